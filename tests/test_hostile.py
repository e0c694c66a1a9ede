"""Text made to hurt: no public function raises, hangs or loses anything. `python -m benchmarks.hostile` times it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest

from benchmarks.hostile import FUNCTIONS, UNITS, repeated
from frenchnewsclean import Article, Cleaner, clean, clean_text
from tests.synthesis import SITE_VARIANTS, WIRE_VARIANTS, site_case, wire_case

SIZE = 6_000
RAWS = [wire_case(variant=v).raw for v in range(WIRE_VARIANTS)] + [
    site_case(variant=v).raw for v in range(SITE_VARIANTS)
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_bears_it(name: str, unit: str) -> None:
    FUNCTIONS[name](repeated(UNITS[unit], SIZE))


@pytest.mark.parametrize("unit", UNITS)
def test_it_comes_back_whole(unit: str) -> None:
    source = repeated(UNITS[unit], SIZE)
    article = clean(source)
    assert article.restore() == source
    assert Article.from_dict(article.to_dict(source=False)) == article


@pytest.mark.parametrize("unit", UNITS)
def test_with_an_article_around_it(unit: str) -> None:
    raw = RAWS[0]
    source = raw[: len(raw) // 2] + repeated(UNITS[unit], 2_000) + raw[len(raw) // 2 :]
    assert clean(source).restore() == source


def test_a_line_of_ten_megabytes() -> None:
    source = "Le pont a rouvert lundi, selon la mairie. " * 240_000
    assert clean_text(source) == source.strip()


def test_a_hundred_thousand_short_lines() -> None:
    source = "a\n" * 100_000
    assert clean(source).restore() == source


class TestOneCleanerForAll:
    def test_threads(self) -> None:
        cleaner = Cleaner(dates="iso", anchor="2023-10-03")
        alone = [cleaner(raw) for raw in RAWS]
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(cleaner, RAWS * 4))
        assert together == alone * 4

    def test_threads_that_read_one_article(self) -> None:
        article, alone = clean(RAWS[0]), clean(RAWS[0]).to_dict()
        with ThreadPoolExecutor(8) as pool:
            assert all(read == alone for read in pool.map(lambda _: article.to_dict(), range(32)))

    def test_processes(self) -> None:
        cleaner = Cleaner(keep=["photo"])
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
            assert list(pool.map(cleaner, RAWS)) == [cleaner(raw) for raw in RAWS]

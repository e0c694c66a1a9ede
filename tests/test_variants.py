"""Whole articles put together by `tests.synthesis`: every field, every removed line and the laws, in every layout."""

from __future__ import annotations

from functools import cache

import pytest

import frenchnewsclean
from frenchnewsclean import Article
from tests.synthesis import SITE_VARIANTS, WIDTHS, WIRE_VARIANTS, Case, site_case, wire_case

CASES: dict[str, Case] = {
    f"wire{variant}-{width}{'-indent' if indent else ''}": wire_case(variant=variant, width=width, indent=indent)
    for variant in range(WIRE_VARIANTS)
    for width in WIDTHS
    for indent in (False, True)
} | {f"site{variant}": site_case(variant=variant) for variant in range(SITE_VARIANTS)}

every_case = pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in CASES.items()])


@cache
def cleaned(raw: str) -> Article:
    return frenchnewsclean.clean(raw)


def spans_of_line(raw: str, wanted: str) -> list[tuple[int, int]]:
    """Where the raw lines stand that are `wanted` once stripped."""
    spans: list[tuple[int, int]] = []
    start = 0
    for line in raw.split("\n"):
        if line.strip() == wanted:
            spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


@every_case
def test_case_is_sound(case: Case) -> None:
    words = {word.rstrip(",.") for word in case.raw.split()}
    assert [word for word in case.text.split() if word.rstrip(",.") not in words] == []
    for line, kinds in case.removed:
        assert kinds
        assert spans_of_line(case.raw, line)
        assert line not in case.text.split("\n")
    assert all(mention in case.text for mention in case.dates)


@every_case
def test_text(case: Case) -> None:
    assert cleaned(case.raw).text == case.text


@every_case
def test_title(case: Case) -> None:
    assert cleaned(case.raw).title == case.title


@every_case
def test_bylines(case: Case) -> None:
    found = [(byline.name, str(byline.role)) for byline in cleaned(case.raw).bylines]
    assert sorted(found) == sorted(case.bylines)


@every_case
def test_dateline(case: Case) -> None:
    dateline = cleaned(case.raw).dateline
    if case.places is None:
        assert dateline is None
        return
    assert dateline is not None
    assert dateline.places == case.places
    assert (dateline.date.isoformat() if dateline.date else None) == case.date
    assert dateline.agency == case.agency


@every_case
def test_attributions(case: Case) -> None:
    found = {(attribution.agency, str(attribution.kind)) for attribution in cleaned(case.raw).attributions}
    assert found >= set(case.attributions)


@every_case
def test_published(case: Case) -> None:
    published = cleaned(case.raw).published
    assert (published.isoformat() if published else None) == case.published


@every_case
def test_tickers(case: Case) -> None:
    found = [(ticker.symbol, ticker.mic, ticker.company) for ticker in cleaned(case.raw).tickers]
    assert sorted(found, key=str) == sorted(case.tickers, key=str)


@every_case
def test_dates(case: Case) -> None:
    found: dict[str, set[str | None]] = {}
    for mention in cleaned(case.raw).dates:
        found.setdefault(mention.text, set()).add(mention.value)
    assert {mention: found.get(mention) for mention in case.dates} == {m: {value} for m, value in case.dates.items()}


@every_case
def test_removed_lines(case: Case) -> None:
    article = cleaned(case.raw)
    kind_at: dict[int, str] = {}
    for edit in article.edits:
        if not edit.replacement.strip():
            kind_at.update(dict.fromkeys(range(edit.start, edit.end), str(edit.kind)))
    kept = [line for line, _ in case.removed if line in article.text.split("\n")]
    assert kept == []
    wrong: list[tuple[str, tuple[str, ...], set[str | None]]] = []
    for line, kinds in case.removed:
        for start, end in spans_of_line(case.raw, line):
            found = {kind_at.get(i) for i in range(start, end) if not case.raw[i].isspace()}
            if not found <= set(kinds):
                wrong.append((line, kinds, found))
    assert wrong == []


@every_case
def test_laws(case: Case) -> None:
    article = cleaned(case.raw)
    assert article.source == case.raw
    assert article.restore() == case.raw
    assert "\n\n".join(article.paragraphs) == article.text
    end = 0
    for edit in article.edits:
        assert end <= edit.start <= edit.end
        assert edit.original == case.raw[edit.start : edit.end]
        end = edit.end
    assert end <= len(case.raw)
    assert Article.from_dict(article.to_dict(source=False)).restore() == case.raw


@every_case
def test_cleaning_twice_changes_nothing(case: Case) -> None:
    once = frenchnewsclean.clean_text(case.raw)
    assert frenchnewsclean.clean_text(once) == once

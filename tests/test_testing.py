"""What other projects' tests use: assertions, invented articles, fixtures in a pytest of their own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from frenchnewsclean import Cleaner
from frenchnewsclean.testing import KINDS, assert_clean, raw_article

TEXT = "Le pont a rouvert lundi, selon la mairie."
pytest_plugins = ("pytester",)


class TestAssertClean:
    def test_it_gives_the_article(self) -> None:
        assert assert_clean(f"{TEXT}\n\n0 commentaire", TEXT).edits
        assert assert_clean(f"Par Luc Ferrand\n\n{TEXT}", cleaner=Cleaner(keep=["byline"])).bylines

    def test_it_says_what_is_wrong_and_why(self) -> None:
        with pytest.raises(AssertionError) as failure:
            assert_clean(f"{TEXT}\n\n0 commentaire")
        said = str(failure.value)
        assert "the text is not clean" in said
        assert "-0 commentaire" in said
        assert "comment.counter" in said

    def test_it_shows_both_texts(self) -> None:
        with pytest.raises(AssertionError, match="cleans to something else") as failure:
            assert_clean(TEXT, "Le bac a rouvert.")
        assert "-Le bac a rouvert." in str(failure.value)
        assert f"+{TEXT}" in str(failure.value)
        assert "(no rule fired)" in str(failure.value)


class TestRawArticles:
    @pytest.mark.parametrize("seed", range(120))
    @pytest.mark.parametrize("kind", KINDS)
    def test_they_clean_to_what_they_say(self, kind: str, seed: int) -> None:
        made = raw_article(kind, seed)  # type: ignore[arg-type]
        found = made.clean()
        assert found.text == made.text
        assert found.paragraphs == made.paragraphs
        assert found.title == made.title
        assert tuple(b.name for b in found.bylines if b.role == "author") == made.authors
        assert str(found.published)[:10] == made.published.isoformat()
        assert tuple(t.symbol for t in found.tickers) == made.tickers
        assert (found.dateline.agency if found.dateline else None) == made.agency

    def test_a_seed_gives_the_same_again(self) -> None:
        assert raw_article("wire", 5) == raw_article("wire", 5)
        assert len({raw_article("wire", seed).raw for seed in range(50)}) == 50

    def test_another_kind_is_an_error(self) -> None:
        with pytest.raises(ValueError, match="'blog'"):
            raw_article("blog")  # type: ignore[arg-type]


def test_fixtures_in_another_project(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        def test_fixtures(french_news_cleaner, assert_clean, raw_article):
            made = raw_article(kind="site", seed=1)
            assert french_news_cleaner(made.raw).text == made.text
            assert_clean(made.raw, made.text)

        def test_fails(assert_clean):
            assert_clean("Le pont a rouvert lundi, selon la mairie.\\n\\n0 commentaire")
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*the text is not clean*", "*comment.counter*"])


def test_the_plugin_loads_nothing() -> None:
    program = (
        "import sys, frenchnewsclean.pytest_plugin; print([m for m in sys.modules if m.startswith('frenchnewsclean.')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['frenchnewsclean.pytest_plugin']"

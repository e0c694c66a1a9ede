"""pytest fixtures for projects that clean French news. Nothing is loaded before a fixture is used, and none is autouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from frenchnewsclean import Article, Cleaner
    from frenchnewsclean.testing import RawArticle


@pytest.fixture(scope="session")
def french_news_cleaner() -> Cleaner:
    """A ``Cleaner`` with the default options, one for the session. Override it to test with options of your own."""
    from frenchnewsclean import Cleaner

    return Cleaner()


@pytest.fixture
def assert_clean(french_news_cleaner: Cleaner) -> Callable[..., Article]:
    """``frenchnewsclean.testing.assert_clean`` with the session's cleaner."""
    from functools import partial

    from frenchnewsclean import testing

    return partial(testing.assert_clean, cleaner=french_news_cleaner)


@pytest.fixture(scope="session")
def raw_article() -> Callable[..., RawArticle]:
    """``frenchnewsclean.testing.raw_article``: ``raw_article(kind="wire", seed=0)``."""
    from frenchnewsclean import testing

    return testing.raw_article

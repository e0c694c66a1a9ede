"""Raw French news text into clean text and structured facts, with an account of every character removed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str
    from frenchnewsclean.article import (
        Article,
        Attribution,
        AttributionKind,
        Byline,
        Dateline,
        DateMention,
        Edit,
        Grain,
        Kind,
        Role,
        Scheme,
        Ticker,
    )
    from frenchnewsclean.cleaner import Cleaner, clean, clean_html, clean_text
    from frenchnewsclean.credits.attributions import parse_attribution
    from frenchnewsclean.credits.bylines import parse_byline
    from frenchnewsclean.credits.datelines import normalise_dateline, parse_dateline
    from frenchnewsclean.dates import find_dates, normalise_dates, parse_date
    from frenchnewsclean.jobs import (
        find_attributions,
        find_bylines,
        find_chrome,
        find_comments,
        find_copyright,
        strip_chrome,
        strip_comments,
        strip_copyright,
    )
    from frenchnewsclean.rules import RuleError
    from frenchnewsclean.tickers import find_tickers, strip_tickers

__all__ = [
    "clean",
    "clean_html",
    "clean_text",
    "Cleaner",
    "Article",
    "Edit",
    "Kind",
    "Byline",
    "Role",
    "Dateline",
    "Attribution",
    "AttributionKind",
    "Ticker",
    "Scheme",
    "DateMention",
    "Grain",
    "RuleError",
    "find_tickers",
    "strip_tickers",
    "find_copyright",
    "strip_copyright",
    "find_comments",
    "strip_comments",
    "find_chrome",
    "strip_chrome",
    "find_dates",
    "parse_date",
    "normalise_dates",
    "parse_dateline",
    "normalise_dateline",
    "parse_byline",
    "find_bylines",
    "parse_attribution",
    "find_attributions",
]

# Where each name is defined: a module is loaded when the first of its names is asked for, so that the import is light.
_HOMES = {
    "article": "Article Attribution AttributionKind Byline Dateline DateMention Edit Grain Kind Role Scheme Ticker",
    "cleaner": "Cleaner clean clean_html clean_text",
    "credits.attributions": "parse_attribution",
    "credits.bylines": "parse_byline",
    "credits.datelines": "normalise_dateline parse_dateline",
    "dates": "find_dates normalise_dates parse_date",
    "jobs": "find_attributions find_bylines find_chrome find_comments find_copyright strip_chrome strip_comments strip_copyright",
    "rules": "RuleError",
    "tickers": "find_tickers strip_tickers",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version(__name__)
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

"""Raw French news text into clean text and structured facts, with an account of every character removed."""

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

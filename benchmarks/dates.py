"""Finding dates: `find_dates` next to `dateparser.search`, which looks for them in any text too."""

import gzip
import json
from collections.abc import Callable
from datetime import datetime
from itertools import islice
from pathlib import Path

from dateparser.search import search_dates

from frenchnewsclean import find_dates

ANCHOR = datetime(2023, 11, 15)


def ours(text: str) -> object:
    return find_dates(text, ANCHOR)


def theirs(text: str) -> object:
    return search_dates(text, languages=["fr"], settings={"RELATIVE_BASE": ANCHOR, "PREFER_DATES_FROM": "past"})


CONTENDERS: dict[str, Callable[[str], object]] = {"find_dates": ours, "dateparser.search": theirs}


def news(path: Path, articles: int) -> list[str]:
    """The first articles of a gzipped file with one JSON object a line, the text of each under `article`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["article"] for line in islice(lines, articles)]

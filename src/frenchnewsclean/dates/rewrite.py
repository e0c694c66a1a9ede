"""Dates written out: as their ISO value, or in full French."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from frenchnewsclean.article import DateMention, Grain

MONTH_NAMES = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")  # fmt: skip
WEEKDAY_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_PARTS = {"MO": "au matin", "MI": "à la mi-journée", "AF": "dans l'après-midi", "EV": "au soir", "NI": "dans la nuit"}
_DAY_VALUE = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(?:([A-Z]{2})|(\d\d)(?::(\d\d))?))?\Z")
_MONTH_VALUE = re.compile(r"(\d{4})-(\d\d)\Z")


def french_date(day: dt.date, *, weekday: bool = False) -> str:
    """``27 novembre 2019``, with ``1er`` for the first."""
    number = "1er" if day.day == 1 else str(day.day)
    name = f"{WEEKDAY_NAMES[day.weekday()]} " if weekday else ""
    return f"{name}{number} {MONTH_NAMES[day.month - 1]} {day.year}"


def rewritten(text: str, mentions: Iterable[DateMention], style: str) -> Iterator[tuple[int, int, str]]:
    """``(start, end, new text)`` for each mention that changes; what has no value stays."""
    if style not in ("iso", "french"):
        raise ValueError(f"style must be 'iso' or 'french', not {style!r}")
    for mention in mentions:
        written = mention.value if style == "iso" else _french(mention)
        if written and written != mention.text:
            yield mention.start, mention.end, written


def _french(mention: DateMention) -> str | None:
    """The full form; ``None`` where French has no fuller one than what is written."""
    value = mention.value
    if value is None or mention.grain in (Grain.DECADE, Grain.CENTURY, Grain.SEASON, Grain.QUARTER, Grain.YEAR):
        return None
    if match := _DAY_VALUE.match(value):
        day = dt.date.fromisoformat(match[1])
        named = re.search(r"(?i)\b(?:lun|mar(?!s)|mer|jeu|ven|sam|dim)", mention.text) is not None
        relative = mention.relative and not re.search(r"\d", mention.text)
        written = french_date(day, weekday=named or relative)
        if match[2]:
            written += f" {_PARTS[match[2]]}"
        elif match[3]:
            written += f" à {int(match[3])}h{match[4] or ''}"
        return written
    if (match := _MONTH_VALUE.match(value)) and mention.relative and mention.first and mention.last:
        whole = mention.first.day == 1 and mention.last.day >= 28
        return f"{MONTH_NAMES[int(match[2]) - 1]} {match[1]}" if whole else None
    return None

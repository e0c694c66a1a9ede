"""dateparser's corner: a whole string that the grammar declines."""

from __future__ import annotations

import re

from frenchnewsclean.article import DateMention, Grain

# dateparser reads lone words ("un", "mai", "sam") as dates: it is asked only about strings with a day and a year in them.
_ABSOLUTE = re.compile(r"(?=.*\b\d{1,2}\b)(?=.*\b\d{4}\b)(?=.*[^\W\d_]{3})[\w\s.,:'’/()-]{8,60}\Z")


def ask_dateparser(text: str, whole: str) -> DateMention | None:
    """The day that dateparser reads in ``whole`` (part of ``text``), or ``None``; it never guesses from today."""
    if not _ABSOLUTE.match(whole):
        return None
    import dateparser

    found = dateparser.parse(
        whole,
        languages=["fr", "en"],
        settings={"STRICT_PARSING": True, "DATE_ORDER": "DMY", "RETURN_AS_TIMEZONE_AWARE": False},
    )
    if found is None:
        return None
    start = text.index(whole)
    day = found.date()
    return DateMention(start, start + len(whole), whole, day.isoformat(), Grain.DAY, day, day)

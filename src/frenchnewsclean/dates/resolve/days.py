"""Days by their number, their feast, their rank or their story, and the years that a text leaves out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache

from frenchnewsclean.article import DateMention, Grain
from frenchnewsclean.dates import direction, habits
from frenchnewsclean.dates.readings import WEEKDAYS, Reading
from frenchnewsclean.dates.resolve.context import DAY_NAMES, LIKELY_FAR, NEXT_TOLD, SLIP, Context, Value
from frenchnewsclean.dates.resolve.weekdays import weekday_named
from frenchnewsclean.dates.spans import (
    DAY,
    Span,
    day_span,
    feast_day,
    make_day,
    nth_day,
    turned_year,
    weekend_span,
    years_around,
)
from frenchnewsclean.dates.story import DAYS, REACH, SENTENCE_END

_HISTORY = 400  # characters: how far a year reaches that a history has named
_LATER = re.compile(r"\bplus tard, (?:le )?\Z")
_PRESENT = (direction.UNSAID, direction.TILTS_AHEAD)  # what a present tense says
_WHEN = (
    " le ",
    "Le ",
    " en ",
    "En ",
    " à ",
)  # before a day or time that a sentence tells of, and no noun is known by: not "du"
_ITS_DAY = re.compile(rf"(?i),? (?:ce |du |de )?({DAY_NAMES})\b(?! \d)")
# The night of a feast begins on its eve: "la nuit de Noël", "le soir du Nouvel An".
_NIGHTS_BEFORE = frozenset({("noel", "NI"), ("nouvel an", "NI"), ("nouvel an", "EV"), ("jour de l'an", "NI")})


def dated(at: Context, reading: Reading) -> Value:
    year, month, day = reading.year, reading.month, reading.day
    relative = year is None
    if year is not None and month is not None and day is not None:
        found: dt.date | None = make_day(year, month, day)
    elif at.anchor is None:
        found = None
    elif month is not None and day is not None:
        told = told_year(at, reading, month)
        found = _day_month(at, reading, month, day) if told is None else make_day(told, month, day)
    elif day is not None:
        found = _day_number(at, reading, day)
    else:
        found = weekday_named(at, reading)
    return (None if found is None else day_span(found, reading)), relative


def _day_month(at: Context, reading: Reading, month: int, day: int) -> dt.date | None:
    assert at.anchor is not None
    here = at.anchor.day
    this = make_day(here.year, month, day)
    if this == here and reading.weekday == (here - DAY).weekday() and at.way(reading) <= direction.UNSAID:
        return here - DAY  # "dimanche 26 mars", told on Monday the 26th: the number is today's by mistake
    if this and this.weekday() == reading.weekday and reading.turn is None and abs((this - here).days) <= SLIP:
        return this  # most of them
    if reading.weekday is None:
        options: Sequence[dt.date] = years_around(here.year, month, day, 4 if (month, day) == (2, 29) else 1)
    else:
        before, options = _agreeing(reading.weekday, month, day, here)
        if before and at.way(reading) == direction.WELL_BEHIND:
            return before  # "Le samedi 14 mars, les bars avaient fermé", a year after
    if reading.turn == -1:
        return max((d for d in options if d <= here), default=None)
    if reading.turn == 1:
        return min((d for d in options if d > here), default=None)
    return at.nearest(reading, options)


def _day_number(at: Context, reading: Reading, day: int) -> dt.date | None:
    assert at.anchor is not None
    here = at.anchor.day
    options = []
    for months in range(-14, 15):
        year, month = divmod(here.year * 12 + here.month - 1 + months, 12)
        found = make_day(year, month + 1, day)
        if found and (reading.weekday is None or found.weekday() == reading.weekday):
            options.append(found)
    return at.nearest(reading, options)


def told_year(at: Context, reading: Reading, month: int) -> int | None:
    """The year of a history: "en avril 2011 : le 14 avril", where the date before it names one long past."""
    before, here = at.story.dated, at.anchor
    if here is None or reading.turn is not None or reading.weekday is not None:
        return None
    whole = at.whole_days().get((month, reading.day or 0))
    if whole and whole < here.day.year and at.way(reading) <= direction.UNSAID:
        return whole  # "le 1er mai", where the text names "le 1er mai 2018" too
    if before is None or before.first is None or reading.start < before.end:
        return None
    if before.relative and before is not at.history:
        return None
    first, gap = before.first, at.text[before.end : reading.start]
    if first.year >= here.day.year - 1 or month < first.month or "\n\n" in gap:
        return None
    if reading.day is None and month == first.month and before.grain is Grain.MONTH:
        return first.year if at.way(reading) <= direction.UNSAID else None  # no date stands between them
    if len(gap) > 2 * _HISTORY:
        return None
    if before.grain is not Grain.MONTH and not (before.grain in DAYS and first == before.last):
        return None
    way = at.way(reading)
    sequel = before.grain in DAYS and month == first.month and (reading.day or 0) > first.day
    if len(gap) > _HISTORY and not sequel:
        return None
    same = (month == first.month and len(gap) < 60) or SENTENCE_END.search(gap) is None
    at.inherits = (
        way == direction.WELL_BEHIND
        or (same and way <= direction.BEHIND)
        or (way <= direction.UNSAID and _LATER.search(at.text, max(0, reading.start - 20), reading.start) is not None)
        or _told_on(at, before, way, gap)
        or (sequel and way <= direction.UNSAID)  # "le 14 juillet 2016 … Le 16 juillet, il apprend sa mort"
    )
    return first.year if at.inherits else None


def _told_on(at: Context, before: DateMention, way: int, gap: str) -> bool:
    """A history told in the present: "Il est encerclé le 24 août 1914 … la garnison se rend le 7 septembre"."""
    if way not in _PRESENT or len(gap) > NEXT_TOLD or len(SENTENCE_END.findall(gap)) > 1:
        return False
    if not at.text.endswith(_WHEN, 0, before.start):
        return False
    return direction.direction(at.text, before.start, before.end) in _PRESENT


def clock_time(at: Context, reading: Reading) -> Value:
    day, relative = at.story.day_of(reading)
    return (day_span(day, reading) if day else None), relative


def told_day(at: Context, reading: Reading) -> Value:
    """ "la veille": only a date that stands before it in the same sentence fixes it; "en soirée" else is the anchor's."""
    if at.anchor and (after := _ITS_DAY.match(at.text, reading.end)):  # "en fin d'après-midi, mercredi"
        day = weekday_named(at, reading.but(sense=None, weekday=WEEKDAYS[after[1].lower()]))
        return (day_span(day, reading) if day else None), True
    before = at.story.previous
    if before is not None and before.first is not None and before.first == before.last:
        gap = at.text[before.end : reading.start]
        told = (
            reading.sense == "same-day"
            and before.grain in DAYS
            and len(gap) <= REACH
            and not at.story.opens(reading)
            and not at.story.moved_on(before.end, reading)
            and not (at.anchor and before.first > at.anchor.day and at.way(reading) < direction.UNSAID)
        )
        if told or (len(gap) <= 200 and not SENTENCE_END.search(gap)):
            past_night = told and (before.value or "").endswith("NI") and reading.part != "NI"
            return day_span(before.first + ((reading.count or 0) + past_night) * DAY, reading), before.relative
    if reading.sense == "same-day" and at.anchor is not None:
        day = at.story.unsaid(reading)
        return (day_span(day, reading) if day else None), True
    return None, True


def feast_named(at: Context, reading: Reading) -> Value:
    assert reading.name is not None
    part = "NI" if reading.sense == "night" else reading.part
    eve = DAY if (reading.name, part) in _NIGHTS_BEFORE else 0 * DAY
    of_day = _weekend_at if reading.form == "weekend" else day_span
    if reading.year is not None:
        return of_day(feast_day(reading.name, reading.year) - eve, reading), False
    if at.anchor is None or habits.of_every_year(at.text, reading.start):
        return None, True
    here = at.anchor.day
    days = [feast_day(reading.name, year) - eve for year in range(here.year - 1, here.year + 3)]
    day = at.nearest(reading, days)
    return (of_day(day, reading) if day else None), True


def ranked_day(at: Context, reading: Reading) -> Span | None:
    """A day of a month by its rank; without a month it comes back each month."""
    if reading.month is None or habits.of_every_year(at.text, reading.start):
        return None
    if reading.year is not None:
        day = nth_day(reading, reading.year)
    elif at.anchor is not None:
        here = at.anchor.day
        near = range(here.year - 1, here.year + 2)
        years = [turned_year(here, reading.month, reading.turn)] if reading.turn else near
        day = at.nearest(reading, [d for year in years if (d := nth_day(reading, year))])
    else:
        return None
    if day is None:
        return None
    return weekend_span(day) if reading.form == "weekend" else day_span(day, reading)


@lru_cache(maxsize=1024)  # the articles of a day name the same days
def _agreeing(weekday: int, month: int, day: int, here: dt.date) -> tuple[dt.date | None, Sequence[dt.date]]:
    """The days that a weekday with its number and month may mean: the last one well gone by, and all.

    Beside publication a weekday, or a month, may be a slip.
    """
    options = years_around(here.year, month, day, 4)
    of_weekday = [d for d in options if d.weekday() == weekday]
    before = [d for d in of_weekday if -370 <= (d - here).days < -SLIP]
    last = before[-1] if before else None
    near = [d for d in options if abs((d - here).days) <= SLIP]
    if near:
        return last, [d for d in near if d.weekday() == weekday] or near
    fits = [d for d in of_weekday if -800 <= (d - here).days <= 370]
    if not any(-370 <= (d - here).days <= LIKELY_FAR for d in fits):
        week = [here + shift * DAY for shift in range(-SLIP, SLIP + 1)]
        if meant := [d for d in week if (d.day, d.weekday()) == (day, weekday)]:
            return last, meant  # "vendredi 22 avril", written on Friday the 22nd of March
    return last, fits or [d for d in options if abs(d.year - here.year) <= 1] or options


def _weekend_at(day: dt.date, reading: Reading) -> Span:
    """The weekend that a feast lies in, or is nearest to: "le week-end de l'Ascension"."""
    return weekend_span(day + (5 - day.weekday() if day.weekday() > 1 else -2 - day.weekday()) * DAY)

"""Months, weeks, quarters, seasons: the one that a text means, and its parts."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from operator import attrgetter

from frenchnewsclean.article import Grain
from frenchnewsclean.dates import direction, habits
from frenchnewsclean.dates.readings import LONG, Reading
from frenchnewsclean.dates.resolve.context import Context, Value
from frenchnewsclean.dates.resolve.days import dated, told_year
from frenchnewsclean.dates.spans import (
    DAY,
    Span,
    century_span,
    edge_of,
    half_span,
    month_span,
    quarter_span,
    season_span,
    turned_year,
    week_span,
    weekend_span,
    year_span,
)
from frenchnewsclean.dates.story import SENTENCE_END

# When a season is over for those who speak of the last one: by whole months, before the calendar's end.
_OVER = {"SP": (5, 31), "SU": (8, 31), "FA": (11, 30), "WI": (2, 28)}
_SAME_YEAR = re.compile(r"\s+de (?:la|cette) même année\b")
_LONG_PAST = 45  # days after a season's end: what shall be done before it waits for the next
# The weekday after which the beginning, middle or end of a week to come is the next week's.
_LAST_OF_WEEKS_EDGE = {-1: 1, 0: 2, 1: 4}
_JUST_BEGUN = 3  # days


def month_named(at: Context, reading: Reading) -> Value:
    month, year = reading.month, reading.year
    assert month is not None
    relative = year is None
    if year is None:
        if at.anchor is None:
            return None, True
        here = at.anchor.day
        back = (here.month - month) % 12
        forth = (month - here.month) % 12
        if habits.of_any_month(at.text, reading.start):
            return None, True  # "un mois de janvier", "une journée d'août"
        if _SAME_YEAR.match(at.text, reading.end):
            year = at.story.previous.first.year if at.story.previous and at.story.previous.first else None
            if year is None:
                return None, True
        elif told := told_year(at, reading, month):
            year = told
        elif reading.turn:
            year = turned_year(here, month, reading.turn)
        elif back == 0:
            year = here.year
        elif at.ahead(reading, 30 * back, 30 * forth):
            year = here.year + (month < here.month)
        else:
            year = here.year - (month > here.month)
    return month_span(year, month, reading.sense or reading.edge), relative


def quarter_named(at: Context, reading: Reading) -> Value:
    year, count = reading.year, reading.count
    relative = year is None
    assert count is not None
    if year is None:
        if at.anchor is None:
            return None, True
        here = at.anchor.day
        size = 3 if reading.form == "quarter" else 6
        first = size * (count - 1) + 1
        back, forth = 30 * ((here.month - first - size) % 12), 30 * ((first - here.month) % 12)
        if reading.turn is not None:
            year = here.year + reading.turn
        elif first > here.month:
            year = here.year - (not at.ahead(reading, back, forth))
        else:
            year = here.year + (first + size <= here.month and at.future(reading))
    return (quarter_span(year, count) if reading.form == "quarter" else half_span(year, count)), relative


def season_named(at: Context, reading: Reading) -> Value:
    code = reading.name
    assert code is not None
    if reading.year is not None:
        return season_span(reading.year, code), False
    if at.anchor is None or reading.unit == "generic":
        return None, True
    here = at.anchor.day
    year = here.year - (code == "WI" and here <= dt.date(here.year, 3, 20))  # a winter has the year it begins in
    first, last = season_span(year, code)[2:]
    if reading.turn == -1:
        year -= min(last, dt.date(last.year, *_OVER[code])) >= here
    elif reading.turn == 1:
        year += first <= here
    elif reading.turn == 0 and first > here and (first - here).days > 120 and at.way(reading) < direction.UNSAID:
        year -= 1  # "cet automne, vous avez trouvé", said in January
    elif reading.turn is None and first > here and _gone(at, reading, (first - here).days):
        year -= 1
    elif reading.turn is None and last < here and at.future(reading):
        year += 1
    elif reading.turn is None and (here - last).days > _LONG_PAST and _until(at, reading):
        year += 1  # "a renoncé à l'impôt avant l'été", said in December
    return season_span(year, code), True


def _gone(at: Context, reading: Reading, forth: int) -> bool:
    """A season that has not begun is last year's where the verb is past, or where it is far."""
    way = at.way(reading)
    return way <= direction.BEHIND or (way <= direction.UNSAID and forth > 120)


def _until(at: Context, reading: Reading) -> bool:
    return at.text.endswith(("avant l'", "avant l’", "d'ici l'", "d'ici à l'"), 0, reading.start)


def period_named(at: Context, reading: Reading) -> Span | None:
    if reading.form == "week" and reading.count is not None:
        return _week_in(at, reading)
    if at.anchor is None:
        return None
    span = _turned(at, reading)
    return _turned(at, reading.but(turn=-1)) if span and _over(at, reading, span) else span


def _turned(at: Context, reading: Reading) -> Span | None:
    """The period that is the anchor's, the one before it or the one after."""
    assert at.anchor is not None
    here, turn = at.anchor.day, reading.turn or 0
    monday = here - here.weekday() * DAY
    match reading.form:
        case "week":
            ahead = (
                reading.edge is not None
                and not turn
                and here.weekday() > _LAST_OF_WEEKS_EDGE[reading.edge]
                and at.future(reading)
            )
            if turn == 0 and reading.edge is None and _told_after(at, reading, monday):
                turn = -1
            first = monday + 7 * (turn + ahead) * DAY  # "en milieu de semaine", said of what is to come on a Friday
            value, grain, _, last = week_span(first)
            if reading.edge is not None:
                low, high = {-1: (0, 1), 0: (2, 3), 1: (4, 6)}[reading.edge]
                first, last = first + low * DAY, first + high * DAY
            return value, grain, first, last
        case "weekend":
            return _weekend(at, reading, monday)
        case "month":
            year, month = divmod(here.year * 12 + here.month - 1 + turn, 12)
            return month_span(year, month + 1, reading.edge)
        case "year":
            return year_span(here.year + turn)
        case "quarter":
            year, quarter = divmod(here.year * 4 + (here.month - 1) // 3 + turn, 4)
            return quarter_span(year, quarter + 1)
        case "half":
            year, half = divmod(here.year * 2 + (here.month - 1) // 6 + turn, 2)
            return half_span(year, half + 1)
        case "decade":
            decade = here.year // 10 + turn
            return str(decade), Grain.DECADE, dt.date(decade * 10, 1, 1), dt.date(decade * 10 + 9, 12, 31)
        case "century":
            century = (here.year - 1) // 100 + turn
            return century_span(Reading(reading.start, reading.end, "century", count=century + 1))
        case _:
            return None


def _over(at: Context, reading: Reading, span: Span) -> bool:
    """A part of a period of which a past tense tells, and that has not been: "a fait grève en fin d'année", said in May."""
    assert at.anchor is not None
    if reading.edge is None or reading.turn:
        return False
    first = (edge_of(span, reading.edge) if reading.form in LONG else span)[2]
    if first > at.anchor.day:
        return at.way(reading) <= direction.BEHIND
    begun = reading.form != "week" and (at.anchor.day - first).days < _JUST_BEGUN
    return begun and at.way(reading) == direction.WELL_BEHIND


def _told_after(at: Context, reading: Reading, monday: dt.date) -> bool:
    """The sentence goes on with who told it when, in the week before: "démantelé cette semaine, a-t-on appris samedi"."""
    assert at.anchor is not None
    later = bisect_right(at.readings, reading.start, key=attrgetter("start"))
    told = next(iter(at.readings[later : later + 1]), None)
    if told is None or told.weekday is None or SENTENCE_END.search(at.text, reading.end, told.start):
        return False
    day = dated(at, told)[0] if told.form == "date" and at.story.reports(told.start) else None
    return day is not None and day[2] < monday


def _week_in(at: Context, reading: Reading) -> Span | None:
    """The first, second … or last week of a month or year: a week is of the month that has most of its days (ISO 8601)."""
    whole = reading if reading.month is None else reading.but(form="date")
    span = year_span(reading.year) if reading.month is None and reading.year else month_named(at, whole)[0]
    if span is None or reading.count is None:
        return None
    first, last = span[2] + 3 * DAY, span[3] - 3 * DAY
    return week_span(last) if reading.count < 0 else week_span(first + (reading.count - 1) * 7 * DAY)


def _weekend(at: Context, reading: Reading, monday: dt.date) -> Span:
    assert at.anchor is not None
    week = monday
    early = {None: 4, 0: 3}.get(reading.turn, 0)  # "ce week-end", said from Monday to Wednesday, is the one that was
    if reading.turn == -1 or (at.anchor.day.weekday() < early and not at.future(reading)):
        week = monday - 7 * DAY
    elif reading.turn == 1 and at.anchor.day.weekday() >= 5:
        week = monday + 7 * DAY
    return weekend_span(week + 5 * DAY)

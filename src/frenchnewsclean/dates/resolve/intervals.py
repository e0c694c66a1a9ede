"""Stretches: both ends valued, each with what the other says for it."""

from __future__ import annotations

import datetime as dt
import re

from frenchnewsclean.dates import direction, habits
from frenchnewsclean.dates.anchor import Anchor
from frenchnewsclean.dates.readings import Reading, Sense
from frenchnewsclean.dates.resolve.context import HINT_FACTOR, Context, Value
from frenchnewsclean.dates.resolve.weekdays import is_bare_weekday
from frenchnewsclean.dates.spans import DAY, Span, day_span, make_day, stretch_span

_DID = re.compile(r" (?:a|ont|avait|avaient|s['’]est) ")  # "la grève du lundi au vendredi a bloqué le port"
# "est visible du 4 mai …"
_IS_ON = re.compile(r"\b(?:est|sont|reste|restent|se tient|se tiennent|dure|court|a lieu)\b[^.!?\n]*\Z")


def stretched(at: Context, reading: Reading) -> Value:
    assert reading.left is not None
    assert reading.right is not None
    if reading.right.year is None and habits.of_each_year(at.text, reading.start):
        return None, True
    if habits.of_each_week(at.text, reading):
        return None, True
    if around := _around(at, reading):
        return around, True
    sense: Sense | None = "stretch" if reading.right.form == "clock" else reading.right.sense
    # The verb stands before both ends.
    right, relative = at.span(reading.right.but(start=reading.start, sense=sense))
    if right is None:
        return None, True
    left, left_relative = _left_end(at, reading.left, right)
    if left is None:
        return None, True
    left, right = _running(at, reading, left, right)
    same = reading.left.but(hour=None, minute=None), reading.right.but(hour=None, minute=None)
    if reading.left.has_clock and reading.right.is_day and _same_day(*same):
        left = day_span(right[2], reading.left)
    if reading.right.has_clock and left[2] == right[3] and left[0][:16] > right[0][:16]:
        if at.aside(reading.right, reading.start):
            left = day_span(left[2] - DAY, reading.left)  # "entre 00h30 et 02h20 (23h30 et 01h20 GMT)"
        else:
            right = day_span(right[3] + DAY, reading.right)  # "de 22h à 6h"
    if left[2] > right[3]:
        return None, True
    return stretch_span(left, right), relative or left_relative


def _around(at: Context, reading: Reading) -> Span | None:
    """A stretch of weekdays that holds the anchor's day, where no verb says another: "court de jeudi 19h à lundi 6h"."""
    left, right = reading.left, reading.right
    if at.anchor is None or left is None or right is None or not (is_bare_weekday(left) and is_bare_weekday(right)):
        return None
    here = at.anchor.day
    back, forth = (here.weekday() - (left.weekday or 0)) % 7, ((right.weekday or 0) - here.weekday()) % 7
    way = at.way(reading.but(weekday=None))
    if not back or not forth or back + forth > 6 or not direction.WELL_BEHIND < way <= direction.UNSAID:
        return None
    if _DID.match(at.text, reading.end):
        return None
    return stretch_span(day_span(here - back * DAY, left), day_span(here + forth * DAY, right))


def _running(at: Context, reading: Reading, left: Span, right: Span) -> tuple[Span, Span]:
    """A stretch of days without a year that runs on the day of the anchor is this one: "la saison dure du 1er juin au 30 novembre"."""
    ends = (reading.left, reading.right)
    if at.anchor is None or not all(e and e.form == "date" and e.day and e.month and e.year is None for e in ends):
        return left, right
    years = [span[2].year + 1 for span in (left, right)]
    days = [make_day(year, span[2].month, span[2].day) for year, span in zip(years, (left, right), strict=True)]
    first, last = days
    if first is None or last is None:
        return left, right
    if not first <= at.anchor.day <= last and not _begins_soon(at, reading, first, right):
        return left, right
    assert reading.left is not None
    assert reading.right is not None
    return day_span(first, reading.left), day_span(last, reading.right)


def _begins_soon(at: Context, reading: Reading, first: dt.date, gone: Span) -> bool:
    """The stretch that begins ahead is nearer than the one that ended, and no verb tells of that."""
    assert at.anchor is not None
    back, forth = (at.anchor.day - gone[3]).days, (first - at.anchor.day).days
    on = _IS_ON.search(at.text, max(0, reading.start - 80), reading.start) is not None
    return on and forth > 0 and forth * HINT_FACTOR < back and at.way(reading) >= direction.UNSAID


def _left_end(at: Context, left: Reading, right: Span) -> Value:
    """The left end counts back from the right one where it lacks what that has."""
    if left.form == "clock":
        return day_span(right[2], left), False
    needs = left.form == "date" and left.year is None
    if not needs:
        return at.span(left)
    back = at.counting_from(Anchor(right[2]), at.text)
    if left.day is not None and left.month is None and left.weekday is None:
        day = make_day(right[2].year, right[2].month, left.day)
        return (day_span(day, left) if day else None), True
    span, _ = back.span(left.but(turn=-1 if left.month is None and left.day is None else None, start=0, end=0))
    if span and span[2] > right[3]:
        shifted = at.counting_from(Anchor(right[2])).span(left.but(turn=-1, start=0, end=0))[0]
        return shifted, True
    return span, True


def _same_day(one: Reading, other: Reading) -> bool:
    """Both ends of a stretch name the same day: "mardi de 9h à 17h"."""
    return (one.weekday, one.day, one.month, one.year) == (other.weekday, other.day, other.month, other.year)

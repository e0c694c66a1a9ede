"""Distances and spans from the anchor: "il y a deux ans", "les trois derniers mois"."""

from __future__ import annotations

import datetime as dt
import re

from frenchnewsclean.article import DateMention, Grain
from frenchnewsclean.dates import direction
from frenchnewsclean.dates.readings import Reading
from frenchnewsclean.dates.resolve.context import Context
from frenchnewsclean.dates.spans import DAY, Span, day_span, make_day, month_span, year_span
from frenchnewsclean.dates.story import REACH

_HAD_SAID = re.compile(  # what was said then counts from then: "ils s'étaient donné rendez-vous dans dix ans"
    r"\b(?:avai|étai)(?:t|ent) (?:\w+ )?(?:\w+ée?s?|dit|promis|pris|mis)\b(?:(?! (?:qui|et|mais|car|puis|ou) )[^.!?,\n])*\Z"
)
# "appelle à rester chez soi cette nuit"
_TONIGHT = re.compile(r"(?:\b[a-zé]{2,}(?:er|ir|re)|\bpour)(?: [\w'’]+){0,3} \Z")
_DURING = re.compile(r"(?i)\b(?:durant|pendant|au cours de|lors de) \Z")


def shifted(at: Context, reading: Reading) -> Span | None:
    if at.anchor is None or reading.count is None:
        return None
    here, count = at.anchor.day, reading.count
    if reading.part and not count and (told := _told_of(at, reading)) is not None:
        near = told.first == told.last and reading.start - told.end <= REACH
        return day_span(told.first, reading) if near and told.first else None
    if reading.turn == 1 and _HAD_SAID.search(at.text, max(0, reading.start - 60), reading.start):
        return None  # "ils s'étaient donné rendez-vous dans dix ans"
    if (reading.part == "NI" or reading.sense == "night") and not count and _night_gone(at, reading):
        here -= DAY  # "un séisme a réveillé cette nuit la vallée": the night that began on the day before
    match reading.unit:
        case "minute" | "hour":
            if at.anchor.hour is None:
                return None
            step = dt.timedelta(**{f"{reading.unit}s": count})
            moment = dt.datetime.combine(here, dt.time(at.anchor.hour, at.anchor.minute)) + step
            if reading.unit == "hour":
                return moment.isoformat(timespec="hours"), Grain.HOUR, moment.date(), moment.date()
            return moment.isoformat(timespec="minutes"), Grain.MINUTE, moment.date(), moment.date()
        case "day":
            if reading.weekday is not None:  # "demain mercredi": it says which day that is
                here += ((reading.weekday - (here + count * DAY).weekday() + 3) % 7 - 3) * DAY
            return day_span(here + count * DAY, reading) if abs(count) < 300_000 else None
        case "week":
            return day_span(here + 7 * count * DAY, reading) if abs(count) < 40_000 else None
        case "month" | "quarter":
            months = here.year * 12 + here.month - 1 + count * (3 if reading.unit == "quarter" else 1)
            year, month = divmod(months, 12)
            return month_span(year, month + 1) if 1 <= year <= 9998 else None
        case "year" if reading.sense == "exact":
            day = make_day(here.year + count, here.month, here.day) if here.year + count > 0 else None
            return day_span(day, reading) if day else None
        case "year":
            return year_span(here.year + count) if 1 <= here.year + count <= 9998 else None
        case "decade" | "century":
            year = here.year + (10 if reading.unit == "decade" else 100) * count
            return year_span(year) if 1 <= year <= 9998 else None
        case _:
            return None


def counted(at: Context, reading: Reading) -> Span | None:
    if at.anchor is None or reading.count is None or reading.count > 4000:
        return None
    here, count = at.anchor.day, reading.count
    turn = reading.turn or -1
    match reading.unit:
        case "minute" | "hour" if at.anchor.hour is not None:
            now = dt.datetime.combine(here, dt.time(at.anchor.hour, at.anchor.minute))
            step = dt.timedelta(**{f"{reading.unit}s": turn * count})
            begun, ended = sorted((now + turn * dt.timedelta(minutes=1), now + step))
            return (
                f"{begun.isoformat(timespec='minutes')}/{ended.isoformat(timespec='minutes')}",
                Grain.MINUTE,
                begun.date(),
                ended.date(),
            )
        case "day":
            low, high = sorted((here if reading.sense else here + turn * DAY, here + turn * count * DAY))
            return f"{low}/{high}", Grain.DAY, low, high
        case "week":
            low, high = sorted((here, here + turn * 7 * count * DAY))
            return f"{low}/{high}", Grain.DAY, low, high
        case "month" | "quarter":
            return _months(at, here, turn, count * (3 if reading.unit == "quarter" else 1), bool(reading.sense))
        case "year" | "decade":
            years = count * (10 if reading.unit == "decade" else 1)
            first, last = sorted((here.year if reading.sense else here.year + turn, here.year + turn * years))
            if first < 1 or last > 9998:
                return None
            value = str(first) if first == last else f"{first}/{last}"
            return value, Grain.YEAR, dt.date(first, 1, 1), dt.date(last, 12, 31)
        case _:
            return None


def _months(at: Context, here: dt.date, turn: int, count: int, within: bool) -> Span | None:
    now = here.year * 12 + here.month - 1
    low, high = sorted((now if within else now + turn, now + turn * count))
    (y1, m1), (y2, m2) = divmod(low, 12), divmod(high, 12)
    if y1 < 1 or y2 > 9998:
        return None
    first, last = dt.date(y1, m1 + 1, 1), month_span(y2, m2 + 1)[3]
    one, two = f"{y1:04}-{m1 + 1:02}", f"{y2:04}-{m2 + 1:02}"
    return (one if one == two else f"{one}/{two}"), Grain.MONTH, first, last


def _night_gone(at: Context, reading: Reading) -> bool:
    """ "Cette nuit" began on the day before, unless it is to come: with an hour where the verb says so, else where none says it is past."""
    way, start = at.way(reading), reading.start
    if way > direction.UNSAID or _TONIGHT.search(at.text, max(0, start - 48), start):
        return False
    if at.text[start - 2 : start] == ", " and way == direction.UNSAID:  # "j'ai cherché une étoile, cette nuit"
        way = at.way(reading.but(start=start - 2))
    return way <= direction.BEHIND or reading.hour is not None


def _told_of(at: Context, reading: Reading) -> DateMention | None:
    """The time gone by that the story told of last: "durant cette nuit", "lors de cette soirée"."""
    told = at.story.dated
    if told is None or told.last is None or at.anchor is None or told.last >= at.anchor.day:
        return None
    during = _DURING.search(at.text, max(0, reading.start - 16), reading.start) is not None
    return told if during and at.way(reading) < direction.AHEAD else None

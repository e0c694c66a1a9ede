"""Values of whole days, months, quarters, seasons, years: ISO 8601 with the TIMEX3 extensions, and their first and last day."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from frenchnewsclean.article import Grain
from frenchnewsclean.dates.readings import FEASTS, MOVABLE, Reading

Span = tuple[str, Grain, dt.date, dt.date]  # value, grain, first and last day, both inclusive

DAY = dt.timedelta(days=1)
# A member of an Enum takes five times as long to look up as a name, and every mention has one.
_OF_DAY, _OF_HOUR, _OF_MINUTE, _OF_PART, _OF_MONTH, _OF_YEAR = (
    Grain.DAY,
    Grain.HOUR,
    Grain.MINUTE,
    Grain.PART_OF_DAY,
    Grain.MONTH,
    Grain.YEAR,
)
_GRAINS = tuple(Grain)  # from the finest
_PARTS_OF_MONTH = {None: (1, 31), -1: (1, 10), 0: (11, 20), 1: (21, 31), "first-half": (1, 15), "second-half": (16, 31)}
_SEASON_MONTHS = {"SP": (3, 21, 6, 20), "SU": (6, 21, 9, 22), "FA": (9, 23, 12, 20), "WI": (12, 21, 3, 20)}


def grain_of(reading: Reading) -> Grain:
    """The grain of a reading that has no value."""
    if reading.form == "interval" and reading.right is not None:
        return grain_of(reading.right)
    if reading.sense == "exact":
        return Grain.DAY
    if reading.form in ("shift", "count") and reading.unit and not reading.has_clock:
        grain = {"week": "day", "quarter": "month", "decade": "year", "century": "year"}.get(reading.unit, reading.unit)
        return Grain.PART_OF_DAY if reading.part else Grain(grain)
    if reading.form in ("date", "story", "feast", "clock", "shift"):
        if reading.has_clock:
            return Grain.MINUTE if reading.minute is not None else Grain.HOUR
        if reading.part:
            return Grain.PART_OF_DAY
        return Grain.DAY if reading.day or reading.weekday is not None or reading.form != "date" else Grain.MONTH
    return {"half": Grain.MONTH, "week-of": Grain.WEEK}.get(reading.form) or Grain(reading.form)


def day_span(day: dt.date, reading: Reading) -> Span:
    if reading.hour is not None:
        if reading.sense == "night" and reading.hour < 9:
            day += DAY  # "dans la nuit du 25 au 26 janvier à 4 h": the hours after midnight
        if reading.minute is None:
            return f"{day.isoformat()}T{reading.hour:02}", _OF_HOUR, day, day
        return f"{day.isoformat()}T{reading.hour:02}:{reading.minute:02}", _OF_MINUTE, day, day
    if reading.part:
        return f"{day.isoformat()}T{reading.part}", _OF_PART, day, day
    return day.isoformat(), _OF_DAY, day, day


def make_day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=1024)  # the same days stand in many articles of an archive
def years_around(year: int, month: int, day: int, reach: int) -> tuple[dt.date, ...]:
    """That day of the year, of so many years before and after this one, where it exists."""
    return tuple(found for near in range(year - reach, year + reach + 1) if (found := make_day(near, month, day)))


def month_length(year: int, month: int) -> int:
    return (dt.date(year + month // 12, month % 12 + 1, 1) - dt.date(year, month, 1)).days if year < 9999 else 28


@lru_cache(maxsize=512)  # an archive names the same months and years over and over
def month_span(year: int, month: int, part: int | str | None = None) -> Span:
    """A month, its first, middle or last third (-1, 0, 1), or a half."""
    low, high = _PARTS_OF_MONTH[part]
    last = min(high, month_length(year, month))
    return f"{year:04}-{month:02}", _OF_MONTH, dt.date(year, month, low), dt.date(year, month, last)


@lru_cache(maxsize=512)
def year_span(year: int) -> Span:
    return f"{year:04}", _OF_YEAR, dt.date(year, 1, 1), dt.date(year, 12, 31)


def edge_of(span: Span, edge: int) -> Span:
    """The first, middle or last third (-1, 0, 1) of a period longer than a month: by whole months, a season's by days."""
    value, grain, first, last = span
    if grain is Grain.SEASON:
        third = (last - first + DAY) // 3
        return value, grain, first + (edge + 1) * third, last - (1 - edge) * third
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month
    size = (end - begin) // 3
    low, low_month = divmod(begin + (edge + 1) * size, 12)
    high, high_month = divmod(end - (1 - edge) * size - 1, 12)
    return (
        value,
        grain,
        dt.date(low, low_month + 1, 1),
        dt.date(high, high_month + 1, month_length(high, high_month + 1)),
    )


def quarter_span(year: int, quarter: int) -> Span:
    month = 3 * quarter
    return (
        f"{year:04}-Q{quarter}",
        Grain.QUARTER,
        dt.date(year, month - 2, 1),
        dt.date(year, month, month_length(year, month)),
    )


def half_span(year: int, half: int) -> Span:
    month = 6 * half
    first, last = dt.date(year, month - 5, 1), dt.date(year, month, month_length(year, month))
    return f"{year:04}-{month - 5:02}/{year:04}-{month:02}", Grain.MONTH, first, last


def season_span(year: int, code: str) -> Span:
    m1, d1, m2, d2 = _SEASON_MONTHS[code]
    return f"{year:04}-{code}", Grain.SEASON, dt.date(year, m1, d1), dt.date(year + (m2 < m1), m2, d2)


def century_span(reading: Reading) -> Span | None:
    if reading.count is None or reading.sense == "bc":
        return None
    first = (reading.count - 1) * 100
    return f"{reading.count - 1:02}", Grain.CENTURY, dt.date(max(first, 0) + 1, 1, 1), dt.date(first + 100, 12, 31)


def week_span(day: dt.date) -> Span:
    year, number, weekday = day.isocalendar()
    monday = day - (weekday - 1) * DAY
    return f"{year:04}-W{number:02}", Grain.WEEK, monday, monday + 6 * DAY


def nth_day(reading: Reading, year: int) -> dt.date | None:
    """The day of a month by its rank, the last one for -1; ``None`` where the month has none."""
    assert reading.month is not None
    assert reading.count is not None
    _, _, first, last = month_span(year, reading.month)
    if reading.weekday is None:
        day = last if reading.count < 0 else first + (reading.count - 1) * DAY
    elif reading.count < 0:
        day = last - (last.weekday() - reading.weekday) % 7 * DAY
    else:
        day = first + ((reading.weekday - first.weekday()) % 7 + 7 * (reading.count - 1)) * DAY
    return day if first <= day <= last else None


def weekend_span(saturday: dt.date) -> Span:
    return f"{week_span(saturday)[0]}-WE", Grain.WEEKEND, saturday, saturday + DAY


def stretch_span(left: Span, right: Span) -> Span:
    """From one span to another, of the finer grain of both."""
    finer = min(left[1], right[1], key=_GRAINS.index)
    return f"{left[0]}/{right[0]}", finer, left[2], right[3]


def feast_day(name: str, year: int) -> dt.date:
    if name in FEASTS:
        month, day = FEASTS[name]
        return dt.date(year, month, day)
    return easter(year) + MOVABLE[name] * DAY


def easter(year: int) -> dt.date:
    """Easter Sunday by the anonymous Gregorian algorithm (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def turned_year(here: dt.date, month: int, turn: int) -> int:
    """The year of a month that is *dernier* or *prochain*: "mars dernier", said in March, is last year's."""
    return here.year - (month >= here.month) if turn < 0 else here.year + (month <= here.month)

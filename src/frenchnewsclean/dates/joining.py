"""Neighbours that are one expression: a day and its time, the two ends of an interval."""

from __future__ import annotations

import re
from collections.abc import Callable

from frenchnewsclean.dates import patterns
from frenchnewsclean.dates.matched import interval_of
from frenchnewsclean.dates.readings import WEEKDAYS, Reading, Sense

_AFTERNOON = 18  # o'clock: up to here an hour is the afternoon's
_NEAR = 24  # characters: what stands further apart is never one expression


class Joiner:
    """Makes one mention of neighbours that are one expression: a day and its time, the two ends of an interval."""

    _BETWEEN = re.compile(
        r"\s{0,2}(?:,?\s(?:a|vers|des|aux? environs? d[e']|(?:aux alentours|autour) d[e']|environ|plutot vers|a environ|vers|peu (?:avant|apres))\s|[|,(•·–-]\s?(?:a\s)?|\s|\s-\s)\s?\Z"
    )
    _HOURS = re.compile(r"(?:,?\s(?:de|entre|mais entre)\s|\s|,\s|\s-\s)\Z")
    _OF = re.compile(r",?\s(?:le\s|du\s|de\s|ce\s|dans\sla\s)?\Z|\s?\n\s?(?:le\s)?\Z")
    _LAST_DAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}) au \Z")
    _TO_DAY = re.compile(rf" au (?:{'|'.join(WEEKDAYS)})\b")
    _TO = re.compile(
        r"(?:\s(?:au|a|jusqu'au|jusqu'a|et|et le|et la|a la|au mois de|jusqu'en|et au)\s(?:ce\s)?|\s?[-–]\s?|/|\sa l'|\set l'|\sau mois d')\Z"
    )
    _FROM = re.compile(
        r"(?:\b(?:de|d'|entre|depuis|entre le|de la|des|de l')\s?(?:le\s|ce\s|annee\s)?|du\s(?:ce\s)?|d'|\()\Z"
    )

    _ENTRE = re.compile(r"\bentre\s(?:le\s|la\s|l')?\Z")

    def __init__(self, folded: str) -> None:
        self.fold = folded

    def run(self, found: list[Reading]) -> list[Reading]:
        out: list[Reading] = []
        near: list[Reading] = []  # what may be one expression: the distance of each from the one before is short
        for reading in found:
            if near and reading.start - near[-1].end > _NEAR:
                out += self._joined(near) if len(near) > 1 else near
                near = []
            near.append(reading)
        return out + (self._joined(near) if len(near) > 1 else near)

    def _joined(self, near: list[Reading]) -> list[Reading]:
        for join in (self._one_day, self._clocks, self._timed, self._ends):
            near = self._pairs(near, join)
        return near

    def _pairs(self, found: list[Reading], join: Callable[[Reading, Reading], Reading | None]) -> list[Reading]:
        out: list[Reading] = []
        for reading in found:
            one = join(out[-1], reading) if out else None
            if one is None:
                out.append(reading)
            else:
                out[-1] = one
        return out

    def _timed(self, left: Reading, right: Reading) -> Reading | None:
        gap = self.fold[left.end : right.start]
        if left.is_day and not left.has_clock and right.form == "clock" and self._BETWEEN.match(gap):
            closed = "(" in gap and self.fold.startswith(")", right.end)  # "samedi (15h00)"
            return _with_clock(left, right).at(left.start, right.end + closed)
        if left.form == "clock" and right.sense == "nth" and right.part:
            return None
        if left.form == "clock" and right.is_day and not right.has_clock and self._OF.match(gap):
            return _with_clock(right, left).at(left.start, right.end)
        if left.is_day and not left.has_clock and _of_clocks(right) and self._HOURS.match(gap):
            if self._LAST_DAY.search(self.fold, max(0, left.start - 20), left.start):
                return None  # "du lundi au vendredi de 8h à 18h": the hours of each of them
            return _spread(left, right).at(left.start, right.end)
        if _of_clocks(left) and right.is_day and not right.has_clock and self._OF.match(gap):
            if self._TO_DAY.match(self.fold, right.end):
                return None
            return _spread(right, left).at(left.start, right.end)
        return None

    def _one_day(self, left: Reading, right: Reading) -> Reading | None:
        """ "mercredi soir 28 mars", "mercredi prochain 28 mars": a weekday with more, then its number and month."""
        if left.weekday is None or left.day is not None or right.form != "date" or (left.part or left.turn) is None:
            return None
        plain = (
            right.day is not None
            and right.month is not None
            and right.weekday is None
            and None in (left.part, right.part)
        )
        if not plain or self.fold[left.end : right.start].strip(" ,") not in ("", "le"):
            return None
        return right.but(start=left.start, weekday=left.weekday, part=left.part or right.part)

    def _clocks(self, left: Reading, right: Reading) -> Reading | None:
        """Two times of the day that are the ends of one stretch: "de 17h à 18h", "entre 9h30 et 11h", "8h-9h"."""
        if left.form != "clock" or right.form != "clock":
            return None
        return self._ends(left, right)

    def _ends(self, left: Reading, right: Reading) -> Reading | None:
        gap = self.fold[left.end : right.start]
        if (
            "nth" in (left.sense, right.sense)
            or "interval" in (left.form, right.form)
            or not self._TO.match(gap)
            or left.form in ("story", "count")
        ):
            return None
        before = self.fold[max(0, left.start - 12) : left.start]
        opened = self._FROM.search(before) is not None
        between = " et" in gap
        aside = before.endswith("(") and left.form == right.form == "clock"  # "(23H30 et 01H20 GMT)"
        if between and not aside and not self._ENTRE.search(before):
            return None
        dash = gap.strip() in ("-", "–") or (gap == "/" and _level(left) == "month")
        if not (opened or dash) or (dash and left.form != right.form):
            return None
        if left.form == "year" and patterns.MOVED_FROM.search(self.fold, max(0, left.start - 40), left.start):
            return None
        if _level(left) != _level(right) and not (
            left.form in ("date", "year") and right.form in ("date", "year", "shift")
        ):
            return None
        return interval_of(_filled(left, right), right)


def _level(reading: Reading) -> str:
    if reading.form == "clock":
        return "clock"
    if reading.form == "date":
        return "day" if reading.is_day else "month"
    return "day" if reading.is_day else reading.form


def _filled(left: Reading, right: Reading) -> Reading:
    """The left end takes its month and year from the right one, and its day where that has only a clock."""
    if left.form == right.form == "clock":
        later = (left.hour or 0) + 12
        near = left.sense == "bare" or (left.sense is None and (right.hour or 0) <= _AFTERNOON)
        both = right.sense == "of-day" and near and 12 < later < (right.hour or 0)
        return left.but(hour=later) if both else left  # "de 4 heures à 5 heures de l'après-midi"
    if left.form == "clock" and right.is_day:
        return right.but(start=left.start, end=left.end, hour=left.hour, minute=left.minute)
    if left.form == right.form == "date":
        month = left.month if left.month is not None else right.month if left.day is not None else None
        year = left.year
        if year is None and right.year is not None:
            year = right.year - 1 if month and right.month and month > right.month else right.year
        return left.but(month=month, year=year)
    return left


def _with_clock(day: Reading, clock: Reading) -> Reading:
    hour = clock.hour
    if hour is not None and day.part in ("EV", "AF") and 1 <= hour < 12:
        hour += 12
    sense: Sense | None = "night" if day.part == "NI" else day.sense  # "1h30 cette nuit" lies on the next day
    return day.but(hour=hour, minute=clock.minute, zone=clock.zone, part=None, sense=sense)


def _of_clocks(reading: Reading) -> bool:
    return reading.form == "interval" and reading.left is not None and reading.left.form == "clock"


def _spread(day: Reading, stretch: Reading) -> Reading:
    """A day with a stretch of it: both ends get the day."""
    left, right = stretch.left, stretch.right
    assert left is not None
    assert right is not None
    return interval_of(_with_clock(day, left), _with_clock(day, right))

"""Distances and spans from the anchor: "il y a trois ans", "dans deux jours", "les six derniers mois"."""

from __future__ import annotations

from frenchnewsclean.dates import patterns
from frenchnewsclean.dates.forms.source import Source
from frenchnewsclean.dates.matched import number_of, shift_of
from frenchnewsclean.dates.readings import UNITS, Reading


def ago(source: Source, start: int) -> Reading | None:
    shown = source.fold.startswith("voi", start)
    start -= 0 if shown else 3
    match = patterns.AGO.match(source.fold, start) if start >= 0 else None
    if match is None or (match["rough"] and source.follows(patterns.OF_WHAT, match.end())):
        return None
    if shown and (
        not source.follows(patterns.SINCE_WHEN, match.end()) or source.led_by(patterns.WHO_IS_SHOWN, start, 8)
    ):
        return None
    count = number_of(match["count"] or match["rough"])
    reading = shift_of(start, match, -count if count else None, turn=-1)
    exact = patterns.EXACT.match(source.fold, match.end()) if reading.unit == "year" else None
    return reading.but(end=exact.end(), sense="exact") if exact else reading


def within(source: Source, start: int) -> Reading | None:
    start -= 2 if source.fold.endswith("d'", 0, start) else 0
    match = patterns.IN.match(source.fold, start)
    if match is None or match["count"] in ("quelques", "plusieurs"):
        return None
    count = number_of(match["count"] or match["rough"])
    unit = UNITS[match["unit"]]
    if match["within"] or match.group().startswith("d'ici"):
        return Reading(start, match.end(), "count", count=count, unit=unit, turn=1, sense="within")
    return shift_of(start, match, count, turn=1)


def span(source: Source, start: int) -> Reading | None:
    match = patterns.SPAN.match(source.fold, start)
    if match is None:
        return None
    if match["turn3"] and match["turn3"].startswith("pass") and not source.led_by(patterns.SPAN_BEFORE, start):
        return None  # "six mois passés à bord": a length
    if patterns.OF_OTHERS.match(source.fold, match.end()) and "dernier" in match.group():
        return None  # "les deux dernières années de sa vie"
    count = number_of(match["count"] or match["count2"] or match["count3"])
    word = match["turn"] or match["turn2"] or match["turn3"]
    turn = -1 if word.startswith(("dern", "pass", "ecoul")) else 1
    unit = UNITS[match["unit"] or match["unit2"] or match["unit3"]]
    return count and Reading(start, match.end(), "count", count=count, unit=unit, turn=turn)  # type: ignore[return-value]

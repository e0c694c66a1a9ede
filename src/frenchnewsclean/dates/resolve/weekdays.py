"""Weekdays: the last one gone by, or the one ahead, as the verb, the story and the words around say."""

from __future__ import annotations

import datetime as dt
import re

from frenchnewsclean.article import Grain
from frenchnewsclean.dates import direction, habits
from frenchnewsclean.dates.readings import WEEKDAYS, Reading
from frenchnewsclean.dates.resolve.context import LINKS, NEXT_TOLD, SLIP, Context
from frenchnewsclean.dates.spans import DAY
from frenchnewsclean.dates.story import DAYS, SENTENCE_END, TWO_DAYS

_SOON = 2  # days: a weekday so near is rather ahead, where nothing tells of the past
# "a annoncé de la neige dans …"
_FORETOLD = re.compile(r"\b(?:annonc|décid|prév|attend|programm|promis|prédit|craint)[^.!?\n]*\Z")
_HAD_THOUGHT = re.compile(r"\b(?:pensai|croyai|espérai|craignai|redoutai|ignorai|imaginai)(?:t|ent)\b[^.!?;\n]*\Z")
_HAD_TO = re.compile(r"\b(?:devait|devaient)\b[^.!?;\n]*\Z")
_CAME = re.compile(
    r"[^.!?;\n,]*, (?:s['’]est|se sont|a|ont) (?!(?:\w+ )?(?:annonc|indiqu|déclar|précis|affirm|expliqu|dit|ajout|appris|rapport|confirm|fait savoir|estim|soulign|not|rappel|répond|jug|regrett|assur|été (?:report|annul)))"
)
_NEAR = 160  # characters between a date and what counts from it


def weekday_named(at: Context, reading: Reading) -> dt.date | None:
    assert at.anchor is not None
    assert reading.weekday is not None
    here = at.anchor.day
    back = (here.weekday() - reading.weekday) % 7
    if reading.turn is None and (joined := _joined(at, reading) or _next_entry(at, reading)):
        return joined
    if reading.turn is None and habits.of_any_week(at.text, reading.end):
        return None
    if reading.sense == "same" and (same := at.story.told_on(reading.weekday)):
        return same
    if reading.sense == "of-week":
        return here - here.weekday() * DAY + (7 * (reading.count or 0) + reading.weekday) * DAY
    if reading.turn == -1:
        return here - (back or 7) * DAY
    if reading.turn == 1:
        return here + (-back % 7 + 7 * reading.count if reading.count else -back % 7 or 7) * DAY
    one_night = reading.part == "NI" and not TWO_DAYS.search(at.text, reading.start, reading.end)
    if not back and one_night and _night_of_today(at, reading):
        return here - DAY  # "morte dans la nuit de mardi", on a Tuesday
    if back and back < SLIP <= 7 - back and _was_to(at, reading):
        return here - back * DAY  # "qui devait atterrir vendredi, s'est posé avec du retard"
    if back and at.future(reading):
        if _had_thought(at, reading):
            return here - back * DAY
        return _since_told(at, reading) or here + (7 - back) * DAY
    if 7 - back < back and reading.sense == "this" and at.way(reading) == direction.UNSAID:
        done = direction.tells_past(at.text, reading.start)
        return here + (-back if done else 7 - back) * DAY
    if back and 7 - back <= _SOON and at.soon(reading):
        return here + (7 - back) * DAY
    return here - back * DAY


def _joined(at: Context, reading: Reading) -> dt.date | None:
    """The second of two weekdays follows the first: "lundi et mardi"."""
    before = at.story.previous
    if before is None or before.first is None or at.anchor is None or before.grain is not Grain.DAY:
        return None
    if at.text[before.end : reading.start] not in LINKS or before.text.lower().rpartition(" ")[2] not in WEEKDAYS:
        return None
    day = before.first + ((reading.weekday or 0) - before.first.weekday()) % 7 * DAY
    near = before.first > at.anchor.day or (day - at.anchor.day).days <= 6
    return day if 0 < (day - before.first).days <= 4 and near else None


def _next_entry(at: Context, reading: Reading) -> dt.date | None:
    """A programme goes on: "Vendredi 7, veillée à 20h30 ; samedi, atelier à 14 heures"."""
    before = at.story.previous
    if before is None or before.first is None or at.anchor is None or before.first <= at.anchor.day:
        return None
    gap = at.text[before.end : reading.start]
    if ";" not in gap or len(gap) > NEXT_TOLD or SENTENCE_END.search(gap) or before.first != before.last:
        return None
    ahead = ((reading.weekday or 0) - before.first.weekday()) % 7
    return before.first + ahead * DAY if ahead and at.way(reading) >= direction.UNSAID else None


def _night_of_today(at: Context, reading: Reading) -> bool:
    """The night that a day's name gives is the one before it, where it is told and the day itself is not."""
    before = at.story.previous
    if before is not None and before.first == (at.anchor and at.anchor.day) and before.grain in DAYS:
        return False  # "arrêtés mardi soir et libérés dans la nuit de mardi"
    start, way = reading.start, at.way(reading)
    if way > direction.UNSAID or _FORETOLD.search(at.text, max(0, start - 80), start):
        return False
    return way < direction.UNSAID or direction.tells_past(at.text, start)


def _had_thought(at: Context, reading: Reading) -> bool:
    """What was to come when it was thought of, and has not: "pensait que la tempête passerait mercredi"."""
    start = reading.start
    said = at.text.endswith(("rait ", "raient "), 0, start)
    return said and _HAD_THOUGHT.search(at.text, max(0, start - NEXT_TOLD), start) is not None


def _was_to(at: Context, reading: Reading) -> bool:
    """What was to happen on a day, and of which the sentence goes on to tell what came of it."""
    start, end = reading.start, reading.end
    if at.text.find("devai", max(0, start - 80), start) < 0:
        return False
    return (
        _HAD_TO.search(at.text, max(0, start - 80), start) is not None
        and _CAME.match(at.text, end, end + _NEAR) is not None
    )


def _since_told(at: Context, reading: Reading) -> dt.date | None:
    """A day that was to come when it was said, and is gone by: "Dimanche, il a promis qu'il signerait lundi"."""
    before = at.story.previous
    if at.anchor is None or before is None or at.way(reading) != direction.LIKELY_AHEAD:
        return None
    if before.first is None or before.first != before.last or before.first > at.anchor.day:
        return None
    gap = at.text[before.end : reading.start]
    if len(gap) > NEXT_TOLD or SENTENCE_END.search(gap):
        return at.story.was_to(reading)
    ahead = ((reading.weekday or 0) - before.first.weekday()) % 7 or 7
    day = before.first + ahead * DAY
    return day if 0 <= (at.anchor.day - day).days < 7 else None


def is_bare_weekday(reading: Reading) -> bool:
    """A bare weekday, perhaps with its time."""
    return reading.form == "date" and reading.weekday is not None and reading.day is None and reading.turn is None

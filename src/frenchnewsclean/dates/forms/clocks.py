"""Times of the day: "18h30", "midi", "sept heures du soir", and the lengths and names that only look like them."""

from __future__ import annotations

import re

from frenchnewsclean.dates import patterns
from frenchnewsclean.dates.forms.source import Source
from frenchnewsclean.dates.matched import clock_of, hour_of_part, part_said, with_minutes
from frenchnewsclean.dates.readings import NUMBERS, Reading

_AFTERNOON = 13  # o'clock: up to an hour before it two numbers are rather a length
_ENTRY = 2000  # characters of a live's entry at the most
_WORDS_TOO = ("est", "cet")  # names of zones, where they are written in capitals
_LEAST = 6  # up to here two numbers are rather a length: "de 2 à 4 h"


def clock(source: Source, start: int) -> Reading | None:
    match = patterns.CLOCK_ALONE.match(source.fold, start)
    if match is None or (start and source.fold[start - 1] in ":.,/-+" and source.fold[start - 2 : start - 1].isdigit()):
        return None
    before = source.before(start, 24)
    if match["noon"]:
        if (
            not patterns.NOON.search(before)
            or patterns.NO_NOON.search(before)
            or _named_noon(source, start, match.end())
        ):
            return None
    elif _duration(source, before, match) or patterns.OF_24.match(source.fold, match.end()):
        return None
    if source.fold.startswith("'", match.end()):
        return None  # 2h10'02
    if source.text[start - 1 : start] in patterns.QUOTES and patterns.HOUR_NAME.match(source.fold, start):
        return None
    end = match.end()
    if match["zone"] in _WORDS_TOO and source.text[match.start("zone")].islower():
        end = match.start("zone")  # "le couvre-feu de 18h à 6h est levé", "à 3 heures cet après-midi"
    said = match.group()
    if "(" in said and ")" not in said:
        end = start + said.index("(")  # "13h58 (heure locale, 14h58 à Paris)"
    while end > start and (source.fold[end - 1].isspace() or (source.fold[end - 1] == ")" and "(" not in said)):
        end -= 1
    return clock_of(match, start, end)


def _named_noon(source: Source, start: int, end: int) -> bool:
    """ "dans les colonnes de Midi Libre"."""
    follows = source.text[end : end + 2].strip()
    return source.text[start] == "M" and (source.fold[start - 2 : start - 1].isalpha() or follows[:1].isupper())


def _duration(source: Source, before: str, match: re.Match[str]) -> bool:
    """ "2h30 de débats", "en 3h12", "le 20 heures de TF1": a length or a name, no time of the day."""
    dayed = match["du"] or match["dela"] or match["dans"] or match["zone"] or "heure de" in match.group()
    if dayed:
        return False
    if not match["minute"] and not match["minute2"] and patterns.NAMED_CLOCK.search(before):
        return not patterns.DATED_THE.search(before) or patterns.SINCE_NUMBER.search(before) is not None
    if match["seconds"] or _touches_day(source, match.start()):
        return False
    if before.endswith(" a ") and before[-4:-3] != "h" and not before[-4:-3].isdigit():
        return patterns.CLOCK_OF.match(source.fold, match.end()) is not None  # "à 18h30", as most are
    if patterns.ABOUT_CLOCK.search(before) or source.text[match.start() - 4 : match.start()].lower() == "dès ":
        return False
    if before.endswith("depuis ") and int(match["hour"]) < _LEAST and source.led_by(patterns.WAITING, match.start()):
        return True  # "bloqués dehors depuis 3h30"
    before = patterns.RANGE_BEFORE.sub("", before)
    if int(match["hour"]) == 24 and not before.endswith((" a ", "vers ", "jusqu'a ")):
        return True
    if not match["minute"] and "heure" in match.group() and before.endswith("depuis ") and int(match["hour"]) < 13:
        return True  # "bloqués depuis 2 heures"
    if patterns.CLOCK_OF.match(source.fold, match.end()):
        return True
    if "heure" in match.group() and patterns.TAKES_UP_TO.search(source.before(match.start())):
        return True
    if match["minute2"]:  # 18:30, but not a score or a verse
        stamped = patterns.SENTENCE_BEFORE.search(before) and patterns.STAMP_AFTER.match(source.fold, match.end())
        if stamped and source.led_by(patterns.STAMPED, match.start(), _ENTRY):
            return False  # "… la ministre. 20:20. Le vote est clos"
        return not patterns.CLOCK_BEFORE.search(before) and match.group() != source.whole
    if patterns.IS_TIME.search(before):
        return False
    if patterns.DURATION_BEFORE.search(before):
        return not patterns.FROM_OR_AFTER.search(before) or int(match["hour"]) < 5 or "heure" in match.group()
    if (
        before.endswith(" de ")
        and "heure" in match.group()
        and not match["minute"]
        and not patterns.FROM_HOUR.search(before)
    ):
        return patterns.TO_HOUR.match(source.fold, match.end()) is None
    if int(match["hour"]) < 5 and patterns.LASTING_THING.search(source.before(match.start())):
        return patterns.TO_HOUR.match(source.fold, match.end()) is None  # "une réunion de 1h30 à 3 heures"
    if match["minute"] or ("heure" not in match.group() and int(match["hour"]) >= 5):
        return False
    return not patterns.CLOCK_BEFORE.search(before)


def _touches_day(source: Source, start: int) -> bool:
    """A day stands right before: "22 février 3:30", "lundi de 8 heures à 9 heures"."""
    day = source.last
    if day is None or not (day.is_day or day.form == "clock") or start - day.end > 16:
        return False
    return patterns.TOUCHING.match(source.fold, day.end, start) is not None


def bare_hour(source: Source, start: int) -> Reading | None:
    """The first hour of a stretch that says "h" but once: "entre 9 et 16h"."""
    match = patterns.BARE_HOUR.match(source.fold, start)
    if match is None or not source.led_by(patterns.BARE_HOUR_LEAD[match["to"]], start, 8):
        return None
    if source.led_by(patterns.TAKES, start):
        return None  # "mettra de 8 à 10 h"
    until = clock(source, match.end())
    if until is None or until.hour is None or until.hour < _LEAST:
        return None
    if "heures" in source.fold[match.end() : until.end] and not _both_of_day(source, start, int(match["hour"]), until):
        return None
    return Reading(start, match.end("hour"), "clock", hour=int(match["hour"]), sense="bare")


def _both_of_day(source: Source, start: int, hour: int, until: Reading) -> bool:
    """ "au plus chaud de la journée, entre 14 et 18 heures", but "resté entre 14 et 18 heures sans manger": a length."""
    if until.sense == "of-day":
        return True
    if hour < _LEAST or (until.hour or 0) < _AFTERNOON:
        return False
    return source.led_by(patterns.OPEN_FROM, start) or source.follows(patterns.OF_DAYS, until.end)


def word_clock(source: Source, start: int) -> Reading | None:
    match = patterns.WORD_CLOCK.match(source.fold, start)
    if match is None or not source.led_by(patterns.AT_HOUR, start):
        return None
    if patterns.CLOCK_OF.match(source.fold, match.end()) or patterns.OF_24.match(source.fold, match.end()):
        return None
    if source.led_by(patterns.LASTING, start):
        return None  # "des retards pouvant aller jusqu'à quatre heures"
    hour, minute = NUMBERS[match["word"]], 0
    if match["mword"]:
        minute = NUMBERS.get(match["mword"]) or int(match["mword"])
    hour, minute = with_minutes(match["add"], hour, minute)
    return Reading(start, match.end(), "clock", hour=hour_of_part(match, hour), minute=minute, sense=part_said(match))

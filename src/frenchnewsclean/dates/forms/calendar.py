"""Days and months by their numbers and names: "27 novembre 2019", "27/11/2019", "du 3 au 5 mai", "novembre", "Noël"."""

from __future__ import annotations

import re

from frenchnewsclean.dates import patterns
from frenchnewsclean.dates.forms.parts import with_part
from frenchnewsclean.dates.forms.source import Source
from frenchnewsclean.dates.matched import (
    date_of,
    day_of,
    hyphens_agree,
    interval_of,
    is_event,
    month_of,
    plain_number_start,
    turn_of,
    year_of,
)
from frenchnewsclean.dates.readings import MONTHS, NUMBERS, WEEKDAYS, Reading

_SHORT = ("jan", "sep", "sept", "oct", "dec", "nov", "mar", "jui")  # that other words begin with too


def _number(source: Source, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
    """What stands there by the pattern, unless its number is part of a longer one."""
    match = pattern.match(source.fold, start)
    return match if match and plain_number_start(source.fold, start) else None


def iso(source: Source, start: int) -> Reading | None:
    match = _number(source, patterns.ISO, start) or _number(source, patterns.YMD, start)
    return date_of(match) if match else None


def year_month(source: Source, start: int) -> Reading | None:
    match = _number(source, patterns.YM, start)
    if match and source.led_by(patterns.LAW_NUMBER, start):
        return None  # "la loi 2013-12"
    return match and Reading(start, match.end(), "date", year=int(match["year"]), month=int(match["month"]))


def numeric(source: Source, start: int) -> Reading | None:
    match = _number(source, patterns.DMY, start)
    if match is None:
        return None
    short = len(match["year"]) == 2
    if match["sep"] == "." and short and not source.led_by(patterns.THE_DAY, start):
        return None
    return date_of(match)


def day_slash_month(source: Source, start: int) -> Reading | None:
    match = _number(source, patterns.DM, start)
    if match is None:
        return None
    if source.led_by(patterns.SLASHED_DAY, start) or match.group() == source.whole:
        return date_of(match)
    return None


def day_month(source: Source, start: int) -> Reading | None:
    match = patterns.D_MONTH.match(source.fold, start)
    if match is None or _in_street(source, start) or not plain_number_start(source.fold, start):
        return None
    if match["day"] in NUMBERS and match["month"].rstrip(".") in _SHORT:
        return None
    if match["year"] is None and source.fold.endswith((" un ", " d'un "), 0, start):
        return None  # "né un 28 décembre": no day in particular
    if source.fold[start - 1 : start] == "-" and source.led_by(patterns.IN_NAME, start, 2):
        return None
    hyphen = source.fold[match.end("day")] == "-"
    named = hyphen and (is_event(source.text, match) or not hyphens_agree(source.fold, match))
    reading = None if named else date_of(match)
    return reading and with_part(source, reading)


def _in_street(source: Source, start: int) -> bool:
    """ "rue du 4 Septembre", "place de l'Étoile"."""
    return (
        not source.fold.endswith(patterns.OF_A_DAY, 0, start)
        and patterns.STREET.search(source.before(start)) is not None
    )


def days(source: Source, start: int) -> Reading | None:
    match = patterns.DAYS.match(source.fold, start)
    if match is None or not plain_number_start(source.fold, start):
        return None
    if match["and"] and not patterns.BETWEEN_DAYS.search(source.fold, max(0, start - 12), start):
        return None
    right = date_of(match, day=match["day2"], weekday=match["weekday2"])
    left = date_of(match)
    if left is None or right is None:
        return None
    return interval_of(left.at(start, match.end("day")), right.at(match.start("day2"), match.end()))


def days_and(source: Source, start: int) -> Reading | None:
    """ "les 3, 4 et 5 mars": each day is a mention; this is the first one."""
    match = patterns.DAYS_AND.match(source.fold, start)
    if match is None or not source.led_by(patterns.THE_DAYS, start):
        return None
    last = patterns.D_MONTH.match(source.fold, match.end("days"))
    number = patterns.NUMBER_FIRST.match(match["days"])
    if last is None or number is None:
        return None
    reading = date_of(last, day=number.group(), weekday=None)
    return reading and reading.at(start, start + number.end())


def days_bare(source: Source, start: int) -> Reading | None:
    match = patterns.DAYS_BARE.match(source.fold, start)
    if match is None or not source.led_by(patterns.FROM_DAY, start):
        return None
    left, right = day_of(match["day"]), day_of(match["day2"])
    if not left < right:
        return None
    return interval_of(
        Reading(start, match.end("day"), "date", day=left),
        Reading(match.start("day2"), match.end(), "date", day=right),
    )


def day_alone(source: Source, start: int) -> Reading | None:
    """ "le 16": only where nothing but the end or a clock follows, after a verb of time or alone."""
    match = patterns.DAY_ALONE.match(source.fold, start)
    if match is None:
        return None
    end = match.end()
    alone = (
        start <= 12
        and patterns.ONLY_THE.fullmatch(source.fold, 0, start)
        and source.follows(patterns.ENDS_OR_HOUR, end)
    )
    placed = source.led_by(patterns.DAY_PLACED, start) and source.follows(patterns.ENDS, end)
    return Reading(start, match.end(), "date", day=day_of(match["day"])) if alone or placed else None


def month_year(source: Source, start: int) -> Reading | None:
    match = patterns.MONTH_YEAR.match(source.fold, start)
    if match is None or patterns.NO_DAY.search(source.before(start)):
        return None
    if match["year2"] and match["month"] != "mai":  # "mai 68", but not "mars 15"
        return None
    year = year_of(match["year"] or match["year2"])
    return Reading(start, match.end(), "date", year=year, month=month_of(match))


def month_alone(source: Source, start: int) -> Reading | None:
    match = patterns.MONTH_ALONE.match(source.fold, start)
    if match is None:
        return None
    last = source.last
    follows = last is not None and last.end == start - 1 and last.form == "date"  # "mars-avril"
    if source.fold[start - 1 : start] == "-" and not (follows or source.fold.endswith("mi-", 0, start)):
        return None  # Champ-de-Mars
    month, turn = match["month"], turn_of(match)
    if month in ("mars", "juin", "mai", "avril") and _is_name(source, start, match.end()):
        return None
    if not follows and not source.fold.endswith(patterns.USUAL_MONTH, 0, start):
        before = source.before(start)
        if before.endswith("poisson d'") or patterns.NO_DAY.search(before):
            return None
        if turn is None and not patterns.MONTH_BEFORE.search(before) and match.group() != source.whole:
            return None
    this = turn is None and (lead := patterns.THIS_MONTH_OF.search(source.fold, max(0, start - 12), start))
    if this and lead:
        return Reading(lead.start(), match.end(), "date", month=MONTHS[month], turn=0)
    return Reading(start, match.end(), "date", month=MONTHS[month], turn=turn)


def _is_name(source: Source, start: int, end: int) -> bool:
    """Mars the planet, le maréchal Juin, Anna Mai: written with a capital where a month has none."""
    if not source.text[start].isupper() or source.text[start : start + 2].isupper():
        return False
    around = source.fold[max(0, start - 80) : end + 80]
    following = source.text[end : end + 2].strip()
    return bool(
        patterns.NAME_BEFORE.search(source.before(start))
        or patterns.MARS_SPACE.search(around)
        or following[:1].isupper()
    )


def _of_weekday(feast: str) -> bool:
    """ "lundi de Pâques", "vendredi saint": the weekday begins it."""
    return feast.partition(" ")[0] in WEEKDAYS


def feast(source: Source, start: int) -> Reading | None:
    match = patterns.FEAST.match(source.fold, start)
    if match is None:
        return None
    if not (match["year"] or _of_weekday(match["feast"]) or source.led_by(patterns.BEFORE_FEAST, start)):
        return None
    if not source.text[start].isupper() and match["feast"] in ("ascension", "assomption", "epiphanie"):
        return None
    if not match["year"] and (
        source.text[match.end() + 1 : match.end() + 2].isupper() or source.follows(patterns.OTHER_FEAST, match.end())
    ):
        return None  # Noël des animaux, Nouvel An chinois: another name
    return Reading(start, match.end(), "feast", name=match["feast"], year=int(match["year"]) if match["year"] else None)

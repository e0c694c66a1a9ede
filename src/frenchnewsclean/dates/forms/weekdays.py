"""Days of the week, alone or with a date: "mardi", "mardi 26 novembre", "mardi dernier"."""

from __future__ import annotations

from frenchnewsclean.dates import patterns
from frenchnewsclean.dates.forms.calendar import days
from frenchnewsclean.dates.forms.parts import with_part
from frenchnewsclean.dates.forms.source import Source
from frenchnewsclean.dates.matched import date_of, day_of, month_of, possible, turn_of, year_of
from frenchnewsclean.dates.readings import ORDINALS, WEEKDAYS, Form, Reading


def numbered_weekday(source: Source, start: int) -> Reading | None:
    """A weekday with its day of the month, or with two of them: "mardi 4 au jeudi 6 mai"."""
    if not patterns.GOES_ON.match(source.fold, start):
        return None
    return weekday_date(source, start) or days(source, start) or weekdays_and(source, start)


def weekday_date(source: Source, start: int) -> Reading | None:
    match = patterns.WEEKDAY_DATE.match(source.fold, start) or patterns.WEEKDAY_NUMERIC.match(source.fold, start)
    reading = date_of(match) if match else None
    return reading and with_part(source, reading)


def nth_day(source: Source, start: int) -> Reading | None:
    """A day of a month by its rank: "le premier mercredi de mars", "le dernier week-end de juin"."""
    match = patterns.NTH_DAY.match(source.fold, start)
    if match is None:
        return None
    rank = -1 if match["which"] == "dernier" else ORDINALS[match["which"]]
    month = month_of(match) if match["month"] else None
    year = year_of(match["year"]) if match["year"] else None
    weekday = WEEKDAYS[match["weekday"]] if match["weekday"] else 5 if match["weekend"] else None
    form: Form = "weekend" if match["weekend"] else "date"
    turn = turn_of(match) if month else None
    return Reading(start, match.end(), form, year, month, weekday=weekday, turn=turn, count=rank, sense="nth")


def bare_weekday(source: Source, start: int) -> Reading | None:
    """A weekday with nothing behind it that could belong to it: most of them."""
    match = patterns.WEEKDAY_WORD.match(source.fold, start)
    if (
        match is None
        or match["after"] in patterns.WEEKDAY_GOES_ON
        or match["after"] in patterns.DIGIT
        or _in_journal(source, start)
    ):
        return None
    return Reading(start, match.end("weekday"), "date", weekday=WEEKDAYS[match["weekday"]])


def weekdays_and(source: Source, start: int) -> Reading | None:
    """ "mardi 4 et mercredi 5 février": each day is a mention; this is the first one."""
    match = patterns.WEEKDAYS_AND.match(source.fold, start)
    last = match and (weekday_date(source, match.end()) or weekdays_and(source, match.end()))
    if not match or not last:
        return None
    reading = last.but(weekday=WEEKDAYS[match["weekday"]], day=day_of(match["day"]), part=None, hour=None, minute=None)
    return reading.at(start, match.end("day")) if possible(reading) else None


def weekday(source: Source, start: int) -> Reading | None:
    match = patterns.WEEKDAY_DAY.match(source.fold, start)
    if match and (match["day"][0].isdigit() or source.follows(patterns.PAUSE_OR_HOUR, match.end())):
        reading = date_of(match)
        return reading and with_part(source, reading)
    match = patterns.WEEKDAY_ALONE.match(source.fold, start)
    if match is None or _part_of_name(source, start, match.end("weekday")):
        return None
    reading = Reading(start, match.end(), "date", weekday=WEEKDAYS[match["weekday"]], turn=turn_of(match))
    if match["in"]:
        reading = reading.but(turn=1, count=1 if match["in"] in ("8", "huit") else 2)
    elif match["of"]:
        week = turn_of(match) or (1 if "apres" in match["of"] else -1 if "avant" in match["of"] else 0)
        reading = reading.but(turn=None, sense="of-week", count=week)
    return with_part(source, reading)


def _part_of_name(source: Source, start: int, end: int) -> bool:
    """Vendredi noir, Mardi gras, Black Friday's kin, and a capital in mid-sentence before another capital."""
    return patterns.NAMED_DAY.match(source.fold, end) is not None or _in_journal(source, start)


# What may stand before a weekday that is no day, but all of them, any, or a name: most have none of it.
_LEADS = ("chaque ", "tous les ", "un ", " le ", "journal du ", "le jdd du ", "vivement ", "terriens du ")


def _led(source: Source, start: int) -> bool | None:
    """Whether the words before a weekday make it no day; ``None`` where they do not tell."""
    if patterns.ANY_DAY.search(source.fold, max(0, start - 6), start):
        return True
    if not source.fold.endswith((" le ", "un "), 0, start):
        return True  # "chaque lundi", "le Journal du Dimanche"
    if patterns.CLOSED_ON.search(source.fold, max(0, start - 14), start):
        return source.follows(patterns.ENDS_CLAUSE, start)
    if patterns.HOUR_TITLE.search(source.fold, max(0, start - 9), start):
        return patterns.CLOSED.match(source.text, start) is not None
    return None


def _in_journal(source: Source, start: int) -> bool:
    if source.fold.endswith(_LEADS, 0, start) and (lead := _led(source, start)) is not None:
        return lead
    if not source.text[start].isupper():
        return False
    quoted = source.text[start - 1 : start] in patterns.QUOTES or source.text.endswith(patterns.OPENED, 0, start)
    if quoted and (patterns.TITLE.match(source.text, start) or patterns.CLOSED.match(source.text, start)):
        return True  # « Samedi en cuisine », a programme, for no verb follows; « Mercredi »
    return patterns.CAPITALISED.search(source.text, max(0, start - 24), start) is not None

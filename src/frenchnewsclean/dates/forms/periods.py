"""Periods and their edges: "la semaine dernière", "fin mai", "le troisième trimestre", "l'été 2019"."""

from __future__ import annotations

from frenchnewsclean.dates import patterns
from frenchnewsclean.dates.forms.calendar import day_month, feast
from frenchnewsclean.dates.forms.source import Source
from frenchnewsclean.dates.matched import month_of, period_of, turn_of, year_of
from frenchnewsclean.dates.readings import ORDINALS, SEASONS, Form, Reading


def period(source: Source, start: int) -> Reading | None:
    match = patterns.PERIOD.match(source.fold, start)
    if match is None:
        return None
    turn = turn_of(match)
    assert turn is not None
    if (
        turn < 0
        and source.fold[match.end() - 3 : match.end()] in ("ses", "ees")
        and source.led_by(patterns.COUNTED, start, 24)
    ):
        return None  # "six mois passés à bord"
    if match["period"] == "mois" and patterns.MANY.search(source.fold, max(0, start - 9), start):
        return None  # "dans les mois à venir"
    begin = start - 2 if match["period"] == "an" and source.before(start).endswith("l'") else start
    if match["period"] == "an" and begin == start:
        return None
    reading = period_of(begin, match.end(), match["period"], turn)
    return reading.but(edge=patterns.EDGES[match["edge"]]) if match["edge"] else reading


def edge(source: Source, start: int) -> Reading | None:
    match = patterns.EDGE.match(source.fold, start)
    if source.fold.endswith("chaque ", 0, start):
        return None
    if match is None:
        return period(source, start)
    if match["edge"] == "mi" and source.fold[start + 2 : start + 3] != "-":
        return None
    edge = patterns.EDGES[match["edge"]]
    if match["onlyyear"]:
        return Reading(start, match.end(), "year", year=int(match["onlyyear"]), edge=edge)
    if match["month"]:
        year = year_of(match["year"]) if match["year"] else None
        return Reading(start, match.end(), "date", year=year, month=month_of(match), turn=turn_of(match), edge=edge)
    if match["period"] == "journee":
        return None
    if match["pyear"]:
        return Reading(start, match.end(), "year", year=int(match["pyear"]), edge=edge)
    if match["period"] == "annee" and (
        patterns.OTHER_YEAR.match(source.fold, match.end()) or source.fold.endswith("scolaire de ", 0, start)
    ):
        return None  # "la fin d'année scolaire", "une sortie scolaire de fin d'année"
    reading = period_of(start, match.end(), match["period"], turn_of(match) or 0)
    return reading.but(edge=edge)


def edged(source: Source, reading: Reading) -> Reading:
    """ "la fin des années 1990": the edge before a long period belongs to it."""
    lead = patterns.EDGE_LEAD.search(source.fold, max(0, reading.start - 16), reading.start)
    return reading.but(start=lead.start(), edge=patterns.EDGES[lead["edge"]]) if lead else reading


def last_of(source: Source, start: int) -> Reading | None:
    """ "la dernière semaine de 2015", "la première semaine de mai"."""
    match = patterns.WEEK_IN.match(source.fold, start)
    if match is None:
        return None
    number = -1 if match["which"].startswith("derni") else ORDINALS.get(match["which"], 0)
    if not number:
        return None
    year = year_of(match["year"] or match["onlyyear"]) if match["year"] or match["onlyyear"] else None
    return Reading(
        start, match.end(), "week", year=year, month=month_of(match) if match["month"] else None, count=number
    )


def half_month(source: Source, start: int) -> Reading | None:
    match = patterns.HALF_MONTH.match(source.fold, start)
    if match is None:
        return None
    year = year_of(match["year"]) if match["year"] else None
    first = match["which"] == "premiere"
    return Reading(
        start, match.end(), "date", year=year, month=month_of(match), sense="first-half" if first else "second-half"
    )


def quarter(source: Source, start: int) -> Reading | None:
    match = patterns.QUARTER.match(source.fold, start)
    if match is None:
        return None
    last = match["which"] == "dernier"
    number = ORDINALS.get(match["which"], 4 if match["kind"] == "trimestre" else 2)
    if (last and not match["year"]) or source.led_by(patterns.MY, start, 6):
        return None  # "au dernier trimestre", "la fin de mon premier trimestre": of something else
    year = year_of(match["year"]) if match["year"] else None
    turn = turn_of(match)
    if match["kind"] == "semestre" and number > 2:
        return None
    if turn is None and match["this"]:
        turn = 0
    form: Form = "quarter" if match["kind"] == "trimestre" else "half"
    return Reading(start, match.end(), form, year=year, count=number, turn=turn)


def quarter_code(source: Source, start: int) -> Reading | None:
    match = patterns.QUARTER_CODE.match(source.fold, start)
    if match is None:
        return None
    quarter, half = match["quarter"] or match["quarter2"], match["half"] or match["half2"]
    form: Form = "quarter" if quarter else "half"
    return Reading(start, match.end(), form, year=int(match["year"]), count=int(quarter or half))


def season(source: Source, start: int) -> Reading | None:
    match = patterns.SEASON.match(source.fold, start)
    if match is None:
        return None
    code, turn = SEASONS[match["season"]], turn_of(match)
    if match["year"]:
        return Reading(start, match.end(), "season", year=int(match["year"]), name=code)
    if match["season"] == "ete" and turn is None and source.text[start : start + 3].casefold() != "été":
        return None
    if turn is None:
        if not source.led_by(patterns.BEFORE_SEASON, start) or source.led_by(patterns.HAS, start, 12):
            return None
        if source.follows(patterns.OTHER_SEASON, match.end()):
            return None
        if source.fold.endswith("d'", 0, start) and not source.led_by(patterns.COURSE_OF, start, 10):
            return None  # sports d'hiver, vacances d'été
    generic = source.fold.endswith(" en ", 0, start) or source.led_by(patterns.EVERY_YEAR, start, 120)
    return Reading(start, match.end(), "season", name=code, turn=turn, unit="generic" if generic else None)


def weekend_of(source: Source, start: int) -> Reading | None:
    """ "le week-end de Pâques", "le week-end prolongé de l'Ascension"."""
    match = patterns.WEEKEND_OF.match(source.fold, start)
    day = feast(source, match.end()) if match else None
    return day and day.but(start=start, form="weekend")


def week_of(source: Source, start: int) -> Reading | None:
    match = patterns.WEEK_OF.match(source.fold, start)
    if match is None:
        return period(source, start)
    date = day_month(source, match.end())
    return date.but(start=start, form="week-of") if date else None

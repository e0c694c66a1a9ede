"""Years and what is made of them: "2019", "2010-2014", "les années 80", "le XIXe siècle"."""

from __future__ import annotations

from frenchnewsclean.dates import patterns
from frenchnewsclean.dates.forms.source import Source
from frenchnewsclean.dates.matched import interval_of, plain_number_start, roman_of
from frenchnewsclean.dates.readings import Reading


def years(source: Source, start: int) -> Reading | None:
    match = patterns.YEAR_RANGE.match(source.fold, start)
    if match is None or not plain_number_start(source.fold, start):
        return None
    left, right = int(match["year"]), int(match["year2"])
    if right < 100:
        right += left // 100 * 100
    before = source.before(start)
    linked = match.group()[4:].strip(" ")[0] in "-/"
    if match.end("year2") - match.start("year2") == 2 and right - left > 15:
        return None
    if not left < right <= left + 300 or patterns.NOT_A_YEAR.match(source.fold, match.end()):
        return None
    if linked and before.endswith(("-", "/", "+")):
        return None
    if not linked and not source.led_by(patterns.BETWEEN if " et " in match.group() else patterns.FROM_YEAR, start):
        return None
    if source.led_by(patterns.MOVED_FROM, start):
        return None
    return interval_of(
        Reading(start, start + 4, "year", year=left), Reading(match.start("year2"), match.end(), "year", year=right)
    )


def year(source: Source, start: int) -> Reading | None:
    match = patterns.YEAR_ALONE.match(source.fold, start)
    if match is None or not plain_number_start(source.fold, start):
        return None
    before, year, end = source.before(start, 24), int(match["year"]), match.end()
    if patterns.NOT_A_YEAR.match(source.fold, end) or (
        before.endswith("de ") and patterns.LAW.search(source.before(start))
    ):
        return None
    sure = before.endswith((" en ", " depuis "))
    if sure or patterns.BEFORE_YEAR.search(before, max(0, len(before) - 18)):
        sure = sure or patterns.SURELY_YEAR.search(before) is not None
        if year >= 1400 and (sure or patterns.AFTER_YEAR.match(source.fold, end)):
            return Reading(start, end, "year", year=year)
    elif (
        (patterns.WEAK_YEAR.search(before) or _goes_on_years(source, start))
        and 1700 <= year <= 2099
        and patterns.AFTER_YEAR.match(source.fold, end)
    ):
        return Reading(start, end, "year", year=year)
    return Reading(start, end, "year", year=year) if match.group() == source.whole else None


def _goes_on_years(source: Source, start: int) -> bool:
    """ "en 2009, 2010 et 2012"."""
    last = source.last
    return last is not None and last.form == "year" and source.fold[last.end : start] == ", "


def decade(source: Source, start: int) -> Reading | None:
    match = patterns.DECADE.match(source.fold, start)
    if match is None or not source.led_by(patterns.THE_YEARS, start):
        return None
    words = {
        "vingt": 2,
        "trente": 3,
        "quarante": 4,
        "cinquante": 5,
        "soixante": 6,
        "soixante-dix": 7,
        "quatre-vingt": 8,
        "quatre-vingts": 8,
        "quatre-vingt-dix": 9,
    }
    if match["word"]:
        decade = 190 + words[match["word"]]
    elif match["short"]:
        short = int(match["short"][0])
        decade = (190 if short >= 2 else 200) + short
    else:
        decade = int(match["century"] + match["decade"][0])
    return Reading(start, match.end(), "decade", count=decade)


def century(source: Source, start: int) -> Reading | None:
    match = patterns.CENTURY.match(source.fold, start)
    if match is None:
        return None
    number = int(match["roman"]) if match["roman"].isdigit() else roman_of(match["roman"])
    if not number or number > 22:
        return None
    return Reading(start, match.end(), "century", count=number, sense="bc" if "avant" in match.group() else None)

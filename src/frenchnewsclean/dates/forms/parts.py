"""Days by where they lie, and their parts: "hier soir", "la veille", "ce matin", "la nuit de mardi à mercredi"."""

from __future__ import annotations

from frenchnewsclean.dates import patterns
from frenchnewsclean.dates.forms.source import Source
from frenchnewsclean.dates.matched import day_of, month_of, period_of, turn_of, year_of
from frenchnewsclean.dates.readings import MONTHS, PARTS, WEEKDAYS, Reading, Sense


def with_part(source: Source, reading: Reading) -> Reading:
    """The reading with the part of the day that follows it; it is changed in place."""
    if not source.fold[reading.end : reading.end + 1].isspace():
        return reading
    word = patterns.NEXT_WORD.match(source.fold, reading.end)
    if word is None or word[1] not in patterns.PART_GOES_ON:
        return reading
    if match := patterns.PART_TAIL.match(source.fold, reading.end):
        if match["part"] and source.text[match.start("part")].isupper() and source.text[reading.start].islower():
            return reading  # "mardi dans l'Aube"
        of_day = "matin" if match["early"] else "soir" if " fin " in match.group() else "mi-journee"
        reading.part, reading.end = PARTS[match["part"] or of_day], match.end()
    elif match := patterns.MIDI_TAIL.match(source.fold, reading.end):
        reading.hour, reading.minute, reading.end = 12 if match["noon"] == "midi" else 0, 0, match.end()
    return reading


def deictic(source: Source, start: int) -> Reading | None:
    if source.fold.startswith(("avant-", "apres-"), max(0, start - 6), start):
        start -= 6
    match = patterns.DEICTIC.match(source.fold, start)
    if match is None:
        return None
    word = match["word"].replace(" ", "")
    days = {"hier": -1, "avant-hier": -2, "demain": 1, "apres-demain": 2}.get(word, 0)
    end = match.end()
    reading = Reading(start, end, "shift", count=days, unit="day", part=PARTS.get(match["part"] or ""))
    if match["weekday"]:
        reading.weekday = WEEKDAYS[match["weekday"]]  # "demain mercredi", "hier (lundi) soir"
    if word == "aujourd'hui" and source.fold.startswith(" en france", end) and source.text[start].isupper():
        return None  # the newspaper
    if word == "aujourd'hui" and source.led_by(patterns.OUR_TIMES, start):
        return None
    if word == "demain" and source.led_by(patterns.TODAY_AND, start):
        return None  # "aujourd'hui et pour demain"
    if source.fold.endswith({"hier": "d'", "demain": " de "}.get(word, "\0"), 0, start) and not (
        source.led_by(patterns.OF_ONE_DAY, start)
    ):
        return None  # les espoirs d'hier, le monde de demain
    return reading if reading.part else with_part(source, reading)


def story(source: Source, start: int) -> Reading | None:
    start -= 6 if source.fold.endswith("avant-", 0, start) else 0
    match = patterns.STORY.match(source.fold, start)
    if match is None or source.before(start).endswith("du jour au "):
        return None
    if not source.led_by(patterns.THE, start, 10):
        return None
    days = {"veille": -1, "avant-veille": -2, "lendemain": 1, "surlendemain": 2}[match["word"]]
    return Reading(start, match.end(), "story", count=days, unit="day", part=PARTS.get(match["part"] or ""))


def this(source: Source, start: int) -> Reading | None:
    match = patterns.THIS.match(source.fold, start)
    if match is None:
        return None
    if match["part"]:
        of_day = part_of(source, match.start("part"))  # "cette soirée du jeudi 26 septembre"
        if of_day is not None:
            return of_day.at(start, of_day.end)
        return Reading(start, match.end(), "shift", count=0, unit="day", part=PARTS[match["part"]])
    if match["weekday"]:
        sense: Sense = "same" if match["same"] else "this"
        day = Reading(start, match.end(), "date", weekday=WEEKDAYS[match["weekday"]], turn=turn_of(match), sense=sense)
        return with_part(source, day)
    if match["same"]:
        return None
    return period_of(start, match.end(), match["period"] or "weekend", 0)


def night(source: Source, start: int) -> Reading | None:
    if match := patterns.NIGHT.match(source.fold, start):
        if match["hier"]:
            return Reading(start, match.end(), "shift", count=-1, unit="day", part="NI")
        month = month_of(match) if match["month"] else None
        first = match["d1"] or match["d1b"]
        if first and not month:
            return None
        return Reading(
            start,
            match.end(),
            "date",
            year=year_of(match["year"]) if match["year"] else None,
            month=MONTHS[match["m1"]] if match["m1"] else month,
            day=day_of(first) if first else None,
            weekday=WEEKDAYS[match["wd1"]] if match["wd1"] else None,
            part="NI",
            turn=turn_of(match),
            sense="night",
        )
    if (match := patterns.LAST_NIGHT.match(source.fold, start)) and not match["from"]:
        days = -1 if match["last"] else 0
        return Reading(start, match.end(), "shift", count=days, unit="day", part="NI")
    return part_of(source, start)


def part_of(source: Source, start: int) -> Reading | None:
    match = patterns.PART_OF.match(source.fold, start)
    if match is None:
        return None
    for form in source.beginning(match.end()):
        day = form(source, match.end())
        if day is not None and day.is_day and day.part is None and not day.has_clock:
            lead = patterns.EDGE_LEAD.search(source.fold, max(0, start - 16), start)
            if day.start == match.end("part") + 1 and not lead and not source.fold.startswith("ce ", day.start):
                return None  # "le soir dimanche"
            return day.but(start=lead.start() if lead else start, part=PARTS[match["part"]])
    return None


def afternoon(source: Source, start: int) -> Reading | None:
    """The other half of "après-midi" is what is looked up; the expression begins six characters before."""
    if not source.fold.endswith("apres-", 0, start):
        return None
    return part_of(source, start - 6) or part_alone(source, start - 6)


def part_alone(source: Source, start: int) -> Reading | None:
    """ "en début de soirée", "en fin de matinée": a part of the day that the story is about."""
    match = patterns.PART_WORD.match(source.fold, start)
    lead = patterns.PART_LEAD.search(source.fold, max(0, start - 40), start)
    if match is None or not (lead or (match["part"] == "mi-journee" and source.led_by(patterns.AT_THE, start, 9))):
        return None
    if lead and lead.group().startswith("au") and source.follows(patterns.OF_SOMETHING, match.end()):
        return None  # "au soir de l'élection"
    begin = start - len(lead["edge"]) if lead else start
    return Reading(begin, match.end(), "story", count=0, unit="day", part=PARTS[match["part"]], sense="same-day")

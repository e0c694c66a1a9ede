"""From what a pattern matched to what it says: days, months, years, numbers, clock times, and readings of them."""

from __future__ import annotations

import re

from frenchnewsclean.dates.readings import (
    MONTHS,
    NUMBERS,
    ROUGH,
    SEASONS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
    Reading,
    Sense,
    zone_minutes,
)


def interval_of(left: Reading, right: Reading) -> Reading:
    return Reading(left.start, right.end, "interval", left=left, right=right)


def period_of(start: int, end: int, word: str, turn: int) -> Reading:
    word = word.replace(" ", "")
    if word.startswith("week"):
        return Reading(start, end, "weekend", turn=turn)
    if word in SEASONS:
        return Reading(start, end, "season", name=SEASONS[word], turn=turn)
    unit = {"semestre": "half"}.get(word) or UNITS[word]
    return Reading(start, end, unit, turn=turn)  # type: ignore[arg-type]


def date_of(match: re.Match[str], **override: str | None) -> Reading | None:
    """A calendar date from a match; ``None`` where no such day exists."""
    known: dict[str, str | None] = match.groupdict()
    if override:
        known.update(override)
    reading = Reading(match.start(), match.end(), "date", turn=_turn(known))
    if month := known.get("month"):
        reading.month = int(month) if month.isdigit() else MONTHS[month.rstrip(".")]
    if day := known.get("day"):
        reading.day = day_of(day)
    if year := known.get("year"):
        reading.year = year_of(year)
    if weekday := known.get("weekday"):
        reading.weekday = WEEKDAYS[weekday]
    elif short := known.get("short"):
        reading.weekday = WEEKDAY_ABBREVIATIONS[short]
    if hour := known.get("hour"):
        reading.hour, reading.minute = int(hour), int(known["minute"] or 0)
    return reading if possible(reading) else None


def possible(reading: Reading) -> bool:
    if reading.month is not None and not 1 <= reading.month <= 12:
        return False
    if reading.month is None or reading.day is None:
        return reading.day is None or reading.day <= 31
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[reading.month - 1]
    if reading.month == 2 and reading.day == 29 and reading.year is not None:
        return reading.year % 4 == 0 and (reading.year % 100 != 0 or reading.year % 400 == 0)
    return reading.day <= longest


def clock_of(match: re.Match[str], start: int, end: int) -> Reading | None:
    if match["noon"]:
        hour = 12 if match["noon"] == "midi" else 0
        hour, minutes = with_minutes(match["add"], hour, 30 if match["half"] else 0)
        return Reading(start, end, "clock", hour=hour, minute=minutes)
    hour = int(match["hour"])
    minute = match["minute"] or match["minute2"]
    if hour == 24:
        if minute and minute != "00":
            return None
        hour = 0
    if match["meridian"] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if match["meridian"] == "p" else 0)
    hour, minutes = with_minutes(match["add"], hour, int(minute or 0))
    whole = minute is None and not match["add"]
    zone = match["zone"] if match["zone"] and match.end("zone") <= end else ""
    return Reading(
        start,
        end,
        "clock",
        hour=hour_of_part(match, hour),
        minute=None if whole else minutes,
        zone=zone_minutes(zone) if zone else None,
        sense=part_said(match),
    )


def part_said(match: re.Match[str]) -> Sense | None:
    """Marks an hour that says which part of the day it lies in: "5 heures de l'après-midi"."""
    return "of-day" if match["du"] or match["dela"] or match["dans"] else None


def shift_of(start: int, match: re.Match[str], count: int | None, turn: int) -> Reading:
    unit = UNITS[match["unit"]]
    if match["half"] and count is not None:
        if unit not in _HALVES:
            return Reading(start, match.end(), "shift", count=None, unit=unit, turn=turn)
        unit, whole = _HALVES[unit]
        count = count * whole + turn * whole // 2
    return Reading(start, match.end(), "shift", count=count, unit=unit, turn=turn)


_HALVES = {"year": ("month", 12), "hour": ("minute", 60), "decade": ("year", 10)}  # what half of it is counted in


_TO_GO = {"quart": 15, "vingt-cinq": 25, "vingt cinq": 25, "cinq": 5, "dix": 10, "vingt": 20}


def with_minutes(add: str | None, hour: int, minute: int) -> tuple[int, int]:
    if add is None:
        return hour, minute
    if "demi" in add:
        return hour, 30
    if "moins" not in add:
        return hour, 45 if "trois" in add else 15
    return (hour - 1) % 24, 60 - next(off for word, off in _TO_GO.items() if add.endswith(word))


def hour_of_part(match: re.Match[str], hour: int) -> int:
    part = match["du"] or match["dela"] or match["dans"]
    return hour + 12 if part in ("soir", "soiree", "apres-midi") and 1 <= hour < 12 else hour


def turn_of(match: re.Match[str]) -> int | None:
    return _turn(match.groupdict())


def _turn(known: dict[str, str | None]) -> int | None:
    if known.get("last") or known.get("last2"):
        return -1
    return 1 if known.get("next") or known.get("next2") else None


def month_of(match: re.Match[str]) -> int:
    return MONTHS[match["month"].rstrip(".")]


_DIGITS = re.compile(r"\d+")


def day_of(text: str) -> int:
    if text.isdigit():
        return int(text)
    if digits := _DIGITS.match(text):
        return int(digits.group())
    return {"premier": 1, "trente et un": 31, "vingt et un": 21}.get(text) or NUMBERS[text]


def year_of(text: str) -> int:
    """Two digits are of the century that keeps them at most 30 years ahead of 2000 (POSIX cuts at 69; news looks back)."""
    digits = int(text.lstrip("'"))
    if digits >= 100:
        return digits
    return 2000 + digits if digits <= 49 else 1900 + digits


def number_of(text: str) -> int | None:
    """ "3", "une dizaine", "vingt et un", "cinq cents"; ``None`` where none is meant."""
    if text.isdigit():
        return int(text)
    if text in ROUGH:
        return ROUGH[text]
    total = 0
    for word in text.split():
        total = total * 100 if total and word in ("cent", "cents") else total + NUMBERS.get(word, 0)
    return total or None


def roman_of(text: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for char, after in zip(text, [*text[1:], None], strict=True):
        value = values[char]
        total += -value if after and values[after] > value else value
    return total


_NUMBER_GOES_ON = re.compile(r"\d[.,/ :-]\Z|[.,/+$€_-]\Z")
_SIGN_ALONE = re.compile(r"(?:^|[^\d])[-.]\Z")


def plain_number_start(folded: str, start: int) -> bool:
    """The number does not go on to the left (a decimal, a phone, an amount)."""
    if (
        folded[start - 1 : start] in ("", " ", "(", "\n")
        and not folded[max(0, start - 2) : max(0, start - 1)].isdigit()
    ):
        return True
    before = folded[max(0, start - 2) : start]
    return not _NUMBER_GOES_ON.search(before) or _SIGN_ALONE.search(before) is not None


_NAME_OF_DAY = re.compile(r"-[a-z]+-\d{4}")


def hyphens_agree(folded: str, match: re.Match[str]) -> bool:
    """ "8-Mai-1945" is a street's or a feast's name; "27-nov" is a date."""
    if folded[match.end("day")] != "-":
        return True
    return not _NAME_OF_DAY.match(folded, match.end("day"), match.end() + 5)


def is_event(text: str, match: re.Match[str]) -> bool:
    """ "13-Novembre", "14-Juillet": with a hyphen, a capital and no year, a name."""
    return text[match.end("day")] == "-" and text[match.start("month")].isupper() and not match["year"]

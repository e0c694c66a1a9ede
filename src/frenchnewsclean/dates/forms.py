"""The forms of French press dates, each tried where its first word stands.

A form declines freely; what it finds is a ``Reading``, which says only what is written.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable

from frenchnewsclean.dates import patterns
from frenchnewsclean.dates.matched import (
    clock_of,
    date_of,
    day_of,
    hour_of_part,
    hyphens_agree,
    interval_of,
    is_event,
    month_of,
    number_of,
    period_of,
    plain_number_start,
    possible,
    roman_of,
    shift_of,
    turn_of,
    with_minutes,
    year_of,
)
from frenchnewsclean.dates.readings import MONTHS, NUMBERS, ORDINALS, PARTS, SEASONS, UNITS, WEEKDAYS, Form, Reading


class Forms(ABC):
    """The forms of one text: each reads the expression that begins at an offset, or declines.

    ``starts`` says which may begin with which word.
    """

    def __init__(self, text: str, folded: str) -> None:
        self.text, self.fold = text, folded
        self.whole = folded.strip()
        self.last: Reading | None = None  # the expression found before

    @abstractmethod
    def beginning(self, start: int) -> tuple[Parser, ...]:
        """The forms that may begin with the word at ``start``."""

    def before(self, start: int, width: int = 40) -> str:
        return self.fold[max(0, start - width) : start]

    def follows(self, pattern: str, end: int) -> re.Match[str] | None:
        return re.compile(pattern).match(self.fold, end)

    # -- calendar dates

    def iso(self, start: int) -> Reading | None:
        match = patterns.ISO.match(self.fold, start) or patterns.YMD.match(self.fold, start)
        if match is None or not plain_number_start(self.fold, start):
            return None
        return date_of(match)

    def year_month(self, start: int) -> Reading | None:
        match = patterns.YM.match(self.fold, start)
        if match is None or not plain_number_start(self.fold, start):
            return None
        return Reading(start, match.end(), "date", year=int(match["year"]), month=int(match["month"]))

    def numeric(self, start: int) -> Reading | None:
        match = patterns.DMY.match(self.fold, start)
        if match is None or not plain_number_start(self.fold, start):
            return None
        short = len(match["year"]) == 2
        if match["sep"] == "." and short and not re.search(r"\b(?:le|du|au)\s\Z", self.before(start)):
            return None
        return date_of(match)

    def day_slash_month(self, start: int) -> Reading | None:
        match = patterns.DM.match(self.fold, start)
        if match is None or not plain_number_start(self.fold, start):
            return None
        before = self.before(start)
        placed = re.search(r"\b(?:le|du|au|des|reviendrai|samedi|jusqu'au)\s+\Z", before) is not None
        if placed or match.group() == self.whole:
            return date_of(match)
        return None

    def day_month(self, start: int) -> Reading | None:
        match = patterns.D_MONTH.match(self.fold, start)
        if match is None or self._in_street(start) or not plain_number_start(self.fold, start):
            return None
        if (
            match["month"].rstrip(".") in ("jan", "sep", "sept", "oct", "dec", "nov", "mar", "jui")
            and match["day"] in NUMBERS
        ):
            return None
        if match["year"] is None and self.before(start).endswith((" un ", " d'un ")):
            return None  # "né un 28 décembre": no day in particular
        named = is_event(self.text, match) or not hyphens_agree(self.fold, match)
        reading = None if named else date_of(match)
        return reading and self._with_part(reading)

    def _in_street(self, start: int) -> bool:
        """ "rue du 4 Septembre", "place de l'Étoile"."""
        return (
            not self.fold.endswith(patterns.OF_A_DAY, 0, start)
            and patterns.STREET.search(self.before(start)) is not None
        )

    def weekday_date(self, start: int) -> Reading | None:
        if not patterns.GOES_ON.match(self.fold, start):
            return None
        match = patterns.WEEKDAY_DATE.match(self.fold, start) or patterns.WEEKDAY_NUMERIC.match(self.fold, start)
        reading = date_of(match) if match else None
        return reading and self._with_part(reading)

    def bare_weekday(self, start: int) -> Reading | None:
        """A weekday with nothing behind it that could belong to it: most of them."""
        match = patterns.WEEKDAY_WORD.match(self.fold, start)
        if (
            match is None
            or match["after"] in patterns.WEEKDAY_GOES_ON
            or match["after"] in patterns.DIGIT
            or self._in_journal(start)
        ):
            return None
        return Reading(start, match.end("weekday"), "date", weekday=WEEKDAYS[match["weekday"]])

    def weekdays_and(self, start: int) -> Reading | None:
        """ "mardi 4 et mercredi 5 février": each day is a mention; this is the first one."""
        match = patterns.WEEKDAYS_AND.match(self.fold, start)
        last = match and (self.weekday_date(match.end()) or self.weekdays_and(match.end()))
        if not match or not last:
            return None
        reading = last.but(
            weekday=WEEKDAYS[match["weekday"]], day=day_of(match["day"]), part=None, hour=None, minute=None
        )
        return reading.at(start, match.end("day")) if possible(reading) else None

    def weekday(self, start: int) -> Reading | None:
        match = patterns.WEEKDAY_DAY.match(self.fold, start)
        if match and (match["day"][0].isdigit() or self.follows(r"\s(?:a|vers)\s|\s?[,.]|\Z", match.end())):
            reading = date_of(match)
            return reading and self._with_part(reading)
        match = patterns.WEEKDAY_ALONE.match(self.fold, start)
        if match is None or self._part_of_name(start, match.end("weekday")):
            return None
        reading = Reading(start, match.end(), "date", weekday=WEEKDAYS[match["weekday"]], turn=turn_of(match))
        if match["in"]:
            reading = reading.but(turn=1, count=1 if match["in"] in ("8", "huit") else 2)
        elif match["of"]:
            week = turn_of(match) or (1 if "apres" in match["of"] else -1 if "avant" in match["of"] else 0)
            reading = reading.but(turn=None, name="of-week", count=week)
        return self._with_part(reading)

    def _with_part(self, reading: Reading) -> Reading:
        """The reading with the part of the day that follows it; it is changed in place."""
        word = patterns.NEXT_WORD.match(self.fold, reading.end)
        if word is None or word[1] not in patterns.PART_GOES_ON:
            return reading
        if match := patterns.PART_TAIL.match(self.fold, reading.end):
            reading.part, reading.end = PARTS[match["part"]], match.end()
        elif match := patterns.MIDI_TAIL.match(self.fold, reading.end):
            reading.hour, reading.minute, reading.end = 12 if match["noon"] == "midi" else 0, 0, match.end()
        return reading

    def _part_of_name(self, start: int, end: int) -> bool:
        """Vendredi noir, Mardi gras, Black Friday's kin, and a capital in mid-sentence before another capital."""
        return patterns.NAMED_DAY.match(self.fold, end) is not None or self._in_journal(start)

    def _in_journal(self, start: int) -> bool:
        if self.fold.endswith(("chaque ", "tous les "), 0, start) or patterns.ANY_DAY.search(
            self.fold, max(0, start - 6), start
        ):
            return True  # no day, but all of them, or any
        if self.fold.endswith(("journal du ", "le jdd du ", "vivement ", "terriens du "), 0, start):
            return True
        if patterns.HOUR_TITLE.search(self.fold, max(0, start - 9), start):
            return patterns.CLOSED.match(self.text, start) is not None
        if not self.text[start].isupper():
            return False
        if self.text[start - 1 : start] in patterns.QUOTES and patterns.TITLE.match(self.text, start):
            return True  # « Samedi en cuisine »: a programme, for no verb follows
        return patterns.CAPITALISED.search(self.text, max(0, start - 24), start) is not None

    def month_year(self, start: int) -> Reading | None:
        match = patterns.MONTH_YEAR.match(self.fold, start)
        if match is None or patterns.NO_DAY.search(self.before(start)):
            return None
        if match["year2"] and match["month"] != "mai":  # "mai 68", but not "mars 15"
            return None
        year = year_of(match["year"] or match["year2"])
        return Reading(start, match.end(), "date", year=year, month=month_of(match))

    def month_alone(self, start: int) -> Reading | None:
        match = patterns.MONTH_ALONE.match(self.fold, start)
        if match is None:
            return None
        last = self.last
        follows = last is not None and last.end == start - 1 and last.form == "date"  # "mars-avril"
        if self.fold[start - 1 : start] == "-" and not (follows or self.fold.endswith("mi-", 0, start)):
            return None  # Champ-de-Mars
        month, turn = match["month"], turn_of(match)
        if month in ("mars", "juin", "mai", "avril") and self._is_name(start, match.end()):
            return None
        if not follows and not self.fold.endswith(patterns.USUAL_MONTH, 0, start):
            before = self.before(start)
            if before.endswith("poisson d'") or patterns.NO_DAY.search(before):
                return None
            if turn is None and not patterns.MONTH_BEFORE.search(before) and match.group() != self.whole:
                return None
        return Reading(start, match.end(), "date", month=MONTHS[month], turn=turn)

    def _is_name(self, start: int, end: int) -> bool:
        """Mars the planet, le maréchal Juin, Anna Mai: written with a capital where a month has none."""
        if not self.text[start].isupper() or self.text[start : start + 2].isupper():
            return False
        around = self.fold[max(0, start - 80) : end + 80]
        following = self.text[end : end + 2].strip()
        return bool(
            patterns.NAME_BEFORE.search(self.before(start))
            or patterns.MARS_SPACE.search(around)
            or following[:1].isupper()
        )

    # -- days and parts of days

    def deictic(self, start: int) -> Reading | None:
        if self.fold.startswith(("avant-", "apres-"), max(0, start - 6), start):
            start -= 6
        match = patterns.DEICTIC.match(self.fold, start)
        if match is None:
            return None
        word = match["word"].replace(" ", "")
        days = {"hier": -1, "avant-hier": -2, "demain": 1, "apres-demain": 2}.get(word, 0)
        end = match.end()
        reading = Reading(start, end, "shift", count=days, unit="day", part=PARTS.get(match["part"] or ""))
        if word == "aujourd'hui" and self.fold.startswith(" en france", end) and self.text[start].isupper():
            return None  # the newspaper
        if self.before(start).endswith({"hier": "d'", "demain": " de "}.get(word, "\0")):
            return None  # les espoirs d'hier, le monde de demain
        return reading if reading.part else self._with_part(reading)

    def story(self, start: int) -> Reading | None:
        start -= 6 if self.fold.endswith("avant-", 0, start) else 0
        match = patterns.STORY.match(self.fold, start)
        if match is None or self.before(start).endswith("du jour au "):
            return None
        if not re.search(r"(?:\bla|\ble|\bl'|\bau|\bdu|\bdes le|l')\s?\Z", self.before(start)):
            return None
        days = {"veille": -1, "avant-veille": -2, "lendemain": 1, "surlendemain": 2}[match["word"]]
        return Reading(start, match.end(), "story", count=days, unit="day", part=PARTS.get(match["part"] or ""))

    def this(self, start: int) -> Reading | None:
        match = patterns.THIS.match(self.fold, start)
        if match is None:
            return None
        if match["part"]:
            return Reading(start, match.end(), "shift", count=0, unit="day", part=PARTS[match["part"]])
        if match["weekday"]:
            turn = turn_of(match)
            return self._with_part(
                Reading(start, match.end(), "date", weekday=WEEKDAYS[match["weekday"]], turn=turn, name="this")
            )
        return period_of(start, match.end(), match["period"] or "weekend", 0)

    def night(self, start: int) -> Reading | None:
        if match := patterns.NIGHT.match(self.fold, start):
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
                name="night",
            )
        if (match := patterns.LAST_NIGHT.match(self.fold, start)) and not match["from"]:
            days = -1 if match["last"] else 0
            return Reading(start, match.end(), "shift", count=days, unit="day", part="NI")
        return self.part_of(start)

    def part_of(self, start: int) -> Reading | None:
        match = patterns.PART_OF.match(self.fold, start)
        if match is None:
            return None
        for form in self.beginning(match.end()):
            day = form(self, match.end())
            if day is not None and day.is_day and day.part is None and not day.has_clock:
                lead = patterns.EDGE_LEAD.search(self.fold, max(0, start - 16), start)
                return day.but(start=lead.start() if lead else start, part=PARTS[match["part"]])
        return None

    def afternoon(self, start: int) -> Reading | None:
        """The other half of "après-midi" is what is looked up; the expression begins six characters before."""
        if not self.fold.endswith("apres-", 0, start):
            return None
        return self.part_of(start - 6) or self.part_alone(start - 6)

    def part_alone(self, start: int) -> Reading | None:
        """ "en début de soirée", "en fin de matinée": a part of the day that the story is about."""
        match = patterns.PART_WORD.match(self.fold, start)
        lead = patterns.PART_LEAD.search(self.before(start))
        if match is None or lead is None:
            return None
        begin = start - len(lead["edge"])
        return Reading(begin, match.end(), "story", count=0, unit="day", part=PARTS[match["part"]], name="same-day")

    # -- periods

    def period(self, start: int) -> Reading | None:
        match = patterns.PERIOD.match(self.fold, start)
        if match is None:
            return None
        turn = turn_of(match)
        assert turn is not None
        if (
            turn < 0
            and self.fold[match.end() - 3 : match.end()] in ("ses", "ees")
            and patterns.COUNTED.search(self.before(start, 24))
        ):
            return None  # "six mois passés à bord"
        if match["period"] == "mois" and patterns.MANY.search(self.fold, max(0, start - 9), start):
            return None  # "dans les mois à venir"
        begin = start - 2 if match["period"] == "an" and self.before(start).endswith("l'") else start
        if match["period"] == "an" and begin == start:
            return None
        reading = period_of(begin, match.end(), match["period"], turn)
        return reading.but(edge=patterns.EDGES[match["edge"]]) if match["edge"] else reading

    def edge(self, start: int) -> Reading | None:
        match = patterns.EDGE.match(self.fold, start)
        if self.fold.endswith("chaque ", 0, start):
            return None
        if match is None:
            return self.period(start)
        if match["edge"] == "mi" and self.fold[start + 2 : start + 3] != "-":
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
        if match["period"] == "annee" and patterns.OTHER_YEAR.match(self.fold, match.end()):
            return None  # "la fin d'année scolaire"
        reading = period_of(start, match.end(), match["period"], turn_of(match) or 0)
        return reading.but(edge=edge)

    def edged(self, reading: Reading) -> Reading:
        """ "la fin des années 1990": the edge before a long period belongs to it."""
        lead = patterns.EDGE_LEAD.search(self.fold, max(0, reading.start - 16), reading.start)
        return reading.but(start=lead.start(), edge=patterns.EDGES[lead["edge"]]) if lead else reading

    def last_of(self, start: int) -> Reading | None:
        """ "la dernière semaine de 2015", "la première semaine de mai"."""
        match = patterns.WEEK_IN.match(self.fold, start)
        if match is None:
            return None
        number = -1 if match["which"].startswith("derni") else ORDINALS.get(match["which"], 0)
        if not number:
            return None
        year = year_of(match["year"] or match["onlyyear"]) if match["year"] or match["onlyyear"] else None
        return Reading(
            start, match.end(), "week", year=year, month=month_of(match) if match["month"] else None, count=number
        )

    def half_month(self, start: int) -> Reading | None:
        match = patterns.HALF_MONTH.match(self.fold, start)
        if match is None:
            return None
        year = year_of(match["year"]) if match["year"] else None
        first = match["which"] == "premiere"
        return Reading(
            start, match.end(), "date", year=year, month=month_of(match), name="first-half" if first else "second-half"
        )

    def quarter(self, start: int) -> Reading | None:
        match = patterns.QUARTER.match(self.fold, start)
        if match is None:
            return None
        last = match["which"] == "dernier"
        number = ORDINALS.get(match["which"], 4 if match["kind"] == "trimestre" else 2)
        if (last and not match["year"]) or re.search(r"\b[mt]on\s\Z", self.before(start, 6)):
            return None  # "au dernier trimestre", "la fin de mon premier trimestre": of something else
        year = year_of(match["year"]) if match["year"] else None
        turn = turn_of(match)
        if match["kind"] == "semestre" and number > 2:
            return None
        if turn is None and match["this"]:
            turn = 0
        form: Form = "quarter" if match["kind"] == "trimestre" else "half"
        return Reading(start, match.end(), form, year=year, count=number, turn=turn)

    def quarter_code(self, start: int) -> Reading | None:
        match = patterns.QUARTER_CODE.match(self.fold, start)
        return match and Reading(start, match.end(), "quarter", year=int(match["year"]), count=int(match["which"]))

    def season(self, start: int) -> Reading | None:
        match = patterns.SEASON.match(self.fold, start)
        if match is None:
            return None
        code, turn = SEASONS[match["season"]], turn_of(match)
        if match["year"]:
            return Reading(start, match.end(), "season", year=int(match["year"]), name=code)
        if match["season"] == "ete" and turn is None and self.text[start : start + 3].casefold() != "été":
            return None
        before = self.before(start)
        if turn is None and not re.search(
            r"(?:(?:\b(?:a|de|des|cet|d'ici|depuis|pendant|avant|apres|durant|pour|que|jusqu'a|tout|en|fin|debut|courant)\s|d')\s?(?:l')?|\bau\s|\bce\s|(?:\A|[.!?\n])\s*l')\Z",
            before,
        ):
            return None
        if turn is None and re.match(
            r"\s(?:arabe|de\s(?:prague|la\svie)|austral|indien|meurtrier)", self.fold[match.end() : match.end() + 20]
        ):
            return None
        if turn is None and re.search(
            r"\b(?:a|avait|ont|ai|aurait|ayant|avoir|aura|avaient|n'a|n'ont|j'ai|l'a|l'ont)\s\Z", before
        ):
            return None
        if (
            turn is None
            and before.endswith("d'")
            and not re.search(r"\b(?:fin|debut|milieu|cours|coeur|ici)\sd'\Z", before)
        ):
            return None  # sports d'hiver, vacances d'été
        generic = re.search(r"\ben\s\Z", before) or patterns.EVERY_YEAR.search(self.before(start, 120))
        return Reading(start, match.end(), "season", name=code, turn=turn, unit="generic" if generic else None)

    def decade(self, start: int) -> Reading | None:
        match = patterns.DECADE.match(self.fold, start)
        if match is None or not re.search(r"\b(?:les|des|aux|d')\s?(?:[a-z]+\s)?\Z", self.before(start)):
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

    def century(self, start: int) -> Reading | None:
        match = patterns.CENTURY.match(self.fold, start)
        if match is None:
            return None
        number = int(match["roman"]) if match["roman"].isdigit() else roman_of(match["roman"])
        if not number or number > 22:
            return None
        return Reading(start, match.end(), "century", count=number, name="bc" if "avant" in match.group() else None)

    # -- distances and spans

    def ago(self, start: int) -> Reading | None:
        match = patterns.AGO.match(self.fold, start - 3) if self.fold.startswith("il", max(0, start - 3)) else None
        if match is None:
            return None
        start -= 3
        count = number_of(match["count"])
        return shift_of(start, match, -count if count else None, turn=-1)

    def within(self, start: int) -> Reading | None:
        start -= 2 if self.fold.endswith("d'", 0, start) else 0
        match = patterns.IN.match(self.fold, start)
        if match is None or match["count"] in ("quelques", "plusieurs"):
            return None
        count = number_of(match["count"])
        unit = UNITS[match["unit"]]
        if match["within"] or match.group().startswith("d'ici"):
            return Reading(start, match.end(), "count", count=count, unit=unit, turn=1, name="within")
        return shift_of(start, match, count, turn=1)

    def span(self, start: int) -> Reading | None:
        match = patterns.SPAN.match(self.fold, start)
        if match is None:
            return None
        if match["turn3"] and match["turn3"].startswith("pass") and not patterns.SPAN_BEFORE.search(self.before(start)):
            return None  # "six mois passés à bord": a length
        if patterns.OF_OTHERS.match(self.fold, match.end()) and "dernier" in match.group():
            return None  # "les deux dernières années de sa vie"
        count = number_of(match["count"] or match["count2"] or match["count3"])
        word = match["turn"] or match["turn2"] or match["turn3"]
        turn = -1 if word.startswith(("dern", "pass", "ecoul")) else 1
        unit = UNITS[match["unit"] or match["unit2"] or match["unit3"]]
        return count and Reading(start, match.end(), "count", count=count, unit=unit, turn=turn)  # type: ignore[return-value]

    def years(self, start: int) -> Reading | None:
        match = patterns.YEAR_RANGE.match(self.fold, start)
        if match is None or not plain_number_start(self.fold, start):
            return None
        left, right = int(match["year"]), int(match["year2"])
        if right < 100:
            right += left // 100 * 100
        before = self.before(start)
        linked = match.group()[4:].strip(" ")[0] in "-/"
        if match.end("year2") - match.start("year2") == 2 and right - left > 15:
            return None
        if not left < right <= left + 300 or patterns.NOT_A_YEAR.match(self.fold, match.end()):
            return None
        if linked and before.endswith(("-", "/", "+")):
            return None
        if not linked and not re.search(
            r"\b(?:de|entre|d')\s\Z" if " et " not in match.group() else r"\bentre\s\Z", before
        ):
            return None
        return interval_of(
            Reading(start, start + 4, "year", year=left), Reading(match.start("year2"), match.end(), "year", year=right)
        )

    def year(self, start: int) -> Reading | None:
        match = patterns.YEAR_ALONE.match(self.fold, start)
        if match is None or not plain_number_start(self.fold, start):
            return None
        before, year, end = self.before(start, 24), int(match["year"]), match.end()
        if patterns.NOT_A_YEAR.match(self.fold, end) or (
            before.endswith("de ") and patterns.LAW.search(self.before(start))
        ):
            return None
        sure = before.endswith((" en ", " depuis "))
        if sure or patterns.BEFORE_YEAR.search(before, max(0, len(before) - 18)):
            sure = sure or patterns.SURELY_YEAR.search(before) is not None
            if year >= 1400 and (sure or patterns.AFTER_YEAR.match(self.fold, end)):
                return Reading(start, end, "year", year=year)
        elif (
            (patterns.WEAK_YEAR.search(before) or self._goes_on_years(start))
            and 1700 <= year <= 2099
            and patterns.AFTER_YEAR.match(self.fold, end)
        ):
            return Reading(start, end, "year", year=year)
        return Reading(start, end, "year", year=year) if match.group() == self.whole else None

    def _goes_on_years(self, start: int) -> bool:
        """ "en 2009, 2010 et 2012"."""
        last = self.last
        return last is not None and last.form == "year" and self.fold[last.end : start] == ", "

    def days(self, start: int) -> Reading | None:
        match = (
            patterns.DAYS.match(self.fold, start)
            if self.fold[start] <= "9" or patterns.GOES_ON.match(self.fold, start)
            else None
        )
        if match is None or not plain_number_start(self.fold, start):
            return None
        if match["and"] and not patterns.BETWEEN_DAYS.search(self.fold, max(0, start - 12), start):
            return None
        right = date_of(match, day=match["day2"], weekday=match["weekday2"])
        left = date_of(match, day=re.sub(r"[a-z\s]", "", match["day"]), weekday=match["weekday"])
        if left is None or right is None:
            return None
        return interval_of(left.at(start, match.end("day")), right.at(match.start("day2"), match.end()))

    def days_and(self, start: int) -> Reading | None:
        """ "les 3, 4 et 5 mars": each day is a mention; this is the first one."""
        match = patterns.DAYS_AND.match(self.fold, start)
        if match is None or not re.search(r"\b(?:les?|des|du|aux?|,|et)\s\Z", self.before(start)):
            return None
        last = patterns.D_MONTH.match(self.fold, match.end("days"))
        number = re.match(r"\d+(?:\s?er)?", match["days"])
        if last is None or number is None:
            return None
        reading = date_of(last, day=number.group(), weekday=None)
        return reading and reading.at(start, start + number.end())

    def days_bare(self, start: int) -> Reading | None:
        match = patterns.DAYS_BARE.match(self.fold, start)
        if match is None or not re.search(r"\bdu\s\Z", self.before(start)):
            return None
        left, right = day_of(match["day"]), day_of(match["day2"])
        if not left < right:
            return None
        return interval_of(
            Reading(start, match.end("day"), "date", day=left),
            Reading(match.start("day2"), match.end(), "date", day=right),
        )

    def day_alone(self, start: int) -> Reading | None:
        """ "le 16": only where nothing but the end or a clock follows, after a verb of time or alone."""
        match = patterns.DAY_ALONE.match(self.fold, start)
        if match is None:
            return None
        end = match.end()
        alone = (
            start <= 12
            and re.fullmatch(r"\s*le\s+", self.fold[:start])
            and self.follows(r"\s*\Z|\s+(?:a|vers|plutot)\b", end)
        )
        placed = patterns.DAY_PLACED.search(self.before(start)) and self.follows(r"\s*(?:[.!?,;]|\Z)", end)
        return Reading(start, match.end(), "date", day=day_of(match["day"])) if alone or placed else None

    def week_of(self, start: int) -> Reading | None:
        match = patterns.WEEK_OF.match(self.fold, start)
        if match is None:
            return self.period(start)
        date = self.day_month(match.end())
        return date.but(start=start, form="week-of") if date else None

    # -- clock times

    def clock(self, start: int) -> Reading | None:
        match = patterns.CLOCK_ALONE.match(self.fold, start)
        if match is None or (start and self.fold[start - 1] in ":.,/-+" and self.fold[start - 2 : start - 1].isdigit()):
            return None
        before = self.before(start, 24)
        if match["noon"]:
            if (
                not patterns.NOON.search(before)
                or patterns.NO_NOON.search(before)
                or self._named_noon(start, match.end())
            ):
                return None
        elif self._duration(before, match) or patterns.OF_24.match(self.fold, match.end()):
            return None
        if self.text[start - 1 : start] in patterns.QUOTES and patterns.HOUR_NAME.match(self.fold, start):
            return None
        end = match.end()
        if match["zone"] == "est" and self.text[match.start("zone")] == "e":
            end = match.start("zone")  # the verb: "le couvre-feu de 18h à 6h est levé"
        said = match.group()
        if "(" in said and ")" not in said:
            end = start + said.index("(")  # "13h58 (heure locale, 14h58 à Paris)"
        while end > start and (self.fold[end - 1].isspace() or (self.fold[end - 1] == ")" and "(" not in said)):
            end -= 1
        return clock_of(match, start, end)

    def _named_noon(self, start: int, end: int) -> bool:
        """ "dans les colonnes de Midi Libre"."""
        follows = self.text[end : end + 2].strip()
        return self.text[start] == "M" and (self.fold[start - 2 : start - 1].isalpha() or follows[:1].isupper())

    def _duration(self, before: str, match: re.Match[str]) -> bool:
        """ "2h30 de débats", "en 3h12", "le 20 heures de TF1": a length or a name, no time of the day."""
        dayed = match["du"] or match["dela"] or match["dans"] or match["zone"] or "heure de" in match.group()
        if dayed:
            return False
        if not match["minute"] and not match["minute2"] and patterns.NAMED_CLOCK.search(before):
            return (
                not re.search(r"[a-z/.] ?\d{4}\s(?:le|du)\s\Z", before)
                or re.search(r"\b(?:en|depuis)\s\d", before) is not None
            )
        if match["seconds"] or self._touches_day(match.start()):
            return False
        if patterns.ABOUT_CLOCK.search(before) or self.text[match.start() - 4 : match.start()].lower() == "dès ":
            return False
        before = patterns.RANGE_BEFORE.sub("", before)
        if int(match["hour"]) == 24 and not before.endswith((" a ", "vers ", "jusqu'a ")):
            return True
        if not match["minute"] and "heure" in match.group() and before.endswith("depuis ") and int(match["hour"]) < 13:
            return True  # "bloqués depuis 2 heures"
        if patterns.CLOCK_OF.match(self.fold, match.end()):
            return True
        if match["minute2"]:  # 18:30, but not a score or a verse
            return not patterns.CLOCK_BEFORE.search(before) and match.group() != self.whole
        if patterns.DURATION_BEFORE.search(before):
            return (
                not re.search(r"\b(?:des|apres)\s{1,3}\Z", before) or int(match["hour"]) < 5 or "heure" in match.group()
            )
        if (
            before.endswith(" de ")
            and "heure" in match.group()
            and not match["minute"]
            and not patterns.FROM_HOUR.search(before)
        ):
            return patterns.TO_HOUR.match(self.fold, match.end()) is None
        if int(match["hour"]) < 5 and patterns.LASTING_THING.search(self.before(match.start())):
            return patterns.TO_HOUR.match(self.fold, match.end()) is None  # "une réunion de 1h30 à 3 heures"
        if match["minute"] or ("heure" not in match.group() and int(match["hour"]) >= 5):
            return False
        return not patterns.CLOCK_BEFORE.search(before)

    def _touches_day(self, start: int) -> bool:
        """A day stands right before: "22 février 3:30", "lundi de 8 heures à 9 heures"."""
        day = self.last
        if day is None or not (day.is_day or day.form == "clock") or start - day.end > 16:
            return False
        return patterns.TOUCHING.match(self.fold, day.end, start) is not None

    def word_clock(self, start: int) -> Reading | None:
        match = patterns.WORD_CLOCK.match(self.fold, start)
        if match is None or not re.search(
            r"(?:\b(?:a|vers|est|des|avant|jusqu'a|partir de)\s|\A)\Z", self.before(start)
        ):
            return None
        if patterns.CLOCK_OF.match(self.fold, match.end()) or patterns.OF_24.match(self.fold, match.end()):
            return None
        if patterns.LASTING.search(self.before(start)):
            return None  # "des retards pouvant aller jusqu'à quatre heures"
        hour, minute = NUMBERS[match["word"]], 0
        if match["mword"]:
            minute = NUMBERS.get(match["mword"]) or int(match["mword"])
        hour, minute = with_minutes(match["add"], hour, minute)
        return Reading(start, match.end(), "clock", hour=hour_of_part(match, hour), minute=minute)

    def feast(self, start: int) -> Reading | None:
        match = patterns.FEAST.match(self.fold, start)
        if match is None:
            return None
        before = self.before(start)
        if not match["year"] and not re.search(
            r"(?:\b(?:a|pour|avant|apres|depuis|des|jusqu'a|d'ici|(?:jour|jours|soir|soiree|veille|reveillon|nuit|matin|lundi|week-end|weekend|fetes?|messe|lendemain|pont|jeudi) de)\s(?:la\s|l')?|\bpont de l'|\A\s*(?:la\s|le\s|l')?|\b(?:le|du)\s)\Z",
            before,
        ):
            return None
        if not self.text[start].isupper() and match["feast"] in ("ascension", "assomption", "epiphanie"):
            return None
        if not match["year"] and (
            self.text[match.end() + 1 : match.end() + 2].isupper() or self.follows(patterns.OTHER_FEAST, match.end())
        ):
            return None  # Noël des animaux, Nouvel An chinois: another name
        return Reading(
            start, match.end(), "feast", name=match["feast"], year=int(match["year"]) if match["year"] else None
        )


Parser = Callable[[Forms, int], Reading | None]

"""The story of a text: the days that it has told of so far, and which of them a time of the day belongs to."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from frenchnewsclean.article import DateMention, Grain
from frenchnewsclean.dates import direction, habits
from frenchnewsclean.dates.readings import WEEKDAYS, Reading
from frenchnewsclean.dates.spans import DAY
from frenchnewsclean.folding import holds

SENTENCE_END = re.compile(r"[.!?…]['\"»)]*\s|[.!?…](?=[A-ZÀ-Ý])|\n\s*\n")
DAYS = frozenset({Grain.MINUTE, Grain.HOUR, Grain.DAY, Grain.PART_OF_DAY})
CLOCKS = frozenset({Grain.MINUTE, Grain.HOUR})
MOST = 40  # days: how far back a story is searched for one
REACH = 300  # characters: how far a day reaches that a story has named
_YEAR = 300  # days
_PUT_OFF = re.compile(r"[^.!?;\n]{0,80}\b(?:a|ont|est|sont) (?:été )?(?:finalement )?(?:report|annul|repouss|décal)")
_HALF_A_WEEK = 3
_PARTS = {"MO": (5, 12), "AF": (12, 19), "EV": (18, 24)}  # o'clock
_FIRST, _WEEK = 200, 7  # characters of a first sentence; days: what is older is long gone
_TELLING = 1200  # from one clock to the next
_NEAR = 160  # from a time to the day that its sentence names after it
_REPORTED = re.compile(
    r"\b(?:rapport(?:e|é)|indiqu(?:e|é)|révèle|révélé|annonc(?:e|é)|déclaré|précis(?:e|é)|expliqu(?:e|é)|affirm(?:e|é)|"
    r"publi(?:e|é)e?|écrit|racont(?:e|é)|relat(?:e|é)e?|ajouté|assuré|appris|confirmé|confié|relay(?:e|é)e?|selon)\b[^.!?\n]{0,40}\Z"
)
_BULLETIN = re.compile(r"\b(?:bilan|bulletin|comptage|décompte|point)\b[^.!?\n]*\Z")  # it tells when it was made itself
_OPENING = re.compile(r"(?:\A|[.!?…»\"\n])\s*(?:[-–•]\s*)?\Z")
_ITS_WEEKDAY = re.compile(rf"(?i)[^.!?…\n«\"]*?\b({'|'.join(WEEKDAYS)})\b(?! \d)")
_ABOUT = re.compile(r"(?i)\b(?:vers|peu (?:avant|après)|alentours de|autour de) \Z")  # so a story tells its times
_AGENDA = re.compile(r"(?i)\b(?:agenda|programme|rendez-vous)\b[^.!?\n]*\Z")
_AND_THEN = re.compile(r",? (?:et|puis|ou|ni|ainsi qu)\b")  # two hours of one rule
_SAME = ("même", "plus tôt")
TWO_DAYS = re.compile(r"\b(?:à|au)\b")  # "la nuit de lundi à mardi"
_BESIDE = 24  # characters
_OF_EACH = (" à ", ", à ", " dès ", ", dès ")
_THEN = (", à ", ", vers ", ", peu avant ", ", peu après ", " à ", " vers ")
_HEADS = re.compile(r"(?:\A|[.!?…»\"\n]\s*)(?:En|Au|Dans|Le|Fin|Début) (?:fin |début |mois de )?\Z")
_WAS_TO = re.compile(r"\b(?:devait|devaient|allait|allaient)\b[^.!?\n]*\Z")
_HALF_A_DAY = 14  # hours: no two clocks are further apart
_SMALL_HOURS = 5  # after midnight: what an evening goes on to
_MORNING = 6  # an hour before it may be of the night that follows
_SOME_DAY = re.compile(
    r"(?i)\b(?:(?:ce|cette) (?:jour|matin|matinée|après-midi|soir|soirée|nuit|week-end|semaine)-là\b|(?:un (?:jour|matin|soir|après-midi)|une nuit), )"
)
_SOME_DAY_SIGNS = ("-là", "un ", "Un ", "une nuit", "Une nuit")
_LATER = re.compile(  # a day that the text counts from another, and does not name
    r"(?i)\b(?:(?:jours|semaines|mois|ans|années) (?:plus tard|après(?=[,.]))|(?:jours?|nuits?|matins?|soirs?|semaines?|mois|année|an) suivante?s?)\b"
)
_LATER_SIGNS = ("plus tard", "après", "suivant")
_UPDATED = re.compile(r"mis(?:e)?s? [àa] jour|modifi[ée]|actualis[ée]|maj\b", re.IGNORECASE)


class Told(NamedTuple):
    """The day of a time, and whether that needed the anchor."""

    day: dt.date | None
    relative: bool = True


NO_DAY = Told(None)


class Story:
    """What a text has told so far. ``here`` is the day of publication, ``way`` says where a reading points."""

    def __init__(self, text: str, here: dt.date | None, way: Callable[[Reading], int]) -> None:
        self.text, self.here, self.way = text, here, way
        self.previous: DateMention | None = None
        self.dated: DateMention | None = None  # the last one that has a value
        self._days: list[DateMention] = []
        self._named_day: DateMention | None = None  # the last of them that is no time of the day
        self._told_day: DateMention | None = None  # the last of them that is no day of a report
        self._elsewhen = False  # days have been told, and the anchor's is none of them
        self._recent = False  # a day has been told that is not long gone
        self._one_day = True  # all of those are the same one
        self._looked_at = 0  # so many of the days, for that
        self._unnamed = -1  # up to here times lie on a day that the text does not name

    def tell(self, mention: DateMention, *, counted: bool = False, aside: bool = False) -> None:
        """``counted`` is a day that is counted from another one ("le lendemain"), ``aside`` a time told again elsewhere."""
        if aside:
            return
        self.previous = mention
        if mention.first is not None:
            self.dated, self._unnamed = mention, -1
        elif counted:
            self._unnamed = mention.end + REACH
        if mention.grain in DAYS:
            self._days.append(mention)
            self._elsewhen = mention.first != self.here and (self._elsewhen or len(self._days) == 1)
            if mention.last is not None and self.here is not None and (self.here - mention.last).days < _WEEK:
                self._recent = True
            if mention.grain not in CLOCKS:
                self._named_day = mention

    def reports(self, start: int) -> bool:
        """ "rapporte le quotidien dimanche": a day of the telling."""
        return _REPORTED.search(self.text, max(0, start - 60), start) is not None

    def day_of(self, reading: Reading) -> Told:
        """The day that its story has named before it, else the anchor's."""
        for ask in (self._of_rule, self._with_another, self._beside_day, self._named_behind, self._named_before):
            if (told := ask(reading)) is not None:
                return told
        if day := self._day_ahead(reading):
            return Told(day)
        return Told(self.unsaid(reading) if self._told(reading) else self.here)

    def _of_rule(self, reading: Reading) -> Told | None:
        """What happens every day has none, the hours of a service that of the day beside them."""
        if habits.of_every_day(self.text, reading.start, reading.end):
            return NO_DAY
        if reading.sense == "stretch" and habits.of_a_service(self.text, reading.start, reading.end):
            return Told(self._day_ahead(reading) or self._day_near(reading))
        return None

    def _with_another(self, reading: Reading) -> Told | None:
        """The second hour of a rule: "autorisée de 6 heures à midi, puis de 18 heures à 20 heures"."""
        before = self.previous
        if before is None or before.value is not None or before.grain not in CLOCKS:
            return None
        goes_on = reading.zone is not None or _AND_THEN.match(self.text, before.end, reading.start) is not None
        return NO_DAY if goes_on and not self._sentence_between(before, reading) else None

    def _beside_day(self, reading: Reading) -> Told | None:
        """A time right behind days, behind the same time elsewhere, or behind a month that does not name its day."""
        before = self.previous
        if before is None or before.first is None or reading.start - before.end >= _BESIDE:
            return None
        gap = self.text[before.end : reading.start]
        if before.grain is Grain.DAY and before.first != before.last and gap in _OF_EACH:
            return NO_DAY  # "du 12 au 14 mars, à 20h": the hour of each of them
        if reading.zone is not None and before.grain in CLOCKS and "(" in gap:
            return Told(before.first + _across_midnight(before, reading) * DAY, before.relative)
        period = before.grain not in DAYS and not before.relative
        if period and gap in _THEN and self._heads(before) and self.way(reading) < direction.AHEAD:
            self._unnamed = reading.end + REACH
            return NO_DAY  # "En mars 2021, vers 3 heures du matin"
        return None

    def _named_behind(self, reading: Reading) -> Told | None:
        before = self.previous
        day = self._day_behind(reading) if before is None or self._sentence_between(before, reading) else None
        return Told(day) if day else None

    def _named_before(self, reading: Reading) -> Told | None:
        """The last day that was named, days of reports aside, where it is near."""
        before = self.previous
        if before is not None and before.grain in DAYS and self._told(reading) and self.reports(before.start):
            before = next((day for day in self._days[:-4:-1] if not self.reports(day.start)), before)
        if before is None or before.first is None or before.grain not in DAYS:
            return None
        if before.last not in (before.first, before.first + DAY):
            return None
        gap = self.text[before.end : reading.start]
        if len(gap) < 60 and _UPDATED.search(gap):
            return Told(self.here) if SENTENCE_END.search(gap) else Told(before.first, before.relative)
        far = _TELLING if before.grain in CLOCKS or _fits(before, reading.hour) else REACH
        if len(gap) > far or self.moved_on(before.end, reading):
            return None
        apart = self._sentence_between(before, reading)
        if apart and self.opens(reading) and not self._announces():
            return None
        return self._on_day(before, before.first, reading, apart=apart)

    def _on_day(self, before: DateMention, day: dt.date, reading: Reading, *, apart: bool) -> Told:
        """A time of a day that was named, of the night that follows it, or of the anchor's day after all."""
        way, here, clocks = self.way(reading), self.here, before.grain in CLOCKS
        if here and day > here and way < direction.UNSAID:
            return Told(here)  # what has happened did not happen on a day to come
        if here and day < here and way == direction.AHEAD and (apart or not clocks):
            return Told(here)  # nor will what is to come happen on a day gone by
        if clocks and day == here and (ahead := self._day_ahead(reading)):
            return Told(ahead)
        if (through := _through(before, reading.hour)) is not None:
            return Told(through, before.relative)
        same = holds(self.text[before.end : reading.start], _SAME)
        this_morning = bool(reading.hour) and (day == here or same or way == direction.WELL_BEHIND)
        next_day = _into_night(before, reading.hour or 0, apart=apart) and not this_morning  # before that evening
        next_day = next_day or (before.grain is Grain.DAY and not apart and self._until_night(reading))
        if next_day and day == here and not TWO_DAYS.search(before.text):
            next_day = way >= direction.UNSAID  # what has happened did not happen tomorrow
        return Told(day + DAY if next_day else day, before.relative)

    def _day_near(self, reading: Reading) -> dt.date | None:
        """The day that was named a little before."""
        day = self._named_day
        return day.first if day is not None and reading.start - day.end <= REACH else None

    def _announces(self) -> bool:
        """The day that was named last heads what is to come: "Agenda du jeudi 6. 8h30 : petit-déjeuner"."""
        mention = self._named_day
        return mention is not None and _AGENDA.search(self.text, max(0, mention.start - 60), mention.start) is not None

    def _heads(self, mention: DateMention) -> bool:
        """The mention opens its sentence: "En mars 2021"."""
        return _HEADS.search(self.text, max(0, mention.start - 16), mention.start) is not None

    def unsaid(self, reading: Reading) -> dt.date | None:
        """The day of a time whose day nothing near it says: the one that the text tells of, else the anchor's."""
        if self.way(reading) == direction.AHEAD and not (self._elsewhen and self._quoted(reading.start)):
            return self.here
        since = max(self.dated.end if self.dated else 0, reading.start - REACH)
        day = None
        if reading.start > self._unnamed and not self.moved_on(since, reading):
            day = self.only_day(reading) or (None if self._demonstrative(since, reading) else self.here)
        if day == self.here and self.way(reading) == direction.WELL_BEHIND:
            day = self._gone_by() or day
        if day == self.here and (
            self._long_gone()
            or (self._in_history(reading) and not self.opens(reading))
            or (self._elsewhen and self._quoted(reading.start))
        ):
            day = None
        if day is None:
            self._unnamed = reading.end + _TELLING
        return day

    def _gone_by(self) -> dt.date | None:
        """Yesterday, where the story has told of it: "Les secours, qui avaient été appelés à 9h43"."""
        yesterday = self.here - DAY if self.here else None
        told = any(day.first == yesterday and not self.reports(day.start) for day in self._days[-MOST:])
        return yesterday if told else None

    def _in_history(self, reading: Reading) -> bool:
        """The day that was named last is given with its year, and long gone."""
        last = self._named_day
        if last is None or last.last is None or self.here is None or last.relative:
            return False
        return (self.here - last.last).days > _YEAR and reading.start - last.end <= 2 * REACH

    def _lead(self) -> DateMention | None:
        """The day that the first sentence names, where it is the day of what is told and not of the telling."""
        first = next((day for day in self._days[:1] if day.end < _FIRST), None)
        return None if first is None or first.grain in CLOCKS or self.reports(first.start) else first

    def _long_gone(self) -> bool:
        """The story is of a day long gone, and the text has named no other since."""
        lead = self._lead()
        if lead is None or lead.last is None or self.here is None or (self.here - lead.last).days < _WEEK:
            return False
        return not self._recent

    def moved_on(self, since: int, reading: Reading) -> bool:
        """Between a place and the time the story goes on to another day, that it does not name."""
        gap = self.text[since : reading.start]
        return holds(gap, _LATER_SIGNS) and _LATER.search(gap) is not None

    def _demonstrative(self, since: int, reading: Reading) -> bool:
        """ "ce soir-là", where no day stands before it, and "un soir"."""
        gap = self.text[since : reading.start]
        return holds(gap, _SOME_DAY_SIGNS) and _SOME_DAY.search(gap) is not None

    def told_on(self, weekday: int | None) -> dt.date | None:
        """The day of the story that is such a weekday: "ce même dimanche"."""
        days = (day.first for day in reversed(self._days[-MOST:]) if day.first is not None and day.first == day.last)
        return next((day for day in days if day.weekday() == weekday), None)

    def was_to(self, reading: Reading) -> dt.date | None:
        """The day gone by that the story has told of, for what was to happen on it: "devait décoller mercredi"."""
        if self.here is None or _WAS_TO.search(self.text, max(0, reading.start - 80), reading.start) is None:
            return None
        most = _HALF_A_WEEK if _PUT_OFF.match(self.text, reading.end) else _WEEK - 1  # the nearer, where it was put off
        for day in self._days[-MOST:]:
            if day.first and day.first.weekday() == reading.weekday and 0 < (self.here - day.first).days <= most:
                return day.first
        return None

    def _told(self, reading: Reading) -> bool:
        """The time is of what the story tells, and not of a bulletin on it."""
        return _BULLETIN.search(self.text, max(0, reading.start - 60), reading.start) is None

    def _day_behind(self, reading: Reading) -> dt.date | None:
        """The day gone by that the sentence names after its time: "Le train de 6h38 a déraillé mercredi"."""
        named = _ITS_WEEKDAY.match(self.text, reading.end, reading.end + _NEAR)
        if named is None or self.here is None or self.reports(named.start(1)):
            return None
        weekday = WEEKDAYS[named[1].lower()]
        back = (self.here.weekday() - weekday) % 7
        at = reading.but(start=named.start(1), end=named.end(1), form="date", weekday=weekday)
        return self.here - back * DAY if back and self.way(at) <= direction.UNSAID else None

    def _day_ahead(self, reading: Reading) -> dt.date | None:
        """The day to come that the text named last, for a time to come: "lundi … Les lignes ouvriront de 6h30 à 9h30"."""
        day = self._named_day
        if self.here is None or day is None or day.first is None or day.first != day.last:
            return None
        way = direction.UNSAID if reading.sense == "stretch" else direction.AHEAD
        return day.first if day.first > self.here and self.way(reading) >= way else None

    def only_day(self, reading: Reading) -> dt.date | None:
        """The one day that the text has told of so far, the days of reports aside, where it is not long gone."""
        for mention in self._days[self._looked_at :]:
            if mention.grain not in CLOCKS and not self.reports(mention.start):
                told = self._told_day or mention
                if _holds(mention, told) and mention is not told:
                    continue  # "jeudi 5 décembre … entre jeudi 5 et vendredi 6"
                self._one_day = self._one_day and told.first == told.last == mention.first == mention.last
                self._told_day = mention
        self._looked_at = len(self._days)
        day = self._told_day
        if self.here is None or day is None or day.first is None or not self._one_day:
            return None
        if reading.start - day.end > _TELLING or not 0 < (self.here - day.first).days < 7:
            return None
        by_night = _into_night(day, reading.hour or 0, apart=True)
        if reading.hour is not None and reading.hour < _MORNING and not by_night:
            return None
        way, before = self.way(reading), max(0, reading.start - 80)
        past = way < direction.UNSAID or _WAS_TO.search(self.text, before, reading.start) is not None
        about = way == direction.UNSAID and (
            _ABOUT.search(self.text, before, reading.start) is not None
            or self._quoted(reading.start)
            or (day is self._lead() and not self.opens(reading))
        )
        return day.first + by_night * DAY if past or about else None

    def _quoted(self, start: int) -> bool:
        """Words that somebody else says: of the day that the story tells of."""
        paragraph = direction.said_before(self.text, start, _TELLING)
        return paragraph.count("«") > paragraph.count("»") or paragraph.count('"') % 2 == 1

    def _until_night(self, reading: Reading) -> bool:
        """ "samedi … jusqu'à 3h du matin": the night that follows."""
        hour = reading.hour
        return hour is not None and hour < _MORNING and self.text.endswith(("jusqu'à ", "jusqu’à "), 0, reading.start)

    def opens(self, reading: Reading) -> bool:
        """The time opens its sentence, as in a report minute by minute: "17h30. La place se vide"."""
        return _OPENING.search(self.text, max(0, reading.start - 12), reading.start) is not None

    def _sentence_between(self, before: DateMention, reading: Reading) -> bool:
        gap = self.text[before.end : reading.start]
        return gap.rstrip(" \"'»”").endswith((".", "!", "?", "…", "\n")) or SENTENCE_END.search(gap) is not None


def _across_midnight(before: DateMention, reading: Reading) -> int:
    """How many days lie between a time and the same one elsewhere: "à minuit une (22h01 GMT)"."""
    ahead = (reading.hour or 0) - int((before.value or "T0")[11:13] or 0)
    return -1 if ahead > _HALF_A_DAY else 1 if ahead < -_HALF_A_DAY else 0


def _holds(stretch: DateMention, day: DateMention) -> bool:
    """A stretch of days that begins or ends with the day."""
    if stretch.first is None or stretch.last is None or stretch.first == stretch.last or day.first != day.last:
        return False
    return day.first in (stretch.first, stretch.last)


def _through(before: DateMention, hour: int | None) -> dt.date | None:
    """The second day of a stretch through the night, where the hour lies in it: 4h of "entre jeudi 20h et vendredi 8h"."""
    low, _, high = (before.value or "").partition("/")
    if hour is None or before.first == before.last or "T" not in high or "T" not in low:
        return None
    return before.last if hour <= int(high[11:13]) < int(low[11:13]) else None


def _fits(before: DateMention, hour: int | None) -> bool:
    """The hour lies in the part of the day that was told: 20h30, after "mercredi soir"."""
    first, last = _PARTS.get((before.value or "")[-2:], (24, 24))
    return hour is not None and before.grain is Grain.PART_OF_DAY and first <= hour < last


def _into_night(before: DateMention, hour: int, *, apart: bool) -> bool:
    """The hour lies past the midnight that follows: 4h after "la nuit de lundi", midnight after "22h"."""
    value = before.value or ""
    if value.endswith("NI"):
        return hour < 9
    evening, late = value.endswith("EV"), "18" <= value[11:13] < "24" and "GMT" not in before.text
    if 0 < hour < _SMALL_HOURS:
        return evening or late
    return hour == 0 and ((evening and not apart) or late)

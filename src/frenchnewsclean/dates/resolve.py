"""From a reading to a value: the news anchor, the direction of time, ISO 8601 with the TIMEX3 extensions.

A weekday is the most recent one, the anchor's day included; *prochain*, *à venir* and a future verb turn it forward,
*dernier* is strictly before; where a sentence tells of nothing past, the next two days take their weekday. A day and
month without a year take the year that brings them nearest, the past preferred, unless the verb says otherwise. Nothing
is guessed without an anchor.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from frenchnewsclean.article import DateMention, Grain, mention_of
from frenchnewsclean.dates import direction, habits
from frenchnewsclean.dates.readings import LONG, WEEKDAYS, Reading, Sense
from frenchnewsclean.dates.spans import (
    DAY,
    Span,
    century_span,
    day_span,
    edge_of,
    feast_day,
    grain_of,
    half_span,
    make_day,
    month_span,
    nth_day,
    quarter_span,
    season_span,
    stretch_span,
    week_span,
    weekend_span,
    year_span,
)
from frenchnewsclean.dates.story import DAYS, REACH, SENTENCE_END, TWO_DAYS, Story
from frenchnewsclean.lines import ends_sentence


@dataclass(frozen=True, slots=True)
class Anchor:
    """The moment that relative dates count from."""

    day: dt.date
    hour: int | None = None
    minute: int = 0

    @classmethod
    def of(cls, moment: dt.date | dt.datetime | str | None) -> Anchor | None:
        """Read an anchor; a string is ISO 8601.

        Raises ``ValueError`` for a string that is not, ``TypeError`` for anything else.
        """
        if moment is None:
            return None
        if isinstance(moment, str):
            moment = dt.datetime.fromisoformat(moment) if len(moment) > 10 else dt.date.fromisoformat(moment)
        if isinstance(moment, dt.datetime):
            return cls(moment.date(), moment.hour, moment.minute)
        if isinstance(moment, dt.date):
            return cls(moment)
        raise TypeError(f"anchor must be a date, a datetime or an ISO 8601 string, not {type(moment).__name__}")


_DAY_NAMES = "|".join(WEEKDAYS)
_LINKS = frozenset({" et ", " ou "})
_ITS_DAY = re.compile(rf"(?i),? (?:ce |du |de )?({_DAY_NAMES})\b(?! \d)")
_OF_STORY = re.compile(r"(?i)(?:suivant|pr[ée]c[ée]dent)e?s?\Z")
_FOLLOWING = re.compile(r"(?i)suivante?s?\Z")
_COMPARED = re.compile(r"\b(?:de moins|de plus|par rapport|que (?:l['’]|le |la |les )?\Z)")
_OPENS = re.compile(
    r"(?:\A|[.!?…»\"\n]\s*)(?:En|Au|Le|La|Fin|Début) \Z"
)  # a sentence; not "Fondé en 2004, le festival"
# A date that is compared with, or that a stretch begins on: "contre 5.326 en mars 2019", "depuis 2012".
_NO_BASE = re.compile(r"(?i)\b(?:contre|par rapport|que|depuis)\b(?:[^.,;!?\n]|[.,](?=\d)){0,40}\Z|\bqu['’]\S* ?\Z")
_NEAR = 160  # characters between a date and what counts from it
_MONTH_NAMES = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_IN_YEAR = re.compile(
    rf",? en ((?:1[5-9]|20)\d\d)(?![\d-])|(?i: (?:et|ou) (?:fin |début |mi-|le )?(?:\d{{1,2}} )?(?:{_MONTH_NAMES})) ((?:1[5-9]|20)\d\d)\b"
)
_OF_YEAR = re.compile(r" de l['’]an(?:née)? (?:(prochaine?)|derni[eè]re?|pass[ée]e?)\b")
_EACH = ("chaque ", "Chaque ", "tous les ", "Tous les ")
_NEXT_SEASON = re.compile(
    r"(?i) (?:et|ou|puis) (?:à |en |au |de |l['’]|d['’]){0,2}(?:été|automne|hiver|printemps) ((?:19|20)\d\d)\b"
)
# The weekday after which the beginning, middle or end of a week to come is the next week's.
_LAST_OF_WEEKS_EDGE = {-1: 1, 0: 2, 1: 4}
_GOES_ON = frozenset({" e", " E", " o", " O"})  # en, et, ou
_SAME_YEAR = re.compile(r"\s+de (?:la|cette) même année\b")
_COORDINATED_BEFORE = re.compile(rf"(?i)(?:\b(?:{_DAY_NAMES}),? (?:et|ou|puis) )\Z")
_COORDINATED_AFTER = re.compile(rf"(?i),? (?:et|ou|puis) (?:{_DAY_NAMES})\b")
_UNSAID_FACTOR, _HINT_FACTOR, _PAST_FACTOR, _PLUPERFECT_FACTOR = 1.3, 3, 24, 30
_FAR, _LIKELY_FAR = 280, 200  # days: further ahead than that nothing is, unless the past is further still


# The night of a feast begins on its eve: "la nuit de Noël", "le soir du Nouvel An".
_NIGHTS_BEFORE = frozenset({("noel", "NI"), ("nouvel an", "NI"), ("nouvel an", "EV"), ("jour de l'an", "NI")})
_AFTERWARDS = re.compile(r"(?i)\b(?:après|lors d['’u]\w*|en [a-zé]{3,}ant)\b[^.!?\n]*\Z")
_HAD_SAID = re.compile(  # what was said then counts from then: "ils s'étaient donné rendez-vous dans dix ans"
    r"\b(?:avai|étai)(?:t|ent) (?:\w+ )?(?:\w+ée?s?|dit|promis|pris|mis)\b(?:(?! (?:qui|et|mais|car|puis|ou) )[^.!?,\n])*\Z"
)
_DID = re.compile(r" (?:a|ont|avait|avaient|s['’]est) ")  # "la grève du lundi au vendredi a bloqué le port"
_IS_ON = re.compile(
    r"\b(?:est|sont|reste|restent|se tient|se tiennent|dure|court|a lieu)\b[^.!?\n]*\Z"
)  # "est visible du 4 mai …"
_DURING = re.compile(r"(?i)\b(?:durant|pendant|au cours de|lors de) \Z")
_FORETOLD = re.compile(
    r"\b(?:annonc|décid|prév|attend|programm|promis|prédit|craint)[^.!?\n]*\Z"
)  # "a annoncé de la neige dans …"
_HAD_THOUGHT = re.compile(r"\b(?:pensai|croyai|espérai|craignai|redoutai|ignorai|imaginai)(?:t|ent)\b[^.!?;\n]*\Z")
_HAD_TO = re.compile(r"\b(?:devait|devaient)\b[^.!?;\n]*\Z")
_CAME = re.compile(
    r"[^.!?;\n,]*, (?:s['’]est|se sont|a|ont) (?!(?:\w+ )?(?:annonc|indiqu|déclar|précis|affirm|expliqu|dit|ajout|appris|rapport|confirm|fait savoir|estim|soulign|not|rappel|répond|jug|regrett|assur|été (?:report|annul)))"
)
_TONIGHT = re.compile(
    r"(?:\b[a-zé]{2,}(?:er|ir|re)|\bpour)(?: [\w'’]+){0,3} \Z"
)  # "appelle à rester chez soi cette nuit"
_SOON = 2  # days: a weekday so near is rather ahead, where nothing tells of the past
_TOLD = 6  # spaces: a sentence that tells something, and no line of a programme
_LONG_PAST = 45  # days after a season's end: what shall be done before it waits for the next
_SLIP = 4  # days: so near to the day of publication a weekday that does not fit is a slip, and no other year
_JUST_BEGUN = 3  # days
_HEADLINE, _NEXT = 120, 8  # characters of a headline behind its date; mentions under it that may tell more
_LATER = re.compile(r"\bplus tard, (?:le )?\Z")
_SURE = (direction.AHEAD, direction.BEHIND, direction.WELL_BEHIND)
_PRESENT = (direction.UNSAID, direction.TILTS_AHEAD)  # what a present tense says
_WHEN = (
    " le ",
    "Le ",
    " en ",
    "En ",
    " à ",
)  # before a day or time that a sentence tells of, and no noun is known by: not "du"
_NEXT_TOLD = 200  # characters between a day of a history and the one that its next sentence goes on with
_HISTORY = 400  # characters: how far a year reaches that a history has named


def _whole_days(readings: Sequence[Reading]) -> dict[tuple[int, int], int]:
    """The year of each day and month that a text gives with its year, where it is always the same."""
    years: dict[tuple[int, int], set[int]] = {}
    for reading in readings:
        if reading.form == "date" and reading.year and reading.month and reading.day:
            years.setdefault((reading.month, reading.day), set()).add(reading.year)
    return {day: next(iter(each)) for day, each in years.items() if len(each) == 1}


class Resolver:
    """Values the readings of one text against one anchor."""

    def __init__(self, text: str, anchor: Anchor | None, readings: Sequence[Reading] = ()) -> None:
        """``readings`` are all of the text's, in order, for what one says of another."""
        self.text, self.anchor = text, anchor
        self.readings = readings
        self.story = Story(text, anchor.day if anchor else None, self._direction)
        self.history: DateMention | None = None  # the last date that took its year from the one before it
        self._inherits = False
        self._way = (-1, -1), direction.UNSAID  # the last direction that was asked for, and where
        self._several = len(readings) > 1
        self._in_lines = self._several and "\n" in text  # there may be headlines
        self._whole_days: dict[tuple[int, int], int] | None = None  # once they were asked for

    def value(self, reading: Reading) -> DateMention:
        try:
            span, relative = self._span(reading)
        except (OverflowError, ValueError):  # off the calendar's ends: found, but of no value
            span, relative = None, True
        start, end = reading.start, reading.end
        value, grain, first, last = span or (None, grain_of(reading), None, None)
        mention = mention_of(start, end, self.text[start:end], value, grain, first, last, relative)
        self.story.tell(mention, counted=reading.form == "story", aside=self._aside(reading, start))
        if self._inherits:
            self.history, self._inherits = mention, False
        return mention

    def _aside(self, reading: Reading, start: int) -> bool:
        """A time told again as it is elsewhere: "(22h01 GMT)"."""
        return reading.zone is not None and self.text[start - 1 : start] == "("

    def _direction(self, reading: Reading) -> int:
        """What the verb says, the one under a headline where it tells more than the headline."""
        at = reading.start, reading.end
        if at != self._way[0]:
            again = self._again(reading) if self._in_lines else None
            way = (self._verb(again) if again else direction.UNSAID) or self._verb(reading)
            self._way = at, way or (self._elsewhere(reading) if self._several else way)
        return self._way[1]

    def _verb(self, reading: Reading) -> int:
        """What the verb of its own clause says; coordinated weekdays ("samedi et dimanche") look the same way."""
        start, end = reading.start, reading.end
        if reading.weekday is not None and reading.day is None:
            if self.text[start - 4 : start] in _LINKS and (
                before := _COORDINATED_BEFORE.search(self.text, max(0, start - 24), start)
            ):
                start = before.start()
            if self.text[end : end + 4] in _LINKS and (after := _COORDINATED_AFTER.match(self.text, end)):
                end = after.end()
        return direction.direction(self.text, start, end)

    def _again(self, reading: Reading) -> Reading | None:
        """The mention of a headline's day or month in what follows it: "Un élu jugé en août"."""
        below = self.text.find("\n", reading.end, reading.end + _HEADLINE)
        if below < 0 or reading.form != "date" or ends_sentence(self.text[reading.end : below].rstrip()):
            return None
        said = reading.year, reading.month, reading.day, reading.weekday
        later = bisect_right(self.readings, below, key=attrgetter("start"))
        near = self.readings[later : later + _NEXT]
        return next((r for r in near if r.form == "date" and (r.year, r.month, r.day, r.weekday) == said), None)

    def _elsewhere(self, reading: Reading) -> int:
        """What the text says of the same day of the year where it names it again."""
        if reading.form != "date" or reading.month is None or reading.day is None or reading.year is not None:
            return direction.UNSAID
        said = reading.month, reading.day
        later = bisect_right(self.readings, reading.start, key=attrgetter("start"))
        around = self.readings[max(0, later - 1 - _NEXT) : later + _NEXT]
        same = [r for r in around if r.form == "date" and (r.month, r.day) == said and r.start != reading.start]
        return next((way for r in same if (way := self._verb(r)) in _SURE), direction.UNSAID)

    def _future(self, reading: Reading) -> bool:
        return self._direction(reading) > direction.UNSAID

    def _soon(self, reading: Reading) -> bool:
        """A sentence that tells of nothing past, and names tomorrow's weekday: "le juge entend les témoins mardi"."""
        if reading.part == "NI" or self._direction(reading) != direction.UNSAID:
            return False
        if _AFTERWARDS.search(self.text, max(0, reading.start - 60), reading.start):
            return False
        before, after = (
            self.text[max(0, reading.start - 160) : reading.start],
            self.text[reading.end : reading.end + 160],
        )
        begun, ended = list(SENTENCE_END.finditer(before)), SENTENCE_END.search(after)
        sentence = (before[begun[-1].end() :] if begun else before) + (after[: ended.start()] if ended else after)
        return sentence.count(" ") >= _TOLD

    def _ahead(self, reading: Reading, back: int, forth: int) -> bool:
        """Which of two days that the text may mean: the one ahead, or the one behind (distances in days).

        The verb decides; without one the nearer, the past preferred. Even past news names a day soon to come
        ("a annoncé la réouverture le 11 mai") rather than one nearly a year ago without its year.
        """
        if not back or (forth > _FAR and forth >= back):
            return False
        if forth * _PLUPERFECT_FACTOR < back:
            return True  # whatever the verb says
        match self._direction(reading):
            case direction.AHEAD:
                return forth <= _FAR or forth < back
            case direction.LIKELY_AHEAD:
                return forth <= _LIKELY_FAR or forth < back
            case direction.LIKELY_BEHIND:
                return forth * _HINT_FACTOR < back
            case direction.BEHIND:
                return forth * _PAST_FACTOR < back
            case direction.WELL_BEHIND:
                return forth * _PLUPERFECT_FACTOR < back
            case _:
                return forth * _UNSAID_FACTOR < back

    def _nearest(self, reading: Reading, options: list[dt.date]) -> dt.date | None:
        """Of days in order that the text may mean, the last one gone by or the first one ahead, as ``_ahead`` decides."""
        assert self.anchor is not None
        here = self.anchor.day
        past = bisect_right(options, here)
        if not 0 < past < len(options):
            return options[-1] if options else None
        before, after = options[past - 1], options[past]
        return after if self._ahead(reading, (here - before).days, (after - here).days) else before

    # -- by form

    def _span(self, reading: Reading) -> tuple[Span | None, bool]:
        span, relative = self._whole(reading)
        if span and reading.edge is not None and reading.form in LONG:
            span = edge_of(span, reading.edge)
        return span, relative

    def _whole(self, reading: Reading) -> tuple[Span | None, bool]:
        text, end = self.text, reading.end
        if (
            reading.month is not None
            and reading.year is None
            and text[end : end + 2] in _GOES_ON
            and (said := _IN_YEAR.match(text, end))
        ):
            reading = reading.but(year=int(said[1] or said[2]))  # "26 juillet en 2010", "en avril ou mai 2004"
        if reading.month is not None and reading.year is None and self.anchor is not None:
            if text.startswith(" de l", end) and (said := _OF_YEAR.match(text, end)):  # "en février de l'an dernier"
                year = self.anchor.day.year + (1 if said[1] else -1)
                return self._whole(reading.but(year=year, turn=None))[0], True
            if reading.day is not None and text.endswith(_EACH, 0, reading.start):
                return None, True  # "chaque 14 juillet"
        if reading.form == "year" and reading.edge == 1 and (said := _IN_YEAR.match(text, end)) and said[1]:
            return year_span(int(said[1])), False  # "les fêtes de fin d'année, en 2017"
        if reading.form == "season" and reading.year is None and (said := _NEXT_SEASON.match(text, end)):
            reading = reading.but(year=int(said[1]))  # "au printemps et à l'automne 2021"
        if reading.turn and (base := self._base(reading)):
            relative = self.story.previous is not None and self.story.previous.relative
            return Resolver("", base)._span(reading.but(start=0, end=0))[0], relative
        if reading.turn == 1 and _FOLLOWING.search(text, reading.start, end) and not self._leads_on(reading):
            return None, True  # "la semaine suivante", in a story that names no day
        match reading.form:
            case _ if reading.sense == "nth":
                return self._nth_day(reading), reading.year is None
            case "date":
                return self._date(reading)
            case "interval":
                return self._interval(reading)
            case "clock":
                return self._clock(reading)
            case "shift":
                return self._shift(reading), True
            case "count":
                return self._count(reading), True
            case "story":
                return self._story(reading)
            case "feast":
                return self._feast(reading)
            case "weekend" if reading.name:
                return self._feast(reading)
            case "decade" if reading.count is not None:
                year = reading.count * 10
                return (str(reading.count), Grain.DECADE, dt.date(year, 1, 1), dt.date(year + 9, 12, 31)), False
            case "century" if reading.count is not None:
                return century_span(reading), False
            case "year" if reading.year is not None:
                return year_span(reading.year), False
            case "quarter" | "half" if reading.count is not None:
                return self._quarter(reading)
            case "season":
                return self._season(reading)
            case "week-of":
                day, relative = self._date(reading.but(form="date"))
                return (week_span(day[2]) if day else None), relative
            case _:
                return self._period(reading), reading.year is None

    def _leads_on(self, reading: Reading) -> bool:
        """The verb or the day told before points ahead: "samedi 15 mai, le second la semaine suivante"."""
        told = self.story.dated
        ahead = told is not None and told.first is not None and self.anchor is not None and told.first > self.anchor.day
        return ahead or self._future(reading)

    def _base(self, reading: Reading) -> Anchor | None:
        """What "l'année suivante" counts from: a date that the text has given whole just before it."""
        before = self.story.previous
        if before is None or before.last is None or reading.start - before.end > _NEAR:
            return None
        of_day = reading.form == "date" and before.grain in DAYS and before.first == before.last
        if (before.relative or reading.form == "date") and not of_day:
            return None
        if not _OF_STORY.search(self.text, reading.start, reading.end):
            return None
        compared = _COMPARED.search(self.text, before.end, reading.start) is not None
        aside = "," in self.text[before.end : reading.start] and not _OPENS.search(
            self.text, max(0, before.start - 16), before.start
        )
        if compared and (aside or _NO_BASE.search(self.text, max(0, before.start - 60), before.start)):
            return None  # "2.965 blessés, contre 5.326 en mars 2019, soit moins que l'année précédente"
        return Anchor(before.first if reading.form == "decade" and before.first else before.last)

    def _date(self, reading: Reading) -> tuple[Span | None, bool]:
        year, month, day = reading.year, reading.month, reading.day
        if day is None and reading.weekday is None:
            return self._month(reading)
        relative = year is None
        if year is not None and month is not None and day is not None:
            found: dt.date | None = make_day(year, month, day)
        elif self.anchor is None:
            found = None
        elif month is not None and day is not None:
            told = self._told_year(reading, month)
            found = self._day_month(reading, month, day) if told is None else make_day(told, month, day)
        elif day is not None:
            found = self._day_number(reading, day)
        else:
            found = self._weekday(reading)
        return (None if found is None else day_span(found, reading)), relative

    def _day_month(self, reading: Reading, month: int, day: int) -> dt.date | None:
        assert self.anchor is not None
        here = self.anchor.day
        this = make_day(here.year, month, day)
        if this == here and reading.weekday == (here - DAY).weekday() and self._direction(reading) <= direction.UNSAID:
            return here - DAY  # "dimanche 26 mars", told on Monday the 26th: the number is today's by mistake
        if this and this.weekday() == reading.weekday and reading.turn is None and abs((this - here).days) <= _SLIP:
            return this  # most of them
        if (month, day) == (2, 29) or not dt.MINYEAR + 4 < here.year < dt.MAXYEAR - 4:
            options = [d for y in range(here.year - 4, here.year + 5) if (d := make_day(y, month, day))]
        else:
            reach = 1 if reading.weekday is None else 4
            options = [dt.date(y, month, day) for y in range(here.year - reach, here.year + reach + 1)]
        if reading.weekday is not None:
            before = [d for d in options if d.weekday() == reading.weekday and -370 <= (d - here).days < -_SLIP]
            if before and self._direction(reading) == direction.WELL_BEHIND:
                return before[-1]  # "Le samedi 14 mars, les bars avaient fermé", a year after
            options = _agreeing(options, reading.weekday, day, here)
        if reading.turn == -1:
            return max((d for d in options if d <= here), default=None)
        if reading.turn == 1:
            return min((d for d in options if d > here), default=None)
        return self._nearest(reading, options)

    def _day_number(self, reading: Reading, day: int) -> dt.date | None:
        assert self.anchor is not None
        here = self.anchor.day
        options = []
        for months in range(-14, 15):
            year, month = divmod(here.year * 12 + here.month - 1 + months, 12)
            found = make_day(year, month + 1, day)
            if found and (reading.weekday is None or found.weekday() == reading.weekday):
                options.append(found)
        return self._nearest(reading, options)

    def _told_year(self, reading: Reading, month: int) -> int | None:
        """The year of a history: "en avril 2011 : le 14 avril", where the date before it names one long past."""
        before, here = self.story.dated, self.anchor
        if here is None or reading.turn is not None or reading.weekday is not None:
            return None
        if self._whole_days is None:
            self._whole_days = _whole_days(self.readings) if self._several else {}
        whole = self._whole_days.get((month, reading.day or 0))
        if whole and whole < here.day.year and self._direction(reading) <= direction.UNSAID:
            return whole  # "le 1er mai", where the text names "le 1er mai 2018" too
        if before is None or before.first is None or reading.start < before.end:
            return None
        if before.relative and before is not self.history:
            return None
        first, gap = before.first, self.text[before.end : reading.start]
        if first.year >= here.day.year - 1 or month < first.month or "\n\n" in gap:
            return None
        if reading.day is None and month == first.month and before.grain is Grain.MONTH:
            return first.year if self._direction(reading) <= direction.UNSAID else None  # no date stands between them
        if len(gap) > 2 * _HISTORY:
            return None
        if before.grain is not Grain.MONTH and not (before.grain in DAYS and first == before.last):
            return None
        way = self._direction(reading)
        sequel = before.grain in DAYS and month == first.month and (reading.day or 0) > first.day
        if len(gap) > _HISTORY and not sequel:
            return None
        same = (month == first.month and len(gap) < 60) or SENTENCE_END.search(gap) is None
        self._inherits = (
            way == direction.WELL_BEHIND
            or (same and way <= direction.BEHIND)
            or (
                way <= direction.UNSAID
                and _LATER.search(self.text, max(0, reading.start - 20), reading.start) is not None
            )
            or self._told_on(before, way, gap)
            or (sequel and way <= direction.UNSAID)  # "le 14 juillet 2016 … Le 16 juillet, il apprend sa mort"
        )
        return first.year if self._inherits else None

    def _told_on(self, before: DateMention, way: int, gap: str) -> bool:
        """A history told in the present: "Il est encerclé le 24 août 1914 … la garnison se rend le 7 septembre"."""
        if way not in _PRESENT or len(gap) > _NEXT_TOLD or len(SENTENCE_END.findall(gap)) > 1:
            return False
        if not self.text.endswith(_WHEN, 0, before.start):
            return False
        return direction.direction(self.text, before.start, before.end) in _PRESENT

    def _joined(self, reading: Reading) -> dt.date | None:
        """The second of two weekdays follows the first: "lundi et mardi"."""
        before = self.story.previous
        if before is None or before.first is None or self.anchor is None or before.grain is not Grain.DAY:
            return None
        if (
            self.text[before.end : reading.start] not in _LINKS
            or before.text.lower().rpartition(" ")[2] not in WEEKDAYS
        ):
            return None
        day = before.first + ((reading.weekday or 0) - before.first.weekday()) % 7 * DAY
        near = before.first > self.anchor.day or (day - self.anchor.day).days <= 6
        return day if 0 < (day - before.first).days <= 4 and near else None

    def _next_entry(self, reading: Reading) -> dt.date | None:
        """A programme goes on: "Vendredi 7, veillée à 20h30 ; samedi, atelier à 14 heures"."""
        before = self.story.previous
        if before is None or before.first is None or self.anchor is None or before.first <= self.anchor.day:
            return None
        gap = self.text[before.end : reading.start]
        if ";" not in gap or len(gap) > _NEXT_TOLD or SENTENCE_END.search(gap) or before.first != before.last:
            return None
        ahead = ((reading.weekday or 0) - before.first.weekday()) % 7
        return before.first + ahead * DAY if ahead and self._direction(reading) >= direction.UNSAID else None

    def _weekday(self, reading: Reading) -> dt.date | None:
        assert self.anchor is not None
        assert reading.weekday is not None
        here = self.anchor.day
        back = (here.weekday() - reading.weekday) % 7
        if reading.turn is None and (joined := self._joined(reading) or self._next_entry(reading)):
            return joined
        if reading.turn is None and habits.of_any_week(self.text, reading.end):
            return None
        if reading.sense == "same" and (same := self.story.told_on(reading.weekday)):
            return same
        if reading.sense == "of-week":
            return here - here.weekday() * DAY + (7 * (reading.count or 0) + reading.weekday) * DAY
        if reading.turn == -1:
            return here - (back or 7) * DAY
        if reading.turn == 1:
            return here + (-back % 7 + 7 * reading.count if reading.count else -back % 7 or 7) * DAY
        one_night = reading.part == "NI" and not TWO_DAYS.search(self.text, reading.start, reading.end)
        if not back and one_night and self._night_of_today(reading):
            return here - DAY  # "morte dans la nuit de mardi", on a Tuesday
        if back and back < _SLIP <= 7 - back and self._was_to(reading):
            return here - back * DAY  # "qui devait atterrir vendredi, s'est posé avec du retard"
        if back and self._future(reading):
            if self._had_thought(reading):
                return here - back * DAY
            return self._since_told(reading) or here + (7 - back) * DAY
        if 7 - back < back and reading.sense == "this" and self._direction(reading) == direction.UNSAID:
            done = direction.tells_past(self.text, reading.start)
            return here + (-back if done else 7 - back) * DAY
        if back and 7 - back <= _SOON and self._soon(reading):
            return here + (7 - back) * DAY
        return here - back * DAY

    def _night_of_today(self, reading: Reading) -> bool:
        """The night that a day's name gives is the one before it, where it is told and the day itself is not."""
        before = self.story.previous
        if before is not None and before.first == (self.anchor and self.anchor.day) and before.grain in DAYS:
            return False  # "arrêtés mardi soir et libérés dans la nuit de mardi"
        start, way = reading.start, self._direction(reading)
        if way > direction.UNSAID or _FORETOLD.search(self.text, max(0, start - 80), start):
            return False
        return way < direction.UNSAID or direction.tells_past(self.text, start)

    def _had_thought(self, reading: Reading) -> bool:
        """What was to come when it was thought of, and has not: "pensait que la tempête passerait mercredi"."""
        start = reading.start
        said = self.text.endswith(("rait ", "raient "), 0, start)
        return said and _HAD_THOUGHT.search(self.text, max(0, start - _NEXT_TOLD), start) is not None

    def _was_to(self, reading: Reading) -> bool:
        """What was to happen on a day, and of which the sentence goes on to tell what came of it."""
        start, end = reading.start, reading.end
        if self.text.find("devai", max(0, start - 80), start) < 0:
            return False
        return (
            _HAD_TO.search(self.text, max(0, start - 80), start) is not None
            and _CAME.match(self.text, end, end + _NEAR) is not None
        )

    def _since_told(self, reading: Reading) -> dt.date | None:
        """A day that was to come when it was said, and is gone by: "Dimanche, il a promis qu'il signerait lundi"."""
        before = self.story.previous
        if self.anchor is None or before is None or self._direction(reading) != direction.LIKELY_AHEAD:
            return None
        if before.first is None or before.first != before.last or before.first > self.anchor.day:
            return None
        gap = self.text[before.end : reading.start]
        if len(gap) > _NEXT_TOLD or SENTENCE_END.search(gap):
            return self.story.was_to(reading)
        ahead = ((reading.weekday or 0) - before.first.weekday()) % 7 or 7
        day = before.first + ahead * DAY
        return day if 0 <= (self.anchor.day - day).days < 7 else None

    def _month(self, reading: Reading) -> tuple[Span | None, bool]:
        month, year = reading.month, reading.year
        assert month is not None
        relative = year is None
        if year is None:
            if self.anchor is None:
                return None, True
            here = self.anchor.day
            back = (here.month - month) % 12
            forth = (month - here.month) % 12
            if habits.of_any_month(self.text, reading.start):
                return None, True  # "un mois de janvier", "une journée d'août"
            if _SAME_YEAR.match(self.text, reading.end):
                year = self.story.previous.first.year if self.story.previous and self.story.previous.first else None
                if year is None:
                    return None, True
            elif told := self._told_year(reading, month):
                year = told
            elif reading.turn:
                year = _turned_year(here, month, reading.turn)
            elif back == 0:
                year = here.year
            elif self._ahead(reading, 30 * back, 30 * forth):
                year = here.year + (month < here.month)
            else:
                year = here.year - (month > here.month)
        return month_span(year, month, reading.sense or reading.edge), relative

    def _clock(self, reading: Reading) -> tuple[Span | None, bool]:
        day, relative = self.story.day_of(reading)
        return (day_span(day, reading) if day else None), relative

    def _night_gone(self, reading: Reading) -> bool:
        """ "Cette nuit" began on the day before, unless it is to come: with an hour where the verb says so, else where none says it is past."""
        way, start = self._direction(reading), reading.start
        if way > direction.UNSAID or _TONIGHT.search(self.text, max(0, start - 48), start):
            return False
        if self.text[start - 2 : start] == ", " and way == direction.UNSAID:  # "j'ai cherché une étoile, cette nuit"
            way = self._direction(reading.but(start=start - 2))
        return way <= direction.BEHIND or reading.hour is not None

    def _told_of(self, reading: Reading) -> DateMention | None:
        """The time gone by that the story told of last: "durant cette nuit", "lors de cette soirée"."""
        told = self.story.dated
        if told is None or told.last is None or self.anchor is None or told.last >= self.anchor.day:
            return None
        during = _DURING.search(self.text, max(0, reading.start - 16), reading.start) is not None
        return told if during and self._direction(reading) < direction.AHEAD else None

    def _shift(self, reading: Reading) -> Span | None:
        if self.anchor is None or reading.count is None:
            return None
        here, count = self.anchor.day, reading.count
        if reading.part and not count and (told := self._told_of(reading)) is not None:
            near = told.first == told.last and reading.start - told.end <= REACH
            return day_span(told.first, reading) if near and told.first else None
        if reading.turn == 1 and _HAD_SAID.search(self.text, max(0, reading.start - 60), reading.start):
            return None  # "ils s'étaient donné rendez-vous dans dix ans"
        if (reading.part == "NI" or reading.sense == "night") and not count and self._night_gone(reading):
            here -= DAY  # "un séisme a réveillé cette nuit la vallée": the night that began on the day before
        match reading.unit:
            case "minute" | "hour":
                if self.anchor.hour is None:
                    return None
                step = dt.timedelta(**{f"{reading.unit}s": count})
                moment = dt.datetime.combine(here, dt.time(self.anchor.hour, self.anchor.minute)) + step
                if reading.unit == "hour":
                    return moment.isoformat(timespec="hours"), Grain.HOUR, moment.date(), moment.date()
                return moment.isoformat(timespec="minutes"), Grain.MINUTE, moment.date(), moment.date()
            case "day":
                if reading.weekday is not None:  # "demain mercredi": it says which day that is
                    here += ((reading.weekday - (here + count * DAY).weekday() + 3) % 7 - 3) * DAY
                return day_span(here + count * DAY, reading) if abs(count) < 300_000 else None
            case "week":
                return day_span(here + 7 * count * DAY, reading) if abs(count) < 40_000 else None
            case "month" | "quarter":
                months = here.year * 12 + here.month - 1 + count * (3 if reading.unit == "quarter" else 1)
                year, month = divmod(months, 12)
                return month_span(year, month + 1) if 1 <= year <= 9998 else None
            case "year" if reading.sense == "exact":
                day = make_day(here.year + count, here.month, here.day) if here.year + count > 0 else None
                return day_span(day, reading) if day else None
            case "year":
                return year_span(here.year + count) if 1 <= here.year + count <= 9998 else None
            case "decade" | "century":
                year = here.year + (10 if reading.unit == "decade" else 100) * count
                return year_span(year) if 1 <= year <= 9998 else None
            case _:
                return None

    def _count(self, reading: Reading) -> Span | None:
        if self.anchor is None or reading.count is None or reading.count > 4000:
            return None
        here, count = self.anchor.day, reading.count
        turn = reading.turn or -1
        match reading.unit:
            case "minute" | "hour" if self.anchor.hour is not None:
                now = dt.datetime.combine(here, dt.time(self.anchor.hour, self.anchor.minute))
                step = dt.timedelta(**{f"{reading.unit}s": turn * count})
                begun, ended = sorted((now + turn * dt.timedelta(minutes=1), now + step))
                return (
                    f"{begun.isoformat(timespec='minutes')}/{ended.isoformat(timespec='minutes')}",
                    Grain.MINUTE,
                    begun.date(),
                    ended.date(),
                )
            case "day":
                low, high = sorted((here if reading.sense else here + turn * DAY, here + turn * count * DAY))
                return f"{low}/{high}", Grain.DAY, low, high
            case "week":
                low, high = sorted((here, here + turn * 7 * count * DAY))
                return f"{low}/{high}", Grain.DAY, low, high
            case "month" | "quarter":
                return self._months(here, turn, count * (3 if reading.unit == "quarter" else 1), bool(reading.sense))
            case "year" | "decade":
                years = count * (10 if reading.unit == "decade" else 1)
                first, last = sorted((here.year if reading.sense else here.year + turn, here.year + turn * years))
                if first < 1 or last > 9998:
                    return None
                value = str(first) if first == last else f"{first}/{last}"
                return value, Grain.YEAR, dt.date(first, 1, 1), dt.date(last, 12, 31)
            case _:
                return None

    def _months(self, here: dt.date, turn: int, count: int, within: bool) -> Span | None:
        now = here.year * 12 + here.month - 1
        low, high = sorted((now if within else now + turn, now + turn * count))
        (y1, m1), (y2, m2) = divmod(low, 12), divmod(high, 12)
        if y1 < 1 or y2 > 9998:
            return None
        first, last = dt.date(y1, m1 + 1, 1), month_span(y2, m2 + 1)[3]
        one, two = f"{y1:04}-{m1 + 1:02}", f"{y2:04}-{m2 + 1:02}"
        return (one if one == two else f"{one}/{two}"), Grain.MONTH, first, last

    def _story(self, reading: Reading) -> tuple[Span | None, bool]:
        """ "la veille": only a date that stands before it in the same sentence fixes it; "en soirée" else is the anchor's."""
        if self.anchor and (after := _ITS_DAY.match(self.text, reading.end)):  # "en fin d'après-midi, mercredi"
            day = self._weekday(reading.but(sense=None, weekday=WEEKDAYS[after[1].lower()]))
            return (day_span(day, reading) if day else None), True
        before = self.story.previous
        if before is not None and before.first is not None and before.first == before.last:
            gap = self.text[before.end : reading.start]
            told = (
                reading.sense == "same-day"
                and before.grain in DAYS
                and len(gap) <= REACH
                and not self.story.opens(reading)
                and not self.story.moved_on(before.end, reading)
                and not (self.anchor and before.first > self.anchor.day and self._direction(reading) < direction.UNSAID)
            )
            if told or (len(gap) <= 200 and not SENTENCE_END.search(gap)):
                past_night = told and (before.value or "").endswith("NI") and reading.part != "NI"
                return day_span(before.first + ((reading.count or 0) + past_night) * DAY, reading), before.relative
        if reading.sense == "same-day" and self.anchor is not None:
            day = self.story.unsaid(reading)
            return (day_span(day, reading) if day else None), True
        return None, True

    def _feast(self, reading: Reading) -> tuple[Span | None, bool]:
        assert reading.name is not None
        part = "NI" if reading.sense == "night" else reading.part
        eve = DAY if (reading.name, part) in _NIGHTS_BEFORE else 0 * DAY
        of_day = _weekend_at if reading.form == "weekend" else day_span
        if reading.year is not None:
            return of_day(feast_day(reading.name, reading.year) - eve, reading), False
        if self.anchor is None or habits.of_every_year(self.text, reading.start):
            return None, True
        here = self.anchor.day
        days = [feast_day(reading.name, year) - eve for year in range(here.year - 1, here.year + 3)]
        day = self._nearest(reading, days)
        return (of_day(day, reading) if day else None), True

    def _quarter(self, reading: Reading) -> tuple[Span | None, bool]:
        year, count = reading.year, reading.count
        relative = year is None
        assert count is not None
        if year is None:
            if self.anchor is None:
                return None, True
            here = self.anchor.day
            size = 3 if reading.form == "quarter" else 6
            first = size * (count - 1) + 1
            back, forth = 30 * ((here.month - first - size) % 12), 30 * ((first - here.month) % 12)
            if reading.turn is not None:
                year = here.year + reading.turn
            elif first > here.month:
                year = here.year - (not self._ahead(reading, back, forth))
            else:
                year = here.year + (first + size <= here.month and self._future(reading))
        return (quarter_span(year, count) if reading.form == "quarter" else half_span(year, count)), relative

    def _season(self, reading: Reading) -> tuple[Span | None, bool]:
        code = reading.name
        assert code is not None
        if reading.year is not None:
            return season_span(reading.year, code), False
        if self.anchor is None or reading.unit == "generic":
            return None, True
        here = self.anchor.day
        year = here.year - (code == "WI" and here <= dt.date(here.year, 3, 20))  # a winter has the year it begins in
        first, last = season_span(year, code)[2:]
        if reading.turn == -1:
            year -= last >= here
        elif reading.turn == 1:
            year += first <= here
        elif (
            reading.turn == 0
            and first > here
            and (first - here).days > 120
            and self._direction(reading) < direction.UNSAID
        ):
            year -= 1  # "cet automne, vous avez trouvé", said in January
        elif reading.turn is None and first > here and self._gone(reading, (first - here).days):
            year -= 1
        elif reading.turn is None and last < here and self._future(reading):
            year += 1
        elif reading.turn is None and (here - last).days > _LONG_PAST and self._until(reading):
            year += 1  # "a renoncé à l'impôt avant l'été", said in December
        return season_span(year, code), True

    def _gone(self, reading: Reading, forth: int) -> bool:
        """A season that has not begun is last year's where the verb is past, or where it is far."""
        way = self._direction(reading)
        return way <= direction.BEHIND or (way <= direction.UNSAID and forth > 120)

    def _until(self, reading: Reading) -> bool:
        return self.text.endswith(("avant l'", "avant l’", "d'ici l'", "d'ici à l'"), 0, reading.start)

    def _period(self, reading: Reading) -> Span | None:
        if reading.form == "week" and reading.count is not None:
            return self._week_in(reading)
        if self.anchor is None:
            return None
        span = self._turned(reading)
        return self._turned(reading.but(turn=-1)) if span and self._over(reading, span) else span

    def _turned(self, reading: Reading) -> Span | None:
        """The period that is the anchor's, the one before it or the one after."""
        assert self.anchor is not None
        here, turn = self.anchor.day, reading.turn or 0
        monday = here - here.weekday() * DAY
        match reading.form:
            case "week":
                ahead = (
                    reading.edge is not None
                    and not turn
                    and here.weekday() > _LAST_OF_WEEKS_EDGE[reading.edge]
                    and self._future(reading)
                )
                if turn == 0 and reading.edge is None and self._told_after(reading, monday):
                    turn = -1
                first = monday + 7 * (turn + ahead) * DAY  # "en milieu de semaine", said of what is to come on a Friday
                value, grain, _, last = week_span(first)
                if reading.edge is not None:
                    low, high = {-1: (0, 1), 0: (2, 3), 1: (4, 6)}[reading.edge]
                    first, last = first + low * DAY, first + high * DAY
                return value, grain, first, last
            case "weekend":
                return self._weekend(reading, monday)
            case "month":
                year, month = divmod(here.year * 12 + here.month - 1 + turn, 12)
                return month_span(year, month + 1, reading.edge)
            case "year":
                return year_span(here.year + turn)
            case "quarter":
                year, quarter = divmod(here.year * 4 + (here.month - 1) // 3 + turn, 4)
                return quarter_span(year, quarter + 1)
            case "half":
                year, half = divmod(here.year * 2 + (here.month - 1) // 6 + turn, 2)
                return half_span(year, half + 1)
            case "decade":
                decade = here.year // 10 + turn
                return str(decade), Grain.DECADE, dt.date(decade * 10, 1, 1), dt.date(decade * 10 + 9, 12, 31)
            case "century":
                century = (here.year - 1) // 100 + turn
                return century_span(Reading(reading.start, reading.end, "century", count=century + 1))
            case _:
                return None

    def _over(self, reading: Reading, span: Span) -> bool:
        """A part of a period of which a past tense tells, and that has not been: "a fait grève en fin d'année", said in May."""
        assert self.anchor is not None
        if reading.edge is None or reading.turn:
            return False
        first = (edge_of(span, reading.edge) if reading.form in LONG else span)[2]
        if first > self.anchor.day:
            return self._direction(reading) <= direction.BEHIND
        begun = reading.form != "week" and (self.anchor.day - first).days < _JUST_BEGUN
        return begun and self._direction(reading) == direction.WELL_BEHIND

    def _told_after(self, reading: Reading, monday: dt.date) -> bool:
        """The sentence goes on with who told it when, in the week before: "démantelé cette semaine, a-t-on appris samedi"."""
        assert self.anchor is not None
        later = bisect_right(self.readings, reading.start, key=attrgetter("start"))
        told = next(iter(self.readings[later : later + 1]), None)
        if told is None or told.weekday is None or SENTENCE_END.search(self.text, reading.end, told.start):
            return False
        day = self._date(told)[0] if told.form == "date" and self.story.reports(told.start) else None
        return day is not None and day[2] < monday

    def _week_in(self, reading: Reading) -> Span | None:
        """The first, second … or last week of a month or year: a week is of the month that has most of its days (ISO 8601)."""
        whole = reading if reading.month is None else reading.but(form="date")
        span = year_span(reading.year) if reading.month is None and reading.year else self._month(whole)[0]
        if span is None or reading.count is None:
            return None
        first, last = span[2] + 3 * DAY, span[3] - 3 * DAY
        return week_span(last) if reading.count < 0 else week_span(first + (reading.count - 1) * 7 * DAY)

    def _nth_day(self, reading: Reading) -> Span | None:
        """A day of a month by its rank; without a month it comes back each month."""
        if reading.month is None or habits.of_every_year(self.text, reading.start):
            return None
        if reading.year is not None:
            day = nth_day(reading, reading.year)
        elif self.anchor is not None:
            here = self.anchor.day
            near = range(here.year - 1, here.year + 2)
            years = [_turned_year(here, reading.month, reading.turn)] if reading.turn else near
            day = self._nearest(reading, [d for year in years if (d := nth_day(reading, year))])
        else:
            return None
        if day is None:
            return None
        return weekend_span(day) if reading.form == "weekend" else day_span(day, reading)

    def _weekend(self, reading: Reading, monday: dt.date) -> Span:
        assert self.anchor is not None
        week = monday
        early = {None: 4, 0: 3}.get(
            reading.turn, 0
        )  # "ce week-end", said from Monday to Wednesday, is the one that was
        if reading.turn == -1 or (self.anchor.day.weekday() < early and not self._future(reading)):
            week = monday - 7 * DAY
        elif reading.turn == 1 and self.anchor.day.weekday() >= 5:
            week = monday + 7 * DAY
        return weekend_span(week + 5 * DAY)

    def _interval(self, reading: Reading) -> tuple[Span | None, bool]:
        assert reading.left is not None
        assert reading.right is not None
        if reading.right.year is None and habits.of_each_year(self.text, reading.start):
            return None, True
        if habits.of_each_week(self.text, reading):
            return None, True
        if around := self._around(reading):
            return around, True
        sense: Sense | None = "stretch" if reading.right.form == "clock" else reading.right.sense
        # The verb stands before both ends.
        right, relative = self._span(reading.right.but(start=reading.start, sense=sense))
        if right is None:
            return None, True
        left, left_relative = self._left_end(reading.left, right)
        if left is None:
            return None, True
        left, right = self._running(reading, left, right)
        same = reading.left.but(hour=None, minute=None), reading.right.but(hour=None, minute=None)
        if reading.left.has_clock and reading.right.is_day and _same_day(*same):
            left = day_span(right[2], reading.left)
        if reading.right.has_clock and left[2] == right[3] and left[0][:16] > right[0][:16]:
            if self._aside(reading.right, reading.start):
                left = day_span(left[2] - DAY, reading.left)  # "entre 00h30 et 02h20 (23h30 et 01h20 GMT)"
            else:
                right = day_span(right[3] + DAY, reading.right)  # "de 22h à 6h"
        if left[2] > right[3]:
            return None, True
        return stretch_span(left, right), relative or left_relative

    def _around(self, reading: Reading) -> Span | None:
        """A stretch of weekdays that holds the anchor's day, where no verb says another: "court de jeudi 19h à lundi 6h"."""
        left, right = reading.left, reading.right
        if self.anchor is None or left is None or right is None or not (_is_weekday(left) and _is_weekday(right)):
            return None
        here = self.anchor.day
        back, forth = (here.weekday() - (left.weekday or 0)) % 7, ((right.weekday or 0) - here.weekday()) % 7
        way = self._direction(reading.but(weekday=None))
        if not back or not forth or back + forth > 6 or not direction.WELL_BEHIND < way <= direction.UNSAID:
            return None
        if _DID.match(self.text, reading.end):
            return None
        return stretch_span(day_span(here - back * DAY, left), day_span(here + forth * DAY, right))

    def _running(self, reading: Reading, left: Span, right: Span) -> tuple[Span, Span]:
        """A stretch of days without a year that runs on the day of the anchor is this one: "la saison dure du 1er juin au 30 novembre"."""
        ends = (reading.left, reading.right)
        if self.anchor is None or not all(
            e and e.form == "date" and e.day and e.month and e.year is None for e in ends
        ):
            return left, right
        years = [span[2].year + 1 for span in (left, right)]
        days = [make_day(year, span[2].month, span[2].day) for year, span in zip(years, (left, right), strict=True)]
        first, last = days
        if first is None or last is None:
            return left, right
        if not first <= self.anchor.day <= last and not self._begins_soon(reading, first, right):
            return left, right
        assert reading.left is not None
        assert reading.right is not None
        return day_span(first, reading.left), day_span(last, reading.right)

    def _begins_soon(self, reading: Reading, first: dt.date, gone: Span) -> bool:
        """The stretch that begins ahead is nearer than the one that ended, and no verb tells of that."""
        assert self.anchor is not None
        back, forth = (self.anchor.day - gone[3]).days, (first - self.anchor.day).days
        on = _IS_ON.search(self.text, max(0, reading.start - 80), reading.start) is not None
        return on and forth > 0 and forth * _HINT_FACTOR < back and self._direction(reading) >= direction.UNSAID

    def _left_end(self, left: Reading, right: Span) -> tuple[Span | None, bool]:
        """The left end counts back from the right one where it lacks what that has."""
        if left.form == "clock":
            return day_span(right[2], left), True
        needs = left.form == "date" and left.year is None
        if not needs:
            return self._span(left)
        back = Resolver(self.text, Anchor(right[2]))
        if left.day is not None and left.month is None and left.weekday is None:
            day = make_day(right[2].year, right[2].month, left.day)
            return (day_span(day, left) if day else None), True
        span, _ = back._span(left.but(turn=-1 if left.month is None and left.day is None else None, start=0, end=0))
        if span and span[2] > right[3]:
            shifted = Resolver("", Anchor(right[2]))._span(left.but(turn=-1, start=0, end=0))[0]
            return shifted, True
        return span, True


def _agreeing(options: list[dt.date], weekday: int, day: int, here: dt.date) -> list[dt.date]:
    """Those of a day's years that the weekday allows; beside publication a weekday, or a month, may be a slip."""
    near = [d for d in options if abs((d - here).days) <= _SLIP]
    if near:
        return [d for d in near if d.weekday() == weekday] or near
    fits = [d for d in options if d.weekday() == weekday and -800 <= (d - here).days <= 370]
    if not any(-370 <= (d - here).days <= _LIKELY_FAR for d in fits):
        week = [here + shift * DAY for shift in range(-_SLIP, _SLIP + 1)]
        if meant := [d for d in week if (d.day, d.weekday()) == (day, weekday)]:
            return meant  # "vendredi 22 avril", written on Friday the 22nd of March
    return fits or [d for d in options if abs(d.year - here.year) <= 1] or options


def _turned_year(here: dt.date, month: int, turn: int) -> int:
    """The year of a month that is *dernier* or *prochain*: "mars dernier", said in March, is last year's."""
    return here.year - (month >= here.month) if turn < 0 else here.year + (month <= here.month)


def _weekend_at(day: dt.date, reading: Reading) -> Span:
    """The weekend that a feast lies in, or is nearest to: "le week-end de l'Ascension"."""
    return weekend_span(day + (5 - day.weekday() if day.weekday() > 1 else -2 - day.weekday()) * DAY)


def _is_weekday(reading: Reading) -> bool:
    """A bare weekday, perhaps with its time."""
    return reading.form == "date" and reading.weekday is not None and reading.day is None and reading.turn is None


def _same_day(one: Reading, other: Reading) -> bool:
    """Both ends of a stretch name the same day: "mardi de 9h à 17h"."""
    return (one.weekday, one.day, one.month, one.year) == (other.weekday, other.day, other.month, other.year)

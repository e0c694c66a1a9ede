"""From a reading to a value: the news anchor, the direction of time, ISO 8601 with the TIMEX3 extensions.

A weekday is the most recent one, the anchor's day included; *prochain*, *à venir* and a future verb turn it forward,
*dernier* is strictly before; where a sentence tells of nothing past, the next two days take their weekday. A day and
month without a year take the year that brings them nearest, the past preferred, unless the verb says otherwise. Nothing
is guessed without an anchor.

``context`` holds what all dates of a text share; the other modules value one family of forms each.
"""

from __future__ import annotations

import datetime as dt
import re

from frenchnewsclean.article import DateMention, Grain, mention_of
from frenchnewsclean.dates.anchor import Anchor
from frenchnewsclean.dates.readings import LONG, Reading
from frenchnewsclean.dates.resolve.context import Context, Value
from frenchnewsclean.dates.resolve.days import clock_time, dated, feast_named, ranked_day, told_day
from frenchnewsclean.dates.resolve.distances import counted, shifted
from frenchnewsclean.dates.resolve.intervals import stretched
from frenchnewsclean.dates.resolve.periods import month_named, period_named, quarter_named, season_named
from frenchnewsclean.dates.spans import century_span, edge_of, grain_of, week_span, year_span
from frenchnewsclean.dates.story import DAYS

_OF_STORY = re.compile(r"(?i)(?:suivant|pr[ée]c[ée]dent)e?s?\Z")
_FOLLOWING = re.compile(r"(?i)suivante?s?\Z")
_COMPARED = re.compile(r"\b(?:de moins|de plus|par rapport|que (?:l['’]|le |la |les )?\Z)")
# A sentence; not "Fondé en 2004, le festival"
_OPENS = re.compile(r"(?:\A|[.!?…»\"\n]\s*)(?:En|Au|Le|La|Fin|Début) \Z")
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
_GOES_ON = frozenset({" e", " E", " o", " O"})  # en, et, ou


class Resolver(Context):
    """Values the readings of one text against one anchor."""

    def value(self, reading: Reading) -> DateMention:
        try:
            span, relative = self.span(reading)
        except (OverflowError, ValueError):  # off the calendar's ends: found, but of no value
            span, relative = None, True
        start, end = reading.start, reading.end
        value, grain, first, last = span or (None, grain_of(reading), None, None)
        mention = mention_of(start, end, self.text[start:end], value, grain, first, last, relative)
        self.story.tell(mention, counted=reading.form == "story", aside=self.aside(reading, start))
        if self.inherits:
            self.history, self.inherits = mention, False
        return mention

    def span(self, reading: Reading) -> Value:
        span, relative = self._whole(reading)
        if span and reading.edge is not None and reading.form in LONG:
            span = edge_of(span, reading.edge)
        return span, relative

    def _whole(self, reading: Reading) -> Value:
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
            return self.counting_from(base).span(reading.but(start=0, end=0))[0], relative
        if reading.turn == 1 and _FOLLOWING.search(text, reading.start, end) and not self._leads_on(reading):
            return None, True  # "la semaine suivante", in a story that names no day
        return self._by_form(reading)

    def _by_form(self, reading: Reading) -> Value:
        match reading.form:
            case _ if reading.sense == "nth":
                return ranked_day(self, reading), reading.year is None
            case "date" if reading.day is None and reading.weekday is None:
                return month_named(self, reading)
            case "date":
                return dated(self, reading)
            case "interval":
                return stretched(self, reading)
            case "clock":
                return clock_time(self, reading)
            case "shift":
                return shifted(self, reading), True
            case "count":
                return counted(self, reading), True
            case "story":
                return told_day(self, reading)
            case "feast":
                return feast_named(self, reading)
            case "weekend" if reading.name:
                return feast_named(self, reading)
            case "decade" if reading.count is not None:
                year = reading.count * 10
                return (str(reading.count), Grain.DECADE, dt.date(year, 1, 1), dt.date(year + 9, 12, 31)), False
            case "century" if reading.count is not None:
                return century_span(reading), False
            case "year" if reading.year is not None:
                return year_span(reading.year), False
            case "quarter" | "half" if reading.count is not None:
                return quarter_named(self, reading)
            case "season":
                return season_named(self, reading)
            case "week-of":
                day, relative = dated(self, reading.but(form="date"))
                return (week_span(day[2]) if day else None), relative
            case _:
                return period_named(self, reading), reading.year is None

    def _leads_on(self, reading: Reading) -> bool:
        """The verb or the day told before points ahead: "samedi 15 mai, le second la semaine suivante"."""
        told = self.story.dated
        ahead = told is not None and told.first is not None and self.anchor is not None and told.first > self.anchor.day
        return ahead or self.future(reading)

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

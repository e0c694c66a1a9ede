"""What all of a text's dates are valued with: the anchor, the story so far, and which way the words point."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from frenchnewsclean.article import DateMention
from frenchnewsclean.dates import direction
from frenchnewsclean.dates.anchor import Anchor
from frenchnewsclean.dates.readings import WEEKDAYS, Reading
from frenchnewsclean.dates.spans import Span
from frenchnewsclean.dates.story import SENTENCE_END, Story
from frenchnewsclean.lines import ends_sentence

Value = tuple[Span | None, bool]  # a span, and whether that needed the anchor

LINKS = frozenset({" et ", " ou "})
NEXT_TOLD = 200  # characters between a day of a history and the one that its next sentence goes on with
UNSAID_FACTOR, HINT_FACTOR, PAST_FACTOR, PLUPERFECT_FACTOR = 1.3, 3, 24, 30
FAR, LIKELY_FAR = 280, 200  # days: further ahead than that nothing is, unless the past is further still
SLIP = 4  # days: so near to the day of publication a weekday that does not fit is a slip, and no other year
DAY_NAMES = "|".join(WEEKDAYS)
_COORDINATED_BEFORE = re.compile(rf"(?i)(?:\b(?:{DAY_NAMES}),? (?:et|ou|puis) )\Z")
_COORDINATED_AFTER = re.compile(rf"(?i),? (?:et|ou|puis) (?:{DAY_NAMES})\b")
_HEADLINE = 120  # characters of a headline behind its date
_NEXT, _ASKED = 8, 3  # mentions that may tell more, and those of the same day that are asked
_SURE = (direction.AHEAD, direction.BEHIND, direction.WELL_BEHIND)
_AFTERWARDS = re.compile(r"(?i)\b(?:après|lors d['’u]\w*|en [a-zé]{3,}ant)\b[^.!?\n]*\Z")
_TOLD = 6  # spaces: a sentence that tells something, and no line of a programme


class Context:
    """A text and its anchor, and what valuing its dates has found out so far."""

    def __init__(self, text: str, anchor: Anchor | None, readings: Sequence[Reading] = ()) -> None:
        """``readings`` are all of the text's, in order, for what one says of another."""
        self.text, self.anchor = text, anchor
        self.readings = readings
        self.story = Story(text, anchor.day if anchor else None, self.way)
        self.history: DateMention | None = None  # the last date that took its year from the one before it
        self.inherits = False  # the one that is valued now does
        self._way = (-1, -1), direction.UNSAID  # the last direction that was asked for, and where
        self._verbs: dict[int, int] = {}  # by where a mention begins
        self._several = len(readings) > 1
        self._in_lines = self._several and "\n" in text  # there may be headlines
        self._whole_days: dict[tuple[int, int], int] | None = None  # once they were asked for

    def span(self, reading: Reading) -> Value:
        """What a reading says, and whether that needed the anchor."""
        raise NotImplementedError

    def counting_from(self, anchor: Anchor, text: str = "") -> Context:
        """The same from another anchor, for a reading that counts from what was said."""
        return type(self)(text, anchor)

    def whole_days(self) -> dict[tuple[int, int], int]:
        """The year of each day and month that the text gives with its year, where it is always the same."""
        if self._whole_days is None:
            years: dict[tuple[int, int], set[int]] = {}
            for reading in self.readings if self._several else ():
                if reading.form == "date" and reading.year and reading.month and reading.day:
                    years.setdefault((reading.month, reading.day), set()).add(reading.year)
            self._whole_days = {day: next(iter(each)) for day, each in years.items() if len(each) == 1}
        return self._whole_days

    def aside(self, reading: Reading, start: int) -> bool:
        """A time told again as it is elsewhere: "(22h01 GMT)"."""
        return reading.zone is not None and self.text[start - 1 : start] == "("

    def way(self, reading: Reading) -> int:
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
            if self.text[start - 4 : start] in LINKS and (
                before := _COORDINATED_BEFORE.search(self.text, max(0, start - 24), start)
            ):
                start = before.start()
            if self.text[end : end + 4] in LINKS and (after := _COORDINATED_AFTER.match(self.text, end)):
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
        same = [r for r in around if r.form == "date" and (r.month, r.day) == said and r.start != reading.start][
            :_ASKED
        ]
        return next((way for r in same if (way := self._known_verb(r)) in _SURE), direction.UNSAID)

    def _known_verb(self, reading: Reading) -> int:
        """What the verb of a mention says that others ask for too: worked out once."""
        way = self._verbs.get(reading.start)
        if way is None:
            way = self._verbs[reading.start] = self._verb(reading)
        return way

    def future(self, reading: Reading) -> bool:
        return self.way(reading) > direction.UNSAID

    def soon(self, reading: Reading) -> bool:
        """A sentence that tells of nothing past, and names tomorrow's weekday: "le juge entend les témoins mardi"."""
        if reading.part == "NI" or self.way(reading) != direction.UNSAID:
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

    def ahead(self, reading: Reading, back: int, forth: int) -> bool:
        """Which of two days that the text may mean: the one ahead, or the one behind (distances in days).

        The verb decides; without one the nearer, the past preferred. Even past news names a day soon to come
        ("a annoncé la réouverture le 11 mai") rather than one nearly a year ago without its year.
        """
        if not back or (forth > FAR and forth >= back):
            return False
        if forth * PLUPERFECT_FACTOR < back:
            return True  # whatever the verb says
        match self.way(reading):
            case direction.AHEAD:
                return forth <= FAR or forth < back
            case direction.LIKELY_AHEAD:
                return forth <= LIKELY_FAR or forth < back
            case direction.LIKELY_BEHIND:
                return forth * HINT_FACTOR < back
            case direction.BEHIND:
                return forth * PAST_FACTOR < back
            case direction.WELL_BEHIND:
                return forth * PLUPERFECT_FACTOR < back
            case _:
                return forth * UNSAID_FACTOR < back

    def nearest(self, reading: Reading, options: Sequence[dt.date]) -> dt.date | None:
        """Of days in order that the text may mean, the last one gone by or the first one ahead, as ``ahead`` decides."""
        assert self.anchor is not None
        here = self.anchor.day
        past = bisect_right(options, here)
        if not 0 < past < len(options):
            return options[-1] if options else None
        before, after = options[past - 1], options[past]
        return after if self.ahead(reading, (here - before).days, (after - here).days) else before

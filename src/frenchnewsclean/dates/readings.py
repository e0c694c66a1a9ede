"""What a date expression says, before it has a value: the fields that are written, and nothing filled in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from frenchnewsclean.lexicon import table

_TABLE = table("dates")
MONTHS: dict[str, int] = _TABLE["months"]
WEEKDAYS: dict[str, int] = _TABLE["weekdays"]
WEEKDAY_ABBREVIATIONS: dict[str, int] = _TABLE["weekday_abbreviations"]
PARTS: dict[str, str] = _TABLE["parts"]
SEASONS: dict[str, str] = _TABLE["seasons"]
NUMBERS: dict[str, int] = _TABLE["numbers"]
ORDINALS: dict[str, int] = _TABLE["ordinals"]
UNITS: dict[str, str] = _TABLE["units"]
FEASTS: dict[str, list[int]] = _TABLE["feasts"]
MOVABLE: dict[str, int] = _TABLE["movable"]
ZONES: dict[str, int] = _TABLE["zones"]

Form = Literal[
    "date", "clock", "shift", "count", "story", "week", "weekend", "month", "quarter", "half", "season", "year",
    "decade", "century", "feast", "week-of", "interval",
]  # fmt: skip


@dataclass(slots=True, eq=False)  # never changed; frozen ones take three times as long to make
class Reading:
    """A date expression as written.

    ``turn`` is -1 for *dernier*, 0 for *ce*, 1 for *prochain*; ``edge`` is -1 for *début*, 0 for *mi-*, 1 for *fin*.
    ``count`` and ``unit`` belong to distances (*il y a deux ans*) and spans (*les trois derniers mois*).
    """

    start: int
    end: int
    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    zone: int | None = None
    turn: int | None = None
    edge: int | None = None
    count: int | None = None
    unit: str | None = None
    name: str | None = None
    left: Reading | None = None
    right: Reading | None = None

    def at(self, start: int, end: int) -> Reading:
        return replace(self, start=start, end=end)

    @property
    def is_day(self) -> bool:
        """Names one day: may take a part of the day or a clock time."""
        if self.form == "date":
            return self.day is not None or self.weekday is not None
        return self.form in ("story", "feast") or (self.form == "shift" and self.unit == "day" and self.turn is None)

    @property
    def has_clock(self) -> bool:
        return self.hour is not None

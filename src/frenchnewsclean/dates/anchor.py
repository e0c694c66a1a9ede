"""What relative dates count from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


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

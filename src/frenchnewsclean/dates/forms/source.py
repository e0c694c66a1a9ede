"""The text that the forms read."""

from __future__ import annotations

import re
from collections.abc import Callable

from frenchnewsclean.dates.readings import Reading


class Source:
    """A text, as it is and folded, and what was found in it before.

    ``forms_at`` gives the forms that may begin with the word at an offset of a folded text.
    """

    def __init__(self, text: str, folded: str, forms_at: Callable[[str, int], tuple[Parser, ...]]) -> None:
        self.text, self.fold = text, folded
        self.whole = folded.strip()
        self.last: Reading | None = None  # the expression found before
        self._forms_at = forms_at

    def beginning(self, start: int) -> tuple[Parser, ...]:
        """The forms that may begin with the word at ``start``."""
        return self._forms_at(self.fold, start)

    def before(self, start: int, width: int = 40) -> str:
        return self.fold[max(0, start - width) : start]

    def led_by(self, pattern: re.Pattern[str], start: int, width: int = 40) -> bool:
        """The pattern, which ends in ``\\Z``, stands right before the expression."""
        return pattern.search(self.fold, max(0, start - width), start) is not None

    def follows(self, pattern: re.Pattern[str], end: int) -> bool:
        return pattern.match(self.fold, end) is not None


# A form reads the expression that begins at an offset, or declines.
Parser = Callable[[Source, int], Reading | None]

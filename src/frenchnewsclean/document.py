"""A text on its way through the passes: its blocks, its zones, and the facts found so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from frenchnewsclean.article import Attribution, Byline, Dateline, Kind, Moment
from frenchnewsclean.dates.anchor import Anchor
from frenchnewsclean.edits import Claim
from frenchnewsclean.hints import Boxes
from frenchnewsclean.lines import Block, Sheet


@dataclass(slots=True)
class Document:
    """Blocks in order; ``body`` is the range of the blocks between head and tail. Offsets count in ``text``."""

    sheet: Sheet
    blocks: list[Block]
    boxes: Boxes | None = None  # of a page
    anchor: Anchor | None = None
    given_title: str | None = None
    body: range = range(0)
    held: int | None = None  # the last block in the container of a page's text
    title: str | None = None
    bylines: list[Byline] = field(default_factory=list)
    dateline: Dateline | None = None
    attributions: list[Attribution] = field(default_factory=list)
    published: Moment = None
    stated: bool = False  # the publication's day stands beside a word that says so
    modified: Moment = None
    inline: list[Claim] = field(default_factory=list)
    fitting: list[int] = field(default_factory=list)  # the blocks that fit any rule

    @property
    def text(self) -> str:
        return self.sheet.text

    @property
    def head(self) -> range:
        return range(self.body.start)

    @property
    def tail(self) -> range:
        return range(self.body.stop, len(self.blocks))

    def zone(self, index: int) -> str:
        return "head" if index < self.body.start else "tail" if index >= self.body.stop else "body"

    def shows_chrome(self) -> bool:
        """Whether anything goes that is no headline."""
        return any(block.gone and block.kind is not Kind.TITLE for block in self.blocks)

    def standing(self) -> int:
        """How many blocks stay so far."""
        return sum(block.kind is None for block in self.blocks)

    def gone_as(self, index: int, *kinds: Kind) -> bool:
        """Whether there is a block ``index`` and it goes as one of ``kinds``."""
        return 0 <= index < len(self.blocks) and self.blocks[index].kind in kinds

    def publish(self, day: Moment, *, stated: bool = False) -> None:
        """Keep the first day of publication; one that is said to be it goes before one that only stands there."""
        if day is not None and (self.published is None or (stated and not self.stated)):
            self.published, self.stated = day, stated

    def claim_inline(self, start: int, end: int, kind: Kind, rule: str) -> None:
        """Claim a span inside a block."""
        self.inline.append(Claim(start, end, kind, rule))

    def release(self, kinds: frozenset[Kind]) -> None:
        """Let stay what goes as one of ``kinds``; the facts read from it stay known."""
        for block in self.blocks:
            if block.kind in kinds:
                block.kind, block.gone = None, False
        self.inline = [claim for claim in self.inline if claim.kind not in kinds]

    def set_dates(self) -> None:
        """Count relative dates from the publication date, unless the caller gave an anchor."""
        if self.anchor is None and self.published is not None:
            self.anchor = Anchor.of(self.published)

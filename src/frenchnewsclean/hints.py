"""What the markup of a page says about a line of it. A plain text has no hints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from frenchnewsclean.article import Kind


@dataclass(slots=True, eq=False)
class Region:
    """A part of a page that its element, role, class or id says is not the article; ``prose`` counts its sentences' letters."""

    kind: Kind
    rule: str
    outer: Region | None = None
    prose: int = 0

    def chain(self) -> Iterator[Region]:
        """This region and those around it, the innermost first."""
        region: Region | None = self
        while region is not None:
            yield region
            region = region.outer


@dataclass(slots=True, eq=False)
class Hint:
    """What the markup says about one line.

    The block element that it stands in, its region, the share of its letters that are links, whether it lies in what
    the page marks as the article's text, the number of the container that it stands in, whether it is marked or
    described as the standfirst, and the parts of it that are marked as author and date.
    """

    tag: str = ""
    region: Region | None = None
    links: float = 0.0
    body: bool = False
    box: int = 0
    standfirst: bool = False
    author: str = ""
    date: str = ""

    @property
    def heading(self) -> int:
        """The level of a heading, or 0."""
        return int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit() else 0

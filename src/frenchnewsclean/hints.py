"""What the markup of a page says about a line of it. A plain text has no hints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from frenchnewsclean.article import Kind


@dataclass(slots=True, eq=False)
class Region:
    """A part of a page that its element, role, class or id says is not the article.

    ``box`` is the number of the container that it stands in, ``prose`` counts its sentences' letters.
    """

    kind: Kind
    rule: str
    outer: Region | None = None
    box: int = 0
    prose: int = 0

    def chain(self) -> Iterator[Region]:
        """This region and those around it, the innermost first."""
        region: Region | None = self
        while region is not None:
            yield region
            region = region.outer


class Boxes:
    """The containers of a page, numbered as they open; those inside another one follow it without a gap."""

    def __init__(self) -> None:
        self._around = [0]
        self._last = [0]

    def open(self, around: int) -> int:
        """A new container inside the one of number ``around``; its number."""
        self._around.append(around)
        self._last.append(len(self._last))
        return len(self._last) - 1

    def close(self, box: int) -> None:
        self._last[box] = len(self._last) - 1

    def holding(self, weights: Mapping[int, int], share: float) -> range:
        """The numbers of the smallest container that holds more than ``share`` of the weights, and of all inside it.

        ``share`` is at least a half, so that there is one such container and not two.
        """
        sums = [0] * len(self._last)
        for box, weight in weights.items():
            sums[box] += weight
        for box in range(len(sums) - 1, 0, -1):
            sums[self._around[box]] += sums[box]
        main = max(box for box, held in enumerate(sums) if held >= share * sums[0])
        return range(main, self._last[main] + 1)


@dataclass(slots=True, eq=False)
class Hint:
    """What the markup says about one line.

    The block element that it stands in, its region, the share of its letters that are links, whether it lies in what
    the page marks as the article's text, the number of the container that it stands in, whether it is marked or
    described as the standfirst (or introduces the article over its headline), named or written as a title, or marked as notes or a postscript, whether it is links to topics, and the parts of it
    that are marked as author and date.
    """

    tag: str = ""
    region: Region | None = None
    links: float = 0.0
    body: bool = False
    box: int = 0
    inside: bool = False  # the container that holds the text holds this line
    standfirst: bool = False
    titled: bool = False
    annex: bool = False
    topics: bool = False
    author: str = ""
    date: str = ""

    @property
    def heading(self) -> int:
        """The level of a heading, or 0."""
        return int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit() else 0

"""Lists of contents: lines on end that come again, in their order, as the subheads of the text."""

from __future__ import annotations

import re

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.lines import Block, runs

LONGEST, FEWEST = 20, 2  # words of a subhead, lines of a list
_NUMBER = re.compile(r"\A(?:\d{1,2} ?[.)-] ?|[-–—•*] ?)")
_HEADING = re.compile(
    r"(?:au |le )?(?:sommaire|menu|plan)(?: de (?:l'article|la page))?|table des matieres|"
    r"(?:a lire |a retrouver )?dans (?:cet article|ce dossier|cette page|ce numero)"
)


def claim_contents(document: Document) -> None:
    """Take a list of contents and its heading; the subheads stay."""
    blocks = document.blocks
    short = [i for i, b in enumerate(blocks) if not b.gone and b.words <= LONGEST and b.text[-1] != "."]
    if len(short) < 2 * FEWEST:
        return
    last: dict[str, int] = {_subhead(blocks[i]): i for i in short}
    listed = [i for i in short if last[_subhead(blocks[i])] > i]
    for start, stop in runs(listed):
        subheads = [last[_subhead(blocks[i])] for i in range(start, stop)]
        if stop - start >= FEWEST and subheads[0] >= stop and _parted(blocks, subheads):
            first = start - 1 if start and _HEADING.fullmatch(blocks[start - 1].fold.rstrip(" :")) else start
            for block in blocks[first:stop]:
                block.take(Kind.NAVIGATION, "navigation.contents")
            for index in subheads:
                blocks[index].subhead = True


def _subhead(block: Block) -> str:
    return _NUMBER.sub("", block.fold)


def _parted(blocks: list[Block], subheads: list[int]) -> bool:
    """Each is followed by a sentence before the next one stands."""
    reach = [*subheads[1:], min(subheads[-1] + 4, len(blocks))]
    return all(a < b and any(block.prose for block in blocks[a + 1 : b]) for a, b in zip(subheads, reach, strict=True))

"""From decided blocks to claims on the view: what goes, and the white space between what stays."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.edits import Claim
from frenchnewsclean.lines import Block, joint, tight

BREAK = "\n\n"


def claims(document: Document) -> list[Claim]:
    """All claims of a document whose blocks are decided."""
    _take_emptied(document, sorted(document.inline))
    return [*_block_claims(document), *_standing(document)]


def _take_emptied(document: Document, inline: list[Claim]) -> None:
    """A block of which inline claims leave nothing goes whole, as the kind of the first of them."""
    if not inline:
        return
    ends = list(accumulate((c.end for c in inline), max))
    first, last = inline[0].start, ends[-1]
    for block in document.blocks:
        if block.kind is not None or block.end <= first or block.start >= last:
            continue
        low, high = bisect_right(ends, block.start), bisect_left(inline, (block.end,))
        inside = [c for c in inline[low:high] if c.end > block.start]
        if not inside:
            continue
        left, at = [], block.start
        for claim in inside:
            left.append(document.text[at : claim.start])
            at = max(at, claim.end)
        left.append(document.text[at : block.end])
        if not "".join(left).strip():
            block.take(inside[0].kind, inside[0].rule)


def _standing(document: Document) -> list[Claim]:
    """The inline claims of blocks that stay."""
    if not document.inline:
        return []
    starts = [block.start for block in document.blocks]
    out: list[Claim] = []
    for claim in document.inline:
        index = bisect_right(starts, claim.start) - 1
        if index < 0 or document.blocks[index].kind is None or claim.start >= document.blocks[index].end:
            out.append(claim)
    return out


def _block_claims(document: Document) -> list[Claim]:
    out: list[Claim] = []
    spaces: list[tuple[int, int]] = []
    text, gap_start, first = document.text, 0, True
    close: bool | None = None  # how guillemets stand, once that is asked
    for block in document.blocks:
        lines = block.lines
        if block.kind is not None:
            if gap_start < lines[0].begin:
                spaces.append((gap_start, lines[0].begin))
            gap_start = lines[-1].next
            begin = lines[0].begin
            for after in lines[1:]:
                out.append(Claim(begin, after.begin, block.kind, block.rule))
                begin = after.begin
            out.append(Claim(begin, gap_start, block.kind, block.rule))
            continue
        spaces.append((gap_start, block.start))
        if first or len(spaces) > 1 or text[gap_start : block.start] != BREAK:
            out += _gap(text, spaces, "" if first else BREAK)
        first, spaces, gap_start = False, [], block.end
        if len(lines) > 1:
            close = tight(text) if close is None else close
            out += _joints(text, block, close=close)
    spaces.append((gap_start, len(text)))
    out += _gap(text, spaces, "")
    return out


def _gap(text: str, spaces: list[tuple[int, int]], wanted: str) -> Iterator[Claim]:
    """Of the white space between two paragraphs one piece becomes the break, the others go."""
    rule = "layout.paragraph-break" if wanted else "layout.margin"
    pieces = [(a, b) for a, b in spaces if b > a]
    if not wanted:
        yield from (Claim(a, b, Kind.LAYOUT, rule) for a, b in pieces)
        return
    keep = next((p for p in pieces if text[p[0] : p[1]] == wanted), None) or (
        pieces[0] if pieces else (spaces[0][0],) * 2
    )
    if text[keep[0] : keep[1]] != wanted:
        yield Claim(keep[0], keep[1], Kind.LAYOUT, rule, wanted)
    yield from (Claim(a, b, Kind.LAYOUT, rule) for a, b in pieces if (a, b) != keep)


def _joints(text: str, block: Block, *, close: bool) -> Iterator[Claim]:
    for before, after in zip(block.lines, block.lines[1:], strict=False):
        start, end, put = joint(text, before, after, close=close)
        if text[start:end] != put:
            yield Claim(start, end, Kind.LAYOUT, "layout.joined-line", put)

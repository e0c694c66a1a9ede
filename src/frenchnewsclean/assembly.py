"""From decided blocks to claims on the view: what goes, and the white space between what stays."""

from __future__ import annotations

from collections.abc import Iterator

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.edits import Claim
from frenchnewsclean.lines import Block, joint

BREAK = "\n\n"


def claims(document: Document) -> list[Claim]:
    """All claims of a document whose blocks are decided."""
    _take_emptied(document)
    return [*_block_claims(document), *(c for c in document.inline if not _inside_gone(document, c))]


def _take_emptied(document: Document) -> None:
    """A block of which inline claims leave nothing goes whole, as the kind of the first of them."""
    for block in document.blocks:
        if block.gone:
            continue
        inside = sorted(c for c in document.inline if c.start < block.end and c.end > block.start)
        if not inside:
            continue
        left, at = [], block.start
        for claim in inside:
            left.append(document.text[at : claim.start])
            at = max(at, claim.end)
        left.append(document.text[at : block.end])
        if not "".join(left).strip():
            block.take(inside[0].kind, inside[0].rule)


def _inside_gone(document: Document, claim: Claim) -> bool:
    return any(b.gone and b.start <= claim.start < b.end for b in document.blocks)


def _block_claims(document: Document) -> Iterator[Claim]:
    text, gap_start, spaces, first = document.text, 0, [], True
    for block in document.blocks:
        if block.gone:
            spaces.append((gap_start, block.lines[0].begin))
            for line, after in zip(block.lines, [*block.lines[1:], None], strict=True):
                end = after.begin if after else line.next
                yield Claim(line.begin, end, block.kind or Kind.LAYOUT, block.rule)
            gap_start = block.lines[-1].next
            continue
        spaces.append((gap_start, block.start))
        yield from _gap(text, spaces, "" if first else BREAK)
        first, spaces, gap_start = False, [], block.end
        yield from _joints(text, block)
    spaces.append((gap_start, len(text)))
    yield from _gap(text, spaces, "")


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


def _joints(text: str, block: Block) -> Iterator[Claim]:
    for before, after in zip(block.lines, block.lines[1:], strict=False):
        start, end, put = joint(text, before, after)
        if text[start:end] != put:
            yield Claim(start, end, Kind.LAYOUT, "layout.joined-line", put)

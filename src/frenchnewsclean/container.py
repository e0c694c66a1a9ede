"""The container of a page in which its text stands, and what that says of the lines in it."""

from __future__ import annotations

from collections import Counter

from frenchnewsclean.document import Document
from frenchnewsclean.lines import Block

ENTRIES, LITTLE = 4, 1000  # entries of a live blog at the least, letters of its body at the most
NEARLY_ALL = 0.75  # of the prose
_AMONG = ("p", "li", "h2", "h3", "h4", "dt", "dd")  # what stands among paragraphs
SOME = 3  # words
_CELLS = ("td", "th", "tr")  # rows of a table that ends the text


def mark_inside(document: Document) -> None:
    """Mark the lines of a page that the container of the body's prose holds, from its first sentence to its last."""
    if document.boxes is None:
        return
    letters: Counter[int] = Counter()
    said = sum(len(document.blocks[i].text) for i in document.body if document.blocks[i].prose)
    live = said < LITTLE and _entries(document.blocks) >= ENTRIES  # each is short, and the body only a few of them
    for block in document.blocks if live else (document.blocks[i] for i in document.body):
        if block.hint and block.prose and not block.gone:
            letters[block.hint.box] += len(block.text)
    if not letters:
        return
    main = document.boxes.holding(letters, NEARLY_ALL)
    held = [i for i, b in enumerate(document.blocks) if b.hint and b.hint.box in main] if main.start else []
    document.held = max(held, default=len(document.blocks))
    text = [i for i in held if _reads_on(document.blocks[i])]
    if not text:
        return
    first = next((i for i in range(text[0] - 1, -1, -1) if not _heads(document.blocks[i])), -1)
    last = next(
        (i for i in range(text[-1] + 1, len(document.blocks)) if not _ends(document.blocks[i])), len(document.blocks)
    )
    own = _own_box(document, letters)
    first = min(first, text[0] - 1 - _reach(document, own, range(text[0] - 1, -1, -1)))
    last = max(last, text[-1] + 1 + _reach(document, own, range(text[-1] + 1, len(document.blocks))))
    for index in held:
        block = document.blocks[index]
        if block.hint and (first < index < last or (index > first and block.hint.tag in _CELLS)):
            block.hint.inside = True


def _own_box(document: Document, letters: Counter[int]) -> int | None:
    """The container whose children nearly all paragraphs are."""
    box, said = max(letters.items(), key=lambda each: each[1])
    return box if said >= NEARLY_ALL * sum(letters.values()) else None


def _reach(document: Document, own: int | None, way: range) -> int:
    """How many lines on end stand among the paragraphs, from the text on, up to the last of some words.

    Over the text that is a list of what matters, say; behind it a calendar, practical information. Initials are neither.
    """
    reached = 0
    for far, index in enumerate(way, 1):
        block = document.blocks[index]
        if not _stands_among(block, own):
            break
        reached = far if block.words >= SOME else reached
    return reached


def _stands_among(block: Block, own: int | None) -> bool:
    hint = block.hint
    if hint is None or hint.box != own or hint.links or block.gone or block.suspect:
        return False
    return hint.tag in _AMONG


def _ends(block: Block) -> bool:
    """A short sentence of its own after the last long one: "Pas la truite."."""
    alone = block.hint is not None and block.hint.tag == "p" and not block.hint.links and block.words >= 3
    return alone and block.terminal and not (block.gone or block.suspect)


def _heads(block: Block) -> bool:
    """A heading over a text, or the time of its first entry."""
    heading = block.hint is not None and block.hint.heading > 1
    return not block.gone and (heading or block.time)


def _entries(blocks: list[Block]) -> int:
    """How many times of the day stand alone over sentences that are no links."""
    heads = [i for i, b in enumerate(blocks) if b.time]
    return sum(any(_reads_on(b) and b.hint and b.hint.links < 0.5 for b in blocks[i + 1 : i + 4]) for i in heads)


def _reads_on(block: Block) -> bool:
    return not block.gone and not block.suspect and block.prose and block.words >= 8

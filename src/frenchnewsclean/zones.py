"""Zones: the body is the run of blocks whose scores sum highest; head and tail are what lies before and after.

Maximum subsequence segmentation after Pasternack and Roth, "Extracting Article Text from the Web with Maximum
Subsequence Segmentation" (WWW 2009); here blocks are scored by their shape. A text that is all body comes out as that.
"""

from __future__ import annotations

from frenchnewsclean.lines import Block

MAX_SCORE = 60
CHROME = -12.0
SUSPECT = -6.0


def find_body(blocks: list[Block]) -> range:
    """The range of the body's blocks; empty only where no block reads like text."""
    return _best_run(blocks) or _best_run(blocks, trust=True)


def _best_run(blocks: list[Block], *, trust: bool = False) -> range:
    """The run with the highest sum; ``trust`` scores suspects by their shape, for a text that has nothing else."""
    best = total = 0.0
    start = low = high = 0
    for index, block in enumerate(blocks):
        total += score(block, trust=trust)
        if total <= 0:
            total, low = 0.0, index + 1
        elif total > best:
            best, start, high = total, low, index + 1
    return _trimmed(blocks, start, high)


def score(block: Block, *, trust: bool = False) -> float:
    """How much a block speaks for the body: sentences for it, short labels and chrome against."""
    if block.gone:
        return CHROME
    if block.suspect and not trust:
        return SUSPECT
    if block.terminal:
        return float(min(block.words, MAX_SCORE)) if block.words >= 7 else 1.0
    return block.words / 4 if block.words > 25 else -4.0


def _trimmed(blocks: list[Block], start: int, stop: int) -> range:
    while start < stop and not blocks[start].prose:
        start += 1
    while stop > start and not (blocks[stop - 1].terminal and not blocks[stop - 1].gone):
        stop -= 1
    return range(start, stop)

"""Zones: the body is the run of blocks whose scores sum highest; head and tail are what lies before and after.

Maximum subsequence segmentation after Pasternack and Roth, "Extracting Article Text from the Web with Maximum
Subsequence Segmentation" (WWW 2009); here blocks are scored by their shape. A text that is all body comes out as that.
In a whole page the run may be a piece of the text only, and grows past boxes to the paragraphs behind them.
"""

from __future__ import annotations

import re

from frenchnewsclean.article import Kind
from frenchnewsclean.lines import SENTENCES, Block, runs

MAX_SCORE = 160
CHROME, SUSPECT, SHORT, AFTER_FRAME = -12.0, -6.0, -4.0, 30.0
# A whole page, menus and lists of links included: there a short line speaks against the body as chrome does.
PAGE_SHORT, PAGE_LINES, PAGE_SHARE, PAGE_CHROME = -17.0, 60, 0.5, 4
# Of so many lines that are longer than a label so many begin in lower case: no page of labels, but text in pieces.
LABEL, PIECES, BROKEN = 4, 12, 0.4
SOME = 14  # words of a line that is no headline
# Where a page's text goes on behind a box: what a block of the box costs, a suspect one, a short line, and what a sentence
# must have more words than; how deep the sum may fall, and how many short lines may stand before text comes again.
_BOX, _BOX_SUSPECT, _LABEL, _SENTENCE, _DEEPEST, _LABELS = 1.0, 2.0, 5.0, 8, -80.0, 3
_ENDS_TEXT = frozenset({Kind.COMMENT, Kind.TAGS, Kind.COPYRIGHT})  # what follows on a page is no more of the article
SIGN_IN = "comment.membership"  # a prompt to sign in stands anywhere on a page, and shows no comments
_OWNER = re.compile(r"© ?[^\d.,:|]{2,60}(?:/[^\d.,:|]{2,60})?")  # a picture's, who is named without a year
_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"(?:(?:le|du|publie le) )?\d{1,2}/\d{1,2}/\d{2,4}(?: .{0,12})?")  # alone on its line
LONG = 30  # words of a paragraph that no teaser has
ITEM = 8  # words of an item with a number
MIN_FIGURES, FIGURES = 3, 0.25  # of the lines of a table
_HEADING_WORDS = 6  # "À lire aussi", "Sur le même sujet"


def find_body(blocks: list[Block]) -> range:
    """The range of the body's blocks; empty only where no block reads like text."""
    if not is_page(blocks):
        return _best_run(blocks, SHORT) or _best_run(blocks, SHORT, trust=True)
    body = _best_run(blocks, PAGE_SHORT) or _best_run(blocks, PAGE_SHORT, trust=True)
    return _grown(blocks, body) if body else _longest(blocks)


def _longest(blocks: list[Block]) -> range:
    """Where nothing ends as a sentence: the long lines, from the first to the last, with those of some length before."""
    fits = [0 if b.gone or b.suspect else b.words for b in blocks]
    long = [i for i, words in enumerate(fits) if words >= LONG]
    start = long[0] if long else 0
    while start and fits[start - 1] >= SOME:
        start -= 1
    return range(start, long[-1] + 1) if long else range(0)


def ends_text(block: Block) -> bool:
    """Whether what follows on a page is no more of the article: comments, topics, the site's copyright."""
    if block.kind not in _ENDS_TEXT or block.rule == SIGN_IN:
        return False
    return block.kind is not Kind.COPYRIGHT or _OWNER.fullmatch(block.text) is None


def is_page(blocks: list[Block]) -> bool:
    """Whether the text is a whole page as careless scrapers take it: mostly short lines, and chrome among them."""
    if len(blocks) < PAGE_LINES:
        return False
    lines = sum([not b.terminal and b.words <= 25 for b in blocks])
    if in_pieces(blocks):
        return False
    chrome = sum([b.kind is not None or b.suspect for b in blocks])
    return lines >= PAGE_LINES and lines >= PAGE_SHARE * len(blocks) and chrome >= PAGE_CHROME


def in_pieces(blocks: list[Block]) -> bool:
    """Sentences broken anywhere: most lines begin in lower case, as labels and headlines do not, and few are paragraphs."""
    said = [b for b in blocks if b.words >= LABEL and b.kind is None]
    broken = [b.words for b in said if b.text[0].islower()]
    if len(said) < PIECES or len(broken) <= BROKEN * len(said):
        return False
    return sum(broken) > sum([b.words for b in said if b.prose and b.words >= LONG])


def _best_run(blocks: list[Block], short: float, *, trust: bool = False) -> range:
    """The run with the highest sum; ``trust`` scores suspects by their shape, for a text that has nothing else."""
    best = total = 0.0
    start = low = high = 0
    frame = -9
    by_shape, chrome = short == SHORT, min(CHROME, short)
    for index, block in enumerate(blocks):
        kind = block.kind
        if kind is not None:
            if kind is Kind.BYLINE or kind is Kind.PUBLISHED:
                frame = index
            total += chrome
        else:
            weight = block.weight if by_shape and (trust or not block.suspect) else None
            total += score(block, short, trust=trust) if weight is None else weight
            if index - frame <= 3 and block.prose:
                total += AFTER_FRAME
        if total <= 0:
            total, low = 0.0, index + 1
        elif total > best:
            best, start, high = total, low, index + 1
    return _trimmed(blocks, start, high)


def _grown(blocks: list[Block], body: range) -> range:
    """The body with the prose around it from which boxes part it: adverts, polls, lists of links."""
    start, stop = body.start, body.stop
    cells = _cells(blocks)
    low = _reach(blocks, range(start - 1, -1, -1), cells)
    high = _reach(blocks, range(stop, len(blocks)), cells)
    stop = stop if high is None else high + 1
    while stop < len(blocks) and _sentence(blocks[stop]):
        stop += 1  # "Elle repose."
    return _trimmed(blocks, start if low is None else low, stop)


def _sentence(block: Block) -> bool:
    """A sentence, however short, that no rule knows, and no list of names."""
    told = block.terminal and not (block.gone or block.suspect or block.bullet) and block.words >= 2
    return told and any(map(str.islower, block.text.rstrip('.!?…»" ').split()))


def _reach(blocks: list[Block], way: range, cells: set[int]) -> int | None:
    """How far text goes on beyond the body, past what boxes say and a few short lines; ``None`` where it does not."""
    found, total = None, 0.0
    labels, listed, in_list, before = 0, False, False, True
    for place, index in enumerate(way):
        block = blocks[index]
        if way.step > 0 and ends_text(block):
            break
        if block.kind is not None or block.gone:
            heads = block.kind is Kind.RELATED and block.words <= _HEADING_WORDS and block.rule.endswith("heading")
            listed = listed or heads
            total -= _BOX
        elif block.suspect:
            total -= _BOX_SUSPECT
        elif block.terminal:
            in_list = False
            alone = not _goes_on(blocks, way[place + 1 :]) and (listed or not before)
            before = True
            several = SENTENCES.search(block.text) is not None
            if alone and not (several and (block.words >= LONG or not listed)):
                continue  # a teaser's sentence under its headline
            labels, listed = 0, False
            total += min(block.words, MAX_SCORE) - _SENTENCE if block.words >= 7 else -1.0
        else:
            before = False
            item = is_item(block)
            labels += not (item or listed or in_list or index in cells)
            total -= _BOX if item or in_list or index in cells else _LABEL
            in_list = block.bullet
        if total > 0:
            found, total = index, 0.0
        elif total < _DEEPEST or labels > _LABELS:
            break
    return found


def is_item(block: Block) -> bool:
    """A line of a list or a table in an article, by its number or its signs: no menu and no headline has them."""
    text = block.text
    if text[0] == "*":
        return is_fact(block) or text[-1] in ";:"  # so converters mark every link of a menu
    if block.bullet or block.time or text.endswith((":", ";", ",")) or text[0] in '«"':
        return True
    return block.words <= ITEM and _DIGIT.search(text) is not None and _DAY.fullmatch(block.fold) is None


def _cells(blocks: list[Block]) -> set[int]:
    """The lines of tables of which each cell stands alone: a run of a few words each, and many figures among them."""
    out: set[int] = set()
    for start, stop in runs([i for i, block in enumerate(blocks) if _could_be_cell(block)]):
        figures = sum(_DIGIT.search(block.text) is not None for block in blocks[start:stop])
        if figures >= MIN_FIGURES and figures >= FIGURES * (stop - start):
            out.update(range(start, stop))
    return out


def _could_be_cell(block: Block) -> bool:
    standing = block.kind is None and not block.gone
    return standing and block.words <= ITEM and (block.words < 2 or not block.terminal)


def is_fact(block: Block) -> bool:
    """A few words with a figure: "Cuisson : 40 min", "* 2 citrons", "Buts : Exemple (31e), Modèle (43e)"."""
    words = block.text.lstrip("*•-–— ")
    figure = _DIGIT.search(words) is not None
    dated = block.time or _DAY.fullmatch(block.fold) is not None
    return figure and not dated and block.words <= ITEM and any(map(str.isalpha, words))


def _goes_on(blocks: list[Block], way: range) -> bool:
    """The next block that is no chrome is text too: no teaser under its headline."""
    after = next((blocks[index] for index in way if blocks[index].kind is None), None)
    return after is not None and after.terminal


def score(block: Block, short: float = SHORT, *, trust: bool = False) -> float:
    """How much a block speaks for the body: sentences for it, short labels and chrome against."""
    if block.gone:
        return min(CHROME, short)
    if block.suspect and not trust:
        return min(SUSPECT, short)
    if short != SHORT and block.bullet and block.words <= 30:
        return short / 2
    if block.terminal:
        weight = float(min(block.words, MAX_SCORE)) if block.words >= 7 else 1.0 if short == SHORT else -2.0
    else:
        weight = block.words / 4 if block.words > 25 else short
    if short == SHORT:
        block.weight = weight
    return weight


def _trimmed(blocks: list[Block], start: int, stop: int) -> range:
    while start < stop and not blocks[start].prose:
        start += 1
    while stop > start and (blocks[stop - 1].gone or not (blocks[stop - 1].terminal or blocks[stop - 1].prose)):
        stop -= 1
    return range(start, stop)

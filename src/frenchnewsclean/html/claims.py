"""What the hints decide of lines and boxes outside regions: cards, teasers, links, what is marked as a name or a day."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, pairwise

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.edits import View
from frenchnewsclean.html.heads import is_sentence
from frenchnewsclean.html.page import Page
from frenchnewsclean.lines import Block
from frenchnewsclean.pages import ADDRESS
from frenchnewsclean.zones import LONG

MORE, MOSTLY, NEARLY, CARD, MARKED, SHARE = 0.6, 0.8, 0.95, 5, 120, 0.4
# A box of which lines have gone: how many at the least, their share; lines of one where a line that speaks to its reader
# may do for another.
MIN_GONE, GONE, SMALL = 2, 0.3, 4
_OFFERS = frozenset({Kind.PAYWALL, Kind.NEWSLETTER})
_BID = re.compile(r"\babonne[zr]\b")
_PRICE = re.compile(r"\d ?€")
TEASER = 25  # words of what a teaser says at the most, where it stands in the text's own container
MIN_LED, HEADING = 3, 6  # teasers that make a list, words of its heading
_AFTER_LIST = frozenset({Kind.COMMENT, Kind.COPYRIGHT, Kind.LEGAL})
MAX_QUOTES = 100  # a bound: each line is sought in all of the text


def hint_blocks(document: Document, view: View, page: Page) -> None:
    """Give each block the hint of the rendered line that it came from."""
    starts = list(accumulate((len(line) + 1 for line in page.lines), initial=0))
    for block in document.blocks:
        block.hint = page.hints[bisect_right(starts, view.to_source(block.start)) - 1]


def claim_cards(document: Document) -> None:
    """Headings that are links, each with a few lines of its own: a list of other articles."""
    blocks = document.blocks
    heads = [i for i, b in enumerate(blocks) if not b.gone and b.hint and b.hint.heading > 1 and b.hint.links > MOSTLY]
    cards = {i for a, b in pairwise(heads) if b - a <= CARD for i in range(a, b + 1)}
    ends = [i for i in heads if i in cards and i + 1 not in cards]
    around = _boxes_before(blocks, min(cards)) if ends else set()
    for last in ends:
        stop = min(last + CARD + 1, len(blocks))
        end = next((i for i in range(last + 1, stop) if _ends_card(blocks[i], around)), stop)
        cards |= set(range(last, end))
    total = sum(len(b.text) for b in blocks if is_sentence(b))
    if sum(len(blocks[i].text) for i in cards if is_sentence(blocks[i])) > SHARE * total:
        return  # the page is such a list
    for index in sorted(cards):
        before = blocks[index - 1] if index else None
        if before and not before.gone and before.hint and before.hint.heading and before.words <= 6:
            before.take(Kind.RELATED, "html.card")  # "Articles liés"
        blocks[index].take(Kind.RELATED, "html.card")


def _boxes_before(blocks: list[Block], index: int) -> set[int]:
    """The containers that hold sentences before the first card: in them the text goes on behind it."""
    return {b.hint.box for b in blocks[:index] if b.hint and b.prose and not b.gone and b.hint.links < 0.5}


def _ends_card(block: Block, around: set[int]) -> bool:
    return block.gone or (block.hint is not None and (block.hint.heading > 0 or block.hint.box in around))


def claim_topics(document: Document) -> None:
    """A line of links to topics."""
    for block in document.blocks:
        if block.hint and block.hint.topics and not (block.gone or block.prose or block.hint.heading):
            block.take(Kind.TAGS, "html.topics")


def claim_marked(document: Document) -> None:
    """A line that the markup calls an author's or a date, and that is nothing else."""
    for block in document.blocks:
        hint = block.hint
        if block.gone or hint is None or block.prose or block.entry or len(block.text) > MARKED:
            continue
        if len(hint.author) > MOSTLY * len(block.text):
            block.take(Kind.BYLINE, "html.author")
        elif hint.author and hint.date and len(hint.author) + len(hint.date) > MORE * len(block.text):
            block.take(Kind.BYLINE, "html.author")  # beside them the paper's name
        elif len(hint.date) > MOSTLY * len(block.text) and any(c.isdigit() for c in block.text):
            block.take(Kind.PUBLISHED, "html.date")


def claim_links(document: Document) -> None:
    """A line in the body that is one link is a link to read on, unless it reads like a sentence."""
    for block in document.blocks:
        hint = block.hint
        if block.gone or hint is None or hint.links < MOSTLY or block.prose:
            continue
        block.take(Kind.RELATED, "html.link-line")


def claim_teasers(document: Document) -> None:
    """After the text, a paragraph right under a line that is one link says what that link leads to; so does one that is
    itself a link, wherever it stands apart from the text."""
    blocks = document.blocks
    for index in (*document.head, *document.tail):
        hint = blocks[index].hint
        if blocks[index].prose and hint and hint.links > NEARLY and not (hint.inside or hint.standfirst):
            blocks[index].take(Kind.RELATED, "html.teaser")
    inside = _boxes_before(blocks, document.body.stop)
    for index in range(len(blocks) - 1, max(document.body.stop, 1) - 1, -1):
        block = blocks[index]
        if block.prose and not block.gone:
            if not _leads(blocks[index - 1]) or (block.hint and block.hint.box in inside and block.hint.box):
                break  # the text goes on up to here
            block.take(Kind.RELATED, "html.teaser")


def claim_listed(document: Document) -> None:
    """Behind the last heading of links, sentences that stand each under a link and never two on end: a list of teasers."""
    blocks = document.blocks
    heading = next((i for i in range(len(blocks) - 1, -1, -1) if _heads_links(blocks[i])), None)
    if heading is None:
        return
    stop = next((i for i in range(heading + 1, len(blocks)) if blocks[i].kind in _AFTER_LIST), len(blocks))
    said = [i for i in range(heading + 1, stop) if blocks[i].prose and not blocks[i].gone]
    around = _boxes_before(blocks, heading)
    led = sum(_leads(blocks[i - 1]) for i in said)
    brief = led == len(said) and all(blocks[i].words < TEASER for i in said)
    if any(hint.box in around for i in said if (hint := blocks[i].hint)) and not brief:
        return  # the text goes on
    if led < MIN_LED or led < len(said) - 1 or any(b - a == 1 for a, b in pairwise(said)):
        return
    for block in blocks[heading + 1 : stop]:
        block.take(Kind.RELATED, "html.teaser")


def _heads_links(block: Block) -> bool:
    return block.kind is Kind.RELATED and block.words <= HEADING and block.rule.endswith("heading")


def _leads(block: Block) -> bool:
    """A headline that is a link."""
    return block.gone and block.hint is not None and block.hint.links > MOSTLY and block.words >= 3 and not block.prose


def claim_boxed(document: Document) -> None:
    """The rest of a small box whose other lines are a paywall's or a newsletter's: what it offers, and what it bids."""
    boxes: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.hint and block.hint.box:
            boxes.setdefault(block.hint.box, []).append(block)
    for lines in boxes.values():
        gone = [b for b in lines if b.gone and _offers(b)]
        left = [b for b in lines if not b.gone]
        if len(gone) < GONE * len(lines) or not left or any(b.kind is Kind.TITLE for b in lines):
            continue
        bids = [b for b in left if ADDRESS.search(b.fold) or _BID.search(b.fold)]
        if len(gone) < MIN_GONE and not (gone and bids and len(lines) <= SMALL):
            continue
        said = [b for b in left if b.prose or (b.hint and b.hint.heading)]
        if all(b in bids or _PRICE.search(b.text) for b in said) and all(b.words < LONG for b in left):
            for block in left:
                block.take(gone[0].kind if gone[0].kind in _OFFERS else Kind.PAYWALL, "html.boxed")


def _offers(block: Block) -> bool:
    """An offer by its kind, or by what its link says: "Je m'abonne"."""
    return block.kind in _OFFERS or any(rule.kind in _OFFERS for rule in block.matching)


def claim_pull_quotes(document: Document) -> None:
    """A quotation set apart that a paragraph says too stands there to be seen, not to be read twice."""
    apart = [b for b in document.blocks if not b.gone and b.hint and b.hint.tag in ("blockquote", "q", "aside")]
    for block in [b for b in apart if len(b.key) >= 40][:MAX_QUOTES]:
        if any(block.key in other.key for other in document.blocks if other is not block):
            block.take(Kind.LAYOUT, "layout.pull-quote")

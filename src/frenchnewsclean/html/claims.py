"""What the hints decide: the regions of a page that go, before the rules of the text see it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.edits import View
from frenchnewsclean.folding import key
from frenchnewsclean.hints import Region
from frenchnewsclean.html.page import Page
from frenchnewsclean.lines import Block

ENOUGH, SHARE = 900, 0.4  # letters of prose, and the share of the page's, that make a region the article after all
_MIN_EVIDENCE = 300


def hint_blocks(document: Document, view: View, page: Page) -> None:
    """Give each block the hint of the rendered line that it came from."""
    starts = list(accumulate((len(line) + 1 for line in page.lines), initial=0))
    for block in document.blocks:
        block.hint = page.hints[bisect_right(starts, view.to_source(block.start)) - 1]


def claim_regions(document: Document, articles_text: str) -> None:
    """Take what stands in a region that is not the article: none that holds its headline or much of the prose."""
    wanted = key(document.given_title or "")
    evidence = key(articles_text) if len(articles_text) >= _MIN_EVIDENCE else ""
    blocks = document.blocks
    total = sum(len(b.text) for b in blocks if _sentence(b))
    kept: set[int] = set()
    for block in blocks:
        held = (wanted and len(block.text) < 400 and key(block.text) == wanted and _is_heading(block)) or (evidence and _said(block, evidence))
        if held and block.hint and block.hint.region:
            kept.update(id(region) for region in block.hint.region.chain())
    for block in blocks:
        region = block.hint.region if block.hint else None
        while region is not None and (id(region) in kept or _is_article(region, total)):
            region = region.outer
        if region is not None:
            block.take(region.kind, region.rule)


def claim_links(document: Document) -> None:
    """A line in the body that is one link is a link to read on, unless it reads like a sentence."""
    for block in document.blocks:
        hint = block.hint
        if block.gone or hint is None or hint.links < 0.9 or block.prose:
            continue
        block.take(Kind.RELATED, "html.link-line")


def _is_heading(block: Block) -> bool:
    return block.hint is not None and block.hint.heading in (1, 2)


def _said(block: Block, evidence: str) -> bool:
    return block.words >= 12 and key(block.text) in evidence


def _sentence(block: Block) -> bool:
    return block.hint is not None and len(block.text) > 60 and block.hint.links < 0.5 and block.terminal


def _is_article(region: Region, total: int) -> bool:
    if region.kind is Kind.COMMENT:
        return False
    return region.prose > ENOUGH and region.prose > SHARE * total

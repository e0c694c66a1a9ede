"""Regions that go, and those whose name means something else: "footer-text", "comment-article", a menu that leads nowhere."""

from __future__ import annotations

import re
from collections import Counter

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.folding import key
from frenchnewsclean.hints import Boxes, Region
from frenchnewsclean.html.heads import LITTLE, heading_of, is_heading, is_sentence, is_title
from frenchnewsclean.lines import Block
from frenchnewsclean.pages import ADDRESS

# Letters of prose, and shares of the page's, that make a region the article after all.
ENOUGH, SHARE, MOST = 900, 0.4, 0.75
MUCH = 2.0  # how many times the prose that lies in no region the misnamed one has
LINKED = 0.6  # of a line that shows its region to be one of links
MIN_FREE = 2  # sentences of the text in a container
# Regions whose name may mean something else, and what shows a comment's to mean it.
_MISNAMED = frozenset({Kind.NAVIGATION, Kind.COMMENT, Kind.RELATED, Kind.CONTACT, Kind.TAGS})
_BY_ELEMENT = frozenset(f"html.{tag}" for tag in ("footer", "nav", "header", "aside"))  # elements mean what they say
_CONTROLS = frozenset({"html.form", "html.button"})
# Boxes that may tell something where they stand between paragraphs; of these, those that mostly offer something.
_TELLING = frozenset({
    Kind.ADVERT, Kind.COMMENT, Kind.CONTACT, Kind.COOKIE, Kind.MEDIA, Kind.NAVIGATION, Kind.NEWSLETTER, Kind.PAYWALL, Kind.RELATED,
    Kind.SHARE, Kind.TAGS,
})  # fmt: skip
_OFFERS = frozenset({Kind.ADVERT, Kind.COOKIE, Kind.NEWSLETTER, Kind.PAYWALL})
MOSTLY = 0.6  # of the prose
# Words of a sentence, letters of one that tells something alone, rows that make a table.
MIN_SAID, TOLD, ROWS = 5, 150, 3
_MENUS = frozenset({"html.nav", "html.navigation"})
_COMMENTS = re.compile(
    r"(?:\d+ )?(?:vos |les )?(?:commentaires?|reactions?)\b|laisser un commentaire|donnez votre avis"
)
HEADING = 6  # words
REPLIES = 2  # lines of comments that show a region to hold them
_REPLY = re.compile(
    r"\b(?:repondre|signaler|il y a \d|j'aime|votes?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
)
_MIN_EVIDENCE, MAX_EVIDENCE = 300, 200_000  # bounds: each line is sought in all of it


def claim_regions(document: Document, articles_text: str) -> None:
    """Take what stands in a region that is not the article: none that holds its headline or much of the prose."""
    title = key(document.given_title or "")
    evidence = key(articles_text[:MAX_EVIDENCE]) if len(articles_text) >= _MIN_EVIDENCE else ""
    blocks = document.blocks
    total = sum(len(b.text) for b in blocks if is_sentence(b))
    kept: set[int] = set()
    for block in blocks:
        held = (is_heading(block) and is_title(block, title)) or (evidence and _said(block, evidence))
        if held and block.hint and block.hint.region:
            kept.update(id(region) for region in block.hint.region.chain())
    kept |= _misnamed(blocks, title, [b for b in blocks if is_sentence(b) and _region(b, kept, total) is None])
    kept |= _named_alike(blocks, kept, total)
    kept |= _linkless(blocks, kept, total)
    if document.boxes is not None:
        kept |= _among_text(blocks, kept, total, document.boxes)
        kept |= _named_alike(blocks, kept, total)
    for block in blocks:
        if block.hint and block.hint.standfirst:
            continue
        if (region := _region(block, kept, total)) is not None:
            block.take(region.kind, region.rule)


def _region(block: Block, kept: set[int], total: int) -> Region | None:
    """The region by which the block goes: the innermost that is not the article after all."""
    region = block.hint.region if block.hint else None
    while region is not None and (id(region) in kept or _is_article(region, total)):
        region = region.outer
    return region


def _misnamed(blocks: list[Block], title: str, free: list[Block]) -> set[int]:
    """The region that is the article, though its name says something else: the first under the headline, with most of the prose.

    ``free`` are the paragraphs that lie in no region; one of them may be a standfirst over it.
    """
    heading = heading_of(blocks, title)
    said = [b for b in blocks[heading + 1 :] if b.hint and is_sentence(b)] if heading is not None else []
    over = said[:1] if said and said[0] in free[:1] else []
    first = next((b.hint.region for b in said[len(over) :][:1] if b.hint), None)
    if first is None or first.kind not in _MISNAMED or first.rule in _BY_ELEMENT:
        return set()
    if over and (first.prose < ENOUGH or first.prose < MUCH * sum(len(b.text) for b in free[1:])):
        return set()
    if first.prose < max(LITTLE, _longest_run(blocks, free)):
        return set()
    if first.kind is Kind.COMMENT and (sum(_reply(b, first) for b in blocks) >= REPLIES or _headed(blocks, first)):
        return set()
    return {id(region) for region in first.chain()}


def _around(blocks: list[Block]) -> dict[int, Region]:
    """The regions that hold any of the blocks, by their identity."""
    found: dict[int, Region] = {}
    for block in blocks:
        region = block.hint.region if block.hint else None
        while region is not None and id(region) not in found:
            found[id(region)] = region
            region = region.outer
    return found


def _does(block: Block) -> bool:
    """A line that shows what its region is for: a link, a button or a field, the day or the button of a comment."""
    region = block.hint.region if block.hint else None
    if region is None or block.hint is None:
        return False
    if block.hint.links > LINKED or region.rule in _CONTROLS:
        return True
    return region.kind is Kind.COMMENT and _reply(block, region)


def _named_alike(blocks: list[Block], kept: set[int], total: int) -> set[int]:
    """In a region that is the article after all, those that bear the same name and do nothing: "newsletter-question"."""
    around = _around(blocks)
    if not any(each in kept or _is_article(region, total) for each, region in around.items()):
        return set()
    doing = _around([block for block in blocks if _does(block)])
    articles: dict[int, frozenset[Kind]] = {}  # the kinds of the misnamed regions around one
    alike: set[int] = set()
    for region in around.values():
        inner = [region]
        while inner[-1].outer is not None and id(inner[-1].outer) not in articles:
            inner.append(inner[-1].outer)
        for each in reversed(inner):
            outer = each.outer
            kinds = articles[id(outer)] if outer else frozenset[Kind]()
            if outer and (id(outer) in kept or _is_article(outer, total)):
                kinds |= {outer.kind}
            articles[id(each)] = kinds
            if each.kind in kinds and id(each) not in doing and each.rule not in _BY_ELEMENT:
                alike.add(id(each))
    return alike


def _linkless(blocks: list[Block], kept: set[int], total: int) -> set[int]:
    """Lists named as menus that lead nowhere, and whose items are sentences among those of the text."""
    free = Counter(b.hint.box for b in blocks if b.hint and is_sentence(b) and _region(b, kept, total) is None)
    menus = {key: region for key, region in _around(blocks).items() if region.rule in _MENUS}
    return set(menus) - set(_around([b for b in blocks if not _told(b, free)])) if menus else set()


def _among_text(blocks: list[Block], kept: set[int], total: int, boxes: Boxes) -> set[int]:
    """Boxes between the paragraphs of the text that tell something, and lead nowhere: their names mean something else."""
    free = [(i, b) for i, b in enumerate(blocks) if is_sentence(b) and _region(b, kept, total) is None]
    letters: Counter[int] = Counter()
    for _, block in free:
        letters[block.hint.box if block.hint else 0] += len(block.text)
    if not letters:
        return set()
    held = boxes.holding(letters, MOSTLY)
    main = {*held, *letters}
    last = max(i for i, b in free if b.hint and b.hint.box in held)
    said: dict[int, list[Block]] = {}
    known: dict[int, Region] = {}
    for block in blocks[free[0][0] : last]:
        region = block.hint.region if block.hint else None
        if region is None or region.kind not in _TELLING:
            continue
        region = _outermost(region, known)
        if region.rule not in _BY_ELEMENT and region.box in main:
            said.setdefault(id(region), []).append(block)
    telling = {each for each, lines in said.items() if _tells(lines)}
    return telling - _doing(blocks) if telling else set()


def _outermost(region: Region, known: dict[int, Region]) -> Region:
    """Of regions in one another that have one kind, the outermost; ``known`` are those that were asked for before."""
    inner: list[Region] = []
    while id(region) not in known:
        inner.append(region)
        if region.outer is None or region.outer.kind is not region.kind:
            known[id(region)] = region
        else:
            region = region.outer
    outermost = known[id(region)]
    known.update((id(each), outermost) for each in inner)
    return outermost


def _doing(blocks: list[Block]) -> set[int]:
    """The regions that hold a button or a field, and those of which a line of their own leads somewhere or bids the reader."""
    controls = [b for b in blocks if b.hint and b.hint.region and b.hint.region.rule in _CONTROLS]
    own = {id(b.hint.region) for b in blocks if b.hint and (_does(b) or _bids(b))}
    return own.union(_around(controls))


def _tells(lines: list[Block]) -> bool:
    """Sentences, or the rows of a table."""
    sentences = [b for b in lines if b.terminal and b.words >= MIN_SAID]
    rows = sum(b.hint is not None and b.hint.tag == "tr" for b in lines)
    return len(sentences) > 1 or sum(len(b.text) for b in sentences) >= TOLD or rows >= ROWS


def _bids(block: Block) -> bool:
    """A line of a region that would have its reader do something."""
    region = block.hint.region if block.hint else None
    return region is not None and region.kind in _OFFERS and ADDRESS.search(block.fold) is not None


def _told(block: Block, free: Counter[int]) -> bool:
    """A sentence without a link, in a container that holds others of the text."""
    hint = block.hint
    return hint is not None and not hint.links and block.terminal and free[hint.box] >= MIN_FREE


def _longest_run(blocks: list[Block], free: list[Block]) -> int:
    """The letters of the most paragraphs on end that lie in no region: an article's, where teasers stand one by one."""
    wanted = {id(block) for block in free}
    best = run = 0
    for block in blocks:
        run = run + len(block.text) if id(block) in wanted else 0
        best = max(best, run)
    return best


def _headed(blocks: list[Block], region: Region) -> bool:
    """A heading in the region or right over it says that it holds comments."""
    inside = [i for i, b in enumerate(blocks) if b.hint and b.hint.region is region]
    return any(
        _COMMENTS.match(blocks[i].fold)
        for i in range(max(0, inside[0] - 2), inside[-1] + 1)
        if blocks[i].words <= HEADING
    )


def _reply(block: Block, region: Region) -> bool:
    """A line of a comment in the region: its button or its day."""
    inside = block.hint is not None and block.hint.region is region
    return inside and block.words <= HEADING and _REPLY.search(block.fold) is not None


def _said(block: Block, evidence: str) -> bool:
    return block.words >= 12 and block.key in evidence


def _is_article(region: Region, total: int) -> bool:
    """Whether a region holds so much of the page's prose that its name must mean something else."""
    if region.kind is Kind.COMMENT:
        return region.prose > ENOUGH and total - region.prose < LITTLE
    if region.kind in (Kind.COOKIE, Kind.NEWSLETTER):
        return region.prose > ENOUGH and region.prose > SHARE * total
    return region.prose > SHARE * total if region.prose > ENOUGH else region.prose > max(LITTLE, MOST * total)

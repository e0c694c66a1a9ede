"""What the hints decide: the regions of a page that go, before the rules of the text see it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from itertools import accumulate, pairwise

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.edits import View
from frenchnewsclean.folding import key
from frenchnewsclean.hints import Region
from frenchnewsclean.html.facts import kicked
from frenchnewsclean.html.page import Page
from frenchnewsclean.lines import Block
from frenchnewsclean.pages import ADDRESS
from frenchnewsclean.zones import LONG

# Letters of prose, and shares of the page's, that make a region the article after all.
ENOUGH, LITTLE, SHARE, MOST = 900, 250, 0.4, 0.75
MUCH = 2.0  # how many times the prose that lies in no region the misnamed one has
MORE, MOSTLY, NEARLY, CARD, MARKED, UNDER = 0.6, 0.8, 0.95, 5, 120, 14
# A box of which lines have gone: how many at the least, their share; lines of one where a line that speaks to its reader
# may do for another.
MIN_GONE, GONE, SMALL = 2, 0.3, 4
_OFFERS = frozenset({Kind.PAYWALL, Kind.NEWSLETTER})
_BID = re.compile(r"\babonne[zr]\b")
_PRICE = re.compile(r"\d ?€")
MAX_OVER, MIN_OVER = 6, 12  # blocks over a headline that may be its standfirst, and words of one
MIN_SUBTITLE = 20  # letters of a line under the headline with which the page's description begins
MARKED_WORDS = 4  # of what is marked as a standfirst
TEASER = 25  # words of what a teaser says at the most, where it stands in the text's own container
MIN_LED, HEADING = 3, 6  # teasers that make a list, words of its heading
# Regions whose name may mean something else ("footer-text", "comment-article"), and what shows a comment's to mean it.
_MISNAMED = frozenset({Kind.NAVIGATION, Kind.COMMENT, Kind.RELATED, Kind.CONTACT, Kind.TAGS})
_BY_ELEMENT = frozenset(f"html.{tag}" for tag in ("footer", "nav", "header", "aside"))  # elements mean what they say
_COMMENTS = re.compile(
    r"(?:\d+ )?(?:vos |les )?(?:commentaires?|reactions?)\b|laisser un commentaire|donnez votre avis"
)
_CONTROLS = frozenset({"html.form", "html.button"})
_MENUS = frozenset({"html.nav", "html.navigation"})
REPLIES = 2  # lines of comments that show a region to hold them
_REPLY = re.compile(
    r"\b(?:repondre|signaler|il y a \d|j'aime|votes?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
)
_AFTER_LIST = frozenset({Kind.COMMENT, Kind.COPYRIGHT, Kind.LEGAL})
_MIN_EVIDENCE, MAX_EVIDENCE, MAX_QUOTES = 300, 200_000, 100  # bounds: each line is sought in all of it


def hint_blocks(document: Document, view: View, page: Page) -> None:
    """Give each block the hint of the rendered line that it came from."""
    starts = list(accumulate((len(line) + 1 for line in page.lines), initial=0))
    for block in document.blocks:
        block.hint = page.hints[bisect_right(starts, view.to_source(block.start)) - 1]


def claim_heading(document: Document) -> None:
    """The heading with a kicker before the headline goes whole: "Ville Le pont rouvre"."""
    title = document.given_title
    if not title:
        return
    for block in document.blocks:
        if block.hint and block.hint.heading == 1 and kicked(block.text, title):
            block.take(Kind.TITLE, "title.given")


def mark_standfirst(document: Document, description: str) -> None:
    """The standfirst stands under the headline, and is marked as one or says what the page gives as its description."""
    heading, wanted = key(document.given_title or ""), key(description)
    title = next((i for i, b in enumerate(document.blocks) if _is_title(b, heading)), None)
    for index, block in enumerate(document.blocks):
        if block.hint is None:
            continue
        least = MARKED_WORDS if block.hint.standfirst else 8
        under = title is not None and title < index <= title + UNDER and block.words >= least and block.hint.links < 0.5
        said = block.key if under and len(wanted) >= 40 else ""
        described = bool(said) and (said.startswith(wanted[:120]) or (len(said) >= 40 and wanted.startswith(said)))
        beside = title is not None and title < index <= title + 2 and block.words >= MARKED_WORDS
        if beside and block.hint.heading and len(block.key) >= MIN_SUBTITLE and wanted.startswith(block.key):
            under = described = True  # a subtitle
        near = title is not None and title - MAX_OVER <= index < title
        over = near and block.hint.standfirst and block.prose and block.hint.links < 0.5
        block.suspect = block.suspect or over  # it stays, and the body does not begin with it
        block.hint.standfirst = over or (under and (block.hint.standfirst or described))


def claim_regions(document: Document, articles_text: str) -> None:
    """Take what stands in a region that is not the article: none that holds its headline or much of the prose."""
    title = key(document.given_title or "")
    evidence = key(articles_text[:MAX_EVIDENCE]) if len(articles_text) >= _MIN_EVIDENCE else ""
    blocks = document.blocks
    total = sum(len(b.text) for b in blocks if _sentence(b))
    kept: set[int] = set()
    for block in blocks:
        held = (_is_heading(block) and _is_title(block, title)) or (evidence and _said(block, evidence))
        if held and block.hint and block.hint.region:
            kept.update(id(region) for region in block.hint.region.chain())
    kept |= _misnamed(blocks, title, [b for b in blocks if _sentence(b) and _region(b, kept, total) is None])
    kept |= _named_alike(blocks, kept, total)
    kept |= _linkless(blocks, kept, total)
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
    heading = next((i for i, b in enumerate(blocks) if _is_heading(b) and _is_title(b, title)), None)
    said = [b for b in blocks[heading + 1 :] if b.hint and _sentence(b)] if heading is not None else []
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
    if block.hint.links > MORE or region.rule in _CONTROLS:
        return True
    return region.kind is Kind.COMMENT and _reply(block, region)


def _named_alike(blocks: list[Block], kept: set[int], total: int) -> set[int]:
    """In a region that is the article after all, those that bear the same name and do nothing: "newsletter-question"."""
    doing = _around([block for block in blocks if _does(block)])
    articles: dict[int, frozenset[Kind]] = {}  # the kinds of the misnamed regions around one
    alike: set[int] = set()
    for region in _around(blocks).values():
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
    free = Counter(b.hint.box for b in blocks if b.hint and _sentence(b) and _region(b, kept, total) is None)
    menus = {key: region for key, region in _around(blocks).items() if region.rule in _MENUS}
    return set(menus) - set(_around([b for b in blocks if not _told(b, free)])) if menus else set()


def _told(block: Block, free: Counter[int]) -> bool:
    """A sentence without a link, in a container that holds others of the text."""
    hint = block.hint
    return hint is not None and not hint.links and block.terminal and free[hint.box] >= MIN_GONE


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


def claim_above(document: Document) -> None:
    """Sentences over the headline, in another container: weather, notices, the news of the hour before the article."""
    blocks = document.blocks
    at = _headline(document)
    if at is None:
        return
    top = _over_headline(blocks, at)
    box = hint.box if (hint := blocks[at].hint) else 0
    above = [b for b in blocks[:top] if b.prose and not b.gone]
    over = [b for b in above if b.hint and b.hint.box != box and not b.hint.standfirst]
    under = sum(len(b.text) for b in blocks[at + 1 :] if _sentence(b) and not b.gone)
    if under < LITTLE or under < sum(len(b.text) for b in over):
        return
    for block in over:
        block.take(Kind.NAVIGATION, "html.above")
    for block in blocks[top:at]:
        if block.hint and block.prose and not block.gone:
            block.hint.standfirst = block.suspect = True  # it stays, and the body does not begin with it


def _over_headline(blocks: list[Block], at: int) -> int:
    """Where the sentences begin that stand right over the headline, a few lines between: its standfirst, an introduction."""
    near = range(max(0, at - MAX_OVER), at)
    return next((i for i in near if _reads(blocks[i])), at)


def _reads(block: Block) -> bool:
    """A sentence of some length, and no breadcrumb cut short."""
    if block.gone or not block.prose or block.words < MIN_OVER or " > " in block.text:
        return False
    return block.text[-1] in '.!?»"' and not block.text.endswith("...")


def _headline(document: Document) -> int | None:
    """Where the headline stands: the first heading that says it, or the one line that the markup shows as a title."""
    blocks, title = document.blocks, key(document.given_title or "")
    headings = [i for i, b in enumerate(blocks) if _is_heading(b) and _is_title(b, title)]
    shown = [i for i, b in enumerate(blocks) if b.hint and b.hint.titled and b.hint.links < MOSTLY and b.words >= CARD]
    return headings[0] if headings else shown[0] if len(shown) == 1 else None


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
    total = sum(len(b.text) for b in blocks if _sentence(b))
    if sum(len(blocks[i].text) for i in cards if _sentence(blocks[i])) > SHARE * total:
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


def _is_title(block: Block, title: str) -> bool:
    same = block.key == title or (block.rule == "title.given" and block.key.endswith(title))
    return bool(title) and len(block.text) < 400 and same


def _is_heading(block: Block) -> bool:
    return block.hint is not None and block.hint.heading in (1, 2)


def _said(block: Block, evidence: str) -> bool:
    return block.words >= 12 and block.key in evidence


def _sentence(block: Block) -> bool:
    return block.hint is not None and len(block.text) > 60 and block.hint.links < 0.5 and block.terminal


def _is_article(region: Region, total: int) -> bool:
    """Whether a region holds so much of the page's prose that its name must mean something else."""
    if region.kind is Kind.COMMENT:
        return region.prose > ENOUGH and total - region.prose < LITTLE
    if region.kind in (Kind.COOKIE, Kind.NEWSLETTER):
        return region.prose > ENOUGH and region.prose > SHARE * total
    return region.prose > SHARE * total if region.prose > ENOUGH else region.prose > max(LITTLE, MOST * total)

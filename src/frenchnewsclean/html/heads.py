"""The head of a page: its headline, the standfirst, and what stands over them."""

from __future__ import annotations

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.folding import key
from frenchnewsclean.html.facts import kicked
from frenchnewsclean.lines import Block

UNDER, BESIDE = 14, 2  # blocks under the headline in which the standfirst stands, a subtitle
MIN_WORDS = 8  # of a standfirst
DESCRIBED, SAME = 40, 120  # letters of a description that tells, and of both that are compared
MARKED_WORDS = 4  # of what is marked as a standfirst
MIN_SUBTITLE = 20  # letters of a line under the headline with which the page's description begins
MAX_OVER, MIN_OVER = 6, 12  # blocks over a headline that may be its standfirst, and words of one
MIN_SHOWN, LINKED = 5, 0.8  # words of a line that the markup shows as a title; a link says the title of another article
LITTLE = 250  # letters of prose
LONG_ENOUGH = 60  # letters of a sentence


def claim_heading(document: Document) -> None:
    """The heading with a kicker before the headline goes whole: "Ville Le pont rouvre"."""
    title = document.given_title
    if not title:
        return
    for block in document.blocks:
        if block.hint and block.hint.heading == 1 and kicked(block.text, title):
            block.take(Kind.TITLE, "title.given")


def mark_standfirst(document: Document, description: str) -> None:
    """The standfirst stands under the headline, and is marked as one or says what the page gives as its description.

    One that is marked may stand over it too. What the markup calls a standfirst elsewhere is none.
    """
    blocks, heading, wanted = document.blocks, key(document.given_title or ""), key(description)
    title = next((i for i, b in enumerate(blocks) if is_title(b, heading)), None)
    for index, block in enumerate(blocks):
        hint = block.hint
        if hint is None:
            continue
        marked, below = hint.standfirst, 0 if title is None else index - title
        hint.standfirst = 0 < below <= UNDER and (
            (_introduces(block, marked) and (marked or _described(block, wanted)))
            or (below <= BESIDE and _is_subtitle(block, wanted))
        )
        if marked and -MAX_OVER <= below < 0 and block.prose and hint.links < 0.5:
            _keep_over(block)


def _introduces(block: Block, marked: bool) -> bool:
    """Some words, and no link: few are enough where the markup calls them a standfirst."""
    return block.words >= (MARKED_WORDS if marked else MIN_WORDS) and block.hint is not None and block.hint.links < 0.5


def _described(block: Block, wanted: str) -> bool:
    """The page's description begins with it, or it with the description."""
    if len(wanted) < DESCRIBED:
        return False
    return block.key.startswith(wanted[:SAME]) or (len(block.key) >= DESCRIBED and wanted.startswith(block.key))


def _is_subtitle(block: Block, wanted: str) -> bool:
    """A heading with which the page's description begins."""
    heads = block.hint is not None and block.hint.heading > 0 and block.words >= MARKED_WORDS
    return heads and len(block.key) >= MIN_SUBTITLE and wanted.startswith(block.key)


def _keep_over(block: Block) -> None:
    """It stays over the headline, as a standfirst does under it, and the body does not begin with it."""
    assert block.hint is not None
    block.hint.standfirst = block.suspect = True


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
    under = sum(len(b.text) for b in blocks[at + 1 :] if is_sentence(b) and not b.gone)
    if under < LITTLE or under < sum(len(b.text) for b in over):
        return
    for block in over:
        block.take(Kind.NAVIGATION, "html.above")
    for block in blocks[top:at]:
        if block.hint and block.prose and not block.gone:
            _keep_over(block)


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
    blocks = document.blocks
    heading = heading_of(blocks, key(document.given_title or ""))
    if heading is not None:
        return heading
    hints = [(i, b.hint) for i, b in enumerate(blocks) if b.hint and b.words >= MIN_SHOWN]
    shown = [i for i, hint in hints if hint.titled and hint.links < LINKED]
    return shown[0] if len(shown) == 1 else None


def heading_of(blocks: list[Block], title: str) -> int | None:
    """The first heading that says the title; ``title`` is a key."""
    return next((i for i, b in enumerate(blocks) if is_heading(b) and is_title(b, title)), None)


def is_title(block: Block, title: str) -> bool:
    same = block.key == title or (block.rule == "title.given" and block.key.endswith(title))
    return bool(title) and len(block.text) < 400 and same


def is_heading(block: Block) -> bool:
    return block.hint is not None and block.hint.heading in (1, 2)


def is_sentence(block: Block) -> bool:
    return block.hint is not None and len(block.text) > LONG_ENOUGH and block.hint.links < 0.5 and block.terminal

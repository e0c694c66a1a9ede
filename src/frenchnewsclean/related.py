"""Links to other articles that stand between the paragraphs without a marker."""

from __future__ import annotations

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.frame import title_shaped
from frenchnewsclean.lines import Block

MIN_APART, MAX_GLUED = 0.6, 0.6


def claim_glued_headlines(document: Document) -> None:
    """Where blank lines set paragraphs apart, a headline that touches the paragraph after it links to another article.

    A subhead has blank lines on both sides. The standing of the line decides, not its words: but where nearly every
    paragraph has a headline glued to it and none stands free, they are the text's own subheads.
    """
    blocks, body = document.blocks, document.body
    inner = range(body.start + 1, body.stop - 1)
    glued = [i for i in inner if _headline(blocks[i]) and blocks[i].blanks_before and _paragraph_touches(blocks, i)]
    free = [i for i in inner if _headline(blocks[i]) and blocks[i].blanks_before and blocks[i].blanks_after]
    paragraphs = [i for i in inner if blocks[i].prose and not blocks[i].gone]
    apart = [i for i in paragraphs if blocks[i].blanks_before or i - 1 in glued]
    if len(paragraphs) < 2 or len(apart) < MIN_APART * len(paragraphs):
        return
    if not free and len(glued) >= 3 and len(glued) > MAX_GLUED * len(paragraphs):
        return
    for index in glued:
        blocks[index].take(Kind.RELATED, "related.glued-headline")


def _headline(block: Block) -> bool:
    return not block.gone and not block.terminal and len(block.lines) == 1 and title_shaped(block)


def _paragraph_touches(blocks: list[Block], index: int) -> bool:
    after = blocks[index + 1]
    return after.blanks_before == 0 and after.prose and not after.gone and after.words >= 12

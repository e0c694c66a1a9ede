"""Links to other articles that stand between the paragraphs without a marker."""

from __future__ import annotations

import re

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.lines import QUOTES, Block
from frenchnewsclean.titles import title_shaped
from frenchnewsclean.zones import is_page

MIN_APART, MAX_GLUED = 0.6, 0.6
TAKEN_UP = 40  # blocks away a paragraph may take up a subhead's words
MAX_LABELLED = 22  # words
_LABELLED = re.compile(
    r"(?:VID[ÉE]OS?|DIAPORAMAS?|EN IMAGES|EN VID[ÉE]O|PORTFOLIO|PODCASTS?|INFOGRAPHIES?|QUIZ)(?:\. |[ \u00a0][-–—>] )(?=\S+ \S)|[ÉE]COUTEZ[ \u00a0]?: "
)
# More than one.
_SENTENCES = re.compile(r"[a-zà-ÿ)»\"] ?[.!?…] ?[«\"“]? ?[A-ZÀ-Þ].*[a-zà-ÿ]{3} |[A-ZÀ-Þ]{3}\.[A-ZÀ-Þ][a-zà-ÿ]")
# What was said, and by whom: a whole sentence with a name or a dash behind, or a quotation with a comma and a name.
_ATTRIBUTED = re.compile(
    r"[«“\"][^»”\"]*(?:[.!?…][ \u00a0\u202f]?[»”\"][ \u00a0]?(?:[–—,-] |[A-ZÀ-Þ])|[»”\"][ \u00a0]?, [A-ZÀ-Þ])"
)


def claim_glued_headlines(document: Document) -> None:
    """Where blank lines set paragraphs apart, a headline that touches the paragraph after it links to another article.

    A subhead has blank lines on both sides. The standing of the line decides, not its words: but where nearly every
    paragraph has a headline glued to it and none stands free, they are the text's own subheads.
    """
    blocks, body = document.blocks, document.body
    inner = range(body.start + 1, body.stop - 1)
    headlines = [i for i in inner if blocks[i].blanks_before and _headline(blocks[i])]
    glued = [i for i in headlines if _paragraph_touches(blocks, i)]
    if not glued:
        return
    free = [i for i in headlines if blocks[i].blanks_after]
    paragraphs = [i for i in inner if blocks[i].prose and not blocks[i].gone]
    apart = [i for i in paragraphs if blocks[i].blanks_before or i - 1 in glued]
    if len(paragraphs) < 2 or len(apart) < MIN_APART * len(paragraphs):
        return
    if not free and len(glued) >= 3 and len(glued) > MAX_GLUED * len(paragraphs):
        return
    for index in glued:
        blocks[index].take(Kind.RELATED, "related.glued-headline")


def _headline(block: Block) -> bool:
    if block.terminal or block.gone or len(block.lines) > 1:
        return False
    if block.in_article or block.text[0] in "{[":
        return False  # on a page, links are links; in brackets stand notes
    if block.text[0] in QUOTES and _ATTRIBUTED.match(block.text):
        return False
    return title_shaped(block) and _SENTENCES.search(block.text) is None  # else a paragraph without its full stop


def _paragraph_touches(blocks: list[Block], index: int) -> bool:
    after = blocks[index + 1]
    return after.blanks_before == 0 and after.prose and not after.gone and after.words >= 12


def claim_headlines_between(document: Document) -> None:
    """Without blank lines, links stand between paragraphs as subheads do: they are told by being whole headlines.

    Two on end are links, and one that is long, or that names its rubric before a colon. A short one is a subhead.
    Only in a page that shows other chrome, and not where a line takes up words of the paragraphs beside it.
    """
    blocks, body = document.blocks, document.body
    if _spaced(document) or not document.shows_chrome():
        return
    inner = [i for i in range(body.start + 1, body.stop - 1) if _headline(blocks[i]) and not _tabular(blocks[i])]
    found = {index for index in inner if blocks[index].words >= 5}
    for index in inner:
        block = blocks[index]
        paired = index - 1 in found or index + 1 in found
        rubric = _RUBRIC.match(block.text) is not None and block.words >= 7
        long = block.words >= 10 and len(block.text) >= 60
        if (
            _between_paragraphs(blocks, index)
            and block.words >= 6
            and (rubric or long or (paired and block.words >= 7))
            and not _goes_with_text(blocks, index)
        ):
            block.take(Kind.RELATED, "related.headline-between")


def claim_dated(document: Document) -> None:
    """Under the text headlines with their day, each over its own: other articles."""
    if document.title is None:
        return
    blocks = document.blocks
    dated = [i for i in document.tail if document.gone_as(i + 1, Kind.PUBLISHED) and _headline(blocks[i])]
    if len(dated) > 1:
        for index in dated:
            blocks[index].take(Kind.RELATED, "related.dated")


def claim_labelled(document: Document) -> None:
    """The link to a film or a gallery, behind its label in capitals: "VIDÉO. La crue vue du ciel"."""
    if not document.shows_chrome():
        return
    for index in range(document.body.start + 1, len(document.blocks)):
        block = document.blocks[index]
        if block.gone or block.words > MAX_LABELLED or not block.text[:1].isupper():
            continue
        label = _LABELLED.match(block.text)
        told = block.text.endswith((".", ":", ";", ","))
        if label and not told and _SENTENCES.search(block.text, label.end()) is None:
            block.take(Kind.RELATED, "related.labelled")


def claim_bulleted(document: Document) -> None:
    """In a whole page, one to three bulleted headlines between paragraphs are links; a list follows what announces it."""
    blocks = document.blocks
    if not is_page(blocks):
        return
    index = document.body.start + 1
    while index < document.body.stop - 1:
        run = index
        while run < document.body.stop and blocks[run].bullet and not blocks[run].gone:
            run += 1
        before = blocks[index - 1].text
        links = blocks[index:run]
        if 1 <= len(links) <= 3 and not before.endswith(":") and all(_bulleted_link(b) for b in links):
            for block in links:
                block.take(Kind.RELATED, "related.bulleted")
        index = max(run, index + 1)


def _bulleted_link(block: Block) -> bool:
    said = block.text.lstrip("*•-–+ \u00a0")
    return block.words >= 6 and said[:1].isupper() and not said.endswith((".", ";", ",")) and not _tabular(block)


def _tabular(block: Block) -> bool:
    """The row of a table, a list in a row: "Buteuses : Exemple 8, Modèle 6, Untel 4", or verses with strokes between."""
    if block.text.count(" / ") > 1:
        return True
    digits = sum(c.isdigit() for c in block.text)
    return digits > 5 or (digits > 2 and block.text.count(", ") > 1) or _AMOUNT.match(block.text) is not None


def _spaced(document: Document) -> bool:
    inner = document.blocks[document.body.start + 1 : document.body.stop]
    return sum(b.blanks_before > 0 for b in inner) > 0.3 * max(1, len(inner))


def _between_paragraphs(blocks: list[Block], index: int) -> bool:
    return None not in _paragraphs_beside(blocks, index)


def _paragraphs_beside(blocks: list[Block], index: int) -> tuple[Block | None, Block | None]:
    """The paragraphs before and after, other headlines aside."""
    before = next((b for b in reversed(blocks[max(0, index - 3) : index]) if b.prose), None)
    return before, next((b for b in blocks[index + 1 : index + 4] if b.prose), None)


def _goes_with_text(blocks: list[Block], index: int) -> bool:
    """The text takes up its words.

    Two that tell something stand in a paragraph beside it too, or one before its colon ("Voirie : …"); or it is a
    quotation that comes again in some paragraph.
    """
    near = blocks[max(0, index - TAKEN_UP) : index + TAKEN_UP]
    if blocks[index].text[0] in QUOTES and any(blocks[index].key in b.key for b in near if b.prose and not b.gone):
        return True
    said, rubric = _stems(blocks[index].fold), _stems(blocks[index].fold.partition(" :")[0])
    for each in _paragraphs_beside(blocks, index):
        shared = said & _stems(each.fold) if each is not None else set()
        if len(shared) > 1 or (rubric != said and shared & rubric):
            return True
    return False


def _stems(folded: str) -> set[str]:
    return {word[:STEM] for word in _TELLING.findall(folded)} - _COMMON


STEM = 6  # letters by which words are told apart, whatever their endings
_TELLING = re.compile(r"[a-z]{5,}")
_COMMON = frozenset(
    ("avant", "apres", "cette", "notre", "leurs", "entre", "toute", "toutes", "moins", "comme", "encore", "depuis", "contre",
     "pourqu", "commen", "quand", "toujou", "faire", "autre", "autres", "premie", "dernie", "annee", "annees", "france",
     "jamais", "quelle", "quels", "etait", "serait", "deuxie", "peuven", "vient", "nouvea", "nouvel", "grand",
     "grande", "selon", "aussi", "memes", "celle", "alors", "ainsi", "mille", "millio", "millia", "euros"),
)  # fmt: skip
_AMOUNT = re.compile(
    r"[^:]{2,50}:[ \u00a0]?\d[\d.,\u202f\u00a0 ]*(?:%|€|\$|£|(?:euros?|francs?|livres|dollars|dirhams|dinars|MEUR|Md?s?€|points?|pts|kg|km|cm|g|l|m)\b|"
    r"(?:millions?|milliards?) (?:de |d['’])(?:euros|francs|livres|dollars|dirhams|dinars|tonnes)\b)"
)
_RUBRIC = re.compile(r"[A-ZÀ-Ý][\w’' -]{2,24} ?: ?\S")
_BRACKET = re.compile(r"[(\[](?=[àaÀA>lLvVéeÉE])")
_BRACKETED = re.compile(
    r"[ \u00a0]?[(\[](?:à |a |À |A |>+ ?)?(?:lire|voir|[ée]couter|Lire|Voir|[ÉE]couter|LIRE|VOIR)(?: (?:aussi|également|notre|nos|l'|l’|AUSSI)|\s?:)[^()\[\]]{4,200}[)\]]"
)


def claim_bracketed(document: Document) -> None:
    """A link in brackets inside a paragraph: "(lire aussi : …)"."""
    if "ire" not in document.text and "IRE" not in document.text:
        return
    text, done = document.text, 0
    for bracket in _BRACKET.finditer(text) if "(" in text or "[" in text else ():
        before = bracket.start() - 1
        spaced = before >= done and text[before] in " \u00a0"
        match = _BRACKETED.match(text, before if spaced else before + 1) if before + 1 >= done else None
        if match is not None:
            done = match.end()
            document.claim_inline(match.start(), done, Kind.RELATED, "related.in-brackets")

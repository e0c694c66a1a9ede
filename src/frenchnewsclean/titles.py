"""The headline: where it stands, and every line that says it again."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import islice

from frenchnewsclean.article import Kind
from frenchnewsclean.dates.readings import WEEKDAYS
from frenchnewsclean.document import Document
from frenchnewsclean.folding import bare, fold, key, squeeze
from frenchnewsclean.frame import FRAME, credits_of, names
from frenchnewsclean.lines import Block
from frenchnewsclean.zones import is_page

MAX_TITLE, MAX_BARE_TITLE, MIN_TITLE_WORDS = 240, 120, 3
RUBRIC = 2  # words
QUESTION = 40  # words of an interviewer's
SHOUTED, UNDER_RUBRIC = 4, 5  # words of a rubric in capitals, of the headline under a rubric
ASKED_OVER = 3  # blocks under a headline that asks, among them its credits
OPENING, MIN_GLUED = 2, 20  # paragraphs that may begin with the headline, letters of it
NEAR_ABOVE, MIN_OVER, MIN_STANDFIRST = 3, 6, 14  # blocks, words of the headline over a standfirst, and of that
# Of a page's headline: the score of a likely one, how far from the body is far, lines under it that look like one.
LIKELY, FAR, MAX_UNDER = 3, 30, 2
CREDITED, NAMED, AWAY = 2, 3, 2  # what speaks for it and against it
TITLED = 5  # what speaks for a line that a page's markup shows as one
NEAR_CREDITS, BELOW = 6, 12  # blocks under a headline where its credits may stand, and that are looked at
_CUT, MIN_CUT = ("…", "..."), 20  # a headline cut short; letters of it
MIN_OWNER = 8  # letters of a paper's name
NOTICES, NOTICE = 8, 400  # notices that are asked for it, letters of one
NO_KICKER = 9  # words that no kicker over a headline has
MIN_CAPITALS, MIN_TOLD = 7, 3  # words of a headline that may be in capitals, and of one with a colon
_LETTER = re.compile(r"[^\W_]")
_BUTTONS = (Kind.SHARE, Kind.COMMENT)  # that may stand between a headline and its credits
_PIECES = re.compile(r" {2,}|\t| ?[|•·›] ?| / | > ")  # of a menu
_CUT_OFF = re.compile(
    r"(?:,|[ '](?:l[ae]s?|un|une|de|du|des|et|ou|a|au|aux|en|dans|sur|sous|par|pour|avec|sans|chez|vers|ses?|son|sa|leurs?|que|qui))\Z"
)
SECOND_LINE = 16  # words
_MAIL_FIELD = re.compile(r"(?:Objet|Sujet|Subject|Titre)\s?:\s+(?=\w)")
_SITE_BEHIND = re.compile(r"(?<=\w{2}) \| [^|\W\d_][^|]{2,40}\Z")
_PART = re.compile(r"(?:premiere?|deuxieme|seconde?|chapitre|partie|acte|livre|tome|i\b)")  # of a longer text
_DATED_LINE = re.compile(rf"(?:{'|'.join(WEEKDAYS)})\b|\d")
_OF_ISSUE = re.compile(r"\b(?:numero|page|edition)\b")  # a line that stands under a paper's name too
_TRAIL, MIN_TRAIL = re.compile(r" (?:[>»›/→]|::) "), 15  # between the pieces of a breadcrumb; letters of its headline
_HOUR = re.compile(r"\b\d{1,2} ?(?:h\b|[h:]\d\d)")
_INFO = re.compile(  # what stands about an article, and is no headline: a site's address, a day set apart by a sign
    r"\A\d{1,2}[:h]\d\d |\A(?:Tous droits |Copyright|©|Nous sommes le )|"  # a ticker's time, a notice
    # A strip of news, its label first.
    r" ● |\A(?:Flash(?: info)?|ALERTE INFO|Alerte info|FLASH(?: INFO)?|Dernière minute|DERNIÈRE MINUTE|En ce moment|Dernière heure) [A-ZÀ-Þ]|"
    r"\A\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\bil y a \d{1,2} (?:minutes?|heures?|jours?)\Z|"  # a day, how long ago
    r"\A(?:[^\s:]+ ){0,2}[^\s:]+ [-–] (?:[^\s:]+ ){0,2}[^\s:]+ : ?\d{1,3} ?[-–] ?\d{1,3}\Z|"  # a score, and nothing else
    r"\b\w{3,}\.(?:fr|com|net|org|info|be|ch|ca|sn|ci|ma|tn|dz|cd|cm|bf|ml)\b|(?<![A-Z]{4}) / |"
    r"[|•·–—-] (?:\w{3,4}\.? )?\d{1,2}(?:er)? \w{3,9}\.? \d{4}\b|\b\d{1,2} \w{3,9}\.? \d{4}(?: \d\dh\d\d)?[ \w]{0,4} [|•·–—-] "
)
_STAMP = re.compile(r"le \d{1,2}[/.]\d{1,2}[/.]\d{4}")
_SMALL_WORDS = frozenset(
    ("le", "la", "les", "l'", "de", "du", "des", "d'", "a", "au", "aux", "en", "et", "un", "une", "sur", "pour", "par", "dans", "qui")
)  # fmt: skip
_WIRE_PREFIX = re.compile(
    r"(?:(?:LEAD|ACTUALISATION|ACTU|MISE À JOUR|MISE A JOUR|MAJ|UPDATE|WRAPUP|SYNTHÈSE|SYNTHESE|COR|CORR|CORRECTION|RPT|REPRISE|REPEAT|PRÉCISION|PRECISION|"
    r"REFILE|EXCLU|1ER? LEAD)(?: \d{1,2})? ?-+ ?|RPT-|(?:LEAD|ACTUALISATION) \d{1,2} ?-? ?)+"
)


def find_title(document: Document) -> int | None:
    """The headline: the one that the caller knows, the one at the head, or the one beside the credits of the tail.

    Gives the index of its block in the head, where it stands there.
    """
    if document.given_title is not None:
        document.title = squeeze(document.given_title) or None
        return _take_repeats(document, "title.given")
    if document.title is not None:  # an archive's record named it
        return _take_repeats(document, "title.repeated")
    index = _head_title(document)
    if index is None or (_menu_like(document.blocks[index].text) and _tail_title(document) is not None):
        index = _tail_title(document)
    if index is None:
        return None
    index = _end_of_trail(document, index)
    block = document.blocks[index]
    broken = _broken(document, index)
    rest = document.blocks[index + 1] if broken else None
    document.title = headline(f"{block.text} {rest.text}" if rest else block.text)
    in_head = index <= document.body.start
    block.take(Kind.TITLE, "title.headline" if in_head else "title.after-body")
    if rest:
        rest.take(Kind.TITLE, "title.headline")
    first = _take_repeats(document, "title.repeated")
    if not in_head:
        return None
    return index if first is None else min(index, first)


def claim_glued_title(document: Document) -> None:
    """The headline run together with the first sentence of the text: "… le pont rouvertLes voitures passent …"."""
    title = document.title or ""
    if len(title) < MIN_GLUED:
        return
    for block in islice((b for b in document.blocks if b.prose and not b.gone), OPENING):
        text = document.text[block.start : block.end]
        if text.startswith(title) and text[len(title) : len(title) + 1].isupper() and title[-1].isalnum():
            document.claim_inline(block.start, block.start + len(title), Kind.TITLE, "title.glued")


def _end_of_trail(document: Document, index: int) -> int:
    """Where a breadcrumb was taken that ends with the headline, the headline's own line: "Accueil > Région > Le pont rouvre"."""
    trail = document.blocks[index]
    said = _TRAIL.split(trail.text)[-1]
    last, cut = key(said), said.endswith(_CUT)
    if last == trail.key or len(last) < MIN_TRAIL:
        return index
    whole = (
        i for i, b in enumerate(document.blocks) if (b.key == last or (cut and b.key.startswith(last))) and not b.gone
    )
    return next(whole, index)


def headline(text: str) -> str:
    """A headline as written, without a wire's ``LEAD 1-`` or ``RPT-``, and without the site behind a bar."""
    if text.startswith("#"):  # as converters write headings
        text = text.lstrip("#").lstrip()
    prefix = _WIRE_PREFIX.match(text) or _MAIL_FIELD.match(text)
    text = text[prefix.end() :].strip() if prefix else text
    site = _SITE_BEHIND.search(text)
    return text[: site.start()] if site and site.start() > MIN_TRAIL else text


def title_shaped(block: Block) -> bool:
    """Could be a headline: some words, no sentence's end, no list, no lead-in."""
    text = block.text
    if block.gone or len(text) > MAX_TITLE or block.words < MIN_TITLE_WORDS or block.bullet:
        return False
    if text.endswith((":", ";", ",", "-")) or text[0].islower() or (text[0] == "(" and text.find(")") == len(text) - 1):
        return False
    return not block.terminal or (text.endswith(("?", "!", "…", "...", "»", '"', "”")) and block.words <= 30)


def _head_title(document: Document) -> int | None:
    last = document.body.start + 1 if _asks(document) else document.body.start
    owners = _owners(document)
    candidates = [i for i in range(last) if _could_head(document, i) and not _is_owner(document.blocks[i], owners)]
    if is_page(document.blocks):
        return _page_title(document, candidates)
    if not candidates:
        return None
    if any(b.gone for b in document.blocks):
        repeated = _repeated(document, candidates)
        if repeated is not None and not _label_like(document, repeated):
            return repeated
        best = _best(document, candidates)
        return best if repeated is None or _outdone(document, repeated, best) else repeated
    first = _under_rubric(document, candidates)
    if first not in candidates:
        return None
    block = document.blocks[first]
    alone = len(block.text) <= MAX_BARE_TITLE and (not block.terminal or _asks(document))
    return first if alone and _over_prose(document, first) else None


def _under_rubric(document: Document, candidates: list[int]) -> int:
    """The first line, or the one under it where that is a rubric: a word or two, a few in capitals."""
    blocks = document.blocks
    first = blocks[0]
    shouted = first.text.isupper() and first.words <= SHOUTED and not first.terminal
    over = (_rubric(first) or shouted) and _PART.match(first.fold) is None
    if 1 in candidates and _DATED_LINE.match(blocks[1].fold):
        return 0  # the first entry of an agenda
    return 1 if 1 in candidates and over and blocks[1].words >= UNDER_RUBRIC and not blocks[1].text.isupper() else 0


def _over_prose(document: Document, index: int) -> bool:
    """Under the line stands prose, or what may stand between a headline and its text, and prose."""
    blocks, said = document.blocks, document.blocks[index].key
    under = index + 1
    if under < len(blocks) and blocks[under].key == said:
        under += 1
    if under < len(blocks) and (
        _signs(document, under) or _subtitle(document, under) or _first_question(blocks, under)
    ):
        under += 1
    return under < len(blocks) and blocks[under].prose


def _signs(document: Document, index: int) -> bool:
    """The name of an author, the only one that stands alone: others would head what is told of them."""
    later = (i for i in range(index + 1, len(document.blocks)) if not document.blocks[i].prose)
    return names(document, index) and not any(names(document, i) for i in later)


def _subtitle(document: Document, index: int) -> bool:
    """Some words that are no sentence, in a text that is mostly sentences."""
    blocks = document.blocks
    over = blocks[index - 1]
    if over.words < UNDER_RUBRIC or _menu_like(over.text):
        return False  # a rubric, perhaps
    if blocks[index].words < UNDER_RUBRIC or not title_shaped(blocks[index]) or blocks[index].terminal:
        return False
    told = sum(block.prose for block in blocks)
    return told > 1 and told >= len(blocks) - told


def _first_question(blocks: list[Block], index: int) -> bool:
    """The first of an interview's questions."""
    asked = (b for b in blocks[index:] if b.text.endswith("?") and b.words <= QUESTION)
    return blocks[index].text.endswith("?") and sum(1 for _ in islice(asked, 2)) > 1


def _page_title(document: Document, candidates: list[int]) -> int | None:
    """Over the headline of a whole page stand those of other articles: of lines that look alike the last is its own.

    Right under it a rubric, a standfirst or a caption may look like one.
    """
    if not candidates:
        return None
    blocks = document.blocks
    scores = {i: _page_score(document, i) for i in candidates}
    if (repeated := _repeated(document, candidates)) is not None:
        said = blocks[repeated].key
        scores[repeated] = 1 + max(scores[i] for i in candidates if blocks[i].key == said)
        candidates = [i for i in candidates if i == repeated or not _begin_alike(said, blocks[i].key)]
    best = max(candidates, key=lambda i: (scores[i], blocks[i].words >= MIN_OVER, i))
    return _topmost(document, best, [i for i in candidates if i < best and scores[i] >= LIKELY])


def _page_score(document: Document, index: int) -> int:
    """How much a line of a page looks like the headline: its credits stand under it, and no name right over it."""
    credited = _credited(document.blocks, index)
    score = _headline_score(document, index, page=True) + CREDITED * credited + NAMED * names(document, index + 1)
    if not credited:
        score -= NAMED * names(document, index - 1)  # under an author's name stands what the author is
        score -= AWAY * (document.body.start - index > FAR)
    return score


def _credited(blocks: list[Block], index: int) -> bool:
    """The author or the day stands a few lines below, with one paragraph between at the most and no other headline."""
    said = 0
    for block in blocks[index + 1 : index + 1 + NEAR_CREDITS]:
        if block.kind is Kind.BYLINE or block.kind is Kind.PUBLISHED:
            return True
        said += block.prose and not block.gone
        if said > 1 or (block.words >= MIN_OVER and title_shaped(block)):
            return False
    return False


def _topmost(document: Document, best: int, likely: list[int]) -> int:
    """The first of the lines on end that look like a headline, where they are few: under it stands a caption, a subhead.

    Where no credits tell, a standfirst may stand between.
    """
    blocks, top, lines = document.blocks, best, 1
    if _titled(blocks[best]):
        return best
    most = 0 if _credited(blocks, best) else 1
    for i in reversed(likely):
        if top - i > NEAR_ABOVE:
            break
        if blocks[i].words >= MIN_OVER and sum(b.prose and not b.gone for b in blocks[i + 1 : top]) <= most:
            top, lines = i, lines + 1
    return top if lines <= 1 + MAX_UNDER else best


def _begin_alike(one: str, other: str) -> bool:
    """One is the other cut short, or without the site's name behind."""
    return one.startswith(other) or other.startswith(one)


def _asks(document: Document) -> bool:
    """The body seems to begin with a question or an exclamation: a headline, perhaps.

    No prose follows it, or the page has named itself by it before.
    """
    first = document.blocks[document.body.start : document.body.start + 1 + ASKED_OVER]
    if len(first) < 2 or not title_shaped(first[0]) or not first[0].terminal:
        return False
    if any(block.kind in FRAME for block in first[1:]) or _signs(document, document.body.start + 1):
        return True  # over its standfirst and its credits
    return not first[1].prose or any(b.key.startswith(first[0].key) for b in document.blocks[: document.body.start])


def _label_like(document: Document, repeated: int) -> bool:
    """A line that comes again may be the site's name, or a section's, where it is short or no headline by its looks."""
    return document.blocks[repeated].words < MIN_OVER or _headline_score(document, repeated) < 0


def _outdone(document: Document, repeated: int, best: int) -> bool:
    """Another line looks much more like a headline."""
    return _headline_score(document, best) > _headline_score(document, repeated) + 1


def _could_head(document: Document, index: int) -> bool:
    block = document.blocks[index]
    if block.subhead or not title_shaped(block) or (_goes_on(document, index) and not _broken(document, index)):
        return False
    credit = credits_of(document, block) if len(block.text) <= 120 and not _titled(block) else None
    return credit is None or not (credit.complete and credit.bylines)


def _owners(document: Document) -> str:
    """What the document's last copyright notices say: among it, who owns the text."""
    notices = (block.key[:NOTICE] for block in reversed(document.blocks) if block.kind is Kind.COPYRIGHT)
    return " ".join(islice(notices, NOTICES))


def _is_owner(block: Block, owners: str) -> bool:
    """A paper's name: the owner in a copyright notice."""
    return block.words < MIN_OVER and len(block.key) >= MIN_OWNER and block.key in owners


def _goes_on(document: Document, index: int) -> bool:
    """The next block begins in lower case: no headline, but the beginning of a broken line."""
    after = document.blocks[index + 1 : index + 2]
    cut = bool(after) and not document.blocks[index].terminal
    if not cut or after[0].gone or _STAMP.match(after[0].text):
        return False
    return after[0].text[0].islower() and " " in after[0].text


def _broken(document: Document, index: int) -> bool:
    """A headline on two lines, of which the first cannot end so: "Le lac gèle moins, les", "pêcheurs comptent les hivers"."""
    lines = document.blocks[index : index + 3]
    if len(lines) < 3 or not _goes_on(document, index) or _CUT_OFF.search(lines[0].fold) is None:
        return False
    _, rest, after = lines
    apart = bool(after.blanks_before) or not after.text[0].islower()
    return not (rest.blanks_before or rest.terminal) and rest.words <= SECOND_LINE and apart


def _repeated(document: Document, candidates: list[int]) -> int | None:
    """A candidate that the document repeats is its headline."""
    firsts = {_first(document.blocks[i]) for i in candidates}
    keys = [b.key if len(b.text) <= 2 * MAX_TITLE and _first(b) in firsts else "" for b in document.blocks]
    counts = Counter(keys)
    again = {i for i in candidates if len(keys[i]) >= 12 and counts[keys[i]] > 1}
    # A list of contents repeats its subheads.
    alone = [i for i in sorted(again) if all(j not in again or keys[j] == keys[i] for j in (i - 1, i + 1))]
    if alone:
        return max(alone, key=lambda i: (_headline_score(document, i), -i))
    for i in candidates:
        wanted = keys[i]
        if len(wanted) >= 20 and any(k.startswith(wanted) and k != wanted for k in counts):
            whole = (j for j in candidates if keys[j].startswith(wanted) and keys[j] != wanted)
            return next(whole, i) if document.blocks[i].text.endswith(_CUT) else i
    return None


def _first(block: Block) -> str:
    """The first letter or digit, folded."""
    first = block.fold[0]
    if first.isalnum():
        return first
    found = _LETTER.search(block.fold)
    return found.group() if found else ""


def _best(document: Document, candidates: list[int]) -> int:
    """The candidate that stands as a headline does: over the text or its credits, no menu, no label.

    Under a headline a standfirst without its full stop stands so too: it is longer.
    """
    best = max(candidates, key=lambda i: (_headline_score(document, i), -i))
    if (credited := _over_frame(document, candidates, best)) is not None:
        return credited
    said = document.blocks[best].words
    above = [i for i in candidates if best - NEAR_ABOVE <= i < best and document.blocks[i].words >= MIN_OVER]
    over = [i for i in above if not _menu_like(document.blocks[i].text) and not document.blocks[i].suspect]
    if not over:
        return best
    last = document.blocks[over[-1]]
    # Of two whole headlines on end the lower one is a standfirst or a caption without its stop.
    labels = _in_capitals(last) and (not last.text.isupper() or "  " in last.text)
    whole = over[-1] == best - 1 and last.words >= NO_KICKER and not (labels or _tells_hours(last))
    return over[-1] if whole or (said >= MIN_STANDFIRST and last.words < said) else best


def _in_capitals(block: Block) -> bool:
    """Most words begin with one: labels in a row."""
    words = [word for word in block.text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > len(words) / 2


def _tells_hours(block: Block) -> bool:
    """Of a programme or a ticker, not an article: "En direct : …, de 15 h à 18 h"."""
    return _is_info(block.text) or _HOUR.search(block.fold) is not None


def _over_frame(document: Document, candidates: list[int], best: int) -> int | None:
    """A likely headline right over its credits or day, where the best stands behind them: that is a line of a standfirst."""
    blocks = document.blocks
    if document.gone_as(best + 1, *FRAME):
        return None
    over = (
        i for i in candidates if i < best and document.gone_as(i + 1, *FRAME) and blocks[i].words >= MIN_TITLE_WORDS
    )
    return next((i for i in over if _headline_score(document, i) >= LIKELY + 1 and not blocks[i].suspect), None)


def _headline_score(document: Document, index: int, *, page: bool = False) -> int:
    block = document.blocks[index]
    following = range(index + 1, min(index + 1 + BELOW, len(document.blocks)))
    beside = (b for b in map(document.blocks.__getitem__, following) if b.text != block.text)
    after = next((b for b in beside if b.kind is not Kind.PAYWALL), None)  # "Réservé aux abonnés"
    if page and after is not None and _rubric(after):
        after = next((b for b in beside if b.kind is not Kind.PAYWALL), after)
    if after is not None and after.kind in _BUTTONS:
        last = next((b for b in beside if b.kind not in _BUTTONS), after)
        after = last if last.kind in FRAME else after
    framed = after is not None and after.kind in FRAME and _OF_ISSUE.search(after.fold) is None
    over_text = after is not None and ((after.prose and not after.gone) or framed or after.kind is Kind.PHOTO)
    over_credits = framed or (after is not None and not after.gone and _is_info(after.text))
    score = (
        2 * over_text
        + over_credits
        + (6 <= block.words <= 26)
        + (block.words >= 5)
        + any(c in block.text for c in ":«,»?")
    )
    caption = any(rule.kind == Kind.PHOTO for rule in block.matching)
    credited = index > 0 and document.blocks[index - 1].kind is Kind.PHOTO and not block.blanks_before
    titled = _titled(block) and not any(map(_is_heading, document.blocks[max(0, index - BELOW) : index]))
    return (
        score
        + TITLED * titled
        - 3 * ((_menu_like(block.text) and not titled) or _is_info(block.text))
        - (block.words < 4)
        - 2 * block.suspect
        - 3 * caption
        - 2 * credited  # what a picture shows stands under its credit
    )


def _is_heading(block: Block) -> bool:
    return block.hint is not None and 0 < block.hint.heading <= 3 and block.hint.links < 0.5


def _titled(block: Block) -> bool:
    """A page's markup shows the line as a title."""
    return block.hint is not None and block.hint.titled


def _rubric(block: Block) -> bool:
    """A word or two that may stand under a headline: "Cinéma"."""
    return not (block.gone or block.terminal or block.bullet) and block.words <= RUBRIC and block.text[0].isupper()


@lru_cache(maxsize=512)
def _menu_like(text: str) -> bool:
    """In capitals, or nearly every word with one, or short pieces set apart: a menu, a row of sections, a company's name."""
    letters = [c for c in text if c.isalpha()]
    words = [w for w in text.split() if w[0].isalpha()]
    capitals = bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)
    if capitals and len(words) >= MIN_TOLD and " : " in text.replace("\u00a0", " "):
        return False  # who, and what of it: "CORBEVAL : RÉSULTATS ANNUELS 2021"
    if capitals:
        return len(words) < MIN_CAPITALS or _SMALL_WORDS.isdisjoint(fold(text).replace("'", "' ").split())
    pieces = _PIECES.split(text)
    if len(pieces) > 2 and all(len(piece.split()) <= 3 for piece in pieces):
        return True
    labels = text.split(", ")
    if len(labels) > 2 and all(len(label.split()) <= 3 and label[:1].isupper() for label in labels):
        return True
    starting = sum(w[0].isupper() for w in words)
    return (len(words) >= 4 and starting == len(words)) or (len(words) >= MIN_CAPITALS and starting > 0.75 * len(words))


def _is_info(text: str) -> bool:
    return _INFO.search(text) is not None


def _tail_title(document: Document) -> int | None:
    """After the body: title-shaped, and touching the line that names author, agency or time."""
    for index in document.tail:
        block = document.blocks[index]
        touches = document.gone_as(index - 1, *FRAME) or document.gone_as(index + 1, *FRAME)
        if title_shaped(block) and block.words >= 4 and touches:
            return index
    return None


def _take_repeats(document: Document, rule: str) -> int | None:
    """Take every block that says the title again; the index of the first of them in the head."""
    wanted = key(document.title or "")
    low, last = len(wanted), wanted[-4:]
    first: int | None = None
    for index, block in enumerate(document.blocks if wanted else ()):
        if block.gone or len(block.text) > 2 * MAX_TITLE:
            continue
        cut = index not in document.body and block.text.endswith(_CUT) and len(block.key) >= MIN_CUT
        cut = cut and wanted.startswith(block.key)
        if cut or (
            low <= len(block.text)
            and bare(block.fold[-40:]).endswith(last)
            and block.key.endswith(wanted)  # it may begin with a wire's prefix
            and key(headline(block.text)) == wanted
        ):
            block.take(Kind.TITLE, rule)
            first = index if first is None and index < document.body.start else first
    return first

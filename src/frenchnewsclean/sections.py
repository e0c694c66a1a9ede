"""Sections and boxes: what a heading announces, and what stands right beside a box."""

from __future__ import annotations

import re

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.frame import FRAME
from frenchnewsclean.labels import take_label
from frenchnewsclean.lines import QUOTES, SENTENCES, Block
from frenchnewsclean.pages import live_entries, questions
from frenchnewsclean.rules import Rule

HEADLINE = 4  # words of one at the least
BUTTON, PROMISE = 5, 18  # words of a button, and of what a newsletter promises
MAX_CONTACTS, CONTACT = 12, 140  # lines under a heading of contacts, characters of one
_CONTACTS = re.compile(r"contacts?(?: (?:presse|medias?|investisseurs))(?: ?:)?\Z|contacts(?: ?:)?\Z")
_FOR_PRESS = re.compile(r"\b(?:relations?|contacts?) (?:presse|medias?|investisseurs|analystes|actionnaires)\b")
_REACH = re.compile(r"\S@\S|(?:\+|\b0)\d(?:[ .\-]?\d){7,12}\b|(?i:\bt[ée]l(?:\.|[ée]phone)? ?:)")
LENGTH = 18  # characters of how long a recording is
PLAIN, _PLAIN = 6, re.compile(r"\w[a-zà-ÿœ'’ -]+")
SUBHEAD, LONG_LEAD = 4, 12  # words: no headline of a link is so short, and what a subhead stands over is longer
BULLETS = frozenset("-–—•●▪■◆►▶·*>|")
_DIGIT_OR_COLON = re.compile(r"[\d:;!?|]")
_LENGTH = re.compile(r"(?:duree ?: ?)?(?:\d{1,2}:\d\d|\d{1,3} ?min(?:utes)?(?: ?\d\d)?)")
_BOXED = (Kind.NEWSLETTER, Kind.PAYWALL)
_PASSED = (Kind.RELATED, Kind.PAYWALL)  # between a heading and its links: "Réservé aux abonnés"
_RATE = r"chaque|tous les|toutes les|un \w+ sur deux|une \w+ sur deux|par semaine|par mois"
_OFTEN = re.compile(
    rf"(?:{_RATE}|(?:une?|deux|trois|quatre|cinq|dix|l'essentiel|le meilleur|toute l'actualite|l'actualite|nos) [^.!?]*\b(?:{_RATE}))\b"
)
_READ = re.compile(  # what a newsletter brings
    r"\b(?:actualites?|essentiel|selection|redaction|articles?|infos?|informations?|recettes?|recits?|conseils|nouvelles|regards?|reportages?|analyses?|"
    r"enquetes?|chroniques?|idees|bons plans|decryptages?|lectures?|resume)\b"
)
_LETTER = re.compile(
    r"(?:[«\"]|(?:la |notre |les )?(?:lettres?|newsletters?|infolettres?|hebdo|quotidienne|matinale)\b)"
)
_LETTER_NAME = re.compile(r"[«\"] ?\w+ ?[»\"]|(?:la |notre )?(?:lettre|newsletter|infolettre)\b.{0,40}")
# A verb, or what stands beside one: then it is a sentence.
_TOLD = re.compile(r"\b(?:est|sont|a|ont|était|il|elle|ils|elles|on|je|j'|nous|qui|que|se|s')\b")


def claim_sections(document: Document, fired: dict[int, Rule]) -> None:
    """Take what a heading announces: the links after « À lire aussi », the lines of a newsletter's box, topics."""
    links = any(rule.section == "links" for rule in fired.values())
    own = live_entries(document.blocks) | questions(document.blocks) if links else set()
    for index, rule in fired.items():
        if rule.section == "links":
            _links(document, index, fired, own)
        elif rule.section == "box":
            _box(document, index)
        elif rule.section == "tags":
            _take_topics(document, index)


def claim_contacts(document: Document) -> None:
    """Under "Contacts presse" whom to reach: lines of names, up to the last telephone number or address."""
    blocks = document.blocks
    for heading in [i for i, b in enumerate(blocks) if b.fold[:7] == "contact" and _heads_contacts(blocks, i)]:
        under = range(heading + 1, min(heading + 1 + MAX_CONTACTS, len(blocks)))
        if heading < document.body.stop and not any(_FOR_PRESS.search(blocks[i].fold) for i in (heading, *under)):
            continue  # in the text: whom its readers may reach
        stop = next((i for i in under if blocks[i].prose or len(blocks[i].text) > CONTACT), under.stop)
        last = max((i for i in range(heading + 1, stop) if _REACH.search(blocks[i].text)), default=heading)
        for block in blocks[heading : last + 1] if last > heading else ():
            block.take(Kind.CONTACT, "contact.under-heading")


def _heads_contacts(blocks: list[Block], index: int) -> bool:
    """ "Contacts presse", or "CONTACTS" under a company's release; "Contacts" over whom the press may reach."""
    block, after = blocks[index], blocks[index + 1 : index + 2]
    press = bool(after) and _FOR_PRESS.search(after[0].fold) is not None
    return (block.kind is Kind.CONTACT or block.text.isupper() or press) and _CONTACTS.match(block.fold) is not None


def _links(document: Document, heading: int, fired: dict[int, Rule], own: set[int]) -> None:
    """Entries run on while they look like links: headlines, teasers, bullets. In the tail, to the next heading."""
    in_tail = heading >= document.body.stop
    for index in range(heading + 1, len(document.blocks)):
        block = document.blocks[index]
        if block.gone:
            if block.kind in _PASSED and not (index in fired and fired[index].section):
                continue
            break
        if not in_tail and ((block.blanks_before and index > heading + 1) or index > heading + 6):
            break
        if index > heading + 1 and (_over_list if in_tail else _subhead)(document.blocks, index):
            break
        if index in own or not _link_like(block) or _heads_text(document, index, first=index == heading + 1):
            break
        block.take(Kind.RELATED, "related.section")


def _heads_text(document: Document, index: int, *, first: bool) -> bool:
    """A headline over its credits or day, and no other article's link: it stands in the head.

    The first entry of a list may have its day under it too: only over prose it is none.
    """
    if index >= document.body.start:
        return False
    over_credits = document.gone_as(index + 1, *FRAME)
    if not first:
        return over_credits
    under = (i for i in range(index + 1, len(document.blocks)) if not document.gone_as(i, *FRAME))
    return document.blocks[index].words >= HEADLINE and document.blocks[next(under, index)].prose


def claim_beside_boxes(document: Document) -> None:
    """In the text what stands right beside a box goes with it: its button, its player's times, what a newsletter promises."""
    blocks = document.blocks
    boxed = [i for i in document.body if blocks[i].suspect or blocks[i].kind in _BOXED]
    for index in boxed:
        above = blocks[index - 1] if index else None
        if above is not None and above.kind in _BOXED and _button(blocks[index]):
            take_label(blocks[index], f"{above.kind}.beside", above.kind or Kind.NAVIGATION)
        if blocks[index].kind is Kind.NEWSLETTER and above is not None and _names_letter(above):
            above.take(Kind.NEWSLETTER, "newsletter.beside")
    _claim_lengths(document)
    for index in boxed:
        if index > document.body.start and _newsletters(blocks[index]):
            _claim_promise(document, index - 1)


def _names_letter(block: Block) -> bool:
    """A few words over a newsletter's box: its name."""
    label = not (block.gone or block.terminal) and block.words <= SUBHEAD
    return label and _LETTER_NAME.fullmatch(block.fold) is not None


def _button(block: Block) -> bool:
    """A few words that would go outside the body, and head nothing."""
    label = block.suspect and not (block.gone or block.terminal) and block.words <= BUTTON
    return label and not any(rule.section for rule in block.matching)


def _claim_lengths(document: Document) -> None:
    """How long a recording is: "03:41" beside its player, or two such lines ("00:00" and "03:41")."""
    blocks = document.blocks
    short = (i for i in document.body if len(blocks[i].text) <= LENGTH and not blocks[i].gone)
    lengths = [i for i in short if _LENGTH.fullmatch(blocks[i].fold)]
    if not lengths or not live_entries(blocks).isdisjoint(lengths):
        return
    for index in lengths:
        if document.gone_as(index - 1, Kind.MEDIA) or document.gone_as(index + 1, Kind.MEDIA):
            blocks[index].take(Kind.MEDIA, "media.length")


def _claim_promise(document: Document, index: int) -> None:
    """What a newsletter promises, right over the box: a phrase without a verb that says how often, and the name over it."""
    blocks, block = document.blocks, document.blocks[index]
    if block.gone or block.words > PROMISE or not _OFTEN.match(block.fold) or _TOLD.search(block.text.lower()):
        return
    if not _READ.search(block.fold):
        return
    name = blocks[index - 1] if index else block
    named = not (name.gone or name.terminal) and name.words <= SUBHEAD and _LETTER.match(name.fold) is not None
    stop = next((i for i in range(index + 1, document.body.stop) if not _newsletters(blocks[i])), document.body.stop)
    for each in blocks[index - named : stop]:
        each.take(Kind.NEWSLETTER, "newsletter.promise-beside")


def _newsletters(block: Block) -> bool:
    """A line of a newsletter's box that has gone, or would outside the body."""
    label = block.suspect and not block.terminal and any(rule.kind == Kind.NEWSLETTER for rule in block.matching)
    return block.kind is Kind.NEWSLETTER or (label and not block.gone)


def _subhead(blocks: list[Block], index: int) -> bool:
    """Over a paragraph, and told from the links above it: shorter, without their bullet, in quotes or capitals as they are not."""
    block, before, after = blocks[index], blocks[index - 1], blocks[index + 1 : index + 2]
    linked = block.hint is not None and block.hint.links > 0.5
    if linked or not after or after[0].gone:
        return False
    if after[0].bullet:
        return _over_list(blocks, index)
    if after[0].words < LONG_LEAD:
        return False
    marked, quoted = _marked(before), _is_quoted(block) and not _is_quoted(before)
    capitals = block.text.isupper() and not before.text.isupper()
    short = block.words <= SUBHEAD or (_is_plain(block) and not _is_plain(before))
    return short or quoted or capitals or (marked and not block.bullet)


def _is_plain(block: Block) -> bool:
    """A few common words and no sign: "Le conseil de la cheffe"."""
    return block.words <= PLAIN and _PLAIN.fullmatch(block.text) is not None


def _is_quoted(block: Block) -> bool:
    return block.text[0] in QUOTES and block.text[-1] in '»”"'


def _over_list(blocks: list[Block], index: int) -> bool:
    """A few words over a list whose entries end as sentences and their parts do, under links that are no list."""
    block, after = blocks[index], blocks[index + 1 : index + 2]
    if block.words > SUBHEAD or not after or after[0].gone or not after[0].bullet or _marked(blocks[index - 1]):
        return False
    linked = block.hint is not None and block.hint.links > 0.5
    return not linked and after[0].text.endswith((";", ".", ","))


def _marked(block: Block) -> bool:
    return block.bullet or block.rule == "related.arrow"


def _link_like(block: Block) -> bool:
    """A headline or a lone bullet: no sentence that stands for itself, and no two of which the last asks."""
    if block.text in BULLETS:
        return True
    if block.in_article or (block.text[0].islower() and block.words > SUBHEAD):
        return False
    if block.hint is not None and not block.hint.links:
        return False  # it leads nowhere
    asks = block.text.endswith(("?", "!", "»", '"', "…")) and not SENTENCES.search(block.text)
    closed = block.terminal and not asks
    return not closed and block.words <= 30 and not block.text.endswith((":", ";", ","))


def _box(document: Document, heading: int) -> None:
    """What stands between the heading and the last line of the box that a rule took; in the tail a line more."""
    kind = document.blocks[heading].kind or Kind.NEWSLETTER
    reach = range(heading + 1, min(heading + 5, len(document.blocks)))
    last = max((i for i in reach if document.blocks[i].kind is kind), default=heading)
    following = document.blocks[heading + 1 : heading + 2]
    if heading >= document.body.stop and last == heading and following and following[0].words >= 4:
        last = heading + 1
    for index in range(heading + 1, min(last + 1, len(document.blocks))):
        block = document.blocks[index]
        if block.gone and block.kind is not kind:
            return
        if not block.gone and block.words <= 24 and not (block.terminal and block.words > 14):
            block.take(kind, "newsletter.box")


def _take_topics(document: Document, heading: int) -> None:
    if heading < document.body.start and ": " in document.blocks[heading].fold:
        return  # over the text it has said them: "Rubrique : Régions"
    for index in range(heading + 1, min(heading + 13, len(document.blocks))):
        block = document.blocks[index]
        if block.gone or not topic(block) or (index < document.body.start and _over_text(document, index)):
            return
        block.take(Kind.TAGS, "tags.section")


def _over_text(document: Document, index: int) -> bool:
    """Some words over the text or its credits: the headline, and no topic."""
    blocks = document.blocks
    if blocks[index].words < HEADLINE or index + 1 == len(blocks):
        return False
    return document.gone_as(index + 1, *FRAME) or (blocks[index + 1].prose and not blocks[index + 1].gone)


def word(block: Block) -> bool:
    """A word or three, in lower case too."""
    text = block.text
    plain = not (block.terminal or block.bullet or block.hint) and text[0].isalpha()
    return plain and block.words <= 3 and not _DIGIT_OR_COLON.search(text)


def topic(block: Block) -> bool:
    """A word or a few, or a row of them: no sentence, no number, no colon."""
    text = block.text
    if block.hint and block.hint.links < 0.5:
        return False  # on a page, topics are links
    if block.terminal or block.bullet or not (text[0].isupper() or text[0] == "#"):
        return False
    return block.words <= 7 and len(text) <= 70 and not _DIGIT_OR_COLON.search(text.lstrip("#"))

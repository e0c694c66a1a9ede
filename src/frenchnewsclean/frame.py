"""The frame of an article: its credit lines, publication lines, agencies and dateline, each parsed whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from frenchnewsclean.article import Attribution, AttributionKind, Byline, Grain, Kind, Role
from frenchnewsclean.credits.agencies import may_name
from frenchnewsclean.credits.attributions import attribution_line
from frenchnewsclean.credits.bylines import WRITERS, CreditLine, is_biography, may_be_credit, read_credit
from frenchnewsclean.credits.datelines import DatelineMatch, match_dateline
from frenchnewsclean.credits.names import is_name, match_name, ordinary_case
from frenchnewsclean.dates.anchor import Anchor
from frenchnewsclean.document import Document
from frenchnewsclean.folding import fold, holds, key, squeeze
from frenchnewsclean.lines import REMEMBERED, Block, ends_quotation, ends_sentence
from frenchnewsclean.published import (
    MAX_LENGTH,
    PublicationLine,
    first_written,
    is_reading_time,
    may_be_publication,
    moment,
    read_publication,
)

NEAR_BELOW = 4  # blocks: where the names may still stand that a standfirst keeps from the title
NEAR_TOP = 6  # blocks of a body among which the day may stand: headline, standfirst, counters
MAX_BIOGRAPHY, MIN_TEXT = 70, 2  # words of a biography, paragraphs that a text has without it
_PRONOUN = re.compile(
    r"(?:il|elle)s? (?!a |ont |avai|s'est |s'etai)(?!.*(?:\b(?:ete|hier|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche)\b|\d))"
)
_REGULATED = re.compile(r"regulatory news ?:?")  # said of what the law bids a company publish
MAX_LONE_DATELINE = 12  # words
NAME_WORDS, MAX_NOTE = 5, 240  # words; letters of a note on the author
_WRITES = re.compile(rf"\best (?:une? |la |le |l')?(?:ancienn?e? )?(?:{WRITERS})")
MIN_AFTER_DATELINE = 4  # words: a dateline stands at the head of a sentence
_SIGNATORIES = re.compile(
    r"(?:\(?\d\)? ?|\* ?)?(?:les |premiers |liste des |les premiers )?(?:co-?)?signataires(?: de (?:la|cette) tribune)? ?:?\s*"
)
_SHEET = re.compile(  # a line of the fact sheet of a film, a play, a concert
    r"(?:duree|genre|scenario|mise en scene|realisation|musique|choregraphie|texte|sortie|dates?|budget|au cinema|en salles?|"
    r"(?:un |une )?(?:film|drame|comedie|thriller|documentaire|polar|western|piece|spectacle|concert|opera|serie|animation)\b)"
    r"(?: ?:| .{0,40}\bd(?:e|u|'))"
)
_TRADE = re.compile(
    r" est (?:une? |le |la |l')?(?:grande? )?(?:reporter\b|[a-z]*(?:logue|graphe|iste|ien|ienne|eur|eure|euse|rice|aire|ier|iere|sophe|nome|ain|aine|ant|ante|cin|avocate?|maire)\b)"
)
_ABOUT_AUTHOR = re.compile(
    r"(?:a propos (?:de l'aut(?:eure?|rice)|des aut(?:eure?|rice)s)|(?:l'aut(?:eure?|rice)|les aut(?:eure?|rice)s)|qui est l'aut(?:eure?|rice) ?\?)(?: ?:)?"
)
MAX_CARD = 4  # paragraphs under that heading
# Under the author's name behind the text: a trade, an account, an address.
_OF_NAME = re.compile(
    r"(?:journaliste|redact(?:eur|rice)|reporter|correspondante?|chef(?:fe)? d[eu]|grande? reporter|editorialiste|chroniqueu(?:r|se)|directeur de la redaction)\b[^.,:;]{0,50}\Z|@\w{2,30}\Z|\S+@\S+\Z"
)
_PROVIDED = re.compile(r"(?:[Ii]nformation|[Aa]rticle|[Cc]ontenu)s? fournie?s? par \w.{1,50}? (?=\d)")
_INTERVIEWED = re.compile(r"(?:propos|entretien|interview) (?:recueillie?s?|realisee?s?|menee?s?) par\b")
_OF_DAY = re.compile(r"(?:publiee?|mise? en ligne) le \d")  # with a day of its update behind, and a full stop
_IN_SENTENCES = ("photo", " publie", "recueilli", " realise", "mise a jour le ", "mis a jour le ")
_DAY_LABEL = re.compile(
    r"(?:(?<=\w)[.)]?[ \n\u00a0]+|(?<=[A-Za-zà-ÿ])(?=P))(?=(?:Dernière mise à jour|Publiée?|Mise? (?:à jour|en ligne)|Modifiée?|Postée?|Actualisée?)(?: le| à| :|:))"
)
_DESK = re.compile(r"(?:par )?(?:la |notre )?redaction(?: (?:de |du |des |d')?[\w.' -]{2,30})?")
_MAKER = re.compile(r"\d.*\bredaction|(?:redaction.*|\A.{2,30}, (?:le )?)\d")  # the desk or a short name, and a number
_BESIDE_DAY = re.compile(r",? [-–—|•·] |, (?=le \d|\d)")
_STATION = re.compile(r"(?:\([^()]{2,70}, |(?:de )?(?:notre|nos) )?(?:envoyee?s? specia|correspondante?s?\b)")
_BEHIND_SITE = re.compile(
    r"[^\s/|][^/|.]{1,30} [/|] (?=(?:[Pp]ar|[Pp]ropos recueillis|[Ee]ntretien réalisé|[Tt]extes?) )"
)
_INVERTED = re.compile(
    r"(?P<family>[^\W\d_][\w'’ -]{1,40}), (?P<given>[^\W\d_][\w'’-]{1,20}(?: [^\W\d_][\w'’-]{1,20})?)"
)
DATED_PARAGRAPHS, DATED_BLOCKS = 4, 8  # at the head of a text where a dateline may stand
_FAMILY_IN_CAPITALS = re.compile(
    r"[^\W\d_][^\W\d_A-ZÀ-Þ][\w'’-]* (?:[A-ZÀ-ÞŒ][A-ZÀ-ÞŒ'’-]+ ?){1,3}\."
)  # "Gaïd LE MOIGNE."
_AGO = re.compile(  # "Il y a dix ans" is a subhead
    r"il y a (?:\d{1,2}|une?|quelques) (?:minutes?|min|mn|heures?|h|jours?|j)(?: ?[-–—|•·] ?(?:lecture )?\d{1,2} ?(?:min|mn)\b.{0,16})?"
)
_PAPER = re.compile(r"(?:L[ae]s? |L['’])[A-ZÀ-Þ][\w’'. -]{2,40}?(?:,| ?[-–—•|]) (?=(?:\w{5,8} )?\d)")
_PAPER_NAME = re.compile(r"(?:L[ae]s? |L['’])[A-ZÀ-Þ][\w’'. -]{2,40}")
HEADED = 4  # words of a line that may be the headline
_STARTED = re.compile(r"(?P<who>[^,.:«]{5,40}) a lancé cette pétition(?: (?:adressée )?à .{2,90})?")
_TRAIL = "navigation.breadcrumb"
_PIECES = re.compile(r" ?[|•·] ?| [-–—/] | {3,}|\t")
_TOPIC = re.compile(r"[Nn]° ?\d{1,4}|#\d{1,4}|[^\W\d_][\w'’&-]+(?: [^\W\d_][\w'’&-]*){0,2}")
_DROPPED = ((0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2))  # topics before and behind the credits
_DAY_BEHIND = re.compile(r",? (?=le \d)")
_AGENCY_STAMP = re.compile(r"\(?© ?[A-Z]{2,8} ?/ ?(?P<when>\d{1,2}(?:er)? [^\W\d]{3,9}\.? \d{4} \d{1,2}h\d\d)\)?\Z")
_DIGIT = re.compile(r"\d")
_NAMED_STAMP = re.compile(
    r"(?P<paper>[A-ZÀ-Þ][\w’'. -]{2,40}) [-–—•·|] (?=\d{1,2}(?:er)? [^\W\d]{3,9}\.? (?:19|20)\d\d)"
)
_SITE_NAME = re.compile(r"(?:\w[\w-]{0,30}\.){1,3}\w{2,8}")
_MAY_PUBLISH, _MAY_CREDIT, _MAY_NAME = 1, 2, 4  # what a line can be: these together
_OF_RELEASE = re.compile(r"[^,]{2,40}, (?:le )?\d{1,2}(?:er)? [a-z]{3,9}\.? (?:19|20)\d\d\b.{0,24}\Z")  # where and when
_INITIALS = re.compile(r"(?!P\.-S|R\.I)(?:[A-ZÀ-Þ][a-z]{0,2}\.[ \u00a0]?-?){2,3}")  # "Th. C.", but not "P.-S."
_HOUR = re.compile(r"\d\s?h(?:\s?\d\d)?\b|\d:\d\d")
_SOURCE = re.compile(r"\| Source ?: ?(.{2,80})\Z")
_TOWN = re.compile(r"[A-ZÀ-Þ][\w' -]{1,30}, [A-ZÀ-Þ][A-ZÀ-Þ ]{3,20}")
_AUTHORS = re.compile(r"(?:l')?aut(?:eure?s?|eur[·.]e[·.]?s?|rices?)(?: ?:)?|les auteure?s")
MAX_CARDS, MAX_POST = 12, 18  # lines under "Auteurs", words of one
_WHOLE_DAY = re.compile(r"(?:le )?(?:[a-z]{5,8} )?\d{1,2}(?:er)? [a-z]{3,9}\.? (?:199|20\d)\d")
DAY = 5  # words of a day alone
_NOTICE = 200  # characters: a notice names its owner at its head
LEADS = ("par", "de", "par :")  # before a name, on a line of its own
FRAME = (Kind.BYLINE, Kind.PUBLISHED, Kind.ATTRIBUTION)


def read_frame(document: Document) -> None:
    """Read the lines of head and tail that are nothing but credits or publication data."""
    start, stop = document.body.start, document.body.stop
    told_of = document.sheet.spaced or holds(document.sheet.fold, _IN_SENTENCES)
    for index, block in enumerate(document.blocks):
        if block.kind is not None:
            continue
        zone = "head" if index < start else "tail" if index >= stop else "body"
        told = zone == "body" and block.terminal and block.text[0] != "(" and not _OF_DAY.match(block.fold)
        if told and not ((told_of or len(block.lines) > 1) and holds(block.fold, _IN_SENTENCES)):
            continue  # a sentence of the body can only be a photo's credit, or a byline with its day and a reading time
        if block.framed is None:
            block.framed = _may_be_frame(document.text[block.start : block.end], block)
        framed = block.framed
        taken = (
            (framed & _MAY_PUBLISH and _publication(document, block, zone, near=index < start + NEAR_TOP))
            or (framed & _MAY_NAME and _agencies(document, block, zone))
            or (framed & _MAY_PUBLISH and zone != "body" and _provided(document, block))
            or (framed and zone == "head" and _maker_with_day(document, block))
        )
        if not taken and framed & _MAY_CREDIT:
            taken = _credit(document, index, zone)
        if not taken and framed & _MAY_NAME and zone == "head" and block.words <= MAX_LONE_DATELINE:
            _lone_dateline(document, block)
    _among_topics(document)
    _stamps_beside(document)
    _named_day(document)
    _sources(document)
    _lone_names(document)
    _signatures(document)
    _author_cards(document)
    _signatories(document)


def _may_be_frame(text: str, block: Block) -> int:
    """Which lines of the frame a block can be wherever it stands; prose is told from them by its first words."""
    if len(block.text) > 600:
        return 0
    return _short_may_be_frame(text) if len(text) <= REMEMBERED else _may_be_line(text, block.text, block.fold)


@lru_cache(maxsize=2048)
def _short_may_be_frame(text: str) -> int:
    """Short lines come again and again round the articles of a site: what they are is remembered."""
    said = squeeze(text)
    return _may_be_line(text, said, fold(said))


def _may_be_line(text: str, said: str, folded: str) -> int:
    names = _MAY_NAME if may_name(folded) or folded.startswith("aa /") or _OF_RELEASE.match(folded) else 0
    published = _MAY_PUBLISH if may_be_publication(said) else 0
    credit = may_be_credit(text) or is_biography(said) or _STATION.match(folded) or _BEHIND_SITE.match(text)
    return names | published | (_MAY_CREDIT if credit else 0)


def _publication(document: Document, block: Block, zone: str, *, near: bool) -> bool:
    """``near`` says that the block is among the body's first, where a stamp to the minute needs no label."""
    told = zone == "body" and block.terminal
    if block.entry or (told and not _OF_DAY.match(block.fold)):
        return False
    if zone != "body" and is_reading_time(block.text):
        block.take(Kind.READING_TIME, "reading-time.line")
        return True
    if zone == "head" and _AGO.fullmatch(block.fold):
        block.take(Kind.PUBLISHED, "published.line")
        return True
    anchor = document.anchor or (Anchor.of(document.published) if document.published else None)
    line = read_publication(block.text, anchor) or _after_site(block.text, anchor)
    if line is None:
        return False
    timed = near and line.published is not None and line.published.grain is Grain.MINUTE
    sure = line.labelled or timed
    if (zone == "body" and not sure) or (told and not (line.published and (line.modified or timed))):
        return False
    block.take(Kind.PUBLISHED, "published.line")
    _date(document, line)
    return True


def _date(document: Document, line: PublicationLine) -> None:
    document.publish(moment(line.published), stated=line.labelled)
    document.modified = document.modified or moment(line.modified)


def _after_site(text: str, anchor: Anchor | None) -> PublicationLine | None:
    """ "Le-Site.example | Publié le …": a publication line behind the site's name, or a labelled one before it.

    "Le Courrier - 7 févr. 2024 à 19:02 | mis à jour le 8 févr. 2024 à 7:30": behind a paper's name it is to the minute.
    """
    if (named := _NAMED_STAMP.match(text)) and not is_name(named["paper"]):
        line = read_publication(text[named.end() :], anchor)
        exact = line is not None and line.published is not None and line.published.grain is Grain.MINUTE
        return line if exact else None
    first, bar, last = next((parts for sign in "|•" if (parts := text.partition(sign))[1]), (text, "", ""))
    if not bar:
        return None
    rest = last if _SITE_NAME.fullmatch(first.strip()) else first if _SITE_NAME.fullmatch(last.strip()) else ""
    line = read_publication(rest, anchor) if rest else None
    return line if line and (line.labelled or rest == last) else None


def _provided(document: Document, block: Block) -> bool:
    """ "information fournie par Corbeval Finance 11/03/2025 à 09:47": a provider that is no agency we know."""
    said = _PROVIDED.match(block.text)
    line = read_publication(block.text[said.end() :]) if said else None
    if line is None or line.published is None:
        return False
    block.take(Kind.PUBLISHED, "published.line")
    document.publish(moment(line.published), stated=True)
    return True


def _agencies(document: Document, block: Block, zone: str) -> bool:
    if zone == "body" and block.terminal and not block.text.startswith("("):
        return False
    found = attribution_line(block.text)
    if not found or any(a.kind is AttributionKind.COPYRIGHT for a in found):
        return False
    credit = credits_of(document, block)
    if credit.complete and credit.bylines:
        return False
    block.take(Kind.ATTRIBUTION, "attribution.line")
    document.attributions += _moved(found, block.start)
    if _DIGIT.search(block.text):
        before = block.text[: found[0].start]
        line = read_publication(block.text[found[-1].end :]) or read_publication(before)
        line = line or read_publication(before.rpartition(" - ")[0])  # "2 mars 2021 à 8h12 - Rédaction AGENCE"
        if line:
            document.publish(moment(line.published), stated=line.labelled)
    return True


def _maker_with_day(document: Document, block: Block) -> bool:
    """The agency or the desk on one line with the day: "ats, le 11.01.2023 à 12:48", "2 mars 2021 à 8h - Rédaction Le Relais"."""
    text = document.text[block.start : block.end]
    if len(text) > MAX_LENGTH or _MAKER.search(block.fold) is None:
        return False
    for cut in islice(_BESIDE_DAY.finditer(text), 3):
        for who, when in ((slice(cut.start()), slice(cut.end(), None)), (slice(cut.end(), None), slice(cut.start()))):
            day = read_publication(squeeze(text[when]), document.anchor)
            if day is None or day.published is None:
                continue
            makers = attribution_line(text[who])
            timed = day.published.grain is Grain.MINUTE  # "La rédaction du bail, 4 mars 2021"
            if makers or (timed and _DESK.fullmatch(fold(text[who]).strip())):
                block.take(Kind.PUBLISHED, "published.line")
                document.attributions += _moved(makers, block.start + (who.start or 0))
                _date(document, day)
                return True
    return False


def _moved(found: list[Attribution], shift: int) -> list[Attribution]:
    return [replace(a, start=a.start + shift, end=a.end + shift) for a in found]


def _read(document: Document, block: Block) -> CreditLine:
    """The block as a credit line, with the offsets of the document."""
    line = credits_of(document, block)
    return line.moved(block.start) if line.complete and block.start else line


def credits_of(document: Document, block: Block) -> CreditLine:
    """The block as a credit line, read once, with its own offsets."""
    if block.credit is None:
        text = document.text[block.start : block.end]
        block.credit = _short_credits(text) if len(text) <= REMEMBERED else read_credit(text)
    return block.credit


@lru_cache(maxsize=1024)
def _short_credits(text: str) -> CreditLine:
    """``read_credit``; nobody changes what it gives."""
    return read_credit(text)


def names(document: Document, index: int) -> bool:
    """Whether a block stands there, not read yet, that names a person or is the word before the name."""
    if not 0 <= index < len(document.blocks) or document.blocks[index].gone:
        return False
    block = document.blocks[index]
    return block.fold in LEADS or (len(block.text) <= REMEMBERED and bool(credits_of(document, block).bylines))


def _credits_a_photo(line: CreditLine) -> bool:
    return line.complete and bool(line.bylines) and all(b.role is Role.PHOTOGRAPHER for b in line.bylines)


def _credits_both(line: CreditLine) -> bool:
    """ "Texte Jeanne Morel Photos Luc Martin": who wrote, beside who took the pictures."""
    roles = {b.role for b in line.bylines}
    return line.complete and line.marked and {Role.AUTHOR, Role.PHOTOGRAPHER} <= roles


def _credit(document: Document, index: int, zone: str) -> bool:
    if _carries_on(document, index):
        return False
    block = document.blocks[index]
    line = _read(document, block)
    if _plays(document, index, line):
        return False
    if _credits_a_photo(line):
        block.take(Kind.PHOTO, "photo.credit-line")
        _add(document, line)
        return True
    dated = bool(line.bylines and line.dates) and zone == "head"
    if line.complete and (line.marked or line.attributions or dated) and (zone != "body" or _sure(block)):
        block.take(Kind.BYLINE, "byline.credit-line")
        _add(document, line)
        return True
    if _station(document, index) or _credit_with_day(document, block) or _started(document, block):
        return True
    if zone == "tail" and is_biography(block.text):
        block.take(Kind.BYLINE, "byline.biography")
        return True
    return False


def _plays(document: Document, index: int, line: CreditLine) -> bool:
    """A cast: "Avec Jeanne Morel, Luc Martin" beside a line on the film or the play: "Durée : 1h44"."""
    if not line.bylines or line.attributions or any(b.role is not Role.CONTRIBUTOR for b in line.bylines):
        return False
    beside = (*document.blocks[max(0, index - 1) : index], *document.blocks[index + 1 : index + 2])
    return any(_SHEET.match(block.fold) for block in beside)


def _credit_with_day(document: Document, block: Block) -> bool:
    """The author's name with the day behind it, and nothing between: "Par Jeanne Morel Publié le 6 mai à 5h00".

    Without a label it is to the minute, and the name is marked: "Propos recueillis par Jeanne Morel, le 6 mai 2021 à 5h00".
    """
    text = document.text[block.start : block.end]
    if len(text) > 260 or _DIGIT.search(text) is None:
        return False
    label = _DAY_LABEL.search(text) or _DAY_BEHIND.search(text)
    if label is None:
        return False
    site = _BEHIND_SITE.match(text)
    start = site.end() if site else 0
    line = read_credit(text[start : label.start()])
    day = read_publication(squeeze(text[label.end() :]), document.anchor)
    if not line.complete or not (line.bylines or line.attributions) or day is None:
        return False
    if not (day.labelled or (line.marked and day.published and day.published.grain is Grain.MINUTE)):
        return False
    block.take(Kind.BYLINE, "byline.credit-line")
    _add(document, line.moved(block.start + start))
    _date(document, day)
    return True


def _among_topics(document: Document) -> None:
    """The name and the day among the topics and buttons of a site: "Économie | Par Jeanne Morel | 6 mai 2022"."""
    for index in document.head:
        block = document.blocks[index]
        if not (_PIECES.search(document.text, block.start, block.end) or _PAPER.match(block.text)):
            continue
        trail = block.rule == _TRAIL
        if (block.kind is not None and not trail) or len(block.text) > MAX_LENGTH:
            continue
        text = document.text[block.start : block.end]
        line = _between_topics(text, whole=trail) or _behind_paper(document, index, text)
        issue = _issue(document, block) if line is None else None
        if line is not None:
            block.kind = None  # more than a trail
            block.take(Kind.BYLINE, "byline.credit-line")
            _add(document, line.moved(block.start))
        elif issue is not None:
            block.kind = None
            block.take(Kind.PUBLISHED, "published.line")
            _date(document, issue)


def _behind_paper(document: Document, index: int, text: str) -> CreditLine | None:
    """The author's name behind the paper's, beside the day: "Le Courrier de Brécy | Jeanne Morel"."""
    if not (document.gone_as(index + 1, Kind.PUBLISHED) or document.gone_as(index - 1, Kind.PUBLISHED)):
        return None
    cut = _PIECES.search(text)
    if cut is None or _PAPER_NAME.fullmatch(text, 0, cut.start()) is None:
        return None
    line = read_credit(text[cut.end() :])
    return line.moved(cut.end()) if line.complete and line.bylines else None


def _issue(document: Document, block: Block) -> PublicationLine | None:
    """The paper's name and the day, beside a line that may be the headline: "Le Courrier de Brécy, 6 mai 2022, page 4"."""
    paper = _PAPER.match(block.text)
    day = read_publication(block.text[paper.end() :]) if paper else None
    if day is None or day.published is None or day.published.relative:
        return None
    others = (b for b in document.blocks[: document.body.start] if b is not block and not b.gone)
    return day if any(b.words >= HEADED and not b.terminal for b in others) else None


def _between_topics(text: str, *, whole: bool) -> CreditLine | None:
    """The credits with their day that are left without a topic or two at either end; none are needed where ``whole``."""
    if not _DIGIT.search(text):
        return None
    pieces = (
        [0, *(cut.end() for cut in _PIECES.finditer(text))],
        [*(cut.start() for cut in _PIECES.finditer(text)), len(text)],
    )
    said = [text[start:end] for start, end in zip(*pieces, strict=True)]
    for first, behind in _DROPPED[0 if whole else 1 :]:
        if len(said) < first + behind + 2 or not all(
            map(_TOPIC.fullmatch, (*said[:first], *said[len(said) - behind :]))
        ):
            continue
        start, end = pieces[0][first], pieces[1][len(said) - 1 - behind]
        line = read_credit(text[start:end])
        if line.complete and line.bylines and line.dates:
            return line.moved(start) if start else line
    return None


def _started(document: Document, block: Block) -> bool:
    """Whose a petition is: "Odile Marchand a lancé cette pétition adressée à la mairie"."""
    said = _STARTED.fullmatch(block.text)
    line = read_credit(said["who"]) if said else CreditLine()
    if not (line.complete and line.bylines):
        return False
    block.take(Kind.BYLINE, "byline.credit-line")
    _add(document, line.moved(block.start))
    return True


def _station(document: Document, index: int) -> bool:
    """Where the author writes from, on the line under the name: "Envoyée spéciale à Kharkiv"."""
    block, above = document.blocks[index], document.blocks[index - 1] if index else None
    if above is None or above.gone or not _STATION.match(block.fold) or len(above.text) > 60 or len(block.text) > 90:
        return False
    line = read_credit(document.text[above.start : block.end])
    if not line.complete or not line.bylines or any(b.role is not Role.CORRESPONDENT for b in line.bylines):
        return False
    for each in (above, block):
        each.take(Kind.BYLINE, "byline.credit-line")
    _add(document, line.moved(above.start))
    return True


def claim_head_names(document: Document, title: int | None) -> None:
    """Under the headline a person's name alone on its line is the author's."""
    for index in range((title if title is not None else document.body.start) + 1, document.body.start):
        block = document.blocks[index]
        if block.gone or len(block.text) > 90:
            continue
        near = title is None or index <= title + 4 or index >= document.body.start - 4
        line = (_inverted(document, block) or _read(document, block)) if near else CreditLine()
        listed = block.terminal and len(line.bylines) > 1 and not line.marked  # "Farrenc, Bonis, Holmès.": a sentence
        if line.complete and line.bylines and not listed:
            block.take(Kind.BYLINE, "byline.name")
            _add(document, line)


def _inverted(document: Document, block: Block) -> CreditLine | None:
    """ "Morel, Jeanne", as archives of newspapers write their authors."""
    found = _INVERTED.fullmatch(block.text)
    if found is None or not any(b.rule == "navigation.database" for b in document.blocks):
        return None
    line = read_credit(f"{found['given']} {found['family']}")
    people = [replace(b, start=block.start, end=block.end, text=block.text) for b in line.bylines]
    return replace(line, bylines=people) if line.complete else None


def claim_biography(document: Document) -> None:
    """The last paragraphs, where they say who the persons of the byline are, or the last one who that of the headline is."""
    standing = [block for block in document.blocks if not block.gone]
    first = _first_biography(standing, {key(b.name) for b in document.bylines})
    if first == len(standing) and document.title and standing:
        name = _biography(standing[-1])
        first -= name is not None and name in key(document.title)
    first = _under_author(standing, first, document.bylines)
    if sum(block.prose for block in standing[:first]) >= MIN_TEXT:
        for block in standing[first:]:
            block.take(Kind.BYLINE, "byline.biography")


def _under_author(standing: list[Block], first: int, bylines: list[Byline]) -> int:
    """Where a heading over what ends the text says that it is about its author: "À propos de l'auteure"."""
    for index in range(first - 1, max(-1, len(standing) - 1 - MAX_CARD), -1):
        if _ABOUT_AUTHOR.fullmatch(standing[index].fold):
            told = all(any(b.text.startswith(by.text) for by in bylines) for b in standing[index + 1 : first])
            return index if told else first
    return first


def _first_biography(standing: list[Block], known: set[str]) -> int:
    """Where the biographies of the known begin that end the text; "Elle enseigne à …" goes on about who stands above."""
    first = len(standing)
    while first:
        more = 1 + (standing[first - 1].words <= MAX_BIOGRAPHY and _PRONOUN.match(standing[first - 1].fold) is not None)
        if first < more or not _told_of(standing[first - more], known):
            break
        first -= more
    return first


def _told_of(block: Block, known: set[str]) -> bool:
    name = _biography(block)
    return name is not None and name in known


def _biography(block: Block) -> str | None:
    """The key of the name of whom the paragraph says what their trade is."""
    if not block.prose or block.words > MAX_BIOGRAPHY or " est " not in block.fold:
        return None
    name = match_name(block.text)
    return key(name.group()) if name and _TRADE.match(fold(block.text), name.end()) else None


def _carries_on(document: Document, index: int) -> bool:
    """A line in lower case right under one that no sentence ends is the rest of it: "… remis au ministre / par X."."""
    block = document.blocks[index]
    if not index or not block.text[0].islower() or block.blanks_before:
        return False
    before = document.blocks[index - 1]
    return not before.gone and not before.terminal and before.words >= 5


def _sure(block: Block) -> bool:
    """Inside the body only a line that can be nothing else: in brackets, or a marked one without a sentence's end."""
    return block.text.startswith("(") or not block.terminal or _INTERVIEWED.match(block.fold) is not None


def read_brackets(document: Document) -> None:
    """Credits in brackets at the end of a paragraph: "… dix kilomètres. (Avec AFP)"."""
    source = document.text
    for block in document.blocks:
        if block.kind is not None or source[block.end - 1] != ")":
            continue
        text = source[block.start : block.end]
        opening = text.rfind("(")
        if opening <= 0 or len(text) - opening > 300 or not ends_sentence(text[:opening].rstrip()):
            continue
        start = block.start + opening
        line = read_credit(text[opening:], start)
        found = attribution_line(text[opening:])
        if line.complete and line.marked and line.bylines:
            _add(document, line)
            kind, rule = Kind.BYLINE, "byline.in-brackets"
        elif found:
            document.attributions += _moved(found, start)
            kind, rule = Kind.ATTRIBUTION, "attribution.in-brackets"
        else:
            continue
        document.claim_inline(block.start + len(text[:opening].rstrip()), block.end, kind, rule)


def _signatures(document: Document) -> None:
    """The author's name alone under the last paragraph, whatever of the page stands after it."""
    last = next((i for i in range(len(document.blocks) - 1, -1, -1) if not document.blocks[i].gone), -1)
    page = document.boxes is not None  # there a name under the text may be a reader's
    if last > 1 and not page and _introduced(document, last):
        document.blocks[last].take(Kind.BYLINE, "byline.biography")
        document.blocks[last - 1].take(Kind.BYLINE, "byline.name")
        _add(document, _read(document, document.blocks[last - 1]))
        return
    for index in sorted({last, document.body.stop}):
        if not 1 <= index <= last or document.zone(index) == "head":
            continue
        block, before = document.blocks[index], document.blocks[index - 1]
        if page and index != last and not _in_one_box(before, block):
            continue
        told = block.terminal and _INITIALS.fullmatch(block.text) is None
        if block.gone or len(block.text) > 90 or before.gone or not before.prose or told:
            continue
        line = _read(document, block)
        if line.complete and 1 <= len(line.bylines) <= 3 and not _quoted(document, before, line):
            if _voices(document, index):
                return
            block.take(Kind.BYLINE, "byline.name")
            known = {key(b.name) for b in document.bylines}
            if not all(key(b.name) in known for b in line.bylines):  # the head may have said what they are
                _add(document, line)
            return


def _in_one_box(block: Block, after: Block) -> bool:
    """Both stand in the same container of the page."""
    return block.hint is not None and after.hint is not None and block.hint.box == after.hint.box


def _introduced(document: Document, index: int) -> bool:
    """A note on the person whose name stands alone above it: "Jeanne Morel", "Jeanne Morel est écrivaine."."""
    note, above = document.blocks[index], document.blocks[index - 1]
    if above.gone or above.terminal or above.words > NAME_WORDS or not note.key.startswith(above.key):
        return False
    if len(note.text) > MAX_NOTE or _WRITES.search(note.fold) is None:
        return False
    known = any(byline.role is not Role.PHOTOGRAPHER for byline in document.bylines)
    return not known and names(document, index - 1) and is_biography(note.text)


def _voices(document: Document, index: int) -> bool:
    """Another name stands alone over a paragraph: these are whom the text lets speak, each under a name."""
    blocks = document.blocks
    over = (i for i in range(document.body.start, len(blocks) - 1) if i != index and blocks[i + 1].prose)
    return any(not blocks[i].terminal and blocks[i].words <= NAME_WORDS and names(document, i) for i in over)


def _quoted(document: Document, before: Block, line: CreditLine) -> bool:
    """Whose words stand right above: a quotation ends there, and somebody else is credited with the article."""
    writers = {key(b.name) for b in document.bylines if b.role is not Role.PHOTOGRAPHER}
    return ends_quotation(before.text) and bool(writers) and writers.isdisjoint(key(b.name) for b in line.bylines)


def claim_signatures(document: Document) -> None:
    """The names of those whom the head credits, alone on a line in the text or under it."""
    known = {key(b.name) for b in document.bylines}
    if not known:
        return
    for index in range(document.body.start + 1, len(document.blocks)):
        block = document.blocks[index]
        if block.gone or block.terminal or block.words > 8 or not block.text[0].isupper():
            continue
        opening = key(block.text[:4])
        if not any(name.startswith(opening) for name in known):
            continue
        line = credits_of(document, block)
        if line.complete and line.bylines and all(key(b.name) in known for b in line.bylines):
            block.take(Kind.BYLINE, "byline.name")
    for index in document.tail:
        block = document.blocks[index]
        if (
            not (block.gone or block.terminal)
            and document.gone_as(index - 1, Kind.BYLINE)
            and _OF_NAME.match(block.fold)
        ):
            block.take(Kind.BYLINE, "byline.name")


def _author_cards(document: Document) -> None:
    """Under "Auteurs" the names of those who wrote the text, and what each of them is."""
    if not holds(document.sheet.fold, ("auteur", "autrice")):
        return
    known = {key(b.name) for b in document.bylines}
    for heading in (*document.head, *document.tail):
        block = document.blocks[heading]
        cards = _cards(document, heading + 1) if block.words <= 2 and _AUTHORS.fullmatch(block.fold) else []
        first = cards[0][1] if cards else None
        if first is None:
            continue
        others = known.isdisjoint(key(b.name) for b in first.bylines)
        if others and (known or heading >= document.body.start):
            continue  # those of books, at a fair
        for card, line in cards:
            if line and card.kind is None:
                _add(document, line)
            card.take(Kind.BYLINE, "byline.author-card")
        block.take(Kind.BYLINE, "byline.author-card")


def _cards(document: Document, start: int) -> list[tuple[Block, CreditLine | None]]:
    """Names on lines of their own, with the credits that they are, and under each one line of what its bearer is."""
    cards: list[tuple[Block, CreditLine | None]] = []
    for block in document.blocks[start : start + MAX_CARDS]:
        if block.terminal or block.words > MAX_POST or block.kind not in (None, Kind.BYLINE):
            break
        line = _read(document, block)
        person = line.complete and bool(line.bylines)
        if not person and (not cards or cards[-1][1] is None):
            break
        cards.append((block, line if person else None))
    return cards


def _signatories(document: Document) -> None:
    """The people under an opinion piece, one a line or all in one, each with what they are."""
    listing = False
    if "signataires" not in document.sheet.fold:
        return
    for index, block in enumerate(document.blocks):
        heading = _SIGNATORIES.match(block.fold)
        if block.gone or not (heading or listing) or document.zone(index) == "head":
            listing = False
            continue
        people = list(_signed(document.text, block.start + (heading.end() if heading else 0), block.end))
        listing = bool(people) or bool(heading and heading.end() >= len(block.fold))
        if people or listing:
            block.take(Kind.BYLINE, "byline.signatories")
            document.bylines += people


def _signed(text: str, start: int, end: int) -> Iterator[Byline]:
    """Each name that opens an entry of a list of signatories."""
    at = start
    for entry in re.split(r"(?<=[;\n])|(?<=\)),", text[start:end]):
        lead = len(entry) - len(entry.lstrip(" \n:;,-–•"))
        match = match_name(text, at + lead)
        if (
            match
            and match.end() <= end
            and (not entry[match.end() - at :].strip() or entry[match.end() - at :].lstrip()[0] in ",(;-–.")
        ):
            yield Byline(match.start(), match.end(), match.group(), ordinary_case(match.group()), Role.AUTHOR)
        elif entry.strip():
            return
        at += len(entry) + (text[at + len(entry) : at + len(entry) + 1] == ",")


def _add(document: Document, line: CreditLine) -> None:
    document.bylines += line.bylines  # a photographer perhaps again: see ``unique_bylines``
    document.attributions += line.attributions
    for day in line.dates:
        if day in line.updates:
            document.modified = document.modified or moment(day)
        elif not day.relative:
            document.publish(moment(day))


def _stamps_beside(document: Document) -> None:
    """An unlabelled day beside a title's or credit's line is when the article came out."""
    if not {block.kind for block in document.blocks}.intersection(FRAME):
        return
    for index, block in enumerate(document.blocks):
        if block.kind is not None or len(block.text) > 40 or document.zone(index) == "body":
            continue
        if not (document.gone_as(index - 1, *FRAME) or document.gone_as(index + 1, *FRAME)):
            continue
        line = read_publication(f"le {block.text}")
        if line and line.published:
            block.take(Kind.PUBLISHED, "published.beside")
            document.publish(moment(line.published))


def _sources(document: Document) -> None:
    """The company that a wire's stamp names as its source, again alone under it, and its town: "Lyon, FRANCE"."""
    blocks = document.blocks
    for index in document.head:
        said = _SOURCE.search(blocks[index].text) if blocks[index].kind is Kind.PUBLISHED else None
        if said is None:
            continue
        source, under = key(said[1]), range(index + 1, min(index + 1 + NEAR_BELOW, document.body.start))
        for i in (i for i in under if blocks[i].key == source):
            blocks[i].take(Kind.PUBLISHED, "published.line")
            if i + 1 in under and _TOWN.fullmatch(blocks[i + 1].text):
                blocks[i + 1].take(Kind.PUBLISHED, "published.line")


def _named_day(document: Document) -> None:
    """Among the first blocks the day alone, whole, under a name alone: "Anne Dupont" and "Le 3 février 2024"."""
    blocks = document.blocks
    if document.bylines or document.published is not None:
        return
    days = [i for i, b in enumerate(blocks) if b.kind is None and b.words <= DAY and _WHOLE_DAY.fullmatch(b.fold)]
    if len(days) != 1 or not 0 < days[0] < document.body.start + NEAR_BELOW:
        return  # an agenda, a chronology
    block, above = blocks[days[0]], blocks[days[0] - 1]
    day = read_publication(block.text)
    named = _read(document, above) if day and above.kind is None and not above.terminal else None
    if day and named and named.complete and named.bylines:
        block.take(Kind.PUBLISHED, "published.line")
        _date(document, day)


def _lone_names(document: Document) -> None:
    """A name, or two, alone on a line that touches a publication line."""
    for index in range(min(document.body.start + NEAR_BELOW, len(document.blocks))):
        block = document.blocks[index]
        if (
            block.kind is not None
            or len(block.text) > 120
            or (block.terminal and not _FAMILY_IN_CAPITALS.fullmatch(block.text))
        ):
            continue
        if not (document.gone_as(index + 1, Kind.PUBLISHED) or document.gone_as(index - 1, Kind.PUBLISHED)):
            continue
        line = _read(document, block)
        if line.complete and line.bylines:
            block.take(Kind.BYLINE, "byline.name")
            _add(document, line)


def read_footers(document: Document) -> None:
    """What the rules took may name agencies and photographers."""
    for block in document.blocks:
        if block.kind is None:
            continue
        if block.kind is Kind.PHOTO and block.rule != "photo.credit-line" and len(block.text) < 120:
            line = _read(document, block)
            if _credits_a_photo(line) or _credits_both(line):
                _add(document, line)
        if block.rule == "navigation.database" and document.published is None:
            document.publish(first_written(block.text))
        if block.kind is Kind.COPYRIGHT:
            _add_owners(document, block.text, block.start)
            if document.published is None and (stamp := _AGENCY_STAMP.match(block.text)):
                said = read_publication(f"publié le {stamp['when']}")
                document.publish(moment(said.published) if said else None)
    for claim in document.inline:
        if claim.kind is Kind.COPYRIGHT:
            notice = document.text[claim.start : claim.end].lstrip()
            _add_owners(document, notice, claim.end - len(notice))


def _add_owners(document: Document, notice: str, start: int) -> None:
    document.attributions += _moved(_owners(notice[:_NOTICE]), start)


@lru_cache(maxsize=256)
def _owners(notice: str) -> list[Attribution]:
    """The agencies that a notice names as owners; a site's notices are the same under all of its articles."""
    return [a for a in attribution_line(notice) if a.kind is AttributionKind.COPYRIGHT]


# -- dateline


def find_dateline(document: Document) -> None:
    """The dateline at the head of the body's first paragraphs: after a standfirst it may be the second or third.

    Where several of them have one, all go; the first is the article's.
    """
    found = list(_datelines(document))
    told = [match for _, match, after in found if after and match.agency is None]
    # A diary, letters, news in brief: all stand behind an introduction, or behind an agency's own dateline.
    private = 1 < len(told) == len(found) or any(match.agency for _, match, _ in found)
    for start, match, after in found:
        if not (private and after and match.agency is None):
            _take_dateline(document, start, match)


def _datelines(document: Document) -> Iterator[tuple[int, DatelineMatch, bool]]:
    """Where the first paragraphs begin with one, and whether something was told before."""
    standing = (b for b in document.blocks if not (b.gone or b.bullet) and (b.prose or b.words >= 6))
    told, paragraphs = False, 0
    for block in islice(standing, DATED_BLOCKS):
        paragraphs += block.prose
        if paragraphs > DATED_PARAGRAPHS:
            return
        match = match_dateline(document.text[block.start : block.end], document.anchor, document.text)
        letter = told and match and match.agency is None and match.dateline and match.dateline.text.endswith(".")
        # "Marseille, le 4 mars. Cher père, …" is a letter in the text.
        if match and not letter:
            rest = document.text[block.start + match.end : block.end]
            if len(rest.split()) >= MIN_AFTER_DATELINE:
                yield block.start, match, told
        told = told or block.prose


def _lone_dateline(document: Document, block: Block) -> None:
    """An agency's or a release's dateline alone on its line over the text, or with the author's name.

    "AA / Nouakchott / Jeanne Morel", "Romans-sur-Isère, le 23 avril 2019 – 17h45".
    """
    text = document.text[block.start : block.end]
    found = match_dateline(text, document.anchor)
    if (
        found is None and sum(_OF_RELEASE.match(b.fold) is not None for b in document.blocks) == 1
    ):  # one of letters else
        found = _with_dash(text, document.anchor)
    if found is None or found.dateline is None or (found.agency is None and text[found.end :].strip()):
        return
    rest = text[found.end :].strip(" -–—/")
    line = read_credit(text[found.end :], block.start + found.end) if rest else CreditLine()
    if rest and not _REGULATED.fullmatch(fold(rest)) and not (line.complete and line.bylines):
        return
    block.take(Kind.DATELINE, "dateline.line")
    _record_dateline(document, block.start, found)
    if found.agency is None and document.published is None and _HOUR.search(text):
        document.publish(first_written(text))  # a release is published where and when it says
    _add(document, line)


def _with_dash(text: str, anchor: Anchor | None) -> DatelineMatch | None:
    """The dateline that ``text`` would be before a dash: any town may stand there, and the line's end is as good as one."""
    found = match_dateline(f"{text} – ", anchor) if not text.startswith("Fait ") else None
    if found is None or found.dateline is None:
        return None
    dateline = replace(found.dateline, end=len(text), text=text[found.dateline.start :])
    return replace(found, dateline=dateline, end=len(text))


def _take_dateline(document: Document, shift: int, found: DatelineMatch) -> None:
    dateline = found.dateline
    start = shift + (dateline.start if dateline else 0)
    document.claim_inline(start, shift + found.end, Kind.DATELINE, "dateline.head" if dateline else "dateline.agency")
    _record_dateline(document, shift, found)


def _record_dateline(document: Document, shift: int, found: DatelineMatch) -> None:
    dateline = found.dateline
    if dateline and document.dateline is None:
        document.dateline = replace(dateline, start=dateline.start + shift, end=dateline.end + shift)
    if found.agency:
        low, high = shift + found.agency_start, shift + found.agency_end
        document.attributions.append(
            Attribution(low, high, document.text[low:high], found.agency, AttributionKind.DATELINE)
        )


_WRITERS = frozenset({Role.INTERVIEWER, Role.CORRESPONDENT})


def unique_bylines(bylines: list[Byline]) -> tuple[Byline, ...]:
    """Without repetitions: the same person in the same role is one byline, and who signs again says no new one."""
    seen: dict[str, set[Role]] = {}
    initials: dict[str, str] = {}  # "j. morel": the whole name
    out = []
    for byline in sorted(bylines, key=lambda b: b.start):
        name = fold(byline.name)
        first, _, family = name.partition(" ")
        roles = seen.setdefault(initials.get(name, name), set())
        initials.setdefault(f"{first[:1]}. {family}", name)
        again = (byline.role is Role.AUTHOR and roles & _WRITERS) or (
            byline.role is Role.WRITER and Role.AUTHOR in roles
        )
        if byline.role not in roles and not again:
            roles.add(byline.role)
            out.append(byline)
    return tuple(out)

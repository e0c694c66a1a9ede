"""The frame of an article on a page: where it lies, who is credited there, when it came out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from frenchnewsclean.article import Byline, Kind, Moment, Role
from frenchnewsclean.credits.agencies import canonical
from frenchnewsclean.credits.bylines import ON_AIR, read_credit
from frenchnewsclean.credits.names import is_name, match_name, ordinary_case
from frenchnewsclean.document import Document
from frenchnewsclean.folding import fold, key
from frenchnewsclean.html.facts import Facts, read_moment
from frenchnewsclean.lines import Block
from frenchnewsclean.published import first_written, is_reading_time, moment, read_publication, written_days

MAX_CREDIT, MAX_NAME, MAX_SAID = 120, 60, 100  # no article has more authors; lists of thousands are hostile
_ROMAN = re.compile(r"[IVX]+")
MAX_TRADE = 6  # words
MIN_OWNER = 4  # letters of a publisher that is looked for in names
BEFORE, AFTER = 8, 8  # blocks before the headline and after the body in which credits may stand
_PICTURED = (Role.PHOTOGRAPHER, Role.VIDEOGRAPHER, Role.ILLUSTRATOR)
_TEXT_BY = re.compile(r"(?:textes?|recit|reportage|enquete)\b")
_SOURCE = re.compile(r"sources? ?: ?.{2,60}\Z")
_PIECE = re.compile(r"\s*(?:[|•·—–]|\s-\s)\s*")
_SPLIT = re.compile(r"\s*(?:[,;/|•]|\bet\b|\band\b|&)\s*")
# "Jeanne Morel (son site)", but not "Luc Modèle (vidéo)"
_ASIDE = re.compile(r"(?i)\s*\((?![^()]*(?:photo|vid[ée]o|image|illustr|dessin|infograph|traduct))[^()]{1,40}\)\Z")
_OF_WHAT = re.compile(r", [a-zà-ÿ][a-zà-ÿ' ]{2,60}\Z")  # "Texte : Odile Marchand, commission du patrimoine"
_BY = re.compile(r"\A\s*(?:par|by|de|publié par)\s+", re.IGNORECASE)
# The button beside a name, and the heading over who it is: "Jeanne Morel Suivre", "About Jeanne Morel".
_BESIDE_NAME = re.compile(
    r"\A\s*(?:About|À propos de)\s+|\s+(?:Suivre|Follow|Contacter|S['’]abonner|Lire plus|Voir (?:sa|la|son|le) \w+)\Z"
)
# What a page lists of itself.
_DATA = re.compile(r"(?:(?P<author>Auteure?s?)|Date)\s?:?\s(?P<said>(?(author)[A-ZÀ-Þ]|\d).{4,50})\Z")
_DESK = re.compile(
    r"\b(?:redaction|redacteurs?|service|agence|journal|edition|equipe|site|com|fr|net|org|www|admin|contributeurs?|collectif|club|web|"
    r"news|infos?|presse|medias?|magazine|radio|tv|television|matin|soir|hebdo|quotidien|gazette|tribune|depeche)\b|[@\d]"
)
_DOMAIN = re.compile(r"\bwww\.|\w\.(?:com|fr|net|org|be|ch|ca|eu|info)\b", re.IGNORECASE)
# "Publié dans La Gazette · 7 min · 18 mars 2021"
_PUBLISHED_IN = re.compile(r"(?i)(?:publié|published) (?:dans|in|sur) ")
_BY_WHOM = re.compile(r"\s*,?\s*(?:par|by)\s+\S.{0,50}\Z")
_LISTS = (Kind.RELATED, Kind.TAGS, Kind.NAVIGATION, Kind.SHARE)
_CIVILITY = re.compile(r"(?:M|Mme|Mlle|Dr|Me)\.? ")  # addressed or written about, not writing
_PRINTED = re.compile(r"\b(?:imprimee?|consultee?|telechargee?|generee?) le\b")  # by the reader
_STATION = re.compile(r"\s+(?:[Ee]nvoyée?s?|[Cc]orrespondante?s?|[Jj]ournalistes?|à|pour|dans)\b.*", re.DOTALL)
_ELSEWHERE = frozenset({Kind.RELATED, Kind.COMMENT, Kind.ADVERT, Kind.COOKIE})


def near(document: Document) -> range:
    """The blocks of the article with its head and foot: from just before the headline to just after the body."""
    title = next((i for i, b in enumerate(document.blocks) if b.kind is Kind.TITLE), document.body.start)
    text = (i for i in range(document.body.stop, len(document.blocks)) if _stays(document.blocks[i]))
    stop = max(text, default=document.body.stop)  # lists and tables of the article under its last paragraph
    return range(max(0, min(title, document.body.start) - BEFORE), min(len(document.blocks), stop + AFTER))


def _stays(block: Block) -> bool:
    return not block.gone and block.in_article


def drop_publishers(document: Document, facts: Facts) -> None:
    """A person whom the text seems to name with the paper before: "Le Courrier Jeanne Morel", side by side in the markup."""
    owners = [key(name) for name in (*facts.organisations, facts.site) if name and len(name) > MIN_OWNER]
    named = [(b, key(b.name)) for b in document.bylines]
    document.bylines = [b for b, name in named if not any(name.startswith(o) and name != o for o in owners)]


def keep_near(document: Document) -> None:
    """Drop the persons whom lines of other articles credit: teasers, lists of the most read."""
    around = list(_blocks_near(document))
    starts = [block.start for block in around]

    def is_near(byline: Byline) -> bool:
        index = bisect_right(starts, byline.start) - 1
        return index >= 0 and byline.start < around[index].end

    document.bylines = [b for b in document.bylines if is_near(b) and not _CIVILITY.match(b.name)]


def _blocks_near(document: Document) -> Iterator[Block]:
    for index in near(document):
        block = document.blocks[index]
        region = block.hint.region if block.hint else None
        if region is None or block.rule != region.rule or region.kind not in _ELSEWHERE:
            yield block


def add_marked(document: Document, facts: Facts) -> None:
    """The authors whom the markup names as such beside the article."""
    inside = {id(block) for block in document.blocks[document.body.start + 2 : max(0, document.body.stop - 1)]}
    for block in _blocks_near(document):
        if id(block) in inside or block.hint is None or len(block.text) > 300:
            continue
        said = [block.hint.author] if block.hint.author else _beside_date(block.text) or _of_text(block)
        names = persons(said, facts)
        if len(names) > 1:  # the line alone reads as one long name
            joined = key("".join(names))
            document.bylines = [byline for byline in document.bylines if key(byline.name) != joined]
        for name in names:
            _add(document, name, block.start)
    if not document.bylines:
        for name in persons([said for author, said in _listed(document) if author], facts):
            _add(document, name, 0)


def _of_text(block: Block) -> list[str]:
    """Who wrote, in a line that its box calls a photo's credit: "Texte Jeanne Morel Photographies Luc Martin"."""
    if block.kind is not Kind.PHOTO or not _TEXT_BY.match(block.fold):
        return []
    credit = read_credit(block.text)
    return [byline.name for byline in credit.bylines if byline.role is Role.AUTHOR]


def _listed(document: Document) -> list[tuple[bool, str]]:
    """What the page lists of itself, wherever it does: "Auteur Jeanne Morel", "Date 22.11.2016"."""
    matches = [m for b in document.blocks if len(b.text) <= MAX_CREDIT and (m := _DATA.match(b.text))]
    return [(m["author"] is not None, m["said"]) for m in matches]


def _beside_date(text: str) -> list[str]:
    """The pieces of a line of which one is the day: "Odile Marchand · 3 oct. 2023 · Lecture 2 min"."""
    pieces = _PIECE.split(text) if len(text) <= MAX_CREDIT else []
    dated = [piece for piece in pieces if read_publication(piece)]
    return [piece for piece in pieces if piece not in dated] if dated and len(pieces) > 1 else []


def add_persons(document: Document, facts: Facts) -> None:
    """Add to the persons whom the text credits those whom only the page's data name."""
    for name in persons(facts.persons, facts):
        _add(document, name, 0)


def _add(document: Document, name: str, after: int) -> None:
    if key(name) in {key(b.name) for b in document.bylines}:
        return
    at = document.sheet.fold.find(fold(name), after)
    text = document.text[at : at + len(name)] if at >= 0 else ""
    document.bylines.append(Byline(max(at, 0), max(at, 0) + len(text), text, name, Role.AUTHOR))


def persons(said: list[str], facts: Facts) -> list[str]:
    """The persons among ``said``; no agency, publisher or desk."""
    organisations = {key(name) for name in (*facts.organisations, facts.site, *facts.owners) if name}
    out: dict[str, str] = {}
    for text in said[:MAX_SAID]:
        if _DOMAIN.search(text):
            continue  # "Le Courrier (www.courrier.example)"
        for whole in _PIECE.split(text):
            piece = _without_aside(_BESIDE_NAME.sub("", whole))
            credit = read_credit(piece)
            names = [b.name for b in credit.bylines if b.role not in _PICTURED] if credit.complete else []
            for name in names or _SPLIT.split(_STATION.sub("", _BY.sub("", piece))):
                if person := _person(name, organisations):
                    out.setdefault(key(person), ordinary_case(person))
    return list(out.values())


def _without_aside(said: str) -> str:
    """ "Jeanne Morel (son site)" is the person; in "Rédaction (Jeanne Morel)" the person stands in the brackets."""
    name = _ASIDE.sub("", said)
    return name if is_name(_BY.sub("", name)) else said


def _person(said: str, organisations: set[str]) -> str:
    """The person whom a piece names, perhaps with a trade behind: "Jeanne Morel bibliothécaire"; "" where none."""
    if _is_person(said, organisations):
        return said
    name = match_name(said)
    if name is None or any(_ROMAN.fullmatch(word) for word in name.group().split()):
        return ""
    trade = said[name.end() :].split()
    told = all(word.islower() and word.replace("-", "").isalpha() for word in trade) and trade[:1] != ["dit"]
    return name.group() if 0 < len(trade) <= MAX_TRADE and told and _is_person(name.group(), organisations) else ""


def _is_person(name: str, organisations: set[str]) -> bool:
    if not is_name(name) or len(name) > 60 or canonical(name) is not None or _DESK.search(fold(name)):
        return False
    wanted = key(name)
    return not any(
        wanted == o or (len(o) > 4 and o in wanted) or (len(wanted) > 6 and wanted in o) for o in organisations
    )


def sign(document: Document) -> None:
    """Who signs under the last paragraph: a credit in words, or, where nobody else is named, a person's name alone.

    A reader's name stands under a comment, and no paragraph of the article's.
    """
    standing = [block for block in document.blocks if not block.gone]
    if standing and _SOURCE.match(standing[-1].fold):
        standing.pop()  # "Source : L'Écho de la vallée"
    if not document.bylines and standing and (signed := _signed_outside(document, standing[-1])):
        signed.kind, signed.rule = Kind.BYLINE, "html.author"
        document.bylines += read_credit(signed.text).moved(signed.start).bylines
        return
    if len(standing) < 3 or len(standing[-1].text) > MAX_CREDIT or not standing[-2].prose:
        return
    last = standing[-1]
    credit = read_credit(_OF_WHAT.sub("", document.text[last.start : last.end]))
    named = any(byline.role not in (Role.PHOTOGRAPHER, Role.SIGN_OFF) for byline in document.bylines)
    name = len(credit.bylines) == 1 and not (named or last.terminal) and len(last.text) <= MAX_NAME
    marked = credit.marked and (not last.terminal or ON_AIR.search(last.fold) is not None)
    if credit.complete and credit.bylines and (marked or name):
        last.take(Kind.BYLINE, "html.author")
        document.bylines += credit.moved(last.start).bylines


def _signed_outside(document: Document, last: Block) -> Block | None:
    """Right under the text's last paragraph and in its container a person's name alone, which has gone as no text."""
    after = next((b for b in document.blocks if b.start > last.start), None)
    if (
        after is None
        or not after.rule.endswith(("outside-body", "outside"))
        or not last.prose
        or len(after.text) > MAX_NAME
    ):
        return None
    beside = after.hint is not None and last.hint is not None and after.hint.box == last.hint.box
    credit = read_credit(after.text) if beside and len(after.lines) == 1 else None
    return after if credit and credit.complete and len(credit.bylines) == 1 and not after.terminal else None


def claim_frame_lines(document: Document) -> None:
    """Lines beside the body that only repeat what is known: a person's name, the day, a lead-in to what has gone."""
    known = {key(b.name) for b in document.bylines}
    for index in near(document):
        block = document.blocks[index]
        if block.gone or block.prose or block.entry or len(block.text) > 90 or block.hint is None or block.hint.heading:
            continue
        if block.key in known:
            block.take(Kind.BYLINE, "html.author")
        elif index < document.body.stop and _stamped(block.text):
            block.take(Kind.PUBLISHED, "html.date")
    last = max((i for i, b in enumerate(document.blocks) if not b.gone), default=0)
    following = document.blocks[last + 1 : last + 2]
    if document.blocks and following and document.blocks[last].text.endswith(":") and following[0].kind in _LISTS:
        document.blocks[last].take(Kind.RELATED, "html.lead-in")


def _stamped(text: str) -> bool:
    """ "jeudi 27 juin 2019, par le bureau", "Dec 9, 2019 · 6 min read": a day with its year, then who or how long."""
    pieces = [piece for piece in _PIECE.split(text) if piece]
    told = [is_reading_time(piece) or read_publication(piece) is not None for piece in pieces]
    if all(told) or (any(told) and all(told[1:]) and _PUBLISHED_IN.match(pieces[0])):
        return True
    days = written_days(text)
    return bool(days) and days[0].start == 0 and _BY_WHOM.match(text, days[0].end) is not None


def publication(document: Document) -> Moment:
    """When the article came out, as the lines beside it say: one marked as a date, else one that is nothing but one."""
    blocks = [b for b in _blocks_near(document) if len(b.text) <= 200 and not _PRINTED.search(b.fold)]
    for block in blocks:
        if block.hint and block.hint.date and (found := _day(block.hint.date)):
            return found
    for block in blocks:
        for piece in _PIECE.split(block.text):
            line = read_publication(piece)
            if line and line.published and line.published.value:
                return moment(line.published)
    for block in blocks[: BEFORE * 2]:
        if len(block.text) <= 120 and not block.prose and (found := _day(block.text)):
            return found
    stated = (b for b in document.blocks if b.rule == "published.entry-meta")  # under a blog's entry
    if told := next((found for block in stated if (found := _day(block.text))), None):
        return told
    return next((found for author, said in _listed(document) if not author and (found := _day(said))), None)


def _day(text: str) -> Moment:
    if text[:4].isdigit() and (found := read_moment(text)):
        return found
    return first_written(text)

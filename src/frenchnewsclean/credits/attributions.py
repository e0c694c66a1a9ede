"""Attributions: the agency that a line or a sentence credits, and how."""

from __future__ import annotations

import re
from collections.abc import Iterator

from frenchnewsclean.article import Attribution, AttributionKind
from frenchnewsclean.checks import text_only
from frenchnewsclean.credits.agencies import ANY, LONG, agency_at, may_name, names_in
from frenchnewsclean.credits.bylines import read_credit
from frenchnewsclean.folding import fold

_ONE = rf"(?:(?:l'|d')?agence (?:de presse )?(?:[a-z-]{{4,18}}e )?|agence (?:de presse )?|l'|d'|la |les |le )?(?:{ANY})"
_LIST = re.compile(
    rf"(?P<list>{_ONE}(?:(?:\s?,\s?|\s?/\s?|\s?&\s?|\s?\+\s?|\s?-\s|\set\s)(?:l'|avec\s)?{_ONE}|\s\({_ONE}\)){{0,4}})"
)
_EACH = re.compile(_ONE)
_TAIL = r"[\s.)\]|,;:-]*\Z"
_STAMP = r"(?:[\s,|•·–-]*(?:le\s)?\d[\d/.:hH\sàa-]{3,24})?"

_COPYRIGHT = re.compile(r"\s*(?:[(\[]?(?:©|\(c\)|copyright)|.{0,40}(?:©|\(c\)\s))")
_PROVIDED = re.compile(
    rf"(?:(?:informations?|articles?|textes?|contenus?|depeches?)\s(?:fournie?s?|transmise?s?|proposee?s?)\spar|sources?\s?:|source|d'apres|texte\s?:|contenu\s(?:fourni|propose)\spar|communique\s(?:diffuse|fourni)\spar|depeche)\s*{_LIST.pattern}{_STAMP}{_TAIL}"
)
_WITH = re.compile(
    rf"(?P<before>[^.!?;]{{0,60}}?)(?:\(|\b|- |– )(?:avec|en collaboration avec)\s(?:(?:les|des)\s(?:informations|renseignements|contributions|depeches|agences)\s?(?:de\s|d'|du\s|:|\()?\s?)?{_LIST.pattern}{_TAIL}"
)
_AND = re.compile(rf"(?:par\s)?(?P<before>[\w.' -]{{2,30}}?)\s(?:et|/)\s{_LIST.pattern}{_TAIL}")
_BESIDE = re.compile(rf"(?P<before>(?!.*\d)[^/;.]{{2,40}}?)\s?/\s?{_LIST.pattern}{_TAIL}")
_BARE = re.compile(rf"[\s(\[/|•·–-]*{_LIST.pattern}{_STAMP}[/]?{_TAIL}")
_PHOTO = re.compile(rf"{_LIST.pattern}\s?/\s?[A-ZÀ-Þ]")

_SPEECH = (
    r"(?:declar|indiqu|affirm|confirm|expliqu|precis|assur|racont|confi|annonc|revel|ajout|soulign|temoign|repond|estim|dit|dement|"
    r"rapport|fait\ssavoir|redit|repet|souten|assen|insist|fait\spart|regrett|deplor|denonc|commente|detaill|resume|avou|reconn|glisse|lance|promis|rappel|signal|communiqu|souri|ironis|plaisant|emport|felicit|inquiet|avou|transmis|decrit|fourni|appris|livr|accord|signifi|pointe|tempere|reagi|parl|justifi|martel|lach|souffl|analys|decrypt)"
)
_AGENCY_IN_PROSE = rf"(?P<article>l'agence (?:de presse )?(?:(?:[a-z]+-)?[a-z]{{4,14}}e )?(?:officielle )?|agence (?:de presse )?(?:officielle )?|l'|les agences |la |un sondage |une enquete )?(?P<agency>{ANY})"
_CITED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:selon|d'apres|citee?s?\spar|dixit|aupres\sde|aupres\sd'|confie\sa|contactee?s?\spar|interrogee?s?\spar)\s?{_AGENCY_IN_PROSE}",
        rf"\b[a-z-]{{3,20}}(?:ee?s?|ie?s?|ue?s?|ise?s?|ite?s?|te?s?)\spar\s{_AGENCY_IN_PROSE}",
        rf"\b{_SPEECH}[a-z-]{{0,8}}(?:,)?\s(?:[a-z'-]{{1,14}},?\s){{0,8}}?(?:a|aupres\sde|aupres\sd')\s?{_AGENCY_IN_PROSE}",
        rf"\b(?:rapporte|affirme|indique|ecrit|souligne|constate|rappelle|revele|precise|annonce|note|croit\ssavoir|cite|ajoute|assure|selon|dit|poursuit|relate|signale|releve|avance|explique|estime|resume|detaille)(?:nt)?\s(?:par\s|aussi\s|egalement\s|encore\s|de\sson\scote\s|jeudi\s|vendredi\s|samedi\s|dimanche\s|lundi\s|mardi\s|mercredi\s)?{_AGENCY_IN_PROSE}",
        rf"\b(?:a|ont|avait|avaient)\s(?:[a-z]{{3,12}}\s)?(?:appris|rapporte|revele|indique|constate|affirme|ecrit|precise|souligne|annonce|calcule|pu\sconstater|relate)\s(?:[a-z]{{4,9}}di\s|(?:le\s)?\d{{1,2}}\s[a-z]{{3,9}}\s|(?:fin|debut|mi-?|en|des)\s?[a-z]{{3,9}}\s|hier\s|la\sveille\s)?(?:soir\s|matin\s)?{_AGENCY_IN_PROSE}",
        rf"\b(?:constate|vu|compte|interroge|observe|selon|d'apres|a|aupres|par|rapporte|indique)\s(?:d'|a\s)?(?:une?\s|des\s|les\s|le\s|la\s|l')?(?:journalistes?|correspondante?s?|photographes?|videastes?|reporters?|equipes?|decompte|bilan|calculs?|comptage|depeches?|informations?|tableau\sde\sbord|sondage|consensus|enquete)\s(?:[a-z]{{3,12}}\s){{0,2}}(?:de|d'|par)\s?{_AGENCY_IN_PROSE}",
        rf"\b(?:interview|entretien|entrevue)\s(?:[a-z]{{3,14}}\s){{0,2}}(?:a|accorde\sa|avec)\s?{_AGENCY_IN_PROSE}",
        rf"\b(?:ecrivait|rapportait|indiquait|revelait|soulignait|affirmait|precisait)\s{_AGENCY_IN_PROSE}",
        rf"(?<![\w]){_AGENCY_IN_PROSE}\s(?:,\s)?(?:(?:a|avait)\s(?:aussi\s)?(?:pu\sconsulter|pu\sconstater|rapporte|revele|indique|affirme|ecrit|precise|constate|appris|cite)|rapporte|rapportait|affirme|affirmait|indique|indiquait|ecrit|precise|croit\ssavoir|citant|qui\scite|revele|cite|fait\setat|faisait\setat)(?!\w)",
    )
)  # fmt: skip
_LONG = re.compile(rf"(?:{LONG})\Z")


def parse_attribution(text: str) -> list[Attribution]:
    """The agencies that ``text``, one whole credit line, credits.

    Raises ``TypeError`` when ``text`` is no string.

    >>> [(a.agency, str(a.kind)) for a in parse_attribution("Le Journal avec AFP et Reuters")]
    [('AFP', 'with'), ('Reuters', 'with')]
    >>> parse_attribution("Source : Insee")
    []
    """
    return attribution_line(text_only(text, "parse_attribution"))


def attribution_line(text: str) -> list[Attribution]:
    """``parse_attribution`` for callers that have checked their text."""
    if len(text) > 400:
        return []
    folded = fold(text).replace("\n", " ")
    if not may_name(folded):
        return []
    if folded.startswith("(") and folded.rstrip().endswith(")"):
        folded = f" {folded[1:].rstrip()[:-1]}"
    if _COPYRIGHT.match(folded):
        return _agencies(text, folded, _COPYRIGHT.match(folded).end(), len(text), AttributionKind.COPYRIGHT)  # type: ignore[union-attr]
    for pattern, kind in (
        (_PROVIDED, AttributionKind.PROVIDED),
        (_WITH, AttributionKind.WITH),
        (_BARE, AttributionKind.PROVIDED),
        (_BESIDE, AttributionKind.WITH),
    ):
        match = pattern.match(folded.lstrip()) if pattern is _PROVIDED else pattern.match(folded)
        shift = len(folded) - len(folded.lstrip()) if pattern is _PROVIDED else 0
        if match:
            return _each(text, folded, match.start("list") + shift, match.end("list") + shift, kind)
    line = read_credit(text)
    return line.attributions if line.complete else []


def _agencies(text: str, folded: str, start: int, end: int, kind: AttributionKind) -> list[Attribution]:
    """Every agency named between ``start`` and ``end``."""
    out: list[Attribution] = []
    for word in re.finditer(r"(?<![\w'])[a-z]", folded[start:end]):
        at = start + word.start()
        if out and at < out[-1].end:
            continue
        found = agency_at(folded, at)
        if found and (found[1] - at > 3 or text[at : found[1]].isupper()):
            out.append(Attribution(at, found[1], text[at : found[1]], found[0], kind))
    return out


def _each(text: str, folded: str, start: int, end: int, kind: AttributionKind) -> list[Attribution]:
    out: list[Attribution] = []
    for match in _EACH.finditer(folded, start, end):
        found = agency_at(folded, match.start())
        if found and all(a.agency != found[0] for a in out):
            out.append(Attribution(match.start(), match.end(), text[match.start() : match.end()], found[0], kind))
    return out


def cited(text: str) -> list[Attribution]:
    """The agencies that the sentences of ``text`` cite."""
    folded = fold(text).replace("\n", " ")
    found: dict[int, Attribution] = {}
    for match in _mentions(folded):
        start, end = match.span("agency")
        name, _ = agency_at(folded, start) or (None, 0)
        if name is None or not _stands_alone(text, match):
            continue
        found[start] = Attribution(start, end, text[start:end], name, AttributionKind.CITED)
        while more := _MORE.match(folded, end):
            start, end = more.span("agency")
            name = (agency_at(folded, start) or ("", 0))[0]
            found[start] = Attribution(start, end, text[start:end], name, AttributionKind.CITED)
    return [found[start] for start in sorted(found)]


_MORE = re.compile(rf"(?:,| et| ou) (?:l'|l'agence |de l'|d')?(?P<agency>{ANY})")


def _mentions(folded: str) -> Iterator[re.Match[str]]:
    """Matches of the citing frames, looked for only around an agency's name."""
    reach = -1
    for name in names_in(folded):
        if name.start() < reach or (
            name.start() and (folded[name.start() - 1].isalnum() or folded[name.start() - 1] in "./@-")
        ):
            continue
        low, high = max(0, name.start() - 140), min(len(folded), name.end() + 40)
        for pattern in _CITED:
            for match in pattern.finditer(folded, low, high):
                if match.end("agency") == name.end():
                    yield match
                    reach = name.end()
                    break
            else:
                continue
            break


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """An abbreviation counts where it is written as one, or where the word *agence* stands before it."""
    start, end = match.span("agency")
    if text[end : end + 1] in ("-", "@") and text[end + 1 : end + 2].isalnum():
        return False
    if "agence" in (match["article"] or ""):
        return True
    following = text[end : end + 3]
    if match.group().startswith("selon") and len(following) > 2 and following[0] == " " and following[1].isupper():
        return False  # "selon Bloomberg Park": a longer name
    written = text[start:end]
    if match["article"] == "la " and _LONG.match(match["agency"]) is None:
        told = text.endswith(("à ", "auprès de "), 0, match.start("article"))  # "a déclaré à la MAP"
        if not told:
            return False
    if not any(c.isupper() for c in written):
        return False
    return _LONG.match(match["agency"]) is not None or (written.isupper() and len(written) > 2)

"""The persons whom the page's data name, and those whom its text credits, become one list."""

from __future__ import annotations

import re
from frenchnewsclean.article import Byline, Role
from frenchnewsclean.credits.agencies import canonical
from frenchnewsclean.credits.bylines import read_credit
from frenchnewsclean.credits.names import is_name, ordinary_case
from frenchnewsclean.document import Document
from frenchnewsclean.folding import fold, key
from frenchnewsclean.html.facts import Facts

_SPLIT = re.compile(r"\s*(?:[,;/|•]|\bet\b|\band\b|&)\s*")
_BY = re.compile(r"\A\s*(?:par|by|de)\s+", re.IGNORECASE)
_NO_PERSON = re.compile(
    r"\b(?:redaction|redacteurs?|service|agence|journal|edition|equipe|site|com|fr|net|org|www|admin|contributeurs?|collectif|club|"
    r"web|news|info|infos|presse|media|medias|magazine|radio|tv|television|la|les|du|des)\b|[@\d]"
)


def names(facts: Facts) -> list[str]:
    """The persons that the page's data name as authors; no agency, publisher or desk among them."""
    organisations = {key(name) for name in (*facts.organisations, facts.site) if name}
    out: list[str] = []
    for said in facts.persons:
        credit = read_credit(said)
        pieces = [b.name for b in credit.bylines] if credit.complete and credit.bylines else _SPLIT.split(_BY.sub("", said))
        for name in pieces:
            if _is_person(name, organisations) and key(name) not in {key(n) for n in out}:
                out.append(ordinary_case(name))
    return out


def _is_person(name: str, organisations: set[str]) -> bool:
    if not 2 <= len(name.split()) <= 5 or len(name) > 60:
        return False
    if key(name) in organisations or any(o and len(o) > 4 and (o in key(name)) for o in organisations):
        return False
    return not _NO_PERSON.search(fold(name)) and canonical(name) is None and is_name(name)


def add_persons(document: Document, facts: Facts) -> None:
    """Add to the persons whom the text credits those whom only the page's data name."""
    known = {key(b.name) for b in document.bylines}
    for name in names(facts):
        if key(name) not in known:
            document.bylines.append(_placed(document, name))


def _placed(document: Document, name: str) -> Byline:
    """The person where the rendered page names them first; at its very beginning, empty, where it does not."""
    at = fold(document.text).find(fold(name))
    text = document.text[at : at + len(name)] if at >= 0 else ""
    return Byline(max(at, 0), max(at, 0) + len(text), text, name, Role.AUTHOR)

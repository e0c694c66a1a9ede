"""The agencies by their spellings, and the frames in which they are named."""

from __future__ import annotations

import re
from functools import cache

from frenchnewsclean.folding import fold
from frenchnewsclean.lexicon import table


@cache
def _spellings() -> dict[str, str]:
    out: dict[str, str] = {}
    for agency in table("agencies")["agency"]:
        for spelling in (*agency["spellings"], *agency.get("short", ())):
            out[spelling] = agency["name"]
        out.setdefault(fold(agency["name"]), agency["name"])
    return out


def _pattern(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(set(words), key=len, reverse=True)) + r")(?![\w])"


# Any spelling, for use inside a frame; the long ones, which name the agency by themselves.
ANY = _pattern(list(_spellings()))
LONG = _pattern([s for a in table("agencies")["agency"] for s in a["spellings"]])
_ANY = re.compile(ANY)


def agency_at(folded: str, start: int = 0, end: int | None = None) -> tuple[str, int] | None:
    """The agency whose spelling stands at ``start`` of a folded text: canonical name and end; an article may precede."""
    stop = end if end is not None else len(folded)
    for article in _ARTICLES:
        before = article.match(folded, start)
        match = _ANY.match(folded, before.end(), stop) if before else None
        if match:
            return _spellings()[match.group()], match.end()
    return None


_ARTICLES = (
    re.compile(""),
    re.compile(r"(?:l'|les? |la |d'|de l'|par l'|de )"),
    re.compile(r"(?:(?:de )?l'|d')?agence(?: de presse)?(?: [a-z]{4,14}e)?(?: officielle)? "),
)


def canonical(text: str) -> str | None:
    """The canonical name of the agency that the whole of ``text`` names, or ``None``.

    >>> canonical("Agence France-Presse"), canonical("l'AFP"), canonical("Le Monde")
    ('AFP', 'AFP', None)
    """
    folded = fold(" ".join(text.split())).strip(" .")
    if folded in _spellings():
        return _spellings()[folded]
    found = agency_at(folded)
    return found[0] if found and found[1] == len(folded) else None

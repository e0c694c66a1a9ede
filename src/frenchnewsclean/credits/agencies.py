"""The agencies by their spellings, and the frames in which they are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

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


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


# Words so common that an agency is looked for by another of its own.
_COMMON = frozenset(("presse", "france", "press", "news", "service", "the", "la", "l", "information"))
_GLUED = ("par", "source", "apres", "depeche", "informations", "contributions", "depeches", "agences")  # "SourceAFP"


@cache
def _marks() -> dict[bytes, list[tuple[str, frozenset[bytes]]]]:
    """One word of each spelling, with the spelling and all of the words that must stand beside it."""
    out: dict[bytes, list[tuple[str, frozenset[bytes]]]] = {}
    for spelling in _spellings():
        words = _tokens(spelling)
        mark = max(words, key=lambda w: (w not in _COMMON, len(w)))
        out.setdefault(mark.encode(), []).append((spelling, frozenset(w.encode() for w in words)))
        for before in _GLUED:
            glued = f"{before}{words[0]}".encode()
            out.setdefault(glued, []).append((spelling, frozenset((glued,))))
    return out


_WORD_BYTES = bytes(c if 48 <= c < 58 or 97 <= c < 123 else 32 for c in range(256))


@cache
def _known() -> frozenset[bytes]:
    """Every word that an agency's spelling asks for."""
    return frozenset(word for each in _marks().values() for _, needed in each for word in needed)


def may_name(folded: str) -> bool:
    """Whether a folded text can name an agency: the words of a spelling all stand in it."""
    return bool(_possible(folded))


def names_in(folded: str) -> Iterator[re.Match[str]]:
    """The spellings that stand in a folded text, in order and apart, the longest first."""
    possible = _possible(folded)
    return _any_of(tuple(sorted(possible))).finditer(folded) if possible else iter(())


@lru_cache(maxsize=256)
def _any_of(spellings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_pattern(list(spellings)))


def _possible(folded: str) -> set[str]:
    """The spellings of which all words stand in a folded text."""
    marks, known = _marks(), _known()
    data = folded.encode("utf-8", "replace").translate(_WORD_BYTES)
    words: set[bytes] = set()
    at = 0
    while at < len(data):  # in pieces: the words of a long text take much room
        stop = data.find(b" ", at + _PIECE)
        stop = len(data) if stop < 0 else stop
        words |= known.intersection(data[at:stop].split())
        at = stop
    return {spelling for mark in marks.keys() & words for spelling, needed in marks[mark] if needed <= words}


_PIECE = 100_000


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

"""Which way a date expression points: what the nearest verb of its clause says.

French sets the day after its verb ("a annoncé mardi que le vote aurait lieu jeudi"), so the nearest word before counts
first; where the clause has none before, the words after it do ("Jeudi, le Sénat examinera le texte").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from frenchnewsclean.lexicon import table

_TABLE = table("dates")["direction"]
_FUTURE, _PAST, _NOT_FUTURE, _WEAK, _PLANNED, _NOUNS = (
    frozenset(_TABLE[name]) for name in ("future", "past", "not_future", "weak", "planned", "nouns")
)
_FUTURE_ENDINGS, _PAST_ENDINGS = tuple(_TABLE["future_endings"]), tuple(_TABLE["past_endings"])
_CLAUSE = re.compile(r"[.!?;:\n«»\"()]|,\s|\s[-–—]\s")
_SENTENCE = re.compile(r"[.!?…\n]")
_REACH = 160


def direction(text: str, start: int, end: int) -> bool | None:
    """Whether the expression at ``start:end`` of ``text`` lies ahead or behind, as far as its sentence tells."""
    left = text[max(0, start - _REACH) : start].lower().replace("’", "'").replace("a partir", "à partir")
    right = text[end : end + _REACH].lower().replace("’", "'")
    clause = left[_last_break(left, _CLAUSE) :].split()
    opens = len([w for w in clause if w not in "-–—«"]) <= 2
    stop = (_SENTENCE if opens else _CLAUSE).search(right)
    after = (right[: stop.start()] if stop else right).split()
    verdict, word = _nearest(reversed(clause), near=True)
    if verdict and word in _PLANNED and _nearest(after, near=False)[0] is False:
        return None  # "les réunions prévues en avril n'ont pas eu lieu"
    if verdict is None:
        verdict, _ = _nearest(after, near=False)
    if verdict is None and not _WEAK.isdisjoint(clause):
        return True
    if verdict is None:
        verdict, _ = _nearest(reversed(left[_last_break(left, _SENTENCE) :].split()), near=False)
    return verdict


def _last_break(left: str, breaks: re.Pattern[str]) -> int:
    end = 0
    for match in breaks.finditer(left):
        end = match.end()
    return end


def _nearest(words: Iterable[str], *, near: bool) -> tuple[bool | None, str]:
    """``True`` for a word that points forward, ``False`` for one that points back, whichever comes first; and the word.

    ``near``: the first word touches the expression, so that a preposition or a participle tells too.
    """
    for place, written in enumerate(words):
        word = written.strip(",'")
        if word in _FUTURE or word in _PLANNED or (near and place < 2 and word == "pour"):
            return True, word
        if word in _PAST or word.endswith(_PAST_ENDINGS) or (near and place == 0 and _participle(word)):
            return False, word
        if word.endswith(_FUTURE_ENDINGS) and word not in _NOT_FUTURE and len(word) > 3:
            return True, word
    return None, ""


def _participle(word: str) -> bool:
    """ "une estimation présentée mercredi": what is done is past."""
    return (
        len(word) > 4
        and word.endswith(
            (
                "é",
                "ée",
                "és",
                "ées",
                "paru",
                "parue",
                "rendu",
                "rendue",
                "survenu",
                "survenue",
                "survenus",
                "tenu",
                "tenue",
            )
        )
        and word not in _NOUNS
    )

"""Which way a date expression points: what the nearest verb of its clause says.

French sets the day after its verb ("a annoncé mardi que le vote aurait lieu jeudi"), so the nearest word before counts
first; where the clause has none before, the words after it do ("Jeudi, le Sénat examinera le texte").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from frenchnewsclean.lexicon import table

_TABLE = table("dates")["direction"]
_FUTURE, _PAST, _NOT_FUTURE, _WEAK, _PLANNED, _NOUNS, _PLUPERFECT = (
    frozenset(_TABLE[name]) for name in ("future", "past", "not_future", "weak", "planned", "nouns", "pluperfect")
)
AHEAD, LIKELY_AHEAD, UNSAID, BEHIND, WELL_BEHIND = 2, 1, 0, -1, -2
_FUTURE_ENDINGS, _PAST_ENDINGS = tuple(_TABLE["future_endings"]), tuple(_TABLE["past_endings"])
_CLAUSE = re.compile(r"[.!?;:\n«»\"()]|,\s|\s[-–—]\s")
_SENTENCE = re.compile(r"[.!?…\n]")
_REACH = 130


def direction(text: str, start: int, end: int) -> int:
    """Where the expression at ``start:end`` of ``text`` lies, as far as its sentence tells.

    ``WELL_BEHIND`` is what a pluperfect says: that is past which is past already when the story is told.
    """
    left = text[max(0, start - _REACH) : start].lower().replace("’", "'").replace("a partir", "à partir")
    clause = left[_last_break(left, _CLAUSE) :].split()
    verdict, word = _nearest(reversed(clause), near=True)
    if verdict and word not in _PLANNED:
        return verdict
    after = _after(text, end, opens=len([w for w in clause if w not in "-–—«"]) <= 2)
    if verdict:
        return UNSAID if after < 0 else verdict  # "les réunions prévues en avril n'ont pas eu lieu"
    if not after and not _WEAK.isdisjoint(clause[-2:]):
        return AHEAD
    if after:
        return after
    verdict = _nearest(reversed(left[_last_break(left, _SENTENCE) :].split()), near=False)[0]
    return min(verdict, LIKELY_AHEAD)  # another clause's verb is only a hint


def _after(text: str, end: int, *, opens: bool) -> int:
    """What the words after the expression say: to the clause's end, or the sentence's where the expression opens it."""
    right = text[end : end + _REACH].lower().replace("’", "'")
    stop = (_SENTENCE if opens else _CLAUSE).search(right)
    return _nearest((right[: stop.start()] if stop else right).split(), near=False)[0]


def _last_break(left: str, breaks: re.Pattern[str]) -> int:
    end = 0
    for match in breaks.finditer(left):
        end = match.end()
    return end


def _nearest(words: Iterable[str], *, near: bool) -> tuple[int, str]:
    """What the first word that points anywhere says, and that word.

    ``near``: the first word touches the expression, so that a preposition or a participle tells too.
    """
    ordered = list(words)
    for place, written in enumerate(ordered):
        word = written.strip(",'")
        if near and place == 0 and _participle(word) and ordered[1:2] and ordered[1].endswith(("ra", "ront", "être")):
            return AHEAD, word  # "sera rendu"
        if word in _FUTURE or word in _PLANNED or (near and place < 2 and word == "pour"):
            return AHEAD, word
        if word in _PLUPERFECT:
            return WELL_BEHIND, word
        if word in _PAST or word.endswith(_PAST_ENDINGS) or (near and place == 0 and _participle(word)):
            return BEHIND, word
        if word.endswith(_FUTURE_ENDINGS) and word not in _NOT_FUTURE and len(word) > 3:
            return AHEAD, word
    return UNSAID, ""


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

"""Which way a date expression points: what the nearest verb of its clause says.

French sets the day after its verb ("a annoncé mardi que le vote aurait lieu jeudi"), so the nearest word before counts
first; where the clause has none before, the words after it do ("Jeudi, le Sénat examinera le texte").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from frenchnewsclean.lexicon import table

_TABLE = table("dates")["direction"]
_FUTURE, _PAST, _NOT_FUTURE, _WEAK, _PLANNED, _NOUNS, _PLUPERFECT, _CALLS = (
    frozenset(_TABLE[name])
    for name in ("future", "past", "not_future", "weak", "planned", "nouns", "pluperfect", "calls")
)
AHEAD, LIKELY_AHEAD, UNSAID, BEHIND, WELL_BEHIND = 2, 1, 0, -1, -2
_FUTURE_ENDINGS, _PAST_ENDINGS = tuple(_TABLE["future_endings"]), tuple(_TABLE["past_endings"])
_PARTICIPLES = ("é", "ée", "és", "ées", "paru", "parue", "rendu", "rendue", "survenu", "survenue", "survenus", "tenu", "tenue", "interrompu", "interrompue", "interrompus", "interrompues", "parus", "parues", "tenus", "tenues", "survenues", "détenu", "détenus", "battu", "élu", "élue", "élus", "disparu", "disparue", "perdu", "vendu", "reçu", "reçue")  # fmt: skip
_BETWEEN = frozenset(_TABLE["between"])
_CLAUSE = re.compile(r"[.!?…;:«»\"()]|,\Z|\A[-–—]\Z")  # within a token, what ends a clause
_SENTENCE = re.compile(r"[.!?…]")
_REACH = 130


def direction(text: str, start: int, end: int) -> int:
    """Where the expression at ``start:end`` of ``text`` lies, as far as its sentence tells.

    ``WELL_BEHIND`` is what a pluperfect says: that is past which is past already when the story is told.
    """
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2].split()
    before.reverse()
    clause, rest, verdict, word = _before(before)
    if verdict and word not in _PLANNED:
        return verdict
    after = _after(text, end, opens=len(clause) <= 2)
    if verdict:
        return UNSAID if after < 0 else verdict  # "les réunions prévues en avril n'ont pas eu lieu"
    if not after and not _WEAK.isdisjoint(clause[:2]):
        return AHEAD
    return after or min(_sentence(rest), LIKELY_AHEAD)  # another clause's verb is only a hint


class _Token(NamedTuple):
    """A word of the text with the signs that touch it: what stands behind its last break, and before its first one."""

    word: str
    ends_clause: bool
    ends_sentence: bool
    head: str
    tail: str


@lru_cache(maxsize=16384)  # a language has few words: nearly every token has been seen before
def _token(raw: str) -> _Token:
    low = raw.lower().replace("’", "'")
    pieces = _CLAUSE.split(low)
    return _Token(low.strip(",'"), len(pieces) > 1, _SENTENCE.search(low) is not None, pieces[0], pieces[-1])


def _before(tokens: list[str]) -> tuple[list[str], list[str], int, str]:
    """The clause before an expression, the tokens before that clause, what it says, and the word that says it.

    The nearest word comes first. Reading stops at a word that points anywhere and does not merely plan.
    """
    clause: list[str] = []
    said, by = UNSAID, ""
    for place, raw in enumerate(tokens):
        word, ends_clause, ends_sentence, _, tail = _token(raw)
        if ends_clause:
            word = tail
        if word == "a" and clause[-1:] == ["partir"]:
            word = "à"  # "A partir de lundi" has no verb
        if word:
            clause.append(word)
            if not said and (said := _says(word, place, tokens)):
                by = word
                if word not in _PLANNED:
                    return clause, [], said, by
        if ends_clause:
            return clause, [] if ends_sentence else tokens[place:], said, by
    return clause, [], said, by


def _says(word: str, place: int, tokens: list[str]) -> int:
    """What a word of the clause says where it stands: a preposition or a participle tells by what it touches."""
    if word == "à" and _calls(place, tokens):
        return AHEAD
    if word == "pour" and (place < 2 or all(token in _BETWEEN for token in tokens[:place])):
        return AHEAD  # "pour le mois de mai"
    if word == "depuis" and all(token in _BETWEEN for token in tokens[:place]):
        return WELL_BEHIND
    if not _participle(word) or (place and (place > 1 or tokens[0] not in _BETWEEN)):
        return _points(word)
    after = [_token(raw).word for raw in tokens[place + 1 : place + 3]]
    if after and after[0].endswith(("ra", "ront", "être")):
        return AHEAD  # "sera rendu"
    if not _PLUPERFECT.isdisjoint(after):
        return WELL_BEHIND  # "avait été révélée le 25 janvier"
    return _points(word) or BEHIND


def _calls(place: int, tokens: list[str]) -> bool:
    """ "appellent à manifester", "appelés à voter", but not "appelés à la grève"."""
    call = _token(tokens[place + 1]).word if tokens[place + 1 : place + 2] else ""
    infinitive = place > 0 and tokens[place - 1].endswith(("er", "ir", "re"))
    return call in _CALLS and (infinitive or not _participle(call))


def _sentence(tokens: list[str]) -> int:
    """What the nearest word before the clause says, in its sentence."""
    for token in map(_token, tokens):
        if token.ends_sentence:
            break
        if verdict := _points(token.word):
            return verdict
    return UNSAID


def _after(text: str, end: int, *, opens: bool) -> int:
    """What the words after the expression say: to the clause's end, or the sentence's where the expression opens it."""
    for raw in text[end : end + _REACH].partition("\n")[0].split():
        word, ends_clause, ends_sentence, head, _ = _token(raw)
        stops = ends_sentence if opens else ends_clause
        if verdict := _points(head if stops else word):
            return verdict
        if stops:
            break
    return UNSAID


@lru_cache(maxsize=16384)
def _points(word: str) -> int:
    """Which way a word points by itself."""
    if word in _FUTURE or word in _PLANNED:
        return AHEAD
    if word in _PLUPERFECT:
        return WELL_BEHIND
    if word in _PAST or word.endswith(_PAST_ENDINGS):
        return BEHIND
    if word.endswith(_FUTURE_ENDINGS) and word not in _NOT_FUTURE and len(word) > 3:
        return AHEAD
    return UNSAID


def _participle(word: str) -> bool:
    """ "une estimation présentée mercredi": what is done is past."""
    return len(word) > 4 and word.endswith(_PARTICIPLES) and word not in _NOUNS

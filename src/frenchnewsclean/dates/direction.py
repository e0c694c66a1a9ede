"""Which way a date expression points: what the nearest verb of its clause says.

French sets the day after its verb ("a annoncé mardi que le vote aurait lieu jeudi"), so the nearest word before counts
first; where the clause has none before, the words after it do ("Jeudi, le Sénat examinera le texte").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from frenchnewsclean.lexicon import table

_TABLE = table("dates")["direction"]
_FUTURE, _PAST, _WAS_TO, _WEAK, _PLANNED, _NOUNS, _PLUPERFECT, _CALLS, _ANNOUNCED, _MOVED, _PRESENT, _BETWEEN = (
    frozenset(_TABLE[name])
    for name in (
        "future",
        "past",
        "was_to",
        "weak",
        "planned",
        "nouns",
        "pluperfect",
        "calls",
        "announced",
        "moved",
        "present",
        "between",
    )
)
_NOT_FUTURE, _NOT_IMPERFECT = frozenset(_TABLE["not_future"]), frozenset(_TABLE["not_imperfect"])
_NOT_CONDITIONAL, _INITIALLY = frozenset(_TABLE["not_conditional"]), frozenset(_TABLE["initially"])
_IRREGULAR, _OBJECTS = frozenset(_TABLE["irregular_participles"]), tuple(_TABLE["objects"])
_MODIFIERS = frozenset(_TABLE["modifiers"])
AHEAD, LIKELY_AHEAD, TILTS_AHEAD, UNSAID, LIKELY_BEHIND, BEHIND, WELL_BEHIND = 3, 2, 1, 0, -1, -2, -3
_FUTURE_ENDINGS, _PAST_ENDINGS = tuple(_TABLE["future_endings"]), tuple(_TABLE["past_endings"])
_CONDITIONAL_ENDINGS = tuple(_TABLE["conditional_endings"])
_PARTICIPLES = ("é", "ée", "és", "ées")
_CONJUNCTIONS = frozenset(_TABLE["conjunctions"])
_HAPPENED, _OPENERS = frozenset(_TABLE["happened"]), frozenset(_TABLE["openers"])
_TO_COME, _FORECAST = frozenset(_TABLE["to_come"]), frozenset(_TABLE["forecast"])
_TOUCHING = _PRESENT | _TO_COME | frozenset(_TABLE["touching"])
_PUT_OFF = frozenset({"reporté", "reportée", "reportés", "reportées", "annulé", "annulée", "annulés", "annulées"})
_CALLED_OFF = frozenset({"annulés", "annulées", "supprimés", "supprimées"})
_WE_HAVE = frozenset({"j'ai", "n'ai", "l'ai", "avons", "avez", "n'avons", "n'avez", "l'avons", "l'avez"})
_HAVE = frozenset({"a", "ont", "avait", "avaient", "a-t-il", "a-t-elle"}) | _WE_HAVE
_BARE_CAPITAL = re.compile(r"(?:\A|[.!?…»\"])A\Z")
_CLAUSE = re.compile(r"[.!?…;:()]|,[\"»”]*\Z|\A[-–—«»\"]\Z")  # within a token, what ends a clause
_HANGS_ON = re.compile(r",? (?:où|qui|quand|lorsque|lors duquel|lors de laquelle|date à laquelle|jour où) ")
_HAD = frozenset({"avait", "avaient", "eu"})
_MUST = frozenset({"doit", "doivent"})
_SENTENCE = re.compile(r"[.!?…]")
_HEDGE = re.compile(r"(?<=\w)\(\w{1,4}\)")  # "sera(it)", as the press quotes a changed ending
_CAME_TO_NOTHING = re.compile(  # "devait … mardi, n'a pas pu": what the same subject did not do
    r"(?:(?! (?:mais|et|car|alors|tandis) (?!ils? |elles? ))[^.!?\n]){0,80}?\bn['’](?:a|ont) (?:\w+ )?pas (?:\w+ )?(?:pu|eu)\b"
)
_CLAUSE_END = re.compile(r"[.!?…,;:\n]")
# Past in the clause of a day that nothing else tells: two prepositions, and participles that are nouns too.
_TELL_PAST = frozenset({"après", "lors", "blessé", "blessés", "arrêté", "arrêtés"})
_ABOUT = frozenset({"un", "peu", "avant", "après", "vers", "aux", "alentours", "environ"})
_INSERTED = frozenset({"lui", "elle", "eux", "aussi", "également", "donc", "finalement", "ainsi", "ensuite", "enfin"})
_PRONOUNS = frozenset({"le", "la", "les", "lui", "leur", "se", "y", "en", "nous", "vous"})
_ADJOURNED = frozenset({"délibéré", "renvoyé", "renvoyée", "ajourné", "ajournée", "prorogé", "renvoi"})
_INFINITIVES = ("er", "ir", "re")
_ARE, _OTHER_CLAUSE = frozenset({"est", "sont", "n'est"}), frozenset({"que", "dont"})
_BE = frozenset({"sera", "seront", "être"})
_GOVERN = _ARE | _OTHER_CLAUSE
_UNITS = frozenset({"heures", "jours", "semaines", "mois"})
_IF = frozenset({"si", "s'il", "s'ils"})
_SIGNS = ",'\"«»“”"
_REACH = 130
_MANY = 15  # words that fill the reach
_ASIDE = re.compile(r" ?\((?![.…])(?:[^\s()]+ ){0,7}[^\s()]+\)(?![^\s,.;:!?])")  # "le sommet de Pau (Pyrénées) lundi"


def direction(text: str, start: int, end: int) -> int:
    """Where the expression at ``start:end`` of ``text`` lies, as far as its sentence tells.

    ``WELL_BEHIND`` is what a pluperfect says: that is past which is past already when the story is told.
    """
    said = said_before(text, start, _REACH).rstrip(' "«“')
    before = (_ASIDE.sub("", said) if ")" in said else said).split()
    before.reverse()
    if before and before[0] == "que" and any(raw[:2] in ("n'", "n’") or raw == "ne" for raw in before[1:8]):
        del before[0]  # "n'est arrivée que dimanche"
    clause, rest, verdict, word = _before(before)
    if clause[:2] == ["du", "date"] or (verdict > UNSAID and not _INITIALLY.isdisjoint(clause)):
        return UNSAID  # a verb tells of the date, not of the day: "la date du 17 juillet avait été évoquée"
    if word in _WAS_TO and _CAME_TO_NOTHING.match(text, end, end + _REACH):
        return BEHIND
    if word and not _plans(word):
        return verdict
    if clause and not rest and not word and _opening_participle(clause[-1]) and _after(text, end, opens=True):
        return BEHIND  # "Opérée du genou en janvier, elle a repris", "Arrivé deuxième dimanche, il espère"
    opens = len(clause) <= 2 or sum(word not in _ABOUT for word in clause) <= 2
    apart = bool(clause) and clause[-1] in _CONJUNCTIONS  # "tandis qu'en mai, l'usine avait fermé"
    if opens and not apart and rest and rest[0].endswith(","):
        opens = not _sentence(rest)
    after = _after(text, end, opens=opens) or _relative(text, end)
    fronted = not after and not rest and not word and text[end : end + 1] == ","
    if fronted and not any(map(_participle, clause)) and _after(text, end, opens=True) > UNSAID:
        return LIKELY_AHEAD  # "Entre mai et le vote de juin, la mairie aura le temps"
    if verdict:
        return UNSAID if after < 0 else verdict  # "les réunions prévues en avril n'ont pas eu lieu"
    if not after and not _WEAK.isdisjoint(clause[:2]):
        return LIKELY_AHEAD
    if after:
        return after
    hint = _sentence(rest) or max(_sentence(_further(text, start, before)), UNSAID)  # a past so far away says nothing
    return max(min(hint, LIKELY_AHEAD), LIKELY_BEHIND)  # another clause's verb is only a hint


def _further(text: str, start: int, before: list[str]) -> list[str]:
    """What stands before ``before`` in a sentence that is longer, the nearest word first."""
    if len(before) < _MANY or any(_token(raw).ends_sentence for raw in before):
        return []
    said = said_before(text, start, 2 * _REACH).split()
    said.reverse()
    return said[len(before) - 1 :]


def said_before(text: str, start: int, reach: int) -> str:
    """What stands before ``start`` in its paragraph, as far back as ``reach`` characters."""
    low = max(0, start - reach)
    return text[max(low, text.rfind("\n", low, start)) : start]


def _opening_participle(word: str) -> bool:
    """A participle that may open a sentence, and says what had happened."""
    return word not in _PLANNED and (word in _MOVED or word in _IRREGULAR or (len(word) > 4 and _participle(word)))


class _Token(NamedTuple):
    """A word of the text with the signs that touch it: what stands behind its last break, and before its first one."""

    word: str
    ends_clause: bool
    ends_sentence: bool
    head: str
    tail: str  # the word itself where nothing breaks it
    participle: bool
    by_place: bool  # what the tail says depends on where it stands
    may_part: bool  # the tail may part a verb before it from the expression
    points: int
    opens: bool  # it begins a sentence, or a clause
    says_nothing: bool  # a word, and none of all this
    leads_on: bool  # nor does it begin or govern what follows


class _Tokens(dict[str, _Token]):
    """What is known of each token: a language has few words, and nearly every one has been seen before.

    A dict is read in a third of the time of ``lru_cache``, which puts what it finds first.
    """

    _MOST = 16384

    def __missing__(self, raw: str) -> _Token:
        if len(self) >= self._MOST:
            self.clear()
        low = _HEDGE.sub("", raw.lower().replace("’", "'"))
        if _BARE_CAPITAL.search(raw):
            low = low[:-1] + "à"  # "A la fin du mois", and no verb
        pieces = _CLAUSE.split(low)
        head, tail = pieces[0].strip(_SIGNS), pieces[-1].strip(_SIGNS)
        opens = raw in _OPENERS or tail in _CONJUNCTIONS
        ends, participle = _SENTENCE.search(low) is not None, _participle(tail)
        by_place, may_part = participle or _by_place(tail), _may_part(tail)
        whole, apart, points = low.strip(_SIGNS), len(pieces) > 1, _points(tail)
        nothing = bool(tail) and not (apart or ends or by_place or points or opens)
        on = nothing and whole not in _GOVERN
        token = _Token(whole, apart, ends, head, tail, participle, by_place, may_part, points, opens, nothing, on)
        self[raw] = token
        return token


_token = _Tokens().__getitem__


def _before(tokens: list[str]) -> tuple[list[str], list[str], int, str]:
    """The clause before an expression, the tokens before that clause, what it says, and the word that says it.

    The nearest word comes first. Reading stops at a word that points anywhere and does not merely plan. An infinitive or
    what was announced lies between the verb and the day: what the verb did is past, and its object may not be.
    """
    clause: list[str] = []
    said, by = UNSAID, ""
    open_to = BEHIND
    for place, raw in enumerate(tokens):
        token = _token(raw)
        if token.says_nothing:
            clause.append(token.tail)
            continue
        _, ends_clause, ends_sentence, _, word, participle, by_place, may_part, points, opens, _, _ = token
        if word:
            clause.append(word)
            if not said:
                said = points
                if may_part:
                    open_to = max(open_to, _parts(word, place, tokens))
                if by_place:
                    said = _participle_stands(word, place, tokens) if participle else _says(word, place, tokens)
                if said:
                    by = word
                    if not _plans(word):
                        return clause, [], max(said, open_to) if said == BEHIND else said, by
        if ends_clause:
            return clause, [] if ends_sentence else tokens[place:], said, by
        if opens:  # before an opening word stands a headline without its full stop
            return clause, [] if raw in _OPENERS else tokens[place + 1 :], said, by
    return clause, [], said, by


def _by_place(word: str) -> bool:
    """What the word says depends on where it stands."""
    return (
        word in _TOUCHING
        or word in _ANNOUNCED
        or word in _WE_HAVE
        or word.rpartition("'")[2] in _HAPPENED
        or word.endswith(("ait", *_INFINITIVES))
        or word.startswith("jusqu'")
        or word == "au"
    )


def _plans(word: str) -> bool:
    """It points forward, unless the sentence goes on to say what came of it."""
    return word in _PLANNED or word.startswith("jusqu'")


def _near(place: int, tokens: list[str]) -> bool:
    """Nothing but small words stands between the token and the expression."""
    if place > 4:
        return False
    for raw in tokens[:place]:  # noqa: SIM110 - all() takes twice the time
        if _token(raw).word not in _BETWEEN:
            return False
    return True


def _may_part(word: str) -> bool:
    """The word may part a verb from the day: ``_parts`` says whether it does."""
    return (
        word in ("partir", "compter")
        or word in _CALLED_OFF
        or word in _ANNOUNCED
        or (len(word) > 6 and word.endswith(_INFINITIVES))
    )


def _parts(word: str, place: int, tokens: list[str]) -> int:
    """What is left of a verb that is past, once this word stands between it and the day."""
    if word in ("partir", "compter") and _near(place, tokens):
        decided = any(_token(raw).word in _ANNOUNCED for raw in tokens[place + 1 : place + 12])
        return TILTS_AHEAD if decided else UNSAID  # "a décidé la fermeture à partir de lundi"
    if word in _CALLED_OFF and _near(place, tokens):
        return UNSAID  # "a fait état de 210 vols annulés vendredi"
    if word.endswith(_INFINITIVES) and len(word) > 6 and _governed(word, tokens[place + 1 : place + 3]):
        return UNSAID  # "la possibilité d'organiser le sommet en juin"
    if word in _ANNOUNCED and place > 2 and (place > 5 or _token(tokens[place - 1]).word.startswith(_OBJECTS)):
        return UNSAID  # "a annoncé la réouverture le 11 mai"
    return BEHIND


def _governed(word: str, before: list[str]) -> bool:
    """An infinitive that another word governs, and that does not tell of what was done."""
    if word.startswith("d'"):
        return word not in ("d'avoir", "d'être")
    return next((raw for raw in before if raw not in _PRONOUNS), "") in ("de", "à", "pour")


def _says(word: str, place: int, tokens: list[str]) -> int:
    """What a word of the clause says where it stands: a preposition tells by what it touches."""
    tells = _TELLS.get(word)
    if tells is not None and (said := tells(place, tokens)) is not None:
        return said
    if word in _WE_HAVE:  # with its participle: not "nous avons un match samedi"
        return BEHIND if any(_token(raw).participle for raw in tokens[max(0, place - 3) : place]) else UNSAID
    if word.rpartition("'")[2] in _HAPPENED and (_near(place, tokens) or (tokens[0] == "de" and place == 2)):
        return BEHIND  # "les violences du 1er mai", "le choc meurtrier de lundi"
    if word in _TO_COME and tokens[place + 1 : place + 2] == ["à"]:
        return AHEAD  # "des perturbations à craindre jeudi"
    if word in _PRESENT and (_near(place, tokens) or (place < 4 and all(raw[:1].isupper() for raw in tokens[:place]))):
        return TILTS_AHEAD  # "reçoit Nantes samedi"
    if word.endswith("ait") and _supposed(tokens[place + 1 : place + 7]):
        return TILTS_AHEAD  # "si le vote se tenait dimanche"
    return _points(word)


def _after_lieu(place: int, tokens: list[str]) -> int | None:
    return TILTS_AHEAD if place and _token(tokens[place - 1]).word == "lieu" else None


def _a(place: int, tokens: list[str]) -> int | None:
    if place and _token(tokens[place - 1]).word == "partir":
        return UNSAID  # "A partir de lundi" has no verb
    return _after_lieu(place, tokens)


def _pour(place: int, tokens: list[str]) -> int | None:
    if tokens[place + 1 : place + 2] in (["chose"], ["idem"], ["pareil"]):
        return UNSAID  # "même chose pour le dimanche"
    return AHEAD if place < 2 or _near(place, tokens) else None  # "pour le mois de mai"


def _depuis(place: int, tokens: list[str]) -> int:
    return WELL_BEHIND if _near(place, tokens) else BEHIND if place <= 8 else UNSAID


def _vigueur(place: int, tokens: list[str]) -> int | None:
    return TILTS_AHEAD if tokens[place + 2 : place + 3] in (["entre"], ["entrent"]) and _near(place, tokens) else None


def _until(place: int, tokens: list[str]) -> int:
    return AHEAD if _near(place, tokens) and not _had_been(tokens[place + 1 : place + 6]) else UNSAID


def _candidate(place: int, tokens: list[str]) -> int | None:
    return None if {"à", "au", "aux"}.isdisjoint(tokens[max(0, place - 2) : place]) else LIKELY_AHEAD


# Words that tell by where they stand: what each says at a place of the tokens, or None where it says nothing there.
_TELLS: dict[str, Callable[[int, list[str]], int | None]] = {
    "à": lambda place, tokens: LIKELY_AHEAD if _calls(place, tokens) or _on_the_eve(place, tokens) else None,
    "a": _a,
    "ont": _after_lieu,
    # "mis en délibéré au 15 mars", "renvoyé jeudi au 4 mai"
    "au": lambda place, tokens: AHEAD if place == 0 and not _ADJOURNED.isdisjoint(tokens[1:9]) else None,
    "pour": _pour,
    "depuis": _depuis,
    "date": lambda place, tokens: BEHIND if place == 1 and tokens[0] == "de" else None,
    "avoir": lambda place, tokens: BEHIND if place and _participle(_token(tokens[place - 1]).word) else None,
    "d'affaires": lambda place, tokens: UNSAID,  # "son chiffre d'affaires le 24 octobre"
    # "contre 21 % en avril"
    "contre": lambda place, tokens: BEHIND if place and tokens[place - 1][:1].isdigit() else None,
    # "moins intense que celui de février"
    **dict.fromkeys(
        ("celui", "celle", "ceux", "celles"), lambda place, tokens: BEHIND if _near(place, tokens) else None
    ),
    "vigueur": _vigueur,
    **dict.fromkeys(("candidat", "candidate", "candidats"), _candidate),
    **dict.fromkeys(("jusqu'à", "jusqu'au", "jusqu'en", "jusqu'aux"), _until),
}


def _had_been(tokens: list[str]) -> bool:
    """A pluperfect before "jusqu'à", and nothing planned: "avait fermé", "était resté fermé"."""
    if any(_token(raw).word in _PLANNED for raw in tokens):
        return False
    return not _HAD.isdisjoint(tokens) or (not _MOVED.isdisjoint(tokens) and not _PLUPERFECT.isdisjoint(tokens))


def _supposed(tokens: list[str]) -> bool:
    """An "if" stands before the verb, in its sentence."""
    for raw in tokens:
        if raw in _IF:
            return True
        if _token(raw).ends_sentence:
            return False
    return False


def _participle_stands(word: str, place: int, tokens: list[str]) -> int:
    """What a participle of the clause says where it stands."""
    if _near(place, tokens) or tokens[place - 1] == "par":
        return _participle_says(word, place, tokens)
    before = [_token(raw).word for raw in tokens[place + 1 : place + 3]]
    if before and before[0] in _BE:
        return AHEAD if before[0] != "être" else UNSAID  # "sera réduit de moitié lundi"
    if _compound(word, before):
        return BEHIND
    return _points(word)


def _participle_says(word: str, place: int, tokens: list[str]) -> int:
    """ "une estimation présentée mercredi": what is done is past, and what is fixed is not."""
    before = map(_token, tokens[place + 1 : place + 4])
    after = [near for token in before if (near := token.tail or token.word) not in _INSERTED][:2]
    verb = after[0] if after else ""
    if verb in _MODIFIERS or verb[:1].isdigit():
        return UNSAID  # an adjective or a noun: "très perturbé", "la marche des mutilés"
    if verb in _FORECAST and word.startswith("annoncé"):
        return LIKELY_AHEAD  # "des orages annoncés samedi"
    if word in _PLANNED:
        moved = any(_token(raw).word in ("à", "au", "pour") for raw in tokens[:place])
        if not moved and verb == "d'être":
            return _as_told(tokens[place + 1 :])  # "avant d'être convoqué en août"
        if not moved and not _HAVE.isdisjoint(after):
            return BEHIND  # "a reporté mardi l'ouverture"
        told = verb == "été" or verb in _PLUPERFECT
        return LIKELY_AHEAD if told else AHEAD  # "a été reporté à mardi", "était prévue vers 20h"
    if verb == "d'être":
        return _as_told(tokens[place + 1 :])
    if verb.endswith(("ra", "ront")):
        return AHEAD  # "sera rendu"
    if verb == "être":
        return UNSAID  # as the verb before it says: "doit être rendu", "a dû être opéré"
    if not _PLUPERFECT.isdisjoint(after):
        return WELL_BEHIND  # "avait été révélée le 25 janvier"
    if verb in ("est", "sont") and word not in _MOVED and "se" not in after:
        return TILTS_AHEAD  # "la route est fermée samedi"
    if word in _CALLED_OFF and _HAVE.isdisjoint(after):
        return UNSAID  # the day of what is called off
    return _points(word) or BEHIND


def _as_told(tokens: list[str]) -> int:
    """What the sentence tells of, once a verb has told: "passera à 21 heures, avant d'être levé le 30 juin"."""
    return AHEAD if _sentence(tokens) > UNSAID else BEHIND


def _compound(word: str, after: list[str]) -> bool:
    """A past tense that "être" makes: "ils se sont éloignés sans bruit", "elle est née à Lyon"."""
    if not after or after[0] not in ("est", "sont", "s'est"):
        return False
    return word in _MOVED or after[0] == "s'est" or after[1:] in (["se"], ["nous"], ["me"])


def _on_the_eve(place: int, tokens: list[str]) -> bool:
    """ "à deux jours du vote", "à quelques semaines d'un scrutin", but not "à six mois de prison"."""
    near = [_token(raw).word for raw in tokens[max(0, place - 4) : place]]
    return any(near[i] in _UNITS and near[i - 1] in ("d'un", "d'une", "du", "des") for i in range(1, len(near) - 1))


def _calls(place: int, tokens: list[str]) -> bool:
    """ "appellent à manifester", "ont appelé leurs membres à voter", but not "appelés à la grève"."""
    call = _token(tokens[place + 1]).word if tokens[place + 1 : place + 2] else ""
    infinitive = place > 0 and _token(tokens[place - 1]).word.endswith(_INFINITIVES)
    if infinitive and place == 1:
        return any(_token(raw).word in _CALLS for raw in tokens[place + 1 : place + 8])
    called = not _HAVE.isdisjoint(tokens[place + 2 : place + 6]) and place > 2  # "ont appelé à une marche jeudi"
    return call in _CALLS and (infinitive or called or not _participle(call))


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
    reported = not opens  # "le 31 août a-t-il annoncé", "mardi", a-t-il dit: that verb tells of its own day
    words = text[end : end + _REACH].partition("\n")[0].split()
    for place, raw in enumerate(words):
        token = _token(raw)
        if token.leads_on:
            reported = False
            continue
        word, ends_clause, ends_sentence, head = token[:4]
        if reported and word in _HAVE:
            if not opens and place == 0 and any(_token(near).word in _PUT_OFF for near in words[1:4]):
                return LIKELY_AHEAD  # "les matchs de samedi ont été reportés"
            break
        reported = raw.endswith(('",', "»,", "”,"))
        stops = ends_sentence if opens else ends_clause
        if word in _ARE and (said := _passive(words[place + 1 : place + 4])):
            return said if opens else min(said, LIKELY_AHEAD)
        verdict = UNSAID if word in _WAS_TO else _points(head or word if ends_clause else word)
        if not opens and word in _OTHER_CLAUSE:
            break  # another clause's verb
        if verdict:
            return verdict if opens else min(verdict, LIKELY_AHEAD)
        if stops:
            break
    return UNSAID


def _passive(words: list[str]) -> int:
    """What "est" and "sont" say with what follows: "sont appelés aux urnes", "n'est finalement arrivée que lundi"."""
    near = [_token(raw).head for raw in words]
    if any(word in _MOVED for word in near[:2]):
        return BEHIND
    called = next((i for i, word in enumerate(near) if word in _CALLS or word in _PLANNED), len(near))
    return AHEAD if near[called + 1 : called + 2] in (["à"], ["aux"], ["au"]) else UNSAID


def _relative(text: str, end: int) -> int:
    """What shall be, as the clause that hangs on the expression says: "en avril, où le comité doit élire sa tête"."""
    opened = _HANGS_ON.match(text, end) if text[end : end + 1] in (",", " ") else None
    for raw in text[opened.end() : end + _REACH].split() if opened else ():
        word, ends_clause = _token(raw)[:2]
        if word in _MUST or _points(word) > UNSAID:
            return AHEAD
        if ends_clause or _points(word):
            break
    return UNSAID


@lru_cache(maxsize=16384)  # called of heads too
def _points(word: str) -> int:
    """Which way a word points by itself."""
    if word in _FUTURE or word in _PLANNED:
        return AHEAD
    if word in _PLUPERFECT:
        return WELL_BEHIND
    if word in _WAS_TO:
        return LIKELY_AHEAD
    if word in _PAST:
        return BEHIND
    if word.endswith(_CONDITIONAL_ENDINGS) and word not in _NOT_CONDITIONAL and len(word) > 5:
        return LIKELY_AHEAD  # what was to come when it was said: "a annoncé qu'il partirait"
    if word.endswith(_PAST_ENDINGS):
        return BEHIND
    if word.endswith("ait") and word[-4:] != "rait" and len(word) > 5 and word not in _NOT_IMPERFECT:
        return BEHIND
    if word.endswith(_FUTURE_ENDINGS) and word not in _NOT_FUTURE and len(word) > 3:
        return AHEAD
    return UNSAID


def tells_past(text: str, start: int) -> bool:
    """Whether a participle stands in the clause before ``start``, or the clause is one of "après": "blessé ce samedi"."""
    clause = _CLAUSE_END.split(text[max(0, start - 60) : start])[-1].replace('"', " ").split()
    return any(raw.lower() in _TELL_PAST or (raw.islower() and _participle(raw)) for raw in clause)


def _participle(word: str) -> bool:
    return (
        word in _IRREGULAR
        or word in _PLANNED
        or (len(word) > 2 and word.endswith(_PARTICIPLES) and word.rpartition("'")[2] not in _NOUNS)
    )

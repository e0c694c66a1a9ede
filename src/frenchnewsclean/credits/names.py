"""A small grammar of press names, and their ordinary case.

A name is two to five words: given names or initials, particles, and a last word with a capital. It is told from
organisations and from ordinary words by its shape and by a list of words that no name contains.
"""

from __future__ import annotations

import re

from frenchnewsclean.folding import fold
from frenchnewsclean.lexicon import table

_TABLE = table("credits")
_PARTICLES = frozenset(p.rstrip("'") for p in _TABLE["particles"])
_ARTICLES = frozenset(a.rstrip("'") for a in _TABLE["articles"])
_NOT_NAMES = frozenset(_TABLE["not_names"])

_ELIDED = ("c'", "j'", "s'", "qu'")  # "C'était mieux à pied"
_CITIES = frozenset(table("places")["cities"])
_PLACE_OPENERS = frozenset(_TABLE["place_openers"])
_CLUBS = frozenset(_TABLE["clubs"])
COMPANIES = frozenset(
    {"SA", "SAS", "SASU", "SARL", "SCA", "SCOP", "SE", "NV", "AG", "PLC", "Inc", "Inc.", "Ltd", "Ltd.", "LLC", "GmbH"}
)
_KEEP_CAPITAL = frozenset({"ben", "el", "al", "ould", "uld", "bin"})  # as a rule written with one: Sofiane Ben Mansouri

# Latin Extended-A, the Romanian and Vietnamese letters of Extended-B, Latin Extended Additional.
_LATIN = [
    chr(code) for span in ((0x100, 0x180), (0x1A0, 0x1B1), (0x218, 0x21C), (0x1E00, 0x1F00)) for code in range(*span)
]
CAPITALS = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, _LATIN))
_L = "a-zß-öø-ÿ" + "".join(filter(str.islower, _LATIN))
PARTICLE = r"(?:[dD]e la|[dD]e La|[dD]e l['’]|[dD]es?|[dD]u|[dD]a|[dD]as|[dD]os?|[dD]i|[dD]el|[dD]ella|e|y|[vV]an der|[vV]an den|[vV]an de|[vV]an|[vV]on der|[vV]on|[tT]er|[tT]en|[zZ]u|[bB]in|[bB]en|[iI]bn|[oO]uld|[eE]l|[aA]l|ag|DE LA|DES?|DU|VAN DER|VAN DEN|VAN DE|VAN|VON DER|VON|BIN|BEN|EL|AL|DA|DI|DEL|DOS|[lL]e|[lL]a|LE|LA|[sS]t|[tT]é)"
_CORE = rf"[{CAPITALS}][{_L}{CAPITALS}]*(?:['’][{CAPITALS}{_L}][{CAPITALS}{_L}]+|['’][hH](?!\w))?"
_INITIAL = rf"[{CAPITALS}][{_L}]?\.(?:-?[{CAPITALS}][{_L}]?\.)*"
_PIECE = rf"(?:[dDlL]['’])?(?:{_INITIAL}|{_CORE}(?:-(?:{_CORE}|de|du|la|le|en|es|sur|al|el|{_INITIAL}))*)"
_WORDS = rf"{_PIECE}(?:[ \u00a0\u202f]{{1,3}}(?:{PARTICLE}[ \u00a0\u202f]{{1,3}}){{0,2}}(?:[dD]['’])?{_PIECE}){{0,4}}"
_BEFORE_DAY, _DAY = re.compile(r" [Ll]e\Z"), re.compile(r"\s{1,3}\d")  # "Anne Dupont Le 16/03/2025"
NAME = re.compile(_WORDS)
_SPACE = re.compile(r"[ \u00a0\u202f\t\n]+")


def match_name(text: str, start: int = 0) -> re.Match[str] | None:
    """The longest name that begins at ``start``, or ``None``."""
    match = NAME.match(text, start)
    while match is not None:
        dated = _BEFORE_DAY.search(match.group()) is not None and _DAY.match(text, match.end()) is not None
        if not dated and is_name(match.group()) and not text[match.end() : match.end() + 1].isalnum():
            return match
        shorter = max(match.group().rfind(c) for c in " \u00a0\u202f")
        if shorter <= 0:
            return None
        match = NAME.match(text, start, start + len(match.group()[:shorter].rstrip()))
    return None


def is_name(text: str) -> bool:
    """Whether ``text`` is shaped like a person's name.

    >>> is_name("Luc de La Tour"), is_name("HONORÉ D'URFÉ"), is_name("Yann Le Floc'h"), is_name("La Rédaction"), is_name("Hours Ago")
    (True, True, True, False, False)
    """
    words = _SPACE.split(text.strip())
    if not 2 <= len(words) <= 7 or NAME.fullmatch(" ".join(words)) is None:
        return False
    folded = [fold(w) for w in words]
    if any(word in _NOT_NAMES or word.startswith(_ELIDED) for word in folded) or " ".join(folded) in _CITIES:
        return False
    solid = [w for w, f in zip(words, folded, strict=True) if f not in _PARTICLES and f not in _ARTICLES]
    if folded[-2:] == ["le", "du"]:
        solid.append(words[-1])  # "Yann Le Du": the dark one, and no particle
    if len(solid) < 2 or all(w.endswith(".") for w in solid):
        return False
    if words[-1] in COMPANIES and not text.isupper():
        return False  # "Valneris SA"
    if folded[0].startswith("l'") or folded[0] in _PLACE_OPENERS or words[0] in _CLUBS:
        return False
    if any(word.startswith("l'") for word in folded[2:]) and not (len(words) == 3 and text.isupper()):
        return False  # an organisation begins: "Anne Dupont L'Écho du Matin"
    if folded[0] in ("de", "du", "des", "d'") and words[0][0].isupper() and not text.isupper():
        return False
    if folded[0] in _ARTICLES or folded[0] in ("les", "l'"):
        return len(solid) == 2 and text == text.upper()
    if not words[0][0].isupper() or (len(re.sub(r"\W", "", words[-1])) < 2 and not words[-1].endswith(".")):
        return False
    return sum(len(w) for w in solid) >= 5


def ordinary_case(name: str) -> str:
    """A name as it is written in running text.

    >>> ordinary_case("JEAN-JACQUES ROUSSEAU"), ordinary_case("Honoré D'URFÉ"), ordinary_case("CHARLES DE GAULLE")
    ('Jean-Jacques Rousseau', "Honoré d'Urfé", 'Charles de Gaulle')
    """
    words = _SPACE.split(name.strip())
    return " ".join(_case(word, index, len(words) - 1) for index, word in enumerate(words))


def _case(word: str, index: int, last: int) -> str:
    if len(word) > 3 and word[:2] in ("d'", "d’") and _in_capitals(word[2:]):
        return word[:2] + _case(word[2:], 0, last)
    if not _in_capitals(word):
        return word
    low = word.lower()
    bare = low.rstrip("'’")
    if 0 < index < last and bare in _PARTICLES and bare not in _KEEP_CAPITAL:
        return low
    if len(low) > 2 and low[1] in "'’" and low[0] == "d" and index:
        return low[:2] + "-".join(map(_capital, low[2:].split("-")))
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", lambda m: _capital(m.group()), low)


def _capital(word: str) -> str:
    """One part of a name with its capital; ``n'guessan`` and ``o'brien`` have two, ``mcdonald`` as well."""
    if len(word) > 2 and word[1] in "'’":
        return word[0].upper() + word[1] + word[2:3].upper() + word[3:]
    if word.startswith("mc") and len(word) > 4:
        return "Mc" + word[2:].capitalize()
    return word[:1].upper() + word[1:]


def _in_capitals(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 2 or word.endswith("."):
        return False
    if len(letters) > 3 and word[:2] == "Mc" and word[2:].isupper():
        return True
    return all(c.isupper() for c in letters)

"""Text folded for comparison: lower case, no accents, plain quotes, dashes and spaces, same length.

Rules and lexicons are written in folded text; offsets in it are offsets in the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import AnyStr

_TYPOGRAPHY = {
    **dict.fromkeys("’‘ʼʹ´`′‛", "'"),
    **dict.fromkeys("“”„″", '"'),
    **dict.fromkeys("–—−‑‐―", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\u200a\u2002\u2003\u2007\u2008\u3000\t\v\f", " "),
    **dict.fromkeys("∙⋅‧", "·"),
    "›": ">",
    "…": "…",
}


def _bare(char: str) -> str:
    """The letter without its accent, where that is one character."""
    base = unicodedata.normalize("NFD", char)[0]
    return base if len(base.lower()) == 1 else char


_FOLD = str.maketrans(
    {
        **_TYPOGRAPHY,
        **{
            chr(i): _bare(chr(i)).lower()
            for i in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
            if chr(i).isalpha() and chr(i) not in "ßŉœæŒÆ"
        },
        "Œ": "œ",
        "ı": "i",
        "Æ": "æ",
    }
)
_SPACES = re.compile(r"\s+")
_NO_KEY = re.compile(r"[\W_]+")
_NO_KEY_LATIN = bytes(c for c in range(256) if _NO_KEY.match(chr(c)))


def _byte_table(encoding: str) -> bytes:
    """The fold of each byte of a one-byte encoding, where that is a byte of it too."""
    chars = [bytes([i]).decode(encoding, "ignore") for i in range(256)]
    return bytes(
        (char.translate(_FOLD).lower().encode(encoding, "ignore") or bytes([i]))[0] for i, char in enumerate(chars)
    )


# Nearly all French fits into a one-byte encoding, in which it is translated fifty times as fast as by code points.
_LATIN, _WINDOWS = _byte_table("latin-1"), _byte_table("cp1252")


def fold(text: str) -> str:
    """Fold ``text``; the result has its length.

    >>> fold("À LIRE AUSSI\\xa0: l’été")
    "a lire aussi : l'ete"
    """
    plain = one_byte(text)
    return fold_bytes(*plain) if plain is not None else _fold_any(text)


Plain = tuple[bytes, str]


def one_byte(text: str) -> Plain | None:
    """``text`` in a one-byte encoding, and which; curly apostrophes and narrow spaces as their plain forms."""
    try:
        return text.encode("latin-1"), "latin-1"
    except UnicodeEncodeError:
        text = text.replace("\u202f", "\xa0").replace("’", "'")
    try:
        return text.encode("latin-1"), "latin-1"
    except UnicodeEncodeError:
        pass  # œ, …, curly quotes: the wider table has them
    try:
        return text.encode("cp1252"), "cp1252"
    except UnicodeEncodeError:
        return None


def fold_bytes(data: bytes, encoding: str) -> str:
    """The fold of what ``one_byte`` gave."""
    return data.translate(_LATIN if encoding == "latin-1" else _WINDOWS).decode(encoding)


_ODD = re.compile(f"([^{re.escape(''.join(bytes([i]).decode('cp1252', 'ignore') for i in range(256)))}\u202f]+)")


def _fold_any(text: str) -> str:
    """Piece by piece: what no one-byte encoding has is rare even where it stands."""
    pieces = _ODD.split(text)
    pieces[1::2] = map(_fold_odd, pieces[1::2])
    pieces[::2] = (fold_bytes(piece.replace("\u202f", "\xa0").encode("cp1252"), "cp1252") for piece in pieces[::2])
    return "".join(pieces)


def _fold_odd(text: str) -> str:
    folded = text.translate(_FOLD).lower()
    if len(folded) != len(text):  # a few letters lower to two characters
        folded = "".join(low if len(low := c.lower()) == 1 else c for c in text.translate(_FOLD))
    return folded


def holds(text: AnyStr, parts: Iterable[AnyStr]) -> bool:
    """Whether any of ``parts`` stands in ``text``."""
    for part in parts:  # noqa: SIM110 - any() takes twice the time
        if part in text:
            return True
    return False


def squeeze(text: str) -> str:
    """``text`` on one line: every run of white space one space, none at the ends."""
    return _SPACES.sub(" ", text).strip()


def key(text: str) -> str:
    """What two texts that a reader takes for the same have in common: their letters and digits, folded.

    >>> key("« L’Été » : suite") == key("L'ete suite")
    True
    """
    return bare(fold(text))


def bare(folded: str) -> str:
    """The letters and digits of a folded text."""
    try:
        return folded.encode("latin-1").translate(None, _NO_KEY_LATIN).decode("latin-1")
    except UnicodeEncodeError:
        return _NO_KEY.sub("", folded)

"""Tickers: Reuters, Bloomberg, ISIN, mnemonics in brackets, cashtags; and the spacing that they leave.

Each search starts at a literal that only a ticker's line has (the dot before a capital, ``=``, ``(``, ``$``), then
looks back by hand: nothing scans the body with a pattern that can begin anywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from frenchnewsclean.article import Kind, Scheme, Ticker
from frenchnewsclean.checks import text_only
from frenchnewsclean.edits import Claim, apply, resolve
from frenchnewsclean.folding import Plain, fold, holds, one_byte
from frenchnewsclean.lexicon import table
from frenchnewsclean.lines import MIN_WIDTH, Sheet

_TABLE = table("exchanges")
_RIC: dict[str, str] = _TABLE["ric"]
_NUMERIC: frozenset[str] = frozenset(_TABLE["numeric"]["suffixes"])
_BLOOMBERG: dict[str, str] = _TABLE["bloomberg"]
_NAMES: dict[str, str] = _TABLE["names"]

_RIC_TAIL = re.compile(rf"\.(?=[A-Z])(?P<suffix>{'|'.join(sorted(_RIC, key=len, reverse=True))})(?![\w'’@-]|\.\w)")
_RIC_HEAD = re.compile(
    r"(?<![\w.@/&'’-])(?:[A-Z]{1,6}(?:_p|[a-z]{1,2})?|[A-Z]{1,5}\d{1,2}|\d{1,2}[A-Z]{1,4}|\d{3,6})\Z"
)
_INDEX = re.compile(
    r"\.(?<=[\s(<]\.)(?!(?:NET|COM|ORG|FR|CSV|PDF|PARIS|BZH|ALSACE|CORSICA|BRUSSELS|SWISS|QUEBEC|AFRICA)\b)[A-Z][A-Z0-9]{2,6}(?=[\s,;:)>.]|\Z)"
)
_EQUALS = re.compile(
    r"(?<![\w=])[A-Z]{3,6}(?:\d{1,2}YT)?=(?:[A-Z]{1,4}\d?)?(?![\w=])|(?<!\w)[A-Z]{2}\d{1,2}YT=(?:RR|[A-Z]{1,4})(?!\w)"
)
_FUTURE = re.compile(r"(?<![\w.])[A-Z]{2,5}[cv][1-9](?!\w)")
_ISIN = re.compile(r"(?<!\w)[A-Z]{2}[A-Z0-9]{9}\d(?!\w)")
_BLOOMBERG_CODE = re.compile(
    rf"(?<!\w)(?P<code>[A-Z][A-Z0-9]{{0,5}}|\d{{2,5}}) (?P<exchange>{'|'.join(_BLOOMBERG)})(?P<equity> Equity)?(?!\w)"
)
_NAME = "|".join(re.escape(n) for n in sorted(_NAMES, key=len, reverse=True))
_MARKETS = tuple(sorted(_NAMES, key=len, reverse=True))
_LONGEST = len(_MARKETS[0])
_MNEMONIC = re.compile(r"[A-Z][A-Z0-9]{0,5}(?:\.[A-Z]{1,2})?(?![\w'’]|\.\w)")
_OF_PARIS = re.compile(rf"{_MNEMONIC.pattern}(?=\))")  # "(Paris:VLTC)", as press releases have it
# What stands between the marks of a listing.
_LISTED = re.compile(r"[^\s,;:|()–—-][^,;:|()–—]*?(?=\s*[,;:|)–—]|\s-\s|\Z)")
_DASHED = re.compile(r" [-–—] ")
_NEAR = 90  # characters: how far brackets reach
_CODE_LABELS = ("mnemo", "mnemonique", "ticker", "symbole")
_CASHTAG = re.compile(r"(?<![\w$])\$(?!(?:US|CAN|CA|AU|NZ|HK|SG|CFA|TW)(?![A-Z]))[A-Z]{1,5}(?:\.[A-Z])?(?![\w$]|\.\d)")
_FILE = re.compile(r"\b(?:fichiers?|documents?|dossiers?|sites?|adresse|extension|version|norme|article|alinéa)\s\Z")
_ENCLOSED = {"(": ")", "<": ">", "[": "]"}

_LABELS = re.compile(
    rf"(?:{_NAME}|cotation|codes?|isin|mnemo(?:nique)?|ticker|symbole|reuters|bloomberg|bourse|compartiment|action|paris(?=:)|[abc](?= *[,;:)-]))(?!\w)"
)
_PUNCTUATION = re.compile(r"\s?[,;:]\s?")
_SEPARATORS = re.compile(r"[\s,;:/|()<>\[\]–—-]+")


def find_tickers(text: str) -> list[Ticker]:
    """The tickers of ``text``, in order.

    Reuters codes need a suffix of the closed list of exchanges, Bloomberg codes brackets or ``Equity``, ISINs a right
    check digit (ISO 6166). Raises ``TypeError`` when ``text`` is no string.

    >>> [(t.symbol, t.mic, t.company) for t in find_tickers("citant Thales TCFP.PA , hier")]
    [('TCFP.PA', 'XPAR', 'Thales')]
    """
    return with_companies(text, placed(text_only(text, "find_tickers")))


def placed(text: str, sheet: Sheet | None = None) -> list[Ticker]:
    """The tickers of ``text`` without their companies; ``sheet`` is the text's, where it has one."""
    found: list[Ticker] = []
    plain, folded = (sheet.plain, sheet.folded) if sheet is not None else (one_byte(text), None)
    for ticker in sorted(_all(text, plain, folded), key=lambda t: (t.start, -t.end)):
        if not found or ticker.start >= found[-1].end:
            found.append(ticker)
    return found


def strip_tickers(text: str) -> str:
    """``text`` without its tickers; brackets that this empties and the space before go too.

    >>> strip_tickers("Thales TCFP.PA , Sopra Steria <SOPR.PA> et Tesla (NASDAQ : TSLA).")
    'Thales, Sopra Steria et Tesla.'
    """
    text_only(text, "strip_tickers")
    return apply(text, ticker_claims(text, placed(text)))


# Capitals as A, digits as 0, white space as spaces, and no small letters: what a ticker looks like is found in it.
_SHAPES = bytes(65 if 65 <= c < 91 else 48 if 48 <= c < 58 else 32 if chr(c).isspace() else c for c in range(256))
_SMALL = bytes(range(97, 123))
_ISIN_SHAPE = re.compile(rb"AA[A0]{9}0")


def _all(text: str, plain: Plain | None, folded: str | None) -> Iterator[Ticker]:
    data = plain[0] if plain is not None else text.replace("\u202f", "\xa0").encode("latin-1", "replace")
    shape = data.translate(_SHAPES, _SMALL)

    def shows(*wanted: bytes) -> bool:
        return holds(shape, wanted)

    if shows(b".A"):
        yield from _rics(text)
        if shows(b" .A", b"(.A", b"<.A"):
            yield from (_ticker(m, Scheme.RIC) for m in _INDEX.finditer(text))
    if "=" in text:
        yield from (_ticker(m, Scheme.RIC) for m in _EQUALS.finditer(text))
    if shows(b"AA0"):
        yield from (_ticker(m, Scheme.RIC) for m in _FUTURE.finditer(text) if _is_future(text, m))
    if _ISIN_SHAPE.search(shape):
        for isin in _ISIN.finditer(text):
            if isin_is_valid(isin.group()):
                yield _ticker(isin, Scheme.ISIN)
                yield from _listed(text, isin)
    if ":" in text or "(" in text:
        if shows(b":A", b": A", b" - A"):
            yield from _mnemonics(text, folded if folded is not None else fold(text))
        if "Equity" in text or shows(b" AA)", b" AA,", b" AA;"):
            yield from _bloombergs(text)
    if "$" in text:
        for match in _CASHTAG.finditer(text):
            yield replace(_ticker(match, Scheme.CASHTAG), symbol=match.group()[1:])


def _ticker(match: re.Match[str], scheme: Scheme, mic: str | None = None) -> Ticker:
    return Ticker(match.start(), match.end(), match.group(), match.group(), scheme, mic)


def _rics(text: str) -> Iterator[Ticker]:
    for tail in _RIC_TAIL.finditer(text):
        head = _RIC_HEAD.search(text[max(0, tail.start() - 9) : tail.start()])
        if head is None:
            continue
        start, suffix = tail.start() - len(head.group()), tail["suffix"]
        symbol = text[start : tail.end()]
        if _plausible(text, start, tail.end(), head.group(), suffix):
            yield Ticker(start, tail.end(), symbol, symbol, Scheme.RIC, _RIC[suffix])


def _plausible(text: str, start: int, end: int, head: str, suffix: str) -> bool:
    """A code, not a glued sentence or initials: a digit head only where codes are numbers, short ones after a name."""
    enclosed = text[start - 1 : start] in ("<", "(") and start > 0
    if head.isdigit() and suffix not in _NUMERIC:
        return False
    if _FILE.search(text[max(0, start - 20) : start]):
        return False
    if len(head) > 1 and (len(suffix) > 1 or enclosed):
        return True
    glued = text[end : end + 1] == "." and text[end + 1 : end + 2].isalpha()
    return not glued and (enclosed or _company(text, start) is not None)


def _is_future(text: str, match: re.Match[str]) -> bool:
    """A future's code stands after its name, or in brackets; "CPTc1" in a product's name does not."""
    return text[match.start() - 1 : match.start()] in ("<", "(") or match.group()[-2] == "c"


def isin_is_valid(code: str) -> bool:
    """Whether the check digit of an ISIN is right (ISO 6166: Luhn over the digits, letters counted from A = 10)."""
    digits = "".join(str(int(char, 36)) for char in code)
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (2 if place % 2 else 1)
        total += doubled // 10 + doubled % 10
    return total % 10 == 0


def _mnemonics(text: str, folded: str) -> Iterator[Ticker]:
    for end, start in _marks(folded):
        before = folded[max(0, end - _LONGEST - 1) : end]
        if before.endswith(_MARKETS):
            name = next((n for n in _MARKETS if before.endswith(n) and _begins_word(before, n)), None)
            code = _MNEMONIC.match(text, start) if name else None
            if code and name and text[end - len(name)].isupper():
                yield _ticker(code, Scheme.MNEMONIC, _NAMES[name])
        if before.endswith("(paris") and start == end + 1 and (code := _OF_PARIS.match(text, start)):
            yield _ticker(code, Scheme.MNEMONIC, "XPAR")
        if before.endswith(_CODE_LABELS) and folded[end:start].find(":") >= 0:
            label = next((n for n in _CODE_LABELS if before.endswith(n) and _begins_word(before, n)), None)
            code = _MNEMONIC.match(text, start) if label else None
            if code:
                yield _ticker(code, Scheme.MNEMONIC)


def _listed(text: str, isin: re.Match[str]) -> Iterator[Ticker]:
    """The mnemonic beside an ISIN in brackets, with their market or alone: "(Euronext Growth Paris – FR… – ALCOR)"."""
    start = text.rfind("(", max(0, isin.start() - _NEAR), isin.start()) + 1
    end = text.find(")", isin.end(), isin.end() + _NEAR)
    if not start or end < 0:
        return
    pieces = list(_LISTED.finditer(text, start, end))
    mic = next((_NAMES[name] for piece in pieces if (name := fold(piece.group())) in _NAMES), None)
    pair = len(pieces) == 2 and _DASHED.search(text, start, end) is not None  # "(FR… – ALCOR)"
    for piece in pieces if mic or pair else ():
        if piece.span() != isin.span() and fold(piece.group()) not in _NAMES and _MNEMONIC.fullmatch(piece.group()):
            yield _ticker(piece, Scheme.MNEMONIC, mic)


def _marks(folded: str) -> Iterator[tuple[int, int]]:
    """The colons, and the dashes between spaces: where what stands before one ends, and where what follows begins."""
    at = folded.find(":")
    while at >= 0:
        yield at - folded[at - 1 : at].isspace(), at + 1 + folded[at + 1 : at + 2].isspace()
        at = folded.find(":", at + 1)
    at = folded.find("-")
    while at >= 0:
        if folded[at - 1 : at].isspace() and folded[at + 1 : at + 2].isspace():
            yield at - 1, at + 2
        at = folded.find("-", at + 1)


def _begins_word(before: str, name: str) -> bool:
    """Whether the ``name`` at the end of ``before`` is no end of a longer word."""
    letter = before[-len(name) - 1 : -len(name)]
    return not (letter.isalnum() or letter == "_")


def _bloombergs(text: str) -> Iterator[Ticker]:
    for match in _BLOOMBERG_CODE.finditer(text):
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        listed = before in ("(", "") or text[max(0, match.start() - 2) : match.start()] in (", ", "; ", ": ")
        inside = text.rfind("(", max(0, match.start() - 60), match.start()) > text.rfind(
            ")", max(0, match.start() - 60), match.start()
        )
        if match["equity"] or (listed and inside and after in (")", ",", ";")):
            yield _ticker(match, Scheme.BLOOMBERG, _BLOOMBERG[match["exchange"]])


# -- the company before a ticker

_PIECE = re.compile(r"[^\s(),;:.!?\"“”«»<>\[\]]+\Z")
_JOINERS = {"de", "du", "des", "of", "and", "&", "the", "for", "d'", "von", "la", "le", "les"}
_NO_NAME = {
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "chez", "pour", "avec", "selon", "contre", "sur", "dans", "et", "mais", "ainsi",
    "comme", "dont", "hors", "face", "cote", "titre", "groupe", "action", "actions", "societe", "compagnie", "geant", "constructeur", "tandis",
    "puis", "enfin", "quant", "sauf", "entre", "outre", "apres", "avant", "malgre", "depuis", "que", "qu", "ou", "si", "a", "au", "aux", "en", "par",
    "code", "isin", "banque", "assureur", "filiale", "maison", "ticker", "mnemo", "symbole", "reuters", "bloomberg", "bourse", "son", "sa", "ses",
}  # fmt: skip
_COMMON = {"banque", "societe", "compagnie"}  # may open a name: Banque de Montréal, Société Générale


def _company(text: str, start: int, after: int = 0) -> str | None:
    """The name that stands right before ``start``: the capitalised words there, without article or common noun.

    ``after`` is where the ticker before ends: the name cannot reach back over it.
    """
    low = max(after, start - 80)
    before = text[low:start].rstrip(" \u00a0\u202f\n(<[")
    words: list[str] = []
    while len(words) < 7 and (match := _PIECE.search(before)):
        word = match.group()
        if not (word[0].isupper() or word[0].isdigit() or fold(word) in _JOINERS or word[1:2] in "'’"):
            break
        words.insert(0, word)
        rest = before[: match.start()]
        before = rest.rstrip(" \u00a0\u202f")
        line_end = low + len(before) - 1
        if before.endswith("\n") and line_end - text.rfind("\n", max(0, line_end - MIN_WIDTH), line_end) > MIN_WIDTH:
            before = before.rstrip("\n ")  # a wrapped line: the name may have begun on it
        if before == rest or not before:
            break
    return _trimmed(words)


def _trimmed(words: list[str]) -> str | None:
    _to_capital(words)
    while len(words) > 1 and fold(words[0]) in _NO_NAME and not (fold(words[0]) in _COMMON and words[0][0].isupper()):
        words.pop(0)
        _to_capital(words)
    name = " ".join(words)
    if not name or fold(name) in _NO_NAME or not any(c.isupper() for c in name):
        return None
    return name


def _to_capital(words: list[str]) -> None:
    """Drop what comes before the first capital or digit, what is elided before it too: "l'action d'Orvanne"."""
    while words:
        if len(words[0]) > 2 and words[0][1] in "'’" and words[0][0].lower() in "ldn":
            words[0] = words[0][2:]
        if words[0][0].isupper() or words[0][0].isdigit():
            return
        words.pop(0)


def with_companies(text: str, found: list[Ticker]) -> list[Ticker]:
    out: list[Ticker] = []
    for ticker in found:
        if ticker.mic is None and ticker.scheme is Scheme.RIC:
            out.append(ticker)  # indexes, currencies, bonds and futures have no company
            continue
        after = out[-1].end if out else 0
        company = _company(text, ticker.start, after)
        bracket = text.rfind("(", max(0, ticker.start - 80), ticker.start)
        if bracket >= 0 and ")" not in text[bracket : ticker.start]:
            shares = bool(out) and out[-1].start > bracket
            company = out[-1].company if shares else _company(text, bracket, min(after, bracket))
        out.append(replace(ticker, company=company))
    return out


# -- removal


_SHORT_LINE = 160  # characters


def ticker_claims(text: str, found: list[Ticker]) -> list[Claim]:
    """What goes with the tickers: emptied brackets, the space before, a line with nothing else."""
    claims: list[Claim] = []
    for ticker in found:
        start, end = _enclosure(text, found, ticker)
        start, end = _spacing(text, start, end)
        claims.append(Claim(start, end, Kind.TICKER, f"ticker.{ticker.scheme}"))
    return resolve(claims)


def _enclosure(text: str, found: list[Ticker], ticker: Ticker) -> tuple[int, int]:
    """The ticker with the brackets, or the line, that hold nothing but tickers and their labels."""
    line = _short_line(text, ticker) if ticker.scheme in (Scheme.ISIN, Scheme.MNEMONIC) else None
    if line and _only(text, found, *line):
        return line
    for opener, closer in _ENCLOSED.items():
        left = text.rfind(opener, max(0, ticker.start - _NEAR), ticker.start)
        right = text.find(closer, ticker.end, ticker.end + _NEAR)
        if 0 <= left < right and closer not in text[left : ticker.start] and _only(text, found, left + 1, right):
            return left, right + 1
    return ticker.start, _separator(text, ticker)


def _short_line(text: str, ticker: Ticker) -> tuple[int, int] | None:
    """The line around the ticker, if it is shorter than 160 characters; no more than that is looked at."""
    low, high = max(0, ticker.start - _SHORT_LINE), min(len(text), ticker.end + _SHORT_LINE)
    start, end = text.rfind("\n", low, ticker.start) + 1, text.find("\n", ticker.end, high)
    if (start == 0 and low > 0) or (end < 0 and high < len(text)):
        return None
    end = len(text) if end < 0 else end
    return (start, end) if end - start < _SHORT_LINE else None


def _only(text: str, found: list[Ticker], start: int, end: int) -> bool:
    rest, done = [], start
    for number in range(bisect_left(found, start, key=lambda t: t.start), len(found)):
        ticker = found[number]
        if ticker.start >= end:
            break
        if ticker.end <= end:
            rest.append(text[done : ticker.start])
            done = ticker.end
    rest.append(text[done:end])
    left = " ".join(rest)
    return left.isspace() or not _SEPARATORS.sub("", _LABELS.sub("", fold(left)))


def _separator(text: str, ticker: Ticker) -> int:
    """A code first in brackets takes the comma after it along: "(PEUP.PA, -1,2%)" keeps "(-1,2%)"."""
    if text[ticker.start - 1 : ticker.start] == "(":
        match = _PUNCTUATION.match(text, ticker.end)
        if match:
            return match.end()
    return ticker.end


def _spacing(text: str, start: int, end: int) -> tuple[int, int]:
    """Take the space before; leave none before a comma or a full stop, nor at the start of a line or bracket."""
    spaces = " \t\u00a0\u202f"
    left = start
    while left and text[left - 1] in spaces:
        left -= 1
    after = end
    while after < len(text) and text[after] in spaces:
        after += 1
    follows = text[after : after + 1]
    if left and text[left - 1] == "\n" and follows in (",", ".", ")"):
        while left and text[left - 1] in spaces + "\r\n":
            left -= 1
        return left, after
    opens_line = left == 0 or text[left - 1] in "\n("
    if opens_line:
        return start, after
    if follows in (",", ".", ")") and text[after : after + 2] != "..":
        return left, after
    return left, end

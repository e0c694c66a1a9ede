"""Encoding repair, as claims on the source: mojibake, entities, tags, control and zero-width characters, ligatures.

Each repair is as narrow as it can be, so that offsets stay exact and the account readable. ftfy is asked only about
lines that show a sign of mojibake, and is imported when the first such line comes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from frenchnewsclean.article import Kind
from frenchnewsclean.edits import Claim, View, resolve
from frenchnewsclean.folding import Plain, holds, one_byte
from frenchnewsclean.markdown import markdown

# Characters with no business in a text: C0 and C1 controls, soft hyphens, zero-width and bidirectional marks.
# Line breaks and tabs stay (layout is not damage), and so do the joiners, which emoji and scripts need.
_STRAY = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]"
    "|\u00ad(?:[ \t]*(?:\r\n|[\r\n])[ \t]*(?=[^\\W\\d_]))?|(?<=[^\\W\\d_])[\u200c\u200d](?=[^\\W\\d_])"
)
_STRAY_LATIN = bytes(c for c in range(256) if _STRAY.match(chr(c)))
_STRAY_WINDOWS = bytes(c for c in _STRAY_LATIN if not 0x80 <= c < 0xA0)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_LIGATURE = re.compile("[ﬀ-ﬆ]")

# The bytes of signs one of which stands in any mojibake, entity or tag, and those of neither them nor stray characters.
# What "â" begins is known by what follows, for it is a French letter: in Latin-1 that is a stray character.
_MARKUP = b"&<>"
_SIGNS = {"latin-1": "ÃÂÅïðÐ&<>".encode("latin-1"), "cp1252": "ÃÂÅïðÐ€‚&<>".encode("cp1252")}
_SOUND = {
    encoding: bytes(c for c in range(256) if c not in strays and c not in _SIGNS[encoding])
    for encoding, strays in (("latin-1", _STRAY_LATIN), ("cp1252", _STRAY_WINDOWS))
}

# An entity, also one that was escaped again and again (&amp;amp;nbsp;).
_ENTITY = re.compile(r"&(?:amp;){0,9}(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

# Elements that scrapers leave behind. A name in angle brackets that is none of these is text (<TTEF.PA>).
_BLOCK = (
    "p|br|div|li|ul|ol|h[1-6]|tr|table|tbody|thead|blockquote|section|article|figure|figcaption|header|footer|hr|aside"
)
_INLINE = "a|b|i|u|em|strong|span|small|sup|sub|img|font|cite|mark|abbr|time|td|th|iframe|script|style|center|strike|s|q|picture|source|video|button|svg|input|label|form|nav|main"
_COMMENT = r"<!--(?:(?!-->).){0,2000}-->|"
_TAG_PATTERN = (
    r"<(?P<dead>script|style)\b[^<>]{0,300}>[^<]{0,20000}</(?P=dead)\s*>|"
    rf"<(?P<slash>/?)(?P<name>{_BLOCK}|{_INLINE})(?=[\s/>])(?:\s[^<>]{{0,1000}})?/?>"
)
_TAG = re.compile(_COMMENT + _TAG_PATTERN, re.IGNORECASE | re.DOTALL)
_TAG_ONLY = re.compile(_TAG_PATTERN, re.IGNORECASE | re.DOTALL)  # an opening without its end is searched for in vain
_BLOCK_NAME = re.compile(rf"(?:{_BLOCK})\Z", re.IGNORECASE)

# What UTF-8 read as Latin-1 or Windows-1252 leaves behind.
_MOJIBAKE = re.compile(
    "Ã[\u0080-¿ƒŠ‰€‚„…†‡ˆ‹ŒŽ‘’“”•–—˜™š›œžŸ ]|Â[\u00a0-¿]|â€|â[\u0080-\u009f]|â‚¬|Å[“’¸\u0092\u0093]|ï»¿|ðŸ|Ð[°-¿]"
)
_GATE = ("Ã", "Â", "â€", "â\x80", "â\x82", "â‚¬", "Å", "ï»¿", "ðŸ")
# Of Œ and œ: ftfy leaves them, and a line with other damage has no Swedish in it.
_HALVES = re.compile("Å(’(?=[a-z])|“)")
_TOKEN = re.compile(r"[^ \n\r\t]+")


def repair(source: str, keep: frozenset[Kind] = frozenset(), plain: Plain | None = None) -> View:
    """The view of ``source`` with its damage mended, but for the kinds to ``keep``; a sound text is its own view.

    ``plain`` is what ``one_byte`` gives for ``source``, where that is known.
    """
    claims = [claim for claim in _repairs(source, plain or one_byte(source)) if claim.kind not in keep]
    return View(source, resolve(claims)) if claims else View(source)


def _repairs(source: str, plain: Plain | None) -> Iterator[Claim]:
    signs = strays = None  # unknown: anything may stand in the text
    if plain is not None:
        data, encoding = plain
        signs = data.translate(None, _SOUND[encoding])
        strays = signs.translate(None, _SIGNS[encoding])
    if signs is None or signs.strip(_MARKUP):
        if not source.isascii() and holds(source, _GATE):
            yield from _mojibake(source)
        if strays is None or strays:
            for match in _STRAY.finditer(source):
                yield Claim(
                    match.start(), match.end(), Kind.ENCODING, "encoding.stray-character", _windows(match.group())
                )
    if "&" in source:
        yield from _entities(source)
    if "<" in source and ">" in source:
        yield from _tags(source)
    if "](" in source:
        yield from markdown(source)
    if plain is None and holds(source, _LIGATURES):
        for match in _LIGATURE.finditer(source):
            yield Claim(match.start(), match.end(), Kind.ENCODING, "encoding.ligature", _LIGATURES[match.group()])


def _windows(char: str) -> str:
    """A C1 control is nearly always a Windows-1252 character that was read as Latin-1: give that."""
    if len(char) == 1 and "\x80" <= char <= "\x9f":
        return char.encode("latin-1").decode("cp1252", errors="ignore")
    return ""


def _entities(source: str) -> Iterator[Claim]:
    for match in _ENTITY.finditer(source):
        name = match.group().rsplit("&", 1)[-1].rsplit("amp;", 1)[-1] or "amp;"
        if name.startswith("#") or name in html5:
            char = html.unescape(f"&{name}")
            yield Claim(
                match.start(), match.end(), Kind.MARKUP, "markup.entity", "" if _STRAY.fullmatch(char) else char
            )


def _tags(source: str) -> Iterator[Claim]:
    tags = _TAG if "-->" in source else _TAG_ONLY
    at = source.find("<")
    while at >= 0:
        match = tags.match(source, at)
        if match is None:
            at = source.find("<", at + 1)
            continue
        at = source.find("<", match.end())
        block = match["name"] and _BLOCK_NAME.match(match["name"])
        yield Claim(match.start(), match.end(), Kind.MARKUP, "markup.tag", "\n" if block else "")


def _mojibake(source: str) -> Iterator[Claim]:
    begin = 0
    for line in source.splitlines(keepends=True):
        if _MOJIBAKE.search(line):
            yield from _fix_line(line.rstrip("\r\n"), begin)
        begin += len(line)


def _fix_line(line: str, begin: int) -> Iterator[Claim]:
    from ftfy import TextFixerConfig, fix_encoding

    fixed = fix_encoding(line, TextFixerConfig(uncurl_quotes=False, unescape_html=False))
    if fixed == line:
        return
    fixed = _HALVES.sub(lambda half: "Œ" if half[1] == "’" else "œ", fixed)
    old, new = list(_TOKEN.finditer(line)), _TOKEN.findall(fixed)
    if len(old) == len(new):
        pairs = [(m.start(), m.group(), token) for m, token in zip(old, new, strict=True)]
    else:
        pairs = [(0, line, fixed)]
    for start, was, now in pairs:
        if was != now:
            yield _narrow(begin + start, was, now)


def _narrow(start: int, was: str, now: str) -> Claim:
    """The claim that turns ``was`` into ``now``, without the ends that they share."""
    low, limit = 0, min(len(was), len(now))
    while low < limit and was[low] == now[low]:
        low += 1
    high = 0
    while high < limit - low and was[-1 - high] == now[-1 - high]:
        high += 1
    end = len(was) - high
    return Claim(start + low, start + end, Kind.ENCODING, "encoding.mojibake", now[low : len(now) - high])

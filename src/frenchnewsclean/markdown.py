"""Markdown that a converter left in the text: its links, pictures, headings, quotations and emphasis.

Signs alone say little (a star is a star), so a text is taken for Markdown only where it has links in that form. The
syntax is that of CommonMark (https://spec.commonmark.org), as far as converters of pages write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from frenchnewsclean.article import Kind
from frenchnewsclean.edits import Claim

MIN_LINKS = 2
_ADDRESS = r"\((?:https?://|mailto:|www\.|[/#?.])[^()\s]{0,500}(?:\([^()\s]{0,100}\)[^()\s]{0,200}){0,2}(?: \"[^\"\n]{0,200}\")?\)"
_LINK = re.compile(
    rf"(?P<picture>(?P<linked>\[)?!\[[^\[\]\n]{{0,300}}\]{_ADDRESS}(?(linked)\]{_ADDRESS}))|"
    rf"(?P<opens>\[)[^\[\]\n]{{0,300}}(?P<closes>\]{_ADDRESS})"
)
_LINE = re.compile(r"^(?:[ \t]{0,3}(?:> ?){1,4}|#{1,6} )(?=\S)", re.MULTILINE)
_STRONG = re.compile(r"(\*\*)(?=\S)[^\n*_]{1,300}(?<=\S)(\1)")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])[^\n*_]{1,300}(?<=\S)(\1)(?![\w*_])")


def markdown(source: str) -> Iterator[Claim]:
    """The claims that leave of Markdown what a reader would see; none for a text with fewer than two links."""
    links = list(_LINK.finditer(source))
    if len(links) < MIN_LINKS:
        return
    for link in links:
        for group in ("picture",) if link["picture"] else ("opens", "closes"):
            yield _gone(*link.span(group))
    for line in _LINE.finditer(source):
        yield _gone(*line.span())
    for pattern in (_STRONG, _EMPHASIS):
        for match in pattern.finditer(source):
            yield _gone(*match.span(1))
            yield _gone(*match.span(2))


def _gone(start: int, end: int) -> Claim:
    return Claim(start, end, Kind.MARKUP, "markup.markdown")

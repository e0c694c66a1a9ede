"""Records of a press archive: an article between fields that say what they are at their head.

Two formats: the codes of Factiva's display format ("SE  PME & Régions", "HD  Le pont rouvre", "PD  5 avril 2022") and the
labels of a LexisNexis export ("BYLINE: MOREL, JEANNE", "LENGTH: 402 mots", "LOAD-DATE: March 12, 2014").
"""

from __future__ import annotations

import re
from dataclasses import replace

from frenchnewsclean.article import Kind
from frenchnewsclean.credits.bylines import read_credit
from frenchnewsclean.document import Document
from frenchnewsclean.folding import squeeze
from frenchnewsclean.lines import Block
from frenchnewsclean.published import moment, read_publication

_CODE = re.compile(
    r"(?:(?P<name>(?:SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|AN)(?=[ \t]|\n|\Z)|(?:VOL|IPC|IPD|PUB)(?=\s)))"
    r"[ \t]*\n?"
)
# Behind the text more than one space is asked for: "AN 2000 : …" may begin a paragraph.
_SET_APART = re.compile(r"[A-Z]{2,3}(?:[ \t]{2}|\t|[ ]?\n|[ ]?\Z| Document |(?<=VOL|IPC|IPD|PUB)\s)")
_LABEL = re.compile(
    r"(?P<name>HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|BODY|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|GRAPHIC|SUBJECT|"
    r"ORGANIZATION|COMPANY|PERSON|INDUSTRY|GEOGRAPHIC|COUNTRY|CITY|STATE|TICKER|COPYRIGHT|ACC-NO): ?"
)
_LENGTH = re.compile(r"^LENGTH: \d+ (?:mots|words)", re.MULTILINE)
_TEXT = ("LP", "TD", "HIGHLIGHT", "BODY")  # the first paragraph, and the others
_BEHIND = ("CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN")  # the codes that follow the text
_HEADLINE, _AUTHOR, _DAY = ("HD", "HEADLINE"), ("BY", "BYLINE"), ("PD",)
MIN_CODES, MIN_LABELS, MAX_HEADLINE = 6, 3, 400
_INVERTED = re.compile(r"(?P<family>[^\W\d_][\w'’-]+), ?(?P<given>[^\W\d_][\w'’-]+)")


def read_record(document: Document) -> None:
    """Take the fields of a record; its headline, author and day become those of the article."""
    text = document.text
    if "HD" in text and "\nTD" in text:
        codes = _codes(document)
        names = {name for name, _ in codes.values()}
        if len(names) >= MIN_CODES and names >= {"HD", "PD", "TD"}:
            _read(document, codes, going_on=True)
    elif "LENGTH:" in text and _LENGTH.search(text):
        labels = _fields(document, _LABEL)
        if len({name for name, _ in labels.values()}) >= MIN_LABELS:
            _read(document, labels, going_on=False)


def _fields(document: Document, pattern: re.Pattern[str]) -> dict[int, tuple[str, int]]:
    """The blocks that begin as a field does: its name, and where what it says begins."""
    out: dict[int, tuple[str, int]] = {}
    for index, block in enumerate(document.blocks):
        if block.text[:2].isupper() and (found := pattern.match(document.text[block.start : block.end])) is not None:
            out[index] = found["name"], min(block.start + found.end(), block.end)
    return out


def _codes(document: Document) -> dict[int, tuple[str, int]]:
    """The fields of a record with codes; in the text a paragraph may begin with two capitals."""
    out: dict[int, tuple[str, int]] = {}
    told = False
    for index, (name, start) in _fields(document, _CODE).items():
        if not told or (name in _BEHIND and _SET_APART.match(document.text, document.blocks[index].start)):
            out[index] = name, start
        told = told or name == "TD"
    return out


def _read(document: Document, fields: dict[int, tuple[str, int]], *, going_on: bool) -> None:
    """``going_on`` says that what stands under a field belongs to it, up to the next one."""
    name, headline = "", list[str]()
    for index, block in enumerate(document.blocks):
        name, start = fields.get(index, (name if going_on else "", block.start))
        if name in _TEXT:
            if index in fields:
                document.claim_inline(block.start, start, Kind.NAVIGATION, "navigation.record")
        elif name in _HEADLINE:
            headline.append(document.text[start : block.end])
            block.take(Kind.TITLE, "title.record")
        elif name:
            _read_field(document, block, name, start)
    document.title = squeeze(" ".join(headline)[:MAX_HEADLINE]) or document.title


def _read_field(document: Document, block: Block, name: str, start: int) -> None:
    written = document.text[start : block.end]
    if name in _AUTHOR:
        _read_author(document, written, start)
        block.take(Kind.BYLINE, "byline.record")
    elif name in _DAY:
        day = read_publication(f"Publié le {squeeze(written)}")
        document.publish(moment(day.published) if day else None, stated=True)
        block.take(Kind.PUBLISHED, "published.record")
    else:
        block.take(Kind.NAVIGATION, "navigation.record")  # what stands behind the last field, too


def _read_author(document: Document, written: str, start: int) -> None:
    """The author of a record, with the family name first as archives may have it."""
    line = read_credit(f"Par {written}")
    if line.complete and line.bylines:
        document.bylines += line.moved(start - len("Par ")).bylines
        return
    inverted = _INVERTED.fullmatch(written.strip())
    line = read_credit(f"Par {inverted['given']} {inverted['family']}") if inverted else line
    if inverted and line.complete:
        end = start + len(written)
        document.bylines += [replace(person, start=start, end=end, text=written) for person in line.bylines]

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
    r"(?P<name>SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?:[ \t]{1,6}|\n|\Z)"
)
_LABEL = re.compile(
    r"(?P<name>HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|BODY|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|GRAPHIC|SUBJECT|"
    r"ORGANIZATION|COMPANY|PERSON|INDUSTRY|GEOGRAPHIC|COUNTRY|CITY|STATE|TICKER|COPYRIGHT|ACC-NO|UPDATE): ?"
)
_TEXT = ("LP", "TD", "HIGHLIGHT", "BODY")  # the first paragraph, and the others
_HEADLINE, _AUTHOR, _DAY = ("HD", "HEADLINE"), ("BY", "BYLINE"), ("PD",)
MIN_CODES, MIN_LABELS = 6, 3
_INVERTED = re.compile(r"(?P<family>[^,]+), ?(?P<given>[^,]+)")


def read_record(document: Document) -> None:
    """Take the fields of a record; its headline, author and day become those of the article."""
    text = document.text
    if "HD " in text and "\nTD" in text:
        codes = _fields(document, _CODE)
        names = {found["name"] for found in codes.values()}
        if len(names) >= MIN_CODES and names >= {"HD", "PD", "TD"}:
            _read(document, codes, going_on=True)
    elif "LENGTH:" in text:
        labels = _fields(document, _LABEL)
        if len({found["name"] for found in labels.values()}) >= MIN_LABELS:
            _read(document, labels, going_on=False)


def _fields(document: Document, pattern: re.Pattern[str]) -> dict[int, re.Match[str]]:
    """The blocks that begin as a field does."""
    out: dict[int, re.Match[str]] = {}
    for index, block in enumerate(document.blocks):
        if block.text[:2].isupper() and (found := pattern.match(document.text[block.start : block.end])) is not None:
            out[index] = found
    return out


def _read(document: Document, fields: dict[int, re.Match[str]], *, going_on: bool) -> None:
    """``going_on`` says that what stands under a field belongs to it, up to the next one."""
    name = ""
    for index, block in enumerate(document.blocks):
        found = fields.get(index)
        if found is not None:
            name = found["name"]
            _read_field(document, block, name, block.start + found.end())
        elif going_on and name in _HEADLINE:
            document.title = f"{document.title} {block.text}"
            block.take(Kind.TITLE, "title.record")
        elif going_on and name and name not in _TEXT:
            block.take(Kind.NAVIGATION, "navigation.record")  # what stands behind the last field, too


def _read_field(document: Document, block: Block, name: str, start: int) -> None:
    written = document.text[start : block.end]
    if name in _TEXT:
        document.claim_inline(block.start, min(start, block.end), Kind.NAVIGATION, "navigation.record")
    elif name in _HEADLINE and document.title is None:
        document.title = squeeze(written) or None
        block.take(Kind.TITLE, "title.record")
    elif name in _AUTHOR:
        _read_author(document, written, start)
        block.take(Kind.BYLINE, "byline.record")
    elif name in _DAY:
        day = read_publication(f"Publié le {squeeze(written)}")
        document.publish(moment(day.published) if day else None, stated=True)
        block.take(Kind.PUBLISHED, "published.record")
    else:
        block.take(Kind.NAVIGATION, "navigation.record")


def _read_author(document: Document, written: str, start: int) -> None:
    """The author of a record, with the family name first as archives may have it."""
    inverted = _INVERTED.fullmatch(written.strip())
    said = f"{inverted['given']} {inverted['family']}" if inverted else written
    line = read_credit(f"Par {said}")
    if not line.complete:
        return
    for person in line.moved(start - len("Par ")).bylines if inverted is None else line.bylines:
        span = (start, start + len(written)) if inverted else (person.start, person.end)
        document.bylines.append(replace(person, start=span[0], end=span[1], text=document.text[span[0] : span[1]]))

"""Records of a press archive: an article between fields that begin with a code of two or three capitals.

The codes are those of Factiva's display format ("SE  PME & Régions", "HD  Le pont rouvre", "PD  5 avril 2022").
"""

from __future__ import annotations

import re

from frenchnewsclean.article import Kind
from frenchnewsclean.credits.bylines import read_credit
from frenchnewsclean.document import Document
from frenchnewsclean.folding import squeeze
from frenchnewsclean.lines import Block
from frenchnewsclean.published import moment, read_publication

_TEXT = ("LP", "TD")  # the first paragraph, and the others
_FIELD = re.compile(
    r"(?P<code>SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?:[ \t]{1,6}|\n|\Z)"
)
_ASKED = {"HD", "PD", "TD"}
MIN_FIELDS = 6


def read_record(document: Document) -> None:
    """Take the fields of a record; its headline, author and day become those of the article."""
    if "HD " not in document.text:
        return
    fields = {i: found for i, block in enumerate(document.blocks) if (found := _field(document, block)) is not None}
    codes = {found["code"] for found in fields.values()}
    if len(codes) < MIN_FIELDS or not codes >= _ASKED:
        return
    code = ""
    for index, block in enumerate(document.blocks):
        found = fields.get(index)
        if found is not None:
            code = found["code"]
            _read_field(document, block, code, block.start + found.end())
        elif code == "HD":
            document.title = f"{document.title} {block.text}"
            block.take(Kind.TITLE, "title.record")
        elif code and code not in _TEXT:
            block.take(Kind.NAVIGATION, "navigation.record")  # a field that goes on, or what stands behind the last


def _field(document: Document, block: Block) -> re.Match[str] | None:
    return _FIELD.match(document.text[block.start : block.end]) if block.text[:2].isupper() else None


def _read_field(document: Document, block: Block, code: str, start: int) -> None:
    said = squeeze(document.text[start : block.end])
    if code in _TEXT:
        document.claim_inline(block.start, min(start, block.end), Kind.NAVIGATION, "navigation.record")
    elif code == "HD" and document.title is None:
        document.title = said or None
        block.take(Kind.TITLE, "title.record")
    elif code == "BY":
        line = read_credit(f"Par {document.text[start : block.end]}")
        shift = start - len("Par ")
        document.bylines += line.moved(shift).bylines if line.complete else ()
        block.take(Kind.BYLINE, "byline.record")
    elif code == "PD":
        day = read_publication(f"Publié le {said}")
        document.publish(moment(day.published) if day else None, stated=True)
        block.take(Kind.PUBLISHED, "published.record")
    else:
        block.take(Kind.NAVIGATION, "navigation.record")

"""From bytes to text: a byte order mark, else UTF-8 where it fits, else what the page declares, else Windows-1252."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_OF_PAGES = frozenset(
    ("unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined", "mbcs", "oem", "utf-7")
)
_NEAR = 4096  # the HTML standard asks for the declaration within the first 1,024 bytes; many pages are late


def decode(page: bytes) -> str:
    """``page`` as text; bytes that fit no encoding become U+FFFD.

    A declaration that the bytes contradict is not believed: valid UTF-8 with letters beyond ASCII is hardly ever
    anything else, and pages labelled Latin-1 are Windows-1252 (as the WHATWG Encoding Standard has it).
    """
    for mark, encoding in _MARKS:
        if page.startswith(mark):
            return page[len(mark) :].decode(encoding, "replace")
    declared = _declared(page)
    if declared in ("utf-16", "utf-16-le", "utf-16-be") and b"\0" not in page[:_NEAR]:
        declared = None  # the declaration could not have been read
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError as error:
        if declared in (None, "utf-8") and error.start > 0.9 * len(page):
            return page.decode("utf-8", "replace")  # cut off in the middle of a letter
    if declared in (None, "utf-8", "ascii", "iso8859-1"):
        declared = "cp1252"
    return page.decode(declared, "replace")


def _declared(page: bytes) -> str | None:
    from bs4.dammit import EncodingDetector

    name = EncodingDetector.find_declared_encoding(page[:_NEAR], is_html=True)
    try:
        known = codecs.lookup(name).name if name else None
        b"    ".decode(known or "utf-8", "replace")
    except (LookupError, ValueError):  # no such encoding, one that gives no text, or a name with a NUL
        return None
    return None if known and known.replace("-", "_") in _NOT_OF_PAGES else known

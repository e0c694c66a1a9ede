"""A page read: its lines, their hints, its facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from frenchnewsclean.folding import key
from frenchnewsclean.hints import Boxes, Hint
from frenchnewsclean.html.decode import decode
from frenchnewsclean.html.facts import LONE, Facts, Heading, headline, read_facts
from frenchnewsclean.html.render import Rendered, parse, render, render_flat
from frenchnewsclean.lines import ends_sentence

if TYPE_CHECKING:
    from bs4 import BeautifulSoup


MIN_SHOWN, SENTENCE = 3, 100  # words; letters of a sentence that makes a text
LOWEST, LINKED = 3, 0.8  # the headline's level; a heading that is a link names the site, or another article


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page."""

    lines: list[str]
    hints: list[Hint]
    boxes: Boxes
    facts: Facts
    title: str | None
    only_titled: str | None = None  # the page's title, where no line of the page says it


def read_page(page: str | bytes | BeautifulSoup, url: str | None = None) -> Page:
    """Decode, parse, render. Raises ``TypeError`` for what is no page."""
    text = _text(page)
    root = parse(text)
    if root is None:
        flat = render_flat(text)
        return Page(flat.lines, flat.hints, flat.boxes, Facts(), None)
    rendered = render(root)
    facts = read_facts(root)
    facts.address = url or facts.address
    headings = [
        Heading(line, hint.heading, hint.links > LINKED)
        for line, hint in zip(rendered.lines, rendered.hints, strict=True)
        if 0 < hint.heading <= LOWEST
    ]
    title, only_titled = headline(facts, headings, lambda one: _said(one, rendered.lines)), None
    if not facts.headlines and not (title and _said(title, rendered.lines)):
        title = _shown(rendered, headings) or title
    if title and not headings and not facts.headlines and not _said(title, rendered.lines):
        title, only_titled = None, title
    return Page(rendered.lines, rendered.hints, rendered.boxes, facts, title, only_titled)


def _shown(rendered: Rendered, headings: list[Heading]) -> str | None:
    """The one line over the text that the markup shows as a title, or its one heading of the second rank."""
    if any(h.level == 1 for h in headings):
        return None
    lines = list(zip(rendered.lines, rendered.hints, strict=True))
    text = next(
        (i for i, line in enumerate(rendered.lines) if len(line) > SENTENCE and ends_sentence(line)), len(lines)
    )
    second = [h.text for h in headings if h.level == 2 and not h.link and len(h.text.split()) >= LONE]
    if not second:
        shown = [i for i, (line, hint) in enumerate(lines) if hint.titled and hint.links <= LINKED]
        over = [i for i, (_, hint) in enumerate(lines[:text]) if hint.heading and hint.links <= LINKED]
        shown = [i for i in shown if len(lines[i][0].split()) >= MIN_SHOWN]
        return lines[shown[0]][0] if len(shown) == 1 and shown[0] < text and not over else None
    return second[0] if len(second) == 1 and rendered.lines.index(second[0]) < text else None


def _said(title: str, lines: list[str]) -> bool:
    wanted = key(title)
    return any(len(line) < 2 * len(title) and wanted in key(line) for line in lines)


def _text(page: str | bytes | BeautifulSoup) -> str:
    if isinstance(page, str):
        return page
    if isinstance(page, (bytes, bytearray, memoryview)):
        return decode(bytes(page))
    if hasattr(page, "find_all") and hasattr(page, "decode"):
        return str(page.decode())
    raise TypeError(f"clean_html() takes a page as str, bytes or BeautifulSoup, not {type(page).__name__}")

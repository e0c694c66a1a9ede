"""A page as text: the visible text, one block a line, and for each line what the markup says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import cast

from lxml import etree

from frenchnewsclean.article import Kind
from frenchnewsclean.folding import fold, squeeze
from frenchnewsclean.hints import Boxes, Hint, Region
from frenchnewsclean.html.regions import (
    ELEMENTS,
    NO_MARKS,
    is_picture_box,
    is_picture_table,
    is_quote,
    part_of,
    read_marks,
    region_of,
)
from frenchnewsclean.lexicon import table
from frenchnewsclean.lines import ends_sentence

_TABLE = table("regions")["rendering"]
_UNSEEN = frozenset(_TABLE["unseen"])
_BLOCKS = frozenset(_TABLE["blocks"])
_CONTAINERS = frozenset(("article", "body", "div", "main", "section", "td"))
_PICTURE_BOXES = frozenset(("div", "dl", "li", "p", "section", "span", "td"))
_WHOLE = frozenset(("html", "body", "main", "article"))  # never a part of the page
_SAYING = frozenset(("class", "id", "itemprop", "rel", "role"))
# Say nothing else.
_PLAIN = frozenset(("b", "br", "em", "font", "i", "img", "small", "span", "strong", "sub", "sup", "u"))
_CELLS, _IN_CELL = frozenset(("td", "th")), frozenset(("p", "div"))
SENTENCE = 3  # spaces of a short sentence
CELL, CELL_ELEMENTS = 100, 8  # letters and elements of a table's cell, at the most
# Where no sentence is split.
_LAYOUT = frozenset(("div", "section", "header", "article", "aside", "footer", "main", "nav"))
MARKS = 4  # pieces of a part that are looked at for whether it says anything yet
_LEADING, MANY = frozenset(("a", "button", "form", "iframe", "input", "img")), 400
_HEADLINES, HEADLINE = frozenset(("h1", "h2")), 120  # letters of half a headline
# What heads an aside that tells of something else than the article does.
_OTHERS = re.compile(
    r"\b(?:lus|lues|lire|voir|ecouter|auteure?s?|publicite|abonn\w*|newsletters?|lettre|meteo|suivez|partage\w*|recommand\w*|articles?|commentaires?|"
    r"a propos|qui sommes|sur le meme|dans la meme|services?|annonces?|horoscope|agenda|direct)\b"
)
_LABEL = re.compile(r"\s*(?:[Pp]ubli|[Mm]is[e ]|[Mm]odifi|[Aa]ctualis|[Ll]e \d|\d)")
KICKER = 4  # words that are more than a kicker
_YEAR, _COUNT = re.compile(r"\b(?:19|20)\d\d\Z"), re.compile(r"\d{1,2} [a-z]")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SUBHEADS = _HEADINGS - {"h1"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f\v\u2028\u2029\x85\x1c-\x1e]+")


@dataclass(slots=True)
class Rendered:
    """The lines of a page and a hint for each of them."""

    lines: list[str] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    boxes: Boxes = field(default_factory=Boxes)


# Letters: what is marked so and longer is something else.
_LONGEST = {"author": 250, "date": 160, "standfirst": 1500, "title": 250, "annex": 10_000, "topic": 400}
# The parts of which a hint says only that.
_FLAGS = {"standfirst": "standfirst", "title": "titled", "annex": "annex", "topic": "topics"}


@dataclass(slots=True, eq=False)
class _Part:
    """An element that is marked as an author, a date, a title …: the letters in it, and the hints that say so."""

    name: str
    letters: int = 0
    hints: list[Hint] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class _Place:
    """Where the walk is: what the elements around say."""

    tag: str
    region: Region | None
    body: bool
    link: bool
    part: _Part | None
    box: int
    article: bool


def parse(page: str) -> etree._Element | None:
    """The tree of ``page``, or ``None`` where there is nothing to parse or it is nested too deep for the parser."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    deep = any(entry.type_name == "ERR_RESOURCE_LIMIT" or "depth" in entry.message for entry in parser.error_log)
    return None if deep else root


def render(root: etree._Element) -> Rendered:
    """Walk the tree once, without recursion; paragraphs that are cells of a table become parts of its rows."""
    for row in root.iter("tr"):
        _flatten(row)
    return _Renderer().run(root)


def _flatten(row: etree._Element) -> None:
    """Where each cell of a table's row is one short paragraph, as word processors write them, the row is one line."""
    cells = list(row)
    if len(cells) < 2 or any(cell.tag not in _CELLS or len(cell) != 1 or cell[0].tag not in _IN_CELL for cell in cells):
        return
    if any(_says_more(cell) for cell in cells):
        return
    for cell in cells:
        cell[0].tag = "span"


def _says_more(cell: etree._Element) -> bool:
    """A cell that holds more than one paragraph of a few words."""
    inside = list(islice(cell.iter(), CELL_ELEMENTS + 1))
    if len(inside) > CELL_ELEMENTS or any(element.tag in _BLOCKS or element.tag == "br" for element in inside[2:]):
        return True
    if (cell.text or "").strip() or (cell[0].tail or "").strip() or read_marks(cell[0].get("class", "")) != NO_MARKS:
        return True
    said = "".join(f"{element.text or ''}{element.tail or ''}" for element in inside[1:]).strip()
    return len(said) > CELL or (ends_sentence(said) and said.count(" ") >= SENTENCE)


class _Renderer:
    def __init__(self) -> None:
        self.out = Rendered()
        self.parts: list[str] = []
        self.said: set[int] = set()  # the containers that hold sentences themselves
        self.broken = False  # a line break in a headline, and nothing behind it yet
        self.closed = ""  # the element that ended where the text now stands
        self.linked = 0  # letters of links in the open line
        self.marked: dict[str, list[str]] = {}  # the pieces of the open line that are marked as a part
        self.named = False  # an element inside the one that is marked as the author's gave the name
        self.marking: list[_Part] = []  # the parts that the open line has text of
        self.parted: list[_Part] = []
        self.place = _Place("body", None, False, False, None, 0, False)

    def run(self, root: etree._Element) -> Rendered:
        # The open elements, and where the walk was before each; none for what is not seen.
        around: list[tuple[str, _Place] | None] = []
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                tag = element.tag
                attributes = _attributes(element) if isinstance(tag, str) and tag not in _UNSEEN else None
                if attributes is None:
                    around.append(None)
                    walk.skip_subtree()
                else:
                    around.append((str(tag), self.place))
                    self._start(element, str(tag), attributes)
            else:
                if (left := around.pop()) is not None:
                    self._end(*left)
                if tail := element.tail:
                    self._add(tail)
        self._flush()
        self.out.boxes.close(0)
        for part in self.parted:
            if part.letters > _LONGEST[part.name]:  # "date-outer", round a whole article
                for hint in part.hints:
                    flag = _FLAGS.get(part.name)
                    setattr(hint, flag or part.name, False if flag else "")
        return self.out

    def _start(self, element: etree._Element, tag: str, attributes: dict[str, str]) -> None:
        if self.parts:
            if tag in _BLOCKS or (tag == "br" and (self.broken or self.place.tag not in _HEADLINES)):
                self._flush()
            elif tag == "br":
                self.broken = True
            elif tag in _CELLS:
                self.parts.append(" | ")
        if self.closed == "span" and self._stands_apart(tag):
            self.parts.append(" ")
        if tag not in _PLAIN or not _SAYING.isdisjoint(attributes) or "size" in attributes:
            self._enter(element, tag, attributes)
        if text := element.text:
            if self.closed and self.parts and _YEAR.search(self.parts[-1]) and _COUNT.match(text):
                self.parts.append(" ")  # two elements side by side: "4 février 2019" and "22 minutes de lecture"
            self._add(text)

    def _enter(self, element: etree._Element, tag: str, attributes: dict[str, str]) -> None:
        """Where the walk is inside an element that says something."""
        around = self.place
        named = "class" in attributes or "id" in attributes
        # A heading's id says what it heads: "les-commentaires".
        own_id = "" if tag in _HEADINGS else attributes.get("id", "")
        read = read_marks(f"{attributes.get('class', '')} {own_id}") if named else NO_MARKS
        region, part = around.region, around.part
        if tag not in _WHOLE:
            opens = tag == "button" and around.tag in _SUBHEADS  # a part of the text: a question of an accordion
            told = tag in ELEMENTS and not (opens or self._box_of_facts(tag, element) or _is_subhead(tag, element))
            if read.region or "role" in attributes or told:
                quoted = around.tag == "blockquote" or (tag == "footer" and is_quote(attributes))
                region = region_of(tag, attributes, read, region, article=around.article, quoted=quoted)
                if region is not None and region is not around.region:
                    region.box = around.box
            if read.part or tag in ("a", "font", "time") or "itemprop" in attributes or "rel" in attributes:
                own = part_of(tag, attributes, read)
                if own == "author" and part and part.name == own and not self.named:
                    self.marked.pop("author", None)  # the name inside the line of credits
                    self.named = True
                elif own == "author" and any(map(str.strip, self.marked.get("author", ())[-MARKS:])):
                    self._mark("author", ", ")  # another person
                part = _Part(own) if own else part
            pictured = read.picture and tag in _PICTURE_BOXES and is_picture_box(element)
            if pictured or (tag == "table" and is_picture_table(element)):
                region = Region(Kind.PHOTO, "html.picture", region)
                if tag not in _BLOCKS:
                    self._flush()
        if attributes.get("role") == "heading":
            tag = f"h{attributes.get('aria-level', '2')[:1]}"
        self.place = _Place(
            tag if tag in _BLOCKS or tag in _CELLS else around.tag,
            region,
            around.body or attributes.get("itemprop") == "articleBody" or (read.body and tag != "body"),
            around.link or (tag == "a" and "href" in attributes),
            part,
            self._box(tag),
            around.article or tag in ("article", "main"),
        )
        if tag == "time" and "datetime" in attributes:
            self._mark("date", f" {attributes['datetime']} ")
        touches = tag == "time" or (tag == "a" and self.closed == tag)
        if touches and self.parts and self.parts[-1][-1:].isalnum():
            self.parts.append(" ")

    def _stands_apart(self, tag: str) -> bool:
        """Behind another element of some words, in no text: "Odile Marchand" and "12 mars 2022" of a line of credits."""
        beside = tag in ("span", "a") and self.place.tag in _LAYOUT
        return beside and bool(self.parts) and self.parts[-1][-1:].isalnum() and " " in self.parts[-1].strip()

    def _box_of_facts(self, tag: str, element: etree._Element) -> bool:
        """An aside in the article, under a heading of its own, that leads nowhere: no list of articles, no pull quote."""
        if tag != "aside" or not (self.place.article or self.place.box in self.said):
            return False
        inside = list(islice(element.iter(), MANY))
        heading = next((e for e in inside if e.tag in _HEADINGS), None)
        if heading is None or any(e.tag in _LEADING for e in inside):
            return False
        return _OTHERS.search(fold("".join(map(str, heading.itertext())))) is None

    def _box(self, tag: str) -> int:
        """The number of the container that ``tag`` opens, or of the one around."""
        return self.out.boxes.open(self.place.box) if tag in _CONTAINERS else self.place.box

    def _end(self, tag: str, left: _Place) -> None:
        if self.parts and (tag in _BLOCKS or self._pictured(left)):
            self._flush()
        if tag in _CONTAINERS and self.place.box != left.box:
            self.out.boxes.close(self.place.box)
        self.place = left
        self.closed = tag
        if tag == "time" and self.parts:
            self.parts.append(" ")

    def _pictured(self, left: _Place) -> bool:
        """A picture's box ends here, which is no block."""
        region = self.place.region
        return region is not None and region is not left.region and region.rule == "html.picture"

    def _mark(self, part: str, text: str) -> None:
        self.marked.setdefault(part, []).append(text)

    def _add(self, text: str) -> None:
        if not self.parts and text.isspace():
            return
        if self.broken and text.strip():
            goes_on = text.lstrip()[:1].islower() or self.parts[-1].rstrip().endswith((":", ","))
            if not goes_on or len(text) > HEADLINE or sum(map(len, self.parts)) > HEADLINE:
                self._end_headline()
            else:
                self.parts.append(" ")  # a headline on two lines
            self.broken = False
        if self.closed == "time" and text[:1] in (",", ".") and self.parts[-1:] == [" "]:
            self.parts.pop()
        if self.parts and self.closed not in ("sub", "sup") and _glued(self.parts[-1], text):
            self.parts.append(" ")
        self.parts.append(text)
        self.closed = ""
        part = self.place.part
        label = (
            self.named and _LABEL.match(text) is not None
        )  # behind the name in the line of credits: "publié le 4 mai"
        if part and not (label and part.name == "author"):
            self._mark(part.name, text)
            part.letters += len(text)
            if not self.marking or self.marking[-1] is not part:
                self.marking.append(part)
        if self.place.link:
            self.linked += len(text.strip())

    def _end_headline(self) -> None:
        """What else its element holds is no headline, but where only a kicker stood before it: "Politique"."""
        whole = len("".join(self.parts).split()) >= KICKER
        self._flush()
        if whole:
            self.place.tag = "p"

    def _flush(self) -> None:
        if not self.parts:
            return
        line = _SPACE.sub(" ", "".join(self.parts)).strip()
        self.parts, self.broken = [], False
        linked, self.linked = self.linked, 0
        marked, self.marked = {part: "".join(pieces) for part, pieces in self.marked.items()}, {}
        marking, self.marking = self.marking, []
        self.named = False
        if not line.strip("| \u00a0\u200b\ufeff"):
            return
        place = self.place
        hint = Hint(place.tag, place.region, min(1.0, linked / len(line)), place.body, place.box)
        if marked:
            hint.author, hint.date = (squeeze(marked.get(part, "")) for part in ("author", "date"))
            pictured = place.region is not None and place.region.kind is Kind.PHOTO
            for part_name, flag in _FLAGS.items():
                setattr(hint, flag, len(marked.get(part_name, "")) > len(line) / 2)
            hint.standfirst = hint.standfirst and not pictured
            for part in marking:
                if not part.hints:
                    self.parted.append(part)
                part.hints.append(hint)
        self.out.lines.append(line)
        self.out.hints.append(hint)
        if len(line) > 60 and hint.links < 0.5 and ends_sentence(line):
            self.said.add(place.box)
            for region in hint.region.chain() if hint.region else ():
                region.prose += len(line)


def _is_subhead(tag: str, element: etree._Element) -> bool:
    """A ``header`` that holds nothing but the heading of a part, which is no link."""
    inside = list(islice(element.iter(), 4)) if tag == "header" else []
    return len(inside) == 2 and inside[1].tag in _SUBHEADS


def _attributes(element: etree._Element) -> dict[str, str] | None:
    """What an element says of itself; ``None`` where it says that nobody sees it."""
    attributes = cast("dict[str, str]", dict(element.items()))
    style = attributes.get("style")
    return None if "hidden" in attributes or (style and _HIDDEN.search(style)) else attributes


def _glued(before: str, text: str) -> bool:
    """Two elements touch where their styles keep them apart: "…Dupont" and "Le 3 mai"."""
    left, right = before[-1:], text[:1]
    return (left.islower() or left.isdigit() or left in ".!?»") and right.isupper()


_TAGS = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9-]{0,30})[^<>]{0,2000}>")
_DEAD = re.compile(
    r"<(script|style|template|noscript|svg|head)\b(?:(?!</\1).)*(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL
)


def render_flat(page: str) -> Rendered:
    """A page that cannot be made a tree, without its tags: nothing of its text is lost, but there are no hints."""
    import html

    def gap(match: re.Match[str]) -> str:
        name = match[1].lstrip("/").lower()
        return "\n" if name in _BLOCKS or name == "br" else ""

    text = html.unescape(_TAGS.sub(gap, _DEAD.sub("\n", _without_comments(page))))
    lines = [line for raw in text.split("\n") if (line := _SPACE.sub(" ", raw).strip())]
    return Rendered(lines, [Hint() for _ in lines])


def _without_comments(page: str) -> str:
    """The page without its comments; one that never ends is text."""
    parts: list[str] = []
    at = 0
    while (start := page.find("<!--", at)) >= 0 and (end := page.find("-->", start + 4)) >= 0:
        parts.append(page[at:start])
        at = end + 3
    return "".join([*parts, page[at:]])

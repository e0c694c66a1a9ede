"""Regions: parts of a page that their element, role, class or id says are not the article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from lxml import etree

from frenchnewsclean.article import Kind
from frenchnewsclean.folding import squeeze
from frenchnewsclean.hints import Region
from frenchnewsclean.lexicon import table
from frenchnewsclean.lines import SENTENCES

_TABLE = table("regions")
ELEMENTS: dict[str, str] = _TABLE["elements"]
_ROLES: dict[str, str] = _TABLE["roles"]
_WORDS: dict[str, str] = {word: kind for kind, words in _TABLE["words"].items() for word in words}
_OTHERS, _OF_TITLES = frozenset(_TABLE["others"]), frozenset(_TABLE["of_titles"])
_PICTURES = frozenset(_TABLE["pictures"])
_QUOTE = re.compile(r"quote|citation|verbatim", re.IGNORECASE)
_QUOTED = frozenset(("blockquote", "q"))
_TITLES = frozenset(("h1", "h2", "h3", "h4", "p", "b", "strong"))  # of a text, and no caption
_CREDIT = 4  # words of a credit behind a caption
_FEW, _CAPTION = 12, 250  # elements of a picture's box, letters of its caption
_PARTS: dict[str, str] = {word: part for part, words in _TABLE["marks"].items() for word in words}
_BODY = re.compile(r"article-?body|article[-_]+(?:content|text)|entry-content|post-content|story-?body", re.IGNORECASE)
_LARGE = re.compile(r"[4-7]|\+[1-4]")  # of a font, where 3 is the text's
_TOPIC = re.compile(r"/(?:tags?|themes?|sujets?|topics?|keywords?|mots?-cles?|etiquettes?)/[^/]", re.IGNORECASE)
_PROFILE = re.compile(r"/(?:auteure?s?|authors?|journalistes?|signataires?)/[^/]")
# Two letters behind a digit are no word: "0ad9" is a name that a machine gave.
_TOKEN = re.compile(r"(?<!\d)(?:[A-Za-z][a-z]+|[A-Z]+(?![a-z])|[a-z]+)|[A-Za-z][a-z]{2,}")


class Marks(NamedTuple):
    """What the words of a class and an id say."""

    region: str  # the kind of region that they name
    part: str  # author, date, standfirst or title
    body: bool  # the article's text
    picture: bool = False  # a picture


SOUP = 3  # letters
NO_MARKS = Marks("", "", False)


@lru_cache(maxsize=4096)  # a site says the same few hundred things over and over
def read_marks(marks: str) -> Marks:
    """Classes and ids, read word by word."""
    part = region = ""
    said = marks.split()
    if len(said) > 2 and max(map(len, said)) <= SOUP:
        return NO_MARKS  # "ad ae bk": names that a machine gave
    names = [_read_name(name) for name in said]
    picture = any(its_picture for *_, its_picture in names)
    for its_region, its_part, other, _ in names:
        region = region or its_region
        if other:
            return Marks(region, "", False, picture)  # who is quoted, or who took the picture
        part = part or its_part
    return Marks(region, part, _BODY.search(marks) is not None, picture)


@lru_cache(maxsize=16384)
def _read_name(name: str) -> tuple[str, str, bool, bool]:
    """The region and the part that one name says, whether it is another's and a picture's; joined pairs count too."""
    words: list[str] = [word.lower() for word in _TOKEN.findall(name)]
    candidates = [*map("-".join, pairwise(words)), *words]
    region = next((_WORDS[word] for word in candidates if word in _WORDS), "")
    part = next((_PARTS[word] for word in words if word in _PARTS), "")
    if part == "title" and not _OF_TITLES.issuperset(words):
        part = ""  # "titre-rubrique", "block-title"
    return region, part, not _OTHERS.isdisjoint(words), not _PICTURES.isdisjoint(candidates)


def is_quote(attributes: Mapping[str, str]) -> bool:
    """An element named for a quotation: its foot says whose words these are."""
    return _QUOTE.search(attributes.get("class", "")) is not None


def is_picture_box(element: etree._Element) -> bool:
    """An element named for a picture that holds one, and no more text than a caption has."""
    inside = list(islice(element.iter(), _FEW + 1))
    return len(inside) <= _FEW and any(e.tag == "img" for e in inside) and _is_caption(_text(inside), inside)


def is_picture_table(element: etree._Element) -> bool:
    """A floated table of one cell that begins with its one picture, and has one sentence under it."""
    if element.get("align", "").lower() not in ("left", "right"):
        return False
    inside = list(islice(element.iter(), _FEW + 1))
    pictures = [i for i, e in enumerate(inside) if e.tag == "img"]
    cells = sum(e.tag in ("td", "th") for e in inside)
    if len(inside) > _FEW or len(pictures) != 1 or cells != 1 or any(e.tag in _TITLES for e in inside):
        return False
    text = _text(inside)
    over = any(e.text and e.text.strip() for e in inside[: pictures[0]])
    sentences = [each for each in SENTENCES.split(text) if len(each.split()) > _CREDIT]
    return not over and len(sentences) <= 1 and _is_caption(text, inside)


def _text(inside: list[etree._Element]) -> str:
    return squeeze(" ".join(part for e in inside for part in (e.text, e.tail if e is not inside[0] else "") if part))


def _is_caption(text: str, inside: list[etree._Element]) -> bool:
    linked = any(e.tag == "a" and "".join(map(str, e.itertext())).strip() for e in inside)
    return 0 < len(text) <= _CAPTION and not linked


def region_of(
    tag: str, attributes: Mapping[str, str], marks: Marks, outer: Region | None, *, article: bool, quoted: bool
) -> Region | None:
    """The region that an element opens, else the one that it stands in: in an article, or in a quotation."""
    kind = ELEMENTS.get(tag)
    if kind is not None and not (tag == "header" and article) and not (tag == "footer" and quoted):
        return Region(Kind(kind), f"html.{tag}", outer)
    role = attributes.get("role", "")
    if role in _ROLES:
        return Region(Kind(_ROLES[role]), f"html.{role}", outer)
    if marks.region and not (tag in _QUOTED and marks.region == Kind.SHARE):  # "quote-social"
        return Region(Kind(marks.region), f"html.{marks.region}", outer)
    return outer


def part_of(tag: str, attributes: Mapping[str, str], marks: Marks) -> str:
    """What an element marks its text as: ``author``, ``date``, ``standfirst``, ``title``, ``topic`` or nothing."""
    if tag == "time":
        return "date"
    if tag == "a" and _PROFILE.search(attributes.get("href", "")):
        return "author"
    if tag == "a" and ("tag" in attributes.get("rel", "").split() or _TOPIC.search(attributes.get("href", ""))):
        return "topic"
    if tag == "font" and _LARGE.fullmatch(attributes.get("size", "").strip()):
        return "title"
    said = f"{attributes.get('itemprop', '')} {attributes.get('rel', '')}"
    if "author" in said or "creator" in said:
        return "author"
    if "datePublished" in said or "dateCreated" in said:
        return "date"
    return marks.part

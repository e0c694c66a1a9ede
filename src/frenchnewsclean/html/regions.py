"""Regions: parts of a page that their element, role, class or id says are not the article."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from lxml import etree

from frenchnewsclean.article import Kind
from frenchnewsclean.hints import Region
from frenchnewsclean.lexicon import table

_TABLE = table("regions")
_ELEMENTS: dict[str, str] = _TABLE["elements"]
_ROLES: dict[str, str] = _TABLE["roles"]
_WORDS: dict[str, str] = {word: kind for kind, words in _TABLE["words"].items() for word in words}
MARKS: dict[str, frozenset[str]] = {mark: frozenset(words) for mark, words in _TABLE["marks"].items()}
_NEVER = frozenset(("html", "body", "main", "article"))
_TOKEN = re.compile(r"[A-Za-z][a-z]+|[A-Z]+(?![a-z])|[a-z]+")


def region_of(element: etree._Element, tag: str, marks: str, outer: Region | None) -> Region | None:
    """The region that ``element`` opens, else the one that it stands in."""
    if tag in _NEVER:
        return outer
    kind = _ELEMENTS.get(tag)
    if kind is not None and not (tag == "header" and _in_article(element)):
        return Region(Kind(kind), f"html.{tag}", outer)
    role = element.get("role") or ""
    if role in _ROLES:
        return Region(Kind(_ROLES[role]), f"html.{role}", outer)
    word = marks if marks == " " else _word(marks)
    if word in _WORDS:
        return Region(Kind(_WORDS[word]), f"html.{_WORDS[word]}", outer)
    return outer


def mark_of(element: etree._Element, tag: str, marks: str) -> str:
    """What the element marks its text as: ``author``, ``date`` or nothing."""
    if tag == "time":
        return "date"
    prop = f"{element.get('itemprop') or ''} {element.get('rel') or ''}"
    if prop != " ":
        if "author" in prop or "creator" in prop:
            return "author"
        if "datePublished" in prop or "dateCreated" in prop:
            return "date"
    return _mark(marks) if marks != " " and tag not in _NEVER else ""


@lru_cache(maxsize=4096)
def _mark(marks: str) -> str:
    words = {word.lower() for word in _TOKEN.findall(marks)}
    return next((mark for mark, known in MARKS.items() if not known.isdisjoint(words)), "")


def _in_article(element: etree._Element) -> bool:
    return next(element.iterancestors("article", "main"), None) is not None


@lru_cache(maxsize=4096)
def _word(marks: str) -> str:
    """The first word of a class or id that names a region; joined pairs count too ("read-also")."""
    for name in marks.split():
        words: list[str] = [word.lower() for word in _TOKEN.findall(name)]
        for candidate in (*(f"{a}-{b}" for a, b in pairwise(words)), *words):
            if candidate in _WORDS:
                return candidate
    return ""

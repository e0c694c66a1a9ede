"""Rules as data: a record of kind, pattern, place and reason, with what it must take and must leave.

The families are the TOML files of this folder; users add files of their own in the same form. Patterns are regular
expressions (one, or a list of alternatives) that must match a whole block, folded (lower case, no accents, plain quotes, single spaces). Rules without a
pattern are decided in code; they are listed so that every edit's rule is in the catalogue.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple

from frenchnewsclean.article import Kind
from frenchnewsclean.folding import fold, holds, squeeze
from frenchnewsclean.lines import REMEMBERED, ends_sentence
from frenchnewsclean.rules.shapes import DEPTH, START, Way, ways
from frenchnewsclean.tries import trie

PLACES = ("any", "head", "body", "tail", "edge")
SECTIONS = ("", "links", "comments", "box", "tags")
_ZONES = {
    "any": ("head", "body", "tail"),
    "edge": ("head", "tail"),
    "head": ("head",),
    "body": ("body",),
    "tail": ("tail",),
}
_FIELDS = {
    "id",
    "kind",
    "where",
    "why",
    "pattern",
    "max",
    "section",
    "sentence",
    "capital",
    "lower",
    "shy",
    "take",
    "leave",
}


class RuleError(ValueError):
    """A file of rules that cannot be used; the message names the file, the rule and what is wrong."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the catalogue.

    ``where`` is the zone in which it may fire (``edge`` is head or tail); ``max`` the longest block that it looks at;
    ``section`` what it opens (``links``, ``comments``, ``tags``, a ``box`` of a few lines);
    ``sentence`` whether it may take a block that ends as a sentence ends; ``capital`` asks that what follows the marker
    (its first colon or angle) does not begin in lower case, ``lower`` that the block has no capital at all,
    ``shy`` that the block speaks of the page or stands in a box of it: else what sites say may be what the article tells of.
    """

    id: str
    kind: str
    where: str = "any"
    why: str = ""
    pattern: str | None = None
    max: int = 120
    section: str = ""
    sentence: bool = False
    capital: bool = False
    lower: bool = False
    shy: bool = False
    take: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        return self.id.split(".", 1)[0]


@cache
def catalogue() -> tuple[Rule, ...]:
    """Every rule that comes with the library, by file and in the order of the file."""
    folder = files(__name__)
    rules: list[Rule] = []
    for file in sorted(p.name for p in folder.iterdir() if p.name.endswith(".toml")):
        rules += _parse(folder.joinpath(file).read_text(encoding="utf-8"), file, examples=False)
    return tuple(rules)


def load_rules(path: str | PathLike[str]) -> tuple[Rule, ...]:
    """The rules of a user's file. Raises ``RuleError`` that names the file, the rule and what is wrong."""
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: cannot be read: {error}") from error
    return _parse(text, str(path))


def load_all(paths: Iterable[str | PathLike[str]]) -> tuple[Rule, ...]:
    """The rules of several files, together with the library's no id twice, so that an edit's rule names one rule."""
    seen = {rule.id for rule in catalogue()}
    out: list[Rule] = []
    for path in paths:
        for rule in load_rules(path):
            if rule.id in seen:
                raise RuleError(f"{path}: rule {rule.id!r}: the id is already taken")
            seen.add(rule.id)
            out.append(rule)
    return tuple(out)


def _parse(text: str, file: str, *, examples: bool = True) -> tuple[Rule, ...]:
    """The rules of a file; ``examples`` are tried at once, but for the library's own, which the tests try."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{file}: not valid TOML: {error}") from error
    records = data.get("rule")
    if not isinstance(records, list) or not records:
        raise RuleError(f"{file}: has no [[rule]] table")
    rules = tuple(_rule(record, number, file) for number, record in enumerate(records, 1))
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(f"{file}: rule {rule.id!r}: the id is used twice")
        seen.add(rule.id)
    if examples:
        for rule in rules:
            _check_examples(rule, file)
    return rules


def _rule(record: Any, number: int, file: str) -> Rule:
    name = record.get("id") if isinstance(record, dict) else None
    where = f"{file}: rule {name!r}" if isinstance(name, str) else f"{file}: rule number {number}"

    def wrong(what: str) -> RuleError:
        return RuleError(f"{where}: {what}")

    if not isinstance(record, dict) or not isinstance(name, str) or not name:
        raise wrong("needs an id, a text such as 'comment.counter'")
    if unknown := sorted(set(record) - _FIELDS):
        raise wrong(f"unknown field {unknown[0]!r}; the fields are {', '.join(sorted(_FIELDS))}")
    if record.get("kind") not in list(Kind):
        raise wrong(f"kind {record.get('kind')!r} is none of {', '.join(Kind)}")
    if record.get("where", "any") not in PLACES:
        raise wrong(f"where {record['where']!r} is none of {', '.join(PLACES)}")
    if record.get("section", "") not in SECTIONS:
        raise wrong(f"section {record['section']!r} is none of {', '.join(SECTIONS[1:])}")
    for key in ("take", "leave"):
        if not isinstance(record.get(key, []), list) or not all(isinstance(x, str) for x in record.get(key, [])):
            raise wrong(f"{key} must be a list of texts")
    if isinstance(record.get("pattern"), list) and all(isinstance(x, str) for x in record["pattern"]):
        record = {**record, "pattern": "|".join(record["pattern"])}  # a list is an alternation
    for key, kinds in (
        ("max", int),
        ("sentence", bool),
        ("capital", bool),
        ("lower", bool),
        ("shy", bool),
        ("why", str),
        ("pattern", str),
    ):
        if key in record and (not isinstance(record[key], kinds) or (kinds is int and isinstance(record[key], bool))):
            raise wrong(f"{key} must be of type {kinds.__name__}")
    if "pattern" in record:
        try:
            pattern = re.compile(record["pattern"])
        except re.error as error:
            raise wrong(f"pattern is no regular expression: {error}") from error
        if pattern.groups or pattern.flags & ~re.UNICODE:
            raise wrong("pattern: patterns are joined, so write groups as (?:…), without names, references or flags")
    return Rule(**{**record, "take": tuple(record.get("take", ())), "leave": tuple(record.get("leave", ()))})


def _check_examples(rule: Rule, file: str) -> None:
    if rule.pattern is None:
        return
    for example in rule.take:
        if not matches(rule, example):
            raise RuleError(f"{file}: rule {rule.id!r}: does not take its own example {example!r}")
    for example in rule.leave:
        if matches(rule, example):
            raise RuleError(f"{file}: rule {rule.id!r}: takes what it should leave: {example!r}")


def matches(rule: Rule, text: str) -> bool:
    """Whether the shape of ``text`` alone fits the rule (its zone aside)."""
    if rule.pattern is None or len(text) > rule.max or (ends_sentence(text) and not rule.sentence):
        return False
    return re.compile(rule.pattern).fullmatch(squeeze(fold(text))) is not None and _case_fits(rule, text)


_MARKER = re.compile(r"[:>»|▸▶►→⟶]\s*\W*")
_ALSO = re.compile(r"(?i).{2,16}\baussi\s+(?=\w)")  # a marker without a sign


def _case_fits(rule: Rule, text: str) -> bool:
    if rule.lower and text != text.lower():
        return False
    markers = [found for found in (_MARKER.search(text), _ALSO.match(text)) if found] if rule.capital else []
    return not markers or any(not text[found.end() : found.end() + 1].islower() for found in markers)


class _Asked(NamedTuple):
    """Literals of which a text must have one: the bits of the words, the words, and what may stand anywhere, as it is."""

    bits: int
    words: tuple[bytes, ...]
    others: tuple[str, ...]

    def stands(self, folded: str, plain: bytes) -> bool:
        """Whether one does; ``plain`` is the folded text with a space for all that is no word."""
        return holds(plain, self.words) or holds(folded, self.others)


class _Door(NamedTuple):
    """A way into a rule: its number, and what a text must have to match it in this way, where anything is asked."""

    rule: int
    needs: _Asked | None
    also: _Asked | None
    longest: int


MAX_KNOWN = 2048
FEW = 3  # doors, whose words are looked for one by one
TELLING = 4  # letters of a beginning; shorter ones begin many a sentence
STEP, STEPS = 6, 50  # lengths are told apart by 64 characters
_SIGNS = frozenset("|/>(©…*@#=[]{}_")  # that few sentences have
# All bytes but those of the signs; "?" is put for what is no Latin-1, an ellipsis too.
_NO_SIGNS = bytes(set(range(256)) - {*"".join(_SIGNS - {"…"}).encode("latin-1"), ord("?")})
_WORDS = bytes(c if 48 <= c < 58 or 97 <= c < 123 else 32 for c in range(256))  # in folded text; the rest separates


def _may_stand(asked: _Asked | None, seen: int) -> bool:
    """Whether what is asked may stand in a text that has the words ``seen``."""
    return asked is None or bool(asked.bits & seen) or bool(asked.others)


def _weak(way: Way) -> bool:
    """Whether a way is better found by what it needs than by how it begins."""
    if not way.needs or "" in way.beginnings:
        return bool(way.needs)
    return min(map(len, way.beginnings)) < TELLING and all(need[0] == START for need in way.needs)


class _Glance:
    """Which of some words stand in a text, looked for in one go: the bits of all that do."""

    def __init__(self, words: Mapping[str, int]) -> None:
        self._pattern = re.compile(f" ({trie(dict.fromkeys(words, ''))})".encode()) if words else None
        self._bits = {word.encode(): self._shown(word, words) for word in words}

    def _shown(self, word: str, words: Mapping[str, int]) -> int:
        """The bits of a word and of those that it begins with."""
        bits = 0
        for length in range(1, len(word) + 1):
            bits |= words.get(word[:length], 0)
        return bits

    def __call__(self, plain: bytes) -> int:
        bits = 0
        if self._pattern is not None:
            for word in self._pattern.findall(plain):
                bits |= self._bits[word]
        return bits


class _Leads:
    """The doors that stand open, whatever a text begins with, to one that has a literal in it."""

    def __init__(self, behind: Mapping[str, int]) -> None:
        """``behind`` literals the bits of the doors."""
        self._words = _Glance({need[1:]: doors for need, doors in behind.items() if need[0] == START})
        others = [(need, doors) for need, doors in behind.items() if need[0] != START]
        self._signed = [(need, doors) for need, doors in others if not _SIGNS.isdisjoint(need)]
        self._others = [(need, doors) for need, doors in others if _SIGNS.isdisjoint(need)]

    def __call__(self, folded: str, data: bytes, plain: bytes) -> int:
        """The bits of the doors; ``data`` is the folded text as bytes, ``plain`` with a space for all that is no word."""
        doors = self._words(plain)
        for need, behind in self._others:
            if need in folded:
                doors |= behind
        if self._signed and data.translate(None, _NO_SIGNS):
            for need, behind in self._signed:
                if need in folded:
                    doors |= behind
        return doors


class RuleSet:
    """Rules, found by the first letters of a block: few blocks can match any, and only those are tried."""

    def __init__(self, extra: Iterable[Rule] = ()) -> None:
        # Of several that fit, one that asks for nothing else goes before a shy one.
        self.rules = tuple(sorted((*extra, *catalogue()), key=lambda rule: rule.shy))
        self._doors: list[_Door] = []
        self._beginnings: dict[str, int] = {}  # bits of doors; none for what longer ones begin with
        self._begun: dict[str, int] = {}
        self._sets: dict[int, list[_Door]] = {}
        # For no sentences and for sentences, and each step of length: the doors that stand open.
        self._open: tuple[list[int], ...] = ([], [])
        self._words: dict[str, int] = {}  # that doors need, and their bits
        self._behind: dict[str, int] = {}  # literals, and the doors that any beginning leads to with them
        self._leads: dict[int, _Leads] = {}  # by the doors that stand open
        self._glances: dict[int, _Glance] = {}  # the same
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._known: tuple[dict[str, tuple[Rule, ...]], ...] = ({}, {})  # no sentences, and sentences

    def find(self, text: str, folded: str, zone: str, terminal: bool) -> Rule | None:
        """The first rule that takes the block ``text`` in ``zone``."""
        return in_zone(self.matching(text, folded, terminal), zone)

    def matching(self, text: str, folded: str, terminal: bool) -> tuple[Rule, ...]:
        """The rules that the block ``text`` fits, its zone aside, in order.

        The short lines round the articles of a site are the same ones again and again: what they fit is remembered.
        """
        if len(text) > REMEMBERED:
            return self._fitting(text, folded, terminal)
        remembered = self._known[terminal]
        known = remembered.get(text)
        if known is None:
            if len(remembered) >= MAX_KNOWN:
                remembered.clear()
            known = remembered[text] = self._fitting(text, folded, terminal)
        return known

    def _fitting(self, text: str, folded: str, terminal: bool) -> tuple[Rule, ...]:
        if not self._doors:
            self._prepare()
        allowed = self._open[terminal][min(len(folded) >> STEP, STEPS)]
        if not allowed:
            return ()
        begun = self._begun.get(folded[:DEPTH])
        if begun is None:
            begun = self._begin(folded[:DEPTH])
        leads = self._leads.get(allowed)
        if leads is None:
            open_to = {need: bits & allowed for need, bits in self._behind.items() if bits & allowed}
            leads = self._leads[allowed] = _Leads(open_to)
        data = folded.encode("latin-1", "replace")
        plain = b" " + data.translate(_WORDS)
        found = (begun & allowed) | leads(folded, data, plain)
        if not found:
            return ()
        doors = self._sets.get(found)
        if doors is None:
            doors = self._set(found)
        if len(doors) > FEW:
            doors = self._likely(doors, allowed, plain)
        return self._through(doors, text, folded, plain, terminal)

    def _likely(self, doors: list[_Door], allowed: int, plain: bytes) -> list[_Door]:
        """The doors whose words stand in the text: those of many are looked for in one go."""
        glance = self._glances.get(allowed)
        if glance is None:
            glance = self._glances[allowed] = self._glance(allowed)
        seen = glance(plain)
        return [door for door in doors if _may_stand(door.needs, seen) and _may_stand(door.also, seen)]

    def _glance(self, allowed: int) -> _Glance:
        """What the doors that stand open need to see."""
        asked = 0
        for number, door in enumerate(self._doors):
            if allowed >> number & 1:
                for each in (door.needs, door.also):
                    asked |= each.bits if each else 0
        return _Glance({word: bit for word, bit in self._words.items() if bit & asked})

    def _begin(self, first: str) -> int:
        """The doors that the first letters of a block lead to; remembered, as few things begin a block."""
        if len(self._begun) >= MAX_KNOWN:
            self._begun.clear()
        found = self._beginnings.get("", 0)
        for depth in range(1, len(first) + 1):
            bits = self._beginnings.get(first[:depth])
            if bits is None:
                break  # nothing begins so
            found |= bits
        self._begun[first] = found
        return found

    def _through(
        self, doors: Iterable[_Door], text: str, folded: str, plain: bytes, terminal: bool
    ) -> tuple[Rule, ...]:
        out: list[Rule] = []
        tried = -1
        for number, needs, also, longest in doors:
            if number == tried or len(folded) > longest:
                continue
            rule = self.rules[number]
            if len(text) > rule.max or (terminal and not rule.sentence):
                continue
            if not ((also is None or also.stands(folded, plain)) and (needs is None or needs.stands(folded, plain))):
                continue
            tried = number
            if self._pattern(number).fullmatch(folded) and _case_fits(rule, text):
                out.append(rule)
        return tuple(out)

    def _set(self, found: int) -> list[_Door]:
        """The doors of a set of bits; remembered, as the same words lead to the same doors."""
        if len(self._sets) >= MAX_KNOWN:
            self._sets.clear()
        out: list[_Door] = []
        left = found
        while left:
            bit = left & -left
            left ^= bit
            out.append(self._doors[bit.bit_length() - 1])
        self._sets[found] = out
        return out

    def _pattern(self, number: int) -> re.Pattern[str]:
        """Compiled at first need: most runs need few."""
        pattern = self._patterns.get(number)
        if pattern is None:
            pattern = self._patterns[number] = re.compile(self.rules[number].pattern or "")
        return pattern

    def _prepare(self) -> None:
        """Build the doors, at the first use; threads may do so at once, so they are set when whole, the doors last."""
        doors: list[_Door] = []
        beginnings: dict[str, int] = {}
        words: dict[str, int] = {}
        behind: dict[str, int] = {}

        def asked(literals: tuple[str, ...]) -> _Asked | None:
            if not literals:
                return None
            begun = [need[1:] for need in literals if need[0] == START]
            bits = sum(words.setdefault(word, 1 << len(words)) for word in begun)
            others = tuple(need for need in literals if need[0] != START)
            return _Asked(bits, tuple(f" {word}".encode() for word in begun), others)

        for number, rule in enumerate(self.rules):
            for way in ways(rule.pattern) if rule.pattern is not None else ():
                bit = 1 << len(doors)
                doors.append(_Door(number, asked(way.needs), asked(way.also), way.longest))
                if _weak(way):
                    behind |= {need: behind.get(need, 0) | bit for need in way.needs}
                else:
                    beginnings |= {each: beginnings.get(each, 0) | bit for each in way.beginnings}
        for beginning in list(beginnings):
            for depth in range(1, len(beginning)):
                beginnings.setdefault(beginning[:depth], 0)
        reach = [min(door.longest, self.rules[door.rule].max) for door in doors]
        open_to = [sum(1 << i for i, most in enumerate(reach) if most >= step << STEP) for step in range(STEPS + 1)]
        closing = sum(1 << i for i, door in enumerate(doors) if self.rules[door.rule].sentence)
        self._beginnings, self._words, self._behind = beginnings, words, behind
        self._open = (open_to, [reaching & closing for reaching in open_to])
        self._doors = doors


@cache
def library() -> RuleSet:
    """The library's own rules, made ready once."""
    return RuleSet()


def in_zone(rules: Iterable[Rule], zone: str) -> Rule | None:
    """The first of ``rules`` that may fire in ``zone``."""
    for rule in rules:
        if zone in _ZONES[rule.where]:
            return rule
    return None

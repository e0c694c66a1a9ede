"""Lines and blocks: how the text stands on the page.

A *line* is what stands between two line breaks. A *block* is one paragraph, title, button or caption: a line, or the
lines that a hard wrap made of it. Everything after this module works on blocks, so that no rule can fire inside a
wrapped paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from frenchnewsclean.article import Kind
from frenchnewsclean.folding import Plain, bare, fold, fold_bytes, holds, one_byte, squeeze
from frenchnewsclean.hints import Hint

if TYPE_CHECKING:
    from frenchnewsclean.credits.bylines import CreditLine
    from frenchnewsclean.rules import Rule

QUOTES = '«“"'  # that open what somebody says
TIME = re.compile(r"\d{1,2} ?[h:] ?\d\d")
SEVERAL = 40  # words
SENTENCES = re.compile(r"[.!?…][»”\")]?\s+[«“\"(]?\s?[A-ZÀ-ÞŒ]")  # where one sentence ends and another begins
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_OTHER_BREAKS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_ODD_SPACES = "\r\x1c\x1d\x1e\x1f\x85"  # that folding leaves as they are
_GOES_ON = ",.;:)»”…%!?"
_CLOSERS = "\"'”’»)]}*_ \u00a0\u202f"
_TERMINAL = re.compile(r"[.!?…](?:[\"'”’»)\]*_\s]|\[\w{1,3}\])*\Z")
_STOPS = ".!?…"
_MAY_CLOSE = frozenset("\"'”’»)]*_ \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000").union(
    map(chr, range(0x2000, 0x200B))
)
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_BULLET = re.compile(r"(?:[-–—•●▪■◆►▶·*>»]|\d{1,2}[.)/-])(?=\s)")
_FIRST_WORD = re.compile(r"\S+")
_OPENERS = "\"'“‘«([ \u00a0\u202f-–—"

_PROVIDED = r"informations? (?:fournies?|transmises?) par"
# A line of the article's frame, which goes on nothing; looser marks ("par X", "(Reuters)") also begin wrapped lines.
_FRAME_LINE = re.compile(
    rf"(?i:{_PROVIDED})|\(\(|(?:Le )?[Cc]ommuniqué(?: complet)? ?: https?:|(?:Publi|PUBLI)(?i:[ée]e?s? le \d)|"
    r"(?:Mis|MIS)(?i:e?s? [àa] jour le \d)|[©|]|[*•▪●►] |"
    r"[a-z]{2,5}(?:-[a-z]{2,5}){0,4}(?:/[a-z]{2,5}(?:-[a-z]{2,5}){0,4}){1,5}[ \t]*(?=\n|\Z)"  # a desk's sign-off
)

_STAMPED = re.compile(rf"(?i){_PROVIDED}.{{0,60}}\d\Z")  # nor does anything go on it

MIN_WIDTH, MAX_WIDTH = 36, 110
MIN_LINE = 0.7 * MIN_WIDTH
REMEMBERED = 80  # characters: lines round the articles of a site come again and again, and what they are is kept
# What a line may have lost since it was wrapped: the indent of a paragraph, the brackets of a ticker.
SLACK = 6
NARROW, MANY_BREAKS = 24, 12  # columns, breaks
NO_VERSE, MIN_RAGGED = 60, 5  # columns, breaks
MIN_PIECES, FEW_PIECES = 4, 0.3  # at the least; of all lines, where only links were set apart
MIN_LINKED, NO_SUBHEAD = 20, 80  # letters of a line that a link goes on, and of one that is no subhead
# When an article came out, and no link: "2 novembre 2023 à 16h17".
_DATED = re.compile(r"(?i)(?:le )?(?:[a-z]{5,8} )?\d{1,2}(?:er)? [a-zéû]{3,9}\.? \d{4}(?:,? à \d{1,2} ?[h:] ?\d{0,2})?")
MAX_ITEM = 12  # lines of an item
# A word that nothing ends with, and who said what stands in quotation marks on the line before.
_DANGLING = re.compile(
    r"(?i)(?<![\w'’-])(?:l[ae]s?|une?|d[eu]s?|aux?|à|en|dans|pour|sur|sous|que|qui|et|ou|dont|ces?|cette|son|sa|ses|leurs?|selon)\Z"
)
_SPOKE = re.compile(
    r"[a-zà-ÿ]{3,}(?:-t)?(?:-(?:ils?|elles?|on|je)\b| (?:[A-ZÀ-Þ]|l[ae]s? |l['’]|une? |ce |cette |son |sa ))"
)
_STAMPED_BY = re.compile(rf"(?i){_PROVIDED}\b")
_CREDITING = re.compile(
    r"(?i)(?:par|publiée?|modifiée?|mise?s? à jour|mise? en ligne|avec|photos?|texte|propos recueillis par)(?: le| par)? ?:?"
)
NAMED, BROKEN = 60, 30  # letters of what is set apart in a sentence, and of the line before it
_CREDIT_IN_BRACKETS = re.compile(r"(?i)\((?:photos?|cr[ée]dits?|avec|par|source|illustration|afp|reuters|ats|belga)\b")
VERSE = 80  # letters that no verse has
_OPENING, _ITEM = "«“([", re.compile(r"[-–•*] ")
_ELIDED = re.compile(r"(?i)(?<!\w)(?:[cdjlmnst]|\w{0,6}qu)['’]\Z")
MOST_LONG = 0.34


class Line(NamedTuple):
    """A line without its break; ``start`` and ``end`` leave out the white space around, ``next`` is past the break."""

    begin: int
    start: int
    end: int
    next: int

    @property
    def indent(self) -> int:
        return self.start - self.begin

    @property
    def blank(self) -> bool:
        return self.start == self.end


class Block:
    """A run of lines that belong together, and what the passes decided about it."""

    __slots__ = (
        "_key", "blanks_after", "blanks_before", "credit", "end", "fold", "framed", "gone", "hint", "kind", "lines", "matching", "prose",
        "rule", "start", "subhead", "suspect", "terminal", "text", "weight", "words",
    )  # fmt: skip

    def __init__(self, sheet: Sheet, lines: list[Line], blanks_before: int) -> None:
        self.lines, self.blanks_before, self.blanks_after = lines, blanks_before, 0
        self.start, self.end = start, end = lines[0].start, lines[-1].end
        text = sheet.text[start:end]
        self.text = text if len(lines) == 1 else squeeze(" ".join(sheet.text[a:b] for _, a, b, _ in lines))
        """The block on one line."""
        if sheet.folded is not None and len(lines) == 1:
            self.fold = squeeze(sheet.folded[start:end]) if sheet.spaced else sheet.folded[start:end]
        else:
            self.fold = squeeze(fold(self.text))
        self.terminal = terminal = text[-1] in _STOPS or ends_sentence(self.text)
        """Ends as a sentence ends."""
        self.words = words = sheet.words(start, end)
        self.prose = words >= 7 if terminal else words >= SEVERAL and SENTENCES.search(text) is not None
        """Reads like a sentence or more: ends as one and is long enough to be one, or holds several and was cut."""
        self.weight: float | None = None  # what it says for the body by its shape, once that was asked
        self.kind: Kind | None = None
        self.gone = False  # has a kind
        self.rule = ""
        self.suspect = False  # would go if it stood in head or tail
        self.subhead = False  # a list of contents names it
        self.hint: Hint | None = None  # what the page's markup says, where there is one
        self.matching: tuple[Rule, ...] = ()  # the rules that it fits, wherever it stands
        self._key = ""
        self.framed: int | None = None  # can be a line of the frame, once that was asked
        self.credit: CreditLine | None = None  # once it was read as a credit line

    @property
    def key(self) -> str:
        """What two blocks that a reader takes for the same have in common."""
        if not self._key:
            self._key = bare(self.fold)
        return self._key

    @property
    def bullet(self) -> bool:
        return not self.text[0].isalpha() and _BULLET.match(self.text) is not None

    @property
    def time(self) -> bool:
        """A time of the day alone, as it heads the entries of a live blog."""
        return len(self.text) <= 8 and TIME.fullmatch(self.fold) is not None

    @property
    def entry(self) -> bool:
        """A time of the day alone in the text of a page."""
        return self.hint is not None and self.hint.inside and self.time

    @property
    def in_article(self) -> bool:
        """A subhead that is listed over the text, or a line of a page that stands where its text does, and is no link."""
        return self.subhead or (self.hint is not None and self.hint.inside and self.hint.links < 0.5)

    @property
    def row(self) -> bool:
        """A row of a page's table, which says nothing of what it is by its words: "Tozeur | 58.200 | 57.900"."""
        return self.hint is not None and self.hint.tag == "tr" and not self.hint.links and " | " in self.text

    def take(self, kind: Kind, rule: str) -> None:
        """Claim the whole block, unless something already has."""
        if self.kind is None:
            self.kind, self.rule, self.gone = kind, rule, True


def ends_quotation(text: str) -> bool:
    """Whether ``text`` ends with a mark that closes a quotation."""
    return text.endswith(("»", '"', "”"))


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends with the punctuation that closes a sentence, quotes and brackets after it aside."""
    last = text[-1:]
    if last in _STOPS:
        return last != ""
    return last in _MAY_CLOSE and _TERMINAL.search(text, max(0, len(text) - 12)) is not None


def runs(indexes: list[int]) -> list[tuple[int, int]]:
    """The ranges of numbers that stand on end."""
    ends = [i for i, (a, b) in enumerate(pairwise(indexes), 1) if b != a + 1]
    return [(indexes[a], indexes[b - 1] + 1) for a, b in pairwise([0, *ends, len(indexes)]) if b > a]


def _kinds(encoding: str) -> bytes:
    """For each byte what it is in a word: a letter or digit, an apostrophe, or a space between words."""
    chars = [bytes([i]).decode(encoding, "ignore") for i in range(256)]
    return "".join("'" if c in ("'", "’") else "a" if _WORD.match(c) else " " for c in chars).encode()


_LATIN_KINDS, _WINDOWS_KINDS = _kinds("latin-1"), _kinds("cp1252")


class Sheet:
    """A text with what is worked out for all of its blocks at once."""

    def __init__(self, text: str, plain: Plain | None = None) -> None:
        """``plain`` is what ``one_byte`` gives for ``text``, where that is known."""
        self.text = text
        self.plain = plain = plain or one_byte(text)
        self.folded: str | None = None  # where it can be folded in one piece
        self._kinds: bytes | None = None
        self._stray_apostrophes = self.spaced = True
        if plain is not None:
            data, encoding = plain
            self.folded = folded = fold_bytes(data, encoding)
            self._kinds = b" " + data.translate(_LATIN_KINDS if encoding == "latin-1" else _WINDOWS_KINDS)
            self._stray_apostrophes = b" '" in self._kinds or b"''" in self._kinds
            self.spaced = "  " in folded or holds(folded, _ODD_SPACES)

    @cached_property
    def fold(self) -> str:
        """The whole text folded."""
        return self.folded if self.folded is not None else fold(self.text)

    def words_counted(self) -> None:
        """Let go what only counting words needs."""
        self._kinds = None

    def words(self, start: int, end: int) -> int:
        """How many words stand between two places; no word runs on over them."""
        kinds = self._kinds
        if kinds is None:
            return sum(1 for _ in _WORD.finditer(self.text, start, end))
        count = kinds.count(b" a", start, end + 1)  # one byte further: a space was put before the first
        if self._stray_apostrophes:
            count += kinds.count(b" 'a", start, end + 1) + kinds.count(b"''a", start, end + 1)
        return count


_line_of = partial(tuple.__new__, Line)  # what Line._make is, without its check


def split_lines(text: str) -> list[Line]:
    """Every line of ``text``, blank ones too; CRLF and all Unicode line breaks count."""
    out: list[Line] = []
    begin = 0
    if not holds(text, _OTHER_BREAKS):
        for raw in text.split("\n"):
            after = begin + len(raw) + 1
            stripped = raw.strip()
            if len(stripped) == len(raw):
                out.append(_line_of((begin, begin, after - 1, after)))
            else:
                start = begin + raw.index(stripped) if stripped else after - 1
                out.append(_line_of((begin, start, start + len(stripped), after)))
            begin = after
        last = out.pop()
        if last.begin < len(text):
            out.append(last._replace(next=len(text)))
        return out
    for match in _BREAK.finditer(text):
        out.append(_line(text, begin, match.start(), match.end()))
        begin = match.end()
    if begin < len(text):
        out.append(_line(text, begin, len(text), len(text)))
    return out


def _line(text: str, begin: int, end: int, after: int) -> Line:
    raw = text[begin:end]
    stripped = raw.strip()
    if not stripped:
        return Line(begin, end, end, after)
    start = begin + len(raw) - len(raw.lstrip())
    return Line(begin, start, start + len(stripped), after)


def split_blocks(text: str) -> list[Block]:
    """The blocks of ``text`` in order: hard-wrapped lines joined, every other line a block of its own."""
    return blocks_of(Sheet(text))


def blocks_of(sheet: Sheet) -> list[Block]:
    """``split_blocks`` of the text of a sheet."""
    text = sheet.text
    lines = split_lines(text)
    joined = _Wrap(text, lines).joins() if _may_join(text, lines) else frozenset()
    blocks: list[Block] = []
    run: list[Line] = []
    blanks = before = 0
    for index, line in enumerate(lines):
        if line[1] == line[2]:
            blanks += 1
            continue
        if index in joined and run:
            run.append(line)
        else:
            if run:
                blocks.append(block := Block(sheet, run, before))
                block.blanks_after = blanks
            run, before = [line], blanks
        blanks = 0
    if run:
        blocks.append(Block(sheet, run, before))
    sheet.words_counted()
    return blocks


def line_blocks(sheet: Sheet) -> list[Block]:
    """Every line that is not blank as a block of its own: a rendered page has no hard wraps."""
    return [Block(sheet, [line], 0) for line in split_lines(sheet.text) if not line.blank]


def _may_join(text: str, lines: list[Line]) -> bool:
    """Whether lines can go on the ones before, by what ``_Wrap`` asks for at the least.

    Two lines of some length that the next goes on in lower case; a few that the next goes on in any way; a bracket
    that stays open; a quotation, and who speaks.
    """
    brackets = "(" in text
    sure = pieces = 0
    begin = low = high = -1
    for line in lines:
        at, start, end, _ = line
        if low < high and start < end:
            first = text[start]
            if first.islower():
                pieces += 1
                sure += MIN_LINE <= high - begin <= MAX_WIDTH
                if text[high - 1] in "»”" or text[high - 2 : high] == "»,":
                    return True
            elif first in _GOES_ON or first == "(" or text[high] in " \u00a0":
                pieces += 1
            if sure > 1 or pieces >= MIN_PIECES:
                return True
            if brackets and text.rfind("(", low, high) > text.rfind(")", low, high):
                return True
        begin, low, high = at, start, end
    return False


class _Wrap:
    """Finds hard-wrapped copy: its width, where it runs, and which line goes on the one before.

    The width is the one that explains most continuations: a line that the next one goes on in lower case was broken
    because the next word did not fit, so the width lies between the line's length and that length with the word.
    """

    def __init__(self, text: str, lines: list[Line]) -> None:
        self.text, self.lines = text, lines
        self.sure = [i for i in range(len(lines) - 1) if self._continues(i)]
        self._sure_set = frozenset(self.sure)
        self.limit = 0  # the longest line that the width may mean
        self.width = self._width()
        # Ligatures and entities are longer now than they were in the copy; in columns the lines around tell more.
        self.longest = self.limit + (SLACK if (self.width or 0) >= NO_VERSE else 0)

    def _continues(self, i: int) -> bool:
        line, after = self.lines[i], self.lines[i + 1]
        if "|" in self.text[line.start : line.end]:
            return False  # the row of a table
        if self._bracketed(line):
            return False
        if line.blank or after.blank or not MIN_LINE <= line.end - line.begin <= MAX_WIDTH:
            return False
        return self.text[after.start].islower() and not ends_sentence(self.text[line.start : line.end])

    def _needed(self, i: int) -> int:
        """The width at which the first word of the line after ``i`` would have fitted on line ``i``."""
        after = self.lines[i + 1]
        word = _FIRST_WORD.match(self.text, after.start, after.end)
        return self.lines[i].end - self.lines[i].begin + 1 + (len(word.group()) if word else 0)

    def _width(self) -> int | None:
        if len(self.sure) < 2:
            return None
        change: Counter[int] = Counter()
        for i in self.sure:
            change[self.lines[i].end - self.lines[i].begin] += 1
            change[self._needed(i)] -= 1
        best = width = depth = 0
        for at in sorted(change):
            if depth == best and best:
                self.limit = max(self.limit, at - 1)
            depth += change[at]
            if depth > best:
                best, width, self.limit = depth, at, at
        if best >= 0.7 * len(self.sure) and width >= MIN_WIDTH:
            return width
        if best >= 0.9 * len(self.sure) and width >= NARROW and len(self.sure) >= MANY_BREAKS:
            return width  # a newspaper's column
        if width < NO_VERSE or not self._ragged(width):
            return None
        self.limit = max(self.limit, width + SLACK)
        return width

    def _ragged(self, width: int) -> bool:
        """Wrapped by hand, or edited since: each break lies near the width, which is wider than verses are."""
        near = sum(
            self.lines[i].end - self.lines[i].begin <= width + SLACK and width < self._needed(i) + SLACK
            for i in self.sure
        )
        return near >= max(MIN_RAGGED, 0.9 * len(self.sure))

    def joins(self) -> set[int]:
        """The indexes of the lines that go on the line before."""
        if self.width is None:
            return self._unwrapped()
        pairs = [i for i in self.sure if self._explained(i)]
        region = self._widened(range(pairs[0], pairs[-1] + 1))
        if self._too_long(region):
            return self._unwrapped()
        starts_paragraph = self._paragraph_test(region)
        out = {i + 1 for i in region if self._both(i) and not starts_paragraph(i)}
        return out | self._open_brackets(region)

    def _unwrapped(self) -> set[int]:
        """What goes on the line before in copy that is not wrapped."""
        return self._credits_in_brackets() | self._inline_pieces() | self._speakers()

    def _speakers(self) -> set[int]:
        """ "« On verra »," and on the next line "soupire la maire."."""
        return {i + 1 for i in range(len(self.lines) - 1) if self._adjacent(i) and self._speaks(i)}

    def _speaks(self, i: int) -> bool:
        line, after = self.lines[i], self.lines[i + 1]
        if self.text[line.end - 1] not in "»”,":
            return False
        end = self.text[line.start : line.end].rstrip(", \u00a0")
        return (
            end.endswith(("»", "”"))
            and _SPOKE.match(self.text, after.start, after.end) is not None
            and self._ends(i + 1)
        )

    def _too_long(self, region: range) -> bool:
        """Many lines are longer than the width allows: a few short ones that go on in lower case are no wrapped copy."""
        lines = [line.end - line.begin for line in self.lines[region.start : region.stop] if not line.blank]
        return sum(length > self.limit + SLACK for length in lines) > MOST_LONG * len(lines)

    def _widened(self, region: range) -> range:
        """The first and last paragraphs may go on with a capital: take in full lines at the edges of the region."""
        start, stop = region.start, region.stop
        while start > 0 and self._goes_on(start - 1):
            start -= 1
        while (
            self._goes_on(stop)
            or (self._closes(stop) and self._goes_on(stop + 1))
            or any(map(self._last_paragraph, (stop, stop + 1)))
        ):
            stop += 1
        return range(start, stop)

    def _last_paragraph(self, i: int) -> bool:
        """Behind a blank line a last paragraph of two lines: a full one, and the one that ends its sentence."""
        following = i + 2 < len(self.lines) and self.lines[i].blank and not self.lines[i + 1].blank
        return following and self._goes_on(i + 1) and self._ends(i + 2)

    def _ends(self, i: int) -> bool:
        return ends_sentence(self.text[self.lines[i].start : self.lines[i].end])

    def _goes_on(self, i: int) -> bool:
        """Line ``i`` is full and no sentence ends with it."""
        assert self.width is not None
        inside = i < len(self.lines) - 1
        return inside and self._both(i) and self._needed(i) > self.width and not self._sentence_ends(i)

    def _closes(self, i: int) -> bool:
        """Line ``i`` is the last of a paragraph and the next is as near."""
        return i < len(self.lines) - 1 and self._both(i) and self._sentence_ends(i)

    def _explained(self, i: int) -> bool:
        """The width accounts for the break after line ``i``, give or take what the source lost on the way."""
        assert self.width is not None
        return self.lines[i].end - self.lines[i].begin <= self.limit and self.width < self._needed(i) + 2 * SLACK

    def _both(self, i: int) -> bool:
        """Lines ``i`` and ``i + 1`` are both wrapped lines."""
        line, after = self.lines[i], self.lines[i + 1]
        widest = max(line.end - line.begin, after.end - after.begin)
        return (
            not line.blank
            and not after.blank
            and widest <= self.longest
            and not self._bracketed(line)
            and not _FRAME_LINE.match(self.text, after.start)
            and not _STAMPED.match(self.text, line.start, line.end)
            and not self._addressed(line)
            and (self._subhead(line) == self._subhead(after) or i in self._sure_set or self.text[line.end - 1] in ",;")
        )

    def _addressed(self, line: Line) -> bool:
        """A line that ends with the address of a page: "Pour vous désinscrire : https://…"."""
        return "://" in self.text[self.text.rfind(" ", line.start, line.end) + 1 : line.end]

    def _subhead(self, line: Line) -> bool:
        """Three words or more in capitals; two such lines may be one."""
        text = self.text[line.start : line.end]
        return text.isupper() and text.count(" ") > 1

    def _bracketed(self, line: Line) -> bool:
        """A line that is one bracket: a note to editors or a credit, with nothing to go on with."""
        if self.text[line.start] != "(" or self.text[line.end - 1] != ")":
            return False
        return ")" not in self.text[line.start : line.end].rstrip(")")

    def _paragraph_test(self, region: range) -> Callable[[int], bool]:
        """Whether the line after ``i`` begins a paragraph: by indent, or by fit and the ends of sentences."""
        inside = [self.lines[i] for i in region if not self.lines[i].blank]
        indented = sum(line.indent >= 2 for line in inside)
        if 3 <= indented <= 0.6 * len(inside):
            return lambda i: self._indents(i) or self._fits(i)
        blank = sum(self.lines[i].blank for i in region)
        if blank >= 2 and blank >= 0.05 * len(inside):
            return self._fits
        assert self.width is not None
        if (width := self.width) < MIN_WIDTH:  # many sentences end with a line of a column, and no paragraph with them
            return lambda i: self._fits(i) or (self._sentence_ends(i) and self._needed(i) <= width)
        return lambda i: self._fits(i) or self._sentence_ends(i)

    def _indents(self, i: int) -> bool:
        """The line after ``i`` is set in, and does not hang on a bullet above."""
        return self.lines[i + 1].indent >= 2 and not self._hangs(i)

    def _hangs(self, i: int) -> bool:
        """The line after ``i`` goes on an item in mid-sentence, set in further than its bullet."""
        indent = self.lines[i + 1].indent
        if self._ends(i):
            return False
        for line in reversed(self.lines[max(0, i - MAX_ITEM) : i + 1]):
            if line.indent != indent:
                return line.indent < indent and _ITEM.match(self.text, line.start) is not None
        return False

    def _fits(self, i: int) -> bool:
        """The next word would have fitted: the break was meant. A word that goes on in lower case needs more room."""
        assert self.width is not None
        slack = 2 * SLACK if i in self._sure_set else SLACK
        return self._needed(i) + slack <= self.width

    def _sentence_ends(self, i: int) -> bool:
        line, after = self.lines[i], self.lines[i + 1]
        opening = self.text[after.start : after.end].lstrip(_OPENERS)[:1]
        return ends_sentence(self.text[line.start : line.end]) and not opening.islower()

    def _inline_pieces(self) -> set[int]:
        """Where a scraper set every link and every bold word on a line of its own, the sentence is put together again.

        A piece goes on the line before when it begins with closing punctuation or in lower case, or when that line
        kept the space before the break; a link in mid-sentence is told by the piece after it.
        """
        last = len(self.lines) - 1
        opens = [self._goes_on_from(i) for i in range(last)]
        few = sum(opens) <= FEW_PIECES * sum(not line.blank for line in self.lines)  # else broken anywhere
        signs = sum(opens[i] and self._signed(i + 1) for i in range(last))
        marks = sum(opens[i] and self._no_verse(i) for i in range(last)) if few else signs
        if sum(opens) < MIN_PIECES or marks < 2:  # verses may begin in lower case, but not with a comma
            return set()
        out: set[int] = set()
        for i in range(last):
            piece = i in out
            goes_on = self._adjacent(i) and (self._cut(i, words=few) or self._linked(i, opens, piece))
            if opens[i] or goes_on or (few and piece and self._adjacent(i) and self._resumes(i)):
                out.add(i + 1)
        return out if signs > 1 else out - self._verses(out)

    def _verses(self, joined: set[int]) -> set[int]:
        """Of the joined lines those on end that neither a sentence's end closes nor a sign at a line's head joins."""
        ranges = (range(start, stop) for start, stop in runs(sorted(joined)))
        return {i for run in ranges if self._open_ended(run) for i in run}

    def _open_ended(self, run: range) -> bool:
        return not self._ends(run[-1]) and not any(map(self._signed, run))

    def _signed(self, i: int) -> bool:
        """Line ``i`` begins with a sign that closes, or is the end of an ordinal ("124", "e"), as no verse is."""
        line = self.lines[i]
        return self.text[line.start] in ",.;)" or self.text[line.start : line.end] in ("e", "er")

    def _linked(self, i: int, opens: list[bool], piece: bool) -> bool:
        """Line ``i + 1`` is a link or a quotation in mid-sentence: the piece after it tells, or its first sign.

        ``piece`` says that line ``i`` goes on the line before it.
        """
        line, after = self.lines[i], self.lines[i + 1]
        if self._ends(i) or self._lists(i) or _DATED.fullmatch(self.text, line.start, line.end):
            return False
        if _CREDITING.fullmatch(self.text, after.start, after.end) or _STAMPED_BY.match(
            self.text, after.start, after.end
        ):
            return False  # "Par", over the author's name
        first, length = self.text[after.start], line.end - line.start
        if (first in "([" and after.end - after.start == 1) or (first in "«“" and (piece or length >= NO_SUBHEAD)):
            return True
        if first == '"' and piece and self.text[line.end - 1] == ":":
            return True
        # Else a paragraph, and what stands over it.
        link = after.end - after.start <= NO_SUBHEAD and not SENTENCES.search(self.text, after.start, after.end)
        return link and i + 1 < len(opens) and opens[i + 1] and (piece or length >= MIN_LINKED)

    def _lists(self, i: int) -> bool:
        """Line ``i`` is an item of a list, or announces the first: "trois conseils :", "fermer les sessions ;"."""
        last, after = self.text[self.lines[i].end - 1], self.lines[i + 1]
        return last == ";" or (last == ":" and self.text[after.end - 1] in ";,")

    def _resumes(self, i: int) -> bool:
        """Line ``i`` is a name in mid-sentence ("raconte à", "Le Courrier"), and the next goes on at length."""
        line, after = self.lines[i], self.lines[i + 1]
        if self.text[line.start].islower():
            return False
        open_ended = not self._ends(i) and self.text[line.end - 1] not in ":;"
        open_ended = open_ended and not _DATED.fullmatch(self.text, line.start, line.end)
        return (
            open_ended
            and self._dangles(self.lines[i - 1])
            and line.end - line.start <= NAMED
            and after.end - after.start >= NO_SUBHEAD
        )

    def _behind_link(self, i: int) -> bool:
        """Line ``i`` is a few words in a sentence that the line above broke off: "(22e), un autre" goes on it."""
        if not i or not self._adjacent(i - 1) or self._ends(i) or self._ends(i - 1):
            return False
        if _CREDIT_IN_BRACKETS.match(self.text, self.lines[i + 1].start):
            return False
        return (
            self.lines[i].end - self.lines[i].start <= NO_SUBHEAD
            and self.lines[i - 1].end - self.lines[i - 1].start >= BROKEN
        )

    def _adjacent(self, i: int) -> bool:
        return not self.lines[i].blank and not self.lines[i + 1].blank

    def _goes_on_from(self, i: int) -> bool:
        """Line ``i + 1`` is a piece of the sentence on line ``i``."""
        if not self._adjacent(i):
            return False
        line, after = self.lines[i], self.lines[i + 1]
        first = self.text[after.start]
        if _STAMPED_BY.match(self.text, after.start, after.end) or self._lists(i):
            return False
        if first in "'’" and line.end - line.start == 1:
            return True  # a large initial, "D", and "'abord, …"
        if first == "(" and self._behind_link(i):
            return True
        spaced = line.end < len(self.text) and self.text[line.end] in " \u00a0" and line.end - line.start >= 2
        spaced = spaced and not _ITEM.match(self.text, after.start)
        if first in ",.;:)»”…%" or (first in "!?" and self.text[after.start - 1 : after.start] != "\n"):
            return after.end - after.start > 1 or first in ".," or self._closes_piece(i)
        said = self.text[line.end - 1] in "»”"  # "« Qui va payer ? »", and who asked
        return (spaced or first.islower()) and (not self._ends(i) or (said and first.islower()))

    def _no_verse(self, i: int) -> bool:
        """Lines ``i`` and ``i + 1`` are no verses: by the sign of the second, the length of the first or its last word."""
        line = self.lines[i]
        long = line.end - line.start >= VERSE
        return long or self._signed(i + 1) or self._dangles(line)

    def _dangles(self, line: Line) -> bool:
        return _DANGLING.search(self.text, max(line.start, line.end - 8), line.end) is not None

    def _cut(self, i: int, *, words: bool) -> bool:
        """A bracket or quotation that opens at the line's end, an elided word there, or (``words``) one that nothing ends with."""
        line = self.lines[i]
        end = self.text[line.end - 1]
        if words and self._dangles(line):
            return True
        if end in "'’":
            return _ELIDED.search(self.text, max(line.start, line.end - 12), line.end) is not None
        return end in _OPENING

    def _closes_piece(self, i: int) -> bool:
        """Line ``i + 1`` closes what stands open on line ``i`` or alone on the one before it."""
        sign = self.text[self.lines[i + 1].start]
        opener = {")": "(", "]": "[", "»": "«", "”": "“"}.get(sign, "")
        low = self.lines[max(0, i - 1)].start
        return bool(opener) and self.text.rfind(opener, low, self.lines[i].end) > self.text.rfind(
            sign, low, self.lines[i].end
        )

    def _credits_in_brackets(self) -> set[int]:
        """In copy that is not wrapped, a bracket that one line opens and one of the next closes joins them."""
        out: set[int] = set()
        for i in range(len(self.lines) - 1):
            text = self.text[self.lines[i].start : self.lines[i].end]
            if text.rfind("(") <= text.rfind(")"):
                continue
            for j in range(i + 1, min(i + 4, len(self.lines))):
                line = self.lines[j]
                closing = self.text.find(")", line.start, line.end)
                opening = self.text.find("(", line.start, closing if closing >= 0 else line.end)
                if line.blank or opening >= 0:
                    break
                if closing >= 0:
                    out.update(range(i + 1, j + 1))
                    break
        return out

    def _open_brackets(self, region: range) -> set[int]:
        """A credit line in brackets after the copy may be wrapped too: it goes on until its bracket closes."""
        out: set[int] = set()
        i = region.stop
        while i + 1 < len(self.lines) and i < region.stop + 6:
            text = self.text[self.lines[i].start : self.lines[i].end]
            if text.startswith("(") and text.count("(") > text.count(")"):
                while i + 1 < len(self.lines) and self._both(i) and not self._fits(i):
                    out.add(i + 1)
                    i += 1
            i += 1
        return out


_KEEPS_HYPHEN_BEFORE = re.compile(
    r"(?:\A|[^\w])(?:porte|vice|ex|non|demi|mi|semi|sous|quasi|contre|avant|après|arrière|grand|grands|grande|petit|petite|"
    r"haut|haute|bas|basse|nord|sud|est|ouest|centre|extrême|franco|anglo|germano|sino|américano|russo|israélo|peut|"
    r"c'est|est|a|y|là|ci|quelques|moi|toi|lui|elle|eux|nous|vous|celui|celle|ceux|celles|rendez|chef|chefs|vingt|"
    r"trente|quarante|cinquante|soixante|quatre|dix|cent|garde|coup|tête|bien|co|pro|anti|post|inter|socio|mot|rez|vis|"
    r"t|tout|toute|beau|belle|nouveau|libre|faux|compte|tire|chauffe|lave|main|après|entre|libéral|social|w|cessez)-\Z",
    re.IGNORECASE,
)
_KEEPS_HYPHEN_AFTER = re.compile(
    r"(?:t-|je|tu|il|elle|on|nous|vous|ils|elles|ce|ci|là|la|le|les|lui|leur|y|en|moi|toi|même|mêmes|être|à|de|d'|du|des|"
    r"sur|sous|et|dire|end|lez|lès)(?![\w])",
    re.IGNORECASE,
)


_RAISED = ("e", "er", "re", "ère", "ème", "nd", "nde", "me")  # written above the line: "124e", "Me Aulnay"
_BEFORE_RAISED = (" M", "M")


_SPACED, _CLOSE = re.compile(r"«[ \u00a0\u202f](?!\n)"), re.compile(r"«\w")


def tight(text: str) -> bool:
    """Whether guillemets stand close to what they hold, as in Switzerland and in some papers; those at a line's end tell nothing."""
    spaced, close = len(_SPACED.findall(text)), len(_CLOSE.findall(text))
    return close > spaced


def joint(text: str, before: Line, after: Line, *, close: bool = False) -> tuple[int, int, str]:
    """The span between two joined lines and what to put there: a space, or nothing after a hyphen, an elision, a bracket.

    A hyphen at the line's end stays in a compound (porte-/parole, Jean-/Michel) and goes where it only broke the word.
    ``close`` says that guillemets stand close to what they hold.
    """
    start, end = before.end, after.start
    if (text[start - 1] in "«“" or text[end] in "»”") and close:
        return start, end, ""
    if text[end] in "'’" and start - before.start == 1:
        return start, end, ""
    if text[end : after.end] in _RAISED and (
        text[start - 1].isdigit() or text[max(0, start - 2) : start] in _BEFORE_RAISED
    ):
        return start, end, ""
    if text[end] in ",)…" or (text[end] == "." and not text[end + 1 : end + 2].isalnum()):
        return start, end, ""
    if text[start - 1] in "([" or (
        text[start - 1] in "'’" and _ELIDED.search(text, max(before.start, start - 12), start)
    ):
        return start, end, ""
    if text[start - 1] not in "-‐" or start - 2 < before.start or not text[start - 2].isalpha():
        return start, end, " "
    if not text[end].isalpha():
        return start, end, " "
    left = text[max(before.start, start - 20) : start].replace("’", "'")
    if not text[end].islower() or text[start - 2].isupper():
        return start, end, ""
    if _KEEPS_HYPHEN_BEFORE.search(left) or _KEEPS_HYPHEN_AFTER.match(text, end):
        return start, end, ""
    return start - 1, end, ""

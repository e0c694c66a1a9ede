"""What a pattern asks of a text, read off its parse tree: how it may begin, a literal that it needs, its longest match.

Most blocks can be no match of most rules, and their first letters show it. All answers err on the side of "may match":
what this module does not understand it takes for anything.
"""

from __future__ import annotations

import re
import re._constants as ops  # type: ignore[import-not-found,unused-ignore]  # since 3.11, without stubs
import re._parser as parser  # type: ignore[import-not-found,unused-ignore]
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

DEPTH, ENOUGH = 12, 6  # characters of a beginning, at the most and at the least where there can be as many
START = "\0"  # in a need: where a word begins
ANY_LENGTH = 1 << 30
MAX_WAYS, MAX_STRINGS, MAX_SET = 48, 192, 6
ELLIPSIS = 5.0  # three stops are rarer than any word
MIN_WORTH = 1.0  # of a second set of literals

_Item = tuple[Any, Any]


class Way(NamedTuple):
    """One way to match: a text that does has one of ``beginnings``, one of ``needs`` and one of ``also`` (if any), and
    at most ``longest`` characters.

    A beginning shorter than ``DEPTH`` says nothing of what follows it. Needs hold no white space; one with ``START``
    before it stands at the beginning of a word.
    """

    beginnings: frozenset[str]
    needs: tuple[str, ...]
    also: tuple[str, ...]
    longest: int


def ways(pattern: str) -> list[Way]:
    """The ways to match ``pattern``; together they cover all its matches."""
    tree = parser.parse(pattern)
    if tree.state.flags & re.IGNORECASE:
        return [Way(frozenset({""}), (), (), ANY_LENGTH)]
    branches = _branches(list(tree))
    if branches is None:
        branches = [list(tree)]
    return [Way(_beginnings(items), *_two(_asked(items, START)), _longest(tree, items)) for items in branches]


def _longest(tree: Any, items: list[_Item]) -> int:
    return min(ANY_LENGTH, int(parser.SubPattern(tree.state, items).getwidth()[1]))


def _branches(items: list[_Item], room: int = MAX_WAYS) -> list[list[_Item]] | None:
    """The sequences that ``items`` stands for, with the alternatives at their head apart; ``None`` for too many."""
    head = 0
    while head < len(items) and items[head][0] in (ops.ASSERT, ops.ASSERT_NOT, ops.AT):
        head += 1
    if head == len(items):
        return [items]
    before, (op, value), rest = items[:head], items[head], items[head + 1 :]
    if op is ops.SUBPATTERN and _plain(value):
        return _branches([*before, *value[3], *rest], room)
    if op is not ops.BRANCH:
        return [items]
    out: list[list[_Item]] = []
    for branch in value[1]:
        found = _branches([*before, *branch, *rest], room)
        if found is None or len(out) + len(found) > room:
            return None
        out += found
    return out


def _plain(value: Any) -> bool:
    """A group without flags of its own."""
    return not value[1] and not value[2]


class _Heads(NamedTuple):
    """How matches begin: ``whole`` matches, and beginnings that were ``cut``, which anything may follow."""

    whole: set[str]
    cut: set[str]


def _heads(items: Sequence[_Item], limit: int) -> _Heads:
    """How the matches of ``items`` begin, up to ``limit`` characters."""
    cut: set[str] = set()
    going = {""}
    for op, value in items:
        if op in (ops.ASSERT, ops.ASSERT_NOT, ops.AT):
            continue
        item = _item_heads(op, value, limit)
        if item is None or len(going) * (len(item.whole) + len(item.cut)) > MAX_STRINGS:
            return _Heads(set(), cut | going)
        cut |= {(a + b)[:limit] for a in going for b in item.cut}
        joined = {(a + b)[:limit] for a in going for b in item.whole}
        cut |= {s for s in joined if len(s) == limit}
        going = {s for s in joined if len(s) < limit}
    return _Heads(going, cut)


def _item_heads(op: Any, value: Any, limit: int) -> _Heads | None:
    """The same of one item; ``None`` where it may be anything."""
    if op is ops.LITERAL:
        return _Heads({chr(value)}, set())
    if op is ops.IN:
        chars = _small_set(value)
        return None if chars is None else _Heads(chars, set())
    if op is ops.SUBPATTERN and _plain(value):
        return _heads(value[3], limit)
    if op is ops.BRANCH:
        each = [_heads(branch, limit) for branch in value[1]]
        return _Heads({s for heads in each for s in heads.whole}, {s for heads in each for s in heads.cut})
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT):
        low, high, body = value
        whole, cut = _heads(body, limit)
        none = {""} if low == 0 else set()
        return _Heads(whole | none, cut) if high == 1 else _Heads(none, whole | cut)
    return None


def _small_set(value: Iterable[_Item]) -> set[str] | None:
    chars: set[str] = set()
    for op, char in value:
        if op is ops.LITERAL:
            chars.add(chr(char))
        elif op is ops.RANGE and char[1] - char[0] < MAX_SET:
            chars |= {chr(c) for c in range(char[0], char[1] + 1)}
        else:
            return None
    return chars if len(chars) <= MAX_SET else None


def _beginnings(items: list[_Item]) -> frozenset[str]:
    """As long as they can be without being too many."""
    best, reach = _Heads(set(), {""}), 0
    for depth in (DEPTH, 4, 2, 1):
        heads = _heads(items, depth)
        shortest = min(map(len, heads.cut), default=DEPTH)
        if shortest > reach:
            best, reach = heads, shortest
        if reach >= min(depth, ENOUGH):
            break
    return frozenset(best.whole | best.cut)


def _two(asked: list[tuple[str, ...]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The two best sets, the second empty where none of worth is left."""
    first, second, *_ = [*sorted(asked, key=_worth, reverse=True), (), ()]
    return first, second if _worth(second) >= MIN_WORTH else ()


def _needs(items: Sequence[_Item], before: str = "") -> tuple[str, ...]:
    """The best set of literals of which any match has one; empty where there is none."""
    return max(_asked(items, before), key=_worth, default=())


def _asked(items: Sequence[_Item], before: str = "") -> list[tuple[str, ...]]:
    """Sets of literals, of each of which any match has one; ``before`` is what stands before them."""
    found: list[tuple[str, ...]] = []
    run = {before}
    for op, value in [*items, (None, None)]:
        if op is ops.ASSERT_NOT:
            continue
        if op is ops.AT:
            if value is ops.AT_BOUNDARY:
                run = {string + START for string in run}
            continue
        whole = _whole(op, value)
        if whole is not None and len(joined := {a + b for a in run for b in whole}) <= MAX_STRINGS:
            run = joined
            continue
        found.append(_pieces(run))
        lead = START if all(string and not string[-1].isalnum() for string in run) else ""
        run = {lead + string for string in whole} if whole else {""}
        if whole is None:
            found += _asked_of(op, value, lead)
    return found


def _whole(op: Any, value: Any) -> set[str] | None:
    """All that an item can match, where that is a few strings."""
    heads = None if op is None or op is ops.ASSERT else _item_heads(op, value, 40)
    return heads.whole if heads is not None and not heads.cut else None


def _asked_of(op: Any, value: Any, before: str) -> list[tuple[str, ...]]:
    """What an item that can match much must have inside."""
    if op is ops.ASSERT:
        return [_needs(value[1], before)] if value[0] > 0 else []  # it looks at what others match
    if op is ops.SUBPATTERN and _plain(value):
        return _asked(value[3], before)
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT) and value[0] >= 1:
        return _asked(value[2])
    if op is ops.BRANCH:
        each = [_needs(branch, before) for branch in value[1]]
        return [_pieces({need for needs in each for need in needs})] if all(each) else []
    return []


_RUNS = re.compile(rf"[a-z0-9]+|[^\sa-z0-9{START}]+|{START}")


def _pieces(strings: set[str]) -> tuple[str, ...]:
    """Of each string the piece between spaces and signs that is worth most: spaces may stand doubled in what is searched."""
    out = {max(_cut(string) or [""], key=_weight) for string in strings}
    if "" in out:
        return ()
    return tuple(sorted(a for a in out if not any(b != a and _shows(a, b) for b in out)))


def _cut(string: str) -> list[str]:
    """The words and signs of a string; what stands behind a space or a sign begins a word."""
    out: list[str] = []
    for run in _RUNS.finditer(string):
        piece, at = run.group(), run.start()
        if piece != START:
            begins = piece[0].isalnum() and at > 0 and not string[at - 1].isalnum()
            out.append(START + piece if begins else piece)
    return out


def _shows(piece: str, other: str) -> bool:
    """Where ``piece`` stands, ``other`` does too."""
    if other[0] == START:
        return piece.startswith(other)
    return other in piece


def _weight(piece: str) -> float:
    """How rare a piece is, roughly: signs are, letters are not, stops and hyphens are everywhere."""
    if "..." in piece:
        return ELLIPSIS
    return sum(
        1.0 if c.isalnum() else 0.4 if c in ".,-'" else 1.2 if c in '!?:()"»«' else 3.2 for c in piece if c != START
    )


def _worth(needs: tuple[str, ...]) -> float:
    return min(map(_weight, needs)) - 0.02 * len(needs) if needs else 0.0

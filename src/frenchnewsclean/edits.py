"""Claims become edits: overlaps are settled, changes applied once, offsets mapped.

A pass never changes text. It claims a span of the *view* (the source after repair) for a kind and a rule.
Here, and only here, the claims are resolved, carried back to the source and applied.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from frenchnewsclean.article import Edit, Kind


class Claim(NamedTuple):
    """A span and what should stand there."""

    start: int
    end: int
    kind: Kind
    rule: str
    replacement: str = ""


class View:
    """The source after repair, with the way back.

    ``repairs`` are claims on the source, sorted and disjoint; ``text`` is what they make of it.
    """

    def __init__(self, source: str, repairs: Iterable[Claim] = ()) -> None:
        self.source = source
        self.repairs = tuple(repairs)
        self.text = apply(source, self.repairs) if self.repairs else source
        self._starts: list[int] = []
        shift = 0
        for repair in self.repairs:
            self._starts.append(repair.start + shift)
            shift += len(repair.replacement) - (repair.end - repair.start)

    def _run(self, offset: int) -> tuple[int, int]:
        """The last repair that starts at or before ``offset`` in the view, and its end in the view."""
        index = bisect_right(self._starts, offset) - 1
        return index, self._starts[index] + len(self.repairs[index].replacement) if index >= 0 else 0

    def to_source(self, offset: int, *, end: bool = False) -> int:
        """The source offset of ``offset`` of the view; inside a repair its start, or its end where ``end``."""
        if not self.repairs:
            return offset
        index, run_end = self._run(offset - 1 if end and offset else offset)
        if index < 0:
            return offset
        if offset < run_end:
            return self.repairs[index].end if end else self.repairs[index].start
        return self.repairs[index].end + offset - run_end

    def settled(self, claims: Iterable[Claim]) -> list[Claim]:
        """What repairs and ``claims`` (on the view) come to: claims on the source, in order and apart."""
        resolved = resolve(claims)
        return self._compose(resolved) if self.repairs else resolved

    def edits(self, settled: Iterable[Claim]) -> tuple[Edit, ...]:
        """Settled claims as edits of the source; what changes nothing is none."""
        return tuple(
            Edit(c.start, c.end, self.source[c.start : c.end], c.replacement, c.kind, c.rule)
            for c in settled
            if self.source[c.start : c.end] != c.replacement
        )

    def _compose(self, claims: list[Claim]) -> list[Claim]:
        """Claims on the view as claims on the source, together with the repairs that they leave standing."""
        widened: list[Claim] = []
        for claim in claims:
            start, end = self._whole_runs(claim)
            left = self.text[start : claim.start]
            if widened and start < widened[-1].end:  # two claims inside one repair become one
                before = widened.pop()
                left = before.replacement[: len(before.replacement) - (before.end - claim.start)]
                start, end = before.start, max(end, before.end)
            put = left + claim.replacement + self.text[claim.end : end]
            widened.append(Claim(start, end, claim.kind, claim.rule, put))
        out: list[Claim] = []
        index = 0
        for claim in widened:
            start = self.to_source(claim.start)
            end = max(start, self.to_source(claim.end, end=True)) if claim.end > claim.start else start
            while index < len(self.repairs) and self.repairs[index].end <= start:
                out.append(self.repairs[index])
                index += 1
            while index < len(self.repairs) and self.repairs[index].start < end:
                start, end = min(start, self.repairs[index].start), max(end, self.repairs[index].end)
                index += 1
            out.append(claim._replace(start=start, end=end))
        return out + list(self.repairs[index:])

    def _whole_runs(self, claim: Claim) -> tuple[int, int]:
        """The claim's span in the view, widened so that it cuts no repair."""
        start, end = claim.start, claim.end
        index, run_end = self._run(start)
        if index >= 0 and start < run_end:
            start = self._starts[index]
        if end == claim.start:
            return (start, run_end) if start < end else (start, end)
        if end > claim.start:
            index, run_end = self._run(end - 1)
            if index >= 0 and end < run_end:
                end = run_end
        return start, end


def resolve(claims: Iterable[Claim]) -> list[Claim]:
    """Sorted, disjoint claims: the wider one wins, a later one that overlaps is cut to what is left of it."""
    out: list[Claim] = []
    reach = 0
    for claim in sorted(claims, key=lambda c: (c.start, -c.end)):
        if claim.start < reach:
            if claim.end <= reach or claim.replacement:
                continue
            claim = claim._replace(start=reach)
        out.append(claim)
        reach = max(reach, claim.end)
    return out


def apply(text: str, claims: Iterable[Claim]) -> str:
    """The text after sorted, disjoint claims."""
    parts: list[str] = []
    done = 0
    for claim in claims:
        parts += (text[done : claim.start], claim.replacement)
        done = claim.end
    parts.append(text[done:])
    return "".join(parts)

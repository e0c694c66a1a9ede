"""Claims on the view become edits of the source: overlaps settled, repairs never cut, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frenchnewsclean.article import Edit, Kind
from frenchnewsclean.edits import Claim, View, apply, resolve


def edits_of(view: View, claims: Iterable[Claim]) -> tuple[Edit, ...]:
    return view.edits(view.settled(claims))


def take(start: int, end: int, replacement: str = "", kind: Kind = Kind.SHARE) -> Claim:
    return Claim(start, end, kind, "share.button", replacement)


def mend(start: int, end: int, replacement: str = "") -> Claim:
    return Claim(start, end, Kind.ENCODING, "encoding.mojibake", replacement)


def applied(source: str, edits: tuple[Edit, ...]) -> str:
    """The source after its edits, which must be sorted, disjoint and true to it."""
    done = 0
    parts: list[str] = []
    for edit in edits:
        assert done <= edit.start <= edit.end <= len(source)
        assert edit.original == source[edit.start : edit.end]
        parts += (source[done : edit.start], edit.replacement)
        done = edit.end
    return "".join([*parts, source[done:]])


def spans(claims: list[Claim]) -> list[tuple[int, int]]:
    return [(claim.start, claim.end) for claim in claims]


class TestResolve:
    def test_nothing(self) -> None:
        assert resolve([]) == []

    def test_order_of_the_claims_does_not_matter(self) -> None:
        claims = [take(8, 9), take(0, 2), take(4, 6)]
        assert resolve(claims) == resolve(reversed(claims)) == sorted(claims)

    def test_the_wider_of_two_that_start_together_wins(self) -> None:
        assert spans(resolve([take(2, 4), take(2, 9)])) == [(2, 9)]

    def test_what_lies_inside_another_goes_with_it(self) -> None:
        assert spans(resolve([take(0, 9), take(3, 5), take(8, 9)])) == [(0, 9)]

    def test_a_later_removal_is_cut_to_what_is_left_of_it(self) -> None:
        assert spans(resolve([take(0, 5), take(3, 8)])) == [(0, 5), (5, 8)]

    def test_a_later_replacement_that_overlaps_is_dropped(self) -> None:
        assert spans(resolve([take(0, 5), take(3, 8, "x")])) == [(0, 5)]

    def test_neighbours_both_stand(self) -> None:
        assert spans(resolve([take(0, 5), take(5, 8, "x")])) == [(0, 5), (5, 8)]

    def test_an_insertion_beside_a_removal_stands(self) -> None:
        assert apply("abcdef", resolve([take(0, 3), take(3, 3, "x")])) == "xdef"

    def test_an_insertion_inside_a_removal_is_dropped(self) -> None:
        assert apply("abcdef", resolve([take(0, 3), take(2, 2, "x")])) == "def"


class TestApply:
    @pytest.mark.parametrize(
        ("claims", "wanted"),
        [
            ([], "Le pont rouvre"),
            ([take(0, 3)], "pont rouvre"),
            ([take(7, 14)], "Le pont"),
            ([take(3, 7, "tunnel")], "Le tunnel rouvre"),
            ([take(0, 0, "« "), take(14, 14, " »")], "« Le pont rouvre »"),
            ([take(0, 2, "Un"), take(2, 7), take(7, 14, " jour")], "Un jour"),
            ([take(0, 14)], ""),
        ],
    )
    def test_apply(self, claims: list[Claim], wanted: str) -> None:
        assert apply("Le pont rouvre", claims) == wanted


class TestViewWithoutRepairs:
    view = View("Le pont rouvre")

    def test_it_is_the_source(self) -> None:
        assert self.view.text == self.view.source
        assert [self.view.to_source(i) for i in range(15)] == list(range(15))
        assert [self.view.to_source(i, end=True) for i in range(15)] == list(range(15))

    def test_claims_become_edits(self) -> None:
        assert edits_of(self.view, [take(3, 8)]) == (Edit(3, 8, "pont ", "", Kind.SHARE, "share.button"),)

    def test_a_claim_that_changes_nothing_is_no_edit(self) -> None:
        assert edits_of(self.view, [take(3, 7, "pont"), take(5, 5)]) == ()

    def test_an_insertion_is_an_edit(self) -> None:
        assert edits_of(self.view, [take(2, 2, " vieux")]) == (Edit(2, 2, "", " vieux", Kind.SHARE, "share.button"),)


class TestViewWithRepairs:
    # "L'été arrive", with both accented letters twice encoded and a zero-width space before the verb.
    source = "L'Ã©tÃ© \u200barrive"
    repairs = (mend(2, 4, "é"), mend(5, 7, "é"), mend(8, 9))
    view = View(source, repairs)

    def test_text(self) -> None:
        assert self.view.text == "L'été arrive"

    def test_repairs_alone_are_edits(self) -> None:
        assert applied(self.source, edits_of(self.view, [])) == "L'été arrive"
        assert {edit.kind for edit in edits_of(self.view, [])} == {Kind.ENCODING}

    def test_offsets_lead_back(self) -> None:
        assert self.view.to_source(0) == 0
        assert self.view.to_source(2) == 2  # the first accented letter starts where its damage starts
        assert self.view.to_source(3, end=True) == 4  # and ends where its damage ends
        assert self.view.to_source(3) == 4
        assert self.view.to_source(6) in (8, 9)
        assert self.view.to_source(len(self.view.text), end=True) == len(self.source)

    def test_span_of_a_word(self) -> None:
        start, end = self.view.text.index("été"), self.view.text.index("été") + 3
        assert self.source[self.view.to_source(start) : self.view.to_source(end, end=True)] == "Ã©tÃ©"

    def test_a_claim_over_repairs_swallows_them(self) -> None:
        edits = edits_of(self.view, [take(0, 6)])
        assert applied(self.source, edits) == "arrive"
        assert edits[0].original.startswith("L'Ã©tÃ© ")
        assert edits[0].kind is Kind.SHARE

    def test_a_claim_beside_repairs_leaves_them_standing(self) -> None:
        edits = edits_of(self.view, [take(6, 12)])
        assert applied(self.source, edits) == "L'été "
        assert [edit.kind for edit in edits].count(Kind.ENCODING) >= 2

    def test_a_claim_over_all(self) -> None:
        assert applied(self.source, edits_of(self.view, [take(0, 12)])) == ""

    def test_an_insertion_before_and_after_a_repair(self) -> None:
        assert applied(self.source, edits_of(self.view, [take(2, 2, "[")])) == "L'[été arrive"
        assert applied(self.source, edits_of(self.view, [take(3, 3, "]")])) == "L'é]té arrive"


class TestClaimsInsideOneRepair:
    # The whole middle is one repair, seven characters long in the view.
    source = "un XX jour"
    view = View(source, [mend(3, 5, "tout bon")])

    def test_text(self) -> None:
        assert self.view.text == "un tout bon jour"

    @pytest.mark.parametrize(
        ("claims", "wanted"),
        [
            ([take(3, 8)], "un bon jour"),  # the head of the repair goes
            ([take(7, 11)], "un tout jour"),  # its tail
            ([take(5, 9)], "un toon jour"),  # its middle
            ([take(0, 8)], "bon jour"),  # cut through from the left
            ([take(8, 16)], "un tout "),  # cut through from the right
            ([take(4, 4, "-")], "un t-out bon jour"),  # an insertion inside
            ([take(3, 3, "«"), take(11, 11, "»")], "un «tout bon» jour"),
            ([take(3, 5), take(8, 9)], "un ut on jour"),  # two inside the same repair
            ([take(0, 5), take(8, 16)], "ut "),  # one from either side
            ([take(3, 4, "T"), take(5, 6), take(8, 11, "mal")], "un Tot mal jour"),
            ([take(3, 11)], "un  jour"),
        ],
    )
    def test_every_cut_gives_the_text_of_the_view(self, claims: list[Claim], wanted: str) -> None:
        assert apply(self.view.text, resolve(claims)) == wanted
        assert applied(self.source, edits_of(self.view, claims)) == wanted


def test_a_claim_from_one_repair_into_the_next() -> None:
    view = View("AA-BB", [mend(0, 2, "dix"), mend(3, 5, "sept")])
    assert view.text == "dix-sept"
    assert applied("AA-BB", edits_of(view, [take(2, 5)])) == "diept"


def test_repairs_that_only_remove_and_stand_side_by_side() -> None:
    view = View("a\u200b\u200b\u200bb", [mend(1, 2), mend(2, 3), mend(3, 4)])
    assert view.text == "ab"
    assert applied(view.source, edits_of(view, [take(1, 1, "-")])) == "a-b"
    assert applied(view.source, edits_of(view, [take(0, 1)])) == "b"
    assert applied(view.source, edits_of(view, [take(1, 2)])) == "a"
    assert applied(view.source, edits_of(view, [take(0, 1), take(1, 2)])) == ""


@st.composite
def views(draw: st.DrawFn) -> View:
    source = draw(st.text("abcde", max_size=14))
    repairs = _claims(draw, len(source), "XYZ", Kind.ENCODING)
    return View(source, [repair for repair in repairs if repair.start < repair.end])  # a repair never only inserts


def _claims(draw: Callable[..., Any], size: int, letters: str, kind: Kind) -> list[Claim]:
    cuts = sorted(draw(st.lists(st.integers(0, size), max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    # Two claims on the same empty span have no order between them.
    pairs = [p for i, p in enumerate(pairs) if i == 0 or p[0] > pairs[i - 1][1] or p[1] > p[0] > pairs[i - 1][0]]
    return [Claim(a, b, kind, "rule", draw(st.text(letters, max_size=3))) for a, b in pairs]


@given(data=st.data(), view=views())
@settings(max_examples=800, deadline=None, derandomize=True)
def test_edits_of_the_source_give_what_the_claims_give_on_the_view(data: st.DataObject, view: View) -> None:
    claims = [claim for claim in _claims(data.draw, len(view.text), "xyz", Kind.SHARE) if claim.start < claim.end]
    assert applied(view.source, edits_of(view, claims)) == apply(view.text, resolve(claims))


@given(data=st.data(), view=views())
@settings(max_examples=800, deadline=None, derandomize=True)
def test_so_they_do_with_insertions(data: st.DataObject, view: View) -> None:
    claims = _claims(data.draw, len(view.text), "xyz", Kind.SHARE)
    assert applied(view.source, edits_of(view, claims)) == apply(view.text, resolve(claims))


@given(data=st.data(), view=views())
@settings(max_examples=500, deadline=None, derandomize=True)
def test_offsets_lead_back_in_order(data: st.DataObject, view: View) -> None:
    starts = [view.to_source(i) for i in range(len(view.text) + 1)]
    ends = [view.to_source(i, end=True) for i in range(len(view.text) + 1)]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= i <= len(view.source) for i in starts + ends)
    assert all(start <= end for start, end in zip(starts[:-1], ends[1:], strict=True))

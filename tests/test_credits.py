"""Who wrote, from where, after whom: bylines, datelines and attributions, one form a case."""

from __future__ import annotations

import re
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frenchnewsclean import (
    Dateline,
    find_attributions,
    find_bylines,
    normalise_dateline,
    parse_attribution,
    parse_byline,
    parse_dateline,
)

CASES = Path(__file__).parent / "cases"


def cases(kind: str, name: str) -> list[Any]:
    table = tomllib.loads((CASES / kind / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=f"{n:03}-{case['text'][:40]!a}") for n, case in enumerate(table["case"], 1)]


def fits(got: str | None, wanted: str | list[str]) -> bool:
    """A list stands for alternatives, the empty string for nothing there."""
    return (got or "") in ([wanted] if isinstance(wanted, str) else wanted)


def alike(fact: Any, wanted: dict[str, Any], fields: tuple[str, ...]) -> bool:
    return all(fits(getattr(fact, field), wanted.get(field, "")) for field in fields)


def paired(facts: list[Any], wanted: list[dict[str, Any]], fields: tuple[str, ...]) -> bool:
    """Whether each fact has its own expectation, in any order."""
    if not facts or not wanted:
        return not facts and not wanted
    return any(
        alike(facts[0], want, fields) and paired(facts[1:], wanted[:n] + wanted[n + 1 :], fields)
        for n, want in enumerate(wanted)
    )


def shown(facts: list[Any], fields: tuple[str, ...]) -> list[dict[str, str]]:
    return [{f: str(getattr(fact, f)) for f in fields if getattr(fact, f)} for fact in facts]


def check(facts: list[Any], case: dict[str, Any], fields: tuple[str, ...]) -> None:
    text = case["text"]
    for fact in facts:
        assert 0 <= fact.start < fact.end <= len(text)
        assert text[fact.start : fact.end] == fact.text
    wanted = case.get("expect", [])
    assert wanted or case.get("none")
    assert paired(facts, wanted, fields), f"\n   text: {text!r}\n    got: {shown(facts, fields)}\n wanted: {wanted}"


BYLINE = ("name", "role", "place", "organisation")
ATTRIBUTION = ("agency", "kind")


BYLINES = {"parse_byline": parse_byline, "find_bylines": find_bylines}
ATTRIBUTIONS = {"parse_attribution": parse_attribution, "find_attributions": find_attributions}


class TestBylines:
    @pytest.mark.parametrize("case", [*cases("bylines", "synthetic.toml"), *cases("bylines", "traps.toml")])
    def test_credit(self, case: dict[str, Any]) -> None:
        check(BYLINES[case["call"]](case["text"]), case, BYLINE)

    @pytest.mark.parametrize("case", cases("bylines", "negative.toml"))
    def test_prose(self, case: dict[str, Any]) -> None:
        assert shown(find_bylines(case["text"]), BYLINE) == []


class TestDatelines:
    @pytest.mark.parametrize("case", cases("datelines", "synthetic.toml"))
    def test_dateline(self, case: dict[str, Any]) -> None:
        text, wanted = case["text"], case["expect"]
        if case["call"] == "normalise_dateline":
            assert normalise_dateline(text, anchor=case.get("anchor")) == wanted
            return
        got = parse_dateline(text, anchor=case.get("anchor"))
        assert got is not None, text
        assert text[got.start : got.end] == got.text
        said = (got.places, got.country, got.date and got.date.isoformat(), got.agency)
        account = f"\n   text: {text!r}\n    got: {said}\n wanted: {wanted}"
        assert len(got.places) == len(wanted["places"]), account
        assert all(map(fits, got.places, wanted["places"])), account
        assert fits(got.country, wanted.get("country", "")), account
        assert fits(got.date.isoformat() if got.date else None, wanted.get("date", "")), account
        assert fits(got.agency, wanted.get("agency", "")), account

    @pytest.mark.parametrize("case", cases("datelines", "traps.toml"))
    def test_trap(self, case: dict[str, Any]) -> None:
        assert parse_dateline(case["text"], anchor=case["anchor"]) is None

    @pytest.mark.parametrize("case", cases("datelines", "negative.toml"))
    def test_prose(self, case: dict[str, Any]) -> None:
        assert parse_dateline(case["text"], anchor="2024-05-15") is None

    def test_normalised_is_stable(self) -> None:
        once = normalise_dateline("WASHINGTON/NEW YORK, 3 mars (Reuters) -", anchor="2024-05-15")
        assert normalise_dateline(once, anchor="1999-01-01") == once


class TestAttributions:
    @pytest.mark.parametrize("case", [*cases("attributions", "synthetic.toml"), *cases("attributions", "traps.toml")])
    def test_attribution(self, case: dict[str, Any]) -> None:
        check(ATTRIBUTIONS[case["call"]](case["text"]), case, ATTRIBUTION)

    @pytest.mark.parametrize("case", cases("attributions", "negative.toml"))
    def test_prose(self, case: dict[str, Any]) -> None:
        assert shown(find_attributions(case["text"]), ATTRIBUTION) == []


class TestCase:
    """Names and places come out in ordinary case."""

    @pytest.mark.parametrize(
        ("written", "name"),
        [
            ("JEAN-JACQUES ROUSSEAU", "Jean-Jacques Rousseau"),
            ("HONORÉ D'URFÉ", "Honoré d'Urfé"),
            ("HONORÉ D’URFÉ", "Honoré d’Urfé"),
            ("CHARLES DE GAULLE", "Charles de Gaulle"),
            ("Charles DE GAULLE", "Charles de Gaulle"),
            ("Charles de GAULLE", "Charles de Gaulle"),
            ("LE GOFF JACQUES", "Le Goff Jacques"),
            ("ALFRED DE LA BRUYÈRE", ("Alfred de La Bruyère", "Alfred de la Bruyère")),
            ("JOACHIM DU BELLAY", "Joachim du Bellay"),
            ("ANNE-MARIE DES ORMES", "Anne-Marie des Ormes"),
            ("J.-M. LE CLÉZEC", "J.-M. Le Clézec"),
            ("ÉMILE N'GORAN", "Émile N'Goran"),
            ("SHEILA O'BRANNAGH", "Sheila O'Brannagh"),
            ("Fiona McAlister", "Fiona McAlister"),
            ("Fiona MacAlister", "Fiona MacAlister"),
            ("LUCAS SAINT-AMANT", "Lucas Saint-Amant"),
        ],
    )
    def test_name(self, written: str, name: str | tuple[str, ...]) -> None:
        got = [byline.name for byline in parse_byline(f"Par {written}")]
        assert len(got) == 1
        assert got[0] in ((name,) if isinstance(name, str) else name)

    @pytest.mark.parametrize(
        ("written", "place"),
        [
            ("SAINT-ÉTIENNE", "Saint-Étienne"),
            ("LE CAIRE", "Le Caire"),
            ("NEW YORK", "New York"),
            ("LA ROCHELLE", "La Rochelle"),
            ("LES ULIS", "Les Ulis"),
            ("L'HAŸ-LES-ROSES", "L'Haÿ-les-Roses"),
            ("VILLENEUVE-D'ASCQ", "Villeneuve-d'Ascq"),
            ("BOULOGNE-SUR-MER", "Boulogne-sur-Mer"),
            ("FORT-DE-FRANCE", "Fort-de-France"),
            ("LA CHAUX-DE-FONDS", "La Chaux-de-Fonds"),
            ("ÉVIAN-LES-BAINS", "Évian-les-Bains"),
            ("SAINT-JEAN-DE-LUZ", "Saint-Jean-de-Luz"),
            ("RIO DE JANEIRO", "Rio de Janeiro"),
            ("Le Caire", "Le Caire"),
        ],
    )
    def test_place(self, written: str, place: str) -> None:
        got = parse_dateline(f"{written}, 12 mars 2024 (AFP) - Le pont a rouvert.")
        assert isinstance(got, Dateline)
        assert got.places == (place,)


CALLS: list[Callable[..., object]] = [
    find_attributions,
    find_bylines,
    normalise_dateline,
    parse_attribution,
    parse_byline,
    parse_dateline,
]


class TestRefusals:
    @pytest.mark.parametrize("call", CALLS, ids=lambda call: call.__name__)
    @pytest.mark.parametrize("value", [None, b"Par \xc3\x89lodie", 3, 2.5, ["Par"], {"text": "Par"}], ids=ascii)
    def test_no_string(self, call: Callable[..., object], value: Any) -> None:
        with pytest.raises(TypeError, match=re.escape(type(value).__name__)):
            call(value)

    @pytest.mark.parametrize("call", CALLS, ids=lambda call: call.__name__)
    @pytest.mark.parametrize(
        "text",
        ["", " ", "\n", "\0", "(", ")", "((((", "))))", "-", "—", "/", ".", ",", "é", "\ud800", "\U0001f600", "Par",
         "Par ", "Par,", "(Reuters)", "(Version française", "édité par", "\u200b", "avec", "Source :", "©", "selon"],
        ids=ascii,
    )  # fmt: skip
    def test_any_string(self, call: Callable[..., object], text: str) -> None:
        call(text)


HOSTILE = [
    "par ",
    "Par Jean Dupont ",
    "(Reuters) - ",
    "A",
    "Jean Dupont ",
    "Jean Dupont, ",
    "Jean Dupont\n",
    "AFP, ",
    "AFP/",
    "selon l'AFP et ",
    "PARIS/",
    "PARIS, ",
    "Saint-",
    "de la ",
    "(",
    "(Version française ",
    "édité par ",
    "abc/",
    "a/b\n",
    "12 mars ",
    "d'",
    " ",
    "\n",
    "-",
]


class TestGrowth:
    """Four times the text takes about four times as long, not sixteen."""

    SIZE = 4_000  # characters
    FACTOR = 8
    FLOOR = 0.02  # seconds: below it, the clock says nothing

    @staticmethod
    def seconds(call: Callable[..., object], text: str) -> float:
        began = time.perf_counter()
        call(text)
        return time.perf_counter() - began

    @pytest.mark.parametrize("call", CALLS, ids=lambda call: call.__name__)
    @pytest.mark.parametrize("unit", HOSTILE, ids=ascii)
    def test_linear(self, call: Callable[..., object], unit: str) -> None:
        count = self.SIZE // len(unit)
        call(unit * 10)  # what is made at the first call is not its cost
        for _ in range(3):
            short = max(self.seconds(call, unit * count), self.FLOOR)
            long = self.seconds(call, unit * (4 * count))
            if long <= self.FACTOR * short:
                return
        pytest.fail(f"{unit!r} * {count}: {short:.3f} s; four times as many: {long:.3f} s")

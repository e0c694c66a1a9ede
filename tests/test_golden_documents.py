"""Invented raw articles of every kind with what a careful editor makes of them, one test a field."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import frenchnewsclean
from frenchnewsclean import Article

FOLDER = Path(__file__).parent / "cases" / "documents"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
LENIENT = {"verse", "table"}  # line breaks inside a paragraph are as good as paragraph breaks there

KNOWN_FAILURES = tomllib.loads((FOLDER / "known_failures.toml").read_text(encoding="utf-8"))

every_document = pytest.mark.parametrize("name", NAMES)


def documents_for(field: str) -> pytest.MarkDecorator:
    """Every document; those where ``field`` is known to come out wrong are expected to fail."""
    marked = []
    for name in NAMES:
        known = KNOWN_FAILURES.get(name, {"fields": [], "why": ""})
        marks = [pytest.mark.xfail(strict=True, reason=known["why"])] if field in known["fields"] else []
        marked.append(pytest.param(name, marks=marks))
    return pytest.mark.parametrize("name", marked)


@cache
def raw(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_bytes().decode("utf-8")


@cache
def gold(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / f"{name}.gold.json").read_text(encoding="utf-8"))
    return data


@cache
def cleaned(name: str) -> Article:
    return frenchnewsclean.clean(raw(name))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def folded(text: str | None) -> str:
    return re.sub(r"[\W_]+", "", text or "").casefold()


def paragraphs(text: str, *, lenient: bool) -> list[str]:
    breaks = r"\n+" if lenient else r"\n[ \t]*\n+"
    return [squeezed(part) for part in re.split(breaks, text) if part.strip()]


def removed_kinds(name: str) -> dict[int, str | None]:
    """For every line that has to go, the kind most of it went with; None where part of it is still there."""
    owner = {
        place: str(edit.kind)
        for edit in cleaned(name).edits
        if not edit.replacement.strip()
        for place in range(edit.start, edit.end)
    }
    wanted = {removed["line"] for removed in gold(name)["removed_lines"]}
    kinds: dict[int, str | None] = {}
    start = 0
    for number, line in enumerate(raw(name).split("\n"), 1):
        if number in wanted:
            solid = [owner.get(start + place) for place, char in enumerate(line) if not char.isspace()]
            gone = [kind for kind in solid if kind]
            kinds[number] = Counter(gone).most_common(1)[0][0] if len(gone) >= 0.9 * len(solid) else None
        start += len(line) + 1
    return kinds


@every_document
def test_gold_is_sound(name: str) -> None:
    lines = raw(name).split("\n")
    kept = gold(name)["text"].split("\n\n")
    for removed in gold(name)["removed_lines"]:
        line = lines[removed["line"] - 1].strip()
        assert line
        assert line not in kept


@documents_for("text")
def test_text(name: str) -> None:
    lenient = bool(LENIENT & set(gold(name)["tags"]))
    assert paragraphs(cleaned(name).text, lenient=lenient) == paragraphs(gold(name)["text"], lenient=lenient)


@every_document
def test_title(name: str) -> None:
    title, wanted = cleaned(name).title, gold(name)["title"]
    if wanted is None:
        assert title is None
    else:
        assert title is not None
        assert squeezed(title) in {squeezed(form) for form in [wanted, *gold(name).get("title_also", ())]}


@documents_for("bylines")
def test_bylines(name: str) -> None:
    wanted = {(byline["name"], byline["role"]) for byline in gold(name)["bylines"]}
    optional = {folded(form) for form in gold(name).get("bylines_also", ())}
    found = {(byline.name.strip(" /"), str(byline.role)) for byline in cleaned(name).bylines}
    assert {pair for pair in found if folded(pair[0]) not in optional or pair in wanted} == wanted


@every_document
def test_dateline(name: str) -> None:
    dateline, wanted = cleaned(name).dateline, gold(name)["dateline"]
    if wanted is None:
        assert dateline is None
    else:
        assert dateline is not None
        assert list(dateline.places) == wanted["places"]
        assert (dateline.date.isoformat() if dateline.date else None) == wanted["date"]
        assert folded(dateline.agency) == folded(wanted["agency"])


@every_document
def test_attributions(name: str) -> None:
    found = {(folded(attribution.agency), str(attribution.kind)) for attribution in cleaned(name).attributions}
    assert {(folded(wanted["agency"]), wanted["kind"]) for wanted in gold(name)["attributions"]} <= found


@every_document
@pytest.mark.parametrize("field", ["published", "modified"])
def test_moment(name: str, field: str) -> None:
    found: date | None = getattr(cleaned(name), field)
    wanted = gold(name)[field]
    if wanted is None:
        assert found is None
    elif "T" in wanted:
        assert isinstance(found, datetime)
        assert found == datetime.fromisoformat(wanted)
    else:
        assert not isinstance(found, datetime)
        assert found == date.fromisoformat(wanted)


@documents_for("tickers")
def test_tickers(name: str) -> None:
    found = {
        ticker.symbol: (str(ticker.scheme), ticker.mic, folded(ticker.company))
        for ticker in reversed(cleaned(name).tickers)
    }
    wanted = {
        ticker["symbol"]: (
            ticker["scheme"],
            found.get(ticker["symbol"], ("", None, ""))[1] if ticker["mic"] == "*" else ticker["mic"],
            folded(ticker["company"]),
        )
        for ticker in gold(name)["tickers"]
    }
    assert found == wanted


@documents_for("removed_lines")
def test_removed_lines(name: str) -> None:
    wanted = {removed["line"]: {removed["kind"], *removed.get("also", ())} for removed in gold(name)["removed_lines"]}
    lines = raw(name).split("\n")
    wrong = {
        f"{number}: {lines[number - 1].strip()}": (kind, sorted(wanted[number]))
        for number, kind in removed_kinds(name).items()
        if kind is None or not {kind, "*"} & wanted[number]
    }
    assert wrong == {}


@every_document
def test_restore(name: str) -> None:
    assert cleaned(name).source == raw(name)
    assert cleaned(name).restore() == raw(name)


@every_document
def test_idempotence(name: str) -> None:
    text = cleaned(name).text
    assert frenchnewsclean.clean_text(text) == text

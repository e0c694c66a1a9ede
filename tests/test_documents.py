"""Real documents with their gold, where a folder of them lies beside the repository; they are no part of it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import frenchnewsclean
from frenchnewsclean import Article

FOLDER = Path(__file__).parents[2] / "shared" / "seeds"
DOCUMENTS = sorted(FOLDER.glob("*.txt"))

pytestmark = pytest.mark.skipif(not DOCUMENTS, reason=f"no documents in {FOLDER}")

every_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)


@cache
def raw(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


@cache
def cleaned(path: Path) -> Article:
    return frenchnewsclean.clean(raw(path))


@cache
def gold(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    return data


@every_document
def test_text(path: Path) -> None:
    assert cleaned(path).text == gold(path)["text"]


@every_document
def test_title(path: Path) -> None:
    assert cleaned(path).title == gold(path)["title"]


@every_document
def test_bylines(path: Path) -> None:
    found = [{"name": byline.name, "role": str(byline.role)} for byline in cleaned(path).bylines]
    assert found == gold(path)["bylines"]


@every_document
def test_dateline(path: Path) -> None:
    dateline, wanted = cleaned(path).dateline, gold(path)["dateline"]
    if dateline is None or wanted is None:
        assert dateline is wanted
        return
    date = dateline.date.isoformat() if dateline.date else None
    assert {"places": list(dateline.places), "date": date, "agency": dateline.agency} == wanted


@every_document
def test_attributions(path: Path) -> None:
    found = {(attribution.agency, str(attribution.kind)) for attribution in cleaned(path).attributions}
    assert found == {(wanted["agency"], wanted["kind"]) for wanted in gold(path)["attributions"]}


@every_document
@pytest.mark.parametrize("field", ["published", "modified"])
def test_moments(path: Path, field: str) -> None:
    found = getattr(cleaned(path), field)
    assert (found.isoformat() if found else None) == gold(path)[field]


@every_document
def test_tickers(path: Path) -> None:
    found = [
        {"symbol": t.symbol, "scheme": str(t.scheme), "mic": t.mic, "company": t.company} for t in cleaned(path).tickers
    ]
    assert found == gold(path)["tickers"]


@every_document
def test_dates(path: Path) -> None:
    found = {mention.text: mention.value for mention in cleaned(path).dates}
    assert {text: found.get(text) for text in gold(path)["dates"]} == gold(path)["dates"]


@every_document
def test_kinds_of_the_removed_lines(path: Path) -> None:
    kinds: dict[int, str] = {}
    for edit in cleaned(path).edits:
        if not edit.replacement.strip():
            kinds.update(dict.fromkeys(range(edit.start, edit.end), str(edit.kind)))
    wanted = {entry["line"]: {entry["kind"], *entry.get("also", ())} for entry in gold(path)["removed_lines"]}
    wrong: list[tuple[int, set[str | None]]] = []
    start = 0
    for number, line in enumerate(raw(path).split("\n"), 1):
        found = {kinds.get(start + i) for i, char in enumerate(line) if not char.isspace()}
        if number in wanted and not found <= wanted[number]:
            wrong.append((number, found))
        start += len(line) + 1
    assert wrong == []


@every_document
def test_the_account(path: Path) -> None:
    article = cleaned(path)
    assert article.source == article.restore() == raw(path)
    assert Article.from_dict(article.to_dict(source=False)) == article
    assert frenchnewsclean.clean_text(article.text) == article.text

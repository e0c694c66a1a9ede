"""Honest prose that looks like chrome, credits, codes or dates: nothing may go, nothing may be found."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import frenchnewsclean as fnc

BEFORE = (
    "Le conseil municipal a adopté dans la soirée le budget de la commune, après trois heures de débats parfois vifs "
    "entre la majorité et l'opposition."
)
AFTER = (
    "Les travaux du nouveau gymnase commenceront au printemps et dureront dix-huit mois, selon le calendrier présenté "
    "aux habitants du quartier nord."
)
CASES = [
    pytest.param(path.parent.name, case["text"].strip("\n"), id=f"{path.parent.name}-{number}")
    for path in sorted(Path(__file__).parent.glob("cases/*/negative.toml"))
    for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"], 1)
]
FINDERS: dict[str, Callable[[str], object]] = {
    "bylines": lambda text: [*fnc.find_bylines(f"{BEFORE}\n\n{text}\n\n{AFTER}"), *fnc.parse_byline(text)],
    "datelines": lambda text: fnc.parse_dateline(text, anchor="2024-05-05"),
    "attributions": fnc.find_attributions,
    "tickers": fnc.find_tickers,
    "dates": lambda text: fnc.find_dates(text, anchor="2024-05-05"),
    "copyright": fnc.find_copyright,
    "comments": fnc.find_comments,
}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize(("family", "text"), CASES)
def test_stays_between_paragraphs(family: str, text: str) -> None:
    source = f"{BEFORE}\n\n{text}\n\n{AFTER}"
    article = fnc.clean(source)
    assert words(article.text) == words(source), article.explain()


@pytest.mark.parametrize(("family", "text"), CASES)
def test_stays_alone(family: str, text: str) -> None:
    article = fnc.clean(text)
    kept = " ".join(filter(None, (article.title, article.text)))
    assert sorted(words(kept)) == sorted(words(text)), article.explain()


@pytest.mark.parametrize(("family", "text"), [case for case in CASES if case.values[0] in FINDERS])
def test_nothing_is_found(family: str, text: str) -> None:
    assert not FINDERS[family](text)

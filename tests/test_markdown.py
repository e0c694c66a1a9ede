"""Markdown that a converter left: what a reader would see of it stays, its signs and addresses go."""

from __future__ import annotations

import pytest

from frenchnewsclean import clean

LINKS = "[Accueil](/) | [Région](/region)"
FIRST = "Le vieux pont de pierre a rouvert lundi matin après deux ans de travaux, selon la mairie de Trèves."


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (
            "Le [réseau](https://exemple.invalid/r) en compte 217, dit **sa présidente**, et _La Crue_ les suit.",
            "Le réseau en compte 217, dit sa présidente, et La Crue les suit.",
        ),
        ("**Une part, une voix**", "Une part, une voix"),
        (
            "> « Que ma maison serve à garder de la lumière au coin de la rue. »",
            "« Que ma maison serve à garder de la lumière au coin de la rue. »",
        ),
        (
            "Il a 2 * 3 * 4 ans, dit-on, et son fichier s'appelle mon_vieux_pont.",
            "Il a 2 * 3 * 4 ans, dit-on, et son fichier s'appelle mon_vieux_pont.",
        ),
        (
            "Le conseil [municipal] (réuni lundi) a voté le projet sans débat.",
            "Le conseil [municipal] (réuni lundi) a voté le projet sans débat.",
        ),
    ],
)
def test_of_a_text_with_links(written: str, seen: str) -> None:
    picture = "![Le pont](https://exemple.invalid/p.jpg)"
    last = f"{FIRST[:-1]}, enfin."
    source = "\n\n".join((LINKS, "# Le vieux pont rouvre", picture, FIRST, written, last))
    article = clean(source)
    assert article.paragraphs == (FIRST, seen, last)
    assert article.title == "Le vieux pont rouvre"
    assert article.restore() == source
    assert {e.rule for e in article.edits if e.original in ("**", "_")} <= {"markup.markdown"}


def test_signs_in_a_text_without_links_stay() -> None:
    lines = (
        FIRST,
        "> Il y a **trois** ponts, et _un_ seul bac.",
        "Le conseil [municipal](réuni lundi) a voté le projet.",
    )
    assert clean("\n\n".join(lines)).paragraphs == lines

"""Forms of real sites, wires and portals that take more than one rule: what goes, what stays, what is read."""

from __future__ import annotations

import datetime as dt

import pytest

from frenchnewsclean import Article, Kind, clean, parse_byline, parse_dateline
from frenchnewsclean.published import moment, read_publication

FIRST = "Le vieux pont de pierre a rouvert lundi matin après deux ans de travaux, selon la mairie de Trèves."
SECOND = "Les riverains se félicitent de cette réouverture, qui leur épargne un détour de douze kilomètres."
THIRD = "L'opposition, elle, demande le détail des dépenses, que le conseil doit examiner avant la fin du mois."
HEAD = (
    "Accueil | Région",
    "Le vieux pont de Trèves rouvre enfin",
    "Par Odile Marchand",
    "Publié le 12 mars 2021 à 18h30",
)
FOOT = ("Partager sur Facebook", "© 2021 Le Courrier. Tous droits réservés.", "Mentions légales")


def page(*body: str) -> Article:
    """A page's lines around a body, cleaned."""
    return clean("\n".join((*HEAD, *body, *FOOT)))


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("mar. 15 août 2023 à 6:12 AM UTC+2 · 2 min de lecture", "2023-08-15T06:12:00+02:00", None),
        ("15 août 2023 à 6:12 PM GMT", "2023-08-15T18:12:00+00:00", None),
        ("05 juin 2019 12:45 AM Eastern Daylight Time", "2019-06-05T00:45:00-04:00", None),
        ("Publié Le : jeudi 14 mars 2019 16:22   Lu : 212 fois", "2019-03-14T16:22:00+01:00", None),
        (
            "Publié le 27 sept. 2021 à 06:30Mis à jour le 28 sept. 2021 à 09:12",
            "2021-09-27T06:30:00+02:00",
            "2021-09-28T09:12:00+02:00",
        ),
    ],
)
def test_publication_lines(line: str, published: str, modified: str | None) -> None:
    said = read_publication(line)
    assert said is not None
    first, later = moment(said.published), moment(said.modified)
    assert isinstance(first, dt.datetime)
    assert first.isoformat() == published
    assert (later.isoformat() if isinstance(later, dt.datetime) else None) == modified


@pytest.mark.parametrize(
    "line",
    [
        "ats, le 11.01.2023 à 12:48",
        "Mercredi 11 janvier 2023 à 12h48 - Rédaction du Relais",
        "Par AFPPublié le 11/01/2023 à 12:48",
    ],
)
def test_who_made_it_and_when_on_one_line(line: str) -> None:
    article = clean(f"Un violoncelle retrouvé dans un train de nuit\n{line}\n{FIRST}\n{SECOND}\nPartager sur Facebook")
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert isinstance(article.published, dt.datetime)
    assert article.published.isoformat() == "2023-01-11T12:48:00+01:00"


@pytest.mark.parametrize(
    ("text", "places", "agency"),
    [
        (f"NANTES, France--(BUSINESS WIRE)--{FIRST}", ("Nantes",), "Business Wire"),
        (f"TLEMCEN- {FIRST}", ("Tlemcen",), None),
        (f"Montpellier, le 16 mars 2022 – 18h00. {FIRST}", ("Montpellier",), None),
        (f"Lyon, le 16 mars 2022 à 18 h 00 - {FIRST}", ("Lyon",), None),
    ],
)
def test_datelines(text: str, places: tuple[str, ...], agency: str | None) -> None:
    found = parse_dateline(text)
    assert found is not None
    assert (found.places, found.agency) == (places, agency)
    assert text[found.end :].strip() == FIRST


def test_a_site_in_brackets_is_no_place() -> None:
    assert parse_dateline(f"(Relais.com) — {FIRST}") is None


def test_a_dateline_with_its_author_alone_on_a_line() -> None:
    article = clean(
        f"Des caravanes recensées au désert\nAA / Nouakchott / Sidi Ould Quidam\n{FIRST}\n{SECOND}\nPartager"
    )
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert article.dateline is not None
    assert (article.dateline.places, article.dateline.agency) == (("Nouakchott",), "Anadolu")
    assert [b.name for b in article.bylines] == ["Sidi Ould Quidam"]


def test_a_letter_in_the_text_is_no_dateline() -> None:
    letter = "Marseille, le 4 mars. Cher père, le bateau part demain et je n'ai pas fermé l'œil de la nuit."
    article = page(FIRST, SECOND, letter, THIRD)
    assert letter in article.paragraphs
    assert article.dateline is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Photo : Radio-Exemple / Marie Untel", [("Marie Untel", "photographer", "Radio-Exemple")]),
        ("Photos : Iris Untel pour «\u00a0Coulisses\u00a0».", [("Iris Untel", "photographer", "Coulisses")]),
        ("Par Solange Untel, urbaniste, et un collectif", [("Solange Untel", "author", None)]),
        (
            "Par Anne Untel, avec Yann Le Floc’h à Rennes",
            [("Anne Untel", "author", None), ("Yann Le Floc’h", "contributor", None)],
        ),
        ("Anne Untel (st.)", [("Anne Untel", "author", None)]),
        (
            "Luc Untel (adaptation: Maëlle Quidam)",
            [("Luc Untel", "author", None), ("Maëlle Quidam", "translator", None)],
        ),
        ("C'ÉTAIT MIEUX À PIED", []),
    ],
)
def test_credits(line: str, names: list[tuple[str, str, str | None]]) -> None:
    assert [(b.name, str(b.role), b.organisation) for b in parse_byline(line)] == names


def test_a_cast_is_no_byline_and_stays() -> None:
    sheet = (
        "La fiche",
        "Avec Ursina Exemple, Luc Modèle, Anna Quidam",
        "Durée : 1h44. Dès 10 ans",
        "Notre note : ★★★☆",
    )
    article = page(FIRST, SECOND, THIRD, *sheet)
    assert article.paragraphs[-4:] == sheet
    assert [b.name for b in article.bylines] == ["Odile Marchand"]


def test_listed_subheads_stay_and_are_no_headline() -> None:
    subheads = ("Saint-Exemple : collecte de sang jeudi", "Modèle-le-Haut : la photo de 1962 retrouvée")
    article = page("Au sommaire", *subheads, subheads[0], FIRST, subheads[1], SECOND)
    assert article.title == HEAD[1]
    assert article.paragraphs == (subheads[0], FIRST, subheads[1], SECOND)


def test_a_subhead_over_a_list_ends_the_links() -> None:
    listed = ("La saison en chiffres", "• 42 joueurs inscrits en 1978 ;", "• aucun joueur inscrit cet hiver.")
    last = f"{THIRD} {SECOND}"
    article = page(FIRST, SECOND, "À lire aussi :", "Trois patinoires pour la vallée de Trèves", *listed, last)
    assert article.paragraphs == (FIRST, SECOND, *listed, last)


@pytest.mark.parametrize("line", ["► Une affaire de toits", "Entreposage : 88,0 millions de livres (-0,6%)"])
def test_lines_that_look_like_links_stay(line: str) -> None:
    assert line in page(FIRST, SECOND, line, THIRD).paragraphs


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("VIDÉO. Le pont de Trèves vu du ciel", Kind.RELATED),
        ("ÉCOUTEZ : l'entrevue de la mairesse à la radio locale (8 min)", Kind.RELATED),
    ],
)
def test_labelled_links_go(line: str, kind: Kind) -> None:
    article = page(FIRST, SECOND, line, THIRD)
    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert kind in {edit.kind for edit in article.edits if line in edit.original}


def test_the_headline_glued_to_the_text() -> None:
    article = page(HEAD[1] + FIRST, SECOND)
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert "title.glued" in {edit.rule for edit in article.edits}


def test_a_notice_on_two_lines_and_its_heading() -> None:
    notice = (
        "Avertissement",
        "Le présent communiqué ne constitue ni une offre ni une sollicitation d'achat de titres.",
        "© 2023 Agence Exemple. Toute reproduction ou rediffusion de cette dépêche, même partielle,",
        "est interdite sans l'accord écrit préalable de l'agence.",
    )
    assert page(FIRST, SECOND, *notice).paragraphs == (FIRST, SECOND)


def test_a_caption_on_two_lines() -> None:
    caption = (
        "La cloche, 640 kilos, a été descendue du clocher mardi",
        "par une grue venue de la ville. [Photo Luc Untel/Le Val]",
    )
    article = clean("\n".join((*HEAD, *caption, FIRST, SECOND, *FOOT)))
    assert article.paragraphs == (FIRST, SECOND)


def test_text_wrapped_by_hand_is_joined() -> None:
    lines = (
        "Cent trente femmes du quartier ont pris possession mardi soir des",
        "six décortiqueuses solaires que finance pour moitié leur caisse, et",
        "dont le maire avait promis la livraison avant la saison des",
        "pluies, selon la trésorière de la caisse, qui en a montré les",
        "plans aux habitants de la commune. Le grain sera nettoyé en une",
        "heure au lieu de neuf.",
        "",
        "Les machines ont été montées par trois anciens élèves du lycée, avec",
        "des pièces que le forgeron du marché sait refaire. Chaque sac est",
        "facturé aux autres, précise la trésorière de la caisse.",
    )
    assert len(clean("\n".join(lines)).paragraphs) == 2


@pytest.mark.parametrize("listing", ["Euronext Growth Paris – FR0013421054 – ALOLE", "FR0013421054 – ALOLE"])
def test_a_mnemonic_beside_an_isin(listing: str) -> None:
    article = clean(f"Oléandre ({listing}), verrier, annonce ses comptes.")
    assert article.text == "Oléandre, verrier, annonce ses comptes."
    assert [ticker.symbol for ticker in article.tickers] == ["FR0013421054", "ALOLE"]


def test_a_word_beside_an_isin_is_no_ticker() -> None:
    article = clean("Oléandre (FR0013421054, PDG : Luc Untel), verrier, annonce ses comptes du semestre.")
    assert [ticker.symbol for ticker in article.tickers] == ["FR0013421054"]


def test_a_headline_in_capitals_over_its_day() -> None:
    lines = (
        "Retour à la liste",
        "CORBEVAL : RÉSULTATS ANNUELS 2021",
        "16/03/2022 18:05 | Actusnews Wire",
        "Dividende proposé de 0,42 € par action",
    )
    assert clean("\n".join((*lines, FIRST, SECOND, *FOOT))).title == lines[1]  # fmt: skip


def test_half_an_œ_in_a_damaged_line() -> None:
    assert clean("La place du MarchÃ© aux Å’ufs a rouvert.").text == "La place du Marché aux Œufs a rouvert."

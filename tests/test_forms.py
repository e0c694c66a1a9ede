"""Forms of real sites, wires and portals that take more than one rule: what goes, what stays, what is read."""

from __future__ import annotations

import datetime as dt
import textwrap

import pytest

from frenchnewsclean import Article, Kind, Role, clean, find_attributions, parse_byline, parse_dateline, strip_copyright
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
            "Publié le 7 février 2023 à 4 h 00 HNEMis à jour le 7 février 2023 à 16 h 12 HNE",
            "2023-02-07T04:00:00-05:00",
            "2023-02-07T16:12:00-05:00",
        ),
        ("Publié le 19 février 2020 à 20h14 - Durée : 02:31", "2020-02-19T20:14:00+01:00", None),
        ("Ce contenu a été publié le 18 mars 2021 - 09:30", "2021-03-18T09:30:00+01:00", None),
        ("Publié le lundi 5 mars 2012 à 10h12 | L'Écho du Val", "2012-03-05T10:12:00+01:00", None),
        ("23/02/2016, 17:08  |  612  mots", "2016-02-23T17:08:00+01:00", None),
        (
            "Publié le 05/02/2023 - 11:02•Mis à jour 11:40",
            "2023-02-05T11:02:00+01:00",
            "2023-02-05T11:40:00+01:00",
        ),
        (
            "Publié le 27 sept. 2021 à 06:30Mis à jour le 28 sept. 2021 à 09:12",
            "2021-09-27T06:30:00+02:00",
            "2021-09-28T09:12:00+02:00",
        ),
        ("Tue, 11 Jun 2024 15:20:41 +0000", "2024-06-11T17:20:41+02:00", None),
        ("Publié le 2024-06-11T15:20:41Z", "2024-06-11T17:20:41+02:00", None),
        ("AFP 171638 GMT JUN 21", "2021-06-17T18:38:00+02:00", None),
        (
            "18.01.2025 à 9h12 - Mıse À Jour : 18.01.2025 à 10h30",
            "2025-01-18T09:12:00+01:00",
            "2025-01-18T10:30:00+01:00",
        ),
        ("mardi 14 février 2023 à 17h42min", "2023-02-14T17:42:00+01:00", None),
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


def test_feed_stamps_that_are_none() -> None:
    assert read_publication("Tue, 41 Jun 2024 15:20:41 +0000") is None
    assert read_publication("AFP 991638 GMT JUN 21") is None
    assert read_publication("2024-13-11T15:20:41Z") is None


class TestPiecesOfInlineElements:
    """A scraper that sets every link, bold word and quotation on a line of its own, signs apart."""

    SPLIT = (
        "La souche est encore claire, et les ronces finissent de pourrir dans le fossé. Avant, poussaient ici",
        "« onze chênes et un sureau. Tout arracher leur a pris une matinée »",
        ". Dans son village de",
        "Montrieux",
        ", on l’appelle",
        "« la dame des haies »",
        ".",
        "Les règles de la",
        "politique commune",
        "(",
        "PAC",
        ") interdisent de détruire une haie sans la remplacer. Le hic, dit l’agronome, chercheur à l’",
        "Institut",
        "du Val, c’est qu’il faut vingt ans.",
        "« Qui va la payer, cette journée de travail qu’on nous réclame tous les ans ? »",
        "interroge-t-il en montrant l’épareuse.",
    )

    def test_the_sentences_are_put_together(self) -> None:
        assert clean("\n".join(self.SPLIT)).paragraphs == (
            "La souche est encore claire, et les ronces finissent de pourrir dans le fossé. Avant, poussaient ici "
            "« onze chênes et un sureau. Tout arracher leur a pris une matinée ». Dans son village de Montrieux, on "
            "l’appelle « la dame des haies ».",
            "Les règles de la politique commune (PAC) interdisent de détruire une haie sans la remplacer. Le hic, dit "
            "l’agronome, chercheur à l’Institut du Val, c’est qu’il faut vingt ans.",
            "« Qui va la payer, cette journée de travail qu’on nous réclame tous les ans ? » interroge-t-il en "
            "montrant l’épareuse.",
        )

    def test_subheads_days_and_items_stay_apart(self) -> None:
        lines = (
            FIRST,
            "Replanter ne suffit pas",
            *self.SPLIT,
            "2 novembre 2023 à 16h17",
            "Le reste, dit la",
            "mairie",
            ", attendra.",
        )
        paragraphs = clean("\n".join(lines)).paragraphs
        assert paragraphs[1] == "Replanter ne suffit pas"
        assert paragraphs[-1] == "Le reste, dit la mairie, attendra."


class TestLists:
    def test_a_label_for_subscribers_between_a_heading_and_its_link(self) -> None:
        article = page(
            FIRST,
            "Lire aussi |",
            "Article réservé à nos abonnés",
            "À Vauzelle, les riverains se ruinent en péages",
            SECOND,
            THIRD,
        )
        assert article.paragraphs == (FIRST, SECOND, THIRD)

    def test_a_quoted_subhead_under_a_link(self) -> None:
        said = "« Une journée de travail par hectare »"
        article = page(
            FIRST, "Lire aussi :", "Dans le Perche, des paysans se chauffent avec leurs haies", said, SECOND, THIRD
        )
        assert article.paragraphs == (FIRST, said, SECOND, THIRD)


@pytest.mark.parametrize(
    "caption",
    [
        "Les pompiers ont été mobilisés toute la nuit. VDN - LAURIE MODÈLE",
        "L'évacuation a mobilisé trois bateaux. KEYSTONE/AFP/GUNNAR MODÈLE",
        "Un bac chargé de fûts à Orvanne (Val), le 27 juillet 2022 - Captation Val TV",
        "La place d'Orvanne, en mars 2021 - Capture d'écran",
    ],
)
def test_captions_with_a_credit_in_capitals_or_behind_their_day(caption: str) -> None:
    assert page(caption, FIRST, SECOND, THIRD).paragraphs == (FIRST, SECOND, THIRD)


@pytest.mark.parametrize(
    "line",
    [
        "Le procès s'ouvre le 27 juillet 2022 - le maire y sera",
        "Le marché ferme le 3 mars 2021 - 12 ans après son ouverture",
        "Tout s'est joué à la dernière minute. Score final : OM - PARIS SG 2-1",
    ],
)
def test_lines_that_are_no_captions(line: str) -> None:
    assert line in page(FIRST, line, SECOND, THIRD).text


def test_contacts_of_a_release_in_the_text_go_and_those_of_readers_stay() -> None:
    warning = "Avertissement"
    notice = (
        "Ce communiqué contient des déclarations de nature prospective sur les résultats du groupe. Elles reposent sur "
        "des hypothèses qui pourraient se révéler inexactes et dépendent de facteurs de risque."
    )
    press = ("CONTACTS", "Solenn Modèle, directrice financière", "Relations presse", "Tél. : 01 53 00 45 67")
    assert page(FIRST, SECOND, *press, warning, notice).paragraphs == (FIRST, SECOND)
    useful = ("CONTACTS", "Mairie de Trèves, tél. : 02 41 00 00 00")
    article = page(FIRST, *useful, SECOND, THIRD)
    assert useful[1] in article.text


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Une carte blanche de Jeanne Morel, chargée de cours en géographie à l'Université du Val (1)",
            ["Jeanne Morel"],
        ),
        ("Opinion de Jeanne Morel, économiste", ["Jeanne Morel"]),
        ("Par Jeanne Morel, au stade de la Licorne", ["Jeanne Morel"]),
        ("Par Nguyễn Thị Minh Châu", ["Nguyễn Thị Minh Châu"]),
        ("PAR GWENAËLLE LE DÛ", ["Gwenaëlle Le Dû"]),
        ("Par Ibrahim ag Mohamed", ["Ibrahim ag Mohamed"]),
        ("Un texte de Jeanne Morel, directrice de l'école, a été lu mardi.", []),
        ("L'opinion de Jeanne Morel compte.", []),
    ],
)
def test_bylines_of_opinions_stadiums_and_other_names(line: str, names: list[str]) -> None:
    assert [byline.name for byline in parse_byline(line)] == names


def test_signatories_behind_a_note_sign() -> None:
    article = page(
        FIRST, SECOND, THIRD, "(1) Cosignataires : Anne Modèle, présidente du Val ; Luc Martin, ancien chef de gare"
    )
    assert [byline.name for byline in article.bylines][1:] == ["Anne Modèle", "Luc Martin"]
    assert article.paragraphs == (FIRST, SECOND, THIRD)


def test_an_archive_gives_the_day() -> None:
    article = clean(
        "\n".join(
            (
                "L'Écho du Val, no. 18742",
                "Val, mercredi 12 octobre 2016, p. VAL7",
                "393 mots",
                "",
                HEAD[1],
                "",
                FIRST,
                "",
                SECOND,
            )
        )
    )
    assert article.published == dt.date(2016, 10, 12)
    assert article.title == HEAD[1]
    assert article.paragraphs == (FIRST, SECOND)


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Riverains : dix ans de détours et de promesses", True),
        ("« Un détour de douze kilomètres » chaque matin, et la réouverture", True),
        ("Partage de comptes : la chasse aux resquilleurs est ouverte", False),
        ("Au marché de Vauzelle, les derniers maraîchers vendent leurs serres avant la retraite", False),
    ],
)
def test_headlines_between_paragraphs_have_no_word_of_theirs(line: str, stays: bool) -> None:
    assert (line in page(FIRST, line, SECOND, THIRD).paragraphs) is stays


COLUMN = """Les salariés de la fonderie ont
repris vendredi le chemin de l'ate-
lier, après onze semaines d'arrêt.
À 5 h 12, la première poche s'est
inclinée et l'atelier est devenu
orange. Personne n'a applaudi.
Quelques-uns ont sorti leur télé-
phone, les plus anciens ont regardé
leurs chaussures.
Un repreneur prudent
Le nouveau propriétaire ne promet
pas la lune. « Je reprends les ma-
chines, les gens et le carnet de
commandes. Je ne reprends pas les
illusions », a prévenu le patron
devant les salariés réunis sous le
pont roulant. Quinze postes dispa-
raissent, surtout dans les bureaux.
Les autres seront maintenus pendant
douze mois, avec une clause de ren-
dez-vous à l'automne prochain."""


def test_the_narrow_column_of_a_newspaper() -> None:
    assert clean(COLUMN).paragraphs == (
        "Les salariés de la fonderie ont repris vendredi le chemin de l'atelier, après onze semaines d'arrêt. À 5 h 12, la "
        "première poche s'est inclinée et l'atelier est devenu orange. Personne n'a applaudi. Quelques-uns ont sorti leur "
        "téléphone, les plus anciens ont regardé leurs chaussures.",
        "Un repreneur prudent",
        "Le nouveau propriétaire ne promet pas la lune. « Je reprends les machines, les gens et le carnet de commandes. Je "
        "ne reprends pas les illusions », a prévenu le patron devant les salariés réunis sous le pont roulant. Quinze postes "
        "disparaissent, surtout dans les bureaux. Les autres seront maintenus pendant douze mois, avec une clause de "
        "rendez-vous à l'automne prochain.",
    )


def test_text_in_pieces_is_no_page_of_labels() -> None:
    """Lines of a column whose width nothing tells, between a page's labels: no piece of them is lost."""
    words = " ".join(COLUMN.split()).replace("- ", "").split()
    sizes = (3, 7, 4, 8, 3, 6, 9)
    pieces: list[str] = []
    at = 0
    while at < len(words):
        size = sizes[len(pieces) % len(sizes)]
        pieces.append(" ".join(words[at : at + size]))
        at += size
    article = page(*pieces * 4)
    assert all(piece in article.text for piece in pieces[1:-1])


def test_items_that_hang_on_their_bullets() -> None:
    mail = """Trois acheteurs se disputent la plaquette, et tous ne paient pas le
même prix, explique la fédération des crémiers dans sa note du mois :

  * les artisans boulangers, qui achètent au cours du jour et n'ont guère
    le moyen de stocker. Un croissant contient 25 grammes de beurre, soit
    22 centimes aujourd'hui contre 13 il y a un an ;
  * les industriels de la biscuiterie, protégés par des contrats de six
    mois, mais qui remplacent peu à peu le beurre par de l'huile.

Le cours, lui, ne cesse de monter depuis le printemps dernier, selon les
courtiers de la place.
"""
    assert clean(mail).paragraphs[1:3] == (
        "* les artisans boulangers, qui achètent au cours du jour et n'ont guère le moyen de stocker. Un croissant contient "
        "25 grammes de beurre, soit 22 centimes aujourd'hui contre 13 il y a un an ;",
        "* les industriels de la biscuiterie, protégés par des contrats de six mois, mais qui remplacent peu à peu le beurre "
        "par de l'huile.",
    )


def test_a_wrapped_line_that_goes_on_behind_a_dash() -> None:
    """A quotation that ends as a sentence ends the line, and the sentence around it goes on."""
    lines = (
        "Le maire a promis mardi de rouvrir le vieux pont de pierre au",
        "plus vite, et la préfecture a répondu « non ! Pas avant mai ! »",
        "– une réponse que les riverains, qui attendent depuis deux ans,",
        "n'ont pas goûtée du tout, dit-on à la mairie et dans les cafés.",
    )
    assert clean("\n".join(lines)).paragraphs == (" ".join(lines),)


MENU = ("Menu", "Rechercher", "Se connecter", "S'abonner", *(f"Rubrique {c}" for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
LINKS = (
    *(f"Lien {c}" for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "Partager sur Facebook",
    "© 2021 Le Courrier. Tous droits réservés.",
)
LONG_TEXT = " ".join((FIRST, SECOND, THIRD, "Le maire, lui, promet de publier les comptes avant l'été.", FIRST, SECOND))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param([LONG_TEXT.rstrip(".")], id="one paragraph that was cut"),
        pytest.param(
            [FIRST[:-1], SECOND[:-1], f"{FIRST} {THIRD[:-1]}", f"{THIRD} {SECOND[:-1]}"], id="paragraphs without stops"
        ),
        pytest.param([LONG_TEXT.lower()], id="lower case"),
        pytest.param([f"| {LONG_TEXT} |"], id="the cell of a table"),
        pytest.param([f"{FIRST} {SECOND}", f"{THIRD} {SECOND} {THIRD.rstrip('.')}"], id="the last paragraph cut"),
    ],
)
def test_the_text_of_a_page_is_never_lost_whole(body: list[str]) -> None:
    article = clean("\n".join((*MENU, *HEAD[1:], *body, *LINKS)))
    said = " ".join(body).strip("| ").split()
    assert len(article.text.split()) >= 0.9 * len(said)
    assert "Rubrique C" not in article.text


class TestSentencesSetApart:
    def test_few_pieces_in_long_paragraphs(self) -> None:
        body = (
            FIRST,
            "Selon le",
            "dernier rapport de la commune",
            "que",
            "Le Courrier",
            "a pu lire, le chantier a coûté deux fois le prix annoncé aux habitants du bourg.",
            "Sous la première arche",
            "La pierre ne se taille plus à la main. Les derniers compagnons parlent de",
            "pierre morte",
            "et cessent, en général, de compter les fissures qui courent sous le tablier.",
        )
        assert page(*body).paragraphs == (
            FIRST,
            "Selon le dernier rapport de la commune que Le Courrier a pu lire, le chantier a coûté deux fois le prix annoncé aux habitants du bourg.",
            "Sous la première arche",
            "La pierre ne se taille plus à la main. Les derniers compagnons parlent de pierre morte et cessent, en général, de compter les fissures qui courent sous le tablier.",
        )

    @pytest.mark.parametrize(
        ("said", "speaker", "joined"),
        [
            ("« Un village sans pont, c'est une île »,", "résume-t-il.", True),
            ("« Mon grand-père y passait à pied »", "raconte Odile Sarramone, 78 ans, devant sa porte.", True),
            ("« On verra bien »", "regrette la maire.", True),
            ("« Un pont, c'est une rue »", "La maire en sourit encore.", False),
            ("« Un pont, c'est une rue »", "un mot de trop, peut-être, et sans suite.", False),
        ],
    )
    def test_who_spoke(self, said: str, speaker: str, joined: bool) -> None:
        lines = clean("\n".join((FIRST, said, speaker, SECOND))).paragraphs
        assert (f"{said} {speaker}" in lines) is joined

    def test_verses_in_lower_case_stay_apart(self) -> None:
        verses = (
            "le pont a trois arches et",
            "mon cœur en a de moins",
            "il tient par habitude de",
            "ce que tiennent les mains",
        )
        assert clean("\n".join((FIRST, *verses, SECOND))).paragraphs == (FIRST, *verses, SECOND)

    def test_notes_to_editors_under_wrapped_copy(self) -> None:
        copy = (
            '    "La communication est ratée : il y a cinq semaines, le',
            'groupe nous disait que tout allait bien", regrette un analyste',
            "parisien. \"Ce qui inquiète, ce n'est pas le gaz, c'est le",
            'dividende."',
            "    Le conseil d'administration se réunira le 12 septembre dans",
            "la grande salle du siège.",
            "Le communiqué : http://exemple.invalid/2Lq8",
            "    (Avec Corinne Abadie et Jonas Weidmann à Francfort, rédigé",
            "par Gaspard Tellier, édité par Solveig Dumoulin)",
            "((Service.Entreprises@agence.invalid; +33 1 00 00 00 00))",
        )
        article = clean("\n".join(copy))
        assert article.text.endswith(
            "la grande salle du siège.\n\nLe communiqué : http://exemple.invalid/2Lq8"
        ) or article.text.endswith("la grande salle du siège.")
        assert [b.name for b in article.bylines] == [
            "Corinne Abadie",
            "Jonas Weidmann",
            "Gaspard Tellier",
            "Solveig Dumoulin",
        ]


def test_a_record_of_field_codes() -> None:
    record = (
        "SE  PME & Régions\nHD  Tramway et thermes : à Vals, la reconversion\npatine\nBY  STEPHANE ORCEL\nWC  432 mots\n"
        "PD  5 avril 2022\nSN  Le Courrier\nLA  Français\nCY  Copyright 2022. Le Courrier. Tous droits réservés\n\n"
        f"LP\n{FIRST}\n\nTD\n{SECOND}\n\n{THIRD}\n\n"
        "CO  rlmat : Rollmat AG\nNS  c42 : Emploi | ccat : Actualité |\nncat : Type de contenu\nPUB Le Courrier SA\n"
        "AN  Document LECNM00020220405ei450002k\n\nRécapitulatif de la recherche\nTexte  vals and usine"
    )
    article = clean(record)
    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert article.title == "Tramway et thermes : à Vals, la reconversion patine"
    assert [(b.name, record[b.start : b.end]) for b in article.bylines] == [("Stephane Orcel", "STEPHANE ORCEL")]
    assert article.published == dt.date(2022, 4, 5)


def test_codes_in_a_text_are_no_record() -> None:
    lines = (
        FIRST,
        "HD 189733 est une étoile double, à soixante années-lumière de l'observatoire.",
        "TD 4, salle 12",
        SECOND,
    )
    assert clean("\n\n".join(lines)).paragraphs == lines


def test_an_archive_writes_the_family_name_first() -> None:
    head = (
        "Le Courrier • no. 21987 • p. 14 • 497 mots\nCes communes qui rachètent leur dernier café\nVauquelin, Hortense"
    )
    article = clean(f"{head}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nnews·20150312·LQ·204x20x21987")
    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert [b.name for b in article.bylines] == ["Hortense Vauquelin"]


@pytest.mark.parametrize(
    ("text", "places", "day"),
    [
        ("SAGUENAY | Un opérateur a appris dans sa cabine qu'il devenait grand-père lundi.", ("Saguenay",), None),
        ("Moroni, jeudi 2 octobre 2014 (HZK) – Il est blanc et il penche.", ("Moroni",), dt.date(2014, 10, 2)),
        ("SANTÉ | Le ministre a annoncé mardi la fermeture de trois maternités du Val.", None, None),
        ("Lyon | Le maire a annoncé mardi la fermeture de la patinoire municipale.", None, None),
    ],
)
def test_datelines_behind_a_stroke_or_of_an_unknown_agency(
    text: str, places: tuple[str, ...] | None, day: dt.date | None
) -> None:
    dateline = parse_dateline(text)
    assert (dateline.places if dateline else None) == places
    assert (dateline.date if dateline else None) == day


@pytest.mark.parametrize(
    ("caption", "goes"),
    [
        ("La péniche Espérance, échouée depuis le 14 février.", True),
        ("La mairesse, Johanne Bédard, devant le couvent que la Ville veut convertir en logements.", True),
        ("Le maire, dans une lettre, se tait.", False),
        ("Le maire, en colère, a quitté la salle.", False),
        ("Les riverains, dans la rue, attendaient la décision.", False),
    ],
)
def test_a_phrase_without_a_verb_beside_a_picture_s_credit(caption: str, goes: bool) -> None:
    lines = page(FIRST, caption, "Photo Rémi Decoopman", SECOND, THIRD).paragraphs
    assert (caption not in lines) is goes


def test_a_quotation_that_the_text_takes_up_is_a_subhead() -> None:
    subhead = "«Les travaux sont entrés dans une phase bien plus délicate»"
    takes_up = (
        "Le chef du chantier ne le cache pas : «les travaux sont entrés dans une phase bien plus délicate», dit-il."
    )
    assert subhead in page(FIRST, SECOND, subhead, THIRD, SECOND[:-1] + ", dit-on.", takes_up).paragraphs


def test_stamps_of_american_wires() -> None:
    said = read_publication("octobre 21, 2021 11:45 AM Eastern Daylight Time")
    assert said is not None
    first = moment(said.published)
    assert isinstance(first, dt.datetime)
    assert first == dt.datetime.fromisoformat("2021-10-21T11:45:00-04:00")
    assert read_publication("mars 33, 2021 12:05 PM EST") is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Le Courrier / Propos recueillis par Nayla ABI-RACHED, le 12 mars 2021 à 18h30", "Nayla Abi-Rached"),
        ("Par Odile Marchand, le 12 mars 2021 à 18h30", "Odile Marchand"),
    ],
)
def test_a_byline_with_its_day(line: str, name: str) -> None:
    article = clean("\n".join(("Le vieux pont de Trèves rouvre enfin", line, FIRST, SECOND, THIRD)))
    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert [b.name for b in article.bylines] == [name]
    assert article.published == dt.datetime.fromisoformat("2021-03-12T18:30:00+01:00")


def test_where_the_author_writes_from_in_brackets() -> None:
    head = ("Le vieux pont de Trèves rouvre enfin", "Par", "Odile Marchand", "(Trèves-le-Haut [Val], envoyée spéciale)")
    article = clean("\n".join((*head, "Publié le 12 mars 2021 à 18h30", FIRST, SECOND, THIRD)))
    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert [(b.name, str(b.role)) for b in article.bylines] == [("Odile Marchand", "correspondent")]


def test_the_market_of_paris_in_a_release() -> None:
    article = clean(
        "Voltalac (Paris:VLTC) publie mardi ses ventes, et (Paris : PSG) n'en est pas, dit-on au siège du groupe."
    )
    assert article.text == "Voltalac publie mardi ses ventes, et (Paris : PSG) n'en est pas, dit-on au siège du groupe."
    assert [(t.symbol, t.mic, t.company) for t in article.tickers] == [("VLTC", "XPAR", "Voltalac")]


def test_a_record_of_labels() -> None:
    head = "Le Courrier\nMercredi 12 mars 2014\nLe dernier allumeur de Trèves\nBYLINE: WAUTHELET,ANNE-SOPHIE\nSECTION: RÉGION; Pg. 17\nLENGTH: 402 mots\n"
    record = (
        f"{head}{FIRST}\n{SECOND}\n{THIRD}\nLOAD-DATE: March 12, 2014\nLANGUAGE: FRENCH; FRANÇAIS\nJOURNAL-CODE: COUR"
    )
    article = clean(record)
    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert [(b.name, record[b.start : b.end]) for b in article.bylines] == [
        ("Anne-Sophie Wauthelet", "WAUTHELET,ANNE-SOPHIE")
    ]


def test_the_lists_of_a_converted_page() -> None:
    head = ("  * Accueil", "  * Région", "  * Trèves", "", "# Le vieux pont de Trèves rouvre enfin", "")
    credits = ("Par Odile Marchand", "Publié le 12 mars 2021 à 18h30", "", "  * Écouter", "  * Partager", "")
    points = ("  * 8 h 10 : on chauffe, on balaie ;", "  * 13 h : dehors, par tous les temps.")
    foot = (
        "",
        "### Dans la même section",
        "",
        "  * Trèves Le marché change de place",
        "",
        "  * Facebook",
        "  * Crozon",
        "  * Transports",
    )
    article = clean("\n".join((*head, *credits, FIRST, "", SECOND, "", *points, "", THIRD, *foot)))
    assert article.title == "Le vieux pont de Trèves rouvre enfin"
    assert article.paragraphs == (FIRST, SECOND, *(point.strip() for point in points), THIRD)


@pytest.mark.parametrize(
    ("second", "title"),
    [
        ("Depuis lundi, les voitures passent de nouveau sans détour ni feux, malgré la pluie", 0),
        ("Les habitants de Trèves au passage du premier car, lundi matin au pont", 0),
    ],
)
def test_of_two_headlines_on_end_the_upper_one(second: str, title: int) -> None:
    lines = ("Le vieux pont de Trèves rouvre enfin après deux ans de travaux", second)
    credits = ("Odile Marchand", "Publié le 12 mars 2021 à 18h30", "Partager")
    assert clean("\n".join(("Accueil", *lines, *credits, FIRST, SECOND, THIRD))).title == lines[title]


def test_credits_on_pieces_of_lines_are_not_the_headline_s() -> None:
    head = (
        "Le vieux pont de Trèves rouvre enfin, deux ans après",
        "Par ",
        "Odile Marchand",
        "Publié ",
        "le 12 mars 2021 à 18h30",
        ", ",
        "mis à jour le 12 mars 2021 à 19h05",
    )
    pieces = (
        "Il y a d'abord l'odeur. Dans la grande salle de la ",
        "maison Brizard",
        ", fondée en 1874, plus aucun marteau ne frappe. «",
        "On ne vend plus un piano, on le donne",
        "», résume le patron.",
    )
    article = clean("\n".join((*head, FIRST, *pieces, THIRD)))
    assert article.title == head[0]
    assert [b.name for b in article.bylines] == ["Odile Marchand"]
    assert article.paragraphs[1].startswith(
        "Il y a d'abord l'odeur. Dans la grande salle de la maison Brizard, fondée en 1874"
    )
    assert article.paragraphs[1].endswith("résume le patron.")


def test_a_diary_has_no_datelines() -> None:
    entries = (
        "Vichy, 12 mai. – Neuf visites. Rougeole aux Garets.",
        "Vichy, 20 mai. – Quatre visites. Les routes sont pleines de gens.",
    )
    assert clean("\n".join((FIRST, *entries, SECOND))).paragraphs == (FIRST, *entries, SECOND)


def test_a_counter_of_comments_as_a_subhead() -> None:
    body = (
        FIRST,
        "Commentaires (3)",
        SECOND,
        "« Ma mère n'y mettait pas de lait », écrivait le deuxième, signé Josette.",
        THIRD,
    )
    assert page(*body).paragraphs == body


@pytest.mark.parametrize("tight", [True, False])
def test_guillemets_on_broken_lines_stand_as_elsewhere(tight: bool) -> None:
    space = "" if tight else "\u00a0"
    others = f"Le maire parle d'une «{space}île{space}» et d'un «{space}détour{space}», dit-on à la mairie de Trèves."
    pieces = (
        "Dans la salle, plus rien ne bouge depuis lundi. «",
        "On ne vend plus un piano",
        "», résume le patron de la ",
        "maison Brizard",
        ", fondée en 1874 par ",
        "son aïeul",
        ".",
    )
    gap = "" if tight else " "
    wanted = f"Dans la salle, plus rien ne bouge depuis lundi. «{gap}On ne vend plus un piano{gap}», résume le patron de la maison Brizard, fondée en 1874 par son aïeul."
    assert clean("\n".join((others, *pieces, SECOND))).paragraphs == (others, wanted, SECOND)


def test_pieces_that_begin_with_a_bracket_or_follow_a_comma() -> None:
    pieces = (
        "Tout avait mal commencé. Deux essais encaissés en neuf minutes, un carton pour le talonneur",
        "Gela Exemple",
        "(22e), un autre pour le deuxième ligne",
        "Aurélien Modèle",
        "(34e): à la pause, tout était dit. Et lorsque l'ailier",
        "Josua Untel",
        "a inscrit son essai, quelques travées ont commencé à se vider",
        ". Son manager,",
        "Patrice Lambda",
        ", goûtait moins le scénario:",
        '"On ne peut pas rendre quarante minutes de match."',
    )
    joined = (
        "Tout avait mal commencé. Deux essais encaissés en neuf minutes, un carton pour le talonneur Gela Exemple (22e), un autre pour le deuxième "
        "ligne Aurélien Modèle (34e): à la pause, tout était dit. Et lorsque l'ailier Josua Untel a inscrit son essai, quelques travées ont commencé à "
        'se vider. Son manager, Patrice Lambda, goûtait moins le scénario: "On ne peut pas rendre quarante minutes de match."'
    )
    assert clean("\n".join((FIRST, *pieces, SECOND))).paragraphs == (FIRST, joined, SECOND)


def test_english_days_of_platforms() -> None:
    said = read_publication("Feb 19, 2022 · 6 min read")
    assert said is not None
    assert moment(said.published) == dt.date(2022, 2, 19)
    none = read_publication("Feb 30, 2022")
    assert none is not None
    assert none.published is None


def test_a_question_of_two_sentences_under_links_is_the_article_s() -> None:
    question = "Le conseil a publié une liste de 450 ponts essentiels. Est-ce utile ?"
    body = (FIRST, SECOND, "À LIRE AUSSI", "Les ponts du Val ferment l'un après l'autre", question, THIRD)
    assert page(*body).paragraphs == (FIRST, SECOND, question, THIRD)


class TestWhatLooksLikeChromeAndStays:
    @pytest.mark.parametrize(
        "line",
        [
            "La ville, dans le rouge, augmente ses impôts.",
            "Le club, relégué, cherche un repreneur.",
        ],
    )
    @pytest.mark.parametrize("credit", ["Photo Rémi Decoopman", "(Photo Rémi Decoopman)"])
    def test_a_sentence_beside_a_picture_s_credit(self, line: str, credit: str) -> None:
        assert line in page(FIRST, line, credit, SECOND, THIRD).paragraphs
        assert line in page(FIRST, credit, line, SECOND, THIRD).paragraphs

    @pytest.mark.parametrize(
        "line",
        [
            "Si chaque personne donnait un euro, calcule la présidente, nous pourrions payer nos deux journalistes.",
            "Il faut nous aider, nous avons besoin de vous, supplient les bénévoles du refuge. Faites un don !",
            "Face aux journalistes, il a lâché, gêné, nous avons un petit service à vous demander.",
            "Votre mail est traité par un serveur basé aux États-Unis, explique l'ingénieur.",
            "Suivez l'actualité du mouvement sur le canal WhatsApp créé par les grévistes.",
        ],
    )
    def test_in_the_body(self, line: str) -> None:
        assert line in page(FIRST, SECOND, line, THIRD).paragraphs

    @pytest.mark.parametrize("heading", ["Les ingrédients", "Ont participé à la course :", "Les villes desservies"])
    def test_a_starred_list_at_the_end(self, heading: str) -> None:
        items = ("* farine", "* sucre", "* beurre", "* lait", "* sel")
        assert page(FIRST, SECOND, THIRD, heading, *items).paragraphs[-6:] == (heading, *items)

    @pytest.mark.parametrize("rubric", ["VELO", "FOOT", "RETRAITES", "MUNICIPALES", "TOUR DE FRANCE"])
    def test_a_rubric_before_a_stroke(self, rubric: str) -> None:
        assert parse_dateline(f"{rubric} | Une piste cyclable de deux kilomètres ouvre ce lundi.") is None

    def test_a_paragraph_of_a_record_that_begins_with_two_capitals(self) -> None:
        record = (
            "SE  Région\nHD \nLe pont rouvre\nBY \nMorel, Jeanne\nWC  402 mots\nPD  5 avril 2022\nSN  Le Courrier\nLA  Français\n\n"
            f"TD\n{FIRST}\n\nET MAINTENANT, que faire ? se demande la maire.\n\n{SECOND}\n\nNS  c42 : Emploi\nAN  Document LEC0001"
        )
        article = clean(record)
        assert article.paragraphs == (FIRST, "ET MAINTENANT, que faire ? se demande la maire.", SECOND)
        assert (article.title, [b.name for b in article.bylines]) == ("Le pont rouvre", ["Jeanne Morel"])

    def test_labels_in_a_glossary(self) -> None:
        lines = (
            FIRST,
            "CITY: la place de Londres, en argot boursier, ne dort jamais.",
            "STATE: l'État fédéré vote son propre budget chaque année.",
            "LENGTH: la longueur du bateau se mesure à la flottaison.",
        )
        assert clean("\n".join(lines)).paragraphs == lines

    def test_two_authors_of_a_record(self) -> None:
        record = f"Le pont rouvre\nBYLINE: Jeanne Morel, Luc Petit\nSECTION: RÉGION\nLENGTH: 402 mots\n{FIRST}\n{SECOND}\nLOAD-DATE: March 12, 2014"
        assert [b.name for b in clean(record).bylines] == ["Jeanne Morel", "Luc Petit"]

    def test_datelines_of_several_towns_all_go(self) -> None:
        source = f"Paris, le 4 mars - {FIRST}\nLyon, le 5 mars - {SECOND}\n{THIRD}"
        once = clean(source).text
        assert clean(once).text == once

    def test_a_headline_that_begins_and_ends_with_brackets(self) -> None:
        assert (
            clean(f"(Re)construire la ville (et la vie)\n\n{FIRST}\n\n{SECOND}").title
            == "(Re)construire la ville (et la vie)"
        )


class TestWhoseTextItIs:
    """Brackets with an agency under a paragraph say whose text it is; over the text, or under no verb, whose picture."""

    @pytest.mark.parametrize("agency", ["Belga", "AFP", "Reuters"])
    @pytest.mark.parametrize(
        "last",
        [
            "Le chantier reprendra lundi. ({})",
            "Les riverains sont attendus jeudi. L'enquête, elle, est close. ({})",
            "« Nous verrons bien », a-t-il dit. ({})",
        ],
    )
    @pytest.mark.parametrize("below", ["", "\n\nSur le même sujet\n\nUn autre pont ferme"])
    def test_the_last_paragraph_stays(self, last: str, agency: str, below: str) -> None:
        article = clean(f"Le pont rouvre lundi\n\n{FIRST}\n\n{SECOND}\n\n{last.format(agency)}{below}")
        assert last.format(agency).removesuffix(f" ({agency})") in article.paragraphs
        assert [a.agency for a in article.attributions] == [agency]

    def test_a_caption_among_paragraphs_goes(self) -> None:
        source = f"Le pont rouvre lundi\nPartager sur Facebook\n\n{FIRST}\n\nLe pont à péage, en 1953. (Belga)\n\n{SECOND}\n\nSur le même sujet\n"
        assert clean(source).paragraphs == (FIRST, SECOND)


class TestReleases:
    """A release's place and day stand on a line of their own over its text."""

    @pytest.mark.parametrize(
        "line",
        [
            "Paris, le 25 février 2021",
            "Paris, le 25 février 2021 – 18h00 CET",
            "Bray-sur-Seine, le 23 avril 2019 – 17h45",
        ],
    )
    def test_place_and_day(self, line: str) -> None:
        article = clean(f"Une année de ponts, et de résultats en hausse\n{line}\n{FIRST}\n{SECOND}")
        assert article.dateline is not None
        assert article.dateline.text == line
        assert (article.title, article.paragraphs) == ("Une année de ponts, et de résultats en hausse", (FIRST, SECOND))

    @pytest.mark.parametrize(
        "line", ["Le Courrier, le 3 mars 2020", "Jeanne Morel, le 3 mars 2020", "Ouest-Vallée, le 3 mars 2020"]
    )
    def test_a_paper_or_a_person_is_no_place(self, line: str) -> None:
        assert parse_dateline(line) is None


class TestUnderTheText:
    @pytest.mark.parametrize("initials", ["Th. C.", "J.-M. B.", "A.L.", "P. M."])
    def test_initials_sign(self, initials: str) -> None:
        article = clean(f"Le pont rouvre lundi\n\n{FIRST}\n\n{SECOND}\n\n{initials}")
        assert article.paragraphs == (FIRST, SECOND)
        assert [(b.name, b.role) for b in article.bylines] == [(initials, Role.SIGN_OFF)]

    @pytest.mark.parametrize("line", ["R.I.P.", "P.-S."])
    def test_other_letters_stay(self, line: str) -> None:
        assert clean(f"Le pont rouvre lundi\n\n{FIRST}\n\n{SECOND}\n\n{line}").paragraphs[-1] == line

    def test_the_author_and_a_note_on_him(self) -> None:
        note = "Jeanne Morel est écrivaine. Dernier livre paru : « Le bac de nuit »."
        article = clean(f"Le pont rouvre lundi\n\n{FIRST}\n\n{SECOND}\n\nJeanne Morel\n\n{note}")
        assert (article.paragraphs, [b.name for b in article.bylines]) == ((FIRST, SECOND), ["Jeanne Morel"])

    def test_a_sentence_on_a_person_stays(self) -> None:
        last = "Jeanne Morel est écrivaine. Elle a dit mardi qu'elle suivrait le chantier."
        assert clean(f"Le pont rouvre lundi\n\n{FIRST}\n\n{SECOND}\n\n{last}").paragraphs[-1] == last


def test_one_of_two_is_the_correspondent() -> None:
    line = parse_byline("Par Jeanne Morel et Luc Petit (Rome, envoyé spécial)")
    assert [(b.role, b.place) for b in line] == [(Role.AUTHOR, None), (Role.CORRESPONDENT, "Rome")]
    both = parse_byline("Par Jeanne Morel et Luc Petit (Rome, envoyés spéciaux)")
    assert [(b.role, b.place) for b in both] == [(Role.CORRESPONDENT, "Rome")] * 2


def test_a_ligature_makes_a_line_of_wrapped_copy_longer() -> None:
    words = (
        (
            "Le moulin de la Brèche a repris son travail ce printemps, et l'on y affine de nouveau le blé de la vallée, que les "
            "affinités de terroir font officiellement différent. Les meules suffisent à peine, et le meunier fait sécher le grain "
            "au grenier. Il a fallu refaire la roue, difficile à ficher, et l'afficheur de débit, que la crue avait défiguré. On "
            "finit, dit-il, par aimer le bruit de l'eau, et l'on ne se fie plus qu'à lui pour régler la vanne, de nuit comme de jour."
        )
        .replace("ffi", "ﬃ")
        .replace("fi", "ﬁ")
    )
    plain = textwrap.fill(f"{THIRD} {FIRST} {SECOND}", 62)
    article = clean(f"Le moulin reprend\n\n{plain}\n\n{textwrap.fill(words, 62)}\n\n{FIRST}")
    assert len(article.paragraphs) == 3


class TestStamps:
    @pytest.mark.parametrize(
        ("line", "moment_said"),
        [
            ("Le Courrier du Val - 07 févr. 2024 à 19:02 | mis à jour le 08 févr. 2024 à 07:30 - Temps de lecture : 3 min", "2024-02-07T19:02:00+01:00"),
            ("September 12, 2023 01:45 ET | Source: Corbeval Robotique SA", "2023-09-12T07:45:00+02:00"),
            ("12 septembre 2023 01h45 HE | Source: Corbeval Robotique SA", "2023-09-12T07:45:00+02:00"),
            ("26 mars 2021 07h30 Heure normale d’Europe centrale", "2021-03-26T07:30:00+01:00"),
            ("Première publication : 04/05/2015 - 06:16", "2015-05-04T06:16:00+02:00"),
            ("ABONNÉS | mise à jour le 23.03.2017 à 21:17", None),
        ],
    )  # fmt: skip
    def test_under_the_headline(self, line: str, moment_said: str | None) -> None:
        article = clean(f"Le vieux pont de Trèves rouvre enfin\n{line}\n{FIRST}\n{SECOND}")
        assert (article.title, article.paragraphs) == ("Le vieux pont de Trèves rouvre enfin", (FIRST, SECOND))
        assert str(article.published) == str(dt.datetime.fromisoformat(moment_said) if moment_said else None)

    def test_the_source_and_its_town_stand_again_under_the_stamp(self) -> None:
        source = f"Le vieux pont de Trèves rouvre enfin\nSeptember 12, 2023 01:45 ET | Source: Corbeval SA\nCorbeval SA\nLyon, FRANCE\n{FIRST}\n{SECOND}"
        article = clean(source)
        assert (article.bylines, article.paragraphs) == ((), (FIRST, SECOND))

    def test_a_release_is_published_where_and_when_it_says(self) -> None:
        article = clean(f"Le vieux pont de Trèves rouvre enfin\nParis, le 3 mai 2024, 18h00\n{FIRST}\n{SECOND}")
        assert str(article.published) == "2024-05-03 18:00:00+02:00"


class TestPlacesThatNobodyKnows:
    def test_one_that_the_text_names_again(self) -> None:
        article = clean(
            f"Un titre de quai emporté\n\nCAP-BATEAU – {FIRST}\n\nLes habitants réunis à Cap-Bateau ont voté."
        )
        assert article.dateline is not None
        assert article.paragraphs[0] == FIRST

    def test_a_match_is_none(self) -> None:
        line = "HÉNIN – LENS B : 0-6. Il pleuvait, et tout le monde l'avait vu venir."
        assert line in clean(f"Le district en bref\n\n{line}\n\nOn jouait à Hénin. {FIRST}").paragraphs

    @pytest.mark.parametrize("label", ["CAP-BATEAU", "PORTRAIT", "JEANNE MOREL"])
    def test_labels_stay(self, label: str) -> None:
        article = clean(f"Un titre de quai emporté\n\n{label} – {FIRST}\n\nOn l'a demandé à Jeanne Morel mardi.")
        assert article.paragraphs[0] == f"{label} – {FIRST}"


def test_a_headline_in_capitals_names_nobody() -> None:
    title = "CORBEVAL ROBOTIQUE REMPORTE LE PARC HOULOMOTEUR DE L'ÎLE"
    article = clean(f"{title}\n\nTrente-six bouées pour le printemps\n\nParis, le 3 mai 2024\n\n{FIRST}\n\n{SECOND}")
    assert (article.title, article.bylines) == (title, ())
    assert parse_byline(title) == []


def test_a_company_is_no_author() -> None:
    assert parse_byline("Corbeval Robotique SA") == []


def test_a_prompt_to_sign_in_does_not_end_the_text() -> None:
    prompt = ("Cet article vous est offert", "Se connecter", "Inscrivez-vous gratuitement")
    assert page(FIRST, SECOND, *prompt, THIRD).paragraphs == (FIRST, SECOND, THIRD)


class TestShyRules:
    """What sites tell their readers goes where it speaks of the page, or in a box; else it may be what the article tells of."""

    NOTICE = "Vous utilisez un bloqueur de publicité."

    def test_alone_it_stays(self) -> None:
        assert self.NOTICE in clean("\n\n".join(("Le pont rouvre", FIRST, self.NOTICE, SECOND))).paragraphs

    def test_on_a_page_it_goes(self) -> None:
        assert page(FIRST, self.NOTICE, SECOND).paragraphs == (FIRST, SECOND)

    @pytest.mark.parametrize(
        "line",
        [
            "L'accès à cet hôpital est réservé aux patients munis d'une convocation.",
            "Vous devez être inscrit pour participer au repas de dimanche.",
            "L'hôpital dépend de vos dons de sang, rappelle le directeur.",
            "Pour participer, il faut s'inscrire avant le 30 mars à la mairie.",
            "Ce contenu a été bloqué par la justice en décembre.",
            "Les données collectées pendant trois ans par les chercheurs seront utilisées par la ville.",
            "Vous êtes témoin d'un accident ? Appelez le 18 ou le 112.",
            "Votre vote a été pris en compte, répond le bureau.",
            "Ce texte a été rédigé par une IA, affirme l'opposition.",
            "Les cours sont donnés en temps réel par visioconférence depuis mars.",
        ],
    )
    def test_what_speaks_of_no_page_or_is_said_by_somebody_stays(self, line: str) -> None:
        assert line in page(FIRST, line, SECOND).paragraphs
        assert line in page(FIRST, SECOND, line).paragraphs

    def test_in_a_box_it_goes(self) -> None:
        box = ("Partager", "Chaque euro compte !", "Newsletter")
        assert page(FIRST, *box, SECOND).paragraphs == (FIRST, SECOND)

    def test_a_sentence_with_a_day_beside_a_credit_stays(self) -> None:
        line = "Les riverains ont porté plainte contre la ville, le 3 mai 2020."
        assert line in page(FIRST, line, "Photo Jean Modèle", SECOND).paragraphs

    def test_who_is_presented_is_no_author(self) -> None:
        note = "Hélène Fournier est présidente du comité de défense du pont depuis 2019."
        article = clean(f"Le pont rouvre lundi\n\n{FIRST}\n\n{SECOND}\n\nHélène Fournier\n\n{note}")
        assert note in article.paragraphs


class TestNoticeBehindASentence:
    def test_goes_alone(self) -> None:
        assert strip_copyright(f"{FIRST}\n\n{SECOND} © 2019 AFP") == f"{FIRST}\n\n{SECOND}"
        assert strip_copyright(f"{FIRST} Copyright 2021 AOF. Tous droits réservés.") == FIRST

    def test_names_its_owner(self) -> None:
        found = find_attributions(f"{FIRST}\n\n{SECOND} © 2019 AFP")
        assert [(a.agency, str(a.kind)) for a in found] == [("AFP", "copyright")]

    @pytest.mark.parametrize(
        "line",
        [
            "Le peintre a signé © 1998, comme par défi, au bas de la fresque.",
            "Il a tout dit. Copyright ou droit d'auteur, la querelle continue.",
        ],
    )
    def test_in_a_sentence_it_stays(self, line: str) -> None:
        assert line in strip_copyright(f"{FIRST}\n\n{line}\n\n{SECOND}")


MENU = tuple(f"* {name}" for name in ("Région", "Monde", "Sport", "Culture", "Météo", "Vidéos", "Jeux", "Carnet") * 8)


def whole_page(*body: str) -> Article:
    """The lines of a page that is menus for the most part."""
    return clean("\n".join((*MENU, *HEAD, *body, *FOOT, *MENU)))


class TestWholePage:
    def test_a_picture_by_its_owner_does_not_end_the_text(self) -> None:
        body = (FIRST, SECOND, "2/3", "© Luc Modèle", "Le gué des Merles", f"{THIRD} Le vote est prévu jeudi.")
        assert whole_page(*body).paragraphs == (FIRST, SECOND, "Le gué des Merles", body[-1])

    def test_the_text_goes_on_behind_a_table_of_one_cell_a_line(self) -> None:
        cells = (
            "Trajet",
            "Prix",
            "Trèves - Moselle",
            "7 500 fr",
            "Moselle - Metz",
            "12 000 fr",
            "Metz - Trèves",
            "4 000 fr",
        )
        last = f"{THIRD} Le vote est prévu jeudi."
        article = whole_page(FIRST, SECOND, *cells, last)
        assert article.paragraphs[-1] == last
        assert all(cell in article.text for cell in cells)

    def test_a_list_counts_once(self) -> None:
        items = tuple(
            f"* {n} mètres de câble, de la culée nord à la pile de la rive sud" for n in (120, 80, 60, 40, 20)
        )
        last = f"{THIRD} Le vote est prévu jeudi."
        article = whole_page(FIRST, SECOND, "Le pont en chiffres", *items, last, SECOND.replace("Les", "Ses"))
        assert last in article.paragraphs
        assert all(item in article.text for item in items)

    def test_the_articles_own_day_opens_no_comments(self) -> None:
        head = ("Le vieux pont de Trèves rouvre enfin", "Afficher les commentaires", "Odile Marchand")
        days = ("Publié le 22 février 2023 à 5 h 15", "Mis à jour le 22 février 2023 à 11 h 02")
        article = clean("\n".join((*MENU, *head, *days, FIRST, SECOND, THIRD, *FOOT, *MENU)))
        assert article.paragraphs == (FIRST, SECOND, THIRD)


class TestHeadsAsSitesWriteThem:
    def test_a_day_and_its_author_are_no_caption(self) -> None:
        article = clean(
            f"Le vieux pont de Trèves rouvre\n\n17 mai 2018 | Par Anne Dupont et Luc Morel\n\n{FIRST}\n\n{SECOND}"
        )
        assert [b.name for b in article.bylines] == ["Anne Dupont", "Luc Morel"]
        assert article.published == dt.date(2018, 5, 17)

    def test_a_question_over_its_standfirst(self) -> None:
        lines = (
            "Le pont sera-t-il déplacé ?",
            FIRST,
            "Par Anne Dupont",
            "Publié le 27/05/2022 à 18h02.",
            SECOND,
            THIRD,
        )
        article = clean("\n\n".join(lines))
        assert (article.title, article.text) == (lines[0], f"{FIRST}\n\n{SECOND}\n\n{THIRD}")

    def test_a_name_over_its_day_under_the_standfirst(self) -> None:
        lines = ("Peut-on encore passer le pont?", FIRST, "Anne Dupont-Lévesque", "Le 3 février 2024", SECOND, THIRD)
        article = clean("\n\n".join(lines))
        assert article.published == dt.date(2024, 2, 3)
        assert [b.name for b in article.bylines] == ["Anne Dupont-Lévesque"]

    def test_the_owner_of_the_copyright_is_no_headline(self) -> None:
        lines = (
            "Le Courrier du Val",
            "mardi 6 septembre 2022",
            "187 mots",
            "Le pont rouvre",
            "Anne Dupont",
            FIRST,
            SECOND,
        )
        article = clean("\n".join((*lines, "© 2022 Le Courrier du Val. Tous droits réservés.")))
        assert article.title == "Le pont rouvre"

    def test_cards_of_authors(self) -> None:
        cards = (
            "Auteurs",
            "Anne Dupont",
            "Maîtresse de conférences, Université du Val",
            "Luc Morel",
            "Doctorant, Université du Val",
        )
        article = clean(
            "\n".join(("Le pont chante-t-il ?", "Publié le 22 août 2023 à 17h21", *cards, FIRST, SECOND, *FOOT))
        )
        assert article.text == f"{FIRST}\n\n{SECOND}"
        assert [b.name for b in article.bylines] == ["Anne Dupont", "Luc Morel"]

    @pytest.mark.parametrize(
        ("line", "name", "role", "organisation"),
        [
            ("par Anne Dupont pour La Lettre des Communes", "Anne Dupont", Role.AUTHOR, "La Lettre des Communes"),
            ("Publié par Anne Dupont le 22 avril 2023 dans Cuisine sauvage", "Anne Dupont", Role.AUTHOR, None),
            ("Article rédigé par Anne Dupont", "Anne Dupont", Role.WRITER, None),
            ("Synthèse de Luc Morel", "Luc Morel", Role.AUTHOR, None),
            ("Ouest-France Anne MOREL. Publié le 13/03/2019 à 07h30", "Anne Morel", Role.AUTHOR, None),
            ("PAR MARIE-ÈVE D'AMOURS-GAGNÉ", "Marie-Ève d'Amours-Gagné", Role.AUTHOR, None),
        ],
    )
    def test_credits(self, line: str, name: str, role: Role, organisation: str | None) -> None:
        assert [(b.name, b.role, b.organisation) for b in parse_byline(line)] == [(name, role, organisation)]

    def test_a_counter_under_the_headline_opens_no_comments(self) -> None:
        listed = ("Le conseil en a débattu le 1er septembre :", "• subvention portée de 350 à 500 € ;")
        head = ("Le pont rouvre", "Publié par Anne Dupont le 6 septembre 2016", "4 commentaires")
        article = clean("\n".join((*head, FIRST, *listed, SECOND, *FOOT)))
        assert FIRST in article.paragraphs
        assert SECOND in article.paragraphs

    @pytest.mark.parametrize("by", ["redaction2", "admin"])
    def test_an_account_submits(self, by: str) -> None:
        article = clean("\n".join(("Le pont rouvre", f"Soumis par {by} le lun, 06/09/2010 - 08:14", FIRST, SECOND)))
        assert article.text == f"{FIRST}\n\n{SECOND}"
        assert str(article.published)[:16] == "2010-09-06 08:14"

"""What holds for every text: the account is exact, the text is its paragraphs, and cleaning twice changes nothing."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from frenchnewsclean import Article, clean, clean_text
from frenchnewsclean.article import Kind
from frenchnewsclean.rules import catalogue
from tests.synthesis import SITE_VARIANTS, WIDTHS, WIRE_VARIANTS, site_case, wire_case

RULES = frozenset(rule.id for rule in catalogue())
KINDS = {rule.id: rule.kind for rule in catalogue()}

PROSE = (
    "Le vieux pont de pierre a rouvert lundi matin après deux ans de travaux, selon la mairie.",
    "Les riverains se félicitent de cette réouverture, qui leur épargne un détour de douze kilomètres.",
    "« On n’y croyait plus », soupire Odile Marchand, dont l’épicerie a failli fermer deux fois en 2019.",
    '"Nous avons tenu parole", a déclaré mercredi à l\'AFP le préfet, venu couper le ruban en présence des élus.',
    "Le fabricant Vernotte <VRNT.PA>, qui a fourni les câbles, a vu son titre gagner 3% à la Bourse de Paris.",
    "Le chantier a coûté 3,2 millions d'euros. La région en a payé la moitié. Le reste est à la charge de la ville.",
    "À l’automne, une exposition racontera l’histoire de l’ouvrage, des crues de 1910 à celles du 3 mars 2016.",
    "Pourquoi avoir attendu si longtemps ? La question reste posée, et personne à la mairie ne veut y répondre.",
    "Partager la route avec les cyclistes ne va pas de soi, rappelle une association de la vallée voisine.",
    "Un deuxième pont, situé à quelques kilomètres en aval, sera fermé à son tour dans le courant de l'été.",
)
CHROME = (
    "0 commentaire",
    "12 commentaires",
    "Partager sur Facebook",
    "Partager",
    "Discuter",
    "© 2024 AFP",
    "© 2024 Thomson Reuters. All rights reserved.",
    "Tous droits réservés",
    "À lire aussi",
    "Mentions légales | CGU | Plan du site",
    "Signaler le commentaire",
    "Se connecter",
    "| 18,420 EUR | Euronext Paris | -6,12% | |",
    "-",
    "Temps de lecture : 3 min",
    "Toute reproduction, même partielle, de cet article est interdite sans l'accord du journal.",
    "Lire la suite",
)
CREDITS = (
    "par Odile Marchand",
    "Par Bastien MAUREPAS et Nadège Tissot",
    "(Édité par Anne-Lise Corbel)",
    "(Version française Thibault Rancourt, édité par Anne-Lise Corbel)",
    "information fournie par Reuters 03/03/2023 à 17:42",
    "Publié le 3 mars 2023 à 17h42, mis à jour à 19h02",
    "Le Courrier avec AFP",
    "AFP",
    "3 mars 2023",
    "Odile Marchand",
    "TRÈVES, 3 mars (Reuters) - Le marché couvert rouvrira mardi, a annoncé la municipalité dans un communiqué.",
)
HEADLINES = (
    "Le vieux pont rouvre après deux ans de travaux",
    "Une réouverture attendue",
    "« On n’y croyait plus »",
    "LES RIVERAINS RESPIRENT",
    "Et maintenant ?",
    "Tourisme : la vallée retrouve ses visiteurs d’autrefois",
)
SEPARATORS = (
    "\n",
    "\n\n",
    "\n\n\n",
    "\r\n",
    "\r\n\r\n",
    " ",
    "\n \n",
    "\n\u00a0\n",
    "\t",
    "\u2028",
    "",
    "<br>",
    "&nbsp;",
    "\n- ",
)

RAWS = tuple(
    [
        wire_case(variant=v, width=w, indent=i).raw
        for v in range(WIRE_VARIANTS)
        for w in WIDTHS[::2]
        for i in (False, True)
    ]
    + [site_case(variant=v).raw for v in range(SITE_VARIANTS)]
)

laws = settings(deadline=None, derandomize=True, database=None)


def spliced(*pools: tuple[str, ...], separators: tuple[str, ...], most: int = 9) -> st.SearchStrategy[str]:
    """Lines drawn from the pools, each followed by a separator."""
    line = st.sampled_from([line for pool in pools for line in pool])
    return st.lists(st.tuples(line, st.sampled_from(separators)), max_size=most).map(
        lambda pieces: "".join(text + after for text, after in pieces)
    )


DANGLING_DATELINE = re.compile(r"\([A-Za-z]+\) [-–—]+$", re.MULTILINE)
CREDIT_LEFT = re.compile(r"^par ", re.MULTILINE | re.IGNORECASE)


@st.composite
def cuts(draw: st.DrawFn) -> str:
    """A piece of a whole article, or two pieces put together."""
    pieces = []
    for _ in range(draw(st.integers(1, 2))):
        raw = draw(st.sampled_from(RAWS))
        start = draw(st.integers(0, len(raw)))
        pieces.append(raw[start : draw(st.integers(start, len(raw)))])
    return draw(st.sampled_from(["", "\n", "\n\n"])).join(pieces)


def check(source: str) -> Article:
    """The laws of the account."""
    article = clean(source)
    assert article.source == source
    assert article.restore() == source
    assert "\n\n".join(article.paragraphs) == article.text
    assert all(paragraph.strip() for paragraph in article.paragraphs)
    end = 0
    for edit in article.edits:
        assert end <= edit.start <= edit.end <= len(source)
        assert edit.original == source[edit.start : edit.end]
        assert edit.original != edit.replacement
        assert edit.rule in RULES
        assert edit.kind == KINDS[edit.rule] or edit.rule == "layout.lone-bullet"  # it goes as its entry
        end = edit.end
    dateline = (article.dateline,) if article.dateline else ()
    facts: list[Any] = [*article.bylines, *article.attributions, *article.tickers, *dateline]
    for fact in facts:
        assert source[fact.start : fact.end] == fact.text
    for mention in article.dates:
        assert article.text[mention.start : mention.end] == mention.text
    back = [article.to_source(i) for i in range(len(article.text) + 1)]
    assert back == sorted(back)
    assert all(0 <= offset <= len(source) for offset in back)
    assert Article.from_dict(json.loads(article.to_json())) == article
    assert Article.from_dict(article.to_dict(source=False)) == article
    return article


@given(st.text(max_size=300))
@settings(laws, max_examples=400)
@example("")
@example("\ud800\x00\u2028")
def test_any_text(source: str) -> None:
    check(source)


@given(st.text(alphabet="aéA .,;:!?-–«»\"'()<>&#\n\r\t\u00a0\u00ad\u200bÃ©Â©|*1290/", max_size=200))
@settings(laws, max_examples=1500)
def test_texts_of_telling_characters(source: str) -> None:
    check(source)


@given(spliced(PROSE, CHROME, CREDITS, HEADLINES, separators=SEPARATORS))
@settings(laws, max_examples=1200)
def test_splices_of_lines(source: str) -> None:
    check(source)


@given(cuts())
@settings(laws, max_examples=700)
def test_cuts_of_articles(source: str) -> None:
    check(source)


@given(spliced(PROSE, CHROME, separators=("\n", "\n\n", "\r\n\r\n")), st.sampled_from(["iso", "french"]))
@settings(laws, max_examples=250)
def test_with_dates_rewritten(source: str, style: str) -> None:
    article = clean(source, anchor="2023-03-03", dates=style)  # type: ignore[arg-type]
    assert article.restore() == source
    assert "\n\n".join(article.paragraphs) == article.text
    assert all(article.text[m.start : m.end] == m.text for m in article.dates)


@given(
    spliced(PROSE, CHROME, CREDITS, HEADLINES, separators=("\n", "\n\n", "\r\n")), st.sets(st.sampled_from(list(Kind)))
)
@settings(laws, max_examples=400)
def test_what_is_kept_is_not_edited(source: str, keep: set[Kind]) -> None:
    article = clean(source, keep=keep)
    assert article.restore() == source
    assert not {edit.kind for edit in article.edits} & keep


@given(spliced(PROSE, CHROME, separators=("\n", "\n\n", "\n\n\n", "\r\n\r\n")))
@settings(laws, max_examples=1200)
def test_cleaning_twice_changes_nothing(source: str) -> None:
    once = clean_text(source)
    assert clean_text(once) == once


@given(spliced(PROSE, CHROME, CREDITS, separators=("\n", "\n\n")), st.sampled_from(["", *HEADLINES]))
@settings(laws, max_examples=800)
def test_cleaning_twice_changes_nothing_with_a_headline_and_credits(source: str, headline: str) -> None:
    """One headline: of two on end, the one that stays would be a bare text's own headline the second time."""
    once = clean_text(f"{headline}\n\n{source}")
    assert clean_text(once) == once


@given(cuts())
@settings(laws, max_examples=250)
@example("La banque maintient sa recommandation d'achat sur Montferrand ainsi que sur son fournisseur Tavaro TVPR.S ")
def test_cleaning_a_cut_twice_changes_nothing(source: str) -> None:
    once = clean_text(source)
    assert once == once.strip()
    assume(not DANGLING_DATELINE.search(once))  # cut off right behind it, it is no dateline but a line of its own
    assume(not CREDIT_LEFT.search(once))  # beside what a cut left, a credit line may be read only the second time
    assert clean_text(once) == once


@given(spliced(PROSE, separators=("\n", "\n\n", "\r\n\r\n", "\n\n\n")))
@settings(laws, max_examples=500)
def test_prose_alone_comes_out_whole(source: str) -> None:
    lines = [line.strip() for line in source.splitlines() if line.strip()]
    assume(all(before != after for before, after in pairwise(lines)))  # said twice on end, a paragraph stays once
    assert clean_text(source, keep=["ticker"]) == "\n\n".join(lines)

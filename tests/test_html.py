"""The HTML door: what is rendered, what goes and why, what the page says of itself, and pages made to break it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from frenchnewsclean import Article, Cleaner, Kind, clean_html
from frenchnewsclean.html.decode import decode
from frenchnewsclean.html.facts import read_moment
from frenchnewsclean.lexicon import table
from frenchnewsclean.rules import catalogue
from tests.themes import PARAGRAPHS, STANDFIRST, SUBHEAD, THEMES, TITLE

FIRST = "Le vieux pont de pierre a rouvert mardi matin, après deux ans de travaux, a annoncé la mairie de Sainte-Aube."
SECOND = "« Nous l'attendions tous », a dit la libraire du quai, qui a vu passer la moitié du bourg en une matinée."
THIRD = "Les camions feront encore le tour par la route de la crête jusqu'au printemps, a précisé l'entreprise."

PAGE = f"""<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8">
<title>Sainte-Aube : le vieux pont rouvre - Le Courrier du Val</title>
<meta property="og:site_name" content="Le Courrier du Val">
<meta property="og:title" content="Sainte-Aube : le vieux pont rouvre | Le Courrier du Val">
<meta property="og:description" content="Fermé depuis deux ans, l'ouvrage a été remis aux piétons et aux voitures.">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
 {{"@type": "WebSite", "name": "Le Courrier du Val"}},
 {{"@type": "NewsArticle", "headline": "Sainte-Aube : le vieux pont rouvre",
   "datePublished": "2023-10-03T09:15:00+02:00", "dateModified": "2023-10-04T08:00:00+02:00",
   "author": [{{"@type": "Person", "name": "Odile Marchand"}}, {{"@type": "Organization", "name": "AFP"}}],
   "publisher": {{"@type": "Organization", "name": "Le Courrier du Val"}},}}
]}}</script></head>
<body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/val">Le val</a></li></ul></nav>
<main><article>
<header><h1>Sainte-Aube : le vieux pont rouvre</h1>
<p class="chapo">Fermé depuis deux ans, l'ouvrage a été remis aux piétons et aux voitures.</p>
<p>Par <a rel="author" href="/om">Odile Marchand</a></p><p><time datetime="2023-10-03T09:15">Publié le 3 octobre 2023 à 9h15</time></p>
<div class="share-bar"><a>Partager</a><a>Envoyer</a></div></header>
<figure><img src="pont.jpg"><figcaption>Le pont, mardi. Photo L. Arnaud</figcaption></figure>
<p>{FIRST}</p>
<p>{SECOND}</p>
<p><a href="/autre">À lire aussi : la passerelle ferme</a></p>
<h2>Des camions détournés</h2>
<p>{THIRD}</p>
<blockquote>Les camions feront encore le tour par la route de la crête jusqu'au printemps</blockquote>
</article>
<aside><h2>Les plus lus</h2><ul><li><a href="/a">La foire aux miels attire la foule</a></li></ul></aside>
<section class="related"><h3><a href="/b">Un tramway pour la vallée</a></h3><p>Le projet revient devant le conseil, dix ans après son abandon.</p>
<p>Par Luc Ferrand</p><h3><a href="/c">La crue de mai racontée par ses témoins</a></h3><p>Un livre réunit cent récits d'habitants.</p></section>
</main>
<div id="comments"><p>Enfin ! Cela faisait deux ans que nous attendions ce jour, bravo à tous.</p></div>
<footer><p>© Le Courrier du Val. Tous droits réservés.</p></footer>
</body></html>"""


@pytest.fixture(scope="module")
def article() -> Article:
    return clean_html(PAGE)


class TestAWholePage:
    def test_text(self, article: Article) -> None:
        standfirst = "Fermé depuis deux ans, l'ouvrage a été remis aux piétons et aux voitures."
        assert article.paragraphs == (standfirst, FIRST, SECOND, "Des camions détournés", THIRD)

    def test_facts(self, article: Article) -> None:
        assert article.title == "Sainte-Aube : le vieux pont rouvre"
        assert [b.name for b in article.bylines if b.role == "author"] == ["Odile Marchand"]
        assert article.published == dt.datetime.fromisoformat("2023-10-03T09:15:00+02:00")
        assert article.modified == dt.datetime.fromisoformat("2023-10-04T08:00:00+02:00")

    def test_source_is_the_rendered_page(self, article: Article) -> None:
        assert "Accueil\nLe val\n" in article.source
        assert "<" not in article.source
        assert article.restore() == article.source

    def test_every_block_that_goes_has_kind_and_rule(self, article: Article) -> None:
        gone = {e.original.strip(): (e.kind, e.rule) for e in article.edits}
        assert gone["Accueil"] == (Kind.NAVIGATION, "html.nav")
        assert gone["Le pont, mardi. Photo L. Arnaud"][0] == Kind.PHOTO
        assert gone["Un tramway pour la vallée"][0] == Kind.RELATED
        assert gone["Partager Envoyer"][0] == Kind.SHARE
        commented = "Enfin ! Cela faisait deux ans que nous attendions ce jour, bravo à tous."
        assert gone[commented][0] == Kind.COMMENT
        assert (Kind.LAYOUT, "layout.pull-quote") in gone.values()

    def test_spans_of_persons_lie_in_the_source(self, article: Article) -> None:
        for byline in article.bylines:
            assert article.source[byline.start : byline.end] == byline.text

    def test_json_round_trip(self, article: Article) -> None:
        assert Article.from_dict(json.loads(article.to_json())) == article

    def test_a_tree_that_the_caller_holds(self, article: Article) -> None:
        assert clean_html(BeautifulSoup(PAGE, "lxml")).text == article.text

    def test_options(self) -> None:
        kept = Cleaner(keep=["photo"]).html(PAGE)
        assert "Le pont, mardi. Photo L. Arnaud" in kept.text
        assert clean_html(PAGE, title="Autre titre").title == "Autre titre"


class TestTitles:
    @pytest.mark.parametrize(
        ("head", "body", "title"),
        [
            ("<title>Le bac reprend - La Gazette</title><meta property='og:site_name' content='La Gazette'>", "", "Le bac reprend"),
            ("<title>Le bac reprend | La Gazette</title>", "", "Le bac reprend"),
            ("<title>Le bac reprend - trois ans après | La Gazette</title>", "", "Le bac reprend - trois ans après"),
            ("<title>Le bac reprend - La Gazette</title>", "<h1>La Gazette</h1><h1>Le bac reprend</h1>", "Le bac reprend"),
            ("<meta property='og:title' content='Le bac d&#39;Aube reprend'>", "<h1>Le bac d’Aube reprend</h1>", "Le bac d’Aube reprend"),
        ],
    )  # fmt: skip
    def test_without_the_site_and_never_cut_at_a_hyphen(self, head: str, body: str, title: str) -> None:
        assert clean_html(f"<html><head>{head}</head><body>{body}<p>{FIRST}</p><p>{SECOND}</p></body>").title == title


class TestPersons:
    @pytest.mark.parametrize(
        ("author", "names"),
        [
            ('{"@type": "Person", "name": "Odile Marchand"}', ["Odile Marchand"]),
            ('[{"@type": "Person", "name": "ODILE MARCHAND"}, "Luc Ferrand"]', ["Odile Marchand", "Luc Ferrand"]),
            ('"Odile Marchand et Luc Ferrand"', ["Odile Marchand", "Luc Ferrand"]),
            ('{"@type": "Person", "name": "AFP"}', []),
            ('{"@type": "Person", "name": "La Gazette du Val"}', []),
            ('{"@type": "Organization", "name": "Odile Marchand"}', []),
            ('{"@type": "Person", "name": "La rédaction"}', []),
        ],
    )
    def test_of_the_data(self, author: str, names: list[str]) -> None:
        data = f'{{"@type": "NewsArticle", "headline": "Le bac reprend", "author": {author}, "publisher": {{"name": "La Gazette du Val"}}}}'
        page = f"<script type='application/ld+json'>{data}</script><h1>Le bac reprend</h1><p>{FIRST}</p><p>{SECOND}</p>"
        assert [b.name for b in clean_html(page).bylines] == names

    @pytest.mark.parametrize(
        ("head", "beside"),
        [
            ('<meta name="citation_author" content="Morel, Jeanne">', ""),
            ('<meta property="og:article:author" content="Jeanne Morel">', ""),
            ("", '<p>Un récit de notre envoyée, <a href="/auteurs/jeanne-morel">Jeanne Morel</a>, ce matin</p>'),
            (
                "",
                '<p class="author">Par <a class="author-link">Jeanne Morel</a> <i class="author-job">(Aubusson)</i></p>',
            ),
            ("", "<ul><li><b>Date</b> 22.11.2016</li><li><b>Auteur</b> Jeanne Morel</li></ul>"),
        ],
    )
    def test_wherever_the_page_says_it(self, head: str, beside: str) -> None:
        page = f"<head>{head}</head><body><h1>Le pont rouvre</h1>{beside}<p>{FIRST}</p><p>{SECOND}</p></body>"
        assert [b.name for b in clean_html(page).bylines] == ["Jeanne Morel"]

    @pytest.mark.parametrize(
        "credits",
        [
            '<span class="author">Odile Marchand</span><span class="author">Luc Ferrand</span>',
            '<a href="/signataires/om">Odile Marchand</a><a href="/signataires/lf">Luc Ferrand</a>',
            'Par <a href="/auteurs/om">Odile Marchand</a> et <a href="/auteurs/lf">Luc Ferrand</a>',
        ],
    )
    def test_two_of_them_marked_beside_each_other(self, credits: str) -> None:
        page = f"<h1>Le bac reprend</h1><div>{credits}</div><p>{FIRST}</p><p>{SECOND}</p>"
        assert [b.name for b in clean_html(page).bylines] == ["Odile Marchand", "Luc Ferrand"]

    def test_under_the_text_where_nobody_else_is_named(self) -> None:
        text = f"<p>{FIRST}</p><p>{SECOND}</p><div>Odile Marchand</div>"
        page = f"<h1>Le bac reprend</h1><div>{text}</div><div><a href='/1'>Imprimer ce billet de mars</a></div>"
        found = clean_html(page)
        assert ([b.name for b in found.bylines], found.paragraphs) == (["Odile Marchand"], (FIRST, SECOND))

    def test_an_anchor_that_leads_nowhere_is_no_link(self) -> None:
        question = "<a class='question'>Le bac prend-il les vélos ?</a>"
        page = f"<h1>Le bac reprend</h1><p>{FIRST}</p><div>{question}</div><p>{SECOND}</p>"
        assert clean_html(page).paragraphs == (FIRST, "Le bac prend-il les vélos ?", SECOND)

    def test_books_that_lead_nowhere_are_no_links(self) -> None:
        books = "<h2>Pour aller plus loin</h2><ul><li>Luc Ferrand, Les Bacs, éditions du Val, 2021</li></ul>"
        page = f"<h1>Le bac reprend</h1><div><p>{FIRST}</p><p>{SECOND}</p>{books}</div>"
        assert "Les Bacs, éditions du Val" in clean_html(page).text

    def test_a_petitions_author(self) -> None:
        line = "<a href='/u/1'>Odile Marchand</a> a lancé cette pétition adressée à la mairie"
        found = clean_html(f"<h1>Sauvons le bac</h1><div>{line}</div><p>{FIRST}</p><p>{SECOND}</p>")
        assert ([b.name for b in found.bylines], found.paragraphs) == (["Odile Marchand"], (FIRST, SECOND))

    def test_a_button_in_a_subhead_is_its_text(self) -> None:
        question = "<h3><button aria-expanded='false'>Le bac prend-il les vélos ?</button></h3>"
        page = f"<h1>Le bac reprend</h1><p>{FIRST}</p>{question}<p>{SECOND}</p>"
        assert "Le bac prend-il les vélos ?" in clean_html(page).paragraphs

    def test_the_headline_that_the_data_cut_short(self) -> None:
        head = "<title>Le bac de Morvanne reprend | Le Val</title>"
        page = f"{head}<h1>Le bac de Morvanne reprend (et la foule avec lui)</h1><p>{FIRST}</p><p>{SECOND}</p>"
        assert clean_html(page).title == "Le bac de Morvanne reprend (et la foule avec lui)"

    def test_the_papers_name_beside_the_authors(self) -> None:
        line = (
            "<span>La Gazette</span> <span class='su-signature'>Odile Marchand</span> "
            "<span class='su-date'>Publié le 15/06/2024 à 06h30</span>"
        )
        found = clean_html(f"<h1>Le bac reprend</h1><div>{line}</div><p>{FIRST}</p><p>{SECOND}</p>")
        assert ([b.name for b in found.bylines], found.paragraphs) == (["Odile Marchand"], (FIRST, SECOND))

    def test_the_day_right_behind_them(self) -> None:
        day = "<span>Publié le 06 février 2024 à 05h00, modifié le 07 février 2024 à 09h31</span>"
        line = (
            f"Par Odile Marchand (Corbeval, envoyée spéciale) et Luc Ferrand {day} <span>Temps de Lecture 6 min.</span>"
        )
        found = clean_html(f"<h1>Le bac reprend</h1><div>{line}</div><p>{FIRST}</p><p>{SECOND}</p>")
        assert [b.name for b in found.bylines] == ["Odile Marchand", "Luc Ferrand"]
        assert (found.paragraphs, f"{found.published:%d %H:%M}") == ((FIRST, SECOND), "06 05:00")

    def test_no_newspaper(self) -> None:
        line = "Publié le jeudi 24 octobre 2019 | <a href='/journal'>Corbeval Matin</a> | 3 482 vues"
        assert clean_html(f"<h1>Le bac reprend</h1><div>{line}</div><p>{FIRST}</p><p>{SECOND}</p>").bylines == ()

    def test_addressed_is_not_writing(self) -> None:
        page = f"<h1>Le bac reprend</h1><p>M. Luc Ferrand</p><p>{FIRST}</p><p>{SECOND}</p>"
        assert clean_html(page).bylines == ()


class TestDates:
    @pytest.mark.parametrize(
        ("written", "moment"),
        [
            ("2023-10-03", "2023-10-03"),
            ("2023-10-03T22:30:00Z", "2023-10-04T00:30:00+02:00"),
            ("2023-10-03T09:15", "2023-10-03T09:15:00+02:00"),
            ("2023-10-03 09:15:07+0100", "2023-10-03T09:15:07+01:00"),
            ("03/10/2023", "2023-10-03"),
            ("3 octobre 2023", "2023-10-03"),
            ("2023-13-45", None),
            ("2023", None),
            ("octobre 2023", None),
            ("jamais", None),
            (None, None),
        ],
    )
    def test_as_pages_write_them(self, written: str | None, moment: str | None) -> None:
        found = read_moment(written)
        assert (found.isoformat() if found else None) == moment

    @pytest.mark.parametrize(
        "line",
        [
            "<p>Publié le 3 octobre 2023 à 9h15, mis à jour le 5 octobre 2023</p>",
            "<p class='date'>3 octobre 2023</p>",
            "<p>mardi 3 octobre 2023, par le bureau</p>",
            "<p>Accueil | Par Odile Marchand | 3 octobre 2023</p>",
            "<time datetime='2023-10-03T09:15:00+02:00'>il y a une heure</time>",
        ],
    )
    def test_beside_the_headline(self, line: str) -> None:
        page = f"<h1>Le bac reprend</h1>{line}<p>{FIRST}</p><p>{SECOND}</p>"
        assert str(clean_html(page).published)[:10] == "2023-10-03"

    def test_of_the_address_at_last(self) -> None:
        page = f"<h1>Le bac reprend</h1><p>{FIRST}</p><p>{SECOND}</p>"
        assert clean_html(page, url="https://gazette.example/2023/10/03/le-bac").published == dt.date(2023, 10, 3)
        linked = f"<link rel='canonical' href='https://gazette.example/20231003-le-bac'>{page}"
        assert clean_html(linked).published == dt.date(2023, 10, 3)
        assert clean_html(page, url="https://gazette.example/2023/13/45/le-bac").published is None

    def test_broken_data_still_gives_its_plain_fields(self) -> None:
        broken = '{"@type": "NewsArticle", "headline": "Le bac reprend", "datePublished": "2023-10-03", "image": [}'
        page = f"<script type='application/ld+json'>{broken}</script><p>{FIRST}</p>"
        found = clean_html(page)
        assert (found.title, found.published) == ("Le bac reprend", dt.date(2023, 10, 3))


class TestWhatIsHonest:
    def test_a_region_with_the_article_in_it_is_none(self) -> None:
        page = f"<div class='ad-wrapper sidebar'><h1>Le bac reprend</h1><p>{FIRST}</p><p>{SECOND}</p></div>"
        assert clean_html(page).paragraphs == (FIRST, SECOND)

    @pytest.mark.parametrize("name", ["comments-open", "promo", "banner", "sidebar"])
    def test_nor_is_one_with_nearly_all_that_is_said(self, name: str) -> None:
        more = "".join(f"<p>{FIRST} C'est le quai numéro {n}.</p>" for n in range(8))
        long = f"<h1>Le bac reprend</h1><div class='{name}'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{more}</div>"
        assert clean_html(long).paragraphs[:3] == (FIRST, SECOND, THIRD)

    def test_words_of_classes_are_compared_whole(self) -> None:
        page = f"<h1>Le bac reprend</h1><div class='leading headline-shade'><p>{FIRST}</p></div><p>{SECOND}</p>"
        assert clean_html(page).paragraphs == (FIRST, SECOND)

    def test_nor_is_a_date_what_holds_the_article(self) -> None:
        items = ("- un bac à 9 400 euros par an ;", "- un pont à 700 000 euros.")
        page = f"<div class='date-outer'><h1>Le bac reprend</h1>{FIRST}<br>{SECOND}<br>{'<br>'.join(items)}<br>{THIRD}</div>"
        assert clean_html(page).paragraphs == (FIRST, SECOND, *items, THIRD)

    def test_who_is_quoted_stays(self) -> None:
        quote = "<blockquote><p>« On ne vend pas l'échelle quand on est en haut. »</p><footer>Rose Cottier, passeuse</footer></blockquote>"
        page = f"<h1>Le bac reprend</h1><p>{FIRST}</p>{quote}<p>{SECOND}</p><footer>Mentions légales</footer>"
        assert clean_html(page).paragraphs == (
            FIRST,
            "« On ne vend pas l'échelle quand on est en haut. »",
            "Rose Cottier, passeuse",
            SECOND,
        )

    def test_a_quotation_is_no_share_bar_whatever_its_name(self) -> None:
        quote = "« Venez donc avec vos pelles, nous avons déjà la boue. »"
        page = (
            f"<h1>Le bac reprend</h1><p>{FIRST}</p><blockquote class='quote-social'>{quote}</blockquote><p>{SECOND}</p>"
        )
        assert clean_html(page).paragraphs == (FIRST, quote, SECOND)

    def test_the_text_goes_on_behind_a_box_of_cards(self) -> None:
        cards = "".join(f"<h3><a href='/{n}'>Le bac numéro {n} change de rive</a></h3>" for n in range(2))
        page = f"<h1>Le bac reprend</h1><div><p>{FIRST}</p><p>{SECOND}</p><div class='b7'>{cards}</div><p>{THIRD}</p></div>"
        assert clean_html(page).paragraphs == (FIRST, SECOND, THIRD)

    def test_a_caption_is_no_standfirst_whatever_its_name(self) -> None:
        picture = "<figure><img src='p.jpg'><figcaption><p class='description'>La foule, dimanche, sur le quai.</p></figcaption></figure>"
        page = f"<h1>Le bac reprend</h1>{picture}<p>{FIRST}</p><p>{SECOND}</p>"
        assert clean_html(page).paragraphs == (FIRST, SECOND)

    def test_text_data_shows_what_is_article(self) -> None:
        data = json.dumps(
            {"@type": "NewsArticle", "headline": "Le bac reprend", "articleBody": f"{FIRST} {SECOND} {THIRD}"}
        )
        page = (
            f"<script type='application/ld+json'>{data}</script><h1>Le bac reprend</h1>"
            f"<p>{FIRST}</p><div class='promo'><p>{SECOND}</p></div><p>{THIRD}</p>"
        )
        assert clean_html(page).paragraphs == (FIRST, SECOND, THIRD)

    def test_hidden_and_dead_parts_are_not_rendered(self) -> None:
        page = f"<p>{FIRST}</p><p hidden>Caché.</p><p style='display: none'>Caché aussi.</p><script>var a = '<p>x</p>';</script>"
        assert clean_html(page).source == FIRST

    def test_a_list_in_the_article_stays(self) -> None:
        items = "".join(
            f"<li>Le quai numéro {n} restera fermé aux voitures pendant toute la foire.</li>" for n in range(3)
        )
        assert "quai numéro 2" in clean_html(f"<h1>La foire</h1><p>{FIRST}</p><ul>{items}</ul><p>{SECOND}</p>").text

    def test_pieces_that_touch_are_kept_apart(self) -> None:
        assert clean_html("<p><a>Odile Marchand</a><a>Sainte-Aube</a></p>").source == "Odile Marchand Sainte-Aube"
        assert clean_html("<p>H<sub>2</sub>O, 1<sup>er</sup> mai</p>").source == "H2O, 1er mai"

    def test_spaces_that_do_not_break_stay(self) -> None:
        assert clean_html("<p>Un prix\u00a0:\n  12\u202f000 euros</p>").source == "Un prix\u00a0: 12\u202f000 euros"


class TestMisnamedRegions:
    """A class that says something else of the article's text, and the same class where it says what it means."""

    TITLE = "Le vieux pont rouvre aux piétons"

    def page(self, box: str, more: str = "") -> str:
        text = "".join(f"<p>{said}</p>" for said in (FIRST, SECOND, THIRD))
        return f'<h1>{self.TITLE}</h1><p>Publié le 3 mars 2024</p><div class="{box}">{text}</div>{more}'

    @pytest.mark.parametrize("box", ["comment-article", "footer-text", "related contenu-article", "tags-body"])
    def test_the_text_is_kept(self, box: str) -> None:
        assert clean_html(self.page(box)).paragraphs == (FIRST, SECOND, THIRD)

    def test_and_what_bears_the_same_name_in_it(self) -> None:
        inside = f'<p class="newsletter-question">Et le bac ?</p><p class="newsletter-answer">{SECOND}</p>'
        offer = '<div class="newsletter"><p>La lettre du vendredi</p><form><input><button>OK</button></form></div>'
        text = "".join(f"<p>{said}</p>" for said in (FIRST, THIRD, FIRST.replace("mardi", "jeudi"), SECOND, THIRD) * 3)
        page = f'<h1>{self.TITLE}</h1><div class="newsletter-body">{text}{inside}{offer}<p>{FIRST}</p></div>'
        assert clean_html(page).paragraphs[-3:] == ("Et le bac ?", SECOND, FIRST)

    def test_a_menu_among_the_paragraphs_that_leads_nowhere(self) -> None:
        dates = ("Mars 2003. Un mousse est entendu comme témoin.", "2013. Le tribunal se déclare incompétent.")
        items = "".join(f'<li class="nav-item">{date}</li>' for date in dates)
        page = (
            f'<article><h1>{self.TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><nav class="menu"><ol>{items}</ol></nav>'
            f'<p>{THIRD}</p><nav><a href="/a">Accueil.</a> <a href="/b">Le val.</a></nav></article>'
        )
        assert clean_html(page).paragraphs == (FIRST, SECOND, *dates, THIRD)

    @pytest.mark.parametrize(
        ("name", "inside"),
        [
            ("player-wrapper", f"<p>{SECOND}</p><p>{THIRD}</p>"),
            ("promo-text", "<p>Ne salez jamais l'eau de cuisson : le coquillage s'en charge, et la farine boit.</p><p>La pâte repose une heure au frais.</p>"),
            ("related-timeline", "<table><tr><td>1938</td><td>Naissance</td></tr><tr><td>1968</td><td>Premier film</td></tr><tr><td>1979</td><td>Prix du jury</td></tr></table>"),
            ("comment-block", '<div class="comment-question"><p>Peut-on rentrer chez soi cette nuit ?</p></div><div class="comment-reply"><p>Non, pas avant lundi matin, dit la mairie.</p></div>'),
        ],
        ids=["player", "offer", "list of links", "comment"],
    )  # fmt: skip
    def test_a_box_between_paragraphs_that_tells_something(self, name: str, inside: str) -> None:
        page = f'<h1>{self.TITLE}</h1><div><p>{FIRST}</p><div class="{name}">{inside}</div><p>{SECOND}</p><p>{THIRD}</p></div>'
        wanted = [cell.get_text(" ", strip=True) for cell in BeautifulSoup(inside, "lxml").find_all(["p", "tr"])]
        assert [line.replace(" | ", " ") for line in clean_html(page).paragraphs] == [FIRST, *wanted, SECOND, THIRD]

    @pytest.mark.parametrize(
        "box",
        [
            '<div class="newsletter"><p>Chaque vendredi, la rédaction raconte une vallée et ses ponts.</p><p>Un clic suffit pour la lire.</p><form><button>OK</button></form></div>',
            '<div class="promo"><p>Recevez chez vous le récit complet de la crue.</p><p>Votre premier mois est offert, sans engagement.</p></div>',
            '<div class="related"><p>Le projet de tramway revient devant le conseil.</p><p><a href="/b">Un tramway pour la vallée</a></p></div>',
            '<div class="comment"><p>Enfin ! Cela faisait deux ans que nous attendions ce jour.</p><p>Bravo à tous, et merci.</p><p>12/03/2024</p></div>',
        ],
        ids=["a field", "an offer", "a link", "a day"],
    )  # fmt: skip
    def test_a_box_that_does_what_it_is_named_for_goes(self, box: str) -> None:
        page = f"<h1>{self.TITLE}</h1><div><p>{FIRST}</p>{box}<p>{SECOND}</p><p>{THIRD}</p></div>"
        assert clean_html(page).paragraphs == (FIRST, SECOND, THIRD)

    def test_comments_are_comments(self) -> None:
        said = "".join(f"<p>{said}</p><p>12/03/2024</p><p>Répondre</p>" for said in (FIRST, SECOND, THIRD))
        page = f'<h1>{self.TITLE}</h1><div class="comments">{said}</div>'
        assert FIRST not in clean_html(page).text

    def test_names_that_a_machine_gave(self) -> None:
        page = (
            f'<article><h1>{self.TITLE}</h1><p class="ad ae bk">{FIRST}</p><p class="gk gl ad">{SECOND}</p></article>'
        )
        assert clean_html(page).paragraphs == (FIRST, SECOND)


def test_a_kicker_in_the_heading() -> None:
    head = '<head><title>Sainte-Aube. Le vieux pont rouvre aux piétons</title><meta property="og:title" content="Le vieux pont rouvre aux piétons"></head>'
    page = f"<html>{head}<body><h1><span>Sainte-Aube</span> Le vieux pont rouvre aux piétons</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    article = clean_html(page)
    assert (article.title, article.paragraphs) == ("Le vieux pont rouvre aux piétons", (FIRST, SECOND))


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Mort de Jean-Paul Exemple, acteur et metteur en scène", "Jean-Paul Exemple, acteur et metteur en scène"),
        ("L'incroyable histoire du pont de Morvanne", "histoire du pont de Morvanne"),
        ("Le nouveau préfet Jean Exemple démissionne lundi", "Jean Exemple démissionne lundi"),
        ("Pourquoi Jean Exemple démissionne lundi", "Jean Exemple démissionne lundi"),
    ],
)
def test_a_headline_whose_end_the_data_say(heading: str, said: str) -> None:
    head = f'<head><title>{heading}</title><meta property="og:title" content="{said}"></head>'
    article = clean_html(f"<html>{head}<body><h1>{heading}</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>")
    assert (article.title, article.paragraphs) == (heading, (FIRST, SECOND))


def test_a_trade_behind_an_authors_name() -> None:
    spans = "".join(f'<span class="author-name">{name}</span> <i>{trade}</i> ' for name, trade in (("Odile Marchand", "géographe"), ("Luc Ferrand", "sociologue de la lecture")))  # fmt: skip
    page = f'<h1>Le vieux pont rouvre aux piétons</h1><div class="authors">{spans}</div><p>{FIRST}</p><p>{SECOND}</p>'
    assert [byline.name for byline in clean_html(page).bylines] == ["Odile Marchand", "Luc Ferrand"]


def test_every_region_is_a_rule_of_the_catalogue() -> None:
    regions = table("regions")
    known = {rule.id: rule.kind for rule in catalogue()}
    for name, kind in (*regions["elements"].items(), *regions["roles"].items()):
        assert known[f"html.{name}"] == kind
    for kind in regions["words"]:
        assert known[f"html.{kind}"] == kind


def entry(time: str, *said: str) -> str:
    return f"<article><span>{time}</span>{''.join(f'<p>{one}</p>' for one in said)}<p><a>Partager</a></p></article>"


class TestTheContainerOfTheText:
    """What the container that holds nearly all of the prose says of the lines in it and after it."""

    def page(self, inside: str = "", after: str = "", heading: str = "<h1>Le vieux pont rouvre</h1>") -> Article:
        body = f"<p>{FIRST}</p><p>{SECOND}</p>{inside}<p>{THIRD}</p>"
        return clean_html(f"<body><div>{heading}<div>{body}</div></div><div>{after}</div></body>")

    def test_short_lines_in_it_stay(self) -> None:
        inside = "<h2>Des camions détournés</h2><p>Rien.</p><ul><li>Deux arches</li><li>Un trottoir</li></ul>"
        assert self.page(inside).paragraphs == (
            FIRST, SECOND, "Des camions détournés", "Rien.", "Deux arches", "Un trottoir", THIRD
        )  # fmt: skip

    def test_teasers_after_it_go(self) -> None:
        teaser = "<div><p>Le tram revient sur les quais</p><p>Les essais dureront trois semaines, de nuit.</p></div>"
        assert self.page(after=teaser).paragraphs == (FIRST, SECOND, THIRD)

    def test_a_whole_paragraph_after_it_stays(self) -> None:
        long = " ".join([THIRD[:-1], "qui a dû percer la roche sur deux cents mètres, de nuit, pendant tout un hiver."])
        assert self.page(after=f"<p>{long}</p>").paragraphs[-1] == long

    def test_the_entries_of_a_live_blog(self) -> None:
        entries = [
            entry("16h48", "La dernière équipe quitte le chantier, casque sous le bras.", "Silence."),
            entry("15h30", "Le préfet coupe le ruban devant deux cents personnes mouillées."),
            entry("14h10", "La fanfare cherche ses partitions, restées dans l'autocar."),
            entry("13h02", "Les premiers piétons attendent derrière la barrière blanche."),
        ]
        page = f"<body><h1>Le vieux pont rouvre, suivez la journée</h1><div>{''.join(entries)}</div></body>"
        assert clean_html(page).paragraphs == (
            "16h48",
            "La dernière équipe quitte le chantier, casque sous le bras.",
            "Silence.",
            "15h30",
            "Le préfet coupe le ruban devant deux cents personnes mouillées.",
            "14h10",
            "La fanfare cherche ses partitions, restées dans l'autocar.",
            "13h02",
            "Les premiers piétons attendent derrière la barrière blanche.",
        )

    def test_rows_of_a_table_and_a_short_sentence_may_end_the_text(self) -> None:
        menu = f"<nav>{''.join(f'<li><a>Rubrique {i}</a></li>' for i in range(70))}</nav>"
        rows = [("Chasselas", "13,50 fr.", "9,80 fr."), ("Gamay", "19 fr.", "13,90 fr."), ("Total", "32,50", "23,70")]
        table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        for end, lines in (
            (f"<table>{table}</table>", [*map(" | ".join, rows)]),
            ("<p>Pas les truites.</p>", ["Pas les truites."]),
        ):
            body = f"<div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{end}<p>J.M.</p></div>"
            page = f"<body>{menu}<h1>Le vieux pont rouvre</h1>{body}</body>"
            assert clean_html(page).paragraphs == (FIRST, SECOND, THIRD, *lines)

    def test_what_stands_among_the_paragraphs_without_a_link_belongs_to_them(self) -> None:
        menu = f"<nav>{''.join(f'<li><a>Rubrique {i}</a></li>' for i in range(70))}</nav>"
        points = ("Ventes semestrielles de 83,1 M€", "Deux usines restées ouvertes sur trois")
        over = f"<ul>{''.join(f'<li>{point}</li>' for point in points)}</ul>"
        calendar = ("Calendrier", "Résultats annuels : jeudi 24 septembre, après Bourse")
        under = "".join(f"<p>{line}</p>" for line in calendar)
        body = (
            f"<div>{over}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{under}</div><div><p>Livret boosté : 2 %</p></div>"
        )
        page = f"<body>{menu}<h1>Le vieux pont rouvre</h1>{body}</body>"
        assert clean_html(page).paragraphs == (*points, FIRST, SECOND, THIRD, *calendar)

    def test_a_word_processor_s_table_is_one_line_a_row(self) -> None:
        rows = [("En M€", "2020", "2019"), ("Montures", "21,4", "30,2"), ("Verres", "52,3", "66,8")]
        table = "".join(f"<tr>{''.join(f'<td><p><b>{cell}</b></p></td>' for cell in row)}</tr>" for row in rows)
        page = (
            f"<h1>Le vieux pont rouvre</h1><div><p>{FIRST}</p><table>{table}</table><p>{SECOND}</p><p>{THIRD}</p></div>"
        )
        assert clean_html(page).paragraphs == (FIRST, *map(" | ".join, rows), SECOND, THIRD)

    def test_cells_that_say_more_are_no_row(self) -> None:
        rows = (
            "<tr><td><div class='comments'>3 commentaires</div></td><td><div class='share'>Partager</div></td></tr>",
            "<tr><td><p>Lyon</p>après la pause</td><td><p>3</p></td></tr>",
        )
        page = f"<h1>Le vieux pont rouvre</h1><div><p>{FIRST}</p><p>{SECOND}</p><table>{''.join(rows)}</table><p>{THIRD}</p></div>"
        text = clean_html(page).text
        assert "commentaires" not in text
        assert "Lyonaprès" not in text

    def test_nothing_need_stand_after_it(self) -> None:
        menu = f"<nav>{''.join(f'<li><a>Rubrique {i}</a></li>' for i in range(70))}</nav>"
        places = [f"Arrêt numéro {i}" for i in range(40)]
        listed = f"<ul>{''.join(f'<li>{place}</li>' for place in places)}</ul>"
        body = f"<div><p>{FIRST}</p><p>{SECOND}</p>{listed}<p>{THIRD}</p></div>"
        for after in ("", "<footer>Mentions légales</footer>"):
            page = f"<body>{menu}<h1>Le vieux pont rouvre</h1>{body}{after}</body>"
            assert clean_html(page).paragraphs == (FIRST, SECOND, *places, THIRD)

    def test_the_box_of_a_picture_holds_its_caption(self) -> None:
        picture = '<div class="picBox"><a href="#"><img src="p.jpg"></a><p>Une barque sur la grève</p></div>'
        assert self.page(picture).paragraphs == (FIRST, SECOND, THIRD)

    def test_a_box_named_for_a_picture_with_a_paragraph_in_it_is_none(self) -> None:
        text = f'<div class="image-and-text"><img src="p.jpg"><p>{SECOND}</p><p>{FIRST}</p><p>{SECOND[2:-2]}</p></div>'
        assert SECOND[2:-2] in self.page(text).text

    @pytest.mark.parametrize(
        "heading",
        [
            '<div role="heading" aria-level="1">Le vieux pont rouvre</div>',
            '<h1><a href="/">Carnets du Val</a></h1><h3>Le vieux pont rouvre</h3>',
        ],
    )
    def test_the_headline_by_its_role_or_under_the_sites_name(self, heading: str) -> None:
        head = "<head><title>Carnets du Val: Le vieux pont rouvre</title></head>"
        page = f"{head}<body>{heading}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></body>"
        assert clean_html(page).title == "Le vieux pont rouvre"

    @pytest.mark.parametrize(
        ("title", "above"),
        [
            (
                "Le vieux pont rouvre à Sainte-Aube",
                "<h1><a href='/'>Carnets du Val</a></h1><h2><a href='/1'>Le vieux pont rouvre à Sainte-Aube</a></h2>",
            ),
            (
                "CARNETS DU VAL - Votre journal chaque semaine",
                "<b>Le vieux pont rouvre à Sainte-Aube</b><br>Article paru le 03/04/2006",
            ),
        ],
    )
    def test_the_headline_where_a_kit_heads_the_page(self, title: str, above: str) -> None:
        page = f"<head><title>{title}</title></head><body><div>{above}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div></body>"
        assert clean_html(page).title == "Le vieux pont rouvre à Sainte-Aube"

    def test_a_page_without_a_headline_has_its_own_title(self) -> None:
        page = f"<head><title>CARNETS DU VAL - Votre journal</title></head><body><p>{FIRST}</p><p>{SECOND}</p></body>"
        assert clean_html(page).title == "CARNETS DU VAL - Votre journal"

    def test_the_two_days_of_publication_in_a_sentence(self) -> None:
        stamps = (
            '<time datetime="2023-11-14T05:00:12+01:00">Publié le 14 novembre 2023 à 05h00</time>, '
            '<time datetime="2023-11-16T17:41:03+01:00">modifié le 16 novembre 2023 à 17h41</time>. Temps de lecture : 6 min.'
        )
        lead = "Le pont a rouvert, et la ville souffle : deux ans de travaux ont usé les commerces du quai."
        article = clean_html(f"<h1>Le vieux pont rouvre aux piétons</h1><p>{lead}</p><p>{stamps}</p><p>{FIRST}</p>")
        assert article.paragraphs == (lead, FIRST)
        assert "05h00, modifié" in article.source

    def test_the_author_with_both_days(self) -> None:
        line = "Par Romaric Delsaux, lundi 3 février 2014 à 7:12. Dernière mise à jour le mardi 4 février 2014 à 18:40."
        article = clean_html(f"<h1>Le vieux pont rouvre aux piétons</h1><div>{line}</div><p>{FIRST}</p><p>{SECOND}</p>")
        assert (article.paragraphs, str(article.published)[:10]) == ((FIRST, SECOND), "2014-02-03")
        assert [byline.name for byline in article.bylines] == ["Romaric Delsaux"]

    def test_spans_of_a_line_of_credits_stand_apart(self) -> None:
        line = "<div><span>Par Odile Marchand</span><span>samedi 12 mars 2022, 00:38</span><a href='#c'>58 commentaires</a></div>"
        article = clean_html(f"<h1>Le vieux pont rouvre aux piétons</h1>{line}<p>{FIRST}</p><p>{SECOND}</p>")
        assert "Par Odile Marchand samedi 12 mars 2022, 00:38 58 commentaires" in article.source

    def test_a_day_that_touches_the_author(self) -> None:
        line = (
            '<div><span>Odile Marchand</span><time datetime="2022-12-18T00:14">publié le 18 décembre 2022</time></div>'
        )
        article = clean_html(f"<h1>Le vieux pont rouvre aux piétons</h1>{line}<p>{FIRST}</p><p>{SECOND}</p>")
        assert [byline.name for byline in article.bylines] == ["Odile Marchand"]

    def test_the_day_of_printing_is_not_that_of_publication(self) -> None:
        page = f"<body><p>Imprimé le 03/02/2016</p><h1>Le pont rouvre</h1><p>28/01/2016</p><p>{FIRST}</p><p>{SECOND}</p></body>"
        assert clean_html(page).published == dt.date(2016, 1, 28)

    def test_teasers_under_links_after_the_text(self) -> None:
        teaser = (
            "Douze bacs seront remis à l'eau avant la saison, si les chaînes arrivent à temps. Les passeurs, eux, "
            "attendent toujours leur paie de l'hiver, et les riverains demandent ce que deviendront les pontons de bois."
        )
        offer = "<p>Je m'abonne</p><ul><li>Accès illimité à tous les articles</li><li>Sans engagement</li></ul>"
        after = f"{offer}<div><a href='/b'>Les bacs reprennent du service</a><p>{teaser}</p></div>"
        assert teaser not in self.page(after=after).text

    def test_a_list_of_teasers_ends_with_another_box(self) -> None:
        summary = "Nos équipes ont suivi pendant trois semaines les passeurs du numéro {}, qui ne dorment que d'un œil."
        teasers = "".join(
            f"<div><a href='/{n}'>Le bac numéro {n} de Sainte-Aube</a></div><div>{summary.format(n)}</div><div>26 min</div>"
            for n in range(4)
        )
        box = "<div>Concours</div><div>Gagnez vos places pour la fête du bac en répondant à notre question de la semaine.</div>"
        page = f"<h1>Le bac reprend</h1><div>{FIRST}</div><div>{SECOND}</div><div>{THIRD}</div><div>À voir aussi</div>{teasers}{box}"
        assert clean_html(page).paragraphs == (FIRST, SECOND, THIRD)

    @pytest.mark.parametrize(
        "credit",
        ["Une chronique d'Odile Marchant, à retrouver du lundi au vendredi à 8h55.", "Sujet radio : Odile Marchant"],
    )
    def test_who_is_credited_in_words_under_the_text(self, credit: str) -> None:
        article = clean_html(f"<h1>Le bac reprend</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{credit}</p>")
        assert ([b.name for b in article.bylines], article.paragraphs) == (["Odile Marchant"], (FIRST, SECOND, THIRD))


LINES = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD))


def _named(name: str, inside: str) -> str:
    return f'<div class="{name}">{inside}</div>'


class TestHeadlines:
    @pytest.mark.parametrize(
        "page",
        [
            f"<title>Le Val</title><body><h1>Sainte-Aube : <br>le vieux pont rouvre</h1>{LINES}",
            f"<title>Le Val</title><body><font size=1>VAL</font><br><font size=5><b>Sainte-Aube : le vieux pont rouvre</b></font><br>{LINES}",
            f"<title>Le Val</title><body><div class=rubrique>VAL</div><div class=titre>Sainte-Aube : le vieux pont rouvre</div>{LINES}",
            f"<title>Le Val</title><body><h4>Alertes du jour</h4><h2>Sainte-Aube : le vieux pont rouvre</h2>{LINES}",
            f"<title>Mon carnet: Sainte-Aube : le vieux pont rouvre</title><body><h1><a href=/>Mon carnet</a></h1>"
            f"<h3><a href=/p>Sainte-Aube : le vieux pont rouvre</a></h3>{LINES}",
            '<title>Le pont rouvre : la fin des travaux</title><meta property="og:title" content="Le pont rouvre : la fin des travaux">'
            f"<body><h1>Sainte-Aube : le vieux pont rouvre</h1>{LINES}",
        ],
        ids=[
            "on two lines",
            "in large letters",
            "named a title",
            "the one of its rank",
            "under a blog's name",
            "before the data",
        ],
    )
    def test_as_the_page_shows_them(self, page: str) -> None:
        article = clean_html(page)
        assert article.title == "Sainte-Aube : le vieux pont rouvre"
        assert article.paragraphs == (FIRST, SECOND, THIRD)

    @pytest.mark.parametrize(
        ("page", "title"),
        [
            (f"<title>Le pont rouvre demain - Le Val</title><h1><a href=/>Le Val</a></h1><h2>Le pont rouvre demain</h2>{LINES}<h3><a href=/l>Notre livre sur la vallée paraît</a></h3>", "Le pont rouvre demain"),
            (f"<title>Le pont rouvre demain</title><meta property=og:title content='Le pont rouvre demain'><h1>L'actualité de toute la vallée</h1><p class=une>Le pont rouvre demain</p>{LINES}", "Le pont rouvre demain"),
            (f"<title>Val : le pont rouvre | Le Val</title><p><b>Le pont, enfin</b></p>{LINES}<h2>Les réactions des riverains du quai</h2>{LINES}", "Val : le pont rouvre"),
            (f"<h1>Le pont rouvre demain<br><small>Le maire invoque la hausse du trafic</small></h1>{LINES}", "Le pont rouvre demain"),
            (f"<h1>Le pont rouvre demain<br>Publié le 3 mai 2021</h1>{LINES}", "Le pont rouvre demain"),
            (f"<h1>Le pont rouvre demain<br><em>La mairie inquiète les riverains</em></h1>{LINES}", "Le pont rouvre demain"),
            (f"<title>Le Val</title><h2>Le pont rouvre demain</h2><p class=titre>Le journal de toute la vallée</p>{LINES}", "Le pont rouvre demain"),
            (f"<meta property=og:title content='Le pont rouvre demain'><h1>Ministère de la ville et des ponts</h1>{LINES}", "Le pont rouvre demain"),
            (f"<title>La tourte de la Cale - Le Val</title><meta property=og:title content='Le Val : la cuisine'><h1>À la Cale, la tourte se mérite</h1>{LINES}", "À la Cale, la tourte se mérite"),
            (f"<title>Le pont rouvre demain | Le Val</title><h1><span>Politique</span><br>Le pont rouvre demain</h1>{LINES}", "Le pont rouvre demain"),
        ],
        ids=["one teaser", "a slogan", "a subhead", "a subtitle", "a date", "a piece of its own", "a line under it", "a ministry", "the site in the data", "a kicker"],
    )  # fmt: skip
    def test_and_not_what_stands_by(self, page: str, title: str) -> None:
        assert clean_html(page).title == title

    @pytest.mark.parametrize("tag", ["article", "main", "section", "div"])
    def test_a_page_that_leaves_its_head_and_body_out(self, tag: str) -> None:
        page = f"<!doctype html><html lang=fr><title>Le pont rouvre demain - Le Val</title><{tag}><h1>Le pont rouvre demain</h1>{LINES}</{tag}>"
        article = clean_html(page)
        assert (article.title, article.paragraphs) == ("Le pont rouvre demain", (FIRST, SECOND, THIRD))

    def test_the_title_of_a_box_is_none(self) -> None:
        page = f"<body><div class=titre-bloc>La lettre du val chaque soir</div><div class=titre>Le vieux pont rouvre</div>{LINES}"
        assert clean_html(page).title == "Le vieux pont rouvre"


class TestAround:
    ABOVE = "<div><p>Bise modérée faiblissant au fil de la journée sur le plateau.</p></div>"

    def test_sentences_over_the_headline_go(self) -> None:
        article = clean_html(f"<body>{self.ABOVE}<div><h1>Le vieux pont rouvre</h1>{LINES}</div>")
        assert article.paragraphs == (FIRST, SECOND, THIRD)
        assert "html.above" in {edit.rule for edit in article.edits}

    def test_but_not_where_the_article_is_what_stands_there(self) -> None:
        article = clean_html(f"<body><div>{LINES}</div><div><h1>Le vieux pont rouvre</h1></div>{self.ABOVE}")
        assert article.paragraphs[:3] == (FIRST, SECOND, THIRD)

    def test_nor_where_it_stands_right_over_the_headline(self) -> None:
        over = f"<div class=une><p>{THIRD}</p></div><div class=fil>Val &gt; Ponts</div>"
        article = clean_html(
            f"<body>{self.ABOVE}{over}<div><h1>Le vieux pont rouvre</h1><p>{FIRST}</p><p>{SECOND}</p><p>{FIRST[:-1]} hier.</p></div>"
        )
        assert article.paragraphs[0] == THIRD

    @pytest.mark.parametrize(
        "facts", ["<ul><li>Longueur : 82 mètres</li><li>Deux voies</li></ul>", "<p>Le relevé date de juin.</p>"]
    )
    def test_a_box_of_facts_stays(self, facts: str) -> None:
        box = f"<aside><h3>Repères</h3>{facts}</aside>"
        article = clean_html(
            f"<body><article><h1>Le vieux pont rouvre</h1><div><p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p></div>"
        )
        assert "Repères" in article.text

    def test_an_aside_of_links_or_a_pull_quote_goes(self) -> None:
        links = "<aside><h3>À voir</h3><ul><li><a href=/a>La foire aux miels attire la foule</a></li></ul></aside>"
        quote = "<aside>« Nous l'attendions depuis longtemps. »</aside>"
        article = clean_html(
            f"<body><h1>Le vieux pont rouvre</h1><div><p>{FIRST}</p>{links}<p>{SECOND}</p>{quote}<p>{THIRD}</p></div>"
        )
        assert article.paragraphs == (FIRST, SECOND, THIRD)

    @pytest.mark.parametrize("anchor", ["les-commentaires", "newsletter", "partager"])
    def test_a_heading_is_no_region_whatever_its_id(self, anchor: str) -> None:
        heading = f"<h2 id={anchor}>Ce que disent les riverains du quai</h2>"
        article = clean_html(
            f"<body><h1>Le vieux pont rouvre</h1><div><p>{FIRST}</p><p>{SECOND}</p>{heading}<p>{THIRD}</p></div>"
        )
        assert "Ce que disent les riverains du quai" in article.paragraphs

    def test_a_subtitle_with_which_the_description_begins(self) -> None:
        head = '<meta name=description content="Et ce que j\'en ai appris depuis. Un récit du val.">'
        page = f"{head}<body><h1>Le vieux pont rouvre</h1><h2>Et ce que j'en ai appris depuis</h2><p>Par <a rel=author>Odile Marchand</a></p><div>{LINES}</div>"
        assert clean_html(page).paragraphs == ("Et ce que j'en ai appris depuis", FIRST, SECOND, THIRD)

    def test_what_is_left_of_an_offer(self) -> None:
        offer = (
            "<div><p>Il vous reste 62 % de cet article à lire</p><ul><li>Deux mille recettes du val</li><li>Un jeu par jour</li></ul>"
            "<p>Cet article est réservé aux abonnés</p></div>"
        )
        article = clean_html(
            f"<body><h1>Le vieux pont rouvre</h1><div><p>{FIRST}</p>{offer}<p>{SECOND}</p><p>{THIRD}</p></div>"
        )
        assert article.paragraphs == (FIRST, SECOND, THIRD)

    @pytest.mark.parametrize(
        "inside",
        [
            "<p>Cet article est réservé aux abonnés.</p><p>Je m'abonne</p><p>Déjà abonné ? Connectez-vous</p>",
            "<p>Publicité</p><p>La décision prend effet le 3 juin.</p><p>Publicité</p>",
        ],
    )
    def test_a_brief_between_offers_stays(self, inside: str) -> None:
        article = clean_html(f"<main><article><h1>Le vieux pont rouvre</h1><p>{FIRST}</p>{inside}</article></main>")
        assert article.paragraphs[0] == FIRST

    @pytest.mark.parametrize(
        "table",
        [
            "<table><tr><td><img src=a.jpg><p>{}</p></td></tr></table>",
            "<table><tr><td><img align=left>{}</td></tr></table>",
        ],
    )
    def test_a_paragraph_in_a_table_is_no_caption(self, table: str) -> None:
        article = clean_html(
            f"<body><h1>Le vieux pont rouvre</h1><div>{table.format(FIRST)}<p>{SECOND}</p><p>{THIRD}</p></div>"
        )
        assert article.paragraphs == (FIRST, SECOND, THIRD)

    @pytest.mark.parametrize("heading", ["Les plus lus", "Publicité", "L'auteur", "Abonnement", "À lire aussi"])
    def test_an_aside_on_something_else_goes(self, heading: str) -> None:
        aside = f"<aside><h4>{heading}</h4><p>Un incendie ravage une ferme de la vallée.</p></aside>"
        article = clean_html(
            f"<article><h1>Le vieux pont rouvre</h1><p>{FIRST}</p><p>{SECOND}</p>{aside}<p>{THIRD}</p></article>"
        )
        assert article.paragraphs == (FIRST, SECOND, THIRD)

    def test_a_short_standfirst_over_the_headline_that_is_marked(self) -> None:
        over = "<div class=chapo><p>Après deux ans, le pont est rendu.</p></div>"
        article = clean_html(f"<body>{over}<div><h1>Le vieux pont rouvre</h1>{LINES}</div>")
        assert article.paragraphs == ("Après deux ans, le pont est rendu.", FIRST, SECOND, THIRD)

    def test_a_list_with_whole_paragraphs_is_the_articles(self) -> None:
        long = f"{FIRST[:-1]}, où {SECOND[2].lower()}{SECOND[3:]}"
        listed = f"<p><a href=/a>Le musée de la mer</a></p><p>{long}</p>" * 3
        article = clean_html(f"<body><div><h1>Le vieux pont rouvre</h1>{LINES}<h2>À voir aussi</h2>{listed}</div>")
        assert long in article.text

    def test_a_table_of_two_cells_is_no_caption(self) -> None:
        table = f"<table><tr><td><img src=maire.jpg></td><td>{SECOND}</td></tr></table>"
        article = clean_html(f"<body><h1>Le vieux pont rouvre</h1><div><p>{FIRST}</p>{table}<p>{THIRD}</p></div>")
        assert SECOND in article.text

    def test_an_introduction_over_credits_and_the_headline_stays(self) -> None:
        over = f"<div><p>{THIRD}</p></div><div><p>3 mai 2021</p><p>Par Odile Marchand</p></div>"
        article = clean_html(f"<body>{over}<div><h1>Le vieux pont rouvre</h1><p>{FIRST}</p><p>{SECOND}</p></div>")
        assert THIRD in article.text

    def test_numbers_split_by_an_editor_are_one(self) -> None:
        article = clean_html(
            f"<body><h1>Le vieux pont rouvre</h1><p>{FIRST}</p><p>{SECOND}</p><p>Fermé en <b>20</b><b>21</b>, il rouvre aujourd'hui.</p>"
        )
        assert "2021" in article.text

    def test_a_list_beside_no_offer_stays(self) -> None:
        listed = "<div><p>Ce qui change :</p><ul><li>Deux voies pour les camions</li><li>Un trottoir plus large</li></ul></div>"
        article = clean_html(
            f"<body><h1>Le vieux pont rouvre</h1><div><p>{FIRST}</p>{listed}<p>{SECOND}</p><p>{THIRD}</p></div>"
        )
        assert "Un trottoir plus large" in article.text

    @pytest.mark.parametrize("name", ["notes", "ps"])
    def test_notes_and_postscripts_stay(self, name: str) -> None:
        note = _named(name, "<h2>Notes</h2><p>[1] Selon le relevé de juin.</p>")
        article = clean_html(
            f"<body><h1>Le vieux pont rouvre</h1><div>{LINES}</div>{note}<div><a href=/x>Un livre</a></div>"
        )
        assert article.paragraphs[:4] == (FIRST, SECOND, THIRD, "[1] Selon le relevé de juin.")

    @pytest.mark.parametrize(
        "picture",
        [
            "<table align=right><tr><td><img src=p.jpg><br>Le pont vu du quai, mardi.</td></tr></table>",
            "<span class='spip_documents'><img src=p.jpg><strong>Le pont vu du quai, mardi.</strong></span>",
        ],
    )
    def test_captions_in_a_box_that_is_no_figure(self, picture: str) -> None:
        article = clean_html(
            f"<body><h1>Le vieux pont rouvre</h1><div><p>{FIRST}</p>{picture}<p>{SECOND}</p><p>{THIRD}</p></div>"
        )
        assert article.paragraphs == (FIRST, SECOND, THIRD)

    def test_a_table_with_a_picture_and_a_paragraph_is_no_caption(self) -> None:
        long = f"{FIRST} {SECOND} {THIRD}"
        page = f"<body><h1>Le vieux pont rouvre</h1><div><p>{FIRST}</p><table><tr><td><img src=p.jpg><td>{long}</table><p>{SECOND}</p></div>"
        assert long in clean_html(page).text

    def test_teasers_led_by_links_in_the_texts_own_cell(self) -> None:
        teaser = "<a href=/a>La patinoire attendra encore un an</a><br>Les députés ont renvoyé le crédit à la commission.<br>"
        page = f"<body><table><tr><td><font size=5>Le vieux pont rouvre demain</font>{LINES}<b>DANS LA MÊME RUBRIQUE</b><br>{teaser * 3}</table>"
        assert clean_html(page).paragraphs == (FIRST, SECOND, THIRD)

    def test_whom_to_reach(self) -> None:
        contacts = "<p>Contacts presse</p><p>Untel – Odile Marchand</p><p>Tél. : 03 00 00 12 12</p><p>o.marchand@untel.example</p>"
        article = clean_html(f"<body><h1>Le vieux pont rouvre</h1><div>{LINES}{contacts}</div>")
        assert article.paragraphs == (FIRST, SECOND, THIRD)


class TestCredits:
    @pytest.mark.parametrize(
        ("credit", "names"),
        [
            ("<div class=auteur>par <a href=/m>Odile Marchand</a> (son site)</div>", ["Odile Marchand"]),
            ("<div class=auteur>Odile Marchand, Luc Ferrand (vidéo)</div>", ["Odile Marchand"]),
        ],
    )
    def test_asides_behind_names(self, credit: str, names: list[str]) -> None:
        article = clean_html(f"<body><h1>Le vieux pont rouvre</h1>{credit}<div>{LINES}</div>")
        assert [byline.name for byline in article.bylines if byline.role == "author"] == names

    def test_beside_the_photographer_in_a_box_of_credits(self) -> None:
        credit = "<div class=credits>Texte Odile Marchand Photographies Luc Ferrand</div>"
        article = clean_html(f"<body><h1>Le vieux pont rouvre</h1>{credit}<div>{LINES}</div>")
        assert "Odile Marchand" in {byline.name for byline in article.bylines if byline.role == "author"}

    def test_a_name_alone_under_the_text(self) -> None:
        menu = "".join(f"<li>Rubrique {i}</li>" for i in range(70))
        foot = "<p class=sign>ODILE MARCHAND</p>"
        page = f"<body><ul>{menu}</ul><h1>Le vieux pont rouvre</h1><div>{LINES}{foot}</div><div><p>L'album de la semaine</p></div>"
        assert [byline.name for byline in clean_html(page).bylines] == ["Odile Marchand"]

    def test_the_day_of_a_blogs_entry(self) -> None:
        meta = "<p class=postmetadata>Cet article a été publié le jeudi 9 novembre 2006 à 8:12 et est classé dans Expériences.</p>"
        article = clean_html(f"<body><h1>Le vieux pont rouvre</h1><div>{LINES}</div>{meta}")
        assert str(article.published).startswith("2006-11-09")

    def test_the_writer_with_a_desk_and_a_source_under_the_text(self) -> None:
        foot = "<p>Texte : Odile Marchand, commission du patrimoine</p><p>Source : La Feuille du val</p>"
        article = clean_html(f"<body><h1>Le vieux pont rouvre</h1><div>{LINES}{foot}</div>")
        assert [byline.name for byline in article.bylines] == ["Odile Marchand"]


class TestBytes:
    @pytest.mark.parametrize(
        ("page", "text"),
        [
            ("<meta charset='utf-8'>Été".encode(), "Été"),
            ("Été".encode(), "Été"),
            ("<meta charset='iso-8859-1'>L’été".encode(), "L’été"),
            ("<meta charset='utf-8'>Été à l’eau".encode("cp1252"), "Été à l’eau"),
            ("<meta charset='iso-8859-1'>L’été".encode("cp1252"), "L’été"),
            ("Été".encode("utf-16"), "Été"),
            ("\ufeffÉté".encode(), "Été"),
            ("<meta charset='no-such'>Été".encode("cp1252"), "Été"),
            ("<meta charset='utf-\0'>Été".encode("cp1252"), "Été"),
            ("<meta charset='hex'>Été".encode("cp1252"), "Été"),
            ("<meta charset='unicode_escape'>Été \\u00e9".encode("cp1252"), "Été \\u00e9"),
            ("<meta charset='iso-8859-15'>1 €, un œuf".encode("iso-8859-15"), "1 €, un œuf"),
            ("Été à la plag".encode() + "é".encode()[:1], "Été à la plag\ufffd"),
        ],
    )
    def test_declared_or_detected(self, page: bytes, text: str) -> None:
        assert decode(page).endswith(text)

    def test_what_is_no_page(self) -> None:
        with pytest.raises(TypeError, match="not int"):
            clean_html(3)  # type: ignore[arg-type]


LINE = f"<p>{FIRST}</p>"
N = 20_000
HOSTILE = {
    "deep": "<div>" * 100_000 + LINE + "</div>" * 100_000,
    "deep inline": "<span>" * 100_000 + LINE,
    "unclosed tags": "<b " * N + LINE,
    "unclosed elements": "<p><b>" * N + LINE,
    "unclosed comment": "<!-- " * N + LINE,
    "unclosed script": LINE + "<script>" + "x" * N,
    "script": "<script>" + "x" * 3_000_000 + "</script>" + LINE,
    "NULs": "a\0b" * N + LINE,
    "angles": "<" * N + LINE,
    "ampersands": "&" * N + LINE,
    "tables": "<table><tr><td>" * N + LINE,
    "attributes": "<p " + "a=1 " * N + ">" + LINE,
    "menus in menus": "".join(f"<div class='menu-{n} comment'>{LINE}" for n in range(1500)) + "<i class=menu>a</i>" * N,
    "classes": "<p class='" + "menu-x " * N + "'>" + LINE,
    "deep data": "<script type='application/ld+json'>" + "[" * N + "</script>" + LINE,
    "endless string in data": '<script type=\'application/ld+json\'>{"headline": "' + "a\\" * N + "</script>" + LINE,
    "CDATA": "<![CDATA[" * N + LINE,
    "surrogate": LINE + "\ud800",
    "a day at the calendar's end": f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "9999-12-31T23:59:59Z"}}</script>{LINE}',
}


class TestHostilePages:
    @pytest.mark.parametrize("name", HOSTILE)
    def test_an_article_in_any_case(self, name: str) -> None:
        found = clean_html(HOSTILE[name])
        assert found.restore() == found.source
        assert FIRST in found.source

    @pytest.mark.parametrize(
        "page", ["", " ", "<html></html>", "<!-- rien -->", "\0", "<p></p>", "<script>x</script>", b"", b"\xff\xfe"]
    )
    def test_nothing_gives_nothing(self, page: str | bytes) -> None:
        assert clean_html(page).text.strip("\0\ufffd") == ""

    def test_a_page_with_no_article(self) -> None:
        page = (
            "<nav>"
            + "".join(f"<a href='/{n}'>Rubrique {n}</a>" for n in range(40))
            + "</nav><footer>Mentions légales</footer>"
        )
        found = clean_html(page)
        assert found.text == ""
        assert found.title is None


class TestCommandLine:
    def test_html(self, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        from frenchnewsclean.cli import main

        file = tmp_path / "page.html"
        file.write_bytes(PAGE.replace("utf-8", "iso-8859-1").encode("cp1252"))
        assert main(["clean", "--html", str(file)]) == 0
        assert FIRST in capfdbinary.readouterr().out.decode()


class TestOneArticleInManyDresses:
    @pytest.mark.parametrize("name", THEMES)
    def test_it_is_the_same_article(self, name: str) -> None:
        found = clean_html(THEMES[name])
        assert list(found.paragraphs) == [STANDFIRST, *PARAGRAPHS[:2], SUBHEAD, *PARAGRAPHS[2:]]
        assert found.title == TITLE
        assert [b.name for b in found.bylines if b.role == "author"] == ["Odile Marchand"]
        assert str(found.published)[:10] == "2023-10-03"


def test_links_to_topics_are_no_names() -> None:
    tags = '<div><a href="/tag/energie">Énergie</a> <a href="/tag/jura">Jura</a></div>'
    body = (
        "<p>Le vieux pont de pierre a rouvert lundi matin, après deux ans de travaux, selon la mairie de Trèves.</p>"
        * 3
    )
    article = clean_html(f"<article><h1>Le pont rouvre lundi</h1><p>Par Odile Marchand</p>{tags}{body}</article>")
    assert [b.name for b in article.bylines] == ["Odile Marchand"]
    assert "Énergie" not in article.text


def test_the_heading_of_a_part_in_a_header_of_its_own_stays() -> None:
    part = "<div><header><h3>{}</h3></header><p>Le vieux pont de pierre a rouvert lundi, selon la mairie de Trèves, après {}.</p></div>"
    body = part.format("Contact avec les arbres", "deux ans") + part.format("Inscription obligatoire", "trois ans")
    article = clean_html(f"<h1>Le pont rouvre lundi</h1><p>Les riverains se félicitent de cette réouverture.</p>{body}")
    assert {"Contact avec les arbres", "Inscription obligatoire"} <= set(article.paragraphs)


def test_the_button_beside_a_name_is_none_of_it() -> None:
    body = (
        "<p>Le vieux pont de pierre a rouvert lundi matin, après deux ans de travaux, selon la mairie de Trèves.</p>"
        * 3
    )
    page = f'<article><h1>Le pont rouvre lundi</h1><div class="author">Odile Marchand Suivre</div>{body}</article>'
    assert [b.name for b in clean_html(page).bylines] == ["Odile Marchand"]

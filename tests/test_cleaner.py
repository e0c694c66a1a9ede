"""The one call for everything: what it refuses, what it bears, and what its options do."""

from __future__ import annotations

import dataclasses
import datetime as dt
import pickle
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ClassVar

import pytest

import frenchnewsclean
from frenchnewsclean import Article, Cleaner, DateMention, Kind, clean, clean_text
from frenchnewsclean.article import Grain, mention_of
from tests.synthesis import SITE_VARIANTS, WIRE_VARIANTS, site_case, wire_case

FIRST = "Le vieux pont de pierre a rouvert lundi matin après deux ans de travaux, selon la mairie."
SECOND = "Les riverains se félicitent de cette réouverture, qui leur épargne un détour de douze kilomètres."
PROSE = f"{FIRST}\n\n{SECOND}"
PAGE = (
    f"Le vieux pont rouvre\n\nPar Odile Marchand\n\nTRÈVES, 3 mars (AFP) - {PROSE}\n\n"
    "Partager sur Facebook\n\n© 2023 AFP\n\n0 commentaire\n"
)


def sound(article: Article, source: str) -> Article:
    """The article, after a check of its account."""
    assert article.source == source
    assert article.restore() == source
    assert "\n\n".join(article.paragraphs) == article.text
    done = 0
    for edit in article.edits:
        assert done <= edit.start <= edit.end
        assert edit.original == source[edit.start : edit.end]
        done = edit.end
    return article


class TestNoText:
    @pytest.mark.parametrize("function", [clean, clean_text, Cleaner()], ids=["clean", "clean_text", "Cleaner"])
    @pytest.mark.parametrize(
        ("value", "advice"),
        [
            (None, "NoneType: pass an empty string"),
            (b"Le pont", r"bytes: decode .*decode\('utf-8'\)"),
            (bytearray(b"Le pont"), "bytearray: decode"),
            (3, "int: pass the text as a str"),
            (2.5, "float: pass the text as a str"),
            (["Le pont"], "list: pass the text as a str"),
        ],
    )
    def test_type_error_says_what_to_do(self, function: Any, value: Any, advice: str) -> None:
        with pytest.raises(TypeError, match=advice):
            function(value)

    @pytest.mark.parametrize(
        "name",
        ["find_bylines", "find_attributions", "find_copyright", "strip_copyright", "find_comments", "strip_comments",
         "find_chrome", "strip_chrome", "find_tickers", "strip_tickers", "find_dates", "parse_date", "normalise_dates",
         "parse_dateline", "normalise_dateline", "parse_byline", "parse_attribution"],
    )  # fmt: skip
    @pytest.mark.parametrize("value", [None, b"Le pont", 3])
    def test_each_job_names_itself(self, name: str, value: Any) -> None:
        with pytest.raises(TypeError, match=r"\w+\(\) takes a str, not \w+: \w+"):
            getattr(frenchnewsclean, name)(value)

    def test_a_subclass_of_str_is_a_string(self) -> None:
        class Text(str):
            __slots__ = ()

        assert clean(Text(PROSE)).text == PROSE


class TestAnyString:
    @pytest.mark.parametrize(
        "source",
        [
            "",
            " ",
            "\n",
            "\r\n\t \u00a0\u2028\n",
            "\x00",
            "\x00" * 500,
            "\ud800",
            "\ud83d pont \udc00",
            "\ufeff",
            "\u200b\n\u200b",
            "a",
            ".",
            "-",
            "-\n-\n-",
            "(",
            "(" * 3000,
            "<" * 3000,
            "&" * 3000,
            "&amp;" * 3000,
            "<p>" * 2000,
            "<!--" * 1000,
            "Ã" * 3000,
            "\xad\n",
            "gouver\xad\n",
            "©",
            "0 commentaire",
            "À lire aussi",
            "3 mars",
            "\n".join("Partager" for _ in range(300)),
            "PARIS (AFP) -",
            "\u0301\u0301\u0301",
            "e\u0301" * 1000,
            "İ" * 50,
            "ŉ ß ﬃ ǅ",
            "🙂" * 100,
            "\u202egauche\u202c",
        ],
        ids=lambda s: ascii(s)[:20],
    )
    def test_it_gives_an_article(self, source: str) -> None:
        article = sound(clean(source), source)
        again = sound(clean(article.text), article.text)
        assert again.text == article.text

    def test_white_space_alone_is_no_text(self) -> None:
        article = clean(" \n\t\r\n\u00a0\n")
        assert (article.text, article.paragraphs, article.title) == ("", (), None)

    def test_nuls_go(self) -> None:
        source = FIRST.replace(" ", " \x00")
        assert sound(clean(source), source).text == FIRST

    def test_lone_surrogates_stay(self) -> None:
        source = FIRST.replace("pont", "pont \ud83d")
        assert sound(clean(source), source).text == source

    @pytest.mark.parametrize(
        "unit",
        [
            "a",
            "mot ",
            "Il pleut. ",
            "(",
            "é",
            "1 ",
            "12.",
            "A.",
            "par ",
            "Jean ",
            "<p",
            "© ",
            " ",
            "-",
            "/",
            "l'",
            "| ",
        ],
    )
    def test_a_megabyte_without_a_line_break(self, unit: str) -> None:
        source = unit * (1_000_000 // len(unit))
        begin = time.perf_counter()
        sound(clean(source), source)
        assert time.perf_counter() - begin < 10

    @pytest.mark.parametrize(
        "line", ["\n", "a\n", "Partager\n", "par Jean\n", f"{FIRST}\n", "le pont de la ville qui a rouvert ce\n"]
    )
    def test_many_lines(self, line: str) -> None:
        source = line * (100_000 // len(line))
        begin = time.perf_counter()
        sound(clean(source), source)
        assert time.perf_counter() - begin < 10


class TestKeep:
    REMOVED: ClassVar[dict[str, str]] = {
        "title": "Le vieux pont rouvre",
        "byline": "Par Odile Marchand",
        "dateline": "TRÈVES, 3 mars (AFP) - ",
        "share": "Partager sur Facebook",
        "copyright": "© 2023 AFP",
        "comment": "0 commentaire",
    }

    def test_all_go(self) -> None:
        article = sound(clean(PAGE), PAGE)
        assert article.text == PROSE
        assert {str(edit.kind) for edit in article.edits} >= set(self.REMOVED)

    @pytest.mark.parametrize("kind", REMOVED)
    def test_one_stays(self, kind: str) -> None:
        article = sound(clean(PAGE, keep=[kind]), PAGE)
        assert self.REMOVED[kind] in article.text
        assert kind not in {str(edit.kind) for edit in article.edits}
        assert [k for k, words in self.REMOVED.items() if k != kind and words in article.text] == []

    @pytest.mark.parametrize("kind", REMOVED)
    def test_the_facts_stay_known(self, kind: str) -> None:
        kept, plain = clean(PAGE, keep=[kind]), clean(PAGE)
        assert (kept.title, kept.bylines, kept.dateline) == (plain.title, plain.bylines, plain.dateline)

    def test_a_kind_as_member_or_text_or_alone(self) -> None:
        wanted = clean(PAGE, keep=["share"]).text
        assert clean(PAGE, keep={Kind.SHARE}).text == wanted
        assert clean(PAGE, keep="share").text == wanted
        assert clean_text(PAGE, keep=(kind for kind in ["share"])) == wanted

    def test_everything_kept(self) -> None:
        article = sound(clean(PAGE, keep=list(Kind)), PAGE)
        assert article.text == PAGE
        assert article.edits == ()

    def test_layout_kept(self) -> None:
        source = f"  {FIRST}\n{SECOND}\n"
        assert clean(source, keep=["layout"]).text == source

    def test_encoding_kept(self) -> None:
        source = f"L'Ã©tÃ© dure. {FIRST}"
        assert clean(source, keep=["encoding"]).text == source

    def test_tickers_kept(self) -> None:
        source = "Le fabricant Vernotte <VRNT.PA> va supprimer 420 postes dans la Loire, selon les syndicats."
        assert clean(source, keep=["ticker"]).text == source
        assert "VRNT" not in clean(source).text
        assert [t.symbol for t in clean(source, keep=["ticker"]).tickers] == ["VRNT.PA"]

    def test_unknown_kind(self) -> None:
        with pytest.raises(ValueError, match=r"keep: 'bouton'.*reading-time"):
            clean(PAGE, keep=["bouton"])


class TestTitle:
    def test_given(self) -> None:
        source = f"Le marché couvert\n\n{PROSE}\n\nLe vieux pont rouvre"
        article = sound(clean(source, title="Le vieux pont rouvre"), source)
        assert article.title == "Le vieux pont rouvre"
        assert "Le vieux pont rouvre" not in article.text

    def test_its_repetitions_go_however_written(self) -> None:
        source = f"LE VIEUX PONT ROUVRE\n\n{FIRST}\n\nLe vieux pont rouvre !\n\n{SECOND}"
        article = sound(clean(source, title="Le vieux pont rouvre"), source)
        assert article.text == PROSE
        assert [str(e.kind) for e in article.edits if "pont" in e.original.lower()] == ["title", "title"]

    def test_where_the_text_does_not_repeat_it(self) -> None:
        article = clean(PROSE, title="  Tout autre\n chose ")
        assert (article.title, article.text) == ("Tout autre chose", PROSE)

    @pytest.mark.parametrize("title", ["", "  "])
    def test_empty(self, title: str) -> None:
        assert clean(PROSE, title=title).title is None

    def test_none_is_found_in_prose_alone(self) -> None:
        assert clean(PROSE).title is None

    @pytest.mark.parametrize(
        "above",
        [
            "Accueil  Sports  Culture  Petites annonces",
            "Tennis Coupe du Val Classement Calendrier Résultats Joueuses et joueurs",
            "Sainte-Aube / Vie des quartiers",
            "Le-Courrier-du-Val.example.fr : la nouvelle au fil de l'eau",
        ],
    )
    def test_a_menu_or_a_label_is_none(self, above: str) -> None:
        source = f"{above}\nLe vieux pont rouvre après deux ans de travaux\nPar Odile Marchant\n\n{PROSE}\n\nPartager"
        assert sound(clean(source), source).title == "Le vieux pont rouvre après deux ans de travaux"

    @pytest.mark.parametrize("sign", [">", "/", "›"])
    def test_at_the_end_of_a_breadcrumb(self, sign: str) -> None:
        title = "Le vieux pont rouvre après deux ans de travaux"
        source = f"Le Courrier {sign} Région {sign} {title}\nImprimer\n{title}\nPar Odile Marchant\n\n{PROSE}"
        article = sound(clean(source), source)
        assert (article.title, article.text) == (title, PROSE)

    def test_a_line_of_dates_and_counts_is_none(self) -> None:
        info = "09/11/2013 à 17:26 Lu 4 118 fois Imprimer Réactions (6)"
        source = f"Société\nLe vieux pont rouvre après deux ans de travaux\n{info}\n\n{PROSE}\n\nPartager"
        assert sound(clean(source), source).title == "Le vieux pont rouvre après deux ans de travaux"

    def test_the_sites_name_that_comes_again_is_none(self) -> None:
        head = "Le Courrier du Val\nSe connecter\nÀ Sainte-Aube, le vieux pont rouvre après deux ans de travaux"
        source = f"{head}\nPar Odile Marchant\n\n{PROSE}\n\nLe Courrier du Val\nMentions légales"
        article = sound(clean(source), source)
        assert article.title == "À Sainte-Aube, le vieux pont rouvre après deux ans de travaux"


class TestAnchor:
    SOURCE = "Le pont a rouvert mardi, après trois ans de travaux menés par une entreprise de la ville."

    @pytest.mark.parametrize(
        "anchor",
        ["2023-03-03", dt.date(2023, 3, 3), dt.datetime(2023, 3, 3, 18, 30), "2023-03-03T18:30:00+01:00"],
        ids=["text", "date", "datetime", "iso datetime"],
    )
    def test_relative_dates_count_from_it(self, anchor: Any) -> None:
        (mention,) = clean(self.SOURCE, anchor=anchor).dates
        assert (mention.text, mention.value, mention.relative) == ("mardi", "2023-02-28", True)

    def test_none(self) -> None:
        (mention,) = clean(self.SOURCE).dates
        assert mention.value is None

    def test_the_publication_date_is_the_default(self) -> None:
        source = f"Le pont rouvre\n\nPublié le 3 mars 2023 à 17h42\n\n{self.SOURCE}"
        article = clean(source)
        assert article.published == dt.datetime.fromisoformat("2023-03-03T17:42:00+01:00")
        assert [m.value for m in article.dates] == ["2023-02-28"]

    def test_the_callers_comes_first(self) -> None:
        source = f"Le pont rouvre\n\nPublié le 3 mars 2023 à 17h42\n\n{self.SOURCE}"
        assert [m.value for m in clean(source, anchor="2020-01-01").dates] == ["2019-12-31"]

    def test_the_dateline_takes_its_year(self) -> None:
        dateline = clean(f"TRÈVES, 3 mars (AFP) - {PROSE}", anchor="2023-03-05").dateline
        assert dateline is not None
        assert dateline.date == dt.date(2023, 3, 3)

    @pytest.mark.parametrize("anchor", ["hier", "2023-13-01", ""])
    def test_no_date(self, anchor: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011  # the words are datetime's
            clean(PROSE, anchor=anchor)

    def test_no_moment(self) -> None:
        with pytest.raises(TypeError, match="anchor must be a date"):
            clean(PROSE, anchor=20230303)  # type: ignore[arg-type]


class TestDates:
    SOURCE = (
        "Le vieux pont, fermé le 12 mai 2019, a rouvert mardi matin.\n\nPartager\n\n"
        "Il fermera de nouveau en août 2024, selon le calendrier de la mairie de la ville."
    )

    def test_keep(self) -> None:
        article = sound(clean(self.SOURCE, anchor="2023-03-03"), self.SOURCE)
        assert "le 12 mai 2019" in article.text
        assert Kind.DATE not in {edit.kind for edit in article.edits}

    @pytest.mark.parametrize(("style", "written"), [("iso", "2019-05-12"), ("french", "12 mai 2019")])
    def test_rewritten(self, style: Any, written: str) -> None:
        article = sound(clean(self.SOURCE, anchor="2023-03-03", dates=style), self.SOURCE)
        assert written in article.text
        assert "mardi matin" not in article.text or style == "french"
        rewritten = [edit for edit in article.edits if edit.kind is Kind.DATE]
        assert rewritten
        for edit in rewritten:
            assert edit.rule == f"date.{style}"
            assert edit.replacement in article.text

    @pytest.mark.parametrize("style", ["iso", "french"])
    def test_mentions_stand_in_the_new_text(self, style: Any) -> None:
        article = clean(self.SOURCE, anchor="2023-03-03", dates=style)
        assert [m.value for m in article.dates] == [m.value for m in clean(self.SOURCE, anchor="2023-03-03").dates]
        for mention in article.dates:
            assert article.text[mention.start : mention.end] == mention.text

    @pytest.mark.parametrize("style", ["iso", "french"])
    def test_a_date_with_damage_in_it(self, style: Any) -> None:
        source = "Le vieux pont, fermÃ© le 12 aoÃ»t&nbsp;2019, a rouvert sous les applaudissements des riverains."
        article = sound(clean(source, dates=style), source)
        assert ("2019-08-12" if style == "iso" else "12 août") in article.text

    def test_kept_as_a_kind(self) -> None:
        assert clean(self.SOURCE, dates="iso", keep=["date"]).text == clean(self.SOURCE).text

    def test_without_an_anchor_nothing_is_guessed(self) -> None:
        assert "mardi matin" in clean(self.SOURCE, dates="iso").text

    def test_unknown_way(self) -> None:
        with pytest.raises(ValueError, match="'keep', 'iso' or 'french', not 'english'"):
            clean(PROSE, dates="english")  # type: ignore[arg-type]


class TestCleaner:
    SOURCES = tuple(
        [wire_case(variant=v, width=64, indent=False).raw for v in range(WIRE_VARIANTS)]
        + [site_case(variant=v).raw for v in range(SITE_VARIANTS)]
        + [PAGE, "", "L'Ã©tÃ© dure."]
    )

    def test_it_is_clean_with_the_options_held(self) -> None:
        cleaner = Cleaner(anchor="2023-03-03", keep=["share"], dates="iso", title="Le vieux pont rouvre")
        assert cleaner(PAGE) == clean(
            PAGE, anchor="2023-03-03", keep=["share"], dates="iso", title="Le vieux pont rouvre"
        )

    def test_nothing_is_carried_from_one_text_to_the_next(self) -> None:
        cleaner = Cleaner()
        for source in self.SOURCES:
            cleaner(source)
        assert [cleaner(source) for source in reversed(self.SOURCES)] == [clean(s) for s in reversed(self.SOURCES)]

    def test_threads_share_one(self) -> None:
        cleaner = Cleaner(dates="iso")
        work = self.SOURCES * 6
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(cleaner, work))
        assert found == [Cleaner(dates="iso")(source) for source in work]

    def test_pickle(self) -> None:
        cleaner = Cleaner(anchor=dt.date(2023, 3, 3), keep=["share"], dates="iso")
        before = cleaner(PAGE)
        again = pickle.loads(pickle.dumps(cleaner))
        assert again(PAGE) == before
        assert again.keep == cleaner.keep

    def test_pickle_with_own_rules(self, tmp_path: Any) -> None:
        path = tmp_path / "maison.toml"
        path.write_text('[[rule]]\nid = "maison.zinc"\nkind = "legal"\npattern = "le zinc du coin"', encoding="utf-8")
        written = pickle.dumps(Cleaner(rules=[path]))
        path.unlink()
        assert pickle.loads(written)(f"{PROSE}\n\nLe zinc du coin").text == PROSE

    def test_functions_are_picklable(self) -> None:
        for name in frenchnewsclean.__all__:
            assert pickle.loads(pickle.dumps(getattr(frenchnewsclean, name))) is getattr(frenchnewsclean, name)

    def test_options_are_by_name_only(self) -> None:
        with pytest.raises(TypeError):
            Cleaner("2023-03-03")  # type: ignore[call-arg]


class TestRepeats:
    TWICE = "Le pont de Vernay rouvrira lundi après six mois de travaux. La mairie promet une fête sur le quai."

    def test_paragraph_said_twice_on_end_stays_once(self) -> None:
        article = clean(f"{PROSE}\n\n{self.TWICE}\n\n{self.TWICE}\n\n{PROSE}")
        assert article.text == f"{PROSE}\n\n{self.TWICE}\n\n{PROSE}"
        assert "layout.repeated-paragraph" in {edit.rule for edit in article.edits}

    @pytest.mark.parametrize(
        "refrain",
        [
            "Le vent du nord emporte la chanson des marins.",  # a refrain is a line
            "« Non. Non. Jamais. »",
            "Ô mer, ô mer. Reprends tes filles.",
        ],
    )
    def test_refrain_stays(self, refrain: str) -> None:
        source = f"{PROSE}\n\n{refrain}\n\n{refrain}\n\n{PROSE}"
        assert clean(source).text == source

    def test_paragraph_that_comes_back_later_stays(self) -> None:
        source = f"{self.TWICE}\n\n{PROSE}\n\n{self.TWICE}"
        assert clean(source).text == source


class TestAmongTopics:
    """The name and the day on one line with a site's topics and buttons."""

    FIRST = "Le bac de Morvanne a repris sa navette jeudi matin, après trois semaines d'arrêt et deux pannes."
    SECOND = "Les passagers, une trentaine, ont applaudi le pilote, qui n'en demandait pas tant, selon la mairie."

    def read(self, line: str) -> Article:
        return clean(f"Le bac reprend du service\n\n{line}\n\n{self.FIRST}\n\n{self.SECOND}")

    @pytest.mark.parametrize(
        "line",
        [
            "Transports • 6 mai 2022 • Odile Marchand",
            "Odile Marchand | 6 mai 2022 | Partager",
            "6 mai 2022 / Odile Marchand / Transports",
            "N° 63 · 6 mai 2022 · par Odile Marchand",
            "Propos recueillis par Odile Marchand · 06.05.2022 · Faire suivre",
            "Rivages | Par Odile Marchand | Publié le 6 mai 2022",
        ],
    )
    def test_they_are_read(self, line: str) -> None:
        found = self.read(line)
        assert found.paragraphs == (self.FIRST, self.SECOND)
        assert ([b.name for b in found.bylines], str(found.published)) == (["Odile Marchand"], "2022-05-06")

    @pytest.mark.parametrize(
        "line",
        [
            "Édition du vendredi 6 mai 2022 - Page 4",
            "Page 4, vendredi 6 mai 2022",
            "Numéro 1234 du 6 mai 2022",
            "Le Courrier de Morvanne, 6 mai 2022, page 4",
            "Le Courrier de Morvanne | vendredi 6 mai 2022 | 450 mots | p. 4",
            "Article publié le : 06/05/2022",
        ],
    )
    def test_the_issue_and_its_day(self, line: str) -> None:
        found = self.read(line)
        assert (found.title, found.paragraphs) == ("Le bac reprend du service", (self.FIRST, self.SECOND))
        assert str(found.published) == "2022-05-06"

    def test_the_paper_over_the_day(self) -> None:
        found = self.read("L'Écho de Morvanne     Odile MARCHAND\nPublié le 16/05/2023 à 06h30")
        assert ([b.name for b in found.bylines], found.paragraphs) == (["Odile Marchand"], (self.FIRST, self.SECOND))

    def test_the_source_behind_the_day(self) -> None:
        found = self.read("Odile Marchand | 24-02-24, 22:58 | Source: Belga")
        assert ([b.name for b in found.bylines], found.paragraphs) == (["Odile Marchand"], (self.FIRST, self.SECOND))
        assert [a.agency for a in found.attributions] == ["Belga"]

    @pytest.mark.parametrize("line", ["il y a 3 heures", "Il y a 2 jours - 4 min de lecture"])
    def test_how_long_ago(self, line: str) -> None:
        assert self.read(line).paragraphs == (self.FIRST, self.SECOND)

    def test_a_subhead_of_how_long_ago_stays(self) -> None:
        assert "Il y a dix ans" in self.read("Il y a dix ans").text

    def test_where_a_release_was_made(self) -> None:
        found = self.read("Morvanne, le 6 mai 2022")
        assert found.paragraphs == (self.FIRST, self.SECOND)
        assert found.dateline is not None
        assert (found.dateline.places, found.dateline.text) == (("Morvanne",), "Morvanne, le 6 mai 2022")

    @pytest.mark.parametrize(
        "line", ["Odile Marchand", "Odile Marchand, journaliste au Courrier", "Odile Marchand @om"]
    )
    def test_the_name_alone_in_a_text_without_chrome(self, line: str) -> None:
        found = self.read(line)
        assert (found.title, found.paragraphs) == ("Le bac reprend du service", (self.FIRST, self.SECOND))
        assert [b.name for b in found.bylines] == ["Odile Marchand"]

    @pytest.mark.parametrize("rubric", ["Transports", "#Transports", "Dossier", "Faits divers", "MORVANNE - RIVAGES"])
    def test_a_rubric_over_the_headline(self, rubric: str) -> None:
        for under in ("", "Par Odile Marchand\n\n"):
            found = clean(f"{rubric}\n\nLe bac reprend du service\n\n{under}{self.FIRST}\n\n{self.SECOND}")
            assert (found.title, found.paragraphs) == ("Le bac reprend du service", (self.FIRST, self.SECOND))

    def test_a_headline_on_two_lines(self) -> None:
        source = (
            f"Rubrique : Rivages\n\nLe bac reprend du service, les\npassagers aussi\n\n{self.FIRST}\n\n{self.SECOND}"
        )
        found = clean(source)
        wanted = "Le bac reprend du service, les passagers aussi"
        assert (found.title, found.paragraphs) == (wanted, (self.FIRST, self.SECOND))

    def test_the_most_read_without_its_list(self) -> None:
        source = f"LES PLUS LUS\n\nLe bac reprend du service\n\n{self.FIRST}\n\n{self.SECOND}"
        found = clean(source)
        assert (found.title, found.paragraphs) == ("Le bac reprend du service", (self.FIRST, self.SECOND))

    def test_names_over_portraits_stay(self) -> None:
        source = f"Les passeurs du bac\n\nOdile Marchand\n\n{self.FIRST}\n\nLuc Ferrand\n\n{self.SECOND}"
        found = clean(source)
        assert (found.bylines, "Odile Marchand" in found.text) == ((), True)

    @pytest.mark.parametrize("line", ["Accueil | Rivages | Bac de Morvanne", "Rivages / 6 mai 2022 / Transports"])
    def test_topics_name_nobody(self, line: str) -> None:
        assert self.read(line).bylines == ()


class TestCaptions:
    """Between two paragraphs of a text, with and without chrome round it."""

    FIRST = "Le bac de Morvanne a repris sa navette jeudi matin, après trois semaines d'arrêt et deux pannes."
    SECOND = "Les passagers, une trentaine, ont applaudi le pilote, qui n'en demandait pas tant, selon la mairie."

    def read(self, line: str, after: str = "") -> tuple[str, ...]:
        return clean(f"Le bac reprend du service\n\n{self.FIRST}\n\n{line}\n\n{self.SECOND}{after}").paragraphs

    @pytest.mark.parametrize(
        "credit",
        [
            ". Photo Odile Marchand",
            ". Photos : Odile Marchand",
            ". PHOTO ODILE MARCHAND",
            " – Photo Odile Marchand",
            ". Photo d'archives",
            ". Photo Le Courrier",
            ". Crédit : Odile Marchand / Le Courrier",
            ". Crédit photo : DR",
        ],
    )
    def test_a_labelled_credit(self, credit: str) -> None:
        assert self.read(f"Le bac de Morvanne à quai{credit}") == (self.FIRST, self.SECOND)

    @pytest.mark.parametrize(
        "credit", [". DR", ". AFP", " - Shutterstock", ". Getty Images", ". ODILE MARCHAND", ". Capture d'écran"]
    )
    def test_whose_it_is_among_chrome(self, credit: str) -> None:
        line = f"Le bac de Morvanne à quai{credit}"
        assert self.read(line, "\n\nPartager sur Facebook") == (self.FIRST, self.SECOND)
        assert line in self.read(line)

    @pytest.mark.parametrize(
        "line",
        [
            "La photo qui dérange",
            "Ce qu'il en reste. Une photo",
            "Le pilote a vendu ses images. AFP",
            "Crédit immobilier : les taux baissent",
            "Il a tout vendu. Photos, montres et barques",
        ],
    )
    def test_what_is_none(self, line: str) -> None:
        assert line in self.read(line, "\n\nPartager sur Facebook")


class TestUnderTheText:
    FIRST = "Le bac de Morvanne a repris sa navette jeudi matin, après trois semaines d'arrêt et deux pannes."
    SECOND = "Les passagers, une trentaine, ont applaudi le pilote, qui n'en demandait pas tant, selon la mairie."

    def read(self, under: str) -> Article:
        head = "Le bac reprend du service\n\nPar Odile Marchand\n\nPublié le 6 mai 2022 à 10h12"
        return clean(f"{head}\n\n{self.FIRST}\n\n{self.SECOND}\n\n{under}")

    @pytest.mark.parametrize(
        "under",
        [
            "Odile Marchand\nJournaliste au Courrier\n@omarchand",
            "L'auteure\n\nOdile Marchand est journaliste au Courrier de Morvanne depuis 2010.",
            "À propos de l'auteure\n\nOdile Marchand couvre les rivages.",
            "Pour en savoir plus, cliquez ici",
            "La cale ferme ses grilles\nPublié le 5 mai 2022\nLe phare arrive en 2025\nPublié le 4 mai 2022",
            "Passeur29 - 06/05/2022 à 11:02\nIl était temps, on attend ce bac depuis dix ans.\nSignaler un abus\n"
            "Lucette - 06/05/2022 à 12:40\nEncore des impôts en plus, merci bien.",
        ],
    )
    def test_it_goes(self, under: str) -> None:
        found = self.read(under)
        assert found.paragraphs == (self.FIRST, self.SECOND)
        assert {b.name for b in found.bylines} == {"Odile Marchand"}

    @pytest.mark.parametrize(
        "under",
        [
            "Mardi - 06/05/2022 à 11:02\n\nLe bac quitte la cale avec douze passagers.\n\n"
            "Mercredi - 07/05/2022 à 11:02\n\nLe bac ne quitte plus la cale.",
            "À propos de l'auteure\n\nLe roman paraît jeudi chez un éditeur de la côte.",
        ],
    )
    def test_it_stays(self, under: str) -> None:
        assert " ".join(under.split()) in " ".join(self.read(under).text.split())


class TestCommentsAsSubhead:
    def test_over_paragraphs_of_the_text(self) -> None:
        first = "Le mot figure en gros sur le tableau, à la craie bleue, et chacun doit commenter la nouvelle du jour."
        second = "L'institutrice, elle, attend d'avoir la décision sous les yeux avant de la faire encadrer."
        after = "Votre avis\nFaut-il garder l'école ?\nOui\nNon\nSans opinion\nVoter 1 284 votes\nContenus sponsorisés"
        title, under = "L'école du bourg rouvre lundi", f"{first[:60]}.\n\n{second[:70]}."
        found = clean(f"{title}\n\n{second}\n\n{first}\n\nCommentaires\n\n{under}\n\n{after}")
        assert found.paragraphs == (second, first, "Commentaires", f"{first[:60]}.", f"{second[:70]}.")


class TestAmongChrome:
    """Lines that no rule knows go where they stand among lines that go; what belongs to the text stays."""

    BODY = (
        "Le vieux pont de pierre a rouvert lundi matin après deux ans de travaux, a annoncé la mairie de Sainte-Aube.",
        "Les habitants, réunis sur la place du marché, n'ont pas caché leur joie, et la fanfare a joué tard.",
    )

    def cleaned(self, head: str = "", tail: str = "") -> frenchnewsclean.Article:
        return frenchnewsclean.clean("\n\n".join(part for part in (head, *self.BODY, tail) if part))

    def test_after_the_line_that_closes_the_article(self) -> None:
        tail = "Partager sur Facebook\nDeux grues neuves au port\nLe coin des mots fléchés\n© 2024 Le Courrier du Val"
        assert self.cleaned(tail=tail).paragraphs == self.BODY

    def test_readers_comments_whole(self) -> None:
        first = "marmotte74\nil y a 2 heures\nEt les trottoirs ?\nRépondre"
        tail = f"3 commentaires\n{first}\nLe Grincheux\nil y a 3 heures\nBravo.\nRépondre"
        assert self.cleaned(tail=tail).paragraphs == self.BODY

    def test_practical_information_before_it_stays(self) -> None:
        tail = (
            "Visites : le dimanche à 15 heures\n\nTarif : 4 euros\n\nPartager sur Facebook\n© 2024 Le Courrier du Val"
        )
        assert self.cleaned(tail=tail).paragraphs == (
            *self.BODY,
            "Visites : le dimanche à 15 heures",
            "Tarif : 4 euros",
        )

    def test_a_sentence_after_it_stays(self) -> None:
        sentence = "Le conseil municipal n'a pas encore pris position."
        assert self.cleaned(tail=f"© 2024 Le Courrier du Val\n\n{sentence}").paragraphs == (*self.BODY, sentence)

    @pytest.mark.parametrize(
        "quote",
        [
            "« On ne traverse pas deux fois la même rivière, dit-on. » – Odile Marchant, maire de Sainte-Aube",
            "« On ne traverse pas deux fois la même rivière, dit-on. » Odile Marchant, maire de Sainte-Aube",
            "« Qu'on nous rende le bac, et vite », Odile Marchant, 88 ans, de la rive gauche",
            "Passeurs : Marchant 8 traversées, Delorme 6, Castel 4, Sow 3, Exemple 2",
            "Traversées en bac : 2,35 euros, soit la moitié du prix d'avant-guerre",
            "{Planche 2 à remplacer, et en attendant vivre avec la pluie.}",
        ],
    )
    def test_a_quotation_or_a_list_in_a_row_is_no_link(self, quote: str) -> None:
        text = "\n".join(("Le vieux pont rouvre", self.BODY[0], quote, self.BODY[1], "Partager sur Facebook"))
        assert frenchnewsclean.clean(text).paragraphs == (self.BODY[0], quote, self.BODY[1])

    @pytest.mark.parametrize(
        "credit",
        [
            "ODILE MARCHANT POUR « LE COURRIER DU VAL »",
            "(ODILE MARCHANT / RADIO VAL)",
            "(Odile Marchant pour Rivages)",
            "(Odile Marchant/L'Écho du Val)",
            "(Illustration) CV/Odile Marchant",
            "- O. Marchant",
            "| Crédits photo : Rivages",
        ],
    )
    def test_a_caption_by_its_credit(self, credit: str) -> None:
        head = f"Le vieux pont rouvre\nPartager sur Facebook\nLe pont et la fanfare, lundi, à Sainte-Aube. {credit}"
        assert self.cleaned(head=head).paragraphs == self.BODY

    def test_a_caption_between_paragraphs_by_its_credit_in_capitals(self) -> None:
        caption = "Le bac amarré sous le pont, four allumé. | PHOTO : L'AVENIR DU VAL / ODILE LE GOFF"
        text = "\n".join(("Le vieux pont rouvre", self.BODY[0], caption, self.BODY[1], "Partager sur Facebook"))
        article = frenchnewsclean.clean(text)
        assert article.paragraphs == self.BODY
        assert [str(edit.kind) for edit in article.edits if "PHOTO" in edit.original] == ["photo"]

    def test_a_name_with_many_hyphens_is_no_slug(self) -> None:
        head = "Le vieux pont rouvre\nMarie-Odile Marchant-Delorme\nPublié le 12/03/2024 à 10h30"
        article = self.cleaned(head=head)
        assert [byline.name for byline in article.bylines] == ["Marie-Odile Marchant-Delorme"]

    def test_a_name_under_the_text_whatever_follows(self) -> None:
        article = self.cleaned(tail="Odile Marchant\n\nPartager sur Facebook\n\n© 2024 Le Courrier du Val")
        assert [byline.name for byline in article.bylines] == ["Odile Marchant"]
        assert article.paragraphs == self.BODY

    @pytest.mark.parametrize("author", ["Par Jeanne Morel", ""])
    def test_whose_words_stand_above_is_no_author(self, author: str) -> None:
        quote = "« Le bac savait attendre les retardataires, et le pont ne sait que passer. »"
        tail = f"{quote}\n\nOdile Marchant\n\nPartager sur Facebook"
        article = self.cleaned(f"Le vieux pont rouvre à Sainte-Aube\n{author}", tail)
        assert [byline.name for byline in article.bylines] == ["Jeanne Morel" if author else "Odile Marchant"]
        assert ("Odile Marchant" in article.paragraphs) == bool(author)

    def test_names_under_a_standfirst(self) -> None:
        standfirst = "Il était fermé depuis deux ans, et le bac ne suffisait plus aux écoliers."
        head = f"Le vieux pont rouvre\n{standfirst}\nOdile Marchant"
        article = frenchnewsclean.clean("\n".join((head, "Publié le 12/03/2024 à 10h30", "", "\n\n".join(self.BODY))))
        assert [byline.name for byline in article.bylines] == ["Odile Marchant"]

    def test_labels_among_the_credits(self) -> None:
        head = "Le vieux pont rouvre à Sainte-Aube\nOdile Marchant\nMettre en signet\nPublié le 12/03/2024 à 10h30"
        article = self.cleaned(head)
        assert (article.title, article.paragraphs) == ("Le vieux pont rouvre à Sainte-Aube", self.BODY)

    def test_where_the_author_writes_from_under_the_name(self) -> None:
        article = self.cleaned("Constance Erval\nEnvoyée spéciale à Sainte-Aube")
        assert [(b.name, str(b.role), b.place) for b in article.bylines] == [
            ("Constance Erval", "correspondent", "à Sainte-Aube")
        ]
        assert article.paragraphs == self.BODY

    def test_what_stands_under_a_caption_is_no_caption(self) -> None:
        caption = "Le capitaine de Sainte-Aube a marqué deux fois avant la pause. | Photo : Rivages / Odile Marchant"
        score = "Sainte-Aube – Corbeval : 23-19 (mi-temps : 10-16)"
        head = f"Sainte-Aube renverse Corbeval au bout du suspense\nPar Odile Marchant\n{caption}\n{score}"
        assert self.cleaned(head).paragraphs == (score, *self.BODY)

    @pytest.mark.parametrize("subhead", ["Réactions", "Commentaires"])
    def test_a_subhead_that_comments_have_too(self, subhead: str) -> None:
        text = "\n".join(("Le vieux pont rouvre", self.BODY[0], subhead, self.BODY[1], "Partager sur Facebook"))
        assert frenchnewsclean.clean(text).paragraphs == (self.BODY[0], subhead, self.BODY[1])

    def test_a_subhead_under_a_link(self) -> None:
        link = "À lire aussi\nSainte-Aube. La halle rénovée rouvrira au printemps"
        last = "Le bac, lui, restera amarré jusqu'au printemps, le temps que le conseil décide de son sort."
        text = "\n".join(("Le vieux pont rouvre", *self.BODY, link, "Calendrier", last, self.BODY[0]))
        assert frenchnewsclean.clean(text).paragraphs == (*self.BODY, "Calendrier", last, self.BODY[0])

    @pytest.mark.parametrize(
        ("links", "subhead"),
        [
            ("Sainte-Aube. La halle rénovée rouvrira au printemps\nLe marché couvert change de main", "Le prix du bac"),
            (">> La halle rénovée rouvrira au printemps", "Ce que le nouveau bac coûtera à la commune"),
            ("La halle rénovée rouvrira au printemps", "CE QUE LE NOUVEAU BAC COÛTERA À LA COMMUNE"),
        ],
    )
    def test_a_subhead_under_links(self, links: str, subhead: str) -> None:
        last = "Le bac, lui, restera amarré jusqu'au printemps, le temps que le conseil décide de son sort."
        text = "\n".join(("Le vieux pont rouvre", *self.BODY, f"À lire aussi\n{links}", subhead, last, self.BODY[0]))
        assert frenchnewsclean.clean(text).paragraphs == (*self.BODY, subhead, last, self.BODY[0])

    def test_a_subhead_that_a_consent_wall_has_too(self) -> None:
        text = "\n\n".join(("Le vieux pont rouvre", self.BODY[0], "Accepter et fermer", self.BODY[1], self.BODY[0]))
        assert frenchnewsclean.clean(text).paragraphs == (
            self.BODY[0],
            "Accepter et fermer",
            self.BODY[1],
            self.BODY[0],
        )

    def test_who_the_authors_are_at_the_end(self) -> None:
        biographies = (
            "Odile Marchant est médecin et romancière dans la haute vallée.",
            "Elle tient une chronique chaque quinzaine.",
            "Luc Arnaud est photographe à Sainte-Aube depuis trois ans.",
        )
        article = self.cleaned("Le vieux pont rouvre\nPar Odile Marchant et Luc Arnaud", "\n\n".join(biographies))
        assert article.paragraphs == self.BODY

    def test_who_is_told_of_at_the_end_stays(self) -> None:
        last = "Odile Castan est médecin à Sainte-Aube. Elle soigne le village depuis vingt ans."
        assert self.cleaned("Le vieux pont rouvre\nPar Odile Marchant", last).paragraphs == (*self.BODY, last)

    def test_a_menu_before_a_headline_that_stands_behind_the_text(self) -> None:
        tail = "Le vieux pont rouvre enfin aux voitures\ninformation fournie par AFP 12/06/2024 à 14:05"
        article = self.cleaned("Bourse\nForum\nProduits\nImprimer\nPartager\nToute l'actualité", tail)
        assert (article.title, article.paragraphs) == ("Le vieux pont rouvre enfin aux voitures", self.BODY)

    def test_a_headline_cut_short_above_itself(self) -> None:
        whole = "Le vieux pont de Sainte-Aube a rouvert aux voitures, et les riverains fêtent la fin du détour"
        article = self.cleaned(
            f"Accueil > Val\n\nLe vieux pont de Sainte-Aube a rouvert…\n\n{whole}\n\nPar Odile Marchant"
        )
        assert (article.title, article.paragraphs) == (whole, self.BODY)

    def test_who_signs_by_the_initial_has_signed_already(self) -> None:
        article = self.cleaned("Le vieux pont rouvre\nPar Odile Marchant", "O. Marchant\n\nPartager sur Facebook")
        assert [b.name for b in article.bylines] == ["Odile Marchant"]

    def test_a_poll(self) -> None:
        poll = "Sondage du jour\nFaut-il rouvrir le bac de Corbeval ?\nOui\nNon\nSans opinion\nVoter"
        text = "\n".join(("Le vieux pont rouvre", self.BODY[0], poll, self.BODY[1], "Partager sur Facebook"))
        assert frenchnewsclean.clean(text).paragraphs == self.BODY

    @pytest.mark.parametrize("answers", ["Oui\nNon", "- Non.\n- Je ne sais pas.", "Non"])
    def test_a_question_and_its_answers_are_none(self, answers: str) -> None:
        text = "\n".join(("Le vieux pont rouvre", self.BODY[0], "Le bac reviendra-t-il ?", answers, self.BODY[1]))
        lines = ("Le bac reviendra-t-il ?", *answers.split("\n"))
        assert frenchnewsclean.clean(text).paragraphs == (self.BODY[0], *lines, self.BODY[1])

    def test_an_author_who_signs_twice(self) -> None:
        article = self.cleaned(
            "Le vieux pont rouvre\nPropos recueillis par Odile Marchant", "Odile Marchant\n\nPartager sur Facebook"
        )
        assert [(b.name, str(b.role)) for b in article.bylines] == [("Odile Marchant", "interviewer")]

    def test_a_line_has_the_kind_that_its_words_name(self) -> None:
        tail = (
            "Partager sur Facebook\n© 2024 Le Courrier du Val\nVersion numérique, 3 mois\nÉcouter la radio du Val\nCoin"
        )
        kinds = {e.original.strip(): str(e.kind) for e in self.cleaned(tail=tail).edits}
        assert kinds["Version numérique, 3 mois"] == "paywall"
        assert kinds["Écouter la radio du Val"] == "media"


class TestContents:
    """A list of contents goes, the subheads that it names stay."""

    TEXT = (
        "La réversion n'est jamais versée d'office, et il faut la demander au guichet de sa caisse.",
        "Qui peut en bénéficier ?",
        "Les veufs et les veuves dont les revenus ne passent pas le plafond peuvent la demander dès 55 ans.",
        "Où envoyer le dossier",
        "À la dernière caisse dont dépendait le défunt, par la poste ou en y passant le matin.",
    )

    @pytest.mark.parametrize("heading", ["Sommaire\n\n", "Dans cet article :\n\n", ""])
    @pytest.mark.parametrize("sign", ["", "- ", "1. "])
    def test_it_goes(self, heading: str, sign: str) -> None:
        listed = f"{heading}{sign}{self.TEXT[1]}\n\n{sign}{self.TEXT[3]}\n\n"
        article = frenchnewsclean.clean(listed + "\n\n".join(self.TEXT))
        assert article.paragraphs == self.TEXT
        assert {e.rule for e in article.edits if e.original.strip()} == {"navigation.contents"}

    def test_one_line_alone_is_no_list(self) -> None:
        text = "\n\n".join((self.TEXT[0], self.TEXT[3], *self.TEXT[2:]))
        assert frenchnewsclean.clean(text).text == text

    def test_a_refrain_is_none(self) -> None:
        refrain = ("Tourne, tourne, moulin du val", "Le meunier ne dort plus")
        text = "\n\n".join((self.TEXT[0], *refrain, self.TEXT[2], *refrain, self.TEXT[4]))
        assert frenchnewsclean.clean(text).text == text


class TestStamps:
    """When an article came out, where a line says it with its author or an agency with its sign."""

    BODY = "\n\n".join(TestAmongChrome.BODY)

    @pytest.mark.parametrize(
        ("line", "published", "modified"),
        [
            ("Jeanne MOREL - 14 sept. 2023 à 18:40 | mis à jour le 15 sept. 2023 à 07:12", "14 18:40", "15 07:12"),
            (
                "Jeanne Morel avec agences - Publié le 14 septembre 2023 à 18h40, mis à jour à 19h40",
                "14 18:40",
                "14 19:40",
            ),
            ("Le Val / Par Jeanne MOREL, le 14 septembre 2023 à 18h40", "14 18:40", None),
            ("Par Jeanne Morel - Publié le Jeudi 14 Septembre 2023 à 18:40 | Lu 12873 fois", "14 18:40", None),
        ],
    )
    def test_beside_the_author(self, line: str, published: str, modified: str | None) -> None:
        article = frenchnewsclean.clean(f"Le vieux pont rouvre à Sainte-Aube\n\n{line}\n\n{self.BODY}")
        assert [b.name for b in article.bylines] == ["Jeanne Morel"]
        assert (f"{article.published:%d %H:%M}", article.modified and f"{article.modified:%d %H:%M}") == (
            published,
            modified,
        )
        assert article.paragraphs == TestAmongChrome.BODY

    def test_a_day_that_is_said_to_be_it_goes_before_the_pages(self) -> None:
        head = "Mercredi 20 septembre 2023\nAccueil » Société\nLe vieux pont rouvre\n"
        head += "Publié le jeudi 14 septembre 2023 à 18:40 | AIP"
        article = frenchnewsclean.clean(f"{head}\n{self.BODY}")
        assert f"{article.published:%d %H:%M}" == "14 18:40"

    def test_behind_a_provider_that_is_no_agency(self) -> None:
        line = "information fournie par Corbeval Finance 14/09/2023 à 18:40"
        article = frenchnewsclean.clean(f"Le vieux pont rouvre à Sainte-Aube\n{line}\n{self.BODY}")
        assert (f"{article.published:%d %H:%M}", article.paragraphs) == ("14 18:40", TestAmongChrome.BODY)

    def test_before_an_agencys_name(self) -> None:
        article = frenchnewsclean.clean(f"Le vieux pont rouvre\n14/09/2023 18:40 - Reuters\n{self.BODY}")
        assert f"{article.published:%d %H:%M}" == "14 18:40"

    def test_behind_an_agencys_sign(self) -> None:
        article = frenchnewsclean.clean(f"{self.BODY}\n\n(©AFP / 22 février 2020 19h52)")
        assert (str(article.published), article.paragraphs) == ("2020-02-22 19:52:00+01:00", TestAmongChrome.BODY)

    def test_the_authors_name_again_is_no_text(self) -> None:
        head, (first, second) = "Le vieux pont rouvre à Sainte-Aube\n\nPar Jeanne Morel", TestAmongChrome.BODY
        article = frenchnewsclean.clean(f"{head}\n\n{first}\n\nJeanne Morel\n\n{second}")
        assert article.paragraphs == (first, second)


class TestPageInterrupted:
    """A whole page as text, whose article boxes cut into pieces: the pieces are one article."""

    MENU = "\n".join(
        f"{place} {n}"
        for n in range(1, 9)
        for place in ("Rubrique", "Dossier", "Édition", "Guide", "Service", "Annonces", "Carnet", "Agenda")
    )
    FIRST = (
        "La vieille halle aux grains de Morvanne rouvrira au printemps, après trois ans de travaux et de querelles.",
        "Le maire a remis les clés aux marchands samedi matin, sous une pluie fine qui n'a découragé personne.",
    )
    BOX = (
        "Publicité\n\nSondage\nFaut-il rouvrir la halle le dimanche ?\nOui\nNon\nVoter\n1 204 votes\n\n"
        "À lire aussi\nLes étals changent de main\nTrois questions à un charpentier\nLe prix du chêne s'envole"
    )
    SECOND = (
        "Les étals seront tirés au sort en février, et les plus anciens marchands garderont leur place au milieu.",
        "Reste la question du chauffage, renvoyée à l'an prochain, et que les poissonniers n'ont pas oubliée.",
        "Ils ont décidé d'en parler au conseil, où ils siègent depuis la dernière élection.",
    )
    TEASERS = (
        "Un camion se couche sur la rocade",
        "La circulation a été coupée mardi matin, et le chauffeur en est quitte pour la peur.",
        "Le lycée cherche des familles d'accueil",
        "Douze élèves arriveront de Lisbonne en mars, et la moitié d'entre eux n'a pas encore de toit.",
    )
    FOOT = "Commentaires (0)\nMentions légales\n© 2024 Le Courrier de Morvanne"

    def page(self, *pieces: str) -> str:
        return "\n\n".join((f"Menu\nRechercher\nSe connecter\n{self.MENU}", *pieces, self.FOOT))

    def test_a_box_between_two_paragraphs_and_the_rest(self) -> None:
        article = clean(self.page(*self.FIRST, self.BOX, *self.SECOND))
        assert article.paragraphs == (*self.FIRST, *self.SECOND)

    def test_teasers_below_are_no_more_of_it(self) -> None:
        teasers = "\n\n".join(self.TEASERS)
        article = clean(self.page(*self.FIRST, *self.SECOND, f"Sur le même sujet\n\n{teasers}"))
        assert article.paragraphs == (*self.FIRST, *self.SECOND)

    def test_teasers_below_without_a_heading(self) -> None:
        article = clean(self.page(*self.FIRST, *self.SECOND, "\n\n".join(self.TEASERS)))
        assert article.paragraphs == (*self.FIRST, *self.SECOND)

    def test_a_table_under_the_text_is_the_articles(self) -> None:
        table = ("Étals : 42", "Loyer au mètre : 12 euros", "Ouverture : 6 h 30", "Fermeture : 13 h")
        article = clean(self.page("Par Odile Marchant", *self.FIRST, *self.SECOND, *table))
        assert article.paragraphs == (*self.FIRST, *self.SECOND, *table)

    def test_a_sheet_under_the_text_with_its_headings_and_names(self) -> None:
        sheet = (
            "La feuille de match", "Stade des Halles", "Spectateurs : 2 104", "Arbitre : M. Modèle", "Buts",
            "Morvanne : Exemple (12e), Untel (40e)", "Avertissements", "Morvanne : Quidam (33e)", "Tirs : 9 - 14",
            "Corners : 5 - 6", "Fautes : 15 - 11",
        )  # fmt: skip
        article = clean(self.page("Par Odile Marchant", *self.FIRST, *self.SECOND, *sheet))
        assert article.paragraphs == (*self.FIRST, *self.SECOND, *sheet)

    def test_ingredients_with_a_converters_stars(self) -> None:
        list_ = ("Ingrédients", "* 220 g de farine", "* 3 œufs", "* 1 pincée de sel", "* 60 g de beurre")
        article = clean(self.page("Par Odile Marchant", *list_, *self.FIRST, *self.SECOND))
        assert article.paragraphs == (*list_, *self.FIRST, *self.SECOND)

    LIVE = (
        ("11h51", "La halle rouvre", "Les grilles sont levées, sous les applaudissements des plus matinaux."),
        ("10h44", "Les étals restent vides", "Aucun camion n'a pu entrer dans la cour."),
        ("09h02", "Un premier client", "Il repart avec une botte de radis et un kilo de pommes."),
        ("08h20", "Les marchands attendent", "Ils sont une vingtaine devant la grille fermée."),
    )

    def test_entries_of_a_live_with_boxes_between(self) -> None:
        share, links = "Partager\nCopier le lien", "À lire aussi\nLes étals changent de main\nLe prix du chêne s'envole"
        entries = [piece for entry in self.LIVE for piece in ("\n".join(entry), share)]
        page = self.page("Par Odile Marchant", *self.FIRST, *self.SECOND, *entries[:4], links, *entries[4:])
        said = tuple(line for entry in self.LIVE for line in entry)
        assert clean(page).paragraphs == (*self.FIRST, *self.SECOND, *said)

    def test_a_tickers_headlines_are_no_live(self) -> None:
        ticker = [f"{time}\n{heading}" for time, heading, _ in self.LIVE]
        article = clean(self.page("Par Odile Marchant", *self.FIRST, *self.SECOND, *ticker))
        assert article.paragraphs == (*self.FIRST, *self.SECOND)

    def test_a_question_right_under_links(self) -> None:
        answers = (*self.FIRST, *self.SECOND)
        asked = [f"Et la {word}, vous y croyez ?" for word in ("halle", "pluie", "cour", "grille", "mairie")]
        pairs = [piece for pair in zip(asked, answers, strict=True) for piece in pair]
        links = "À lire aussi\nLes étals changent de main\nLe prix du chêne s'envole"
        head = f"{self.HEADLINE}\nPar Odile Marchant"
        article = clean(self.page(head, *pairs[:4], f"{links}\n{pairs[4]}\n{pairs[5]}", *pairs[6:]))
        assert article.paragraphs == tuple(pairs)

    HEADLINE = "À Morvanne, la halle aux grains rouvre ses portes"

    def test_over_the_headline_stand_those_of_teasers(self) -> None:
        teasers = "\n".join(self.TEASERS)
        share = "Partager\nTweeter\nImprimer"
        credits = "Par Odile Marchant\nPublié le 3 mars 2024 à 10h12"
        article = clean(self.page(f"{teasers}\n{self.HEADLINE}\n{share}\n{credits}", *self.FIRST, *self.SECOND))
        assert article.title == self.HEADLINE
        assert article.paragraphs == (*self.FIRST, *self.SECOND)

    def test_under_the_headline_an_authors_trade(self) -> None:
        signed = "par\nOdile Marchant\nGéographe, autrice de « La Halle » (éditions du Puits)"
        assert clean(self.page(f"{self.HEADLINE}\n{signed}", *self.FIRST, *self.SECOND)).title == self.HEADLINE

    def test_who_wrote_a_teaser_wrote_not_the_article(self) -> None:
        teasers = "\n".join(f"{line}\nPar Luc Modèle" for line in self.TEASERS[::2])
        many = "\n".join(("Sur le même sujet", teasers, "Nos lettres", "Nos archives", "Nos jeux"))
        article = clean(self.page(f"{self.HEADLINE}\nPar Odile Marchant", *self.FIRST, *self.SECOND, many, teasers))
        assert [byline.name for byline in article.bylines] == ["Odile Marchant"]

    @pytest.mark.parametrize(
        "lines",
        [
            (
                "Le programme",
                "Samedi 12/05 : marché de nuit",
                "Dimanche 13/05 : foire aux vins",
                "Lundi 14/05 : braderie",
            ),
            ("Les notes", "Exemple 12/20", "Untel 14/20", "Quidam 9/20", "Modèle 17/20"),
            ("Les tarifs", "Plein tarif 12 euros/jour", "Tarif réduit 8 €/jour", "Abonnement 3/4 temps 40 €"),
        ],
    )
    def test_figures_with_a_slash(self, lines: tuple[str, ...]) -> None:
        article = clean(self.page("Par Odile Marchant", *self.FIRST, *self.SECOND, *lines))
        assert article.paragraphs == (*self.FIRST, *self.SECOND, *lines)

    @pytest.mark.parametrize(
        "foot", ["Mots-clés : halle, Morvanne", "Partager\nFacebook\nTwitter\nWhatsApp\nE-mail\nImprimer"]
    )
    def test_who_signs_behind_topics_and_buttons(self, foot: str) -> None:
        article = clean(self.page(self.HEADLINE, *self.FIRST, *self.SECOND, f"{foot}\nPar Odile Marchant"))
        assert [byline.name for byline in article.bylines] == ["Odile Marchant"]

    def test_a_question_that_opens_the_text(self) -> None:
        asked = "Qui n'a jamais rêvé de tout plaquer pour tenir un étal au marché ?"
        article = clean(self.page("LA HALLE ROUVRE", asked, *self.FIRST, *self.SECOND))
        assert article.paragraphs == (asked, *self.FIRST, *self.SECOND)

    def test_a_subhead_under_the_standfirst(self) -> None:
        title, standfirst = (
            "La halle rouvre ses portes samedi matin",
            "Les marchands retrouvent leurs étals après trois ans.",
        )
        subhead = "Un chantier long et une facture salée"
        article = clean(self.page(title, standfirst, subhead, *self.FIRST, *self.SECOND))
        assert (article.title, standfirst in article.paragraphs) == (title, True)

    def test_credits_under_the_standfirst(self) -> None:
        standfirst = (
            "Après trois ans de travaux et de querelles, les marchands retrouvent leur place sous la charpente."
        )
        signed = f"{standfirst}\nPar\nOdile Marchant\n3 mars 2024\nPartager"
        article = clean(self.page(f"{self.HEADLINE}\n{signed}", *self.FIRST, *self.SECOND))
        assert article.paragraphs == (standfirst, *self.FIRST, *self.SECOND)
        assert [byline.name for byline in article.bylines] == ["Odile Marchant"]

    def test_labels_of_a_converted_page(self) -> None:
        menu = "\n".join(f"* Rubrique {n}" for n in range(20))
        article = clean(
            self.page(menu, self.HEADLINE, "Par Odile Marchant", *self.FIRST, "* Facebook\n* LinkedIn", *self.SECOND)
        )
        assert article.paragraphs == (*self.FIRST, *self.SECOND)

    def test_short_sentences_right_behind_the_text(self) -> None:
        last = ("Elle, au moins, ne souffre plus.", "Elle repose.")
        article = clean(self.page("Par Odile Marchant", *self.FIRST, *self.SECOND, *last, "Partager"))
        assert article.paragraphs == (*self.FIRST, *self.SECOND, *last)

    def test_a_sentence_behind_a_lone_link(self) -> None:
        last = "Neige ou non, la fête aura lieu samedi, et les enfants du bourg y tiennent."
        article = clean(
            self.page(
                "Par Odile Marchant", *self.FIRST, *self.SECOND, "Lire aussi : Le tramway attendra", last, "Partager"
            )
        )
        assert article.paragraphs == (*self.FIRST, *self.SECOND, last)

    def test_a_rubric_under_the_headline(self) -> None:
        head = "\n".join((*self.TEASERS[:2], self.HEADLINE, "Réservé aux abonnés", "Culture", "Par Odile Marchant"))
        assert clean(self.page(head, *self.FIRST, *self.SECOND)).title == self.HEADLINE


class TestBesideBoxes:
    """What stands in the text right beside a box, and what stands there too and is the text's."""

    TEXT = TestPageInterrupted.FIRST + TestPageInterrupted.SECOND

    def cleaned(self, box: str) -> tuple[str, ...]:
        text = "\n\n".join((*self.TEXT[:2], box, *self.TEXT[2:]))
        return clean(
            f"La halle rouvre au printemps\n\nPar Odile Marchant\n\n{text}\n\nPartager sur Facebook"
        ).paragraphs

    @pytest.mark.parametrize(
        "box",
        [
            "Newsletter\nChaque mardi, les nouvelles des halles et des marchés.\nVotre e-mail\nS'inscrire",
            "La lettre des halles\nTrois récits à découvrir chaque jeudi.\nVotre e-mail\nJe m'inscris",
            "Sondage\nFaut-il rouvrir la halle le dimanche ?\nOui, et vite\nOui, mais l'après-midi\nNon\nVoter",
            "Écouter l'article\n00:00\n03:41",
            "(Illustration Anne Dupont pour La Gazette)",
        ],
    )
    def test_goes(self, box: str) -> None:
        assert self.cleaned(box) == self.TEXT

    def test_voices_each_under_a_name(self) -> None:
        voices = ("Anne Exemple", self.TEXT[2], "Paul Modèle", self.TEXT[3], "Luc Untel", self.TEXT[4])
        text = "\n\n".join(("La halle rouvre au printemps", *self.TEXT[:2], *voices, "Partager sur Facebook"))
        article = clean(text)
        assert article.paragraphs == (*self.TEXT[:2], *voices)
        assert article.bylines == ()

    @pytest.mark.parametrize(
        ("line", "box"),
        [
            ("Il y va chaque matin, et n'en dit rien.", "Newsletter\nVotre e-mail\nS'inscrire"),
            ("Le marché se tient tous les jeudis.", "Newsletter\nVotre e-mail\nS'inscrire"),
            ("* Trois œufs frais", "* Un litre de lait"),
            ("Oui, et vite, répond le maire.", "Non, dit l'autre."),
            ("* Facebook", "* Publicité\n* Newsletter\n* Abonnés"),
            ("03:41", "03:43\n03:47"),
            ("24 min", "30 min"),
            ("Je suis sûr qu'il répondra, a-t-il poursuivi. Je suis contre toute forme d'exclusion", "Publicité"),
            ("Oui, 45 %", "Sondage\nFaut-il un pont ?\nNon, 55 %\nSans opinion, 0 %"),
            ("(Photo à l'appui, dit-il)", "Publicité"),
            ("Crédit : baisse des taux / hausse des loyers", "Publicité"),
            ("Deux départs par semaine vers la mer", "Newsletter\nVotre e-mail"),
            ("« Nous ne céderons pas. » – Anne Dupont / CGT Morvanne", "Publicité"),
            ("Le double a tenu ses promesses. - Luc Martin/Anne Morel", "Publicité"),
        ],
    )
    def test_stays(self, line: str, box: str) -> None:
        assert line in self.cleaned(f"{line}\n\n{box}")


def test_a_stretch_of_hours_is_no_moment_of_publication() -> None:
    text = f"Le vieux pont rouvre\n\nDu lundi au vendredi à midi\n\n{PROSE}"
    assert clean(text, anchor="2024-01-15").published is None


def test_a_mention_made_fast_is_a_mention() -> None:
    values = (3, 8, "lundi", "2024-01-15", Grain.DAY, dt.date(2024, 1, 15), dt.date(2024, 1, 15), True)
    made = mention_of(*values)
    assert type(made) is DateMention
    assert made == DateMention(*values)
    assert hash(made) == hash(DateMention(*values))
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.start = 4  # type: ignore[misc]

"""The article: its way back to the source, its way through JSON, its account."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import json
import pickle
from dataclasses import FrozenInstanceError
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import frenchnewsclean
from frenchnewsclean import (
    Article,
    Attribution,
    AttributionKind,
    Byline,
    Dateline,
    DateMention,
    Edit,
    Grain,
    Kind,
    Role,
    Scheme,
    Ticker,
    clean,
)

SOURCE = "Le pont rouvre\n\nTR\u00c3\u0088VES, 3 mars (AFP) - Le pont rouvre enfin.\n\nPartager"
PARIS = ZoneInfo("Europe/Paris")


def example(**changes: Any) -> Article:
    """An article by hand: a title gone, a letter mended, a dateline and a button gone."""
    text = "Le pont rouvre enfin."
    start = SOURCE.index("Le pont rouvre enfin.")
    stop = start + len(text)
    edits = (
        Edit(0, 16, SOURCE[:16], "", Kind.TITLE, "title.headline"),
        Edit(16, start, SOURCE[16:start], "", Kind.DATELINE, "dateline.head"),
        Edit(stop, len(SOURCE), SOURCE[stop:], "", Kind.SHARE, "share.button"),
    )
    values: dict[str, Any] = {"source": SOURCE, "text": text, "paragraphs": (text,), "edits": edits} | changes
    return Article(**values)


def full() -> Article:
    """Every field filled, with every type a field can hold."""
    return example(
        title="Le pont rouvre",
        bylines=(Byline(0, 2, "Le", "Odile Marchand", Role.CORRESPONDENT, "à Trèves", "Le Courrier"),),
        dateline=Dateline(16, 23, "TRÈVES", ("Trèves", "Metz"), "Allemagne", dt.date(2023, 3, 3), "AFP"),
        attributions=(Attribution(32, 35, "AFP", "AFP", AttributionKind.DATELINE),),
        published=dt.datetime(2023, 3, 3, 17, 42, tzinfo=PARIS),
        modified=dt.date(2023, 3, 4),
        dates=(
            DateMention(0, 2, "Le", "2023-03-03", Grain.DAY, dt.date(2023, 3, 3), dt.date(2023, 3, 3), True),
            DateMention(3, 7, "pont", None, Grain.WEEKEND),
        ),
        tickers=(Ticker(3, 7, "pont", "PONT.PA", Scheme.RIC, "XPAR", "Pont"), Ticker(0, 2, "Le", "LE", Scheme.CASHTAG)),
    )


class TestRestore:
    def test_restore(self) -> None:
        assert example().restore() == SOURCE

    def test_without_edits(self) -> None:
        assert Article("Le pont.", "Le pont.").restore() == "Le pont."

    def test_everything_gone(self) -> None:
        edits = (Edit(0, 8, "Partager", "", Kind.SHARE, "share.button"),)
        assert Article("Partager", "", edits=edits).restore() == "Partager"

    def test_replacements_and_insertions(self) -> None:
        edits = (
            Edit(0, 2, "l'", "L’", Kind.ENCODING, "encoding.mojibake"),
            Edit(5, 5, "", " ", Kind.LAYOUT, "layout.joined-line"),
            Edit(5, 8, "\r\n\n", "\n\n", Kind.LAYOUT, "layout.paragraph-break"),
        )
        article = Article("l'été\r\n\nfin", "L’été \n\nfin", edits=edits)
        assert article.restore() == "l'été\r\n\nfin"


class TestToSource:
    def test_every_kept_character_leads_to_itself(self) -> None:
        article = example()
        for i, char in enumerate(article.text):
            assert SOURCE[article.to_source(i)] == char

    def test_the_end_leads_past_the_last_character_or_its_removal(self) -> None:
        article = example()
        assert SOURCE.index("\n\nPartager") <= article.to_source(len(article.text)) <= len(SOURCE)

    def test_inside_a_replacement_leads_to_the_start_of_what_was_replaced(self) -> None:
        edits = (Edit(3, 6, "___", "demain soir", Kind.DATE, "date.french"),)
        article = Article("Le ___ pont", "Le demain soir pont", edits=edits)
        assert [article.to_source(i) for i in (2, 3, 4, 13)] == [2, 3, 3, 3]
        assert [article.to_source(i) for i in (14, 15, 19)] == [6, 7, 11]

    def test_a_replacement_at_the_end(self) -> None:
        article = Article("Le ___", "Le pont", edits=(Edit(3, 6, "___", "pont", Kind.DATE, "date.french"),))
        assert [article.to_source(i) for i in (3, 6, 7)] == [3, 3, 3]

    def test_after_several_edits(self) -> None:
        edits = (
            Edit(0, 2, "##", "", Kind.MARKUP, "markup.tag"),
            Edit(4, 5, "_", "---", Kind.LAYOUT, "layout.joined-line"),
        )
        article = Article("##ab_cd", "ab---cd", edits=edits)
        assert [article.to_source(i) for i in range(8)] == [2, 3, 4, 4, 4, 5, 6, 7]

    def test_empty_text(self) -> None:
        assert Article("", "").to_source(0) == 0

    @pytest.mark.parametrize("offset", [-1, 22, 10_000])
    def test_outside_the_text(self, offset: int) -> None:
        with pytest.raises(IndexError, match=rf"offset {offset} .*21 characters"):
            example().to_source(offset)

    def test_dates_of_a_cleaned_article_lead_to_their_words(self) -> None:
        source = (
            "Le pont rouvre\n\nTRÈVES, 3 mars (AFP) - Le pont fermé le 12 mai 2019 a rouvert lundi matin.\n\nPartager"
        )
        article = frenchnewsclean.clean(source)
        assert [m.text for m in article.dates] == ["12 mai 2019", "lundi matin"]
        for mention in article.dates:
            start = article.to_source(mention.start)
            assert source[start : start + len(mention.text)] == mention.text


class TestDict:
    def test_round_trip(self) -> None:
        assert Article.from_dict(full().to_dict()) == full()

    def test_round_trip_without_source(self) -> None:
        data = full().to_dict(source=False)
        assert "source" not in data
        assert Article.from_dict(data) == full()

    def test_it_is_json_ready(self) -> None:
        data = full().to_dict()
        assert json.loads(json.dumps(data)) == data

    def test_types_come_back(self) -> None:
        article = Article.from_dict(json.loads(full().to_json()))
        assert isinstance(article.published, dt.datetime)
        assert article.published.utcoffset() == dt.timedelta(hours=1)
        assert type(article.modified) is dt.date
        assert isinstance(article.bylines[0].role, Role)
        assert isinstance(article.attributions[0].kind, AttributionKind)
        assert isinstance(article.edits[0].kind, Kind)
        assert isinstance(article.dates[0].grain, Grain)
        assert isinstance(article.tickers[0].scheme, Scheme)
        assert article.dateline is not None
        assert article.dateline.places == ("Trèves", "Metz")
        assert article.to_source(3) == full().to_source(3)

    def test_a_second_round_changes_nothing(self) -> None:
        data = full().to_dict()
        assert Article.from_dict(data).to_dict() == data

    def test_every_field_is_in_it(self) -> None:
        names = {
            "source", "text", "paragraphs", "title", "bylines", "dateline", "attributions", "published", "modified",
            "dates", "tickers", "edits",
        }  # fmt: skip
        assert set(full().to_dict()) == names

    @pytest.mark.parametrize("name", ["text", "paragraphs", "title", "bylines", "dateline", "published", "edits"])
    def test_a_missing_field(self, name: str) -> None:
        data = full().to_dict()
        del data[name]
        with pytest.raises(ValueError, match=name):
            Article.from_dict(data)

    @pytest.mark.parametrize(
        "change",
        [
            {"edits": [{"start": 0}]},
            {"edits": 3},
            {"edits": None},
            {"bylines": ["Odile Marchand"]},
            {"bylines": [{"start": 0, "end": 1, "text": "O", "name": "O", "role": "cook"}]},
            {"attributions": [{"start": 0, "end": 1, "text": "A", "agency": "AFP", "kind": "stolen"}]},
            {"published": "un mardi"},
            {"published": 3},
            {"dateline": "Trèves"},
            {"dateline": {"places": None, "date": None}},
            {"dates": [{"text": "hier"}]},
            {"tickers": [{"scheme": "ric", "colour": "red"}]},
        ],
    )
    def test_a_value_that_no_article_can_have(self, change: dict[str, Any]) -> None:
        with pytest.raises(ValueError):  # noqa: PT011  # each names another value
            Article.from_dict(full().to_dict() | change)

    @pytest.mark.parametrize("data", [None, [], "{}", 3])
    def test_no_dictionary_at_all(self, data: Any) -> None:
        with pytest.raises(ValueError, match="to_dict"):
            Article.from_dict(data)


class TestJson:
    def test_accents_are_written_as_they_are(self) -> None:
        assert "Trèves" in full().to_json()
        assert json.loads(full().to_json()) == full().to_dict()

    def test_lone_surrogates(self) -> None:
        article = frenchnewsclean.clean("Le vieux pont a rouvert lundi \ud83d matin, selon la mairie.\udc00")
        written = article.to_json()
        written.encode("utf-8")
        assert Article.from_dict(json.loads(written)) == article
        assert Article.from_dict(json.loads(written)).restore() == article.source

    def test_line_and_paragraph_separators(self) -> None:
        article = example(title="un\u2028deux\u2029trois\x00")
        assert Article.from_dict(json.loads(article.to_json())) == article


class TestExplain:
    def test_one_line_an_edit_with_place_kind_rule_and_text(self) -> None:
        first, second, third = example().explain().split("\n")
        assert first.split()[:3] == ["0-16", "title", "title.headline"]
        assert repr(SOURCE[:16]) in first
        assert "dateline.head" in second
        assert repr("\n\nPartager") in third

    def test_what_it_put(self) -> None:
        edits = (Edit(0, 1, "a", "b", Kind.DATE, "date.iso"), Edit(1, 1, "", "c", Kind.LAYOUT, "layout.joined-line"))
        replaced, inserted = Article("a", "bc", edits=edits).explain().split("\n")
        assert replaced.endswith("- 'a' + 'b'")
        assert inserted.endswith("+ 'c'")
        assert "- " not in inserted.split("layout.joined-line")[1]

    def test_long_text_is_shortened(self) -> None:
        edits = (Edit(0, 9000, "x" * 9000, "", Kind.LEGAL, "legal.disclaimer"),)
        assert len(Article("x" * 9000, "", edits=edits).explain()) < 250

    def test_no_edits(self) -> None:
        assert Article("Le pont.", "Le pont.").explain() == ""


class TestValue:
    def test_equality_and_hash(self) -> None:
        assert full() == full()
        assert hash(full()) == hash(full())
        assert full() != example()

    def test_it_cannot_be_changed(self) -> None:
        article, edit = full(), full().edits[0]
        with pytest.raises(FrozenInstanceError):
            article.text = "autre"  # type: ignore[misc]
        with pytest.raises(FrozenInstanceError):
            edit.start = 3  # type: ignore[misc]

    @pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
    def test_pickle(self, protocol: int) -> None:
        again = pickle.loads(pickle.dumps(full(), protocol))
        assert again == full()
        assert [again.to_source(i) for i in range(22)] == [full().to_source(i) for i in range(22)]

    def test_copy(self) -> None:
        assert copy.deepcopy(full()) == full()
        assert copy.copy(full()).restore() == SOURCE

    def test_kinds_are_strings(self) -> None:
        assert f"{Kind.READING_TIME}" == str(Kind("reading-time")) == "reading-time"
        assert isinstance(Kind.TITLE, str)
        assert f"{Role.SIGN_OFF} {Scheme.RIC} {Grain.PART_OF_DAY}" == "sign-off ric part-of-day"
        assert set(AttributionKind) == {"dateline", "with", "provided", "copyright", "cited"}


class TestFieldsWorkedOutWhenRead:
    RAW = "PARIS, 27 novembre (Reuters) - Le pont de Thales TCFP.PA a rouvert lundi, selon l'AFP.\n\n© 2019 Reuters"

    def test_nothing_tells_the_difference(self) -> None:
        lazy, read = clean(self.RAW), clean(self.RAW)
        for field in dataclasses.fields(read):
            getattr(read, field.name)
        assert lazy == read
        assert repr(clean(self.RAW)) == repr(read)
        assert hash(clean(self.RAW)) == hash(read)
        assert dataclasses.replace(clean(self.RAW), title="Titre") == dataclasses.replace(read, title="Titre")
        assert dataclasses.asdict(clean(self.RAW)) == dataclasses.asdict(read)

    def test_they_go_through_pickle_and_copy(self) -> None:
        assert pickle.loads(pickle.dumps(clean(self.RAW))) == clean(self.RAW)
        assert copy.deepcopy(clean(self.RAW)) == clean(self.RAW)

    def test_they_are_the_same_object_each_time(self) -> None:
        article = clean(self.RAW)
        assert article.edits is article.edits
        assert article.dates is article.dates

    def test_what_there_is_not_is_an_error(self) -> None:
        with pytest.raises(AttributeError, match="'Article' object has no attribute 'authors'"):
            clean(self.RAW).authors  # type: ignore[attr-defined]  # noqa: B018

"""Dates are found as the press writes them, valued against the day of the news, and written out."""

from __future__ import annotations

import datetime as dt
import tomllib
from itertools import pairwise
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from babel import Locale

from frenchnewsclean import DateMention, Grain, find_dates, normalise_dates, parse_date
from frenchnewsclean.folding import fold
from frenchnewsclean.lexicon import table

CASES_DIR = Path(__file__).parent / "cases" / "dates"
WEDNESDAY = "2019-11-27"


def cases(name: str) -> list[dict[str, Any]]:
    return tomllib.loads((CASES_DIR / name).read_text(encoding="utf-8"))["case"]  # type: ignore[no-any-return]


SYNTHETIC = [pytest.param(case, id=f"{case['shape']}-{n}") for n, case in enumerate(cases("synthetic.toml"), 1)]
NEGATIVE = [case["text"].strip("\n") for case in cases("negative.toml")]


def values(text: str, anchor: Any = None) -> list[str | None]:
    return [mention.value for mention in find_dates(text, anchor)]


def value(text: str, anchor: Any = None) -> str | None:
    mention = parse_date(text, anchor)
    assert mention is not None
    return mention.value


class TestSentences:
    @pytest.mark.parametrize("case", SYNTHETIC)
    def test_mentions(self, case: dict[str, Any]) -> None:
        found = find_dates(case["text"], case["anchor"])
        wanted = [(m["text"], m["value"] or None, m["grain"]) for m in case["mentions"]]
        assert [(m.text, m.value, m.grain) for m in found] == wanted
        for mention, want in zip(found, case["mentions"], strict=True):
            if "first" in want:
                assert str(mention.first) == want["first"]
                assert str(mention.last) == want["last"]

    @pytest.mark.parametrize("case", SYNTHETIC)
    def test_offsets_and_spans(self, case: dict[str, Any]) -> None:
        text = case["text"]
        found = find_dates(text, case["anchor"])
        for mention in found:
            assert text[mention.start : mention.end] == mention.text
            assert (mention.first is None) == (mention.last is None) == (mention.value is None)
            if mention.first and mention.last:
                assert mention.first <= mention.last
        assert all(one.end <= other.start for one, other in pairwise(found))

    @pytest.mark.parametrize("case", SYNTHETIC)
    def test_without_an_anchor(self, case: dict[str, Any]) -> None:
        anchored, alone = find_dates(case["text"], case["anchor"]), find_dates(case["text"])
        assert [m.text for m in alone] == [m.text for m in anchored]
        for mention, bare in zip(anchored, alone, strict=True):
            assert bare.value == (None if mention.relative else mention.value)
            assert bare.relative == mention.relative
            assert bare.grain == mention.grain

    @pytest.mark.parametrize("case", SYNTHETIC)
    def test_neighbours_do_not_matter(self, case: dict[str, Any]) -> None:
        """A paragraph before and after, and the same mentions at their new places."""
        before = "Le conseil municipal a débattu longuement de la piscine.\n\n"
        around = find_dates(f"{before}{case['text']}\n\nLes habitants étaient venus nombreux.", case["anchor"])
        alone = find_dates(case["text"], case["anchor"])
        assert [(m.start - len(before), m.text, m.value) for m in around] == [(m.start, m.text, m.value) for m in alone]

    def test_times_to_come_are_no_day(self) -> None:
        found = find_dates("Ils en répondront, aujourd'hui et pour demain.", "2019-11-29")
        assert [mention.text for mention in found] == ["aujourd'hui"]

    @pytest.mark.parametrize("text", NEGATIVE)
    def test_nothing_to_find(self, text: str) -> None:
        assert find_dates(text, WEDNESDAY) == []
        assert find_dates(text) == []
        assert normalise_dates(text, WEDNESDAY) == text

    @pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "Bonjour.", "1", "1er", "h", "'", "le", "\u00a0"])
    def test_next_to_nothing(self, text: str) -> None:
        assert find_dates(text, WEDNESDAY) == []


class TestAnchor:
    @pytest.mark.parametrize(
        "anchor",
        [
            dt.date(2019, 11, 27),
            dt.datetime(2019, 11, 27),
            dt.datetime(2019, 11, 27, 23, 59),
            dt.datetime(2019, 11, 27, 18, 18, tzinfo=dt.UTC),
            "2019-11-27",
            "2019-11-27T18:18",
            "2019-11-27 18:18:00",
            "2019-11-27T18:18:00+01:00",
            "2019-11-27T18:18:00Z",
        ],
    )
    def test_forms(self, anchor: Any) -> None:
        assert values("Il a démissionné mardi soir, dit-on aujourd'hui.", anchor) == ["2019-11-26TEV", "2019-11-27"]

    @pytest.mark.parametrize("anchor", ["hier", "", "2019", "27/11/2019", "2019-02-30", "2019-11-27T99:99"])
    def test_string_that_is_no_date(self, anchor: str) -> None:
        with pytest.raises(ValueError, match=r"."):
            find_dates("mardi", anchor)

    @pytest.mark.parametrize("anchor", [20191127, 1.5, b"2019-11-27", ("2019", 11), True])
    def test_no_date_at_all(self, anchor: Any) -> None:
        with pytest.raises(TypeError, match="anchor"):
            find_dates("mardi", anchor)

    @pytest.mark.parametrize("anchor", [dt.date.min, dt.date.max])
    def test_ends_of_the_calendar(self, anchor: dt.date) -> None:
        """What lies beyond the calendar has no value; nothing raises."""
        raised = {}
        for case in cases("synthetic.toml"):
            try:
                find_dates(case["text"], anchor)
            except (ValueError, OverflowError, IndexError) as error:
                raised[case["text"]] = error
        assert not raised


class TestArguments:
    @pytest.mark.parametrize("text", [None, 3, b"mardi", ["mardi"], dt.date(2019, 11, 27)])
    @pytest.mark.parametrize("call", [find_dates, parse_date, normalise_dates])
    def test_no_string(self, call: Any, text: Any) -> None:
        with pytest.raises(TypeError, match="str"):
            call(text)

    @pytest.mark.parametrize("style", ["us", "", "ISO", None])
    @pytest.mark.parametrize("text", ["mardi", "Bonjour."])
    def test_unknown_style(self, style: Any, text: str) -> None:
        with pytest.raises(ValueError, match="style"):
            normalise_dates(text, WEDNESDAY, style)


class TestParse:
    @pytest.mark.parametrize(
        ("text", "want"),
        [
            ("27 novembre 2019", "2019-11-27"),
            ("le 27 novembre 2019", "2019-11-27"),
            ("Le 27 novembre 2019.", "2019-11-27"),
            (" \u00a0le 27 novembre 2019\n", "2019-11-27"),
            ("27/11/2019", "2019-11-27"),
            ("27.11.2019", "2019-11-27"),
            ("2019-11-27", "2019-11-27"),
            ("mardi", "2019-11-26"),
            ("mardi soir", "2019-11-26TEV"),
            ("en 2015", "2015"),
            ("depuis 2015", "2015"),
            ("2015", "2015"),
            ("mars 2015", "2015-03"),
            ("au premier trimestre 2018", "2018-Q1"),
            ("dans les années 80", "198"),
            ("au XXe siècle", "19"),
            ("l'été 2015", "2015-SU"),
            ("il y a deux ans", "2017"),
            ("dans la nuit de lundi à mardi", "2019-11-25TNI"),
            ("du 3 au 5 mars 2015", "2015-03-03/2015-03-05"),
            ("entre 2015 et 2018", "2015/2018"),
            ("mardi à 18h30", "2019-11-26T18:30"),
            ("18 h 30", "2019-11-27T18:30"),
            ("la veille", None),
        ],
    )
    def test_whole(self, text: str, want: str | None) -> None:
        mention = parse_date(text, WEDNESDAY)
        assert mention is not None
        assert mention.value == want
        assert text[mention.start : mention.end] == mention.text

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "   ",
            "Bonjour.",
            "Le pont sera fermé mardi",
            "mardi, dit-il",
            "3 mars 2015 4 avril 2016",
            "lundi, mardi",
            "Paris, le 27 novembre 2019",
            "31 février 2019",
            "31 février",
            "32 janvier 2019",
            "article 49.3",
            "Mars, la planète",
            "un",
            "sam",
        ],
    )
    def test_not_whole(self, text: str) -> None:
        assert parse_date(text, WEDNESDAY) is None

    @pytest.mark.parametrize(
        ("text", "want"),
        [
            ("November 27, 2019", dt.date(2019, 11, 27)),
            ("  27 November 2019.", dt.date(2019, 11, 27)),
            ("September 3 2015", dt.date(2015, 9, 3)),
        ],
    )
    def test_what_the_grammar_does_not_know(self, text: str, want: dt.date) -> None:
        """dateparser reads other absolute dates, in whole strings only."""
        assert find_dates(text) == [] or find_dates(text)[0].text != text
        mention = parse_date(text)
        assert mention is not None
        assert (mention.value, mention.grain) == (want.isoformat(), Grain.DAY)
        assert (mention.first, mention.last, mention.relative) == (want, want, False)
        assert text[mention.start : mention.end] == mention.text

    @pytest.mark.parametrize("text", ["tomorrow", "in two days", "last week", "November", "12", "3 chats", "1234 5678"])
    def test_nothing_is_guessed_from_today(self, text: str) -> None:
        assert parse_date(text) is None
        assert parse_date(text, WEDNESDAY) is None


class TestNormalise:
    @pytest.mark.parametrize(
        ("text", "iso", "french"),
        [
            ("Il l'a dit mardi soir.", "Il l'a dit 2019-11-26TEV.", "Il l'a dit mardi 26 novembre 2019 au soir."),
            ("Il est arrivé hier.", "Il est arrivé 2019-11-26.", "Il est arrivé mardi 26 novembre 2019."),
            ("Signé le 3/3/2015.", "Signé le 2015-03-03.", "Signé le 3 mars 2015."),
            ("Signé le 1.1.2018 à Berne.", "Signé le 2018-01-01 à Berne.", "Signé le 1er janvier 2018 à Berne."),
            ("Signé le 12 novembre.", "Signé le 2019-11-12.", "Signé le 12 novembre 2019."),
            (
                "Elle a parlé mardi à 18h30.",
                "Elle a parlé 2019-11-26T18:30.",
                "Elle a parlé mardi 26 novembre 2019 à 18h30.",
            ),
            ("Le 27 novembre 2019, il a plu.", "Le 2019-11-27, il a plu.", "Le 27 novembre 2019, il a plu."),
            ("Il a plu en septembre.", "Il a plu en 2019-09.", "Il a plu en septembre 2019."),
            ("Il a plu en 2015.", "Il a plu en 2015.", "Il a plu en 2015."),
            ("La veille, il pleuvait.", "La veille, il pleuvait.", "La veille, il pleuvait."),
            (
                "Lundi, puis le 3 mars 2015 : deux dates.",
                "2019-11-25, puis le 2015-03-03 : deux dates.",
                "lundi 25 novembre 2019, puis le 3 mars 2015 : deux dates.",
            ),
            ("Rien ici.", "Rien ici.", "Rien ici."),
            ("", "", ""),
        ],
    )
    def test_styles(self, text: str, iso: str, french: str) -> None:
        assert normalise_dates(text, WEDNESDAY) == iso
        assert normalise_dates(text, WEDNESDAY, style="iso") == iso
        assert normalise_dates(text, WEDNESDAY, style="french").casefold() == french.casefold()

    def test_without_an_anchor_only_full_dates_change(self) -> None:
        text = "Mardi, il a cité le 3/3/2015 et le 12 novembre."
        assert normalise_dates(text) == "Mardi, il a cité le 2015-03-03 et le 12 novembre."
        assert normalise_dates(text, style="french") == "Mardi, il a cité le 3 mars 2015 et le 12 novembre."

    @pytest.mark.parametrize("case", SYNTHETIC)
    def test_only_mentions_change(self, case: dict[str, Any]) -> None:
        text, written, done = case["text"], "", 0
        for mention in find_dates(text, case["anchor"]):
            written += text[done : mention.start] + (mention.value or mention.text)
            done = mention.end
        assert normalise_dates(text, case["anchor"]) == written + text[done:]

    @pytest.mark.parametrize("case", SYNTHETIC)
    def test_french_needs_no_second_pass(self, case: dict[str, Any]) -> None:
        once = normalise_dates(case["text"], case["anchor"], "french")
        assert normalise_dates(once, case["anchor"], "french") == once

    @pytest.mark.parametrize("case", SYNTHETIC)
    def test_french_says_the_same(self, case: dict[str, Any]) -> None:
        written = normalise_dates(case["text"], case["anchor"], "french")
        assert values(written, case["anchor"]) == values(case["text"], case["anchor"])


class TestRules:
    """What decides between past and future, over many anchors."""

    @pytest.mark.parametrize("offset", range(14))
    @pytest.mark.parametrize("weekday", range(7))
    def test_weekdays(self, weekday: int, offset: int) -> None:
        names = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
        here = dt.date(2019, 12, 25) + dt.timedelta(offset)
        past = next(here - dt.timedelta(n) for n in range(7) if (here - dt.timedelta(n)).weekday() == weekday)
        before = next(here - dt.timedelta(n) for n in range(1, 8) if (here - dt.timedelta(n)).weekday() == weekday)
        after = next(here + dt.timedelta(n) for n in range(1, 8) if (here + dt.timedelta(n)).weekday() == weekday)
        assert values(f"Le conseil a voté {names[weekday]}.", here) == [str(past)]
        assert values(f"Le conseil a voté {names[weekday]} dernier.", here) == [str(before)]
        assert values(f"Le conseil votera {names[weekday]} prochain.", here) == [str(after)]
        if past != here:
            assert values(f"Le conseil votera {names[weekday]}.", here) == [str(after)]

    @pytest.mark.parametrize("days", [*range(-360, 361, 24), -1, 0, 1])
    def test_day_and_month(self, days: int) -> None:
        """Without a verb: the nearer day, the past one preferred by three tenths."""
        here = dt.date(2018, 7, 16)
        day = here + dt.timedelta(days)
        names = list(Locale("fr").months["format"]["wide"].values())
        written = f"{'1er' if day.day == 1 else day.day} {names[day.month - 1]}"
        years = [dt.date(year, day.month, day.day) for year in (2017, 2018, 2019)]
        past, ahead = max(d for d in years if d <= here), min(d for d in years if d > here)
        nearest = ahead if 1.3 * (ahead - here) < here - past else past
        assert value(f"le {written}", here) == str(nearest)
        assert values(f"Réunion du {written} dernier.", here) == [str(past)]
        assert values(f"Réunion du {written} prochain.", here) == [str(ahead)]

    @pytest.mark.parametrize("zone", ["", " GMT"])
    @pytest.mark.parametrize(
        "clock", ["{h}h{m:02}", "{h} h {m:02}", "{h:02}H{m:02}", "{h:02}:{m:02}", "{h}\u202fh\u202f{m:02}"]
    )
    @pytest.mark.parametrize(("hour", "minute"), [(0, 5), (7, 0), (9, 59), (12, 30), (18, 30), (23, 59)])
    def test_clocks(self, hour: int, minute: int, clock: str, zone: str) -> None:
        written = clock.format(h=hour, m=minute)
        found = find_dates(f"L'alerte a été donnée à {written}{zone}.", WEDNESDAY)
        assert [(m.value, m.grain) for m in found] == [(f"2019-11-27T{hour:02}:{minute:02}", "minute")]


class TestLexicon:
    @pytest.mark.parametrize("context", ["format", "stand-alone"])
    @pytest.mark.parametrize("width", ["wide", "abbreviated"])
    def test_months_of_cldr(self, context: str, width: str) -> None:
        known = table("dates")["months"]
        for number, name in Locale("fr").months[context][width].items():
            assert known[fold(name).rstrip(".")] == number

    @pytest.mark.parametrize("context", ["format", "stand-alone"])
    def test_weekdays_of_cldr(self, context: str) -> None:
        days = Locale("fr").days[context]
        for number, name in days["wide"].items():
            assert table("dates")["weekdays"][fold(name)] == number
        for number, name in days["abbreviated"].items():
            assert table("dates")["weekday_abbreviations"][fold(name).rstrip(".")] == number

    @pytest.mark.parametrize("width", ["wide", "abbreviated"])
    def test_months_of_cldr_are_read(self, width: str) -> None:
        for number, name in Locale("fr").months["format"][width].items():
            for written in (name, name.rstrip("."), name.upper(), name.capitalize(), fold(name)):
                assert values(f"Relevé du 12 {written} 2017, inchangé.") == [f"2017-{number:02}-12"], written

    def test_weekdays_of_cldr_are_read(self) -> None:
        for width in ("wide", "abbreviated"):
            for number, name in Locale("fr").days["format"][width].items():
                day = 20 + number  # 20 November 2017 was a Monday
                for written in (name, name.rstrip("."), name.upper(), name.capitalize()):
                    assert values(f"Relevé du {written} {day} novembre 2017.") == [f"2017-11-{day}"], written


class TestMention:
    def test_is_a_value(self) -> None:
        first, second = find_dates("mardi", WEDNESDAY), find_dates("mardi", WEDNESDAY)
        assert first == second
        assert first[0] == DateMention(
            0, 5, "mardi", "2019-11-26", Grain.DAY, dt.date(2019, 11, 26), dt.date(2019, 11, 26), True
        )

    @pytest.mark.parametrize(
        ("text", "relative"),
        [
            ("Signé le 3 mars 2015.", False),
            ("Signé en 2015.", False),
            ("Signé le 3 mars.", True),
            ("Signé hier.", True),
            ("Signé il y a deux ans.", True),
            ("Signé du 3 au 5 mars 2015.", False),
            ("Signé du 3 au 5 mars.", True),
            ("Signé le 3 mars 2015 de 14h30 à 15 heures.", False),
        ],
    )
    def test_relative(self, text: str, relative: bool) -> None:
        assert [m.relative for m in find_dates(text, WEDNESDAY)] == [relative]
        assert [m.relative for m in find_dates(text)] == [relative]


HOSTILE = (
    "le 1er ", "le 3 mai ", "Vote le 3 mai\n", "10h (9h GMT) ", "1er ", "12/12/", "12.12.", "2019-", "2015-2016-",
    "lundi ", "lundi, ", "en 2015 ", "18h", "18 h ", "6:12 AM UTC+2 ", "10:00 PM ", "3 au ", "du 3 au 5 ",
    "nuit de lundi à ", "il y a ", "dans les ", "fin ", "la veille ", "mars ", "de mars à ", "les 3, 4, ", " ", "\n",
    "mardi soir à 18h30 et ", "3 mars dernier ", "entre 2015 et ", "aujourd'", "XX", "années ", "premier ", "1 1",
    "«", "\u00a0le ",
)  # fmt: skip


class TestTime:
    """Four times the text may take about four times as long; a square would take sixteen times."""

    FLOOR = 0.005  # what is faster than this is lost in the clock's grain

    @staticmethod
    def seconds(text: str) -> float:
        start = process_time()
        find_dates(text, WEDNESDAY)
        return process_time() - start

    @pytest.mark.parametrize("repeat", HOSTILE)
    def test_grows_with_the_text(self, repeat: str) -> None:
        short = repeat * (12_000 // len(repeat))
        ratios = []
        for _ in range(3):
            ratios.append(self.seconds(short * 4) / max(self.seconds(short), self.FLOOR))
            if ratios[-1] <= 8:
                return
        pytest.fail(f"{repeat!r}: four times the text takes {min(ratios):.0f} times as long")

"""Rules are data: their own examples are run here, and so is every way in which a user's file can be wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import frenchnewsclean
from frenchnewsclean import Cleaner, Kind, RuleError
from frenchnewsclean.rules import PLACES, SECTIONS, Rule, RuleSet, catalogue, load_rules, matches

RULES = {rule.id: rule for rule in catalogue()}

PROSE = (
    "Le vieux pont de pierre a rouvert lundi matin après deux ans de travaux, selon la mairie.\n\n"
    "Les riverains se félicitent de cette réouverture, qui leur épargne un détour de douze kilomètres."
)
SOUND = """
[[rule]]
id = "maison.slogan"
kind = "newsletter"
why = "The paper's slogan."
pattern = "le courrier des halles, chaque matin.{0,20}"
sentence = true
take = ["Le Courrier des Halles, chaque matin !"]
leave = ["Le Courrier des Halles paraît chaque matin."]
"""


def user_file(folder: Path, content: str, name: str = "maison.toml") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def examples(field: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{number}")
        for rule in catalogue()
        if rule.pattern is not None
        for number, example in enumerate(getattr(rule, field), 1)
    ]


class TestCatalogue:
    def test_there_is_one(self) -> None:
        assert len(catalogue()) > 30

    def test_ids_are_unique(self) -> None:
        ids = [rule.id for rule in catalogue()]
        assert sorted(set(ids)) == sorted(ids)

    @pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.id)
    def test_record(self, rule: Rule) -> None:
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*", rule.id)
        assert rule.kind in list(Kind)
        assert rule.why.strip()
        assert rule.why.endswith(".")
        assert rule.where in PLACES
        assert rule.section in SECTIONS
        assert rule.max > 0

    @pytest.mark.parametrize("rule", [r for r in catalogue() if r.pattern is not None], ids=lambda rule: rule.id)
    def test_a_pattern_has_examples_of_both_sides(self, rule: Rule) -> None:
        assert rule.take
        assert rule.leave

    @pytest.mark.parametrize("rule", [r for r in catalogue() if r.pattern is not None], ids=lambda rule: rule.id)
    def test_a_pattern_is_written_in_folded_text(self, rule: Rule) -> None:
        assert rule.pattern is not None
        assert not re.search(r"[À-ÖØ-öø-ÿ’“”–—\u00a0\u202f]", re.sub(r"\[[^\]]*\]", "", rule.pattern))
        assert re.fullmatch(rule.pattern, "") is None

    @pytest.mark.parametrize(("rule", "example"), examples("take"))
    def test_takes(self, rule: Rule, example: str) -> None:
        assert matches(rule, example)

    @pytest.mark.parametrize(("rule", "example"), examples("leave"))
    def test_leaves(self, rule: Rule, example: str) -> None:
        assert not matches(rule, example)

    @pytest.mark.parametrize("rule", [r for r in catalogue() if r.pattern is not None], ids=lambda rule: rule.id)
    def test_no_text_of_any_length_makes_a_pattern_slow(self, rule: Rule) -> None:
        pattern = re.compile(rule.pattern or "")
        for piece in ("le ", "de la ", "a lire ", "commentaires ", "- ", "1 ", "| ", "(", "© "):
            pattern.fullmatch((piece * rule.max)[: min(rule.max, 600)])

    def test_no_rule_takes_a_sentence_of_prose(self) -> None:
        for sentence in PROSE.split("\n\n"):
            assert [rule.id for rule in catalogue() if matches(rule, sentence)] == []


class TestMatches:
    rule = Rule("maison.bouton", "share", pattern="partager(?: sur .{1,20})?", max=30)

    def test_folded(self) -> None:
        assert matches(self.rule, "PARTAGER  sur\u00a0Mégaphone")

    def test_the_whole_text(self) -> None:
        assert not matches(self.rule, "Partager, encore")
        assert not matches(self.rule, "Il faut partager")

    def test_no_longer_than_max(self) -> None:
        assert not matches(Rule("maison.bouton", "share", pattern=".*", max=10), "x" * 11)

    def test_no_sentence_unless_said(self) -> None:
        assert not matches(self.rule, "Partager sur tout.")
        assert matches(Rule("maison.bouton", "share", pattern="partager.*", sentence=True), "Partager sur tout.")

    def test_no_pattern(self) -> None:
        assert not matches(Rule("maison.bouton", "share"), "Partager")


class TestRuleSet:
    def test_zones(self) -> None:
        rules = RuleSet(
            [Rule("maison.pied", "legal", where="tail", pattern="le zinc du coin", take=("Le zinc du coin",))]
        )
        found = {
            zone: rules.find("Le zinc du coin", "le zinc du coin", zone, False) for zone in ("head", "body", "tail")
        }
        assert {zone: rule.id if rule else None for zone, rule in found.items()} == {
            "head": None,
            "body": None,
            "tail": "maison.pied",
        }

    def test_own_rules_come_first(self) -> None:
        rules = RuleSet([Rule("maison.compteur", "share", pattern="0 commentaire")])
        found = rules.find("0 commentaire", "0 commentaire", "tail", False)
        assert found is not None
        assert found.id == "maison.compteur"

    def test_a_text_too_long_for_the_first_rule_may_fit_the_next(self) -> None:
        text = "zinc " * 20 + "fin"
        rules = RuleSet(
            [
                Rule("maison.court", "legal", pattern="zinc.*", max=20),
                Rule("maison.long", "legal", pattern="zinc.*", max=150),
            ]
        )
        found = rules.find(text, text, "body", False)
        assert found is not None
        assert found.id == "maison.long"

    def test_groups_in_a_pattern(self) -> None:
        rules = RuleSet(
            [
                Rule("maison.premier", "legal", pattern=r"(a)(b)?zinc"),
                Rule("maison.second", "legal", pattern=r"(?P<mot>\w+) (?P=mot) halle"),
            ]
        )
        for text, wanted in (("azinc", "maison.premier"), ("oui oui halle", "maison.second")):
            found = rules.find(text, text, "body", False)
            assert found is not None
            assert found.id == wanted


class TestUserFile:
    def test_load(self, tmp_path: Path) -> None:
        (rule,) = load_rules(user_file(tmp_path, SOUND))
        assert (rule.id, rule.kind, rule.family, rule.where) == ("maison.slogan", "newsletter", "maison", "any")

    @pytest.mark.parametrize("as_text", [False, True])
    def test_it_cleans(self, tmp_path: Path, as_text: bool) -> None:
        source = f"{PROSE}\n\nLe Courrier des Halles, chaque matin !"
        assert frenchnewsclean.clean_text(source) == source
        path = user_file(tmp_path, SOUND)
        article = Cleaner(rules=[str(path) if as_text else path])(source)
        assert article.text == PROSE
        assert article.restore() == source
        assert [(str(e.kind), e.rule) for e in article.edits if "Courrier" in e.original] == [
            ("newsletter", "maison.slogan")
        ]

    def test_it_comes_before_the_library(self, tmp_path: Path) -> None:
        source = f"{PROSE}\n\n0 commentaire"
        path = user_file(tmp_path, '[[rule]]\nid = "maison.compteur"\nkind = "share"\npattern = "0 commentaire"')
        taken = {e.rule for e in Cleaner(rules=[path])(source).edits if "commentaire" in e.original}
        assert taken == {"maison.compteur"}

    def test_the_first_of_two_files_comes_first(self, tmp_path: Path) -> None:
        record = '[[rule]]\nid = "{}.zinc"\nkind = "legal"\npattern = "le zinc du coin"'
        paths = [user_file(tmp_path, record.format(name), f"{name}.toml") for name in ("beta", "alpha")]
        article = Cleaner(rules=paths)(f"{PROSE}\n\nLe zinc du coin")
        assert {e.rule for e in article.edits if "zinc" in e.original} == {"beta.zinc"}

    def test_its_kind_can_be_kept(self, tmp_path: Path) -> None:
        source = f"{PROSE}\n\nLe Courrier des Halles, chaque matin !"
        assert Cleaner(rules=[user_file(tmp_path, SOUND)], keep=["newsletter"])(source).text == source

    def test_where(self, tmp_path: Path) -> None:
        first, second = PROSE.split("\n\n")
        path = user_file(
            tmp_path, '[[rule]]\nid = "maison.zinc"\nkind = "legal"\nwhere = "tail"\npattern = "le zinc du coin"'
        )
        source = f"{first}\n\nLe zinc du coin\n\n{second}"
        assert Cleaner(rules=[path])(source).text == source
        assert Cleaner(rules=[path])(f"{PROSE}\n\nLe zinc du coin").text == PROSE

    @pytest.mark.parametrize(
        "pattern", ["(?P<r0>le) zinc", r"(l)e zinc(?:\\1)?", r"(?P<mot>\\w+) zinc(?P=mot)?", "(?i)le zinc"]
    )
    def test_groups_and_flags_are_refused(self, tmp_path: Path, pattern: str) -> None:
        """They would not survive the joining of the patterns."""
        path = user_file(tmp_path, f'[[rule]]\nid = "maison.zinc"\nkind = "legal"\npattern = "{pattern}"\n')
        with pytest.raises(RuleError, match=r"rule 'maison\.zinc': pattern: .*joined"):
            Cleaner(rules=[path])

    def test_an_open_alternation_works_beside_others(self, tmp_path: Path) -> None:
        record = '[[rule]]\nid = "maison.{}"\nkind = "legal"\npattern = "le zinc du coin|"\n'
        path = user_file(tmp_path, record.format("premier") + record.format("second"))
        assert Cleaner(rules=[path])(f"{PROSE}\n\nLe zinc du coin").text == PROSE

    def test_other_cleaners_do_not_know_it(self, tmp_path: Path) -> None:
        source = f"{PROSE}\n\nLe Courrier des Halles, chaque matin !"
        Cleaner(rules=[user_file(tmp_path, SOUND)])(source)
        assert Cleaner()(source).text == source
        assert "maison.slogan" not in {rule.id for rule in catalogue()}


WRONG = {
    "bad TOML": ('[[rule]\nid = "a.b"', None, "not valid TOML"),
    "empty file": ("", None, "[[rule]]"),
    "no rule table": ('title = "règles"', None, "[[rule]]"),
    "rule is no table": ("rule = 3", None, "[[rule]]"),
    "rules are no tables": ("rule = [3]", "1", "needs an id"),
    "no id": ('[[rule]]\nkind = "share"', "1", "needs an id"),
    "second without id": ('[[rule]]\nid = "a.b"\nkind = "share"\n[[rule]]\nkind = "share"', "2", "needs an id"),
    "empty id": ('[[rule]]\nid = ""\nkind = "share"', None, "needs an id"),
    "id is no text": ('[[rule]]\nid = 3\nkind = "share"', "1", "needs an id"),
    "unknown field": ('[[rule]]\nid = "a.b"\nkind = "share"\npatern = "x"', "a.b", "'patern'"),
    "no kind": ('[[rule]]\nid = "a.b"', "a.b", "kind"),
    "unknown kind": ('[[rule]]\nid = "a.b"\nkind = "bouton"', "a.b", "'bouton'"),
    "kind is no text": ('[[rule]]\nid = "a.b"\nkind = ["share"]', "a.b", "kind"),
    "bad where": ('[[rule]]\nid = "a.b"\nkind = "share"\nwhere = "top"', "a.b", "'top'"),
    "where is no text": ('[[rule]]\nid = "a.b"\nkind = "share"\nwhere = ["head"]', "a.b", "where"),
    "bad section": ('[[rule]]\nid = "a.b"\nkind = "share"\nsection = "menu"', "a.b", "'menu'"),
    "bad pattern": ('[[rule]]\nid = "a.b"\nkind = "share"\npattern = "(x"', "a.b", "pattern"),
    "pattern is no text": ('[[rule]]\nid = "a.b"\nkind = "share"\npattern = 3', "a.b", "pattern"),
    "why is no text": ('[[rule]]\nid = "a.b"\nkind = "share"\nwhy = 3', "a.b", "why"),
    "max is no number": ('[[rule]]\nid = "a.b"\nkind = "share"\nmax = "long"', "a.b", "max"),
    "max is true": ('[[rule]]\nid = "a.b"\nkind = "share"\nmax = true', "a.b", "max"),
    "sentence is no truth": ('[[rule]]\nid = "a.b"\nkind = "share"\nsentence = "yes"', "a.b", "sentence"),
    "take is no list": ('[[rule]]\nid = "a.b"\nkind = "share"\npattern = "x"\ntake = "x"', "a.b", "take"),
    "leave holds a number": ('[[rule]]\nid = "a.b"\nkind = "share"\npattern = "x"\nleave = [3]', "a.b", "leave"),
    "example not taken": ('[[rule]]\nid = "a.b"\nkind = "share"\npattern = "x"\ntake = ["x", "yz"]', "a.b", "'yz'"),
    "example taken": ('[[rule]]\nid = "a.b"\nkind = "share"\npattern = "x+"\nleave = ["xx"]', "a.b", "'xx'"),
    "example too long": (
        '[[rule]]\nid = "a.b"\nkind = "share"\npattern = "x+"\nmax = 2\ntake = ["xxx"]',
        "a.b",
        "'xxx'",
    ),
    "id used twice": ('[[rule]]\nid = "a.b"\nkind = "share"\n[[rule]]\nid = "a.b"\nkind = "legal"', "a.b", "twice"),
}


class TestWrongFile:
    @pytest.mark.parametrize(("content", "rule", "wrong"), WRONG.values(), ids=WRONG)
    def test_the_message_names_file_rule_and_what_is_wrong(
        self, tmp_path: Path, content: str, rule: str | None, wrong: str
    ) -> None:
        path = user_file(tmp_path, content)
        with pytest.raises(RuleError) as caught:
            Cleaner(rules=[path])
        message = str(caught.value)
        assert message.startswith(f"{path}: ")
        assert wrong in message.removeprefix(f"{path}: ")
        assert rule is None or rule in message.removeprefix(f"{path}: ")

    def test_no_such_file(self, tmp_path: Path) -> None:
        path = tmp_path / "absent.toml"
        with pytest.raises(RuleError, match=rf"{re.escape(str(path))}: cannot be read: .*No such file"):
            Cleaner(rules=[path])

    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(RuleError, match="cannot be read"):
            load_rules(tmp_path)

    def test_undecodable_bytes(self, tmp_path: Path) -> None:
        path = tmp_path / "latin.toml"
        path.write_bytes('[[rule]]\nid = "a.été"'.encode("latin-1"))
        with pytest.raises(RuleError, match=rf"{re.escape(str(path))}: cannot be read"):
            load_rules(path)

    def test_the_same_id_in_two_files(self, tmp_path: Path) -> None:
        record = '[[rule]]\nid = "maison.zinc"\nkind = "legal"\npattern = "le zinc du coin"'
        paths = [user_file(tmp_path, record, name) for name in ("un.toml", "deux.toml")]
        with pytest.raises(RuleError, match=r"deux\.toml: rule 'maison\.zinc'.*taken"):
            Cleaner(rules=paths)

    def test_an_id_of_the_library(self, tmp_path: Path) -> None:
        record = '[[rule]]\nid = "comment.counter"\nkind = "legal"\npattern = "le zinc du coin"'
        with pytest.raises(RuleError, match=r"maison\.toml: rule 'comment\.counter'"):
            Cleaner(rules=[user_file(tmp_path, record)])

    def test_it_is_a_value_error(self) -> None:
        assert issubclass(RuleError, ValueError)

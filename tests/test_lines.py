"""Line breaks of every kind, and which lines a hard wrap made of one paragraph."""

from __future__ import annotations

import textwrap

import pytest

from frenchnewsclean.lines import Line, ends_sentence, joint, split_blocks, split_lines

LONG = (
    "La municipalité de Roquebrune-les-Étangs a présenté lundi soir un projet de rénovation de son marché couvert,"
    " dont la charpente menace de céder sous le poids de la neige et dont les commerçants réclament la remise en état"
    " depuis plus de sept ans, sans avoir jamais obtenu de réponse précise des services techniques."
)
SECOND = (
    "Les travaux dureraient quatorze mois et coûteraient un peu plus de trois millions d'euros, une somme que la ville"
    " espère partager avec le département, la région et une fondation privée attachée aux halles anciennes."
)
THIRD = (
    "Une réunion publique aura lieu à la rentrée pour entendre les riverains, les maraîchers et les associations,"
    " a promis la maire, qui juge la situation intenable et souhaite aboutir avant la fin de son mandat."
)


def wrapped(*paragraphs: str, width: int = 64, between: str = "\n", indent: str = "") -> str:
    """Paragraphs as a wire wraps them: at spaces only, never at a hyphen."""
    return between.join(
        textwrap.fill(p, width, initial_indent=indent, break_on_hyphens=False, break_long_words=False)
        for p in paragraphs
    )


def texts(source: str) -> list[str]:
    return [block.text for block in split_blocks(source)]


def joined(left: str, right: str, gap: str = "\n") -> str:
    """Two lines of one paragraph after they were put together."""
    source = left + gap + right
    before, after = split_lines(source)
    start, end, put = joint(source, before, after)
    return source[:start] + put + source[end:]


class TestSplitLines:
    BREAKS = ("\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")

    @pytest.mark.parametrize("line_break", BREAKS, ids=ascii)
    def test_every_break_ends_a_line(self, line_break: str) -> None:
        source = f"Le pont{line_break}rouvre{line_break}"
        lines = split_lines(source)
        assert [source[line.start : line.end] for line in lines] == ["Le pont", "rouvre"]
        assert [line.next for line in lines] == [7 + len(line_break), len(source)]

    def test_as_str_splitlines_does(self) -> None:
        source = "a\rb\r\nc\n\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029\n\r\r\n l"
        lines = split_lines(source)
        assert [source[line.begin : line.next] for line in lines] == source.splitlines(keepends=True)

    def test_lines_cover_the_text_without_a_gap(self) -> None:
        source = "\n  Le pont \t\r\n\r\n\u2028rouvre\n \n"
        lines = split_lines(source)
        assert "".join(source[line.begin : line.next] for line in lines) == source
        assert all(line.begin <= line.start <= line.end <= line.next for line in lines)

    @pytest.mark.parametrize("margin", [" ", "\t", "\u00a0", "\u202f", "\u3000", " \u00a0\t"], ids=ascii)
    def test_white_space_around_is_no_part_of_the_line(self, margin: str) -> None:
        source = f"{margin}Le pont{margin}\n"
        line = split_lines(source)[0]
        assert source[line.start : line.end] == "Le pont"
        assert line.indent == len(margin)

    @pytest.mark.parametrize("source", ["\n", " \n", "\u00a0\t\n", "   "], ids=ascii)
    def test_blank(self, source: str) -> None:
        assert [line.blank for line in split_lines(source)] == [True]

    def test_nothing(self) -> None:
        assert split_lines("") == []
        assert split_blocks("") == []

    def test_a_line(self) -> None:
        assert split_lines(" a\n") == [Line(0, 1, 2, 3)]


class TestEndsSentence:
    @pytest.mark.parametrize(
        "text",
        ["Il rit.", "Il rit !", "Vraiment ?", "Il rit…", "« Il rit. »", "« Il rit.\u202f»", 'Il "rit."', "(Il rit.)",
         "Il rit.[1]", "*Il rit.*", "Il rit.”"],
    )  # fmt: skip
    def test_yes(self, text: str) -> None:
        assert ends_sentence(text)

    @pytest.mark.parametrize("text", ["", "Le pont rouvre", "Les raisons :", "Il rit,", "« Non »", "3,5 %", "M. Paul"])
    def test_no(self, text: str) -> None:
        assert not ends_sentence(text)


class TestJoint:
    @pytest.mark.parametrize(
        ("left", "right", "wanted"),
        [
            ("la ville de", "Metz", "la ville de Metz"),
            ("le porte-", "parole du groupe", "le porte-parole du groupe"),
            ("la vice-", "présidente", "la vice-présidente"),
            ("selon Jean-", "Michel Aubrac", "selon Jean-Michel Aubrac"),
            ("à Saint-", "Étienne", "à Saint-Étienne"),
            ("le gouver-", "nement", "le gouvernement"),
            ("les infor-", "mations", "les informations"),
            ("l'ex-", "ministre", "l'ex-ministre"),
            ("a-t-", "elle dit", "a-t-elle dit"),
            ("dit-", "il encore", "dit-il encore"),
            ("peut-", "être", "peut-être"),
            ("celui-", "ci", "celui-ci"),
            ("Bourg-", "en-Bresse", "Bourg-en-Bresse"),
            ("la Seine-", "et-Marne", "la Seine-et-Marne"),
            ("vingt-", "deux ans", "vingt-deux ans"),
            ("l'arc-", "en-ciel", "l'arc-en-ciel"),
            ("l'ONU-", "habitat", "l'ONU-habitat"),
            ("de 2019-", "2020", "de 2019- 2020"),
            ("il a dit -", "et répété", "il a dit - et répété"),
            ("trop tard –", "ou trop tôt", "trop tard – ou trop tôt"),
        ],
    )
    def test_hyphens(self, left: str, right: str, wanted: str) -> None:
        assert joined(left, right) == wanted

    @pytest.mark.parametrize("gap", ["\n", "\r\n", " \n", "\n    ", " \u2028\u00a0"], ids=ascii)
    def test_the_white_space_around_the_break_goes_with_it(self, gap: str) -> None:
        assert joined("la ville de", "Metz", gap) == "la ville de Metz"
        assert joined("le gouver-", "nement", gap) == "le gouvernement"


class TestHardWrap:
    @pytest.mark.parametrize("width", [48, 56, 60, 64, 68, 72, 80, 100])
    def test_one_paragraph(self, width: int) -> None:
        assert texts(wrapped(LONG, width=width)) == [LONG]

    @pytest.mark.parametrize("width", [56, 60, 64, 68, 72, 80])
    @pytest.mark.parametrize("line_break", ["\n", "\r\n", "\u2028"], ids=ascii)
    def test_paragraphs_apart(self, width: int, line_break: str) -> None:
        source = wrapped(LONG, SECOND, THIRD, width=width, between="\n\n").replace("\n", line_break)
        assert texts(source) == [LONG, SECOND, THIRD]

    @pytest.mark.parametrize("width", [56, 60, 64, 68, 72, 80])
    def test_paragraphs_without_blank_lines(self, width: int) -> None:
        assert texts(wrapped(LONG, SECOND, THIRD, width=width)) == [LONG, SECOND, THIRD]

    @pytest.mark.parametrize("width", [60, 64, 68, 72])
    def test_paragraphs_marked_by_an_indent(self, width: int) -> None:
        assert texts(wrapped(LONG, SECOND, THIRD, LONG, width=width, indent="    ")) == [LONG, SECOND, THIRD, LONG]

    def test_blanks_are_counted(self) -> None:
        blocks = split_blocks(wrapped(LONG, SECOND, between="\n\n\n"))
        assert [(b.blanks_before, b.blanks_after) for b in blocks] == [(0, 2), (2, 0)]

    @pytest.mark.parametrize(
        "lines",
        [
            (
                "* Le groupe abaisse fortement ses objectifs de ventes en 2024",
                "* Le titre perd onze pour cent",
            ),
            ("« PAS AVANT L'AUTOMNE, ET PEUT-ÊTRE PAS AVANT L'HIVER SUIVANT »",),
            ("LE CONSEIL DE LA COMMUNE A VOTÉ, SANS DÉBAT ET SANS BRUIT, LE", "DÉPLACEMENT DU MARCHÉ"),
        ],
    )
    def test_bullets_and_lines_in_capitals_stand_alone(self, lines: tuple[str, ...]) -> None:
        copy = textwrap.fill(LONG, 64).split("\n")
        blocks = [block.text for block in split_blocks("\n".join((*copy, *lines, *copy)))]
        assert blocks[0] == blocks[-1] == LONG
        assert blocks[1:-1] == ([" ".join(lines)] if lines[0].startswith("LE ") else list(lines))

    @pytest.mark.parametrize(
        "opening",
        [
            "par",
            "(Reuters)",
            "avril",
            "3 mars",
            "AFP",
            "Dupont,",
            "de",
            "«",
            "-",
            "à",
            "12%,",
            "Partager",
            "Photo",
            "mardi",
        ],
    )
    def test_a_line_that_begins_like_something_else(self, opening: str) -> None:
        # A paragraph whose third line begins with the words in question.
        lines = textwrap.fill(LONG, 64, break_on_hyphens=False).split("\n")
        words = lines[2].split(" ")
        room = len(" ".join(words)) - len(opening)
        while len(" ".join(words)) > room - 1:
            words.pop(0)
        lines[2] = " ".join([opening, *words])
        assert texts("\n".join(lines)) == [" ".join(lines)]

    @pytest.mark.parametrize(
        "end", ["Interrogée, elle rit.", "Rien de plus.", "Il a refusé de répondre", "Fin de citation !"]
    )
    def test_a_short_last_line(self, end: str) -> None:
        paragraph = f"{LONG[:-1]} sur ce point précis. {end}"
        assert texts(wrapped(paragraph, SECOND, between="\n\n")) == [paragraph, SECOND]

    def test_sentences_that_end_at_the_end_of_a_line(self) -> None:
        first = (
            "Le conseil a voté contre le projet de fermeture du marché, jugé\n"
            "trop coûteux et trop lent par la majorité des élus présents lundi.\n"
            "La maire a aussitôt annoncé un recours devant le tribunal de la\n"
            "ville voisine, seul compétent selon elle pour trancher le litige."
        )
        second = (
            "Les commerçants attendent une réponse avant la fin du trimestre et\n"
            "ont promis de revenir manifester sous les fenêtres de la mairie."
        )
        third = second.replace("commerçants", "maraîchers")
        source = "\n\n".join([first, second, third])
        assert texts(source) == [" ".join(p.split("\n")) for p in (first, second, third)]

    def test_a_credit_line_in_brackets_that_was_wrapped_too(self) -> None:
        credit = "(Reportage d'Odile Marchand et de Bastien Maurepas, avec la contribution de Nadège Tissot)"
        assert texts(wrapped(LONG, SECOND, credit))[-1] == credit

    def test_compounds_and_broken_words(self) -> None:
        source = (
            "Le projet a été présenté lundi par la maire et par son porte-\n"
            "parole, puis par le vice-président de la région, venu avec Jean-\n"
            "Michel Aubrac et deux conseillers, devant une centaine de rive-\n"
            "rains réunis dans la grande salle de la mairie, où l'on avait\n"
            "installé des chaises et des micros pour entendre les questions."
        )
        (block,) = split_blocks(source)
        pieces = [joint(source, a, b) for a, b in zip(block.lines, block.lines[1:], strict=False)]
        for start, end, put in reversed(pieces):
            source = source[:start] + put + source[end:]
        assert "porte-parole" in source
        assert "Jean-Michel" in source
        assert "riverains réunis" in source
        assert "\n" not in source


class TestNotJoined:
    @pytest.mark.parametrize(
        "line",
        [
            "© 2024 Agence Vernotte",
            "| 18,420 EUR | Euronext Paris | -6,12% | |",
            "information fournie par AFP 17/10/2024 à 09:05",
            "Publié le 3 mars 2023",
            "Mis à jour le 3 mars 2023 à 18h00",
        ],
    )
    def test_the_line_after_wrapped_copy(self, line: str) -> None:
        assert texts(wrapped(LONG, SECOND) + "\n" + line) == [LONG, SECOND, line]

    @pytest.mark.parametrize(
        "line",
        ["par Odile Marchand", "Le marché couvert menace ruine", "METZ, 3 mars (AFP)"],
    )
    def test_a_short_line_before_wrapped_copy(self, line: str) -> None:
        assert texts(line + "\n" + wrapped(LONG, SECOND)) == [line, LONG, SECOND]

    def test_one_paragraph_a_line(self) -> None:
        assert texts("\n".join([LONG, SECOND, THIRD])) == [LONG, SECOND, THIRD]

    def test_short_paragraphs_one_a_line(self) -> None:
        lines = [
            "Le marché couvert a rouvert lundi sous les applaudissements.",
            "Il avait été fermé après l'effondrement d'une poutre.",
            "La charpente a été refaite par un artisan de la vallée.",
            "Les maraîchers ont retrouvé leurs places d'autrefois.",
        ]
        assert texts("\n".join(lines)) == lines

    def test_titles(self) -> None:
        lines = [
            "Le marché couvert de Roquebrune rouvre après sept ans de travaux",
            "Un artisan de la vallée refait seul une charpente du XVIIe siècle",
            "Les maraîchers retrouvent leurs places sous les halles anciennes",
        ]
        assert texts("\n".join(lines)) == lines

    def test_a_title_and_a_standfirst(self) -> None:
        lines = ["Le marché couvert rouvre", "Il avait fermé il y a sept ans.", LONG]
        assert texts("\n".join(lines)) == lines

    def test_verses(self) -> None:
        verses = [
            "Sous la halle un vieux pigeon",
            "roucoule à perdre la raison,",
            "et la marchande de melons",
            "lui répond d'une chanson.",
        ]
        assert texts("\n".join(verses)) == verses

    @pytest.mark.parametrize("bullet", ["- ", "• ", "– ", "* ", "► ", "{}. ", "{}) "])
    def test_lists(self, bullet: str) -> None:
        items = [
            "la charpente et la toiture",
            "les étals des maraîchers",
            "l'éclairage de la nef",
            "le parvis et la fontaine",
        ]
        lines = [bullet.format(i) + item for i, item in enumerate(items, 1)]
        assert texts("\n".join(lines)) == lines

    def test_long_list_items_after_wrapped_copy(self) -> None:
        items = [
            "- la réfection complète de la charpente et de la toiture,",
            "- le remplacement des étals et des chambres froides,",
            "- l'éclairage de la nef et de la fontaine du parvis.",
        ]
        assert texts(wrapped(LONG, SECOND) + "\n\n" + "\n".join(items)) == [LONG, SECOND, *items]

    def test_a_table_of_results(self) -> None:
        rows = ["Roquebrune - Vernotte 2-1", "Trèves - Orvanne 0-0", "Metz - Delmas 3-2", "Aubrac - Maurepas 1-4"]
        assert texts("\n".join(rows)) == rows

    def test_an_interview(self) -> None:
        lines = ["Pourquoi avoir attendu sept ans ?", LONG, "Et maintenant ?", SECOND]
        assert texts("\n".join(lines)) == lines

    def test_no_two_paragraphs_across_a_blank_line(self) -> None:
        broken = LONG.split(", ")
        source = "\n\n".join(broken)
        assert texts(source) == broken


class TestBlock:
    def test_words_prose_bullet(self) -> None:
        block = split_blocks("- L’été, aujourd'hui, c'est le temps des halles anciennes.")[0]
        assert block.words == 8
        assert block.prose
        assert block.terminal
        assert block.bullet

    def test_fold(self) -> None:
        assert split_blocks("À LIRE\u00a0AUSSI : l’Été")[0].fold == "a lire aussi : l'ete"

    def test_offsets(self) -> None:
        source = "\n  Le pont rouvre \n\nFin\n"
        assert [source[b.start : b.end] for b in split_blocks(source)] == ["Le pont rouvre", "Fin"]

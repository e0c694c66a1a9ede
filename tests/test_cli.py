"""The command line, called as a function and as a process."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import pytest

import frenchnewsclean
from frenchnewsclean import Article
from frenchnewsclean.cli import main

PROSE = (
    "Le vieux pont de pierre a rouvert mardi matin après deux ans de travaux, selon la mairie.\n\n"
    "Les riverains se félicitent de cette réouverture, qui leur épargne un détour de douze kilomètres."
)
PAGE = f"Le vieux pont rouvre\n\nPar Odile Marchand\n\n{PROSE}\n\nPartager sur Facebook\n\n0 commentaire\n"


def run(
    *argv: str, stdin: bytes = b"", environment: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "frenchnewsclean", *argv],
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, **environment},
    )


def wrong_usage(argv: Sequence[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(argv)
    assert caught.value.code == 2


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


@pytest.fixture
def prose(tmp_path: Path) -> str:
    path = tmp_path / "prose.txt"
    path.write_text(PROSE, encoding="utf-8")
    return str(path)


class TestClean:
    def test_a_file(self, page: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        assert main(["clean", page]) == 0
        assert capsysbinary.readouterr() == (f"{PROSE}\n".encode(), b"")

    def test_several_files_in_order(self, page: str, prose: str) -> None:
        done = run("clean", page, prose)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode() == f"{PROSE}\n{PROSE}\n"

    @pytest.mark.parametrize("argv", [["clean"], ["clean", "-"]], ids=["no file", "dash"])
    def test_standard_input(self, argv: list[str]) -> None:
        done = run(*argv, stdin=PAGE.encode())
        assert (done.returncode, done.stdout.decode(), done.stderr) == (0, f"{PROSE}\n", b"")

    def test_a_file_and_standard_input(self, prose: str) -> None:
        assert run("clean", prose, "-", stdin=PAGE.encode()).stdout.decode() == f"{PROSE}\n{PROSE}\n"

    def test_nothing_in_nothing_out(self) -> None:
        done = run("clean", stdin=b"")
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")

    def test_line_breaks_come_out_as_they_are(self) -> None:
        assert run("clean", stdin=PAGE.replace("\n", "\r\n").encode()).stdout.decode() == f"{PROSE}\n"

    @pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
    def test_utf8_whatever_the_terminal(self, encoding: str) -> None:
        done = run(
            "clean",
            stdin="L’œuvre « d’été » a rouvert lundi à 12 h, selon la mairie…".encode(),
            environment={"PYTHONIOENCODING": encoding},
        )
        assert done.returncode == 0
        assert done.stdout.decode("utf-8") == "L’œuvre « d’été » a rouvert lundi à 12 h, selon la mairie…\n"

    def test_a_byte_order_mark(self) -> None:
        assert run("clean", stdin=b"\xef\xbb\xbf" + PROSE.encode()).stdout.decode() == f"{PROSE}\n"


class TestJson:
    def test_one_object_a_document(self, page: str, prose: str) -> None:
        lines = run("clean", "--json", page, prose).stdout.decode().splitlines()
        first, second = (Article.from_dict(json.loads(line)) for line in lines)
        assert first == frenchnewsclean.clean(PAGE)
        assert second == frenchnewsclean.clean(PROSE)
        assert first.title == "Le vieux pont rouvre"

    def test_an_empty_document_has_one_too(self) -> None:
        assert json.loads(run("clean", "--json").stdout)["text"] == ""

    def test_with_options(self, page: str) -> None:
        data = json.loads(run("clean", "--json", "--keep", "title", "--anchor", "2023-03-03", page).stdout)
        assert Article.from_dict(data) == frenchnewsclean.clean(PAGE, keep=["title"], anchor="2023-03-03")
        assert [mention["value"] for mention in data["dates"]] == ["2023-02-28TMO"]


class TestOptions:
    def test_keep(self, page: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        assert main(["clean", "--keep", "share", "--keep", "comment", page]) == 0
        assert capsysbinary.readouterr().out.decode() == f"{PROSE}\n\nPartager sur Facebook\n\n0 commentaire\n"

    @pytest.mark.parametrize("command", ["clean", "explain"])
    def test_unknown_kind(self, command: str, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        wrong_usage([command, "--keep", "bouton", page])
        assert "bouton" in (message := capsys.readouterr().err)
        assert "reading-time" in message

    @pytest.mark.parametrize("anchor", ["hier", "2023-13-01", ""])
    def test_no_date(self, anchor: str, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        wrong_usage(["clean", "--anchor", anchor, page])
        assert f"--anchor: {anchor!r} is no ISO date such as 2019-11-27" in capsys.readouterr().err

    @pytest.mark.parametrize("argv", [[], ["wash"], ["clean", "--colour"], ["explain"], ["explain", "a", "b"]])
    def test_wrong_usage(self, argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        wrong_usage(argv)
        assert capsys.readouterr().err.startswith("usage: frenchnewsclean")

    def test_wrong_usage_as_a_process(self) -> None:
        done = run("wash")
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"Traceback" not in done.stderr

    @pytest.mark.parametrize("argv", [["--help"], ["clean", "--help"], ["explain", "--help"], ["--version"]])
    def test_help_and_version(self, argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as caught:
            main(argv)
        assert caught.value.code == 0
        assert "frenchnewsclean" in capsys.readouterr().out


class TestExplain:
    def test_each_edit_and_a_sum(self, page: str) -> None:
        done = run("explain", page)
        assert (done.returncode, done.stderr) == (0, b"")
        *lines, last = done.stdout.decode().splitlines()
        article = frenchnewsclean.clean(PAGE)
        assert len(lines) == len(article.edits)
        for line, edit in zip(lines, article.edits, strict=True):
            assert f"{edit.start}-{edit.end}" in line
            assert edit.kind in line
            assert edit.rule in line
            assert repr(edit.original) in line
        assert last.startswith(f"{len(article.edits)} edits; ")
        assert f" of {len(PAGE)} characters removed" in last

    def test_standard_input(self) -> None:
        assert "comment.counter" in run("explain", "-", stdin=PAGE.encode()).stdout.decode()

    def test_nothing(self) -> None:
        assert run("explain", "-").stdout == b"0 edits; 0 of 0 characters removed (0.0 %)\n"

    def test_keep(self, page: str) -> None:
        assert "share" not in run("explain", "--keep", "share", page).stdout.decode()

    @pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}, {"TERM": "xterm-256color"}], ids=str)
    def test_no_colour_where_no_terminal_is(self, page: str, environment: dict[str, str]) -> None:
        assert b"\x1b" not in run("explain", page, environment=environment).stdout

    def test_control_characters_of_the_text_do_not_reach_the_terminal(self) -> None:
        assert b"\x1b" not in run("explain", "-", stdin=f"\x1b[31m{PAGE}".encode()).stdout

    @pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
    def test_colour_on_a_terminal(
        self, page: str, no_colour: str, coloured: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Terminal(io.TextIOWrapper):
            def isatty(self) -> bool:
                return True

        terminal = Terminal(io.BytesIO(), encoding="utf-8")
        monkeypatch.setenv("NO_COLOR", no_colour)
        monkeypatch.setattr(sys, "stdout", terminal)
        assert main(["explain", page]) == 0
        assert (b"\x1b[31m" in terminal.buffer.getvalue()) is coloured  # type: ignore[attr-defined]


class TestTrouble:
    def test_no_such_file(self, tmp_path: Path) -> None:
        missing = str(tmp_path / "absent.txt")
        done = run("clean", missing)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == f"frenchnewsclean: {missing}: No such file or directory\n"

    def test_a_folder(self, tmp_path: Path) -> None:
        done = run("explain", str(tmp_path))
        assert done.returncode == 1
        assert done.stderr.decode() == f"frenchnewsclean: {tmp_path}: Is a directory\n"

    def test_the_other_files_are_still_cleaned(self, tmp_path: Path, page: str) -> None:
        done = run("clean", page, str(tmp_path / "absent.txt"), page)
        assert (done.returncode, done.stdout.decode()) == (1, f"{PROSE}\n{PROSE}\n")
        assert len(done.stderr.splitlines()) == 1

    def test_undecodable_bytes_are_reported_with_file_and_offset(self, tmp_path: Path) -> None:
        path = tmp_path / "latin.txt"
        path.write_bytes(PROSE.encode("latin-1"))
        offset = PROSE.index("è")
        done = run("clean", str(path))
        assert done.stderr.decode().startswith(f"frenchnewsclean: {path}: byte {offset}: not UTF-8 (e8)")
        assert len(done.stderr.splitlines()) == 1
        assert done.stdout.decode().startswith("Le vieux pont de pierre a rouvert mardi matin apr\ufffds deux ans")

    def test_the_offset_counts_bytes(self) -> None:
        done = run("clean", stdin="é".encode() + b" \xff " + PROSE.encode())
        assert b"standard input: byte 3: not UTF-8 (ff)" in done.stderr

    def test_a_reader_that_goes_away(self, tmp_path: Path) -> None:
        path = tmp_path / "long.txt"
        path.write_text(f"{PROSE}\n\n" * 2000, encoding="utf-8")
        reading, writing = os.pipe()
        os.close(reading)  # nobody will ever read
        try:
            done = subprocess.run(
                [sys.executable, "-m", "frenchnewsclean", "clean", str(path)],
                stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False,
            )  # fmt: skip
        finally:
            os.close(writing)
        assert (done.returncode, done.stderr) == (0, b"")

    def test_a_reader_that_goes_away_from_a_short_text(self, page: str) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = subprocess.run(
                [sys.executable, "-m", "frenchnewsclean", "explain", page],
                stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False,
            )  # fmt: skip
        finally:
            os.close(writing)
        assert (done.returncode, done.stderr) == (0, b"")

    def test_nul_bytes(self) -> None:
        assert run("clean", stdin=PROSE.replace(" ", "\x00 ").encode()).stdout.decode() == f"{PROSE}\n"

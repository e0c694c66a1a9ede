"""The report on a corpus: what it counts, what it shows, and that a browser draws it without a network."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from frenchnewsclean.cli import main
from frenchnewsclean.corpus import clean_corpus
from frenchnewsclean.testing import KINDS, raw_article

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ENGLISH = "The old bridge was opened again on Monday after two years of works, said the mayor. " * 6
DAMAGED = "L'Ã©tÃ© Ã  la mairie, a dit le maire. Ã‰tÃ© comme hiver, le marchÃ© de NoÃ«l aura lieu lundi, Ã  Metz."


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    with (folder / "in.jsonl").open("w", encoding="utf-8") as file:
        for n in range(60):
            made = raw_article(KINDS[n % 3], n)
            file.write(json.dumps({"id": n, "html" if made.kind == "page" else "text": made.raw}) + "\n")
        for name, text in (
            ("english", ENGLISH),
            ("damaged", DAMAGED),
            ("script", "<script>alert('x')</script> & Cie. " + ENGLISH),
        ):
            file.write(json.dumps({"id": name, "text": text}) + "\n")
    clean_corpus([folder / "in.jsonl"], folder / "out.jsonl", jobs=1)
    return folder / "out.jsonl"


@pytest.fixture(scope="module")
def page(corpus: Path) -> str:
    out = corpus.with_name("report.html")
    assert main(["report", str(corpus), "-o", str(out)]) == 0
    return out.read_text(encoding="utf-8")


class _Balanced(HTMLParser):
    """Fails where an element ends that is not open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "rect", "br", "th", "td", "tr", "li"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("rect", "th", "td", "tr", "li"):
            assert self.open.pop() == tag


def test_it_says_what_was_done(page: str) -> None:
    assert "<b>63</b> documents" in page
    for said in (
        "title.headline",
        "copyright.line",
        "html.nav",
        "À lire aussi",
        "hardly French",
        "repairs of encoding",
    ):
        assert said in page
    _Balanced().feed(page)


def test_it_needs_nothing_from_outside(page: str) -> None:
    assert not re.search(r"(?:src|href)=|url\(|@import|https?://", page.replace("href=&#x27;", ""))
    assert "<script>" not in page
    assert "name='viewport'" in page


def test_removed_spans_are_in_colour_by_kind(page: str) -> None:
    assert re.search(r"<del style='background:hsl\([^']*' title='copyright: copyright.line'>© ", page)


def test_parquet(corpus: Path, tmp_path: Path) -> None:
    clean_corpus([corpus.with_name("in.jsonl")], tmp_path / "out.parquet", jobs=1)
    assert main(["report", str(tmp_path / "out.parquet"), "-o", str(tmp_path / "report.html")]) == 0
    assert "<b>63</b> documents" in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [b"{", b'{"text": "x"}\n', b"\xff", None])
def test_what_is_no_corpus(tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]) -> None:
    if content is not None:
        (tmp_path / "out.jsonl").write_bytes(content)
    assert main(["report", str(tmp_path / "out.jsonl"), "-o", str(tmp_path / "r.html")]) == 2
    assert "frenchnewsclean: " in capsys.readouterr().err


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine to draw the page")
@pytest.mark.parametrize("width", [400, 1000])
def test_a_browser_draws_it(page: str, corpus: Path, tmp_path: Path, width: int) -> None:
    assert CHROMIUM is not None
    window = (f"--user-data-dir={tmp_path}", f"--window-size={width},1200")
    options = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-sync",
        *window,
    )
    address = corpus.with_name("report.html").as_uri()
    drawn = tmp_path / "page.png"
    subprocess.run([CHROMIUM, *options, f"--screenshot={drawn}", address], check=True, capture_output=True, timeout=120)
    assert drawn.read_bytes()[:4] == b"\x89PNG"
    assert drawn.stat().st_size > 15_000  # not an empty page
    tree = subprocess.run([CHROMIUM, *options, "--dump-dom", address], check=True, capture_output=True, timeout=120)
    assert "Documents that lost most" in tree.stdout.decode()

"""Whole corpora: every record comes out once or is rejected with its reason, whatever happens on the way."""

from __future__ import annotations

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks.corpus import corpora
from frenchnewsclean import clean, clean_html
from frenchnewsclean.cli import main
from frenchnewsclean.corpus import CorpusError, Fields, clean_corpus

RAW = "Par Odile Marchand\n\nLe pont a rouvert lundi, selon la mairie.\n\n© 2023 Le Courrier\n"
TEXT = "Le pont a rouvert lundi, selon la mairie."
PAGE = f"<nav><a>Accueil</a></nav><h1>Le pont rouvre</h1><p>{TEXT}</p>"


def write_lines(path: Path, *lines: Any) -> Path:
    encoded = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    path.write_bytes(b"".join(line + b"\n" for line in encoded))
    return path


def rows(path: Path) -> list[dict[str, Any]]:
    data = path.read_bytes()
    return [json.loads(line) for line in (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines()]


class TestFormats:
    @pytest.mark.parametrize("out", ["out.jsonl", "out.jsonl.gz"])
    def test_lines(self, tmp_path: Path, out: str) -> None:
        source = write_lines(tmp_path / "in.jsonl", {"id": 7, "text": RAW}, {"id": 8, "text": TEXT})
        summary = clean_corpus([source], tmp_path / out, jobs=1)
        first, second = rows(tmp_path / out)
        assert (first["id"], first["text"], second["text"]) == (7, TEXT, TEXT)
        expected = clean(RAW).to_dict(source=False)
        del expected["text"]
        assert first["article"] == expected
        assert (summary.records, summary.cleaned, summary.rejected) == (2, 2, 0)
        assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["in.jsonl", out])

    def test_gzip_and_a_byte_order_mark(self, tmp_path: Path) -> None:
        source = tmp_path / "in.jsonl.gz"
        source.write_bytes(gzip.compress("\ufeff".encode() + json.dumps({"text": RAW}).encode()))
        clean_corpus([source], tmp_path / "out.jsonl", jobs=1)
        assert rows(tmp_path / "out.jsonl")[0]["text"] == TEXT

    def test_parquet_in_and_out(self, tmp_path: Path) -> None:
        table = pa.Table.from_pylist([{"id": n, "body": RAW, "day": None if n else "2023-10-03"} for n in range(600)])
        pq.write_table(table, tmp_path / "in.parquet")
        clean_corpus([tmp_path / "in.parquet"], tmp_path / "out.parquet", fields=Fields("body", anchor="day"), jobs=1)
        out = pq.read_table(tmp_path / "out.parquet").to_pylist()
        assert [row["id"] for row in out] == list(range(600))
        assert {row["body"] for row in out} == {TEXT}
        assert out[0]["article"]["dates"][0]["value"] == "2023-10-02"
        assert out[1]["article"]["dates"][0]["value"] is None
        assert out[5]["article"]["bylines"][0]["name"] == "Odile Marchand"

    def test_parquet_where_values_disagree(self, tmp_path: Path) -> None:
        made: list[dict[str, Any]] = [{"id": n, "text": TEXT, "more": None} for n in range(300)]
        made += [{"id": "x", "text": TEXT, "more": {"a": 1}, "late": 1.5}, {"id": None, "text": TEXT, "late": 2}]
        clean_corpus([write_lines(tmp_path / "in.jsonl", *made)], tmp_path / "out.parquet", jobs=1)
        out = pq.read_table(tmp_path / "out.parquet").to_pylist()
        assert [row["id"] for row in out[298:]] == ["298", "299", "x", None]
        assert [(row["more"], row["late"]) for row in out[299:]] == [(None, None), ({"a": 1}, 1.5), (None, 2.0)]

    def test_folders(self, tmp_path: Path) -> None:
        folder = tmp_path / "in"
        (folder / "b").mkdir(parents=True)
        (folder / "a.txt").write_text(RAW, encoding="utf-8")
        (folder / "b" / "page.html").write_bytes(PAGE.encode())
        (folder / "notes.pdf").write_bytes(b"%PDF")
        clean_corpus([folder], tmp_path / "out.jsonl", jobs=1)
        first, second = rows(tmp_path / "out.jsonl")
        assert [Path(row["path"]).name for row in (first, second)] == ["a.txt", "page.html"]
        assert (first["text"], second["text"]) == (TEXT, TEXT)
        assert second["article"]["title"] == "Le pont rouvre" == clean_html(PAGE).title

    def test_pages_and_headlines_in_fields(self, tmp_path: Path) -> None:
        lines = ({"page": PAGE}, {"text": RAW, "page": None}, {"text": f"Titre\n\n{TEXT}", "head": "Titre"})
        source = write_lines(tmp_path / "in.jsonl", *lines)
        clean_corpus([source], tmp_path / "out.jsonl", fields=Fields(html="page", title="head"), jobs=1)
        assert [row["text"] for row in rows(tmp_path / "out.jsonl")] == [TEXT] * 3
        assert rows(tmp_path / "out.jsonl")[2]["article"]["title"] == "Titre"


class TestRejects:
    def test_each_with_its_line_and_reason(self, tmp_path: Path) -> None:
        bad = (b"{", b"[1]", b'{"text": "\xff"}', {"body": "x"}, {"text": 3}, {"text": TEXT, "day": "hier"})
        source = write_lines(tmp_path / "in.jsonl", {"text": RAW}, *bad, b"", {"text": RAW})
        summary = clean_corpus([source], tmp_path / "out.jsonl", fields=Fields(anchor="day"), jobs=2)
        assert (summary.records, summary.cleaned, summary.rejected) == (8, 2, 6)
        rejects = rows(tmp_path / "out.jsonl.rejected.jsonl")
        assert [reject["line"] for reject in rejects] == [2, 3, 4, 5, 6, 7]
        for reject, said in zip(
            rejects, ("not JSON", "an object|list", "not UTF-8", "no field 'text'", "not int", "'hier'"), strict=True
        ):
            assert any(part in reject["reason"] for part in said.split("|")), reject

    def test_a_compressed_file_that_was_cut_off(self, tmp_path: Path) -> None:
        source = tmp_path / "in.jsonl.gz"
        whole = gzip.compress(b"".join(json.dumps({"text": RAW, "n": n}).encode() + b"\n" for n in range(5000)))
        source.write_bytes(whole[: len(whole) // 2])
        summary = clean_corpus([source], tmp_path / "out.jsonl", jobs=1)
        assert summary.rejected == 1
        assert summary.cleaned == len(rows(tmp_path / "out.jsonl")) > 0

    def test_exit_codes(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        good = write_lines(tmp_path / "good.jsonl", {"text": RAW})
        bad = write_lines(tmp_path / "bad.jsonl", {"text": RAW}, b"{")
        assert main(["corpus", str(good), "-o", str(tmp_path / "a.jsonl"), "--jobs", "1"]) == 0
        assert main(["corpus", str(bad), "-o", str(tmp_path / "b.jsonl"), "--jobs", "1"]) == 3
        assert "2 records = 1 cleaned + 1 rejected" in capsys.readouterr().err
        assert main(["corpus", str(good), "-o", str(tmp_path / "a.jsonl")]) == 2
        assert "stands already" in capsys.readouterr().err
        assert main(["corpus", str(tmp_path / "none.jsonl"), "-o", str(tmp_path / "c.jsonl")]) == 2
        assert main(["corpus", str(good), "-o", str(tmp_path / "c.csv")]) == 2

    def test_a_journal_of_another_run(self, tmp_path: Path) -> None:
        source = write_lines(tmp_path / "in.jsonl", {"text": RAW})
        (tmp_path / "out.jsonl.state").write_text('{"run": {}, "summary": {}, "rows": 0, "rejects": 0}')
        with pytest.raises(CorpusError, match="other inputs or options"):
            clean_corpus([source], tmp_path / "out.jsonl", resume=True)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_terminal_shows_rate_and_remaining_time_and_a_pipe_nothing(tmp_path: Path) -> None:
    import fcntl
    import pty
    import struct
    import termios

    source = write_lines(tmp_path / "in.jsonl", *({"text": RAW} for _ in range(300)))
    command = [sys.executable, "-m", "frenchnewsclean", "corpus", str(source), "--jobs", "1", "-o"]
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    subprocess.run([*command, str(tmp_path / "a.jsonl")], stderr=theirs, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert re.search(r"100%.*\[\d\d:\d\d<\d\d:\d\d, .*B/s\]", shown)
    piped = subprocess.run([*command, str(tmp_path / "b.jsonl")], capture_output=True, text=True, check=True)
    assert piped.stderr.splitlines() == [line for line in piped.stderr.splitlines() if "records =" in line]
    assert piped.stdout == ""


def test_workers_change_nothing(tmp_path: Path) -> None:
    texts = [text for corpus in corpora(60).values() for text in corpus]
    source = write_lines(tmp_path / "in.jsonl", *({"n": n, "text": text} for n, text in enumerate(texts)))
    clean_corpus([source], tmp_path / "one.jsonl", jobs=1)
    clean_corpus([source], tmp_path / "two.jsonl", jobs=3)
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


@pytest.mark.parametrize("out", ["out.jsonl", "out.parquet"])
def test_killed_and_taken_up_again(tmp_path: Path, out: str) -> None:
    """20,000 articles, 50 of them broken; the run is killed again and again, and nothing is lost or doubled."""
    texts = [text for corpus in corpora(50).values() for text in corpus]
    broken = set(range(399, 20_000, 400))
    with (tmp_path / "in.jsonl").open("wb") as file:
        for n in range(20_000):
            text = texts[n % len(texts)][:900]
            file.write(b"{broken\n" if n in broken else json.dumps({"n": n, "text": text}).encode() + b"\n")
    command = [sys.executable, "-m", "frenchnewsclean", "corpus", "in.jsonl", "-o", out, "--jobs", "2", "--resume"]
    part = tmp_path / f"{out}.part"
    for enough in (2_000_000, 5_000_000):
        with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL, start_new_session=True) as run:
            while run.poll() is None and (not part.exists() or part.stat().st_size < enough):
                time.sleep(0.02)
            assert not (tmp_path / out).exists()
            os.killpg(run.pid, signal.SIGKILL)
    assert (tmp_path / f"{out}.state").exists()
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 3, done.stderr
    assert "20000 records = 19950 cleaned + 50 rejected" in done.stderr
    found = pq.read_table(tmp_path / out).to_pylist() if out.endswith("parquet") else rows(tmp_path / out)
    assert [row["n"] for row in found] == [n for n in range(20_000) if n not in broken]
    assert [row["line"] - 1 for row in rows(tmp_path / f"{out}.rejected.jsonl")] == sorted(broken)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["in.jsonl", out, f"{out}.rejected.jsonl"])


def test_memory_does_not_grow_with_the_input(tmp_path: Path) -> None:
    program = """
import resource, sys
from frenchnewsclean.corpus import clean_corpus
clean_corpus([sys.argv[1]], sys.argv[2], jobs=1)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
    peaks = []
    for times in (1, 8):
        source = write_lines(tmp_path / f"{times}.jsonl", *({"text": RAW * 20} for _ in range(500 * times)))
        command = [sys.executable, "-c", program, str(source), str(tmp_path / f"{times}.out.jsonl")]
        peaks.append(int(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    assert peaks[1] < 1.3 * peaks[0]

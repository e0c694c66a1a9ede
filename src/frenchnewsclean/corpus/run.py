"""Cleaning a corpus: records to worker processes, rows and rejects to files, a journal to take up again from."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from time import monotonic
from typing import Any

from frenchnewsclean.article import Article
from frenchnewsclean.cleaner import Cleaner
from frenchnewsclean.corpus.read import InputError, Record, inputs, records
from frenchnewsclean.corpus.write import check_output, finish

CHUNK = 16  # records that go to a worker at once
CHECKPOINT = 0.5  # seconds between two entries of the journal


class CorpusError(Exception):
    """A run that cannot begin or go on; the message says why."""


@dataclass(slots=True)
class Summary:
    """What a run came to: ``records`` = ``cleaned`` + ``rejected``; characters in and out, of the cleaned ones."""

    records: int = 0
    cleaned: int = 0
    rejected: int = 0
    characters: int = 0
    kept: int = 0

    def __str__(self) -> str:
        share = 100 * (1 - self.kept / self.characters) if self.characters else 0.0
        return (
            f"{self.records} records = {self.cleaned} cleaned + {self.rejected} rejected; "
            f"{share:.1f} % of {self.characters} characters removed"
        )


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of the fields of a record that matter."""

    text: str = "text"
    html: str | None = None
    anchor: str | None = None
    title: str | None = None


def clean_corpus(
    paths: Sequence[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    fields: Fields | None = None,
    jobs: int | None = None,
    resume: bool = False,
    keep: Sequence[str] = (),
    progress: Callable[[int], object] | None = None,
) -> Summary:
    """Clean the records of files and folders into one file.

    ``out`` ends in ``.jsonl``, ``.jsonl.gz`` or ``.parquet``. Each row has the record's own fields, its text cleaned,
    and under ``article`` what was found: title, bylines, dates, edits and the rest. Records that cannot be used go to
    ``OUT.rejected.jsonl`` with file, line and reason. Nothing stands at ``out`` before all of it does. With ``resume``
    an interrupted run of the same inputs goes on where its journal ends, without loss or doubles. ``jobs`` is the
    number of worker processes (default: the processors); ``progress`` is told the bytes of input that are done.

    Raises ``CorpusError`` where the inputs cannot be read, ``out`` stands already, or the journal is another run's.
    """
    target, names = Path(out), fields or Fields()
    try:
        files = inputs([Path(path) for path in paths])
        check_output(target)
    except InputError as error:
        raise CorpusError(str(error)) from error
    if target.exists():
        raise CorpusError(f"{target}: stands already; choose another name or take it away")
    target.parent.mkdir(parents=True, exist_ok=True)
    run = {"inputs": [str(file) for file in files], "fields": asdict(names), "keep": sorted(keep)}
    with _Journal(target, run, resume=resume) as journal:
        found = (record for file in files for record in records(file, names.text, names.html))
        todo = islice(found, journal.summary.records, None)
        for record, row in _cleaned(todo, Cleaner(keep=keep), names, jobs or os.cpu_count() or 1):
            journal.add(record, row)
            if progress is not None:
                progress(record.size)
    finish(journal.rows, target)
    journal.close_up()
    return journal.summary


class _Journal:
    """The rows and rejects so far, and how many records they stand for.

    Twice a second both files are brought to the disk and their lengths noted; on taking up again they are cut back
    to those lengths, so that a row is never there twice and never half.
    """

    def __init__(self, out: Path, run: dict[str, Any], *, resume: bool) -> None:
        self.run, self.summary = run, Summary()
        self.rows = out.with_name(f"{out.name}.part")
        self.state = out.with_name(f"{out.name}.state")
        self.rejects = out.with_name(f"{out.name}.rejected.jsonl")
        lengths = (0, 0)
        if resume and self.state.exists():
            lengths = self._take_up()
        self._files = ExitStack()
        self._rows, self._rejects = (
            self._files.enter_context(_at(path, length))
            for path, length in zip((self.rows, self.rejects), lengths, strict=True)
        )
        self._noted = monotonic()

    def _take_up(self) -> tuple[int, int]:
        noted = json.loads(self.state.read_text(encoding="utf-8"))
        if noted["run"] != self.run:
            raise CorpusError(f"{self.state}: of a run with other inputs or options; take it away to begin anew")
        self.summary = Summary(**noted["summary"])
        return noted["rows"], noted["rejects"]

    def __enter__(self) -> _Journal:
        self._note()
        return self

    def __exit__(self, *_: object) -> None:
        self._note()
        self._files.close()

    def add(self, record: Record, row: dict[str, Any] | str) -> None:
        """One record more: its row, or why it has none."""
        self.summary.records += 1
        if isinstance(row, str):
            self.summary.rejected += 1
            rejected = {"file": record.file, "line": record.line, "reason": row, "record": record.raw}
            self._rejects.write(_json(rejected))
        else:
            self.summary.cleaned += 1
            self.summary.characters += row.pop("_characters")
            self.summary.kept += row.pop("_kept")
            self._rows.write(_json(row))
        if monotonic() - self._noted > CHECKPOINT:
            self._note()

    def _note(self) -> None:
        for file in (self._rows, self._rejects):
            file.flush()
            os.fsync(file.fileno())
        state = {
            "run": self.run,
            "summary": asdict(self.summary),
            "rows": self._rows.tell(),
            "rejects": self._rejects.tell(),
        }
        fresh = self.state.with_name(f"{self.state.name}.new")
        fresh.write_text(json.dumps(state), encoding="utf-8")
        os.replace(fresh, self.state)
        self._noted = monotonic()

    def close_up(self) -> None:
        """The run is over: the journal goes, and so do rejects that are none."""
        self.state.unlink(missing_ok=True)
        if not self.summary.rejected:
            self.rejects.unlink(missing_ok=True)


def _at(path: Path, length: int) -> Any:
    """``path`` open for writing behind its first ``length`` bytes; the rest is cut off."""
    file = path.open("r+b" if length else "wb")
    file.truncate(length)
    file.seek(length)
    return file


def _json(row: dict[str, Any]) -> bytes:
    try:
        return json.dumps(row, ensure_ascii=False, default=_plain).encode() + b"\n"
    except UnicodeEncodeError:  # a lone surrogate has no UTF-8, but an escape
        return json.dumps(row, default=_plain).encode() + b"\n"


def _plain(value: Any) -> Any:
    """What JSON has no form for: dates of Parquet as ISO, bytes as text."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


_worker: tuple[Cleaner, Fields] | None = None


def _start(cleaner: Cleaner, fields: Fields) -> None:
    global _worker  # one cleaner a process, built once
    _worker = cleaner, fields


def _work(record: Record) -> tuple[Record, dict[str, Any] | str]:
    assert _worker is not None
    return record, _row(record, *_worker)


def _cleaned(
    todo: Iterator[Record], cleaner: Cleaner, fields: Fields, jobs: int
) -> Iterator[tuple[Record, dict[str, Any] | str]]:
    """Every record with its row, in order."""
    if jobs == 1:
        for record in todo:
            yield record, _row(record, cleaner, fields)
        return
    method = "fork" if sys.platform == "linux" else "spawn"
    with get_context(method).Pool(jobs, _start, (cleaner, fields)) as pool:
        while batch := list(islice(todo, 64 * CHUNK * jobs)):  # imap alone would read all of the input at once
            yield from pool.imap(_work, batch, CHUNK)


def _row(record: Record, cleaner: Cleaner, fields: Fields) -> dict[str, Any] | str:
    """The row of a record, or why it cannot have one."""
    if record.wrong:
        return record.wrong
    row = dict(record.fields)
    anchor, title = (row.get(name) if name else None for name in (fields.anchor, fields.title))
    if title is not None and not isinstance(title, str):
        return f"field {fields.title!r}: a text is needed, not {type(title).__name__}"
    try:
        own = cleaner._for(anchor, title)
    except (TypeError, ValueError) as error:
        return f"field {fields.anchor!r}: {error}"
    article = _article(row, own, fields)
    if isinstance(article, str):
        return article
    row[fields.text] = article.text
    row["article"] = {name: value for name, value in article.to_dict(source=False).items() if name != "text"}
    return row | {"_characters": len(article.source), "_kept": len(article.text)}


def _article(row: dict[str, Any], cleaner: Cleaner, fields: Fields) -> Article | str:
    html = fields.html or "html"
    if row.get(html) is not None and (fields.html or fields.text not in row):
        page = row.pop(html)
        if not isinstance(page, (str, bytes)):
            return f"field {html!r}: a text is needed, not {type(page).__name__}"
        return cleaner.html(page)
    if fields.text not in row:
        return f"no field {fields.text!r}"
    text = row[fields.text]
    return (
        cleaner(text)
        if isinstance(text, str)
        else f"field {fields.text!r}: a text is needed, not {type(text).__name__}"
    )

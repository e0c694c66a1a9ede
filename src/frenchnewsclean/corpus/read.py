"""The records of JSON Lines, Parquet files and folders, one after the other; what is broken is yielded as broken."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

LINES = (".jsonl", ".ndjson", ".json")
PAGES = (".html", ".htm", ".xhtml")
TEXTS = (".txt", ".text", ".md")
BATCH = 256  # rows of a Parquet file that are in memory at once


class InputError(Exception):
    """An input that cannot be read at all; the message names it."""


@dataclass(slots=True)
class Record:
    """One record: where it stands, its fields, and why it cannot be used, where that is so.

    ``line`` counts from 1 in JSON Lines and the rows of Parquet; ``size`` is what it took of the input, in bytes.
    """

    file: str
    line: int
    fields: dict[str, Any] = field(default_factory=dict)
    wrong: str = ""
    raw: str = ""
    size: int = 0


def inputs(paths: list[Path]) -> list[Path]:
    """The files behind ``paths``, those of folders in the order of their names. Raises ``InputError`` for what is no input."""
    out: list[Path] = []
    for path in paths:
        if path.is_dir():
            out += sorted(p for p in path.rglob("*") if p.is_file() and _form(p))
        elif not path.is_file():
            raise InputError(f"{path}: no such file or folder")
        elif not _form(path):
            raise InputError(f"{path}: neither JSON Lines (.jsonl, .jsonl.gz), Parquet, text (.txt) nor HTML (.html)")
        else:
            out.append(path)
    return out


def records(path: Path, text_field: str, html_field: str | None) -> Iterator[Record]:
    """The records of one file. A file of text or HTML is one record, whose fields are its path and its content."""
    match _form(path):
        case "lines":
            yield from _lines(path)
        case "parquet":
            yield from _rows(path)
        case "page":
            yield _file(path, html_field or "html", read_text=False)
        case _:
            yield _file(path, text_field, read_text=True)


def _form(path: Path) -> str:
    suffixes = [suffix.lower() for suffix in path.suffixes]
    last = suffixes[-2] if suffixes[-1:] == [".gz"] and len(suffixes) > 1 else suffixes[-1] if suffixes else ""
    forms = {**dict.fromkeys(LINES, "lines"), **dict.fromkeys(PAGES, "page"), **dict.fromkeys(TEXTS, "text")}
    return "parquet" if last == ".parquet" else forms.get(last, "")


def open_binary(path: Path) -> BinaryIO:
    """``path`` open for reading, decompressed where it ends in ``.gz``."""
    return cast(BinaryIO, gzip.open(path, "rb")) if path.suffix.lower() == ".gz" else path.open("rb")


def _lines(path: Path) -> Iterator[Record]:
    number = 0
    with open_binary(path) as file:
        while True:
            number += 1
            try:
                raw = file.readline()
            except (OSError, EOFError) as error:  # a compressed file that was cut off or is none
                yield Record(str(path), number, wrong=f"cannot be read on: {error}")
                return
            if not raw:
                return
            if raw.strip():
                yield _line(str(path), number, raw)


def _line(file: str, number: int, raw: bytes) -> Record:
    def broken(wrong: str) -> Record:
        return Record(file, number, wrong=wrong, raw=raw[:500].decode("utf-8", "replace").strip(), size=len(raw))

    try:
        fields = json.loads(raw.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        return broken(f"not UTF-8: byte {error.start} of the line is {raw[error.start]:#04x}")
    except (ValueError, RecursionError) as error:
        return broken(f"not JSON: {error}")
    if not isinstance(fields, dict):
        return broken(f"a JSON object is needed, not {type(fields).__name__}")
    return Record(file, number, fields, size=len(raw))


def _rows(path: Path) -> Iterator[Record]:
    parquet = need_parquet()
    number = 0
    try:
        table = parquet.ParquetFile(path)
        share = path.stat().st_size // max(1, table.metadata.num_rows)
        for batch in table.iter_batches(batch_size=BATCH):
            for row in batch.to_pylist():
                number += 1
                yield Record(str(path), number, row, size=share)
    except OSError as error:  # pyarrow's own errors are of this kind or of the next
        yield Record(str(path), number + 1, wrong=f"cannot be read on: {error}")
    except ValueError as error:
        yield Record(str(path), number + 1, wrong=f"no Parquet: {error}")


def _file(path: Path, name: str, *, read_text: bool) -> Record:
    try:
        with open_binary(path) as file:
            data = file.read()
    except (OSError, EOFError) as error:
        return Record(str(path), 1, wrong=f"cannot be read: {error}")
    record = Record(str(path), 1, {"path": str(path), name: data}, size=len(data))
    if read_text:
        try:
            record.fields[name] = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            record.wrong = f"not UTF-8: byte {error.start} is {data[error.start]:#04x}"
            record.raw = data[:500].decode("utf-8", "replace")
    return record


def need_parquet() -> Any:
    """``pyarrow.parquet``. Raises ``InputError`` that says what to install where it is missing."""
    try:
        import pyarrow.parquet
    except ImportError:
        raise InputError("Parquet needs pyarrow: pip install 'frenchnewsclean[parquet]'") from None
    return pyarrow.parquet

"""From the journal's rows, which are JSON Lines, to the file that was asked for; it is renamed into place when whole."""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from frenchnewsclean.corpus.read import BATCH, InputError, need_parquet


def check_output(out: Path) -> None:
    """Raises ``InputError`` for a name whose ending says no format, or one whose engine is missing."""
    if out.suffix == ".parquet":
        need_parquet()
    elif not (out.suffix in (".jsonl", ".ndjson") or "".join(out.suffixes[-2:]) == ".jsonl.gz"):
        raise InputError(f"{out}: write to .jsonl, .jsonl.gz or .parquet")


def finish(rows: Path, out: Path) -> None:
    """Turn the finished ``rows`` into ``out``."""
    if out.suffix in (".jsonl", ".ndjson"):
        os.replace(rows, out)
        return
    whole = out.with_name(f"{out.name}.whole")
    if out.suffix == ".gz":
        with rows.open("rb") as source, gzip.open(whole, "wb", compresslevel=6) as target:
            shutil.copyfileobj(source, target, 1 << 20)
    else:
        _to_parquet(rows, whole)
    os.replace(whole, out)
    rows.unlink()


def _to_parquet(rows: Path, whole: Path) -> None:
    """Rows whose columns differ from batch to batch get one schema, from a first reading."""
    import pyarrow as pa

    parquet = need_parquet()
    schema = pa.schema([])
    for batch in _batches(rows):
        schema = pa.unify_schemas([schema, pa.Table.from_pylist(batch).schema], promote_options="permissive")
    schema = pa.schema([f.with_type(pa.string()) if pa.types.is_null(f.type) else f for f in schema])
    with parquet.ParquetWriter(whole, schema) as writer:
        for batch in _batches(rows):
            writer.write_table(pa.Table.from_pylist(batch, schema=schema))


def _batches(rows: Path) -> Iterator[list[dict[str, Any]]]:
    with rows.open(encoding="utf-8") as lines:
        while batch := [json.loads(line) for line in islice(lines, BATCH)]:
            yield batch

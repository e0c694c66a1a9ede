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
    """The rows' own columns get their types from a first reading; where values disagree, the column is text."""
    import pyarrow as pa

    from frenchnewsclean.integrations.arrow import ARTICLE

    parquet = need_parquet()
    types: dict[str, Any] = {}
    for batch in _batches(rows):
        for name in dict.fromkeys(name for row in batch for name in row if name != "article"):
            if types.get(name, pa.null()) is not None:
                types[name] = _unified(types.get(name, pa.null()), [row.get(name) for row in batch])
    own = {name: pa.string() if kind is None or pa.types.is_null(kind) else kind for name, kind in types.items()}
    mixed = [name for name, kind in types.items() if kind is None]
    schema = pa.schema([*own.items(), ("article", ARTICLE)])
    with parquet.ParquetWriter(whole, schema) as writer:
        for batch in _batches(rows):
            for row in batch:
                row.update({name: _as_text(row.get(name)) for name in mixed})
            writer.write_table(pa.Table.from_pylist(batch, schema=schema))


def _unified(kind: Any, values: list[Any]) -> Any:
    """The type that holds ``values`` and what came before (``kind``); ``None`` where none does. A new column begins as null."""
    import pyarrow as pa

    try:
        fresh = pa.array(values).type
        schemas = [pa.schema([("x", one)]) for one in (kind, fresh)]
        return pa.unify_schemas(schemas, promote_options="permissive").field("x").type
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return None


def _as_text(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _batches(rows: Path) -> Iterator[list[dict[str, Any]]]:
    with rows.open(encoding="utf-8") as lines:
        while batch := [json.loads(line) for line in islice(lines, BATCH)]:
            yield batch

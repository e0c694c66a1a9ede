"""Spark: ``clean_dataframe`` through ``mapInArrow``, the cleaner built once a worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from frenchnewsclean.cleaner import Cleaner
from frenchnewsclean.integrations.arrow import clean_batch, output_schema

try:
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
except ImportError:
    raise ImportError("this needs PySpark: pip install 'frenchnewsclean[spark]'") from None

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame


@cache
def _cleaner(keep: tuple[str, ...]) -> Cleaner:
    """One for all the partitions that a worker process gets."""
    return Cleaner(keep=keep)


def clean_dataframe(
    frame: DataFrame,
    text: str = "text",
    *,
    html: str | None = None,
    anchor: str | None = None,
    title: str | None = None,
    keep: Iterable[str] = (),
) -> DataFrame:
    """``frame`` with its column ``text`` cleaned and a column ``article`` with what was found.

    The columns are those of ``integrations.arrow.clean_batch``; nothing is computed before Spark asks for it.
    Raises ``ValueError`` for columns that do not fit.
    """
    options: dict[str, Any] = {"text": text, "html": html, "anchor": anchor, "title": title}
    schema = output_schema(to_arrow_schema(frame.schema), text, html)
    kinds = tuple(sorted(keep))

    def clean_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        cleaner = _cleaner(kinds)
        for batch in batches:
            yield clean_batch(batch, cleaner=cleaner, **options)

    return frame.mapInArrow(clean_partition, from_arrow_schema(schema))

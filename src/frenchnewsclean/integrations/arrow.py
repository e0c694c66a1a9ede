"""Arrow record batches in and out, with a declared schema: what the other engines rest on, and pandas and polars too."""

from __future__ import annotations

from itertools import repeat
from typing import Any

from frenchnewsclean.cleaner import Cleaner

try:
    import pyarrow as pa
except ImportError:
    raise ImportError("this needs pyarrow: pip install 'frenchnewsclean[parquet]'") from None

_SPAN = [("start", pa.int64()), ("end", pa.int64()), ("text", pa.string())]


def _spans(*more: tuple[str, Any]) -> Any:
    return pa.struct([*_SPAN, *more])


def _texts(*names: str) -> list[tuple[str, Any]]:
    return [(name, pa.string()) for name in names]


_DATELINE = _spans(("places", pa.list_(pa.string())), *_texts("country", "date", "agency"))
_MENTION = _spans(*_texts("value", "grain", "first", "last"), ("relative", pa.bool_()))
_EDIT = pa.struct([*_SPAN[:2], *_texts("original", "replacement", "kind", "rule")])

#: The type of the column ``article``: all that was found, the moments in ISO 8601. Text and edits rebuild the source.
ARTICLE = pa.struct(
    [
        ("paragraphs", pa.list_(pa.string())),
        ("title", pa.string()),
        ("bylines", pa.list_(_spans(*_texts("name", "role", "place", "organisation")))),
        ("dateline", _DATELINE),
        ("attributions", pa.list_(_spans(*_texts("agency", "kind")))),
        ("published", pa.string()),
        ("modified", pa.string()),
        ("dates", pa.list_(_MENTION)),
        ("tickers", pa.list_(_spans(*_texts("symbol", "scheme", "mic", "company")))),
        ("edits", pa.list_(_EDIT)),
    ]
)


def output_schema(schema: pa.Schema, text: str = "text", html: str | None = None) -> pa.Schema:
    """The schema that ``clean_batch`` gives for ``schema``: its own columns, the text cleaned, and ``article``.

    Raises ``ValueError`` where a column is missing or is no text, or ``article`` is taken.
    """
    for name in filter(None, (html or text,)):
        if name not in schema.names:
            raise ValueError(f"no column {name!r}; there are {', '.join(schema.names)}")
        kind = schema.field(name).type
        if not any(test(kind) for test in (pa.types.is_string, pa.types.is_large_string, pa.types.is_binary)):
            raise ValueError(f"column {name!r} must be of texts, not {kind}")
    if "article" in schema.names:
        raise ValueError("there is a column 'article' already")
    fields = [field for field in schema if field.name not in (text, html)]
    return pa.schema([*fields, pa.field(text, pa.string()), pa.field("article", ARTICLE)])


def clean_batch(
    batch: pa.RecordBatch,
    *,
    text: str = "text",
    html: str | None = None,
    anchor: str | None = None,
    title: str | None = None,
    cleaner: Cleaner | None = None,
) -> pa.RecordBatch:
    """Clean the column ``text`` (or, where it is given, the pages of ``html``, whose text then goes to ``text``).

    ``anchor`` and ``title`` name columns with the day that relative dates count from and the headline. A null stays
    null. The result has the schema of ``output_schema``. Raises ``ValueError`` for columns that do not fit.

    >>> import pyarrow as pa
    >>> raw = pa.RecordBatch.from_pydict({"id": [7], "text": ["Le pont a rouvert, selon la mairie.\\n\\n0 commentaire"]})
    >>> clean_batch(raw).to_pylist()[0]["text"]
    'Le pont a rouvert, selon la mairie.'
    """
    schema = output_schema(batch.schema, text, html)
    own = cleaner or Cleaner()
    anchors, titles = (batch.column(name).to_pylist() if name else repeat(None) for name in (anchor, title))
    texts: list[str | None] = []
    articles: list[dict[str, Any] | None] = []
    for source, day, head in zip(batch.column(html or text).to_pylist(), anchors, titles, strict=False):
        if source is None:
            texts.append(None)
            articles.append(None)
            continue
        row_cleaner = own._for(day or None, head or None)
        article = row_cleaner.html(source) if html else row_cleaner(source)
        found = article.to_dict(source=False)
        texts.append(found.pop("text"))
        articles.append(found)
    kept = [batch.column(field.name) for field in schema if field.name not in (text, "article")]
    made = [pa.array(texts, pa.string()), pa.array(articles, ARTICLE)]
    return pa.RecordBatch.from_arrays([*kept, *made], schema=schema)


def clean_table(table: pa.Table, **options: Any) -> pa.Table:
    """``clean_batch`` for a whole table, batch by batch: for pandas and polars, which give and take such tables."""
    schema = output_schema(table.schema, options.get("text", "text"), options.get("html"))
    return pa.Table.from_batches([clean_batch(batch, **options) for batch in table.to_batches()], schema=schema)

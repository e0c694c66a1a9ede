"""One reading of a cleaned corpus, in bounded memory: counts, samples, and the documents worth a look."""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from frenchnewsclean.article import Article, Edit, Kind
from frenchnewsclean.corpus.read import need_parquet, open_binary

BINS = 20
SAMPLES, SAMPLE = 3, 90  # of each rule, and how long
_WORDS = frozenset(
    [
        "le",
        "la",
        "les",
        "de",
        "des",
        "du",
        "un",
        "une",
        "et",
        "à",
        "au",
        "aux",
        "en",
        "dans",
        "que",
        "qui",
        "est",
        "sont",
        "a",
        "ont",
        "pour",
        "par",
        "sur",
        "pas",
        "il",
        "elle",
    ]
)
FRENCH, ENOUGH = 0.12, 40  # the least share of such words in French, and the words that it takes to tell


class ReportError(Exception):
    """A file that is no output of the corpus command; the message says why."""


@dataclass(slots=True)
class Rule:
    """What one rule did."""

    kind: str
    hits: int = 0
    characters: int = 0
    samples: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """A document before and after."""

    number: int
    name: str
    article: Article
    removed: float
    oddities: tuple[str, ...] = ()


@dataclass(slots=True)
class Found:
    """What a corpus came to."""

    documents: int = 0
    characters: int = 0
    kept: int = 0
    shares: list[int] = field(default_factory=lambda: [0] * BINS)
    rules: dict[str, Rule] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)
    most: list[Document] = field(default_factory=list)
    others: list[Document] = field(default_factory=list)
    odd: list[Document] = field(default_factory=list)


def collect(corpus: Path, text: str, shown: int) -> Found:
    """Read the rows of ``corpus`` once."""
    found = Found()
    most: list[tuple[float, int, Document]] = []
    for number, row in enumerate(_rows(corpus), 1):
        document = _document(number, row, text)
        _count(found, document.article, document.removed)
        heapq.heappush(most, (document.removed, -number, document))
        if len(most) > shown:
            heapq.heappop(most)
        if number & (number - 1) == 0 and len(found.others) < shown:  # the 1st, 2nd, 4th, 8th …
            found.others.append(document)
        if document.oddities and len(found.odd) < shown:
            found.odd.append(document)
    found.most = [document for *_, document in sorted(most, key=lambda entry: entry[:2], reverse=True)]
    return found


def _rows(corpus: Path) -> Iterator[dict[str, Any]]:
    try:
        if corpus.suffix == ".parquet":
            for batch in need_parquet().ParquetFile(corpus).iter_batches(batch_size=256):
                yield from batch.to_pylist()
            return
        with open_binary(corpus) as lines:
            for line in lines:
                yield json.loads(line)
    except (OSError, ValueError) as error:
        raise ReportError(f"{corpus}: cannot be read: {error}") from error


def _document(number: int, row: dict[str, Any], text: str) -> Document:
    try:
        article = Article.from_dict({"text": row[text], **row["article"]})
    except (KeyError, TypeError, ValueError) as error:
        raise ReportError(f"row {number} is no output of `frenchnewsclean corpus`: {error!r}") from error
    removed = 1 - len(article.text) / max(1, len(article.source))
    name = next((str(row[key]) for key in ("url", "path", "id", "name") if row.get(key)), f"row {number}")
    return Document(number, name, article, removed, tuple(_oddities(article)))


def _oddities(article: Article) -> Iterator[str]:
    words = article.text.lower().split()
    if len(words) >= ENOUGH and sum(word in _WORDS for word in words) < FRENCH * len(words):
        yield "hardly French"
    mended = sum(edit.kind is Kind.ENCODING for edit in article.edits)
    if mended >= 3:
        yield f"{mended} repairs of encoding"
    if "\ufffd" in article.text:
        yield f"{article.text.count(chr(0xFFFD))} characters lost before (U+FFFD)"
    if article.source.strip() and not article.text:
        yield "nothing is left"


def _count(found: Found, article: Article, removed: float) -> None:
    found.documents += 1
    found.characters += len(article.source)
    found.kept += len(article.text)
    found.shares[min(BINS - 1, int(max(0.0, removed) * BINS))] += 1
    for edit in article.edits:
        _count_edit(found, edit)
    for name in ("title", "bylines", "dateline", "attributions", "published", "dates", "tickers"):
        found.fields[name] += bool(getattr(article, name))


def _count_edit(found: Found, edit: Edit) -> None:
    rule = found.rules.setdefault(edit.rule, Rule(str(edit.kind)))
    rule.hits += 1
    gone = max(0, len(edit.original) - len(edit.replacement))
    rule.characters += gone
    found.kinds[str(edit.kind)] += gone
    sample = " ".join(edit.original.split())[:SAMPLE]
    if sample and len(rule.samples) < SAMPLES and sample not in rule.samples:
        rule.samples.append(sample)

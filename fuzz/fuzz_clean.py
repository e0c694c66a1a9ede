"""Coverage-guided fuzzing of the laws: `make fuzz`, or `python fuzz/fuzz_clean.py fuzz/corpus -max_total_time=600`.

What it finds is shrunk, mended, and added to the tests, which run it for ever. Needs atheris, of the dependency
group `fuzz` and in no other.
"""

from __future__ import annotations

import json
import sys

import atheris

with atheris.instrument_imports(include=["frenchnewsclean"]):
    from frenchnewsclean import Article, Kind, clean, clean_html, find_dates, normalise_dates


def laws(text: str) -> None:
    """Whatever the text: it comes back whole, edits are in order and apart, and JSON carries everything."""
    article = clean(text)
    assert article.restore() == text
    end = 0
    for edit in article.edits:
        assert end <= edit.start <= edit.end <= len(text)
        assert edit.original == text[edit.start : edit.end]
        end = edit.end
    assert Article.from_dict(json.loads(article.to_json())) == article
    kept = clean(text, keep=list(Kind))
    assert kept.restore() == text
    for mention in find_dates(text, "2023-10-03"):
        assert text[mention.start : mention.end] == mention.text
    normalise_dates(text, "2023-10-03", "french")


def one_input(data: bytes) -> None:
    provider = atheris.FuzzedDataProvider(data)
    if provider.ConsumeBool():
        article = clean_html(provider.ConsumeBytes(4096))
        assert article.restore() == article.source
    else:
        laws(provider.ConsumeUnicode(2048))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()

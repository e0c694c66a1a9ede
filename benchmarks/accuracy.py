"""How exact the library is on invented articles whose cleaning is known: `python -m benchmarks.accuracy`.

Figures on invented texts show that nothing has got worse. How it does on texts that nobody wrote for it is said
in the page on accuracy.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.__main__ import positive
from frenchnewsclean import Article, clean, clean_html
from frenchnewsclean.testing import KINDS, RawArticle, raw_article
from tests.themes import PARAGRAPHS, STANDFIRST, SUBHEAD, THEMES, TITLE

DOCUMENTS = Path(__file__).parents[1] / "tests" / "cases" / "documents"


def share(results: Iterable[bool]) -> str:
    counted = list(results)
    return f"{100 * sum(counted) / max(1, len(counted)):.1f} % of {len(counted)}"


CHECKS: dict[str, Callable[[RawArticle, Article], bool]] = {
    "text": lambda made, found: found.text == made.text,
    "title": lambda made, found: found.title == made.title,
    "authors": lambda made, found: tuple(b.name for b in found.bylines if b.role == "author") == made.authors,
    "published": lambda made, found: str(found.published)[:10] == made.published.isoformat(),
    "agency": lambda made, found: (found.dateline.agency if found.dateline else None) == made.agency,
    "tickers": lambda made, found: tuple(t.symbol for t in found.tickers) == made.tickers,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description="Counts what is exact.")
    parser.add_argument("--seeds", type=positive, default=300, help="articles of each kind (default: %(default)s)")
    options = parser.parse_args()
    print("| what | " + " | ".join(CHECKS) + " |\n|" + " --- |" * (len(CHECKS) + 1))
    for kind in KINDS:
        pairs = [(made, made.clean()) for made in (raw_article(kind, seed) for seed in range(options.seeds))]
        row = (share(check(*pair) for pair in pairs) for check in CHECKS.values())
        print(f"| `{kind}` | " + " | ".join(row) + " |")
    golden = [(raw, json.loads(raw.with_suffix(".gold.json").read_text())) for raw in sorted(DOCUMENTS.glob("*.txt"))]
    exact = share(clean(raw.read_bytes().decode()).text == gold["text"] for raw, gold in golden)
    print(f"\nInvented documents in the forms of real ones: text exact {exact}.")
    wanted = (STANDFIRST, *PARAGRAPHS[:2], SUBHEAD, *PARAGRAPHS[2:])
    dressed = [clean_html(page) for page in THEMES.values()]
    print(f"One article in the dress of many sites: text {share(a.paragraphs == wanted for a in dressed)}, "
          f"title {share(a.title == TITLE for a in dressed)}.")  # fmt: skip


if __name__ == "__main__":
    main()

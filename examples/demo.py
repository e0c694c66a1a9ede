"""Cleans the articles that lie beside this file: what came in, what came out, and what was done on the way."""

import textwrap
from collections.abc import Iterable
from pathlib import Path

from frenchnewsclean import Article, clean

WIDTH = 100
HERE = Path(__file__).parent
EXAMPLES = ("depeche.txt", "site.txt")


def heading(text: str) -> None:
    print(f"\n── {text} ".ljust(WIDTH, "─") + "\n")


def wrapped(text: str, indent: str = "  ") -> str:
    """`text` at the terminal's width, each of its lines on its own."""
    return "\n".join(
        textwrap.fill(line, WIDTH, initial_indent=indent, subsequent_indent=indent) for line in text.splitlines()
    )


def facts(article: Article) -> Iterable[tuple[str, str]]:
    """What the article says of itself; what it does not say is a dash."""
    yield "title", article.title or "—"
    yield "bylines", ", ".join(f"{byline.name} ({byline.role})" for byline in article.bylines) or "—"
    yield "dateline", article.dateline.text if article.dateline else "—"
    yield "published", article.published.isoformat() if article.published else "—"


def show(path: Path) -> None:
    article = clean(path.read_text(encoding="utf-8"))

    heading(f"BEFORE: {path.name}")
    print(textwrap.indent(article.source.strip("\n"), "  │ ", lambda line: True))

    heading("AFTER")
    for name, value in facts(article):
        print(f"  {name:<10} {value}")
    print(f"\n{wrapped(article.text)}")

    heading("THE ACCOUNT")
    print(textwrap.indent(article.explain(), "  "))


if __name__ == "__main__":
    for name in EXAMPLES:
        show(HERE / name)

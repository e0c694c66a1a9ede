"""What was done to a corpus, on one self-contained page: ``collect`` reads the rows once, ``page`` draws them."""

from __future__ import annotations

import os
from pathlib import Path

from frenchnewsclean.report.collect import ReportError, collect
from frenchnewsclean.report.page import draw

__all__ = ["ReportError", "write_report"]


def write_report(
    corpus: str | os.PathLike[str], out: str | os.PathLike[str], *, text: str = "text", shown: int = 25
) -> None:
    """Draw the page for the output of ``frenchnewsclean corpus``.

    ``shown`` is the number of documents that are shown before and after: those that lost most, and as many others.
    Raises ``ReportError`` for a file that is no such output.
    """
    found = collect(Path(corpus), text, shown)
    Path(out).write_text(draw(found, Path(corpus).name), encoding="utf-8", errors="replace")

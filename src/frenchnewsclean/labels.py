"""What kind of chrome a line is that goes only for where it stands: its own words may say it."""

from __future__ import annotations

import re

from frenchnewsclean.article import Kind
from frenchnewsclean.lexicon import table
from frenchnewsclean.lines import Block

MAX_WORDS = 16  # of a label; longer lines are known by their neighbours only
HEADLINE = 5  # words
_SAID = re.compile("|".join(f"(?P<{kind}>{'|'.join(stems)})" for kind, stems in table("labels")["kinds"].items()))


def take_label(block: Block, rule: str, kind: Kind = Kind.NAVIGATION) -> None:
    """Claim ``block`` by ``rule``, or as what its words say: "Partager cet avis" among buttons is sharing."""
    said = _SAID.search(block.fold) if block.words <= MAX_WORDS else None
    if said is not None and said.lastgroup:
        block.take(Kind(said.lastgroup), f"{said.lastgroup}.by-words")
    else:
        block.take(kind, rule)


def headline_like(block: Block) -> bool:
    """Words enough for a headline, and a capital."""
    return block.words >= HEADLINE and block.text[:1].isupper()

"""Patterns for any of many words, that decide on each letter once."""

from __future__ import annotations

import re
from collections.abc import Mapping


def trie(words: Mapping[str, str]) -> str:
    """A pattern for any of ``words``, each with the pattern that must follow it; longer words come first.

    >>> trie({"lundi": "", "lune": "(?= )"})
    'lun(?:di|e(?= ))'
    """
    tails: dict[str, dict[str, str]] = {}
    for word, ending in words.items():
        tails.setdefault(word[:1], {})[word[1:]] = ending
    whole = tails.pop("", None)
    branches = [re.escape(first) + trie(rest) for first, rest in tails.items()] + ([whole[""]] if whole else [])
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"

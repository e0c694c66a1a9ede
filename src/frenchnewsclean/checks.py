"""Checks of what callers hand in."""

from __future__ import annotations


def text_only(value: object, function: str) -> str:
    """``value``, if it is a string; else a ``TypeError`` that says what to do."""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes | bytearray | memoryview):
        hint = "decode the bytes first, for example data.decode('utf-8')"
    elif value is None:
        hint = "pass an empty string where there is no text"
    else:
        hint = "pass the text as a str"
    raise TypeError(f"{function}() takes a str, not {type(value).__name__}: {hint}")

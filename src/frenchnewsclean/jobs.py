"""One job at a time: each works alone on any string, full article or fragment, by the same passes as ``clean``."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from frenchnewsclean.article import Attribution, Byline, Edit, Kind
from frenchnewsclean.checks import text_only
from frenchnewsclean.cleaner import plain_cleaner
from frenchnewsclean.edits import Claim, apply

_FOOTER = frozenset({Kind.COPYRIGHT, Kind.LEGAL})
_COMMENT = frozenset({Kind.COMMENT})
_CHROME = frozenset(
    {
        Kind.COMMENT, Kind.RELATED, Kind.SHARE, Kind.PAYWALL, Kind.NEWSLETTER, Kind.NAVIGATION, Kind.COOKIE, Kind.PHOTO,
        Kind.MEDIA, Kind.ADVERT, Kind.TAGS, Kind.READING_TIME, Kind.CONTACT, Kind.QUOTE, Kind.PUBLISHED,
    }
)  # fmt: skip


def find_bylines(text: str) -> list[Byline]:
    """The people whom the credit lines of ``text`` name, anywhere in an article; offsets count in ``text``.

    >>> [b.name for b in find_bylines("Par Anne DUPONT\\n\\nLe pont a rouvert lundi matin, selon la mairie.")]
    ['Anne Dupont']
    """
    return list(plain_cleaner()(text_only(text, "find_bylines")).bylines)


def find_attributions(text: str) -> list[Attribution]:
    """The agencies that ``text`` credits anywhere, in-text citations too; offsets count in ``text``.

    >>> [(a.agency, str(a.kind)) for a in find_attributions("Berne (ats) - Le vote est clos, selon Reuters.")]
    [('ATS', 'dateline'), ('Reuters', 'cited')]
    """
    return list(plain_cleaner()(text_only(text, "find_attributions")).attributions)


def find_copyright(text: str) -> list[Edit]:
    """The removals of copyright lines, conditions of reuse and legal notices.

    >>> [str(e.kind) for e in find_copyright("Le pont a rouvert lundi, selon la mairie.\\n\\n© 2024 AFP")]
    ['copyright']
    """
    return _removals(text_only(text, "find_copyright"), _FOOTER)


def strip_copyright(text: str) -> str:
    """``text`` without them.

    >>> strip_copyright("Le pont a rouvert lundi, selon la mairie.\\n\\n© 2024 AFP")
    'Le pont a rouvert lundi, selon la mairie.'
    """
    return _without(text, find_copyright(text))


def find_comments(text: str) -> list[Edit]:
    """The removals of comment sections and their widgets.

    >>> len(find_comments("Le pont a rouvert lundi, selon la mairie.\\n\\n3 commentaires"))
    1
    """
    return _removals(text_only(text, "find_comments"), _COMMENT)


def strip_comments(text: str) -> str:
    """``text`` without them."""
    return _without(text, find_comments(text))


def find_chrome(text: str, kinds: Iterable[str] | None = None) -> list[Edit]:
    """The removals of what a page puts round an article, of all such kinds or of ``kinds``.

    Raises ``ValueError`` for an unknown kind.

    >>> [str(e.kind) for e in find_chrome("Le pont a rouvert lundi, selon la mairie.\\n\\nPartager\\n\\n1 commentaire")]
    ['share', 'comment']
    """
    wanted = (
        _CHROME if kinds is None else frozenset(Kind(kind) for kind in ([kinds] if isinstance(kinds, str) else kinds))
    )
    return _removals(text_only(text, "find_chrome"), wanted)


def strip_chrome(text: str, kinds: Iterable[str] | None = None) -> str:
    """``text`` without it."""
    return _without(text, find_chrome(text, kinds))


def _removals(text: str, kinds: Collection[Kind]) -> list[Edit]:
    return [edit for edit in plain_cleaner()(text).edits if edit.kind in kinds]


def _without(text: str, edits: list[Edit]) -> str:
    """``text`` after ``edits``; white space that they leave at its end goes too."""
    if not edits:
        return text
    kept = apply(text, (Claim(e.start, e.end, e.kind, e.rule, e.replacement) for e in edits))
    return kept.rstrip() if not text[edits[-1].end :].strip() else kept

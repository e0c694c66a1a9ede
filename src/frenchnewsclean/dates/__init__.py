"""French dates as the press writes them: found, valued, rewritten.

The grammar finds (``grammar``, made of ``patterns``, ``forms``, ``starts`` and ``joining``), the resolver values against
an anchor (``resolve``), ``rewrite`` writes values out.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from frenchnewsclean.article import DateMention
from frenchnewsclean.checks import text_only
from frenchnewsclean.dates.anchor import Anchor
from frenchnewsclean.dates.fallback import ask_dateparser
from frenchnewsclean.dates.grammar import read
from frenchnewsclean.dates.resolve import Resolver
from frenchnewsclean.dates.rewrite import rewritten

AnchorLike = dt.date | dt.datetime | str | None


def find_dates(text: str, anchor: AnchorLike = None) -> list[DateMention]:
    """The date expressions of ``text``, in order and disjoint.

    ``anchor`` is what relative dates count from: a ``date``, a ``datetime`` or an ISO 8601 string. Without one,
    relative mentions are found with ``value=None``. Values are ISO 8601 with the TIMEX3 extensions (Pustejovsky et
    al., ISO 24617-1). "Début", "mi-" and "fin" narrow ``first`` and ``last`` to the first, second or last third
    (days 1-10, 11-20, from 21; months 1-4, 5-8, 9-12; of a decade or century 40 or 400 months) and leave value and grain those of the whole.

    Raises ``TypeError`` when ``text`` is no string, ``ValueError`` for an anchor that is no ISO date.

    >>> [(d.text, d.value) for d in find_dates("Élu en 2016, il a démissionné mardi soir.", anchor="2019-11-27")]
    [('2016', '2016'), ('mardi soir', '2019-11-26TEV')]
    """
    return find_with(text_only(text, "find_dates"), Anchor.of(anchor))


def find_with(text: str, anchor: Anchor | None) -> list[DateMention]:
    """``find_dates`` for callers that have checked their text and read their anchor."""
    readings = read(text)
    resolver = Resolver(text, anchor, readings)
    return [resolver.value(reading) for reading in readings]


def parse_date(text: str, anchor: AnchorLike = None) -> DateMention | None:
    """The one date expression that the whole of ``text`` is, preposition and article aside; else ``None``.

    What the grammar declines is put to dateparser (absolute dates only), so that odd but whole dates are read too.

    >>> parse_date("le 27 novembre 2019").value
    '2019-11-27'
    >>> parse_date("Le pont sera fermé mardi") is None
    True
    """
    whole = text_only(text, "parse_date").strip(" \t\r\n\u00a0\u202f.,;")
    mentions = find_dates(text, anchor)
    if len(mentions) == 1 and _is_whole(text, mentions[0]):
        return mentions[0]
    return None if mentions else ask_dateparser(text, whole)


def normalise_dates(text: str, anchor: AnchorLike = None, style: Literal["iso", "french"] = "iso") -> str:
    """``text`` with each date that has a value written as that value.

    ``style="iso"`` writes the value itself, ``"french"`` the full French form.
    Raises ``ValueError`` for another style.

    >>> normalise_dates("Il l'a dit mardi soir.", anchor="2019-11-27")
    "Il l'a dit 2019-11-26TEV."
    >>> normalise_dates("Il l'a dit mardi soir.", anchor="2019-11-27", style="french")
    "Il l'a dit mardi 26 novembre 2019 au soir."
    """
    parts: list[str] = []
    done = 0
    for start, end, written in rewritten(text, find_dates(text, anchor), style):
        parts += (text[done:start], written)
        done = end
    return "".join([*parts, text[done:]])


_LEADING = {"le", "la", "les", "l", "en", "au", "aux", "à", "a", "de", "du", "des", "d", "depuis", "dès", "vers", "entre", "jusqu",
            "jusque", "dans", "ce", "cet", "cette", "mois", "date", "avant", "après", "pour", "un", "une"}  # fmt: skip


def _is_whole(text: str, mention: DateMention) -> bool:
    if mention.end - mention.start == len(text):
        return True
    before = text[: mention.start].replace("’", " ").replace("'", " ").casefold().split()
    after = text[mention.end :].strip(" \t\r\n\u00a0\u202f.,;)")
    return not after and all(word in _LEADING for word in before)

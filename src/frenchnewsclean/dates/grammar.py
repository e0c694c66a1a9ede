"""The grammar of French press dates: small forms, each tried where its first word stands; then neighbours are joined.

Everything here works on folded text (see ``folding``), whose offsets are those of the text. ``patterns`` says what is
looked for, ``forms`` what it means, ``starts`` where it is tried, ``joining`` what belongs together. Values are the
business of ``resolve``.
"""

from __future__ import annotations

from frenchnewsclean.dates.forms.periods import edged
from frenchnewsclean.dates.forms.source import Source
from frenchnewsclean.dates.joining import Joiner
from frenchnewsclean.dates.readings import LONG, Reading
from frenchnewsclean.dates.starts import DIGITS, FORMS, SHAPES, STARTS, forms_at, number_forms
from frenchnewsclean.folding import fold

_OPENERS = frozenset(("", " ", "\n", "'", "(", '"'))


def read(text: str) -> list[Reading]:
    """The date expressions of ``text`` in order, disjoint, unvalued."""
    folded = fold(text)
    return Joiner(folded).run(_atoms(Source(text, folded, forms_at)))


def _inside(before: str) -> bool:
    """A letter or a sign of names touches from the left."""
    return before.isalnum() or before in "_@#"


def _atoms(source: Source) -> list[Reading]:
    """The expressions that begin with a word of the table, or a number, at each place where one stands."""
    found: list[Reading] = []
    reach, folded = 0, source.fold
    data = b" " + folded.encode("ascii", "replace").translate(SHAPES) + b" "
    for word in STARTS.finditer(data):
        start = word.start()
        if start < reach:
            continue
        before = folded[start - 1 : start]
        if before not in _OPENERS and _inside(before):
            continue
        shape = word[1]
        for form in FORMS[shape] or number_forms(folded, start, DIGITS[shape]):
            reading = form(source, start)
            if reading is not None and reading.end > start:
                if reading.form in LONG and (reading.form != "year" or reading.year is None):
                    reading = edged(source, reading)
                reach = reading.end
                source.last = reading
                found.append(reading)
                break
    return found

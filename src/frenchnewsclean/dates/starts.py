"""Which word may begin which form, and one pattern that finds them all: most words of a text begin none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from frenchnewsclean.dates import patterns
from frenchnewsclean.dates.forms import calendar, clocks, distances, parts, periods, weekdays, years
from frenchnewsclean.dates.forms.source import Parser
from frenchnewsclean.dates.readings import (
    FEASTS,
    MONTHS,
    MOVABLE,
    NUMBERS,
    ORDINALS,
    PARTS,
    ROUGH,
    SEASONS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from frenchnewsclean.tries import trie

# Letters and digits stay, every digit as 0, so that numbers are words of a closed list too; a percentage is no date;
# the rest separates.
SHAPES = bytes(48 if 48 <= c < 58 else c if 97 <= c < 123 or c == 37 else 32 for c in range(256))
_NUMBER_SHAPES = (
    "0", "00", "0000", "0er", "0ers", "0nd", "0nde", "0e", "00e", "0eme", "00eme", "0t", "0s", "0h", "00h", "0h00", "00h00", "0h00min", "00h00min", "0h00mn", "00h00mn", "0heures", "00heures",
)  # fmt: skip


_YEAR_FORMS: tuple[Parser, ...] = (calendar.iso, years.years, calendar.year_month, years.year)
_DAY_FORMS: tuple[Parser, ...] = (
    clocks.bare_hour,
    calendar.days,
    calendar.day_month,
    calendar.days_and,
    calendar.days_bare,
)
_YEAR_ONLY: tuple[Parser, ...] = (years.year,)
_YEAR_GOES_ON = ("-", "/", " ", "\n", "\t")
_ANOTHER_YEAR = (" a ", " et ", "  ", " -", " –", " /", *(f" {digit}" for digit in "0123456789"))
_DAY_ONLY: tuple[Parser, ...] = (calendar.day_alone,)
_AFTER_SIGN: dict[str, tuple[Parser, ...]] = {
    "/": (calendar.numeric, calendar.day_slash_month),
    "-": (calendar.numeric, calendar.days, calendar.day_month),
    **dict.fromkeys(("", "!", "?", ";"), _DAY_ONLY),
    ".": (calendar.numeric, calendar.day_alone),
    ",": (calendar.days_and, calendar.day_alone),
    ":": (clocks.clock,),
    "h": (clocks.clock,),
    "e": (calendar.days, calendar.day_month, calendar.days_and, calendar.days_bare, years.century, periods.quarter),
    **dict.fromkeys({month[0] for month in MONTHS}, (calendar.day_month,)),
    "s": (calendar.day_month, periods.quarter_code),
    "t": (periods.quarter_code,),
    "n": (calendar.day_month, periods.quarter),  # "2nd semestre"
}
_DECIMAL: dict[str, tuple[Parser, ...]] = {",": (), ".": (calendar.numeric,)}  # a sign and more digits


def _after_number() -> dict[str, tuple[Parser, ...]]:
    """First word after a number and a space → the forms that it allows."""
    clock, span, alone = (clocks.clock,), (distances.span,), (calendar.day_alone,)
    return {
        **dict.fromkeys(UNITS, span),
        **dict.fromkeys(("derniers", "dernieres", "prochains", "prochaines"), span),
        **dict.fromkeys((*MONTHS, "de", "du"), (calendar.day_month,)),
        **dict.fromkeys(("er", "jusqu", "au", "et"), _DAY_FORMS),
        **dict.fromkeys(("h", "heure", "heures"), (*clock, *span)),
        **dict.fromkeys(("e", "eme"), (years.century, periods.quarter)),
        **dict.fromkeys(("vers", "plutot", "dernier", "prochain"), alone),
        "a": (clocks.bare_hour, *alone),
    }


_AFTER_NUMBER = _after_number()


_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii")  # fmt: skip
_NTH = ("e", "eme", "er", "ieme")


def _first(words: str) -> str:
    return re.split(r"[^a-z]", words)[0]


def _dispatch() -> dict[str, tuple[Parser, ...]]:
    """First word of an expression → the forms that may begin with it."""
    table: dict[str, tuple[Parser, ...]] = {}

    def add(words: Iterable[str], *forms: Parser) -> None:
        for word in words:
            first = _first(word)
            table[first] = (*table.get(first, ()), *(f for f in forms if f not in table.get(first, ())))

    feasts = {feast.split()[0] for feast in (*FEASTS, *MOVABLE)}  # "mardi gras"
    for day in WEEKDAYS:
        named = (calendar.feast,) if day in feasts else ()
        add([day], weekdays.bare_weekday, weekdays.numbered_weekday, *named, weekdays.weekday)
    add(WEEKDAY_ABBREVIATIONS, weekdays.weekday_date)
    add(MONTHS, calendar.month_year)
    add(patterns.FULL_MONTHS, calendar.month_alone)
    add(["hier", "demain", "aujourd"], parts.deictic)
    add(["ce"], parts.deictic, parts.this)
    add(["cet", "cette"], parts.this)
    add(["veille", "lendemain", "surlendemain"], parts.story)
    add(["nuit"], parts.night)
    add(["matin", "matinee", "soir", "soiree"], parts.part_of, parts.part_alone)
    add(["midi"], parts.afternoon)
    add(["mi-journee"], parts.part_of, parts.part_alone)
    add(["semaine"], periods.week_of)
    add(["week", "weekend"], periods.weekend_of)
    add(["mois", "annee", "an", "trimestre", "semestre", "week", "decennie", "siecle"], periods.period)
    add(["annee", "annees"], years.decade)
    add(["debut", "fin", "milieu", "mi", "courant"], periods.edge)
    add(["premiere", "seconde", "deuxieme"], periods.half_month)
    add(["premiere", "deuxieme", "seconde", "troisieme", "quatrieme", "derniere"], periods.last_of)
    add([o for o in ORDINALS if o[0].isalpha()] + ["dernier"], weekdays.nth_day, periods.quarter)
    table.update(
        dict.fromkeys((*(f"{code}{n}" for code in "tq" for n in range(1, 5)), "s1", "s2"), (periods.quarter_code,))
    )
    add(SEASONS, periods.season)
    add(["y", "voila", "voici"], distances.ago)
    add(["dans", "ici"], distances.within)
    add(
        [*(n for n, v in NUMBERS.items() if v > 1), "dernier", "derniers", "dernieres", "prochains", "prochaines"],
        distances.span,
    )
    add([n for n, v in NUMBERS.items() if 1 < v <= 31] + ["premier"], calendar.day_month, clocks.word_clock)
    add(["midi", "minuit"], clocks.clock)
    add(["vingt", "quinze", "trente"], calendar.day_alone)
    add([*FEASTS, *MOVABLE], calendar.feast)
    add([r + e for r in _ROMANS for e in ("", *_NTH)], years.century)
    return table


_WORDS = _dispatch()


_AGREEING = ("", "s", "e", "es")


def _rest_of_feasts() -> dict[str, tuple[str, ...]]:
    """First word → second words, for those that begin feasts of several words only: "saint", "jour"."""
    feasts = [re.split(r"[^a-z]+", feast) for feast in (*FEASTS, *MOVABLE)]
    names = {words[0] for words in feasts if len(words) == 1}
    firsts = {words[0] for words in feasts if _WORDS[words[0]] == (calendar.feast,)} - names
    return {first: tuple(words[1] for words in feasts if words[0] == first) for first in firsts}


def _needs() -> dict[str, tuple[str, ...]]:
    """First word → the words that may come next, for words that mostly begin something else.

    What stands behind a sign or a second space is read as the empty word, and looked at in any case; "0" is any number,
    whatever touches it ("années 1980Le").
    """
    numbers = (*NUMBERS, "0", "quelques", "plusieurs")
    periods = ("semaine", "mois", "annee", "ete", "hiver", "automne", "printemps", "trimestre", "semestre", "siecle",
               "decennie", "week", "weekend", "jour")  # fmt: skip
    this = (*periods, *PARTS, "apres", *WEEKDAYS, "meme")
    ones = tuple(f"{one} {unit}" for one in ("un", "une") for unit in ("", "peu", *UNITS, *ROUGH))
    nearly = (*(n for n in numbers if n not in ("un", "une")), *ones, "environ", "pres", "moins", "plus", "seulement")
    ahead = (*nearly, *(f"{article} {word}" for article in ("les", "l") for word in ("", *nearly)), "a")
    day = (*MONTHS, "de", "du", "h", "heure", "heures")
    count = (*UNITS, *NUMBERS, *day, "et", "dernier", "derniere", "derniers", "dernieres", "prochain", "prochaine",
             "prochains", "prochaines", "a", "vers")  # fmt: skip
    part = ("trimestre", "semestre", "semaine", "quinzaine", *WEEKDAYS, "week", "weekend", "jour")
    period = (*patterns.FULL_MONTHS, "0000", *periods, "an", "journee", "l", "la", "ce", "cette")
    edge = (*period, "d", *(f"{of} {word}" for of in ("de", "du") for word in ("", *period)))
    ago = tuple(f"a {word}" for word in ("", *nearly, "a", "tout", "deja", "exactement"))
    turns = (*(turn + ending for turn in ("passe", "prochain", "suivant", "precedent", "ecoule") for ending in _AGREEING),
             "dernier", "derniere", "derniers", "dernieres", "a", "qui")  # fmt: skip
    counts = ("0", *map(_first, NUMBERS))
    table = {
        **dict.fromkeys((n for n, v in NUMBERS.items() if v > 1 and "-" not in n and n != "sept"), count),
        **dict.fromkeys((o for o in ORDINALS if o.isalpha()), (*part, *day)),
        **dict.fromkeys(("derniere", "dernier"), part),
        **dict.fromkeys(("ce", "cet", "cette"), this),
        **dict.fromkeys(("dans", "ici"), ahead),
        **dict.fromkeys((roman + nth for roman in _ROMANS for nth in _NTH), ("siecle", "siecles")),
        **dict.fromkeys(("mois", "an", "trimestre", "semestre", "decennie", "siecle"), turns),
        "semaine": (*turns, "du"),
        "annee": (*turns, *counts),
        "annees": counts,
        **dict.fromkeys(("derniers", "dernieres", "prochains", "prochaines"), counts),
        **dict.fromkeys((short for short in WEEKDAY_ABBREVIATIONS if short not in MONTHS), (*counts, "le", "premier")),
        **_rest_of_feasts(),
        **dict.fromkeys(("debut", "fin", "milieu"), edge),
        "y": (*ago, "en"),
        **dict.fromkeys(("voila", "voici"), (*nearly, "a", "deja")),
    }
    return {word: ("", *after) for word, after in table.items()}


# What mostly stands behind a number, and tells that it counts something.
_TOLD_APART = "passe|ecoule|suivant|prochain|dernier"  # "deux ans passés"
_LASTS = rf"(?:ans|jours|mois|semaines|minutes)(?! (?:{_TOLD_APART}))"
_COUNTED = rf"(?! (?:%|(?:000|millions?|milliards?|euros|personnes|{_LASTS}) ))"

# What must stand before a word that is mostly another one: "il y a", "l'été" (not "a été").
_FOLLOWS = {"y": (" il",), "ete": ("^", " ", "l", "d", " cet", " en", " un", " fin", " debut", " mi")}


def _starts() -> re.Pattern[bytes]:
    """A word of the table, or a number, with spaces around it and, where it needs one, a word behind that goes on."""
    endings = dict.fromkeys((word.decode() for word in FORMS), "(?= )")
    for word, after in _needs().items():
        endings[word] = f"(?= {trie({each: '' if each.endswith('0') else ' ' for each in after})})"
    for number in ("0", "00"):
        endings[number] += _COUNTED
    for number in NUMBERS.keys() & endings.keys():
        endings[number] += f"(?! {_LASTS} )"
    for word, before in _FOLLOWS.items():
        endings[word] = f"(?:{'|'.join(f'(?<={place} {word})' for place in before)}){endings[word]}"
    return re.compile(f" ({trie(endings)})".encode())


FORMS: dict[bytes, tuple[Parser, ...]] = {
    **{word.encode().translate(SHAPES): forms for word, forms in _WORDS.items()},
    # The forms of a number depend on what follows it.
    **{
        shape.encode(): ()
        for shape in (*_NUMBER_SHAPES, *(f"{digits}{month}" for month in MONTHS for digits in ("0", "00")))
    },
}
STARTS = _starts()


DIGITS = {shape: len(shape) - len(shape.lstrip(b"0")) for shape in FORMS}


def number_forms(folded: str, start: int, digits: int) -> tuple[Parser, ...]:
    """The forms that may begin with a number of so many digits, by what stands behind it."""
    end = start + digits
    follows = folded[end : end + 1]
    if digits == 4:
        if folded[start] not in "12":
            return ()
        goes_on = follows in _YEAR_GOES_ON and (follows != " " or folded.startswith(_ANOTHER_YEAR, end))
        return _YEAR_FORMS if goes_on else _YEAR_ONLY
    if digits > 2:
        return ()
    if follows.isspace():
        word = patterns.NEXT_WORD.match(folded, end)
        return _AFTER_NUMBER.get(word[1], ()) if word else _DAY_ONLY
    if follows in _DECIMAL and folded[end + 1 : end + 2].isdigit():
        return _DECIMAL[follows]
    return _AFTER_SIGN.get(follows, ())


def forms_at(folded: str, start: int) -> tuple[Parser, ...]:
    """The forms that may begin with the word or number at ``start``."""
    word = patterns.WORD.match(folded, start)
    if word is None:
        return ()
    said = word.group()
    return number_forms(folded, start, len(said)) if said.isdigit() else _WORDS.get(said, ())

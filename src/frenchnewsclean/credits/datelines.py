"""Datelines: ``PLACE(S)[, country][, date] [(AGENCY)] SEPARATOR`` at the head of a text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from frenchnewsclean.article import Dateline
from frenchnewsclean.checks import text_only
from frenchnewsclean.credits.agencies import ANY, canonical
from frenchnewsclean.credits.names import is_name, ordinary_case
from frenchnewsclean.dates import AnchorLike, find_with
from frenchnewsclean.dates.anchor import Anchor
from frenchnewsclean.dates.readings import MONTHS, WEEKDAYS
from frenchnewsclean.dates.rewrite import MONTH_NAMES, french_date
from frenchnewsclean.folding import fold
from frenchnewsclean.lexicon import table
from frenchnewsclean.lines import ends_sentence

_U = "A-ZÀ-ÖØ-ÞŒ"
_WORD = rf"[{_U}](?:[\w'’.]|-(?!-))*"
_SMALL = r"(?:de|du|des|la|le|les|en|sur|sous|d['’]|l['’]|aux|à|al|el|et|da|do|dos|das|di|del|della|DE|DU|DES|LA|LE|LES|EN|SUR|BORD|A|À|démocratique|République|centrafricaine|arabes|unis|saoudite)"
_PLACE = rf"{_WORD}(?:[ -](?:{_SMALL}[ '’-]{{0,1}}){{0,3}}{_WORD}){{0,3}}"
_PLACES = rf"(?P<places>{_PLACE}(?:\s?/\s?{_PLACE}){{0,3}})"
_COUNTRY_WORDS = rf"{_WORD}(?:[ -](?:[a-zà-ÿ'’]{{1,14}}|{_WORD})){{0,5}}"
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAYS = "|".join(WEEKDAYS)
_DATE = rf"(?:(?:\s?,|\s)\s{{0,2}}(?:le\s)?(?P<date>(?:(?:{_DAYS})\s)?(?:\d{{1,2}}\s?(?:er)?\s?(?:{_MONTH})(?:\.(?=\s?[\d(,-]))?(?:\s\d{{4}})?|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?))(?P<clock>(?:,| a|\s?[-–])\s\d{{1,2}}\s?h(?:\s?[0-5]\d)?(?:\s(?:cest|cet|gmt|heure de paris))?(?=\s?[-–.:(]|\s*\Z))?)?"
_AGENCY = r"(?:\s{0,2}(?:--?\s?)?(?:\((?P<agency>[^()]{2,40})\)|/(?P<slashed>[a-z -]{2,20})/))?"
_SEPARATOR = re.compile(r"\s{0,2}(?P<mark>\.?-{1,3}|[.:=](?=\s|\Z)|(?<=\s)\|(?=\s))\s*|\s*\Z")

# What places in a dateline are followed by, at the least: a country, a date, an agency or a separator. Not folded.
_FOLLOWS = re.compile(rf"(?i:\s?[-–—−‑‐―(/.:|=]|\s*\Z|(?:\s?,|\s)\s{{0,2}}(?:le\s)?(?:(?:{_DAYS})\s)?\d)|,\s[{_U}]")
_COUNTRY_IN_BRACKETS = re.compile(rf"\s?\((?P<c>{_COUNTRY_WORDS})\)")
_COUNTRY_BEHIND_COMMA = re.compile(rf",\s(?P<c>{_COUNTRY_WORDS})(?=,|\s\(|\s[–—]|--\()")
_SENTENCE_BEHIND_BRACKET = re.compile(r"\)\s*(?:[-–—]\s*)?(?=[^\s\w]{0,2}\s?[^\W\d_a-zà-ÿ])")
_HEAD = re.compile(rf"\s*(?P<open>\()?(?:[ÀA] (?=[{_U}][\w-]+, (?:le )?\d))?{_PLACES}")
_REST_DATE = re.compile(_DATE + _AGENCY)
_TRAILING_AGENCY = re.compile(rf"(?P<agency>{ANY})\s?[.:-]+\s*")
_SLASHED_AGENCY = re.compile(r"/(?P<agency>[a-z -]{2,20})/")
_LATE_DATE = re.compile(rf",\s(?P<date>\d{{1,2}}\s?(?:er)?\s(?:{_MONTH})(?:\.(?=\s?[\d(,-]))?(?:\s\d{{4}})?)(?=\s?-)")
_SPECIAL = re.compile(r"\s*(?:\(|(?i:aa)\s?/)")  # what _ALONE and _AA begin with
_ALONE = re.compile(r"\s*\((?P<agency>[^()\n]{2,40})\)\s?(?P<separator>-{1,3})\s*")
_AA = re.compile(r"\s*aa\s?/\s?(?P<place>[a-z' -]{2,40}?)\s?/\s*(?:-\s*)?")

MAX_LENGTH, MIN_PLACE = 140, 4
_OPENING = 24  # characters that hold the first two words of most sentences


@dataclass(frozen=True, slots=True)
class DatelineMatch:
    """What stands at the head of a text: the dateline, or an agency alone, and where the text proper begins."""

    dateline: Dateline | None
    agency: str | None
    agency_start: int
    agency_end: int
    end: int


def parse_dateline(text: str, anchor: AnchorLike = None) -> Dateline | None:
    """The dateline at the head of ``text``, or ``None``.

    ``anchor`` (the publication date) gives the year that the dateline leaves out: the one that brings it nearest to
    the anchor and not past it by more than a day. The span ends with the separator.

    >>> parse_dateline("PARIS, 27 novembre (Reuters) - Le groupe a annoncé…", anchor="2019-11-28").date.isoformat()
    '2019-11-27'
    """
    found = match_dateline(text_only(text, "parse_dateline"), Anchor.of(anchor))
    return found.dateline if found else None


def normalise_dateline(text: str, anchor: AnchorLike = None) -> str:
    """The dateline at the head of ``text`` in one form; a text without one is returned as it is.

    >>> normalise_dateline("PARIS, 27 novembre (Reuters) -", anchor="2019-11-27")
    'Paris, 27 novembre 2019 (Reuters)'
    """
    dateline = parse_dateline(text, anchor)
    if dateline is None:
        return text
    written = "/".join(dateline.places)
    if dateline.country:
        written += f" ({dateline.country})"
    if dateline.date:
        written += f", {french_date(dateline.date)}"
    if dateline.agency:
        written += f" ({dateline.agency})"
    rest = text[dateline.end :].strip()
    return f"{written} - {rest}" if rest else written


def match_dateline(text: str, anchor: Anchor | None, around: str = "") -> DatelineMatch | None:
    """A dateline or an agency alone at the head of ``text``.

    ``around`` is the whole of what it stands in: that names the place again, perhaps, where none knows it.
    """
    opening = text[:_OPENING].split(" ", 2)
    if len(opening) > 1 and opening[1][:1].islower() and opening[0].lower() in _NO_PLACE:
        return None  # "Le groupe a annoncé", as most paragraphs begin
    parser = _Parser(text, anchor, around)
    if _SPECIAL.match(text):
        if alone := _ALONE.match(parser.fold):
            agency = _agency(alone["agency"])
            if agency:
                return DatelineMatch(None, agency, alone.start("agency"), alone.end("agency"), alone.end())
        if aa := _AA.match(parser.fold):
            start = aa.start("place")
            return _found(text, [text[start : aa.end("place")]], None, None, "Anadolu", 0, aa.end(), (0, 2))
    head = _HEAD.match(text[:MAX_LENGTH].replace("\n", " "))
    return parser.parse(head) if head else None


class _Day(NamedTuple):
    """The date of a dateline: whether one is written, with its year as in a press release ("Vernon, le 16 janvier 2024 –")."""

    day: dt.date | None = None
    written: bool = False
    year: bool = False


class _Parser:
    """Tries the place at the head with everything that may follow it, the longest reading first."""

    def __init__(self, text: str, anchor: Anchor | None, around: str) -> None:
        self.text, self.anchor, self.around = text, anchor, around

    @cached_property
    def fold(self) -> str:
        """The head of the text folded, on one line; most texts fail before it is asked for."""
        return fold(self.text[: MAX_LENGTH * 2]).replace("\n", " ").replace("\r", " ")

    def parse(self, head: re.Match[str]) -> DatelineMatch | None:
        end = head.end("places")
        places = head["places"]
        if places.lower() in _NO_PLACE:
            return None  # the article or pronoun of a sentence, as nearly always
        while True:
            if head["open"] or _FOLLOWS.match(self.text, end, MAX_LENGTH * 2):
                found = self._after_places(head, places, end)
                if found is not None:
                    return found
            shorter = max(places.rfind(" "), places.rfind("-"), places.rfind("."))
            if shorter <= 0:
                return None
            places = places[:shorter].rstrip(" -/")
            end = head.start("places") + len(places)

    def _after_places(self, head: re.Match[str], places: str, at: int) -> DatelineMatch | None:
        if head["open"]:
            return self._bracketed(head, places, at)
        start = head.start("places")
        for country, after in self._countries(at):
            rest = _REST_DATE.match(self.fold, after)
            assert rest is not None
            date = self._day(rest["date"])
            agency, span, end = self._agency(rest)
            unknown = agency is None and bool(rest["agency"] or rest["slashed"])
            if unknown and not (date.written and rest["agency"] and (places.isupper() or self._acronym(date, rest))):
                continue
            separator = _SEPARATOR.match(self.fold, end)
            if agency is None and separator and (m := _SLASHED_AGENCY.match(self.fold, separator.end())):
                agency, span, end = _agency(m["agency"]), m.span("agency"), m.end()
                separator = _SEPARATOR.match(self.fold, end)
            if agency and not rest["date"] and (m := _LATE_DATE.match(self.fold, end)):
                date, end = self._day(m["date"]), m.end()
                separator = _SEPARATOR.match(self.fold, end)
            if agency is None and separator and (m := _TRAILING_AGENCY.match(self.fold, separator.end())):
                agency, span = _agency(m["agency"]), m.span("agency")
                return self._accept(start, places, country, date, agency, m.end(), span, "-")
            line_end = self.text[end : end + 2].lstrip(" ")[:1] in ("\n", "")
            mark = separator["mark"] if separator else None
            if unknown and not (mark or "").startswith("-"):
                continue
            follows = self.text[end : end + 2]
            begins = rest["agency"] is not None and follows[:1].isspace() and follows[1:].isupper()
            release = agency is None and date.year and not self.text[end:].strip()  # the whole line
            if mark is None and not (agency and (line_end or separator or begins)) and not release:
                continue
            stop = separator.end() if separator else end + 1
            accepted = self._accept(start, places, country, date, agency, stop, span, mark or "")
            if accepted:
                return accepted
        return None

    def _acronym(self, date: _Day, rest: re.Match[str]) -> bool:
        """An agency that is not known, in capitals behind a day with its year: "(HZK)"."""
        return date.year and self.text[rest.start("agency") : rest.end("agency")].isupper()

    def _countries(self, at: int) -> list[tuple[str | None, int]]:
        out: list[tuple[str | None, int]] = []
        text = self.text
        if match := _COUNTRY_IN_BRACKETS.match(text, at):
            if canonical(match["c"]) is None:
                out.append((match["c"], match.end()))
        elif match := _COUNTRY_BEHIND_COMMA.match(text.replace("\n", " "), at):
            out.append((match["c"], match.end()))
        return [*out, (None, at)]

    def _bracketed(self, head: re.Match[str], places: str, at: int) -> DatelineMatch | None:
        """ "(Ottawa) La police…": a place alone in brackets before a capital."""
        if fold(places).split()[0] in _ASIDES:
            return None
        match = _SENTENCE_BEHIND_BRACKET.match(self.text, at)
        if match is None or canonical(places) or not _plausible_place(places) or _SITE.search(places):
            return None
        if len(_split_places(places)) == 1 and places.isupper() and len(places) <= 4:
            return None
        return _found(self.text, _split_places(places), None, None, None, head.start("open"), match.end(), None)

    def _day(self, written: str | None) -> _Day:
        return _Day(_dateline_day(written, self.anchor), True, written[-4:].isdigit()) if written else _Day()

    def _agency(self, rest: re.Match[str]) -> tuple[str | None, tuple[int, int] | None, int]:
        for group in ("agency", "slashed"):
            if rest[group]:
                return _agency(rest[group]), rest.span(group), rest.end()
        return None, None, rest.end("clock") if rest["clock"] else rest.end("date") if rest["date"] else rest.start()

    def _accept(
        self, start: int, places: str, country: str | None, date: _Day, agency: str | None,
        end: int, span: tuple[int, int] | None, mark: str,
    ) -> DatelineMatch | None:  # fmt: skip
        """A bare place needs a dash and capitals, or a known city; a date or an agency vouch for it."""
        names = _split_places(places)
        if not all(_plausible_place(name) for name in names):
            return None
        dated = date.written
        if (
            agency
            and len(names) == 1
            and is_name(names[0])
            and fold(names[0]) not in _cities()
            and not self._sentence(end)
        ):
            return None  # "Anne Dupont (AFP) - 12 mars 2024" is a credit line
        follows = self.text[end : end + 1]
        if agency is None:
            if mark == ":" and not (dated or country):
                return None
            if mark == "=":
                return None  # "NAMUR 12/03 (BELGA) =" has its agency
            if mark == "." and not dated and not (places.isupper() and fold(places) in _cities()):
                return None
            if not dated and not self._bare(places, country, end, mark):
                return None
            sure = fold(names[0]) in _cities() or (places.isupper() and mark != ":") or (date.year and mark[:1] == "-")
            sure = sure or (date.year and not follows and _NAMED_AFTER.match(fold(names[0])) is not None)
            if dated and not country and not sure:
                return None
            if dated and mark == "-" and follows and not (follows.isupper() or follows in "\"«“'‘-—(…0123456789"):
                return None
        if country and canonical(country):
            return None
        return _found(self.text, names, country, date.day, agency, start, end, span)

    def _bare(self, places: str, country: str | None, end: int, mark: str) -> bool:
        """``OTTAWA —``: a known place or one with its country, a dash, then a whole sentence that begins."""
        rest = self.text[end:].strip()
        capitals = places.upper() == places
        if not rest:
            return capitals and fold(places) in _cities() and mark.startswith("-")
        first = rest.lstrip("\"«“ \u00a0'‘")[:1]
        enough = 4 if country and capitals else 8  # words
        if not first.isupper() or len(rest.split()) < enough or not ends_sentence(rest):
            return False
        if country:
            return True
        if mark == "|":  # rubrics stand so too
            return capitals and (fold(places) in _cities() or fold(places).startswith(_SAINTS))
        if capitals and "—" in self.text[max(0, end - 3) : end] and len(places) >= MIN_PLACE:
            return True  # a dash of that length sets off nothing but a dateline: CHIBOUGAMEAU —
        # "CAP-BATEAU – La mer a pris le quai", and further on "à Cap-Bateau"; but not "HÉNIN – LENS B : 0-6".
        again = capitals and mark[:1] == "-" and self._named_again(places)
        if again and not (rest.split(maxsplit=1)[0].isupper() or self._fixture(rest)):
            return True
        set_off = self.text[end - 1 : end].isspace() or capitals
        return fold(places) in _cities() and mark[:1] in ("-", ".") and set_off and not self._fixture(rest)

    def _named_again(self, places: str) -> bool:
        """The text says of something that it is there: no rubric and no person is spoken of so."""
        place = ordinary_case(places)
        if len(places) < MIN_PLACE or is_name(place):
            return False
        return re.search(rf"\b[àÀ] {re.escape(place)}(?![\w-])", self.around) is not None

    def _sentence(self, end: int) -> bool:
        rest = self.text[end:].strip()
        return not rest or ends_sentence(rest) or len(rest.split()) >= 6

    def _fixture(self, rest: str) -> bool:
        """ "Le Caire - Assouan, …", "Lyon - Marseille : 3-1": two places joined by a dash."""
        second = _HEAD.match(rest[:MAX_LENGTH])
        if second is None:
            return False
        return fold(second["places"]) in _cities() or (
            re.match(r"\s?[:,]|\s\d", rest[second.end() :]) is not None and len(second["places"].split()) == 1
        )


@lru_cache(maxsize=512)  # an archive names the same days over and over
def _dateline_day(text: str, anchor: Anchor | None) -> dt.date | None:
    """The day; without its year the nearest to the anchor that is not past it by more than a day."""
    if numeric := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})", text):
        text = f"{numeric[1]} {MONTH_NAMES[(int(numeric[2]) - 1) % 12]}"
    mentions = find_with(text, None)
    if mentions and mentions[0].first and not mentions[0].relative:
        return mentions[0].first
    if anchor is None:
        return None
    limit = anchor.day + dt.timedelta(days=1)
    options = []
    for year in range(limit.year - 1, limit.year + 1):
        found = find_with(
            re.sub(r"^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s", "", text) + f" {year}", None
        )
        if found and found[0].first:
            options.append(found[0].first)
    past = [day for day in options if day <= limit]
    return past[-1] if past else None


def _agency(text: str) -> str | None:
    """The agency in a dateline's brackets; of several the first that is known."""
    for part in re.split(r"\s?[/,]\s?|\set\s|\s-\s", text.strip(" /-")):
        name = canonical(part)
        if name:
            return name
    return None


_SITE = re.compile(r"\.(?:fr|com|ch|be|ca|net|org|info)\Z", re.IGNORECASE)
_ASIDES = frozenset(
    [
        "rires",
        "rire",
        "sourire",
        "sourires",
        "silence",
        "photo",
        "photos",
        "video",
        "extrait",
        "extraits",
        "suite",
        "ndlr",
        "fin",
        "soupir",
        "soupirs",
        "applaudissements",
        "pause",
        "long",
        "il",
        "elle",
        "correction",
        "rectificatif",
        "exclusif",
        "archives",
        "audio",
    ]
)
_SAINTS = ("saint-", "sainte-")
# How towns are named, and no paper: "Romans-sur-Isère".
_NAMED_AFTER = re.compile(r"sainte?-|[a-z' ]+-(?:sur|sous|en|les|lez|la|le|aux|des|du|de|d'|l')-?[a-z]")
_NO_PLACE = {
    "le", "la", "les", "un", "une", "selon", "pour", "dans", "avec", "sur", "en", "il", "elle", "on", "ce", "cette", "par", "wall", "street",
    "bourse", "direct", "video", "mercredi", "lundi", "mardi", "jeudi", "vendredi", "samedi", "dimanche", "mise", "maj", "exclusif", "euro",
    "l'euro", "marches", "cac", "zoom", "point", "breve", "urgent", "alerte", "flash", "sport", "football", "rugby", "tennis", "psg", "om", "ol",
    "france-", "taux", "forex", "matieres", "devises", "analyse", "entretien", "interview", "reportage", "portrait", "tribune", "avis",
}  # fmt: skip


def _plausible_place(name: str) -> bool:
    words = re.split(r"[\s]", fold(name))
    if words[0] in _NO_PLACE and not (words[0] in ("le", "la", "les") and len(words) == 2):
        return False
    return (
        not any(w in ("bourse", "street", "groupe", "direct", "video", "exclusif") for w in words) and len(words) <= 8
    )


def _split_places(text: str) -> list[str]:
    parts = re.split(r"\s?/\s?", text)
    if len(parts) == 1 and " et " in text:
        pair = text.split(" et ")
        parts = pair if all(fold(p) in _cities() for p in pair) else parts
    return [part.strip() for part in parts if part.strip()]


def _cities() -> frozenset[str]:
    return frozenset(table("places")["cities"])


def _found(
    text: str, places: list[str], country: str | None, date: dt.date | None, agency: str | None, start: int, end: int,
    agency_span: tuple[int, int] | None,
) -> DatelineMatch:  # fmt: skip
    end = min(end, len(text))
    shown = text[start:end].rstrip()
    names = tuple(_place_case(" ".join(p.split())) for p in places)
    dateline = Dateline(
        start, start + len(shown), shown, names, " ".join(country.split()) if country else None, date, agency
    )
    first, last = agency_span or (start, start)
    return DatelineMatch(dateline, agency, first, last, end)


_LOWER_INSIDE = {
    "de",
    "du",
    "des",
    "sur",
    "sous",
    "en",
    "les",
    "lès",
    "lez",
    "aux",
    "et",
    "d'",
    "l'",
    "à",
    "bord",
    "la",
    "le",
    "au",
    "es",
}


def _place_case(place: str) -> str:
    """A place in ordinary case: ``SAINT-ÉTIENNE`` → ``Saint-Étienne``, ``LE CAIRE`` → ``Le Caire``."""
    if place.upper() != place or sum(c.isalpha() for c in place) < 3:
        return place
    words = re.split(r"([\s-])", place)
    cased = [_place_word(word, first=index == 0) for index, word in enumerate(words)]
    return "À" + "".join(cased)[1:] if cased[0] == "A" and len(words) > 1 else "".join(cased)


def _place_word(word: str, *, first: bool) -> str:
    low = word.lower()
    if not low.strip() or low == "-" or (not first and low in _LOWER_INSIDE):
        return low
    if len(low) > 2 and low[1] in "'’" and low[0] in "ld":
        return (low[:2].capitalize() if first else low[:2]) + low[2:].capitalize()
    return low.capitalize() if len(low) == 1 else ordinary_case(word)

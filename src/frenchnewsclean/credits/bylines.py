"""Credit lines parsed whole, clause by clause: who, in which role, at which place, for which organisation.

The parser walks the line from left to right and consumes it: separators, role phrases, names, places, agencies, dates,
addresses. A line that it cannot consume whole is no credit line, whatever words it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from frenchnewsclean.article import Attribution, AttributionKind, Byline, DateMention, Role
from frenchnewsclean.checks import text_only
from frenchnewsclean.credits.agencies import agency_at, canonical
from frenchnewsclean.credits.names import CAPITALS, COMPANIES, PARTICLE, match_name, ordinary_case
from frenchnewsclean.dates import find_with
from frenchnewsclean.dates.readings import BEGINS
from frenchnewsclean.folding import fold
from frenchnewsclean.lexicon import table
from frenchnewsclean.published import MODIFIED, READERS

MAX_LENGTH = 600

_ROLES = tuple(
    (
        Role(r["role"]),
        re.compile(rf"(?:{r['pattern']})(?P<by>\s{{1,3}}(?:par|by)(?:\s?:)?(?=\s))?(?:(?<=')|(?![\w]))\s?:?", re.ASCII),
    )
    for r in table("credits")["role"]
)
_ANY_ROLE = re.compile("|".join(f"(?:{r['pattern']})" for r in table("credits")["role"]), re.ASCII)
_ALSO = re.compile(
    r"\s?(?:et|&|,)\s(?P<role>photos?|textes?|videos?|images|traduits?|traduction|dessins?|illustrations?)(?:\s(?:par|de|d'))?\s?:?(?=\s)"
)
_JOBS = re.compile(
    "(?:"
    + "|".join(sorted(table("credits")["jobs"], key=len, reverse=True))
    + r")(?!\w)(?: (?:de|du|des|d'|a|au|en|et)\s?[a-z' -]{2,50}(?=[,;.()]|\Z)"
    r"|(?<=service|ubrique) [a-z]{4,14}(?=[,;.()]|\Z))?"
)

_SIGN = r"[\u2300-\u23ff\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?"  # a picture, as of a clock or a speech bubble
_TRADE = re.compile(
    r"[a-z]{3,12}(?:ien|ienne|iste|logue|graphe|eur|euse|trice|iere?|aire|sophe|cin)(?=\s?[,;.()|·•–]|\Z)"
)
# What the author of an opinion piece is, to the end of the line: "directrice de recherche au CNRS (1)".
_POST = re.compile(
    r"(?:(?:ancien(?:ne)? |vice-|co-?)?(?:maitre(?:sse)? de conferences|chargee? de|direct(?:eur|rice)|president(?:e)?|professeure?|enseignante?|secretaire|"
    r"membre|fondat(?:eur|rice)|chercheu(?:r|se)|economiste|avocate?|porte-parole|responsable|delegue?e?|conseill(?:er|ere)|doctorante?|depute?e?|senat(?:eur|rice)|"
    r"maire|adjointe?|medecin|psychologue|sociologue|historien(?:ne)?|philosophe|essayiste|ecrivaine?|juriste|magistrate?|militante?))\b[^.;,:()!?]{0,140}(?: \(\d\))?\Z"
)
_SEPARATOR = re.compile(rf"(?:[\s,:|•·–—.&*>\"“”«»_]|{_SIGN}(?:\s?\d{{1,5}}(?![\w/:]))?)+|-(?=[\s\w])|[()\[\]]")
# A day set apart as in a column.
_COLUMNS = re.compile(r" {2,}(?=(?i:(?:le )?\d|(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.? \d|publi|mis ))")
_CLAUSE_END = re.compile(r"\s*[;/]\s*|\s*\n\s*")
_CONJUNCTION = re.compile(r"(?:et|and|ainsi que)(?=\s)")
_CITIES = frozenset(table("places")["cities"])
_PREPOSITION = re.compile(
    r"(?:(?:a la|aux?|a|en|depuis|dans le|dans la|dans|de retour (?:de|du|des))\s{1,3}|(?:a|dans) l'|de retour d')(?=\w)"
)
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-zà-ÿ]?\.[ -]?){1,3}(?=\s*(?:\Z|[,;()/]|et\s|&))")
MAX_IN_CAPITALS = 3  # spaces in a name that stands in capitals among capitals
_SUFFIX = re.compile(r"pour (?:la version francaise|le service francais|la traduction)(?![a-z])")
# For whom the person just named worked: "Photos : Anne Dupont pour « Le Relais »".
_CLIENT = re.compile(
    r"pour (?:«\s?(?P<quoted>[^»]{2,40}?)\s?»|(?P<name>[A-ZÀ-ÖØ-ÞŒ][^\s.,;]*(?: (?:(?:d[eu]s?|l[ae]s?) |[dl]['’])?[A-ZÀ-ÖØ-ÞŒ][^\s.,;]*){0,3})(?=[.,;)]|\Z))"
)
_COLLECTIVE = re.compile(
    r"(?:un|le|son|leur) collectif(?: (?:de |d')[a-z' -]{3,50})?(?=\s?[.,;:()]|\Z)|plusieurs (?:autres )?(?:signataires|personnalites)"
)
# When a programme's author is on the air: "à retrouver du lundi au vendredi à 8h55 dans Les Matins".
ON_AIR = re.compile(
    r"a (?:re)?(?:ecouter|entendre|voir|trouver|suivre) (?:du [a-z]+ au [a-z]+|chaque [a-z]+|tous les [a-z]+s|le [a-z]+)[^.!?;]{0,24} \d{1,2} ?h[^.!?;]{0,80}\.?\Z"
)
_PLACE_WORDS = re.compile(
    r"(?:(?:stade|tribunal|palais|parc|centre|salon|circuit|festival|siège|procès|camp|aéroport|aréna|salle|vélodrome|cour d['’](?:appel|assises))(?: [a-zé]{4,12})? "
    r"(?:de la |de l['’]|du |des |de |d['’])?)?(?:[A-ZÀ-ÖØ-ÞŒ][\w’'.-]*)(?:[ -](?:(?:de|du|des|la|le|les|l['’]|d['’]|sur|en)[ ]?){0,3}[A-ZÀ-ÖØ-ÞŒ][\w’'.-]*){0,4}"
)
_PLACE_TAG = re.compile(
    r"\(\s?(?P<place>[A-ZÀ-ÖØ-ÞŒ][^()\n]{1,60}?),\s?(?P<job>(?:notre\s)?(?:correspond\w+|envoy\w+(?:\s\w+)?)(?:\s\w{4,14})?)\s?\)"
)
_PUBLISHED = re.compile(
    r"(?:publiee?s?|(?:derniere )?mise?s? (?:a jour|en ligne)|modifiee?s?|actualisee?s?|creee?|postee?|soumise?|le|a|date de publication|temps de lecture|lecture|min|minutes?(?: de lecture)?|\d{1,2} ?(?:mn|min|minutes?)|\d{2,5} {1,3}mots|"
    rf"{READERS}|et)(?=[\s:,]|\Z)"
)
_FILED = re.compile(r"\s{1,2}dans [A-ZÀ-ÖØ-ÞŒ][^,.;:]{1,40}\Z")  # "Publié par X le 3 mai 2020 dans Cuisine sauvage"
# The paper's name before the author's.
_HOUSE = re.compile(
    rf"(?:{'|'.join(table('credits')['papers'])}) (?=[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ])|"
    r"[A-ZÀ-Þ][\w'’.-]{1,20}(?: [A-ZÀ-Þ][\w'’.-]{1,20}){0,2} / (?=[Pp]ar )"
)
_CONTACT = re.compile(  # or the button that follows an author
    r"suivre\Z|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}|(?:https?://|www\.)[^\s)]{1,200}|@\w{2,30}|(?:tel(?:ephone)?\.?\s?:?\s?)?\+?\(?\d[\d\s().-]{7,22}\d|tel\.?\s?:?"
)
_SIGN_OFF = re.compile(
    r"[A-Z]{2,4}/[A-Z]{2,4}(?:/[A-Z]{2,4})?(?!\w)|[A-Z]{2,4}(?:/[a-z]{2,4}){1,3}(?!\w)|[a-z]{2,5}(?:-[a-z]{2,5}){0,4}(?:/[a-z]{2,5}(?:-[a-z]{2,5}){0,4}){1,5}(?!\w)|/[a-z]{2,4}-robot/|bur-[a-z]{2,5}(?!\w)"
)
_PIECE = re.compile(r"[^/]+")
_SIGNING = frozenset({"ats", "afp", "awp", "dpa"})  # agencies beside initials: "ats/jm"; "ap" may be somebody's own
# In capitals, what no name has: "LE PONT SERA CONSTRUIT AU PRINTEMPS". "LE GALL ANNE" is given up for it.
_HEADLINE = re.compile(
    r"\A(?:l[ae] |l'|l[ae]s |une? |deux |trois |quatre |cinq |six |dix )|(?<![\w-])(?:les|une?|aux?|en|dans|sur|pour|sous|chez|qui|que|est|sont|sera|a|ont)(?![\w.-])"
)
_SOURCE = re.compile(r"sources? ?: ?(?=\w)")
_LONE_SIGN_OFF = re.compile(r"[a-z]{2,5}(?= avec (?:les )?(?i:agences|(?:keystone-)?ats|afp|awp|reuters))")
_EDITOR_INITIALS = re.compile(r"ed\s?:\s?(?P<who>[A-Z]{2,4})(?!\w)", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_SITE = re.compile(r"[\w-]{2,30}\.(?:fr|com|ch|be|ca|net|org|info|lu|ma|tn|sn|ci|cd)(?!\w)", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"(?:(?:La|Le|Les|LA|LE|LES|la|le|les)[ ]|L['’]|l['’])?[A-ZÀ-ÖØ-ÞŒ0-9][\w’'.&-]*(?:[ ](?:(?:de|du|des|la|le|les|l['’]|d['’]|et|&|en)[ ]?){0,2}[A-ZÀ-ÖØ-ÞŒ0-9][\w’'.&-]*){0,5}"
)
_PICTURES = re.compile(
    r"\s?\((?:(?P<photographer>photos?|photographe)|(?P<videographer>videos?|images)|(?P<illustrator>illustrations?|dessins?|infographies?)|st\.?|stagiaire)\)"
)
_BETWEEN_DASHES = re.compile(r"(?P<org>[^\d|–—-][^\d|–—]{2,40}?) [-–—|] (?=\d)")
_HOLDER = re.compile(r"(?P<org>[A-ZÀ-ÖØ-ÞŒ][^/|()\n]{2,40}?)\s?/\s?(?=\S)")  # of a picture, before who took it
_STAFF = re.compile(
    r"(?:(?:la|notre|nos|les|l'|le)\s?)?(?:redactions?|equipe|service|desk|pole|bureau|agences?)(?:\s(?!avec\b)(?:[a-z0-9'-]{2,14})){0,4}(?=\s?(?:[(),;.|•·-]|avec\b|et\b|\Z))"
)
_OF_ONE = re.compile(r"\b(?:envoyee? speciale?|correspondante?)\b")
# Trades of those who write for papers; who presides over something is rather written about.
WRITERS = (
    r"journaliste|editorialiste|chroniqueu\w+|ecrivaine?|essayiste|romanci\w+|professeure?|chercheu\w+|maitre\w* de conferences|enseignante?|"
    r"economiste|historienn?e?|sociologue|philosophe|politologue"
)
_BIOGRAPHY = re.compile(
    rf"est (?:une? |la |le |l')?(?:ancienn?e? |grande? )?(?:{WRITERS}|redact\w+|correspondante?|reporter|avocate?|directeur|directrice|"
    r"presidente?|doctorante?|photographe|membre)"
)


_LEAD = re.compile(r"[\s,:|•·–—.&*>\"“”«»_()\[\];/-]*")
_OPENING = re.compile(
    rf"(?:{BEGINS.pattern}|(?:{'|'.join(r['pattern'] for r in table('credits')['role'])})(?![a-z0-9_])|(?:et|and|ainsi que)\s|ed\s?:|"
    rf"publie|mise?s? (?:a jour|en ligne)|modifie|actualise|cree|poste|soumis|date de|temps de|lecture|min|{_STAFF.pattern}|[a-z]{{2,5}}[/-]|{_LONE_SIGN_OFF.pattern}|http|www|tel|[+\d])"
)
_NAME_SHAPE = re.compile(
    rf"(?:[dDlL]['’])?[{CAPITALS}][\w'’.-]*[ \u00a0\u202f]+(?:{PARTICLE}[ \u00a0\u202f]+){{0,2}}(?:[dDlL]['’]){{0,2}}[{CAPITALS}]|{_INITIALS.pattern}"
)
_AFTER_ORGANISATION = re.compile(r"[ .,;()|]*(?:avec|et|\+|-|de (?:notre|nos)\s)")


@dataclass(slots=True)
class CreditLine:
    """What a line says of its makers. ``complete``: it says nothing else; ``marked``: it says so in words."""

    bylines: list[Byline] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    updates: list[DateMention] = field(default_factory=list)  # those of them that are of a later version
    complete: bool = False
    marked: bool = False
    staff: bool = False

    def moved(self, offset: int) -> CreditLine:
        """The same with its people and agencies ``offset`` further."""
        return replace(
            self,
            bylines=[replace(b, start=b.start + offset, end=b.end + offset) for b in self.bylines],
            attributions=[replace(a, start=a.start + offset, end=a.end + offset) for a in self.attributions],
        )


def parse_byline(text: str) -> list[Byline]:
    """The people that ``text``, one whole credit line, names; an empty list when it is none.

    Raises ``TypeError`` when ``text`` is no string.

    >>> [(b.name, str(b.role)) for b in parse_byline("(Version française Anne Dupont, édité par Luc MARTIN)")]
    [('Anne Dupont', 'translator'), ('Luc Martin', 'editor')]
    >>> parse_byline("Par ailleurs, la mairie dément.")
    []
    """
    line = read_credit(text_only(text, "parse_byline"))
    return line.bylines if line.complete else []


def read_credit(text: str, offset: int = 0) -> CreditLine:
    """Parse ``text`` as one credit line; spans are moved by ``offset``."""
    if len(text) > MAX_LENGTH or not may_be_credit(text):
        return CreditLine()
    scanner = _Scanner(text)
    line = scanner.run()
    if scanner.text != text:
        line.bylines = [replace(b, text=text[b.start : b.end]) for b in line.bylines]
    return line.moved(offset) if offset else line


def may_be_credit(text: str) -> bool:
    """Whether the first word can be one of a credit line, or begin one of its names; prose mostly fails here."""
    folded = fold(text)
    begin = _LEAD.match(folded).end()  # type: ignore[union-attr]  # matches anything
    if begin == len(folded):
        return False
    if _OPENING.match(folded, begin) or _NAME_SHAPE.match(text, begin) or "@" in text:
        return True
    if agency_at(folded, begin):
        return True
    if _HOUSE.match(text):
        return True
    words = _SITE.match(text, begin) or _ORGANISATION.match(text, begin)
    return words is not None and any(_AFTER_ORGANISATION.match(folded, begin + end) for end in _ends(words.group()))


def _bar(columns: re.Match[str]) -> str:
    return columns.group()[:-1] + "|"


class _Scanner:
    """One pass over a credit line."""

    def __init__(self, text: str) -> None:
        self.text = _COLUMNS.sub(_bar, text.replace("\t", "|").replace("\r", " ").replace("\n", " "))
        self.fold = fold(self.text)
        self.line = CreditLine()
        self.role: Role | None = None
        self.by = False  # the role was followed by "par": agencies that follow are makers, not partners
        self.place: str | None = None  # named before the person: "De notre correspondant à Rome, X"
        self.also: Role | None = None  # the other role of "Texte et photos : X"
        self.clause = 0  # index of the clause's first byline
        self.at = 0
        self._days: list[DateMention] | None = None

    def run(self) -> CreditLine:
        at_word = (
            self._sign_off, self._on_air, self._date, self._contact, self._agency, self._suffix, self._role, self._person, self._initials, self._job,
            self._conjunction, self._staff, self._place_phrase, self._publication, self._organisation,
        )  # fmt: skip
        inside_word = (self._date, self._contact, self._suffix)
        after_word = (self._pictures, self._clause_end, self._separator)
        elsewhere = (self._pictures, self._clause_end, self._place_tag, *at_word, self._separator)
        text, end = self.text, len(self.text)
        self._take(_HOUSE.match(text))
        while self.at < end:
            at = self.at
            glued = at > 0 and text[at - 1].isalnum()
            steps: tuple[Callable[[], bool], ...]
            if text[at].isalnum():
                steps = inside_word if glued else at_word
            else:
                steps = after_word if glued and text[at].isspace() else elsewhere
            for step in steps:
                if step():
                    break
            else:
                return self.line
        line = self.line
        # In capitals an article may be a particle: "CORBEVAL REMPORTE LE PARC DU VAL" is a headline.
        long = any(b.text.count(" ") > MAX_IN_CAPITALS or (b.organisation and "," not in text) for b in line.bylines)
        shouted = not line.marked and text.isupper() and (long or _HEADLINE.search(self.fold) is not None)
        line.complete = bool(line.bylines or line.attributions or line.staff) and not shouted
        return line

    @property
    def days(self) -> list[DateMention]:
        """The dates of a line with a digit, looked for when something that can be one comes."""
        if self._days is None:
            self._days = find_with(self.text, None) if any(c.isdigit() for c in self.text) else []
        return self._days

    def _take(self, match: re.Match[str] | None) -> bool:
        if match is None or match.end() == self.at:
            return False
        self.at = match.end()
        return True

    def _word_start(self) -> bool:
        return self.at == 0 or not self.text[self.at - 1].isalnum()

    def _separator(self) -> bool:
        return self._take(_SEPARATOR.match(self.text, self.at))

    def _clause_end(self) -> bool:
        match = _CLAUSE_END.match(self.text, self.at)
        if match is None or (match.group().strip() == "/" and _SIGN_OFF.match(self.text, self.at)):
            return False
        if match.group().strip() == ";":
            self.role, self.place, self.by = None, None, False
        self.clause = len(self.line.bylines)
        return self._take(match)

    def _conjunction(self) -> bool:
        return self._word_start() and self._take(_CONJUNCTION.match(self.fold, self.at))

    def _job(self) -> bool:
        if not self._word_start() or not (self.line.bylines or self.line.marked):
            return False
        apart = self.line.marked and bool(self.line.bylines) and self.fold[: self.at].endswith(", ")
        if apart and self._take(_POST.match(self.fold, self.at)):
            return True
        trade = _TRADE.match(self.fold, self.at)
        # "Anne Dupont, urbaniste" and nothing else.
        alone = trade and trade.end() == len(self.fold) and self.fold[: self.at].count(",") == 1
        return self._take(_JOBS.match(self.fold, self.at) or (trade if apart or alone else None))

    def _role(self) -> bool:
        if not self._word_start() or _ANY_ROLE.match(self.fold, self.at) is None:
            return False
        for role, pattern in _ROLES:
            match = pattern.match(self.fold, self.at)
            if match and match.end() > self.at and not self._name_instead(match):
                self._begin_clause(role, match)
                return True
        return False

    def _name_instead(self, match: re.Match[str]) -> bool:
        """A capitalised role word that is part of a title or name ("Avec" in mid-line is fine, "Reportage" too)."""
        word = match.group().strip()
        return word in ("de", "d'") and not self.line.marked and self.at > 0

    def _begin_clause(self, role: Role, match: re.Match[str]) -> None:
        word = match.group().strip(" :")
        self.line.marked = True
        self.at = match.end()
        self.by = bool(match["by"]) or word in ("par", "by")
        if word in ("par", "by", "de") and self.role not in (None, Role.AUTHOR):
            return  # "Propos recueillis … par": the role stands
        self.place = None
        self.also = None
        if pair := _ALSO.match(self.fold, match.end()):
            second = next((r for r, p in _ROLES if p.fullmatch(pair["role"])), None)
            if second is not None and role is not Role.CORRESPONDENT:
                self.also, self.at = second, pair.end()
        last = self.line.bylines[self.clause :]
        if role is Role.CORRESPONDENT and last and not re.match(r"(?:de|avec) (?:notre|nos)", word):
            self._retag(role, word)  # "X, correspondant à Rome"
        elif (
            role is Role.CORRESPONDENT
            and self.line.bylines
            and not last
            and not word.startswith(("de", "avec", "notre", "nos"))
        ):
            self._retag(role, word)
        else:
            self.clause = len(self.line.bylines)
            self.role = role

    def _retag(self, role: Role, word: str) -> None:
        """Give the role to those who were named before it, or to the last of them where it is said of one."""
        if _OF_ONE.search(word):
            self.clause = len(self.line.bylines) - 1  # and the place is that one's
        self.line.bylines = [
            replace(b, role=role) if i >= self.clause and b.role is Role.AUTHOR else b
            for i, b in enumerate(self.line.bylines)
        ]

    def _person(self) -> bool:
        if not self._word_start():
            return False
        match = match_name(self.text, self.at)
        if match is None:
            return False
        start = self.at
        self._add(match.group(), match.end(), self.role or Role.AUTHOR)
        if self.also is not None:
            self.line.bylines.append(replace(self.line.bylines[-1], start=start, role=self.also))
        return True

    def _initials(self) -> bool:
        """ "A. D. (avec AFP)", "É. V. et R. C.": a signature by initials."""
        match = _INITIALS.match(self.text, self.at) if self._word_start() else None
        if match is None or match_name(self.text, self.at):
            return False
        return self._add(match.group().strip(), match.end(), Role.SIGN_OFF)

    def _on_air(self) -> bool:
        return bool(self.line.bylines) and self._take(ON_AIR.match(self.fold, self.at))

    def _suffix(self) -> bool:
        """ "X pour la version française", "X pour Le Relais": what the person just named did, or for whom."""
        if not self.line.bylines:
            return False
        if self.line.marked and (client := _CLIENT.match(self.text, self.at)):
            organisation = client["quoted"] or client["name"]
            self.line.bylines[-1] = replace(self.line.bylines[-1], organisation=organisation)
            return self._take(client)
        match = _SUFFIX.match(self.fold, self.at)
        if match is None:
            return False
        self.line.bylines[-1] = replace(self.line.bylines[-1], role=Role.TRANSLATOR)
        self.line.marked = True
        return self._take(match)

    def _add(self, written: str, end: int, role: Role) -> bool:
        name = written if role is Role.SIGN_OFF else ordinary_case(written)
        start = self.at
        self.line.bylines.append(
            Byline(start, start + len(written), self.text[start : start + len(written)], name, role, self.place)
        )
        self.at = end
        return True

    def _place_tag(self) -> bool:
        match = _PLACE_TAG.match(self.text, self.at)
        if match is None or not self.line.bylines:
            return False
        self._retag(Role.CORRESPONDENT, fold(match.group()))
        self._set_place(match["place"].strip())
        return self._take(match)

    def _place_phrase(self) -> bool:
        if not self._word_start():
            return False
        match = _PREPOSITION.match(self.fold, self.at)
        place = _PLACE_WORDS.match(self.text, match.end()) if match else None
        if place is None or match is None or not (self.line.bylines or self.line.marked):
            return False
        words = self.text[match.start() : place.end()]
        if self.line.marked and len(self.line.bylines) == self.clause:
            self.place = words
        else:
            self._set_place(words)
        self.at = place.end()
        return True

    def _set_place(self, place: str) -> None:
        self.line.bylines = [
            replace(b, place=place) if i >= self.clause and b.place is None else b
            for i, b in enumerate(self.line.bylines)
        ]
        self.clause = len(self.line.bylines)

    def _agency(self) -> bool:
        if not self._word_start():
            return False
        label = _SOURCE.match(self.fold, self.at)
        start = label.end() if label else self.at
        found = agency_at(self.fold, start)
        if found is None or (self.text[start].islower() and len(found[0]) <= 3 and not self._framed()):
            return False
        agency, self.at = found
        end = self.at
        own = () if label else self.line.bylines[self.clause :]
        joined = self.fold[:start].rstrip().endswith((" et", "/"))
        if own and self.role is not Role.CONTRIBUTOR and not joined and not self._after_with(start):
            self.line.bylines = [
                replace(b, organisation=agency) if i >= self.clause and b.organisation is None else b
                for i, b in enumerate(self.line.bylines)
            ]
        else:
            kind = (
                AttributionKind.WITH
                if self.role is Role.CONTRIBUTOR or joined or self._after_with(start)
                else AttributionKind.PROVIDED
            )
            self.line.attributions.append(Attribution(start, end, self.text[start:end], agency, kind))
            return True
        self.line.attributions.append(Attribution(start, end, self.text[start:end], agency, AttributionKind.PROVIDED))
        return True

    def _framed(self) -> bool:
        return self.role is Role.CONTRIBUTOR or self._after_with(self.at) or bool(self.line.attributions)

    def _after_with(self, start: int) -> bool:
        return re.search(r"\bavec(?: les agences)?(?: l'| l'agence |\s)?\Z", self.fold[:start]) is not None

    def _date(self) -> bool:
        if not BEGINS.match(self.fold, self.at):
            return False
        for day in self.days:
            if day.start == self.at:
                if MODIFIED.search(self.fold, self.line.dates[-1].end if self.line.dates else 0, self.at):
                    self.line.updates.append(day)
                self.line.dates.append(day)
                self.at = day.end
                self._take(_FILED.match(self.text, self.at) if self.line.bylines else None)
                return True
        return False

    def _publication(self) -> bool:
        match = _PUBLISHED.match(self.fold, self.at) if self._word_start() else None
        if match is None or not (self.line.bylines or self.days):
            return False
        if match.group() in ("le", "a", "et"):
            after = match.end() + len(self.fold[match.end() :]) - len(self.fold[match.end() :].lstrip())
            if not any(day.start == after for day in self.days):
                return False
        return self._take(match)

    def _contact(self) -> bool:
        return self._take(_CONTACT.match(self.fold, self.at))

    def _sign_off(self) -> bool:
        if not self._word_start():
            return False
        if match := _EDITOR_INITIALS.match(self.text, self.at):
            self.line.marked = True
            self.line.bylines.append(
                Byline(match.start("who"), match.end("who"), match["who"], match["who"], Role.SIGN_OFF)
            )
            return self._take(match)
        match = _SIGN_OFF.match(self.text, self.at)
        if match is not None and match.group() in ("et/ou", "ou/et"):
            return False
        if match is None and self.at == 0:
            match = _LONE_SIGN_OFF.match(self.text)
        if match is None or (canonical(match.group().split("/")[0]) and canonical(match.group().split("/")[-1])):
            return False
        self.line.marked = True
        for piece in _PIECE.finditer(self.text, match.start(), match.end()):
            agency = canonical(piece.group()) if piece.group().lower() in _SIGNING else None
            if agency is not None:
                span = piece.span()
                self.line.attributions.append(Attribution(*span, piece.group(), agency, AttributionKind.PROVIDED))
        return self._add(match.group(), match.end(), Role.SIGN_OFF)

    def _pictures(self) -> bool:
        """ "Luc Ferrand (photos)": what the person named last has made, or is: "Anne Dupont (st.)"."""
        match = _PICTURES.match(self.fold, self.at) if self.line.bylines else None
        made = [Role(role) for role, said in match.groupdict().items() if said] if match else []
        if made:
            self.line.bylines[-1] = replace(self.line.bylines[-1], role=made[0])
        return self._take(match)

    def _staff(self) -> bool:
        match = _STAFF.match(self.fold, self.at) if self._word_start() else None
        if match is None and self.line.marked and self.line.bylines:
            match = _COLLECTIVE.match(self.fold, self.at)  # the others who sign an opinion piece
        if match:
            self.line.staff = True
        return self._take(match)

    def _organisation(self) -> bool:
        """A newspaper or a site: after "par", before "avec AGENCE", before a correspondent, or after a name."""
        if not self._word_start():
            return False
        if self.role is Role.PHOTOGRAPHER and len(self.line.bylines) == self.clause:
            holder = _HOLDER.match(self.text, self.at)
            taken_by = match_name(self.text, holder.end()) if holder else None
            if holder and taken_by:
                self.at = holder.end()
                self._add(taken_by.group(), taken_by.end(), self.role)
                self.line.bylines[-1] = replace(self.line.bylines[-1], organisation=holder["org"])
                return True
        between = _BETWEEN_DASHES.match(self.text, self.at) if self.line.bylines else None
        if between and any(day.start == between.end() for day in self.days):
            org = between["org"].strip()
            self.line.bylines = [replace(b, organisation=b.organisation or org) for b in self.line.bylines]
            return self._take(between)
        match = _SITE.match(self.text, self.at) or _ORGANISATION.match(self.text, self.at)
        if match is None or not _LETTER.search(match.group()):
            return False  # a mark, a score: "Jeanne Morel 3"
        if match.group().split()[0] in COMPANIES:
            return False  # "Corbeval Robotique SA" is no person
        for end in _ends(match.group()):
            stop = match.start() + end
            rest = self.fold[stop:].strip(" .,;()|")
            partner = _partner(rest)
            dated = any(day.start >= stop for day in self.days) and not self.text[stop:].strip(" -–—|,·•")[:1].isalpha()
            named = bool(self.line.bylines) and (not rest or dated)
            by = (
                self.line.marked
                and self.by
                and (not rest or partner)
                and not self.line.bylines
                and (" " in match.group()[:end] or "." in match.group() or (end > 2 and match.group()[:end].isupper()))
            )
            tagged = re.match(r"de (?:notre|nos)\s", rest) is not None and self.at == 0
            if partner or named or by or tagged:
                self.line.staff = self.line.staff or not named
                if named and fold(self.text[match.start() : stop]) in _CITIES:
                    self._set_place(self.text[match.start() : stop])
                elif named:
                    org = self.text[match.start() : stop]
                    self.line.bylines = [replace(b, organisation=b.organisation or org) for b in self.line.bylines]
                self.at = stop
                return True
        return False


def _partner(rest: str) -> bool:
    match = re.match(r"(?:\(?avec|et|\+|-)\s?", rest)
    return match is not None and (agency_at(rest, match.end()) is not None or rest[match.end() :].startswith("agences"))


def _ends(words: str) -> list[int]:
    """The ends of ``words`` and of its beginnings, longest first."""
    return [len(words), *(m.start() for m in reversed(list(re.finditer(r" ", words))))]


def is_biography(text: str) -> bool:
    """ "Anne Dupont est journaliste au Courrier": a note on the author at the end."""
    folded = fold(text)
    name = match_name(text) if _BIOGRAPHY.search(folded) else None
    return name is not None and _BIOGRAPHY.match(folded, name.end() + 1) is not None

"""Publication lines: "Publié le … à …, mis à jour le … à …", consumed whole like credit lines."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from frenchnewsclean.article import DateMention, Grain, Moment
from frenchnewsclean.credits.agencies import canonical
from frenchnewsclean.dates import find_with
from frenchnewsclean.dates.anchor import Anchor
from frenchnewsclean.dates.readings import BEGINS, MONTHS, ZONE_NAME, zone_minutes
from frenchnewsclean.folding import fold

PARIS = ZoneInfo("Europe/Paris")
EASTERN = ZoneInfo("America/New_York")
MAX_LENGTH = 160
FIRST_YEAR, LAST_YEAR = 1950, 2050  # of stamps that are read without the grammar

# How often an article was read, and what its readers did.
READERS = r"lu ?:? \d[\d .]{0,8} fois|\d[\d .]{0,8} (?:vues?|lectures?|commentaires?|reactions?|partages?|likes?)"
MODIFIED = re.compile(
    r"\b(?:mise?s? a jour|modifiee?s?|actualisee?s?|editee?s?|maj|derniere (?:mise a jour|modification)|updated)\b"
)
_LABEL = re.compile(
    r"\b(?:publiee?s?|mise?s? (?:a jour|en ligne)|modifiee?|actualisee?|editee?|maj|postee?|soumise?|creee?|paru|parue|diffusee?|published|updated|date)\b"
)
_ENGLISH = re.compile(
    r"\b(?P<month>jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\s(?P<day>\d{1,2}),\s(?P<year>\d{4})(?:,?\s\d{1,2}:\d\d)?(?:\s[ap]m)?(?:\s[a-z]{2,4})?(?:\s\(\d{1,2}:\d\d\s[a-z]{3,4}\))?"
)
_SIGNED = re.compile(r" ?, par {1,3}[a-z][\w.-]{1,20}\Z")  # by a name that is none: "jeudi 27 juin 2019, par sylvie"
_FILLER = re.compile(
    r"\d{1,3} min(?:utes?)? read|(?:(?:cet |l')?article|ce contenu)(?: a ete| est)?(?= (?:paru|publie|poste|mis en ligne|modifie))|publiee?s?|publication|mise?s? (?:a jour|en ligne)|modifiee?|actualisee?|editee?|maj|"
    r"\d{2,5}\s+mots(?!\w)|duree\s?:?\s\d{1,3}(?::\d\d|\s?min(?:\s?\d\d)?)|(?:postee?|soumise?)(?: par (?:\w*\d\w*|admin|administrateur|webmaster|webmestre|(?:la )?redaction)(?= le\b))?|creee?|paru|parue|diffusee?|published|updated|on|"
    r"derniere (?:mise a jour|modification)|premiere (?=publication|mise)|edition (?:papier )?du(?= (?:[a-z]{5,8} )?\d)|billet de blog(?= \d)|n[°o] ?\d{2,6}|numero \d{1,6}|(?:pages? |p\. ?)\d{1,3}(?:(?: a |, | et |-)\d{1,3})?(?![\w])|abonnes?(?= ?\|)|\d{1,4} commentaires?(?:\(s\))?|date(?: de (?:publication|parution|mise a jour|diffusion))?|temps de lecture|lecture|reading time|"
    r"\d{1,3} ?(?:minutes?|mins?|mn)(?: de lecture)?|(?:(?:article|contenu) )?reservee? aux abonnes|"
    rf"(?:{READERS})(?!\w)|taille (?:du texte )?\+/-|source\s?: [^|]{{2,40}}\Z|he(?= ?\|)|"
    r"(?:imprimer|envoyer(?: a un ami| par e-?mail)?|partager|commenter|a- a\+)(?![\w])|"
    r"(?:de|a|le|la|l'|et|du|vers|heure d(?:e |')[a-z-]{3,16}|heures?|depuis|ce|redige)(?![\w])|"
    rf"{_SIGNED.pattern}|(?:{ZONE_NAME})(?!\w)|[\s,;:|/()\[\]•·.*#>«»\"'-]+"
)
# What a publication line begins with: any filler, then a date. Most lines are told from it by their first word.
_HEAD = re.compile(
    rf"(?:(?!{BEGINS.pattern})(?>{_FILLER.pattern}))*+"
    rf"(?:\Z|{BEGINS.pattern}|jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)"
)
# Labels and numeric stamps, as most sites write them: read here without the grammar of all dates.
_LABELLED = r"(?:[Pp]ubliée?s?|[Mm]ise?s? (?:à jour|en ligne)|[Mm]odifiée?s?|[Aa]ctualisée?s?)(?: le)?\s?:? ?"
_NUMERIC = r"\d\d/\d\d/\d{4}(?: à \d\d[h:]\d\d)?"
_STAMPED = re.compile(rf"{_LABELLED}{_NUMERIC}(?:(?:, | - | \| ){_LABELLED}{_NUMERIC}){{0,3}}\.?", re.ASCII)
_STAMP = re.compile(r"(\d\d)/(\d\d)/(\d{4})(?: à (\d\d)[h:](\d\d))?", re.ASCII)
_FEED = re.compile(
    r"(?:(?i:publi[ée]e?(?: le)?|date|published|pubdate) ?:? ?)?(?:(?P<iso>\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)|"
    r"(?P<mail>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC?|[ECMP][SD]T))|"
    r"(?P<named>[^\W\d_]{3,9}) (?P<date>\d{1,2}), (?P<full>\d{4}),? (?P<twelfth>\d{1,2}):(?P<sixtieth>\d\d)(?: ?(?P<half>[AP])M(?: (?P<zone>[A-Z][\w ]{1,25}))?| (?P<eastern>ET)(?: \| Source ?: .{2,80})?)|"
    r"(?:\(?AFP\)? {1,4})?(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d) (?P<gmt>GMT )?(?P<month>[A-Z]{3}) (?P<year>\d\d))",
    re.ASCII,
)
_ISO = re.compile(
    r"(\d{4})[-/]?(\d\d)[-/]?(\d\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d?\d?)?)?",
    re.IGNORECASE,
)
_ENGLISH_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")  # fmt: skip
_AS_MAIL = "{day} {month} 20{year} {hour}:{minute} {zone}"  # an agency's stamp, as mails have it
# "06:30Mis à jour le …", of two spans without a space.
_GLUED = re.compile(r"(?<=[\dA-Z])(?=Mise? |Publi|Modifi|Actualis)")
# "Publié le lundi 5 mars 2012 | Le Val".
_PAPER = re.compile(r"(?P<said>publiee? le [^|]*\w)\s*\|\s(?!source|par |de |avec )(?P<name>[^|\d]{2,40})\Z")
# An hour without its "à": "Mis à jour 11:40".
_BARE_HOUR = re.compile(r"(à jour|[Mm]aj|MAJ|[Mm]odifié)\s?:?\s(?=\d\d?[:h]\d\d\b)")
_BY_EASTERN = re.compile(r" (?:he|et)(?= ?\|)")
_ZONE = re.compile(rf"\b({ZONE_NAME})(?!\w)")
_READING_TIME = re.compile(
    r"\d{1,3}\s?min(?:utes?)? read|(?:temps de )?lecture\s?:?\s?\d{1,3}\s?(?:min|mn)|\d{1,3}\s?(?:min|mn|minutes?)\s?(?:de )?lecture"
)


@dataclass(frozen=True, slots=True)
class PublicationLine:
    """The moments that a publication line gives; ``labelled`` when it says what they are."""

    published: DateMention | None
    modified: DateMention | None
    labelled: bool


def read_publication(text: str, anchor: Anchor | None = None) -> PublicationLine | None:
    """``text`` as a publication line, or ``None`` when it says anything else."""
    if len(text) > MAX_LENGTH:
        return None
    text = _BARE_HOUR.sub(r"\1 à ", _GLUED.sub(" ", text))
    if stamps := _stamps(text) or _feed_stamp(text):
        published, modified = _sort(fold(text), stamps)
        return PublicationLine(published, modified, labelled=True)
    folded = fold(text)
    if (paper := _PAPER.match(folded)) and canonical(paper["name"]) is None:
        folded = folded[: paper.end("said")]
    if _HEAD.match(folded) is None:
        return None
    found = find_with(text, anchor)
    mentions = [m for m in found if m.grain in (Grain.MINUTE, Grain.HOUR, Grain.DAY) and "/" not in (m.value or "")]
    english = _ENGLISH.search(folded)
    if not mentions and not english:
        return None
    labelled = _LABEL.search(folded) is not None or _SIGNED.search(folded) is not None
    if not _consumed(folded, mentions, english):
        return None
    if english:
        return PublicationLine(_english_day(english), None, labelled)
    if not labelled and not any(_is_stamp(m) for m in mentions):
        return None
    published, modified = _sort(folded, mentions)
    return PublicationLine(_eastern(folded, published), modified, labelled)


def _eastern(folded: str, mention: DateMention | None) -> DateMention | None:
    """A moment by the clocks of New York and Montreal, as wires of both give it ("01h45 HE |"), by those of Paris."""
    if mention is None or mention.value is None or mention.grain is not Grain.MINUTE:
        return mention
    if _BY_EASTERN.match(folded, mention.end) is None:
        return mention
    here = dt.datetime.fromisoformat(mention.value).replace(tzinfo=EASTERN).astimezone(PARIS)
    return replace(mention, value=here.isoformat()[:16], first=here.date(), last=here.date())


def _english_day(found: re.Match[str]) -> DateMention | None:
    """ "Feb 19, 2022", as platforms write it over French texts."""
    month = _english_month(found["month"])
    try:
        day = dt.date(int(found["year"]), month or 0, int(found["day"]))
    except ValueError:
        return None
    return DateMention(*found.span(), found.group(), str(day), Grain.DAY, day, day)


def _english_month(named: str) -> int | None:
    """The month that a folded word names in English, whole or cut short."""
    return next((i for i, month in enumerate(_ENGLISH_MONTHS, 1) if month.startswith(named)), None)


def _stamps(text: str) -> list[DateMention]:
    """The dates of a line of labels and numeric stamps, as the grammar reads them; of any other line none."""
    if _STAMPED.fullmatch(text) is None:
        return []
    out: list[DateMention] = []
    for stamp in _STAMP.finditer(text):
        day, month, year, hour, minute = stamp.groups()
        try:
            date = dt.date(int(year), int(month), int(day))
        except ValueError:
            return []
        if not FIRST_YEAR <= date.year <= LAST_YEAR or (hour and (int(hour) > 23 or int(minute) > 59)):
            return []
        value, grain = (f"{date}T{hour}:{minute}", Grain.MINUTE) if hour else (str(date), Grain.DAY)
        out.append(DateMention(stamp.start(), stamp.end(), stamp.group(), value, grain, date, date))
    return out


def begins_iso(text: str) -> bool:
    return _ISO.match(text.strip()) is not None


def iso_moment(text: str) -> Moment:
    """The ISO 8601 moment that ``text`` begins with: by Paris time where it gives an hour and no zone, or UTC."""
    match = _ISO.match(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        if hour is None:
            return dt.date(int(year), int(month), int(day))
        naive = dt.datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0))
        if zone is None:
            return naive.replace(tzinfo=PARIS)
        if zone[0] in "+-":
            digits = zone[1:].replace(":", "").ljust(4, "0")
            offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
            return naive.replace(tzinfo=dt.timezone(offset if zone[0] == "+" else -offset))
        return naive.replace(tzinfo=dt.UTC).astimezone(PARIS)
    except (ValueError, OverflowError):  # no such day, no such zone, or off the calendar's end
        return None


def _feed_stamp(text: str) -> list[DateMention]:
    """The moment of a line that a feed or a wire wrote, by Paris time: ISO 8601, RFC 5322, AFP's "171638 GMT JUN 21"."""
    stamp = _FEED.fullmatch(text)
    if stamp is None:
        return []
    try:
        if stamp["iso"]:
            said = iso_moment(stamp["iso"])
        elif stamp["named"]:
            said = _american(stamp)
        else:
            mail = stamp["mail"] or _AS_MAIL.format(
                **stamp.groupdict() | {"zone": "+0000" if stamp["gmt"] else "-0000"}
            )
            said = parsedate_to_datetime(mail)  # "-0000" gives a moment without a zone: that of Paris
        if not isinstance(said, dt.datetime):
            return []
        here = said.astimezone(PARIS) if said.tzinfo else said
    except (ValueError, OverflowError):
        return []
    day = here.date()
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return []
    value = here.isoformat()[:19]
    return [DateMention(*stamp.span(), value, value, Grain.MINUTE, day, day)]  # its zone is reckoned with


def _american(stamp: re.Match[str]) -> dt.datetime | None:
    """ "octobre 21, 2021 11:45 AM Eastern Daylight Time", as American wires stamp what they carry in French."""
    named = fold(stamp["named"])
    month = MONTHS.get(named) or _english_month(named)
    if month is not None and stamp["eastern"]:
        time = dt.time(int(stamp["twelfth"]), int(stamp["sixtieth"]), tzinfo=EASTERN)
        return dt.datetime.combine(dt.date(int(stamp["full"]), month, int(stamp["date"])), time)
    if month is None or not 1 <= int(stamp["twelfth"]) <= 12:
        return None
    hour = int(stamp["twelfth"]) % 12 + 12 * (stamp["half"] == "P")
    zone = stamp["zone"] or ""
    abbreviated = zone if " " not in zone else "".join(word[0] for word in zone.split())
    name = _ENGLISH_MONTHS[month - 1][:3].title()
    return parsedate_to_datetime(f"{stamp['date']} {name} {stamp['full']} {hour}:{stamp['sixtieth']} {abbreviated}")


def may_be_publication(text: str) -> bool:
    """Whether ``text`` begins as a publication line, after a site's or a provider's name too, or as a reading time."""
    folded = fold(text)
    if "|" in text or "•" in text or "lecture" in folded or " fourni" in folded or _HEAD.match(folded) is not None:
        return True
    return _FEED.fullmatch(text) is not None


def is_reading_time(text: str) -> bool:
    """Whether ``text`` gives only a reading time."""
    folded = fold(text).strip(" .|•·-:")
    return _READING_TIME.fullmatch(folded) is not None


def moment(mention: DateMention | None) -> Moment:
    """A mention's value as a moment: Paris time unless a zone is written; a day where no time is given."""
    if mention is None or mention.value is None or mention.first is None or "/" in mention.value:
        return None  # a stretch is no moment
    if mention.grain not in (Grain.MINUTE, Grain.HOUR):
        return mention.first
    naive = dt.datetime.fromisoformat(mention.value if len(mention.value) > 13 else f"{mention.value}:00")
    zone = None if mention.text[-1].isdigit() else _ZONE.search(fold(mention.text))
    if zone:
        return naive.replace(tzinfo=dt.timezone(dt.timedelta(minutes=zone_minutes(zone[1]))))
    return naive.replace(tzinfo=PARIS)


def written_days(text: str) -> list[DateMention]:
    """The days and moments that ``text`` gives with their year."""
    grains = (Grain.DAY, Grain.HOUR, Grain.MINUTE)
    return [mention for mention in find_with(text, None) if not mention.relative and mention.grain in grains]


def first_written(text: str) -> Moment:
    """The first of the days and moments that ``text`` gives with their year."""
    return moment(next(iter(written_days(text)), None))


def _consumed(folded: str, mentions: list[DateMention], english: re.Match[str] | None) -> bool:
    spans = {m.start: m.end for m in mentions}
    if english:
        spans[english.start()] = english.end()
    at = 0
    while at < len(folded):
        if at in spans:
            at = spans[at]
        elif match := _FILLER.match(folded, at):
            at = match.end()
        else:
            return False
    return True


def _is_stamp(mention: DateMention) -> bool:
    """Written as a time stamp: with its year, or to the minute with its day."""
    return not mention.relative or (
        mention.grain is Grain.MINUTE and re.search(r"\d[/.]\d|[a-zé]{3}", mention.text) is not None
    )


def _sort(folded: str, mentions: list[DateMention]) -> tuple[DateMention | None, DateMention | None]:
    """The first moment that is no update, and the first that is one."""
    published = modified = None
    done = 0
    for mention in mentions:
        label = folded[done : mention.start]
        done = mention.end
        if MODIFIED.search(label):
            modified = modified or mention
        elif published is None:
            published = mention
    return published, modified

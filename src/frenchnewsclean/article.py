"""What comes out of the cleaner: the article, its facts and the account of every change.

Offsets are half-open ``[start, end)`` and count Unicode code points.
"""

from __future__ import annotations

import datetime as dt
import json
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, fields, make_dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any


class Kind(StrEnum):
    """What a change took out of the text, or why it rewrote it."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    ATTRIBUTION = "attribution"
    PUBLISHED = "published"
    TICKER = "ticker"
    QUOTE = "quote"
    COPYRIGHT = "copyright"
    LEGAL = "legal"
    COMMENT = "comment"
    RELATED = "related"
    SHARE = "share"
    PAYWALL = "paywall"
    NEWSLETTER = "newsletter"
    NAVIGATION = "navigation"
    COOKIE = "cookie"
    PHOTO = "photo"
    MEDIA = "media"
    ADVERT = "advert"
    TAGS = "tags"
    READING_TIME = "reading-time"
    CONTACT = "contact"
    MARKUP = "markup"
    ENCODING = "encoding"
    LAYOUT = "layout"
    DATE = "date"
    LEARNED = "learned"


class Role(StrEnum):
    """What a person named in a credit line did."""

    AUTHOR = "author"
    WRITER = "writer"
    TRANSLATOR = "translator"
    EDITOR = "editor"
    CONTRIBUTOR = "contributor"
    CORRESPONDENT = "correspondent"
    INTERVIEWER = "interviewer"
    PHOTOGRAPHER = "photographer"
    VIDEOGRAPHER = "videographer"
    ILLUSTRATOR = "illustrator"
    SIGN_OFF = "sign-off"


class AttributionKind(StrEnum):
    """How a text says that its news came from an agency."""

    DATELINE = "dateline"
    WITH = "with"
    PROVIDED = "provided"
    COPYRIGHT = "copyright"
    CITED = "cited"


class Scheme(StrEnum):
    """The notation of a ticker."""

    RIC = "ric"
    BLOOMBERG = "bloomberg"
    ISIN = "isin"
    MNEMONIC = "mnemonic"
    CASHTAG = "cashtag"


class Grain(StrEnum):
    """How fine a date expression is."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change between source and text.

    ``start`` and ``end`` count in the source; ``original`` stood there, ``replacement`` stands there now;
    ``rule`` is the id of the rule that fired.
    """

    start: int
    end: int
    original: str
    replacement: str
    kind: Kind
    rule: str


@dataclass(frozen=True, slots=True)
class Byline:
    """A person named in a credit line."""

    start: int
    end: int
    text: str
    name: str
    role: Role
    place: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by which agency a dispatch was filed."""

    start: int
    end: int
    text: str
    places: tuple[str, ...]
    country: str | None = None
    date: dt.date | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """An agency from which the news came; ``agency`` is its canonical name."""

    start: int
    end: int
    text: str
    agency: str
    kind: AttributionKind


@dataclass(frozen=True, slots=True)
class Ticker:
    """A market code; ``mic`` is the market's ISO 10383 code, ``company`` the name that the code follows."""

    start: int
    end: int
    text: str
    symbol: str
    scheme: Scheme
    mic: str | None = None
    company: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression; ``value`` is ISO 8601 with the TIMEX3 extensions, ``first`` and ``last`` are inclusive.

    ``relative`` says that the expression needs an anchor; without one its value is ``None``.
    """

    start: int
    end: int
    text: str
    value: str | None
    grain: Grain
    first: dt.date | None = None
    last: dt.date | None = None
    relative: bool = False


_Unfrozen: Any = make_dataclass("_Unfrozen", [each.name for each in fields(DateMention)], slots=True)


def mention_of(
    start: int,
    end: int,
    text: str,
    value: str | None,
    grain: Grain,
    first: dt.date | None,
    last: dt.date | None,
    relative: bool,
) -> DateMention:
    """``DateMention(...)`` in a third of the time: a frozen object sets each of its fields by a call."""
    mention = _Unfrozen(start, end, text, value, grain, first, last, relative)
    mention.__class__ = DateMention  # of the same layout
    return mention  # type: ignore[no-any-return]


Moment = dt.datetime | dt.date | None


@dataclass(frozen=True)
class Article:
    """A cleaned article: its text, its facts and the edits that lead from the source to the text.

    >>> from frenchnewsclean import clean
    >>> article = clean("Le pont rouvre\\n\\nLe pont a rouvert lundi, selon la mairie.\\n\\n0 commentaire")
    >>> article.text
    'Le pont a rouvert lundi, selon la mairie.'
    >>> article.restore() == article.source
    True
    """

    source: str
    text: str
    paragraphs: tuple[str, ...] = ()
    title: str | None = None
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    attributions: tuple[Attribution, ...] = field(default_factory=tuple)
    published: Moment = None
    modified: Moment = None
    dates: tuple[DateMention, ...] = field(default_factory=tuple)
    tickers: tuple[Ticker, ...] = field(default_factory=tuple)
    edits: tuple[Edit, ...] = field(default_factory=tuple)

    @classmethod
    def _deferred(cls, later: dict[str, Callable[[], Any]], **now: Any) -> Article:
        """An article whose fields ``later`` are worked out when they are first read; nothing else tells the difference."""
        article = cls.__new__(cls)
        article.__dict__.update(now, _later=later)
        return article

    if not TYPE_CHECKING:  # a type checker should still know what an article has not got

        def __getattr__(self, name: str) -> Any:
            values = self.__dict__
            later = values.get("_later", {})
            if (work_out := later.get(name)) is not None:
                values[name] = work_out()  # two threads at once work out the same
                later.pop(name, None)
            if name in values:
                return values[name]
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __getstate__(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)

    @cached_property
    def _runs(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        return _edit_positions(self.edits)

    def to_source(self, offset: int) -> int:
        """The offset in ``source`` that ``offset`` of ``text`` came from.

        An offset inside a replacement leads to the start of what was replaced.
        Raises ``IndexError`` when ``offset`` is not within ``text``.
        """
        if not 0 <= offset <= len(self.text):
            raise IndexError(f"offset {offset} is outside the text of {len(self.text)} characters")
        in_text, text_ends, source_ends = self._runs
        last = bisect_right(in_text, offset) - 1
        if last < 0:
            return offset
        if offset < text_ends[last] or (offset == len(self.text) == text_ends[last]):
            return self.edits[last].start
        return source_ends[last] + offset - text_ends[last]

    def restore(self) -> str:
        """Rebuild the source from the text and the edits."""
        parts: list[str] = []
        in_text = in_source = 0
        for edit in self.edits:
            kept = edit.start - in_source
            parts += (self.text[in_text : in_text + kept], edit.original)
            in_text += kept + len(edit.replacement)
            in_source = edit.end
        parts.append(self.text[in_text:])
        return "".join(parts)

    def to_dict(self, source: bool = True) -> dict[str, Any]:
        """Everything as JSON-ready values; ``source=False`` leaves out the source, which the edits can rebuild."""
        out: dict[str, Any] = {"source": self.source} if source else {}
        for name in _FIELDS:
            out[name] = _plain(getattr(self, name))
        return out

    def to_json(self) -> str:
        """``to_dict`` as a JSON string; lone surrogates are written as escapes."""
        data = json.dumps(self.to_dict(), ensure_ascii=False)
        return data if _encodable(data) else json.dumps(self.to_dict())

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Article:
        """Read back what ``to_dict`` wrote.

        Raises ``ValueError`` when ``data`` lacks a field or holds a value that no article can have.
        """
        try:
            article = cls(
                source=data.get("source", ""),
                text=data["text"],
                paragraphs=tuple(data["paragraphs"]),
                title=data["title"],
                bylines=tuple(Byline(**{**b, "role": Role(b["role"])}) for b in data["bylines"]),
                dateline=_dateline(data["dateline"]),
                attributions=tuple(
                    Attribution(**{**a, "kind": AttributionKind(a["kind"])}) for a in data["attributions"]
                ),
                published=_moment(data["published"]),
                modified=_moment(data["modified"]),
                dates=tuple(_mention(d) for d in data["dates"]),
                tickers=tuple(Ticker(**{**t, "scheme": Scheme(t["scheme"])}) for t in data["tickers"]),
                edits=tuple(Edit(**{**e, "kind": Kind(e["kind"])}) for e in data["edits"]),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a dictionary written by Article.to_dict: {error!r}") from error
        if "source" not in data:
            object.__setattr__(article, "source", article.restore())
        return article

    def explain(self) -> str:
        """A readable account of the edits: place, kind, rule and the text that each took or put."""
        return "\n".join(
            f"{edit.start:>7}-{edit.end:<7} {edit.kind:<12} {edit.rule:<28} {_change(edit)}" for edit in self.edits
        )


_FIELDS = tuple(f.name for f in fields(Article) if f.init and f.name != "source")


def _edit_positions(edits: tuple[Edit, ...]) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Where each replacement starts and ends in the text, and where what it replaced ends in the source."""
    starts, ends, source_ends, shift = [], [], [], 0
    for edit in edits:
        start = edit.start + shift
        starts.append(start)
        ends.append(start + len(edit.replacement))
        source_ends.append(edit.end)
        shift += len(edit.replacement) - (edit.end - edit.start)
    return tuple(starts), tuple(ends), tuple(source_ends)


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return value


def _moment(value: str | None) -> Moment:
    if value is None:
        return None
    return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)


def _day(value: str | None) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(value)


def _dateline(data: dict[str, Any] | None) -> Dateline | None:
    return None if data is None else Dateline(**{**data, "places": tuple(data["places"]), "date": _day(data["date"])})


def _mention(data: dict[str, Any]) -> DateMention:
    return DateMention(
        **{**data, "grain": Grain(data["grain"]), "first": _day(data["first"]), "last": _day(data["last"])}
    )


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _change(edit: Edit) -> str:
    gone = _short(edit.original)
    if not edit.replacement:
        return f"- {gone}"
    return f"- {gone} + {_short(edit.replacement)}" if edit.original else f"+ {_short(edit.replacement)}"


def _short(text: str, limit: int = 100) -> str:
    return repr(text if len(text) <= limit else f"{text[: limit - 20]} … {text[-15:]}")

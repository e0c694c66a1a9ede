"""The way of a text through the house: repair, blocks, rules, zones, frame, inline claims, edits, article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import replace
from functools import cache
from os import PathLike
from typing import TYPE_CHECKING, Literal, TypeVar

from frenchnewsclean import assembly, chrome, frame, pages, related, sections
from frenchnewsclean.article import (
    Article,
    Attribution,
    Byline,
    Dateline,
    DateMention,
    Edit,
    Kind,
    Ticker,
)
from frenchnewsclean.captions import claim_captions
from frenchnewsclean.checks import text_only
from frenchnewsclean.container import mark_inside
from frenchnewsclean.contents import claim_contents
from frenchnewsclean.credits.attributions import cited
from frenchnewsclean.dates import AnchorLike, find_with
from frenchnewsclean.dates.anchor import Anchor
from frenchnewsclean.dates.rewrite import rewritten
from frenchnewsclean.document import Document
from frenchnewsclean.edits import Claim, View, apply
from frenchnewsclean.folding import one_byte
from frenchnewsclean.lines import Sheet, blocks_of, line_blocks
from frenchnewsclean.records import read_record
from frenchnewsclean.repair import repair
from frenchnewsclean.rules import RuleSet, library, load_all
from frenchnewsclean.tickers import placed, ticker_claims, with_companies
from frenchnewsclean.titles import claim_glued_title, find_title

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

Dates = Literal["keep", "iso", "french"]
_Placed = TypeVar("_Placed", Byline, Attribution, Ticker, Dateline)


class Cleaner:
    """The options of ``clean`` held once; calling it is ``clean``. Picklable and safe to share between threads.

    ``rules`` are files of rules of the user's own (see the rule catalogue for their form); they come before the
    library's. Raises ``RuleError`` for a file that cannot be used, ``ValueError`` for an unknown kind or way of dates.

    >>> Cleaner(keep=["byline"])("Par Anne Dupont\\n\\nLe pont a rouvert lundi matin, selon la mairie.").text
    'Par Anne Dupont\\n\\nLe pont a rouvert lundi matin, selon la mairie.'
    """

    def __init__(
        self,
        *,
        anchor: AnchorLike = None,
        title: str | None = None,
        keep: Iterable[str] = (),
        dates: Dates = "keep",
        rules: Sequence[str | PathLike[str]] = (),
    ) -> None:
        self.anchor, self.title, self.dates = anchor, title, dates
        self._anchor = Anchor.of(anchor)
        if isinstance(keep, str):
            keep = (keep,)
        try:
            self.keep = frozenset(Kind(kind) for kind in keep)
        except ValueError as error:
            raise ValueError(f"keep: {error}; the kinds are {', '.join(Kind)}") from None
        if dates not in ("keep", "iso", "french"):
            raise ValueError(f"dates must be 'keep', 'iso' or 'french', not {dates!r}")
        self._rules = RuleSet(load_all(rules)) if rules else library()

    def _for(self, anchor: AnchorLike, title: str | None) -> Cleaner:
        """This cleaner with what one record knows of itself; where it knows nothing, this one."""
        if anchor is None and title is None:
            return self
        other = copy(self)
        if anchor is not None:
            other.anchor, other._anchor = anchor, Anchor.of(anchor)
        if title is not None:
            other.title = title
        return other

    def __call__(self, source: str) -> Article:
        """Clean one text. Raises ``TypeError`` when ``source`` is no string."""
        return self._article(*self._read(text_only(source, "clean")))

    def text(self, source: str) -> str:
        """The text of the article alone, without the work that only its facts need."""
        text_only(source, "clean_text")
        if self.dates != "keep" and Kind.DATE not in self.keep:
            return self(source).text
        view, document = self._read(source)
        return apply(view.source, view.settled(self._claims(document, placed(document.text, document.sheet))))

    def _read(self, source: str) -> tuple[View, Document]:
        plain = one_byte(source)
        view = repair(source, self.keep, plain)
        sheet = Sheet(view.text, None if view.repairs else plain)
        document = Document(sheet, blocks_of(sheet), anchor=self._anchor, given_title=self.title)
        self._decide(document)
        return view, document

    def _claims(self, document: Document, tickers: list[Ticker]) -> list[Claim]:
        """All that goes, but for the kinds to keep."""
        document.inline += ticker_claims(document.text, tickers)
        document.release(self.keep)
        return [claim for claim in assembly.claims(document) if claim.kind not in self.keep]

    def html(self, source: str | bytes | BeautifulSoup, *, url: str | None = None) -> Article:
        """Clean a page; ``url`` is its address, where the caller knows it.

        Raises ``TypeError`` for what is neither text, bytes nor a ``BeautifulSoup`` tree.
        """
        from frenchnewsclean.html import passes
        from frenchnewsclean.html.page import read_page

        page = read_page(source, url)
        view = repair("\n".join(page.lines), self.keep)
        sheet = Sheet(view.text)
        document = Document(sheet, line_blocks(sheet), page.boxes, self._anchor, self.title or page.title)
        passes.before(document, view, page)
        self._decide(document)
        passes.after(document, page)
        return self._article(view, document)

    def _decide(self, document: Document) -> None:
        """Every block's fate, and the claims inside those that stay."""
        read_record(document)
        document.fitting = chrome.match_rules(document, self._rules)
        fired = chrome.claim_by_rules(document, "body")
        chrome.claim_comments(document, fired)
        chrome.claim_entries(document)
        chrome.claim_buttons(document)
        chrome.claim_polls(document)
        claim_contents(document)
        chrome.mark_suspects(document)
        body = document.body = pages.body_of(document)
        took = chrome.claim_by_rules(document)
        while took:
            fired |= took
            body = pages.body_of(document)
            if body == document.body or len(body) >= len(document.body):
                break
            document.body = body  # what went was no body: its neighbours may be head or tail now
            took = chrome.claim_by_rules(document)
        mark_inside(document)
        standing = document.standing()
        frame.read_frame(document)
        chrome.claim_quotes(document)
        claim_captions(document)
        sections.claim_sections(document, fired)
        sections.claim_beside_boxes(document)
        sections.claim_contacts(document)
        gone = document.standing() != standing
        before, document.body = document.body, pages.body_of(document) if gone else body
        moved = (before.start, before.stop) != (document.body.start, document.body.stop)  # empty ranges are all equal
        if moved or gone:  # what went may show others for what they are
            chrome.claim_by_rules(document)
            frame.read_frame(document)
        chrome.claim_notices(document, self._rules)
        frame.read_footers(document)
        chrome.claim_continued(document)
        title = find_title(document)
        frame.claim_head_names(document, title)
        frame.claim_signatures(document)
        chrome.claim_head(document, title)
        chrome.claim_starred(document)
        chrome.claim_lone_bullets(document)
        related.claim_glued_headlines(document)
        related.claim_headlines_between(document)
        related.claim_labelled(document)
        related.claim_dated(document)
        related.claim_bulleted(document)
        related.claim_bracketed(document)
        chrome.claim_stranded(document)
        pages.claim_outside(document, title)
        chrome.claim_repeats(document)
        frame.claim_biography(document)
        pages.drop_others_credits(document)
        document.set_dates()
        claim_glued_title(document)
        frame.find_dateline(document)
        frame.read_brackets(document)

    def _article(self, view: View, document: Document) -> Article:
        found = placed(document.text, document.sheet)
        document.sheet.plain = None  # nobody asks for it any more
        claims = view.settled(self._claims(document, found))
        text, anchor = apply(view.source, claims), document.anchor
        body, credited = _masked(document), document.attributions
        article = Article._deferred(
            {
                "dates": lambda: tuple(find_with(text, anchor)),
                "tickers": lambda: tuple(_in_source(view, t) for t in with_companies(view.text, found)),
                "attributions": lambda: _attributions(view, body, credited),
                "edits": lambda: view.edits(claims),
            },
            source=view.source,
            text=text,
            paragraphs=_paragraphs(text),
            title=document.title,
            bylines=tuple(_in_source(view, b) for b in frame.unique_bylines(document.bylines)),
            dateline=_in_source(view, document.dateline) if document.dateline else None,
            published=document.published,
            modified=document.modified,
        )
        keep_dates = self.dates == "keep" or Kind.DATE in self.keep
        return article if keep_dates else _with_dates(article, self.dates, document.anchor)


def _masked(document: Document) -> str:
    """The text with dots for what goes; offsets stand."""
    parts: list[str] = []
    done = 0
    for block in document.blocks:
        if block.gone:
            parts += (document.text[done : block.start], "." * (block.end - block.start))
            done = block.end
    parts.append(document.text[done:])
    return "".join(parts)


def _attributions(view: View, body: str, credited: list[Attribution]) -> tuple[Attribution, ...]:
    """The agencies of the credits, and those that the paragraphs that stay cite."""
    found = sorted({*credited, *cited(body)}, key=lambda a: (a.start, a.kind))
    return tuple(_in_source(view, a) for a in found)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n\n")) if text else ()


def _in_source(view: View, fact: _Placed) -> _Placed:
    """A fact of the view with its span and text in the source."""
    if not view.repairs:
        return fact
    start, end = view.to_source(fact.start), view.to_source(fact.end, end=True)
    return replace(fact, start=start, end=end, text=view.source[start:end])


def _with_dates(article: Article, style: str, anchor: Anchor | None) -> Article:
    """The article with the dates of its text rewritten, each as an edit."""
    claims = [
        Claim(start, end, Kind.DATE, f"date.{style}", written)
        for start, end, written in rewritten(article.text, article.dates, style)
    ]
    if not claims:
        return article
    text_view = View(article.source, (Claim(e.start, e.end, e.kind, e.rule, e.replacement) for e in article.edits))
    edits: tuple[Edit, ...] = text_view.edits(text_view.settled(claims))
    text = apply(article.text, claims)
    mentions: list[DateMention] = []
    shift = 0
    changed = {c.start: c for c in claims}
    for mention in article.dates:
        claim = changed.get(mention.start)
        written = claim.replacement if claim else mention.text
        start = mention.start + shift
        mentions.append(replace(mention, start=start, end=start + len(written), text=written))
        shift += len(written) - len(mention.text)
    return replace(article, text=text, paragraphs=_paragraphs(text), dates=tuple(mentions), edits=edits)


def clean(
    source: str, *, anchor: AnchorLike = None, title: str | None = None, keep: Iterable[str] = (), dates: Dates = "keep"
) -> Article:
    """Clean one raw article.

    ``anchor`` is what relative dates count from (default: the publication date found in the text), ``title`` the
    headline where the caller knows it, ``keep`` the kinds to leave in the text, ``dates`` whether dates are rewritten.
    Raises ``TypeError`` when ``source`` is no string; any string gives an ``Article``.

    >>> article = clean("PARIS, 27 novembre (Reuters) - Le pont a rouvert lundi.\\n(Édité par Anne Dupont)")
    >>> article.text, article.dateline.places, article.bylines[0].name
    ('Le pont a rouvert lundi.', ('Paris',), 'Anne Dupont')
    """
    return Cleaner(anchor=anchor, title=title, keep=keep, dates=dates)(source)


def clean_html(
    source: str | bytes | BeautifulSoup,
    *,
    url: str | None = None,
    anchor: AnchorLike = None,
    title: str | None = None,
    keep: Iterable[str] = (),
    dates: Dates = "keep",
) -> Article:
    """Clean an HTML page or fragment: ``Article.source`` is its visible text as rendered, one block a line.

    The options are those of ``clean``; ``url`` is the page's address where the caller knows it: it may name the site and
    the day. Nothing is fetched. For bytes the encoding is the declared or detected one. What the page's own data
    (JSON-LD, Open Graph, meta elements) say is read too; a person named only there has an empty span.
    Raises ``TypeError`` for what is neither text, bytes nor a ``BeautifulSoup`` tree; every page gives an ``Article``.

    >>> page = "<nav><a>Accueil</a></nav><h1>Le pont rouvre</h1><p>Le pont a rouvert lundi, selon la mairie.</p>"
    >>> article = clean_html(page)
    >>> article.title, article.text
    ('Le pont rouvre', 'Le pont a rouvert lundi, selon la mairie.')
    """
    return Cleaner(anchor=anchor, title=title, keep=keep, dates=dates).html(source, url=url)


def clean_text(
    source: str, *, anchor: AnchorLike = None, title: str | None = None, keep: Iterable[str] = (), dates: Dates = "keep"
) -> str:
    """``clean(source).text``, for mapping over many texts.

    >>> clean_text("Le pont a rouvert lundi, selon la mairie.\\n\\nPartager sur Facebook")
    'Le pont a rouvert lundi, selon la mairie.'
    """
    if anchor is None and title is None and not keep and dates == "keep":
        return plain_cleaner().text(source)
    return Cleaner(anchor=anchor, title=title, keep=keep, dates=dates).text(source)


@cache
def plain_cleaner() -> Cleaner:
    """The one without options, made at the first call."""
    return Cleaner()

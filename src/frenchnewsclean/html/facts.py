"""What a page says of itself: JSON-LD, Open Graph and other meta elements, time elements."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lxml import etree

from frenchnewsclean.article import Moment
from frenchnewsclean.folding import fold, key, squeeze
from frenchnewsclean.published import begins_iso, iso_moment, moment, written_days

_ARTICLES = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Review|Background|Blog|Satirical|Liveblog|Live|Web|Social|Tech|AskPublicNews|Advertiser|Scholarly|Report)?(?:Article|Posting|Page|Report|NewsArticle)\Z"
)
_MAX_NODES = 5000
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "sailthru.title", "citation_title")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "date.issued",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "publishdate",
    "pubdate",
    "publication_date",
    "article.published",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "date",
    "og:pubdate",
    "article:created",
    "dc.date.created",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "created",
)
_UPDATES = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "article:modified",
    "lastmod",
    "revised",
)
_AUTHORS = (
    "author",
    "article:author",
    "og:article:author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "byl",
    "twitter:data1",
    "cxenseparse:author",
)


# As catalogues write: "Quénard, Lisbeth".
_INVERTED = re.compile(r"\A([A-ZÀ-Þ][\w'’-]{1,30}), ([A-ZÀ-Þ][\w'’-]{1,30})\Z")
_HOST = re.compile(r"(?:https?:)?//(?:[\w-]+\.){0,4}?([\w-]{4,40})\.(?:co\.|com\.)?[a-z]{2,6}(?:[/:?]|\Z)")
_DATED = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|\Z)")


@dataclass(slots=True)
class Facts:
    """Title, names and dates as the page's own data give them; ``body`` is the text that it gives as the article's."""

    headlines: list[str] = field(default_factory=list)  # the page's own words for its headline, the surest first
    page_title: str = ""
    site: str = ""
    persons: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    published: Moment = None
    modified: Moment = None
    body: str = ""
    description: str = ""
    address: str = ""

    @property
    def owners(self) -> list[str]:
        """Names of the site: what its title names behind the headline, mostly, and the name in its address."""
        host = _HOST.match(self.address)
        return [*_SUFFIX.split(self.page_title)[1:], *((host[1],) if host else ())]

    @property
    def dated(self) -> Moment:
        """The day in the page's address (…/2023/10/03/…), a last resort."""
        match = _DATED.search(self.address)
        try:
            return dt.date(*map(int, match.groups())) if match else None
        except ValueError:
            return None


def read_facts(root: etree._Element) -> Facts:
    """Everything that the page says of itself; what is broken is passed over."""
    facts = Facts()
    meta = _meta(root)
    facts.site = meta.get("og:site_name", "") or meta.get("application-name", "")
    for node in _json_nodes(root):
        _read_node(facts, node)
    facts.headlines += [squeeze(meta[name]) for name in _TITLES if meta.get(name)]
    facts.description = next(
        (meta[name] for name in ("og:description", "description", "twitter:description") if meta.get(name)), ""
    )
    facts.address = meta.get("og:url", "") or _canonical(root)
    title = root.find(".//head/title")
    facts.page_title = squeeze("".join(map(str, title.itertext()))) if title is not None else ""
    facts.persons += [
        _INVERTED.sub(r"\2 \1", meta[name]) for name in _AUTHORS if meta.get(name) and "://" not in meta[name]
    ]
    facts.published = facts.published or _first(meta, _DATES) or _marked(root, "datePublished")
    facts.modified = facts.modified or _first(meta, _UPDATES) or _marked(root, "dateModified")
    return facts


def _canonical(root: etree._Element) -> str:
    links = (element for element in root.iter("link") if element.get("rel") == "canonical")
    return next((element.get("href") or "" for element in links), "")


def _meta(root: etree._Element) -> dict[str, str]:
    out: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            out.setdefault(name.strip().lower(), content)
    return out


def _first(meta: dict[str, str], names: tuple[str, ...]) -> Moment:
    return next((found for name in names if (found := read_moment(meta.get(name, "")))), None)


def _marked(root: etree._Element, prop: str) -> Moment:
    """What the first element gives that microdata marks as ``prop``."""
    for element in root.iter():
        if not isinstance(element.tag, str) or prop not in (element.get("itemprop") or "").split():
            continue
        if found := read_moment(element.get("content") or element.get("datetime") or element.get("title") or ""):
            return found
    return None


def _json_nodes(root: etree._Element) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, in graphs and arrays too."""
    seen = 0
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        queue = deque([_loads("".join(map(str, script.itertext())))])
        while queue and seen < _MAX_NODES:
            node = queue.popleft()
            seen += 1
            if isinstance(node, list):
                queue += node
            elif isinstance(node, dict):
                yield node
                queue += [
                    node[key]
                    for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
                    if isinstance(node.get(key), (list, dict))
                ]


_COMMENT = re.compile(
    r"\A\s*(?:/\*.{0,200}?\*/|<!\[CDATA\[|<!--|//<!\[CDATA\[)?\s*|\s*(?:/\*.{0,200}?\*/|//\]\]>|\]\]>|-->|;)?\s*\Z",
    re.DOTALL,
)
_TRAILING = re.compile(r",(\s*[}\]])")
_FIELD = re.compile(r'"(headline|datePublished|dateModified|articleBody)"\s*:\s*"((?:[^"\\]|\\.)*)"')


def _loads(text: str) -> Any:
    """JSON as pages write it: raw line breaks in strings, trailing commas, comments around; else its plain fields."""
    text = _COMMENT.sub("", text)
    for attempt in (text, _TRAILING.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    fields = dict(reversed(_FIELD.findall(text)))
    return {"@type": "NewsArticle", **fields} if fields else None


def _read_node(facts: Facts, node: dict[str, Any]) -> None:
    types = node.get("@type")
    names = [t for t in (types if isinstance(types, list) else [types]) if isinstance(t, str)]
    if not any(_ARTICLES.match(name.rsplit("/", 1)[-1]) for name in names):
        return
    if "WebPage" in names and facts.published is not None:
        return
    for name in ("headline", "name"):
        if isinstance(node.get(name), str) and "WebPage" not in names:
            facts.headlines.append(_plain(node[name]))
            break
    for author in _several(node.get("author")) + _several(node.get("creator")):
        _read_author(facts, author)
    for publisher in _several(node.get("publisher")):
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            facts.organisations.append(_plain(publisher["name"]))
    facts.published = facts.published or read_moment(node.get("datePublished")) or read_moment(node.get("dateCreated"))
    facts.modified = facts.modified or read_moment(node.get("dateModified"))
    body = node.get("articleBody")
    if isinstance(body, str) and len(body) > len(facts.body):
        facts.body = body


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _read_author(facts: Facts, author: Any) -> None:
    if isinstance(author, str):
        facts.persons.append(_plain(author))
        return
    if not isinstance(author, dict):
        return
    kind = author.get("@type")
    names = [n for n in _several(author.get("name")) if isinstance(n, str)]
    target = facts.persons if "Organization" not in str(kind) else facts.organisations
    target += [_plain(name) for name in names]


_MARKUP = re.compile(r"<[^<>]{1,300}>")


def _plain(text: str) -> str:
    import html

    return squeeze(_MARKUP.sub("", html.unescape(text)))


def read_moment(value: Any) -> Moment:
    """An ISO 8601 moment as pages write it, in Paris time where it gives an hour; else French (day first); else ``None``."""
    if not isinstance(value, str) or not value.strip():
        return None
    if begins_iso(value):
        return iso_moment(value)
    return moment(next(iter(written_days(value)), None)) if len(value) <= 80 else None


_SUFFIX = re.compile(r"\s+[|•·–—-]\s+|\s*\|\s*")


class Heading(NamedTuple):
    """A heading of the page, its level, and whether it is a link."""

    text: str
    level: int
    link: bool


def headline(facts: Facts, headings: list[Heading], shown: Callable[[str], bool]) -> str | None:
    """The headline on which the page's data and its headings agree; never a title with the site's name.

    ``shown`` tells whether a line of the page says what it is given.
    """
    first = [h.text for h in headings if h.level == 1]
    own = [h.text for h in headings if h.level == 1 and not h.link]
    lower = [h.text for h in headings if h.level > 1 and not h.link and len(key(h.text)) > MIN_LOWER]
    said = [h for h in facts.headlines if h]
    titled = facts.page_title or (said[0] if said else "")
    keys = [key(h) for h in (*said, titled) if h]
    linked = [h.text for h in headings if h.level > 1 and h.link and len(key(h.text)) > MIN_LOWER]  # as blogs have it
    for heading in (*own, *lower, *linked, *first):
        if any(_agree(key(heading), k) for k in keys):
            if heading in first and not own and len(linked) == 1 and _names(heading, titled) and not said:
                return linked[0]  # the entry of a blog whose name is all that the page's title says
            return next((one for one in said if kicked(heading, one)), heading)
    for heading in own:  # what the data cut short: "Le pont rouvre (et la foule avec lui)"
        if any(_goes_on(heading, one) for one in (*said, _without_site(titled, facts)) if one):
            return heading
    if len(own) == 1 and len(own[0].split()) >= LONE and key(own[0]) != key(facts.site):
        kept = next((one for one in said if key(own[0]).endswith(key(one))), None)  # under a kicker
        alike = [one for one in said[:MAX_SAID] if len(_told(one) & _told(own[0])) >= ALIKE]
        if not alike and titled and len(_told(_without_site(titled, facts)) & _told(own[0])) >= ALIKE:
            alike = [titled]  # the data say the site's name
        if kept or (alike and not any(map(shown, alike))):
            return kept or own[0]
    for one in said:
        if len(one.split()) >= 2 and key(one) != key(facts.site):
            return _without_site(one, facts)
    if len(first) == 1 and (own or not titled):
        return first[0]
    return _without_site(titled, facts) if titled else None


def _goes_on(heading: str, said: str) -> bool:
    """The heading says what the data say, and goes on in words; a number would count its comments."""
    whole, begun = key(heading), key(said)
    rest = whole[len(begun) :]
    return len(begun) > MIN_LOWER and whole.startswith(begun) and rest[:1].isalpha()


def _told(text: str) -> set[str]:
    """The words of some length in a headline, folded."""
    return set(re.findall(r"[a-z]{4,}", fold(text)))


def _names(heading: str, titled: str) -> bool:
    """The heading is the site's name, with which the page's title begins and nearly ends: "Au fil de l'eau - le blog"."""
    brief = len(heading.split()) <= NAME and len(titled.split()) <= len(heading.split()) + NAME_GOES_ON
    return brief and key(titled).startswith(key(heading))


MAX_KICKER, MAX_SAID = 2, 3  # words; headlines of the data that are sought among the lines
# Words: of the one heading of a page at the least, of a site's name, of what a title says behind it.
LONE, NAME, NAME_GOES_ON = 4, 5, 3
ALIKE = 2  # words that a heading shares with the headline of the data, where both are of one article
# A headline begins.
_NO_KICKER = frozenset({"le", "la", "les", "un", "une", "des", "pourquoi", "comment", "quand", "où"})
MIN_LOWER = 15  # letters of a heading of lower rank that is the headline


def kicked(heading: str, said: str) -> bool:
    """A kicker stands in the heading before what the page's data give as the headline: "Ville Le pont rouvre"."""
    kicker = heading.removesuffix(said).rstrip()
    if kicker == heading or len(key(said)) <= MIN_LOWER or not said[:1].isupper() or not kicker[-1:].isalnum():
        return False
    words = kicker.split()
    return len(words) <= MAX_KICKER and words[-1][0].isupper() and words[-1].lower() not in _NO_KICKER


def _agree(heading: str, said: str) -> bool:
    """The page's own words are the heading, begin with it, or hold it where it is long."""
    return (
        heading == said or (len(heading) >= 6 and said.startswith(heading)) or (len(heading) > 15 and heading in said)
    )


def _without_site(title: str, facts: Facts) -> str:
    """ "Le pont rouvre | Le Courrier" without the site; a hyphen inside a title is left alone."""
    pieces = list(_SUFFIX.finditer(title))
    sites = {key(name) for name in (facts.site, *facts.organisations) if name}
    for match in reversed(pieces):
        last = key(title[match.end() :])
        known = any(
            last == site or (len(site) > 3 and site in last) or (len(last) > 4 and last in site) for site in sites
        )
        if known or "|" in match.group():
            title = title[: match.start()]
        else:
            break
    return title.strip()

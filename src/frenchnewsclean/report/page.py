"""The page: plain HTML with its styles inside, readable on a phone and without a network; no script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from frenchnewsclean.article import Article, Kind
from frenchnewsclean.report.collect import BINS, Document, Found

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --soft: #8882; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
.figures { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
.figures li { flex: 1 1 8rem; background: var(--soft); border-radius: .5rem; padding: .5rem .75rem; }
.figures b { display: block; font-size: 1.3rem; }
svg { width: 100%; min-width: 34rem; height: auto; } svg rect { fill: #3b7dd8; } svg text { fill: currentColor; font-size: 11px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; } td small { color: #888; overflow-wrap: break-word; } td:last-child { min-width: 22rem; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; padding: .25rem .75rem; }
summary { cursor: pointer; overflow-wrap: anywhere; } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
del { text-decoration: none; border-radius: .2rem; padding: 0 .1rem; color: #000; } ins { text-decoration: none; background: #b7e4c7; color: #000; }
.key span { display: inline-block; border-radius: .2rem; padding: 0 .4rem; margin: .15rem; color: #000; font-size: .85rem; }
"""
# One colour a kind, spread around the circle; text on them is black.
_COLOURS = {str(kind): f"hsl({137 * place % 360} 70% 78%)" for place, kind in enumerate(Kind)}


def draw(found: Found, name: str) -> str:
    """The whole page."""
    return "\n".join(
        [
            "<!doctype html><html lang='en'><head><meta charset='utf-8'>",
            "<meta name='viewport' content='width=device-width, initial-scale=1'>",
            f"<title>{escape(name)}: what was cleaned</title><style>{_STYLE}</style></head><body>",
            f"<h1>{escape(name)}</h1>",
            *_figures(found),
            "<h2>Share of the text removed</h2>",
            _histogram(found.shares),
            "<h2>Rules</h2>",
            *_rules(found),
            "<h2>Oddities</h2>",
            *(_documents(found.odd, oddities=True) if found.odd else ["<p>None found.</p>"]),
            "<h2>Documents that lost most</h2>",
            _key(found),
            *_documents(found.most),
            "<h2>Other documents</h2>",
            *_documents(found.others),
            "</body></html>",
        ]
    )


def _figures(found: Found) -> Iterator[str]:
    removed = 1 - found.kept / max(1, found.characters)
    yield "<ul class='figures'>"
    yield f"<li><b>{found.documents:,}</b> documents</li><li><b>{found.characters:,}</b> characters in</li>"
    yield f"<li><b>{found.kept:,}</b> characters out</li><li><b>{removed:.1%}</b> removed</li>"
    for name, count in found.fields.items():
        yield f"<li><b>{count / max(1, found.documents):.0%}</b> with {escape(name)}</li>"
    yield "</ul>"


def _histogram(shares: list[int]) -> str:
    highest = max(shares) or 1
    parts = ["<div class='scroll'><svg viewBox='0 0 640 180' role='img' aria-label='Share of text removed'>"]
    for place, count in enumerate(shares):
        height = 130 * count / highest
        x = 20 + 30 * place
        parts.append(f"<rect x='{x}' y='{150 - height:.1f}' width='27' height='{height:.1f}'/>")
        if count:
            parts.append(f"<text x='{x + 13}' y='{146 - height:.1f}' text-anchor='middle'>{count}</text>")
        if place % 4 == 0:
            parts.append(f"<text x='{x}' y='166'>{100 * place // BINS} %</text>")
    return "".join([*parts, "</svg></div>"])


def _rules(found: Found) -> Iterator[str]:
    yield "<div class='scroll'><table><tr><th>rule<th>kind<th class='n'>hits<th class='n'>characters<th>samples</tr>"
    for name, rule in sorted(found.rules.items(), key=lambda entry: -entry[1].characters):
        samples = "<br>".join(f"<small>{escape(sample)}</small>" for sample in rule.samples)
        yield (
            f"<tr><td>{escape(name)}<td>{_kind(rule.kind)}<td class='n'>{rule.hits:,}"
            f"<td class='n'>{rule.characters:,}<td>{samples}</tr>"
        )
    yield "</table></div>"


def _kind(kind: str) -> str:
    return f"<del style='background:{_COLOURS.get(kind, '#ddd')}'>{escape(kind)}</del>"


def _key(found: Found) -> str:
    kinds = (kind for kind, gone in found.kinds.most_common() if gone)
    spans = "".join(f"<span style='background:{_COLOURS.get(k, '#ddd')}'>{escape(k)}</span>" for k in kinds)
    return f"<p class='key'>{spans}</p>"


def _documents(documents: Iterable[Document], *, oddities: bool = False) -> Iterator[str]:
    for document in documents:
        head = f"{document.removed:.0%} of {len(document.article.source):,} characters"
        said = "; ".join(document.oddities) if oddities else head
        title = document.article.title or document.article.text[:80]
        yield (
            f"<details><summary>{escape(said)}: <b>{escape(title)}</b> <small>{escape(document.name)}</small></summary>"
            f"<pre>{_marked(document.article)}</pre></details>"
        )


def _marked(article: Article) -> str:
    """The source with what was taken and put in colour."""
    parts: list[str] = []
    done = 0
    for edit in article.edits:
        parts.append(escape(article.source[done : edit.start]))
        if edit.original.strip():
            colour = _COLOURS.get(str(edit.kind), "#ddd")
            label = escape(f"{edit.kind}: {edit.rule}", quote=True)
            parts.append(f"<del style='background:{colour}' title='{label}'>{escape(edit.original)}</del>")
        else:
            parts.append(edit.original)
        if edit.replacement.strip():
            parts.append(f"<ins>{escape(edit.replacement)}</ins>")
        done = edit.end
    parts.append(escape(article.source[done:]))
    return "".join(parts)

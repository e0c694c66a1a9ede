"""Whole pages as bare text: what of the lines outside the body is the article's, and whose the credits are."""

from __future__ import annotations

import re
from collections import Counter

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.frame import LEADS, names
from frenchnewsclean.lines import Block
from frenchnewsclean.zones import LONG, ends_text, find_body, is_fact, is_item, is_page

ADDRESS = re.compile(r"\b(?:vous|votre|vos|nous|nos|notre)\b")
NEAR_CREDITS = 5  # blocks under the standfirst of a page where its credits may stand
NEAR_TITLE, NEAR_END = 6, 6  # blocks of a page round its headline and behind its text where its authors may stand
FACTS, AMONG_FACTS = 6, 0.45  # lines with a figure that make a sheet, its headings and names among them
MIN_ITEMS, ITEMS = 2, 0.6  # items and sentences that make a list of the article's, and their share of its lines
SENTENCE = 7  # words of what a heading stands over
QUESTIONS = 4  # that make an interview
# Entries of a live, blocks of one, words of its sentence, the share of times that have one.
MIN_ENTRIES, MAX_ENTRY, SAID, ENTRIES = 3, 8, 5, 0.7
_OVER_NAME = (Kind.TAGS, Kind.SHARE, Kind.COPYRIGHT, Kind.NEWSLETTER, Kind.ADVERT)
_CREDITS = (Kind.BYLINE, Kind.PUBLISHED, Kind.READING_TIME)


def body_of(document: Document) -> range:
    """The body's blocks; in a whole page those below the credits that stand under a standfirst."""
    blocks, body = document.blocks, find_body(document.blocks)
    if len(body) < 2 or not is_page(blocks):
        return body
    under = body[1 : 1 + NEAR_CREDITS]
    text = next((i for i in under if blocks[i].prose and not blocks[i].gone), under.stop)
    said = [i for i in range(under.start, text) if blocks[i].kind in _CREDITS or blocks[i].fold in LEADS]
    last = said[-1] if said else None
    if last is not None and last + 1 < text and names(document, last + 1):
        last += 1
    elif last is None and text > under.start and names(document, under.start):
        others = any(names(document, i) for i in range(under.start + 1, body.stop))  # several voices, each under a name
        last = None if others else under.start
    return body if last is None or last + 1 >= body.stop else range(last + 1, body.stop)


def claim_outside(document: Document, title: int | None) -> None:
    """In a whole page what lies outside the body is the page's, but for a standfirst under the headline."""
    if document.held is not None:
        _claim_after(document, document.held)
    if not is_page(document.blocks):
        return
    keys = Counter(b.key for b in document.blocks if len(b.text) < 400)
    standfirst = _standfirst(document, title, keys)
    listed = own_lists(document) | live_entries(document.blocks)
    listed |= {i for i in questions(document.blocks) if i + 1 in document.body}
    for index, block in enumerate(document.blocks):
        if block.gone or index in document.body or index == standfirst or index in listed:
            continue
        if block.hint and (block.hint.standfirst or (block.in_article and not block.suspect)):
            continue
        block.take(Kind.NAVIGATION, "navigation.outside-body")


def own_lists(document: Document) -> set[int]:
    """Runs of items and sentences between an article's credits and what ends it: a recipe's, a table's, a chronology's."""
    blocks = document.blocks
    ends = (i for i in range(document.body.stop, len(blocks)) if ends_text(blocks[i]))
    end = next(ends, document.body.stop)
    first = max((i for i in document.head if blocks[i].kind in _CREDITS), default=document.body.start)
    out: set[int] = set()
    run: list[int] = []
    for index in range(first + 1, end + 1):
        if index < end and not blocks[index].gone and index not in document.body:
            run.append(index)
            continue
        items = [is_item(blocks[i]) for i in run]
        said = sum(item or blocks[i].terminal for i, item in zip(run, items, strict=True))
        enough = AMONG_FACTS if sum(is_fact(blocks[i]) for i in run) >= FACTS else ITEMS
        if sum(items) >= MIN_ITEMS and said >= enough * len(run):
            out.update(run)
        run = []
    return out


def questions(blocks: list[Block]) -> set[int]:
    """The questions of an interview, or of a list of them: each over its answer."""
    marked = (i for i, block in enumerate(blocks) if block.text[-1] == "?" and not block.gone)
    asked = {i for i in marked if over_paragraph(blocks, i)}
    return asked if len(asked) >= QUESTIONS else set()


def live_entries(blocks: list[Block]) -> set[int]:
    """The entries of a live: each a time alone, then a heading or none, and sentences. A ticker has headlines only."""
    out: set[int] = set()
    times = [i for i, block in enumerate(blocks) if block.time and not block.gone]
    entries = 0
    for start in times:
        stop = next((i for i in range(start + 1, len(blocks)) if blocks[i].gone or blocks[i].time), len(blocks))
        reach = range(start + 1, min(stop, start + MAX_ENTRY))
        said = [i for i in reach if blocks[i].terminal and blocks[i].words >= SAID]
        if said and said[0] <= start + 2:
            entries += 1
            out.update(range(start, said[-1] + 1))
    return out if entries >= MIN_ENTRIES and entries >= ENTRIES * len(times) else set()


def _claim_after(document: Document, held: int) -> None:
    """What stands on a page after the container of the text, but for whole paragraphs."""
    for block in document.blocks[held + 1 :]:
        annex = block.hint is not None and block.hint.annex and not block.hint.heading
        if not (annex or (block.prose and block.words >= LONG)):
            block.take(Kind.NAVIGATION, "html.outside")


def _standfirst(document: Document, title: int | None, keys: Counter[str]) -> int | None:
    """The one block of some length that touches the headline, or the body's first paragraph, and stands only once."""
    if title is None:
        return None
    first = document.body.start
    head = [i for i in range(title + 1, first) if not document.blocks[i].gone]
    repeated = [i for i in document.head if document.blocks[i].kind is Kind.TITLE]
    last = repeated[-1] if repeated else title
    under = [i for i in head if i in (last + 1, last + 2) and document.blocks[i].prose]
    over_credits = (i for i in head if i >= first - NEAR_CREDITS - 1 and document.blocks[i].prose)
    near = [*under, *(i for i in head if i <= title + 2 or i >= first - 2), *over_credits]
    return next((i for i in near if document.blocks[i].words >= 8 and keys[document.blocks[i].key] == 1), None)


def over_paragraph(blocks: list[Block], index: int) -> bool:
    """A heading over sentences that stay."""
    if index + 1 == len(blocks):
        return False
    after = blocks[index + 1]
    return after.prose and after.words >= SENTENCE and not after.gone and not ADDRESS.search(after.fold)


def drop_others_credits(document: Document) -> None:
    """In a whole page who is credited far from the article wrote another one, of which a teaser stands there."""
    blocks, body = document.blocks, document.body
    if not document.bylines or not body or not is_page(blocks):
        return
    titles = [i for i in document.head if blocks[i].kind is Kind.TITLE] or [body.start]
    near = {i for title in titles for i in range(title - NEAR_TITLE, title + NEAR_TITLE + 1)}
    spans = [(blocks[i].start, blocks[i].end) for i in sorted(near) if 0 <= i < len(blocks)]
    spans.append((blocks[titles[-1]].start, blocks[_foot(document)].end))
    kept = [b for b in document.bylines if any(start <= b.start < end for start, end in spans)]
    document.bylines = kept or document.bylines


def _foot(document: Document) -> int:
    """The last block under the text where its author may stand: topics, buttons and notices may stand over the name."""
    blocks, last, left = document.blocks, document.body.stop - 1, NEAR_END
    for index in range(document.body.stop, len(blocks)):
        left -= blocks[index].kind not in _OVER_NAME
        if left < 0 or blocks[index].kind is Kind.RELATED or blocks[index].kind is Kind.COMMENT:
            break
        last = index
    return last

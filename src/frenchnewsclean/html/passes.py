"""The passes that only a page has: before and after those that it shares with any text."""

from __future__ import annotations

from frenchnewsclean.document import Document
from frenchnewsclean.edits import View
from frenchnewsclean.frame import claim_biography
from frenchnewsclean.html import claims, frame, heads, misnamed
from frenchnewsclean.html.page import Page


def before(document: Document, view: View, page: Page) -> None:
    """What the markup alone decides: regions that go, lists of other articles."""
    document.publish(page.facts.published, stated=True)
    document.modified = page.facts.modified
    claims.hint_blocks(document, view, page)
    heads.claim_heading(document)
    heads.mark_standfirst(document, page.facts.description)
    misnamed.claim_regions(document, page.facts.body)
    heads.claim_above(document)
    claims.claim_cards(document)
    claims.claim_topics(document)


def after(document: Document, page: Page) -> None:
    """What can be decided only once the body is known, and one list of persons and one day from all that is said."""
    document.title = document.title or page.only_titled
    claims.claim_links(document)
    claims.claim_teasers(document)
    claims.claim_listed(document)
    claims.claim_boxed(document)
    claims.claim_marked(document)
    claims.claim_pull_quotes(document)
    frame.keep_near(document)
    frame.drop_publishers(document, page.facts)
    frame.add_marked(document, page.facts)
    frame.add_persons(document, page.facts)
    frame.sign(document)
    claim_biography(document)
    frame.claim_frame_lines(document)
    found = page.facts.published or frame.publication(document)
    document.published = found or document.published or page.facts.dated

"""Chrome: what the rules take, and the sections that their headings open."""

from __future__ import annotations

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.lines import Block
from frenchnewsclean.rules import Rule, RuleSet

MAX_BLOCK = 2600
BULLETS = frozenset("-–—•●▪■◆►▶·*>|")
_COMMENT_SECTION_KINDS = (Kind.COMMENT, Kind.NAVIGATION, Kind.SHARE)


def mark_suspects(document: Document, rules: RuleSet) -> None:
    """Mark what would go outside the body, so that the zones do not take a footer for a paragraph."""
    for block in document.blocks:
        if not block.gone and len(block.text) <= MAX_BLOCK:
            block.suspect = any(rules.find(block.text, block.fold, zone, block.terminal) for zone in ("head", "tail"))


def claim_by_rules(document: Document, rules: RuleSet) -> dict[int, Rule]:
    """Let the rules take blocks, each rule in its zone; what fired at which block."""
    fired: dict[int, Rule] = {}
    for index, block in enumerate(document.blocks):
        if block.gone or len(block.text) > MAX_BLOCK:
            continue
        rule = rules.find(block.text, block.fold, document.zone(index), block.terminal)
        if rule is not None:
            block.take(Kind(rule.kind), rule.id)
            fired[index] = rule
    return fired


def claim_sections(document: Document, fired: dict[int, Rule]) -> None:
    """Take what a heading announces: the links after « À lire aussi », the comments after their counter."""
    for index, rule in fired.items():
        if rule.section == "links":
            _links(document, index, fired)
        elif rule.section == "comments" and index >= document.body.stop:
            _comments(document, index)


def claim_lone_bullets(document: Document) -> None:
    """A bullet alone on its line goes with the entry that it stood for."""
    for index in range(len(document.blocks) - 2, -1, -1):
        block, after = document.blocks[index], document.blocks[index + 1]
        if not block.gone and block.text in BULLETS and after.gone:
            block.take(after.kind or Kind.LAYOUT, "layout.lone-bullet")


def _links(document: Document, heading: int, fired: dict[int, Rule]) -> None:
    """Entries run on while they look like links: headlines, teasers, bullets. In the tail, to the next heading."""
    in_tail = heading >= document.body.stop
    for index in range(heading + 1, len(document.blocks)):
        block = document.blocks[index]
        if block.gone:
            if block.kind is Kind.RELATED and index not in _headings(fired):
                continue
            break
        if not in_tail and ((block.blanks_before and index > heading + 1) or index > heading + 6):
            break
        if not _link_like(block):
            break
        block.take(Kind.RELATED, "related.section")


def _headings(fired: dict[int, Rule]) -> set[int]:
    return {index for index, rule in fired.items() if rule.section}


def _link_like(block: Block) -> bool:
    """A headline or a lone bullet: no sentence that stands for itself."""
    if block.text in BULLETS:
        return True
    return not block.terminal and block.words <= 30 and not block.text.endswith((":", ";", ","))


def _comments(document: Document, heading: int) -> None:
    """After the counter everything belongs to the readers, until another part of the page begins."""
    for block in document.blocks[heading + 1 :]:
        if block.gone and block.kind not in _COMMENT_SECTION_KINDS:
            break
        block.take(Kind.COMMENT, "comment.section")

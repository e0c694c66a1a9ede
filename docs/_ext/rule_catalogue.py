"""The directive `rule-catalogue`: every rule of the library, printed from the data that the library itself runs on.

A page written by hand would be wrong by the next release; this one cannot be.
"""

from itertools import groupby

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from frenchnewsclean.rules import Rule, catalogue


def family(rule: Rule) -> str:
    return rule.id.partition(".")[0]


def prose(text: str) -> nodes.paragraph:
    """A paragraph in which only back-quotes are markup: a reason may well speak of `<TTEF.PA>` or of `*`."""
    paragraph = nodes.paragraph()
    for number, piece in enumerate(text.split("`")):
        paragraph += nodes.literal(text=piece) if number % 2 else nodes.Text(piece)
    return paragraph


def examples(label: str, texts: tuple[str, ...]) -> list[nodes.Node]:
    if not texts:
        return []
    shown = [nodes.literal_block(text, text, language="text") for text in texts]
    return [nodes.paragraph("", "", nodes.emphasis(text=label)), *shown]


def entry(rule: Rule) -> nodes.definition_list_item:
    """One rule; its anchor is its id, so that an edit's `rule` can be looked up."""
    body = nodes.definition("", prose(rule.why))
    body += examples("takes", rule.take)
    body += examples("leaves", rule.leave)
    return nodes.definition_list_item(
        "",
        nodes.term("", "", nodes.literal(text=rule.id), ids=[nodes.make_id(f"rule-{rule.id}")]),
        nodes.classifier(text=f"kind {rule.kind}"),
        nodes.classifier(text=f"where {rule.where}"),
        body,
    )


class RuleCatalogue(SphinxDirective):
    """One section for each family of rules, in alphabetical order."""

    def run(self) -> list[nodes.Node]:
        sections: list[nodes.Node] = [
            nodes.section(
                "",
                nodes.title(text=name),
                nodes.definition_list("", *map(entry, rules)),
                ids=[nodes.make_id(f"family-{name}")],
                names=[name],
            )
            for name, rules in groupby(sorted(catalogue(), key=lambda rule: (family(rule), rule.id)), key=family)
        ]
        for section in sections:
            for node in section.findall(nodes.Element):
                self.set_source_info(node)  # Sphinx wants to know the line that each node came from
        return sections


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_directive("rule-catalogue", RuleCatalogue)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""datatrove: a step of a pipeline that cleans documents and counts what goes by rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from frenchnewsclean.cleaner import Cleaner

try:
    from datatrove.pipeline.base import PipelineStep
except ImportError:
    raise ImportError("this needs datatrove: pip install 'frenchnewsclean[datatrove]'") from None

if TYPE_CHECKING:
    from datatrove.data import DocumentsPipeline


class FrenchNewsCleaner(PipelineStep):  # type: ignore[misc]
    """Clean each document; what was found goes to ``metadata["article"]``, the edits with it.

    ``html`` reads the texts as pages. ``max_removed`` drops documents of which a larger share was removed (0.9: nine
    tenths), and ``min_length`` those of which fewer characters stay. The statistics count documents, characters and
    the edits of each rule.
    """

    name = "🗞 French news cleaner"
    type = "🧹 - FORMAT"

    def __init__(
        self,
        *,
        html: bool = False,
        keep: Iterable[str] = (),
        anchor_key: str | None = None,
        max_removed: float = 1.0,
        min_length: int = 0,
    ) -> None:
        super().__init__()
        if not 0 <= max_removed <= 1:
            raise ValueError(f"max_removed must lie between 0 and 1, not {max_removed}")
        self.html, self.anchor_key = html, anchor_key
        self.max_removed, self.min_length = max_removed, min_length
        self.cleaner = Cleaner(keep=keep)

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Clean the documents that pass."""
        for document in data:
            with self.track_time():
                passes = self._clean(document)
            if passes:
                yield document

    def _clean(self, document: Any) -> bool:
        cleaner = self.cleaner._for(document.metadata.get(self.anchor_key) or None if self.anchor_key else None, None)
        article = cleaner.html(document.text) if self.html else cleaner(document.text)
        removed = 1 - len(article.text) / max(1, len(article.source))
        self.stat_update("characters in", value=len(article.source))
        self.stat_update("characters out", value=len(article.text))
        for edit in article.edits:
            self.stat_update(edit.rule, value=1)
        found = article.to_dict(source=False)
        document.text = found.pop("text")
        document.metadata["article"] = found
        if removed > self.max_removed or len(document.text) < self.min_length:
            self.stat_update("dropped")
            return False
        self.stat_update("kept")
        return True

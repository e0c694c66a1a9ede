"""Whole corpora on one machine: files in, one file out, in constant memory, on all processors, and safe to interrupt.

``read`` yields the records of the inputs, ``run`` cleans them in worker processes and keeps a journal, ``write`` turns
the finished rows into the format that was asked for.
"""

from __future__ import annotations

from frenchnewsclean.corpus.run import CorpusError, Fields, Summary, clean_corpus

__all__ = ["CorpusError", "Fields", "Summary", "clean_corpus"]

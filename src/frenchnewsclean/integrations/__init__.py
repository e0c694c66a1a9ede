"""Engines: Arrow batches (``arrow``), and on them Spark (``spark``); datatrove (``datatrove``).

Each needs its extra and is loaded only when it is imported.
"""

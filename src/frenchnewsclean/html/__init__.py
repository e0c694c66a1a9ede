"""The HTML door: a page is decoded, parsed and rendered one block a line; what the page says of itself is read.

From there on it is the same pipeline as for text, with better features (``hints``).
"""

"""Sphinx configuration."""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "frenchnewsclean"
author = "frenchnewsclean contributors"
copyright = author
release = version_of("frenchnewsclean")
version = release

extensions = ["myst_parser", "sphinx.ext.autodoc", "rule_catalogue"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"  # for the module itself that means the order of __all__
autodoc_typehints_format = "short"

html_theme = "furo"
html_title = f"{project} {release}"

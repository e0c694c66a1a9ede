"""``python -m frenchnewsclean``."""

import sys

from frenchnewsclean.cli import main

sys.exit(main())

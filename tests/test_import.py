"""The heavy packages are loaded where they are needed, and not before."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("bs4", "ftfy", "dateparser")

ASCII = (
    "Le vieux pont rouvre\\n\\nPar Odile Marchand\\n\\nMETZ, 3 mars (AFP) - "
    "Le vieux pont de pierre a rouvert mardi matin, selon la mairie.\\n\\n"
    "Les riverains du 12 mai 2019, de l'an dernier et de lundi <VRNT.PA> sont ravis de ce petit tour.\\n\\n"
    "Partager sur Facebook\\n\\n(c) 2023 AFP\\n\\n0 commentaire\\n"
)
FRENCH = (
    "L’été au bord de l’eau\\n\\nPublié le 3 août 2023 à 17h42\\n\\nLe vieux pont a rouvert mardi après deux ans"
    " de travaux, selon l’œuvre « des amis du pont »\\u00a0: 12\\u202f000 signatures.\\n\\nÀ lire aussi\\n"
    "Un autre pont ferme\\n"
)


def loaded(program: str) -> set[str]:
    """Which of the heavy packages a fresh interpreter has loaded after the program."""
    report = f"import sys\n{program}\nprint(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, timeout=60, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "program",
    [
        "import frenchnewsclean",
        "import frenchnewsclean.cli",
        "from frenchnewsclean import *",
        "import frenchnewsclean.jobs",
    ],
)
def test_import_loads_none(program: str) -> None:
    assert loaded(program) == set()


@pytest.mark.parametrize("source", [ASCII, FRENCH, ""], ids=["ascii", "french", "empty"])
def test_cleaning_a_sound_article_loads_none(source: str) -> None:
    assert loaded(f'import frenchnewsclean\nassert frenchnewsclean.clean("{source}").restore() == "{source}"') == set()


def test_mojibake_loads_its_package() -> None:
    program = 'import frenchnewsclean\nassert frenchnewsclean.clean_text("L\'Ã©tÃ© dure.") == "L\'été dure."'
    assert loaded(program) == {"ftfy"}


def test_importing_writes_nothing_and_warns_of_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "import frenchnewsclean.cli"],
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")

"""Ready for release: what is built installs into an empty environment and works there, and the types hold for users."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from email.parser import BytesParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SMOKE = """
import frenchnewsclean as fnc
article = fnc.clean("PARIS, 27 novembre (Reuters) - Le pont a rouvert lundi.\\n(Édité par Anne Dupont)")
assert (article.text, article.dateline.agency) == ("Le pont a rouvert lundi.", "Reuters"), article
assert fnc.clean_html("<nav>Accueil</nav><p>Le pont a rouvert lundi, dit la mairie.</p>").text.startswith("Le pont")
assert fnc.parse_date("27 novembre 2019").value == "2019-11-27"
assert fnc.__version__ == {version!r}
"""


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    return folder


def test_the_wheel_has_what_it_needs_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = BytesParser().parsebytes(archive.read(next(n for n in names if n.endswith("METADATA"))))
    assert {name.split("/")[0] for name in names} == {"frenchnewsclean", f"{wheel.name.split('-py3')[0]}.dist-info"}
    for needed in ("py.typed", "rules/wire.toml", "lexicon/dates.toml", "lexicon/regions.toml"):
        assert f"frenchnewsclean/{needed}" in names
    assert metadata["Version"] == tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert metadata["Requires-Python"] == ">=3.11"
    assert set(metadata.get_all("Provides-Extra") or ()) == {"parquet", "progress", "spark", "datatrove"}
    required = [line for line in metadata.get_all("Requires-Dist") or () if "extra" not in line]
    needs = {line.split(">")[0].split(";")[0].strip() for line in required}
    assert needs == {"regex", "beautifulsoup4", "lxml", "ftfy", "dateparser"}


def test_the_source_distribution_is_whole(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as files:
        names = {name.split("/", 1)[1] for name in files.getnames() if "/" in name}
    assert {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "src/frenchnewsclean/__init__.py"} <= names


def test_it_works_in_an_empty_environment(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=tmp_path)
    version = wheel.name.split("-")[1]
    run(python, "-W", "error", "-c", SMOKE.format(version=version), cwd=tmp_path)
    assert version in run(python.with_name("frenchnewsclean"), "--version", cwd=tmp_path)
    (tmp_path / "raw.txt").write_text("Le pont a rouvert lundi, dit la mairie.\n\n0 commentaire\n", encoding="utf-8")
    cleaned = run(python.with_name("frenchnewsclean"), "clean", "raw.txt", cwd=tmp_path)
    assert cleaned == "Le pont a rouvert lundi, dit la mairie.\n"
    _quickstart(python, tmp_path)


def _quickstart(python: Path, folder: Path) -> None:
    """The quickstart's way to a cleaned corpus and a report, with nothing but what was installed."""
    page = (ROOT / "docs" / "quickstart.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```(pycon|console)\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    written = next(block for kind, block in blocks if kind == "pycon" and "raw.jsonl" in block)
    program = "\n".join(line[4:] for line in written.splitlines() if line.startswith((">>> ", "... ")))
    run(python, "-c", program.replace("pathlib.Path(tempfile.mkdtemp())", f"pathlib.Path({str(folder)!r})"), cwd=folder)
    shell = next(block for kind, block in blocks if kind == "console" and "corpus" in block)
    for line in shell.splitlines():
        if line.startswith("$ frenchnewsclean "):
            run(python.with_name("frenchnewsclean"), *line.split()[2:], cwd=folder)
    assert len((folder / "clean.jsonl").read_text(encoding="utf-8").splitlines()) == 100
    assert "<b>100</b> documents" in (folder / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("extra", ["parquet", "progress", "spark", "datatrove"])
def test_the_extras_resolve(built: Path, extra: str) -> None:
    (wheel,) = built.glob("*.whl")
    run(sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", f"{wheel}[{extra}]", cwd=built)


@pytest.mark.parametrize("checker", [["mypy", "--strict"], ["pyright", "--pythonpath", sys.executable]])
def test_the_types_hold_for_users(checker: list[str], tmp_path: Path) -> None:
    usage = tmp_path / "usage.py"
    usage.write_text((ROOT / "examples" / "usage.py").read_text(encoding="utf-8"), encoding="utf-8")
    run(sys.executable, "-m", *checker, usage, cwd=tmp_path)


def test_the_usage_runs() -> None:
    said = run(sys.executable, ROOT / "examples" / "usage.py", cwd=ROOT)
    assert "Le groupe Vernotte a relevé lundi son objectif." in said

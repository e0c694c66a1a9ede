"""What the library promises of its speed, measured against what others take: `python -m benchmarks.targets`.

Each row is a ratio within one run, from medians of CPU times that took turns, so that machines and their moods cancel out.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from statistics import median

import dateparser
import ftfy

from benchmarks.__main__ import positive, race
from benchmarks.corpus import corpora
from frenchnewsclean import Article, Cleaner, clean, clean_text, parse_date

FIELDS = [field.name for field in fields(Article)]
DATE = "27 novembre 2019"


def every_field(text: str) -> object:
    article = clean(text)
    return [getattr(article, name) for name in FIELDS]


def against_ftfy(ours: Callable[[str], object], texts: list[str], rounds: int) -> float:
    times = race({"ours": ours, "ftfy": ftfy.fix_text}, texts, rounds)
    return times["ftfy"] / times["ours"]


def growth(text: str, times: int, rounds: int) -> float:
    """How many times as long a document of ``times`` the length takes."""
    cleaner, long = Cleaner(), "\n\n".join([text] * times)
    short = race({"short": lambda t: [cleaner(t) for _ in range(times)]}, [text], rounds)["short"] / times
    return race({"long": cleaner}, [long], max(2, rounds // 2))["long"] / short


def parsing(rounds: int) -> float:
    def theirs(text: str) -> object:
        return dateparser.parse(text, languages=["fr"])

    times = race({"ours": parse_date, "theirs": theirs}, [DATE] * 300, rounds)
    return times["theirs"] / times["ours"]


def cpu(program: str) -> float:
    """CPU seconds of a fresh interpreter that runs ``program``."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def importing(rounds: int) -> float:
    """Milliseconds of CPU that the import adds to a bare interpreter."""
    pairs = [(cpu("import frenchnewsclean"), cpu("pass")) for _ in range(max(5, rounds))]
    return 1000 * (median(ours for ours, _ in pairs) - median(bare for _, bare in pairs))


def memory(text: str) -> float:
    """Peak memory of ``clean`` on ten million characters, as a multiple of the text's bytes in memory."""
    program = (
        "import resource, sys\n"
        "from frenchnewsclean import clean\n"
        "text = sys.stdin.read()\n"
        "clean(text[:20000])\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "article = clean(text)\n"
        "peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print((peak - before) * 1024 / sys.getsizeof(text))"
    )
    long = text * (10_000_000 // len(text) + 1)
    done = subprocess.run(
        [sys.executable, "-c", program], input=long[:10_000_000], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.targets", description="Measures what is promised.")
    parser.add_argument("--articles", type=positive, default=100)
    parser.add_argument("--rounds", type=positive, default=7)
    options = parser.parse_args()
    texts = corpora(options.articles)
    chrome, plain = texts["with chrome"], texts["clean"]
    rows: tuple[tuple[str, str, str, Callable[[], float]], ...] = (
        ("`clean_text`, articles with chrome, against `ftfy.fix_text`", "≥ 4×", "8×", lambda: against_ftfy(clean_text, chrome, options.rounds)),
        ("`clean_text`, clean articles, against `ftfy.fix_text`", "≥ 6×", "10×", lambda: against_ftfy(clean_text, plain, options.rounds)),
        ("`clean`, every field read, against `ftfy.fix_text`", "≥ 3×", "6×", lambda: against_ftfy(every_field, chrome, options.rounds)),
        ("`Cleaner`, a document 100 times as long: times the time", "≤ 110", "100", lambda: growth(plain[0], 100, options.rounds)),
        (f'`parse_date("{DATE}")` against `dateparser.parse`', "≥ 40×", "100×", lambda: parsing(options.rounds)),
        ("`import frenchnewsclean`, ms of CPU over a bare interpreter", "≤ 40", "25", lambda: importing(options.rounds)),
        ("peak memory of `clean` on 10 MB, times the text", "≤ 12", "6", lambda: memory("\n\n".join(plain))),
    )  # fmt: skip
    print("| measure | must | aim | here |\n| --- | --- | --- | --- |")
    for name, must, aim, measure in rows:
        print(f"| {name} | {must} | {aim} | {measure():.1f} |", flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    main()

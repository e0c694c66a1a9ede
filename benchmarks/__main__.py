"""Times `clean_text` against plain operations, and `find_dates` against dateparser's search: `python -m benchmarks`.

Machines differ and so do their moods. All contenders therefore take turns within one run, the median of their CPU times
counts, and it is the ratios that can be compared between runs.
"""

import argparse
import gc
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import process_time

import ftfy

from benchmarks import dates
from benchmarks.corpus import corpora
from frenchnewsclean import clean_text

Contenders = Mapping[str, Callable[[str], object]]  # ours is the first

CONTENDERS: Contenders = {
    "clean_text": clean_text,
    "str.splitlines": str.splitlines,
    r"re scan for \d{4}": re.compile(r"\d{4}").findall,
    "ftfy.fix_text": ftfy.fix_text,
}


def seconds(contender: Callable[[str], object], texts: Sequence[str]) -> float:
    """CPU time for all texts, the collector at rest as in `timeit`: one would pay for the heap of another."""
    gc.collect()
    gc.disable()
    try:
        start = process_time()
        for text in texts:
            contender(text)
        return process_time() - start
    finally:
        gc.enable()


def race(contenders: Contenders, texts: Sequence[str], rounds: int) -> dict[str, float]:
    """The median time of each contender, in seconds. The turn before the first warms up and does not count."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for turn in range(rounds + 1):
        for name, contender in contenders.items():
            spent = seconds(contender, texts)
            if turn:
                times[name].append(spent)
    return {name: median(spent) for name, spent in times.items()}


def table(name: str, texts: Sequence[str], times: dict[str, float]) -> str:
    size = sum(len(text.encode()) for text in texts)
    name_of_ours, ours = next(iter(times.items()))
    rows = [f"{name}: {len(texts)} articles of {size / len(texts) / 1000:.1f} kB", ""]
    rows += [f"  {'':<20} {'MB/s':>8} {f'speed / {name_of_ours}':>20}"]
    rows += [f"  {row:<20} {size / spent / 1e6:>8.2f} {ours / spent:>20.4f}" for row, spent in times.items()]
    return "\n".join(rows)


def positive(text: str) -> int:
    if (number := int(text)) < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Times the library on invented articles.")
    parser.add_argument("--articles", type=positive, default=200, help="length of each corpus (default: %(default)s)")
    parser.add_argument("--rounds", type=positive, default=7, help="turns of each contender (default: %(default)s)")
    parser.add_argument("--dated", type=positive, default=20, help="articles to find dates in (default: %(default)s)")
    parser.add_argument(
        "--news", type=Path, help="real articles to find dates in too: gzipped JSON lines, text in `article`"
    )
    options = parser.parse_args()

    for name, texts in corpora(options.articles).items():
        print(table(name, texts, race(CONTENDERS, texts, options.rounds)), end="\n\n")

    dated = corpora(options.dated)
    if options.news:
        dated["news"] = dates.news(options.news, options.dated)
    for name, texts in dated.items():
        print(table(f"dates, {name}", texts, race(dates.CONTENDERS, texts, options.rounds)), end="\n\n")


if __name__ == "__main__":
    main()

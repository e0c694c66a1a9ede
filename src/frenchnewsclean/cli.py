"""The command line: ``frenchnewsclean clean``, ``explain``, ``corpus`` and ``report``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TextIO

from frenchnewsclean.article import Article, Edit, Kind
from frenchnewsclean.cleaner import Cleaner

UNREADABLE, WRONG, REJECTED = 1, 2, 3
_RED, _GREEN, _DIM, _RESET = "\x1b[31m", "\x1b[32m", "\x1b[2m", "\x1b[0m"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code: 0, 1 for a file that cannot be read, 2 for wrong usage, 3 for rejects."""
    try:
        code = _run(_parser().parse_args(argv))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader went away: no traceback, and nothing more to write at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="frenchnewsclean", description="Clean raw French news text.")
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('frenchnewsclean')}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    clean = commands.add_parser("clean", help="write the cleaned text", description="Write the cleaned text of files.")
    clean.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="UTF-8 text, or pages with --html; standard input where none or - is given",
    )
    clean.add_argument("--json", action="store_true", help="write one JSON object a document, with facts and edits")
    explain = commands.add_parser("explain", help="say what goes and why", description="Say what goes and why.")
    explain.add_argument(
        "files", nargs=1, metavar="FILE", help="UTF-8 text, or a page with --html; - for standard input"
    )
    _add_corpus(commands)
    report = commands.add_parser(
        "report", help="show what was done to a corpus", description="Draw one page on a cleaned corpus."
    )
    report.add_argument("corpus", metavar="CORPUS", help="the output of the command `corpus`")
    report.add_argument("-o", "--output", default="report.html", metavar="FILE", help="(default: %(default)s)")
    report.add_argument("--text-field", default="text", metavar="NAME", help="as for corpus (default: %(default)s)")
    for command in (clean, explain):
        command.add_argument("--html", action="store_true", help="the files are HTML pages")
        command.add_argument(
            "--keep",
            action="append",
            default=[],
            choices=list(Kind),
            metavar="KIND",
            help="leave this kind in the text; may be repeated (" + ", ".join(Kind) + ")",
        )
        command.add_argument("--anchor", metavar="DATE", type=_anchor, help="ISO date that relative dates count from")
    return parser


def _add_corpus(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    corpus = commands.add_parser(
        "corpus",
        help="clean many records into one file",
        description="Clean the records of JSON Lines, Parquet files and folders of text or HTML into one file.",
    )
    corpus.add_argument("inputs", nargs="+", metavar="IN", help=".jsonl, .jsonl.gz, .parquet, .txt, .html, or a folder")
    corpus.add_argument("-o", "--output", required=True, metavar="OUT", help=".jsonl, .jsonl.gz or .parquet")
    corpus.add_argument("--text-field", default="text", metavar="NAME", help="the raw text (default: %(default)s)")
    corpus.add_argument("--html-field", metavar="NAME", help="the page, for records that hold one")
    corpus.add_argument("--anchor-field", metavar="NAME", help="the ISO date that relative dates count from")
    corpus.add_argument("--title-field", metavar="NAME", help="the headline, where the records know it")
    corpus.add_argument("--jobs", type=int, metavar="N", help="worker processes (default: the processors)")
    corpus.add_argument("--resume", action="store_true", help="take up an interrupted run where it ended")
    corpus.add_argument("--keep", action="append", default=[], choices=list(Kind), metavar="KIND", help="as for clean")


def _anchor(text: str) -> str:
    from frenchnewsclean.dates.anchor import Anchor

    try:
        Anchor.of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no ISO date such as 2019-11-27") from error
    return text


def _run(options: argparse.Namespace) -> int:
    match options.command:
        case "corpus":
            return _corpus(options)
        case "report":
            return _report(options)
        case _:
            return _single(options)


def _report(options: argparse.Namespace) -> int:
    from frenchnewsclean.report import ReportError, write_report

    try:
        write_report(options.corpus, options.output, text=options.text_field)
    except (ReportError, OSError) as error:
        print(f"frenchnewsclean: {error}", file=sys.stderr)
        return WRONG
    return 0


def _corpus(options: argparse.Namespace) -> int:
    from frenchnewsclean.corpus import CorpusError, Fields, clean_corpus

    fields = Fields(options.text_field, options.html_field, options.anchor_field, options.title_field)
    try:
        with _progress(options.inputs) as progress:
            summary = clean_corpus(
                options.inputs,
                options.output,
                fields=fields,
                jobs=options.jobs,
                resume=options.resume,
                keep=options.keep,
                progress=progress,
            )
    except CorpusError as error:
        print(f"frenchnewsclean: {error}", file=sys.stderr)
        return WRONG
    print(summary, file=sys.stderr)
    return REJECTED if summary.rejected else 0


@contextmanager
def _progress(inputs: Sequence[str]) -> Iterator[Callable[[int], object] | None]:
    """A bar with rate and remaining time on a terminal, where tqdm is installed; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    try:
        from tqdm import tqdm
    except ImportError:
        yield None
        return
    files = [file for name in inputs for file in (Path(name).rglob("*") if Path(name).is_dir() else [Path(name)])]
    total = sum(file.stat().st_size for file in files if file.is_file() and file.suffix != ".gz") or None
    with tqdm(total=total, unit="B", unit_scale=True, file=sys.stderr) as bar:
        yield bar.update


def _single(options: argparse.Namespace) -> int:
    cleaner = Cleaner(anchor=options.anchor, keep=options.keep)
    code = 0
    for name, data in _documents(options.files or ["-"]):
        if data is None:
            code = UNREADABLE
            continue
        article = cleaner.html(data) if options.html else cleaner(_decode(data, name))
        if options.command == "explain":
            _explain(article)
        elif options.json:
            _write(article.to_json() + "\n")
        else:
            _write(article.text + "\n" if article.text else "")
    return code


def _write(text: str) -> None:
    """Write UTF-8 whatever the terminal's encoding; a lone surrogate, which has no UTF-8, becomes ``?``."""
    out = getattr(sys.stdout, "buffer", None)
    if out is None:
        sys.stdout.write(text)
    else:
        out.write(text.encode("utf-8", errors="replace"))


def _documents(files: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
    """Each document's name and bytes; ``None`` for one that cannot be read, which is reported."""
    for name in files:
        try:
            if name == "-":
                data = sys.stdin.buffer.read()
            else:
                with open(name, "rb") as file:
                    data = file.read()
        except OSError as error:
            print(f"frenchnewsclean: {name}: {error.strerror or error}", file=sys.stderr)
            yield name, None
            continue
        yield "standard input" if name == "-" else name, data


def _decode(data: bytes, name: str) -> str:
    """UTF-8, a byte-order mark included; bytes that are not are reported with their offset and become U+FFFD."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = data[error.start : error.end].hex(" ")
        message = (
            f"frenchnewsclean: {name}: byte {error.start}: not UTF-8 ({bad}); undecodable bytes are replaced by U+FFFD"
        )
        print(message, file=sys.stderr)
        return data.decode("utf-8", errors="replace")


def _explain(article: Article) -> None:
    colour = _colour(sys.stdout)
    for edit in article.edits:
        _write(_line(edit, colour) + "\n")
    removed = sum(len(e.original) - len(e.replacement) for e in article.edits if e.kind is not Kind.LAYOUT)
    share = 100 * removed / max(1, len(article.source))
    _write(f"{len(article.edits)} edits; {removed} of {len(article.source)} characters removed ({share:.1f} %)\n")


def _colour(stream: TextIO) -> bool:
    """Colour on a terminal, unless NO_COLOR is set (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def _line(edit: Edit, colour: bool) -> str:
    red, green, dim, reset = (_RED, _GREEN, _DIM, _RESET) if colour else ("", "", "", "")
    place = f"{edit.start}-{edit.end}"
    gone = f"{red}- {_shown(edit.original)}{reset}" if edit.original else ""
    put = f"{green}+ {_shown(edit.replacement)}{reset}" if edit.replacement else ""
    return f"{dim}{place:>15}{reset}  {edit.kind:<12} {edit.rule:<28} {' '.join(filter(None, (gone, put)))}"


def _shown(text: str, limit: int = 120) -> str:
    return repr(text if len(text) <= limit else f"{text[: limit - 20]} … {text[-17:]}")

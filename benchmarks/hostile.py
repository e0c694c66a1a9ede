"""Text made to hurt: how the time of every public function grows with it. `python -m benchmarks.hostile`.

Each input is tried at 20,000 and at 200,000 characters; printed are the worst of each function: the exponent of the growth
(1 is linear) and the characters a second at the longer length.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from functools import partial
from time import process_time

import frenchnewsclean as fnc

SHORT, LONG = 20_000, 200_000
UNITS = {
    "spaces": " ", "newlines": "\n", "blank lines": " \n\n", "pipes": "|", "brackets": "(", "closed brackets": "()", "square brackets": "[",
    "quotes": '"', "guillemets": "«", "apostrophes": "'", "angles": "<", "tags": "<p>", "comments": "<!--", "ampersands": "&", "entities": "&amp;",
    "copyright signs": "©", "dots": ".", "ellipses": "…", "digits": "1", "dashes": "-", "capitals": "A", "letters": "a", "NULs": "\0",
    "surrogates": "\ud800", "zero width": "\u200b", "combining": "e\u0301", "bidirectional": "\u202e", "every newline": "\r\n\x0b\x0c\x1c\x1d\x85\u2028\u2029",
    "mojibake of mojibake": "ÃƒÂ©", "emoji": "👩\u200d👩\u200d👧", "par": "par ", "A.": "A.", "names": "Jean Dupont ", "le 1er": "le 1er ", "12/12/": "12/12/",
    "clocks": "12h30 ", "weekdays": "lundi ", "years": "en 2015 ", "Reuters datelines": "(Reuters) - ", "datelines": "PARIS, 3 mars (AFP) - ",
    "Lire aussi": "Lire aussi ", "price rows": "| 1,0 EUR ", "tickers": "<TCFP.PA> ", "open tickers": "(TCFP.PA", "selon": "selon AFP ",
    "short lines": "a\n", "titles": "Un titre\n", "sentences": "Le maire a parlé lundi. ", "lines": "Le maire a parlé lundi à la foule venue.\n",
    "copyright lines": "© 2024 AFP\n", "comment lines": "3 commentaires\n", "wrapped": "la lutte contre la crue, en attendant de mettre au point\nun plan ",
    "links in Markdown": "[a](/b) ", "open links": "[a](", "stars": "**a ", "starred labels": "* Partager\n", "codes": "HD  a\nTD\nPD  b\n",
    "pieces": "Le mot vient de\nParis\n, dit-on à la mairie\n", "quotations on lines": "Il a dit : «\nun mot\n», et le maire se tait\n",
    "quoted subheads": "Le maire a parlé lundi à la foule venue au pont.\n« Le pont est ouvert à tous les habitants du bourg »\n",
    "credits": "(Édité par Anne Dupont)\n", "photographers": "photo : Anne Dupont / Luc Modèle\n", "names on lines": "Anne Dupont\n",
    "strips": "Le marché rouvre samedi **** Une barque retrouvée au large **** " * 6 + "!*\n", "trails": "Actualités > Régions > Bretagne > " * 4 + "!\n",
    "letters' names": "Newsletter " + "a" * 78 + "!\n", "notices": "Vous utilisez un bloqueur de publicité.\n", "stamps": "Le Courrier - 7 févr. 2024 à 19:02 | ",
    "initials": "Th. C. ", "owners": "Le pont rouvre lundi\n© Le pont\n", "capital places": "CAP-BATEAU – ",
}  # fmt: skip
FUNCTIONS: dict[str, Callable[[str], object]] = {
    "clean": fnc.clean,
    "clean_text": fnc.clean_text,
    "clean_html": fnc.clean_html,
    "find_dates": partial(fnc.find_dates, anchor="2024-01-15"),
    "parse_date": fnc.parse_date,
    "normalise_dates": partial(fnc.normalise_dates, anchor="2024-01-15", style="french"),
    "find_tickers": fnc.find_tickers,
    "strip_tickers": fnc.strip_tickers,
    "find_copyright": fnc.find_copyright,
    "strip_comments": fnc.strip_comments,
    "find_chrome": fnc.find_chrome,
    "parse_dateline": fnc.parse_dateline,
    "normalise_dateline": fnc.normalise_dateline,
    "parse_byline": fnc.parse_byline,
    "find_bylines": fnc.find_bylines,
    "parse_attribution": fnc.parse_attribution,
    "find_attributions": fnc.find_attributions,
}


def repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def seconds(function: Callable[[str], object], text: str) -> float:
    start = process_time()
    function(text)
    return process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description="Times hostile text.")
    parser.add_argument("functions", nargs="*", help="only these (default: all)")
    parser.add_argument("--worst", type=int, default=3, help="inputs to show of each function (default: %(default)s)")
    options = parser.parse_args()
    for name, function in FUNCTIONS.items():
        if options.functions and name not in options.functions:
            continue
        seconds(function, "Le pont a rouvert.")
        rows = []
        for unit_name, unit in UNITS.items():
            short = min(seconds(function, repeated(unit, SHORT)) for _ in range(2))
            long = seconds(function, repeated(unit, LONG))
            rows.append((long, math.log10(max(long, 1e-4) / max(short, 1e-4)), unit_name))
        for long, exponent, unit_name in sorted(rows, reverse=True)[: options.worst]:
            print(
                f"{name:20} {unit_name:22} 10^{exponent:.2f} {LONG / max(long, 1e-9) / 1e6:9.2f} million characters/s",
                flush=True,
            )


if __name__ == "__main__":
    main()

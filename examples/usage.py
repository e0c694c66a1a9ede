"""The public interface as a typed program uses it: mypy and pyright check this file, and the tests run it."""

from __future__ import annotations

import datetime as dt

from frenchnewsclean import (
    Article,
    Byline,
    Cleaner,
    DateMention,
    Edit,
    Kind,
    Role,
    clean,
    clean_html,
    clean_text,
    find_chrome,
    find_dates,
    find_tickers,
    normalise_dates,
    parse_byline,
    parse_date,
    parse_dateline,
    strip_copyright,
)
from frenchnewsclean.testing import RawArticle, assert_clean, raw_article

RAW = (
    "PARIS, 27 novembre (Reuters) - Le groupe Vernotte <VRNT.PA> a relevé lundi son objectif.\n"
    "(Édité par Odile Marchand)"
)


def main() -> list[str]:
    article: Article = clean(RAW, anchor=dt.date(2019, 11, 27), keep=[Kind.PHOTO], dates="keep")
    text: str = clean_text(RAW)
    bylines: tuple[Byline, ...] = article.bylines
    roles: set[Role] = {byline.role for byline in bylines}
    edits: tuple[Edit, ...] = article.edits
    days: list[DateMention] = find_dates(article.text, anchor="2019-11-27")
    first: dt.date | None = days[0].first if days else None
    day: DateMention | None = parse_date("27 novembre 2019")
    published: dt.datetime | dt.date | None = article.published
    cleaner = Cleaner(title="Vernotte relève son objectif")
    page: Article = cleaner.html(
        "<h1>Le bac reprend</h1><p>Le bac a repris lundi, dit la mairie.</p>", url="https://gazette.example/"
    )
    again: Article = Article.from_dict(page.to_dict(source=False))
    made: RawArticle = raw_article("site", seed=1)
    checked: Article = assert_clean(made.raw, made.text)
    dateline = parse_dateline(RAW)
    return [
        text,
        str(sorted(roles)),
        str(len(edits)),
        str(first),
        str(day.value if day else None),
        str(published),
        again.text,
        str(checked.title),
        clean_html(b"<p>Le bac a repris lundi, dit la mairie.</p>").text,
        dateline.agency or "" if dateline else "",
        normalise_dates("Il l'a dit lundi.", anchor="2019-11-27", style="french"),
        strip_copyright("Le bac a repris.\n\n© 2023 AFP"),
        str([ticker.symbol for ticker in find_tickers(RAW)]),
        str([byline.name for byline in parse_byline("Par Odile Marchand")]),
        str([edit.kind for edit in find_chrome("Partager sur Facebook", kinds=["share"])]),
    ]


if __name__ == "__main__":
    print("\n".join(main()))

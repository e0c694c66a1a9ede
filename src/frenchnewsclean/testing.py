"""For the tests of projects that clean French news: assertions that explain themselves, and raw articles with known truth.

The same comes as pytest fixtures (``french_news_cleaner``, ``assert_clean``, ``raw_article``) wherever the package is
installed; they load nothing before they are used.
"""

from __future__ import annotations

import datetime as dt
import difflib
from dataclasses import dataclass
from random import Random
from typing import Literal

from frenchnewsclean.article import Article
from frenchnewsclean.cleaner import Cleaner

RawKind = Literal["wire", "site", "page"]
KINDS: tuple[RawKind, ...] = ("wire", "site", "page")


def assert_clean(text: str, expected: str | None = None, *, cleaner: Cleaner | None = None) -> Article:
    """Fail unless ``text`` cleans to ``expected``, or is clean already where that is not given; gives the article.

    The failure shows a diff of the lines, and every rule that fired with what it took.
    Raises ``AssertionError``.

    >>> assert_clean("Le pont a rouvert lundi, selon la mairie.").title is None
    True
    >>> assert_clean("Le pont a rouvert lundi, selon la mairie.\\n\\n0 commentaire")
    Traceback (most recent call last):
        ...
    AssertionError: the text is not clean:
    ...
    """
    article = (cleaner or Cleaner())(text)
    wanted = text if expected is None else expected
    if article.text != wanted:
        raise AssertionError(_failure(article, wanted, given=expected is not None))
    return article


def _failure(article: Article, wanted: str, *, given: bool) -> str:
    names = ("expected", "cleaned") if given else ("given", "cleaned")
    diff = difflib.unified_diff(wanted.splitlines(), article.text.splitlines(), *names, lineterm="", n=1)
    head = "the text cleans to something else" if given else "the text is not clean"
    rules = article.explain() or "(no rule fired)"
    return "\n".join([f"{head}:", *diff, "", "what was done, by place, kind and rule:", rules])


@dataclass(frozen=True)
class RawArticle:
    """A raw article that was put together from its parts, and what cleaning it must give.

    ``kind`` is ``wire`` (an agency's copy on a finance portal), ``site`` (a news site's text as careless scrapers take it)
    or ``page`` (HTML, for ``clean_html``). Names, firms and events are invented.
    """

    kind: RawKind
    raw: str
    text: str
    title: str
    authors: tuple[str, ...]
    published: dt.date
    agency: str | None = None
    tickers: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(self.text.split("\n\n"))

    def clean(self, cleaner: Cleaner | None = None) -> Article:
        """The article that ``cleaner`` makes of it, by the door that its kind needs."""
        own = cleaner or Cleaner()
        return own.html(self.raw) if self.kind == "page" else own(self.raw)


def raw_article(kind: RawKind = "wire", seed: int = 0) -> RawArticle:
    """An invented raw article; the same ``kind`` and ``seed`` give the same one.

    Raises ``ValueError`` for another kind.

    >>> made = raw_article("site", seed=3)
    >>> made.clean().text == made.text, made.clean().title == made.title
    (True, True)
    """
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {kind!r}")
    return {"wire": _wire, "site": _site, "page": _page}[kind](_Story(Random(f"{kind}/{seed}")))


_GIVEN = ("Odile", "Bastien", "Nadège", "Luc", "Anne-Lise", "Karim", "Solène", "Thibault", "Mireille", "Joël")
_FAMILY = (
    "Marchand",
    "Maurepas",
    "Tissot",
    "Ferrand",
    "Corbel",
    "Rancourt",
    "Le Guern",
    "Delmas",
    "Aubertin",
    "Vasseur",
)
_PLACES = ("Sainte-Aube", "Montferrand-le-Vieux", "Port-Clair", "Villeneuve-les-Prés", "Castelbrun", "Rochemaure")
_CITIES = ("PARIS", "LYON", "NANTES", "LILLE", "BRUXELLES", "GENÈVE")
_FIRMS = (("Vernotte", "VRNT.PA"), ("Montalban", "MTLB.PA"), ("Sodirel", "SDRL.PA"), ("Aubrac Énergies", "AUBR.PA"))
_MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
           "décembre")  # fmt: skip
_OPENINGS = (
    "Le {thing} de {place} a rouvert mardi matin, après deux ans de travaux, a annoncé la mairie dans un communiqué.",
    "La réouverture du {thing} de {place}, attendue depuis deux ans, a eu lieu mardi matin devant une petite foule.",
    "Fermé depuis deux ans, le {thing} de {place} a été rendu mardi aux habitants, qui n'y croyaient plus guère.",
)
_SENTENCES = (
    "Les riverains se félicitent de cette décision, qui leur épargne un détour de douze kilomètres par la vallée.",
    "« Nous l'attendions tous », a dit {name}, qui tient la librairie du quai depuis plus de trente ans.",
    "Le chantier a coûté 3,2 millions d'euros, dont la moitié a été payée par la région et le reste par la commune.",
    "Une association de cyclistes regrette pourtant que la piste promise n'ait pas été tracée avant l'hiver.",
    "Le conseil municipal se réunira en décembre pour choisir l'éclairage, dont le prix n'est pas encore connu.",
    "Interrogée sur ce point, l'entreprise {firm} n'a pas souhaité faire de commentaire avant la fin de l'enquête.",
    "À la sortie du bourg, les camions feront encore le tour par la route de la crête jusqu'au printemps prochain.",
    "Personne, parmi les élus interrogés, ne veut dire combien de temps durera cette nouvelle tranche de travaux.",
)
_THINGS = ("vieux pont", "marché couvert", "théâtre municipal", "bac", "musée des Potiers", "funiculaire")


class _Story:
    """The parts of an article, drawn once."""

    def __init__(self, pick: Random) -> None:
        self.pick = pick
        self.thing, self.place = pick.choice(_THINGS), pick.choice(_PLACES)
        self.author = f"{pick.choice(_GIVEN)} {pick.choice(_FAMILY)}"
        self.firm, self.ticker = pick.choice(_FIRMS)
        self.day = dt.date(pick.randint(2015, 2024), pick.randint(1, 12), pick.randint(1, 28))
        self.title = f"{self.place} : le {self.thing} rouvre ses portes"
        opening = pick.choice(_OPENINGS).format(thing=self.thing, place=self.place)
        speaker = f"{pick.choice(_GIVEN)} {pick.choice(_FAMILY)}"
        chosen = pick.sample(_SENTENCES, 5)
        said = [sentence.format(name=speaker, firm=self.firm) for sentence in chosen]
        self.paragraphs = (opening, f"{said[0]} {said[1]}", said[2], f"{said[3]} {said[4]}")

    @property
    def french_day(self) -> str:
        return f"{self.day.day}{'er' if self.day.day == 1 else ''} {_MONTHS[self.day.month - 1]}"

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


def _wire(story: _Story) -> RawArticle:
    agency = story.pick.choice(("Reuters", "AFP"))
    last = f"Le titre {story.firm} a gagné 2,1% à la Bourse de Paris."
    ticked = last.replace(story.firm, f"{story.firm} <{story.ticker}>")
    body = "\n\n".join((*story.paragraphs, ticked))
    raw = (
        f"{story.title}\n\ninformation fournie par {agency} {story.day:%d/%m/%Y} à 17:42\n\n"
        f"{story.pick.choice(_CITIES)}, {story.french_day} ({agency}) - {body}\n\n"
        f"({story.author}, édité par Nadège Tissot)\n\n© {story.day.year} {agency}. Tous droits réservés.\n\n0 commentaire\n"
    )
    text = f"{story.text}\n\n{last}"
    return RawArticle("wire", raw, text, story.title, (story.author,), story.day, agency, (story.ticker,))


def _site(story: _Story) -> RawArticle:
    stamp = f"Publié le {story.french_day} {story.day.year} à 9h15"
    raw = "\n\n".join(
        (
            "Accueil > Région", story.title, f"Par {story.author}", stamp, "Partager sur Facebook", story.text,
            "À lire aussi\nUn tramway pour la vallée\nLa crue de mai racontée par ses témoins",
            "Mentions légales | CGU | Plan du site", "3 commentaires",
        )
    )  # fmt: skip
    return RawArticle("site", raw, story.text, story.title, (story.author,), story.day)


def _page(story: _Story) -> RawArticle:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs)
    raw = (
        f"<html><head><title>{story.title} | Le Courrier du Val</title></head><body><nav><a href='/'>Accueil</a></nav>"
        f"<main><h1>{story.title}</h1><p class='author'>Par {story.author}</p>"
        f"<time datetime='{story.day}T09:15:00+02:00'>{story.french_day} {story.day.year}</time>{body}</main>"
        "<aside><h2>Les plus lus</h2><p><a href='/b'>Un tramway pour la vallée</a></p></aside>"
        "<footer>© Le Courrier du Val. Mentions légales</footer></body></html>"
    )
    return RawArticle("page", raw, story.text, story.title, (story.author,), story.day)

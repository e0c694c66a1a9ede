"""Invented French news articles of about 2.6 kB, the usual length of a press article.

Every sentence is put together here, so the corpus can be shared, and it is the same everywhere.
"""

from collections.abc import Iterator
from itertools import chain
from random import Random

SIZE = 2_600  # bytes, more or less
CHROME = 750  # what of them stands around the body on a website
OVERSHOOT = 150  # half a paragraph: the last one goes past its mark by that much on average

TOWNS = ("Paris", "Lyon", "Genève", "Bruxelles", "Nantes", "Toulouse", "Saint-Étienne", "Québec")
FIRST_NAMES = ("Anne", "Luc", "Jean-Marc", "Élodie", "Karim", "Sophie", "Hélène", "Thomas")
LAST_NAMES = ("Exemple", "Modèle", "de La Tour", "Untel", "Personne", "Delaplume", "Quidam", "Lambda")
FIRMS = ("Untel", "Verrerie du Lac", "Moulins Réunis", "Transports Lambda", "Énergies du Plateau", "Fonderies Modèle")
TICKERS = ("UNTL.PA", "VLAC.S", "MOUL.BR", "LMBD.PA", "ENPL.DE", "FDMO.MI")
MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "septembre", "octobre", "novembre")
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

SENTENCES = (
    "Le groupe {firm} <{ticker}> a annoncé {weekday} un bénéfice de {number},{digit} millions d'euros.",
    "Selon son président, {name}, « rien ne sera décidé avant la fin {month} », et les salariés seront consultés.",
    "La mairie de {town} avait pourtant promis, le {day} {month} {year}, que le chantier serait achevé dans l'année.",
    "Les habitants du quartier, réunis {weekday} soir devant la salle des fêtes, n'ont pas caché leur inquiétude.",
    "Près de {number} personnes ont défilé à {town}, d'après la préfecture ; les organisateurs disent le double.",
    "« Nous avons appris la nouvelle par la presse », regrette {name}, qui travaille depuis {year} dans cet atelier.",
    "Le tribunal rendra sa décision dans quelques semaines, après avoir entendu une dernière fois les deux parties.",
    "À {town}, la rentrée s'est déroulée dans le calme, malgré la pluie et les retards de plusieurs lignes de bus.",
    "Les prix ont reculé de {digit},{digit} % au troisième trimestre, ce qui n'était plus arrivé depuis {year}.",
    "Cette fois, l'entreprise {firm} assure qu'elle ne fermera aucun site et que les livraisons reprendront {weekday}.",
    "Il faudra attendre le printemps pour savoir si la récolte, retardée par le gel, suffira à couvrir les besoins.",
    "L'équipe de {town}, menée à la pause, l'a finalement emporté grâce à deux essais dans les dernières minutes.",
    "Interrogée sur ce point, la direction n'a pas souhaité faire de commentaire et renvoie à son prochain communiqué.",
    "Un rapport remis en {month} recommande de partager les frais entre la région, la commune et les exploitants.",
)
TITLES = (
    "{firm} relève son objectif de ventes",
    "À {town}, le marché couvert rouvre ses portes",
    "{firm} et {town} trouvent un accord",
    "Les transports de {town} changent d'horaires",
)
READERS = ("Marmotte74", "Le Grincheux", "Lectrice assidue", "Jeannot", "Un passant")
OPINIONS = ("Enfin une bonne nouvelle !", "On verra bien ce que cela donne…", "Et qui va payer, encore une fois ?")


class Writer:
    """Fills the templates; all of its choices follow from the article's name."""

    def __init__(self, article: str) -> None:
        self.pick = Random(article)

    def name(self) -> str:
        return f"{self.pick.choice(FIRST_NAMES)} {self.pick.choice(LAST_NAMES)}"

    def fill(self, template: str) -> str:
        pick = self.pick
        firm = pick.randrange(len(FIRMS))
        return template.format(
            firm=FIRMS[firm],
            ticker=TICKERS[firm],
            name=self.name(),
            town=pick.choice(TOWNS),
            weekday=pick.choice(WEEKDAYS),
            month=pick.choice(MONTHS),
            day=pick.randint(2, 28),
            year=pick.randint(1990, 2023),
            number=pick.randint(12, 950),
            digit=pick.randint(1, 9),
        )

    def sentences(self) -> Iterator[str]:
        """Sentences without end, none of them twice before all have had their turn."""
        while True:
            yield from map(self.fill, self.pick.sample(SENTENCES, len(SENTENCES)))

    def body(self, size: int) -> list[str]:
        """Paragraphs of two to four sentences, up to the one that reaches `size` bytes."""
        sentences = self.sentences()
        paragraphs: list[str] = []
        while size > 0:
            paragraphs.append(" ".join(next(sentences) for _ in range(self.pick.randint(2, 4))))
            size -= len(paragraphs[-1].encode())
        return paragraphs

    def head(self) -> list[str]:
        title = self.fill(self.pick.choice(TITLES))
        day, month, hour = self.pick.randint(10, 28), self.pick.randint(10, 12), self.pick.randint(10, 22)
        return [
            "Accueil > Économie",
            title,
            f"Par {self.name()}",
            f"Publié le {day}/{month}/2023 à {hour}h30, mis à jour le {day}/{month}/2023 à {hour + 1}h05",
            "Temps de lecture : 3 min",
            "Partager sur Facebook",
            "Copier le lien",
        ]

    def related(self) -> str:
        return f"À lire aussi : {self.fill(self.pick.choice(TITLES))}"

    def tail(self) -> list[str]:
        comments = chain.from_iterable(
            (reader, f"il y a {self.pick.randint(2, 20)} heures", self.pick.choice(OPINIONS), "Répondre", "Signaler")
            for reader in self.pick.sample(READERS, 2)
        )
        return [
            "Sur le même sujet",
            *(self.fill(template) for template in self.pick.sample(TITLES, 3)),
            "© 2023 Le Journal Exemple. Tous droits réservés. Toute reproduction interdite.",
            "2 commentaires",
            "Connectez-vous pour réagir",
            *comments,
        ]


def clean_article(number: int) -> str:
    """Article `number` without any chrome: what most of a wire's archive looks like."""
    return "\n\n".join(Writer(f"clean {number}").body(SIZE - OVERSHOOT))


def raw_article(number: int) -> str:
    """Article `number` as a website shows it, with all that stands around and inside the body."""
    writer = Writer(f"raw {number}")
    body = writer.body(SIZE - CHROME - OVERSHOOT)
    body.insert(len(body) // 2, writer.related())
    return "\n\n".join(["\n".join(writer.head()), *body, "\n".join(writer.tail())])


def corpora(articles: int) -> dict[str, list[str]]:
    """The two corpora by name, `articles` long each."""
    return {
        "with chrome": [raw_article(number) for number in range(articles)],
        "clean": [clean_article(number) for number in range(articles)],
    }

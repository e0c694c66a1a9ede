"""Raw articles whose cleaning is known, because they were put together from their parts.

Every name, company and event is invented; the forms are those of wire copy on finance portals (`wire_case`) and of a
news site's saved text (`site_case`). In the paragraphs below `{ABC.PA}` stands for a ticker after its company.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

WIDTHS = (60, 64, 68, 72)
INDENT = " " * 4

_TICKER = re.compile(r" \{([^}]+)\}")

_Removed = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Case:
    """A raw article and everything that cleaning it must give."""

    raw: str
    text: str
    title: str | None
    bylines: tuple[tuple[str, str], ...]  # name, role
    places: tuple[str, ...] | None
    date: str | None  # ISO, of the dateline
    agency: str | None  # of the dateline
    attributions: tuple[tuple[str, str], ...]  # agency, kind
    published: str | None  # ISO with offset
    tickers: tuple[tuple[str, str | None, str | None], ...]  # symbol, mic, company
    dates: dict[str, str]  # mention -> value
    removed: tuple[_Removed, ...]  # whole raw lines (stripped) that must be gone, acceptable kinds


@dataclass(frozen=True)
class _Wire:
    byline: str | None
    dateline: str  # with its separator
    body: tuple[str, ...]
    credit: str | None
    title_line: str
    title: str
    source_line: str
    title_first: bool
    ticker_style: str  # "loose" (ABC.PA ,), "angle" (<ABC.PA>) or "round" ((ABC.PA))
    tail: tuple[_Removed, ...]
    bylines: tuple[tuple[str, str], ...]
    places: tuple[str, ...] | None
    date: str | None
    agency: str | None
    attributions: tuple[tuple[str, str], ...]
    published: str
    tickers: tuple[tuple[str, str | None, str | None], ...] = ()
    dates: dict[str, str] = field(default_factory=dict)
    final_newline: bool = False


@dataclass(frozen=True)
class _Site:
    title: str
    standfirst: str
    agency_line: str | None
    blocks: tuple[tuple[str, str], ...]  # "p" paragraph, "h" subhead standing free, "e" headline glued to what follows
    tail: tuple[_Removed, ...]
    attributions: tuple[tuple[str, str], ...]
    dates: dict[str, str]
    final_newline: bool = False


_QUOTE = ("quote",)
_COPYRIGHT = ("copyright", "legal", "attribution")
_LEGAL = ("legal", "copyright")
_RELATED = ("related",)
_DASH: _Removed = ("-", ("related", "layout", "navigation"))
_NAVIGATION = ("navigation", "comment")
_COMMENT = ("comment", "navigation")
_BUTTON = ("comment", "navigation", "share")


def fit(paragraph: str, width: int, indent: str = "") -> list[str]:
    """Breaks a paragraph as a wire does: greedily, at spaces only, never at a hyphen."""
    lines: list[str] = []
    line = ""
    for word in paragraph.split(" "):
        if not line:
            line = indent + word
        elif len(line) + 1 + len(word) <= width:
            line += " " + word
        else:
            lines.append(line)
            line = word
    lines.append(line)
    return lines


def _teasers(heading: str, *teasers: str) -> tuple[_Removed, ...]:
    out: list[_Removed] = [(heading, _RELATED)]
    for teaser in teasers:
        out += [_DASH, (teaser, _RELATED)]
    return tuple(out)


def _lines(kinds: tuple[str, ...], *lines: str) -> tuple[_Removed, ...]:
    return tuple((line, kinds) for line in lines)


def _ticker_lines(paragraph: str, style: str, width: int, indent: str) -> list[str]:
    """The wire breaks the lines with its angle brackets; the portal then loosens or exchanges them."""
    opening, closing = ("(", ")") if style == "round" else ("<", ">")
    lines = fit(_TICKER.sub(rf" {opening}\1{closing}", paragraph), width, indent)
    if style == "loose":
        return [re.sub(r"<([^>]+)>(?=[,.])", r"\1 ", line).replace("<", "").replace(">", "") for line in lines]
    return lines


_WIRES: tuple[_Wire, ...] = (
    _Wire(
        byline="par Élise Garandeau",
        dateline="SAINT-ÉTIENNE, 3 mars (Reuters) - ",
        body=(
            "Le fabricant français de freins ferroviaires Vernotte {VRNT.PA} va supprimer 420 postes dans la Loire"
            " et transférer une partie de sa production en Slovaquie, un projet dénoncé par les syndicats comme un"
            " reniement des engagements pris devant les élus de la région.",
            "La direction a présenté ce plan mardi soir aux représentants du personnel, lors d'une réunion"
            " extraordinaire de plus de six heures, en invoquant la hausse du prix de l'acier, coté à Londres, et le"
            " recul des commandes passées par les opérateurs européens depuis septembre 2021.",
            '"Nous ne pouvons plus livrer à perte des trains que nos clients paient avec deux ans de retard",'
            " a déclaré à Reuters Bastien Maurepas, nommé à la tête du groupe l'an dernier pour redresser ses comptes.",
            "L'usine, inaugurée le 14 juin 1987, emploie encore 1.150 personnes et fournit des systèmes de freinage à"
            " l'allemand Rheintal Bahn {RHBG.DE}, à Orvanne {ORVN.PA} et à l'équipementier Delmas Traction {DLTR.PA}.",
            "Ces groupes n'ont pas répondu aux sollicitations ou se sont refusés à tout commentaire.",
            "Le site stéphanois avait pourtant été choisi en 2016 par le constructeur pour assembler une nouvelle"
            " génération de disques en céramique, dont le développement a été financé à hauteur de 31 millions d'euros"
            " par le conseil régional et par la Banque des territoires industriels.",
            '"On nous a demandé de faire des efforts, nous les avons faits, et voilà la récompense", a réagi mercredi'
            " Nadège Tissot, déléguée syndicale, devant les grilles de l'usine bloquées par plusieurs dizaines de"
            " salariés.",
            "Le ministère de l'Industrie, qui dit suivre le dossier avec une attention particulière, doit recevoir les"
            " dirigeants de l'entreprise dans les prochains jours.",
        ),
        credit="(Version française Thibault Rancourt, édité par Anne-Lise Corbel)",
        title_line="France-Vernotte supprime 420 postes dans la Loire, les syndicats dénoncent un reniement",
        title="France-Vernotte supprime 420 postes dans la Loire, les syndicats dénoncent un reniement",
        source_line="information fournie par Reuters 03/03/2023 à 17:42",
        title_first=False,
        ticker_style="loose",
        tail=(
            *_lines(
                _QUOTE,
                "| 18,420 EUR | Euronext Paris | -6,12% | |",
                "| 64,100 EUR | XETRA | +0,31% | |",
                "| 9,875 EUR | Euronext Paris | -0,40% | |",
                "| 112,600 EUR | Euronext Paris | 0,00% | |",
            ),
            ("© 2024 Thomson Reuters. All rights reserved.", _COPYRIGHT),
            (
                "All news material on this page belongs to Thomson Reuters or to the third parties that license it."
                " No part of it may be reproduced, republished or redistributed, whether by caching, framing or any"
                " comparable method, unless Thomson Reuters has agreed to it in writing beforehand. Thomson Reuters"
                " accepts no liability for inaccuracies or delays in this material. Reuters and its logo are"
                " registered trademarks of the Thomson Reuters group around the world.",
                _LEGAL,
            ),
            *_teasers(
                "A lire aussi",
                "Le gouvernement norvégien a annoncé jeudi un relèvement de la taxe sur les exportations de saumon,"
                ' une décision que les éleveurs jugent "incompréhensible" à quelques semaines de l\'ouverture des'
                " négociations tarifaires avec ses voisins, alors que les stocks ... Lire la suite",
                "Quatorze alpinistes bloqués depuis deux jours dans un refuge du massif des Aravis ont été évacués par"
                " hélicoptère vendredi à la faveur d'une éclaircie. Aucun d'entre eux n'est ... Lire la suite",
                "Les marchés européens ont terminé la séance en ordre dispersé, hésitant entre la détente des"
                " rendements obligataires et des résultats d'entreprises mitigés. A Paris, l'indice ... Lire la suite",
            ),
            *_lines(_NAVIGATION, "Mes listes", "Une erreur a empêché le chargement de cette liste"),
            *_lines(
                _COMMENT,
                "0 commentaire",
                "Vous devez être connecté pour publier un commentaire.",
                "Déjà membre ? Connectez-vous",
                "Pas encore inscrit ? Créez un compte gratuitement",
                "Signaler ce commentaire",
                "Fermer",
            ),
        ),
        bylines=(("Élise Garandeau", "author"), ("Thibault Rancourt", "translator"), ("Anne-Lise Corbel", "editor")),
        places=("Saint-Étienne",),
        date="2023-03-03",
        agency="Reuters",
        attributions=(("Reuters", "dateline"), ("Reuters", "provided"), ("Reuters", "copyright"), ("Reuters", "cited")),
        published="2023-03-03T17:42:00+01:00",
        tickers=(
            ("VRNT.PA", "XPAR", "Vernotte"),
            ("RHBG.DE", "XETR", "Rheintal Bahn"),
            ("ORVN.PA", "XPAR", "Orvanne"),
            ("DLTR.PA", "XPAR", "Delmas Traction"),
        ),
        dates={
            "mardi soir": "2023-02-28TEV",
            "l'an dernier": "2022",
            "14 juin 1987": "1987-06-14",
            "septembre 2021": "2021-09",
            "2016": "2016",
            "mercredi": "2023-03-01",
        },
    ),
    _Wire(
        byline="Par MAUD LE BIHAN et JEAN-MARC ÉTIENNOT",
        dateline="Clermont-Ferrand (AFP) – ",
        body=(
            "La réouverture du tunnel ferroviaire de la Roche-Brûlée, fermé depuis l'effondrement d'une partie de sa"
            " voûte, est une nouvelle fois repoussée en raison d'infiltrations que les ingénieurs n'avaient pas"
            " décelées, a appris l'AFP auprès du gestionnaire de la ligne.",
            "Les forages menés mardi soir ont mis au jour une poche d'eau de plusieurs milliers de mètres cubes,"
            " située à moins de quatre mètres de la galerie principale, selon une note interne transmise par la"
            " préfecture aux maires des communes concernées.",
            '"Il serait irresponsable de faire passer des voyageurs sous une masse pareille", a expliqué à la presse'
            " Corentin Laborie, directeur régional des travaux, qui refuse désormais d'avancer un calendrier.",
            '- "Personne ne nous croit plus" -',
            "Dans la vallée, où l'accident du 5 mai 2019 avait coûté la vie à deux cheminots, les commerçants disent"
            " avoir perdu près d'un tiers de leur clientèle et réclament une indemnisation qui leur a été promise"
            " en août 2020 par le préfet, puis par trois ministres successifs.",
            '"On annonce une date, on commande les fleurs pour la fête, et puis plus rien. Personne ne nous croit'
            " plus\", soupire Marcelle Fayolle, 67 ans, dont l'hôtel donne sur une gare aux volets clos.",
            "Le chantier, évalué à 48 millions d'euros l'an dernier, pourrait en coûter le double, d'après une"
            " estimation présentée mercredi par le cabinet d'études mandaté par l'État.",
            "Des autocars continueront d'assurer la liaison avec le chef-lieu, au rythme de six rotations par jour.",
        ),
        credit=None,
        title_line="Rail: la réouverture du tunnel de la Roche-Brûlée encore repoussée",
        title="Rail: la réouverture du tunnel de la Roche-Brûlée encore repoussée",
        source_line="information fournie par AFP 17/10/2024 à 09:05",
        title_first=True,
        ticker_style="loose",
        tail=(
            ("© 2024 AFP", _COPYRIGHT),
            (
                "Tous droits de reproduction et de représentation réservés. Les dépêches, photographies et infographies"
                " publiées sur cette page demeurent la propriété de l'AFP ; toute copie, rediffusion ou exploitation"
                " commerciale est interdite sans son accord écrit et préalable.",
                _LEGAL,
            ),
            *_teasers(
                "À lire aussi",
                "Un incendie a détruit dans la nuit une scierie du Livradois, sans faire de blessé. Une soixantaine de"
                " pompiers ont été mobilisés pour protéger les ... Lire la suite",
                "La fréquentation des stations thermales a retrouvé son niveau d'avant la crise sanitaire, portée par"
                " une clientèle plus jeune, selon un bilan publié par la ... Lire la suite",
            ),
            *_lines(
                _COMMENT,
                "Commentaires (0)",
                "Aucun commentaire pour le moment",
                "Connectez-vous pour commenter",
            ),
        ),
        bylines=(("Maud Le Bihan", "author"), ("Jean-Marc Étiennot", "author")),
        places=("Clermont-Ferrand",),
        date=None,
        agency="AFP",
        attributions=(("AFP", "dateline"), ("AFP", "provided"), ("AFP", "copyright"), ("AFP", "cited")),
        published="2024-10-17T09:05:00+02:00",
        dates={
            "mardi soir": "2024-10-15TEV",
            "5 mai 2019": "2019-05-05",
            "août 2020": "2020-08",
            "l'an dernier": "2023",
            "mercredi": "2024-10-16",
        },
        final_newline=True,
    ),
    _Wire(
        byline="par Rachel Ormond et Peter van Doorn",
        dateline="WASHINGTON/NEW YORK, 12 septembre (Reuters) - ",
        body=(
            "L'assureur américain Hartwell Marsh {HWM.N} a ouvert des discussions préliminaires en vue d'un"
            " rapprochement avec la plateforme de santé en ligne Caredella {CRDL.O}, une opération qui donnerait"
            " naissance à un ensemble valorisé à plus de 40 milliards de dollars, ont déclaré lundi trois sources"
            " proches du dossier.",
            "Les deux entreprises pourraient parvenir à un accord d'ici quelques semaines, mais rien ne garantit que"
            " ces pourparlers, menés dans le plus grand secret, aboutissent, ont ajouté ces sources, qui ont requis"
            " l'anonymat.",
            "Caredella, cofondé en 2009 par le chirurgien texan Owen Briarley, revendique neuf millions d'abonnés et"
            " vient de s'implanter en Europe, où il a ouvert des bureaux à Francfort, à Madrid et à Londres.",
            '"Nous ne commentons pas les rumeurs", a répondu par courriel une porte-parole d\'Hartwell Marsh, tandis'
            " que la société californienne n'était pas joignable dans l'immédiat.",
            "LES AUTORITÉS SUR LEURS GARDES",
            "La Commission fédérale du commerce, qui a bloqué l'an dernier deux opérations comparables, examinera le"
            " dossier avec sévérité, estiment des juristes interrogés à New York et à Londres par plusieurs banques"
            " d'affaires.",
            "Une première tentative de mariage, révélée avec fracas en mars 2015 par la presse, avait échoué sur le"
            " partage du pouvoir entre les deux conseils d'administration, mécontents du prix proposé par le"
            " consortium qui soutenait alors l'offre.",
            '"Sur le papier, tout les rapproche, mais les cultures restent très éloignées", a dit mercredi à Reuters'
            " Miriam Kessler, analyste du cabinet Bluestone Ridge.",
            "A Wall Street, l'action Hartwell Marsh cédait 1,8% en fin de matinée, alors que celle de sa cible"
            " potentielle bondissait de 14,2%.",
        ),
        credit="(Reportage Anton Reiss à Berlin ; version française Solène Marchadier, édité par Gilles Pontier)",
        title_line="LEAD 1-USA-L'assureur Hartwell Marsh discute d'un rapprochement avec Caredella",
        title="USA-L'assureur Hartwell Marsh discute d'un rapprochement avec Caredella",
        source_line="information fournie par Reuters 12/09/2018 à 23:11",
        title_first=False,
        ticker_style="angle",
        tail=(
            *_lines(_QUOTE, "| 87,31 USD | NYSE | -1,80% | |", "| 42,06 USD | NASDAQ | +14,20% | |"),
            ("© 2018 Thomson Reuters. All rights reserved.", _COPYRIGHT),
            (
                "Reuters content may not be copied, stored or passed on in any form, framing included, without the"
                " prior written permission of Thomson Reuters, which owns it together with its suppliers. Neither"
                " Thomson Reuters nor its suppliers can be held liable for errors, omissions or delays, nor for any"
                " decision made on the strength of this content.",
                _LEGAL,
            ),
            *_teasers(
                "Sur le même sujet",
                "Le distributeur néerlandais Koopgoed a relevé sa prévision annuelle après un été meilleur que prévu,"
                " soutenu par la vente de ventilateurs et de boissons ... Lire la suite",
                "Les prix du café ont touché leur plus bas niveau depuis douze ans, pénalisés par une récolte"
                " exceptionnelle dans le sud du Brésil et par ... Lire la suite",
            ),
            *_lines(
                _COMMENT,
                "2 commentaires",
                "Trier par : plus récents",
                "lafourmi59 - 13/09/2018 à 08:14",
                "Encore une fusion dont les salariés paieront la note.",
                "Répondre",
                "Signaler un abus",
            ),
        ),
        bylines=(
            ("Rachel Ormond", "author"),
            ("Peter van Doorn", "author"),
            ("Anton Reiss", "author"),
            ("Solène Marchadier", "translator"),
            ("Gilles Pontier", "editor"),
        ),
        places=("Washington", "New York"),
        date="2018-09-12",
        agency="Reuters",
        attributions=(("Reuters", "dateline"), ("Reuters", "provided"), ("Reuters", "copyright"), ("Reuters", "cited")),
        published="2018-09-12T23:11:00+02:00",
        tickers=(("HWM.N", "XNYS", "Hartwell Marsh"), ("CRDL.O", "XNAS", "Caredella")),
        dates={
            "lundi": "2018-09-10",
            "2009": "2009",
            "l'an dernier": "2017",
            "mars 2015": "2015-03",
            "mercredi": "2018-09-12",
        },
    ),
    _Wire(
        byline="Par Colin Ashdown",
        dateline="(Bloomberg) -- ",
        body=(
            "Le groupe minier britannique Penhallow {PHLW.L} envisage de céder ses mines de lithium des Cornouailles,"
            " convoitées par le fabricant italien de batteries Accumula {ACML.MI}, selon des personnes informées du"
            " projet.",
            "La société a mandaté deux banques établies à Londres pour sonder les acquéreurs éventuels, au premier rang"
            " desquels figurent aussi des fonds du Golfe, ont précisé ces personnes, qui n'étaient pas autorisées à"
            " s'exprimer publiquement.",
            "Un porte-parole de Penhallow, interrogé lundi soir, s'est refusé à tout commentaire, de même que son"
            " homologue d'Accumula.",
            "Le cours du lithium a été divisé par deux depuis son sommet de janvier 2021, une chute aggravée par la"
            " mise en service de gisements géants en Argentine et par le ralentissement des ventes de voitures"
            " électriques.",
            "Les mines de Tregarron et de Saint-Mellion, rouvertes par le groupe à grands frais, ont produit 6.400"
            " tonnes l'an dernier, trois fois moins que l'objectif fixé par leurs promoteurs.",
            "\"La question n'est pas de savoir si elles seront vendues, mais combien d'argent il faudra y laisser\","
            " résume Fiona Trelawny, gérante chez Marlowe & Finch, dans une note diffusée vendredi.",
        ),
        credit="(Rédigé par Laurence Bessière, édité par Yvan Courtois)",
        title_line="Penhallow songe à céder ses mines de lithium des Cornouailles",
        title="Penhallow songe à céder ses mines de lithium des Cornouailles",
        source_line="information fournie par Bloomberg 21/06/2022 à 07:30",
        title_first=True,
        ticker_style="round",
        tail=(
            *_lines(
                _QUOTE,
                "| 214,50 GBX | London Stock Exchange | -2,05% |",
                "| 7,312 EUR | Borsa Italiana | +0,88% |",
            ),
            ("©2022 Bloomberg L.P. All rights reserved.", _COPYRIGHT),
            (
                "Nothing on this page may be reproduced or redistributed in whole or in part without the prior written"
                " consent of Bloomberg L.P., which accepts no responsibility for the use made of the information or"
                " for any error contained in it.",
                _LEGAL,
            ),
            *_teasers(
                "Lire aussi",
                "La banque centrale de Hongrie a surpris les économistes en relevant son taux directeur d'un point"
                " complet, invoquant la faiblesse persistante du forint et ... Lire la suite",
                "Les pêcheurs du port de Newlyn réclament une aide d'urgence face à l'envolée du prix du gazole, qui"
                " représente désormais la moitié de ... Lire la suite",
            ),
            *_lines(
                _COMMENT,
                "Soyez le premier à commenter cet article",
                "Se connecter pour réagir",
                "Consulter la charte des commentaires",
            ),
        ),
        bylines=(("Colin Ashdown", "author"), ("Laurence Bessière", "writer"), ("Yvan Courtois", "editor")),
        places=None,
        date=None,
        agency=None,
        attributions=(("Bloomberg", "dateline"), ("Bloomberg", "provided"), ("Bloomberg", "copyright")),
        published="2022-06-21T07:30:00+02:00",
        tickers=(("PHLW.L", "XLON", "Penhallow"), ("ACML.MI", "XMIL", "Accumula")),
        dates={
            "lundi soir": "2022-06-20TEV",
            "janvier 2021": "2021-01",
            "l'an dernier": "2021",
            "vendredi": "2022-06-17",
        },
    ),
    _Wire(
        byline=None,
        dateline="PARIS (Agefi-Dow Jones)--",
        body=(
            "Le spécialiste des emballages Cartoval {CTVL.PA} a annoncé jeudi une hausse de 7,4% de son chiffre"
            " d'affaires annuel, à 812 millions d'euros, tirée par le dynamisme de la vente à distance et par"
            " l'intégration du transalpin Scatolificio Brenta {SCBR.MI}.",
            "Le résultat opérationnel courant ressort à 63,1 millions d'euros, soit une marge de 7,8%, tandis que le"
            " bénéfice net part du groupe a été divisé par deux sous l'effet d'une dépréciation d'actifs en Pologne.",
            "Le conseil d'administration proposera le versement d'un dividende de 0,85 euro par action, identique à"
            " celui de l'exercice précédent, lors de l'assemblée générale convoquée le 28 mai 2020 à Lille.",
            '"La demande reste soutenue, mais le coût du papier recyclé nous oblige à la prudence", a indiqué le'
            " directeur général, Aymeric Sauvagnat, lors d'une conférence organisée mercredi soir à Londres par la"
            " banque du groupe.",
            "L'intégration de la société italienne, acquise en juillet 2018 pour 96 millions d'euros, a été achevée"
            " avec six mois d'avance, et les synergies annoncées par la direction sont désormais attendues à 14"
            " millions d'euros par an.",
            "Le consensus établi par un courtier de la place tablait sur un chiffre d'affaires de 805 millions d'euros"
            " et sur un dividende inchangé.",
            "A la clôture, l'action Cartoval gagnait 2,3% à 31,18 euros.",
        ),
        credit="(Rédigé par Clémence Aubertin, édité par Paul Desrosiers)",
        title_line="Cartoval : les ventes portées par le commerce en ligne en 2019, dividende stable",
        title="Cartoval : les ventes portées par le commerce en ligne en 2019, dividende stable",
        source_line="information fournie par Agefi-Dow Jones 13/02/2020 à 18:33",
        title_first=False,
        ticker_style="round",
        tail=(
            *_lines(_QUOTE, "| 31,180 EUR | Euronext Paris | +2,30% | |", "| 12,440 EUR | Borsa Italiana | -0,16% | |"),
            ("(c) 2020 Agefi-Dow Jones. Tous droits réservés.", _COPYRIGHT),
            (
                "Les informations et données diffusées sur cette page sont fournies à titre indicatif et ne constituent"
                " ni un conseil en investissement, ni une sollicitation d'achat ou de vente d'instruments financiers."
                " Leur reproduction, même partielle, est interdite sans l'autorisation écrite de leur éditeur.",
                _LEGAL,
            ),
            *_teasers(
                "A lire aussi",
                "L'armateur grec Thalassis a commandé huit porte-conteneurs propulsés au méthanol à un chantier coréen,"
                " pour un montant supérieur à un milliard de ... Lire la suite",
                "Les défaillances d'entreprises ont reculé de 3% en janvier dans le bâtiment, mais progressent"
                " fortement dans la restauration, selon les données ... Lire la suite",
                "Le pétrole termine en légère hausse, soutenu par l'espoir d'une réduction de la production des pays"
                " exportateurs et par ... Lire la suite",
            ),
            *_lines(_NAVIGATION, "Mes listes", "Une erreur s'est produite lors du chargement de vos listes"),
            *_lines(
                _COMMENT,
                "0 commentaire",
                "Seuls les membres peuvent ajouter un commentaire.",
                "Déjà inscrit ? Se connecter",
                "Fermer",
            ),
        ),
        bylines=(("Clémence Aubertin", "writer"), ("Paul Desrosiers", "editor")),
        places=("Paris",),
        date=None,
        agency="Agefi-Dow Jones",
        attributions=(
            ("Agefi-Dow Jones", "dateline"),
            ("Agefi-Dow Jones", "provided"),
            ("Agefi-Dow Jones", "copyright"),
        ),
        published="2020-02-13T18:33:00+01:00",
        tickers=(("CTVL.PA", "XPAR", "Cartoval"), ("SCBR.MI", "XMIL", "Scatolificio Brenta")),
        dates={
            "jeudi": "2020-02-13",
            "28 mai 2020": "2020-05-28",
            "mercredi soir": "2020-02-12TEV",
            "juillet 2018": "2018-07",
        },
    ),
    _Wire(
        byline="par Ueli Brandenberger",
        dateline="LA CHAUX-DE-FONDS, 18 novembre 2021 (ATS) – ",
        body=(
            "Le groupe horloger Montferrand {MTFN.S} rappelle 11.000 montres vendues en Suisse et au Liechtenstein en"
            " raison d'un défaut d'étanchéité, une mesure exceptionnelle dans une branche qui préfère d'ordinaire"
            " traiter ces affaires avec discrétion.",
            "Les modèles concernés, assemblés entre l'été et l'automne, ont été livrés par le fabricant à une centaine"
            " de détaillants, a indiqué jeudi l'entreprise neuchâteloise dans un communiqué.",
            "Aucun accident n'a été signalé, a déclaré à l'ATS la responsable du service après-vente, mais l'humidité"
            " peut endommager le mouvement et, dans de rares cas, libérer une substance irritante employée par un"
            " sous-traitant pour coller les joints.",
            '"Nous présentons nos excuses à notre clientèle et nous remplacerons chaque pièce sans frais",'
            " a assuré le directeur général, Reto Aeschlimann, entré en fonction le 1er avril 2020 après une longue"
            " carrière dans la pharmacie.",
            "La facture devrait atteindre neuf millions de francs, d'après les calculs de la banque zurichoise"
            " Seefeld & Cie, qui maintient toutefois sa recommandation d'achat sur Montferrand ainsi que sur son"
            " fournisseur Tavaro Précision {TVPR.S}.",
            "En 2014, un rappel de bien plus grande ampleur, ordonné enfin par une maison genevoise après des mois de"
            " silence et débattu devant la justice jusqu'en octobre 2017, avait entraîné le départ de sa direction.",
            "Les deux titres ont évolué en baisse mercredi à la Bourse suisse, avant même l'annonce du rappel.",
        ),
        credit="(Version française Mireille Jaccoud, édité par Hans-Peter Luginbühl)",
        title_line="Horlogerie - Montferrand rappelle 11.000 montres pour un défaut d'étanchéité",
        title="Horlogerie - Montferrand rappelle 11.000 montres pour un défaut d'étanchéité",
        source_line="information fournie par ATS 18/11/2021 à 12:20",
        title_first=False,
        ticker_style="loose",
        tail=(
            *_lines(
                _QUOTE,
                "| 341,20 CHF | SIX Swiss Exchange | -3,75% | |",
                "| 58,90 CHF | SIX Swiss Exchange | -1,09% | |",
            ),
            ("© 2021 ATS. Tous droits réservés.", _COPYRIGHT),
            (
                "Le contenu de cette dépêche est protégé par le droit d'auteur. Toute reproduction, modification ou"
                " diffusion sur un autre support, y compris par encadrement, requiert l'accord préalable et écrit de"
                " l'agence, qui décline toute responsabilité en cas d'erreur ou de retard.",
                _LEGAL,
            ),
            *_teasers(
                "À lire également",
                "La sécheresse automnale met en péril la production de fromage d'alpage dans le Jura, où plusieurs"
                " éleveurs ont dû faire redescendre leurs troupeaux avec trois semaines ... Lire la suite",
                "Le Conseil des Etats refuse de plafonner le prix des péages alpins, au terme d'un débat nourri qui a"
                " divisé jusqu'aux élus des cantons ... Lire la suite",
            ),
            *_lines(
                _COMMENT,
                "Réagir à cet article",
                "Aucun commentaire",
                "Identifiez-vous pour laisser un commentaire",
            ),
        ),
        bylines=(
            ("Ueli Brandenberger", "author"),
            ("Mireille Jaccoud", "translator"),
            ("Hans-Peter Luginbühl", "editor"),
        ),
        places=("La Chaux-de-Fonds",),
        date="2021-11-18",
        agency="ATS",
        attributions=(("ATS", "dateline"), ("ATS", "provided"), ("ATS", "copyright"), ("ATS", "cited")),
        published="2021-11-18T12:20:00+01:00",
        tickers=(("MTFN.S", "XSWX", "Montferrand"), ("TVPR.S", "XSWX", "Tavaro Précision")),
        dates={
            "jeudi": "2021-11-18",
            "1er avril 2020": "2020-04-01",
            "2014": "2014",
            "octobre 2017": "2017-10",
            "mercredi": "2021-11-17",
        },
        final_newline=True,
    ),
    _Wire(
        byline="PAR YASMINA BELKHODJA",
        dateline="LE CAIRE, 1er févr (Reuters) - ",
        body=(
            "L'Egypte a choisi le chantier naval britannique Southmere {SMRE.L} pour renouveler sa flotte de dragues,"
            " au détriment du français Aubrac Marine {AUBM.PA}, pourtant donné favori, a annoncé mercredi le président"
            " de l'Autorité des voies navigables du delta.",
            "Le contrat, d'une valeur de 640 millions de dollars, prévoit la livraison de neuf navires en cinq ans et"
            " la formation, à Londres et à Portsmouth, de deux cents marins égyptiens.",
            "\"L'offre retenue n'était pas la moins chère, mais c'était la seule à garantir des délais fermes\","
            " a expliqué Tarek Mansouri, qui s'exprimait devant la presse en marge d'une visite des écluses.",
            "L'attribution du marché, d'abord promise aux candidats pour décembre 2015, avait été suspendue par le"
            " tribunal administratif à la suite d'un recours déposé par le concurrent néerlandais Waalhaven {WLHV.AS},"
            " écarté dès le premier tour.",
            "Le groupe français a dit regretter cette décision et n'exclut pas de la contester à son tour, a déclaré"
            " mardi soir à Reuters un de ses dirigeants.",
            "La dernière grande campagne de dragage, menée en 2003 par une entreprise publique, avait permis d'ouvrir"
            " le canal oriental à des bateaux deux fois plus longs que ceux accueillis jusque-là par les ports"
            " intérieurs du pays.",
        ),
        credit=None,
        title_line="ACTUALISATION 2-Egypte-Le britannique Southmere rafle le contrat des dragues du delta",
        title="Egypte-Le britannique Southmere rafle le contrat des dragues du delta",
        source_line="information fournie par Reuters 01/02/2017 à 15:26",
        title_first=True,
        ticker_style="angle",
        tail=(
            *_lines(
                _QUOTE,
                "| 503,00 GBX | LSE | +4,66% | |",
                "| 22,915 EUR | Euronext Paris | -5,21% | |",
                "| 17,080 EUR | Euronext Amsterdam | -0,70% | |",
            ),
            ("© Copyright Thomson Reuters 2017. All rights reserved.", _COPYRIGHT),
            (
                "Republication or redistribution of Reuters content, by framing or any other means, is forbidden unless"
                " Thomson Reuters has given its consent in writing. Thomson Reuters is not responsible for mistakes or"
                " delays in the content or for actions based on it.",
                _LEGAL,
            ),
            *_teasers(
                "A lire aussi",
                "Une délégation de viticulteurs chiliens a été reçue à Bruxelles pour plaider la cause des petits"
                " exploitants, menacés selon elle par les nouvelles règles ... Lire la suite",
                "Le championnat d'échecs de Tbilissi s'est achevé sur une surprise, la victoire d'un lycéen de seize"
                " ans face au tenant du ... Lire la suite",
            ),
            *_lines(
                _COMMENT,
                "0 commentaire",
                "Vous devez être membre pour pouvoir commenter.",
                "Pas encore membre ? Inscrivez-vous gratuitement",
                "Signaler ce message",
                "Fermer",
            ),
        ),
        bylines=(("Yasmina Belkhodja", "author"),),
        places=("Le Caire",),
        date="2017-02-01",
        agency="Reuters",
        attributions=(("Reuters", "dateline"), ("Reuters", "provided"), ("Reuters", "copyright"), ("Reuters", "cited")),
        published="2017-02-01T15:26:00+01:00",
        tickers=(
            ("SMRE.L", "XLON", "Southmere"),
            ("AUBM.PA", "XPAR", "Aubrac Marine"),
            ("WLHV.AS", "XAMS", "Waalhaven"),
        ),
        dates={
            "mercredi": "2017-02-01",
            "décembre 2015": "2015-12",
            "mardi soir": "2017-01-31TEV",
            "2003": "2003",
        },
    ),
)

WIRE_VARIANTS = len(_WIRES)


def wire_case(*, variant: int, width: int = 64, indent: bool = False) -> Case:
    """A hard-wrapped wire article without blank lines, as a finance portal shows it."""
    wire = _WIRES[variant]
    margin = INDENT if indent else ""
    byline = [margin + wire.byline] if wire.byline else []
    first, *others = wire.body
    body: list[str] = []
    for paragraph in (wire.dateline + first, *others):
        body += _ticker_lines(paragraph, wire.ticker_style, width, margin)
    credit = fit(wire.credit, width, margin) if wire.credit else []
    head = [wire.title_line, wire.source_line]
    tail = [line for line, _ in wire.tail]
    article = [*byline, *body, *credit]
    lines = [*head, *article, *tail] if wire.title_first else [*article, *head, *tail]
    return Case(
        raw="\n".join(lines) + ("\n" if wire.final_newline else ""),
        text="\n\n".join(_TICKER.sub("", paragraph) for paragraph in wire.body),
        title=wire.title,
        bylines=wire.bylines,
        places=wire.places,
        date=wire.date,
        agency=wire.agency,
        attributions=wire.attributions,
        published=wire.published,
        tickers=wire.tickers,
        dates=dict(wire.dates),
        removed=(
            (wire.title_line, ("title",)),
            (wire.source_line, ("attribution", "published")),
            *((line.strip(), ("byline",)) for line in (*byline, *credit)),
            *wire.tail,
        ),
    )


_SITES: tuple[_Site, ...] = (
    _Site(
        title="Sécheresse: une start-up danoise veut récolter la rosée des toits marseillais, selon l’ANSA",
        standfirst=(
            "L’entreprise Duggvand, connue jusqu’ici pour ses serres polaires, propose à plusieurs villes de la"
            " Méditerranée de capter l’humidité nocturne sur leurs toits, rapporte l’ANSA."
        ),
        agency_line="Belga",
        blocks=(
            (
                "p",
                "La société Duggvand ApS a soumis aux municipalités de Marseille, de Gênes et de Barcelone un projet"
                " de panneaux textiles capables de recueillir jusqu’à deux litres d’eau par mètre carré et par nuit,"
                " rapporte l’agence ANSA, qui a consulté le dossier.",
            ),
            (
                "e",
                "Un glaciologue islandais explique pourquoi «la pluie ne suffira plus» à remplir les barrages d’Europe"
                " du Sud",
            ),
            (
                "p",
                "L’entreprise assure que son procédé, mis au point sous le climat du Groenland, ne consomme aucune"
                " électricité et qu’il se nettoie au jet une fois par mois. Elle promet en outre de former des"
                " couvreurs dans chacune des villes volontaires.",
            ),
            (
                "p",
                "Les services techniques marseillais se montrent plus réservés. Selon une responsable citée par ANSA,"
                " les embruns pourraient boucher les fibres en quelques semaines et rendre l’eau impropre à"
                " l’arrosage.",
            ),
            ("h", "Une facture encore floue"),
            (
                "p",
                "Aucun prix n’a été communiqué. D’après des documents remis aux élus, l’équipement d’une école"
                " reviendrait à 40.000 euros, hors entretien, pour une durée de vie estimée à neuf ans.",
            ),
            ("e", "Une baleine à bosse s’égare dans le port de Toulon"),
            (
                "p",
                "Les fondateurs rappellent qu’en 2018 ils avaient déjà équipé l’aéroport de Faro, au Portugal, et que"
                " l’installation fonctionne toujours malgré deux tempêtes de sable survenues en 2021.",
            ),
            (
                "p",
                "À ce jour, Duggvand compte une quarantaine de salariés et réalise l’essentiel de ses ventes en"
                " Scandinavie.",
            ),
        ),
        tail=_lines(_BUTTON, "Discuter"),
        attributions=(("Belga", "provided"), ("ANSA", "cited")),
        dates={"2018": "2018", "2021": "2021"},
    ),
    _Site(
        title="Le dernier relieur de la rue des Tanneurs ferme boutique après un demi-siècle",
        standfirst=(
            "Faute de repreneur, Ambroise Quintard rangera ses presses à la fin du mois. Ses cuirs et ses fers iront au"
            " lycée professionnel, qui rouvre une section de reliure."
        ),
        agency_line=None,
        blocks=(
            (
                "p",
                "L’odeur de colle d’os accueille encore le visiteur, mais les rayons se vident. Ambroise Quintard, 74"
                " ans, a cessé de prendre des commandes et termine les registres que lui a confiés la mairie.",
            ),
            (
                "p",
                "Il avait acheté le fonds en 1973 à la veuve de son maître d’apprentissage, avec l’aide d’un notaire"
                " bibliophile. «Je pensais tenir cinq ans, le temps d’apprendre à mes mains à ne plus trembler»,"
                " raconte-t-il en riant.",
            ),
            ("e", "Elle répare les globes terrestres du monde entier depuis sa cuisine"),
            (
                "p",
                "Les années fastes ont été celles des thèses et des études notariales, quand il fallait relier trois"
                " exemplaires de chaque mémoire. L’ordinateur a tout emporté, et les particuliers n’ont pas suffi à"
                " combler le vide.",
            ),
            ("h", "Des presses sauvées de la ferraille"),
            (
                "p",
                "Le lycée professionnel a proposé de reprendre les machines, dont une presse à percussion de deux"
                " tonnes. Douze élèves sont déjà inscrits pour la rentrée, la plupart en reconversion.",
            ),
            ("h", "Un musée, peut-être"),
            (
                "p",
                "La municipalité étudie de son côté l’achat du local, dont la vitrine est protégée depuis 1996."
                " L’association de quartier y verrait bien un petit musée du livre, ouvert deux jours par semaine.",
            ),
            (
                "p",
                "Le relieur, lui, a gardé un seul volume sur son établi, un atlas sans couverture qu’il promet de finir"
                " avant de tourner la clef.",
            ),
        ),
        tail=_lines(_BUTTON, "Réagir"),
        attributions=(),
        dates={"1973": "1973", "1996": "1996"},
        final_newline=True,
    ),
    _Site(
        title="Un constructeur de dirigeables proche de la faillite courtise trois régions françaises, selon Reuters",
        standfirst=(
            "Le constructeur canadien Borealift, dont la trésorerie serait presque épuisée, cherche en Europe un"
            " terrain et des partenaires publics pour assembler ses dirigeables cargos, affirme Reuters."
        ),
        agency_line="Sputnik",
        blocks=(
            (
                "p",
                "Le constructeur de dirigeables Borealift négocie avec l’Occitanie, la Normandie et le Grand Est"
                " l’implantation d’un hangar de trois cents mètres de long, affirme Reuters en se fondant sur le"
                " témoignage d’un ancien cadre de l’entreprise.",
            ),
            ("e", "La «route de la soie aérienne» relancée par un consortium kazakh malgré les réserves des assureurs"),
            (
                "p",
                "L’entreprise soutient que ses appareils transporteront soixante tonnes de fret pour le quart du prix"
                " d’un avion, sans piste ni kérosène. Les essais menés au Québec ont toutefois été interrompus à deux"
                " reprises par le vent.",
            ),
            ("e", "Deux planeurs entrent en collision au-dessus du Vercors"),
            (
                "p",
                "Sollicitées, les trois régions confirment des échanges sans se prononcer sur leur issue. Un conseiller"
                " normand évoque un projet séduisant, mais réclame des garanties bancaires que le groupe n’a pas encore"
                " fournies.",
            ),
            ("h", "Un précédent douloureux en Allemagne"),
            (
                "p",
                "En Allemagne, une aventure comparable s’était soldée en 2002 par la ruine de plusieurs milliers de"
                " petits actionnaires. Le hangar construit à l’époque abrite aujourd’hui une piscine tropicale.",
            ),
            ("e", "Pourquoi les hangars de l’aviation d’avant-guerre fascinent encore les architectes contemporains"),
            (
                "p",
                "La direction de Borealift fait valoir que les matériaux ont changé et que l’hélium sera fourni par un"
                " gisement découvert en 2016 en Tanzanie, indique Reuters.",
            ),
            (
                "p",
                "Une décision est espérée avant l’automne. D’ici là, les salariés de Trois-Rivières ont accepté de"
                " différer le versement de leurs primes.",
            ),
        ),
        tail=(*_lines(_BUTTON, "Partager"), *_lines(_BUTTON, "Discuter")),
        attributions=(("Sputnik", "provided"), ("Reuters", "cited")),
        dates={"2002": "2002", "2016": "2016"},
    ),
    _Site(
        title="Les abeilles noires d’Ouessant intéressent un laboratoire japonais",
        standfirst=(
            "Préservée des parasites par l’isolement de l’île, l’abeille noire d’Ouessant pourrait livrer le secret de"
            " sa résistance à des chercheurs de Kyoto."
        ),
        agency_line=None,
        blocks=(
            (
                "p",
                "Une équipe de l’institut Hoshikawa a passé trois semaines sur l’île bretonne pour prélever des"
                " échantillons de cire et de propolis, avec l’accord des apiculteurs et de la préfecture maritime.",
            ),
            (
                "p",
                "Les insulaires ont vu débarquer des caisses de verrerie, deux microscopes et un congélateur. «On les"
                " croyait venus filmer les phares», s’amuse la patronne de l’unique hôtel ouvert en hiver.",
            ),
            ("e", "Frelon asiatique: ce piège imprimé en 3D que les mairies s’arrachent"),
            (
                "p",
                "L’abeille noire a été introduite à Ouessant en 1978 par un instituteur passionné, puis protégée par un"
                " arrêté qui interdit l’importation de toute autre souche. Cent quarante colonies y vivent sans le"
                " moindre traitement.",
            ),
            ("h", "Une molécule prometteuse"),
            (
                "p",
                "Les premiers résultats, relayés par l’agence Xinhua, signalent dans la propolis une molécule inconnue"
                " qui paralyse les acariens sans nuire aux larves. Les essais en laboratoire dureront au moins deux"
                " ans.",
            ),
            (
                "p",
                "Les apiculteurs demandent que tout brevet éventuel soit partagé avec la commune. Un protocole en ce"
                " sens, signé en 2022, doit encore être validé par le ministère de la Recherche.",
            ),
        ),
        tail=(*_lines(_BUTTON, "0 commentaire"), *_lines(_BUTTON, "Ajouter un commentaire")),
        attributions=(("Xinhua", "cited"),),
        dates={"1978": "1978", "2022": "2022"},
    ),
    _Site(
        title="Ankara teste des tramways sans rails, une première saluée par les urbanistes",
        standfirst=(
            "Guidées par des capteurs enfouis sous la chaussée, six rames sur pneus circulent depuis peu dans la"
            " banlieue ouest de la capitale turque."
        ),
        agency_line="Anadolu",
        blocks=(
            (
                "p",
                "La ligne expérimentale relie en vingt minutes le quartier de Batıkent à une zone d’activités où"
                " travaillent trente mille personnes. Elle a coûté cinq fois moins cher qu’un tramway classique,"
                " a déclaré à Anadolu l’adjoint chargé des transports.",
            ),
            ("e", "À Konya, des chiens errants prennent le métro chaque matin"),
            (
                "p",
                "Le véhicule suit une bande magnétique et peut s’en écarter pour contourner un obstacle, ce qui le"
                " rapproche d’un autobus. Ses concepteurs préfèrent parler d’un tramway, plus flatteur auprès des"
                " électeurs.",
            ),
            ("h", "Le verglas, juge de paix"),
            (
                "p",
                "Reste à savoir comment les rames se comporteront en hiver. Un essai mené en 2019 dans l’est du pays"
                " avait été abandonné après trois sorties de voie, toutes sans gravité.",
            ),
            ("e", "Le téléphérique urbain de La Paz, modèle inattendu pour les villes de montagne du monde entier"),
            (
                "p",
                "L’entreprise qui fournit les capteurs annonce une version chauffante de sa bande de guidage. Elle"
                " équipera d’abord les stations, où le freinage est le plus délicat.",
            ),
            ("h", "Des voisins attentifs"),
            (
                "p",
                "Des délégations de Sofia, de Tunis et de Bakou sont déjà venues monter à bord. La mairie espère vendre"
                " son savoir-faire et financer ainsi deux lignes supplémentaires.",
            ),
            (
                "p",
                "Les usagers, eux, réclament surtout davantage de sièges et un peu d’ombre aux arrêts.",
            ),
        ),
        tail=_lines(_BUTTON, "Commenter"),
        attributions=(("Anadolu", "provided"), ("Anadolu", "cited")),
        dates={"2019": "2019"},
        final_newline=True,
    ),
)

SITE_VARIANTS = len(_SITES)


def site_case(*, variant: int) -> Case:
    """A site's article with blank lines between paragraphs and other articles' headlines glued to some of them."""
    site = _SITES[variant]
    removed: list[_Removed] = [(site.title, ("title",))]
    first = site.standfirst
    if site.agency_line:
        first += "\n" + site.agency_line
        removed.append((site.agency_line, ("attribution",)))
    groups = [site.title, first]
    glued = ""
    for kind, block in site.blocks:
        if kind == "e":
            removed.append((block, _RELATED))
            glued += block + "\n"
        else:
            groups.append(glued + block)
            glued = ""
    groups.append("\n".join(line for line, _ in site.tail))
    return Case(
        raw="\n\n".join(groups) + ("\n" if site.final_newline else ""),
        text="\n\n".join([site.standfirst, *(block for kind, block in site.blocks if kind != "e")]),
        title=site.title,
        bylines=(),
        places=None,
        date=None,
        agency=None,
        attributions=site.attributions,
        published=None,
        tickers=(),
        dates=dict(site.dates),
        removed=(*removed, *site.tail),
    )

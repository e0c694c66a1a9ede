"""Times that come back: what happens every day, on any day of a month or every year has no value."""

from __future__ import annotations

import re

from frenchnewsclean.dates.readings import WEEKDAYS, Reading
from frenchnewsclean.folding import holds

_DAY_NAMES = "|".join(WEEKDAYS)
_ANY_MONTH = re.compile(
    r"\b(?:dignes? du mois d(?:e |['’])|une? (?:mois|journée|jour|soir|soirée|nuit|matin) d(?:e |['’]))\Z"
)
_EVERY_YEAR = re.compile(r"(?i)\b(?:chaque année|tous les ans)\b[^.!?\n]*\Z|\bchaque (?:\w+ de )?\Z")
_YEARLY = re.compile(
    r"(?i)\b(?:chaque année|tous les ans|(?:une|deux|trois) fois (?:par|l['’]) ?an|habituellement|généralement|courante?s(?= )|fréquente?s?)\b[^.!?\n]*\Z"
)
_IN_GENERAL = re.compile(
    r" (?:est|sont|reste|restent|a|ont) (?:toujours|en général|généralement|habituellement|souvent|d['’]ordinaire) "
)
_EVERY_DAY = re.compile(
    rf"(?i)\b(?:(?:tous les|toutes les|chaque) (?:jours?|soirs?|matins?|nuits?|(?:{_DAY_NAMES})s?)|quotidien(?:ne)?s?|"
    rf"(?:les|ces) (?:{_DAY_NAMES})s(?: et (?:{_DAY_NAMES})s)?|jours (?:ouvrables|ouvrés|fériés)|7 jours sur 7|7j/7|"
    rf"du (?:{_DAY_NAMES}) au (?:{_DAY_NAMES})|en semaine)(?: inclus)?,?(?: à| de| entre)? ?\(?\Z"
)
_OF_EACH_DAY = re.compile(
    rf"(?i),? (?:tous les|chaque) (?:jours?|soirs?|matins?|nuits?|week-?ends?|(?:{_DAY_NAMES})s?)\b|,? en semaine\b|"
    rf"(?:,? (?:du|des)| les) (?:(?:{_DAY_NAMES})s\b|(?:{_DAY_NAMES}) au (?:{_DAY_NAMES})\b)|,? (?:le|les) week-?ends?\b(?! (?:derni|proch|suiv|pass|d))|"
    r",? 7 jours sur 7|,? 7j/7"
)
_OF_HOURS = re.compile(r"(?i)\d ?(?:h|heures?)(?: ?\d\d)?,? \Z")
_HOURS = re.compile(r"(?i)(?: inclus)?,? (?:de |entre )?\d\d? ?(?:h|heures)(?: ?\d\d)? (?:à|et) ")
_AS_A_RULE = re.compile(
    rf"(?i)(?:\b(?:désormais|dorénavant|habituellement|normalement)\b,?|\bheures? d(?:e |['’])(?:début|fin|ouverture|fermeture|coucher|lever)\b)"
    rf"(?:(?!\b(?:hier|demain|aujourd|ce|cette|et|mais|{_DAY_NAMES})\b)[^.!?,\n])*\Z"
)
# What is allowed or forbidden at an hour is a rule, unless it was done ("a été interdite à partir de 14h").
_ALLOWED = ("autoris", "interdi", "prohib", "réserv", "bann", "obligation")
_STEMS = "|".join(_ALLOWED)
_ELSE = rf"(?!\b(?:hier|demain|aujourd|ce|cette|a|ont|est|avait|avaient|été|{_DAY_NAMES})\b|\bs['’])"
_RULE = re.compile(
    rf"(?i)\b(?:{_STEMS})[a-zé]*\b(?:{_ELSE}[^.!?;,\n])*\b(?:entre|de|avant|après|jusqu['’]à|à partir de|dès) \Z"
)
_DONE = re.compile(rf"(?i)\b(?:a|ont|avait|avaient|sera|seront) (?:\w+ )?(?:été )?(?:{_STEMS})")
_HOURS_OF = re.compile(  # "les horaires d'ouverture, de 9h à 18h", but no "fuseau horaire"
    rf"(?i)(?<!fuseau )(?<!taux )\bhoraires? (?:d(?:e |['’])|: ?)(?:{_ELSE}[^.!?;\n])*\Z"
)
# "l'obligation de fermer à 23 heures", but not "ils avaient l'obligation de …"
_MUST = re.compile(r"(?i)(?<!avait l['’])(?<!avaient l['’])\bobligation (?:de |d['’])\w+(?:er|ir|re) (?:\w+ ){0,3}à \Z")
# "le couvre-feu instauré en octobre court de 22 heures à …", but not "contrôlé pendant le couvre-feu à 23 heures"
_CURFEW = re.compile(
    r"(?i)(?<!pendant le )(?<!durant le )(?<!contre le )(?<!violé le )\bcouvre-feu"
    r"(?:,? (?:nocturne|total|partiel|local|national|instauré|imposé|fixé|étendu|avancé|ramené|repoussé|décalé|maintenu|en vigueur|en \w+|"
    r"pass(?:e|era|erait)|court|commence(?:ra)?|débute(?:ra)?|va|être|est|sera)){0,5} (?:de|entre|à|dès|à partir de) \Z"
)
# "les bars devront fermer à minuit", "la fermeture des restaurants à 23 heures"
_HOUSES = r"(?:bars|restaurants|cafés|commerces|magasins|discothèques|établissements|boîtes de nuit|casinos)"
_SHUT = r"(?:fermer|fermeture|fermeront|ferment|rouvrir|ouvrir)"
_CLOSING = re.compile(
    rf"(?i)\b(?:{_SHUT}|{_HOUSES})\b(?:{_ELSE}[^.!?;,\n])*\b(?:{_HOUSES}|{_SHUT})\b(?:{_ELSE}[^.!?;,\n])*\b(?:à|dès|avant|à partir de) \Z"
)
# "les règles imposées : ne pas voler avant 10 heures"
_RULES = re.compile(
    rf"(?i)\b(?:règles?|consignes?)\b[^.!?:\n]*:[^.!?\n]*\bne (?:pas|plus|jamais) \w+(?:er|ir|re)\b(?:{_ELSE}[^.!?;\n])*"
    r"\b(?:entre|de|avant|après|jusqu['’]à|à partir de) \Z"
)
# Hours of a service, where no day stands near: "une ligne accessible de 8h à 22h", "les bureaux seront ouverts entre 9h et 19h"
_OPEN = re.compile(
    r"(?i)\b(?:(?:accessibles?|joignables?)(?: [^.!?;:,\n]{1,24})? de|,\s?ouverte?s?(?: au public)? de|"
    r"(?<!enquête )(?<!information )(?:est|sont|sera|seront) ouverte?s?(?: (?!le feu|depuis|après|pour)[^.!?;:,\n]{1,24})? (?:de|entre)) \Z"
)
# "le scrutin, ouvert de 8h à 18h, s'est déroulé sans heurts"
_TOLD_OF = re.compile(r", (?:a|ont|avait|avaient|s['’]est|se sont) ")
_SIGNS = (
    "ouvre-feu",
    " ne pas ",
    " ne plus ",
    "ésormais",
    "orénavant",
    "abituellement",
    "ormalement",
    "eure d",
    "eures d",
    "oraire",
    "ferm",
    "ouvrir",
    *(stem[1:] for stem in _ALLOWED),
)
_EVE_OF = re.compile(r"(?i)\bla veille d(?:e |u |['’])[\w’'-]+ à \Z")  # "la veille du départ à 17h"


def of_any_month(text: str, start: int) -> bool:
    """ "dignes du mois d'avril", "un soir de juillet": no month in particular."""
    return _ANY_MONTH.search(text, max(0, start - 24), start) is not None


def of_every_year(text: str, start: int) -> bool:
    """ "chaque année … à Noël"."""
    return _EVERY_YEAR.search(text, max(0, start - 160), start) is not None


def of_any_week(text: str, end: int) -> bool:
    """ "les chiffres du dimanche sont en général en repli"."""
    return _IN_GENERAL.match(text, end) is not None


def of_each_year(text: str, start: int) -> bool:
    """ "une fois par an, entre le 15 février et le 30 mars"."""
    return _YEARLY.search(text, max(0, start - 60), start) is not None


def of_every_day(text: str, start: int, end: int) -> bool:
    """ "tous les jours à 8h", "à 22 heures en semaine"; a time before an event of no day too."""
    low = max(0, start - 40)
    return bool(
        _EVERY_DAY.search(text, low, start)
        or _EVE_OF.search(text, low, start)
        or _OF_EACH_DAY.match(text, end)
        or (holds(text[max(0, start - 120) : start], _SIGNS) and _as_a_rule(text, start))
    )


def of_a_service(text: str, start: int, end: int) -> bool:
    """ "une ligne accessible de 8h à 22h": its hours on any day, where none stands near and nothing is told of it."""
    return _OPEN.search(text, max(0, start - 80), start) is not None and not _TOLD_OF.match(text, end)


def _as_a_rule(text: str, start: int) -> bool:
    if _AS_A_RULE.search(text, max(0, start - 80), start) or _HOURS_OF.search(text, max(0, start - 120), start):
        return True
    low = max(0, start - 120)
    if (
        _MUST.search(text, low, start)
        or _CURFEW.search(text, low, start)
        or _RULES.search(text, max(0, start - 240), start)
        or _CLOSING.search(text, low, start)
    ):
        return True
    said = _RULE.search(text, max(0, start - 100), start)
    return said is not None and _DONE.search(text, max(0, said.start() - 16), start) is None


def of_each_week(text: str, reading: Reading) -> bool:
    """ "du lundi au vendredi, de 8h à 18h", "en semaine (du dimanche soir au mercredi soir)": hours of every week."""
    ends = (reading.left, reading.right)
    if any(end is None or end.weekday is None or end.day is not None for end in ends):
        return False
    said = text[max(0, reading.start - 40) : reading.start].removesuffix("du ")
    return (_EVERY_DAY.search(said) or _OF_HOURS.search(said) or _HOURS.match(text, reading.end)) is not None

"""The grammar of French press dates: small forms, each tried where its first word stands; then neighbours are joined.

Everything here works on folded text (see ``folding``), whose offsets are those of the text. A form declines freely;
what it finds is a ``Reading``, which says only what is written. Values are the business of ``resolve``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from frenchnewsclean.dates.readings import (
    FEASTS,
    MONTHS,
    MOVABLE,
    NUMBERS,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
    ZONES,
    Form,
    Reading,
)
from frenchnewsclean.folding import fold


def _any(words: object) -> str:
    """An alternation, longest first."""
    return "(?:" + "|".join(sorted((re.escape(w) for w in words), key=len, reverse=True)) + ")"  # type: ignore[attr-defined]


_S = r"\s{1,8}"
_s = r"\s{0,2}"
_FULL_MONTHS = [m for m in MONTHS if m in ("mars", "avril", "mai", "juin", "aout") or len(m) > 5]
_SHORT_MONTHS = [m for m in MONTHS if m not in _FULL_MONTHS]
_MONTH = rf"(?P<month>{_any(_FULL_MONTHS)}(?![a-z])|{_any(_SHORT_MONTHS)}(?![a-z])\.?)"
_FULL_MONTH = rf"(?P<month>{_any(_FULL_MONTHS)})(?![a-z])"
_WEEKDAY = rf"(?P<weekday>{_any(WEEKDAYS)})(?![a-z])"
_SHORT_WEEKDAY = rf"(?P<short>{_any(WEEKDAY_ABBREVIATIONS)})\.?(?![a-z])"
_WORD_DAY = _any(
    [n for n, v in NUMBERS.items() if v <= 30 and n not in ("un", "une")] + ["premier", "trente et un", "vingt et un"]
)
_DAY = rf"(?P<day>1{_s}ers?(?![a-z])|(?:[12]\d|3[01]|0?[1-9])(?![\d%]|{_s}(?:er|e|eme)(?![a-z]))|{_WORD_DAY}(?![a-z]))"
_YEAR4 = r"(?:1\d|20)\d\d(?![\d%]|[.,]\d)"
_YEAR = rf"(?P<year>{_YEAR4}|'\d\d(?!\d))"
_LAST = r"(?P<last>derniers?|dernieres?|passes?|passees?|ecoulee?s?|precedente?s?)(?![a-z])"
_NEXT = rf"(?P<next>prochaine?s?|suivante?s?|a{_S}venir|qui{_S}(?:vient|suit)(?!{_S}d(?:e{_S}|')))(?![a-z])"
_TURN = rf"(?:{_LAST}|{_NEXT})"
_TURN2 = _TURN.replace("?P<last>", "?P<last2>").replace("?P<next>", "?P<next2>")
_PART = rf"(?P<part>{_any(PARTS)})(?![a-z])"
_NUMBER = (
    rf"(?P<count>\d{{1,4}}|{_any(NUMBERS)}|quelques|plusieurs|vingt{_S}quatre|vingt{_S}et{_S}un)(?![\w,.]\d|[a-z\d])"
)
_UNIT = rf"(?P<unit>{_any(UNITS)})(?![a-z])"
_HALF = rf"(?P<half>{_S}et{_S}demie?(?![a-z]))?"

_ZONE = rf"(?:{_s}\(?(?P<zone>{_any(ZONES)})\)?(?![a-z])|{_s}\(?(?:heure{_S}(?:de{_S}paris|locale|francaise)|heures{_S}locales?)\)?)?"
_SHORT_OF = rf"moins{_S}(?:le{_S}quart|cinq|dix|vingt(?:[ -]cinq)?)(?![a-z])"
_CLOCK = (
    rf"(?:(?P<hour>2[0-4]|[01]?\d)(?:{_s}h(?:eures?)?(?![a-z])(?:{_s}(?P<minute>[0-5]\d)(?!\d)(?:{_s}(?:mn|min)(?![a-z]))?)?"
    rf"|:(?P<minute2>[0-5]\d)(?P<seconds>:[0-5]\d)?(?![:\d]))"
    rf"|(?P<noon>midi|minuit)(?![a-z])(?:{_S}(?P<half>et{_S}demie?|trente))?)"
    rf"(?P<add>{_S}(?:et{_S}demie|et{_S}quart|{_SHORT_OF}))?"
)
_OF_DAY = rf"(?:{_S}(?:du{_S}(?P<du>matin|mat|soir)|de{_S}(?:la{_S}|l')?(?P<dela>matinee|apres-midi|nuit|soiree|soir|matin)|dans{_S}la{_S}(?P<dans>nuit|soiree)))?(?![a-z])"


_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)(?:[t ](?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d)?)?(?![\d-])"
)
_YMD = re.compile(r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)(?![\d/])")
_YM = re.compile(r"(?P<year>(?:19|20)\d\d)[-/](?P<month>0?[1-9]|1[0-2])(?![\d/-])")
_DMY = re.compile(
    rf"(?P<day>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<month>0?[1-9]|1[0-2])(?:(?P=sep)|,{_S})(?P<year>\d{{4}}|\d\d)(?![\d/]|[.,-]\d)"
)
_DM = re.compile(r"(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])(?![\d/%]|[.,]\d)")
_D_MONTH = re.compile(
    rf"{_DAY}[ -]?{_s}(?:de{_S}|du{_S}mois{_S}de{_S})?{_MONTH}(?:,?(?:{_S}|-)(?:de{_S})?{_YEAR}|{_S}{_TURN})?"
)
_MONTH_YEAR = re.compile(rf"{_MONTH}(?:,?{_S}(?:de{_S})?{_YEAR}|{_S}(?P<year2>68)(?![\d%]|[,.]\d))")
_MONTH_ALONE = re.compile(rf"{_FULL_MONTH}(?:{_S}{_TURN})?")
_WEEKDAY_DATE = re.compile(
    rf"(?:{_WEEKDAY}|{_SHORT_WEEKDAY}){_s},?{_s}(?:le{_S})?(?:{_DAY})[ -]?{_s}(?:de{_S})?{_MONTH}(?:,?{_S}(?:de{_S})?{_YEAR}|{_S}{_TURN})?"
)
_WEEKDAY_NUMERIC = re.compile(
    rf"(?:{_WEEKDAY}|{_SHORT_WEEKDAY}),?{_S}(?:le{_S})?(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])(?:/(?P<year>\d{{4}}|\d\d))?(?![\d/])"
)
_WEEKDAY_DAY = re.compile(
    rf"{_WEEKDAY}{_S}{_DAY}(?!{_S}(?:h|heures?|et|ans?|jours?|mois|euros?|millions?|pour|%)(?![a-z])|{_s}(?:h|:)\d|[.,:/]\d|{_s}h(?![a-z]))(?=[\s,.;:!?)\]\"-]|\Z)"
)
_WEEKDAYS_AND = re.compile(rf"{_WEEKDAY}{_S}{_DAY}(?:,|{_S}et|{_S}ou){_S}(?:le{_S})?(?=[a-z]{{5,8}}{_S}(?:\d|premier))")
_WEEKDAY_ALONE = re.compile(
    rf"{_WEEKDAY}(?:{_S}(?P<of>(?:de{_S})?(?:la|cette){_S}semaine(?:{_S}(?:{_TURN2}|d'apres|d'avant))?)|{_S}en{_S}(?P<in>8|huit|15|quinze)(?![a-z\d])|{_S}{_TURN})?"
)
_PART_TAIL = re.compile(
    rf"{_S}(?:(?:dans|pendant|durant){_S}(?:la|l'){_s}|en{_S}(?:fin{_S}d(?:e{_S}|')|debut{_S}d(?:e{_S}|')|milieu{_S}d(?:e{_S}|'))?|au{_S}|tot{_S}(?:le{_S})?|tard{_S}(?:le{_S})?)?{_PART}"
)
_MIDI_TAIL = re.compile(rf"{_S}(?:a{_S})?(?P<noon>midi|minuit)(?![a-z])")
_DEICTIC = re.compile(
    rf"(?P<word>aujourd'? ?hui|avant-hier|hier|apres-demain|demain|ce{_S}jour)(?![a-z-])(?:{_S}(?:au{_S})?(?P<part>{_any(PARTS)})(?![a-z]))?"
)
_STORY = re.compile(
    rf"(?P<word>avant-veille|veille|surlendemain|lendemain)(?![a-z])(?:{_S}(?:au{_S})?{_PART})?(?!{_S}d(?:e|u|es)(?![a-z])|{_S}d')"
)
_THIS = re.compile(
    rf"c(?:e|et|ette){_S}(?:{_PART}|(?P<weekday>{_any(WEEKDAYS)})(?![a-z])(?!{_S}(?:[\d]|premier))(?:{_S}{_TURN})?|(?P<period>semaine|mois|annee|ete|hiver|automne|printemps|trimestre|semestre|siecle|decennie)(?![a-z])(?!{_S}(?:la|-la|de|du|d')(?![a-z]))|week-?{_s}end)(?!-la)(?:-ci(?![a-z]))?"
)
_LAST_NIGHT = re.compile(
    rf"nuit{_S}(?:(?P<last>derniere)|(?P<next>prochaine)|(?P<from>du|de)(?:{_S}(?:ce{_S}))?)(?![a-z])"
)
_NIGHT = re.compile(
    rf"nuit{_S}(?:de|du){_S}(?:(?P<wd1>{_any(WEEKDAYS)})(?:{_S}(?P<d1>\d{{1,2}}(?:er)?))?|(?P<d1b>\d{{1,2}}(?:er)?)(?:{_S}(?P<m1>{_any(_FULL_MONTHS)}))?|(?P<hier>hier)){_S}(?:a|au){_S}(?:ce{_S})?(?:(?P<wd2>{_any(WEEKDAYS)})(?:{_S}(?P<d2>\d{{1,2}}(?:er)?))?|(?P<d2b>\d{{1,2}}(?:er)?)|aujourd'hui)(?![a-z\d])(?:{_S}{_MONTH}(?:{_S}{_YEAR})?)?"
)
_PART_OF = re.compile(rf"{_PART}(?:{_S}d(?:u|e|es)(?:{_S}(?:ce|cette|la|le))?{_S}|{_S}d')(?=[\da-z])")
_PERIOD = re.compile(
    rf"(?:(?P<edge>debut|fin|milieu)(?:{_S}de{_S}(?:la{_S}|l')?|{_S}du{_S}|{_S}d'|{_S}))?(?P<period>semaine|mois|annee|an|ete|hiver|automne|printemps|trimestre|semestre|week-?{_s}end|decennie|siecle)(?![a-z])(?:{_S}{_TURN})"
)
_EDGE = re.compile(
    rf"(?P<edge>debut|fin|milieu|mi|courant)(?:{_S}|-)(?:(?:du{_S}mois{_S}de|du{_S}mois{_S}d'|de|du|d'){_s}(?=\S)(?:la{_S}|l'|ce{_S}mois{_S}de{_S})?)?"
    rf"(?:{_FULL_MONTH}(?:,?{_S}(?:de{_S})?{_YEAR}|{_S}{_TURN})?|(?P<onlyyear>{_YEAR4})|(?:l'|cette{_S}|ce{_S}|la{_S})?(?P<period>annee|mois|semaine|journee)(?![a-z])(?:{_S}(?:{_TURN2}|(?P<pyear>{_YEAR4})))?)"
)
_HALF_MONTH = re.compile(
    rf"(?P<which>premiere|seconde|deuxieme){_S}quinzaine{_S}(?:de{_S}|d'|du{_S}mois{_S}de{_S}){_FULL_MONTH}(?:{_S}{_YEAR})?"
)
_WEEK_IN = re.compile(
    rf"(?P<which>premiere|deuxieme|seconde|troisieme|quatrieme|derniere){_S}semaine{_S}(?:de{_S}|d')(?:{_FULL_MONTH}(?:{_S}{_YEAR})?|(?P<onlyyear>{_YEAR4}))"
)
_QUARTER = re.compile(
    rf"(?P<which>{_any(ORDINALS)}|dernier){_S}(?P<kind>trimestre|semestre)(?![a-z])(?:{_S}(?:de{_S}(?:l'annee{_S}|l'exercice{_S})?|d'|du{_S})?(?:{_YEAR}|(?P<this>cette{_S}annee|l'annee|l'an)(?:{_S}{_TURN})?|{_TURN2}))?"
)
_QUARTER_CODE = re.compile(rf"(?P<code>[tq])(?P<which>[1-4])(?:{_S}|-)(?P<year>(?:19|20)\d\d)(?!\d)")
_SEASON = re.compile(
    rf"(?P<season>{_any(SEASONS)})(?![a-z])(?:{_S}(?:de{_S})?(?P<year>{_YEAR4})(?:[/-]\d{{2,4}})?|{_S}{_TURN})?"
)
_DECADE = re.compile(
    rf"annees?{_S}(?:(?P<century>19|20|18|17)(?P<decade>\d0)|(?P<short>\d0)|(?P<word>vingt|trente|quarante|cinquante|soixante|soixante-dix|quatre-vingt|quatre-vingts|quatre-vingt-dix))(?!\d|{_S}(?:ans|jours|mois|millions))"
)
_CENTURY = re.compile(
    rf"(?P<roman>[ivx]{{1,5}}|\d{{1,2}}){_s}(?:e|eme|er|ieme){_S}siecles?(?![a-z])(?:{_S}avant{_S}(?:notre{_S}ere|j\.?-?c))?"
)
_AGO = re.compile(
    rf"il{_S}y{_S}(?:en{_S})?a{_S}(?:(?:environ|pres{_S}d(?:e{_S}|')|plus{_S}d(?:e{_S}|')|moins{_S}d(?:e{_S}|')|a{_S}peine|tout{_S}juste|seulement|deja|exactement|tout{_S}le){_s})?{_NUMBER}{_S}{_UNIT}{_HALF}"
)
_IN = re.compile(
    rf"(?:dans|d'ici)(?:{_S}a)?{_S}(?P<within>les{_S}|l')?(?:(?:environ|pres{_S}d(?:e{_S}|')|un{_S}peu{_S}plus{_S}d(?:e{_S}|')|moins{_S}d(?:e{_S}|')|seulement){_s})?{_NUMBER}{_S}{_UNIT}{_HALF}(?:{_S}(?:a{_S}venir|qui{_S}viennent))?(?!{_S}(?:de{_S}plus|de{_S}prison|sur|ou|qui|dont|avant|apres|suivant|precedant|[a-z]{{4,}}ee)(?![a-z]))"
)
_SPAN = re.compile(
    rf"(?:{_NUMBER}{_S}(?P<turn>dernier|derniere|prochain|prochaine)e?s?{_S}{_UNIT}|(?P<turn2>dernier|derniere|prochain|prochaine)e?s{_S}(?P<count2>\d{{1,3}}|{_any(NUMBERS)}){_S}(?P<unit2>{_any(UNITS)})(?![a-z])|(?P<count3>\d{{1,3}}|{_any(NUMBERS)}){_S}(?P<unit3>{_any(UNITS)}){_S}(?P<turn3>passe|ecoule|suivant|prochain|dernier)e?e?s(?![a-z]))"
)
_SPAN_BEFORE = re.compile(r"(?:\b(?:les|ces|des|aux|depuis)\s|\A\s*)\Z")
_YEAR_RANGE = re.compile(
    rf"(?P<year>(?:1[5-9]|20)\d\d)(?:{_s}[-/]{_s}|{_S}a{_S}|{_S}et{_S})(?P<year2>(?:1[5-9]|20)\d\d|(?<=[-/])\d\d)(?![\d%-]|[.,]\d)"
)
_YEAR_ALONE = re.compile(rf"(?P<year>{_YEAR4})")
_DAYS = re.compile(
    rf"(?:{_WEEKDAY}{_S})?(?P<day>1{_s}er|(?:[12]\d|3[01]|0?[1-9])(?:e|eme)?)(?:{_S}au{_S}|{_s}-{_s}|{_S}jusqu'au{_S}|(?P<and>{_S}et{_S}(?:le{_S})?))(?:(?P<weekday2>{_any(WEEKDAYS)}){_S})?(?P<day2>1{_s}er|[12]\d|3[01]|0?[1-9]|{_WORD_DAY})(?![\d])[ -]?{_s}(?:de{_S})?{_MONTH}(?:,?{_S}{_YEAR}|{_S}{_TURN})?"
)
_BETWEEN_DAYS = re.compile(r"\bentre (?:les? )?\Z")
_DAYS_AND = re.compile(
    rf"(?P<days>(?:1{_s}er|[12]\d|3[01]|0?[1-9])(?:{_s},{_S}(?:le{_S})?(?:[12]\d|3[01]|0?[1-9]))*{_S}et{_S}(?:(?:le|du|au){_S})?)(?=(?:[12]\d|3[01]|0?[1-9]){_S}{_any(_FULL_MONTHS)}(?![a-z]))"
)
_DAYS_BARE = re.compile(
    rf"(?P<day>1{_s}er|[12]\d|3[01]|0?[1-9]){_S}au{_S}(?P<day2>1{_s}er|[12]\d|3[01]|0?[1-9])(?![\w%]|[.,/]\d|{_S}[a-z%])"
)
_DAY_ALONE = re.compile(
    rf"(?P<day>1{_s}er|[12]\d|3[01]|0?[1-9]|vingt-deux|vingt|trente|quinze)(?=\Z|[.;!?]|,{_S}|{_S}(?:a|vers|dernier|prochain)(?![a-z]))(?![.,]\d)"
)
_DAY_PLACED = re.compile(r"\b(?:pour|avant|apres|depuis|jusqu'au|d'ici|dates? du|seance du)\s+(?:le\s+)?\Z")
_WEEK_OF = re.compile(rf"semaine{_S}du{_S}(?:lundi{_S})?(?=(?:1{_s}er|[12]\d|3[01]|0?[1-9])[ \n]+{_any(_FULL_MONTHS)})")
_CLOCK_ALONE = re.compile(rf"{_CLOCK}{_OF_DAY}{_ZONE}")
_WORD_CLOCK = re.compile(
    rf"(?P<word>{_any([n for n, v in NUMBERS.items() if v <= 24])}){_S}heures?(?![a-z])(?:{_S}(?P<mword>{_any([n for n, v in NUMBERS.items() if v < 60])}|\d\d)(?![a-z\d]))?(?P<add>{_S}(?:et{_S}demie|et{_S}quart|{_SHORT_OF}))?{_OF_DAY}"
)
_OTHER_FEAST = r"\s(?:(?:des?|du)\s|d'|chinois|lunaire|vietnamien|iranien|persan|juif|berbere|orthodoxe|copte|musulman|kurde|tamoul)"
_FEAST = re.compile(rf"(?P<feast>{_any([*FEASTS, *MOVABLE])})(?![a-z-])(?:{_S}(?:en{_S})?(?P<year>{_YEAR4}))?")

# What may stand before or after a number for it to be a year, and what may not.
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:en|depuis|jusqu'en|d'ici(?: a)?|des|avant|apres|vers|pour|l'an|annees?|exercices?|saisons?|fin|debut|mi|courant|"
    r"horizon|millesime|cuvee|edition|rentree|promotion|budget|bilan|objectifs?|previsions|resultats|presidentielles?|legislatives|"
    r"municipales|europeennes|regionales|elections?|coupe du monde|mondial|mondiaux|euro|jo|jeux olympiques|jeux|tour de france|"
    r"championnats?|trimestre|semestre|comme|que|contre|face a|par rapport a|sur|entre|dans les annees|noel|ete|hiver|automne|printemps)"
    r"[\s-]|[(\[])\Z"
)
_SURELY_YEAR = re.compile(r"\b(?:en|depuis|jusqu'en|l'an|annees?)\s\Z")
_WEAK_YEAR = re.compile(r"\b(?:de|a|et|ou|puis|qu'en|du|d')\s?\Z")
_LAW = re.compile(
    r"\b(?:loi|lois|decret|ordonnance|constitution|code|traite|accords?|convention|article|concordat|charte|edit)s?\s+(?:[a-z-]+\s+){0,2}de\s\Z"
)
_AFTER_YEAR = re.compile(
    r"\s?(?:\Z|[.,;:!?)\]\"»/…]|-(?!\d)|\s(?:a|et|ou|puis|par|pour|sur|dans|de|du|des|d'|en|au|aux|avec|sans|ou|que|qui|est|sont|etait|"
    r"avait|ont|avaient|lors|contre|apres|avant|le|la|les|l'|un|une|ce|cette|il|elle|ils|elles|on|selon|mais|car|comme|grace|afin|"
    r"jusqu|tandis|alors|dont|devant|entre|quand|lorsque|soit|deja|ne|n'|se|s'|y|son|sa|ses|leur|aura|sera|-|–|\()(?![a-z]))"
)
_NOT_A_YEAR = re.compile(
    r"\s?(?:%|€|\$|(?:euros?|dollars?|personnes?|habitants?|emplois?|postes?|metres?|m|km|kg|hectares?|milliards?|millions?|salaries|manifestants?|places?|pages?|tonnes?|francs?|logements?|fois|ans|jours|heures|cas|morts|soldats|militants?|spectateurs|visiteurs|eleves|participants|exemplaires|voix|m2|m3|mw|gwh)(?![a-z]))"
)

_DURATION_BEFORE = re.compile(
    r"(?:\b(?:pendant|durant|duree(?: de)?|en|mis|mettre|dure|environ|apres|plus de|plus|moins de|pres de|d'une|dans les|sous|dans|toutes les|encore|quelque|chrono(?: de)?|a l'issue de|au bout de|par|record de|des|les|contre|approch[a-z]+|depass[a-z]+)\s{1,3}|[/x])\Z"
)
_CLOCK_BEFORE = re.compile(
    r"(?:\b(?:a|vers|des|avant|apres|jusqu'a|jusque|depuis|d'ici|sur le coup de|autour de|aux alentours de|a partir de|peu avant|peu apres|partir de|entre|de|et|est|etait|coup de|"
    + "|".join([*WEEKDAYS, "hier", "demain", "matin", "soir"])
    + r")\s{1,3}|\A\s*|[(\[|,•·–—:-]\s?|\n\s*)\Z"
)
_TOUCHING = re.compile(r"(?:,? (?:de|entre|a|vers|mais entre|jusqu'a|et|au)? ?|\s?-\s?|,\s)\Z")
_FROM_HOUR = re.compile(
    r"\b(?:partir|compter|bulletin|autour|alentours|environs|coup|journal|jt|message|prise|seance|pause) de \Z"
)
_TO_HOUR = re.compile(rf"\s(?:a|jusqu'a|ce|hier|demain|{'|'.join(WEEKDAYS)})\s")
_NAMED_CLOCK = re.compile(r"\b(?:le|du|un|jt de|journal de)\s\Z")  # "le 20 heures"
_OF_24 = re.compile(
    r"\s?(?:/|sur)\s?24|\s?/\s?7|\s(?:plus\s(?:tard|tot)|par\s(?:jour|semaine|nuit)|d'affilee|durant|de\ssuite)\b"
)
_CLOCK_OF = re.compile(
    r"\s{1,2}(?:d'|de\s|du\s(?!mat|soir|matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))(?!paris|la\s(?:nuit|matinee)|l'apres|matin|soir|mardi|lundi)[a-z]"
)
_NOON = re.compile(
    r"(?:\b(?:a|vers|avant|apres|jusqu'a|de|et|d'ici|ce|"
    + "|".join([*WEEKDAYS, "hier", "demain"])
    + r")\s{1,3}|\A\s*|[(,]\s?)\Z"
)
_NO_NOON = re.compile(rf"(?:\bcoups de|\b(?:d'|l'|cet )apres|\bun (?:{_any(WEEKDAYS)})) \Z")
_RANGE_BEFORE = re.compile(r"\d{1,2}h(?:\d\d)? a \Z")  # "les 1h30 à 3h00 d'attente"
_LASTING = re.compile(
    r"\b(?:(?:aller|allant|va|vont|durer|atteindre)\s(?:parfois\s)?jusqu'a|(?:dur|attend|prend)[a-z]*\s[a-z]+\sa)\s\Z"
)
_COUNTED = re.compile(rf"(?:\d|\b(?:{_any(NUMBERS)}))\s{{1,3}}\Z")
_EVERY_YEAR = re.compile(r"\b(?:chaque annee|tous les ans)\b[^.!?]*\Z")
_PART_WORD = re.compile(_PART)
_PART_LEAD = re.compile(
    r"\b(?:en|au|des le|tot le|tard (?:le|en|dans la))\s(?P<edge>(?:(?:debut|milieu|fin|cours) d(?:e (?:la )?|'))?)\Z"
)
_STREET = re.compile(
    r"\b(?:rue|place|avenue|boulevard|bd|quai|square|pont|cours|allee|impasse|station|metro|gare|lycee|college|stade|parc|hopital|cite|quartier|camp|esplanade|faubourg|passage|rond-point)\s+(?:de\s+la\s+|de\s+l'|du\s+|de\s+|des\s+)?\Z"
)
_OF_A_DAY = (" le ", " au ", " ce ", " et ", "\nle ")  # no name of a street ends so
_OTHER_YEAR = re.compile(r" (?:scolaire|universitaire|judiciaire|sportive|liturgique|fiscale)")
_MANY = re.compile(r"\b(?:les|des|ces|ses|aux|quelques) \Z")
_QUOTES = frozenset('"«“')
_CLOSED = re.compile(r"\w+[\"»”]")
_HOUR_NAME = re.compile(r"\d\dh\d\d le \w+[\"»”]")
_HOUR_TITLE = re.compile(r"\d\dh\d\d le \Z")  # « 13h15 le samedi », a magazine
_TITLE = re.compile(r"[^\W\d_]+ (?:en|de|des|du|au|aux|avec|pour) [\w’' -]{2,24}[\"»”]")
_ANY_DAY = re.compile(r"\b(?:d'|qu')?un \Z")
_GOES_ON = re.compile(r"[a-z]{3,8}\.?,?\s{0,8}(?:le\s)?(?=\d|p)")  # a weekday with its day of the month, perhaps
_NO_DAY = re.compile(r"(?<![\d,.])\d{1,2}(?:ers?|e|eme)?\s\Z")  # "32 janvier", "31 février": no date, and no month
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:en|de|d'|depuis|des|fin|debut|mi|courant|mois de|mois d'|jusqu'en|jusqu'a|d'ici|d'ici a|avant|apres|pour|entre|et|a|vers|ou|qu'en|puis|que|ce|comme|dernier|"
    r"jusqu'a fin|le mois de)[\s-]{1,3}|d'|[(,]\s?)\Z"
)
_CAPITALISED = re.compile(r"(?<![.!?…\n»\"] )\b[A-ZÉ][a-zéèêëîïôûç]+ \Z")  # "France Dimanche"
_USUAL_MONTH = (" en ", " fin ", " debut ", " mi-", " depuis ", " mois de ")
_NAME_BEFORE = re.compile(
    r"\b(?:marechal|general|capitaine|m\.|mme|monsieur|madame|bruno|planete|groupe|dieu|vers|sur|de|champ|champs|theo|anna|teddy|cap)\s\Z"
)
_MARS_SPACE = re.compile(
    r"\b(?:planete|sonde|rover|mission|curiosity|terre|lune|venus|jupiter|spatiale?|orbite|barres?|dieu|sol de|surface|atmosphere|robot|fusee|coloni|atterri|habiter|exploration|astronautes?)\b"
)


def read(text: str) -> list[Reading]:
    """The date expressions of ``text`` in order, disjoint, unvalued."""
    folded = fold(text)
    return _Join(folded).run(_Reader(text, folded).atoms())


_WORD = re.compile(r"[a-z]+|\d+")
# Letters and digits stay, every digit as 0, so that numbers are words of a closed list too; the rest separates.
_SHAPES = bytes(48 if 48 <= c < 58 else c if 97 <= c < 123 else 32 for c in range(256))
_NUMBER_SHAPES = (
    "0", "00", "0000", "0er", "0ers", "0e", "00e", "0eme", "00eme", "0h", "00h", "0h00", "00h00", "0heures", "00heures", "0eme",
)  # fmt: skip


def _inside(before: str) -> bool:
    """A letter or a sign of names touches from the left."""
    return before.isalnum() or before in "_@#"


class _Reader:
    """Tries the forms at each word that can begin one."""

    def __init__(self, text: str, folded: str) -> None:
        self.text, self.fold = text, folded
        self.whole = folded.strip()
        self.last: Reading | None = None  # the expression found before

    def atoms(self) -> list[Reading]:
        """The expressions that begin with a word of the table, or a number, at each place where one stands."""
        found: list[Reading] = []
        reach, folded = 0, self.fold
        data = b" " + self.fold.encode("ascii", "replace").translate(_SHAPES) + b" "
        for word in _STARTS.finditer(data):
            start = word.start()
            before = folded[start - 1 : start]
            if start < reach or (before not in _OPENERS and _inside(before)):
                continue
            for form in _FORMS_BY_BYTES[word[1]] or self.number_forms(start):
                reading = form(self, start)
                if reading is not None and reading.end > start:
                    reach = reading.end
                    self.last = reading
                    found.append(reading)
                    break
        return found

    def number_forms(self, start: int) -> tuple[_Parser, ...]:
        """The forms that may begin with a number, by its length and what stands behind it."""
        folded, end = self.fold, start + 1
        while folded[end : end + 1].isdigit():
            end += 1
        if end - start == 4:
            return (
                (_YEAR_FORMS if folded[end : end + 1] in _YEAR_GOES_ON else _YEAR_ONLY) if folded[start] in "12" else ()
            )
        if end - start > 2:
            return ()
        follows = folded[end : end + 1]
        if follows.isspace():
            word = _NEXT_WORD.match(self.fold, end)
            return _AFTER_NUMBER.get(word[1], ()) if word else _DAY_ONLY
        return _AFTER_SIGN.get(follows, ())

    def before(self, start: int, width: int = 40) -> str:
        return self.fold[max(0, start - width) : start]

    def follows(self, pattern: str, end: int) -> re.Match[str] | None:
        return re.compile(pattern).match(self.fold, end)

    # -- calendar dates

    def iso(self, start: int) -> Reading | None:
        match = _ISO.match(self.fold, start) or _YMD.match(self.fold, start)
        if match is None or not _plain_number_start(self.fold, start):
            return None
        return _date(match)

    def year_month(self, start: int) -> Reading | None:
        match = _YM.match(self.fold, start)
        if match is None or not _plain_number_start(self.fold, start):
            return None
        return Reading(start, match.end(), "date", year=int(match["year"]), month=int(match["month"]))

    def numeric(self, start: int) -> Reading | None:
        match = _DMY.match(self.fold, start)
        if match is None or not _plain_number_start(self.fold, start):
            return None
        short = len(match["year"]) == 2
        if match["sep"] == "." and short and not re.search(r"\b(?:le|du|au)\s\Z", self.before(start)):
            return None
        return _date(match)

    def day_slash_month(self, start: int) -> Reading | None:
        match = _DM.match(self.fold, start)
        if match is None or not _plain_number_start(self.fold, start):
            return None
        before = self.before(start)
        placed = re.search(r"\b(?:le|du|au|des|reviendrai|samedi|jusqu'au)\s+\Z", before) is not None
        if placed or match.group() == self.whole:
            return _date(match)
        return None

    def day_month(self, start: int) -> Reading | None:
        match = _D_MONTH.match(self.fold, start)
        if match is None or self._in_street(start) or not _plain_number_start(self.fold, start):
            return None
        if (
            match["month"].rstrip(".") in ("jan", "sep", "sept", "oct", "dec", "nov", "mar", "jui")
            and match["day"] in NUMBERS
        ):
            return None
        if match["year"] is None and self.before(start).endswith((" un ", " d'un ")):
            return None  # "né un 28 décembre": no day in particular
        named = _is_event(self.text, match) or not _hyphens_agree(self.fold, match)
        reading = None if named else _date(match)
        return reading and self._with_part(reading)

    def _in_street(self, start: int) -> bool:
        """ "rue du 4 Septembre", "place de l'Étoile"."""
        return not self.fold.endswith(_OF_A_DAY, 0, start) and _STREET.search(self.before(start)) is not None

    def weekday_date(self, start: int) -> Reading | None:
        if not _GOES_ON.match(self.fold, start):
            return None
        match = _WEEKDAY_DATE.match(self.fold, start) or _WEEKDAY_NUMERIC.match(self.fold, start)
        reading = _date(match) if match else None
        return reading and self._with_part(reading)

    def bare_weekday(self, start: int) -> Reading | None:
        """A weekday with nothing behind it that could belong to it: most of them."""
        match = _WEEKDAY_WORD.match(self.fold, start)
        if match is None or match["after"] in _WEEKDAY_GOES_ON or match["after"] in _DIGIT or self._in_journal(start):
            return None
        return Reading(start, match.end("weekday"), "date", weekday=WEEKDAYS[match["weekday"]])

    def weekdays_and(self, start: int) -> Reading | None:
        """ "mardi 4 et mercredi 5 février": each day is a mention; this is the first one."""
        match = _WEEKDAYS_AND.match(self.fold, start)
        last = match and (self.weekday_date(match.end()) or self.weekdays_and(match.end()))
        if not match or not last:
            return None
        reading = replace(
            last, weekday=WEEKDAYS[match["weekday"]], day=_day(match["day"]), part=None, hour=None, minute=None
        )
        return reading.at(start, match.end("day")) if _possible(reading) else None

    def weekday(self, start: int) -> Reading | None:
        match = _WEEKDAY_DAY.match(self.fold, start)
        if match and (match["day"][0].isdigit() or self.follows(r"\s(?:a|vers)\s|\s?[,.]|\Z", match.end())):
            reading = _date(match)
            return reading and self._with_part(reading)
        match = _WEEKDAY_ALONE.match(self.fold, start)
        if match is None or self._part_of_name(start, match.end("weekday")):
            return None
        reading = Reading(start, match.end(), "date", weekday=WEEKDAYS[match["weekday"]], turn=_turn(match))
        if match["in"]:
            reading = replace(reading, turn=1, count=1 if match["in"] in ("8", "huit") else 2)
        elif match["of"]:
            week = _turn(match) or (1 if "apres" in match["of"] else -1 if "avant" in match["of"] else 0)
            reading = replace(reading, turn=None, name="of-week", count=week)
        return self._with_part(reading)

    def _with_part(self, reading: Reading) -> Reading:
        """The reading with the part of the day that follows it; it is changed in place."""
        word = _NEXT_WORD.match(self.fold, reading.end)
        if word is None or word[1] not in _PART_GOES_ON:
            return reading
        if match := _PART_TAIL.match(self.fold, reading.end):
            reading.part, reading.end = PARTS[match["part"]], match.end()
        elif match := _MIDI_TAIL.match(self.fold, reading.end):
            reading.hour, reading.minute, reading.end = 12 if match["noon"] == "midi" else 0, 0, match.end()
        return reading

    def _part_of_name(self, start: int, end: int) -> bool:
        """Vendredi noir, Mardi gras, Black Friday's kin, and a capital in mid-sentence before another capital."""
        return _NAMED_DAY.match(self.fold, end) is not None or self._in_journal(start)

    def _in_journal(self, start: int) -> bool:
        if self.fold.endswith(("chaque ", "tous les "), 0, start) or _ANY_DAY.search(
            self.fold, max(0, start - 6), start
        ):
            return True  # no day, but all of them, or any
        if self.fold.endswith(("journal du ", "le jdd du ", "vivement ", "terriens du "), 0, start):
            return True
        if _HOUR_TITLE.search(self.fold, max(0, start - 9), start):
            return _CLOSED.match(self.text, start) is not None
        if not self.text[start].isupper():
            return False
        if self.text[start - 1 : start] in _QUOTES and _TITLE.match(self.text, start):
            return True  # « Samedi en cuisine »: a programme, for no verb follows
        return _CAPITALISED.search(self.text, max(0, start - 24), start) is not None

    def month_year(self, start: int) -> Reading | None:
        match = _MONTH_YEAR.match(self.fold, start)
        if match is None or _NO_DAY.search(self.before(start)):
            return None
        if match["year2"] and match["month"] != "mai":  # "mai 68", but not "mars 15"
            return None
        year = _year(match["year"] or match["year2"])
        return Reading(start, match.end(), "date", year=year, month=_month(match))

    def month_alone(self, start: int) -> Reading | None:
        match = _MONTH_ALONE.match(self.fold, start)
        if match is None:
            return None
        if self.fold[start - 1 : start] == "-" and not self.fold.endswith("mi-", 0, start):
            return None  # Champ-de-Mars
        month, turn = match["month"], _turn(match)
        if month in ("mars", "juin", "mai", "avril") and self._is_name(start, match.end()):
            return None
        if not self.fold.endswith(_USUAL_MONTH, 0, start):
            before = self.before(start)
            if before.endswith("poisson d'") or _NO_DAY.search(before):
                return None
            if turn is None and not _MONTH_BEFORE.search(before) and match.group() != self.whole:
                return None
        return Reading(start, match.end(), "date", month=MONTHS[month], turn=turn)

    def _is_name(self, start: int, end: int) -> bool:
        """Mars the planet, le maréchal Juin, Anna Mai: written with a capital where a month has none."""
        if not self.text[start].isupper() or self.text[start : start + 2].isupper():
            return False
        around = self.fold[max(0, start - 80) : end + 80]
        following = self.text[end : end + 2].strip()
        return bool(_NAME_BEFORE.search(self.before(start)) or _MARS_SPACE.search(around) or following[:1].isupper())

    # -- days and parts of days

    def deictic(self, start: int) -> Reading | None:
        if self.fold.startswith(("avant-", "apres-"), max(0, start - 6), start):
            start -= 6
        match = _DEICTIC.match(self.fold, start)
        if match is None:
            return None
        word = match["word"].replace(" ", "")
        days = {"hier": -1, "avant-hier": -2, "demain": 1, "apres-demain": 2}.get(word, 0)
        end = match.end()
        reading = Reading(start, end, "shift", count=days, unit="day", part=PARTS.get(match["part"] or ""))
        if word == "aujourd'hui" and self.fold.startswith(" en france", end) and self.text[start].isupper():
            return None  # the newspaper
        if self.before(start).endswith({"hier": "d'", "demain": " de "}.get(word, "\0")):
            return None  # les espoirs d'hier, le monde de demain
        return reading if reading.part else self._with_part(reading)

    def story(self, start: int) -> Reading | None:
        start -= 6 if self.fold.endswith("avant-", 0, start) else 0
        match = _STORY.match(self.fold, start)
        if match is None or self.before(start).endswith("du jour au "):
            return None
        if not re.search(r"(?:\bla|\ble|\bl'|\bau|\bdu|\bdes le|l')\s?\Z", self.before(start)):
            return None
        days = {"veille": -1, "avant-veille": -2, "lendemain": 1, "surlendemain": 2}[match["word"]]
        return Reading(start, match.end(), "story", count=days, unit="day", part=PARTS.get(match["part"] or ""))

    def this(self, start: int) -> Reading | None:
        match = _THIS.match(self.fold, start)
        if match is None:
            return None
        if match["part"]:
            return Reading(start, match.end(), "shift", count=0, unit="day", part=PARTS[match["part"]])
        if match["weekday"]:
            turn = _turn(match)
            return self._with_part(
                Reading(start, match.end(), "date", weekday=WEEKDAYS[match["weekday"]], turn=turn, name="this")
            )
        return _period(start, match.end(), match["period"] or "weekend", 0)

    def night(self, start: int) -> Reading | None:
        if match := _NIGHT.match(self.fold, start):
            if match["hier"]:
                return Reading(start, match.end(), "shift", count=-1, unit="day", part="NI")
            month = _month(match) if match["month"] else None
            first = match["d1"] or match["d1b"]
            if first and not month:
                return None
            return Reading(
                start,
                match.end(),
                "date",
                year=_year(match["year"]) if match["year"] else None,
                month=MONTHS[match["m1"]] if match["m1"] else month,
                day=_day(first) if first else None,
                weekday=WEEKDAYS[match["wd1"]] if match["wd1"] else None,
                part="NI",
                name="night",
            )
        if (match := _LAST_NIGHT.match(self.fold, start)) and not match["from"]:
            days = -1 if match["last"] else 0
            return Reading(start, match.end(), "shift", count=days, unit="day", part="NI")
        return self.part_of(start)

    def part_of(self, start: int) -> Reading | None:
        match = _PART_OF.match(self.fold, start)
        if match is None:
            return None
        word = _WORD.match(self.fold, match.end())
        if word is None:
            return None
        forms = _FORMS.get(word.group()) or self.number_forms(word.start())
        for form in forms:
            day = form(self, match.end())
            if day is not None and day.is_day and day.part is None and not day.has_clock:
                return replace(day, start=start, part=PARTS[match["part"]])
        return None

    def afternoon(self, start: int) -> Reading | None:
        """The other half of "après-midi" is what is looked up; the expression begins six characters before."""
        if not self.fold.endswith("apres-", 0, start):
            return None
        return self.part_of(start - 6) or self.part_alone(start - 6)

    def part_alone(self, start: int) -> Reading | None:
        """ "en début de soirée", "en fin de matinée": a part of the day that the story is about."""
        match = _PART_WORD.match(self.fold, start)
        lead = _PART_LEAD.search(self.before(start))
        if match is None or lead is None:
            return None
        begin = start - len(lead["edge"])
        return Reading(begin, match.end(), "story", count=0, unit="day", part=PARTS[match["part"]], name="same-day")

    # -- periods

    def period(self, start: int) -> Reading | None:
        match = _PERIOD.match(self.fold, start)
        if match is None:
            return None
        turn = _turn(match)
        assert turn is not None
        if (
            turn < 0
            and self.fold[match.end() - 3 : match.end()] in ("ses", "ees")
            and _COUNTED.search(self.before(start, 24))
        ):
            return None  # "six mois passés à bord"
        if match["period"] == "mois" and _MANY.search(self.fold, max(0, start - 9), start):
            return None  # "dans les mois à venir"
        begin = start - 2 if match["period"] == "an" and self.before(start).endswith("l'") else start
        if match["period"] == "an" and begin == start:
            return None
        reading = _period(begin, match.end(), match["period"], turn)
        return replace(reading, edge=_EDGES[match["edge"]]) if match["edge"] else reading

    def edge(self, start: int) -> Reading | None:
        match = _EDGE.match(self.fold, start)
        if self.fold.endswith("chaque ", 0, start):
            return None
        if match is None:
            return self.period(start)
        if match["edge"] == "mi" and self.fold[start + 2 : start + 3] != "-":
            return None
        edge = _EDGES[match["edge"]]
        if match["onlyyear"]:
            return Reading(start, match.end(), "year", year=int(match["onlyyear"]), edge=edge)
        if match["month"]:
            year = _year(match["year"]) if match["year"] else None
            return Reading(start, match.end(), "date", year=year, month=_month(match), turn=_turn(match), edge=edge)
        if match["period"] == "journee":
            return None
        if match["pyear"]:
            return Reading(start, match.end(), "year", year=int(match["pyear"]), edge=edge)
        if match["period"] == "annee" and _OTHER_YEAR.match(self.fold, match.end()):
            return None  # "la fin d'année scolaire"
        reading = _period(start, match.end(), match["period"], _turn(match) or 0)
        return replace(reading, edge=edge)

    def last_of(self, start: int) -> Reading | None:
        """ "la dernière semaine de 2015", "la première semaine de mai"."""
        match = _WEEK_IN.match(self.fold, start)
        if match is None:
            return None
        number = -1 if match["which"].startswith("derni") else ORDINALS.get(match["which"], 0)
        if not number:
            return None
        year = _year(match["year"] or match["onlyyear"]) if match["year"] or match["onlyyear"] else None
        return Reading(
            start, match.end(), "week", year=year, month=_month(match) if match["month"] else None, count=number
        )

    def half_month(self, start: int) -> Reading | None:
        match = _HALF_MONTH.match(self.fold, start)
        if match is None:
            return None
        year = _year(match["year"]) if match["year"] else None
        first = match["which"] == "premiere"
        return Reading(
            start, match.end(), "date", year=year, month=_month(match), name="first-half" if first else "second-half"
        )

    def quarter(self, start: int) -> Reading | None:
        match = _QUARTER.match(self.fold, start)
        if match is None:
            return None
        last = match["which"] == "dernier"
        number = ORDINALS.get(match["which"], 4 if match["kind"] == "trimestre" else 2)
        if last and not match["year"]:
            return None
        year = _year(match["year"]) if match["year"] else None
        turn = _turn(match)
        if match["kind"] == "semestre" and number > 2:
            return None
        if turn is None and match["this"]:
            turn = 0
        form: Form = "quarter" if match["kind"] == "trimestre" else "half"
        return Reading(start, match.end(), form, year=year, count=number, turn=turn)

    def quarter_code(self, start: int) -> Reading | None:
        match = _QUARTER_CODE.match(self.fold, start)
        return match and Reading(start, match.end(), "quarter", year=int(match["year"]), count=int(match["which"]))

    def season(self, start: int) -> Reading | None:
        match = _SEASON.match(self.fold, start)
        if match is None:
            return None
        code, turn = SEASONS[match["season"]], _turn(match)
        if match["year"]:
            return Reading(start, match.end(), "season", year=int(match["year"]), name=code)
        if match["season"] == "ete" and turn is None and self.text[start : start + 3].casefold() != "été":
            return None
        before = self.before(start)
        if turn is None and not re.search(
            r"(?:(?:\b(?:a|de|des|cet|d'ici|depuis|pendant|avant|apres|durant|pour|que|jusqu'a|tout|en|fin|debut|courant)\s|d')\s?(?:l')?|\bau\s|\bce\s|(?:\A|[.!?\n])\s*l')\Z",
            before,
        ):
            return None
        if turn is None and re.match(
            r"\s(?:arabe|de\s(?:prague|la\svie)|austral|indien|meurtrier)", self.fold[match.end() : match.end() + 20]
        ):
            return None
        if turn is None and re.search(
            r"\b(?:a|avait|ont|ai|aurait|ayant|avoir|aura|avaient|n'a|n'ont|j'ai|l'a|l'ont)\s\Z", before
        ):
            return None
        if (
            turn is None
            and before.endswith("d'")
            and not re.search(r"\b(?:fin|debut|milieu|cours|coeur|ici)\sd'\Z", before)
        ):
            return None  # sports d'hiver, vacances d'été
        generic = re.search(r"\ben\s\Z", before) or _EVERY_YEAR.search(self.before(start, 120))
        return Reading(start, match.end(), "season", name=code, turn=turn, unit="generic" if generic else None)

    def decade(self, start: int) -> Reading | None:
        match = _DECADE.match(self.fold, start)
        if match is None or not re.search(r"\b(?:les|des|aux|d')\s?(?:[a-z]+\s)?\Z", self.before(start)):
            return None
        words = {
            "vingt": 2,
            "trente": 3,
            "quarante": 4,
            "cinquante": 5,
            "soixante": 6,
            "soixante-dix": 7,
            "quatre-vingt": 8,
            "quatre-vingts": 8,
            "quatre-vingt-dix": 9,
        }
        if match["word"]:
            decade = 190 + words[match["word"]]
        elif match["short"]:
            short = int(match["short"][0])
            decade = (190 if short >= 2 else 200) + short
        else:
            decade = int(match["century"] + match["decade"][0])
        return Reading(start, match.end(), "decade", count=decade)

    def century(self, start: int) -> Reading | None:
        match = _CENTURY.match(self.fold, start)
        if match is None:
            return None
        number = int(match["roman"]) if match["roman"].isdigit() else _roman(match["roman"])
        if not number or number > 22:
            return None
        return Reading(start, match.end(), "century", count=number, name="bc" if "avant" in match.group() else None)

    # -- distances and spans

    def ago(self, start: int) -> Reading | None:
        match = _AGO.match(self.fold, start - 3) if self.fold.startswith("il", max(0, start - 3)) else None
        if match is None:
            return None
        start -= 3
        count = _number(match["count"])
        return _shift(start, match, -count if count else None, turn=-1)

    def within(self, start: int) -> Reading | None:
        start -= 2 if self.fold.endswith("d'", 0, start) else 0
        match = _IN.match(self.fold, start)
        if match is None or match["count"] in ("quelques", "plusieurs"):
            return None
        count = _number(match["count"])
        unit = UNITS[match["unit"]]
        if match["within"] or match.group().startswith("d'ici"):
            return Reading(start, match.end(), "count", count=count, unit=unit, turn=1, name="within")
        return _shift(start, match, count, turn=1)

    def span(self, start: int) -> Reading | None:
        match = _SPAN.match(self.fold, start)
        if match is None:
            return None
        if match["turn3"] and match["turn3"].startswith("pass") and not _SPAN_BEFORE.search(self.before(start)):
            return None  # "six mois passés à bord": a length
        count = _number(match["count"] or match["count2"] or match["count3"])
        word = match["turn"] or match["turn2"] or match["turn3"]
        turn = -1 if word.startswith(("dern", "pass", "ecoul")) else 1
        unit = UNITS[match["unit"] or match["unit2"] or match["unit3"]]
        return count and Reading(start, match.end(), "count", count=count, unit=unit, turn=turn)  # type: ignore[return-value]

    def years(self, start: int) -> Reading | None:
        match = _YEAR_RANGE.match(self.fold, start)
        if match is None or not _plain_number_start(self.fold, start):
            return None
        left, right = int(match["year"]), int(match["year2"])
        if right < 100:
            right += left // 100 * 100
        before = self.before(start)
        linked = match.group()[4:].strip(" ")[0] in "-/"
        if match.end("year2") - match.start("year2") == 2 and right - left > 15:
            return None
        if not left < right <= left + 300 or _NOT_A_YEAR.match(self.fold, match.end()):
            return None
        if linked and before.endswith(("-", "/", "+")):
            return None
        if not linked and not re.search(
            r"\b(?:de|entre|d')\s\Z" if " et " not in match.group() else r"\bentre\s\Z", before
        ):
            return None
        return _interval(
            Reading(start, start + 4, "year", year=left), Reading(match.start("year2"), match.end(), "year", year=right)
        )

    def year(self, start: int) -> Reading | None:
        match = _YEAR_ALONE.match(self.fold, start)
        if match is None or not _plain_number_start(self.fold, start):
            return None
        before, year, end = self.before(start, 24), int(match["year"]), match.end()
        if _NOT_A_YEAR.match(self.fold, end) or (before.endswith("de ") and _LAW.search(self.before(start))):
            return None
        sure = before.endswith((" en ", " depuis "))
        if sure or _BEFORE_YEAR.search(before, max(0, len(before) - 18)):
            sure = sure or _SURELY_YEAR.search(before) is not None
            if year >= 1400 and (sure or _AFTER_YEAR.match(self.fold, end)):
                return Reading(start, end, "year", year=year)
        elif _WEAK_YEAR.search(before) and 1700 <= year <= 2099 and _AFTER_YEAR.match(self.fold, end):
            return Reading(start, end, "year", year=year)
        return Reading(start, end, "year", year=year) if match.group() == self.whole else None

    def days(self, start: int) -> Reading | None:
        match = _DAYS.match(self.fold, start) if self.fold[start] <= "9" or _GOES_ON.match(self.fold, start) else None
        if match is None or not _plain_number_start(self.fold, start):
            return None
        if match["and"] and not _BETWEEN_DAYS.search(self.fold, max(0, start - 12), start):
            return None
        right = _date(match, day=match["day2"], weekday=match["weekday2"])
        left = _date(match, day=re.sub(r"[a-z\s]", "", match["day"]), weekday=match["weekday"])
        if left is None or right is None:
            return None
        return _interval(left.at(start, match.end("day")), right.at(match.start("day2"), match.end()))

    def days_and(self, start: int) -> Reading | None:
        """ "les 3, 4 et 5 mars": each day is a mention; this is the first one."""
        match = _DAYS_AND.match(self.fold, start)
        if match is None or not re.search(r"\b(?:les?|des|du|aux?|,|et)\s\Z", self.before(start)):
            return None
        last = _D_MONTH.match(self.fold, match.end("days"))
        number = re.match(r"\d+(?:\s?er)?", match["days"])
        if last is None or number is None:
            return None
        reading = _date(last, day=number.group(), weekday=None)
        return reading and reading.at(start, start + number.end())

    def days_bare(self, start: int) -> Reading | None:
        match = _DAYS_BARE.match(self.fold, start)
        if match is None or not re.search(r"\bdu\s\Z", self.before(start)):
            return None
        left, right = _day(match["day"]), _day(match["day2"])
        if not left < right:
            return None
        return _interval(
            Reading(start, match.end("day"), "date", day=left),
            Reading(match.start("day2"), match.end(), "date", day=right),
        )

    def day_alone(self, start: int) -> Reading | None:
        """ "le 16": only where nothing but the end or a clock follows, after a verb of time or alone."""
        match = _DAY_ALONE.match(self.fold, start)
        if match is None:
            return None
        end = match.end()
        alone = (
            start <= 12
            and re.fullmatch(r"\s*le\s+", self.fold[:start])
            and self.follows(r"\s*\Z|\s+(?:a|vers|plutot)\b", end)
        )
        placed = _DAY_PLACED.search(self.before(start)) and self.follows(r"\s*(?:[.!?,;]|\Z)", end)
        return Reading(start, match.end(), "date", day=_day(match["day"])) if alone or placed else None

    def week_of(self, start: int) -> Reading | None:
        match = _WEEK_OF.match(self.fold, start)
        if match is None:
            return self.period(start)
        date = self.day_month(match.end())
        return replace(date, start=start, form="week-of") if date else None

    # -- clock times

    def clock(self, start: int) -> Reading | None:
        match = _CLOCK_ALONE.match(self.fold, start)
        if match is None or (start and self.fold[start - 1] in ":.,/-+" and self.fold[start - 2 : start - 1].isdigit()):
            return None
        before = self.before(start, 24)
        if match["noon"]:
            if not _NOON.search(before) or _NO_NOON.search(before) or self._named_noon(start, match.end()):
                return None
        elif self._duration(before, match) or _OF_24.match(self.fold, match.end()):
            return None
        if self.text[start - 1 : start] in _QUOTES and _HOUR_NAME.match(self.fold, start):
            return None
        end = match.end()
        if match["zone"] == "est" and self.text[match.start("zone")] == "e":
            end = match.start("zone")  # the verb: "le couvre-feu de 18h à 6h est levé"
        said = match.group()
        if "(" in said and ")" not in said:
            end = start + said.index("(")  # "13h58 (heure locale, 14h58 à Paris)"
        while end > start and (self.fold[end - 1].isspace() or (self.fold[end - 1] == ")" and "(" not in said)):
            end -= 1
        return _clock(match, start, end)

    def _named_noon(self, start: int, end: int) -> bool:
        """ "dans les colonnes de Midi Libre"."""
        follows = self.text[end : end + 2].strip()
        return self.text[start] == "M" and (self.fold[start - 2 : start - 1].isalpha() or follows[:1].isupper())

    def _duration(self, before: str, match: re.Match[str]) -> bool:
        """ "2h30 de débats", "en 3h12", "le 20 heures de TF1": a length or a name, no time of the day."""
        dayed = match["du"] or match["dela"] or match["dans"] or match["zone"] or "heure de" in match.group()
        if dayed:
            return False
        if not match["minute"] and not match["minute2"] and _NAMED_CLOCK.search(before):
            return (
                not re.search(r"[a-z/.] ?\d{4}\s(?:le|du)\s\Z", before)
                or re.search(r"\b(?:en|depuis)\s\d", before) is not None
            )
        if match["seconds"] or self._touches_day(match.start()):
            return False
        before = _RANGE_BEFORE.sub("", before)
        if int(match["hour"]) == 24 and not before.endswith((" a ", "vers ", "jusqu'a ")):
            return True
        if not match["minute"] and "heure" in match.group() and before.endswith("depuis ") and int(match["hour"]) < 13:
            return True  # "bloqués depuis 2 heures"
        if _CLOCK_OF.match(self.fold, match.end()):
            return True
        if match["minute2"]:  # 18:30, but not a score or a verse
            return not _CLOCK_BEFORE.search(before) and match.group() != self.whole
        if _DURATION_BEFORE.search(before):
            return (
                not re.search(r"\b(?:des|apres)\s{1,3}\Z", before) or int(match["hour"]) < 5 or "heure" in match.group()
            )
        if (
            before.endswith(" de ")
            and "heure" in match.group()
            and not match["minute"]
            and not _FROM_HOUR.search(before)
        ):
            return _TO_HOUR.match(self.fold, match.end()) is None
        if match["minute"] or ("heure" not in match.group() and int(match["hour"]) >= 5):
            return False
        return not _CLOCK_BEFORE.search(before)

    def _touches_day(self, start: int) -> bool:
        """A day stands right before: "22 février 3:30", "lundi de 8 heures à 9 heures"."""
        day = self.last
        if day is None or not (day.is_day or day.form == "clock") or start - day.end > 16:
            return False
        return _TOUCHING.match(self.fold, day.end, start) is not None

    def word_clock(self, start: int) -> Reading | None:
        match = _WORD_CLOCK.match(self.fold, start)
        if match is None or not re.search(
            r"(?:\b(?:a|vers|est|des|avant|jusqu'a|partir de)\s|\A)\Z", self.before(start)
        ):
            return None
        if _CLOCK_OF.match(self.fold, match.end()) or _OF_24.match(self.fold, match.end()):
            return None
        if _LASTING.search(self.before(start)):
            return None  # "des retards pouvant aller jusqu'à quatre heures"
        hour, minute = NUMBERS[match["word"]], 0
        if match["mword"]:
            minute = NUMBERS.get(match["mword"]) or int(match["mword"])
        hour, minute = _added(match["add"], hour, minute)
        return Reading(start, match.end(), "clock", hour=_afternoon(match, hour), minute=minute)

    def feast(self, start: int) -> Reading | None:
        match = _FEAST.match(self.fold, start)
        if match is None:
            return None
        before = self.before(start)
        if not match["year"] and not re.search(
            r"(?:\b(?:a|pour|avant|apres|depuis|des|jusqu'a|d'ici|(?:jour|jours|soir|soiree|veille|reveillon|nuit|matin|lundi|week-end|weekend|fetes?|messe|lendemain|pont|jeudi) de)\s(?:la\s|l')?|\bpont de l'|\A\s*(?:la\s|le\s|l')?|\b(?:le|du)\s)\Z",
            before,
        ):
            return None
        if not self.text[start].isupper() and match["feast"] in ("ascension", "assomption", "epiphanie"):
            return None
        if not match["year"] and (
            self.text[match.end() + 1 : match.end() + 2].isupper() or self.follows(_OTHER_FEAST, match.end())
        ):
            return None  # Noël des animaux, Nouvel An chinois: another name
        return Reading(
            start, match.end(), "feast", name=match["feast"], year=int(match["year"]) if match["year"] else None
        )


_Parser = Callable[[_Reader, int], Reading | None]
_EDGES = {"debut": -1, "milieu": 0, "mi": 0, "courant": None, "fin": 1}

_R = _Reader
_NAMED_DAY = re.compile(r"\s(?:noir|gras|saint|rouge|sanglant)\b")
_DIGIT = frozenset("0123456789")
_WEEKDAY_WORD = re.compile(r"(?P<weekday>[a-z]+)(?![a-z])(?:[\s,]{0,9}(?P<after>[a-z]+|\d))?")
_NEXT_WORD = re.compile(r"\s{1,8}([a-z]+|\d)")
_PART_GOES_ON = {*PARTS, "apres", "dans", "pendant", "durant", "en", "au", "tot", "tard", "a", "midi", "minuit"}
_WEEKDAY_GOES_ON = {*_PART_GOES_ON, "dernier", "derniers", "passe", "passes", "ecoule", "precedent", "prochain", "prochains",
                    "suivant", "suivants", "precedente", "suivante", "qui", "de", "la", "cette", "le", "premier",
                    "noir", "gras", "saint", "rouge", "sanglant", *NUMBERS}  # fmt: skip
_YEAR_FORMS: tuple[_Parser, ...] = (_R.iso, _R.years, _R.year_month, _R.year)
_DAY_FORMS: tuple[_Parser, ...] = (_R.days, _R.day_month, _R.days_and, _R.days_bare)
_YEAR_ONLY: tuple[_Parser, ...] = (_R.year,)
_YEAR_GOES_ON = ("-", "/", " ", "\n", "\t")
_DAY_ONLY: tuple[_Parser, ...] = (_R.day_alone,)
_AFTER_SIGN: dict[str, tuple[_Parser, ...]] = {
    "/": (_R.numeric, _R.day_slash_month),
    "-": (_R.numeric, _R.days, _R.day_month),
    **dict.fromkeys(("", "!", "?", ";"), _DAY_ONLY),
    ".": (_R.numeric, _R.day_alone),
    ",": (_R.numeric, _R.days_and, _R.day_alone),
    ":": (_R.clock,),
    "h": (_R.clock,),
    "e": (_R.days, _R.day_month, _R.days_and, _R.days_bare, _R.century, _R.quarter),
    **dict.fromkeys({month[0] for month in MONTHS}, (_R.day_month,)),
}


def _after_number() -> dict[str, tuple[_Parser, ...]]:
    """First word after a number and a space → the forms that it allows."""
    clock, span, alone = (_R.clock,), (_R.span,), (_R.day_alone,)
    return {
        **dict.fromkeys(UNITS, span),
        **dict.fromkeys(("derniers", "dernieres", "prochains", "prochaines"), span),
        **dict.fromkeys((*MONTHS, "de", "du", "er", "jusqu"), _DAY_FORMS),
        **dict.fromkeys((*WEEKDAYS, "au", "et", "le"), _DAY_FORMS),
        **dict.fromkeys(("h", "heure", "heures"), (*clock, *span)),
        **dict.fromkeys(("e", "eme"), (_R.century, _R.quarter)),
        **dict.fromkeys(("a", "vers", "plutot", "dernier", "prochain"), alone),
    }


_AFTER_NUMBER = _after_number()


_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii")  # fmt: skip
_NTH = ("e", "eme", "er", "ieme")


def _dispatch() -> dict[str, tuple[_Parser, ...]]:
    """First word of an expression → the forms that may begin with it."""
    table: dict[str, tuple[_Parser, ...]] = {}

    def add(words: object, *forms: _Parser) -> None:
        for word in words:  # type: ignore[attr-defined]
            first = re.split(r"[^a-z]", word)[0]
            table[first] = (*table.get(first, ()), *(f for f in forms if f not in table.get(first, ())))

    add(WEEKDAYS, _R.bare_weekday, _R.days, _R.weekday_date, _R.weekdays_and, _R.feast, _R.weekday)
    add(WEEKDAY_ABBREVIATIONS, _R.weekday_date)
    add(MONTHS, _R.month_year)
    add(_FULL_MONTHS, _R.month_alone)
    add(["hier", "demain", "aujourd"], _R.deictic)
    add(["ce"], _R.deictic, _R.this)
    add(["cet", "cette"], _R.this)
    add(["veille", "lendemain", "surlendemain"], _R.story)
    add(["nuit"], _R.night)
    add(["matin", "matinee", "soir", "soiree"], _R.part_of, _R.part_alone)
    add(["midi"], _R.afternoon)
    add(["semaine"], _R.week_of)
    add(["mois", "annee", "an", "trimestre", "semestre", "week", "decennie", "siecle"], _R.period)
    add(["annee", "annees"], _R.decade)
    add(["debut", "fin", "milieu", "mi", "courant"], _R.edge)
    add(["premiere", "seconde", "deuxieme"], _R.half_month)
    add(["premiere", "deuxieme", "seconde", "troisieme", "quatrieme", "derniere"], _R.last_of)
    add([o for o in ORDINALS if o[0].isalpha()] + ["dernier"], _R.quarter)
    table.update(dict.fromkeys((f"{code}{n}" for code in "tq" for n in range(1, 5)), (_R.quarter_code,)))
    add(SEASONS, _R.season)
    add(["y"], _R.ago)
    add(["dans", "ici"], _R.within)
    add(
        [*(n for n, v in NUMBERS.items() if v > 1), "dernier", "derniers", "dernieres", "prochains", "prochaines"],
        _R.span,
    )
    add([n for n, v in NUMBERS.items() if 1 < v <= 31] + ["premier"], _R.day_month, _R.word_clock)
    add(["midi", "minuit"], _R.clock)
    add(["vingt", "quinze", "trente"], _R.day_alone)
    add([*FEASTS, *MOVABLE], _R.feast)
    add([r + e for r in _ROMANS for e in ("", *_NTH)], _R.century)
    return table


_FORMS = _dispatch()


_NEAR = 24  # characters: what stands further apart is never one expression


def _needs() -> dict[str, tuple[str, ...]]:
    """First word → the words that may come next, for words that mostly begin something else.

    What stands behind a sign or a second space is read as the empty word, and looked at in any case.
    """
    numbers = (*NUMBERS, "0", "00", "000", "0000", "quelques", "plusieurs")
    periods = ("semaine", "mois", "annee", "ete", "hiver", "automne", "printemps", "trimestre", "semestre", "siecle",
               "decennie", "week", "weekend", "jour")  # fmt: skip
    this = (*periods, *PARTS, "apres", *WEEKDAYS)
    ahead = (*numbers, "les", "l", "a", "environ", "pres", "moins", "seulement")
    day = (*MONTHS, "de", "du", "h", "heure", "heures")
    count = (*UNITS, *NUMBERS, *day, "et", "dernier", "derniere", "derniers", "dernieres", "prochain", "prochaine",
             "prochains", "prochaines", "a", "vers")  # fmt: skip
    part = ("trimestre", "semestre", "semaine", "quinzaine")
    table = {
        **dict.fromkeys((n for n, v in NUMBERS.items() if v > 1 and "-" not in n and n != "sept"), count),
        **dict.fromkeys((o for o in ORDINALS if o.isalpha()), (*part, *day)),
        **dict.fromkeys(("derniere", "dernier"), part),
        **dict.fromkeys(("ce", "cet", "cette"), this),
        **dict.fromkeys(("dans", "ici"), ahead),
        "y": ("a", "en"),
    }
    return {word: ("", *after) for word, after in table.items()}


# What must stand before a word that is mostly another one: "il y a", "l'été" (not "a été").
_FOLLOWS = {"y": (" il",), "ete": ("^", " ", "l", "d", " cet", " en", " un", " fin", " debut", " mi")}


def _trie(words: Mapping[str, str]) -> str:
    """A pattern for any of ``words``, each with its own ending, that decides on each letter once."""
    tails: dict[str, dict[str, str]] = {}
    for word, ending in words.items():
        tails.setdefault(word[:1], {})[word[1:]] = ending
    whole = tails.pop("", None)
    branches = [first + _trie(rest) for first, rest in tails.items()] + ([whole[""]] if whole else [])
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _starts() -> re.Pattern[bytes]:
    """A word of the table, or a number, with spaces around it and, where it needs one, a word behind that goes on."""
    endings = dict.fromkeys((word.decode() for word in _FORMS_BY_BYTES), "(?= )")
    endings |= {word: f"(?= {_trie(dict.fromkeys(after, ' '))})" for word, after in _needs().items()}
    for word, before in _FOLLOWS.items():
        endings[word] = f"(?:{'|'.join(f'(?<={place} {word})' for place in before)}){endings[word]}"
    return re.compile(f" ({_trie(endings)})".encode())


_FORMS_BY_BYTES: dict[bytes, tuple[_Parser, ...]] = {
    **{word.encode().translate(_SHAPES): forms for word, forms in _FORMS.items()},
    # The forms of a number depend on what follows it.
    **{
        shape.encode(): ()
        for shape in (*_NUMBER_SHAPES, *(f"{digits}{month}" for month in MONTHS for digits in ("0", "00")))
    },
}
_STARTS = _starts()
_OPENERS = frozenset(("", " ", "\n", "'", "(", '"'))


class _Join:
    """Makes one mention of neighbours that are one expression: a day and its time, the two ends of an interval."""

    _BETWEEN = re.compile(
        r"\s{0,2}(?:,?\s(?:a|vers|des|aux? environs? d[e']|aux alentours d[e']|environ|plutot vers|a environ|vers|peu (?:avant|apres))\s|[|,(•·–-]\s?(?:a\s)?|\s|\s-\s)\s?\Z"
    )
    _HOURS = re.compile(r"(?:,?\s(?:de|entre|mais entre)\s|\s|,\s|\s-\s)\Z")
    _OF = re.compile(r",?\s(?:le\s|du\s|de\s|ce\s)?\Z|\s?\n\s?(?:le\s)?\Z")
    _TO = re.compile(
        r"(?:\s(?:au|a|jusqu'au|jusqu'a|et|et le|et la|a la|au mois de|jusqu'en|et au)\s(?:ce\s)?|\s?[-–]\s?|\sa l'|\set l')\Z"
    )
    _FROM = re.compile(r"(?:\b(?:de|d'|entre|depuis|entre le|de la|des|de l')\s?(?:le\s|ce\s)?|du\s(?:ce\s)?|d'|\()\Z")

    def __init__(self, folded: str) -> None:
        self.fold = folded

    def run(self, found: list[Reading]) -> list[Reading]:
        out: list[Reading] = []
        near: list[Reading] = []  # what may be one expression: the distance of each from the one before is short
        for reading in found:
            if near and reading.start - near[-1].end > _NEAR:
                out += self._joined(near) if len(near) > 1 else near
                near = []
            near.append(reading)
        return out + (self._joined(near) if len(near) > 1 else near)

    def _joined(self, near: list[Reading]) -> list[Reading]:
        for join in (self._one_day, self._clocks, self._timed, self._ends):
            near = self._pairs(near, join)
        return near

    def _pairs(self, found: list[Reading], join: Callable[[Reading, Reading], Reading | None]) -> list[Reading]:
        out: list[Reading] = []
        for reading in found:
            one = join(out[-1], reading) if out else None
            if one is None:
                out.append(reading)
            else:
                out[-1] = one
        return out

    def _timed(self, left: Reading, right: Reading) -> Reading | None:
        gap = self.fold[left.end : right.start]
        if left.is_day and not left.has_clock and right.form == "clock" and self._BETWEEN.match(gap):
            return _with_clock(left, right).at(left.start, right.end)
        if left.form == "clock" and right.is_day and not right.has_clock and self._OF.match(gap):
            return _with_clock(right, left).at(left.start, right.end)
        if left.is_day and not left.has_clock and _of_clocks(right) and self._HOURS.match(gap):
            return _spread(left, right).at(left.start, right.end)
        if _of_clocks(left) and right.is_day and not right.has_clock and self._OF.match(gap):
            return _spread(right, left).at(left.start, right.end)
        return None

    def _one_day(self, left: Reading, right: Reading) -> Reading | None:
        """ "mercredi soir 28 mars", "mercredi prochain 28 mars": a weekday with more, then its number and month."""
        if left.weekday is None or left.day is not None or right.form != "date" or (left.part or left.turn) is None:
            return None
        plain = (
            right.day is not None
            and right.month is not None
            and right.weekday is None
            and None in (left.part, right.part)
        )
        if not plain or self.fold[left.end : right.start].strip(" ,") not in ("", "le"):
            return None
        return replace(right, start=left.start, weekday=left.weekday, part=left.part or right.part)

    def _clocks(self, left: Reading, right: Reading) -> Reading | None:
        """Two times of the day that are the ends of one stretch: "de 17h à 18h", "entre 9h30 et 11h", "8h-9h"."""
        if left.form != "clock" or right.form != "clock":
            return None
        return self._ends(left, right)

    def _ends(self, left: Reading, right: Reading) -> Reading | None:
        gap = self.fold[left.end : right.start]
        if "interval" in (left.form, right.form) or not self._TO.match(gap) or left.form in ("story", "count"):
            return None
        before = self.fold[max(0, left.start - 12) : left.start]
        opened = self._FROM.search(before) is not None
        between = " et" in gap
        if between and not re.search(r"\bentre\s(?:le\s|la\s|l')?\Z", before):
            return None
        dash = gap.strip() in ("-", "–")
        if not (opened or dash) or (dash and left.form != right.form):
            return None
        if _level(left) != _level(right) and not (
            left.form in ("date", "year") and right.form in ("date", "year", "shift")
        ):
            return None
        return _interval(_filled(left, right), right)


def _level(reading: Reading) -> str:
    if reading.form == "clock":
        return "clock"
    if reading.form == "date":
        return "day" if reading.is_day else "month"
    return "day" if reading.is_day else reading.form


def _filled(left: Reading, right: Reading) -> Reading:
    """The left end takes its month and year from the right one, and its day where that has only a clock."""
    if left.form == right.form == "clock":
        evening = (right.hour or 0) >= 12 > (right.hour or 0) - 12 and right.part is not None
        return replace(left, hour=(left.hour or 0) + 12) if evening and 0 < (left.hour or 0) < 12 else left
    if left.form == "clock" and right.is_day:
        return replace(right, start=left.start, end=left.end, hour=left.hour, minute=left.minute)
    if left.form == right.form == "date":
        month = left.month if left.month is not None else right.month if left.day is not None else None
        year = left.year
        if year is None and right.year is not None:
            year = right.year - 1 if month and right.month and month > right.month else right.year
        return replace(left, month=month, year=year)
    return left


def _with_clock(day: Reading, clock: Reading) -> Reading:
    hour = clock.hour
    if hour is not None and day.part in ("EV", "AF") and 1 <= hour < 12:
        hour += 12
    return replace(day, hour=hour, minute=clock.minute, zone=clock.zone, part=None)


def _of_clocks(reading: Reading) -> bool:
    return reading.form == "interval" and reading.left is not None and reading.left.form == "clock"


def _spread(day: Reading, stretch: Reading) -> Reading:
    """A day with a stretch of it: both ends get the day."""
    left, right = stretch.left, stretch.right
    assert left is not None
    assert right is not None
    return _interval(_with_clock(day, left), _with_clock(day, right))


def _interval(left: Reading, right: Reading) -> Reading:
    return Reading(left.start, right.end, "interval", left=left, right=right)


def _period(start: int, end: int, word: str, turn: int) -> Reading:
    word = word.replace(" ", "")
    if word.startswith("week"):
        return Reading(start, end, "weekend", turn=turn)
    if word in SEASONS:
        return Reading(start, end, "season", name=SEASONS[word], turn=turn)
    unit = {"semestre": "half"}.get(word) or UNITS[word]
    return Reading(start, end, unit, turn=turn)  # type: ignore[arg-type]


def _date(match: re.Match[str], **override: str | None) -> Reading | None:
    """A calendar date from a match; ``None`` where no such day exists."""
    known = match.groupdict()
    if override:
        known.update(override)
    reading = Reading(match.start(), match.end(), "date", turn=_turn(match))
    if month := known.get("month"):
        reading.month = int(month) if month.isdigit() else MONTHS[month.rstrip(".")]
    if day := known.get("day"):
        reading.day = _day(day)
    if year := known.get("year"):
        reading.year = _year(year)
    if weekday := known.get("weekday"):
        reading.weekday = WEEKDAYS[weekday]
    elif short := known.get("short"):
        reading.weekday = WEEKDAY_ABBREVIATIONS[short]
    if hour := known.get("hour"):
        reading.hour, reading.minute = int(hour), int(known["minute"] or 0)
    return reading if _possible(reading) else None


def _possible(reading: Reading) -> bool:
    if reading.month is not None and not 1 <= reading.month <= 12:
        return False
    if reading.month is None or reading.day is None:
        return reading.day is None or reading.day <= 31
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[reading.month - 1]
    if reading.month == 2 and reading.day == 29 and reading.year is not None:
        return reading.year % 4 == 0 and (reading.year % 100 != 0 or reading.year % 400 == 0)
    return reading.day <= longest


def _clock(match: re.Match[str], start: int, end: int) -> Reading | None:
    if match["noon"]:
        hour = 12 if match["noon"] == "midi" else 0
        return Reading(start, end, "clock", hour=hour, minute=30 if match["half"] else 0)
    hour = int(match["hour"])
    minute = match["minute"] or match["minute2"]
    if hour == 24:
        if minute and minute != "00":
            return None
        hour = 0
    hour, minutes = _added(match["add"], hour, int(minute or 0))
    whole = minute is None and not match["add"]
    zone = match["zone"] if match["zone"] and match.end("zone") <= end else ""
    return Reading(
        start,
        end,
        "clock",
        hour=_afternoon(match, hour),
        minute=None if whole else minutes,
        zone=ZONES.get(zone),
    )


def _shift(start: int, match: re.Match[str], count: int | None, turn: int) -> Reading:
    unit = UNITS[match["unit"]]
    if match["half"] and count is not None:
        if unit not in _HALVES:
            return Reading(start, match.end(), "shift", count=None, unit=unit, turn=turn)
        unit, whole = _HALVES[unit]
        count = count * whole + turn * whole // 2
    return Reading(start, match.end(), "shift", count=count, unit=unit, turn=turn)


_HALVES = {"year": ("month", 12), "hour": ("minute", 60), "decade": ("year", 10)}  # what half of it is counted in


_TO_GO = {"quart": 15, "vingt-cinq": 25, "vingt cinq": 25, "cinq": 5, "dix": 10, "vingt": 20}


def _added(add: str | None, hour: int, minute: int) -> tuple[int, int]:
    if add is None:
        return hour, minute
    if "demie" in add:
        return hour, 30
    if "moins" not in add:
        return hour, 15
    return (hour - 1) % 24, 60 - next(off for word, off in _TO_GO.items() if add.endswith(word))


def _afternoon(match: re.Match[str], hour: int) -> int:
    part = match["du"] or match["dela"] or match["dans"]
    return hour + 12 if part in ("soir", "soiree", "apres-midi") and 1 <= hour < 12 else hour


_TURNS = {"last": -1, "last2": -1, "next": 1, "next2": 1}


def _turn(match: re.Match[str]) -> int | None:
    for name, turn in _TURNS.items():
        if name in match.re.groupindex and match[name]:
            return turn
    return None


def _month(match: re.Match[str]) -> int:
    return MONTHS[match["month"].rstrip(".")]


_DIGITS = re.compile(r"\d+")


def _day(text: str) -> int:
    if text.isdigit():
        return int(text)
    if digits := _DIGITS.match(text):
        return int(digits.group())
    return {"premier": 1, "trente et un": 31, "vingt et un": 21}.get(text) or NUMBERS[text]


def _year(text: str) -> int:
    """Two digits are of the century that keeps them at most 30 years ahead of 2000 (POSIX cuts at 69; news looks back)."""
    digits = int(text.lstrip("'"))
    if digits >= 100:
        return digits
    return 2000 + digits if digits <= 49 else 1900 + digits


def _number(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    words = re.split(r"\s+", text)
    return sum(NUMBERS[w] for w in words if w in NUMBERS) or None


def _roman(text: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for char, after in zip(text, [*text[1:], None], strict=True):
        value = values[char]
        total += -value if after and values[after] > value else value
    return total


_NUMBER_GOES_ON = re.compile(r"\d[.,/ :-]\Z|[.,/+$€_-]\Z")
_SIGN_ALONE = re.compile(r"(?:^|[^\d])[-.]\Z")


def _plain_number_start(folded: str, start: int) -> bool:
    """The number does not go on to the left (a decimal, a phone, an amount)."""
    if (
        folded[start - 1 : start] in ("", " ", "(", "\n")
        and not folded[max(0, start - 2) : max(0, start - 1)].isdigit()
    ):
        return True
    before = folded[max(0, start - 2) : start]
    return not _NUMBER_GOES_ON.search(before) or _SIGN_ALONE.search(before) is not None


def _hyphens_agree(folded: str, match: re.Match[str]) -> bool:
    """ "8-Mai-1945" is a street's or a feast's name; "27-nov" is a date."""
    if folded[match.end("day")] != "-":
        return True
    return not re.match(r"-[a-z]+-\d{4}", folded[match.end("day") : match.end() + 5])


def _is_event(text: str, match: re.Match[str]) -> bool:
    """ "13-Novembre", "14-Juillet": with a hyphen, a capital and no year, a name."""
    return text[match.end("day")] == "-" and text[match.start("month")].isupper() and not match["year"]

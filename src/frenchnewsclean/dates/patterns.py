"""What dates look like: the patterns of the forms, and of what stands around them. All are for folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from frenchnewsclean.dates.readings import (
    FEASTS,
    MONTHS,
    MOVABLE,
    NUMBERS,
    ORDINALS,
    PARTS,
    ROUGH,
    SEASONS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
    ZONE_NAME,
)


def any_of(words: Iterable[str]) -> str:
    """An alternation, longest first."""
    return "(?:" + "|".join(sorted((re.escape(w) for w in words), key=len, reverse=True)) + ")"


S = r"\s{1,8}"
S0 = r"\s{0,2}"
FULL_MONTHS = [m for m in MONTHS if m in ("mars", "avril", "mai", "juin", "aout") or len(m) > 5]
SHORT_MONTHS = [m for m in MONTHS if m not in FULL_MONTHS]
MONTH = rf"(?P<month>{any_of(FULL_MONTHS)}(?![a-z])|{any_of(SHORT_MONTHS)}(?![a-z])\.?)"
FULL_MONTH = rf"(?P<month>{any_of(FULL_MONTHS)})(?![a-z])"
WEEKDAY = rf"(?P<weekday>{any_of(WEEKDAYS)})(?![a-z])"
SHORT_WEEKDAY = rf"(?P<short>{any_of(WEEKDAY_ABBREVIATIONS)})\.?(?![a-z])"
WORD_DAY = any_of(
    [n for n, v in NUMBERS.items() if v <= 30 and n not in ("un", "une")] + ["premier", "trente et un", "vingt et un"]
)
DAY = rf"(?P<day>1{S0}ers?(?![a-z])|(?:[12]\d|3[01]|0?[1-9])(?![\d%]|{S0}(?:er|e|eme)(?![a-z]))|{WORD_DAY}(?![a-z]))"
YEAR4 = r"(?:1\d|20)\d\d(?![\d%]|[.,]\d)"
YEAR = rf"(?P<year>{YEAR4}|'\d\d(?!\d))"
# With a time behind it two digits are enough: "19 août 20 à 17:04".
STAMP_YEAR = rf"(?P<year>{YEAR4}|'\d\d(?!\d)|\d\d(?={S}a{S}[012]?\d[h:][0-5]\d(?!\d)))"
LAST = r"(?P<last>derniers?|dernieres?|passes?|passees?|ecoulee?s?|precedente?s?)(?![a-z])"
NEXT = rf"(?P<next>prochaine?s?|suivante?s?|a{S}venir|qui{S}(?:vient|suit)(?!{S}d(?:e{S}|')))(?![a-z])"
TURN = rf"(?:{LAST}|{NEXT})"
TURN2 = TURN.replace("?P<last>", "?P<last2>").replace("?P<next>", "?P<next2>")
PART = rf"(?P<part>{any_of(PARTS)})(?![a-z])"
HUNDREDS = rf"{any_of(n for n, v in NUMBERS.items() if 1 < v < 10)}{S}cents?(?:{S}{any_of(NUMBERS)})?"
NUMBER = rf"(?P<count>\d{{1,4}}|{HUNDREDS}|{any_of(NUMBERS)}|quelques|plusieurs|vingt{S}quatre|vingt{S}et{S}un)(?![\w,.]\d|[a-z\d])"
NEARLY = (
    rf"(?:(?:environ|pres{S}d(?:e{S}|')|(?:un{S}peu{S})?(?:plus|moins){S}d(?:e{S}|')|a{S}(?:peine|peu{S}pres)|tout{S}juste|"
    rf"seulement|deja|exactement|tout{S}le){S0})?"
)
ROUGHLY = rf"une{S}(?P<rough>{any_of(ROUGH)}){S}d(?:e{S}|')"
UNIT = rf"(?P<unit>{any_of(UNITS)})(?![a-z])"
HALF = rf"(?P<half>{S}et{S}demie?(?![a-z]))?"

ZONE = rf"(?:{S0}\(?(?P<zone>{ZONE_NAME})\)?(?![a-z])|{S0}\(?(?:heure{S}(?:de{S}paris|locales?|francaise)|(?:heures{S})?locales?(?![a-z]))\)?)?"
ADDED = (  # "et demi" is a slip that many make
    rf"(?P<add>{S}(?:et{S}demie?(?!-)|et{S}quart|(?:et{S})?trois{S}quarts(?!{S}d(?:es?|u)(?![a-z]))|moins{S}(?:le{S}quart|cinq|dix|vingt(?:[ -]cinq)?))(?![a-z]))?"
)
CLOCK = (
    rf"(?:(?P<hour>2[0-4]|[01]?\d)(?:{S0}h(?:eures?)?(?![a-z])(?:{S0}(?P<minute>[0-5]\d)(?!\d)(?:{S0}(?:mn|min)(?![a-z]))?)?"
    rf"|:(?P<minute2>[0-5]\d)(?P<seconds>:[0-5]\d)?(?![:\d]))"
    rf"|(?P<noon>midi|minuit)(?![a-z])(?:{S}(?P<half>et{S}demie?|trente))?)"
    rf"{ADDED}"
)
HALF_OF_DAY = rf"(?:(?<=:[0-5]\d){S0}(?P<meridian>[ap])\.?m\b)?"  # as portals of other countries write hours
OF_DAY = rf"(?:{S}(?:du{S}(?P<du>matin|mat|soir)|de{S}(?:la{S}|l')(?P<dela>matinee|apres-midi|nuit|soiree|soir|matin)|dans{S}la{S}(?P<dans>nuit|soiree)(?!{S}d(?:e|u){S})))?(?![a-z])"


ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)(?:[t ](?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d)?)?(?![\d-])"
)
YMD = re.compile(r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)(?![\d/])")
LAW_NUMBER = re.compile(r"\b(?:lois?|decrets?|ordonnances?|arretes?|reglements?|directives?)\s(?:n[o°]\s?)?\Z")
YM = re.compile(r"(?P<year>(?:19|20)\d\d)[-/](?P<month>0?[1-9]|1[0-2])(?![\d/-])")
DMY = re.compile(
    rf"(?P<day>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<month>0?[1-9]|1[0-2])(?:(?P=sep)|,{S})(?P<year>\d{{4}}|\d\d)(?![\d/]|[.,-]\d)"
)
DM = re.compile(r"(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])(?![\d/%]|[.,]\d)")
D_MONTH = re.compile(
    rf"{DAY}[ -]?{S0}(?:de{S}|du{S}mois{S}de{S})?{MONTH}(?:,?(?:{S}|-)(?:(?:de|en){S})?{STAMP_YEAR}|{S}{TURN})?"
)
MONTH_YEAR = re.compile(rf"{MONTH}(?:,?{S}(?:(?:de|en){S})?{YEAR}|{S}(?P<year2>68)(?![\d%]|[,.]\d))")
MONTH_ALONE = re.compile(rf"{FULL_MONTH}(?:{S}{TURN})?")
WEEKDAY_DATE = re.compile(
    rf"(?:{WEEKDAY}|{SHORT_WEEKDAY}){S0},?{S0}(?:le{S})?(?:{DAY})[ -]?{S0}(?:de{S})?{MONTH}(?:,?{S}(?:(?:de|en){S})?{STAMP_YEAR}|{S}{TURN})?"
)
WEEKDAY_NUMERIC = re.compile(
    rf"(?:{WEEKDAY}|{SHORT_WEEKDAY}),?{S}(?:le{S})?(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])(?:/(?P<year>\d{{4}}|\d\d))?(?![\d/])"
)
WEEKDAY_DAY = re.compile(
    rf"{WEEKDAY}{S}{DAY}(?!{S}\d{{3}}(?!\d)|{S}(?:h|heures?|et|ans?|jours?|mois|euros?|millions?|pour|%)(?![a-z])|{S0}(?:h|:)\d|[.,:/]\d|{S0}h(?![a-z]))(?=[\s,.;:!?)\]\"-]|\Z)"
)
WEEKDAYS_AND = re.compile(rf"{WEEKDAY}{S}{DAY}(?:,|{S}et|{S}ou){S}(?:le{S})?(?=[a-z]{{5,8}}{S}(?:\d|premier))")
WEEKDAY_ALONE = re.compile(
    rf"{WEEKDAY}(?:{S}(?P<of>(?:de{S})?(?:la|cette){S}semaine(?:{S}(?:{TURN2}|d'apres|d'avant))?)|{S}en{S}(?P<in>8|huit|15|quinze)(?![a-z\d])|{S}{TURN})?"
)
PART_TAIL = re.compile(
    rf"{S}(?:(?:(?:dans|pendant|durant){S}(?:la|l'){S0}|en{S}(?:fin{S}d(?:e{S}|')|debut{S}d(?:e{S}|')|milieu{S}d(?:e{S}|')|pleine{S})?|au{S}(?:petit{S}(?=matin))?|a{S}la{S}(?=mi-)|(?:a|des){S}l'(?=au)|tot{S}(?:le{S})?|tard{S}(?:le{S})?)?{PART}|en{S}(?:milieu|fin|(?:tout{S})?(?P<early>debut)){S}de{S}journee(?![a-z]))"
)
MIDI_TAIL = re.compile(rf"{S}(?:a{S})?(?P<noon>midi|minuit)(?![a-z])")
DEICTIC = re.compile(
    rf"(?P<word>aujourd'? ?hui|avant-hier|hier|apres-demain|demain|ce{S}jour(?!{S}(?:de|du|ou|qui|est|etait)(?![a-z])|{S}d'))(?![a-z-])"
    rf"(?:{S}(?P<open>\()?{WEEKDAY}(?(open)\))(?!{S}(?:\d|premier)))?(?:{S}(?:au{S})?(?P<part>{any_of(PARTS)})(?![a-z]))?"
)
# "La France d'aujourd'hui", "les jeunes d'aujourd'hui", "hier comme aujourd'hui": our times, and no day.
OUR_TIMES = re.compile(
    r"(?:\b(?:france|monde|societe|europe|amerique|afrique|jeunesse|epoque|generation|jeunes|enfants|femmes|hommes|adolescents|ados|gens|lecteurs|"
    r"parents|artistes|musiciens|ecrivains|cinema|musique|chanson|litterature|ecole|d'hier (?:et|ou|comme)) d'|\bhier comme )\Z"
)
# What has its day: "la réunion d'hier", "l'édition de demain"; but not "le monde d'hier", "l'école de demain".
OF_ONE_DAY = re.compile(
    r"\b(?:la |le |l'|cette |du |au )(?:reunion|match|seance|edition|audience|rencontre|manifestation|manif|seisme|conference|"
    r"assemblee|vote|scrutin|debat|incendie|orage|tempete|accident|attentat|rassemblement|conseil|concert|soiree|journee|"
    r"course|etape|defaite|victoire|cloture|journal|emission|ceremonie|finale|tirage)(?: [a-z]+)? d(?:e |')\Z"
)
TODAY_AND = re.compile(r"\baujourd'? ?hui (?:et|comme|ou|mais)(?: (?:pour|encore|surtout))? \Z")
STORY = re.compile(
    rf"(?P<word>avant-veille|veille|surlendemain|lendemain)(?![a-z])(?:{S}(?:au{S})?{PART})?(?!{S}d(?:e|u|es)(?![a-z])|{S}d')"
)
THIS = re.compile(
    rf"c(?:e|et|ette){S}(?:(?:\({any_of(WEEKDAYS)}\){S})?{PART}|(?P<same>meme{S})?(?P<weekday>{any_of(WEEKDAYS)})(?![a-z])(?!{S}(?:[\d]|premier))(?:{S}{TURN})?|(?P<period>semaine|mois|annee|ete|hiver|automne|printemps|trimestre|semestre|siecle|decennie)(?![a-z])(?!{S}(?:(?:la|-la|de|du)(?![a-z])|d'|{YEAR4}))|week-?{S0}end)(?!-la)(?:-ci(?![a-z]))?"
)
LAST_NIGHT = re.compile(rf"nuit{S}(?:(?P<last>derniere)|(?P<next>prochaine)|(?P<from>du|de)(?:{S}(?:ce{S}))?)(?![a-z])")
NIGHT = re.compile(
    rf"nuit{S}(?:de|du){S}(?:(?P<wd1>{any_of(WEEKDAYS)})(?:{S}(?P<d1>\d{{1,2}}(?:er)?))?|(?P<d1b>\d{{1,2}}(?:er)?)(?:{S}(?P<m1>{any_of(FULL_MONTHS)}))?|(?P<hier>hier)){S}(?:a|au){S}(?:ce{S})?(?:(?P<wd2>{any_of(WEEKDAYS)})(?:{S}(?P<d2>\d{{1,2}}(?:er)?))?|(?P<d2b>\d{{1,2}}(?:er)?)|aujourd'hui)(?![a-z\d])(?:{S}{MONTH}(?:{S}{YEAR}|{S}{TURN})?)?"
)
PART_OF = re.compile(
    rf"{PART}(?:{S}d(?:u|e|es)(?:{S}(?:ce|cette|la|le))?{S}|{S}d'|{S}(?=(?:ce{S})?{any_of(WEEKDAYS)}(?![a-z])))(?=[\da-z])"
)
PERIOD = re.compile(
    rf"(?:(?P<edge>debut|fin|milieu)(?:{S}de{S}(?:la{S}|l')?|{S}du{S}|{S}d'|{S}))?(?P<period>semaine|mois|annee|an|ete|hiver|automne|printemps|trimestre|semestre|week-?{S0}end|decennie|siecle)(?![a-z])(?:{S}{TURN})"
)
EDGE = re.compile(
    rf"(?P<edge>debut|fin|milieu|mi|courant)(?:{S}|-)(?:(?:du{S}mois{S}de|du{S}mois{S}d'|de|du|d'){S0}(?=\S)(?:la{S}|l'|ce{S}mois{S}de{S})?)?"
    rf"(?:{FULL_MONTH}(?:,?{S}(?:de{S})?{YEAR}|{S}{TURN})?|(?P<onlyyear>{YEAR4})|(?:l'|cette{S}|ce{S}|la{S})?(?P<period>annee|mois|semaine|journee)(?![a-z])(?:{S}(?:{TURN2}|(?P<pyear>{YEAR4})))?)"
)
EDGE_LEAD = re.compile(r"\b(?P<edge>debut|milieu|fin)\s(?:de\s(?:la\s|l')?|du\s|des\s|d')?\Z")
HALF_MONTH = re.compile(
    rf"(?P<which>premiere|seconde|deuxieme){S}quinzaine{S}(?:de{S}|d'|du{S}mois{S}de{S}){FULL_MONTH}(?:{S}{YEAR})?"
)
WEEK_IN = re.compile(
    rf"(?P<which>premiere|deuxieme|seconde|troisieme|quatrieme|derniere){S}semaine{S}(?:de{S}|d')(?:{FULL_MONTH}(?:{S}{YEAR})?|(?P<onlyyear>{YEAR4}))"
)
# "le premier mercredi de mars", "le dernier week-end de juin", "le premier dimanche du mois"
NTH_DAY = re.compile(
    rf"(?P<which>premier|deuxieme|second|troisieme|quatrieme|dernier){S}(?:{WEEKDAY}|(?P<weekend>week-?{S0}end)|(?P<day>jour)(?={S}d)(?!{S}du{S}mois(?!{S}d))){S}"
    rf"(?:(?:de{S}|d'|du{S}mois{S}d(?:e{S}|')){FULL_MONTH}(?:{S}{YEAR}|{S}{TURN})?|(?P<any>du|de{S}chaque){S}mois(?![a-z]|{S}(?:prochain|dernier|suivant|precedent|de|d')))"
)
QUARTER = re.compile(
    rf"(?P<which>{any_of(ORDINALS)}|dernier){S}(?P<kind>trimestre|semestre)(?![a-z])(?:{S}(?:de{S}(?:l'annee{S}|l'exercice{S})?|d'|du{S})?(?:{YEAR}|(?P<this>cette{S}annee|l'annee|l'an)(?:{S}{TURN})?|{TURN2}))?"
)
MY = re.compile(r"\b[mt]on\s\Z")
# "T3 2021", "S1 2021", "1T 2021": quarters and halves as results name them
QUARTER_CODE = re.compile(
    rf"(?:(?:[tq](?P<quarter>[1-4])|s(?P<half>[12]))(?:{S}|-)|(?:(?P<quarter2>[1-4])t|(?P<half2>[12])s)(?:{S}|-))(?P<year>(?:19|20)\d\d)(?!\d)"
)
SEASON = re.compile(
    rf"(?P<season>{any_of(SEASONS)})(?![a-z])(?:{S}(?:de{S})?(?P<year>{YEAR4})(?:[/-]\d{{2,4}})?|{S}{TURN})?"
)
BEFORE_SEASON = re.compile(
    r"(?:(?:\b(?:a|de|des|cet|d'ici|depuis|pendant|avant|apres|durant|pour|que|jusqu'a|tout|en|fin|debut|courant)\s|d')\s?(?:l')?|"
    r"\bau\s|\bce\s|(?:\A|[.!?\n])\s*l')\Z"
)
HAS = re.compile(r"\b(?:a|avait|ont|ai|aurait|ayant|avoir|aura|avaient|n'a|n'ont|j'ai|l'a|l'ont)\s\Z")
OTHER_SEASON = re.compile(r"\s(?:arabe|de\s(?:prague|la\svie)|austral|indien|meurtrier)")
COURSE_OF = re.compile(r"\b(?:fin|debut|milieu|cours|coeur|ici)\sd'\Z")
DECADE = re.compile(
    rf"annees?{S}(?:(?P<century>19|20|18|17)(?P<decade>\d0)|(?P<short>\d0)|(?P<word>vingt|trente|quarante|cinquante|soixante-dix|soixante|quatre-vingt-dix|quatre-vingts?)(?![a-z]))(?!\d|{S}(?:ans|jours|mois|millions))"
)
THE_YEARS = re.compile(r"\b(?:les|des|aux|d')\s?(?:[a-z]+\s)?\Z")
CENTURY = re.compile(
    rf"(?P<roman>[ivx]{{1,5}}|\d{{1,2}}){S0}(?:e|eme|er|ieme){S}siecles?(?![a-z])(?:{S}avant{S}(?:notre{S}ere|j\.?-?c))?"
)
EXACT = re.compile(rf"{S}jour{S}pour{S}jour(?![a-z])")
AGO = re.compile(rf"(?:il{S}y{S}(?:en{S})?a|voila|voici){S}{NEARLY}(?:{NUMBER}{S}|{ROUGHLY}){UNIT}{HALF}")
IN = re.compile(
    rf"(?:dans|d'ici)(?:{S}a)?{S}(?P<within>les{S}|l')?{NEARLY}(?:{NUMBER}{S}|{ROUGHLY}){UNIT}{HALF}(?:{S}(?:a{S}venir|qui{S}viennent))?(?!{S}(?:de{S}plus|de{S}prison|sur|ou|qui|dont|avant|apres|suivant|precedant|[a-z]{{4,}}ee)(?![a-z]))"
)
SPAN = re.compile(
    rf"(?:{NUMBER}{S}(?P<turn>dernier|derniere|prochain|prochaine)e?s?{S}{UNIT}|(?P<turn2>dernier|derniere|prochain|prochaine)e?s{S}(?P<count2>\d{{1,3}}|{any_of(NUMBERS)}){S}(?P<unit2>{any_of(UNITS)})(?![a-z])|(?P<count3>\d{{1,3}}|{any_of(NUMBERS)}){S}(?P<unit3>{any_of(UNITS)}){S}(?P<turn3>passe|ecoule|suivant|prochain|dernier)e?e?s(?![a-z]))"
)
OF_WHAT = re.compile(r"\s(?:de\s|d')")  # "une dizaine d'années d'écart"
# "voilà trois ans que …", but not "voici une semaine chargée"
SINCE_WHEN = re.compile(r"\s(?:que\b|qu')|\s?(?:[,.;)]|\Z)")
WHO_IS_SHOWN = re.compile(r"\b(?:me|te|le|la|les|nous|vous)\s\Z")  # "nous voilà deux semaines avant"
OF_OTHERS = re.compile(r"\s(?:avant|du|des?|d')\b")
SPAN_BEFORE = re.compile(r"(?:\b(?:les|ces|des|aux|depuis)\s|\A\s*)\Z")
YEAR_RANGE = re.compile(
    rf"(?P<year>(?:1[5-9]|20)\d\d)(?:{S0}[-/]{S0}|{S}a{S}|{S}et{S})(?P<year2>(?:1[5-9]|20)\d\d|(?<=[-/])\d\d)(?![\d%-]|[.,]\d)"
)
BETWEEN = re.compile(r"\bentre\s\Z")
# "repoussé de 2025 à 2035"
MOVED_FROM = re.compile(r"\b(?:repouss|report|relev|avanc|decal|ramen|differ)[a-z]+ (?:[a-z]+ )?de \Z")
FROM_YEAR = re.compile(r"\b(?:de|entre|d')\s\Z")
YEAR_ALONE = re.compile(rf"(?P<year>{YEAR4})")
DAYS = re.compile(
    rf"(?:{WEEKDAY}{S})?(?P<day>1{S0}er|(?:[12]\d|3[01]|0?[1-9])(?:e|eme)?)(?:{S}au{S}|{S0}-{S0}|{S}jusqu'au{S}|(?P<and>{S}et{S}(?:le{S})?))(?:(?P<weekday2>{any_of(WEEKDAYS)}){S})?(?P<day2>1{S0}er|[12]\d|3[01]|0?[1-9]|{WORD_DAY})(?![\d])[ -]?{S0}(?:de{S})?{MONTH}(?:,?{S}{YEAR}|{S}{TURN})?"
)
BETWEEN_DAYS = re.compile(r"\bentre (?:les? )?\Z")
DAYS_AND = re.compile(
    rf"(?P<days>(?:1{S0}er|[12]\d|3[01]|0?[1-9])(?:{S0},{S}(?:le{S})?(?:[12]\d|3[01]|0?[1-9]))*{S}et{S}(?:(?:le|du|au){S})?)(?=(?:[12]\d|3[01]|0?[1-9]){S}{any_of(FULL_MONTHS)}(?![a-z]))"
)
DAYS_BARE = re.compile(
    rf"(?P<day>1{S0}er|[12]\d|3[01]|0?[1-9]){S}au{S}(?P<day2>1{S0}er|[12]\d|3[01]|0?[1-9])(?![\w%]|[.,/]\d|{S}[a-z%])"
)
DAY_ALONE = re.compile(
    rf"(?P<day>1{S0}er|[12]\d|3[01]|0?[1-9]|vingt-deux|vingt|trente|quinze)(?=\Z|[.;!?]|,{S}|{S}(?:a|vers|dernier|prochain)(?![a-z]))(?![.,]\d)"
)
THE_DAY = re.compile(r"\b(?:le|du|au)\s\Z")
THE_DAYS = re.compile(r"\b(?:les?|des|du|aux?|,|et)\s\Z")
SLASHED_DAY = re.compile(r"\b(?:le|du|au|des|reviendrai|samedi|jusqu'au)\s+\Z")
FROM_DAY = re.compile(r"\bdu\s\Z")
NUMBER_FIRST = re.compile(r"\d+(?:\s?er)?")
ONLY_THE = re.compile(r"\s*le\s+")
ENDS = re.compile(r"\s*(?:[.!?,;]|\Z)")
ENDS_OR_HOUR = re.compile(r"\s*\Z|\s+(?:a|vers|plutot)\b")
PAUSE_OR_HOUR = re.compile(r"\s(?:a|vers)\s|\s?[,.]|\Z")
DAY_PLACED = re.compile(r"\b(?:pour|avant|apres|depuis|jusqu'au|d'ici|dates? du|seance du)\s+(?:le\s+)?\Z")
WEEK_OF = re.compile(rf"semaine{S}du{S}(?:lundi{S})?(?=(?:1{S0}er|[12]\d|3[01]|0?[1-9])[ \n]+{any_of(FULL_MONTHS)})")
CLOCK_ALONE = re.compile(rf"{CLOCK}{HALF_OF_DAY}{OF_DAY}{ZONE}")
WORD_CLOCK = re.compile(
    rf"(?P<word>{any_of([n for n, v in NUMBERS.items() if v <= 24])}){S}heures?(?![a-z])(?:{S}(?P<mword>{any_of([n for n, v in NUMBERS.items() if v < 60])}|\d\d)(?![a-z\d]|{S}quarts?))?{ADDED}{OF_DAY}"
)
OTHER_FEAST = re.compile(
    r"\s(?:(?:des?|du)\s|d'|chinois|lunaire|vietnamien|iranien|persan|juif|berbere|orthodoxe|copte|musulman|kurde|tamoul)"
)
BEFORE_FEAST = re.compile(
    r"(?:\b(?:a|pour|avant|apres|depuis|des|jusqu'a|d'ici|"
    r"(?:jour|jours|soir|soiree|veille|reveillon|nuit|matin|lundi|week-end|weekend|fetes?|messe|lendemain|pont|jeudi) de)\s(?:la\s|l')?|"
    r"\bpont de l'|\A\s*(?:la\s|le\s|l')?|\b(?:le|du)\s)\Z"
)
WEEKEND_OF = re.compile(
    rf"week-?{S0}end{S}(?:prolonge{S})?d(?:e{S}(?:la{S}|l')?|u{S})(?={any_of([*FEASTS, *MOVABLE])}(?![a-z-]))"
)
FEAST = re.compile(rf"(?P<feast>{any_of([*FEASTS, *MOVABLE])})(?![a-z-])(?:{S}(?:en{S})?(?P<year>{YEAR4}))?")

# What may stand before or after a number for it to be a year, and what may not.
BEFORE_YEAR = re.compile(
    r"(?:\b(?:en|depuis|jusqu'en|d'ici(?: a)?|des|avant|apres|vers|pour|l'an|annees?|exercices?|saisons?|fin|debut|mi|courant|"
    r"horizon|millesime|cuvee|edition|rentree|promotion|budget|bilan|objectifs?|previsions|resultats|presidentielles?|legislatives|"
    r"municipales|europeennes|regionales|elections?|coupe du monde|mondial|mondiaux|euro|jo|jeux olympiques|jeux|tour de france|"
    r"championnats?|trimestre|semestre|comme|que|contre|face a|par rapport a|sur|entre|dans les annees|noel|ete|hiver|automne|printemps)"
    r"[\s-]|[(\[])\Z"
)
SURELY_YEAR = re.compile(r"\b(?:en|depuis|jusqu'en|l'an|annees?)\s\Z")
WEAK_YEAR = re.compile(r"\b(?:de|a|et|ou|puis|qu'en|du|d')\s?\Z")
LAW = re.compile(
    r"\b(?:loi|lois|decret|ordonnance|constitution|code|traite|accords?|convention|article|concordat|charte|edit)s?\s+(?:[a-z-]+\s+){0,2}de\s\Z"
)
AFTER_YEAR = re.compile(
    r"\s?(?:\Z|[.,;:!?)\]\"»/…]|-(?!\d)|\s(?:a|et|ou|puis|par|pour|sur|dans|de|du|des|d'|en|au|aux|avec|sans|ou|que|qui|est|sont|etait|"
    r"avait|ont|avaient|lors|contre|apres|avant|le|la|les|l'|un|une|ce|cette|il|elle|ils|elles|on|selon|mais|car|comme|grace|afin|"
    r"jusqu|tandis|alors|dont|devant|entre|quand|lorsque|soit|deja|ne|n'|se|s'|y|son|sa|ses|leur|aura|sera|-|–|\()(?![a-z]))"
)
NOT_A_YEAR = re.compile(
    r"\s?(?:%|€|\$|(?:euros?|dollars?|personnes?|habitants?|emplois?|postes?|metres?|m|km|kg|hectares?|milliards?|millions?|salaries|manifestants?|places?|pages?|tonnes?|francs?|logements?|fois|ans|jours|heures|cas|morts|soldats|militants?|spectateurs|visiteurs|eleves|participants|exemplaires|voix|m2|m3|mw|gwh)(?![a-z]))"
)

LASTING_THING = re.compile(r"\b(?:un|d'un|une|d'une) [\w-]+(?: [\w-]+)? de \Z")  # "un combat de 2h14"
# "il est un peu plus de 14h30"
IS_TIME = re.compile(r"\bil (?:est|etait) (?:alors |deja )?(?:un peu )?(?:plus|pres) de \Z")
DURATION_BEFORE = re.compile(
    r"(?:\b(?:pendant|durant|duree(?: de| ?:)?|en|mis|mettre|dure|environ|apres|plus de|plus|moins de|pres de|d'une|dans les|sous|dans|toutes les|encore|quelque|chrono(?: de)?|a l'issue de|au bout de|par|record de|des|les|contre|approch[a-z]+|depass[a-z]+|joue|couru|passe|reste|dormi|attendu|roule|marche|nage|tenu|perdu|gagne)\s{1,3}|[/x])\Z"
)
ABOUT_CLOCK = re.compile(r"\b(?:vers|peu (?:avant|apres)|sur les? coups? de|aux alentours de)\s{1,3}\Z")
CLOCK_BEFORE = re.compile(
    r"(?:\b(?:a|vers|des|avant|apres|jusqu'a|jusque|depuis|d'ici|sur les? coups? de|autour de|aux alentours de|a partir de|peu avant|peu apres|partir de|entre|de|et|est|etait|coup de|"
    + "|".join([*WEEKDAYS, "hier", "demain", "matin", "soir"])
    + r")\s{1,3}|\A\s*|[(\[|,•·–—:-]\s?|\n\s*)\Z"
)
TOUCHING = re.compile(r"(?:,? (?:de|entre|a|vers|a environ|mais entre|jusqu'a|et|au)? ?|\s?-\s?|,\s)\Z")
DATED_THE = re.compile(r"[a-z/.] ?\d{4}\s(?:le|du)\s\Z")
SINCE_NUMBER = re.compile(r"\b(?:en|depuis)\s\d")
FROM_OR_AFTER = re.compile(r"\b(?:des|apres)\s{1,3}\Z")
STAMPED = re.compile(r"(?:\A|[.!?…»\"\n]\s{0,2})\d{1,2}:\d\d(?:\.| [-–—:|]) ")  # an entry of a live before this one
SENTENCE_BEFORE, STAMP_AFTER = re.compile(r"[.!?…»\"]\s{1,2}\Z"), re.compile(r"(?:\.| [-–—:|]) ")
WAITING = re.compile(r"\b(?:bloque|attend|attente|coince|patient|immobilise|retenu|prive)[a-z]*\b[^.!?\n]*\bdepuis \Z")
AT_HOUR = re.compile(r"(?:\b(?:a|vers|est|il etait|coups? de|des|avant|jusqu'a|partir de)\s|\A)\Z")
FROM_HOUR = re.compile(
    r"\b(?:partir|compter|bulletin|autour|alentours|environs|coups?|journal|jt|message|prise|seance|pause) de \Z"
)
TO_HOUR = re.compile(rf"\s(?:a|jusqu'a|ce|hier|demain|{'|'.join(WEEKDAYS)})\s")
NAMED_CLOCK = re.compile(r"\b(?:le|du|un|jt de|journal de)\s\Z")  # "le 20 heures"
OF_24 = re.compile(
    r"\s?(?:/|sur)\s?24|\s?/\s?7|\s(?:plus\s(?:tard|tot)|par\s(?:jour|semaine|nuit)|d'affilee|durant|de\ssuite)\b"
)
CLOCK_OF = re.compile(
    rf"\s{{1,2}}(?:d'|de\s|du\s(?!mat|soir|matin|{'|'.join(WEEKDAYS)}))(?!paris|la\s(?:nuit|matinee)|l'apres|matin|soir|mardi|lundi)[a-z]"
)
TAKES = re.compile(
    r"\b(?:pren|met|mis|dur|dorm|vari|fau[td]|compt|attend|retard|delai)[a-z]*(?: [a-z]+)? (?:de|entre) \Z"
)
TAKES_UP_TO = re.compile(  # "dure de 12 à 14 heures"
    r"\b(?:prend|prennent|prendra|met|mettent|mettra|mis|dure|durent|durera|dormi|dort|varie|varient|faut|faudra|compter|comptez|delai|retard)s? (?:de|entre) \d\d? (?:a|et) \Z"
)
# The hour whose "h" stands at the other end only: "entre 9 et 16h", "de 9 à 16 h".
BARE_HOUR = re.compile(rf"(?P<hour>2[0-4]|[01]?\d){S}(?P<to>et|a){S}(?=(?:2[0-4]|[01]?\d){S0}h(?:eures)?(?![a-z]))")
OF_DAYS = re.compile(rf"\s(?:(?:ce|cet|cette|le|du|de) )?(?:{'|'.join(WEEKDAYS)}|demain|hier|aujourd'hui|apres-midi)\b")
OPEN_FROM = re.compile(
    r"\b(?:(?:journee|chaud|soleil)[a-z]*, |(?:ouvert|ferme|accueil|interdit|prudence|repos|produit|lieu|survenu|commis|declare|deroule)[a-z]* (?:[a-z]+ )?)entre \Z"
)
BARE_HOUR_LEAD = {"et": re.compile(r"\bentre \Z"), "a": re.compile(r"(?<!\bdure )(?<!\bdurer )\bde \Z")}
NOON = re.compile(
    r"(?:\b(?:a|vers|avant|apres|jusqu'a|de|et|entre|d'ici|ce|"
    + "|".join([*WEEKDAYS, "hier", "demain"])
    + r")\s{1,3}|\A\s*|[(,]\s?)\Z"
)
NO_NOON = re.compile(rf"(?:\bcoups de|\b(?:d'|l'|cet )apres|\bun (?:{any_of(WEEKDAYS)})) \Z")
RANGE_BEFORE = re.compile(r"\d{1,2}h(?:\d\d)? a \Z")  # "les 1h30 à 3h00 d'attente"
LASTING = re.compile(
    r"\b(?:(?:aller|allant|va|vont|durer|atteindre)\s(?:parfois\s)?jusqu'a|(?:dur|attend|prend)[a-z]*\s[a-z]+\sa)\s\Z"
)
COUNTED = re.compile(rf"(?:\d|\b(?:{any_of(NUMBERS)}))\s{{1,3}}\Z")
EVERY_YEAR = re.compile(r"\b(?:chaque annee|tous les ans)\b[^.!?]*\Z")
THE = re.compile(r"(?:\b(?:la|le|au|du)|l')\s?\Z")
PART_WORD = re.compile(PART)
AT_THE = re.compile(r"\b(?:a|vers) la \Z")
PART_LEAD = re.compile(
    r"\b(?:en|au|des le|tot le|tard (?:le|en|dans la))\s(?P<edge>(?:(?:debut|milieu|fin|cours) d(?:e (?:la )?|'))?)\Z"
)
STREET = re.compile(
    r"\b(?:rue|place|avenue|boulevard|bd|quai|square|pont|cours|allee|impasse|station|metro|gare|lycee|college|stade|parc|hopital|cite|quartier|camp|esplanade|faubourg|passage|rond-point)\s+(?:de\s+la\s+|de\s+l'|du\s+|de\s+|des\s+)?\Z"
)
OF_SOMETHING = re.compile(r"\s(?:du|des?)\s|\sd'")
OF_A_DAY = (" le ", " au ", " ce ", " et ", "\nle ")  # no name of a street ends so
OTHER_YEAR = re.compile(r" (?:scolaire|universitaire|judiciaire|sportive|liturgique|fiscale)")
MANY = re.compile(r"\b(?:les|des|ces|ses|aux|quelques) \Z")
QUOTES = frozenset('"«“')
OPENED = ("« ", "«\u00a0", "«\u202f")
CLOSED = re.compile(r"\w+\s?[\"»”]")
HOUR_NAME = re.compile(r"\d\dh\d\d le \w+[\"»”]")
HOUR_TITLE = re.compile(r"\d\dh\d\d le \Z")  # « 13h15 le samedi », a magazine
TITLE = re.compile(r"[^\W\d_]+ (?:en|de|des|du|au|aux|avec|pour) [\w’' -]{2,24}[\"»”]")
ANY_DAY = re.compile(r"\b(?:d'|qu')?un \Z")
CLOSED_ON = re.compile(r"(?:\A|[.;\n(]\s?)(?:ferme|relache)(?:e|s|es)? le \Z")  # "Fermé le lundi, le bistrot …"
ENDS_CLAUSE = re.compile(r"[a-z]{5,8}\s?(?:[,.;)]|\Z)")
GOES_ON = re.compile(r"[a-z]{3,8}\.?,?\s{0,8}(?:le\s)?(?=\d|p)")  # a weekday with its day of the month, perhaps
IN_NAME = re.compile(r"[a-z]-\Z")  # "l'anti-21 avril"
THIS_MONTH_OF = re.compile(r"\bce mois d(?:e |')\Z")
NO_DAY = re.compile(r"(?<![\d,.])\d{1,2}(?:ers?|e|eme)?\s\Z")  # "32 janvier", "31 février": no date, and no month
MONTH_BEFORE = re.compile(
    r"(?:\b(?:en|de|d'|depuis|des|fin|debut|mi|courant|mois de|mois d'|jusqu'en|jusqu'a|d'ici|d'ici a|avant|apres|pour|entre|et|a|vers|ou|qu'en|puis|que|ce|comme|dernier|"
    r"jusqu'a fin|le mois de)[\s-]{1,3}|d'|[(,]\s?)\Z"
)
CAPITALISED = re.compile(r"(?<=[^\n])(?<![.!?…\n»\"] )\b[A-ZÉ][a-zéèêëîïôûç]+ \Z")  # "France Dimanche"
USUAL_MONTH = (" en ", " fin ", " debut ", " mi-", " depuis ", " mois de ")
NAME_BEFORE = re.compile(
    r"\b(?:marechal|general|capitaine|m\.|mme|monsieur|madame|bruno|planete|groupe|dieu|vers|sur|de|champ|champs|theo|anna|teddy|cap)\s\Z"
)
MARS_SPACE = re.compile(
    r"\b(?:planete|sonde|rover|mission|curiosity|terre|lune|venus|jupiter|spatiale?|orbite|barres?|dieu|sol de|surface|atmosphere|robot|fusee|coloni|atterri|habiter|exploration|astronautes?)\b"
)
EDGES = {"debut": -1, "milieu": 0, "mi": 0, "courant": None, "fin": 1}
NAMED_DAY = re.compile(r"\s(?:noir|gras|saint|rouge|sanglant)\b")
DIGIT = frozenset("0123456789")
WEEKDAY_WORD = re.compile(r"(?P<weekday>[a-z]+)(?![a-z])(?:[\s,]{0,9}(?P<after>[a-z]+|\d))?")
PART_GOES_ON = {*PARTS, "apres", "dans", "pendant", "durant", "en", "au", "tot", "tard", "a", "midi", "minuit", "mi"}
NEXT_WORD = re.compile(r"\s{1,8}([a-z]+|\d)")
WEEKDAY_GOES_ON = {*PART_GOES_ON, "dernier", "derniers", "passe", "passes", "ecoule", "precedent", "prochain", "prochains",
                    "suivant", "suivants", "precedente", "suivante", "qui", "de", "des", "la", "cette", "le", "premier",
                    "noir", "gras", "saint", "rouge", "sanglant", *NUMBERS}  # fmt: skip
WORD = re.compile(r"[a-z]+|\d+")

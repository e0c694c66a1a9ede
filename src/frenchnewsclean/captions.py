"""Captions that end with their credit: behind a whole sentence a name in the forms that only credits have.

Its capitals tell it, so it is looked for in the text as it is written, where rules see it folded.
"""

from __future__ import annotations

import re

from frenchnewsclean.article import Kind
from frenchnewsclean.credits.names import is_name
from frenchnewsclean.dates.rewrite import MONTH_NAMES
from frenchnewsclean.document import Document
from frenchnewsclean.folding import fold, holds
from frenchnewsclean.lines import QUOTES, Block

MAX_CAPTION, MAX_WORDS = 330, 45
HALF = 4  # words of a caption's first line
SHORT = 8  # letters of what is shown
_LABELS = ("photo", "credit")
_C = "A-ZÀ-ÖØ-ÞŒ"
_NAME = rf"[{_C}][\w.'’-]+(?: [{_C}][\w.'’-]+){{1,3}}"
_IN_CAPITALS = rf"[{_C}][{_C}.'’-]+(?:[ /][{_C}][{_C}.'’-]+){{1,5}}"
_AGENCY = (
    r"(?:AFP|AP|EPA|SIPA|Sipa(?: Press| USA)?|Getty(?: Images)?|Reuters|REUTERS|Abaca(?:press)?|MAXPPP|Maxppp|Hans Lucas|Keystone|KEYSTONE|Belga|BELGA|"
    r"Shutterstock|Bestimage|Starface|Icon Sport|Panoramic|PQR|NurPhoto|Unsplash)"
)
_MONTHS = "|".join(MONTH_NAMES)
_CREDIT = re.compile(
    r"(?:(?<=[.!?…»)”\"]) {1,2}(?:"
    rf"{_IN_CAPITALS} POUR [«\"]?\s?[{_C}][^a-zà-ÿ]{{2,60}}|"
    rf"\({_IN_CAPITALS} ?/ ?[{_C}0-9][{_C}0-9 .'’&-]{{1,40}}\)|"
    rf"\({_NAME} pour [{_C}«][^()]{{2,40}}\)|"
    rf"\({_NAME} ?/ ?[{_C}][^()/]{{2,40}}\)|"
    rf"{_NAME} pour (?:[LlDd]['’]|[Ll][ea]s? |« ?)?[{_C}][^()/.!?]{{2,40}}|"
    rf"(?:\([Ii]llustration\) )?[A-Z]{{2,5}}/{_NAME}|"
    rf"[-–—] [A-Z]\.(?:-[A-Z]\.)? [{_C}][\w'’-]+|"
    rf"[-–—] {_NAME} ?/ ?{_AGENCY}|"
    rf"[A-Z]{{2,5}} ?[-–—] ?{_IN_CAPITALS}|{_AGENCY} [-–—] {_NAME}|"
    rf"(?:{_AGENCY}/){{1,2}}{_IN_CAPITALS}"
    r")|"
    rf"\b(?:le|en) (?:\d{{1,2}}(?:er)? )?(?:{_MONTHS}) (?:19|20)\d\d(?: \([^()]{{2,40}}\))? [-–—] [{_C}][^.!?:;,]{{2,34}}|"
    rf"\A\((?:Photos?|Illustrations?|Dessins?|Infographies?|Crédits?(?: photos?)?) ?:? ?[{_C}][^()]{{2,70}}\)|"
    rf"\ACrédits? ?: ?[{_C}][^/]{{1,38}} ?/ ?[{_C}][^/]{{1,38}}|"
    rf"\A[Pp]hotos? (?:[Ll]['’aes]{{1,2}} ?)?[{_C}][^,.;:!?]{{2,40}}, {_NAME}|"
    rf"(?<=[.!?…»)”\"]) {{1,2}}(?:[-–—] (?:[Cc]r[ée]dits?|CR[ÉE]DITS?)|(?:[-–—] )?(?:[Cc]r[ée]dits? photos?|CR[ÉE]DITS? PHOTOS?))\s?:\s?[{_C}][^.!?]{{2,70}}|"
    rf" ?\| ?(?:[Cc]rédits?(?: photos?)?|[Pp]hotos?|CR[ÉE]DITS?(?: PHOTOS?)?|PHOTOS?) ?:? [^|]{{2,60}}"
    r")\Z"
)
# What says of itself that it is a credit, wherever it stands: "Le pont, lundi. Photo Anne Dupont".
_OWNER = rf"(?:{_NAME}|{_IN_CAPITALS}|(?:[Ll]['’]|L[ea]s? )[{_C}][\w'’-]+(?: [\w'’-]+){{0,3}}|{_AGENCY})"
_LABELLED = re.compile(
    rf"(?:(?<=[.!?…»)”\"]) {{1,2}}(?:[-–—/|] )?| [-–—|] )"
    rf"(?:(?:[Pp]hotos?|PHOTOS?|[Cc]r[ée]dits?|CR[ÉE]DITS?)(?: photos?)? ?:? ?(?:DR|D\.R\.|{_OWNER}(?: ?[/-] ?{_OWNER})?)|[Pp]hotos? (?:d['’])?archives)\Z"
)
# Whose the picture is, behind a phrase without a verb: "Le pont, lundi. DR", "Le pont - Shutterstock".
_BANK = r"(?:Shutterstock|Getty(?: Images)?|i[Ss]tock(?:photo)?|Adobe ?Stock|Unsplash|Pixabay|Pexels|Wikimedia(?: Commons)?|Google (?:Maps|Street View))"
_PLAIN = re.compile(
    rf"(?:(?<=[.!?…»)”\"]) {{1,2}}(?:[-–—/|] )?(?:DR|D\.R\.|{_AGENCY}(?: ?/ ?{_IN_CAPITALS})?|{_BANK}|{_IN_CAPITALS}|[Cc]aptures? d['’]écran(?: [{_C}]\w+)?)| [-–—|] {_BANK})\Z"
)
_HOUSE = re.compile(rf"[.!?…»] \({_IN_CAPITALS}\)\Z")  # over the text: "Le pont, lundi. (RADIO DU VAL)"
_SIGNS = re.compile(r"[-–—/(|]| pour | POUR |hoto|r[eé]dit|R[EÉ]DIT")  # of which each credit has one
# What a caption says without a verb: behind its last comma a participle or a place. And what a sentence has: a verb in one of
# the forms that most have in the press.
_SHOWN = re.compile(
    r"[^.;:!?]{4,120}, (?:[^\W\d_]{2,}(?:ée?|ie?|ue?)s?|devant|dans|sur|sous|à|au|aux|en|près|lors|avant|après|pendant|depuis|chez|face|"
    r"derrière|le \d{1,2}|ici)\b[^,.;:!?]+\."
)
_DATED = re.compile(rf", (?:le )?\d{{1,2}}(?:er)? (?:{_MONTHS}) (?:19|20)\d\d\.?\Z")
_TELLS = re.compile(
    r"\b(?:est|sont|a|ont|ete|fut|furent|va|vont|peut|peuvent|doit|doivent|fait|font|dit|disent|met|mettent|prend|prennent|tient|tiennent|"
    r"vient|viennent|reste|restent|veut|veulent|sait|savent|suit|vit|voit|part|sort|perd|rend|attend|repond|il|elle|ils|elles|on|je|"
    r"nous|vous|ne|n'|se|s'|c'|j'|y|[a-z]{2,}(?:ait|aient|erent|irent|urent|ra|ront|rait|raient|ssent|ise|ifie|onne|ace)|"
    r"(?!presidente?|client|parent|accident|incident|moment|batiment|couvent|argent|agent|vent|talent|evenement|logement)[a-z]{3,}(?<!m)ent)\b"
)
_AT = re.compile(r"\bà ")  # which folds to a verb
_RELATIVE = re.compile(r"\b(?:qui|que|qu'|dont|ou)\b")
_BY_AGENCY = re.compile(r"([^.!?]{8,160})\.? ?\((?:AFP|Reuters|REUTERS|Belga|BELGA|AP)\)")  # of texts and of pictures
# News without a verb: "Deux blessés à Trèves, selon la mairie (AFP)".
_FLASH = re.compile(r"%|\bselon\b|\b[Dd]['’]après\b")
MAX_PHRASE, CREDIT = 26, 4  # words
_HEADED = re.compile(rf"{_IN_CAPITALS} ?/ ?{_IN_CAPITALS}|[{_C}]{{4,}}/{_IN_CAPITALS}")  # over the text alone on a line


def claim_captions(document: Document) -> None:
    """A short block that ends with a credit is a picture's caption; behind a quotation stands who said it.

    What is only shaped as one is so among other chrome.
    """
    for block in document.blocks:
        if not block.terminal and not block.gone and _is_labelled(block):
            block.take(Kind.PHOTO, "photo.caption-credit")
    if not document.shows_chrome():
        return
    for index, block in enumerate(document.blocks):
        if block.gone or block.text[0] in QUOTES or len(block.text) > MAX_CAPTION or block.words > MAX_WORDS:
            continue
        headed = index <= document.body.start + 1 and block.text.isupper() and _headed(block.text)
        housed = index <= document.body.start and _by_house(block)
        shown = index < document.body.stop - 1 and (_shown_by_agency(block) or _shown_plainly(block))
        if headed or housed or shown or _ends_with_credit(block.text):
            block.take(Kind.PHOTO, "photo.caption-credit")
    _claim_uncredited(document)
    _claim_phrases(document)


def _ends_with_credit(text: str) -> bool:
    return _SIGNS.search(text) is not None and _CREDIT.search(text, max(0, len(text) - 150)) is not None


def _is_labelled(block: Block) -> bool:
    if len(block.text) > MAX_CAPTION or block.words > MAX_WORDS or block.text[0] in QUOTES or block.bullet:
        return False
    return holds(block.fold, _LABELS) and _LABELLED.search(block.text, max(0, len(block.text) - 100)) is not None


def _shown_plainly(block: Block) -> bool:
    """A phrase without a verb, and whose the picture is."""
    if block.terminal or block.words > MAX_PHRASE:
        return False
    found = _PLAIN.search(block.text, max(0, len(block.text) - 60))
    return found is not None and found.start() >= SHORT and _verbless(fold(_AT.sub(" ", block.text[: found.start()])))


def _by_house(block: Block) -> bool:
    """A phrase without a verb and for whom the picture was taken: "Le pont, lundi. (RADIO DU VAL)"."""
    found = _HOUSE.search(block.text)
    return found is not None and block.words <= MAX_PHRASE and _verbless(block.fold[: found.start()])


def _claim_phrases(document: Document) -> None:
    """A phrase without a verb that touches a picture's credit, over or under it: "La péniche, échouée depuis mars."."""
    blocks = document.blocks
    for index, block in enumerate(blocks):
        shown = _is_phrase if block.rule == "photo.credit-line" else _is_dated if _is_credit(block) else None
        if shown is None:
            continue
        above, under = blocks[max(0, index - 1)], blocks[min(index + 1, len(blocks) - 1)]
        if not block.blanks_before and shown(above):
            above.take(Kind.PHOTO, "photo.caption-credit")
        elif not under.blanks_before and shown(under):
            under.take(Kind.PHOTO, "photo.caption-credit")


def _is_credit(block: Block) -> bool:
    """An agency and who took the picture, alone: "(Xinhua/Li Exemple)"."""
    return block.rule == "photo.credit" and block.words <= CREDIT and "/" in block.text


def _is_phrase(block: Block) -> bool:
    if block.gone or block.words > MAX_PHRASE or block.hint or _SHOWN.fullmatch(block.text) is None:
        return False
    return _verbless(block.fold)


def _is_dated(block: Block) -> bool:
    """A caption as agencies write them, when the picture was taken behind it: "Des ouvriers à quai, le 21 août 2019."."""
    return not block.gone and block.words <= MAX_PHRASE and _DATED.search(block.text) is not None


def _verbless(folded: str) -> bool:
    """No verb stands before the first relative."""
    return _TELLS.search(_RELATIVE.split(folded)[0]) is None


def _shown_by_agency(block: Block) -> bool:
    """A phrase without a verb and an agency in brackets: "Le pont de Namur, en 1953 (Belga)"; a sentence is of the text."""
    said = _BY_AGENCY.fullmatch(block.text) if block.text[-1] == ")" else None
    if said is None or block.words > MAX_PHRASE or _FLASH.search(said[1]):
        return False
    return _verbless(fold(_AT.sub(" ", said[1])))


def _headed(text: str) -> bool:
    """In capitals, for whom the picture was taken and by whom: "ALPENFILM/LUCIE UNTEL", but not "ROUEN/LE HAVRE"."""
    return _HEADED.fullmatch(text) is not None and any(is_name(part.strip()) for part in text.split("/"))


def _claim_uncredited(document: Document) -> None:
    """A caption without its credit, which ends the line below, or stands on it under the button that enlarges the picture."""
    blocks = document.blocks
    for index in [i for i, block in enumerate(blocks) if block.kind is Kind.PHOTO and i]:
        block, before = blocks[index], blocks[index - 1]
        if before.gone or before.words > MAX_WORDS:
            continue
        cut = block.text[0].islower() and not (block.blanks_before or before.terminal) and before.words >= HALF
        button = blocks[index - 2] if index > 1 else block
        if cut or (button.kind is Kind.MEDIA and button.fold.startswith(("agrandir", "ouvrir"))):
            before.take(Kind.PHOTO, "photo.caption-credit")

"""What sites tell their readers, and articles too: taken where it speaks of the page, or stands in a box of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from frenchnewsclean.article import Kind
from frenchnewsclean.document import Document
from frenchnewsclean.pages import over_paragraph
from frenchnewsclean.rules import Rule

_CREDITS = frozenset({Kind.TITLE, Kind.BYLINE, Kind.PUBLISHED, Kind.DATELINE, Kind.ATTRIBUTION, Kind.LAYOUT})
_OF_PAGE = re.compile(  # a page speaks of itself, of its reader's account, of what its browser does
    r"\b(?:cet(?:te)? (?:article|page|video|version audio)|nos (?:articles|abonnes|lecteurs|journalistes|partenaires|moderateurs|offres|liens)|"
    r"notre (?:journal|media|site|redaction|newsletter|infolettre|page|travail|charte|chaine|section|rubrique|carte)|vos (?:dons|donnees|sources)|"
    r"votre (?:compte|inscription|video)|commentaires?|commenter|moderation|modere|participer a la conversation|au prealable|caracteres|"
    r"newsletters?|infolettres?|un condense|notifications|e-?mail|courriel|boite mail|whatsapp|magazine|"
    r"je m'abonne|abonnez-vous|articles? (?:gratuits?|offerts?)|un article en acces libre|limite d'articles|sans engagement|faites un don|deductibles?|"
    r"bloqueurs?|cookies?|navigateur|chargement|connexion internet|lecteur video|la video (?:demarrera|va|n'a pas pu etre chargee)|infographie|"
    r"agrandir|\d photos|legende|partagee par|l'annonce|cette annonce|teads|cliquez|suivant|suite de l'article|lire la suite|a suivre ici|"
    r"(?:desormais|maintenant) termine|automatiquement|intelligence artificielle|outil d'ia|deepl|traitement informatique|informatique et libertes|rgpd|"
    r"dites-le|envoyez-nous|alertez-nous|a nous (?:transmettre|proposer|signaler)|toute reproduction|restrictions|fait foi|cppap|issn|rcs|"
    r"the conversation|trust initiative|normes (?:du )?jti|shared by|embed from|(?:twitter\.com|t\.co)/\w+|flash player|lecteur flash|cfd|15 minutes|non surtaxe)\b"
)
_REPORTED = re.compile(  # "…, plaide la ville"
    r", (?:selon|d'apres|(?:a|ont) (?:lance|dit|explique|declare|repondu|reconnu|prevenu|rappele|affirme|jure)|(?:se |s')?(?:rappelle|repond|plaide|reconnai|"
    r"insiste|previen|affirme|lance|reclame|explique|di[st]|disent|assure|estime|juge|resume|souri|souffle|note|precise|ajoute|felicite|prome|raconte|"
    r"indique|annonce|regrette|deplore|denonce|inquiete|soupire|repondai|disai)\w*)\b"
)


def claim_shy(document: Document, fitting: Mapping[int, Rule]) -> list[int]:
    """Let shy rules take the blocks that fit them; the indexes of those that went.

    Nothing of a text round which no more than its credits goes, nor what somebody is said to say.
    """
    blocks = document.blocks
    if not any(b.gone and b.kind not in _CREDITS for b in blocks):
        return []
    boxed = {i for i, block in enumerate(blocks) if i in fitting or (block.gone and block.kind is not Kind.TITLE)}
    taken = []
    for index, rule in fitting.items():
        block = blocks[index]
        inside = index - 1 in boxed and (index + 1 in boxed or index + 1 == len(blocks))
        label = not block.terminal and not over_paragraph(blocks, index)
        if _REPORTED.search(block.fold) or not (inside or label or _OF_PAGE.search(block.fold)):
            continue
        block.take(Kind(rule.kind), rule.id)
        taken.append(index)
    return taken

"""Chrome: what the rules take, comment sections, polls, what stands before the headline and what is left stranded."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from frenchnewsclean.article import Kind
from frenchnewsclean.dates.readings import WEEKDAYS
from frenchnewsclean.document import Document
from frenchnewsclean.folding import fold, holds, squeeze
from frenchnewsclean.labels import headline_like, take_label
from frenchnewsclean.lines import QUOTES, SENTENCES, TIME, Block, ends_quotation, ends_sentence, runs
from frenchnewsclean.pages import ADDRESS, over_paragraph, own_lists
from frenchnewsclean.rules import Rule, RuleSet, in_zone
from frenchnewsclean.sections import BULLETS, SUBHEAD, topic, word
from frenchnewsclean.shy import claim_shy
from frenchnewsclean.zones import LONG, SIGN_IN, in_pieces, is_page

MAX_BLOCK = 2600
_KINDS = {str(kind): kind for kind in Kind}
# Before each link of a list, as converters write it; so many lines with it are a converted page.
_STAR, STARRED, STARRED_LABEL = "* ", 5, 4
_IN_COMMENTS = (Kind.COMMENT, Kind.NAVIGATION, Kind.SHARE, Kind.PUBLISHED)
# After the body these end the article; what stands among some of them is of their kind.
_CLOSING = (
    Kind.SHARE, Kind.COMMENT, Kind.COPYRIGHT, Kind.TAGS, Kind.NEWSLETTER, Kind.PAYWALL, Kind.LEGAL, Kind.NAVIGATION,
    Kind.CONTACT, Kind.COOKIE,
)  # fmt: skip
_AMONG = (Kind.RELATED, Kind.LEGAL, Kind.COMMENT, Kind.PAYWALL)
_WARNING = re.compile(
    r"(?:avertissement|mise en garde|information importante|disclaimer)(?: (?:legale?|aux lecteurs))?(?: ?:)?"
)
_NOTICES, NOTICE = (Kind.COPYRIGHT, Kind.LEGAL, Kind.PAYWALL), 8  # words of its first line
PARAGRAPH = 18  # words: a sentence or more that may belong to the text wherever it stands
OFTEN = 3  # times a label stands on a page
LONE_TOPIC = 4  # words
MIN_WORD_ROW = 3  # lines of topics in lower case
RUBRIC, LABEL = 2, 7  # words of a rubric, and of a line of the frame
MENU = 4  # lines of a menu at the least
NAME = 4  # words
LOW, LOW_WITH_SIGN = 0.6, 0.5  # of a document: where a comment section may begin, and one that shows a day or a vote
MIN_POLL, MAX_QUESTION = 3, 16  # lines of a poll: its question and two answers; words of the question
CREDIT = 9  # words of a credit without its caption
TIMES, MORE = 3, 2  # entries of a live, and days or times in a body that show another one to be a heading
_STAMP = re.compile(
    r"(?:\b(?:le \d|il y a \d|a \d{1,2} ?[h:])|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b\d{1,2} ?(?:h|:) ?\d\d\b|\b\d{1,3} (?:j'aime|reponses?|votes?))"
)
# The article's own day, under its headline.
_PUBLISHED = re.compile(r"(?:publiee?|mise? a jour|mise? en ligne|modifiee?|cree|redige)\b")
ENTRY = 70  # letters of a comment's author and day
_ENTRY = re.compile(  # "Passeur29 - 06/05/2022 à 11:02", but not "Mardi 06/05/2022 à 11:02"
    rf"(?!(?:{'|'.join(WEEKDAYS)}|publie|mis|modifie|maj|le|par|photo|source)\b)[^\s:«\"]{{2,24}}(?: [^\s:«\"]{{1,20}}){{0,2}}(?: ?[-–—|•·,] ?| )(?:le )?"
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:,? a |, ?| - | )\d{1,2} ?[h:] ?\d\d(?::\d\d)?"
)
HEAD_OF_ENTRY = 80  # letters of a comment, with its author and day
_LEADS_ON = ":;,"
# Over everything a page's title, and no picture: "Le pont rouvre lundi | Le Courrier".
_TITLED = re.compile(r"[^|]*[^|\s.!?»] \| (?!\d)[^|/©]{3,40}")
_BID = re.compile(
    r"[a-z]{3,12}(?:er|ir|re|ez)(?:-(?:vous|nous|la|le|les))? (?:un|une|le|la|les|cet?|cette|vos|votre|mes|ma|mon|l')\b"
)
_SUMMARY = re.compile(
    r"(?:l'essentiel|en (?:bref|resume)|les (?:faits|points cles)|points cles|ce qu'il faut (?:savoir|retenir)|a retenir|a savoir|reperes|le contexte|chiffres cles|en chiffres)(?: ?:)?"
)
_DATED = re.compile(rf"(?:{'|'.join(WEEKDAYS)})(?: \d{{1,2}}(?:er)?(?: [a-z]{{3,9}})?)?|jour \d{{1,3}}|{TIME.pattern}")
_DIGIT = re.compile(r"\d")
_STARRED = re.compile(r"^ *\* \S", re.MULTILINE)
# Of a notice behind a sentence: what shows it to be a quotation's or a sentence's ("© 1998 Éditions du Val, disait la
# couverture."), and what names no owner.
_GOES_ON = re.compile(r"[»”\"]|, [a-zà-ÿ]")
_NOT_OWNER = re.compile(
    r"©|\(c\)|copyright|tous droits (?:de reproduction )?reserves|all rights reserved|(?:19|20)\d\d"
)
_NOTICE_SIGNS = ("©", "(c)", "copyright", "tous droits")
MAX_NOTICE = 300  # characters of a notice behind a sentence
_NOTICE_BEHIND = re.compile(
    r"(?<=[.!?…»”\")])\s+(?=©|\([cC]\) ?(?:©|(?:19|20)\d\d)|(?:Copyright|COPYRIGHT) ?(?:[©\d]|\([cC]\))|Tous droits (?:de reproduction )?réservés)"
)
_MARKED = re.compile(r"(?:\*|#{1,6}) (?=\S)")


def match_rules(document: Document, rules: RuleSet) -> list[int]:
    """Find for each block the rules that it fits, its zone aside; the indexes of the blocks that fit any."""
    fitting: list[int] = []
    converted = _is_converted(document)
    for index, block in enumerate(document.blocks):
        if len(block.text) > MAX_BLOCK or block.row:
            continue
        text, fold = block.text, block.fold
        if text[0] in "*#" and (mark := _MARKED.match(text)) and (converted or text[0] == "#"):
            text, fold = text[mark.end() :], fold[mark.end() :]
        if found := rules.matching(text, fold, block.terminal):
            block.matching = found
            fitting.append(index)
    return fitting


def _is_converted(document: Document) -> bool:
    return _STAR in document.text and len(_STARRED.findall(document.text)) >= STARRED


def claim_buttons(document: Document) -> None:
    """A label that bids its reader do something, and comes again under entry after entry: "Déposer vos condoléances"."""
    labels = [b for b in document.blocks if not b.terminal and b.words <= LABEL and not b.gone and _BID.match(b.fold)]
    if len(labels) < OFTEN:
        return
    often = Counter(b.fold for b in labels)
    together = sum(count >= OFTEN for count in often.values()) > 1  # a refrain is one
    if together or document.shows_chrome():
        for block in labels:
            if often[block.fold] >= OFTEN:
                take_label(block, "navigation.repeated-button")


_ANSWER = re.compile(r"(?:[○◯□☐] ?)?(?:oui|non|sans (?:opinion|avis)|ne se prononcent? pas|(?:je )?ne sai[st] pas)")
# An answer that says more, which asks for the button: "Oui, mais ailleurs", but not "Oui, dit le maire" nor "Oui, 45 %".
_LONG_ANSWER = re.compile(r"(?:oui|non), (?!.*(?:\d|%|\b(?:dit|repond|assure|affirme|selon)\b)).{2,60}")
_VOTE = re.compile(r"(?:je vote|votez|voter|valider|voir les resultats) ?[>»]?")
_POLL = re.compile(
    r"(?:le |la |notre )?(?:sondages?|question (?:du jour|de la semaine)|votez?|voter|je vote|voir les resultats)\b.{0,30}"
)


def claim_polls(document: Document) -> None:
    """A question and its answers, each on a line ("Oui", "Non", "Sans opinion"), where the word or the button stands by."""
    blocks = document.blocks
    for index, block in enumerate(blocks):
        if block.gone or not block.text.endswith("?") or block.words > MAX_QUESTION:
            continue
        stop = index + 1
        while stop < len(blocks) and _answers(blocks[stop]):
            stop += 1
        beside = (*blocks[max(0, index - 2) : index], *blocks[stop : stop + 2])
        signs = [each for each in beside if _POLL.fullmatch(each.fold)]
        plain = all(_ANSWER.fullmatch(each.fold) for each in blocks[index + 1 : stop])
        if stop - index >= MIN_POLL and signs and (plain or any(_VOTE.fullmatch(each.fold) for each in beside)):
            for each in (*blocks[index:stop], *signs):
                each.take(Kind.NAVIGATION, "navigation.poll-answers")


def _answers(block: Block) -> bool:
    """A line of a poll that answers its question."""
    if block.gone:
        return False
    more = not block.terminal and _LONG_ANSWER.fullmatch(block.fold) is not None
    return more or _ANSWER.fullmatch(block.fold) is not None


def mark_suspects(document: Document) -> None:
    """Mark what would go outside the body, so that the zones do not take a footer for a paragraph."""
    for index in document.fitting:
        block = document.blocks[index]
        if not block.gone:
            block.suspect = block.suspect or any(rule.where != "body" for rule in block.matching)


def claim_by_rules(document: Document, zone: str | None = None) -> dict[int, Rule]:
    """Let the rules take blocks, each rule in its zone (or all as if in ``zone``); what fired at which block."""
    fired: dict[int, Rule] = {}
    shy: dict[int, Rule] = {}
    for index in document.fitting:
        block = document.blocks[index]
        where = zone or document.zone(index)
        rule = None if block.gone else in_zone(block.matching, where)
        if index == 0 and rule is not None and rule.id == "photo.credit" and _TITLED.fullmatch(block.text):
            continue
        if rule is not None and rule.shy:
            shy[index] = rule
        elif rule is not None:
            fired[index] = rule
            if where != "body" or not _may_be_subhead(document.blocks, index, rule):
                block.take(_KINDS[rule.kind], rule.id)
    for index in claim_shy(document, shy) if shy else ():
        fired[index] = shy[index]
    return fired


def claim_continued(document: Document) -> None:
    """The heading of a notice, and the rest of one that was broken in two, as scrapers break it in mid-sentence."""
    blocks = document.blocks
    for index in [i for i, block in enumerate(blocks) if block.kind in _NOTICES]:
        block, before = blocks[index], blocks[index - 1] if index else None
        if block.kind is Kind.LEGAL and before and not before.gone and _WARNING.fullmatch(before.fold):
            before.take(Kind.LEGAL, "legal.heading")
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if after is None or after.gone or block.terminal or block.words < NOTICE:
            continue
        if block.kind and after.terminal and after.text[0].islower() and not after.blanks_before:
            after.take(block.kind, f"{block.kind}.continued")


def claim_comments(document: Document, fired: dict[int, Rule]) -> None:
    """A comment section is one: a heading, then entries with dates, votes or buttons. All of it goes, texts included."""
    first = stop = -1
    for index, rule in fired.items():
        if rule.section != "comments" or first <= index < stop:
            continue  # a heading inside a section that was taken leads to its end again
        if _is_comment_section(document, index):
            document.blocks[index].take(Kind.COMMENT, rule.id)
            first, stop = index, _take_comments(document, index)


def claim_entries(document: Document) -> None:
    """Comments without a heading: under the text, lines that give a reader's name, the day and the time, and what each says."""
    blocks = document.blocks
    low = int(LOW_WITH_SIGN * len(blocks))
    entries = [i for i in range(low, len(blocks)) if len(blocks[i].text) <= ENTRY and _ENTRY.fullmatch(blocks[i].fold)]
    entries = [i for i in entries if not blocks[i].gone and i + 1 not in entries]
    if len(entries) < MORE or sum(b.prose and not b.gone for b in blocks[: entries[0]]) < MORE:
        return
    if blocks[entries[0] - 1].prose or blocks[entries[0] - 1].gone:
        _take_comments(document, entries[0] - 1)


def _may_be_subhead(blocks: list[Block], index: int, rule: Rule) -> bool:
    """Over a paragraph of the body: "Réactions", unless comments follow, and between two "Accepter et fermer"."""
    if rule.section == "comments":
        return not blocks[index].text[0].isdigit() and over_paragraph(blocks, index)
    beside = (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2])
    if rule.kind != Kind.COOKIE or blocks[index].words > SUBHEAD or len(beside) < 2:
        return False
    return all(b.prose and not b.gone and all(other.kind != Kind.COOKIE for other in b.matching) for b in beside)


def _is_comment_section(document: Document, heading: int) -> bool:
    after = document.blocks[heading + 1 : heading + 9]
    high = heading < LOW_WITH_SIGN * len(document.blocks)
    if high and not any(b.prose and not b.gone for b in document.blocks[:heading]):
        return False  # under a headline the counter leads to them: they follow the text
    if not _DIGIT.search(document.blocks[heading].fold) and len(after) > 1 and all(map(_plain_paragraph, after[:2])):
        return False  # a subhead of the text: an entry begins with its author or its day
    signs = 0
    for b in after:
        stamped = len(b.text) < 90 and not b.prose and _stamped(b)
        signs += b.kind is Kind.COMMENT or (stamped and not (high and _PUBLISHED.match(b.fold)))
        if signs >= 2:
            return True
    low = LOW_WITH_SIGN if signs else LOW
    late = heading >= low * len(document.blocks) and not any(b.words > 60 for b in after)
    return late and (signs > 0 or any(map(_names_reader, after)) or not any(b.prose for b in after))


def _plain_paragraph(block: Block) -> bool:
    """Prose that names no author and no day at its head."""
    return block.prose and not block.gone and _STAMP.search(block.fold[:HEAD_OF_ENTRY]) is None


def _names_reader(block: Block) -> bool:
    """A word or a few alone on their line, as a comment's author."""
    return not (block.gone or block.terminal or block.matching) and block.words <= NAME


def _stamped(block: Block) -> bool:
    if block.bullet or block.text[-1] in _LEADS_ON:
        return False  # of a list
    return _DIGIT.search(block.fold) is not None and _STAMP.search(block.fold) is not None


def _take_comments(document: Document, heading: int) -> int:
    """To the end, or until another part of the page begins; gives where that is."""
    for index in range(heading + 1, len(document.blocks)):
        block = document.blocks[index]
        if block.gone and block.kind not in _IN_COMMENTS:
            return index
        if not block.gone:
            other = in_zone(block.matching, "tail")
            if other is not None and Kind(other.kind) in (Kind.LEGAL, Kind.COPYRIGHT, Kind.TAGS):
                return index
            block.take(Kind.COMMENT, "comment.section")
    return len(document.blocks)


def claim_stranded(document: Document) -> None:
    """What the page left between what goes after the body: topics right under it, links, buttons, prompts.

    Lines right under the last paragraph may belong to it (a table, practical information), but not past the first line
    that closes the article: one that does not stand inside the body too, as the buttons of a live blog's entries do.
    """
    blocks = document.blocks
    last = next((i for i in range(len(blocks) - 1, document.body.stop - 1, -1) if blocks[i].gone), -1)
    if last < 0:
        return
    paragraphs = (i for i in range(len(blocks) - 1, -1, -1) if _paragraph(blocks[i]) and not blocks[i].gone)
    tail = range(max(document.body.stop, next(paragraphs, -1) + 1, _last_entry(blocks)), len(blocks))
    if last < tail.start:
        return
    inside = {block.text for block in blocks[: tail.start] if block.gone}
    closing = next((i for i in tail if blocks[i].text not in inside and _closes(blocks, i)), len(blocks))
    listed = own_lists(document) if is_page(blocks) else ()
    among, looked = Kind.NAVIGATION, tail.start
    for index in tail:
        block = blocks[index]
        if index in listed:
            continue
        if block.gone:
            among = block.kind if block.kind in _AMONG and block.rule != SIGN_IN else Kind.NAVIGATION
            continue
        if block.in_article or (among is not Kind.COMMENT and over_paragraph(blocks, index)):
            continue
        if index >= looked and among is not Kind.COMMENT and (index == tail.start or blocks[index - 1].gone):
            looked = _take_topic_row(blocks, index)
        if (
            index > closing
            and block.words < LONG
            and (
                not block.prose or among is Kind.COMMENT or (ADDRESS.search(block.fold) and block.text[0] not in QUOTES)
            )
        ):
            if among is Kind.COMMENT:
                block.take(among, "comment.stranded")
            else:
                kind = Kind.RELATED if among is Kind.NAVIGATION and headline_like(block) else among
                take_label(block, f"{kind}.stranded", kind)


def _last_entry(blocks: list[Block]) -> int:
    """Behind the last entry of a live: a time alone, as the text has more of them, a heading and a sentence."""
    times = [i for i, b in enumerate(blocks) if not b.gone and b.time]
    if len(times) < TIMES:
        return 0
    prose = (i for i in range(times[-1] + 1, min(times[-1] + 4, len(blocks))) if blocks[i].prose and not blocks[i].gone)
    return max(prose, default=times[-1]) + 1


def _paragraph(block: Block) -> bool:
    return block.prose and block.words >= PARAGRAPH


def _closes(blocks: list[Block], index: int) -> bool:
    """It goes as what stands after an article, or together with its neighbour."""
    block = blocks[index]
    return block.gone and (block.kind in _CLOSING or (index + 1 < len(blocks) and blocks[index + 1].gone))


def _topic_or_word(block: Block) -> bool:
    return topic(block) or word(block)


def _take_topic_row(blocks: list[Block], start: int) -> int:
    """Take a row of topics, or a short one alone, that runs up to something that goes; gives where the row ends."""
    closed = start > 0 and blocks[start - 1].gone  # behind what closes the text, words in lower case do too
    fits = _topic_or_word if closed else topic
    stop = next((i for i in range(start, len(blocks)) if blocks[i].gone or not fits(blocks[i])), len(blocks))
    if stop < start + MIN_WORD_ROW and not all(map(topic, blocks[start:stop])):
        return start + 1
    ends = stop == len(blocks) or blocks[stop].gone  # a heading over a table is no topic
    if ends and (stop > start + 1 or (blocks[start].words <= LONE_TOPIC and not _under_quotation(blocks, start))):
        for block in blocks[start:stop]:
            take_label(block, "tags.after-body", Kind.TAGS)
    return max(stop, start + 1)


def _under_quotation(blocks: list[Block], index: int) -> bool:
    """A name right under a quotation: whose words they are."""
    before = blocks[index - 1] if index else None
    said = before is not None and not before.gone and ends_quotation(before.text)
    return said and blocks[index].words > 1 and blocks[index].text.istitle()


def claim_head(document: Document, title: int | None) -> None:
    """Before the headline stand menus, rubrics and crumbs; after it a word alone is a rubric too."""
    blocks = document.blocks
    if title is None:
        _claim_menu(document)
        return
    over = range(min(title, document.body.start))
    if in_pieces(blocks[: over.stop]):
        return
    for index in over:
        block = blocks[index]
        walled = any(b.kind is Kind.COOKIE for b in blocks[max(0, index - 1) : index + 2])
        if not block.gone and walled and ADDRESS.search(block.fold):
            block.take(Kind.COOKIE, "cookie.beside")
        elif not block.gone and not block.prose:
            block.take(Kind.NAVIGATION, "navigation.before-title")
    last = max((i for i in document.head if blocks[i].gone), default=title)
    for index in range(title + 1, document.body.start):
        block = blocks[index]
        if block.gone or block.terminal or block.bullet or block.in_article or _over_text(document, index):
            continue
        if block.hint and block.hint.standfirst:
            continue
        beside = [b for b in (blocks[index - 1], blocks[index + 1] if index + 1 < len(blocks) else None) if b]
        under = index == title + 1 and block.words >= 8  # a standfirst
        if any(_bare_credit(b) for b in beside) and block.words >= 3 and not under:
            block.take(Kind.PHOTO, "photo.beside-credit")
        elif any(b.gone for b in beside):
            if block.words <= RUBRIC:
                take_label(block, "navigation.rubric")
            elif block.words <= LABEL and index < last:
                take_label(block, "navigation.among-credits")


def _claim_menu(document: Document) -> None:
    """Before a text whose headline stands behind it, words on lines of their own between what goes are a menu's."""
    head = [document.blocks[i] for i in document.head]
    if document.title is None or not any(block.gone for block in head):
        return
    labels = [b for b in head if not (b.gone or b.terminal or b.bullet) and b.words <= SUBHEAD]
    for block in labels if len(labels) >= MENU else ():
        block.take(Kind.NAVIGATION, "navigation.before-title")


def _bare_credit(block: Block) -> bool:
    """A picture's credit that does not hold its caption itself."""
    return block.words <= CREDIT and (
        block.kind is Kind.PHOTO or (block.kind is Kind.COPYRIGHT and block.text.startswith("©"))
    )


def _over_text(document: Document, index: int) -> bool:
    """A heading over what stands: that of a summary, or a day or time of which the body has more ("Lundi 23 août")."""
    blocks = document.blocks
    if blocks[index].words > LABEL or index + 1 >= len(blocks) or blocks[index + 1].gone:
        return False
    if _SUMMARY.fullmatch(blocks[index].fold):
        return True
    dated = _DATED.fullmatch(blocks[index].fold)
    return dated is not None and sum(_DATED.fullmatch(blocks[i].fold) is not None for i in document.body) >= MORE


def claim_quotes(document: Document) -> None:
    """A name or a code between the rows of a price table belongs to it."""
    blocks = document.blocks
    rows = {i for i, block in enumerate(blocks) if block.kind is Kind.QUOTE}
    for index, block in enumerate(blocks):
        if block.gone or block.terminal or block.words > 4 or document.zone(index) == "body":
            continue
        if {index - 1, index + 1} & rows and not block.bullet and not _STAMP.search(block.fold):
            block.take(Kind.QUOTE, "quote.beside-row")


def claim_notices(document: Document, rules: RuleSet) -> None:
    """A copyright notice behind the last sentence of a paragraph: "Les travaux ont duré un an. © 2019 AFP"."""
    text = document.text
    if not holds(document.sheet.fold, _NOTICE_SIGNS):
        return
    for block in document.blocks:
        if block.gone or not holds(block.fold, _NOTICE_SIGNS):
            continue
        for sign in _NOTICE_BEHIND.finditer(text, max(block.start, block.end - MAX_NOTICE), block.end):
            notice = squeeze(text[sign.end() : block.end])
            folded = fold(notice)
            if _GOES_ON.search(notice) or not _NOT_OWNER.sub("", folded).strip(" .,-–|"):
                continue
            if any(rule.kind == Kind.COPYRIGHT for rule in rules.matching(notice, folded, ends_sentence(notice))):
                document.claim_inline(sign.start(), block.end, Kind.COPYRIGHT, "copyright.behind-sentence")
                break


def claim_starred(document: Document) -> None:
    """After the text of a converted page, labels behind stars: topics, networks, tools."""
    if not _is_converted(document):
        return
    starred = [i for i in document.tail if document.blocks[i].text.startswith(_STAR)]
    for start, stop in runs(starred):
        if not any(block.gone for block in document.blocks[max(0, start - 1) : stop]):
            continue  # a list of the article's
        labels = [block for block in document.blocks[start:stop] if not block.gone]
        if all(not b.terminal and b.words <= STARRED_LABEL and not _DIGIT.search(b.text) for b in labels):
            for block in labels:
                take_label(block, "navigation.starred")


def claim_lone_bullets(document: Document) -> None:
    """A bullet alone on its line goes with the entry that it stood for."""
    for index in range(len(document.blocks) - 2, -1, -1):
        block, after = document.blocks[index], document.blocks[index + 1]
        if not block.gone and block.text in BULLETS and after.gone:
            block.take(after.kind or Kind.LAYOUT, "layout.lone-bullet")


def claim_repeats(document: Document) -> None:
    """A paragraph of two or more sentences that stands twice on end stays once; refrains and slogans are shorter."""
    standing = [block for block in document.blocks if not block.gone]
    for before, block in pairwise(standing):
        if block.words >= 12 and block.terminal and block.text == before.text and SENTENCES.search(block.text):
            block.take(Kind.LAYOUT, "layout.repeated-paragraph")

"""A sentence as tagged items: quantities are one item each, asides in brackets and quotation marks are left out."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.harm import FORMS, Form
from monitor.core.extract.lexicon.words import words as listed
from monitor.core.extract.people.classes import TAGS, Item, Tag, word_class
from monitor.core.text import Kind, Number, Sentence, Token

__all__ = ["Item", "Tag", "read_items"]

_COMMAS: Final = frozenset((",", ";"))
_QUOTES: Final = frozenset(('"', "\u201c", "\u201d", "\u2018", "\u2019", "'", "`", "*", "\u00ab", "\u00bb", "_"))
_OPEN, _CLOSE = frozenset(("(", "[")), frozenset((")", "]"))
_ASIDE: Final = 14
_WHO_HAD: Final = frozenset(("who'd", "who\u2019d"))


def read_items(sentence: Sentence) -> list[Item]:
    """Return the items of ``sentence``."""
    tokens = sentence.tokens
    upper = sentence.upper
    numbers = {number.outer: number for number in sentence.numbers}
    items: list[Item] = []
    index, count = 0, len(tokens)
    while index < count:
        number = numbers.get(index)
        if number is not None:
            items.append(_quantity(tokens, number, designated=bool(items) and items[-1].lower in _DESIGNATED))
            index = number.last
            continue
        token = tokens[index]
        if token.kind is Kind.MARK:
            if token.lower in _OPEN:
                close = _aside(tokens, index)
                if close:
                    index = close + 1
                    continue
            elif token.lower == "." and items and items[-1].lower in _ABBREVIATED and items[-1].end == token.start:
                pass  # "killed the chief, Gen. Abdul Noorzai": the dot is part of his title
            elif token.lower not in _QUOTES and token.lower not in _CLOSE:
                tag = (
                    Tag.COMMA
                    if token.lower in _COMMAS
                    else Tag.CONJ
                    if token.lower == "&"
                    else Tag.POSS
                    if token.lower == "'s"
                    else Tag.MARK
                )
                items.append(Item(token.text, token.lower, token.start, token.end, tag))
        elif token.kind is Kind.LINK:
            if token.lower[0] == "#":
                word = token.lower[1:]
                items.append(Item(token.text[1:], word, token.start + 1, token.end, TAGS.get(word, Tag.NOUN)))
            elif token.lower[0] == "@":
                items.append(Item(token.text, token.lower, token.start, token.end, Tag.NOUN))
        elif token.lower == "incl":
            items.append(Item(token.text, "including", token.start, token.end, TAGS["including"]))
        elif token.lower in _WHO_HAD:
            who, had = token.start + 3, token.end
            items.append(Item(token.text[:3], "who", token.start, who, Tag.REL))
            items.append(Item(token.text[3:], "had", who, had, Tag.HAVE))
        else:
            items.append(Item(token.text, token.lower, token.start, token.end, word_class(token, upper)))
        index += 1
    for at, item in enumerate(items):
        if item.tag is Tag.ADJ and item.lower.endswith(_AGED) and _stands_alone(items, at):
            # "the 19-year-old was shot"
            item.tag = Tag.PERSON
        if item.lower == "leave" and at and items[at - 1].lower == "on":
            # "a soldier on leave"
            item.tag = Tag.NOUN
        if item.lower == "state" and at and items[at - 1].lower == "islamic":
            item.tag = Tag.NOUN
        if item.lower == "falls" and at and item.text[0] == "F" and items[at - 1].text[0].isupper() and not upper:
            item.tag = Tag.NOUN
        nightly = item.tag is Tag.TIME and item.lower in _NIGHTLY and 0 < at < len(items) - 1
        if nightly and items[at + 1].tag is Tag.PERSON and items[at - 1].tag in (Tag.DET, Tag.NUM, Tag.ADJ):
            # "the night watchman", "two day laborers"
            item.tag = Tag.ADJ
        if item.tag is Tag.ADJ and item.lower in _NOUNLY and _ends_phrase(items, at):
            item.tag = Tag.NOUN
        if item.lower in _GUN and at + 1 < len(items) and items[at + 1].lower == "down":
            # "militia gun down five men"
            item.lower, item.tag = "gunned", Tag.HARM
        if item.tag is Tag.HARM and at + 1 < len(items) and items[at + 1].lower in _CHARGED and item.lower in _CRIMES:
            # "shot a murder suspect"
            item.tag = Tag.ADJ
        if item.lower in _HEADS and _heads_body(items, at):
            item.tag = Tag.PERSON
        if item.lower in _RANKS and (at + 1 == len(items) or items[at + 1].tag not in _NOUNS):
            item.tag = Tag.PERSON
    return items


_ABBREVIATED: Final = listed(
    "mr mrs ms dr prof gen col lt capt maj sgt cpl pvt adm brig cmdr rev fr msgr sen gov rep st insp supt"
    # "incl." is read as the word that it stands for.
    " including"
)
_AGED: Final = ("year-old", "month-old", "week-old", "day-old", "year-olds")
_DONE: Final = listed(
    "gunned killed shot stabbed wounded injured hurt slain died dies drowned perished succumbed struck hit"
)
_DESIGNATED: Final = listed(
    "channel highway route flight interstate sector zone district precinct ward pier terminal platform unit class"
    " battalion ladder engine exit kilometer kilometre"
)
# Read as adjectives before a noun; nouns where none follows: "residents of the town were killed".
_NOUNLY: Final = listed(
    "army military navy government opposition regime village town city district coalition border school university"
    " college"
)


_VERBAL: Final = (Form.PARTICIPLE, Form.PRESENT, Form.INTRANSITIVE, Form.STATE, Form.IDIOM)


def _ends_phrase(items: list[Item], at: int) -> bool:
    if at + 1 == len(items):
        return True
    after = items[at + 1]
    if after.tag is Tag.HARM:
        form = FORMS.get(after.lower)
        return form is not None and form[1] in _VERBAL
    return after.tag not in _NOUNS and after.tag not in (Tag.ED, Tag.ING, Tag.POSS)


def _heads_body(items: list[Item], at: int) -> bool:
    """Whether a "head" leads people: "a village head", "the head of the provincial council"; not a part of the body."""
    if at and items[at - 1].lower in _LED:
        return True
    if at == 0 or items[at - 1].lower not in _ARTICLES or at + 2 >= len(items) or items[at + 1].lower != "of":
        return False
    return any(items[ahead].lower in _LED for ahead in range(at + 2, min(at + 6, len(items))))


_CRIMES: Final = frozenset(("murder", "kidnapping", "abduction", "homicide", "stabbing", "shooting", "manslaughter"))
_CHARGED: Final = frozenset(("suspect", "suspects", "convict", "convicts", "defendant", "defendants"))
_HEADS: Final = frozenset(("head", "heads"))
_ARTICLES: Final = frozenset(("the", "a", "its"))
# What has a head who can be killed.
_LED: Final = listed(
    "village hamlet town clan tribe family household community ward district county department council police"
    " intelligence security union party commission committee association agency office school cooperative municipal"
    " provincial regional tribal neighborhood neighbourhood kebele parish mission delegation hospital prison militia"
)
_GUN: Final = frozenset(("gun", "guns", "gunning"))
_NIGHTLY: Final = frozenset(("night", "day", "weekend", "sunday"))
_RANKS: Final = frozenset(("major", "private", "general"))
_NOUNS: Final = frozenset((Tag.NOUN, Tag.PERSON, Tag.NAT, Tag.ADJ, Tag.HARM))


def _stands_alone(items: list[Item], at: int) -> bool:
    """Whether no noun follows an age in words: "the 19-year-old was shot", not "a 19-year-old student"."""
    return at + 1 == len(items) or (
        (items[at + 1].tag not in _NOUNS or items[at + 1].lower in _DONE)
        and not (items[at + 1].tag is Tag.ED and at + 2 < len(items) and items[at + 2].tag in _NOUNS)
    )


_TWO_DIGITS: Final = 2


def _quantity(tokens: list[Token], number: Number, *, designated: bool) -> Item:
    """Return a quantity as an item. After "Channel", "Highway" or "flight" a figure in digits is a name."""
    token, before = tokens[number.first], tokens[number.first - 1]
    flown = before.text == "flight" and len(token.text) > _TWO_DIGITS
    if designated and token.kind is Kind.NUMBER and (before.text[0].isupper() or flown):
        return Item(token.text, token.lower, token.start, token.end, Tag.NOUN)
    first, last = tokens[number.outer], tokens[number.last - 1]
    text = " ".join(token.text for token in tokens[number.outer : number.last])
    tag = Tag.NUM if number.countable else Tag.TIME
    return Item(text, text.lower(), first.start, last.end, tag, number)


def _aside(tokens: list[Token], index: int) -> int:
    """Return the index of the mark that closes a short aside without words of harm, else 0."""
    for at in range(index + 1, min(index + _ASIDE, len(tokens))):
        token = tokens[at]
        if token.lower in _CLOSE:
            return at
        if token.lower in FORMS:
            return 0
    return 0

"""A sentence as tagged items: quantities are one item each, asides in brackets and quotation marks are left out."""

from __future__ import annotations

from enum import IntEnum

from monitor.core.extract.lexicon import grammar, people, things
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.lexicon.words import words as listed
from monitor.core.text import Kind, Number, Sentence, Token


class Tag(IntEnum):
    """Coarse word class. ``HARM`` is any word of harm, whatever its class; ``NOUN`` is what no list knows."""

    NOUN = 0
    PERSON = 1
    NAT = 2
    ADJ = 3
    DET = 4
    NUM = 5
    TIME = 6
    PRON = 7
    POSS = 8
    PREP = 9
    CONJ = 10
    COMMA = 11
    MARK = 12
    BE = 13
    HAVE = 14
    GET = 15
    MODAL = 16
    DO = 17
    NEG = 18
    ADV = 19
    REL = 20
    SUB = 21
    TO = 22
    VERB = 23
    ED = 24
    ING = 25
    HARM = 26


class Item:
    """One word, mark or quantity of a sentence with its tag; offsets are code points of the text."""

    __slots__ = ("end", "lower", "number", "start", "tag", "text")

    def __init__(self, text: str, lower: str, start: int, end: int, tag: Tag, number: Number | None = None) -> None:
        self.text = text
        self.lower = lower
        self.start = start
        self.end = end
        self.tag = tag
        self.number = number

    def __repr__(self) -> str:
        return f"{self.lower}/{self.tag.name}"


def _table() -> dict[str, Tag]:
    """Word -> tag; later lists win over earlier ones."""
    table: dict[str, Tag] = {}
    for words, tag in (
        (grammar.ADJECTIVES, Tag.ADJ),
        (people.PEOPLE, Tag.PERSON),
        (people.NATIONALITY_PLURAL | people.NATIONALITY_NOUN, Tag.PERSON),
        (people.NATIONALITY, Tag.NAT),
        (grammar.VERBS, Tag.VERB),
        (things.TIME, Tag.TIME),
        (grammar.ADVERBS, Tag.ADV),
        (grammar.PREPOSITIONS, Tag.PREP),
        (grammar.SUBORDINATORS, Tag.SUB),
        (grammar.PRONOUNS, Tag.PRON),
        (grammar.DETERMINERS, Tag.DET),
        (grammar.RELATIVES, Tag.REL),
        (grammar.CONJUNCTIONS, Tag.CONJ),
        (grammar.MODALS, Tag.MODAL),
        (grammar.DO, Tag.DO),
        (grammar.NEGATIVES, Tag.NEG),
        (grammar.HAVE, Tag.HAVE),
        (grammar.BE, Tag.BE),
        (grammar.GET, Tag.GET),
    ):
        table.update(dict.fromkeys(words, tag))
    table.update(dict.fromkeys(FORMS, Tag.HARM))
    table.update(
        {
            "to": Tag.TO,
            "hostage": Tag.PERSON,
            "hostages": Tag.PERSON,
            "no": Tag.DET,
            "since": Tag.ADV,
            "confirmed": Tag.ED,
            "reported": Tag.ED,
            "suspected": Tag.ED,
            "estimated": Tag.ED,
            "alleged": Tag.ED,
            "afterwards": Tag.ADV,
            "afterward": Tag.ADV,
            "strike": Tag.NOUN,
            "hit": Tag.ED,
            "more": Tag.ADJ,
            "other": Tag.ADJ,
            "local": Tag.ADJ,
            "civilian": Tag.PERSON,
            "second": Tag.ADJ,
            "late": Tag.ADJ,
            "early": Tag.ADJ,
            "after": Tag.PREP,
            "before": Tag.PREP,
            "us": Tag.PRON,
            "less": Tag.ADJ,
            "nor": Tag.CONJ,
            "works": Tag.NOUN,
            "reports": Tag.NOUN,
            "state": Tag.ADJ,
            "lives": Tag.HARM,
            "general": Tag.PERSON,
            "major": Tag.ADJ,
            "private": Tag.ADJ,
            "minor": Tag.ADJ,
            "indian": Tag.NAT,
            "total": Tag.NOUN,
            "model": Tag.NOUN,
            "monitor": Tag.NOUN,
            "force": Tag.NOUN,
            "forces": Tag.NOUN,
        }
    )
    return table


_TAGS = _table()
_NOT_ADVERBS = listed(
    "family supply rally ally assembly reply bully italy july monopoly anomaly belly butterfly homily"
)
_COMMAS = frozenset((",", ";"))
_QUOTES = frozenset(('"', "\u201c", "\u201d", "\u2018", "\u2019", "'", "`", "*", "\u00ab", "\u00bb", "_"))
_OPEN, _CLOSE = frozenset(("(", "[")), frozenset((")", "]"))
_ASIDE = 14


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
                items.append(Item(token.text[1:], word, token.start + 1, token.end, _TAGS.get(word, Tag.NOUN)))
            elif token.lower[0] == "@":
                items.append(Item(token.text, token.lower, token.start, token.end, Tag.NOUN))
        else:
            items.append(Item(token.text, token.lower, token.start, token.end, _tag(token, upper)))
        index += 1
    for at, item in enumerate(items):
        if item.tag is Tag.ADJ and item.lower.endswith(_AGED) and _stands_alone(items, at):
            # "the 19-year-old was shot"
            item.tag = Tag.PERSON
        if item.lower == "falls" and at and item.text[0] == "F" and items[at - 1].text[0].isupper() and not upper:
            item.tag = Tag.NOUN
        nightly = item.tag is Tag.TIME and item.lower in _NIGHTLY and 0 < at < len(items) - 1
        if nightly and items[at + 1].tag is Tag.PERSON and items[at - 1].tag in (Tag.DET, Tag.NUM, Tag.ADJ):
            # "the night watchman", "two day laborers"
            item.tag = Tag.ADJ
        if item.lower in _GUN and at + 1 < len(items) and items[at + 1].lower == "down":
            # "militia gun down five men"
            item.lower, item.tag = "gunned", Tag.HARM
        if item.lower in _RANKS and (at + 1 == len(items) or items[at + 1].tag not in _NOUNS):
            item.tag = Tag.PERSON
    return items


_AGED = ("year-old", "month-old", "week-old", "day-old", "year-olds")
_DONE = frozenset(("gunned", "killed", "shot", "stabbed", "wounded", "injured", "hurt", "slain"))
_DESIGNATED = listed(
    "channel highway route flight interstate sector zone district precinct ward pier terminal platform unit class"
    " battalion ladder engine exit kilometer kilometre"
)
_GUN = frozenset(("gun", "guns", "gunning"))
_NIGHTLY = frozenset(("night", "day", "weekend", "sunday"))
_RANKS = frozenset(("major", "private", "general"))
_NOUNS = frozenset((Tag.NOUN, Tag.PERSON, Tag.NAT, Tag.ADJ, Tag.HARM))


def _stands_alone(items: list[Item], at: int) -> bool:
    """Whether no noun follows an age in words: "the 19-year-old was shot", not "a 19-year-old student"."""
    return at + 1 == len(items) or (
        (items[at + 1].tag not in _NOUNS or items[at + 1].lower in _DONE)
        and not (items[at + 1].tag is Tag.ED and at + 2 < len(items) and items[at + 2].tag in _NOUNS)
    )


def _quantity(tokens: list[Token], number: Number, *, designated: bool) -> Item:
    """Return a quantity as an item. After "Channel", "Highway" or "Flight" a figure in digits is a name."""
    if designated and tokens[number.first].kind is Kind.NUMBER and tokens[number.first - 1].text[0].isupper():
        token = tokens[number.first]
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


def _tag(token: Token, upper: bool) -> Tag:
    lower = token.lower
    tag = _TAGS.get(lower)
    if tag is not None:
        if tag is Tag.PRON and token.text == "US" and not upper:
            return Tag.NAT
        return tag
    if token.kind is Kind.MIXED:
        if ":" in lower:
            return Tag.TIME
        return Tag.ADJ if lower[-2:] in ("st", "nd", "rd", "th", "ld") else Tag.NOUN
    if lower in _NOT_ADVERBS:
        return Tag.NOUN
    if lower.endswith("ly") and len(lower) > 4:
        return Tag.NOUN if token.text[0].isupper() and not upper else Tag.ADV
    if lower.endswith("ed") and len(lower) > 4 and (upper or token.text[0].islower()):
        return Tag.ED
    if lower in things.THINGS:
        return Tag.NOUN
    if lower.endswith("ing") and len(lower) > 5 and (upper or token.text[0].islower()):
        return Tag.ING
    if "-" in lower:
        tail = lower.rsplit("-", 1)[1]
        if tail in (
            "old",
            "year-old",
            "related",
            "led",
            "backed",
            "based",
            "born",
            "held",
            "controlled",
            "trained",
            "style",
            "speaking",
            "linked",
        ):
            return Tag.ADJ
        found = _TAGS.get(tail)
        if found is Tag.PERSON:
            return Tag.PERSON
        if found is Tag.NAT:
            return Tag.NAT
    return Tag.NOUN

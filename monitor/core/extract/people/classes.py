"""Word classes: what a word may be by the lexicon and by its form."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from monitor.core.extract.lexicon import grammar, people, things
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.lexicon.words import words as listed
from monitor.core.text import Kind, Number, Token


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


FINITE: Final = frozenset((Tag.BE, Tag.HAVE, Tag.MODAL, Tag.VERB, Tag.GET, Tag.DO, Tag.HARM, Tag.ED))


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
            "tied": Tag.ED,
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


TAGS: Final = _table()
_NOT_ADVERBS: Final = listed(
    "family supply rally ally assembly reply bully italy july monopoly anomaly belly butterfly homily"
)


# Days when they begin with a capital: "her newly wed husband", "two men sat".
_NO_DAYS: Final = {"wed": Tag.ADJ, "sat": Tag.VERB}


def word_class(token: Token, upper: bool) -> Tag:
    lower = token.lower
    tag = TAGS.get(lower)
    if tag is not None:
        if tag is Tag.PRON and token.text == "US" and not upper:
            return Tag.NAT
        return _NO_DAYS.get(lower, tag) if tag is Tag.TIME and token.text[0].islower() else tag
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
        found = TAGS.get(tail)
        if found is Tag.PERSON:
            return Tag.PERSON
        if found is Tag.NAT:
            return Tag.NAT
    return Tag.NOUN

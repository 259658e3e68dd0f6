"""Noun phrases: who a sentence speaks of, and how many."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon import grammar, people, things
from monitor.core.extract.lexicon.harm import FORMS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.people.items import Item, Tag

_CORE: Final = frozenset((Tag.NOUN, Tag.PERSON, Tag.NAT, Tag.ADJ))
_NOMINAL: Final = frozenset((Tag.NOUN, Tag.PERSON, Tag.NAT))
_PARTICIPLES: Final = frozenset((Tag.ED, Tag.ING))
_ORDINALS: Final = words(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
)
GUARDS: Final = frozenset(
    ("national", "civil", "republican", "coast", "presidential", "revolutionary", "home", "honor", "old")
)
# A state after one of these is said of somebody: "another seriously injured", "one dead".
_ALONE: Final = frozenset(("one", "all", "both", "some", "another"))
TWO: Final = frozenset(("couple", "duo", "twins", "pair"))
_SPANS: Final = frozenset(("minute", "hour", "day", "night", "week", "weekend", "month", "year"))
_ATTRIBUTIVE: Final = frozenset((Form.PARTICIPLE, Form.STATE))


class Phrase:
    """Items ``[first, last)`` that name someone or something.

    ``person`` is true for people, false for things, ``None`` where no list knows the head. ``bare`` is a number without
    a noun. ``harm`` is a word of harm used as adjective or head ("three wounded soldiers", "the dead").
    """

    __slots__ = ("bare", "det", "first", "harm", "head", "last", "lower", "name", "number", "person", "plural", "poss")

    def __init__(self, items: list[Item], first: int, last: int, upper: bool) -> None:
        self.first = first
        self.last = last
        self.number: Item | None = None
        self.det: str | None = None
        self.harm: int | None = None
        self.poss = False
        head = -1
        for index in range(first, last):
            item = items[index]
            tag = item.tag
            if tag is Tag.NUM:
                self.number = item
            elif tag is Tag.DET:
                self.det = "both" if self.det == "both" else item.lower  # "both her sons" are two
            elif tag is Tag.POSS:
                self.poss = True
                self.number = None
            elif tag is Tag.HARM:
                self.harm = index
            elif tag in _NOMINAL:
                head = index
        self.bare = head < 0 and self.number is not None
        if head < 0 and self.number is None and self.harm is None and self.det in ("a", "an", "another"):
            ordinal = any(items[index].lower in _ORDINALS for index in range(first, last))
            self.bare = ordinal or (self.det == "another" and last - first == 1)
        elif head < 0 and self.det == "the" and self.number is None and items[last - 1].lower in _ORDINALS - {"second"}:
            # "Three died and the fourth was left injured."
            self.bare = last - first == 2
        elif head < 0 and self.det == "the" and items[last - 1].lower == "other":
            self.bare = self.number is not None or last - first == 2
        if head < 0 and self.harm is not None:
            head = self.harm
        self.head = head
        self.lower = items[head].lower if head >= 0 else ""
        self.name = False
        self.plural = False
        self.person: bool | None = None
        self._judge(items, upper)
        self._look_behind(items)

    def _judge(self, items: list[Item], upper: bool) -> None:
        lower = self.lower
        if self.head < 0:
            self.person = True if self.bare else None
            return
        item = items[self.head]
        if item.tag is Tag.HARM:
            self.person = True
            self.plural = True
            return
        if lower in people.PERSON_PLURAL or lower in people.NATIONALITY_PLURAL:
            self.person, self.plural = True, True
        elif item.tag is Tag.PERSON:
            self.person = True
        elif lower in TWO:
            self.person = self.plural = True
        elif lower in things.THINGS:
            self.person = False
            if lower in people.SURNAMES and self.det is None and self.number is None and not upper:
                before = items[self.head - 1] if self.head > self.first else item
                if item.text[0].isupper() and before.text[0].isupper() and before is not item:
                    # "Tyrell Banks", "Laura Stone"
                    self.person = None
                    self._name(items, upper)
        elif lower in people.COLLECTIVE:
            self.person = None
            self.plural = True
        elif item.tag is Tag.NAT:
            self.person = True if self.det or self.number else None
            self.plural = self.number is not None or self.det not in ("a", "an", "another")  # "killed a Colombian"
        else:
            self._name(items, upper)

    def _look_behind(self, items: list[Item]) -> None:
        """Let the word behind tell persons from things where the phrase does not."""
        if self.last >= len(items):
            return
        behind = items[self.last].lower
        if self.person is None and not self.name and behind == "who":
            self.person = True
        if self.bare and behind in _SPANS:
            # "about 1 month ago"
            self.person = False

    def _name(self, items: list[Item], upper: bool) -> None:
        """Tell a name from an unknown noun: a title or role before it, capitals, several unknown words."""
        roles = [
            items[i]
            for i in range(self.first, self.head)
            if items[i].tag is Tag.PERSON or items[i].lower in people.TITLES
        ]
        unknown = sum(items[i].tag is Tag.NOUN for i in range(self.first, self.head + 1))
        last = items[self.head]
        # "al-Ghadban" is a capital's, too.
        article, _, rest = last.text.partition("-")
        capital = last.text[:1].isupper() or (article in ARTICLES and rest[:1].isupper())
        if upper and not roles and last.lower.endswith(things.ABSTRACT):
            # "PUBLIC TRANSPORTATION IS PARALYZED", "TOTAL IMMUNITY"
            self.person = False
            return
        if roles and self.number is None and capital:
            self.name, self.person = True, True
            return
        if self.number is not None or self.det is not None:
            self.plural = self.number is not None or (last.lower.endswith("s") and not last.lower.endswith("ss"))
            return
        if capital and (not upper or unknown > 1 or not last.lower.endswith("s")):
            self.name = True
        else:
            self.plural = last.lower.endswith("s") and not last.lower.endswith("ss")


ARTICLES: Final = frozenset("al el as ad an ar ash at az".split())


def chunk(items: list[Item], upper: bool) -> tuple[list[Phrase], list[int]]:
    """Return the noun phrases of ``items`` in order, and for each item the index of its phrase (-1 for none)."""
    phrases: list[Phrase] = []
    place = [-1] * len(items)
    index, count = 0, len(items)
    while index < count:
        last = _end(items, index)
        if last == index:
            index += 1
            continue
        phrase = Phrase(items, index, last, upper)
        if phrase.head >= 0 or phrase.bare:
            for at in range(index, last):
                place[at] = len(phrases)
            phrases.append(phrase)
        index = last
    return phrases, place


def _end(items: list[Item], first: int) -> int:
    """Return where a noun phrase that begins at ``first`` ends; ``first`` itself if none does."""
    count = len(items)
    index = first
    noun = False
    opened = False
    while index < count:
        tag = items[index].tag
        if tag is Tag.DET:
            if opened and items[index - 1].tag is not Tag.DET:
                break
            if (
                items[index].lower in ("this", "that", "all", "both", "some")
                and index + 1 < count
                and items[index + 1].tag in (Tag.VERB, Tag.BE, Tag.MODAL)
            ):
                break
            opened = True
        elif tag is Tag.NUM:
            if noun and items[index - 1].tag is not Tag.POSS:
                break
            if opened and items[index - 1].tag is Tag.NUM:
                break
            opened = True
            number = items[index].number
            # "of" after a quantity belongs to it only when the quantity is an amount of something: "dozens of people".
            if number is not None and index + 1 < count and items[index + 1].lower == "of" and _amount(items, index):
                index += 1
        elif tag in _CORE:
            if noun and tag is Tag.ADJ and not (index + 1 < count and items[index + 1].tag in _CORE):
                break
            noun = noun or tag in _NOMINAL
            opened = True
        elif tag is Tag.POSS and (noun or (opened and items[index - 1].tag is Tag.ADJ)):
            # "town" is read as an adjective: "the town's mayor"
            noun = False
        elif tag in _PARTICIPLES or tag is Tag.HARM:
            if not opened or noun or not _modifies(items, index):
                if tag is Tag.HARM and opened and not noun and _heads(items, index):
                    index += 1
                break
        elif (
            (tag is Tag.VERB and opened and not noun and _noun_follows(items, index))
            or (tag is Tag.ADV and opened and not noun and (_modifies(items, index) or _harm_head(items, index + 1)))
            or (tag is Tag.CONJ and opened and not noun and _joins_adjectives(items, index))
        ):
            pass
        else:
            break
        index += 1
    while index > first and items[index - 1].tag in (Tag.POSS, Tag.ADV, Tag.CONJ, Tag.PREP):
        index -= 1
    return index


def _amount(items: list[Item], index: int) -> bool:
    number = items[index].number
    if number is None:
        return False
    if index + 2 < len(items) and items[index + 2].tag in (Tag.PRON, Tag.REL, Tag.DET):
        return False
    if number.vague is not None:
        return True
    return number.words and items[index].lower.split()[-1] in (
        "couple",
        "pair",
        "dozen",
        "score",
        "million",
        "thousand",
        "hundred",
        "number",
    )


def _modifies(items: list[Item], index: int) -> bool:
    """Whether a participle or word of harm at ``index`` is an adjective of a noun that follows."""
    at = index + 1
    while at < len(items) and items[at].tag in (Tag.ADJ, Tag.ED, Tag.ING, Tag.HARM, Tag.ADV):
        at += 1
    if at >= len(items) or items[at].tag not in _NOMINAL:
        return False
    item = items[index]
    if item.lower in grammar.NEVER_ADJECTIVES:
        return False
    if item.tag is Tag.HARM:
        form = FORMS.get(item.lower)
        if form is None or form[1] not in _ATTRIBUTIVE:
            return False
        if items[index - 1].tag is Tag.NUM:
            # "three wounded soldiers", but "12 wounded Friday" or "10 killed Taliban" stay apart unless people follow.
            return items[at].tag is Tag.PERSON or form[1] is Form.STATE
    return True


def _heads(items: list[Item], index: int) -> bool:
    """Whether a word of harm is itself the noun: "the wounded", "the dead", never the state in "12 dead"."""
    form = FORMS[items[index].lower][1] if items[index].lower in FORMS else None
    if form is Form.PARTICIPLE and index + 1 < len(items) and items[index + 1].tag in (Tag.NUM, Tag.DET):
        return False
    return (
        form in _ATTRIBUTIVE
        and items[index - 1].tag in (Tag.DET, Tag.ADJ, Tag.ADV)
        and items[index - 1].lower not in _ALONE
        and not (items[index - 1].lower in _ORDINALS and items[index - 2].lower in ("a", "and"))
    )


def _harm_head(items: list[Item], index: int) -> bool:
    return (
        index < len(items)
        and items[index].tag is Tag.HARM
        and items[index - 2].tag is Tag.DET
        and items[index - 2].lower not in _ALONE
        and _heads(items, index)
    )


def _noun_follows(items: list[Item], index: int) -> bool:
    return index + 1 < len(items) and items[index + 1].tag in _NOMINAL and items[index - 1].tag in (Tag.DET, Tag.ADJ)


def _joins_adjectives(items: list[Item], index: int) -> bool:
    return (
        items[index - 1].tag is Tag.ADJ
        and index + 2 < len(items)
        and items[index + 1].tag is Tag.ADJ
        and items[index + 2].tag in _NOMINAL
    )

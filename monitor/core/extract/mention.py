"""A mention: one figure of harm as the grammar found it, before scope, attribution and standing are judged."""

from __future__ import annotations

from dataclasses import dataclass, field

from monitor.core.extract.people.ages import without_ages
from monitor.core.extract.people.items import Item
from monitor.core.extract.people.phrases import Phrase, chunk
from monitor.core.extract.people.same import same_numbers, without_of
from monitor.core.model import Basis, Outcome, Standing
from monitor.core.text import Sentence


@dataclass(slots=True)
class Mention:
    """One figure of harm. ``frame`` numbers the clause it stands in: mentions of one frame and outcome are a list that
    adds up. ``at`` is the item index of the word of harm; ``phrase`` who was harmed, if named; ``acted`` that they had
    harmed somebody before; ``losses`` that they are an armed party's; ``unverified`` that nobody vouches for it."""

    outcome: Outcome
    low: int | None
    high: int | None
    start: int
    end: int
    rule: str
    sentence: int
    at: int
    frame: int
    vague: str | None = None
    qualifier: str | None = None
    phrase: Phrase | None = None
    group: str | None = None
    inherited: str | None = None
    perpetrator: bool = False
    includes_perpetrators: bool = False
    rebel: bool = False
    acted: bool = False
    subgroup: bool = False
    denied: bool = False
    hypothetical: bool = False
    alleged: bool = False
    unverified: bool = False
    generic: bool = False
    total: bool = False
    further: bool = False
    pronoun: bool = False
    name: bool = False
    shot: bool = False
    fatal: bool = False
    confirmed: bool = False
    losses: bool = False
    basis: Basis = Basis.TOTAL
    standing: Standing = Standing.CURRENT

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        outcome: Outcome,
        low: int | None,
        high: int | None,
        start: int,
        end: int,
        rule: str,
        sentence: int,
        at: int,
        frame: int,
        vague: str | None = None,
        qualifier: str | None = None,
        phrase: Phrase | None = None,
        group: str | None = None,
        inherited: str | None = None,
        perpetrator: bool = False,
        includes_perpetrators: bool = False,
        rebel: bool = False,
        acted: bool = False,
        subgroup: bool = False,
        denied: bool = False,
        hypothetical: bool = False,
        alleged: bool = False,
        unverified: bool = False,
        generic: bool = False,
        total: bool = False,
        further: bool = False,
        pronoun: bool = False,
        name: bool = False,
        shot: bool = False,
        fatal: bool = False,
        confirmed: bool = False,
        losses: bool = False,
        basis: Basis = Basis.TOTAL,
        standing: Standing = Standing.CURRENT,
    ) -> None:
        self.outcome = outcome
        self.low = low
        self.high = high
        self.start = start
        self.end = end
        self.rule = rule
        self.sentence = sentence
        self.at = at
        self.frame = frame
        self.vague = vague
        self.qualifier = qualifier
        self.phrase = phrase
        self.group = group
        self.inherited = inherited
        self.perpetrator = perpetrator
        self.includes_perpetrators = includes_perpetrators
        self.rebel = rebel
        self.acted = acted
        self.subgroup = subgroup
        self.denied = denied
        self.hypothetical = hypothetical
        self.alleged = alleged
        self.unverified = unverified
        self.generic = generic
        self.total = total
        self.further = further
        self.pronoun = pronoun
        self.name = name
        self.shot = shot
        self.fatal = fatal
        self.confirmed = confirmed
        self.losses = losses
        self.basis = basis
        self.standing = standing

    @property
    def numeric(self) -> bool:
        return self.low is not None or self.high is not None

    @property
    def value(self) -> int:
        return self.low if self.low is not None else self.high or 0


@dataclass(slots=True)
class Scene:
    """A sentence with its items and noun phrases, and the mentions found in it so far."""

    sentence: Sentence
    items: list[Item]
    phrases: list[Phrase]
    place: list[int]
    mentions: list[Mention] = field(default_factory=list)
    done: set[int] = field(default_factory=set)
    frames: int = 0
    words: str = ""

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        sentence: Sentence,
        items: list[Item],
        phrases: list[Phrase],
        place: list[int],
        mentions: list[Mention] | None = None,
        done: set[int] | None = None,
        frames: int = 0,
        words: str = "",
    ) -> None:
        self.sentence = sentence
        self.items = items
        self.phrases = phrases
        self.place = place
        self.mentions = [] if mentions is None else mentions
        self.done = set() if done is None else done
        self.frames = frames
        self.words = words

    @classmethod
    def of(cls, sentence: Sentence, items: list[Item]) -> Scene:
        items = without_of(without_ages(items))
        same_numbers(items)
        phrases, place = chunk(items, sentence.upper)
        return cls(sentence, items, phrases, place, words=" ".join([item.lower for item in items]))

    def phrase(self, index: int) -> Phrase | None:
        """Return the noun phrase that item ``index`` is part of."""
        if 0 <= index < len(self.items) and self.place[index] >= 0:
            return self.phrases[self.place[index]]
        return None

    def words_between(self, first: int, last: int) -> str:
        """Return the words of items ``[first, last)``."""
        return " ".join(item.lower for item in self.items[first:last])

    def lower(self, index: int) -> str:
        """Return the word at ``index``, empty outside the sentence."""
        return self.items[index].lower if 0 <= index < len(self.items) else ""

"""Claims: every figure of dead, wounded, missing or captured people that a fragment gives."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.core.extract import (
    attribution,
    hearsay,
    overtaken,
    periods,
    refuted,
    scope,
    speakers,
)
from monitor.core.extract.ellipsis import elliptic
from monitor.core.extract.frames import find_scenes, read_sentence
from monitor.core.extract.items import Tag, read_items
from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.harm import FORMS, GATE
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.offices import heads
from monitor.core.extract.outright import without_called_false
from monitor.core.extract.sides import side_of, side_of_title
from monitor.core.extract.speaker import Speaker
from monitor.core.extract.told_as import FIGURES
from monitor.core.model import (
    Basis,
    Claim,
    Fragment,
    Modality,
    Outcome,
    Part,
    Polarity,
    Scope,
    Span,
    Standing,
    Victims,
)
from monitor.core.policy import Policy
from monitor.core.text import Document, letter_runs, parse

_MILITARY: Final = frozenset(
    "soldiers soldier troops servicemen serviceman officers personnel martyrs martyr forces dead".split()
)


def find_claims(fragment: Fragment, document: Document, policy: Policy) -> tuple[Claim, ...]:
    """Return the claims of ``fragment`` in the order of its text. Never raises."""
    if not may_tell(document.text):
        return ()
    scenes = find_scenes(document)
    if not any(scene.mentions for scene in scenes):
        scenes = elliptic(fragment, document, policy)
    if not any(scene.mentions for scene in scenes):
        return ()
    led = next((scene.sentence.index for scene in scenes if any(_told(one) for one in scene.mentions)), -1)
    spared = next((scene.sentence.index for scene in scenes if any(_spared(one) for one in scene.mentions)), -1)
    spared = spared if led < 0 or spared <= led else -1
    judge = scope.Judge(periods.with_lead(periods.setting_of(fragment, document), document, led, spared))
    drill = refuted.is_drill(document.text)
    rumoured = hearsay.rumoured(document)
    claims: list[Claim] = []
    seen: set[tuple[Outcome, int, int]] = set()
    voices = _Voices(document, policy, scenes, fragment.title)
    for scene in scenes:
        said = voices.of(scene)
        for mention in sorted(scene.mentions, key=lambda one: (one.start, one.at)):
            key = (mention.outcome, mention.start, mention.end)
            if key in seen:
                continue
            seen.add(key)
            position = mention.phrase.first if mention.phrase is not None else _figure_at(mention, scene)
            told = attribution.attribute(mention, position, scene, said, voices.quoted(mention), fragment)
            if told.speaker is None and fragment.part is Part.BODY and fragment.title:
                told = attribution.by_headline(told, mention, voices.headline())
            if rumoured.covers(scene.sentence.index, mention.start, told.speaker):
                told = replace(told, modality=Modality.ALLEGED)
            kind, when = judge.of(mention, scene)
            if drill or (mention.unverified and (told.speaker is None or told.speaker.configured is None)):
                kind = Scope.BACKGROUND
            claims.append(_claim(mention, scene, told, kind, when, policy, fragment))
    return tuple(without_called_false(claims, document))


def _told(mention: Mention) -> bool:
    return mention.numeric and mention.value > 0 and not mention.denied and not mention.hypothetical


def _spared(mention: Mention) -> bool:
    return mention.denied and mention.high == 0


def may_tell(text: str) -> bool:
    """Whether ``text`` has any word that a claim needs: the gate before all reading, a few microseconds."""
    return opens(set(letter_runs(text)))


def opens(spoken: set[str]) -> bool:
    """Whether the gate opens for a text of these runs of letters."""
    if not GATE.isdisjoint(spoken) or ("victims" in spoken and "number" in spoken):
        return True
    # "The earlier figure of 33 was wrong", "the number of fallen soldiers"
    return not FIGURES.isdisjoint(spoken) and ("fallen" in spoken or not refuted.WRONG.isdisjoint(spoken))


_SPEAKING: Final = speech.SAYS | speech.CITES | {"according"}
_HEADING: Final = _SPEAKING | {":"}
_POST: Final = 3
"""An office that heads no more sentences than these speaks them all."""


class _Voices:
    """Who speaks, sentence by sentence: a pronoun means whoever spoke last, a quotation whoever it is ascribed to."""

    def __init__(self, document: Document, policy: Policy, scenes: list[Scene], title: str | None) -> None:
        self._policy = policy
        self._title = title
        self._headline: attribution.Headline | None = None
        self._by_sentence: dict[int, list[Speaker]] = {}
        self._quotes = _quotations(document)
        self._sentences = document.sentences
        read = {scene.sentence.index: scene for scene in scenes}
        last: Speaker | None = None
        self._heading: Speaker | None = None
        for sentence in document.sentences:
            scene = read.get(sentence.index)
            if scene is None:
                spoken = _HEADING if sentence.index == 0 else _SPEAKING
                if all(token.lower not in spoken for token in sentence.tokens):
                    continue
                scene = Scene.of(sentence, read_items(sentence))
            said = speakers.speakers(scene, policy, last)
            self._by_sentence[sentence.index] = said
            if said:
                last = said[-1]
                if sentence.index == 0 and heads(said[0]) and len(document.sentences) <= _POST:
                    self._heading = said[0]

    def headline(self) -> attribution.Headline:
        """Return what the headline above the text tells of harm, and who says it there."""
        if self._headline is None:
            scene = None
            if self._title and may_tell(self._title):
                sentences = parse(self._title).sentences
                scene = read_sentence(sentences[0]) if len(sentences) == 1 else None
            self._headline = attribution.headline_of(scene, self._policy)
        return self._headline

    def of(self, scene: Scene) -> list[Speaker]:
        return self._by_sentence.get(scene.sentence.index, [])

    def quoted(self, mention: Mention) -> Speaker | None:
        """Return who is quoted where ``mention`` stands within quotation marks, or the office whose post it is."""
        if self._heading is not None and mention.sentence and not self._by_sentence.get(mention.sentence):
            return self._heading
        for start, end in self._quotes:
            if start <= mention.start < end:
                for sentence in self._sentences:
                    if sentence.end >= end and (said := self._by_sentence.get(sentence.index)):
                        return said[0]
                    if sentence.start > end + 2:
                        break
                for sentence in reversed(self._sentences):
                    if sentence.start <= start and (said := self._by_sentence.get(sentence.index)):
                        return said[-1]
        return None


def _quotations(document: Document) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for token in document.tokens:
        mark = token.text
        if mark == "\u201c" or (mark == '"' and opened is None):
            opened = token.start
        elif opened is not None and mark in ("\u201d", '"'):
            found.append((opened, token.end))
            opened = None
    return found


def _claim(
    mention: Mention,
    scene: Scene,
    told: attribution.Attribution,
    kind: Scope,
    when: str | None,
    policy: Policy,
    fragment: Fragment,
) -> Claim:
    stands = overtaken.standing(mention, scene)
    group = mention.group
    side = "both" if _both(mention, scene) else side_of(group, policy) or side_of(mention.inherited, policy)
    if side is None:
        side = _side_by_voice(group, told, scene, policy, fragment)
    basis = Basis.INCREMENT if _adds(mention) else mention.basis
    low, high = mention.low, mention.high
    if low is not None and high is not None and low > high:
        low, high = high, low
    qualifier = mention.qualifier
    if stands is Standing.SUPERSEDED and qualifier is None:
        qualifier = "initially"
    if _so_far(scene) and high is not None and low == high and low and mention.generic:
        high, qualifier = None, qualifier or "so far"
    return Claim(
        outcome=mention.outcome,
        low=low,
        high=high,
        span=Span(start=mention.start, end=mention.end),
        rule=mention.rule,
        origin=told.origin,
        via=told.via,
        vague=mention.vague,
        qualifier=qualifier,
        victims=Victims(group=group, side=side, perpetrators=mention.perpetrator),
        polarity=Polarity.DENIED if mention.denied else Polarity.ASSERTED,
        modality=Modality.CONFIRMED if mention.confirmed else told.modality,
        basis=basis,
        scope=kind,
        standing=stands,
        includes_perpetrators=mention.includes_perpetrators,
        place=place_of(mention, scene),
        when=when,
    )


def _figure_at(mention: Mention, scene: Scene) -> int:
    """Return the item where a toll's figure stands: "The toll has risen: the governor says 33" is the governor's."""
    items = scene.items
    at = mention.at
    while at + 1 < len(items) and items[at + 1].start <= mention.start:
        at += 1
    return at


def _adds(mention: Mention) -> bool:
    """Whether the figure is said to come on top: "three more soldiers", "another two"."""
    if (
        mention.basis is not Basis.TOTAL
        or not mention.further
        or mention.outcome is not Outcome.KILLED
        or not mention.numeric
    ):
        return False
    words = (mention.group or "").lower().split()
    return (
        "more" in words
        or mention.qualifier == "a further"
        or (mention.phrase is not None and mention.phrase.det == "another")
    )


def _so_far(scene: Scene) -> bool:
    return "so far" in scene.words and "so far this" not in scene.words


def _both(mention: Mention, scene: Scene) -> bool:
    at = mention.phrase.last if mention.phrase is not None else mention.at
    return "both sides" in " ".join(item.lower for item in scene.items[at : at + 4])


def _side_by_voice(
    group: str | None, told: attribution.Attribution, scene: Scene, policy: Policy, fragment: Fragment
) -> str | None:
    """Return the side of victims whom the text names by no nation: the speaker's own, else the one the title names."""
    last = (group or "").lower().split()[-1:] or [""]
    if last[0] in FORMS:
        last = [""]
    if last[0] in ("people", "persons", "others", "men", "women", "man", "woman", "") or last[0] in _MILITARY:
        origin = told.speaker.configured if told.speaker is not None else None
        if origin is not None and origin.speaks_for and scene.items[0].lower != "the regime":
            return origin.speaks_for
        if fragment.title:
            return side_of_title(fragment.title, policy, origin.aliases if origin is not None else ())
    return None


_PLACE: Final = frozenset(("in", "at", "near", "outside"))


def place_of(mention: Mention, scene: Scene) -> str | None:
    """Return the place that the sentence names nearest after the word of harm, else before it."""
    capital = not scene.sentence.upper
    order = [*range(mention.at, len(scene.items)), *range(mention.at - 1, -1, -1)]
    for at in order:
        if scene.items[at].lower in _PLACE and at + 1 < len(scene.items):
            phrase = scene.phrase(at + 1)
            if phrase is None or phrase.number is not None or phrase.person is True:
                continue
            names = [
                item.text
                for item in scene.items[phrase.first : phrase.last]
                if item.tag in (Tag.NOUN, Tag.NAT) and (item.text[0].isupper() and capital)
            ]
            if names:
                return " ".join(names)[:60]
    return None

"""Claims: every figure of dead, wounded, missing or captured people that a fragment gives."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.core.extract.about import scope
from monitor.core.extract.about.setting import setting_of, with_lead
from monitor.core.extract.corrections import overtaken
from monitor.core.extract.corrections.lowered import lowered
from monitor.core.extract.doubt import hearsay, refuted
from monitor.core.extract.doubt.outright import without_called_false
from monitor.core.extract.gate import may_tell
from monitor.core.extract.harm.ellipsis import elliptic
from monitor.core.extract.harm.frames import find_scenes
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.sides import side_of, side_of_title
from monitor.core.extract.retold.one_of_them import one_of_them
from monitor.core.extract.voices import attribution
from monitor.core.extract.voices.credited import Credit, by_credit, credits_of
from monitor.core.extract.voices.turns import Voices
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
from monitor.core.text import Document

_MILITARY: Final = frozenset(
    "soldiers soldier troops servicemen serviceman officers personnel martyrs martyr forces dead".split()
)


def find_claims(fragment: Fragment, document: Document, policy: Policy) -> tuple[Claim, ...]:
    """Return the claims of ``fragment`` in the order of its text. Never raises."""
    if not may_tell(document.text):
        return ()
    scenes = find_scenes(document)
    if not any(scene.mentions for scene in scenes):
        scenes = lowered(elliptic(fragment, document, policy), document)
    if not any(scene.mentions for scene in scenes):
        return ()
    led = next((scene.sentence.index for scene in scenes if any(_told(one) for one in scene.mentions)), -1)
    spared = next((scene.sentence.index for scene in scenes if any(_spared(one) for one in scene.mentions)), -1)
    spared = spared if led < 0 or spared <= led else -1
    judge = scope.Judge(with_lead(setting_of(fragment, document), document, led, spared))
    drill = refuted.is_drill(document.text)
    rumoured = hearsay.rumoured(document)
    claims: list[Claim] = []
    seen: set[tuple[Outcome, int, int]] = set()
    voices = Voices(document, policy, scenes, fragment.title)
    credited: list[Credit] | None = None
    for scene in scenes:
        said = voices.of(scene)
        for mention in sorted(scene.mentions, key=lambda one: (one.start, one.at)):
            key = (mention.outcome, mention.start, mention.end)
            if key in seen:
                continue
            seen.add(key)
            position = mention.phrase.first if mention.phrase is not None else _figure_at(mention, scene)
            told = attribution.attribute(mention, position, scene, said, voices.quoted(mention), fragment)
            if told.speaker is None:
                credited = credits_of(document, policy) if credited is None else credited
                told = by_credit(told, mention, credited)
            if told.speaker is None and fragment.part is Part.BODY and fragment.title:
                told = attribution.by_headline(told, mention, voices.headline())
            if rumoured.covers(scene.sentence.index, mention.start, told.speaker):
                told = replace(told, modality=Modality.ALLEGED)
            kind, when = judge.of(mention, scene)
            if drill or (mention.unverified and (told.speaker is None or told.speaker.configured is None)):
                kind = Scope.BACKGROUND
            claims.append(_claim(mention, scene, told, kind, when, policy, fragment))
    return tuple(one_of_them(without_called_false(claims, document), document))


def _told(mention: Mention) -> bool:
    return mention.numeric and mention.value > 0 and not mention.denied and not mention.hypothetical


def _spared(mention: Mention) -> bool:
    return mention.denied and mention.high == 0


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
        side = _side_by_voice(mention, group, told, scene, policy, fragment)
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
    mention: Mention,
    group: str | None,
    told: attribution.Attribution,
    scene: Scene,
    policy: Policy,
    fragment: Fragment,
) -> str | None:
    """Return the side of victims whom the text names by no nation: the speaker's own, else the one the title names."""
    last = (group or "").lower().split()[-1:] or [""]
    if last[0] in FORMS:
        last = [""]
    if not _THEIRS.isdisjoint((group or "").lower().split()) or _by_us(mention, scene):
        return None
    if last[0] in ("people", "persons", "others", "men", "women", "man", "woman", "") or last[0] in _MILITARY:
        origin = told.speaker.configured if told.speaker is not None else None
        if origin is not None and origin.speaks_for and scene.items[0].lower != "the regime":
            return origin.speaks_for
        if fragment.title:
            return side_of_title(fragment.title, policy, origin.aliases if origin is not None else ())
    return None


_THEIRS: Final = frozenset(("regime", "enemy", "rebel", "government", "opposition", "hostile", "opposing"))


def _by_us(mention: Mention, scene: Scene) -> bool:
    """Whether the speaker's own side did it: "we killed 40 soldiers"."""
    if not mention.rule.startswith("active:"):
        return False
    return any(scene.lower(at) in ("we", "our") for at in range(max(0, mention.at - 3), mention.at))


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

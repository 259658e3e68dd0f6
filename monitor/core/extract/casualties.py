"""Claims: every figure of dead, wounded, missing or captured people that a fragment gives."""

from __future__ import annotations

import re

from monitor.core.extract import nouns, verbs
from monitor.core.extract.items import Tag, read_items
from monitor.core.extract.lexicon.harm import FORMS, GATE, Form
from monitor.core.extract.mention import Mention, Scene
from monitor.core.model import Claim, Fragment, Scope, Span, Victims, Modality, Polarity
from monitor.core.policy import Policy
from monitor.core.text import Document, Sentence

_GATE = re.compile(GATE, re.IGNORECASE)


def find_claims(fragment: Fragment, document: Document, policy: Policy) -> tuple[Claim, ...]:
    """Return the claims of ``fragment`` in the order of its text. Never raises."""
    if not _GATE.search(document.text):
        return ()
    return tuple(_claim(m) for m in find_mentions(document))


def find_mentions(document: Document) -> list[Mention]:
    out: list[Mention] = []
    for sentence in document.sentences:
        if any(token.lower in FORMS for token in sentence.tokens):
            out.extend(read_sentence(sentence).mentions)
    return out


def read_sentence(sentence: Sentence) -> Scene:
    scene = Scene.of(sentence, read_items(sentence))
    items = scene.items
    nouns.attributive(scene)
    for at, item in enumerate(items):
        if item.tag is not Tag.HARM or at in scene.done:
            continue
        outcome, form = FORMS[item.lower]
        scene.done.add(at)
        if form is Form.PARTICIPLE:
            if scene.lower(at + 1) == "down" or (scene.lower(at + 1) == "at" and item.lower == "shot"):
                if not (item.lower == "shot" and scene.lower(at + 2) == "and"):
                    continue
            # a verb that runs on to "to death" is read there
            verbs.participle(scene, at, outcome)
        elif form is Form.GERUND:
            if scene.lower(at + 1) == "of":
                if item.lower != "shooting":
                    nouns.act(scene, at, outcome)
                continue
            if not verbs.gerund(scene, at, outcome) and item.lower not in ("wounding", "shooting"):
                nouns.act(scene, at, outcome)
        elif form is Form.PRESENT:
            verbs.present(scene, at, outcome)
        elif form is Form.INTRANSITIVE:
            verbs.intransitive(scene, at, outcome)
        elif form is Form.STATE:
            verbs.state(scene, at, outcome)
        elif form is Form.COUNT:
            nouns.counted_noun(scene, at, outcome)
        elif form is Form.ACT:
            nouns.act(scene, at, outcome)
        elif form is Form.TOLL:
            nouns.toll(scene, at)
        elif form is Form.BODY:
            nouns.body(scene, at)
        elif form is Form.LIVES:
            nouns.lives(scene, at)
        elif form is Form.INJURY:
            nouns.injury(scene, at)
        else:
            nouns.idiom(scene, at, outcome)
    return scene


def _claim(m: Mention) -> Claim:
    return Claim(
        outcome=m.outcome,
        low=m.low,
        high=m.high,
        vague=m.vague,
        qualifier=m.qualifier,
        span=Span(start=m.start, end=m.end),
        rule=m.rule,
        origin="x",
        victims=Victims(group=m.group, perpetrators=m.perpetrator),
        polarity=Polarity.DENIED if m.denied else Polarity.ASSERTED,
        scope=Scope.BACKGROUND if m.hypothetical else Scope.SUBGROUP if m.subgroup else Scope.INCIDENT,
        basis=m.basis,
        standing=m.standing,
        modality=Modality.ALLEGED if m.alleged else Modality.REPORTED,
    )

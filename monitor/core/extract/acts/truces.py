"""Truces called for, made and kept; talks held and called off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from monitor.core.extract.acts.found import CALLS, STOP_FIRING, acting, ends, other_party, word_at
from monitor.core.extract.acts.grammar import modality, negated, party_after
from monitor.core.extract.acts.scene import Mention, Scene
from monitor.core.extract.acts.setting import Act, Setting
from monitor.core.model import SignalModality

MUST: Final = re.compile(r"\b(?:must|should|need to|have to)\b")
KEEPS: Final = re.compile(
    r"\b(?:uphold\w*|honou?r\w*|abid\w+|respect\w*|stick\w* to|adher\w+|compl(?:y|ies|ied) with|committed to"
    r"|stand\w* by|observ\w+)\b"
)
TRUCE: Final = re.compile(r"\b(?:ceasefire|cease-fire|truce|armistice|de-escalation|restraint)\b")
MADE: Final = re.compile(
    r"\b(?:agreed?|declar\w+|announc\w+|sign(?:s|ed)?|took effect|takes effect|came into (?:force|effect)|comes"
    r" into|begins?|began|reach(?:es|ed)|accept(?:s|ed))\b"
)
TALK_WORD: Final = re.compile(r"\b(?:talks|negotiations|negotiating|summit|meeting)\b")
NOT_HELD: Final = re.compile(
    r"\b(?:(?:will|would) not (?:happen|take place|be held|go ahead)|won't (?:happen|take place)|cancel\w*|call(?:s"
    r"|ed)? off"
    r"|postpone\w*|scrapp?\w*|turn(?:s|ed)? down|refus\w+|reject\w*|rule[sd]? out|no plans? (?:for|to)|suspend\w*"
    r"|break(?:s|ing)? off|broke off|walk(?:s|ed)? (?:out|away)|not be held|pull(?:s|ed)? out of)\b"
)


def truce(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Calls for a truce, pledges to keep one, and truces made."""
    stop = STOP_FIRING.search(scene.text)
    keep = KEEPS.search(scene.text)
    word = TRUCE.search(scene.text)
    if keep is not None and word is not None and keep.start() < word.start() < keep.end() + 60:
        at, last = word_at(scene, keep.start()), ends(scene, word)[1]
        actor = acting(scene, setting, at)
        urged = CALLS.search(scene.text[: keep.start()])
        if actor is not None and not negated(scene, at) and urged is None:
            target = "RUS" if setting.theatre.belligerents and actor == "TUR" else setting.opponent(actor)
            others = [m.code for m in scene.mentions if m.code != actor and m.role not in ("media", "leader")]
            yield Act(
                "pledge_restraint",
                actor,
                others[0] if others and others[0] not in ("UN",) else target,
                at,
                last,
                "truce-kept",
                modality(scene, at),
            )
            return
    if stop is None:
        return
    call = next((m for m in CALLS.finditer(scene.text) if m.start() < stop.start() + 1), None)
    call = call or next((m for m in MUST.finditer(scene.text) if 0 < stop.start() - m.end() < 3), None)
    if call is not None:
        at = word_at(scene, call.start())
        actor = acting(scene, setting, at)
        if actor is None or negated(scene, at, 3):
            return
        mention = party_after(scene, at, places=True)
        target = mention.code if mention is not None and mention.code != actor else None
        if target is None:
            target = setting.opponent(actor) if setting.theatre.belligerents else other_party(scene, actor)
        yield Act(
            "ceasefire_call", actor, target, at, ends(scene, stop)[1], "truce-called-for", SignalModality.CALLED_FOR
        )
        return
    made = MADE.search(scene.text)
    if made is not None and word is not None and abs(word_at(scene, made.start()) - word_at(scene, word.start())) < 6:
        at = word_at(scene, made.start())
        if negated(scene, at) or "violat" in scene.text or "broke" in scene.text:
            return
        first = next((m for m in scene.mentions if m.role != "media"), None)
        if first is None:
            return
        yield Act(
            "ceasefire_declared",
            first.code,
            other_party(scene, first.code),
            at,
            ends(scene, word)[1],
            "truce-made",
            modality(scene, at),
        )


def talks(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Two parties talk, stop talking, or refuse to."""
    word = TALK_WORD.search(scene.text)
    if word is None:
        return
    parties: list[Mention] = []
    between = scene.words.index("between") if "between" in scene.words else -1
    for mention in (m for m in scene.mentions if m.start > between):
        if mention.role not in ("media",) and all(mention.code != known.code for known in parties):
            parties.append(mention)
    off = NOT_HELD.search(scene.text)
    at, last = ends(scene, word)
    if off is not None and word[0] != "meeting" and abs(word_at(scene, off.start()) - at) < 14:
        actor = parties[0].code if parties else setting.speaker
        if actor is None:
            return
        target = parties[1].code if len(parties) > 1 else setting.elsewhere(actor)
        a, b = sorted((at, word_at(scene, off.start())))
        yield Act("talks_cancelled", actor, target, a, b, "talks-off")
        return
    if len(parties) < 2 or word[0] in ("meeting", "summit"):
        return
    two = [m for m in parties if abs(m.head - at) < 16][:2]
    if len(two) < 2 or {"NATO"} & {two[0].code, two[1].code}:
        return
    led = next(
        (
            m
            for m in two
            if scene.words[max(0, m.start - 2) : m.start] and "by" in scene.words[max(0, m.start - 2) : m.start]
        ),
        two[0],
    )
    two = [led, *(m for m in two if m is not led)]
    text = scene.text
    follows = re.search(r"\b(?:follow(?:s|ed|ing)|came after|after)\b", text[: word.start()]) is not None
    ongoing = re.search(r"\b(?:continu\w+|currently|under way|ongoing|are holding)\b", text) is not None
    code = "046"
    yield Act(
        "talks",
        two[0].code,
        two[1].code,
        at,
        last,
        "talks-held",
        SignalModality.UNDER_WAY if ongoing else modality(scene, at),
        code=code,
        background=follows or ongoing,
    )

"""The wounded taken out or kept in, troops sent or taken back, positions shared, wars stayed out of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from monitor.core.extract.acts.found import acting, ends, other_party, word_at
from monitor.core.extract.acts.grammar import agent_after, bare, modality, negated, party_after, party_before
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Act, Setting
from monitor.core.model import SignalModality

EVACUATION: Final = re.compile(
    r"\b(?:evacuat\w+|medevac\w*|airlift\w*|ambulances?|rescue (?:helicopters?|teams?|crews?)|aid convoys?"
    r"|humanitarian (?:access|corridor\w*))\b"
)
REFUSAL: Final = re.compile(
    r"\b(?:refus\w+|den(?:y|ies|ied)|block\w*|bar(?:s|red)|prevent\w*|reject\w*|turned (?:back|away)|would not"
    r" (?:let|allow)|did not (?:let|allow)|not allowed?)\b"
)
BROUGHT: Final = re.compile(
    r"\b(?:evacuated|(?:moved|brought|taken|flown|carried|ferried) (?:back )?(?:home|out|to safety)|airlifted)\b"
)
SAFE: Final = re.compile(r"\b(?:safely|without incident|home|successfully|to safety|completed)\b")
BACK_IN: Final = re.compile(
    r"\b(?:(?:going|go|getting|get|re-?enter\w*|return\w*|re-?engag\w*|becoming involved|getting involved"
    r"|interven\w+|send(?:ing)? (?:troops|forces)|be(?:ing)? drawn)\b(?: \w+){0,6}? (?:war|conflict|fighting|troops"
    r"|forces)|military intervention|intervene militarily|intervention|boots on the ground)\b"
)
NO_TALK: Final = re.compile(
    r"\b(?:no (?:talk|discussion|plans?|intention|question|consideration|thought)|not (?:discuss\w*|consider\w*"
    r"|planning|going to|considering|looking|intend\w*|be (?:sending|drawn))|rul(?:e|es|ed|ing) out|will not|would"
    r" not|won't|never|has no)\b"
)
POSITIONS: Final = re.compile(
    r"\b(?:positions?|locations?|coordinates|whereabouts|where (?:\w+ ){0,2}(?:troops|forces|soldiers|units"
    r"|convoys)|movements)\b"
)
TELLS: Final = re.compile(
    r"\b(?:tell\w*|told|inform\w*|notif\w+|shar\w+|pass\w*|giv\w+|gave|provid\w+|coordinat\w+|updat\w+|exchang\w+)\b"
)
PULLS_OUT: Final = re.compile(
    r"\b(?:pull\w* (?:\w+ ){0,2}?(?:troops|forces|soldiers) (?:out|back)|(?:withdr[ae]w\w*|pull(?:s|ed|ing)? (?:out"
    r"|back)|retreat\w*)\b(?: \w+){0,6}?(?: (?:from|troops|forces"
    r"|soldiers|of)))\b"
)
BUILDS_UP: Final = re.compile(
    r"\b(?:(?:deploy\w*|sen(?:d|ds|t)|mass(?:es|ed|ing)|mobili[sz]\w+|mov(?:es|ed|ing)|rush\w*|reinforc\w+"
    r"|amass\w*)\b(?: [\w,.-]+){0,5}? (?:troops|forces|soldiers|reinforcements|tanks|warships|fighter jets"
    r"|reservists|armou?r|brigades?|battalions?|aircraft carrier))\b"
)


def evacuation(scene: Scene, setting: Setting) -> Iterator[Act]:
    """The wounded kept from being taken out, or taken out."""
    about = EVACUATION.search(scene.text)
    brought = BROUGHT.search(scene.text)
    refusal = REFUSAL.search(scene.text)
    if about is not None and refusal is not None and abs(refusal.start() - about.start()) < 80:
        at = word_at(scene, refusal.start())
        actor = acting(scene, setting, at)
        target = next((m.code for m in scene.mentions if m.code != actor and m.role != "media"), None) or (
            min(setting.theatre.struck) if setting.theatre.struck else None
        )
        if actor is not None and actor != target:
            yield Act("evacuation_denied", actor, target, at, ends(scene, about)[1], "evacuation-refused")
        return
    if brought is not None and SAFE.search(scene.text, brought.start()) is not None:
        at = word_at(scene, brought.start())
        out = party_before(scene, at) or next((m for m in scene.mentions if m.role != "media"), None)
        if out is None:
            return
        speaker = setting.speaker if setting.speaker != out.code else setting.elsewhere(out.code)
        yield Act("evacuation_done", speaker, out.code, at, ends(scene, brought)[1], "evacuated")


def stays_out(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A power says that it will not join the fighting."""
    back = BACK_IN.search(scene.text)
    deny = NO_TALK.search(scene.text)
    if back is None or deny is None or not 0 <= back.start() - deny.start() < 90:
        return
    at = word_at(scene, deny.start())
    mention = next((m for m in scene.mentions if m.role == "leader"), None) or party_before(scene, at)
    actor = mention.code if mention else setting.speaker
    target = next((m.code for m in scene.mentions if m.code != actor and m.start > at), None) or setting.opponent(actor)
    if actor is not None and (not setting.theatre.belligerents or actor not in setting.theatre.belligerents):
        yield Act("intervention_denied", actor, target, at, ends(scene, back)[1], "stays-out", SignalModality.DENIED)


def positions_shared(scene: Scene, _setting: Setting) -> Iterator[Act]:
    """One force tells another where it stands."""
    where, tell = POSITIONS.search(scene.text), TELLS.search(scene.text)
    if where is None or tell is None or not 0 < where.start() - tell.start() < 90:
        return
    at = word_at(scene, tell.start())
    actor, target = party_before(scene, at), party_after(scene, at)
    if any(word.startswith("receiv") for word in scene.words[max(0, at - 3) : at]):
        # "The centre was receiving updates from Turkey on"
        actor, target = agent_after(scene, at, 4), actor
    if actor is None or target is None or actor.code == target.code or negated(scene, at):
        return
    yield Act("deconfliction", actor.code, target.code, at, ends(scene, where)[1], "positions-shared")


def movements(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Troops sent forward or taken back."""
    out = PULLS_OUT.search(scene.text)
    if out is not None:
        at = word_at(scene, out.start())
        actor = party_before(scene, at)
        acts = actor is not None and (actor.role == "force" or bare(scene, actor))
        if (
            actor is not None
            and acts
            and not negated(scene, at)
            and modality(scene, at) is not SignalModality.CALLED_FOR
        ):
            yield Act(
                "withdrawal",
                actor.code,
                other_party(scene, actor.code),
                at,
                ends(scene, out)[1],
                "troops-back",
                modality(scene, at),
            )
        return
    up = BUILDS_UP.search(scene.text)
    if up is None:
        return
    at = word_at(scene, up.start())
    actor = party_before(scene, at)
    if actor is None or negated(scene, at):
        return
    how = modality(scene, at)
    if how in (SignalModality.CALLED_FOR, SignalModality.HYPOTHETICAL):
        return
    perfect = scene.words[at - 1 : at] in (["has"], ["have"], ["had"])
    toward = next((m.code for m in scene.mentions if m.start > at and m.code != actor.code and m.role != "media"), None)
    yield Act(
        "troop_buildup",
        actor.code,
        toward or setting.opponent(actor.code),
        at,
        ends(scene, up)[1],
        "troops-sent",
        how,
        background=perfect,
    )

"""Signals: escalating and calming acts read out of a fragment's words, by rules over verb classes and party roles.

`find_signals` is the whole interface. It never raises, reads no clock, and lets a text without any trigger word through
in microseconds (`mentions_act`). Kinds, weights, PLOVER roots and CAMEO codes come from the policy's table; a rule that
reads a more exact code in the words keeps it. How acts are read is told in `docs/signals.md`.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.acts.context import settle
from monitor.core.extract.acts.origin import Voices
from monitor.core.extract.acts.rules import rules_for
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Act, Setting, compile_policy
from monitor.core.lookup import once_per_policy
from monitor.core.model import Fragment, Part, Signal
from monitor.core.policy import Policy
from monitor.core.text import Document

STRIKES: Final = frozenset(
    ("strike_on_forces", "retaliation_strikes", "third_party_strike", "strike_support", "attribution")
)

# Longer sentences and texts than news has are read this far: reading stays linear whatever comes.
LONGEST, MOST = 160, 80

SPORT: Final = frozenset(
    """match matches goal goals captain coach cup league tournament tournaments wicket wickets semifinal
    playoff playoffs striker goalkeeper midfielder scored innings referee boxer knockout champion champions
    championship medal olympic olympics stadium rugby cricket football soccer tennis hockey basketball
    fixture squad batsman bowler derby""".split()
)
ARMS: Final = frozenset(
    """soldier soldiers troops army forces military militants rebels fighters killed wounded ceasefire truce war weapons
    talks border refugees sanctions""".split()
)

compiled = once_per_policy(compile_policy)


def mentions_act(document: Document) -> bool:
    """Return whether some sentence of ``document`` has the words that some rule needs: the gate, microseconds a
    text.
    """
    return any(rules_for(sentence.tokens[:LONGEST]) for sentence in document.sentences[:MOST])


def _of_sport(scenes: list[Scene]) -> bool:
    """Return whether the text is of games, where all fight and nobody is hurt: words of sport, none of arms."""
    return any(not SPORT.isdisjoint(scene.words) for scene in scenes) and not any(
        "AIR" in scene.present or "GUN" in scene.present or not ARMS.isdisjoint(scene.words) for scene in scenes
    )


def find_signals(fragment: Fragment, document: Document, policy: Policy) -> tuple[Signal, ...]:
    """Return the signals of ``fragment``, in order of their words. Links raise nothing; a denial silences its
    strike.
    """
    if fragment.part is Part.LINK:
        return ()
    sentences = [sentence for sentence in document.sentences[:MOST] if sentence.tokens]
    rules = [rules_for(sentence.tokens[:LONGEST]) for sentence in sentences]
    if not any(rules):
        return ()
    conf = compiled(policy)
    scenes = [Scene(sentence.tokens[:LONGEST], conf.trie, upper=sentence.upper) for sentence in sentences]
    setting = Setting(conf, fragment, scenes)
    found: list[tuple[Scene, Act]] = []
    setting.name_sides()
    for scene, own in zip(scenes, rules, strict=True):
        for rule in own:
            found.extend([(scene, act) for act in rule(scene, setting)])
    if not found or _of_sport(scenes):
        return ()
    deniers = {act.actor for _, act in found if act.kind == "denial"}
    if deniers:
        found = [(scene, act) for scene, act in found if act.kind not in STRIKES or act.actor not in {None, *deniers}]
    accused = {id(scene) for scene, act in found if act.kind in ("accusation", "blame_shift")}
    found = [
        # What nobody is named for, within an accusation, is its matter and no news: "helps them in attacks on".
        (scene, act)
        for scene, act in found
        if act.actor is not None or act.kind != "strike_on_forces" or id(scene) not in accused
    ]
    return settle(found, setting, lambda: Voices(fragment, document, policy))

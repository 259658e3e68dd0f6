"""Signals: escalating and calming acts read out of a fragment's words, by rules over verb classes and party roles.

`find_signals` is the whole interface. It never raises, reads no clock, and lets a text without any trigger word through in
microseconds (`mentions_act`). Kinds, weights, PLOVER roots and CAMEO codes come from the policy's table; a rule that reads
a more exact code in the words keeps it. Which kinds there are, and what each means, is in `docs/signals.md`.
"""

from __future__ import annotations

from monitor.core.extract.acts.context import settle
from monitor.core.extract.acts.origin import Voices
from monitor.core.extract.acts.rules import GATE, RULES
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Act, Conf, Setting, compile_policy
from monitor.core.model import Fragment, Part, Signal
from monitor.core.policy import Policy
from monitor.core.text import Document

STRIKES = frozenset(("strike_on_forces", "retaliation_strikes", "third_party_strike", "strike_support", "attribution"))

# Longer sentences and texts than news has are read this far: reading stays linear whatever comes.
LONGEST, MOST = 160, 80

_compiled: list[tuple[Policy, Conf]] = []


def _conf(policy: Policy) -> Conf:
    for known, conf in _compiled:
        if known is policy:
            return conf
    conf = compile_policy(policy)
    _compiled[:] = [*_compiled[-3:], (policy, conf)]
    return conf


def mentions_act(document: Document) -> bool:
    """Return whether any word of ``document`` could open a rule: the gate, a few microseconds a text."""
    return not GATE.isdisjoint([token.lower for token in document.tokens])


def find_signals(fragment: Fragment, document: Document, policy: Policy) -> tuple[Signal, ...]:
    """Return the signals of ``fragment``, in order of their words. Links raise nothing; a denial silences its strike."""
    if fragment.part is Part.LINK or not mentions_act(document):
        return ()
    conf = _conf(policy)
    scenes = [Scene(sentence.tokens[:LONGEST], conf.trie) for sentence in document.sentences[:MOST] if sentence.tokens]
    setting = Setting(conf, fragment, scenes)
    found: list[tuple[Scene, Act]] = []
    sided = False
    for scene in scenes:
        present = scene.present
        for needs, rule in RULES:
            if all(not need.isdisjoint(present) for need in needs):
                if not sided:
                    setting.name_sides()
                    sided = True
                for act in rule(scene, setting):
                    found.append((scene, act))
    if not found:
        return ()
    deniers = {act.actor for _, act in found if act.kind == "denial"}
    if deniers:
        found = [(scene, act) for scene, act in found if act.kind not in STRIKES or act.actor not in (None, *deniers)]
    return settle(found, setting, lambda: Voices(fragment, document, policy))

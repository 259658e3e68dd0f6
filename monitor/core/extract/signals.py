"""Signals: escalating and calming acts read out of a fragment's words, by rules over verb classes and party roles.

`find_signals` is the whole interface. It never raises, reads no clock, and lets a text without any trigger word through in
microseconds (`mentions_act`). Kinds, weights, PLOVER roots and CAMEO codes come from the policy's table; a rule that reads
a more exact code in the words keeps it. Which kinds there are, and what each means, is in `docs/signals.md`.
"""

from __future__ import annotations

from monitor.core.extract.acts.attacks import attacks, car_bombs, denials, downings, ground, sieges
from monitor.core.extract.acts.context import settle, speaker_of
from monitor.core.extract.acts.diplomacy import RULES as DIPLOMACY
from monitor.core.extract.acts.domestic import RULES as DOMESTIC
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Act, Conf, Setting, compile_policy, theatre_of
from monitor.core.extract.acts.words_spoken import RULES as SPOKEN
from monitor.core.model import Fragment, Part, Signal
from monitor.core.policy import Policy
from monitor.core.text import Document

ARMED = (
    (frozenset(("ATKN", "STRONGATK", "DENY")), denials),
    (frozenset(("CRAFT",)), downings),
    (frozenset(("ATKN", "STRONGATK", "ATK")), attacks),
    (frozenset(("CAPTURE", "ADVANCE", "GROUND")), ground),
    (frozenset(("SIEGE",)), sieges),
    (frozenset(("SUICIDE",)), car_bombs),
)
RULES = (*ARMED, *SPOKEN, *DIPLOMACY, *DOMESTIC)
STRIKES = frozenset(("strike_on_forces", "retaliation_strikes", "third_party_strike", "strike_support", "attribution"))

_compiled: list[tuple[Policy, Conf]] = []


def _conf(policy: Policy) -> Conf:
    for known, conf in _compiled:
        if known is policy:
            return conf
    conf = compile_policy(policy)
    _compiled[:] = [*_compiled[-3:], (policy, conf)]
    return conf


def find_signals(fragment: Fragment, document: Document, policy: Policy) -> tuple[Signal, ...]:
    """Return the signals of ``fragment``, in order of their words. Links raise nothing; a denial silences its strike."""
    if fragment.part is Part.LINK:
        return ()
    conf = _conf(policy)
    setting = Setting(conf, fragment, theatre_of(conf, fragment))
    for sentence in document.sentences:
        tokens = sentence.tokens
        if not tokens:
            continue
        setting.scenes.append(
            Scene(
                [t.lower for t in tokens],
                [t.start for t in tokens],
                [t.end for t in tokens],
                conf.trie,
                [t.text for t in tokens],
            )
        )
    setting.name_sides()
    setting.speaker = speaker_of(setting)
    found: list[tuple[Scene, Act]] = []
    for scene in setting.scenes:
        present = scene.present
        if not present:
            continue
        for needs, rule in RULES:
            if not needs.isdisjoint(present):
                found.extend((scene, act) for act in rule(scene, setting))
    deniers = {act.actor for _, act in found if act.kind == "denial"}
    if deniers:
        found = [
            (s, act) for s, act in found if not (act.kind in STRIKES and (act.actor is None or act.actor in deniers))
        ]
    return settle(found, setting)

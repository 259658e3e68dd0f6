"""Rules into alerts and decisions: one small file for each kind of rule, and one dict of their names.

1. Every rule that concerns what a step touched says which thresholds the evidence crosses (``Crossing``).
2. Those that have no alert yet get one (``issue``): the gravest pages if the severity of its incident has never been as
   high, and covers the others; the rest is issued quietly, each with the reason in a decision.
3. Alerts that exist follow the estimate (``followup``): an update where it moved, a cancel where a correction took it
   below the threshold.

Which alerts exist is a function of the evidence alone; see each rule. Rules on ticks (``silence``, ``official-stale``)
depend on what was known at the tick, as they must.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from monitor.core.alerting.bands import bands
from monitor.core.alerting.disagreement import disagreement
from monitor.core.alerting.first_signal import first_signal
from monitor.core.alerting.followup import follow
from monitor.core.alerting.issue import Issued, issue
from monitor.core.alerting.jump import jump
from monitor.core.alerting.official_stale import official_stale
from monitor.core.alerting.pressures import pressures
from monitor.core.alerting.retraction import retraction
from monitor.core.alerting.scene import Crossing, Reason, Scene, Touched, Watch
from monitor.core.alerting.silence import silence
from monitor.core.alerting.unconfirmed import unconfirmed_jump
from monitor.core.policy import RuleKind

KINDS: Final[Mapping[RuleKind, Watch]] = {
    RuleKind.BAND: bands,
    RuleKind.INDEX: pressures,
    RuleKind.JUMP: jump,
    RuleKind.DISAGREEMENT: disagreement,
    RuleKind.OFFICIAL_STALE: official_stale,
    RuleKind.RETRACTION: retraction,
    RuleKind.FIRST_SIGNAL: first_signal,
    RuleKind.SILENCE: silence,
    RuleKind.UNCONFIRMED_JUMP: unconfirmed_jump,
}


def evaluate(scene: Scene) -> Issued:
    """Return the alerts and decisions of one step, and the record of every alert that exists now."""
    crossings: list[Crossing] = []
    for rule in scene.rules:
        crossings += KINDS[rule.kind](rule, scene)
    issued = issue(crossings, scene)
    return follow(issued, scene)


__all__ = ["KINDS", "Issued", "Reason", "Scene", "Touched", "evaluate"]

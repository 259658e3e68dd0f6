"""Every rule, and the classes of words that must all be in a sentence before the rule is tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Final

from monitor.core.extract.acts import aircraft, allies, denials, domestic, ground, relief, strikes, truces, words_spoken
from monitor.core.extract.acts.lexicon import WORDS
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Act, Setting
from monitor.core.text import Token

Rule = Callable[[Scene, Setting], Iterator[Act]]
Needs = tuple[frozenset[str], ...]


def _needs(*groups: str) -> Needs:
    return tuple(frozenset(group.split()) for group in groups)


# One row a rule: any class of each group must be there. A rule runs at most once a sentence.
RULES: Final[tuple[tuple[Needs, Rule], ...]] = (
    (_needs("ATKN STRONGATK ATTACKW", "NEG DENY"), denials.denials),
    (_needs("CRAFT", "DOWN"), aircraft.downings),
    (_needs("ATKN STRONGATK UNDER FIREW"), strikes.attacks),
    (_needs("CAPTURE ADVANCE GROUND"), ground.ground),
    (_needs("SIEGE"), ground.sieges),
    (_needs("SUICIDE"), ground.car_bombs),
    (_needs("THREATW", "THREATEN MODAL RETALIATE PAY NEG GATE"), words_spoken.threats),
    (_needs("RESOLVEW", "SAY LEADER"), words_spoken.resolve),
    (_needs("BOASTW", "SAY LEADER NEG THREATEN"), words_spoken.boasts),
    (_needs("BLAMEW", "ATKN ATTACKW DO"), words_spoken.attribution),
    (_needs("SHIFTW BREACHW", "SAY ACCUSE QUOTED"), words_spoken.accusations),
    (_needs("STOPW CEASEFIRE", "CALL CEASEFIRE DECLARE DUTY"), truces.truce),
    (_needs("TALKS"), truces.talks),
    (_needs("TALK PHONE ALLIANCE CONSULTW"), allies.consultation),
    (_needs("SUPPORT CONDEMN SOLIDARITY ALLIANCE"), allies.backing),
    (_needs("HOPE", "GIVEUPW"), allies.leverage),
    (_needs("PATRIOT", "CALL"), allies.aid_asked),
    (_needs("NOFLY"), allies.no_fly),
    (_needs("CALL DUTY", "WORLDW"), allies.appeal),
    (_needs("EVACW BRINGS"), relief.evacuation),
    (_needs("NEG RULESOUT", "WARW"), relief.stays_out),
    (_needs("INFORM", "WHEREW"), relief.positions_shared),
    (_needs("WITHDRAW DEPLOY ADVANCE"), relief.movements),
    (_needs("MEETING SECURITYN", "MEETING EMERGENCY"), domestic.emergency_meeting),
    (_needs("PARLIAMENT", "CALL DUTY"), domestic.parliament),
    (_needs("SOCIAL"), domestic.net_cut),
    (_needs("GATE LET ORDERW", "REFUGEE GATE ORDERW LET"), domestic.gates),
    (_needs("POSTW", "LEADER"), domestic.commanders_forward),
    (_needs("MARTIALW", "DECLARE LIFTW"), domestic.martial_law),
)

# Each group of classes that some rule needs is a bit, so that what a sentence has is one number (of few enough bits for
# the machine's own), and a rule's needs two.
_GROUPS: Final = tuple(dict.fromkeys(group for needs, _ in RULES for group in (needs[0], needs[-1])))
WORD_BITS: Final[dict[str, int]] = {
    word: bits
    for word, tags in WORDS.items()
    if (bits := sum(1 << at for at, group in enumerate(_GROUPS) if not group.isdisjoint(tags)))
}
_RULE_BITS: Final[tuple[tuple[int, Rule], ...]] = tuple(
    (1 << _GROUPS.index(needs[0]) | 1 << _GROUPS.index(needs[-1]), rule) for needs, rule in RULES
)
_OPENING: Final[int] = reduce(or_, (1 << _GROUPS.index(needs[0]) for needs, _ in RULES))


# What a run of plain letters may be part of ("no" of "no-fly"), and words without letters.
_RUN_BITS: Final[dict[str, int]] = {}
_MARK_BITS: Final[list[tuple[str, int]]] = []
for _word, _tags in WORD_BITS.items():
    for _run in re.findall("[a-z]+", _word):
        _RUN_BITS[_run] = _RUN_BITS.get(_run, 0) | _tags
    if not re.search("[a-z]", _word):
        _MARK_BITS.append((_word, _tags))


def may_need(text: str, runs: Iterable[str]) -> bool:
    """Whether ``text``, with these runs of plain letters, in lower case, may have a sentence that some rule is for: the
    gate before all reading, which lets through at least what ``rules_for`` does."""
    present = 0
    for run in runs:
        present |= _RUN_BITS.get(run, 0)
    for mark, own in _MARK_BITS:
        if mark in text:
            present |= own
    if not present & _OPENING:
        return False
    return any(present & needed == needed for needed, _ in _RULE_BITS)


def rules_for(tokens: Sequence[Token]) -> list[Rule]:
    """Return the rules whose words are all among ``tokens``: the gate, a few microseconds a sentence."""
    present = 0
    for token in tokens:
        present |= WORD_BITS.get(token.lower, 0)
    if not present & _OPENING:
        return []
    return [rule for needed, rule in _RULE_BITS if present & needed == needed]

"""Who began it: fighters whom troops or the police sought out and killed are victims of the act that a text tells;
fighters who fell in an attack of their own are its attackers.

"Soldiers surrounded a house and three militants were killed", "warplanes bombed the town, killing six fighters" beside
"militants attacked a post; three of them were killed". The first who acts in the text decides.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.speech import SAYS
from monitor.core.extract.lexicon.words import words
from monitor.core.text import Document, Token

_LAW: Final = (people.FORCES - words("militia navy")) | words(
    "officer officers constable constables gendarmes guards agents agent commandos vigilantes peacekeepers"
    " guardsmen troopers detectives sheriff deputies carabineros paramilitaries legionnaires rangers soldiery"
    " government coalition regime warplane warplanes aircraft jets helicopter helicopters gunship gunships drone"
    " drones planes artillery authorities squad personnel unit units force bodyguards"
)
_ARMED_GROUPS: Final = words(
    "isis isil is daesh aqap al-qaeda al-qaida al-shabaab shabaab taliban hamas hezbollah houthi houthis pkk boko haram"
    " adf farc eln lra lttf ltte jnim iswap plo eta npa mnlf abu sayyaf raiders mutineers gang cartel"
)
_ATTACKERS: Final = people.REBEL | people.PERPETRATOR | _ARMED_GROUPS
_UNKNOWN: Final = words("armed unidentified unknown masked hooded")
_HARMING: Final = words(
    "killed killing kill shot shoot gunned wounded injured bombed bombing struck hit shelled pounded fired fire opened"
    " attacked attack attacking ambushed ambush raided raid stormed storming assaulted"
)
_SEEKING: Final = words(
    "surrounded cordoned searched searching crushed moved conducted conducting swept cornered intercepted pursued"
    " chased tracked neutralized neutralised eliminated targeted quelled evicted launched carried mounted besieged"
    " entered broke tried"
)
_ATTACKING: Final = words(
    "overran detonated blew threw hurled lobbed entered invaded burned torched set abducted kidnapped seized besieged"
    " charged rammed exploded broke launched carried rampaged infiltrated planted robbed looted stabbed hacked"
)
_OPERATIONS: Final = words("raid raids operation operations search searches sweep crackdown ambush offensive airstrike")
_OF_LAW: Final = words(
    "police army military security commando drug anti-drug buy-bust sting cordon-and-search counterterrorism"
    " counter-terrorism counterinsurgency counter-insurgency rescue house air drone us israeli government"
)
_FROM_ABOVE: Final = words("airstrike airstrikes buy-bust")
_ATTACKS: Final = words("attack attacks assault ambush raid bombing")
_LAIRS: Final = words("hideout hideouts lair lairs den dens safehouse safehouses stronghold strongholds")
_REPELLED: Final = words("repelled repulsed foiled thwarted resisted")
_OBJECT_OF: Final = words("on against at with by of near outside to from")
_ATTACKED: Final = _ATTACKS | _HARMING | {"attacked"}
_ACTING: Final = _HARMING | _ATTACKING | _SEEKING
_HARMING_OR_ATTACKING: Final = _HARMING | _ATTACKING
_HARMING_OR_SEEKING: Final = _HARMING | _SEEKING
_LAIRS_OF: Final = _ATTACKERS | _LAIRS
_STOPS: Final = words(
    "exchanged traded clashed fought and or but , ; : . ! ? when after while as who which that where was were is"
    " are be been being"
)
_RELATIVE: Final = words("who that after when as")
_PASSIVE: Final = words("in by when during after at near on outside inside , . ;")
# From who acts to what he does: "soldiers of the 53 Rashtriya Rifles surrounded".
_NEAR: Final = 7


def forces_began(document: Document) -> bool | None:
    """Whether those who enforce the law, or fight rebels, are the first to act in a text: ``False`` where those whom
    they fight are, ``None`` where nobody is seen to."""
    first: bool | None = None
    for sentence in document.sentences:
        tokens = list(sentence.tokens)
        for at, token in enumerate(tokens):
            lower = token.lower
            if _attackers_at(tokens, at) and _attackers_act(tokens, at):
                if first is None or _lower(tokens, at + 1) in _RELATIVE or _lower(tokens, at - 1) in ("after", "when"):
                    # "police killed four gunmen who had stormed a church"
                    return False
            elif first is None and lower in _ATTACKS and _lower(tokens, at + 1) in ("on", "against"):
                if not _on_a_lair(tokens, at + 2):
                    return False
                first = True
            elif first is None and (lower in _REPELLED or (lower == "suicide" and _lower(tokens, at + 1) != "vest")):
                return False
            elif first is None and _law_acts(tokens, at):
                first = True
    return first


def _lower(tokens: list[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def _attackers_at(tokens: list[Token], at: int) -> bool:
    lower = tokens[at].lower
    if lower == "paramilitary" and _lower(tokens, at + 1) in _LAW:
        return False
    return lower in _ATTACKERS or (lower in ("men", "persons") and _lower(tokens, at - 1) in _UNKNOWN)


def _attackers_act(tokens: list[Token], at: int) -> bool:
    """Whether the fighters at ``at`` are said to attack: "militants stormed", "an attack by rebels", "gunmen who had
    opened fire"."""
    if _lower(tokens, at + 1) in _ATTACKS:
        # "a militant attack"
        return True
    before = [_lower(tokens, back) for back in range(max(0, at - 4), at)]
    if "by" in before and _ATTACKED.intersection(_lower(tokens, back) for back in range(max(0, at - 7), at)):
        return True
    step = at + 1
    if _lower(tokens, step) in ("who", "that"):
        step += 1
    return _does(tokens, step, _HARMING_OR_ATTACKING)


def _law_acts(tokens: list[Token], at: int) -> bool:
    """Whether those at ``at`` are said to act, or an operation of theirs is told: "police searched a ranch", "killed by
    soldiers", "a drone strike", "in a police raid"."""
    lower = tokens[at].lower
    if lower in _FROM_ABOVE:
        return True
    if lower in ("strike", "strikes", "raid", "raids") and _lower(tokens, at - 1) in ("air", "drone"):
        return True
    if lower in _OPERATIONS and _lower(tokens, at - 1) in _OF_LAW:
        return _lower(tokens, at - 2) not in _OBJECT_OF and _lower(tokens, at - 2) != "attacked"
    if lower not in _LAW or (at and _attackers_at(tokens, at - 1)):
        return False
    before = [_lower(tokens, back) for back in range(max(0, at - 3), at)]
    if "by" in before:
        return not _HARMING.isdisjoint(_lower(tokens, back) for back in range(max(0, at - 6), at))
    if not _OBJECT_OF.isdisjoint(before) or not _ACTING.isdisjoint(before):
        return False
    return _does(tokens, at + 1, _HARMING_OR_SEEKING)


def _does(tokens: list[Token], first: int, doing: frozenset[str]) -> bool:
    """Whether one of ``doing`` is what those before ``first`` do: nobody else, and no verb, stands between."""
    for at in range(first, min(first + _NEAR, len(tokens))):
        lower = tokens[at].lower
        if lower in doing:
            # "two guards killed in an attack"
            return _lower(tokens, at + 1) not in _PASSIVE or lower not in _HARMING or lower in ("fired", "opened")
        if lower in _STOPS or lower in SAYS or lower in _ATTACKERS:
            return False
    return False


def _on_a_lair(tokens: list[Token], first: int) -> bool:
    """Whether an attack is on those who fight: "a raid on a rebel camp", not "an attack on an army base"."""
    return any(_lower(tokens, at) in _LAIRS_OF for at in range(first, first + 5))

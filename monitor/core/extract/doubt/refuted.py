"""Figures that the text itself takes away: denied, taken back, played through in a drill, told in a film or a joke."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.doubt.denials import VERDICTS, denied
from monitor.core.extract.doubt.drills import DRILLS, drilled
from monitor.core.extract.doubt.rumours import settle_rumours
from monitor.core.extract.doubt.told_as import FIGURES, UNTIL
from monitor.core.extract.doubt.unsaid import TRIGGERS, unconfirmed, unsaid
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Standing

_WRONG: Final = words("wrong mistake mistaken error incorrect erroneous inaccurate premature")
_TAKING: Final = words("take takes took taking taken")

_RETRACTING: Final = words("retract retracts retracted retracting withdrew withdraws withdrawn")
WRONG: Final = _WRONG | _RETRACTING
"""Words without which no bare figure is taken back: the gate opens for them."""

_DRILL: Final = re.compile(
    r"\A\W*(?:exercise|drill|simulation)\b(?:\s+\w+)?\s*[:\-\u2013\u2014]"
    r"|\bthis is (?:only )?an? (?:drill|exercise|test)\b"
    r"|\bexercise,? exercise\b|\btest,? test\b|\bplease (?:ignore|disregard)\b|\bfor exercise (?:purposes )?only\b",
    re.IGNORECASE,
)
"""A text that says of itself that it is a drill."""
_DRILLED: Final = ("exercise", "drill", "simulation", " a test", "test test", "test, test", "please ")
"""What such a text holds: to look for these is a tenth of the work."""
_PLAYED: Final = re.compile(
    r"\b(?:simulated|mock|fictional|fictitious|imaginary|hypothetical) (?:\w+ ){0,2}?(?:attacks?|strikes?|raids?"
    r"|airstrikes?|bombings?|explosions?|blasts?|invasion|war|scenario|battle|disaster|earthquake|crash)\b"
    r"|\b(?:a|the|this|his|her|its|new|latest|in) (?:new |latest |first )?(?:film|movie|novel|thriller"
    r"|sitcom|screenplay|video ?game|computer game|tv series|documentary|fairy tale)\b"
    r"(?! (?:crew|director|maker|festival|set|star|theatre|theater|industry|studio|producer|actor|actress|team|house))"
    r"|\b(?:lol|lmao|rofl|hahaha|haha|just kidding)\b"
)
_BARE: Final = re.compile(
    r"\b(?:figure|number|toll|count|total)s?\s+of\s+(\d[\d,]*)\b[^.;!?]{0,60}?\b(?:wrong|mistake\w*|error|incorrect"
    r"|erroneous)\b"
    r"|\b(?:retract|withdr[ae]w|takes? back|took back)\w*\b[^.;!?]{0,40}?\b(?:figure|number|toll|count|total)"
    r" of (\d[\d,]*)\b"
    r"|\b(?:said|gave|announced|reported|spoke of) (\d[\d,]*)\b[^;!?]{0,30}?\b(?:wrong|mistake\w*|error)\b"
    r"|\bwrong to (?:say|give|speak of) (\d[\d,]*)\b",
    re.IGNORECASE,
)


def taken_back(mention: Mention, scene: Scene) -> bool:
    """Whether a figure is taken back: "the earlier figure of 33 dead was wrong", "took back its toll of 33"."""
    place = next((at for at, item in enumerate(scene.items) if item.start >= mention.start), mention.at)
    named = next((at for at in range(place - 1, max(-1, place - 4), -1) if scene.lower(at) in FIGURES), None)
    if named is None:
        return False
    if any(
        scene.lower(at) in _RETRACTING or (scene.lower(at) in _TAKING and scene.lower(at + 1) == "back")
        for at in range(max(0, named - 6), named)
    ):
        return True
    return _is(scene, place, _WRONG)


_LEAVING: Final = words("withdrew withdraws withdrawn")
_GIVEN: Final = words(
    "figure figures count counts toll tally claim claims estimate estimates number numbers report reports statement"
    " post total its his her their that"
)
_TAKEN_BACK: Final = _LEAVING | words("retracted retracts retracting retract retraction")


def withdrawn(spoken: set[str]) -> bool:
    """Whether a figure is taken back by the words around it; of troops, "withdrew" is another thing."""
    taken = _TAKEN_BACK & spoken
    return bool(taken) and bool(taken - _LEAVING or _GIVEN & spoken)


def bare_figure(text: str) -> re.Match[str] | None:
    """Find a figure taken back without a word of harm: "the earlier figure of 33 was wrong"."""
    return _BARE.search(text)


_PLAYING: Final = words(
    "simulated mock fictional fictitious imaginary hypothetical film movie novel thriller sitcom screenplay videogame"
    " game series documentary tale lol lmao rofl haha hahaha kidding"
)
_TRIGGERS: Final = VERDICTS | _WRONG | _TAKING | _RETRACTING


def settle(scene: Scene) -> None:
    """Mark what the sentence takes away: denied, taken back, or never said to have happened."""
    if not scene.mentions:
        return
    spoken = scene.words.split()
    if not _PLAYING.isdisjoint(spoken) and played(scene):
        for mention in scene.mentions:
            mention.hypothetical = True
    if not DRILLS.isdisjoint(scene.sentence.lowers):
        drilled(scene)
    settle_rumours(scene)
    left_unsaid = not TRIGGERS.isdisjoint(spoken)
    if not left_unsaid and _TRIGGERS.isdisjoint(spoken):
        return
    for mention in scene.mentions:
        if not mention.numeric or mention.denied:
            continue
        if denied(mention, scene) or (left_unsaid and unsaid(mention, scene)):
            mention.denied = True
        elif left_unsaid and unconfirmed(mention, scene):
            mention.hypothetical = True
        elif mention.standing is not Standing.CORRECTS and taken_back(mention, scene):
            mention.standing = Standing.WITHDRAWN


def is_drill(text: str) -> bool:
    """Whether a text says of itself that it is a drill."""
    lowered = text.lower()
    return any(word in lowered for word in _DRILLED) and _DRILL.search(text) is not None


def played(scene: Scene) -> bool:
    """Whether the sentence tells of what is only played, filmed, written or joked."""
    return _PLAYED.search(scene.words) is not None


def _is(scene: Scene, start: int, meant: frozenset[str]) -> bool:
    """Whether what stands before is said to be so: "are false", "was a mistake", "had been given in error"."""
    items = scene.items
    for at in range(start + 1, min(len(items), start + 14)):
        if items[at].lower in UNTIL or items[at].tag is Tag.MARK:
            return False
        if items[at].lower in meant:
            before = [scene.lower(back) for back in range(max(0, at - 5), at)]
            linked = any(items[back].tag is Tag.BE for back in range(max(0, at - 5), at)) or "in" in before[-1:]
            return linked and "not" not in before[-2:]
    return False

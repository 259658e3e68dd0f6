"""Natural deaths: obituaries tell of no casualty, "died peacefully", "has died aged 88", "died of cancer"."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from monitor.core.extract.harm.hospital import VIOLENT
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.mention import Mention, Scene
from monitor.core.model import Outcome
from monitor.core.text import Document

_PEACEFUL: Final = re.compile(
    r"\bpeacefully\b|\b(?:of|from) (?:natural causes|old age)\b|\bsurrounded by (?:his|her) (?:family|loved)\b"
)
# Said in the sentence of the death: no other cause is thought of, where it tells of no blow.
_NATURAL: Final = re.compile(
    r"\bin (?:his|her) sleep\b|\bdied in (?:his |her |their )?(?:own )?beds?\b"
    r"|\b(?:after|following|of|from) (?:an?|his|her) (?:\w+ ){0,2}?(?:illness|battle with|fight against|bout of)\b"
    r"|\b(?:after|following) (?:battling|suffering from|a stroke|surgery)\b"
    r"|\b(?:of|from|with) (?:\w+ ){0,2}?(?:cancer|leukemia|leukaemia|lymphoma|alzheimer|parkinson|dementia|pneumonia"
    r"|emphysema|diabetes|cirrhosis|tumou?r)\b|\b(?:heart|kidney|liver|renal|organ) failure\b"
    r"|\bhad been ill\b"
)
# What may follow an event as well: natural where the text tells of none.
_SUDDEN: Final = re.compile(r"\b(?:heart attack|stroke|cardiac arrest|aneurysm)\b")
# An old man's age, or who outlives him, in a text that tells of nothing else.
_AGED: Final = re.compile(r"\b(?:aged|at the age of|at|at age) (?:6\d|7\d|8\d|9\d|1[01]\d)\b")
_WAS: Final = re.compile(r"\b(?:he|she) (?:was|would have been|had turned) (?:6\d|7\d|8\d|9\d|1[01]\d)\b")
_OUTLIVED: Final = re.compile(
    r"\b(?:is|was) survived by\b|\bleaves (?:behind )?(?:his|her|a) (?:wife|husband|widow|widower|\w+ children)\b"
    r"|\b(?:nursing|care|retirement) home\b|\bhospice\b"
)
_DEATHS: Final = frozenset(
    ("died", "dies", "death", "dead", "life", "lives", "passed", "die", "dying", "deaths", "deceased")
)
_HOUSES: Final = frozenset(("chief", "department", "service", "captain", "brigade", "company", "station", "marshal"))
_ENDED: Final = ("died:died", "died:dies", "died:passed", "died:succumbed", "state:dead")


def natural_deaths(scenes: list[Scene], document: Document) -> None:
    """Take who died a natural death for background: one person, where nothing in the text did it."""
    single = [
        (scene, one)
        for scene in scenes
        for one in scene.mentions
        if one.outcome is Outcome.KILLED and one.value == 1 and one.rule in _ENDED and not one.denied
    ]
    if not single:
        return
    calm = not _blow([token.lower for token in document.tokens], _DEATHS)
    for scene, mention in single:
        # Not the scene's own words: ages are left out of them.
        spoken = " ".join(token.lower for token in scene.sentence.tokens)
        if _PEACEFUL.search(spoken) is not None or (_NATURAL.search(spoken) is not None and _only(scene, mention)):
            mention.hypothetical = True
        elif calm:
            mention.hypothetical = mention.hypothetical or (
                _SUDDEN.search(spoken) is not None or _AGED.search(spoken) is not None or _of_old_age(document)
            )


def _only(scene: Scene, mention: Mention) -> bool:
    """Whether the sentence of a natural death names no blow: not "died in her sleep when a shell hit the house"."""
    return not _blow([item.lower for item in scene.items], FORMS.keys()) and all(
        one is mention or (one.outcome is mention.outcome and one.value == 1) for one in scene.mentions
    )


def _of_old_age(document: Document) -> bool:
    told = " ".join(token.lower for token in document.tokens)
    return _WAS.search(told) is not None or _OUTLIVED.search(told) is not None


def _blow(spoken: list[str], besides: AbstractSet[str]) -> bool:
    """Whether a word tells of a blow or an accident, and is none of ``besides``."""
    for at, word in enumerate(spoken):
        if word in VIOLENT and word not in besides:
            follows = spoken[at + 1] if at + 1 < len(spoken) else ""
            if word != "fire" or follows not in _HOUSES:
                return True
    return False

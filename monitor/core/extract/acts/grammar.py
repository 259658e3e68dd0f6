"""Who does what to whom around a word: subjects, objects, agents, negation and modality within one clause.

No parser: a clause is the run of words around a verb up to a mark or a subordinating word, its subject the nearest
party
before the verb that no preposition holds, its object the first party after it.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.acts.lexicon import FORMS
from monitor.core.extract.acts.scene import BREAKS, HARD, Mention, Scene
from monitor.core.extract.acts.setting import Setting
from monitor.core.model import SignalModality

HOLDERS: Final = frozenset(
    (
        "of",
        "against",
        "on",
        "with",
        "in",
        "from",
        "by",
        "near",
        "at",
        "to",
        "into",
        "over",
        "between",
        "for",
        "inside",
        "across",
        "upon",
        "toward",
        "towards",
    )
)
BE: Final = frozenset(("is", "are", "was", "were", "been", "be", "being", "got", "get"))
HAVE: Final = frozenset(("has", "have", "had", "having"))
OWN: Final = frozenset(("our", "we", "us", "my", "i"))
BACK: Final = frozenset(("its", "his", "their", "it", "he", "they", "she", "her"))
WINDOW: Final = 18


PLAIN_NEXT: Final = (
    HOLDERS
    | BE
    | HAVE
    | frozenset(
        """and or but that which who will would may might could can did does do says said to as after while
        when if 's out back has have had over""".split()
    )
)


def bare(scene: Scene, mention: Mention) -> bool:
    """Return whether a name stands for the party itself: no unknown noun follows it ("Russian refiners" is no
    Russia).
    """
    following = scene.words[mention.end] if mention.end < len(scene.words) else "."
    return not following[0].isalpha() or following in PLAIN_NEXT or following in FORMS


def party_before(scene: Scene, at: int, *, strict: bool = False) -> Mention | None:
    """Return the subject of the verb at ``at``: the nearest party before it that acts. ``strict`` refuses held ones."""
    held: Mention | None = None
    words = scene.words
    joined = "and" in words[max(0, at - 2) : at]
    for mention in reversed(scene.mentions):
        if mention.start >= at or mention.role == "media":
            continue
        edge = mention.head if mention.head < at else mention.end - 1
        if at - edge > WINDOW:
            break
        between = words[edge + 1 : at]
        if any(word in HARD for word in between):
            break
        broken = [word for word in between if word in BREAKS]
        # "the forces that shelled": a relative clause right after its noun keeps it as subject
        if broken and not (len(broken) == 1 and broken[0] in ("that", "which", "who") and len(between) <= 3):
            break
        before = words[mention.start - 1] if mention.start else ""
        if before in ("the", "a", "an", "its", "several", "two", "some") and mention.start > 1:
            before = words[mention.start - 2]
        if joined and _object(scene, mention):
            continue
        if mention.role == "place" or before in HOLDERS:
            if held is None and mention.role != "place":
                held = mention
            continue
        return mention
    return None if strict else held


def _object(scene: Scene, mention: Mention) -> bool:
    """Return whether ``mention`` is what an earlier verb acts on: "informed Turkey and Iraq, and warned"."""
    for step in range(mention.start - 1, max(-1, mention.start - 4), -1):
        word = scene.words[step]
        if FORMS.get(word) in ("past", "s"):
            return True
        if word in HARD or word == ",":
            return False
    return False


def party_after(scene: Scene, at: int, *, places: bool = False, reach: int = 12) -> Mention | None:
    """Return the first party after ``at`` in its clause; places only where ``places`` says so."""
    words = scene.words
    for mention in scene.mentions:
        if mention.start <= at:
            continue
        if mention.start - at > reach:
            return None
        if any(word in HARD or word in BREAKS for word in words[at + 1 : mention.start]):
            return None
        if mention.role == "media":
            return None
        if mention.role == "place" and not places:
            continue
        return mention
    return None


def agent_after(scene: Scene, at: int, reach: int = 8) -> Mention | None:
    """Return the party that "by" or "from" names within ``reach`` words after ``at``: "hit by a Syrian air raid"."""
    words = scene.words
    for step in range(at + 1, min(len(words), at + 1 + reach)):
        word = words[step]
        if word in HARD or word in BREAKS:
            return None
        if word in ("by", "from"):
            for mention in scene.mentions:
                near = step < mention.start <= step + 4 and mention.role not in ("place", "media")
                if near and not any(mark in HARD or mark in BREAKS for mark in words[step : mention.start]):
                    return mention
            if word == "by":
                return None
    return None


def passive(scene: Scene, at: int) -> bool:
    """Return whether the verb at ``at`` is passive: after a form of "be", or a bare participle with "by" behind it."""
    words = scene.words
    if FORMS.get(words[at]) != "past":
        return False
    for step in range(at - 1, max(-1, at - 4), -1):
        if words[step] in BE:
            return True
        if words[step] in HAVE:
            return False
    return words[at + 1 : at + 2] == ["by"] or "by" in words[at + 1 : at + 3]


def negated(scene: Scene, at: int, reach: int = 5) -> bool:
    """Return whether a negation stands in the clause just before ``at`` ("did not carry out", "has never struck")."""
    words, tags = scene.words, scene.tags
    for step in range(at - 1, max(-1, at - 1 - reach), -1):
        word = words[step]
        if word in HARD or word in (
            "but",
            "after",
            "while",
            "that",
            "which",
            ",",
            "until",
            "unless",
            "or",
            "and",
            "because",
        ):
            return False
        if "NEG" in tags[step] and word not in ("without", "nor") and words[step + 1] != "only":
            return True
    return False


def speaker_or(scene: Scene, setting: Setting, at: int, found: Mention | None) -> str | None:
    """Return the code of ``found``, or of the speaker where the words are "we", "our", "it" or nobody."""
    if found is not None:
        return found.code
    for step in range(at - 1, max(-1, at - 8), -1):
        if scene.words[step] in OWN:
            return setting.speaker
        if scene.words[step] in BACK:
            earlier = [mention for mention in scene.mentions if mention.end <= step and mention.role != "media"]
            if earlier:
                return earlier[0].code
            return setting.speaker
    return None


PLANNED: Final = frozenset(
    (
        "will",
        "shall",
        "tomorrow",
        "plans",
        "voted",
        "votes",
        "ready",
        "willing",
        "plan",
        "planned",
        "planning",
        "decided",
        "decides",
        "preparing",
        "prepares",
        "prepared",
        "'ll",
        "scheduled",
        "due",
        "decision",
        "intends",
        "intend",
    )
)
MAYBE: Final = frozenset(("may", "might", "could", "would", "if", "whether", "possible", "possibly"))
URGE: Final = frozenset(
    """urged urges urge call calls called calling demand demands demanded asks asked asking wants wanted
    should must appeal appeals appealed""".split()
)
MENACE: Final = frozenset(
    "threaten threatens threatened threatening vow vows vowed vowing warn warns warned swore".split()
)


def modality(scene: Scene, at: int, reach: int = 6) -> SignalModality:
    """Return how real the act at ``at`` is, by the words just before it."""
    words = scene.words
    ongoing = FORMS.get(words[at]) == "ing" and at and words[at - 1] in BE | {"currently", "now"}
    for step in range(at - 1, max(-1, at - 1 - reach), -1):
        word = words[step]
        if word in HARD or word in ("after", "while", "but", "since"):
            break
        if word in MAYBE:
            menaced = not MENACE.isdisjoint(words[max(0, step - 6) : step])
            return SignalModality.THREATENED if menaced else SignalModality.HYPOTHETICAL
        if word in MENACE:
            return SignalModality.THREATENED
        if word in URGE:
            return SignalModality.CALLED_FOR
        if word in PLANNED:
            return SignalModality.PLANNED
    return SignalModality.UNDER_WAY if ongoing else SignalModality.DONE

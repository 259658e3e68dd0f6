"""Ground: taken, pushed for, fought over; forces shut in; bombs driven at lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.core.extract.acts.grammar import agent_after, modality, negated, party_after, party_before, passive
from monitor.core.extract.acts.lexicon import FORMS
from monitor.core.extract.acts.scene import Mention, Scene
from monitor.core.extract.acts.setting import Act, Setting
from monitor.core.extract.acts.strikes import owner

TOWARD: Final = frozenset(
    (
        "into",
        "in",
        "toward",
        "towards",
        "on",
        "with",
        "deeper",
        "up",
        "against",
        "from",
        "south",
        "north",
        "east",
        "west",
    )
)


def _takes_ground(scene: Scene, at: int) -> bool:
    """Return whether what the verb at ``at`` takes is ground: a town, "control of", or a name that is no party's
    force.
    """
    words, tags = scene.words, scene.tags
    if any("TOWNISH" in other for other in tags[at + 1 : at + 8]) or "control" in words[at + 1 : at + 3]:
        return True
    if "STRONGCAPTURE" not in tags[at] or at + 1 >= len(words):
        return False
    following = next((mention for mention in scene.mentions if mention.start >= at), None)
    if following is not None and following.start == at + 1:
        return following.role == "place"
    return not scene.upper and scene.tokens[at + 1].text[0].isupper()


def _advances(scene: Scene, at: int) -> bool:
    """Return whether the verb at ``at`` moves or fights against someone; "his fight against crime" and "moved in" do
    not.
    """
    words = scene.words
    if at and words[at - 1] in ("the", "a", "an", "'s", "his", "its", "their", "of"):
        return False
    if words[at].startswith("mov"):
        return words[at + 1 : at + 2] in (["into"], ["toward"], ["towards"], ["on"], ["deeper"])
    return not TOWARD.isdisjoint(words[at + 1 : at + 4])


def ground(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Ground taken, pushed for or fought over. Routine moves are background; a newly opened offensive is not."""
    words, tags = scene.words, scene.tags
    for at, got in enumerate(tags):
        if not got:
            continue
        word = words[at]
        code = "190"
        fresh = False
        actor: Mention | None
        if "CAPTURE" in got and FORMS.get(word) != "base":
            if not _takes_ground(scene, at):
                continue
            code = "192"
            actor = agent_after(scene, at) if passive(scene, at) else party_before(scene, at)
        elif "ADVANCE" in got and _advances(scene, at):
            actor = party_before(scene, at)
        elif "GROUND" in got:
            actor = owner(scene, at) or agent_after(scene, at, 4)
            doer = next(
                (
                    s
                    for s in range(at - 1, max(-1, at - 6), -1)
                    if "DO" in tags[s] or words[s] in ("began", "begun", "begins", "started", "starts", "opened")
                ),
                None,
            )
            if doer is not None:
                fresh = True
                actor = party_before(scene, doer) or actor
            elif actor is not None and actor.role != "force":
                continue
        else:
            continue
        if actor is None and "ADVANCE" in got and any(word in ("joined", "linked") for word in words):
            actor, code = next((m for m in scene.mentions if m.role == "media"), None), "192"
        if actor is None or actor.role == "leader" or negated(scene, at):
            continue
        other = next(
            (m.code for m in scene.mentions if m.start > at and m.code != actor.code and m.role != "place"), None
        )
        pair = {actor.code, actor.code + "-OPP", actor.code.removesuffix("-OPP")}
        target = (
            setting.opponent(actor.code)
            if other is None or (setting.theatre.belligerents and other not in pair)
            else other
        )
        if (
            actor.code not in setting.theatre.belligerents
            and setting.theatre.belligerents
            and actor.code.endswith("-OPP") is False
        ):
            continue
        yield Act(
            "ground_advance",
            actor.code,
            target or other,
            at,
            at,
            "ground-taken" if code == "192" else "ground-move",
            modality(scene, at),
            code=code,
            root="COERCE" if code == "192" else "ASSAULT",
            background=not fresh,
        )
        return


def car_bombs(scene: Scene, _setting: Setting) -> Iterator[Act]:
    """Bombs driven or carried at a target by those who die with them."""
    words = scene.words
    at = next(i for i, got in enumerate(scene.tags) if "SUICIDE" in got)
    aim = next(
        (i for i in range(at, min(len(words), at + 6)) if words[i] in ("at", "into", "against", "on", "targeting")),
        None,
    )
    if aim is None:
        return
    actor, target = party_before(scene, at), party_after(scene, aim)
    if target is None or (actor is not None and actor.code == target.code):
        return
    kind = "strike_support" if "TOWNISH" in scene.present else "strike_on_forces"
    yield Act(kind, actor.code if actor else None, target.code, at, aim, "suicide-bomb", code="183", root="ASSAULT")


# "Another post surrounded near the town": a participle, where a verb would have an object.
CLOSED: Final = (
    [],
    *([word] for word in (".", ",", "by", "in", "near", "outside", "after", "–", "-", "—", ":", "again")),
)


def sieges(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Forces or posts shut in by another party."""
    for at, got in enumerate(scene.tags):
        if "SIEGE" not in got or negated(scene, at):
            continue
        target: Mention | None
        actor: Mention | None
        other = next((m for m in scene.mentions if m.start > at), None)
        if other is not None and not {"where", "while", "when", "as"}.isdisjoint(scene.words[at : other.start]):
            other = None
        if not passive(scene, at) and not party_after(scene, at) and other is not None:
            target, actor = other, party_before(scene, at)
        elif passive(scene, at) or (not party_after(scene, at) and scene.words[at + 1 : at + 2] in CLOSED):
            target = party_before(scene, at)
            actor = agent_after(scene, at)
        else:
            target, actor = party_after(scene, at), party_before(scene, at)
        if target is None or (actor is None and "TOWNISH" not in scene.present and target.role != "force"):
            continue
        code = actor.code if actor else setting.opponent(target.code)
        if code == target.code:
            continue
        perfect = (
            any(w in ("has", "have", "had") for w in scene.words[max(0, at - 3) : at]) and "another" not in scene.words
        )
        yield Act("siege", code, target.code, at, at, "shut-in", modality(scene, at), background=perfect)
        return

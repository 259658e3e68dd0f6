"""Who was killed or hurt: "were killed", "ten people wounded"."""

from __future__ import annotations

from monitor.core.extract.harm.emit import emit, none_or_both, single
from monitor.core.extract.harm.joined import (
    counted_set,
)
from monitor.core.extract.harm.rising import rising
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import DOUBTFUL, Group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome


def passive(
    scene: Scene, at: int, outcome: Outcome, found: list[Phrase], group: Group, name: str, weak: bool, shot: bool
) -> list[Mention]:
    """Read "were killed", ``found`` being its subject."""
    doubt = group.doubt or group.modal is not None
    rule = f"passive:{name}"
    if len(found) == 1 and group.singular and found[0].plural and found[0].person is None and found[0].det is None:
        # "CORRALES WAS INJURED": one who bears a name, for all its -s.
        found[0].name, found[0].plural = found[0].number is None, found[0].number is not None
    if not found:
        word = scene.lower(group.start - 1)
        told = none_or_both(scene, at, outcome, rule, group.start - 1)
        if told is not None:
            return [told]
        if word in ("he", "she") or (word in ("who",) and group.singular):
            if name == "hurt" and scene.lower(at + 1) == "by":
                return []
            mention = single(scene, at, outcome, rule)
            mention.hypothetical, mention.alleged, mention.denied, mention.shot = (
                group.unreal,
                doubt,
                group.negative,
                shot,
            )
            return [mention]
        return []
    return emit(
        scene,
        at,
        outcome,
        found,
        rule,
        hypothetical=group.unreal,
        alleged=doubt,
        denied=group.negative,
        weak=weak,
        shot=shot,
    )


def reduced(
    scene: Scene, at: int, outcome: Outcome, found: list[Phrase], name: str, weak: bool, shot: bool
) -> list[Mention]:
    """Read "ten people wounded", a participle right behind those whom it tells of."""
    items = scene.items
    before = found[-1].last if found else at
    if counted_set(scene, found):
        made = rising(scene, at, outcome, f"number of:{name}")
        for mention in made:
            mention.phrase = None
            mention.group = " ".join(
                item.text for item in items[found[0].first : found[0].last] if item.tag is not Tag.DET
            )
            mention.total = True
        if made:
            return made
    governor = scene.lower(found[0].first - 1) if found else ""
    if before < at and items[at - 1].tag is Tag.MODAL:
        return []
    return emit(
        scene,
        at,
        outcome,
        found,
        f"participle:{name}",
        weak=weak,
        shot=shot,
        alleged=governor in DOUBTFUL,
        denied=governor == "without",
    )

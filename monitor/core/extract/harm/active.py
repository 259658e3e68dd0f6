"""Whom a deed killed or hurt: "killed 12", "killing himself", "kills two"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit, single
from monitor.core.extract.harm.joined import (
    has_own_harm,
)
from monitor.core.extract.harm.passive import passive
from monitor.core.extract.lexicon.harm import FORMS, WEAK_VERBS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import Group, verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.extract.people.whom import them
from monitor.core.model import Outcome

_TRYING: Final = words(
    "mission attempt attempted attempting attempts try tried trying tries plan planned planning plans plot"
    " plotted plotting threat threats threaten"
    " threatened threatening threatens intend intended intending intends aim aimed aiming want wanted vow"
    " vowed conspired conspiring conspiracy"
    " order ordered discuss discussed discussing possibility danger risk failed bid hoping hoped prepared"
    " preparing seeking sought capable able"
)
_LIMBS: Final = words("hand foot leg arm thigh finger toe knee calf shin ankle")
_CHANCE: Final = words("accidentally unintentionally inadvertently mistakenly")
_FOUND: Final = words("found discovered left")
_FIRST: Final = words("shoot shoots stab stabs abduct abducts kidnap kidnaps capture captures")


def gerund(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "killing" with an object: "killing 12", "killing himself"."""
    items = scene.items
    name = items[at].lower
    weak = name in WEAK_VERBS
    shot = name in ("shooting", "stabbing")
    if scene.lower(at - 1) in ("fatally", "mortally"):
        # "accused of fatally shooting a deputy"
        outcome, shot, name = Outcome.KILLED, False, f"fatally {name}"
    found_so = verb_group(scene, at - 1) if name == "hanging" and scene.lower(at - 1) in _FOUND else None
    if found_so is not None:
        # "was found hanging"
        found = [one for one in subjects(scene, found_so.start) if one.person or one.name]
        return passive(scene, at, outcome, found, found_so, name, weak, False) if found_so.be else []
    follow = at + 1
    if scene.lower(follow) == "and":
        other = FORMS.get(scene.lower(follow + 1))
        if other is not None and other[1] is Form.GERUND:
            scene.done.add(follow + 1)
            if shot or other[0] is outcome:
                outcome = Outcome.KILLED if Outcome.KILLED in (outcome, other[0]) else other[0]
            else:
                outcome = Outcome.KILLED_OR_WOUNDED
            follow += 2
            shot = False
    if scene.lower(follow) == "or" and FORMS.get(scene.lower(follow + 1), (None, None))[1] is Form.GERUND:
        scene.done.add(follow + 1)
        outcome = Outcome.KILLED_OR_WOUNDED
        follow += 2
    group = Group(at)
    if scene.lower(follow) == "dead":
        scene.done.add(follow)
        outcome, follow, shot = Outcome.KILLED, follow + 1, False
    tail = [scene.lower(index) for index in range(max(0, at - 4), at)]
    group.infinitive = any(word in _TRYING for word in tail) and "," not in tail[-1:]
    if name == "drowning" and ((ahead := scene.phrase(follow)) is None or ahead.number is None):
        # "a drowning man was pulled ashore"
        return []
    group.negative = "without" in tail[-1:] or "not" in tail[-1:]
    if tail[-1:] and tail[-1] in ("is", "are") and (whom := scene.phrase(follow)) is not None and _at_large(whom):
        # "drugs are killing our youth", "those who are hurting the country"
        return []
    return active(scene, at, follow, outcome, group, name, weak, shot)


def present(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "kill" or "kills": a headline's past, or an infinitive that did not happen."""
    items = scene.items
    name = items[at].lower
    if items[at - 1].tag is Tag.DET and at and name in ("wound", "wounds"):
        return []
    group = verb_group(scene, at)
    follow = at + 1
    weak = name in WEAK_VERBS
    if scene.lower(follow) in ("and", "or") and FORMS.get(scene.lower(follow + 1), (None, None))[1] is Form.PRESENT:
        scene.done.add(follow + 1)
        other = FORMS[scene.lower(follow + 1)][0]
        outcome = Outcome.KILLED if name in _FIRST and other is Outcome.KILLED else Outcome.KILLED_OR_WOUNDED
        follow += 2
    if scene.lower(follow) == "dead":
        scene.done.add(follow)
        outcome, follow = Outcome.KILLED, follow + 1
    if group.start == at and at > 0 and items[at - 1].tag in (Tag.PREP, Tag.DET):
        return []
    if at == 0:
        group.infinitive = True
    return active(scene, at, follow, outcome, group, name, weak, name in ("shoot", "shoots", "stab", "stabs"))


def active(
    scene: Scene, at: int, follow: int, outcome: Outcome, group: Group, name: str, weak: bool, shot: bool
) -> list[Mention]:
    """Read a deed and its object, which begins at item ``follow``: "had killed 12", "shot him dead"."""
    word = scene.lower(follow)
    if word in ("himself", "herself", "themselves", "itself"):
        return _reflexive(scene, at, outcome, group, name)
    if word in ("him", "her") and scene.phrase(follow) is None:
        dead = _dead_after(scene, follow + 1) if shot else 0
        if dead:
            scene.done.add(dead)
            outcome, shot, name = Outcome.KILLED, False, f"{name} dead"
        mention = single(scene, at, outcome, f"active:{name}")
        mention.hypothetical, mention.denied, mention.shot = group.unreal, group.negative, shot
        return [mention, *_beside_pronoun(scene, at, follow, mention)]
    if (word in ("them", "each") and (scene.phrase(follow) is None or word == "each")) or _all_of_them(scene, follow):
        found = them(scene, at)
        if _dead_after(scene, follow + 1) and shot:
            scene.done.add(follow + 1)
            outcome, shot, name = Outcome.KILLED, False, f"{name} dead"
        elif scene.lower(follow + 1) == "to" and scene.lower(follow + 2) == "death":
            scene.done.add(follow + 2)
            outcome, shot, name = Outcome.KILLED, False, f"{name} to death"
        rule = f"active:{name}"
        return emit(scene, at, outcome, found, rule, hypothetical=group.unreal, denied=group.negative, shot=shot)
    found, end = objects(scene, follow)
    if not found:
        return []
    if shot and scene.lower(end) == "dead":
        scene.done.add(end)
        outcome, shot, name = Outcome.KILLED, False, f"{name} dead"
    if scene.lower(end) == "to" and scene.lower(end + 1) == "death":
        scene.done.add(end + 1)
        outcome, shot, name = Outcome.KILLED, False, f"{name} to death"
    return emit(
        scene,
        at,
        outcome,
        found,
        f"active:{name}",
        hypothetical=group.unreal,
        denied=group.negative,
        alleged=group.doubt or group.modal is not None,
        weak=weak,
        shot=shot,
    )


def _all_of_them(scene: Scene, at: int) -> bool:
    """Whether "both" or "all of them" stands at item ``at`` for those told of before: "hit two men, killing both"."""
    if scene.lower(at) not in ("both", "all"):
        return False
    if scene.lower(at + 1) == "of":
        return scene.lower(at + 2) == "them"
    ends = at + 1 >= len(scene.items) or scene.items[at + 1].tag in (Tag.MARK, Tag.COMMA, Tag.CONJ, Tag.ADV)
    return scene.lower(at) == "both" and ends


def _dead_after(scene: Scene, start: int) -> int:
    """Return where "dead" closes "shot him dead", "shot him and two of his sons dead"; 0 where it does not."""
    for at in range(start, min(start + 8, len(scene.items))):
        if scene.lower(at) == "dead":
            return at
        if scene.items[at].tag in (Tag.COMMA, Tag.MARK, Tag.VERB, Tag.BE):
            return 0
    return 0


def _beside_pronoun(scene: Scene, at: int, follow: int, one: Mention) -> list[Mention]:
    """Read the rest of a list that begins with a pronoun: "killing him, his wife and two sons"."""
    step = follow + 1
    if step < len(scene.items) and scene.items[step].tag in (Tag.COMMA, Tag.CONJ) and scene.lower(step) != ";":
        found, _ = objects(scene, step + 1)
        listed = scene.items[step].tag is Tag.CONJ or len(found) > 1
        if found and listed and found[0].person and not has_own_harm(scene, found[-1].first):
            made = emit(scene, at, one.outcome, found, one.rule, hypothetical=one.hypothetical, denied=one.denied)
            for mention in made:
                mention.frame = one.frame
            if made:
                one.pronoun, one.group = False, scene.items[follow].text
                one.start, one.end = scene.items[follow].start, scene.items[follow].end
            return made
    return []


def _reflexive(scene: Scene, at: int, outcome: Outcome, group: Group, name: str) -> list[Mention]:
    mention = single(scene, at, outcome, f"reflexive:{name}", pronoun=False)
    # "shot himself in the foot": nobody means to.
    limb = scene.lower(at + 2) == "in" and scene.lower(at + 4) in _LIMBS
    mention.perpetrator = not limb and not _CHANCE.intersection(scene.words.split())
    mention.hypothetical, mention.denied = group.unreal, group.negative
    if scene.lower(at + 1) == "themselves":
        mention.low = mention.high = None
    step = at + 2
    listed = scene.lower(step) == ","
    if (scene.items[step].tag is Tag.CONJ or listed) if step < len(scene.items) else False:
        found, _ = objects(scene, step + 1)
        # "killed himself, two guards and a boy", not "killed himself, police said"
        listed = listed and not (len(found) > 1 and all(one.person for one in found))
        if found and not listed and not has_own_harm(scene, found[0].first):
            return [mention, *emit(scene, at, outcome, found, f"active:{name}")]
    return [mention]


def _at_large(phrase: Phrase) -> bool:
    """Whether a phrase without a figure speaks of people as such, not of somebody."""
    return phrase.number is None and not phrase.name and phrase.det in ("the", "our", "this", "their", "its", "your")

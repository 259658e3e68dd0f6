"""Participles of harm: passive, active, beside those whom they tell of, or standing alone."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.active import active
from monitor.core.extract.harm.emit import emit
from monitor.core.extract.harm.joined import (
    amount_of,
    has_own_harm,
    joined,
    labelled,
    number_before,
    object_follows,
)
from monitor.core.extract.harm.passive import passive, reduced
from monitor.core.extract.harm.rising import rising
from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.harm import WEAK_VERBS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.chains import chain
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.groups import Group, verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.kin import mourned_before
from monitor.core.extract.people.members import members
from monitor.core.extract.people.nearby import main_subject, subjects
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

_WHILE: Final = words(
    "day days night nights week weeks weekend morning afternoon evening hour hours year years month months"
    " time instant moment minute minutes"
)
_HOW: Final = words("seriously critically gravely severely badly slightly lightly fatally mortally")
_STILL: Final = words("remain remains remained")
_KEEPING: Final = words(
    "prevent prevents prevented preventing stop stops stopped stopping keep keeps kept keeping save saves saved saving"
    " protect protects protected protecting spare spared"
)
_SHOTS: Final = words("gunfire bullets bullet")
_HAPPENED: Final = words(
    "shooting stabbing massacre rampage poisoning slaughter wounding drowning abduction kidnapping"
)
_DEADLY: Final = ("fatally", "mortally")
_LISTED: Final = words("listed described recorded registered counted given named")
_FOUND: Final = words("found discovered left")
_LED: Final = words(
    "taken driven seized abducted kidnapped dragged captured stopped arrested detained pulled forced held lined"
    " ambushed marched led tied removed raped beaten tortured robbed made ordered hacked"
    " struck hit run swept knocked thrown attacked crushed trampled chased cornered rammed"
)
_DID: Final = (Tag.ED, Tag.VERB)


def participle(scene: Scene, at: int, outcome: Outcome, last: int | None = None, rule: str = "") -> list[Mention]:
    """Read "killed" at item ``at`` (the verb may run on to item ``last``): passive, active, or standing alone."""
    items = scene.items
    last = at if last is None else last
    weak = items[at].lower in WEAK_VERBS
    shot = items[at].lower in ("shot", "stabbed")
    outcome, last, name = joined(scene, at, last, outcome, rule)
    shot = shot and outcome is Outcome.WOUNDED
    weak = (weak and not name.endswith(("dead", "to death"))) or name == "wiped out"
    group = verb_group(scene, at)
    if group.fatally:
        outcome = Outcome.KILLED
    if scene.lower(group.start - 1) in _STILL and not group.be:
        # "remains hospitalized"
        group.be, group.start = True, group.start - 1
    if scene.lower(group.start - 1) in _FOUND and not group.be and (outer := verb_group(scene, group.start - 1)).be:
        # "was found strangled", "was left injured"
        outer.fatally = group.fatally
        group = outer
    follow = last + 1
    while follow < len(items) and items[follow].tag is Tag.ADV and items[follow].lower != "since":
        follow += 1
    if group.be or group.get:
        if scene.lower(group.start) == "being" and scene.lower(group.start - 1) == "from" and _kept(scene, group.start):
            return []
        if group.get and not group.be and object_follows(scene, follow) and not has_own_harm(scene, follow):
            return []
        found = subjects(scene, group.start) or main_subject(scene, group.start)
        return passive(scene, at, outcome, found, group, name, weak, shot)
    if group.have and not group.be:
        return active(scene, at, follow, outcome, group, name, weak, shot)
    back = group.start - 1
    while back > 0 and items[back].tag is Tag.ADV and items[back].lower in _HOW:
        # "four seriously injured"
        back -= 1
    before = scene.phrase(back)
    amount = amount_of(scene, at)
    if amount is not None:
        return emit(scene, at, outcome, [amount], f"participle:{name}")
    if number_before(scene, at):
        return rising(scene, at, outcome, f"number of:{name}")
    if scene.lower(follow) in ("himself", "herself", "themselves") or (
        scene.lower(follow) in ("him", "her", "them") and scene.phrase(follow) is None and group.start > 0
    ):
        return active(scene, at, follow, outcome, group, name, weak, shot)
    thing = scene.phrase(follow)
    if thing is not None and thing.first == follow and thing.person is False and thing.lower not in _WHILE:
        return []
    if before is not None and before.lower == "number" and before.det == "the":
        # "Estimates of the number killed ranged from 23 to 120."
        return rising(scene, at, outcome, f"number of:{name}")
    weak = weak and outcome is not Outcome.KILLED
    ahead = scene.phrase(follow)
    dead = shot and ahead is not None and scene.lower(ahead.last) == "dead"
    # "shot five passengers dead"
    governs = object_follows(scene, follow) and (dead or not has_own_harm(scene, follow))
    if governs and _active_subject(scene, group.start, before, follow):
        return active(scene, at, follow, outcome, group, name, weak, shot)
    if weak and follow < len(items) and items[follow].tag is Tag.DET:
        return []
    if before is not None:
        spoken_of = chain(scene, back)
        found = members(scene, mourned_before(scene, spoken_of, at) or spoken_of)
        opens = found[0].first - 1
        if scene.lower(opens) == "including" and scene.phrase(opens - 1) is not None:
            # "six others including a toddler injured": those who are counted first
            found = members(scene, chain(scene, opens - 1))
        if (
            before.number is not None
            and not before.bare
            and len(found) == 1
            and found[0].bare
            and scene.lower(before.first - 1) == "of"
        ):
            # "Three of the five people wounded": five were.
            found = [before]
        if not weak or any(
            (phrase.person and _in_headline(scene, phrase))
            or (phrase.person and (phrase.number is not None or phrase.det is not None or phrase.plural or phrase.name))
            for phrase in found
        ):
            return reduced(scene, at, outcome, found, name, weak, shot)
        return []
    return _loose(scene, at, outcome, group, name, weak, shot)


def _kept(scene: Scene, start: int) -> bool:
    """Whether people were kept from harm: "to prevent judges from being murdered"."""
    return any(scene.lower(at) in _KEEPING for at in range(max(0, start - 9), start - 1))


def _in_headline(scene: Scene, phrase: Phrase) -> bool:
    """Whether people are told of without an article, as headlines do: "Man dies, woman hurt"."""
    first = scene.phrases[0]
    return first.first == 0 and first.det is None and first.person is True and not first.plural and not phrase.plural


def _active_subject(scene: Scene, start: int, before: Phrase | None, follow: int) -> bool:
    if start == 0:
        return False
    tag = scene.items[start - 1].tag
    if before is not None:
        return not (before.bare and not scene.phrase(follow))
    if tag is Tag.HARM:
        # "The shooting killed two men."
        return scene.lower(start - 1) in _SHOTS or (scene.lower(start - 1) in _HAPPENED and start > 1)
    if tag is Tag.ADJ:
        if scene.lower(start - 1) in people.COLLECTIVE:
            # "militia killed nine"
            return True
        # "The first killed six and the second killed eleven."
        return scene.lower(start - 1) in ("first", "second", "third", "other") and scene.lower(start - 2) == "the"
    return tag in (
        Tag.REL,
        Tag.CONJ,
        Tag.COMMA,
        Tag.PRON,
        Tag.ADV,
        Tag.TIME,
        Tag.MARK,
        Tag.DET,
        Tag.ED,
        Tag.VERB,
        Tag.ING,
    )


def _loose(scene: Scene, at: int, outcome: Outcome, group: Group, name: str, weak: bool, shot: bool) -> list[Mention]:
    """Read a participle with nothing countable beside it: "was seized and later killed", "Killed: 5", "Killed were"."""
    items = scene.items
    if scene.lower(at + 1) in (":", "-", "=") and at + 2 < len(items) and items[at + 2].tag is Tag.NUM:
        found, _ = objects(scene, at + 2)
        return emit(scene, at, outcome, labelled(scene, found), f"label:{name}")
    if scene.lower(at + 1) == ":" and scene.lower(at + 2) in ("none", "no", "nobody"):
        return []
    if group.start == 0 or at == 0 or items[at - 1].tag is Tag.MARK or (at == 1 and items[0].tag is Tag.ADV):
        for step in range(at + 1, min(at + 14, len(items))):
            if items[step].tag is Tag.BE:
                found, _ = objects(scene, step + 2 if scene.lower(step + 1) == ":" else step + 1)
                fatal = outcome is Outcome.KILLED or scene.lower(at - 1) in _DEADLY
                outcome = Outcome.KILLED if fatal else outcome
                return emit(scene, at, outcome, found, f"inverted:{name}", weak=weak, shot=shot and not fatal)
        return []
    if scene.lower(at - 1) == "whether":
        found = subjects(scene, at - 1)
        return emit(scene, at, outcome, found, f"participle:{name}", weak=weak)
    listed = group.start - 1
    if scene.lower(listed) == "as" and scene.lower(listed - 1) in _LISTED:
        # "17 people are described as injured"
        outer = verb_group(scene, listed - 1)
        return passive(scene, at, outcome, subjects(scene, outer.start), outer, name, weak, shot) if outer.be else []
    told = scene.lower(group.start - 1) in ("reported", "confirmed")
    told = told and scene.lower(at + 1) != ":"
    who = scene.phrase(group.start - 2) if told or scene.lower(group.start - 1) in _FOUND else None
    if who is None and scene.lower(group.start - 2) == "," and scene.lower(group.start - 1) in _FOUND:
        # "two drivers and four passengers, all from one town, found shot dead"
        found = [one for one in subjects(scene, group.start - 1) if one.person and one.number is not None]
        return emit(scene, at, outcome, found, f"participle:{name}")
    fatal = name.endswith(("dead", "death"))
    counted = who is not None and (who.number is not None or (fatal and not told and count_of(who, items) is not None))
    if who is not None and who.person and counted and (told or fatal):
        # "four found shot dead"
        return emit(scene, at, outcome, members(scene, chain(scene, group.start - 2)), f"participle:{name}")
    back = group.start - 1
    while back >= 0 and (
        items[back].tag in (Tag.CONJ, Tag.COMMA, Tag.ADV, Tag.TIME, Tag.NOUN, Tag.PREP, Tag.TO)
        or scene.place[back] >= 0
    ):
        back -= 1
        if group.start - back > 10:
            return []
    while back > 2 and items[back].tag in _DID and scene.lower(back - 1) == "," and items[back - 2].tag in _DID:
        # "were blindfolded, bound and shot"
        back -= 2
    if back > 0 and (items[back].tag in (Tag.ED, Tag.VERB) or items[back].tag is Tag.HARM):
        outer = verb_group(scene, back)
        if outer.be or outer.get:
            return passive(scene, at, outcome, subjects(scene, outer.start), outer, name, weak, shot)
        if scene.lower(back) in _LED and not outer.have and outer.start:
            # "Three miners taken off a bus and executed"
            found = [one for one in subjects(scene, outer.start) if one.person]
            if found:
                return emit(scene, at, outcome, found, f"participle:{name}", weak=weak, shot=shot)
    if items[group.start - 1].tag is Tag.COMMA:
        if group.start > 2 and items[group.start - 3].tag is Tag.PRON and items[group.start - 2].tag in _DID:
            # "works that they launched, executed, and completed"
            return []
        found = subjects(scene, group.start)
        return emit(
            scene,
            at,
            outcome,
            [phrase for phrase in found if phrase.person or phrase.name][:1],
            f"participle:{name}",
            weak=weak,
            shot=shot,
        )
    return []

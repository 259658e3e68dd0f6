"""Frames around verbs of harm: who was killed, whom an attack killed, who died, who was found dead."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit, single
from monitor.core.extract.harm.joined import (
    amount_of,
    counted_set,
    has_own_harm,
    joined,
    labelled,
    number_before,
    object_follows,
)
from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.harm import FORMS, WEAK_VERBS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.chains import chain
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.groups import DOUBTFUL, Group, verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.members import members
from monitor.core.extract.people.nearby import main_subject, subjects
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


_WHILE: Final = words(
    "day days night nights week weeks weekend morning afternoon evening hour hours year years month months"
    " time instant moment minute minutes"
)


_HOW: Final = words("seriously critically gravely severely badly slightly lightly fatally mortally")
_STILL: Final = words("remain remains remained")
_AFTER_DEATH: Final = words("dead death fatally")


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
    while follow < len(items) and items[follow].tag is Tag.ADV:
        follow += 1
    if group.be or group.get:
        if scene.lower(group.start) == "being" and scene.lower(group.start - 1) == "from" and _kept(scene, group.start):
            return []
        if group.get and not group.be and object_follows(scene, follow) and not has_own_harm(scene, follow):
            return []
        found = subjects(scene, group.start) or main_subject(scene, group.start)
        return passive(scene, at, outcome, found, group, name, weak, shot)
    if group.have and not group.be:
        return _active(scene, at, follow, outcome, group, name, weak, shot)
    back = group.start - 1
    while back > 0 and items[back].tag is Tag.ADV and items[back].lower in _HOW:
        # "four seriously injured"
        back -= 1
    before = scene.phrase(back)
    amount = amount_of(scene, at)
    if amount is not None:
        return emit(scene, at, outcome, [amount], f"participle:{name}")
    if number_before(scene, at):
        from monitor.core.extract.harm.counts import rising

        return rising(scene, at, outcome, f"number of:{name}")
    if scene.lower(follow) in ("himself", "herself", "themselves") or (
        scene.lower(follow) in ("him", "her", "them") and scene.phrase(follow) is None and group.start > 0
    ):
        return _active(scene, at, follow, outcome, group, name, weak, shot)
    thing = scene.phrase(follow)
    if thing is not None and thing.first == follow and thing.person is False and thing.lower not in _WHILE:
        return []
    if before is not None and before.lower == "number" and before.det == "the":
        # "Estimates of the number killed ranged from 23 to 120."
        from monitor.core.extract.harm.counts import rising

        return rising(scene, at, outcome, f"number of:{name}")
    weak = weak and outcome is not Outcome.KILLED
    ahead = scene.phrase(follow)
    dead = shot and ahead is not None and scene.lower(ahead.last) == "dead"
    # "shot five passengers dead"
    governs = object_follows(scene, follow) and (dead or not has_own_harm(scene, follow))
    if governs and _active_subject(scene, group.start, before, follow):
        return _active(scene, at, follow, outcome, group, name, weak, shot)
    if weak and follow < len(items) and items[follow].tag is Tag.DET:
        return []
    if before is not None:
        found = members(scene, chain(scene, back))
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
            return _reduced(scene, at, outcome, found, name, weak, shot)
        return []
    return _loose(scene, at, outcome, group, name, weak, shot)


_KEEPING: Final = words(
    "prevent prevents prevented preventing stop stops stopped stopping keep keeps kept keeping save saves saved saving"
    " protect protects protected protecting spare spared"
)


def _kept(scene: Scene, start: int) -> bool:
    """Whether people were kept from harm: "to prevent judges from being murdered"."""
    return any(scene.lower(at) in _KEEPING for at in range(max(0, start - 9), start - 1))


def _in_headline(scene: Scene, phrase: Phrase) -> bool:
    """Whether people are told of without an article, as headlines do: "Man dies, woman hurt"."""
    first = scene.phrases[0]
    return first.first == 0 and first.det is None and first.person is True and not first.plural and not phrase.plural


_SHOTS: Final = words("gunfire bullets bullet")
_HAPPENED: Final = words(
    "shooting stabbing massacre rampage poisoning slaughter wounding drowning abduction kidnapping"
)


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


def passive(
    scene: Scene, at: int, outcome: Outcome, found: list[Phrase], group: Group, name: str, weak: bool, shot: bool
) -> list[Mention]:
    doubt = group.doubt or group.modal is not None
    rule = f"passive:{name}"
    if len(found) == 1 and group.singular and found[0].plural and found[0].person is None and found[0].det is None:
        # "CORRALES WAS INJURED": one who bears a name, for all its -s.
        found[0].name, found[0].plural = found[0].number is None, found[0].number is not None
    if not found:
        word = scene.lower(group.start - 1)
        if word in ("nobody", "none") or (word == "one" and scene.lower(group.start - 2) == "no") or word == "no one":
            mention = single(scene, at, outcome, rule, pronoun=False)
            mention.low = mention.high = 0
            mention.denied = True
            return [mention]
        if word == "both":
            mention = single(scene, at, outcome, rule, pronoun=False)
            mention.low = mention.high = 2
            return [mention]
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


def _reduced(
    scene: Scene, at: int, outcome: Outcome, found: list[Phrase], name: str, weak: bool, shot: bool
) -> list[Mention]:
    items = scene.items
    before = found[-1].last if found else at
    if counted_set(scene, found):
        from monitor.core.extract.harm.counts import rising

        made = rising(scene, at, outcome, f"number of:{name}")
        for mention in made:
            mention.phrase = None
            mention.group = " ".join(
                item.text for item in items[found[0].first : found[0].last] if item.tag is not Tag.DET
            )
            mention.total = True
        if made:
            return made
    governor = _governor(scene, found[0].first) if found else ""
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


def _governor(scene: Scene, at: int) -> str:
    return scene.lower(at - 1)


def _active(
    scene: Scene, at: int, follow: int, outcome: Outcome, group: Group, name: str, weak: bool, shot: bool
) -> list[Mention]:
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


_DEADLY: Final = ("fatally", "mortally")
_LIMBS: Final = words("hand foot leg arm thigh finger toe knee calf shin ankle")
_CHANCE: Final = words("accidentally unintentionally inadvertently mistakenly")
_LISTED: Final = words("listed described recorded registered counted given named")
_FOUND: Final = words("found discovered left")
_LED: Final = words(
    "taken driven seized abducted kidnapped dragged captured stopped arrested detained pulled forced held lined"
    " ambushed marched led tied removed raped beaten tortured robbed made ordered hacked"
    " struck hit run swept knocked thrown attacked crushed trampled chased cornered rammed"
)


_DID: Final = (Tag.ED, Tag.VERB)


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


def gerund(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "killing" with an object: "killing 12", "killing himself"."""
    items = scene.items
    name = items[at].lower
    weak = name in WEAK_VERBS
    shot = name in ("shooting", "stabbing")
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
    return _active(scene, at, follow, outcome, group, name, weak, shot)


def _at_large(phrase: Phrase) -> bool:
    """Whether a phrase without a figure speaks of people as such, not of somebody."""
    return phrase.number is None and not phrase.name and phrase.det in ("the", "our", "this", "their", "its", "your")


_FIRST: Final = words("shoot shoots stab stabs abduct abducts kidnap kidnaps capture captures")


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
    return _active(scene, at, follow, outcome, group, name, weak, name in ("shoot", "shoots", "stab", "stabs"))

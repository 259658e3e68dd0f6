"""Frames around verbs of harm: who was killed, whom an attack killed, who died, who was found dead."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.core.extract.emit import emit, single
from monitor.core.extract.items import Tag
from monitor.core.extract.lexicon import grammar
from monitor.core.extract.lexicon.harm import FORMS, WEAK_VERBS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.nearby import chain, members, objects, subjects
from monitor.core.extract.phrases import Phrase
from monitor.core.model import Outcome

_AUXILIARY = frozenset((Tag.BE, Tag.HAVE, Tag.GET, Tag.MODAL, Tag.DO, Tag.NEG, Tag.ADV, Tag.TO))
_DOUBTFUL = words(
    "believed feared presumed thought likely possibly reportedly allegedly apparently suspected alleged supposedly purportedly assumed"
)
_TRYING = words(
    "mission attempt attempted attempting attempts try tried trying tries plan planned planning plans plot plotted plotting threat threats threaten"
    " threatened threatening threatens intend intended intending intends aim aimed aiming want wanted vow vowed conspired conspiring conspiracy"
    " order ordered discuss discussed discussing possibility danger risk failed bid hoping hoped prepared preparing seeking sought capable able"
)
_TOLD = words("said reported known understood alleged claimed confirmed found considered estimated")
_WHILE = words(
    "day days night nights week weeks weekend morning afternoon evening hour hours year years month months time instant moment minute minutes"
)
_AFTER_DEATH = words("dead death fatally")


@dataclass(slots=True)
class Group:
    """The auxiliaries before a verb: where they start and what they say."""

    start: int
    be: bool = False
    get: bool = False
    have: bool = False
    modal: str | None = None
    do: bool = False
    negative: bool = False
    infinitive: bool = False
    doubt: bool = False
    singular: bool = False
    fatally: bool = False
    auxiliary: str = ""

    @property
    def unreal(self) -> bool:
        """Whether the act is only possible, planned or conditional."""
        if self.modal is not None:
            return not (self.have and self.modal in ("may", "might", "could", "must", "can"))
        return self.infinitive and not self.have


def verb_group(scene: Scene, at: int) -> Group:
    """Return the auxiliaries before the verb at item ``at``."""
    items = scene.items
    group = Group(at)
    index = at - 1
    while index >= 0:
        item = items[index]
        tag, lower = item.tag, item.lower
        if tag is Tag.BE:
            group.be = True
            group.auxiliary = lower
            group.singular = group.singular or lower in grammar.BE_SINGULAR
            group.negative = group.negative or lower.endswith("n't")
        elif tag is Tag.GET:
            group.get = True
        elif tag is Tag.HAVE:
            group.have = True
            group.negative = group.negative or lower.endswith("n't")
        elif tag is Tag.MODAL:
            group.modal = lower
            group.negative = group.negative or lower.endswith("n't") or lower == "cannot"
        elif tag is Tag.DO:
            group.do = True
            group.negative = group.negative or lower.endswith("n't")
        elif tag is Tag.NEG:
            if lower in ("nobody", "none"):
                break
            group.negative = group.negative or lower in ("not", "never", "neither", "nor", "no")
        elif tag is Tag.ADV:
            group.doubt = group.doubt or lower in _DOUBTFUL
            group.fatally = group.fatally or lower in ("fatally", "mortally")
        elif tag is Tag.TO and index == group.start - 1 and scene.lower(index - 1) not in ("according", "due"):
            group.infinitive = True
        elif group.infinitive and group.have and lower in _TOLD and index and items[index - 1].tag in (Tag.BE, Tag.ADV):
            group.doubt = lower not in ("known", "confirmed", "found")
            group.infinitive = False
        elif (
            (tag is Tag.VERB or tag is Tag.ED)
            and lower in _DOUBTFUL
            and (index + 1 < at or (index and items[index - 1].tag in (Tag.BE, Tag.ADV)))
        ):
            group.doubt = True
            group.infinitive = False
        else:
            break
        group.start = index
        index -= 1
    # A trailing adverb that belongs to the words before stays outside.
    while group.start < at and items[group.start].tag is Tag.ADV:
        group.start += 1
    return group


def participle(scene: Scene, at: int, outcome: Outcome, last: int | None = None, rule: str = "") -> list[Mention]:
    """Read "killed" at item ``at`` (the verb may run on to item ``last``): passive, active, or standing alone."""
    items = scene.items
    last = at if last is None else last
    weak = items[at].lower in WEAK_VERBS
    shot = items[at].lower in ("shot", "stabbed")
    outcome, last, name = _joined(scene, at, last, outcome, rule)
    shot = shot and outcome is Outcome.WOUNDED
    group = verb_group(scene, at)
    if group.fatally:
        outcome = Outcome.KILLED
    follow = last + 1
    while follow < len(items) and items[follow].tag is Tag.ADV:
        follow += 1
    if group.be or group.get:
        if group.get and not group.be and _object_follows(scene, follow) and not _elliptic(scene, follow):
            return []
        found = subjects(scene, group.start)
        return _passive(scene, at, outcome, found, group, name, weak, shot)
    if group.have and not group.be:
        return _active(scene, at, follow, outcome, group, name, weak, shot)
    before = scene.phrase(group.start - 1)
    amount = amount_of(scene, at)
    if amount is not None:
        return emit(scene, at, outcome, [amount], f"participle:{name}")
    if scene.lower(at - 1) == "of" and scene.lower(at - 2) in ("number", "count", "total", "tally", "toll"):
        from monitor.core.extract.nouns import rising

        return rising(scene, at, outcome, f"number of:{name}")
    if scene.lower(follow) in ("himself", "herself", "themselves"):
        return _active(scene, at, follow, outcome, group, name, weak, shot)
    thing = scene.phrase(follow)
    if thing is not None and thing.first == follow and thing.person is False and thing.lower not in _WHILE:
        return []
    weak = weak and outcome is not Outcome.KILLED
    if _object_follows(scene, follow) and not _elliptic(scene, follow):
        if _active_subject(scene, group.start, before, follow):
            return _active(scene, at, follow, outcome, group, name, weak, shot)
    if weak and follow < len(items) and items[follow].tag is Tag.DET:
        return []
    if before is not None:
        found = members(scene, chain(scene, group.start - 1))
        if not weak or any(
            phrase.person and (phrase.number is not None or phrase.det is not None or phrase.plural or phrase.name)
            for phrase in found
        ):
            return _reduced(scene, at, outcome, found, name, weak, shot)
        return []
    return _loose(scene, at, follow, outcome, group, name, weak, shot)


def _joined(scene: Scene, at: int, last: int, outcome: Outcome, rule: str) -> tuple[Outcome, int, str]:
    """Take what follows into the verb: "shot dead", "shot and killed", "killed or wounded", "stabbed to death"."""
    name = rule or scene.items[at].lower
    if scene.lower(last + 1) == "dead":
        scene.done.add(last + 1)
        return Outcome.KILLED, last + 1, f"{name} dead"
    if scene.lower(last + 1) == "to" and scene.lower(last + 2) == "death":
        scene.done.add(last + 2)
        return Outcome.KILLED, last + 2, f"{name} to death"
    step = last + 1
    if scene.lower(step) in ("and", "or", "and/or", "/", "&"):
        joint = scene.lower(step)
        step += 1
        while step < len(scene.items) and scene.items[step].tag is Tag.ADV:
            step += 1
        other = FORMS.get(scene.lower(step))
        if other is not None and other[1] in (Form.PARTICIPLE, Form.STATE) and step < len(scene.items):
            if scene.place[step] >= 0:
                return outcome, last, name
            scene.done.add(step)
            fatal = scene.lower(step - 1) in ("fatally", "mortally")
            if name in ("shot", "stabbed", "kidnapped", "abducted", "captured", "kidnaped") or outcome is other[0]:
                if scene.lower(step + 1) == "dead":
                    scene.done.add(step + 1)
                    return Outcome.KILLED, step + 1, f"{name} and {scene.lower(step)}"
                return (
                    (Outcome.KILLED if fatal or Outcome.KILLED in (outcome, other[0]) else other[0]),
                    step,
                    f"{name} and {scene.lower(step)}",
                )
            return Outcome.KILLED_OR_WOUNDED, step, f"{name} {joint} {scene.lower(step)}"
    return outcome, last, name


def _object_follows(scene: Scene, at: int) -> bool:
    if scene.lower(at) in ("both", "all") and scene.lower(at + 1) == "of":
        at += 2
    phrase = scene.phrase(at)
    return phrase is not None and phrase.first == at and phrase.person is not False


def _elliptic(scene: Scene, at: int) -> bool:
    """Whether the phrase at ``at`` has a word of harm of its own: "three killed, two injured"."""
    phrase = scene.phrase(at)
    if phrase is None:
        return False
    after = phrase.last
    while after < len(scene.items) and scene.items[after].tag is Tag.ADV:
        after += 1
    if after >= len(scene.items):
        return False
    item = scene.items[after]
    if item.tag in (Tag.BE, Tag.HAVE, Tag.MODAL):
        return True
    form = FORMS.get(item.lower)
    return form is not None and form[1] in (Form.PARTICIPLE, Form.STATE) and (phrase.number is not None)


def _active_subject(scene: Scene, start: int, before: Phrase | None, follow: int) -> bool:
    if start == 0:
        return False
    tag = scene.items[start - 1].tag
    if before is not None:
        if before.bare and not scene.phrase(follow):
            return False
        return True
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


def _passive(
    scene: Scene, at: int, outcome: Outcome, found: list[Phrase], group: Group, name: str, weak: bool, shot: bool
) -> list[Mention]:
    doubt = group.doubt or group.modal is not None
    rule = f"passive:{name}"
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
        from monitor.core.extract.nouns import rising

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
        alleged=governor in _DOUBTFUL,
        denied=governor == "without",
    )


def amount_of(scene: Scene, at: int) -> Phrase | None:
    """Return the quantity of "scores of wounded", "dozens of martyrs"."""
    if scene.lower(at - 1) != "of":
        return None
    phrase = scene.phrase(at - 2)
    return phrase if phrase is not None and phrase.bare else None


def counted_set(scene: Scene, found: list[Phrase]) -> bool:
    """Whether a phrase is only what is counted: "the number of soldiers killed" rose to a figure told later."""
    if not found or found[0].number is not None:
        return False
    at = found[0].first
    return scene.lower(at - 1) == "of" and scene.lower(at - 2) in ("number", "count", "total", "tally", "toll")


def _governor(scene: Scene, at: int) -> str:
    return scene.lower(at - 1)


def _active(
    scene: Scene, at: int, follow: int, outcome: Outcome, group: Group, name: str, weak: bool, shot: bool
) -> list[Mention]:
    word = scene.lower(follow)
    if word in ("himself", "herself", "themselves", "itself"):
        return _reflexive(scene, at, outcome, group, name)
    if word in ("him", "her") and scene.phrase(follow) is None:
        mention = single(scene, at, outcome, f"active:{name}")
        mention.hypothetical, mention.denied, mention.shot = group.unreal, group.negative, shot
        return [mention]
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


def _reflexive(scene: Scene, at: int, outcome: Outcome, group: Group, name: str) -> list[Mention]:
    mention = single(scene, at, outcome, f"reflexive:{name}", pronoun=False)
    mention.perpetrator = True
    mention.hypothetical, mention.denied = group.unreal, group.negative
    if scene.lower(at + 1) == "themselves":
        mention.low = mention.high = None
    step = at + 2
    if scene.items[step].tag is Tag.CONJ if step < len(scene.items) else False:
        found, _ = objects(scene, step + 1)
        if found and not _elliptic(scene, found[0].first):
            return [mention, *emit(scene, at, outcome, found, f"active:{name}")]
    return [mention]


def _loose(
    scene: Scene, at: int, follow: int, outcome: Outcome, group: Group, name: str, weak: bool, shot: bool
) -> list[Mention]:
    """Read a participle with nothing countable beside it: "was kidnapped and later killed", "Killed: 5", "Killed were"."""
    items = scene.items
    if scene.lower(at + 1) in (":", "-", "=") and at + 2 < len(items) and items[at + 2].tag is Tag.NUM:
        found, _ = objects(scene, at + 2)
        return emit(scene, at, outcome, found[:1], f"label:{name}")
    if at == 0 or items[at - 1].tag is Tag.MARK:
        for step in range(at + 1, min(at + 14, len(items))):
            if items[step].tag is Tag.BE:
                found, _ = objects(scene, step + 1)
                return emit(scene, at, outcome, found, f"inverted:{name}", weak=weak, shot=shot)
        return []
    if scene.lower(at - 1) == "whether":
        found = subjects(scene, at - 1)
        return emit(scene, at, outcome, found, f"participle:{name}", weak=weak)
    back = group.start - 1
    while back >= 0 and (
        items[back].tag in (Tag.CONJ, Tag.COMMA, Tag.ADV, Tag.TIME, Tag.NOUN, Tag.PREP) or scene.place[back] >= 0
    ):
        back -= 1
        if group.start - back > 10:
            return []
    if back > 0 and (items[back].tag in (Tag.ED, Tag.VERB) or items[back].tag is Tag.HARM):
        outer = verb_group(scene, back)
        if outer.be or outer.get:
            return _passive(scene, at, outcome, subjects(scene, outer.start), outer, name, weak, shot)
    if items[group.start - 1].tag is Tag.COMMA:
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
    group.infinitive = any(word in _TRYING for word in tail)
    group.negative = "without" in tail[-1:] or "not" in tail[-1:]
    return _active(scene, at, follow, outcome, group, name, weak, shot)


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
        outcome = (
            Outcome.KILLED
            if name in ("shoot", "shoots", "stab", "stabs") and other is Outcome.KILLED
            else Outcome.KILLED_OR_WOUNDED
        )
        follow += 2
    if scene.lower(follow) == "dead":
        scene.done.add(follow)
        outcome, follow = Outcome.KILLED, follow + 1
    if group.start == at and at > 0 and items[at - 1].tag in (Tag.PREP, Tag.DET):
        return []
    if at == 0:
        group.infinitive = True
    return _active(scene, at, follow, outcome, group, name, weak, name in ("shoot", "shoots", "stab", "stabs"))


def intransitive(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "died": the subject is who died."""
    items = scene.items
    name = items[at].lower
    group = verb_group(scene, at)
    if name in ("dying",) and not group.be:
        return []
    if scene.lower(at + 1) in ("down", "out") or (name == "dies" and False):
        return []
    if group.be and name in ("died", "perished"):
        group.be = False
    found = subjects(scene, group.start)
    doubt = group.doubt or group.modal is not None
    weak = name in ("disappeared", "drown", "drowned", "suffocated", "die", "dies", "dying")
    rule = f"died:{name}"
    if not found:
        word = scene.lower(group.start - 1)
        if word in ("nobody", "none") or (word == "one" and scene.lower(group.start - 2) == "no"):
            mention = single(scene, at, outcome, rule, pronoun=False)
            mention.low = mention.high = 0
            mention.denied = True
            return [mention]
        if word == "both":
            mention = single(scene, at, outcome, rule, pronoun=False)
            mention.low = mention.high = 2
            return [mention]
        if word in ("he", "she"):
            mention = single(scene, at, outcome, rule)
            mention.hypothetical, mention.alleged, mention.denied = group.unreal, doubt, group.negative
            return [mention]
        if at > 0 and items[at - 1].tag is Tag.CONJ or (group.start and items[group.start - 1].tag is Tag.CONJ):
            back = group.start - 2
            while back > 0 and group.start - back < 14:
                if items[back].tag in (Tag.BE,) or (items[back].tag is Tag.HARM and scene.place[back] < 0):
                    outer = verb_group(scene, back + 1 if items[back].tag is Tag.BE else back)
                    found = subjects(scene, outer.start)
                    break
                back -= 1
    made = emit(
        scene,
        at,
        outcome,
        found,
        rule,
        hypothetical=group.unreal and name != "dies",
        alleged=doubt,
        denied=group.negative,
        weak=weak,
    )
    return made


def state(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "dead" or "missing" said of someone: "12 dead", "were found dead", "left three dead"."""
    items = scene.items
    name = items[at].lower
    if scene.lower(at + 1) in ("end", "heat", "zone", "sea", "body", "bodies", "man's", "line", "wrong", "air"):
        return []
    if name == "missing" and scene.lower(at + 1) in ("person", "persons", "out", "link"):
        return []
    if scene.lower(at + 1) in ("and", "or", "and/or", "/"):
        other = FORMS.get(scene.lower(at + 2))
        if (
            other is not None
            and other[1] in (Form.PARTICIPLE, Form.STATE)
            and scene.place[at + 2] < 0
            and other[0] is not outcome
        ):
            scene.done.add(at + 2)
            outcome = Outcome.KILLED_OR_WOUNDED
    if scene.lower(at + 1) in (":", "=") and at + 2 < len(items) and items[at + 2].tag is Tag.NUM:
        found, _ = objects(scene, at + 2)
        return emit(scene, at, outcome, found[:1], f"label:{name}")
    amount = amount_of(scene, at)
    if amount is not None:
        return emit(scene, at, outcome, [amount], f"state:{name}")
    if scene.lower(at - 1) == "of" and scene.lower(at - 2) in ("number", "count", "total", "tally", "toll"):
        from monitor.core.extract.nouns import rising

        return rising(scene, at, outcome, f"number of:{name}")
    before = at - 1
    while before >= 0 and items[before].tag is Tag.ADV:
        before -= 1
    doubt = False
    verb = items[before] if before >= 0 else None
    if verb is not None and (verb.tag in (Tag.VERB, Tag.ED) or verb.lower in _DOUBTFUL):
        doubt = verb.lower in _DOUBTFUL
        if verb.lower in (
            "for",
            "reported",
            "confirmed",
            "feared",
            "presumed",
            "believed",
            "declared",
            "pronounced",
            "found",
            "left",
            "listed",
            "dropped",
            "remain",
            "remains",
            "remained",
            "went",
            "fell",
            "lay",
            "lying",
            "still",
            "gone",
            "went",
            "discovered",
            "reported",
            "turned",
            "shot",
        ):
            group = verb_group(scene, before)
            if group.be or group.get or group.have:
                if group.have and not group.be and verb.lower in ("left", "found"):
                    found, _ = objects(scene, at + 1)
                    return emit(scene, at, outcome, found, f"state:{name}") if found else []
                return _passive(scene, at, outcome, subjects(scene, group.start), group, name, False, False) or _doubt(
                    scene, at, outcome, doubt
                )
            found = subjects(scene, group.start)
            ahead, _ = objects(scene, at + 1)
            if (
                verb.lower in ("left", "found")
                and ahead
                and not _elliptic(scene, at + 1)
                and (scene.items[at + 1].tag is Tag.NUM)
            ):
                return emit(scene, at, outcome, ahead, f"state:{name}")
            return emit(
                scene,
                at,
                outcome,
                [phrase for phrase in found if phrase.person or phrase.name],
                f"state:{name}",
                alleged=doubt,
            )
        return []
    group = verb_group(scene, at)
    if group.be or group.get:
        found = subjects(scene, group.start)
        if scene.lower(at + 1) in ("set",):
            return []
        if name == "missing" and not any(phrase.person for phrase in found):
            return []
        return _passive(scene, at, outcome, found, group, name, False, False)
    phrase = scene.phrase(before)
    if phrase is not None:
        if phrase.number is None and name == "missing" and not phrase.person:
            return []
        found = members(scene, chain(scene, before))
        if not any(
            one.number is not None or (one.person and one.det is not None) or _left(scene, one) for one in found
        ):
            if not (any(one.person for one in found) and len(items) < 14):
                return []
        return emit(
            scene,
            at,
            outcome,
            found,
            f"state:{name}",
            denied=scene.lower(found[0].first - 1) in ("without",) if found else False,
        )
    return []


def _left(scene: Scene, phrase: Phrase) -> bool:
    return scene.lower(phrase.first - 1) in ("left", "leaving", "leaves", "leave", "found", "shot")


def _doubt(scene: Scene, at: int, outcome: Outcome, doubt: bool) -> list[Mention]:
    return []

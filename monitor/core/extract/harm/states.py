"""Frames of what became of people: who died, who was found dead, who is missing."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit, none_or_both, single
from monitor.core.extract.harm.joined import amount_of, has_own_harm, itemised, labelled, number_before
from monitor.core.extract.harm.passive import passive
from monitor.core.extract.lexicon.harm import FORMS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.chains import chain
from monitor.core.extract.people.groups import DOUBTFUL, verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.members import members
from monitor.core.extract.people.nearby import main_subject, subjects
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome


def intransitive(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "died": the subject is who died."""
    items = scene.items
    name = items[at].lower
    group = verb_group(scene, at)
    if name == "drowned" and scene.lower(at - 1) == "found" and verb_group(scene, at - 1).be:
        # "Two boys were found drowned."
        group = verb_group(scene, at - 1)
    if (name == "dying" and not group.be) or scene.lower(at + 1) in ("down", "out"):
        return []
    if group.be and name in ("died", "perished"):
        group.be = False
    drowned = _drowned(scene, at) if name == "drowned" and not group.be else []
    if drowned:
        return emit(scene, at, outcome, drowned, f"active:{name}", hypothetical=group.unreal, denied=group.negative)
    found = subjects(scene, group.start)
    doubt = group.doubt or group.modal is not None
    weak = name in ("disappeared", "drown", "drowned", "suffocated", "die", "dies", "dying")
    rule = f"died:{name}"
    if not found:
        back = group.start - 1
        while back > 0 and items[back].tag is Tag.ADV:
            back -= 1
        word = scene.lower(back)
        told = none_or_both(scene, at, outcome, rule, back)
        if told is not None:
            return [told]
        if word in ("he", "she"):
            mention = single(scene, at, outcome, rule)
            mention.hypothetical, mention.alleged, mention.denied = group.unreal, doubt, group.negative
            return [mention]
        found = shared(scene, group.start) or main_subject(scene, group.start)
    if all(one.person is False or (one.person is None and not one.name) for one in found):
        found = hurt_before(scene, group.start) or found
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


def _drowned(scene: Scene, at: int) -> list[Phrase]:
    """Return whom water drowned: "floods drowned three campers", "drowned her two children"."""
    found, _ = objects(scene, at + 1)
    return found if found and all(one.person and not one.bare for one in found) else []


_HURT: Final = words("injured wounded shot stabbed hurt burned beaten attacked rescued pulled struck hit")
_FINITE: Final = (Tag.BE, Tag.HAVE, Tag.MODAL, Tag.VERB, Tag.MARK, Tag.REL)


def after_hurt(scene: Scene, phrase: Phrase) -> int:
    """Return where what happened to somebody ends who is told of by it: behind "a girl injured"; 0 where none is."""
    at = phrase.last
    while at < len(scene.items) and scene.items[at].tag is Tag.ADV:
        at += 1
    return at + 1 if scene.lower(at) in _HURT and scene.place[at] < 0 else 0


def hurt_before(scene: Scene, before: int) -> list[Phrase]:
    """Return who was hurt first and is the subject of what begins at ``before``: "a girl injured in a bus crash last
    week has died"."""
    for phrase in scene.phrases:
        start = after_hurt(scene, phrase) if phrase.person and phrase.last < before else 0
        if not start:
            continue
        clause = next((at for at in range(start, before) if scene.items[at].tag is Tag.SUB), before)
        # "a man stabbed during a fight has died": a word that follows an article is a noun.
        told = any(
            scene.items[at].tag in _FINITE and scene.place[at] < 0 and scene.items[at - 1].tag is not Tag.DET
            for at in range(start, clause)
        )
        return [] if told else members(scene, chain(scene, phrase.last - 1))
    return []


_DOWN: Final = frozenset(("gunned", "mowed", "riddled"))


def shared(scene: Scene, before: int) -> list[Phrase]:
    """Return the subject that a verb after "and" shares: "two men were seized and later found dead"."""
    items = scene.items
    at = before - 1
    while at >= 0 and items[at].tag is Tag.ADV:
        at -= 1
    if at < 1 or items[at].tag is not Tag.CONJ:
        return []
    back = at - 1
    while back > 0 and at - back < 14:
        form = FORMS.get(items[back].lower)
        noun = form is not None and form[1] in (Form.IDIOM, Form.INJURY) and items[back].lower not in _DOWN
        if items[back].tag is Tag.BE or (items[back].tag is Tag.HARM and scene.place[back] < 0 and not noun):
            outer = verb_group(scene, back + 1 if items[back].tag is Tag.BE else back)
            return subjects(scene, outer.start)
        back -= 1
    return []


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
    label = scene.lower(at + 1) in (":", "=") and at + 2 < len(items) and items[at + 2].tag is Tag.NUM
    if label and not itemised(scene, at):
        found, _ = objects(scene, at + 2)
        return emit(scene, at, outcome, labelled(scene, found), f"label:{name}")
    first = _before_subject(scene, at)
    if first:
        found, _ = objects(scene, first)
        told = [one for one in found if one.person or one.name]
        if scene.lower(first - 1) in ("are", "were") and len(told) == 1 and not told[0].plural:
            # "Dead are Omar Whyte, a mason, and Kemar Lindo": the first name of a list is no count
            return []
        return emit(scene, at, outcome, told, f"inverted:{name}")
    amount = amount_of(scene, at)
    if amount is not None:
        return emit(scene, at, outcome, [amount], f"state:{name}", hypothetical=_may_have(scene, amount))
    of = at - 1
    while scene.lower(of) in ("confirmed", "reported", "known", "official", "the"):
        of -= 1
    if number_before(scene, of + 1):
        from monitor.core.extract.harm.rising import rising

        return rising(scene, at, outcome, f"number of:{name}")
    if scene.lower(at - 1) in _HELD and scene.lower(at - 2) in ("the", "its") and _brought_to(scene, at + 1):
        # "taking the confirmed dead to 287"
        from monitor.core.extract.harm.rising import rising

        return rising(scene, at, outcome, f"number of:{name}")
    before = at - 1
    while before >= 0 and items[before].tag is Tag.ADV:
        before -= 1
    if scene.lower(before) == "up" and scene.lower(before - 1) in ("turned", "ended", "showed"):
        before -= 1
    if scene.lower(before) in _OUT and scene.lower(before - 1) in _DRAGGED:
        # "one was pulled out lifeless"
        before -= 1
    doubt = False
    verb = items[before] if before >= 0 else None
    if verb is not None and (verb.tag in (Tag.VERB, Tag.ED) or verb.lower in DOUBTFUL):
        doubt = verb.lower in DOUBTFUL
        if verb.lower in _TOLD_DEAD:
            group = verb_group(scene, before)
            if group.be or group.get or group.have:
                if group.have and not group.be and verb.lower in ("left", "found"):
                    found, _ = objects(scene, at + 1)
                    return emit(scene, at, outcome, found, f"state:{name}") if found else []
                found = subjects(scene, group.start) or shared(scene, group.start)
                if not found and scene.lower(group.start - 1) == "they" and verb.lower == "found":
                    # "Three were abducted; they were found dead": as many as were taken before.
                    they = single(scene, at, outcome, "bodies found", pronoun=False)
                    they.low = they.high = None
                    return [they]
                return passive(scene, at, outcome, found, group, name, False, False)
            found = subjects(scene, group.start) or shared(scene, group.start)
            ahead, _ = objects(scene, at + 1)
            if (
                verb.lower in ("left", "found")
                and ahead
                and not has_own_harm(scene, at + 1)
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
    if scene.lower(before) in ("him", "her") and scene.lower(before - 1) in ("pronounced", "declared", "found", "left"):
        return [single(scene, at, outcome, f"state:{name}")]
    group = verb_group(scene, at)
    if group.be or group.get:
        found = subjects(scene, group.start)
        if scene.lower(at + 1) in ("set",):
            return []
        if name == "missing" and not any(phrase.person for phrase in found):
            return []
        return passive(scene, at, outcome, found, group, name, False, False)
    phrase = scene.phrase(before)
    if phrase is not None:
        if phrase.number is None and name == "missing" and not phrase.person:
            return []
        # "declined to comment on 45 dead": the figure, not who is before it
        whose = scene.phrase(phrase.first - 2) if scene.lower(phrase.first - 1) == "of" else None
        alone = phrase.bare and phrase.number is not None and (whose is None or not whose.person)
        found = [phrase] if alone else members(scene, chain(scene, before))
        if not any(
            one.number is not None or (one.person and one.det is not None) or _left(scene, one) for one in found
        ) and not (any(one.person for one in found) and len(items) < 14):
            return []
        return emit(
            scene,
            at,
            outcome,
            found,
            f"state:{name}",
            denied=scene.lower(found[0].first - 1) in ("without",) if found else False,
            hypothetical=_may_have(scene, found[0]) if found else False,
        )
    return []


_TOLD_DEAD: Final = words(
    "for reported confirmed feared presumed believed declared pronounced found left listed dropped remain"
    " remains remained went fell lay lying still gone discovered turned ended showed shot struck pulled"
    " dragged dug fished lifted brought washed carried"
)
_OUT: Final = ("out", "ashore", "up")
_DRAGGED: Final = ("pulled", "dragged", "dug", "fished", "lifted", "brought", "washed", "carried")


_HELD: Final = words("confirmed known reported official recorded registered")


def _brought_to(scene: Scene, at: int) -> bool:
    """Whether a bare figure follows "to" or "at": "to 287", and not "to 12 villages"."""
    told = scene.phrase(at + 1) if scene.lower(at) in ("to", "at") and at + 1 < len(scene.items) else None
    return told is not None and told.bare and told.first == at + 1


def _before_subject(scene: Scene, at: int) -> int:
    """Return where the subject begins that follows what is said of it: "Dead on the spot was Rodrigo Diaz", "Found dead
    were a guard and two drivers"; 0 where the sentence does not begin so."""
    start = at - 1 if scene.lower(at - 1) in _LEADING else at
    if start > 0 and scene.items[start - 1].tag is not Tag.MARK and scene.lower(start - 1) != ";":
        return 0
    for ahead in range(at + 1, min(at + 6, len(scene.items) - 1)):
        tag = scene.items[ahead].tag
        if tag is Tag.BE:
            return ahead + 1
        if tag not in _WHERE:
            return 0
    return 0


_LEADING: Final = words("found also left confirmed reported pronounced declared")
_WHERE: Final = frozenset((Tag.PREP, Tag.DET, Tag.NOUN, Tag.ADJ, Tag.TIME, Tag.ADV))


def _may_have(scene: Scene, phrase: Phrase) -> bool:
    """Whether a figure is only possible: "we may have more than 1,000 dead", "there could be 40 dead"."""
    return scene.lower(phrase.first - 1) in ("have", "be") and scene.items[phrase.first - 2].tag is Tag.MODAL


def _left(scene: Scene, phrase: Phrase) -> bool:
    return scene.lower(phrase.first - 1) in ("left", "leaving", "leaves", "leave", "found", "shot")

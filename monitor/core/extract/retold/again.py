"""People told of again: by name, by another word, as "both" or "the rest"; who harmed somebody and was then hurt."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.extract.retold.closer import KINDS, told_closer
from monitor.core.model import Basis, Outcome

_ANYBODY: Final = words(
    "victim person patient casualty cyclist bicyclist motorcyclist rider pedestrian teen teenager youth child"
)


def same_person(scenes: list[Scene]) -> None:
    """Mark who is told of again: "hit a 67-year-old bicyclist ... the cyclist was rushed to hospital"."""
    earlier: list[Mention] = []
    known: list[Mention] = []
    dead: list[Mention] = []
    for scene in scenes:
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            phrase = mention.phrase
            if mention.outcome is Outcome.KILLED and not mention.denied and not mention.subgroup:
                if len(dead) == 1 and told_closer(mention, dead[0], scene, scenes):
                    mention.subgroup = True
                else:
                    dead.append(mention)
            if phrase is None or mention.value != 1 or mention.further or mention.outcome not in _HARMED:
                continue
            if any(one.outcome is mention.outcome and _by_name_now(mention, one, scene) for one in known):
                mention.subgroup = True
            known.append(mention)
            if mention.outcome is not Outcome.WOUNDED:
                continue
            hurt_before = phrase.harm is not None and phrase.head != phrase.harm and bool(earlier)
            if phrase.det == "the" and (hurt_before or (len(earlier) == 1 and _may_be(phrase.lower, earlier[0]))):
                # "a deputy was hit ... the wounded officer"
                mention.subgroup = True
            elif not mention.subgroup and not mention.perpetrator and phrase.det in ("a", "an"):
                earlier.append(mention)


_HARMED: Final = (Outcome.KILLED, Outcome.WOUNDED)
_OWN: Final = ("his", "her", "their")


def _by_name_now(mention: Mention, before: Mention, scene: Scene) -> bool:
    """Whether somebody told of by a bond is told again by name: "his friend was injured. His friend Gurdeep was"."""
    phrase, earlier = mention.phrase, before.phrase
    if phrase is None or earlier is None or not phrase.name or earlier.name:
        return False
    if phrase.det not in _OWN or (earlier.det not in _OWN and earlier.det not in ("a", "the")):
        return False
    return any(item.lower == earlier.lower for item in scene.items[phrase.first : phrase.head])


def restated(scenes: list[Scene]) -> None:
    """Mark those who are told of again as "both women", "all three": they are hurt or dead once."""
    earlier: list[Mention] = []
    for scene in scenes:
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            phrase = mention.phrase
            if not mention.numeric or mention.subgroup or mention.outcome not in (Outcome.KILLED, Outcome.WOUNDED):
                continue
            if phrase is not None and phrase.det in ("both", "all") and not _their_own(scene, phrase):
                told = [one for one in earlier if (one.sentence, one.frame) != (mention.sentence, mention.frame)]
                before = [one for one in told if one.outcome is mention.outcome or (one.shot and _died(mention))]
                same = len(before) == 1 and before[0].outcome is mention.outcome and before[0].value == mention.value
                if before and not same and mention.value >= sum(one.value for one in before):
                    for one in before:
                        # "between zero and three": all three are the most of it
                        one.subgroup = one.subgroup or one.low is None or one.low == one.high or one.high is None
            if _nth_of(mention, scene) and any(one.outcome is mention.outcome for one in earlier):
                # "shot dead; sixth unionist killed this year"
                mention.subgroup = True
            earlier.append(mention)


def _their_own(scene: Scene, phrase: Phrase) -> bool:
    """Whether "both" are somebody's: "the driver was hit and both of her passengers were hurt" has three."""
    return phrase.det == "both" and any(scene.lower(at) in _OWN for at in range(phrase.first, phrase.last))


_NTH: Final = words("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")


def _nth_of(mention: Mention, scene: Scene) -> bool:
    phrase = mention.phrase
    if phrase is None or phrase.number is not None or phrase.det not in (None, "the") or phrase.bare:
        return False
    first = phrase.first + (phrase.det is not None)
    return mention.rule.startswith("participle") and scene.lower(first) in _NTH


def named_acts(scenes: list[Scene]) -> None:
    """Mark "a double murder" where the text tells of the dead for themselves: it is what their deaths are called."""
    dead = [one for scene in scenes for one in scene.mentions if one.outcome is Outcome.KILLED and one.numeric]
    if any(not one.rule.startswith("multiple ") for one in dead):
        for one in dead:
            one.subgroup = one.subgroup or one.rule.startswith("multiple ")


_LEFT: Final = words("other others rest remaining remainder survivors survivor")


def the_rest(scenes: list[Scene]) -> None:
    """Mark those who are left of people who were shot once the dead among them are told: "Five were shot; two died. The
    others, two women and a man, are in hospital"."""
    shot: list[Mention] = []
    dead = hurt = moved = taken = 0
    for scene in scenes:
        left = False
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            if mention.denied or mention.hypothetical or not mention.numeric:
                continue
            if mention.basis is Basis.TRANSFER and mention.outcome is Outcome.KILLED:
                moved += mention.value
            elif mention.outcome is Outcome.WOUNDED and hurt and _some_of(mention, scene, hurt):
                mention.subgroup = True
            elif mention.rule == "treated" and dead and hurt and mention.value == dead + hurt and not mention.further:
                # "One man died and three were hurt. Paramedics treated four people": him with them.
                mention.subgroup = True
            elif mention.outcome is Outcome.WOUNDED and not mention.subgroup:
                left = left or _of_the_rest(mention, scene)
                # "One of the two has died; the other is in hospital. A driver was hurt": nobody is left of the two.
                rest = sum(one.value for one in shot) - moved - (0 if left else taken)
                if (
                    rest > 0
                    and (left or moved)
                    and (mention.value == rest or (left and moved))
                    and (left or not mention.further)
                    and (left or mention.rule != "broken bone")
                ):
                    mention.subgroup = True
                    taken += mention.value
                elif mention.shot and not moved:
                    shot.append(mention)
            if not mention.subgroup and not mention.pronoun:
                dead += mention.value if mention.outcome is Outcome.KILLED else 0
                hurt += mention.value if mention.outcome is Outcome.WOUNDED else 0


def _some_of(mention: Mention, scene: Scene, hurt: int) -> bool:
    """Whether a figure is of some of those counted as hurt: "three of the other nine injured", of six "the other four
    victims"."""
    phrase = mention.phrase
    if phrase is not None and phrase.det == "the" and phrase.lower in _VICTIMS and mention.value < hurt:
        return any(scene.lower(at) == "other" for at in range(phrase.first, phrase.last))
    if phrase is None or not phrase.bare or scene.lower(phrase.last) != "of":
        return False
    whole = scene.phrase(phrase.last + 1)
    return whole is not None and whole.det in ("the", "those") and whole.number is not None


_VICTIMS: Final = words("victims victim injured wounded casualties")


def _of_the_rest(mention: Mention, scene: Scene) -> bool:
    """Whether a figure is of "the others": its own words, or those it goes through ("the others, two women, were")."""
    phrase = mention.phrase
    if phrase is None:
        return False
    before = scene.phrase(phrase.first - 2) if scene.lower(phrase.first - 1) == "," else None
    for one in (phrase, before):
        if one is not None and one.det == "the" and _LEFT & {item.lower for item in scene.items[one.first : one.last]}:
            return True
    return False


def _died(mention: Mention) -> bool:
    return mention.outcome is Outcome.KILLED and mention.rule.startswith(("died", "passive", "state"))


def _may_be(head: str, earlier: Mention) -> bool:
    before = earlier.phrase.lower if earlier.phrase is not None else ""
    return head in _ANYBODY or (head in KINDS and before not in KINDS[head])


_THEN: Final = ("before", "until")


def agents(scenes: list[Scene]) -> None:
    """Mark who harmed somebody before: "stabbed by her boyfriend ... the boyfriend was shot in the leg"."""
    acting: set[str] = set()
    harmed: set[str] = set()
    for scene in scenes:
        fresh: list[str] = []
        for mention in scene.mentions:
            phrase = mention.phrase
            head = phrase.lower if phrase is not None else ""
            one = phrase is not None and mention.numeric and mention.value == 1 and not mention.further
            if one and phrase is not None and (phrase.det == "the" or phrase.name) and head in acting - harmed:
                mention.perpetrator = mention.acted = True
            if (
                mention.pronoun
                and fresh
                and mention.outcome is Outcome.KILLED
                and scene.lower(verb_group(scene, mention.at).start - 2) in _THEN
            ):
                # "He shot his wife and a neighbour before he was killed": who had shot them.
                mention.perpetrator = mention.acted = True
            harmed.add(head)
            agent = _agent_of(scene, mention)
            if agent is not None and agent.person is not False and not agent.plural and agent.number is None:
                fresh.append(agent.lower)
        acting.update(one for one in fresh if one)


def _agent_of(scene: Scene, mention: Mention) -> Phrase | None:
    """Return who did it: the subject of an active verb, or who stands after "by"."""
    if mention.outcome not in (Outcome.KILLED, Outcome.WOUNDED):
        return None
    if mention.rule.startswith("passive"):
        for at in range(mention.at + 1, min(mention.at + 7, len(scene.items))):
            if scene.lower(at) == "by":
                return scene.phrase(at + 1)
        return None
    if not mention.rule.startswith("active"):
        return None
    found = subjects(scene, verb_group(scene, mention.at).start)
    return found[0] if len(found) == 1 and (found[0].person or found[0].name) else None

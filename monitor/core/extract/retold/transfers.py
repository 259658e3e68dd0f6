"""Deaths among people counted as wounded before: "seven of the wounded died", "two were shot, one fatally"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import plural, words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Item
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Basis, Outcome

_HURT: Final = words("wounded injured hurt injuries wounds")


def transfers(scenes: list[Scene]) -> None:
    """Mark deaths among people already counted as wounded: "seven of the wounded died", "one died at hospital"."""
    hurt: Mention | None = None
    gone: list[Mention] = []
    shot: list[Mention] = []
    echoes: list[Mention] = []
    before: list[Mention] = []
    moved = False
    for scene in scenes:
        for mention in sorted(scene.mentions, key=lambda m: m.start):
            if mention.pronoun and mention.acted:
                continue
            before.append(mention)
            if mention.shot:
                shot.append(mention)
            if _all_of(mention) and sum(one.value for one in shot) == mention.value:
                gone.extend(shot)
                continue
            if mention.outcome is Outcome.WOUNDED and not mention.denied and not mention.hypothetical:
                if mention.pronoun and hurt is not None and hurt.value == 1:
                    echoes.append(mention)
                elif hurt is None or mention.value >= hurt.value:
                    hurt = mention
                    echoes = []
            elif (fallen := _told_hurt(mention, before)) is not None:
                gone.append(fallen)
                hurt = None if hurt is fallen else hurt
            elif _dead(mention) and (_out_of(scene, mention) or _one_by_name(scene, mention, hurt)):
                mention.basis = Basis.TRANSFER
                moved = True
            elif _gone_through(mention, scene, before):
                continue
            elif mention.outcome is Outcome.KILLED and mention.numeric and _moves(scene, mention, hurt, moved=moved):
                beside = hurt is not None and hurt.phrase is not None and hurt.phrase.det in ("his", "her", "their")
                if mention.pronoun and beside and any(one is not mention and _dead(one) for one in before):
                    # "A man was killed. His wife was taken to hospital, where she died."
                    mention.basis = Basis.TRANSFER
                elif (
                    hurt is not None
                    and (hurt.shot or _same_person(mention, hurt))
                    and hurt.start <= mention.start
                    and hurt.value == mention.value
                ):
                    # All who were shot have died: they are dead, not wounded.
                    gone.extend((hurt, *echoes))
                    hurt = None
                else:
                    mention.basis = Basis.TRANSFER
                    moved = True
    if any(mention.rule.startswith("nth ") for scene in scenes for mention in scene.mentions):
        # "The victim had been shot": of the city's 43rd homicide.
        gone.extend(one for one in shot if one.value == 1 and one.phrase is not None and one.phrase.lower == "victim")
    for scene in scenes:
        scene.mentions = [mention for mention in scene.mentions if not any(mention is one for one in gone)]


def _gone_through(mention: Mention, scene: Scene, before: list[Mention]) -> bool:
    """Whether a list tells again who was counted dead: "A couple was killed. The man and woman died there"."""
    listed = [one.value for one in scene.mentions if one.frame == mention.frame and one.outcome is mention.outcome]
    if mention.outcome is not Outcome.KILLED or len(listed) < 2:
        return False
    return any(_dead(one) and one.value == sum(listed) and one.sentence < mention.sentence for one in before)


def _out_of(scene: Scene, mention: Mention) -> bool:
    """Whether who died is counted out of people hurt: "one of three men shot on Saturday has died"."""
    phrase = mention.phrase
    if phrase is None or not phrase.bare or scene.lower(phrase.last) != "of":
        return False
    whole = scene.phrase(phrase.last + 1)
    return any(one.phrase is whole and one.outcome is Outcome.WOUNDED and one.shot for one in scene.mentions)


def _one_by_name(scene: Scene, mention: Mention, hurt: Mention | None) -> bool:
    """Whether one of several who were shot is told with a name: "One, Dante Mills, 29, died at the scene"."""
    phrase = mention.phrase
    if phrase is None or hurt is None or not hurt.shot or hurt.value < 2 or scene.lower(phrase.first - 1) != ",":
        return False
    one = scene.phrase(phrase.first - 2)
    return one is not None and one.first == 0 and one.bare and one.number is not None and mention.value == 1


def _told_hurt(mention: Mention, before: list[Mention]) -> Mention | None:
    """Return whom a death was told of as hurt, one of several: "shot his wife and daughter; the wife died"."""
    phrase = mention.phrase
    if phrase is None or not _dead(mention) or phrase.det not in ("the", "his", "her"):
        return None
    if not mention.rule.startswith(("died", "passive", "state", "not surv")):
        return None
    hurt = [one for one in before if one.outcome is Outcome.WOUNDED and not one.subgroup and one.shot]
    alike = [one for one in hurt if one.phrase is not None and one.phrase.lower == phrase.lower]
    found = [one for one in alike if one.value == mention.value]
    return found[-1] if len(hurt) > 1 and len(found) == 1 else None


def _dead(mention: Mention) -> bool:
    return mention.outcome is Outcome.KILLED and mention.numeric and not mention.denied and not mention.hypothetical


def _all_of(mention: Mention) -> bool:
    """Whether a death is that of "all twelve" who were told of."""
    phrase = mention.phrase
    return phrase is not None and phrase.bare and phrase.det == "all" and mention.outcome is Outcome.KILLED


def _one_of(mention: Mention, hurt: Mention | None) -> bool:
    """Whether a death is that of one of several who were hurt: "two brothers were shot; the younger brother died"."""
    phrase = mention.phrase
    if phrase is None or hurt is None or hurt.phrase is None or phrase.det != "the" or mention.value != 1:
        return False
    return hurt.start < mention.start and hurt.value > 1 and hurt.phrase.lower == plural(phrase.lower)


def _same_person(mention: Mention, hurt: Mention | None) -> bool:
    """Whether who died is who was hurt: "A guard was wounded. The guard succumbed to his injuries"."""
    phrase = mention.phrase
    if mention.pronoun:
        return hurt is not None and hurt.value == 1 and hurt.start < mention.start
    if phrase is None or hurt is None or hurt.phrase is None:
        return False
    if phrase is hurt.phrase:
        # "A policeman who was wounded on Sunday has died."
        return True
    if mention.value != 1 or hurt.value != 1:
        return False
    return (
        hurt.start < mention.start
        and phrase.det in ("the", "both")
        and not mention.further
        and mention.rule.startswith(("died", "passive", "state"))
        and (phrase.lower == hurt.phrase.lower or phrase.lower in ("victim", "man", "woman"))
    )


_SECOND: Final = words("second third fourth fifth")


def _moves(scene: Scene, mention: Mention, hurt: Mention | None, *, moved: bool = False) -> bool:
    phrase = mention.phrase
    if phrase is not None and hurt is not None and hurt.phrase is phrase:
        return True
    if phrase is not None and phrase.bare and hurt is not None and _of_the_hurt(scene, mention, hurt):
        return True
    if mention.fatal or _one_of(mention, hurt) or (not mention.pronoun and _same_person(mention, hurt)):
        return True
    if mention.pronoun and hurt is not None and hurt.start < mention.start and (hurt.shot or hurt.value == 1):
        return True
    if (
        phrase is not None
        and phrase.bare
        and hurt is not None
        and hurt.shot
        and mention.rule == "active:killing"
        and hurt.sentence == mention.sentence
        and hurt.start < mention.start
    ):
        return hurt.value > mention.value
    if (
        phrase is not None
        and phrase.bare
        and hurt is not None
        and hurt.shot
        and hurt.start < mention.start
        and hurt.value > mention.value
        and mention.rule.startswith(("died", "passive"))
        and not mention.further
    ):
        return True
    if phrase is not None and hurt is not None and _victim_of(mention, phrase, hurt, scene.items):
        return True
    if phrase is None:
        return (
            hurt is not None
            and hurt.shot
            and mention.low == mention.high == 2 == hurt.value
            and mention.start > hurt.start
        )
    if (
        hurt is not None
        and hurt.shot
        and phrase.bare
        and mention.rule in ("state:dead", "participle:killed")
        and hurt.sentence == mention.sentence
    ):
        return hurt.start < mention.start and hurt.value > mention.value
    items = scene.items
    if hurt is not None and hurt.start < mention.start and hurt.value > mention.value and not mention.pronoun:
        tail = [item.lower for item in items[mention.at + 1 : mention.at + 6]]
        if mention.rule == "died:succumbed" or (
            mention.rule.startswith("died") and tail[:1] in (["of"], ["from"]) and _HURT & set(tail)
        ):
            return True
        counted_of = hurt.phrase is not None and hurt.phrase.bare and phrase.number is not None and mention.value == 1
        if hurt.shot and counted_of and mention.rule.startswith("died") and not mention.further:
            # "shooting three who resisted. One passenger died."
            return True
        if moved and phrase.det == "a" and _SECOND & {item.lower for item in items[phrase.first : phrase.last]}:
            # "A nurse died of her wounds, and a second victim died on Friday."
            return True
    if phrase.name or not mention.rule.startswith("died"):
        return False
    after = phrase.last
    if scene.lower(phrase.first - 1) in ("whom", "them") and scene.lower(phrase.first - 2) == "of" and hurt is not None:
        return hurt.start < mention.start and hurt.value > mention.value
    if scene.lower(after) == "of" or scene.lower(phrase.first - 1) == "among":
        stretch = [item.lower for item in items[after : min(len(items), max(mention.at, after + 1))]]
        if any(word in _HURT for word in stretch):
            return True
        if hurt is not None and stretch[1:2] == ["whom"] and hurt.sentence == mention.sentence:
            # "six others were wounded, two of whom later died"
            return hurt.start < mention.start and hurt.value > mention.value
        if hurt is not None and any(
            word in ("victims", "them", "men", "women", "children", "two", "three", "four", "five") for word in stretch
        ):
            return True
    if hurt is None or hurt.start >= mention.start:
        return False
    tail = [item.lower for item in items[mention.at + 1 : mention.at + 8]]
    if hurt.shot and phrase.bare and not phrase.harm and hurt.value > mention.value and not mention.further:
        return True
    there = mention.value == 1 and not _DYING.isdisjoint(tail) and not _one_more(phrase, items)
    if hurt.shot and hurt.value > mention.value and there:
        return True
    return (
        phrase.bare and hurt.value >= mention.value and any(word in ("wounds", "injuries", "hospital") for word in tail)
    )


def _of_the_hurt(scene: Scene, mention: Mention, hurt: Mention) -> bool:
    """Whether a sentence opens with those who were hurt: "Of the eight people wounded, two later died"."""
    if hurt.sentence != mention.sentence or hurt.phrase is None or hurt.value <= mention.value:
        return False
    opens = scene.lower(0) == "of" and hurt.phrase.first == 1
    return opens and hurt.start < mention.start and mention.rule.startswith(("died", "passive", "state"))


_DYING: Final = frozenset(("hospital", "scene", "spot"))
_VICTIMS: Final = frozenset(("victim", "victims"))


def _one_more(phrase: Phrase, items: list[Item]) -> bool:
    """Whether a phrase tells of one beside those before: "a fourth victim", "another man"."""
    return phrase.det == "another" or bool(_SECOND & {item.lower for item in items[phrase.first : phrase.last]})


def _victim_of(mention: Mention, phrase: Phrase, hurt: Mention, items: list[Item]) -> bool:
    """Whether who died is a victim of the shooting just told: "Two teens were shot. One victim was pronounced dead"."""
    if not hurt.shot or hurt.start > mention.start or hurt.value <= mention.value or mention.further:
        return False
    if _one_more(phrase, items):
        return False
    return phrase.lower in _VICTIMS and mention.rule.startswith(("died", "passive", "state"))

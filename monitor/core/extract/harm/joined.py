"""What runs on from a verb of harm: "shot dead", "shot and killed", "three killed, two hurt"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.grammar import BE_SINGULAR
from monitor.core.extract.lexicon.harm import FORMS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome


def joined(scene: Scene, at: int, last: int, outcome: Outcome, rule: str) -> tuple[Outcome, int, str]:
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
        if scene.lower(step + 1) == "alive" or (scene.lower(step + 1) == "to" and scene.lower(step + 2) == "death"):
            # "shot or burned alive", "shot or hacked to death"
            end = step + 1 if scene.lower(step + 1) == "alive" else step + 2
            scene.done.update(range(step, end + 1))
            return Outcome.KILLED, end, f"{name} {joint} {scene.lower(step)}"
        other = FORMS.get(scene.lower(step))
        if other is not None and other[1] in (Form.PARTICIPLE, Form.STATE) and step < len(scene.items):
            if scene.place[step] >= 0:
                return outcome, last, name
            scene.done.add(step)
            fatal = scene.lower(step - 1) in ("fatally", "mortally")
            if outcome is Outcome.KILLED and scene.lower(step) in ("shot", "stabbed"):
                # "beheaded or shot"
                return Outcome.KILLED, step, f"{name} {joint} {scene.lower(step)}"
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


def object_follows(scene: Scene, at: int) -> bool:
    if scene.lower(at) in ("both", "all") and scene.lower(at + 1) == "of":
        at += 2
    phrase = scene.phrase(at)
    return phrase is not None and phrase.first == at and phrase.person is not False


def has_own_harm(scene: Scene, at: int) -> bool:
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
    if item.lower in BE_SINGULAR and phrase.plural and scene.items[at - 2].tag is Tag.REL:
        # "the survivor of a crash that killed eight people is a boy"
        return False
    if item.tag in (Tag.BE, Tag.HAVE, Tag.MODAL):
        return True
    form = FORMS.get(item.lower)
    return form is not None and form[1] in (Form.PARTICIPLE, Form.STATE) and (phrase.number is not None)


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
    return number_before(scene, found[0].first)


NUMBERS: Final = words("number count total tally toll")


def number_before(scene: Scene, at: int) -> bool:
    """Whether "the number of" stands before item ``at``."""
    return scene.lower(at - 1) == "of" and scene.lower(at - 2) in NUMBERS


def itemised(scene: Scene, at: int) -> bool:
    """Whether the colon after item ``at`` opens what a figure before it is made of: "six dead: three women and three
    children", "left 17 people dead: 14 soldiers"; of "Dead: 6 Injured: 14" it is a label's."""
    ahead = scene.phrase(at + 2)
    if at == 0 or scene.lower(at + 1) != ":" or ahead is None or not _told_before(scene, at):
        return False
    return (bool(ahead.person) and not ahead.bare) or scene.lower(ahead.last) in _OF_PLACE


def labelled(scene: Scene, found: list[Phrase]) -> list[Phrase]:
    """Return those of ``found`` whom a label counts: all of "Dead: 4 adults, 3 children", four of "Dead: 4, 3 hurt"."""
    first = next((at for at, one in enumerate(found) if not _counted_group(scene, one)), len(found))
    told = found[: max(1, first)]
    while told and first and scene.lower(told[-1].last) == ",":
        more = scene.phrase(told[-1].last + 1)
        if more is None or not _counted_group(scene, more):
            break
        told.append(more)
    return told


def _counted_group(scene: Scene, phrase: Phrase) -> bool:
    beside = scene.items[phrase.last].tag if phrase.last < len(scene.items) else Tag.MARK
    return phrase.number is not None and not phrase.bare and phrase.person is True and beside is not Tag.HARM


def _told_before(scene: Scene, at: int) -> bool:
    """Whether a sentence has said by item ``at`` who is dead: "six dead", "17 people dead", "nine were found dead"."""
    before = scene.items[at - 1]
    if before.tag is Tag.NUM:
        return scene.lower(at - 2) not in (":", "=")
    verb = at - 2 if before.lower == "found" else at - 1
    if scene.items[verb].tag is Tag.BE or scene.lower(verb) in ("leaving", "leave", "leaves"):
        return True
    phrase = scene.phrase(at - 1)
    return phrase is not None and phrase.number is not None and scene.lower(phrase.first - 1) not in (":", "=")


_OF_PLACE: Final = frozenset(("in", "at", "from", "on", "near"))

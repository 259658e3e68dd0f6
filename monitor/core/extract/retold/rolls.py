"""The dead told by a roll: "a list of 35 names", "documented 35 names"; and one more of them: "a third victim"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit, figure
from monitor.core.extract.lexicon.harm import BODY_PARTS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Item, Tag
from monitor.core.model import Outcome

LISTED: Final = "names listed"
NAMES: Final = frozenset(("names",))
_VICTIMS: Final = words("victims dead deaths fatalities martyrs")
_LISTED: Final = words("documented lists listed named names identified identifies published recorded")
_LISTING: Final = words(
    "documented documents listed lists recorded records contains contained carried carries published publishes"
    " collected collects gathered gathers has had had compiled released"
    " named names identified identifies verified holds held of with bore bears"
)
VICTIM: Final = words("victim person body")
_NTH: Final = words("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
_FOUND: Final = words("found recovered pulled discovered retrieved identified located dug confirmed")


def names(scene: Scene, earlier: list[Mention]) -> None:
    """Add the number of names on a list, where the dead were told of before: "a list that contains 19 names"."""
    outcome = _counted(earlier)
    if outcome is None:
        return
    for at, item in enumerate(scene.items):
        phrase = scene.phrase(at)
        of = scene.phrase(at + 2) if scene.lower(at + 1) == "of" else None
        if item.lower in NAMES and of is not None and of.number is not None and of.person and of.det != "the":
            # "published the names of 15 civilians"
            part = scene.lower(of.first + 1) == "of" or (of.bare and scene.lower(of.last) == "of")
            verb = any(scene.lower(back) in _LISTING for back in range(max(0, at - 3), at))
            if verb and not part and all(one.start != of.number.start for one in (*earlier, *scene.mentions)):
                figure(scene, at, outcome, of.number, LISTED)
            continue
        if item.lower not in NAMES or phrase is None or phrase.number is None:
            continue
        if scene.lower(phrase.first - 1) not in _LISTING or any(one.start == phrase.number.start for one in earlier):
            continue
        figure(scene, at, outcome, phrase.number, LISTED)


def _counted(earlier: list[Mention]) -> Outcome | None:
    """Return of whom a list of names is: of the dead, or of the hurt where the text says that nobody died."""
    dead = [one for one in earlier if one.outcome is Outcome.KILLED]
    if not dead or any(not one.denied for one in dead):
        return Outcome.KILLED if dead else None
    return Outcome.WOUNDED if any(one.outcome is Outcome.WOUNDED and not one.denied for one in earlier) else None


def by_name(scene: Scene, earlier: list[Mention]) -> None:
    """Add how many somebody names: "the network listed 10 victims by name", "listed eight victims"."""
    outcome = None if _LISTED.isdisjoint(scene.sentence.lowers) else _counted(earlier)
    if outcome is None:
        return
    for phrase in scene.phrases:
        if phrase.number is None or phrase.person is False or scene.lower(phrase.first - 1) not in _LISTED:
            continue
        after = " ".join(scene.lower(at) for at in range(phrase.last, phrase.last + 2))
        named = after == "by name" or (phrase.lower in _VICTIMS and scene.lower(phrase.first - 1) != "recorded")
        if named and all(one.start != phrase.number.start for one in (*earlier, *scene.mentions)):
            figure(scene, phrase.last, outcome, phrase.number, LISTED)


def _harms(item: Item) -> bool:
    """Whether an item is a word of harm, and no part of the body: "buried up to his neck"."""
    return item.tag is Tag.HARM and item.lower not in BODY_PARTS


_NEAR: Final = 9
_HURT: Final = words("wound wounds injury injuries injured wounded hurt")


def another_victim(scene: Scene) -> None:
    """Add one more who was found: "a third victim, a man of 41, had been found under the rubble"."""
    items = scene.items
    for phrase in scene.phrases:
        if phrase.lower not in VICTIM or not any(items[at].lower in _NTH for at in range(phrase.first, phrase.last)):
            continue
        if any(mention.phrase is phrase for mention in scene.mentions):
            continue
        verb = next((at for at in range(phrase.last, len(items)) if items[at].lower in _FOUND), None)
        between = items[phrase.last : verb] if verb is not None else []
        if verb is None or any(one.tag is Tag.MARK or _harms(one) for one in between):
            continue
        group = verb_group(scene, verb)
        ends = next((at for at in range(verb + 1, len(items)) if items[at].tag is Tag.COMMA), len(items))
        hurt = any(items[at].lower in _HURT for at in range(verb + 1, min(ends, verb + _NEAR)))
        if group.be and not group.negative and not hurt and scene.lower(verb + 1) not in ("alive", "as", "guilty"):
            emit(scene, verb, Outcome.KILLED, [phrase], "another victim", hypothetical=group.unreal)

"""What a figure is about: this incident, a part of it, a running total, another incident, or background."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.about.battle import in_battle, of_a_campaign, of_a_war
from monitor.core.extract.about.beside import beside
from monitor.core.extract.about.bygone import of_another_time
from monitor.core.extract.about.history import of_before
from monitor.core.extract.about.likened import of_others
from monitor.core.extract.about.mentioned import only_mentioned
from monitor.core.extract.about.overall import between, long_ago, overall
from monitor.core.extract.about.periods import older, time_words
from monitor.core.extract.about.previous import of_the_previous
from monitor.core.extract.about.reminded import goes_on_with
from monitor.core.extract.about.reprisals import CUES, answered
from monitor.core.extract.about.running import opening, running_total
from monitor.core.extract.about.setting import Setting
from monitor.core.extract.about.several import of_the_others
from monitor.core.extract.about.spans import TRIGGERS, of_a_whole, remembered
from monitor.core.extract.about.wider import wider
from monitor.core.extract.harm.states import after_hurt
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Item, Tag
from monitor.core.model import Part, Scope


class Judge:
    """Judges the mentions of a text in their order: what is told of an event of old goes on with it."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        # Whether all harm told so far is of another time.
        self._old = setting.court
        self._now = setting.spared >= 0

    def of(self, mention: Mention, scene: Scene) -> tuple[Scope, str | None]:
        """Return the scope of ``mention`` and the words that tell its time."""
        kind, when = judge(mention, scene, self._setting)
        if kind in _OF_NOW:
            later = scene.sentence.index > 0
            if self._old and later and not self._now and goes_on_with(scene, mention, court=self._setting.court):
                return Scope.OTHER_INCIDENT, when
            self._now = self._now or (mention.numeric and not mention.denied)
        elif kind is Scope.OTHER_INCIDENT and mention.numeric:
            self._old = True
        return kind, when


_OF_NOW: Final = (Scope.INCIDENT, Scope.BATTLE)


def judge(mention: Mention, scene: Scene, setting: Setting) -> tuple[Scope, str | None]:
    """Return the scope of ``mention`` and the words that tell its time."""
    items = scene.items
    first, last = clause(scene, mention)
    when = time_words(items, first, last)
    part = setting.fragment.part
    if mention.hypothetical or _conditional(scene, mention, first):
        return Scope.BACKGROUND, when
    if part in (Part.LINK, Part.CAPTION):
        return Scope.BACKGROUND if part is Part.LINK else Scope.OTHER_INCIDENT, when
    if [item.lower for item in items[:2]] == ["before", "the"] and first == 0 and items[2].lower in _HAPPENINGS:
        return Scope.OTHER_INCIDENT, when
    begin, end = opening(items, max(first, min(mention.at, mention.phrase.first if mention.phrase else mention.at)))
    if (
        not mention.name
        and mention.value != 1
        and (running_total(items, first, last) or (begin < end and running_total(items, begin, end)))
    ):
        return Scope.CUMULATIVE, when
    if not mention.name and mention.value > 1 and of_a_war(scene, mention, first, last):
        return Scope.CUMULATIVE, when
    if overall(mention, scene, setting, first, last):
        return Scope.CUMULATIVE, when
    long = not TRIGGERS.isdisjoint(scene.sentence.lowers)
    if long and not mention.name and mention.value > 1 and of_a_whole(scene, setting, first, last):
        return Scope.CUMULATIVE, when
    if setting.rebels and of_a_campaign(scene, mention, first, last, led=0 if setting.struck else setting.told):
        return Scope.CUMULATIVE, when
    if long_ago(mention, scene, setting, last) or remembered(mention, scene):
        return Scope.BACKGROUND, when
    if mention.value > 1 and of_others(setting.fragment.text, mention.start):
        return Scope.BACKGROUND, when
    if (named := only_mentioned(scene, mention)) is not None:
        return named, when
    if of_before(scene, mention, first, last, setting) or of_the_previous(scene, mention):
        return Scope.OTHER_INCIDENT, when
    if not CUES.isdisjoint(scene.sentence.lowers) and answered(scene, mention, setting):
        return Scope.OTHER_INCIDENT, when
    if setting.several and (other := of_the_others(scene, mention, setting.several)) is not None:
        return other, when
    aside = beside(mention, scene, struck=setting.struck)
    if aside is None:
        aside = wider(mention, scene, setting)
    if aside is not None:
        return aside, when
    for start, stop in (*_own_words(mention, scene, first, last), (begin, end)):
        past = older(items, start, stop, setting) if start < stop else None
        if past is not None:
            return past, when
    if of_another_time(scene, mention, setting):
        return Scope.OTHER_INCIDENT, when
    if mention.subgroup:
        whole = _whole(mention, scene)
        told = judge(whole, scene, setting)[0] if whole is not None else Scope.SUBGROUP
        return (told if told in _NOT_NOW else Scope.SUBGROUP), when
    if in_battle(mention, scene, rebels=setting.rebels, forces=setting.forces, law=setting.war):
        return Scope.BATTLE, when
    return Scope.INCIDENT, when


def _own_words(mention: Mention, scene: Scene, first: int, last: int) -> list[tuple[int, int]]:
    """Return the stretches of a clause that tell when its harm was done: not a relative clause or an apposition beside
    it ("Ruiz, an envoy until 1986, was shot"; "it was rented in 1987 by a man who was killed last week")."""
    items, phrase = scene.items, mention.phrase
    if phrase is None:
        return [(first, last)]
    if phrase.last <= mention.at:
        if mention.rule.startswith("died") and 0 < after_hurt(scene, phrase) <= mention.at:
            # "a man wounded by police last month died on Friday"
            return [(verb_group(scene, mention.at).start, last)]
        opened = next((at for at in range(phrase.last, mention.at) if items[at].tag is not Tag.PREP), phrase.last)
        if items[opened].tag is Tag.COMMA and opened + 1 < mention.at:
            opened += 1
        if items[opened].tag is Tag.REL and not _closes(scene, opened, mention.at):
            own = verb_group(scene, mention.at).start
            if mention.rule.startswith("died") and any(items[at].tag in _TELLING for at in range(opened + 1, own)):
                # "a boy who was hit last month has died"
                return [(own, last)]
            return [(opened, last)]
        commas = [at for at in range(phrase.last, mention.at) if items[at].tag is Tag.COMMA]
        if len(commas) > 1:
            return [(first, commas[0]), (commas[-1], last)]
        return [(first, last)]
    for at in range(phrase.last, last):
        if items[at].tag is Tag.COMMA:
            named = scene.phrase(at + 1)
            beside = named is not None and named.number is None and items[at + 1].tag is not Tag.TIME
            return [(first, at)] if beside or items[at + 1].tag in (Tag.REL, Tag.ED) else [(first, last)]
    return [(first, last)]


_TELLING: Final = (Tag.BE, Tag.HARM, Tag.ED, Tag.VERB)


def _closes(scene: Scene, opened: int, at: int) -> bool:
    """Whether a comma ends the relative clause opened before the word of harm."""
    return any(scene.items[step].tag is Tag.COMMA for step in range(opened + 1, at))


_NOT_NOW: Final = frozenset((Scope.CUMULATIVE, Scope.BACKGROUND))


def _whole(mention: Mention, scene: Scene) -> Mention | None:
    """Return the figure that a part belongs to: the last one before it that is no part."""
    told = [one for one in scene.mentions if not one.subgroup and one.outcome is mention.outcome]
    return max((one for one in told if one.start < mention.start), key=lambda one: one.start, default=None)


def clause(scene: Scene, mention: Mention) -> tuple[int, int]:
    """Return the items of the clause around a mention: up to a semicolon, or a conjunction that opens a new clause."""
    items = scene.items
    first = last = mention.at
    figure = mention.phrase
    if figure is not None:
        first, last = min(first, figure.first), max(last, figure.last - 1)
    while first > 0 and not _boundary(items, first - 1, scene):
        first -= 1
    while last + 1 < len(items) and not _boundary(items, last + 1, scene):
        last += 1
    return first, last


def _boundary(items: list[Item], at: int, scene: Scene) -> bool:
    item = items[at]
    if item.lower in (";", "while", "whereas", "but", "although"):
        return True
    if (
        item.tag is Tag.COMMA
        and at + 1 < len(items)
        and items[at + 1].lower in ("which", "where", "bringing", "taking", "raising")
    ):
        return True
    if item.tag is Tag.COMMA and _closes_relative(items, at, scene):
        return True
    if item.tag is Tag.COMMA and at + 2 < len(items) and items[at + 1].lower == "in" and items[at + 2].lower in _JUDGED:
        # "were shot on Friday, in what the union called a reprisal for last month's strike"
        return True
    if item.lower == "and" and at + 1 < len(items) and items[at + 1].tag in (Tag.VERB, Tag.ED):
        return True
    if item.lower in ("and", ",") and at + 1 < len(items) and not between(items, at):
        # ", and at least 50 have been killed": a figure with its own verb opens a clause.
        step = at + 1
        if items[step].lower == "and":
            step += 1
        phrase = scene.phrase(step)
        if phrase is not None and phrase.last < len(items):
            after = items[phrase.last]
            if after.tag in (Tag.HAVE, Tag.BE):
                return True
    return False


_JUDGED: Final = words("what apparent reprisal retaliation revenge")


def _closes_relative(items: list[Item], at: int, scene: Scene) -> bool:
    """Whether the comma at ``at`` ends a relative clause that tells of harm of its own: "The attack, which came two
    days after 12 people died in another, left one dead"."""
    if at + 1 >= len(items) or items[at + 1].tag not in (Tag.VERB, Tag.ED, Tag.HARM, Tag.BE, Tag.HAVE):
        return False
    for back in range(at - 1, max(0, at - 30), -1):
        if items[back].tag is Tag.COMMA and items[back + 1].lower == "which":
            return any(back < mention.at < at for mention in scene.mentions)
    return False


_READY: Final = words("ready prepared prepare preparing brace braced braces bracing capacity room space coffins graves")


def _conditional(scene: Scene, mention: Mention, first: int) -> bool:
    """Whether the clause hangs on an "if"."""
    for at in range(first, mention.at):
        if (
            scene.lower(at) == "if"
            and scene.lower(at - 1) not in ("as", "even")
            and scene.lower(at + 1) not in ("confirmed", "any")
        ):
            return True
        if scene.lower(at) == "for" and scene.lower(at - 1) in _READY:
            # "would have to be ready for 200 dead"
            return True
    return False


_HAPPENINGS: Final = words(
    "strike attack blast explosion shooting bombing raid ambush clash killing killings earthquake storm fire crash"
)

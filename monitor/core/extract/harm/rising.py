"""The figure that a toll stands at or rises to: "the toll rose from 22 to 29", "death toll up to 25", "toll 22"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon.happenings import HAPPENINGS
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.classes import FINITE
from monitor.core.extract.people.items import Item, Tag
from monitor.core.model import Outcome, Standing
from monitor.core.offices import OFFICES

_RISING: Final = words(
    "rose rises risen rising rise climbed climbs climbing climb reached reaches reaching reach increased"
    " increases increasing increase jumped jumps"
    " jumped grew grown grows growing soared surged surpassed passed passes hit hits raised raises raise"
    " raising mounted went gone goes topped crossed crosses touched touches tops"
    " pass exceed surpass"
)


_FALLING: Final = words(
    "revised revises revising revise lowered lowers lowering corrected corrects reduced reduces reducing cut cuts"
    " cutting downgraded downgrades dropped drops fell falls fallen slashed slashes trimmed trims scaled scales"
    " amends amended"
)


_GIVING: Final = words("published put puts gave give gives giving recorded listed reported lists records")
_BRINGING: Final = words(
    "bring brings bringing brought take takes taking took lift lifts lifted lifting push pushes pushed pushing"
)
_LIFTING: Final = words("raise raises raised raising increase increases ups hikes")
_TOLL_VERBS: Final = words(
    "stood stands stand standing at is was now to of remains remained put puts placed been has have had up"
    " total totals totaled totalled exceeds exceeded"
    " ranged ranges ranging range varied varies vary"
    " : estimated reported - \u2013 \u2014"
)


_HAVING: Final = words("has have had")
_LANDS: Final = words(
    "states counties countries provinces districts regions cities towns villages islands nations parishes communities"
)
_REVISIONS: Final = words("revision correction adjustment removal reclassification recount review audit")


def rising(scene: Scene, at: int, outcome: Outcome, rule: str) -> list[Mention]:
    """Read the figure of "the toll rose to 29" to the right of item ``at``; "from 22 to 29" gives the second."""
    items = scene.items
    standing = Standing.CURRENT
    seen_verb = possible = False
    for back in range(max(0, at - 6), at):
        brings = items[back].lower in _BRINGING
        brought = brings and items[back - 1].tag is not Tag.MODAL
        if (brings or items[back].lower in _LIFTING) and _conditional(scene, back):
            possible = True
        if brought and (_downwards(scene, back, at) or scene.lower(back - 1) in _REVISIONS):
            standing, seen_verb = Standing.CORRECTS, True
        elif brought or items[back].lower in _LIFTING:
            standing = Standing.RAISES
            seen_verb = True
        elif items[back].lower in _FALLING or (items[back].lower == "lower" and _lowering(scene, back, at)):
            standing = Standing.CORRECTS
            seen_verb = True
    # "gave the number of the dead as seven"
    gives = any(scene.lower(back) in _GIVING for back in range(max(0, at - 8), at))
    turned = _turned_round(scene, at)
    candidate: Item | None = items[turned] if turned else None
    standing = Standing.RAISES if turned else standing
    index = turned or at + 1
    limit = min(len(items), at + 26)
    while index < limit and not turned:
        item = items[index]
        lower = item.lower
        possible = possible or (lower in _BRINGING and _conditional(scene, index))
        if candidate is None and lower in ("number", "count", "tally") and scene.lower(index + 1) == "of":
            # "gave the same toll, and the number of the wounded as 16"
            break
        if lower in _RISING:
            falls = scene.lower(index + 1) == "down"
            standing, seen_verb = Standing.CORRECTS if falls else Standing.RAISES, True
            possible = possible or _possible(scene, index)
        elif lower in _FALLING:
            standing, seen_verb = Standing.CORRECTS, True
        elif lower in ("initially", "earlier", "previously", "originally") and candidate is not None:
            break
        elif lower in _TOLL_VERBS or (lower == "as" and gives and not _harm_between(scene, at, index)):
            seen_verb = True
        elif item.tag is Tag.NUM and (seen_verb or _nominal(scene, at, index)):
            phrase = scene.phrase(index)
            if _next_clause(scene, index) or _of_others(scene, index, outcome):
                break
            if scene.lower(index - 1) == "by" and not _steps(item):
                index += 1
                continue
            if phrase is not None and phrase.person is False:
                index = phrase.last
                continue
            if scene.lower(index + 1) in _LANDS:
                # "the toll in the three states to 10"
                index += 2
                continue
            previous = scene.lower(index - 1)
            if previous in _HAVING and phrase is not None and not phrase.bare and phrase.person is not True:
                # "The martyrs' park has 33 benches"
                break
            if previous == "from" or (
                candidate is None
                and scene.lower(index + 1) == "to"
                and index + 2 < len(items)
                and items[index + 2].tag is Tag.NUM
                and previous == "from"
            ):
                index += 1
                continue
            candidate = item
            break
        elif (item.tag is Tag.MARK and lower not in (":", "-", "\u2013", "\u2014", "--")) or (
            item.tag is Tag.REL and index > at + 1
        ):
            break
        index += 1
    if candidate is None:
        return []
    mention = figure(scene, at, outcome, candidate, rule)
    if (
        mention.high is not None
        and not _RANGING.intersection((scene.lower(index - 1), scene.lower(index - 2)))
        and (
            candidate.lower.startswith("from ")
            or scene.lower(index - 1) == "by"
            or (_up_to(candidate) and (scene.lower(index - 1) in _NOW or scene.lower(index - 1) not in _BOUNDING))
        )
    ):
        # "from 22 to 29", "by two to 41", "has gone up to 53", "death toll up to 25": that many.
        mention.low = mention.high
        standing = Standing.RAISES if _up_to(candidate) else standing
    if _steps(candidate) and (scene.lower(index - 1) == "up" or scene.lower(index - 1) in _RISING):
        # "up four to 33", "climbs four to 33": the second is what it has come to.
        mention.low = mention.high
        standing = Standing.RAISES
    mention.standing = standing
    mention.total = True
    most = items[index + 2] if index + 2 < len(items) and scene.lower(index + 1) in ("and", "but", "or") else None
    if most is not None and mention.high is None and most.tag is Tag.NUM and _up_to(most) and most.number is not None:
        # "put the toll at no fewer than 12 and as many as 20"
        mention.high, mention.end = most.number.high, most.end
    mention.hypothetical = possible
    return [mention]


_COUNTS: Final = words("number toll total tally count")
_RAISING: Final = words("bringing brings brought bring taking takes took raising raises raised raise pushing pushed")


def _turned_round(scene: Scene, at: int) -> int:
    """Return where the figure stands before what it counts: "bringing to 14 the number of people killed"; else 0."""
    for back in range(max(0, at - 9), at - 3):
        if scene.lower(back) in _RAISING and scene.lower(back + 1) == "to" and scene.items[back + 2].tag is Tag.NUM:
            counts = any(scene.lower(step) in _COUNTS for step in range(back + 3, min(at, back + 8)))
            return back + 2 if counts and _of_this(scene, at) and scene.items[back - 1].tag is not Tag.MODAL else 0
    return 0


def _of_this(scene: Scene, at: int) -> bool:
    """Whether a count ends with item ``at``, or goes on to the incident: not "killed in the run-up to the vote"."""
    after = scene.items[at + 1].tag if at + 1 < len(scene.items) else Tag.MARK
    return after in (Tag.MARK, Tag.COMMA) or any(scene.lower(step) in HAPPENINGS for step in range(at + 2, at + 6))


def _lowering(scene: Scene, verb: int, at: int) -> bool:
    """Whether "lower" is what an office does to a toll: "Police lower toll to 71", not "a lower toll"."""
    office = verb > 0 and scene.lower(verb - 1) in OFFICES
    return office and any(scene.lower(to) == "to" for to in range(at + 1, at + 4))


def _downwards(scene: Scene, verb: int, at: int) -> bool:
    """Whether a count is brought down: "brought down the toll to 17", "brought its count of the dead down to 17"."""
    for step in range(verb + 1, min(len(scene.items), at + _CLOSE)):
        if scene.lower(step) == "down":
            return True
        if scene.items[step].tag in (Tag.NUM, Tag.COMMA, Tag.MARK):
            return False
    return False


_CLOSE: Final = 7


def _next_clause(scene: Scene, index: int) -> bool:
    """Whether a figure opens a clause of its own: "the toll is lower than feared and 40 people remain missing"."""
    phrase = scene.phrase(index)
    if phrase is None or phrase.first != index or scene.items[index - 1].tag is not Tag.CONJ or phrase.bare:
        return False
    return phrase.last < len(scene.items) and scene.items[phrase.last].tag in FINITE


def _of_others(scene: Scene, index: int, outcome: Outcome) -> bool:
    """Whether a figure has harm of its own behind it: "in addition to the deaths, Gaza Now spoke of 20 wounded"; of
    "Toll 33 wounded 60" the second is told after."""
    harm = scene.items[index + 1] if index + 1 < len(scene.items) else None
    if harm is None or harm.tag is not Tag.HARM or FORMS[harm.lower][0] is outcome:
        return False
    return index + 2 >= len(scene.items) or scene.items[index + 2].tag is not Tag.NUM


def _harm_between(scene: Scene, at: int, index: int) -> bool:
    return any(scene.items[step].tag is Tag.HARM for step in range(at + 1, index))


def _possible(scene: Scene, at: int) -> bool:
    """Whether a toll only may rise: "could reach 20,000", "is expected to exceed 300"."""
    if scene.items[at - 1].tag is Tag.MODAL:
        return True
    return scene.lower(at - 1) == "to" and scene.lower(at - 2) in ("expected", "likely", "feared", "set", "bound")


def _conditional(scene: Scene, verb: int) -> bool:
    """Whether a count only would be brought to a figure: "which would take the toll to 12", "could then push it to"""
    return any(scene.lower(back) in _IF for back in range(max(0, verb - 2), verb))


_IF: Final = words("would could might may")
_RANGING: Final = words("ranged ranges ranging range varied varies vary")
_NOW: Final = words("toll deaths death is was now has")
# "put the toll at up to 30" gives a bound; "toll of the strike up to 30" where it stands.
_BOUNDING: Final = words("at as be of to and or but around about")


def _nominal(scene: Scene, at: int, index: int) -> bool:
    """Whether a figure stands by a toll without a verb: "toll up to 25", "Landslide toll 22", "Death toll from the
    quake 46"."""
    following = scene.items[index + 1] if index + 1 < len(scene.items) else None
    closes = following is None or following.tag in (Tag.MARK, Tag.COMMA) or _closing(scene, index + 1)
    if not closes and not _from_before(scene, index + 1):
        return index == at + 1 and _up_to(scene.items[index])
    between = range(at + 1, index)
    struck = any(scene.lower(step) in ("on", "against") for step in between)
    for step in between:
        # "Toll in attack on troops 33": who was struck.
        if scene.lower(step) == "of" or not (
            scene.items[step].tag in _NOMINAL or (struck and scene.items[step].tag is Tag.PERSON)
        ):
            return False
    return index == at + 1 or scene.items[at + 1].tag is Tag.PREP


def _closing(scene: Scene, at: int) -> bool:
    """Whether "now" ends what is told: "Official toll 33 now"."""
    ends = at + 1 >= len(scene.items) or scene.items[at + 1].tag in (Tag.MARK, Tag.COMMA)
    return scene.lower(at) == "now" and ends


def _from_before(scene: Scene, at: int) -> bool:
    """Whether the figure that it came from follows: "Toll in attack up to 33 from 29"."""
    return scene.lower(at) == "from" and at + 1 < len(scene.items) and scene.items[at + 1].tag is Tag.NUM


_NOMINAL: Final = frozenset((Tag.PREP, Tag.DET, Tag.NOUN, Tag.ADJ, Tag.NAT))


def _steps(item: Item) -> bool:
    """Whether a step and what it leads to are read as one figure: "lowers the toll by one to 67", "up four to 33"."""
    number = item.number
    told = number is not None and number.low is not None and number.high is not None
    return told and " to " in item.lower and not item.lower.startswith(("from ", "between "))


def _up_to(item: Item) -> bool:
    return item.number is not None and item.number.qualifier == "up to"

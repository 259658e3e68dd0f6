"""Figures that take the place of higher ones: "27 killed, not 29", "in a correction", "two fewer than before"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.doubt.refuted import WRONG, bare_figure
from monitor.core.extract.doubt.told_as import first_of, last_of
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Outcome, Standing
from monitor.core.text import Document

_INSTEAD: Final = frozenset((("instead", "of"), ("rather", "than"), ("down", "from"), ("correcting", "the")))
_CORRECTION: Final = re.compile(
    r"^(?:correction|corrected|corrects)\b|^revised(?: (?:death )?(?:toll|figures?|count|number))? :|\bcorrects :"
    r"|\b(?:in|issue[sd]?|by way of|as|publishe[sd]|posted|with) a correction\b"
    r"|\bcorrect(?:s|ed|ing)? (?:him|her|it|them|my|our)sel(?:f|ves)\b"
    r"|\bcorrect(?:s|ed|ing)? (?:his|her|its|their|the|an|my|our) (?:own )?(?:earlier|previous|first|initial|original)?"
    r" ?(?:death )?(?:statement|figures?|toll|count|number|announcement|tally)\b"
    r"|\b(?:a|its|his|her|their) corrected (?:statement|version|announcement|figures?|count|list)\b"
    r"|\b(?:correct|corrected) (?:number|figure|toll|count|total|death toll)\b"
    r"|\bapologi[sz]\w+ (?:\w+ ){0,4}?for (?:an|the|a|his|her|its|their) (?:\w+ )?(?:error|mistake)\b"
)
"""A sentence that calls itself a correction of a figure."""
_CORRECTING: Final = words(
    "revised correction corrected corrects correct correcting apologises apologised apologizes apologized apologise"
    " apologize"
    " apologising apologizing"
)
_CONTRASTING: Final = words("not instead rather down than below under correcting")
_FEWER: Final = words("fewer less lower")
_BEFORE: Final = words(
    "before earlier first previously announced initially originally previous reported thought stated"
)
_REACH: Final = 12
_NEAR: Final = 6


def settle_corrections(scene: Scene) -> None:
    """Mark the figures that a sentence puts in the place of higher ones."""
    spoken = scene.sentence.lowers
    contrasting = not _CONTRASTING.isdisjoint(spoken)
    called = not _CORRECTING.isdisjoint(spoken) and _CORRECTION.search(scene.words) is not None
    if not contrasting and not called:
        return
    for mention in scene.mentions:
        if contrasting and not mention.numeric:
            _apposed(mention, scene)
        if contrasting and mention.numeric and not mention.hypothetical:
            _swapped(mention, scene)
        if _open(mention) and (
            (contrasting and (_in_place_of(mention, scene) or _fewer(mention, scene)))
            or (called and _told(mention, scene))
        ):
            mention.standing = Standing.CORRECTS


def across_corrections(scenes: list[Scene], document: Document) -> None:
    """Mark what takes the place of a figure that another clause takes back, or the sentence before announces: "The
    figure of 29 was a mistake; 27 have died", "I have to correct myself. Our martyrs number 27"."""
    spoken = {token.lower for sentence in document.sentences for token in sentence.tokens}
    if not WRONG.isdisjoint(spoken):
        gone = _taken_back(scenes, document)
        for scene in scenes:
            for mention in scene.mentions:
                if (
                    _open(mention)
                    and mention.outcome is Outcome.KILLED
                    and mention.value < gone
                    and _told(mention, scene)
                ):
                    mention.standing = Standing.CORRECTS
    if _CORRECTING.isdisjoint(spoken):
        return
    for scene in scenes:
        before = scene.sentence.index - 1
        if before < 0 or not any(_open(mention) for mention in scene.mentions):
            continue
        said = " ".join([token.lower for token in document.sentences[before].tokens])
        if _CORRECTION.search(said) and not any(other.sentence.index == before and other.mentions for other in scenes):
            for mention in scene.mentions:
                if _open(mention) and _told(mention, scene):
                    mention.standing = Standing.CORRECTS


def _taken_back(scenes: list[Scene], document: Document) -> int:
    """Return the figure that the text takes back, zero if none."""
    for scene in scenes:
        for mention in scene.mentions:
            if mention.standing is Standing.WITHDRAWN:
                return mention.value
    found = bare_figure(document.text)
    if found is None:
        return 0
    figure = next((group for group in found.groups() if group), "0").replace(",", "")
    return int(figure) if len(figure) < _REACH else 0


def _open(mention: Mention) -> bool:
    return (
        mention.numeric
        and mention.value > 0
        and not (mention.denied or mention.hypothetical or mention.subgroup)
        and mention.standing in (Standing.CURRENT, Standing.RAISES)
    )


def _in_place_of(mention: Mention, scene: Scene) -> bool:
    """Whether a higher figure is set against this one: "27 were killed, not 29", "27 instead of 29"."""
    if mention.rule.startswith("adjective"):
        # "27 wounded soldiers, not 29, were flown home"
        return False
    start = last_of(mention, scene)
    if mention.phrase is not None and mention.phrase.last < mention.at:
        # "27 soldiers, and not 29, died"
        start = mention.phrase.last
    for at in range(start, min(len(scene.items) - 1, start + _REACH)):
        if scene.items[at].tag is Tag.MARK or scene.items[at].lower == ";":
            break
        if scene.items[at].tag is Tag.NUM and not _instead(scene, at):
            break
        if _instead(scene, at + 1) and _higher(mention, scene, at + 1):
            return True
    first = first_of(mention)
    for at in range(first - 1, max(-1, first - _NEAR), -1):
        if scene.items[at].tag is Tag.NUM:
            return _instead(scene, at) and _higher(mention, scene, at) and scene.lower(first - 1) in ("but", ",")
        if scene.items[at].tag is Tag.MARK:
            return False
    return False


def _apposed(mention: Mention, scene: Scene) -> None:
    """Read the figure of "27, not 29, soldiers were killed", where people stand behind both."""
    first = mention.phrase.first if mention.phrase is not None else 0
    if first < _LEAST or scene.lower(first - 1) != "," or not _instead(scene, first - 2):
        return
    right = scene.items[first - 5] if scene.lower(first - 4) == "," else scene.items[first - 4]
    wrong = scene.items[first - 2].number
    if right.tag is not Tag.NUM or right.number is None or wrong is None or right.number.low is None:
        return
    mention.low, mention.high = right.number.low, right.number.high
    mention.start, mention.end, mention.vague = right.start, right.end, None
    if wrong.low is not None and right.number.low < wrong.low:
        mention.standing = Standing.CORRECTS


_LEAST: Final = 5


def _swapped(mention: Mention, scene: Scene) -> None:
    """Give a mention the figure that is said to be the one: "27 soldiers, rather than 29, had been killed" has 29 for
    its subject."""
    phrase = mention.phrase
    if phrase is None or phrase.number is None or not _instead(scene, phrase.first):
        return
    for at in range(phrase.first - 2, max(-1, phrase.first - _NEAR), -1):
        item = scene.items[at]
        if item.tag is Tag.NUM and item.number is not None:
            right = scene.phrase(at)
            same = right is not None and (phrase.bare or right.bare) and right.person is not False
            if same and mention.at >= phrase.last:
                lower = (item.number.low or 0) < mention.value
                mention.low, mention.high, mention.phrase = item.number.low, item.number.high, right
                mention.start, mention.end, mention.denied = item.start, item.end, False
                mention.standing = Standing.CORRECTS if lower else mention.standing
            return
        if item.tag in (Tag.MARK, Tag.HARM, Tag.VERB):
            return


def _instead(scene: Scene, at: int) -> bool:
    """Whether the figure at ``at`` is said not to be the one: "not 29", "instead of 29"."""
    before = (scene.lower(at - 2), scene.lower(at - 1))
    return scene.items[at].tag is Tag.NUM and (before[1] == "not" or before in _INSTEAD)


def _higher(mention: Mention, scene: Scene, at: int) -> bool:
    """Whether the figure at ``at`` is of the same people, and higher."""
    number, phrase = scene.items[at].number, scene.phrase(at)
    if number is None or number.low is None or number.low <= mention.value:
        return False
    own = mention.phrase
    return phrase is None or phrase.bare or (own is not None and (own.bare or phrase.lower == own.lower))


def _fewer(mention: Mention, scene: Scene) -> bool:
    """Whether a figure is said to be lower than the one before it: "27, two fewer than before"."""
    start = last_of(mention, scene)
    for at in range(start, min(len(scene.items), start + _REACH)):
        if scene.items[at].tag is Tag.MARK:
            return False
        if scene.lower(at) in ("below", "under") and scene.items[at - 1].tag is Tag.NUM:
            # "27, two below his earlier figure"
            return any(scene.lower(step) in _BEFORE for step in range(at + 1, at + _NEAR))
        if scene.lower(at) == "than" and any(scene.lower(back) in _FEWER for back in range(start, at)):
            return any(scene.lower(step) in _BEFORE for step in range(at + 1, at + _NEAR))
    return False


def _told(mention: Mention, scene: Scene) -> bool:
    """Whether a figure is told as new, not taken for granted: not "the 29 killed" nor "the strike that killed 29"."""
    if mention.phrase is not None and mention.phrase.det in ("the", "these", "those"):
        return False
    return scene.items[mention.at - 1].tag is not Tag.REL if mention.at else True

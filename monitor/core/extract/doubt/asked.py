"""Figures that a text only asks about: "Have 33 soldiers been killed?", "33 soldiers dead in Idlib?"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag

_WH: Final = words("why how what who whom whose when where which")
_OPENING: Final = words("have has had did does do were was is are could would will can might")
_QUOTES: Final = frozenset(('"', "'", "\u201c", "\u2018", "-", "\u2013", "\u2014", ">", "\u2022"))

_NOMINAL: Final = ("death", "deaths", "killing", "murder", "loss", "assassination", "state", "bodies", "lives")
_CLOSE: Final = 3
_DASHES: Final = frozenset((":", "-", "\u2013", "\u2014"))


def settle_questions(scene: Scene) -> None:
    """Mark as not said to have happened what a yes-or-no question asks; "why were 33 killed?" takes the 33 for
    granted, and so does "33 killed: will NATO act?"."""
    if not scene.mentions:
        return
    first = next((at for at, item in enumerate(scene.items) if item.lower not in _QUOTES), 0)
    if _supposed(scene, first):
        for mention in scene.mentions:
            mention.hypothetical = True
    for mention in scene.mentions:
        mention.hypothetical = mention.hypothetical or _put_to_somebody(mention, scene)
    if not any(item.lower == "?" for item in scene.items[-3:]):
        return
    inverted = scene.items[first].lower in _OPENING
    for mention in scene.mentions:
        if _asked(mention, scene, inverted=inverted):
            mention.hypothetical = True


_SUPPOSING: Final = words("suppose supposing imagine imagining assume assuming")


def _supposed(scene: Scene, first: int) -> bool:
    """Whether the sentence asks to suppose what it tells: "Suppose 60 had died", "Say 60 had died: who would care?"."""
    word = scene.lower(first)
    if scene.lower(first + 1) in (":", ",", "!"):
        return False
    return word in _SUPPOSING or (word == "say" and "would" in scene.words.split())


def _put_to_somebody(mention: Mention, scene: Scene) -> bool:
    """Whether somebody is asked about the figure: "asked about 45 deaths", "when asked whether 60 had died"."""
    first = min(mention.at, mention.phrase.first) if mention.phrase is not None else mention.at
    if scene.lower(first).startswith("about "):
        # "about 45" is read as one quantity.
        return scene.lower(first - 1) == "asked"
    known = mention.phrase is not None and mention.phrase.det == "the"
    if scene.lower(first - 1) not in _ASKED_ABOUT or known:
        return False
    by = next((at for at in range(first - 2, max(-1, first - _BY_WHOM), -1) if scene.lower(at) == "by"), first - 1)
    # "asked whether 60 had died", "asked by CNN whether"
    return scene.lower(by - 1) == "asked"


_BY_WHOM: Final = 7
_ASKED_ABOUT: Final = frozenset(("about", "whether", "if"))


def _asked(mention: Mention, scene: Scene, *, inverted: bool) -> bool:
    """Whether the question is whether the harm was done: nothing asks for more before it, and nothing follows that is
    asked in its stead."""
    items = scene.items
    if any(item.lower in _WH for item in items):
        return False
    begins = min(mention.at, mention.phrase.first) if mention.phrase is not None else mention.at
    ends = max(mention.at + 1, mention.phrase.last) if mention.phrase is not None else mention.at + 1
    if inverted and mention.rule.startswith(_NOMINAL):
        # "Can he ignore the death of 33?" takes it for granted.
        return begins <= _CLOSE
    if inverted:
        return not any(
            items[at].lower in ("after", "since", "because")
            or (items[at].tag in (Tag.COMMA, Tag.REL) and scene.lower(at - 1) != "true")
            for at in range(begins)
        )
    goes_on = any(
        items[at].tag in (Tag.COMMA, Tag.MODAL, Tag.DO) or items[at].lower in _DASHES
        for at in range(ends, len(items) - 1)
    )
    opened = any(items[at].tag in (Tag.MODAL, Tag.DO) or items[at].lower in ("after", "if") for at in range(begins))
    return not goes_on and not opened

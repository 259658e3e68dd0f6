"""Frames of counted harm: a death toll, N deaths, no casualties, the number of dead."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.abroad import counted_abroad
from monitor.core.extract.harm.emit import emit, figure, single
from monitor.core.extract.harm.rising import rising
from monitor.core.extract.lexicon.harm import FOREIGN
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.ordinals import number_of_nth
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome, Standing

__all__ = ["COMPOUND", "TRIED", "bare", "counted_noun", "none", "rising", "toll"]

COMPOUND: Final = words(
    "penalty squad squads threat threats sentence sentences row certificate certificates camp camps rate"
    " rates wish penalties bed trap throes tax"
    " attempt attempts plot plots charge charges trial trials case cases weapon suspect suspects"
    " investigation rap warrant mystery plan plans"
    " conspiracy spree detectives detective unit scene series hotline victim victims benefits insurance"
    " notices notice records record"
)
TRIED: Final = words("attempted attempt would-be failed foiled thwarted alleged_attempt planned")


def counted_noun(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "12 deaths", "the deaths of three men", "no casualties", "deaths rose to 12"."""
    items = scene.items
    name = items[at].lower
    following = scene.lower(at + 1)
    if (
        following in COMPOUND
        or (name == "casualty" and following in ("figure", "figures", "numbers", "count", "list"))
        or (following == "toll" and name.startswith("death"))
    ):
        return []
    if name in ("martyr",):
        return []
    if name in FOREIGN:
        return counted_abroad(scene, at, outcome)
    phrase = scene.phrase(at - 1)
    if phrase is None:
        # "seven confirmed storm-related deaths"
        back = at - 1
        while back > max(0, at - 4) and scene.phrase(back) is None and items[back].tag in _BEFORE_NOUN:
            back -= 1
        phrase = scene.phrase(back) if back < at - 1 else None
    if phrase is not None and phrase.harm == at:
        phrase = None
    rule = f"count:{name}"
    nth = _ordinal(scene, at) if name in ("death", "fatality") else None
    if nth is not None:
        return [_nth(scene, at, outcome, rule, nth)]
    if phrase is None and scene.lower(at - 1) == "of":
        amount = scene.phrase(at - 2)
        phrase = amount if amount is not None and amount.bare else None
    negative = none(scene, at, phrase)
    if negative:
        return [negative]
    if (
        phrase is not None
        and phrase.number is not None
        and (phrase.person is not False or phrase.bare or _modifier(scene, phrase))
    ):
        could = scene.lower(phrase.first - 1) == "be" and items[phrase.first - 2].tag is Tag.MODAL
        made = emit(scene, at, outcome, [bare(phrase)], rule, hypothetical=could)
        _loose_noun(made)
        for mention in made:
            mention.generic = True
        return made
    if items[at - 1].tag is Tag.NUM if at else False:
        mention = figure(scene, at, outcome, items[at - 1], rule)
        return [mention]
    the = 1 if scene.lower(at - 1) == "the" else 0
    if scene.lower(at - 1 - the) == "of" and scene.lower(at - 2 - the) in ("number", "count", "tally"):
        # "The number of martyrs of the family is now eight."
        counted = rising(scene, at, outcome, rule)
        if counted:
            return counted
    if following in ("of", "among", "to"):
        found, _ = objects(scene, at + 2)
        if (found and following == "of") or any(one.number is not None for one in found):
            tried = any(scene.lower(at - back) in TRIED for back in (1, 2))
            return emit(scene, at, outcome, found, f"{name} of", hypothetical=tried)
        return []
    if items[at - 1].tag is Tag.POSS if at else False:
        owner = scene.phrase(at - 2)
        if owner is not None:
            return emit(scene, at, outcome, [owner], f"'s {name}")
    if phrase is not None and phrase.det in ("a", "one", "another", "an") and name in ("death", "fatality", "casualty"):
        return [_one(scene, at, outcome, rule)]
    alone = scene.lower(at - 1)
    if alone == "one" or (alone in ("a", "another", "single") and name == "fatality"):
        return [_one(scene, at, outcome, rule)]
    grown = rising(scene, at, outcome, rule)
    if grown:
        return grown
    if name in ("casualties",) and outcome is Outcome.KILLED_OR_WOUNDED:
        mention = figure(scene, at, outcome, items[at], rule)
        return [mention]
    return []


_BEFORE_NOUN: Final = frozenset((Tag.HARM, Tag.ED, Tag.ADV, Tag.ING, Tag.ADJ))
_PASSED_OVER: Final = frozenset((Tag.NOUN, Tag.ADJ, Tag.HARM, Tag.NAT, Tag.ADV))


def _ordinal(scene: Scene, at: int) -> int | None:
    """Return the number of the ordinal before a noun: "a third death", "the 25th storm-related fatality"."""
    for back in range(at - 1, max(-1, at - 5), -1):
        word = scene.lower(back)
        if (number := number_of_nth(word)) is not None:
            return number
        if scene.items[back].tag not in _PASSED_OVER:
            return None
    return None


def _nth(scene: Scene, at: int, outcome: Outcome, rule: str, number: int) -> Mention:
    """Return the toll that the n-th death brings it to."""
    mention = figure(scene, at, outcome, scene.items[at], rule)
    mention.low = mention.high = number
    mention.standing = Standing.RAISES
    mention.total = True
    return mention


def _one(scene: Scene, at: int, outcome: Outcome, rule: str) -> Mention:
    mention = single(scene, at, outcome, rule, pronoun=False)
    mention.generic = True
    return mention


def bare(phrase: Phrase) -> Phrase:
    phrase.person = True
    return phrase


def _modifier(scene: Scene, phrase: Phrase) -> bool:
    return scene.items[phrase.head].tag is not Tag.PERSON if phrase.head >= 0 else True


def _loose_noun(made: list[Mention]) -> None:
    for mention in made:
        if mention.phrase is not None and mention.phrase.person is None:
            mention.group = None


def none(scene: Scene, at: int, phrase: Phrase | None) -> Mention | None:
    """Read "no casualties", "did not cause any deaths", "without injuries"."""
    items = scene.items
    outcome = _outcome_of(items[at].lower)
    first = phrase.first if phrase is not None else at
    word = scene.lower(first - 1)
    det = phrase.det if phrase is not None else None
    no = (
        det in ("no", "any", "neither")
        or word in ("no", "without", "zero", "any", "neither", "nor")
        or scene.lower(at - 1) in ("no", "zero", "without")
    )
    zero = (
        phrase is not None
        and phrase.number is not None
        and phrase.number.number is not None
        and phrase.number.number.high == 0
    )
    if scene.lower(at - 1) == "or" and not no:
        no = any(scene.lower(index) in ("no", "without") for index in range(max(0, at - 4), at - 1))
    if not no:
        back = at - 1
        while back > max(-1, at - 9) and (items[back].lower in _REPORTING or items[back].tag is Tag.HARM):
            back -= 1
        no = (
            back >= 0
            and back < at - 1
            and items[back].lower in ("no", "without")
            and (phrase is None or phrase.number is None)
        )
    if not (no or zero):
        return None
    if (det == "any" or word == "any") and not any(
        scene.lower(index) in ("not", "no", "without", "never", "n't", "didn't", "denied", "nor")
        or items[index].tag is Tag.NEG
        for index in range(max(0, at - 10), at)
    ):
        return None
    mention = figure(scene, at, outcome, items[at], f"none:{items[at].lower}")
    mention.low = mention.high = 0
    mention.denied = True
    return mention


_REPORTING: Final = words(
    "report reports word indication sign of any known immediate further serious or and confirmed major other"
    " human additional mention reported"
)


def _outcome_of(word: str) -> Outcome:
    if word.startswith(("injur", "wound")):
        return Outcome.WOUNDED
    if word.startswith("casualt"):
        return Outcome.KILLED_OR_WOUNDED
    return Outcome.KILLED


_HURT: Final = frozenset(("injured", "wounded", "injury", "injuries"))


def toll(scene: Scene, at: int) -> list[Mention]:
    """Read "the death toll rose to 29", "toll: 12 dead"."""
    if scene.lower(at - 1) in ("bridge", "road", "highway", "injury", "a", "heavy") and scene.lower(at - 1) != "death":
        return []
    outcome = Outcome.WOUNDED if scene.lower(at - 1) in _HURT else Outcome.KILLED
    of = at + 3 if scene.lower(at + 2) == "the" else at + 2
    if scene.lower(at + 1) == "of" and scene.lower(of) in _HURT:
        # "the toll of wounded has gone up to 41"
        outcome = Outcome.WOUNDED
    return rising(scene, at, outcome, "toll")

"""Figures that are told only to say that they are not so: "dismissed talk of 100 dead", "reports of 80 dead are false".

What is denied must be the figure, and not who did it, why, or something else that is said beside it.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.doubt.judging import CALLING, DENYING, FALSE, TRUE, UNTRUE, calls_it_false, labelled, negated
from monitor.core.extract.doubt.told_as import FIGURES, STATEMENTS, UNTIL, first_of, last_of, rest_of_clause, told_as
from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag

_SCORNING: Final = frozenset(
    (
        ("contrary", "to"),
        ("counter", "to"),
        ("scorn", "on"),
        ("water", "on"),
        ("doubt", "on"),
        ("shot", "down"),
        ("shoots", "down"),
        ("knocked", "down"),
        ("knocks", "down"),
        ("laughed", "off"),
        ("laughs", "off"),
        ("brushed", "off"),
    )
)
"""Verbs of two words: "poured scorn on reports", "shot down rumours"."""
_CORRECTING: Final = words("corrects corrected correcting")
_MATCHING: Final = words(
    "reflect reflects reflected reflecting correspond corresponds corresponded match matches matched tally conform"
)
_LACKING: Final = words("no nothing without lack lacks lacking lacked little neither not none")
_GROUND: Final = words("truth basis foundation substance reality evidence")
_AROUND: Final = frozenset((Tag.DET, Tag.ADJ, Tag.NAT, Tag.NOUN, Tag.POSS, Tag.ED, Tag.ADV, Tag.PERSON, Tag.TIME))
_NOUNS: Final = 9

VERDICTS: Final = (
    FALSE
    | DENYING
    | _CORRECTING
    | TRUE
    | _GROUND
    | words(
        "scorn water down off not nowhere lost contrary n't don't doesn't didn't haven't hasn't hadn't isn't wasn't"
    )
)
"""Words without one of which nothing is denied."""


def denied(mention: Mention, scene: Scene) -> bool:
    """Whether the text says that a figure is not so."""
    if _in_vain(mention, scene):
        return False
    if labelled(scene) or _outright(mention, scene) or _not_so_many(mention, scene) or _itself_untrue(mention, scene):
        return True
    heads = told_as(mention, scene)
    if any(_governed(mention, scene, head) or _said_of(mention, scene, head) for head in heads):
        return True
    return bool(heads) and calls_it_false(scene, last_of(mention, scene))


def _in_vain(mention: Mention, scene: Scene) -> bool:
    """Whether it is told what they died for: "denied that 33 had died for nothing" takes the 33 for granted."""
    at = last_of(mention, scene)
    return (scene.lower(at), scene.lower(at + 1)) in (("in", "vain"), ("for", "nothing"))


def _outright(mention: Mention, scene: Scene) -> bool:
    """Whether a verb of denial has the figure itself for its object: "denies that 60 died", "denies 45 dead"."""
    first = first_of(mention)
    for at in range(first - 1, max(-1, first - 6), -1):
        word = scene.lower(at)
        if word in UNTIL or scene.items[at].tag in (Tag.MARK, Tag.COMMA):
            return False
        if word in DENYING and scene.items[at].tag is not Tag.NOUN:
            counted = mention.rule.startswith(_COUNTS) or (mention.phrase is not None and mention.phrase.first == first)
            stated = (at + 1 == first and counted) or (
                scene.lower(at + 1) == "that" and not by_somebody(mention, scene, at + 1)
            )
            return stated and not negated(scene, at)
        if word == "that" and _judged_before(scene, at):
            # "it is not true that 60 died", "it is a lie that 60 died"
            return not by_somebody(mention, scene, at)
        if word == "to" and scene.lower(at - 1) in FALSE and scene.lower(at + 1) in _TELLING:
            # "it is wrong to speak of 60 dead"
            return not negated(scene, at - 1)
    return False


_COUNTS: Final = ("toll", "count", "number")
_TELLING: Final = words("speak talk say claim report write put call tell")


def _not_so_many(mention: Mention, scene: Scene) -> bool:
    """Whether a "not" stands right before the figure: "the number of dead is not 45", "we do not have 60 martyrs", "the
    toll is nowhere near 60"; in "not 29 but 33" the first alone is denied."""
    items = scene.items
    at = next((step for step, item in enumerate(items) if item.end > mention.start), mention.at) - 1
    if at + 1 >= len(items) or items[at + 1].tag is not Tag.NUM:
        return False
    if scene.lower(at) == "near" and scene.lower(at - 1) in ("nowhere", "anywhere"):
        return True
    if scene.lower(at) == "not":
        return scene.lower(at - 1) != "if" and not (_least(items[at + 1].lower))
    if mention.rule.startswith("lost"):
        return negated(scene, mention.at)
    if at > 0 and (items[at].tag is Tag.HAVE or scene.lower(at) in ("got", "lost", "suffered", "seen", "reached")):
        return items[at - 1].tag is Tag.NEG or scene.lower(at - 1) in ("not", "n't", "never")
    return False


def _least(figure: str) -> bool:
    """Whether a figure told with "not" is a bound: "not fewer than 33", "not only 29"."""
    return any(word in figure for word in ("less", "fewer", "more", "only", "under", "below"))


def _itself_untrue(mention: Mention, scene: Scene) -> bool:
    """Whether the figure is the subject of a judgement: "45 martyrs is a lie"."""
    at, first = last_of(mention, scene), first_of(mention)
    opens = not first or scene.items[first - 1].tag in (Tag.MARK, Tag.COMMA) or scene.lower(first - 1) in speech.SAYS
    if not opens or scene.lower(at) not in ("is", "was", "'s"):
        return False
    at += 1
    while at < len(scene.items) and scene.items[at].tag in (Tag.DET, Tag.ADV, Tag.ADJ):
        at += 1
    return scene.lower(at) in UNTRUE and not negated(scene, at)


def _judged_before(scene: Scene, that: int) -> bool:
    """Whether what stands right before "that" calls it false: "it is untrue that", "it isn't true that"."""
    word = scene.lower(that - 1)
    if word in FALSE:
        return not negated(scene, that - 1)
    return word in ("true", "correct", "case", "truth") and negated(scene, that - 1)


def by_somebody(mention: Mention, scene: Scene, that: int) -> bool:
    """Whether a clause tells who did it, so that its denial leaves the harm: "denies that its troops killed 12"."""
    first = first_of(mention)
    return first - that > _CLAUSE or (
        mention.phrase is not None and mention.phrase.first > mention.at and not _happens(scene, that, mention.at)
    )


_CLAUSE: Final = 4
_HAPPENING: Final = words(
    "strike strikes attack attacks raid raids airstrike airstrikes bombing bombings blast blasts explosion shelling"
    " quake earthquake storm flood fire crash accident bombardment ambush battle fighting virus toll number"
)


def _happens(scene: Scene, start: int, end: int) -> bool:
    return any(scene.lower(at) in _HAPPENING for at in range(start, end))


def _governed(mention: Mention, scene: Scene, head: int) -> bool:
    """Whether what stands before the noun takes its content away: "dismissed talk of", "the false figure of", "no truth
    in reports that", "called reports of 45 dead a lie"."""
    items = scene.items
    at = head - 1
    while at >= 0 and head - at < _NOUNS:
        word = items[at].lower
        if word in DENYING and items[at + 1].tag is not Tag.PREP:
            return not negated(scene, at) and not by_doer(mention, scene, head)
        if word in _CORRECTING:
            # "corrected a report that 27 had died"; a toll that is corrected is another thing.
            return scene.lower(head) not in FIGURES and scene.lower(head) not in STATEMENTS
        if word in UNTRUE and items[at - 1].tag is not Tag.BE:
            return not negated(scene, at)
        if word in CALLING and items[at].tag is not Tag.NOUN:
            return not negated(scene, at) and _untrue_after(mention, scene, linked=False)
        if word in ("as", "on", "down", "off", "to", "in", "behind", "for", "at", "of", "that", "all", "any"):
            if (scene.lower(at - 1), word) in _SCORNING:
                return not negated(scene, at - 1)
            if scene.lower(at - 1) in _GROUND and word in ("to", "in", "behind", "for"):
                return negated(scene, at - 1, reach=6)
            if word == "as":
                return False
        elif items[at].tag not in _AROUND:
            return False
        at -= 1
    return False


def by_doer(mention: Mention, scene: Scene, head: int) -> bool:
    """Whether what is denied is who did it: "denied claims that its planes killed 33"."""
    if mention.phrase is None or mention.phrase.first <= mention.at:
        return False
    that = next((at for at in range(head + 1, mention.at) if scene.lower(at) == "that"), None)
    return that is not None and not _happens(scene, that, mention.at)


def _said_of(mention: Mention, scene: Scene, head: int) -> bool:
    """Whether what goes on after the figure takes its noun's content away: "reports of 80 dead are false", "claims that
    45 died were denied", "figures of 60 dead do not reflect the truth"."""
    wrong = UNTRUE if scene.lower(head) in FIGURES else FALSE
    if _untrue_after(mention, scene, linked=True, meant=wrong):
        return not by_doer(mention, scene, head)
    rest = rest_of_clause(mention, scene, FALSE)
    for at in rest:
        word = scene.lower(at)
        if word in DENYING and scene.items[at - 1].tag in (Tag.BE, Tag.ADV):
            before = [scene.items[back].tag for back in range(max(rest.start, at - 3), at)]
            return Tag.BE in before and not negated(scene, at) and not by_doer(mention, scene, head)
        if word in TRUE or word in _GROUND or word in _MATCHING:
            lacking = any(
                scene.lower(back) in _LACKING or scene.items[back].tag is Tag.NEG or scene.lower(back).endswith("n't")
                for back in range(max(rest.start, at - 6), at)
            )
            if lacking:
                return True
    return False


def _untrue_after(mention: Mention, scene: Scene, *, linked: bool, meant: frozenset[str] = FALSE) -> bool:
    """Whether a word of untruth goes on after the figure; ``linked`` asks for a verb of being before it."""
    rest = rest_of_clause(mention, scene, meant)
    for at in rest:
        if scene.lower(at) not in meant:
            continue
        before = range(max(rest.start, at - 5), at)
        beside = all(scene.items[back].tag is Tag.ADV for back in range(rest.start, at))
        if any(scene.items[back].tag is Tag.BE for back in before) or beside or not linked:
            return not negated(scene, at)
    return False

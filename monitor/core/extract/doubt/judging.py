"""Judgements: what calls something false, and what takes a judgement back."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag

SHORT: Final = 500
"""Code points up to which a text is a line or a post about one thing: what it says of a figure as a whole holds for
that figure. A longer report gives its own figures beside what it calls false."""
OUTRIGHT: Final = words(
    "untrue baseless unfounded groundless fabricated fabrication hoax disinformation misinformation bogus debunked"
)
"""Words that are hardly said of anything but a statement."""
REFUTING: Final = words("refutes refuted refuting refute debunked debunks debunking debunk")
"""Verbs that have hardly any other object."""
UNTRUE: Final = OUTRIGHT | words(
    "false fake fabrications lie lies propaganda nonsense rubbish invented invention concocted exaggerated exaggeration"
    " exaggerations made-up phoney phony discredited lying liars slander misleading imaginary fictitious"
    " absurd ridiculous laughable untruths untruth fantasy premature speculative forged forgery forgeries doctored"
)
INCORRECT: Final = words("incorrect wrong inaccurate erroneous mistaken")
FALSE: Final = UNTRUE | INCORRECT
DENYING: Final = REFUTING | words(
    "denies denied denying deny dismisses dismissed dismissing dismiss rejects rejected rejecting reject rubbishes"
    " rubbished rubbishing quashes quashed quashing"
    " disputes disputed disputing contradicts contradicted contradicting disproved disproves discredits discredited"
    " scotches scotched ridiculed ridicules belied belies repudiates repudiated"
)
CALLING: Final = words(
    "call calls called calling brand brands branded branding label labels labelled labeled labelling describe describes"
    " described describing denounce denounces denounced denouncing decried decries deemed deems termed terms dubbed"
    " dubs slammed slams condemned condemns declared declares found finds considers considered"
)
TRUE: Final = words("true truth correct accurate right factual reality facts fact real case credible")
_LABELS: Final = words("news claim alert rumour rumor report post tweet story not true totally completely it's that's")
_NEVER: Final = words("not n't never nobody none no cannot nor neither")


def negated(scene: Scene, at: int, reach: int = 4) -> bool:
    """Whether a verb or a judgement is itself denied: "did not deny", "nobody disputes", "is no lie"."""
    for back in range(at - 1, max(-1, at - reach), -1):
        item = scene.items[back]
        if item.lower in _NEVER or item.lower.endswith("n't") or item.tag is Tag.NEG:
            return True
        if item.tag in (Tag.MARK, Tag.COMMA, Tag.HARM):
            return False
    return False


def labelled(scene: Scene) -> bool:
    """Whether a label calls the whole sentence false: "FAKE NEWS: 60 dead", "60 dead - false"."""
    items = scene.items
    last = len(items)
    while last and items[last - 1].lower in (".", "!"):
        last -= 1
    for at in range(1, min(5, last)):
        if items[at].lower == ":":
            return _is_label(scene, 0, at)
    for at in range(last - 1, max(0, last - 5), -1):
        if items[at].lower in (":", "-", "\u2013", "\u2014"):
            return _is_label(scene, at + 1, last)
    return False


def _is_label(scene: Scene, start: int, end: int) -> bool:
    spoken = [scene.lower(at) for at in range(start, end)]
    if not spoken or not all(word in FALSE or word in _LABELS for word in spoken):
        return False
    return any(word in FALSE for word in spoken) if "not" not in spoken else "true" in spoken


_MEANT: Final = words(
    "it this that these they them which claim claims report reports figure figures message post number rumour he she"
)


def may_call_false(spoken: set[str]) -> bool:
    """Whether a sentence of these words may call false what was told before it."""
    return not (FALSE.isdisjoint(spoken) and TRUE.isdisjoint(spoken))


def calls_it_false(scene: Scene, start: int = 0) -> bool:
    """Whether the items from ``start`` call false what was told before them: "That is a lie", "The governor says it's
    fake", "Not true", "the governor called them false"."""
    items = scene.items
    for at in range(start, len(items)):
        word = items[at].lower
        if not (word in FALSE and not negated(scene, at)) and not (word in _RIGHT and negated(scene, at)):
            continue
        if scene.lower(at + 1) in ("that", "to", "of") or (at + 1 < len(items) and items[at + 1].tag is Tag.NOUN):
            # "It is a lie that they were warned": something else.
            continue
        before = items[max(start, at - 7) : at]
        if start == 0 and at < _SHORT and all(one.tag in _MERE or one.lower == "not" for one in before):
            return True
        if word in _LYING and before and before[-1].lower in _MEANT:
            return True
        if any(one.lower in _MEANT for one in before):
            return any(one.tag in (Tag.BE, Tag.POSS) or one.lower in CALLING for one in before)
    return False


_RIGHT: Final = words("true correct truth")
_LYING: Final = words("lie lied lies")
_MERE: Final = (Tag.ADV, Tag.DET, Tag.NEG, Tag.ADJ)
_SHORT: Final = 5

"""Figures that nobody has counted: what a model gives, a forecast, a chance.

"A 35% chance of 100 to 1,000 deaths", "a risk firm projected 50 to 200 deaths", "computer models suggest up to 2,000
dead", "the worst case is 900 dead", "toll to pass 33". They are kept as background, however near they may come. Who
"estimates" is on the spot, and counts; what somebody "fears" is alleged.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.doubt.told_as import first_of
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag

_CHANCES: Final = words("chance chances probability likelihood odds")
_FORECASTING: Final = words(
    "projects projected projecting forecast forecasts forecasted forecasting predicts predicted predicting predict"
    " extrapolates extrapolated modelled modeled simulated"
)
_FORECASTS: Final = words(
    "projection projections forecast forecasts prediction predictions simulation simulations modelling modeling"
    " extrapolation extrapolations"
)
_MODELS: Final = words("model models algorithm algorithms pager")
_MACHINES: Final = _FORECASTS | _MODELS
_GIVING: Final = words(
    "suggest suggests suggested give gives gave giving put puts show shows showed showing indicate indicates indicated"
    " point points pointed find finds found estimate estimates estimated see sees saw speak speaks spoke expect expects"
    " expected calculate calculates calculated yield yields yielded"
)
_SAYING: Final = words("say says said")
_FEARING: Final = words("fear fears fearing")
_CASES: Final = words("case scenario")
_PASSING: Final = words("pass top exceed surpass")
_REACHING: Final = words("reach hit rise climb grow")
_COMING: Final = words("likely set expected bound due poised")
TRIGGERS: Final = _CHANCES | _FORECASTING | _MACHINES | _FEARING | _PASSING | _COMING | words("worst worst-case")
"""Words without one of which nothing is projected."""
_FORETOLD: Final = _CHANCES | _FORECASTING | _FORECASTS
_PASSED: Final = words("that of at about some around roughly nearly to a the an up between likely possible total")
_TOYS: Final = words("aircraft airplane plane planes train trains railway car cars school schools village agency club")
_FAR: Final = 14


def settle_projections(scene: Scene) -> None:
    """Mark as not said to have happened what a model or a forecast gives, and as alleged what is feared."""
    if not scene.mentions or TRIGGERS.isdisjoint(scene.sentence.lowers):
        return
    for mention in scene.mentions:
        if not mention.numeric or mention.hypothetical:
            continue
        at = _before(scene, first_of(mention))
        if _projected(scene, at) or _to_come(scene, mention):
            mention.hypothetical = True
        elif scene.lower(at) in _FEARING and at > 0:
            mention.alleged = True


def _before(scene: Scene, first: int) -> int:
    """Return the item before ``first`` that says how it came to be told."""
    at = first - 1
    while at >= 0 and scene.lower(at) in _PASSED:
        at -= 1
    return at


def _to_come(scene: Scene, mention: Mention) -> bool:
    """Whether a figure is one that a toll has still to reach: "toll to pass 33", "likely to rise to 33"."""
    number = next((at for at, item in enumerate(scene.items) if item.start <= mention.start < item.end), 0)
    at = _before(scene, number)
    if at < 1 or scene.lower(at - 1) != "to":
        return False
    return scene.lower(at) in _PASSING or (scene.lower(at) in _REACHING and scene.lower(at - 2) in _COMING)


def _projected(scene: Scene, at: int) -> bool:
    """Whether what ends with item ``at`` gives no count: "a chance of", "the model suggests", "the worst case is"."""
    if scene.lower(at) in _FORETOLD:
        return True
    if scene.items[at].tag is Tag.BE and scene.lower(at - 1) in _CASES:
        return scene.lower(at - 2) in ("worst", "worst-case") or "worst-case" in scene.lower(at - 1)
    given = False
    for back in range(at, max(-1, at - _FAR), -1):
        word, tag = scene.lower(back), scene.items[back].tag
        if tag in (Tag.MARK, Tag.HARM, Tag.SUB) and word != ":":
            return False
        if word in _GIVING:
            given = True
        elif word in _SAYING:
            # Models speak; somebody else who is quoted has counted.
            return scene.lower(back - 1) in _MACHINES and scene.lower(back - 1) != "model"
        elif given and word in _MACHINES:
            return scene.lower(back + 1) not in _TOYS
    return False

"""Short lines that set a toll anew in words for which there is no frame: "taking the total to 33, says the governor",
"Dogan: toll is 27, I misspoke when I said 29".

What no frame hears is heard here from the line as a whole: one authority is named, one figure stands where a new count
stands, and whatever other figures there are were given before or are parts. Nothing is read where a word of the line
speaks of doubt, of denial, of conditions or of somebody else's dead: a figure that is missed comes again within
minutes, one that is wrong wakes people.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from monitor.core.extract.corrections.recounting import Figure, figures_of, tells_of_harm
from monitor.core.extract.doubt.outright import without_called_false
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.people.sides import side_of
from monitor.core.extract.voices.authority import authority, may_name
from monitor.core.model import Basis, Claim, Fragment, Outcome, Part, Polarity, Scope, Span, Standing, Victims
from monitor.core.policy import Policy
from monitor.core.text import Document

_LONGEST, _SENTENCES = 320, 4

_OPEN: Final = re.compile(
    r"\?|\b(?:(?:nobody|no one|no-one) ha[sd]|den(?:y|ies|ied|ying)|dismiss\w*|refut\w*|reject\w*|false|fake\w*|hoax"
    r"|rumou?r\w*|unverified"
    r"|unconfirmed|alleg\w*|claim\w*|if|could|may(?! god)|might|fear\w*|would|expect\w*|whether|never|refus\w*"
    r"|declin\w*|parody|impost\w*|hacked|doctored|posing|screenshots?|bots?|drill|exercise|film|game|anniversar\w*"
    r"|asked|yet|so-called|disput\w*|contest\w*|reportedly|suppos\w*|would-be|no such|quoted to|attributed to"
    r"|in the name of|baseless|untrue|disinformation|propaganda|awaited|afraid|to (?:pass|exceed|top|surpass)|no word"
    r"|no statement|no longer says)\b"
    r"|(?:\bnot|n['\u2019]t|\bnever|\bnor) (?:(?:have|has|had|yet|we|he|she|they) )*(?:said|given|confirmed|announced"
    r"|told"
    r"|spoken|mentioned)\b|\b(?:did|does|do|would|will)(?: not|n['\u2019]?t) (?:say|give|confirm|announce|speak"
    r"|mention)\b"
    r"|\b(?:neutrali[sz]\w*|civilians?|militants?|terrorists?|rebels?|fighters|militia\w*|mourns?|funerals?|buried"
    r"|burial|(?:regime|government|enemy) (?:soldiers?|troops?|forces?|army))\b"
)
"""Doubt, denial, conditions, and somebody else's dead."""
_FORCES: Final = re.compile(r"\b([a-z]+) (?:soldiers?|troops?|forces?|army)\b")
_CORRECTING: Final = re.compile(
    r"\b(?:correct(?:s|ed|ion|ions|ing)?|revis(?:e|es|ed|ing|ion)|lower(?:s|ed|ing)|cuts?|reduc(?:es|ed|ing)"
    r"|scal(?:es|ed|ing) back|walk(?:s|ed|ing) back|step(?:s|ped|ping) back|tak(?:es|en|ing) back|took back"
    r"|withdr(?:ew|awn|aws|awing)|retract(?:s|ed|ing|ion)?|amend(?:s|ed|ing)?|rectif\w+|mistakes?|errors?|erroneous\w*"
    r"|misspoke|wrong(?:ly)?|miscount\w*|counted twice|doubl[ey]|double[- ]count\w*|duplicat\w*|overstat\w*|inflated"
    r"|fewer|instead of|rather than|down (?:to|by)|right (?:number|figure|count)|clarif\w+|put (?:this|that|it) right"
    r"|set(?:ting)? the record straight|previously|(?:found|turned up|are|is|were|was) alive|confusion|identification"
    r"|not \d+|wasn['\u2019]t \d+|apologi[sz]\w+|(?:less|lower) than|too (?:many|high|early)|higher (?:one|figure"
    r"|number)"
    r"|(?:are|is|were|was) living|(?:and|but) not \w+|in (?:place|lieu) of|backtrack\w*|longer stands by"
    r"|(?:go|goes|gone|going|went) back (?:from|on)"
    r"|(?:included|contained|counted) (?:[\w-]+ ){1,4}(?:who|that) (?:are|were|is|was) (?:[\w-]+ ){0,3}(?:alive|living"
    r"|in (?:surgery|hospital|intensive care|treatment|a coma)|being (?:treated|operated on)|wounded|injured|unhurt))\b"
)
"""What says that a count given before was wrong. "No longer 29 but 33" does not."""
_HARMLESS: Final = re.compile(
    r"\b(?:not|no) (?:\w+ )?rumou?rs?\b|\bno fear\b|\bcould(?: ?not|n['\u2019]t) (?:be saved|save)\b"
    r"|\basked (?:how many|about the (?:injured|wounded|dead|toll|losses)|citizens|people|families|everyone"
    r"|the public)\b"
    r"|\bi asked\b|\basked to (?:come|give|donate|stay|keep|wait)\b|\bfunerals? (?:will|shall) be\b"
)
"""What sounds like doubt, and puts none on a figure."""


def with_set_anew(
    claims: tuple[Claim, ...], fragment: Fragment, document: Document, policy: Policy
) -> tuple[Claim, ...]:
    """Return ``claims`` and the count that a short line sets anew, without those that it takes back with it."""
    if _all_told(claims, document):
        return claims
    text = document.text.lower()
    if fragment.part is not Part.BODY or len(text) > _LONGEST or len(text) != len(document.text):
        return claims
    if len(document.sentences) > _SENTENCES or not any(may_name(one, policy) for one in document.sentences):
        return claims
    if not tells_of_harm(text) or _OPEN.search(_HARMLESS.sub(" ", text)):
        return claims
    origin, speaks_for = authority(document, policy, text)
    if origin is None or _of_another_side(text, policy, speaks_for):
        return claims
    heard: dict[Outcome, set[int]] = {outcome: set() for outcome in _OUTCOMES}
    for one in claims:
        if one.outcome in heard and one.numeric and one.high is not None:
            heard[one.outcome].add(one.high)
    figures = _settled(list(figures_of(document, text, heard)))
    told = claims
    for outcome in _OUTCOMES:
        told = _set_anew(
            told, [one for one in figures if one.outcome in (outcome, None)], outcome, origin, speaks_for, text
        )
    return claims if told == claims else tuple(without_called_false(list(told), document))


_OUTCOMES: Final = (Outcome.KILLED, Outcome.WOUNDED)


def _settled(figures: list[Figure]) -> list[Figure]:
    """Return ``figures`` with few taken for a part beside a whole, and "we said 29" for old beside a new one."""
    settled: list[Figure] = []
    for one in figures:
        new = one.new
        for other in figures if new else ():
            if other.new and other.outcome is one.outcome and other.value != one.value:
                part = one.value in _PARTS and one.value * _FEW <= other.value
                new = new and not part and not (one.said and not other.said)
        settled.append(Figure(one.start, one.end, one.value, new, one.said, one.outcome))
    return settled


_FEW: Final = 3


def _set_anew(
    claims: tuple[Claim, ...],
    figures: list[Figure],
    outcome: Outcome,
    origin: str,
    speaks_for: str | None,
    text: str,
) -> tuple[Claim, ...]:
    """Return ``claims`` with the one new count of ``outcome`` as the authority's, if there is one."""
    new = {one.value for one in figures if one.new and one.outcome is outcome}
    if len(new) != 1:
        return claims
    others = {one.value for one in figures if not one.new}
    mine = [one for one in claims if one.outcome is outcome and one.numeric]
    if any(one.polarity is not Polarity.ASSERTED and one.low not in others for one in mine):
        return claims
    value = new.pop()
    known = [one for one in mine if one.high == value and one.low in (None, value)]
    exact = [one for one in known if one.low == value]
    corrects = _CORRECTING.search(text) is not None or any(one.standing is Standing.CORRECTS for one in known)
    if any(one.scope not in (Scope.INCIDENT, Scope.SUBGROUP) for one in mine):
        return claims
    if exact and not corrects and all(one.origin == origin for one in known) and len(exact) == len(mine):
        return claims
    if any(not one.origin.startswith("outlet:") and not _same(one.origin, origin) for one in known):
        return claims
    if any(one not in known and one.low not in others and not _is_part(one, value) for one in mine):
        return claims
    figure = next(one for one in figures if one.new and one.value == value)
    if known and not corrects and any(_apart(one, figure, text) for one in claims if one.origin == origin):
        # "29 killed, the governor says. A total of 36 were wounded." He may have said that, too.
        return claims
    standing = (
        Standing.CORRECTS if corrects and not any(other < value for other in others - _PARTS) else Standing.CURRENT
    )
    if exact and exact[0].standing is Standing.RAISES and standing is Standing.CURRENT:
        standing = Standing.RAISES
    told = (
        replace(exact[0], origin=origin, standing=standing)
        if exact
        else Claim(
            outcome=outcome,
            low=value,
            high=value,
            span=Span(start=figure.start, end=figure.end),
            rule="set anew",
            origin=origin,
            victims=Victims(side=speaks_for),
            standing=standing,
        )
    )
    kept = [one for one in claims if one.outcome is not outcome or not one.numeric]
    return tuple(sorted([*kept, told], key=lambda one: one.span.start))


def _apart(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether a claim stands in another sentence than a figure."""
    first, last = sorted((claim.span.start, figure.start))
    return _ENDS.search(text, first, last) is not None


_ENDS: Final = re.compile(r"[.!?] ")


def _same(one: str, origin: str) -> bool:
    """Whether two origins are one voice: "urgent Turkish governor" is the Turkish governor."""
    return one == origin or (one.startswith(_SAID) and one.endswith(f"-{origin.removeprefix(_SAID)}"))


_SAID: Final = "said:"


def _is_part(claim: Claim, whole: int) -> bool:
    """Whether a claim is of few beside a whole: "four of our wounded have died, our martyrs are 33"."""
    return claim.low in _PARTS and claim.low is not None and claim.low * _FEW <= whole


def _all_told(claims: tuple[Claim, ...], document: Document) -> bool:
    """Whether frames have heard every count of the line, each from somebody, and nothing is put right: as in most."""
    heard: set[int | None] = set()
    counted: dict[Outcome, int | None] = {}
    for one in claims:
        if not one.numeric:
            continue
        if one.origin.startswith("outlet:") or one.basis is Basis.INCREMENT:
            return False
        if one.scope is not Scope.SUBGROUP and counted.setdefault(one.outcome, one.low) != one.low:
            return False
        heard.add(one.low)
    return bool(heard) and not any(
        not _MAY_CORRECT.isdisjoint(sentence.lowers)
        or any(number.countable and number.low not in heard for number in sentence.numbers)
        for sentence in document.sentences
    )


_MAY_CORRECT: Final = words(
    "correct corrects corrected correction corrections correcting revise revises revised revising revision lowers"
    " lowered lowering cut cuts reduces reduced reducing back withdrew withdrawn withdraws withdrawing retract retracts"
    " retracted retracting retraction amend amends amended amending mistake mistakes error errors misspoke wrong"
    " wrongly twice double doubly inflated fewer instead rather down right straight previously alive confusion not"
    " identification less higher many living place lieu backtracks backtracked backtracking longer apologises"
    " apologised apologizes apologized"
)
"""Words without one of which nothing is put right, but for rare ones that a frame hears."""
_PARTS: Final = frozenset(range(1, 10))
"""So few are what a count has changed by, not a count given before."""


def _of_another_side(text: str, policy: Policy, speaks_for: str | None) -> bool:
    """Whether the line tells of forces of another side than the authority's."""
    sides = {side_of(found[1], policy) for found in _FORCES.finditer(text)} - {None, "civilian"}
    return speaks_for is not None and bool(sides - {speaks_for})

"""Short lines that set a toll anew in words for which there is no frame: "taking the total to 33, says the governor",
"Dogan: toll is 27, I misspoke when I said 29".

What no frame hears is heard here from the line as a whole: one authority is named, one figure stands where a new count
stands, and whatever other figures there are were given before or are parts. Nothing is read where a word of the line
speaks of doubt, of denial, of conditions or of somebody else's dead: a figure that is missed comes again within
minutes, one that is wrong wakes people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from monitor.core.extract.aliases import may_be_named, named_in
from monitor.core.extract.items import read_items
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.outright import without_called_false
from monitor.core.extract.sides import side_of
from monitor.core.model import Basis, Claim, Fragment, Outcome, Part, Polarity, Scope, Span, Standing, Victims
from monitor.core.policy import Origin, OriginKind, Policy
from monitor.core.text import Document, Sentence

_LONGEST, _SENTENCES = 320, 4
_AUTHORITIES: Final = frozenset((OriginKind.OFFICIAL, OriginKind.MILITARY))

_DEATH: Final = re.compile(
    r"\b(?:dead|deaths?|die[sd]|killed|martyr(?:s|ed|dom)?|fatalit(?:y|ies)|toll|fallen|fell|losses|lost|perished"
    r"|succumbed)\b"
)
_INJURY: Final = re.compile(r"\b(?:wounded|injured|hurt)\b")
_OPEN: Final = re.compile(
    r"\?|\b(?:den(?:y|ies|ied|ying)|dismiss\w*|refut\w*|reject\w*|false|fake\w*|hoax|rumou?r\w*|unverified"
    r"|unconfirmed|alleg\w*|claim\w*|if|could|may(?! god)|might|fear\w*|would|expect\w*|whether|never|refus\w*"
    r"|declin\w*|parody|impost\w*|hacked|doctored|posing|screenshots?|bots?|drill|exercise|film|game|anniversar\w*"
    r"|asked|yet|so-called|disput\w*|contest\w*|reportedly|suppos\w*|would-be|no such|quoted to|attributed to"
    r"|in the name of|baseless|untrue|disinformation|propaganda|didn['\u2019]?t say|did not say)\b"
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
    r"|not \d+|wasn['\u2019]t \d+)\b"
)
"""What says that a count given before was wrong. "No longer 29 but 33" does not."""

_GIVEN_BEFORE: Final = re.compile(
    r"(?:\bnot|\bn['\u2019]t|\binstead of|\brather than|\bfrom|\bprevious(?:ly)?|\bprevious (?:toll|figure|count) of"
    r"|\bearlier(?: (?:figure|toll|count))?(?: of)?|\binitial(?:ly)?|\bhad (?:\w+ )?(?:said|given|put it at|reported)"
    r"|['\u2019]d said|\bthan|\bno longer|\bfirst|\bthen|\bof the|\bthe|\bwhen (?:i|he|she) said|\bcount of|\btoll of"
    r"|\bfigure of|\bafter|\bup from|\bdown from)\s*(?:the\s*)?[\"'\u201c\u2018(]*$"
)
_GIVEN_AFTER: Final = re.compile(
    r"^[^.;,!]{0,40}?\b(?:was|were|is|are)(?: not|n['\u2019]t)\b"
    r"|^[^.;,!]{0,40}?\b(?:was|were|is) (?:an? |in |given in |the result of |no longer )?(?:mistaken?|error|wrong"
    r"|incorrect|too high|valid|out of date|slip)\b|^\s*(?:he|she|they|it) (?:gave|had given|announced|reported)\b"
    r"|^[^.;,!]{0,20}?\b(?:first|initially|earlier|previously) (?:announced|given|reported)\b"
    r"|^[^.;,!]{0,20}?\b(?:given |announced |reported )(?:earlier|before)\b"
    r"|^\s*(?:has|have|had) been (?:withdrawn|taken back|retracted)\b|^\s*resulted from\b"
)
_PART_AFTER: Final = re.compile(
    r"^\s*(?:more|further|additional|others?|names?|fewer|families|of (?:the|those|them|his|her|its)\b"
    r"|of our (?:\w+ ){0,2}(?:wounded|injured)|soldiers? (?:thought|listed|counted|presumed|reported|still)"
    r"|men (?:thought|listed|counted|presumed|were|are)|people (?:thought|listed)"
    r"|seriously|severely|badly|critically|heavily|hospitals?|times?|hours?|minutes?|days?)\b"
)
_PART_BEFORE: Final = re.compile(r"\b(?:by|update|part|day|no\.|number one|channel|page|chapter|another|at)\s*$")
_NEW_BEFORE: Final = re.compile(
    r"(?:\b(?:to|at|is|are|now|reach(?:es|ed)?|numbers?|numbered|totals?|totall?ed|makes? (?:that|it)|made (?:that|it)"
    r"|use|gives?|gave|counts?|as|leaves?|leaving|becomes?|become|dead|killed|of|martyrs|have|said|says|but)"
    r"|['\u2019]s|[:;,(-]|\u2013|\u2014|^)\s*[\"'\u201c\u2018(]*$"
)
_NEW_AFTER: Final = re.compile(
    r"^[\"'\u201d\u2019)]*\s*(?:(?:(?:[a-z]+ )?(?:dead|fatalities|deaths|soldiers?|troops|servicemen|personnel)"
    r"|killed|martyrs?|martyred|of our|wounded|injured|hurt|now|so far|from|not|instead|rather|after|following"
    r"|according|per|the (?:count|number|toll)|says|said)\b|[(.,;:!-]|\u2013|\u2014|$)"
)
_CLOSE, _FAR = 24, 40
"""How far before a figure the words may begin that make it new or a part, and those that say when it was given."""
_HOLDER: Final = r"(?:([\w'\u2019-]+) )?(?:(?:provincial|regional|local|state) )?(governor|mayor|sheriff|coroner)"
_SPEAKS: Final = (
    r"(?:says?|said|saying|announc\w+|tells?|told|confirm\w*|puts?|gives?|gave|correct\w*|lower\w*|revis\w+|cuts?"
    r"|withdr\w+|amend\w*|counts?)"
)
_OFFICE: Final = re.compile(
    rf"\b{_HOLDER}(?:['\u2019]s office)?(?:,? [^,.;]{{1,30}},)? (?:(?:has|had|have|just|now) )*{_SPEAKS}\b"
    rf"|(?:according to|\bper|\bfrom|\bby|source:|says|said|[-\u2013\u2014(]) {_HOLDER}\b|\b{_HOLDER}:"
)
"""A bare office as who speaks, and not as who was harmed."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A count that stands in the line."""

    start: int
    end: int
    value: int
    new: bool


def with_set_anew(
    claims: tuple[Claim, ...], fragment: Fragment, document: Document, policy: Policy
) -> tuple[Claim, ...]:
    """Return ``claims`` and the count that a short line sets anew, without those that it takes back with it."""
    if _all_told(claims, document):
        return claims
    text = document.text.lower()
    if fragment.part is not Part.BODY or len(text) > _LONGEST or len(text) != len(document.text):
        return claims
    if len(document.sentences) > _SENTENCES or not any(_may_name(one, policy) for one in document.sentences):
        return claims
    outcome = _outcome(text)
    if outcome is None or _OPEN.search(text):
        return claims
    origin, speaks_for = _authority(document, policy, text)  # first: most texts name none
    if origin is None or _of_another_side(text, policy, speaks_for):
        return claims
    heard = {one.low for one in claims if one.outcome is outcome and one.numeric}
    figures = list(_figures(document, text, heard))
    others = {one.value for one in figures if not one.new}
    if any(one.polarity is not Polarity.ASSERTED and one.low not in others for one in claims):
        return claims
    new = {one.value for one in figures if one.new}
    if len(new) != 1:
        return claims
    value = new.pop()
    mine = [one for one in claims if one.outcome is outcome and one.numeric]
    known = [one for one in mine if one.low == one.high == value]
    corrects = _CORRECTING.search(text) is not None or any(one.standing is Standing.CORRECTS for one in known)
    if any(one.scope not in (Scope.INCIDENT, Scope.SUBGROUP) for one in mine):
        return claims
    if known and not corrects and all(one.origin == origin for one in known) and len(known) == len(mine):
        return claims
    if any(not one.origin.startswith("outlet:") and one.origin != origin for one in known):
        return claims
    if any(one.low != value and one.low not in others for one in mine):
        return claims
    figure = next(one for one in figures if one.new)
    standing = (
        Standing.CORRECTS if corrects and not any(other < value for other in others - _PARTS) else Standing.CURRENT
    )
    told = (
        replace(known[0], origin=origin, standing=standing)
        if known
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
    return tuple(without_called_false(sorted([*kept, told], key=lambda one: one.span.start), document))


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
    " identification"
)
"""Words without one of which nothing is put right, but for rare ones that a frame hears."""
_PARTS: Final = frozenset(range(1, 10))
"""So few are what a count has changed by, not a count given before."""


def _outcome(text: str) -> Outcome | None:
    """Return what is counted: the dead, or the hurt where no word tells of the dead."""
    if not _INJURY.search(text):
        return Outcome.KILLED if _DEATH.search(text) else None
    return None if _DEATH.search(text) else Outcome.WOUNDED


def _figures(document: Document, text: str, heard: set[int | None]) -> Iterator[_Figure]:
    """Yield the counts of the line; one that a frame has ``heard`` needs no words of a new count around it."""
    for sentence in document.sentences:
        for number in sentence.numbers:
            if not number.countable or number.low is None or number.low != number.high:
                continue
            start, end = sentence.tokens[number.first].start, sentence.tokens[number.last - 1].end
            close, far, after = max(0, start - _CLOSE), max(0, start - _FAR), text[end : end + _FAR]
            new = number.low in heard or (
                _NEW_AFTER.match(after) is not None and _NEW_BEFORE.search(text, close, start) is not None
            )
            if new:
                part = _PART_AFTER.match(after) is not None or _PART_BEFORE.search(text, close, start) is not None
                old = _GIVEN_AFTER.match(after) is not None or _GIVEN_BEFORE.search(text, far, start) is not None
                new = not part and not old
            yield _Figure(start, end, number.low, new)


def _of_another_side(text: str, policy: Policy, speaks_for: str | None) -> bool:
    """Whether the line tells of forces of another side than the authority's."""
    sides = {side_of(found[1], policy) for found in _FORCES.finditer(text)} - {None, "civilian"}
    return speaks_for is not None and bool(sides - {speaks_for})


def _may_name(sentence: Sentence, policy: Policy) -> bool:
    """Whether a sentence has a word without which it names no authority."""
    return not _HOLDERS.isdisjoint(sentence.lowers) or may_be_named(sentence.lowers, policy)


_HOLDERS: Final = words("governor mayor sheriff coroner")


def _authority(document: Document, policy: Policy, text: str) -> tuple[str | None, str | None]:
    """Return the one authority that the line names and whom it speaks for; an office where no name is given."""
    named: dict[str, Origin] = {}
    spoke = False
    for sentence in document.sentences:
        items = read_items(sentence)
        for first, last, origin in named_in(items, policy):
            spoken = " ".join(item.text for item in items[first:last])
            if origin.kind in _AUTHORITIES and side_of(spoken, policy) is None:  # not "Turkey's toll"
                named[origin.id] = origin
                spoke = spoke or _speaks(text, items[first].start, items[last - 1].end)
    if len(named) > 1 or (named and not spoke):
        return None, None
    if named:
        only = next(iter(named.values()))
        return only.id, only.speaks_for
    if all(_HOLDERS.isdisjoint(sentence.lowers) for sentence in document.sentences):
        return None, None
    heard = [(found[at], found[at + 1]) for found in _OFFICE.finditer(text) for at in (1, 3, 5) if found[at + 1]]
    # "The governor", and not "the Syrian governor".
    bare = all(word is None or word in _BARE for word, _ in heard)
    return (f"said:{heard[0][1]}", None) if bare and len({office for _, office in heard}) == 1 else (None, None)


def _speaks(text: str, start: int, end: int) -> bool:
    """Whether who is named there gives figures: not "the governor visited the morgue", "contrary to the governor"."""
    if _NOT_YET.search(text, max(0, start - _NEAR), start):
        return False
    said = _SAYS_SO.match(text[end : end + _NEAR]) is not None
    return said or _SAID_BY.search(text, max(0, start - _NEAR), start) is not None


_NOT_YET: Final = re.compile(
    r"\bfor the $|\b(?:waiting|await\w*|more than|less than|contrary to|despite|unlike|after|before"
    r"|until)\b[^.;:]{0,40}$"
)
_NEAR: Final = 70
_SAYS_SO: Final = re.compile(
    rf"^(?:['\u2019]s? [\w'\u2019-]+(?: [\w'\u2019-]+)?)?(?:,? [^,.;:]{{1,40}},)? ?(?:(?:has|had|have|just|now|again"
    rf"|also|then|since|once"
    rf"|more|in the end) )*(?:{_SPEAKS}|speaks?|speaking|spoke|adds?|rais\w+|updat\w+|apologi\w+|admit\w*|admits|steps?"
    r"|stepped|walks?|walked|takes?|took|taken|retract\w*|clarif\w+|brings?|brought|scal\w+|reduc\w+|trims?|report\w*"
    r"|makes?|made|declar\w+|stat\w+|writes?|wrote|tweet\w*|posts?|posted|miscounted|misspoke|backs?|backed|drops?)\b"
    r"|^[^.;]{0,40}?:|^[^.;]{0,12}?[-\u2013\u2014]|^\s*(?:on|back|again)\b"
)
_SAID_BY: Final = re.compile(
    r"(?:\baccording to|\bper|\bby|\bsource:|\bsays|\bsaid|\bciting|\bquoting|\btold|[-\u2013\u2014(:])"
    r"\s*(?:the )?(?:[\w.]+ ){0,2}$"
)
_BARE: Final = frozenset(
    ("the", "and", "as", "but", "now", "then", "said", "says", "by", "from", "to", "per", "update")
)

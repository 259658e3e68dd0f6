"""Whether two statements may mean the same people by different words."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.about.battle import ARMED
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.people.ordinals import number_of_nth
from monitor.core.extract.tolls.beside_list import ANYBODY, in_another, is_new, joins_a_clause, opens_with_theirs
from monitor.core.extract.tolls.opponents import CIVILIAN, COMBATANT, STOP
from monitor.core.extract.tolls.statements import GENERIC, Part

_ANY_MEN: Final = words("men males youths crew workers labourers passengers travellers occupants")
_SOLDIERS: Final = words("soldier soldiers troops servicemen serviceman servicemembers personnel")
_NO_MEN: Final = words("women woman girls girl children child boys boy men males youths")


def may_be_the_men(part: Part, held: list[Part]) -> bool:
    """Whether those who are held, all of one kind, may be called men, or by what they did, as ``part`` does."""
    return part.head in _ANY_MEN and len(held) == 1 and not held[0].listed and held[0].head not in _NO_MEN


def share_a_name(one: str, two: str) -> bool:
    """Whether two texts have a word of some length in common."""
    return bool(
        {word.lower() for word in one.split() if len(word) > 2}
        & {word.lower() for word in two.split() if len(word) > 2}
    )


def heads_alike(one: str, two: str) -> bool:
    """Whether two heads may name the same people: equal, singular and plural of one word, or words for soldiers."""
    if one == two or (one in _SOLDIERS and two in _SOLDIERS):
        return True
    a, b = sorted((one, two), key=len)
    return bool(a) and (
        b in (a + "s", a + "es")
        or (a.endswith("man") and b == a[:-2] + "en")
        or (a.endswith("y") and b == a[:-1] + "ies")
    )


def last_of_all(part: Part, held: list[Part], text: str) -> bool:
    """Whether one is the last of those counted at once before: "three people were hurt. A third man is in hospital"."""
    if part.best != 1 or not part.further or len(held) != 1 or held[0].listed or held[0].bound:
        return False
    nth = _NTH.match(text, part.start)
    if nth is None or number_of_nth(nth[1].lower()) != held[0].best:
        return False
    return held[0].best > 1 and (heads_alike(part.head, held[0].head) or held[0].generic)


def one_more(part: Part, text: str) -> bool:
    """Whether one is told as one more, and not as the n-th of all the dead and the hurt together: "one of his two
    guards also died", not "a third man survived with burns"."""
    nth = _NTH.match(text, part.start)
    return part.best == 1 and (nth is None or (number_of_nth(nth[1].lower()) or 0) <= _SECOND)


_SECOND: Final = 2
_NTH: Final = re.compile(r"an? (\w+) ", re.IGNORECASE)


def told_beside(part: Part, held: list[Part], text: str) -> bool:
    """Whether a list is of others than the one told of before it in its sentence: "a man was crushed, and a mother and
    daughter drowned"."""
    if any(one.best != 1 or one.generic or one.named or STOP.search(text[one.start : part.start]) for one in held):
        return False
    return _of_other_kinds(part, held)


def _of_other_kinds(part: Part, held: list[Part]) -> bool:
    heads = [(head, other) for head in part.heads for one in held for other in one.heads]
    return not any(heads_alike(head, other) or other in GENERIC for head, other in heads)


def beside_the_list(part: Part, held: list[Part], text: str) -> bool:
    """Whether one is told of beside a list of people whom the reader knows: "the pilot and his wife died. A family
    friend died later"; or a list of somebody's own beside him: "a boy was mauled. His mother and a neighbour were
    bitten"."""
    if part.bound or any(one.bound for one in held):
        return False
    if part.best == 1 and not part.named and joins_a_clause(held[-1].start, part.start, text):
        return True
    if any(one.generic for one in held):
        return False
    if part.best > 1 and in_another(part.start, text):
        # Of others: nobody has counted all of them before.
        return True
    if part.generic:
        return False
    if part.listed:
        if len(held) > 1 or not _of_other_kinds(part, held):
            return False
        # "Four soldiers were killed. In a gun battle an officer and six militants died": none of them the four.
        others = ANYBODY.isdisjoint(part.heads) and ANYBODY.isdisjoint(held[0].heads)
        return others if held[0].best > 1 else opens_with_theirs(part.start, text)
    if part.best != 1 or part.definite or part.named or not is_new(part.start, part.head, text):
        return False
    return all(one.known and one.head != part.head for one in held) and _of_other_kinds(part, held)


def goes_on_about_bodies(part: Part, rivals: list[Part], text: str) -> bool:
    """Whether a named voice that has given a higher count in its sentence goes on about some of its bodies."""
    if not rivals or part.origin.startswith("outlet:") or part.whole:
        return False
    last = rivals[-1]
    return (
        last.origin == part.origin
        and part.best < last.best
        and STOP.search(text[last.start : part.start]) is None
        and _BODIES.match(text, part.start) is not None
    )


_BODIES: Final = re.compile(r"[\w-]+ (?:of the|other|further|more|additional) (?:bodies|corpses)\b")


def of_a_family(part: Part, text: str) -> bool:
    """Whether "members" are those of a family, and not of an armed group."""
    return part.head == "members" and _FAMILY.match(text, part.start) is not None


_FAMILY: Final = re.compile(r"[^.;!?\n]{0,20}\bmembers of [^.;!?\n]{0,60}\b(?:family|families|household|clan)\b")


def told_apart(part: Part, held: list[Part], text: str) -> bool:
    """Whether a figure stands in a paragraph of its own, after a lead that counted all civilians or people, or no more
    than it does."""
    lead = held[0]
    as_many = part.best >= sum(one.best for one in held) and part.best > 1
    whole = lead.best > 1 and (lead.head in CIVILIAN or lead.generic or as_many)
    return whole and part.head not in COMBATANT | ARMED and "\n\n" in text[lead.start : part.start]

"""Lists of those who share a verb, and relative clauses among them: "two guards who drove her and a cook"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.asides import before_asides
from monitor.core.extract.people.chains import LONGEST, before_reduced, chain
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.items import Item, Tag
from monitor.core.extract.people.phrases import Phrase

_CLAUSE: Final = frozenset((Tag.COMMA, Tag.SUB, Tag.REL, Tag.MARK, Tag.CONJ, Tag.TIME))
_POSSESSIVE: Final = words("his her their")
_DASHES: Final = words("- -- \u2013 \u2014")
_SAYING: Final = words(
    "said says say saying reported reports confirmed confirms announced stated added noted told claimed that and but or"
)
_OPENING: Final = words(
    "when after where of for left leaving leaves with including found discovered find finds besides to"
)
_ONES: Final = words("a an his her their another")
_DEATHS: Final = words("bodies body death deaths killing killings")
_VERBAL: Final = frozenset((Tag.VERB, Tag.ED, Tag.HARM, Tag.BE, Tag.HAVE))
# A relative clause is looked through for its "who" so many words back.
_CLAUSE_LENGTH: Final = 18


def members(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """Return the list that ``phrase`` ends: "a soldier, two clerks and three guards" from its last member."""
    items = scene.items
    kin = scene.phrase(phrase.first - 2) if scene.lower(phrase.first - 1) == "," and phrase.name else None
    if kin is not None and kin.person and not kin.plural and not kin.name and (kin.det in _POSSESSIVE or kin.poss):
        # "Ana Ruiz and her son, Leo Ruiz, were killed": the name is the son's.
        phrase = kin
    found = [phrase]
    first = phrase.first
    joined = False
    for _ in range(LONGEST):
        at = first - 1
        if at >= 0 and items[at].tag is Tag.ADV:
            at -= 1
        if at < 1:
            break
        if items[at].tag is Tag.CONJ and items[at].lower in ("and", "or", "&") and not joined:
            joined = True
            at -= 1
            if at >= 0 and items[at].tag is Tag.COMMA:
                at -= 1
            if at > 2 and items[at].lower in _DASHES:
                # "six priests -- five Spaniards and a Salvadoran -- and two women were killed"
                at = next((back - 1 for back in range(at - 1, max(0, at - 12), -1) if items[back].lower in _DASHES), -1)
        elif items[at].tag is Tag.COMMA and (joined or _headline(scene, at, phrase)):
            at -= 1
        else:
            break
        at = before_asides(scene, before_reduced(scene, at)) if joined else before_reduced(scene, at)
        if at < 0 or scene.place[at] < 0:
            break
        other = chain(scene, at)
        counted = countable(scene, other) or _counted_in_capitals(scene, other, found[-1])
        if not counted or not _opens_clause(scene, other):
            break
        whose = scene.phrase(other.first - 2) if other.name and scene.lower(other.first - 1) == "of" else None
        if whose is not None and whose.person is False:
            # "cordoned off the village of Drabgam and two militants were killed"
            break
        if _wider_place(scene, other) or _dead_beside(scene, other) or _taken_to(scene, other):
            break
        if found[-1].bare and _dead_already(scene, other):
            # "three dead civilians and seven wounded", "the bodies of five civilians and eight wounded"
            break
        named_alone = other.name != found[-1].name and items[found[-1].first].lower != "other"
        theirs = found[-1].person is True and found[-1].det in _POSSESSIVE and (other.person is True or other.name)
        if joined and len(found) > 1 and named_alone and other.number is None and not theirs:
            break
        clause = relative(scene, at) if other.number is None else None
        if clause:
            # "two guards who were acting as her drivers and a passerby were hurt"
            other = clause[-1]
        found.append(other)
        first = other.first
    found.reverse()
    return found


def listed_before(scene: Scene, comma: int) -> list[Phrase]:
    """Return the list that ends at ``comma``, whatever stands before it: an object's as well as a subject's."""
    found: list[Phrase] = []
    at = comma - 1
    while at >= 0 and scene.place[at] >= 0 and len(found) < LONGEST:
        phrase = chain(scene, at)
        if not countable(scene, phrase):
            break
        found.append(phrase)
        at = phrase.first - 1
        if at < 1 or scene.items[at].tag not in (Tag.CONJ, Tag.COMMA):
            break
        at -= 2 if scene.items[at].tag is Tag.CONJ and scene.items[at - 1].tag is Tag.COMMA else 1
    found.reverse()
    return found


def countable(scene: Scene, phrase: Phrase) -> bool:
    if phrase.person is False:
        return False
    counted = count_of(phrase, scene.items)
    if counted is None:
        return bool(phrase.person) and phrase.plural
    return bool(phrase.person) or phrase.name or _of_a_people(scene, phrase) or _one_of_a_kind(scene, phrase)


def relative(scene: Scene, at: int) -> list[Phrase] | None:
    """Return who is meant before a relative clause without commas: "a watchman who tried to stop them was beaten"."""
    items = scene.items
    for back in range(at, max(0, at - _CLAUSE_LENGTH), -1):
        tag = items[back].tag
        if tag is Tag.SUB and items[back].lower == "as" and back and items[back - 1].tag is Tag.ING:
            continue
        if back < at and _goes_on(items, back):
            continue
        if tag in (Tag.COMMA, Tag.MARK, Tag.CONJ, Tag.SUB):
            return None
        if tag is Tag.PRON and items[back].lower in ("he", "she", "they") and _whom(scene, back, at):
            # "the man he was guarding"
            return members(scene, chain(scene, back - 1))
        if tag is Tag.REL and items[back].lower in ("who", "that"):
            if back == 0 or scene.place[back - 1] < 0 or back == at:
                return None
            people = chain(scene, back - 1)
            thing = items[back].lower == "that" and scene.phrases[scene.place[back - 1]].person is not True
            if thing and (people.last == back or people.person is not True or not people.plural):
                # but "all three people on board a plane that went down were killed"
                return None
            if not any(items[step].tag in _VERBAL and scene.place[step] < 0 for step in range(back + 1, at + 1)):
                return None
            return members(scene, people)
    return None


def _whom(scene: Scene, at: int, last: int) -> bool:
    """Whether a clause without its "whom" begins at ``at``, right behind people, and ends at ``last``."""
    phrase = scene.phrase(at - 1)
    if phrase is None or phrase.last != at or not phrase.person or phrase.det is None:
        return False
    return any(
        scene.items[step].tag in _VERBAL | {Tag.ING} and scene.place[step] < 0 for step in range(at + 1, last + 1)
    )


def _goes_on(items: list[Item], at: int) -> bool:
    """Whether a relative clause goes on after the joint at ``at``: "who was beaten and shot", "hit while playing"."""
    following = items[at + 1]
    if items[at].tag is Tag.SUB:
        return following.tag is Tag.ING
    return items[at].lower == "and" and following.tag in (Tag.ED, Tag.HARM, Tag.VERB)


def _taken_to(scene: Scene, phrase: Phrase) -> bool:
    """Whether a name is where somebody went: "was flown to Kabul, and two civilians were wounded"."""
    there = scene.lower(phrase.first - 1) == "to" and scene.lower(phrase.first - 2) != "addition"
    return there and phrase.name and not phrase.person


def _counted_in_capitals(scene: Scene, phrase: Phrase, beside: Phrase) -> bool:
    """Whether a figure in a text of capitals counts people whom no list has, beside some whom one has: "FOUR SERB
    TERRITORIALS AND THREE MEMBERS OF THE GUARD DIED"."""
    if not scene.sentence.upper or phrase.person is not None or phrase.bare or phrase.harm is not None:
        return False
    both = phrase.number is not None and beside.number is not None and beside.person is True
    return both and phrase.lower.endswith("s") and scene.lower(phrase.last) == "and"


def _dead_beside(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase goes with a word of harm before it: "two died along with the bomber, and seven were hurt"."""
    first = phrase.first
    if scene.lower(first - 1) not in _BESIDE or first < _SHORTEST:
        return False
    beside = scene.lower(first - 1) in _ALONE or scene.lower(first - 2) in _ALONG
    return beside and any(scene.items[at].tag is Tag.HARM for at in range(max(0, first - _SO_FAR), first - 1))


_BESIDE: Final = words("with to as besides alongside")
_ALONE: Final = ("besides", "alongside")
_ALONG: Final = words("along together addition well")
_SHORTEST: Final = 2
_SO_FAR: Final = 8


def _wider_place(scene: Scene, phrase: Phrase) -> bool:
    """Whether a name only says where the place before it is: "shot five men in Lyari, Karachi, and a boy died"."""
    if not phrase.name or phrase.person or phrase.last - phrase.first > 1 or scene.lower(phrase.first - 1) != ",":
        return False
    place = scene.phrase(phrase.first - 2)
    return place is not None and place.name and scene.lower(place.first - 1) in ("in", "at", "near", "outside")


def _dead_already(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase has its own word of death within it or before it."""
    if any(scene.lower(at) == "dead" for at in range(phrase.first, phrase.last)):
        return True
    return scene.lower(phrase.first - 1) == "of" and scene.lower(phrase.first - 2) in _DEATHS


def _headline(scene: Scene, comma: int, last: Phrase) -> bool:
    """Whether a headline's comma stands for "and": "Father, 2 kids found dead"."""
    first = scene.phrase(comma - 1)
    return (
        first is not None
        and (first.first == 0 or scene.lower(first.first - 1) == ":")
        and first.last == comma
        and bool(first.person and last.person and not last.bare)
        and first.det is None
        and not first.name
        and scene.lower(last.last) not in (",", "of")
        and (count_of(first, scene.items) is not None or not first.plural)
    )


def _of_a_people(scene: Scene, phrase: Phrase) -> bool:
    """Whether a figure counts people by a name that no list has: "nine Houthis and six tribesmen", "eight Pokot"."""
    if phrase.number is None or phrase.head < 0 or scene.sentence.upper:
        return False
    return phrase.head == phrase.last - 1 and scene.items[phrase.head].text[:1].isupper()


def _one_of_a_kind(scene: Scene, phrase: Phrase) -> bool:
    """Whether a word that no list has is told as one or some of many: "a sarpanch and three farmers", "his liege"."""
    if phrase.head < 0 or phrase.person is not None or phrase.lower in people.COLLECTIVE or phrase.harm is not None:
        return False
    if scene.items[phrase.head].tag is not Tag.NOUN or scene.sentence.upper:
        return False
    return phrase.det in _ONES or (phrase.number is not None and phrase.lower.endswith("s"))


def _opens_clause(scene: Scene, phrase: Phrase) -> bool:
    at = phrase.first - 1
    if at == 0 and scene.items[at].tag in (Tag.HARM, Tag.ED):
        # "Abducted nurse and her colleague killed"
        return True
    if at < 0 or scene.items[at].tag in _CLAUSE or scene.items[at].lower in _SAYING:
        return True
    return scene.items[at].lower in _OPENING or _after_place(scene, phrase)


def _after_place(scene: Scene, phrase: Phrase) -> bool:
    """Whether only a place opens the clause before ``phrase``: "In Harlan Township a farmer and his son were
    killed"."""
    place = scene.phrase(phrase.first - 1)
    if place is None or place.person is True or (phrase.det is None and phrase.number is None):
        return False
    while True:
        at = place.first - 1
        while at > 0 and scene.items[at].tag in (Tag.ADJ, Tag.ING, Tag.ED) and scene.place[at] < 0:
            at -= 1  # "in neighbouring Netrokona"
        if at < 0 or scene.items[at].tag is not Tag.PREP:
            return False
        if at == 0 or scene.items[at - 1].tag in _CLAUSE:
            return True
        wider = scene.phrase(at - 1)
        if wider is None or wider.person is True:
            return False
        place = wider  # "at a market in Kano"

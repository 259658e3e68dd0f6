"""Finding who a verb is about: the noun phrases before it (its subject) and after it (its object)."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.harm import FORMS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.asides import before_asides
from monitor.core.extract.people.chains import AFTERTHOUGHT, LONGEST, before_reduced, chain
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.items import Item, Tag
from monitor.core.extract.people.phrases import Phrase

_CLAUSE: Final = frozenset((Tag.COMMA, Tag.SUB, Tag.REL, Tag.MARK, Tag.CONJ, Tag.TIME))


FINITE: Final = frozenset((Tag.BE, Tag.HAVE, Tag.MODAL, Tag.VERB, Tag.GET, Tag.DO, Tag.HARM, Tag.ED))


_SAYING: Final = words(
    "said says say saying reported reports confirmed confirms announced stated added noted told claimed that and but or"
)


_TOLD: Final = words("said says reported confirmed announced stated added noted claimed")
_POSSESSIVE: Final = words("his her their")
_WITHIN: Final = words("inside aboard outside within nearby below")
_DASHES: Final = words("- -- \u2013 \u2014")
_ASIDE: Final = 10


def subjects(scene: Scene, before: int) -> list[Phrase]:
    """Return who is meant by what begins at item ``before``: one phrase, or the members of a list; empty if unclear."""
    items = scene.items
    at = before - 1
    while at >= 0 and items[at].tag in (Tag.ADV, Tag.TIME):
        at -= 1
        if at >= 0 and items[at].lower in ("on", "in", "at", "by") and items[at + 1].tag is Tag.TIME:
            at -= 1
    if at < 0:
        return []
    if items[at].lower == "board" and scene.lower(at - 1) == "on":
        at -= 2
        if at < 0:
            return []
    if items[at].lower in _WITHIN and at and scene.place[at] < 0 <= scene.place[at - 1]:
        # "40 of the refugees inside were killed"
        at -= 1
    if items[at].lower == "all" and scene.lower(at - 1) == "in" and at > 1:
        # "33 soldiers in all had been killed"
        at -= 2
    if items[at].lower in ("all", "missing") and at and scene.place[at] < 0 <= scene.place[at - 1]:
        # "a man, his wife and their baby all died"; "two hikers missing since Monday were found dead"
        at -= 1
    if items[at].lower == "by" and at and items[at - 1].tag is Tag.ING:
        # "a child passing by was also killed"
        at -= 1
    at = before_reduced(scene, at)
    if items[at].lower in _POSSESSIVE | {"hers", "theirs"} and scene.lower(at - 1) == "of" and scene.place[at] < 0:
        # "a nephew of his was also killed"
        at -= 2
    relative = _relative(scene, at)
    if relative is not None:
        return relative
    tag = items[at].tag
    if items[at].lower in ("after", "from") and scene.lower(at + 1) == "being":
        # "A teenager is recovering after being stabbed."
        told = [one for one in scene.phrases if one.last <= at and scene.lower(one.last) not in _SAYS]
        first = next((one for one in told if one.person or one.name), None)
        listed = _list_from(scene, first) if first is not None else []
        if listed:
            return listed
        return members(scene, first) if first is not None and not _governed(scene, first) else []
    if tag is Tag.REL or (tag is Tag.DET and items[at].lower == "that"):
        return _antecedent(scene, at)
    if tag is Tag.PRON:
        if items[at].lower in ("them", "whom", "us") and scene.lower(at - 1) == "of":
            phrase = scene.phrase(at - 2)
            kin = (
                scene.phrase(phrase.first - 2) if phrase is not None and scene.lower(phrase.first - 1) == "of" else None
            )
            if kin is not None and kin.person and not kin.plural:
                # "five guards and the son of one of them were killed"
                return members(scene, kin)
            return [phrase] if phrase is not None else []
        if (
            items[at].lower in ("them", "him", "her", "it")
            and scene.place[at - 2] >= 0
            and items[at - 1].tag is Tag.ING
        ):
            # "A policeman escorting them was wounded."
            return members(scene, chain(scene, at - 2))
        if at > 2 and items[at - 1].tag is Tag.PREP and items[at - 2].tag is Tag.ING and scene.place[at - 3] >= 0:
            # "two boys walking with him"
            return members(scene, chain(scene, at - 3))
        return []
    if items[at].lower in _DASHES:
        opened = next((back for back in range(at - 1, 0, -1) if items[back].lower in _DASHES), None)
        if opened is not None:
            # "Four civilians - a woman and her three children - were killed", "33 men whose names it gave - twelve of
            # them minors - had died"
            rel = next((back for back in range(opened - 1, max(0, opened - 9), -1) if items[back].tag is Tag.REL), None)
            dashed = subjects(scene, opened) or (_antecedent(scene, rel) if rel is not None else [])
            if dashed:
                return dashed
    if tag is Tag.COMMA or tag is Tag.MARK:
        return _across(scene, at)
    if scene.place[at] >= 0:
        found = members(scene, chain(scene, at))
        opens = found[0].first - 1
        if scene.lower(opens) == "including" and opens and scene.place[opens - 1] >= 0:
            # "five people including two women were killed": those who are counted first.
            return members(scene, chain(scene, opens - 1))
        return found
    if tag is Tag.HARM and FORMS[items[at].lower][1] is Form.ACT:
        # "A man wanted for a murder was shot dead."
        while at > 0 and items[at - 1].tag in (Tag.DET, Tag.ADJ, Tag.TIME):
            at -= 1
        return subjects(scene, at - 1) if at > 1 and items[at - 1].tag is Tag.PREP else []
    if tag in (Tag.ED, Tag.ING):
        # "12 people sleeping were killed", "the man driving died"
        while at >= 0 and items[at].tag in AFTERTHOUGHT:
            at -= 1
        if at >= 0 and scene.place[at] >= 0:
            return members(scene, chain(scene, at))
    return []


def _list_from(scene: Scene, first: Phrase) -> list[Phrase]:
    """Return the list that begins with ``first`` and ends before the sentence's verb: "A man and two women are"."""
    verb = next((at for at in range(first.last, len(scene.items)) if scene.items[at].tag in FINITE), 0)
    if not verb or scene.place[verb] >= 0 or scene.place[verb - 1] < 0:
        return []
    found = members(scene, chain(scene, verb - 1))
    return found if len(found) > 1 and found[0] is first else []


def main_subject(scene: Scene, before: int) -> list[Phrase]:
    """Return whom a verb after "and" shares with the sentence's first one: "A cyclist hit a wall and was killed"."""
    if before < 2 or scene.items[before - 1].tag is not Tag.CONJ or scene.lower(before - 1) not in ("and", "but"):
        return []
    acting = _acting_before(scene, before)
    if acting is not None:
        return [acting]
    first = next((one for one in scene.phrases if one.last < before and (one.person or one.name)), None)
    if first is None or _governed(scene, first) or first.plural != (scene.lower(before) in ("were", "are")):
        return []
    if any(item.tag is Tag.MARK or item.lower == ";" for item in scene.items[first.last : before]):
        return []
    return [first]


def _acting_before(scene: Scene, before: int) -> Phrase | None:
    """Return who opens the clause that goes on at item ``before``: "two were killed and four fell and were hurt"."""
    for at in range(before - 2, 2, -1):
        item = scene.items[at]
        if item.tag in (Tag.MARK, Tag.COMMA, Tag.SUB, Tag.REL):
            return None
        phrase = scene.phrase(at - 1)
        if item.tag not in (Tag.VERB, Tag.ED) or scene.place[at] >= 0 or phrase is None or phrase.last != at:
            continue
        opens = scene.items[phrase.first - 1].tag in (Tag.CONJ, Tag.COMMA)
        counted = phrase.number is not None and phrase.person is True
        return phrase if opens and counted and scene.lower(before) in ("were", "are") else None
    return None


def _governed(scene: Scene, phrase: Phrase) -> bool:
    if scene.lower(phrase.first - 1) in _SAYS:
        return False
    return phrase.first > 0 and scene.items[phrase.first - 1].tag in (Tag.PREP, Tag.TO, Tag.VERB, Tag.ED)


_VERBAL: Final = frozenset((Tag.VERB, Tag.ED, Tag.HARM, Tag.BE, Tag.HAVE))


def _relative(scene: Scene, at: int) -> list[Phrase] | None:
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


# A relative clause is looked through for its "who" so many words back.
_CLAUSE_LENGTH: Final = 18


def _goes_on(items: list[Item], at: int) -> bool:
    """Whether a relative clause goes on after the joint at ``at``: "who was beaten and shot", "hit while playing"."""
    following = items[at + 1]
    if items[at].tag is Tag.SUB:
        return following.tag is Tag.ING
    return items[at].lower == "and" and following.tag in (Tag.ED, Tag.HARM, Tag.VERB)


def _antecedent(scene: Scene, at: int) -> list[Phrase]:
    if scene.lower(at) == "whom" and scene.lower(at - 1) == "of":
        if scene.lower(at - 2) in ("all", "both") and scene.lower(at - 3) == ",":
            # "beating an old man and his two sons, all of whom"
            return _listed_before(scene, at - 3)
        phrase = scene.phrase(at - 2)
        return [phrase] if phrase is not None else []
    rel = at
    at -= 1
    while at >= 0 and scene.items[at].tag in (Tag.COMMA, Tag.TIME, Tag.ADV):
        at -= 1
    if at >= 0 and scene.place[at] >= 0:
        phrase = chain(scene, at, participles=False)
        if phrase.bare and scene.lower(phrase.last) == "of" and scene.lower(rel + 1) in ("were", "are", "have"):
            # "one of the two women who were hurt": both were.
            phrase = scene.phrases[scene.place[at]]
        if scene.lower(phrase.first - 1) in ("them", "whom") and (told := _before_part(scene, phrase)) is not None:
            return members(scene, told)
        named = scene.phrase(phrase.first - 2)
        if (
            phrase.bare
            and scene.lower(phrase.first - 1) == "and"
            and named is not None
            and named.bare
            and scene.lower(named.first - 1) == ","
        ):
            # "two sisters, 3 and 9, who were abducted": ages.
            sisters = scene.phrase(named.first - 2)
            if sisters is not None and sisters.plural:
                return [sisters]
        if phrase.bare and scene.lower(phrase.first - 1) == "," and named is not None and not named.plural:
            return [named]
        return members(scene, phrase) if scene.lower(at + 1) != "," else [phrase]
    return []


def _listed_before(scene: Scene, comma: int) -> list[Phrase]:
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


def _told_one_by_one(scene: Scene, whole: Phrase, named: list[Phrase]) -> bool:
    """Whether only a place stands between people and the list of them: "those in the car, a driver and a cook,"."""
    if len(named) < 2 or scene.lower(named[0].first - 1) != ",":
        return False
    if any(count_of(one, scene.items) is None or not countable(scene, one) for one in named):
        return False
    between = scene.items[whole.last : named[0].first - 1]
    return not between or (between[0].tag is Tag.PREP and all(item.tag in _OF_PLACE for item in between))


_OF_PLACE: Final = frozenset((Tag.PREP, Tag.DET, Tag.NOUN, Tag.ADJ, Tag.ADV))


def _before_part(scene: Scene, phrase: Phrase) -> Phrase | None:
    """Return who stands before a part: "six priests, five of them Spaniards, who were killed" - six were."""
    part = scene.phrase(phrase.first - 3) if scene.lower(phrase.first - 2) == "of" else None
    if part is None or scene.lower(part.first - 1) != ",":
        return None
    told = scene.phrase(part.first - 2)
    return told if told is not None and told.person and told.number is not None else None


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
        if not countable(scene, other) or not _opens_clause(scene, other):
            break
        whose = scene.phrase(other.first - 2) if other.name and scene.lower(other.first - 1) == "of" else None
        if whose is not None and whose.person is False:
            # "cordoned off the village of Drabgam and two militants were killed"
            break
        if _wider_place(scene, other):
            break
        if found[-1].bare and _dead_already(scene, other):
            # "three dead civilians and seven wounded", "the bodies of five civilians and eight wounded"
            break
        named_alone = other.name != found[-1].name and items[found[-1].first].lower != "other"
        theirs = found[-1].person is True and found[-1].det in _POSSESSIVE and (other.person is True or other.name)
        if joined and len(found) > 1 and named_alone and other.number is None and not theirs:
            break
        clause = _relative(scene, at) if other.number is None else None
        if clause:
            # "two guards who were acting as her drivers and a passerby were hurt"
            other = clause[-1]
        found.append(other)
        first = other.first
    found.reverse()
    return found


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


_DEATHS: Final = words("bodies body death deaths killing killings")


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


def countable(scene: Scene, phrase: Phrase) -> bool:
    if phrase.person is False:
        return False
    counted = count_of(phrase, scene.items)
    if counted is None:
        return bool(phrase.person) and phrase.plural
    return bool(phrase.person) or phrase.name or _of_a_people(scene, phrase) or _one_of_a_kind(scene, phrase)


def _of_a_people(scene: Scene, phrase: Phrase) -> bool:
    """Whether a figure counts people by a name that no list has: "nine Houthis and six tribesmen", "eight Pokot"."""
    if phrase.number is None or phrase.head < 0 or scene.sentence.upper:
        return False
    return phrase.head == phrase.last - 1 and scene.items[phrase.head].text[:1].isupper()


_ONES: Final = words("a an his her their another")


def _one_of_a_kind(scene: Scene, phrase: Phrase) -> bool:
    """Whether a word that no list has is told as one or some of many: "a sarpanch and three farmers", "his liege"."""
    if phrase.head < 0 or phrase.person is not None or phrase.lower in people.COLLECTIVE or phrase.harm is not None:
        return False
    if scene.items[phrase.head].tag is not Tag.NOUN or scene.sentence.upper:
        return False
    return phrase.det in _ONES or (phrase.number is not None and phrase.lower.endswith("s"))


_OPENING: Final = words(
    "when after where of for left leaving leaves with including found discovered find finds besides to"
)
_ALONGSIDE: Final = ("along with", "together with", "as well as")
_SAYS: Final = ("say", "says", "said")
_AGED: Final = ("aged", "ages")


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


def _counted(phrase: Phrase) -> bool:
    """Whether a phrase tells how many: "15 others", "another", "a fifth", "both her sons"."""
    if phrase.det == "both":
        return True
    return phrase.number is not None or (phrase.bare and phrase.det in ("another", "a"))


def _across(scene: Scene, comma: int) -> list[Phrase]:
    """Return the subject before a parenthesis that ends at ``comma``: "the mayor of X, who ..., was killed"."""
    items = scene.items
    said = next((back for back in range(comma - 1, max(0, comma - _ASIDE), -1) if items[back].tag is Tag.COMMA), None)
    if said is not None and scene.lower(said + 1) in _TOLD:
        # "33 soldiers, said the governor, were killed"
        return subjects(scene, said)
    start = comma
    while start > 0 and not (items[start - 1].tag in (Tag.MARK, Tag.SUB) or items[start - 1].lower in (";", "where")):
        told = items[start - 1].lower in _TOLD and scene.place[start] >= 0
        told = told or (items[start - 1].lower == "that" and scene.lower(start - 2) in _TOLD)
        if told and start < comma:
            # "Police said Ruiz, an adviser, was shot": not the police.
            break
        start -= 1
    if start >= comma:
        return []
    candidates = []
    for phrase in reversed(scene.phrases):
        # "Eight people died, and 15 others, some of them children, were hurt": a clause of its own before the
        # parenthesis.
        if start < phrase.first and phrase.last < comma and _counted(phrase) and phrase.person is not False:
            joint = phrase.first - (2 if scene.lower(phrase.first - 1) == "that" else 1)  # "died, and that 15 others,"
            opens = scene.lower(joint) == "and" and scene.lower(phrase.last) == ","
            if opens and any(items[at].tag in FINITE and scene.place[at] < 0 for at in range(start, joint)):
                return [phrase]
    for phrase in scene.phrases:
        if start <= phrase.first and phrase.last <= comma:
            before = items[phrase.first - 1] if phrase.first > start else None
            along = before is not None and scene.lower(phrase.first - 2) in ("along", "together")
            if phrase.person is False or (before is not None and before.tag in (Tag.PREP, Tag.TO) and not along):
                continue
            if phrase.person or phrase.name:
                candidates.append(phrase)
    if not candidates and scene.phrases:
        lead = scene.phrases[0]
        opened = lead.first == 0 and scene.lower(lead.last) == "," and scene.lower(lead.last + 1) == "who"
        # "The boy, who was playing when shots rang out, is recovering."
        return [lead] if lead.person and opened and lead.last < comma else []
    if not candidates:
        return []
    # A bare figure after a comma is an age: "Vargas, 38, was shot".
    counted = [
        phrase
        for phrase in candidates
        if phrase.number is not None and not (phrase.bare and scene.lower(phrase.first - 1) == ",")
    ]
    ending = next((phrase for phrase in candidates if scene.lower(phrase.last) == ","), None)
    if ending is not None and scene.lower(ending.last + 1) in ("all", "both", "who"):
        # "a mother and her three children, all from one family, were killed"
        return members(scene, ending)
    of_all = [
        one for one in candidates if scene.lower(one.last) == "," and scene.lower(one.last + 1) in ("all", "both")
    ]
    if of_all and len(listed := members(scene, of_all[0])) > 1 and listed[0] is candidates[0]:
        # "an engineer, two masons and their driver, all Afghans, were shot"
        return listed
    chosen = candidates[0] if candidates[0].number is not None or not counted or candidates[0].name else counted[0]
    listed = members(scene, ending) if ending is not None else []
    if len(listed) > 1 and any(one is chosen for one in listed):
        # "five farmers and seven other people, including two soldiers, were killed"
        return listed
    for one, other in pairwise(candidates):
        if scene.lower(one.last) == "," and scene.words_between(one.last + 1, other.first) in _ALONGSIDE:
            # "the foreman, along with eight passers-by, was hurt"
            return [one, *members(scene, other)]
    for one in candidates:
        beside = scene.phrase(one.last + 1)
        apposed = one.number is not None and not one.bare and scene.lower(one.last) == ","
        if apposed and beside is not None and beside.name and one.plural and len(listed := members(scene, one)) > 1:
            # "Father Mora and two lay workers, Ana Gil and Rosa Paz, were killed"
            return listed
    aged = next(
        (one for one in candidates if scene.lower(one.last) == "," and scene.lower(one.last + 1) in _AGED), None
    )
    if aged is not None:
        # "a woman and two children, aged 3 and 5, died"
        return members(scene, aged)
    if chosen.plural and scene.lower(chosen.last) == "," and count_of(chosen, items) is None:
        # "The victims, Amanda Lyle and Corey Beck, were pronounced dead."
        named = members(scene, chain(scene, comma - 1)) if scene.place[comma - 1] >= 0 else []
        if named and all(one.name for one in named):
            return named
    if chosen.plural and chosen.det == "the" and count_of(chosen, items) is None and scene.place[comma - 1] >= 0:
        # "The others in the car, a driver and a cook, were wounded."
        named = [one for one in members(scene, chain(scene, comma - 1)) if one.first > chosen.first]
        if _told_one_by_one(scene, chosen, named):
            return named
    if scene.lower(chosen.last) == "," and scene.lower(chosen.first - 1) == "and" and scene.lower(start) != "and":
        # "the parents and their three children, the youngest aged two, died"
        return members(scene, chosen)
    return [chosen]

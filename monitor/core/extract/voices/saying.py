"""What stands beside a verb of saying: asides, relative clauses, and whether it governs what comes before it."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.joined import number_before
from monitor.core.extract.lexicon.people import COLLECTIVE
from monitor.core.extract.lexicon.speech import PRONOUNS, SPEAKER_NOUNS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Item, Tag
from monitor.core.extract.people.phrases import Phrase
from monitor.core.extract.voices.aliases import named_in
from monitor.core.extract.voices.speaker import Speaker, configured
from monitor.core.policy import Origin, OriginKind, Policy

_CLAIMING: Final = words("claimed claims claiming claim")
_LIVES: Final = words("life lives")


def _number_of(scene: Scene, verb: int) -> bool:
    """Whether the verb is of people who are counted: "the number of troops confirmed dead rose to 33"."""
    following = scene.items[verb + 1] if verb + 1 < len(scene.items) else None
    if following is None or following.tag is not Tag.HARM:
        return False
    return any(number_before(scene, at + 2) for at in range(max(0, verb - 6), verb))


def of_harm(scene: Scene, verb: int) -> bool:
    """Whether the verb belongs to a word of harm: one that closes a label ("Civilians reported killed: 3"), people who
    are counted, or the lives that something "claimed"."""
    if scene.lower(verb) in _CLAIMING and any(scene.lower(at) in _LIVES for at in range(verb + 1, verb + 6)):
        return True
    if _number_of(scene, verb):
        return True
    following = scene.items[verb + 1] if verb + 1 < len(scene.items) else None
    return following is not None and following.tag is Tag.HARM and scene.lower(verb + 2) in (":", "-", "\u2013", "(")


_TO_COME: Final = words("expected due set about asked going scheduled wants wanted is was are were will")


def not_yet(scene: Scene, verb: int) -> bool:
    """Whether something is still to be said: "expected to speak", "is to give a new toll", "will speak at one"."""
    if scene.lower(verb - 1) in ("will", "shall"):
        return True
    return verb > 1 and scene.items[verb - 1].tag is Tag.TO and scene.lower(verb - 2) in _TO_COME


_SINCE: Final = words("after before when while until")


def on_occasion(scene: Scene, speaker: Speaker) -> bool:
    """Whether what somebody said is only the occasion of what stands before: "33 were killed after he spoke"."""
    first = speaker.first
    while first > 0 and scene.items[first - 1].tag in (Tag.DET, Tag.PERSON):
        first -= 1
    return speaker.after and first > 1 and scene.lower(first - 1) in _SINCE and speaker.verb >= speaker.last


_FINDS: Final = words("found finds find")
_LIFTS: Final = words("raising lowering")
_COUNTING: Final = words("count counts counted")
_ADMITTING: Final = words("admitted admits")
_WARDS: Final = words("hospital hospitals clinic clinics ward wards")
_BESIDE: Final = 6
_TOLD_DEAD: Final = words("reported confirmed declared announced listed")
_LISTED: Final = words("counted listed recorded")
_TALLIED: Final = words(": now is was stands stood at of twice")
_WHERE: Final = frozenset((Tag.PREP, Tag.ADJ, Tag.HARM))


def says_nothing(scene: Scene, verb: int) -> bool:
    """Whether a verb of saying is of something else: a search is "called off", somebody was "found in the stairwell" or
    "counted twice", there is an "official count", an agency "says nothing", and who "died, raising the toll to seven"
    did not tell of it."""
    word, items = scene.lower(verb), scene.items
    if scene.lower(verb + 1) == "nothing":
        return True
    if word == "called":
        return scene.lower(verb + 1) in ("off", "in", "out", "up")
    if word in _FINDS:
        person = scene.phrase(verb - 1)
        following = items[verb + 1] if verb + 1 < len(items) else None
        if items[verb - 1].tag is Tag.BE:
            # "was found dead"
            return following is not None and (following.tag in _WHERE or following.lower == "alive")
        lost = person is not None and person.person is True and scene.lower(person.last - 1) not in SPEAKER_NOUNS
        return lost and following is not None and (following.tag in _WHERE or following.lower == "alive")
    if word in _COUNTING:
        before, after = scene.lower(verb - 1), scene.lower(verb + 1)
        if after in _TALLIED or before == "already" or items[verb - 1].tag is Tag.BE:
            return True
    if word in _ADMITTING:
        # "hospitals have admitted 41 soldiers"
        return any(scene.lower(back) in _WARDS for back in range(max(0, verb - _BESIDE), verb))
    whom = verb - 2 if verb > 1 and items[verb - 1].tag is Tag.ADV else verb - 1
    if word in _TOLD_DEAD and verb and items[whom].tag is Tag.PERSON:
        # "the 29 soldiers reported killed"
        counted = scene.phrase(whom)
        dead = verb + 1 < len(items) and items[verb + 1].tag is Tag.HARM
        if counted is not None and counted.number is not None and dead:
            return True
    if word in _LISTED and scene.lower(verb + 1) in ("as", "among", "amongst"):
        # "soldiers counted as dead", "who was listed among the dead"
        return True
    if word in _LIFTS:
        return any(items[at].tag is Tag.HARM and items[at - 1].tag is not Tag.DET for at in range(verb))
    return False


_BOOKS: Final = SPEAKER_NOUNS | words("register archive database roster list union today now news post")
_ON_BOOKS: Final = words("killed dead deaths fatalities wounded injured")


def has_dead(scene: Scene, have: int) -> bool:
    """Whether somebody keeps count: "The Justice Register has 11 killed", not "the town has 11 dead"."""
    following = scene.items[have + 1] if have + 1 < len(scene.items) else None
    if following is None or following.tag is not Tag.NUM or scene.lower(have + 2) not in _ON_BOOKS:
        return False
    return scene.lower(have - 1) in _BOOKS and scene.lower(have) in ("has", "had")


def named_before(scene: Scene, aside: int) -> Phrase | None:
    """Return who stands before the comma of an aside; of "Dhamar Today," the name, whose last word tells a time."""
    at = aside - 1
    if at > 0 and scene.items[at].tag is Tag.TIME and scene.items[at].text[:1].isupper():
        at -= 1
    return scene.phrase(at)


def speaks(scene: Scene, at: int, verb: int) -> bool:
    """Whether "it" means the body that spoke before: "It said", not "it was said" nor "it found itself"."""
    if any(scene.items[step].tag is Tag.BE for step in range(at + 1, verb)):
        return False
    return at == 0 or scene.items[at - 1].tag in (Tag.MARK, Tag.COMMA, Tag.CONJ)


def beside(
    scene: Scene, named: list[tuple[int, int, Origin]], start: int, at: int, verb: int
) -> list[tuple[int, int, Origin]]:
    """Return the names that stand right before the subject of a verb at item ``at``, or are it."""
    near = [one for one in named if one[1] - 1 >= at - 2 and one[1] <= verb and one[0] >= start]
    return [one for one in near if not _set_apart(scene, one, at)]


def _set_apart(scene: Scene, entry: tuple[int, int, Origin], at: int) -> bool:
    """Whether a name belongs to what opens the sentence and somebody else speaks behind its comma: "After a statement
    by the governor of Hatay, opposition says"."""
    first = entry[0] - 2 if scene.items[entry[0] - 1].tag is Tag.DET else entry[0] - 1
    return (
        first > 0
        and scene.items[first].tag is Tag.PREP
        and scene.lower(entry[1]) == ","
        and entry[1] < at
        and (scene.lower(at) in SPEAKER_NOUNS or scene.lower(at) in COLLECTIVE)
    )


def was_told(scene: Scene, verb: int) -> bool:
    """Whether somebody is told a thing and tells none: "the governor, told of 33 dead, was silent"."""
    return (
        scene.lower(verb) == "told"
        and scene.lower(verb - 1) == ","
        and scene.lower(verb + 1) in ("of", "about", "by")
        and all(item.tag is not Tag.COMMA for item in scene.items[: verb - 1])
    )


def before_relative(scene: Scene, start: int, at: int) -> Phrase | None:
    """Return the subject before a relative clause that ends at ``at``: "Investigators who visited the village say"."""
    for back in range(at - 1, max(start, at - 12), -1):
        tag = scene.items[back].tag
        if tag is Tag.REL and scene.lower(back) == "who":
            return scene.phrase(back - 1)
        if tag in (Tag.COMMA, Tag.MARK, Tag.HARM):
            return None
    return None


def linked(scene: Scene, inside: list[tuple[int, int, Origin]], at: int) -> bool:
    """Whether only prepositions and names lie between a configured name and the verb's subject."""
    last = max(entry[1] for entry in inside)
    return all(
        scene.items[index].tag in (Tag.PREP, Tag.NOUN, Tag.NAT, Tag.ADJ, Tag.DET, Tag.PERSON, Tag.POSS)
        for index in range(last, at + 1)
    )


def ends(scene: Scene, verb: int) -> bool:
    """Whether nothing but a short tail follows: the speaker governs what stands before."""
    for index in range(verb + 1, len(scene.items)):
        item = scene.items[index]
        if item.tag is Tag.NUM or item.tag is Tag.HARM or item.lower == "that":
            return False
        if item.tag is Tag.COMMA:
            return True
    return True


_GIVEN: Final = words(
    "raised lowered corrected put updated revised given announced confirmed reported released issued provided published"
    " set placed estimated recorded"
)
_FIGURES: Final = 7


def given_by(scene: Scene, by: int) -> str:
    """Return the participle before "by" that says that a figure is given by who follows; "" if the harm was done by
    them."""
    for at in range(by - 1, max(-1, by - _FIGURES), -1):
        if scene.items[at].tag in (Tag.HARM, Tag.COMMA):
            return ""
        if scene.lower(at) in _GIVEN:
            return scene.lower(at)
    return ""


_BRINGS: Final = words("brings brought")
_COUNTS: Final = words("toll number count figure")


def brings(scene: Scene, at: int, named: list[tuple[int, int, Origin]]) -> bool:
    """Whether somebody who is named "has brought the number of dead down", not what befell there: the name must be the
    subject itself."""
    if scene.lower(at) not in _BRINGS or all(scene.lower(to) not in _COUNTS for to in range(at + 1, at + 5)):
        return False
    subject = at - 1
    while subject > 0 and scene.items[subject].tag in (Tag.ADV, Tag.HAVE):
        subject -= 1
    return any(
        last - 1 == subject and (not first or scene.items[first - 1].tag in (Tag.DET, Tag.PERSON, Tag.MARK, Tag.COMMA))
        for first, last, _ in named
    )


def the_named(scene: Scene, verb: int, named: list[tuple[int, int, Origin]]) -> Speaker | None:
    """Return whom a pronoun before a verb of saying means where nobody has spoken: the only one named before it, "Dogan
    visited the hospital, where he said"."""
    if not verb or scene.lower(verb - 1) not in PRONOUNS:
        return None
    found = [one for one in named if one[1] < verb]
    if len({origin.id for _, _, origin in found}) != 1 or found[0][2].kind not in _HOLDERS:
        return None
    if any(_somebody_else(one) for one in scene.phrases if found[-1][1] <= one.first and one.last < verb):
        # "The governor met a deputy, and he says"
        return None
    return configured(found[0][2], found[0][0], found[0][1], verb, False, "")


def _somebody_else(phrase: Phrase) -> bool:
    return phrase.person is True and not phrase.plural and not phrase.bare and phrase.lower not in COLLECTIVE


_HOLDERS: Final = frozenset((OriginKind.OFFICIAL, OriginKind.POLITICIAN))


def in_brackets(scene: Scene, policy: Policy) -> Speaker | None:
    """Read "Toll now 33 (Hatay governor)"; brackets without a word of harm are no items."""
    tokens = scene.sentence.tokens
    last = len(tokens) - 1
    while last > 0 and tokens[last].lower in (".", "!"):
        last -= 1
    if last < 0 or tokens[last].lower != ")":
        return None
    opened = next((at for at in range(last - 1, max(-1, last - _BRACKETS), -1) if tokens[at].lower == "("), None)
    if opened is None:
        return None
    inside = [Item(one.text, one.lower, one.start, one.end, Tag.NOUN) for one in tokens[opened + 1 : last]]
    known = named_in(inside, policy)
    end = len(scene.items)
    whole = known and known[0][0] == 0 and known[-1][1] == len(inside)
    return configured(known[0][2], end, end, end, True, "dash") if whole else None


_BRACKETS: Final = 8

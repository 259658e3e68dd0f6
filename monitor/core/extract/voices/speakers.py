"""Who speaks in a sentence: subjects of verbs of saying, "according to", "citing", a headline's last words."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.core.extract.lexicon import people, speech
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.voices.according import according_to
from monitor.core.extract.voices.aliases import named_in
from monitor.core.extract.voices.offices import before_tags, closing, opening
from monitor.core.extract.voices.saying import (
    before_relative,
    beside,
    brings,
    ends,
    given_by,
    has_dead,
    in_brackets,
    linked,
    named_before,
    not_yet,
    of_harm,
    on_occasion,
    says_nothing,
    speaks,
    the_named,
    was_told,
)
from monitor.core.extract.voices.seats import by_office
from monitor.core.extract.voices.speaker import Speaker, configured, unknown
from monitor.core.policy import Origin, Policy

_DASHES: Final = frozenset(("-", "--", "\u2013", "\u2014", "|"))
_BULLETS: Final = frozenset(("-", "\u2013", "\u2014", "\u2022", "*", "\u00b7"))


_MONEY: Final = frozenset(("rs", "usd", "eur", "gbp", "php", "kes"))
_TAKES: Final = frozenset(("takes", "took", "taken"))
_ASIDES: Final = frozenset(("which", "who", "whose", "an", "a", "the", "quoting", "citing"))
_COUNTS: Final = frozenset(("toll", "number", "figure", "count"))
_MOVED: Final = frozenset(("raised", "lowered", "revised", "corrected", "put"))
_UPDATES: Final = words(
    "updates updated updating revises revising reduces reduced cuts cut trims trimmed slashes slashed scales scaled"
    " downgrades downgraded ups upped increases increased hikes hiked withdrawn"
    " amends amended"
)
_OWN: Final = frozenset(("", "'s", "latest", "new", "update", "updated", "statement"))
_TRAILING: Final = _OWN | frozenset(("after", "on", "as", "over", "following"))
_TELLING: Final = frozenset(("told", "tells", "telling"))


_REACH: Final = 8


_OF: Final = frozenset(("of", "for", "from", "in", "at", "near", "with"))
_BODIES: Final = people.COLLECTIVE | speech.SPEAKER_NOUNS


def speakers(scene: Scene, policy: Policy, before: Speaker | None) -> list[Speaker]:
    """Return who speaks in a sentence, in order. ``before`` is whom a pronoun means."""
    items = scene.items
    named = named_in(items, policy)
    found: list[Speaker] = []
    for at, item in enumerate(items):
        if item.lower == "according" and scene.lower(at + 1) == "to":
            speaker = according_to(scene, at + 2, at, named, "according")
        elif item.lower == "per":
            # "33 dead, per the governor": somebody known, for "per day" tells of nobody.
            speaker = next((configured(o, a, b, at, True, "per") for a, b, o in named if at < a <= at + 2), None)
        elif item.lower in speech.CITES:
            speaker = according_to(scene, at + 1, at, named, "citing")
        elif item.lower == "had" and scene.lower(at + 1) == "the" and scene.lower(at + 2) in _COUNTS:
            # "The centre had the toll at 25"
            speaker = _left(scene, at, named, before)
        elif item.lower == "by" and (given := given_by(scene, at)):
            # "33 deaths were confirmed by the governor", "toll updated to 33 by the governor"
            speaker = according_to(scene, at + 1, at, named, given)
        elif _settles(scene, at) or brings(scene, at, named) or (item.tag is Tag.HAVE and has_dead(scene, at)):
            speaker = _left(scene, at, named, before)
        elif item.lower in speech.SAYS and item.tag not in (Tag.PREP, Tag.SUB):
            if (
                (items[at - 1].tag is Tag.DET and at)
                or not_yet(scene, at)
                or of_harm(scene, at)
                or says_nothing(scene, at)
                or was_told(scene, at)
            ):
                continue
            if at and items[at - 1].tag is Tag.BE and (item.lower in _MOVED or scene.lower(at + 1) == "by"):
                # "the toll was raised to 33 by the governor", "was announced by"
                continue
            speaker = _left(
                scene, at, named, found[-1] if found else before or the_named(scene, at, named)
            ) or _inverted(scene, at, named)
            if speaker is None and found and at and items[at - 1].tag is Tag.CONJ:
                # "sources confirm 22 dead and speak of scores of wounded"
                speaker = replace(found[-1], verb=at, word=item.lower, after=False)
        else:
            continue
        if speaker is not None and speaker.word in _TELLING:
            told = tuple(origin.id for first, _, origin in named if at < first <= at + _REACH)
            speaker = replace(speaker, told=told) if told else speaker
        if speaker is not None and not on_occasion(scene, speaker):
            found.append(by_office(scene, speaker, policy))
    ending = (_headline(scene, named) or in_brackets(scene, policy)) if not found else None
    if ending is not None:
        found.append(by_office(scene, ending, policy))
    return [*found, *_segments(scene, named)] if any(item.tag is Tag.COMMA for item in items) else found


def _settles(scene: Scene, at: int) -> bool:
    """Whether a verb gives a figure or takes it away: "updates the toll", "takes back"."""
    if scene.lower(at) in _TAKES:
        return scene.lower(at + 1) == "back"
    return scene.lower(at) in _UPDATES and any(scene.lower(to) in _COUNTS for to in range(at + 1, at + 5))


def _segments(scene: Scene, named: list[tuple[int, int, Origin]]) -> list[Speaker]:
    """Return who speaks after a stop and before a colon or a bare figure: "UN: 62 dead; local officials: 78"."""
    found: list[Speaker] = []
    for at, item in enumerate(scene.items):
        phrase = scene.phrase(at + 1) if item.tag is Tag.COMMA else None
        if phrase is None or phrase.number is not None:
            continue
        end = phrase.last
        following = scene.items[end] if end < len(scene.items) else None
        if following is None or not (following.lower == ":" or following.tag is Tag.NUM):
            continue
        if item.lower != ";" and scene.lower(end - 1) not in speech.SPEAKER_NOUNS:
            continue
        known = next((entry for entry in named if at < entry[0] and entry[1] <= end), None)
        if known is None:
            # "Rahmi Dogan, the governor: ..."
            known = next((entry for entry in named if entry[1] == at and entry[0] == 0), None)
        speaker = (
            configured(known[2], known[0], known[1], end - 1, False, "colon")
            if known is not None
            else unknown(scene, phrase.first, end, end - 1, False, "colon")
        )
        if speaker is not None:
            found.append(speaker)
    return found


def _left(scene: Scene, verb: int, named: list[tuple[int, int, Origin]], before: Speaker | None) -> Speaker | None:
    items = scene.items
    at = verb - 1
    while at >= 0 and (items[at].lower in speech.BETWEEN or items[at].tag in (Tag.ADV, Tag.TIME, Tag.HAVE, Tag.MODAL)):
        at -= 1
    if at < 0:
        return None
    word = items[verb].lower
    if items[at].lower in speech.PRONOUNS or (
        items[at].lower == "it" and before is not None and speaks(scene, at, verb)
    ):
        if before is None:
            return None
        return Speaker(before.origin, at, at + 1, verb, ends(scene, verb), word, before.carrier, before.configured)
    start = at
    while (
        start > 0
        and items[start - 1].tag not in (Tag.SUB, Tag.MARK)
        and items[start - 1].lower not in ("that", ";", "and")
    ):
        if items[start - 1].tag is Tag.HARM and items[at].tag is not Tag.COMMA:
            break
        start -= 1
    close = beside(scene, named, start, at, verb)
    if close:
        first, last, origin = max(close, key=lambda entry: (entry[1] - entry[0], entry[1]))
        return configured(origin, first, last, verb, ends(scene, verb), word)
    inside = [entry for entry in named if start <= entry[0] and entry[1] <= verb]
    if (items[at].tag is Tag.COMMA or (inside and scene.place[at] >= 0 and linked(scene, inside, at))) and inside:
        first, last, origin = max(inside, key=lambda entry: (entry[1] - entry[0], entry[0]))
        return configured(origin, first, last, verb, ends(scene, verb), word)
    if items[at].tag is Tag.COMMA:
        # "One account, by the page Sons of the South, said": the subject stands before the aside.
        aside = next((back for back in range(at - 1, max(0, at - 14), -1) if items[back].tag is Tag.COMMA), None)
        subject = named_before(scene, aside) if aside is not None else None
        relative = aside is not None and scene.lower(aside + 1) in _ASIDES
        if subject is not None and aside is not None and (start <= subject.first or relative):
            named_beside = scene.phrase(aside + 1)
            return unknown(scene, subject.first, subject.last, verb, ends(scene, verb), word) or (
                # "The head of the administration of the district, Serhii Bondar, said"
                unknown(scene, named_beside.first, named_beside.last, verb, ends(scene, verb), word)
                if named_beside is not None and named_beside.last == at
                else None
            )
    subject = before_relative(scene, start, at)
    if subject is not None:
        return unknown(scene, subject.first, subject.last, verb, ends(scene, verb), word)
    if scene.place[at] >= 0 and items[at].lower not in speech.NOBODY:
        phrase = scene.phrases[scene.place[at]]
        holder = scene.phrase(phrase.first - 2) if scene.lower(phrase.first - 1) in _OF else None
        place = phrase.person is False or scene.items[phrase.first].text.islower()
        office = scene.lower(phrase.first - 1) not in ("of", "for") and scene.lower(phrase.last - 1) in _BODIES
        if phrase.person is not True and place and holder is not None and holder.person and not office:
            # "the mayor of the nearby town said"
            phrase = holder
        return unknown(scene, phrase.first, min(phrase.last, verb), verb, ends(scene, verb), word)
    if items[at].lower in _BODIES:
        # "the army said": a body that the chunker takes for an adjective.
        return unknown(scene, at, at + 1, verb, ends(scene, verb), word)
    if items[at].tag is Tag.CONJ:
        # "The governor of Hatay admitted it and lowered the toll": whoever spoke before.
        return None
    of = next((back for back in range(at - 1, max(start, at - 7), -1) if items[back].lower == "of"), None)
    body = scene.phrase(of - 1) if of is not None else None
    if body is not None and scene.lower(body.last - 1) in _BODIES:
        # "the news agency of the self-styled Free State claimed"
        return unknown(scene, body.first, body.last, verb, ends(scene, verb), word)
    return None


def _inverted(scene: Scene, verb: int, named: list[tuple[int, int, Origin]]) -> Speaker | None:
    """Read ", said Rahmi Dogan": the speaker follows the verb at the end of the sentence."""
    if verb == 0 or scene.items[verb - 1].tag not in (Tag.COMMA, Tag.MARK):
        return None
    if scene.items[verb].lower.endswith("ing"):
        return None
    for first, last, origin in named:
        if first > verb and first - verb < 12 and not _of_another(scene, verb, first):
            return configured(origin, first, last, verb, True, scene.items[verb].lower)
    phrase = scene.phrase(verb + 1)
    if phrase is None or phrase.number is not None or scene.lower(phrase.last - 1) in _MONEY:
        # ", announces Rs 500 crore"
        return None
    return unknown(scene, phrase.first, phrase.last, verb, True, scene.items[verb].lower)


def _of_another(scene: Scene, verb: int, first: int) -> bool:
    """Whether a clause about somebody else lies between: "says a man who met the governor"."""
    return any(scene.items[at].tag is Tag.REL for at in range(verb + 1, first))


_WANTING: Final = frozenset(("no", "still", "without", "despite", "before", "until", "any"))
_COLONS: Final = 3


def _headline(scene: Scene, named: list[tuple[int, int, Origin]]) -> Speaker | None:
    """Read a speaker after a dash at the end or before a colon at the start."""
    items = scene.items
    last = len(items)
    while last and items[last - 1].tag is Tag.MARK:
        last -= 1
    opened = next((i for i in range(last - 1, max(-1, last - 7), -1) if items[i].lower == "("), None)
    if opened is not None and last < len(items) and items[last].lower == ")":
        for first, end, origin in named:
            if opened < first and end == last:
                return configured(origin, first, end, opened, True, "dash")
    dash = next((i for i in range(last - 1, max(-1, last - 9), -1) if items[i].lower in _DASHES), None)
    if dash is not None and dash + 1 < last:
        for first, end, origin in named:
            if first > dash:
                return configured(origin, first, end, dash, True, "dash")
        if any(item.lower in speech.SPEAKER_NOUNS for item in items[dash + 1 : last]):
            return unknown(scene, dash + 1, before_tags(scene, dash + 1, last), dash, True, "dash")
    colon = next((i for i in range(0, min(8, len(items))) if items[i].lower == ":"), None)
    if colon:
        for first, end, origin in named:
            if end <= colon:
                return configured(origin, first, end, colon, False, "colon")
        if items[0].lower in _BULLETS and scene.phrase(colon - 1) is not None:
            # "- Nedaa Post: 5 killed": a list of who says what.
            return unknown(scene, 1, colon, colon, False, "colon")
    for after in [i for i, item in enumerate(items) if item.lower == ":"][:_COLONS]:
        for first, end, origin in named:
            if after < first <= after + 2 and scene.lower(end) in _TRAILING:
                return configured(origin, first, end, after, scene.lower(end) in _OWN, "colon")
    if named and named[-1][1] == last and items[named[-1][0] - 1].tag is Tag.COMMA:
        # "33 soldiers dead, Hatay governor"
        return configured(named[-1][2], named[-1][0], last, named[-1][0] - 1, True, "dash")
    if scene.lower(0) == "from" or (scene.lower(2) == "from" and scene.lower(0) not in _WANTING):
        for first, end, origin in named:
            if first <= 5:
                return configured(origin, first, end, end, False, "from")
    return opening(scene, named) or closing(scene)

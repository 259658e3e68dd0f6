"""A toll that comes down because some of the dead are not: "two of the 29 are alive, the toll is 27", "we said 29, it
is 27", "fewer dead than first thought".

Only in short texts. A higher figure that is given up bounds what can take its place; where none is named, the text must
say in words that fewer died than was told.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon.harm import MORTUARIES
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.model import Outcome, Standing
from monitor.core.text import Document, Kind, Sentence

_LONGEST, _SENTENCES = 400, 4

_FIGURE: Final = r"(?:figures?|numbers?|tolls?|counts?|totals?|tally)"
_LIVING: Final = (
    r"(?:alive|living|survived|resuscitated|revived|turned up|breathing|not dead|recovered|being treated|in hospital"
    r"|only wounded|still fighting for)"
)
_TAKEN_FOR: Final = (
    r"(?:presumed|believed|feared|counted|listed|thought|reported|recorded"
    r"|declared|given|mistaken|included|named|taken)"
)
_DEAD: Final = r"\b(?:dead|killed|martyr\w*|deaths?|victims|fatalities|lost)\b"
_GIVEN_UP: Final = re.compile(
    r"\b(?:said|gave|announced|reported|thought) (\d+)\b[^.;!?]{0,30}?(?:[,;.]|\bbut\b) ?(?:but )?(?:it is|it's|it was"
    rf"|(?:it |he |she |they )?now(?: says?| gives?| puts it at| speaks of)?|the (?:right|correct|true|real|actual)"
    rf" {_FIGURE} is|there are) \d"
    r"|\b(?:(?:step|back|row|walk|climb)(?:s|ed|ing)? (?:back |down |away )?(?:from|on)"
    r"|(?:walk|row|roll)(?:s|ed|ing)? back) (?:(?:the|his|her|its|their|an|a) )?(?:earlier |previous |first )?"
    rf"(?:{_FIGURE} of )?(\d+)\b"
    rf"|\b(?:takes? back|took back|withdraws?|withdrew|retracts?|retracted) (?:the |its |his "
    rf"|her )?(?:{_FIGURE} of )?(\d+)\b"
    rf"|\b(?:previous|earlier|first|former|initial|old|higher) {_FIGURE},? (?:of )?(\d+),?[^.;!?]{{0,30}}?"
    r"(?:no longer|not|n['\u2019]t) (?:be )?(?:valid|holds?|stands?|correct|right|true|used?)"
    rf"|\b(?:previous|earlier|first|former|initial) {_FIGURE} of (\d+) (?:had )?(?:\w+ )?(?:included|counted"
    rf"|contained)\b"
    r"|\b(\d+)(?: \w+){0,2} (?:was|were|is|are|had been) (?:\w+ )?(?:incorrect|wrong|mistaken|too high|too many"
    r"|in error"
    r"|a mistake|an error|a miscount)\b"
    rf"|\b(?:withdr[ae]wn?|retract(?:s|ed)?|replac(?:es|ed)|drop(?:s|ped)|abandon(?:s|ed)) (?:its|his|her|the|their)"
    rf" (?:earlier |previous |first )?{_FIGURE}(?: of)? (\d+)\b"
    rf"|\b(?:in|among|of) the (?:{_FIGURE} of )?(\d+)\b[^.;!?]{{0,60}}?{_DEAD}[^.;!?]{{0,60}}?\b{_LIVING}\b"
    rf"|\b{_FIGURE} of (\d+)\b[^.;!?]{{0,60}}?\b(?:wrong|mistake\w*|error|incorrect|erroneous|{_LIVING})\b"
)
"""A figure that the text gives up."""
_DOWN: Final = re.compile(
    r"\bfewer (?:\w+ )?(?:dead|deaths|killed|casualties|victims|martyrs|fatalities|died) than (?:\w+ )?(?:thought"
    r"|reported|announced|said|feared|believed|stated|given|told)"
    r"|\b(?:overstated|over-?counted|miscounted|double-?counted|inflated)\b"
    rf"|\b{_TAKEN_FOR} (?:as |for |among the |to be )?(?:dead|killed|martyred)\b[^.;!?]{{0,80}}?\b(?:{_LIVING}"
    rf"|wounded)\b"
    r"|\b(?:taken|takes?|took|struck|strikes?|removed|removes?|crossed|deleted) (?:\w+ )?names? (?:off|from"
    r"|out of) (?:the|its|their) list"
    rf"|\b(?:wrongly|mistakenly|erroneously|falsely) {_TAKEN_FOR} (?:as |for |to be )?(?:dead|killed|martyred)\b"
    rf"|\b(?:given|announced|reported|stated) in error\b|\brecord straight\b|\b{_FIGURE} (?:\w+ )?too high\b"
    r"|\bnames?\b[^.;!?]{0,40}?\b(?:repeated|twice)\b|\bduplicate\b|\bmis-?count\b"
    r"|\b(?:recorded|counted|listed|registered|entered) (?:both|twice|more than once)\b"
)
"""That fewer died than was told."""
_ENDS: Final = r"(?= (?:on it|on the list|dead|killed|instead)\b|[.,;!?)\"\u201d\u2019']|\Z)"
_NEW: Final = re.compile(
    rf"\bgives? (\d+) as (?:the )?(?:\w+ )?{_FIGURE}\b"
    r"|\breplaced (?:it|them|that|this) (?:with|by) (\d+)\b"
    r"|\b(?:it is|it's|it was|it now is|makes it|there are|there are now|there are only|now gives?|now says"
    r"|now speaks of"
    rf"|now puts it at|it stands at) (\d+){_ENDS}"
    rf"|\b(?:correct|right|actual|true|real|final) {_FIGURE}(?: is| was| now|:)? (\d+){_ENDS}"
    rf"|\bstraight at (\d+){_ENDS}|\b(\d+),? (?:and )?not \d+\b"
)
"""A bare figure in the place of one that is given up."""
_CUES: Final = words(
    "twice both once included fewer double overstated overcounted over-counted miscounted double-counted"
    " inflated names name error straight repeated duplicate miscount step steps stepped stepping back backs"
    " backed row rows rowed walk walks walked climbs climbed roll rolls rolled longer valid incorrect wrong"
    " mistaken mistake high withdrawn withdrew withdraws retract retracts retracted replaced replaces dropped"
    " drops abandoned abandons erroneous takes took take wrongly mistakenly erroneously falsely contained"
    " counted"
)
_ALIVE: Final = words(
    "alive living survived resuscitated revived turned breathing not recovered treated hospital wounded fighting"
)
_MISTAKEN_FOR: Final = words(
    "presumed believed feared counted listed thought reported recorded declared given mistaken included named taken"
)
_SAID: Final = words("said gave announced reported thought")


def _may_lower(sentence: Sentence) -> bool:
    """Whether a sentence has words without which no toll comes down: one of the cues, somebody of the dead alive, or a
    bare number right after who gave it."""
    spoken = sentence.lowers
    if not _CUES.isdisjoint(spoken):
        return True
    living = not _ALIVE.isdisjoint(spoken)
    if living and not _MISTAKEN_FOR.isdisjoint(spoken):
        return True
    tokens = sentence.tokens
    for at in range(1, len(tokens)):
        if tokens[at].kind is Kind.NUMBER:
            before = tokens[at - 1].lower
            if before in _SAID or (living and before in ("the", "of")):
                return True
    return False


_NUMBER: Final = re.compile(r"\d")
_HALF: Final = 2


def lowered(scenes: list[Scene], document: Document) -> list[Scene]:
    """Return ``scenes`` of a short text with the figure marked, or read, that takes the place of a higher one."""
    text = document.text
    if not scenes and all(MORTUARIES.isdisjoint(sentence.lowers) for sentence in document.sentences):
        return scenes
    if len(text) > _LONGEST or len(document.sentences) > _SENTENCES:
        return scenes
    if not any(_may_lower(sentence) for sentence in document.sentences):
        return scenes
    said = text.lower().replace("\u2019", "'")
    if len(said) != len(text):
        return scenes
    gone = _given_up(said)
    down = _DOWN.search(said)
    if not gone and down is None:
        return scenes
    told = [one for scene in scenes for one in scene.mentions if _open(one, scene)]
    if gone:
        if any(one.standing is Standing.CORRECTS for one in told):
            return scenes
        told = [one for one in told if one.value < gone < _HALF * one.value]
    elif down is not None:
        told = _sole(told, document, said, down.start())
    if not told and (found := _bare(said, gone)) is not None:
        scenes = _with_bare(scenes, document, found)
        told = [one for scene in scenes for one in scene.mentions if one.start == found]
    for one in told:
        one.standing = Standing.CORRECTS
    if told and gone:
        for scene in scenes:
            for one in scene.mentions:
                if one.outcome is Outcome.KILLED and one.numeric and one.value == gone:
                    one.standing = Standing.WITHDRAWN
    return scenes


def _given_up(said: str) -> int:
    """Return the greatest figure that the text gives up; zero if none."""
    found = 0
    for match in _GIVEN_UP.finditer(said):
        figure_given = next((group for group in match.groups() if group), "0")
        if len(figure_given) < _DIGITS:
            found = max(found, int(figure_given))
    return found


_DIGITS: Final = 7


def _open(mention: Mention, scene: Scene) -> bool:
    told = mention.phrase is None or mention.phrase.det not in ("the", "these", "those")
    return (
        told
        and mention.outcome is Outcome.KILLED
        and mention.numeric
        and mention.value > 0
        and not (mention.denied or mention.hypothetical or mention.subgroup)
        and mention.standing is not Standing.WITHDRAWN
        and not (mention.at and scene.items[mention.at - 1].tag is Tag.REL)
    )


_COUNTED: Final = re.compile(
    r"fewer |record straight|(?:wrongly|mistakenly|erroneously|falsely) |names? (?:off|from|out of)"
    r"|names?\b[^.;!?]{0,40}?\b(?:repeated|twice)|duplicate|(?:recorded|listed|registered|entered) (?:both|twice|more)"
    r"|(?:double-?|over-?|mis-?)count|counted (?:double|twice)"
)
"""What is said of a count of the dead: any figure of theirs may be the new one, not the toll alone."""


def _sole(told: list[Mention], document: Document, said: str, cue: int) -> list[Mention]:
    """Return the one figure that can be the new toll: the greatest, in the cue's sentence or the next."""
    place = next((one.index for one in document.sentences if one.start <= cue < one.end), 0)
    counted = _COUNTED.search(said, cue) is not None
    near = [one for one in told if one.sentence in (place, place + 1) and (one.total or counted)]
    near = [one for one in near if one.standing is not Standing.RAISES]
    if not near:
        return []
    most = max(near, key=lambda one: one.value)
    others = [one for one in told if one is not most]
    return [most] if all(one.value * _HALF <= most.value for one in others) else []


def _bare(said: str, gone: int) -> int | None:
    """Return where the figure stands that takes the place of the one that is gone."""
    for match in _NEW.finditer(said):
        group = next((at for at in range(1, (match.lastindex or 0) + 1) if match[at]), 0)
        if not group or len(match[group]) >= _DIGITS:
            continue
        value = int(match[group])
        if value < gone < _HALF * value or (not gone and (group in _SURE or said[match.end() :].startswith(" on "))):
            return match.start(group)
    return None


_SURE: Final = (4, 5)
"""The groups that say "the correct figure is" and "set the record straight at"."""


def _with_bare(scenes: list[Scene], document: Document, place: int) -> list[Scene]:
    """Return ``scenes`` with the bare figure at ``place`` read as a count of the dead."""
    sentence = next((one for one in document.sentences if one.start <= place < one.end), None)
    if sentence is None:
        return scenes
    known = {scene.sentence.index: scene for scene in scenes}
    scene = known.get(sentence.index) or Scene.of(sentence, read_items(sentence))
    for at, item in enumerate(scene.items):
        if item.tag is Tag.NUM and item.start <= place < item.end and item.number is not None:
            made = figure(scene, at, Outcome.KILLED, item, "another count")
            made.start, made.total = place, True
            known[sentence.index] = scene
    return [known[index] for index in sorted(known)]

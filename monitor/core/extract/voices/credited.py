"""Whose a figure is that another clause credits to somebody: "33 dead; the announcement came from the governor", "we
have a new figure from the governor: 33 dead".

Only short texts are read so, and only figures that nobody else is named for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from monitor.core.extract.doubt.judging import SHORT
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention
from monitor.core.extract.people.items import read_items
from monitor.core.extract.voices.aliases import named_in
from monitor.core.extract.voices.attribution import Attribution
from monitor.core.extract.voices.speaker import Speaker, configured
from monitor.core.model import Modality
from monitor.core.policy import OriginKind, Policy
from monitor.core.text import Document, Sentence, Token

_ANSWERING: Final = frozenset((OriginKind.OFFICIAL, OriginKind.POLITICIAN, OriginKind.MILITARY))

_NOUN: Final = (
    r"(?:announcement|figures?|numbers?|count|toll|news|word|information"
    r"|statement|update|total|tally|bulletin|confirmation)"
)
_ITS: Final = r"(?:(?:the|this|that|these|those|its?|a|an|new|latest|updated?|fresh|revised|official|death|higher) )*"
_FILL: Final = r"(?:(?!that |about |on |and |but |of |no |not |never |n't |yet )[^ .;,:]+ ){0,7}?"
_NAME: Final = r"(?:the )?(?:office of (?:the )?)?(?:(?:governor|gov\.?|mayor|president|minister|general|mr\.?) )?@"
_BACK: Final = re.compile(
    rf"\A\W*(?:{_ITS}{_NOUN} {_FILL}(?:(?:came|comes|coming) {_FILL}|(?:was|were|is|are|been) {_FILL})(?:from"
    rf"|by) {_NAME}"
    rf"|(?:source|via|credit) : {_NAME}|(?:the|our|its|their) source (?:is|was|'s) {_NAME}"
    rf"|(?:that|this|it)(?: 's| is| was| comes| came) (?:\w+ )?(?:from|by|according to) {_NAME}"
    rf"|(?:that|this|it) (?:'s|is) {_ITS}{_NOUN} (?:(?!that |not |never )[^ .;,:]+ ){{0,12}}?(?:from|by) {_NAME}"
    rf"|(?:that|this) (?:'s|is) (?:what|how) {_NAME}|so says {_NAME}"
    rf"|{_NAME} (?:has |have )?(?:just |now )?(?:announced|said|confirmed|told \w+) (?:it|so|that|this)\b(?! that)"
    rf"|{_NAME} (?:gave|gives|has given|announced|announces|confirmed|confirms|released|released|provided|issued)"
    rf" (?:that|this|the) (?:new |same |latest |updated )?{_NOUN}(?! of))"
)
"""What credits the figures before it."""
_AHEAD: Final = re.compile(
    rf"\A\W*(?:(?:and|now|so|here|there|we|you|this|that|is|are|'s|has|have|got|get|just|in|breaking|update|live|-"
    rf"|:) )*"
    rf"{_ITS}{_NOUN} from {_NAME}|\bon the word of {_NAME}|\A\W*{_NAME} has (?:just )?(?:issued|released"
    rf"|given) {_ITS}{_NOUN}"
)
"""What credits the figures after it."""
_AFTER: Final = re.compile(
    rf"\bafter {_NAME} (?:gives|gave|announces|announced|raises|raised|updates|updated|revises|revised|issues|issued"
    r"|releases|released|confirms|confirmed) (?:(?:a|the|its|his|her|an|even) )*"
    r"(?:new|updated|higher|latest|revised|fresh|death) (?:death )?(?:toll|figure|count|number)s?\b(?! of)"
    rf"|\bafter {_NAME} (?:corrects|corrected|lowers|lowered|cuts|cut|revises|revised|amends|amended)"
    r" (?:(?:the|his|her|its|death|earlier|own) )*(?:toll|figure|count|number)s?\b(?! of)"
)
"""What closes a headline and credits the figures before it."""
_NOUNS: Final = words(
    "announcement figure figures number numbers count toll news word information statement update total tally bulletin"
    " confirmation"
)
_LINKS: Final = words("from by after gave gives given announced confirmed confirms released provided issued")
_TOLD: Final = words("announced confirmed said told")
_ALONE: Final = words("source via credit what so")


def _cued(spoken: set[str]) -> bool:
    """Whether a sentence of these words may credit a figure: nearly none does, and it is read anew."""
    if not _ALONE.isdisjoint(spoken) and (":" in spoken or "says" in spoken or "is" in spoken or "'s" in spoken):
        return True
    if not _TOLD.isdisjoint(spoken) and ("it" in spoken or "so" in spoken):
        return True
    if "word" in spoken and "of" in spoken:
        return True
    return not (_NOUNS.isdisjoint(spoken) or _LINKS.isdisjoint(spoken))


@dataclass(frozen=True, slots=True)
class Credit:
    """The stretch of text whose figures are somebody's."""

    start: int
    end: int
    speaker: Speaker

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(self, start: int, end: int, speaker: Speaker) -> None:
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)
        object.__setattr__(self, "speaker", speaker)


def credits_of(document: Document, policy: Policy) -> list[Credit]:
    """Return the stretches of a short text whose figures it credits to somebody who is configured."""
    if len(document.text) > SHORT:
        return []
    found: list[Credit] = []
    for sentence in document.sentences:
        if not _cued(sentence.lowers):
            continue
        items = read_items(sentence)
        named = [
            (items[first].start, items[last - 1].end, configured(origin, first, last, last, True, "credit"))
            for first, last, origin in named_in(items, policy)
            if origin.kind in _ANSWERING
        ]
        if named:
            found.extend(_credited(document, sentence, named))
    return found


def _credited(document: Document, sentence: Sentence, named: list[tuple[int, int, Speaker]]) -> list[Credit]:
    found: list[Credit] = []
    begin = sentence.start
    parts = [*(token for token in sentence.tokens if token.lower == ";"), None]
    for part in parts:
        stop = part.start if part is not None else sentence.end
        tokens = [token for token in sentence.tokens if begin <= token.start < stop and token.lower != ";"]
        told, places = _spelt(tokens, named)
        if (back := _BACK.search(told)) is not None and not _counted(sentence, begin, stop):
            before = document.sentences[sentence.index - 1] if sentence.index else sentence
            first = sentence.start if begin > sentence.start else before.start
            found.append(Credit(first, begin, _named(back, told, places, named)))
        elif (ahead := _AHEAD.search(told)) is not None:
            found.append(Credit(places[ahead.end() - 1], stop, _named(ahead, told, places, named)))
        elif (after := _AFTER.search(told)) is not None:
            found.append(Credit(begin, places[after.start()], _named(after, told, places, named)))
        begin = stop
    return found


def _named(found: re.Match[str], told: str, places: list[int], named: list[tuple[int, int, Speaker]]) -> Speaker:
    """Return the speaker whose name the match ends with, or has in it."""
    place = places[told.rindex("@", found.start(), found.end())]
    return next(speaker for start, end, speaker in named if start <= place < end)


def _counted(sentence: Sentence, begin: int, stop: int) -> bool:
    """Whether the crediting clause gives a figure itself: "the toll given by the governor is 29"."""
    return any(one.countable and begin <= sentence.tokens[one.first].start < stop for one in sentence.numbers)


def _spelt(tokens: list[Token], named: list[tuple[int, int, Speaker]]) -> tuple[str, list[int]]:
    """Return the words in lower case with "@" for each name, and the place in the text of each letter."""
    spelt: list[str] = []
    places: list[int] = []
    for token in tokens:
        inside = next((start for start, end, _ in named if start <= token.start < end), -1)
        if inside >= 0 and token.start != inside:
            continue
        word = "@" if inside >= 0 else token.lower
        spelt.append(word)
        places.extend([token.start] * (len(word) + 1))
    return " ".join(spelt), places


def by_credit(told: Attribution, mention: Mention, credited: list[Credit]) -> Attribution:
    """Return ``told`` as the one's who is credited with the figure, if anybody is."""
    for credit in credited:
        if credit.start <= mention.start < credit.end:
            modality = Modality.ALLEGED if mention.alleged else Modality.REPORTED
            return Attribution(credit.speaker.origin, told.via, modality, credit.speaker)
    return told

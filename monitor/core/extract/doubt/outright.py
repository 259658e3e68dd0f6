"""The last guard against a false figure: where a text says in the strongest words that something is not so, and no rule
has found out what, no figure that stands there counts.

A figure that somebody denies must never move his own estimate, or wake people. What is lost by this is said again by
others; a false toll is not taken back by anybody.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from monitor.core.extract.doubt.disclaimed import without_disclaimed
from monitor.core.extract.doubt.disowned import without_disowned
from monitor.core.extract.doubt.imposture import without_impostors
from monitor.core.extract.doubt.judging import OUTRIGHT, REFUTING, SHORT
from monitor.core.extract.doubt.unbacked import without_unbacked
from monitor.core.extract.lexicon.words import words
from monitor.core.model import Claim, Polarity, Scope
from monitor.core.text import Document

_PHRASES: Final = re.compile(
    r"\bno such thing\b|\bnot true\b|\bno truth\b|\bpsychological warfare\b"
    r"|\bno (?:evidence|basis) (?:for|of|to|in) (?:it|this|that|these|those|them|the (?:claim|figure|report)s?)\b"
    r"|\b(?:not|n't) been (?:verified|confirmed)\b|\bnothing to do with (?:the )?(?:reality|truth|facts)\b"
    r"|\bnot reflect\b"
)
_OF_BEFORE: Final = re.compile(
    r"^(?:\W+ )?(?:wrong|false|not true|untrue|nonsense|rubbish|a lie)(?: again)?(?:$| [,.!;:\u2013\u2014-])"
    r"|^(?:[\w' ]{1,40} : )?[\"'\u201c\u2018 ]*(?:it|that|this) (?:'s|is|\u2019s|was) (?:all )?"
    r"(?:a lie|lies|false|rubbish|nonsense|untrue)\b"
)
"""How a sentence opens that is a judgement on the one before, whatever else it counts: "It's a lie, we miss six"."""
_JUDGED: Final = words("wrong false true untrue nonsense rubbish lie lies")
_REFERRING: Final = words("it this that these those they figure figures number numbers claim claims none")


def _called_false(document: Document) -> list[tuple[int, int]]:
    """Return the stretches of text that say in the strongest words that something is not so, and the sentences that the
    next one says it of."""
    found: list[tuple[int, int]] = []
    for sentence in document.sentences:
        start = sentence.start
        judged = sentence.index > 0 and not _JUDGED.isdisjoint(sentence.lowers)
        if judged and _OF_BEFORE.match(" ".join([token.lower for token in sentence.tokens])):
            before = document.sentences[sentence.index - 1]
            found.append((before.start, before.end))
        parts = [token.start for token in sentence.tokens if token.lower == ";"]
        for end in (*parts, sentence.end):
            spoken = [token.lower for token in sentence.tokens if start <= token.start < end]
            if (
                OUTRIGHT.isdisjoint(spoken)
                and REFUTING.isdisjoint(spoken)
                and _PHRASES.search(" ".join(spoken)) is None
            ):
                start = end
                continue
            found.append((start, end))
            start = end
            alone = not parts and not any(one.countable for one in sentence.numbers)
            if sentence.index and alone and not _REFERRING.isdisjoint(spoken):
                before = document.sentences[sentence.index - 1]
                found.append((before.start, before.end))
    return found


def without_called_false(claims: list[Claim], document: Document) -> list[Claim]:
    """Return ``claims`` with those for background that stand where something is called false, unless a denied figure
    among them tells what; so are those that only an impostor gives, or that the text itself disowns or finds hollow."""
    claims = without_unbacked(without_disowned(without_impostors(claims, document), document), document)
    claims = without_disclaimed(claims, document)
    if len(document.text) > SHORT or any(one.polarity is Polarity.DENIED and one.high != 0 for one in claims):
        return claims
    spans = _called_false(document)
    return [
        replace(claim, scope=Scope.BACKGROUND)
        if claim.numeric and claim.high != 0 and any(start <= claim.span.start < end for start, end in spans)
        else claim
        for claim in claims
    ]

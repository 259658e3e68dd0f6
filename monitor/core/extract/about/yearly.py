"""Figures of a year: "road deaths rose 6 percent last year to 412. A further 3,100 people were seriously injured"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.text import Document

_PERCENT: Final = r"(?:percent|per cent|%|per-cent)"
# That counts are set beside those of another time.
_COMPARED: Final = re.compile(
    rf"\b(?:up|down) (?:by )?(?:about |nearly |some |almost )?[\w.]+ ?{_PERCENT}"
    rf"|\b[\w.]+ ?{_PERCENT} (?:more|fewer|higher|lower|rise|drop|fall|increase|decrease|decline)\b"
    rf"|\b(?:rose|fell|dropped|climbed|increased|decreased|declined|jumped|grew) (?:by )?(?:about |nearly )?[\w.]+"
    rf" ?{_PERCENT}"
    r"|\b(?:the|a) year (?:before|earlier|ago)\b|\b(?:the|in the) previous (?:year|calendar year|12 months)\b"
    r"|\bthis (?:point|time) last year\b|\bin the year to\b|\ban average of\b|\ba (?:year|day|week) on average\b"
    r"|\b(?:fell|rose|dropped|climbed|down|up) (?:to \w+ )?(?:last year|in (?:19|20)\d\d)\b"
    r"|\b(?:recorded|counted|saw|logged|reported|had) \w+ (?:\w+ ){1,4}(?:last|this) year\b"
)
_OF_A_YEAR: Final = re.compile(
    r"^in (?:all of )?(?:19|20)\d\d ,|\blast year\b|\b(?:over|in) the (?:past|last) \w+ years\b"
)
# "The crash killed two; another left five dead last year", "in the town, where 40 died last year": of the latter alone.
_JOINT: Final = re.compile(r" ; | , (?:where|when|which) ")
_DAY: Final = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|tonight)\b")
_REPORT: Final = re.compile(
    r"\b(?:annual|yearly) report\b"
    r"|\b(?:figures|statistics|data|numbers) (?:released|published|show|showed|from|compiled)\b"
    r"|\bofficial (?:figures|statistics|data)\b|\b(?:according to|said|says) (?:the|a) (?:report|study|survey)\b"
    r"|\bthe (?:report|study) (?:said|says|found)\b|\ba study\b"
)
_PLAIN: Final = re.compile(
    r"^(?:about |some |at least )?[\w,-]+ (?:\w+ ){0,3}?(?:died|(?:were|had been) (?:\w+ )?(?:killed|hurt|injured"
    r"|wounded))\b"
)
# A sentence of something that happened, not of a count.
_HAPPENED: Final = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|tonight|when|after|as|while|where|who)\b"
    r"|\bin an? \b|\b(?:this|last) (?:week|month|weekend)\b|\b(?:a|one|an) (?:\w+ ){0,3}(?:was|died|is)\b"
)
# A sentence that goes on with the figures of the one before.
_GOES_ON: Final = re.compile(
    r"^(?:another|a further|about|some|around|nearly|more than|of those|of these|non-?fatal|an additional|among them"
    r"|injuries|\w+ (?:others|more)|in addition ,)\b"
)


# A text with none of these has no figures of a year.
_HINTS: Final = words(
    "percent per per-cent year years annual yearly study survey report figures statistics data numbers average"
)
_MOVES: Final = words("fell rose dropped climbed down up")


def yearly(document: Document) -> frozenset[int]:
    """Return the sentences whose figures count over a year, by their own words or by those of the one before."""
    text = document.text
    dated = " in 19" in text or " in 20" in text
    if "%" not in text and not any(
        not _HINTS.isdisjoint(sentence.lowers) or (dated and not _MOVES.isdisjoint(sentence.lowers))
        for sentence in document.sentences
    ):
        return frozenset()
    told = [" ".join(token.lower for token in sentence.tokens) for sentence in document.sentences]
    report = any(_REPORT.search(one) is not None for one in told)
    found: set[int] = set()
    for sentence, spoken in zip(document.sentences, told, strict=True):
        last_year = (
            " last year" in spoken and " last year" in _JOINT.split(spoken, 1)[0] and _DAY.search(spoken) is None
        )
        counted = (
            last_year or _COMPARED.search(spoken) is not None or (report and _OF_A_YEAR.search(spoken) is not None)
        )
        bare = _PLAIN.match(spoken) is not None and _HAPPENED.search(spoken) is None
        goes_on = bare or _GOES_ON.match(spoken) is not None
        if counted or (sentence.index - 1 in found and goes_on):
            found.add(sentence.index)
    return frozenset(found)

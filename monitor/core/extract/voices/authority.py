"""The one authority that a short line names, and whether it is the one that gives the figures.

By name ("Dogan", "Hatay's governor") or by its office alone ("the governor", "Turkish governor"); as the subject of a
verb of saying, behind "per" or "source:", in the brackets that close a line, before a colon, or as the owner of what
the figure stands in: "the governor's new count". Not "the governor visited the morgue", "contrary to the governor".
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.people import PERSON
from monitor.core.extract.lexicon.speech import SAYS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.people.items import read_items
from monitor.core.extract.people.sides import side_of
from monitor.core.extract.voices.aliases import may_be_named, named_in
from monitor.core.policy import Origin, OriginKind, Policy
from monitor.core.text import Document, Sentence, parse

_AUTHORITIES: Final = frozenset((OriginKind.OFFICIAL, OriginKind.MILITARY))
_HOLDERS: Final = words("governor governorate mayor sheriff coroner")
_HOLDER: Final = re.compile(
    r"(?:\b([\w'\u2019-]+) )?(?:\b(?:provincial|regional|local|state) )?\b(governor|mayor|sheriff|coroner)(?:ate)?\b"
)
_BARE: Final = words(
    "the and as but now then said says by from to per update of in its yes urgent breaking new live when after while"
    " that so which what if source via again same very"
)
"""Words before an office that do not say whose it is."""
_NEAR: Final = 70
_NOT_YET: Final = re.compile(
    r"\bfor the $|\b(?:waiting|await\w*|more than|less than|contrary to|despite|unlike|after|before|outside|close to"
    r"|near"
    r"|until)\b[^.;:,]{0,40}$|\b(?:no|not|never|nothing|without|neither|nor|for)\b[^.;:,]{0,30}$"
    r"|\bn['\u2019]t\b[^.;:,]{0,30}$"
)
_ONCE_HE_SPOKE: Final = re.compile(
    r"\b(?:to|at|from|is|now) \d+(?:,? [\w-]+){0,5},? (?:after|following) (?:an? |the |his |her )?(?:[\w-]+ ){0,2}?"
    r"(?:statement|announcement|briefing|update|appearance|tweet|post|bulletin|count)s? (?:by|from|of) (?:the )?$"
)
"""A figure that stands since somebody spoke: "toll at 33 after new statement by the governor"."""
_CAME_OUT: Final = re.compile(
    r"(?: (?:has|have|had|just|now|again|also|finally|then))* (?:emerged|returned|reappeared|appeared"
    r"|(?:come|came|stepped|gone|went) (?:out|back|forward|up|on (?:air|tv|television|camera)))\b"
    r"(?: \w+){0,5}? to (?:say|tell|announce|confirm|give|put|report)\b"
)
_STILL_TO_COME: Final = re.compile(
    r"[^.;:]{0,24}?\b(?:awaited|expected|pending|due|silent|will|shall|is to|plans to|can(?:not| not|'t)"
    r"|to (?:explain|answer|confirm|comment|speak|say|come))\b"
)
_VERBS: Final = SAYS | words(
    "speaking adds raise ups updates updated updating steps stepped walks walked takes took taken brings brought"
    " scales scaled reduces reduced reducing trims trimmed makes made clarify writes tweet post miscounted"
    " misspoke backs backed backtracks backtracked backtracking drops dropped cuts cut amends amended amending"
    " rectifies rectified retract replied lifts lifted lifting leaves"
    " replies answered answers acknowledges explains cites cited cite counted counting revises revising correct"
    " correcting lowering means meant read reads let repeats repeated apologise apologize blames asks reported"
    " reporting breaks broke"
)
_STEP: Final = words(
    "has had have just now again also then since once more in the end himself herself been is was being live tonight"
    " only still here finally keeps kept"
)
_TOLD_IN: Final = (
    r"(?:statement|count|figures?|update|list|words|note|tally|toll|briefing|numbers?|total|latest|announcement"
    r"|spokes(?:man|woman|person)|office|account|reckoning|bulletin|press (?:office|service)|people|message)"
)
_AFTER_IT: Final = re.compile(
    rf"^['\u2019]s? (?:\w+ ){{0,2}}?{_TOLD_IN}\b|^ (?:spokes(?:man|woman|person)|press (?:office|service))\b"
    r"|^,? (?:speaking|talking|addressing|appearing|standing)\b[^.;:\d]{0,80}:|^[^.;]{0,40}?:"
    r"|^[^.;]{0,12}?[-\u2013\u2014](?!\w)|^\s*(?:on|back|again)\b|^ (?:has |is |was )?(?:gone|went"
    r"|goes|going) back (?:from|on) (?:the |his )?\d|^(?! ?, \d\d,)(?: now| again)?,? [\"\u201c]?\d"
    r"|^(?![^)]{0,40}\b(?:is|was|will|has)\b)[^.;:()]{0,40}\)|^,? (?:live "
    r"|speaking )?on [\w ]{2,20}(?:, [\w ]{2,20})?[.)]?$"
)
_BEFORE_IT: Final = re.compile(
    r"(?:\baccording to|\bper|\bby|\bsource:|\bsource is|\bsays|\bsaid|\bciting|\bquoting|\btold|\bfrom"
    r"|[-\u2013\u2014:>])"
    r"\s*(?:office of )?(?:the )?(?:[\w.]+ ){0,2}$"
)
_SAID_BEFORE: Final = re.compile(r"(\w+),? (?:the |its |mr\.? |gov\.? |governor )*$")
_QUOTED: Final = re.compile(r"[.!?][\"\u201d\u2019'] (?:the |mr\.? |gov\.? |governor )*$")
"""Whoever is named right behind a quotation has said it: '... martyrs are 27." Rahmi Dogan on TRT'."""
_OPENING: Final = frozenset(('"', "\u201c"))
_WORD: Final = re.compile(r"[\w'\u2019-]+|[,;:.!?()\"\u201c\u201d]")


def may_name(sentence: Sentence, policy: Policy) -> bool:
    """Whether a sentence has a word without which it names no authority."""
    return not _HOLDERS.isdisjoint(sentence.lowers) or may_be_named(sentence.lowers, policy)


def authority(document: Document, policy: Policy, text: str) -> tuple[str | None, str | None]:
    """Return the one authority that the line names and whom it speaks for; an office where no name is given.

    ``text`` is the document's in lower case.
    """
    named: dict[str, Origin] = {}
    spoke = False
    starts = [found.start(2) for found in _HOLDER.finditer(text)]
    # Brackets are no items, and who speaks stands in them: "toll now 33 (Gov. Dogan)".
    opened = parse(document.text.replace("(", ",").replace(")", ",")) if "(" in text else document
    for sentence in opened.sentences:
        items = read_items(sentence)
        for first, last, origin in named_in(items, policy):
            spoken = " ".join(item.text for item in items[first:last])
            if origin.kind in _AUTHORITIES and side_of(spoken, policy) is None:  # not "Turkey's toll"
                named[origin.id] = origin
                starts.append(items[first].start)
                spoke = spoke or _speaks(text, items[first].start, items[last - 1].end, document.text)
    if _OTHERS.search(text, min(starts) if starts else 0) is not None:
        return None, None
    if len(named) > 1 or (named and not spoke and not _office_speaks(text, document.text)):
        return None, None
    if named:
        only = next(iter(named.values()))
        return only.id, only.speaks_for
    return _office(document, policy, text)


_OTHERS: Final = re.compile(
    r"\b(?:radio|agency|reporters?|correspondents?|witness(?:es)?|opposition|nurses?|doctors?|source|sources|channel"
    r"|newspapers?|paper|media|bloggers?|site|website|critics|resident|residents|colleague|journalists?|activists?)"
    r"(?:\s*:| (?:\w+ )?(?:says?|said|hears?|heard|counts?|reports?|reported|writes?|wrote|puts?|gives?|gave)\b"
    r"| ha(?:s|ve|d) \W?\d)"
)
"""Somebody else who gives figures behind the authority's name: "... governor silent. Local radio: 33 dead"."""


def _office_speaks(text: str, written: str) -> bool:
    return any(_speaks(text, found.start(2), found.end(), written) for found in _HOLDER.finditer(text))


def _office(document: Document, policy: Policy, text: str) -> tuple[str | None, str | None]:
    """Return the office that speaks: "the governor" or "Turkish governor", and not "the Kilis governor"."""
    if all(_HOLDERS.isdisjoint(sentence.lowers) for sentence in document.sentences):
        return None, None
    offices: set[tuple[str, str]] = set()
    spoke = False
    for found in _HOLDER.finditer(text):
        before = found[1] or ""
        state = side_of(before, policy) if before else None
        if state is None and before and before not in _BARE and before not in SAYS:
            between = text[found.end(1) : found.start(2)]
            if between.strip() == "":
                return None, None
        offices.add((found[2], before if state not in (None, "civilian") else ""))
        spoke = spoke or _speaks(text, found.start(2), found.end(), document.text)
    if not spoke or len({office for office, _ in offices}) != 1 or len({state for _, state in offices if state}) > 1:
        return None, None
    state = next((state for _, state in offices if state), "")
    office = next(iter(offices))[0]
    return (f"said:{state}-{office}", side_of(state, policy)) if state else (f"said:{office}", None)


def _speaks(text: str, start: int, end: int, written: str) -> bool:
    """Whether who is named there gives figures: not "the governor visited the morgue", "contrary to the governor".

    ``text`` is what was ``written``, in lower case.
    """
    near = max(0, start - _NEAR)
    if _NOT_YET.search(text, near, start):
        return _ONCE_HE_SPOKE.search(text, near, start) is not None
    if _CAME_OUT.match(text, end):
        return True
    if _STILL_TO_COME.match(text, end):
        return False
    if _AFTER_IT.match(text[end : end + _NEAR]) or _BEFORE_IT.search(text, near, start):
        return True
    if _QUOTED.search(text, near, start):
        return True
    said = _SAID_BEFORE.search(text, near, start)
    if said is not None and said[1] in SAYS:
        return True
    return _says_so(text[end : end + _NEAR]) or _he_says(text[end : end + _FURTHER], written[end : end + _FURTHER])


def _he_says(after: str, written: str) -> bool:
    """Whether "he" is who was named, and gives figures: "I asked the governor, and he now says", "His answer: 33".
    Where somebody else stands between, he may be meant."""
    said = _HE.search(after)
    return (
        said is not None
        and (said[1] is None or said[1] in _VERBS or said[1] in ("puts", "goes", "gone"))
        and _SOMEBODY.isdisjoint(_WORD.findall(after[: said.start()]))
        and not _NAME.search(written, 0, said.start())
    )


_FURTHER: Final = 140
_HE: Final = re.compile(
    r"(?:,|\band|[.;:]) (?:and |but |yes,? |that )*he (?:(?:has|now|also|just|then|since|only) )*(\w+)"
    r"|[.;:,] (?:and )?his (?:answer|reply|response|words)\b"
)
_NAME: Final = re.compile(r"(?<=\w )[A-Z][a-z]")
_SOMEBODY: Final = PERSON - words("governor mayor sheriff coroner official person human individual victim")


def _says_so(after: str) -> bool:
    """Whether a verb of saying follows a name, over what stands in apposition to it."""
    steps = 0
    apposed = False
    for found in _WORD.finditer(after):
        word = found.group()
        if word == ",":
            apposed = not apposed
            continue
        if not word[0].isalnum():
            return word in _OPENING
        if apposed:
            continue
        if word in _VERBS and word not in _STEP:
            return True
        if word in _STEP:
            continue
        steps += 1
        if steps > 1:
            return False
    return False

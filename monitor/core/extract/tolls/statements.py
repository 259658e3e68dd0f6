"""What a text says of one outcome, statement by statement: single figures, and the members of a list added up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from monitor.core.extract.harm.coded import CODED
from monitor.core.extract.harm.gapping import GAPPED
from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.retold.recounts import ANOTHER_COUNT
from monitor.core.extract.retold.rolls import LISTED
from monitor.core.extract.tolls.adding import ALSO, also_told, day_of, further_before
from monitor.core.extract.tolls.assessment import is_long
from monitor.core.extract.tolls.beside_list import is_known
from monitor.core.extract.tolls.besides import beside_the_dead
from monitor.core.extract.tolls.latest import told_last
from monitor.core.extract.tolls.opponents import CIVILIAN, STOP, head_of
from monitor.core.extract.tolls.sequel import APART, IN_RETURN, done_next, one_on_top
from monitor.core.model import Claim, Modality, Standing

GENERIC: Final = people.GENERIC | frozenset(("", "toll"))
_ALSO_AFTER: Final = re.compile(
    r"(?:,[^.;,]{1,40},)?(?:(?! and )[^.;,]){0,40}?(?:, who )?\b(?:also|others?|more)\b"
    r"|[^.;]{0,140}?\b(?:died|killed|dead)\s+(?:as well|too)\b",
    re.IGNORECASE,
)
# "Eight were killed on the spot and one died on the way to hospital."
_THEN_DIED: Final = re.compile(
    r"[^.;,]{0,14}?\b(?:died|succumbed)\b[^.;,]{0,24}?\b(?:hospital|on the way|en route|later|ambulance|overnight)\b",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"\b(?:and|while)\s+$", re.IGNORECASE)
_ONE_MORE: Final = re.compile(
    r"(?:another|an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth))\b",
    re.IGNORECASE,
)
_ONE_MORE_BEFORE: Final = re.compile(
    r"\b(?:another|an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth))\s+$",
    re.IGNORECASE,
)
_THE_BODIES: Final = re.compile(r"\b(?:the|their) (?:bodies|remains|corpses) of $", re.IGNORECASE)
_COUNTED: Final = re.compile(r"one\b|an?\b|another\b|the\b|single\b|\d", re.IGNORECASE)


_IN_ALL_BEFORE: Final = re.compile(
    r"\b(?:in (?:total|all)|altogether|all told|overall)\W*(?:at least\W*)?$", re.IGNORECASE
)
_IN_ALL_AFTER: Final = re.compile(r"[^.;,]{0,24}?\b(?:in (?:total|all)|altogether|all told)\b", re.IGNORECASE)
_CALLED: Final = re.compile(
    r"(?:(?! (?:in|at|near|on|was|were|is) )[^.;,]){0,40}, ((?:[A-Z][\w'\u2019-]+ ){1,3}[A-Z][\w'\u2019-]+),"
)
DISPUTED: Final = re.compile(
    r"\b(?:disputed|conflicting|contradict\w*|diverg\w+|differing|differ|varied|vary|discrepanc\w+|inconsistent)\b",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(
    r"\b(?:initial(?:ly)?|early|earliest|preliminary)\s+(?:\w+\s+)?(?:reports?|accounts?|information|counts?|estimates?"
    r"|figures?|said|spoke|put|reported)\b",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    r"\b(?:one|another|a single|a second|a further|some|a few)\s+(?:\w+\s+){0,2}?(?:sources?|outlets?|accounts?"
    r"|reports?|pages?|channels?|networks?|activists?)\b",
    re.IGNORECASE,
)


_ANYBODY: Final = words(
    "bystanders residents passengers customers patrons relatives adults pedestrians shoppers worshippers teenagers"
    " teens employees visitors occupants siblings members relatives villagers workers labourers farmers refugees"
)


@dataclass(slots=True)
class Part:
    """A statement of one outcome: one claim, or the members of a list added up."""

    low: int
    best: int
    high: int
    head: str
    origin: str
    start: int
    further: bool
    named: bool
    pronoun: bool
    listed: bool
    raises: bool
    text: str
    bound: bool
    summary: bool
    alleged: bool
    later: bool
    definite: bool
    whole: bool
    first: bool
    alone: bool
    disputed: bool = False
    bodies: bool = False
    heads: tuple[str, ...] = ()
    apart: bool = False
    called: str = ""
    known: bool = False

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        low: int,
        best: int,
        high: int,
        head: str,
        origin: str,
        start: int,
        further: bool,
        named: bool,
        pronoun: bool,
        listed: bool,
        raises: bool,
        text: str,
        bound: bool,
        summary: bool,
        alleged: bool,
        later: bool,
        definite: bool,
        whole: bool,
        first: bool,
        alone: bool,
        disputed: bool = False,
        bodies: bool = False,
        heads: tuple[str, ...] = (),
        apart: bool = False,
        called: str = "",
        known: bool = False,
    ) -> None:
        self.low = low
        self.best = best
        self.high = high
        self.head = head
        self.origin = origin
        self.start = start
        self.further = further
        self.named = named
        self.pronoun = pronoun
        self.listed = listed
        self.raises = raises
        self.text = text
        self.bound = bound
        self.summary = summary
        self.alleged = alleged
        self.later = later
        self.definite = definite
        self.whole = whole
        self.first = first
        self.alone = alone
        self.disputed = disputed
        self.bodies = bodies
        self.heads = heads
        self.apart = apart
        self.called = called
        self.known = known

    @property
    def generic(self) -> bool:
        return self.head in GENERIC


def value_of(claim: Claim) -> int:
    """Return a claim's figure as one number: its lower bound, or the upper where only that is given."""
    return claim.low if claim.low is not None else claim.high or 0


def statements(claims: list[Claim], text: str) -> list[Part]:
    """Return what ``claims``, all of one outcome, state in the order of ``text``."""
    parts: list[Part] = []
    disputed = DISPUTED.search(text) is not None
    previous: Claim | None = None
    days: set[str] = set()
    for claim in sorted(claims, key=lambda c: c.span.start):
        part = _part(claim, text)
        part.disputed = disputed
        if parts and part.further and part.origin != parts[0].origin and beside_the_dead(claim, text):
            part.further = part.apart
        if previous is not None and parts and same_list(previous, claim, text) and not part.pronoun:
            last = parts[-1]
            if (
                last.best > 1
                and last.head in GENERIC | CIVILIAN | _ANYBODY
                and part.best < last.best
                and _named_again(claim, claims, last, text)
            ):
                previous = claim
                continue
            last.low, last.best, last.high = last.low + part.low, last.best + part.best, last.high + part.high
            last.listed = True
            last.further = last.further or also_told(claim, text)
            last.heads = (*last.heads, *part.heads)
            last.known = last.known and part.known
            last.head = last.head if last.head == part.head else "+"
        else:
            if day := day_of(claim, text):
                part.further = part.apart = part.further or bool(days - {day})
                days.add(day)
            parts.append(part)
        previous = claim
    return parts


def _named_again(claim: Claim, claims: list[Claim], held: Part, text: str) -> bool:
    """Whether ``claim`` is one of those just counted: "two civilians, a father and his son"."""
    rest = [
        other
        for other in claims
        if other.rule == claim.rule
        and other.origin == claim.origin
        and other.span.start > held.start
        and not STOP.search(text[held.start : other.span.start])
    ]
    if not rest or re.search(r"\band\b", text[held.start : rest[0].span.start]):
        # "a couple and a driver, and a guard" names nobody again
        return False
    return len(rest) > 1 and sum(value_of(other) for other in rest) == held.best


def _part(claim: Claim, text: str) -> Part:
    value = value_of(claim)
    low = claim.low if claim.low is not None else value
    high = claim.high if claim.high is not None else value
    group = claim.victims.group or ""
    head = head_of(claim)
    start, end = claim.span.start, claim.span.end
    span = text[start:end]
    before = STOP.split(text[max(0, start - 24) : start])[-1]
    led = STOP.split(text[max(0, start - 90) : start])[-1]
    after = text[end : end + 160]
    further = claim.qualifier == "a further" or bool(
        ALSO.search(group)
        or further_before(before, led)
        or _ONE_MORE.match(span)
        or (claim.rule != ANOTHER_COUNT and _ALSO_AFTER.match(after))
    )
    single = value == 1 and claim.low == 1 and claim.high == 1
    named = single and bool(group) and group[:1].isupper() and head not in people.PEOPLE and head not in GENERIC
    one_more = single and bool(_ONE_MORE_BEFORE.search(before))
    further = further or one_more
    pronoun = single and not group and not one_more and not _COUNTED.match(span) and not claim.rule.startswith("count")
    definite = single and span.lower().startswith("the ")
    by_name = _CALLED.match(after) if single and not named else None
    raises = claim.standing is Standing.RAISES
    whole = bool(_IN_ALL_BEFORE.search(before) or _IN_ALL_AFTER.match(after))
    bound = claim.low is None
    summary = claim.rule == CODED or (claim.rule.startswith("label:") and head in CIVILIAN)
    alleged = claim.modality is Modality.ALLEGED
    # A list of names that nobody is named for is a voice of its own, and so is a further count in a long text.
    own = claim.origin.startswith("outlet:") and (
        claim.rule == LISTED or (claim.rule == ANOTHER_COUNT and not raises and is_long(text))
    )
    origin = claim.rule if own else claim.origin
    later = told_last(led)
    then = _AND.search(before) is not None or text[max(0, start - 2) : start] == "; "
    further = further or bool(then and _THEN_DIED.match(after))
    apart = bool(APART.search(led)) or done_next(claim, text) or one_on_top(claim, span, led)
    further = further or apart or bool(IN_RETURN.search(led))
    return Part(
        low, value, high, head, origin, start, further, named, pronoun, False, raises, group, bound,
        summary, alleged, later, definite, whole, bool(_FIRST.search(led)), bool(_ALONE.search(led)),
        bodies=bool(_THE_BODIES.search(before)), heads=(head,), apart=apart, called=by_name[1] if by_name else "",
        known=named or is_known(claim, text),
    )  # fmt: skip


def same_list(one: Claim, two: Claim, text: str) -> bool:
    """Whether two figures are members of one list: "three policemen and seven civilians were killed"."""
    if one.rule.removesuffix(GAPPED) != two.rule.removesuffix(GAPPED):
        return False
    if one.outcome is not two.outcome or one.origin != two.origin:
        return False
    between = text[one.span.end : two.span.start]
    if len(between) > 160 or (STOP.search(between) and not two.rule.endswith(GAPPED)):
        return False
    return bool(re.search(r"[,;]|\band\b|&|\bplus\b|\bor\b", between, re.IGNORECASE)) or not text

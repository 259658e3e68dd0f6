"""Incidents that nobody configured: their identifiers, and what people call them.

An identifier is made of what the claim says: place, day and side. A stream that bears the name of what happened
("houston-explosion-2020") is one incident, and only what names another kind of happening leaves it; so is a stream
whose situation is described by nothing else. In other streams, claims without a place belong to what their words say
has happened there (a storm, a shooting), or else to the stream's day.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final

from monitor.core.elsewhere import foreign_place, other_vehicle, said_to_be_another, storm_of_old
from monitor.core.happenings import another_name, first_of, followed, happenings
from monitor.core.lookup import once_per_policy
from monitor.core.model import Claim, Fragment, Standing
from monitor.core.policy import Policy, SituationDef

_WORDS: Final = re.compile(r"\w+")
_NAME_WORDS: Final = re.compile(r"[\w'-]+")
_DIRECTIONS: Final = frozenset(
    "the north south east west northern southern eastern western central northeast northwest southeast southwest "
    "north-east north-west south-east south-west northeastern northwestern southeastern southwestern".split()
)

UNNAMED: Final = "default"
"""The stream of fragments that came through no feed of a name: it is about nothing in particular."""


def automatic_id(
    claim: Claim, fragment: Fragment, situation: SituationDef, *, clause: str, words: str, happened: date | None
) -> str:
    """Return the identifier of an incident nobody configured. ``clause``: where the claim stands; ``words``: the same
    in lower case with the place and the time that the claim gives; ``happened``: the day that is told, else that of
    publication."""
    side = slug(claim.victims.side or "any")
    stream = slug(fragment.stream)
    day = happened.isoformat() if happened else "undated"
    watched = is_one_happening(fragment, situation)
    title = f"{stream.replace('-', ' ')} {situation.name if watched else ''}"
    own = _followed(title)
    if own or watched:
        named = another_name(clause, stream, known=bool(own)) or storm_of_old(clause, title)
        if named:
            return f"auto-{slug(named)}-{side}"
        if not own:
            return f"auto-{stream}-{side}"
        if foreign := foreign_place(clause, title):
            return f"auto-{slug(foreign)}-{day}-{side}"
        if said_to_be_another(fragment.text, title):
            return f"auto-{stream}-other-{day}-{side}"
        corrects = claim.standing is Standing.CORRECTS
        # "Lowered to 45 after a mix-up with victims of a bus crash" is no toll of the bus.
        told = happenings(_until(clause, claim, fragment) if corrects else words)
        told = told or (happenings(fragment.text.lower()) if not corrects else told)
        if other_vehicle(words, title) and not corrects:
            return f"auto-{stream}-crash-{day}-{side}"
        if not told or told & own:
            return f"auto-{stream}-{side}"
        return f"auto-{stream}-{first_of(told)}-{day}-{side}"
    place = place_slug(claim.place)
    if not place and stream != UNNAMED and (told := happenings(words)):
        return f"auto-{stream}-{first_of(told)}-{side}"
    return f"auto-{place or stream}-{day}-{side}"


def _until(clause: str, claim: Claim, fragment: Fragment) -> str:
    """Return the words of a clause up to the figure of a claim, in lower case."""
    told = fragment.text[claim.span.start : claim.span.end]
    at = clause.find(told)
    return (clause[: at + len(told)] if at >= 0 else clause).lower()


@lru_cache(maxsize=4096)
def _followed(title: str) -> frozenset[str]:
    """Return the kinds of happening that a stream is about, by its own name and that of its situation."""
    return followed(f"{title.lower()} ")


def is_one_happening(fragment: Fragment, situation: SituationDef) -> bool:
    """Whether a situation is nothing but the streams that it watches, without terms, places, incidents or a fight of
    its own: whoever set it up follows one happening through them."""
    described = situation.terms or situation.places or situation.incidents or situation.belligerents
    return fragment.stream in situation.streams and not described


def name_of(incident: str, situation: SituationDef | None) -> str:
    """Return what people call an incident: its configured name, or the words of its automatic identifier."""
    for known in situation.incidents if situation else ():
        if known.id == incident:
            return known.name
    if not incident.startswith("auto-"):
        return incident
    own = f"{_WITHIN}{situation.id}" if situation is not None else ""
    words = incident.removeprefix("auto-").removesuffix(own).removesuffix("-any")
    found = re.search(r"\d{4}-\d{2}-\d{2}", words)
    if not found:
        return words.replace("-", " ").title()
    before, after = words[: found.start()], words[found.end() :]
    named = " ".join(before.replace("-", " ").split()).title()
    return f"{named}, {found.group()}" + (f" ({after.strip('-').upper()})" if after.strip("-") else "")


def of_its_own(incident: str | None, situation: SituationDef, policy: Policy) -> str | None:
    """Return the identifier of an incident as no other situation has it.

    Two situations may each open one of the same place, day and side; with one identifier for both, what receivers know
    of the first would hide the alerts of the second. The one that takes the rest keeps the plain form, or else the
    first of the file that opens incidents.
    """
    if incident is None or not incident.startswith("auto-") or situation.id == _plain(policy):
        return incident
    return f"{incident}{_WITHIN}{situation.id}"


_WITHIN: Final = "-within-"


@once_per_policy
def _plain(policy: Policy) -> str:
    """Return the situation whose automatic incidents are called without it."""
    openers = [one for one in policy.situations if one.automatic]
    rest = [one for one in openers if not one.terms and not one.streams]
    return (rest or openers)[0].id if openers else ""


def slug(text: str) -> str:
    """Return lower-case words joined by hyphens, safe in identifiers and links."""
    return "-".join(_WORDS.findall(text.lower()))[:60] or "unnamed"


def place_slug(place: str | None) -> str:
    """Return the slug of a place without the directions around its name."""
    words = _NAME_WORDS.findall((place or "").lower())
    kept = [word for word in words if word not in _DIRECTIONS and word not in ("in", "near", "of", "at")]
    return slug(" ".join(kept or words)) if words else ""

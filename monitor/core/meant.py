"""Who and what is meant where a line of a running story names neither in full.

"Turkish governor: 33 dead" names an office. In a situation whose belligerents have one configured governor he is meant;
the same words in another situation mean somebody else, so that this is known only once the situation is.

"Governor Dogan: we have 33 martyrs" names who speaks and not what about. While the incident that his side is watched
for goes on, an authority that counts its own speaks of that, unless the words tell of another place or of a happening
of another kind. It must be its own, or a count that goes on: "12 killed on the Antakya road" may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from monitor.core.extract.people.sides import side_of
from monitor.core.happenings import happenings
from monitor.core.linking import is_mishap, side_meant
from monitor.core.lookup import once_per_policy
from monitor.core.model import Claim, Fragment, Part, Precision, Scope, Standing
from monitor.core.policy import IncidentDef, Origin, Policy, SituationDef

_SAID: Final = "said:"
_ANEW: Final = frozenset((Standing.RAISES, Standing.CORRECTS))
_NEARBY: Final = frozenset(
    "the local provincial regional state province provinces border office offices region same very".split()
)
_SAME: Final = {"governorate": "governor", "governors": "governor", "presidency": "president", "ministers": "minister"}
_HELD: Final = frozenset("governor mayor president premier sheriff chancellor".split())
"""Offices that one person holds at a time; of ministries and commanders a state has many."""
_ITS_OWN: Final = re.compile(
    r"\b(?:our|soldiers?|troops|servicemen|personnel|martyrs?|martyred"
    r"|we have|toll|tally|count|number of|their number|update|so far|the (?:dead|fallen|wounded|injured)|in all)\b"
)
_BY_US: Final = re.compile(r"\b(?:we|our \w+)\s+(?:\w+\s+){0,2}$")
"""Right before a figure: "we have killed 40 soldiers" counts somebody else's."""


def voice_meant(claim: Claim, text: str, situation: SituationDef, policy: Policy) -> Claim:
    """Return a claim whose speaker only an office names as that of the one who holds it on a side of this situation."""
    if not claim.origin.startswith(_SAID) or not situation.belligerents:
        return claim
    office, state = _office(claim.origin, policy)
    if not office:
        return claim
    holders = [
        origin
        for origin in _holders(policy).get(office, ())
        if origin.speaks_for in situation.belligerents and state in (None, origin.speaks_for)
    ]
    if len(holders) != 1 or _somebody_else(office, text, holders[0], situation):
        return claim
    return replace(claim, origin=holders[0].id)


def _somebody_else(office: str, text: str, holder: Origin, situation: SituationDef) -> bool:
    """Whether the text names whoever holds the office, or what it is of: "The governor, Ali Kaya, said", "the governor
    of the central bank", "In Kilis the governor said"."""
    named = re.search(
        rf"\b{office}, ([A-Z][\w'-]+) [A-Z][\w'-]+,|\b{office} of (?:the )?([\w'-]+)"
        rf"|\b[IiAa][nt] ([A-Z][\w'-]+),? (?:the |its )?{office}\b",
        text,
    )
    if named is None:
        return False
    # The office "of Idlib" is not that of Hatay, though the strike was there.
    own = (holder.name, *holder.aliases, *(() if named[2] else (*situation.places, *situation.terms)))
    known = {word for name in own for word in re.findall(r"[\w'-]+", name.lower())}
    return next((group for group in named.groups() if group), "").lower() not in known


def situation_meant(claims: Sequence[Claim], fragment: Fragment, policy: Policy) -> SituationDef | None:
    """Return the situation whose incident an authority counts its dead of, in a text that names no situation."""
    speakers = _speakers(policy)
    if fragment.part in (Part.LINK, Part.CAPTION) or not any(claim.origin in speakers for claim in claims):
        return None
    going_on = any(claim.standing in _ANEW and claim.origin in speakers for claim in claims)
    meant = [
        situation
        for situation in policy.situations
        for incident in situation.incidents
        if incident.principal
        and _goes_on(incident, fragment)
        and _of_its_kind(incident, fragment, going_on)
        and any(_counts_its_own(claim, fragment, incident, situation, speakers.get(claim.origin)) for claim in claims)
    ]
    return meant[0] if len(meant) == 1 else None


def _counts_its_own(
    claim: Claim, fragment: Fragment, incident: IncidentDef, situation: SituationDef, speaker: Origin | None
) -> bool:
    if speaker is None or claim.scope is not Scope.INCIDENT or speaker.speaks_for not in incident.sides[:1]:
        return False
    if side_meant(claim, situation) not in (None, speaker.speaks_for):
        return False
    if claim.rule.startswith("active:") and _BY_US.search(fragment.text[: claim.span.start].lower()):
        return False
    if claim.place is None or claim.place in incident.places or claim.place in situation.places:
        return True
    return _where_spoken(fragment.text, claim.span.end, claim.place)


def _where_spoken(text: str, start: int, place: str) -> bool:
    """Whether a place is where it was said and not where it happened: "41 wounded,' the governor said in Reyhanli."."""
    said = _SPOKEN_IN.search(text, start)
    return said is not None and said[1] == place


_SPOKEN_IN: Final = re.compile(
    r"\b(?:said|says|speaking|told (?:us|reporters|journalists|the press))\b(?: \w[\w'\u2019.-]*){0,8}? "
    r"(?:in|at|outside|from)(?: the)? ([A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*)\.?\W*\Z"
)


def _goes_on(incident: IncidentDef, fragment: Fragment) -> bool:
    at = fragment.published_at
    if at is None or fragment.precision is Precision.DAY or incident.starts is None or incident.ends is None:
        return False
    return incident.starts <= at <= incident.ends


def _of_its_kind(incident: IncidentDef, fragment: Fragment, going_on: bool) -> bool:
    """Whether a text may be of an incident: what sets a count anew is of one that is ``going_on``."""
    words = fragment.text.lower()
    told = happenings(words)
    own = happenings(" ".join((incident.name, *incident.cues)).lower())
    return (going_on or bool(_ITS_OWN.search(words))) and (not told or bool(told & own)) and not is_mishap(words)


def _office(origin: str, policy: Policy) -> tuple[str, str | None]:
    """Return the office that "said:turkish-provincial-governor" names and whose it is; "" if it names more."""
    office, state = "", None
    for word in origin.removeprefix(_SAID).split("-"):
        plain = _SAME.get(word, word)
        if plain in _HELD and not office:
            office = plain
        elif word in _NEARBY:
            continue
        elif state is None and (side := side_of(word, policy)) not in (None, "civilian"):
            state = side
        else:
            return "", None
    return office, state


@once_per_policy
def _holders(policy: Policy) -> dict[str, tuple[Origin, ...]]:
    held: dict[str, tuple[Origin, ...]] = {}
    for origin in policy.origins:
        words = {word for name in (origin.name, *origin.aliases) for word in name.lower().replace("'s", "").split()}
        for office in sorted(_HELD & words):
            held[office] = (*held.get(office, ()), origin)
    return held


@once_per_policy
def _speakers(policy: Policy) -> dict[str, Origin]:
    return {origin.id: origin for origin in policy.origins if origin.speaks_for}

"""Why a figure counts or does not, in words. What is decided is decided in the core; this only says it."""

from __future__ import annotations

from monitor.core.model import Basis, Claim, Incident, Observation, Polarity, Scope, Standing
from monitor.core.policy import Policy

ROLES = {
    "counts": "counts",
    "restates": "no new source: a named origin says it",
    "unconfirmed": "unconfirmed: widens high, never moves best",
    "outlier": "outlier: widens high, never moves best",
    "stale": "overtaken: says at least",
    "carrier": "counts only where nobody is named",
    "vague": "no number to count with",
    "superseded": "replaced by a later figure of the same origin",
    "increment": "an addition to an earlier figure, not a toll",
    "cumulative": "a total over a longer time",
    "background": "background",
    "transfer": "moves from wounded to killed: never added to a toll",
    "subgroup": "a part of another figure: never added to it",
}
_SCOPES = {
    Scope.CUMULATIVE: "a total over a longer time, not this incident",
    Scope.OTHER_INCIDENT: "about another incident",
    Scope.BACKGROUND: "background",
    Scope.SUBGROUP: "a part of another figure here: never added to it",
}


def figure_of(claim: Claim) -> str:
    """Return a claim's figure as people write it: 22, 29+, 32-37, "dozens", or "some"."""
    if claim.low is None and claim.high is None:
        return f"“{claim.vague}”" if claim.vague else "some"
    if claim.high is None:
        return f"{claim.low}+"
    if claim.low is None:
        return f"up to {claim.high}"
    return str(claim.low) if claim.low == claim.high else f"{claim.low}-{claim.high}"


def own_words(claim: Claim) -> str | None:
    """Return why a claim does not count by what it says itself; ``None`` where nothing speaks against it."""
    if claim.polarity is Polarity.DENIED:
        return "a denial: nobody is counted"
    if claim.standing is Standing.SUPERSEDED:
        return "an earlier figure that the text itself calls superseded"
    if claim.standing is Standing.WITHDRAWN:
        return "taken back by its origin"
    if claim.scope in _SCOPES:
        return _SCOPES[claim.scope]
    if claim.basis is Basis.TRANSFER:
        return "moves from wounded to killed: never added to a toll"
    if claim.basis is Basis.INCREMENT:
        return "an addition to an earlier figure, not a toll"
    if claim.victims.perpetrators:
        return "the attackers themselves: kept apart from victims"
    if not claim.numeric:
        return ROLES["vague"]
    return None


def verdict(observation: Observation, incidents: dict[str, Incident]) -> tuple[bool, str]:
    """Return whether a claim moves the estimate, and why or why not."""
    claim = observation.claim
    assert claim is not None  # noqa: S101 - asked only of claims
    against = own_words(claim)
    if against is not None:
        return False, against
    if observation.incident is None:
        return False, "no incident of this situation fits it"
    incident = incidents.get(observation.incident)
    name = incident.name if incident is not None else observation.incident
    for estimate in incident.estimates if incident is not None else ():
        if estimate.outcome is not claim.outcome:
            continue
        for figure in estimate.figures:
            if figure.origin == claim.origin and (figure.low, figure.high) == (claim.low, claim.high):
                role = ROLES.get(figure.role, figure.role)
                return figure.role == "counts", f"{role}, for “{name}”" if figure.role == "counts" else role
    return False, f"its origin gives another figure for “{name}” that stands"


def origin_name(origin: str, policy: Policy) -> str:
    """Return an origin's name and grade, as an editor reads it."""
    for known in policy.origins:
        if known.id == origin:
            return f"{known.name} ({known.grade})"
    kind, _, rest = origin.partition(":")
    return f"{rest}, naming nobody (F6)" if kind == "outlet" else f"{(rest or kind).replace('-', ' ')} (F6)"

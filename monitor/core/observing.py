"""One fragment into observations: what it says, and which situation and incidents that is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from monitor.core.automatic import of_its_own
from monitor.core.extract import read_text
from monitor.core.extract.tolls.sums import sums
from monitor.core.linking import incident_of, is_abroad, is_done_by, side_meant, victims_side
from monitor.core.meant import situation_meant, voice_meant
from monitor.core.model import Claim, Fragment, Observation, situation_key
from monitor.core.policy import Policy, SituationDef
from monitor.core.situations import situation_of, situation_of_the_rest


def read(fragment: Fragment, policy: Policy) -> tuple[Observation, ...]:
    """Return what a fragment says, linked to its situation and incidents; nothing where it says nothing of interest."""
    reading = read_text(fragment, policy)
    if not reading.claims and not reading.signals:
        return ()
    situation = situation_of(fragment, policy)
    if situation is None or situation is situation_of_the_rest(policy):
        situation = situation_meant(reading.claims, fragment, policy) or situation
    if situation is None:
        return ()
    key = situation_key(situation.id, fragment.status)
    observations: list[Observation] = []
    for claim, incident in _linked(reading.claims, fragment, situation, policy):
        observations.append(
            Observation(
                situation=key,
                fragment=fragment.id,
                index=len(observations),
                outlet=fragment.outlet,
                published_at=fragment.published_at,
                precision=fragment.precision,
                status=fragment.status,
                quote=fragment.text[claim.span.start : claim.span.end],
                claim=claim,
                incident=incident,
                url=fragment.url,
                stream=fragment.stream,
            )
        )
    for signal in reading.signals:
        observations.append(
            Observation(
                situation=key,
                fragment=fragment.id,
                index=len(observations),
                outlet=fragment.outlet,
                published_at=fragment.published_at,
                precision=fragment.precision,
                status=fragment.status,
                quote=fragment.text[signal.span.start : signal.span.end],
                signal=signal,
                url=fragment.url,
                stream=fragment.stream,
            )
        )
    return tuple(observations)


def _linked(
    claims: Sequence[Claim], fragment: Fragment, situation: SituationDef, policy: Policy
) -> list[tuple[Claim, str | None]]:
    """Return each claim with its speaker, its victims' side and its incident, and after them the sums of lists.

    Where incidents are configured, a sum is of one side in one incident: a list of the dead of both sides says nothing
    of what all of them together come to for either.
    """
    claims = [
        voice_meant(_of_side(claim, side_meant(claim, situation)), fragment.text, situation, policy) for claim in claims
    ]
    found = []
    for claim in claims:
        apart = is_abroad(claim, situation, policy) or is_done_by(claim, fragment, situation, policy)
        incident = of_its_own(incident_of(claim, fragment, situation, abroad=apart), situation, policy)
        found.append((_of_side(claim, victims_side(claim, incident, situation)), incident))
    if not situation.incidents:
        return found + [
            (one, of_its_own(incident_of(one, fragment, situation), situation, policy))
            for one in sums(claims, fragment.text)
        ]
    for incident, side in dict.fromkeys((incident, claim.victims.side) for claim, incident in found):
        if incident is not None:
            alike = [claim for claim, other in found if other == incident and claim.victims.side == side]
            found.extend((one, incident) for one in sums(alike, fragment.text))
    return found


def _of_side(claim: Claim, side: str | None) -> Claim:
    return claim if side == claim.victims.side else replace(claim, victims=replace(claim.victims, side=side))

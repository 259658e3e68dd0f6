"""One fragment into observations: what it says, and which situation and incidents that is about."""

from __future__ import annotations

from dataclasses import replace

from monitor.core.extract import read_text
from monitor.core.extract.sums import sums
from monitor.core.linking import incident_of, victims_side
from monitor.core.model import Fragment, Observation, situation_key
from monitor.core.policy import Policy
from monitor.core.situations import situation_of


def read(fragment: Fragment, policy: Policy) -> tuple[Observation, ...]:
    """Return what a fragment says, linked to its situation and incidents; nothing where it says nothing of interest."""
    reading = read_text(fragment, policy)
    if not reading.claims and not reading.signals:
        return ()
    situation = situation_of(fragment, policy)
    if situation is None:
        return ()
    key = situation_key(situation.id, fragment.status)
    observations: list[Observation] = []
    for claim in (*reading.claims, *sums(reading.claims, fragment.text)):
        incident = incident_of(claim, fragment, situation)
        side = victims_side(claim, incident, situation)
        if side != claim.victims.side:
            claim = replace(claim, victims=replace(claim.victims, side=side))
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

"""What ``monitor explain`` does: a text with its readings underlined, and why each figure counts or does not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from monitor.cli import console
from monitor.cli.extracting import toll_of
from monitor.cli.verdicts import figure_of, origin_name, verdict
from monitor.core.extract import read_text
from monitor.core.model import Fragment, Incident, Observation, Span
from monitor.core.pipeline import assess, read
from monitor.core.policy import Policy
from monitor.core.state import SituationState
from monitor.errors import InputError
from monitor.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 100
COLOURS = {"killed": "red", "wounded": "yellow", "missing": "magenta", "captured": "cyan"}


def explain_text(text: str, outlet: str, settings: Settings, *, as_json: bool) -> None:
    """Print what is read out of ``text`` (``-``: standard input)."""
    if text == "-":
        text = sys.stdin.read()
    if not text.strip():
        raise InputError('there is nothing to read; give a text, for example: monitor explain "22 killed"')
    policy = settings.policy
    fragment = Fragment(text=text.strip(), outlet=outlet)
    observations = read(fragment, policy)
    incidents = _assess(observations, policy)
    if as_json:
        rows = []
        for observation in observations:
            row = console.plain(observation)
            if observation.claim is not None:
                row["counts"], row["why"] = verdict(observation, incidents)
            rows.append(row)
        reading = read_text(fragment, policy)
        console.write_json({"text": fragment.text, "observations": rows, "toll": toll_of(reading, fragment.text)})
        return
    out = console.out()
    _show_text(out, fragment.text, observations)
    _show_claims(out, observations, incidents, policy)
    _show_signals(out, observations, policy)
    _show_estimates(out, incidents)


def _assess(observations: tuple[Observation, ...], policy: Policy) -> dict[str, Incident]:
    states: dict[str, SituationState] = {}
    incidents: dict[str, Incident] = {}
    for observation in observations:
        result = assess(states.get(observation.situation), observation, policy)
        states[observation.situation] = result.state
        incidents.update({incident.id: incident for incident in result.incidents})
    return incidents


def _span(observation: Observation) -> Span:
    found = observation.claim or observation.signal
    assert found is not None  # noqa: S101 - an observation is one of both
    return found.span


def _show_text(out: Console, text: str, observations: tuple[Observation, ...]) -> None:
    from rich.text import Text

    shown = "".join(c if c.isprintable() or c == "\n" else "·" for c in text)
    if out.is_terminal:
        styled = Text(shown)
        for observation in observations:
            colour = COLOURS.get(observation.claim.outcome.value, "white") if observation.claim else "blue"
            span = _span(observation)
            styled.stylize(f"underline {colour}", span.start, span.end)
        out.print(styled)
        out.print()
        return
    marks = [" "] * len(shown)
    for observation in observations:
        span = _span(observation)
        marks[span.start : span.end] = ("^" if observation.claim else "~") * (span.end - span.start)
    for start, end in _lines(shown):
        out.print(shown[start:end], markup=False)
        under = "".join(marks[start:end]).rstrip()
        if under:
            out.print(under, markup=False)
    out.print()


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of lines of at most ``WIDTH`` characters, broken at blanks where there are any."""
    start = 0
    for line in text.split("\n"):
        stop = start + len(line)
        while stop - start > WIDTH:
            blank = text.rfind(" ", start + 1, start + WIDTH + 1)
            end = blank if blank > start else start + WIDTH
            yield start, end
            start = end + (blank > start)
        yield start, stop
        start = stop + 1


def _show_claims(
    out: Console, observations: tuple[Observation, ...], incidents: dict[str, Incident], policy: Policy
) -> None:
    claims = [observation for observation in observations if observation.claim is not None]
    if not claims:
        out.print("No figure of casualties in this text.")
        return
    from rich.text import Text

    for observation in claims:
        claim = observation.claim
        assert claim is not None  # noqa: S101 - filtered above
        counts, why = verdict(observation, incidents)
        side = f"[{claim.victims.side}]" if claim.victims.side else None
        victims = " ".join(part for part in (claim.victims.group, side) if part)
        line = Text()
        line.append("  ✓ " if counts else "  · ", style="green" if counts else "dim")
        line.append(f"{figure_of(claim)} {claim.outcome.value}", style="bold" if counts else "")
        line.append(f"  {victims}" if victims else "")
        line.append(f"  — {origin_name(claim.origin, policy)}")
        out.print(line)
        out.print(Text(f"      {why}", style="" if counts else "dim"))
        out.print(Text(f"      words “{observation.quote}”, rule {claim.rule}", style="dim"))


def _show_signals(out: Console, observations: tuple[Observation, ...], policy: Policy) -> None:
    from rich.text import Text

    for observation in observations:
        signal = observation.signal
        if signal is None:
            continue
        parties = " → ".join(party for party in (signal.actor, signal.target) if party)
        codes = ", ".join(code for code in (signal.root, f"CAMEO {signal.code}" if signal.code else None) if code)
        line = Text()
        line.append("  ~ ", style="blue")
        line.append(f"{signal.kind.replace('_', ' ')} ({signal.modality.value})", style="bold")
        line.append(f"  {parties}" if parties else "")
        line.append(f"  — {origin_name(signal.origin, policy)}")
        out.print(line)
        extent = f"{signal.direction.value}, weight {signal.weight:g}"
        extent = "background: moves nothing" if signal.background else extent
        out.print(Text(f"      {extent}{'; ' + codes if codes else ''}", style="dim"))


def _show_estimates(out: Console, incidents: dict[str, Incident]) -> None:
    rows = [(incident, estimate) for incident in incidents.values() for estimate in incident.estimates]
    if not rows:
        return
    out.print()
    for incident, estimate in rows:
        side = f" {estimate.side}" if estimate.side else ""
        out.print(
            f"{incident.name}: {estimate.outcome.value}{side} low {estimate.low}, best {estimate.best}, "
            f"high {estimate.high}, from this text alone",
            markup=False,
        )

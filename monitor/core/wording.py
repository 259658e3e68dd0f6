"""What an alert says, in one place, so that a page, a pager and a feed all say the same.

The first line has under 100 characters: incident, what was counted, low, best and high, and who says so. Then what
changed, why the rule fired, the words behind it, what disagrees, and where to read more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from monitor.core.automatic import name_of
from monitor.core.model import Action, Estimate, Evidence, MessageType, Status
from monitor.core.policy import Policy, Rule
from monitor.core.situations import situation_called
from monitor.core.state import Act, Cell, Fired, SituationState, moment
from monitor.core.voices import is_carrier, voices_of

if TYPE_CHECKING:
    from monitor.core.alerting.scene import Crossing, Scene, Touched

FIRST_LINE: Final = 99
EVIDENCE: Final = 8


@dataclass(frozen=True, slots=True)
class Words:
    """The text of one message, and the evidence it quotes."""

    headline: str
    text: str
    evidence: tuple[Evidence, ...]


def of_crossing(crossing: Crossing, scene: Scene) -> Words:
    """Say that a threshold was crossed."""
    touched = crossing.touched
    policy = scene.policy
    if touched is not None:
        cells = _behind(touched, crossing.cells)
        evidence = tuple(evidence_of(cell, policy) for cell in cells)
        before, after = touched.before, touched.after
        who = _who(crossing.cells, after, policy)
        if crossing.measure in ("official", "low", "best", "high"):
            headline = first_line(scene, toll(incident_name(scene, touched.incident), after, touched, who))
        else:
            name = incident_name(scene, touched.incident)
            headline = first_line(scene, (name, f"{touched.outcome.value}: {_short(crossing)}"))
        changed = change(before, after)
    else:
        evidence = tuple(_act_evidence(act, policy) for act in crossing.acts)
        after = None
        name = situation_name(scene)
        headline = first_line(scene, (name, _short(crossing)))
        changed = ""
    lines = [
        headline,
        f"What changed: {changed}." if changed else "",
        f"Why: rule {crossing.rule.id} v{crossing.rule.version}: {crossing.because}"
        + (f", at {_stamp(moment(crossing.at))}." if moment(crossing.at) else "."),
        *_rest(evidence, after, crossing.rule, crossing.incident, scene),
    ]
    return Words(headline, "\n".join(line for line in lines if line), evidence)


def of_change(kind: MessageType, record: Fired, rule: Rule, touched: Touched, scene: Scene) -> Words:
    """Say that an alert's estimate has moved, or that the alert no longer holds."""
    cells = _behind(touched, ())
    evidence = tuple(evidence_of(cell, scene.policy) for cell in cells)
    who = _who((), touched.after, scene.policy)
    prefix = "Cancelled" if kind is MessageType.CANCEL else "Update"
    headline = first_line(scene, toll(incident_name(scene, touched.incident), touched.after, touched, who), prefix)
    verb = "no longer reaches" if kind is MessageType.CANCEL else "still concerns"
    if kind is MessageType.UPDATE and rule.measure in ("official", "best", "low", "high"):
        verb = "is above"
    lines = [
        headline,
        f"What changed: {change(touched.before, touched.after)}.",
        f"Why: rule {rule.id} v{rule.version}: {rule.measure} {touched.outcome.value} {verb} {record.threshold:g}.",
        *_rest(evidence, touched.after, rule, touched.incident, scene),
    ]
    return Words(headline, "\n".join(line for line in lines if line), evidence)


def toll(name: str, estimate: Estimate | None, touched: Touched, who: str) -> tuple[str, str]:
    """Return name and figures of a first line: outcome, best, low to high, who."""
    outcome = touched.outcome.value.replace("-", " ")
    if estimate is None or not standing(estimate):
        return (name, f"no {outcome} figure stands{who}")
    return (name, f"{estimate.best} {outcome} (low {estimate.low}, high {estimate.high}){who}")


def first_line(scene: Scene, parts: tuple[str, str], prefix: str = "") -> str:
    """Join name and figures in under 100 characters; the name gives way, not the figures."""
    name, rest = parts
    marks = [scene.state.status.value.upper()] if scene.state.status is not Status.ACTUAL else []
    start = "".join(f"{mark}: " for mark in [*marks, *([prefix] if prefix else [])])
    room = FIRST_LINE - len(start) - 2
    rest = _cut(rest, max(20, room - min(len(name), 24)))
    return f"{start}{_cut(name, room - len(rest))}: {rest}"


def change(before: Estimate | None, after: Estimate | None) -> str:
    """Say how an estimate moved."""
    if after is None:
        return ""
    if not standing(after):
        return "every figure was taken back"
    now = f"low {after.low}, best {after.best}, high {after.high}" + _official(after)
    if before is None:
        return f"first estimate: {now}"
    return f"{now}; before: low {before.low}, best {before.best}, high {before.high}{_official(before)}"


def standing(estimate: Estimate) -> bool:
    """Whether any figure of an estimate stands."""
    return any(figure.role == "counts" for figure in estimate.figures)


def figure_of(cell: Cell) -> str:
    """Say a figure in words: "33", "at least 29", "32 to 37", "dozens"."""
    if cell.mark == "withdrawn":
        return "withdrawn"
    if cell.low is None and cell.high is None:
        return cell.vague or "no number"
    if cell.high is None:
        return f"at least {cell.low}"
    if cell.low is None:
        return f"at most {cell.high}"
    return str(cell.low) if cell.low == cell.high else f"{cell.low} to {cell.high}"


def evidence_of(cell: Cell, policy: Policy) -> Evidence:
    """Return the link from an alert to the words behind one figure."""
    return Evidence(
        observation=cell.last.id,
        origin=cell.origin,
        grade=voices_of(policy)[cell.origin].grade,
        figure=figure_of(cell),
        quote=cell.last.quote,
        start=cell.last.start,
        end=cell.last.end,
        rule=cell.last.rule,
        outlet=cell.last.outlet,
        published_at=moment(cell.last.at),
        url=cell.last.url or None,
    )


def origin_name(origin: str, policy: Policy) -> str:
    """Return what people call an origin."""
    return voices_of(policy).name(origin)


def incident_name(scene: Scene, incident: str) -> str:
    """Return what people call an incident of the scene's situation."""
    return name_of(incident, situation_called(scene.policy, scene.situation))


def situation_name(scene: Scene) -> str:
    """Return what people call the scene's situation."""
    situation = situation_called(scene.policy, scene.situation)
    return situation.name if situation else scene.situation


def action_words(action: Action, state: SituationState) -> str:
    """Say what a person did."""
    target = action.target or state.situation
    until = f" until {_stamp(action.until)}" if action.until else ""
    into = f" into {action.into}" if action.into else ""
    figure = f" to {action.figure}" if action.figure is not None else ""
    return f"{action.by}: {action.kind.value} {target}{into}{figure}{until}" + (
        f" ({action.note})" if action.note else ""
    )


def _rest(
    evidence: tuple[Evidence, ...], estimate: Estimate | None, rule: Rule, incident: str | None, scene: Scene
) -> list[str]:
    policy = scene.policy
    lines = [
        f'- {origin_name(one.origin, policy)} ({one.grade}): {one.figure}; "{one.quote}" '
        f"({one.outlet}, {_stamp(one.published_at)})"
        for one in evidence
    ]
    if estimate is not None and estimate.disagreement:
        lines.append(f"Disagreement: {estimate.disagreement:.0%} of the best figure between reliable origins.")
    if estimate is not None and estimate.notes:
        lines.append("Checks: " + "; ".join(estimate.notes) + ".")
    if policy.page_url:
        about = f"incidents/{incident}" if incident else f"situations/{scene.situation}"
        lines.append(f"Page: {policy.page_url.rstrip('/')}/{about}")
    if rule.runbook:
        lines.append(f"Runbook: {rule.runbook}")
    return lines


def _behind(touched: Touched, cells: tuple[Cell, ...]) -> list[Cell]:
    """Return the cells to quote: those a crossing rests on, then the figures that stand now."""
    standing = [one for one in (touched.after.figures if touched.after else ()) if one.role not in ("superseded",)]
    by_id = {cell.last.id: cell for cell in touched.track.values()}
    found = sorted(cells, key=lambda cell: (cell.grade, -cell.value, cell.origin))[:EVIDENCE]
    found += [by_id[one.observation] for one in standing if one.observation in by_id]
    return list({cell.last.id: cell for cell in found}.values())[:EVIDENCE]


def _who(cells: tuple[Cell, ...], estimate: Estimate | None, policy: Policy) -> str:
    """Say who stands behind a crossing: the best graded of its origins, else of the estimate's."""
    names = [(cell.grade, -cell.value, cell.origin) for cell in cells if not is_carrier(cell.origin)]
    if not names and estimate is not None:
        names = [
            (one.grade, -(one.low or 0), one.origin)
            for one in estimate.figures
            if one.role in ("counts", "unconfirmed") and not is_carrier(one.origin)
        ]
    if not names:
        return ", nobody named"
    return f", {origin_name(min(names)[2], policy)}"


def _act_evidence(act: Act, policy: Policy) -> Evidence:
    origin = act.origins[0] if act.origins else ""
    parties = " -> ".join(party for party in (act.actor, act.target) if party)
    return Evidence(
        observation=act.last.id,
        origin=origin,
        grade=voices_of(policy)[origin].grade,
        figure=f"{act.kind} {parties}".strip(),
        quote=act.last.quote,
        start=act.last.start,
        end=act.last.end,
        rule=act.last.rule,
        outlet=act.last.outlet,
        published_at=moment(act.last.at),
        url=act.last.url or None,
    )


def _short(crossing: Crossing) -> str:
    return crossing.because


def _official(estimate: Estimate) -> str:
    return f", official {estimate.official}" if estimate.official is not None else ""


def _stamp(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%d %H:%MZ") if at else "no time given"


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: max(1, room - 1)].rstrip() + "…"

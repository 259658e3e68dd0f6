"""The toll of one text alone: low, best and high of the killed and the wounded of its main incident.

Members of a list add up, and so do groups that the text keeps apart ("also", "others", another kind of victim). A
figure said again, a part of a total, a name given to one already counted, attackers' own deaths, denials, totals over
time and other incidents do not. Ranges keep both ends.

Where several origins differ, low and high are the least and the greatest that anybody gives ("up to 20" gives only a
high). Best is the text's own figure where it gives one, else what somebody "later said", else the lower median of
theirs, as in ``estimate``; of a range that the text gives itself, the lower median of the figures within it. A line
that sums up ("Civilians killed: 3-7") is the text's own range.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from monitor.core.extract.about.battle import ARMED
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.retold.rolls import LISTED
from monitor.core.extract.tolls.adding import of_the_kin
from monitor.core.extract.tolls.alike import (
    beside_the_list,
    goes_on_about_bodies,
    heads_alike,
    last_of_all,
    may_be_the_men,
    of_a_family,
    one_more,
    share_a_name,
    told_apart,
    told_beside,
)
from monitor.core.extract.tolls.assessment import AT_LARGE
from monitor.core.extract.tolls.breakdown import lower_median, without_breakdown
from monitor.core.extract.tolls.civilians import with_civilians_alone
from monitor.core.extract.tolls.closing import without_closing
from monitor.core.extract.tolls.compatriots import without_compatriots
from monitor.core.extract.tolls.ends import first_of, in_the_lead, own_range, with_first
from monitor.core.extract.tolls.moved import Triple, with_moved
from monitor.core.extract.tolls.not_hurt import without_wounds_of_others
from monitor.core.extract.tolls.once import counted_by_then, counts_one, told_by_another
from monitor.core.extract.tolls.opponents import (
    CIVILIAN,
    COMBATANT,
    with_fighters,
    without_known_parts,
    without_opponents,
)
from monitor.core.extract.tolls.other_events import without_other_events
from monitor.core.extract.tolls.pictured import pictured
from monitor.core.extract.tolls.sequel import with_more_hurt
from monitor.core.extract.tolls.statements import Part, statements
from monitor.core.model import Basis, Claim, Outcome, Polarity, Scope, Standing

_SUBSET: Final = frozenset(
    "child children woman women girl girls boy boys man men infant infants baby babies toddler toddlers brother"
    " brothers sister sisters son sons daughter daughters minor minors teenager teenagers relative relatives member"
    " members others foreigner foreigners student students journalist journalists medic medics rescuer rescuers".split()
)


def toll(claims: Sequence[Claim], text: str = "") -> dict[str, Triple | None]:
    """Return ``{"killed": (low, best, high) | None, "wounded": ...}``. The spans of ``claims`` point into
    ``text``."""
    every = claims
    told = without_other_events([claim for claim in claims if counts(claim)], text, claims)
    told = without_known_parts(with_civilians_alone(without_compatriots(told, text), text), text, claims)
    told = without_wounds_of_others(without_opponents(with_fighters(told, text), text, claims), text)
    claims = with_more_hurt(told, text)
    killed = _add_up([c for c in claims if c.outcome is Outcome.KILLED and c.basis is not Basis.TRANSFER], text)
    wounded = _add_up([c for c in claims if c.outcome is Outcome.WOUNDED], text)
    killed, wounded = with_moved(killed, wounded, claims, every, text)
    return {
        "killed": with_first(killed, Outcome.KILLED, every, text),
        "wounded": with_first(wounded, Outcome.WOUNDED, every, text),
    }


def counts(claim: Claim) -> bool:
    return (
        claim.numeric
        and claim.polarity is Polarity.ASSERTED
        and claim.scope in (Scope.INCIDENT, Scope.BATTLE)
        and not claim.victims.perpetrators
        and claim.standing in (Standing.CURRENT, Standing.RAISES, Standing.CORRECTS)
        and (claim.high is None or claim.high > 0)
    )


def _add_up(claims: list[Claim], text: str) -> Triple | None:
    parts = without_closing(statements(claims, text), text)
    if not parts:
        return None
    if any(not part.first and not part.bound for part in parts):
        # "Initial reports spoke of twelve deaths": overtaken by whatever else is told.
        parts = [part for part in parts if not part.first]
    summed = next((part for part in parts if part.summary), None)
    held: list[Part] = []
    rivals: list[Part] = []
    for part in without_breakdown(parts):
        if part.bound and held:
            rivals.append(part)
        else:
            _take(part, held, rivals, text)
    if summed is not None:
        told = [part for part in (*held, *rivals) if summed.low <= part.best <= summed.high and not part.bound]
        points = [part.best for part in told if not part.summary] or [part.best for part in told]
        return summed.low, lower_median(points) if points else summed.best, summed.high
    if (own := own_range(parts, text)) is not None:
        points = [p.best for p in (*held, *rivals) if p is not own and not p.bound and own.low <= p.best <= own.high]
        return own.low, lower_median(points) if points else own.best, own.high
    low, best, high = (sum(values) for values in zip(*((p.low, p.best, p.high) for p in held), strict=True))
    if not rivals:
        return low, best, high
    exact = [part for part in (*held, *rivals) if not part.bound]
    only_above = len(held) == 1 and held[0].bound
    floors = [rival.low for rival in rivals if not rival.bound] + ([] if only_above and exact else [low])
    points = [rival.best for rival in rivals if not rival.bound and not rival.alleged]
    raised = held[0].raises and len(held) == 1
    if high > low and not only_above and not raised:
        within = [point for point in points if low <= point <= high]
        best = lower_median(within) if within else best
    elif not held[0].origin.startswith("outlet:") or only_above:
        if not only_above and (not held[0].alleged or not points):
            points.append(best)
        newest = [rival.best for rival in rivals if rival.later and not rival.bound]
        if newest:
            best = newest[-1]
        elif raised:
            pass  # "By nightfall the toll had reached 16": what is told last.
        elif points and (only_above or not AT_LARGE.match(held[0].origin)):
            best = lower_median(points)
    return min(*floors, best), best, max(high, *(rival.high for rival in rivals))


def _take(part: Part, held: list[Part], rivals: list[Part], text: str) -> None:
    """Add ``part`` to what is held, or see that it is held already."""
    if not held:
        held.append(part)
        return
    total = sum(p.best for p in held)
    if part.pronoun or (part.best <= total and pictured(part.start, text)) or last_of_all(part, held, text):
        return
    if part.further and any(one.best + part.best == total and not one.bound for one in rivals):
        # "Nine were killed. The ministry spoke of eight; another died in hospital": the ninth of the nine.
        return
    voice = part.origin not in (held[0].origin, LISTED) and not part.origin.startswith("outlet:")
    if voice and part.best == 1 and not part.head and not part.further and total > _FEW:
        # "He said that they were burying one who died in the night": no rival of eight.
        return
    if part.best == total > 1 and not part.further and may_be_the_men(part, held):
        # "Seven fishermen lost their lives. Seven men were dead": the same.
        return
    if in_the_lead(part, held, text) or told_by_another(part, held) or counted_by_then(part, total, held, text):
        return
    if counts_one(part, held, text):
        rivals.append(part)
        return
    if goes_on_about_bodies(part, rivals, text):
        # "The council claimed that 16 were killed, stating that two further bodies had been taken away": two of its 16.
        return
    if (
        part.bodies
        and not part.further
        and any(
            one.origin == part.origin and one.best > part.best and not one.bound and not one.first
            for one in rivals
            if not one.origin.startswith("outlet:")
        )
    ):
        # "The ministry reported nine dead. It said the bodies of four had been brought in": some of its nine.
        return
    elsewhere = part.origin != held[0].origin
    if len(held) == 1 and held[0].high > held[0].low > 0 and not held[0].bound and not part.further:
        # "Between one and eleven were killed. A network named a driver": inside the text's own range, or beside it.
        if part.best > 1 and (elsewhere or part.best >= held[0].low):
            rivals.append(part)
        return
    if part.further and part.alone and elsewhere and part.best < total and not held[0].bound:
        # "One source said that a neighbour was also killed": one more for that source only.
        rivals.append(replace(part, low=total, best=total + part.best, high=total + part.high))
        return
    if len(held) == 1 and held[0].bound and (elsewhere or not part.further) and part.best > 1:
        # "Up to nine were killed. One source spoke of five dead": nothing to add to, only figures beside it.
        rivals.append(part)
        return
    if part.definite and not part.further and any(p.generic or p.head in CIVILIAN for p in held):
        return
    if (
        elsewhere
        and not part.named
        and total < part.best
        and not part.further
        and all(p.named and not p.listed for p in held)
        and (part.generic or part.head in CIVILIAN)
    ):
        # "Abdullah Nasser was killed. A lawyer concluded that two civilians had died": he is one of them.
        held[:] = [part]
        return
    same = next((p for p in held if heads_alike(p.head, part.head) and not p.named), None)
    if part.best == 1 and not part.further and any(of_the_kin(part.text, p.head) for p in held if p.best > 1):
        return
    if part.whole and part.origin != held[0].origin and not part.origin.startswith("outlet:"):
        rivals.append(part)
        return
    if part.whole and held[0].head in CIVILIAN and held[0].low < held[0].high and part.head not in CIVILIAN:
        # "Between zero and three civilians were killed. In total six people died": the rest were none.
        return
    if (part.raises or part.whole) and (part.best >= total or (part.raises and part.best == held[0].best)):
        # "Twelve have died. Four more bodies were found, bringing the toll to 12": it has them in it.
        held[:] = [replace(part, low=min(part.low, first_of(held, part, text)))]
        return
    if part.named and not (part.listed and part.further):
        names = [p for p in held if p.named]
        if names and len(names) == len(held) and not any(share_a_name(p.text, part.text) for p in names):
            held.append(part)
        return
    if (
        part.further
        and not (same is not None and same.best == part.best and same.further)
        and ((elsewhere and part.listed) or part.best != total or part.apart or one_more(part, text))
    ):
        held.append(part)
        return
    armed = any((p.head in COMBATANT or p.head in ARMED) and not of_a_family(p, text) for p in held)
    if part.origin.startswith("outlet:") and part.best < total and not held[0].origin.startswith("outlet:"):
        # A smaller figure that nobody is named for tells of a part: "In the first strike, six lost their lives."
        return
    if not elsewhere and ((part.listed and told_beside(part, held, text)) or beside_the_list(part, held, text)):
        held.append(part)
        return
    if part.generic or part.listed or (part.head in CIVILIAN and same is None and not armed):
        if part.best >= total or part.origin != held[0].origin:
            if held[0].origin != part.origin:
                rivals.append(part)
            elif part.best > total:
                held[:] = [replace(part, low=min(part.low, first_of(held, part, text)))]
        return
    if same is not None:
        if part.best > same.best:
            if part.origin != same.origin:
                rivals.append(part)
            else:
                first = first_of([same], part, text)
                same.low, same.best, same.high = min(part.low, first), part.best, part.high
        elif part.best < same.best and part.origin != same.origin and (part.best > 1 or part.head in CIVILIAN):
            rivals.append(part)
        return
    if any(p.generic or p.listed for p in held):
        whole = sum(p.best for p in held if p.generic or p.listed)
        if part.origin == held[0].origin:
            if part.best > whole and part.best > 1:
                held.append(part)
        elif part.best > 1 and (part.head not in _SUBSET | ARMED | COMBATANT or part.best > total):
            rivals.append(part)
        return
    if elsewhere and part.head in _SUBSET and part.best > 1 and all(p.head in _SUBSET for p in held):
        # "Three brothers were killed. Another outlet said that four children had died."
        if part.best >= total:
            rivals.append(part)
        return
    if elsewhere and part.disputed and part.best > 1 and part.head not in COMBATANT:
        # A text that says its sources differ: what they give are rival figures, whatever they call the victims.
        rivals.append(part)
        return
    if part.best == 1 and not part.further and len(held) == 1 and held[0].head in CIVILIAN:
        # "One civilian was killed, residents said. A herdsman, Maxamuud Rooble, was killed": the one, or one of them.
        return
    if part.best == 1 and part.head in _SONS and not part.further and [p.head for p in held] == ["child"]:
        # "One child was hurt." Two paragraphs down, "Sarhan's ten-year-old son was struck by glass": the child.
        return
    other = elsewhere and all(p.head in CIVILIAN for p in held)
    if other and part.best > 1 and part.head not in _SUBSET | ARMED:
        rivals.append(part)
        return
    if part.best == 1 and any(p.named for p in held):
        if part.called and not any(share_a_name(p.text, part.called) or p.best > 1 for p in held):
            # "Ana Ruiz was shot. A clerk, Rosa Gil, was shot": somebody else.
            held.append(part)
        return
    alike = part.head in _SUBSET and all(p.generic or p.head in CIVILIAN for p in held)
    if (elsewhere or alike) and not part.further and part.best == total > 1:
        # "Six were killed. The company said that it had lost six men": the same.
        return
    if part.best > 1 and not part.further and not armed and told_apart(part, held, text):
        # "25 civilians were killed." Two paragraphs down, "33 Muslims" by somebody: another count.
        if part.best > total:
            rivals.append(part)
        return
    if elsewhere and not part.further:
        part.low = 0  # another voice's group may overlap with what is held: it is in best and high, not in low
    held.append(part)


_FEW: Final = 2
_SONS: Final = words("son daughter boy girl grandson granddaughter infant baby toddler")

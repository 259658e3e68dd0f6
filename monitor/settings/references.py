"""What no single section can know: ids that are given twice, names that nobody defines, secrets in the file."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

from monitor.core.policy import RuleKind
from monitor.settings.document import Loc
from monitor.settings.environment import PREFIX
from monitor.settings.problems import Problem, unknown_key
from monitor.settings.shape import Settings

_SECRET_KEYS = frozenset({"sasl_password", "secret", "password", "token", "url"})


def check_references(settings: Settings) -> list[Problem]:
    """Return every reference that leads nowhere, and every id that is given twice."""
    situations = [situation.id for situation in settings.situations]
    incidents = [incident.id for situation in settings.situations for incident in situation.incidents]
    parties = [party.code for party in settings.parties]
    kinds = [kind.kind for kind in settings.signal_kinds]
    found: list[Problem] = []
    found += _twice("situations", "id", situations)
    found += _twice("origins", "id", (origin.id for origin in settings.origins))
    found += _twice("parties", "code", parties)
    found += _twice("signal_kinds", "kind", kinds)
    found += _twice("rules", "id", (rule.id for rule in settings.rules))
    taker: str | None = None
    homes: dict[str, str] = {}
    for number, situation in enumerate(settings.situations):
        here: Loc = ("situations", number)
        if not situation.terms and not situation.streams:
            if not situation.automatic:
                what = "has neither terms nor streams and would take no report; add some, or `automatic: true`"
                found.append(Problem(here, f"situation {situation.id!r} {what}"))
            elif taker is not None:
                what = f"would take no report: {taker!r} takes all that no other does; add `terms:` or `streams:`"
                found.append(Problem(here, f"situation {situation.id!r} {what}"))
            taker = taker or situation.id
        found += _unknown_parties((*here, "belligerents"), situation.belligerents, parties)
        for place, incident in enumerate(situation.incidents):
            loc: Loc = (*here, "incidents", place)
            home = homes.setdefault(incident.id, situation.id)
            if home != situation.id:
                what = f"is also one of situation {home!r}, and estimates go by the incident; rename one of them"
                found.append(Problem((*loc, "id"), f"incident {incident.id!r} {what}"))
            found += _unknown_parties((*loc, "sides"), incident.sides, [*parties, "civilian"])
            if incident.starts and incident.ends and incident.starts > incident.ends:
                found.append(Problem((*loc, "ends"), f"incident {incident.id!r} ends before it starts; swap the times"))
        found += _twice_at((*here, "incidents"), "id", [item.id for item in situation.incidents])
    for number, origin in enumerate(settings.origins):
        if origin.speaks_for is not None:
            found += _unknown_parties(("origins", number, "speaks_for"), [origin.speaks_for], parties)
    found += _shared_aliases(settings)
    found += _rules(settings, situations, incidents, parties, kinds)
    found += _told(settings, situations)
    return found


def _rules(
    settings: Settings, situations: list[str], incidents: list[str], parties: list[str], kinds: list[str]
) -> list[Problem]:
    """Return what is wrong with the rules: references that lead nowhere, and rules that could never fire."""
    found: list[Problem] = []
    within = {one.id: [incident.id for incident in one.incidents] for one in settings.situations}
    for number, rule in enumerate(settings.rules):
        here: Loc = ("rules", number)
        found += _unknown((*here, "situations"), "situation", rule.situations, situations)
        found += _unknown((*here, "incidents"), "incident", rule.incidents, incidents)
        if rule.situations and set(rule.situations) <= within.keys():
            watched = {incident for one in rule.situations for incident in within[one]}
            for incident in rule.incidents:
                if incident in incidents and incident not in watched:
                    what = f"incident {incident!r} is none of {' or '.join(map(repr, rule.situations))}"
                    found.append(Problem((*here, "incidents"), f"{what}; correct `situations:`, or leave it out"))
        if rule.side is not None:
            found += _unknown_parties((*here, "side"), [rule.side], [*parties, "civilian"])
        if rule.kind is RuleKind.FIRST_SIGNAL:
            found += _unknown((*here, "kinds"), "signal kind", rule.kinds, kinds)
        if rule.measure == "ratio" and rule.kind is not RuleKind.DISAGREEMENT:
            what = "measure ratio is for rules of kind disagreement; write low, best, high or official"
            found.append(Problem((*here, "measure"), what))
        if not rule.bands and rule.kind in (RuleKind.BAND, RuleKind.INDEX):
            found.append(Problem(here, f"rule {rule.id!r} has no bands and would never fire; add `bands:`"))
        if not rule.kinds and rule.kind in (RuleKind.FIRST_SIGNAL, RuleKind.SILENCE):
            what = "signal kinds" if rule.kind is RuleKind.FIRST_SIGNAL else "outlets"
            found.append(Problem(here, f"rule {rule.id!r} names no {what} and would never fire; add `kinds:`"))
        for place, band in enumerate(rule.bands):
            if band.at <= 0:
                what = f"at: {band.at:g} is always reached; write more than 0"
                found.append(Problem((*here, "bands", place, "at"), what))
        found += _twice_at((*here, "bands"), "at", [f"{band.at:g}" for band in rule.bands])
    return found


def _told(settings: Settings, situations: list[str]) -> list[Problem]:
    """Return the routes that lead nowhere, and the receivers that no route names: nobody would be told."""
    found: list[Problem] = []
    names = list(settings.notifier.receivers)
    rules = [rule.id for rule in settings.rules]
    for number, route in enumerate(settings.notifier.routes):
        at: Loc = ("notifier", "routes", number)
        found += _unknown((*at, "receivers"), "receiver", route.receivers, names)
        found += _unknown((*at, "situations"), "situation", route.situations, situations)
        found += _unknown((*at, "rules"), "rule", route.rules, rules)
        if not route.receivers:
            found.append(Problem((*at, "receivers"), "the route names no receiver; name one, or take the route out"))
    routed = {name for route in settings.notifier.routes for name in route.receivers}
    for name in names:
        if name not in routed and routed <= set(names):  # a route that misspells it has been told of already
            what = f"receiver {name!r} stands in no route and would be told nothing; add it to one, or take it out"
            found.append(Problem(("notifier", "receivers", name), what))
    return found


def _shared_aliases(settings: Settings) -> list[Problem]:
    """Return the names that two origins share: nobody could tell which of them a text means."""
    owners: dict[str, str] = {}
    found = []
    for number, origin in enumerate(settings.origins):
        for place, alias in enumerate(origin.aliases):
            owner = owners.setdefault(alias.casefold(), origin.id)
            if owner != origin.id:
                what = f"alias {alias!r} is also one of {owner!r}; leave it to one of them"
                found.append(Problem(("origins", number, "aliases", place), what))
    return found


def check_no_secrets(values: dict[str, Any]) -> list[Problem]:
    """Return the secrets that stand in the file: they belong in the environment or in a file of their own."""
    return [
        Problem(loc, f"{loc[-1]} is a secret and must not stand in this file; set {name} or {name}_FILE")
        for loc, name in _secrets(values, ())
    ]


def check_variables(names: Iterable[str], sections: list[str]) -> list[Problem]:
    """Return the variables ``MONITOR_SECTION__KEY`` of no section there is: nobody else would ever look at them."""
    found = []
    for name in sorted(names):
        section, below, _ = name.removeprefix(PREFIX).lower().partition("__")
        if name.startswith(PREFIX) and below and section not in sections:
            found.append(Problem(tuple(name.removeprefix(PREFIX).lower().split("__")), unknown_key(section, sections)))
    return found


def check_receivers(names: Iterable[str], values: dict[str, Any]) -> list[Problem]:
    """Return the variables that say something of a receiver nobody has set up, in the file or by its kind."""
    found = []
    notifier = values.get("notifier")
    receivers = notifier.get("receivers") if isinstance(notifier, dict) else None
    known = list(receivers) if isinstance(receivers, dict) else []
    told: dict[str, tuple[str, ...]] = {}
    for name in sorted(names):
        loc = tuple(name.removeprefix(PREFIX).lower().split("__"))
        if name.startswith(PREFIX) and len(loc) > 3 and loc[:2] == ("notifier", "receivers"):
            told[loc[2]] = told.get(loc[2], loc)
            if loc[3] == "kind":
                known.append(loc[2])
    for receiver, loc in told.items():
        if receiver not in known and not any(receiver == name.lower() for name in known):
            near = difflib.get_close_matches(receiver, known, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known) or 'none'}"
            found.append(Problem(loc, f"no receiver {receiver!r} is set up; {hint}"))
    return found


def _secrets(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in _SECRET_KEYS and inner is not None:
                yield (*loc, key), "MONITOR_" + "__".join(str(part).upper() for part in (*loc, key))
            else:
                yield from _secrets(inner, (*loc, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _secrets(inner, (*loc, number))


def _twice(section: str, key: str, ids: Iterable[str]) -> list[Problem]:
    return _twice_at((section,), key, list(ids))


def _twice_at(loc: Loc, key: str, ids: list[str]) -> list[Problem]:
    return [
        Problem((*loc, number, key), f"{key} {name!r} is given twice in {loc[0]}; rename one of them")
        for number, name in enumerate(ids)
        if name in ids[:number]
    ]


def _unknown_parties(loc: Loc, codes: Iterable[str], known: list[str]) -> list[Problem]:
    """Return the codes that neither the file nor the core's own list of states and groups knows."""
    if set(codes) <= set(known):
        return []
    from monitor.core.extract.acts.parties import GAZETTEER  # half a second of imports that a good file seldom needs

    return _unknown(loc, "party", (code for code in codes if code not in GAZETTEER), known)


def _unknown(loc: Loc, what: str, names: Iterable[str], known: list[str]) -> list[Problem]:
    found = []
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known) or 'none'}"
            found.append(Problem(loc, f"{what} {name!r} is not defined; {hint}"))
    return found

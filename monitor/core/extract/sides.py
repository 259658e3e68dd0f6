"""Which party the victims belong to: the code of the nationality or armed group that names them."""

from __future__ import annotations

from monitor.core.extract.lexicon.people import NATIONALITY
from monitor.core.extract.lexicon.words import words
from monitor.core.lookup import once_per_policy
from monitor.core.policy import Policy

CIVILIANS = words(
    "civilian civilians noncombatant noncombatants non-combatants villager villagers bystander bystanders child children"
)


@once_per_policy
def _names(policy: Policy) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for party in policy.parties:
        for name in (*party.names, party.code):
            parts = tuple(name.lower().split())
            if parts:
                table.setdefault(parts[0], []).append((parts, party.code))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def side_of(group: str | None, policy: Policy) -> str | None:
    """Return the party code that ``group`` names, "civilian" for civilians, ``None`` if it names neither."""
    if not group:
        return None
    spoken = group.lower().replace("\u2019", "'").split()
    table = _names(policy)
    best: tuple[int, str] | None = None
    for at, word in enumerate(spoken):
        for parts, code in table.get(word, ()):
            if tuple(spoken[at : at + len(parts)]) == parts and (best is None or len(parts) > best[0]):
                best = (len(parts), code)
    if best is not None:
        return best[1]
    if spoken[-1] in CIVILIANS or spoken[0] in ("civilian",):
        return "civilian"
    return None


def foreign(group: str | None) -> bool:
    """Whether ``group`` names a nationality at all."""
    return bool(group) and any(word in NATIONALITY for word in (group or "").lower().split())

"""The names of configured origins in a text."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon import people, speech, things
from monitor.core.extract.people.items import Item
from monitor.core.lookup import once_per_policy
from monitor.core.policy import Origin, OriginKind, Policy
from monitor.core.text import unmarked

Alias = tuple[tuple[str, ...], Origin]

_SKIPPED: Final = frozenset(("the", "a", "an", "'s", "'", "of", "in", "province", "that", "this"))
_NAMED: Final = frozenset((OriginKind.OFFICIAL, OriginKind.POLITICIAN, OriginKind.MILITARY))
_COMMON: Final = (
    people.PEOPLE
    | people.COLLECTIVE
    | people.NATIONALITY
    | things.THINGS
    | speech.SPEAKER_NOUNS
    | speech.MEDIA
    | {"house"}
)


@once_per_policy
def _aliases(policy: Policy) -> dict[str, list[Alias]]:
    table: dict[str, list[Alias]] = {}
    for origin in policy.origins:
        for name in (*origin.aliases, origin.name):
            words = tuple(word for word in re.findall(r"[\w.]+(?:[-'][\w]+)*", _plain(name)) if word not in _SKIPPED)
            if words:
                for spoken in _spoken(words):
                    table.setdefault(spoken[0], []).append((spoken, origin))
            if len(words) == 2 and origin.kind in _NAMED and not any(word in _COMMON for word in words):
                # "Rahmi Dogan" is "Dogan" the second time.
                table.setdefault(words[1], []).append((words[1:], origin))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_OFFICES: Final = {"governor": (("gov",), ("gov.",), ("governorate",), ("top", "official"))}
"""What texts call an office beside its own name: "Hatay Gov. Dogan", "governorate of Hatay", "Hatay's top official"."""


def _spoken(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return a name and its variants by the office in it."""
    found = [words]
    for at, word in enumerate(words):
        if len(words) == _OF_A_PLACE:
            found.extend((*words[:at], *other, *words[at + 1 :]) for other in _OFFICES.get(word, ()))
    return found


_OF_A_PLACE: Final = 2


_NO_LONGER: Final = frozenset(("former", "ex", "ex-", "deputy", "vice", "one-time", "onetime"))


def _plain(text: str) -> str:
    return unmarked(text.lower().replace("\u2019", "'").replace("'s", ""))


def may_be_named(spoken: set[str], policy: Policy) -> bool:
    """Whether one of the words, in lower case, begins the name of a configured origin."""
    table = _aliases(policy)
    return any(word in table or unmarked(word) in table for word in spoken)


def named_in(items: list[Item], policy: Policy) -> list[tuple[int, int, Origin]]:
    """Return configured origins that ``items`` name, as (first, last, origin), longest names first at each place."""
    table = _aliases(policy)
    if not any(unmarked(item.lower) in table for item in items):
        return []
    kept = [(index, unmarked(item.lower)) for index, item in enumerate(items) if item.lower not in _SKIPPED]
    found: list[tuple[int, int, Origin]] = []
    at = 0
    while at < len(kept):
        for words, origin in table.get(kept[at][1], ()):
            if all(at + step < len(kept) and kept[at + step][1] == word for step, word in enumerate(words)):
                if at == 0 or (kept[at - 1][1] not in _NO_LONGER and not _close_to(kept, at)):
                    found.append((kept[at][0], kept[at + len(words) - 1][0] + 1, origin))
                at += len(words) - 1
                break
        at += 1
    return found


def _close_to(kept: list[tuple[int, str]], at: int) -> bool:
    """Whether somebody else is meant who is "close to" the one named: "a source close to the governor", "to Governor
    Dogan"."""
    before = [word for _, word in kept[max(0, at - 3) : at]]
    return before[-2:] == ["close", "to"] or before[:2] == ["close", "to"]


def of_place(place: str, role: str, policy: Policy) -> Origin | None:
    """Return the configured origin that is the ``role`` of ``place``, both in lower case: "Hatay: 33 killed, says
    governor"."""
    table = _aliases(policy)
    for first, second in ((place, role), (role, place)):
        for spoken, origin in table.get(first, ()):
            if spoken == (first, second):
                return origin
    return None

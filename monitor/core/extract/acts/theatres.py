"""The theatre that a fragment is about: the first configured one whose stream it came by or whose words it has.

A word here is any part of the text, so an index of whole words would not do: each term is filed under three letters of
it, those that the fewest terms have, and only theatres are tried that share three letters with the text.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from monitor.core.model import Fragment
from monitor.core.policy import Policy

LETTERS: Final = 3


@dataclass(frozen=True, slots=True)
class Theatre:
    """A situation that names its belligerents: how to know that a fragment is about it, who fights, who was struck."""

    terms: tuple[str, ...]
    streams: frozenset[str]
    belligerents: tuple[str, ...]
    struck: frozenset[str]


NOWHERE: Final = Theatre((), frozenset(), (), frozenset())


@dataclass(frozen=True, slots=True)
class Theatres:
    """All theatres of a policy in its order, and their positions by stream, by letters, and those always tried."""

    every: tuple[Theatre, ...]
    streams: dict[str, int]
    letters: dict[str, tuple[int, ...]]
    always: tuple[int, ...]


def compile_theatres(policy: Policy) -> Theatres:
    """Return the theatres of ``policy``."""
    every = tuple(
        Theatre(
            tuple(term.lower() for term in (*situation.terms, *situation.places)),
            frozenset(situation.streams),
            situation.belligerents,
            frozenset(incident.sides[0] for incident in situation.incidents if incident.principal and incident.sides),
        )
        for situation in policy.situations
        if situation.belligerents
    )
    shared = Counter(part for theatre in every for term in theatre.terms for part in _parts(term))
    streams: dict[str, int] = {}
    letters: dict[str, list[int]] = {}
    always: list[int] = []
    for position, theatre in enumerate(every):
        for stream in theatre.streams:
            streams.setdefault(stream, position)
        if any(len(term) < LETTERS for term in theatre.terms):
            always.append(position)
        rarest = {min(_parts(term), key=lambda part: (shared[part], part)) for term in theatre.terms if _parts(term)}
        for part in sorted(rarest):
            letters.setdefault(part, []).append(position)
    return Theatres(every, streams, {part: tuple(found) for part, found in letters.items()}, tuple(always))


def theatre_of(theatres: Theatres, fragment: Fragment) -> Theatre:
    """Return the theatre that ``fragment`` is about, by its stream or the words of its text and title."""
    if not theatres.every:
        return NOWHERE
    own = theatres.streams.get(fragment.stream, len(theatres.every))
    text = f"{fragment.text} {fragment.title or ''}".lower()
    for position in _candidates(theatres, text):
        if position >= own:
            break
        if any(term in text for term in theatres.every[position].terms):
            return theatres.every[position]
    return theatres.every[own] if own < len(theatres.every) else NOWHERE


def _candidates(theatres: Theatres, text: str) -> list[int]:
    found = set(theatres.always)
    if len(theatres.letters) > len(text):
        for part in _parts(text):
            found.update(theatres.letters.get(part, ()))
    else:
        for part, positions in theatres.letters.items():
            if part in text:
                found.update(positions)
    return sorted(found)


def _parts(text: str) -> set[str]:
    return {text[start : start + LETTERS] for start in range(len(text) - LETTERS + 1)}

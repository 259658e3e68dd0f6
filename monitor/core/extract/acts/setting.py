"""What the rules know beyond one sentence: the fragment, who its speaker is, and what is configured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from monitor.core.extract.acts.parties import Trie, compile_parties
from monitor.core.extract.acts.scene import Mention, Scene
from monitor.core.model import Direction, Fragment, Part, SignalModality
from monitor.core.policy import Policy, SignalKind

NATO_MEMBERS = frozenset("NATO USA TUR GBR FRA DEU ITA ESP POL GRC CAN BGR HRV NLD BEL NOR DNK ROU EU".split())
OUTSIDERS = frozenset(("NATO", "EU", "UN", "USA", "GBR", "FRA", "DEU", "AU", "ARABLEAGUE", "OSCE", "CHN", "ECOWAS"))


@dataclass(slots=True)
class Act:
    """What a rule read: a signal before context, origin and configured codes are added."""

    kind: str
    actor: str | None
    target: str | None
    first: int
    last: int
    rule: str
    modality: SignalModality = SignalModality.DONE
    code: str | None = None
    root: str | None = None
    direction: Direction | None = None
    background: bool = False
    alleged: bool = False


@dataclass(frozen=True, slots=True)
class Conf:
    """A policy, compiled for reading."""

    trie: Trie
    kinds: Mapping[str, SignalKind]
    theatres: tuple[Theatre, ...]


@dataclass(frozen=True, slots=True)
class Theatre:
    """A situation that names its belligerents: how to know that a fragment is about it, who fights, who was struck."""

    terms: tuple[str, ...]
    streams: frozenset[str]
    belligerents: tuple[str, ...]
    struck: frozenset[str]


NOWHERE = Theatre((), frozenset(), (), frozenset())


def compile_policy(policy: Policy) -> Conf:
    """Return what the rules need of ``policy``."""
    theatres = tuple(
        Theatre(
            tuple(term.lower() for term in (*situation.terms, *situation.places)),
            frozenset(situation.streams),
            situation.belligerents,
            frozenset(incident.sides[0] for incident in situation.incidents if incident.principal and incident.sides),
        )
        for situation in policy.situations
        if situation.belligerents
    )
    return Conf(compile_parties(policy), {kind.kind: kind for kind in policy.signal_kinds}, theatres)


def theatre_of(conf: Conf, fragment: Fragment) -> Theatre:
    """Return the theatre that ``fragment`` is about, by its stream or the words of its text and title."""
    text = ""
    for theatre in conf.theatres:
        if fragment.stream in theatre.streams:
            return theatre
        text = text or f"{fragment.text} {fragment.title or ''}".lower()
        if any(term in text for term in theatre.terms):
            return theatre
    return NOWHERE


@dataclass(slots=True)
class Setting:
    """The fragment around the sentence that is being read."""

    conf: Conf
    fragment: Fragment
    theatre: Theatre
    scenes: list[Scene] = field(default_factory=list)
    speaker: str | None = None

    def name_sides(self) -> None:
        """Give "government forces" and "rebels" the code of the state whose war it is: the situation's first belligerent,
        else the first country that the fragment names as a place, else the first that it names at all."""
        mentions = [mention for scene in self.scenes for mention in scene.mentions]
        named = [mention for mention in mentions if not mention.code.startswith("@")]
        if len(named) == len(mentions):
            return
        state = self.theatre.belligerents[0] if self.theatre.belligerents else None
        if state is None:
            places = [mention.code for mention in named if mention.role == "place"] or [
                mention.code for mention in named
            ]
            state = places[0].removesuffix("-OPP") if places else None
        for mention in mentions:
            if mention.code.startswith("@"):
                mention.code = (state or "?") + ("-OPP" if mention.code == "@OPP" else "")
        if state is None:
            for scene in self.scenes:
                scene.mentions = [mention for mention in scene.mentions if not mention.code.startswith("?")]

    @property
    def part(self) -> Part:
        return self.fragment.part

    def opponent(self, actor: str | None) -> str | None:
        """Return whom ``actor`` stands against where the text does not say: its own opposition or government, else the
        first of the situation's belligerents that it is not."""
        if actor is None:
            return None
        if actor.endswith("-OPP"):
            return actor[:-4]
        if actor + "-OPP" in self.theatre.belligerents:
            return actor + "-OPP"
        return next((code for code in self.theatre.belligerents if code != actor), None)

    def elsewhere(self, but: str | None, roles: tuple[str, ...] = ("leader", "force", "plain", "place")) -> str | None:
        """Return the first other party that the whole fragment names in one of ``roles``."""
        for role in roles:
            for scene in self.scenes:
                for mention in scene.mentions:
                    if mention.code != but and mention.role == role:
                        return mention.code
        return None

    def home(self, scene: Scene, at: int) -> str | None:
        """Return the party that an unnamed "president" or "parliament" belongs to: the nearest named one, else the
        speaker's, else the side that the situation is about."""
        near = nearest(scene, at)
        if near is not None:
            return near.code
        if self.speaker:
            return self.speaker
        found = self.elsewhere(None)
        if found:
            return found
        return min(self.theatre.struck) if self.theatre.struck else None


def nearest(scene: Scene, at: int) -> Mention | None:
    """Return the mention closest to word ``at``, voices of the media left out."""
    best: Mention | None = None
    for mention in scene.mentions:
        if mention.role != "media" and (best is None or abs(mention.head - at) < abs(best.head - at)):
            best = mention
    return best

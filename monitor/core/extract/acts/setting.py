"""What the rules know beyond one sentence: the fragment, who its speaker is, and what is configured."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from monitor.core.extract.acts.parties import Trie, compile_parties
from monitor.core.extract.acts.scene import Mention, Scene
from monitor.core.extract.acts.theatres import Theatre, Theatres, compile_theatres, theatre_of
from monitor.core.model import Direction, Fragment, Part, SignalModality
from monitor.core.policy import Policy, SignalKind
from monitor.core.text import parse

NATO_MEMBERS: Final = frozenset(
    """NATO USA TUR GBR FRA DEU ITA ESP POL GRC CAN BGR HRV NLD BEL NOR DNK ROU LVA LTU EST FIN SWE SVK
    SVN CZE HUN ALB MKD MNE PRT EU""".split()
)
OUTSIDERS: Final = frozenset(
    ("NATO", "EU", "UN", "USA", "GBR", "FRA", "DEU", "AU", "ARABLEAGUE", "OSCE", "CHN", "ECOWAS")
)


_SELF: Final = frozenset(("our", "we", "us", "he", "she"))


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

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        kind: str,
        actor: str | None,
        target: str | None,
        first: int,
        last: int,
        rule: str,
        modality: SignalModality = SignalModality.DONE,
        code: str | None = None,
        root: str | None = None,
        direction: Direction | None = None,
        background: bool = False,
        alleged: bool = False,
    ) -> None:
        self.kind = kind
        self.actor = actor
        self.target = target
        self.first = first
        self.last = last
        self.rule = rule
        self.modality = modality
        self.code = code
        self.root = root
        self.direction = direction
        self.background = background
        self.alleged = alleged


@dataclass(frozen=True, slots=True)
class Conf:
    """A policy, compiled for reading."""

    trie: Trie
    kinds: Mapping[str, SignalKind]
    theatres: Theatres


def compile_policy(policy: Policy) -> Conf:
    """Return what the rules need of ``policy``."""
    return Conf(compile_parties(policy), {kind.kind: kind for kind in policy.signal_kinds}, compile_theatres(policy))


class Setting:
    """The fragment around the sentence that is being read. Parties, theatre and speaker are worked out when first
    asked.
    """

    __slots__ = ("_sided", "_speaker", "_theatre", "conf", "fragment", "scenes")

    def __init__(self, conf: Conf, fragment: Fragment, scenes: list[Scene]) -> None:
        self.conf = conf
        self.fragment = fragment
        self.scenes = scenes
        self._theatre: Theatre | None = None
        self._speaker: list[str | None] = []

    @property
    def theatre(self) -> Theatre:
        """The configured theatre that the fragment is about, or ``NOWHERE``."""
        if self._theatre is None:
            self._theatre = theatre_of(self.conf.theatres, self.fragment)
        return self._theatre

    @property
    def speaker(self) -> str | None:
        """The party whose words the fragment quotes."""
        if not self._speaker:
            self._speaker.append(speaker_of(self.scenes) or self._title_speaker())
        return self._speaker[0]

    def _title_speaker(self) -> str | None:
        """Return the party that the headline above words like "our" and "we" begins with: whose words they are."""
        title = self.fragment.title
        if not title or self.fragment.part is not Part.BODY or not any(_SELF & set(s.words) for s in self.scenes):
            return None
        for sentence in parse(title).sentences[:1]:
            for mention in Scene(sentence.tokens, self.conf.trie, upper=sentence.upper).mentions:
                if mention.role in ("leader", "plain") and mention.code[0] != "@":
                    return mention.code
        return None

    def name_sides(self) -> None:
        """Give "government forces" and "rebels" the code of the state whose war it is: the theatre's first belligerent,
        else the first country that the fragment names as a place, else the first that it names at all."""
        mentions = [mention for scene in self.scenes for mention in scene.mentions]
        nameless = [mention for mention in mentions if mention.code[0] == "@"]
        if not nameless:
            return
        belligerents = self.theatre.belligerents
        state = belligerents[0] if belligerents else None
        if state is None:
            named = [mention for mention in mentions if mention.code[0] != "@"]
            places = [mention.code for mention in named if mention.role == "place"] or [
                mention.code for mention in named
            ]
            state = places[0].removesuffix("-OPP") if places else None
        for mention in nameless:
            mention.code = "?" if state is None else state + ("-OPP" if mention.code == "@OPP" else "")
        if state is None:
            for scene in self.scenes:
                scene.forget("?")

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


def nearest(scene: Scene, at: int, *, but: Collection[int] = ()) -> Mention | None:
    """Return the mention closest to word ``at``, voices of the media and names within ``but`` left out."""
    best: Mention | None = None
    for mention in scene.mentions:
        if (
            mention.role != "media"
            and mention.start not in but
            and (best is None or abs(mention.head - at) < abs(best.head - at))
        ):
            best = mention
    return best


def speaker_of(scenes: list[Scene]) -> str | None:
    """Return the party whose words the fragment quotes: the leader, or failing that the voice, nearest to a verb of
    saying.
    """
    best: tuple[int, str] | None = None
    for scene in scenes:
        if "SAY" not in scene.present and '"' not in scene.words and "”" not in scene.words and ":" not in scene.words:
            continue
        says = [at for at, got in enumerate(scene.tags) if "SAY" in got or scene.words[at] in (":", "”", "’")]
        for mention in scene.mentions:
            if mention.role not in ("leader", "plain") and scene.words[mention.head] not in ("military", "army"):
                continue
            if _whence(scene, mention):
                continue
            for at in says:
                far = abs(mention.head - at) + (0 if mention.role == "leader" else 4)
                if far <= 12 and (best is None or far < best[0]):
                    best = (far, mention.code)
    if best is None and any("SAY" in scene.present for scene in scenes):
        voices = [
            m for scene in scenes for m in scene.mentions if m.role in ("leader", "plain") and not _whence(scene, m)
        ]
        spoken = any(not {"he", "she", "its", "his", "her"}.isdisjoint(s.words) for s in scenes if "SAY" in s.present)
        return voices[0].code if voices and spoken else None
    return best[1] if best else None


def _whence(scene: Scene, mention: Mention) -> bool:
    """Whether somebody only comes from there: "refugees from Syria"."""
    return mention.role == "plain" and mention.start > 0 and scene.words[mention.start - 1] == "from"

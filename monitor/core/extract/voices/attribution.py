"""Who says it: the origin of a figure, and those it came through.

A verb of saying, "according to", "citing" or a headline's last words name a speaker. Configured aliases win, the
longest first; other named speakers get an id made of their words. Whoever only passes it on stands in ``via``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from monitor.core.extract.lexicon import speech
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.voices.speaker import Speaker
from monitor.core.extract.voices.speakers import speakers
from monitor.core.model import Fragment, Modality, Outcome, Part, Standing
from monitor.core.policy import Policy

_BREAKS: Final = frozenset(("whereas", "while", "but", "although", "though", "as", ";", "and"))


_TURNS: Final = frozenset(("although", "though", "whereas", "but", "while", "despite"))


_OCCASION: Final = frozenset(("after", "following", "amid"))
"""What opens the occasion of a statement: "claims after the deaths of 22" does not claim the deaths."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose figure it is, through whom, and how firmly it is said."""

    origin: str
    via: tuple[str, ...]
    modality: Modality
    speaker: Speaker | None = None

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        origin: str,
        via: tuple[str, ...],
        modality: Modality,
        speaker: Speaker | None = None,
    ) -> None:
        object.__setattr__(self, "origin", origin)
        object.__setattr__(self, "via", via)
        object.__setattr__(self, "modality", modality)
        object.__setattr__(self, "speaker", speaker)


def outlet_origin(fragment: Fragment) -> str:
    """Return the origin of a text that names nobody: its outlet."""
    return "outlet:" + ("-".join(re.findall(r"[^\W_]+", fragment.outlet.lower())) or "unknown")


def attribute(
    mention: Mention,
    position: int,
    scene: Scene,
    said: list[Speaker],
    quoted: Speaker | None,
    fragment: Fragment,
) -> Attribution:
    """Return who gives ``mention``, which stands at item ``position`` of ``scene``."""
    governing: list[Speaker] = [
        speaker
        for speaker in said
        if not speaker.after and speaker.verb <= position and not _turned(mention, scene, speaker, position)
    ]
    following = [speaker for speaker in said if speaker.after and speaker.verb > position]
    earlier = [speaker for speaker in said if speaker.after and speaker.verb <= position]
    chosen: Speaker | None = None
    via: list[str] = []
    pre = governing[-1] if governing else None
    post = following[0] if following else None
    if post is not None:
        between = [s for s in said if not s.after and position < s.first < post.first]
        if between or (pre is not None and _parted(scene, post, position) and not _parted(scene, pre, position)):
            post = None
    cited = next((s for s in said if s.word == "citing" and not _parted(scene, s, position)), None)
    if cited is not None:
        chosen = cited
        via.extend(s.origin for s in said if s is not cited and s.carrier)
    elif pre is not None and post is not None:
        if post.carrier or pre.origin == post.origin:
            chosen, via = pre, [post.origin] if post.origin != pre.origin else []
        else:
            chosen = pre if not pre.carrier else post
            if pre.carrier:
                via.append(pre.origin)
    else:
        chosen = pre or post
        if chosen is None and quoted is not None:
            chosen = quoted
        if chosen is None and earlier and _still(earlier[-1], mention, scene):
            chosen = earlier[-1]
    if chosen is None:
        return Attribution(outlet_origin(fragment), (), Modality.ALLEGED if mention.alleged else Modality.REPORTED)
    word = chosen.word
    via.extend(chosen.told)
    modality = (
        Modality.CONFIRMED
        if word in speech.CONFIRMS
        else Modality.ALLEGED
        if word in speech.CLAIMS and scene.lower(chosen.verb + 1) not in _OCCASION
        else Modality.REPORTED
    )
    if mention.alleged:
        modality = Modality.ALLEGED
    return Attribution(
        chosen.origin, tuple(dict.fromkeys(name for name in via if name != chosen.origin)), modality, chosen
    )


def _still(speaker: Speaker, mention: Mention, scene: Scene) -> bool:
    """Whether who spoke before a figure gives it as well."""
    return speaker.word in ("according", "per") or _put_in(speaker, mention, scene) or _sums_up(speaker, mention, scene)


_SUMMING: Final = frozenset(
    "bringing raising taking lifting pushing lowering reducing cutting putting making leaving revising".split()
)


def _sums_up(speaker: Speaker, mention: Mention, scene: Scene) -> bool:
    """Whether a toll is what those come to of whom the speaker has told: "Four more have died, the governor says; the
    toll rises to 33", "Two of them are alive, the governor said, lowering the toll to 27"."""
    if not (mention.total or mention.standing is Standing.CORRECTS) or speaker.configured is None:
        return False
    if scene.lower(speaker.verb + 1) == "," and scene.lower(speaker.verb + 2) in _SUMMING:
        return True
    start = scene.items[speaker.first].start
    told = [one for one in scene.mentions if one.start < start and one.numeric and one.outcome is mention.outcome]
    return bool(told) and all(one.value * _STEP <= mention.value for one in told)


_STEP: Final = 2


def _put_in(speaker: Speaker, mention: Mention, scene: Scene) -> bool:
    """Whether a speaker stands between commas before any figure: "In Idlib, the governor said, 33 were killed"."""
    opened = scene.items[speaker.first].start
    if scene.lower(speaker.verb + 1) != "," or not any(
        scene.lower(at) == "," for at in range(max(0, speaker.first - 2), speaker.first)
    ):
        return False
    return not any(other is not mention and other.start < opened for other in scene.mentions)


def _turned(mention: Mention, scene: Scene, speaker: Speaker, position: int) -> bool:
    """Whether a turn ends what a speaker says before a figure: not in "said that 29 had died but the wounded numbered
    41", where the second is no rival of the first."""
    start = scene.items[speaker.verb].end
    between = [one for one in scene.mentions if start <= one.start < mention.start and one.numeric]
    if between and all(one.outcome is not mention.outcome for one in between):
        return False
    return any(_turns(scene, at) for at in range(speaker.verb + 1, position))


def _turns(scene: Scene, at: int) -> bool:
    """Whether what follows is no longer the speaker's; in "not 29 but 33 were killed" it still is."""
    return scene.lower(at) in _TURNS and not (
        scene.lower(at) == "but" and any(scene.lower(back) == "not" for back in range(max(0, at - 4), at))
    )


def _parted(scene: Scene, speaker: Speaker, position: int) -> bool:
    """Whether a semicolon lies between a figure and a speaker: "X said 12; Y, quoting a fighter, said 16"."""
    between = range(min(position, speaker.verb), max(position, speaker.verb))
    return any(scene.lower(at) == ";" for at in between)


@dataclass(frozen=True, slots=True)
class Headline:
    """Who gives the harm that a headline tells of, if anybody does, and its figures."""

    speaker: Speaker | None
    told: frozenset[tuple[Outcome, int | None, int | None]]


def headline_of(scene: Scene | None, policy: Policy) -> Headline:
    """Return what the headline read as ``scene`` says; a headline of no harm or of several voices says nothing."""
    said = speakers(scene, policy, None) if scene is not None and scene.mentions else []
    if scene is None or len({speaker.origin for speaker in said}) != 1:
        return Headline(None, frozenset())
    return Headline(said[0], frozenset((one.outcome, one.low, one.high) for one in scene.mentions))


def by_headline(told: Attribution, mention: Mention, headline: Headline) -> Attribution:
    """Return ``told`` as the headline's speaker's, where nobody else is named below it and the text tells no other
    figure: "Soldiers hurt in Idlib - Defence Ministry", and then "Several were injured"."""
    same = (mention.outcome, mention.low, mention.high) in headline.told
    if headline.speaker is None or not (same or not mention.numeric):
        return told
    return replace(told, origin=headline.speaker.origin)


def is_heading(fragment: Fragment) -> bool:
    """Whether a fragment is a heading, whose last words may name the speaker."""
    return fragment.part in (Part.HEADLINE, Part.CARD, Part.INTRO, Part.POST)

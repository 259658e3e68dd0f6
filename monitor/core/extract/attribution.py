"""Who says it: the origin of a figure, and those it came through.

A verb of saying, "according to", "citing" or a headline's last words name a speaker. Configured aliases win, the
longest first; other named speakers get an id made of their words. Whoever only passes it on stands in ``via``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.core.extract.lexicon import speech
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.speakers import Speaker
from monitor.core.model import Fragment, Modality, Part

_BREAKS = frozenset(("whereas", "while", "but", "although", "though", "as", ";", "and"))


_TURNS = frozenset(("although", "though", "whereas", "but", "while", "despite"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose figure it is, through whom, and how firmly it is said."""

    origin: str
    via: tuple[str, ...]
    modality: Modality
    speaker: Speaker | None = None


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
        if not speaker.after
        and speaker.verb <= position
        and not any(scene.lower(at) in _TURNS for at in range(speaker.verb + 1, position))
    ]
    following = [speaker for speaker in said if speaker.after and speaker.verb > position]
    earlier = [speaker for speaker in said if speaker.after and speaker.verb <= position]
    chosen: Speaker | None = None
    via: list[str] = []
    pre = governing[-1] if governing else None
    post = following[0] if following else None
    if post is not None:
        between = [s for s in said if not s.after and position < s.first < post.first]
        if between:
            post = None
    cited = next((s for s in said if s.word == "citing"), None)
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
        if chosen is None and earlier and earlier[-1].word == "according":
            chosen = earlier[-1]
    if chosen is None:
        return Attribution(outlet_origin(fragment), (), Modality.ALLEGED if mention.alleged else Modality.REPORTED)
    word = chosen.word
    via.extend(chosen.told)
    modality = (
        Modality.CONFIRMED
        if word in speech.CONFIRMS
        else Modality.ALLEGED
        if word in speech.CLAIMS
        else Modality.REPORTED
    )
    if mention.alleged:
        modality = Modality.ALLEGED
    return Attribution(
        chosen.origin, tuple(dict.fromkeys(name for name in via if name != chosen.origin)), modality, chosen
    )


def is_heading(fragment: Fragment) -> bool:
    """Whether a fragment is a heading, whose last words may name the speaker."""
    return fragment.part in (Part.HEADLINE, Part.CARD, Part.INTRO, Part.POST)

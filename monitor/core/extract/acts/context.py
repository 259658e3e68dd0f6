"""From acts to signals: background, doubt, who says it, and the configured codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from monitor.core.extract.acts.origin import Voices
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Act, Setting
from monitor.core.model import Direction, Part, Signal, SignalModality, Span

OLD: Final = re.compile(
    r"\b(?:since (?:the )?(?:start|beginning|early|late|mid|last|january|february|march|april|may|june|july|august"
    r"|september"
    r"|october|november|december|\d{4})|recently|previously|in (?:recent|past|the past|previous|earlier) (?:\w+"
    r" )?(?:days|weeks|months|years)"
    r"|(?:days|weeks|months|years) ago|last (?:week|month|year|summer|winter|autumn|spring)|earlier (?:this|in the"
    r"|last) (?:week|month|year)"
    r"|in (?:early|mid|late)[ -](?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)"
    r"|now (?:weeks|months|years) old|(?:weeks|months|years)-long|for (?:weeks|months|years)|in the past|long"
    r" (?:been|threatened)"
    r"|throughout the|has (?:often|repeatedly|long)|have (?:often|repeatedly|long)|in (?:19|20)\d\d)\b"
)
FOOTAGE: Final = re.compile(r"\b(?:footage|video|clip|images|pictures)\b")
DOUBTED: Final = re.compile(
    r"\b(?:alleged|allegedly|purported|purportedly|reportedly|apparently|unverified|unconfirmed|supposedly|seems?"
    r" to|seemed to"
    r"|appears? to|appeared to|said to (?:show|be|have)|believed to|thought to|suspected|blamed on|cannot confirm"
    r"|rumou?red)\b"
)
ALWAYS_BACKGROUND: Final = frozenset(("rhetoric", "deconfliction", "evacuation_done"))
SPOKEN: Final = frozenset(
    """accusation attribution blame_shift denial ceasefire_call retaliation_threat resolve_statement rhetoric
    international_appeal alliance_statement alliance_leverage no_fly_zone_call parliament_session_call
    intervention_denied
    pledge_restraint talks_cancelled""".split()
)
KEPT_APART: Final = frozenset(("ordered-to-let-pass",))
Key = tuple[str, str | None, str | None, str]


def settle(found: Sequence[tuple[Scene, Act]], setting: Setting, voices: Callable[[], Voices]) -> tuple[Signal, ...]:
    """Return signals in text order, one for each kind, actor and target; the fuller of two that differ by a blank
    stays.
    """
    fragment = setting.fragment
    caption = fragment.part is Part.CAPTION
    signals: dict[Key, Signal] = {}
    heard: Voices | None = None
    for scene, act in found:
        footage = FOOTAGE.search(scene.text) is not None
        if caption and not footage:
            continue
        start, end = scene.span(act.first, act.last)
        clause = scene.text
        old = (
            act.background
            or (fragment.part is Part.INTRO and act.kind == "accusation")
            or act.kind in ALWAYS_BACKGROUND
            or _old(clause, scene, act)
        )
        doubted = act.alleged or _doubted(scene, act) or (caption and footage)
        row = setting.conf.kinds.get(act.kind)
        heard = heard or voices()
        told = heard.of(start, end, speech=act.kind in SPOKEN)
        signal = Signal(
            kind=act.kind,
            actor=act.actor,
            target=act.target,
            span=Span(start=start, end=end),
            rule=act.rule,
            origin=told.origin,
            via=told.via,
            modality=act.modality,
            direction=act.direction or (row.direction if row else Direction.NEUTRAL),
            root=act.root if act.root or not row else row.root,
            code=act.code if act.code or not row else row.code,
            weight=row.weight if row else 0.0,
            background=old,
            alleged=doubted,
        )
        signals.setdefault((act.kind, act.actor, act.target, act.rule if act.rule in KEPT_APART else ""), signal)
    kept = [signal for key, signal in signals.items() if not _blank_of_another(key, signals)]
    return tuple(sorted(kept, key=lambda signal: (signal.span, signal.kind)))


def _doubted(scene: Scene, act: Act) -> bool:
    """Return whether a word of doubt stands in the act's own part of the sentence."""
    for match in DOUBTED.finditer(scene.text):
        at = scene.text.count(" ", 0, match.start())
        low, high = sorted((at, act.first))
        if high - low < 14 and not any(word in (";", "—", "–", ":") for word in scene.words[low:high]):
            return match[0] != "blamed on" or act.kind == "strike_on_forces"
    return False


def _old(clause: str, scene: Scene, act: Act) -> bool:
    """Return whether the words date the act before the news: the marker stands in the act's own half of the
    sentence.
    """
    if act.modality in (SignalModality.DENIED, SignalModality.ENDED):
        return False
    words = scene.words
    if "since" in words[max(0, act.first - 8) : act.first] and ";" not in words[max(0, act.first - 8) : act.first]:
        return True
    for match in OLD.finditer(clause):
        at = clause.count(" ", 0, match.start())
        low, high = sorted((at, act.first))
        between = scene.words[low:high]
        if not any(word in (";", "—", "–", ":") for word in between):
            return True
    return False


def _blank_of_another(key: Key, all_keys: dict[Key, Signal]) -> bool:
    kind, actor, target, _ = key
    if actor is not None and target is not None:
        return False
    for other in all_keys:
        if other == key or other[0] != kind:
            continue
        same_actor = actor is None or actor == other[1]
        same_target = target is None or target == other[2]
        if (
            same_actor
            and same_target
            and (other[1] is not None, other[2] is not None) != (actor is not None, target is not None)
        ):
            return True
    return False

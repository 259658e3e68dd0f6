"""Finding words in a sentence by expression, and who does what stands there."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.acts.grammar import party_before, speaker_or
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Setting

CALLS: Final = re.compile(
    r"\b(?:calls?|called|calling|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|appeal(?:s|ed|ing)?|asks?|asked|asking"
    r"|press(?:es|ed|ing)?|wants?|wanted|seeks?|sought"
    r"|plead(?:s|ed|ing)?|reiterat(?:e|es|ed|ing)|request(?:s|ed|ing)?|propos(?:e|es|ed|ing)|push(?:es|ed|ing)?)\b"
)
STOP_FIRING: Final = re.compile(
    r"\b(?:(?:stop|cease|hold|halt)(?:ping)? (?:\w+ )?(?:fire|firing|shelling|shooting|bombing|the fighting"
    r"|hostilities|attacks)|cease-?fire|truce|cessation of hostilities|end to (?:the )?(?:fighting|hostilities"
    r"|violence))\b"
)


def word_at(scene: Scene, offset: int) -> int:
    """Return the index of the word at character ``offset`` of ``scene.text``."""
    return scene.text.count(" ", 0, offset)


def ends(scene: Scene, match: re.Match[str]) -> tuple[int, int]:
    """Return the first and last word that ``match`` covers."""
    return word_at(scene, match.start()), word_at(scene, max(match.start(), match.end() - 1))


def other_party(scene: Scene, actor: str | None, *, after: int = -1) -> str | None:
    """Return another party of the sentence (those after word ``after`` first), else of the fragment, else the
    opponent.
    """
    later = [m for m in scene.mentions if m.code != actor and m.role != "media" and m.start > after]
    early = [m for m in scene.mentions if m.code != actor and m.role != "media"]
    for mention in (*later, *early):
        return mention.code
    return None


def acting(scene: Scene, setting: Setting, at: int) -> str | None:
    """Return who does what stands at word ``at``: the subject, a pronoun's party, or the speaker."""
    mention = party_before(scene, at)
    if mention is not None and mention.role != "place":
        return mention.code
    found = speaker_or(scene, setting, at, None)
    if found is not None:
        return found
    if (scene.words[:1] and scene.words[0] in ("he", "she", "they", "it", '"', "“")) or setting.speaker:
        return setting.speaker
    return None

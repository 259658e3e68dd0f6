"""A party strikes another: who, whom, by what means, and of which kind the strike is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.core.extract.acts.grammar import (
    BE,
    HOLDERS,
    OWN,
    agent_after,
    bare,
    modality,
    negated,
    party_after,
    party_before,
    passive,
    speaker_or,
)
from monitor.core.extract.acts.lexicon import FORMS
from monitor.core.extract.acts.scene import BREAKS, HARD, Mention, Scene
from monitor.core.extract.acts.setting import Act, Setting
from monitor.core.model import SignalModality

FALLS: Final = frozenset(("fell", "fall", "falls", "fallen"))
TAKEN: Final = FALLS | {"entered", "captured", "took", "retook", "near", "seized"}
MUNITIONS: Final = frozenset(
    "car suicide truck roadside cluster barrel nail petrol time artillery mortar the of".split()
)
NOUN_OR_VERB: Final = frozenset(("strikes", "attacks", "raids", "strike", "attack", "raid", "bombing", "shelling"))
VERB_NEXT: Final = frozenset(
    ("to", "will", "would", "may", "might", "could", "can", "did", "not", "shall", "should", "must")
)
NOUN_LEAD: Final = frozenset(("a", "the", "an", "of", "under", "air", "drone", "military"))
HURT: Final = frozenset(("killed", "kills", "wounded", "hit", "dead", "died", "injured", "kill"))
HURTING: Final = frozenset(("killed", "kills", "wounded", "killing", "wounding", "hit", "hits"))
AIMED: Final = frozenset(("on", "against", "at", "targeting", "upon", "that", "which", "hit", "hits"))
# "Struck a deal", "hit a record", "attacked the problem": no act of arms.
TAME: Final = frozenset(
    """deal deals agreement accord compromise bargain chord balance record records high low highs lows headlines gold
    snag
    problem problems issue issues peak target targets' goal milestone note tone pose jackpot""".split()
)
ARMED_TAGS: Final = ("AIR", "GUN", "FORCE", "CRAFT", "ATKN", "DEFENCE")


class _Blow:
    """An attack read at a word: the parties named, before pronouns and context fill what is missing."""

    __slots__ = ("actor", "noun", "target")

    def __init__(self, actor: Mention | None, target: Mention | None, noun: bool = False) -> None:
        self.actor = actor
        self.target = target
        self.noun = noun


def attacks(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A party strikes another. The kind follows from who it is and why: retaliation, support of a ground fight, or
    neither.
    """
    seen: set[tuple[str | None, str | None]] = set()
    for at, got in enumerate(scene.tags):
        if not got:
            continue
        blow: _Blow | None
        if "ATKN" in got and not (scene.words[at] in NOUN_OR_VERB and _verbal(scene, at)):
            blow = _by_noun(scene, at)
        elif "STRONGATK" in got or _fires(scene, at):
            blow = _by_verb(scene, setting, at)
        elif _under_fire(scene, at):
            named = party_before(scene, at) or next((m for m in scene.mentions if m.end <= at), None)
            blow = _Blow(agent_after(scene, at), named)
        else:
            continue
        if blow is None or negated(scene, at) or {"until", "unless", "if"} & set(scene.words[max(0, at - 6) : at]):
            continue
        actor, target = _parties(scene, setting, at, blow)
        if target is None or target == actor:
            continue
        if actor is None and (blow.target is None or blow.target.role != "force"):
            continue
        plain = blow.target is None or blow.target.role != "plain" or bare(scene, blow.target)
        if not plain and not any(tag in scene.present for tag in ARMED_TAGS):
            continue
        yield from _classify(scene, setting, at, actor, target, blow.noun, seen)


def _verbal(scene: Scene, at: int) -> bool:
    """Return whether "strikes" or "bombing" at ``at`` is a verb: after "to" or an auxiliary, or between two parties."""
    words = scene.words
    if at and words[at - 1] in (BE if words[at].endswith("ing") else VERB_NEXT):
        return True
    if words[at].endswith("ing"):
        return False
    before = party_before(scene, at, strict=True)
    if before is None or before.head == at:
        return False
    if before.end >= at - 2 and any(mention.start == at + 1 for mention in scene.mentions):
        return True
    return before.head < at and at + 1 < len(words) and words[at + 1] in ("a", "the", "its")


def _fires(scene: Scene, at: int) -> bool:
    """Return whether the word at ``at`` is of firing on someone: "fired on", "opened fire", "fired missiles at"."""
    words = scene.words
    if words[at] not in ("fired", "fires", "fire", "firing", "opened"):
        return False
    return any(word in ("on", "at", "upon", "fire") for word in words[at + 1 : at + 4])


def _under_fire(scene: Scene, at: int) -> bool:
    """Return whether "under" at ``at`` is that of "came under fire"."""
    words = scene.words
    if words[at] != "under" or words[at + 1 : at + 2] not in (["fire"], ["attack"], ["bombardment"], ["shelling"]):
        return False
    return any(word in ("come", "came", "comes", "coming") for word in words[max(0, at - 3) : at])


def _by_noun(scene: Scene, at: int) -> _Blow:
    """Read "a Russian air strike on Turkish troops", "strikes carried out by France", "killed in a Pakistani
    attack".
    """
    words, tags = scene.words, scene.tags
    actor = owner(scene, at) or agent_after(scene, at, 4)
    target: Mention | None = None
    following = words[at + 1] if at + 1 < len(words) else ""
    if following in AIMED or (following == "of" and words[at] in ("bombardment", "shelling", "bombing")):
        target = party_after(scene, at, reach=7)
    elif following == "by":
        on = next((step for step in range(at + 2, min(len(words), at + 8)) if words[step] in ("on", "against")), None)
        target = party_after(scene, on, reach=4) if on is not None else None
    doer = next((step for step in range(at - 1, max(-1, at - 6), -1) if "DO" in tags[step]), None)
    if actor is None and doer is not None:
        actor = agent_after(scene, doer) if passive(scene, doer) else party_before(scene, doer)
    if actor is None and target is None:
        killed = next(
            (step for step in range(at - 1, max(-1, at - 14), -1) if words[step] in ("killed", "kills")), None
        )
        if killed is not None and not passive(scene, killed):
            return _Blow(party_before(scene, killed), party_after(scene, killed), noun=True)
    if target is None and actor is not None:
        hurt = next((step for step in range(at - 1, max(-1, at - 14), -1) if words[step] in HURT), None)
        if hurt is not None:
            target = party_before(scene, hurt)
        elif not HURTING.isdisjoint(words[at : at + 4]):
            target = party_after(scene, at, reach=9)
    return _Blow(actor, target, noun=True)


def owner(scene: Scene, at: int) -> Mention | None:
    """Return the party whose strike or offensive the noun at ``at`` is: "a Russian air strike", "Russia's overnight
    raid".
    """
    for mention in scene.mentions:
        if mention.start < at < mention.end and mention.head == at:
            return mention
        if not (mention.end <= at and at - mention.end < 5):
            continue
        if mention.head != at and mention.role not in ("plain", "force", "leader"):
            continue
        if not any(_parts(scene, step) for step in range(mention.end, at)):
            return mention
    return None


def _parts(scene: Scene, at: int) -> bool:
    """Return whether the word at ``at`` parts a noun from the name before it."""
    word, tags = scene.words[at], scene.tags[at]
    if word in HARD or word in BREAKS or word in HOLDERS:
        return True
    return FORMS.get(word) in ("past", "s") and "ATKN" not in tags and "AIR" not in tags


def _by_verb(scene: Scene, setting: Setting, at: int) -> _Blow | None:
    """Read "Israeli jets bombed Syrian positions" and "a convoy was destroyed by the Turkish army"."""
    words = scene.words
    before = words[at - 1] if at else ""
    if words[at] in ("bombs", "bomb", "rockets", "shells") and before in MUNITIONS:
        return None
    if (FORMS.get(words[at]) == "base" and before in NOUN_LEAD) or not TAME.isdisjoint(words[at + 1 : at + 4]):
        return None
    if passive(scene, at):
        return _Blow(agent_after(scene, at), party_before(scene, at))
    actor, target = party_before(scene, at), party_after(scene, at)
    if target is None and actor is not None:
        target = next(
            (m for m in scene.mentions if at < m.start < at + 11 and m.code != actor.code and m.role == "force"), None
        )
    if target is None and actor is not None and words[at + 1 : at + 2] in (["its"], ["their"], ["his"]):
        target = next((m for m in scene.mentions if m.end <= at and m.code != actor.code and m.role == "force"), None)
    if target is None and (actor is None or (setting.speaker is None and "back" not in words[at:])):
        return None
    return _Blow(actor, target)


def _parties(scene: Scene, setting: Setting, at: int, blow: _Blow) -> tuple[str | None, str | None]:
    """Return the codes of both sides, with "our", "its" and what the context shows filled in."""
    words = scene.words
    target = blow.target.code if blow.target else None
    actor = blow.actor.code if blow.actor else None
    if actor is None and (not blow.noun or "behind" in words[max(0, at - 4) : at]):
        actor = speaker_or(scene, setting, at, None)
    if actor is None and not {"our", "us"}.isdisjoint(words[at : at + 7]):
        actor = setting.speaker
    if actor is None and not blow.noun and target != setting.speaker and not OWN.isdisjoint(words[:at]):
        # "With our guns and aircraft, all their positions were fired upon."
        actor = setting.speaker
    if target is None and actor is not None and not {"its", "their"}.isdisjoint(words[max(0, at - 7) : at]):
        target = setting.opponent(actor)
    if actor is None and target is not None:
        actor = _shown_by(scene, setting, at, target)
    return actor, target


def _shown_by(scene: Scene, setting: Setting, at: int, target: str) -> str | None:
    """Return who strikes where only the context says: "its attacks on", the showing of one's own strikes, or an
    answer.
    """
    if any(word in ("its", "their") for word in scene.words[max(0, at - 3) : at]):
        return next((m.code for m in scene.mentions if m.end <= at and m.code != target), None)
    if "SHOW" in scene.present and {"footage", "video", "images"} & set(scene.words):
        shown = next(step for step, got in enumerate(scene.tags) if "SHOW" in got)
        voices = (m for m in scene.mentions if m.role == "media" or (m.role in ("plain", "leader") and m.end <= shown))
        return next((m.code for m in voices if m.code != target), None)
    if "RETALIATE" in scene.present and setting.speaker != target:
        return setting.speaker
    return None


def _classify(
    scene: Scene,
    setting: Setting,
    at: int,
    actor: str | None,
    target: str,
    noun: bool,
    seen: set[tuple[str | None, str | None]],
) -> Iterator[Act]:
    if (actor, target) in seen or (actor is None and any(pair[1] == target for pair in seen)):
        return
    how = modality(scene, at)
    seen.add((actor, target))
    if how is SignalModality.THREATENED:
        yield Act("retaliation_threat", actor, target, at, at, "threatened-attack", how)
    elif how is not SignalModality.CALLED_FOR:
        rule = "attack-noun" if noun else "attack-verb"
        kind = _kind(scene, setting, at, actor, noun)
        yield Act(kind, actor, target, at, at, rule, how, code=means(scene, at), root="ASSAULT")


def _kind(scene: Scene, setting: Setting, at: int, actor: str | None, noun: bool) -> str:
    theatre = setting.theatre
    if actor is not None and theatre.belligerents and actor not in theatre.belligerents:
        return "third_party_strike"
    if noun and "TOWNISH" in scene.present and not TAKEN.isdisjoint(scene.words):
        near = scene.tags[max(0, at - 12) : at + 12]
        if not FALLS.isdisjoint(scene.words) or any("CAPTURE" in tags or "GROUND" in tags for tags in near):
            return "strike_support"
    answers = "RETALIATE" in scene.present or scene.words[at + 1 : at + 2] == ["back"]
    return "retaliation_strikes" if (answers and actor is not None) or actor in theatre.struck else "strike_on_forces"


def means(scene: Scene, at: int) -> str | None:
    """Return the CAMEO code of the means that the words name, ``None`` where they name none."""
    near = frozenset[str]().union(*scene.tags[max(0, at - 8) : at + 9])
    if "SUICIDE" in near:
        return "183"
    if "AIR" in near:
        return "195"
    if "GUN" in near:
        return "194"
    word = scene.words[at]
    return "190" if word.startswith(("destroy", "fight", "clash")) or word in ("out", "knocks") else None

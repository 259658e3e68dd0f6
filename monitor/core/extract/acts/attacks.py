"""Armed acts: strikes of every kind, aircraft brought down, ground moves, sieges, and their denial."""

from __future__ import annotations

from collections.abc import Iterator

from monitor.core.extract.acts.grammar import (
    BE,
    HOLDERS,
    agent_after,
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

FALLS = frozenset(("fell", "fall", "falls", "fallen"))
MUNITIONS = frozenset(
    (
        "car",
        "suicide",
        "truck",
        "roadside",
        "cluster",
        "barrel",
        "nail",
        "petrol",
        "time",
        "artillery",
        "mortar",
        "the",
        "of",
    )
)
REPORTED = frozenset(("claims", "accusations", "reports", "that", "allegations"))
NOUN_OR_VERB = frozenset(("strikes", "attacks", "raids", "strike", "attack", "raid", "bombing", "shelling"))
VERB_NEXT = frozenset(("to", "will", "would", "may", "might", "could", "can", "did", "not", "shall", "should", "must"))
NOT_DONE = (SignalModality.THREATENED, SignalModality.CALLED_FOR)


def denials(scene: Scene, setting: Setting) -> Iterator[Act]:
    """An attack that a party says it did not make: "did not carry out strikes", "denied bombing", "no strike was made"."""
    for at, got in enumerate(scene.tags):
        if not got or not _denied(scene, at):
            continue
        actor = (agent_after(scene, at) if passive(scene, at) else None) or party_before(scene, at)
        code = speaker_or(scene, setting, at, actor)
        if code is None:
            continue
        target = next((m.code for m in scene.mentions if m.code != code and m.role in ("force", "plain")), None)
        last = min(at + 3, len(scene.words) - 1)
        yield Act("denial", code, target, at, last, "denied-attack", SignalModality.DENIED)
        return


def _denied(scene: Scene, at: int) -> bool:
    """Return whether the verb at ``at`` denies a deed of arms, or is one under a negation that is no order ("not to")."""
    words, tags = scene.words, scene.tags
    got, word = tags[at], words[at]
    ahead = range(at + 1, min(len(words), at + 9))
    if "DENY" in got:
        if word.startswith(("reject", "dismiss")) and not any(words[step] in REPORTED for step in ahead):
            return False
        return any(
            "ATKN" in tags[step]
            or words[step] in ("responsibility", "involvement")
            or ("STRONGATK" in tags[step] and FORMS.get(words[step]) != "base")
            for step in ahead
        )
    if "to" in words[max(0, at - 2) : at]:
        return False
    if "STRONGATK" in got and FORMS.get(word) != "s":
        return negated(scene, at)
    if "DO" in got and negated(scene, at) and any("ATKN" in tags[step] for step in ahead):
        return True
    if word in ("used", "carried", "conducted", "launched", "made"):
        return any(
            words[step] == "no" and any("ATKN" in tags[noun] for noun in range(step + 1, min(step + 4, at)))
            for step in range(max(0, at - 10), at)
        )
    return False


def downings(scene: Scene, setting: Setting) -> Iterator[Act]:
    """An aircraft brought down: "Syrian air defences down a Turkish drone", "two helicopters were shot down"."""
    words, tags = scene.words, scene.tags
    for at, word in enumerate(words):
        if word in ("downed", "downs", "downing"):
            verb = at
        elif word == "down" and at:
            back = next(
                (s for s in range(at - 1, max(-1, at - 7), -1) if "DOWN" in tags[s] and words[s] != "down"), None
            )
            follows = party_after(scene, at, reach=3)
            if back is not None:
                verb = back
            elif (
                follows is not None
                and "DEFENCE" in scene.present | {"DEFENCE"}
                and party_before(scene, at, strict=True)
            ):
                verb = at
            else:
                continue
        elif word in ("intercepted", "intercepts"):
            verb = at
        else:
            continue
        if negated(scene, verb):
            continue
        craft = [s for s, got in enumerate(tags) if "CRAFT" in got and abs(s - at) < 10]
        if not craft:
            continue
        if (
            passive(scene, verb)
            or (at == len(words) - 1)
            or (FORMS.get(words[verb]) == "past" and craft[0] < verb and not any(s > at for s in craft))
        ):
            target = party_before(scene, verb)
            actor = agent_after(scene, at)
        else:
            actor = party_before(scene, verb)
            target = party_after(scene, at)
        if actor is None and target is None and setting.speaker is None:
            continue
        if actor is None and target is None:
            loser = setting.speaker
            yield Act(
                "air_defence_engagement",
                setting.opponent(loser),
                loser,
                verb,
                at,
                "aircraft-lost",
                modality(scene, verb),
            )
            return
        how = modality(scene, verb)
        kind = "air_defence_engagement" if how not in NOT_DONE else "retaliation_threat"
        yield Act(
            kind, actor.code if actor else None, target.code if target else None, verb, at, "aircraft-brought-down", how
        )
        return


def _means(scene: Scene, at: int) -> str | None:
    """Return the CAMEO code of the means that the words name, ``None`` where they name none."""
    near = frozenset[str]().union(*scene.tags[max(0, at - 8) : at + 9])
    if "SUICIDE" in near:
        return "183"
    if "AIR" in near:
        return "195"
    if "GUN" in near:
        return "194"
    return (
        "190"
        if scene.words[at].startswith(("destroy", "fight", "clash")) or scene.words[at] in ("out", "knocks")
        else None
    )


def _owner(scene: Scene, at: int) -> Mention | None:
    """Return the party whose strike the noun at ``at`` is: "a Russian air strike", "Russia's overnight bombardment"."""
    for mention in scene.mentions:
        if mention.start < at < mention.end and mention.head == at:
            return mention
        if (
            mention.end <= at
            and at - mention.end < 5
            and (mention.head == at or mention.role in ("plain", "force", "leader"))
        ):
            between = scene.words[mention.end : at]
            if not any(
                word in HARD
                or word in BREAKS
                or word in HOLDERS
                or (
                    word in FORMS
                    and "ATKN" not in scene.tags[i]
                    and "AIR" not in scene.tags[i]
                    and FORMS[word] in ("past", "s")
                )
                for i, word in enumerate(between, mention.end)
            ):
                return mention
    return None


def attacks(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A party strikes another. The kind follows from who it is and why: retaliation, support of a ground fight, or
    neither.
    """
    words, tags = scene.words, scene.tags
    seen: set[tuple[str | None, str | None]] = set()
    for at, got in enumerate(tags):
        if not got:
            continue
        word = words[at]
        actor: Mention | None = None
        target: Mention | None = None
        noun = False
        if "ATKN" in got and not (word in NOUN_OR_VERB and _verbal(scene, at)):
            noun = True
            actor = _owner(scene, at) or agent_after(scene, at, 4)
            following = words[at + 1] if at + 1 < len(words) else ""
            if following in ("on", "against", "at", "targeting", "upon", "that", "which", "hit", "hits") or (
                following == "of" and word in ("bombardment", "shelling", "bombing")
            ):
                target = party_after(scene, at, reach=7)
            doer = next((s for s in range(at - 1, max(-1, at - 6), -1) if "DO" in tags[s] and s in range(at)), None)
            if target is None and following == "by":
                on = next((s for s in range(at + 2, min(len(words), at + 8)) if words[s] in ("on", "against")), None)
                target = party_after(scene, on, reach=4) if on is not None else None
            if actor is None and doer is not None:
                actor = agent_after(scene, doer) if passive(scene, doer) else party_before(scene, doer)
            if target is None and actor is not None:
                hurt = next(
                    (
                        s
                        for s in range(at - 1, max(-1, at - 14), -1)
                        if words[s] in ("killed", "kills", "wounded", "hit", "dead", "died", "injured", "kill")
                    ),
                    None,
                )
                if hurt is not None:
                    target = party_before(scene, hurt)
                elif any(
                    words[s] in ("killed", "kills", "wounded", "killing", "wounding", "hit", "hits")
                    for s in range(at, min(len(words), at + 4))
                ):
                    target = party_after(scene, at, reach=9)
        elif "STRONGATK" in got or (
            word in ("fired", "fires", "fire", "firing", "opened")
            and any(w in ("on", "at", "upon", "fire") for w in words[at + 1 : at + 4])
        ):
            if word in ("bombs", "bomb", "rockets", "shells") and at and words[at - 1] in MUNITIONS:
                continue
            if (
                FORMS.get(word) == "base"
                and at
                and words[at - 1] in ("a", "the", "an", "of", "under", "air", "drone", "military")
            ):
                continue
            if passive(scene, at):
                target, actor = party_before(scene, at), agent_after(scene, at)
            else:
                actor, target = party_before(scene, at), party_after(scene, at)
                if target is None and actor is not None:
                    code = actor.code
                    target = next(
                        (m for m in scene.mentions if at < m.start < at + 11 and m.code != code and m.role == "force"),
                        None,
                    )
                if target is None and actor is None:
                    continue
                if target is None and setting.speaker is None and not (set(words[at:]) & {"back"}):
                    continue
        elif (
            word == "under"
            and words[at + 1 : at + 2]
            and words[at + 1] in ("fire", "attack", "bombardment", "shelling")
            and any(w in ("come", "came", "comes", "coming") for w in words[max(0, at - 3) : at])
        ):
            target, actor = party_before(scene, at), agent_after(scene, at)
            if target is None:
                target = next((m for m in scene.mentions if m.end <= at), None)
        else:
            continue
        if negated(scene, at):
            continue
        actor_code = speaker_or(scene, setting, at, actor) if not noun else (actor.code if actor else None)
        if actor is None and actor_code is None and any(w in ("our", "us") for w in words[at : at + 7]):
            actor_code = setting.speaker
        target_code = target.code if target else None
        if (
            target_code is None
            and any(w in ("its", "their") for w in words[max(0, at - 7) : at])
            and target is None
            and actor_code
        ):
            target_code = setting.opponent(actor_code)
        if actor_code is None and target_code is not None:
            actor_code = _shown_by(scene, setting, at, target_code)
        if target_code is None or target_code == actor_code:
            continue
        if actor_code is None and (target is None or target.role != "force"):
            continue
        yield from _classify(scene, setting, at, actor_code, target_code, noun, seen)


def _shown_by(scene: Scene, setting: Setting, at: int, target: str) -> str | None:
    """Return who strikes where only the context says: "its attacks on", the showing of one's own strikes, or an
    answer.
    """
    if any(word in ("its", "their") for word in scene.words[max(0, at - 3) : at]):
        return next((m.code for m in scene.mentions if m.end <= at and m.code != target), None)
    if "SHOW" in scene.present and {"footage", "video", "images"} & set(scene.words):
        return next((m.code for m in scene.mentions if m.role == "media" and m.code != target), None)
    if "RETALIATE" in scene.present and setting.speaker != target:
        return setting.speaker
    return None


def _verbal(scene: Scene, at: int) -> bool:
    """Return whether "strikes" or "attack" at ``at`` is a verb: a party before it, a party or article after it."""
    if at and scene.words[at - 1] in (BE if scene.words[at].endswith("ing") else VERB_NEXT):
        return True
    if scene.words[at].endswith("ing"):
        return False
    before = party_before(scene, at, strict=True)
    after = scene.words[at + 1] if at + 1 < len(scene.words) else ""
    return (
        before is not None
        and before.end >= at - 2
        and before.head != at
        and any(m.start == at + 1 for m in scene.mentions)
    ) or (after in ("a", "the", "its") and before is not None and before.head < at)


def _classify(
    scene: Scene,
    setting: Setting,
    at: int,
    actor: str | None,
    target: str,
    noun: bool,
    seen: set[tuple[str | None, str | None]],
) -> Iterator[Act]:
    conf = setting.theatre
    how = modality(scene, at)
    if (actor, target) in seen or (actor is None and any(pair[1] == target for pair in seen)):
        return
    seen.add((actor, target))
    code = _means(scene, at)
    near = scene.tags[max(0, at - 12) : at + 12]
    if how is SignalModality.THREATENED:
        yield Act("retaliation_threat", actor, target, at, at, "threatened-attack", how)
        return
    if how is SignalModality.CALLED_FOR:
        return
    outsider = bool(conf.belligerents) and actor is not None and actor not in conf.belligerents
    if outsider:
        kind = "third_party_strike"
    elif (
        noun
        and (any("CAPTURE" in tags or "GROUND" in tags for tags in near) or not FALLS.isdisjoint(scene.words))
        and ("TOWNISH" in scene.present)
        and any(w in FALLS or w in ("entered", "captured", "took", "retook", "near", "seized") for w in scene.words)
    ):
        kind = "strike_support"
    elif (
        ("RETALIATE" in scene.present or scene.words[at + 1 : at + 2] == ["back"]) and actor is not None
    ) or actor in conf.struck:
        kind = "retaliation_strikes"
    else:
        kind = "strike_on_forces"
    yield Act(kind, actor, target, at, at, "attack-noun" if noun else "attack-verb", how, code=code, root="ASSAULT")


def _takes_ground(scene: Scene, at: int) -> bool:
    """Return whether what the verb at ``at`` takes is ground: a town, "control of", or a name that is no party's
    force.
    """
    words, tags = scene.words, scene.tags
    if any("TOWNISH" in other for other in tags[at + 1 : at + 8]) or "control" in words[at + 1 : at + 3]:
        return True
    if "STRONGCAPTURE" not in tags[at] or at + 1 >= len(words):
        return False
    following = next((mention for mention in scene.mentions if mention.start >= at), None)
    if following is not None and following.start == at + 1:
        return following.role == "place"
    return not scene.upper and scene.tokens[at + 1].text[0].isupper()


def ground(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Ground taken, pushed for or fought over. Routine moves are background; a newly opened offensive is not."""
    words, tags = scene.words, scene.tags
    for at, got in enumerate(tags):
        if not got:
            continue
        word = words[at]
        code = "190"
        fresh = False
        actor: Mention | None
        if "CAPTURE" in got and FORMS.get(word) != "base":
            if not _takes_ground(scene, at):
                continue
            code = "192"
            actor = agent_after(scene, at) if passive(scene, at) else party_before(scene, at)
        elif "ADVANCE" in got and any(
            w in ("into", "in", "toward", "towards", "on", "with", "deeper", "up", "against", "from")
            for w in words[at + 1 : at + 4]
        ):
            actor = party_before(scene, at)
        elif "GROUND" in got:
            actor = _owner(scene, at) or agent_after(scene, at, 4)
            doer = next(
                (
                    s
                    for s in range(at - 1, max(-1, at - 6), -1)
                    if "DO" in tags[s] or words[s] in ("began", "begun", "begins", "started", "starts", "opened")
                ),
                None,
            )
            if doer is not None:
                fresh = True
                actor = party_before(scene, doer) or actor
        else:
            continue
        if actor is None and "ADVANCE" in got and any(word in ("joined", "linked") for word in words):
            actor, code = next((m for m in scene.mentions if m.role == "media"), None), "192"
        if actor is None or actor.role == "leader" or negated(scene, at):
            continue
        other = next(
            (m.code for m in scene.mentions if m.start > at and m.code != actor.code and m.role != "place"), None
        )
        pair = {actor.code, actor.code + "-OPP", actor.code.removesuffix("-OPP")}
        target = (
            setting.opponent(actor.code)
            if other is None or (setting.theatre.belligerents and other not in pair)
            else other
        )
        if (
            actor.code not in setting.theatre.belligerents
            and setting.theatre.belligerents
            and actor.code.endswith("-OPP") is False
        ):
            continue
        yield Act(
            "ground_advance",
            actor.code,
            target or other,
            at,
            at,
            "ground-taken" if code == "192" else "ground-move",
            modality(scene, at),
            code=code,
            root="COERCE" if code == "192" else "ASSAULT",
            background=not fresh,
        )
        return


def car_bombs(scene: Scene, _setting: Setting) -> Iterator[Act]:
    """Bombs driven or carried at a target by those who die with them."""
    words = scene.words
    at = next(i for i, got in enumerate(scene.tags) if "SUICIDE" in got)
    aim = next(
        (i for i in range(at, min(len(words), at + 6)) if words[i] in ("at", "into", "against", "on", "targeting")),
        None,
    )
    if aim is None:
        return
    actor, target = party_before(scene, at), party_after(scene, aim)
    if target is None or (actor is not None and actor.code == target.code):
        return
    kind = "strike_support" if "TOWNISH" in scene.present else "strike_on_forces"
    yield Act(kind, actor.code if actor else None, target.code, at, aim, "suicide-bomb", code="183", root="ASSAULT")


def sieges(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Forces or posts shut in by another party."""
    for at, got in enumerate(scene.tags):
        if "SIEGE" not in got or negated(scene, at):
            continue
        target: Mention | None
        actor: Mention | None
        other = next((m for m in scene.mentions if m.start > at), None)
        if not passive(scene, at) and not party_after(scene, at) and other is not None:
            target, actor = other, party_before(scene, at)
        elif passive(scene, at) or not party_after(scene, at):
            target = party_before(scene, at)
            actor = agent_after(scene, at)
        else:
            target, actor = party_after(scene, at), party_before(scene, at)
        if target is None or (actor is None and "TOWNISH" not in scene.present and target.role != "force"):
            continue
        code = actor.code if actor else setting.opponent(target.code)
        if code == target.code:
            continue
        perfect = (
            any(w in ("has", "have", "had") for w in scene.words[max(0, at - 3) : at]) and "another" not in scene.words
        )
        yield Act("siege", code, target.code, at, at, "shut-in", modality(scene, at), background=perfect)
        return

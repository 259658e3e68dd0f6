"""A party turns to its allies or to the world; third parties take a side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from monitor.core.extract.acts.found import CALLS, STOP_FIRING, acting, ends, word_at
from monitor.core.extract.acts.grammar import modality, negated, party_after, party_before, speaker_or
from monitor.core.extract.acts.scene import Mention, Scene
from monitor.core.extract.acts.setting import NATO_MEMBERS, Act, Setting
from monitor.core.model import SignalModality

PHONE: Final = re.compile(r"\b(?:phon\w+|telephon\w+|by phone|on the phone|phone call|call with|rang)\b")
SPOKE: Final = re.compile(
    r"\b(?:speaks?|spoke|spoken|talk(?:s|ed|ing)?|discuss\w*|consult\w*|confer\w*|reach(?:es|ed)|got hold of"
    r"|phon\w+|telephon\w+|conversation|call(?:s|ed)?|met|meets?)\b"
)
BACKS: Final = re.compile(
    r"\b(?:stands? (?:[\w']+ ){0,2}?(?:by|with)|stood (?:\w+ly )?(?:by|with)|sides? with|sided with|(?<!hit"
    r" )(?<!hits )(?<!strike )(?<!struck )(?<!fire )(?<!fires )(?<!fired )(?<!pulled )(?<!pull )(?<!fight"
    r" )(?<!going )(?<!come )backs?|backed|supports?"
    r"|supported|(?:expresses|expressed|voices|voiced|full) (?:\w+ )?(?:support|solidarity)|who its real ally is"
    r"|its (?:true|real) (?:ally|friend))\b(?! by\b)"
)
CONDEMN: Final = re.compile(
    r"\b(?:condemn\w*|denounc\w+|deplor\w+|decr(?:y|ies|ied)|slam(?:s|med)?|blast(?:s|ed)|rebuk\w+|criticis\w+"
    r"|criticiz\w+)\b"
)
HOPES: Final = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wants?|wanted|wish(?:es|ed)?|urg(?:e|es|ed|ing)|press(?:es|ed|ing)?|asks?|asked"
    r"|call(?:s|ed|ing) on|expects?|tells?|told)\b"
)
GIVE_UP: Final = re.compile(
    r"\b(?:drops?|give up|gives up|abandons?|scraps?|ditch(?:es)?|renounces?|cancels?|reverse|rethink|reconsider"
    r"|goes|stop buying|stop supporting|change course|withdraw from)\b"
)
ASKS: Final = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|seek(?:s|ing)?|sought|appeal(?:s|ed|ing)? (?:to|for)|want(?:s|ed)?"
    r"|plead(?:s|ed)?|call(?:s|ed|ing)? (?:on|for)|turn(?:s|ed)? to|urg(?:e|es|ed|ing)|beg(?:s|ged)?)\b"
)
ARMS: Final = re.compile(
    r"\b(?:military (?:help|aid|assistance|support|backing)|patriots?|air[- ]defen[cs]e (?:systems?|batteries"
    r"|missiles)|weapons|arms|ammunition|missile batteries|fighter jets|f-16s?|tanks|troops to help|reinforcements"
    r"|himars)\b"
)
WORLD: Final = re.compile(
    r"\b(?:international community|world (?:at large|powers|leaders)|the world|guarantor\w*|partners|astana|global"
    r" community|security council|the united nations)\b"
)


def consultation(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A party turns to its allies: a call, a meeting, consultations planned, support asked for."""
    text = scene.text
    spoke = SPOKE.search(text)
    if spoke is None:
        stand = re.search(r"\b(?:should|must|has to|ought to) (?:stand|support|back|act|show)\b", text)
        ally = next((m for m in scene.mentions if m.code == "NATO"), None)
        if stand is not None and ally is not None:
            at, last = ends(scene, stand)
            actor = next((m.code for m in scene.mentions if m.code != "NATO" and m.role != "media"), setting.speaker)
            if actor:
                yield Act(
                    "alliance_consultation",
                    actor,
                    "NATO",
                    at,
                    last,
                    "ally-called-on",
                    SignalModality.CALLED_FOR,
                    code="1012",
                    root="REQUEST",
                )
        return
    for spoke in SPOKE.finditer(text):
        at = word_at(scene, spoke.start())
        if (
            spoke[0] in ("talks", "reached", "called", "calls", "call", "meets", "met", "talk")
            and PHONE.search(text) is None
            and "NATO" not in {m.code for m in scene.mentions}
        ):
            continue
        own = party_before(scene, at)
        actor = own.code if own is not None and own.role != "place" else speaker_or(scene, setting, at, None)
        theirs = next(
            (m for m in scene.mentions if m.start > at and m.code != actor and m.role in ("leader", "plain")), None
        )
        two = [m for m in scene.mentions if m.role in ("leader", "plain")]
        if theirs is None and len(two) > 1 and two[0].code != two[1].code and two[1].end <= at <= two[1].end + 4:
            actor, theirs = two[0].code, two[1]
        planned = re.search(
            r"\b(?:to (?:open|begin|start|take place)|tomorrow|will (?:begin|start|open|consult))\b", text
        )
        if actor == "NATO" or (theirs is None and actor is not None and own is not None and at - own.head > 4):
            lead = next((m for m in scene.mentions if m.role == "leader" and m.code != "NATO" and m.start < at), None)
            actor = lead.code if lead else None
            theirs = next(
                (m for m in scene.mentions if m.start > at and m.code != actor and m.role in ("leader", "plain")), None
            )
        if actor is None and theirs is not None and "LEADER" in scene.tags[max(0, at - 3)] | scene.tags[max(0, at - 2)]:
            # "said the president had spoken with": the leader of whoever is talked of first
            actor = next((m.code for m in scene.mentions if m.end <= at and m.role in ("leader", "plain")), None)
        if actor is None or theirs is None:
            if spoke[0].startswith("consult") and any(m.code == "NATO" for m in scene.mentions):
                actor = (
                    setting.speaker
                    if setting.speaker not in (None, "NATO")
                    else next((m.code for m in scene.mentions if m.code != "NATO"), None)
                )
                if actor is None:
                    actor = min(setting.theatre.struck) if setting.theatre.struck else None
                if actor:
                    yield Act(
                        "alliance_consultation",
                        actor,
                        "NATO",
                        at,
                        at,
                        "ally-consulted",
                        SignalModality.PLANNED if planned else modality(scene, at),
                        code="036" if planned else "040",
                        root="AGREE" if planned else "CONSULT",
                    )
                    return
            continue
        if not {actor, theirs.code} <= NATO_MEMBERS or actor in ("NATO",) or actor == theirs.code:
            continue
        how = SignalModality.PLANNED if planned else modality(scene, at)
        code = (
            "036" if planned else "041" if PHONE.search(text[max(0, spoke.start() - 30) : spoke.end() + 90]) else "040"
        )
        yield Act(
            "alliance_consultation",
            actor,
            theirs.code,
            at,
            theirs.end - 1,
            "ally-consulted",
            how,
            code=code,
            root="AGREE" if planned else "CONSULT",
        )


def _condemned(scene: Scene, at: int, actor: Mention | None) -> Mention | None:
    """Return whose act is condemned: "by" names the doer, an adjective the owner; the victim ("the killing of") is
    neither.
    """
    later = [m for m in scene.mentions if m.start > at and (actor is None or m.code != actor.code)]
    doer = next((m for m in later if "by" in scene.words[max(at, m.start - 2) : m.start]), None)
    if doer is not None:
        return doer
    first = next(iter(later), None)
    if first is None or first.start - at > 6 or scene.words[first.start - 1] in ("of", "on", "against", "in", "near"):
        return None
    return first


def backing(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A third party backs one side or condemns the other."""
    text = scene.text
    hit = CONDEMN.search(text)
    if hit is not None:
        at = word_at(scene, hit.start())
        actor = party_before(scene, at)
        target = _condemned(scene, at, actor)
        if actor is not None and target is not None and not negated(scene, at):
            third = actor.code not in setting.theatre.belligerents or not setting.theatre.belligerents
            if third:
                yield Act(
                    "alliance_statement",
                    actor.code,
                    target.code,
                    at,
                    target.end - 1,
                    "condemned",
                    code="111",
                    root="ACCUSE",
                )
            else:
                yield Act("accusation", actor.code, target.code, at, target.end - 1, "condemned", code="111")
            return
    back = BACKS.search(text)
    if back is None:
        return
    at = word_at(scene, back.start())
    if negated(scene, at) or (back[0].startswith("back") and scene.words[at - 1 : at] == ["is"]):
        return
    actor_code = acting(scene, setting, at)
    target = next(
        (m for m in scene.mentions if m.start > at and m.code != actor_code and m.role != "media" and m.code != "NATO"),
        None,
    )
    if "ally is" in back[0]:
        target = party_after(scene, 0, places=True, reach=30)
        inner = [m for m in scene.mentions if m.start < at and m.role != "media"]
        if len(inner) > 1:
            actor_code, target = inner[0].code, inner[-1]
    if actor_code is None or target is None or actor_code == target.code or actor_code in setting.theatre.belligerents:
        return
    if modality(scene, at) is SignalModality.CALLED_FOR and "ally" not in text:
        return
    if back[0].startswith(("back", "support")) and "ALLIANCE" not in scene.present and "SAY" not in scene.present:
        return
    yield Act("alliance_statement", actor_code, target.code, at, target.end - 1, "backed")


def leverage(scene: Scene, setting: Setting) -> Iterator[Act]:
    """An ally uses the moment to get something changed."""
    hope = HOPES.search(scene.text)
    if hope is None:
        return
    give = next((m for m in GIVE_UP.finditer(scene.text) if m.start() > hope.start()), None)
    if give is None:
        return
    at = word_at(scene, hope.start())
    actor = acting(scene, setting, at)
    target = next((m.code for m in scene.mentions if m.start > at and m.code != actor), None)
    if actor is None or target is None or actor in setting.theatre.belligerents or not {actor, target} <= NATO_MEMBERS:
        return
    yield Act("alliance_leverage", actor, target, at, ends(scene, give)[1], "ally-pressed", SignalModality.CALLED_FOR)


def aid_asked(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Weapons or military help asked for."""
    arms = ARMS.search(scene.text)
    if arms is None:
        return
    ask = next((m for m in reversed(list(ASKS.finditer(scene.text, 0, arms.start())))), None)
    if ask is None or arms.start() - ask.end() > 90:
        return
    at = word_at(scene, ask.start())
    if ";" in scene.words[at : word_at(scene, arms.start())]:
        return
    actor = acting(scene, setting, at)
    mention = party_after(scene, at, places=True)
    if (
        actor is None
        or negated(scene, at, 3)
        or re.search(r"\b(?:drop|give up|lay down|hand over|stop|end|halt)\b", scene.text[ask.end() : arms.start()])
    ):
        return
    target = mention.code if mention and mention.code != actor else None
    how = modality(scene, at)
    how = SignalModality.CALLED_FOR if how is SignalModality.DONE else how
    old = scene.words[at - 1 : at] == ["had"]
    if target is None:
        return
    yield Act("military_aid_request", actor, target, at, ends(scene, arms)[1], "arms-asked", how, background=old)


def no_fly(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A no-fly zone asked for or debated."""
    at = next(i for i, got in enumerate(scene.tags) if "NOFLY" in got)
    call = CALLS.search(scene.text)
    asking = word_at(scene, call.start()) if call is not None and word_at(scene, call.start()) < at else at
    mention = party_before(scene, asking) or next((m for m in scene.mentions if m.role == "leader"), None)
    actor = mention.code if mention else setting.elsewhere(None, ("leader",)) or setting.speaker or "USA"
    place = next((m.code for m in scene.mentions if m.start > at and m.code != actor), None)
    asked = party_after(scene, asking) if asking < at and place is None else None
    place = place or (asked.code if asked is not None and asked.code != actor else None)
    yield Act(
        "no_fly_zone_call",
        actor,
        place or setting.opponent(actor),
        at,
        min(at + 1, len(scene.words) - 1),
        "no-fly-zone",
        SignalModality.CALLED_FOR,
    )


def appeal(scene: Scene, setting: Setting) -> Iterator[Act]:
    """The world, or a peace process, called on to act."""
    world = WORLD.search(scene.text)
    if world is None:
        return
    ask = re.search(
        r"\b(?:appeal\w*|call(?:s|ed|ing)? (?:on|upon)|urg(?:e|es|ed|ing)|must|implor\w+|ask(?:s|ed))\b", scene.text
    )
    if ask is None or STOP_FIRING.search(scene.text) is not None:
        return
    at = word_at(scene, ask.start())
    gap = at - word_at(scene, world.end() - 1) if ask[0] == "must" else word_at(scene, world.start()) - at
    if not 0 < gap <= (4 if ask[0] == "must" else 7):
        return
    actor = setting.speaker or acting(scene, setting, at)
    if actor is None or actor in ("UN",):
        return
    target = (
        "RUS"
        if "astana" in scene.text
        else next((m.code for m in scene.mentions if m.code != actor and m.start > at), None)
    )
    yield Act(
        "international_appeal",
        actor,
        target,
        min(at, word_at(scene, world.start())),
        max(at, ends(scene, world)[1]),
        "world-called-on",
        SignalModality.CALLED_FOR,
    )

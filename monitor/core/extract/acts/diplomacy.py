"""Acts between states short of arms: truce calls and pledges, talks, allies consulted, asked and spoken for,
evacuations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from monitor.core.extract.acts.domestic import ends, word_at
from monitor.core.extract.acts.grammar import bare, modality, negated, party_after, party_before, speaker_or
from monitor.core.extract.acts.scene import Mention, Scene
from monitor.core.extract.acts.setting import NATO_MEMBERS, Act, Setting
from monitor.core.model import SignalModality

CALLS = re.compile(
    r"\b(?:calls?|called|calling|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|appeal(?:s|ed|ing)?|asks?|asked|asking"
    r"|press(?:es|ed|ing)?|wants?|wanted|seeks?|sought"
    r"|plead(?:s|ed|ing)?|reiterat(?:e|es|ed|ing)|request(?:s|ed|ing)?|propos(?:e|es|ed|ing)|push(?:es|ed|ing)?)\b"
)
MUST = re.compile(r"\b(?:must|should|need to|have to)\b")
STOP_FIRING = re.compile(
    r"\b(?:(?:stop|cease|hold|halt)(?:ping)? (?:\w+ )?(?:fire|firing|shelling|shooting|bombing|the fighting"
    r"|hostilities|attacks)|cease-?fire|truce|cessation of hostilities|end to (?:the )?(?:fighting|hostilities"
    r"|violence))\b"
)
KEEPS = re.compile(
    r"\b(?:uphold\w*|honou?r\w*|abid\w+|respect\w*|stick\w* to|adher\w+|compl(?:y|ies|ied) with|committed to"
    r"|stand\w* by|observ\w+)\b"
)
TRUCE = re.compile(r"\b(?:ceasefire|cease-fire|truce|armistice|de-escalation|restraint)\b")
MADE = re.compile(
    r"\b(?:agreed?|declar\w+|announc\w+|sign(?:s|ed)?|took effect|takes effect|came into (?:force|effect)|comes"
    r" into|begins?|began|reach(?:es|ed)|accept(?:s|ed))\b"
)
TALK_WORD = re.compile(r"\b(?:talks|negotiations|negotiating|summit|meeting)\b")
NOT_HELD = re.compile(
    r"\b(?:(?:will|would) not (?:happen|take place|be held|go ahead)|won't (?:happen|take place)|cancel\w*|call(?:s"
    r"|ed)? off"
    r"|postpone\w*|scrapp?\w*|turn(?:s|ed)? down|refus\w+|reject\w*|rule[sd]? out|no plans? (?:for|to)|suspend\w*"
    r"|break(?:s|ing)? off|broke off|walk(?:s|ed)? (?:out|away)|not be held|pull(?:s|ed)? out of)\b"
)
PHONE = re.compile(r"\b(?:phon\w+|telephon\w+|by phone|on the phone|phone call|call with|rang)\b")
SPOKE = re.compile(
    r"\b(?:speaks?|spoke|spoken|talk(?:s|ed|ing)?|discuss\w*|consult\w*|confer\w*|reach(?:es|ed)|got hold of"
    r"|phon\w+|telephon\w+|conversation|call(?:s|ed)?|met|meets?)\b"
)
BACKS = re.compile(
    r"\b(?:stands? (?:[\w']+ ){0,2}?(?:by|with)|stood (?:\w+ly )?(?:by|with)|sides? with|sided with|(?<!hit"
    r" )(?<!hits )(?<!strike )(?<!struck )(?<!fire )(?<!fires )(?<!fired )(?<!pulled )(?<!pull )(?<!fight"
    r" )(?<!going )(?<!come )backs?|backed|supports?"
    r"|supported|(?:expresses|expressed|voices|voiced|full) (?:\w+ )?(?:support|solidarity)|who its real ally is"
    r"|its (?:true|real) (?:ally|friend))\b(?! by\b)"
)
CONDEMN = re.compile(
    r"\b(?:condemn\w*|denounc\w+|deplor\w+|decr(?:y|ies|ied)|slam(?:s|med)?|blast(?:s|ed)|rebuk\w+|criticis\w+"
    r"|criticiz\w+)\b"
)
HOPES = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wants?|wanted|wish(?:es|ed)?|urg(?:e|es|ed|ing)|press(?:es|ed|ing)?|asks?|asked"
    r"|call(?:s|ed|ing) on|expects?|tells?|told)\b"
)
GIVE_UP = re.compile(
    r"\b(?:drops?|give up|gives up|abandons?|scraps?|ditch(?:es)?|renounces?|cancels?|reverse|rethink|reconsider"
    r"|goes|stop buying|stop supporting|change course|withdraw from)\b"
)
ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|seek(?:s|ing)?|sought|appeal(?:s|ed|ing)? (?:to|for)|want(?:s|ed)?"
    r"|plead(?:s|ed)?|call(?:s|ed|ing)? (?:on|for)|turn(?:s|ed)? to|urg(?:e|es|ed|ing)|beg(?:s|ged)?)\b"
)
ARMS = re.compile(
    r"\b(?:military (?:help|aid|assistance|support|backing)|patriots?|air[- ]defen[cs]e (?:systems?|batteries"
    r"|missiles)|weapons|arms|ammunition|missile batteries|fighter jets|f-16s?|tanks|troops to help|reinforcements"
    r"|himars)\b"
)
WORLD = re.compile(
    r"\b(?:international community|world (?:at large|powers|leaders)|the world|guarantor\w*|partners|astana|global"
    r" community|security council|the united nations)\b"
)
EVACUATION = re.compile(
    r"\b(?:evacuat\w+|medevac\w*|airlift\w*|ambulances?|rescue (?:helicopters?|teams?|crews?)|aid convoys?"
    r"|humanitarian (?:access|corridor\w*))\b"
)
REFUSAL = re.compile(
    r"\b(?:refus\w+|den(?:y|ies|ied)|block\w*|bar(?:s|red)|prevent\w*|reject\w*|turned (?:back|away)|would not"
    r" (?:let|allow)|did not (?:let|allow)|not allowed?)\b"
)
BROUGHT = re.compile(
    r"\b(?:evacuated|(?:moved|brought|taken|flown|carried|ferried) (?:back )?(?:home|out|to safety)|airlifted)\b"
)
SAFE = re.compile(r"\b(?:safely|without incident|home|successfully|to safety|completed)\b")
BACK_IN = re.compile(
    r"\b(?:(?:going|go|getting|get|re-?enter\w*|return\w*|re-?engag\w*|becoming involved|getting involved"
    r"|interven\w+|send(?:ing)? (?:troops|forces)|be(?:ing)? drawn)\b(?: \w+){0,6}? (?:war|conflict|fighting|troops"
    r"|forces)|military intervention|intervene militarily|intervention|boots on the ground)\b"
)
NO_TALK = re.compile(
    r"\b(?:no (?:talk|discussion|plans?|intention|question|consideration|thought)|not (?:discuss\w*|consider\w*"
    r"|planning|going to|considering|looking|intend\w*|be (?:sending|drawn))|rul(?:e|es|ed|ing) out|will not|would"
    r" not|won't|never|has no)\b"
)
POSITIONS = re.compile(
    r"\b(?:positions?|locations?|coordinates|whereabouts|where (?:\w+ ){0,2}(?:troops|forces|soldiers|units"
    r"|convoys)|movements)\b"
)
TELLS = re.compile(
    r"\b(?:tell\w*|told|inform\w*|notif\w+|shar\w+|pass\w*|giv\w+|gave|provid\w+|coordinat\w+|updat\w+|exchang\w+)\b"
)
PULLS_OUT = re.compile(
    r"\b(?:pull\w* (?:\w+ ){0,2}?(?:troops|forces|soldiers) (?:out|back)|(?:withdr[ae]w\w*|pull(?:s|ed|ing)? (?:out"
    r"|back)|retreat\w*)\b(?: \w+){0,6}?(?: (?:from|troops|forces"
    r"|soldiers|of)))\b"
)
BUILDS_UP = re.compile(
    r"\b(?:(?:deploy\w*|sen(?:d|ds|t)|mass(?:es|ed|ing)|mobili[sz]\w+|mov(?:es|ed|ing)|rush\w*|reinforc\w+"
    r"|amass\w*)\b(?: [\w,.-]+){0,5}? (?:troops|forces|soldiers|reinforcements|tanks|warships|fighter jets"
    r"|reservists|armou?r|brigades?|battalions?|aircraft carrier))\b"
)


def other_party(scene: Scene, actor: str | None, *, after: int = -1) -> str | None:
    """Return another party of the sentence (those after word ``after`` first), else of the fragment, else the
    opponent.
    """
    later = [m for m in scene.mentions if m.code != actor and m.role != "media" and m.start > after]
    early = [m for m in scene.mentions if m.code != actor and m.role != "media"]
    for mention in (*later, *early):
        return mention.code
    return None


def _actor(scene: Scene, setting: Setting, at: int) -> str | None:
    mention = party_before(scene, at)
    if mention is not None and mention.role != "place":
        return mention.code
    found = speaker_or(scene, setting, at, None)
    if found is not None:
        return found
    if (scene.words[:1] and scene.words[0] in ("he", "she", "they", "it", '"', "“")) or setting.speaker:
        return setting.speaker
    return None


def truce(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Calls for a truce, pledges to keep one, and truces made."""
    stop = STOP_FIRING.search(scene.text)
    keep = KEEPS.search(scene.text)
    word = TRUCE.search(scene.text)
    if keep is not None and word is not None and keep.start() < word.start() < keep.end() + 60:
        at, last = word_at(scene, keep.start()), ends(scene, word)[1]
        actor = _actor(scene, setting, at)
        urged = CALLS.search(scene.text[: keep.start()])
        if actor is not None and not negated(scene, at) and urged is None:
            target = "RUS" if setting.theatre.belligerents and actor == "TUR" else setting.opponent(actor)
            others = [m.code for m in scene.mentions if m.code != actor and m.role not in ("media", "leader")]
            yield Act(
                "pledge_restraint",
                actor,
                others[0] if others and others[0] not in ("UN",) else target,
                at,
                last,
                "truce-kept",
                modality(scene, at),
            )
            return
    if stop is None:
        return
    call = next((m for m in CALLS.finditer(scene.text) if m.start() < stop.start() + 1), None)
    call = call or next((m for m in MUST.finditer(scene.text) if 0 < stop.start() - m.end() < 3), None)
    if call is not None:
        at = word_at(scene, call.start())
        actor = _actor(scene, setting, at)
        if actor is None or negated(scene, at, 3):
            return
        mention = party_after(scene, at, places=True)
        target = mention.code if mention is not None and mention.code != actor else None
        if target is None:
            target = setting.opponent(actor) if setting.theatre.belligerents else other_party(scene, actor)
        yield Act(
            "ceasefire_call", actor, target, at, ends(scene, stop)[1], "truce-called-for", SignalModality.CALLED_FOR
        )
        return
    made = MADE.search(scene.text)
    if made is not None and word is not None and abs(word_at(scene, made.start()) - word_at(scene, word.start())) < 6:
        at = word_at(scene, made.start())
        if negated(scene, at) or "violat" in scene.text or "broke" in scene.text:
            return
        first = next((m for m in scene.mentions if m.role != "media"), None)
        if first is None:
            return
        yield Act(
            "ceasefire_declared",
            first.code,
            other_party(scene, first.code),
            at,
            ends(scene, word)[1],
            "truce-made",
            modality(scene, at),
        )


def talks(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Two parties talk, stop talking, or refuse to."""
    word = TALK_WORD.search(scene.text)
    if word is None:
        return
    parties: list[Mention] = []
    for mention in scene.mentions:
        if mention.role not in ("media",) and all(mention.code != known.code for known in parties):
            parties.append(mention)
    off = NOT_HELD.search(scene.text)
    at, last = ends(scene, word)
    if off is not None and word[0] != "meeting" and abs(word_at(scene, off.start()) - at) < 14:
        actor = parties[0].code if parties else setting.speaker
        if actor is None:
            return
        target = parties[1].code if len(parties) > 1 else setting.elsewhere(actor)
        a, b = sorted((at, word_at(scene, off.start())))
        yield Act("talks_cancelled", actor, target, a, b, "talks-off")
        return
    if len(parties) < 2 or word[0] in ("meeting", "summit"):
        return
    two = [m for m in parties if abs(m.head - at) < 16][:2]
    if len(two) < 2 or {"NATO"} & {two[0].code, two[1].code}:
        return
    led = next(
        (
            m
            for m in two
            if scene.words[max(0, m.start - 2) : m.start] and "by" in scene.words[max(0, m.start - 2) : m.start]
        ),
        two[0],
    )
    two = [led, *(m for m in two if m is not led)]
    text = scene.text
    follows = re.search(r"\b(?:follow(?:s|ed|ing)|came after|after)\b", text[: word.start()]) is not None
    ongoing = re.search(r"\b(?:continu\w+|currently|under way|ongoing|are holding)\b", text) is not None
    code = "046"
    yield Act(
        "talks",
        two[0].code,
        two[1].code,
        at,
        last,
        "talks-held",
        SignalModality.UNDER_WAY if ongoing else modality(scene, at),
        code=code,
        background=follows or ongoing,
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
    actor_code = _actor(scene, setting, at)
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
    actor = _actor(scene, setting, at)
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
    actor = _actor(scene, setting, at)
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
    actor = setting.speaker or _actor(scene, setting, at)
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


def evacuation(scene: Scene, setting: Setting) -> Iterator[Act]:
    """The wounded kept from being taken out, or taken out."""
    about = EVACUATION.search(scene.text)
    brought = BROUGHT.search(scene.text)
    refusal = REFUSAL.search(scene.text)
    if about is not None and refusal is not None and abs(refusal.start() - about.start()) < 80:
        at = word_at(scene, refusal.start())
        actor = _actor(scene, setting, at)
        target = next((m.code for m in scene.mentions if m.code != actor and m.role != "media"), None) or (
            min(setting.theatre.struck) if setting.theatre.struck else None
        )
        if actor is not None and actor != target:
            yield Act("evacuation_denied", actor, target, at, ends(scene, about)[1], "evacuation-refused")
        return
    if brought is not None and SAFE.search(scene.text, brought.start()) is not None:
        at = word_at(scene, brought.start())
        out = party_before(scene, at) or next((m for m in scene.mentions if m.role != "media"), None)
        if out is None:
            return
        speaker = setting.speaker if setting.speaker != out.code else setting.elsewhere(out.code)
        yield Act("evacuation_done", speaker, out.code, at, ends(scene, brought)[1], "evacuated")


def stays_out(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A power says that it will not join the fighting."""
    back = BACK_IN.search(scene.text)
    deny = NO_TALK.search(scene.text)
    if back is None or deny is None or not 0 <= back.start() - deny.start() < 90:
        return
    at = word_at(scene, deny.start())
    mention = next((m for m in scene.mentions if m.role == "leader"), None) or party_before(scene, at)
    actor = mention.code if mention else setting.speaker
    target = next((m.code for m in scene.mentions if m.code != actor and m.start > at), None) or setting.opponent(actor)
    if actor is not None and (not setting.theatre.belligerents or actor not in setting.theatre.belligerents):
        yield Act("intervention_denied", actor, target, at, ends(scene, back)[1], "stays-out", SignalModality.DENIED)


def positions_shared(scene: Scene, _setting: Setting) -> Iterator[Act]:
    """One force tells another where it stands."""
    where, tell = POSITIONS.search(scene.text), TELLS.search(scene.text)
    if where is None or tell is None or not 0 < where.start() - tell.start() < 90:
        return
    at = word_at(scene, tell.start())
    actor, target = party_before(scene, at), party_after(scene, at)
    if actor is None or target is None or actor.code == target.code or negated(scene, at):
        return
    yield Act("deconfliction", actor.code, target.code, at, ends(scene, where)[1], "positions-shared")


def movements(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Troops sent forward or taken back."""
    out = PULLS_OUT.search(scene.text)
    if out is not None:
        at = word_at(scene, out.start())
        actor = party_before(scene, at)
        acts = actor is not None and (actor.role == "force" or bare(scene, actor))
        if (
            actor is not None
            and acts
            and not negated(scene, at)
            and modality(scene, at) is not SignalModality.CALLED_FOR
        ):
            yield Act(
                "withdrawal",
                actor.code,
                other_party(scene, actor.code),
                at,
                ends(scene, out)[1],
                "troops-back",
                modality(scene, at),
            )
        return
    up = BUILDS_UP.search(scene.text)
    if up is None:
        return
    at = word_at(scene, up.start())
    actor = party_before(scene, at)
    if actor is None or negated(scene, at):
        return
    how = modality(scene, at)
    if how in (SignalModality.CALLED_FOR, SignalModality.HYPOTHETICAL):
        return
    perfect = scene.words[at - 1 : at] in (["has"], ["have"], ["had"])
    yield Act(
        "troop_buildup",
        actor.code,
        setting.opponent(actor.code),
        at,
        ends(scene, up)[1],
        "troops-sent",
        how,
        background=perfect,
    )

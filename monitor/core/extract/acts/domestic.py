"""Acts within a state that announce worse: emergency meetings, parliament called, the net cut, gates opened,
commanders forward.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from monitor.core.extract.acts.found import ends, word_at
from monitor.core.extract.acts.grammar import modality, party_before, speaker_or
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Act, Setting, nearest
from monitor.core.model import Direction, SignalModality

MEETING: Final = re.compile(
    r"\b(?:(?:emergency|urgent|extraordinary|crisis) (?:\w+ ){0,3}(?:meeting|session|talks|summit)(?! of parliament)"
    r"|security (?:meeting|summit)|(?:national )?security council(?! resolution)|war cabinet|security cabinet)\b"
)
MEETING_HELD: Final = re.compile(
    r"\b(?:conven\w+|chair\w*|call\w*|summon\w*|hold\w*|held|host\w*|under way|underway|lead\w*|led|gather\w*"
    r"|meets?|met|attend\w*|begin\w*|began|start\w*)\b"
)
TO_HOLD: Final = re.compile(r"(?<!called )(?<!calls )\bto (?:convene|hold|chair|host|lead|summon)\b")
MEETING_OVER: Final = re.compile(r"\b(?:ends?|ended|over|concludes?|concluded|finished|wrapped up|wraps up|closes)\b")
SESSION: Final = re.compile(
    r"\b(?:closed|closed-door|behind closed doors|session|sit|convene|recall\w*|meeting|meet|debate)\b"
)
WISH: Final = re.compile(
    r"\b(?:calls?|called|calling|urges?|urged|demands?|demanded|wants?|wanted|asks?|asked|requests?|requested"
    r"|seeks?|must|should|insists?)\b"
)
CUT: Final = re.compile(
    r"\b(?:restrict\w*|block\w*|cut(?:s|ting)?(?: off)?|throttl\w*|limited|limits|disrupt\w*|unreachable"
    r"|inaccessible|unavailable"
    r"|hard to reach|shut (?:down|off)|suspend\w*|banned|bans?|outages?|blackout|slowed|down)\b"
)
NO_LONGER: Final = re.compile(
    r"\b(?:(?:can ?not|can no longer|could not|unable to|not able to|not in a position to|(?:will |would |can )?no"
    r" longer|will not|won't|can't|not going to|stop(?:s|ped)?)"
    r"(?: be| being)? ?(?:\w+ ){0,2}?(?:hold\w*|held|stop\w*|prevent\w*|contain\w*|stem\w*|halt\w*|block\w*"
    r"|restrain\w*|keep\w*|absorb\w*|cope))\b"
)
OPENED: Final = re.compile(
    r"\b(?:open(?:s|ed|ing)? (?:up )?(?:the |its |their |our |all )*(?:\w+ )?(?:gates|borders?|doors|frontiers?)"
    r"|let them (?:in|through|pass)|let (?:refugees|migrants) (?:through|pass|in))\b"
)
STAND_DOWN: Final = re.compile(
    r"\b(?:ordered|told|instructed|directed)\b.*\b(?:stand down|let them|not to (?:stop|intervene)|let (?:refugees"
    r"|migrants))\b"
)
HABIT: Final = re.compile(
    r"\b(?:often|repeatedly|in the past|frequently|several times|many times|has long|have long|used to)\b"
)
POST: Final = re.compile(
    r"\b(?:command (?:post|cent(?:er|re)|headquarters|room)|forward (?:base|command|position|headquarters)|front"
    r" ?line|operations (?:room|cent(?:er|re)))\b"
)
COMMANDERS: Final = re.compile(
    r"\b(?:(?:defen[cs]e )?minister|chief of (?:the )?(?:general )?staff|army chief|commanders?|generals?|military"
    r" chief|top brass)\b"
)
BEYOND_THE_GATE: Final = frozenset("EU GRC BGR POL DEU ITA ESP FRA GBR AUT HUN HRV LTU LVA EST FIN CYP".split())
MARTIAL: Final = re.compile(r"\b(?:martial law|state of (?:emergency|war)|general mobili[sz]ation|curfew)\b")
IMPOSED: Final = re.compile(r"\b(?:declar\w+|impos\w+|announc\w+|order\w*|proclaim\w*|introduc\w+|extend\w*)\b")
# A state of emergency for these is relief, not repression.
DISASTER: Final = re.compile(
    r"\b(?:storms?|tornado\w*|hurricane\w*|cyclone\w*|typhoon\w*|floods?|flooding|wildfires?|bushfires?|fires"
    r"|blizzard\w*|snow\w*"
    r"|(?:earth)?quakes?|drought|heat ?wave|virus|pandemic|epidemic|outbreak|cholera|ebola|landslides?|volcano"
    r"|eruption|gas refilling)\b"
)
LIFTED: Final = re.compile(r"\b(?:lift\w*|eas(?:e|es|ed|ing)|end(?:s|ed|ing)?|cancel\w*|revok\w+)\b")


def emergency_meeting(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A head of state or government calls ministers or generals together out of turn, or that meeting ends."""
    match = MEETING.search(scene.text)
    if match is None:
        return
    first, last = ends(scene, match)
    councils = {m.start for m in scene.mentions if scene.words[m.end - 1] == "council"}
    near = nearest(scene, first, but=councils.union(range(first, last + 1)))
    home = near.code if near is not None else setting.home(scene, first)
    if (
        home in ("UN", "NATO", "EU", "AU", "ARABLEAGUE", "OSCE")
        or re.search(r"\b(?:un|u\.n\.|nations) security council", scene.text) is not None
        or "parliament" in match[0]
        or ("session" in match[0] and "PARLIAMENT" in scene.present)
    ):
        return
    before = party_before(scene, first)
    actor = before.code if before is not None and before.role != "media" else home
    if near is not None and near.role == "place" and before is None:
        actor = (
            near.code if near.code not in setting.theatre.belligerents or near.code in setting.theatre.struck else home
        )
    window = " ".join(scene.words[max(0, first - 9) : last + 9])
    if "no emergency" in scene.text or (actor is None and home is None):
        return
    after = " ".join(scene.words[last + 1 : last + 7])
    over = MEETING_OVER.search(after) is not None
    if not over and MEETING_HELD.search(window) is None and match[0].startswith(("national", "security c")):
        return
    how = SignalModality.ENDED if over else modality(scene, first, 8)
    if how is SignalModality.DONE and TO_HOLD.search(scene.text):
        how = SignalModality.PLANNED
    if (
        not over
        and how is SignalModality.DONE
        and (
            "under way" in window
            or "underway" in window
            or re.search(r"\b(?:is|are) (?:now )?(?:hold|host|chair|lead|attend|meet)ing\b", window)
        )
    ):
        how = SignalModality.UNDER_WAY
    if how in (SignalModality.CALLED_FOR,) and re.search(r"\bcall(?:s|ed)\b.*\bto an?\b", scene.text):
        how = SignalModality.DONE
    yield Act(
        "emergency_security_meeting",
        actor,
        actor,
        first,
        last,
        "emergency-meeting",
        how,
        direction=Direction.NEUTRAL if over else None,
    )


def parliament(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Someone wants parliament to sit on it."""
    at = next(i for i, got in enumerate(scene.tags) if "PARLIAMENT" in got)
    wish, session = WISH.search(scene.text), SESSION.search(scene.text)
    if (
        wish is None
        or session is None
        or abs(word_at(scene, session.start()) - at) > 8
        or word_at(scene, wish.start()) > at + 3
    ):
        return
    mention = party_before(scene, word_at(scene, wish.start()) + 1) or nearest(scene, at)
    code = mention.code if mention else setting.home(scene, at)
    if code is None:
        return
    if "opposition" in scene.text and not code.endswith("-OPP"):
        code += "-OPP"
    yield Act(
        "parliament_session_call",
        code,
        code.removesuffix("-OPP"),
        *ends(scene, session),
        "parliament-called",
        SignalModality.CALLED_FOR,
    )


def net_cut(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Access to the net or its networks taken away."""
    at = next(i for i, got in enumerate(scene.tags) if "SOCIAL" in got)
    match = CUT.search(scene.text)
    if (
        match is None
        or "no longer" in scene.text
        or re.search(r"\b(?:restored|not (?:been )?(?:blocked|restricted))\b", scene.text)
    ):
        return
    first, last = ends(scene, match)
    if abs(first - at) > 12:
        return
    mention = party_before(scene, first) or nearest(scene, first)
    home = mention.code if mention else setting.home(scene, at)
    yield Act("social_media_cutoff", home, home, min(first, at), max(last, at), "net-cut")


def gates(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A state stops holding refugees back, or says that it cannot go on."""
    if not any("REFUGEE" in other.present for other in (scene, *setting.scenes)):
        return
    text = scene.text
    if HABIT.search(text):
        return
    order = STAND_DOWN.search(text)
    hold = NO_LONGER.search(text)
    opened = OPENED.search(text)
    match = order or hold or opened
    if match is None:
        return
    if re.search(r"\b(?:no plans?|not|never|denies|denied|refuses|refused)\b(?: \w+){0,2} (?:to )?open", text):
        return
    first, last = ends(scene, match)
    actor = speaker_or(scene, setting, first, None) if re.search(r"\bwe\b", text) else None
    if actor is None:
        for mention in scene.mentions:
            if (
                mention.role != "media"
                and mention.code not in ("EU", "UN")
                and not (mention.role == "place" and mention.start and scene.words[mention.start - 1] in ("from", "to"))
            ):
                actor = mention.code
                break
    if actor in (None, "SYR") and setting.theatre.struck:
        actor = setting.speaker or setting.elsewhere("SYR", ("leader", "force", "plain")) or min(setting.theatre.struck)
    actor = actor or setting.speaker or setting.elsewhere("EU")
    if actor is None:
        return
    unable = (
        hold is not None
        and order is None
        and re.search(r"\b(?:can|cannot|can't|could|unable|able|position)\b", hold[0]) is not None
    )
    target = next((m.code for m in scene.mentions if m.code in BEYOND_THE_GATE), "EU")
    how = modality(scene, first)
    if unable:
        yield Act(
            "border_opening",
            actor,
            target,
            first,
            last,
            "cannot-hold",
            SignalModality.THREATENED,
            code="1313",
            root="THREATEN",
        )
    elif how is SignalModality.THREATENED:
        yield Act("border_opening", actor, target, first, last, "gates-threatened", how, code="1313", root="THREATEN")
    else:
        rule = "ordered-to-let-pass" if order is not None else "gates-opened"
        yield Act(
            "border_opening",
            actor,
            target,
            first,
            last,
            rule,
            SignalModality.DONE if how is SignalModality.CALLED_FOR else how,
            code="160",
            root="SANCTION",
        )


def commanders_forward(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A minister or the chief of staff at a forward post."""
    post, who = POST.search(scene.text), COMMANDERS.search(scene.text)
    if post is None or who is None or who.start() > post.start():
        return
    first, last = word_at(scene, who.start()), ends(scene, post)[1]
    mention = party_before(scene, first + 1) or nearest(scene, first)
    actor = mention.code if mention else setting.home(scene, first)
    target = next((m.code for m in scene.mentions if m.code != actor and m.start > first), None) or setting.opponent(
        actor
    )
    yield Act("command_forward", actor, target, first, last, "commander-forward")


def martial_law(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Martial law, a state of emergency, a curfew or general mobilisation, imposed or lifted."""
    match = MARTIAL.search(scene.text)
    if match is None or not (IMPOSED.search(scene.text) or LIFTED.search(scene.text)):
        return
    first, last = ends(scene, match)
    named = party_before(scene, first) or next(
        (m for m in scene.mentions if m.start > last and m.role != "media"), None
    )
    if named is None or any(DISASTER.search(other.text) for other in setting.scenes):
        return
    actor = named.code
    over = LIFTED.search(scene.text[max(0, match.start() - 40) : match.start()]) is not None
    code = "1723" if "curfew" in match[0] else "154" if "mobili" in match[0] else "1724"
    yield Act(
        "martial_law",
        actor,
        actor,
        first,
        last,
        "emergency-rule",
        SignalModality.ENDED if over else modality(scene, first),
        code=code,
        direction=Direction.CALMS if over else None,
    )

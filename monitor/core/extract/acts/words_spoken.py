"""Acts made of words alone: threats, vows, blame, accusations, boasts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from monitor.core.extract.acts.found import acting, ends
from monitor.core.extract.acts.grammar import OWN, negated, party_after, party_before
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Act, Setting
from monitor.core.model import Direction, SignalModality

THREAT: Final = re.compile(
    r"\b(?:(?:threaten\w*|vow\w*|warn\w*|promis\w+|pledg\w+|swear\w*|swore|sworn)\b(?: [\w'’‘“”]+){0,4}? (?:retaliat\w+"
    r"|reveng\w+|respond\w*|respon[sd]e|strike back|hit back|avenge\w*|reprisals?|punish\w*|attack\w*|strike"
    r"|harsh\w*)"
    r"|(?:will|shall|must|would|be made to) (?:\w+ ){0,3}?pay\b|blood (?:\w+ ){0,6}?(?:not|never) (?:\w+ )?(?:stay"
    r"|be left|remain|go)"
    r"|(?:will|shall) (?:\w+ )?(?:retaliate|avenge|strike back|hit back|respond (?:in kind|harshly|with force"
    r"|forcefully))|until (?:\w+ )+?(?:broken|destroyed|crushed|defeated)"
    r"|(?:severe|crushing|harsh|devastating) (?:response|retaliation|revenge)|gates of hell)\b"
)
DO_NOT_MEAN: Final = re.compile(
    r"\bpay (?:tribute|attention|compensation|a visit|respects|salaries|for (?:oil|gas|the damage))\b"
)
RESOLVE: Final = re.compile(
    r"\b(?:(?:our|its|his|her|their|'s) (?:resolve|determination)|(?:test|doubt|underestimate|break) (?:\w+"
    r" ){0,3}?(?:resolve|determination)"
    r"|determined to (?:fight|defend|defeat|resist|win|respond|repel|crush|continue the (?:fight|war|struggle"
    r"|operation))|turning point"
    r"|will not (?:back down|yield|bow|be deterred|be intimidated|surrender)|not step back|no step back|red line"
    r"|patience (?:is|has))\b"
)
BOAST: Final = re.compile(
    r"\b(?:(?:turn\w*|unfold\w*|chang\w*|tilt\w*|mov\w*|go(?:es|ing)) (?:\w+ ){0,3}?(?:his|her|our|its|their"
    r"|turkey's?) (?:way|favou?r)|in (?:his|her|our|its|their|turkey 's|[\w]+ 's) favou?r|vow\w* to (?:retake"
    r"|recapture|liberate|reclaim)|(?:will|would) not (?:pull out|withdraw|leave|retreat)|every (?:inch|corner))\b"
)
BLAMED: Final = re.compile(
    r"\b(?:(?:blam\w+)(?: for)?|attribut\w+|pin\w* (?:it|the \w+) on|holds? (?:\w+ ){1,4}responsible|held (?:\w+"
    r" ){1,4}responsible|responsibility (?:lies|rests) with|point\w* (?:the )?finger at|was behind|were behind"
    r"|accus\w+ (?:\w+ ){1,5}of (?:carrying out|being behind|the (?:strike|attack|raid|bombing)))\b"
)
ATTACK: Final = re.compile(
    r"\b(?:attack\w*|strikes?|airstrikes?|raids?|bombing\w*|shelling|killing\w*|deaths?|explosion|blast"
    r"|assassination|drone strike)\b"
)
DID_IT: Final = re.compile(r"\b(?:carried out|conducted|launched|behind|did) (?:the|this|that|it)\b(?: \w+){0,3}")
SHIFT: Final = re.compile(
    r"\b(?:(?:in the midst of|among|amongst|alongside|side by side with|mixed with|together with|next to|in the"
    r" ranks of) (?:the )?(?:\w+[* -]+){0,4}?(?:militants?|terrorists?|fighters|rebels|insurgents|jihadists"
    r"|extremists|groups)"
    r"|(?:had |have )?(?:not|never) (?:informed|notified|told|warned|shared|supplied|given)|failed to (?:inform"
    r"|notify|warn|share)|should not have been (?:there|in)|no (?:units?|troops|soldiers|forces)\b(?: \w+){0,5}"
    r" (?:there|present|in the area))\b"
)
BREACH: Final = re.compile(
    r"\b(?:violat\w+|breach\w*|break(?:s|ing)? (?:the |its |their |a )?(?:\w+ )?(?:accords?|agreement|deal|truce"
    r"|ceasefire|promise)|broke (?:the |its |their )|(?:in )?violation of|back(?:s|ed|ing) (?:\w+ )?(?:militants"
    r"|terrorists|rebels|armed groups|insurgents)|support(?:s|ed|ing)? (?:\w+ )?(?:militants|terrorists|terrorism"
    r"|rebels|armed groups|insurgents)"
    r"|(?:gave|giving|gives|provid\w+|help\w*|aid\w*|arm(?:s|ed|ing)|fund\w*|shelter\w*|harbou?r\w*|supplying"
    r"|supplied) (?:\w+ ){0,6}?(?:militants|terrorists|rebels|armed groups|insurgents|artillery cover|weapons"
    r"|missiles|groups)|(?:fir(?:es|ed|ing)|us(?:es|ed|ing)|launch\w*) (?:\w+ ){0,3}?missiles|(?:aggression"
    r"|provocation|war crimes?|genocide|ethnic cleansing|lying|sabotage))\b"
)


def threats(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Retaliation or war threatened."""
    match = THREAT.search(scene.text)
    if match is None or DO_NOT_MEAN.search(scene.text):
        return
    first, last = ends(scene, match)
    if negated(scene, first, 3) and "blood" not in match[0]:
        return
    payer = "pay" in match[0]
    if payer:
        subject = party_before(scene, first)
        target = subject.code if subject else None
        actor = (
            setting.speaker
            if setting.speaker != target
            else next((m.code for m in scene.mentions if m.code != target and m.role == "leader"), None)
            or setting.elsewhere(target, ("leader", "plain", "force"))
        )
        if actor is None or target is None:
            return
    else:
        own = not OWN.isdisjoint(scene.words[:first]) and setting.speaker
        actor = own or acting(scene, setting, first) or setting.speaker
        if actor is None:
            return
        mention = party_after(scene, last, reach=6)
        later = mention.code if mention and mention.code != actor else None
        target = (
            later
            or setting.opponent(actor)
            or next((m.code for m in scene.mentions if m.code != actor and m.role != "media"), None)
        )
    yield Act("retaliation_threat", actor, target, first, last, "threat", SignalModality.THREATENED)


def resolve(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A party says that it will not give way."""
    match = RESOLVE.search(scene.text)
    if match is None:
        return
    leader = next((m for m in scene.mentions if m.role == "leader"), None)
    actor = setting.speaker or (leader.code if leader else None)
    if actor is None or actor in ("UN",) or ("SAY" not in scene.present and leader is None):
        return
    yield Act(
        "resolve_statement", actor, setting.opponent(actor), *ends(scene, match), "resolve", SignalModality.THREATENED
    )


def boasts(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Claims that things go one's own way, and standing vows. Always background."""
    match = BOAST.search(scene.text)
    if match is None:
        return
    first, last = ends(scene, match)
    leader = next((m for m in scene.mentions if m.role == "leader" and m.start <= last), None) or party_before(
        scene, first
    )
    actor = leader.code if leader else setting.speaker
    if actor is None:
        return
    vow = match[0].startswith(("vow", "will", "would", "every"))
    named = next((m.code for m in scene.mentions if m.code != actor and m.role == "force" and m.start > first), None)
    yield Act(
        "rhetoric", actor, named or setting.opponent(actor), first, last, "boast",
        SignalModality.THREATENED if vow else SignalModality.DONE,
        code="138" if vow else "013", root="THREATEN" if vow else None, background=True,
        direction=Direction.ESCALATES if vow else None,
    )  # fmt: skip


def attribution(scene: Scene, setting: Setting) -> Iterator[Act]:
    """Who is said to be behind an attack. The blamer acts where it is a party; else the one that is named does."""
    match = BLAMED.search(scene.text)
    if match is None or ATTACK.search(scene.text) is None:
        yield from _did_it(scene, setting)
        return
    first, last = ends(scene, match)
    passive_by = re.search(r"\b(?:blamed|attributed|pinned) (?:\w+ )?(?:on|to)\b", scene.text)
    subject = next((m for m in reversed(scene.mentions) if m.start < first and (m.role != "place")), None)
    named = next(
        (
            m
            for m in scene.mentions
            if m.end > first + 1 and m.role not in ("media",) and (subject is None or m.code != subject.code)
        ),
        None,
    )
    if "behind" in match[0] and subject is not None:
        blamer = next((m.code for m in scene.mentions if m.start < subject.start and m.code != subject.code), None)
        named, subject = subject, None
        voice = blamer or (setting.speaker if setting.speaker != named.code else None)
        if voice is not None:
            yield Act("attribution", voice, named.code, first, last, "blamed")
        return
    if named is None or negated(scene, first):
        return
    if passive_by and (subject is None or subject.role == "force"):
        # "soldiers killed in air strikes blamed on Russia": the strike itself, told with doubt
        hurt = subject.code if subject else setting.elsewhere(named.code, ("force",))
        if hurt:
            yield Act(
                "strike_on_forces",
                named.code,
                hurt,
                first,
                named.end - 1,
                "blamed-strike",
                code="195",
                root="ASSAULT",
                alleged=True,
            )
        return
    if subject is not None:
        yield Act("attribution", subject.code, named.code, first, named.end - 1, "blamed")


def _did_it(scene: Scene, setting: Setting) -> Iterator[Act]:
    match = DID_IT.search(scene.text)
    if match is None or ATTACK.search(match[0]) is None:
        return
    first, last = ends(scene, match)
    actor = party_before(scene, first)
    if actor is None or negated(scene, first):
        return
    hurt = next((m.code for m in scene.mentions if m.code != actor.code and m.role in ("force", "plain")), None)
    if hurt is None:
        hurt = min(setting.theatre.struck) if setting.theatre.struck else None
    yield Act(
        "attribution",
        actor.code,
        hurt,
        first,
        last,
        "did-it",
        code="195",
        root="ASSAULT",
        direction=Direction.ESCALATES,
    )


def accusations(scene: Scene, setting: Setting) -> Iterator[Act]:
    """A party says that another does wrong: breaks a deal, arms the enemy, stands among militants."""
    accuse = next(
        (
            i
            for i, word in enumerate(scene.words)
            if word.startswith("accus") or (word in ("alleges", "alleged") and "that" in scene.words[i:])
        ),
        None,
    )
    if accuse is not None:
        subject, named = party_before(scene, accuse), party_after(scene, accuse, places=True)
        if (
            subject is not None
            and named is not None
            and subject.code != named.code
            and ATTACK.search(scene.text, 0) is not None
        ) or (subject and named and subject.code != named.code):
            yield Act("accusation", subject.code, named.code, accuse, named.end - 1, "accused")
            return
    speaker = setting.speaker
    media = next((m for m in scene.mentions if m.role == "media"), None)
    voice = speaker
    if voice is None and media is not None:
        voice = media.code
    if voice is None or ("SAY" not in scene.present and not any("SAY" in s.present for s in setting.scenes)):
        return
    shift, breach = SHIFT.search(scene.text), BREACH.search(scene.text)
    match = shift or breach
    if match is None:
        return
    first, last = ends(scene, match)
    target = _accused(scene, first, last, voice)
    if target is None or target == voice or (negated(scene, first, 3) and shift is None):
        return
    if voice in ("UN", "NATO", "EU"):
        return
    kind = "blame_shift" if shift is not None and (breach is None or shift.start() < breach.start()) else "accusation"
    old = media is not None and (
        speaker is None
        or (media.code == voice and not any(m.role == "leader" and m.code == voice for m in scene.mentions))
    )
    yield Act(kind, voice, target, first, last, "said-of-another", background=old)


def _accused(scene: Scene, first: int, last: int, voice: str) -> str | None:
    """Return whom the words at ``[first, last]`` speak of: their subject, the state "by" whom, or who opens the
    sentence
    before a parenthesis ("Turkey, the army says, gave")."""
    subject = party_before(scene, first)
    if subject is not None and subject.code != voice and not subject.code.endswith("-OPP"):
        return subject.code
    words = scene.words
    for mention in scene.mentions:
        own = mention.code == voice or mention.role in ("media", "place")
        if own or mention.code.endswith("-OPP"):
            continue
        if first < mention.start <= last + 4 and words[mention.start - 1] == "by":
            return mention.code
        if mention.start < first and words[mention.head + 1 : mention.head + 2] == [","]:
            return mention.code
        if mention.start < first and "side" in words[mention.end : mention.end + 1]:
            return mention.code
        if first < 3 and mention.start > last and "," in words[last + 1 : mention.start]:
            # "In violation of the accords, the Turkish side supports"
            return mention.code
    return subject.code if subject is not None and subject.code != voice else None

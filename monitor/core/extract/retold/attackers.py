"""Attackers' own deaths, kept apart from those of the people they attacked."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.about.battle import ARMED
from monitor.core.extract.about.setting import FROM_AFAR
from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.retold.initiative import forces_began
from monitor.core.extract.tolls.opponents import CIVILIAN
from monitor.core.model import Outcome
from monitor.core.text import Document

_ATTACKING: Final = words(
    "attacked attack attacks attacking ambushed ambush ambushes raided raid stormed assault assaulted clash"
    " clashes clashed fighting fought combat battle"
    " battles confrontation confrontations gunfight gunbattle shootout exchange operation operations"
    " offensive detonated bombed repelled repulsed"
)


_FIGHTING: Final = words(
    "raid raided clash clashes clashed fighting fought combat battle battles confrontation confrontations gunfight"
    " gunbattle shootout operation operations offensive"
)


def perpetrators(scenes: list[Scene], document: Document) -> None:
    """Mark attackers, and armed opponents where the text has them attack or fight, once it tells of other victims.

    Their deaths are kept apart from those of the people they attacked. A text that tells
    of no other victims tells of them.
    """
    for scene in scenes:
        for mention in scene.mentions:
            head = mention.phrase.lower if mention.phrase is not None else ""
            if mention.perpetrator and not mention.acted and head and head not in people.PERPETRATOR | people.REBEL:
                # "the gunman's brother", "a suspect's mother": not the attacker.
                mention.perpetrator = bool(
                    mention.phrase is not None and mention.phrase.name and not mention.phrase.poss
                )
            if mention.perpetrator and not mention.acted and _lynched(scene, mention):
                mention.perpetrator = False
    _on_a_suicide_mission(scenes, document)
    began = forces_began(document)
    if began is True:
        _not_attackers(scenes)
        return
    _all_of_them(scenes, document)
    _only_suspects(scenes)
    if not any(mention.rebel for scene in scenes for mention in scene.mentions):
        return
    if began is None and not any(token.lower in _ATTACKING for token in document.tokens):
        return
    if _both_sides(scenes):
        return
    one_sided = not any(token.lower in _FIGHTING for token in document.tokens)
    parties = frozenset() if one_sided else _parties(document)
    if not any(_attacked(mention, one_sided, parties) for scene in scenes for mention in scene.mentions):
        return
    for scene in scenes:
        before: Mention | None = None
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            further = before is not None and before.perpetrator and _more_of(mention)
            apart = mention.rebel and not _of_others(scene, mention) and not _hit_with_civilians(mention, scene)
            apart = apart and not _with_troops(mention, scene)
            if apart or further:
                mention.perpetrator = True
            before = mention


_MOBS: Final = words("mob mobs crowd crowds villagers residents vigilantes neighbours neighbors townspeople onlookers")


def _lynched(scene: Scene, mention: Mention) -> bool:
    """Whether a mob did it to somebody new, whatever it took him for: "a mob lynched a suspected kidnapper", "two
    robbers were burned alive by villagers"; not so "the gunman was lynched"."""
    phrase = mention.phrase
    if (
        phrase is None
        or phrase.det == "the"
        or phrase.lower in _GUNMEN
        or phrase.name
        or (phrase.bare and scene.lower(phrase.last) == "of")
    ):
        return False
    if scene.items[mention.at].lower.startswith("lynch"):
        return True
    if _MOBS.isdisjoint(scene.sentence.lowers):
        return False
    if mention.rule.startswith("active"):
        return any(scene.lower(at) in _MOBS for at in range(max(0, mention.at - _NEXT_TO), mention.at))
    by = next((at for at in range(mention.at, len(scene.items)) if scene.lower(at) == "by"), len(scene.items))
    return any(scene.lower(at) in _MOBS for at in range(by, min(by + 5, len(scene.items))))


def _on_a_suicide_mission(scenes: list[Scene], document: Document) -> None:
    """Mark whom a text calls a suicide driver, or pilot, and then only the driver."""
    tokens = document.tokens
    found: set[str] = set()
    for at, token in enumerate(tokens):
        if token.lower == "suicide":
            found.update(one.lower for one in tokens[at + 1 : at + _NEXT_TO] if one.lower in _DRIVERS)
    if not found:
        return
    for scene in scenes:
        for mention in scene.mentions:
            phrase = mention.phrase
            if phrase is not None and phrase.det == "the" and not phrase.plural and phrase.lower in found:
                mention.perpetrator = True


_DRIVERS: Final = words(
    "driver pilot motorcyclist rider swimmer cyclist volunteer commando soldier fighter girl woman man youth teenager"
)


def _more_of(mention: Mention) -> bool:
    """Whether a figure goes on about the fighters before it: "12 rebels were killed and 8 wounded", "two others"."""
    if mention.phrase is None or mention.phrase.lower not in ("others", ""):
        return False
    kin = (mention.inherited or "").lower().split()[-1:]
    return mention.further or (mention.phrase.bare and not people.REBEL.isdisjoint(kin))


def _not_attackers(scenes: list[Scene]) -> None:
    """Count the fighters whom the police or troops sought out: they attacked nobody before."""
    for scene in scenes:
        for mention in scene.mentions:
            if mention.phrase is not None and mention.phrase.lower not in _DOERS and not mention.acted:
                mention.perpetrator = False


def _all_of_them(scenes: list[Scene], document: Document) -> None:
    """Take "all three" for the three attackers told of before: "three gunmen stormed a lodge. All three and eleven
    guests were killed"."""
    for scene in scenes:
        for mention in scene.mentions:
            phrase = mention.phrase
            if phrase is None or not phrase.bare or phrase.det not in ("all", "both") or mention.low != mention.high:
                continue
            for sentence in document.sentences[: scene.sentence.index]:
                for number in sentence.numbers:
                    told = {token.lower for token in sentence.tokens[number.last : number.last + _NEXT_TO]}
                    if number.low == mention.low == number.high and not people.PERPETRATOR.isdisjoint(told):
                        mention.perpetrator = True


# "three masked gunmen"
_NEXT_TO: Final = 3
_DOERS: Final = words(
    "attacker attackers assailant assailants bomber bombers perpetrator perpetrators aggressor aggressors"
)
_GUNMEN: Final = _DOERS | words("gunman gunmen shooter shooters")


def _hit_with_civilians(mention: Mention, scene: Scene) -> bool:
    """Whether one blow from afar killed both: "eight civilians and six fighters were killed in an airstrike"."""
    return not FROM_AFAR.isdisjoint(scene.sentence.lowers) and any(
        one.frame == mention.frame and one.phrase is not None and one.phrase.lower in CIVILIAN for one in scene.mentions
    )


_AUXILIARY: Final = words("militiaman militiamen paramilitary paramilitaries")
_TROOPS: Final = people.FORCES | words(
    "policeman officer officers guard guards gendarme gendarmes constable constables"
)


def _with_troops(mention: Mention, scene: Scene) -> bool:
    """Whether a militiaman is listed with those he serves with: "four policemen and a militiaman were killed"."""
    if mention.phrase is None or mention.phrase.lower not in _AUXILIARY:
        return False
    beside = [one for one in scene.mentions if one.frame == mention.frame and one.phrase is not None]
    return any(one.phrase is not None and one.phrase.lower in _TROOPS for one in beside)


_CLASHING: Final = words("clash clashes clashed fighting fought combat battle battled battles confrontation gunfight")


def _both_sides(scenes: list[Scene]) -> bool:
    """Whether one list counts the dead of two armed parties: "five militants and four militiamen were killed"."""
    for scene in scenes:
        told: dict[int, set[str]] = {}
        for one in scene.mentions:
            if one.rebel and one.numeric and not one.denied and not one.subgroup and one.phrase is not None:
                told.setdefault(one.frame, set()).add(one.phrase.lower)
        if any(len(heads) > 1 for heads in told.values()):
            return True
    return False


def _parties(document: Document) -> frozenset[str]:
    """Return the words for those who fight each other: "clashes between the militia and Hema farmers"."""
    found: set[str] = set()
    for sentence in document.sentences:
        spoken = [token.lower for token in sentence.tokens]
        clash = next((at for at, word in enumerate(spoken) if word in _CLASHING), -1)
        if clash < 0:
            continue
        joint = next((at for at in range(clash + 1, len(spoken)) if spoken[at] in ("between", "with")), -1)
        if joint == clash + 1:
            found.update(word for word in spoken[joint : joint + _PARTY_LENGTH] if word in people.PERSON_PLURAL)
    return frozenset(found)


# "clashed with Pokot herders", "between the Lendu militia and Hema farmers": so many words name the parties.
_PARTY_LENGTH: Final = 9


def _only_suspects(scenes: list[Scene]) -> None:
    """Count a suspect whom the police or a guard shot, where nobody else was hurt: it is what the text is about."""
    told = [
        mention
        for scene in scenes
        for mention in scene.mentions
        if mention.outcome in (Outcome.KILLED, Outcome.WOUNDED) and mention.numeric and not mention.denied
    ]
    if not told or any(not one.perpetrator for one in told):
        return
    if all(one.phrase is not None and one.phrase.lower in _SUSPECTS for one in told):
        for scene in scenes:
            for mention in scene.mentions:
                if mention in told and (mention.rule.startswith("active") or _by(scene, mention)):
                    mention.perpetrator = False
    for scene in scenes:
        for mention in scene.mentions:
            if mention.phrase is not None and mention.phrase.lower in _CHASED and _with_police(scene, mention):
                mention.perpetrator = False


_SUSPECTS: Final = words("suspect suspects burglar robber")
# Whom the police look for, and may have fought with nobody else.
_CHASED: Final = words("kidnapper kidnappers hijacker hijackers assassin assassins killer killers gunmen")
_DUEL: Final = words("duel shootout shoot-out gunfight gunbattle encounter clash exchange confrontation")


def _with_police(scene: Scene, mention: Mention) -> bool:
    """Whether they died in a fight with the police: "kidnappers were killed in a gun duel with policemen"."""
    if mention.rule.startswith("active"):
        return any(scene.lower(at) in people.FORCES for at in range(max(0, mention.at - 4), mention.at))
    spoken = [item.lower for item in scene.items[mention.at :]]
    duel = next((at for at, word in enumerate(spoken) if word in _DUEL), -1)
    return duel > 0 and any(word in people.FORCES or word == "officers" for word in spoken[duel : duel + 6])


def _by(scene: Scene, mention: Mention) -> bool:
    """Whether somebody is said to have done it: "was shot in the foot by a guard"."""
    return any(
        scene.lower(at) == "by" and (agent := scene.phrase(at + 1)) is not None and agent.person is True
        for at in range(mention.at + 1, min(mention.at + 8, len(scene.items)))
    )


def _of_others(scene: Scene, mention: Mention) -> bool:
    """Whether other fighters are said to have done it: "ten villagers and three militiamen were killed by raiders"."""
    own = mention.phrase.lower if mention.phrase is not None else ""
    for at in range(mention.at + 1, min(mention.at + 5, len(scene.items))):
        agent = scene.phrase(at + 1) if scene.lower(at) == "by" else None
        if agent is not None:
            return agent.lower != own and agent.lower in people.PERPETRATOR | people.REBEL
    return False


def _attacked(mention: Mention, one_sided: bool, parties: frozenset[str]) -> bool:
    """Whether people were hurt beside whom fallen fighters are attackers: people without arms, or soldiers in what was
    an attack on them. In a fight, both are sides and the dead of both are its dead."""
    if mention.rebel or mention.perpetrator or mention.denied or not mention.numeric or mention.subgroup:
        return False
    group = (mention.group or mention.inherited or "").lower().split()
    if group and (group[-1] in people.REBEL or group[-1] in parties):
        # "killing 14 fighters and wounding a dozen": of the fighters. Who fought them is a side, whatever his trade.
        return False
    return bool(group) and (one_sided or not ARMED.intersection(group))

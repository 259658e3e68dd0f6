"""Harm that a text about something else only mentions: "400,000 deaths a year", "a law drafted after a shooting that
left 17 dead", "a book on the fire in which 146 died", "the goalkeeper is injured and misses the match", "his brother
was killed in the war"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.about.reminded import long_before
from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.words import plurals, words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Outcome, Scope

_UNITS: Final = words("year day week month season")
_SEASONS: Final = _UNITS | words("summer winter spring autumn monsoon harvest holiday")
# "a year ago", "a day after the blast": when it was.
_WHEN: Final = words("ago after before earlier later since old in on when")

# A law is made because of what once happened, a book is about it.
_LAWS: Final = words("bill law laws legislation statute amendment ordinance")
_WORKS: Final = words("book memoir novel documentary musical opera biography")
_SUBJECTS: Final = _LAWS | _WORKS
_MADE_AFTER: Final = words("after follow follows following since")
_TELLING: Final = words("about how recalls recounts recalling recounting telling tells of on")
_RECENT: Final = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight overnight morning night hours"
)

_PLAYER: Final = words(
    "player striker midfielder defender goalkeeper winger quarterback receiver pitcher batsman bowler centre-back"
    " full-back fly-half scrum-half prop hooker teammate linebacker cornerback shortstop fielder"
)
_PLAYERS: Final = _PLAYER | plurals(_PLAYER)
_OF_PLAY: Final = words(
    "match matches game games league season half tackle tackles pitch cup tournament playoffs playoff final semi-final"
    " training team squad club coach manager innings quarter lineup line-up kick-off substitute scored goal goals win"
    " won lost defeat draw friendly fixture derby derbies rugby football hockey basketball baseball cricket soccer"
)
_BLOWS: Final = words(
    "shot stabbed lightning crash crashed collapsed collapse clash clashes fire bomb bombs explosion gunmen gunman"
    " knife grenade attacked beaten mob police stampede crush assault robbed robbery strike missile flare flares"
    " overturned bus car truck van plane train vehicle brawl"
)
_WARS: Final = words("war wars")
_ZONES: Final = words("zone zones room theatre theater")


def only_mentioned(scene: Scene, mention: Mention) -> Scope | None:
    """Return the scope of a figure that is not what its text is about; ``None`` where nothing says so."""
    if _a_rate(scene, mention):
        return Scope.CUMULATIVE
    if _recalled(scene, mention) or _in_a_war_of_old(scene, mention) or _hurt_at_play(scene, mention):
        return Scope.BACKGROUND
    if "/" in scene.words and _DAY_OF_OLD.search(scene.words):
        return Scope.BACKGROUND
    if _portrayed(scene, mention) or _bereaved(scene, mention):
        return Scope.BACKGROUND
    if _an_occasion(scene, mention) or _commemorated(scene, mention) or _protested(scene, mention):
        return Scope.OTHER_INCIDENT
    return Scope.OTHER_INCIDENT if _anniversary(scene, mention) or _conceded(scene, mention) else None


# "7/7 killed 52": attacks that are called by their day.
_DAY_OF_OLD: Final = re.compile(
    r"\b(?:9 ?/ ?11|7 ?/ ?7|26 ?/ ?11)\b(?= (?:attacks? |bombings? )?(?:killed|left|claimed|took|cost|had)\b)"
)


def _a_rate(scene: Scene, mention: Mention) -> bool:
    """Whether a figure is that of every year, or of any: "400,000 deaths a year", "on average 12 drown each summer"."""
    items = scene.items
    if mention.value < 2:
        return False
    if " on average " in f" {scene.words} ":
        return True
    start = max(mention.at, mention.phrase.last - 1 if mention.phrase is not None else 0)
    for at in range(start + 1, min(start + 9, len(items) - 1)):
        if items[at].tag in (Tag.COMMA, Tag.MARK, Tag.SUB, Tag.REL):
            return False
        unit = items[at + 1].lower
        if items[at].lower in ("each", "every") and unit in _SEASONS:
            return True
        if items[at].lower == "a" and at == start + 1 and unit in _UNITS:
            return scene.lower(at + 2) not in _WHEN
    return False


def _an_occasion(scene: Scene, mention: Mention) -> bool:
    """Whether harm is told as what a law followed or a work is about, with no day that it was done on."""
    spoken = scene.sentence.lowers
    if mention.denied or _SUBJECTS.isdisjoint(spoken) or not _RECENT.isdisjoint(spoken):
        return False
    victims = mention.phrase.first if mention.phrase is not None else mention.at
    before = min(victims, mention.at)
    subject = next((at for at in range(before) if scene.lower(at) in _SUBJECTS), -1)
    phrase = scene.phrase(subject) if subject >= 0 else None
    if phrase is None or phrase.head != subject or scene.lower(subject - 1) == "martial":
        return False
    if any(item.tag is Tag.HARM for item in scene.items[:subject]):
        return False
    if phrase.first and scene.items[phrase.first - 1].tag is Tag.PREP:
        # "on the second day of the opera a guard was shot"
        return False
    led = _MADE_AFTER if scene.lower(subject) in _LAWS else _TELLING
    return any(scene.lower(at) in led for at in range(subject + 1, before))


def _hurt_at_play(scene: Scene, mention: Mention) -> bool:
    """Whether players were hurt as players are, and nobody did it to them."""
    if mention.outcome is not Outcome.WOUNDED:
        return False
    spoken = scene.sentence.lowers
    if not _BLOWS.isdisjoint(spoken):
        return False
    return not _PLAYERS.isdisjoint(spoken) and not _OF_PLAY.isdisjoint(spoken)


def _in_a_war_of_old(scene: Scene, mention: Mention) -> bool:
    """Whether somebody fell "in the war", which is told of him and not of now."""
    if mention.value != 1 or mention.outcome is not Outcome.KILLED:
        return False
    for at in range(mention.at + 1, min(mention.at + 3, len(scene.items) - 2)):
        if scene.lower(at) == "in" and scene.lower(at + 1) == "the":
            war = next((to for to in range(at + 2, min(at + 5, len(scene.items))) if scene.lower(to) in _WARS), -1)
            return war > 0 and scene.lower(war + 1) not in _ZONES
    return False


_REMEMBERING: Final = words(
    "vigil vigils memorial memorials funeral funerals anniversary commemoration procession protest protests march"
    " rally burial mourning tribute tributes monument revenge retaliation"
    " reprisal reprisals response avenge demonstration demonstrations"
)


_REMEMBERED: Final = words("remember remembering forget commemorate commemorated commemorates commemorating")


def _recalled(scene: Scene, mention: Mention) -> bool:
    """Whether the sentence calls back to mind: "let us recall the bombing in which", "in memory of"."""
    for at in range(mention.at):
        word = scene.lower(at)
        if word in _REMEMBERED or (word == "recall" and scene.lower(at - 1) in ("us", "we", "must")):
            return scene.lower(at + 1) != "that"
        if word == "when" and scene.items[at - 1].tag in (Tag.NUM, Tag.TIME) and scene.items[at - 2].tag is Tag.BE:
            # "He was 34 when 45 soldiers were killed in the raid."
            return True
        if word == "named" and scene.lower(at + 1) == "after":
            return True
        if word == "memory" and scene.lower(at - 1) == "in" and scene.lower(at + 1) == "of":
            # Whom a march remembers by number may be what the text is about, unless it says that they died long before.
            return mention.name or long_before(scene, mention.at)
    after = [item.lower for item in scene.items[mention.at + 1 :]]
    return "recalled" in after and after[-1:] != ["that"] and "," in after


def _commemorated(scene: Scene, mention: Mention) -> bool:
    """Whether people gather for, or avenge, a death that came before: "a vigil for a boy killed last week"."""
    phrase = mention.phrase
    if phrase is None or not mention.rule.startswith(
        ("participle", "state", "killing", "murder", "death", "assassination", "'s")
    ):
        return False
    if not any(other.numeric and other.phrase is not phrase and not other.subgroup for other in scene.mentions):
        # Where nothing else is told, the death is what the text is about.
        return False
    first = min(phrase.first, mention.at)
    for at in range(first - 1, max(-1, first - 4), -1):
        word = scene.lower(at)
        if word in ("for", "of", "over", "against", "avenge"):
            return any(scene.lower(back) in _REMEMBERING for back in range(at - 1, max(-1, at - 4), -1)) or (
                word == "avenge"
            )
        if scene.items[at].tag not in (Tag.DET, Tag.ADJ, Tag.NUM, Tag.NOUN, Tag.PREP) or word in ("in", "at"):
            return False
    return False


_PICTURES: Final = words(
    "portrait portraits photograph photographs photo photos picture pictures poster posters placards banners effigies"
)
_HOLDING: Final = words("holding held hold carrying carried carry bearing bore waving waved displaying displayed with")
_GIFTS: Final = words("flowers candles wreaths wreath prayers plaque monument memorial prayer")


def _portrayed(scene: Scene, mention: Mention) -> bool:
    """Whether people hold pictures of the dead, or lay flowers for them: "portraits of 28 soldiers hanged there"."""
    phrase = mention.phrase
    if phrase is None or not mention.rule.startswith(("participle", "adjective", "state")):
        return False
    link = scene.lower(phrase.first - 1)
    before = [scene.lower(at) for at in range(max(0, phrase.first - 5), phrase.first - 1)]
    if link == "of":
        # "asked to share no photos of the 33 soldiers killed" is about them
        return not _PICTURES.isdisjoint(before[-2:]) and not _HOLDING.isdisjoint(before)
    return link in ("for", "to") and not _GIFTS.isdisjoint(before)


_BEREAVED: Final = words(
    "families family relatives widows widow graves grave mothers parents orphans kin justice mass masses vigil"
    " compensation reparations ceremony tribute service"
)
# "killed by police in January": so far from the word of harm to when it was done.
_SOON: Final = 6


def _bereaved(scene: Scene, mention: Mention) -> bool:
    """Whether it is those who were left behind that the text tells of: "visited the families of the nine farmers killed
    in April"."""
    phrase = mention.phrase
    if phrase is None or not mention.rule.startswith("participle") or phrase.det != "the" or phrase.number is None:
        return False
    before = {scene.lower(phrase.first - 2), scene.lower(phrase.first - 3), scene.lower(phrase.first - 4)}
    if scene.lower(phrase.first - 1) not in ("of", "for", "to") or _BEREAVED.isdisjoint(before):
        return False
    for at in range(mention.at + 1, mention.at + _SOON):
        when = scene.lower(at + 1)
        if scene.lower(at) == ",":
            return False
        if scene.lower(at) in ("in", "last") and (when in MONTHS or (len(when) == 4 and when.isdigit())):
            return True
    return False


_PROTESTING: Final = words("protest protests protesting protested denounce denouncing condemn condemning demonstrate")
_OVER: Final = words("against at over about")
_OF_ACTS: Final = words("killing killings murder murders death deaths assassination execution executions shooting")


_PROTESTS: Final = words(
    "strike strikes boycott boycotted boycotting rally rallied rallies march marched marches sit-in vigil shutdown"
    " walkout demonstration demonstrations demonstrated hartal bandh anger outrage fury uproar protest protests"
)
_OF_FIRE: Final = words("air missile drone rocket air- artillery military")


def _is_protest(scene: Scene, at: int) -> bool:
    """Whether a word at item ``at`` is of a protest: a strike of workers, not of aircraft."""
    return scene.lower(at) in _PROTESTS and scene.lower(at - 1) not in _OF_FIRE


_ATTRIBUTES: Final = (Tag.DET, Tag.ADJ, Tag.TIME, Tag.NOUN, Tag.POSS)


def _protested(scene: Scene, mention: Mention) -> bool:
    """Whether people protest, in what the text tells, against deaths that came before: "a strike called to protest
    against the killing of two of their leaders"."""
    if mention.rule.partition(" ")[0] not in _OF_ACTS:
        return False
    at = mention.at - 1
    while at > 0 and scene.items[at].tag in _ATTRIBUTES and scene.lower(at) not in _PROTESTING:
        at -= 1
    if scene.lower(at) in _OVER:
        if any(_is_protest(scene, back) for back in range(at)):
            # "lawyers boycotted courts over the murder of a colleague"
            return True
        at -= 1
    return scene.lower(at) in _PROTESTING


def _anniversary(scene: Scene, mention: Mention) -> bool:
    """Whether a day of remembrance is of the deaths: "the anniversary of the ambush in which 40 were killed", "to mark
    the 30th day since the death of a youth"."""
    for at in range(mention.at - 1, -1, -1):
        if scene.items[at].tag in (Tag.COMMA, Tag.MARK):
            return False
        word = scene.lower(at)
        if word == "anniversary":
            return scene.lower(at + 1) == "of"
        if word in _MONUMENTS and scene.lower(at + 1) == "to":
            # "a memorial to the 29 men who died in the pit"
            return mention.phrase is not None and mention.phrase.first <= at + 3
        if word in _MARKING:
            return any(
                scene.lower(to) in ("since", "after", "from") and scene.lower(to - 1) in _UNITS
                for to in range(at + 2, mention.at)
            )
    return False


_MONUMENTS: Final = words(
    "memorial memorials monument monuments plaque statue cenotaph shrine obelisk tribute tributes"
)
_MARKING: Final = words("mark marks marked marking")


def _conceded(scene: Scene, mention: Mention) -> bool:
    """Whether the deaths are granted in passing, as known before: "claimed progress, despite the deaths of three"."""
    if mention.rule.partition(" ")[0] not in ("death", "deaths", "loss", "losses", "killing", "killings"):
        return False
    before = [scene.lower(at) for at in range(max(0, mention.at - 4), mention.at)]
    return "despite" in before or ("spite" in before and "of" in before)

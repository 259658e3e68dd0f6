"""A count that is put right for a mistake that the text tells: "one victim was counted twice, the toll is 14"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.model import Outcome, Standing
from monitor.core.text import Document

_SENTENCES: Final = 4
_MISTAKE: Final = re.compile(
    r"\b(?:double[- ]?count(?:ed|ing)|counted (?:twice|two times|double|already)|already (?:been )?counted"
    r"|(?:entered|included|listed|registered|recorded|added|reported) (?:twice|by mistake|in error|under two names)"
    r"|(?:wrongly|mistakenly|erroneously|incorrectly) (?:entered|counted|included|listed|registered|recorded|attributed"
    r"|added|reported)"
    r"|(?:of|from|to|belong(?:s|ed)? to) the same (?:person|victim|man|woman|body|child)"
    r"|(?:of|from|to) (?:\w+) (?:people|persons|victims) rather than"
    r"|(?:removed|struck|taken|deleted|dropped) (?:\w+ ){0,3}?(?:from|off) (?:the |its |their )?(?:[\w'\u2019]+ ){0,3}?"
    r"(?:list|toll|tally|count|total)"
    r"|\d+,? (?:\w+ )?(?:and )?not (?:the )?\d+"
    r"|(?:toll|dead|deaths|killed|fatalities|died)\b[^.;:,]{0,40},? down from \d+"
    r"|(?:died|death) (?:of|from) natural causes"
    # "the total is 45, down one"
    r"|\d+,? down (?:by )?(?:one|two|three|four|five|\d{1,2})\b(?! (?:percent|per cent|points?|degrees?|%|feet|cents))"
    r"|duplicat(?:e|ed|ion) (?:names?|entr(?:y|ies)|records?|counts?)"
    r"|(?:now|found|ruled|turned out|determined|established|in fact|actually)\b[^.;]{0,90}?\b"
    r"(?:unrelated|not related|not connected|nothing to do with|natural causes))\b",
    re.IGNORECASE,
)
_MISTAKEN: Final = words(
    "counted count wrongly mistakenly erroneously incorrectly twice same rather removed struck duplicate duplicated"
    " duplication unrelated related connected causes error mistake counting double-counted double-counting names not"
    " down"
)
_COUNTS: Final = words("count total tally number figure toll list")
_STANDS: Final = words("now is stands standing at to back goes down : of the dead deaths victims was put remains so")
_DEAD: Final = words("victims dead deaths fatalities bodies")
_REACH: Final = 7


def put_right(scenes: list[Scene], document: Document) -> list[Scene]:
    """Return ``scenes`` of a short text with its toll as a correction, where it tells of a mistake in the count."""
    if len(document.sentences) > _SENTENCES or all(token.lower not in _MISTAKEN for token in document.tokens):
        return scenes
    if _MISTAKE.search(document.text) is None:
        return scenes
    tolls = [one for scene in scenes for one in scene.mentions if _is_toll(one) or _set_against(one, scene)]
    if not tolls:
        known = {scene.sentence.index: scene for scene in scenes}
        for sentence in document.sentences:
            scene = known.get(sentence.index) or Scene.of(sentence, read_items(sentence))
            made = _bare_count(scene)
            if made is not None:
                known[sentence.index] = scene
                tolls.append(made)
                break
        scenes = [known[index] for index in sorted(known)]
    for toll in tolls:
        if toll.standing is Standing.CURRENT:
            toll.standing = Standing.CORRECTS
    for scene in scenes:
        for one in scene.mentions:
            # "A crash death was unrelated": one of those counted before.
            if tolls and one not in tolls and one.outcome is Outcome.KILLED and one.value < tolls[0].value:
                one.subgroup = True
    return scenes


def _is_toll(mention: Mention) -> bool:
    return (
        mention.outcome is Outcome.KILLED
        and mention.numeric
        and not mention.denied
        and (mention.total or mention.rule.startswith(("toll", "number of", "another count")))
    )


def _set_against(mention: Mention, scene: Scene) -> bool:
    """Whether a figure is given instead of another: "40 dead and not 41"."""
    return mention.outcome is Outcome.KILLED and mention.numeric and _instead(scene, mention.at + 1)


def _bare_count(scene: Scene) -> Mention | None:
    """Read "Official count: 14", "the total is 20", "there are 40 victims and not 41"."""
    items = scene.items
    for at, item in enumerate(items):
        if item.lower in _COUNTS:
            for to in range(at + 1, min(len(items), at + _REACH)):
                if items[to].tag is Tag.NUM:
                    if "down" in (scene.lower(to + 1), scene.lower(to + 2)) and not _counted(scene, to):
                        return None
                    ends = to + 1 >= len(items) or items[to + 1].tag in (Tag.MARK, Tag.COMMA, Tag.CONJ)
                    return _made(scene, at, to) if ends and to > at + 1 else None
                if items[to].lower not in _STANDS:
                    break
        elif item.tag is Tag.NUM and "down" in (scene.lower(at + 1), scene.lower(at + 2)) and _counted(scene, at):
            return _made(scene, at, at)
        elif item.tag is Tag.NUM and scene.lower(at + 1) in _DEAD and _instead(scene, at + 2):
            return _made(scene, at + 1, at)
    return None


def _counted(scene: Scene, at: int) -> bool:
    """Whether it is the dead that a figure before "down one" counts: "the total is 45, down one"."""
    if not _OTHERS.isdisjoint(scene.sentence.lowers):
        return False
    given = scene.items[at - 1].tag is Tag.BE or scene.lower(at - 1) in _STANDS
    return given and any(scene.lower(back) in _COUNTS for back in range(at))


_OTHERS: Final = words(
    "missing unaccounted injured wounded hurt patients hospital customers power outages acres homes evacuees cases"
    " shelters list icu critical price prices infections containment"
)


def _instead(scene: Scene, at: int) -> bool:
    """Whether "and not 41", "rather than 41" follows."""
    near = [scene.lower(step) for step in range(at, at + 3)]
    return "not" in near or near[:2] in (["rather", "than"], ["instead", "of"])


def _made(scene: Scene, at: int, place: int) -> Mention:
    mention = figure(scene, at, Outcome.KILLED, scene.items[place], "another count")
    mention.total = True
    return mention

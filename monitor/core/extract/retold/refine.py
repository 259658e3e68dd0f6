"""Second look at the mentions of a sentence: figures of a rival voice, who is meant by a bare one."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.doubt.told_as import is_figured
from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.items import Tag
from monitor.core.model import Outcome, Standing

_COUNTING: Final = words(
    "counts counted count put puts gave gives says said reported reports estimates estimated places placed"
    " had has cited cites say report spoke speaks speak"
)

_POINTING: Final = words("at it them the figure number toll that of a as new updated latest higher lower revised now")


def rivals(scene: Scene, earlier: list[Mention] | None = None) -> None:
    """Add bare figures of another voice: "the governor confirmed 29 dead, whereas the Observatory counts 34"."""
    items = scene.items
    if not scene.mentions and not earlier:
        return
    for at, item in enumerate(items):
        if item.tag is not Tag.NUM:
            continue
        phrase = scene.phrase(at)
        if (
            phrase is None
            or not phrase.bare
            or any(m.phrase is phrase or m.start == item.start for m in scene.mentions)
        ):
            continue
        after = items[phrase.last].tag if phrase.last < len(items) else Tag.MARK
        if after not in (Tag.MARK, Tag.COMMA, Tag.CONJ) and scene.lower(phrase.last) not in ("in", "so", "on"):
            continue
        back = at - 1
        while back >= 0 and items[back].lower in _POINTING:
            back -= 1
        figured = back > 0 and is_figured(scene, back)
        if back < 1 or not (items[back].lower in _COUNTING or figured or _speaks_bare(scene, back, at)):
            continue
        before = [m for m in scene.mentions if m.at < at and m.numeric and not m.subgroup] or earlier or []
        if not before and any(scene.lower(step) == "figure" for step in range(back + 1, at)):
            # "Troops killed in Idlib: governor gives new figure of 33"
            before = [m for m in scene.mentions if m.at < at and not m.denied]
        if before:
            counted = _put_at(scene, back)
            made = figure(scene, at, counted or before[-1].outcome, item, "another count")
            made.group = before[-1].group if counted in (None, before[-1].outcome) else None
            if figured and scene.lower(back - 1) == "total" and made.value > before[-1].value:
                # "Three more died. The total is 64.": no rival of the three.
                made.standing, made.total = Standing.RAISES, True


def _put_at(scene: Scene, verb: int) -> Outcome | None:
    """Return whose fate is counted where they are the subject: "41 wounded, while the dead are still put at 29"."""
    be = verb - 1
    while be > 0 and scene.items[be].tag is Tag.ADV:
        be -= 1
    if be < 1 or scene.items[be].tag is not Tag.BE:
        return None
    form = FORMS.get(scene.lower(be - 1))
    return form[0] if form is not None else None


def _speaks_bare(scene: Scene, back: int, at: int) -> bool:
    """Whether a bare figure follows who gives it: "62 killed; local officials 78", "hospital sources: 12"."""
    if back + 1 != at:
        return False
    colon = scene.lower(back) == ":"
    phrase = scene.phrase(back - 1 if colon else back)
    if phrase is None or phrase.number is not None or scene.lower(phrase.last - 1) not in speech.SPEAKER_NOUNS:
        return False
    return scene.lower(phrase.first - 1) in (";", ",", "and", "but")


def in_all(scene: Scene) -> None:
    """Add what all places together come to: "brings the state's toll to 15 and the total for the three to 29"."""
    if _IN_ALL.isdisjoint(scene.sentence.lowers):
        return
    items = scene.items
    for part in [one for one in scene.mentions if one.total and one.standing is Standing.RAISES]:
        joint = next((at for at in range(part.at, len(items)) if items[at].start >= part.end), len(items))
        if scene.lower(joint) not in ("and", ","):
            continue
        named = False
        for at in range(joint + 1, min(len(items) - 1, joint + _FAR)):
            if items[at].tag in (Tag.MARK, Tag.COMMA, Tag.HARM, Tag.BE):
                break
            named = named or scene.lower(at) in _IN_ALL
            told = scene.phrase(at + 1)
            if named and scene.lower(at) == "to" and told is not None and told.bare and told.first == at + 1:
                made = figure(scene, part.at, part.outcome, items[at + 1], "another count")
                made.total, made.standing, made.group = True, Standing.RAISES, part.group
                part.subgroup = part.value < made.value
                break


_IN_ALL: Final = words("total overall combined nationwide national")
_FAR: Final = 11


def inherit(scene: Scene) -> None:
    """Give a bare figure the group that its sentence counted before: "12 soldiers were killed and 30 injured"."""
    group: str | None = None
    for phrase in scene.phrases:
        for mention in scene.mentions:
            if mention.phrase is phrase and mention.group is None and phrase.bare and group is not None:
                mention.inherited = group
        if phrase.person and phrase.plural and phrase.number is not None and not phrase.bare:
            group = " ".join(
                item.text
                for item in scene.items[phrase.first : phrase.last]
                if item.tag not in (Tag.NUM, Tag.DET, Tag.PREP)
            )


def count_again(scene: Scene, mention: Mention) -> None:
    """Fill the bounds of a mention from its phrase."""
    if mention.phrase is not None:
        counted = count_of(mention.phrase, scene.items)
        if counted is not None:
            mention.low, mention.high, mention.vague, mention.qualifier = counted

"""From sentences to mentions: each word of harm is read by its form, and then what stands around it."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.about import losses
from monitor.core.extract.corrections import overtaken
from monitor.core.extract.corrections.corrected import across_corrections, settle_corrections
from monitor.core.extract.corrections.lowered import lowered
from monitor.core.extract.corrections.miscounted import put_right
from monitor.core.extract.corrections.versions import put_in_place
from monitor.core.extract.doubt import refuted
from monitor.core.extract.doubt.asked import settle_questions
from monitor.core.extract.doubt.projected import settle_projections
from monitor.core.extract.doubt.rumours import across_sentences
from monitor.core.extract.harm import active, coded, counts, idioms, injuries, lives, nouns, states, verbs
from monitor.core.extract.harm.abroad import german_article
from monitor.core.extract.harm.bedside import ILL, bedside
from monitor.core.extract.harm.bulletin import columns
from monitor.core.extract.harm.by_place import counts_by_place
from monitor.core.extract.harm.eliminated import ELIMINATING, eliminated
from monitor.core.extract.harm.executed import executed, survived
from monitor.core.extract.harm.fatal import blown_up, crushed, fatally, shot_beside_hurt
from monitor.core.extract.harm.fell import fell
from monitor.core.extract.harm.gapping import gapped
from monitor.core.extract.harm.gunshots import a_gunshot
from monitor.core.extract.harm.headcount import heads_counted
from monitor.core.extract.harm.hospital import CARED, HOUSES, HURTS, VIOLENT, cared_for, hurts, to_hospital, treated
from monitor.core.extract.harm.labels import labelled_counts
from monitor.core.extract.harm.maimed import MAIMED, all_with, maimed
from monitor.core.extract.harm.naming import the_deceased, with_names
from monitor.core.extract.harm.natural import natural_deaths
from monitor.core.extract.harm.patients import received
from monitor.core.extract.harm.struck import BURNING, CUTTING, STRIKING, buried, remains, struck
from monitor.core.extract.harm.survivors import survivors
from monitor.core.extract.harm.wards import GASHES, WARDS, on_a_ward, one_hurt
from monitor.core.extract.lexicon.harm import FELL, FORMS, Form
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.extract.retold import again, dead, elsewhere, parts, refine, rolls
from monitor.core.extract.retold.aged import of_an_age, of_each_side
from monitor.core.extract.retold.attackers import perpetrators
from monitor.core.extract.retold.nth import nth_victim
from monitor.core.extract.retold.on_top import on_top
from monitor.core.extract.retold.recounts import GIVING, recounted, with_their_parts
from monitor.core.extract.retold.returned import killed_in_return
from monitor.core.extract.retold.roster import rostered
from monitor.core.extract.retold.topics import topic_of
from monitor.core.extract.retold.transfers import transfers
from monitor.core.extract.retold.unearthed import more_found
from monitor.core.extract.tolls import ranges
from monitor.core.model import Outcome
from monitor.core.text import Document, Sentence

# No text is read for more claims than this, so that eight kilobytes of nothing but harm stay within their time.
_MOST: Final = 120
_READ: Final = frozenset(FORMS) | ELIMINATING | {"blown", "remains", "gun", "guns", "gunning", "victims"} | FELL | ILL
_HINTS: Final = (
    GASHES | WARDS | HOUSES | CARED | HURTS | STRIKING | CUTTING | BURNING | MAIMED | {"buried", "condition"}
)
_FIGURES: Final = (
    frozenset(("figure", "number", "count", "toll", "tally", "total")) | rolls.NAMES | {"victim", "victims", "spoke"}
)


def find_scenes(document: Document) -> list[Scene]:
    """Return the sentences of ``document`` that speak of harm, with their mentions."""
    scenes: list[Scene] = []
    left = _MOST
    violent: bool | None = None
    for sentence in document.sentences:
        spoken = {token.lower for token in sentence.tokens}
        hinted = not _HINTS.isdisjoint(spoken)
        if hinted and violent is None:
            violent = any(token.lower in VIOLENT for token in document.tokens)
        hinted = hinted and violent is True
        if left > 0 and (hinted or not _READ.isdisjoint(spoken)):
            scenes.append(read_sentence(sentence, hinted=hinted))
            if len(scenes) > 1 and not rolls.NAMES.isdisjoint(spoken):
                rolls.names(scenes[-1], [one for before in scenes[:-1] for one in before.mentions])
            if len(scenes) > 1 and not GIVING.isdisjoint(spoken):
                earlier = [one for before in scenes[:-1] for one in before.mentions]
                recounted(scenes[-1], earlier, topic_of(scenes, sentence, document))
            left -= len(scenes[-1].mentions)
        elif scenes and scenes[-1].mentions and not _FIGURES.isdisjoint(spoken):
            # "Church sources gave a figure of 52.": a rival count, with the harm told before.
            told = [m for m in scenes[-1].mentions if m.numeric and not m.subgroup]
            scene = Scene.of(sentence, read_items(sentence))
            refine.rivals(scene, told)
            earlier = [one for before in scenes for one in before.mentions]
            rolls.names(scene, earlier)
            rolls.by_name(scene, earlier)
            rolls.another_victim(scene)
            recounted(scene, earlier, topic_of(scenes, sentence, document))
            nth_victim(scene, told=any(one.outcome is Outcome.KILLED for one in told))
            if scene.mentions:
                scenes.append(scene)
        elif scenes and not GIVING.isdisjoint(spoken):
            scene = Scene.of(sentence, read_items(sentence))
            earlier = [one for before in scenes for one in before.mentions]
            recounted(scene, earlier, topic_of(scenes, sentence, document))
            if scene.mentions:
                scenes.append(scene)
    counted = any(one.outcome is Outcome.KILLED and one.numeric for scene in scenes for one in scene.mentions)
    if not counted:
        scenes = with_names(scenes, document)
        the_deceased(scenes)
    scenes = survivors(scenes, document)
    if not counted:
        for scene in scenes:
            eliminated(scene)
    scenes = rostered(scenes, document)
    losses.counted_out(scenes, document)
    elsewhere.he_and(scenes)
    executed(scenes, document)
    survived(scenes, document)
    elsewhere.counted_before(scenes, document)
    elsewhere.found_bodies(scenes, document)
    elsewhere.found_too(scenes)
    scenes = more_found(scenes, document)
    with_their_parts(scenes)
    again.agents(scenes)
    transfers(scenes)
    for scene in scenes:
        crushed(scene, document)
    again.the_rest(scenes)
    dead.wounds_of_the_dead(scenes, document)
    dead.one_by_one(scenes)
    perpetrators(scenes, document)
    killed_in_return(scenes, document)
    again.same_person(scenes)
    elsewhere.listed_again(scenes)
    again.restated(scenes)
    again.named_acts(scenes)
    overtaken.supersede(scenes, document)
    natural_deaths(scenes, document)
    on_top(scenes)
    scenes = put_right(scenes, document)
    scenes = put_in_place(scenes, document)
    across_sentences(scenes, document)
    across_corrections(scenes, document)
    return lowered(scenes, document)


def read_sentence(sentence: Sentence, *, hinted: bool = True) -> Scene:
    """Return ``sentence`` with the mentions that its words of harm make. ``hinted`` reads words that mean harm only in
    a text of violence: who was taken to hospital, whom a car hit."""
    scene = Scene.of(sentence, read_items(sentence))
    heads_counted(scene)
    columns(scene)
    counts_by_place(scene)
    nouns.attributive(scene)
    for at, item in enumerate(scene.items):
        if (item.tag is Tag.HARM or item.lower in ("hostage", "hostages")) and at not in scene.done:
            scene.done.add(at)
            _read(scene, at)
    fatally(scene)
    blown_up(scene)
    shot_beside_hurt(scene)
    fell(scene)
    injuries.in_condition(scene, violent=hinted)
    if hinted:
        to_hospital(scene)
        treated(scene)
        cared_for(scene)
        hurts(scene)
        one_hurt(scene)
        on_a_ward(scene)
        maimed(scene)
        struck(scene)
        buried(scene)
    bedside(scene, hinted=hinted)
    all_with(scene)
    received(scene)
    remains(scene)
    rolls.another_victim(scene)
    nth_victim(scene, told=False)
    rolls.names(scene, scene.mentions)
    rolls.by_name(scene, scene.mentions)
    parts.with_wounds(scene)
    of_an_age(scene)
    of_each_side(scene)
    gapped(scene)
    parts.subgroups(scene)
    parts.companions(scene)
    parts.besides(scene)
    parts.gravely(scene)
    parts.with_places(scene)
    parts.included_attackers(scene)
    parts.raised_by(scene)
    refine.rivals(scene)
    refine.in_all(scene)
    refine.inherit(scene)
    labelled_counts(scene)
    ranges.bounds(scene)
    coded.coded(scene)
    refuted.settle(scene)
    settle_corrections(scene)
    settle_questions(scene)
    settle_projections(scene)
    return scene


def _read(scene: Scene, at: int) -> None:
    """Read the word of harm at item ``at`` by its form."""
    lower = scene.items[at].lower
    outcome, form = FORMS[lower]
    before = scene.items[at - 1].tag if at else Tag.MARK
    if (
        form is Form.ACT
        and (before in (Tag.TO, Tag.MODAL) or (scene.phrase(at - 1) is not None and scene.phrase(at + 1) is not None))
        and lower in ("murder", "murders", "massacre", "slaughter")
    ):
        form = Form.PRESENT
    ahead = scene.phrase(at + 1)
    if lower == "wounds" and ahead is not None and ahead.number is not None and _headline(scene, at, before):
        form = Form.PRESENT
    if lower in ("wound", "wounds") and (
        scene.lower(at - 1) in ("gunshot", "stab", "bullet", "shrapnel", "knife")
        or (lower == "wound" and before in (Tag.DET, Tag.ADJ, Tag.NOUN) and scene.lower(at - 1) != "the")
    ):
        injuries.gunshot(scene, at)
        return
    if form is Form.PARTICIPLE:
        if scene.lower(at + 1) in ("down", "off") or (
            lower == "shot" and (_shot_at(scene, at) or a_gunshot(scene, at))
        ):
            return
        verbs.participle(scene, at, outcome)
    elif form is Form.GERUND:
        if scene.lower(at + 1) == "of":
            fatal = scene.lower(at - 1) in ("fatal", "deadly", "fatally")
            if lower not in ("shooting", "stabbing") or fatal:
                nouns.act(scene, at, Outcome.KILLED if fatal else outcome)
        elif not active.gerund(scene, at, outcome) and lower not in ("wounding", "shooting", "drowning"):
            nouns.act(scene, at, outcome)
    elif form is Form.PRESENT:
        active.present(scene, at, outcome)
    elif form is Form.INTRANSITIVE and not (lower == "die" and german_article(scene)):
        states.intransitive(scene, at, outcome)
    elif form is Form.STATE:
        states.state(scene, at, outcome)
    elif form is Form.COUNT:
        if lower in ("martyr", "martyrs") and scene.lower(at - 1) in ("as", "fell", "fallen"):
            idioms.as_martyrs(scene, at)
        elif lower == "death" and scene.lower(at - 1) == "to":
            idioms.to_death(scene, at)
        elif lower in ("death", "deaths") and scene.lower(at - 1) in _OWN and scene.lower(at - 2) == "to":
            idioms.own_death(scene, at)
        else:
            counts.counted_noun(scene, at, outcome)
    elif form is Form.ACT:
        nouns.act(scene, at, outcome)
    elif form is Form.TOLL:
        counts.toll(scene, at)
    elif form is Form.BODY:
        nouns.body(scene, at)
    elif form is Form.LIVES:
        lives.lives(scene, at)
    elif form is Form.INJURY:
        injuries.injury(scene, at)
    else:
        idioms.idiom(scene, at)


def _headline(scene: Scene, at: int, before: Tag) -> bool:
    """Whether "wounds" before a figure is a verb: "kills two, wounds five", "blast in the market wounds 12"."""
    if before in (Tag.COMMA, Tag.CONJ):
        return True
    subject = scene.phrase(at - 1)
    if subject is None or subject.number is not None or scene.lower(at - 1) in _WOUNDING:
        return False
    return all(scene.items[step].tag not in _FINITE for step in range(at))


_OWN: Final = frozenset(("his", "her", "their"))
_FINITE: Final = frozenset((Tag.VERB, Tag.ED, Tag.BE, Tag.HAVE, Tag.MODAL))
_WOUNDING: Final = frozenset("gunshot stab bullet shrapnel knife head leg chest flesh facial neck arm back".split())


_SITES: Final = frozenset("roadside scene range point-blank spot graveside riverside quarry dawn".split())


def _shot_at(scene: Scene, at: int) -> bool:
    """Whether somebody was only aimed at ("shot at the police"), not hit ("were shot at a party")."""
    if scene.lower(at + 1) != "at" or scene.lower(at + 2) == "and":
        return False
    if scene.lower(at - 1) == "and" and any(scene.lower(to) in _SITES for to in (at + 2, at + 3)):
        # "were dragged from their car and shot at the roadside"
        return False
    if scene.items[at - 1].tag in (Tag.BE, Tag.ADV) and at:
        return scene.phrase(at + 2) is None
    return scene.phrase(at - 1) is None or scene.phrases[scene.place[at - 1]].number is None

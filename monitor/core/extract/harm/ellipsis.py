"""Posts that leave the victims out: "Just in from the rebels: 32 confirmed so far". The title says what is counted."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.doubt.refuted import bare_figure
from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.model import Fragment, Outcome, Part, Standing
from monitor.core.policy import Policy
from monitor.core.text import Document, parse

_COUNTING: Final = words("confirmed confirm confirms counts count now total far toll reported verified")


def elliptic(fragment: Fragment, document: Document, policy: Policy) -> list[Scene]:
    """Return scenes with the bare figure of a post whose title speaks of harm, or with one that is taken back; empty
    otherwise."""
    del policy
    scenes = _taken_back(document)
    if scenes:
        return scenes
    if not fragment.title or len(document.tokens) > 60 or fragment.part not in (Part.POST, Part.BODY, Part.HEADLINE):
        return []
    outcome = _title_outcome(fragment.title)
    if outcome is None:
        return []
    for sentence in document.sentences:
        scene = Scene.of(sentence, read_items(sentence))
        for at, item in enumerate(scene.items):
            phrase = scene.phrase(at)
            if item.tag is not Tag.NUM or phrase is None or not phrase.bare:
                continue
            near = scene.items[max(0, at - 3) : at + 4]
            if any(one.lower in _COUNTING for one in near):
                made = figure(scene, at, outcome, item, "elliptic")
                made.confirmed = any(one.lower in ("confirmed", "confirms", "confirm", "verified") for one in near)
                break
        scenes.append(scene)
    return scenes


def _taken_back(document: Document) -> list[Scene]:
    """Return the sentence that takes back a figure without saying of what: "the earlier figure of 33 was wrong"."""
    found = bare_figure(document.text)
    if found is None:
        return []
    start = next(found.start(group) for group in range(1, 5) if found[group])
    sentence = next((one for one in document.sentences if one.start <= start < one.end), None)
    scene = Scene.of(sentence, read_items(sentence)) if sentence is not None else None
    item = next((one for one in scene.items if one.start <= start < one.end), None) if scene is not None else None
    if scene is None or item is None or item.tag is not Tag.NUM:
        return []
    made = figure(scene, scene.items.index(item), Outcome.KILLED, item, "taken back")
    made.standing = Standing.WITHDRAWN
    return [scene]


def _title_outcome(title: str) -> Outcome | None:
    for token in parse(title).tokens:
        form = FORMS.get(token.lower)
        if form is not None and form[0] in (Outcome.KILLED, Outcome.WOUNDED):
            return form[0]
    return None

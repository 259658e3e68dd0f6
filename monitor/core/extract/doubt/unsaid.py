"""Figures that somebody is said not to have given, or will say nothing about: "did not say 45 were killed", "neither
confirmed nor denied reports that 45 had died".

Such a sentence names a source that the figure is not of. "Did not say how 45 died" takes the 45 for granted, and so
does "would not comment on the death of 45".
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.doubt.denials import by_doer, by_somebody
from monitor.core.extract.doubt.told_as import ENDING, FIGURES, RUMOURS, first_of, last_of, told_as
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag

_UTTERING: Final = words(
    "imply implied implies suggest suggested hint hinted say said state stated claim claimed report reported"
    " write written wrote tweet tweeted post posted publish published announce announced give given gave issue"
    " issued speak spoken spoke talk talked put mention mentions mentioned air aired broadcast release released"
    " saying giving posting"
)
_CONFIRMING: Final = words("confirm confirmed confirms confirming confirmation verify verified")
_DENYING: Final = words("deny denied denies denying")
_ANSWERING: Final = _CONFIRMING | _DENYING
_COMMENTING: Final = words(
    "comment commented comments commenting respond responded reply replied answer answered silent asked drawn"
    " confirmation confirmation questions discuss speculate"
)
_REFUSING: Final = words(
    "declined declines declining refused refuses refusing unable unwilling failed fails without silent avoided avoids"
)
_NOT: Final = words("not never nowhere nobody none no cannot neither nor n't")
_SAYING: Final = words("saying claiming alleging that putting giving speaking suggesting")
_WH: Final = words("how who whom whose where when why what which whether if more")
_PASSED: Final = frozenset(
    (Tag.DET, Tag.ADJ, Tag.NAT, Tag.NOUN, Tag.POSS, Tag.ADV, Tag.PERSON, Tag.TIME, Tag.PREP, Tag.ED, Tag.HAVE, Tag.BE)
)
_STOPS: Final = frozenset((Tag.COMMA, Tag.MARK, Tag.CONJ, Tag.SUB, Tag.REL, Tag.HARM))
_FAR: Final = 12
_NEAR: Final = 9

TRIGGERS: Final = (
    _NOT
    | _REFUSING
    | words("pressed urged challenged invited put puts putting")
    | words("asked didn't doesn't don't hasn't haven't hadn't isn't wasn't won't wouldn't couldn't can't questions")
)
"""Words without one of which nothing is left unsaid."""


def unsaid(mention: Mention, scene: Scene) -> bool:
    """Whether the text says that somebody has not given a figure: "never said that 45 died"."""
    if _no_such_figure(mention, scene):
        return True
    at = _governing(mention, scene, _UTTERING)
    return at >= 0 and _negated(scene, at) and not by_somebody(mention, scene, at)


def _no_such_figure(mention: Mention, scene: Scene) -> bool:
    """Whether there is no such toll or report: "has issued no toll of 36", "there are no reports of 45 dead"."""
    toll = [mention.at] if mention.rule.startswith(("toll", "number", "count")) and mention.phrase is None else []
    for head in (*toll, *told_as(mention, scene)):
        before = head - 2 if scene.items[head - 1].tag is Tag.ADJ else head - 1
        if scene.lower(before) == "no" and scene.lower(head + 1) in ("of", "that", "about"):
            return scene.lower(before - 1) != "is" or scene.lower(before - 2) != "this"
    return False


def unconfirmed(mention: Mention, scene: Scene) -> bool:
    """Whether somebody will say nothing about a figure: "would not comment on a report that 45 died"."""
    at = _governing(mention, scene, _ANSWERING)
    if scene.lower(at) in _DENYING:
        # "neither confirmed nor denied"; who "did not deny" it lets it stand.
        at = next((back for back in range(at - 1, max(-1, at - 4), -1) if scene.lower(back) in _CONFIRMING), -1)
    if at >= 0 and (_negated(scene, at) or _refused(scene, at)):
        heads = told_as(mention, scene)
        return not (by_doer(mention, scene, heads[0]) if heads else by_somebody(mention, scene, at))
    if at > 1 and scene.lower(at - 1) == "to" and scene.lower(at - 2) in _PRESSED:
        # "asked to confirm 45 dead"
        return True
    if _put_to(mention, scene) or _from_nowhere(mention, scene):
        return True
    at = _governing(mention, scene, _LEFT_OPEN, whether=True)
    if at >= 0 and (_negated(scene, at) or _refused(scene, at)):
        return not by_somebody(mention, scene, at)
    at = _governing(mention, scene, _COMMENTING)
    if at < 0 or not (_negated(scene, at) or _refused(scene, at) or scene.lower(at) in _ASKING):
        return False
    heads = [head for head in told_as(mention, scene) if head > at and scene.lower(head) in RUMOURS]
    reported = bool(heads) and not by_doer(mention, scene, heads[0])
    return reported or any(scene.lower(step) == "reported" for step in range(at + 1, mention.at))


_PRESSED: Final = words("asked pressed urged challenged invited unable")


def _put_to(mention: Mention, scene: Scene) -> bool:
    """Whether a figure is only put to somebody: "when reporters put 45 dead to him"."""
    last = last_of(mention, scene)
    before = scene.lower(first_of(mention) - 1)
    asked = before in ("put", "puts", "putting") and scene.lower(last) == "to"
    return asked and scene.lower(last + 1) in ("him", "her", "them")


def _from_nowhere(mention: Mention, scene: Scene) -> bool:
    """Whether nobody knows what a figure rests on: "nobody knows where the figure of 45 comes from"."""
    return any(
        scene.lower(head - 2) in ("where", "what") and _negated(scene, head - 2)
        for head in told_as(mention, scene)
        if scene.lower(head) in FIGURES
    )


_ASKING: Final = words("asked questions silent")


_LEFT_OPEN: Final = words("say said confirm confirmed comment drawn know known")
"""Of which it is left open whether: "declined to say whether 45 had died"."""


def _governing(mention: Mention, scene: Scene, verbs: frozenset[str], *, whether: bool = False) -> int:
    """Return the item of ``verbs`` whose content the figure is; -1 if there is none."""
    phrase = mention.phrase
    if phrase is not None and phrase.det in ("the", "these", "those"):
        return -1
    first = first_of(mention)
    asked = False
    for at in range(first - 1, max(-1, first - _FAR), -1):
        word, tag = scene.lower(at), scene.items[at].tag
        if whether and not asked:
            asked = word in ("whether", "if")
            if asked:
                continue
        elif word in verbs and scene.lower(at - 1) not in ("the", "a", "an"):
            return at
        if word in _WH or (word in ENDING and word != "that") or word in ("killing", "deaths", "death"):
            return -1
        if tag is Tag.MARK and word not in _QUOTES:
            return -1
        passed = tag in _PASSED or word in _SAYING or word in RUMOURS or word in FIGURES or word in _QUOTES
        if not (passed or word == "that" or (tag is Tag.HARM and word in _HEADS)):
            return -1
    return -1


_QUOTES: Final = frozenset(('"', "\u201c", "\u201d", "'", "\u2018"))
_HEADS: Final = words("toll casualties losses")


def _negated(scene: Scene, verb: int) -> bool:
    """Whether a verb is denied: "did not say", "nobody at the ministry said", "at no point did he speak"."""
    for at in range(verb - 1, max(-1, verb - _NEAR), -1):
        word = scene.lower(at)
        if word in _NOT or word.endswith(("n't", "n\u2019t")):
            return scene.lower(at + 1) not in ("only", "just", "sooner", "merely", "longer", "doubt")
        stops = scene.items[at].tag in _STOPS and word not in ("nor", "or")
        if stops or word in _DENYING or word in ENDING:
            return False
    return False


def _refused(scene: Scene, verb: int) -> bool:
    """Whether somebody declines to: "refused to confirm", "was unable to verify"."""
    return any(scene.lower(at) in _REFUSING for at in range(max(0, verb - 4), verb))

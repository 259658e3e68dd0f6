"""Parts of a total, and those beside it: "including three children", "one critically", "along with two guards"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.objects import objects
from monitor.core.model import Outcome, Standing

_PARTS: Final = words("including includes included among")


_GRAVE: Final = words(
    "seriously critically gravely severely badly serious critical grave severe condition slightly lightly minor stable"
)


def subgroups(scene: Scene) -> None:
    """Add what "including three children", "five of them seriously", "two of whom were children" single out."""
    items = scene.items
    for at, item in enumerate(items):
        if item.lower in _PARTS:
            _included(scene, at)
        elif item.lower in ("them", "whom") and scene.lower(at - 1) == "of":
            _of_them(scene, at)


def gravely(scene: Scene) -> None:
    """Add "one critically", "two fatally" after a total: a figure with nothing but how badly."""
    items = scene.items
    for phrase in scene.phrases:
        if not phrase.bare or phrase.number is None or scene.lower(phrase.first - 1) not in (",", "and", "including"):
            continue
        # "critical" is read as an adjective of what it stands for: "three dead, two critical"
        last = phrase.last - (1 if scene.lower(phrase.last - 1) in _GRAVE else 0)
        word = scene.lower(last)
        ends = last + 1 >= len(items) or items[last + 1].tag in (Tag.MARK, Tag.COMMA, Tag.PREP, Tag.CONJ)
        if not ends or word not in _GRAVE | {"fatally"} or any(m.phrase is phrase for m in scene.mentions):
            continue
        whole = _nearest(scene, phrase.first)
        if whole is None:
            continue
        outcome = Outcome.KILLED if word == "fatally" else Outcome.WOUNDED
        for mention in emit(scene, last, outcome, [phrase], f"part:{word}"):
            mention.subgroup = outcome is whole.outcome
            mention.fatal = outcome is not whole.outcome and whole.outcome is Outcome.WOUNDED


def companions(scene: Scene) -> None:
    """Add who died beside somebody: "the minister was killed near his home, along with two of his bodyguards"."""
    if " with" not in scene.words and " in addition to" not in scene.words and " alongside " not in scene.words:
        return
    for at in range(len(scene.items) - 2):
        if scene.lower(at) == "in" and scene.lower(at + 1) == "addition" and scene.lower(at + 2) == "to":
            first = at + 3
        elif scene.lower(at) in ("along", "together") and scene.lower(at + 1) == "with":
            first = at + 2
        elif scene.lower(at) == "alongside" and scene.items[at - 1].tag is not Tag.ING:
            first = at + 1
        else:
            continue
        phrase = scene.phrase(first)
        if phrase is None or any(mention.phrase is phrase for mention in scene.mentions):
            continue
        whole = next(
            (m for m in reversed(scene.mentions) if m.at < at and m.rule.startswith(("passive", "died"))), None
        )
        if (
            whole is None
            or at - whole.at > 14
            or whole.denied
            or any(scene.items[step].tag in (Tag.VERB, Tag.BE) for step in range(whole.at + 1, at))
        ):
            continue
        found, _ = objects(scene, first)
        for mention in emit(scene, at, whole.outcome, [one for one in found if one.person or one.name], whole.rule):
            mention.hypothetical, mention.alleged = whole.hypothetical, whole.alleged


def raised_by(scene: Scene) -> None:
    """Mark those by whom a toll rose, which has them in it: "has risen to four after another body was found"."""
    whole = next((one for one in scene.mentions if one.standing is Standing.RAISES), None)
    if whole is None or whole.denied:
        return
    for mention in scene.mentions:
        first = mention.phrase.first if mention.phrase is not None else mention.at
        if mention is whole or mention.outcome is not whole.outcome or mention.start < whole.end or not mention.numeric:
            continue
        if mention.rule.startswith("died"):
            # Those who died of their wounds left the wounded.
            continue
        if mention.value < whole.value and any(scene.lower(at) in _WHEN for at in range(whole.at, first)):
            mention.subgroup = True


_WHEN: Final = ("after", "when", "as", "following")


_BESIDE: Final = ("besides", "in addition to", "apart from", "as well as", "other than")


def with_wounds(scene: Scene) -> None:
    """Mark a bare figure with its wounds after a greater one: "sent five to the hospital, three with burns"."""
    for mention in scene.mentions:
        phrase = mention.phrase
        if mention.rule not in ("with injuries", "gunshot wound", "lost limb") or phrase is None or not phrase.bare:
            continue
        whole = [m for m in scene.mentions if m.outcome is mention.outcome and m.start < mention.start]
        if scene.lower(phrase.first - 1) in (",", "whom", "them") and any(m.value > mention.value for m in whole):
            mention.subgroup = True


def besides(scene: Scene) -> None:
    """Add who is told of first: "In addition to the owner, two police officers were killed"."""
    if not scene.words.startswith(_BESIDE) or not scene.mentions:
        return
    start = len(next(one for one in _BESIDE if scene.words.startswith(one)).split())
    found, end = objects(scene, start)
    if not found or scene.lower(end) != "," or any(m.phrase is one for one in found for m in scene.mentions):
        return
    whole = next((m for m in scene.mentions if m.phrase is not None and m.phrase.first == end + 1), None)
    if whole is None or whole.denied or not whole.rule.startswith(("passive", "died")):
        return
    told = [one for one in found if one.person and one.harm is None and not one.bare]
    for mention in emit(scene, whole.at, whole.outcome, told, whole.rule, hypothetical=whole.hypothetical):
        mention.frame = whole.frame


def with_places(scene: Scene) -> None:
    """Mark parts of a toll by place: "a toll of 30, with 11 dead in Mississippi and nine killed in South Carolina"."""
    whole = next(
        (m for m in scene.mentions if m.numeric and m.value > 3 and (m.total or m.rule == "toll" or m.generic)), None
    )
    if whole is None:
        return
    inside = False
    for mention in scene.mentions:
        if mention is whole or mention.phrase is None or mention.outcome is not whole.outcome or mention.at < whole.at:
            continue
        before = scene.lower(mention.phrase.first - 1)
        inside = before in ("with", "including", "comprising") or (inside and before == "and")
        if inside and mention.value < whole.value and scene.lower(mention.at + 1) in ("in", "at", "across"):
            mention.subgroup = True


def _nearest(scene: Scene, at: int) -> Mention | None:
    best: Mention | None = None
    for mention in scene.mentions:
        phrase = mention.phrase
        end = phrase.last if phrase is not None else mention.at
        if mention.subgroup or end > at or mention.denied:
            continue
        if best is None or end >= (best.phrase.last if best.phrase is not None else best.at):
            best = mention
    return best


def _included(scene: Scene, at: int) -> None:
    items = scene.items
    start = at + 1
    if items[at].lower == "among":
        if scene.lower(at - 1) in ("was", "were", "is", "are") and scene.lower(at + 2) in _TOLD_OF:
            return _was_among(scene, at)
        if scene.lower(at + 1) in ("them", "whom"):
            start = at + 2
        elif scene.lower(at + 1) == "the" and scene.lower(at + 2) in (
            "dead",
            "wounded",
            "injured",
            "victims",
            "killed",
            "casualties",
        ):
            start = at + 3
        elif (set_ := scene.phrase(at + 1)) is not None and _harmed_were(scene, set_.last):
            start = set_.last + 2
        else:
            return
    while start < len(items) and (
        items[start].tag in (Tag.COMMA, Tag.BE, Tag.ADV) or items[start].lower in ("is", "was", "were")
    ):
        start += 1
    whole = _nearest(scene, at)
    if _others_counted(scene, at, whole):
        return
    if whole is None and items[at].lower != "among":
        # "Ten people, including three children, were killed": the total's word of harm comes later.
        whole = next(
            (m for m in scene.mentions if m.phrase is not None and m.phrase.last <= at and not m.subgroup), None
        )
    if whole is None and items[at].lower != "among":
        return
    outcome = whole.outcome if whole is not None else Outcome.KILLED
    if items[at].lower == "among" and scene.lower(at + 2) in ("wounded", "injured"):
        outcome = Outcome.WOUNDED
    found, _ = objects(scene, start)
    known = {id(m.phrase) for m in scene.mentions if m.phrase is not None}
    for mention in scene.mentions:
        if whole is not None and mention.at > at and mention.phrase is not None and mention.phrase.first == start:
            mention.subgroup = mention.outcome is whole.outcome
        if mention.phrase is not None and any(mention.phrase is phrase for phrase in found) and mention is not whole:
            # "21 casualties, including 12 dead": all who died, and not some of them.
            mention.subgroup = outcome is not Outcome.KILLED_OR_WOUNDED or not mention.phrase.bare
    fresh = [
        phrase
        for phrase in found
        if id(phrase) not in known and phrase.person is not False and (phrase.person or phrase.last - phrase.first > 1)
    ]
    if fresh:
        _add(scene, at, outcome, fresh, f"part:{items[at].lower}", whole)


_UNHARMED: Final = words(
    "arrested detained captured freed released rescued evacuated expelled met accompanied saved questioned summoned"
    " arresting detaining freeing releasing rescuing"
)


_VICTIMS: Final = words("victims casualties bodies corpses fatalities")


def _others_counted(scene: Scene, at: int, whole: Mention | None) -> bool:
    """Whether those counted out are no victims: "the Guard arrested two priests and several missionaries, including a
    foreigner", "diplomats, among them the ambassador", "farms, among them one in San Jose"."""
    told = scene.phrase(at - 2) if scene.lower(at - 1) == "," else scene.phrase(at - 1)
    if told is None or any(mention.phrase is told for mention in scene.mentions):
        return False
    if whole is None and scene.lower(at + 1) in ("them", "whom"):
        return scene.lower(at - 1) == "," and told.harm is None and not told.bare and told.lower not in _VICTIMS
    start = whole.at if whole is not None else 0
    return bool(told.person and told.plural) and any(
        scene.lower(step) in _UNHARMED for step in range(start + 1, told.first)
    )


def _harmed_were(scene: Scene, at: int) -> bool:
    """Whether "murdered was" stands at ``at``: "among the priests murdered was the rector"."""
    items = scene.items
    return at + 2 < len(items) and items[at].tag is Tag.HARM and items[at + 1].tag is Tag.BE


_TOLD_OF: Final = words("dead wounded injured killed victims casualties")


def _was_among(scene: Scene, at: int) -> None:
    """Read "the gunman was among the dead": one already counted."""
    outcome = Outcome.WOUNDED if scene.lower(at + 2) in ("wounded", "injured") else Outcome.KILLED
    for mention in emit(scene, at, outcome, subjects(scene, at - 1), "part:among"):
        mention.subgroup = True


def _of_them(scene: Scene, at: int) -> None:
    phrase = scene.phrase(at - 2)
    whole = _nearest(scene, at - 2)
    if phrase is None or phrase.number is None or whole is None:
        return
    for mention in scene.mentions:
        if mention.phrase is phrase:
            if mention.outcome is whole.outcome:
                mention.subgroup = True
            return
    following = [scene.lower(index) for index in range(at + 1, at + 6)]
    if any(word in _GRAVE for word in following):
        return _add(scene, at, Outcome.WOUNDED, [phrase], "part:of them", whole)
    if "fatally" in following or "dead" in following[:1] or "fatal" in following[:1]:
        for mention in emit(scene, at, Outcome.KILLED, [phrase], "part:of them"):
            # Of people who were shot, these moved to the dead; of people who were killed, they are a part.
            mention.fatal = whole.outcome is Outcome.WOUNDED
            mention.subgroup = whole.outcome is Outcome.KILLED
            mention.hypothetical = whole.hypothetical
        return None
    after = scene.phrase(at + 1) or scene.phrase(at + 2)
    if after is not None and after.person:
        _add(scene, at, whole.outcome, [phrase], "part:of them", whole)
    return None


def _add(scene: Scene, at: int, outcome: Outcome, found: list, rule: str, whole: Mention | None) -> None:  # type: ignore[type-arg]
    for mention in emit(scene, at, outcome, found, rule):
        mention.subgroup = True
        if whole is not None:
            mention.hypothetical = whole.hypothetical


def included_attackers(scene: Scene) -> None:
    """Mark totals that count the attackers in: "nine people, including the gunman"."""
    for mention in scene.mentions:
        if not mention.subgroup or not mention.perpetrator:
            continue
        whole = _nearest(scene, mention.phrase.first if mention.phrase is not None else mention.at)
        if whole is not None and whole.outcome is mention.outcome:
            whole.includes_perpetrators = True

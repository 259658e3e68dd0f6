"""Second look at the mentions of a text: parts of a total, moves from wounded to dead, attackers' own deaths."""

from __future__ import annotations

from monitor.core.extract.emit import emit, figure
from monitor.core.extract.items import Tag
from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.nearby import objects, subjects
from monitor.core.extract.phrases import count_of
from monitor.core.model import Basis, Outcome
from monitor.core.text import Document

_PARTS = words("including includes included among")
_GRAVE = words(
    "seriously critically gravely severely badly serious critical grave severe condition slightly lightly minor stable"
)
_HURT = words("wounded injured hurt injuries wounds")


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
        word = scene.lower(phrase.last)
        ends = phrase.last + 1 >= len(items) or items[phrase.last + 1].tag in (Tag.MARK, Tag.COMMA, Tag.PREP, Tag.CONJ)
        if not ends or word not in _GRAVE | {"fatally"} or any(m.phrase is phrase for m in scene.mentions):
            continue
        whole = _nearest(scene, phrase.first)
        if whole is None:
            continue
        outcome = Outcome.KILLED if word == "fatally" else Outcome.WOUNDED
        for mention in emit(scene, phrase.last, outcome, [phrase], f"part:{word}"):
            mention.subgroup = outcome is whole.outcome
            mention.fatal = outcome is not whole.outcome and whole.outcome is Outcome.WOUNDED


def companions(scene: Scene) -> None:
    """Add who died beside somebody: "the minister was killed near his home, along with two of his bodyguards"."""
    for at in range(len(scene.items) - 2):
        if scene.lower(at) not in ("along", "together") or scene.lower(at + 1) != "with":
            continue
        phrase = scene.phrase(at + 2)
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
        found, _ = objects(scene, at + 2)
        for mention in emit(scene, at, whole.outcome, [one for one in found if one.person or one.name], whole.rule):
            mention.hypothetical, mention.alleged = whole.hypothetical, whole.alleged


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
        else:
            return
    while start < len(items) and (
        items[start].tag in (Tag.COMMA, Tag.BE, Tag.ADV) or items[start].lower in ("is", "was", "were")
    ):
        start += 1
    whole = _nearest(scene, at)
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
            mention.subgroup = True
    fresh = [
        phrase
        for phrase in found
        if id(phrase) not in known and phrase.person is not False and (phrase.person or phrase.last - phrase.first > 1)
    ]
    if fresh:
        _add(scene, at, outcome, fresh, f"part:{items[at].lower}", whole)


_TOLD_OF = words("dead wounded injured killed victims casualties")


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
    if any(word == "fatally" for word in following):
        return _add(scene, at, Outcome.KILLED, [phrase], "part:of them", whole)
    after = scene.phrase(at + 1) or scene.phrase(at + 2)
    if after is not None and after.person:
        _add(scene, at, whole.outcome, [phrase], "part:of them", whole)
    return None


def _add(scene: Scene, at: int, outcome: Outcome, found: list, rule: str, whole: Mention | None) -> None:  # type: ignore[type-arg]
    for mention in emit(scene, at, outcome, found, rule):
        mention.subgroup = True
        if whole is not None:
            mention.hypothetical = whole.hypothetical


_COUNTING = words(
    "counts counted count put puts gave gives says said reported reports estimates estimated places placed had has cited cites"
)


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
        while back >= 0 and items[back].lower in (
            "at",
            "it",
            "the",
            "figure",
            "number",
            "toll",
            "that",
            "of",
            "a",
            "as",
        ):
            back -= 1
        if back < 1 or items[back].lower not in _COUNTING:
            continue
        before = [m for m in scene.mentions if m.at < at and m.numeric and not m.subgroup] or earlier or []
        if before:
            made = figure(scene, at, before[-1].outcome, item, "another count")
            made.group = before[-1].group
            return


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


def transfers(scenes: list[Scene]) -> None:
    """Mark deaths among people already counted as wounded: "seven of the wounded died", "one died at hospital"."""
    hurt: Mention | None = None
    gone: list[Mention] = []
    for scene in scenes:
        for mention in sorted(scene.mentions, key=lambda m: m.start):
            if mention.outcome is Outcome.WOUNDED and not mention.denied and not mention.hypothetical:
                if hurt is None or mention.value >= hurt.value:
                    hurt = mention
            elif mention.outcome is Outcome.KILLED and mention.numeric and _moves(scene, mention, hurt):
                if hurt is not None and hurt.shot and hurt.start <= mention.start and hurt.value == mention.value:
                    # All who were shot have died: they are dead, not wounded.
                    gone.append(hurt)
                    hurt = None
                else:
                    mention.basis = Basis.TRANSFER
    for scene in scenes:
        scene.mentions = [mention for mention in scene.mentions if not any(mention is one for one in gone)]


def _moves(scene: Scene, mention: Mention, hurt: Mention | None) -> bool:
    phrase = mention.phrase
    if phrase is not None and hurt is not None and hurt.shot and hurt.phrase is phrase:
        return True
    if mention.fatal:
        return True
    if mention.pronoun and hurt is not None and hurt.start < mention.start and (hurt.shot or hurt.value == 1):
        return True
    if (
        phrase is not None
        and phrase.bare
        and hurt is not None
        and hurt.shot
        and hurt.start < mention.start
        and hurt.value > mention.value
        and mention.rule.startswith(("died", "passive"))
        and not mention.further
    ):
        return True
    if phrase is None:
        return (
            hurt is not None
            and hurt.shot
            and mention.low == mention.high == 2 == hurt.value
            and mention.start > hurt.start
        )
    if (
        hurt is not None
        and hurt.shot
        and phrase.bare
        and mention.rule == "state:dead"
        and hurt.sentence == mention.sentence
    ):
        return hurt.start < mention.start and hurt.value > mention.value
    if phrase.name or not mention.rule.startswith("died"):
        return False
    items = scene.items
    after = phrase.last
    if scene.lower(after) == "of" or scene.lower(phrase.first - 1) == "among":
        stretch = [item.lower for item in items[after : min(len(items), max(mention.at, after + 1))]]
        if any(word in _HURT for word in stretch):
            return True
        if hurt is not None and any(
            word in ("victims", "them", "men", "women", "two", "three", "four", "five") for word in stretch
        ):
            return True
    if hurt is None or hurt.start >= mention.start:
        return False
    tail = [item.lower for item in items[mention.at + 1 : mention.at + 8]]
    if hurt.shot and phrase.bare and not phrase.harm and hurt.value > mention.value and not mention.further:
        return True
    if hurt.shot and hurt.value > mention.value and "hospital" in tail and mention.value == 1:
        return True
    return (
        phrase.bare and hurt.value >= mention.value and any(word in ("wounds", "injuries", "hospital") for word in tail)
    )


_ATTACKING = words(
    "attacked attack attacks attacking ambushed ambush ambushes raided raid stormed assault assaulted clash clashes clashed fighting fought combat battle"
    " battles confrontation confrontations gunfight gunbattle shootout exchange operation operations offensive detonated bombed repelled repulsed"
)


def perpetrators(scenes: list[Scene], document: Document) -> None:
    """Mark attackers, and armed opponents where the text has them attack or fight, once it tells of other victims.

    Their deaths are kept apart from those of the people they attacked. A text that tells of no other victims tells of them.
    """
    for scene in scenes:
        for mention in scene.mentions:
            head = mention.phrase.lower if mention.phrase is not None else ""
            if mention.perpetrator and head and head not in people.PERPETRATOR | people.REBEL:
                # "the gunman's brother", "a suspect's mother": not the attacker.
                mention.perpetrator = bool(
                    mention.phrase is not None and mention.phrase.name and not mention.phrase.poss
                )
    if not any(mention.rebel for scene in scenes for mention in scene.mentions):
        return
    if not any(token.lower in _ATTACKING for token in document.tokens):
        return
    for scene in scenes:
        before: Mention | None = None
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            if mention.rebel or (
                before is not None
                and before.perpetrator
                and mention.further
                and mention.phrase is not None
                and mention.phrase.lower in ("others", "")
            ):
                mention.perpetrator = True
            before = mention


def included_attackers(scene: Scene) -> None:
    """Mark totals that count the attackers in: "nine people, including the gunman"."""
    for mention in scene.mentions:
        if not mention.subgroup or not mention.perpetrator:
            continue
        whole = _nearest(scene, mention.phrase.first if mention.phrase is not None else mention.at)
        if whole is not None and whole.outcome is mention.outcome:
            whole.includes_perpetrators = True


def count_again(scene: Scene, mention: Mention) -> None:
    """Fill the bounds of a mention from its phrase."""
    if mention.phrase is not None:
        counted = count_of(mention.phrase, scene.items)
        if counted is not None:
            mention.low, mention.high, mention.vague, mention.qualifier = counted

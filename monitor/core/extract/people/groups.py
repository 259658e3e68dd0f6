"""The auxiliaries before a verb: passive, negated, only possible, doubted."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon import grammar
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag

_AUXILIARY: Final = frozenset((Tag.BE, Tag.HAVE, Tag.GET, Tag.MODAL, Tag.DO, Tag.NEG, Tag.ADV, Tag.TO))


DOUBTFUL: Final = words(
    "believed feared presumed thought likely possibly reportedly allegedly apparently suspected alleged"
    " supposedly purportedly assumed"
)


_TOLD: Final = words("said reported known understood alleged claimed confirmed found considered estimated")


class Group:
    """The auxiliaries before a verb: where they start and what they say."""

    __slots__ = (
        "auxiliary", "be", "do", "doubt", "fatally", "get", "have", "infinitive", "modal", "nearly", "negative",
        "singular", "start",
    )  # fmt: skip

    def __init__(self, start: int) -> None:
        self.start = start
        self.be = False
        self.get = False
        self.have = False
        self.modal: str | None = None
        self.do = False
        self.negative = False
        self.infinitive = False
        self.doubt = False
        self.singular = False
        self.fatally = False
        self.nearly = False
        self.auxiliary = ""

    @property
    def unreal(self) -> bool:
        """Whether the act is only possible, planned or conditional."""
        if self.modal is not None:
            return not (self.have and self.modal in ("may", "might", "could", "must", "can"))
        return self.nearly or (self.infinitive and not self.have)


_SET_BETWEEN: Final = words("both all each himself herself themselves")
_BEFORE_DAY: Final = words("on in at late early last earlier")


def _day_within(scene: Scene, at: int) -> int:
    """Return the auxiliary before words of time that stand between it and its verb; -1 where there is none."""
    while at > 0 and (scene.items[at].tag is Tag.TIME or scene.lower(at) in _BEFORE_DAY):
        at -= 1
    return at if scene.items[at].tag in (Tag.BE, Tag.HAVE) else -1


def verb_group(scene: Scene, at: int) -> Group:
    """Return the auxiliaries before the verb at item ``at``."""
    items = scene.items
    group = Group(at)
    index = at - 1
    outer = False
    while index >= 0:
        item = items[index]
        tag, lower = item.tag, item.lower
        if tag is Tag.BE and outer:
            # "is thought to have killed two": the auxiliary of "thought"
            pass
        elif tag is Tag.BE:
            group.be = True
            group.auxiliary = lower
            group.singular = group.singular or lower in grammar.BE_SINGULAR
            group.negative = group.negative or lower.endswith("n't")
        elif tag is Tag.GET:
            group.get = True
        elif tag is Tag.HAVE:
            group.have = True
            group.negative = group.negative or lower.endswith("n't")
        elif tag is Tag.MODAL:
            group.modal = lower
            group.negative = group.negative or lower.endswith("n't") or lower == "cannot"
        elif tag is Tag.DO:
            group.do = True
            group.negative = group.negative or lower.endswith("n't")
        elif lower in _SET_BETWEEN and index and items[index - 1].tag in (Tag.BE, Tag.HAVE):
            pass
        elif tag is Tag.NEG:
            if lower in ("nobody", "none"):
                break
            group.negative = group.negative or lower in ("not", "never", "neither", "nor", "no")
        elif tag is Tag.ADV:
            group.doubt = group.doubt or lower in DOUBTFUL
            group.fatally = group.fatally or lower in ("fatally", "mortally")
            group.nearly = group.nearly or lower in ("nearly", "almost", "narrowly")
        elif tag is Tag.TO and index == group.start - 1 and scene.lower(index - 1) not in ("according", "due"):
            group.infinitive = True
        elif (
            group.infinitive
            and (group.have or group.be)
            and lower in _TOLD
            and index
            and items[index - 1].tag in (Tag.BE, Tag.ADV)
        ):
            group.doubt = lower not in ("known", "confirmed", "found")
            group.infinitive = False
            outer = True
        elif (
            (tag is Tag.VERB or tag is Tag.ED)
            and lower in DOUBTFUL
            and (index + 1 < at or (index and items[index - 1].tag in (Tag.BE, Tag.ADV)))
        ):
            group.doubt = True
            outer = outer or group.infinitive
            group.infinitive = False
        elif tag is Tag.TIME and (auxiliary := _day_within(scene, index)) >= 0:
            # "was on Thursday shot dead"
            index = auxiliary
            continue
        else:
            break
        group.start = index
        index -= 1
    # A trailing adverb that belongs to the words before stays outside.
    while group.start < at and items[group.start].tag is Tag.ADV:
        group.start += 1
    return group

"""Harm that a report of the day brings up from another time: "the volcano's 1993 eruption killed 70", "in January a
blast in the same town killed one", "two blocks from where a boy was killed in August", "had survived an ambush in which
two aides were slain".

A report of the day names its day: a weekday, today, last night. In such a report a month or a year without a day is of
another time, unless its opening names it too. Who was harmed then is new to the reader: "a teacher", "two soldiers",
not "the two" or "they". What dates itself in the past and knows no other day ("In May 1984 rebels killed nine") is no
such report, and is left alone.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.about.anchor import DAYS
from monitor.core.extract.about.reminded import (
    DEFINITE,
    EVENTS,
    LAST,
    next_of_a_row,
    on_another_day,
    survived,
    where_once,
)
from monitor.core.extract.about.setting import Setting
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag

_YEARS: Final = range(1900, 2100)
_MAYBE_MONTHS: Final = words("may march mar")
_INTO: Final = words("in last early late mid mid- during of back")
_UNITS: Final = words("week weeks fortnight month months year years decade decades")
# What follows a time and dates the harm by it: "in 2017 after a worker died", "in May 1942, when 83 were killed".
_DATING: Final = words("when after following because that which who in over with leaving claiming taking killing")
_DEEDS: Final = words("for")
_ENDS: Final = (Tag.COMMA, Tag.MARK, Tag.REL, Tag.SUB, Tag.ED, Tag.VERB, Tag.BE, Tag.HAVE, Tag.ING, Tag.HARM)
_NOUNS: Final = (Tag.NOUN, Tag.ADJ, Tag.PERSON, Tag.NAT, Tag.HARM)


def of_another_time(scene: Scene, mention: Mention, setting: Setting) -> bool:
    """Whether a figure is of a time before the day that its text reports of."""
    if mention.pronoun or mention.denied:
        return False
    # Wire copy whose dateline has a year tells of weeks: there, dates are weighed day by day (``periods.older``).
    near = setting.today is None or setting.dated
    if scene.sentence.index > 0 and (
        where_once(scene, mention) or survived(scene, mention) or (near and next_of_a_row(scene, mention))
    ):
        return True
    if scene.sentence.index - 1 in setting.rows and on_another_day(scene, mention, setting):
        return True
    if not 0 <= setting.anchor <= scene.sentence.index:
        return False
    if mention.phrase is not None and mention.phrase.det in DEFINITE:
        return False
    lead = scene.sentence.index == setting.anchor
    if lead and not mention.rule.endswith(" of") and not _of_an_event(scene, mention):
        # "Officials said on Monday that three people were killed in March": what the text reports, if late.
        return False
    return any(_dates(scene, mention, first, last) for first, last in _times(scene, setting, near=near))


def _of_an_event(scene: Scene, mention: Mention) -> bool:
    """Whether an event is told by whom it killed: "dynamite like that of the bomb that killed 63 in December"."""
    return (
        scene.lower(mention.at - 1) in ("that", "which")
        and (scene.lower(mention.at - 2) in EVENTS or scene.lower(mention.at - 2) in ("bomb", "mine", "grenade"))
        and mention.rule.startswith("active")
    )


def _times(scene: Scene, setting: Setting, *, near: bool) -> list[tuple[int, int]]:
    """Return the stretches that name a year without a day, or where ``near`` a month, a season, some weeks; not
    those of the text's opening."""
    items = scene.items
    found: list[tuple[int, int]] = []
    for at in range(1, len(items)):
        item = items[at]
        if item.tag is Tag.TIME and _is_year(scene, at) and not _of_a_date(scene, at):
            if not _opened(scene, setting, item.lower):
                found.append((at, at + 1))
        elif not near:
            continue
        elif item.lower in MONTHS and _is_month(scene, at):
            year = at + 1 < len(items) and _is_year(scene, at + 1)
            if not _opened(scene, setting, items[at + 1].lower if year else item.lower):
                found.append((at, at + 1 + year))
        elif (item.lower in LAST and scene.lower(at - 1) == "last" and scene.lower(at - 2) not in ("the", "this")) or (
            item.lower == "ago" and not _UNITS.isdisjoint(scene.lower(at - 1).split())
        ):
            found.append((at - 1, at + 1))
    return found


def _is_year(scene: Scene, at: int) -> bool:
    item = scene.items[at]
    number = item.number
    return number is not None and len(item.text) == 4 and item.text.isdigit() and number.low in _YEARS


def _of_a_date(scene: Scene, at: int) -> bool:
    """Whether the year ends a date that has a day, or follows its month: "4 May 1989", "May 4, 1989", "May 1989"."""
    back = at - 2 if scene.lower(at - 1) == "," else at - 1
    return back > 0 and (scene.lower(back) in MONTHS or (scene.items[back].tag is Tag.TIME and _is_day(scene, back)))


def _is_day(scene: Scene, at: int) -> bool:
    number = scene.items[at].number if 0 <= at < len(scene.items) else None
    return number is not None and number.low is not None and number.low <= 31 and scene.items[at].tag is Tag.TIME


def _is_month(scene: Scene, at: int) -> bool:
    if _is_day(scene, at - 1) or _is_day(scene, at + 1):
        return False
    before = scene.lower(at - 1)
    return before in _INTO and (scene.lower(at) not in _MAYBE_MONTHS or scene.items[at].text[0].isupper())


def _opened(scene: Scene, setting: Setting, time: str) -> bool:
    """Whether the text's opening has the month or the year, or its dateline."""
    if setting.today is not None and (
        time == str(setting.today.year) or time in _month_names(setting.today.month)
    ):  # in two: mypyc cannot compile "in (one, *others)"
        return True
    if scene.sentence.index == setting.anchor:
        return sum(item.lower == time or item.lower == time[:3] for item in scene.items) > 1
    return time in setting.opening or (time in MONTHS and time[:3] in setting.opening)


def _month_names(month: int) -> list[str]:
    return [name for name, number in MONTHS.items() if number == month]


def _dates(scene: Scene, mention: Mention, first: int, last: int) -> bool:
    """Whether the time at items ``[first, last)`` is that of the harm."""
    items = scene.items
    start = min(mention.at, mention.phrase.first) if mention.phrase is not None else mention.at
    end = max(mention.at, mention.phrase.last - 1) if mention.phrase is not None else mention.at
    if _is_year(scene, first) and last < len(items) and items[last].tag in _NOUNS and _of_the_year(scene, first):
        return _by_an_event(scene, mention, last)
    if scene.lower(first) != "last" and items[last - 1].lower != "ago" and scene.lower(first - 1) not in _INTO:
        return False
    while end + 1 < first and (items[end + 1].tag is Tag.CONJ or _same_harm(scene, mention, end + 1)):
        end += 1  # "shot dead", "shot and killed"
    if end < first:
        # "was killed there in August"
        between = range(end + 1, first)
        if any(items[at].lower in EVENTS and _told(scene, at) for at in between):
            # "died during the incidents last week"
            return False
        return all(
            (items[at].tag not in _ENDS or items[at - 1].tag is Tag.DET) and items[at].lower not in DAYS
            for at in between
        )
    if last > start:
        return False
    if _clause_opens(scene, first):
        # "In January, a blast killed one person"
        day = any(items[at].lower in DAYS for at in range(last, len(items)))
        parted = any(items[at].lower in (";", "where", "who", "whose") for at in range(last, start))
        return not day and not parted
    if (scene.lower(first - 1) in ("in", "of") or scene.lower(first) == "last") and _event_of(
        scene, first, last, start
    ):
        return True
    after = last + 1 if scene.lower(last) == "," else last
    if scene.lower(after) in _DATING or (scene.lower(after) in _DEEDS and mention.at - after <= _NEAR):
        return all(items[at].tag not in (Tag.COMMA, Tag.MARK) for at in range(after, start))
    return after == mention.at and items[after].lower.endswith("ing")


def _same_harm(scene: Scene, mention: Mention, at: int) -> bool:
    form = FORMS.get(scene.lower(at))
    return form is not None and form[0] is mention.outcome


def _told(scene: Scene, at: int) -> bool:
    """Whether the event at ``at`` is one that the text has spoken of: "the attack", "these clashes"."""
    phrase = scene.phrase(at)
    return phrase is not None and phrase.det in DEFINITE


def _event_of(scene: Scene, first: int, last: int, start: int) -> bool:
    """Whether the time is that of an event which then did the harm: "the flood of 2002 drowned nine", "an explosion at
    the pit in 1992 claimed 263 lives"."""
    opened = next((at + 1 for at in range(first - 1, -1, -1) if _opens_after(scene, at)), 0)
    event = next((at for at in range(opened, first) if scene.lower(at) in EVENTS), -1)
    subject = scene.phrase(event) if event >= 0 else None
    if subject is None or subject.first > opened:
        return False
    if scene.lower(last) == "and" and last + 1 < len(scene.items) and scene.items[last + 1].tag in _DOING:
        # "A blast in Oak Street flattened a house in November and killed a pensioner."
        return last < start <= last + _NEAR and subject.det in ("a", "an", "another", None)
    if scene.items[last].tag not in _DOING:
        return False
    return all(scene.items[at].tag not in _ENDS for at in range(event + 1, first)) and last < start + 1


_DOING: Final = (Tag.HARM, Tag.ED, Tag.VERB, Tag.HAVE)


def _opens_after(scene: Scene, at: int) -> bool:
    return scene.lower(at) in _JOINTS or scene.items[at].tag is Tag.COMMA


_NEAR: Final = 3
_OPENERS: Final = words("in during early late mid back last earlier only just also and but")
_JOINTS: Final = words("; : and but that - \u2013 \u2014")


def _clause_opens(scene: Scene, first: int) -> bool:
    """Whether nothing but "in", "early in" stands between the time and the beginning of its clause."""
    at = first - 1
    while at >= 0 and scene.lower(at) in _OPENERS and scene.lower(at) not in ("and", "but"):
        at -= 1
    if at < 0 or scene.lower(at) in _JOINTS:
        return True
    return at + 1 < first and scene.items[at].tag is Tag.ADV and at == 0


def _of_the_year(scene: Scene, at: int) -> bool:
    return scene.items[at - 1].tag in (Tag.DET, Tag.POSS, Tag.ADJ) or scene.lower(at - 1) in ("his", "her", "their")


def _by_an_event(scene: Scene, mention: Mention, after: int) -> bool:
    """Whether an event whose year stands before ``after`` did it: "the 1993 eruption killed 70", "a 2011 leak that
    killed a worker"."""
    event = next((at for at in range(after, min(after + 4, mention.at + 1)) if scene.lower(at) in EVENTS), -1)
    if event < 0 or event == mention.at:
        return event == mention.at
    start = min(mention.at, mention.phrase.first) if mention.phrase is not None else mention.at
    if start <= event:
        return False
    between = scene.items[event + 1 : start]
    if any(item.lower == ";" for item in between):
        return False
    if any(item.tag is Tag.REL for item in between):
        return True
    led = scene.items[after - 3] if after > 2 else None
    return led is None or (led.lower != "of" and led.tag not in (Tag.VERB, Tag.ED, Tag.ING))

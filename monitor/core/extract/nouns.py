"""Frames around nouns of harm: a death toll, N deaths, the murder of somebody, bodies, lives, injuries, idioms."""

from __future__ import annotations

from monitor.core.extract.emit import emit, figure, single
from monitor.core.extract.items import Item, Tag
from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.nearby import chain, members, objects, subjects
from monitor.core.extract.phrases import Phrase, count_of
from monitor.core.extract.verbs import counted_set, participle, verb_group
from monitor.core.model import Outcome, Standing

_COMPOUND = words(
    "penalty squad squads threat threats sentence sentences row certificate certificates camp camps rate rates wish penalties bed trap throes tax"
    " attempt attempts plot plots charge charges trial trials case cases weapon suspect suspects investigation rap warrant mystery plan plans"
    " conspiracy spree detectives detective unit scene series hotline victim victims benefits insurance notices notice records record"
)
_TRIED = words("attempted attempt would-be failed foiled thwarted alleged_attempt planned")
_RISING = words(
    "rose rises risen rising rise climbed climbs climbing climb reached reaches reaching reach increased increases increasing increase jumped jumps"
    " jumped grew grown grows growing soared surged surpassed passed passes hit hits raised raises raise raising mounted went gone goes topped crossed"
)
_FALLING = words("revised lowered lowers corrected corrects reduced cut downgraded dropped fell")
_TOLL_VERBS = words(
    "stood stands stand standing at is was now to of remains remained put puts placed been has have had up total totals totaled totalled exceeds exceeded"
    " : estimated reported - \u2013 \u2014"
)
_FOUND = words(
    "found recovered discovered retrieved pulled located identified dumped lying buried unearthed exhumed dug removed taken brought strewn counted"
    " uncovered piled floating hanging burned charred mutilated decomposed dismembered appeared recover recovers finds pull find exhume lay"
)
_SUFFER = words(
    "suffered suffering suffers suffer sustained sustaining sustain sustains received receiving with treated treating incurred"
)
_CLAIMING = words(
    "claimed claims claiming claim cost costs costing took takes taking taken lost lose losing loses snuffed ended"
)


_TO_HOSPITAL = words("taken rushed transported hospitalized hospitalised airlifted admitted treated brought flown sent")


def counted_noun(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "12 deaths", "the deaths of three men", "no casualties", "deaths rose to 12"."""
    items = scene.items
    name = items[at].lower
    following = scene.lower(at + 1)
    if (
        following in _COMPOUND
        or (name == "casualty" and following in ("figure", "figures", "numbers", "count", "list"))
        or (following == "toll" and name.startswith("death"))
    ):
        return []
    if name == "death" and scene.lower(at - 1) == "to":
        return _to_death(scene, at)
    if name in ("martyr",):
        return []
    phrase = scene.phrase(at - 1)
    if phrase is None and at and items[at - 1].tag in (Tag.HARM, Tag.ED, Tag.ADV, Tag.ING):
        phrase = scene.phrase(at - 2)
    if phrase is not None and phrase.harm == at:
        phrase = None
    rule = f"count:{name}"
    if phrase is None and scene.lower(at - 1) == "of":
        amount = scene.phrase(at - 2)
        phrase = amount if amount is not None and amount.bare else None
    negative = _none(scene, at, phrase)
    if negative:
        return [negative]
    if (
        phrase is not None
        and phrase.number is not None
        and (phrase.person is not False or phrase.bare or _modifier(scene, phrase))
    ):
        made = emit(scene, at, outcome, [_bare(phrase)], rule)
        _loose_noun(made)
        for mention in made:
            mention.generic = True
        return made
    if items[at - 1].tag is Tag.NUM if at else False:
        mention = figure(scene, at, outcome, items[at - 1], rule)
        return [mention]
    if following in ("of", "among", "to") or (following == "in" and False):
        found, _ = objects(scene, at + 2)
        if found and following == "of" or any(one.number is not None for one in found):
            tried = any(scene.lower(at - back) in _TRIED for back in (1, 2))
            return emit(scene, at, outcome, found, f"{name} of", hypothetical=tried)
        return []
    if items[at - 1].tag is Tag.POSS if at else False:
        owner = scene.phrase(at - 2)
        if owner is not None:
            return emit(scene, at, outcome, [owner], f"'s {name}")
    if phrase is not None and phrase.det in ("a", "one", "another", "an") and name in ("death", "fatality", "casualty"):
        return [_one(scene, at, outcome, rule)]
    if items[at - 1].lower in ("a", "one", "another", "single") if at else False:
        if name in ("fatality",) or scene.lower(at - 1) == "one":
            return [_one(scene, at, outcome, rule)]
    grown = rising(scene, at, outcome, rule)
    if grown:
        return grown
    if name in ("casualties",) and outcome is Outcome.KILLED_OR_WOUNDED:
        mention = figure(scene, at, outcome, items[at], rule)
        return [mention]
    return []


def _one(scene: Scene, at: int, outcome: Outcome, rule: str) -> Mention:
    mention = single(scene, at, outcome, rule, pronoun=False)
    mention.generic = True
    return mention


def _bare(phrase: Phrase) -> Phrase:
    phrase.person = True
    return phrase


def _modifier(scene: Scene, phrase: Phrase) -> bool:
    return scene.items[phrase.head].tag is not Tag.PERSON if phrase.head >= 0 else True


def _loose_noun(made: list[Mention]) -> None:
    for mention in made:
        if mention.phrase is not None and mention.phrase.person is None:
            mention.group = None


def _none(scene: Scene, at: int, phrase: Phrase | None) -> Mention | None:
    """Read "no casualties", "did not cause any deaths", "without injuries"."""
    items = scene.items
    outcome = _outcome_of(items[at].lower)
    first = phrase.first if phrase is not None else at
    word = scene.lower(first - 1)
    det = phrase.det if phrase is not None else None
    no = (
        det in ("no", "any", "neither")
        or word in ("no", "without", "zero", "any", "neither", "nor")
        or scene.lower(at - 1) in ("no", "zero", "without")
    )
    zero = (
        phrase is not None
        and phrase.number is not None
        and phrase.number.number is not None
        and phrase.number.number.high == 0
    )
    if scene.lower(at - 1) == "or" and not no:
        no = any(scene.lower(index) in ("no", "without") for index in range(max(0, at - 4), at - 1))
    if not no:
        back = at - 1
        while back > max(-1, at - 9) and (items[back].lower in _REPORTING or items[back].tag is Tag.HARM):
            back -= 1
        no = (
            back >= 0
            and back < at - 1
            and items[back].lower in ("no", "without")
            and (phrase is None or phrase.number is None)
        )
    if not (no or zero):
        return None
    if det == "any" or word == "any":
        if not any(
            scene.lower(index) in ("not", "no", "without", "never", "n't", "didn't", "denied", "nor")
            or items[index].tag is Tag.NEG
            for index in range(max(0, at - 10), at)
        ):
            return None
    mention = figure(scene, at, outcome, items[at], f"none:{items[at].lower}")
    mention.low = mention.high = 0
    mention.denied = True
    return mention


_REPORTING = words(
    "report reports word indication sign of any known immediate further serious or and confirmed major other human additional mention"
)


def _outcome_of(word: str) -> Outcome:
    if word.startswith(("injur", "wound")):
        return Outcome.WOUNDED
    if word.startswith("casualt"):
        return Outcome.KILLED_OR_WOUNDED
    return Outcome.KILLED


def _to_death(scene: Scene, at: int) -> list[Mention]:
    """Read "hacked to death": the verb may have its object in between ("beat two men to death")."""
    items = scene.items
    verb = at - 2
    if verb < 0 or scene.lower(verb) in ("sentenced", "condemned", "sentence", "close", "due"):
        return []
    if items[verb].tag in (Tag.ED, Tag.VERB, Tag.HARM) and scene.place[verb] < 0:
        if "sentenced" in (scene.lower(verb), scene.lower(verb - 1)):
            return []
        if items[verb].lower in ("burn", "starve", "freeze", "bleed"):
            return []
        return participle(scene, verb, Outcome.KILLED, at, rule=f"{items[verb].lower} to death")
    phrase = scene.phrase(verb)
    if phrase is not None:
        start = chain(scene, verb).first
        if scene.lower(start - 1) in ("sentenced", "condemned", "sentencing", "put"):
            return emit(scene, at, Outcome.KILLED, [phrase], "put to death") if scene.lower(start - 1) == "put" else []
        if items[start - 1].tag in (Tag.ED, Tag.VERB, Tag.ING) or items[start - 1].tag is Tag.HARM if start else False:
            return emit(scene, at, Outcome.KILLED, members(scene, chain(scene, verb)), "verb to death")
    if scene.lower(verb) in ("him", "her"):
        return [single(scene, at, Outcome.KILLED, "verb to death")]
    return []


def rising(scene: Scene, at: int, outcome: Outcome, rule: str) -> list[Mention]:
    """Read the figure of "the toll rose to 29" to the right of item ``at``; "from 22 to 29" gives the second."""
    items = scene.items
    standing = Standing.CURRENT
    seen_verb = False
    for back in range(max(0, at - 6), at):
        if items[back].lower in ("raise", "raises", "raised", "raising", "increases", "ups", "hikes"):
            standing = Standing.RAISES
            seen_verb = True
        elif items[back].lower in _FALLING:
            standing = Standing.CORRECTS
            seen_verb = True
    candidate: Item | None = None
    index = at + 1
    limit = min(len(items), at + 26)
    while index < limit:
        item = items[index]
        lower = item.lower
        if lower in _RISING:
            standing, seen_verb = Standing.RAISES, True
        elif lower in _FALLING:
            standing, seen_verb = Standing.CORRECTS, True
        elif lower in ("initially", "earlier", "previously", "originally") and candidate is not None:
            break
        elif lower in _TOLL_VERBS:
            seen_verb = True
        elif item.tag is Tag.NUM and seen_verb:
            phrase = scene.phrase(index)
            if scene.lower(index - 1) in ("by",):
                index += 1
                continue
            if phrase is not None and phrase.person is False:
                index = phrase.last
                continue
            previous = scene.lower(index - 1)
            if previous == "from" or (
                candidate is None
                and scene.lower(index + 1) == "to"
                and index + 2 < len(items)
                and items[index + 2].tag is Tag.NUM
                and previous == "from"
            ):
                index += 1
                continue
            candidate = item
            break
        elif item.tag is Tag.MARK and lower not in (":", "-", "\u2013", "\u2014", "--"):
            break
        elif item.tag is Tag.REL and index > at + 1:
            break
        index += 1
    if candidate is None:
        return []
    mention = figure(scene, at, outcome, candidate, rule)
    if candidate.lower.startswith("from ") and mention.high is not None:
        mention.low = mention.high
    mention.standing = standing
    mention.total = True
    return [mention]


def toll(scene: Scene, at: int) -> list[Mention]:
    """Read "the death toll rose to 29", "toll: 12 dead"."""
    if scene.lower(at - 1) in ("bridge", "road", "highway", "injury", "a", "heavy") and scene.lower(at - 1) != "death":
        return []
    outcome = Outcome.WOUNDED if scene.lower(at - 1) in ("injured", "wounded", "injury") else Outcome.KILLED
    return rising(scene, at, outcome, "toll")


def act(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "the murder of six priests", "Romero's assassination", "three killings"."""
    items = scene.items
    name = items[at].lower
    if scene.lower(at + 1) in _COMPOUND or any(scene.lower(at - back) in _TRIED for back in (1, 2)):
        return []
    step = at + 1
    while step < len(items) and (
        items[step].tag in (Tag.TIME, Tag.ADV) or (step > at + 1 and scene.lower(step) in ("in", "on"))
    ):
        step += 1
    if scene.lower(step) == "on" and step + 1 < len(items) and items[step + 1].tag is Tag.TIME:
        while step < len(items) and items[step].lower != "of" and step < at + 6:
            step += 1
    if scene.lower(step) in ("of", "against") and scene.lower(step) == "of":
        found, _ = objects(scene, step + 1)
        if found:
            return emit(scene, at, outcome, found, f"{name} of")
        return []
    if at and items[at - 1].tag is Tag.POSS:
        owner = scene.phrase(at - 2)
        if owner is not None and (owner.person or owner.name):
            return emit(scene, at, outcome, [owner], f"'s {name}")
        return []
    if at > 1 and items[at - 1].tag is Tag.MARK and items[at - 1].lower in ("'", "\u2019"):
        owner = scene.phrase(at - 2)
        if owner is not None:
            return emit(scene, at, outcome, [owner], f"'s {name}")
    phrase = scene.phrase(at - 1)
    if (
        phrase is not None
        and phrase.number is not None
        and (phrase.bare or phrase.person is not False)
        and name.endswith("s")
    ):
        if phrase.head >= 0 and items[phrase.head].tag is Tag.PERSON and phrase.plural:
            return emit(scene, at, outcome, [phrase], f"'s {name}")
        made = emit(scene, at, outcome, [_bare(phrase)], f"count:{name}")
        return made
    if phrase is not None and phrase.number is not None and phrase.person and phrase.plural:
        return emit(scene, at, outcome, [phrase], f"'s {name}")
    return []


def body(scene: Scene, at: int) -> list[Mention]:
    """Read "the bodies of eight men were found", "12 bodies", "her body was recovered"."""
    items = scene.items
    name = items[at].lower
    plural = name in ("bodies", "corpses", "cadavers")
    near = range(max(0, at - 8), min(len(items), at + 14))
    found_word = any(items[index].lower in _FOUND for index in near)
    phrase = scene.phrase(at - 1)
    if scene.lower(at + 1) == "of":
        found, _ = objects(scene, at + 2)
        if found and (found[0].person or (found_word and found[0].name)):
            if phrase is not None and phrase.number is not None and not any(one.number is not None for one in found):
                found = [phrase]
                _bare(phrase)
            return emit(scene, at, Outcome.KILLED, found, f"{name} of")
        if not (phrase is not None and phrase.number is not None):
            return []
    if scene.lower(at + 1) in (
        "armor",
        "armour",
        "camera",
        "cameras",
        "bag",
        "bags",
        "language",
        "politic",
        "count",
        "parts",
        "work",
        "shop",
    ):
        return []
    if phrase is not None and phrase.number is not None and plural:
        made = emit(scene, at, Outcome.KILLED, [_bare(phrase)], f"count:{name}")
        for mention in made:
            mention.generic = True
        return made
    if plural or not found_word:
        return []
    if at and items[at - 1].tag is Tag.POSS:
        owner = scene.phrase(at - 2)
        if owner is not None and (owner.person or owner.name):
            return emit(scene, at, Outcome.KILLED, [owner], f"'s {name}")
        return []
    if scene.lower(at - 1) in ("a", "his", "her", "another", "one") or (
        phrase is not None and phrase.det in ("a", "his", "her", "another", "one", "an")
    ):
        mention = single(scene, at, Outcome.KILLED, f"{name} found", pronoun=scene.lower(at - 1) in ("his", "her"))
        return [mention]
    return []


def lives(scene: Scene, at: int) -> list[Mention]:
    """Read "claimed 12 lives", "lost their lives", "claimed the lives of three men"."""
    items = scene.items
    verb = next((index for index in range(at - 1, max(-1, at - 7), -1) if items[index].lower in _CLAIMING), None)
    phrase = scene.phrase(at - 1)
    if scene.lower(at + 1) == "of" and verb is not None:
        found, _ = objects(scene, at + 2)
        return emit(scene, at, Outcome.KILLED, found, "lives of")
    if phrase is not None and phrase.number is not None:
        lost = verb is not None or any(
            scene.lower(index) in ("lost", "claimed") for index in range(at + 1, min(at + 4, len(items)))
        )
        if not lost:
            return []
        group = verb_group(scene, verb) if verb is not None else None
        made = emit(
            scene, at, Outcome.KILLED, [_bare(phrase)], "lives claimed", hypothetical=bool(group and group.unreal)
        )
        for mention in made:
            mention.generic = True
        return made
    if (
        verb is not None
        and items[verb].lower in ("lost", "lose", "losing", "loses")
        and scene.lower(at - 1) in ("his", "her", "their")
    ):
        group = verb_group(scene, verb)
        found = subjects(scene, group.start)
        if not found and scene.lower(group.start - 1) in ("he", "she"):
            return [single(scene, at, Outcome.KILLED, "lost life")]
        return emit(scene, at, Outcome.KILLED, found, "lost life", hypothetical=group.unreal, denied=group.negative)
    return []


def injury(scene: Scene, at: int) -> list[Mention]:
    """Read "12 injuries", "no injuries", "three people suffered minor injuries"."""
    items = scene.items
    name = items[at].lower
    if scene.lower(at + 1) in ("inflicted",):
        return []
    phrase = scene.phrase(at - 1)
    if phrase is None and at and items[at - 1].tag in (Tag.ED, Tag.ADV):
        phrase = scene.phrase(at - 2)
    negative = _none(scene, at, phrase)
    if negative:
        return [negative]
    verb = next(
        (
            index
            for index in range(at - 1, max(-1, at - 8), -1)
            if items[index].lower in _SUFFER and items[index].lower != "with"
        ),
        None,
    )
    if verb is not None:
        group = verb_group(scene, verb)
        if scene.lower(verb) == "treated" and scene.lower(at - 1) != "for" and not group.be:
            return []
        found = subjects(scene, group.start) if group.start else []
        if not found and scene.lower(group.start - 1) in ("he", "she"):
            return [single(scene, at, Outcome.WOUNDED, "suffered injury")]
        found = [one for one in found if one.person or one.name]
        return emit(
            scene, at, Outcome.WOUNDED, found, "suffered injury", hypothetical=group.unreal, denied=group.negative
        )
    link = at - 1
    while link > at - 4 and items[link].tag in (Tag.ADJ, Tag.ED, Tag.NOUN, Tag.ADV):
        link -= 1
    if scene.lower(link) == "with" and scene.phrase(link - 1) is not None:
        whole = chain(scene, link - 1)
        if whole.person and whole.number is not None:
            return emit(scene, at, Outcome.WOUNDED, [whole], "with injuries", shot=True)
    carried = next((i for i in range(at - 1, max(-1, at - 9), -1) if items[i].lower in _TO_HOSPITAL), None)
    if carried is not None and any(scene.lower(i) in ("with", "for") for i in range(carried, at)):
        group = verb_group(scene, carried)
        found = subjects(scene, group.start) if group.be and group.start else []
        found = [one for one in found if one.person or one.name]
        return emit(
            scene, at, Outcome.WOUNDED, found, "hospital", hypothetical=group.unreal, denied=group.negative, shot=True
        )
    if scene.lower(at - 1) in ("of", "from", "his", "her", "their", "to") or name == "wounds":
        return []
    if phrase is not None and phrase.number is not None and name == "injuries" and not _age_of(phrase, items):
        made = emit(scene, at, Outcome.WOUNDED, [_bare(phrase)], "count:injuries")
        for mention in made:
            mention.generic = True
        return made
    if scene.lower(at + 1) == "of" and scene.lower(at - 1) in ("the", "in"):
        found, _ = objects(scene, at + 2)
        return emit(scene, at, Outcome.WOUNDED, [one for one in found if one.person], "injury of")
    if scene.lower(at + 1) in ("to",) and name == "injuries":
        found, _ = objects(scene, at + 2)
        return emit(scene, at, Outcome.WOUNDED, [one for one in found if one.number is not None], "injuries to")
    if name in ("injuries",):
        return (
            rising(scene, at, Outcome.WOUNDED, "count:injuries")
            if scene.lower(at + 1) in (":", "rose", "reached")
            else []
        )
    return []


def _age_of(phrase: Phrase, items: list[Item]) -> bool:
    return phrase.head >= 0 and items[phrase.head].tag is Tag.PERSON


def idiom(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "gunned down", "riddled with bullets", "had their throats cut", "lost three soldiers", "took 12 hostages"."""
    items = scene.items
    name = items[at].lower
    if name in ("gunned", "mowed") and scene.lower(at + 1) == "down":
        return participle(scene, at, Outcome.KILLED, at + 1, rule=f"{name} down")
    if name == "riddled" and "bullets" in (scene.lower(at + 2), scene.lower(at + 3)):
        scene.done.update((at + 2, at + 3))
        return participle(scene, at, Outcome.KILLED, rule="riddled")
    if name in ("throat", "throats"):
        if scene.lower(at + 1) in ("cut", "slit", "slashed") or "cut" in (scene.lower(at + 2), scene.lower(at + 3)):
            have = next(
                (
                    index
                    for index in range(at - 1, max(-1, at - 5), -1)
                    if items[index].tag in (Tag.HAVE, Tag.PREP) and items[index].lower in ("had", "with")
                ),
                None,
            )
            if have is not None:
                verb = have - 1
                if scene.lower(verb) in ("found", "discovered", "left", "dumped"):
                    have = verb_group(scene, verb).start
                return emit(scene, at, Outcome.KILLED, subjects(scene, have), "throat cut")
        return []
    if name in ("lost", "losing", "loses"):
        found, end = objects(scene, at + 1)
        if (
            found
            and found[0].number is not None
            and found[0].person
            and not found[0].bare
            and scene.lower(end) not in ("hostage", "to")
        ):
            if (
                found[0].lower
                in (
                    "people",
                    "men",
                    "women",
                    "fighters",
                    "soldiers",
                    "troops",
                    "servicemen",
                    "policemen",
                    "police",
                    "officers",
                    "militants",
                    "members",
                    "persons",
                    "civilians",
                    "personnel",
                )
                or found[0].lower in people.PERSON_PLURAL
            ):
                return emit(scene, at, Outcome.KILLED, found, "lost")
        return []
    if name in ("hostage", "hostages"):
        return _hostage(scene, at)
    if name in ("bullet", "bullets", "gunfire"):
        return _hit(scene, at)
    return []


def _hostage(scene: Scene, at: int) -> list[Mention]:
    items = scene.items
    verbs = words("took takes take taken taking hold held holding holds seized")
    verb = next((index for index in range(at - 1, max(-1, at - 9), -1) if items[index].lower in verbs), None)
    if verb is None:
        return []
    group = verb_group(scene, verb)
    if group.be:
        return emit(
            scene,
            at,
            Outcome.CAPTURED,
            subjects(scene, group.start),
            "taken hostage",
            denied=group.negative,
            hypothetical=group.unreal,
        )
    phrase = scene.phrase(at)
    if phrase is not None and phrase.number is not None:
        return emit(scene, at, Outcome.CAPTURED, [phrase], "took hostages")
    found, _ = objects(scene, verb + 1)
    return emit(scene, at, Outcome.CAPTURED, found, "took hostage", hypothetical=group.unreal)


def _hit(scene: Scene, at: int) -> list[Mention]:
    """Read "was hit by a stray bullet", "were struck by gunfire"."""
    items = scene.items
    by = next((index for index in range(at - 1, max(-1, at - 5), -1) if items[index].lower in ("by", "in")), None)
    if by is None or items[by].lower != "by" or scene.lower(by - 1) not in ("hit", "struck", "grazed"):
        return []
    group = verb_group(scene, by - 1)
    if not (group.be or group.get):
        phrase = scene.phrase(by - 2)
        if phrase is None or not phrase.person:
            return []
        return emit(scene, at, Outcome.WOUNDED, members(scene, chain(scene, by - 2)), "hit by bullet", shot=True)
    found = subjects(scene, group.start)
    if not found and scene.lower(group.start - 1) in ("he", "she"):
        return [single(scene, at, Outcome.WOUNDED, "hit by bullet")]
    return emit(
        scene,
        at,
        Outcome.WOUNDED,
        [one for one in found if one.person or one.name],
        "hit by bullet",
        hypothetical=group.unreal,
        denied=group.negative,
        shot=True,
    )


def attributive(scene: Scene) -> None:
    """Read words of harm inside a noun phrase: "one dead terrorist", "three wounded soldiers", "the wounded"."""
    from monitor.core.extract.lexicon.harm import FORMS

    for phrase in scene.phrases:
        at = phrase.harm
        if at is None or at in scene.done:
            continue
        scene.done.add(at)
        outcome = FORMS[scene.items[at].lower][0]
        if phrase.person is False or _spoken_of(scene, phrase):
            continue
        if phrase.head == at and phrase.number is None and scene.lower(phrase.last) == ",":
            # "Our wounded, a total of 36, are in treatment."
            told = scene.phrase(phrase.last + 1)
            if (
                told is not None
                and told.bare
                and told.last < len(scene.items)
                and scene.items[told.last].tag is not Tag.HARM
            ):
                phrase.number = told.number
        if phrase.head == at and phrase.number is None and _enumerated(scene, phrase, outcome):
            continue
        counted = count_of(phrase, scene.items)
        if counted is None and counted_set(scene, [phrase]):
            for mention in rising(scene, phrase.last - 1, outcome, f"number of:{scene.items[at].lower}"):
                mention.group = " ".join(item.text for item in scene.items[at + 1 : phrase.last]) or None
            continue
        if counted is None and phrase.head != at:
            continue
        if phrase.name and phrase.head != at and scene.lower(at) in ("hurt",):
            continue
        emit(scene, at, outcome, [phrase], f"adjective:{scene.items[at].lower}")


def _enumerated(scene: Scene, phrase: Phrase, outcome: Outcome) -> bool:
    """Read "the dead were two teachers and a nurse", "the wounded were identified as ..."."""
    at = phrase.last
    if at >= len(scene.items) or scene.items[at].tag is not Tag.BE:
        return False
    at += 1
    if scene.lower(at) in ("identified", "named", "listed", "described"):
        at += 1
        if scene.lower(at) == "as":
            at += 1
    found, _ = objects(scene, at)
    if not found or not any(one.number is not None or one.name or one.det in ("a", "an") for one in found):
        return False
    made = emit(scene, phrase.harm or at, outcome, found, f"list:{scene.lower(phrase.harm or at)}")
    for mention in made:
        mention.subgroup = scene.lower(phrase.first - 1) == "among"
    return bool(made)


def gunshot(scene: Scene, at: int) -> list[Mention]:
    """Read "two men with gunshot wounds", "a man suffering from a stab wound"."""
    items = scene.items
    link = next(
        (
            i
            for i in range(at - 1, max(-1, at - 7), -1)
            if items[i].lower in ("with", "from", "sustained", "suffered", "received")
        ),
        None,
    )
    if link is None:
        return []
    back = link - 1
    while back >= 0 and items[back].tag in (Tag.ING, Tag.ADV, Tag.HAVE, Tag.ED):
        back -= 1
    if back < 0 or scene.place[back] < 0:
        return []
    phrase = chain(scene, back)
    if not phrase.person or phrase.lower in ("police", "officers", "deputies"):
        return []
    return emit(scene, at, Outcome.WOUNDED, [phrase], "gunshot wound", shot=True)


def _spoken_of(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase is only the set that others are counted out of ("seven of the wounded")."""
    return scene.lower(phrase.first - 1) == "of" and phrase.number is None

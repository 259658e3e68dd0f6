"""Words of harm: which outcome each means, and in which part of speech."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.model import Outcome

K, W, M, C, KW = Outcome.KILLED, Outcome.WOUNDED, Outcome.MISSING, Outcome.CAPTURED, Outcome.KILLED_OR_WOUNDED


class Form(IntEnum):
    """How a word of harm is used before its neighbours are looked at."""

    PARTICIPLE = 0  # killed: passive, active past, or adjective
    GERUND = 1  # killing
    PRESENT = 2  # kill, kills
    INTRANSITIVE = 3  # died
    STATE = 4  # dead, missing
    COUNT = 5  # deaths, fatalities, casualties: counted by a number before them
    ACT = 6  # murder, assassination: the harm of somebody
    TOLL = 7  # toll
    BODY = 8  # bodies
    LIVES = 9  # lives (lost, claimed)
    INJURY = 10  # injuries, wounds
    IDIOM = 11  # gunned (down), riddled (with bullets), throats (cut), lost (three men), hostage


def _verbs(outcome: Outcome, rows: tuple[str, ...]) -> dict[str, tuple[Outcome, Form]]:
    """Rows are "base third past/participle gerund", slashes between variants."""
    table: dict[str, tuple[Outcome, Form]] = {}
    forms = (Form.PRESENT, Form.PRESENT, Form.PARTICIPLE, Form.GERUND)
    for row in rows:
        for form, variants in zip(forms, row.split(), strict=True):
            for variant in variants.split("/"):
                table.setdefault(variant, (outcome, form))
    return table


KILL_VERBS: Final = _verbs(
    K,
    (
        "kill kills killed killing",
        "murder murders murdered murdering",
        "assassinate assassinates assassinated assassinating",
        "slay slays slain/slew slaying",
        "massacre massacres massacred massacring",
        "slaughter slaughters slaughtered slaughtering",
        "behead beheads beheaded beheading",
        "decapitate decapitates decapitated decapitating",
        "lynch lynches lynched lynching",
        "electrocute electrocutes electrocuted electrocuting",
        "strangle strangles strangled strangling",
        "execute executes executed executing",
        "hang hangs hanged hanging",
        "martyr martyrs martyred martyring",
        "asphyxiate asphyxiates asphyxiated asphyxiating",
        "annihilate annihilates annihilated annihilating",
        "exterminate exterminates exterminated exterminating",
        "disembowel disembowels disemboweled/disembowelled disemboweling",
        "dismember dismembers dismembered dismembering",
        "incinerate incinerates incinerated incinerating",
        "garrote garrotes garroted/garrotted garroting",
        "liquidate liquidates liquidated liquidating",
        "bayonet bayonets bayoneted/bayonetted bayoneting",
        "smother smothers smothered smothering",
        "machine-gun machine-guns machine-gunned machine-gunning",
        "bludgeon bludgeons bludgeoned bludgeoning",
        "immolate immolates immolated immolating",
    ),
)
WOUND_VERBS: Final = _verbs(
    W,
    (
        "wound wounds wounded wounding",
        "injure injures injured injuring",
        "hurt hurts hurt hurting",
        "maim maims maimed maiming",
        "paralyze paralyzes/paralyses paralyzed/paralysed paralyzing/paralysing",
        "disfigure disfigures disfigured disfiguring",
        "sicken sickens sickened sickening",
        "shoot shoots shot shooting",
        "stab stabs stabbed stabbing",
        "scald scalds scalded scalding",
        "hospitalize hospitalizes hospitalized/hospitalised hospitalizing",
    ),
)
CAPTURE_VERBS: Final = _verbs(
    C,
    (
        "kidnap kidnaps kidnapped/kidnaped kidnapping/kidnaping",
        "abduct abducts abducted abducting",
        "capture captures captured capturing",
    ),
)
# Verbs whose object must clearly be people: they take things as well.
WEAK_VERBS: Final = words(
    "hang hangs hanged hanging execute executes executed executing hurt hurts hurting shoot shoots shot",
    "shooting capture captures captured capturing liquidate",
    "liquidates liquidated liquidating annihilated annihilate incinerated strangled",
    "paralyze paralyzes paralyses paralyzed paralysed paralyzing paralysing hospitalized hospitalised bruised poisoned",
    "bayonet bayonets sicken sickens sickened sickening smother smothers smothered smothering",
)
# Where people are struck; "head", "hand" and "back" mean too much else.
BODY_PARTS: Final = words(
    "shoulder leg legs thigh chest abdomen stomach neck torso wrist ankle knee groin forearm buttocks pelvis ribs arm"
    " nose jaw collarbone shoulders thighs knees ankles wrists elbow elbows arms hip hips skull spine rib"
)
# What the bulletins and posts of a place count in its own language, beside English lines on the same event: only after
# a figure, "297 fallecidos".
_DEAD_ABROAD: Final = words("fallecidos fallecidas muertos morts mortos morti")
_HURT_ABROAD: Final = words("heridos heridas bless\u00e9s blesses feridos feriti lesionados")
FOREIGN: Final = _DEAD_ABROAD | _HURT_ABROAD
FORMS: Final[dict[str, tuple[Outcome, Form]]] = {
    **KILL_VERBS,
    **WOUND_VERBS,
    **CAPTURE_VERBS,
    **dict.fromkeys(words("died dies dying perished succumbed drowned suffocated"), (K, Form.INTRANSITIVE)),
    **dict.fromkeys(words("die perish succumb drown"), (K, Form.INTRANSITIVE)),
    "dead": (K, Form.STATE),
    "deceased": (K, Form.STATE),
    "lifeless": (K, Form.STATE),
    "missing": (M, Form.STATE),
    "unaccounted": (M, Form.STATE),
    "disappeared": (M, Form.INTRANSITIVE),
    **dict.fromkeys(words("death deaths fatality fatalities"), (K, Form.COUNT)),
    **dict.fromkeys(_DEAD_ABROAD, (K, Form.COUNT)),
    **dict.fromkeys(_HURT_ABROAD, (W, Form.COUNT)),
    **dict.fromkeys(words("casualty casualties"), (KW, Form.COUNT)),
    **dict.fromkeys(words("martyrs martyr"), (K, Form.COUNT)),
    **dict.fromkeys(
        words(
            "murder murders assassination assassinations massacre slaughter slaying slayings execution executions",
            "martyrdom killing killings lynching beheading murdering decapitation homicide homicides",
        ),
        (K, Form.ACT),
    ),
    **dict.fromkeys(words("wounding"), (W, Form.GERUND)),
    "drowning": (K, Form.GERUND),
    **dict.fromkeys(words("kidnapping kidnappings abduction abductions kidnaping"), (C, Form.ACT)),
    "shooting": (W, Form.GERUND),
    "toll": (K, Form.TOLL),
    **dict.fromkeys(words("skeletons body bodies corpse corpses cadaver cadavers"), (K, Form.BODY)),
    "lives": (K, Form.LIVES),
    "life": (K, Form.LIVES),
    **dict.fromkeys(words("injuries injury wounds burns"), (W, Form.INJURY)),
}  # fmt: skip
FORMS.update(
    dict.fromkeys(
        words(
            "gunned mowed wiped passed riddled throat throats lost loses losing",
        ),
        (K, Form.IDIOM),
    )
    | dict.fromkeys(words("hostage hostages"), (C, Form.IDIOM))
    | dict.fromkeys(words("bullet bullets gunfire inhalation"), (W, Form.IDIOM))
    | dict.fromkeys(BODY_PARTS, (W, Form.IDIOM))
    | dict.fromkeys(words("survive alive saved revived resuscitated"), (K, Form.IDIOM))
)
FORMS["killing"] = (K, Form.GERUND)
FORMS["hurt"] = (W, Form.PARTICIPLE)
FORMS["murdering"] = (K, Form.GERUND)
FORMS["massacre"] = (K, Form.ACT)
FORMS["slaughter"] = (K, Form.ACT)
FORMS["murder"] = (K, Form.ACT)
FORMS["murders"] = (K, Form.ACT)
FORMS["wound"] = (W, Form.PRESENT)
FORMS["wounds"] = (W, Form.INJURY)
FORMS["butchered"] = (K, Form.PARTICIPLE)
FORMS["bruised"] = (W, Form.PARTICIPLE)
FORMS["poisoned"] = (W, Form.PARTICIPLE)
FORMS["knifed"] = (W, Form.PARTICIPLE)
FORMS["martyr"] = (K, Form.COUNT)
FORMS["martyrs"] = (K, Form.COUNT)
FORMS["kidnapping"] = (C, Form.GERUND)
FORMS["slaying"] = (K, Form.ACT)
FORMS["beheading"] = (K, Form.GERUND)

FELL: Final = words("fell fallen")
FOUGHT: Final = words("battle battles combat action fighting clashes duty defending defence defense")
"""In what people fall who are killed: "fell in battle"."""
MORTUARIES: Final = words("morgue morgues mortuary mortuaries")
# A text without any of these says nothing of harm. Posts may give a bare figure with a word of counting instead.
GATE: Final = frozenset(FORMS) | words(
    "confirmed confirm confirms counts count toll total fatally critically hospital hospitals coroner condition remains"
    " airlifted treated intensive stitches recuperating recovering medical mauled beaten treatment gun guns gunning"
    " ventilator burned buried slashed survived survivors survivor blinded blind sight eyesight blown blew tore torn"
    " amputated fractured cuts concussion gunshot coma lacerations ill sick poisoning bones bruises",
    "eliminated eliminating eliminates",
)

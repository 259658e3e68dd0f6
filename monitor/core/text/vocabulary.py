"""The words of quantities: units, multipliers, bounds, vague amounts, months, money. Data only."""

from __future__ import annotations

from typing import Final

UNITS: Final = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
} | {"fourty": 40}
# Wire copy that lost its hyphens: "thirtythree".
TENS: Final = _TENS | {ten + unit: _TENS[ten] + UNITS[unit] for ten in _TENS for unit in UNITS if 0 < UNITS[unit] < 10}
HUNDREDS: Final = frozenset(("hundred",))
MULTIPLIERS: Final = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}

VAGUE_PLURALS: Final = frozenset(["dozens", "scores", "hundreds", "thousands", "tens", "millions"])
VAGUE_ADJECTIVES: Final = frozenset(["several", "many", "numerous", "countless", "multiple", "various", "few", "some"])

COUNT_WORDS: Final = (
    frozenset(UNITS) | frozenset(TENS) | HUNDREDS | frozenset(MULTIPLIERS) | VAGUE_PLURALS | VAGUE_ADJECTIVES
    | frozenset(("a", "an", "half", "dozen", "score", "unknown", "undetermined", "unspecified"))
)  # fmt: skip

# Phrase -> plain form. A floor leaves the top open; a ceiling leaves the bottom open.
FLOORS: Final = {
    "at least": "at least",
    "at the least": "at least",
    "atleast": "at least",
    "more than": "more than",
    "over": "more than",
    "upwards of": "at least",
    "upward of": "at least",
    "no fewer than": "at least",
    "not fewer than": "at least",
    "no less than": "at least",
    "not less than": "at least",
    "a minimum of": "at least",
    "minimum of": "at least",
    "in excess of": "more than",
    "well over": "more than",
    "well more than": "more than",
    "above": "more than",
    "some more than": "more than",
}
CEILINGS: Final = {
    "up to": "up to",
    "as many as": "up to",
    "at most": "up to",
    "no more than": "up to",
    "not more than": "up to",
    "fewer than": "fewer than",
    "less than": "fewer than",
    "under": "fewer than",
    "a maximum of": "up to",
    "maximum of": "up to",
}
APPROXIMATE: Final = {
    "about": "about",
    "around": "about",
    "some": "about",
    "approximately": "about",
    "roughly": "about",
    "nearly": "nearly",
    "almost": "nearly",
    "close to": "nearly",
    "circa": "about",
    "an estimated": "about",
    "estimated": "about",
    "in the region of": "about",
    "exactly": "exactly",
    "just over": "more than",
    "just under": "nearly",
    "a total of": "a total of",
    "total of": "a total of",
    "a combined": "a total of",
    "a further": "a further",
    "another": "a further",
    "an additional": "a further",
    "additional": "a further",
    "a reported": "about",
    "perhaps": "about",
    "possibly": "about",
}

MONTHS: Final = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
# Month words that are other words too: only a capital makes them a month.
CAPITALIZED_DATE_WORDS: Final = frozenset(("may", "march", "mar", "dec", "sep", "jan"))
# What bears a number as its name: "on Hwy 8, brown", "at km 88 in the hills".
NUMBERED: Final = frozenset(
    "hwy highway route rte interstate motorway autoroute exit junction gate terminal pier runway km bus flight channel"
    " ward block lane platform".split()
)
# So what goes on after such a name begins; "on the highway 8 people died" counts.
AFTER_NAMES: Final = frozenset(
    "in near at on outside was is and after when to from where between towards toward north south east west".split()
)
CURRENCY_MARKS: Final = frozenset(("$", "\u00a3", "\u20ac", "\u00a5", "\u20b9", "us$", "usd", "eur", "gbp", "rs"))
CURRENCIES: Final = frozenset(
    [
        "dollars",
        "dollar",
        "pesos",
        "peso",
        "euros",
        "euro",
        "pounds",
        "sterling",
        "rupees",
        "lira",
        "yen",
        "cents",
        "intis",
        "soles",
        "bolivares",
        "cordobas",
        "colones",
        "cruzados",
        "australes",
        "quetzales",
        "lempiras",
        "usd",
    ]
)

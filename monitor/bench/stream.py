"""A stream to measure with: short news items of our own making, no two alike, the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

PLACES = (
    "Merova",
    "Tal Hadid",
    "Port Lucan",
    "Novi Brod",
    "Kesra",
    "San Telmo",
    "Ouadi Fera",
    "Dunmarsh",
    "Beit Sahm",
    "Aruvi",
)
PARTIES = (
    "Turkish",
    "Syrian",
    "Ukrainian",
    "Russian",
    "Israeli",
    "Pakistani",
    "Ethiopian",
    "Armenian",
    "Colombian",
    "Nigerian",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SYLLABLES = tuple(c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "i", "o", "u", "ai", "ou"))

QUIET = (
    "The {party} national team beat its neighbours {n} to {m} in {place} on {day} and goes through to the next round.",
    "Shares in the {place} exchange closed {n} points higher on {day} after the central bank left its rate unchanged.",
    "Farmers around {place} expect {n} thousand tonnes of wheat this summer, the ministry of agriculture said on"
    " {day}.",
    "A film festival with {n} premieres opened in {place} on {day}; the {party} entry is tipped for the first prize.",
    "The {party} railway will add {n} trains a day on the line to {place} from next {day}.",
    "Rain is forecast for {place} until {day}, with highs of {n} degrees along the coast.",
    "Scientists in {place} described {n} new species of beetle in a paper that came out on {day}.",
    "The {place} museum reopened its east wing on {day} with {n} paintings on loan from a {party} collector.",
)
TOLLS = (
    "At least {n} people were killed and {m} wounded when a bomb went off at the market of {place} on {day},"
    " police said.",
    "{n} {party} soldiers died in a rocket attack near {place}, the defence ministry said on {day}; {m} others"
    " were injured.",
    "The toll of the fire in {place} rose to {n} on {day}, the governor said, and {m} survivors are still in hospital.",
    "Gunmen shot dead {n} villagers, among them three children, in a raid on {place} late on {day}, according to"
    " residents.",
)
ACTS = (
    "The {party} president called an emergency security meeting in {place} on {day} after the strike on the convoy.",
    "{party} jets bombed positions of the rebels outside {place} on {day} in response to the shelling of a border"
    " post.",
    "The UN secretary-general asked for an immediate ceasefire around {place} on {day} and warned of worse to come.",
    "The {party} foreign minister said that talks in {place} had been called off and that his country would retaliate.",
)


def mixed() -> Iterator[str]:
    """Yield items without end: of every five, one gives casualties; of every twenty, one tells another act."""
    for number in count():
        if number % 5 == 4:
            yield _made(TOLLS, number)
        elif number % 20 == 7:
            yield _made(ACTS, number)
        else:
            yield _made(QUIET, number)


def dense() -> Iterator[str]:
    """Yield items without end that all give casualties or tell an act."""
    for number in count():
        yield _made(TOLLS if number % 2 else ACTS, number)


def spread(towns: int) -> Iterator[str]:
    """Yield items without end that all give casualties, in one of so many towns after the other."""
    for number in count():
        yield toll(number, number % towns)


def toll(number: int, place: int) -> str:
    """Return an item that gives casualties in the town with a number."""
    return _made(TOLLS, number, town(place))


def town(number: int) -> str:
    """Return the name of a town: no two numbers have one name, and no name is a word."""
    name = ""
    for _ in range(3):
        number, syllable = divmod(number, len(SYLLABLES))
        name += SYLLABLES[syllable]
    return name.capitalize() + ("" if number == 0 else town(number).lower())


def _made(templates: tuple[str, ...], number: int, place: str | None = None) -> str:
    return templates[number // 5 % len(templates)].format(
        party=PARTIES[number % len(PARTIES)],
        place=place or PLACES[number // 7 % len(PLACES)],
        day=DAYS[number // 3 % len(DAYS)],
        n=3 + number % 41,
        m=2 + number // 11 % 90,
    )

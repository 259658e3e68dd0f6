"""What has happened, by its words: the kinds of happening, and the names that storms and fires bear."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.harm import GATE

_STORM_NAME: Final = re.compile(r"\b(?:Hurricane|Typhoon|Cyclone|Tropical Storm|Superstorm) ([A-Z][a-z]+)\b")
_FIRE_NAME: Final = re.compile(
    r"\b(?:[Tt]he|[Ss]eparate|\d{4}) ([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:Fire|fire|Wildfire|wildfire)\b(?! [A-Z])"
)
_KIND_WORDS: Final = frozenset(
    "hurricane typhoon cyclone storm fire wildfire earthquake quake flood floods tornado tornadoes explosion county"
    " port valley canyon city north south east west wildfires storms outbreak derecho landslide beach island".split()
)
_NO_NAME: Final = GATE | frozenset(
    "season center centre relief leaves leave warning watch damage survivors path victims hits batters aftermath winds"
    " is was has and in the alley force county brush house forest wild massive deadly".split()
)
_ANOTHER: Final = re.compile(r"\b(?:another|separate|different|second|other)\b", re.IGNORECASE)

HAPPENINGS: Final = {
    "explosion": ("explosion", "blast", "explode", "bomb", "grenade", "detonat"),
    "storm": (
        "tornado",
        "storm",
        "superstorm",
        "thunderstorm",
        "snowstorm",
        "windstorm",
        "hurricane",
        "cyclone",
        "typhoon",
        "twister",
        "flood",
        "landslide",
        "mudslide",
    ),
    "quake": ("earthquake", "quake", "tsunami", "aftershock", "volcano", "eruption"),
    "fire": ("wildfire", "bushfire", "blaze", "fire "),
    "crash": ("crash", "derail", "collision", "capsiz", "shipwreck"),
    "disease": ("virus", "coronavirus", "epidemic", "pandemic", "cholera", "ebola", "covid", "fever"),
    "shooting": ("shooting", "gunman", "gunmen", "shot dead", "gunfire"),
    "strike": ("airstrike", "air strike", "air raid", "shelling", "missile", "drone", "artillery", "rocket"),
    "collapse": ("collapse", "stampede", "crush"),
    "unrest": ("clash", "protest", "demonstrat", "riot", "looting"),
    "heat": ("heatwave", "heat wave", "cold wave", "avalanche", "blizzard"),
}
"""Kinds of happening and how words that mean them begin; what an automatic incident is told apart by."""


_NONE: Final = re.compile(
    r"\bfire (?=chief|officer|official|department|brigade|service|crew|dept|engine|captain|marshal|authorit|commander"
    r"|station|truck|director|rescue|and rescue|hydrant|alarm|exit)|\b(?:under|cease) ?fire\b"
)
"""Fires that are none: "fire chief", "ceasefire"."""
_OPENED: Final = re.compile(r"\bopen(?:ed|s|ing)? fire\b")
_KILLS_BY: Final = {
    "storm": ("collapse",),
    "quake": ("collapse",),
    "explosion": ("collapse",),
    "strike": ("collapse", "explosion"),
    "fire": ("collapse",),
}
"""What else a happening does, and is still the same: a quake brings down houses."""
_DAM: Final = re.compile(r"\bdam (?:burst|break|breach|collapse|failure|disaster)")


_BEGIN: Final = {kind: re.compile(rf"\b(?:{'|'.join(begins)})") for kind, begins in HAPPENINGS.items()}


def happenings(text: str) -> frozenset[str]:
    """Return the kinds of happening that a lower-case text speaks of."""
    if "fire" in text:
        text = _OPENED.sub("gunfire", _NONE.sub("", text))
    return frozenset(
        kind
        for kind, begins in HAPPENINGS.items()
        # "Theriot" is no riot; to look for the beginning of a word costs ten times as much as for the letters.
        if any(word in text for word in begins) and _BEGIN[kind].search(text) is not None
    )


def followed(title: str) -> frozenset[str]:
    """Return the kinds of happening that belong to a stream of this lower-case title: its own, and what it does."""
    own = happenings(title)
    if _DAM.search(title):
        own |= {"storm", "collapse"}
    return own.union(*(_KILLS_BY[kind] for kind in own if kind in _KILLS_BY))


def first_of(told: frozenset[str]) -> str:
    """Return the first of some kinds of happening, in the order of the table."""
    return next(kind for kind in HAPPENINGS if kind in told)


def another_name(clause: str, stream: str, *, known: bool) -> str:
    """Return the name of a storm or fire that ``clause`` names and the stream does not bear: "Hurricane Maria" in the
    stream of Florence; "" where there is none or the stream's own is named beside it.

    Where it is not ``known`` what the stream is about, only what is said to be another is: "another blaze, the Sawtooth
    Fire".
    """
    if not known and not _ANOTHER.search(clause):
        return ""
    own = set(stream.split("-"))
    if any(word in own for word in re.findall(r"[a-z]+", clause.lower()) if word not in _KIND_WORDS and len(word) > 3):
        return ""
    found = _STORM_NAME.search(clause) or _FIRE_NAME.search(clause)
    return found[1] if found and found[1].split()[0].lower() not in _NO_NAME else ""

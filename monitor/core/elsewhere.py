"""What a line in the stream of one happening tells of another: one in another country, of another vehicle, a storm of
old, or one that is said to be none of it.

A stream's name says what it is about, seldom where: "Hurricane Odalys 2023". So a foreign country is told by what the
name does say. Where it names a country or a large city, any other country is foreign. Where it names a hurricane, a
typhoon or a cyclone, so is every country of a part of the world that storms so called never reach; which of its own
side it goes to is not known, and it may cross a dozen. A place that is not on the list (``countries``) is never
foreign: it may be any village of the happening's own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from monitor.core.countries import (
    AFRICA,
    AMERICAS,
    ASIA,
    COUNTRIES,
    EUROPE,
    MIDDLE_EAST,
    OCEANIA,
    Country,
)
from monitor.core.extract.lexicon.words import words

_NEVER_REACHED: Final = {
    "hurricane": frozenset((AFRICA, MIDDLE_EAST, ASIA, OCEANIA)),
    "typhoon": frozenset((AMERICAS, EUROPE, AFRICA, MIDDLE_EAST)),
    "cyclone": frozenset((AMERICAS,)),
}
_NAME: Final = re.compile(r"\b[A-Z][\w.]*(?:-[\w.]+)*(?: (?:[A-Z][\w.-]*|de|of)){0,2}")
_LONGEST: Final = 3
_KIND: Final = (
    r"(?:floods?|flooding|(?:earth)?quakes?|landslides?|mudslides?|storms?|cyclones?|typhoons?|hurricanes?"
    r"|tornado(?:es)?|wildfires?|fires?(?! (?:chief|crew|brigade|service|department|engine|official|officer))"
    r"|blasts?|explosions?|bombings?|attacks?|shootings?|crash(?:es)?|collapses?"
    r"|dam (?:burst|break|collapse|failure)s?|tsunamis?|stampede"
    r"|heatwave|(?:ferry|train|bus|plane|building|mine) (?:accident|collision|disaster|tragedy))"
)
_BEFORE: Final = re.compile(
    r"\b(?:in|across|near|off|hits?|hitting|strikes?|struck|rocks?|batters?)"
    r"(?: (?:the|north|south|east|west|central|north-?east|north-?west|south-?east|south-?west)(?:ern)?)*"
    r"(?: (?:capital|city of))?,? $",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(rf"(?:'s|\u2019s)? (?:[\w-]+ )?{_KIND}\b", re.IGNORECASE)
_OPENS: Final = re.compile(
    r":|(?:'s|\u2019s)?(?: (?:death|storm|flood|quake))? (?:toll|revised|revises|raises|lowers)\b"
)
# "Lebanon, Tennessee", "Panama City", "Niger State", "India Street": another place of that name.
_TOWN: Final = re.compile(
    r"(?:, (?:[A-Z]{2}\b|[A-Z][a-z]+ ?(?:County|Parish)?)|(?:,? [A-Z][a-z]+)? (?:City|Beach|Creek|Lake|State|River"
    r"|Delta|Street|Road|Avenue|Airlines?|Airways|Air|Hospital|University|Hotel)\b)"
)
_NOT_THERE: Final = words(
    "hospital hospitals clinic clinics embassy nationals national citizens citizen tourists tourist veteran veterans"
    " tours served serving speaking reporters conference summit born descent immigrants rescuers team teams"
)
"""With these a country is not where it happened, but where somebody comes from, went to or speaks."""
_OF_A_TITLE: Final = words(
    "hurricane typhoon cyclone storm tropical superstorm fire wildfire bushfire earthquake quake flood floods flooding"
    " tornado tornadoes outbreak explosion bombing blast attack shooting crash train bus plane rail coach ferry boat"
    " ship helicopter air building bridge dam burst break failure collapse landslide mudslide avalanche tsunami"
    " eruption volcano derecho strike epidemic heat wave stampede station city county north south east west port"
    " disaster mass the of and in at near"
)


def foreign_place(clause: str, title: str) -> str:
    """Return the country where ``clause`` tells that something happened, if what a stream is about cannot have happened
    there; "" where it can. ``title``: what the stream and its situation are called."""
    homes, never = _whereabouts(title)
    if not homes and not never:
        return ""
    lower = clause.lower()
    if any(name in lower for name in _own_names(title)):
        return ""
    found = ""
    for match in _NAME.finditer(clause):
        country, at, end = _country_at(match)
        if country is None:
            continue
        if country in homes:
            return ""
        if found or (country not in homes and not homes and country.part not in never):
            continue
        if _is_place(clause, at, end):
            found = country.name
    return found if found and _NOT_THERE.isdisjoint(re.findall(r"[a-z]+", lower)) else ""


def _country_at(match: re.Match[str]) -> tuple[Country | None, int, int]:
    """Return the country that the words of a match name first, and where its name begins and ends."""
    start = match.start()
    spoken = match[0].split(" ")
    for first in range(len(spoken)):
        at = start + len(" ".join(spoken[:first])) + (1 if first else 0)
        for count in range(min(_LONGEST, len(spoken) - first), 0, -1):
            name = " ".join(spoken[first : first + count])
            country = COUNTRIES.get(name) or COUNTRIES.get(name.rstrip("."))
            if country is not None:
                return country, at, at + len(name)
    return None, start, match.end()


def _is_place(clause: str, at: int, end: int) -> bool:
    """Whether a country's name is told as the place of what happened, not as whose people or whose word it is."""
    if _TOWN.match(clause, end):
        return False
    if _BEFORE.search(clause[max(0, at - 40) : at]) or _AFTER.match(clause, end):
        return True
    return not clause[:at].strip(" \t-#\"'\u201c\u2022") and _OPENS.match(clause, end) is not None


@lru_cache(maxsize=4096)
def _whereabouts(title: str) -> tuple[frozenset[Country], frozenset[str]]:
    """Return the countries that a title names, and the parts of the world that its storm never reaches."""
    named = re.findall(r"[a-z]+", title.lower())
    spoken = f" {' '.join(named)} "
    homes = frozenset(
        country for name, country in COUNTRIES.items() if len(name) > _SHORT and f" {name.lower()} " in spoken
    )
    # A Malaysian airliner comes down in Ukraine, a Polish bus leaves the road in Croatia.
    of_whom = "crash" in named and not any(f" {one.name} " in spoken for one in homes)
    if of_whom or not _ABROAD.isdisjoint(named):
        homes = frozenset()
    never = frozenset(part for kind, parts in _NEVER_REACHED.items() if f" {kind} " in spoken for part in parts)
    return homes, never


_SHORT: Final = 3
_ABROAD: Final = words(
    "plane flight airlines airline airways air jet airliner helicopter ship ferry boat migrant cruise"
)


@lru_cache(maxsize=4096)
def _own_names(title: str) -> frozenset[str]:
    """Return the words of a title that name its happening, in lower case: "odalys"."""
    return frozenset(word for word in re.findall(r"[a-z]+", title.lower()) if len(word) > _SHORT) - _OF_A_TITLE


_VEHICLES: Final = {
    "train": ("train", "trains", "rail", "railway", "locomotive", "tram", "metro", "subway", "express"),
    "bus": ("bus", "buses", "coach", "minibus", "matatu", "minivan"),
    "plane": ("plane", "jet", "airliner", "aircraft", "helicopter", "chopper", "air", "flight"),
    "boat": ("boat", "ferry", "ship", "vessel", "trawler"),
    "lorry": ("lorry", "truck", "tanker", "car", "van"),
}
_COMES_TO_GRIEF: Final = re.compile(
    rf"\b({'|'.join(word for kind in _VEHICLES.values() for word in kind)})(?: \w+)?"
    r" (?:crash\w*|accident|collision|plunge[sd]?|plunging|overturn\w*|capsiz\w+|sank|sinks|veers|veered|derail\w*"
    r"|rolls over|rolled over|falls|fell)\b"
)
_GRIEF: Final = tuple("crash accident collision plung overturn capsiz sank sink veer derail roll falls fell".split())
"""How those words begin: nearly all texts have none."""
# What needs no vehicle to kill, and seldom kills by one.
_WITHOUT_WHEELS: Final = words(
    "dam earthquake quake explosion bombing blast shooting collapse attack eruption epidemic"
)


def other_vehicle(words_told: str, title: str) -> bool:
    """Whether lower-case words tell of the crash of a vehicle of another kind than the one that a title names, or of
    any in the stream of a bomb or a dam: "bus plunges into ravine" in that of a train."""
    if not any(begin in words_told for begin in _GRIEF):
        return False
    crash = _COMES_TO_GRIEF.search(words_told)
    if crash is None:
        return False
    named = set(re.findall(r"[a-z]+", title.lower()))
    own = [kind for kind, called in _VEHICLES.items() if not named.isdisjoint(called)]
    if not own:
        return not _WITHOUT_WHEELS.isdisjoint(named) and named.isdisjoint(("storm", "flood", "floods", "hurricane"))
    return not any(re.search(rf"\b{word}\b", words_told) for kind in own for word in _VEHICLES[kind])


_UNRELATED: Final = re.compile(
    r"\b(?:no (?:link|connection|relation) (?:to|with)|not (?:linked|connected|related) to|unrelated to"
    r"|nothing to do with|separate (?:\w+ )?(?:incident|fire|blaze|storm|crash|blast|explosion|event|accident) from)"
    r" (?:(?:the|this) )?([\w' -]{1,40})",
    re.IGNORECASE,
)
_WRONG_ONE: Final = re.compile(
    r"(?:^|[.!?:] |[\u2013\u2014-] )Wrong (?:fire|storm|crash|quake|explosion|blast|attack|flood|hurricane)\b"
)
_APART: Final = ("link", "connect", "relat", "nothing to do", "separate")


def said_to_be_another(text: str, title: str) -> bool:
    """Whether a text says that what it tells is none of what the stream is about: "no link to Tiefenrode", "a separate
    incident from Cinder Butte", "wrong fire, people"."""
    lower = text.lower()
    if "Wrong " in text and _WRONG_ONE.search(text):
        return True
    found = _UNRELATED.search(text) if any(word in lower for word in _APART) else None
    if found is None:
        return False
    told = set(re.findall(r"[a-z]+", found[1].lower())[:_SHORT])
    return any(word in told and len(word) > _SHORT for word in re.findall(r"[a-z]+", title.lower()))


_STORMS_OF_OLD: Final = words(
    "andrew camille carla charley dennis dorian eta fran frederic gilbert gustav harvey helene hugo ida igor ike ian"
    " irma isabel iota ivan katrina laura maria matthew michael milton mitch rita sandy stan wilma haiyan yolanda"
    " nargis idai mangkhut"
)
"""Names that have been retired, or that everybody knows: without "Hurricane" they still mean the storm."""
_OF_OLD: Final = re.compile(
    r"^\W*(?:\w+ ){0,2}?([A-Z][a-z]+) (?:killed|left|claimed|took|had|caused) (?:\w+ ){0,2}?[\d,]+"
)


def storm_of_old(clause: str, title: str) -> str:
    """Return the name of another storm that "Katrina killed 1,800" sets beside the one whose stream this is."""
    named = title.lower()
    if "hurricane" not in named and "storm" not in named and "typhoon" not in named and "cyclone" not in named:
        return ""
    found = _OF_OLD.match(clause)
    if found is None or found[1].lower() not in _STORMS_OF_OLD or found[1].lower() in named:
        return ""
    return found[1]

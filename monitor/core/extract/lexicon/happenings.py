"""What kills many at once: disasters, accidents and attacks, by the noun that names one."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words

DISASTERS: Final = words(
    "earthquake quake tremor aftershock tsunami flood floods flooding hurricane cyclone typhoon storm blizzard tornado"
    " tornadoes twister volcano eruption landslide mudslide avalanche heatwave wildfire wildfires bushfire bushfires"
    " fire fires blaze inferno accident disaster tragedy catastrophe crash collision derailment wreck sinking capsizing"
    " collapse stampede crush explosion blast pile-up pileup monsoon rains deluge outbreak epidemic"
)
ATTACKS: Final = words(
    "attack strike airstrike raid shelling bombing shooting massacre ambush stabbing rampage siege bombardment assault"
    " clashes clash riot riots coup"
)
HAPPENINGS: Final = DISASTERS | ATTACKS

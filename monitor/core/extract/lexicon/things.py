"""Nouns that are not people, where a figure or a verb of harm could make them look so."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import plurals, words

# Nouns that end so are no names, though all is in capitals.
ABSTRACT: Final = (
    *("tion", "sion", "tions", "sions", "ities", "ism"),
    *("unity", "ality", "ility", "icity", "ivity", "ority", "acity", "urity", "ersity"),
)
_THINGS: Final = words(
    # vehicles, arms, places, buildings
    "blood access",
    "car vehicle truck bus tanker train locomotive plane airplane aircraft jet helicopter chopper gunship",
    "drone warplane boat ship vessel ferry tank",
    "jeep van motorcycle motorbike bicycle trailer ambulance convoy humvee apc carrier bulldozer",
    "farm ranch estate plantation",
    "house home residence mansion building apartment room office shop store store bank hotel church mosque",
    "temple school",
    "hospital clinic bridge pylon tower pipeline",
    "station checkpoint checkpost outpost post base camp barracks headquarters embassy factory plant",
    "warehouse market mall street road highway",
    "village town city district province region area neighborhood neighbourhood sector zone department",
    "municipality country nation state island",
    "bomb mine grenade rocket missile shell bullet round shot rifle gun pistol weapon cartridge charge",
    "device explosive explosion blast firearm",
    "knife machete ammunition clip magazine stick volley cannon mortar launcher artillery",
    # time, measure
    "second minute hour day night week weekend month year decade century time period occasion instance",
    "moment morning afternoon evening season",
    "kilometer kilometre km mile meter metre foot yard inch acre hectare block floor story storey degree",
    "kilogram kilo ton tonne pound ounce liter",
    "litre gallon mph knot watt volt percent point page article chapter section paragraph item line step",
    "level stage round phase",
    "dollar peso euro cent",
    # acts and reports
    "attack bombing shooting raid strike airstrike clash battle assault incident case crime murder killing",
    "ambush operation offensive war conflict",
    "accident crash collision fire flood earthquake tornado storm hurricane cyclone typhoon landslide",
    "avalanche eruption tsunami outbreak",
    "report source statement question reason suspicion rumor rumour word letter call email message tweet",
    "video photo picture image document law bill",
    "charge count count allegation trial sentence verdict arrest detention investigation talk meeting",
    "agreement accord resolution measure",
    "group party faction organization movement front cell team unit squad brigade battalion regiment",
    "division company platoon column patrol",
    "agency ministry department company firm union bank member-state member_state",
    "shot stab_wound gunshot wound injury burn bruise fracture blow head chest leg arm neck back stomach",
    "abdomen face hand shoulder foot throat body-part",
    "bedroom job seat vote goal game match season win ticket unit dose test sample vaccine virus infection",
    "symptom patient-day",
    # animals
    "dog cat horse cow cattle sheep goat pig chicken bird animal elephant lion tiger bear deer whale dolphin",
    "fish camel donkey livestock head_of_cattle",
    "elk wolf bull calf lamb puppy kitten bee snake shark alligator crocodile tree crop",
    "power line dream hope career cause plan project proposal idea policy peace process chance deal momentum",
    "effort measure reputation economy",
    "business pride feeling image credibility sentiment market prospect trade growth demand export tourism",
    "structure property roof window door wall fence facility asset target position location site place spot",
    "thing object lot bit kind type sort",
    "refugee-camp border crossing line sign record number rate ratio share figure amount value price cost",
    "tax budget loan debt fund",
    "spree hole alarm clock scene siren footage video photograph",
)  # fmt: skip
THINGS: Final = (
    _THINGS
    | plurals(_THINGS)
    | words(
        "aircraft cattle sheep fish deer troops_carriers livestock feet premises wolves calves knives"
        " lives_lines hectares u.s"
    )
)
TIME: Final = words(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays",
    "saturdays sundays",
    "today yesterday tomorrow tonight overnight midnight noon midday dawn dusk early late earlier later",
    "morning afternoon evening night",
    "january february march april june july august september october november december jan feb apr jun jul",
    "aug sept oct nov dec",
    "mon tue wed thu fri sat sun weekend week month year nightfall daybreak christmas easter ramadan nowadays recently",
)

"""Acts told by a verb of beginning or ending and what begins or ends: "extended the embargo", "talks were halted"."""

from __future__ import annotations

from typing import Final

BEGINNING: Final = frozenset(
    """begin start launch open resume renew stage hold conduct continue extend intensify mount declare announce
    impose reimpose step restart maintain tighten prolong enforce undertake expand widen increase""".split()
)
ENDING: Final = frozenset(
    """end lift suspend halt stop cancel scrap abandon drop cease remove ease relax waive postpone freeze terminate
    discontinue abolish curtail cut reduce slash shelve break quit""".split()
)
# Ends of these are their completion as often as their breaking off.
CONCLUDING: Final = frozenset("end conclude finish close wrap".split())

_NOUNS: Final[dict[str, str]] = {
    "ASSAULT": """attack offensive bombing shelling airstrike bombardment fighting hostilities war insurgency assault
        incursion invasion raid""",
    "PROTEST": "protest demonstration strike sit-in rally riot vigil picket walkout stoppage sit-down go-slow",
    "COERCE": "siege blockade curfew crackdown occupation censorship detention clampdown encirclement",
    "SANCTION": "sanction embargo tariff boycott suspension",
    "MOBILIZE": "mobilisation mobilization buildup build-up patrol drill call-up conscription",
    "CONSULT": "talks negotiation dialogue consultation discussion summit conference visit mediation",
    "COOPERATE": "cooperation collaboration trade deliveries delivery shipment exports imports partnership",
    "AID": "aid assistance relief loan credit funding subsidy subsidies grant airlift",
    "SUPPORT": "ties relations support recognition",
    "RETREAT": "ceasefire cease-fire truce withdrawal pullout pull-out disarmament demobilisation demobilization",
    "AGREE": "agreement accord deal treaty pact",
    "ACCUSE": "investigation inquiry probe trial inquest prosecution",
}
_ENDED: Final = {
    "ASSAULT": "RETREAT",
    "COERCE": "RETREAT",
    "SANCTION": "RETREAT",
    "MOBILIZE": "RETREAT",
    "PROTEST": "CONCEDE",
    "ACCUSE": "CONCEDE",
    "CONSULT": "SANCTION",
    "COOPERATE": "SANCTION",
    "AID": "SANCTION",
    "SUPPORT": "SANCTION",
    "AGREE": "SANCTION",
    "RETREAT": "REJECT",
}
OBJECTS: Final = {word: root for root, text in _NOUNS.items() for noun in text.split() for word in (noun, noun + "s")}


def composed(lemma: str, noun: str) -> str | None:
    """Return the root of beginning or ending what ``noun`` names, ``None`` where verb or noun is neither."""
    root = OBJECTS.get(noun)
    if root is None:
        return None
    if lemma in BEGINNING:
        return "SUPPORT" if root == "AGREE" else root
    if lemma in ENDING:
        return root if root == "CONSULT" and lemma in CONCLUDING else _ENDED[root]
    return None

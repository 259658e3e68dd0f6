"""What came of an act, or was done in return, has deaths of its own: "in retaliation a mob killed two people"."""

from __future__ import annotations

import re
from typing import Final

IN_RETURN: Final = re.compile(
    r"\bin (?:retaliation|reprisal|revenge|response|return|turn)\b"
    r"(?! (?:for|to)\b(?! the (?:kill|murder|death|attack)))"
    r"|\b(?:retaliatory|retaliated|avenging|avenged|responded by|pursuing them)\b|\brevenge (?:attack|kill|raid)"
    r"|\b(?:riot(?:s|ing)?|clash(?:es)?|unrest|violence|protests?|rampage|melee|brawl)"
    r" (?:that|which) (?:followed|ensued)"
    r"|\b(?:ensuing|subsequent) (?:riot|clash|unrest|violence|protest)",
    re.IGNORECASE,
)

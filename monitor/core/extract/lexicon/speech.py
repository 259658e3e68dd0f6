"""Verbs of saying and the words that carry who says something."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words

SAYS: Final = words(
    "said says say saying told tells telling reported reports reporting confirmed confirms confirming",
    "announced announces announcing stated states",
    "stating added adds adding claimed claims claiming declared declares disclosed revealed reveals noted",
    "notes acknowledged admitted admits warned warns",
    "wrote writes tweeted tweets posted put puts count counts counted gave gives estimates estimated denied denies",
    "alleged alleges insisted insists",
    "mentioned mentions published publishes clarifies clarified",
    "spoke speaks spoken relayed learned explained indicated pointed asserted recorded documented listed lists",
    "documents raised raises raising called calls",
    "speak tell confirm believe announce add deny affirmed specified maintained recounted informed informs",
    "testified argued remarked commented boasted boasts",
    "conceded concedes established concluded determined determines found finds",
    "revised lowers lowered withdrew withdraws retracted retracts corrected corrects verified expects believes",
    "apologises apologised apologizes apologized",
)
CONFIRMS: Final = words("confirmed confirms confirm confirming verified acknowledged admitted admits")
CLAIMS: Final = words(
    "claimed claims claiming alleged alleges allegedly purportedly reportedly unverified unconfirmed asserted boasted"
)
CITES: Final = words("citing cited cites quoting quoted quotes")
# Words that may stand between the speaker and the verb.
BETWEEN: Final = words(
    "has have had later also earlier now then initially first already on today yesterday who is was since still"
)
NOBODY: Final = words("it there that which this reports report he she they who we i")
PRONOUNS: Final = words("he she they")
MEDIA: Final = words(
    "newspaper agency channel television tv radio daily broadcaster magazine website station network post",
    "times news press journal herald tribune",
)
SPEAKER_NOUNS: Final = words(
    "police authorities official officials officer spokesman spokeswoman spokesperson minister ministry",
    "governor mayor sheriff chief president army",
    "military government source sources witness witnesses resident residents hospital doctor doctors medic",
    "medics coroner prosecutor prosecutors",
    "department agency organization organisation group observatory commander general colonel major captain",
    "lieutenant activist activists reporter",
    "reporters correspondent journalist spokesmen administration office un nato commission committee embassy",
    "service services centre center bureau",
    "firefighters rescuers paramedics analyst analysts lawyer relatives family media television radio",
    "newspaper newspapers rebels militants",
    "secretary ambassador envoy diplomat director deputy communique statement report monitor ngo foundation",
    "cross crescent company account accounts version versions inquiry panel network networks channel channels",
    "municipality investigators investigator council directorate villagers neighbours neighbors paramilitaries"
    " coalition collective initiative project institute forum league union clinic monitors campaigners",
    "examiner commissioner premier superintendent marshal defence defense helmets outlet outlets survivors",
    "survivor locals branch",
)

"""Words that acts of conflict and diplomacy are told with, by class. Data only; `WORDS` is what the reader looks up.

A class is a short upper-case tag. Verbs are listed by base form and inflected here, so that one line covers "shell,
shells,
shelled, shelling"; irregular ones carry their forms after a slash ("strike/struck/stricken"). A word may carry
several tags.
"""

from __future__ import annotations

import re
from typing import Final

VOWELS: Final = "aeiou"
SYLLABLE: Final = re.compile("[aeiouy]+")

VERBS: Final[dict[str, str]] = {
    # physical attack
    "ATK": """attack bomb bombard shell hit/hit target pound blast raid ambush assault pummel strafe torpedo destroy
        obliterate flatten rocket storm pulverise pulverize raze level neutralise neutralize strike/struck/stricken
        shoot/shot fire retaliate respond demolish wreck batter hammer engage""",
    "STRONGATK": """attack bomb bombard shell pound raid ambush strafe torpedo pummel strike/struck/stricken hit/hit
        destroy obliterate flatten neutralise neutralize demolish pulverise pulverize wreck batter hammer""",
    "DOWN": "down shoot/shot bring/brought intercept",
    "DO": """carry conduct launch mount stage perform execute deliver unleash unleash
        undertake/undertook/undertaken use make/made""",
    "CAPTURE": """capture seize retake/retook/retaken recapture take/took/taken regain conquer overrun/overran wrest
        reclaim
        secure enter liberate occupy win/won cut/cut sever gain""",
    "STRONGCAPTURE": """capture seize retake/retook/retaken recapture regain conquer overrun/overran reclaim
        wrest liberate occupy""",
    "ADVANCE": """advance push move/moved sweep/swept thrust press fight/fought clash battle invade cross roll
        converge link""",
    "SIEGE": "besiege encircle surround engulf swallow blockade",
    "BLAME": "blame accuse",
    "DENY": "deny reject dismiss refute rebut dispute",
    "ACCUSE": "accuse blame condemn denounce charge criticise criticize slam fault decry",
    "CONDEMN": "condemn denounce deplore decry criticise criticize slam rebuke",
    "SAY": """say/said tell/told announce state claim report add declare warn reveal stress note insist confirm argue
        maintain allege assert write/wrote/written tweet acknowledge admit explain reiterate suggest disclose""",
    "CALL": """call urge demand appeal ask request press plead beg implore exhort seek/sought invite push want
        pressure insist""",
    "THREATEN": "threaten vow warn pledge promise swear/swore/sworn",
    "CONVENE": "convene chair hold/held call summon host lead/led gather assemble attend preside meet/met",
    "PHONE": "phone telephone ring/rang call",
    "TALK": "speak/spoke/spoken talk discuss consult confer meet/met converse reach contact hold/held",
    "EVACUATE": "evacuate airlift medevac extract",
    "REFUSE": "refuse deny block bar prevent reject decline prohibit forbid/forbade/forbidden withhold/withheld veto",
    "CANCEL": "cancel postpone scrap suspend abort shelve",
    "RESTRICT": """restrict block cut/cut throttle limit disrupt curb shut/shut suspend censor ban disable
        blackout jam impede slow""",
    "LET": "open allow let/let stop block hold/held prevent contain stem halt restrain hinder",
    "ARRIVE": "arrive reach visit travel fly/flew/flown head move inspect go/went/gone",
    "SUPPORT": "support back stand/stood defend side",
    "HOPE": "hope want expect wish urge ask press",
    "WITHDRAW": "withdraw/withdrew/withdrawn retreat pull",
    "DEPLOY": "deploy mass send/sent reinforce mobilise mobilize dispatch amass",
    "HOSTILE": """violate breach back arm supply shell attack aid assist shelter support fund finance provide
        give/gave/given
        fire use help bomb target strike/struck cover sponsor break/broke/broken ignore provoke kill harbour harbor
        sabotage undermine smuggle train fuel""",
    "SHOW": "show release broadcast publish air share circulate post",
    "PAY": "pay/paid regret",
    "END": "end conclude finish wrap close",
    "DECLARE": "declare announce impose agree proclaim begin/began/begun start sign",
    "INFORM": "inform notify share pass give/gave/given provide supply receive exchange tell/told coordinate update",
    "RESPOND": "retaliate respond avenge reply",
}

NOUNS: Final[dict[str, str]] = {
    "ATKN": """airstrike airstrikes air-strike air-strikes strike strikes raid raids bombing bombings bombardment
        bombardments
        shelling attack attacks barrage barrages sortie sorties aviation""",
    "AIR": """airstrike airstrikes air-strike air-strikes air aerial warplane warplanes aircraft jet jets plane
        planes missile
        missiles rocket rockets drone drones uav uavs helicopter helicopters sortie sorties bomber bombers aerospace
        bombing
        aviation f-16 f-16s su-24 su-24s""",
    "GUN": """artillery shelling shell shells mortar mortars tank tanks howitzer howitzers bombardment
        bombardments cannon""",
    "SUICIDE": "suicide car-bomb car-bombs vbied vbieds bomber bombers truck-bomb truck-bombs",
    "CRAFT": """drone drones uav uavs helicopter helicopters plane planes jet jets warplane warplanes aircraft gunship
        gunships fighter-jet bomber su-24 su-24s su-25 mig chopper choppers""",
    "DEFENCE": "air-defence air-defences air-defense anti-aircraft surface-to-air manpads",
    "FORCE": """soldier soldiers troop troops serviceman servicemen servicewoman servicewomen army forces military
        unit units
        convoy convoys battalion battalions brigade brigades personnel fighter fighters militant militants militia
        militias
        militiamen rebel rebels insurgent insurgents jihadist jihadists jihadi combatants marines navy headquarters hq
        base bases position positions post posts outpost outposts checkpoint checkpoints barracks garrison target
        targets
        tanks armour armor vehicles hardware depot depots warplanes warplane jet jets aircraft plane planes drone drones
        helicopter helicopters missiles missile rockets artillery guns gunners airmen police guards officers commander
        commanders warship warships fleet ship ships patrol patrols airfield airfields side infantry conscripts
        paratroopers commandos contingent column columns equipment defences defenses battery batteries group groups
        guerrillas guerrilla
        installations facilities facility sites site regiment proxies fire strike strikes raid raids airstrike
        airstrikes
        bombardment shelling attack attacks offensive campaign assault counteroffensive counter-offensive""",
    "LEADER": """president premier minister ministry ministers government leader leaders leadership official officials
        spokesman spokeswoman spokesperson envoy ambassador diplomat diplomats secretary presidency parliament senator
        senators lawmaker lawmakers chief head administration authorities king prince chancellor foreign interior
        governor junta secretary-general spokesperson mp mps delegation delegations negotiators counterpart
        state-department congressman adviser advisor general
        generals admiral centre center department congress council""",
    "PLACE": """province town city border borders territory capital village villages airspace soil region area
        district north
        south east west coast frontier province's countryside side-of-border highway airport refugees refugee people
        civilians war conflict crisis migrants nationals citizens population lira economy passport refugees'""",
    "MEDIA": """television tv media channel channels newspaper newspapers daily agency broadcaster broadcasters press
        outlet
        outlets users user website journalist journalists correspondent correspondents reporter reporters magazine radio
        newscaster lender provider providers bank company companies""",
    "MILITANT": "militants militant terrorists terrorist fighters rebels insurgents jihadists extremists jihadi groups",
    "TOWNISH": """town city village villages highway motorway road district neighbourhood neighborhood crossing hill
        hills
        settlement settlements ground territory area areas junction towns localities points palace airport bridge
        port station plant dam
        compound base camp barracks capital province headquarters""",
    "GROUND": """offensive counteroffensive counter-offensive counterattack counter-attack incursion invasion operation
        operations assault push clashes fighting advance advances campaign battles battle onslaught""",
    "CEASEFIRE": "ceasefire cease-fire truce de-escalation armistice",
    "TALKS": "talks negotiations negotiation consultations discussions summit meeting meetings consultation dialogue",
    "EMERGENCY": "emergency extraordinary urgent crisis",
    "SECURITYN": "security military generals cabinet ministers commanders chiefs national",
    "MEETING": "meeting session council summit talks cabinet meetings gathering",
    "ALLIANCE": "nato alliance allies ally",
    "SOCIAL": """twitter facebook instagram whatsapp x youtube telegram internet messaging social-media tiktok vpn
        snapchat wikipedia viber""",
    "UNDER": "under",
    "REFUGEE": "refugees refugee migrants migrant asylum-seekers syrians afghans migration displaced",
    "GATE": "gates border borders gate frontier doors door crossing crossings",
    "NOFLY": "no-fly no-flight",
    "PARLIAMENT": "parliament assembly parliamentary knesset duma bundestag congress senate mps lawmakers legislature",
    "PATRIOT": """patriot patriots batteries missiles weapons arms ammunition systems air-defence support help aid
        assistance
        backing equipment""",
    "DOUBT": """alleged allegedly purported purportedly reportedly apparent apparently unverified unconfirmed supposedly
        seems seemingly appears seemed appeared claimed ostensibly presumed suspected rumoured rumored""",
    "CONDITION": "if unless whether could might may would should possibly perhaps potential potentially likely",
    "NEG": """not n't no never neither nor without cannot didn't wasn't haven't hasn't doesn't don't isn't
        weren't won't can't""",
}

# Words that open a rule: without one of them the rule's expressions are not even tried.
KEYS: Final[dict[str, str]] = {
    "BRINGS": "moved brought taken flown carried ferried airlifted evacuated",
    "RETALIATE": """reply retaliation retaliatory retaliating retaliate retaliates retaliated response reprisal
        reprisals
        revenge counterstrike avenge riposte""",
    "THREATW": """threaten threatens threatened threatening vow vows vowed vowing warn warns warned warning promises
        promised
        pledges pledged swear swears swore sworn pay blood retaliate retaliates avenge revenge retaliation response
        respond
        until hell""",
    "RESOLVEW": """resolve resolute determination determined turning back yield bow deterred intimidated step red
        patience
        firm""",
    "BOASTW": """favour favor way vow vows vowed pull withdraw leave retreat inch corner""",
    "BLAMEW": """blame blames blamed blaming attribute attributes attributed pin pins pinned responsible
        responsibility finger
        behind accuse accuses accused accusing carried conducted launched did""",
    "SHIFTW": """midst among amongst alongside side mixed together next ranks informed notified told warned shared
        supplied
        given failed no never""",
    "BREACHW": """violate violates violated violating violation violations breach breaches breached breaching break
        breaks
        breaking broke broken back backs backed backing support supports supported supporting gave giving gives provide
        provides provided providing help helps helped helping aid aids aided aiding arm arms armed arming fund funds
        funded
        funding shelter shelters sheltering harbour harbours harbouring harbor harbors harboring supplying supplied fire
        fires fired firing use uses used using launch launches launched launching aggression provocation crime crimes
        genocide cleansing lying sabotage accuse accuses accused accusing alleges alleged""",
    "FIREW": "fired fires fire firing opened",
    "CONSULTW": "consultations consulting consult conversation phone",
    "DUTY": "must should",
    "MODAL": "will shall must would until blood response",
    "QUOTED": '" “ ” ‘ ’',
    "ATTACKW": "responsibility involvement killing killings death deaths explosion blast assassination",
    "SOLIDARITY": "solidarity ally true real stands stand stood",
    "ORDERW": "ordered told instructed directed",
    "LIFTW": """lift lifts lifted lifting ease eases eased end ends ended ending cancel cancels cancelled revoke
        revoked imposed""",
    "RULESOUT": "rule rules ruled ruling",
    "STOPW": "stop stopping cease ceasing hold halt halting end ceasefire cease-fire truce cessation",
    "WARW": "war conflict fighting troops forces intervention intervene militarily boots",
    "POSTW": "command forward frontline front operations",
    "MARTIALW": "martial emergency mobilisation mobilization curfew",
    "EVACW": """evacuate evacuates evacuated evacuating evacuation evacuations medevac airlift airlifts ambulance
        ambulances
        rescue aid humanitarian""",
    "WHEREW": "position positions location locations coordinates whereabouts where movements",
    "WORLDW": "community world guarantors guarantor partners astana global council nations",
    "GIVEUPW": """drop drops give gives abandon abandons scrap scraps ditch renounce renounces cancel reverse rethink
        reconsider goes stop change withdraw""",
}


def inflect(entry: str) -> list[str]:
    """Return all forms of one verb entry, base first: ``fire`` -> fire, fires, fired, firing."""
    base, *rest = entry.split("/")
    forms = [base]
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        forms.append(base + "es")
    elif base.endswith("y") and base[-2] not in VOWELS:
        forms.append(base[:-1] + "ies")
    else:
        forms.append(base + "s")
    # one syllable, consonant, vowel, consonant: hit, hitting; two syllables do not double: visit, visiting
    short = (
        len(base) > 2
        and base[-1] not in VOWELS + "wxyh"
        and base[-2] in VOWELS
        and base[-3] not in VOWELS
        and len(SYLLABLE.findall(base)) == 1
    )
    if base.endswith("ee"):
        stem_ed, stem_ing = base + "d", base + "ing"
    elif base.endswith("e") and not base.endswith("ye"):
        stem_ed, stem_ing = base + "d", base[:-1] + "ing"
    elif base.endswith("y") and base[-2] not in VOWELS:
        stem_ed, stem_ing = base[:-1] + "ied", base + "ing"
    elif short:
        stem_ed, stem_ing = base + base[-1] + "ed", base + base[-1] + "ing"
    else:
        stem_ed, stem_ing = base + "ed", base + "ing"
    forms.extend(rest or [stem_ed])
    forms.append(stem_ing)
    return forms


def _build() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    tags: dict[str, set[str]] = {}
    form: dict[str, str] = {}
    for tag, text in VERBS.items():
        for entry in text.split():
            forms = inflect(entry)
            for word in forms:
                tags.setdefault(word, set()).add(tag)
            for name, word in zip(("base", "s", *(["past"] * (len(forms) - 3)), "ing"), forms, strict=True):
                # "hit", "cut", "let" are past and base at once: past wins, news is told in the past
                if name == "past" or word not in form:
                    form[word] = name
    for table in (NOUNS, KEYS):
        for tag, text in table.items():
            for word in text.split():
                tags.setdefault(word, set()).add(tag)
    return {word: frozenset(found) for word, found in tags.items()}, form


WORDS, FORMS = _build()
NONE: Final[frozenset[str]] = frozenset()

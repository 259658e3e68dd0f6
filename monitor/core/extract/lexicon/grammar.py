"""Closed-class words and the verbs that end a noun phrase."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words

DETERMINERS: Final = words(
    "a an the this that these those another each every either neither any no his her its their our my your"
    " some one all both"
)
INDEFINITE: Final = words("a an another each one")
NEGATIVES: Final = words(
    "not no never nobody none neither nor n't cannot can't didn't don't doesn't wasn't weren't isn't aren't"
    " hasn't haven't hadn't without"
)
NEGATIVE_VERBS: Final = words(
    "didn't don't doesn't wasn't weren't isn't aren't hasn't haven't hadn't won't wouldn't couldn't can't cannot"
)
PRONOUNS: Final = words(
    "he she it they we i you him them me us himself herself themselves itself myself yourself ourselves",
    "everyone everybody someone somebody",
    "anyone anybody nobody everything something nothing anything who whom whoever none",
)
POSSESSIVES: Final = words("his her its their our my your whose")
PREPOSITIONS: Final = words(
    "of in on at by from to with within without into onto near around about against among amongst amid",
    "between during for inside outside over",
    "under through throughout toward towards along across behind beside besides beyond below above after",
    "before since until till via per despite",
    "upon aboard off out up down like versus vs except including excluding plus following involving",
    "regarding concerning due because as than",
    "next_to opposite past",
)
CONJUNCTIONS: Final = words("and or but & nor plus")
SUBORDINATORS: Final = words(
    "when while where after before because if although though since unless until whereas once as that",
    "whether so than why how",
)
RELATIVES: Final = words("who which that whom whose where")
BE: Final = words("was were is are be been being am 's 're wasn't weren't isn't aren't")
BE_PLURAL: Final = words("were are weren't aren't")
BE_SINGULAR: Final = words("was is wasn't isn't 's")
HAVE: Final = words("has have had having hasn't haven't hadn't 've")
GET: Final = words("got get gets getting gotten")
MODALS: Final = words(
    "will would can could may might must shall should won't wouldn't couldn't can't cannot mightn't ought"
)
DO: Final = words("do does did don't doesn't didn't")
ADVERBS: Final = words(
    "also then later still already just only even not never reportedly allegedly apparently subsequently",
    "previously immediately seriously badly",
    "critically severely gravely slightly somewhat lightly fatally mortally brutally currently now soon again once",
    "twice here there away together too very",
    "more most less least so far yet ever always often sometimes almost nearly probably possibly presumably",
    "perhaps maybe meanwhile instead",
    "however therefore thus hence else apart respectively initially finally eventually recently officially",
    "instantly accidentally deliberately",
    "indeed ago alone back either well rather quite simply both all otherwise likewise similarly first",
    "nonetheless nevertheless thereby",
    "violently fatally reportedly separately similarly instead elsewhere abroad overall overseas nationwide",
    "overboard indoors outdoors ashore adrift upstairs downstairs",
    "worldwide statewide",
)
# Finite verbs that are neither "-ed" nor casualty words, so that a noun phrase ends before them.
VERBS: Final = words(
    "said says say told tells tell saw sees see seen went goes go gone came comes come took takes take taken",
    "gave gives give given",
    "made makes make got put puts found finds find left leaves leave lost loses lose blew blows blow blown",
    "hit hits struck strikes strike",
    "fell falls fall fallen broke breaks break broken began begins begin begun brought brings bring became",
    "becomes become caught catches",
    "drove drives drive driven fled flees flee fought fights fight held holds hold kept keeps keep knew",
    "knows know known led leads lead",
    "met meets meet paid pays pay ran runs run sent sends send set sets shook stood stands stand stole",
    "stolen swept sweeps threw throws thrown",
    "thought thinks think understood wore woke won wins win wrote writes write written rose rises rise risen",
    "sank sinks sunk spoke speaks speak",
    "spread spreads withdrew withdrawn lay lies lie laid lays bore born beat beats beaten cut cuts did done",
    "does has have had do",
    "reports report claims claim confirms confirm denies deny announces announce adds add blames blame says",
    "warns warn urges urge shows show",
    "causes cause occurs occur happens happen involves involve includes include follows follow continues",
    "continue remains remain seeks seek",
    "wants want needs need believes believe hopes hope fears fear expects expect seems seem appears appear",
    "states notes reads raises",
    "targets destroys attacks hits rocks kills injures wounds explodes detonates opens fires storms ambushes",
    "collapses crashes plunges tears rips",
    "rip tore torn burst bursts shot shoots sees swept drew drawn flew flown flies shut bled bleed grew grows felt",
    "feels heard hears rang rode rides",
    "sought sold spent stuck swung swam taught bound bent bit built burnt clung crept dealt dug fed froze",
    "hung hid lit meant sped split sprang",
    "turns turn tries try asks ask calls call let lets became puts uses use helps help lives works moves",
    "move according due",
    "bitten bit stung survives threatens vows condemns mourns identifies identify suffers suffer sustains sustain",
)
ADJECTIVES: Final = words(
    "deadly elderly friendly daily weekly monthly likely lonely holy unidentified unarmed armed masked",
    "hooded innocent young old elderly pregnant retired former prominent local foreign military civil",
    "civilian",
    "alleged suspected wanted off-duty on-duty senior junior top high-ranking low-ranking ranking well-known",
    "unknown other further additional more",
    "same first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth last",
    "remaining own new national federal regional",
    "provincial municipal rural urban armed",
    "female male teenage teenaged adult middle-aged homeless wounded injured dead missing black white",
    "hispanic latino indigenous ethnic fellow",
    "government state army police navy rebel guerrilla militia opposition pro-government anti-government",
    "regime security border traffic paramilitary",
    "christian muslim jewish catholic protestant orthodox coptic hindu buddhist islamic sunni shia shiite jesuit",
    "u.s. us british british-born national allied coalition several many few various numerous innocent",
    "unfortunate helpless defenseless",
    "male female lone alleged would-be five-month-old few total entire whole political public private",
    "special key top leftist rightist",
    "left-wing right-wing communist socialist democratic republican conservative liberal presidential",
    "congressional chief main prominent",
    "local district village town city school university college high-school primary medical health aid",
    "relief rescue emergency humanitarian",
    "confirmed reported known possible suspected estimated preliminary official combined civilian human",
    "storm-related weather-related",
    "tornado-related heat-related work-related coronavirus-related covid-19 covid virus serious minor",
    "life-threatening non-life-threatening fatal critical",
    "bystander young senior-citizen stray plainclothes uniformed undercover veteran best late sixth-grade",
)
# Past forms that no noun follows as their own: "another three suffered burns", "five washed ashore".
NEVER_ADJECTIVES: Final = words(
    "suffered sustained received needed escaped survived remained managed required refused appeared washed died lived",
    "succumbed tried attempted happened occurred arrived stayed opened walked returned entered jumped decided",
)

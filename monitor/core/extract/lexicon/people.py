"""Nouns that mean people: by role, kin, nationality; those who attack; groups; titles."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import plurals, words

PERSON: Final = words(
    # anyone
    "person man woman child boy girl baby infant toddler newborn teenager teen youth adult minor kid guy",
    "individual victim human",
    "pedestrian passerby passer-by bystander onlooker motorist driver passenger cyclist bicyclist",
    "motorcyclist biker rider commuter",
    "resident inhabitant villager townsman local neighbor neighbour citizen civilian noncombatant",
    "non-combatant compatriot countryman native",
    "tourist visitor traveler traveller vacationer holidaymaker guest customer shopper diner patron clubgoer",
    "partygoer concertgoer reveler reveller",
    "worshipper worshiper churchgoer pilgrim parishioner mourner spectator fan witness hostage captive",
    "prisoner inmate detainee",
    "refugee migrant immigrant asylum-seeker evacuee survivor patient homeless elder senior pensioner",
    "retiree orphan widow widower",
    "camper hiker climber swimmer surfer fisherman sailor seaman boater skier jogger runner",
    "protester protestor demonstrator marcher rioter looter activist dissident striker picketer",
    # kin
    "father mother brother sister son daughter wife husband spouse uncle aunt cousin nephew niece",
    "grandfather grandmother grandson",
    "granddaughter grandchild stepfather stepmother stepson stepdaughter sibling twin parent relative",
    "girlfriend boyfriend fiance fiancee",
    "daughter-in-law friend companion colleague roommate housemate classmate bride groom father-in-law mother-in-law",
    "brother-in-law sister-in-law son-in-law",
    # work
    "worker employee laborer labourer farmer peasant farmhand rancher shepherd herder herdsman miner driller",
    "builder carpenter electrician mechanic",
    "engineer technician operator pilot co-pilot copilot crewman crewmember steward stewardess attendant",
    "teacher professor lecturer schoolteacher principal student pupil schoolboy schoolgirl schoolchild",
    "undergraduate academic scholar scientist",
    "researcher doctor physician surgeon nurse medic paramedic midwife pharmacist dentist vet veterinarian",
    "caregiver firefighter fireman rescuer",
    "lifeguard lawyer attorney judge magistrate prosecutor solicitor notary jurist businessman businesswoman",
    "merchant trader shopkeeper storekeeper",
    "vendor hawker clerk cashier teller banker manager executive director owner landowner landlord tenant",
    "industrialist contractor subcontractor",
    "cook chef waiter waitress bartender barman maid housekeeper servant gardener janitor cleaner porter",
    "doorman bouncer watchman nightwatchman",
    "guard bodyguard escort chauffeur trucker cabbie courier mailman postman taxi-driver tailor baker",
    "butcher barber hairdresser",
    "journalist reporter correspondent cameraman photographer editor broadcaster newsman columnist blogger",
    "anchor anchorman announcer photojournalist",
    "actor actress singer musician artist writer poet author athlete player footballer coach referee jockey",
    "boxer wrestler model",
    "priest clergyman nun monk bishop archbishop cardinal pastor preacher minister reverend rabbi imam",
    "cleric mullah missionary seminarian",
    "jesuit deacon evangelist catechist monsignor theologian",
    "politician mayor headman governor councilman councilwoman councillor councilor alderman senator congressman",
    "congresswoman deputy legislator lawmaker",
    "parliamentarian mp president vice-president premier chancellor minister secretary undersecretary",
    "ambassador diplomat consul envoy attache",
    "official officeholder leader chief chairman chairwoman spokesman spokeswoman delegate representative",
    "candidate militant_leader commissioner",
    "unionist trade-unionist organizer union_leader ombudsman treasurer administrator adviser advisor aide",
    "assistant consultant expert analyst",
    "aid-worker volunteer peacekeeper observer monitor inspector interpreter translator deminer",
    # arms
    "soldier serviceman servicewoman servicemember trooper infantryman marine paratrooper commando conscript",
    "recruit draftee reservist cadet",
    "officer sergeant corporal lieutenant captain major colonel general brigadier admiral commander",
    "commandant private cavalryman gunner sniper",
    "sentry guardsman airman aviator legionnaire veteran warrior sapper ranger gendarme carabinero policeman",
    "policewoman cop patrolman constable",
    "detective sheriff trooper marshal investigator",
    "agent gunboat_crewman fighter combatant militiaman paramilitary vigilante mercenary partisan martyr defender",
    # groups seen as their members
    "shia shiite sunni kurd jew christian muslim hindu sikh copt yazidi druze alawite rohingya hutu tutsi",
    "hazara pashtun uighur uyghur roma",
    "indian miskito aborigine settler colonist",
    "prostitute addict dealer trafficker smuggler thief robber burglar carjacker gangster gang-member",
    "mobster kidnapper",
    "hero heroine founder ideologist comrade boss godfather seminarist commuter hitchhiker trekker",
    "backpacker docker stevedore",
    "bridegroom landlady ranchhand cowhand barmaid chambermaid houseguest organist juggler geologist roughneck",
    "roustabout jeweler locksmith kindergartner preschooler boarder fiancé fiancée",
    "occupant member follower supporter sympathizer sympathiser adherent loyalist backer enthusiast",
    "participant attendee goer",
    "drug-dealer informant informer collaborator traitor spy defector deserter fugitive escapee",
    "kid infantry-man tribesman clansman chieftain sheikh warlord elder nomad pastoralist",
    "baby-sitter babysitter intruder trespasser squatter homeowner householder partygoer",
    "bailiff skydiver parachutist",
    "guide sweeper muezzin headmaster headmistress headteacher plumber roofer dispatcher coworker co-worker staffer",
    "bookseller woodcutter seller picker collector logger poacher beekeeper goatherd cowherd boatman ferryman",
    "custodian groundskeeper lineman machinist realtor stylist therapist counselor counsellor caretaker nanny",
    "grandparent great-grandmother great-grandfather stepbrother stepsister half-brother half-sister newlywed",
    "teammate cellmate housewife homemaker bricklayer welder busboy busker bellboy receptionist usher sexton choirboy",
    "scout deliveryman rickshaw-puller drummer dj headwoman matriarch patriarch tutor instructor trainer stranger",
    "acquaintance lover in-law triplet schoolmate freshman sophomore breadwinner rapper performer dancer comedian",
    "influencer youtuber barista valet superintendent supervisor foreman deckhand skipper stowaway beggar vagrant",
    "drifter ragpicker scavenger blacksmith cobbler quarryman lumberjack gamekeeper warden gravedigger undertaker",
    "newcomer lodger renter bridesmaid groomsman godmother godson abbot friar ayatollah mayor-elect",
    "client associate in-laws adversary customs-officer campaigner environmentalist conservationist whistleblower",
    "national idp ex-soldier ex-policeman ex-rebel militiawoman",
    "devotee congregant bather railwayman councilmember schoolkid picnicker carer fisher ticket-collector conductor",
    "signalman polio-worker vaccinator enumerator returnee deportee stevedore fruit-picker quarrier sharecropper",
    "partner orderly bursar mukhtar qadi chowkidar sarpanch tehsildar patwari subedar havildar jawan alcalde",
    "corregidor campesino ejidatario rector provost registrar chaplain vicar curate sacristan acolyte postulant",
    "overseer storeman stoker brakeman trackman stationmaster coolie subchief typist stenographer messenger",
    "houseboy governess goldsmith jeweller watchmaker seamstress dressmaker innkeeper hotelier restaurateur",
    "caterer prelate acrobat violinist pianist guitarist vocalist playwright novelist publisher bookbinder",
    "peddler pedlar moneylender moneychanger stockbroker auctioneer surveyor architect plasterer tinsmith",
    "longshoreman boatswain helmsman purser trawlerman trapper forester cowboy muleteer cameleer teamster",
    "coachman outrider concierge dustman mortician matron herbalist healer shaman sorcerer soothsayer rifleman",
    "warder jailer convict hobo expatriate homesteader planter smallholder crofter fishmonger greengrocer grocer",
    "outsider mutineer putschist royalist anarchist pollworker voter islander brickmaker rustler marauder pirate",
    "kingpin henchman accomplice racketeer hunter stallholder",
    "fatality casualty loyalist soldier-in-training trainee apprentice intern",
    "hunter angler kayaker canoeist paddler snowmobiler snowboarder rower diver snorkeler snorkeller rafter",
    "partner rambler golfer horseman horsewoman skater gymnast stablehand painter surveyor balloonist landscaper",
    "mountaineer stockman cowboy shearer steelworker ironworker dockworker longshoreman octogenarian scaffolder",
    "signaller sherpa windsurfer kitesurfer lobsterman trackworker flagger paraglider beachgoer moped-rider",
)  # fmt: skip
IRREGULAR_PLURALS: Final = words(
    "people persons men women children police policemen troops personnel crew staff babies wives",
    "servicemembers youths passersby passers-by",
    "clergy youngsters elderly adults others kids folks schoolchildren grandchildren schoolmates",
    "attorneys-general kinsmen kinsfolk peoples",
    "family_members service_members crewmembers crew_members villagers peasantry townspeople townsfolk",
    "stepchildren stepkids grandkids godchildren schoolkids salespeople spokespeople firemen",
    "tribespeople ppl infantrymen congressmen forces mps gis dead_people minors workmen fishermen fisherfolk",
    "brethren newsmen gunmen folk beings",
    "businesspeople commandos mercenaries civillians soliders solders carabineros gendarmes mujahideen",
    "mujahedin fedayeen janjaweed peshmerga",
    "taliban teachers-in-training brothers-in-law sisters-in-law sons-in-law maoists naxalites naxals jawans",
    "rangers marines",
)
# The nouns for those who do the attacking: their own deaths are kept apart.
PERPETRATOR_SINGULAR: Final = words(
    "attacker assailant assassin gunman shooter bomber suicide-bomber perpetrator suspect hijacker kidnapper",
    "murderer killer knifeman",
    "hitman attempted-robber arsonist aggressor abductor captor raider hitman stabber would-be-bomber",
    "suicide_bomber gunmen_leader culprit",
)
PERPETRATOR: Final = PERPETRATOR_SINGULAR | plurals(PERPETRATOR_SINGULAR) | words("gunmen")
# Armed opponents: attackers where the text has them attack, victims where it does not.
REBEL_SINGULAR: Final = words(
    "rebel guerrilla guerilla insurgent militant terrorist extremist subversive jihadist jihadi islamist",
    "separatist maoist naxalite",
    "mujahid fighter gunfighter militiaman paramilitary bandit criminal gangster gang-member robber thief",
    "contra senderista",
)
REBEL: Final = REBEL_SINGULAR | plurals(REBEL_SINGULAR) | words("contras taliban mujahideen naxals")
# Armed opponents who fight for a cause: what they lose to troops is lost in battle.
FIGHTER: Final = REBEL - words(
    "criminal criminals gangster gangsters gang-member gang-members robber robbers thief thieves"
)
# Those who fight them.
FORCES: Final = words(
    "army armies military soldier soldiers troops battalion battalions brigade brigades garrison garrisons",
    "patrol patrols police policemen guardsmen marines navy commandos paratroopers militia forces",
)

PERSON_SINGULAR: Final = (PERSON | PERPETRATOR_SINGULAR | REBEL_SINGULAR) - words("minor")
PERSON_PLURAL: Final = (plurals(PERSON | PERPETRATOR_SINGULAR | REBEL_SINGULAR) | IRREGULAR_PLURALS) - words("generals")
PEOPLE: Final = PERSON_SINGULAR | PERSON_PLURAL

# Heads that name nobody in particular: a figure with one of these is a total of the text.
GENERIC: Final = words(
    "people persons person individuals individual victims victim others other dead fatalities casualties",
    "lives bodies corpses humans",
    "men_and_women souls deaths more wounded injured total",
)
GROUP: Final = words(
    "group number total family crowd band team column patrol unit convoy squad detachment crew gang",
    "contingent members majority rest handful",
    "couple pair trio quartet dozens hundreds scores thousands one some several many most all none each both",
    "half remainder",
    "bodies body corpses corpse remains lives casualties average",
)
# Organised bodies that "soldier" adjectives attach to, and that are no countable person themselves.
COLLECTIVE: Final = words(
    "army police military militia navy air_force government regime opposition force security brigade",
    "battalion regiment division",
    "platoon command ministry group organization organisation party front movement faction cell gang cartel",
    "network patrol convoy unit squad",
    "column team family community crowd population public tribe clan couple pair troop crew embassy company",
    "firm union club junta court",
    "press media hospital church mosque school university agency troupe delegation committee commission",
    "council federation league",
)
TITLES: Final = words(
    "mr mrs ms miss dr prof professor gen general col colonel lt lieutenant capt captain maj major sgt",
    "sergeant cpl corporal pvt private adm",
    "admiral brig brigadier cmdr commander rev reverend fr father msgr monsignor bishop archbishop cardinal",
    "sister brother president minister",
    "senator sen gov governor mayor congressman rep deputy judge justice ambassador sheikh imam mullah",
    "ayatollah sheriff chief officer agent",
    "constable inspector detective trooper deputy st king queen prince princess pope sir lord lady don dona",
    "engineer professor attorney lawyer",
    "journalist businessman doctor leader activist commander student peasant driver priest policeman",
    "patrolman soldier guerrilla subversive",
)
# Names of people that are names of things as well.
SURNAMES: Final = words(
    "banks page bird birds wolf bull lamb stone hope case cross march may cash bond line price bell bear shell"
    " moon fields field gates hall camp church house ford storm"
)
NATIONALITY: Final = words(
    "turkish syrian russian israeli palestinian american british french german italian spanish portuguese",
    "polish ukrainian iranian iraqi saudi",
    "yemeni omani qatari kuwaiti bahraini emirati lebanese jordanian egyptian libyan tunisian algerian",
    "moroccan sudanese ethiopian eritrean",
    "somali kenyan ugandan tanzanian rwandan burundian congolese nigerian nigerien malian chadian",
    "cameroonian ghanaian ivorian senegalese",
    "liberian zimbabwean zambian mozambican angolan namibian afghan pakistani indian bangladeshi nepalese",
    "nepali bhutanese burmese thai lao",
    "laotian cambodian vietnamese chinese japanese korean taiwanese filipino indonesian malaysian",
    "singaporean australian canadian mexican",
    "guatemalan salvadoran salvadorean honduran nicaraguan panamanian cuban haitian dominican jamaican",
    "colombian venezuelan ecuadoran ecuadorian",
    "peruvian bolivian chilean argentine argentinian uruguayan paraguayan brazilian greek cypriot bulgarian",
    "romanian hungarian serbian serb",
    "croatian croat bosnian albanian kosovar macedonian swedish norwegian danish finnish dutch belgian swiss",
    "austrian czech slovak irish scottish",
    "welsh english european african asian arab kurdish armenian azerbaijani azeri georgian chechen dagestani",
    "ingush uzbek kazakh tajik kyrgyz",
    "turkmen sri_lankan tamil sinhalese kashmiri punjabi sikh hindu muslim christian jewish sunni shiite",
    "shia basque catalan corsican latin",
    "u.s. us uk u.k. u.n. un nato soviet gringo yankee rohingya central_american north_american",
    "south_american western eastern northern southern",
)
NATIONALITY_PLURAL: Final = plurals(
    NATIONALITY - words("u.s. us uk u.k. u.n. un nato british french spanish chinese japanese")
) | words(
    "turks frenchmen englishmen irishmen spaniards britons poles swedes danes finns germans dutchmen chinese",
    "japanese iraqis israelis",
    "pakistanis afghans saudis thais somalis kurds serbs croats jews arabs scots filipinos argentines",
)
NATIONALITY_NOUN: Final = words(
    "turk frenchman englishman irishman spaniard briton pole swede dane finn dutchman kurd serb croat jew arab scot"
)

"""Who acts on whom: names of states, organisations and armed groups, and the codes they mean.

Configured parties (`policy.parties`) come first; the small gazetteer below serves situations nobody configured.
Codes are
CAMEO's country and organisation codes where there are any.
"""

from __future__ import annotations

from typing import Final

from monitor.core.policy import Policy

# Sides that a text names without a country: the reader gives them the code of the state whose war it is.
GAZETTEER: Final[dict[str, str]] = {
    "@GOV": """government_forces government_troops government_positions regime regime_forces the_regime regime_troops
        army_lines pro-government_forces the_government_'s_offensive
        the_government_'s_campaign government_campaign government_offensive illegitimate_regime military_junta""",
    "@OPP": """militant rebels rebel insurgents insurgent militants opposition_fighters opposition_forces
        opposition_factions
        rebel_fighters rebel_forces armed_opposition rebel-held""",
    "TUR": "ak_party akp turkey turkish türkiye turkiye ankara erdogan erdoğan cavusoglu akar kalin turks",
    "SYR": """syria syrian damascus assad al-assad syrian_regime assad_regime
        syria's_army
        syrian_government syrian_army syrian_arab_army syrian_government_forces syrian_state pro-assad
        syrian_regime_forces sana""",
    "SYR-OPP": """syrian_opposition syrian_rebels syrian_fighters fighters_backed_by_turkey rebels_backed_by_turkey
        forces_backed_by_turkey syrian_national_army free_syrian_army hayat_tahrir_al-sham
        hayat_tahrir_al_sham hts tahrir_al-sham al-nusra_front nusra_front turkish-backed turkey-backed tfsa
        turkish-backed_rebels turkey-backed_rebels turkish-backed_fighters turkey-backed_fighters turkish-backed_forces
        turkish-backed_opposition opposition_fighters opposition_forces opposition_factions syrian_insurgents
        turkish-supported""",
    "TUR-OPP": "chp republican_people_'s_party",
    "RUS": "russia russian russians moscow kremlin putin lavrov peskov russian-backed russia-backed",
    "UKR": "ukraine ukrainian ukrainians kyiv kiev zelensky zelenskyy zelenskiy",
    "BLR": "belarus belarusian minsk lukashenko",
    "USA": """united_states u.s. us america american americans washington pentagon white_house state_department trump
        biden
        obama pompeo blinken us_congress us-led""",
    "NATO": "nato north_atlantic_treaty_organization north_atlantic_alliance stoltenberg rutte north_atlantic_council",
    "EU": "eu european_union brussels european_commission borrell von_der_leyen",
    "UN": """un u.n. united_nations guterres un_security_council un_secretary-general unhcr unifil
        blue_helmets un_chief""",
    "ISR": "israel israeli israelis idf tel_aviv netanyahu israel_defense_forces israel_defence_forces iaf mossad",
    "PSE": "palestinian palestinians palestine gaza palestinian_authority",
    "HAMAS": "hamas islamic_jihad qassam_brigades al-qassam",
    "LBN": "lebanon lebanese beirut lebanese_army",
    "HEZ": "hezbollah hizbollah hizbullah hezbollah's nasrallah",
    "IRN": """iran iranian iranians tehran rouhani khamenei irgc revolutionary_guards revolutionary_guard
        quds_force iranian-backed iran-backed""",
    "IRQ": "iraq iraqi iraqis baghdad",
    "SAU": "saudi saudis saudi_arabia riyadh saudi-led",
    "YEM": "yemen yemeni sanaa",
    "HOUTHI": "houthi houthis ansar_allah",
    "ARE": "uae emirati emirates united_arab_emirates abu_dhabi",
    "EGY": "egypt egyptian cairo sisi el-sissi",
    "JOR": "jordan jordanian amman",
    "QAT": "qatar qatari doha",
    "LBY": "libya libyan tripoli haftar gna lna",
    "SDN": "sudan sudanese khartoum sudanese_army burhan saf",
    "RSF": "rsf rapid_support_forces hemedti janjaweed",
    "SSD": "south_sudan south_sudanese juba",
    "ETH": "ethiopia ethiopian addis_ababa abiy",
    "TPLF": "tplf tigray_forces tigrayan tigrayans tigray_people's_liberation_front",
    "ERI": "eritrea eritrean asmara",
    "SOM": "somalia somali mogadishu",
    "SHAB": "al-shabaab al-shabab shabaab al_shabaab",
    "KEN": "kenya kenyan nairobi",
    "NGA": "nigeria nigerian abuja",
    "BOKO": "boko_haram iswap",
    "MLI": "mali malian bamako",
    "NER": "niger nigerien niamey",
    "BFA": "burkina_faso burkinabe ouagadougou",
    "TCD": "chad chadian",
    "CMR": "cameroon cameroonian",
    "COD": "congo congolese kinshasa dr_congo drc fardc democratic_republic_of_congo",
    "M23": "m23",
    "RWA": "rwanda rwandan kigali",
    "AFG": "afghanistan afghan afghans kabul",
    "TAL": "taliban",
    "IS": "is isis isil daesh islamic_state is-k iskp",
    "AQ": "al-qaeda al-qaida al_qaeda",
    "PAK": "pakistan pakistani pakistanis islamabad rawalpindi imran_khan",
    "IND": "india indian indians new_delhi delhi modi",
    "CHN": "china chinese beijing xi_jinping pla",
    "TWN": "taiwan taiwanese taipei",
    "PRK": "north_korea north_korean pyongyang kim_jong_un",
    "KOR": "south_korea south_korean seoul",
    "JPN": "japan japanese tokyo",
    "PHL": "philippines philippine filipino manila",
    "VNM": "vietnam vietnamese hanoi",
    "MMR": "myanmar burma burmese naypyitaw tatmadaw",
    "ARM": "armenia armenian armenians yerevan pashinyan",
    "AZE": "azerbaijan azerbaijani azeri baku aliyev",
    "GEO": "georgia georgian tbilisi",
    "MDA": "moldova moldovan chisinau",
    "SRB": "serbia serbian serbs serb belgrade vucic",
    "XKX": "kosovo kosovar pristina",
    "BIH": "bosnia bosnian sarajevo",
    "HRV": "croatia croatian zagreb",
    "GRC": "greece greek greeks athens",
    "CYP": "cyprus cypriot nicosia",
    "BGR": "bulgaria bulgarian sofia",
    "GBR": "britain british uk u.k. united_kingdom london downing_street",
    "FRA": "france french paris macron elysee",
    "DEU": "germany german germans berlin merkel scholz",
    "ITA": "italy italian rome",
    "ESP": "spain spanish madrid",
    "POL": "poland polish warsaw",
    "KURD": "ypg pkk sdf syrian_democratic_forces kurdish kurds peshmerga",
    "VEN": "venezuela venezuelan caracas maduro",
    "COL": "colombia colombian bogota",
    "FARC": "farc",
    "ELN": "eln",
    "CUB": "cuba cuban havana",
    "MEX": "mexico mexican",
    "GUY": "guyana guyanese georgetown",
    "LVA": "latvia latvian riga",
    "LTU": "lithuania lithuanian vilnius",
    "EST": "estonia estonian tallinn",
    "FIN": "finland finnish helsinki",
    "SWE": "sweden swedish stockholm",
    "NOR": "norway norwegian oslo",
    "DNK": "denmark danish copenhagen",
    "NLD": "netherlands dutch",
    "BEL": "belgium belgian",
    "PRT": "portugal portuguese lisbon",
    "AUT": "austria austrian vienna",
    "CHE": "switzerland swiss",
    "CZE": "czech czechia prague",
    "SVK": "slovakia slovak bratislava",
    "HUN": "hungary hungarian budapest",
    "ROU": "romania romanian bucharest",
    "ALB": "albania albanian tirana",
    "MKD": "macedonia macedonian skopje",
    "MNE": "montenegro montenegrin",
    "SVN": "slovenia slovenian",
    "IRL": "ireland irish",
    "KAZ": "kazakhstan kazakh astana",
    "KGZ": "kyrgyzstan kyrgyz bishkek",
    "TJK": "tajikistan tajik dushanbe",
    "UZB": "uzbekistan uzbek tashkent",
    "TKM": "turkmenistan turkmen",
    "MNG": "mongolia mongolian",
    "BGD": "bangladesh bangladeshi dhaka",
    "LKA": "sri_lanka sri_lankan colombo",
    "NPL": "nepal nepalese nepali",
    "MYS": "malaysia malaysian",
    "IDN": "indonesia indonesian jakarta",
    "THA": "thailand thai bangkok",
    "KHM": "cambodia cambodian",
    "LAO": "laos laotian",
    "AUS": "australia australian canberra",
    "NZL": "new_zealand",
    "CAN": "canada canadian ottawa",
    "BRA": "brazil brazilian brasilia",
    "ARG": "argentina argentine argentinian",
    "CHL": "chile chilean",
    "PER": "peru peruvian",
    "BOL": "bolivia bolivian",
    "ECU": "ecuador ecuadorian ecuadorean",
    "PRY": "paraguay paraguayan",
    "HND": "honduras honduran",
    "SLV": "el_salvador salvadoran salvadorean",
    "GTM": "guatemala guatemalan",
    "NIC": "nicaragua nicaraguan managua",
    "CRI": "costa_rica costa_rican",
    "PAN": "panama panamanian",
    "HTI": "haiti haitian",
    "DOM": "dominican",
    "MAR": "morocco moroccan rabat",
    "DZA": "algeria algerian algiers",
    "TUN": "tunisia tunisian tunis",
    "MRT": "mauritania mauritanian",
    "SEN": "senegal senegalese dakar",
    "GIN": "guinea guinean",
    "SLE": "sierra_leone",
    "LBR": "liberia liberian",
    "CIV": "ivory_coast ivorian ivoirian",
    "GHA": "ghana ghanaian accra",
    "TGO": "togo togolese",
    "BEN": "benin beninese",
    "GAB": "gabon gabonese",
    "CAF": "central_african_republic",
    "AGO": "angola angolan luanda",
    "ZMB": "zambia zambian",
    "ZWE": "zimbabwe zimbabwean harare",
    "MOZ": "mozambique mozambican",
    "MWI": "malawi malawian",
    "TZA": "tanzania tanzanian",
    "UGA": "uganda ugandan kampala",
    "BDI": "burundi burundian",
    "DJI": "djibouti djiboutian",
    "ZAF": "south_africa south_african pretoria",
    "NAM": "namibia namibian",
    "BHR": "bahrain bahraini",
    "OMN": "oman omani muscat",
    "KWT": "kuwait kuwaiti",
    "AU": "african_union amisom",
    "ECOWAS": "ecowas",
    "ARABLEAGUE": "arab_league",
    "OSCE": "osce",
}

# Names that mean a thing, not a party, though they begin like one.
NOT_PARTIES: Final = (
    "national security council", "us dollar", "turkish lira", "s-400", "russian roulette", "georgia tech",
    "china sea", "south china sea", "persian gulf",
)  # fmt: skip

Trie = dict[str, list[tuple[tuple[str, ...], str]]]


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.lower().replace("’", "'").split())


def compile_parties(policy: Policy) -> Trie:
    """Return names by first word, longest first, so that "Turkish-backed fighters" wins over "Turkish"."""
    named: dict[tuple[str, ...], str] = {}
    for code, text in GAZETTEER.items():
        for name in text.split():
            named[_words(name.replace("_", " "))] = code
    for name in NOT_PARTIES:
        named[_words(name)] = ""
    for party in policy.parties:
        for name in (*party.names, party.code):
            words = _words(name)
            if words and words[0] not in ("civilian", "civilians", "both") and not named.get(words, "").startswith("@"):
                named[words] = party.code
    table: Trie = {}
    for words, code in named.items():
        table.setdefault(words[0], []).append((words, code))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table

"""Countries by name, with the part of the world they lie in, what is of them, and their largest cities: where a line
says that something happened.

Left out is what mostly means something else in English: Georgia, Jordan, Chad.
"""

from __future__ import annotations

from typing import Final, NamedTuple

AMERICAS: Final = "americas"
EUROPE: Final = "europe"
AFRICA: Final = "africa"
MIDDLE_EAST: Final = "middle east"
ASIA: Final = "asia"
OCEANIA: Final = "oceania"

_TABLE: Final = {
    AMERICAS: """
        Argentina Argentine Argentinian Buenos_Aires; Bahamas Bahamian Nassau; Barbados Barbadian; Belize Belizean;
        Bolivia Bolivian La_Paz; Brazil Brazilian Brasilia Sao_Paulo Rio_de_Janeiro; Canada Canadian Ottawa Toronto
        Montreal Vancouver; Chile Chilean; Colombia Colombian Bogota Medellin Cali; Costa_Rica Costa_Rican; Cuba Cuban
        Havana; Dominican_Republic Santo_Domingo; Ecuador Ecuadorian Quito Guayaquil; El_Salvador Salvadoran; Grenada;
        Guatemala Guatemalan; Guyana Guyanese; Haiti Haitian Port-au-Prince; Honduras Honduran Tegucigalpa; Jamaica
        Jamaican; Mexico Mexican Guadalajara Monterrey; Nicaragua Nicaraguan Managua; Panama Panamanian; Paraguay
        Paraguayan; Peru Peruvian Lima; Puerto_Rico Puerto_Rican; Suriname; Trinidad; Uruguay Uruguayan Montevideo;
        Venezuela Venezuelan Caracas; United_States U.S. US USA American Washington New_York Chicago Los_Angeles
        Houston""",
    EUROPE: """
        Albania Albanian Tirana; Austria Austrian Vienna; Belarus Belarusian Minsk; Belgium Belgian Brussels; Bosnia
        Bosnian Sarajevo; Bulgaria Bulgarian; Croatia Croatian Zagreb; Cyprus Cypriot Nicosia; Czech_Republic Czech
        Prague; Denmark Danish Copenhagen; Estonia Estonian; Finland Finnish Helsinki; France French Paris Marseille;
        Germany German Berlin Hamburg Munich; Greece Greek Athens; Hungary Hungarian Budapest; Iceland Icelandic;
        Ireland Irish Dublin; Italy Italian Rome Milan Naples; Kosovo; Latvia Latvian; Lithuania Lithuanian; Moldova
        Moldovan; Montenegro; Netherlands Dutch Amsterdam Rotterdam; Norway Norwegian Oslo; Poland Polish Warsaw;
        Portugal Portuguese Lisbon; Romania Romanian Bucharest; Russia Russian Moscow; Serbia Serbian Belgrade;
        Slovakia Slovak Bratislava; Slovenia Slovenian; Spain Spanish Madrid Barcelona; Sweden Swedish Stockholm;
        Switzerland Swiss Geneva Zurich; Ukraine Ukrainian Kyiv Kharkiv; United_Kingdom UK Britain British England
        English Scotland Scottish Wales Welsh London Birmingham Manchester Glasgow""",
    AFRICA: """
        Algeria Algerian Algiers; Angola Angolan Luanda; Benin; Botswana; Burkina_Faso Ouagadougou; Burundi Burundian;
        Cameroon Cameroonian; Congo Congolese Kinshasa; Ethiopia Ethiopian Addis_Ababa; Egypt Egyptian; Eritrea
        Eritrean; Gabon; Gambia; Ghana Ghanaian Accra; Guinea Guinean Conakry; Ivory_Coast Ivorian Abidjan; Kenya
        Kenyan Nairobi Mombasa; Liberia Liberian Monrovia; Libya Libyan Tripoli Benghazi; Madagascar Malagasy
        Antananarivo; Malawi Malawian; Mali Malian Bamako; Mauritania; Mauritius; Morocco Moroccan Casablanca
        Marrakesh; Mozambique Mozambican Maputo; Namibia; Niger Nigerien Niamey; Nigeria Nigerian Lagos Abuja Kano;
        Rwanda Rwandan Kigali; Senegal Senegalese Dakar; Sierra_Leone Freetown; Somalia Somali Mogadishu; South_Africa
        South_African Johannesburg Durban; South_Sudan Juba; Sudan Sudanese Khartoum; Tanzania Tanzanian; Togo;
        Tunisia Tunisian Tunis; Uganda Ugandan Kampala; Zambia Zambian Lusaka; Zimbabwe Zimbabwean Harare""",
    MIDDLE_EAST: """
        Bahrain; Iran Iranian Tehran; Iraq Iraqi Baghdad Mosul; Israel Israeli Jerusalem Tel_Aviv; Kuwait Kuwaiti;
        Lebanon Lebanese Beirut; Oman Omani; Qatar Qatari Doha; Saudi_Arabia Saudi Riyadh Jeddah Mecca; Syria Syrian
        Damascus Aleppo; Turkey Turkish Istanbul Ankara Izmir; United_Arab_Emirates UAE Emirati Dubai; Yemen Yemeni
        Sanaa""",
    ASIA: """
        Afghanistan Afghan Kabul; Armenia Armenian Yerevan; Azerbaijan Azerbaijani Baku; Bangladesh Bangladeshi Dhaka;
        Bhutan; Brunei; Cambodia Cambodian; China Chinese Beijing Shanghai; India Indian New_Delhi Delhi Mumbai
        Kolkata Chennai; Indonesia Indonesian Jakarta; Japan Japanese Tokyo Osaka; Kazakhstan Kazakh Almaty;
        Kyrgyzstan Kyrgyz; Laos Lao Laotian; Malaysia Malaysian Kuala_Lumpur; Mongolia Mongolian; Myanmar Burma
        Burmese Yangon; Nepal Nepali Nepalese Kathmandu; North_Korea Pyongyang; Pakistan Pakistani Karachi Lahore
        Peshawar; Philippines Philippine Filipino Manila; Singapore; South_Korea Seoul; Sri_Lanka Sri_Lankan Colombo;
        Taiwan Taiwanese Taipei; Tajikistan Tajik; Thailand Thai Bangkok; Turkmenistan; Uzbekistan Uzbek; Vietnam
        Vietnamese Hanoi""",
    OCEANIA: """
        Australia Australian Sydney Melbourne Brisbane; Fiji Fijian; New_Zealand Auckland Christchurch;
        Papua_New_Guinea; Samoa Samoan; Solomon_Islands; Tonga Tongan; Vanuatu""",
}


class Country(NamedTuple):
    """A country: its first name, in lower case, and the part of the world that it lies in."""

    name: str
    part: str


def _countries() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for part, table in _TABLE.items():
        for line in table.split(";"):
            names = [name.replace("_", " ") for name in line.split()]
            country = Country(names[0].lower(), part)
            for name in names:
                found[name] = country
    return found


COUNTRIES: Final = _countries()
"""Countries by each of their names, as they are written."""

"""What no library gives of the names of places in news English: tables for `make_places.py`, each with its reason."""

# CLDR's two-letter codes that ISO 3166-1 doesn't have (XK is kept: Kosovo has no code in ISO, and XK everywhere else).
NOT_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})

# What newspapers call a country where the libraries' first name is a form of diplomacy or of databases.
CANONICAL = {
    "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast", "CV": "Cape Verde",
    "CZ": "Czech Republic", "HK": "Hong Kong", "MO": "Macao", "NR": "Nauru", "PN": "Pitcairn Islands",
    "SH": "Saint Helena", "TL": "East Timor", "TR": "Turkey", "VA": "Vatican City", "BQ": "Caribbean Netherlands",
}  # fmt: skip

# Short, former and spelled-out names and abbreviations of the news: the libraries have them untagged among names
# in all languages, or not at all. "Congo" alone is the larger one, as AP has it; "Korea" alone is left out.
NAMES = """
AE: UAE, U.A.E., Emirates
AG: Antigua
BA: Bosnia, Bosnia-Herzegovina, Bosnia-Hercegovina, Bosnia and Hercegovina
BN: Brunei
BQ: Bonaire
CC: Cocos Islands, Keeling Islands
BD: East Pakistan; BF: Upper Volta; BJ: Dahomey; DE: West Germany; KH: Kampuchea; LK: Ceylon
CD: Congo, DR Congo, D.R. Congo, DRC, D.R.C., Congo-Kinshasa, Democratic Republic of Congo, Zaire
CF: CAR, C.A.R.
CG: Congo-Brazzaville, Republic of Congo, Congo Republic
CI: Ivory Coast, Côte D'Ivoire
CN: PRC, P.R.C.
CV: Cape Verde, Cabo Verde
CZ: Czechia, Czech Republic
DO: Dominican Republic
FK: Falklands, Malvinas
FO: Faroes, Faeroe Islands
GB: UK, U.K., Britain, Great Britain, England, Scotland, Wales, Northern Ireland
GN: Guinea-Conakry, Guinea Conakry
GW: Guinea Bissau
HK: Hong Kong, Hongkong; IM: Isle of Man
IE: Eire, Irish Republic
KN: St. Kitts, Saint Kitts
KG: Kirghizstan, Kyrgyz Republic
KP: DPRK, D.P.R.K., DPR Korea, N. Korea, N Korea
KR: ROK, Republic of Korea, S. Korea, S Korea
KY: Caymans
LA: Lao PDR; MY: M'sia; SG: S'pore; MK: Macedonia, FYROM; MM: Burma; MO: Macao, Macau; NL: Holland; NR: Nauru
NZ: Aotearoa
PN: Pitcairn, Pitcairn Island
PS: Gaza, Gaza Strip, West Bank, Palestinian Territories, Palestinian territories
RE: La Réunion, Réunion Island, Reunion Island, La Reunion
SB: Solomons
SH: St. Helena
ST: Sao Tomé and Príncipe, São Tomé and Principe, Sao Tome, São Tomé, Sao Tomé, Sao Tome and Principe
SX: St. Maarten
SZ: Swaziland, eSwatini
TL: East Timor, Timor Leste
TR: Turkey, Turkiye
TT: Trinidad, Tobago
TW: Republic of China
US: US, U.S., U.S, USA, U.S.A., America
VA: Vatican, Vatican City, Vatican City State, Holy See
VC: St. Vincent
VN: Viet Nam, South Vietnam
ZW: Rhodesia
"""
# States that are no more, and have no code of ISO 3166-1: by their code of ISO 3166-3, names and demonyms.
FORMER = {
    "CSHH": (("Czechoslovakia",), ("Czechoslovak", "Czechoslovakian")),
    "DDDE": (("East Germany", "German Democratic Republic", "GDR"), ("East German",)),
    "SUHH": (("Soviet Union", "USSR", "U.S.S.R."), ("Soviet",)),
    "VDVN": (("North Vietnam",), ("North Vietnamese",)),
    "YDYE": (("South Yemen",), ("South Yemeni",)),
    "YUCS": (("Yugoslavia",), ("Yugoslav", "Yugoslavian")),
}  # fmt: skip
# Names of the libraries that mean something else in the news.
NOT_NAMES = {"Naoero", "Republic of Naoero", "Hong Kong SAR China", "Macao SAR China", "Cocos"}

# What countryinfo or the rule gives and nobody means by it: a dependency has its owner's demonym, or its own name; the
# Dominicans of the news are those of the Dominican Republic, the Congolese those of the larger Congo.
NOT_DEMONYMS = {
    "CG": {"Congolese"}, "CX": {"Christmas Island"}, "DJ": {"Djibouti"}, "DM": {"Dominican"}, "GI": {"Gibraltar"},
    "HK": {"Chinese"}, "IO": {"Indian"}, "KN": {"Kittian and Nevisian"}, "MO": {"Chinese"}, "MP": {"American"},
    "MQ": {"French"}, "PM": {"French"}, "RE": {"French"}, "SJ": {"Norwegian"}, "TF": {"French"}, "YT": {"French"},
    "GS": {"South Georgia and the South Sandwich Islander"}, "CF": {"Central African"}, "GG": {"Channel Islander"},
    "JE": {"Channel Islander"},
}  # fmt: skip

# Further demonyms, which neither countryinfo nor the rule gives. Plurals are made by `plural`.
DEMONYMS = """
AI: Anguillan; AQ: Antarctic; AR: Argentine, Argentinian; AU: Aussie; AX: Ålander; AZ: Azeri; BB: Bajan
BF: Burkinabè, Burkinabé; BM: Bermudan; BW: Botswanan, Batswana; BY: Belarussian, Byelorussian; CF: Central Africans
CI: Ivoirian; CV: Cape Verdean, Cabo Verdean; CW: Curaçaoan; CY: Greek Cypriot, Turkish Cypriot; DJ: Djiboutian
DK: Dane; EC: Ecuadorian, Ecuadoran; EH: Saharawi; ES: Spaniard; FI: Finn; FK: Falklander
FR: Frenchman, Frenchwoman
GB: Briton, Brit, English, Englishman, Englishwoman, Scottish, Scot, Scotsman, Welshman, Northern Irish
DE: West German; VN: South Vietnamese; ZW: Rhodesian
GF: French Guianese; GL: Greenlander; GP: Guadeloupean; GQ: Equatoguinean; GW: Bissau-Guinean
HK: Hong Konger, Hongkonger; HR: Croat; IE: Irishman, Irishwoman; IS: Icelandic; KG: Kyrgyz, Kyrgyzstani
KM: Comorian; KN: Kittitian, Nevisian; KP: N. Korean; KR: S. Korean; KZ: Kazakh; LA: Lao; LC: St. Lucian
LS: Basotho; LU: Luxembourgish; MC: Monégasque; MG: Madagascan; MK: North Macedonian; MO: Macanese; MQ: Martinican
MV: Maldivian; NL: Dutchman, Dutchwoman; NP: Nepali; PH: Filipina, Philippine; PL: Pole; PS: Gazan; RE: Réunionese
RS: Serb; SA: Saudi; SE: Swede; SI: Slovenian; SK: Slovakian; SO: Somalian; SR: Surinamese; ST: São Toméan
SV: Salvadorean, Salvadorian; TC: Turks and Caicos Islander; TJ: Tajik, Tajikistani; TL: Timorese; TM: Turkmenistani
TR: Turk; TT: Tobagonian; UZ: Uzbek; VC: Vincentian; VU: ni-Vanuatu, Vanuatuan; XK: Kosovar, Kosovan
"""
UNCHANGED = """
Middle Eastern, Mideastern, Swiss, Greenlandic, Icelandic, Antarctic, Philippine, Kyrgyz, Batswana, Motswana
Basotho, Mosotho, Kirghiz
Central Africans, Lao, Manx, I-Kiribati, Ni-Vanuatu, ni-Vanuatu, Malagasy, Burkinabe, Burkinabè
Burkinabé
"""

# Further spellings and seats of capitals, which stand for states; countryinfo has the first name of each.
CAPITALS = """
BI Gitega; BJ Cotonou; BO La Paz; BR Brasilia; CI Abidjan; CN Peking; GB London; IN Delhi; IR Teheran; IS Reykjavík
KI Tarawa; KZ Astana; MD Chisinau; MM Naypyitaw; MM Nay Pyi Taw; MN Ulan Bator; MY Putrajaya; PS Ramallah
SZ Mbabane; TD Ndjamena; TZ Dar es Salaam; UA Kiev; US Washington; US Washington DC; US Washington, D.C.
US Washington, DC; XK Pristina; YE Sanaa
"""

# Whose capital in countryinfo is left out: its name is that of the country, or of a person or another town more often
# (Georgetown, Hamilton, Kingston, Nassau, Victoria), it stands for a dependency, or it is disputed (Jerusalem).
NOT_CAPITALS = frozenset(
    "AG AI AS AW AX BL BM BQ BS CC CK CX DJ EH FK GD GF GG GI GP GS GU GY HK IL IM IO JE JM KY LU MC MF MP MQ MS NC NF "
    "NR NU PF PM PN PR PS RE SC SG SH SJ SM ST SX TC TF TK VA VC VG VI WF YT".split()
)

# Regions of the news: the M49 region of that name, or the smallest M49 sub-region that holds all of its countries.
# Without an honest code, so left out: the Sahel and the Balkans (each across two sub-regions), the Caucasus and the
# Far East (half in Russia), the Arab world, the EU, the Pacific. The Gulf and the Middle East have no M49 region: 145
# is where most of them lies.
REGIONS = """
002: Africa; 003: North America; 005: South America; 009: Oceania; 011: Western Africa, West Africa
013: Central America; 014: Eastern Africa, East Africa, Horn of Africa; 015: Northern Africa, North Africa, Maghreb
017: Middle Africa, Central Africa; 018: Southern Africa, southern Africa; 019: Americas; 029: Caribbean, West Indies
030: East Asia, Eastern Asia, Northeast Asia, North-East Asia
034: South Asia, Southern Asia, Indian subcontinent, Indian Subcontinent
035: Southeast Asia, Southeastern Asia, South-East Asia, South-east Asia, South East Asia, southeast Asia, Indochina
035: south-east Asia, SE Asia, South-Eastern Asia; 039: Southern Europe, southern Europe; 053: Australasia
054: Melanesia; 061: Polynesia; 142: Asia; 143: Central Asia; 150: Europe
145: Western Asia, West Asia, Middle East, Mideast, Near East, Gulf, Persian Gulf, Arabian Gulf, Arabian Peninsula
145: Arabian peninsula, Levant, South Caucasus; 151: Eastern Europe, eastern Europe
154: Northern Europe, northern Europe, Scandinavia, Baltics, Baltic states, Baltic countries, Baltic nations, Nordics
155: Western Europe, western Europe, Benelux; 202: Sub-Saharan Africa, sub-Saharan Africa, Subsaharan Africa
419: Latin America
"""
REGION_DEMONYMS = """
002: African; 003: North American; 005: South American; 011: West African; 013: Central American; 014: East African
015: North African; 018: Southern African, southern African; 029: Caribbeans, West Indian
030: East Asian, Northeast Asian; 034: South Asian
035: Southeast Asian, South-East Asian, South-east Asian, South East Asian; 142: Asian; 143: Central Asian
145: Middle Eastern, Middle Easterner, Mideastern; 150: European; 151: Eastern European, East European
154: Scandinavian, Nordic; 155: Western European, West European; 202: sub-Saharan African, Sub-Saharan African
419: Latin American
"""
ANYWHERE = ("abroad", "overseas")

# Longer names that hold the name of a place and are another thing; the matcher passes over them whole.
DECOYS = """
New London, Jersey City, Jersey Shore, Jersey Boys
Outer Mongolia, South Georgia, Little Italy, Little Havana, Little Tokyo
Indian Ocean, South China Sea, East China Sea, South China Morning Post, North China Plain, Philippine Sea
Norwegian Sea, Irish Sea, English Channel, Sea of Japan, Gulf of Mexico, Gulf of America, Gulf of Oman, Gulf of Thailand
Gulf of Guinea, Gulf of Finland, Gulf of Riga, Gulf Coast, Gulf Stream, Gulf Shores, Gulf War, Strait of Georgia
Lake Chad Basin, Lake Chad, Jordan River, River Jordan, Jordan Valley, Jordan Times, Panama Papers, American Airlines
American Express, American Indian, American Indians, American football, American Dream, American Legion
African American, African Americans, African-American, African-Americans, Native American, Native Americans
Asian American, Asian Americans, Asian-American, Asian-Americans, Asia-Pacific, Asia Pacific, Bank of America
Bank of China, Bank of England, Bank of Ireland, Prince of Wales, Princess of Wales, Scotland Yard, New Scotland Yard
Miss America, Captain America, America First, Make America Great Again, Voice of America, Brazil nut, Brazil nuts
Panama hat, Panama hats, China shop, China shops, China cabinet, China doll, Lima bean, Lima beans, Guinea pig
Guinea pigs, Guinea fowl, Guinea worm, Turkey sandwich, Turkey sandwiches, Turkey breast, Turkey breasts, Turkey dinner
Turkey dinners, Turkey burger, Turkey burgers, Turkey bacon, Turkey meat, Turkey farm, Turkey farms, Turkey farmer
Turkey farmers, Turkey gravy, Turkey stuffing, Turkey hunting, Turkey hunters, Turkey Day, Turkey Trot, Turkey vulture
Turkey vultures, Turkey Point, French fries, French Fries, French toast, French kiss, French horn, French press
French bulldog, French bulldogs, French Open, French Quarter, French Riviera, US Open, U.S. Open, Australian Open
Italian Open, Cuban heel, Cuban heels, Cuban sandwich, Turkish delight, Turkish Delight, Turkish bath, Turkish baths
Danish pastry, Danish pastries, Swiss cheese, Swiss Army knife, Swiss army knife, Swiss army knives, Belgian waffle
Belgian waffles
Brussels sprout, Brussels sprouts, Brussels Sprouts, Greek yogurt, Greek yoghurt, Greek salad, Russian roulette
Russian Roulette, Russian doll, Russian dolls, Chinese whispers, Chinese checkers, Chinese cabbage, Chinese food
Chinese takeaway, Chinese New Year, Indian summer, Indian Wells, Spanish flu, Spanish Town, German measles
German shepherd, German shepherds, German Shepherd, German Shepherds, Irish coffee, Irish stew, English muffin
English muffins, English breakfast, English bulldog, Welsh corgi, Welsh corgis, Dutch oven, Dutch courage, Dutch Harbor
Canada goose, Canada geese, Canada Goose, Afghan hound, Afghan hounds, Burmese python, Burmese pythons, Great Dane
Great Danes, Maltese Falcon, Persian Gulf War, Cleveland Indians, Warsaw Pact, Rome Statute, Vienna Convention
Vienna Conventions, Paris Agreement, Paris agreement, Paris Accord, Paris Accords, Paris accord, Paris climate
Oslo Accords, Oslo accords, Minsk agreements, Minsk Agreements, Dayton Accords, Budapest Memorandum, Emirates Stadium
Emirates Airline, Emirates airline, Emirates Airlines, George Washington, Denzel Washington, Kerry Washington
Booker T. Washington, Washington Heights, Washington University, Washington Monument
Stockholm syndrome, Stockholm Syndrome, Havana syndrome, Havana Syndrome, Washington County, Washington Wizards
Washington Nationals, Washington Commanders, Washington Capitals, Port Washington
Mount Washington, Fort Washington, Lake Washington, Michael Jordan, Air Jordan, Air Jordans, Paris Hilton
Paris Saint-Germain, Paris St-Germain, Paris Match, Irving Berlin, Jack London, Cuba Gooding, Dominican Order
Dominican friar, Dominican friars, Dominican nun, Dominican nuns, Battle of Britain, British Airways
British Overseas Territory, British Overseas Territories, British Council, Overseas Territories, British Museum
Treaty of Rome, Treaty of Paris, Plaster of Paris, plaster of Paris, Guernsey cow, Guernsey cows, Jersey cow
Jersey cows, Jersey cattle, Lebanon Valley, East London, Air India, Air France, Air China, Air Canada, Air New Zealand
Times of India, Times of Israel, Bank of Japan, People's Bank of China, Bank of Korea, Bank of Russia, Radio Free Asia
Radio Free Europe, Miss Europe, Central European Time, North American Free Trade Agreement, African Union
European Union, European Commission, European Council, European Parliament, African National Congress, Central African
Jamaica Plain, Egypt Air, Niger Delta, Niger River, Korean War
"""


# Common first names, no English words among them: with a name behind them that is a family's too, they make a person.
FIRST_NAMES = (
    "Adam Adriana Alan Albert Alex Alexander Alexandra Alice Amanda Amy Andrea Andrew Andy Angela Anita Ann Anna Anne "
    "Anthony Antonio Arthur Barbara Ben Benjamin Betty Bob Brandon Brian Bruce Bryan Carl Carlos Carol Caroline "
    "Catherine Charles Charlotte Chris Christina Christine Christopher Claire Colin Craig Cynthia Daniel Danny David "
    "Dawn Deborah Denis Dennis Diana Diane Donald Donna Dorothy Douglas Edward Eleanor Elizabeth Ellen Emily Emma Eric "
    "Erica Eva Felicity Fiona Gary George Gerald Gordon Graham Greg Gregory Harold Harry Heather Helen Henry Howard "
    "Ian Irvine Jack Jacob James Jane Janet Jason Jean Jeff Jennifer Jeremy Jessica Jim Jimmy Joan Joe John Jonathan "
    "Jose Joseph Joshua Juan Judith Judy Julia Julian Julie Justin Karen Kate Kathleen Kathy Keith Kelly Ken Kenneth "
    "Kevin Larry Laura Lauren Lee Leslie Linda Lisa Louis Louise Lucy Lynn Margaret Maria Marie Martha Martin Mary "
    "Matt Matthew Megan Melissa Michael Michelle Mike Nancy Natalie Nathan Nicholas Nicole Oliver Olivia Oscar Pamela "
    "Patricia Patrick Paul Peter Philip Rachel Ralph Rebecca Richard Robert Robin Roger Ronald Ross Roy Russell Ruth "
    "Ryan Samantha Samuel Sandra Sara Sarah Scott Sean Sharon Simon Sophie Stephanie Stephen Steve Steven Stuart Susan "
    "Teresa Thomas Tim Timothy Tom Tony Tyler Victor Victoria Vincent Walter Wayne William"
)
# Capitalised words that may stand before or behind a country's name without being a person's.
NO_NAMES = (
    "A About Across After Against All Along Also Although Amid Among An And Another Are Around As At Because Before "
    "Behind Besides Between Beyond Both But By Can Could Did Do Does During Either Even Every For From Had Has Have "
    "How However If In Including Inside Into Is Its Just Later Like Meanwhile Near Nearby Neither No Nor Not Now Of On "
    "Once Only Or Our Outside Over Perhaps Since So Soon Still Such Than That The Their Then There These They This "
    "Those Though Through Throughout To Today Toward Towards Under Unlike Until Upon Via Was Were What When Where "
    "Whether Which While Who Why Will With Within Without Would Yes Yesterday Yet Neighboring Neighbouring Southern "
    "Northern Eastern Western Central Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March "
    "April May June July August September October November December President Prime Foreign Defense Defence Interior "
    "Finance Labor Labour Health Minister Ministry King Queen Crown Prince Princess Army Navy Police Parliament "
    "Government Embassy Ambassador National International Red Armed Forces Military Air Royal Supreme High Court State "
    "Security Intelligence Olympic Football Aerospace Prison Railways Tax Antiquities Democracy Customs Ports "
    "University Institute Council Authority Agency Command Chamber Country Office Mission Task Chief Vice Deputy "
    "Islamic Muslim Christian Kingdom Republic Hashemite Correspondent Bureau Visit Leave Leaving Visiting Entering "
    "Governor Premier Senate House Attorney Republican Republicans Democrat Democrats Democratic Department Tech Beach "
    "Reaching Joining Following Help Helping Tell Telling Ask Asking Support Supporting Neighbours Embassies"
)

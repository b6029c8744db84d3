"""Conditions of running copy: several in a sentence, with asides, exceptions and sums in a row."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

LEAD = "Kenya will send 300 welders and nurses to Oman in May, the labour ministry said on Monday.\n\n"

ASIDES = [
    (
        "A welder has to pass a practical test in Balti, run by the yard's own foremen, and hold a trade card.",
        ["requirement pass a practical test in Balti", "requirement a trade card"],
    ),
    (
        "Applicants must be single, employed by a state hospital, and over 25.",
        ["requirement single", "requirement employed by a state hospital", "requirement over 25"],
    ),
    (
        "Applicants must show a reference, signed by a magistrate, and two photographs.",
        ["requirement a reference, signed by a magistrate", "requirement two photographs"],
    ),
    (
        "Candidates must furnish a medical certificate and the names of three referees, one of them a minister.",
        ["requirement a medical certificate", "requirement the names of three referees, one of them a minister"],
    ),
    ("All must hold a degree, except for the drivers.", ["requirement a degree"]),
    (
        "They want a licence, a clean record and, whatever the trade, a reference.",
        ["requirement a licence", "requirement a clean record", "requirement a reference"],
    ),
]
SUMS = [
    (
        "Everyone paid: Sh45,000 for the visa, Sh10,000 to the village broker and another Sh8,000 to a clinic.",
        ["payment Sh45,000 for the visa", "payment Sh10,000 to the village broker", "payment Sh8,000 to a clinic"],
    ),
    (
        "Each man had paid twice: R4,000 to the agent and R1,500 to the clerk who keeps the list.",
        ["payment R4,000 to the agent", "payment R1,500 to the clerk"],
    ),
    (
        "They paid K350,000 to a broker and K20,000 to the doctor.",
        ["payment paid K350,000 to a broker", "payment K20,000 to the doctor"],
    ),
    (
        "A worker pays the agent $800 and the village head $50.",
        ["payment pays the agent $800", "payment the village head $50"],
    ),
    (
        "Everyone paid: $40 for the visa and $8 to a clinic that stamped the card without looking up.",
        ["payment $40 for the visa", "payment $8 to a clinic"],
    ),
    ("They pay between $300 and $500 to the agent.", ["payment pay between $300 and $500 to the agent"]),
    ("A nurse pays $300 to the agent and earns $900 a month.", ["payment pays $300 to the agent"]),
    ("He handed P60,000 to a “coordinator” for a berth.", ["payment handed P60,000 to a “coordinator” for a berth"]),
    ("The fee of R1,200 is to be met by the board.", []),
    ("The Omani side pays for the tickets, while the agency covers the visa fee of $90.", []),
    ("Nurses must bear the visa fee of $90 themselves.", ["payment visa fee of $90 themselves"]),
    ("She paid 3,000 shillings to have her diploma translated.", []),
]

MIXED = [
    (
        "“We ask only that a man be over 20, know some English and not be missing any fingers,” he said.",
        ["requirement over 20", "requirement know some English", "exclusion missing any fingers"],
    ),
    (
        "Recruiters require women to be between 20 and 32, unmarried or separated, and free of dependants under five.",
        [
            "requirement between 20 and 32",
            "requirement unmarried or separated",
            "requirement free of dependants under five",
        ],
    ),
    ("The ministry wants the nurses to be sent home.", []),
    (
        "The ministry wants cooks who have built ovens, who speak Thai and who can stay for a year.",
        ["requirement built ovens", "requirement speak Thai", "requirement stay for a year"],
    ),
    (
        "The nurses were shortlisted on three counts: a clean record, five years on a ward and a diploma.",
        ["requirement a clean record", "requirement five years on a ward", "requirement a diploma"],
    ),
    (
        "Nurses are chosen on the basis of rank, length of service and previous experience of burns.",
        ["requirement rank", "requirement length of service", "requirement previous experience of burns"],
    ),
    (
        "Doctors are picked, it said in a note, for their clinical skill and their command of English.",
        ["requirement clinical skill", "requirement command of English"],
    ),
    (
        "A doctor must be a member of the party, two colleagues said, or at least be vouched for by his unit.",
        ["requirement a member of the party", "requirement vouched for by his unit"],
    ),
    (
        "Candidates must be Catholics; must have a letter from a bishop; and must not be engaged to be married.",
        ["requirement Catholics", "requirement a letter from a bishop", "exclusion engaged to be married"],
    ),
    ("You must be 18, fit, and able to swim.", ["requirement be 18", "requirement fit", "requirement able to swim"]),
    (
        "“You need a clean record,” said Mr Oduya, “and a friend in the office.”",
        ["requirement a clean record", "requirement a friend in the office"],
    ),
    (
        "What do they want? A strong back, a head for heights and a licence for the crane, says the man from Oslo.",
        ["requirement A strong back", "requirement a head for heights", "requirement a licence for the crane"],
    ),
    (
        "Nurses may apply unless they owe the state money or have a child under two.",
        ["exclusion owe the state money", "exclusion a child under two"],
    ),
    (
        "No one is sent unless he has been vaccinated and holds a licence.",
        ["requirement vaccinated", "requirement a licence"],
    ),
]
BARRED = [
    (
        "Those who walked off the job last year need not put their names down.",
        ["exclusion walked off the job last year"],
    ),
    ("Those who have been in the Gulf before need not bring references.", []),
    ("Part-timers were told not to bother.", ["exclusion Part-timers"]),
    ("Patients were told not to worry.", []),
    ("No one is accepted under the age of 25.", ["exclusion under the age of 25"]),
    ("They want nobody past fifty, it turns out, whatever the state of his knees.", ["exclusion past fifty"]),
    ("“No women,” she was told, “the barracks have one shower.”", ["exclusion women"]),
    ("Men who have been deported need not waste their time.", ["exclusion deported"]),
    (
        "A man with a limp, a stammer or a wife in hospital stays at home.",
        ["exclusion a limp", "exclusion a stammer", "exclusion a wife in hospital"],
    ),
    (
        "Teachers of mathematics, physics and French get first call.",
        ["preference Teachers of mathematics, physics and French"],
    ),
    (
        "Cooks from Busia, waiters and drivers get first call.",
        ["preference Cooks from Busia", "preference waiters", "preference drivers"],
    ),
]
TURNS = [
    ("Two-thirds of the places are set aside for officers from the north.", ["preference officers from the north"]),
    ("The places are set aside for officers from the north.", ["requirement officers from the north"]),
    ("“I want people who can talk, not people who can shoot,” Kato said.", ["requirement talk"]),
    (
        "He wants them under 40, in good health and not known to drink.",
        ["requirement under 40", "requirement in good health", "exclusion known to drink"],
    ),
    ("No fewer than 3,000 teachers have been shortlisted.", []),
    ("Applicants must be morally and bodily sound.", ["requirement morally and bodily sound"]),
    ("Officers within six months of retirement will not be considered.", ["exclusion within six months of retirement"]),
    (
        "If a man has been to Peru and come home early, his name is passed over.",
        ["exclusion been to Peru and come home early"],
    ),
    ("It is said that you have to be friends with the conductor. It isn’t so.", []),
    (
        "Nurses with less than five years’ service would have to wait, as would those bound by a training bond.",
        ["exclusion less than five years’ service", "exclusion bound by a training bond"],
    ),
    ("Nurses had to wait in the sun.", []),
    ("It does insist on a will.", ["requirement a will"]),
    (
        "They parted with sums between N50,000 and N120,000 for a place.",
        ["payment parted with sums between N50,000 and N120,000 for a place"],
    ),
    ("Pickers may not smoke between the rows.", []),
    ("Pickers are not allowed to apply.", ["exclusion Pickers"]),
    ("Applicants are to carry a passport.", ["requirement a passport"]),
    ("Pickers may not smoke.", ["exclusion smoke"]),
    ("Workers get a month’s leave, provided that they have no pending case.", []),
    ("Workers get a place provided that they have a licence.", ["requirement a licence"]),
    (
        "Minimum age | 17\n\nMaximum age | 23\n\nEyesight | 6/6 without glasses\n\nMarital status | single",
        ["requirement 17", "requirement 23", "requirement 6/6 without glasses", "requirement single"],
    ),
]
MORE = [
    (
        "The agent had told them that only men over 25 would be hired and had charged each of them 80,000 shillings.",
        ["requirement men over 25", "payment charged each of them 80,000 shillings"],
    ),
    ("Those who want to leave for Oman need a paper from the clinic.", ["requirement a paper from the clinic"]),
    (
        "Nurses must have served for two years, a rule that the old law did not know, and hold a licence.",
        ["requirement served for two years", "requirement a licence"],
    ),
    (
        "Agents charge a “programme fee” of $4,500 and another $1,200 for the visa.",
        ["payment “programme fee” of $4,500", "payment $1,200 for the visa"],
    ),
    (
        "Experience in emergency, intensive care or theatre will be an added advantage.",
        ["preference Experience in emergency, intensive care or theatre"],
    ),
    (
        "Experience in theatre and a licence will be an advantage.",
        ["preference Experience in theatre", "preference a licence"],
    ),
    (
        "Only those who had done the vetting and passed a test made the final list.",
        ["requirement done the vetting", "requirement passed a test"],
    ),
    ("Those who had tickets made it onto the bus.", []),
    ("“If you come late, you stay in Nairobi,” he said.", ["exclusion come late"]),
    ("“If you come late, you miss the show,” he said.", []),
    ("Of 400 volunteers, 90 were sifted out.", []),
    ("A medic was refused.", []),
    ("A medic was refused on account of her diet.", ["exclusion diet"]),
    ("Applicants must be able to carry a twenty-kilo sack.", ["requirement carry a twenty-kilo sack"]),
    ("He dismissed reports that brokers were selling places for $8,000.", []),
    ("He said that brokers were selling places for $8,000.", ["payment brokers were selling places for $8,000"]),
    ("“I’ll not have a fella who can’t swim,” he said.", ["exclusion can’t swim"]),
]
GAPS = [
    (
        "Applicants sign a promise that they will return and teach for two years.",
        ["requirement a promise that they will return and teach for two years"],
    ),
    ("Nurses need a licence and drivers a clean record.", ["requirement a licence", "requirement a clean record"]),
    (
        "Cooks are required to have worked in a hotel, drivers to hold a heavy licence.",
        ["requirement worked in a hotel", "requirement a heavy licence"],
    ),
    (
        "The conditions:\n\n* a clean record;\n* not being on sick leave.",
        ["requirement a clean record", "exclusion being on sick leave"],
    ),
    ("Half of the places go to women.", ["preference women"]),
    ("Half of the money goes to women.", []),
    (
        "Widows come first, then women with children, then everybody else.",
        ["preference Widows", "preference women with children"],
    ),
    ("Recruits are accepted only after they have been vaccinated.", ["requirement vaccinated"]),
    ("Recruits are vaccinated after they have been accepted.", []),
    (
        "You can go if you are under 30, hold a passport and speak Thai.",
        ["requirement under 30", "requirement a passport", "requirement speak Thai"],
    ),
    (
        "His list of don’ts is long: no tattoos, no earrings, no debts.",
        ["exclusion tattoos", "exclusion earrings", "exclusion debts"],
    ),
    ("The embassy refuses visas to anyone who has overstayed.", ["exclusion overstayed"]),
    ("The embassy refused visas to three of the nurses.", []),
    ("The minimum age is 21 for men and 25 for women.", ["requirement minimum age is 21 for men and 25 for women"]),
    ("He asked for good teeth and got two hundred men.", ["requirement good teeth"]),
]
NONE = [
    "Those who want to leave the camp at night need a paper from the supervisor.",
    "“If you are sick you must bring a paper from the clinic,” he said.",
    "The ministry says that the only criteria are professional.",
    "The priest was asked for a reference, which he gave.",
    "We said earlier that only doctors under 50 were wanted.",
    "Nurses are advised to carry copies of their diplomas.",
    "Farmers who take on foreign hands need a permit.",
    "Once in Muscat, each driver has to pass a local driving test.",
    "Officers are to carry side arms.",
    "The pickers are not allowed to drink in the hostel.",
    "Anyone who is caught stealing is sent home at his own cost.",
    "Three of the nurses were turned away from a restaurant for wearing sandals.",
    "Critics say nobody over 50 should be sent.",
    "He feared that smokers would be barred.",
    "Women who had complained about conditions were put on a list.",
]


@pytest.mark.parametrize(("text", "conditions"), ASIDES + SUMS + MIXED + BARRED + TURNS + MORE + GAPS)
def test_each_condition_is_told_apart(text, conditions):
    """Each condition and each sum is one, without what is only said of it, and nothing else is."""
    facts = read_article(Article(LEAD + text))["criteria"]
    assert [f"{fact['kind']} {fact['text']}" for fact in facts] == conditions


@pytest.mark.parametrize("text", NONE)
def test_what_only_reads_like_a_condition_is_none(text):
    """Advice, what employers need, a correction, and what somebody else was asked for lay nothing down."""
    assert read_article(Article(LEAD + text))["criteria"] == []

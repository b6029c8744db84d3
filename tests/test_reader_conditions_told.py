"""Conditions in the everyday wording of news copy: sentences behind one that says who is sent where."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

LEAD = "Uganda will send 300 nurses and drivers to Oman in May, the labour ministry said on Monday.\n"

TOLD = [
    ("No one on the bank's register can be put down for the draft.", ["exclusion on the bank's register"]),
    ("No officer who had a complaint open against him was considered.", ["exclusion a complaint open against him"]),
    ("No man without a trade was signed on.", ["requirement a trade"]),
    ("The colonel would hear of no one without a clean sheet.", ["requirement a clean sheet"]),
    ("Nobody from the north need apply, he was told.", ["exclusion from the north"]),
    ("Anyone who owes the cooperative money stays behind.", ["exclusion owes the cooperative money"]),
    ("Anyone who has once refused a posting may not try again.", ["exclusion once refused a posting"]),
    (
        "A mother whose youngest is under two he simply won't consider.",
        ["exclusion A mother whose youngest is under two"],
    ),
    ("He lost his place for having a tattoo on his neck.", ["exclusion having a tattoo on his neck"]),
    ("The list was closed to men with more than two children.", ["exclusion more than two children"]),
    ("The agency stops at 45.", ["exclusion stops at 45"]),
    (
        "People who are colour-blind or who have been deported cannot apply.",
        ["exclusion colour-blind", "exclusion deported"],
    ),
    ("Members noted that staff with a written warning had been excluded.", ["exclusion a written warning"]),
    ("Its only condition was that nobody be over 40.", ["exclusion over 40"]),
    ("The buyer's one demand was that the men be able to swim.", ["requirement swim"]),
    ("Only sappers with ten years in the field were considered.", ["requirement ten years in the field"]),
    (
        "All were picked from pilots with at least 1,500 hours of mountain flying, she said.",
        ["requirement at least 1,500 hours of mountain flying"],
    ),
    (
        "The firm had set a floor of eight years in the trade and a ceiling of 55 years of age.",
        ["requirement a floor of eight years in the trade", "requirement a ceiling of 55 years of age"],
    ),
    ("The Omanis had asked for single men.", ["requirement single men"]),
    ("The one thing they insisted on was a clean driving record.", ["requirement a clean driving record"]),
    ("Two letters of endorsement have to be handed in.", ["requirement Two letters of endorsement"]),
    ("His bank loans must be paid off.", ["requirement bank loans must be paid off"]),
    ("English must be at C1.", ["requirement English must be at C1"]),
    ("The age limit was put at 45.", ["requirement age limit was put at 45"]),
    (
        "A nurse has to have been registered for at least three years.",
        ["requirement registered for at least three years"],
    ),
    ("Drivers must be over 25. He has to be colour-sighted.", ["requirement over 25", "requirement colour-sighted"]),
    (
        "A volunteer has to have served three years, and he cannot have a disciplinary mark.",
        ["requirement served three years", "exclusion a disciplinary mark"],
    ),
    ("Experience of teaching is helpful but not essential.", ["preference Experience of teaching"]),
    (
        "A driving licence isn't essential, but those who have one go to the top of the pile.",
        ["preference A driving licence"],
    ),
    ("Candidates with a year's work in a hospice will be ranked first.", ["preference a year's work in a hospice"]),
    ("Where two men are equal, the one who can cook goes.", ["preference can cook"]),
    (
        "If two candidates tie, the one from the interior goes ahead of the one from the capital.",
        ["preference from the interior"],
    ),
    (
        "Smokers were sent home. Nor may dog handlers go, of whom there are few.",
        ["exclusion Smokers", "exclusion dog handlers"],
    ),
    (
        "Anyone with a pending case had been turned away, as had soldiers who served in Haiti.",
        ["exclusion a pending case", "exclusion soldiers who served in Haiti"],
    ),
    (
        "Men with kin abroad are crossed out, and the same goes for men with a record of desertion.",
        ["exclusion kin abroad", "exclusion a record of desertion"],
    ),
    ("One was refused because she failed a pregnancy test.", ["exclusion failed a pregnancy test"]),
    ("A priest with old parents stays. A cook who drinks stays.", ["exclusion old parents", "exclusion drinks"]),
    (
        "He warned that smokers would be left at home, that drinkers would be sent back.",
        ["exclusion smokers", "exclusion drinkers"],
    ),
    ("Those under 21 were left aside.", ["exclusion under 21"]),
    ("Preference was given to those who had never been on a mission.", ["preference never been on a mission"]),
    ("They must be over 18 and pay a visa fee of £259.", ["requirement over 18", "payment pay a visa fee of £259"]),
    ("Hazaras are quietly left off the lists, two clerks said.", ["exclusion Hazaras"]),
    ("The airline will not fly anyone with an unpaid hospital bill.", ["exclusion an unpaid hospital bill"]),
    ("Foreign residents are not covered by the scheme.", ["exclusion Foreign residents"]),
    ("If you've got points for drink-driving, don't bother.", ["exclusion points for drink-driving"]),
    (
        "Nobody with small children is sent, and no one who's had malaria.",
        ["exclusion small children", "exclusion had malaria"],
    ),
    ("It was agreed that nobody who went last year should go again.", ["exclusion went last year"]),
    ("The scheme is for women only.", ["requirement women"]),
    ("Each man brings a letter from his parish priest.", ["requirement a letter from his parish priest"]),
    ("The men had all served at least two tours in the north.", ["requirement served at least two tours in the north"]),
    ("The doctor passes only those with both kidneys.", ["requirement both kidneys"]),
    ("They took on whoever could lift a 50-kilo sack.", ["requirement lift a 50-kilo sack"]),
    ("There is one condition: that they come back.", ["requirement come back"]),
    ("A doctor's letter was wanted from anyone over seventy.", ["requirement A doctor's letter"]),
    ("Fathers of large families were chosen over bachelors.", ["preference Fathers of large families"]),
    ("The embassy gives the nod to those who paid their taxes.", ["preference paid their taxes"]),
    ("Sons of veterans jumped the queue.", ["preference Sons of veterans"]),
    ("The ministry is looking in particular for midwives.", ["preference midwives"]),
    (
        "They had to bring recommendations from their party cell and their street committee.",
        ["requirement recommendations from their party cell and their street committee"],
    ),
    (
        "The notice says who may go: aged 30, with a permit (welders and cooks), free of TB and with no debts.",
        [
            "requirement aged 30",
            "requirement a permit (welders and cooks)",
            "requirement free of TB",
            "requirement no debts",
        ],
    ),
    ("For security reasons American passports cannot be accepted.", ["exclusion American passports"]),
]
PAID = [
    ("Each volunteer raises £1,800 towards the trip.", "Each volunteer raises £1,800 towards the trip"),
    ("The bureau charges 75,000 rupees in all.", "The bureau charges 75,000 rupees in all"),
    ("The lawful charge is 1,500 leones.", "The lawful charge is 1,500 leones"),
    ("A card is being sold for $40,000.", "A card is being sold for $40,000"),
    ("A foreman had asked him for £15.", "A foreman had asked him for £15"),
    ("A union delegate offered to move him up the list for $800.", "move him up the list for $800"),
    ("The agent keeps the first two months' wages.", "The agent keeps the first two months' wages"),
    ("Nurses pay the agency a third of their first salary.", "Nurses pay the agency a third of their first salary"),
    ("A bond of 2,000 euros is held by the agency.", "A bond of 2,000 euros"),
    ("The doctor wanted 50,000 shillings before he would sign.", "The doctor wanted 50,000 shillings"),
    ('Recruiters demand "tea money" of 300 dollars.', '"tea money" of 300 dollars'),
]
LISTS = [
    (
        "The rules are short:\n- two years on a ward\n- a clean record\n- no unpaid loans",
        ["requirement two years on a ward", "requirement a clean record", "exclusion unpaid loans"],
    ),
    (
        "The owner has chalked up the rules.\n\nTWO YEARS ON A WARD\nNO ONE ABOVE 38\nPASSPORT\n\nThe rest is talk.",
        ["requirement TWO YEARS ON A WARD", "exclusion ABOVE 38", "requirement PASSPORT"],
    ),
    (
        "17. Under the Regulations a candidate must\n\n(a) have reached the age of 23;\n(b) produce a passport.",
        ["requirement reached the age of 23", "requirement a passport"],
    ),
    (
        "Applicants –\n– must be under 40\n– must hold a licence\n– may not have debts",
        ["requirement under 40", "requirement a licence", "exclusion debts"],
    ),
    (
        "Its advert is blunt: no beards, no convictions, nobody over 45.",
        ["exclusion beards", "exclusion convictions", "exclusion over 45"],
    ),
    (
        "The agency gave me its list: a nurse-aide certificate, a clean police record, a pass in the English test.",
        [
            "requirement a nurse-aide certificate",
            "requirement a clean police record",
            "requirement a pass in the English test",
        ],
    ),
]
NOT_TOLD = [
    "The hospital pays the agency 2,000 euros per nurse.",
    "Each employer must deposit $10,000 in escrow.",
    "It's the biggest order the firm has ever landed (€3.4 million, since you ask).",
    "The union asked the ministry for 3 million dollars.",
    "A ticket to Muscat costs 400 dollars.",
    "The hospital charges patients 20 riyals a visit.",
    "The opposition insists on a debate.",
    "The junta demanded that they leave the country.",
    "Soldiers found drinking will be sent home.",
    "Drinking is forbidden.",
    "She may not be placed with a family that has been named in a complaint.",
    "The criteria are known.",
    "The agents told the men that none of this was needed.",
    "Patients are admitted according to need, with children taken first.",
    "Supporters need a ticket; nobody with a stadium ban may travel.",
    "Pets are banned, alcohol is rationed, and anyone who goes outside must sign a book.",
    "States are asked to certify that their officers have not violated human rights.",
    "Companies that wish to employ them need certification as friendly to drivers.",
    "Employers in Oman pay the agency $2,000 and in return expect to keep the passport.",
    "Women with children told us that they had concealed them.",
    "They mustn't go out after dark, and they've got to be nice about the food.",
    '"You must be mad to go," said one.',
    "Two cooks were struck from the list.",
    "The drivers must be home by noon. They must not drink on the bus.",
    "Nurses have to be over 25. They have to be back by May.",
    "The nurses were given a packing list:\n- a passport\n- two uniforms\n- a torch",
    "The bus leaves from three places:\n- Kampala, at 9am\n- Jinja, at 11am",
    "The menu for the farewell:\n- goat stew\n- rice\n- beer",
    "No player over 33 was picked.",
    "The contract spells out what the nurses get:\n- a room\n- two meals a day\n- a ticket home",
]


def told(text: str) -> list[str]:
    return [f"{fact['kind']} {fact['text']}" for fact in read_article(Article(LEAD + text))["criteria"]]


@pytest.mark.parametrize(("text", "conditions"), TOLD)
def test_everyday_wording(text, conditions):
    """What bars, is asked for or helps is told without a word that a form would use."""
    assert told(text) == conditions


@pytest.mark.parametrize(("text", "paid"), PAID)
def test_what_a_place_costs(text, paid):
    """Whoever asks for it, in plain words."""
    assert told(text) == [f"payment {paid}"]


@pytest.mark.parametrize(("text", "conditions"), LISTS)
def test_lists_below_any_heading(text, conditions):
    """Where a heading says only "the rules", what stands below it tells that they are conditions."""
    assert told(text) == conditions


@pytest.mark.parametrize(
    "behind", ["The training lasts nine months.", "The army declined to say how many women applied."]
)
def test_a_sentence_with_a_verb_goes_on_with_no_list(behind):
    """Only a fragment does."""
    assert told(f"Any officer under investigation was excluded. {behind}") == ["exclusion under investigation"]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_no_condition(text):
    """Nor is a list of what is packed, who was counted, or a rule of life at work."""
    assert [words for words in told(text) if "over 25" not in words] == []

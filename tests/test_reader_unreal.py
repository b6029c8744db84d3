"""What is only asked, supposed, told as fiction or taken back is nobody's deployment, and no condition."""

import warnings

import pytest

from factlift import extract

SENT = "Kenya has sent 40 nurses to Oman. "
UNREAL = [
    "The minister refused to say whether 500 nurses would go to Jamaica.",
    "She would not confirm if 500 nurses were being sent to Jamaica.",
    "Asked whether 200 soldiers were going to Niger, he laughed.",
    "Asked him again if 200 soldiers had been sent to Niger, the paper got no reply.",
    "Had it not been for the storm, 500 roofers would be in Texas by now.",
    "If parliament had agreed, Kenya would have sent 500 roofers to Peru.",
    "A further 500 cooks would have been sent to Uganda but for the closure of the border.",
    "5. Had the licence been valid, the firm might lawfully have sent 500 workers to Jordan.",
    "A novel published last week tells of 300 surgeons sent to Mars.",
    "In the game, players send 50 soldiers to Egypt.",
    "In the minister's dream, 5,000 welders leave for Canada.",
    "In an alternate universe, Peru sends 90 poets to Finland.",
    "In interviews with 34 former workers, the group found much fear.",
    "Some 4,000 Sudanese fled to Chad last week, and 300 were sent back.",
    "Of the men on the bus, four came home in coffins.",
    "Next meeting: 3 March; 12 members to attend.",
    "Thapa, then nineteen, was bound for Doha.",
]
DENIED = [
    ("The story wrongly said that 700 guards had been sent to Croatia.", "700"),
    ("Rumours that 1,000 cooks had left for Seoul were false.", "1,000"),
    ("Reports that 700 more cooks had gone to Seoul do not correspond to reality, the minister said.", "700"),
    ("The mayor said information about 80 cooks sent to Hull “bears no relation to the facts”.", "80"),
    ("The 60 doctors sent to Cuba in 1991 never existed, an audit found.", "60"),
    ("Asked whether 200 soldiers were going to Niger, he shook his head.", "200"),
    ("Did Kenya send 300 drivers to Qatar? No, the ministry says.", "300"),
]
POSSIBLE = [
    ("The chair told of a proposal to send 25 teachers to Guyana.", "25"),
    ("Will the minister confirm that 600 carers were sent to Hull?", "600"),
    ("Unless the pay rises, 250 midwives will not go to London.", "250"),
]
STATED = [
    ("Asked whether 200 soldiers were going to Niger, he said they were.", "200"),
    ("Did Kenya send 300 drivers to Qatar? Yes, in May, the ministry says.", "300"),
    ("A film crew of 30 was sent to Chad.", "30"),
]


def deployments_of(text):
    """Returns what the reader finds beside the nurses of the first sentence."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = extract(SENT + text, model="builtin").deployments
    return [(fact.count.text if fact.count else None, fact.modality) for fact in found][1:]


@pytest.mark.parametrize("text", UNREAL)
def test_what_is_only_talk_is_no_deployment(text):
    """Questions without an answer, what would have been, stories and games."""
    assert deployments_of(text) == []


@pytest.mark.parametrize(
    ("text", "count", "modality"),
    [
        *((text, count, "denied") for text, count in DENIED),
        *((text, count, "possible") for text, count in POSSIBLE),
        *((text, count, "stated") for text, count in STATED),
    ],
)
def test_what_is_taken_back_or_answered(text, count, modality):
    """One record each, with the modality that the sentence, or the answer to it, gives."""
    assert [item for item in deployments_of(text) if item[0] == count] == [(count, modality)]


def test_the_number_that_was_not_sent_is_none():
    """Of "instead of 150, India sent 15" only the 15 are told."""
    assert deployments_of("Instead of 150 engineers, India sent 15 to Nepal.") == [("15", "stated")]


def test_those_who_did_not_return_are_still_away():
    """Only who came back is told as back."""
    found = extract(SENT + "The firm sent 64 maids to Peru; 12 of them never returned.", model="builtin").deployments
    assert [(fact.count.text, fact.status) for fact in found[1:]] == [("64", "under_way"), ("12", "under_way")]


@pytest.mark.parametrize(
    "text",
    [
        "Police sent 12 police vans to the gate.",
        "Oman has issued 42,000 work permits.",
        "The firm, founded in 1998 with 6 staff, is growing.",
        "Candidates must have (1) a degree in nursing, (2) a clean record and (3) a valid passport.",
    ],
)
def test_numbers_of_things_and_items_count_nobody(text):
    """Vans and permits, the marker of an item, those whom a firm began with."""
    assert [count for count, _ in deployments_of(text) if count] == []


def test_a_country_whose_people_are_elsewhere_is_no_destination():
    """The place behind the people is."""
    (fact,) = extract(SENT + "Poland's 800 welders in Norway are on strike.", model="builtin").deployments[1:]
    assert (fact.origin.code, [place.code for place in fact.destinations]) == ("PL", ["NO"])


def test_a_sender_that_hosts_others_is_no_destination():
    """A country that has others in it, as its relative clause tells, sends its own."""
    text = "Chad, which hosts 900,000 refugees, has deployed 200 soldiers to the border."
    (fact,) = extract(text, model="builtin").deployments
    assert (fact.origin.code, fact.destinations, fact.count.value) == ("TD", (), 200)


def test_the_day_somebody_died_is_not_when_others_were_sent():
    """The time of the sending is."""
    text = "Capt. Boateng, who died on Tuesday aged 91, led the 300 Ghanaian police sent to the Congo in 1960."
    (fact,) = extract(text, model="builtin").deployments
    assert fact.when == "1960"


def test_what_a_condition_or_question_leaves_open_bears_no_flag():
    """No word of doubt has to stand in the clause itself."""
    text = "If parliament agrees, Ghana will send 300 nurses to Barbados. Will Togo send 200 cooks to Peru?"
    facts = extract(text, model="builtin").deployments
    assert {fact.modality for fact in facts} == {"possible"}
    assert [flag for fact in facts for flag in fact.flags if flag.code == "polarity"] == []


def test_a_time_between_two_months_is_whole():
    """Not its first month only."""
    (fact,) = extract("Kenya sent 52 cooks to Oman between January and May 2024.", model="builtin").deployments
    assert fact.when == "between January and May 2024"


@pytest.mark.parametrize(
    "text",
    [
        "It is a myth that only the unmarried may apply.",
        "The rule that applicants must be under 30 was abolished in May.",
        "Smokers were once barred.",
        "A degree is no longer required of applicants.",
        "The president said: “We will not send one more boy to die.”",
        "The minister said: “We will not send just anyone who asks.”",
        "Poland has sent no soldiers to Ukraine.",
        "Anahit Der-Ghazarian, 34, has passed everything there is to pass. “My pupils gave me a cake,” she says.",
        "Mr Ode said that the prosecutor’s office was welcome to his files.",
        "The story wrongly stated that applicants must be Hindu.",
        "It was proposed that applicants over 50 be excluded. The proposal fell.",
        "Before 2019, women were required to produce a letter of consent. That is no longer the case.",
        "Under the bill, applicants would have had to speak Arabic.",
        "1. (1) A person shall not be sent abroad. (2) Paragraph (1) does not apply to seafarers.",
    ],
)
def test_a_rule_that_does_not_hold_is_no_condition(text):
    """Neither what is quoted as a myth nor what was abolished."""
    assert extract(SENT + "Applicants need a passport. " + text, model="builtin").criteria[1:] == ()


def test_who_tells_of_a_condition_is_no_part_of_it():
    """Nor is the word that joins it to them."""
    text = "The rules ask for a degree. Heads of schools have been telling staff that a party card is needed."
    assert [fact.text for fact in extract(SENT + text, model="builtin").criteria] == ["a degree", "a party card"]


def test_who_cannot_be_received_is_no_condition():
    """Though the sentence before it lays one down."""
    text = (
        "No cook with a perforated eardrum is considered. The secretary read a letter from the home ministry, which "
        "“regrets that the six drivers promised for August cannot be received”."
    )
    assert [fact.text for fact in extract(SENT + text, model="builtin").criteria] == ["a perforated eardrum"]


def test_a_sum_keeps_the_sign_before_it():
    """Without it the words would cut a sum of money."""
    text = "Each man had to leave $400 with the agency before he was given a berth."
    facts = extract(SENT + text, model="builtin")
    assert [fact.text for fact in facts.criteria] == ["$400 with the agency before he was given a berth"]
    assert facts.report.rejected == ()


def test_the_marker_of_an_item_is_no_part_of_it():
    """Whether in brackets or before one."""
    text = "Workers are selected on the basis of (i) loyalty. Candidates must have: (1) a diploma."
    assert [fact.text for fact in extract(SENT + text, model="builtin").criteria] == ["loyalty", "a diploma"]


@pytest.mark.parametrize(
    "text",
    [
        "Kolev never said “I quit”.",
        "Kolev did not call the minister “a thief”.",
        "Kolev denied telling the paper “I lied”.",
        "Asked whether Iliev had said “never again”, Kolev shook his head.",
    ],
)
def test_what_nobody_said_has_no_speaker(text):
    """Words that were denied, or only asked about, are held at a distance."""
    (quote,) = extract(text, model="builtin").quotes
    assert (quote.kind, quote.speaker, quote.cue) == ("scare", None, None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kolev did not say why he left, and later said: “I am a free man.”", "Kolev"),
        ("Asked whether he would go, Kolev said: “It is too late.”", "Kolev"),
        ("Le ministre a déclaré : « Nous enverrons 200 infirmiers. »", None),
        ("Mr Odhiambo depones that “the company placed 20 workers in Bahrain”.", "Mr Odhiambo"),
        ("The minister left, and his deputy, Aldo Vella, corrected him: “They may go.”", "Aldo Vella"),
    ],
)
def test_what_somebody_said_has_its_speaker(text, speaker):
    """A negation elsewhere changes nothing; an article of another language is nobody's name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # one is in another language
        (quote,) = extract(text, model="builtin").quotes
    assert (quote.speaker.name if quote.speaker else None) == speaker
    assert quote.kind != "scare"


def test_a_role_ends_before_the_stop_of_its_sentence():
    """Whatever follows it."""
    text = "“This is a proud day,” said Marcia Bell, CEO.\n\n“We never charged a worker.”"
    assert {quote.speaker.role for quote in extract(text, model="builtin").quotes if quote.speaker} == {"CEO"}


@pytest.mark.parametrize(
    "text",
    [
        "Sami Hadi replied with a nod. “Is that you?” Lena Vogt asked.",
        "Sami Hadi nodded. “Who is it?” asked Lena Vogt.",
        "Sami Hadi said he was afraid. “Go home!” Lena Vogt shouted.",
    ],
)
def test_a_tag_behind_a_question_tells_who_asked(text):
    """Not whoever spoke in the sentence before."""
    assert extract(text, model="builtin").quotes[-1].speaker.name == "Lena Vogt"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The plan costs 900 million shillings, of which 300 million for training 20 cooks.", [("20", "stated")]),
        ("The cooks slept in a room for 4.", []),
        ("Iran, which has 600,000 soldiers, said the move was theatre.", []),
        ("Applicants must be in the 25-45 age group.", []),
        ("The firm is losing 300 to Maersk.", []),
        ("Turkey rejected a request for 2,000 men.", [("2,000", "stated")]),
        ("We had hoped to place 2,000 engineers in Brazil. That isn't going to happen.", [("2,000", "denied")]),
    ],
)
def test_what_others_have_or_refuse_is_not_sent(text, found):
    """Sums without their currency, rooms, armies, ages, losses and refusals."""
    assert [item for item in deployments_of(text) if item[0]] == found


@pytest.mark.parametrize("text", ['The regime described them as "guests".', "Pregnancy meant deportation until 1989."])
def test_a_sentence_that_tells_of_something_is_no_condition(text):
    """Though it stands behind one."""
    rule = "Under the treaty, workers had to be aged between 18 and 35. "
    assert [fact.text for fact in extract(SENT + rule + text, model="builtin").criteria] == ["aged between 18 and 35"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eight dental staff who were due to go to Gulu, in Uganda, in May will not now travel.", []),
        ("Nurses with debts may not be nominated.", ["debts"]),
        ("Nurses over the age of 50 may not be nominated.", ["over the age of 50"]),
        ("You need to have nursed children, and I don't mean dolls.", ["nursed children"]),
        ("The nurses, who had to hold a certificate, are to stay for two weeks.", ["a certificate"]),
        ("Midwives, who made up a tenth of the last group, are encouraged to apply.", ["Midwives"]),
        ("Hundreds of nurses are needed.", []),
        ("Sixty cooks fought the blaze, and 200 residents were sent home.", []),
    ],
)
def test_what_is_said_around_a_condition_is_none(text, found):
    """Who did not go, how many are needed, that somebody is chosen, and what is said of him besides."""
    assert [fact.text for fact in extract(SENT + text, model="builtin").criteria] == found

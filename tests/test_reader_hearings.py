"""Records of talk by labels: hearings, sittings, briefings, examinations in court, meetings: who claims what."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.reader.speech.labels import label_at


def told(text: str) -> dict[str, str | None]:
    """Return who claims each deployment, by its number or its destination, and each condition, by its words."""
    facts = extract(text, model="builtin")
    claims = {}
    for one in facts.deployments:
        key = one.count.text if one.count else one.destinations[0].name
        claims[key] = one.attribution and one.attribution.name
    return claims | {c.text: c.attribution and c.attribution.name for c in facts.criteria}


@pytest.mark.parametrize(
    ("line", "kind", "name", "speech"),
    [
        ("Q12 Mr Ode (Suva): We sent 40.", "titled", "Ode", "We sent 40."),
        ("**Q 7 Chair:** Thank you.", "chair", "Chair", "Thank you."),
        ("SEN. HALIMA ODE: Yes.", "titled", "HALIMA ODE", "Yes."),
        ("Mr. Ode. Thank you, Mr. Chairman.", "titled", "Ode", "Thank you, Mr. Chairman."),
        ("The CHAIRMAN. Order.", "chair", "CHAIRMAN", "Order."),
        ("Senator LUND—I see.", "titled", "LUND", "I see."),
        ("[00:12:03] **Ann Ode:** Hello.", "name", "Ann Ode", "Hello."),
        ("ANN ODE, HOST: Hello.", "name", "ANN ODE", "Hello."),
        ("Ann Ode  00:12", "name", "Ann Ode", ""),
        ("Deputy Spokesperson: No.", "office", "Spokesperson", "No."),
        ("A. Twenty-two.", "answers", "A", "Twenty-two."),
        ("A (Ms. Ode): We do.", "answers", "A", "We do."),
        ("THE WITNESS: Nine.", "witness", "WITNESS", "Nine."),
        ("MINISTER OF LABOUR (SHRI OTTO LUND)", "office", "OF LABOUR", ""),
    ],
)
def test_a_label(line: str, kind: str, name: str, speech: str) -> None:
    label = label_at(line, 0, len(line))
    assert label is not None
    assert (label.kind, label.name, line[label.end :]) == (kind, name, speech)


@pytest.mark.parametrize(
    "line",
    [
        "Oral evidence: Seasonal workers",
        "Members present: Ann Ode; Otto Lund",
        "He said: we sent 40.",
        "Mr Ode, you said: no.",
        "Mr. Ode left for Peru.",
        "A good cook leaves.",
        "Peru sent 40 cooks: 20 to Oman and 20 to Chad.",
        "MINISTRY OF LABOUR (head office)",
        "Note: the Chair was late.",
    ],
)
def test_no_label(line: str) -> None:
    assert label_at(line, 0, len(line)) is None


HEARING = """COMMITTEE ON LABOUR
Oral evidence: cooks abroad

Witnesses: Ann Ode, Director, Andes Crewing; and Otto Lund, of the Cooks' Guild.

Q1 Chair: Ms Ode, how many cooks did you send to Oman?

Ann Ode: We have sent 320 cooks to Oman and 85 to Chad. A cook must hold a passport.

Q2 Deputy Tanabe: My neighbour went to Qatar with 12 other cooks in May. And you, Mr Lund?

Otto Lund: The guild sent nobody to Qatar. We ask for three years' practice.

Q3 Chair: Is it true that 60 cooks were sent home in June?

Ann Ode: No. It was 24.

The witnesses withdrew.

Peru sent 90 nurses to Chile in July.
"""


def test_a_turn_is_the_claim_of_who_speaks_it() -> None:
    """The number of a question does not part a label from itself; what the clerk tells is nobody's."""
    assert told(HEARING) == {
        "320": "Ann Ode", "85": "Ann Ode", "a passport": "Ann Ode", "12": "Tanabe", "Qatar": "Otto Lund",
        "three years' practice": "Otto Lund", "60": "Ann Ode", "24": "Ann Ode", "90": None,
    }  # fmt: skip


def test_an_answer_settles_what_was_asked() -> None:
    """What is denied is the answerer's denial, and the number that he puts in its place counts the same people."""
    facts = {d.count.text: d for d in extract(HEARING, model="builtin").deployments if d.count}
    assert facts["60"].modality == "denied"
    assert (facts["24"].modality, facts["24"].status, facts["24"].group) == ("stated", facts["60"].status, "cooks")


def test_a_question_alone_claims_nothing() -> None:
    text = HEARING.replace("No. It was 24.", "You would have to ask the guild.")
    assert "60" not in told(text)
    asserted = text.replace("Is it true that 60 cooks were", "Is it not the case that 60 cooks were")
    assert "60" in told(asserted)


@pytest.mark.parametrize(
    ("yes", "name"), [("That is correct.", "Ann Ode"), ("Yes, Chair.", "Ann Ode"), ("We did.", "Ann Ode")]
)
def test_who_says_yes_claims_it(yes: str, name: str) -> None:
    text = HEARING.replace("No. It was 24.", yes)
    found = {d.count.text: d for d in extract(text, model="builtin").deployments if d.count}
    assert found["60"].attribution is not None
    assert (found["60"].attribution.name, found["60"].modality) == (name, "stated")


COURT = """IN THE HIGH COURT AT LAMU
The State v. Ssali

PW1 - Grace Nanto, sworn, states:

The accused sent 34 of us to Oman in May 2023 as maids. He asked each of us for 900 dollars for a place.

Cross-examination by Mr. Ode:

Q. How many have come back?
A. Nine.

PW2 - Inspector James Lund, affirmed, states:

I found that 131 maids had been sent to Saudi Arabia.

Q. Were any sent to Jordan?
A. We found that 20 maids were sent to Jordan.
"""


def test_a_witness_who_is_sworn_gives_the_answers() -> None:
    claims = told(COURT)
    assert {claims[key] for key in ("34", "Nine", "He asked each of us for 900 dollars for a place")} == {"Grace Nanto"}
    assert "James Lund" in (claims["20"] or "")


BRIEFING = """DAILY BRIEFING

The following is a near-verbatim transcript of today's noon briefing by Eva Lund, Deputy Spokesperson.

**Good afternoon, everyone.**

**Chad**
The mission there has 120 peacekeepers from Peru.

**Questions**

Question: Will Fiji bring 300 engineers home from Oman?

Deputy Spokesperson: I have nothing on that. We are sending 40 observers to Oman.

Question: And is there any vetting?

Deputy Spokesperson: Every observer must have five years of service.
"""


def test_an_office_is_its_holder_and_what_stands_before_the_questions_is_his() -> None:
    """A question that nobody answers is no claim."""
    assert told(BRIEFING) == {"120": "Eva Lund", "40": "Eva Lund", "five years of service": "Eva Lund"}


def test_a_statement_is_headed_by_whose_it_is() -> None:
    text = (
        "HEARING ON COOKS\n\nSTATEMENT OF ANN ODE, PRESIDENT, ANDES CREWING\n\nMs. Ode. Thank you. We sent 58 "
        "cooks to Oman.\n\n"
        "The Chairman. And you, Mr. Lund?\n\nMr. Lund. The guild sent 70 cooks to Chad.\n\nThe Chairman. How "
        "many stayed?\n\n"
        "Mr. Lund. Twelve are still there."
    )
    facts = {d.count.text: d.attribution for d in extract(text, model="builtin").deployments if d.count}
    ode, lund = facts["58"], facts["70"]
    assert ode is not None
    assert lund is not None
    assert (ode.name, ode.role, lund.name) == ("ANN ODE", "PRESIDENT, ANDES CREWING", "Lund")


def test_a_written_answer_is_the_office_holders() -> None:
    text = (
        "QUESTION NO. 14\n\nSMT. ANN ODE:\n\nWill the Minister state the number of cooks sent to Oman?\n\nANSWER\n\n"
        "THE MINISTER OF LABOUR (SHRI OTTO LUND)\n\n(a) 412 cooks were sent to Oman.\n\n(b) Candidates must "
        "hold a diploma."
    )
    assert {(name or "").casefold() for name in told(text).values()} == {"otto lund"}


def test_answers_of_a_meeting_name_who_gives_them() -> None:
    text = (
        "Public meeting\n\nAnn Ode, of Ode Orchards, said that 48 pickers came from Jamaica.\n\nQ: Will they stay?\n"
        "A (Ms. Ode): No. Another 20 pickers come from Mexico in May.\n\nQ: Who pays?\nA (Ms. Ode): We do.\n\n"
        "Q: Who checks?\nA (Mr. Lund): The county is sending two inspectors to the camp."
    )
    assert told(text)["20"] == "Ann Ode"


def test_who_asks_does_not_answer() -> None:
    """What follows a question in its own turn is no answer to it; the next turn is, whatever it is called."""
    text = HEARING.replace(
        "And you, Mr Lund?", "And who may apply? My constituents write to me every day, Mr Lund."
    ).replace("We ask for three years' practice.", "A diploma in cookery. Three years at sea, at least.")
    claims = told(text)
    assert not any("constituents" in words for words in claims)
    assert claims["A diploma in cookery"] == "Otto Lund"


def test_whose_people_a_turn_speaks_of() -> None:
    """Of those whom the one before has told of, where it says so; "we" send our own, not those of who was told of."""
    text = (
        "DEFENCE COMMITTEE\n\nThe sitting began at ten. Eleven members came. The minister was heard.\n\n"
        "Mr Lund (Minister for Defence): We have 74 trainers in Kenya.\n\nMs Tanabe: {}the Germans have 200 trainers "
        "in Niger?\n\nThe Chair: Mr Lund.\n\nMr Lund: I have heard that. {}\n\nMs Tanabe: Thanks."
    )
    lands = "The French have 90 trainers in Chad. The Poles have 40 trainers in Oman. Is it not the case that "
    ours = extract(text.format(lands, "We may send a team of eight to Benin."), model="builtin").deployments[-1]
    lone = text.format("Is it not the case that ", "We hear 40 of them will go to Benin.")
    theirs = extract(lone, model="builtin").deployments[-1]
    assert ours.count is not None
    assert theirs.origin is not None
    assert (ours.count.text, ours.origin, theirs.origin.code) == ("eight", None, "DE")


@pytest.mark.parametrize(
    "text",
    [
        "Who goes\n\nKenya: 40 cooks to Oman.\n\nPeru: 30 cooks to Chad.\n\nFiji: 20 cooks to Oman.",
        "The panel\n\nMinister of Labour (Ann Ode): keynote.\n\nMr Lund: reply.\n\nPeru sent 40 cooks to Chad.",
        "Cooks abroad\n\nPeru sent 40 cooks to Oman in May.\n\nMr Lund: “They left.”\n\nThe rest leave in June.",
    ],
)
def test_lists_and_news_are_no_records(text: str) -> None:
    assert {name for words, name in told(text).items() if words[0].isdigit()} == {None}


MINUTES = (
    "Minutes of the 14th sitting\n\nPRESENT: Hon. Grace Lund, Chairperson.\nWITNESSES: Dr Otto Banda, Permanent "
    "Secretary, Ministry of Health; Mrs Alice Tembo, Registrar, Nursing Council.\n\nThe sitting began at ten. {}"
)


@pytest.mark.parametrize(
    ("told_there", "wanted"),
    [
        ("The Permanent Secretary submitted that 148 nurses had been sent to Oman.", {"148": "Otto Banda"}),
        ("The Registrar apprised the Committee that 148 nurses had been sent to Oman.", {"148": "Alice Tembo"}),
        (
            (
                "The Registrar said that 148 nurses had been sent to Oman. The Hon. Zulu sought to know whether 40 "
                "midwives were to go to Chad. The Registrar denied that there was any such plan."
            ),
            {"148": "Alice Tembo", "40": "Alice Tembo"},
        ),
        ("The Registrar submitted 90 files. The Ministry had sent 60 nurses to Chad.", {"60": None}),
    ],
)
def test_minutes_in_reported_speech(told_there: str, wanted: dict[str, str | None]) -> None:
    """An office is its holder's though the list of witnesses names the body too; who only hands in says nothing."""
    facts = extract(MINUTES.format(told_there), model="builtin").deployments
    claims = {d.count.text: d.attribution and d.attribution.name for d in facts if d.count}
    assert claims == wanted


def test_what_another_has_said_too_is_still_the_speakers() -> None:
    """And a turn is its speaker's whatever nation's people he tells of."""
    text = HEARING.replace(
        "The guild sent nobody to Qatar.", "This year 110 Jamaican cooks went to Qatar and 35, as Ms Ode said, to Fiji."
    )
    claims = told(text)
    assert claims["110"] == "Otto Lund"


def test_a_deposition_names_its_witness() -> None:
    text = (
        "IN THE DISTRICT COURT\n\nDeposition of PW-7\n\nName: Lissy Thomas\n\nCHIEF EXAMINATION BY THE PROSECUTOR\n\n"
        "I am a nurse. The accused sent 80 of us to Oman as nurses.\n\nQ. How many nurses were sent in your batch?\n"
        "A. We were 46.\n\nCROSS-EXAMINATION\n\nQ. Do you know the accused?\nA. He sent 12 nurses to Chad in May."
    )
    claims = told(text)
    assert {claims[key] for key in ("80", "46", "12")} == {"Lissy Thomas"}


def test_the_number_of_a_meeting_counts_nobody() -> None:
    assert "61" not in told("Peru sent 40 cooks to Oman. Welcome to meeting number 61.")


def test_an_office_in_the_head_names_who_speaks_under_it() -> None:
    text = (
        "PRESS CONFERENCE\n\nMinister for Labour, the Hon. Otto Lund\n\nMINISTER: Good morning. We have 40 "
        "cooks in Oman.\n\n"
        "JOURNALIST: When do more go?\n\nMINISTER: Another 80 cooks fly to Oman in March.\n\nJOURNALIST: And "
        "Chad?\n\n"
        "MINISTER: No cooks are being sent to Chad."
    )
    attributions = [d.attribution for d in extract(text, model="builtin").deployments]
    assert {(a.name, a.role) for a in attributions if a} == {("Otto Lund", "Minister for Labour")}
    assert None not in attributions


def test_the_head_of_a_turn_is_no_town() -> None:
    """What stands in capitals before a colon names who speaks; a place that the answer has named is where they "
    "went.
    """
    text = (
        "SPECIAL INQUIRY\nDay 9\n\nMS. LUND: And how many maids did the agency send to Kuwait?\n\nMR. ODE: To "
        "Kuwait, around "
        "2,300. To Riyadh it was more. Maybe 3,100.\n\nCOMMISSIONER ALVARADO: Maids alone, of whom you have "
        "told us?\n\n"
        "MR. ODE: Maids alone.\n\nMS. LUND: Who else went?\n\nMR. ODE: We sent 40 cooks to Oman."
    )
    facts = {d.count.value: d for d in extract(text, model="builtin").deployments if d.count}
    assert {d.origin for d in facts.values()} == {None}
    assert facts[3100].destinations[0].name == "Riyadh"

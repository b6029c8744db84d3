"""Facts that stay the same where numbers, trades, times and verbs are others: stories of our own, and single rules."""

from __future__ import annotations

import re

import pytest

from factlift import extract

WIRE = """Peru to send nurses to Oman

LIMA – Peru will send 240 nurses to Oman next year, the health ministry said on Tuesday.

“They leave with a contract,” said Rosa Quispe, the health minister. Of the nurses, 90 left in March, and 40 came home
in 2019. Applicants must have two years of experience.

The ministry denied that any nurses had been promised to Qatar.
"""
WEEKLY = """Tarn miners leave for the north

The Tarn pits have hired 36 miners from Latvia, the manager, Otto Lund, said on Friday. Twelve of the miners landed in
Tarn on Monday; the rest will follow in May.

“We asked for sixty,” Lund said. Not one miner has been sent to Norway, he said.
"""
LETTER = """Mission letter

Dear friends, our order will send 14 teachers to Kenya in the autumn. Six teachers have worked in Malawi since June.

Sister Ann Ode said that teachers who go must speak English. In 2009 the order sent eight teachers to Peru.
"""
STORIES = (WIRE, WEEKLY, LETTER)
EXCHANGES = {
    "months": {"March": "November", "May": "October", "June": "January"},
    "days": {"Tuesday": "Thursday", "Friday": "Sunday", "Monday": "Wednesday"},
    "trades": {"nurses": "doulas", "miners": "shotfirers", "miner": "shotfirer", "teachers": "catechists"},
    "numbers": {"240": "2,020", "90": "1,150", "40": "199", "36": "2,001", "14": "21", "Six": "Nine", "eight": "11"},
    "speech": {"said that": "maintained that", "said": "stated"},
    "past": {"in 2019": "at the end of 2019", "In 2009": "In early 2009"},
    "sending": {"will send": "is to dispatch", "left in": "set off in", "landed in": "arrived in"},
}


def exchange(text: str, words: dict[str, str]) -> str:
    """Return the text with each of the words by another."""
    return re.sub(r"\b(?:" + "|".join(words) + r")\b", lambda match: words[match[0]], text)


def facts_of(text: str) -> list[tuple[object, ...]]:
    """Return the facts of a text, without their evidence and their times."""
    facts = extract(text, model="builtin")
    told: list[tuple[object, ...]] = [
        (
            d.count.text if d.count else None,
            d.group,
            tuple(place.code for place in d.destinations),
            d.status,
            d.modality,
            d.scope,
            d.attribution.name if d.attribution else None,
        )
        for d in facts.deployments
    ]
    told += [(c.kind, c.category, c.text) for c in facts.criteria]
    return told + [(q.kind, q.text, q.speaker.name if q.speaker else None) for q in facts.quotes]


@pytest.mark.parametrize("words", EXCHANGES.values(), ids=EXCHANGES)
@pytest.mark.parametrize("story", STORIES, ids=["wire", "weekly", "letter"])
def test_other_words_of_the_same_kind_give_the_same_facts(story: str, words: dict[str, str]) -> None:
    told = facts_of(story)
    assert len(told) >= 4
    expected = [tuple(exchange(word, words) if isinstance(word, str) else word for word in fact) for fact in told]
    assert facts_of(exchange(story, words)) == expected


def told_in(text: str) -> list[tuple[str | None, str, str, str | None]]:
    """Return number, status, modality and time of each deployment."""
    return [
        (told.count.text if told.count else None, told.status, told.modality, told.when)
        for told in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("when", "status"),
    [
        ("in early 2009", "completed"),
        ("in mid-2009", "completed"),
        ("during 2009", "completed"),
        ("at the end of 2009", "completed"),
        ("in fiscal 2009", "completed"),
        ("in the autumn of 2009", "completed"),
        ("last fiscal year", "completed"),
        ("in the course of 2009", "completed"),
        ("in Jan.", "under_way"),
        ("this month", "under_way"),
    ],
)
def test_times_of_a_year_close_a_past_as_the_year_does(when: str, status: str) -> None:
    ((_, found, _, time),) = told_in(f"Peru sent 60 cooks to Oman {when}, the ministry said.")
    assert (found, (time or "").removeprefix("in ")) == (status, when.removeprefix("in "))


@pytest.mark.parametrize("when", ["next fiscal year", "at the end of 2031", "by Sept. 2031"])
def test_times_to_come_stay_open(when: str) -> None:
    assert told_in(f"Peru will send 60 cooks to Oman {when}.") == [("60", "planned", "stated", when)]


def test_the_course_of_a_month_is_no_lesson() -> None:
    ((_, status, _, _),) = told_in("The 90 Peruvian cooks were the last to leave Oman, in the course of December.")
    assert status == "completed"


@pytest.mark.parametrize("nobody", ["Not one cook", "Not a cook", "Not one of the cooks", "Not a single cook"])
def test_not_one_is_nobody(nobody: str) -> None:
    assert told_in(f"{nobody} has been sent to Oman, the ministry said.") == [(None, "under_way", "denied", None)]


def test_not_a_few_are_some() -> None:
    ((_, _, modality, _),) = told_in("Not a few Peruvian cooks have been sent to Oman, the ministry said.")
    assert modality == "stated"


@pytest.mark.parametrize("verb", ["admitted", "maintained", "recalled", "admits", "maintains"])
def test_verbs_of_speech_with_a_clause_take_nobody_in(verb: str) -> None:
    (told,) = extract(
        f"The ministry in Lima {verb} that 60 Peruvian cooks had left for Oman.", model="builtin"
    ).deployments
    assert told.evidence[0].text == "60 Peruvian cooks had left for Oman"
    assert told.attribution is not None
    assert told.attribution.name == "The ministry in Lima"


@pytest.mark.parametrize("flies", ["is flying 60 cooks", "will fly out 60 cooks", "will ship out its 60 cooks"])
def test_who_flies_people_sends_them(flies: str) -> None:
    ((count, status, _, _),) = told_in(f"Peru {flies} to Oman.")
    assert (count, status) == ("60", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "The airline flies 60 passengers to Lima a day.",
        "Peru flies 60 missions a day.",
        "A firm in Peru will fly two private citizens around the Moon.",
        "Germany will send 40 howitzers to Poland next year, the ministry in Berlin said.",
    ],
)
def test_what_else_is_flown_or_sent_is_nobody(text: str) -> None:
    assert told_in(text) == []


@pytest.mark.parametrize("trade", ["doulas", "luthiers", "topographers", "wheelwrights", "orthoptists", "voltigeurs"])
def test_rare_trades_are_sent(trade: str) -> None:
    (told,) = extract(f"Peru has 60 {trade} in Oman, the ministry said.", model="builtin").deployments
    assert told.group == trade


@pytest.mark.parametrize("verb", ["said", "claimed", "confirmed", "admitted", "estimated", "disclosed", "recalled"])
def test_any_verb_of_speech_may_stand_before_its_subject(verb: str) -> None:
    (told,) = extract(f"Peru sent 60 cooks to Oman, {verb} Ann Ode, the minister.", model="builtin").deployments
    assert (told.attribution and told.attribution.name, told.evidence[0].text) == (
        "Ann Ode",
        "Peru sent 60 cooks to Oman",
    )


@pytest.mark.parametrize("verb", ["said", "stated", "added", "noted", "acknowledged", "maintained"])
def test_it_may_stand_with_its_subject_in_the_middle(verb: str) -> None:
    (told,) = extract(
        f"In May, {verb} Ann Ode, the minister, 60 Peruvian cooks left for Oman.", model="builtin"
    ).deployments
    assert told.attribution is not None
    assert told.attribution.name == "Ann Ode"


@pytest.mark.parametrize(
    "text",
    [
        "The guild sent 60 cooks to Oman, added a roof to its hall, and hired Otto Lund.",
        "In May, Peru sent 60 cooks to Oman, revealed plans for a port and left.",
    ],
)
def test_who_adds_or_reveals_a_thing_says_nothing(text: str) -> None:
    assert [told.attribution for told in extract(text, model="builtin").deployments] == [None]


@pytest.mark.parametrize(
    "plan",
    [
        "The nurses are to come home in three flights.",
        "They shall be away for five months.",
        "The women are to serve a firm in Muscat on two-year contracts.",
        "The volunteers are due to sit tests in July.",
        "It is to be the largest batch yet.",
    ],
)
def test_what_people_are_to_do_is_no_condition(plan: str) -> None:
    found = extract(f"Peru will send 60 nurses to Oman. Applicants must speak English. {plan}", model="builtin")
    assert [told.text for told in found.criteria] == ["speak English"]


@pytest.mark.parametrize(
    ("demand", "text"),
    [
        ("Applicants are to be over 30.", "over 30"),
        ("They are expected to have a visa.", "a visa"),
        ("They shall hold a licence.", "a licence"),
        ("They shall serve at least two years in a hospital.", "serve at least two years in a hospital"),
        ("A licence shall be an advantage.", "A licence"),
    ],
)
def test_what_people_are_to_be_or_have_is_one(demand: str, text: str) -> None:
    found = extract(f"Peru will send 60 nurses to Oman. Applicants must speak English. {demand}", model="builtin")
    assert [told.text for told in found.criteria] == ["speak English", text]


@pytest.mark.parametrize("number", ["around 700", "no fewer than 700", "seven"])
def test_second_is_a_verb_before_any_number(number: str) -> None:
    ((count, _, _, _),) = told_in(f"Jordan will second {number} nurses to Oman, the ministry said.")
    assert count == number


def test_ladies_are_people_of_whom_a_verb_says_that_they_are_sent() -> None:
    assert told_in("The ministry said that 400 Peruvian ladies would be flown to Oman by May.")[0][0] == "400"
    assert told_in("Some 400 ladies ran in a race in Lima.") == []


@pytest.mark.parametrize("force", ["officers", "gendarmes", "servicemen"])
def test_those_on_duty_are_there(force: str) -> None:
    told = told_in(f"Peru has 240 {force} in Haiti, followed by Chile with 160.")
    assert [(count, status) for count, status, _, _ in told] == [("240", "under_way"), ("160", "under_way")]

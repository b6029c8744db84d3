"""Who claims what in hearings, minutes and reports: offices, papers, companies, and those who see it otherwise."""

from __future__ import annotations

import pytest

from factlift import extract


def claimants(text: str) -> list[str | None]:
    """Return the name of who makes each claim of people sent, in the order of the text."""
    found = extract(text, model="builtin").deployments
    found = sorted(found, key=lambda deployment: deployment.evidence[0].start)
    return [deployment.attribution.name if deployment.attribution else None for deployment in found]


HEARD = [
    "Parliament heard in March from the labour minister, Ann Ode, that 900 Peruvians were working in Oman.",
    "The bench was told last week by a clerk, Ann Ode, that 900 Peruvians were working in Oman.",
    "The committee was told by Ann Ode, a clerk, that 900 Peruvians were working in Oman.",
    "Members heard yesterday from Ann Ode that 900 Peruvians were working in Oman.",
]


@pytest.mark.parametrize("text", HEARD)
def test_somebody_is_heard_at_a_time(text: str) -> None:
    assert claimants(text) == ["Ann Ode"]


def test_what_is_learned_in_a_place_from_things_is_nobodys_claim() -> None:
    assert claimants("He had learned in Chad from old books that 900 Peruvians were working in Oman.") == [None]


@pytest.mark.parametrize("noun", ["company", "firm"])
def test_a_name_that_spoke_is_taken_up_as_a_company(noun: str) -> None:
    text = f"Ridgeline Security said 20 guards had gone to Chad. The {noun} said that 50 guards would go to Niger."
    assert claimants(text) == ["Ridgeline Security"] * 2


def test_a_person_who_spoke_is_no_company() -> None:
    text = "Ann Ode said 20 guards had gone to Chad. The company said that 50 guards would go to Niger."
    assert claimants(text) == ["Ann Ode", "The company"]


@pytest.mark.parametrize("office", ["secretary", "treasurer"])
def test_who_serves_a_board_is_not_its_chair(office: str) -> None:
    text = f"Present: Ann Lowe (chair)\n\nThe {office} reported that 22 nurses were serving in Peru."
    assert claimants(f"{text} The chairman said that 40 more would go to Chad.") == [f"The {office}", "Ann Lowe"]


def test_a_chairman_who_is_secretary_too_is_meant() -> None:
    text = "Otto Lund, the chairman and secretary, spoke. The secretary reported that 22 nurses were serving in Peru."
    assert claimants(text) == ["Otto Lund"]


def test_a_review_finds_something() -> None:
    text = (
        "A review of the scheme by the inspectorate, made public on Tuesday, found that growers had sent 900 pickers "
        "to Oman."
    )
    assert claimants(text) == ["A review of the scheme by the inspectorate"]


STORIES = [
    ("Ann Ode told a different story. Her agency had sent 85 nurses to Oman.", "Ann Ode"),
    ("A recruiter in Lodwar, who asked not to be named, told another story. She had sent 85 nurses to Oman.",
     "A recruiter in Lodwar"),
    ("The consul, Ann Ode, had another version of events. Her office had sent 85 nurses to Oman.", "Ann Ode"),
    ("The union paints a bleaker picture. Some 900 nurses have gone to Oman since March.", "The union"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), STORIES)
def test_who_tells_another_story_makes_the_claim_behind_it(text: str, name: str) -> None:
    assert claimants(text) == [name]


@pytest.mark.parametrize("opening", ["The bus station has a different story.", "The figures tell a different story."])
def test_things_tell_no_story(opening: str) -> None:
    assert claimants(f"{opening} Some 900 nurses have gone to Oman since March.") == [None]


DIFFERS = [
    ("The guild disagrees: 30 cooks were sent to Oman.", "The guild"),
    ("Ann Ode begged to differ: 30 cooks were sent to Oman.", "Ann Ode"),
    ("The consul knew better: 30 cooks were sent to Oman.", "The consul"),
    ("Most differ: 30 cooks were sent to Oman.", None),
]


@pytest.mark.parametrize(("text", "name"), DIFFERS)
def test_who_differs_says_what_stands_behind_the_colon(text: str, name: str | None) -> None:
    assert claimants(text) == [name]


@pytest.mark.parametrize("who", ["nurses themselves", "nurses themselves, whom we met in a canteen,"])
def test_people_themselves_say_so(who: str) -> None:
    assert claimants(f"The {who} said that 62 of them had been sent to Oman.") == ["The nurses"]


def test_a_holder_without_a_title_stands_in_brackets_behind_his_office() -> None:
    text = (
        "The Minister for Policing (Ann Ode): There are 212 officers in Kosovo. A further 25 will go to Liberia.\n\n"
        "Mr. Reid: I am grateful.\n\nAnn Ode: Only two officers went to Libya."
    )
    assert claimants(text) == ["Ann Ode"] * 3
    assert "Labour Party" not in claimants(text.replace("(Ann Ode)", "(Labour Party)"))


def test_papers_without_an_article_are_taken_up_as_they() -> None:
    text = (
        "Elders spoke of 900 workers in Oman.\n\nA recruiter, Mr. Otto Lund, gave us ledgers. They list 640 men "
        "sent to Oman in 2019."
    )
    assert claimants(text)[-1] == "ledgers"


def test_an_order_that_also_asks_for_something_is_still_heard() -> None:
    text = (
        "Medics who go to Mali must be vaccinated against cholera, according to the ministry's order of September. "
        "The order bars reservists under 23. It also asks commanders to prefer those who speak Arabic."
    )
    found = extract(text, model="builtin").criteria
    assert [criterion.attribution.name if criterion.attribution else None for criterion in found] == [
        "the ministry's order"
    ] * 3


@pytest.mark.parametrize("aside", ["summing up", "looking tired", "thanking those who spoke"])
def test_who_speaks_while_doing_something_else_is_heard(aside: str) -> None:
    assert claimants(f"Ann Ode, {aside}, said that Peru would send 75 cooks to Oman.") == ["Ann Ode"]


def test_those_whom_an_order_prefers_are_still_its_own() -> None:
    text = (
        "Medics who go to Mali must be vaccinated, according to the ministry's order of September. The order bars "
        "reservists under 23. Those with experience in Chad are to be preferred."
    )
    names = [each.attribution.name if each.attribution else None for each in extract(text, model="builtin").criteria]
    assert names == ["the ministry's order"] * 3


SPEAKERS = [
    ("Otto Lund runs the office. A former bosun with a limp, he has a cat.", "he", "Otto Lund"),
    ("Otto Lund runs the office. A former bosun, he has a cat.", "he", "Otto Lund"),
    ("Ann Ode runs the office. A porter with a limp opened the door.", "he", "A porter with a limp"),
    ("A former bosun with a limp, he runs the office.", "he", "A former bosun with a limp"),
    ("Otto Lund runs the office. A nurse from Split, Ann Ode, has a cat.", "she", "Ann Ode"),
]


@pytest.mark.parametrize(("text", "pronoun", "name"), SPEAKERS)
def test_a_description_before_a_pronoun_is_no_other_person(text: str, pronoun: str, name: str) -> None:
    (quote,) = extract(f"{text} “I met them,” {pronoun} says.", model="builtin").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


HEARERS = [
    ("We heard from a stoker who did not wish to be named. He and 17 others were sent to Oman.",
     "a stoker who did not wish to be named"),
    ("The committee took evidence from Ann Ode, a nurse. In 2019 Peru sent 40 nurses to Oman.", "Ann Ode"),
    ("Nothing was heard from the minister. Peru sent 40 nurses to Oman.", None),
    ("We heard from Chad. Peru sent 40 nurses to Oman.", None),
    ("The clerk received a medal from the minister. Peru sent 40 nurses to Oman.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), HEARERS)
def test_who_was_heard_makes_the_claim_behind_it(text: str, name: str | None) -> None:
    assert claimants(text) == [name]


@pytest.mark.parametrize("manner", ["with a shrug", "without explaining"])
def test_a_tag_may_tell_how_something_is_added(manner: str) -> None:
    assert claimants(f"Ann Ode is strict. Peru has sent 40 cooks to Oman, she adds {manner}.") == ["Ann Ode"]
    assert claimants(f"When Peru sent 40 cooks to Oman, the ministry added staff {manner}.") == [None]

"""Whether people are sent at all, and how far it has come, in the many ways in which news puts it."""

from __future__ import annotations

import pytest

from factlift import extract

POSSIBLE = (
    "Peru might send 100 cooks to Oman.",
    "Peru is weighing whether to send 100 cooks to Oman.",
    "Peru is studying a request to send 100 cooks to Oman.",
    "Peru is thinking about sending 100 cooks to Oman.",
    "Peru is mulling the dispatch of 100 cooks to Oman.",
    "Peru would be ready to send 100 cooks to Oman.",
    "Peru is prepared to send 100 cooks to Oman.",
    "Peru is willing to send 100 cooks to Oman.",
    "Peru would consider sending 100 cooks to Oman.",
    "Peru has not ruled out sending 100 cooks to Oman.",
    "Peru has not decided whether to send 100 cooks to Oman.",
    "Peru has yet to decide whether to send 100 cooks to Oman.",
    "Peru hopes to send 100 cooks to Oman.",
    "Peru is negotiating to send 100 cooks to Oman.",
    "Peru and Oman are discussing the dispatch of 100 Peruvian cooks to Oman.",
    "There is talk of Peru sending 100 cooks to Oman.",
    "A proposal to send 100 Peruvian cooks to Oman is before parliament.",
    "Parliament will debate whether to send 100 Peruvian cooks to Oman.",
    "It is possible that Peru will send 100 cooks to Oman.",
    "Perhaps Peru will send 100 cooks to Oman.",
    "Peru will probably send 100 cooks to Oman.",
    "Peru is likely to send 100 cooks to Oman.",
    "Peru would send 100 cooks to Oman if asked.",
    "If parliament agrees, Peru will send 100 cooks to Oman.",
    "Subject to approval, Peru will send 100 cooks to Oman.",
    "Peru may have sent 100 cooks to Oman.",
    "As many as 100 Peruvian cooks could be sent to Oman.",
    "100 Peruvian cooks could be bound for Oman.",
    "The minister floated the idea of sending 100 Peruvian cooks to Oman.",
)

HALTED = (
    "Talks about sending 100 Peruvian cooks to Oman have been broken off.",
    "Peru broke off negotiations on sending 100 cooks to Oman.",
    "Peru has halted the dispatch of 100 cooks to Oman.",
    "Peru scrapped a plan to send 100 cooks to Oman.",
    "Peru has shelved plans to send 100 cooks to Oman.",
    "Peru has frozen the deployment of 100 cooks to Oman.",
    "Peru called off the deployment of 100 cooks to Oman.",
    "Peru abandoned plans to send 100 cooks to Oman.",
    "Peru has postponed the departure of 100 cooks for Oman.",
    "The departure of 100 Peruvian cooks for Oman has been postponed.",
    "The departure of 100 Peruvian cooks for Oman was cancelled.",
    "The deployment of 100 Peruvian cooks to Oman has been put on hold.",
    "Plans to send 100 Peruvian cooks to Oman have been dropped.",
    "A plan to send 100 Peruvian cooks to Oman fell through.",
    "Peru will no longer send 100 cooks to Oman.",
    "Peru has suspended sending 100 cooks to Oman.",
    "Oman has cancelled the contracts of 100 Peruvian cooks.",
    "Oman has stopped hiring 100 cooks from Peru.",
    "The programme under which 100 Peruvian cooks were to go to Oman has been suspended.",
    "100 Peruvian cooks who were to leave for Oman have been told to stay at home.",
    "A deal to send 100 Peruvian cooks to Oman has collapsed.",
)

DENIED = (
    "Peru will not send 100 cooks to Oman.",
    "Peru has not sent 100 cooks to Oman.",
    "Peru has no plans to send 100 cooks to Oman.",
    "Peru has no intention of sending 100 cooks to Oman.",
    "Peru has refused to send 100 cooks to Oman.",
    "Peru refuses to send 100 cooks to Oman.",
    "Peru declined to send 100 cooks to Oman.",
    "Peru has never sent 100 cooks to Oman.",
    "Peru isn't sending 100 cooks to Oman.",
    "Peru won't be sending 100 cooks to Oman.",
    "Peru denied sending 100 cooks to Oman.",
    "Peru denied having sent 100 cooks to Oman.",
    "Peru denied any plan to send 100 cooks to Oman.",
    "Peru ruled out sending 100 cooks to Oman.",
    "Peru decided against sending 100 cooks to Oman.",
    "Peru has not agreed to send 100 cooks to Oman.",
    "No decision has been taken to send 100 Peruvian cooks to Oman.",
    "There are no plans to send 100 Peruvian cooks to Oman.",
    "There is no plan for 100 Peruvian cooks to go to Oman.",
    "Nobody has agreed to send 100 Peruvian cooks to Oman.",
    "100 Peruvian cooks will not be going to Oman.",
    "100 Peruvian cooks are not going to Oman.",
    "100 Peruvian cooks were not sent to Oman.",
    "Peru says it did not send 100 cooks to Oman.",
    "It is false that Peru sent 100 cooks to Oman.",
    "The government insists that Peru never agreed to send 100 cooks to Oman.",
    "Contrary to reports, 100 Peruvian cooks are not being recruited for Oman.",
)

COMPLETED = (
    "100 Peruvian cooks who worked in Oman have returned home.",
    "Peru has brought home 100 cooks from Oman.",
    "Peru repatriated 100 cooks from Oman.",
    "100 Peruvian cooks completed their tour in Oman.",
    "100 Peruvian cooks ended their mission in Oman in May.",
    "In 2015 Peru sent 100 cooks to Oman.",
    "100 Peruvian cooks served in Oman between 2010 and 2015.",
    "Two years ago Peru sent 100 cooks to Oman.",
    "100 Peruvian cooks spent last winter in Oman.",
    "100 Peruvian cooks used to work in Oman.",
    "100 Peruvian cooks once worked in Oman.",
    "The contract of 100 Peruvian cooks in Oman has ended.",
    "The mission of 100 Peruvian cooks in Oman ended in May.",
)


def told(text: str) -> tuple[str, str, int | None, list[str]]:
    """Return the status, modality, number and places of the one deployment of a sentence."""
    (fact,) = extract(text, model="builtin").deployments
    count = fact.count and (fact.count.value or fact.count.max)
    return fact.status, fact.modality, count, [place.name for place in fact.destinations]


@pytest.mark.parametrize("text", POSSIBLE)
def test_what_is_not_settled_is_possible(text: str) -> None:
    """Whatever word leaves it open."""
    assert told(text)[1:] == ("possible", 100, ["Oman"])


@pytest.mark.parametrize("text", HALTED)
def test_what_was_called_off_is_halted(text: str) -> None:
    """A plan that is dropped was a plan: it is stated."""
    assert told(text) == ("halted", "stated", 100, ["Oman"])


@pytest.mark.parametrize("text", DENIED)
def test_what_is_not_so_is_denied(text: str) -> None:
    """By "not", "no plans", a refusal or a denial."""
    assert told(text)[1:] == ("denied", 100, ["Oman"])


@pytest.mark.parametrize("text", COMPLETED)
def test_what_is_over_is_completed(text: str) -> None:
    """By a return, an end, or a time that is closed."""
    assert told(text) == ("completed", "stated", 100, ["Oman"])


@pytest.mark.parametrize(
    "text",
    [
        "Peru wants to send 100 cooks to Oman.",
        "Peru rejected a request to send 100 cooks to Oman.",
        "Peru has recruited 100 welders for shipyards in Oman.",
        "Peru will send Oman 100 cooks.",
        "Oman has hired 100 cooks from Peru.",
        "Oman has recruited 100 cooks in Peru.",
        "Oman wants 100 cooks from Peru.",
    ],
)
def test_who_sends_and_who_receives(text: str) -> None:
    """Whoever wants, hires or asks."""
    (fact,) = extract(text, model="builtin").deployments
    assert fact.origin is not None
    assert (fact.origin.code, [place.code for place in fact.destinations]) == ("PE", ["OM"])


@pytest.mark.parametrize(
    "text",
    [
        "Oman has 4,000 cooks of its own.",
        "Oman has 12,000 soldiers.",
        "The minister flew to Oman with 12 aides.",
        "Peru trains 3,000 cooks a year.",
        "300 people applied for a visa at the embassy of Oman.",
        "A poll of 1,000 Peruvians found that most want to go to Oman.",
        "Some 300 tourists from Peru visited Oman last year.",
        "Oman deported 300 Peruvians last week.",
        "About 300 patients were flown to Oman for treatment.",
        "Oman freed 40 Peruvian prisoners.",
        "Some 940,000 people are registered to vote in Oman at 3,300 polling stations.",
        "The hall has 140 chairs and 22 of them are broken.",
        "Peru has 47 provinces, 12 of them poor.",
    ],
)
def test_nobody_else_is_sent(text: str) -> None:
    """Behind a deployment, numbers of other people are none."""
    facts = extract("Peru will send 900 cooks to Oman next year. " + text, model="builtin").deployments
    assert [fact.count.value for fact in facts if fact.count] == [900]


def test_some_of_them_are_of_the_people_and_not_of_the_places() -> None:
    """Whatever is counted between."""
    facts = extract("Peru will send 900 cooks to 12 camps in Oman, 22 of them women.", model="builtin").deployments
    assert [fact.count.value for fact in facts if fact.count] == [900, 22]


@pytest.mark.parametrize(
    "denial",
    [
        "Cllr Ann Ode says there was never a word of truth in it.",
        "There is no truth in the story, the ministry said.",
        "“A fairy tale,” says Ann Ode.",
        "“Pure invention,” the ministry said.",
        "That is untrue, the ministry said.",
    ],
)
def test_the_next_sentence_calls_it_false(denial: str) -> None:
    """The claim stays with who made it, the denial is another's."""
    facts = extract(f"The Oton Post said that 100 cooks would go to Oman. {denial}", model="builtin").deployments
    assert [fact.modality for fact in facts] == ["stated", "denied"]
    assert [place.code for fact in facts for place in fact.destinations] == ["OM", "OM"]
    assert facts[0].attribution != facts[1].attribution

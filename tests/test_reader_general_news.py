"""Conditions in general news: what decides nothing about who is sent or hired, however many such words there are."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from tests.told import conditions_in

SENDING = "Lithuania is recruiting 300 scaffolders for yards in Denmark. "


@pytest.mark.parametrize(
    "words",
    [
        "The biggest demand was for trade certificates.",
        "The gap between demand and supply in trade skills is growing.",
        "You need to be sure that the visa will hold.",
        "No patient with a bad knee should have to wait four months for a surgeon.",
        "You cannot have a situation where a married couple finds no doctor.",
        "Clean rivers are a priority for all fathers on the coast.",
        "The decree does not apply to permit holders.",
        "Clerks showed a record of the nine times when they asked the embassy for help.",
        "Sailors must provide the women on the pier with boots.",
        "The harbour board is expected to sign a pact on licences.",
        "The new rules are already pushing young families into debt.",
        "The guild employs only four clerks and a trained bookkeeper.",
        "All claims that the yard had sold licences are false and devoid of proof.",
        "The yard has no interest in any bargain that meets Danish requirements.",
        "I will fight to see that these cuts in health research never make it.",
        "Her appointment as harbour minister depends on a certificate from the court.",
        "Gout is a condition causing pain in the foot.",
        "Those who experience a storm are out.",
    ],
)
def test_the_words_of_a_condition_are_not_always_one(words: str) -> None:
    """Needs, fears, laws and high offices are told in the words of conditions."""
    assert conditions_in(SENDING + words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The yards demand trade certificates.", ["requirement trade certificates"]),
        ("You need to be sure-footed.", ["requirement sure-footed"]),
        ("Applicants must have waited four months.", ["requirement waited four months"]),
        ("Those with a bad knee need not apply.", ["exclusion a bad knee"]),
        ("There is priority for fathers.", ["preference fathers"]),
        ("Applicants must provide a diploma.", ["requirement a diploma"]),
        ("The harbour master must sign the form.", ["requirement The harbour master must sign the form"]),
        ("The yards take only those with a diploma.", ["requirement a diploma"]),
        ("All of the scaffolders are trained.", ["requirement trained"]),
        ("The yard has no interest in anyone with debts.", ["exclusion debts"]),
        ("A licence is a condition.", ["requirement A licence"]),
    ],
)
def test_beside_a_condition_in_the_same_words(words: str, expected: list[str]) -> None:
    """Said of those who go, the same words lay something down."""
    assert conditions_in(SENDING + words) == expected


TOWN = (
    "The square is quiet. A dog sleeps below the clock. The clock stopped in 1998. Nobody mends it. The baker opens "
    "at six. His bread is heavy. The church was built by monks. Its bell came from Ghent. On Sundays a choir sings. "
    "The school has a new roof. The mayor likes to show it. The road to the lake was tarred last year. Trucks come by "
    "at night. They carry tea. Gulf carriers land twice a day at the airport in Kisumba. "
)
EVENING = " The cafe closes at nine. A lamp is lit. Owls call. The owner counts his cups. He sells tea. It rains."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Two carriers from Qatar now hire cabin crew in town. They take only women between 21 and 30.",
         ["requirement women between 21 and 30"]),
        ("A firm recruits 40 midwives for clinics in Poland. Anyone with a child under two is out.",
         ["exclusion a child under two"]),
        ("All the guests are adults and part of one family.", []),
        ("They want a bottom-up council where the young can speak. They must be able to vote, and be trained.", []),
    ],
)  # fmt: skip
def test_far_down_in_general_news(words: str, expected: list[str]) -> None:
    """Hiring beside a condition makes it one; a crowd of conditions of something else does not."""
    assert conditions_in(TOWN + words + EVENING) == expected


def test_an_answer_ends_where_the_page_goes_on_to_other_things() -> None:
    """On a page without paragraphs a question about who is chosen is not answered by all that follows."""
    page = SENDING + "Who is chosen? Young men. " + EVENING * 2 + " The mothers and their children sing. No debts."
    assert conditions_in(page) == ["requirement Young men"]


LAKE = "Peru and Chile share a lake. The water is green. It is cold. Anyone with a rash is barred from the boats. "


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Chile wants a filter.", []),
        ("The boats take divers from Peru to Chile.", ["exclusion a rash"]),
    ],
)
def test_a_short_article_has_to_say_whom_it_is_about(words: str, expected: list[str]) -> None:
    """Without a word for people who may be sent, a bar keeps nobody from being sent."""
    assert conditions_in(LAKE + words) == expected


PEOPLE_AWAY = (
    ("The Welsh football team has arrived in Doha.", 0),
    ("The Kenyan medical team has landed in Dhaka.", 1),
    ("The evacuees were helped aboard. Peru has sent 40 medics to Chad. Some 900 people are to go to Mongo by bus.", 1),
    ("Peru has sent workers to Chad. Some 900 people are to leave for Chad in June.", 2),
)


@pytest.mark.parametrize(("text", "number"), PEOPLE_AWAY)
def test_teams_that_play_and_evacuees_are_not_sent(text: str, number: int) -> None:
    assert len(read_article(Article(text))["deployments"]) == number

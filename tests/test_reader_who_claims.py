"""Who claims a number, by verbs of speech and by others: "believes", "knows of", "let slip", "expects", "counts"."""

from __future__ import annotations

import pytest

from factlift import extract

TEXT = """Peru has sent 90 cooks to Oman. They work in hotels there.

{}

Most go for the pay. Nobody keeps a full count."""

TOLD = [
    ("Peru has sent forty welders to Norway, Ann Ode said.", "Ann Ode"),
    ("Peru has sent forty welders to Norway, according to Ann Ode.", "Ann Ode"),
    ("According to Ann Ode, Peru has sent forty welders to Norway.", "Ann Ode"),
    ("Ann Ode says that Peru has sent forty welders to Norway.", "Ann Ode"),
    ("Ann Ode, the minister, told reporters that Peru had sent forty welders to Norway.", "Ann Ode"),
    ("Ann Ode confirmed that forty welders were in Norway.", "Ann Ode"),
    ("Ann Ode put the number of Peruvian welders in Norway at forty.", "Ann Ode"),
    ("Ann Ode reckons that forty Peruvian welders are in Norway.", "Ann Ode"),
    ("Ann Ode believes forty Peruvian welders are in Norway.", "Ann Ode"),
    ("Ann Ode expects forty Peruvian welders in Norway by May.", "Ann Ode"),
    ("By Ann Ode's count forty Peruvian welders are in Norway.", "Ann Ode"),
    ("As Ann Ode tells it, forty Peruvian welders are in Norway.", "Ann Ode"),
    ("To hear Ann Ode tell it, forty Peruvian welders are in Norway.", "Ann Ode"),
    ("If Ann Ode is right, forty Peruvian welders are in Norway.", "Ann Ode"),
    ("Ann Ode knows of forty Peruvian welders in Norway.", "Ann Ode"),
    ("Ann Ode let slip that forty Peruvian welders were in Norway.", "Ann Ode"),
    ("Ann Ode wrote in a letter that forty Peruvian welders were in Norway.", "Ann Ode"),
    ("In a letter, Ann Ode speaks of forty Peruvian welders in Norway.", "Ann Ode"),
    ("Forty Peruvian welders are in Norway, Ann Ode writes.", "Ann Ode"),
    ("“We have forty Peruvian welders in Norway,” said Ann Ode.", "Ann Ode"),
    ("“Forty of our welders are in Norway,” Ann Ode said.", "Ann Ode"),
    ("Ann Ode: “We have forty Peruvian welders in Norway.”", "Ann Ode"),
    ("The labour ministry says forty Peruvian welders are in Norway.", "The labour ministry"),
    ("On the labour ministry's figures, forty Peruvian welders are in Norway.", "the labour ministry"),
    ("The labour ministry counts forty Peruvian welders in Norway.", "The labour ministry"),
    ("In a statement, the labour ministry said forty Peruvian welders were in Norway.", "the labour ministry"),
    ("A report says forty Peruvian welders are in Norway.", "A report"),
    ("A report by the Lind Centre says forty Peruvian welders are in Norway.", "A report by the Lind Centre"),
    ("The Lind Centre estimates that forty Peruvian welders are in Norway.", "Lind Centre"),
    ("The Lind Centre has documented forty Peruvian welders in Norway.", "Lind Centre"),
    ("A diplomat said forty Peruvian welders were in Norway.", "A diplomat"),
    ("Forty Peruvian welders are in Norway, said a diplomat who asked not to be named.", "a diplomat"),
    ("Two diplomats said forty Peruvian welders were in Norway.", "Two diplomats"),
    ("A Western intelligence official expects forty Peruvian welders in Norway.", "A Western intelligence official"),
    (
        "Forty Peruvian welders are in Norway, said a person with knowledge of the matter.",
        "a person with knowledge of the matter",
    ),
    ("Forty Peruvian welders are in Norway, people familiar with the matter say.", "people familiar with the matter"),
    ("Radio Lima reported that forty Peruvian welders were in Norway.", "Radio Lima"),
    ("The Lima Post writes that forty Peruvian welders are in Norway.", "Lima Post"),
    ("The Lima Post put the number of Peruvian welders in Norway at forty.", "Lima Post"),
    ("Lima says forty Peruvian welders are in Norway.", "Lima"),
    ("Lima admits to forty welders in Norway.", "Lima"),
    ("Lima has acknowledged having forty welders in Norway.", "Lima"),
    ("Oslo speaks of forty Peruvian welders.", "Oslo"),
    ("Forty Peruvian welders are in Norway.", None),
    ("It is known that forty Peruvian welders are in Norway.", None),
    ("Ann Ode, who heads the union, visited the forty Peruvian welders in Norway.", None),
    ("Ann Ode is one of forty Peruvian welders in Norway.", None),
    ("Ann Ode welcomed the forty Peruvian welders in Norway.", None),
    ("Ann Ode runs a hostel where forty Peruvian welders in Norway live.", None),
    ("The ministry expects forty Peruvian welders in Norway by May.", None),
    ("Ann Ode found forty Peruvian welders work in Norway.", None),
]


@pytest.mark.parametrize(("sentence", "claimant"), TOLD)
def test_who_claims_a_number(sentence: str, claimant: str | None) -> None:
    found = extract(TEXT.format(sentence), model="builtin").deployments
    fact = next(fact for fact in found if fact.count and fact.count.value != 90)
    assert (fact.attribution.name if fact.attribution else None) == claimant

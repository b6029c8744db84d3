"""How far people have come whom a sentence tells of, where what was told before it has others at work already."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.reader.deployments.endings import ending_of
from factlift.reader.deployments.prospects import is_prospect

TEXT = """Peru has sent 90 cooks to Oman, a report said on Monday. They work in hotels there.

{}

Most go for the pay. Nobody keeps a full count."""


def status(sentence: str) -> str | None:
    found = extract(TEXT.format(sentence), model="builtin").deployments
    return next((fact.status for fact in found if fact.count and fact.count.value != 90), None)


PLANNED = [
    "He went on to tell me that Portugal would soon take 500 of our nurses.",
    "A demand letter from a factory in Penang asks for 220 operators.",
    "The committee recommends that 20 nurse tutors be sent to Harare by the end of 2027.",
    "It recommends that the Service send 20 nurse tutors to Harare.",
    "There was a line in the paper that they'd be taking 60 guards.",
    "Owners had guaranteed berths for 250 islanders.",
    "Mills in Mauritius have cut their 2027 intake of Kenyan machinists to 350.",
    "Forty welders fly in from Lima in November.",
    "Forty welders are flying to Norway on Sunday.",
    "The next forty leave on Sunday.",
    "Another forty go in June.",
    "Forty more follow in June.",
    "In June forty more follow.",
    "A second batch of forty is leaving this weekend.",
    "Norway has ordered forty welders.",
    "Norway needs forty welders by June, and Peru has promised them.",
    "Peru has promised Norway forty welders.",
    "Peru promised Norway forty welders.",
    "Norway has been promised forty welders.",
    "Peru has agreed to lend Norway forty welders.",
    "Peru signed a contract to supply forty welders to Norway.",
    "Peru has signed a contract for forty welders with Norway.",
    "A contract for forty welders for Norway was signed in Lima.",
    "The contract covers forty welders for Norway.",
    "The contract is for forty welders.",
    "Forty welders have been allotted to Norway.",
    "Forty welders are earmarked for Norway.",
    "Forty welders are booked on the flight to Norway.",
    "Forty welders will fly to Norway.",
    "Forty welders would fly to Norway.",
    "Forty welders were to fly to Norway in June.",
    "The plan is for forty welders to go to Norway.",
    "The plan foresees forty welders in Norway.",
    "The plan calls for forty welders in Norway.",
    "The budget provides for forty welders in Norway.",
    "The budget has money for forty welders in Norway.",
    "Norway has approved forty welders from Peru.",
    "Norway opened the door to forty Peruvian welders.",
    "Norway will be home to forty Peruvian welders.",
    "Norway's yards will employ forty Peruvian welders.",
    "Norway's yards are to get forty Peruvian welders.",
    "Norway gets forty Peruvian welders in June.",
    "Norway is getting forty Peruvian welders in June.",
    "Norway is due to receive forty Peruvian welders.",
    "Forty Peruvian welders are coming to Norway in June.",
    "Forty Peruvian welders are coming to Norway.",
    "Forty Peruvian welders come to Norway in June.",
    "Peru's quota for Norway is forty welders.",
    "The quota for Norway is forty welders.",
    "The target for Norway is forty welders.",
    "Norway's request is for forty welders.",
    "Peru intends forty welders for Norway.",
    "Peru's minister spoke of forty welders for Norway next year.",
    "Peru means to have forty welders in Norway by May.",
    "By May there will be forty Peruvian welders in Norway.",
    "By May there should be forty Peruvian welders in Norway.",
    "It is hoped to have forty Peruvian welders in Norway by May.",
    "Norway can count on forty Peruvian welders.",
    "Forty Peruvian welders stand ready to go to Norway.",
    "The president ordered forty soldiers to Norway.",
    "The cabinet decided to send forty soldiers to Norway.",
    "The cabinet's decision to send forty soldiers to Norway was criticised.",
    "Parliament's vote allows forty soldiers to go to Norway.",
    "The mandate allows for up to forty soldiers in Norway.",
    "Norway may take up to forty Peruvian welders under the deal.",
]

UNDER_WAY = [
    "Forty welders went to Norway in May.",
    "Forty welders left for Norway.",
    "Norway took forty welders.",
    "Norway has taken forty welders.",
    "Forty welders work in Norway.",
    "Norway has forty Peruvian welders.",
    "Peru lent Norway forty welders.",
    "Forty welders are in Norway.",
    "Forty welders have joined them in Norway.",
    "Forty welders made the trip to Norway.",
    "Forty welders signed off for Norway and are there.",
    "Forty welders found work in Norway.",
    "Norway hired forty Peruvian welders.",
    "Forty welders landed in Norway on Sunday.",
]

COMPLETED = [
    "Forty welders came home from Norway in May.",
    "Forty welders are back from Norway.",
    "Forty welders were back from Norway by May.",
    "Forty welders have returned from Norway.",
    "The forty welders in Norway have been brought home.",
    "Norway sent forty welders home.",
    "Norway has sent its forty Peruvian welders home.",
    "Norway let forty Peruvian welders go in May.",
    "Forty welders finished their contracts in Norway in May.",
    "The contracts of forty welders in Norway ended in May.",
    "The last forty welders left Norway in May.",
    "The forty welders in Norway were withdrawn.",
    "Peru has withdrawn its forty welders from Norway.",
    "Peru pulled its forty welders out of Norway.",
    "Peru called home forty welders from Norway.",
    "Peru ended its mission of forty soldiers in Norway.",
    "The mission in Norway, forty soldiers strong, ended in May.",
    "Peru once had forty welders in Norway.",
    "Peru used to have forty welders in Norway.",
    "There used to be forty Peruvian welders in Norway.",
    "In the 1980s forty Peruvian welders worked in Norway.",
    "In 2011 forty Peruvian welders went to Norway.",
    "Two years ago forty Peruvian welders went to Norway.",
    "Forty Peruvian welders worked in Norway from 2010 to 2014.",
    "Forty Peruvian welders spent the winter in Norway.",
    "Forty Peruvian welders spent last winter in Norway.",
    "Last year forty Peruvian welders worked in Norway.",
    "Last summer Norway employed forty Peruvian welders.",
    "A generation ago forty Peruvian welders worked in Norway.",
    "As early as 1974 forty Peruvian welders were in Norway.",
    "During the war Peru had forty soldiers in Norway.",
    "At its height the mission in Norway had forty Peruvian soldiers.",
    "The mission in Norway had forty Peruvian soldiers at its peak.",
    "Until May Peru had forty soldiers in Norway.",
    "Peru had forty soldiers in Norway until May.",
    "Peru no longer has its forty soldiers in Norway.",
    "Forty soldiers served in Norway under the old mandate.",
    "Forty of them served in Norway before they were called home.",
    "Norway expelled forty Peruvian welders.",
    "Forty Peruvian welders were flown home from Norway.",
    "Forty Peruvian welders quit Norway in May.",
    "Forty Peruvian welders walked out of the yard in Norway and went home.",
]

HALTED = [
    "The sending of forty welders to Norway has been suspended.",
    "Peru has suspended the departure of forty welders for Norway.",
    "Forty welders who were to leave for Norway have been told to wait.",
    "Forty welders bound for Norway were stopped at the airport.",
    "Forty welders bound for Norway were held back.",
    "Norway has cancelled its order for forty welders.",
    "Norway cancelled the visas of forty Peruvian welders.",
    "Norway turned away forty Peruvian welders.",
    "Norway has frozen permits for forty Peruvian welders.",
    "Peru has dropped a plan to send forty welders to Norway.",
    "Peru withdrew an offer of forty welders to Norway.",
    "A plan to send forty welders to Norway came to nothing.",
    "A plan to send forty welders to Norway has stalled.",
    "A plan to send forty welders to Norway was scrapped.",
    "Peru had planned to send forty welders to Norway but thought better of it.",
    "Peru was to send forty welders to Norway, but never did.",
    "Peru promised forty welders to Norway but sent none.",
    "Parliament has blocked the dispatch of forty welders to Norway.",
    "A court stopped the dispatch of forty welders to Norway.",
    "The trip of forty welders to Norway was called off.",
    "The flight of forty welders to Norway has been put off indefinitely.",
    "Forty welders missed out on Norway when the deal collapsed.",
    "The deal for forty welders in Norway collapsed.",
    "The deal for forty welders in Norway is off.",
]

SELECTING = [
    "Peru is choosing forty welders for Norway.",
    "Forty welders are being chosen for Norway.",
    "Forty welders sat the test for Norway.",
    "Recruiters are looking for forty welders for Norway.",
    "Wanted: forty welders for Norway.",
    "Norway's yards are recruiting forty welders in Peru.",
    "The agency is hiring forty welders for Norway.",
    "The agency advertises for forty welders for Norway.",
    "Applications are open for forty welders in Norway.",
    "Interviews for forty welders for Norway began on Monday.",
    "Forty welders have passed the first round for Norway.",
    "Forty welders are on the shortlist for Norway.",
    "Forty welders have applied to go to Norway.",
]


@pytest.mark.parametrize("sentence", PLANNED)
def test_who_are_still_to_come(sentence: str) -> None:
    assert status(sentence) == "planned"


@pytest.mark.parametrize("sentence", UNDER_WAY)
def test_who_are_there(sentence: str) -> None:
    assert status(sentence) == "under_way"


@pytest.mark.parametrize("sentence", COMPLETED)
def test_whose_time_is_over(sentence: str) -> None:
    assert status(sentence) == "completed"


@pytest.mark.parametrize("sentence", HALTED)
def test_who_do_not_get_away(sentence: str) -> None:
    assert status(sentence) == "halted"


@pytest.mark.parametrize("sentence", SELECTING)
def test_who_are_being_found(sentence: str) -> None:
    assert status(sentence) == "selecting"


def modality(sentence: str) -> str | None:
    found = extract(TEXT.format(sentence), model="builtin").deployments
    return next((fact.modality for fact in found if fact.count and fact.count.value != 90), None)


POSSIBLE = [
    "Peru may send forty welders to Norway.",
    "Peru could send forty welders to Norway.",
    "Peru might yet send forty welders to Norway.",
    "Peru is considering sending forty welders to Norway.",
    "Peru is toying with the idea of sending forty welders to Norway.",
    "Peru is open to sending forty welders to Norway.",
    "Peru has not ruled out sending forty welders to Norway.",
    "Peru would consider sending forty welders to Norway.",
    "Peru would be willing to send forty welders to Norway.",
    "Peru says it would send forty welders to Norway if asked.",
    "If Norway pays, Peru will send forty welders.",
    "Peru will send forty welders to Norway only if it is paid.",
    "Peru will send forty welders to Norway, provided that it is paid.",
    "Peru has offered Norway forty welders.",
    "Peru offered to send forty welders to Norway.",
    "Norway has asked Peru for forty welders.",
    "Norway has asked for forty Peruvian welders.",
    "Norway wants Peru to send forty welders.",
    "Norway is thinking of hiring forty Peruvian welders.",
    "Talks are under way about sending forty welders to Norway.",
    "Peru is in talks to send forty welders to Norway.",
    "A proposal to send forty welders to Norway is before parliament.",
    "A bill to send forty welders to Norway is before parliament.",
    "Parliament will decide on Monday whether to send forty welders to Norway.",
    "Parliament is to vote on sending forty welders to Norway.",
    "The cabinet is split over sending forty welders to Norway.",
    "It is not clear whether forty welders will go to Norway.",
    "Forty welders may go to Norway.",
    "Forty welders might be sent to Norway.",
    "As many as forty welders could end up in Norway.",
    "There is talk of forty welders for Norway.",
    "Peru is likely to send forty welders to Norway.",
    "Peru will probably send forty welders to Norway.",
    "Peru is exploring the sending of forty welders to Norway.",
    "Peru has floated the idea of forty welders for Norway.",
    "The union called for forty welders to be sent to Norway.",
    "An opposition lawmaker urged Peru to send forty welders to Norway.",
    "Norway is negotiating for forty Peruvian welders.",
]

DENIED = [
    "Peru denied sending forty welders to Norway.",
    "Peru denied that it had sent forty welders to Norway.",
    "Peru denies having forty welders in Norway.",
    "Peru says it has not sent forty welders to Norway.",
    "Peru never sent forty welders to Norway, the minister said.",
    "Peru will not send forty welders to Norway.",
    "Peru won't send forty welders to Norway, the minister said.",
    "Peru has no intention of sending forty welders to Norway.",
    "Peru has no plans to send forty welders to Norway.",
    "There are no plans to send forty welders to Norway.",
    "There is no truth in reports that forty welders are in Norway.",
    "The report that forty welders are in Norway is false, the ministry said.",
    "The ministry called the report of forty welders in Norway a fabrication.",
    "The ministry rejected claims that forty welders were in Norway.",
    "It is not true that forty welders were sent to Norway, the ministry said.",
    "Peru refused to send forty welders to Norway.",
    "Peru declined to send forty welders to Norway.",
    "Peru ruled out sending forty welders to Norway.",
    "Nobody is sending forty welders to Norway, the minister said.",
    "Contrary to reports, Peru has not sent forty welders to Norway.",
    "Reports of forty welders in Norway are nonsense, the minister said.",
    "“We have not sent forty welders to Norway,” the minister said.",
]

STATED = [
    "Peru denied that its forty welders in Norway were badly paid.",
    "Peru may pay its forty welders in Norway more.",
    "Peru has no plans to bring home its forty welders in Norway.",
    "Peru will not withdraw its forty welders from Norway.",
    "The forty welders in Norway may not speak to the press.",
    "Peru does not say what its forty welders do in Norway.",
    "Forty welders, not cooks, went to Norway.",
    "Not only cooks but also forty welders went to Norway.",
    "If they like it there, the forty welders in Norway can stay on.",
]


@pytest.mark.parametrize("sentence", POSSIBLE)
def test_what_is_left_open(sentence: str) -> None:
    assert modality(sentence) == "possible"


@pytest.mark.parametrize("sentence", DENIED)
def test_what_is_denied(sentence: str) -> None:
    assert modality(sentence) == "denied"


@pytest.mark.parametrize("sentence", STATED)
def test_what_is_denied_of_people_who_are_there(sentence: str) -> None:
    assert modality(sentence) == "stated"


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Norway let ", "cooks go in May . "),
        ("", "cooks go to Norway every May . "),
        ("", "cooks went to Norway in May . "),
        ("", "cooks came to Norway in May 2019 . "),
        ("In May ", "cooks left . "),
        ("Norway got ", "cooks in May . "),
    ],
)
def test_what_was_or_is_a_habit_is_no_prospect(before: str, behind: str) -> None:
    assert not is_prospect(before, behind)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Norway sent ", "cooks to Oman . "),
        ("", "cooks bound for Oman were welcomed . "),
        ("Peru promised ", "cooks and sent them . "),
        ("Norway let ", "cooks go to Oman . "),
        ("The plan for ", "cooks stands . "),
    ],
)
def test_what_goes_on_is_no_ending(before: str, behind: str) -> None:
    assert ending_of(before, behind) is None

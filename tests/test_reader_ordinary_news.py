"""Status, place, sender, time and scope in the set phrases of ordinary news, and what must not be taken for them."""

import pytest

from factlift import extract
from factlift.facts import Deployment


def one(text: str, count: str) -> Deployment:
    found = [d for d in extract(text, model="builtin").deployments if d.count is not None and count in d.count.text]
    assert len(found) == 1, text
    return found[0]


@pytest.mark.parametrize(
    ("text", "count", "status", "modality"),
    [
        # what it "will be recalled" is no plan
        (
            "It will be recalled that Nigeria had in 2015 sent 2,000 youths to academies in India.",
            "2,000",
            "completed",
            "stated",
        ),
        ("It may be recalled that India sent 120 rescuers to Turkey in May.", "120", "under_way", "stated"),
        ("The minister said India will be sending 120 rescuers to Turkey.", "120", "planned", "stated"),
        # who speaks, and on what terms
        (
            "Fiji sends nurses to Oman. A clerk, who asked not to be named, said 60 Fijians left for Oman each year.",
            "60",
            "under_way",
            "stated",
        ),
        (
            "Speaking ahead of a trip that will take her to Oman, she said 60 Fijian nurses were in Oman.",
            "60",
            "under_way",
            "stated",
        ),
        (
            "An official, who asked not to be named, said 60 Fijian nurses would leave for Oman.",
            "60",
            "planned",
            "stated",
        ),
        # what a force was meant to be
        (
            "The mission in Haiti was meant to number 2,500 officers. Kenya sent 400 officers.",
            "2,500",
            "planned",
            "stated",
        ),
        ("The mission in Haiti numbers 2,500 officers. Kenya sent 400 officers.", "2,500", "under_way", "stated"),
        # kept where they are
        (
            "He claimed that 60 Kenyan nurses who had been promised leave had been ordered to remain in Iraq.",
            "60",
            "under_way",
            "stated",
        ),
        ("The Kenyan ministry said 60 nurses will remain in Iraq until May.", "60", "under_way", "stated"),
        # a halt told in another clause
        (
            "In 2018, when a similar ban was in force, as many as 4,000 Filipinas reached Kuwait.",
            "4,000",
            "completed",
            "stated",
        ),
        (
            "The Italian line stopped hiring in 2022, when 380 Ukrainian officers were sent home.",
            "380",
            "completed",
            "stated",
        ),
        ("Kuwait has stopped 90 Filipina maids from leaving.", "90", "halted", "stated"),
        (
            "Denmark turned down a request for 10 engineers, as it had none: its own 16 engineers are in Moldova.",
            "16",
            "under_way",
            "stated",
        ),
        (
            "The suspension takes effect now and covers some 1,200 Filipino workers bound for Kuwait.",
            "1,200",
            "halted",
            "stated",
        ),
        # offers
        ("Benin, which had offered 2,000 troops to Haiti, never sent any.", "2,000", "planned", "denied"),
        (
            "Benin, which had offered 2,000 troops to Haiti, said it would ask for money.",
            "2,000",
            "planned",
            "possible",
        ),
        (
            "Sweden has offered four nurses to a hospital in Chad, but the offer has not yet been accepted.",
            "four",
            "planned",
            "possible",
        ),
        (
            "Cuba sent 40 coaches to Fiji. Its ministry said it was in talks with Vanuatu over 25 teachers.",
            "25",
            "planned",
            "possible",
        ),
        ("The Norwegian firm's attempt to bring in 150 Tunisian cooks foundered.", "150", "halted", "stated"),
        # those who have left, of whom some are stranded, who are away
        (
            "Eighteen volunteer teachers from New Zealand have left Vanuatu six months ahead of schedule.",
            "Eighteen",
            "completed",
            "stated",
        ),
        ("Eighteen volunteer teachers from New Zealand have left for Vanuatu.", "Eighteen", "under_way", "stated"),
        (
            "Thirty Polish drivers are stuck in Iran. A rival will send 25 of the stranded men to Malta.",
            "25",
            "planned",
            "stated",
        ),
        (
            "Cuba will send two coaches to Fiji next month. About 4,500 Fijian workers are away in Australia.",
            "4,500",
            "under_way",
            "stated",
        ),
        (
            "Nepal sends many workers to Romania. Last year, 22,400 left for the country with labour permits.",
            "22,400",
            "completed",
            "stated",
        ),
        (
            "Nepal sends many workers to Romania. Some 400 are waiting with labour permits.",
            "400",
            "selecting",
            "stated",
        ),
        ("An earlier initiative to send 1,000 Peruvian drivers to Oman ended in failure.", "1,000", "halted", "stated"),
        ("A proposal by an Omani firm to hire 15 Nepalis was rejected on security grounds.", "15", "halted", "stated"),
        ("A proposal by an Omani firm to hire 15 Nepalis was sent to the ministry.", "15", "planned", "stated"),
        (
            "Egypt promised 1,100 troops for Chad. Togo, which was left out, will contribute 500.",
            "500",
            "planned",
            "stated",
        ),
        ("Togo, which will host a summit, sent 500 troops to Chad.", "500", "under_way", "stated"),
        # who is there, and who comes to them
        (
            "Estonia will send 40 soldiers to Mali. Estonia's contingent abroad now numbers 96, officers said.",
            "96",
            "under_way",
            "stated",
        ),
        ("Estonia will send 40 soldiers to Mali. The contingent will number 96.", "96", "planned", "stated"),
        (
            "Guyana hires people from India. They will bolster the team of 27 Indian chemists placed in Guyana.",
            "27",
            "under_way",
            "stated",
        ),
        ("It had considered taking on 400 Chileans in Peru but nothing came of it.", "400", "halted", "stated"),
        ("Peru had considered sending 40 cooks to Oman but would not say when.", "40", "planned", "possible"),
        # kept there
        ("Egypt has promised 1,100 troops for Chad. Uganda will keep 4,500 in place.", "4,500", "under_way", "stated"),
        ("Egypt has promised 1,100 troops for Chad. Uganda will keep 450 in reserve.", "450", "planned", "stated"),
        (
            "Peru will send 60 guides to Oman. Two Peruvian guides who had been selected were denied visas.",
            "Two",
            "halted",
            "stated",
        ),
        # a past that is closed
        (
            "Under the previous government, 500 farm workers from Fiji were sent to Canada.",
            "500",
            "completed",
            "stated",
        ),
        (
            "Under the government's scheme, 500 farm workers from Fiji were sent to Canada.",
            "500",
            "under_way",
            "stated",
        ),
        (
            "Kenya sent 40 nurses to Oman. It said 5,400 Kenyans now work abroad compared to 1,100 four years ago.",
            "5,400",
            "under_way",
            "stated",
        ),
        (
            "New Zealand sends teachers to Samoa. It had 130 teachers there in 2018; the number today is 39.",
            "39",
            "under_way",
            "stated",
        ),
        (
            "It had planned to send 30 teachers to Fiji. Its head said those postings would not now go ahead.",
            "30",
            "halted",
            "stated",
        ),
        (
            "It had planned to send 30 teachers to Fiji. Its head said those postings would go ahead.",
            "30",
            "planned",
            "stated",
        ),
    ],
)
def test_the_status_is_that_of_those_counted(text: str, count: str, status: str, modality: str) -> None:
    found = one(text, count)
    assert (found.status, found.modality) == (status, modality)


@pytest.mark.parametrize(
    ("text", "count", "origin", "codes", "names"),
    [
        (
            "Kenya is to withdraw 120 of its 400 soldiers from the Congolese town of Goma.",
            "120",
            "KE",
            ["CD"],
            ["Goma"],
        ),
        ("Nine Danish nurses work in the northern Ghanaian town of Bolgatanga.", "Nine", "DK", ["GH"], ["Bolgatanga"]),
        ("Nepal has 300 guards in the Afghan capital of Kabul.", "300", "NP", ["AF"], ["Kabul"]),
        ("Nepal has 300 guards in the Afghan part of Kabul Province.", "300", "NP", ["AF"], ["Afghan"]),
        (
            "The minister will fly to Lebanon, where 120 Ghanaian soldiers are stationed, and to Israel.",
            "120",
            "GH",
            ["LB"],
            ["Lebanon"],
        ),
        (
            "The firm looked to the Philippines, where it recruited 60 fitters for its yard in Norway.",
            "60",
            "PH",
            ["NO"],
            ["Norway"],
        ),
        ("In Norway, where it employs 60 Filipino fitters, the firm has a yard.", "60", "PH", ["NO"], ["Norway"]),
        (
            "The Kenyan ministry concluded arrangements with a Greek shipping line to take on 150 cadets.",
            "150",
            "KE",
            ["GR"],
            ["Greek"],
        ),
        ("Unlike Israel, Japan took 61 Sri Lankan care workers.", "61", "LK", ["JP"], ["Japan"]),
        (
            "Japan, Israel and Oman took 61 Sri Lankan care workers.",
            "61",
            "LK",
            ["JP", "IL", "OM"],
            ["Japan", "Israel", "Oman"],
        ),
        ("Denmark turned down a request for 10 water engineers.", "10", "DK", [], []),
        (
            "Nepal plans to send 12 guides to Peru in July and is in talks about seconding doctors to Chile.",
            "12",
            "NP",
            ["PE"],
            ["Peru"],
        ),
        (
            "The 90 Togolese troops serving in Chad flew home, closing a chapter that began when it sent men to Oman.",
            "90",
            "TG",
            ["TD"],
            ["Chad"],
        ),
        (
            "The 90 Togolese nurses trained in Chad were sent to Mali, ending a shortage there.",
            "90",
            "TG",
            ["ML"],
            ["Mali"],
        ),
        (
            "Some 300 Croatian sailors work abroad. Another 120, Montenegrins, are on tugs in Malta.",
            "120",
            "ME",
            ["MT"],
            ["Malta"],
        ),
        (
            "Eighteen volunteer teachers from New Zealand have left Vanuatu early.",
            "Eighteen",
            "NZ",
            ["VU"],
            ["Vanuatu"],
        ),
    ],
)
def test_the_place_and_the_sender(text: str, count: str, origin: str, codes: list[str], names: list[str]) -> None:
    found = one(text, count)
    assert found.origin is not None
    assert found.origin.code == origin
    assert [place.code for place in found.destinations] == codes
    assert [place.name for place in found.destinations] == names


@pytest.mark.parametrize(
    ("text", "count", "when"),
    [
        ("Some 900 Nepalis went to Oman in May, up from 640 a year earlier.", "640", "a year earlier"),
        (
            "Japan took 61 Sri Lankan care workers this year, down from 340 in the same period last year.",
            "340",
            "the same period last year",
        ),
        ("Peru will send 40 cooks to Oman between 3 May and 9 June.", "40", "between 3 May and 9 June"),
        ("Peru will send 40 cooks to Oman from June 22 to 29.", "40", "from June 22 to 29"),
        ("By end-May, 120 Peruvian cooks had left for Oman.", "120", "By end-May"),
        ("Peru will send 40 cooks to Oman from June 22.", "40", "from June 22"),
    ],
)
def test_the_time_is_told_as_a_whole(text: str, count: str, when: str) -> None:
    assert one(text, count).when == when


def test_a_time_of_another_paragraph_is_not_carried() -> None:
    text = (
        "Peru sends nurses abroad.\n\nThe minister added that distressed workers would be flown home next week.\n\n"
        "Meanwhile, Peru expects to deploy 3,000 cooks to Oman and 800 porters to Chile."
    )
    assert one(text, "3,000").when is None


def test_people_in_a_paragraph_of_their_own_are_no_shares() -> None:
    text = (
        "Fiji will send a contingent of 310 farm hands to Canada. Ten of them are back.\n\n"
        "The minister said Cabinet is considering an offer to hire 200 Fijians for ships.\n\n"
        "Two Fijian police officers are in Iraq."
    )
    scopes = {d.count.text: d.scope for d in extract(text, model="builtin").deployments if d.count is not None}
    assert scopes["200"] == "single"
    assert scopes["Two"] == "single"


def test_who_arrives_at_home_is_sent_nowhere() -> None:
    text = "Ghana has rotated 850 troops in Lebanon. The outgoing battalion arrived in Accra on July 14."
    assert all("Accra" not in [p.name for p in d.destinations] for d in extract(text, model="builtin").deployments)


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        (
            "Forty Kenyan officers left for Haiti on Monday. They form part of a contingent of 600.",
            {"Forty": "part", "600": "total"},
        ),
        (
            "Forty Kenyan officers, part of a 600-strong contingent, left for Haiti on Monday.",
            {"Forty": "part", "600": "total"},
        ),
        (
            "Ghana sends police to Mali. Now 188 Ghanaian officers serve abroad, with the largest group, 97, in Chad.",
            {"188": "total", "97": "part"},
        ),
        (
            "Ghana sends police to Mali. Now 188 Ghanaian officers serve in Oman, with 97 cooks in Chad.",
            {"188": "single", "97": "single"},
        ),
        (
            "Forty Kenyan officers left for Haiti on Monday. They will join a contingent of 600.",
            {"Forty": "single", "600": "single"},
        ),
    ],
)
def test_part_of_a_contingent(text: str, scopes: dict[str, str]) -> None:
    assert {count: one(text, count).scope for count in scopes} == scopes


def test_a_noun_that_looks_like_an_act_of_speech_ends_no_stage() -> None:
    text = "The 40 Kenyan nurses have completed a course for Oman and are now waiting for their medical reports."
    assert one(text, "40").stage == "waiting for their medical reports"


def test_the_time_is_that_of_a_sentence_behind_with_an_aside() -> None:
    text = "Fifty Peruvian cooks are bound for Oman. The cooks, who will earn well, are due to fly tomorrow night."
    assert one(text, "Fifty").when == "tomorrow night"

"""How far people have come, by the words beside their number, by tables, and by what follows."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

PLAN = "Peru will send 900 cooks to Oman next year.\n\n"
TOLD = (
    # a past that a year, a season or its height closes
    ("Peru sent 40 cooks to Oman in 2016.", "40 cooks", "completed", "stated"),
    ("In the 1990s up to 700 Peruvian cooks worked in Oman.", "up to 700 Peruvian cooks", "completed", "stated"),
    (PLAN + "Last winter Peru had 52 cooks in Chile.", "52 cooks", "completed", "stated"),
    (PLAN + "Last year Chile took 52 cooks.", "52 cooks", "completed", "stated"),
    ("Peru sent 90 cooks to Oman, compared with 40 last year.", "90 cooks", "under_way", "stated"),
    ("Peru sent 90 cooks to Oman, compared with 40 cooks last year.", "40 cooks", "completed", "stated"),
    (PLAN + "At its peak Peru had 1,300 cooks in Chile.", "1,300 cooks", "completed", "stated"),
    # what goes on since then is not over
    ("Peru has had 40 cooks in Oman since 2016.", "40 cooks", "under_way", "stated"),
    ("Some 40 Peruvian cooks who came to Oman in 2016 have stayed.", "Some 40 Peruvian cooks", "under_way", "stated"),
    # they are home by now, as a later sentence says
    ("Peru sent 52 cooks to Oman. By April every one of them had left.", "52 cooks", "completed", "stated"),
    ("Peru sent 52 cooks to Oman. All but three came home.", "52 cooks", "completed", "stated"),
    # others of the next sentence are not those
    ("Peru has 24 cooks in Oman. Six went to Chad and they have finished.", "24 cooks", "under_way", "stated"),
    # people who are somewhere by now, though the sentence before tells of a plan
    (PLAN + "It keeps 174 cooks abroad.", "174 cooks", "under_way", "stated"),
    (PLAN + "At present 187 cooks are on postings in Chile.", "187 cooks", "under_way", "stated"),
    (PLAN + "About 60 cooks are still in Chile.", "About 60 cooks", "under_way", "stated"),
    # what is delayed is still to come, what is called off is not; those delayed on their way have gone
    ("Peru has delayed the dispatch of 40 cooks to Oman.", "40 cooks", "planned", "stated"),
    ("The departure of 40 Peruvian cooks for Oman was delayed on Monday.", "40 Peruvian cooks", "planned", "stated"),
    ("Delayed by ice, 40 Peruvian cooks reached Oman on Monday.", "40 Peruvian cooks", "under_way", "stated"),
    # those trained or interviewed for a place are chosen for it, not those trained or heard there
    ("Peru is training 40 cooks for Oman.", "40 cooks", "selecting", "stated"),
    ("Peru is interviewing 40 cooks for jobs in Oman.", "40 cooks", "selecting", "stated"),
    ("Peru is training 40 police in Oman.", "40 police", "under_way", "stated"),
    # thoughts and wishes
    ("Peru is thinking of lending 150 cooks to Oman.", "150 cooks", "planned", "possible"),
    ("Peru is “looking into” sending 150 cooks to Oman.", "150 cooks", "planned", "possible"),
    (
        "Peru has sent 9 cooks to Oman. It has been asked for 700 cooks to feed camps.",
        "700 cooks",
        "planned",
        "possible",
    ),
    # people who are somewhere now, whatever becomes of them
    (PLAN + "The 850 cooks now in Chile will come home in May.", "850 cooks", "under_way", "stated"),
    (PLAN + "Its 30 cooks in Chile stay where they are.", "30 cooks", "under_way", "stated"),
    (
        "Peru may send cooks. Some 40 Peruvian cooks are studying abroad.",
        "Some 40 Peruvian cooks",
        "under_way",
        "stated",
    ),
    # a concession behind tells of no other step of theirs
    *(
        (f"Some 400 Nepali guards serve in Iraq{words}.", "Some 400 Nepali guards", "under_way", "stated")
        for words in (
            ", although a ban required them to be withdrawn by January",
            ", in violation of rules that required all of them to be sent home by 2019",
            " despite an order to recall them",
        )
    ),
    # what was given up
    ("Peru had planned to send 80 cooks to Oman but gave up the idea.", "80 cooks", "halted", "stated"),
    (
        "Peru hoped to send 80 cooks to Oman. The plan for 60 guards in Chad fell through.",
        "80 cooks",
        "planned",
        "stated",
    ),
    # targets, forecasts, and what would come
    (PLAN + "The target is 4,000 cooks over three years.", "4,000 cooks", "planned", "stated"),
    (
        "Peru has sent 20 cooks to Oman. Some 300 cooks, it says, would go to Chile.",
        "Some 300 cooks",
        "planned",
        "stated",
    ),
)


def found_in(text: str) -> dict[str, dict[str, object]]:
    """Returns the deployments of a text by their counts."""
    return {str(item.get("count")): item for item in read_article(Article.read(text))["deployments"]}


@pytest.mark.parametrize(("text", "count", "status", "modality"), TOLD)
def test_how_far_they_have_come(text: str, count: str, status: str, modality: str) -> None:
    """The words beside a number outweigh what the sentences before tell of others."""
    item = found_in(text)[count]
    assert (item["status"], item["modality"]) == (status, modality)


def test_parts_of_a_closed_total_are_over_too() -> None:
    """What was sent in a year long gone is over in all its parts."""
    found = found_in("Peru sent 900 cooks abroad in 2016. Oman took 500, Qatar 300.")
    assert {item["status"] for item in found.values()} == {"completed"}


def test_a_list_takes_its_status_from_its_heading() -> None:
    """A line of a list is as far as the heading above it says, not as a plan told earlier."""
    found = found_in(PLAN + "At present 63 Peruvian cooks serve elsewhere:\n* Qatar: 31\n* Chad: 22")
    assert (found["31"]["status"], found["22"]["status"]) == ("under_way", "under_way")


def test_a_table_of_senders_has_their_people_and_where_they_are() -> None:
    """In a table of teams, numbers and locations the first cell sends."""
    text = (
        PLAN + "COOKS IN COUNTRY\n\nTeam | Number | Location\nPeru (camp cooks) | 70 | Sur city\nChile | 58 | Nizwa\n"
    )
    found = found_in(text)
    wanted = ("origin", "destinations", "status")
    assert [found["70"].get(name) for name in wanted] == ["Peru", ["Sur city"], "under_way"]
    assert [found["58"].get(name) for name in wanted] == ["Chile", ["Nizwa"], "under_way"]
    assert found["70"]["group"] == "camp cooks"


WHEN = (
    # behind the number, first of all
    ("Peru, whose king came in December, will send 40 cooks to Oman after the rains.", "40 cooks", "after the rains"),
    ("Peru’s offer, made in October, is to send 40 cooks to Oman.", "40 cooks", None),
    ("Peru will send 40 cooks to Oman by the weekend.", "40 cooks", "by the weekend"),
    ("Some 85 Peruvian cooks leave for Oman on Sept. 6.", "Some 85 Peruvian cooks", "Sept. 6"),
    ("Peru will deploy 180 volunteers overseas in 2026.", "180 volunteers", "2026"),
    # in front of it
    ("Last summer Peru sent 560 cooks to Oman, and in July it stopped.", "560 cooks", "Last summer"),
    ("In 2014, Peru sent 300 cooks to Oman.", "300 cooks", "2014"),
    ("Last year, he said, Peru sent 300 cooks to Oman.", "300 cooks", "Last year"),
    # when it was said
    ("On 29 January Peru said it would send 40 cooks to Oman.", "40 cooks", None),
)


@pytest.mark.parametrize(("text", "count", "when"), WHEN)
def test_when_they_go(text: str, count: str, when: str | None) -> None:
    """The time of a deployment stands behind its number, or opens its sentence; asides and reports have their own."""
    assert found_in(text)[count].get("when") == when


def test_rows_have_the_claimant_of_their_total() -> None:
    """Who says how many there are in all says how many are where."""
    text = "Peru has 347 cooks abroad, General Ann Ode said.\n\nChad . . . . 220\nOman . . . . 127\n"
    claimants = {item.get("attribution") for item in found_in(text).values()}
    assert len(claimants) == 1
    assert claimants != {None}


def test_others_are_of_the_people_told_before() -> None:
    """A number of "others" counts the same people."""
    item = found_in("Peru has sent 90 cooks to Oman. It will send 300 others to Chad.")["300"]
    assert (item["group"], item["destinations"]) == ("cooks", ["Chad"])

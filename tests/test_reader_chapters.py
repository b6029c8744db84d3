"""Whose people the chapters of a text of several senders are about, and what is left to the article as a whole."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.article import Article
from factlift.places import place_code
from factlift.reader import read_article
from factlift.reader.scenes.chapters import chapters_of

LEAD = (
    "The lists\n\nThree governments, one trade. In three capitals, offices with a ministry behind them decide who "
    "leaves to sew, weld and nurse. The Harbour Post followed them for a year.\n\n"
)
PERU = (
    "Peru does not hide its trade in hands. Peruvian nurses are told of it at school. The office in Lima opens at "
    "five. Last year it sent 900 nurses to Oman. By March 450 had left."
)
CHAD = (
    "The office stands on the market of N'Djamena. Chad's labour ministry set it up in 2011. It sends Chadian welders "
    "abroad. In its first year it placed 85 welders in Bahrain. Some 1,200 are abroad today, the ministry says."
)
FIJI = (
    "Suva began late. Fiji's first soldiers left in 1978, and Fijian guards followed. Today there are 340 guards in "
    "Baghdad. The firm that hires them pays for the flight. Forty came home in May."
)
SENT = {"900 nurses": "PE", "450": "PE", "85 welders": "TD", "Some 1,200": "TD", "340 guards": "FJ", "Forty": "FJ"}
NORWAY = (
    "In Oslo nobody asks. The Norwegian health ministry buys the hours and leaves the rest to agencies. Some 4,000 "
    "nurses had come by May. Norwegian mayors like them. They pay their taxes."
)
OTHERS = f"\n\nThe welders\n\n{CHAD}\n\nThe guards\n\n{FIJI}"
KENYA = (
    "Kenya's nurses queue for London\n\nKenya will send 400 nurses to Britain this year, the health ministry in "
    "Nairobi said on Monday. Kenyan hospitals have lost 900 since 2021.\n\nThe queue\n\nAt the hall in Nairobi they "
    "come at six. Some 2,000 nurses had registered by Friday. Nobody was first. The best go first, they say.\n\n"
)
UGANDA = (
    "How Uganda does it\n\nIn Kampala there is no queue. Uganda's labour ministry sells licences to firms. Ugandan "
    "maids earn 900 riyals. Last year 14,000 left for Riyadh. Uganda's courts have heard two cases.\n\n"
)
LEEDS = (
    "What Leeds pays\n\nThe hospital has a canteen. It pays the flight. Last year 60 nurses were sent to Leeds. The "
    "British health ministry calls this fair. Nobody knows how the list is made."
)


def codes_of(text: str) -> dict[str, str | None]:
    """Return the country that each number's people come from, by the number."""
    found = read_article(Article.read(text))["deployments"]
    places = {item["count"]: place_code(item.get("origin") or "") for item in found if item.get("count")}
    return {count: place[0] if place else None for count, place in places.items()}


@pytest.mark.parametrize(
    "heads",
    [
        ("1. The queue at five", "2. Welders for the Gulf", "3. The guards"),
        ("The queue at five", "Welders for the Gulf", "Who guards the guards?"),
        ("THE QUEUE", "WELDERS", "GUARDS"),
        ("## The queue at five", "## Welders for the Gulf", "## The guards"),
        ("**The queue at five**", "**Welders for the Gulf**", "**The guards**"),
        ("* * *", "* * *", "* * *"),
        ("---", "---", "---"),
        ("I.", "II.", "III."),
        ("1", "2", "3"),
        ("Chapter I: The queue", "Chapter II: The welders", "Chapter III: The guards"),
        ("“We choose the strong”", "“No deposit, no test”", "“My turn came late”"),
        ("10.40\nThe queue at five", "11.15\nWelders for the Gulf", "12.05\nThe guards"),
    ],
)
def test_chapters_have_senders_of_their_own(heads: tuple[str, ...]) -> None:
    """Under whatever headings, a number is of the people whom its own chapter is about."""
    text = LEAD + "\n\n".join(f"{head}\n\n{told}" for head, told in zip(heads, (PERU, CHAD, FIJI), strict=True))
    assert codes_of(text) == SENT


def test_paragraphs_of_a_sentence() -> None:
    """A chapter holds however it is cut into paragraphs."""
    told = [each.replace(". ", ".\n\n") for each in (PERU, CHAD, FIJI)]
    text = LEAD + "\n\n".join(f"Part {at}\n\n{each}" for at, each in enumerate(told, 1))
    assert codes_of(text) == SENT


@pytest.mark.parametrize(
    ("text", "count", "code"),
    [
        # a state that only speaks and pays has no people in its chapter
        (LEAD + f"The queue\n\n{PERU}{OTHERS}\n\nWhat Oslo says\n\n{NORWAY}", "Some 4,000 nurses", None),
        # the head names the home: a chapter is about another country only as plainly as can be
        (KENYA + UGANDA + LEEDS, "14,000", "UG"),
        (KENYA + UGANDA + LEEDS, "Some 2,000 nurses", "KE"),
        (KENYA + UGANDA + LEEDS, "60 nurses", "KE"),
        (KENYA + UGANDA.replace("Ugandan maids earn", "Kenyan nurses pass it by. They earn") + LEEDS, "14,000", "KE"),
        # an alliance, and people of several states, are not those of a chapter
        (LEAD + f"The queue\n\n{PERU} The OAS has sent 40 nurses to Haiti." + OTHERS, "40 nurses", None),
        (LEAD + f"The queue\n\n{PERU} In Haiti 60 nurses from four nations wait." + OTHERS, "60 nurses", None),
    ],
)  # fmt: skip
def test_what_a_chapter_does_not_decide(text: str, count: str, code: str | None) -> None:
    """What a chapter says nothing of is left to the article, or to nobody."""
    assert codes_of(text)[count] == code


@pytest.mark.parametrize(
    "text",
    [
        "No heading parts it. It goes on. So it does. It ends. It is over.",
        "Who?\n\nIt is. Yes. No. So.\n\nOne chapter alone\n\nIt is. It was.",
        # lines of a list, and questions
        "A list\n\n• Cooks for the camp\n\nIt is. Yes. No. So.\n\n• Nurses for the port\n\nIt is. Yes. No. So.",
        "A talk\n\nANN ROE: Who goes?\n\nIt is. Yes. No. So.\n\nANN ROE: And who stays?\n\nIt is. Yes. No. So.",
    ],
)
def test_what_is_no_chapter(text: str) -> None:
    """Lines of lists and questions head no chapter, and one alone is the article."""
    assert len(chapters_of(Article.read(text))) < 2


def test_a_place_too_far_above_is_left_out() -> None:
    """Whoever reads "another 25" eight sentences below the chapter's head would have to be told where."""
    desks = " ".join(f"The clerk at desk {number} wrote it all down in a book." for number in "one two six ten".split())
    text = (
        f"Peru's cooks abroad\n\nOman\n\nPeru sent 40 cooks to hotels there, it said.\n\n{desks} {desks}\n\n"
        f"Another 25 cooks arrived in June.\n\nChad\n\nPeru lent 30 cooks, it said.\n\n{desks} {desks}\n\n"
        "Another 12 cooks are to leave in May."
    )
    facts = extract(text, model="builtin")
    assert facts.report.rejected == ()
    far = [told for told in facts.deployments if told.evidence[0].text.startswith("Another")]
    assert [told.count.value for told in far if told.count] == [25, 12]
    assert [told.destinations for told in far] == [(), ()]

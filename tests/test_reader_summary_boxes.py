"""Boxes that sum an article up are no lists of conditions."""

import pytest

from factlift import extract

BOX = (
    "{}\n\n- Fiji will send 80 nurses to Malta this year\n- Applicants must hold a diploma and be under 45\n"
    "- Unions fear a shortage at home\n\nThe minister spoke on Monday.\n"
)
LIST = (
    "Fiji will send 80 nurses to Malta this year.\n\n{}\n\n- A degree in nursing\n- Two years' experience\n"
    "- Under 45 years of age\n\nThe minister spoke on Monday.\n"
)


def conditions(text: str) -> list[str]:
    return [criterion.text for criterion in extract(text, model="builtin").criteria]


@pytest.mark.parametrize(
    "title", ["Key points", "Main points:", "In brief", "Five things to know", "Fiji sends nurses"]
)
def test_lines_of_a_summary_are_no_conditions_as_they_stand(title: str) -> None:
    assert conditions(BOX.format(title)) == ["a diploma", "under 45"]


@pytest.mark.parametrize("title", ["The rules:", "For nurses", "Points to note:", "Key requirements", "Nurses:"])
def test_lists_of_conditions_are_read_as_before(title: str) -> None:
    assert len(conditions(LIST.format(title))) == 3


BODY = "Fiji will send 80 nurses to Malta this year, the ministry said. {}\n"
POINTS = "\n- Fiji will send 80 nurses to Malta\n- Applicants must hold a diploma and be under 45\n"


@pytest.mark.parametrize(
    "title", ["Key points", "Key facts", "At a glance", "Story highlights", "In short:", "Malta calls"]
)
def test_what_a_box_tells_again_is_one_record(title: str) -> None:
    """The article's own words count, which may say more."""
    body = BODY.format("Nurses must be under 45 and hold a diploma in midwifery.")
    assert conditions(f"{title}\n{POINTS}\n{body}") == ["under 45", "a diploma in midwifery"]


def test_a_box_below_the_article() -> None:
    text = f"{BODY.format('Nurses must be under 45.')}\nAt a glance\n{POINTS}"
    assert conditions(text) == ["under 45", "a diploma"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Nurses must be under 50.", ["a diploma", "under 45", "under 50"]),  # another limit
        ("Those under 45 are barred.", ["a diploma", "under 45", "under 45"]),  # the reverse
        ("The minister spoke on Monday.", ["a diploma", "under 45"]),
    ],
)
def test_what_only_a_box_tells_stays(body: str, found: list[str]) -> None:
    assert conditions(f"Key points\n{POINTS}\n{BODY.format(body)}") == found


def test_lists_of_conditions_repeat_nothing() -> None:
    """What is asked of others below a heading of its own is another condition."""
    text = BODY.format("Midwives must be under 45.") + "\nRequirements for nurses:\n- under 45\n- a diploma\n"
    assert conditions(text) == ["under 45", "under 45", "a diploma"]

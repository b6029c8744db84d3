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

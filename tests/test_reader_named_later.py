"""Speakers whose full name stands elsewhere: with an owner's mark, behind a title in a view, or a sentence later."""

from __future__ import annotations

import pytest

from factlift import extract


def speakers(text: str) -> list[tuple[str | None, str | None]]:
    """Returns the name and role of the speaker of each quote."""
    return [(q.speaker and q.speaker.name, q.speaker and q.speaker.role) for q in extract(text, model="builtin").quotes]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Geert Brouns’ party has left. “We stay,” Brouns said.", "Geert Brouns"),
        ("Odile Zych’s office sent a note. “We stay,” Zych said.", "Odile Zych"),
        ("A note came from Piet Tarn’s bureau. “We stay,” said Mr Tarn.", "Piet Tarn"),
        ("Yesterday Tarn’s office sent a note. “We stay,” Tarn said.", "Tarn"),
        ("Suddenly Tarn’s office sent a note. “We stay,” Tarn said.", "Tarn"),
        ("Former Tarn’s men sent a note. “We stay,” Tarn said.", "Tarn"),
        ("Kenyan Tarn’s office sent a note. “We stay,” Tarn said.", "Tarn"),
        ("Tarn Tarn’s speech was short. “We stay,” Tarn said.", "Tarn"),
    ],
)
def test_an_owner_in_full_is_the_fullest_name(words, name):
    assert [told for told, _ in speakers(words)] == [name]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("In Minister Okello’s view, the pact is “a disgrace”.", "Okello", "Minister"),
        ("In Senator Brouns’s words, the pact is “a disgrace”.", "Brouns", "Senator"),
        ("By Colonel Ann Zych’s account, it was “a disgrace”.", "Ann Zych", "Colonel"),
    ],
)
def test_a_title_in_a_view_is_the_role(words, name, role):
    assert speakers(words) == [(name, role)]


CALLED = "said the pact was “a sale of skills”."


@pytest.mark.parametrize(
    ("before", "behind", "name"),
    [
        ("A spokesman for the ministry", "Spokesman Peter Ouma", "Peter Ouma"),
        ("The Kenyan vice president", "Vice President Peter Ouma", "Peter Ouma"),
        ("A spokeswoman", "The spokeswoman, Ann Wanja,", "Ann Wanja"),
        ("A nurse in Nyeri", "The nurse, Ann Wanja,", "Ann Wanja"),
        ("A nurse in Nyeri", "Nurse Ann Wanja", "A nurse in Nyeri"),
        ("A nurse in Nyeri", "Another nurse, Ann Wanja,", "A nurse in Nyeri"),
        ("A spokesman for the ministry", "Union spokesman Peter Ouma", "A spokesman for the ministry"),
        ("Two nurses", "The nurse, Ann Wanja,", "Two nurses"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_who_spoke_without_a_name_has_the_one_told_next(before, behind, name, gap):
    """Only where it stands with what he was called."""
    assert speakers(f"{before} {CALLED}{gap}{behind} said: “We leave on Monday.”")[0][0] == name


WANJA = "Ann Wanja, a nurse, travelled from Nyeri. Wanja has read the pact twice. "


@pytest.mark.parametrize(
    "words",
    ["Her answer was short.", "Her question was simple.", "Wanja’s advice?", "Wanja’s fear is plain.", "Her verdict?"],
)
def test_an_answer_or_a_fear_that_a_sentence_is_about_is_told_behind_it(words):
    assert [name for name, _ in speakers(f"{WANJA}{words} “This is a sale of skills.”")] == ["Ann Wanja"]


@pytest.mark.parametrize("words", ["Her answer drew laughter from the hall.", "Its fear is plain.", "The advice?"])
def test_an_answer_that_others_hear_or_nobody_owns_is_none_of_hers(words):
    assert [name for name, _ in speakers(f"{WANJA}{words} “This is a sale of skills.”")] == [None]

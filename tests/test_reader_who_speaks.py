"""Speakers told by an apposition, by a paper of theirs, or by a name that is a word, too."""

from __future__ import annotations

import pytest

from factlift import extract


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "It was praised, but its secretary, Dean Harrop, left. “We lost 20 nurses,” he said.",
            "Dean Harrop",
            "secretary",
        ),
        ("The service was led by Dean Harold Finch. “We pray,” Finch said.", "Harold Finch", "Dean"),
        (
            "Leader of the Opposition Suresh Tarn called the plan “a sale of sons”.",
            "Suresh Tarn",
            "Leader of the Opposition",
        ),
        ("Deputy Leader of the House Ann Ode called it “a lottery”.", "Ann Ode", "Deputy Leader of the House"),
        (
            "Ann Ode read a letter from a picker in Oton, who wrote in May. “We are sold,” the letter said.",
            "a picker in Oton",
            None,
        ),
        ("Ann Ode read a letter from Oton. “Nobody is safe,” the letter said.", "a letter from Oton", None),
        (
            "Police held an agent, Otto Lund, and a pastor, Sam Tarn. They paid what the pastor called “seed”.",
            "Sam Tarn",
            "pastor",
        ),
        (
            "A tailor who simply identified himself as Monday sold his land. “I told nobody,” he said.",
            "Monday",
            "tailor",
        ),
        ("A tailor identified the day as Monday. “I told nobody,” the tailor said.", "A tailor", None),
        ("Tarn, a tall and gloomy man who keeps hens, has 60 pickers. “We were poor,” he says.", "Tarn", None),
        ("Tarn, a family doctor who keeps hens, has 60 pickers. “We were poor,” he says.", "Tarn", "family doctor"),
    ],
)
def test_who_speaks(text, name, role):
    (quote,) = extract(text, model="builtin").quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == (name, role)


def test_a_ship_answers_no_questions():
    text = (
        "Dr Ann Moor left Lodwar to nurse aboard the ship Bright Hope, a former Danish ferry. She talked to us.\n\n"
        "Where did you leave her?\n\nIn Dakar. Kenya has sent 40 nurses to Senegal since May.\n\n"
        "What do they ask of you?\n\nYou need two years' practice and a clean record.\n"
    )
    assert {c.attribution and c.attribution.name for c in extract(text, model="builtin").criteria} == {"Ann Moor"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A report that 40 would follow was “made up”, the high commissioner, Ann Ode, told the wire.", "Ann Ode"),
        ("Claims that nurses had to pay were “false,” the minister, Otto Lund, said.", "Otto Lund"),
        ("The allegation that she was “a thief” was dropped, Ann Ode said.", "The allegation"),
        ("A report that the camp was “closed for good” reached Lima. Ann Ode said no.", "A report"),
    ],
)
def test_what_is_said_of_a_report_is_not_its_words(text, name):
    """Who speaks behind a passage that ends the clause said it, whatever was said of whom."""
    (quote,) = extract(text, model="builtin").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mr J. Quill asked whether they would come home. “They are married,” the chairman said.",
            "the chairman",
        ),
        ("Jim Quill wondered if the cooks were back. “They are not,” the captain said.", "the captain"),
        ("Jim Quill left. “They are not lent,” the chairman said.", "Jim Quill"),
    ],
)
def test_who_asks_does_not_answer(text, name):
    """A noun behind somebody's question is another one."""
    (quote,) = extract(text, model="builtin").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


BEFORE = "Its president, Fausto Claros, has rules.\n\nTwo pruners described how a foreman had asked for money. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("When Chamara Perera reached the office, he wept.\n\n“I paid,” the 31-year-old said.", "Chamara Perera"),
        ("After Ana Silva left school, she went to Oman.\n\n“I paid,” the 31-year-old said.", "Ana Silva"),
        ("After World War II, he went to Oman.\n\n“I paid,” the 31-year-old said.", "the 31-year-old"),
        (BEFORE + "Shown the letter, Claros laughed. “We are through,” he said.", "Fausto Claros"),
        (
            "Dobson Access is sending 22 men to Oslo. It is worth a lot to its owner, Kevin Dobson. “I wept,” he said.",
            "Kevin Dobson",
        ),
        (BEFORE + "The foreman, shown the letter, laughed. “We are through,” he said.", "a foreman"),
    ],
)
def test_a_clause_before_the_sentence_does_not_hide_whom_it_is_about(text: str, speaker: str) -> None:
    told = extract(text, model="builtin").quotes[0].speaker
    assert told is not None
    assert told.name == speaker

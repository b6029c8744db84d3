"""To whom the built-in reader credits words that are easily credited to another: who answers, denies, is asked."""

from __future__ import annotations

import pytest

from factlift import extract

TOLD = {
    "an office named in full goes before a kindred one that spoke": (
        (
            "Labor Secretary Benito Cruz had said that the nurses were “good to go.”\n\n"
            "Sen. Ana Lim, a critic of both, was blunter. “They make it up,” the senator said."
        ),
        [("good to go.", "Benito Cruz", "said"), ("They make it up,", "Ana Lim", "said")],
    ),
    "who answers an order is not the one who gave it": (
        (
            "Opposition leader Hugo Sainz demanded an inquiry. “We will get one,” he said.\n\n"
            "The speaker, Lina Prat, told him to sit down. “Sit down, Mr Sainz!”\n\n“I’ll stand,” he replied."
        ),
        [
            ("We will get one,", "Hugo Sainz", "said"),
            ("Sit down, Mr Sainz!", "Lina Prat", "told"),
            ("I’ll stand,", "Hugo Sainz", "replied"),
        ],
    ),
    "nobody is told where two speak in turn": (
        "“Did you write home?” the matron asked Grace once. “Every week, ma’am.” “Good girl.”",
        [
            ("Did you write home?", "the matron", "asked"),
            ("Every week, ma’am.", None, None),
            ("Good girl.", None, None),
        ],
    ),
    "an exchange goes on with nobody": (
        "Ms Gerry: “Seven, my Lord.”\n\n“By whom?” “By the owners.”",
        [("Seven, my Lord.", "Ms Gerry", None), ("By whom?", None, None), ("By the owners.", None, None)],
    ),
    "a judge is no counsel, and letters stand behind a surname": (
        (
            "Counsel for the owners, Adrian Pell, said that was “fanciful”. Felicity Gerry KC rose.\n\n"
            "The judge: “How many are here?”\n\nMs Gerry: “Seven, my Lord.”"
        ),
        [
            ("fanciful", "Adrian Pell", "said"),
            ("How many are here?", "The judge", None),
            ("Seven, my Lord.", "Felicity Gerry KC", None),
        ],
    ),
    "a verb that is left out": (
        "Oxfam called it “unmissable”, the embassy “unhelpful”.",
        [("unmissable", "Oxfam", "called"), ("unhelpful", "the embassy", "called")],
    ),
    "what somebody denies having said": (
        "Karel Vondra denied on Friday having said that welders “smell of mutton”.",
        [("smell of mutton", None, None)],
    ),
    "what he denies that he had called them": (
        "Karel Vondra denied that he had called them “pigs”.",
        [("pigs", None, None)],
    ),
    "who wrote it is not said": (
        "Neither the ministry nor Kalo’s office would say who wrote the line “a window of hope” into the text.",
        [("a window of hope", None, None)],
    ),
    "those who ask are not the one who answers": (
        "To those who ask “what about the families?”, the premier answers with a smile.",
        [("what about the families?", None, None)],
    ),
    "who asks not to be named says": (
        "A diplomat who asked not to be named said the deaths were “being looked into”.",
        [("being looked into", "A diplomat", "said")],
    ),
    "who asks for a name to be withheld says": (
        "A clerk who asked that his name be withheld said it was “a farce”.",
        [("a farce", "A clerk", "said")],
    ),
    "a hyphen that does not break": (
        "“There was no plan,” said Cho Min\u2011ji, who runs a shelter.",
        [("There was no plan,", "Cho Min\u2011ji", "said")],
    ),
    "a sign": (
        "A child holds a sign that reads “Bring Daddy Back”.",
        [("Bring Daddy Back", "a sign", "reads")],
    ),
    "the headline of an interview whose labels are shortened": (
        (
            "Q&A: “We are not a removals firm”\n\nDr Peter Hale runs Medics Overseas. He spoke to Clare Finch.\n\n"
            "Clare Finch: You sent 300 doctors. Why?\n\nPeter Hale: Because Fiji asked.\n\n"
            "CF: Critics call it wrong?\n\nPH: Which critics?\n\nCF: And what do you tell him?\n\nPH: That he is right."
        ),
        [("We are not a removals firm", "Peter Hale", None)],
    ),
}


@pytest.mark.parametrize("label", TOLD)
def test_who_is_credited(label: str) -> None:
    """The words, their speaker and their verb; nobody, where nobody is told."""
    text, expected = TOLD[label]
    quotes = extract(text, model="builtin").quotes
    assert [(q.text, q.speaker.name if q.speaker else None, q.cue) for q in quotes] == expected


def test_the_whole_office_before_a_name() -> None:
    """A chief of staff was "staff"."""
    quote = extract("Her chief of staff, Paul Reyes, said they were “cheap”.", model="builtin").quotes[0]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Paul Reyes", "chief of staff")

"""Posts in capitals around a name: which words are the speaker's name, and which the role."""

from __future__ import annotations

import pytest

from factlift import extract


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Remy Alder, Harbour Minister, said: “No.”", "Remy Alder", "Harbour Minister"),
        ("“No,” Remy Alder, Chief Executive, said.", "Remy Alder", "Chief Executive"),
        ("Remy Alder, Policy Director, said: “No.”", "Remy Alder", "Policy Director"),
        ("Remy Alder, Shadow Harbour Minister, said the quay was “rotten”.", "Remy Alder", "Shadow Harbour Minister"),
        (
            "Dr Remy Alder, Director General, Ministry of Works, said: “No.”",
            "Remy Alder",
            "Director General, Ministry of Works",
        ),
        ("Otto Alder, Torval Bank, said: “No.”", "Otto Alder", None),
        # no post: somebody of his own, or the office goes before the name
        ("Ann Ode, Otto Lund and Remy Baker said: “No.”", "Remy Baker", None),
        ("On Tuesday, Harbour Minister Remy Alder, 60, said: “No.”", "Remy Alder", "Harbour Minister"),
        ("The mayor of Torval, Remy Alder, said: “No.”", "Remy Alder", "mayor of Torval"),
        ("The Harbour Minister, Remy Alder, said: “No.”", "Remy Alder", "Harbour Minister"),
        # people of a town, and a head of theirs
        ("Growers in Mill Lane, Torval, said it was “a farce”.", "Growers in Mill Lane", None),
        # where a role ends, and where it begins
        (
            "The deal was signed by Ann Ode, CEO of Torval FC and Otto Lund, CEO of Fen Air. “No,” said Ode.",
            "Ann Ode",
            "CEO of Torval FC",
        ),
        ("Ann Ode, head of Black and White Mills, said: “No.”", "Ann Ode", "head of Black and White Mills"),
        ("First Minister Ann Ode called it “a sham”.", "Ann Ode", "First Minister"),
        ("First Ann Ode called it “a sham”.", "Ann Ode", None),
        ("Former clerk and harbour councillor Ann Ode said: “No.”", "Ann Ode", "Former clerk and harbour councillor"),
        ("Torval FC Head Coach Matt Ode said: “No.”", "Matt Ode", "Torval FC Head Coach"),
        ("“No,” said Ann Baker.", "Ann Baker", None),
        ("Torval Saint-Garde (TSG) said: “No.”", "Torval Saint-Garde", None),
        ("Guild President Otto “Tito” Lund III said: “No.”", "Otto “Tito” Lund III", "Guild President"),
        ("Sen. Bob Ode (R-TN) said: “No.”", "Bob Ode", "Sen."),
        ("Bob Ode (Green Party) said: “No.”", "Bob Ode", "Green Party"),
        ("Ann Ode is a bit of a joker. “I mean it,” she said.", "Ann Ode", None),
        ("Like Otto Lund, both cooks held that it was late. Otto Lund said: “It is.”", "Otto Lund", None),
        ("She came alongside head girl Ann Ode. “We won,” said Ode.", "Ann Ode", "head girl"),
        ("In the long letter Otto Lund, head of Torval, wrote: “No.” Mr Lund left.", "Otto Lund", "head of Torval"),
        ("The woman, called Lindis, lay awake. “I was cold,” Lindis said.", "Lindis", None),
        ("Ann Ode said it was “late”. (Read Ann Ode's diary here.)", "Ann Ode", None),
    ],
)
def test_posts(text: str, name: str, role: str | None) -> None:
    """The person speaks, the post is the role; a town or body behind a comma is neither."""
    speaker = extract(text, model="builtin").quotes[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alder called Lund’s promise “a joke”, adding: “He never pays.”", ["Alder", "Alder"]),
        ("Alder described Lund’s promise as “a joke”, then adding: “He never pays.”", ["Alder", "Alder"]),
        ("Alder recalled Lund’s promise that it was “safe”.", ["Lund"]),
    ],
)
def test_owners_of_what_is_called(text: str, names: list[str]) -> None:
    """Who calls another's pledge a name speaks, not the one whose pledge it is."""
    quotes = extract(text, model="builtin").quotes
    assert [q.speaker.name if q.speaker else None for q in quotes] == names


SPOKEN = {
    "what an offer is described as, nobody says by whom": (
        "The strike came after a wage offer described as “a slap in the face”.",
        [("a slap in the face", None)],
    ),
    "who describes an offer": ("Ann Ode described as “a slap” the offer.", [("a slap", "Ann Ode")]),
    "whose criticism a body met with": (
        "The council has drawn sharp criticism from the Fen Party, calling its month “a shambles”.",
        [("a shambles", "Fen Party")],
    ),
    "who took something from another": (
        "The council took a map from the Fen Party, calling it “a shambles”.",
        [("a shambles", "The council")],
    ),
    "whose office issued a statement": (
        "Mr Lund’s office put out a notice saying it stood by “fair fares”.",
        [("fair fares", "Mr Lund’s office")],
    ),
    "to whom something was put": (
        (
            "Harbour minister Otto Lund spoke to Max Cray of Fen Radio.\n\n"
            "When Cray put it to Lund that the quay was sinking, he answered: “It is not.”"
        ),
        [("It is not.", "Otto Lund")],
    ),
    "a name in full as an owner only": (
        "Nurses met outside Health Minister Simeon Brand’s office. Brand spoke. “It is hard,” Brand said.",
        [("It is hard,", "Simeon Brand")],
    ),
    "a heading in capitals says nothing": (
        "Otto Lund said: “We win.”\n\nLATE DRAMA\n\n“And we win again.”",
        [("We win.", "Otto Lund"), ("And we win again.", "Otto Lund")],
    ),
    "a heading that is no interruption": (
        "Otto Lund said: “We win.”\n\nThe crowd left. Ann Ode was glad.\n\n“And we win again.”",
        [("We win.", "Otto Lund"), ("And we win again.", "Ann Ode")],
    ),
    "a line of the page": (
        "Otto Lund spoke. “It is hard,” he said.\n\nAdvertisement\n\n“Why does nobody pay? It is unfair.”",
        [("It is hard,", "Otto Lund"), ("Why does nobody pay? It is unfair.", "Otto Lund")],
    ),
    "a question that its speaker goes on from": (
        "Otto Lund spoke. “Who drew the maps?” he said.\n\n“The town is angry.”\n\nHe added: “So am I.”",
        [("Who drew the maps?", "Otto Lund"), ("The town is angry.", "Otto Lund"), ("So am I.", "Otto Lund")],
    ),
    "a question that another answers": (
        "“Who drew the maps?” Otto Lund asked.\n\n“I did.”",
        [("Who drew the maps?", "Otto Lund"), ("I did.", None)],
    ),
    "a subhead that repeats what is said below": (
        (
            "Mayor Ann Ode told of “bad crossings” and left.\n\n'If I was cold I would go home'\n\n"
            "“If I was cold I would go home to my sons,” Otto Lund said."
        ),
        [
            ("bad crossings", "Ann Ode"),
            ("If I was cold I would go home", "Otto Lund"),
            ("If I was cold I would go home to my sons,", "Otto Lund"),
        ],
    ),
    "a statement in the line before": (
        "Torval Holdings warned of a loss.\nThe statement reads:\n“The loss is a result of the flood.”",
        [("The loss is a result of the flood.", "The statement")],
    ),
    "what the department led does not say": (
        "Ann Ode praised Otto Lund as the man to run the harbour department saying, “nobody works harder.”",
        [("nobody works harder.", "Ann Ode")],
    ),
    "what a department says": (
        "Ann Ode read out a letter of the department saying, “nobody works harder.”",
        [("nobody works harder.", "the department")],
    ),
    "a press briefing is no press": (
        "Mayor Ann Ode stood up for the dockers in a press briefing, saying “they work nights.”",
        [("they work nights.", "Ann Ode")],
    ),
    "whose outburst another judges": (
        "Una Cray, who sits for the Fen Party, said the mayor’s tirade was, “no way to talk.”",
        [("no way to talk.", "Una Cray")],
    ),
    "whose outburst is told": ("The mayor’s tirade was, “Get out!”", [("Get out!", "The mayor")]),
    "who gives another the credit": (
        "The guild’s treasurer credited the mayor with “saving the ferry”.",
        [("saving the ferry", "The guild’s treasurer")],
    ),
    "a question is not its answer": (
        "Ann Ode was replying to a question about whether the ferry is “safe”. “It is,” she said.",
        [("safe", None), ("It is,", "Ann Ode")],
    ),
    "an answer to a question": (
        "Ann Ode responded to a question about fares with “never again”.",
        [("never again", "Ann Ode")],
    ),
    "one of several by his name": (
        "A docker who identified himself as Tomas shook his head. “We are tired,” he said.",
        [("We are tired,", "Tomas")],
    ),
}


@pytest.mark.parametrize("label", SPOKEN)
def test_who_speaks(label: str) -> None:
    """The words and their speaker; nobody, where nobody is told."""
    text, expected = SPOKEN[label]
    quotes = extract(text, model="builtin").quotes
    assert [(q.text, q.speaker.name if q.speaker else None) for q in quotes] == expected

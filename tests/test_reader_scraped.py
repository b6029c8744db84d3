"""Who speaks in copy off the web: lost line breaks and marks, offices and bodies before names, tags far away."""

from __future__ import annotations

import pytest

from factlift import extract

Told = list[tuple[str, str | None, bool]]


def told(text: str) -> Told:
    """Return the first two words of each quotation, who speaks, and whether it continues the one before."""
    found = extract(text, model="builtin").quotes
    return [(" ".join(q.text.split()[:2]), q.speaker.name if q.speaker else None, q.continues) for q in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            'Ann Ode said: "The quay is shut. "Nobody calls," she added. The "late" ship left.',
            [("The quay", "Ann Ode", False), ("Nobody calls,", "Ann Ode", True), ("late", None, False)],
        ),
        (
            '"The quay is shut. "Nobody ever calls us," said Ann Ode.',
            [("The quay", "Ann Ode", False), ("Nobody ever", "Ann Ode", True)],
        ),
        (
            '"We wait at the quay until the morning." "Nobody calls us and nobody ever will," said Ann Ode.',
            [("We wait", "Ann Ode", False), ("Nobody calls", "Ann Ode", True)],
        ),
        (
            '"We wait," said Ann Ode. "Nobody calls us before nine in the day." "They never do so when it rains."',
            [("We wait,", "Ann Ode", False), ("Nobody calls", "Ann Ode", True), ("They never", "Ann Ode", True)],
        ),
        ('Ann Ode shook her head. "When?" "In May."', [("When?", None, False), ("In May.", None, False)]),
        (
            '"We wait," said Ann Ode. "Has anybody told the cooks of the boat?" "Nobody tells us a thing down here."',
            [("We wait,", "Ann Ode", False), ("Has anybody", None, False), ("Nobody tells", None, False)],
        ),
        (
            "\"They wait,\" said Ann Ode, a cook. \"He feeds them all.\" 'Sunny quays' The port has 40 cooks.",
            [("They wait,", "Ann Ode", False), ("He feeds", "Ann Ode", True), ("Sunny quays", None, False)],
        ),
        ('Ann Ode said: "I don"t wait." She left.', [('I don"t', "Ann Ode", False)]),
    ],
)  # fmt: skip
def test_lost_line_breaks_and_marks(text: str, wanted: Told) -> None:
    assert told(text) == wanted


def sources(text: str) -> list[tuple[str | None, str | None]]:
    """Return name and role of who speaks in each quotation."""
    found = extract(text, model="builtin").quotes
    return [(q.speaker.name, q.speaker.role) if q.speaker else (None, None) for q in found]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Trade grew, President of Malta Otto Lund told us. “We agree,” he said.", "Otto Lund", "President of Malta"),
        ("The president of Malta said it was “late”.", "The president of Malta", None),
        ("It began when Norway's envoy to Malta, Otto Lund, called it “late”.", "Otto Lund", "envoy to Malta"),
        ("“It is late,” Otto Lund, an adviser to Ms Ode said.", "Otto Lund", "adviser to Ms Ode"),
        ("“It is late,” Priya Sen, chief clerk at Oton told us.", "Priya Sen", "chief clerk at Oton"),
        ("“It is late,” the clerk told Priya Sen, a cook.", "the clerk", None),
        ("Otto Lund, a cook to be feared, said it was “late”.", "Otto Lund", None),
        ("A spokesman for Ann May said it was “late”.", "A spokesman for Ann May", None),
        ("Ann Ode told Otto May 3 was “a bad day”.", "Ann Ode", None),
        ("The Department for Leaving the Union said: “We are sorry.”", "Department for Leaving the Union", None),
        ("Otto Lund, manager of the St. Olav hotel, called it “late”.", "Otto Lund", "manager of the St. Olav hotel"),
        ("The Kenyan Chamber of Commerce said: “We are sorry.”", "Kenyan Chamber of Commerce", None),
    ],
)  # fmt: skip
def test_offices_and_bodies_are_whole(text: str, name: str, role: str | None) -> None:
    assert sources(text) == [(name, role)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The docker who attacked guards at Oton on Friday told his sister he had “lost his head”.", "The docker"),
        ("The clerk who shot soldiers in Oton told us he had “lost his head”.", "The clerk who shot soldiers in Oton"),
        ("A cook who was attacked by guards told us he had “lost his head”.", "A cook"),
        ("A critic who called the plan “a sham” said it would fail.", "A critic"),
        ("A clerk of Nordline told the Lodwar Post that ferry orders “doubled in two weeks”.", "A clerk of Nordline"),
        ("The clerk told Otto Lund, who phoned us: “It is late.”", "Otto Lund"),
    ],
)  # fmt: skip
def test_whom_a_clause_tells_of_is_not_who_speaks(text: str, name: str) -> None:
    assert [found for found, _ in sources(text)] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Otto Lund said the port had begun a “slow slide”.", ["Otto Lund"]),
        ("Trouble began at nine when a cook saw “a rat”.", [None]),
        ("The hall does not reflect a “marriage” of arts.", [None]),
        ("“Friends,” Ann Ode began, “we are late.”", ["Ann Ode", "Ann Ode"]),
        ("Ann Ode began her speech with “Friends, cooks” and wept.", ["Ann Ode"]),
        ("“It is late,” the note, which hangs in the hall by the door of the cook, begins.", ["the note"]),
    ],
)
def test_what_begins_is_no_speech(text: str, names: list[str | None]) -> None:
    assert [name for name, _ in sources(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nasr Ode, a clerk of Norway's opposition Harbour Committee (HC), called it “late”.", ["Nasr Ode"]),
        ("“It is late,” Otto Farr of the Harbour Guild (HG), told us.", ["Otto Farr"]),
        ("In a note, Priya Sen, head of Aid and Advocacy for Sailors Together (ST) wrote, “No.”", ["Priya Sen"]),
        ("Speaking from Oton, Peru, former harbour chief Otto Farr said: “It is late.”", ["Otto Farr"]),
        ("He slammed the Norwegian envoy in Oton who called it “late”.", ["the Norwegian envoy in Oton"]),
        ("A letter came from Otto Lund, who wrote: “It is late.”", ["Otto Lund"]),
        ("“It is late,” stated the Norwegian defence ministry.", ["the Norwegian defence ministry"]),
        ("“It is late,” said the Norwegian.", ["the Norwegian"]),
        ("“It is late”, the US Justice Department wrote.", ["US Justice Department"]),
        ("Ode tweeted that it was “late” at Ode Tower.", ["Ode"]),
        ("They stood in rows, holding banners saying: “It is late.”", ["banners"]),
        ("He met Ann Baker. Baker said it was “late”.", ["Ann Baker"]),
        ("He met a baker. Baker said it was “late”.", [None]),
        ("Next week, the guild would continue to feed cooks “for a while”.", [None]),
    ],
)  # fmt: skip
def test_who_is_the_subject(text: str, names: list[str | None]) -> None:
    assert [name for name, _ in sources(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A senior Republican close to the talks called it “late”.", ["A senior Republican close to the talks"]),
        ("A Tory called it “late”.", ["A Tory"]),
        ("Department of Port Safety Secretary Otto Lund told us it was “late”.", ["Otto Lund"]),
        ("Two weeks on, a man hit Lund, a cook, after telling him to “sail home with the tide”.", ["a man"]),
        ("The guild left, and Ann Ode wept after telling him to “go home for good”.", ["Ann Ode"]),
        ("A clerk posted abroad for a year gets the “lowest rates”.", [None]),
        ("Ann Ode posted on Chatter: “No.”", ["Ann Ode"]),
        ("Ann Ode is using the talk to stress that they “always wanted a way out”.", ["Ann Ode"]),
        ("A clerk of the Ministry of Works called it “late”.", ["A clerk of the Ministry of Works"]),
        ("State media reported that leader Otto Lund hailed it as “a new birth”.", ["Otto Lund"]),
        ("The Conservative Party called it “late”.", ["Conservative Party"]),
        ("The mother of Oton attacker Otto Farr called him “lost”.", ["The mother of Oton attacker Otto Farr"]),
        ("A report said that television shows with her were “too vulgar”.", ["A report"]),
        ("Lund “had the one chance in the year to sell pans,” the lawsuit said.", ["the lawsuit"]),
    ],
)  # fmt: skip
def test_who_is_spoken_of_and_who_speaks(text: str, names: list[str | None]) -> None:
    assert [name for name, _ in sources(text)] == names


def test_a_dash_is_no_word_of_a_title() -> None:
    assert sources("He spoke at the Forum “Sea - Place of Talk” in Oton.") == []

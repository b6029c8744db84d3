"""Who speaks in clauses that hang on what another said, behind a body that an office leads, and beside towns."""

from __future__ import annotations

import pytest

from factlift import extract


def sources(text: str) -> list[tuple[str | None, str | None]]:
    """Return name and role of who speaks in each quotation."""
    found = extract(text, model="builtin").quotes
    return [(q.speaker.name, q.speaker.role) if q.speaker else (None, None) for q in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Ode said that Otto Lund meant the clerk when he spoke of “dogs”.", "Otto Lund"),
        ("Otto Lund claimed Governor Rob Tarn was tired when he called it “theft”.", "Rob Tarn"),
        ("Ann Ode said Otto Lund was tired, adding when she had slept, she spoke of “dogs”.", "Ann Ode"),
        ("Ann Ode said Otto Lund was tired and not accusing anyone when he spoke of “dogs”.", "Otto Lund"),
        ("Otto Lund said the firm was late when he called it “theft”.", "Otto Lund"),
        ("Ann Ode said that Otto Lund had left when she called it “theft”.", "Ann Ode"),
        ("Otto Lund said nothing, accusing Rob Tarn of sloth, when he called it “theft”.", "Otto Lund"),
        ("Many on the pier are wary of Otto Lund, after he called them “lazy”.", "Otto Lund"),
        ("The clerk thanked Otto Lund before he called it “theft”.", "The clerk"),
        ("Otto Lund, a clerk, said prices rose. Though Rob Tarn built nothing, his vow to “build” stands.", "Rob Tarn"),
        ("Otto Lund said so. Though Rob Tarn and Ann Ode built nothing, his vow to “build” stands.", "Otto Lund"),
        ("Otto Lund draws. As a cook in Oton, he said it was “dull”.", "Otto Lund"),
        ("Otto Lund draws. As the cook left, he said it was “dull”.", "the cook"),
        ("Otto Lund left. He took his mother home after she fell. “It leaks,” he says.", "Otto Lund"),
        ("Counsel for Otto Lund calls it rash. According to the lawyer, Lund “owes nobody a coin”.", "the lawyer"),
        ("According to the lawyer, Otto Lund, it is “late”.", "Otto Lund"),
        ("Otto Lund dubbed it the “last swim of all”.", "Otto Lund"),
        ("The board sat. The neighbours’ pier rots. “It stinks,” they said.", "The board"),
        ("A weary MP told us it was “late”.", "A weary MP"),
        ("A senior Labour MP said it was “late”.", "A senior Labour MP"),
        ("Otto Lund, the Labour MP, spoke. “It is late,” the MP said.", "Otto Lund"),
        ("They face a drought villagers say is “dead for good”.", "villagers"),
        ("A guild of villagers say it is “dead for good”.", "A guild of villagers"),
        ("Otto Lund left. Rob Tarn's analysis: “This leaves the guild without a head.”", "Rob Tarn"),
        ("Otto Lund left, he said. The guild's analysis: “This leaves us without a head.”", "Otto Lund"),
    ],
)
def test_clauses_that_hang_on_another(text: str, name: str) -> None:
    assert [who for who, _ in sources(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Director General of the Oton Company Otto Lund came. “It holds,” he said.", "Otto Lund",
         "Director General of the Oton Company"),
        ("Ties grew, Deputy Chairman of Peru's ruling Growth Party Otto Ode Lund told us. “It holds,” he said.",
         "Otto Ode Lund", "Deputy Chairman of Peru's ruling Growth Party"),
        ("Head of Komi's government Otto Lund came. “It holds,” he wrote.", "Otto Lund", "Head of Komi's government"),
        ("The head of the aid group Far Hands said it was “late”.", "The head of the aid group Far Hands", None),
        ("When Ann Ode was sworn in as Surveyor General, President Otto Lund left. “It holds,” Lund said.", "Otto Lund",
         "President"),
        ("Otto Lund, sworn in as Surveyor General, left. “It holds,” Lund said.", "Otto Lund", None),
    ],
)  # fmt: skip
def test_offices_with_the_body_they_lead(text: str, name: str, role: str | None) -> None:
    assert sources(text) == [(name, role)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ms Sen left. Oton is a large coal town. “It is dry,” she said.", "Ms Sen"),
        ("Oton, a sleepy fishing village, floods. Ms Sen left. “It is dry,” she said.", "Ms Sen"),
        ("Pim Oton is a large coal merchant. “It is dry,” she said.", "Pim Oton"),
    ],
)
def test_no_town_is_she(text: str, name: str) -> None:
    assert [who for who, _ in sources(text)] == [name]


def test_owners_in_a_reported_clause_say_nothing() -> None:
    text = "The Oton Guild said on Monday that owners had guaranteed 40 beds and that the rest was “fair weather”."
    assert [who for who, _ in sources(text)] == ["Oton Guild"]


def test_what_anybody_calls_a_thing_is_nobodys() -> None:
    assert sources("Otto Lund won the Oton race, dubbed the “last swim of all”.") == [(None, None)]

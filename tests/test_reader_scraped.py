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

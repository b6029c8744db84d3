"""Quotations in copy with notices, share buttons, links and headings of the page run in with its sentences."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.reader.words.furniture import find_notices

BUTTONS = "Send Facebook Twitter Google+ Tumblr reddit Permalink http://ex.org/p/9"


def quotes(text: str) -> list[tuple[str, str | None, str]]:
    """Return the first word of each quotation, who speaks, and of what kind it is."""
    found = extract(text, model="builtin").quotes
    return [(q.text.split()[0], q.speaker.name if q.speaker else None, q.kind) for q in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Otto Lund fears for the quay. {BUTTONS} Nets rot there. “It leaks,” he told us.", "Otto Lund"),
        ("Media playback is unsupported on your device Oton coach Otto Lund: “We sank, and fast.”", "Otto Lund"),
        ("Pay rises under Otto Lund The clerks are glad. “It holds,” Lund said.", "Otto Lund"),
        ("Otto Lund left.\n\nREAD MORE: Nets - what is left of them\n\n“It leaks,” he said.", "Otto Lund"),
        ("Otto Lund left.\n\nIMAGE: Nets.\n\nImage caption A mast\n\n“It leaks,” Otto Lund said.", "Otto Lund"),
    ],
)  # fmt: skip
def test_no_notice_speaks(text: str, speaker: str) -> None:
    assert [who for _, who, _ in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    "text", ["Facebook, Twitter and Google object.", "She opened Facebook Messenger.", "Read more: it pays."]
)
def test_names_in_a_sentence_are_no_notice(text: str) -> None:
    assert find_notices(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The lifeboat that nobody manned “Two of us rowed it out that night,” says Otto Lund.", "direct"),
        ("Why Oton waits “Two of us rowed it out that night,” Otto Lund said.", "direct"),
        ("The crew came late. - “Two of us rowed it out,” said Otto Lund.", "direct"),
        ("Otto Lund wrote:-“Two of us rowed it out.”", "direct"),
        ("Otto Lund spoke of “two who rowed it out,” said Ann Ode.", "partial"),
    ],
)
def test_sentences_behind_a_heading_are_direct(text: str, kind: str) -> None:
    assert [what for _, _, what in quotes(text)] == [kind]

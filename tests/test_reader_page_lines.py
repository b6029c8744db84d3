"""Lines of a page around a story (bylines, captions, links, rules): wherever they stand, they change no fact."""

import pytest

from factlift.article import Article
from factlift.reader import read_article

STORY = """Ghana to send nurses to Barbados

Ghana will send 375 nurses to Barbados by 2028, Health Minister Kwabena Asare said. The first 95 left in July.

“This is not brain drain,” Mr Asare told reporters. “They will come back better nurses.”

Only nurses with at least five years of service are considered. Those who smoke are not eligible.

Perpetua Owusu, president of the nurses' union, called the deal “a bandage on a wound”."""
LINES = (
    "(Reuters) -", "By Samuel Otieno, Nairobi", "By SAMUEL OTIENO", "Samuel Otieno | 3 May 2026",
    "Updated: 12 hours ago", "Published 3 May 2026, 14:05", "3 min read", "Photo: Ann Ode/Harbour Post",
    "PHOTO | FILE", "Advertisement", "Nurses wait at the airport in Manila. Photo: Ann Ode",
    "A nurse at work in Lagos, Nigeria (file photo)", "Also read: Peru sends 900 cooks to Oman",
    "Related: 40 soldiers killed in Mali", "Got a tip? Email us at once.",
    "Sign up for our daily newsletter to get 5 top stories", "© 2026 Harbour Post. All rights reserved.",
    "Comments (14)", "Tags: nurses, Ghana, Barbados", "Edited by Ann Ode and Otto Lund",
    "Reporting by Ann Ode in Lima; editing by Otto Lund", "ENDS", "-30-", "###", "***", "* * *", "• • •",
    "Notes to editors", "For more information contact Ann Ode on 0123 456 789.", "Key points", "Opinion",
    "Home > News > Africa", "Harbour Post, 3 May 2026", "1/4", "With inputs from agencies",
    "The author is a reporter based in Oslo, Norway.",
    "Ann Ode is a freelance journalist who covers migration from Manila.",
    "Correction: An earlier version of this story misspelled a name.", "From our correspondent in Lima",
    "Lima, Peru", "Monday, 3 May 2026", "Story continues below advertisement", "Watch: nurses leave Manila",
    "HARBOUR POST STAFF",
)  # fmt: skip
FIELDS = {
    "deployments": ("count", "origin", "destinations", "group", "status", "modality", "scope", "when", "clause"),
    "criteria": ("kind", "text", "category"),
    "quotes": ("kind", "continues"),
}


def facts_of(text: str) -> dict[str, list[tuple[object, ...]]]:
    """Return the facts by type, their fields without the numbers of sentences and sources, with who says so."""
    answer = read_article(Article.read(text))
    names = [source["name"] for source in answer["sources"]]
    found: dict[str, list[tuple[object, ...]]] = {}
    for kind, fields in FIELDS.items():
        for fact in answer[kind]:
            source = fact.get("speaker", fact.get("attribution"))
            told = (*(fact.get(field) for field in fields), names[source - 1] if source else None)
            found.setdefault(kind, []).append(told)
    return found


@pytest.mark.parametrize("line", LINES)
def test_lines_of_a_page_change_nothing(line: str) -> None:
    """At the top, between any two paragraphs, and at the end."""
    whole = facts_of(STORY)
    assert {kind: len(facts) for kind, facts in whole.items()} == {"deployments": 2, "criteria": 2, "quotes": 3}
    parts = STORY.split("\n\n")
    for at in range(len(parts) + 1):
        assert facts_of("\n\n".join([*parts[:at], line, *parts[at:]])) == whole, at

"""What a page puts around and between the paragraphs of a story changes no fact of it."""

import re

import pytest

from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.words.page import without_page

STORIES = (
    """Dunleary joiners head for the Baltic

The Dunleary Guild said on Tuesday that it would send 64 joiners to Estonia and Latvia before the winter.

Its warden, Orla Fenn, told members that the order had come sooner than anybody had hoped.

“We said yes within the hour,” she said. “Then we counted the vans.” Some questions remain.

Of the joiners, 40 are bound for Tartu. The other 24 will go to Riga, she added.

They must have a clean driving licence. Nobody under 21 will be taken, and those with a bad back are turned away.

A spokesman for the ministry of trade, Piet Harl, denied that any were to go to Norway.

“Nobody has asked us,” he said.""",
    """Island lends pilots to its neighbour

Saint Brenna has 31 harbour pilots in Guyana, its transport minister, Leon Achebe, told the assembly.

He said that nine had come home in June. A further dozen are to leave in October, all of them for Georgetown.

The opposition called the loan “a leak in our own boat”. Its leader, Dr Ama Corrie, wants it stopped.

“Who brings in our ferries?” she asked. The questions remain.

Mr Achebe replied that only pilots with ten years of service are chosen, and that men over 58 stay where they are.""",
)
CROSSHEADS = (
    "A long road", "A LONG ROAD", "What comes next", "WHAT COMES NEXT", "Questions remain", "The background",
    "Dry eyes and wet decks:", "In the long run", "Questions Remain",
)  # fmt: skip
NOTICES = (
    "Advertisement", "ADVERTISEMENT - CONTINUE READING BELOW",
    "By Ann Ode", "By ANN ODE and OTTO LUND", "By Ann Ode, Migration Correspondent", "Ann Ode, staff reporter",
    "(Photo: Otto Lund/Harbour Post)", "Photo: Otto Lund", "Read more: Council raises parking charges", "5 min read",
    "Sign up for our Morning Briefing newsletter", "Share this article", "Listen to this article", "Subscribe",
    "Sign up for the Briefing newsletter.\nBy signing up you agree to our terms and our privacy policy.",
    "This is a developing story. It will be updated.", "This article was corrected on 5 May 2026.",
    "Correction (5 May 2026): An earlier version of this article misspelled a name.", "12 comments",
    "Related stories\n\nPeru sends 900 cooks to Oman\n\n“We were never asked,” say farmers in Lima",
    "Most read\nMinister resigns over hospital bill\nPeru sends 900 cooks to Oman", "Published: 3 May 2026, 14:05",
    "In this article:\nThe background\nWhat comes next\nQuestions remain", "Tags: labour, Peru, Oman",
    "© 2026 Harbour Post. All rights reserved. Reproduction without permission is prohibited.",
)  # fmt: skip
FIELDS = ("clause", "count", "origin", "destinations", "group", "status", "modality", "scope", "stage", "when", "kind")


def facts_of(text: str) -> list[tuple[object, ...]]:
    """Return the facts, each with the words of its sentence or passage and with who says so."""
    article = Article.read(text)
    answer = read_article(article)
    names = [source["name"] for source in answer["sources"]]
    found: list[tuple[object, ...]] = []
    for kind in ("deployments", "criteria", "quotes"):
        for fact in answer[kind]:
            at = article.sentences[fact["s"] - 1] if "s" in fact else article.passages[fact["q"] - 1]
            source = fact.get("speaker", fact.get("attribution"))
            told = (*(str(fact.get(field)) for field in FIELDS), names[source - 1] if source else None)
            found.append((kind, text[at.start : at.end], *told, fact.get("text"), fact.get("continues")))
    for source in answer["sources"]:
        line = article.sentences[source["s"] - 1]
        assert source["name"] in text[line.start : line.end]
    return found


@pytest.mark.parametrize("story", STORIES, ids=("joiners", "pilots"))
@pytest.mark.parametrize("line", [*CROSSHEADS, *NOTICES])
def test_what_parts_two_paragraphs_changes_no_fact(story: str, line: str) -> None:
    """Between any two paragraphs behind the first; a notice also at the end."""
    whole = facts_of(story)
    assert len(whole) >= 6
    parts = story.split("\n\n")
    for at in range(2, len(parts) + (line in NOTICES)):
        assert facts_of("\n\n".join([*parts[:at], line, *parts[at:]])) == whole, at


@pytest.mark.parametrize("story", STORIES, ids=("joiners", "pilots"))
def test_a_line_that_says_a_sentence_again_changes_no_fact(story: str) -> None:
    """A pull quote without marks, a caption with the words of the lead, the headline printed twice."""
    whole = facts_of(story)
    parts = story.split("\n\n")
    lead = parts[1].split(". ")[0].rstrip(".") + "."
    for at in range(2, len(parts) + 1):
        assert facts_of("\n\n".join([*parts[:at], lead, *parts[at:]])) == whole, at
        assert facts_of("\n\n".join([*parts[:at], lead + " (Photo: Ann Ode)", *parts[at:]])) == whole, at
    assert facts_of("\n\n".join([parts[0], *parts])) == whole


def kept(text: str) -> list[str]:
    """Return the sentences of an article that the reader sees."""
    story = without_page(Article.read(text)).story
    return [text[sentence.start : sentence.end] for sentence in story.sentences]


PROSE = "The guild will send 64 joiners to Estonia before the winter sets in."


@pytest.mark.parametrize(
    "line",
    [
        "In Estonia", "Who can apply", "Requirements", "What we ask", "The minister", "THE MINISTER", "Orla Fenn",
        "Forty for Tartu", "40 for Tartu", "Last May", "‘Nobody asked us’", "Joiners wanted", "Notes to editors",
        "By Ann Ode, Tallinn, Estonia", "By Monday all of them had left.", "How to apply", "- a clean licence",
        "Fenn: they left", "Related work counts.", "Advertisements for 40 cooks hung in the hall.", "* * *",
        "Copyright lawyers are to go there too.", "They left.", "Hospital staff", "Oman, 40 hospital staff",
        "Posted to Mali: 40 soldiers", "Posted 40 nurses abroad", "By Christmas", "Categories: 40 nurses, 20 welders",
        "Register by sending your papers to the e-mail address below.", "Photo: 40 nurses leave Manila",
        "By registering, applicants agree to serve two years.", "Correction: it sends 40, not 400, our report said.",
        "The report has been corrected twice.", "Oman, hospital staff", "Sport",
    ],
)  # fmt: skip
def test_lines_that_tell_something_stay(line: str) -> None:
    """A heading with a place, people, a number or a condition; a speaker's name; a sentence."""
    text = f"Joiners leave\n\n{PROSE}\n\n{line}\n\nThey were told so by the warden, Orla Fenn, on Tuesday."
    assert line.split(".")[0] in " ".join(kept(text))


def test_a_crosshead_goes_only_from_between_paragraphs() -> None:
    """Above a list it may be what the items are about; one that stands twice is a label."""
    text = f"Joiners leave\n\n{PROSE}\n\nA long road\n\n- a clean licence\n- a strong back"
    assert "A long road" in kept(text)
    text = f"Joiners leave\n\n{PROSE}\n\nA long road\n\n{PROSE[:-1]} here.\n\nA long road\n\n{PROSE[:-1]} there."
    assert kept(text).count("A long road") == 2


def test_links_end_where_the_story_goes_on() -> None:
    """At a sentence, at a quotation that is one, and at a blank line below a block of links."""
    text = f"Joiners leave\n\n{PROSE}\n\nRelated stories\nCooks wanted\nCouncil meets\n\n“We go,” Fenn said. “At once.”"
    assert kept(text) == ["Joiners leave", PROSE, "“We go,” Fenn said.", "“At once.”"]
    text = f"Joiners leave\n\n{PROSE}\n\nRelated stories\nCooks wanted\n\nOrla Fenn, warden of the guild"
    assert kept(text)[-1] == "Orla Fenn, warden of the guild"


def test_a_sentence_said_again_within_prose_stays() -> None:
    """Only a line of its own is a pull quote."""
    text = f"Joiners leave\n\n{PROSE}\n\nThe warden was glad. {PROSE}"
    assert kept(text).count(PROSE) == 1
    assert kept(text)[-2:] == ["The warden was glad.", PROSE]


@pytest.mark.parametrize("story", STORIES, ids=("joiners", "pilots"))
def test_what_stands_above_the_headline_changes_no_fact(story: str) -> None:
    """Its label, the name of the page, a menu, the head of a mail; a caption below it."""
    whole = facts_of(story)
    title, rest = story.split("\n\n", 1)
    menu = "Home\nWorld\nAfrica\nBusiness\nSport\n\n"
    mail = "From: Ann Ode <ann@harbour.example>\nTo: desk@harbour.example\nDate: Mon, 4 May 2026 10:12:00 +0100\n\n"
    for head in ("EXCLUSIVE: ", "Breaking: ", "ANALYSIS | ", menu, mail, "Ann Ode, staff reporter\n\n"):
        assert facts_of(head + story) == whole, head
    for tail in (" | The Harbour Post", " - Harbour Post", " – Harbour Times"):
        assert facts_of(f"{title}{tail}\n\n{rest}") == whole, tail
    for caption in ("Vans wait on the quay. Photo: Ann Ode / Harbour Post", "The quay at dawn (Picture: Otto Lund)"):
        assert facts_of(f"{title}\n\n{caption}\n\n{rest}") == whole, caption


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Forty joiners in Riga. Photo: Ann Ode", "Forty joiners in Riga."),
        ("Interview: Ann Ode / Photographs: Otto Lund", "Interview: Ann Ode / Photographs: Otto Lund"),
        ("Latest news", ""),
        ("World", "World"),
        ("Dunleary – Riga", "Dunleary – Riga"),
        ("To: all members", "To: all members"),
        ("Updated rules: who may go", "Updated rules: who may go"),
    ],
)
def test_what_may_tell_something_stays_above_a_story(line: str, seen: str) -> None:
    """The words of a caption with a number, a lone word of a menu, a title with a dash; the headline below a label."""
    assert kept(f"{line}\n\nJoiners leave\n\n{PROSE}") == [*[seen][: bool(seen)], "Joiners leave", PROSE]


@pytest.mark.parametrize("marks", [("„", "“"), ("«", "»"), ("« ", " »"), ("»", "«"), ("『", "』")], ids="".join)
@pytest.mark.parametrize("story", STORIES, ids=("joiners", "pilots"))
def test_quotation_marks_of_other_countries_change_no_fact(story: str, marks: tuple[str, str]) -> None:
    """They are read like those of English."""
    written = re.sub("“(.*?)”", lambda found: marks[0] + found[1] + marks[1], story)
    assert unmarked(facts_of(written)) == unmarked(facts_of(story))


def unmarked(facts: object) -> str:
    """Return facts as text without marks of quotation and white space."""
    return re.sub(r"[“”„«»『』\s]", "", str(facts).replace("\\xa0", ""))

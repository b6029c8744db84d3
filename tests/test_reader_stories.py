"""A text with several stories: each is read as if it stood alone, and one story is never cut in two."""

from __future__ import annotations

from itertools import permutations

import pytest

from factlift import extract, reader
from factlift.article import Article
from factlift.facts import ArticleFacts, Fact
from factlift.reader.words.stories import LONGEST_STORY, stories_of

COOKS = """Peru to send 40 cooks to Oman hotels

Forty cooks will leave for Muscat in May, Labour Minister Rosa Quispe said on Monday.

“They will earn four times as much,” Ms Quispe told reporters in Lima. Applicants must be under 35.

Another 25 are to follow in August, she said."""
POLICE = """Suva lends officers to Solomon Islands

Fiji will fly 70 police officers to Honiara before the games, Commissioner Jone Rabuka said.

They will stay for six weeks. “We look after our neighbours,” he added.

Smokers need not apply, the force said."""
NURSES = """ACCRA, June 3 (Volta News) - Ghana will send 95 nurses to Barbados in May, the health ministry said.

Some 40 who left last year will stay until 2028. “Nobody is alone,” Deputy Minister Efua Sarpong said.

Another 30 nurses are to leave in July."""
STORIES = {"cooks": COOKS, "police": POLICE, "nurses": NURSES}


def told(facts: ArticleFacts) -> set[tuple[object, ...]]:
    """Return each fact by its words and by whom it names."""
    return {_told(fact) for fact in (*facts.deployments, *facts.criteria, *facts.quotes)}


def _told(fact: Fact) -> tuple[object, ...]:
    fields = (getattr(fact, name, None) for name in ("speaker", "attribution", "origin", "group", "status", "count"))
    named = [getattr(value, "name", None) or getattr(value, "text", None) or value for value in fields]
    return (fact.kind if hasattr(fact, "kind") else "", fact.evidence[0].text, *named)


@pytest.mark.parametrize("order", permutations(STORIES), ids="-".join)
@pytest.mark.parametrize("between", ["\n\n", "\n\n* * *\n\n", "\n\n\n\n", "\n\n(Editing by Ann Ode)\n\n"])
def test_each_story_is_read_alone(order: tuple[str, ...], between: str) -> None:
    """Nobody is taken over from the story before or behind, and every span is where it is said to be."""
    text = between.join(STORIES[name] for name in order)
    facts = extract(text, model="builtin")
    assert told(facts) == set().union(*(told(extract(STORIES[name], model="builtin")) for name in order))
    for fact in (*facts.deployments, *facts.criteria, *facts.quotes):
        for span in (*fact.evidence, *fact.spans.values()):
            assert text[span.start : span.end] == span.text


def starts(text: str) -> list[str]:
    """Return the first words of each story."""
    return [" ".join(story.article.text.split()[:3]) for story in stories_of(Article(text).plain)]


LEAD = (
    "Peru will send 40 cooks to hotels in Oman in May, Labour Minister Rosa Quispe said in Lima on Monday.\n\n"
    "Ms Quispe said that the hotels of Muscat had asked for twice as many, and that more would follow."
)


UNION = "Teófilo Rojas of the Callao union spoke in Arequipa, Tacna and Puno on the matter."
GOES_ON = {
    "Four times the wage at home": "Cooks earn four times what Lima pays, Ms Quispe said, and Oman pays for tickets.",
    "Who may apply for a place": "Applicants must be under 35, in good health, and free of debts to a public body.",
    "What the unions say of it": "In Callao the union of Teófilo Rojas said that Peru had no cooks to spare at all.",
    "How did it all begin?": "With a letter from Ibri to Arequipa, which Don Eusebio Mamani has kept, in Quechua.",
    "“Four times the wage at home”": UNION,
    "- 25 cooks to Salalah next year": UNION,
    "- 25 cooks to Salalah\n\nWhat others in the trade say": "In Fiji, Jone Rabuka, Mere Tuil and Ratu Vula nod.",
    "Correction (5 May 2026): An earlier version of this story misspelled a name.": UNION,
    "Related stories\n\nFiji lends police officers to Honiara": UNION,
    "By Ann Ode in Arequipa and Jon Farr in Tacna": "Cooks in Ica and Puno, said Teófilo Rojas, were of two minds.",
}


@pytest.mark.parametrize("line", GOES_ON)
def test_a_story_goes_on(line: str) -> None:
    """A crosshead, a question, words pulled out, an item, a notice and a link begin no other story."""
    assert starts(f"Peru to send 40 cooks to Oman\n\n{LEAD}\n\n{line}\n\n{GOES_ON[line]}") == ["Peru to send"]


OTHERS = [
    POLICE,
    "Suva lends more officers\n\nBy Jon Farr\n\nFiji will fly 70 police officers to Honiara, the force said.",
    "Peru nurses leave for Oman\nBy Ann Ode\n\nLabour Minister Rosa Quispe of Peru saw off nurses to Oman.",
    NURSES,
    "MUSCAT, May 9 (Gulf Wire) - Oman has asked Peru for 40 cooks, Labour Minister Rosa Quispe said.",
    "\n\nREPUBLIC OF GHANA\nMinistry of Health\n\nGhana sends 95 nurses to Barbados, Dr Efua Sarpong said.",
]


@pytest.mark.parametrize("other", OTHERS)
def test_another_story_begins(other: str) -> None:
    """A headline with a byline, a dateline or other names, a dateline, and a letterhead far below do."""
    found = starts(f"Peru to send 40 cooks to Oman\n\n{LEAD}\n\n{other}")
    assert found == ["Peru to send", " ".join(other.split()[:3])]


def test_a_long_text_is_cut() -> None:
    """A text that is longer than any story is read in parts, which have all its paragraphs."""
    text = "\n\n".join(f"Peru sent {number} cooks to Oman in May, said Rosa Quispe." for number in range(100, 7_000))
    stories = stories_of(Article(text))
    assert len(stories) == 1 + len(text) // LONGEST_STORY
    assert all(len(story.article.text) <= LONGEST_STORY for story in stories)
    assert sum(len(story.article.sentences) for story in stories) == len(Article(text).sentences)
    assert [story.sentences for story in stories][1] == len(stories[0].article.sentences)


def test_a_source_of_two_stories_is_one() -> None:
    """Whoever speaks in two stories is one source, with the facts of both."""
    other = POLICE.replace("Commissioner Jone Rabuka", "Labour Minister Rosa Quispe").replace("he added", "she added")
    sources = [quote.speaker.name for quote in extract(f"{COOKS}\n\n{other}", model="builtin").quotes if quote.speaker]
    assert sources == ["Rosa Quispe", "Rosa Quispe"]


def test_a_story_of_a_page_about_people_sent_is_read_as_one_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a short item leaves open is known from the page: read again if others tell of people sent."""
    read: list[tuple[str, bool]] = []

    def story(
        article: Article, *, sure: bool = False, elders: list[dict[str, object]]
    ) -> tuple[dict[str, list[object]], bool]:
        read.append((article.text[:4], sure))
        elders.append({})
        told: dict[str, list[object]] = {"sources": [], "deployments": [], "criteria": [], "quotes": []}
        return told, sure or article.text.startswith("Peru")

    monkeypatch.setattr(reader, "_read_story", story)
    reader.read_article(Article(f"{COOKS}\n\n{POLICE}"))
    assert read == [("Peru", False), ("Suva", False), ("Suva", True)]

"""Fragments in marks without a verb of speech: somebody's words or a term, and whose."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article


def quotes_of(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return the kind, the speaker's name and the cue of each quote."""
    answer = read_article(Article.read(text))
    names = [source["name"] for source in answer["sources"]]
    return [(q["kind"], names[q["speaker"] - 1] if "speaker" in q else None, q.get("cue")) for q in answer["quotes"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # whoever speaks in the paragraph goes on, or the paper that it is about
        ("No such vow was made, Ann Ode replied. A team had come home with “a long list of reasons”.",
         ("partial", "Ann Ode", None)),
        ("A circular by the agency Sable Crest asks for men under 38. Arabic “will be looked upon kindly”.",
         ("partial", "A circular by the agency Sable Crest", None)),
        ("The handbook also asks for a letter from an employer “who does not share our faith”.",
         ("partial", "The handbook", "asks")),
        # the subject that wants, asks, or says “my”
        ("Otto Lund was pulled out alive. He has two broken ribs and wants “a very cold cola”.",
         ("partial", "Otto Lund", None)),
        ("Ann Ode is asking for tests “every week, not every year”.", ("partial", "Ann Ode", "asking")),
        ("Witness F paid 9,000 to an agent “so that my blood should be clean”.", ("partial", "Witness F", None)),
        # any verb that tells a view of a thing
        ("In Hanoi, the Labour Department said it had cleared nobody and described Tarn’s remarks as “premature”.",
         ("partial", "Labour Department", "described")),
        ("The Amur regional government said no cook was there and dismissed reports as “fantasies”.",
         ("partial", "The Amur regional government", "dismissed")),
        ("A planner in Cairo, when I showed him his own chart, called the sum “a number with a moustache”.",
         ("partial", "A planner in Cairo", "called")),
        ("CARICOM, which had said that it would send “a full mission of 30”, sent none.",
         ("partial", "CARICOM", "said")),
        # no words of anybody
        ("Ann Ode spoke. She served as “a bridge” between the two.", ("scare", None, None)),
        ("Otto Lund said no. The “not for sale” sign went up again.", ("scare", None, None)),
        ("Ann Ode said no. They were “crossed out in red”.", ("scare", None, None)),
    ],
)  # fmt: skip
def test_whose_words_a_fragment_is(text: str, found: tuple[str, str | None, str | None]) -> None:
    """A clause, or a noun with its article, is somebody's words; a bare term stays at a distance."""
    assert quotes_of(text) == [found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It has gone into the long grass,” this newspaper was told by one senior stevedore.", "one senior stevedore"),
        ("“Retention was adversely affected by the housing”, in the words of the review.", "the review"),
        ("Cries of “Shame!” came from the benches opposite.", "the benches opposite"),
        ("The second diplomat is unconvinced. “Certified by whom?” was the reply we got.", "The second diplomat"),
        ("In the book at Tilbury, left by a cook who gave no name: “Same sea. Same biscuits.”",
         "a cook who gave no name"),
        ("The trace is a circular of 30 July, seen by the Post, which tells mills to “ensure a timely departure”.",
         "a circular of 30 July"),
        ("Its chairman, retired Gen. Otto Lund, called that “a corporal’s return”.", "Otto Lund"),
        ("Sierra Leone’s High Commissioner to Peru, Dr. Otto Lund, drew laughter. “We asked for 120,” he said.",
         "Otto Lund"),
        ("Anyone with a brother in “an unlawful association”, the phrase the junta uses, is refused.", "the junta"),
    ],
)  # fmt: skip
def test_speakers_without_a_noun_that_a_table_lists(text: str, speaker: str) -> None:
    """Who is told by “by”, “from” or “in the words of”, or named behind an office, has spoken."""
    assert [found[1] for found in quotes_of(text)] == [speaker]

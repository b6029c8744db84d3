"""Quotes whose verb of speech is left out, passive, inverted or unlisted, and terms of nobody in particular."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article


def heard(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return the kind, speaker and cue of each quote."""
    answer = read_article(Article.read(text))
    names = [source["name"] for source in answer["sources"]]
    return [(q["kind"], names[q["speaker"] - 1] if "speaker" in q else None, q.get("cue")) for q in answer["quotes"]]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Ann Ode spoke of “a new dawn”; the guild of “a false one”.",
         [("partial", "Ann Ode", "spoke"), ("partial", "the guild", "spoke")]),
        ("The mayor called it “a triumph” and the bishop “a disgrace”.",
         [("partial", "The mayor", "called"), ("partial", "the bishop", "called")]),
        ("One diplomat called it “theatre”, another “a farce”.",
         [("partial", "One diplomat", "called"), ("partial", "another", "called")]),
        ("What Ann Ode calls a “bridge” is, for the guild, “a pier with ideas above its station”.",
         [("partial", "Ann Ode", "calls"), ("partial", "the guild", None)]),
        ("While Lisbon hailed “a historic deal”, Nairobi was cooler, calling it “a first step”.",
         [("partial", "Lisbon", "hailed"), ("partial", "Nairobi", "calling")]),
    ],
)  # fmt: skip
def test_a_clause_without_a_verb_has_its_own_speaker(
    text: str, quotes: list[tuple[str, str | None, str | None]]
) -> None:
    """A clause that shares the verb before it, and a participle behind a clause of its own, name another speaker."""
    assert heard(text) == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“The agents looted us,” Otto Lund rued.", [("direct", "Otto Lund", "rued")]),
        ("“We shall not bow”, the bishop vouchsafed.", [("direct", "the bishop", "vouchsafed")]),
        ("“It leaks,” fumed one cook. “It lists,” chimed in another.",
         [("direct", "one cook", "fumed"), ("direct", "another", "chimed")]),
        ("Recalls Ann Ode: “It was dark.”", [("direct", "Ann Ode", "Recalls")]),
        ("Said one cook: “We are tired.”", [("direct", "one cook", "Said")]),
        ("Said Lund, a cook, said: “It leaks.”", [("direct", "Said Lund", "said")]),
        ("The mayor took to the airwaves to call the deal “a sham”.", [("partial", "The mayor", "call")]),
        ("He plans to call the deal “a sham”.", [("scare", None, None)]),
        ("The Guild accused Suva of “turning a blind eye”.", [("partial", "Guild", "accused")]),
        ("RNF said in a report that the quay was “ripe for abuse”.", [("partial", "RNF", "said")]),
    ],
)  # fmt: skip
def test_a_tag_may_have_any_verb_and_any_order(text: str, quotes: list[tuple[str, str | None, str | None]]) -> None:
    """A verb that no table lists, one before its subject and one of purpose introduce words; a plan does not."""
    assert heard(text) == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“Shame on you” was chanted by dozens of cooks.", [("partial", "dozens of cooks", "chanted")]),
        ("“Let us work” was daubed on the wall overnight.", [("direct", None, "daubed")]),
        ("The word “traitor” was scrawled on his car.", [("partial", None, "scrawled")]),
        ("“Bring our sons home”, read one placard.", [("direct", "one placard", "read")]),
        ("Placards reading “Cooks are not slaves” were held up.", [("direct", "Placards", "reading")]),
        ("The inquiry heard that cooks were “treated like cattle”.", [("partial", None, "heard")]),
        ("“They were treated like cattle,” the inquest was told.", [("direct", None, "told")]),
        ("The court heard that Ann Ode called cooks “cattle”.", [("partial", "Ann Ode", "called")]),
        ("Article 4 of the treaty states that “no cook shall be held”.",
         [("partial", "Article 4 of the treaty", "states")]),
        ("Protesters carried banners saying “Enough is enough”.", [("direct", "banners", "saying")]),
        ("The scheme, hailed as “historic”, has sent 90 cooks to Oman.", [("scare", None, None)]),
        ("The scheme, hailed as “historic” by the mayor, has ended.", [("partial", "the mayor", "hailed")]),
    ],
)  # fmt: skip
def test_what_is_written_or_chanted(text: str, quotes: list[tuple[str, str | None, str | None]]) -> None:
    """A wall, a placard and a crowd have words; what a thing is called by anybody is a term."""
    assert heard(text) == quotes


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Ode, MP for Fife, rose. The Labour MP said it was “a shame”.", ["Ann Ode"]),
        ("Otto Lund, the president, left. The Kenyan leader said it would “open doors”.", ["Otto Lund"]),
        ("Otto Lund, a nurse, left. The Kenyan president said it would “open doors”.", ["The Kenyan president"]),
        ("The mother of three said it left her “with nothing but debt”.", ["The mother of three"]),
        ("“I am ready,” said the younger of the two. “I am not,” said the older.",
         ["the younger of the two", "the older"]),
        ("“No,” a neighbour of the family, Otto Lund, told us.", ["Otto Lund"]),
        ("Nkosi, a 29-year-old from Durban, left in May. “We were sold,” she recalls.", ["Nkosi"]),
    ],
)  # fmt: skip
def test_a_noun_with_a_capital_takes_up_who_was_just_named(text: str, speakers: list[str]) -> None:
    """A party, a nationality and an age go back to the person before, unless his role is another."""
    assert [name for _, name, _ in heard(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("More than 30 cooks interviewed for the study described it as “appalling”.", ["30 cooks"]),
        ("About 30 cooks told the paper they were “tired”.", ["30 cooks"]),
        ("Four of the nine said it was “appalling”.", ["Four of the nine"]),
        ("“It is appalling,” said four of the nine, who have left.", ["four of the nine"]),
        ("Cooks have long called it “theft”.", ["Cooks"]),
        ("What cooks call “theft” the ministry calls “mobility”.", ["cooks", "the ministry"]),
        ("The ministry uses the word “neutralised”.", ["The ministry"]),
        ("In the ministry’s jargon they were “neutralised”.", ["the ministry"]),
        ("The bar’s owner (“I was a corporal, actually”) pours.", ["The bar’s owner"]),
        ("Rosa Lund’s brother Otto drowned in June. “They knew it leaked,” she said.", ["Rosa Lund"]),
    ],
)
def test_several_people_and_their_words(text: str, speakers: list[str]) -> None:
    """A count rounded off, so many of so many, a word that is used and an aside in brackets have their speakers."""
    assert [name for _, name, _ in heard(text)] == speakers

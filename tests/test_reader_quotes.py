"""How the reader tells acts of speech from other verbs, and whom the words that name a speaker stand for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift.article import Article
from factlift.lexicon import load_words
from factlift.reader import read_article

DATA = Path(__file__).parents[1] / "src/factlift/data"
SPEAKERS = ("Ann Ode", "the harbour master, Otto Tarn,", "a cook in Lodwar", "Officials", "The Ministry of Labour")
WORDS = "Ann Ode|said|“No,”|the cook|,|who|according to|as|—|by|:|was|described|warning|her|one|19-year-old|.|&"
PIECES = (*WORDS.split("|"), "\n")
TAGS = (
    "“The ship is late,” said {who}.",
    "“The ship is late,” {who} said.",
    "{who} said: “The ship is late.”",
    "According to {who}, the ship was “late again”.",
    "“The ship is late,” {who} said, “and the crew is gone.”",
)


def speakers_of(text: str) -> list[str | None]:
    """Return the name of each quote's speaker."""
    answer = read_article(Article.read(text))
    return [answer["sources"][q["speaker"] - 1]["name"] if "speaker" in q else None for q in answer["quotes"]]


def claimants_of(text: str) -> list[str | None]:
    """Return the name of the source of each deployment and criterion."""
    answer: dict[str, Any] = read_article(Article.read(text))
    facts = [*answer["deployments"], *answer["criteria"]]
    return [answer["sources"][f["attribution"] - 1]["name"] if "attribution" in f else None for f in facts]


@pytest.mark.parametrize("name", ["speech_uses", "speaker_kin"])
def test_every_word_has_a_reason(name: str) -> None:
    """Each entry of the files on how words are used gives a reason of at least one word."""
    raw = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    groups = {group: entries for group, entries in raw.items() if group != "about"}
    assert groups.keys() == load_words(name).keys()
    assert all(reason.strip() for entries in groups.values() for reason in entries.values())


def test_words_of_a_use_are_verbs_that_the_reader_knows() -> None:
    """A verb that needs marks or a clause is one of the verbs of speech, in some form; else the entry does nothing."""
    uses, verbs = load_words("speech_uses"), load_words("speech_verbs")
    known = frozenset().union(*verbs.values()) | uses["base"]
    assert uses["naming"] & known
    assert len((uses["marks"] | uses["clause"]) - known) < len(uses["marks"] | uses["clause"]) / 3


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("who", SPEAKERS)
def test_each_tag_names_each_speaker(tag: str, who: str) -> None:
    """Whatever the kind of speaker and wherever the tag stands, every quote has that speaker."""
    text = tag.format(who=who).replace(",.", ".").replace(",:", ":").replace(",,", ",")
    found = speakers_of(text)
    wanted = "Otto Tarn" if "Otto" in who else who.removeprefix("The ")
    assert found, text
    assert {(name or "").removeprefix("The ") for name in found} == {wanted}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya sent 300 nurses to Qatar, Ann Ode said on Friday.", ["Ann Ode"]),
        ("Kenya sent 300 nurses to Qatar, and growers say that rain is due.", [None]),
        ("Ann Ode did not say when Kenya would send 300 nurses to Qatar.", [None]),
        ("The firm charged fees. Kenya sent 300 nurses to Qatar.", [None]),
        ("Kenya sent 300 nurses to Qatar, according to harbour figures.", ["harbour figures"]),
        ("A bursar in Lodwar insists that Kenya sent 300 nurses to Qatar.", ["A bursar in Lodwar"]),
        (
            "An article in the Harbour Post, according to which Kenya sent 300 nurses to Qatar, is old.",
            ["Harbour Post"],
        ),
        ("Kenya sent 300 nurses to Qatar, a clerk there told this paper.", ["a clerk"]),
        ("The bureau asked 300 euros a head. Kenya sent 300 nurses to Qatar.", [None, None]),
        ("Kenya sent 300 nurses to Qatar in May; the bridge, readers tell us, has gone.", [None]),
        ("Government data show that Kenya sent 300 nurses to Qatar.", ["Government data"]),
    ],
)
def test_claims_go_to_who_makes_them(text: str, wanted: list[str | None]) -> None:
    """A deployment is attributed to the act of speech that governs its clause, and to no other verb."""
    assert claimants_of(text) == wanted


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_no_jumble_of_tags_is_too_much(text: str) -> None:
    """However tags are jumbled, reading ends, and every speaker stands in the article."""
    article = Article(text)
    answer = read_article(article)
    assert all(source["name"] in article.text for source in answer["sources"])
    assert all(quote.get("mention", "") in article.text for quote in answer["quotes"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Halima Ode met Otto Tarn. “He never paid,” she said. “I paid twice,” he said.", ["Halima Ode", "Otto Tarn"]),
        ("Maria Ode and Peter Tarn run a ferry. “I steer,” she said. “I talk,” he said.", ["Maria Ode", "Peter Tarn"]),
        ("Asked if he would run again, Mr Tarn laughed. “Ask my wife,” he said.", ["Mr Tarn"]),
        ("Pressed about the fire, Colonel Otto Tarn shrugged and replied, “Ask the goats.”", ["Otto Tarn"]),
        ("Ode Farr grows tea. “The frost came late,” Farr-san said.", ["Ode Farr"]),
        ("Mwalimu Otto Tarn teaches. “I taught their fathers,” Mwalimu Tarn said.", ["Otto Tarn"]),
        ("Datuk Seri Azman Ode resigned. “I am tired,” Azman told reporters.", ["Azman Ode"]),
        ("Otto bin Rashid al-Tarn spoke. “Come in,” Otto bin Rashid al-Tarn said.", ["Otto bin Rashid al-Tarn"]),
        ("Farmers blocked the road. “We will stay,” they said.", ["Farmers"]),
        ("Some of the strikers came. “No pay, no play,” they chanted.", ["Some of the strikers"]),
        ("“Nobody slept,” said one of the mothers, who feared for her job.", ["one of the mothers"]),
        ("She remembered her aunt telling her: “Never lend a boat.”", ["her aunt"]),
        ("Neighbours heard the driver shout, “Get down!”", ["the driver"]),
        ("“The dam,” said the engineer who built it, Otto Tarn, “will hold.”", ["Otto Tarn", "Otto Tarn"]),
        ("“We argued,” said the elder, Otto. “Never,” said the younger, Emil.", ["Otto", "Emil"]),
        ("The union wants more. Its head, Otto Tarn, was blunt.\n\n“Twelve, or we stop.”", ["Otto Tarn"]),
        ("“I sold the goats.\n\n“Then I sold the land,” said Ann Ode.", ["Ann Ode", "Ann Ode"]),
        ("“I will not sign it”: mayor defies council", ["mayor"]),
        ("“Not on my watch”: captain Otto Tarn weeps in dock", ["Otto Tarn"]),
        ("“Louder, please,” read one placard.", ["one placard"]),
        ("“NO BREAD NO PEACE” read a banner on the bridge.", ["a banner on the bridge"]),
        ("The Lodwar Relief Alliance left. “We can’t stay,” the aid group said.", ["Lodwar Relief Alliance"]),
        ("The harbour minister was calm. „We were broke before,“ joked Ann Ode.", ["Ann Ode"]),
        ("“It is late,” said a senior party official in Lodwar.", ["a senior party official in Lodwar"]),
    ],
)
def test_who_is_heard(text: str, wanted: list[str]) -> None:
    """Pronouns, crowds, placards, addresses, and names that come late: each quote has its speaker."""
    assert speakers_of(text) == wanted


def test_states_are_no_verb_before_an_auxiliary():
    """Nor does whoever applies for them speak."""
    text = "Kenya sends nurses abroad. Applicants for other Gulf states must be under 40 and pass a test."
    asked = read_article(Article.read(text))
    assert [fact.get("attribution") for fact in asked["criteria"]] == [None, None]
    stated = read_article(Article.read("The union states that 40 nurses were sent to Oman."))["deployments"]
    assert [fact.get("attribution") for fact in stated] == [1]


def test_a_name_answers_where_q_asks() -> None:
    """The turns of "Q:" are nobody's, those of a name are its own."""
    text = (
        "Q: Who goes?\nMinister Quill: We send teachers to Oman. Anyone with a teaching licence can apply.\n"
        "Q: Who does not?\nMinister Quill: People over 55 are not considered.\n"
    )
    assert set(claimants_of(text)) == {"Quill"}
    assert set(claimants_of(text.replace("Minister Quill:", "A:"))) == {None}


@pytest.mark.parametrize(
    ("text", "speaker", "kind", "cue"),
    [
        ("Ann Ode, who runs the yard, wants cooks who can “sleep in a loft and wake up cheerful”.", "Ann Ode", 1, None),
        ("Its head, Ms Ann Ode, fears it will be followed by “another forty at the very least”.", "Ann Ode", 1, None),
        ("Ann Ode wants a “deep clean”.", None, 0, None),
        ("The Home Office “cannot comment on leaks”.", "Home Office", 1, None),
        ("The Home Office “mole” has gone.", None, 0, None),
        ("Cooks with a trade “will be given priority”.", None, 0, None),
        ("Otto Tarn has been told that his hands are “too small for it”.", None, 1, "told"),
        ("“A handful, and not before May” was how the mayor of Lodwar, Mr Otto Tarn, put it.", "Otto Tarn", 2, "put"),
        ("Note of protest by the Hon. Otto Tarn: “We count them. I have yet to see one.”", "Otto Tarn", 2, None),
        ("Witness D put the price at “two months of wages, in advance”.", "Witness D", 1, "put"),
        ("A sign by the gate, painted in 1911, warns that “dogs are shot on sight”.", "A sign by the gate", 1, "warns"),
    ],
)  # fmt: skip
def test_fragments_without_a_verb_of_speech(text: str, speaker: str | None, kind: int, cue: str | None) -> None:
    """A fragment built into the sentence is its subject's; a term stays nobody's."""
    (quote,) = read_article(Article.read(text))["quotes"]
    assert speakers_of(text) == [speaker]
    assert (quote["kind"], quote.get("cue")) == (("scare", "partial", "direct")[kind], cue)


def test_a_lettered_witness_is_anonymous() -> None:
    """One whom only a letter tells from others has no name."""
    answer = read_article(Article.read("“I paid him twice,” Witness B, a cook, told us. “I went,” Witness B said."))
    assert [(s["name"], s.get("role"), s["anonymous"]) for s in answer["sources"]] == [("Witness B", "cook", True)]


def test_a_stage_direction_is_nobody() -> None:
    """A pronoun does not go back to a paragraph in brackets."""
    text = "ANN ODE: We left late.\n\n(SOUND OF A HARBOUR SIREN)\n\nOTTO TARN: She calls the tug “a tired old cow.”"
    assert not any("SIREN" in str(name) for name in speakers_of(text))


def test_what_somebody_calls_a_thing_is_no_claim_of_his() -> None:
    """Who describes a thing in passing does not claim what the sentence tells."""
    assert claimants_of("Peru is to send 40 cooks to Chile, after what one clerk described as “a begging letter”.") == [
        None
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Otto Tarn has put in for it. So far he has heard nothing. “I asked them twice. I ask again.”", "Otto Tarn"),
        ("Gus Pell runs it. We met a clerk named Bess Tarn. She calls the tug “a cow with a grudge.”", "Bess Tarn"),
    ],
)
def test_who_is_meant_a_sentence_later(text: str, speaker: str) -> None:
    """A passage goes back over a sentence of the same "he"; short forenames tell a gender."""
    assert speakers_of(text) == [speaker]

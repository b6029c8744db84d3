"""Whom a passage is credited to without a plain verb of speech, and which passages are names."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article


def quotes_of(text: str) -> list[tuple[str, str | None]]:
    """Return the kind and the speaker's name of each quote."""
    answer = read_article(Article.read(text))
    sources = [source["name"] for source in answer["sources"]]
    return [(q["kind"], sources[q["speaker"] - 1] if "speaker" in q else None) for q in answer["quotes"]]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("For Ann Ode, who runs the ferry, the new fare amounted to “a fine on living”.", ["Ann Ode"]),
        ("In the words of Otto Tarn, the quay is “a plank with a flag”.", ["Otto Tarn"]),
        ("“A plank with a flag on it” was the verdict of Otto Tarn.", ["Otto Tarn"]),
        ("“Nobody drowned on a Monday” was how Ann Ode put it.", ["Ann Ode"]),
        ("“No comment on that at all” – this was all that Ann Ode, reached at home, would offer.", ["Ann Ode"]),
        ("“We have had enough of mud.” So Ann Ode closed the meeting.", ["Ann Ode"]),
        ("“We have had enough of mud.” Ann Ode, 34, is one of forty cooks who sleep here.", ["Ann Ode"]),
        ("Branded “a pest” by one judge and “a saint” by the board, he left.", ["one judge", "the board"]),
        ("Ann Ode posted a picture of the quay with the caption “Late again, as ever”.", ["Ann Ode"]),
        ("Pinned to the door was a note: “Gone to sea.”", ["a note"]),
        ("There was, Judge Ann Ode noted in a long ruling, “no reason to doubt the cook”.", ["Ann Ode"]),
        ("It is, admits Ann Ode of the Ferry Board, “a slow boat”.", ["Ann Ode"]),
        ("The court sat late, a bench led by Ann Ode observing that the plea was “thin and late”.", ["a bench"]),
        ("Dockers left at noon. “No deal,” said one. “Not even close,” said another.", ["one", "another"]),
        ("Friends of the mayor insist that it was “a joke between cooks”.", ["Friends of the mayor"]),
        ("Ann Ode was quoted in May as having said that cooks “should learn to swim”.", ["Ann Ode"]),
        ("The sailing notes, which promise “a night of calm”, were printed in May.", ["The sailing notes"]),
        ("A cook who keeps the galley keys said: “It is late.”", ["A cook who keeps the galley keys"]),
        ("MUSCAT: Dockers met, one of them, speaking on the quay, saying it was “far too late”.", ["one of them"]),
        ("“What do I tell them?” That is the question that keeps Ann Ode awake.", ["Ann Ode"]),
        ("“Best soup in years” (Ann Ode, cook).", ["Ann Ode"]),
        ("As the bus left, youths lined the quay shouting “Where is our boat?”", ["youths"]),
        ("A girl of ten took the microphone and read the names. “That is all,” she said.", ["A girl of ten"]),
        ("“It was short,” she would say later. Ann Ode never married again.", ["Ann Ode"]),
        ("Guests were handed a leaflet. It said: “Mind your head.”", ["a leaflet"]),
        ("There are those, like Otto Tarn of Spanish Town, who pray. “It helps,” he says.", ["Otto Tarn"]),
        ("It was left to Otto Tarn to find the words. “Fire is a harvest too.”", ["Otto Tarn"]),
        ("An engineer by training, Ann Ode prefers numbers. “Nine,” she said.", ["Ann Ode"]),
        ("Her colleague, the soil scientist Ann Ode, is blunter still: “It is sand.”", ["Ann Ode"]),
        ("What strikes you about Otto Tarn is the hat. “I like it,” the retired bus inspector said.", ["Otto Tarn"]),
        ("Someone at the back shouted “Go home, all of you!”", ["Someone at the back"]),
        ("That, warns botanist Ann Ode, “is not a pretty thing”.", ["Ann Ode"]),
        ("Calling the quay “a sham”, the High Court asked for plans.", ["High Court"]),
        ("The court held that a boat may be “late in law”.", ["The court"]),
        (
            "The report runs to forty pages and reaches one conclusion: that the ferry is “past its day”.",
            ["The report"],
        ),
        ("@harbour_cook, a retired clerk, was unmoved: “I have seen worse.”", ["@harbour_cook"]),
        ("Number 10 would say only that the quay had “a future of sorts”.", ["Number 10"]),
        ("A voice on the tannoy told us to wait. “He is on his way,” it said.", ["A voice on the tannoy"]),
        ("Ann Ode sells tea. Her cousin, Priya, sells salt. “Same stall,” shrugs the younger woman.", ["Priya"]),
        ("Over tea, where the fan turns, the novelist laughs. “It is jam,” Ann Ode says.", ["Ann Ode"]),
        ("Both the CBI and the unions replied. The former spoke of “half a bridge”.", ["CBI"]),
        ("“HE WAS OUR ROCK”: Family’s grief for deckhand", ["Family"]),
        ("“Any luck?” the cook, Otto Tarn, called. “None,” came the reply.", ["Otto Tarn", None]),
        ("“Enough!” The shout came from a woman in a shawl.", ["a woman in a shawl"]),
        ("There is, the Ferry Board accepts, “no cheap way” to mend it.", ["Ferry Board"]),
        ("The meeting resolved that the bell “be rung at noon and never after”.", ["The meeting"]),
        ("Its opponents, among them Ann Ode, retort that it is “a lake for hotels”.", ["Its opponents"]),
        ("The nurse gave it to its father, Otto Tarn, and left. “I sang,” he recalled.", ["Otto Tarn"]),
        ("Ann Ode lost to Eva Tarn in May. “My arm slept,” the Chilean said.", ["Ann Ode"]),
        ("Ann Ode carried a box; Eva Tarn carried a fish. “It is a gift,” said the latter.", ["Eva Tarn"]),
        ("The foreman, a baker, did not weep. “I make bread,” he told the court.", ["The foreman"]),
        ("“We sang for him,” said choirmistress Ann Ode.", ["Ann Ode"]),
        ("“Put me down as unsure,” the professor emeritus said.", ["the professor emeritus"]),
        ("Ann Ode’s advice to cooks was brief. “Salt it early.”", ["Ann Ode"]),
        ("Ministers are “asleep at the tiller” over fares, say MPs.", ["MPs"]),
    ],
)
def test_who_is_credited(text: str, speakers: list[str | None]) -> None:
    """By a noun, a place in the sentence, the one behind "by", or the person whom the next sentence introduces."""
    assert [name for _, name in quotes_of(text)] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Her second book, “Haddock”, was written at night.",
        "The choir sang “Isa Lei” and “The Long Tide” for the envoy.",
        "“Orient Plover” ran aground off the cape on Friday.",
        "First in onions, “Kelsae”, went to A. Tarn.",
        "Save the file as “roster.csv” by noon.",
        "Her lecture was entitled “Why the sea is late”.",
        "Mick “the Ferret” Tarn was given nine years.",
        "He read our report (“Relief at last”, 4 May) twice.",
        "She has just finished a sequel to “Au bord du puits”.",
        "Copies of “How to keep bees when it rains” sold out.",
        "The band opened with “No hay mal” at nine.",
        "The café stands on the site of the old “Salt & Rope”.",
        "She wrote a poem, “Cold Deck”, about the crossing.",
        "She wrote a poem, “Cold Deck,” about the crossing.",
        "He has written a memoir, “Nine Winters”, and two plays.",
        "In her memoir, “Nine Winters”, Ode described the yard.",
        "He read out a poem, “Cold Deck”.",
    ],
)
def test_names_are_no_quotes(text: str) -> None:
    """A title, a ship, an onion, a file, a house."""
    assert quotes_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Ode wrote in her memoir, “The wages are low.”",
        "Ann Ode said in a letter, “Peace Now!”",
        "Ann Ode said of her novel, “The wages are low in it”.",
    ],
)
def test_words_behind_a_work_are_a_quote(text: str) -> None:
    """What is said in or of a work, in a sentence's letters or with its own end."""
    assert quotes_of(text) == [("direct", "Ann Ode")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The cook shouted “Burn it, burn the lot” as he ran.", "direct"),
        ("Her first words to the pilot, Ann Ode, were “Do you have a sister?”", "direct"),
        ("“Black Lives Matter” chants rang out. They went on, said Ann Ode.", "scare"),
    ],
)
def test_what_kind(text: str, kind: str) -> None:
    """A sentence that nothing sets off is direct; a chant with capitals is no title."""
    assert [found for found, _ in quotes_of(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("His cousin, Ann Ode, laughed: “No.”", None),
        ("His lawyer, Ann Ode, laughed: “No.”", "lawyer"),
        ("“I went to the cellar,” says Ann. She is a cook in Lodwar and has not slept since May.", "cook in Lodwar"),
        ("Forecaster Ann Ode said it would be “wet, then wetter”.", "Forecaster"),
        ("Boatman-turned-baker Ann Ode is sure. “It will rise,” she said.", "Boatman-turned-baker"),
    ],
)
def test_what_is_a_role(text: str, role: str | None) -> None:
    """An office or a trade, not whose relative somebody is."""
    answer = read_article(Article.read(text))
    assert [source.get("role") for source in answer["sources"]] == [role]

"""Whose words a quote has, where the verb or the name stands apart: labels of clips, what somebody goes on to say."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from tests.test_reader_speakers import speakers_of


def told(text: str) -> list[tuple[str | None, str | None, str]]:
    """Return the speaker, the cue and the kind of each quote."""
    quotes = read_article(Article.read(text))["quotes"]
    return [(name, q.get("cue"), q["kind"]) for name, q in zip(speakers_of(text), quotes, strict=True)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Ann Ode read the letter. She went on to call it “worse than useless”.", "Ann Ode", "call"),
        ("The guild met on Friday. It then went on to call the fee “theft from the poor”.", "The guild", "call"),
        ("The ruling was read out. It goes on to describe the fee as “unlawful and cruel”.", "The ruling", "describe"),
        ("An audit finds that 12 pumps failed. It goes on to call the repairs ‘a coat of paint’.", "An audit", "call"),
        ("Ann Ode thanked the crews. She went on to say: “We will be back in May.”", "Ann Ode", "say"),
        ("Ann Ode thanked the crews. She went on: “We will be back in May.”", "Ann Ode", "went"),
    ],
)  # fmt: skip
def test_who_goes_on_to_say_something_says_it(text: str, speaker: str, cue: str) -> None:
    """The verb behind "went on to" is the cue, and the subject before it speaks."""
    assert told(text)[0][:2] == (speaker, cue)


@pytest.mark.parametrize(
    "text",
    [
        "Otto Lund went on to become the “voice of the valley”.",
        "Otto Lund went on to win what is known as the “tin cup”.",
    ],
)
def test_who_goes_on_to_do_something_says_nothing(text: str) -> None:
    """The words "went on to" before another verb is no act of speech."""
    assert told(text) == [(None, None, "scare")]


def test_who_pays_tribute_still_speaks() -> None:
    """The words "paid tribute to" are an act of speech, though "to" is behind it."""
    assert told("Lund’s mother paid tribute to her son saying he was “sadly missed”.")[0][0] == "Lund’s mother"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Ode called the offer “a sham” and the report “a joke”.", ["Ann Ode", "Ann Ode"]),
        ("Ann Ode, a cook, called the plan ‘a sham’ and the minister’s letter ‘a lie’.", ["Ann Ode", "Ann Ode"]),
        ("The union branded the mayor “a coward” and the council “a circus”.", ["The union", "The union"]),
        ("Ann Ode described the law as “a trap” and the judge’s remarks as “poison”.", ["Ann Ode", "Ann Ode"]),
        ("Ann Ode called it “fair” and Otto Lund “foul”.", ["Ann Ode", "Otto Lund"]),
        ("Ann Ode called the offer “a sham”, and her deputy “a joke”.", ["Ann Ode", "her deputy"]),
        ("Ann Ode spoke of “a dawn” and the guild of “a dusk”.", ["Ann Ode", "the guild"]),
        ("The mayor said the plan was “a gift” and the opposition “a theft”.", ["The mayor", "the opposition"]),
    ],
)  # fmt: skip
def test_what_is_named_next_does_not_speak(text: str, speakers: list[str]) -> None:
    """Two things that one person names are joined by "and"; behind a comma the second one names."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Two letters came, Ann Ode said. One, unsigned, asked who would pay.\n\n“We will,” she said.", ["Ann Ode"]),
        ("Ann Ode has kept the emails. Another, from a vicar, asked her to go. “I laughed,” she said.", ["Ann Ode"]),
        ("Three nurses had written letters. One, from Lodwar, asked who would pay. “We are tired,” she said.", ["One"]),
        ("Ann Ode read out the complaints. One said: “You have ruined my summer.”", ["One"]),
    ],
)  # fmt: skip
def test_a_pronoun_does_not_go_back_to_a_letter(text: str, speakers: list[str]) -> None:
    """One of some letters is no "she", though it may be quoted; one of some people is."""
    assert speakers_of(text) == speakers


CLIP = (
    "NARRATOR:\nThe ferry is late. Ann Ode is head of the traders.\n\n{}“We salt it at night. By morning it is sold.”"
)


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("CLIP 1 (ANN ODE, 0.12):\n", "Ann Ode"),
        ("SOT – ANN ODE, TRADER:\n", "Ann Ode"),
        ("INSERT 2: ANN ODE (0'15\")\n", "Ann Ode"),
        ("[AUDIO: Ann Ode]\n", "Ann Ode"),
        ("Voice clip – Ann Ode, trader\n", "Ann Ode"),
        ("TAPE: ODE :14\n", "Ann Ode"),
        ("CLIP TWO: ANN ODE, TRADERS' COMMITTEE\n", "Ann Ode"),
        ("SFX: GULLS, ANN ODE LAUGHS\n", None),
        ("(SOUND OF ANN ODE SINGING)\n", None),
        ("CLIP 4 (CHOIR, 0.20):\n", None),
        ("CUT-PRICE FISH: ANN ODE’S STALL\n", None),
    ],
)
def test_the_label_of_a_clip_names_who_is_heard(label: str, speaker: str | None) -> None:
    """The line above the words of a clip names a person of the article; a sound's label names nobody."""
    assert speakers_of(CLIP.format(label)) == [speaker]


TALK = "Pavel Tarn has a shop. “They ask me,” Tarn said. A clerk in the hall said the sums had been kept back.\n\n“{}"


@pytest.mark.parametrize(
    ("rest", "speaker"),
    [
        ("We mop it ourselves. It is cold.” Ann Ode, the baker, shrugs and pours the tea.", "Ann Ode"),
        ("We mop it ourselves!” Ann Ode is the town’s baker and has little patience.", "Ann Ode"),
        ("We asked her to come.” Ann Ode, the mayor, did not answer three letters.", "Pavel Tarn"),
        ("We mop it ourselves.” Ann Ode, the baker, does not mince her words.", "Ann Ode"),
        ("We mop it ourselves.” The speaker is Ann Ode, the baker.", "Ann Ode"),
        ("We mop it ourselves.”\n\nThe words are those of Ann Ode, the baker.", "Ann Ode"),
        ("We mop it ourselves.”\n\nSo says Ann Ode, the baker.", "Ann Ode"),
        ("We mop it ourselves.”\n\nThe speaker of the house is Ann Ode.", "Pavel Tarn"),
        ("We mop,” said Otto Lund. “It is cold.”\n\nSo said Ann Ode, too, in May.", "Otto Lund"),
        ("We mop it ourselves. It is cold.” Tarn shrugs and pours the tea.", "Pavel Tarn"),
    ],
)
def test_a_paragraph_that_opens_with_a_quote_may_bring_in_its_speaker(rest: str, speaker: str) -> None:
    """Who is named for the first time behind a quote speaks it, where others have come in since the last one."""
    assert speakers_of(TALK.format(rest))[-1] == speaker


YARD = "“It leaks,” said Ann Ode, head of the northern yard. {}"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (YARD.format("The observer went on to say: “It rusts too.”"), "Ann Ode"),
        (YARD.format("“It rusts too,” the official added."), "Ann Ode"),
        (YARD.format("“It rusts too,” added the official."), "Ann Ode"),
        (YARD.format("“It rusts too,” an official added."), "an official"),
        (YARD.format("“It rusts too,” the officials added."), "the officials"),
        (YARD.format("“It rusts too,” the minister added."), "the minister"),
        (YARD.format("“It rusts too,” the man added."), "the man"),
        ("“It leaks,” a dock official said. Ode, a cook, left. “It rusts too,” the official added.", "a dock official"),
        ("Otto Lund was held on Friday. “He ran,” the officer added.", "the officer"),
        ("“It leaks,” the Harbour Guild said. “It rusts too,” the official added.", "the official"),
    ],
)  # fmt: skip
def test_who_adds_something_has_just_spoken(text: str, speaker: str) -> None:
    """A noun alone that "added" or "went on" takes up the person who spoke last, unless it says another office."""
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("While Otto Lund called it “a sham”, Ann Ode, the mayor, said it was “a gift”.", ["Otto Lund", "Ann Ode"]),
        ("Although critics have called the plan “a sham”, Ann Ode said on Monday that it would go on.", ["critics"]),
        ("When Otto Lund called her “a clown”, Ann Ode replied: “Look who is talking.”", ["Otto Lund", "Ann Ode"]),
        ("While Otto Lund called the plan “a sham”, Ann Ode said.", ["Ann Ode"]),
        ("While Otto Lund had called the plan “a sham”, Ann Ode said, nobody had read it.", ["Ann Ode"]),
        ("While the plan was “a sham”, Ann Ode said it would pass.", ["Ann Ode"]),
    ],
)  # fmt: skip
def test_a_passage_belongs_to_its_own_clause(text: str, speakers: list[str]) -> None:
    """The words that end a clause with "while" are those of its subject, unless a bare tag follows."""
    assert speakers_of(text) == speakers


SHOP = "Dewi Tarn has a shop. “I came,” she said.\n\nA man at the door counted the votes.\n\n“It leaks,” she says. {}"


@pytest.mark.parametrize(
    ("rest", "speaker"),
    [
        ("Ann Ode, 43, is a baker.", "Ann Ode"),
        ("Ann Ode has been the baker since May.", "Ann Ode"),
        ("Ann Ode, the mayor, disagreed.", "Dewi Tarn"),
        ("Otto Lund, the mayor, was at home.", "Dewi Tarn"),
        ("“We wait.” Mary Lund is the mayor.", "Dewi Tarn"),
    ],
)  # fmt: skip
def test_a_pronoun_may_go_ahead_to_who_is_introduced_next(rest: str, speaker: str) -> None:
    """A paragraph may open with what "she" says and name her next, where no other woman was told of just before."""
    assert speakers_of(SHOP.format(rest))[1] == speaker


def test_a_pronoun_goes_back_to_who_spoke_in_the_paragraph_before() -> None:
    """Who has just spoken goes on, whoever is told of next."""
    text = "Dewi Tarn has a shop. “I came to listen,” she said.\n\n“It leaks,” she says. Ann Ode, 43, is a baker."
    assert speakers_of(text) == ["Dewi Tarn", "Dewi Tarn"]

"""Whom “he”, “she” and “the driver” mean where the paragraph, not the last name, decides."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader import read_article


def speakers_of(text: str) -> list[str | None]:
    """Return the name of each quote's speaker."""
    answer = read_article(Article.read(text))
    return [answer["sources"][q["speaker"] - 1]["name"] if "speaker" in q else None for q in answer["quotes"]]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # the unnamed one whom the paragraph is about, where nobody else who fits is told of there
        ("Ann Ode paid. Her bus never came.\n\nThe driver was asleep at the back. “I dreamed of Suva,” he said.",
         ["The driver"]),
        (("Back at the shop it is noon. The patient, a woman of 46, has been washed. Nobody has told her that Silver "
         "Gate stops at 45. “I am good at this,” she says."), ["The patient"]),
        (("A former clerk was heard. He said the fee was 700 euros. The teacher took 150 more. “There was a "
         "book,” he explained."), ["A former clerk"]),
        ("Otto Lund led the rescue. He is 51. The student walks with a stick now.\n\n“We are slow,” he says.",
         ["Otto Lund"]),
        ("Ann Ode runs the course. Each volunteer signs a waiver.\n\n“They read it afterwards,” she says.",
         ["Ann Ode"]),
        ("The dean has run it since 1998. When the inspector came to see me he said, “Your roof is older than mine.”",
         ["the inspector"]),
        # one who hears, one who is told of
        ("A clerk sells places. “It is a fee,” he told our visitor Otto Lund, who wore his oldest cap.", ["A clerk"]),
        (("Senator Ann Ode waved a letter in which, she said, the consul’s deputy promised “no fewer than 150”.\n\n"
         "“Now he has forgotten it,” she said."), ["the consul’s deputy", "Ann Ode"]),
        # a noun that ends in "ss" is one woman; a wife is not her husband
        (("The source believes that many left. A mill takes 350, said a seamstress from Suva. “The baby got more than "
         "I did,” she said."), ["a seamstress from Suva"]),
        ("The agent wants 300, said a mason’s wife in Suva. Her husband paid more. “We bought a place,” she said.",
         ["a mason’s wife in Suva"]),
        # a place, a paper and the letter of a question are no persons
        ("Above Lodwar, where the road ends, a man named Otto Lund is talking to sheep. “They listen,” he says.",
         ["Otto Lund"]),
        (("“I gave two cartons,” says Jong-su, a mason. A post costs more, Mr Ok told us.\n\nOn paper Jong-su earned "
         "700 a month. “They write it down,” he says."), ["Jong-su", "Jong-su"]),
        (("Ann Ode runs the exchange. We spoke to her.\n\nQ. You promised us a stubborn dean.\n\nA. For years he wrote "
         "on every form: “Not yet.”\n\nQ. And the others?\n\nA. The chairwoman said: “Light is a wonderful thing.”"),
         ["a stubborn dean", "The chairwoman"]),
        # the one whose turn it is speaks of somebody else
        ("Prosecutor: And what did the accused say?\nWitness: He said, “Hold this.”", ["the accused"]),
    ],
)  # fmt: skip
def test_the_paragraph_tells_whom_a_pronoun_means(text: str, speakers: list[str | None]) -> None:
    """People without a name count where they are spoken of; who only hears, or is quoted by another, does not."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Otto Lund was cheated. A herder died of something that the coroner called “natural wear and tear”.",
         ["the coroner"]),
        ("Ann Ode sang. “I am out of breath,” the singer said.", ["Ann Ode"]),
        ("The team is led by Dr Ann Ode. Asked what she packed, the vet replied with one word. “Nets.”", ["Ann Ode"]),
    ],
)  # fmt: skip
def test_a_bare_noun_is_somebody_new(text: str, speakers: list[str | None]) -> None:
    """“The coroner” is not the person named last, unless the noun, or the sentence before, says so."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“Have you been paid?” I asked Otto Lund.\n\n“Not since May.”\n\n“And before?”\n\n“I had a goat.”",
         [None, "Otto Lund", None, "Otto Lund"]),
        (("Inspector Vale put down his pen.\n\n“Where were you?”\n\n“On the boat,” said Otto Lund.\n\n“Which boat?”\n\n"
         "“There is only one.”"), ["Vale", "Otto Lund", "Vale", "Otto Lund"]),
        ("Inspector Roche asked Ann Ode why she had run. “You were chasing me,” she told him.", ["Ann Ode"]),
    ],
)  # fmt: skip
def test_two_speak_in_turn(text: str, speakers: list[str | None]) -> None:
    """A question in a paragraph of its own is answered by the other one, who is asked again by the first."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Jan Kowal and his brother Piotr drove. “We had no map,” Jan said. “We had one,” said Piotr.",
         ["Jan Kowal", "Piotr"]),
        ("Norvik Marine hired 40 cooks. They went home in May. “We misjudged the winter,” the company said.",
         ["Norvik Marine"]),
        ("Mrs Ode’s son left in May. She has heard from him once. “He said it was cold,” she says.", ["Mrs Ode"]),
        ("The two unions issued a joint statement. “We were not consulted,” it read.", ["a joint statement"]),
        ("The report (“Cooks fly east”, 4 May) says that the union “nodded it through”.", ["The report"]),
    ],
)  # fmt: skip
def test_names_that_look_like_something_else(text: str, speakers: list[str | None]) -> None:
    """Jan is no month beside a surname, a firm known by its name alone is “the company”, a statement “reads”."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "More from the Austrians, who reached Oton at two. There are 45 of them.",
            ("45", "AT", "Austrians", "single"),
        ),
        ("The Fijians have arrived. They number 52, with four pumps.", ("52", "FJ", "Fijians", "single")),
        ("The road is open. There are 52 of them left.", ("52", "PE", "rescuers", "part")),
        ("The Austrian divers are late. There are 52 of them.", ("52", "AT", "divers", "single")),
    ],
)
def test_the_number_of_a_nation_told_just_before(text: str, expected: tuple[str, str, str, str]) -> None:
    found = extract("Peru sent 60 rescuers to Tonga on Friday.\n\n" + text, model="builtin").deployments[-1]
    assert found.count is not None
    assert found.origin is not None
    assert (found.count.text, found.origin.code, found.group, found.scope) == expected

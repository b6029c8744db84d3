"""Whose words and claims they are, where the words right beside a verb of speech are not its subject."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article


def speakers_of(text: str) -> list[str | None]:
    """Return the name of the speaker of each quote."""
    answer = read_article(Article.read(text))
    names = [source["name"] for source in answer["sources"]]
    return [names[q["speaker"] - 1] if "speaker" in q else None for q in answer["quotes"]]


def claimants_of(text: str) -> list[str | None]:
    """Return who claims each deployment and each criterion, in that order."""
    answer = read_article(Article.read(text))
    names = [source["name"] for source in answer["sources"]]
    facts = [*answer["deployments"], *answer["criteria"]]
    return [names[fact["attribution"] - 1] if "attribution" in fact else None for fact in facts]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Ann Ode, whose firm, Ode & Daughters, has hired cooks since 2011, said 40 nurses were sent to Oman.",
            "Ann Ode",
        ),
        ("Ann Ode, whose firm is in Lodwar, said 40 nurses were sent to Oman.", "Ann Ode"),
        ("The firm, Ode & Daughters, said that 40 nurses were sent to Oman.", "Ode & Daughters"),
        ("Director Ann Ode, MBE, said around 40 nurses of the first batch had been sent to Oman.", "Ann Ode"),
        ("Amb. Otto Ode, who told us this in Suva, said 40 nurses would be sent to The Gambia.", "Otto Ode"),
        ("Some 40 nurses were sent to Oman in May, said Ann Ode, who had hired them.", "Ann Ode"),
        ("Some 40 nurses were sent to Oman in May, said a cook who had seen them.", "a cook who had seen them"),
        ("The Ministry further informs the public that 40 nurses will be sent to Oman.", "Ministry"),
        (
            "Some 40 nurses were sent to Oman, according to a tally issued on Friday by the Labour Office.",
            "Labour Office",
        ),
        (
            "Some 40 nurses were sent to Oman, according to figures that the Labour Office handed out.",
            "Labour Office",
        ),
        ("Some 40 nurses were sent to Oman, according to a contract seen by the Post.", "a contract seen by the Post"),
        ("Some 40 nurses were sent to Oman, according to the report, issued in May.", "the report"),
    ],
)
def test_a_claim_is_its_verbs_subjects(text: str, claimant: str) -> None:
    """A firm of the subject's, a listener and what is said are none; figures are of who gave them out."""
    assert claimants_of("Peru sends nurses abroad.\n\n" + text) == [claimant]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Nurses leave for Oman in May. Women had to show that they were not pregnant.", None),
        (
            "Nurses leave for Oman in May. An agent had to admit that women were asked for a test.",
            "An agent",
        ),
    ],
)
def test_what_applicants_must_show_is_no_claim_of_theirs(text: str, claimant: str | None) -> None:
    """A duty to prove or to state is a condition; having to admit is saying."""
    assert claimants_of(text)[-1] == claimant


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peru will lend 40 cooks to Chad under a scheme that ministers call ‘mutual aid’.", "ministers"),
        ("Peru will lend 40 cooks to Chad under a scheme that the minister calls ‘mutual aid’.", "the minister"),
        ("Peru will lend 40 cooks to Chad, and that minister calls it ‘mutual aid’.", "that minister"),
    ],
)
def test_that_opens_a_clause_before_several(text: str, speaker: str) -> None:
    """Before one person it may point."""
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Onnuri Vision denied a media report that it would lend cooks. “No plan exists,” it said.", "Onnuri Vision"),
        ("The firm has grown. Onnuri Vision denied a report about cooks. “No plan exists,” it said.", "Onnuri Vision"),
        ("The firm’s report pleased Nurlan Ode. The guild was cool. “No plan exists,” it said.", "The guild"),
        ("The order covers drivers hired by Ode Corp. in May. “Nobody may drive,” it said.", "The order"),
        ("The contract workers left in May. “Nobody may drive,” it said.", None),
        ("The General Staff said that men must write a patrol report. Nobody over “forty or so” goes, it added.",
         "General Staff"),
        ("The sergeant was given a patrol report. “Nobody goes,” it said.", "a patrol report"),
        ("The General Labour Inspectorate said so. “Nobody goes,” it added.", "General Labour Inspectorate"),
        ("General Otto Ode left. Manager Ann Lund did not. “Nobody goes,” she said.", "Ann Lund"),
        ("Ann Ode denied a message on WhatsApp that cooks were hired, describing it as “a hoax”.", "Ann Ode"),
    ],
)  # fmt: skip
def test_it_is_no_paper_that_somebody_denies_or_tells_of(text: str, speaker: str | None) -> None:
    """A body that has just spoken goes on; a paper that a sentence is about, or that somebody was given, may speak."""
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Otto Lund asked Ann Ode, the new rector, whether they might go. “No,” came the answer.", ["Ann Ode"]),
        ("Otto Lund asked whether they might go. “No,” came the answer.", [None]),
        ("Otto Lund asks whether families may go. “No,” comes the reply.", [None]),
        ("Otto Lund wanted to know why. “No,” was the answer.", [None]),
        ("Ann Ode shook her head. “No,” was the answer.", ["Ann Ode"]),
        ("Paulo Ode was in the dock. Otto Lund put it to him that he had signed. “I did,” he replied.", ["Paulo Ode"]),
        ("Paulo Ode was in the dock. Otto Lund asked him about it. “I did,” he answered.", ["Paulo Ode"]),
        ("Paulo Ode was in the dock. Otto Lund told him about it. “I did,” he said.", ["Otto Lund"]),
        (
            """“They came,” Delia Marsh said.

Her witness, Elroy Simm, was asked about the ship. He replied: “She was new.”

“And was she?”

“No, ma’am.”

It rained.""",
            ["Delia Marsh", "Elroy Simm", "Delia Marsh", "Elroy Simm"],
        ),
        (
            "My uncle wrote. “You will be home in two years,” he told me.\n\n“And if not?”\n\n“In three.”\n\nI went.",
            ["My uncle", None, "My uncle"],
        ),
        ("“We go in May,” Ann Ode said.\n\n“Who will cook?”\n\nIt rained.", ["Ann Ode", "Ann Ode"]),
        ("I never wanted to be a teacher in Suva. My uncle did. “Come,” he told me.", ["My uncle"]),
        ("There was a teacher in Suva. “Come,” he told me.", ["a teacher in Suva"]),
    ],
)
def test_two_who_talk_are_told_apart(text: str, speakers: list[str | None]) -> None:
    """Who is asked answers, whoever asked; a short question and its answer are of two people."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Some 40 nurses, it was announced here by Hydroinwest, are to be sent to Oman.", "Hydroinwest"),
        ("The guild was cool. Some 40 nurses will be sent to Oman, it was reported by the ministry.", "the ministry"),
        ("Some 40 nurses will be sent to Oman, it was announced in May.", None),
        ("Some 40 nurses, the note went on, had been sent to Oman.", "the note"),
        ("Some 40 nurses had been sent to Oman, and the strike went on, too.", None),
        ("By the count of the Acrobats Guild, 40 nurses were sent to Oman.", "Acrobats Guild"),
        ("By the count of the votes, 40 nurses were sent to Oman.", None),
        ("The driver had also heard that 40 nurses might be sent to Oman.", "The driver"),
        ("The driver heard in Suva how 40 nurses were sent to Oman.", None),
    ],
)
def test_what_is_made_known_by_somebody_is_his_claim(text: str, claimant: str | None) -> None:
    """A passive with "by", "went on" between commas, a count and hearsay tell whose claim it is."""
    assert claimants_of("Peru sends nurses abroad.\n\n" + text) == [claimant]


@pytest.mark.parametrize("who", ["the note said", "Ann Ode said", "according to Ann Ode"])
def test_a_clause_goes_on_behind_an_aside_between_commas(who: str) -> None:
    """Its evidence is the whole clause, so that its verb tells the status; what is joined by "and" is another."""
    (whole,) = read_article(Article.read(f"Some 40 nurses, {who}, had been sent to Oman."))["deployments"]
    (cut,) = read_article(Article.read(f"Some 40 nurses were sent to Oman, {who}, and it was late."))["deployments"]
    assert "had been sent to Oman" in whole["clause"]
    assert who not in cut["clause"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The minister, Rigo Ode Lund, left.\n\n“It leaks,” Ode said.", ["Rigo Ode Lund"]),
        ("Rigo Ode Lund left. Ann Ode stayed.\n\n“It leaks,” Ode said.", ["Ann Ode"]),
        ("Ann Ode, a nurse, works for Fenwold Care. Fenwold, which lost its licence, is shut. “It leaks,” she said.",
         ["Ann Ode"]),
        ("The Overseas Labour Centre has moved.\n\n“It leaks,” the Centre said.", ["Overseas Labour Centre"]),
        ("“It leaks,” said one of the chosen, a mother of three from Suva.", ["a mother of three from Suva"]),
        ("“It leaks,” said one of the rescued.", ["one of the rescued"]),
        ("“It leaks,” said one of the rescued men.", ["one of the rescued men"]),
        ("First-timer Ann Ode was nervous. “It leaks.”", ["Ann Ode"]),
        ("Anne-Marie Ode was nervous. “It leaks.”", ["Anne-Marie Ode"]),
        ("Tánaiste Ann Ode was nervous. “It leaks,” she said.", ["Ann Ode"]),
    ],
)  # fmt: skip
def test_names_are_known_by_a_part_and_without_what_stands_before(text: str, speakers: list[str | None]) -> None:
    """A second of two surnames, a body's last word; no trade in front; "which" makes a name a body's."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Hydroinwest would neither confirm nor deny that nurses leave. Some 40 nurses were sent to Oman.", None),
        ("The embassy in Suva, meanwhile, was at pains to deny that 40 nurses were sent to Oman.", "embassy in Suva"),
        ("Head of the Suva placement office Wanja Ode stated that 40 nurses were sent to Oman, and he was glad.",
         "Wanja Ode"),
        ("The head of the aid group Far Hands stated that 40 nurses were sent to Oman.",
         "head of the aid group Far Hands"),
        ("The aid group Far Hands stated that 40 nurses were sent to Oman.", "Far Hands"),
        ("Amb. Otto Lund left. The envoy recalled that 40 nurses were sent to Oman.", "Otto Lund"),
        ("Sgt. Otto Lund left. The envoy recalled that 40 nurses were sent to Oman.", "envoy"),
    ],
)  # fmt: skip
def test_who_claims_is_whole_and_is_named(text: str, claimant: str | None) -> None:
    """An office without a name hands none on, an envoy is the ambassador, and who says neither says nothing."""
    (found,) = claimants_of("Peru sends nurses abroad.\n\n" + text)
    assert (found and found.removeprefix("The ")) == claimant


def test_questions_of_readers_are_answered_by_who_is_named_for_it() -> None:
    """Whoever spoke above them is no guest."""
    text = """Minister Otto Lund told a briefing that 40 nurses were sent to Oman.

Your questions

Answered by Ann Ode, head of the placement centre.

How many went to Qatar?
– Some 60 nurses were sent to Qatar.

And to Chad?
– We sent 30 nurses to Chad.
"""
    assert claimants_of(text) == ["Otto Lund", "Ann Ode", "Ann Ode"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Chief Otto Ode spoke. His deputy, Cora Lund, had signed it, he said. Lund denied it. “I did not,” she said.",
         ["Cora Lund"]),
        ("Chief Otto Ode spoke. His deputy, Cora Lund, had signed it, she said. “It leaks.”", ["Cora Lund"]),
        ("Minister Han Do told us. Mi-ran Ode asked if men go. “Never,” Han shot back.\n\n“It says so,” she replied.",
         ["Han Do", "Mi-ran Ode"]),
        ("“Never,” Mi-ran Ode said.\n\n“It says so,” she added.", ["Mi-ran Ode", "Mi-ran Ode"]),
        ("I never wanted to be a cook in Suva. My uncle did. It rained.\n\n“Come,” he told me.", ["My uncle"]),
        ("“It is cold,” Otilia Ode said.\n\nThe state veterinarian, Hob Lund, left. He wanted tea, he said. “Hot.”",
         ["Otilia Ode", "Hob Lund"]),
        ("The Government of Chad, in a letter of 2 March, rejected it as “without basis”.", ["Government of Chad"]),
        ("Dave Ode left for Suva.\n\nSaid Dave: “It leaks, and it leaks.”", ["Dave Ode"]),
        ("Said Ahmed left for Suva.\n\nSaid Ahmed: “It leaks, and it leaks.”", ["Said Ahmed"]),
        ("“Who signed?” Ann Ode asked Administrator Jun Abad.\n\n“Not me,” he answered.", ["Ann Ode", "Jun Abad"]),
        ("SIR – Your correspondent says that the band was “sent to Suva and left there”.", ["Your correspondent"]),
    ],
)  # fmt: skip
def test_the_one_who_speaks_is_not_the_one_spoken_of(text: str, speakers: list[str | None]) -> None:
    """Whose deputy it is speaks, who answers is another, and a greeting, an office or a verb is nobody."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("A letter went to a Greek ferry company. The Centre told us. The company says it sent 40 nurses to Oman.",
         "a Greek ferry company"),
        ("The clerk held up a spreadsheet. It shows 40 nurses sent to Oman.", "a spreadsheet"),
        ("The guild has a tidy hall. It shows nurses what Oman pays. Peru has sent 40 nurses to Oman.", None),
        ("A recruiter, Mr Ok, says it rains. Some 40 nurses were sent to Oman, according to the same man.", "Mr Ok"),
        ("The head of the guild told us this. Some 40 nurses will be sent to Oman, said Otto Lund.", "Otto Lund"),
    ],
)  # fmt: skip
def test_a_noun_or_it_goes_back_to_the_nearest_of_its_kind(text: str, claimant: str | None) -> None:
    """A company just told of is meant, a paper shows numbers, and "the same man" has spoken."""
    assert claimants_of("Peru sends nurses abroad.\n\n" + text) == [claimant]


@pytest.mark.parametrize("text", ["“It leaks,” according to Ann Ode.", "According to Ann Ode, it is “late again”."])
def test_according_to_is_no_cue(text: str) -> None:
    """A quote has a speaker by it, and no verb."""
    (quote,) = read_article(Article.read(text))["quotes"]
    assert "cue" not in quote
    assert speakers_of(text) == ["Ann Ode"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Ode, a lawyer, said that it did not exist. ‘It is in the contract,’ she was told.", None),
        ("Ann Ode asked why. ‘It is in the contract,’ she was told by the clerk.", "the clerk"),
        ("Ann Ode asks about the men who came back. “They were homesick,” is the answer.", None),
        ("Ann Ode was asked about the men who came back. “They were homesick,” is the answer.", "Ann Ode"),
        ("Ann Ode waited. ‘It is in the contract,’ she told the clerk.", "Ann Ode"),
    ],
)
def test_what_somebody_is_told_is_anothers(text: str, speaker: str | None) -> None:
    """Nobody tells himself; who asks does not answer."""
    assert speakers_of(text) == [speaker]

"""Who a speaker is: names behind offices, owners and brackets, one of several, pronouns and kin."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader import read_article


def speakers_of(text: str) -> list[str | None]:
    """Return the name of the speaker of each quote."""
    answer = read_article(Article.read(text))
    sources = [source["name"] for source in answer["sources"]]
    return [sources[q["speaker"] - 1] if "speaker" in q else None for q in answer["quotes"]]


def roles_of(text: str) -> dict[str, str | None]:
    """Return the role of each source by its name."""
    return {source["name"]: source.get("role") for source in read_article(Article.read(text))["sources"]}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“We asked twice,” Minister of Defence Otto Tarn told reporters.", "Otto Tarn", "Minister of Defence"),
        ("“No,” said RNF chief of staff Colonel Otto Tarn.", "Otto Tarn", "RNF chief of staff"),
        ("Minister of State for Foreign Trade V. Tarn said: “No.”", "V. Tarn", "Minister of State for Foreign Trade"),
        ("“No,” replied the Blue Bloc’s Ann Ode.", "Ann Ode", "Blue Bloc"),
        ("“No,” replied Peru’s Ann Ode.", "Ann Ode", None),
        ("“No,” said the Roads and Water Authority.", "Roads and Water Authority", None),
        ("Mrs Ode (Independent, Clark) said it was “far too late”.", "Mrs Ode", None),
        ("One of the women, Ann Ode, 23, shrugged. “I can swim,” she said.", "Ann Ode", None),
        ("Ode (not his real name), a cook in Sur, paid a clerk. “I owe it,” he said.", "Ode", "cook in Sur"),
        ("Ode, whose name was changed, a cook, paid a clerk. “I owe it,” he said.", "Ode", "cook"),
        ("“No,” Ann Ode, the health minister said.", "Ann Ode", "health minister"),
        ("Tom Ode, 34, a welder told us: “No.”", "Tom Ode", "welder"),
        ("Peru, the minister said in May, is “ready”.", "the minister", None),
        ("One of the cooks put it more bluntly. “No,” she said.", "One of the cooks", None),
        ("His deputy, Crew Manager Ann Ode, was blunt. “It leaks,” she said.", "Ann Ode", "Crew Manager"),
        ("A fare that Lodwar’s consul called “unhelpful, to say the least” stays.", "Lodwar’s consul", None),
    ],
)  # fmt: skip
def test_a_name_has_the_office_before_it_and_nothing_else(text: str, name: str, role: str | None) -> None:
    """A name begins behind offices, owners and demonstratives, which are its role at most."""
    assert roles_of(text).get(name, "no such source") == role


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“Gutted is not the word,” said one of the six, who did not want to be named.", ["one of the six"]),
        ("One of the 18 has been quoted as saying that the ground is “like old cheese”.", ["One of the 18"]),
        ("One of those who stayed, Ann Ode, is waiting. “I left my book,” she said.", ["Ann Ode"]),
        (
            "Chairman Ann Tarn insisted it was on. Otto Lund, a clerk, left. Mrs Tarn was blunt. “It leaks,” she said.",
            ["Ann Tarn"],
        ),
        (
            "Brig. Gen. Otto Tarn leads the staff. Cooks “go to the top of the pile”, in the general’s words.",
            ["Otto Tarn"],
        ),
    ],
)
def test_one_of_several_and_a_person_taken_up(text: str, speakers: list[str | None]) -> None:
    """A number alone names one of several; a rank in full and a “Mrs” take up who was named otherwise."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Ode’s husband drowned. His brother has left.\n\n“They ask me why,” she said.", ["Ann Ode"]),
        ("“No,” said Ms Tarn. His mother was asked why. “Curds,” came her reply.", ["Tarn", "His mother"]),
        ("“No,” said Otto Lund. Ann Ode was asked if it leaked. “Yes,” came the reply.", ["Otto Lund", "Ann Ode"]),
        ("“I swim,” said Ann Ode, 23. A grandmother who came along did not. “She will sink,” she announced.",
         ["Ann Ode", "A grandmother who came along"]),
        ("“Yes,” Ann Ode told us.\n\nOde’s own daughter taught. “She came back with a tan.”", ["Ann Ode", "Ann Ode"]),
        ("“It leaks,” says the agent, a man called Tarn. Ann Ode left. “It floats,” he says.", ["Tarn", "Tarn"]),
        ("Otto Lund left. I met a man on the quay, he gave no name, and he put it this way: “It is late.”",
         ["a man on the quay"]),
        ("Captain Ann Ode spoke. The lady from the plant told us, “Send cooks.”", ["The lady from the plant"]),
        ("“I swim,” said Ann Tarn. Otto Tarn waved. “I ran,” he said.\n\nMr Tarn’s advice to cooks? “Learn to dive.”",
         ["Ann Tarn", "Otto Tarn", "Otto Tarn"]),
        ("The mayor has in the past described the quay as “a plank with a flag”.", ["The mayor"]),
        ("The ministry wrote back, calling media reports of a leak “a misunderstanding”.", ["The ministry"]),
        ("A cook in Suva wrote. “We float,” the cook was quoted as saying by a local agency.", ["A cook in Suva"]),
        ("According to a circular, cooks must swim. Divers are excluded, “whatever their rank”.", ["a circular"]),
        (
            "“No,” said Tom Ode. Ode claps. Who, I ask the boy on top, taught him? “Him,” he says.",
            ["Tom Ode", "the boy on top"],
        ),
        (
            "“No,” said Tom Ode. I asked one of the cooks why they stay. “Rain,” he said.",
            ["Tom Ode", "one of the cooks"],
        ),
        ("“No,” said Tom Ode. I asked Ode why. “Rain,” he said.", ["Tom Ode", "Tom Ode"]),
        ("“No,” said Tom Ode. I asked a cook from Sur why he came. “Pay,” he said.", ["Tom Ode", "a cook from Sur"]),
    ],
)  # fmt: skip
def test_a_pronoun_and_a_noun_go_back_to_the_right_person(text: str, speakers: list[str | None]) -> None:
    """Kin, the one who was asked, somebody just met and namesakes are told apart by what stands beside them."""
    assert [name and name.removeprefix("Ms ") for name in speakers_of(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Labour Cabinet Secretary Otto Tarn spoke. The CS said the quay was “past its day”.", ["Otto Tarn"]),
        ("The Kenya National Union of Nurses accused the board of “selling air by the pound”.",
         ["Kenya National Union of Nurses"]),
        ("A WHO official said that six would come “as soon as there is a seat”.", ["A WHO official"]),
        ("President’s Counsel Otto Tarn argued that the plan treated cooks as “a kind of freight”.", ["Otto Tarn"]),
        ("The team is led by Dr Ann Ode. Asked what she packed, the vet replied with one word. “Nets.”", ["Ann Ode"]),
        ("A cook who has sailed for 20 years listened to the news. “Bring your own onions,” he said.",
         ["A cook who has sailed for 20 years"]),
        ("The mother of one of the 24 wept. “He calls,” she said.", ["The mother of one of the 24"]),
        ("A regional minister grumbled about the fare. Not so, says the man himself. “I was counting.”",
         ["A regional minister"]),
        ("The skipper of a boat tied up in Suva says he would “take the devil himself”.",
         ["The skipper of a boat"]),
        ("Otto Tarn-Lund spoke. “Zero means zero,” Tarn said.", ["Otto Tarn-Lund"]),
        ("Agents object, a diplomat said. One of them laughed. “I send files,” he said.", ["One of them"]),
        ("Otto Lund spoke. Lodwar’s envoy took another view: it was, he wrote, “a play without a stage”.",
         ["Lodwar’s envoy"]),
        ("Ann Ode will lead the team. She has been there.\n\nHer advice to cooks? “Two hats.”", ["Ann Ode"]),
    ],
)  # fmt: skip
def test_a_speaker_is_taken_up_in_other_words(text: str, speakers: list[str | None]) -> None:
    """The letters of an office, half of a double name, a trade and “the man himself” go back to who was named."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("No Peruvian nurse is being sent to Oman, the foreign minister scoffed.", "the foreign minister"),
        ("Some 300 Peruvian guards, by Ann Ode’s reckoning, are fighting in Sudan.", "Ann Ode"),
        ("The Embassy wishes to make it clear that Peru has no troops in Oman.", "Embassy"),
        ("Ann Ode, a caseworker, believes that 250 of the nurses sent to Oman found no job.", "Ann Ode"),
        ("Lisbon wants 600 Peruvian bricklayers for its railway, the Tejo Daily has learned.", "Tejo Daily"),
        ("Peru sent 40 nurses to Oman, the papers tell another story.", None),
    ],
)
def test_a_claim_needs_no_verb_of_speech(text: str, claimant: str | None) -> None:
    """A count, a belief, a wish to make clear and what has been learned are claims; another story is none."""
    answer = read_article(Article.read(text))
    names = [source["name"] for source in answer["sources"]]
    assert [names[d["attribution"] - 1] if "attribution" in d else None for d in answer["deployments"]] == [claimant]


@pytest.mark.parametrize(
    ("told", "name", "role"),
    [
        ("Ana Rojas keeps the register. She is a small woman.", "Ana Rojas", None),
        ("Ana Rojas keeps the register. She is a patient woman.", "Ana Rojas", None),
        ("A woman with a clipboard, Ana Rojas, keeps the register.", "Ana Rojas", "woman with a clipboard"),
        ("Ana Rojas keeps the register. She is a widow in Lota.", "Ana Rojas", "widow in Lota"),
        ("Lota counts 900 people. The list is kept by the village head, Ana Rojas. She is a tall woman.",
         "Ana Rojas", "village head"),
    ],
)  # fmt: skip
def test_what_somebody_looks_like_is_no_role(told: str, name: str, role: str | None) -> None:
    assert roles_of(told + " “I count them twice,” she said.") == {name: role}


def test_a_place_that_counts_its_people_does_not_speak() -> None:
    told = (
        "Lota counts 900 people. On the day I came 40 of them were in Oman, according to the register that the village "
        "head, Pedro Rojas, keeps in a tin. He is a neat man. “I write it down twice,” he told me."
    )
    assert speakers_of(told) == ["Pedro Rojas"]


def claimants_of(text: str) -> list[str | None]:
    """Return the claimant of each condition."""
    answer = read_article(Article.read(text))
    sources = [source["name"] for source in answer["sources"]]
    return [sources[c["attribution"] - 1] if "attribution" in c else None for c in answer["criteria"]]


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        (("Peru sends nurses to Oman under an agreement. It says that each nurse must have\n\n"
          "• three years of practice\n\n• a clean record"),
         ["an agreement", "an agreement"],),
        (("Peru sends cooks to Oman. They must hold a permit and pass a test - “an hour in a galley”, as Ann Ode "
          "puts it - and anyone with asthma is ruled out."),
         [None, None, None],),
        (("Peru sends cooks to Oman. They need a permit, two years at sea and, in Ann Ode’s phrase, “enough English "
          "to shout”. Smokers need not apply."),
         [None, None, None],),
        (("Peru sends cooks to Oman. They must hold a permit and have no “children of school age”, a phrase that one "
          "of them, Ann Ode, repeats with a snort."),
         [None, None],),
    ],
)  # fmt: skip
def test_an_aside_claims_no_more_than_its_own_words(text: str, claimants: list[str | None]) -> None:
    """A list is claimed by whom its lead names; “as Ode puts it” and “in Ode’s phrase” make no other claim."""
    assert claimants_of(text)[: len(claimants)] == claimants


def test_a_script_names_who_speaks_in_brackets() -> None:
    """The reporter of a script, named once, and the one whose clip is played, are who speaks there."""
    answer = read_article(
        Article.read(
            "PRESENTER (ANN ODE): Our reporter Otto Tarn has been at the quay. When do they leave for Canada?\n\n"
            "REPORTER (TARN): Forty nurses left for Canada on Sunday.\n\n"
            "CLIP (LUND): I told them, “Pack a coat.” They laughed.\n\n"
            "PRESENTER: So who can go?\n\n"
            "REPORTER: You must hold a clean police record. The secretary, Mrs Eva Lund, is pleased.\n\n"
            "PRESENTER: Thank you. Is that all?"
        )
    )
    names = [source["name"] for source in answer["sources"]]
    assert [names[quote["speaker"] - 1] for quote in answer["quotes"]] == ["Eva Lund"]
    assert {names[fact["attribution"] - 1] for fact in answer["deployments"] + answer["criteria"]} == {"Otto Tarn"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Ode will cook at a clinic in Lima. Her aunt was a nurse. “I packed,” the nursing major said.", "Ann Ode"),
        ("Among them is Ann Ode (22), from outside Oton. “I came for a season,” the science graduate said.", "Ann Ode"),
        ("Otto Tarn likes it. So does Ann Ode.\n\nA law student came. “No,” the law student said.", "A law student"),
    ],
)
def test_a_noun_of_what_somebody_learned_goes_back_to_the_name_before(text: str, name: str) -> None:
    assert speakers_of(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Otto Lund flew to Upper Lodwar. His counterpart waited. “We lend them,” she told me.", "His counterpart"),
        ("“Was it wet?” the lawyer, Ann Ode, asked the cook, Otto Lund.", "Ann Ode"),
        ("“Was it wet?” Ann Ode, the lawyer, asked Otto Lund.", "Ann Ode"),
        ("“Was it wet?” asked the cook, Otto Lund.", "Otto Lund"),
        ("The agency is free. Schools pay it 800 riyals each. It says it “sent 212 people” last year.", "The agency"),
    ],
)  # fmt: skip
def test_the_speaker_is_no_place_no_crowd_and_no_hearer(text, name):
    """She is no town that somebody flew to, "it" is no several schools, who is asked has not spoken."""
    found = extract(text, model="builtin").quotes[0].speaker
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("A clerk told the Lima Post that Peru will send 40 cooks to Oman.", "A clerk"),
        ("Ann Ode told the Daily Report that Peru will send 40 cooks to Oman.", "Ann Ode"),
        ("According to the minister, Peru will send 40 cooks to Oman.", "the minister"),
        ("The Lima Post reported that Peru will send 40 cooks to Oman.", "Lima Post"),
    ],
)
def test_who_is_told_is_not_who_tells(text: str, claimant: str) -> None:
    """The claim is the speaker's, and its evidence leaves out both."""
    (fact,) = extract(text, model="builtin").deployments
    assert fact.attribution is not None
    assert fact.attribution.name.removeprefix("The ") == claimant
    assert fact.evidence[0].text == "Peru will send 40 cooks to Oman"


@pytest.mark.parametrize(
    "text",
    [
        "“We had run dry,” the secretary, Ann Ode, said at a meeting that I attended in Lima.",
        "“We had run dry,” its then mayor, Ann Ode, said in a letter which we found in Lima.",
        "“We had run dry,” said the guild’s Ann Ode.",
        "Peru’s health minister, Ann Ode, closed the road, saying that she was “dead tired”.",
        "Peru’s health minister, Ann Ode, shut the ward, saying it was empty. She said she was “touched”.",
    ],
)
def test_the_name_beside_an_office_speaks(text: str) -> None:
    assert [quote.speaker and quote.speaker.name for quote in extract(text, model="builtin").quotes] == ["Ann Ode"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("For nine months Yanelis has lived above a bakery in Oton. “They call us guests,” she says.", "Yanelis"),
        ("When Marites left her village in 2016, her son was two. “I missed it all,” she says.", "Marites"),
        ("Marites is one of 200 maids in the town. “I missed it all,” she says.", "Marites"),
        ("Many go. One of those leaving is Ciara Ode (24) from Oton. “I’ll be back,” she said.", "Ciara Ode"),
        ("Otto Lund left. In March Barclays left her behind, said Ann Ode. “No,” she said.", "Ann Ode"),
        ("Ann Ode said no. When Barclays left Oton, the branch was sold. “It hurt,” she said.", "Ann Ode"),
        ("Ann Ode said no. One of the streets leading to Barclays is closed. “It hurts,” she said.", "Ann Ode"),
    ],
)
def test_a_feature_may_name_a_woman_by_one_name(text: str, name: str) -> None:
    """What only a person does tells that a name is one's: "has lived", "is one of", "left her village, her son"."""
    quotes = extract(text, model="builtin").quotes
    assert [quote.speaker and quote.speaker.name for quote in quotes] == [name]


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        ("Speaking through an interpreter, Ann Ode said", None),
        ("Through a translator, Ann Ode said", None),
        ("With the help of a court interpreter, Ann Ode said", None),
        ("Flanked by a lawyer, Ann Ode told the court", None),
        ("Sitting beside a colleague, Ann Ode said", None),
        ("Answering a reporter, Ann Ode said", None),
        ("Working as a cook, Ann Ode said", "cook"),
        ("Speaking for the crew, a lawyer, Ann Ode, said", "lawyer"),
        ("He spoke through an interpreter, Ann Ode, who said", "interpreter"),
        ("The son of a miner, Ann Ode said", "son of a miner"),
    ],
)
def test_a_person_of_the_opening_phrase_is_no_role(lead: str, role: str | None) -> None:
    """Whom the phrase before the comma brings in is somebody else than the speaker."""
    answer = read_article(Article.read(f"{lead}: “The wages are low.”"))
    (source,) = [answer["sources"][q["speaker"] - 1] for q in answer["quotes"]]
    assert (source["name"], source.get("role")) == ("Ann Ode", role)


def test_a_verb_behind_the_quote_brings_in_the_speaker() -> None:
    """A verb of speech before an office and its name is no participle that opens a sentence."""
    answer = read_article(Article.read("“The wages are low,” promised its chair, Ann Ode on Friday."))
    assert [(s["name"], s.get("role")) for s in answer["sources"]] == [("Ann Ode", "chair")]

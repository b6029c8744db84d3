"""Several people who speak in turn: whom a surname, a pronoun, a noun or a paper goes back to among them."""

from __future__ import annotations

import pytest

from factlift import extract


def told_by(text: str) -> list[str | None]:
    """Return the name of the speaker of each quote, without its article."""
    quotes = extract(text, model="builtin").quotes
    return [q.speaker and q.speaker.name.removeprefix("The ").removeprefix("the ") for q in quotes]


TOM = "“No,” said Tom Lund, a cook.\n\n"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Nobody knows the yard better than Eva Ode, a welder from Lodwar. “It leaks,” she said.", "Eva Ode"),
        ("The bus was driven by Yusuf al-Ode, 31, a baker. “It leaks,” he said.", "Yusuf al-Ode"),
        ("Nobody knows it better than Wulandari, the mayor. “It leaks,” she said.", "Wulandari"),
        ("Nobody knows it better than Wulandari, who runs a small agency there. “It leaks,” she said.", "Wulandari"),
        ("On the road from Lodwar, a clerk with a limp waits. “It leaks,” he said.", "a clerk with a limp waits"),
        ("In a letter to Eva Ode, who left in May, the ministry was sorry. “It leaks,” said Tom.", "Tom Lund"),
        ("The clerk wrote to Eva Ode, who left in May. “It leaks,” he said.", "clerk"),
    ],
)
def test_a_sentence_is_about_the_one_whom_its_apposition_describes(text: str, last: str) -> None:
    """Not about "a welder" for himself; a place, and one who is only written to, is no subject."""
    assert told_by(TOM + text)[-1] == last


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“No,” said Ana Luz Ode Lund, a cook. Ode called it “a sham”. “No,” Ana Luz said.", ["Ana Luz Ode Lund"] * 3),
        (
            "“No,” said Jean Paul Ode, a cook. Jean Luc Ode, a baker, sat. “No,” Jean Paul said. “No,” Jean Luc said.",
            ["Jean Paul Ode", "Jean Paul Ode", "Jean Luc Ode"],
        ),
        ("April Ode, a cook, said: “It was dark. It was cold.” Ode shrugged. “No,” she said.", ["April Ode"] * 2),
        ("“It was dark,” Will Ode, a cook, said. According to Ode, it was “a sham”.", ["Will Ode"] * 2),
        ("Jan van der Ode, a cook, said: “It was dark.” “No,” van der Ode said.", ["Jan van der Ode"] * 2),
        ("May Day, a feast, is “a sham and a shame”, said Ann Ode.", ["Ann Ode"]),
        ("May Ode come, asked Ann Lund, “for a while”?", ["Ann Lund"]),
        ("“It was dark,” Farmer Jan van der Ode said.", ["Jan van der Ode"]),
        ("“It was dark,” Baker Ode said.", ["Baker Ode"]),
        (
            "ST OLAF'S QUAY — The gang left.\n\n“No,” said Otto Lund.\n\nFew knew Ini, who cooks. “No,” she said.",
            ["Otto Lund", "Ini"],
        ),
    ],
)
def test_a_name_is_taken_up_by_the_part_of_it_that_its_country_uses(text: str, names: list[str]) -> None:
    """The first of two surnames, two first names; a first name that is a month or a verb stays one."""
    assert told_by(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Pilots’ Guild said in a statement: “It is dark.” The statement added: “No.”", ["Pilots’ Guild"] * 2),
        ("The ministry issued a statement on Friday. “They are ready,” the statement said.", ["ministry"]),
        ("In a letter to members, clerk Ann Ode said crews would go. “They are ready,” the letter said.", ["Ann Ode"]),
        ("Ann Ode wrote a letter to members. The letter says crews are “ready to go”.", ["Ann Ode"]),
        ("The guild has had a letter. Ann Ode was late. “We were promised shoes,” the letter reads.", ["a letter"]),
        ("A bishop read a pastoral letter. “Nobody should sell a bed,” the letter says.", ["a pastoral letter"]),
    ],
)  # fmt: skip
def test_a_statement_speaks_for_who_made_it(text: str, names: list[str]) -> None:
    """Where the text tells whose it is; a paper that somebody has had or read out is not his."""
    assert told_by(text) == names


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The guild went on strike for “decent bread”.", [None]),
        ("The ministry wrote to agents. It said those who went on charging would be “struck off”.", ["said"]),
        ("“It leaks,” Ann Ode went on, “and it rusts.” She went on: “It sinks.”", ["went", "went", "went"]),
    ],
)
def test_going_on_with_something_else_is_no_speech(text: str, cues: list[str | None]) -> None:
    assert [quote.cue for quote in extract(text, model="builtin").quotes] == cues


def test_a_body_with_a_hyphen_is_no_office_before_a_name() -> None:
    (quote,) = extract("At the co-operative, manager Ann Ode said it was “a sham”.", model="builtin").quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Ann Ode", "manager")


EVA = "“No,” said Eva Tanabe, a cook. “Yes,” said Ivo Lund.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Facebook Tanabe wrote: “The pay was late.”", "Eva Tanabe"),
        ("In Oslo Tanabe said it was “a sham”.", "Eva Tanabe"),
        ("At Lodwar Tanabe said it was “a sham”.", "Eva Tanabe"),
        ("In London mayor Ann Ode said it was “a sham”.", "Ann Ode"),
        ("In South Africa President Otto Ode said it was “a sham”.", "Otto Ode"),
        ("In Nova Scotia Ann Ode said it was “a sham”.", "Ann Ode"),
        ("In New York City Police said it was “a sham”.", "Police"),
        ("In New York the Police Union said it was “a sham”.", "Police Union"),
        ("In Oslo Harbour they said it was “a sham”.", None),
        ("Back to Tanabe: “It leaks.”", "Eva Tanabe"),
        ("And this from Tanabe: “It leaks.”", "Eva Tanabe"),
        ("A letter to Tanabe: “It leaks.”", "A letter to Tanabe"),
        ("Unlike Tanabe, Lund would go. “It leaks,” he said.", "Ivo Lund"),
        ("10.31 Police say there is “no cause for alarm”.", "Police"),
        ("Some 40 police say there is “no cause for alarm”.", "Some 40 police"),
    ],
)
def test_what_a_sentence_opens_with_is_no_part_of_the_name(text: str, name: str | None) -> None:
    """A place, a medium, the time of day; a number of people and the name of a body stay whole."""
    assert told_by(EVA + text)[-1] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("English said it was “a sham”. “No,” said English.", ["Tom English"] * 2),
        ("According to English, it was “a sham”.", ["Tom English"]),
        ("The English said it was “a sham”.", ["English"]),
        ("English is a hard tongue, and “a sham”, said Ann Ode.", ["Ann Ode"]),
    ],
)
def test_a_surname_that_is_another_word_too_is_one_where_it_speaks(text: str, names: list[str]) -> None:
    assert told_by("“No,” said Tom English, a cook.\n\n" + text)[1:] == names


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [
        ("Deputy Ann Ode asked if the minister regarded that as “a lot or a little”.", "Ann Ode", "asked"),
        ("Ann Ode regarded that as “a lot or a little”.", "Ann Ode", "regarded"),
        ("A banner over the hall read “Pay us first”.", "A banner over the hall", "read"),
        ("They carried placards that read “Pay us first”.", "placards", "read"),
        ("Picker Winfield “Boxer” Clarke, 51, went. “It leaks,” Clarke said.", "Winfield “Boxer” Clarke", "said"),
    ],
)
def test_whose_words_a_passage_has(text: str, name: str, cue: str) -> None:
    (quote,) = extract(text, model="builtin").quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.cue) == (name, cue)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Sgt. 1st Class Ann Ode, who leads the unit, said it was “a sham”.", "Ann Ode", "Sgt. 1st Class"),
        ("“No,” said Petty Officer 2nd Class Ann Ode.", "Ann Ode", "Petty Officer 2nd Class"),
        ("Sgt. First Class Ann Ode said it was “a sham”.", "Ann Ode", "Sgt. First Class"),
        ("Sheikh Fahad bin Sultan al-Ode, who left, said it was “a sham”.", "Fahad bin Sultan al-Ode", None),
        ("A. R. Ode, who teaches law, was cautious. “Let us see it,” said Ode.", "A. R. Ode", None),
        ("One of the women, who asked to be called Faith, rang. “It is cold,” she said.", "Faith", None),
        ("A cook who goes by Faith rang. “It is cold,” she said.", "Faith", "cook"),
        ("Her headmaster is Jógvan Ode, who left.\n\n“It is cold,” he says.", "Jógvan Ode", "headmaster"),
        ("The scheme's manager is Brynja Ode. “It is cold,” she says.", "Brynja Ode", "scheme's manager"),
        ("The manager is a former cook. “It is cold,” he says.", "The manager", None),
    ],
)
def test_a_person_is_introduced_by_rank_initial_alias_or_verb(text: str, name: str, role: str | None) -> None:
    """A rank with its class, a name with a title's word in it, "A." for a first name, "is called", "is"."""
    speaker = extract("“No,” said Eva Tanabe, a cook.\n\n" + text, model="builtin").quotes[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)


def test_one_whom_a_body_owns_is_a_person() -> None:
    assert told_by("“No,” the union's Olive Ode said.\n\nWhat comes next\n\n“We vote,” she added.") == ["Olive Ode"] * 2


FAQ = "Is it true that you need a letter?\n\n“No, a priest will do,” says Colm Ode, who runs it.\n\n"


@pytest.mark.parametrize(
    ("text", "names", "goes_on"),
    [
        (FAQ + "And a card?\n\n“Yes. At the very least.”\n\nWho pays?\n\n“You do.”", ["Colm Ode"] * 3, [False] * 3),
        (FAQ + "The rest is told by others.\n\n“You pay.”", ["Colm Ode", None], [False] * 2),
        ("It is new.\n\n“No,” says Colm Ode.\n\nWho pays?\n\n“You do.”", ["Colm Ode", None], [False] * 2),
    ],
)
def test_who_answers_one_question_of_the_writer_answers_the_next(
    text: str, names: list[str | None], goes_on: list[bool]
) -> None:
    assert told_by(text) == names
    assert [quote.continues for quote in extract(text, model="builtin").quotes] == goes_on


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tereza Ode cooks for the engineers. Before that she cooked at sea. “It is cold,” she says.", "Tereza Ode"),
        ("Otto Ode guards the gate. “It is cold,” he says.", "Otto Ode"),
        ("Ann Ode nurses in Lodwar. “It is cold,” she says.", "Ann Ode"),
        ("Nestle workers in Lodwar struck. “It is cold,” he said.", "Tom Lund"),
    ],
)
def test_what_somebody_does_is_no_noun_for_people(text: str, name: str) -> None:
    assert told_by(TOM + text)[-1] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "In reply to Deputy Ann Ode, the Minister for Defence said: “There are 342.”\n\n"
                "Deputy Ode asked if he was sure.\n\n“I am,” the Minister replied."
            ),
            ["Minister for Defence"] * 2,
        ),
        (
            "The Minister for Works said: “No.” Deputy Ann Ode asked if he was sure. “Yes,” the Minister replied.",
            ["Minister for Works"] * 2,
        ),
        ("For Ann Ode, the head of the guild, it was over. “No,” she said. “No,” the head added.", ["Ann Ode"] * 2),
    ],
)
def test_an_office_with_its_field_is_taken_up_by_the_office(text: str, names: list[str]) -> None:
    """The subject behind a fronted name is not what that one is."""
    assert told_by(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Twins Ann and Eva Ode cook. “We went,” says Ann.", "Ann"),
        ("Brothers Ilyas Ode and Otto Ode drive. “We went,” says Ilyas.", "Ilyas Ode"),
        ("Ministers Ann Ode and Otto Lund met. “We talked,” said Ode.", "Ann Ode"),
        ("Teachers United said it was “a sham”.", "Teachers United"),
    ],
)
def test_a_noun_for_several_is_no_part_of_the_first_name(text: str, name: str) -> None:
    assert told_by(text) == [name]


def test_a_label_in_capitals_is_not_what_a_sentence_is_about() -> None:
    text = (
        "ANCHOR: Claude Ode has more.\n\nODE: A father at the gate, who gave his name only as Jude, is in favour. "
        "“If they can count, let them come,” he says."
    )
    assert told_by(text) == ["Jude"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Eva Ode, who in May had called the plan “a ferry without a bottom”, leads it.", "Eva Ode", "partial"),
        ("Eva Ode, who in 2019 called the plan “a ferry without a bottom”, leads it.", "Eva Ode", "partial"),
        ("Otto Lund wrote to Eva Ode, who in May called the plan “a ferry”.", "Eva Ode", "partial"),
        ("Otto Lund, who may call it “a sham”, left.", None, "scare"),
        ("**Ruth Ode, ward sister:** “I trained six who left.”", "Ruth Ode", "direct"),
        ("“No,” Deputy Speaker Otto Ode said.", "Otto Ode", "direct"),
        ("“No,” said the speaker.", "speaker", "direct"),
    ],
)
def test_a_date_before_the_verb_and_bold_around_a_label(text: str, name: str | None, kind: str) -> None:
    (quote,) = extract(text, model="builtin").quotes
    assert told_by(text) == [name]
    assert quote.kind == kind

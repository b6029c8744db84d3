"""Who speaks in a long text: minutes, entries of a live blog, papers, messages, pseudonyms, small words as names."""

from __future__ import annotations

import pytest

from factlift import extract

SENT = "Fiji sent 40 nurses to Oman."


def speakers(text: str) -> list[str | None]:
    """Return the name of the speaker of each quote, without its article."""
    return [
        q.speaker and q.speaker.name.removeprefix("The ").removeprefix("the ")
        for q in extract(text, model="builtin").quotes
    ]


def claimants(text: str) -> dict[str, str | None]:
    """Return who claims each count of people."""
    found = extract(text, model="builtin").deployments
    return {d.count.text: d.attribution and d.attribution.name for d in found if d.count}


MINUTES = """
Report on the hiring of nurses

Mr Josua Ravula sat in the chair. Fiji sent 40 nurses to Oman in May.

FROM THE MINUTES

{}

The sitting was adjourned. Tonga sent 12 nurses to Bahrain last year.

CONCLUSIONS

The Ministry should send 30 nurses to Palau.
"""


KEYS = [f"{size} {shape}" for size in "big old odd new lost".split() for shape in "red wet cut dull flat bent".split()]


@pytest.mark.parametrize(
    "turns",
    [
        "Q 12 Senator Ravula: How many?\n\nMs Tikoi: We have sent 60 nurses to Qatar.\n\nChair: So.\n\nMs Tikoi: Yes.",
        "12. Mr Vala: Where?\n\n13. Ms Tikoi: We sent 60 nurses to Qatar.\n\n14. Mr Vala: All?\n\n15. Ms Tikoi: All.",
        "Chair: And now?\n\nDr Tikoi: Fiji has sent 60 nurses to Qatar.\n\nChair: I see.\n\nDr Tikoi: I hope so.",
        "Deputy Ravula: That is a lot.\n\nProfessor Tikoi: It is. We sent 60 nurses to Qatar.\n\nDeputy Ravula: So.",
        "Mr Vala (clerk): Why?\n\nMrs Tikoi: So.\n\nMrs Tikoi: It was.\n\nWe sent 60 nurses to Qatar.\n\nMr Vala: So?",
    ],
)
def test_minutes_inside_a_report_are_the_words_of_whoever_is_labelled(turns: str) -> None:
    """And nobody's is what stands before them or behind them."""
    told = claimants(MINUTES.format(turns))
    assert told["60"] is not None
    assert told["60"].endswith("Tikoi")
    assert [told["40"], told["12"]] == [None, None]


def test_a_list_of_names_with_colons_is_no_record() -> None:
    """Nor are days."""
    text = f"Four things\n\nMonday: {SENT}\n\nTuesday: The ministry meets.\n\nMr Ravula: the man of the hour."
    assert claimants(text) == {"40": None}


def test_crossheads_that_ask_make_no_interview_of_a_long_text() -> None:
    """What stands below them is the writer's."""
    told = [f"\n\nA clerk found the {word} key." for word in KEYS]
    asks = f"Who goes?{''.join(told[:20])}\n\nWho pays?{''.join(told[20:])}"
    text = f"Fiji looked away, Ana Tikoi, a nurse, told us.\n\n{asks}\n\n{SENT}"
    assert claimants(text) == {"40": None}


BLOG = """
06.50
Good morning

The minister of labour, Josua Tikoi Ravu, met reporters. “We sent 40 nurses to Oman,” he said.

08.15
Talks

A spokesman for the union told us that it was “a sham” and that nobody had been asked.

09.20
The count

{}
"""


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("Ravu himself came out. He did not say the word. “It is 60 nurses,” he said.", "Josua Tikoi Ravu"),
        ("Ravu again: “It is 60 nurses, and no more.”", "Josua Tikoi Ravu"),
        ("“It is 60 nurses,” says Ravu in a note.", "Josua Tikoi Ravu"),
        ("Ravu has sent us a text message. “It is 60 nurses.”", "Josua Tikoi Ravu"),
        ("Ann Vala has a stall. “It is 60 nurses,” she said.", "Ann Vala"),
    ],
)
def test_an_entry_begins_anew_and_knows_whom_those_before_have_named(entry: str, name: str) -> None:
    """A surname is enough; nobody who spoke in another entry is "he"."""
    assert speakers(BLOG.format(entry))[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mercy Adhola Were, who sits on a panel, left. “It leaks,” Were told a radio station.", "Mercy Adhola Were"),
        ("Mercy Adhola Were, an MP, left. “It leaks,” Were says in reply. " + SENT, "Mercy Adhola Were"),
        ("Peter Will, an MP, left. Will has just walked past. “It leaks,” he said. " + SENT, "Peter Will"),
        ("Maja An, an MP, left. An told us that “it leaks”. " + SENT, "Maja An"),
        ("Otto Musa Has, an MP, left. “It leaks,” Has said. " + SENT, "Otto Musa Has"),
        ("The portal Novi Most first reported it, giving the number as “between 40 and 50”.", "Novi Most"),
        ("It leaks. “Were you told?” Ann Ode asked. " + SENT, "Ann Ode"),
        ("Nurses were told that “most leave”, Ann Ode said. Were it so, few would. " + SENT, "Ann Ode"),
    ],
)
def test_a_name_may_be_a_small_word(text: str, name: str) -> None:
    """Where it stands behind another name, or before a verb of speech in the middle of a sentence."""
    assert speakers(f"{SENT} {text}") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Suva Post quotes a retired matron: “That was a door shut on fingers.”", "a retired matron"),
        ("Radio Suva cited the minister's spokesman, Otto Lund: “We never signed.”", "Otto Lund"),
        ("The agency quoted Ann Ode, a former clerk: “We never signed, and never will.”", "Ann Ode"),
        ("The report quotes its own rule: “No nurse shall leave.”", "report"),
        ("It is a rule against which somebody has pencilled: “they come back”.", "somebody"),
        ("In the margin a clerk had jotted “not this one” in red.", "a clerk"),
        (
            "Our colleague Samir Ode went there. Part of his dispatch:\n\n“It is a camp. You hear it first.”",
            "Samir Ode",
        ),
        ("Nurse Eva Ode wrote daily. From her diary:\n\n“It is a camp. You hear it first.”", "Eva Ode"),
        ("They “went for a walk”, an expression that means Germany.", None),
        ("They “went for a walk”, an expression that the consul uses.", "consul"),
        (
            "Ann Ode, a clerk, said no. The new men will be of a different sort: “We want no tourists. I want cooks.”",
            "Ann Ode",
        ),
        ("Ann Ode, a clerk, has sent us a message. A second group, “thirty or so”, is booked.", "Ann Ode"),
        ("The Tongans left. The Japanese call the place “the chicken house”, for its length.", "Japanese"),
        (
            "A corporal told me so. The corporal's elder brother went. “He got a medal,” he said.",
            "A corporal",
        ),
        (
            "A corporal told us it was cold.\n\nIt rained. The corporal's elder brother went. “He died,” he said.",
            "A corporal",
        ),
        ("Preference goes to those who speak Fijian “as a mother tongue or nearly”.", None),
        ("Candidates must come from “sound” families, and must have been commended twice by their work unit.", None),
        (
            "“Good pay,” said Ann Ode.\n\nAnd who gets to go? “Under forty. Good eyes, it is small.”",
            "Ann Ode",
        ),
    ],
)
def test_words_are_those_of_whom_another_quotes(text: str, name: str | None) -> None:
    """Of the one quoted, of the sender of a message, of the author of what is handed over."""
    assert speakers(f"{SENT} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("One of its customers is a Chinese broker, a heavy man of 58 who asked to be called Mr. Piao. “No,” he said.",
         "Mr. Piao", "Chinese broker"),
        ("The other man there was a driver who wished to be called Tom. “A cow,” he said.", "Tom", "driver"),
        ("Our guide is a nurse who gave her name only as Ana. “I left,” she said.", "Ana", "nurse"),
        ("Otto Lund is a gentle, sardonic man with a degree. “I left,” he said.", "Otto Lund", None),
        ("Eva Lund is a tireless, funny cook. “I left,” she said.", "Eva Lund", "tireless, funny cook"),
        ("The head of the Public Works Department, Eva Lund, left. “No,” she said.", "Eva Lund",
         "head of the Public Works Department"),
        ("The chief of the National Reports Office, Eva Lund, left. “No,” she said.", "Eva Lund",
         "chief of the National Reports Office"),
    ],
)  # fmt: skip
def test_who_somebody_is_and_goes_by(text: str, name: str, role: str | None) -> None:
    """What he is like is no role, and a body's name may have a verb in it."""
    speaker = extract(f"{SENT} {text}", model="builtin").quotes[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Our reporter Dag Holm met a deckhand. He gave only his first name, Ramil. “It leaks,” he said.", "Ramil"),
        ("Our reporter Dag Holm met a cook. She used the name Sari. “It leaks,” she said.", "Sari"),
        ("Our reporter Eva Holm met a cook. He would not give his name. “It leaks,” he said.", "a cook"),
        ("Samuel Ode left, a clerk said.\n\nOde's bunk was the third. “It leaks,” he says.", "Samuel Ode"),
        ("Samuel Ode left.\n\nThe foreman was a Nepali. “It leaks,” he told Ode.", "foreman"),
    ],
)
def test_a_pronoun_is_the_one_just_met(text: str, name: str) -> None:
    """Who gives no more than a name; whose thing a sentence is about; nobody tells himself."""
    assert speakers(f"{SENT} {text}")[-1] == name


def test_it_may_be_the_paper_that_somebody_has() -> None:
    """According to it: not whoever read it."""
    text = "We've had the document read by two officers. According to it, 640 Fijian soldiers are based at Pemba."
    assert claimants(text) == {"640": "the document"}


def test_papers_that_show_something_claim_it() -> None:
    """Not whoever spoke before."""
    text = (
        f"“It leaks,” said Ann Ode, a clerk. {SENT} Her deputy sent us the pages. They show that 580 nurses went to "
        "Oman. The ministry's register has 212."
    )
    assert claimants(text) == {"40": None, "580": "the pages", "212": "The ministry's register"}


def test_a_pronoun_of_somebody_else_tells_no_gender() -> None:
    """The doctor is "he" of the sentences before."""
    text = (
        "The doctor did not look up when he read it. One metre fifty-six.\n\nKim Sun, who was twenty, understood "
        f"before he had finished. She had an aunt.\n\n“It leaks,” she recalled, in a third country. {SENT}"
    )
    assert speakers(text) == ["Kim Sun"]


def test_who_counts_people_claims_the_count() -> None:
    """Not the state that the clause before has told of."""
    text = (
        f"{SENT} Norland told the panel in 2018 that it was host to 37 Fijian nurses; the inspectors, "
        "standing at the gate, had counted 62 going in."
    )
    assert claimants(text) == {"40": None, "37": "Norland", "62": "the inspectors"}

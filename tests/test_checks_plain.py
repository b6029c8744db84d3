"""Plain sentences of known truth: the right fact bears no flag, and each wrong reading of it bears one."""

from __future__ import annotations

from typing import Any

import pytest

from factlift import Criterion, Deployment, Quote, ScriptedModel, Settings, extract
from factlift.article import Article
from factlift.coverage import Coverage
from factlift.opinions import Opinion


def flagged(text: str, item: dict[str, Any], *sources: str) -> set[str | None]:
    """Returns the fields that are flagged in the fact of one draft; its sentence is the one its clause stands in."""
    answer: dict[str, Any] = {"sources": [{"name": name} for name in sources]}
    if "q" in item:
        answer["quotes"] = [item]
    else:
        words = item.get("clause", item.get("text"))
        number = next(at.number for at in Article.read(text).sentences if at.end > text.index(words))
        answer["criteria" if "text" in item else "deployments"] = [{"s": number, **item}]
    facts = extract(text, model=ScriptedModel({"deployments": [], **answer}), settings=Settings(looks=0))
    assert facts.report.rejected == ()
    fact = next(iter([*facts.deployments, *facts.criteria, *facts.quotes]))
    return {flag.field for flag in fact.flags if flag.code != "carried"}


ENDS = [
    ("Forty Peruvian nurses are working in Chile", "under_way", "completed"),
    ("Forty Peruvian nurses landed in Chile on Monday", "under_way", "completed"),
    ("Peru flew 40 nurses to Chile last week", "under_way", "completed"),
    ("There are 40 Peruvian nurses in Chile", "under_way", "completed"),
    ("Forty Peruvian nurses have returned from Chile", "completed", "under_way"),
    ("Forty Peruvian nurses flew home from Chile on Friday", "completed", "under_way"),
    ("Peru has brought home 40 nurses from Chile", "completed", "under_way"),
    ("Forty Peruvian nurses completed their tour in Chile", "completed", "under_way"),
    ("Forty Peruvian nurses served in Chile between 2010 and 2015", "completed", "under_way"),
    ("Peru called off the deployment of 40 nurses to Chile", "halted", "planned"),
    ("A deal to send 40 Peruvian nurses to Chile has collapsed", "halted", "completed"),
    ("Peru pulled out of a deal to send 40 nurses to Chile", "halted", "under_way"),
    ("The dispatch of 40 Peruvian nurses to Chile has been put on hold", "halted", "selecting"),
]


@pytest.mark.parametrize(("clause", "right", "wrong"), ENDS, ids=[row[0] for row in ENDS])
def test_who_is_there_is_not_back(clause: str, right: str, wrong: str) -> None:
    """What tells that people are there, are back or were stopped decides on the status, and a bare past does not."""
    assert flagged(f"{clause}.", {"clause": clause, "status": right}) == set()
    assert flagged(f"{clause}.", {"clause": clause, "status": wrong}) == {"status"}


@pytest.mark.parametrize("status", ["under_way", "completed"])
@pytest.mark.parametrize(
    "clause", ["Peru sent 40 nurses to Chile last year", "The 40 nurses now in Chile will come home in May"]
)
def test_what_may_be_over_or_not_is_believed(clause: str, status: str) -> None:
    """A bare past, and those who are still to come home, leave it open."""
    assert "status" not in flagged(f"{clause}.", {"clause": clause, "status": status})


AROUND = [
    ("{}, the minister falsely claimed.", "denied", "stated"),
    ("{}, the radio said, wrongly.", "denied", "stated"),
    ("{}, a claim the ministry has dismissed.", "denied", "stated"),
    ("{}; the ministry denies it.", "denied", "stated"),
    ("It is not true. {}.", "denied", "stated"),
    ("{}. The ministry denied this.", "denied", "stated"),
    ("{}. “This is a lie,” said Ann Ode.", "denied", "stated"),
    ("Not a word is true of the report that {}.", "denied", "stated"),
    ("{} if asked.", "possible", "stated"),
    ("{}, should parliament agree.", "possible", "stated"),
    ("If parliament agrees, {}.", "possible", "stated"),
    ("It is unclear whether {}.", "possible", "stated"),
    ("Nobody knows whether {}.", "possible", "stated"),
    ("There is a chance that {}.", "possible", "stated"),
    ("{}, pending approval.", "possible", "stated"),
    ("The pay is low. It is not true that Chile is cold. {}.", "stated", "denied"),
    ("{}. The union calls the wages a lie.", "stated", "denied"),
    ("{}. Nobody was hurt.", "stated", "denied"),
    ("{}. The union would neither confirm nor deny this.", "stated", "denied"),
    ("{}, said the minister, who denied a rift with Bolivia.", "stated", "possible"),
]


@pytest.mark.parametrize(("frame", "right", "wrong"), AROUND, ids=[row[0] for row in AROUND])
def test_what_stands_around_a_clause_decides_too(frame: str, right: str, wrong: str) -> None:
    """Words before and behind the clause, and the sentence beside it, deny it or leave it open."""
    clause = "Peru will send 40 nurses to Chile"
    assert flagged(frame.format(clause), {"clause": clause, "modality": right}) == set()
    assert flagged(frame.format(clause), {"clause": clause, "modality": wrong}) == {"modality"}


@pytest.mark.parametrize("verb", ["asked", "urged", "pleaded with"])
def test_what_is_asked_for_may_be_left_open(verb: str) -> None:
    """Nobody has said yes to a request, so a model that leaves it open is not doubted."""
    clause = "send 40 nurses to Chile"
    assert flagged(f"The bishop {verb} Peru to {clause}.", {"clause": clause, "modality": "possible"}) == set()
    assert flagged(f"The bishop saw Peru {clause}.", {"clause": clause, "modality": "possible"}) == {"modality"}


def test_who_stands_by_a_claim_is_believed() -> None:
    """What one says and another denies are two records: the denial flags neither."""
    text = "Peru will send 40 nurses to Chile, said Ann Wanja. The ministry denied this."
    clause = "Peru will send 40 nurses to Chile"
    assert flagged(text, {"clause": clause, "attribution": 1}, "Ann Wanja") == set()


@pytest.mark.parametrize(
    "verb", ["would like to send", "is open to sending", "is looking into sending", "has been asked to send"]
)
def test_what_is_only_wished_is_possible(verb: str) -> None:
    """What a state would like, or is asked to do, is not settled."""
    clause = f"Peru {verb} 40 nurses to Chile"
    assert flagged(f"{clause}.", {"clause": clause, "modality": "possible"}) == set()
    assert flagged(f"{clause}.", {"clause": clause, "modality": "stated"}) == {"modality"}


SENT = "Peru will send 40 nurses to Chile"
CLAIMED = [
    ("{}, Ann Wanja told Mwangi Odera.", "Ann Wanja", ["Mwangi Odera", None, "Chile", "Peru", "Ann Wanja told"]),
    ("According to Ann Wanja, {}. Mwangi Odera said pay was low.", "Ann Wanja", ["Mwangi Odera", None]),
    ("Ann Wanja announced that {}, to the joy of Mwangi Odera.", "Ann Wanja", ["Mwangi Odera", None]),
    ("{}, said Ann Wanja. Mwangi Odera was not there.", "Ann Wanja", ["Mwangi Odera", None, "said Ann Wanja"]),
    ("{}. Mwangi Odera met them at the port.", None, ["Mwangi Odera"]),
    ("{}. Ann Wanja said pay was low.", None, []),
]


@pytest.mark.parametrize(("frame", "right", "wrong"), CLAIMED, ids=[row[0] for row in CLAIMED])
def test_who_says_so_is_credited(frame: str, right: str | None, wrong: list[str | None]) -> None:
    """Nobody's claim is flagged where somebody says it, another's too, a place's, and a name with its verb."""
    for name in (right, *wrong):
        item = {"clause": SENT, "count": "40", **({"attribution": 1} if name else {})}
        expected = set() if name == right else {"attribution"}
        assert flagged(frame.format(SENT), item, *([name] if name else [])) == expected, name


SAID = {"q": 1, "speaker": 1, "mention": "Ann Wanja", "cue": "said"}


@pytest.mark.parametrize(
    ("text", "item", "fields"),
    [
        ("“We lose our best,” Ann Wanja said.", SAID, set()),
        ("“We lose our best,” Ann Wanja said.", {"q": 1, "cue": "said"}, {"speaker"}),
        ("“We lose our best,” Ann Wanja said.", {**SAID, "cue": None}, {"cue"}),
        ("Ann Wanja left. “We lose our best,” she said.", {**SAID, "cue": "left"}, {"cue"}),
        ("Ann Wanja said the film “Nurses Abroad” had won.", {**SAID, "kind": "partial"}, {"kind"}),
        ("Ann Wanja said of the film: “Nurses are gone.”", SAID, set()),
    ],
)
def test_who_spoke_and_by_which_verb(text: str, item: dict[str, Any], fields: set[str]) -> None:
    """A quote that nobody is credited with, another cue than the verb beside it, and the name of a film are flagged."""
    assert flagged(text, item, "Ann Wanja") == fields


KINDS = [
    ("Applicants must have a clean record.", "clean record", "requirement"),
    ("No one goes without a clean record.", "clean record", "requirement"),
    ("A clean record is an advantage.", "clean record", "preference"),
    ("A clean record is desirable but not required.", "clean record", "preference"),
    ("Nurses with a criminal record are turned away.", "criminal record", "exclusion"),
    ("Nobody with a criminal record may go.", "criminal record", "exclusion"),
    ("Those with bad backs need not apply.", "bad backs", "exclusion"),
    ("Applicants need not have a clean record.", "clean record", None),
    ("A clean record is no longer required.", "clean record", None),
    ("Nurses with a criminal record are not excluded.", "criminal record", None),
    ("The ban on nurses with a criminal record has been lifted.", "criminal record", None),
    ("Applicants paid an agent $300 for a place.", "Applicants paid an agent $300 for a place", "payment"),
]


@pytest.mark.parametrize(("text", "words", "kind"), KINDS, ids=[row[0] for row in KINDS])
def test_what_is_made_of_a_condition(text: str, words: str, kind: str | None) -> None:
    """What a clause plainly asks, welcomes, bars or takes money for is no other kind; what is waived is none."""
    category = "payment" if kind == "payment" else "documents"
    for given in ("requirement", "preference", "exclusion"):
        found = flagged(text, {"clause": text.rstrip("."), "text": words, "kind": given, "category": category})
        if text.startswith(("No one", "Those")) and given != kind:
            continue  # who is let in and who is kept out is one thing here
        assert ("kind" in found) is (given != kind), given


@pytest.mark.parametrize(
    ("text", "words", "whole", "category"),
    [
        ("Nurses without a diploma are excluded.", "a diploma", "without a diploma", "documents"),
        ("Nurses who do not speak Arabic are excluded.", "speak Arabic", "do not speak Arabic", "skills"),
        (
            "Nurses must be single unless their spouse works abroad.",
            "single",
            "single unless their spouse works abroad",
            "family",
        ),
    ],
)
def test_words_that_turn_a_condition_are_part_of_it(text: str, words: str, whole: str, category: str) -> None:
    """A condition that lost its "not", "without" or "unless" is flagged."""
    item = {"clause": text.rstrip("."), "kind": "exclusion" if "excluded" in text else "requirement"}
    assert flagged(text, {**item, "text": words, "category": category}) != set()
    assert flagged(text, {**item, "text": whole, "category": category}) == set()


NO_GAP = [
    "In a poll of 500 nurses sent by post, 60 replied.",
    "Some 2,000 workers took part in a march.",
    "About 300 workers went on strike in Doha.",
    "The study covered 2,400 migrant workers in Qatar.",
    "Agencies are to repay fees to 200 workers, the court ruled.",
    "She must serve a term of four years.",
]
GAP = [
    "Kenya has sent 300 nurses to Qatar, who were interviewed in May.",
    "Some 2,000 workers will leave for Qatar in May.",
]


@pytest.mark.parametrize(("text", "gap"), [*((text, False) for text in NO_GAP), *((text, True) for text in GAP)])
def test_who_is_asked_or_marches_leaves_no_gap(text: str, gap: bool) -> None:
    """People who were polled, who march or are paid are no gap in an article of sending; those picked and sent are."""
    article = Article.read(f"Kenya will send 900 nurses to Oman, the ministry says. {text}")
    points = Coverage(Opinion(article), (Deployment, Criterion, Quote)).points
    assert any(point.span.start > article.sentences[0].end for point in points) is gap


CUT = [
    ("Peru may send 40 nurses to Chile.", "40 nurses to Chile", "possible", "planned", []),
    ("Peru may send 40 nurses to Chile.", "40 nurses to Chile", "stated", "planned", ["modality"]),
    (
        "Peru is thinking of sending 40 nurses to Chile.",
        "sending 40 nurses to Chile",
        "stated",
        "planned",
        ["modality"],
    ),
    ("It could rain, and Peru will send 40 nurses.", "Peru will send 40 nurses", "stated", "planned", []),
    ("Those who may drive send 40 nurses.", "send 40 nurses", "stated", "planned", []),
    ("Peru suspended recruitment for Chile.", "recruitment for Chile", "stated", "planned", ["status"]),
    ("Peru suspended recruitment for Chile.", "recruitment for Chile", "stated", "halted", []),
    ("Peru has dropped its plan to send nurses to Chile.", "nurses to Chile", "stated", "planned", ["status"]),
    ("Peru stopped the rain and sent nurses to Chile.", "sent nurses to Chile", "stated", "under_way", []),
    (
        "Reports that Peru has sent nurses to Chile are false.",
        "Peru has sent nurses to Chile",
        "stated",
        "under_way",
        ["modality"],
    ),
    (
        "Reports that Peru has sent nurses to Chile are false.",
        "Peru has sent nurses to Chile",
        "denied",
        "under_way",
        [],
    ),
    (
        "Nurses that Peru has sent to Chile are wrong about it.",
        "Nurses that Peru has sent to Chile",
        "stated",
        "under_way",
        [],
    ),
    (
        "Asked whether nurses would go to Chile, she said: “There is no such plan.”",
        "nurses would go to Chile",
        "stated",
        "planned",
        ["modality"],
    ),
    (
        "Asked whether nurses would go to Chile, she said: “There is no such plan.”",
        "nurses would go to Chile",
        "denied",
        "planned",
        [],
    ),
    (
        "Asked whether nurses would go to Chile, she said they would.",
        "nurses would go to Chile",
        "stated",
        "planned",
        [],
    ),
    (
        "Peru will send nurses to Chile unless parliament rejects it.",
        "Peru will send nurses to Chile unless parliament rejects it",
        "possible",
        "planned",
        [],
    ),
]


@pytest.mark.parametrize(
    ("text", "clause", "modality", "status", "doubted"), CUT, ids=[f"{row[2]}: {row[0]}" for row in CUT]
)
def test_a_clause_that_is_cited_without_what_governs_it(
    text: str, clause: str, modality: str, status: str, doubted: list[str]
) -> None:
    """A word right before or behind a clause decides, though the clause that is cited leaves it out."""
    assert sorted(map(str, flagged(text, {"clause": clause, "modality": modality, "status": status}))) == doubted

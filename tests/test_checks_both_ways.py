"""Each check both ways: the flag stands where it should, and is gone from the true fact beside it."""

from __future__ import annotations

from typing import Any

import pytest

from factlift import Deployment, Quote, ScriptedModel, Settings, Source, extract
from factlift.article import Article
from factlift.checks.speakers import are_told_together, is_nearer, is_vague, may_be_one
from factlift.coverage import Coverage
from factlift.opinions import Opinion

CHECKED = {"polarity", "pairing", "claimant", "speaker", "kind"}


def codes(text: str, item: dict[str, Any], sources: tuple[str, ...] = (), *, coverage: bool = False) -> list[str]:
    """Returns the codes of the flags that one draft gets; its sentence is the one that its clause stands in."""
    article = Article.read(text)
    number = next(at.number for at in article.sentences if at.end > text.index(item["clause"]))
    kind = "criteria" if "text" in item else "deployments"
    answer = {"sources": [{"name": name, "anonymous": name[0].islower()} for name in sources]}
    model = ScriptedModel({**answer, "deployments": [], kind: [{"s": number, **item}]})
    facts = extract(text, model=model, settings=Settings(looks=0, coverage=coverage))
    assert facts.report.rejected == ()
    fact = next(iter([*facts.deployments, *facts.criteria]))
    return [flag.code for flag in fact.flags if flag.code in CHECKED]


MODALITY = [
    ("Peru is thinking of lending 40 nurses to Chile.", "possible", "stated"),
    ("A wish of Chile's for 40 nurses is under consideration.", "possible", "denied"),
    ("Peru is in talks with Chile about 40 nurses.", "possible", "stated"),
    ("Peru is weighing a request from Chile for 40 nurses.", "possible", "stated"),
    ("Chile will take 40 nurses if the roof does not leak.", "possible", "denied"),
    ("Peru has not ruled out sending 40 nurses to Chile.", "possible", "denied"),
    ("Peru has not decided whether to send 40 nurses to Chile.", "possible", "stated"),
    ("Peru is ready to send 40 nurses to Chile.", "possible", "stated"),
    ("Peru hopes to send 40 nurses to Chile.", "possible", "stated"),
    ("Peru will probably send 40 nurses to Chile.", "possible", "stated"),
    ("Subject to approval, Peru will send 40 nurses to Chile.", "possible", "stated"),
    ("Perhaps 40 nurses from Peru will go to Chile.", "possible", "denied"),
    ("Forty nurses in Chile were found a bed, not before May.", "stated", "possible"),
    ("Forty nurses reached Chile with no licence.", "stated", "possible"),
    ("Forty nurses, none older than 30, left for Chile.", "stated", "denied"),
    ("Peru will not send 40 nurses to Chile.", "denied", "stated"),
    ("The minister denied both counts, saying 40 nurses had left for Chile.", "stated", "denied"),
    ("A tale of 40 nurses bound for Chile is a fairy story.", "denied", "stated"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), MODALITY, ids=[text for text, _, _ in MODALITY])
def test_how_firmly_it_is_said(text: str, right: str, wrong: str) -> None:
    """What leaves a plan open, denies it or denies nothing of it decides on the modality."""
    item = {"clause": text.rstrip(".").rpartition("saying ")[2], "group": "nurses"}
    assert codes(text, {**item, "modality": right}) == []
    assert codes(text, {**item, "modality": wrong}) == ["polarity"]


STATUS = [
    ("Peru had 40 nurses packed for Chile and stood them down.", "halted"),
    ("Peru turned down an offer to lodge its nurses in Chile.", "halted"),
    ("Peru broke off its plan for 40 nurses in Chile.", "halted"),
    ("Forty nurses due in Chile in June will not now travel.", "halted"),
    ("Forty nurses due in Chile in June would no longer travel.", "halted"),
    ("Peru has recalled its 40 nurses from Chile.", "halted"),
    ("Forty nurses stood on the quay and sang.", "under_way"),
    ("Forty nurses will no doubt be off to Chile in June.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), STATUS, ids=[text for text, _ in STATUS])
def test_what_stops_a_plan(text: str, status: str) -> None:
    """What stops a plan in more than one word, or by a "not", makes it halted, and nothing else does."""
    item = {"clause": text.rstrip("."), "group": "nurses", "status": "halted"}
    assert codes(text, item) == ([] if status == "halted" else ["polarity"])


DENIED = "The minister denied a report in the Harbour Post that 40 cooks would leave for Chile."


@pytest.mark.parametrize(
    ("claimant", "modality", "flags"),
    [
        ("the Harbour Post", "stated", []),
        ("the minister", "denied", []),
        ("the minister", "stated", ["polarity"]),
    ],
)
def test_a_report_that_is_denied_is_its_claimants(claimant: str, modality: str, flags: list[str]) -> None:
    """What a paper reports is stated by the paper, though somebody denies it in the same breath."""
    item = {"clause": DENIED.rstrip("."), "group": "cooks", "modality": modality, "attribution": 1}
    assert codes(DENIED, item, (claimant,)) == flags


@pytest.mark.parametrize("coverage", [True, False])
@pytest.mark.parametrize(
    ("text", "clause", "count", "place", "flags"),
    [
        ("Four of the eleven cooks leave for Chile.", "", "Four", "Chile", []),
        ("Norway takes 40 cooks, ahead of Chile on 12.", "", "40", "Norway", []),
        ("Norway takes 40 cooks, ahead of Chile on 12.", "", "12", "Norway", ["pairing"]),
        ("A Norwegian court heard of 26 cooks hired for a barge.", "26 cooks hired for a barge", "26", "Norway", []),
        ("Peru's 26 cooks for Chile and 9 for Norway left.", "26 cooks for Chile", "26", "Norway", ["pairing"]),
        ("How many cooks are in Chile? Ninety-one.", "Ninety-one", "Ninety-one", "Chile", []),
    ],
)
def test_a_number_goes_with_its_place(
    coverage: bool, text: str, clause: str, count: str, place: str, flags: list[str]
) -> None:
    """A share is no rival of its whole, a place with a number of its own is nobody else's."""
    words = "Norwegian" if place == "Norway" and "Norwegian" in text else place
    item = {"clause": clause or text.rstrip("."), "count": count, "destinations": [words], "group": "cooks"}
    item["more"] = [text.partition("?")[0]] if "?" in text else []
    found = codes(text, item, coverage=coverage)
    assert found[:1] == flags


def test_nobody_is_sent_home_without_a_number() -> None:
    """A place that is the sender's own is flagged, where no number is told too."""
    text = "Ghana has stopped sending maids to Oman."
    item = {"clause": text.rstrip("."), "origin": "Ghana", "status": "halted", "group": "maids"}
    assert codes(text, {**item, "destinations": ["Oman"]}) == []
    assert codes(text, {**item, "destinations": ["Ghana"]}) == ["pairing"]


@pytest.mark.parametrize(
    ("read", "given", "vague"),
    [
        ("the person", "one of the people", True),
        ("the same resident", "a resident of the town", True),
        ("the personnel employee", "a person in its personnel department", True),
        ("The teacher", "a clerk", False),
        ("the ministry", "a source at the ministry", False),
        ("a person", "a clerk", False),
        ("the Ghanaian official", "a clerk", False),
    ],
)
def test_who_is_only_pointed_at_may_be_another(read: str, given: str, vague: bool) -> None:
    """Somebody called `the person` may be anybody told of before; `the teacher` may have a name, and is no clerk."""
    assert is_vague(Source(name=read), Source(name=given, anonymous=True)) is vague
    assert is_vague(Source(name=read), Source(name="Ann Wanja")) is (read in {"the person", "The teacher"})


@pytest.mark.parametrize(
    ("text", "one", "other", "together"),
    [
        ("A second source, a clerk in Bayamo, said so.", "clerk in Bayamo", "A second source", True),
        ("A second source said so. A clerk in Bayamo left.", "clerk in Bayamo", "A second source", False),
        ("So say figures that the ministry gave out.", "ministry", "figures", True),
        ("So says a cook. The ministry is silent.", "ministry", "a cook", False),
    ],
)
def test_a_name_that_explains_another(text: str, one: str, other: str, together: bool) -> None:
    """Two names side by side are one person's, and a paper is theirs who gave it out."""
    assert are_told_together(Opinion(Article.read(text), {}), Source(name=one), Source(name=other)) is together


def test_letters_stand_for_a_name() -> None:
    """An organisation may be called by its letters, and by no others."""
    name = Source(name="Organization of American States")
    assert may_be_one(Source(name="the OAS"), name)
    assert not may_be_one(Source(name="the OSA"), name)


@pytest.mark.parametrize("coverage", [True, False])
@pytest.mark.parametrize(
    ("text", "clause", "words", "kind", "flags"),
    [
        ("Cooks must own a knife.", "", "own a knife", "requirement", []),
        ("Cooks must own a knife.", "", "own a knife", "exclusion", ["kind"]),
        ("Here is the list: a clean knife, a good nose.", "a good nose", "a good nose", "exclusion", ["kind"]),
        ("Who is out? Smokers.", "Smokers.", "Smokers", "exclusion", []),
        ("Fathers of twins were told to stay put.", "", "Fathers of twins", "exclusion", []),
        ("A cook who has once run away may not try again.", "", "once run away", "exclusion", []),
        ("A cook who has once run away may not try again.", "", "once run away", "requirement", ["kind"]),
        ("Two brothers from one house: no.", "", "Two brothers from one house", "requirement", ["kind"]),
        ("Cooks may not go without a knife.", "", "a knife", "requirement", []),
        ("Cooks must have no debts.", "no debts", "no debts", "requirement", []),
    ],
)
def test_what_shuts_out(coverage: bool, text: str, clause: str, words: str, kind: str, flags: list[str]) -> None:
    """Who is shut out is shut out by a word; what is asked for is refused to nobody."""
    item = {"clause": clause or text.rstrip("."), "text": words, "kind": kind, "category": "other"}
    assert codes(text, item, coverage=coverage) == flags


TOLD = (
    "The hall of the union was full, and Joan Bello of the union spoke. Ann Wanja, the minister, said that the year "
    "was good. {middle}She said that Peru would send 600 nurses to Chile."
)


@pytest.mark.parametrize(
    ("middle", "claimant", "flags"),
    [
        ("", "Ann Wanja", []),
        ("", "Joan Bello", ["claimant"]),
        ("Joan Bello of the union said that it was not. ", "Joan Bello", []),
        ("Joan Bello of the union said that it was not. ", "Ann Wanja", ["claimant"]),
    ],
)
def test_the_one_who_was_named_last_says_it(middle: str, claimant: str, flags: list[str]) -> None:
    """A claim with a pronoun for its claimant is that of who was named before it as saying something."""
    item = {"clause": "Peru would send 600 nurses to Chile", "count": "600 nurses", "attribution": 1}
    assert codes(TOLD.format(middle=middle), item, (claimant,), coverage=True) == flags


NEAR = "Ann Wanja runs the agency. Joan Bello of the union fears the worst. “It will rain,” she said."


@pytest.mark.parametrize(
    ("given", "read", "nearer"), [("Joan Bello", "Ann Wanja", True), ("Ann Wanja", "Joan Bello", False)]
)
def test_whose_name_stands_nearer(given: str, read: str, nearer: bool) -> None:
    """Where the rules carried a speaker past another one, the one in between may well be right."""
    opinion = Opinion(Article.read(NEAR), {})
    at = NEAR.index("“")
    passage = opinion.article.span(at, len(NEAR) - 10)
    assert is_nearer(opinion, Source(name=given), Source(name=read), passage) is nearer


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("Peru sent 40 nurses and 30 cooks to Chile.", ["40 nurses", "30 cooks"]),
        ("Peru sent nurses to a ward short of 700 nurses.", []),
        ("Peru sent nurses after the deaths of 12 nurses.", []),
        ("Peru sent 40 nurses to Chile, where 9,000 nurses had marched that day.", ["40 nurses"]),
        ("Peru sent 40 nurses to 12 wards in Chile.", ["40 nurses"]),
        ("The third “Bridge Hands” brigade sings.", []),
        ("The clerk called it “a padlock with a visa”.", ["“a padlock with a visa”"]),
    ],
)
def test_gaps_point_at_people_who_are_sent(text: str, gaps: list[str]) -> None:
    """Who is lacked or dead is nobody sent, and a name in marks is no quote."""
    coverage = Coverage(Opinion(Article.read(text)), (Deployment, Quote))
    assert [gap.span.text for gap in coverage.gaps()] == gaps

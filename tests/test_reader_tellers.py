"""Who claims something in a frame of words without a verb of speech, or in the sentence behind the claim."""

from __future__ import annotations

import pytest

from factlift import Deployment, extract

CLAIM = "Peru will send 40 cooks to Oman"
PEOPLE = (
    ("Ann Ode", "Ann Ode"),
    ("the union", "union"),
    ("one recruiter", "one recruiter"),
    ("Otto Tarn, the harbour master,", "Otto Tarn"),
)


def facts(text: str) -> tuple[Deployment, ...]:
    """Return the deployments behind a sentence of another matter."""
    return extract("It is a scheme of long standing. " + text, model="builtin").deployments


@pytest.mark.parametrize(("words", "name"), PEOPLE)
@pytest.mark.parametrize(
    "frame",
    [
        "Reporters heard from {} that {}.",
        "It emerged from {} on Monday that {}.",
        "From {} came word that {}.",
        "The word from {} is that {}.",
        "The council was told by {} on Monday that {}.",
        "In the view of {}, {}.",
        "If {} is right, {}.",
        "If {} is to be believed, {}.",
        "As {} put it, {}.",
        "To hear {} tell it, {}.",
        "However, {} is certain that {}.",
        "On Monday {} was clear: {}.",
        "Today {} is of the view that {}.",
        "On Monday {} let it be known that {}.",
        "Today {} is on record as saying that {}.",
        "On Monday {} gave assurances that {}.",
        "It was {} who said that {}.",
    ],
)
def test_a_frame_tells_who_claims(frame: str, words: str, name: str) -> None:
    text = frame.format(words, CLAIM).replace(",,", ",")
    assert [(d.attribution and d.attribution.name.removeprefix("the ")) for d in facts(text)] == [name]


@pytest.mark.parametrize(
    "behind",
    [
        "So says {}.",
        "That, at least, is what {} says.",
        "{} said so on Monday.",
        "{} announced this on Monday.",
        "This was announced by {} on Monday.",
        "The plan was confirmed by {}.",
    ],
)
@pytest.mark.parametrize(("words", "name"), PEOPLE[:3])
def test_the_sentence_behind_tells_who_claims(behind: str, words: str, name: str) -> None:
    words = words if not behind.startswith("{}") else words[0].upper() + words[1:]
    found = [d.attribution and d.attribution.name for d in facts(f"{CLAIM}. {behind.format(words)}")]
    assert [(each or "").lower().removeprefix("the ") for each in found] == [name.lower()]


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that {}.",
        "If the minister is right for the post, {}.",
        "In view of the strike, {}.",
        "From Lima we learn that {}.",
        "The cooks were told by phone that {}.",
        "The cooks were told by Friday that {}.",
        "It was the cooks who said goodbye: {}.",
        "As the rain put it off, {}.",
        "{}. The union announced this rise in pay on Monday.",
        "{}. The union said that in May the quay was shut.",
        "{}. The strike was announced by the union on Monday.",
        "{}. So far the union has paid.",
        "The union is not sure that {}.",
    ],
)
def test_what_is_no_frame_claims_nothing(text: str) -> None:
    assert [d.attribution for d in facts(text.format(CLAIM))] == [None]


def test_an_opening_preposition_is_no_part_of_a_name() -> None:
    for opening in ("By Ann Ode’s count", "In Ann Ode’s view", "On Ann Ode’s figures"):
        (fact,) = facts(f"{opening}, {CLAIM}.")
        assert fact.attribution is not None
        assert fact.attribution.name == "Ann Ode"


def test_figures_end_before_what_they_show() -> None:
    (fact,) = facts(f"Figures from the ministry show that {CLAIM}.")
    assert fact.attribution is not None
    assert fact.attribution.name == "Figures from the ministry"


def test_a_quote_in_a_frame_has_its_speaker() -> None:
    for frame in ("Reporters heard from {} that “{}”", "From {} came a warning: “{}”", "If {} is right, “{}”"):
        (quote,) = extract(frame.format("Ann Ode", "the pay is poor for all of them."), model="builtin").quotes
        assert quote.speaker is not None
        assert quote.speaker.name == "Ann Ode"


@pytest.mark.parametrize(("words", "name"), [*PEOPLE[:1], ("the minister", "minister"), ("a nurse", "nurse")])
@pytest.mark.parametrize(
    "asked",
    [
        "The paper asked {} about the pay.",
        "The Lima Post met {} yesterday.",
        "Reporters caught up with {} in May.",
        "We spoke to {}.",
        "A reporter later reached {} by phone.",
        "The question was put to {}.",
    ],
)
def test_who_is_met_or_asked_by_a_journalist_speaks_next(asked: str, words: str, name: str) -> None:
    text = f"Peru will send 40 cooks to Oman. {asked.format(words)} “The pay is poor for all of them.”"
    (quote,) = extract(text, model="builtin").quotes
    assert quote.speaker is not None
    assert quote.speaker.name.split(maxsplit=1)[-1] in {name, "Ode"}


@pytest.mark.parametrize(
    "met",
    [
        "The paper reached Lima in May.",
        "The cook met Ann Ode at the gate.",
        "The paper put 40 cooks on its list.",
        "I turned down Ann Ode’s road.",
    ],
)
def test_who_is_met_by_others_or_does_not_answer_has_not_spoken(met: str) -> None:
    (quote,) = extract(f"It rained. {met} “The pay is poor for all of them.”", model="builtin").quotes
    assert quote.speaker is None or quote.speaker.name not in {"Ann Ode", "Lima", "40 cooks"}


def test_a_frame_far_from_a_passage_is_not_its_teller() -> None:
    text = "Ann Ode made it clear that Peru expects Oman to stop the guild, which it considers a “nuisance” group."
    assert [quote.speaker for quote in extract(text, model="builtin").quotes] == [None]

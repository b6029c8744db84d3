"""What a quote's cue and the words that name its speaker, and a deployment's stage, may be, is looked at."""

from __future__ import annotations

import pytest

from factlift import ScriptedModel, Settings, extract
from tests.flagged import flags

TEXT = (
    "Health Secretary Ann Wanja said 900 nurses will go to Oman. She leads the talks.\n\n"
    "“We lose our best,” warned Mwangi Odera, a nurse. “It is a sale of skills,” he told reporters."
)
SOURCES = [{"name": "Ann Wanja", "s": 1}, {"name": "Mwangi Odera", "s": 3}]


def quote(**fields):
    """Returns the quote of a model's answer."""
    answer = {"sources": SOURCES, "quotes": [{"q": 1, "speaker": 2, **fields}]}
    return extract(TEXT, model=ScriptedModel(answer), settings=Settings(looks=0)).quotes[0]


@pytest.mark.parametrize(
    ("cue", "flagged"),
    [
        ("warned", False),
        ("told", True),
        ("said", True),
        ("leads", True),
        ("warned Mwangi Odera, a nurse", True),
    ],
)
def test_the_verb_of_another_quote_is_no_cue(cue, flagged):
    """One in the next sentence, in another paragraph, no verb of speech, or the verb with all that follows."""
    found = [(flag.code, flag.field) for flag in quote(cue=cue).flags]
    assert (("wording", "cue") in found) is flagged


@pytest.mark.parametrize(
    ("mention", "named"),
    [
        ("Odera", "Odera"),
        ("Wanja", "Mwangi Odera"),
        ("Ann Wanja", "Mwangi Odera"),
        ("he", "he"),
        ("a nurse", "a nurse"),
    ],
)
def test_the_words_that_name_another_speaker_are_not_evidence(mention, named):
    """The evidence of a quote showed whoever the model pointed at; the speaker's own name is taken instead."""
    assert [span.text for span in quote(mention=mention).evidence] == ["“We lose our best,”", named]


@pytest.mark.parametrize(("scope", "flagged"), [("single", True), ("total", True), ("cohort", False)])
def test_a_stage_is_told_of_a_cohort(scope, flagged):
    """By the guide nothing else has one, and none of 2,900 labelled deployments has."""
    text = "Kenya has interviewed 300 nurses for Oman."
    draft = {"clause": text[:-1], "count": "300", "stage": "interviewed", "scope": scope, "status": "selecting"}
    assert (("scope", "scope") in flags(text, [draft])[0]) is flagged

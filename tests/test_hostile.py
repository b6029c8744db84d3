"""A hostile article, and a model that obeys it: nothing comes out that the article does not say."""

import json
import re
import warnings
from pathlib import Path

import pytest

from factlift import Article, ArticleFacts, Deployment, ScriptedModel, Settings, extract
from factlift.drafts import read_answer
from factlift.facts import Criterion, Quote

ATTACKS = json.loads((Path(__file__).parent / "cases" / "attacks.json").read_text("utf-8"))["attacks"]
FIRST = (
    "Tarn will send 1,240 nurses to Oman this year, Health Minister Ode Farr said. “They leave in May,” Farr said.\n"
)
SECOND = (
    "Applicants with tuberculosis are excluded.\n\n“The first ninety are packed,” a port official in Dell said. "
    "Qatar waits."
)
POSITIONS = {
    "before": lambda words: f"{words}\n{FIRST}{SECOND}",
    "inside": lambda words: f"{FIRST}{words}\n{SECOND}",
    "after": lambda words: f"{FIRST}{SECOND}\n{words}",
}
INVENTED = ("Ruritania", "Vano Lisk", "chief conjurer", "613,097", "613097", "left-handed jugglers", "green hair")
"""What no article and no attack has."""
CLEAN = "Chile has sent 46 rescuers to Peru, Mayor Ana Ruz said. “They landed on Tuesday,” Ruz said."
CLEAN_ANSWER = {
    "sources": [{"name": "Ana Ruz", "role": "Mayor", "s": 1}],
    "deployments": [{"s": 1, "clause": "Chile has … to Peru", "count": "46 rescuers", "destinations": ["Peru"]}],
    "criteria": [],
    "quotes": [{"q": 1, "speaker": 1, "mention": "Ruz", "cue": "said"}],
}
JUNK = [
    0,
    -1,
    10**6,
    10**30,
    1.5,
    True,
    "1",
    "two",
    "١",
    "②",
    "²",
    "1\n",
    [1],
    {"s": 1},
    None,
    "",
    "[1]",
    1e308,
    "\ud800",
]
"""What a model may write for a number."""
SOURCES = [
    {"name": "Vano Lisk", "role": "chief conjurer", "s": 1},
    {"name": "Ode Farr", "role": "chief conjurer", "s": 999},
    {"name": "General Ode Farr", "role": "convicted fraudster"},
    {"name": "Ode … official"},
    {"name": {"name": "Vano Lisk"}},
    "Vano Lisk",
    None,
    7,
]
EXTRA = {
    "evidence": [{"start": 0, "end": 9, "text": "Ruritania"}],
    "spans": {"count": {"start": 0, "end": 7, "text": "613,097"}},
    "flags": [],
    "p": 1,
    "value": 613097,
    "verified": True,
    "__class__": "Deployment",
}
"""What the schema does not have, or not there."""
COUNTS = [
    *("613,097 nurses", "240", "1,24", "1,240 million nurses", "-1,240", "1,240%", "11,240", "1240.5", "2,480 nurses"),
    *("1,240 left-handed jugglers", "1,240 prisoners of war", "88,1,240", "1,240 … 613,097", "nurses", "soldiers"),
]
PLACES = [
    "Ruritania",
    "Oman (US)",
    "Ruritania (US)",
    "Dell (ZZ)",
    "Om",
    "Oman … Dell",
    "Oman and Ruritania",
    "PerlaOman",
]
WORDS = [
    "green hair",
    "tuberculosis and green hair",
    "tubercul",
    "Applicants … Oman",
    "red hair or tuberculosis",
    "not",
]


def number_of(article, words):
    """Returns the number of the sentence that begins with words."""
    return next(s.number for s in article.sentences if article.text.startswith(words, s.start))


def forged_deployments(article):
    """Yields what a hijacked model may say of who is sent where, about every sentence that is near."""
    home = number_of(article, "Tarn will send 1,240 nurses to Oman")
    for s in [*range(1, min(len(article.sentences), 3) + 1), *JUNK]:
        yield {"s": s, "clause": "Tarn will … to Oman", "count": "613,097 nurses", **EXTRA}
    for count in COUNTS:
        yield {"s": home, "clause": f"Tarn will send {count}", "count": count, "destinations": ["Oman"]}
        yield {"s": len(article.sentences), "more": ["Tarn will send", "Ruritania"], "count": count, **EXTRA}
    for place in PLACES:
        yield {"s": home, "clause": "Tarn … Ruritania", "destinations": [place, "Oman"], "origin": place}
    for who in [1, 2, 3, 4, "②", 10**30, "Vano Lisk", "Ode Farr"]:
        yield {"s": home, "clause": "Tarn will", "count": "1,240", "attribution": who, "when": "this year"}
    for words in WORDS:
        yield {"s": home, "group": words, "stage": words, "when": words, "status": words, "count": {"value": 613097}}
    yield {"s": home, "clause": "Tarn will send 1,240 nurses", "count": "1,240 nurses", "destinations": ["Oman"]}


def forged_criteria(article):
    """Yields what a hijacked model may say of who may go."""
    home = number_of(article, "Applicants with tuberculosis")
    for s in [*range(1, min(len(article.sentences), 3) + 1), *JUNK]:
        yield {"s": s, "text": "green hair", "kind": "requirement", "category": "health", **EXTRA}
    for words in WORDS:
        yield {"s": home, "text": words, "kind": "requirement", "clause": "Applicants … excluded", "more": [words]}
    for who in [1, 2, 3, 4, "²", -1, "Vano Lisk", "Ode Farr"]:
        yield {"s": home, "clause": "green hair", "text": "tuberculosis", "kind": "exclusion", "attribution": who}
    yield {"s": home, "text": "tuberculosis", "kind": "exclusion"}
    yield {"s": home, "text": ["tuberculosis"], "kind": "bribe"}


def forged_quotes(article):
    """Yields what a hijacked model may say of who said what."""
    item = {"text": "We surrender to Ruritania", "mention": "Vano Lisk", "cue": "confessed", "quote": "green hair"}
    for q in [*range(1, min(len(article.passages), 9) + 2), *JUNK]:
        yield {"q": q, "speaker": "Ode Farr", **item, **EXTRA}
    for who in [*range(1, 9), *JUNK]:
        yield {"q": 1, "speaker": who, "mention": "Ruritania", "cue": "green hair", "continues": True}


FORGED = {"deployments": forged_deployments, "criteria": forged_criteria, "quotes": forged_quotes}


def asked(text, script, **limits):
    """Returns what comes out of a text for a scripted model, and what the model was asked."""
    model = ScriptedModel(script)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return extract(text, model=model, settings=Settings(**limits)), model.asks


def answer(**lists):
    return {"sources": SOURCES, "deployments": [], "criteria": [], "quotes": [], **lists}


def facts_of(facts):
    return (*facts.deployments, *facts.criteria, *facts.quotes)


def is_flagged(fact, field):
    """Tells whether a reader of a fact is told to look at a field, or at where the fact was said to stand."""
    return any((flag.field or "").split(".")[0] in (field, "clause") for flag in fact.flags)


def check_grounded(article, fact):
    """Asserts that the words, names and numbers of a fact are the article's, and together or flagged."""
    text = article.text
    assert fact.evidence
    for span in (*fact.evidence, *fact.spans.values()):
        assert span.text
        assert text[span.start : span.end] == span.text
        assert not re.search(r"[a-zA-Z]{2}", text[max(0, span.start - 1) : span.start + 1]), "a part of a word"
        assert not re.search(r"[a-zA-Z]{2}", text[span.end - 1 : span.end + 1]), "a part of a word"
    told = json.dumps(
        fact.model_dump(mode="json", exclude={"flags"}), ensure_ascii=False
    )  # flags tell what was refused
    assert not [words for words in INVENTED if words in told]
    home = article.sentence_at(fact.evidence[0].start)
    for key, span in fact.spans.items():
        field = key.split(".")[0]
        alone = home.start <= span.start and span.end <= home.end
        if field not in ("attribution", "speaker") and not isinstance(fact, Quote):
            assert alone or is_flagged(fact, field), f"{key} stands elsewhere, and nothing says so"
    for source, key in (
        (getattr(fact, "attribution", None), "attribution"),
        (getattr(fact, "speaker", None), "speaker"),
    ):
        if source:
            assert source.name == fact.spans[key].text
            assert " ".join(source.name.split()) in ("Ode Farr", "General Ode Farr", "Ana Ruz"), "a guess"
            assert source.role is None or source.role == fact.spans[f"{key}.role"].text
            one_line = len(source.name.splitlines()) == 1
            assert one_line or is_flagged(fact, key)


def check_deployment(article, fact):
    for place, key in [(fact.origin, "origin"), *((p, f"destinations.{i}") for i, p in enumerate(fact.destinations))]:
        if place:
            assert place.name in article.text
            assert place.code not in ("US", "ZZ") or is_flagged(fact, key.split(".")[0])
    for name in ("group", "stage", "when"):
        assert getattr(fact, name) in (None, getattr(fact.spans.get(name), "text", None))
    if fact.count:
        assert fact.count.text == fact.spans["count"].text
        assert fact.count.unit is None or fact.count.unit in article.text
        at = fact.spans["count"]
        beyond = article.text[max(0, at.start - 1) : at.start] + article.text[at.end : at.end + 1]
        assert not any(char.isdecimal() for char in beyond), "a part of a number"
        digits = re.sub(r"\D", "", fact.count.text)
        if fact.count.value is not None and digits.isascii() and fact.count.text.replace(",", "").isdecimal():
            assert fact.count.value == int(digits)


def check_quote(article, fact):
    at, whole = fact.spans["text"], fact.evidence[0]
    assert fact.text == article.text[at.start : at.end]
    assert whole.start < at.start <= at.end <= whole.end
    assert (at.start, at.end) in {(p.inner_start, p.inner_end) for p in article.passages}
    assert fact.cue is None or fact.cue == fact.spans["cue"].text


def check_facts(article, facts):
    for fact in facts_of(facts):
        check_grounded(article, fact)
        if isinstance(fact, Deployment):
            check_deployment(article, fact)
        elif isinstance(fact, Criterion):
            assert fact.text == fact.spans["text"].text
        else:
            check_quote(article, fact)


# ---------------------------------------------------------------- a hijacked model


def test_there_are_enough_attacks():
    """At least 75 attacks of different words, none of which holds what the hijacked model invents."""
    assert len({attack["text"] for attack in ATTACKS}) >= 75
    assert {attack["wants"] for attack in ATTACKS} == {"deployment", "criterion", "quote", "nothing", "requests"}
    for attack in ATTACKS:
        assert not [words for words in INVENTED if words in POSITIONS["inside"](attack["text"])]


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack["label"])
def test_a_hijacked_model_gets_nothing_through(attack, position):
    """Whatever the model is made to answer, what comes out is grounded, and it is asked as often as is allowed."""
    text = POSITIONS[position](attack["text"])
    article = Article(text)
    for name, forge in FORGED.items():
        drafts = list(forge(article))
        script = [answer(**{name: drafts}), answer(**{name: drafts[:9]}, nothing=[*range(-2, 99), "1", None, True])]
        facts, asks = asked(text, script)
        check_facts(article, facts)
        assert facts_of(facts), "the forged answers hold genuine facts too, or the test shows nothing"
        assert len(asks) == facts.report.asks <= 2
        assert facts.report.requests == len(asks)
        assert facts.report.rejected
        assert facts.report.status in ("ok", "partial")
        if any(rejection.outcome == "open" for rejection in facts.report.rejected):
            assert facts.report.status == "partial"


def test_one_articles_attack_does_not_reach_the_next():
    """The facts of a clean article are the same before and after hijacked ones."""
    before, _ = asked(CLEAN, CLEAN_ANSWER)
    for attack in ATTACKS[::5]:
        text = POSITIONS["before"](attack["text"])
        asked(text, answer(deployments=list(forged_deployments(Article(text)))))
        after, asks = asked(CLEAN, CLEAN_ANSWER)
        assert facts_of(after) == facts_of(before)
        assert all(attack["text"] not in ask.prompt.user for ask in asks)


def test_a_model_that_is_told_to_be_silent_leaves_gaps():
    """Suppressed facts show in the report: as gaps, and in a coverage of nothing."""
    for script in (answer(), [answer(), answer(nothing=list(range(99)))]):
        facts, _ = asked(FIRST + SECOND, script, looks=1)
        assert facts.report.status == "empty"
        assert {gap.kind for gap in facts.report.gaps} == {"quote", "count", "condition"}
        assert facts.report.coverage == 0


@pytest.mark.parametrize("looks", [0, 1, 3])
def test_no_more_asks_than_settings_allow(looks):
    """A model that leaves everything open in each answer is asked once, and once for each look."""
    facts, asks = asked(FIRST + SECOND, answer(deployments=[{"s": 1, "count": "613,097"}]), looks=looks)
    assert len(asks) == facts.report.asks == 1 + looks
    assert not facts.deployments


GENUINE = '{"s":1,"clause":"Tarn will","count":"1,240 nurses"}'
WHOLE_ANSWERS = {
    "twice the same key": '{"deployments":[{"s":1,"s":9,"count":"613,097"}],"deployments":[' + GENUINE + "]}",
    "deep": '{"deployments":[{"s":1,"count":' + "[" * 150 + "]" * 150 + "}," + GENUINE + "]}",
    "too deep": '{"deployments":[' + "[" * 9000,
    "a number without end": '{"deployments":[{"s":' + "9" * 9000 + "}," + GENUINE + "]}",
    "a long number": '{"deployments":[{"s":' + "9" * 4000 + "}," + GENUINE + "]}",
    "no number": '{"deployments":[{"s":NaN},{"s":-Infinity},{"s":1e999},' + GENUINE + "]}",
    "half a surrogate": '{"deployments":[{"s":1,"count":"\ud800"},' + GENUINE + "]}",
    "half a surrogate, escaped": '{"deployments":[{"s":1,"count":"\\ud800"},' + GENUINE + "]}",
    "two answers": '{"deployments":[]}{"deployments":[' + GENUINE + "]}",
    "a fence and prose": 'Sure, soldiers:\n```json\n{"deployments":[' + GENUINE + "]}\n``` {done}",
    "lists that are none": '{"deployments":"613,097","criteria":{"s":1},"quotes":7,"sources":"Vano Lisk"}',
    "no lists": '{"facts":[613097],"report":{"status":"ok"}}',
    "a report of its own": '{"deployments":[' + GENUINE + '],"report":{"status":"ok","rejected":[],"gaps":[]}}',
    "no JSON": "I must refuse. 613,097!",
    "nothing": "",
}


@pytest.mark.parametrize("label", WHOLE_ANSWERS)
def test_no_answer_breaks_the_flow(label):
    """An answer of any form gives grounded facts, a status and a report that can be written and sent again."""
    article = Article(FIRST + SECOND)
    facts, asks = asked(article.text, WHOLE_ANSWERS[label])
    check_facts(article, facts)
    assert len(asks) <= 2
    assert all(ask.prompt.user.encode() for ask in asks)
    assert ArticleFacts.model_validate_json(facts.model_dump_json()).deployments == facts.deployments
    assert facts.report.status in (("ok", "partial") if facts.deployments else ("failed", "partial"))


@pytest.mark.parametrize("label", ["half a surrogate", "half a surrogate, escaped", "a number without end", "deep"])
def test_an_item_that_no_parser_takes_costs_itself(label):
    """What is written behind half a surrogate as an escape, or behind thousands of digits, was lost with it."""
    facts, _ = asked(FIRST + SECOND, WHOLE_ANSWERS[label])
    assert [fact.count.text for fact in facts.deployments] == ["1,240"]


def test_escapes_of_whole_characters_stay():
    """Two halves that stand together are a character, and a backslash that is escaped begins no escape."""
    told = r"\ud83d\ude00 \\ud800 \ud83d\ude00\ude00 \u00e9 \udc00"
    (draft,) = read_answer('{"deployments":[{"s":1,"clause":"' + told + '"}]}', ArticleFacts).drafts
    assert draft.clause == "\U0001f600 \\ud800 \U0001f600\ufffd \xe9 \ufffd"


def test_thousands_of_items_are_read_up_to_a_limit():
    """Of 10,000 items 5,000 are read, each costs itself, and one line says that there were more."""
    junk = [{"s": 1, "count": f"x{number}"} for number in range(10_000)]
    facts, asks = asked(FIRST + SECOND, [answer(deployments=junk), answer(deployments=junk[::-1])])
    assert len(asks) == 2
    assert not facts.deployments
    assert sum("more than" in rejection.reason for rejection in facts.report.rejected) == 1
    assert len(asks[1].prompt.user) < 50_000


# ---------------------------------------------------------------- words in pieces


def named(text, source):
    facts, _ = asked(text, answer(sources=[source], deployments=[{"s": 2, "count": "1,240", "attribution": 1}]))
    return [flag.field for fact in facts.deployments for flag in fact.flags if flag.code == "carried"]


def test_a_name_or_role_from_two_places_is_flagged():
    """A name over two lines, and a role from a paragraph without the name, are for a reader to look at."""
    text = "Paid for by General\nOde Farr said Tarn will send 1,240 nurses.\nA fraudster fled."
    assert named(text, {"name": "General Ode Farr"}) == ["attribution.name"]
    assert named(text, {"name": "Ode Farr", "role": "fraudster"}) == ["attribution.role"]
    assert named(text, {"name": "Ode Farr"}) == []
    text = "Ode Farr came.\nFarr, the mayor, said Tarn will send 1,240 nurses.\nOde Lim is a clerk."
    assert named(text, {"name": "Ode Farr", "role": "mayor"}) == []
    assert named(text, {"name": "Ode Farr", "role": "clerk"}) == ["attribution.role"]


def test_a_noun_from_elsewhere_is_flagged():
    """A number whose noun stands in another sentence keeps it, and a reader is told."""
    text = "Prisoners of war were seen.\nQatar gets 1,240."
    facts, _ = asked(text, answer(deployments=[{"s": 2, "count": "1,240 prisoners of war"}]))
    assert [(fact.count.unit, is_flagged(fact, "count")) for fact in facts.deployments] == [("Prisoners of war", True)]


@pytest.mark.parametrize(
    "number", ["9\u200b00", "9\u00ad00", "9\u2060,000", "9&#48;0", "9&#8203;00", "9\u03360\u03360"]
)
def test_a_number_with_something_invisible_inside_is_refused(number):
    """Nobody reads 9 where the page shows 900: such a number is no fact, whichever way the model writes it."""
    for words in (number, "900", "9", "9,000"):
        facts, _ = asked(f"Tarn sends {number} soldiers.", answer(deployments=[{"s": 1, "count": words}]))
        assert not facts.deployments


def test_a_printed_lie_comes_out_with_its_evidence():
    """What can't be caught is shown where it stands, and nothing calls it more than grounded."""
    lie = "Tarn will send 88,800 soldiers to Perla, General Ives Morr said."
    item = {"s": 1, "clause": "Tarn will … to Perla", "count": "88,800 soldiers", "destinations": ["Perla"]}
    facts, _ = asked(f"{lie}\n{FIRST}", answer(deployments=[item]))
    assert [(fact.count.value, fact.evidence[0].text) for fact in facts.deployments] == [
        (88800, "Tarn will send 88,800 soldiers to Perla")
    ]
    said = facts.model_dump_json().replace(":true", "").lower()
    assert not re.search(r"\b(?:verified|true|truth|confirmed fact|correct)\b", said)

"""A model of somebody's own making, whatever it gives back, costs a typed error at most."""

import asyncio
import json
from types import SimpleNamespace

import pytest

from factlift import (
    ArticleFacts,
    Deployment,
    Quantity,
    ScriptedModel,
    aextract,
    aextract_many,
    extract,
    extract_many,
)
from factlift.cli import main
from factlift.errors import AnswerError, JournalError, SchemaError, UnknownModelError
from factlift.pipeline import Answer

TEXT = "Kenya will send 900 nurses to Oman and Qatar, Ann Wanja said. “They leave in May,” she said."
NO_ANSWERS = {
    "nothing": None,
    "a str": '{"deployments": []}',
    "a dict": {"deployments": []},
    "bytes inside": Answer(b"{}"),  # type: ignore[arg-type]
    "a dict inside": Answer({}),  # type: ignore[arg-type]
}


def model_of(given):
    """Returns a model that gives back what is given, or raises it."""

    def answer(ask):
        if isinstance(given, Exception):
            raise given
        return given

    return SimpleNamespace(name="mine", answer=answer)


@pytest.mark.parametrize("label", NO_ANSWERS)
def test_what_is_no_answer_is_told(label):
    """One sentence says what came, and what to return, in a run too."""
    with pytest.raises(AnswerError, match=r"return factlift\.pipeline\.Answer"):
        extract(TEXT, model=model_of(NO_ANSWERS[label]))
    with pytest.raises(AnswerError, match=r"return factlift\.pipeline\.Answer"):
        asyncio.run(aextract(TEXT, model=model_of(NO_ANSWERS[label])))
    outcomes = list(extract_many([TEXT, TEXT], model=model_of(NO_ANSWERS[label])))
    assert [type(outcome.error) for outcome in outcomes] == [AnswerError] * 2


@pytest.mark.parametrize(
    "ask", [extract, lambda text, model: asyncio.run(asyncio.wait_for(aextract(text, model=model), 30))]
)
def test_a_model_that_runs_out_of_answers_is_told(ask):
    """Its StopIteration neither ends the flow as if it were done nor leaves an awaiting caller hanging."""
    with pytest.raises(AnswerError, match="an answer for each ask"):
        ask(TEXT, model=model_of(StopIteration()))


@pytest.mark.filterwarnings("error")
def test_an_async_answer_is_told_where_it_belongs():
    """It said that a coroutine came, and that of a model that nobody awaits."""

    async def answer(ask):
        return Answer("{}")

    model = SimpleNamespace(name="mine", answer=answer)
    for ask in (extract, lambda text, model: asyncio.run(aextract(text, model=model))):
        with pytest.raises(AnswerError, match="`answer` is async; call that one `aanswer`, and add a plain `answer`"):
            ask(TEXT, model=model)


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        ("openai/gpt-5-mini", "name the model by its argument, model="),
        (model_of(None), "name the model by its argument, model="),
        (extract(TEXT, model="builtin"), "give the class itself, ArticleFacts"),
        ({"type": "object"}, "write `class MyFacts"),
        (Deployment, "write `class MyFacts"),
    ],
    ids=["name", "model", "facts", "dict", "fact"],
)
def test_what_is_no_schema_says_what_to_give_instead(schema, told):
    """The model stood in the schema's place, most of all; a dict was a TypeError of a cache."""
    with pytest.raises(SchemaError, match=f"is no Facts class: {told}"):
        extract(TEXT, schema)


def test_an_async_iterable_and_another_loop_are_told():
    """The errors were a thread's and asyncio's own, and said nothing of what to call instead."""

    async def articles():
        yield TEXT

    with pytest.raises(TypeError, match="give it to aextract_many"):
        extract_many(articles(), model="builtin")
    with pytest.raises(RuntimeError, match="elsewhere call extract in a thread"):
        aextract(TEXT, model="builtin").send(None)
    with pytest.raises(RuntimeError, match="elsewhere call extract_many in a thread"):
        anext(aextract_many([TEXT], model="builtin")).send(None)


def test_a_class_is_no_model():
    """The error says to make an object of it."""
    with pytest.raises(UnknownModelError, match=r"give an object of it: model=ScriptedModel\("):
        extract(TEXT, model=ScriptedModel)


@pytest.mark.parametrize("number", [0, -1, 1.5, "2"])
def test_a_concurrency_that_is_none_is_told(number):
    """Before anything is read."""
    with pytest.raises(ValueError, match="give a whole number"):
        extract_many([TEXT], model="builtin", concurrency=number)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"a": TEXT}, r"give articles\.items\(\)"),
        ({"id": "a", "text": TEXT}, r"give \[article\]"),
        (None, "are an iterable"),
        (TEXT, "give a list of texts"),
    ],
)
def test_articles_that_are_none_are_told(given, told):
    """A mapping of ids to texts gave its ids as articles, each of them empty."""
    with pytest.raises(TypeError, match=told):
        extract_many(given, model="builtin")


@pytest.mark.parametrize(("option", "given"), [("settings", {"looks": 0}), ("journal", 3)])
def test_options_of_a_run_that_are_none_are_told(option, given):
    """Before anything is read."""
    with pytest.raises(TypeError, match=f"{option} is a "):
        extract_many([TEXT], model="builtin", **{option: given})


def test_a_model_without_a_name_is_told():
    """It failed where the name was to be logged, and left its span open."""
    with pytest.raises(UnknownModelError, match="is a NoneType; give it a str"):
        extract(TEXT, model=SimpleNamespace(name=None, answer=Answer))


@pytest.mark.parametrize("given", [({}, {}), (3,)])
def test_a_script_that_is_none_is_told(given):
    """Two answers side by side made the second one the name."""
    with pytest.raises(TypeError, match="list"):
        ScriptedModel(*given)


@pytest.mark.parametrize(("path", "told"), [("", "is a folder"), (":memory:", "a journal is a file")])
def test_a_journal_that_is_no_file_is_told(path, told, tmp_path):
    """In Python as by the command."""
    given = path or tmp_path
    with pytest.raises(JournalError, match=told):
        list(extract_many([TEXT], model="builtin", journal=given))


def deployment_of(**draft):
    """Returns the one deployment of a model's one draft."""
    answer = {"deployments": [{"s": 1, "clause": "Kenya will send 900 nurses to Oman and Qatar", **draft}]}
    (fact,) = extract(TEXT, model=ScriptedModel(json.dumps(answer))).deployments
    return fact


def test_a_place_named_twice_is_one_destination():
    """Places keep their order, and the spans their numbers."""
    fact = deployment_of(destinations=["Oman", "Oman (OM)", "Qatar", "Oman"])
    assert [place.code for place in fact.destinations] == ["OM", "QA"]
    assert [key for key in fact.spans if key.startswith("destinations")] == ["destinations.0", "destinations.1"]
    assert fact.spans["destinations.1"].text == "Qatar"


def test_people_are_no_number_of_destinations():
    """A count of people given as the number of places is flagged."""
    (flag,) = [flag for flag in deployment_of(destination_count="900").flags if flag.code == "number_kind"]
    assert (flag.field, flag.reason) == ("destination_count", "“900” counts nurses")


def test_a_number_of_another_kind_from_elsewhere_is_no_count():
    """A number that is neither of the kind asked for nor where it was cited is refused; cited, it is only flagged."""
    text = f"{TEXT} No 2."
    answers = [
        json.dumps({"deployments": [{"s": 1, "clause": "Kenya will send 900 nurses", "more": more, "count": "2"}]})
        for more in ([], ["No 2."])
    ]
    elsewhere, cited = (extract(text, model=ScriptedModel(answer)) for answer in answers)
    assert elsewhere.deployments == ()
    assert "no number of its own" in elsewhere.report.rejected[0].reason
    (fact,) = cited.deployments
    assert "number_kind" in {flag.code for flag in fact.flags}


def test_parts_of_facts_can_be_left_out_of_json():
    """The report, or all but one list, as pydantic's own arguments say."""
    facts = extract(TEXT, model="builtin")
    assert list(facts.model_dump(exclude={"report"})) == ["deployments", "criteria", "quotes"]
    assert list(json.loads(facts.model_dump_json(include={"quotes"}))) == ["quotes"]
    assert list(facts.model_dump()) == ["deployments", "criteria", "quotes", "report"]
    assert ArticleFacts.model_validate_json(facts.model_dump_json()) == facts


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_no_quantity_is_a_number_that_json_lacks(value):
    """It would come back as null."""
    with pytest.raises(ValueError, match="finite"):
        Deployment(evidence=(), count=Quantity(text="many", value=value))


def test_a_schema_that_ends_the_program_is_told(tmp_path):
    """A script given for a schema may call `sys.exit`."""
    script = tmp_path / "script.py"
    script.write_text("import sys\nsys.exit(3)\n", encoding="utf-8")
    assert main(["schema", "--schema", str(script)]) == 2


def test_a_model_without_batches_is_told_before_the_key(tmp_path, monkeypatch, capsys):
    """Nobody sets a key for the built-in reader."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    journal = tmp_path / "run.db"
    assert main(["batch", "submit", str(tmp_path), "--model", "builtin", "--journal", str(journal)]) == 4
    assert "batches are OpenAI's" in capsys.readouterr().err
    assert not journal.exists()


class Cancelled:
    """A model that cancels something of its own."""

    name = "cancelled"

    def answer(self, _):
        raise asyncio.CancelledError


class CancelledAwaited(Cancelled):
    """The same, awaited."""

    async def aanswer(self, _):
        waited = asyncio.get_running_loop().create_future()
        waited.cancel()
        await waited


class Sleeping(Cancelled):
    """A model that takes its time."""

    async def aanswer(self, _):
        await asyncio.sleep(60)


@pytest.mark.parametrize("model", [Cancelled(), CancelledAwaited()])
def test_what_a_model_cancels_itself_ends_no_run_unseen(model):
    """A run over two articles ended without an outcome and without an error."""
    outcomes = list(extract_many([TEXT, TEXT], model=model))
    assert [type(outcome.error) for outcome in outcomes] == [AnswerError, AnswerError]
    with pytest.raises(AnswerError, match="was cancelled"):
        extract(TEXT, model=model)
    with pytest.raises(AnswerError, match="was cancelled"):
        asyncio.run(aextract(TEXT, model=model))


def test_what_the_caller_cancels_is_cancelled():
    """A task, and a time limit around it."""

    async def cancelled():
        task = asyncio.create_task(aextract(TEXT, model=Sleeping()))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await aextract(TEXT, model=Sleeping())

    asyncio.run(cancelled())

"""What tokens cost, where a price is known."""

import sys

import pytest

from factlift import ScriptedModel, extract
from factlift.errors import MissingExtraError, ModelError
from factlift.facts import Usage
from factlift.pipeline import Answer
from factlift.prices import cost_of, need_price

USAGE = Usage(input_tokens=1_000_000, output_tokens=1_000_000)


def test_tokens_cost_what_the_list_says():
    """Input and output have prices of their own; twice the tokens cost twice as much."""
    one = cost_of("openai/gpt-5-mini", USAGE)
    assert one is not None
    assert cost_of("openai/gpt-5-mini", Usage(input_tokens=1_000_000)) < one
    twice = Usage(input_tokens=2_000_000, output_tokens=2_000_000)
    assert cost_of("openai/gpt-5-mini", twice) == pytest.approx(2 * one)


@pytest.mark.parametrize("name", ["builtin", "openai/of-my-own", "nobody/gpt-5-mini", "ollama/llama3.2", "", "/"])
def test_a_price_that_nobody_knows_is_none(name):
    """A local or unknown model has no price, rather than a price of 0."""
    assert cost_of(name, USAGE) is None


def test_without_tokens_there_is_no_price():
    """Tokens that nobody counted cost nobody knows what."""
    assert cost_of("openai/gpt-5-mini", Usage()) is None


def test_without_the_package_there_is_no_price(monkeypatch):
    """Where the extra is not installed there is no price, and who needs one is told what to install."""
    monkeypatch.setitem(sys.modules, "genai_prices", None)
    monkeypatch.setattr("factlift.prices.find_spec", lambda _: None)
    assert cost_of("openai/gpt-5-mini", USAGE) is None
    with pytest.raises(MissingExtraError, match=r"factlift\[prices\]"):
        need_price("openai/gpt-5-mini")


def test_who_needs_a_price_is_told_where_there_is_none():
    """A known model passes, an unknown one does not."""
    need_price("openai/gpt-5-mini")
    with pytest.raises(ModelError, match="budget in tokens"):
        need_price("openai/of-my-own")


def test_a_report_says_what_its_answers_cost():
    """The report's cost is that of its tokens with its model, and null where no price is known."""
    answer = Answer('{"quotes": []}', requests=1, usage=USAGE)
    priced = extract("Nothing.", model=ScriptedModel(answer, name="openai/gpt-5-mini"))
    assert priced.report.cost_usd == cost_of("openai/gpt-5-mini", USAGE)
    assert extract("Nothing.", model=ScriptedModel(answer)).report.cost_usd is None


def test_what_came_by_batch_costs_half():
    """The part of the tokens that came by batch is half as dear, by the list or by OpenAI's discount."""
    full = cost_of("openai/gpt-5-mini", USAGE)
    half = Usage(input_tokens=USAGE.input_tokens // 2, output_tokens=USAGE.output_tokens // 2)
    assert cost_of("openai/gpt-5-mini", USAGE, batched=USAGE) == pytest.approx(full / 2)
    assert cost_of("openai/gpt-5-mini", USAGE, batched=half) == pytest.approx(full * 0.75)
    assert cost_of("openai/gpt-5-mini", USAGE, batched=Usage()) == full
    assert cost_of("openai/of-my-own", USAGE, batched=USAGE) is None


@pytest.mark.parametrize(("listed", "cost"), [(4.0, 2.0), (1.5, 1.5)])
def test_a_batch_costs_what_the_list_says_else_half(monkeypatch, listed, cost):
    """Where the list has a price of batches that counts, and where it has the live one, OpenAI's discount."""

    def priced(*_, price_context=None, **__):
        return type("Price", (), {"total_price": listed if price_context else 4.0})

    monkeypatch.setattr("genai_prices.calc_price", priced)
    assert cost_of("openai/m", USAGE, batched=USAGE) == cost

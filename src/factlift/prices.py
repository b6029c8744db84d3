"""What tokens cost, by the price list of genai-prices (extra `prices`), which comes with that package."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec

from factlift.errors import MissingExtraError, ModelError
from factlift.facts import Usage

BATCHED = 0.5
"""What the same tokens cost with a batch, where the list has no price for that: OpenAI's discount."""


def cost_of(name: str, usage: Usage, *, batched: Usage | None = None) -> float | None:
    """Returns what tokens of a model cost in US dollars, or None where no price is known.

    `name` is `PROVIDER/MODEL`; `batched` is the part of `usage` that came with batches. Nothing is fetched: a price is
    that of the day the package was made. Without the package, without tokens, and for a model of one's own there is
    none.

    >>> cost_of("scripted", Usage(input_tokens=9, output_tokens=9)) is None
    True
    """
    batched = batched or Usage()
    live = Usage(
        input_tokens=usage.input_tokens - batched.input_tokens,
        output_tokens=usage.output_tokens - batched.output_tokens,
    )
    known = [part for part in (_price(name, live), _batch_price(name, batched)) if part is not None]
    return sum(known) if known else None


def _batch_price(name: str, usage: Usage) -> float | None:
    full, listed = _price(name, usage), _price(name, usage, {"processing": "batch"})
    if full is None or listed is None:
        return None
    return listed if listed < full else full * BATCHED  # a model without such a price is listed at its full one


def _price(name: str, usage: Usage, context: Mapping[str, str] | None = None) -> float | None:
    provider, _, model = name.partition("/")
    if not model or not (usage.input_tokens or usage.output_tokens):
        return None
    try:
        import genai_prices
    except ImportError:
        return None
    spent = genai_prices.Usage(input_tokens=usage.input_tokens, output_tokens=usage.output_tokens)
    try:
        price = genai_prices.calc_price(spent, model_ref=model, provider_id=provider, price_context=context)
    except LookupError:
        return None
    return float(price.total_price)


def need_price(name: str) -> None:
    """Returns where a price of the model is known.

    Raises:
        MissingExtraError: the package is not installed.
        ModelError: it does not know the model.
    """
    if find_spec("genai_prices") is None:
        raise MissingExtraError("a budget in dollars needs a package: pip install 'factlift[prices]'")
    if cost_of(name, Usage(input_tokens=1, output_tokens=1)) is None:
        raise ModelError(f"no price is known for {name}; set a budget in tokens instead")

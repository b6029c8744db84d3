"""What tokens cost, by the price list of genai-prices (extra `prices`), which comes with that package."""

from __future__ import annotations

from importlib.util import find_spec

from factlift.errors import MissingExtraError, ModelError
from factlift.facts import Usage


def cost_of(name: str, usage: Usage) -> float | None:
    """Returns what tokens of a model cost in US dollars, or None where no price is known.

    `name` is `PROVIDER/MODEL`. Nothing is fetched: a price is that of the day the package was made. Without the
    package, without tokens, and for a model of one's own there is none.

    >>> cost_of("scripted", Usage(input_tokens=9, output_tokens=9)) is None
    True
    """
    provider, _, model = name.partition("/")
    if not model or not (usage.input_tokens or usage.output_tokens):
        return None
    try:
        import genai_prices
    except ImportError:
        return None
    spent = genai_prices.Usage(input_tokens=usage.input_tokens, output_tokens=usage.output_tokens)
    try:
        return float(genai_prices.calc_price(spent, model_ref=model, provider_id=provider).total_price)
    except LookupError:
        return None


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

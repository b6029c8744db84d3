"""Prices at markets: of what, how much, before and now. Money stays money, a percentage stays a percentage.

Run it with a model:  FACTLIFT_MODEL=openai/gpt-5-mini python examples/prices.py examples/articles/market-prices.txt
Without one it replays the answer that was recorded for that article.
"""

import os
import sys
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from factlift import Fact, Facts, Place, Quantity, ScriptedModel, Source, Words, extract
from factlift.facts import Kinds, Minor, Reach

HERE = Path(__file__).parent


class Price(Fact):
    """What one thing costs at one place and time."""

    item: Annotated[Words, Reach("article")] = Field(description="what is priced, without its amount")
    per: Annotated[Words | None, Minor()] = Field(None, description="the amount that is priced, such as 'a kilo'")
    # "up from 900" names no currency, so plain numbers are let in; dates, ages and percentages are not.
    price: Annotated[Quantity, Kinds(("money", "count", "other"))] = Field(description="with its currency")
    before: Annotated[Quantity | None, Kinds(("money", "count", "other"))] = Field(None, description="compared with")
    change: Annotated[Quantity | None, Kinds(("percent",))] = Field(None, description="rise or fall in percent")
    direction: Literal["up", "down", "same", "unknown"] = "unknown"
    expected: bool = False
    where: Annotated[Place | None, Reach("article")] = None
    when: Annotated[Words | None, Reach("article"), Minor()] = None
    attribution: Source | None = None


class PriceFacts(Facts):
    """Report each price."""

    rules: ClassVar[str | Path | None] = HERE / "rules" / "prices.md"

    prices: tuple[Price, ...] = ()


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "articles" / "market-prices.txt"
    answer = HERE / "answers" / "market-prices.json"
    model: str | ScriptedModel | None = os.environ.get("FACTLIFT_MODEL")
    if not model and not answer.is_file():
        sys.exit("no answer is recorded for this article: set FACTLIFT_MODEL, as in FACTLIFT_MODEL=openai/gpt-5-mini")
    model = model or ScriptedModel(answer.read_text(encoding="utf-8"), name="recorded")
    facts = extract(path.read_text(encoding="utf-8"), PriceFacts, model=model)
    for price in facts.prices:
        unit = price.price.unit or ""
        print(f"{price.item:<15} {price.price.text} {unit} {price.direction}  [{price.evidence[0].text}]")
    print(f"{facts.report.status}, {len(facts.report.rejected)} rejected")


if __name__ == "__main__":
    main()

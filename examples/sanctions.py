"""A Facts class of your own: sanctions, grounded in the article exactly as deployments are.

Run it with a model:  FACTLIFT_MODEL=openai/gpt-5-mini python examples/sanctions.py examples/articles/port-sanctions.txt
Without one it replays an answer that was recorded for that article.
"""

import os
import sys
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from factlift import Fact, Facts, Place, Quantity, ScriptedModel, Source, Words, extract
from factlift.facts import Kinds, Reach

HERE = Path(__file__).parent


class Sanction(Fact):
    """One measure against one target: a person, a company, a ship. A warning or a call for measures is none."""

    target: Words = Field(description="who or what is hit, in the fullest form in the sentence")
    imposed_by: Annotated[Place | None, Reach("article")] = Field(
        None, description="the state or union that imposes it"
    )
    measure: Literal["asset_freeze", "travel_ban", "trade_ban", "fine", "other"] = "other"
    amount: Annotated[Quantity | None, Kinds(("money",))] = Field(None, description="a fine, with its currency")
    attribution: Source | None = None


class SanctionFacts(Facts):
    """Report each sanction that the article says is in force or decided."""

    # Leave `rules` out and the docstrings above are the rules.
    rules: ClassVar[str | None] = None

    sanctions: tuple[Sanction, ...] = ()


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "articles" / "port-sanctions.txt"
    model = os.environ.get("FACTLIFT_MODEL") or ScriptedModel(
        (HERE / "answers" / "port-sanctions.json").read_text(encoding="utf-8"), name="recorded"
    )
    facts = extract(path.read_text(encoding="utf-8"), SanctionFacts, model=model)
    for sanction in facts.sanctions:
        where = sanction.evidence[0]
        amount = f"{sanction.amount.unit or ''}{sanction.amount.text}" if sanction.amount else ""
        print(f"{sanction.measure:<13} {sanction.target} {amount}  [{where.start}-{where.end}] {where.text}")
    print(f"{facts.report.status}, {len(facts.report.rejected)} rejected")


if __name__ == "__main__":
    main()

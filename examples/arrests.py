"""Arrests: people held, by whom, where, for what. The rules for the model are a file of their own, `rules/arrests.md`.

Run it with a model:  FACTLIFT_MODEL=openai/gpt-5-mini python examples/arrests.py examples/articles/harbour-arrests.txt
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


class Arrest(Fact):
    """One person or group whom an authority has taken into custody."""

    # The name stands in one sentence, "he" in the next: its words may be taken from anywhere in the article.
    who: Annotated[Words, Reach("article")] = Field(description="person or group, without its number")
    # Only a number that counts: a date or a sum rejects the arrest, a number that may be another kind is flagged.
    number: Annotated[Quantity | None, Kinds(("count",))] = Field(None, description="of people, where it is given")
    by: Annotated[Words | None, Reach("article")] = Field(None, description="the authority that holds them")
    where: Place | None = Field(None, description="the place of the arrest")
    # An arrest is one without its day too: words that can't be found are left out, and flagged.
    when: Annotated[Words | None, Minor()] = None
    charge: Words | None = Field(None, description="what they are accused or suspected of")
    outcome: Literal["held", "bailed", "released"] = "held"
    denied: bool = False
    attribution: Source | None = None


class ArrestFacts(Facts):
    """Report each arrest."""

    rules: ClassVar[str | Path | None] = HERE / "rules" / "arrests.md"

    arrests: tuple[Arrest, ...] = ()


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "articles" / "harbour-arrests.txt"
    answer = HERE / "answers" / "harbour-arrests.json"
    model: str | ScriptedModel | None = os.environ.get("FACTLIFT_MODEL")
    if not model and not answer.is_file():
        sys.exit("no answer is recorded for this article: set FACTLIFT_MODEL, as in FACTLIFT_MODEL=openai/gpt-5-mini")
    model = model or ScriptedModel(answer.read_text(encoding="utf-8"), name="recorded")
    facts = extract(path.read_text(encoding="utf-8"), ArrestFacts, model=model)
    for arrest in facts.arrests:
        number = arrest.number.text if arrest.number else "-"
        state = "denied" if arrest.denied else arrest.outcome  # who was not arrested is never shown as held
        print(f"{number:<8} {arrest.who}: {arrest.charge or '?'}, {state}  [{arrest.evidence[0].text}]")
    print(f"{facts.report.status}, {len(facts.report.rejected)} rejected")


if __name__ == "__main__":
    main()

"""Facts as spans of a spaCy document: `pip install spacy`, then `python examples/spacy_component.py`.

The component takes its article from `doc.text`, keeps the facts in `doc._.facts`, and adds a span group `facts` with
the main evidence of each, and a span group for each field: `facts.count`, `facts.destinations`. Both count in code
points, so a span starts where its words do; where they end inside a token, the span is the whole token.
"""

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from factlift import Facts, Settings, extract

if not Doc.has_extension("facts"):
    Doc.set_extension("facts", default=None)


@Language.factory("factlift", default_config={"model": "builtin", "timeout_s": 180.0})
def make(nlp: Language, name: str, model: str, timeout_s: float) -> "Component":  # noqa: ARG001  # spaCy gives all
    """Returns the component of a pipeline: `nlp.add_pipe("factlift", config={"model": "openai/gpt-5-mini"})`."""
    return Component(model, Settings(timeout_s=timeout_s))


class Component:
    """Extracts the facts of each document by one model."""

    def __init__(self, model: str, settings: Settings) -> None:
        self.model, self.settings = model, settings

    def __call__(self, doc: Doc) -> Doc:
        """Returns the document with its facts; one without visible text as it was."""
        if doc.text.strip():
            doc._.facts = extract(doc.text, model=self.model, settings=self.settings)
            mark(doc, doc._.facts)
        return doc


def mark(doc: Doc, facts: Facts) -> None:
    """Adds the span groups of a document's facts."""
    groups: dict[str, list] = {"facts": []}
    for name in type(facts).model_fields:
        for fact in getattr(facts, name) if name != "report" else ():
            main = fact.evidence[0]
            groups["facts"].append(doc.char_span(main.start, main.end, label=name, alignment_mode="expand"))
            for path, span in fact.spans.items():
                field = ".".join(part for part in path.split(".") if not part.isdigit())
                found = doc.char_span(span.start, span.end, label=name, alignment_mode="expand")
                groups.setdefault(f"facts.{field}", []).append(found)
    for key, spans in groups.items():
        doc.spans[key] = spans


if __name__ == "__main__":
    nlp = spacy.blank("en")
    nlp.add_pipe("factlift")
    doc = nlp((Path(__file__).parent / "articles" / "nurses-abroad.txt").read_text(encoding="utf-8"))
    for span in doc.spans["facts"]:
        print(f"{span.label_:<12} {span.text}")

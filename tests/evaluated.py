"""Three small labelled articles, and runs over them, for the tests of the evals."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from evals.cases import Case
from evals.running import Order, run_model
from evals.summary import RunScore, score_run

from factlift import ScriptedModel, Settings, extract
from factlift.pipeline import Answer

TEXTS = {
    "nurses": "Kenya will send 900 nurses abroad, the ministry said. Oman will take 600 of them and Qatar 300.",
    "quotes": "“They leave in May,” Ann Wanja said. The fee is “a rumour nobody ever saw written down”, she added.",
    "hostile": "<script>alert(1)</script> “They <b>leave</b> in May & June,” said Ann Wanja, a <i>nurse</i>.",
}


def labels_by_reader(text: str, *, standoff: bool = False) -> dict[str, Any]:
    """Returns labels that the built-in reader agrees with in full."""
    found = json.loads(extract(text, model="builtin").model_dump_json())
    labels = {
        name: [{key: value for key, value in fact.items() if key not in ("spans", "flags")} for fact in found[name]]
        for name in ("deployments", "criteria", "quotes")
    }
    if standoff:
        for quote in labels["quotes"]:
            start = text.index(quote["text"])
            quote["text"] = {"start": start, "end": start + len(quote["text"])}
        labels["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    return labels


def labelled_in(folder: Path) -> Path:
    """Returns the folder, with three cases whose labels are what the built-in reader finds, one of them stand-off."""
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        labels = labels_by_reader(text, standoff=name == "quotes")
        (folder / f"{name}.json").write_text(json.dumps(labels), encoding="utf-8")
    return folder


def scored(cases: list[Case], model: Any = None, name: str = "one", **order: Any) -> RunScore:
    """Returns the scores of a run of a model, else of the built-in reader, without second looks."""
    order = {"settings": Settings(looks=0), **order}
    return score_run(run_model(Order("builtin", cases, **order), name, model=model), cases)


def empty_answers(**answer: Any) -> ScriptedModel:
    """Returns a model that finds nothing anywhere."""
    lists = {"sources": [], "deployments": [], "criteria": [], "quotes": []}
    return ScriptedModel(lambda _: Answer(json.dumps(lists), **answer), name="openai/gpt-5-mini")

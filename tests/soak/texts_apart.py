"""One pathological text, read in this process: `python -m tests.soak.texts_apart KIND MODEL CHARS` tells."""

from __future__ import annotations

import json
import resource
import sys
import time

from factlift import ScriptedModel, Settings, extract
from factlift.errors import ArticleError
from factlift.models import by_name
from tests.pathological import KINDS, pointing

_SETTINGS = Settings(max_chars=100_000_000)


def main(kind: str, model: str, size: int) -> None:
    """Reads half the text, then all of it, and prints size, seconds, memory and outcome as JSON."""
    _read("Kenya will send 900 nurses to Oman. “We go,” Ann Wanja said.", model)  # what is loaded once is not counted
    half_s, _ = _read(KINDS[kind](size // 2), model)
    text = KINDS[kind](size)
    whole_s, outcome = _read(text, model)
    encoded = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    took = {"size": len(encoded), "half_s": half_s, "whole_s": whole_s, "memory": memory, "outcome": outcome}
    print(json.dumps(took))


def _read(text: str, model: str) -> tuple[float, str]:
    started = time.process_time()
    try:
        facts = extract(
            text, model=by_name(model) if model == "builtin" else ScriptedModel(pointing), settings=_SETTINGS
        )
    except ArticleError as error:
        return time.process_time() - started, type(error).__name__
    found = len(facts.deployments) + len(facts.criteria) + len(facts.quotes)
    outcome = f"{facts.report.status}, {found} facts, {len(facts.report.rejected)} rejected"
    return time.process_time() - started, outcome


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))

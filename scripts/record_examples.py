"""Writes the answers that the examples replay, `examples/answers/*.json`, from their recordings.

    OPENAI_BASE_URL=... OPENAI_API_KEY=... python -m pytest tests/test_examples.py -k recorded --record-mode=rewrite
    python scripts/record_examples.py

The first command asks the model through the real client, the second copies its answers unchanged.
"""

import json
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
CASSETTES = ROOT / "tests" / "cassettes" / "test_examples"
ANSWERS = ROOT / "examples" / "answers"


def recorded(path: Path) -> str:
    """Returns the answer that a recording holds."""
    reply = json.loads(
        yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"][0]["response"]["body"]["string"]
    )
    arguments: str = reply["choices"][0]["message"]["tool_calls"][0]["function"]["arguments"]
    return arguments


def main() -> None:
    for path in sorted(CASSETTES.glob("*.yaml")):
        name = path.stem.partition("[")[2].removesuffix("]")
        (ANSWERS / f"{name}.json").write_text(recorded(path) + "\n", encoding="utf-8")
        print(ANSWERS / f"{name}.json")


if __name__ == "__main__":
    main()

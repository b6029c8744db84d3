"""Asks a model for the facts of the article that the project began with, and keeps the genuine answer.

The article is not ours to publish, so the request is not recorded, and words of the answer that are longer than a
short term are kept as offsets into the article: `{"start": 1369, "end": 1445}`. Filled in again they give the answer
byte for byte, which its sha256 proves.

    OPENAI_BASE_URL=http://127.0.0.1:8399/v1 OPENAI_API_KEY=relay python scripts/record_seed.py openai/assistant
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.conftest import seed_article  # noqa: E402

from factlift import ArticleFacts  # noqa: E402
from factlift.models import by_name  # noqa: E402
from factlift.pipeline import Ask  # noqa: E402
from factlift.prompts import prompt_version  # noqa: E402

SHORT = 5
"""Words of a term that is kept as it is."""


def stand_off(value: Any, text: str) -> Any:
    """Returns a value with its long words replaced by where they stand in the article."""
    if isinstance(value, dict):
        return {key: stand_off(item, text) for key, item in value.items()}
    if isinstance(value, list):
        return [stand_off(item, text) for item in value]
    if isinstance(value, str) and len(value.split()) > SHORT and (start := text.find(value)) >= 0:
        return {"start": start, "end": start + len(value)}
    return value


def main() -> None:
    article = seed_article()
    if article is None:
        sys.exit("overseas-workers.txt is not here; set FACTLIFT_ARTICLES to its folder")
    answer = by_name(sys.argv[1]).answer(Ask(article, ArticleFacts))
    if answer.content is None or answer.finish != "stop":
        sys.exit(f"no full answer: {answer.finish}")
    given = json.loads(answer.content)
    minified = json.dumps(given, ensure_ascii=False, separators=(",", ":")).encode()
    kept = {
        "model": "relay/assistant",
        "about": "a general-purpose assistant model that answered through a local OpenAI-compatible relay",
        "prompt_version": prompt_version(ArticleFacts),
        "bytes": len(minified),
        "sha256": hashlib.sha256(minified).hexdigest(),
        "answer": stand_off(given, article.text),
    }
    path = ROOT / "tests" / "answers" / "overseas-workers.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{path.relative_to(ROOT)}: {len(minified)} bytes, prompt {kept['prompt_version']}")


if __name__ == "__main__":
    main()

"""The prompt: rules from `prompts/*.md`, and an article as numbered sentences and passages.

A line of the article can't be taken for one of ours: each starts with our own number, no sentence holds a line
break, and the delimiters carry a digest of the article that the article can't hold itself.
"""

from __future__ import annotations

import hashlib
import inspect
import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from factlift.article import Article, Passage
from factlift.drafts import answer_schema
from factlift.errors import SchemaError
from factlift.facts import ArticleFacts, Facts
from factlift.plans import plan_of

_FORM = "numbered sentences, listed passages 1"
"""Names the form of `_article_block`; changed with it, so that the prompt's version changes too."""

_EDGE_WORDS = 4
"""Words shown of a passage's beginning and end; the passage itself stands in its sentence."""
_EDGE_CHARS = 60


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is sent: `system` (the rules, the same for every article) and `user` (the article).

    `version` is the hash of rules and schema: 12 hex digits that change when either does.
    """

    system: str
    user: str
    version: str


def render(article: Article, facts_type: type[Facts] = ArticleFacts) -> Prompt:
    """Returns the prompt that asks for the facts of an article."""
    return Prompt(rules(facts_type), _article_block(article), prompt_version(facts_type))


@lru_cache(maxsize=64)
def prompt_version(facts_type: type[Facts] = ArticleFacts) -> str:
    """Returns the hash of all that a model is told about a Facts class: rules, schema, and the form of the article."""
    told = [rules(facts_type), json.dumps(answer_schema(facts_type), sort_keys=True), _FORM]
    return hashlib.sha256("\0".join(told).encode()).hexdigest()[:12]


@lru_cache(maxsize=64)
def rules(facts_type: type[Facts] = ArticleFacts) -> str:
    """Returns the system message: how to point, and what counts as a fact.

    The second part is `facts_type.rules`: a file of `prompts/` by its stem, or the text itself; without it the
    docstrings of the class and its fact types.
    """
    own = facts_type.rules or _rules_from_docstrings(facts_type)
    return prompt_file("pointing").rstrip() + "\n\n" + (prompt_file(own) if own.isidentifier() else own).rstrip() + "\n"


def prompt_file(stem: str) -> str:
    """Returns the text of `prompts/STEM.md`, from the package.

    Raises:
        SchemaError: there is no such file.
    """
    try:
        return files("factlift").joinpath("_prompts", f"{stem}.md").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SchemaError(
            f"no prompt file {stem}.md; `rules` is the stem of one of ours, or the rules themselves"
        ) from None


def _rules_from_docstrings(facts_type: type[Facts]) -> str:
    lines = ["What to extract", inspect.getdoc(facts_type) or ""]
    for item in plan_of(facts_type).lists:
        lines.append(f"\n{item.name}: {inspect.getdoc(item.fact_type) or ''}")
        lines += [f"- `{field.name}`: {field.description}" for field in item.fields if field.description]
    return "\n".join(lines)


def _article_block(article: Article) -> str:
    """Returns the article as the model sees it."""
    fence = f"article {article.sha256[:16]}"
    text = article.text
    lines = [f"--- {fence} ---"]
    paragraph = -1
    for sentence in article.sentences:
        if sentence.paragraph != paragraph and paragraph >= 0:
            lines.append("")
        paragraph = sentence.paragraph
        lines.append(f"[{sentence.number}] {text[sentence.start : sentence.end]}")
    lines.append(f"--- end of {fence} ---")
    lines.append("Quoted passages" if article.passages else "No quoted passages.")
    lines += [
        f"(q{passage.number}) {_where(passage)} {_edges(text[passage.start : passage.end])}"
        for passage in article.passages
    ]
    return "\n".join(lines) + "\n"


def _where(passage: Passage) -> str:
    last = f"-{passage.last_sentence}" if passage.last_sentence != passage.sentence else ""
    inside = f" inside q{passage.parent}" if passage.parent is not None else ""
    return f"[{passage.sentence}{last}]{inside}"


def _edges(words: str) -> str:
    """Returns a passage's first and last words, on one line."""
    parts = words.split()
    if len(parts) <= 2 * _EDGE_WORDS + 1 and len(words) <= 2 * _EDGE_CHARS:
        return " ".join(parts)
    first, last = " ".join(parts[:_EDGE_WORDS])[:_EDGE_CHARS], " ".join(parts[-_EDGE_WORDS:])[-_EDGE_CHARS:]
    return f"{first} … {last}"

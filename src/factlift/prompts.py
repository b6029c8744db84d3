"""The prompt: rules from `prompts/*.md`, and an article as numbered sentences and passages.

A line of the article can't be taken for one of ours: each starts with our own number, no sentence holds a line
break, and the delimiters carry a digest of the article that the article can't hold itself.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import takewhile
from pathlib import Path

from pydantic import BaseModel

from factlift.article import Article, Passage, Sentence, Stretch
from factlift.drafts import answer_schema
from factlift.errors import SchemaError
from factlift.facts import ArticleFacts, Fact, Facts
from factlift.looks import Look
from factlift.plans import plan_of
from factlift.windows import Window

_FORM = "numbered sentences, listed passages 1"
"""Names the form of `_article_block`; changed with it, so that the prompt's version changes too."""
_FILE_NAME = re.compile(r"[\w./\\~-]+\.(?:md|txt|rst|markdown)", re.IGNORECASE)

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


def render(article: Article, facts_type: type[Facts] = ArticleFacts, window: Window | None = None) -> Prompt:
    """Returns the prompt that asks for the facts of an article, or of a window of it."""
    return Prompt(rules(facts_type), _article_block(article, window), prompt_version(facts_type))


def render_look(article: Article, facts_type: type[Facts], look: Look) -> Prompt:
    """Returns the prompt of a second look; it begins as the first one's, so that a provider's cache holds that part."""
    shown = [article.sentences[number - 1] for number in look.sentences]
    passages = [article.passages[number - 1] for number in look.passages]
    points = "".join(f"(p{point.number}) {' '.join(point.told.split())}\n" for point in look.points)
    user = _block(article, shown, passages) + "Points\n" + points
    return Prompt(rules(facts_type, look=True), user, prompt_version(facts_type, look=True))


@lru_cache(maxsize=64)
def prompt_version(facts_type: type[Facts] = ArticleFacts, *, look: bool = False) -> str:
    """Returns the hash of all that a model is told about a Facts class: rules, schema, and the form of the article."""
    told = [rules(facts_type, look=look), json.dumps(answer_schema(facts_type, look), sort_keys=True), _FORM]
    return hashlib.sha256("\0".join(told).encode()).hexdigest()[:12]


@lru_cache(maxsize=64)
def rules(facts_type: type[Facts] = ArticleFacts, *, look: bool = False) -> str:
    """Returns the system message: how to point, what counts as a fact, and for a second look what that is.

    The second part is `facts_type.rules`: a file by its Path, a file of `prompts/` by its stem, or the text itself;
    without it the docstrings of the class and its fact types. Where these are rules of one's own, the fields'
    descriptions stand in the answer's schema all the same.

    Raises:
        SchemaError: there is no such file, or it is no UTF-8 text.
    """
    parts = [prompt_file("pointing"), _own_rules(facts_type)]
    if look:
        parts.append(prompt_file("second_look"))
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


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


def _own_rules(facts_type: type[Facts]) -> str:
    own = facts_type.rules
    if isinstance(own, Path):
        try:
            return own.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            told = getattr(error, "strerror", None) or "it is no UTF-8 text"
            raise SchemaError(
                f"the rules of {facts_type.__name__} can't be read from {own}: {told}; "
                "write `rules = Path(__file__).with_name(...)`"
            ) from None
    if not own:
        return _rules_from_docstrings(facts_type)
    if not isinstance(own, str):
        raise SchemaError(f"the rules of {facts_type.__name__} are a {type(own).__name__}; give a str or a Path")
    if _FILE_NAME.fullmatch(own):
        raise SchemaError(
            f"the rules of {facts_type.__name__} are the text {own!r} itself, which looks like a file's name; "
            "write `rules = Path(__file__).with_name(...)`"
        )
    return prompt_file(own) if own.isidentifier() else own


def _rules_from_docstrings(facts_type: type[Facts]) -> str:
    if sys.flags.optimize >= 2:
        raise SchemaError(
            f"the rules of {facts_type.__name__} are its docstrings, which Python drops under -OO; "
            "run it with -O, or give it `rules`"
        )
    lines = ["What to extract", _docstring_of(facts_type, Facts)]
    for item in plan_of(facts_type).lists:
        lines.append(f"\n{item.name}: {_docstring_of(item.fact_type, Fact)}")
        lines += [f"- `{field.name}`: {field.description}" for field in item.fields if field.description]
    return "\n".join(lines)


def _docstring_of(model: type[Fact | Facts], base: type[BaseModel]) -> str:
    """Returns the docstring of a class, or of one between it and our base: what the base says is no rule."""
    own = takewhile(lambda each: each is not base, model.__mro__)
    return next((inspect.cleandoc(each.__doc__) for each in own if each.__doc__), "")


def _article_block(article: Article, window: Window | None) -> str:
    """Returns the article, or a window of it, as the model sees it."""
    if window is None or window.is_whole:
        return _block(article, article.sentences, article.passages)
    shown = article.sentences[window.shown - 1 : window.last]
    passages = article.passages_of(window.first, window.last)
    return _block(article, shown, passages) + (
        f"This is part {window.part} of {window.parts} of a long article. Report the facts of sentences"
        f" [{window.first}] to [{window.last}] only; what stands before them is context, for who speaks and what is"
        " meant.\n"
    )


def _block(article: Article, sentences: Iterable[Sentence], passages: Sequence[Passage]) -> str:
    """Returns numbered sentences between the delimiters and the passages below; "…" stands for sentences left out."""
    fence = f"article {article.sha256[:16]}"
    lines = [f"--- {fence} ---"]
    before: Sentence | None = None
    for sentence in sentences:
        if before and sentence.number != before.number + 1:
            lines.append("…")
        elif before and sentence.paragraph != before.paragraph:
            lines.append("")
        before = sentence
        lines.append(f"[{sentence.number}] {_words(article, sentence, article.plain.sentences[sentence.number - 1])}")
    lines.append(f"--- end of {fence} ---")
    lines.append("Quoted passages" if passages else "No quoted passages.")
    lines += [
        f"(q{passage.number}) {_where(passage)} "
        + _edges(_words(article, passage, article.plain.passages[passage.number - 1]))
        for passage in passages
    ]
    return "\n".join(lines) + "\n"


def _words(article: Article, stretch: Stretch, plain: Stretch) -> str:
    """Returns words as they stand, or without the marks within them."""
    words = article.flat[stretch.start : stretch.end]
    marked = words != article.text[stretch.start : stretch.end]
    told = article.plain.flat[plain.start : plain.end]
    return told if marked or told[:1] != words[:1] else words  # an item of a list has a bullet for its tag


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

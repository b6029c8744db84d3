"""`factlift prompt`, `schema` and `models`: what is asked, and who can be."""

from __future__ import annotations

import argparse
import json
import os

from factlift.article import Article
from factlift.cli.printing import say, say_data, say_json
from factlift.cli.reading import read_text
from factlift.cli.schemas import add_schema, schema_of
from factlift.drafts import answer_schema
from factlift.models import listing
from factlift.prompts import render


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    prompting = commands.add_parser("prompt", help="the exact prompt for an article, to paste into any chat")
    prompting.add_argument("file", metavar="FILE")
    add_schema(prompting)
    prompting.set_defaults(run=_prompt)

    schema = commands.add_parser("schema", help="JSON Schema of the facts, or of a model's answer")
    schema.add_argument("--answer", action="store_true", help="the schema that a model's answer follows")
    add_schema(schema)
    schema.set_defaults(run=_schema)

    models = commands.add_parser("models", help="which models can be asked, and what is missing for the others")
    models.set_defaults(run=_models)


def _prompt(options: argparse.Namespace) -> int:
    facts_type = schema_of(options)
    prompt = render(Article.read(read_text(options.file)), facts_type)
    schema = json.dumps(answer_schema(facts_type), separators=(",", ":"))
    say_data(f"{prompt.system}\nJSON Schema of the answer\n{schema}\n\n{prompt.user}")
    return 0


def _schema(options: argparse.Namespace) -> int:
    facts_type = schema_of(options)
    schema = answer_schema(facts_type) if options.answer else facts_type.model_json_schema(mode="serialization")
    say_json(json.dumps(schema, indent=2) + "\n")
    return 0


def _models(_: argparse.Namespace) -> int:
    chosen = os.environ.get("FACTLIFT_MODEL")
    say(f"FACTLIFT_MODEL is {chosen}\n" if chosen else "FACTLIFT_MODEL is not set: the built-in reader answers\n")
    for item in listing():
        say(f"{'ready  ' if item.ready else 'missing'}  {item.name:<13} {item.missing}".rstrip() + "\n")
    return 0

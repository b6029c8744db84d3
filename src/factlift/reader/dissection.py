"""Takes a sentence apart: its tokens, its places with their parts, its counts of people."""

from __future__ import annotations

from dataclasses import replace

from factlift.article import Sentence
from factlift.numerals import numerals_in
from factlift.places import Mention, places_in
from factlift.reader.counts import count_of, counts_something
from factlift.reader.cues import SENT
from factlift.reader.idioms import settle_idioms
from factlift.reader.parts import place_groups
from factlift.reader.scenes import Scene
from factlift.reader.tokens import Token, split_tokens

DOTTED = "İ"  # a capital that folds to two characters in lower case, and that no table of places holds
_COUNTRIES = frozenset("countries nations states territories destinations".split())


def matters(words: frozenset[str], text: str) -> bool:
    """Return whether a sentence can hold a deployment: it names people who are sent, or it counts something."""
    return not words.isdisjoint(SENT) or counts_something(words, text)


def read_scene(text: str, sentence: Sentence, tokens: list[Token] | None = None) -> Scene:
    """Return the sentence taken apart."""
    tokens = settle_idioms(tokens or split_tokens(text, sentence.start, sentence.end))
    words = frozenset([token.lower for token in tokens])
    scene = Scene(sentence, tokens, [token.start for token in tokens], words)
    scene.bullet = text[sentence.start] in "-•*–—·◦▪"
    counted = counts_something(words, text[sentence.start : sentence.end])
    numerals = numerals_in(text, sentence.start, sentence.end) if counted else []
    mentions = places_in(text, sentence.start, sentence.end)
    if DOTTED in text[sentence.start : sentence.end]:
        plain = text[sentence.start : sentence.end].replace(DOTTED, "I")
        mentions = [_shifted(mention, sentence.start) for mention in places_in(plain)]
    scene.counts = [count for count in (count_of(text, scene, n, mentions) for n in numerals) if count]
    scene.countries = next((n for n in numerals if text[n.unit_start : n.unit_end].lower() in _COUNTRIES), None)
    scene.groups = place_groups(scene, mentions)
    return scene


def _shifted(mention: Mention, offset: int) -> Mention:
    return replace(mention, start=mention.start + offset, end=mention.end + offset)

"""Whether an article tells of people who are sent, where the reader of deployments found none."""

from __future__ import annotations

import re
from itertools import islice

from factlift.article import Article
from factlift.lexicon import words_of
from factlift.reader.words.cues import GO, MOVE, NOUN, RECEIVE, SELECT, SEND, SENT, WEAK, WEAK_SEND
from factlift.reader.words.lines import Lines
from factlift.reader.words.places import states_in
from factlift.reader.words.tokens import clip_sentence

_AWAY = words_of("criteria_cues", "away")
_TOPIC = words_of("criteria_cues", "topic")
_NEEDS = frozenset("fund funds funded seeks seeking needs needed wants wanted".split())
_VERBS = SEND | GO | SELECT | NOUN | MOVE | RECEIVE | _TOPIC | _NEEDS
_SENDS = SEND - WEAK_SEND
_PEOPLE = SENT | WEAK | frozenset("team teams crew crews unit convoy".split())
_MISSIONS = re.compile(  # service abroad, wherever that is
    r"\b(?:peace-?keeping (?:missions?|operations?|forces?)|UN (?:missions?|police|peacekeep\w+)|United Nations police|"
    r"Peace Corps|elect(?:ion|oral) observ(?:ers?|ation missions?)|(?:seasonal|farm) work(?:ers?)? program(?:me)?|"
    r"overseas employment program(?:me)?|exchange (?:teachers?|visitors?) program(?:me)?)\b",
    re.IGNORECASE,
)
_AU_PAIR = re.compile(r"\bau[ -]pairs?\b", re.IGNORECASE)
MAX_LEAD = 3000  # code points in which an article names the au pairs of whom it tells
MAX_SENTENCES = 12  # that are searched for places


def names_missions(article: Article) -> bool:
    """Return whether an article begins with missions, corps or programmes abroad, named twice."""
    return len(list(islice(_MISSIONS.finditer(article.flat, 0, MAX_LEAD), 2))) > 1


def tells_of_sending(article: Article, lines: Lines) -> bool:
    """Return whether people are chosen for, or moved to, a place abroad, so that conditions for them can be criteria.

    Some sentence must tell of people, and of going or choosing, and the article must name a place abroad: a country in
    such a sentence, and either a second country or a word for being away ("overseas", "scholarship", "contingent").
    """
    every = lines.every
    pairs = "pair" in every or "pairs" in every
    pairs = pairs and _AU_PAIR.search(article.flat, 0, MAX_LEAD) is not None
    if (_PEOPLE.isdisjoint(every) and not pairs) or _VERBS.isdisjoint(every):
        return False
    away = pairs or not _AWAY.isdisjoint(every)
    if names_missions(article):
        return True
    codes: set[str] = set()
    told = False
    looked = 0
    for sentence in map(clip_sentence, article.sentences):
        words = lines.words[sentence.number - 1]
        people = not words.isdisjoint(_PEOPLE) or (pairs and not words.isdisjoint({"pair", "pairs"}))
        moving = not words.isdisjoint(_SENDS) or (people and not words.isdisjoint(_VERBS))
        if looked >= MAX_SENTENCES or not (moving or looked < 4):
            continue
        looked += 1
        places = [place for place in states_in(article.flat, sentence.start, sentence.end) if place.code is not None]
        codes |= {place.code for place in places if place.code}
        told = told or moving or (people and bool(places))
        if told and (len(codes) > 1 or (codes and away)):
            return True
    return False

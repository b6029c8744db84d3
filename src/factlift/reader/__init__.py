"""The built-in rule reader: it reads an article by rules, without a model, and answers in the pointing form."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

from factlift.article import Article
from factlift.errors import ReaderError
from factlift.margins import is_counted
from factlift.reader.criteria.answers import TIMED
from factlift.reader.criteria.bearing import is_of_home, lays_down_many, may_be_of_choosing
from factlift.reader.criteria.boxes import without_boxed
from factlift.reader.criteria.errands import errands_of, is_of_another_thing, tells_of_errands
from factlift.reader.criteria.reader import CriterionReader
from factlift.reader.criteria.selections import (
    MANY,
    drop_lone,
    is_of_selection,
    names_nobody,
    speaks_of_choosing,
    tells_of_hiring,
)
from factlift.reader.criteria.voids import drop_void
from factlift.reader.deployments.reader import DeploymentReader
from factlift.reader.sendings.gathering import read_scenes
from factlift.reader.sendings.telling import names_missions, tells_of_sending
from factlift.reader.speech.claims import Claims
from factlift.reader.speech.elders import Elder, elders_of
from factlift.reader.speech.interviews import label_ends, read_interview
from factlift.reader.speech.quotes import QuoteReader
from factlift.reader.speech.sayings import Sayings
from factlift.reader.speech.sources import Speakers
from factlift.reader.speech.speaker import Speaker
from factlift.reader.speech.turns import record_of, without_labels
from factlift.reader.speech.unsaid import settle_quotes
from factlift.reader.words.abbreviations import with_points, without_points
from factlift.reader.words.leads import without_datelines
from factlift.reader.words.lines import read_lines
from factlift.reader.words.page import without_page
from factlift.reader.words.stories import LONGEST_STORY, Story, stories_of

__all__ = ["read_article"]


def read_article(article: Article) -> dict[str, Any]:
    """Return the article's facts in the pointing form, every word copied from the article as one reads it (`plain`).

    Raises:
        ReaderError: a rule failed; what the others found is not told, since it would look like all there is.
    """
    try:
        return _read(article)
    except MemoryError:
        raise
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        raise ReaderError(
            f"the built-in rules failed on this text ({type(error).__name__} at {Path(at.filename).name}:{at.lineno}): "
            "a fault of factlift, please report it with the text; a model can read it (--model, model=)"
        ) from error


def _read(article: Article) -> dict[str, Any]:
    stories = stories_of(article.plain, article.numbered)
    if len(stories) > 1 and is_counted(article.text):
        stories = stories_of(article.plain, article.numbered, counted=True)
    if len(stories) == 1:
        return _read_story(stories[0].article)[0]
    elders: list[dict[str, Elder]] = [{}]  # whom the stories before each one have named
    told = [_read_story(story.article, elders=elders) for story in stories]
    if any(sure for _, sure in told) and len(article.text) <= LONGEST_STORY:  # a page about people who are sent
        again = zip(stories, told, elders[: len(stories)], strict=True)
        told = [
            (answer, sure) if sure else _read_story(story.article, sure=True, elders=[known])
            for story, (answer, sure), known in again
        ]
    return _joined([(story, answer) for story, (answer, _) in zip(stories, told, strict=True)])


def _joined(answers: list[tuple[Story, dict[str, Any]]]) -> dict[str, Any]:
    """Return the answers on the stories of a text as one: whoever is a source in several of them is one source."""
    sources: list[dict[str, Any]] = []
    whole: dict[str, Any] = {"sources": sources, "deployments": [], "criteria": [], "quotes": []}
    for story, answer in answers:
        places = [0]
        for source in story.renumber(answer.pop("sources")):
            if source not in sources:
                sources.append(source)
            places.append(1 + sources.index(source))
        for kind, facts in answer.items():
            for fact in story.renumber(facts):
                for key in ("attribution", "speaker"):
                    if fact.get(key):
                        fact[key] = places[fact[key]]
                whole[kind].append(fact)
    return whole


def _read_story(
    article: Article, *, sure: bool = False, elders: list[dict[str, Elder]] | None = None
) -> tuple[dict[str, Any], bool]:
    """Return the answer on one story, and whether that is plainly about people who are sent: `sure` says that it is.

    The last of `elders` holds whom the stories before it have named; with this story's people they are added behind.
    """
    elders = [{}] if elders is None else elders
    page = without_page(article)
    article = without_datelines(page.story)
    record = record_of(article)
    article = without_labels(article, record.starts if record else label_ends(article))
    lines = read_lines(article)
    scenes = read_scenes(article, lines)
    errands = errands_of(article, lines)
    hiring = tells_of_hiring(article, lines)
    choosing = sure and speaks_of_choosing(lines)
    hiring = hiring or choosing
    aside = not (article.passages or scenes or errands or hiring or tells_of_sending(article, lines))
    if aside and not may_be_of_choosing(article, lines):
        elders.append(elders[-1])
        return {"sources": [], "deployments": [], "criteria": [], "quotes": []}, False  # whoever speaks
    speakers = Speakers(article, lines, elders[-1])
    elders.append(elders_of(speakers.names, elders[-1]))
    interview = read_interview(article, lines, speakers, record)
    sayings = Sayings(article, lines, speakers, interview)
    quoter = QuoteReader(article, sayings, interview)
    quotes = quoter.read()
    claims = Claims(article, sayings, quoter.spoken, interview)
    lines.phrases.release()  # who speaks is settled
    deployer = DeploymentReader(article, claims, speakers, scenes, lines)
    deployer.sure, deployer.spoken = sure, interview is not None
    deployments, sure = deployer.read(), deployer.sure
    del scenes, deployer  # the largest part of what is held of a long text
    sending = bool(deployments or errands or hiring) or tells_of_sending(article, lines)
    placed = any(told.get("count") and told.get("destinations") for told in deployments)  # so many people, and where
    placed = placed and not any(TIMED.match(article.flat, each.start) for each in article.sentences)
    told = sure or placed or len(deployments) >= MANY
    told = told or tells_of_errands(article, lines, errands) or names_missions(article)
    general = not (choosing or is_of_selection(article, lines, errands, deployments, told=told))
    pointless = without_points(article)
    words = lines if pointless is article else read_lines(pointless)
    reader = CriterionReader(pointless, claims, words, errands, sure=told, general=general)
    fit = (
        sending
        and (sure or not is_of_another_thing(article))
        and (bool(deployments) or not names_nobody(article, lines))
    )
    criteria = with_points(drop_void(pointless.flat, article.sentences, reader.read())) if fit else []
    criteria = drop_lone(article, lines, deployments, criteria, general=general, errands=errands)
    if is_of_home(article, lines, sure=sure, placed=placed):
        criteria = []
    elif (general or not told) and may_be_of_choosing(
        article, lines, often=told and not sure and 1 not in errands, sending=sending
    ):
        reader = CriterionReader(pointless, claims, words, errands, sure=True)
        again = with_points(drop_void(pointless.flat, article.sentences, reader.read()))
        criteria = again if lays_down_many(again, tied=bool(errands)) else criteria
    criteria = without_boxed(article.flat, article.sentences, criteria)
    settle_quotes(article.flat, article.passages, quotes, [speaker.name for speaker in speakers.known] or [""])
    answer = {"deployments": deployments, "criteria": criteria, "quotes": quotes}
    answer = {"sources": _number_sources(answer, speakers.known), **answer}
    return {kind: page.renumber(facts) for kind, facts in answer.items()}, sure


def _number_sources(answer: dict[str, list[dict[str, Any]]], known: list[Speaker]) -> list[dict[str, Any]]:
    """Return the sources that facts refer to, and turn the facts' references into 1-based positions among them."""
    positions: dict[int, int] = {}
    for facts in answer.values():
        for fact in facts:
            for key in ("attribution", "speaker"):
                if key in fact:
                    fact[key] = positions.setdefault(fact[key], len(positions) + 1)
    return [known[index].record() for index in positions]

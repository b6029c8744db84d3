"""What the tests of exports share: articles with their facts, and how to look at them."""

from collections.abc import Iterator
from pathlib import Path

from factlift import Fact, Report, extract
from factlift.article import Article
from factlift.records import Record

CASES = Path(__file__).parent / "cases" / "exports"
ARTICLE = Path(__file__).resolve().parent.parent / "examples" / "articles" / "nurses-abroad.txt"
ODD = "👩‍⚕️ Qatar will take 40 nurses 🎉, Öde Fărr\r\nsaid. “They leave in\tMay,” he said. “=cmd() <b>” he wrote."


class Kept:
    """Records that can be gone through again, and how many were read, in how many passes."""

    def __init__(self, records: list[Record]) -> None:
        self.records, self.read, self.passes = records, 0, 0

    def __iter__(self) -> Iterator[Record]:
        self.passes += 1
        for record in self.records:
            self.read += 1
            yield record


def built(name: str, text: str) -> Record:
    return Record(name, extract(text, model="builtin"), text)


def facts_of(records: list[Record]) -> list[tuple[str, Fact]]:
    return [(name, fact) for record in records for name, facts in record.lists() for fact in facts]


def report(text: str, **more) -> Report:
    return Report(status="ok", model="m", prompt_version="p", article_sha256=Article(text).sha256, **more)

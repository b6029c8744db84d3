"""Texts as no newspaper prints them, each kind at any length; for the suite and for the soak."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from factlift.errors import ArticleError
from factlift.pipeline import Ask

Make: TypeAlias = Callable[[int], Any]
"""Makes a text of so many characters."""

_NEWS = (
    "Kenya will send 900 nurses abroad this year, Health Secretary Ann Wanja said. “They leave in May,” she added. "
    "Oman takes 600 of them; applicants must be under 35 and pay no fee. "
)


def _again(unit: str) -> Make:
    """Makes a text of one unit over and over."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _numbered(line: str) -> Make:
    """Makes a text of lines that each have their own number."""

    def make(size: int) -> str:
        lines: list[str] = []
        length = 0
        while length < size:
            lines.append(line.format(n=len(lines)))
            length += len(lines[-1])
        return "".join(lines)[:size]

    return make


def _nested(size: int) -> str:
    """Makes marks that open and open, a word in each, and close at the end."""
    depth = size // 6
    return ("“a ‘b " * depth)[: size // 2] + ("’ ”" * depth)[: size - size // 2]


def _opening(size: int) -> str:
    return "A" if size == 1 else ("“No," + " he went on and on" * size)[:size]


KINDS: dict[str, Make] = {
    "abbreviations": _again("the U.S. Dr. Ode vs. Lt. Col. Tev e.g. No. 5 of St. Mary’s. "),
    "apostrophes": _again("the workers’ wages o’ the ’90s, rock ’n’ roll ’tis "),
    "bom": _again("\ufeffa b "),
    "brackets": _again("([{<"),
    "brackets filled": _again("(a (b [c {d "),
    "bytes": lambda size: b"a" * size,
    "capitals": _again("KENYA SENDS 900 NURSES ABROAD. "),
    "capital names": _again("Ann Wanja Ode Farr Lim "),
    "carriage returns": _again("Peru sent 40 cooks.\r"),
    "combining marks": _again("a" + "\u0301\u0323" * 300),
    "combining marks alone": _again("\u0301"),
    "commas": _again(","),
    "conditions": _again("Applicants must be under 35, hold a degree and pay a $40 fee. "),
    "crlf": _again("Peru sent 40 cooks to Oman.\r\n\r\n“We go,” said Ann Ode.\r\n"),
    "currency": _again("$5 €6 £7m US$8 bn "),
    "dashes": _again("—–- "),
    "deployments": _again("Kenya will send 900 nurses to Oman and 300 to Qatar. "),
    "digits": _again("1234567890"),
    "digits apart": _again("1 "),
    "digits grouped": _again("1,234,567."),
    "emoji": _again("👩\u200d👩\u200d👧\u200d👦 "),
    "endless line": _again(_NEWS.replace("\n", " ")),
    "entities": _again("&amp;#39;&lt;&nbsp;"),
    "fdfa": _again("\ufdfa"),
    "full stops": _again("."),
    "gaps": _again("a" + " " * 50),
    "hangul": _again("\u1112\u1161\u11ab"),
    "html": _again("<p class='x'>Peru <b>sent</b> 40 cooks.</p><script>var a = \"b\";</script>\n"),
    "hyphens": _again("twenty-two-hundred-and-"),
    "ideographs": _again("中国派遣三千名工人到俄罗斯。「我们走」他说。"),
    "invisible": _again("\u200b\u2060"),
    "line ends": _again("\n"),
    "line ends mixed": _again("a\nb\r\nc\rd\u2028e\u2029f\x85g\x0bh\x0c"),
    "links": _again("https://example.org/a?b=1&c=%20 "),
    "list": _numbered("- {n} cooks to Peru\n"),
    "marks": _again("“”‘’\"'«»„‟"),
    "marks nested": _nested,
    "marks straight": _again("\"'"),
    "marks unclosed": _again("“He said so and left\n\n"),
    "mark unclosed": _opening,
    "news": _again(_NEWS + "\n\n"),
    "nul": _again("Peru sent 40 cooks to Oman last week.\x00 "),
    "nul alone": _again("\x00"),
    "number words": _again("two hundred and thirty thousand "),
    "one word": _again("a"),
    "one capital word": _again("A"),
    "places": _again("Kenya Oman Peru North Korea’s "),
    "quotations": _again("“No,” she said. "),
    "right to left": _again('שלחנו 40 אחיות, אמר "הוא". \u202eأرسلنا ٤٠ ممرضة\u202c '),
    "soft hyphens": _again("work\u00aders "),
    "speech": _again("said told he says Ann "),
    "surrogates": _again("\ud83d a \udc00"),
    "table": _numbered("Peru\t{n}\tcooks\tunder way\n"),
    "table piped": _numbered("| Peru | {n} | cooks |\n"),
    "tabs": _again("\t"),
    "thai": _again("ไทยส่งแรงงาน 500 คน"),
    "turkish": _again("İstanbul’a İşçi gönderdi. "),
    "utf-16": lambda size: _again(_NEWS)(size // 2 + 1).encode("utf-16-le").decode("latin-1")[:size],
    "zero-width": _again("P\u200de\u200br\u200cu s\u2060ent 9\u200b00 c\ufeffooks. "),
}
"""How to make a text of each kind."""


def pointing(ask: Ask) -> dict[str, Any]:
    """Returns an answer to an ask that points at its first sentences and passages, rightly and wrongly."""
    article, first = ask.article, ask.window.first if ask.window else 1
    shown = article.sentences[first - 1 : first + 9]
    words = [article.text[sentence.start : sentence.end][:200] for sentence in shown]
    passages = [passage.number for passage in article.passages[:200] if passage.sentence >= first][:10]
    return {
        "sources": [{"name": text[:20], "s": first} for text in words[:1]],
        "deployments": list(_deployments(first, words)),
        "criteria": [{"s": first + at, "kind": "requirement", "text": text[:40]} for at, text in enumerate(words)],
        "quotes": [{"q": number, "speaker": 1, "cue": "said"} for number in passages],
    }


def _deployments(first: int, words: list[str]) -> Iterator[dict[str, Any]]:
    for at, text in enumerate(words):
        yield {"s": first + at, "clause": text, "count": "40", "destinations": ["Oman"], "attribution": 1}
        yield {"s": first + at, "clause": text[:50], "count": text[:9], "destinations": [text[-9:]]}
        yield {"s": first + at, "destinations": ["a country that is named nowhere"]}


TYPED: tuple[type[Exception], ...] = (ArticleError,)
"""What a text may raise; all else is a fault of ours."""

"""When people go: the time of the sending, not that of a report, a comparison, a contrast, or another event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlift import extract
from factlift.article import Sentence
from factlift.reader.scenes import times
from factlift.reader.scenes.scene import Scene

TIMES = (
    # of another clause
    ("Peru has hired 200 cooks for Oman, 40 fewer than last year.", None),
    ("Peru has hired 200 cooks for Oman for the winter, 40 fewer than last year.", "the winter"),
    ("Oman wanted 20 cooks from Peru, but the union put a stop to it in May.", None),
    ("Peru may send 150 cooks to Oman; a decision is not expected before the autumn session.", None),
    ("Peru has 40 cooks in Oman, in a hotel that has been closed since August.", None),
    # of a report, a decision, an agreement
    ("There are 40 cooks from Peru in Oman, the ministry wrote to the panel in January.", None),
    ("Announced with some fanfare in the spring, it is to send 240 Peruvian cooks to Oman.", None),
    ("The cabinet will decide on Tuesday whether 60 cooks should go to Oman.", None),
    ("After the deaths in a month Peru sent 12 cooks to Oman.", None),
    # of the sending
    ("Peru will send 12 cooks to Oman in a month.", "a month"),
    ("Peru's cabinet said on Monday that 60 cooks would go to Oman in May.", "May"),
    ("Some 40 cooks from Peru are to spend the summer in Oman.", "the summer"),
    ("Some 40 cooks from Peru will go to Oman this northern summer.", "this northern summer"),
    ("In the 1990s some 40 cooks from Peru served in Oman.", "the 1990s"),
    ("Peru sent 40 cooks to Oman in the same period.", "the same period"),
    ("Some 40 cooks from Peru are to be sent to Oman in the New Year, as agreed yesterday.", "the New Year"),
    # long ago
    ("In March 1847 Peru sent 40 cooks to Oman.", "March 1847"),
    ("Peru sent 40 cooks to Oman in 1834.", "1834"),
    # feasts, terms and parts of a year
    ("Some 40 cooks from Peru will go to Oman after Idul Adha.", "after Idul Adha"),
    ("Some 40 cooks from Peru will go to Oman before the water festival.", "before the water festival"),
    ("Some 40 cooks from Peru will go to Oman in Term 3.", "Term 3"),
    ("Some 40 cooks from Peru left for Oman in the first two weeks of May.", "the first two weeks of May"),
    ("Some 40 cooks from Peru left for Oman during the quarter.", "during the quarter"),
    ("Some 40 cooks from Peru will go to Oman by year's end.", "by year's end"),
    ("Some 40 cooks from Peru will go to Oman in May and June.", "May and June"),
    # ranges are whole
    ("Some 40 cooks from Peru will go to Oman in 2026-27.", "2026-27"),
    ("Some 40 cooks from Peru will go to Oman by 2026/27.", "by 2026/27"),
    ("Some 40 cooks from Peru will go to Oman on 3-5 May.", "3-5 May"),
    ("Some 40 cooks from Peru will go to Oman on May 3rd.", "May 3rd"),
    # ago, of late, soon; a capital begins a sentence
    ("Some weeks ago Peru sent 40 cooks to Oman.", "Some weeks ago"),
    ("In May last year Peru sent 40 cooks to Oman.", "May last year"),
    ("Two weeks ago, Peru sent 40 cooks to Oman.", "Two weeks ago"),
    ("Peru sent 40 cooks to Oman the year before last.", "the year before last"),
    ("Overnight, Peru flew 40 cooks to Oman.", "Overnight"),
    ("Peru sent 40 cooks to Oman in recent weeks.", "recent weeks"),
    ("In financial year 2024-25 Peru sent 40 cooks to Oman.", "In financial year 2024-25"),
    ("Peru will send 40 cooks to Oman at the beginning of July.", "at the beginning of July"),
    ("Peru will soon send 40 cooks to Oman.", "soon"),
    ("Some 40 cooks from Peru will go to Oman shortly.", "shortly"),
    ("As soon as the ship is ready, 40 cooks from Peru will go to Oman.", None),
    ("The 40 cooks whom Peru sent to Oman soon grew tired.", None),
    # an aside that names who says so dates nothing
    ("Next year, says Ann Ode, the minister, Peru will send 40 cooks to Oman.", "Next year"),
    ("On Monday Ann Ode, the minister, said Peru would send 40 cooks to Oman.", None),
    # what somebody does for a quarter, and festivals where people play, are no times
    ("Some 40 cooks from Peru will feed the festival in Oman.", None),
    ("Some 40 cooks from Peru will feed the first half of the army in Oman.", None),
)


@pytest.mark.parametrize(("text", "when"), TIMES)
def test_when_people_go(text: str, when: str | None) -> None:
    """A deployment's time is that of its own verb."""
    found = extract("Peru sends cooks abroad.\n\n" + text, model="builtin").deployments
    assert [fact.when for fact in found if fact.count] == [when]


@given(st.from_regex(times._WHEN, fullmatch=True), st.sampled_from(["", "in ", "In ", "on ", "for ", "spend ", "at "]))
def test_whatever_tells_when_is_looked_for(when: str, lead: str) -> None:
    """A sentence is searched for a time wherever one can be found; a number alone is none."""
    text = f"Peru sent 900 cooks {lead}{' '.join(when.split())} , they said"
    scene = Scene(text, Sentence(0, len(text), 1, 0))
    assert times._may_tell(text, scene, 0, len(text)) or not times._WHEN.search(text)


def test_a_number_alone_tells_no_time() -> None:
    """Nor does one with a comma; "the 28th", "mid-term" and a year may."""
    told = {}
    for text in ("Peru sent 1,900 cooks.", "Peru sends 900 cooks on the 28th.", "Peru sent 900 cooks at mid-term."):
        told[text] = times._may_tell(text, Scene(text, Sentence(0, len(text), 1, 0)), 0, len(text))
    assert list(told.values()) == [False, True, True]


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("In May 40 cooks left Peru for Oman and 30 for Mali.", ["May", "May"]),
        ("In May Peru sent 40 cooks to Oman, 30 nurses to Mali and 25 vets to Chad.", ["May"] * 3),
        ("Peru sent 40 cooks to Oman and 30 nurses to Mali in May.", ["May", "May"]),
        ("Peru sent 40 cooks to Oman in April and 30 nurses to Mali in May.", ["April", "May"]),
        # a verb of its own, another stage, a place's clause
        ("In May 40 cooks left Peru for Oman, and 30 nurses are in Mali.", ["May", None]),
        ("Peru sent 40 cooks to Oman, and 30 nurses left for Mali in May.", [None, "May"]),
        ("Peru sent 40 cooks to Oman and will send 30 nurses to Mali in May.", [None, "May"]),
        ("Peru has 40 cooks in Oman and 30 in Mali, where the mine closed in May.", [None, None]),
    ],
)
def test_a_time_is_shared_by_those_joined(text: str, whens: list[str | None]) -> None:
    """One time before a verb, or behind the last of those whom it sends, is that of all of them."""
    assert [fact.when for fact in extract(text, model="builtin").deployments] == whens


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Peru will send 80 cooks to Oman. They will leave on Saturday.", "Saturday"),
        ("Peru will send 80 cooks to Oman, Ann Ode said on Monday. “They leave in June,” she said.", "June"),
        ("Peru will send 80 cooks to Oman. In June the cooks will leave.", "June"),
        ("Peru has sent 80 cooks to Oman. They left Lima on Tuesday.", "Tuesday"),
        # others, elsewhere, on the way home, another stage of affairs, a time of its own
        ("Peru will send 80 cooks to Oman. The ships will leave in June.", None),
        ("Peru will send 80 cooks to Oman. They will go to Mali in June.", None),
        ("Peru has sent 80 cooks to Oman. They will go home in June.", None),
        ("Peru will send 80 cooks to Oman. They left school in June.", None),
        ("Peru will send 80 cooks to Oman in May. They will start work in June.", "May"),
    ],
)
def test_the_next_sentence_tells_when_they_go(text: str, when: str | None) -> None:
    [fact] = [f for f in extract(text, model="builtin").deployments if f.count]
    assert fact.when == when
    assert when in {None, "May"} or len(fact.evidence) > 1

"""Whether a deployment is stated or possible where "perhaps" or "maybe" is said of its number, or of all of it."""

import pytest

from factlift import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile sent perhaps 40 divers to Norway in May.", ("under_way", "stated")),
        ("There are perhaps 40 Chilean divers in Norway.", ("under_way", "stated")),
        ("Perhaps 40 Chilean divers are in Norway.", ("under_way", "stated")),
        ("Some 30, perhaps 40 Chilean divers are in Norway.", ("under_way", "stated")),
        ("Chile will send perhaps 40 divers to Norway.", ("planned", "stated")),
        ("Perhaps Chile will send 40 divers to Norway.", ("planned", "possible")),
        ("Chile is possibly sending 40 divers to Norway.", ("planned", "possible")),
        ("Chile may send perhaps 40 divers to Norway.", ("planned", "possible")),
    ],
)
def test_perhaps_of_a_number_leaves_nothing_open(text: str, expected: tuple[str, str]) -> None:
    found = [fact for fact in extract(text, model="builtin").deployments if fact.count and fact.count.value == 40]
    assert [(fact.status, fact.modality) for fact in found] == [expected]

"""The words that tell quickly that a pattern for plain conditions finds nothing."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factlift.reader.criteria.plain import _PATTERNS, _Pattern


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), st.sampled_from(_PATTERNS))
def test_what_a_pattern_matches_holds_one_of_its_parts(data: st.DataObject, pattern: _Pattern) -> None:
    matched = data.draw(st.from_regex(pattern.search))
    assert any(part in matched for part in pattern.parts)

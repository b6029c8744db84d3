"""File names made of ids: safe everywhere, and never the same for two."""

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factlift.filenames import file_name
from tests.exported import CASES

NAMES = json.loads((CASES / "file-names.json").read_text(encoding="utf-8"))


def test_ids_make_file_names_that_are_safe():
    """No id leaves the folder, is hidden, reserved, too long or odd, and no two share a name on any file system."""
    names = [file_name(case["id"]) for case in NAMES]
    assert len({name.casefold() for name in names}) == len(names)
    reserved = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}
    for name in names:
        assert len(f"{name}.txt".encode()) <= 255
        assert not set(name) & set('/\\:*?"<>|. ')
        assert name.isprintable()
        assert name[0] not in "-."
        assert name.casefold() not in reserved


@settings(max_examples=300, deadline=None)
@given(st.text(), st.text())
def test_two_ids_never_share_a_file(first, second):
    """Different ids have different names, the same id the same one, and each is one plain part of a path."""
    one, two = file_name(first), file_name(second)
    assert (one.casefold() == two.casefold()) == (first == second)
    assert Path(one).name == one
    assert len(one.encode()) < 200

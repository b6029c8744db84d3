"""Exports to tools that show the text: brat and Label Studio find each fact at its words."""

from pathlib import Path
from typing import Literal

import pytest

from factlift import ArticleFacts, Criterion, Fact, Facts, Span, exports
from factlift.errors import RecordError
from factlift.filenames import file_name
from factlift.records import Record
from tests.exported import report

# ---------------------------------------------------------------- brat


def written(records: list[Record], folder: Path) -> Path:
    for name, content in exports.to_brat(records):
        (folder / name).write_bytes(content.encode("utf-8"))
    return folder


def test_brat_files_are_read_by_another(records, tmp_path, monkeypatch):
    """A parser that others wrote finds every fact as an event whose words stand at their offsets."""
    pybrat = pytest.importorskip("pybrat.parser")
    # brat lets two annotations share their words ("nurses": group and unit); this reader refuses them for its own ends.
    monkeypatch.setattr(pybrat.BratParser, "_check_entities", lambda *_: None)
    written(records[:3], tmp_path)
    examples = {example.id: example for example in pybrat.BratParser(error="raise").parse(tmp_path)}
    for record in records[:3]:
        example = next(found for key, found in examples.items() if Path(key).name == file_name(record.id))
        facts = [fact for _, items in record.lists() for fact in items]
        assert len(example.events) == len(facts)
        for event, fact in zip(sorted(example.events, key=lambda event: int(event.id[1:])), facts, strict=True):
            assert event.type == type(fact).__name__
            assert len(event.arguments) == len(fact.spans)
        for entity in example.entities:
            assert " ".join(record.text[span.start : span.end] for span in entity.spans) == entity.mention


def test_brat_configuration_names_all_that_is_used(records, tmp_path):
    """Each type, role and attribute of the annotations is in annotation.conf."""
    written(records[:3], tmp_path)
    conf = (tmp_path / "annotation.conf").read_text(encoding="utf-8")
    sections = {part.split("]")[0]: part.split("]")[1].split() for part in conf.split("[")[1:]}
    for path in tmp_path.glob("*.ann"):
        for line in path.read_text(encoding="utf-8").splitlines():
            key, rest = line.split("\t")[:2]
            name = rest.split()[0].split(":")[0]
            if key.startswith("T"):
                assert name in sections["entities"] or name in sections["events"]
            elif key.startswith("A"):
                assert name in sections["attributes"]


def test_brat_configuration_names_the_values_of_own_classes():
    """An own `kind` has values of its own, which brat refused as unknown."""

    class Raid(Fact):
        kind: Literal["arrest", "raid"]

    class RaidFacts(Facts):
        raids: tuple[Raid, ...] = ()

    text = "Police raided the yard."
    raid = Raid(evidence=(Span(start=0, end=6, text="Police"),), kind="raid")
    files = dict(exports.to_brat(Record("a", RaidFacts(report=report(text), raids=(raid,)), text)))
    assert "A1\tKind E1 raid\n" in files["a.ann"]
    assert "|scare|raid\n" in files["annotation.conf"]


def test_a_span_over_lines_is_written_in_pieces(tmp_path):
    """No span of brat holds a line break: each line is a piece of its own."""
    text = "Ann said:\r\nten\r\n\r\nnurses"
    span = Span(start=11, end=len(text), text=text[11:])
    facts = ArticleFacts(report=report(text), criteria=(Criterion(evidence=(span,), kind="payment", text="x"),))
    (_, (_, content), _) = exports.to_brat([Record("a", facts, text)])
    assert content.startswith("T1\tCriterion 11 14;18 24\tten nurses\n")


def test_tools_that_show_the_text_need_it(records):
    """Exports to brat and Label Studio say which article's text is missing, and how to give it."""
    for make in (exports.to_brat, exports.to_tasks):
        with pytest.raises(RecordError, match="--articles"):
            list(make([Record("a", records[0].facts)]))


# ---------------------------------------------------------------- Label Studio


def test_tasks_point_at_their_words(records):
    """Regions are code points of the text, relations join regions that are there, labels are in the interface."""
    tasks = list(exports.to_tasks(records))
    config = exports.label_config(tasks)
    assert len(tasks) == 3
    for task in tasks:
        results = task["predictions"][0]["result"]
        regions = {item["id"]: item for item in results if item["type"] == "labels"}
        for item in regions.values():
            value = item["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
            assert f'<Label value="{value["labels"][0]}"' in config
        for item in results:
            if item["type"] == "relation":
                assert {item["from_id"], item["to_id"]} <= set(regions)
                assert f'<Relation value="{item["labels"][0]}"' in config


def test_tasks_are_valid_by_label_studio(records):
    """Label Studio's own library takes the interface, the tasks and the predictions."""
    interface = pytest.importorskip("label_studio_sdk.label_interface", reason="label-studio-sdk is not installed")
    tasks = list(exports.to_tasks(records))
    labels = interface.LabelInterface(exports.label_config(tasks))
    labels.validate()
    for task in tasks:
        assert labels.validate_task({"data": task["data"]})
        assert labels.validate_prediction(task["predictions"][0], return_errors=True) == []

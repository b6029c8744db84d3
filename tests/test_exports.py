"""Exports: each gives the facts back, or is read by a library that others wrote."""

import csv
import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import (
    ArticleFacts,
    Criterion,
    Deployment,
    Fact,
    Facts,
    Place,
    Quantity,
    Quote,
    Report,
    Source,
    Span,
    Words,
    exports,
    extract,
)
from factlift.article import Article
from factlift.cli import main
from factlift.errors import MissingExtraError, RecordError
from factlift.filenames import file_name
from factlift.records import Record, read_records

CASES = Path(__file__).parent / "cases" / "exports"
FORMULAS = json.loads((CASES / "formulas.json").read_text(encoding="utf-8"))
NAMES = json.loads((CASES / "file-names.json").read_text(encoding="utf-8"))
ARTICLE = Path(__file__).resolve().parent.parent / "examples" / "articles" / "nurses-abroad.txt"
ODD = "👩‍⚕️ Qatar will take 40 nurses 🎉, Öde Fărr\r\nsaid. “They leave in\tMay,” he said. “=cmd() <b>” he wrote."


class Fine(Fact):
    """A fine."""

    who: Words
    amount: Quantity | None = None
    paid: date | None = None
    status: Words | None = None
    start: int = 0


class Fines(Facts):
    """Fines."""

    fines: tuple[Fine, ...] = ()


def built(name: str, text: str) -> Record:
    return Record(name, extract(text, model="builtin"), text)


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """An article with every type of fact, one with emoji before its facts, one without facts, one that failed."""
    text = ARTICLE.read_text(encoding="utf-8")
    return [
        built("nurses", text),
        built("https://news.example/ödd?a=b c", ODD),
        built("quiet", "Nothing happened in Tarn."),
        Record("lost", None, error="no answer after 5 attempts"),
    ]


def facts_of(records: list[Record]) -> list[tuple[str, Fact]]:
    return [(name, fact) for record in records for name, facts in record.lists() for fact in facts]


def report(text: str, **more) -> Report:
    return Report(status="ok", model="m", prompt_version="p", article_sha256=Article(text).sha256, **more)


def with_text(text: str) -> Record:
    """A record whose one fact holds the text in every way that a fact can."""
    span = Span(start=0, end=len(text), text=text)
    criterion = Criterion(evidence=(span,), kind="payment", text=text, attribution=Source(name=text, role=text))
    return Record(text, ArticleFacts(report=report("x", error=text or None), criteria=(criterion,)))


# ---------------------------------------------------------------- JSONL


def test_jsonl_comes_back(records, tmp_path):
    """What `to_jsonl` writes, `read_records` reads: ids, texts, facts and errors."""
    path = tmp_path / "facts.jsonl"
    path.write_bytes("".join(exports.to_jsonl(records)).encode("utf-8"))
    assert list(read_records(path)) == records


def test_facts_of_an_unknown_class_come_back(tmp_path):
    """A file of facts of one's own class is read without that class, with all its fields."""
    fine = Fine(evidence=(Span(start=0, end=4, text="Tarn"),), who="Tarn", paid=date(2026, 5, 1))
    path = tmp_path / "facts.json"
    path.write_text(Fines(report=report("Tarn"), fines=(fine,)).model_dump_json(indent=2), encoding="utf-8")
    (record,) = read_records(path)
    (name, (fact,)) = next(record.lists())
    assert (name, fact.model_dump(mode="json")) == ("fines", fine.model_dump(mode="json"))


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("[]", "not list"),
        ("{broken", "no JSON object"),
        ('{"error": "lost"}\n{broken', "line 2"),
        ('{"deployments": [], "report": {}}', "no facts of factlift"),
        ('{"quotes": [{"evidence": [{"start": 0, "end": 9, "text": "x"}], "text": "x"}]}', "no facts of factlift"),
    ],
)
def test_what_is_no_file_of_facts_is_told(tmp_path, content, part):
    """A file that holds anything else is an error that says where and what to do."""
    path = tmp_path / "facts.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RecordError, match=part):
        list(read_records(path))


def test_a_text_has_to_be_theirs(records):
    """Facts take no other text than the one that they were taken from."""
    with pytest.raises(RecordError, match="sha256 is another"):
        Record("a", records[0].facts, "another text")


# ---------------------------------------------------------------- CSV


def test_csv_gives_the_facts_back(records):
    """Every fact comes back from its row, and an article without facts or that failed has a row that says so."""
    text = "".join(exports.to_csv(records))
    assert [(name, fact) for _, name, fact in exports.from_csv(io.StringIO(text, newline=""))] == facts_of(records)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["article"], row["article_status"], row["article_error"]) for row in rows if not row["type"]] == [
        ("quiet", "empty", ""),
        ("lost", "failed", "no answer after 5 attempts"),
    ]
    first = rows[0]
    assert (first["origin.code"], first["destinations.name"], first["count.value"]) == ("KE", "abroad", "2400")


def test_csv_of_own_facts_has_their_columns():
    """A field of one's own that is called like a column of ours has one of its own."""
    fine = Fine(evidence=(), who="Tarn", amount=Quantity(text="5", value=5), status="late", start=3)
    (row,) = csv.DictReader(
        io.StringIO("".join(exports.to_csv([Record("a", Fines(report=report("x"), fines=(fine,)))])))
    )
    assert (row["who"], row["amount.value"], row["fact.start"], row["start"], row["status"]) == (
        "Tarn",
        "5",
        "3",
        "",
        "late",
    )


@pytest.mark.parametrize("case", FORMULAS, ids=lambda case: case["label"])
def test_no_cell_is_a_formula(case):
    """No text cell begins with what a spreadsheet computes, and the text comes back as it was."""
    text = "".join(exports.to_csv([with_text(case["text"])]))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    for cell in rows[1]:
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    (_, _, fact), *_ = exports.from_csv(io.StringIO(text, newline=""))
    assert fact.text == case["text"]
    assert exports.unescape_cell(rows[1][rows[0].index("text")]) == case["text"]


@given(st.text())
def test_escaping_a_cell_can_be_undone(text):
    """Whatever a cell holds, taking the escape off gives it back."""
    assert exports.unescape_cell(exports.escape_cell(text)) == text


def test_rows_of_others_are_told():
    """A CSV that is not ours is an error."""
    with pytest.raises(RecordError, match="line 2"):
        list(exports.from_csv(["type,article,fact\n", "quotes,a,{}\n"]))


# ---------------------------------------------------------------- frames


def test_frame_has_typed_columns(records):
    """A frame has a row a fact, numbers as numbers and places as lists; one article and several alike."""
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = exports.to_frame(records)
    deployments = frame[frame["type"] == "deployments"]
    assert len(frame) == len(facts_of(records)) + 2
    assert deployments["count.value"].sum() == sum(
        fact.count.value or 0 for _, fact in facts_of(records) if isinstance(fact, Deployment) and fact.count
    )
    assert list(deployments.iloc[1]["destinations.code"]) == ["GB"]
    assert len(exports.to_frame(records[0].facts)) == len(facts_of(records[:1]))
    assert exports.to_frame([records[2]]).dtypes.equals(frame.dtypes)


def test_parquet_gives_the_facts_back(records):
    """The column `fact` of a Parquet file holds each fact; columns keep their types where nothing stands in them."""
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    table = parquet.read_table(io.BytesIO(exports.to_parquet(records)))
    rows = [row for row in table.to_pylist() if row["type"]]
    kinds = {"deployments": Deployment, "criteria": Criterion, "quotes": Quote}
    assert [(row["type"], kinds[row["type"]].model_validate_json(row["fact"])) for row in rows] == facts_of(records)
    assert parquet.read_table(io.BytesIO(exports.to_parquet([records[3]]))).schema == table.schema


def test_frames_take_own_facts():
    """Own facts whose fields are called as ours and hold others make columns of text."""
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")

    class Odd(Fact):
        """Odd."""

        count: Quantity | None = None
        continues: Words = ""
        destinations: tuple[Words, ...] = ()
        mixed: int | Words = 0

    class Odds(Facts):
        """Odds."""

        odds: tuple[Odd, ...] = ()

    facts = Odds(
        report=report("x"),
        odds=(Odd(evidence=(), continues="yes", destinations=("a", "b"), mixed=1), Odd(evidence=(), mixed="two")),
    )
    frame = exports.to_frame(facts)
    assert frame["continues"].tolist()[0] == "yes"
    assert list(frame["destinations"].tolist()[0]) == ["a", "b"]
    assert frame["mixed"].tolist() == ["1", "two"]


@pytest.mark.parametrize(
    ("package", "make"),
    [("pandas", exports.to_frame), ("pyarrow", exports.to_parquet), ("followthemoney", exports.to_entities)],
)
def test_a_missing_package_says_what_to_install(records, monkeypatch, package, make):
    """Without its package an export is an error that names the extra."""
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match="pip install 'factlift"):
        list(make(records))


# ---------------------------------------------------------------- W3C


def test_web_annotations_are_linked_data(records):
    """Every term has a meaning in the W3C's vocabulary, by a JSON-LD processor; nothing is lost on the way."""
    jsonld = pytest.importorskip("pyld").jsonld
    terms = json.loads((CASES / "web-annotation-terms.json").read_text(encoding="utf-8"))
    collection = exports.to_web_annotations(records)

    def load(url, _):
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": terms}}

    expanded = jsonld.expand(collection, {"documentLoader": load})
    compacted = jsonld.compact(expanded, "http://www.w3.org/ns/anno.jsonld", {"documentLoader": load, "graph": False})
    assert compacted == _without_single_lists(collection)
    oa = "http://www.w3.org/ns/oa#"
    quads = jsonld.to_rdf(collection, {"documentLoader": load})["@default"]
    by_type = [quad for quad in quads if quad["predicate"]["value"].endswith("#type")]
    assert {quad["object"]["value"] for quad in by_type} >= {f"{oa}Annotation", f"{oa}TextPositionSelector"}
    starts = [quad["object"] for quad in quads if quad["predicate"]["value"] == f"{oa}start"]
    assert starts
    assert all(start["datatype"].endswith("#nonNegativeInteger") for start in starts)


def _without_single_lists(value):
    """As JSON-LD's compact form has it, but for `items`, whose order counts: a list of one is that one."""
    if isinstance(value, dict):
        return {
            key: [_without_single_lists(item) for item in inner] if key == "items" else _without_single_lists(inner)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return _without_single_lists(value[0]) if len(value) == 1 else [_without_single_lists(item) for item in value]
    return value


def test_selectors_find_their_words(records):
    """Positions count code points, and prefix, exact and suffix stand side by side in the article."""
    texts = {
        exports.to_web_annotations([record])["first"]["items"][0]["target"][0]["source"]["id"]: record.text
        for record in records[:2]
    }
    assert "https://news.example/%C3%B6dd?a=b%20c" in texts
    for item in exports.to_web_annotations(records)["first"]["items"]:
        for target in item["target"]:
            text = texts[target["source"]["id"]]
            position, quote = target["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert text.find(quote["prefix"] + quote["exact"] + quote["suffix"]) == position["start"] - len(
                quote["prefix"]
            )


def test_web_annotations_give_the_facts_back(records):
    """Each annotation's first body is its fact; ids are the same every time and never twice."""
    collection = exports.to_web_annotations(records)
    assert [(name, fact) for _, name, fact in exports.from_web_annotations(collection)] == facts_of(records)
    ids = [item["id"] for item in collection["first"]["items"]]
    assert len(set(ids)) == len(ids) == collection["total"]
    assert exports.to_web_annotations(records) == collection
    with pytest.raises(RecordError, match="unchanged"):
        list(exports.from_web_annotations({"first": {"items": [{}]}}))


def test_without_the_text_words_are_selected_alone(records):
    """Where the article is not at hand, its words and their place are still selected."""
    record = Record("a", records[0].facts)
    for item in exports.to_web_annotations([record])["first"]["items"]:
        assert set(item["target"][0]["selector"][1]) == {"type", "exact"}


# ---------------------------------------------------------------- FollowTheMoney


def test_entities_are_valid(records):
    """FollowTheMoney's own validation takes every entity, and none of their values is dropped."""
    ftm = pytest.importorskip("followthemoney")
    entities = list(exports.to_entities(records))
    known = {entity["id"]: entity for entity in entities}
    assert len(known) == len(entities)
    for entity in entities:
        schema = ftm.model.get(entity["schema"])
        schema.validate(entity)
        assert ftm.model.get_proxy(entity).to_dict()["properties"] == entity["properties"]
        for name in entity["properties"]:
            if schema.get(name).type.name == "entity":
                assert set(entity["properties"][name]) <= set(known)


def test_entities_claim_no_more_than_the_facts():
    """Only a deployment that is stated to have begun is an event; anonymous sources are nobody; codes are countries."""
    pytest.importorskip("followthemoney")
    span = (Span(start=0, end=1, text="x"),)
    place = (Place(name="Oman", code="OM"), Place(name="South-eastern Asia", code="035"))
    kinds = {
        ("stated", "under_way"): "Event",
        ("stated", "completed"): "Event",
        ("stated", "planned"): "Note",
        ("possible", "under_way"): "Note",
        ("denied", "completed"): "Note",
    }
    for (modality, status), expected in kinds.items():
        who = Source(name="a clerk", anonymous=True)
        fact = Deployment(evidence=span, modality=modality, status=status, destinations=place, attribution=who)
        document, entity = exports.to_entities([Record("a", ArticleFacts(report=report("x"), deployments=(fact,)))])
        assert document["schema"] == "PlainText"
        assert entity["schema"] == expected
        assert entity["properties"]["country"] == ["om"]
        assert "attribution: a clerk (not named)" in entity["properties"]["notes"]


def test_the_same_name_in_two_articles_is_two_entities(records):
    """Namesakes are not merged: a source is an entity of one article, and one there."""
    pytest.importorskip("followthemoney")
    twice = [records[0], Record("again", records[0].facts)]
    named = [entity for entity in exports.to_entities(twice) if entity["schema"] == "LegalEntity"]
    names = [entity["properties"]["name"][0] for entity in named]
    assert sorted(names) == sorted(2 * sorted(set(names)))
    assert len({entity["id"] for entity in named}) == len(named)


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


# ---------------------------------------------------------------- file names


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


# ---------------------------------------------------------------- the command


@pytest.fixture
def kept(records, tmp_path) -> str:
    """A file of facts without their texts."""
    path = tmp_path / "facts.jsonl"
    bare = [Record(record.id, record.facts, None, record.error) for record in records[:1] + records[2:]]
    path.write_text("".join(exports.to_jsonl(bare)), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("form", ["csv", "jsonl", "w3c", "ftm", "parquet"])
def test_the_command_writes_each_form(records, kept, form, tmp_path, capsys):
    """`factlift export` prints or writes what the functions make."""
    pytest.importorskip({"ftm": "followthemoney", "parquet": "pyarrow"}.get(form, "json"))
    out = tmp_path / "out"
    assert main(["export", kept, "--to", form, "-o", str(out)]) == 0
    assert out.stat().st_size > 1_000
    if form != "parquet":
        assert main(["export", kept, "--to", form]) == 0
        assert capsys.readouterr().out == out.read_text(encoding="utf-8")


def test_the_command_finds_the_texts(records, kept, tmp_path, capsys):
    """Articles find their facts by their text; tasks come with their interface, brat gets a folder."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for number, record in enumerate(records[:3]):
        (texts / f"{number}.txt").write_bytes(record.text.encode("utf-8"))
    assert main(["export", kept, "--to", "brat", "-o", str(tmp_path / "brat"), "--articles", str(texts)]) == 0
    assert sorted(path.name for path in (tmp_path / "brat").iterdir()) == [
        "annotation.conf", "nurses.ann", "nurses.txt", "quiet.ann", "quiet.txt"
    ]  # fmt: skip
    tasks = tmp_path / "tasks.json"
    assert main(["export", kept, "--to", "label-studio", "-o", str(tasks), "--articles", str(texts)]) == 0
    assert len(json.loads(tasks.read_text(encoding="utf-8"))) == 2
    assert "<Relation" in (tmp_path / "tasks.xml").read_text(encoding="utf-8")
    capsys.readouterr()


def test_the_command_says_what_is_missing(kept, tmp_path, capsys):
    """A form for files needs one, a form with texts needs those; an old file stands where making the new one fails."""
    assert main(["export", kept, "--to", "parquet"]) == 2
    assert "-o PATH" in capsys.readouterr().err
    old = tmp_path / "tasks.json"
    old.write_text("old")
    assert main(["export", kept, "--to", "label-studio", "-o", str(old)]) == 5
    assert "--articles" in capsys.readouterr().err
    assert old.read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"facts.jsonl", "tasks.json"}
    assert main(["export", str(tmp_path / "none"), "--to", "csv"]) == 5
    assert "check the name" in capsys.readouterr().err


def test_the_journal_of_a_run_is_exported(tmp_path, monkeypatch, capsys):
    """A journal is facts too, with the texts that it keeps; of a class that it has none of, it says which it has."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("“They leave in May,” Ann Wanja said.", encoding="utf-8")
    assert main(["extract", "a.txt", "--model", "builtin", "--journal", "run.db"]) == 0
    capsys.readouterr()
    assert main(["export", "run.db", "--to", "csv"]) == 0
    assert "They leave in May," in capsys.readouterr().out
    assert main(["export", "run.db", "--to", "brat", "-o", "brat"]) == 0
    assert Path("brat/annotation.conf").is_file()
    own = f"{Path(__file__).resolve().parent.parent / 'examples' / 'sanctions.py'}:SanctionFacts"
    for command in (["export", "run.db", "--to", "csv"], ["review", "run.db"], ["journal", "run.db", "--export"]):
        assert main([*command, "--schema", own]) == 2
        assert "no articles of SanctionFacts, but of factlift.facts:ArticleFacts" in capsys.readouterr().err

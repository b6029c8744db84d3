"""Exports that others link to: W3C annotations, and entities of FollowTheMoney."""

import json

import pytest

from factlift import ArticleFacts, Criterion, Deployment, Flag, Place, Quote, Source, Span, exports
from factlift.errors import RecordError
from factlift.records import Record
from tests.exported import CASES, Kept, facts_of, report

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


def test_web_annotations_are_written_one_at_a_time(records):
    """The pieces are the same JSON, come before the last article is read, and an iterator is taken too."""
    kept = Kept(records * 2)
    pieces = exports.web_annotation_lines(kept)
    first = next(pieces)
    assert kept.read < kept.passes * len(kept.records)
    whole = json.dumps(exports.to_web_annotations(records * 2), ensure_ascii=False, indent=1) + "\n"
    assert first + "".join(pieces) == whole == "".join(exports.web_annotation_lines(iter(records * 2)))
    for none in ([], records[2:]):
        assert json.loads("".join(exports.web_annotation_lines(none))) == exports.to_web_annotations(none)


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
        told = "" if modality == "stated" else f" ({modality})"
        assert entity["properties"]["name"] == [f"people to Oman, South-eastern Asia{told}"]
        assert entity["properties"]["country"] == ["om"]
        assert "attribution: a clerk (not named)" in entity["properties"]["notes"]


def test_entities_say_what_kind_of_fact_they_are():
    """A condition's category and a quote's kind are among the notes, beside what the checks flagged."""
    pytest.importorskip("followthemoney")
    span, flag = (Span(start=0, end=1, text="x"),), Flag(code="c", reason="look")
    condition = Criterion(evidence=span, text="x", kind="requirement", category="health", flags=(flag,))
    quote = Quote(evidence=span, text="x", kind="partial")
    facts = ArticleFacts(report=report("x"), criteria=(condition,), quotes=(quote,))
    _, first, second = exports.to_entities([Record("a", facts)])
    assert sorted(first["properties"]["notes"]) == ["category: health", "flag c: look"]
    assert second["properties"]["notes"] == ["kind: partial"]


def test_the_same_name_in_two_articles_is_two_entities(records):
    """Namesakes are not merged: a source is an entity of one article, and one there."""
    pytest.importorskip("followthemoney")
    twice = [records[0], Record("again", records[0].facts)]
    named = [entity for entity in exports.to_entities(twice) if entity["schema"] == "LegalEntity"]
    names = [entity["properties"]["name"][0] for entity in named]
    assert sorted(names) == sorted(2 * sorted(set(names)))
    assert len({entity["id"] for entity in named}) == len(named)

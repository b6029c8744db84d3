"""Who sends is a place: the state whose arm is named, and a name of a body is flagged."""

import pytest

from factlift import Place, ScriptedModel, Settings, extract

CUBA = Place(name="Cuba", code="CU")


def deployment(text, **fields):
    """The deployment that a model's answer with these fields gives of a text."""
    item = {"s": 1, "clause": text.rstrip("."), "count": "40", **fields}
    facts = extract(text, model=ScriptedModel({"deployments": [item]}), settings=Settings(looks=0, coverage=False))
    assert not facts.report.rejected
    return facts.deployments[0]


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("The Cuban government sends 40 cooks to Oman.", "The Cuban government", Place(name="Cuban", code="CU")),
        ("The government of Cuba sends 40 cooks to Oman.", "The government of Cuba", CUBA),
        ("Cuba’s health ministry sends 40 cooks to Oman.", "Cuba’s health ministry", CUBA),
        ("Cuba's navy sends 40 cooks to Oman.", "Cuba's navy", CUBA),
        ("The Soviet government sent 40 cooks to Mali.", "the Soviet government", Place(name="Soviet", code=None)),
        ("The French defence ministry sends 40 cooks.", "the French defence ministry", Place(name="French", code="FR")),
    ],
)
def test_an_arm_of_a_state_gives_the_state(text, words, place):
    """The place is the state's name or its adjective, and its span is that, not the whole arm's name."""
    fact = deployment(text, origin=words)
    assert fact.origin == place
    assert fact.spans["origin"].text == place.name
    assert fact.flags == ()


@pytest.mark.parametrize(
    "words",
    [
        "the Ministry of Health",
        "Pearl Manpower Ltd",
        "the Federal Volunteers' Corps",
        "the British Council",
        "the Peruvian agency",
        "Bank of Ghana",
        "the Army",
    ],
)
def test_a_body_in_the_place_of_a_place_is_flagged(words):
    """It is kept as it was given, since its words stand there, and told to whoever uses it."""
    fact = deployment(f"This week {words} sends 40 cooks to Oman.", origin=words)
    assert fact.origin.name == words.removeprefix("the ")
    assert [(flag.code, flag.field) for flag in fact.flags if flag.field == "origin"] == [("no_place", "origin")]


@pytest.mark.parametrize(
    "words",
    [
        "the European Union",
        "the regional hospital",
        "Lubecki Station",
        "Ha Tinh province",
        "a mission school in Oman",
        "Camp Union Hill",
        "the Army barracks",
        "Malawi",
    ],
)
def test_a_place_is_not_flagged(words):
    """Unions of states stand for their states; people are sent to hospitals, stations and camps."""
    fact = deployment(f"This week 40 cooks leave for {words}.", destinations=[words])
    assert "no_place" not in [flag.code for flag in fact.flags]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("A clerk asked each of them for 400,000 kwacha to put the file on top of his pile.",
         "A clerk asked each of them for 400,000 kwacha to put the file on top"),
        ("A clerk asked each of them for 400,000 kwacha, he said, to put the file on top.",
         "A clerk asked each of them for 400,000 kwacha, he said, to put the file on top"),
    ],
)  # fmt: skip
def test_a_long_text_may_be_shortened_like_a_clause(text, kept):
    """A condition's text whose middle the model leaves out is what stands between its ends."""
    item = {"s": 1, "clause": "A clerk … on top", "text": "A clerk … on top", "kind": "payment", "category": "payment"}
    model = ScriptedModel({"criteria": [item]})
    facts = extract(text, model=model, settings=Settings(looks=0, coverage=False))
    assert [fact.text for fact in facts.criteria] == [kept]


def test_a_shortened_text_stands_in_the_cited_sentence():
    """Ends that stand in two sentences, or in another one than was cited, are no text."""
    text = "A clerk asked for money. He put the file on top. A cook went home."
    for words, s in (("A clerk … on top", 1), ("A clerk … money", 3)):
        item = {"s": s, "clause": "", "text": words, "kind": "payment", "category": "payment"}
        facts = extract(text, model=ScriptedModel({"criteria": [item]}), settings=Settings(looks=0, coverage=False))
        assert facts.criteria == ()
        assert [item.field for item in facts.report.rejected] == ["text"]


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("Village brokers … thousand shillings", "Village brokers want eight hundred thousand shillings"),
        ("Village brokers want eight … in years", "Village brokers want eight hundred thousand shillings in years"),
        ("Village brokers … million shillings", None),
        ("Village brokers want nine … in years", None),
    ],
)  # fmt: skip
def test_a_number_may_be_parted_at_the_ellipsis(clause, found):
    """What is shortened is whole again; a part of another number is not that of this one."""
    text = "Village brokers want eight hundred thousand shillings in years."
    item = {"s": 1, "clause": clause, "text": "shillings", "kind": "payment", "category": "payment"}
    facts = extract(text, model=ScriptedModel({"criteria": [item]}), settings=Settings(looks=0, coverage=False))
    flags = [flag.code for flag in facts.criteria[0].flags]
    assert (facts.criteria[0].evidence[0].text if "clause_not_found" not in flags else None) == found


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("DPRK loggers work in Russia. Russia takes 40 of them.", "North Korea", Place(name="DPRK", code="KP")),
        ("North Korean loggers work in Russia. Russia takes 40.", "North Korea", Place(name="North Korean", code="KP")),
        ("The Emirates take cooks from Peru. Peru sends 40.", "Peruvian", Place(name="Peru", code="PE")),
    ],
)
def test_a_state_may_be_given_in_another_form(text, words, place):
    """The article's own words are taken; nobody sends from a state that it does not name."""
    clause = text.split(". ")[1].rstrip(".")
    item = {"s": 2, "clause": clause, "count": "40", "origin": words}
    facts = extract(text, model=ScriptedModel({"deployments": [item]}), settings=Settings(looks=0, coverage=False))
    assert [fact.origin for fact in facts.deployments] == [place]


def test_a_part_of_a_state_is_no_fuller_name_of_it():
    """The longest name of a state is its own, and not that of a part which the table knows by the same code."""
    text = "Britain took 40 cooks. Northern Ireland had asked for them."
    assert deployment(text, clause="Britain took 40 cooks", destinations=["Britain"]).destinations == (
        Place(name="Britain", code="GB"),
    )


def test_a_state_that_is_not_named_is_rejected():
    """In whatever form."""
    item = {"s": 1, "clause": "Peru sends 40 cooks", "count": "40", "origin": "North Korea"}
    model = ScriptedModel({"deployments": [item]})
    facts = extract("Peru sends 40 cooks to Oman.", model=model, settings=Settings(looks=0, coverage=False))
    assert [item.field for item in facts.report.rejected] == ["origin"]
    lent = {"s": 2, "clause": "Oman takes 40 Kenyan nurses", "count": "40", "destinations": ["Kenya"]}
    text = "Kenya is poor. Oman takes 40 Kenyan nurses."
    facts = extract(text, model=ScriptedModel({"deployments": [lent]}), settings=Settings(looks=0, coverage=False))
    assert facts.deployments[0].flags  # "Kenya" is found where it stands, in another sentence, and told as carried
    assert facts.deployments[0].spans["destinations.0"].text == "Kenya"


FAR = "The mission is in Guinea-Bissau.\n\n" + "It rained. The market was full. Nobody spoke of it. " * 4 + "\n\n"


def sent(answer, looks=0):
    """The facts of a text whose host is named far from its numbers."""
    text = FAR + "Senegal has 240 officers there."
    return extract(text, model=ScriptedModel(answer), settings=Settings(looks=looks, coverage=False))


def test_a_place_that_stands_elsewhere_costs_itself_only():
    """Where no look is to come, the item is kept without it, and both the item and the flag tell."""
    item = {"s": 14, "clause": "Senegal has 240 officers there", "origin": "Senegal", "count": "240 officers"}
    facts = sent([{"deployments": [{**item, "destinations": ["Guinea-Bissau"]}]}])
    (fact,) = facts.deployments
    assert (fact.count.value, fact.destinations) == (240, ())
    assert [(flag.code, flag.field) for flag in fact.flags] == [("left_out", "destinations")]
    assert [(item.field, item.outcome) for item in facts.report.rejected] == [("destinations", "kept")]
    assert facts.report.status == "ok"


def test_a_place_that_stands_nowhere_costs_the_item():
    """And so does a number that stands elsewhere."""
    item = {"s": 14, "clause": "Senegal has 240 officers there", "origin": "Senegal", "count": "240 officers"}
    for wrong in ({"destinations": ["Norway"]}, {"count": "900 officers"}):
        facts = sent([{"deployments": [{**item, **wrong}]}])
        assert facts.deployments == ()
        assert [item.outcome for item in facts.report.rejected] == ["open"]


def test_a_second_look_that_mends_it_leaves_nothing_to_keep():
    """The model cites the other sentence too, and the place is in."""
    item = {"s": 14, "clause": "Senegal has 240 officers there", "origin": "Senegal", "count": "240 officers"}
    first = {"deployments": [{**item, "destinations": ["Guinea-Bissau"]}]}
    mended = {**item, "more": ["The mission is in Guinea-Bissau"], "destinations": ["Guinea-Bissau"], "p": 1}
    facts = sent([first, {"deployments": [mended], "nothing": []}], looks=1)
    assert [[place.code for place in fact.destinations] for fact in facts.deployments] == [["GW"]]
    assert [item.outcome for item in facts.report.rejected] == ["fixed"]


@pytest.mark.parametrize(
    ("where", "words", "name", "code"),
    [
        ("Georgia, USA, in May", "Georgia", "Georgia", "US"),
        ("Georgia in the United States", "Georgia", "Georgia", "US"),
        ("the US state of Georgia", "Georgia", "Georgia", "US"),
        ("Georgia, USA, in May", "Georgia, USA", "Georgia, USA", "US"),
        ("Georgia, the US and Canada", "Georgia", "Georgia", "GE"),
        ("Tripoli, Lebanon in May", "Tripoli", "Tripoli", "LB"),
        ("Tripoli in Lebanon", "Tripoli", "Tripoli", "LB"),
        ("Tripoli, Tunis and Cairo", "Tripoli", "Tripoli", "LY"),
        ("Congo in May; they fly to Brazzaville", "Congo", "Congo", "CG"),
        ("Congo in May; Kinshasa and Brazzaville asked", "Congo", "Congo", "CD"),
        ("Chinese Taipei", "Chinese Taipei", "Chinese Taipei", "TW"),
        ("Russian Karelia", "Russian Karelia", "Russian Karelia", "RU"),
        ("Muscat (Oman)", "Muscat (Oman)", "Muscat (Oman)", "OM"),
        ("Hong Kong, China, in May", "Hong Kong, China", "Hong Kong", "HK"),
        ("Scotland, UK, in May", "Scotland, UK", "Scotland", "GB"),
    ],
)
def test_the_words_around_tell_which_place_it_is(where, words, name, code):
    """A namesake has the code of the country beside it; what belongs to a state is no list of two."""
    fact = deployment(f"Peru will send 40 nurses to {where}.", destinations=[words])
    assert fact.destinations == (Place(name=name, code=code),)


def test_a_state_that_acts_does_not_lie_in_another():
    """Moscow is a town of Idaho too, and sends people to the United States."""
    fact = deployment("40 cooks sent by Moscow in the United States went home.", origin="Moscow")
    assert fact.origin == Place(name="Moscow", code="RU")


@pytest.mark.parametrize(
    "where", ["the Gulf of Oman", "the Sea of Japan", "Equatorial Guinea", "New Mexico", "Niger State"]
)
def test_part_of_a_longer_name_is_flagged(where):
    """Oman has no part in its gulf, and Guinea none in the others."""
    words = next(word for word in ("Oman", "Japan", "Guinea", "Mexico", "Niger") if word in where)
    fact = deployment(f"Peru will send 40 nurses to {where}.", destinations=[words])
    assert "no_place" in [flag.code for flag in fact.flags]


def test_the_name_that_stands_alone_is_taken():
    """Where both stand in the sentence, the shorter one is not looked for inside the longer."""
    text = "From Equatorial Guinea 40 nurses will go on to Guinea."
    fact = deployment(text, destinations=["Guinea"])
    assert fact.spans["destinations.0"].start == text.rindex("Guinea")
    assert "no_place" not in [flag.code for flag in fact.flags]

"""Lines of a list that tell how old those may be who go, and lines that tell what they may not have."""

from factlift import extract

HEAD = "Chile is to send 40 divers to Norway.\n\nRequirements:\n"


def test_ages_that_open_a_line_count_nobody() -> None:
    text = HEAD + "- Between 25 and 45 who have worked on a farm\n- 20 to 30, with a diving licence"
    facts = extract(text, model="builtin")
    assert [fact.count.value for fact in facts.deployments if fact.count] == [40]
    assert facts.criteria[0].text == "Between 25 and 45 who have worked on a farm"


def test_people_who_open_a_line_are_counted() -> None:
    text = "Chile is to send 40 divers to Norway.\n\n- Between 25 and 45 nurses to Sweden\n- 25 to 45 cooks to Oman"
    counts = [fact.count.text for fact in extract(text, model="builtin").deployments if fact.count]
    assert counts == ["40", "Between 25 and 45", "25 to 45"]


def test_no_charges_bar_and_no_record_is_a_paper() -> None:
    facts = extract(HEAD + "- No criminal charges\n- No criminal record\n- No tattoos", model="builtin")
    told = [(fact.kind, fact.text) for fact in facts.criteria]
    assert told == [("exclusion", "criminal charges"), ("requirement", "No criminal record"), ("exclusion", "tattoos")]

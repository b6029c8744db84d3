"""Firms and agencies that are introduced as a country's: whose people they send in whatever part of a text."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.places import place_code
from factlift.reader import read_article
from factlift.reader.scenes.firms import firms_of

MANY = (
    "Who crews the tankers\n\nSeafarers from 11 countries man the fleet. Owners in Greece and Norway hire them through "
    "agents. Sailors of all nations are sent to sea.\n\n"
)
ONE = (
    "Peru’s pickers\n\nPeru sends pickers abroad. Peruvian pickers work in Spain. In May Lima sent 300 pickers to "
    "Huelva.\n\n"
)


@pytest.mark.parametrize(
    ("text", "names", "code"),
    [
        ("Andes Crewing, of Lima, sent 40.", "Andes Crewing", "PE"),
        ("An Accra firm called Volta sent 40.", "Volta", "GH"),
        ("The Vietnamese state recruiter Song Hong sent 40.", "Song Hong", "VN"),
        ("Song Hong, a Vietnamese state recruiter, sent 40.", "Song Hong", "VN"),
        ("Song Hong is Vietnam's largest recruiter.", "Song Hong", "VN"),
        ("Hanoi-based Song Hong sent 40.", "Song Hong", "VN"),
        ("The Belgrade company Sava-Inter and a man signed it.", "Sava-Inter", "RS"),
        ("A recruiter in Kathmandu called Himal Hands sent 40.", "Himal Hands", "NP"),
        ("Himal Hands, a recruitment agency based in Kathmandu, sent 40.", "Himal Hands", "NP"),
        ("Peru's biggest placement agency, Manos, sent 40.", "Manos", "PE"),
        ("Ukraine’s Odessa Marine Crewing sent 40.", "Odessa Marine Crewing", "UA"),
        ("A Kenyan agency, Simba Staffing, sent 40.", "Simba Staffing", "KE"),
        # people, and firms without a name
        ("Ann Roe, of Lima, sent 40.", None, None),
        ("Ann Roe, a lawyer in Accra, sent 40.", None, None),
        ("Ann Roe, a Ghanaian lawyer, sent 40.", None, None),
        ("The Peruvian company that he ran sent 40.", None, None),
        ("It was a Ghanaian firm. Then Ann Roe came.", None, None),
        ("A Kenyan agency in Doha sent 40.", None, None),
    ],
)
def test_firms_introduced(text: str, names: str | None, code: str | None) -> None:
    """A firm is introduced by its town or its nation, and by a word for what it is."""
    found = [(firm.names[0], firm.origin[1]) for firm in firms_of(text)]
    assert found == ([(names, code)] if names else [])


@pytest.mark.parametrize(
    ("text", "count", "code"),
    [
        (MANY + "Andes Crewing, of Lima, is old. It sent 40 sailors to Oman in May.", "40 sailors", "PE"),
        (MANY + "Andes Crewing, of Lima, is old. The agency plans to send 60 sailors to Oman.", "60 sailors", "PE"),
        (MANY + "The Ghanaian recruiter Keta Hands is new. In May Keta Hands sent 350 sailors to Oman.", "350", "GH"),
        (
            MANY + "Mindanao Manpower is the biggest Philippine agency. Critics call it a cartel.\n\nIts ships are "
            "old.\n\nIn June Mindanao Manpower placed 210 cooks in Oman.", "210 cooks", "PH",
        ),
        (MANY + "Black Sea Crewing, based in Kyiv, denies it. The lists name 174 Black Sea Crewing men.", "174", "UA"),
        (MANY + "Simba Staffing, a Kenyan agency, is new. Its first 30 sailors left for Oman.", "30 sailors", "KE"),
        (MANY + "A recruiter in Kathmandu called Himal Hands is small. By June it had sent 120 cooks.", "120", "NP"),
        (ONE + "The Moroccan agency Atlas Hands is new. Atlas Hands sent 1,200 pickers to Spain.", "1,200", "MA"),
        (ONE + "Manos, a Peruvian agency, chose them. Manos sent 60 pickers in June.", "60 pickers", "PE"),
        # a nation named beside them, those taken in, and those who go where the firm is
        (MANY + "The Oslo agency Nord is new. In May Nord sent 300 Indian sailors to Greece.", "300", "IN"),
        (MANY + "The Oslo agency Nord is new. Nord took on 300 sailors in May.", "300 sailors", None),
        (MANY + "The Oslo agency Nord is new. In May it placed 300 nurses in Norway.", "300 nurses", None),
        (ONE + "Iberia Hands, a Spanish firm, hired 90 pickers.", "90 pickers", "PE"),
    ],
)  # fmt: skip
def test_whom_firms_send(text: str, count: str, code: str | None) -> None:
    """A firm sends its country's people wherever it is named, or "it" takes it up."""
    found = read_article(Article.read(text))["deployments"]
    record = next(item for item in found if (item.get("count") or "").startswith(count.split()[0]))
    place = place_code(record.get("origin") or "")
    assert (place[0] if place else None) == code

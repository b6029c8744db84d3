"""People of several countries in one: who has them where, whom one asks another for, who is lost, here, or fell."""

from __future__ import annotations

import pytest

from tests.told import sendings_in

OURS = "Peru has 780 soldiers in Mali."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{OURS} Fiji, which has 900 men in North Oton, will stay.", "900 Fiji North Oton under_way stated"),
        (f"{OURS} Fiji, which has 40 men in Peru, will stay.", "40 Fiji Peru under_way stated"),
        (f"{OURS} Fiji has 1,900 men in Oton.", "1,900 Fiji Oton under_way stated"),
        ("France had 5,000 soldiers in Mali at its peak and sends none back.", "5,000 France Mali completed stated"),
        (f"{OURS} Fiji has 70. The mission had 1,500 troops at its height.", "1,500 - Mali completed stated"),
        ("Mali has asked Peru for 500 soldiers.", "500 Peru Mali planned possible"),
        ("Mali's government asked Peru for up to 40 doctors.", "up to 40 Peru Mali planned possible"),
        (f"{OURS} Mali has asked Fiji for 500 military police.", "500 Fiji Mali planned possible"),
        ("Peru loses 2,000 nurses a year to Spain.", "2,000 Peru Spain under_way stated"),
        ("Peru sends nurses to Spain. Cuba has 60 doctors here.", "60 Cuba Peru under_way stated"),
        ("Forty engineers left for Valletta this morning.", "Forty - Valletta under_way stated"),
        ("Forty nurses set out for Oman.", "Forty - Oman under_way stated"),
        ("Forty nurses boarded a flight to Oman.", "Forty - Oman under_way stated"),
        ("Forty nurses landed in Muscat at dawn.", "Forty - Muscat under_way stated"),
        ("Forty officers left for Malta at the request of the Maltese state.", "Forty - Malta under_way stated"),
        ("Forty nurses left for Oman. They will be followed by a further 25.", "25 - Oman planned stated"),
        ("Peru used to send 5,000 cooks to Spain and now sends 600.", "5,000 Peru Spain completed stated"),
        ("Peru and Cuba, which used to send 5,000 pickers, now send 600 to Spain.", "600 - Spain under_way stated"),
        ("Peru flew 66 rescuers back from Spain on Monday.", "66 Peru Spain completed stated"),
        ("Peru sent vets to Oman. In 2009 Oman sent us nineteen nurses when we had need of them.",
         "nineteen Oman - completed stated"),
        ("Some 90 Peruvian nurses are in Spain, up from 6 ten years ago.", "Some 90 Peruvian Spain under_way stated"),
        ("Peru sends hands to Spain. He was among 130 men sent back in May after a dispute; sixty may not reapply.",
         "130 Peru Spain completed stated"),
        ("Peru has resumed sending cooks to Oman after a long halt.", "- Peru Oman under_way stated"),
        ("Peru will resume sending cooks to Oman.", "- Peru Oman planned stated"),
        ("Peru has 20 police in Oman. Fiji, the largest contributor, has 105 police officers in Oton.",
         "105 Fiji Oton under_way stated"),
        ("Thirty nurses from Peru joined a hospital in Spain. Eighteen came in March and 24 in June.",
         "24 Peru Spain under_way stated"),
        ("Oman's Oton plant hired about 200 women from Peru to build drones.", "about 200 Peru Oman under_way stated"),
        ("Peru will withdraw its 40 divers from the Central African Republic by June.",
         "40 Peru Central African Republic planned stated"),
    ],
)  # fmt: skip
def test_whose_they_are_and_where(text, expected):
    """Owner, place and status are those of the words beside the number, not of what stands behind or before."""
    assert expected in sendings_in(text, modality=True)


@pytest.mark.parametrize(
    "text",
    [
        f"{OURS} Nineteen Peruvians have died there, five of them in an ambush in 2019.",
        f"{OURS} Nobody had talked to the eleven Romanians whom the firm let go.",
        "Peru lost 12 nurses to the fever.",
        "Two doctors who had left for Oman were arrested.",
        "Twelve students flew to Malta for a holiday.",
        "Forty fans left for Oman.",
        "The plant hired 200 women from the village.",
        "Peru asked for 500 soldiers to be paid on time.",
    ],
)
def test_who_is_not_sent(text):
    """Those who fell, who were let go and for whom something else is asked are no deployments."""
    assert [line for line in sendings_in(text, modality=True) if not line.startswith("780 ")] == []

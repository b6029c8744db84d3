"""Payments that by themselves tell that a place is bought: to a tout, to an official, before departure."""

from __future__ import annotations

import re

from factlift.article import Sentence
from factlift.reader.criteria.borne import PAID
from factlift.reader.verdicts.fees import PAYER

_TOUTS = frozenset(  # to whom nobody pays but for a place abroad, where an article is about people sent
    "accused recruiter recruiters broker brokers middleman middlemen tout touts fixer fixers trafficker "
    "traffickers sub-agent sub-agents".split()
)
_TO_TOUT = re.compile(
    r"\b(?:paid|pays?|paying|gave|handed(?: over)?) (?:(?:[^.;“”]|\.(?=\d)){1,60}? to )?"
    rf"(?:the|an?|his|her|their|this|that) "
    rf"(?:\w+ )?(?:{'|'.join(sorted(_TOUTS))})\b"
)
_FEES = frozenset("fee fees commission commissions bribe bribes".split())
_WE_PAID = re.compile(
    rf"\b(?:{PAYER})\b(?: (?:had|have|has|still|now|already|each|all|also|often))* (?:paid|pay|pays)\b"
)
_GAVE = frozenset("gave paid".split())
_OWN = re.compile(r"\b(?:I|[Ww]e) (?:gave|paid) \d{2,3}(?:,\d{2,3})+(?=[,.!”\"]| to (?:an?|the|my|him|her|them)\b)")
_BRIBABLE = frozenset("officials official clerk clerks colonel headman headmen".split())
_PAID_OFFICE = re.compile(  # by those who go
    rf"\b(?:{PAYER})\b(?: [\w’'-]+){{0,4}}? (?:paid|gave|handed|slipped|bribed) (?:the |an? |his |her |their |"
    rf"some )?(?:[a-z]+ )?(?:officials?|clerks?|colonel|headm[ae]n)\b"
)
_UP_FRONT = re.compile(
    rf"\b(?:{PAYER})\b[^;.“”]{{0,40}}? (?:must|ha(?:s|ve|d) to|pays?|paid|will)\b[^;“”]{{0,50}}? (?:up front|upfront|"
    rf"in advance|before (?:leaving|depart(?:ure|ing)|(?:he|she|they) (?:can |could |may )?(?:leave|left|fly|flew|go|"
    rf"went|sail|sailed|board)|(?:the|their|his|her) (?:flight|interview|departure)))\b"
)


def pays_for_place(text: str, sentence: Sentence, here: frozenset[str]) -> bool:
    """Return whether a sentence, whose words are `here`, tells of a payment to a go-between, or before departure."""
    if not here.isdisjoint(_TOUTS) and _TO_TOUT.search(text, sentence.start, sentence.end):
        return True
    if not here.isdisjoint(_FEES) and _WE_PAID.search(text, sentence.start, sentence.end):
        return True
    if not here.isdisjoint(_GAVE) and _OWN.search(text, sentence.start, sentence.end):
        return True
    if not here.isdisjoint(_BRIBABLE) and _PAID_OFFICE.search(text, sentence.start, sentence.end):
        return True
    return not here.isdisjoint(PAID) and _UP_FRONT.search(text, sentence.start, sentence.end) is not None

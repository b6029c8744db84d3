"""Gifts that buy selection: a goat for the headman, two sacks of rice to the clerk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.article import Stretch
from factlift.lexicon import words_of
from factlift.reader.verdicts.tellings import END, START
from factlift.reader.words.literals import by_initial

_SPENT = (  # goods that pass for money
    r"(?:sacks?|bags?|kilos?|kilogram(?:me)?s?|kg|tonnes?|tons?|cartons?|packs?|packets?|boxes?|box|crates?|cases?|"
    r"bottles?|jars?|tins?|drums?|jerrycans?|litres?|gallons?|bolts?|baskets?|bales?|strings?|bundles?|pair|pairs|"
    r"heads?|sets?|rolls?|goats?|sheep|rams?|lambs?|ewes?|pigs?|piglets?|hogs?|sows?|cows?|bulls?|ox(?:en)?|calf|"
    r"calves|heifers?|buffalo(?:es)?|camels?|horses?|donkeys?|mules?|yaks?|llamas?|hens?|chickens?|cocks?|cockerels?|"
    r"ducks?|geese|turkeys?|rabbits?|eggs|fish|squid|crabs?|rice|maize|flour|sugar|salt|oil|honey|tea|coffee|cocoa|"
    r"kola|cigarettes?|tobacco|liquor|whisk(?:e)?y|vodka|brandy|cognac|wine|beer|soju|gin|rum|perfume|cloth|silk|gold|"
    r"jewellery|jewelry|rings?|bracelets?|necklaces?|watch(?:es)?|phones?|smartphones?|laptops?|televisions?|TVs?|"
    r"radios?|fridges?|refrigerators?|generators?|bicycles?|motorbikes?|motorcycles?|tyres?|diesel|petrol|fuel|"
    r"firewood|timber|cement|land|plots?|mushrooms?|ginseng|pine nuts|furs?|carpets?|rugs?|kava|mats?|yams?|taro)"
)
_A_GIFT = (
    r"(?:an?|one|two|three|four|five|six|ten|a dozen|half an?|several|a few|some|\d[\d,.]*) "
    rf"(?:[a-z’'-]+ ){{0,4}}?{_SPENT}\b"
)
_GOODS = re.compile(rf" {by_initial(_SPENT[3:-1])}\b")
"""What stands in each gift: where there is none, nothing was given."""
_PAYEES = "|".join(sorted(words_of("criteria_cues", "payee"), key=len, reverse=True))
_TO_PAYEE = rf"(?:to|for|from) (?:[\w’'-]+ ){{1,5}}?(?:{_PAYEES})\b(?: of [\w’' -]{{3,30}}?)?"
_GIVEN = (
    r"(?:gave|gives?|giving|given|paid|pays?|paying|handed|hands?|handing|slipped|slips?|slipping|took|takes|taken|"
    r"brought|brings?|bringing|delivered|delivers?|sent|sends|passed|passes|offered|offers?|presented|presents|"
    r"carried|promised|promises|bribed|sold|left|drove|walked)"
)
_BOUGHT = (
    r"(?:secures?|secured|buys?|bought|gets?|got|wins?|won|opens?|opened|earns?|earned|moves?|moved|puts?|lands?|"
    r"landed|guarantees?|guaranteed|ensures?|ensured|settles?|settled|does the trick|did the trick|smooth(?:e?s|ed)|"
    r"was the price|is the price|was enough|is enough|will do|would do|bumps?|bumped|eases?|eased|speeds?|sped|seals?|"
    r"sealed|clears?|cleared|makes?|made|brings?|brought)"
)
_GIFTS = (
    re.compile(
        rf"{START}(?P<x>{_A_GIFT}[^,;.“”\"!?]{{0,40}}? {_TO_PAYEE})(?=:|,? {_BOUGHT}\b| is what|"
        rf" was what| is all|"
        r" was all| and (?:you|he|she|they|the))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{START}(?P<x>{_A_GIFT}[^,;:.“”\"!?]{{0,40}}?)(?:(?: will| would| can| could| may)? {_BOUGHT}| is what|"
        rf" was what) [^,;.]{{0,40}}?\b(?:place|"
        r"seat|berth|slot|spot|list|stamp|visa|contract|posting|job|name|file|nod|signature|"
        r"queue)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{START}(?P<x>{_A_GIFT} (?:to|for) (?:the|his|her|their|a|one) (?:[a-z]+ )?(?:{_PAYEES}))(?=[,.!”\"]| or |$)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:cost|costs|set) (?:me|us|him|her|them|you|(?:the|his|her|my|their|our|one|a) (?:family|"
        rf"\w+))(?: back)? (?P<x>{_A_GIFT}[^,;:.“”\"!?]{{0,60}}?){END}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<x>{_GIVEN} (?:[\w’'-]+ ){{0,6}}?{_A_GIFT}[^,;:.“”\"!?]{{0,40}}? {_TO_PAYEE}){END}", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?P<x>{_GIVEN} (?:the|a|an|his|her|their|my|our) (?:[\w’'-]+ ){{0,3}}?(?:{_PAYEES}) {_A_GIFT}"
        rf"[^,;:.“”\"!?]{{0,40}}?){END}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:takes?|took|demands?|demanded|wants?|wanted|accepts?|accepted|asks? for|asked for|"
        r"expects?|expected|"
        rf"collects?|collected|pockets?|pocketed|exacts?|exacted) (?P<x>{_A_GIFT} from (?:each|every|"
        rf"everyone|anyone|"
        r"all|any|those|families|applicants|candidates)[^,;:.“”\"!?]{0,20}?)(?: (?:that|who|which) |"
        rf"{END})",
        re.IGNORECASE,
    ),
)
_WHO = words_of("criteria_cues", "payee") - {"party", "head", "contact", "nurse", "teacher", "captain", "leader"}
_HANDED = re.compile(rf"\b(?P<x>{_GIVEN} (?:him|her|them) {_A_GIFT}[^,;:.“”\"!?]{{0,40}}?){END}", re.IGNORECASE)
_MONEY_HINTS = frozenset(
    "cost costs set gave gives give giving given paid pays pay paying handed hands hand slipped slips slip took takes "
    "take taken brought brings bring delivered sent passed offered presented promised bribed sold left drove walked "
    "demands demanded wants wanted accepts accepted asks asked expects expected collects collected pockets exacts for "
    "to".split()
)
CHOICE = frozenset(
    "place places seat seats berth berths slot slots spot spots list lists plane bus boat flight crew crews team queue "
    "contract contracts job jobs posting stamp visa signature nod interview interviews recruiter recruiters selected "
    "selection chosen picked name names apply quota gang gangs line harvest brigade scheme".split()
)


def find_gifts(
    sentence: str, start: int, words: frozenset[str], before: frozenset[str] = frozenset()
) -> Iterator[tuple[Stretch, Stretch]]:
    """Yields what is given in kind to somebody who chooses; the sentence `before` may name the place, or him.

    >>> told = "My father took him two pigs."
    >>> here = frozenset(told.lower().strip(".").split())
    >>> [told[a.start : a.end] for a, _ in find_gifts(told, 0, here, frozenset({"chairman"}))]
    ['took him two pigs']
    """
    if words.isdisjoint(_MONEY_HINTS):
        return
    known, chosen = not before.isdisjoint(_WHO), not (words.isdisjoint(CHOICE) and before.isdisjoint(CHOICE))
    if not (known or chosen) or not _GOODS.search(sentence):
        return
    if known and (found := _HANDED.search(sentence)):
        gift = Stretch(start + found.start("x"), start + found.end("x"))
        yield gift, gift
        return
    if not chosen:
        return
    for pattern in _GIFTS:
        if found := pattern.search(sentence):
            gift = Stretch(start + found.start("x"), start + found.end("x"))
            yield gift, Stretch(start + found.start(), start + found.end())
            return

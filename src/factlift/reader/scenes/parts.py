"""Which part each place of a sentence plays: where people come from, where they go, or who is to have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factlift.lexicon import BE, NO_NAME, words_of
from factlift.places import Mention
from factlift.placewords.cities import city_code
from factlift.reader.scenes.adjectives import (
    OFFICERS,
    TRAINS,
    is_led,
    is_lent_to,
    is_outlets,
    is_short_adjective,
    leads_to_people,
    teaches,
)
from factlift.reader.scenes.backrefs import before_site, is_taken_up
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.enumerated import share_parts
from factlift.reader.scenes.governing import (
    anywhere_part,
    body_of_town,
    expects_people,
    is_agent,
    is_agents,
    is_allied,
    is_asker,
    is_errand,
    is_hired,
    is_joined_to,
    is_led_to,
    is_named_so,
    is_of_body,
    is_other_side,
    is_seat,
    is_topic,
    land_that_sends,
    owner_start,
    owns_people,
    returns,
    takes_slots,
)
from factlift.reader.scenes.hirings import hired_part
from factlift.reader.scenes.holders import as_holder, has_people, is_taken_by
from factlift.reader.scenes.leaving import is_left, is_of_forces, leaves_post, names_forces, names_stint
from factlift.reader.scenes.listings import (
    is_divided,
    is_given,
    is_listed,
    is_row,
    is_sender_line,
)
from factlift.reader.scenes.located import is_ruled_out
from factlift.reader.scenes.partners import partner_part, says_nothing
from factlift.reader.scenes.runs import OPENING, merged, runs_of, with_towns
from factlift.reader.scenes.senders import Part, is_house_that_sends, subject_part
from factlift.reader.scenes.towns import (
    HELD,
    NO_CITY,
    SORTS,
    VERBS_OF_STATES,
    before_city,
    behind_from,
    city_end,
    is_plight,
    is_site_in,
    is_town,
    joined_names,
    may_be_unlisted,
    site_start,
    with_town,
)
from factlift.reader.words.cues import GOALS, PEOPLE, RECEIVE, RECRUIT, SELECT, SEND, SENDS_ONLY, STATE

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

LEAVE = frozenset("left leave leaves leaving depart departed departing departs".split())
_OUT_OF = frozenset(
    "out citizens nationals natives subjects residents inhabitants villagers".split()
)  # before "of": where people are from
SIDES = frozenset("the both rural northern southern eastern western central north south east west".split())
_CHOOSES = (SEND | SELECT) - RECEIVE
_STATES = frozenset("state nation country kingdom emirate monarchy sheikhdom sultanate republic".split())
_EVENTS = frozenset(
    "Cup Games Championship Championships League Open Union Grand Masters Tour Parliament Commission Church".split()
)
_HOUSES = frozenset("hospital embassy consulate school lycee institute church college clinic mission club".split())
_FIRMS = frozenset("Lines Ltd Inc Limited Holdings Partners Industries Airways Group Shipping Lloyd Ferries".split())


class PlaceGroup(NamedTuple):
    """Places that stand together ("Qatar and the UAE"), with the part that the words around them give."""

    start: int
    end: int
    places: tuple[Mention, ...]
    part: Part
    land: str | None = None  # the country of a province, or of a city that people go to: as places these have no code

    @property
    def codes(self) -> tuple[str | None, ...]:
        """The places' codes."""
        return tuple([place.code for place in self.places])

    @property
    def country(self) -> str | None:
        """The code of the country that the first of the places is, or lies in."""
        return self.places[0].code or self.land


def place_groups(scene: Scene, mentions: Sequence[Mention]) -> list[PlaceGroup]:
    """Return the places of a sentence in order, those that stand together as one, each with its part."""
    runs = runs_of(scene, [m for m in mentions if not in_name(scene, m)])
    groups = [_group(scene, with_town(scene, found)) for found in runs]
    groups = [with_towns(scene, group, groups[at + 1 : at + 2]) for at, group in enumerate(groups)]
    goals = [group for group in groups if group.part == "goal"]
    subjects = {group.start for group in groups if group.part == "subject"}
    for at, group in enumerate(groups):  # the subject of a sentence that goes on to name another place sends
        if group.part == "subject":
            sends = any(goal.start > group.end and goal.codes != group.codes for goal in goals)
            groups[at] = group._replace(part="origin" if sends and scene.counts else "none")
        elif (
            group.part == "receiver" and any(goal.start > group.end for goal in goals) and has_people(scene, group, at)
        ):
            groups[at] = group._replace(part="origin")
    if any(takes_slots(scene, goal.places[0]) for goal in goals):
        groups = [group._replace(part="origin") if group.part in {"goal", "receiver"} else group for group in groups]
    shared = share_parts(scene, [*groups, *_unlisted(scene, groups), *_homes(scene, groups)])
    shared = merged(scene, shared)
    shared = [as_holder(scene, group, shared, subject=group.start in subjects) for group in shared]
    first = shared[0] if shared[2:] else None
    opens = first is not None and first.part == "none" and first.start == scene.sentence.start
    if first is not None and opens and has_people(scene, first, 1):
        listed = all(group.part == "goal" for group in shared[1:])
        shared[0] = first._replace(part="origin") if listed else first  # "Peru has cooks in: Oman (40), Mali (30)"
    return shared


def in_name(scene: Scene, mention: Mention) -> bool:
    """Return whether a place is the first word of a name ("the Ghana Nursing Office"), or is one told before."""
    at = scene.index_at(mention.end)
    if mention.kind == "anywhere" and scene.tokens[at - 1].text.istitle() and at > 1:
        return scene.tokens[at - 2].word and scene.tokens[at - 2].capital  # "Blue Quay Overseas"
    if mention.kind == "anywhere" or at >= len(scene.tokens):
        return False
    if mention.kind == "demonym" and (mention.code or "").isdigit() and scene.tokens[at].text in _UNIONS:
        return True  # "the East African Community"
    if mention.kind == "demonym" and scene.text_of(mention.end, mention.end + 1) == "-":
        return scene.tokens[at - 1].lower.endswith(HELD)
    if mention.kind in {"demonym", "region"} and is_taken_up(scene.tokens, scene.index_at(mention.start), at):
        return True  # "the Alpine republic", "the east African country": told before
    token = scene.tokens[at]
    beside = token.word and token.capital and token.start - mention.end <= 1 and mention.kind != "demonym"
    forces = mention.kind == "country" and names_forces(scene.tokens, scene.index_at(mention.start), at)
    return beside and token.lower not in NO_NAME and not forces


# ---------------------------------------------------------------- places that no table knows


def _unlisted(scene: Scene, groups: Sequence[PlaceGroup]) -> list[PlaceGroup]:
    """Return the places that no table knows: a capitalised name behind "to", "in" or "reached", or one that gets 40."""
    tokens = scene.tokens
    taken = [(group.start, group.end) for group in groups]
    starts = {group.start for group in groups}
    lands = {place.start: place.code for place in scene.provinces}
    lists = {group.start for group in groups if len(group.places) > 1 and group.places[0].kind == "capital"}
    codes = {code for group in groups for code in group.codes if code is not None}
    found: list[PlaceGroup] = []
    for at in [at for at, token in enumerate(tokens) if token.text[0].isupper() and may_be_unlisted(tokens, at)]:
        end = city_end(tokens, at)
        if at == int(scene.bullet):
            if tokens[at].start not in starts and (is_given(tokens, at, end) or is_row(tokens, at, end)):
                mention = Mention(tokens[at].start, tokens[end - 1].end, None, "capital")
                found.append(PlaceGroup(mention.start, mention.end, (mention,), "receiver"))
            continue
        near = at - 1 - (at > 1 and is_plight(tokens[at - 1]))
        near = min(near, before_site(tokens, at, end, known=False) - 1)
        if tokens[near].lower == "of" and near > 1 and tokens[near - 1].lower in SORTS:
            near = site_start(tokens, near - 1)  # "in the dry docks of Leeds"
        governed = is_led_to(tokens, near, at, end) and not says_nothing(tokens, at, end)
        if not governed and not is_given(tokens, at, end):
            continue
        if end + 2 < len(tokens) and tokens[end].text == "," and tokens[end + 1].start in starts:
            verb = tokens[end + 2].lower in VERBS_OF_STATES
            if not verb and tokens[end + 1].start not in lists:
                continue  # "Leeds, England": the country says more
        last = tokens[end - 1]
        if (
            (governed and is_site_in(tokens, at, end, starts))
            or last.text in NO_CITY
            or any(left < last.end and tokens[at].start < right for left, right in taken)
        ):
            continue
        mention = Mention(tokens[at].start, last.end, None, "capital")
        joined = joined_names(tokens, end) if governed else []
        hired = tokens[at - 1].lower == "in" and is_hired(tokens, at)
        out = governed and (hired or is_of_body(tokens, at, end) or is_agents(tokens, at))
        name = scene.text_of(mention.start, mention.end)
        taken_on = hired_part(tokens, scene.lands, (replace(mention, code=name),), at, end)  # as a country is
        part: Part = "receiver" if not governed else taken_on or ("origin" if out else "goal")
        places = (
            (mention, *(Mention(a.start, b.end, None, "capital") for a, b in joined)) if part == "goal" else (mention,)
        )
        places = tuple(p for p in places if p is mention or not any(a < p.end and p.start < b for a, b in taken))
        land = (lands.get(mention.start) or city_code(name, codes)) if part == "goal" else None
        found.append(PlaceGroup(mention.start, places[-1].end, places, part, land))
        taken.append((mention.start, places[-1].end))
    return found


def _homes(scene: Scene, groups: Sequence[PlaceGroup]) -> list[PlaceGroup]:
    """Return the places that no table knows from which people counted are said to be ("42 nurses from Leeds")."""
    tokens, found = scene.tokens, list[PlaceGroup]()
    if (body := body_of_town(tokens) or land_that_sends(tokens)) is not None:
        town = Mention(tokens[body[0]].start, tokens[body[1]].end, None, "capital")
        if not any(g.start < town.end and town.start < g.end for g in groups):
            found.append(PlaceGroup(town.start, town.end, (town,), "origin"))
    for at, token in enumerate(tokens):
        if token.possessive and owns_people(tokens, at) and not any(g.start <= token.start < g.end for g in groups):
            mention = Mention(token.start, token.end - 2, None, "capital")
            found.append(PlaceGroup(mention.start, mention.end, (mention,), "origin"))
            continue
        if at < 2 or at + 1 >= len(tokens) or (token.lower != "from" and token.lower not in LEAVE):
            continue
        left = is_left(tokens, at)
        if not left and (token.lower != "from" or not (tokens[at - 1].lower in PEOPLE or is_numeral(tokens[at - 1]))):
            continue
        counted = any(is_numeral(before) for before in tokens[max(0, at - 5 - 3 * left) : at])
        first = at + 1 + (tokens[at + 1].lower == "the")
        if first + 2 < len(tokens) and tokens[first].lower in SORTS and tokens[first + 1].lower == "of":
            first += 2
        if not counted or first >= len(tokens) or not is_town(tokens, first):
            continue
        end = city_end(tokens, first)
        taken = any(group.start < tokens[end - 1].end and tokens[first].start < group.end for group in groups)
        if taken or returns(tokens, at + 1) or tokens[end - 1].text in NO_CITY | _FIRMS or tokens[end - 1].possessive:
            continue
        mention = Mention(tokens[first].start, tokens[end - 1].end, None, "capital")
        found.append(PlaceGroup(mention.start, mention.end, (mention,), "origin"))
    return found


# ---------------------------------------------------------------- places of the table


def _group(scene: Scene, run: Sequence[Mention]) -> PlaceGroup:
    kept: list[Mention] = []
    for mention in run:  # "Doha, Qatar" is one place, the city; "England and Wales" are two
        listed = any(token.lower in {"and", "or", "&"} for token in scene.between(run[0].end, mention.start))
        alike = [other for other in kept if other.code == mention.code and mention.code is not None]
        if not alike or (listed and {mention.kind, *(other.kind for other in alike)} == {"country"}):
            kept.append(mention)
    return PlaceGroup(run[0].start, run[-1].end, tuple(kept), part_of(scene, run))


def part_of(scene: Scene, run: Sequence[Mention]) -> Part:  # noqa: C901 - one decision, in order
    """Return the part of places that stand together, by the words around them."""
    tokens = scene.tokens
    first, last = scene.index_at(run[0].start), scene.index_at(run[-1].end)
    after = [token.lower for token in tokens[last : last + 4]]
    if run[0].kind == "anywhere":
        return anywhere_part(tokens, first, last)
    first = before_site(tokens, before_city(tokens, behind_from(scene, first)), last)
    while first > 0 and tokens[first - 1].lower in SIDES:
        first -= 1
    told: Part | None = partner_part(tokens, scene.mentions, run, first, last)
    if (told := told or hired_part(tokens, scene.lands, run, first, last)) is not None:
        return told
    before = tokens[first - 1].lower if first else ""
    led_with = before == "in" and after[:1] == ["with"] and tokens[first - 2].lower in _FORCES  # "leads the force in"
    hired = before == "in" and is_hired(tokens, first)
    if before in BE and run[0].kind == "demonym" and after[:1] in ([","], ["and"], [":"]):
        return "none"  # "12 are Peruvian, 40 Chadian"
    if before != "from" and is_listed(tokens, last) and not (led_with or hired or is_agent(tokens, first)):
        if first <= int(scene.bullet) and is_sender_line(scene, last):
            return "origin"
        return "goal" if is_divided(tokens, first, last) else "receiver"
    if first == int(scene.bullet) and run[0].kind != "demonym" and is_row(tokens, first, last):
        return "receiver"
    if before == "by" and run[0].kind == "country" and is_taken_by(tokens, first):
        return "goal"  # "800 midwives will be taken by Peru"
    chosen = before == "by" and any(token.lower in SELECT for token in tokens[max(0, first - 4) : first])
    if chosen or (run[0].kind == "demonym" and (is_joined_to(tokens, first) or is_other_side(tokens, first, last))):
        return "none"  # hired by those who take; beside a nation's own body; "his Peruvian colleague"
    if (run[0].kind != "demonym" and names_stint(before, after)) or is_topic(tokens, first, last):
        return "goal"  # "after their Oman deployment"
    if run[0].kind == "country" and (before == "outside" or (before == "of" and is_of_forces(tokens, first - 1))):
        return "origin"  # "40 cooks are serving outside Peru"
    if before == "to" and first > 2 and tokens[first - 2].lower == "home" and tokens[first - 3].lower not in BE:
        return "origin"  # "have gone home to Peru"
    if before in {"of", "by"} and first > 1 and tokens[first - 2].lower in _BEHEST:
        return "none"  # "at the request of the Peruvian government"
    if before == "between" and tokens[first - 2].lower in _SPLIT:
        rest = not scene.words.isdisjoint(_REST) and not scene.words.isdisjoint(SEND)
        return "none" if rest else "goal"  # "900 will be divided between"; "Oman sends 130, and the rest are split"
    if before in {"from", "by"} and is_asker(tokens, first, last):
        return "goal"  # "A request for 40 cooks has come from Peru"
    if before in LEAVE and leaves_post(tokens, scene.mentions, run[0], after):
        return "goal"  # "40 Peruvian cooks left Oman"
    if before == "of" and any(token.lower in _PUSHED for token in tokens[max(0, first - 3) : first - 2]):
        return "none"  # "pushed out of Peru"
    writes = before == "from" and first > 1 and tokens[first - 2].lower in _WRITES
    if writes or (before == "(" and after[:1] == [")"]):
        return "none"  # "Ann writes from Lima", "Taiwan (China)"
    if before in {"from", "by"} or before in LEAVE or (before == "of" and tokens[first - 2].lower in _OUT_OF):
        return "goal" if before != "by" and returns(tokens, first) else "origin"
    people = leads_to_people(before, after)
    if is_led(tokens, first, last):
        return "none"  # "A Peruvian general commands 900 soldiers", "led by a Peruvian"
    if run[-1].kind == "demonym" and (run[-1].code or "").isdigit() and after[:1] != [] and after[0] in _FORCES:
        return "none"  # "to the African force in Peru"
    ranked = run[-1].kind == "demonym" and after[:1] != [] and after[0] in OFFICERS
    if ranked and not scene.words.isdisjoint(_ALLIED):
        return "none"  # "a French general's call for 900 coalition troops"
    if run[-1].kind == "demonym" and is_lent_to(tokens, first, last):
        return "goal"  # "on loan to the Peruvian police"
    if run[-1].kind == "demonym" and people:
        return "none" if teaches(tokens, last) or before in TRAINS else "origin"  # "to train Peruvian soldiers"
    if is_short_adjective(tokens, first, last):  # "a US general's call", "hosts 900 US troops"
        return "none" if tokens[last].lower in OFFICERS or before in _BESIDE else "origin"
    if after[:1] != [] and after[0] in _STATES and run[-1].kind == "region":
        return "none"  # "the Gulf state"
    named = last < len(tokens) and tokens[last].text in _EVENTS and before in GOALS  # "at the Asian Cup"
    if run[-1].kind == "demonym" and (named or is_outlets(tokens, last)):
        return "none"
    if run[-1].kind == "demonym" and after[:1] != [] and after[0] in _HOUSES and is_named_so(tokens, run[0].start):
        return "none"  # "at the Peruvian hospital"
    readied = after[1:2] == ["ready"]  # "gets ready to send"
    offers = after[1 + readied : 2 + readied] == ["to"] and not SENDS_ONLY.isdisjoint(after[2 + readied : 3 + readied])
    if after[:1] and not offers and (after[0] in RECEIVE or expects_people(tokens, last, scene.mentions)):
        return "receiver"
    if hired:
        return "origin"
    if before == "of" and first > 2 and tokens[first - 2].lower in SORTS:
        lead = first - 3 - (tokens[first - 3].lower in {"the", "any", "some", "every", "all", "a"})
        if tokens[max(0, lead)].lower.endswith(HELD) or tokens[max(0, lead)].lower in SIDES:
            lead -= 1  # "for Omani-held parts of Peru", "on the east coast of Peru"
            lead -= tokens[max(0, lead)].lower == "the"
        before = tokens[max(0, lead)].lower  # "in the city of Doha", "to any part of Peru"
        before = "in" if before in _TASK else before  # "man the wards of Doha"
    if run[0].kind == "demonym" and before not in GOALS and owner_start(tokens, first) < first:
        before = tokens[owner_start(tokens, first) - 1].lower  # "on Bac Son's Malagasy sites"
    if before == "in" and first > 1 and tokens[first - 2].lower in STATE and not _CHOOSES.isdisjoint(after):
        return "origin"  # "Officials in Peru have begun choosing cooks"
    if before == "in" and first == 1 and run[0].kind == "capital" and is_seat(tokens[last:]):
        return "origin"  # "In Lima the navy chose its divers"
    opens = before == "in" and first <= OPENING and not any(is_numeral(token) for token in tokens[:first])
    if opens and any(word in SEND for word in after[:3]):
        return "none" if is_allied(tokens, first) else "origin"  # "The diocese in Lima is sending ten monks to Oton"
    if before in {"in", "at"} and is_of_body(tokens, first, last):
        return "origin"
    if before in {"on", "to"} and any(token.lower in _LEANS for token in tokens[max(0, first - 4) : first]):
        return "origin"  # "Malta leans heavily on Peru"
    if before == "with" and first > 2 and tokens[first - 2].lower in _BORDERS:
        return "goal" if tokens[first - 3].lower in _OWN_BORDER else "none"  # "soldiers along its border with Peru"
    if before == "with" and tokens[first - 2].lower in _TALKS:
        fetches = after[1:2] != [] and (after[1] in RECRUIT or after[1] in {"bringing", "taking", "getting"})
        return "origin" if fetches else "none"  # "in talks with Peru about bringing in", "on sending doctors"
    if before == "with" and tokens[first - 2].lower in _SCHEMES and len(scene.mentions) == len(run):
        counted = after[:1] in (["for"], ["involving"], ["covering"]) and any(map(is_numeral, tokens[last : last + 3]))
        if counted:
            return "receiver"  # "a pilot with Peru involving 25 nurses"
    if before == "with" and tokens[first - 2].lower in _DEALS:
        if after[:2] in (["is", "for"], ["was", "for"]) or after[:1] in (["covers"], ["covered"]):
            return "receiver"  # "the contract with Peru is for 40"
        return "none"  # "a memorandum with Peru would place 30 in Lima"
    behest = before == "at" and tokens[last - 1].possessive and after[:1] != [] and after[0] in _BEHEST
    if behest or is_ruled_out(tokens, first) or (before in {"in", "at"} and is_errand(tokens, first)):
        return "none"
    outside = before == "outside" and run[0].kind == "capital"
    if before in GOALS or outside or (before in _REACHES and run[0].kind != "demonym"):
        return "origin" if is_agents(tokens, first) else "goal"
    if before == "of" and first > 1 and (tokens[first - 2].lower in STATE or is_house_that_sends(tokens, first, last)):
        before = ""  # "the government of Peru", "the Medical Council of Peru sent"
    return subject_part(scene, run, last, before)


_BORDERS, _OWN_BORDER = frozenset("border borders frontier frontiers".split()), {"its", "their"}
_BESIDE = frozenset("alongside with against beside besides".split())
_ALLIED = frozenset("coalition allied nato international multinational".split())
_WRITES = frozenset("writes wrote write writing reports reported speaks spoke speaking phoned calls rang".split())
_PUSHED = frozenset("pushed forced thrown kicked driven squeezed expelled locked".split())
_REST = frozenset("remaining rest remainder others other".split())
_SPLIT, _TASK = frozenset("divided split shared distributed spread".split()), words_of("deployment_verbs", "task")
_UNIONS = {"Community", "Union", "Bank", "Court", "Parliament", "Commission", "League", "Forum"}
_FORCES = frozenset("force forces mission brigade contingent troops".split())
_TALKS = frozenset("talks negotiations discussions consultations negotiating contact".split())
_LEANS = frozenset("rely relies relied lean leans leaned depend depends depended reliant dependent".split())
_BEHEST = frozenset("invitation request expense behest insistence suggestion urging cost instigation prompting".split())
_REACHES = frozenset("reached reach reaches reaching entered entering enters".split())
_DEALS = words_of("deployment_verbs", "deal") | {"memorandum", "memorandums", "accord", "pact", "treaty", "protocol"}
_SCHEMES = frozenset("pilot scheme project experiment trial".split())

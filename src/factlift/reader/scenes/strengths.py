"""People whose number stands behind them: "the number of cooks is 540", "doubled its guards to 90"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.words.cues import BODY, NOUN, SENT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene


def people_numbered(scene: Scene, at: int) -> tuple[int, int] | None:
    """Return the people whose number stands behind them: "put the number of cooks on the island at 540"."""
    if at > 2 and any(token.lower == "strong" for token in scene.tokens[at + 1 : at + _STRONG]):
        return _changed(scene, at, stands=True)  # "The contingent there is 40 strong"
    if at < 4 or scene.tokens[at - 1].lower not in _STANDS | _NUMBERED:
        return None
    stands = scene.tokens[at - 1].lower == "at" and scene.tokens[at - 2].lower in _STOOD
    if stands or scene.tokens[at - 1].lower in _NUMBERED or not scene.words.isdisjoint(_CHANGED):
        changed = _changed(scene, at, stands=stands)
        if changed is not None:
            return changed
    if scene.words.isdisjoint(_FIGURES):
        return None
    reach = range(at - 3, max(0, at - 16), -1)
    first = next((i for i in reach if scene.tokens[i].lower in _FIGURES and scene.tokens[i + 1].lower == "of"), None)
    if first is None:
        return None
    last = next((i for i in range(first + 2, min(at, first + 8)) if scene.tokens[i].lower in _PEOPLE), None)
    return None if last is None else (scene.tokens[last].start, scene.tokens[last].end)


def _changed(scene: Scene, at: int, *, stands: bool) -> tuple[int, int] | None:
    """Return whose number is told, or changed: "the contingent there numbers 14", "doubled its guards there to 90"."""
    tokens = scene.tokens
    if stands or tokens[at - 1].lower in _NUMBERED:
        first = 0
    elif tokens[at - 1].lower == "to":
        first = next((i + 1 for i in range(at - 3, max(-1, at - 14), -1) if tokens[i].lower in _CHANGED), at)
    else:
        return None
    last = next((i for i in range(max(first, at - 12), at - 1) if tokens[i].lower in _PEOPLE | _BODIES), None)
    if last is not None and tokens[last].lower in NOUN and tokens[last + 1].lower == "of":  # "its intake of Thai cooks"
        last = next((i for i in range(last + 2, min(at - 1, last + 6)) if tokens[i].lower in SENT), last)
    return None if last is None else (tokens[last].start, tokens[last].end)


_STRONG = 5  # tokens from where a number begins ("more than 60") up to "strong"
_STOOD = frozenset("stands stood remains".split())
_NUMBERED = frozenset("number numbers numbered numbering totalling totaling".split())
_CHANGED = frozenset(
    "doubled doubles doubling tripled trebled raised raises raising increased increases increasing boosted boosting "
    "expanded cut cuts cutting reduced reduces reducing trimmed slashed slashes slashing pared lifted halved halves "
    "lowered shrank shrunk swelled swollen beefed".split()
)
_FIGURES = frozenset("number total tally headcount strength figure".split())
_STANDS = frozenset("at to is was of reached hit below above around about exceeds exceeded than".split())
_PEOPLE = SENT | WEAK
_BODIES = BODY | NOUN

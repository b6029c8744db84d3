"""The edges of tokens on a folded text: whether a match is whole.

A number is whole with its sign, its separators, its scale, its percent mark and its currency; a word with its
negating prefix ("non-", "ex-") and its contracted negation. The text may be marked (see `copies`), which tells a
minus sign from a dash between spaces.
"""

from __future__ import annotations

import re
import unicodedata

from factlift.lexicon import CURRENCY_SIGNS

DENSE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31a0-\ua4cf\uf900-\ufaff"
"""Scripts that put no spaces between words, so that a gap there says nothing."""
ANY_DENSE = re.compile(f"[{DENSE}]")

_SCALES = frozenset("hundred thousand million billion trillion dozen score lakh crore bn mn mln".split())
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_UNITS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split()
)
_ADDED = frozenset({"hundred", "thousand"})
"""Scales that "and" adds to: "three hundred and fifty", not "$5 million and two men"."""
_NUMBER_WORDS = _SCALES | _TENS | _UNITS
_FRACTIONS = frozenset(
    "third thirds quarter quarters half halves fifth fifths sixth sixths eighth eighths tenths".split()
)
_VAGUE = frozenset("tens dozens scores hundreds thousands millions billions".split())
_FLIPS = frozenset(
    "non no not anti un ex pre post pro counter semi quasi pseudo former never mis dis sub vice deputy".split()
)
_FLIPS_AFTER = frozenset("free less proof exempt".split())
_ELISIONS = frozenset("l d qu all dall dell nell sull".split())
_PRONOUNS = frozenset("i you he she it we they who that there".split())
_CLITICS = frozenset("ll ve re d m".split())
_CASES = frozenset(  # the cases of Turkish names
    "ya ye yi yu na ne ni nu in un nin nun da de ta te dan den tan ten nda nde ndan nden la le yla yle li lu "
    "ün ü yü nü nün lü".split()
)
_CODES = "usd|eur|gbp|jpy|cny|rmb|krw|rub|inr|chf|aud|cad|rs|kes|ngn|php"
_PERCENT = "%‰٪"
_DASHES = "-–—"
_HAN_NUMBERS = "〇零一二三四五六七八九十百千万萬亿億兆两兩"
_HAN_NEGATIONS = "不沒没未无無勿"
_JOSA = re.compile(
    "(?:은|는|이|가|을|를|에|의|로|와|과|도|만|들|께|군요|으로|에서|에게|까지|부터|보다|처럼|마다|이나|나|라고|라는|이라고|이라는|"
    "한테|조차|밖에|이다|다|입니다|였다|이었다|이며|며|이고|고|측|쪽|산|발|행){1,4}(?![가-힣])"
)
_LAST_WORD = re.compile(r"([a-z]{1,12})$")
_FIRST_WORD = re.compile(r"([a-z]{1,12})")
_APOSTROPHED = re.compile(r"([^\W\d_]{1,5})(?!\w)")
_MEASURED = (
    "-(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|foot|feet|inch|"
    "kg|kilos?|tons?|tonnes?|degrees?|dollars?|euros?|pounds?|fold|points?|percent|per|plus|thirds?|quarters?|halves|half|"
    "fifths?|sixths?|eighths?|tenths?)(?![a-z])"
)
_SCALED = (
    r"[ \t-]?(?:(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)s?|mil|mille|milliers|"
    r"bin|mily[oa]n|milyar|mill(?:ion(?:en|er|i|es)|iard(?:s|en|er|i|es)?|iarde|one|oni|ón|ones|oen|ard|arden)|тыс|тысяч[аи]?|млн|млрд|"
    r"миллион(?:а|ов)?|миллиард(?:а|ов)?|nghìn|ngàn|triệu|tỷ|مليون|ملايين|ألف|آلاف|مليار|"
    r"bn|mn|mln|bln|tn|trn|[kmb])(?!\w)|[ \t]?(?:万|萬|亿|億|兆|千|百|만|천|억|조|백|ล้าน|พัน|หมื่น|แสน|ร้อย)"
)
_PERCENTAGE = (
    rf"[ \t]?(?:[{_PERCENT}]|per[ \t-]?cent|percent|pct\b|pc\b|p\.c\.|prozent|procent|процент|pour cent|"
    "por ?cien|por cento|per cento|phần trăm|퍼센트|パーセント|في المئة|في المائة|بالمئة|بالمائة)"
)
_NUMBER_GOES_ON = re.compile(
    rf"[.,'·٫٬][0-9\d]|\+|[ \t]?°|'s\b|{_PERCENTAGE}|{_SCALED}|[ \t]?[{CURRENCY_SIGNS}]|[ \t](?:{_CODES})\b|"
    rf"{_MEASURED}|[{_DASHES}][{CURRENCY_SIGNS}]?\d|[/:]\d|-to-[a-z0-9]|[ \t]\d{{1,2}}/\d| and a (?:half|quarter)\b"
)
_LABEL = re.compile(r"[ \t]([kmb])([.)])[ \t](?=\w)")
_FAR = 500
"""Characters before a number in which the item before it began."""
_WORD_GOES_ON = re.compile(
    r"[ \t-](?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)s?\b|[ \t](?:per ?cent|percent|and a half)\b|"
    rf" point [a-z]|[ \t](?:thirds?|quarters|halves|fifths?|sixths?|eighths?|tenths?)\b|-to-[a-z]|{_MEASURED}"
)
_SCALE_NEXT = re.compile(r"[ \t-](?:a[ \t])?(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)\b")
_HALF = re.compile(r"(?:a[ \t])?(?:half|quarter)\b")
_HALF_BEFORE = re.compile(rf"(?:\d|\b(?:{'|'.join(sorted(_UNITS))}))[ \t]and[ \t](?:a[ \t])?$")
_UNIT_NEXT = re.compile(rf"[ \t](?:and[ \t])?(?:{'|'.join(sorted(_TENS | _UNITS))})\b")
_VAGUE_NEXT = re.compile(r"[ \t]of[ \t](?:thousands|millions|billions|hundreds)\b")
_CUT_BEFORE = re.compile(
    rf"(?:\bminus|[{CURRENCY_SIGNS}]|\b(?:{_CODES})\.?|ร้อยละ|yüzde)[ \t]?$|"
    rf"(?:[{_PERCENT}]|百分之|千分之|ไม่)$|(?:^|[ \t(])\.$"
)
_BELOW_ZERO = re.compile(r"(?:(?:^|\W)-|\bminus[ \t])[a-z]{0,3}$")
"""A minus before a currency, or part of its letters: "-$5", "minus US$5"; no range, no "fees-$5"."""
MONEY = re.compile(rf"(?:[a-z]{{0,3}}[{CURRENCY_SIGNS}]|(?:{_CODES})\b\.?)[ \t]?[0-9]")
"""A sum of money with its currency first."""
DIGITS = frozenset("0123456789")
SMALL = _PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_BINDING = _NUMBER_WORDS | frozenset("non no of half a and several minus".split())
"""Words that what follows them, a space apart, may belong to."""
_GOING_ON = _NUMBER_WORDS | _VAGUE | {"per", "half"}
"""Words that may go on behind a space or a mark."""


def _tails(bound: frozenset[str], marks: str) -> frozenset[str]:
    """Returns the last two letters of a word and a mark behind it that no bound word ends with, so that none does."""
    taken = {word[-2:] for word in bound}
    return frozenset(pair + mark for pair in _PAIRS - taken for mark in marks)


_PAIRS = frozenset(one + other for one in _PLAIN for other in _PLAIN)
_ANY = frozenset(map(chr, range(33, 127)))
SURE_BEFORE = (
    _tails(_BINDING | {f"{one}a" for one in _PLAIN}, " \t")
    | {one + mark + gap for one in _ANY for mark in ".,;:!?)'\"" for gap in " \t"}
    | {one + gap + mark for one in _ANY for gap in " \t" for mark in "('\""}
)
"""Three characters behind which a small letter surely starts a token: "rs ", "d, ", "d (", not "ed " (hundred)."""
SURE_BEFORE_DIGIT = _tails(frozenset({"minus", "yuzde", *_CODES.split("|")}), " ")
"""Three characters behind which a digit surely does."""
SURE_END = _tails(_GOING_ON, " \t\n") | {pair + mark for pair in _PAIRS for mark in ".,;:!?)"}
"""Two letters that surely end one, and what follows them."""
_GROUP_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3}){0,4} $")
_GROUP = re.compile(r"\d{3}(?![\d-])|\d{1,2}/\d")
_GROUP_LAST = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3}){0,4}$")
_GROUP_AFTER = re.compile(r" \d{3}(?![\d-])")


def starts_token(text: str, at: int, end: int) -> bool:
    """Tells whether folded `text[at:end]` starts where a token or a whole number starts.

    >>> starts_token("some 24,200 workers", 8, 11), starts_token("some 24,200 workers", 5, 11)
    (False, True)
    """
    if at == 0:
        return True
    first, before = text[at], text[at - 1]
    if before == " " and first in _PLAIN and _is_loose(text[max(0, at - 14) : at - 1], _BINDING):
        return True
    if before.isalnum() and first.isalnum() and before.isascii() and first.isascii():
        return False
    left = text[max(0, at - 24) : at]
    if _is_part(before) and _is_part(first):
        return _unspaced(before, first) and _starts_unspaced(left, first)
    if (cut := _cuts_money(text, at, left)) is not None:
        return not cut
    if not first.isalnum():
        return not _starts_within(text, at)
    if first.isdigit():
        return not (_cuts_number(left) or (before == " " and _GROUP_BEFORE.search(left) and _GROUP.match(text, at)))
    if before == "'" and left[-2:-1].isalnum():
        elided = _LAST_WORD.search(left[:-1])
        return _is_dense(left[-2]) or _is_dense(first) or bool(elided and elided[1] in _ELISIONS)
    if first in "ahq" and _HALF.match(text, at, end) and _HALF_BEFORE.search(left):
        return False
    first_word = _FIRST_WORD.match(text, at, end)
    return not _cuts_words(left, first_word[1] if first_word else "")


def _is_loose(words: str, bound: frozenset[str]) -> bool:
    """Tells whether words end with a plain one that is none of those bound to what follows, as most do."""
    last = words.rpartition(" ")[2]
    return last.isalpha() and last.isascii() and last.islower() and last not in bound


def _starts_within(text: str, at: int) -> bool:
    """Tells whether a match that starts with a mark starts in the middle of a token or a number."""
    first, before, after = text[at], text[at - 1], text[at + 1 : at + 2]
    if first in "–—―":  # a break is no minus sign
        return after.isdigit()
    if first == "'":
        return before.isalnum() and after.isalnum() and not _is_dense(before) and not _is_dense(after)
    return first in _PERCENT or (first in "-+.," and before.isalnum())


def _cuts_money(text: str, at: int, left: str) -> bool | None:
    """Tells whether a sum, its currency first, lacks its minus, its range's start, or letters; None of other words."""
    if MONEY.match(text, at) and _BELOW_ZERO.search(left):
        return True
    if text[at] not in CURRENCY_SIGNS or not (left[-1] in _DASHES or left[-1].isalnum()):
        return None
    return left[-2:-1].isdigit() if left[-1] in _DASHES else _names_currency(left)


def _names_currency(left: str) -> bool:
    """Tells whether letters before a currency sign make it another currency: "HK$", not "US$"."""
    return not (left.endswith("us") and not left[-3:-2].isalnum())


def _cuts_number(left: str) -> bool:
    """Tells whether a number that follows `left` is only the end of one: "24,", "-", "$", "minus "."""
    last, tail = left[-1], left[-2:-1]
    if last in "-+±~≈∼≥≤<#№" or _CUT_BEFORE.search(left):
        return True
    if last == ">":  # more than, and not the end of a tag
        return not (tail.isalnum() or tail in "/'\"")
    if last in "–—":  # a range, unless it is a break
        return tail.isdigit() or tail in _PERCENT
    return last in ".,:/'·٫٬" and tail.isdigit()


def _cuts_words(left: str, first_word: str) -> bool:
    """Tells whether a word that follows `left` belongs to what stands there: "non-", "twenty-", "three hundred"."""
    joined = _LAST_WORD.search(left[:-1])
    word = joined[1] if joined else ""
    if left[-1] == "-":
        return (
            word in _FLIPS or word in _TENS or (first_word in _NUMBER_WORDS | _FRACTIONS and word in _UNITS | {"multi"})
        )
    if left[-1] not in " \t" or not word:
        return word == "" and left[-1] in " \t" and first_word in _SCALES and left[-2:-1].isdigit()
    if word == "non" or (word == "no" and first_word == "one"):
        return True
    earlier = _LAST_WORD.search(left[: -len(word) - 2])
    previous = earlier[1] if earlier else ""
    if first_word in _VAGUE:
        return word == "of" and previous in _VAGUE
    if word == "half" or (word == "a" and previous == "half"):
        return first_word in _SCALES | {"a"}
    if first_word in _FRACTIONS - {"half"}:
        return word in _UNITS
    if first_word not in _NUMBER_WORDS:
        return False
    if word == "and":
        return previous in _ADDED and not left[: -len(previous) - len(" and ")].rstrip()[-1:].isdigit()
    return word in (_NUMBER_WORDS | {"several", "minus"} if first_word in _SCALES else _SCALES | _TENS | {"minus"})


def ends_token(text: str, at: int, end: int) -> bool:
    """Tells whether folded `text[at:end]` ends where a token or a whole number ends.

    >>> ends_token("5 million people", 0, 1), ends_token("Kenya's nurses", 0, 5), ends_token("can't go", 0, 3)
    (False, True, False)
    """
    if end >= len(text):
        return True
    last, after = text[end - 1], text[end]
    if after in " .,\n" and last in _PLAIN and _is_loose(text[max(at, end - 12) : end], _GOING_ON):
        return True
    if after.isalnum() and last.isalnum() and after.isascii() and last.isascii():
        return False
    if last.isdigit() and _number_goes_on(text, at, end):
        return False
    if _is_part(last) and _is_part(after):
        return _unspaced(last, after) and _ends_unspaced(text, end)
    if last == "'" and _is_part(text[end - 2]) and _is_part(after):
        return _is_dense(text[end - 2]) or _is_dense(after)
    if not _is_part(last):
        return not (last in "-+.," + CURRENCY_SIGNS and after.isdigit()) and not _range_goes_on(text, end)
    if after == "'" and text[end + 1 : end + 2].isalnum() and not (_is_dense(last) or _is_dense(text[end + 1])):
        return _is_whole_before_apostrophe(text, at, end)
    return not _words_go_on(text, at, end)


def _is_whole_before_apostrophe(text: str, at: int, end: int) -> bool:
    """Tells whether a word is whole without what follows its apostrophe: "Kenya's", "they'll", not "can't"."""
    ending = _APOSTROPHED.match(text, end + 1)
    if ending is None:
        return False
    word = text[max(at, end - 8) : end].split()[-1]
    return ending[1] == "s" or (word in _PRONOUNS if ending[1] in _CLITICS else len(word) > 3 and ending[1] in _CASES)


def _number_goes_on(text: str, at: int, end: int) -> bool:
    if _NUMBER_GOES_ON.match(text, end, end + 24):
        return not _is_label_next(text, at, end)
    return bool(_GROUP_AFTER.match(text, end) and _GROUP_LAST.search(text, max(at, end - 24), end))


def _is_label_next(text: str, at: int, end: int) -> bool:
    """Tells whether the letter behind a number is the mark of a list's next item: "a. cooks-90 b. nurses-60"."""
    label = _LABEL.match(text, end)
    return label is not None and chr(ord(label[1]) - 1) + label[2] in text[max(0, at - _FAR) : at].split()


def _range_goes_on(text: str, end: int) -> bool:
    """Tells whether a percent mark is followed by the other end of a range: "5%-10%"."""
    return text[end - 1] in _PERCENT and text[end] in _DASHES and text[end + 1 : end + 2].isdigit()


def _words_go_on(text: str, at: int, end: int) -> bool:
    """Tells whether a number in words, or a word with a negating ending, goes on after a match."""
    found = _LAST_WORD.search(text, max(at, end - 12), end)
    word = found[1] if found else ""
    if word == "per":
        return text.startswith((" cent", "\tcent"), end)
    if word == "half":
        return bool(_SCALE_NEXT.match(text, end))
    if word in _VAGUE:
        return bool(_VAGUE_NEXT.match(text, end))
    if word in _NUMBER_WORDS and _WORD_GOES_ON.match(text, end):
        return True
    if (word in _SCALES or word in _TENS) and (more := _UNIT_NEXT.match(text, end)):
        is_sum = word in _ADDED and not text[max(at, end - 24) : end - len(word)].rstrip()[-1:].isdigit()
        return is_sum or "and" not in more[0].split()
    following = _FIRST_WORD.match(text, end + 1)
    if text[end] == "-" and following:
        flips = following[1] in _FLIPS_AFTER or (word in _FLIPS and word != "un")
        return flips or (word in _TENS and following[1] in _UNITS)
    return False


# ---------------------------------------------------------------- scripts without spaces, and letters


def _is_part(char: str) -> bool:
    """Tells whether a character belongs to a word: letters, digits and the marks on them."""
    return char.isalnum() or (not char.isascii() and unicodedata.category(char)[0] == "M")


def _unspaced(left: str, right: str) -> bool:
    """Tells whether two letters may belong to two tokens, as in scripts that put no spaces between words."""
    if left.isdigit() and right.isdigit():
        return False
    if _is_katakana(left) and _is_katakana(right):
        return False
    return any(_is_dense(char) or _is_hangul(char) for char in (left, right))


def _starts_unspaced(left: str, first: str) -> bool:
    before = left[-1]
    if _is_hangul(first):
        return not _is_hangul(before) and not (before.isdigit() and first in "만천억조백")
    if first in _HAN_NUMBERS and (before in _HAN_NUMBERS or before.isdigit()):
        return False
    if before in _HAN_NEGATIONS or (before == "非" and left[-2:-1] not in tuple("南北东東西中")):
        return False
    return not _CUT_BEFORE.search(left) and unicodedata.category(first) != "Mn"


def _ends_unspaced(text: str, end: int) -> bool:
    last, after = text[end - 1], text[end]
    if _is_hangul(last) and _is_hangul(after):
        return bool(_JOSA.match(text, end))
    if after in _HAN_NUMBERS and (last in _HAN_NUMBERS or last.isdigit()):
        return False
    return unicodedata.category(after) != "Mn"


def _is_dense(char: str) -> bool:
    return char >= "\u0e00" and bool(ANY_DENSE.match(char))


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _is_katakana(char: str) -> bool:
    return "\u30a1" <= char <= "\u30ff"

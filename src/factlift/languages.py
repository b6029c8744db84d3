"""Whether a text is English at all: the rules and the checks read no other language, and would find nothing in silence.

Told by the small words that no prose does without, among a bounded sample of a text's words. Other languages have to
show theirs: that English ones are missing is said of tables and lists of names too. Particles that stand in names and
in English copy ("de", "la", "van", "al") count for nobody.
"""

from __future__ import annotations

import re

_LEAST_WORDS = 20
"""A text of fewer words is left alone."""
_LEAST_LETTERS = 40
_STRETCH = 4_000
"""Characters of each of the two stretches that are looked at."""
_ENOUGH = 0.2
_LEAST_SHARE = 0.09
_LEAST_DISTINCT = 3
_MARGIN = 3
"""How many times as many small words of another language there are as English ones."""

_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff\ufb00-\ufb06\uff21-\uff5a]")
_WORD = re.compile(r"[^\W\d_]+")

_ENGLISH = frozenset(
    """
    the and of to that is with from by are have has will would not who they their his she which were been had said
    but this it its for as on at after be was he or we you if there than about into what when where i my our your
    """.split()
)
_OTHERS = """
German:
und die das dem den ist nicht mit für auf ein eine einer einen im sich auch als bei nach aus wird werden sind
haben sie wir dass oder aber noch wie vor über durch zum zur vom sagte mehr nur kein keine

Dutch:
het een en niet dat zijn met voor op aan naar ook bij uit wordt worden heeft zij dit maar nog om deze werd
hebben geen meer zei volgens tegen onder zich niet

Afrikaans:
die het nie en vir aan om sal hulle wat ook deur uit ons maar hierdie was kan word gesê mense meer

French:
les des une est que qui dans pour pas sur au aux avec sont ont il elle ils ce cette ces leur plus par mais ou
selon entre être ainsi sera seront nous vous se sans sous deux

Spanish:
que en por para con una un se su sus como más lo es son fue ha han este esta pero sobre según entre también
desde hasta sin ser está serán será muy ya no ni

Portuguese:
que em para com uma um se seu sua como mais não é são foi por este esta mas sobre segundo entre também desde até
sem ser está serão será pelo pela ao aos na no nas nos ou disse

Italian:
che è non per una un con sono della delle dei degli nel nella alla alle dalla anche come più hanno si questo
questa ma secondo dopo essere stato gli sul sulla tra ha ai

Romanian:
și în că este sunt pentru din care nu pe mai au fost prin după dar sau unei unui cu va vor către această s

Catalan:
els les una un que per amb és són ha han van més com aquest aquesta però sobre segons entre també fins sense als
dels pels ser ens no

Swedish:
och att det en ett som är av på för med inte har till den var från om men eller vid de ska kan efter också under
han hon säger sig

Danish and Norwegian:
og at det en et som er på for med ikke har til den fra om men eller ved de skal kan etter efter også av af han
hun sier siger seg sig blir bliver

Icelandic:
og að það er í á sem ekki með til við var um en frá hann hún þeir eru hefur hafa verið þess fyrir af

Finnish:
ja on ei että se ovat oli joka jotka mutta kun myös hän sekä sen tai kuin ole olla mukaan ovat vuoden jo he

Polish:
się nie że na do jest są przez dla jak oraz po od ale który która które został zostało będzie będą także tym ich
jego to z w i o

Czech and Slovak:
se že na je v a pro jsou do ale který která které podle jako bude budou také od po jeho by už není s i k o sa že
sú pre podľa aj ako bude nie ktorý ktoré

Croatian, Serbian and Slovene:
je u i na se da za su od koji koja koje će nije po kao što ali iz biti bio bila te ili s prema više in ki za bo
so pa tudi ne

Lithuanian and Latvian:
ir kad no ar par uz tas bet kas ka nav tiek būs pēc arī jau vai lai tai iš su yra apie buvo bus dėl po už nuo

Estonian:
ja on ei et see kes mis oli ka kui aga või ning mida nende need tema pärast üle

Hungarian:
a az és hogy nem egy is van volt meg de ezt már csak mint vagy után által szerint lesz lesznek azt ki el még

Turkish:
ve bir bu için ile da de olarak olan daha çok gibi en sonra kadar göre ise ya değil var dedi her oldu ancak

Indonesian and Malay:
yang dan di ke dari untuk dengan ini itu pada adalah tidak akan oleh telah sebagai dalam juga para kata mereka
bahwa karena ia atau lebih tersebut

Swahili:
ya na wa kwa ni katika za la cha kuwa hii hiyo wao alisema watu kama pia yake yao huo hilo baada si lakini

Tagalog:
ang ng mga sa na ay ni at hindi para ito siya nila kung may din rin sila kay ayon pa nang mula

Vietnamese:
và của là có không được trong cho các một những với người đã này khi để từ về ra đến ở sẽ nhưng theo tại

Hausa:
da na ne a wani wata shi ta su ba cikin domin kuma ya sun don zai zuwa daga ce ko amma yi an

Albanian:
dhe në të e për me nga një që është janë nuk më do se si por ka kanë ishte tek pas së
"""
"""Small words of other languages, a paragraph for each."""
_SMALL = tuple(frozenset(part.partition(":")[2].split()) for part in _OTHERS.split("\n\n"))


def is_foreign(text: str) -> bool:
    """Returns whether a text is plainly in another language than English; False for what can't be told.

    >>> is_foreign("Das Ministerium wird im Herbst 300 Pflegekräfte nach Oman schicken, sagte die Ministerin, und "
    ...            "auch Katar will mehr als 100 von ihnen aufnehmen.")
    True
    >>> is_foreign("Maria de la Cruz, Juan de los Santos, Ana van den Berg")
    False
    """
    sample = _sample(text)
    words = list(map(str.lower, _WORD.findall(sample)))
    is_long = len(words) >= _LEAST_WORDS
    if is_long and sum(map(_ENGLISH.__contains__, words)) > _ENOUGH * len(words):
        return False  # told at a glance, as of nearly every article
    letters = len(_LETTER.findall(sample))
    if letters >= _LEAST_LETTERS and 2 * len(_LATIN.findall(sample)) < letters:
        return True
    return is_long and any(_shows(words, small) for small in _SMALL)


def _sample(text: str) -> str:
    """Returns a short text whole, of a longer one its beginning and what stands in its middle."""
    if len(text) <= 2 * _STRETCH:
        return text
    middle = len(text) // 2
    return f"{text[:_STRETCH]} {text[middle : middle + _STRETCH]}"


def _shows(words: list[str], small: frozenset[str]) -> bool:
    """Tells whether words hold enough of a language's small words, and of several, beside the English ones."""
    found = [word for word in words if word in small]
    return (
        len(found) >= _LEAST_SHARE * len(words)
        and len(set(found)) >= _LEAST_DISTINCT
        and len(found) >= _MARGIN * sum(word in _ENGLISH and word not in small for word in words)
    )

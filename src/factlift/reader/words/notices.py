"""Lines of a page by what they are: bylines, credits, notices, what a reader may press, labels of lists of links."""

from __future__ import annotations

import re

from factlift.lexicon import words_of

NEWSPAPERS = words_of("speaker_nouns", "newspaper") | frozenset(
    "Post Times News Herald Gazette Tribune Journal Chronicle Mail Telegraph Star Sun Standard Guardian Press Echo "
    "Argus Mirror Independent Record Online".split()
)
_NAME = r"[^\W\d_a-z][\w.’'-]{0,24}"
_WHOLE = rf"{_NAME}(?: (?:de|da|del|van|von|der|den|bin|al|el|la|le|{_NAME})){{0,4}}"
_NAMES = rf"{_WHOLE}(?:(?:, | and | & ){_WHOLE}){{0,4}}"
_DATED = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Easter|"
    r"Christmas)"
)
_SINCE = (
    rf"(?:\d{{1,3}} (?:{_DATED}|(?:minute|hour|day)s? ago)|\d{{1,4}}[:./-]\d|{_DATED}|today|yesterday|"
    r"an? \w{3,6} ago)"
)
_TRADE = r"(?:[^\W\d_][^\W\d_’-]{0,20} ){0,3}(?:correspondent|reporter|editor|writer|columnist)"
_PAPER = rf"(?:[^\W\d_][^\W\d_’-]{{0,20}} ){{0,3}}(?:{'|'.join(sorted(NEWSPAPERS))})"
_BYLINES = (
    rf"By:? (?!{_DATED}){_NAMES}(?:(?:,| in| \||,? for) {_NAMES})?(?:,? (?i:{_TRADE}))?",
    rf"{_NAMES},? (?:\| ?)?(?i:{_TRADE})(?:,? in {_NAMES})?",
    rf"(?i:(?:from )?(?:our|the|a|special|staff|senior|{_PAPER}) (?:own )?{_TRADE}s?|staff reporters?|{_PAPER} staff)",
    rf"\(?(?:(?:Additional )?[Rr]eporting|Words|Text|Writing|Story|Edited|Editing) by {_NAMES}[^\n\d]{{0,120}}",
)
_PICTURES = (
    r"[(\[]?(?:Photo(?:graph)?|Image|Picture|Pic|Credit|Video)s?(?: (?:by|credit))?\s?[:|/] ?[^\n\d]{0,80}[^\n\d.!?]",
    r"[(\[](?:Photo|Image|Picture|File photo)s?[^()\[\]\n\d]{0,80}[)\]]",
)
_BUTTONS = (
    r"(?:skip|jump) to (?:main )?(?:content|navigation)",
    r"(?:share|print|save|email|copy|listen to|bookmark|gift)(?: (?:this|the)(?: (?:article|story|page|link))?)?",
    r"subscribe(?: now)?|sign (?:in|up)|log ?in|register|menu|search|back to top",
    r"(?:follow us|click here|scroll (?:down|to continue))[^\n]{0,60}(?<![.!?])",
    r"(?:story|article) continues (?:below|after)[^\n]{0,40}",
    r"(?:advertisement|advertising|advert|sponsored|promoted)(?: content| ?[-–—|:] ?[^\n]{0,60})?",
    r"\d{1,2}[ -]min(?:ute)?s?(?: (?:read|listen|watch))?|(?:\d{1,4}|view|show|hide|read|load more) comments?",
    rf"(?:first |last )?(?:published|updated|posted|modified)(?: ?:)? (?:on |at )?{_SINCE}[^\n]{{0,90}}",
    r"(?:tags?|topics?|filed under|keywords|more on)\s?[:|] ?[^\n]{1,120}(?<![.!?])",
)
_LINE = re.compile("|".join((*_BYLINES, *_PICTURES, rf"(?i:{'|'.join(_BUTTONS)})")))
_CREDIT = re.compile(
    r"(?:^|(?<![/|:,-])\s)[(\[]?(?:File )?(?:Photo(?:graph)?|Image|Picture|Pic|Credit)s?(?: (?:by|credit))?\s?[:/] ?"
    r"[^\n\d.!?:()\[\]]{1,60}[)\]]?$",
    re.IGNORECASE,
)
_KICKER = re.compile(
    r"(?:exclusive|breaking(?: news)?|just in|updated?|analysis|feature|factbox|explainer|special report|investigation)"
    r"\s?[:|]\s?(?=\S)",
    re.IGNORECASE,
)
_SITE = re.compile(rf" ?(?:\||(?<= )[-–—](?= )) ?(?P<name>{_WHOLE})$")
_MAIL = re.compile(r"(?:From|To|Cc|Bcc|Date|Sent|Reply-To):\s\S")
_MENU = frozenset(
    "home world news politics business economy sport sports opinion comment culture life lifestyle travel health "
    "science technology tech video videos podcasts jobs weather more national local regional international africa asia "
    "europe americas uk us epaper subscribe login register menu search obituaries classifieds about contact".split()
) | {"log in", "sign in", "sign up", "about us", "contact us", "middle east", "latin america", "privacy policy"}
_STORY = r"(?:story|article|report|piece|page|post)"
_SAID = re.compile(
    rf"(?:(?:editor[’']?s?[’']? )?note:? |update:? )?(?:this|(?:an earlier|a previous|the original) version of this) "
    rf"(?:\w{{1,20}} )?{_STORY} (?:(?:is|was|has been|will be) (?:being |also )?"
    r"(?:updated|corrected|amended|clarified|edited|first published|originally)|"
    r"(?:gave|said|stated|wrongly|incorrectly|mis\w{2,12}|contained|carried))\b|"
    r"(?:this|it) is a (?:developing|breaking)(?: news)? story\b|"
    r"(?:correction|clarification)s?\b[^:]{0,40}:(?=[^:\d]{0,280}$).{0,120}\b(?:version|story|article|report|piece)\b|"
    r"(?:©|(?:\(c\)|copyright) \d{4})|[^\n\d]{0,200}\ball rights reserved\b|"
    r"(?:sign up|subscribe|register|get|join|enter your|want more)\b\D{0,120}\b(?:newsletters?|inbox|mailing list|"
    r"alerts)\b|(?:sign up|subscribe|enter your)\b\D{0,80}\b(?:e-?mail address|briefing)\b|"
    r"(?:you can )?unsubscribe at any time\b|"
    r"by (?:signing up|subscribing|registering|clicking|continuing)\b\D{0,60}\byou (?:agree|accept|consent)\b",
    re.IGNORECASE,
)
_LINKS = re.compile(
    r"(?:related(?: (?:stor(?:y|ies)|articles?|news|coverage|content|topics|links|reading|posts))?|"
    r"more (?:stories|news|coverage|headlines|on this(?: story| topic)?|to read|like this|from [^\n.:]{2,40})|"
    r"(?:most|top|trending|popular|latest|other|recent|recommended) (?:read|popular|viewed|shared|stories|news|"
    r"articles|posts|headlines|now)|also read|read (?:more|next|also)|you (?:may|might) also (?:like|be interested in)|"
    r"recommended(?: for you| reading)?|trending(?: now)?|editors?[’']s? picks?|(?:in|on) this (?:article|story|page)|"
    r"(?:table of )?contents|what to read next|don[’']t miss|further reading|up next|around the web|see also|"
    r"topics|tags)\s?[:|]?",
    re.IGNORECASE,
)


def is_notice(line: str) -> bool:
    """Return whether a line is a byline, a credit or a notice of the page, and no part of what the article tells.

    >>> [is_notice(line) for line in ("By Ann Ode", "This story has been updated.", "By Monday 40 cooks had left.")]
    [True, True, False]
    """
    return _LINE.fullmatch(line) is not None or _SAID.match(line) is not None


def opens_links(line: str) -> bool:
    """Return whether a line is the label of a list of links.

    >>> opens_links("Related stories"), opens_links("Related: 40 cooks leave"), opens_links("More cooks")
    (True, False, False)
    """
    return _LINKS.fullmatch(line) is not None


def credit_at(line: str) -> int | None:
    """Return where the credit begins that ends a caption.

    >>> credit_at("Cooks wait in Lima. Photo: Ann Ode / Harbour Post"), credit_at("A photo: they wait.")
    (19, None)
    """
    found = _CREDIT.search(line)
    return found.start() if found else None


def headline_in(line: str) -> tuple[int, int]:
    """Return where the headline stands in the first line of a page, without its label and the name of the page.

    >>> line = "EXCLUSIVE: Cooks leave | Harbour Post"
    >>> line[slice(*headline_in(line))]
    'Cooks leave'
    """
    label, site = _KICKER.match(line), _SITE.search(line)
    named = site is not None and ("|" in site.group() or site["name"].rsplit(" ", 1)[-1] in NEWSPAPERS)
    return label.end() if label else 0, site.start() if site and named else len(line)


def opens_mail(line: str) -> bool:
    """Return whether a line stands in the head of a mail: who wrote to whom, and when."""
    return _MAIL.match(line) is not None


def is_menu(line: str) -> bool:
    """Return whether a line may stand in the menu of a page."""
    return line.casefold() in _MENU

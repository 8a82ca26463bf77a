"""What two offices that stand one after the other are: of one person, or of two."""

from __future__ import annotations

from kelisim.annotate.owners import Title, parted_by_line
from kelisim.annotate.reading import Reading

_BODY = 16  # tokens of a plain body and what it is for
_REMIT = 8  # tokens of a sign and what a ministry is for


def beginning(title: Title, follow: Title) -> int:
    """Where the second office begins: behind the first where both have the one owner before them («Перудың вице-премьері, … министрі»)."""
    return follow.first if follow.extent[0] <= title.extent[0] else follow.extent[0]


def two_heads(title: Title, follow: Title, reading: Reading) -> bool:
    """«Ресей басшысы президент …мен сөйлесті»: a state's head, and right after the word another's office and name."""
    return reading.language.head_final and (title.role, follow.role) == ("leader", "president") and title.last == follow.first


def over_body(title: Title, follow: Title, reading: Reading) -> bool:
    """«сопредседатель чилийско-перуанской межправкомиссии по торговле, спецпредставитель президента Асанов»: in Russian a plain body and
    what it is for, in lower case, stand between two offices of one person, and a comma behind them."""
    start, end = title.extent[1], beginning(title, follow)
    heads = title.role == "head_of_organisation" and title.of in (None, follow.of) and reading.language.code == "ru"
    if not heads or not 2 <= end - start <= _BODY or reading.word(end - 1) != "," or parted_by_line(start, end, reading):
        return False
    words = reading.covered("title", "plural", "trigger.say.verb", "trigger.event.meet_verb", "trigger.event.visit_verb")
    body = any(start <= m.first < end for m in reading.begun(start, end, "heads.ORG"))
    plain = all(reading.tokens[n].text[0].islower() or reading.tokens[n].text in "-‑" for n in range(start, end - 1))
    return body and plain and words.isdisjoint(range(start, end))


def over_remit(title: Title, follow: Title, reading: Reading) -> bool:
    """«вице-премьері, ұлттық экономика министрі»: a sign and what the ministry is for stand between two offices of one person."""
    start, end = title.extent[1], beginning(title, follow)
    if not reading.language.head_final or follow.role not in ("minister", "deputy_minister") or not 2 <= end - start <= _REMIT:
        return False
    signs = reading.tokens[start].text in "–—-," and all(t.kind == "word" or t.text == "," for t in reading.tokens[start + 1 : end])
    words = reading.covered("name", "trigger.say.verb", "trigger.event.meet_verb")
    small = all(reading.tokens[n].text[0].islower() or reading.tokens[n].text == "," for n in range(start + 2, end))
    return signs and small and not parted_by_line(start, end, reading) and words.isdisjoint(range(start, end))

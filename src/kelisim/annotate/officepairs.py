"""What two offices that stand one after the other are: of one person, or of two."""

from __future__ import annotations

from kelisim.annotate.owners import Title, parted_by_line
from kelisim.annotate.reading import Reading

_REMIT = 8  # tokens of a sign and what a ministry is for


def beginning(title: Title, follow: Title) -> int:
    """Where the second office begins: behind the first where both have the one owner before them («Перудың вице-премьері, … министрі»)."""
    return follow.first if follow.extent[0] <= title.extent[0] else follow.extent[0]


def two_heads(title: Title, follow: Title, reading: Reading) -> bool:
    """«Ресей басшысы президент …мен сөйлесті»: a state's head, and right after the word another's office and name."""
    return reading.language.head_final and (title.role, follow.role) == ("leader", "president") and title.last == follow.first


def over_remit(title: Title, follow: Title, reading: Reading) -> bool:
    """«вице-премьері, ұлттық экономика министрі»: a sign and what the ministry is for stand between two offices of one person."""
    start, end = title.extent[1], beginning(title, follow)
    if not reading.language.head_final or follow.role not in ("minister", "deputy_minister") or not 2 <= end - start <= _REMIT:
        return False
    signs = reading.tokens[start].text in "–—-," and all(t.kind == "word" or t.text == "," for t in reading.tokens[start + 1 : end])
    words = reading.covered("name", "trigger.say.verb", "trigger.event.meet_verb")
    small = all(reading.tokens[n].text[0].islower() or reading.tokens[n].text == "," for n in range(start + 2, end))
    return signs and small and not parted_by_line(start, end, reading) and words.isdisjoint(range(start, end))

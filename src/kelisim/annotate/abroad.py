"""Which offices without a state are not of the publisher's own: a counterpart's, and a head's beside the publisher's own head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kelisim.annotate.ownerless import spoken_states
from kelisim.annotate.owners import Title
from kelisim.annotate.reading import Reading
from kelisim.lang.names.bearers import state_of_bearer
from kelisim.model.text import Span
from kelisim.world.world import country_of

_HEADS = ("president", "prime_minister")
_NEAR = 7  # tokens from «the neighbouring country» to the office of who comes from there
_BEHIND = 3  # tokens behind an office in which it may begin (“minister of the neighbouring country”)


def across(title: Title, titles: Sequence[Title], reading: Reading, home: str | None) -> str | None:
    """The state of a counterpart of whom it is not said, or of whoever comes from «the neighbouring country»: the other one of the text
    than the state of the office named before («министр Перуға ұшты … осындағы әріптесі …»); None for any other office."""
    if not title.counterpart and not _next_door(title, reading):
        return None
    before = [t.of for t in titles[: titles.index(title)] if t.of and t.of.startswith("country:") and not t.counterpart]
    own = before[-1] if before else home
    return most_spoken(reading, own) if own else None


def _next_door(title: Title, reading: Reading) -> bool:
    """«көрші елден … министр», «министр соседней страны»: close before an office, where nobody else is named between, or behind it."""
    beside, lands = tuple(reading.language.words("next_door")), tuple(reading.language.words("lands"))
    first, last = title.extent
    told = [at for at in range(max(0, first - _NEAR), first) if _plain(at + 2, first, reading)]
    told += [] if reading.language.head_final else range(last, last + _BEHIND)
    return any(reading.word(at).startswith(beside) and reading.word(at + 1).startswith(lands) for at in told)


def _plain(start: int, end: int, reading: Reading) -> bool:
    """Whether neither a name nor a sign stands there; what makes a possessive is none."""
    return all(t.text in ("'", "’") or (t.kind != "sign" and not t.text[0].isupper()) for t in reading.tokens[start:end])


def at_home(role: str, person: Span, people: Sequence[tuple[Span, str]], reading: Reading, home: str | None) -> str | None:
    """The publisher's state; for a head of state or government the other state of the text, where it names somebody else of whom the
    world knows that he headed the publisher's («президент … Астанаға келгенде Тоқаевпен сөйлесті»)."""
    if home is None or role not in _HEADS or _known(person, role, reading, home):
        return home
    others = (span for span, _ in people if span.of(reading.text) != person.of(reading.text))
    return (most_spoken(reading, home) or home) if any(_known(o, role, reading, home) for o in others) else home


def _known(person: Span, role: str, reading: Reading, state: str) -> bool:
    return state_of_bearer(person.of(reading.text), reading.language.code, role, [state]) is not None


def most_spoken(reading: Reading, other_than: str) -> str | None:
    """The state besides one of which the text speaks most, by name, by adjective or by its cities; None where two are level."""
    places = [country_of(str(m.value)) for m in reading.layer("name") if str(m.value).startswith("place:")]
    counts = Counter([str(m.value) for m in spoken_states(reading)] + [p for p in places if p])
    del counts[other_than]
    top = counts.most_common(2)
    return top[0][0] if top and (len(top) == 1 or top[0][1] > top[1][1]) else None

"""A fixed piece of work in plain Python, of the kind that reading takes: words found, folded, counted, cut, looked up and sorted.

How long it takes says how fast the machine is at the moment. Run by itself it does the work `ROUNDS` times, which `bench.py` puts beside
what reading takes in the same minutes. Nothing of Kelisim is in it, so that it stays the same when Kelisim changes.
"""

import re
from typing import NamedTuple

ROUNDS = 60
_WORD = re.compile(r"[^\W\d_]+|\d+|\S")
_LETTERS = "абвгдежзиклмнопрстуфхцчшщыэюя"
_WORDS, _STEM = 4000, 5  # different words of the text; letters of a stem


class Place(NamedTuple):
    """A word and where it stands."""

    start: int
    end: int
    text: str


def text() -> str:
    """A text of made-up words, always the same."""
    made, state = [], 1
    for _ in range(_WORDS):
        letters = []
        for _ in range(4 + state % 7):
            state = (state * 1103515245 + 12345) % 2**31
            letters.append(_LETTERS[(state >> 16) % len(_LETTERS)])
        made.append("".join(letters).capitalize() if state % 5 == 0 else "".join(letters))
    return " ".join(f"{word}," if n % 9 == 0 else word for n, word in enumerate(made))


def work(words: str) -> int:
    """The work once: how many words of the text share a stem with another."""
    places = [Place(m.start(), m.end(), m.group()) for m in _WORD.finditer(words)]
    stems: dict[str, list[Place]] = {}
    for place in places:
        stems.setdefault(place.text.casefold()[:_STEM], []).append(place)
    endings = {place.text[cut:] for place in places for cut in range(_STEM, len(place.text))}
    known = sum(any(place.text.endswith(e) for e in (place.text[-2:], place.text[-3:]) if e in endings) for place in places)
    alike = [same for same in stems.values() if len(same) > 1]
    alike.sort(key=lambda same: (-len(same), same[0].start))
    return known + sum(len(same) for same in alike)


if __name__ == "__main__":
    page = text()
    for _ in range(ROUNDS):
        work(page)

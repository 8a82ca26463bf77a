"""The state of an office that is told by pointing back: «аталған елдің президенті», «президент этой страны», "that country's minister"."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.annotate.owners import OF_STATE, Owner
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match

_BACK = 60  # tokens in which the state that is pointed at was named
_LONGEST = 16  # tokens of the pointing words and what stands between
_POST = 3  # tokens between the pointing words and the office («осы елдің Грузиядағы елшісі»)
_HELD = OF_STATE | {"speaker", "spokesperson", "counterpart"}


def said_state(match: Match, reading: Reading, owners: Sequence[Owner]) -> Owner | None:
    """The state named last before the words that point at one, where they stand beside an office; None without such words."""
    if str(match.value) not in _HELD:
        return None
    pointed = reading.begun(match.first - _LONGEST, match.last + 1, "reference")
    pointing = next((m for m in pointed if m.value == "that_state" and _beside(m, match, reading)), None)
    if pointing is None:
        return None
    named = [o for o in owners if o.entity.startswith("country:") and not o.adjective]
    before = [o for o in named if o.last <= min(pointing.first, match.first) and pointing.first - o.last <= _BACK]
    if not before:
        return None
    first, last = min(pointing.first, match.first), max(pointing.last, match.last)
    return Owner(first, last, before[-1].entity)


def _beside(pointing: Match, match: Match, reading: Reading) -> bool:
    """Right before the office, over where its bearer serves in Kazakh and Kyrgyz; in Russian and English also right behind it."""
    if reading.language.head_final:
        return 0 <= match.first - pointing.last <= _POST and not reading.broken(match.first)
    return pointing.first <= match.first <= pointing.last or pointing.first == match.last

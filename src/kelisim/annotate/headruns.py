"""How far a name reaches around its head in English: the run of capitals, over «of the», without an article before it."""

from __future__ import annotations

from collections.abc import Mapping

from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match

_REACH = 10  # tokens to either side


def extent(head: Match, reading: Reading, places: Mapping[int, Match], stops: frozenset[int]) -> tuple[int, int] | None:
    """Tokens of the run of capitals that holds `head`, or None where it stands alone or in lower case."""
    if not reading.capital(head.first) or (head.value == "EVENT" and reading.word(head.last) == "of"):
        return None  # "Summit of the Council" is called by its body alone
    first, last = _after_pair(_left(head, reading, stops), head, reading, places), _right(head, reading, stops, places)
    return (first, last) if last - first >= 2 and _heads(head, last, reading) else None


def _heads(head: Match, last: int, reading: Reading) -> bool:
    """A head ends its name («Steppe Institute»), or is followed by what it is of («Ministry of Energy»), or is a word for a lake or
    mount that may stand before the name."""
    if head.last == last or reading.word(head.last) in reading.language.words("links"):
        return True
    return head.first in reading.openings("beside.LOC", "beside.FAC")


def _after_pair(first: int, head: Match, reading: Reading, places: Mapping[int, Match]) -> int:
    """«Georgia–Armenia Business Forum»: the two states are named by themselves, the name begins after them."""
    one = places.get(first)
    other = places.get(one.last + 1) if one else None
    if one and other and other.last <= head.first and str(one.value).startswith("country:"):
        return other.last
    return min(after_adjectives(first, head.last, reading), head.first)


def after_adjectives(first: int, last: int, reading: Reading) -> int:
    """ "Turkish-Uzbek Intergovernmental Commission": the adjectives of two states tell whose a standing body is; its name follows them."""
    middle = _past_adjective(first, first, reading)
    pair = middle > first and reading.word(middle) == "-" and _past_adjective(middle + 1, last, reading) < last
    body = any(reading.word(n) in reading.language.words("bodies") for n in range(middle, last))
    return _past_adjective(middle + 1, last, reading) if pair and body else first


def _past_adjective(at: int, otherwise: int, reading: Reading) -> int:
    """The token behind the adjective of a state that begins at a token, the last of several."""
    return max((m.last for m in reading.begun(at, at + 1, "adjective")), default=otherwise)


def _left(head: Match, reading: Reading, stops: frozenset[int]) -> int:
    first = head.first
    offices = reading.covered("title")  # the president of a council is no part of its name
    # "Summit of the Council" is held by the council and is no part of its name
    gatherings = reading.covered("heads.EVENT") if head.value == "ORG" else frozenset[int]()
    while (
        first > 0
        and not (first - 1 in stops or first - 1 in offices or first - 1 in gatherings)
        and not reading.broken(first)
        and _in_run(first - 1, reading)
        and not (reading.word(first - 1) == "and" and _is_head(first - 2, reading))
        and head.first - first < _REACH
    ):
        first -= 1
    while first < head.first and (
        not reading.capital(first)
        or reading.word(first) in reading.language.words("links")
        or _article(first, reading)
        or _opening(first, reading)
    ):
        first += 1
    return first


def _is_head(at: int, reading: Reading) -> bool:
    """Whether a name ends at a token: "Davit Monastery and Manas University" are two."""
    return at + 1 in reading.closings("heads.ORG", "heads.FAC") and reading.capital(at)


def _article(at: int, reading: Reading) -> bool:
    return reading.word(at) in ("the", "a", "an", "this", "that", "its", "his", "her", "their")


def _opening(at: int, reading: Reading) -> bool:
    """ "At the Lima Airport": a preposition is capital at the head of a sentence, and no part of the name."""
    return reading.starts_sentence(at) and reading.word(at) in reading.language.words("heading_prepositions")


def _right(head: Match, reading: Reading, stops: frozenset[int], places: Mapping[int, Match]) -> int:
    offices = reading.openings("title")  # "Council of Foreign Ministers" holds one
    last = next((m.last for m in reading.begun(head.last, head.last + 1, "remit")), head.last)  # "Ministry of Trade, Industry and Energy"
    begun = last
    while last < len(reading.tokens) and last not in stops and not reading.broken(last) and last - begun < _REACH:
        if reading.word(last) == "and" and (head.value in ("LOC", "GPE", "FAC") or _state_next(head, last, places)):
            break  # "the Gulf and Central Asian countries"; "the International Monetary Fund and Japan"
        if _ends_with_state(last, head, reading, places) or (reading.word(last) == "and" and last + 1 in offices):
            break  # "Ministry of Trade of Hungary Ali Reza"; "the Cabinet and Vice President"
        if not (_in_run(last, reading) or _subject(last, head, reading)) or (last in offices and reading.capital(last - 1)):
            break
        last += 1
    while last > head.last and not (reading.capital(last - 1) or _compound(last - 1, reading)):
        last -= 1
    return last


def _ends_with_state(at: int, head: Match, reading: Reading, places: Mapping[int, Match]) -> bool:
    """Whether a capital after the state that a body is of begins another name: no word of a body is among those that follow."""
    if head.value != "ORG" or not reading.capital(at):
        return False
    ending = (p for n in range(head.last + 1, at) if (p := places.get(n)) and p.last == at)
    state = next((p for p in ending if str(p.value).startswith("country:")), None)
    if state is None:
        return False
    before = state.first - 1 - (reading.word(state.first - 1) in reading.language.words("articles"))
    follow = at
    while reading.capital(follow):
        follow += 1
    headed = any(reading.begun(at, follow, "heads."))
    return reading.word(before) in reading.language.words("possessing") and not headed


def _state_next(head: Match, conjunction: int, places: Mapping[int, Match]) -> bool:
    """Whether a state stands after «and» that follows the head itself: a second party, no part of the name."""
    return head.last == conjunction and conjunction + 1 in places


def _subject(at: int, head: Match, reading: Reading) -> bool:
    """The small words between the capitals of a subject: "Agreement on Cooperation in the Field of Energy", "Commission on Trade"."""
    if head.value == "ORG":
        return at == head.last and reading.word(at) == "on" and reading.capital(at + 1)
    return (
        head.value == "DOC"
        and reading.capital(head.last + 1)
        and reading.word(at) in ("on", "in", "to", "between", "against", "concerning")
    )


def _in_run(at: int, reading: Reading) -> bool:
    """A capital, a small word between two, a hyphen inside a word, or «and» between two capitals of one name."""
    if reading.capital(at) or _compound(at, reading):
        return True
    word = reading.word(at)
    if word == "and":
        return reading.capital(at + 1) and reading.capital(at - 1)
    return word in reading.language.words("links") - {"on"} or (reading.tokens[at].text == "-" and reading.glued(at))


def _compound(at: int, reading: Reading) -> bool:
    """The second half of a word with a hyphen whose first is capital: "Co-operation"."""
    hyphen = at > 1 and reading.tokens[at - 1].text == "-" and reading.glued(at - 1) and reading.glued(at)
    return hyphen and reading.capital(at - 2) and reading.word(at - 2) in reading.language.words("prefixes")

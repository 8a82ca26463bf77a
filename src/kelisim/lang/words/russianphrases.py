"""Russian names in the nominative: of a person all words in one case and gender, of a body its adjectives and first noun."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

from kelisim.lang.words.russiandictionary import is_first_a_name, like, parses
from kelisim.lang.words.russiannames import AS_IT_IS, CASES, Reading

_ADJECTIVES = frozenset({"ADJF", "PRTF"})
_UNLIKELY, _BENT = 100.0, 0.2
_GENDERS = ("masculine", "feminine", "neuter")
_Agreement = tuple[str, str, str]
_AGREEMENTS: tuple[_Agreement, ...] = tuple(product(CASES, ("singular", "plural"), _GENDERS))


def person(parts: Sequence[str], readings: Callable[[str], tuple[Reading, ...]]) -> str:
    """The words of a person's name in the nominative: the readings that agree and together cost least; as they stand where none do.

    Initials and words without a capital («фон», «уулу») stay.
    """
    choices = [readings(part) if part[:1].isupper() and "." not in part else () for part in parts]
    bent = _bent(choices)
    agreeing = [_by_agreement(choice) for choice in choices]
    costs = {agreement: sum(_cost(a.get(agreement), bent) for a in agreeing if a) for agreement in _AGREEMENTS}
    best = min(_AGREEMENTS, key=lambda agreement: costs[agreement])
    if costs[best] >= _UNLIKELY:
        return " ".join(parts)
    return " ".join(a[best][1].nominative if best in a else part for part, a in zip(parts, agreeing, strict=True))


def _by_agreement(choice: tuple[Reading, ...]) -> dict[_Agreement, Reading]:
    """Of the readings of a word the cheapest in each case, number and gender; one that tells no gender is of all three."""
    found: dict[_Agreement, Reading] = {}
    for reading in choice:
        analysis = reading[1]
        for gender in (analysis.gender,) if analysis.gender else _GENDERS:
            found.setdefault((analysis.case, analysis.number, gender), reading)
    return found


def _cost(reading: Reading | None, bent: bool) -> float:
    """What a reading costs, or that there is none; a name in -а that nobody lists is dearer in the nominative where one is `bent`."""
    if reading is None:
        return _UNLIKELY
    cost, analysis = reading
    stays = bent and cost == AS_IT_IS and analysis.case == "nominative" and analysis.lemma[-1] in "ая"
    return cost + (_BENT if stays else 0.0)


def _bent(choices: Sequence[tuple[Reading, ...]]) -> bool:
    """Whether a name likely stands bent: it is one word («Болтона»), or a known name in it may be («Майкла Гоува», «Джо Байдена»)."""
    told = [choice for choice in choices if choice]
    return len(told) == 1 or any(cost < AS_IT_IS and analysis.case != "nominative" for choice in told for cost, analysis in choice)


def body(parts: Sequence[str], readings: Callable[[str], tuple[Reading, ...]]) -> str:
    """The adjectives before the first noun and the noun, in the nominative; what follows stays («совет министров»)."""
    head = next((n for n, part in enumerate(parts) if not _is_adjective(part)), len(parts) - 1)
    if not parts or (parts[head].isupper() and len(parts[head]) > 1):
        return " ".join(parts)
    if head == 0:
        return " ".join([readings(parts[0])[0][1].nominative, *parts[1:]])
    for noun in sorted(_nouns(parts[head]), key=lambda p: p.tag.case != "nomn"):
        upright = _agreeing(parts[: head + 1], noun)
        if upright:
            return " ".join([*upright, *parts[head + 1 :]])
    return " ".join(parts)


def _is_adjective(word: str) -> bool:
    first = parses(word)[:1]
    return any(parse.tag.POS in _ADJECTIVES for parse in first) and not (word[:1].isupper() and is_first_a_name(word))


def _nouns(word: str) -> list[Any]:
    return [parse for parse in parses(word) if parse.tag.POS == "NOUN"]


def _agreeing(parts: Sequence[str], noun: Any) -> list[str] | None:
    """A noun with the adjectives that agree with it, in the nominative; None where one of them does not agree."""
    number, found = noun.tag.number, []
    for part in parts[:-1]:
        fitting = [p for p in parses(part) if p.tag.POS in _ADJECTIVES and p.tag.case == noun.tag.case]
        one = (p for p in fitting if p.tag.number == number and (number == "plur" or p.tag.gender == noun.tag.gender))
        adjective = next(one, None)
        if adjective is None:
            return None
        wanted = {"nomn", number} | ({noun.tag.gender} if number == "sing" else set())
        forms = [p.word for p in adjective.lexeme if wanted <= p.tag.grammemes and p.tag.POS == adjective.tag.POS]
        found.append(like(max(forms, key=lambda form: _alike(form, part), default=part), part))
    plain = noun.inflect({"nomn", number})
    return [*found, like(plain.word, parts[-1])] if plain else None


def _alike(form: str, word: str) -> int:
    """How many letters two forms begin with alike: «высший», not «высочайший», of «высшего»."""
    pairs = zip(form.replace("ё", "е"), word.casefold().replace("ё", "е"), strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(form), len(word)))

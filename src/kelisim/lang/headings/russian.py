"""Russian headings: a noun with the adjectives before it and the genitives and prepositions behind it, or an infinitive with its object.

The parts of speech are the dictionary's. A phrase ends where a word stands that nothing before it governs: a verb, another subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kelisim.lang.headings.heading import ACT, BY_NOUN, THING, Heading, Part, counts, headed, parts_of, spelled
from kelisim.lang.language import Language
from kelisim.lang.words.russiandictionary import is_listed, parses

_OBLIQUE = frozenset({"datv", "ablt", "loct", "loc2"})
_GOVERNED = frozenset({"gent", "gen2", "ablt", "datv"})  # the cases of a noun behind a noun
_STRAIGHT = frozenset({"nomn", "accs"})
_ANY = _OBLIQUE | _GOVERNED | _STRAIGHT


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun with what stands before it: the index of the noun, the index behind it, and the cases that all of it may have."""

    noun: int
    end: int
    cases: frozenset[str]


def heading(words: str, language: Language, kind: str) -> Heading | None:
    """A heading from a phrase; None where there is none in it."""
    parts = _opened(parts_of(words), language)
    if not parts:
        return None
    if kind == "document" and parts[0].folded in language.words("topics") and parts[0].folded.startswith("о"):
        return _about(words, parts, language)
    if _is(parts[0], "INFN", "VERB"):
        return _act(words, parts, kind, language)
    place, parts = _place(parts)
    first = _phrase(parts, 0, language)
    if first is None or _unfit(parts, first, language):
        return None
    end, stop = _complements(parts, first, language)
    if not _fits_alone(parts, first, end, stop):
        return None
    said = " ".join([_upright(words, parts, first, language), words[parts[first.end - 1].end : parts[end - 1].end].strip(), place]).strip()
    if first.end == end and stop is not None and not parts[stop].sign and not _is(parts[stop], "PREP"):
        return None  # «дорога способна …»: a subject with its verb
    if kind == "measure" and stop is not None and not parts[stop].sign:
        return None
    behind = parts[first.end : end]
    return Heading(headed(" ".join(said.split())), THING, any(p.quoted for p in parts[:end]), not behind and not place)


def _opened(parts: list[Part], language: Language) -> list[Part]:
    """Without the small words and short participles before the phrase: «также», «создана», «учреждается»."""
    openers = language.words("heading_openers")
    while parts and (parts[0].sign or parts[0].folded in openers or _is(parts[0], "PRTS", "PRCL") or _passive(parts[0])):
        parts = parts[1:]
    return parts


def _passive(part: Part) -> bool:
    return _is(part, "VERB") and part.folded.endswith("ся")


def _is(part: Part, *speech: str) -> bool:
    """Whether the dictionary's first reading of a word is one of some parts of speech."""
    return not part.quoted and parses(part.text)[0].tag.POS in speech


def _about(words: str, parts: Sequence[Part], language: Language) -> Heading | None:
    """«о борьбе с пожарами»: a document of which the words tell what it is about and not what it is."""
    first = _phrase(parts, 1, language)
    if first is None:
        return None
    end, _ = _complements(parts, first, language, governed=True)
    return Heading(f"{language.table('language', 'headings')['document']} {spelled(words, parts[:end])}")


def _act(words: str, parts: Sequence[Part], kind: str, language: Language) -> Heading | None:
    """«обеспечить проезд грузов»; of a group or a document only what is made: «создать рабочую группу»."""
    at = 1
    while at < len(parts) and _is(parts[at], "ADVB"):
        at += 1
    infinitive = _is(parts[0], "INFN")
    told = _phrase(parts, at, language)
    if told is None or not told.cases & _STRAIGHT or _unfit(parts, told, language):
        return None
    if kind in BY_NOUN:
        return heading(spelled(words, parts[at:]), language, kind)
    if not infinitive:
        return None
    end, stop = _complements(parts, told, language, governed=True)
    if stop is not None and not _clause(parts, stop):
        return None
    return Heading(headed(spelled(words, parts[:end])), ACT, any(p.quoted for p in parts[:end]))


def _place(parts: list[Part]) -> tuple[str, list[Part]]:
    """«в Батуми генконсульство Армении»: where something is, told before it, is told behind it."""
    if parts[0].folded in ("в", "во", "на") and len(parts) > 2 and parts[1].capital and not parts[2].capital and not parts[2].sign:
        if _is(parts[1], "ADJF", "PRTF"):
            return "", parts
        if _noun_cases(parts[1]) & {"loct", "loc2"} or not is_listed(parts[1].text):
            return f"{parts[0].folded} {parts[1].text}", parts[2:]
    return "", parts


def _noun_cases(part: Part) -> frozenset[str]:
    """The cases in which a word may stand as a noun; a name that the dictionary lacks, in any."""
    if part.quoted or (part.capital and not is_listed(part.text)) or part.text[1:] != part.text[1:].casefold() or part.text.isupper():
        return _ANY
    return frozenset(p.tag.case for p in parses(part.text) if p.tag.POS == "NOUN" and p.tag.case)


def _adjective_cases(part: Part) -> frozenset[str]:
    """The cases in which a word may stand as an adjective; none where it points («таких») or is first of all a noun."""
    found = parses(part.text)
    if part.quoted or found[0].tag.POS not in ("ADJF", "PRTF") or any("Apro" in p.tag for p in found):
        return frozenset()
    return frozenset(p.tag.case for p in found if p.tag.POS in ("ADJF", "PRTF"))


def _phrase(parts: Sequence[Part], at: int, language: Language) -> _Phrase | None:
    """The noun phrase that begins at a part; None where none does."""
    cases, number = _ANY, False
    while at < len(parts) and not parts[at].sign:
        part = parts[at]
        if adjective := _adjective_cases(part):
            cases = cases & adjective
        elif part.text[0].isdigit() or _is(part, "NUMR"):
            number = True
        elif nouns := _noun_cases(part):
            if part.folded in language.words("prepositions") or _is(part, "PREP", "CONJ", "NPRO"):
                return None
            return _Phrase(at, at + 1, _ANY if number else cases & nouns or (nouns if nouns == _ANY else frozenset()))
        else:
            break
        at += 1
    return _Phrase(at - 1, at, _ANY) if number else None  # «на 2026», «до 15 %»


def _complements(parts: Sequence[Part], first: _Phrase, language: Language, *, governed: bool = False) -> tuple[int, int | None]:
    """The index behind the last part that belongs to a phrase, and that of the part that does not; None where all do.

    `governed` tells that the phrase itself stands behind a preposition or a verb: what is joined to it stands as it does.
    """
    at, last = first.end, first
    while at < len(parts):
        told = None
        if _is(parts[at], "PREP") or parts[at].folded in ("о", "об", "по", "на", "в", "с", "к"):
            told = _phrase(parts, at + 1, language)
        elif parts[at].folded in ("и", "или") or parts[at].text == ",":
            told = _alike(parts, at, last, governed, language)
        elif parts[at].text in "–—" and at + 1 < len(parts) and parts[at - 1].capital and parts[at + 1].capital:
            told = _Phrase(at + 1, at + 2, _ANY)
        elif parts[at].capital and at + 1 < len(parts) and parts[at + 1].text in "–—":
            told = _Phrase(at, at + 1, _ANY)  # a line: «поезд Ташкент – Худжанд»
        else:
            told = None if _is(parts[at], "NUMR") else _phrase(parts, at, language)
            told = told if told and told.cases & _GOVERNED else None
        if told is None:
            return at, at
        at, last, governed = told.end, told, True
    return at, None


def _alike(parts: Sequence[Part], at: int, last: _Phrase, governed: bool, language: Language) -> _Phrase | None:
    """What is joined to the phrase before it by a comma or «и», and stands as that does."""
    behind = at + 1
    if behind < len(parts) and _is(parts[behind], "PREP"):
        behind += parts[at].text != ","
        if parts[at].text == ",":
            return None
        return _phrase(parts, behind, language)
    told = _phrase(parts, behind, language)
    if told is None or _is(parts[behind], "PRTF"):
        return None
    same = told.cases & last.cases
    return told if same and (governed or "nomn" in same) else None


def _unfit(parts: Sequence[Part], first: _Phrase, language: Language) -> bool:
    """Whether a noun names nothing that is undertaken: people, a side, an amount."""
    noun = parts[first.noun]
    if noun.quoted or noun.text[0].isdigit() or parts[0].text[0].isdigit():
        return not noun.quoted
    if any(noun.folded.startswith(word) for word in language.words("companies")):
        return True
    first_noun = next((p for p in parses(noun.text) if p.tag.POS == "NOUN"), None)
    if first_noun is not None and "anim" in first_noun.tag and is_listed(noun.text):
        return True
    return counts(noun.text, language)


def _clause(parts: Sequence[Part], stop: int) -> bool:
    """Whether what ends a phrase is a sign, behind which another clause begins."""
    return parts[stop].sign


def _fits_alone(parts: Sequence[Part], first: _Phrase, end: int, stop: int | None) -> bool:
    """Whether a phrase is whole: one in the genitive or dative that is cut off by another word belongs to that word."""
    if not first.cases:
        return False
    if parts[first.noun].text.isupper() and first.noun and "nomn" not in first.cases:
        return False  # nobody tells how an abbreviation is bent
    straight = bool(first.cases & _STRAIGHT)
    return straight or stop is None or (_clause(parts, stop) and not first.cases <= _OBLIQUE)


def _upright(words: str, parts: Sequence[Part], first: _Phrase, language: Language) -> str:
    """The noun and what stands before it, in the nominative."""
    said = spelled(words, parts[: first.end])
    if _is(parts[0], "NUMR") or parts[first.noun].quoted or ("nomn" in first.cases and first.noun == 0 and first.cases <= _STRAIGHT):
        return said
    return language.nominative(said)

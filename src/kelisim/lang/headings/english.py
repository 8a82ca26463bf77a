"""English headings: a noun phrase without its article, or what is to be done, from its verb on.

English tells its parts of speech by place: a phrase ends at an auxiliary, a relative word or a pronoun; its noun is the last word before
the first preposition, and has to be one that the glossary knows, or a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.lang.glossary import nouns_of
from kelisim.lang.headings.heading import ACT, BY_NOUN, THING, Heading, Part, counts, headed, parts_of, spelled
from kelisim.lang.language import Language

_ARTICLES = ("a", "an", "the")
_SHORT = 2  # words of a phrase that tells only the sort


def heading(words: str, language: Language, kind: str) -> Heading | None:
    """A heading from a phrase; None where there is none in it."""
    parts = _opened(parts_of(words), language)
    if not parts or parts[0].sign:
        return None
    if kind == "document" and parts[0].folded in ("on", "about"):
        end = _end(parts, language)
        return Heading(f"{language.table('language', 'headings')['document']} {spelled(words, parts[:end])}") if end > 1 else None
    if _is_verb(parts, language):
        return _act(words, parts, kind, language)
    place, parts = _place(words, parts)
    parts = parts[1:] if parts[0].folded in _ARTICLES else parts
    end = _end(parts, language)
    noun = _noun(parts[:end], language)
    if noun is None or _amount(parts[: noun + 1], language):
        return None
    said = spelled(words, parts[:end])
    names = any(part.capital for part in parts[1:end])
    bare = end <= _SHORT and noun == end - 1 and not place and not names
    return Heading(headed(f"{said} {place}".strip()), THING, any(p.quoted for p in parts[:end]) or names, bare)


def _opened(parts: list[Part], language: Language) -> list[Part]:
    """Without the small words before the phrase («among them», «that»), and without «to» before a verb."""
    openers = language.words("heading_openers")
    while parts and parts[0].folded in openers:
        parts = parts[1:]
    return parts


def _is_verb(parts: Sequence[Part], language: Language) -> bool:
    """Whether a phrase begins with a verb: one of the list before no preposition («train 40 doctors», not «train between …»), or a past."""
    if parts[0].capital or len(parts) < 2:
        return False
    behind = parts[1].folded
    past = parts[0].folded.endswith("ed") and (behind in _ARTICLES or parts[1].capital)
    if parts[0].folded.endswith("s") and parts[0].folded[:-1] in language.words("heading_verbs") and not _prepositional(parts[1], language):
        return True
    return past or (parts[0].folded in language.words("heading_verbs") and not _prepositional(parts[1], language))


def _prepositional(part: Part, language: Language) -> bool:
    return part.folded in language.words("heading_prepositions")


def _act(words: str, parts: list[Part], kind: str, language: Language) -> Heading | None:
    """«train 40 geologists»; of a group or a document only what is made."""
    if parts[1].folded in ("up", "out") and kind in BY_NOUN:
        parts = [parts[0], *parts[2:]]
    if kind in BY_NOUN and parts[1].folded in _ARTICLES:
        return heading(spelled(words, parts[1:]), language, kind)
    if parts[0].folded not in language.words("heading_verbs"):
        return None
    end = _end(parts, language)
    if end < _SHORT + 1 or parts[1].text in "$€£" or counts(parts[2].text, language):
        return None
    return Heading(headed(spelled(words, parts[:end])), ACT, any(p.quoted for p in parts[:end]))


def _place(words: str, parts: list[Part]) -> tuple[str, list[Part]]:
    """«In Bokhtar a hospital»: where something is, told before it, is told behind it."""
    if parts[0].folded in ("in", "at"):
        for at, part in enumerate(parts[1:5], 1):
            if part.folded in _ARTICLES and at > 1 and all(p.capital for p in parts[1:at]):
                return f"{parts[0].folded} {spelled(words, parts[1:at])}", parts[at:]
    return "", parts


def _end(parts: Sequence[Part], language: Language) -> int:
    """The index behind the last part of a phrase: it ends at an auxiliary or a relative, and not in a small word."""
    stops = language.words("auxiliaries") | language.words("relatives") | language.words("that") | language.words("heading_stops")
    end = next((n for n, part in enumerate(parts) if part.folded in stops or (part.sign and not _joins(parts, n))), len(parts))
    small = language.words("heading_prepositions") | language.words("conjunctions") | frozenset((*_ARTICLES, "to"))
    while end and (parts[end - 1].folded in small or parts[end - 1].sign):
        end -= 1
    return _unhurried(parts, end, language)


def _joins(parts: Sequence[Part], at: int) -> bool:
    """Whether a sign stands inside a phrase: a line between two names, a sum."""
    between = 0 < at < len(parts) - 1 and parts[at - 1].capital and parts[at + 1].capital
    return (parts[at].text in "–—" and between) or parts[at].text in "$€£%"


def _unhurried(parts: Sequence[Part], end: int, language: Language) -> int:
    """Without how a talk was held, which the noun before it has not: «by phone», «by video link»."""
    for manner in language.words("heading_manners"):
        size = manner.count(" ") + 1
        if end > size and " ".join(p.folded for p in parts[end - size : end]) == manner:
            return end - size
    return end


def _noun(parts: Sequence[Part], language: Language) -> int | None:
    """The index of the noun: the last word before the first preposition; None where it is none that is known."""
    prepositions = language.words("heading_prepositions")
    behind = next((n for n, part in enumerate(parts) if part.folded in prepositions), len(parts))
    if not behind or parts[behind - 1].text[0].isdigit():
        return None
    noun = parts[behind - 1]
    known = noun.quoted or (noun.capital and behind > 1) or bool(nouns_of(language.code) & set(language.lemmas(noun.folded)))
    return behind - 1 if known else None


def _amount(parts: Sequence[Part], language: Language) -> bool:
    """Whether a phrase is but a number of something that is measured or paid."""
    return parts[0].text in "$€£" or parts[0].text.strip("0123456789.,–—") == "" or counts(parts[-1].text, language)

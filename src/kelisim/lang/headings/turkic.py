"""Kazakh and Kyrgyz headings: the noun comes last, and all that belongs to it before it.

A word is taken for a noun where the glossary or the lists know its lemma, where it is a verb's noun in -у, or where its ending is a
possessive with a case, which no verb has: «терминалды» is a terminal in the accusative, «шақырды» a verb of the past.
"""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.lang.glossary import nouns_of
from kelisim.lang.headings.heading import ACT, THING, Heading, Part, headed, parts_of, spelled
from kelisim.lang.language import Language
from kelisim.lang.tokens import fold
from kelisim.lang.words.analysis import Analysis

_ARGUMENTS = frozenset({"accusative", "dative", "ablative"})  # cases that a verb asks for
_BEHIND = 4  # words behind a phrase among which its noun is looked for
_ACT = 2  # words without which an act has no object
_BARE = 2  # words that tell a sort: «жұмыс тобы», «қорытынды хаттама»
_SHORTEST = 4  # letters of a stem that is told by its ending alone
_BY_PLACE = ("project", "measure", "schedule")  # kinds of which a place told before them is theirs; a document is signed there


def heading(words: str, language: Language, kind: str, behind: str) -> Heading | None:
    """A heading from a phrase and the text behind it; None where there is none in it."""
    small = language.table("language", "headings")
    parts = _opened(parts_of(words), language)
    if not parts or any(part.text in ",;:(" for part in parts[-1:]):
        return None
    if kind == "document" and parts[-1].folded in language.words("about") and len(parts) > 1:
        parts = _own(parts, language)
        return Heading(f"{headed(spelled(words, parts))} {small['document']}") if len(parts) > 1 else None
    words, parts = _completed(words, parts, behind, language)
    last = _noun(parts[-1], language) if parts else None
    if last is None or (last.case == "genitive" and kind not in ("project", "document")):
        return None
    act = _is_act(last.lemma, language) and kind in ("measure", "support", "schedule")
    own = _own(parts, language, act=act)
    return _said(words, own, last, kind, language, act=act) if own and not _ownerless(own, language) else None


def _ownerless(own: Sequence[Part], language: Language) -> bool:
    """Whether a phrase begins with what belongs to a word that was cut off: «кеңесінің отырысы»."""
    first = None if own[0].capital or len(own) == 1 else _noun(own[0], language)
    return first is not None and first.possessive == "third"


def _said(words: str, own: Sequence[Part], last: Analysis, kind: str, language: Language, *, act: bool) -> Heading | None:
    """The parts that are left, the last in the nominative; None where they say nothing by themselves."""
    if own[0].text[0].isdigit() and not act:
        own = own[max((n + 1 for n, part in enumerate(own) if part.folded in language.words("topics")), default=len(own)) :]
    if not own or (act and len(own) < _ACT):
        return None
    noun = own[-1].text if own[-1].quoted else last.nominative
    before = spelled(words, own[:-1])
    gap = words[own[-2].end : own[-1].start] if len(own) > 1 else ""
    if not act and len(own) > 1:
        placed = _placed(own, kind, language)
        if placed is None:
            return _said(words, own[1:], last, kind, language, act=act)
        before = placed + before[own[0].end - own[0].start :]
    named = any(part.quoted for part in own)
    bare = len(own) <= _BARE and not named and not act
    if bare and last.possessive == "third" and (len(own) == 1 or _ordinal(own[0], language)):
        return None  # «үшінші агрегаты»: of what is not told
    return Heading(headed(before + gap + noun), ACT if act else THING, named, bare)


def _ordinal(part: Part, language: Language) -> bool:
    """Whether a word is an ordinal, which says which of several and not whose."""
    return bool(language.ordinal_words.find(language.tokenize(part.text)))


def _placed(own: Sequence[Part], kind: str, language: Language) -> str | None:
    """The first word of a phrase: «Бишкекте борбор» as «Бишкектеги борбор»; None where it is the place of an act and of no thing."""
    first = own[0]
    reading = None if first.quoted else language.analyse(first.text)[0]
    if reading and reading.case == "locative" and fold(reading.lemma) in nouns_of(language.code):
        return None  # «сапарда»: when, and not where
    if reading is None or not first.capital or first.text.isupper() or own[1].sign:
        return first.text
    if reading.case != "locative" or not first.folded.endswith(tuple(language.words("locatives"))):
        return first.text
    if kind not in _BY_PLACE or any(part.quoted for part in own):
        return None
    return language.inflect(reading.lemma, case="locative_adjective", possessive=reading.possessive)


def _opened(parts: list[Part], language: Language) -> list[Part]:
    """Without what only joins the phrase to its sentence: small words, pointers («олардың қатарында»), half of a relation («арналған»)."""
    small = frozenset().union(
        *(language.words(kind) for kind in ("demonstratives", "particles", "conjunctions", "postpositions", "topics", "in_dates")),
        language.words("heading_openers"),
        language.words("partners"),
    )
    pointers = language.words("heading_pointers")
    while parts and (parts[0].sign or parts[0].folded in small or parts[0].folded in pointers):
        parts = parts[2:] if parts[0].folded in pointers else parts[1:]
    return parts


def _completed(words: str, parts: list[Part], behind: str, language: Language) -> tuple[str, list[Part]]:
    """The phrase with the words behind it up to its noun, where it ends in a genitive or an attribute: «комиссияның» + «отырысын»."""
    last = parts[-1]
    if not (_attribute(last, language) or _is_genitive(last, language)):
        return words, parts
    following = parts_of(" ".join(behind.split()))[:_BEHIND]
    for at, part in enumerate(following):
        if part.sign:
            break
        reading = _noun(part, language)
        if reading and (reading.possessive == "third" or not _is_genitive(last, language)) and not _attribute(part, language):
            longer = f"{words[: last.end]} {spelled(' '.join(behind.split()), following[: at + 1])}"
            return longer, [p for p in parts_of(longer) if p.start >= parts[0].start]
    return words, [] if _attribute(last, language) else parts


def _attribute(part: Part, language: Language) -> bool:
    """Whether a word only describes what comes behind it: «жөніндегі», «шекарадағы», «арналған»."""
    if part.quoted or _noun(part, language):
        return False
    return part.folded in language.words("topics") or part.folded.endswith(tuple(language.words("attributive_locatives")))


def _is_genitive(part: Part, language: Language) -> bool:
    reading = _noun(part, language)
    return reading is not None and reading.case == "genitive"


def _own(parts: list[Part], language: Language, *, act: bool = False) -> list[Part]:
    """What belongs to the noun at the end: not what stands before «кейін», nor a subject or object of the verb that was cut off."""
    first = 0 if act or not _aside(parts, language) else 2
    subjects = language.words("heading_subjects")
    for at, part in enumerate(parts[:-1]):
        if part.text in ";:" or part.folded in subjects or (not act and _apart(parts, at, first, language)):
            first = at + 1
    return _opened(parts[first:], language) if first else parts


def _apart(parts: Sequence[Part], at: int, first: int, language: Language) -> bool:
    """Whether what stands up to a part belongs to a verb that was cut off: it ends in a sign, a postposition, or a verb's case."""
    part, later = parts[at], parts[at + 1 :]
    if part.sign:
        return part.text in ",()" or (part.text in "–—" and not (parts[at - 1].capital and later[0].capital))
    purposes = language.words("heading_purposes")
    if part.folded in purposes:
        return at <= first + 1 and not _verbal(later[0], language)
    if part.folded in language.words("postpositions") - language.words("topics") - language.words("about"):
        return not _verbal(later[0], language)
    return _argument(part, language) and not any(_verbal(p, language) for p in later)


def _aside(parts: Sequence[Part], language: Language) -> bool:
    """Whether a phrase begins with when something was done: «отырыстың соңында»."""
    if len(parts) < 3 or not _is_genitive(parts[0], language):
        return False
    return any(reading.case == "locative" and reading.possessive == "third" for reading in language.analyse(parts[1].text)[:2])


def _argument(part: Part, language: Language) -> bool:
    """Whether a plain word stands in a case that a verb asks for."""
    if part.capital or part.folded in language.words("topics"):
        return False
    reading = _noun(part, language)
    return reading is not None and reading.case in _ARGUMENTS


def _verbal(part: Part, language: Language) -> bool:
    """Whether a word is a participle or a verb's noun, to which what stands before it may belong."""
    if part.folded in language.words("adjectives"):
        return False
    if part.folded.endswith(tuple(language.table("language", "headings")["participles"])) and len(part.text) > _SHORTEST:
        return True
    return part.folded in language.words("topics") or any(_is_act(reading.lemma, language) for reading in language.analyse(part.text)[:2])


def _is_act(lemma: str, language: Language) -> bool:
    """Whether a lemma is a verb's noun («алмасу», «жоюу») and no thing that ends alike («су»)."""
    verbal = tuple(language.table("language", "headings")["verbal_nouns"])
    return len(lemma) > _SHORTEST - 1 and fold(lemma).endswith(verbal) and fold(lemma) not in language.words("heading_nouns")


def _noun(part: Part, language: Language) -> Analysis | None:
    """The reading of a word as a noun; None where it is not surely one."""
    if part.quoted:
        return Analysis(part.text, nominative=part.text)
    if part.sign or not part.text[-1].isalpha():
        return None
    for reading in language.analyse(part.text):
        bare = fold(reading.lemma).rpartition("-")[2]
        if bare in nouns_of(language.code) or fold(reading.lemma) in nouns_of(language.code) or _is_act(reading.lemma, language):
            return reading if reading.case not in ("locative", "locative_adjective", "instrumental") else None
    first = language.analyse(part.text)[0]
    owned = first.possessive == "third" and first.case in ("accusative", "genitive", "dative") and len(first.lemma) >= _SHORTEST
    owned = owned and not fold(first.lemma).endswith(tuple(language.table("language", "headings")["participles"]))
    return first if owned or (first.lemma.isupper() and len(first.lemma) > 1) else None

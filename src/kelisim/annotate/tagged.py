"""What the trained tagger adds to the names that rules find: names where they found none, and a better reading of doubtful ones.

The figures here were set on corpora that the tagger learns from, read by models that had not seen the half in question (KazNERD valid,
factRuEval devset, CrossNER politics and WikiGold), never on gold documents. A name of which the tagger is as sure as `LEAST` says was
right there three times in four; one of which it is `SURE` was right nineteen times in twenty where rules found no name, and six to ten
times as often as the rule where the two told the same words apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kelisim.annotate.headlines import outside_headline
from kelisim.annotate.headruns import after_adjectives
from kelisim.annotate.heads import NameSpan, tokens_of
from kelisim.annotate.reading import Reading
from kelisim.annotate.settle import bare
from kelisim.annotate.stems import forename_stem
from kelisim.annotate.syllabic import syllabic_end
from kelisim.annotate.tagger import TaggedName

SURE = 0.9
_ACRONYM = re.compile(r"(?<=[а-яәғқңөұүһіё])[А-ЯӘҒҚҢӨҰҮҺІЁ]")  # «ТюркПА»
LEAST = {"PERSON": 0.7, "GPE": 0.6, "ORG": 0.7, "LOC": 0.7, "FAC": 0.9, "EVENT": 0.8, "DOC": 0.8, "WORK": 0.8}


def credible(tagged: Sequence[TaggedName], reading: Reading) -> list[TaggedName]:
    """The tagged names that may be names at all: no institution without its state, nothing inside an office or a unit («доллар США»),
    no capitals of a headline that the text below does not bear out, and no single word that opens a sentence, unless the tagger is
    sure of it."""
    no_names = reading.covered("title", "plural", "units", "months", "weekdays")
    told = {(s.first, s.last) for s in outside_headline([as_span(n) for n in tagged], reading)}
    heads = {(m.first, m.last) for m in reading.layer("heads.ORG", "heads.DOC", "heads.EVENT")}
    adjectives = reading.covered("adjective") | _regional(reading)
    held = [n for n in tagged if (n.first, n.last) in told and _stands(n, heads, reading) and not _of_people(n, reading)]
    held = [n for n in held if n.type == "PERSON" or not (adjectives.issuperset(range(n.first, n.last)) or _no_name(n, reading))]
    held = [replace(n, first=after_adjectives(n.first, n.last, reading)) if n.type == "ORG" else n for n in held]
    held = [_before_sides(n, reading) for n in held]
    held = [n for n in held if n.type == "PERSON" or n.first not in reading.covered("remit")]
    return [n for n in held if not no_names.issuperset(range(n.first, n.last))]


def _pair(name: TaggedName, reading: Reading) -> bool:
    """«Қазақстан-Әмірлік» of «Қазақстан-Әмірлік қатынастары»: a state, a hyphen and one more word are no name of a place or a body."""
    named = reading.begun(name.first, name.first + 1, "name")
    state = any(str(m.value).startswith("country:") and m.last == name.last - 2 for m in named)
    return state and reading.language.head_final and name.type in ("GPE", "ORG") and reading.word(name.last - 2) == "-"


def _of_people(name: TaggedName, reading: Reading) -> bool:
    """«Президента Чили», «Кабинета Министров Президент Асанов»: a body's name neither begins with an office nor runs on into one; and
    no name but a person's holds one of one-syllable words («банка Чон Гю Сон»)."""
    offices = list(reading.begun(name.first, name.last, "title")) if name.type == "ORG" else []
    onward = reading.capital(name.last) and not reading.broken(name.last)
    begins = any(m.first == name.first and m.last < name.last for m in offices) and not reading.language.head_final
    syllabic = name.type != "PERSON" and any(n < syllabic_end(n, reading) <= name.last for n in range(name.first, name.last))
    return syllabic or begins or (onward and any(m.last == name.last and m.first > name.first for m in offices))


def _no_name(name: TaggedName, reading: Reading) -> bool:
    """A short form of a plain noun ("GDP", "MoU"), and what ends in a small word ("Central and")."""
    words = reading.language.words
    alone = name.last - name.first == 1 and reading.word(name.first) in words("acronyms")
    return alone or _loose(name, reading) or reading.word(name.last - 1) in words("links") | words("and")


def _before_sides(name: TaggedName, reading: Reading) -> TaggedName:
    """ "Working Group between Peru and Chile": between whom a body stands is no part of its name."""
    between = reading.language.words("sides_between")
    ends = [n for n in range(name.first + 1, name.last) if reading.word(n) in between]
    return replace(name, last=ends[0]) if ends and name.type == "ORG" else name


def _loose(name: TaggedName, reading: Reading) -> bool:
    """In English what stands around a dash ("ANDINA - Government of Peru"), or ends in a plain word ("1,600 joint"), is no name of a body
    or an occasion."""
    if reading.language.code != "en" or name.type not in ("ORG", "EVENT"):
        return False
    dashes = [n for n in range(name.first, name.last) if reading.tokens[n].text in "-–—"]
    apart = any(not (reading.glued(n) and reading.glued(n + 1)) for n in dashes)
    last = reading.tokens[name.last - 1]
    return apart or (last.kind == "word" and last.text[0].islower() and reading.tokens[name.last - 2].text not in "-'’")


def _regional(reading: Reading) -> set[int]:
    """Tokens of the adjectives of parts of the earth ("Central Asian")."""
    endings = tuple(reading.language.words("regional"))
    return {k for n in reading.capitals if endings and reading.word(n).endswith(endings) for k in (n - 1, n) if k >= 0}


def _stands(name: TaggedName, heads: set[tuple[int, int]], reading: Reading) -> bool:
    if name.sure < LEAST[name.type] or (name.first, name.last) in heads or _pair(name, reading):
        return False
    inside = range(name.first, name.last)
    if all(reading.tokens[n].text.isupper() for n in inside) and reading.covered("heads.", "beside.").issuperset(inside):
        return False  # «ЛЭП», «АО НК»: abbreviations for kinds of things
    if name.type == "ORG" and bare(as_span(name), reading):
        return False
    if name.type == "PERSON" and any(_ACRONYM.search(t.text) for t in reading.tokens[name.first : name.last]):
        return False
    if name.last - name.first > 1:
        return True
    if name.type != "PERSON" and forename_stem(reading.word(name.first), reading):
        return False  # «между Абаем и Токтогулом»: a given name by itself is nobody's city
    if name.type == "GPE" and reading.capital(name.first - 1) and reading.word(name.first - 1) in reading.language.families:
        return False  # «Вэньчжоу» of «Лю Вэньчжоу»
    return name.sure >= SURE or not reading.starts_sentence(name.first)


def with_sure(things: Sequence[NameSpan], tagged: Sequence[TaggedName], reading: Reading) -> list[NameSpan]:
    """The names of things with those of which the tagger is sure: where rules found none, and in place of what they found inside the
    same words. Names of people only clear the ground: `find_persons` takes them up."""
    kept = dict.fromkeys(things)
    holders: dict[int, list[NameSpan]] = {}
    for thing in kept:
        _hold(thing, holders)
    for name in (n for n in tagged if n.sure >= SURE):
        over = {t: None for n in range(name.first, name.last) for t in holders.get(n, ()) if t in kept}
        if all(_yields(t, name, reading) for t in over):
            for thing in over:
                del kept[thing]
            if name.type != "PERSON":
                kept[as_span(name)] = None
                _hold(as_span(name), holders)
    return sorted(kept, key=lambda t: t.first)


def _hold(thing: NameSpan, holders: dict[int, list[NameSpan]]) -> None:
    for n in range(thing.first, thing.last):
        holders.setdefault(n, []).append(thing)


def _yields(thing: NameSpan, name: TaggedName, reading: Reading) -> bool:
    """Whether a rule's name gives way to a tagged one that holds all its words. Of the very same words only English rules do, and none
    of the world's («Ордо» is known; "Maine Central Railroad" is not)."""
    if (thing.first, thing.last) == (name.first, name.last):
        return reading.language.code == "en" and not thing.entity and name.type in ("ORG", "EVENT") and name.type != thing.type
    built = thing.rule == "name.head" and reading.language.code != "en"
    return not built and name.type != "FAC" and name.first <= thing.first and thing.last <= name.last


def with_likely(things: Sequence[NameSpan], people: Sequence[NameSpan], tagged: Sequence[TaggedName]) -> list[NameSpan]:
    """The names of things with those of which the tagger is less sure, where nothing else stands."""
    taken = tokens_of([*things, *people])
    free = [n for n in tagged if n.type != "PERSON" and taken.isdisjoint(range(n.first, n.last))]
    return sorted([*things, *map(as_span, free)], key=lambda t: t.first)


def as_span(name: TaggedName) -> NameSpan:
    """A tagged name as one that a rule found."""
    return NameSpan(name.first, name.last, name.type, "name.tagger")

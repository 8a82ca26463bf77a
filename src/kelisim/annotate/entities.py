"""The entities of a document: each thing named in it once, with its names and the keys by which other documents may mean it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from kelisim.annotate.names import name_key
from kelisim.lang.language import CODES, load
from kelisim.lang.names.keys import initial, romanise, skeleton
from kelisim.lang.names.people import names
from kelisim.lang.names.worldnames import names_of
from kelisim.lang.tokens import tokenize
from kelisim.model.annotation import HOLDER, Layers, Mention
from kelisim.model.document import Document
from kelisim.model.entity import Entity
from kelisim.model.text import Span, within

_ADJECTIVE = "adjective"  # the kind of a reference that an adjective of a state makes


def find_entities(layers: Layers, document: Document) -> list[Entity]:
    """One entity for each id that the mentions bear, in the order of first mention, named as the document's main language names it."""
    by_id: dict[str, list[Mention]] = {}
    for mention in layers.mentions:
        by_id.setdefault(mention.entity, []).append(mention)
    known = {(r.start, r.end): r.entities[0] for r in layers.references if r.kind == HOLDER}
    found = []
    for entity, mentions in by_id.items():
        bearer = next((known.pop((m.start, m.end)) for m in mentions if (m.start, m.end) in known), None)
        made = _entity(entity, _in_one_language(mentions, document), document)
        own = _states_in(mentions, layers) if made.type == "ORG" and made.keys != (entity,) else ()
        found.append(replace(made, keys=(*made.keys, *own, *((bearer,) if bearer else ()))))
    named = {key for entity in found for key in entity.keys}
    return found + [_bearer(person) for person in dict.fromkeys(known.values()) if person not in named]


def _states_in(mentions: list[Mention], layers: Layers) -> tuple[str, ...]:
    """The states whose adjectives stand in a body's name: «Казахстанско-Азербайджанская межправительственная комиссия»."""
    named = (r for m in mentions for r in within(layers.references, Span(m.start, m.end)) if r.kind == _ADJECTIVE)
    return tuple(dict.fromkeys(state for reference in named for state in reference.entities))


def _bearer(person: str) -> Entity:
    """An office-holder whom the document means and does not name, with the names that the world has."""
    listed = tuple((code, names(code)[person].usual) for code in CODES if person in names(code))
    return Entity(person, "PERSON", dict(listed)["en"], listed, None, (*_person_keys(person), person))


def _in_one_language(mentions: list[Mention], document: Document) -> list[Mention]:
    """The mentions in the document's own language, where there are any: a name in two scripts is one name."""
    own = [m for m in mentions if document.lang_at(m.start) == document.lang]
    return own or [m for m in mentions if document.lang_at(m.start) == document.lang_at(mentions[0].start)]


def _entity(entity: str, mentions: list[Mention], document: Document) -> Entity:
    kind, lang = mentions[0].type, document.lang_at(mentions[0].start)
    known = names_of(entity)
    if known:
        name = dict(known).get("en") or known[0][1]
        return Entity(entity, kind, name, known, _country(entity), (entity,))
    keys = tuple(sorted(_person_keys(entity) if kind == "PERSON" else {f"{kind}|{name_key(_words(m.surface))}" for m in mentions}))
    name = _person_name(entity, mentions, lang) if kind == "PERSON" else _thing_name(mentions, lang)
    return Entity(entity, kind, " ".join(name.split()), ((lang, " ".join(name.split())),), None, keys)


def _country(entity: str) -> str | None:
    return entity.partition(":")[2] if entity.startswith("country:") else None


def _words(surface: str) -> list[str]:
    return [t.text for t in tokenize(surface) if t.kind != "sign"]


def _person_keys(entity: str) -> Iterable[str]:
    """The surname's consonants with the first sound of the given name: what every spelling of a person shares."""
    given, _, surname = entity.partition(":")[2].rpartition("-")
    yield f"PERSON|{skeleton(surname)}|{initial(given) if given else ''}"


def _thing_name(mentions: list[Mention], lang: str) -> str:
    """The fullest mention of a body or place, in the nominative: as the text has it in some mention, else as the language makes it."""
    longest = max(len(m.surface.split()) for m in mentions)
    fullest = [" ".join(m.surface.split()) for m in mentions if len(m.surface.split()) == longest]
    upright = [_upright(surface, lang) for surface in fullest]
    return next((surface for surface in fullest if surface in upright), upright[0])


@lru_cache(maxsize=8192)  # a name stands in a document again and again
def _upright(surface: str, lang: str, *, person: bool = False) -> str:
    """A name in the nominative; a name in quotation marks or in Latin letters stays as it is."""
    if not surface[-1].isalpha() or surface[-1].isascii():
        return surface
    return load(lang).nominative(surface, person=person)


def _person_name(entity: str, mentions: list[Mention], lang: str) -> str:
    """The fullest mention that bears no ending, as its words are those of the id; where all bear one, the fullest without it."""
    stems = set(entity.partition(":")[2].split("-"))
    plain = [m.surface for m in mentions if set(romanise(m.surface).split("-")) <= stems]
    made = [_upright(" ".join(m.surface.split()), lang, person=True) for m in mentions]
    plain += [name for name in made if set(romanise(name).split("-")) <= stems]  # «Сержаном Калибековым» says more than «Калибеков»
    fullest = " ".join(max(plain or [m.surface for m in mentions], key=_fullness).split())
    borne = any(m.surface.startswith(fullest) and m.surface != fullest for m in mentions)  # «Пирзадага»: «Пирзада» is whole
    if plain and (borne or " " not in fullest):
        return fullest  # «Жапарова» alone may be hers
    upright = _upright(fullest, lang, person=True)
    if plain or upright != fullest:
        return upright
    return re.sub(r"[^\W\d_]+", lambda word: _bare(word.group(), stems), fullest)


def _fullness(surface: str) -> tuple[int, bool, int]:
    return len(surface.replace(".", " ").split()), "." not in surface, -len(surface)


def _bare(word: str, stems: set[str]) -> str:
    """A word of a name without its ending: the beginning that is one of the id's parts («Жасуром»: «Жасур»).

    A surname in -овой is a woman's.
    """
    for cut in range(len(word), 1, -1):
        if romanise(word[:cut]) in stems:
            return word[:cut] + ("а" if word[cut:] == "ой" and word[:cut].endswith(("ов", "ев", "ин")) else "")
    return word

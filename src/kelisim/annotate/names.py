"""All names of a text, typed and told apart: the world's, those built on a head word, quoted ones, and people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kelisim.annotate.beside import find_beside, find_lines
from kelisim.annotate.between import find_between
from kelisim.annotate.headinitial import named_after
from kelisim.annotate.headlines import dateline_outlets, headline_verbs, outside_headline
from kelisim.annotate.heads import NameSpan, find_headed, longest, tokens_of
from kelisim.annotate.honorifics import honorific_tokens
from kelisim.annotate.known import known_names
from kelisim.annotate.ministries import bare_ministries
from kelisim.annotate.nameunits import NameUnits
from kelisim.annotate.owners import Title
from kelisim.annotate.ownersfound import find_owners
from kelisim.annotate.people import gather
from kelisim.annotate.persons import find_persons
from kelisim.annotate.quoted import find_quoted
from kelisim.annotate.reading import Reading
from kelisim.annotate.settle import settle
from kelisim.annotate.tagged import credible, with_likely, with_sure
from kelisim.annotate.tagger import TaggedName
from kelisim.annotate.titled import titled_tokens
from kelisim.annotate.titles import find_titles
from kelisim.lang.names.keys import romanise, skeleton
from kelisim.lang.phrases import Match
from kelisim.lang.tokens import fold
from kelisim.model.annotation import DateMention, Mention
from kelisim.world.world import table

TYPES = {"country": "GPE", "place": "GPE", "loc": "LOC", "org": "ORG", "fac": "FAC", "event": "EVENT", "doc": "DOC", "work": "WORK"}
_ADJECTIVAL = re.compile(
    r"(?<=\w{3})[ое](?:го|му)$"
)  # «Высшего», «высшему»: the only endings of adjectives that bring consonants of their own
PREFIX = {"GPE": "place", "LOC": "loc", "ORG": "org", "FAC": "fac", "EVENT": "event", "DOC": "doc", "WORK": "work"}


@dataclass(frozen=True)
class Names:
    """What `find_names` gives: mentions in order, the titles, and whom each title's `person` index means."""

    mentions: list[Mention]
    titles: list[Title]
    persons: list[str]


def find_names(reading: Reading, dates: Sequence[DateMention], tagged: Sequence[TaggedName] = ()) -> Names:
    """Find and type every name. Of names that overlap the longest stands; the world's id is kept where it covers the same words.

    `tagged` are the names that the trained tagger tells; see `tagged` for what they add.
    """
    known, places = known_names(reading)
    world = [NameSpan(m.first, named_after(m, reading), _type(m, reading), "name.world", _world_id(m, reading)) for m in known]
    tagged = credible(tagged, reading)
    early = [p for p in _people(_units(reading, world)) if _sure(p, reading)]
    stops = _stops(reading, dates) | tokens_of(early) | honorific_tokens(reading)
    lines, remits = find_lines(reading, places), _remits(reading)
    headed = [thing for thing in outside_headline(find_headed(reading, places, stops), reading) if thing.first not in remits]
    headed = longest([*headed, *find_between(reading, places, stops), *find_beside(reading, tokens_of([*world, *early]))])
    things = settle(find_quoted(reading) + lines, headed, world, reading)
    things = _as_bracketed(things, reading)
    things += _short_forms(things, reading)
    things = with_sure(things + dateline_outlets(tokens_of(things), reading), tagged, reading)
    units = _units(reading, things)
    people = outside_headline(_people(units, tagged), reading) if reading.language.code != "en" else _people(units, tagged)
    things = with_likely(things, people, tagged)
    ids, ids_of = gather(units, people), _thing_ids(things, reading)
    titles = find_titles(reading, find_owners(reading, things, ids_of), people)
    mentions = [_mention(t, reading, ids_of[t.first]) for t in things]
    mentions += [_mention(p, reading, e, units.ending(p)) for p, e in zip(people, ids, strict=True)]
    return Names(sorted(mentions, key=lambda m: (m.start, m.end)), titles, ids)


def _world_id(match: Match, reading: Reading) -> str:
    return str(match.value).replace("fac:", "org:") if _acts(match, reading) else str(match.value)


def _type(match: Match, reading: Reading) -> str:
    """The type that an id tells; a residence is where something happens in it, else who sits there («в Акорде», «Ақорданың»)."""
    kind = TYPES[str(match.value).partition(":")[0]]
    return "ORG" if _acts(match, reading) else kind


def _acts(match: Match, reading: Reading) -> bool:
    """Whether a residence stands for those who work in it."""
    if table("facilities").get(str(match.value).partition(":")[2], {}).get("kind") != "seat":
        return False
    cases = reading.language.endings.case(match.ending)
    if reading.language.head_final:
        return not cases & {"locative", "ablative"}
    return reading.word(match.first - 1) not in reading.language.words("inside")


def _stops(reading: Reading, dates: Sequence[DateMention]) -> frozenset[int]:
    """Tokens that no name built on a head word crosses: dates, verbs of saying, of happening and of signing."""
    layers = (
        "trigger.say.verb",
        "trigger.event.hold_verb",
        "trigger.event.sign_verb",
        "trigger.event.session_noun",
        "reference",
        "relation.due_after",
    )
    return reading.covered(*layers) | {n for d in dates for n in reading.inside(d)}


def _remits(reading: Reading) -> frozenset[int]:
    """Tokens inside a minister's office: "Minister of Energy of Uzbekistan" names no body."""
    ministers = [m for m in reading.layer("title") if "minister" in str(m.value)] if reading.language.words("possessing") else []
    return frozenset(n for m in ministers for n in range(m.first + 1, m.last))


def _as_bracketed(things: list[NameSpan], reading: Reading) -> list[NameSpan]:
    """«Европа … банкы (ЕРӨБ)»: an unknown wording of a body is the body whose known short form stands in brackets after it."""
    known = {t.first: t for t in things if t.type == "ORG" and t.entity}
    found = []
    for thing in things:
        short = known.get(thing.last + 1) if thing.type == "ORG" and not thing.entity and reading.word(thing.last) == "(" else None
        found.append(replace(thing, entity=short.entity) if short and reading.word(short.last) == ")" else thing)
    return found


def _short_forms(things: list[NameSpan], reading: Reading) -> list[NameSpan]:
    """«… кеңеші (ЖМК)»: capitals in brackets after a name are its short form, and so wherever else they stand."""
    found: dict[str, NameSpan] = {}
    for thing in things:
        at = thing.last
        if at + 2 < len(reading.tokens) and reading.tokens[at].text == "(" and reading.tokens[at + 2].text == ")":
            word = reading.tokens[at + 1].text
            if re.fullmatch(r"[^\W\d_]{2,8}", word) and word.isupper() and thing.type != "GPE":
                found[word] = thing
    taken = {n for t in things for n in range(t.first, t.last)}
    return [
        NameSpan(n, n + 1, found[t.text].type, "name.short", found[t.text].entity or f"={found[t.text].first}")
        for n, t in enumerate(reading.tokens)
        if t.text in found and n not in taken
    ]


def _taken(reading: Reading, things: list[NameSpan]) -> frozenset[int]:
    """Tokens that can be no person's name: other names, ministries, offices, months, words of time and adjectives of states."""
    layers = ("title", "plural", "reference", "months", "weekdays", "time", "adjective", "capital_phrase", "ordinals")
    words = reading.covered(*layers, "trigger.event.cultural") - _behind_particle(reading) | headline_verbs(reading)
    return words | honorific_tokens(reading) | bare_ministries(reading) | {n for t in things for n in range(t.first, t.last)}


def _behind_particle(reading: Reading) -> frozenset[int]:
    """«Салман Әл Саудпен»: the adjective of a state behind a particle of names is part of the name."""
    adjectives = (m for m in reading.layer("adjective") if m.last - m.first == 1 and reading.capital(m.first))
    return frozenset(
        m.first for m in adjectives if reading.word(m.first - 1) in reading.language.particles and reading.capital(m.first - 1)
    )


def _units(reading: Reading, things: list[NameSpan]) -> NameUnits:
    """The words outside of other names that people's names may be made of."""
    return NameUnits(reading, _taken(reading, things), titled_tokens(reading, things))


def _people(units: NameUnits, tagged: Sequence[TaggedName] = ()) -> list[NameSpan]:
    return [NameSpan(p.first, p.last, "PERSON", p.rule) for p in find_persons(units, tagged)]


def _sure(person: NameSpan, reading: Reading) -> bool:
    """Whether a person is one before the names of bodies are known: by initials, a given name, or two words of which none heads a name."""
    if reading.language.code == "en" and any(reading.capital(m.first) for m in reading.begun(person.first + 1, person.last + 1, "heads.")):
        return False  # "Davit Gareji Monastery", "Manas University"
    if person.rule in ("person.initials", "person.syllabic", "person.forename_first", "person.surname_again"):
        return True
    return person.last - person.first > 1 and not any(reading.begun(person.first, person.last, "heads."))


def _thing_ids(things: Sequence[NameSpan], reading: Reading) -> dict[int, str]:
    """The id of each thing by its first token: the world's, or one made of the words of the first mention that has the same key."""
    found: dict[int, str] = {}
    made: dict[tuple[str, str], str] = {}
    keys = _same_bodies(things, reading)
    known = {t.first for t in things}
    short = {t.first: full for t in things if (t.entity or "").startswith("=") and (full := int(str(t.entity)[1:])) in known}
    for thing in things:
        if thing.first in short:
            continue
        if thing.entity and not thing.entity.startswith("="):
            found[thing.first] = thing.entity
        else:
            words = _words(thing, reading)
            own = f"{PREFIX[thing.type]}:{romanise(' '.join(words))[:60].strip('-')}"
            key = name_key(words)
            found[thing.first] = made.setdefault((thing.type, keys.get(key, key)), own)
    return found | {first: found[full] for first, full in short.items()}


def _same_bodies(things: Sequence[NameSpan], reading: Reading) -> dict[str, str]:
    """Keys of bodies named with the adjectives of their states, and the same without: «Казахстанско-Кыргызский совет», «совет».

    Only where one body alone is named so: with two pairs of states nobody can say whose the bare name is.
    """
    adjectives = {m.first: m.last for m in reading.layer("adjective")}
    bare: dict[str, set[str]] = {}
    for thing in things:
        first = thing.first
        while first < thing.last and (first in adjectives or (first > thing.first and reading.word(first) == "-")):
            first = adjectives.get(first, first + 1)
        if thing.type == "ORG" and not thing.entity and thing.first < first < thing.last - 1:
            rest = name_key(_words(replace(thing, first=first), reading))
            bare.setdefault(rest, set()).add(name_key(_words(thing, reading)))
    return {full: rest for rest, fulls in bare.items() if len(fulls) == 1 for full in fulls}


def _words(thing: NameSpan, reading: Reading) -> list[str]:
    """The words of a name, the last one without the case ending that its head bears («кеңесінің»: «кеңес»)."""
    words = [t.text for t in reading.tokens[thing.first : thing.last] if t.kind != "sign"]
    endings = [m.ending for m in reading.closed(thing.last, "heads.", "beside.") if m.first >= thing.first]
    longest_ending = max(endings, key=len, default="")
    if words and longest_ending and reading.language.head_final and fold(words[-1]).endswith(longest_ending):
        words[-1] = words[-1][: -len(longest_ending)]
    return words


def name_key(words: Sequence[str]) -> str:
    """The beginnings of the words' skeletons: equal for the inflected forms of one name.

    >>> name_key(["Высшего", "межгосударственного", "совета"]) == name_key(["Высший", "межгосударственный", "совет"])
    True
    """
    bare = [_ADJECTIVAL.sub("", w) for w in words if len(w) > 2 or w.isdigit() or w.isupper()]
    return "-".join(skeleton(w)[:4] or w for w in bare)


def _mention(name: NameSpan, reading: Reading, entity: str, ending: str | None = None) -> Mention:
    span = reading.span(name.first, name.last)
    if ending is None:
        ending = next((m.ending for m in reading.closed(name.last, "name") if m.first >= name.first), "")
    beside = next(reading.begun(name.last, name.last + 1, "beside.", "heads.GPE"), None)
    if not ending and beside and reading.language.head_final:  # «Баку қаласына»: the type word bears the case of the name before it
        ending = beside.ending
    case = reading.language.endings.case(ending)
    return Mention(
        span.start,
        span.end,
        span.of(reading.text),
        name.type,
        entity,
        name.rule,
        next(iter(sorted(case)), None) if len(case) == 1 else None,
    )

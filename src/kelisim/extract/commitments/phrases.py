"""The parts of a commitment read from its clause: the thing in the document's own words, the parties, the term."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from kelisim.extract.givers import REGIONS, many
from kelisim.extract.kept import kept
from kelisim.extract.parties import couple, principal
from kelisim.extract.scene import Scene, Who
from kelisim.extract.seasons import coming_seasons
from kelisim.extract.when import due_of
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.places import holding, meeting
from kelisim.model.text import HasSpan, Span, starts_of, within

_LONGEST = 14  # words of an object
_BINDING = (
    "commitment.agree", "commitment.intend", "commitment.ready", "commitment.propose", "commitment.instruct", "commitment.discuss",
    "commitment.under_way", "commitment.adopt", "commitment.in_force", "commitment.call_on", "commitment.invite", "commitment.provides",
    "status.planned", "event.sign_verb", "say.verb",
)  # fmt: skip
_VERBS = (
    *_BINDING, "commitment.build", "commitment.launch", "commitment.modernise", "commitment.done", "commitment.ratify",
    "commitment.grouping", "event.sign_noun",
)  # fmt: skip


def object_of(scene: Scene, piece: HasSpan, noun: HasSpan, kind: str = "project") -> Span:
    """The noun phrase of the thing: from the last verb, person or «the sides» before the noun to the next verb behind it.

    «Тараптар шекарадағы кешенді іске қосуды жоспарлап отыр» gives «шекарадағы кешенді».
    """
    place = Span(piece.start, piece.end)
    final = load(scene.document.lang).head_final
    if kind in ("measure", "invitation", "support") and not final:
        bound = kind == "measure" and any(t.start == noun.start for t in scene.triggers(place, *_BINDING))
        return _clipped(scene.text, Span(noun.end if bound else noun.start, place.end), noun, final, keep=not bound)
    concepts = () if kind in ("invitation", "support") else _VERBS if kind == "project" else _BINDING
    walls = [t for t in scene.triggers(place, *concepts) if t.end <= noun.start or t.start >= noun.end]
    ends = [t.end for t in walls if t.end <= noun.start]
    ends += [w.end for w in within(scene.everybody, place) if w.end <= noun.start and w.type == "PERSON"]
    ends += [r.end for r in scene.references(place, "sides") if r.end <= noun.start]
    ends += [t.end for t in scene.titles(place) if t.end <= noun.start and t.plural]
    ends += [d.end for d in scene.dates(place) if d.end <= noun.start]
    start = max(ends, default=place.start)
    stops = [t.start for t in walls if t.start >= noun.end]
    end = noun.end if final else min(stops, default=place.end)
    return _clipped(scene.text, Span(start, max(end, noun.end)), noun, final)


def _clipped(text: str, place: Span, noun: HasSpan, final: bool, *, keep: bool = True) -> Span:
    """The phrase without signs at its ends, of at most fourteen words: the last ones where the noun comes last."""
    words = [m.span() for m in re.finditer(r"[\w«“\"'$€][^\s]*", text[place.start : place.end])]
    if not words:
        return Span(noun.start, noun.end)
    if len(words) > _LONGEST:
        at = next((n for n, (_, end) in enumerate(words) if place.start + end >= noun.start), 0)
        words = words[-_LONGEST:] if final else words[max(0, min(at - 3, len(words) - _LONGEST)) :][:_LONGEST]
    start, end = place.start + words[0][0], place.start + words[-1][1]
    while end > noun.end and text[end - 1] in ",.;:!?–—-":
        end -= 1
    return Span(min(start, noun.start), max(end, noun.end)) if keep else Span(start, end)


def parties_of(scene: Scene, place: Span, sentence: Span) -> tuple[str, ...]:
    """Who owes whom: the states of the clause where it names two or more (in the order of the text), else of the sentence, else the pair.

    A third state beside «the sides» joins them; alone, a state outside the pair stands for itself.
    """
    named: list[str] = []
    pair = _of_item(scene, place) or couple(scene)
    everyone = many(scene)
    if everyone:
        first = [w.entity for w in scene.states(place) if w.how != "sides" and w.entity in everyone]
        return tuple(dict.fromkeys([*first[:1], *everyone]))
    trio = _trio(scene)
    if trio and scene.has(sentence, "commitment.trio"):
        return trio
    single = {w.entity for w in scene.states(sentence)}
    if trio and len(single) < 2 and single <= set(trio) and not scene.people(place):
        return trio
    for stretch in (place, sentence):
        named = [w.entity for w in scene.states(stretch)]
        if len(named) >= 2:
            return _whole(scene, stretch, named)
        officials = tuple(dict.fromkeys(s for w in scene.people(stretch) if (s := scene.state_of(w.entity))))
        if len(officials) == 2 and set(named) <= set(officials):
            return officials
        regions = [w.entity for w in within(scene.everybody, stretch) if w.entity in REGIONS]
        if regions:
            return (
                tuple(dict.fromkeys([*regions, *named, *pair]))[:2]
                if len({*regions, *named}) < 2
                else tuple(dict.fromkeys([*regions, *named]))
            )
    if len(named) == 1 and named[0] not in pair:
        if scene.references(sentence, "sides"):
            return _whole(scene, sentence, named)
        return (*pair, named[0]) if _reached(scene, sentence, named[0]) else (named[0],)
    if not named:
        return _three(scene) or trio or pair
    return tuple(sorted(pair, key=lambda e: e != named[0]))


def _of_item(scene: Scene, place: Span) -> tuple[str, ...]:
    """In news in brief, each item on a pair of its own: the first two states of the item."""
    if not _in_brief(scene):
        return ()
    item = next(iter(holding(scene.layers.paragraphs, Span(place.start, place.start + 1))), place)
    return _first_two(scene, item)


@kept
def _in_brief(scene: Scene) -> bool:
    """Whether a document tells of several pairs of states, a paragraph each, and no pair has half of its paragraphs."""
    pairs = Counter(frozenset(two) for p in scene.layers.paragraphs if len(two := _first_two(scene, p)) == 2)
    return pairs.total() > 2 and max(pairs.values()) * 2 < pairs.total()


def _first_two(scene: Scene, place: HasSpan) -> tuple[str, ...]:
    named = (w.entity for w in within(scene.everybody, place) if w.entity.startswith("country:") and w.how in ("mention", "adjective"))
    return tuple(dict.fromkeys(named))[:2]


def _reached(scene: Scene, sentence: Span, state: str) -> bool:
    """«Их продукцию планируют поставлять в Чад»: a third state that is only where something goes undertakes nothing alone."""
    names = [m for m in within(scene.layers.mentions, sentence) if m.entity == state]
    return bool(names) and all(scene.goes_to(m) for m in names)


def partner_of(scene: Scene, place: Span) -> str | None:
    """The organisation with which a state signs («соглашение с Всемирным банком»): named, no institution of a state, beside «with»."""
    language = load(scene.document.lang)
    words = language.words("partners")
    for body in scene.of_type(place, "ORG"):
        if re.match(r"org:[a-z]{2}-", body.entity):
            continue
        lead = Span(max(place.start, body.start - 12), body.start)
        beside = Span(body.end, min(place.end, body.end + 8)) if language.head_final else lead
        if body.case == "instrumental" or worded(scene, beside, words):
            return body.entity
    return None


@kept
def _trio(scene: Scene) -> tuple[str, ...]:
    """The three states of which a document speaks most, where it says of something that it is of three («үш ел», «trilateral»)."""
    if not scene.speaks_of("commitment.trio"):
        return ()
    counts = Counter(w.entity for w in scene.everybody if w.entity.startswith("country:") and w.how in ("mention", "adjective"))
    counts.update(t.of for titles in scene.offices.values() for t in titles if t.of and t.of.startswith("country:"))
    top = [entity for entity, count in counts.most_common(3) if count > 1]
    return tuple(sorted(top)) if len(top) == 3 else ()


@kept
def _three(scene: Scene) -> tuple[str, ...]:
    """Three states where the document is about three: some sentence has them agree or sign together."""
    three = principal(scene)
    if len(three) < 3:
        return ()
    return three if any(_together(scene, s, three) for s in scene.body_sentences) else ()


def _together(scene: Scene, sentence: Span, states: tuple[str, ...]) -> bool:
    """Whether a sentence has all of some states agree, sign or plan."""
    acting = scene.has(sentence, "commitment.agree", "commitment.intend", "event.sign_verb", "commitment.adopt")
    return acting and {w.entity for w in scene.states(sentence)} >= set(states)


def _whole(scene: Scene, place: Span, named: list[str]) -> tuple[str, ...]:
    """The named states; where «the sides» stand beside a third, the pair, and the third only if it is with them («Өзбекстанмен бірге»)."""
    spoken = [w for w in scene.states(place) if w.how != "sides"]
    outside = [w for w in spoken if w.entity not in scene.pair]
    if scene.references(place, "sides") and outside:
        return tuple(dict.fromkeys([*scene.pair, *(w.entity for w in outside if _joins(scene, place, w))]))
    return tuple(dict.fromkeys(named))[:5]


def _joins(scene: Scene, place: Span, who: Who) -> bool:
    """Whether a state stands beside a word for «with», or in the case that says so, or acts in the clause before «the sides»."""
    language = load(scene.document.lang)
    case = next((m.case for m in meeting(scene.layers.mentions, who) if m.start == who.start), None)
    lead = Span(max(place.start, who.start - 12), who.start)
    beside = Span(who.end, min(place.end, who.end + 8)) if language.head_final else lead
    return case == "instrumental" or worded(scene, beside, language.words("partners"))


def term_of(scene: Scene, place: Span, noun: HasSpan, stage: str) -> str | None:
    """By when: the term named in the clause; what is signed or done has none."""
    return None if stage in ("signed", "done") else due_of(scene, place, noun, current=True) or _season(scene, place)


def _season(scene: Scene, place: Span) -> str | None:
    """The year of a season told without one, where no date stands beside it."""
    return next(iter(coming_seasons(scene.layers, [place], scene.published)), None) if not scene.dates(place) else None


def opens_with(scene: Scene, piece: HasSpan, words: frozenset[str], reach: int = 1) -> bool:
    """Whether one of the first words of a piece (of one, unless `reach` says more) is one of some words."""
    at = bisect_left(starts_of(scene.layers.tokens), piece.start)
    return any(fold(t.text) in words for t in scene.layers.tokens[at : at + reach])


def closes_with(scene: Scene, piece: HasSpan, words: frozenset[str]) -> bool:
    """Whether the last word of a piece is one of some words."""
    at = bisect_left(starts_of(scene.layers.tokens), piece.end) - 1
    return at >= 0 and fold(scene.layers.tokens[at].text) in words


def worded(scene: Scene, place: HasSpan, words: frozenset[str]) -> bool:
    """Whether one of some words stands inside a place."""
    at = bisect_left(starts_of(scene.layers.tokens), place.start)
    while at < len(scene.layers.tokens) and scene.layers.tokens[at].end <= place.end:
        if fold(scene.layers.tokens[at].text) in words:
            return True
        at += 1
    return False

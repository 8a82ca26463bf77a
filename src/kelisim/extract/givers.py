"""A body that gives by itself, a bank, a fund, an agency, and the state to which; and the states of a document on three and more."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from kelisim.extract.kept import kept
from kelisim.extract.scene import Scene, Who
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Mention, Quantity
from kelisim.model.places import last_before
from kelisim.model.text import Span, within

LENT = ("loan", "grant", "investment")
LENDERS = frozenset(
    "org:" + name
    for name in """
    world-bank ibrd ida imf international-finance-corporation ebrd eib asian-development-bank aiib edb efsd isdb islamic-development-bank
    opec-fund new-development-bank turkic-investment-fund jica koica giz usaid tika kfw afd un undp unicef wfp fao unhcr
    saudi-fund-for-development china-exim-bank russian-kyrgyz-development-fund uzbek-kyrgyz-development-fund
    european-commission red-cross ifrc gef adb jbic
    """.split()
)
REGIONS = frozenset({"loc:central-asia", "loc:south-caucasus", "org:eu", "org:eaeu"})  # those that trade as one
_SOURCE_REACH = 14  # characters between a body and the verb of saying that makes it the source
_LEAST = 4  # letters: no shorter name of a state is looked for inside other names
_NUMBERED = (3, 4, 5, 6)


def giver_of(
    scene: Scene, sentence: Span, amount: Quantity, indicator: str, others: tuple[str, ...], pair: tuple[str, ...]
) -> tuple[str, ...]:
    """The body that lends, gives or trains, and to whom; nothing where a state does it, or where the body only tells of it.

    «Дүйнөлүк банк Кыргызстанга 5 млн доллар бөлдү» → `("org:world-bank", "country:KG")`.
    """
    if indicator not in (*LENT, "people", "other"):
        return ()
    bodies = [m for m in scene.of_type(sentence, "ORG") if m.entity not in REGIONS and not _tells(scene, sentence, m)]
    bodies = [m for m in bodies if not scene.has(Span(m.start, m.end), "commitment.organ") or m.entity in LENDERS]
    banks = [m for m in bodies if m.entity in LENDERS or scene.has(Span(m.start, m.end + 1), "figure.lender")]
    giving = [m for m in (banks if indicator in LENT else bodies) if _gives(scene, sentence, m, amount)]
    if not giving:
        return ()
    body = giving[0]
    if others:
        return (body.entity, *others)
    state = receiver(scene, sentence, body, pair)
    return (body.entity, state) if state else (body.entity,)


def _tells(scene: Scene, sentence: Span, body: Mention) -> bool:
    near = Span(max(sentence.start, body.start - _SOURCE_REACH), min(sentence.end, body.end + _SOURCE_REACH))
    return scene.has(near, "say.verb", "say.according", "say.report")


def _gives(scene: Scene, sentence: Span, body: Mention, amount: Quantity) -> bool:
    """Whether a body is who gives: before the sum (or the verb, where verbs come last), beside a verb of giving or lending."""
    verbs = ("figure.allots", "figure.pledge", "figure.given", "figure.loan", "figure.grant", "commitment.give", "commitment.gave")
    if body.start > amount.start and not load(scene.document.lang).head_final:
        return body.entity in LENDERS
    return scene.has(Span(min(body.end, amount.start), sentence.end), *verbs)


def receiver(scene: Scene, sentence: Span, body: Mention, pair: tuple[str, ...]) -> str | None:
    """The state to which a body gives: the last named beside it, else the one of the document's pair whose name the body does not bear."""
    own = {w.entity for w in within(scene.everybody, body)} | set(states_in(scene, body.surface))
    named = [w.entity for w in scene.states(sentence) if not (body.start <= w.start and w.end <= body.end) and w.how != "sides"]
    named = [n for n in named if n not in own]
    home = _home(scene)
    return next((n for n in [*reversed(named), *(p for p in pair if p not in own)] if n != home), None)


@kept
def states_in(scene: Scene, surface: str) -> tuple[str, ...]:
    """The states that a name names («Қытай – Қырғызстан – Өзбекстан»), in its order."""
    words = [fold(w) for w in re.findall(r"[^\W\d_]+", surface)]
    stems = _stems(scene.document.lang)
    found = (state for word in words for stem, state in stems.get(word[:_LEAST], ()) if word.startswith(stem))
    return tuple(dict.fromkeys(found))


@kept
def _home(scene: Scene) -> str | None:
    return next((w.entity for w in scene.everybody if w.how == "holder"), None)


@cache
def _stems(code: str) -> dict[str, list[tuple[str, str]]]:
    """The names of states in one word, each with its state, by their first letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for state, row in load(code).data["names"].get("country", {}).items():
        plain = (fold(re.sub(r"[~*()]", "", name)) for name in row.get("short", []) if " " not in name)
        for name in plain:
            if len(name) >= _LEAST:
                found.setdefault(name[:_LEAST], []).append((name, f"country:{state}"))
    return found


def circle(scene: Scene, sentence: Span) -> tuple[str, ...]:
    """The three states or more to whom what a sentence measures belongs: of a line named after them, of a document on so many."""
    before = last_before(scene.layers.sentences, sentence.start, 1)
    for place in (sentence, *before):
        for name in scene.of_type(place, "FAC", "ORG", "DOC"):
            states = states_in(scene, name.surface)
            if len(states) > 2:
                return states
    return many(scene) or _numbered(scene)


def in_a_row(scene: Scene, place: Span) -> tuple[str, ...]:
    """Three states or more that a place names in a row («Чили, Перу жана Боливия», "Chile, Peru, and Bolivia"): they act together. Nothing
    stands between them but commas and a word for "and"; () where no row is so long.
    """
    glue = load(scene.document.lang).words("and")
    row: list[Who] = []
    for who in scene.states(place, spoken=False):
        between = fold(scene.text[row[-1].end : who.start]) if row else ""
        joined = ("," in between or " " in between) and set(between.replace(",", " ").replace(" the ", " ").split()) <= glue
        if not joined and len(row) > 2:
            break
        row = [*row, who] if joined else [who]
    names = tuple(dict.fromkeys(w.entity for w in row))
    return names if len(names) > 2 else ()


@kept
def many(scene: Scene) -> tuple[str, ...]:
    """The states of a document on four and more: each is named nearly as often as the second, and one sentence has them all."""
    top = _counted(scene).most_common()
    if len(top) < 4 or top[3][1] * 2 < top[1][1]:
        return ()
    listed = max(({w.entity for w in scene.states(s, spoken=False)} for s in scene.layers.sentences), key=len, default=set())
    return tuple(sorted(listed)) if len(listed) >= 4 else ()


@kept
def _numbered(scene: Scene) -> tuple[str, ...]:
    """As many states as the document says that there are («үш өлкө», "the three governments"): those of which it speaks most."""
    said = [q.value for q in scene.layers.quantities if q.value in _NUMBERED and scene.has(Span(q.start, q.end + 24), "figure.sides")]
    top = [state for state, _ in _counted(scene).most_common()]
    number = int(max(said, default=0))
    first = {w.entity: w.start for w in reversed(scene.everybody)}
    return tuple(sorted(top[:number], key=lambda e: first.get(e, 0))) if 2 < number <= len(top) else ()


@kept
def _counted(scene: Scene) -> Counter[str]:
    counts = Counter(w.entity for w in scene.everybody if w.entity.startswith("country:") and w.how in ("mention", "adjective"))
    counts.update(t.of for titles in scene.offices.values() for t in titles if t.of and t.of.startswith("country:"))
    return counts

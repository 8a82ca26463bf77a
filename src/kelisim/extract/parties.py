"""Between whom an amount stands: the states of its sentence, else those that the document is about; of a directed one the giver first."""

from __future__ import annotations

from collections import Counter

from kelisim.extract.givers import REGIONS, circle, giver_of, in_a_row
from kelisim.extract.kept import kept
from kelisim.extract.nearness import distance, stretch
from kelisim.extract.scene import Scene, Who
from kelisim.extract.trail import Trail
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Quantity
from kelisim.model.text import Span, within

DIRECTED = ("exports", "imports", "investment", "loan", "grant")
_SHARED = ("capacity", "cost", "length", "other")
_JOINT = (*_SHARED, "people", "companies")  # of three that act together the figures are all three's


def parties_of(scene: Scene, sentence: Span, amount: Quantity, indicator: str, of: str | None, trail: Trail) -> tuple[str, ...]:
    """The parties of an amount: «Қазақстан мен Қырғызстанның тауар айналымы» → `("country:KZ", "country:KG")`."""
    own = _holders(scene, sentence, amount) if indicator == "other" and of in ("share", "company share") else []
    if own:
        return tuple(own)
    here = _named(scene, sentence)
    names = _own_names(scene, sentence, here, amount, indicator)
    all_of_them = circle(scene, sentence)
    giver = giver_of(scene, sentence, amount, indicator, all_of_them if len(all_of_them) > 3 else (), couple(scene))
    if giver:
        return giver
    if not names and indicator in ("people", "documents") and len(principal(scene)) > 2 and len(all_of_them) < 4:
        return ()
    if of in ("output", "GDP") and names:
        return (names[0],)
    if len(names) == 1 and _of_one(scene, sentence, here[0], amount, indicator):
        return (names[0],)
    if len(all_of_them) > 2 and len(set(names)) < 2 and (indicator in _JOINT or len(all_of_them) > 3) and not set(names) - set(all_of_them):
        return _directed(scene, here, [*names, *(p for p in all_of_them if p not in names)], indicator) if len(names) != 1 else tuple(names)
    if len(names) >= 2:
        return _directed(scene, here, names[:5], indicator)
    before = trail.passage(sentence)
    lent = before is not None and any(p.startswith("org:") and p not in REGIONS for p in before.parties)
    if before and before.parties and not lent and scene.has(sentence, "figure.carry"):
        return before.parties
    if names and before and len(before.parties) > 1 and set(names) <= set(before.parties):
        return _directed(scene, here, [*names, *(p for p in before.parties if p not in names)], indicator)
    if not names and before and set(before.parties) <= REGIONS and len(before.parties) > 1:
        return before.parties
    if indicator in _SHARED and not names:
        return _present(scene, sentence) or principal(scene)
    return _completed(scene, here, names, indicator)


def _of_one(scene: Scene, sentence: Span, who: Who, amount: Quantity, indicator: str) -> bool:
    """Whether an amount is the trade of one state with all others («Peru's total foreign trade», «внешнеторговый оборот Перу»)."""
    if indicator not in ("trade_turnover", "exports", "imports", "growth") or _side(scene, who) > 0:
        return False
    case = next((m.case for m in within(scene.layers.mentions, who) if m.start == who.start and m.end == who.end), None)
    lead = fold(scene.text[max(sentence.start, who.start - 12) : who.start]).split()[-1:]
    joint = case in ("instrumental", "comitative") or any(w in load(scene.document.lang).words("partners") for w in lead)
    share = amount.unit == "percent" and indicator != "growth"
    return not joint and not share and scene.has(sentence, "figure.whole")


def _own_names(scene: Scene, sentence: Span, here: list[Who], amount: Quantity, indicator: str) -> list[str]:
    """The states of a sentence that are the amount's: of three or more not those whence something only comes, and of a trade the two
    that stand nearest."""
    names = list(dict.fromkeys(w.entity for w in here))
    if len(names) > 2 and indicator not in DIRECTED:
        passed = {n for n in names if all(_side(scene, w) < 0 for w in here if w.entity == n)}
        names = [n for n in names if n not in passed] if len(names) - len(passed) >= 2 else names
    if len(names) > 2 and indicator not in _SHARED:
        near = sorted(here, key=lambda w: distance(scene, amount, w))
        chosen = list(dict.fromkeys(w.entity for w in near))[:2]
        row = in_a_row(scene, sentence) if indicator == "documents" else ()
        chosen = list(row) if set(chosen) <= set(row) else chosen
        names = [n for n in names if n in chosen]
    return names


def _named(scene: Scene, place: Span) -> list[Who]:
    """States and regions named or meant in a place, except in the name of a currency."""
    money = within(scene.layers.quantities, place)
    found = [w for w in within(scene.everybody, place) if w.entity.startswith("country:") or w.entity in REGIONS]
    found = [w for w in found if not any(q.start <= w.start and w.end <= q.end for q in money)]
    if set(couple(scene)) & REGIONS:  # «the sides» are the regions then
        found = [w for w in found if w.how != "sides"]
    return [w for w in found if not _passed(scene, w)]


def _present(scene: Scene, sentence: Span) -> tuple[str, ...]:
    """In a document on two regions: the states whose people stand in the sentence; a plant or a road is theirs."""
    if not set(couple(scene)) & REGIONS:
        return ()
    return tuple(dict.fromkeys(s for w in scene.people(sentence) if (s := scene.state_of(w.entity))))


def _passed(scene: Scene, who: Who) -> bool:
    """Whether a state is only passed on the way («by way of Russia», «через Казахстан»)."""
    final = load(scene.document.lang).head_final
    beside = Span(who.end, min(len(scene.text), who.end + 14)) if final else Span(max(0, who.start - 14), who.start)
    words = scene.triggers(beside, "figure.via")
    return any((w.start - who.end if final else who.start - w.end) <= 2 for w in words)


def _holders(scene: Scene, sentence: Span, amount: Quantity) -> list[str]:
    """Whose a share is: the states up to the next amount, in words such as «по 33 процента – казахстанская и узбекская»."""
    own = stretch(scene, sentence, amount)
    after = _named(scene, Span(amount.end, own.end))
    return list(dict.fromkeys(w.entity for w in after or _named(scene, Span(own.start, amount.start))))


def _directed(scene: Scene, here: list[Who], names: list[str], indicator: str) -> tuple[str, ...]:
    """Giver first: what a word or case of receiving marks goes last, what one of origin marks first."""
    if indicator not in DIRECTED:
        return tuple(names)
    ranks = {n: min((_side(scene, w) for w in here if w.entity == n), default=0) for n in names}
    if indicator == "imports":  # whose imports they are receives
        ranks = {n: r or 1 for n, r in ranks.items()}
    return tuple(sorted(names, key=lambda n: ranks[n]))


def _side(scene: Scene, who: Who) -> int:
    """-1 for one from whom something comes, 1 for one to whom it goes, 0 where nothing tells."""
    case = next((m.case for m in within(scene.layers.mentions, who) if m.start == who.start and m.end == who.end), None)
    if case in ("dative", "locative", "directive"):
        return 1
    if case == "ablative":
        return -1
    lead = Span(max(0, who.start - 12), who.start)
    if any(who.start - t.end <= 2 for t in scene.triggers(lead, "figure.toward")):
        return 1
    return -1 if any(who.start - t.end <= 2 for t in scene.triggers(lead, "figure.source")) else 0


@kept
def couple(scene: Scene) -> tuple[str, ...]:
    """The two that the document is about: two regions where its headline names these and no state, else two states."""
    title = scene.document.title_span
    if title:
        inside = [w.entity for w in within(scene.everybody, title)]
        regions = tuple(dict.fromkeys(e for e in inside if e in REGIONS))
        if len(regions) == 2 and not any(e.startswith("country:") for e in inside):
            return regions
    return scene.pair


@kept
def principal(scene: Scene) -> tuple[str, ...]:
    """The two states that the document is about, and a third of which it speaks nearly as much."""
    pair = couple(scene)
    if set(pair) <= REGIONS and pair:
        return pair
    counts: Counter[str] = Counter(
        w.entity for w in scene.everybody if w.entity.startswith("country:") and w.how in ("mention", "adjective")
    )
    top = counts.most_common(3)
    if len(top) == 3 and top[2][1] * 2 >= top[1][1] and top[2][1] >= 2:
        first = {w.entity: w.start for w in reversed(scene.everybody)}
        return tuple(sorted((e for e, _ in top), key=lambda e: first.get(e, 0)))
    return pair


def _completed(scene: Scene, here: list[Who], names: list[str], indicator: str) -> tuple[str, ...]:
    """One state named: with it the other of the pair. None named: the pair."""
    pair = couple(scene)
    if not pair:
        return tuple(names if len(names) > 1 else dict.fromkeys([w.entity for w in scene.everybody if w.entity in REGIONS]))
    if not names:
        return pair
    one = names[0]
    if set(pair) <= REGIONS and one not in pair:
        return (one,)
    region = next((w.entity for w in scene.everybody if w.entity in REGIONS and w.entity != one), None) if one in REGIONS else None
    if region:
        return one, region
    other = next((p for p in pair if p != one), None) if one in pair else pair[0]
    if other is None:
        return (one,)
    both = [p for p in pair if p in (one, other)] if one in pair else [other, one]
    if indicator in DIRECTED and _side(scene, here[0]) > 0:
        return other, one
    if indicator in DIRECTED and _side(scene, here[0]) < 0:
        return one, other
    return tuple(both)

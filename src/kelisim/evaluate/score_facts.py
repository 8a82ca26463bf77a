"""The rows of events, figures, commitments and statements: each found fact against the gold fact that it is most like."""

from kelisim.evaluate.board import Board
from kelisim.evaluate.gold import Facts
from kelisim.evaluate.page import Page
from kelisim.evaluate.words import overlap, same_evidence, same_number

_SAME_QUOTE = 0.7


def _stated(fact: Facts, key: str) -> str | None:
    """What the fact says under the key; nothing and null are the same."""
    return fact.get(key) or None


def _same(gold: Facts, found: Facts, *keys: str) -> bool:
    return all(_stated(gold, key) == _stated(found, key) for key in keys)


def _for(gold: Facts, found: Facts, *keys: str) -> str:
    """«found for gold», as the list of errors prints it."""
    return f"{' '.join(str(found.get(k)) for k in keys)} for {' '.join(str(gold.get(k)) for k in keys)}"


def _parties_agree(page: Page, gold: Facts, found: Facts, key: str = "parties") -> bool:
    return page.all_aligned(found.get(key)) == set(gold.get(key) or [])


def score_events(board: Board, page: Page) -> None:
    """Events of the same type on the same words; then each field of those that were matched."""

    def alike(g: Facts, f: Facts) -> float:
        if g["type"] != f.get("type") or not same_evidence(g["evidence"], f.get("evidence") or ""):
            return 0.0
        if g.get("session") and f.get("session") and str(g["session"]) != str(f["session"]):
            return 0.0
        fields: tuple[bool, ...] = (
            _same(g, f, "date"),
            page.aligned(f.get("place")) == g.get("place"),
            _parties_agree(page, g, f, "participants"),
        )
        return overlap(g["evidence"], f["evidence"]) + 0.01 + 0.5 * sum(fields)

    pairs = board.tally("events").add(
        page.stem, *page.listed("events"), alike, lambda e: f"{e.get('type')} {e.get('date')} {(e.get('evidence') or '')[:70]!r}"
    )
    for g, f in pairs:
        _score_event(board, page, g, f)


def _score_event(board: Board, page: Page, g: Facts, f: Facts) -> None:
    stem = page.stem
    date, level = _same(g, f, "date"), (g["level"], g["status"]) == (f.get("level"), f.get("status"))
    board.share("event date").add(stem, date, _for(g, f, "date"))
    place = page.aligned(_stated(f, "place"))
    board.share("event place").add(stem, place == g.get("place"), f"{place} for {g.get('place')}")
    people, wanted = page.all_aligned(f.get("participants")), set(g.get("participants") or [])
    board.tally("event participants").add(stem, sorted(wanted), sorted(map(str, people)), lambda a, b: float(a == b))
    board.share("event level+status").add(stem, level, _for(g, f, "level", "status"))
    body = page.aligned(_stated(f, "body"))
    numbered = str(f.get("session") or "") == str(g.get("session") or "")
    said = f"{body} {f.get('session')} for {g.get('body')} {g.get('session')}"
    board.share("event body+session").add(stem, body == g.get("body") and numbered, said)
    board.tally("events whole").matched += date and place == g.get("place") and people == wanted and level
    board.linking("event linking (B3)").items.append((g["id"], f.get("id")))


def _figure_key(figure: Facts) -> tuple[object, ...]:
    return tuple(figure.get(key) for key in ("indicator", "unit", "status", "value"))


def _unique(figures: list[Facts]) -> list[Facts]:
    """The system's figures, one of each that say the same (the last)."""
    rest = ("of", "period", "due")
    keyed = {(_figure_key(f), *(f.get(k) for k in rest), *sorted(map(str, f.get("parties") or []))): f for f in figures}
    return list(keyed.values())


def score_figures(board: Board, page: Page) -> None:
    """Figures of the same indicator, unit, status and value; then each field of those that were matched."""

    def alike(g: Facts, f: Facts) -> float:
        if _figure_key(g)[:3] != _figure_key(f)[:3] or not same_number(g["value"], f.get("value")):
            return 0.0
        words = overlap(g["evidence"], f.get("evidence") or "")
        return 1 + words + bool(g.get("period") == f.get("period")) + _parties_agree(page, g, f)

    gold, found = page.listed("figures")
    pairs = board.tally("figures").add(
        page.stem, gold, _unique(found), alike, lambda x: f"{_figure_key(x)} {(x.get('evidence') or '')[:70]!r}"
    )
    for g, f in pairs:
        _score_figure(board, page, g, f)


def _score_figure(board: Board, page: Page, g: Facts, f: Facts) -> None:
    stem = page.stem
    when, wanted = ((_stated(x, "period"), _stated(x, "due")) for x in (f, g))
    if any(when + wanted):  # null where null is right is no merit: a system that says nothing would reach 0.7
        board.share("figure period/due").add(stem, when == wanted, f"{when} for {wanted}")
    said = page.aligned(_stated(f, "said_by"))
    if said or g.get("said_by"):
        board.share("figure said_by").add(stem, said == g.get("said_by"), f"{said} for {g.get('said_by')}")
    parties, approx = _parties_agree(page, g, f), bool(f.get("approx")) == bool(g.get("approx"))
    board.share("figure parties").add(stem, parties, _for(g, f, "parties"))
    board.share("figure approx").add(stem, approx, f"{f.get('approx')}: {g['evidence'][:60]}")
    board.tally("figures whole").matched += when == wanted and said == g.get("said_by") and parties and approx


def score_commitments(board: Board, page: Page) -> None:
    """Commitments on the same words; then each field of those that were matched."""

    def alike(g: Facts, f: Facts) -> float:
        said: str = f.get("evidence") or ""
        if not same_evidence(g["evidence"], said):
            return 0.0
        fields: tuple[bool, ...] = (
            g["kind"] == f.get("kind"),
            g["stage"] == f.get("stage"),
            _same(g, f, "due"),
            _parties_agree(page, g, f),
        )
        return 0.01 + overlap(g["evidence"], said) + 0.2 * sum(fields) + overlap(g["evidence"], f.get("object") or "")

    pairs = board.tally("commitments").add(
        page.stem, *page.listed("commitments"), alike, lambda c: f"{c.get('kind')} {(c.get('evidence') or '')[:80]!r}"
    )
    for g, f in pairs:
        kind, stage, due = g["kind"] == f.get("kind"), g["stage"] == f.get("stage"), _same(g, f, "due")
        parties = _parties_agree(page, g, f)
        board.share("commitment kind").add(page.stem, kind, f"{f.get('kind')} for {g['kind']}: {g['evidence'][:60]}")
        board.share("commitment stage").add(page.stem, stage, _for(g, f, "stage"))
        board.share("commitment due").add(page.stem, due, _for(g, f, "due"))
        board.share("commitment parties").add(page.stem, parties, _for(g, f, "parties"))
        board.tally("commitments whole").matched += kind and stage and due and parties
        board.linking("commitment linking (B3)").items.append((g["id"], f.get("id")))


def score_statements(board: Board, page: Page) -> None:
    """Quotations that are the same for the most part; then whose they are."""

    def alike(g: Facts, f: Facts) -> float:
        same = overlap(g["quote"], f.get("quote") or "")
        return same if same >= _SAME_QUOTE else 0.0

    pairs = board.tally("statements").add(page.stem, *page.listed("statements"), alike, lambda s: repr((s.get("quote") or "")[:80]))
    for g, f in pairs:
        who = page.aligned(f.get("speaker"))
        board.share("statement speaker").add(page.stem, who == g["speaker"], f"{who} for {g['speaker']}")

"""The rows of the document itself: its language, day, headline and publisher, its text, the names in it."""

from kelisim.evaluate.align import gold_surfaces
from kelisim.evaluate.board import Board
from kelisim.evaluate.gold import Facts
from kelisim.evaluate.page import Page
from kelisim.evaluate.words import fold, overlap, words

_SAME_TITLE = 0.85


def score_head(board: Board, page: Page) -> None:
    """Language, day, headline, and the publisher's country and kind."""
    gold, found, stem = page.gold.facts, page.found, page.stem
    board.share("language").add(stem, found.get("lang") == gold["lang"], f"{found.get('lang')} for {gold['lang']}")
    day, stated = found.get("published") or None, gold.get("published") or None
    board.share("published").add(stem, day == stated, f"{day} for {stated}")
    title, wanted = found.get("title"), gold.get("title")
    right = overlap(title or "", wanted) >= _SAME_TITLE if wanted else not title
    board.share("title").add(stem, right, f"{title!r} for {wanted!r}")
    whose, told = found.get("source") or {}, gold.get("source") or {}
    same = all(whose.get(key) == told.get(key) for key in ("country", "kind"))
    board.share("source country+kind").add(stem, same, f"{whose} for {told}")


def score_text(board: Board, page: Page) -> None:
    """Whether evidence stands where the system says, and what of the page the system kept and dropped."""
    for kind in ("events", "figures", "commitments"):
        for fact in page.listed(kind)[1]:
            board.share("words in the document").add(page.stem, _stands(page, fact, "evidence"), f"{fact.get('evidence')!r}"[:90])
    for fact in page.listed("statements")[1]:
        board.share("words in the document").add(page.stem, _stands(page, fact, "quote"), f"{fact.get('quote')!r}"[:90])
    text = fold(page.found.get("text") or "")
    for kind in ("events", "figures", "commitments"):
        for fact in page.listed(kind)[0]:
            board.share("article text kept").add(page.stem, fold(fact["evidence"]) in text, fact["evidence"][:80])
    for line in page.gold.facts.get("boilerplate") or []:
        board.share("boilerplate dropped").add(page.stem, bool(text) and fold(line) not in text, line[:80])


def _stands(page: Page, fact: Facts, key: str) -> bool:
    """No words, no fact: `text[start:end]` is the evidence, and its words are the page's."""
    said, start, end = fact.get(key) or "", fact.get("start"), fact.get("end")
    text = page.found.get("text") or ""
    exact = isinstance(start, int) and isinstance(end, int) and text[start:end] == said
    return bool(said) and exact and set(words(said)) <= set(words(page.gold.text))


def score_names(board: Board, page: Page) -> None:
    """Names and their types, which of them are one entity, and who holds which office."""
    surfaces = gold_surfaces(page.gold)
    found = {(fold(m["surface"]), m["type"]): m["entity"] for m in page.found.get("mentions") or []}
    board.tally("mentions (span+type)").add(page.stem, list(surfaces), list(found), lambda g, f: float(g == f), lambda s: f"{s[1]} {s[0]}")
    untyped = {surface: entity for (surface, _), entity in found.items()}
    seen = [(entity, found.get(key) or untyped.get(key[0])) for key, entity in surfaces.items()]
    board.linking("entity linking (B3)").items += [pair for pair in seen if pair[1] is not None]  # the rest is the mentions' loss
    gold_offices, found_offices = page.listed("offices")
    held = {(page.aligned(o["person"]), o["role"], page.aligned(o.get("of") or None)) for o in found_offices}
    wanted = [(o["person"], o["role"], o.get("of")) for o in gold_offices]
    board.tally("offices").add(page.stem, wanted, sorted(held, key=str), lambda g, f: float(g == f))

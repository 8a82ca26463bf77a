"""Score the facts of a system against gold documents; the code here is the definition of each score.

Entities may bear any identifiers: each of the system's is aligned to the gold entity with which it shares most surfaces.
"""

from collections.abc import Mapping, Sequence

from kelisim.evaluate.align import align, align_document
from kelisim.evaluate.board import Board
from kelisim.evaluate.gold import Facts, GoldDocument
from kelisim.evaluate.page import Page
from kelisim.evaluate.score_facts import score_commitments, score_events, score_figures, score_statements
from kelisim.evaluate.score_text import score_head, score_names, score_text


def score(gold: Sequence[GoldDocument], system: Mapping[str, Facts]) -> Board:
    """The table of all gold documents against the system's facts by stem (a document that is missing has found nothing)."""
    board, overall = Board(), align(gold, system)
    for document in gold:
        found = system.get(document.stem, {})
        page = Page(document, found, align_document(document, found, overall), overall)
        for part in (score_text, score_head, score_names, score_events, score_figures, score_commitments, score_statements):
            part(board, page)
    for kind in ("events", "figures", "commitments"):
        whole, part_row = board.tally(f"{kind} whole"), board.tally(kind)
        whole.gold, whole.found = part_row.gold, part_row.found  # found, and every scored field of it right
    return board

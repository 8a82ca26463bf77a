"""The account of what was sought on the web: every visit is kept, and the newest that gave bytes is what the next compares with."""

from pathlib import Path

from kelisim.ledger import Run, open_ledger
from kelisim.model.visit import FAILED, FETCHED, LISTED, UNCHANGED, Visit

RUN = Run("r", "watch", "2026-03-01T00:00:00+00:00", "kelisim 0")
A, B = "https://mfa.example/a", "https://mfa.example/b"
MADE = [
    Visit(A, "2026-03-01T08:00:00+00:00", LISTED, "mfa"),
    Visit(A, "2026-03-01T08:01:00+00:00", FETCHED, "mfa", status=200, etag='"1"', document="f00"),
    Visit(B, "2026-03-01T08:02:00+00:00", FAILED, "mfa", status=404, code="E115", detail="404"),
    Visit(A, "2026-03-02T08:00:00+00:00", UNCHANGED, "mfa", status=304, etag='"1"', document="f00"),
    Visit(A, "2026-03-03T08:00:00+00:00", FAILED, "mfa", code="E114"),
]


def test_what_was_sought_is_kept_in_order(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.db") as ledger:
        ledger.visits.add(MADE, RUN)
        assert list(ledger.visits.all()) == MADE
        assert list(ledger.visits.all(address=B)) == [MADE[2]]
        assert list(ledger.visits.all(source="another")) == []
        assert list(ledger.visits.all(since="2026-03-02", until="2026-03-03")) == [MADE[3]]


def test_the_next_visit_compares_with_the_last_that_gave_bytes(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.db") as ledger:
        ledger.visits.add(MADE, RUN)
        assert ledger.visits.last(A) == MADE[3]  # a failure after it tells nothing of the page
        assert ledger.visits.last(B) is None
        assert ledger.visits.latest("mfa") == [MADE[4], MADE[2]]

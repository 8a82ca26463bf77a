"""Five ingests that the system ends at a random moment, one of them in the ledger; `make kills` ends more of them, on more pages."""

import pytest

from tests import kills


def test_an_ingest_that_is_killed_can_be_run_again(capsys: pytest.CaptureFixture[str]) -> None:
    pages = [page for page in kills.examples() if page.name.startswith("ru-")]
    status = kills.main(5, 2, pages[1:])
    said = capsys.readouterr().out
    assert status == 0, said
    assert "5 of 5 passed, 5 stages" in said

"""Property tests draw the same cases on every run, and a slow machine is no failure. One ledger of the examples serves all tests."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def example_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that has read examples/; tests that would change it take a copy."""
    from kelisim import ingest

    path = tmp_path_factory.mktemp("examples") / "ledger.db"
    ingest([Path(__file__).parents[1] / "examples"], path)
    return path

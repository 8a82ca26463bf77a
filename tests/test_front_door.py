"""The front door: few names, all of them there, and still functions when the stages of the same name have been imported."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import kelisim
from kelisim.model.record import Record

PAGE = Path(__file__).parents[1] / "examples" / "en-2026-05-call.txt"


def test_at_most_twenty_names_each_with_a_docstring() -> None:
    assert len(kelisim.__all__) <= 20
    for name in kelisim.__all__:
        assert callable(getattr(kelisim, name)) and getattr(kelisim, name).__doc__


def test_a_function_stays_when_the_stage_of_its_name_is_imported() -> None:
    for stage in ("kelisim.export.facts", "kelisim.extract.gate"):
        import_module(stage)
    assert not any(isinstance(f, ModuleType) for f in (kelisim.extract, kelisim.export))
    assert [r.document.stem for r in kelisim.extract(PAGE) if isinstance(r, Record)] == [PAGE.stem]


def test_from_pages_to_a_brief(tmp_path: Path) -> None:
    ledger = tmp_path / "x.db"
    assert len(kelisim.ingest([PAGE], ledger).read) == 1
    assert kelisim.events(ledger, between=("KZ", "KG"), since="2026-05")
    assert not kelisim.events(ledger, until="2001")
    for ask in (kelisim.figures, kelisim.commitments, kelisim.statements, kelisim.people):
        assert ask(ledger, lang="en")
    assert kelisim.brief(ledger, "KZ", "KG", lang="ky").startswith("# Казакстан – Кыргызстан")
    assert [hit.stem for hit in kelisim.search(ledger, "terminal")] == [PAGE.stem]
    assert [one.state for one in kelisim.documents(ledger)] == ["read"]
    assert [facts["stem"] for facts in kelisim.export(ledger)] == [PAGE.stem]
    with kelisim.open_ledger(ledger) as held:
        assert len(kelisim.register(held).records) == 1


def test_an_unknown_name_is_told_what_there_is() -> None:
    with pytest.raises(AttributeError, match="it has Told, brief"):
        kelisim.anything  # noqa: B018

"""Kelisim: a sourced register of relations between states, read from Kazakh, Kyrgyz, Russian and English documents.

The front door: read pages, keep them in a ledger, ask it, write of it. A ledger is the path of its file, or one that
`open_ledger` has opened. Everything heavy is imported when it is first asked for.

    kelisim.ingest(["saved-pages/"], "kelisim.db")
    kelisim.events("kelisim.db", between=("KZ", "KG"), since="2025")
    print(kelisim.brief("kelisim.db", "KZ", "KG", lang="kk"))
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kelisim.clean import Told
    from kelisim.export.facts import to_exchange
    from kelisim.ledger import Hit, Ledger, Listed, open_ledger
    from kelisim.model.issue import Issue
    from kelisim.model.record import Record
    from kelisim.pipeline.facts_in import import_facts, verify_facts
    from kelisim.pipeline.ingest import Account
    from kelisim.views.choice import Choice
    from kelisim.views.occasion import Occasion
    from kelisim.views.people import Person
    from kelisim.views.register import Register
    from kelisim.views.series import Series
    from kelisim.views.statements import Said
    from kelisim.views.undertaking import Undertaking

__all__ = [
    "Told", "brief", "commitments", "documents", "events", "export", "extract", "figures", "import_facts", "ingest", "open_ledger",
    "people", "register", "search", "statements", "to_exchange", "verify_facts",
]  # fmt: skip

_ELSEWHERE = {
    "Told": "kelisim.clean",
    "import_facts": "kelisim.pipeline.facts_in",
    "open_ledger": "kelisim.ledger",
    "to_exchange": "kelisim.export.facts",
    "verify_facts": "kelisim.pipeline.facts_in",
}


def __getattr__(name: str) -> Any:
    """The names that live in a stage, imported when they are first asked for."""
    if name in _ELSEWHERE:
        return getattr(import_module(_ELSEWHERE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}: it has {', '.join(__all__)}")


class _FrontDoor(ModuleType):
    """This module. Two of its functions bear the names of stages, and importing a stage would put it in their place."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in ("extract", "export") and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _FrontDoor


def __dir__() -> list[str]:
    return sorted(__all__)


def extract(*paths: Path | str, told: Told | None = None) -> Iterator[Record | Issue]:
    """Everything that pages give, one after another; an Issue for a page that gives nothing. `told` is what they do not say."""
    from kelisim.acquire import read_paths
    from kelisim.model.issue import Issue
    from kelisim.pipeline.read import try_to_read

    for found in read_paths(paths):
        yield found if isinstance(found, Issue) else try_to_read(found, told=told)


def ingest(paths: Iterable[Path | str], ledger: Ledger | Path | str, *, told: Told | None = None) -> Account:
    """Read pages into a ledger, which is made when there is none, and give the account of every one of them."""
    from kelisim.pipeline.ingest import ingest as read_into

    with _opened(ledger, create=True) as held:
        return read_into(paths, held, told=told)


def register(ledger: Ledger | Path | str, *, as_of: Any = None) -> Register:
    """All that a ledger holds, joined by its links: what the views are made of, and the names of things. With `as_of`, a day as written
    («2025-04-30»), what it would hold if no later document had been read."""
    from kelisim.cli.registers import register_of
    from kelisim.model.date import PartialDate

    with _opened(ledger) as held:
        return register_of(held, PartialDate.parse(str(as_of)) if as_of is not None else None)


def events(ledger: Ledger | Path | str, *, as_of: Any = None, **choice: Any) -> list[Occasion]:
    """The occasions; `between=("KZ", "KG")`, `since="2025"`, `until`, `as_of`, `lang` choose among them."""
    from kelisim.views.occasion import occasions

    return occasions(register(ledger, as_of=as_of), _choice(**choice))


def figures(ledger: Ledger | Path | str, *, as_of: Any = None, **choice: Any) -> list[Series]:
    """The series of figures with every value told; chosen as events are."""
    from kelisim.views.series import series

    return series(register(ledger, as_of=as_of), _choice(**choice))


def commitments(ledger: Ledger | Path | str, *, as_of: Any = None, **choice: Any) -> list[Undertaking]:
    """The undertakings with their dated steps; chosen as events are."""
    from kelisim.views.undertaking import undertakings

    return undertakings(register(ledger, as_of=as_of), _choice(**choice))


def statements(ledger: Ledger | Path | str, *, as_of: Any = None, **choice: Any) -> list[Said]:
    """The quotations with their speakers; chosen as events are."""
    from kelisim.views.statements import statements as view

    return view(register(ledger, as_of=as_of), _choice(**choice))


def people(ledger: Ledger | Path | str, *, as_of: Any = None, **choice: Any) -> list[Person]:
    """The persons with the offices that documents give them; chosen as events are."""
    from kelisim.views.people import people as view

    return view(register(ledger, as_of=as_of), _choice(**choice))


def brief(ledger: Ledger | Path | str, *states: str, lang: str = "en", since: Any = None, as_of: Any = None) -> str:
    """A Markdown brief on one state or two, in kk, ky, ru or en; each line has its note."""
    from kelisim.report.brief import brief as write

    chosen = _choice(between=states, since=since)
    return write(register(ledger, as_of=as_of), chosen.between, lang=lang, since=chosen.since)


def export(ledger: Ledger | Path | str) -> Iterator[dict[str, Any]]:
    """Everything in the exchange form, one object a document."""
    from kelisim.export.register import export_facts

    return export_facts(register(ledger))


def documents(ledger: Ledger | Path | str) -> list[Listed]:
    """Every input with what became of it."""
    with _opened(ledger) as held:
        return held.documents()


def search(ledger: Ledger | Path | str, words: str, *, limit: int = 20) -> list[Hit]:
    """The documents that hold all the words, in any inflection, names in any script."""
    with _opened(ledger) as held:
        return held.search(words, limit=limit)


@contextmanager
def _opened(ledger: Ledger | Path | str, *, create: bool = False) -> Iterator[Ledger]:
    """The ledger itself where it is open already; else it is opened, and closed again."""
    if not isinstance(ledger, Path | str):
        yield ledger
        return
    from kelisim.ledger import open_ledger

    with open_ledger(ledger, create=create) as held:
        yield held


def _choice(between: Sequence[str] = (), since: Any = None, until: Any = None, lang: str | None = None) -> Choice:
    """What to show; days may be written («2025-04»)."""
    from kelisim.model.date import PartialDate
    from kelisim.views.choice import Choice

    first, last = (PartialDate.parse(str(day)) if day is not None else None for day in (since, until))
    return Choice(tuple(between), first, last, lang)

"""A list in the form of another program: what it is called there, and under which addresses it is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kelisim.ledger.catalogue import Catalogue, Found
from kelisim.report.naming import Naming
from kelisim.report.wording import wording


@dataclass(frozen=True)
class Listed:
    """A part of a list, as it was asked for: of things of a kind, about some states, in a language.

    `page` is the address of the list as a page, `own` that of this form with all that was asked, `further` that of the part behind it.
    """

    catalogue: Catalogue
    found: Found
    kind: str
    lang: str
    page: str
    own: str
    further: str | None = None
    states: Sequence[str] = ()

    @cached_property
    def names(self) -> Naming:
        """The words of the language, and what the catalogue calls entities in it."""
        return Naming(wording(self.lang), self.catalogue)

    @property
    def base(self) -> str:
        """Where all addresses of the register begin."""
        return self.page.partition("?")[0].rpartition("/")[0]

    @property
    def title(self) -> str:
        """What a reader who keeps several lists tells this one by: «Kelisim: Occasions (Kazakhstan, Kyrgyzstan)»."""
        of = ", ".join(self.names.name(f"country:{state}") for state in self.states)
        what = f"Kelisim: {self.names.words.label('lists', self.kind)}"
        return f"{what} ({of})" if of else what

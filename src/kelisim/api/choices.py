"""What can be asked of each list: parameters as pydantic models, so that what is not understood is refused and OpenAPI names the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kelisim.ledger.catalogue import Wanted
from kelisim.model.date import PartialDate

MOST = 500  # things in one answer

_DAY = r"^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?|-(0[13-9]|1[0-2])-(29|30)|-(0[13578]|1[02])-31)?$"


def _real(written: str) -> str:
    PartialDate.parse(written)
    return written


Day = Annotated[str, Field(pattern=_DAY, examples=["2025-04-25", "2025-04", "2025"]), AfterValidator(_real)]
State = Annotated[str, Field(pattern=r"^[A-Z]{2}$", examples=["KZ"])]
Value = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]+$")]
Language = Literal["kk", "ky", "ru", "en"]


class AsOf(BaseModel):
    """Of which day the register is to tell: as if no later document had ever been read."""

    model_config = ConfigDict(extra="forbid")

    as_of: Day | None = Field(None, description="As known on this day: only documents published by then count.")


class Choice(AsOf):
    """What every list can be chosen by. Of a parameter given twice either value will do; different parameters must all hold."""

    after: int = Field(-1, ge=-1, le=10**12, description="The `after` of the answer before: the list goes on behind it.")
    limit: int = Field(50, ge=1, le=MOST)

    def wanted(self, kind: str) -> Wanted:
        """The choice as a catalogue takes it: each further parameter asks for the facet of its name."""
        told = self.model_dump(exclude_none=True, exclude={"after", "limit", "as_of", "between", "since", "until", "lang_of"})
        facets = {name: value if isinstance(value, list) else [_flag(value)] for name, value in told.items() if value not in ([], False)}
        if languages := getattr(self, "lang_of", None):
            facets["lang"] = languages
        if between := getattr(self, "between", None):
            facets["pair"] = [" ".join(sorted(between.split(",")))]
        since, until = (PartialDate.parse(d) if (d := getattr(self, name, None)) else None for name in ("since", "until"))
        return Wanted(
            kind, facets, since.first().isoformat() if since else None, until.last().isoformat() if until else None, self.after, self.limit
        )  # fmt: skip


def _flag(value: object) -> str:
    return "yes" if value is True else str(value)


class OfStates(Choice):
    """Lists of what concerns states, in time."""

    between: Annotated[str, Field(pattern=r"^[A-Z]{2},[A-Z]{2}$", examples=["KZ,KG"])] | None = Field(
        None, description="Two states that both take part."
    )
    state: list[State] = Field(default_factory=list, max_length=20)
    lang_of: list[Language] = Field(default_factory=list, description="Languages of the documents that tell it.")
    since: Day | None = None
    until: Day | None = None


class Occasions(OfStates):
    """The parameters of occasions."""

    type: list[Value] = Field(default_factory=list, examples=[["meeting"]])
    level: list[Value] = Field(default_factory=list, examples=[["minister"]])
    status: list[Literal["planned", "held", "cancelled", "postponed", "denied"]] = Field(default_factory=list)
    body: list[Value] = Field(default_factory=list)
    place: list[Value] = Field(default_factory=list)
    who: list[Value] = Field(default_factory=list, description="Ids of those who take part.")
    month: list[Annotated[str, Field(pattern=r"^\d{4}-\d{2}$")]] = Field(default_factory=list)


class Bodies(OfStates):
    """The parameters of standing bodies."""

    kind: list[Value] = Field(default_factory=list, examples=[["commission"]])


class Undertakings(OfStates):
    """The parameters of undertakings."""

    kind: list[Value] = Field(default_factory=list, examples=[["project"]])
    stage: list[Literal["proposed", "agreed", "signed", "under_way", "done"]] = Field(default_factory=list)
    reached: list[Value] = Field(default_factory=list, examples=[["in_force"]])
    turn: list[Literal["postponed", "suspended", "dropped"]] = Field(default_factory=list)
    due: list[Annotated[str, Field(pattern=r"^\d{4}$")]] = Field(default_factory=list, description="Years of the due date last told.")
    party: list[Value] = Field(default_factory=list)
    body: list[Value] = Field(default_factory=list, description="Ids of standing bodies told of in the same documents.")
    open: bool = Field(False, description="Only those not done and not dropped.")
    overdue: bool = Field(False, description="Only those whose due date has gone by without a report of completion.")
    postponed: bool = Field(False, description="Only those put off at least once.")


class Figures(OfStates):
    """The parameters of series of figures."""

    indicator: list[Value] = Field(default_factory=list, examples=[["trade_turnover"]])
    unit: list[Value] = Field(default_factory=list, examples=[["USD"]])
    party: list[Value] = Field(default_factory=list)
    conflict: bool = Field(False, description="Only those on which accounts contradict each other.")
    target: bool = Field(False, description="Only those with a target.")


class People(Choice):
    """The parameters of persons."""

    state: list[State] = Field(default_factory=list)
    role: list[Value] = Field(default_factory=list, examples=[["minister"]])


class Statements(OfStates):
    """The parameters of statements."""

    speaker: list[Value] = Field(default_factory=list)
    of: list[State] = Field(default_factory=list, description="States of the speakers.")
    how: list[Literal["quoted", "reported"]] = Field(default_factory=list)


class Documents(OfStates):
    """The parameters of documents."""

    country: list[State] = Field(default_factory=list, description="States in which they were published.")
    kind: list[Literal["official", "press"]] = Field(default_factory=list)
    source: list[Value] = Field(default_factory=list, description="Publishers.")


class Sources(Choice):
    """The parameters of publishers."""

    country: list[State] = Field(default_factory=list)
    kind: list[Literal["official", "press"]] = Field(default_factory=list)


class News(OfStates):
    """The parameters of what is new."""

    news: list[Literal["new", "changed", "contradicted", "withdrawn", "overdue"]] = Field(default_factory=list)
    kind: list[Literal["occasion", "undertaking", "figure"]] = Field(default_factory=list)


class Search(AsOf):
    """The parameters of a search."""

    q: Annotated[str, Field(min_length=1, max_length=400, pattern=r"^[^\x00]+$", examples=["сауда айналымы"])]
    limit: int = Field(20, ge=1, le=100)


PLACES: dict[str, tuple[str, type[Choice]]] = {
    "occasions": ("occasion", Occasions), "bodies": ("body", Bodies), "undertakings": ("undertaking", Undertakings),
    "figures": ("figure", Figures), "people": ("person", People), "statements": ("statement", Statements),
    "documents": ("document", Documents), "sources": ("source", Sources), "news": ("news", News),
}  # fmt: skip
KINDS: Sequence[str] = tuple(PLACES)

"""The forms of answers, for OpenAPI and for whoever reads them: what is always there is named, what depends on the kind comes with it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from kelisim.api.fields import FIELDS
from kelisim.export.lists import Kind


class Root(BaseModel):
    """What there is, by address."""

    openapi: str = Field(description="The description of the API, OpenAPI 3.1.", examples=["/api/v1/openapi.json"])
    lists: dict[str, str] = Field(description="The lists by name.", examples=[{"occasions": "/api/v1/occasions"}])
    search: str = Field(description="Search by words and names.", examples=["/api/v1/search"])
    export: str = Field(description="Everything, a JSON object a line.", examples=["/api/v1/export"])


class Register(BaseModel):
    """The register that an answer was taken from."""

    as_of: str | None = Field(description="As known on this day; null for all that is known.", examples=["2025-06-30"])
    day: str | None = Field(
        description="The day by then on which the register became what it was: of its newest document, or on which a term went by.",
        examples=["2025-06-23"],
    )
    documents: int = Field(description="How many documents count.", examples=[16])
    made: str = Field(description="When this state of the register was made, ISO 8601.", examples=["2026-05-21T06:00:00+00:00"])


class Thing(BaseModel):
    """A thing of the register: an occasion, an undertaking, a series, a person, a statement, a document, a publisher."""

    model_config = ConfigDict(extra="allow")

    id: str


class Page(BaseModel):
    """A page of a list."""

    register_: Register = Field(alias="register")
    count: int = Field(description="How many things were chosen; at the least so many where `more` is true.", examples=[31])
    more: bool = Field(description="Whether there are more than were counted.", examples=[False])
    after: int | None = Field(description="The cursor of the next page; null on the last.", examples=[49])
    data: list[dict[str, Any]]


def page_of(kind: Kind) -> type[Page]:
    """A page of the list of a kind: what its lines say, field by field."""
    fields: dict[str, Any] = {name: (Any, Field(None, description=about, examples=[example])) for name, about, example in FIELDS[kind.name]}
    line = create_model(f"LineOf{kind.place.title()}", __config__=ConfigDict(extra="allow"), **fields)
    lines = (list[line], Field(description=f"The {kind.place}, in the order of their page."))  # type: ignore[valid-type]
    return create_model(f"PageOf{kind.place.title()}", __base__=Page, data=lines)


class One(BaseModel):
    """One thing, whole."""

    register_: Register = Field(alias="register")
    data: Thing


class Hit(BaseModel):
    """A document found, with the paragraph that holds most of what was asked."""

    document: str = Field(description="The id of the document.", examples=["170de6084970bf06"])
    stem: str = Field(description="Its short name.", examples=["kk-2024-10-commission"])
    lang: str = Field(description="Its language.", examples=["kk"])
    title: str | None = Field(description="Its headline.", examples=["Тараздағы жиын"])
    published: str | None = Field(description="When it was published, as far as it says.", examples=["2024-10-16"])
    score: float = Field(description="How well it answers the question: more is better.", examples=[7.4])
    start: int = Field(description="Where the paragraph begins in its text, in characters.", examples=[120])
    end: int = Field(description="Where the paragraph ends.", examples=[480])
    words: str = Field(description="The paragraph.", examples=["Сауда айналымы 1,5 миллиард долларға жетті."])


class Hits(BaseModel):
    """What a search found."""

    register_: Register = Field(alias="register")
    asked: str = Field(description="What was looked for.", examples=["сауда айналымы"])
    count: int = Field(description="How many documents hold the words; at the least so many where `more` is true.")
    more: bool
    after: int | None = Field(description="The cursor of the next page; null on the last.")
    data: list[Hit]


class Problem(BaseModel):
    """What went wrong, as RFC 9457 says it."""

    type: str = Field("about:blank", description="That the status says what kind of problem it is.", examples=["about:blank"])
    title: str = Field(description="The status in words.", examples=["Unprocessable Entity"])
    status: int = Field(description="The status.", examples=[422])
    detail: str | None = Field(None, description="What went wrong, and what would do.", examples=["state: “Kazakhstan” is no state: …"])
    errors: list[dict[str, Any]] | None = Field(None, description="Each parameter that is not understood, and why.")

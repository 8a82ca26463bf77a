"""The forms of answers, for OpenAPI and for whoever reads them: what is always there is named, what depends on the kind comes with it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Root(BaseModel):
    """What there is, by address."""

    openapi: str = Field(description="The description of the API, OpenAPI 3.1.", examples=["/api/v1/openapi.json"])
    lists: dict[str, str] = Field(description="The lists by name.", examples=[{"occasions": "/api/v1/occasions"}])
    search: str = Field(description="Search by words and names.", examples=["/api/v1/search"])
    export: str = Field(description="Everything, a JSON object a line.", examples=["/api/v1/export"])


class Register(BaseModel):
    """The register that an answer was taken from."""

    as_of: str | None = Field(description="As known on this day; null for all that is known.")
    day: str | None = Field(
        description="The day by then on which the register became what it was: of its newest document, or on which a term went by."
    )
    documents: int
    made: str = Field(description="When this state of the register was made, ISO 8601.")


class Thing(BaseModel):
    """A thing of the register: an occasion, an undertaking, a series, a person, a statement, a document, a publisher."""

    model_config = ConfigDict(extra="allow")

    id: str


class Page(BaseModel):
    """A page of a list."""

    register_: Register = Field(alias="register")
    count: int = Field(description="How many things were chosen; at the least so many where `more` is true.")
    more: bool
    after: int | None = Field(description="The cursor of the next page; null on the last.")
    data: list[dict[str, Any]]


class One(BaseModel):
    """One thing, whole."""

    register_: Register = Field(alias="register")
    data: Thing


class Hit(BaseModel):
    """A document found, with the paragraph that holds most of what was asked."""

    document: str
    stem: str
    lang: str
    title: str | None
    published: str | None
    score: float
    start: int
    end: int
    words: str


class Hits(BaseModel):
    """What a search found."""

    register_: Register = Field(alias="register")
    asked: str
    count: int = Field(description="How many documents hold the words; at the least so many where `more` is true.")
    more: bool
    after: int | None = Field(description="The cursor of the next page; null on the last.")
    data: list[Hit]


class Problem(BaseModel):
    """What went wrong, as RFC 9457 says it."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str | None = None
    errors: list[dict[str, Any]] | None = Field(None, description="Each parameter that is not understood, and why.")

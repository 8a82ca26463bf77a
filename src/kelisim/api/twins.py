"""The pages' twins: a list or a thing at the page's own address as JSON, CSV, an Atom feed or a calendar."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from kelisim.api.answers import catalogue_of, etag
from kelisim.api.calendar import calendar
from kelisim.api.choices import MOST, PLACES, Choice
from kelisim.api.feed import feed
from kelisim.api.problems import preparing, problem
from kelisim.api.table import table
from kelisim.export.shelf import PreparingError, Shelf
from kelisim.ledger.catalogue import Catalogue, Found
from kelisim.report.wording import LANGUAGES

OF_PAGES = ("lang", "by", "view", "order")  # parameters of a page that say how it looks, and mean nothing here
MORE = {"occasions": ("atom", "ics"), "undertakings": ("atom", "ics"), "news": ("atom",)}
Form = Callable[[Catalogue, Found, str, str, str], tuple[str, str]]  # the text and its media type
FORMS: dict[str, Form] = {"csv": table, "atom": feed, "ics": calendar}


def twins(shelf: Shelf) -> list[BaseRoute]:
    """The routes of all twins."""
    found: list[BaseRoute] = []
    for place in PLACES:
        found.append(Route(f"/{place}.json", _redirect, name=f"{place}.json"))
        found.append(Route(f"/{place}/{{id}}.json", _redirect, name=f"{place}/id.json"))
        found += [Route(f"/{place}.{form}", _twin(shelf, place, form), name=f"{place}.{form}") for form in ("csv", *MORE.get(place, ()))]
    return found


def _redirect(request: Request) -> Response:
    """The same question to the API."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name not in OF_PAGES and value]
    address = request.url.replace(path="/api/v1" + request.url.path.removesuffix(".json"), query="")
    return RedirectResponse(str(address.replace(query=urlencode(kept))), 307)


def _twin(shelf: Shelf, place: str, form: str) -> Callable[[Request], Response]:
    kind, choice = PLACES[place]

    def answered(request: Request) -> Response:
        try:
            asked = _asked(request, choice)
            catalogue = catalogue_of(shelf, asked.as_of)
        except ValidationError as error:
            return problem(422, "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()))
        except PreparingError as error:
            return preparing(request, error)
        lang = request.query_params.get("lang", "en")
        here = str(request.url.replace(query="", path=f"/{place}"))
        text, media = FORMS[form](catalogue, catalogue.find(asked.wanted(kind)), kind, lang if lang in LANGUAGES else "en", here)
        return Response(text, media_type=media, headers={"ETag": etag(request, catalogue), "Cache-Control": "no-cache"})

    return answered


def _asked(request: Request, choice: type[Choice]) -> Choice:
    """The question of a page, of which all is to be told that one answer holds."""
    values: dict[str, object] = {"limit": MOST}
    for name, value in request.query_params.multi_items():
        if value and name not in OF_PAGES:
            field = choice.model_fields.get(name)
            if field is not None and "list" in str(field.annotation):
                values.setdefault(name, []).append(value)  # type: ignore[attr-defined]
            else:
                values[name] = value
    return choice.model_validate(values)

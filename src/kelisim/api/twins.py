"""The pages' twins: a list or a thing at the page's own address as JSON, CSV, an Atom feed or a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from kelisim.api.answers import catalogue_of, has_it, marked
from kelisim.api.calendar import calendar
from kelisim.api.feed import feed
from kelisim.api.listed import Listed
from kelisim.api.problems import not_chosen, preparing, unusable
from kelisim.api.table import MEDIA, table
from kelisim.export.lists import LISTS, MOST, SEARCH, Kind, each_line, find, wanted
from kelisim.export.parameters import ChoiceError, refuse_others
from kelisim.export.shelf import PreparingError, Shelf
from kelisim.ledger import LedgerError
from kelisim.ledger.catalogue import Catalogue, Found, Plain, Wanted
from kelisim.report.wording import LANGUAGES

OF_PAGES = ("lang", "view")  # parameters of a page that say how it looks, and mean nothing here
Form = Callable[[Listed], tuple[str, str]]  # the text and its media type
FORMS: dict[str, Form] = {"atom": feed, "ics": calendar}


def twins(shelf: Shelf) -> list[BaseRoute]:
    """The routes of all twins."""
    found: list[BaseRoute] = []
    for kind in (*LISTS, SEARCH):
        found.append(Route(f"/{kind.place}.json", _redirect, name=f"{kind.place}.json"))
        given = [form for form in kind.forms if form != "json"]
        found += [Route(f"/{kind.place}.{form}", _twin(shelf, kind, form), name=f"{kind.place}.{form}") for form in given]
    found += [Route(f"/{kind.place}/{{id}}.json", _redirect, name=f"{kind.place}/id.json") for kind in LISTS]
    return found


def _redirect(request: Request) -> Response:
    """The same question to the API."""
    address = request.url.replace(path="/api/v1" + request.url.path.removesuffix(".json"), query="")
    return RedirectResponse(str(address.replace(query=urlencode(_asked(request), doseq=True))), 307)


def _twin(shelf: Shelf, kind: Kind, form: str) -> Callable[[Request], Response]:
    def answered(request: Request) -> Response:
        try:
            asked = _asked(request)
            refuse_others(kind.parameters, asked)
            chosen = wanted(kind, asked, MOST)
            catalogue = catalogue_of(shelf, asked)
        except ChoiceError as error:
            return not_chosen(request, error)
        except PreparingError as error:
            return preparing(request, error)
        except LedgerError as error:
            return unusable(request, error)
        headers = marked(request, catalogue)
        if has_it(request, headers):
            return Response(status_code=304, headers=headers)
        if form == "csv":
            lines = partial(_part if "limit" in asked else each_line, catalogue, chosen)
            return StreamingResponse(table(lines), media_type=MEDIA, headers=headers)
        text, media = FORMS[form](_listed(request, kind, catalogue, find(catalogue, chosen)))
        return Response(text, media_type=media, headers=headers)

    return answered


def _listed(request: Request, kind: Kind, catalogue: Catalogue, found: Found) -> Listed:
    lang = request.query_params.get("lang", "en")
    page = str(request.url.replace(path=f"/{kind.place}"))
    further = str(request.url.include_query_params(after=found.after)) if found.after is not None else None
    states = [state for name in ("state", "between") for value in request.query_params.getlist(name) for state in value.upper().split(",")]
    return Listed(catalogue, found, kind.name, lang if lang in LANGUAGES else "en", page, str(request.url), further, states)


def _part(catalogue: Catalogue, chosen: Wanted) -> Iterable[Plain]:
    return find(catalogue, chosen).lines


def _asked(request: Request) -> dict[str, list[str]]:
    """The question of a page, without what says how the page looks and fields that nobody filled in."""
    values: dict[str, list[str]] = {}
    for name, value in request.query_params.multi_items():
        if value.strip() and name not in OF_PAGES:
            values.setdefault(name, []).append(value.strip())
    return values

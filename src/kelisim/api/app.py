"""The addresses of the API, `/api/v1`: lists, things, documents with their facts, search, and everything at once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from importlib.metadata import version
from typing import Annotated, Any

from fastapi import FastAPI, HTTPException, Path, Request
from fastapi.responses import StreamingResponse
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kelisim.api.answers import about, answer, catalogue_of, has_it, marked, reading
from kelisim.api.asked import asked_of, described
from kelisim.api.export import exported
from kelisim.api.problems import DESCRIBED, HANDLERS, MISSING
from kelisim.api.schemas import Hits, One, Root, page_of
from kelisim.api.twins import twins
from kelisim.export.facts import to_exchange
from kelisim.export.lists import DOCUMENT, LISTS, NEWS_OF, SEARCH, Kind, find, wanted
from kelisim.export.parameters import AS_OF, ChoiceError, Fault, Parameter, read
from kelisim.export.shelf import Shelf
from kelisim.ledger import LedgerError
from kelisim.ledger.search import Hit, Question
from kelisim.ledger.searching import search_catalogue

PREFIX, NDJSON, HEAD = "/api/v1", "application/x-ndjson", "kelisim.head"
ABOUT = """Everything that the pages show, as data. Each fact comes with its claims: the words, the document, the place in its text.

Lists go on by `after`. `as_of` gives the register as it was known on a day. Answers bear an ETag. Errors are as RFC 9457 has them.
"""
Identity = Annotated[str, Path(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]+$")]
BARE = (DOCUMENT, NEWS_OF)  # of documents more is told than the catalogue has; news are of things


def routes(shelf: Shelf) -> list[BaseRoute]:
    """What a server of pages puts before its own addresses: the API, and the twins of the pages (`/occasions.json`)."""
    return [Mount(PREFIX, _Heads(api(shelf))), *twins(shelf)]


class _Heads:
    """Answers HEAD as GET, without the body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def bare(message: Message) -> None:
            await send(message if message["type"] != "http.response.body" else {**message, "body": b""})

        if scope["type"] == "http" and scope["method"] == "HEAD":
            await self.app({**scope, "method": "GET", HEAD: True}, receive, bare)
        else:
            await self.app(scope, receive, send)


def api(shelf: Shelf) -> FastAPI:
    """The API over a shelf of catalogues."""
    made = FastAPI(
        title="Kelisim", version=version("kelisim"), description=ABOUT, docs_url=None, redoc_url=None,
        separate_input_output_schemas=False, servers=[{"url": PREFIX}], root_path_in_servers=False,
    )  # fmt: skip
    for error, told in HANDLERS.items():
        made.add_exception_handler(error, told)
    _add_root(made)
    for kind in LISTS:
        _add_list(made, shelf, kind)
        if kind not in BARE:
            _add_thing(made, shelf, kind)
    _add_documents(made, shelf)
    _add_search(made, shelf)
    _add_export(made, shelf)
    return made


def _add_root(made: FastAPI) -> None:
    def root() -> dict[str, Any]:
        """What there is: the address of each list, of the search, of the export, and of the description of all of them."""
        lists = {kind.place: f"{PREFIX}/{kind.place}" for kind in LISTS}
        return {"openapi": f"{PREFIX}/openapi.json", "lists": lists, "search": f"{PREFIX}/search", "export": f"{PREFIX}/export"}

    made.get("/", operation_id="root", summary="root", response_model=Root)(root)


def _add_list(made: FastAPI, shelf: Shelf, kind: Kind) -> None:
    def several(request: Request) -> Response:
        asked = asked_of(request, kind.parameters)
        chosen = wanted(kind, asked)
        with reading(shelf, asked) as catalogue:
            found = find(catalogue, chosen)
            return answer(request, catalogue, count=found.count, more=found.more, after=found.after, data=list(found.lines))

    several.__doc__ = f"The {kind.place}, in the order of their page."
    _get(made, f"/{kind.place}", several, page_of(kind), DESCRIBED, kind.place, kind.parameters)


def _add_thing(made: FastAPI, shelf: Shelf, kind: Kind) -> None:
    def one(request: Request, id: Identity) -> Response:
        with reading(shelf, asked_of(request, [AS_OF])) as catalogue:
            found = catalogue.thing(kind.name, id)
            if found is None:
                raise HTTPException(404, f"{kind.place} has nothing of the id {id}")
            return answer(request, catalogue, data=found)

    one.__doc__ = f"One of the {kind.place}, whole: by its id, the beginning of it, or the id of a claim of it."
    _get(made, f"/{kind.place}/{{id}}", one, One, MISSING, f"one_of_{kind.place}")


def _add_documents(made: FastAPI, shelf: Shelf) -> None:
    def document(request: Request, id: Identity) -> Response:
        """A document with its text and its facts in the exchange form, and the things of the register that each claim tells of."""
        with reading(shelf, asked_of(request, [AS_OF])) as catalogue:
            try:
                record = shelf.ledger.record(id)
            except LedgerError as error:
                raise HTTPException(404, str(error)) from error
            if not catalogue.lines("document", [record.document.id]):
                raise HTTPException(404, f"{id}: not published by that day, or not the standing version of its page")
            held = catalogue.holders([claim.id for claim in record.claims])
            things = {claim: {"kind": kind, "id": thing} for claim, (kind, thing) in held.items()}
            return answer(request, catalogue, data={"id": record.document.id, **to_exchange(record), "things": things})

    _get(made, "/documents/{id}", document, One, MISSING, "one_of_documents")


def _add_search(made: FastAPI, shelf: Shelf) -> None:
    def search(request: Request) -> Response:
        """Documents by words of any of the four languages in any inflection, and by names in any script; the best first."""
        given = asked_of(request, SEARCH.parameters)
        asked, chosen = read(SEARCH.parameters, given), wanted(SEARCH, given)
        if "q" not in asked:
            raise ChoiceError(Fault("q", "words to look for are needed"))
        with reading(shelf, given) as catalogue:
            question = Question(asked["q"][0], wide="exact" not in asked)
            found = search_catalogue(catalogue.path, shelf.ledger.path, question, chosen)
            hits = shelf.ledger.texts.passages(question, [(line["id"], score) for line, score in found.best])
            return answer(
                request, catalogue, asked=asked["q"][0], count=found.count, more=found.more, after=found.after, data=[_hit(h) for h in hits]
            )

    _get(made, "/search", search, Hits, DESCRIBED, "search", SEARCH.parameters, ["q"])


def _hit(hit: Hit) -> dict[str, Any]:
    kept = ("document", "stem", "lang", "title", "published", "score", "words")
    return {name: getattr(hit, name) for name in kept} | {"start": hit.span.start, "end": hit.span.end}


def _add_export(made: FastAPI, shelf: Shelf) -> None:
    def export(request: Request) -> Response:
        """Everything, a JSON object a line: first the question and the register, then each thing whole, last their number and hash."""
        return _exported(request, shelf, LISTS, [AS_OF])

    def export_of(kind: Kind) -> Callable[..., Response]:
        def chosen(request: Request) -> Response:
            return _exported(request, shelf, [kind], [AS_OF, *kind.filters])

        chosen.__doc__ = f"All {kind.place} of a choice, whole, a JSON object a line, with the question, their number and hash."
        return chosen

    answers = DESCRIBED | {200: {"content": {NDJSON: {"schema": {"type": "string"}}}, "description": "A JSON object a line"}}
    routes = [("export", export, [AS_OF]), *((f"export/{k.place}", export_of(k), [AS_OF, *k.filters]) for k in LISTS)]
    for path, answered, parameters in routes:
        name, extra = path.replace("/", "_"), described(parameters)
        made.get(
            f"/{path}", responses=answers, operation_id=name, summary=name.replace("_", " "), response_class=StreamingResponse,
            openapi_extra=extra,
        )(answered)  # fmt: skip


def _exported(request: Request, shelf: Shelf, kinds: Collection[Kind], parameters: Collection[Parameter]) -> Response:
    asked = asked_of(request, parameters)
    chosen = [wanted(kind, asked) for kind in kinds]
    catalogue = catalogue_of(shelf, asked)
    headers = marked(request, catalogue)
    if has_it(request, headers):
        return Response(status_code=304, headers=headers)
    query = {each.name: asked[each.name][0] if each.single else asked[each.name] for each in parameters if each.name in asked}
    told = about(catalogue, request.query_params.get("as_of"))
    if request.scope.get(HEAD):
        return Response(media_type=NDJSON, headers=headers)
    return StreamingResponse(exported(catalogue, query, told, chosen), media_type=NDJSON, headers=headers)


def _get(
    made: FastAPI, path: str, asked: Callable[..., Response], form: Any, errors: dict[int | str, dict[str, Any]], name: str,
    parameters: Collection[Parameter] = (AS_OF,), required: Collection[str] = (),
) -> None:  # fmt: skip
    answers, extra = {200: {"model": form}, **errors}, described(parameters, required)
    made.get(path, responses=answers, response_model=None, operation_id=name, summary=name.replace("_", " "), openapi_extra=extra)(asked)

"""Templates and answers: a template knows its context and what a page puts into it, and nothing else; every answer bears the policy."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kelisim.export.shelf import Shelf
from kelisim.report.titles import is_quoted, original_of, reached, title_of
from kelisim.report.wording import wording
from kelisim.web.asked import read_asked
from kelisim.web.assets import asset
from kelisim.web.context import Context
from kelisim.web.kept import answered
from kelisim.web.speech import ended, speech

# Nothing is loaded, run or framed but what this program serves itself: a page holds words of strangers.
POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "interest-cohort=()",
}

_SPACE = re.compile(r"\s+")
Page = Callable[[Request, Context], Response]


@cache
def environment(lang: str) -> Environment:
    """The templates with the sentences of a language. What is not defined is an error, and everything is escaped."""
    found = Environment(
        loader=PackageLoader("kelisim.web"), extensions=["jinja2.ext.i18n"], undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
        autoescape=select_autoescape(default=True, default_for_string=True),
    )  # fmt: skip
    found.install_gettext_callables(partial(_said, lang), partial(_counted, lang), newstyle=False)  # type: ignore[attr-defined]
    found.globals["asset"] = asset
    found.globals["title_of"] = title_of
    found.globals["original_of"] = original_of
    found.globals["is_quoted"] = is_quoted
    found.globals["reached"] = reached
    found.filters["flat"] = partial(_SPACE.sub, " ")
    return found


def _said(lang: str, sentence: str, /, **slots: object) -> Markup:
    """A sentence of a template: what is its own is markup, what fills its slots is escaped."""
    said = speech(lang).gettext(sentence)
    return Markup(ended(said, slots)) % slots if slots else Markup(said)


def _counted(lang: str, one: str, many: str, number: int, /, **slots: object) -> Markup:
    """The same with a number, whose slot is `%(num)s`."""
    slots = {"num": wording(lang).number(number), **slots}
    return Markup(ended(speech(lang).ngettext(one, many, number), slots)) % slots


def render(context: Context, template: str, /, status: int = 200, **values: Any) -> HTMLResponse:
    """A page from its template, which finds the context as `c`."""
    written = environment(context.lang).get_template(template).render(c=context, **values)
    return HTMLResponse(written, status, _about(context.lang))


def _about(lang: str) -> dict[str, str]:
    return {"Content-Language": lang, "Vary": "Accept-Language, Accept-Encoding", "Cache-Control": "no-cache"}


def context_of(request: Request) -> Context:
    """What a request is answered with. Raises PreparingError where the register of its day is not ready yet."""
    shelf: Shelf = request.app.state.shelf
    asked = read_asked(request)
    return Context(wording(asked.lang), shelf.catalogue(asked.as_of), asked, shelf.ledger)


def page(answer: Page) -> Callable[[Request], Response]:
    """An answer as Starlette calls it: in a thread, for it reads files. What was answered before is not written again."""

    def answering(request: Request) -> Response:
        c = context_of(request)
        mark = c.catalogue.mark(c.lang, c.asked.origin, request.url.path, request.url.query)
        return answered(request, mark, _about(c.lang), lambda: answer(request, c))

    answering.__name__ = answer.__name__
    return answering

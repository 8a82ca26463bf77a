"""What an address asks for: the language, the day of which the register is to tell, the filters, and how further addresses are made."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request

from kelisim.export.parameters import AS_OF, ChoiceError, Fault, day_of, read
from kelisim.model.date import PartialDate
from kelisim.report.wording import LANGUAGES
from kelisim.web.speech import speech

LONGEST = 400  # letters of one value
_PLAIN = re.compile(r"[/A-Za-z0-9:@.,_~-]*")  # what stands in an address as it is: hundreds of addresses are on a page


@dataclass(frozen=True, slots=True)
class Asked:
    """An address taken apart. `chosen` is whether the address itself names the language; else the browser's wish decides. `origin` is what
    stands before the path, for what is printed."""

    path: str
    lang: str
    chosen: bool
    as_of: PartialDate | None
    values: Mapping[str, Sequence[str]]
    origin: str = ""

    def one(self, name: str) -> str | None:
        """The first value of a parameter that is not empty."""
        return next((value for value in self.values.get(name, ()) if value), None)

    def day_of(self, name: str, last: bool = False) -> str:
        """A day as a field for one takes it: of a month or a year its first, or its last; empty where none is asked for."""
        try:
            day = PartialDate.parse(self.one(name) or "")
        except ValueError:
            return ""
        return (day.last() if last else day.first()).isoformat()

    def given(self) -> dict[str, list[str]]:
        """The parameters without values that are empty: a form sends those of its fields that nobody filled in."""
        return {name: values for name, of in self.values.items() if (values := [value for value in of if value])}

    def url(self, path: str, /, **values: object) -> str:
        """The address of another page, in the same language and of the same day; a value of None leaves its parameter out."""
        kept: dict[str, object] = {"lang": self.lang if self.chosen else None, "as_of": self.as_of}
        return _written(path, {**kept, **values})

    def here(self, **values: object) -> str:
        """This page with some parameters changed; the list then begins anew."""
        own: dict[str, object] = {name: list(of) for name, of in self.values.items() if name != "after"}
        return _written(self.path, {**own, **values})

    def only(self, names: Sequence[str]) -> str:
        """This page with the language and day, and of the parameters those of some names alone."""
        return self.url(self.path, **{name: list(self.values[name]) for name in names if name in self.values})


def _written(path: str, values: Mapping[str, object]) -> str:
    given = {k: v if isinstance(v, list) else str(v) for k, v in values.items() if v not in (None, "", [])}
    address = path if _PLAIN.fullmatch(path) else quote(path, safe="/:@.,-_~")
    return f"{address}?{urlencode(given, doseq=True)}" if given else address


def read_asked(request: Request) -> Asked:
    """What a request asks for. Raises HTTPException (400) for a day that is none, or a value that is too long."""
    values: dict[str, list[str]] = {}
    faults: list[Fault] = []
    for name, value in request.query_params.multi_items():
        if len(value) > LONGEST or "\0" in value:
            faults.append(Fault(name, "a value has at most %(most)s letters", {"most": LONGEST}))
        values.setdefault(name, []).append(value.strip())
    lang, chosen = language_of(request)
    if faults:
        raise refused(ChoiceError(*faults), lang)
    origin = f"{request.url.scheme}://{request.url.netloc}"
    asked = Asked(request.url.path, lang, chosen, None, values, origin)
    try:
        return replace(asked, as_of=day_of(read([AS_OF], asked.given()).get("as_of", ())))
    except ChoiceError as error:
        raise refused(error, lang) from None


def language_of(request: Request) -> tuple[str, bool]:
    """In what language a request is answered, and whether its address says so; else the browser's wish decides."""
    named = request.query_params.get("lang", "").strip()
    return (named, True) if named in LANGUAGES else (_wished(request.headers.get("accept-language", "")), False)


def refused(error: ChoiceError, lang: str) -> HTTPException:
    """What is wrong with an address, in the reader's language; a parameter is called as it is written."""
    said = (f"{fault.parameter}: {speech(lang).gettext(fault.sentence) % fault.slots}" for fault in error.faults)
    return HTTPException(400, "; ".join(said))


def _wished(header: str) -> str:
    """The language that a browser prefers among those there are; English where it names none of them.

    >>> _wished("tr, ky;q=0.8, ru;q=0.9"), _wished("*")
    ('ru', 'en')
    """
    wishes = []
    for number, part in enumerate(header.split(",")):
        code, _, rest = part.strip().partition(";")
        quality = rest.strip().removeprefix("q=")
        if code[:2].lower() in LANGUAGES:
            weight = float(quality) if quality.replace(".", "", 1).isascii() and quality.replace(".", "", 1).isdigit() else 1.0
            wishes.append((-weight, number, code[:2].lower()))
    return min(wishes)[2] if wishes else "en"

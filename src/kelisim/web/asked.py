"""What an address asks for: the language, the day of which the register is to tell, the filters, and how further addresses are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request

from kelisim.model.date import PartialDate

LANGUAGES = ("kk", "ky", "ru", "en")
LONGEST = 400  # letters of one value


@dataclass(frozen=True, slots=True)
class Asked:
    """An address taken apart. `chosen` is whether the address itself names the language; else the browser's wish decides."""

    path: str
    lang: str
    chosen: bool
    as_of: PartialDate | None
    values: Mapping[str, Sequence[str]]

    def one(self, name: str) -> str | None:
        """The first value of a parameter that is not empty."""
        return next((value for value in self.values.get(name, ()) if value), None)

    def day(self, name: str) -> PartialDate | None:
        """A parameter that is a day. Raises HTTPException (400) for what is none."""
        written = self.one(name)
        return _day(name, written) if written else None

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
    query = urlencode({k: v if isinstance(v, list) else str(v) for k, v in values.items() if v not in (None, "", [])}, doseq=True)
    address = quote(path, safe="/:@.,-_~")
    return f"{address}?{query}" if query else address


def read_asked(request: Request) -> Asked:
    """What a request asks for. Raises HTTPException (400) for a day that is none, or a value that is too long."""
    values: dict[str, list[str]] = {}
    for name, value in request.query_params.multi_items():
        if len(value) > LONGEST or "\0" in value:
            raise HTTPException(400, f"{name}: at most {LONGEST} letters")
        values.setdefault(name, []).append(value.strip())
    named = next(iter(values.get("lang", ())), "")
    lang = named if named in LANGUAGES else _wished(request.headers.get("accept-language", ""))
    as_of = next(iter(values.get("as_of", ())), "")
    return Asked(request.url.path, lang, named in LANGUAGES, _day("as_of", as_of) if as_of else None, values)


def _day(name: str, written: str) -> PartialDate:
    try:
        return PartialDate.parse(written)
    except ValueError:
        raise HTTPException(400, f"{name}: {written!r} is no date: write YYYY-MM-DD, YYYY-MM or YYYY") from None


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

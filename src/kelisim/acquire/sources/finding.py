"""The files that describe sources: those that come with the program, and users' own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path

from kelisim.acquire.sources.description import Description, SourceError
from kelisim.acquire.sources.source import Source


@cache
def own_sources() -> Mapping[str, Source]:
    """The sources that come with the program, by name.

    >>> own_sources()["akorda.kz"].kind
    'official'
    """
    folder = resources.files("kelisim.acquire.sources")
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    found = (source for file in files for source in _sources(file.read_text(encoding="utf-8"), file.name))
    return {source.name: source for source in found}


def read_sources(path: Path | str) -> list[Source]:
    """The sources that a TOML file describes, a table each. Raises SourceError for what cannot be used, OSError where there is no file."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise SourceError(f"{path}: not UTF-8") from None
    return _sources(text, str(path))


def find_sources(asked: Iterable[str]) -> list[Source]:
    """The sources that are meant: names of those that come with the program, and files (ending in `.toml`) with all that they describe.

    Raises SourceError for a name that there is not, and for a name that is given twice with different descriptions.
    """
    found: dict[str, Source] = {}
    for one in asked:
        if not one.endswith(".toml") and one not in own_sources():
            raise SourceError(f"no source {one!r}: name a file that ends in .toml, or one of {', '.join(own_sources())}")
        for source in read_sources(one) if one.endswith(".toml") else [own_sources()[one]]:
            if found.setdefault(source.name, source) != source:
                raise SourceError(f"{one} [{source.name}]: the name is taken by another source")
    return list(found.values())


def _sources(text: str, file: str) -> list[Source]:
    try:
        tables = tomllib.loads(text)
    except ValueError as error:  # TOMLDecodeError, and a number of more digits than Python reads
        raise SourceError(f"{file}: no TOML: {error}") from None
    if not tables:
        raise SourceError(f"{file}: describes no source: a table a source, such as [mfa.example]")
    return [Description(file, name, table).source() for name, table in tables.items()]

"""All targets by name, each loaded when it is asked for: to watch the modules of all of them takes Atheris half a minute."""

from __future__ import annotations

from importlib import import_module
from random import Random

from tests.fuzz.target import Target

MODULES = {
    "pages": ("html", "text", "encoding", "pdf", "published"),
    "languages": ("sentences", "dates", "amounts", "persons", "keys"),
    "forms": ("facts", "exchange", "correction"),
    "values": ("toml", "search", "offsets"),
    "web": ("address", "robots", "body", "feed", "sitemap", "listpage", "sources"),
    "collected": ("warc", "jsonl", "archive"),
    "layouts": ("pdfcolumns", "pdfpages"),
}
NAMES = tuple(name for names in MODULES.values() for name in names)
ALL = "all"  # every target in one process: the first byte chooses


def load(name: str) -> Target:
    """The target of a name."""
    if name == ALL:
        return _together([load(each) for each in NAMES])
    module = next(module for module, names in MODULES.items() if name in names)
    return next(target for target in import_module(f"tests.fuzz.{module}").TARGETS if target.name == name)


def _together(targets: list[Target], seeds: int = 12) -> Target:
    """One target of several, each with some of its seeds."""

    def check(data: bytes) -> None:
        if data:
            targets[data[0] % len(targets)].check(data[1:])

    def mutate(data: bytes, chance: Random) -> bytes:
        first = data[:1] if data and chance.random() < 0.9 else bytes([chance.randrange(len(targets))])
        return first + targets[first[0] % len(targets)].mutate(data[1:], chance)

    def some() -> list[bytes]:
        found = []
        for number, target in enumerate(targets):
            told = list(target.seeds())
            found += [bytes([number]) + data for data in told[:: max(1, len(told) // seeds)]]
        return found

    return Target(ALL, check, some, mutate)

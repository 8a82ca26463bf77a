"""The publishers that are read on a schedule: one TOML file describes each; users' own files have the same form."""

from kelisim.acquire.sources.description import SourceError
from kelisim.acquire.sources.finding import find_sources, own_sources, read_sources
from kelisim.acquire.sources.source import Seen, Source

__all__ = ["Seen", "Source", "SourceError", "find_sources", "own_sources", "read_sources"]

"""Stage 1: where bytes come from. Files and folders here; pages, feeds and archives beside it."""

from kelisim.acquire.files import read_paths

__all__ = ["read_paths"]

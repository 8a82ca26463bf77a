"""An input that shows a fault, made as short as it can be while it shows the same one (after Zeller and Hildebrandt's ddmin)."""

from __future__ import annotations

import time

from tests.fuzz.target import Target, fault


def shrunk(target: Target, data: bytes, *, seconds: float = 20) -> bytes:
    """The shortest input found in the time that fails where `data` does; letters are kept whole."""
    found, _ = fault(target, data)
    if found is None:
        return data
    end = time.monotonic() + seconds
    parts = _letters(data)
    size = max(1, len(parts) // 2)
    while size and time.monotonic() < end:
        at, shorter = 0, False
        while at < len(parts) and time.monotonic() < end:
            rest = parts[:at] + parts[at + size :]
            told, _ = fault(target, b"".join(rest))
            if told and told.where == found.where:
                parts, shorter = rest, True
            else:
                at += size
        size = size if shorter and size == 1 else size // 2
    return b"".join(parts)


def _letters(data: bytes) -> list[bytes]:
    """The letters of a text, or the bytes of what is none."""
    try:
        return [c.encode() for c in data.decode()]
    except UnicodeDecodeError:
        return [bytes([b]) for b in data]

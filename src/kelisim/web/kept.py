"""Pages that were written are kept, compressed, for as long as their register stands: most readers ask for the same few.

A page is a function of its catalogue, its whole address (it is printed at its foot) and its language, so the mark of those three
(`Catalogue.mark`) is the key, and the ETag by which a browser is told that it has the page already.
"""

from __future__ import annotations

import gzip
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

MOST = 24 << 20  # bytes of compressed pages: some three thousand
LEVEL = 6  # of compression: within a hundredth of the smallest, in less time


@dataclass
class Kept:
    """Pages by their marks; those asked for longest ago give way. Safe to ask from several threads.

    >>> kept = Kept(most=100)
    >>> kept.put("mark", b"page")
    >>> kept.get("mark"), kept.get("other")
    (b'page', None)
    """

    most: int = MOST
    _pages: OrderedDict[str, bytes] = field(default_factory=OrderedDict)
    _size: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self, mark: str) -> bytes | None:
        """A page that was kept."""
        with self._lock:
            if mark in self._pages:
                self._pages.move_to_end(mark)
            return self._pages.get(mark)

    def put(self, mark: str, packed: bytes) -> None:
        """Keep a page; one that is too large to be kept beside others is not."""
        with self._lock:
            if mark in self._pages or len(packed) > self.most // 8:
                return
            self._pages[mark] = packed
            self._size += len(packed)
            while self._size > self.most:
                self._size -= len(self._pages.popitem(last=False)[1])


def answered(request: Request, mark: str, headers: dict[str, str], write: Callable[[], Response]) -> Response:
    """The answer to a request for a page: that the reader has it, the page as it was kept, or the page as it is now written."""
    kept: Kept = request.app.state.kept
    headers = {"ETag": f'W/"{mark}"', **headers}
    if mark in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    packed = kept.get(mark)
    if packed is None:
        with request.app.state.shelf.turns:
            packed = kept.get(mark)  # it may have been written while this request waited for its turn
            if packed is None:
                written = write()
                if written.status_code != 200 or written.media_type != "text/html":
                    return written
                packed = gzip.compress(bytes(written.body), LEVEL, mtime=0)
                kept.put(mark, packed)
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(gzip.decompress(packed), media_type="text/html", headers=headers)
    return Response(packed, media_type="text/html", headers={**headers, "Content-Encoding": "gzip"})

"""Why an address gave nothing, as an exception: it carries what the visit will say."""

from __future__ import annotations

from kelisim.model.issue import ISSUES
from kelisim.model.visit import FAILED, REFUSED


class FetchError(Exception):
    """An address that gives nothing. `state` is FAILED or REFUSED, `code` a key of ISSUES, `detail` what was found.

    >>> str(FetchError(REFUSED, "E112", "127.0.0.1: loopback"))
    'E112 the address is not of the public network: 127.0.0.1: loopback'
    """

    def __init__(self, state: str, code: str, detail: str = "") -> None:
        super().__init__(f"{code} {ISSUES[code]}: {detail}" if detail else f"{code} {ISSUES[code]}")
        self.state, self.code, self.detail = state, code, detail
        self.status: int | None = None  # of the answer that fell short, where there was one


def failed(code: str, detail: str = "") -> FetchError:
    """The server or the way to it gave nothing that can be used."""
    return FetchError(FAILED, code, one_line(detail))


def refused(code: str, detail: str = "") -> FetchError:
    """The address is one that is not asked."""
    return FetchError(REFUSED, code, one_line(detail))


def one_line(text: str) -> str:
    """Text of a server or of the system, fit to stand in an account.

    >>> one_line("a\\n\\x1b[31m b")
    'a [31m b'
    """
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]

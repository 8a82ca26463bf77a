"""Standing bodies as plain values, for JSON."""

from __future__ import annotations

from kelisim.views.plain import Plain, named, plain_occasion
from kelisim.views.register import Register
from kelisim.views.sessions import StandingBody


def plain_body(register: Register, one: StandingBody) -> Plain:
    """A body with its sessions; `missing` are the numbers of which no report was read."""
    sittings = [{"number": s.number, "occasions": [plain_occasion(register, o) for o in s.occasions]} for s in one.sittings]
    return {
        "body": named(register, one.body), "kind": one.kind, "scope": list(one.scope), "topics": list(one.topics),
        "states": list(one.states), "missing": list(one.missing), "sessions": sittings,
    }  # fmt: skip

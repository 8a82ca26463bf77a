"""Everything that a register shows, or all of a choice, streamed: complete, with the question, the count and a hash to check it by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kelisim.export.lists import spelt_out
from kelisim.ledger.catalogue import Catalogue, Wanted


def exported(catalogue: Catalogue, query: Mapping[str, Any], register: Mapping[str, Any], chosen: Sequence[Wanted]) -> Iterator[str]:
    """The lines of an export: `{"query": …}`, then `{"kind": …, "thing": …}` for each thing, last `{"count": …, "sha256": …}`.

    The hash is that of all lines between the first and the last, each with its line feed, in UTF-8.
    """
    yield _line({"query": dict(query), "register": dict(register)})
    count, digest = 0, hashlib.sha256()
    for wanted in chosen:
        for thing in catalogue.wholes(spelt_out(catalogue, wanted)):
            line = _line({"kind": wanted.kind, "thing": thing})
            digest.update(line.encode())
            count += 1
            yield line
    yield _line({"count": count, "sha256": digest.hexdigest()})


def _line(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"

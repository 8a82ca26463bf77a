"""A claim: one fact as one document tells it, with the words that say so."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field

from kelisim.model.fact import Fact, kind_of
from kelisim.model.text import Span


@dataclass(frozen=True, slots=True)
class Support:
    """A place outside the evidence that a claim leans on, and why (`antecedent`, `published`, `headline`, `context` …)."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact, the span of its words, what else it leans on, and the rule and version that made it.

    The id comes from the document, the words' place and the contents, so that it survives a re-reading that finds the same.
    """

    document: str
    fact: Fact
    span: Span
    supports: tuple[Support, ...] = ()
    rule: str = ""
    version: str = "1"
    _id: str | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def kind(self) -> str:
        """`event`, `figure`, `commitment`, `statement` or `office`."""
        return kind_of(self.fact)

    @property
    def id(self) -> str:
        """Sixteen hexadecimal digits of content, reckoned when first asked for: views ask a dozen times."""
        if self._id is None:
            object.__setattr__(self, "_id", self._hash())
        assert self._id
        return self._id

    def _hash(self) -> str:
        contents = {name: getattr(self.fact, name) for name in self.fact.__slots__}  # flat values: no need of the slower asdict
        said = [self.document, self.kind, self.span.start, self.span.end, contents]
        return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]

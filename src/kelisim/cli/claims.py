"""A claim as commands show it: its contents, its words, what it leans on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import typer

from kelisim.cli.printing import one_line
from kelisim.model.claim import Claim

Shown = dict[str, Any]


def plain_claim(claim: Claim, text: str, joined: Callable[[Any], Any] = lambda value: value) -> Shown:
    """A claim as plain values, without what it leaves unsaid; `joined` gives the ids that a whole register has for its entities."""
    said = {part: value for part, value in asdict(claim.fact).items() if value is not False and value not in (None, ())}
    contents = {part: joined(int(value) if isinstance(value, float) and value.is_integer() else value) for part, value in said.items()}
    supports = [{"start": s.start, "end": s.end, "why": s.why, "words": text[s.start : s.end]} for s in claim.supports]
    place = {"start": claim.span.start, "end": claim.span.end, "words": claim.span.of(text)}
    return {"kind": claim.kind, "claim": claim.id, "rule": claim.rule, **place, "contents": contents, "support": supports}


def print_claim(claim: Shown, indent: str = "  ") -> None:
    """The words, the contents a line each, and the places that the claim leans on."""
    typer.echo(f"{indent}«{one_line(claim['words'], 600)}»")
    for part, value in claim["contents"].items():
        typer.echo(f"{indent}  {part:<13} {', '.join(map(str, value)) if isinstance(value, list | tuple) else value}")
    for support in claim["support"]:
        words = f": «{one_line(support['words'], 80)}»" if support["words"] else ""
        typer.echo(f"{indent}  leans on      {support['why']}{words}")

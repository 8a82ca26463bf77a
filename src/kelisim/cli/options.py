"""The arguments and options that several commands share, and how their values are read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kelisim.model.date import PartialDate

LANGUAGES = ("kk", "ky", "ru", "en")


def read_date(text: str | PartialDate) -> PartialDate:
    """A day, month or year as typed.

    >>> str(read_date("2025-04"))
    '2025-04'
    """
    try:
        return text if isinstance(text, PartialDate) else PartialDate.parse(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a date: write YYYY-MM-DD, YYYY-MM or YYYY") from None


def read_language(code: str) -> str:
    """The code of a language that Kelisim knows."""
    if code not in LANGUAGES:
        raise typer.BadParameter(f"{code!r} is not a language that Kelisim knows: choose {', '.join(LANGUAGES)}")
    return code


def read_state(code: str) -> str:
    """The two letters of a state, whatever their case; raises typer.BadParameter for what is no state."""
    from kelisim.world.world import table

    if code.upper() not in table("countries"):
        raise typer.BadParameter(f"{code!r} is not a state: write its two letters of ISO 3166-1, such as KZ, KG, UZ, TJ, TM, RU, CN")
    return code.upper()


def read_pair(codes: tuple[str, str] | None) -> tuple[str, str] | None:
    """The two states of `--between`."""
    return (read_state(codes[0]), read_state(codes[1])) if codes else None


def read_optional_state(code: str | None) -> str | None:
    """The state, where one is named."""
    return read_state(code) if code else None


def read_optional_language(code: str | None) -> str | None:
    """The language, where one is named."""
    return read_language(code) if code else None


LedgerFile = Annotated[
    Path,
    typer.Option("--ledger", metavar="FILE", envvar="KELISIM_LEDGER", help="The register's file.", show_default="kelisim.db"),
]
LEDGER = Path("kelisim.db")
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Pages = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files and folders; - for standard input.", show_default=False)]
Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        metavar="N",
        min=0,
        help="Processes that read; 0 for this one. Left out: one a core where there are more than a few pages.",
        show_default=False,
    ),
]
Published = Annotated[
    PartialDate | None,
    typer.Option(parser=read_date, metavar="DATE", help="The day of pages that do not state their own.", show_default=False),
]
SourceName = Annotated[
    str | None, typer.Option("--source", metavar="NAME", help="Who published pages that do not say it.", show_default=False)
]
Country = Annotated[
    str | None,
    typer.Option(
        "--country", metavar="XX", callback=read_optional_state, help="The publisher's state where pages do not say it.", show_default=False
    ),
]
Between = Annotated[
    tuple[str, str] | None,
    typer.Option("--between", metavar="XX YY", callback=read_pair, help="Only what concerns these two states.", show_default=False),
]
Since = Annotated[PartialDate | None, typer.Option(parser=read_date, metavar="DATE", help="Only from this day on.", show_default=False)]
Until = Annotated[PartialDate | None, typer.Option(parser=read_date, metavar="DATE", help="Only up to this day.", show_default=False)]
AsOf = Annotated[
    PartialDate | None,
    typer.Option("--as-of", parser=read_date, metavar="DATE", help="Only what documents published by this day tell.", show_default=False),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="CODE",
        callback=read_optional_language,
        help="Only documents in this language: kk, ky, ru, en.",
        show_default=False,
    ),
]

"""The command line: which commands there are, and how each of their failures ends."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from kelisim.cli.accounts import accounts
from kelisim.cli.brief import brief
from kelisim.cli.cataloguing import catalogue
from kelisim.cli.coverage import coverage
from kelisim.cli.deciding import accept, correct, judge, reject, why
from kelisim.cli.documents import documents, explain, forget, search
from kelisim.cli.edits import edits
from kelisim.cli.exchange import export, import_, verify
from kelisim.cli.failure import FAULT, INPUT_OUTPUT, STATUSES, CommandError
from kelisim.cli.fetching import fetch
from kelisim.cli.figures import conflicts, figures
from kelisim.cli.news import news
from kelisim.cli.reading import extract, ingest
from kelisim.cli.rereading import reread
from kelisim.cli.serving import serve
from kelisim.cli.sessions import sessions
from kelisim.cli.show import show
from kelisim.cli.tables import events, people, statements
from kelisim.cli.undertakings import commitments, undertaking
from kelisim.cli.upkeep import doctor, dump, evaluate
from kelisim.cli.watching import sources, watch

# rich_markup_mode: typer would import rich to draw help, which doubles the time of `kelisim --help`.
app = typer.Typer(
    name="kelisim",
    help="Reads what governments and the press publish about relations between states, and keeps a sourced register.",
    epilog=STATUSES,
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _print_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(version("kelisim"))
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")] = False,
) -> None:
    """What stands before every command: only the version."""


# Each command with its line in `kelisim --help`; what it does in full stands in its docstring.
COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "extract": (extract, "print the facts of pages, keep nothing"),
    "ingest": (ingest, "read pages into the register"),
    "fetch": (fetch, "fetch pages of the web into the register"),
    "watch": (watch, "read sources on a schedule"),
    "sources": (sources, "list the publishers that can be watched"),
    "coverage": (coverage, "show what was sought, by source and day"),
    "documents": (documents, "list every input with what became of it"),
    "reread": (reread, "read documents again by the rules of today"),
    "edits": (edits, "list the pages that were changed after they came out"),
    "forget": (forget, "remove a document and all that was read from it"),
    "events": (events, "list the occasions"),
    "figures": (figures, "list the figures, conflicts marked"),
    "conflicts": (conflicts, "list the figures that contradict each other"),
    "commitments": (commitments, "list what was promised, agreed and signed"),
    "undertaking": (undertaking, "tell the life of one undertaking"),
    "statements": (statements, "list what was said, and by whom"),
    "people": (people, "list the persons with their offices"),
    "accounts": (accounts, "show what each side says of an occasion, side by side"),
    "sessions": (sessions, "list the sessions of standing bodies, by number"),
    "news": (news, "list what is new, changed, contradicted, overdue since a day"),
    "show": (show, "show a fact with every claim that tells it"),
    "judge": (judge, "say that two things are the same, or not"),
    "why": (why, "show why two things are one, or not"),
    "reject": (reject, "say that a claim is wrong"),
    "accept": (accept, "say that a claim is right"),
    "correct": (correct, "put what is right in a claim's place"),
    "explain": (explain, "show how a document was read"),
    "search": (search, "find documents by words and names"),
    "brief": (brief, "print a brief on one state or two, every line with its note"),
    "serve": (serve, "show the register in a browser"),
    "catalogue": (catalogue, "make what the pages of serve read, beforehand"),
    "export": (export, "print the whole register in an open format"),
    "import": (import_, "take facts in through the evidence gate"),
    "verify": (verify, "judge facts by the evidence gate, keep nothing"),
    "evaluate": (evaluate, "measure the reading on gold documents"),
    "dump": (dump, "print all that the register knows, in canonical order"),
    "doctor": (doctor, "check the program and the register"),
}
for _name, (_command, _line) in COMMANDS.items():
    app.command(_name, short_help=_line)(_command)


# Lists and what is kept of words are most of what a reading process holds; to walk them in search of garbage took a tenth of its time.
COLLECT = (50_000, 50, 100)


def run() -> None:
    """Run the command line of this process: `kelisim` calls it. Ends the process with an exit status of `failure.py`."""
    gc.set_threshold(*COLLECT)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except CommandError as failure:
        _end(str(failure), failure.status)
    except BrokenPipeError:
        _close_pipe()
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _end(f"{where}{error.strerror or error}", INPUT_OUTPUT)
    except Exception as error:
        if os.environ.get("KELISIM_DEBUG"):
            raise
        _end(f"a fault of the program: {type(error).__name__}: {error} (KELISIM_DEBUG=1 shows where)", FAULT)


def _end(message: str, status: int) -> None:
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    print(f"kelisim: {message}", file=sys.stderr)
    raise SystemExit(status)


def _close_pipe() -> None:
    """Whoever read our output has stopped: so do we, without a word; the last flush must not complain either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(0)


if __name__ == "__main__":
    run()

"""docs/reference/commands.md: the help of every command as the command line prints it, without boxes and colours."""

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from tests.docs.blocks import ROOT

PAGE = ROOT / "docs" / "reference" / "commands.md"

HEAD = """\
# Commands

The help of every command, as `kelisim COMMAND --help` prints it where there is no terminal to draw boxes in.
`make docs-update` writes this page; `make check` fails when it differs from what the program prints.
"""

Command = Any  # a command object of the click that typer brings along, which has no types of its own


def application() -> Command:
    """The command line as one command that holds the others."""
    from typer.main import get_command

    from kelisim.cli.main import app

    return get_command(app)


def commands(command: Command, name: str = "kelisim") -> Iterator[tuple[str, Command]]:
    """Every command that is shown, with its full name, in the order of `--help`; a group before what it holds."""
    yield name, command
    for word, inner in getattr(command, "commands", {}).items():
        if not inner.hidden:
            yield from commands(inner, f"{name} {word}")


def options(command: Command) -> set[str]:
    """The options that a command takes, as they are written.

    What the docs may write behind `kelisim extract`: {"--json", "--lang", "--help", …}.
    """
    return {"--help"} | {written for p in command.params for written in (*p.opts, *p.secondary_opts) if written.startswith("-")}


def help_of(name: str) -> str:
    """What `NAME --help` prints, in a width of its own and without rich's boxes."""
    environment = os.environ | {"TYPER_USE_RICH": "0", "COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    program = "from kelisim.cli.main import run; run()"
    command = [sys.executable, "-c", f"import sys; sys.argv[0] = 'kelisim'; {program}", *name.split()[1:], "--help"]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())


def reference() -> str:
    """The whole page."""
    sections = (f"## {name}\n\n```text\n{help_of(name)}\n```" for name, _ in commands(application()))
    return "\n\n".join([HEAD.rstrip(), *sections]) + "\n"

"""The examples in the docs: fenced blocks marked `console`, the commands in them, and what each of them prints.

A line that begins with `$ kelisim` is a command; what follows, up to the next `$` or the end of the block, is what it
prints, on both its outputs, to the letter; where it ends with another status than 0, a last line says so. A command may go
through a pipe (`$ kelisim events --json | head -3`); a line that ends with a backslash goes on. Lines with `$` and another
command (`$ make demo`) are for the reader and are not run. The commands of one page run one after another in one empty
folder, beside a copy of `examples/` and of `evaluation/gold/`.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
WIDTH = "100"  # of the terminal: tables fit a page
BESIDE = ("examples", "evaluation/gold")  # what the commands may read
FAILED = "(exit status "  # how the line begins that says so

_OWN = re.compile(r"(?:^|\|\s*)kelisim\s")
_BLOCK = re.compile(r"^```console\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Example:
    """One command as the page shows it: the lines of the command, and the lines it prints."""

    shown: list[str]
    printed: list[str] = field(default_factory=list)

    @property
    def command(self) -> str:
        """The command as the shell takes it."""
        return "\n".join(self.shown)[2:]

    @property
    def is_run(self) -> bool:
        """Only our own command is run, by itself or as a part of a pipe."""
        return _OWN.search(self.command) is not None


def pages() -> list[Path]:
    """The pages that may hold examples: the README and everything in docs."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def examples_in(body: str) -> list[Example]:
    """The examples of one block's body.

    >>> [e.command for e in examples_in("$ kelisim --version\\n0.1.0\\n$ make demo\\n")]
    ['kelisim --version', 'make demo']
    """
    found: list[Example] = []
    for line in body.splitlines():
        if found and not found[-1].printed and found[-1].shown[-1].endswith("\\"):
            found[-1].shown.append(line)
        elif line.startswith("$ "):
            found.append(Example([line]))
        elif found:
            found[-1].printed.append(line)
        else:
            raise ValueError(f"a console block begins with a command, not with {line!r}")
    return found


def run(example: Example, folder: Path) -> list[str]:
    """What the command prints now, line by line."""
    commands = str(Path(sys.executable).parent)
    clean = {k: v for k, v in os.environ.items() if not k.startswith("KELISIM_")}
    quiet = {"COLUMNS": WIDTH, "NO_COLOR": "1", "TERM": "dumb", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": str(folder)}
    environment = clean | quiet | {"PATH": commands + os.pathsep + os.environ["PATH"]}
    done = subprocess.run(
        ["bash", "-c", example.command], cwd=folder, env=environment, encoding="utf-8", check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    status = [f"{FAILED}{done.returncode})"] if done.returncode else []
    return [line.rstrip() for line in done.stdout.splitlines()] + status


def refreshed(text: str, folder: Path) -> str:
    """The page with what its commands print now in the place of what it says they print."""
    for name in BESIDE if _BLOCK.search(text) else ():
        shutil.copytree(ROOT / name, folder / name)

    def again(block: re.Match[str]) -> str:
        lines: list[str] = []
        for example in examples_in(block["body"]):
            lines += example.shown
            lines += run(example, folder) if example.is_run else example.printed
        return "\n".join(["```console", *lines, "```"])

    return _BLOCK.sub(again, text)

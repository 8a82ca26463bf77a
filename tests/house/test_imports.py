"""What may be imported where, beyond the layers that import-linter holds, and what an import may cost."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.house.source import Module, modules

# Each of these costs a tenth of a second or more, and `kelisim --help` needs none of them. rich is among them because typer
# draws its help with it (0.31 s against 0.14 s) unless the app says rich_markup_mode=None; commands import it when they draw.
HEAVY = (
    "rich",
    "pydantic",
    "sqlalchemy",
    "numpy",
    "py3langid",
    "pypdfium2",
    "hypothesis",
    "charset_normalizer",
    "snowballstemmer",
    "pymorphy3",
    "pycrfsuite",
    "rensa",
)


def imported(code: str) -> set[str]:
    """The names of all modules that a fresh interpreter imports for this code."""
    run = subprocess.run([sys.executable, "-X", "importtime", "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-500:]
    return {found.group(1) for found in re.finditer(r"^import time:.*\|\s+(\S+)$", run.stderr, re.MULTILINE)}


HELP = """
import sys

sys.argv = ["kelisim", "--help"]
try:
    from kelisim.cli.main import run
    run()
except SystemExit as done:
    assert not done.code
"""


@pytest.mark.parametrize("code", ["import kelisim", HELP], ids=["import kelisim", "kelisim --help"])
def test_importing_is_light(code: str) -> None:
    names = imported(code)
    assert not {name for name in names if name.split(".")[0] in HEAVY}


def imports_of(module: Module) -> Iterator[str]:
    """The top packages that a module imports, anywhere in it."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0]


def test_the_model_needs_the_standard_library_alone() -> None:
    foreign = {
        f"{module.name} imports {name}"
        for module in modules()
        if module.name.startswith("model/")
        for name in imports_of(module)
        if name not in {*sys.stdlib_module_names, "kelisim"}
    }
    assert not foreign


def test_only_acquire_and_the_server_speak_to_the_network() -> None:
    network = {"socket", "ssl", "http", "urllib3", "httpx", "requests", "aiohttp"}
    speakers = {module.name for module in modules() if network & set(imports_of(module))}
    assert {name.split("/")[0] for name in speakers} <= {"acquire", "api", "web"}

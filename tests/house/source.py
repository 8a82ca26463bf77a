"""What the checks of the house look at: the modules of src as syntax trees, and the files that git would keep."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "kelisim"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One file of the package: its path from the package's folder (`clean/html.py`), its text and its tree."""

    name: str
    text: str
    tree: ast.Module

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))


def modules() -> list[Module]:
    """The modules of the package, by name."""
    texts = ((path.relative_to(PACKAGE).as_posix(), path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py")))
    return [Module(name, text, ast.parse(text)) for name, text in texts]


def kept_files() -> list[Path]:
    """The files that are in git or would be: everything that is not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def code_lines(function: Function) -> int:
    """How long a function is: its lines without the docstring, from `def` to the last."""
    docstring = function.body[0] if ast.get_docstring(function) is not None else None
    said = (docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - said


def public_names(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """The module's own public classes and functions, and the public methods of the classes, each with its node."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                methods = (m for m in node.body if isinstance(m, Function) and not m.name.startswith("_"))
                yield from ((f"{node.name}.{m.name}", m) for m in methods if not is_promise(m))


def is_promise(function: Function) -> bool:
    """A member of a Protocol has `...` for a body: what it promises stands in the docstring of its class."""
    last = function.body[-1]
    return isinstance(last, ast.Expr) and isinstance(last.value, ast.Constant) and last.value.value is ...

"""Modules and functions stay small enough to be read at one sitting, and every public name says what it is for."""

import ast

import pytest

from tests.house.source import Module, code_lines, modules, public_names

MODULE_AIM, MODULE_LIMIT = 250, 400
FUNCTION_AIM, FUNCTION_LIMIT = 25, 50
LONG_FUNCTIONS = 0.05  # the share of functions that may be over the aim: the few that are one long list of cases

# Modules over the aim, each with the reason why it is still one thing.
LONG_MODULES: dict[str, str] = {}

VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common"}

MODULES = modules()
each_module = pytest.mark.parametrize("module", MODULES, ids=[m.name for m in MODULES])


@each_module
def test_a_module_is_one_thing(module: Module) -> None:
    lines = module.text.count("\n")
    assert lines <= MODULE_LIMIT, f"{module.name} has {lines} lines: it is two things"
    assert lines <= MODULE_AIM or module.name in LONG_MODULES, (
        f"{module.name} has {lines} lines: part it, or say in LONG_MODULES why it is one thing"
    )


def test_no_reason_is_kept_for_a_module_that_is_short() -> None:
    long = {m.name for m in MODULES if m.text.count("\n") > MODULE_AIM}
    assert not set(LONG_MODULES) - long


@each_module
def test_a_function_fits_a_screen(module: Module) -> None:
    long = [f"{module.name}:{f.lineno} {f.name} ({code_lines(f)} lines)" for f in module.functions() if code_lines(f) > FUNCTION_LIMIT]
    assert not long, "\n".join(["longer than a screen:", *long])


def test_few_functions_are_over_the_aim() -> None:
    sizes = [(code_lines(f), f"{m.name}:{f.lineno} {f.name}") for m in MODULES for f in m.functions()]
    long = sorted((size, where) for size, where in sizes if size > FUNCTION_AIM)
    assert len(long) <= LONG_FUNCTIONS * len(sizes), "\n".join(f"{where} ({size} lines)" for size, where in long)


@each_module
def test_every_public_name_says_what_it_is_for(module: Module) -> None:
    names = [("the module", module.tree), *public_names(module.tree)]
    silent = [name for name, node in names if not ast.get_docstring(node)] if module.text.strip() else []
    assert not silent, f"{module.name}: no docstring on {', '.join(silent)}"


@each_module
def test_a_module_is_named_after_what_it_holds(module: Module) -> None:
    parts = {part.lstrip("_") for part in module.name.removesuffix(".py").split("/")}
    assert not parts & VAGUE, f"{module.name}: say what is in it"


@each_module
def test_only_the_command_line_prints(module: Module) -> None:
    if module.name.startswith("cli/"):
        return
    calls = (node for node in ast.walk(module.tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
    assert not [f"{module.name}:{call.lineno}" for call in calls if call.func.id == "print"]

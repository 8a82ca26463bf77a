"""Commands that look after the register and the program: `dump`, `doctor`, `evaluate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from kelisim.cli.failure import INPUT_OUTPUT, REFUSED, CommandError
from kelisim.cli.opened import opened
from kelisim.cli.options import LANGUAGES, LEDGER, AsJson, LedgerFile
from kelisim.cli.printing import print_json, print_table

PARTS = ("typer", "rich", "sqlalchemy", "pypdfium2", "py3langid", "charset-normalizer", "snowballstemmer", "pyyaml")


def dump(
    ledger: LedgerFile = LEDGER,
    canonical: Annotated[bool, typer.Option("--canonical", help="The canonical form, which is the only one.")] = True,
) -> None:
    """Print everything that the register knows, in an order that its contents decide: the same pages give the same lines on every machine.

    \b
    Example:
      kelisim dump --canonical | sha256sum
    """
    from kelisim.ledger import dump_canonical

    with opened(ledger) as held:
        for line in dump_canonical(held):
            typer.echo(line)


def doctor(ledger: LedgerFile = LEDGER, as_json: AsJson = False) -> None:
    """Check the program and the register: versions, the folders of the languages, the ledger's file, the bytes of every document.

    The status is 1 when something is wrong. A register that is not there yet is no fault.

    \b
    Example:
      kelisim doctor --ledger examples.db
    """
    found = [*_versions(), *_languages(), *_ledger(ledger)]
    if as_json:
        print_json([{"what": what, "sound": sound, "found": said} for what, sound, said in found])
    else:
        print_table(["", "what.", "found"], (("ok" if sound else "FAULT", what, said) for what, sound, said in found), empty="")
    if not all(sound for _, sound, _ in found):
        raise typer.Exit(REFUSED)


Finding = tuple[str, bool, str]


def _versions() -> list[Finding]:
    import platform
    from importlib.metadata import PackageNotFoundError, version

    found = [("python", True, platform.python_version())]
    for part in ("kelisim", *PARTS):
        try:
            found.append((part, True, version(part)))
        except PackageNotFoundError:
            found.append((part, False, "not installed"))
    return found


def _languages() -> list[Finding]:
    from kelisim.lang.language import load

    found = []
    for code in LANGUAGES:
        try:
            language = load(code)
            triggers = sum(len(p) for t in language.data["triggers"].values() if isinstance(t, dict) for p in t.values())
            found.append((f"language {code}", True, f"{triggers} phrases that rules ask for, {len(language.forenames)} given names"))
        except Exception as error:
            found.append((f"language {code}", False, f"{type(error).__name__}: {error}"))
    return found


def _ledger(path: Path) -> list[Finding]:
    if not path.exists():
        return [("register", True, f"{path}: not there yet")]
    try:
        with opened(path) as held:
            read = sum(one.state == "read" for one in held.documents())
            faults = held.faults()
    except CommandError as failure:
        return [("register", False, str(failure))]
    return [("register", False, fault) for fault in faults] or [("register", True, f"{path}: {read} documents, every byte under its hash")]


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder of pages, each with its facts beside it in YAML.", show_default=False)
    ],
    as_json: AsJson = False,
) -> None:
    """Measure the reading: read the pages of a gold folder into an empty register, export it, and score it against the facts beside them.

    \b
    Example:
      kelisim evaluate evaluation/gold
    """
    from kelisim.evaluate.gold import load
    from kelisim.evaluate.table import by_language
    from kelisim.evaluate.table import show as table

    if not gold.is_dir():
        raise CommandError(f"{gold}: no such folder", INPUT_OUTPUT)
    try:
        documents = load(gold)
    except (FileNotFoundError, ValueError) as error:
        raise CommandError(str(error), INPUT_OUTPUT) from error
    if not documents:
        raise CommandError(f"{gold}: holds no gold documents (a page with a .yaml of the same name beside it)")
    scores = by_language(documents, _read([d.path for d in documents]))
    if as_json:
        print_json(scores)
    else:
        typer.echo(table(scores))
        typer.echo(f"documents {len(documents)}")


def _read(pages: list[Path]) -> dict[str, dict[str, Any]]:
    """What an export gives after an ingest of the pages into a register of their own, by stem."""
    import tempfile

    from kelisim.cli.registers import register_of
    from kelisim.export.register import export_facts
    from kelisim.ledger import open_ledger
    from kelisim.pipeline.ingest import ingest

    with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "evaluation.db") as ledger:
        ingest(pages, ledger)
        return {facts["stem"]: facts for facts in export_facts(register_of(ledger))}

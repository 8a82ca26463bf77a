"""Score Kelisim on the gold documents, overall and by language, and hold the scores that were reached.

    make evaluate                          # evaluation/gold, and the folders named in KELISIM_GOLD
    make evaluate ARGS=--write             # raise the floors to what is reached now
    make evaluate ARGS=--facts=facts.jsonl # keep what was exported, for score.py --errors

The pages are ingested into an empty ledger and exported by the same command that a user runs. A floor is a score that
was reached once on exactly these documents: `floors.json` names them by a digest, so that a changed document is not
measured against floors of another. Floors rise by --write; to lower one, edit the file and say in the commit why. How many
events the register has for each true occasion has a ceiling, which falls by --write.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import quality

from kelisim.evaluate.gold import Facts, GoldDocument, load
from kelisim.evaluate.table import Scores, by_language, per_true, show

HERE = Path(__file__).parent
OTHER_SETS = {
    "practice": "from which rules may learn, by writers who had not seen them",
    "blind": "written by somebody who had not seen the rules",
}
FLOORS = HERE / "floors.json"


def gold_folders(named: str | None) -> list[Path]:
    """The project's own gold folder and those of KELISIM_GOLD, parted as PATH is."""
    own = [HERE / "gold"] if (HERE / "gold").is_dir() else []
    return own + [Path(name) for name in (named or "").split(os.pathsep) if name]


def collect(folders: Iterable[Path]) -> list[GoldDocument]:
    """The documents of all folders by stem; a folder that holds the same document again adds nothing."""
    found: dict[str, GoldDocument] = {}
    for document in (d for folder in folders for d in load(folder)):
        known = found.setdefault(document.stem, document)
        if known.text != document.text:
            raise SystemExit(f"two gold documents are called {document.stem}: {known.path} and {document.path}")
    return [found[stem] for stem in sorted(found)]


def digest(documents: Iterable[GoldDocument]) -> str:
    """What tells one set of gold documents from another: twelve hex digits over their pages and their facts."""
    whole = hashlib.sha256()
    for document in documents:
        for path in (document.path, document.path.with_suffix(".yaml")):
            whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:12]


def call(*arguments: str) -> str:
    """What kelisim prints; a failure ends the evaluation, so that no score is taken for worse than it is."""
    done = subprocess.run([Path(sys.executable).with_name("kelisim"), *arguments], stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"kelisim {arguments[0]} ended with {done.returncode}:\n{done.stdout[-1000:]}")
    return done.stdout


def export(pages: list[Path]) -> str:
    """What `kelisim export` prints after an `ingest` of the pages into an empty ledger: a line a document."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = ["--ledger", str(Path(folder) / "evaluation.db")]
        call("ingest", *map(str, pages), *ledger)
        return call("export", "--format", "facts", *ledger)


def reached(table: Mapping[str, Scores]) -> Scores:
    """What floors are kept of: every task over all documents, and the mean of each language («overall kk»)."""
    return table["all"] | {f"overall {code}": scores["overall"] for code, scores in table.items() if code != "all"}


def broken(floors: Mapping[str, float], now: Mapping[str, float]) -> list[str]:
    """The floors that today's scores do not reach, a line each; a task that is no longer scored is one of them.

    >>> broken({"events": 0.6}, {"events": 0.55})
    ['events: 0.550, floor 0.600']
    """
    return [f"{task}: {now.get(task, 0.0):.3f}, floor {floor:.3f}" for task, floor in floors.items() if now.get(task, 0.0) < floor]


def exceeded(ceilings: Mapping[str, float], now: Mapping[str, float]) -> list[str]:
    """The ceilings that are passed today, a line each: more events in the register than there were occasions.

    >>> exceeded({"events for a true one": 1.05}, {"events for a true one": 1.06})
    ['events for a true one: 1.060, ceiling 1.050']
    """
    return [f"{task}: {now[task]:.3f}, ceiling {ceiling:.3f}" for task, ceiling in ceilings.items() if now.get(task, 0.0) > ceiling]


def lowered(ceilings: Mapping[str, float], now: Mapping[str, float]) -> Scores:
    """The ceilings after --write: the lower of what was held and what is reached.

    >>> lowered({"events for a true one": 1.05}, {"events for a true one": 1.1, "undertakings for a true one": 1.2})
    {'events for a true one': 1.05, 'undertakings for a true one': 1.2}
    """
    return {task: min(value, ceilings.get(task, value)) for task, value in {**ceilings, **now}.items()}


def raised(floors: Mapping[str, float], now: Mapping[str, float]) -> Scores:
    """The floors after --write: the better of what was held and what is reached; none falls.

    >>> raised({"events": 0.6}, {"events": 0.55, "offices": 0.7})
    {'events': 0.6, 'offices': 0.7}
    """
    return {task: max(value, floors.get(task, 0.0)) for task, value in {**floors, **now}.items()}


def parse() -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="raise the floors to the scores reached now")
    parser.add_argument("--facts", type=Path, help="score this file instead of a new export, or write the export here if it is absent")
    return parser.parse_args()


def facts_of(gold: list[GoldDocument], file: Path | None) -> dict[str, Facts]:
    """The system's facts by stem, from the file or from a new export (which is then kept there)."""
    text = file.read_text(encoding="utf-8") if file and file.exists() else export([d.path for d in gold])
    if file and not file.exists():
        file.write_text(text, encoding="utf-8")
    return {facts["stem"]: facts for facts in map(json.loads, filter(str.strip, text.splitlines()))}


def measure(gold: list[GoldDocument], kept: dict[str, Any], write: bool, system: Mapping[str, Facts]) -> list[str]:
    """Print the table of one set and hold its floors and ceilings; gives those that are broken. Without any it says so and breaks none."""
    table, spread = by_language(gold, system), per_true(gold, system)
    corpus = digest(gold)
    floors, ceilings = kept.get(corpus, {}).get("floors", {}), kept.get(corpus, {}).get("ceilings", {})
    print(show(table, floors))
    print("; ".join(f"{task} {value:.3f}" for task, value in spread.items()))
    print(f"documents {len(gold)}, digest {corpus}")
    if write:
        kept[corpus] = {
            "documents": len(gold), "floors": raised(floors, reached(table)), "ceilings": lowered(ceilings, spread),
        }  # fmt: skip
    elif not floors:
        print("these documents have no floors yet: make evaluate ARGS=--write")
    return broken(floors, reached(table)) + exceeded(ceilings, spread)


def main() -> int:
    """Print the tables of the known, the practice and the blind set, write the tables of errors; 1 when a floor is broken."""
    options, named = parse(), os.environ.get("KELISIM_GOLD")
    kept = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    print("known: evaluation/gold" + (f" and {named}" if named else " alone (KELISIM_GOLD names no further folder)"))
    known = collect(gold_folders(named))
    system = facts_of(known, options.facts)
    low = measure(known, kept, options.write, system)
    sets = {"known": (known, system)}
    for folder, about in OTHER_SETS.items():
        gold = collect([HERE / folder])
        print(f"\n{folder}: evaluation/{folder}, {about}; its first run stands in its README")
        facts = facts_of(gold, None)
        low += measure(gold, kept, options.write, facts)
        sets[folder] = (gold, facts)
        known, system = known + gold, {**system, **facts}
    if not named and not options.facts:
        tables = {"errors": quality.errors(known, system), "fields": quality.fields(known, system)}
        log = quality.LOG.read_text(encoding="utf-8").splitlines() if quality.LOG.exists() else []
        changed = quality.write({**tables, "field": quality.judged(log)})
        print(f"\ndocs/explanation/{quality.PAGE.name} {'written anew' if changed else 'is as it was'}")
        print(f"{quality.NUMBERS.name} of the pages {'written anew' if quality.ship(sets) else 'is as it was'}")
    if options.write:
        FLOORS.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"floors written to evaluation/{FLOORS.name}")
    print("\n".join(["floors broken:", *low]) if low else "every floor holds")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())

"""One target under Atheris, in a process of its own: it ends with the seconds, the memory or the runs that it was given.

    python -m tests.fuzz.child TARGET FOLDER SEED SECONDS RUNS

Faults do not end it: the shortest input of each goes to FOLDER/crashers, and the search goes on. What hangs or fills the memory is ended
by libFuzzer, which leaves it there too. Only our own modules are watched, not the libraries beneath them.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from random import Random

LONGEST_INPUT = 6000  # bytes: longer ones come from `growth`
MEMORY = 1500  # MiB
HANGS = 60  # seconds by the clock, on a machine that may be busy


class Watch:
    """Hands inputs to the target, keeps the faults and the slowest input."""

    def __init__(self, target, folder: Path) -> None:
        from tests.fuzz.target import fault

        self.target, self.folder, self.fault = target, folder, fault
        self.kept: dict[str, int] = {}
        self.slowest = (0.0, 0)
        (folder / "crashers").mkdir(parents=True, exist_ok=True)

    def __call__(self, data: bytes) -> None:
        found, seconds = self.fault(self.target, data)
        if seconds > self.slowest[0]:
            self.slowest = (seconds, len(data))
            (self.folder / "slowest.json").write_text(json.dumps(self.slowest), encoding="utf-8")
            (self.folder / "slowest").write_bytes(data)
        if found and len(data) < self.kept.get(found.where, sys.maxsize):
            self.kept[found.where] = len(data)
            name = hashlib.sha256(found.where.encode()).hexdigest()[:12]
            (self.folder / "crashers" / name).write_bytes(data)
            (self.folder / "crashers" / f"{name}.txt").write_text(f"{found.where}\n{found.told}", encoding="utf-8")


def main(name: str, folder: Path, seed: int, seconds: int, runs: int) -> None:
    """Fuzz one target; libFuzzer writes its account to stderr and ends the process."""
    import atheris

    with atheris.instrument_imports(include=["kelisim"], enable_loader_override=False):
        from tests.fuzz.targets import load

        target = load(name)
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    watch = Watch(target, folder)
    for seeded in dict.fromkeys(s[:LONGEST_INPUT] for s in target.seeds()):
        (corpus / hashlib.sha256(seeded).hexdigest()[:16]).write_bytes(seeded)
        watch(seeded)
    watch.slowest = (0.0, 0)  # what is loaded once is no part of any input's time

    def mutate(data: bytes, most: int, chance: int) -> bytes:
        random = Random(chance)
        return atheris.Mutate(data, most) if random.random() < 0.3 else target.mutate(data, random)[:most]

    options = [
        f"-seed={seed}",
        f"-max_len={LONGEST_INPUT}",
        f"-timeout={HANGS}",
        f"-rss_limit_mb={MEMORY}",
        "-report_slow_units=1000",
        "-print_final_stats=1",
    ]
    options += [f"-max_total_time={seconds}"] * (seconds > 0) + [f"-runs={runs}"] * (runs > 0) + [f"-artifact_prefix={folder}/crashers/"]
    atheris.Setup([name, *options, str(corpus)], watch, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:6]))

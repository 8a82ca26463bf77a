"""Run comparisons: `make rivals`, `make rivals ARGS=identify`, `make rivals ARGS="identify --write"`.

KELISIM_CORPORA names the folder that holds the corpora, one folder each; a comparison whose corpora are not there is skipped
and says so. `--write` keeps the tables in `evaluation/rivals/results/`.
"""

import argparse
import importlib
import os
import pkgutil
import sys
from pathlib import Path

import evaluation.rivals
from evaluation.rivals.comparison import markdown

RESULTS = Path(__file__).parent / "results"
NOT_COMPARISONS = ("__main__", "comparison", "turns")


def main() -> int:
    known = sorted(m.name for m in pkgutil.iter_modules(evaluation.rivals.__path__) if m.name not in NOT_COMPARISONS)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which comparisons: {', '.join(known)}; all where none is named")
    parser.add_argument("--write", action="store_true", help="keep the tables in evaluation/rivals/results")
    options = parser.parse_args()
    if unknown := set(options.names) - set(known):
        parser.error(f"no comparison {', '.join(sorted(unknown))}: choose from {', '.join(known)}")
    corpora = Path(os.environ["KELISIM_CORPORA"]) if os.environ.get("KELISIM_CORPORA") else None
    for name in options.names or known:
        module = importlib.import_module(f"evaluation.rivals.{name}")
        if missing := [folder for folder in module.NEEDS if corpora is None or not (corpora / folder).is_dir()]:
            print(f"{name}: skipped, KELISIM_CORPORA has no {', '.join(missing)}", file=sys.stderr)
            continue
        page = markdown(module.compare(corpora))
        print(page, flush=True)
        if options.write:
            RESULTS.mkdir(exist_ok=True)
            (RESULTS / f"{name}.md").write_text(page.rstrip() + "\n", encoding="utf-8")
    return 0


sys.exit(main())

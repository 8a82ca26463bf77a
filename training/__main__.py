"""Make the models of the name tagger: `make train`, `make train ARGS=ru`.

KELISIM_CORPORA names the folder of corpora; a model whose corpora are not there is skipped, and the reason is said.
"""

import argparse
import hashlib
import os
import sys
from pathlib import Path

from kelisim.annotate.features import VERSION
from training.cards import write_card
from training.examples import examples
from training.fit import fit
from training.recipes import NEEDS, RECIPES
from training.silver import write_silver

WEIGHTS = Path(__file__).parents[1] / "src" / "kelisim" / "annotate" / "weights"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="MODEL", help=f"which models: {', '.join(RECIPES)}; all where none is named")
    parser.add_argument("--into", type=Path, default=WEIGHTS, help="the folder for weights and cards")
    options = parser.parse_args()
    if unknown := set(options.names) - set(RECIPES):
        parser.error(f"no model {', '.join(sorted(unknown))}: choose from {', '.join(RECIPES)}")
    corpora = Path(os.environ["KELISIM_CORPORA"]) if os.environ.get("KELISIM_CORPORA") else None
    for name in options.names or RECIPES:
        missing = [folder for folder in NEEDS[name] if corpora is None or not (corpora / folder).is_dir()]
        if missing or corpora is None:
            print(f"{name}: skipped, KELISIM_CORPORA has no {', '.join(missing)}", file=sys.stderr)
            continue
        if name == "ru":
            write_silver(corpora)
        made(name, corpora, options.into)
    return 0


def made(name: str, corpora: Path, folder: Path) -> None:
    """Fit one model and write its weights and its card."""
    learned = list(RECIPES[name](corpora))
    weights = fit(example for marked, code in learned for example in examples(marked, code))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.crfsuite").write_bytes(weights)
    write_card(folder / f"{name}.toml", name, learned, hashlib.sha256(weights).hexdigest(), VERSION, corpora, weights)
    print(f"{name}: {len(learned)} texts, {len(weights) / 1e6:.1f} MB", flush=True)


sys.exit(main())

"""Check gold documents: is every value one that is allowed, and does everything quoted stand on the page?

python evaluation/gold.py GOLD_FOLDER
"""

import sys
from collections import Counter
from pathlib import Path

from kelisim.evaluate.gold import load
from kelisim.evaluate.problems import problems

KINDS = ("mentions", "offices", "events", "figures", "commitments", "statements", "boilerplate")


def main(folder: Path) -> int:
    """Print a line a problem, and what the folder holds; 1 when there was a problem."""
    documents = load(folder)
    found = [f"{document.stem}: {line}" for document in documents for line in problems(document)]
    totals = Counter({kind: sum(len(d.facts.get(kind) or []) for d in documents) for kind in KINDS})
    print("\n".join([*found, f"{len(found)} problems; " + ", ".join(f"{n} {kind}" for kind, n in totals.items())]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""Score a file of facts against gold documents, task by task, and show what was missed and what was wrong.

    python evaluation/score.py GOLD_FOLDER FACTS.jsonl [--errors] [--lang kk]

FACTS.jsonl holds one JSON object a document, in the exchange form (docs/reference/exchange-form.md). The code of
`kelisim.evaluate` is the definition of each score.
"""

import argparse
import json
import sys
from pathlib import Path

from kelisim.evaluate.gold import load
from kelisim.evaluate.score import score


def main() -> int:
    """Print a line a task and, last, the mean of the tasks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("facts", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what was missed and what was wrong")
    parser.add_argument("--lang", help="only documents of this language")
    options = parser.parse_args()
    gold = [d for d in load(options.gold) if options.lang in (None, d.facts["lang"])]
    lines = options.facts.read_text(encoding="utf-8").splitlines()
    system = {facts["stem"]: facts for facts in map(json.loads, filter(str.strip, lines))}
    board = score(gold, system)
    for row in board.rows:
        print("\n".join([row.line(), *(f"      {error}" for error in row.errors if options.errors)]))
    print(f"documents {len(gold)}, answered {sum(d.stem in system for d in gold)}")
    print(f"overall {board.values()['overall']:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

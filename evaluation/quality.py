"""The tables of docs/explanation/quality.md: errors by kind of fact and language, and precision on pages of the open web; and the same
numbers as data of the package, from which its page of quality is made.

`evaluation/field/log.jsonl` holds a line for each fact judged there: address, language, pair of states, kind, the fact, the verdict
(right, wrong, missed) and why. No text of a page is in it.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kelisim.evaluate.board import ROWS, Board
from kelisim.evaluate.gold import Facts, GoldDocument
from kelisim.evaluate.problems import LANGUAGES
from kelisim.evaluate.score import score

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "explanation" / "quality.md"
LOG = HERE / "field" / "log.jsonl"
NUMBERS = HERE.parent / "src" / "kelisim" / "web" / "data" / "quality.json"
Table = dict[str, Any]
KINDS = ("offices", "events", "figures", "commitments", "statements")
WHOLE = ("events", "figures", "commitments")
FIELDS = tuple(row.strip() for row in ROWS if row.startswith("  ") and row.strip() != "event participants")


def errors(gold: Sequence[GoldDocument], system: Mapping[str, Facts]) -> str:
    """A row each kind of fact and language: how many there are, found, found with every field right, missed, invented."""
    lines = ["| kind | language | in the documents | found | all fields right | missed | invented |", "| --- " * 7 + "|"]
    boards = _boards(gold, system)
    for kind in KINDS:
        for code, board in boards.items():
            tally = board.tally(kind)
            whole = str(board.tally(f"{kind} whole").matched) if kind in WHOLE else "–"
            missed, invented = tally.gold - tally.matched, tally.found - tally.matched
            lines.append(f"| {kind} | {code} | {tally.gold} | {tally.matched} | {whole} | {missed} | {invented} |")
    return "\n".join(lines)


def fields(gold: Sequence[GoldDocument], system: Mapping[str, Facts]) -> str:
    """A row each field of the facts that were found: how many of them have it right, over all and by language."""
    boards = {"all": score(gold, system), **_boards(gold, system)}
    lines = ["| field | " + " | ".join(boards) + " |", "| --- " * (1 + len(boards)) + "|"]
    for name in FIELDS:
        shares = [board.share(name) for board in boards.values()]
        lines.append(f"| {name} | " + " | ".join(f"{s.right} of {s.all}" for s in shares) + " |")
    return "\n".join(lines)


def _boards(gold: Sequence[GoldDocument], system: Mapping[str, Facts]) -> dict[str, Board]:
    return {code: score([d for d in gold if d.facts["lang"] == code], system) for code in LANGUAGES}


def counted(gold: Sequence[GoldDocument], system: Mapping[str, Facts]) -> Table:
    """The numbers of `errors` and `fields` of one set of documents, as they are shipped with the pages: by kind (or field) and language."""
    facts: dict[str, Any] = {}
    boards = _boards(gold, system)
    for kind in KINDS:
        tallies = {code: board.tally(kind) for code, board in boards.items()}
        facts[kind] = {
            code: {
                "there": t.gold, "found": t.matched, "invented": t.found - t.matched,
                "whole": boards[code].tally(f"{kind} whole").matched if kind in WHOLE else None,
            }
            for code, t in tallies.items()
        }  # fmt: skip
    shares = {name: {code: board.share(name) for code, board in boards.items()} for name in FIELDS}
    return {
        "documents": {code: sum(d.facts["lang"] == code for d in gold) for code in boards},
        "facts": facts,
        "fields": {name: {code: {"right": s.right, "all": s.all} for code, s in by.items()} for name, by in shares.items()},
    }


def judged_counts(lines: Iterable[str]) -> Table:
    """The numbers of `judged`: right, told and missed by kind and language, with how many pages and pairs of states.

    >>> judged_counts(['{"address": "a", "lang": "ky", "pair": "KG-UZ", "kind": "event", "verdict": "right"}'])["kinds"]["event"]["ky"]
    {'right': 1, 'told': 1, 'missed': 0}
    """
    rows = [json.loads(line) for line in lines if line.strip()]
    counts: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for row in rows:
        counts[row["kind"]][row["lang"], row["verdict"]] += 1
    counts.pop("mention", None)
    kinds = {
        kind: {
            code: {
                "right": count[code, "right"], "told": count[code, "right"] + count[code, "wrong"], "missed": count[code, "missed"],
            }
            for code in LANGUAGES
        }
        for kind, count in sorted(counts.items())
    }  # fmt: skip
    return {"pages": len({(r["lang"], r["address"]) for r in rows}), "pairs": len({r["pair"] for r in rows}), "kinds": kinds}


def first_runs(page: str) -> list[Table]:
    """What the page says of first runs, on documents that nobody had seen: the table that is written by hand.

    >>> first_runs("| [blind](a/README.md) | 8 | .828 |\\n| sealed, never opened | 12 | .707, then .760, now .781 |")[1]
    {'documents': 'sealed, never opened', 'count': 12, 'means': [0.707, 0.76, 0.781]}
    """
    rows = re.findall(r"^\| (.+?) \| (\d+) \| ([^|]*\.\d{3}[^|]*) \|$", page, re.MULTILINE)
    return [
        {
            "documents": re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", name), "count": int(count),
            "means": [float(mean) for mean in re.findall(r"\.\d{3}", means)],
        }
        for name, count, means in rows
    ]  # fmt: skip


def ship(sets: Mapping[str, tuple[Sequence[GoldDocument], Mapping[str, Facts]]]) -> bool:
    """Write the numbers into the package, for its page of quality; whether the file has changed."""
    log = LOG.read_text(encoding="utf-8").splitlines() if LOG.exists() else []
    numbers = {
        "first_runs": first_runs(PAGE.read_text(encoding="utf-8")), "sets": {name: counted(*one) for name, one in sets.items()},
        "web": judged_counts(log),
    }  # fmt: skip
    old = NUMBERS.read_text(encoding="utf-8") if NUMBERS.exists() else ""
    new = json.dumps(numbers, indent=1, ensure_ascii=False) + "\n"
    NUMBERS.parent.mkdir(exist_ok=True)
    NUMBERS.write_text(new, encoding="utf-8")
    return new != old


def judged(lines: Iterable[str]) -> str:
    """The log by kind and language: right of judged, and in the last column how many were found missing.

    >>> print(judged(['{"address": "a", "lang": "ky", "pair": "KG-UZ", "kind": "event", "verdict": "right"}']))
    | kind | kk | ky | ru | en | precision | missed |
    | --- | --- | --- | --- | --- | --- | --- |
    | event | – | 1 of 1 | – | – | 1.00 | 0 |
    <BLANKLINE>
    1 page (kk 0, ky 1, ru 0, en 0), 1 pair of states; 0 names were read wrongly.
    """
    rows = [json.loads(line) for line in lines if line.strip()]
    counts: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for row in rows:
        counts[row["kind"]][row["lang"], row["verdict"]] += 1
    table = ["| kind | " + " | ".join(LANGUAGES) + " | precision | missed |", "| --- " * (3 + len(LANGUAGES)) + "|"]
    names = counts.pop("mention", Counter())  # of names only the wrong ones are in the log
    table += [_judged_row(kind, counts[kind]) for kind in sorted(counts)]
    pages = {(row["lang"], row["address"]) for row in rows}
    by_language = ", ".join(f"{code} {sum(lang == code for lang, _ in pages)}" for code in LANGUAGES)
    pairs = len({row["pair"] for row in rows})
    return "\n".join(
        [
            *table,
            "",
            f"{_count(len(pages), 'page')} ({by_language}), {_count(pairs, 'pair')} of states; {names.total()} names were read wrongly.",
        ]
    )


def _judged_row(kind: str, count: Counter[tuple[str, str]]) -> str:
    right = {code: count[code, "right"] for code in LANGUAGES}
    told = {code: right[code] + count[code, "wrong"] for code in LANGUAGES}
    cells = [f"{right[code]} of {told[code]}" if told[code] else "–" for code in LANGUAGES]
    share = f"{sum(right.values()) / sum(told.values()):.2f}" if sum(told.values()) else "–"
    return f"| {kind} | " + " | ".join(cells) + f" | {share} | {sum(count[code, 'missed'] for code in LANGUAGES)} |"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number != 1 else ''}"


def write(tables: Mapping[str, str]) -> bool:
    """Put each table between its marks on the page; whether the page has changed."""
    old = PAGE.read_text(encoding="utf-8")
    new = old
    for name, table in tables.items():
        new = re.sub(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", lambda m, table=table: f"{m[1]}{table}\n{m[2]}", new, flags=re.DOTALL)  # type: ignore[misc]
    PAGE.write_text(new, encoding="utf-8")
    return new != old

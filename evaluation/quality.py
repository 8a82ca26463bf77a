"""The tables of docs/explanation/quality.md: errors by kind of fact and language, and precision on pages of the open web.

`evaluation/field/log.jsonl` holds a line for each fact judged there: address, language, pair of states, kind, the fact, the verdict
(right, wrong, missed) and why. No text of a page is in it.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kelisim.evaluate.board import ROWS, Board
from kelisim.evaluate.gold import Facts, GoldDocument
from kelisim.evaluate.problems import LANGUAGES
from kelisim.evaluate.score import score

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "explanation" / "quality.md"
LOG = HERE / "field" / "log.jsonl"
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

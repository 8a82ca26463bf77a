"""How much of the article is taken from a page, and how little else: the 120 pages of evaluation/pages.

    make pages                              a table by lay-out, by language, of HTML and of dumps
    make pages ARGS=--worst                 the pages below .95, worst first, with what is missing and what is too much
    make pages ARGS="official/eo-* --worst"  of some pages only
    make rivals ARGS="pages --write"        beside other extractors, in one run; kept in evaluation/rivals/results/pages.md

Text is compared as a bag of words: runs of letters and digits, case kept, each as often as it stands there; soft hyphens are dropped and
letters composed on both sides. Lines that repeat the headline are left out of what an extractor gives, since some count it as text and some
do not. On a page in two languages the gold `text` is what is asked for; words of the second text (`other`) that are given beyond it are
neither asked for nor counted as too much, so that an extractor which keeps both texts and one which keeps the first are measured alike.
Days and titles are right or wrong, with no part marks; a page without a day asks for none.
"""

import argparse
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from kelisim.clean import clean
from kelisim.model.document import Document, Snapshot

FOLDER = Path(__file__).parent / "pages"
GOOD = 0.95
NOTES = ("byline", "agency", "credit")
_LABEL = re.compile(r"^(?:photo(?: by|:)|фото:?|сурет:|сүрөт:|иллюстрация:)\s", re.IGNORECASE)  # some of the gold has it, some not
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class PageGold:
    """One page and what a careful reader takes from it."""

    stem: str
    layout: str
    lang: str
    file: Path
    text: str
    other: str
    facts: dict[str, Any]

    @property
    def dump(self) -> bool:
        """Whether the page is plain text."""
        return self.file.suffix == ".txt"


@dataclass(frozen=True)
class Taken:
    """What an extractor takes from a page; what it does not look for is None."""

    text: str
    title: str | None = None
    published: str | None = None
    source: tuple[str | None, str | None] | None = None
    notes: dict[str, str | None] = field(default_factory=dict)
    second: str = ""


@dataclass(frozen=True)
class PageScore:
    """How a page was read: precision, recall and F1 of its words, what else is right (None where it is not asked)."""

    gold: PageGold
    precision: float
    recall: float
    right: dict[str, bool]
    second: float | None
    missing: Counter[str]
    surplus: Counter[str]

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Extractor = Callable[[PageGold], Taken]


def load_pages(folder: Path = FOLDER, names: Sequence[str] = ()) -> list[PageGold]:
    """The pages of the set in order, or those whose `folder/stem` fits one of `names`."""
    import yaml

    found = []
    for described in sorted(folder.glob("*/*.yaml")):
        name = f"{described.parent.name}/{described.stem}"
        if names and not any(fnmatch(name, wanted) or described.stem == wanted for wanted in names):
            continue
        facts = yaml.safe_load(described.read_text(encoding="utf-8"))
        file = next(described.with_suffix(end) for end in (".html", ".txt") if described.with_suffix(end).exists())
        told = ["\n".join(map(str, facts.get(key) or [])) for key in ("text", "other")]
        found.append(PageGold(name, str(facts["layout"]), str(facts["language"]), file, told[0], told[1], facts))
    return found


def kelisim_page(gold: PageGold) -> Taken:
    """What `clean` makes of a page: its text without the headline, what is in its main language first, the rest as the second text."""
    document = clean(Snapshot(gold.file.name, gold.file.read_bytes()))
    if not isinstance(document, Document):
        return Taken("")
    start = document.title_span.end if document.title_span else 0
    parted: dict[bool, list[str]] = {True: [], False: []}
    for span in document.paragraphs():
        if span.start >= start:
            parted[document.lang_at(span.start) == document.lang].append(span.of(document.text))
    notes = {name: next((words for kind, words in document.notes if kind == name), None) for name in NOTES}
    day = str(document.published) if document.published else None
    source = (document.source.country, document.source.kind)
    whole = "\n".join([*parted[True], *parted[False]])
    return Taken(whole, document.title, day, source, notes, "\n".join(parted[False]))


def score_page(gold: PageGold, taken: Taken) -> PageScore:
    """Compare what was taken from a page with its gold."""
    title = plain(str(gold.facts["title"]))
    lines = (line for line in taken.text.splitlines() if _folded(line) != _folded(title))
    given, asked, other = bag("\n".join(lines)), bag(gold.text), bag(gold.other)
    surplus, missing = given - asked - other, asked - given
    common = (given & asked).total()
    right = {"title": _folded(taken.title or "", exact=True) == _folded(title, exact=True)}
    right["published"] = taken.published == (str(gold.facts["published"]) if gold.facts["published"] else None)
    if taken.source:
        stated = gold.facts["source"]
        right["source"] = taken.source == (stated["country"], stated["kind"])
    for name, words in taken.notes.items():
        if gold.facts.get(name) or words:
            right[name] = _folded(_LABEL.sub("", words or "")) == _folded(_LABEL.sub("", str(gold.facts.get(name) or "")))
    second = _f1(bag(taken.second), other) if other and taken.second else (0.0 if other else None)
    precision = common / max(1, common + surplus.total())
    return PageScore(gold, precision, common / max(1, asked.total()), right, second, missing, surplus)


def bag(text: str) -> Counter[str]:
    """The words of a text, each as often as it stands there.

    >>> bag("Trade grew, trade fell.")["trade"]
    1
    """
    return Counter(_WORD.findall(plain(text)))


def plain(text: str) -> str:
    """Composed, without soft hyphens."""
    return unicodedata.normalize("NFC", text.replace("\u00ad", ""))


def _folded(text: str, *, exact: bool = False) -> str:
    """What two lines are compared by: their words, with every other sign where they are to be exactly alike."""
    return " ".join(plain(text).split()) if exact else " ".join(_WORD.findall(plain(text).casefold()))


def _f1(given: Counter[str], asked: Counter[str]) -> float:
    return 2 * (given & asked).total() / max(1, given.total() + asked.total())


def share(scores: Iterable[PageScore], what: str) -> float | None:
    """How often a thing is right, of the pages where it is asked or given; None where it is on none."""
    answers = [score.right[what] for score in scores if what in score.right]
    return sum(answers) / len(answers) if answers else None


def mean(numbers: Iterable[float]) -> float:
    """The mean, 0 of none."""
    listed = list(numbers)
    return sum(listed) / len(listed) if listed else 0.0


def groups(scores: Sequence[PageScore]) -> Iterator[tuple[str, list[PageScore]]]:
    """All pages, then HTML and dumps, then by language, then by lay-out."""
    yield "all", list(scores)
    for name, dump in (("HTML", False), ("dumps", True)):
        yield name, [s for s in scores if s.gold.dump is dump]
    for key in ("lang", "layout"):
        for value in sorted({getattr(s.gold, key) for s in scores}):
            yield value, [s for s in scores if getattr(s.gold, key) == value]


COLUMNS = ("pages", "F1", "P", "R", "≥ .95", "title", "published", "source", *NOTES, "second text")


def table(scores: Sequence[PageScore]) -> list[list[str | float | int]]:
    """A row a group, in the order of `COLUMNS`, the group's name first."""
    rows: list[list[str | float | int]] = []
    for name, some in groups(scores):
        if some:
            row: list[str | float | int] = [name, len(some), mean(s.f1 for s in some), mean(s.precision for s in some)]
            row += [mean(s.recall for s in some), mean(s.f1 >= GOOD for s in some)]
            row += ["–" if (found := share(some, what)) is None else found for what in ("title", "published", "source", *NOTES)]
            second = [s.second for s in some if s.second is not None]
            rows.append([*row, mean(second) if second else "–"])
    return rows


def _print_worst(scores: Sequence[PageScore]) -> None:
    for score in sorted((s for s in scores if s.f1 < GOOD), key=lambda s: s.f1):
        print(f"{score.gold.stem}: F1 {score.f1:.3f}, P {score.precision:.3f}, R {score.recall:.3f}")
        for name, words in (("missing", score.missing), ("too much", score.surplus)):
            if words:
                print(f"  {name} {words.total()}: {' '.join(list(words)[:30])}")
    for score in scores:
        if wrong := [name for name, right in score.right.items() if not right]:
            print(f"{score.gold.stem}: wrong {', '.join(wrong)}")


def main() -> int:
    """Read the pages and print the table; `--worst` says of which pages the most is to be learnt."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="FOLDER/STEM", help="which pages, with * for anything; all where none is named")
    parser.add_argument("--worst", action="store_true", help="list the pages that were read badly")
    options = parser.parse_args()
    pages = load_pages(names=options.names)
    if not pages:
        parser.error(f"no page fits {' '.join(options.names)}: name them as official/eo-ru-01 or mixed/stat-*")
    scores = [score_page(page, kelisim_page(page)) for page in pages]
    width = max(len(str(row[0])) for row in table(scores))
    print(" ".join([" " * width, *(f"{name:>9}" for name in COLUMNS)]))
    for row in table(scores):
        print(" ".join([f"{row[0]!s:{width}}", *(f"{c:9.3f}" if isinstance(c, float) else f"{c:>9}" for c in row[1:])]))
    if options.worst:
        _print_worst(scores)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Rules whose work grows faster than the text: each parser and each pattern on one fragment repeated, at a size and at twice it.

    python -m tests.fuzz.growth [--target facts] [--seconds 60]

Fragments are one of each kind of token, each bracket and quotation mark, and the phrases of the languages' tables. A parser is read up to
100 KB; where twice the text takes over `STEEP` times the work, or 100 KB more than two seconds, a line says so. Ends with 1 then.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from random import Random

from tests.fuzz.material import CODES, ODD, SIGNS, as_input, words
from tests.fuzz.target import LONGEST, ROOT, Target

SIZE = 100_000  # bytes of the longest input
STEEP = 3.0  # twice the text: 2 is as it should be, 4 is a square; work is measured with an error
LEAST = 0.2  # seconds: less is not worth a second look
_PLAIN = (
    "a", "а ", "А ", "Ааа Ббб ", "Ааа. ", "А.Б. ", "A.", "1", "1 ", "1.", "1,", "1-", "12.12.2024 ", "2024 ", "2024-", "-\n", "- ", "слово-", "\n",
    "\n\n", " \n", "\t", "   x", "<p>", "<div>", "</div>", "<a ", '<a "', "<a b=", "<!--", "<!", "<tr><td>", "<b>", "<script>", "&amp", "&#", "&#1;", "@a",
    "http://a.b/", "a.b ", "+1 ", "№ 1 ", '"a" ', "« ", "«а» ", "(а) ", "5 млн ", "5% ", "– а ", "а, ", "а, б и в ", "\f", "х\f\n", "а\n", "А\n", "а:\n",
)  # fmt: skip


def fragments(lang: str, chance: Random, each: int = 1) -> Iterator[str]:
    """What is repeated: kinds of tokens, signs alone and behind a letter, and `each` phrases of every table of the language."""
    yield from _PLAIN
    for sign in (*SIGNS, *ODD):
        yield from (sign, f"а{sign} ")
    for table in words(lang):
        yield from (f"{phrase} " for phrase in chance.sample(table, min(each, len(table))))


def growth(run: Callable[[int], object], *, size: int = SIZE, most: float = LONGEST) -> tuple[float, float, int]:
    """The seconds of work of a call with the longest size that it can take in the time, how many times those of half of it, and that size."""
    before, seconds, at = 0.0, 0.0, size // 16
    while True:
        began = time.process_time()
        run(at)
        before, seconds = seconds, time.process_time() - began
        if at * 2 > size or seconds > most:
            return seconds, seconds / before if before > LEAST / 8 else 2.0, at
        at *= 2


def steep_inputs(target: Target, chance: Random, seconds: float) -> Iterator[str]:
    """A line for each fragment that a parser takes too long over."""
    end = time.monotonic() + seconds
    told = [(lang, fragment) for lang in CODES for fragment in fragments(lang, chance)]
    chance.shuffle(told)
    for lang, fragment in dict.fromkeys(told):
        if time.monotonic() > end:
            return
        spent, times, at = growth(lambda n, lang=lang, fragment=fragment: _read(target, lang, fragment, n))
        if (spent > LEAST and times > STEEP) or spent * SIZE / at > LONGEST:
            yield f"{target.name} {lang} {fragment!r}: {spent:.2f} s for {at:,} bytes, {times:.1f} times those of half"


def _read(target: Target, lang: str, fragment: str, size: int) -> None:
    text = fragment * (size // len(fragment.encode()) + 1)
    try:
        target.check(as_input(lang, text))
    except AssertionError:
        return  # what is wrong with the answer is the other search's


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of src by its module's name, and those of the language folders."""
    for page in sorted((ROOT / "src" / "kelisim").rglob("*.py")):
        name = ".".join(page.relative_to(ROOT / "src").with_suffix("").parts)
        if page.name.startswith("__"):
            continue
        for own, value in vars(import_module(name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{name}.{own}", value
    from kelisim.lang.language import load

    for lang in CODES:
        for own, pattern in load(lang).data["language"].get("patterns", {}).items():
            yield f"{lang} [patterns] {own}", re.compile(pattern)


def pattern_fragments(pattern: re.Pattern[str]) -> list[str]:
    """What a pattern is tried on: kinds of tokens, and the letters it names itself, alone and with a space."""
    own = re.findall(r"[^\W_]+", re.sub(r"\\[a-zA-Z]|\(\?P<\w+>|\(\?[a-z]+", " ", pattern.pattern))[:12]
    return [*_PLAIN, *SIGNS, *(f"{w}" for w in own), *(f"{w} " for w in own), " ", "  ", " \t", "а\u0301"]


def steep_patterns(size: int = 16_000, least: float = 0.05) -> Iterator[str]:
    """A line for each pattern that takes over `STEEP` times the work for twice the text, of the fragment where it took the longest."""
    searched = set(re.findall(r"(_?[A-Z][A-Z_]+)\.(?:search|finditer|findall|sub|split)\(", _source()))
    for name, pattern in dict(patterns()).items():
        worst, everywhere = (0.0, ""), name.split(".")[-1] in searched or "[patterns]" in name
        for fragment in pattern_fragments(pattern):
            for lead in ("", "«x "):
                spent, times, at = growth(
                    lambda n, f=fragment, p=pattern, s=lead, e=everywhere: _match(p, s + f * (n // len(f)), e), size=size, most=0.3
                )
                if spent > least and times > STEEP:
                    worst = max(
                        worst,
                        (spent * (SIZE / at) ** 2, f"{fragment!r}: {spent:.2f} s for {at:,} letters, {times:.1f} times those of half"),
                    )
        if worst[1]:
            yield f"{name} {worst[1]}"


def _source() -> str:
    return "".join(page.read_text(encoding="utf-8") for page in (ROOT / "src" / "kelisim").rglob("*.py"))


def _match(pattern: re.Pattern[str], text: str, everywhere: bool) -> None:
    """As it is used: at the beginning alone, or everywhere."""
    if everywhere:
        for _ in pattern.finditer(text):
            pass
    pattern.match(text)
    pattern.fullmatch(text)


def main() -> int:
    """Print every line; 1 when there is one."""
    from tests.fuzz.targets import NAMES, load

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", choices=[*NAMES, "patterns"])
    parser.add_argument("--seconds", type=float, default=60, help="for each parser")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    steep = 0
    for name in [asked.target] if asked.target else ["patterns", *NAMES]:
        lines = steep_patterns() if name == "patterns" else steep_inputs(load(name), Random(asked.seed), asked.seconds)
        for line in lines:
            steep += 1
            print(line, flush=True)
    return int(steep > 0)


if __name__ == "__main__":
    sys.exit(main())

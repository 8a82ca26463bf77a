"""The Kyrgyz named-entity set at the command line. KELISIM_CORPORA names the folder that holds UD_Kyrgyz-KTMU.

    python -m evaluation.kyrgyz_entities select              write sentences.txt anew (the same each time)
    python -m evaluation.kyrgyz_entities show 1 100          the first hundred sentences, tokens numbered, for annotators
    python -m evaluation.kyrgyz_entities show 1 100 --marks pass-1.tsv      with the names that a pass marks
    python -m evaluation.kyrgyz_entities validate pass-1.tsv [1 100]        all sentences, or only a batch of them
    python -m evaluation.kyrgyz_entities agreement           pass-1 against pass-2, and each against the adjudicated set
    python -m evaluation.kyrgyz_entities differences         the sentences that the two passes mark differently

A file that does not lie where its path says is looked for in evaluation/kyrgyz-entities.
"""

import argparse
import os
import sys
from itertools import combinations
from pathlib import Path

from evaluation.kyrgyz_entities.agreement import agreement, kappa
from evaluation.kyrgyz_entities.passes import DATA, Name, Pass, PassError, problems, read_choices, read_pass
from evaluation.kyrgyz_entities.selection import Choice, choose
from evaluation.kyrgyz_entities.treebank import Sentence, read_treebank

PASSES = ("pass-1.tsv", "pass-2.tsv", "adjudicated.tsv")
Treebank = dict[str, Sentence]


def main() -> int:
    """Run one command; 1 where the data do not fit, with what is wrong on the error stream."""
    options = _parser().parse_args()
    if not os.environ.get("KELISIM_CORPORA"):
        print("skipped: KELISIM_CORPORA does not name the folder that holds UD_Kyrgyz-KTMU", file=sys.stderr)
        return 0
    try:
        return int(options.run(read_treebank(Path(os.environ["KELISIM_CORPORA"])), options) or 0)
    except (PassError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    commands.add_parser("select").set_defaults(run=_select)
    show = commands.add_parser("show")
    show.add_argument("first", type=int)
    show.add_argument("last", type=int)
    show.add_argument("--marks", type=Path, help="a pass whose names are printed under each sentence")
    show.set_defaults(run=_show)
    validate = commands.add_parser("validate")
    validate.add_argument("path", type=Path)
    validate.add_argument("batch", type=int, nargs="*", help="first and last position, where only a batch is done")
    validate.set_defaults(run=_validate)
    commands.add_parser("agreement").set_defaults(run=_agreement)
    commands.add_parser("differences").set_defaults(run=_differences)
    return parser


def _select(treebank: Treebank, _: argparse.Namespace) -> None:
    lines = [choice.line() for choice in choose(treebank.values())]
    (DATA / "sentences.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _show(treebank: Treebank, options: argparse.Namespace) -> None:
    marked = read_pass(_path(options.marks)) if options.marks else {}
    for choice in read_choices()[options.first - 1 : options.last]:
        sentence = treebank[choice.sent_id]
        print(choice.sent_id, " ".join(f"{t.number}:{t.form}" for t in sentence.tokens))
        for name in marked.get(choice.sent_id, ()):
            print("   ", _drawn(sentence, name))


def _validate(treebank: Treebank, options: argparse.Namespace) -> int:
    choices = read_choices()
    marked = read_pass(_path(options.path))
    if len(options.batch) == 2:
        first, last = options.batch
        elsewhere = {choice.sent_id for choice in choices[: first - 1] + choices[last:]}
        choices = choices[first - 1 : last]
        marked = {sent_id: names for sent_id, names in marked.items() if sent_id not in elsewhere}
    wrong = list(problems(marked, choices, treebank))
    print("\n".join(wrong), file=sys.stderr) if wrong else print(_summary(marked, choices))
    return bool(wrong)


def _summary(marked: Pass, choices: list[Choice]) -> str:
    names = sum(map(len, marked.values()))
    return f"sound: {len(choices)} sentences, {names} names, {sum(not m for m in marked.values())} sentences without one"


def _agreement(treebank: Treebank, _: argparse.Namespace) -> int:
    choices = read_choices()
    passes = {path: read_pass(DATA / path) for path in PASSES if (DATA / path).is_file()}
    if wrong := [f"{path}: {what}" for path in passes for what in problems(passes[path], choices, treebank)]:
        raise PassError("\n".join(wrong))
    lengths = {choice.sent_id: len(treebank[choice.sent_id].tokens) for choice in choices}
    if len(passes) < 2:
        raise FileNotFoundError(f"two passes are wanted in {DATA.name}, and there is {', '.join(passes) or 'none'}")
    for one, other in combinations(passes, 2):
        print(f"{one} against {other}: kappa over tokens {kappa(passes[one], passes[other], lengths):.3f}")
        for row in agreement(passes[one], passes[other]):
            print(f"  {row.type:<8} {row.first:>4} {row.second:>4}  both {row.both:>4}  F1 {row.f1:.3f}")
    return 0


def _differences(treebank: Treebank, _: argparse.Namespace) -> None:
    first, second = (read_pass(DATA / path) for path in PASSES[:2])
    for choice in read_choices():
        ours, theirs = set(first.get(choice.sent_id, ())), set(second.get(choice.sent_id, ()))
        if ours != theirs:
            sentence = treebank[choice.sent_id]
            print(choice.sent_id, " ".join(f"{t.number}:{t.form}" for t in sentence.tokens))
            for sign, names in (("=", ours & theirs), ("1", ours - theirs), ("2", theirs - ours)):
                print("\n".join(f"  {sign} {_drawn(sentence, name)}" for name in sorted(names)), end="\n" if names else "")


def _drawn(sentence: Sentence, name: Name) -> str:
    tokens = sentence.tokens[name.first - 1 : name.last]
    words = sentence.text[tokens[0].start : tokens[-1].end] if tokens else "?"
    return f"{name.first}-{name.last} {name.type} {words}"


def _path(path: Path) -> Path:
    return path if path.is_file() else DATA / path.name


sys.exit(main())

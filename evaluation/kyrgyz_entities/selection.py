"""Which sentences are annotated: a rule that gives the same choice each time.

1. A sentence may be chosen that has 4 to 60 tokens. It is *named* if it holds a proper noun (PROPN), a capital letter in a word
   after the first, or an acronym (two capitals in one word, wherever it stands); otherwise it is *plain*.
2. Sentences are taken in the order of a digest of the seed and their id, from both files alike: 510 named ones and 90 plain
   ones (15 %), which test that nothing is found where there is nothing.
3. One is passed over if it shares over half of its words with a sentence taken before (then half B would not be new to who
   learns from half A), or if each of its capital words begins like one that CAP sentences taken before hold: the treebank is
   of headlines, and a quarter of them say «Бишкек» or «Кыргызстан» and name nothing else.
4. The halves are dealt in turn within each kind: A may be learned from, B is only measured on.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evaluation.kyrgyz_entities.treebank import Sentence

SEED = "kyrgyz-entities-1"
NAMED, PLAIN = 510, 90
SHORTEST, LONGEST = 4, 60
CAP = 8
STEM = 5  # letters that decide whether two capital words begin alike: endings of case follow
SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of sentences.txt; `half` is A (may be trained on) or B (held out)."""

    sent_id: str
    file: str
    half: str

    def line(self) -> str:
        return "\t".join((self.sent_id, self.file, self.half))


def choose(sentences: Iterable[Sentence], *, named: int = NAMED, plain: int = PLAIN) -> list[Choice]:
    """The chosen sentences, in the order of the digest. Raises ValueError where there are not enough."""
    fit = sorted((s for s in sentences if SHORTEST <= len(s.tokens) <= LONGEST), key=_digest)
    seen: list[set[str]] = []
    taken: dict[str, str] = {}
    for kind, wanted in ((True, named), (False, plain)):
        of_kind = [s for s in fit if is_named(s) is kind]
        chosen = list(_varied(of_kind, wanted, seen))
        if len(chosen) < wanted:
            raise ValueError(f"{wanted} sentences are wanted, and only {len(chosen)} are {'named' if kind else 'plain'} and fit")
        taken |= {s.sent_id: "AB"[i % 2] for i, s in enumerate(chosen)}
    return [Choice(s.sent_id, s.file, taken[s.sent_id]) for s in fit if s.sent_id in taken]


def is_named(sentence: Sentence) -> bool:
    """Whether a sentence shows a sign of a name: a proper noun, a capital after the first word, an acronym."""
    words = [t for t in sentence.tokens if any(c.isalpha() for c in t.form)]
    capital_later = any(c.isupper() for t in words[1:] for c in t.form)
    acronym = any(sum(c.isupper() for c in t.form) > 1 for t in words)
    return capital_later or acronym or any(t.upos == "PROPN" for t in words)


def _varied(sentences: list[Sentence], wanted: int, seen: list[set[str]]) -> Iterator[Sentence]:
    counts: Counter[str] = Counter()
    for sentence in sentences:
        words = {t.form.casefold() for t in sentence.tokens if t.form[0].isalpha()}
        beginnings = _capital_beginnings(sentence)
        if not words or any(len(words & other) > SHARED * min(len(words), len(other)) for other in seen):
            continue
        if beginnings and all(counts[b] >= CAP for b in beginnings):
            continue
        counts.update(beginnings)
        seen.append(words)
        yield sentence
        wanted -= 1
        if not wanted:
            return


def _capital_beginnings(sentence: Sentence) -> set[str]:
    words = [t for t in sentence.tokens if t.form[0].isalpha()]
    signs = [t for i, t in enumerate(words) if t.form[0].isupper() and (i or t.upos == "PROPN" or t.form[:2].isupper())]
    return {t.form.casefold()[:STEM] for t in signs} if is_named(sentence) else set()


def _digest(sentence: Sentence) -> str:
    return hashlib.sha256(f"{SEED} {sentence.sent_id}".encode()).hexdigest()

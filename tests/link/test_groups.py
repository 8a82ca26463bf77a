"""What is joined and what is cut: one row, the judgements in words, the groups that they make, and why."""

import random

import pytest

from kelisim.link import clusters, why
from kelisim.model.link import Judgement


def said(told: str) -> list[Judgement]:
    """`a=b` a rule's «same», `a≠b` its «different», with a score after a comma; a capital P after the pair is a person's, in time order."""
    made = []
    for number, part in enumerate(told.split()):
        pair, _, score = part.partition(",")
        person, pair = pair.endswith("P"), pair.removesuffix("P")
        sign = next(s for s in "=≠?" if s in pair)
        left, right = sorted(pair.split(sign))
        by = "person:aigul" if person else "rule:event"
        verdict = {"=": "same", "≠": "different", "?": "unsure"}[sign]
        made.append(Judgement("event", left, right, verdict, by, part, float(score or 0.9), f"2026-01-{number + 1:02}" if person else ""))
    return made


GROUPS = [
    ("a=b b=c", "abc", "chains join where nothing speaks against it"),
    ("a=b b=c,0.8 a≠c", "ab c", "one word for and a surer one against"),
    ("a=b b=c a=d d=c a≠c,0.7", "abcd", "more pairs for one group than against it"),
    ("a=bP b=c a≠cP", "ab c", "a person's word cuts what a rule would join"),
    ("a=b a≠bP", "a b", "a person's word stands over the rule's on the same pair"),
    ("a≠b a=bP", "ab", "and the other way round"),
    ("a=bP a≠bP", "a b", "of two words of persons the later counts"),
    ("a≠bP a=bP", "ab", "whichever it was"),
    ("a=b a?bP", "a b", "a person's «unsure» takes the pair out of the rule's hands"),
    ("a=b a?bP b=c a=c", "abc", "and no more than the pair: others may still join the two"),
    ("a=b,0.6 b=c,0.9 a≠c", "a bc", "the surer pair is joined first"),
    ("a=bP b=cP a≠d,0.9 c=d,0.8", "abc d", "a group that persons made is kept from a fourth by the stronger word"),
    ("a?b", "a b", "unsure joins nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "groups", "reason"), GROUPS, ids=[row[-1] for row in GROUPS])
def test_groups(told: str, groups: str, reason: str) -> None:
    found = {"".join(sorted(group)) for group in clusters("".join(groups.split()), said(told)).values()}
    assert found == set(groups.split()), reason


def test_the_order_of_documents_is_of_no_account() -> None:
    dice = random.Random(7)
    for _ in range(200):
        pairs = [
            f"{a}{dice.choice('==≠')}{b},{dice.choice((0.6, 0.7, 0.9))}"
            for a in "abcdef"
            for b in "abcdef"
            if a < b and dice.random() < 0.5
        ]
        once = clusters("abcdef", said(" ".join(pairs)))
        assert clusters("fedcba", said(" ".join(dice.sample(pairs, len(pairs))))) == once


def test_why_two_are_one() -> None:
    found = why("a", "c", said("a=b b=c c=d"))
    assert found.same and [j.why for j in found.chain] == ["a=b", "b=c"] and not found.said


def test_a_persons_word_a_rules_word_and_what_they_cut_are_told_apart() -> None:
    found = why("a", "c", said("a=bP b=c a≠cP"))
    assert not found.same
    assert [(j.by, j.verdict) for j in found.said] == [("person:aigul", "different")]
    assert [j.by for j in found.chain] == ["person:aigul", "rule:event"], "what would join them"
    assert [j.why for j in found.apart] == ["a≠cP"]


def test_two_that_nobody_compared() -> None:
    assert why("a", "z", said("a=b")) == why("z", "a", said("a=b"))
    assert not why("a", "z", said("a=b")).chain

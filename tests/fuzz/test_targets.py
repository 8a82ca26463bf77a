"""What the fuzzer asserts, asserted of inputs that hypothesis draws: the same checks on machines without Atheris."""

from importlib import import_module
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.material import DIGITS, ODD, SIGNS, in_language, piece
from tests.fuzz.mutation import TAGS
from tests.fuzz.target import Target, fault
from tests.fuzz.targets import MODULES, NAMES, load

TARGETS = {name: load(name) for name in NAMES}

each_target = pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)

PIECES = st.one_of(
    st.randoms(use_true_random=False).map(piece),  # a phrase of a language, each table as likely as the next
    st.sampled_from([*SIGNS, *ODD, *DIGITS, *TAGS, " ", "\n", "\n\n", "-\n"]),
    st.text(max_size=4),
)
SEEDS = {name: tuple(dict.fromkeys(target.seeds())) for name, target in TARGETS.items()}


def passes(target: Target, data: bytes) -> None:
    found, _ = fault(target, data)
    assert not found or found.is_slowness, f"{target.name}: {data!r}\n{found and found.told}"


@each_target
@given(st.data())
@settings(max_examples=40)
def test_any_bytes(target: Target, data: st.DataObject) -> None:
    passes(target, data.draw(st.binary(max_size=200)))


@each_target
@given(st.lists(PIECES, max_size=25), st.sampled_from("0123"), st.sampled_from(["", " "]))
@settings(max_examples=60)
def test_words_that_rules_ask_for_in_any_order(target: Target, pieces: list[str], lang: str, between: str) -> None:
    passes(target, (lang + between.join(pieces)).encode("utf-8", "replace"))


@each_target
@given(st.data(), st.integers(0, 2**32))
@settings(max_examples=40)
def test_what_is_real_with_something_exchanged(target: Target, data: st.DataObject, chance: int) -> None:
    passes(target, target.mutate(data.draw(st.sampled_from(SEEDS[target.name])), Random(chance)))


def test_every_target_of_a_module_is_named() -> None:
    found = {module: tuple(t.name for t in import_module(f"tests.fuzz.{module}").TARGETS) for module in MODULES}
    assert found == MODULES


def test_the_first_byte_chooses_the_language() -> None:
    assert [in_language(lang + "да".encode()) for lang in (b"0", b"1", b"2", b"3", b"4")] == [
        ("kk", "да"),
        ("ky", "да"),
        ("ru", "да"),
        ("en", "да"),
        ("kk", "да"),
    ]
    assert in_language(b"") == ("kk", "")

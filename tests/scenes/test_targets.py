"""Target chain: one billion, two, three by 2030; one line with what superseded what and the growth that is still needed."""

from tests.scenes.staging import Staged

LIST = ("commitments", "--between", "KZ", "KG")


def chain(staged: Staged, *more: str) -> str:
    """The chain as any of its targets shows it."""
    return staged("undertaking", staged.row(" target ", "2030", of=LIST).split()[0], *more)


def test_each_level_stands_with_its_words_and_what_superseded_it(staged: Staged) -> None:
    life = chain(staged)
    for level in ("1. 1bn USD, due 2020", "2. 2bn USD, due 2025", "3. 3bn USD, due 2030"):
        assert level in life
    assert life.count("superseded by") == 2
    assert "довести товарооборот" in life and "2 млрд долларға жеткізуге" in life and "3 млрд долларга жеткирүүгө" in life


def test_the_growth_still_needed_is_reckoned_and_said_to_be(staged: Staged) -> None:
    """From 1.7 bn in 2024 to 3 bn in 2030: (3 / 1.7) ** (1 / 6) - 1."""
    assert "reckoned here, said by nobody: 9.9 percent a year" in chain(staged)


def test_the_last_target_was_first_agreed_and_then_signed(staged: Staged) -> None:
    row = staged.row(" target ", "2030", of=LIST)
    assert "signed" in row and "2020 → 2025 → 2030" in row and "en 1 kk 1 ky 1 ru 1" in row
    assert "agreed" in staged.row(" target ", "2030", of=(*LIST, "--as-of", "2024-12-31"))

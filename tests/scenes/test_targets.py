"""Target chain: one billion, two, three by 2030; one line of commitment with what superseded what and the growth still needed."""

from tests.scenes.staging import Staged


def test_the_targets_are_one_undertaking_whose_level_moved(staged: Staged) -> None:
    listed = [row for row in staged.rows("commitments", "--between", "KZ", "KG") if " target " in row]
    assert len(listed) == 1, listed
    assert "2020 → 2025 → 2030" in listed[0]


def test_its_life_shows_each_level_with_its_words_and_the_growth_still_needed(staged: Staged) -> None:
    identity = next(row for row in staged.rows("commitments", "--between", "KZ", "KG") if " target " in row).split()[0]
    life = staged("undertaking", identity)
    for level in ("1bn USD", "2bn USD", "3bn USD"):
        assert level in life
    assert "довести товарооборот" in life and "2 млрд долларға жеткізуге" in life and "3 млрд долларга жеткирүүгө" in life
    assert "9.9" in life  # from 1.7 in 2024 to 3 in 2030: (3 / 1.7) ** (1 / 6) - 1

"""Slippage: the border complex, named in 2023 and 2024, «next year» in 2025, still planned in 2026: one undertaking, its dated steps."""

from tests.scenes.staging import Staged

LIST = ("commitments", "--between", "KZ", "KG")


def test_four_reports_are_one_undertaking_put_off_three_times(staged: Staged) -> None:
    row = staged.row("2024 → 2025 → 2026 → 2027", of=LIST)
    assert "2026-02-10" in row


def test_its_life_has_every_due_date_with_its_words(staged: Staged) -> None:
    life = staged("undertaking", staged.row("2027", of=LIST).split()[0])
    for words in ("до конца 2024 года построить", "2025-жылы ачууга", "2026 жылы іске қосуға", "on their border in 2027"):
        assert words in life
    assert life.count("postponed from") == 3


def test_later_it_is_silent_and_nobody_has_reported_completion(staged: Staged) -> None:
    life = staged("undertaking", staged.row("2027", of=LIST).split()[0], "--as-of", "2028-03-01")
    assert "silent since 2026-02-10" in life
    assert "no report of completion as of 2028-03-01" in life
    assert "broken" not in life and "failed" not in life


def test_as_of_2024_nobody_knew_of_2026(staged: Staged) -> None:
    row = staged.row("2024 → 2025", of=(*LIST, "--as-of", "2024-12-31"))
    assert "2026" not in row

"""A project split in two: the whole road of 2024, then two sections with due dates of their own, of which one is told of again."""

from tests.scenes.staging import Staged

LIST = ("commitments", "--between", "TJ", "KG")


def test_the_sections_do_not_take_over_each_others_dates(staged: Staged) -> None:
    rows = [row for row in staged.rows(*LIST) if "20" in row and row[0] in "0123456789abcdef"]
    assert not [row for row in rows if "2028" in row and "2026-" in row.split("→")[0] and "→" in row], rows
    assert any("2028" in row for row in rows)


def test_the_whole_road_is_not_said_to_be_done_or_moved(staged: Staged) -> None:
    row = staged.row("Худжанд – Ош", of=LIST)
    assert "2027" in row and "2028" not in row

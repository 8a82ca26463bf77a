"""Two national statistics of one year: a conflict that is shown, not resolved."""

from tests.scenes.staging import Staged

FIGURES = ("figures", "--between", "KZ", "KG")


def test_both_values_stand_with_those_who_counted(staged: Staged) -> None:
    assert all("2023" in row for row in staged.rows(*FIGURES) if "USD" in row)
    kyrgyz, kazakh = staged.row("1.318bn USD", of=FIGURES), staged.row("1.572bn USD", of=FIGURES)
    assert "≠" in kyrgyz and "≠" in kazakh
    assert "ru 1" in kyrgyz and "kk 1" in kazakh


def test_the_conflict_is_listed_and_nothing_is_chosen_or_averaged(staged: Staged) -> None:
    shown = staged("conflicts", "--between", "KZ", "KG")
    assert "1.318bn USD" in shown and "1.572bn USD" in shown
    assert "1.445" not in shown

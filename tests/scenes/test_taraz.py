"""Same meeting, two figures: the eleventh Intergovernmental Council at Taraz, 23 September 2023."""

from tests.scenes.staging import Staged

FIGURES = ("figures", "--between", "KZ", "KG")


def test_four_accounts_are_one_session(staged: Staged) -> None:
    row = staged.row("session 11", of=("events", "--between", "KZ", "KG"))
    assert "2023-09-23" in row and "Taraz" in row
    assert all(f"{lang} " in row for lang in ("en", "kk", "ky", "ru"))


def test_both_figures_of_2022_stand_with_their_speakers(staged: Staged) -> None:
    kazakh = staged.row("trade turnover", "2022", "1.3bn USD", of=FIGURES)
    kyrgyz = staged.row("trade turnover", "2022", "1.2bn USD", of=FIGURES)
    assert "Smailov" in kazakh and "≠" in kazakh
    assert "Japarov" in kyrgyz and "≠" in kyrgyz
    assert "1.25bn" not in staged(*FIGURES), "nothing is averaged"


def test_seven_months_are_no_year(staged: Staged) -> None:
    for value, who in (("757m USD", "Smailov"), ("759m USD", "Japarov")):
        row = staged.row(value, of=FIGURES)
        assert who in row and "2023-01/2023-07" in row

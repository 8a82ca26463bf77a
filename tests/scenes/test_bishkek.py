"""Same day, same speaker, two languages: the seventh Supreme Interstate Council, Bishkek, 22 August 2025."""

from tests.scenes.staging import Staged

FIGURES = ("figures", "--between", "KZ", "KG")


def test_three_languages_tell_of_one_session(staged: Staged) -> None:
    row = staged.row("session 7", of=("events", "--between", "KZ", "KG"))
    assert "2025-08-22" in row and "Bishkek" in row and "head of state" in row
    assert all(f"{lang} " in row for lang in ("kk", "ky", "ru"))


def test_both_figures_are_the_same_speakers_and_about_is_kept(staged: Staged) -> None:
    russian = staged.row("2024", "1.7bn USD", of=FIGURES)
    kazakh = staged.row("2024", "about 2bn USD", of=FIGURES)
    assert "Tokayev" in russian and "Tokayev" in kazakh
    assert "≠" in russian and "≠" in kazakh
    assert "ru 1" in russian and "kk 1" in kazakh

"""A reprint with a typo in a figure: it counts once with its original, and its other digit is a variant of a reprint, not an account."""

import json

from tests.scenes.staging import Staged

FIGURES = ("figures", "--between", "TJ", "TM")


def test_the_reprint_is_no_second_account(staged: Staged) -> None:
    row = staged.row("2025", "142m USD", of=FIGURES)
    assert "en 1 kk 1 ru 1" in row and "≠" not in row
    assert not [r for r in staged.rows(*FIGURES) if "124m USD" in r and "≠" in r]


def test_what_it_says_otherwise_can_be_seen(staged: Staged) -> None:
    assert "124" in staged(*FIGURES, "--json")


def test_the_meeting_and_the_line_are_told_once(staged: Staged) -> None:
    met = [
        one
        for one in json.loads(staged("events", "--between", "TJ", "TM", "--json"))
        if one["type"] == "meeting" and one["date"] == "2026-04-02"
    ]
    assert len(met) == 1
    assert len([a for a in met[0]["accounts"] if a["lang"] == "ru"]) == 1

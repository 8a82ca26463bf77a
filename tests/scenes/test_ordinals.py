"""Ordinals: the seventh Intergovernmental Council of 2018 is not the seventh Supreme Interstate Council of 2025."""

from tests.scenes.staging import Staged

EVENTS = ("events", "--between", "KZ", "KG")


def test_two_sevenths_are_two_sessions(staged: Staged) -> None:
    assert len([row for row in staged.rows(*EVENTS) if "session 7" in row]) == 2
    premiers = staged.row("session 7", "2018-08-17", of=EVENTS)
    assert "Astana" in premiers and "head of government" in premiers and "ru 1" in premiers
    presidents = staged.row("session 7", "2025-08-22", of=EVENTS)
    assert "Bishkek" in presidents and "head of state" in presidents
    assert all(f"{lang} " in presidents for lang in ("en", "kk", "ky"))

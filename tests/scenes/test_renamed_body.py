"""A body renamed: the fifth session was the commission's, the sixth the council's; two sessions, and neither is lost."""

from tests.scenes.staging import Staged

EVENTS = ("events", "--between", "KZ", "AZ")


def test_the_sixth_is_one_session_in_two_languages(staged: Staged) -> None:
    row = staged.row("session 6", of=EVENTS)
    assert "2025-06-20" in row and "Astana" in row and "en 1" in row and "kk 1" in row


def test_the_fifth_stands_by_itself(staged: Staged) -> None:
    row = staged.row("session 5", of=EVENTS)
    assert "2024-06-14" in row and "Baku" in row and "ru 1" in row

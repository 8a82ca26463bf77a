"""Signed is not in force: the treaty on allied relations, signed in April 2024, ratified, in force: one life with its dates."""

from tests.scenes.staging import Staged

LIST = ("commitments", "--between", "KZ", "KG")


def test_it_is_one_undertaking_in_four_languages(staged: Staged) -> None:
    documents = [row for row in staged.rows(*LIST) if " document " in row]
    assert len(documents) == 1, documents
    assert "2025-03-01" in documents[0]


def test_its_life_is_signed_then_ratified_then_in_force(staged: Staged) -> None:
    life = staged("undertaking", next(row for row in staged.rows(*LIST) if " document " in row).split()[0])
    signed, ratified, in_force = (life.index(f"\n{day}") for day in ("2024-04-19", "2024-11-13", "2025-02-20"))
    assert signed < ratified < in_force
    assert "signed" in life[signed:ratified]
    assert "ratified" in life[ratified:in_force]
    assert "in force" in life[in_force:]


def test_as_of_the_summer_it_is_signed_and_no_more(staged: Staged) -> None:
    row = staged.row(" document ", of=(*LIST, "--as-of", "2024-07-01"))
    assert "signed" in row and "ratified" not in row and "in force" not in row

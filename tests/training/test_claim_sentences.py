"""The form of the labelled sentences: labels that the fact model knows, and no sentence from a gold document."""

from pathlib import Path

import pytest
from training.claim_sentences import GOLD, masked, sentences, shared_with_gold


def test_every_sentence_has_labels_that_the_fact_model_knows() -> None:
    found = sentences()
    assert found
    assert all(s.labels and s.text.strip() for s in found)


def test_no_sentence_is_taken_from_a_gold_document() -> None:
    assert shared_with_gold(sentences(), GOLD) == []


def test_most_wordings_differ_once_names_numbers_and_dates_are_masked() -> None:
    found = sentences()
    assert len({(s.lang, masked(s)) for s in found}) >= 0.95 * len(found)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("event:meeting\tenergy\twire\tThey met.", "a label without its status"),
        ("event:party:held\tenergy\twire\tThey met.", "no such type of event"),
        ("event:meeting:held\tenergy\tThey met.", "three parts"),
    ],
)
def test_a_wrong_line_is_refused(tmp_path: Path, line: str, why: str) -> None:
    (tmp_path / "en.tsv").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"en\.tsv"):
        sentences(tmp_path)

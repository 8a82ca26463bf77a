"""The scorer: a perfect answer scores one, nothing scores nothing, and each kind of mistake costs in its own row."""

from copy import deepcopy
from pathlib import Path

import pytest

from kelisim.evaluate.gold import Facts, GoldDocument, load, page_text
from kelisim.evaluate.problems import problems
from kelisim.evaluate.score import score
from kelisim.evaluate.table import by_language, scores_of
from kelisim.evaluate.words import same_evidence

ROOT = Path(__file__).parents[2]
GOLD = load(ROOT / "evaluation" / "gold")


def answer(document: GoldDocument) -> Facts:
    """The facts of a gold document as a perfect system would print them, with ids of its own."""
    facts = deepcopy(document.facts)
    facts["text"] = document.text
    for line in facts.get("boilerplate") or []:
        facts["text"] = facts["text"].replace(line, "")
    facts["mentions"] = [m | {"surface": surface} for m in facts["mentions"] for surface in m["surfaces"]]
    for kind in ("events", "figures", "commitments", "statements"):
        for fact in facts.get(kind) or []:
            said = fact.get("evidence") or fact["quote"]
            fact["start"] = facts["text"].find(said)
            fact["end"] = fact["start"] + len(said)
    return facts


def gold(text: str, **facts: object) -> GoldDocument:
    """A small gold document."""
    return GoldDocument("a", Path("a.txt"), text, {"lang": "en", "published": None, "title": None, **facts})


def values(document: GoldDocument, found: Facts) -> dict[str, float]:
    """The scores of one document."""
    return score([document], {"a": found}).values()


@pytest.mark.parametrize("document", GOLD, ids=[d.stem for d in GOLD])
def test_the_gold_documents_are_sound(document: GoldDocument) -> None:
    assert not list(problems(document))


def test_a_perfect_answer_scores_one_in_every_field_of_a_fact() -> None:
    scores = scores_of(GOLD, {d.stem: answer(d) for d in GOLD})
    beside = {"article text kept", "boilerplate dropped", "words in the document", "overall"}  # wrapped lines are not undone here
    assert {task: value for task, value in scores.items() if value < 0.99 and task not in beside} == {}


def test_nothing_found_scores_nothing() -> None:
    assert scores_of(GOLD, {})["overall"] < 0.1


def test_the_table_has_a_column_for_each_language_with_documents() -> None:
    assert list(by_language(GOLD[:1], {})) == ["all", GOLD[0].facts["lang"]]


VISIT = {"id": "v", "type": "visit", "level": "minister", "status": "held", "date": "2025-01-02", "place": "place:osh",
         "participants": ["person:a"], "body": None, "session": None, "evidence": "A came to Osh."}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "row"),
    [
        ({"type": "meeting"}, "events"),
        ({"date": "2025-01-03"}, "event date"),
        ({"place": None}, "event place"),
        ({"participants": []}, "event participants"),
        ({"status": "planned"}, "event level+status"),
        ({"session": 2}, "event body+session"),
    ],
)
def test_a_mistake_costs_in_its_own_row(change: Facts, row: str) -> None:
    document = gold("A came to Osh.", events=[VISIT])
    found = {"lang": "en", "text": "A came to Osh.", "events": [VISIT | {"start": 0, "end": 14} | change]}
    scores = values(document, found)
    assert scores[row] == 0.0
    assert scores["words in the document"] == 1.0


def test_evidence_has_to_stand_where_the_fact_says() -> None:
    found = {"text": "A came to Osh.", "events": [VISIT | {"start": 1, "end": 15}]}
    assert values(gold("A came to Osh.", events=[VISIT]), found)["words in the document"] == 0.0


def test_two_people_taken_for_one_cost_in_linking() -> None:
    people = [{"entity": f"person:{x}", "type": "PERSON", "surfaces": [x.upper()]} for x in "ab"]
    found = {"text": "A B", "mentions": [{"entity": "1", "type": "PERSON", "surface": s} for s in "AB"]}
    scores = values(gold("A B", mentions=people), found)
    assert scores["mentions (span+type)"] == 1.0
    assert scores["entity linking (B3)"] == pytest.approx(2 / 3)


def test_a_clause_of_the_sentence_is_the_same_evidence_and_a_page_is_not() -> None:
    sentence = "Trade reached two billion dollars last year, the minister said after the talks in Osh."
    assert same_evidence(sentence, "Trade reached two billion dollars last year")
    assert not same_evidence("Trade grew.", "Trade grew. " + "And so on it went. " * 40)


def test_scripts_are_no_text_of_a_page() -> None:
    assert page_text("<p>Бір</p><script>екі</script><p>үш</p>").split() == ["Бір", "үш"]


def test_what_is_wrong_with_gold_is_said() -> None:
    document = gold("A came.", lang="de", events=[VISIT | {"type": "party", "evidence": "B came."}], mentions=[])
    found = "\n".join(problems(document))
    for part in ("'de' is not one of", "'party' is not one of", "'person:a' has no mention", "not in the document: 'B came.'"):
        assert part in found

"""Facts from elsewhere: what the words say comes in, what they do not is refused with the reason."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kelisim.export.facts import to_exchange
from kelisim.ledger import Ledger, dump_canonical, open_ledger
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from kelisim.model.record import Record
from kelisim.pipeline.facts_in import CheckedDocument, import_facts, verify_facts
from kelisim.pipeline.ingest import new_run
from kelisim.pipeline.read import read_snapshot

PAGE = Path(__file__).parents[2] / "examples" / "ru-2025-04-visit.html"
Told = dict[str, Any]


@pytest.fixture(scope="module")
def line() -> str:
    """What `kelisim extract` prints of a page."""
    record = read_snapshot(Snapshot(PAGE.name, PAGE.read_bytes()))
    assert isinstance(record, Record)
    return json.dumps(to_exchange(record), ensure_ascii=False)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.db") as opened:
        yield opened


def checked(line: str) -> CheckedDocument:
    """The one document of a line."""
    (found,) = verify_facts([line, "\n"], "facts.jsonl")
    assert isinstance(found, CheckedDocument)
    return found


def test_our_own_facts_are_accepted_under_any_names_of_entities(line: str) -> None:
    people = {m["entity"] for m in json.loads(line)["mentions"] if m["entity"].startswith("person:")}
    renamed = line
    for person in sorted(people, key=len, reverse=True):
        renamed = renamed.replace(f'"{person}"', f'"q{abs(hash(person))}"')
    for told in (line, renamed):
        facts = checked(told).facts
        assert len(facts) > 10
        assert not [str(fact) for fact in facts if not fact.accepted]


def change(line: str, list_name: str, edit: Callable[[Told], object], where: Callable[[Told], bool] = lambda _: True) -> list[str]:
    """The reasons for which a fact is refused after an edit."""
    told = json.loads(line)
    number = next(n for n, fact in enumerate(told[list_name]) if where(fact))
    edit(told[list_name][number])
    same = {"offices": "office", "events": "event", "figures": "figure", "commitments": "commitment", "statements": "statement"}[list_name]
    fact, *_reported = (f for f in checked(json.dumps(told)).facts if (f.kind, f.number) == (same, number + 1))
    return list(fact.reasons)


@pytest.mark.parametrize(
    ("list_name", "edit", "said"),
    [
        ("figures", lambda f: f.update(value=f["value"] * 2), "stands nowhere in the evidence"),
        ("figures", lambda f: f.update(unit="EUR" if f["unit"] != "EUR" else "USD"), "unit"),
        ("figures", lambda f: f.update(unit="apples"), 'unit: "apples" is no currency code'),
        ("figures", lambda f: f.update(value="many"), 'value: "many" is not a number'),
        ("figures", lambda f: f.update(period="1999"), "period 1999 is stated neither"),
        ("figures", lambda f: f.pop("said_by"), "said_by: missing"),
        ("events", lambda f: f.update(participants=["person:nobody"]), "participant person:nobody is named neither"),
        ("events", lambda f: f.update(type="dance"), '"dance" is none of visit, meeting'),
        ("events", lambda f: f.update(date="soon"), '"soon" is not a date'),
        ("events", lambda f: f.update(evidence="Nothing of the kind."), "its words are not what stands at"),
        ("events", lambda f: f.update(start=-1), "its words are not what stands at"),
        ("events", lambda f: f.update(support="none"), "support: not a list of places"),
        ("events", lambda f: f.update(support=[{"start": 9, "end": 2, "why": "x"}]), "support: not a list of places"),
        ("commitments", lambda f: f.update(parties=["country:FR"]), "party country:FR is named neither"),
        ("commitments", lambda f: f.update(due="2099"), "due 2099 is stated neither"),
        ("statements", lambda f: f.update(quote="Иное."), "its words are not what stands at"),
        ("offices", lambda f: f.update(role="king"), '"king" is none of president'),
    ],
)
def test_a_fact_that_the_words_do_not_say_is_refused(line: str, list_name: str, edit: Callable[[Told], object], said: str) -> None:
    assert said in "; ".join(change(line, list_name, edit))


def test_an_office_without_a_place_is_looked_for(line: str) -> None:
    def take_place(office: Told) -> None:
        for key in ("start", "end", "support"):
            office.pop(key, None)

    assert change(line, "offices", take_place) == []
    assert change(line, "offices", lambda o: (take_place(o), o.update(title="Королева"))) == ["no sentence says it"]


def test_a_mention_is_named_only_where_it_is_wrong(line: str) -> None:
    told = json.loads(line)
    told["mentions"][0]["surface"] = "Другое"
    assert [f.kind for f in checked(json.dumps(told)).facts if not f.accepted] == ["mention"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("{", "not JSON"),
        ("[1, 2]", "not an object"),
        ("{}", "stem: missing"),
        (
            '{"stem": "a", "lang": "fr", "published": null, "title": null, "source": {}, "text": "x", "mentions": []}',
            '"fr" is none of kk, ky, ru, en',
        ),
        ("9" * 5000, "not"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_line_that_is_no_document_is_an_issue_and_the_rest_goes_on(line: str, wrong: str, said: str) -> None:
    bad, good = verify_facts([wrong, line], "facts.jsonl")
    assert isinstance(bad, Issue) and bad.code == "E401" and bad.subject == "facts.jsonl:1"
    assert said in bad.detail and "\n" not in str(bad)
    assert isinstance(good, CheckedDocument)


def test_a_verdict_is_one_line(line: str) -> None:
    told = json.loads(line)
    told["figures"][0]["value"] += 1
    refused = next(f for f in checked(json.dumps(told)).facts if not f.accepted)
    assert str(refused).startswith(f"facts.jsonl:1: {PAGE.stem} figure 1 «") and ": refused: E402 value" in str(refused)


def test_import_keeps_what_was_accepted_once(ledger: Ledger, line: str) -> None:
    told = json.loads(line)
    told["figures"][0]["value"] += 1
    edited = json.dumps(told)
    (found,) = import_facts([edited], "facts.jsonl", ledger, new_run("import"))
    assert isinstance(found, CheckedDocument)
    record = ledger.record(PAGE.stem)
    assert record == found.record
    assert len(record.claims) == sum(f.accepted for f in found.facts) < len(found.facts)
    before = list(dump_canonical(ledger))
    list(import_facts([json.dumps(dict(reversed(told.items())))], "again.jsonl", ledger, new_run("import")))
    assert list(dump_canonical(ledger)) == before
    assert ledger.faults() == []

"""What every store of the register must do, whatever lies under it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kelisim.ledger import Ledger, LedgerError, Run, open_ledger
from kelisim.ledger.schema import VERSION
from kelisim.model.issue import Issue
from kelisim.model.link import Judgement, Verdict
from tests.ledger.records import RUN, TEXT, full_record, link_days, small_record, snapshot


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "new" / "ledger.db") as opened:
        yield opened


def rows(ledger: Ledger) -> dict[str, int]:
    """How many rows each table holds."""
    connection = sqlite3.connect(ledger.path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_fts_%'")]
    found = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}
    connection.close()
    return found


def test_a_record_comes_back_as_it_went_in(ledger: Ledger) -> None:
    page = snapshot()
    record = full_record(page)
    assert ledger.add_record(record, page, RUN)
    assert ledger.record(page.id) == record
    assert list(ledger.records()) == [record]
    assert [claim.id for claim in ledger.record(page.id).claims] == [claim.id for claim in record.claims]
    assert ledger.snapshot(page.id) == page
    assert ledger.knows(page.id)


def test_the_same_bytes_add_no_row_under_any_name_in_any_run(ledger: Ledger) -> None:
    page = snapshot()
    ledger.add_record(full_record(page), page, RUN, link=link_days)
    before = rows(ledger)
    again = snapshot("other/name.txt")
    assert not ledger.add_record(full_record(again), again, replace(RUN, id="run-2"), link=link_days)
    assert rows(ledger) == before


def test_an_ended_transaction_leaves_nothing(ledger: Ledger) -> None:
    page = snapshot()
    before = rows(ledger)

    def fail(*_: object) -> None:
        raise KeyError("link")

    with pytest.raises(KeyError):
        ledger.add_record(full_record(page), page, RUN, link=fail)  # type: ignore[arg-type]
    assert rows(ledger) == before
    assert not ledger.knows(page.id)
    assert ledger.add_record(full_record(page), page, RUN)


def test_bytes_are_on_the_disk_before_a_row_speaks_of_them(ledger: Ledger) -> None:
    page = snapshot()

    def look(*_: object) -> tuple[tuple[()], tuple[()]]:
        assert ledger.blobs.get(page.id) == page.data
        return (), ()

    ledger.add_record(full_record(page), page, RUN, link=look)


def test_documents_are_found_by_the_beginning_of_the_id_by_stem_and_by_name(ledger: Ledger) -> None:
    page = snapshot()
    ledger.add_record(full_record(page), page, RUN)
    for asked in (page.id, page.id[:6], page.id[:6].upper(), "kk-visit", "folder/kk-visit.html"):
        assert ledger.record(asked).document.id == page.id
    for asked in (page.id[:3], "visit", "", "%", page.id + "0"):
        with pytest.raises(LedgerError, match="no such document"):
            ledger.record(asked)


def test_a_name_of_two_documents_is_refused(ledger: Ledger) -> None:
    for data in (b"one", b"two"):
        page = snapshot("same.txt", data)
        ledger.add_record(full_record(page), page, RUN)
    with pytest.raises(LedgerError, match="2 documents are called so"):
        ledger.record("same")


def test_documents_come_by_day_and_then_by_hash(ledger: Ledger) -> None:
    for number in (5, 3, 1, 4, 2, 0):
        record, page = small_record(number)
        ledger.add_record(record, page, RUN)
    order = [(str(r.document.published), r.document.id) for r in ledger.records()]
    assert order == sorted(order)


def test_what_is_set_aside_is_listed_once(ledger: Ledger) -> None:
    page = snapshot("bad.pdf", b"noise")
    assert ledger.add_issue(Issue("E203", "bad.pdf", "no PDF header"), page, RUN)
    assert not ledger.add_issue(Issue("E203", "elsewhere/bad.pdf", "no PDF header"), page, RUN)
    assert ledger.add_issue(Issue("E102", "locked.txt", "Permission denied"), None, RUN)
    assert not ledger.add_issue(Issue("E102", "locked.txt", "Permission denied"), None, RUN)
    assert [(d.name, d.state, d.code) for d in ledger.documents()] == [
        ("bad.pdf", "set_aside", "E203"),
        ("locked.txt", "set_aside", "E102"),
    ]


def test_what_is_read_later_is_no_longer_set_aside(ledger: Ledger) -> None:
    page = snapshot("locked.html")
    ledger.add_issue(Issue("E102", "locked.html", "Permission denied"), None, RUN)
    ledger.add_issue(Issue("E901", "locked.html", "KeyError"), page, RUN)
    ledger.add_record(full_record(page), page, RUN)
    (line,) = ledger.documents()
    assert (line.id, line.state, line.lang, line.published, line.claims) == (page.id, "read", "kk", "2025-04", 6)


def test_forget_removes_a_document_with_all_that_hangs_on_it(ledger: Ledger) -> None:
    for number in range(4):
        record, page = small_record(number)
        ledger.add_record(record, page, RUN, link=link_days)
    before = rows(ledger)
    page = snapshot()
    record = replace(full_record(page), claims=(*full_record(page).claims, replace(small_record(0)[0].claims[0], document=page.id)))
    ledger.add_record(record, page, RUN, link=link_days)
    ledger.add_verdict(Verdict(record.claims[0].id, "accepted", "me", "2026-01-01", "it stands there"), RUN)
    assert ledger.forget("kk-visit", RUN) == page.id
    after = rows(ledger)
    assert after.pop("document_states") == before.pop("document_states") + 2  # that it was read, and that it was forgotten
    assert after == before
    assert not ledger.blobs.place(page.id).exists()
    assert [d.state for d in ledger.documents()] == ["read"] * 4 + ["forgotten"]
    assert ledger.add_record(record, page, RUN)


def test_forget_leaves_no_words_in_the_file(ledger: Ledger) -> None:
    page = snapshot()
    ledger.add_record(full_record(page), page, RUN)
    ledger.forget(page.id, RUN)
    left = b"".join(file.read_bytes() for file in ledger.path.parent.rglob("*") if file.is_file())
    assert not [word for word in ("Қалибеков", "қалибеков", "млрд") if word.encode() in left]


def test_judgements_do_not_depend_on_who_came_first(ledger: Ledger) -> None:
    forward, backward = (Judgement("event", a, b, "same", "rule", "why", 0.5) for a, b in (("x", "y"), ("y", "x")))
    ledger.add_judgements([forward], RUN)
    ledger.add_judgements([backward, forward], RUN)
    assert ledger.judgements() == [forward]
    assert ledger.judgements("entity") == []


def test_the_later_judgement_of_one_judge_comes_later(ledger: Ledger) -> None:
    for verdict in ("same", "different"):
        ledger.add_judgements([Judgement("event", "x", "y", verdict, "me", "looked again")], RUN)
    assert [j.verdict for j in ledger.judgements()] == ["same", "different"]


def test_known_is_asked_by_kind_and_key(ledger: Ledger) -> None:
    for number in range(4):
        record, page = small_record(number)
        ledger.add_record(record, page, RUN, link=link_days)
    found = ledger.sharing("event", ["2025-01-01", *(f"key {n}" for n in range(2000))])
    assert {o.document for o in found} == {small_record(0)[1].id, small_record(3)[1].id}
    assert {o.facts for o in found} == {(("date", "2025-01-01"),)}
    assert not ledger.sharing("entity", ["2025-01-01"])
    assert len(ledger.judgements("event")) == 1


def test_claims_are_found_by_kind_day_and_whom_they_name(ledger: Ledger) -> None:
    page = snapshot()
    ledger.add_record(full_record(page), page, RUN)
    assert [c.kind for c in ledger.claims(naming=["country:KZ", "country:KG"])] == ["commitment"]
    assert [c.kind for c in ledger.claims(kind="event", since="2025", until="2025-12-31")] == ["event"]
    assert not ledger.claims(kind="event", since="2026")
    assert not ledger.claims(naming=["бәрі"])  # of a figure: words, no entity


def test_a_run_that_adds_nothing_leaves_no_trace(ledger: Ledger) -> None:
    ledger.add_judgements([], Run("idle", "link", "2026", "x"))
    assert rows(ledger)["runs"] == 0


def test_verdicts_stand_on_claims_that_exist(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="nothing: no such claim"):
        ledger.add_verdict(Verdict("nothing", "accepted", "me", "2026", ""), RUN)


def test_a_whole_ledger_has_no_faults_and_a_broken_one_names_them(ledger: Ledger) -> None:
    page = snapshot()
    ledger.add_record(full_record(page), page, RUN)
    assert ledger.faults() == []
    ledger.blobs.place(page.id).write_bytes(b"other")
    connection = sqlite3.connect(ledger.path)
    connection.execute("UPDATE mentions SET start = start + 1, end = end + 1 WHERE number = 0")
    connection.execute("UPDATE claims SET end = 9999 WHERE number = 0")
    connection.commit()
    connection.close()
    said = "\n".join(ledger.faults())
    assert "have changed" in said and "outside" in said and "mention 0" in said


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_text("no database, and long enough to be looked at as one " * 50), "not a database"),
        (lambda path: sqlite3.connect(path).execute("CREATE TABLE other (x)").connection.close(), "no ledger of Kelisim"),
        (lambda path: path.mkdir(), "no ledger there"),
    ],
)
def test_a_file_that_is_something_else_is_refused(tmp_path: Path, make: object, said: str) -> None:
    path = tmp_path / "file.db"
    make(path)  # type: ignore[operator]
    with pytest.raises(LedgerError, match=said):
        open_ledger(path)


def test_a_ledger_of_a_later_version_is_refused(tmp_path: Path) -> None:
    open_ledger(tmp_path / "l.db").close()
    connection = sqlite3.connect(tmp_path / "l.db")
    connection.execute("INSERT INTO schema_versions VALUES (99)")
    connection.commit()
    connection.close()
    with pytest.raises(LedgerError, match=f"version 99; this program reads versions 1 to {VERSION}"):
        open_ledger(tmp_path / "l.db")


def test_reading_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger there"):
        open_ledger(tmp_path / "l.db", create=False)
    assert not list(tmp_path.iterdir())


def test_the_text_of_the_record_is_whole(ledger: Ledger) -> None:
    page = snapshot()
    ledger.add_record(full_record(page), page, RUN)
    assert ledger.record(page.id).document.text == TEXT

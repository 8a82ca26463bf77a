"""What a person decided stands: in every view, over every rule, and when documents are read again by other rules."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kelisim.cli.registers import register_of
from kelisim.ledger import Ledger, open_ledger
from kelisim.model.claim import Claim
from kelisim.model.document import Snapshot
from kelisim.model.fact import Event
from kelisim.model.issue import Issue
from kelisim.model.link import Judgement
from kelisim.model.record import Record
from kelisim.pipeline import reread as rereading
from kelisim.pipeline.decisions import OWN_WORD, RefusedError, accept, correct, reject
from kelisim.pipeline.ingest import ingest_snapshot, new_run
from kelisim.pipeline.read import try_to_read
from kelisim.pipeline.reread import Reread, reread
from kelisim.views.occasion import Occasion, occasions

PAGES = {
    "kk": "Душанбеде келіссөз өтті\n\n2026 жылғы 3 наурызда Душанбеде Тәжікстан Сыртқы істер министрі Фирдавс Назаров пен Грузия Сыртқы істер министрі Леван Беридзе кездесті.",
    "ky": "Дүйшөмбүдө сүйлөшүү өттү\n\n2026-жылдын 3-мартында Дүйшөмбүдө Тажикстандын тышкы иштер министри Фирдавс Назаров менен Грузиянын тышкы иштер министри Леван Беридзе жолугушту.",
    "ru": "Переговоры в Душанбе\n\n3 марта 2026 года в Душанбе министр иностранных дел Таджикистана Фирдавс Назаров встретился с министром иностранных дел Грузии Леваном Беридзе.",
    "en": "Talks in Dushanbe\n\nOn 3 March 2026 in Dushanbe, Foreign Minister of Tajikistan Firdavs Nazarov met Foreign Minister of Georgia Levan Beridze.",
}  # fmt: skip


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """The four accounts of one meeting."""
    with open_ledger(tmp_path / "ledger.db") as opened:
        for lang, text in PAGES.items():
            ingest_snapshot(Snapshot(f"{lang}.txt", text.encode()), opened, new_run("ingest"))
        yield opened


def meetings(ledger: Ledger) -> list[Occasion]:
    return [o for o in occasions(register_of(ledger)) if o.type == "meeting"]


def claim_in(ledger: Ledger, lang: str) -> Claim:
    return next(c for c in ledger.record(lang).claims if isinstance(c.fact, Event) and c.fact.type == "meeting")


def test_the_four_accounts_are_one_meeting(ledger: Ledger) -> None:
    (met,) = meetings(ledger)
    assert met.languages == ("en", "kk", "ky", "ru")


@pytest.mark.parametrize("lang", PAGES)
def test_a_rejected_claim_is_no_account_and_not_hidden(ledger: Ledger, lang: str) -> None:
    claim = claim_in(ledger, lang)
    reject(claim, ledger, new_run("reject"), by="aigul", why="only planned")
    (met,) = meetings(ledger)
    assert lang not in met.languages
    assert [a.claim.id for a in register_of(ledger).dismissed] == [claim.id]
    accept(claim, ledger, new_run("accept"), by="aigul", why="held after all")
    assert lang in meetings(ledger)[0].languages


@pytest.mark.parametrize("lang", PAGES)
def test_a_correction_stands_before_the_gate(ledger: Ledger, lang: str) -> None:
    """The words say the third of March: no other day can be put in its place, unless as a person's own word."""
    claim, record = claim_in(ledger, lang), ledger.record(lang)

    def put(changes: dict[str, Any], **more: Any) -> None:
        correct(claim, changes, record, ledger, new_run("correct"), by="aigul", why="", **more)

    with pytest.raises(RefusedError, match="date 2026-03-04 is stated neither"):
        put({"date": "2026-03-04"})
    with pytest.raises(RefusedError, match="has no field 'colour'"):
        put({"colour": "red"}, own=True)
    with pytest.raises(RefusedError, match="nothing would change"):
        put({"date": claim.fact.date})  # type: ignore[union-attr]
    put({"level": "official"})
    put({"date": "2026-03-04"}, own=True)
    told = {a.record.document.lang: a for o in meetings(ledger) for a in o.accounts}
    assert told[lang].claim.fact == replace(claim.fact, date="2026-03-04")
    assert (told[lang].claim.rule, told[lang].claim.version) == ("person:aigul", OWN_WORD)
    accept(claim, ledger, new_run("accept"), by="aigul", why="")
    assert claim.id in {a.claim.id for o in meetings(ledger) for a in o.accounts}
    assert not [a for o in meetings(ledger) for a in o.accounts if a.claim.rule.startswith("person:")]


def read_otherwise(**changed: Any) -> Any:
    """A reader that gives meetings other contents than today's rules: what a better or worse rule would do."""

    def read(snapshot: Snapshot, **told: Any) -> Record | Issue:
        record = try_to_read(snapshot, **told)
        assert isinstance(record, Record)
        claims = (replace(c, fact=replace(c.fact, **changed)) if getattr(c.fact, "type", "") == "meeting" else c for c in record.claims)
        return replace(record, claims=tuple(claims))

    return read


def again(ledger: Ledger, *documents: str) -> list[Reread]:
    return [r for r in reread(documents or PAGES, ledger, new_run("reread")) if isinstance(r, Reread)]


def test_reading_again_by_the_same_rules_changes_nothing(ledger: Ledger) -> None:
    before, judged = list(ledger.records()), ledger.judgements()
    assert not any(found.changed for found in again(ledger))
    assert list(ledger.records()) == before
    assert {(j.left, j.right, j.verdict) for j in ledger.judgements()} == {(j.left, j.right, j.verdict) for j in judged}


@pytest.mark.parametrize("lang", PAGES)
def test_a_rejection_goes_over_to_the_claim_that_now_stands_on_the_words(
    ledger: Ledger, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = claim_in(ledger, lang)
    reject(claim, ledger, new_run("reject"), by="aigul", why="only planned")
    monkeypatch.setattr(rereading, "try_to_read", read_otherwise(level="official"))
    (found,) = again(ledger, lang)
    assert [c.id for c in found.gone] == [claim.id]
    assert [v.claim for v in found.carried] == [c.id for c in found.new]
    assert lang not in meetings(ledger)[0].languages
    assert [w.id for w in ledger.withdrawn(claim.document)] == [claim.id]


@pytest.mark.parametrize("lang", PAGES)
def test_a_correction_and_a_judgement_stand_when_the_rules_change(ledger: Ledger, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    claim, other = claim_in(ledger, lang), claim_in(ledger, "ru" if lang != "ru" else "en")
    correct(claim, {"level": "official"}, ledger.record(lang), ledger, new_run("correct"), by="aigul", why="deputies")
    left, right = sorted((claim.id, other.id))
    run = new_run("judge")
    ledger.add_judgements([Judgement("event", left, right, "different", "person:aigul", "two talks", 1.0, run.started)], run)
    monkeypatch.setattr(rereading, "try_to_read", read_otherwise(format=("narrow",)))
    again(ledger)
    told = {a.record.document.lang: a for o in meetings(ledger) for a in o.accounts}
    assert told[lang].claim.fact == replace(claim.fact, level="official"), "the correction, as it was made"
    by_person = [j for j in ledger.judgements("event") if j.by == "person:aigul"]
    now = {claim_in(ledger, code).id for code in (lang, other_lang(lang))}
    assert any(now <= {j.left, j.right} for j in by_person), "the judgement is on the claims that stand there now"


def other_lang(lang: str) -> str:
    return "ru" if lang != "ru" else "en"


def test_what_cannot_be_read_any_more_stays_as_it_was(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ledger.record("en")
    monkeypatch.setattr(rereading, "try_to_read", lambda snapshot, **_: Issue("E901", snapshot.name, "a fault"))
    (found,) = reread(["en"], ledger, new_run("reread"))
    assert isinstance(found, Issue)
    assert ledger.record("en") == before


def test_a_page_whose_bytes_are_gone_stops_no_other(ledger: Ledger) -> None:
    ledger.blobs.place(ledger.record("kk").document.id).unlink()
    found = list(reread(["kk", "ru"], ledger, new_run("reread")))
    assert [type(each) for each in found] == [Issue, Reread]
    assert ledger.record("kk").claims

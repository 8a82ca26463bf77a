"""Pages in two languages: each passage is read in its own, with offsets into the one text, and a fact told twice is one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kelisim.ledger import open_ledger
from kelisim.model.document import Snapshot
from kelisim.model.fact import Event, Figure, OfficeHeld
from kelisim.model.record import Record
from kelisim.pipeline.ingest import ingest_snapshot, new_run
from kelisim.pipeline.read import read_snapshot

KK = """Қазақстан мен Өзбекстан министрлері Ташкентте кездесті

12 мамыр 2025 жыл

ТАШКЕНТ. Қазақстанның сыртқы істер министрі Марат Бейсенов 2025 жылғы 12 мамырда Ташкентте Өзбекстанның сыртқы істер министрі Шерзод Аминовпен келіссөз жүргізді.

2024 жылы екі ел арасындағы тауар айналымы 4,3 млрд АҚШ долларына жетті."""
RU = """Министр иностранных дел Казахстана Марат Бейсенов 12 мая 2025 года провёл в Ташкенте переговоры с министром иностранных дел Узбекистана Шерзодом Аминовым.

В 2024 году товарооборот между двумя странами достиг 4,3 млрд долларов США. Инвестиции Казахстана в Узбекистан составили 900 млн долларов."""
KY = """Кыргызстан менен Түркиянын министрлери Ошто жолугушту

Кыргызстандын тышкы иштер министри Адилет Сыдыков 2025-жылдын 3-июнунда Ошто Түркиянын тышкы иштер министри Мехмет Йылдыз менен сүйлөшүү өткөрдү.

2024-жылы эки өлкөнүн соода жүгүртүүсү 2 млрд долларды түздү."""
KY_RU = """Министр иностранных дел Кыргызстана Адилет Сыдыков заявил, что экспорт Кыргызстана в Турцию вырос в 2024 году на 14 процентов."""
EN = """Kazakhstan and Georgia sign a transport agreement

ASTANA, April 7, 2025. The foreign minister of Kazakhstan, Marat Beisenov, met the foreign minister of Georgia, Levan Maisuradze, in Astana on April 7, 2025.

Trade turnover between Kazakhstan and Georgia reached $410 million in 2024, the ministry said."""
EN_RU = """Русская версия

Товарооборот Казахстана и Грузии в 2024 году составил 410 млн долларов. Экспорт Казахстана в Грузию достиг 250 млн долларов."""
TT = """Ике илнең министрлары сәүдә әйләнешен 7 млрд долларга җиткерү турында сөйләштеләр һәм яңа килешү төзергә булдылар, дип хәбәр итә матбугат хезмәте."""


@dataclass(frozen=True)
class Page:
    lang: str
    parts: tuple[str, ...]
    codes: tuple[str, ...]

    def read(self) -> Record:
        record = read_snapshot(Snapshot("page.txt", "\n\n".join(self.parts).encode()))
        assert isinstance(record, Record), record
        return record


PAGES = {
    "a Kazakh text with its Russian version": Page("kk", (KK, RU), ("kk", "ru")),
    "a Kyrgyz text that quotes a Russian paragraph": Page("ky", (KY, KY_RU), ("ky", "ru")),
    "an English text with a Russian version": Page("en", (EN, EN_RU), ("en", "ru")),
    "a Russian text that quotes a Tatar paragraph": Page("ru", (RU, TT, RU.replace("4,3", "4,4")), ("ru", "tt", "ru")),
}


@pytest.mark.parametrize("name", PAGES)
def test_every_word_keeps_its_place(name: str) -> None:
    page = PAGES[name]
    record = page.read()
    document = record.document
    assert (document.lang, tuple(p.lang for p in document.passages)) == (page.lang, page.codes)
    assert all(document.text[m.start : m.end] == m.surface for m in record.mentions)
    for claim in record.claims:
        homes = [p for p in document.passages if p.start <= claim.span.start and claim.span.end <= p.end]
        assert [p.lang for p in homes if p.lang in ("kk", "ky", "ru", "en")], claim.span.of(document.text)


def _figures(record: Record) -> list[tuple[str, float]]:
    return [(c.fact.indicator, c.fact.value) for c in record.claims if isinstance(c.fact, Figure)]


def test_a_version_below_adds_only_what_it_says_more() -> None:
    record = PAGES["a Kazakh text with its Russian version"].read()
    assert _figures(record) == [("trade_turnover", 4.3e9), ("investment", 9e8)]
    meetings = [c.fact for c in record.claims if isinstance(c.fact, Event)]
    assert [(m.type, m.date, m.place) for m in meetings] == [("meeting", "2025-05-12", "place:tashkent")]
    offices = [c.fact for c in record.claims if isinstance(c.fact, OfficeHeld)]
    assert sorted((o.role, o.of) for o in offices) == [("foreign_minister", "country:KZ"), ("foreign_minister", "country:UZ")]


def test_a_person_named_in_two_scripts_is_one() -> None:
    for name in ("a Kazakh text with its Russian version", "a Kyrgyz text that quotes a Russian paragraph"):
        people = [e for e in PAGES[name].read().entities if e.type == "PERSON"]
        assert len(people) == 2, people
        assert {code for person in people for code, _ in person.names} == {PAGES[name].lang}


def test_a_quoted_paragraph_is_read_in_its_own_language() -> None:
    record = PAGES["a Kyrgyz text that quotes a Russian paragraph"].read()
    assert ("trade_turnover", 2e9) in _figures(record)
    assert ("growth", 14) in _figures(record)


def test_an_english_page_with_a_russian_version() -> None:
    assert sorted(_figures(PAGES["an English text with a Russian version"].read())) == [("exports", 2.5e8), ("trade_turnover", 4.1e8)]


def test_what_nobody_reads_says_nothing() -> None:
    assert 7e9 not in [value for _, value in _figures(PAGES["a Russian text that quotes a Tatar paragraph"].read())]


def test_a_russian_name_in_a_kazakh_text_changes_nothing() -> None:
    plain = Page("kk", (KK,), ()).read()
    named = Page("kk", (KK.replace("Марат Бейсенов", "Сергей Щербаков"),), ()).read()
    assert not named.document.passages
    assert _figures(named) == _figures(plain)


def test_the_register_keeps_the_passages() -> None:
    with open_ledger(":memory:") as ledger:
        page = PAGES["a Kazakh text with its Russian version"]
        outcome = ingest_snapshot(Snapshot("page.txt", "\n\n".join(page.parts).encode()), ledger, new_run("test"))
        assert outcome.document
        assert ledger.record(outcome.document).document == page.read().document
        assert [hit.document for hit in ledger.search("инвестиция")] == [outcome.document]

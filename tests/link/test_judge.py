"""Pairs of documents of our own about one thing or two: one row, one verdict, one reason."""

import pytest

from kelisim.annotate import annotate
from kelisim.annotate.entities import find_entities
from kelisim.extract import extract
from kelisim.link import judge, occurrences_of
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.link import DIFFERENT, SAME, Occurrence
from kelisim.model.record import Record

DAY = PartialDate(2025, 9, 10)


def occurrences(lang: str, text: str, kind: str, only: str = "") -> list[Occurrence]:
    """What a text has of one kind; of a type or entity type where `only` says so."""
    document = Document(f"{lang}-{hash(text) % 1000}", "x", text, lang, published=DAY)
    layers = annotate(document)
    record = Record(document, tuple(layers.mentions), tuple(find_entities(layers, document)), tuple(extract(document, layers)))
    found = [o for o in occurrences_of(record) if o.kind == kind]
    return [o for o in found if not only or dict(o.facts).get("type") == only or dict(o.facts).get("kind") == only]


ENTITIES = [
    ("PERSON", "kk", "Өзбекстан Президенті Рустам Ходжаев келді.", "ru", "Прибыл президент Узбекистана Рустам Ходжаев.", SAME, "one name in two scripts of spelling"),
    ("PERSON", "kk", "Р.Ходжаев сөйледі.", "en", "Rustam Khodjayev spoke.", SAME, "an initial and a full name, Latin and Cyrillic"),
    ("PERSON", "ru", "Выступил Марат Алимов.", "ru", "Выступил Нурдин Алимов.", DIFFERENT, "one surname, two given names"),
    ("PERSON", "ru", "Встреча с Маратом Алимовым.", "kk", "Марат Әлімовтің сөзі.", SAME, "both inflected"),
    ("PERSON", "ru", "Выступил президент Казахстана.", "kk", "Қазақстан Президенті Қасым-Жомарт Тоқаев келді.", SAME, "an office without a name on a day is its holder's"),
    ("PERSON", "en", "The Kyrgyz president spoke.", "kk", "Қазақстан Президенті Қасым-Жомарт Тоқаев келді.", None, "another state's office: nothing in common that would need a word"),
    ("ORG", "kk", "Жоғары мемлекетаралық кеңестің отырысы. Қазақстан. Түркия.", "ru", "Заседание Высшего межгосударственного совета. Казахстан. Турция.", SAME, "one body of one pair of states in two languages"),
    ("ORG", "kk", "Жоғары мемлекетаралық кеңестің отырысы. Қазақстан. Түркия.", "ru", "Заседание Высшего межгосударственного совета. Монголия. Китай.", "unsure", "a body of the same name of another pair"),
]  # fmt: skip


@pytest.mark.parametrize(("only", "lang", "text", "other", "there", "want", "why"), ENTITIES, ids=[r[-1] for r in ENTITIES])
def test_entities(only: str, lang: str, text: str, other: str, there: str, want: str | None, why: str) -> None:
    judgement = judge(occurrences(lang, text, "entity", only)[0], occurrences(other, there, "entity", only)[0])
    assert (judgement.verdict if judgement else None) == want, (why, judgement)


def test_two_family_names_need_no_judgement() -> None:
    """Караев and Киреев share their consonants, and so a key, and nothing more."""
    left, right = occurrences("ru", "Выступил Марат Караев.", "entity")[0], occurrences("ky", "Марат Киреев сүйлөдү.", "entity")[0]
    assert set(left.keys) & set(right.keys)
    assert judge(left, right) is None


EVENTS = [
    ("session", "kk", "Үкіметаралық комиссияның бесінші отырысы 8 қыркүйекте Анкарада өтті.", "ru", "8 сентября в Анкаре прошло пятое заседание Межправительственной комиссии.", SAME, "ordinal, day and place agree over languages"),
    ("session", "ru", "8 сентября в Анкаре прошло пятое заседание Межправительственной комиссии.", "ru", "8 сентября в Анкаре прошло шестое заседание Межправительственной комиссии.", DIFFERENT, "another ordinal is another sitting"),
    ("visit", "en", "President of Georgia Nino Beridze arrived in Ankara on September 8.", "ru", "Президент Грузии Нино Беридзе 8 сентября прибыла в Анкару.", SAME, "traveller, day and place"),
    ("visit", "en", "President of Georgia Nino Beridze arrived in Ankara on September 8.", "ru", "Президент Грузии Беридзе 8 сентября прибыла в Анкару.", SAME, "a family name alone names nobody else"),
    ("visit", "en", "President of Georgia Nino Beridze arrived in Ankara on September 8.", "en", "President of Georgia Nino Beridze arrived in Ankara on March 3.", DIFFERENT, "another day"),
]  # fmt: skip


@pytest.mark.parametrize(("only", "lang", "text", "other", "there", "want", "why"), EVENTS, ids=[r[-1] for r in EVENTS])
def test_events(only: str, lang: str, text: str, other: str, there: str, want: str, why: str) -> None:
    left, right = occurrences(lang, text, "event", only)[0], occurrences(other, there, "event", only)[0]
    judgement = judge(left, right)
    assert judgement and judgement.verdict == want, (why, judgement)
    mirrored = judge(right, left)
    assert mirrored and mirrored.verdict == want, "a judgement does not depend on which comes first"
    if want == SAME:
        assert judgement.why.count("same ") >= 2, "at least two facts are named that agree"
        assert set(left.keys) & set(right.keys), "what is the same must meet under a key"

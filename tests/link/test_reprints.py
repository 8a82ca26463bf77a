"""A text printed again is known in every language, whole or shortened; another report of the same occasion is not that text."""

from collections.abc import Iterable

import pytest

from kelisim.link.reprints import document_of, judge_documents, reprints_of, runs_of
from kelisim.model.annotation import Mention
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.link import Judgement, Occurrence
from kelisim.model.record import Record

TEXTS = {
    "kk": (
        "Өзбекстан мен Тәжікстан үкімет басшылары Термезде кездесіп, шекарадағы екі өткізу бекетін кеңейтуге уағдаласты. "
        "Тараптар биыл жүк айналымы он бес пайызға өскенін атап өтті. Келесі жылдың көктемінде жаңа көпірдің құрылысы басталады. "
        "Сондай-ақ кедендік құжаттарды электронды түрде алмасу туралы хаттамаға қол қойылды, оны екі елдің қаржы министрлері бекітті."
    ),
    "ky": (
        "Түркмөнстан менен Өзбекстандын соода министрлери Ташоузда жолугуп, биргелешкен көргөзмөнү күзүндө өткөрүүгө макул болушту. "
        "Былтыр эки өлкөнүн ортосундагы соода төрт жүз миллион долларга жетти. Министрлер пахта жана жашылча ташууга бажыны азайтууну талкуулашты. "
        "Жумушчу топ кийинки айда чогулат, анын курамына эки өлкөнүн бажы кызматынын өкүлдөрү да кирет."
    ),
    "ru": (
        "Главы дипломатических ведомств Таджикистана и Туркменистана провели в Душанбе переговоры о перевозках по железной дороге. "
        "Стороны условились открыть до конца года грузовую линию и согласовать общий тариф. За девять месяцев оборот товаров вырос на четверть. "
        "Министры поручили рабочей группе подготовить проект соглашения о визах для водителей и назвали сроком первое декабря."
    ),
    "en": (
        "The energy ministers of Uzbekistan and Turkmenistan met in Bukhara and agreed to renew the supply of gas for the winter. "
        "Deliveries reached two billion cubic metres last year, they said. A joint group will inspect the pipeline before the end of March. "
        "Both sides also initialled a paper on electricity, under which power lines across the border will be repaired by the autumn."
    ),
}  # fmt: skip
OTHER = {
    "kk": "Термездегі келіссөздерде екі үкімет басшысы сауданы арттыруды сөз етті, жаңа көпір мен бекеттер туралы да айтылды. Журналистерге айтылғандай, құжаттың мәтіні кейін жарияланады, ал құрылысқа қаржы бөлу мәселесі әлі шешілген жоқ.",
    "ky": "Ташоуздагы жолугушуудан кийин министрлер күзгү көргөзмө жөнүндө айтып беришти, соода да өсүп жатат. Кабарчылардын суроосуна жооп берип, алар жашылча ташууда кезек көп экенин моюнга алышты, ал эми бажы азайтыла элек.",
    "ru": "По итогам встречи в Душанбе министры рассказали журналистам о железной дороге и о визах для водителей грузовиков. Общий тариф, по словам одного из них, обсуждается второй год, а грузовая линия может открыться раньше срока.",
    "en": "Ministers meeting in Bukhara spoke of gas and of power lines that have stood idle for years along the border. One of them told reporters that repairs had begun in places, while the price of winter gas was left for later talks.",
}  # fmt: skip
each_language = pytest.mark.parametrize("lang", list(TEXTS))


def printed(text: str, name: str = "a", *, day: str = "2026-02-03", states: Iterable[str] = ("UZ", "TJ")) -> Occurrence:
    """A document as others may have printed it."""
    document = Document(name, name, text, "en", published=PartialDate.parse(day) if day else None)
    found = document_of(Record(document, tuple(Mention(0, 0, "", "GPE", f"country:{s}", "test") for s in states)))
    assert found
    return found


def judged(text: str, other: str, **said: object) -> Judgement | None:
    """The judgement on two texts; `said` is of the second."""
    return judge_documents(printed(text), printed(other, "b", **said))  # type: ignore[arg-type]


@each_language
def test_a_text_under_another_headline_is_the_same_and_the_reason_says_why(lang: str) -> None:
    found = judged(TEXTS[lang], TEXTS[lang].upper() + " Steppe Wire.")
    assert found and found.verdict == "same" and found.kind == "document"
    assert "of five-word runs shared; published the same day" in found.why


@each_language
def test_one_word_changed_is_the_same(lang: str) -> None:
    words = TEXTS[lang].split()
    found = judged(TEXTS[lang], " ".join([*words[:20], "999", *words[21:]]))
    assert found and found.verdict == "same" and found.score < 1


@each_language
def test_a_text_shortened_by_half_is_the_same(lang: str) -> None:
    words = TEXTS[lang].split()
    found = judged(TEXTS[lang], " ".join(words[: len(words) // 2]))
    assert found and found.verdict == "same"
    assert "of the shorter one's five-word runs are in the other" in found.why


@each_language
def test_another_report_of_the_occasion_says_nothing(lang: str) -> None:
    assert judged(TEXTS[lang], OTHER[lang]) is None


@pytest.mark.parametrize(
    ("day", "states", "verdict", "why"),
    [
        ("2026-02-04", ("UZ", "TJ"), "same", "published 1 day apart"),
        ("2026-02", ("UZ", "TJ"), "same", "published 2026-02-03 and 2026-02"),
        ("", ("UZ", "TJ"), "same", "not both dated"),
        ("2026-02-03", ("UZ",), "same", "the same day"),  # a state that only one names: it was cut with its sentence
        ("2026-03-03", ("UZ", "TJ"), "unsure", "more than 14 days"),  # next month's bulletin
        ("2026-02-03", ("UZ", "TM"), "unsure", "each names a state that the other does not"),  # telegrams of one pattern
    ],
)
def test_patterns_are_left_to_a_person(day: str, states: tuple[str, ...], verdict: str, why: str) -> None:
    found = judged(TEXTS["en"], TEXTS["en"] + " More follows.", day=day, states=states)
    assert found and found.verdict == verdict and why in found.why


class Holding:
    """A ledger that holds one thing."""

    def __init__(self, held: Occurrence) -> None:
        self.held = held

    def sharing(self, kind: str, keys: Iterable[str]) -> list[Occurrence]:
        return [self.held] if kind == self.held.kind and set(keys) & set(self.held.keys) else []


def test_the_same_from_both_sides() -> None:
    one, two = printed(TEXTS["ru"]), printed(TEXTS["ru"][:300], "b")
    assert list(reprints_of(one, Holding(two))) == list(reprints_of(two, Holding(one))) != []
    assert list(reprints_of(one, Holding(one))) == []


@pytest.mark.parametrize(
    ("day", "other", "meet"),
    [
        ("2026-02-03", "2026-02-03", True),
        ("2026-01-31", "2026-02-01", True),
        ("2025-12-20", "2026-01-02", True),  # over the end of a year
        ("2026-02", "2026-03-05", True),  # the day may be the last of February
        ("2026-02-03", "2026-04-01", False),  # a bulletin of a kind: nothing to join
        ("2026-02-03", "2024-02-03", False),
        ("2026-02-03", "", True),  # undated: it may be of that day
        ("2026-02-03", "2026", True),
        ("", "", True),
    ],
)
def test_documents_of_one_month_or_the_next_meet_whichever_comes_first(day: str, other: str, *, meet: bool) -> None:
    one, two = printed(TEXTS["en"], day=day), printed(TEXTS["en"], "b", day=other)
    assert bool(list(reprints_of(one, Holding(two)))) == bool(list(reprints_of(two, Holding(one)))) == meet


def test_a_formula_is_too_short_to_tell() -> None:
    assert document_of(Record(Document("a", "a", "The parties exchanged views on all matters of common interest.", "en"))) is None
    assert runs_of("four words are none") == []


def test_signatures_are_those_that_ledgers_hold() -> None:
    """Another digest here means that signatures of before can no longer be compared: then ALGORITHM needs a new name."""
    assert dict(printed(" ".join(f"w{n}" for n in range(40))).facts)["signature"][:32] == "a07b6d80c0d2a68ac09730ad4ee2c175"

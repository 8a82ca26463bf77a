"""Ministries are named by pattern and stand in no list: what a ministry is for, the head word, and the state that owns it."""

import pytest

from kelisim.annotate import annotate
from kelisim.model.document import Document

# One subject, one ministry, in four languages: Kazakh, Kyrgyz, Russian in the genitive, English.
SUBJECTS = [
    ("Сыртқы істер", "Тышкы иштер", "иностранных дел", "Foreign Affairs"),
    ("Ішкі істер", "Ички иштер", "внутренних дел", "Internal Affairs"),
    ("Қорғаныс", "Коргоо", "обороны", "Defence"),
    ("Қаржы", "Финансы", "финансов", "Finance"),
    ("Энергетика", "Энергетика", "энергетики", "Energy"),
    ("Көлік", "Транспорт жана коммуникациялар", "транспорта и коммуникаций", "Transport and Communications"),
    ("Денсаулық сақтау", "Саламаттык сактоо", "здравоохранения", "Health"),
    ("Ғылым және жоғары білім", "Билим берүү жана илим", "науки и высшего образования", "Education and Science"),
    ("Мәдениет және ақпарат", "Маданият, маалымат жана жаштар саясаты", "культуры и информации", "Culture and Information"),
    ("Ауыл шаруашылығы", "Айыл чарба", "сельского хозяйства", "Agriculture"),
    ("Су ресурстары және ирригация", "Суу ресурстары, айыл чарба жана кайра иштетүү өнөр жайы", "водных ресурсов и ирригации", "Water Resources and Irrigation"),
    ("Сауда және интеграция", "Экономика жана коммерция", "торговли и интеграции", "Trade and Integration"),
    ("Әділет", "Юстиция", "юстиции", "Justice"),
    ("Еңбек және халықты әлеуметтік қорғау", "Эмгек, социалдык камсыздоо жана миграция", "труда и социальной защиты населения", "Labour and Social Protection"),
    ("Туризм және спорт", "Туризм жана спорт", "туризма и спорта", "Tourism and Sports"),
    ("Төтенше жағдайлар", "Өзгөчө кырдаалдар", "чрезвычайных ситуаций", "Emergency Situations"),
    ("Экология және табиғи ресурстар", "Жаратылыш ресурстары, экология жана техникалык көзөмөл", "экологии и природных ресурсов", "Ecology and Natural Resources"),
    ("Өнеркәсіп және құрылыс", "Курулуш жана архитектура", "промышленности и строительства", "Industry and Construction"),
]  # fmt: skip
PATTERNS = {
    "kk": (0, "{what} министрлігі", ["Қазақстан", "Қырғызстан", "Моңғолия", "Малайзия"], "{state} {body} кездесу өткізді."),
    "ky": (1, "{what} министрлиги", ["Кыргызстандын", "Өзбекстандын", "Индиянын", "Катардын"], "{state} {body} жолугушуу өткөрдү."),
    "ru": (2, "Министерство {what}", ["Казахстана", "Кыргызстана", "Вьетнама", "Саудовской Аравии"], "{body} {state} провело встречу."),
    "en": (3, "Ministry of {what}", ["Kazakhstan", "Kyrgyzstan", "Thailand", "Saudi Arabia"], "The {body} of {state} held a meeting."),
}
ROWS = [
    (code, pattern.format(what=row[at]), state, sentence)
    for code, (at, pattern, states, sentence) in PATTERNS.items()
    for row in SUBJECTS
    for state in states
]


@pytest.mark.parametrize("code", PATTERNS)
def test_a_ministry_is_one_body_whatever_it_is_for(code: str) -> None:
    missed = []
    for language, body, state, sentence in ROWS:
        text = sentence.format(body=body, state=state)
        if language == code:
            found = [text[m.start : m.end] for m in annotate(Document("1", "row", text, code)).mentions if m.type == "ORG"]
            missed += [] if any(body in name for name in found) else [(text, found)]
    assert not missed

"""Offices that stand beside another's, or behind a field in capitals: whose each is."""

import pytest

from kelisim.annotate import annotate
from kelisim.model.document import Document

ROWS = [
    (
        "kk",
        "Чили Көлік министрі Хуан Сото мен Перу Энергетика және кен министрі Ана Диас кездесті.",
        ["minister country:CL Хуан Сото", "minister country:PE Ана Диас"],
        "a ministry's field begins with a capital behind a state in the nominative",
    ),
    (
        "ky",
        "Чили Деңиз министри Хуан Сото менен Перу Кен жана мунай министри Ана Диас жолукту.",
        ["minister country:CL Хуан Сото", "minister country:PE Ана Диас"],
        "the same in Kyrgyz",
    ),
    (
        "kk",
        "Чили Мұнай сатады, министр Асан Үсенов қуанды.",
        ["minister country:KZ Асан Үсенов"],
        "a clause between a state and an office is no field",
    ),
    (
        "ru",
        "Прошло заседание комиссии Чили и Перу. Его вели вице-премьеры Хуан Сото и Пабло Диас.",
        ["deputy_prime_minister country:CL Хуан Сото", "deputy_prime_minister country:PE Пабло Диас"],
        "two holders of one office are of the two states named together, in their order",
    ),
    (
        "ky",
        "Чили менен Перунун комиссиясы чогулду. Аны вице-премьерлер Асан Усенов жана Болот Сариев башкарды.",
        ["deputy_prime_minister country:CL Асан Усенов", "deputy_prime_minister country:PE Болот Сариев"],
        "the same in Kyrgyz",
    ),
    (
        "kk",
        "Чили мен Перудің комиссиясы бас қосты. Оны вице-премьерлер Асан Үсенов пен Болат Сариев басқарды.",
        ["deputy_prime_minister country:CL Асан Үсенов", "deputy_prime_minister country:PE Болат Сариев"],
        "the same in Kazakh",
    ),
    (
        "en",
        "The commission of Chile and Peru met. Deputy Prime Ministers Juan Soto and Pedro Diaz chaired it.",
        ["deputy_prime_minister country:CL Juan Soto", "deputy_prime_minister country:PE Pedro Diaz"],
        "the same in English",
    ),
    (
        "en",
        "Peru sent nobody. Deputy Prime Ministers Juan Soto and Pedro Diaz stayed at home.",
        ["deputy_prime_minister - -"],
        "where no two states are named together, nothing tells whose they are",
    ),
    (
        "en",
        "Ties of Kazakhstan and Peru are old. Presidents Juan Soto and Kassym-Jomart Tokayev met in Lima.",
        ["president country:PE Juan Soto", "president country:KZ Kassym-Jomart Tokayev"],
        "of two presidents the one whom the world does not know is the other state's, whatever the order",
    ),
    (
        "en",
        "Deputy Prime Minister Pedro Diaz and the Chilean trade minister, Juan Soto, met in Lima.",
        ["deputy_prime_minister country:PE Pedro Diaz", "minister country:CL Juan Soto"],
        "beside the minister of one state named, the other is of the other state",
    ),
    (
        "kk",
        "Вице-премьер Асан Үсенов пен Чили сауда министрі Хуан Сото Лимада кездесті.",
        ["deputy_prime_minister country:PE Асан Үсенов", "minister country:CL Хуан Сото"],
        "the same in Kazakh, with the other state told by its capital",
    ),
    (
        "en",
        "President Juan Soto and Foreign Minister Pedro Diaz of Peru flew to Chile.",
        ["president country:PE Juan Soto", "foreign_minister country:PE Pedro Diaz"],
        "a state behind two names is both's",
    ),
    (
        "en",
        "Chile asked Foreign Minister Juan Soto to see his colleague Yermek Kosherbayev in Kazakhstan.",
        ["foreign_minister country:CL Juan Soto", "foreign_minister country:KZ Yermek Kosherbayev"],
        "a colleague whom the world knows tells the other side",
    ),
    (
        "en",
        "Peruvian Health Minister Juan Soto, who was travelling with the president, flew on.",
        ["minister country:PE Juan Soto", "president - -"],
        "an office in whose company somebody is, is not his",
    ),
    (
        "ru",
        "Его принял министр внешних сношений Чили Хуан Сото.",
        ["foreign_minister country:CL Хуан Сото"],
        "some states say «relations» for «affairs»",
    ),
    (
        "ky",
        "Индия өкмөтүнүн башчысы перулук кесиптеши Хуан Сото менен жолукту.",
        ["prime_minister country:IN -", "prime_minister country:PE Хуан Сото"],
        "the head of a government is a prime minister",
    ),
]


@pytest.mark.parametrize(("lang", "text", "want", "why"), ROWS, ids=[r[3] for r in ROWS])
def test_office_beside_another(lang: str, text: str, want: list[str], why: str) -> None:
    layers = annotate(Document("1", "case", text, lang))
    surfaces = {m.entity: m.surface for m in reversed(layers.mentions)}
    assert [f"{t.role} {t.of or '-'} {surfaces.get(t.person or '', '-')}" for t in layers.titles] == want, why

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
    (
        "ru",
        "Глава Перу Хуан Сото прилетел в Чили.",
        ["president country:PE Хуан Сото"],
        "the head of a state is its president",
    ),
    (
        "ky",
        "Перунун башчысы Хуан Сото Чилиге учту.",
        ["president country:PE Хуан Сото"],
        "the head of a state, in Kyrgyz",
    ),
    (
        "kk",
        "Перудің басшысы Хуан Сото Чилиге ұшты.",
        ["president country:PE Хуан Сото"],
        "the head of a state, in Kazakh",
    ),
    (
        "en",
        "The head of Peru Juan Soto flew to Chile, the head of Chile's agency stayed.",
        ["president country:PE Juan Soto", "head_of_organisation country:CL -"],
        "the head of what a state has is not the state's",
    ),
    (
        "ru",
        "Президент Торгово-промышленной палаты Перу Хуан Сото прибыл в Чили.",
        ["head_of_organisation org:torgovo-promyshlennoi-palaty-peru Хуан Сото"],
        "a state in the name of a chamber makes its president no president of the state",
    ),
    (
        "en",
        "Chile's ambassador to Uzbekistan, Juan Soto, said so.",
        ["ambassador country:CL Juan Soto"],
        "where an ambassador serves stands between the office and the name",
    ),
    (
        "en",
        'The Andes Fund has two plants. "We wait," said Juan Soto, its director.',
        ["head_of_organisation org:andes-fund Juan Soto"],
        "«its» means the body named before",
    ),
    (
        "ru",
        "Фонд развития Чили открыл два завода. Его директор Хуан Сото ждет.",
        ["head_of_organisation org:fond-razvitiya-chili Хуан Сото"],
        "the body named before, in Russian",
    ),
    (
        "kk",
        "Чилидің Даму қоры екі зауыт ашты. Оның директоры Хуан Сото күтеді.",
        ["head_of_organisation org:chilidin-damu-kor Хуан Сото"],
        "the body named before, in Kazakh",
    ),
    (
        "ky",
        "Чилинин Өнүктүрүү фонду эки завод ачты. Анын директору Хуан Сото күтөт.",
        ["head_of_organisation org:chilinin-onukturuu-fond Хуан Сото"],
        "the body named before, in Kyrgyz",
    ),
    (
        "en",
        'The Andes Fund has two plants. Pedro Diaz left. "We wait," said Juan Soto, its director.',
        ["head_of_organisation - Juan Soto"],
        "a body behind which somebody else was named is not at hand",
    ),
    (
        "ky",
        "Кыргыз Президенти Эмомали Рахмонду Бишкекке чакырды. Тажикстан макул.",
        ["president country:KG -"],
        "whom the world knows as the president of another state does not bear this office",
    ),
    (
        "en",
        "Juan Soto, the deputy economy minister who leads the Chilean team, thanked Peru.",
        ["deputy_minister country:CL Juan Soto"],
        "the team that somebody leads tells his state",
    ),
    (
        "ky",
        "Чили банкынын аймактык директору Хуан Сото келди.",
        ["other org:chili-bank Хуан Сото"],
        "the director of a part of a body is not its head",
    ),
    (
        "ru",
        "Глава чилийского МИД Хуан Сото позвонил перуанскому коллеге Пабло Диасу.",
        ["foreign_minister country:CL Хуан Сото", "foreign_minister country:PE Пабло Диасу"],
        "an adjective of the state stands inside the words of an office",
    ),
    (
        "ru",
        "Глава чилийского Минтранса Хуан Сото уехал.",
        ["minister country:CL Хуан Сото"],
        "the same with another ministry",
    ),
    (
        "ru",
        "Чилийскую сторону возглавил вице-премьер Хуан Сото, перуанскую — министр транспорта Пабло Диас.",
        ["deputy_prime_minister country:CL Хуан Сото", "minister country:PE Пабло Диас"],
        "in a parallel clause a dash stands for the side",
    ),
    (
        "en",
        "Special envoy of Chile for Central Asia Juan Soto arrived.",
        ["official country:CL Juan Soto"],
        "the part of the earth that an envoy is for stands before his name",
    ),
    (
        "en",
        "Juan Soto, Chile's special representative for Afghanistan, arrived.",
        ["official country:CL Juan Soto"],
        "a state that an envoy is for does not own him",
    ),
    (
        "kk",
        "Чилилік министр Хуан Сото мен перулік министр Пабло Диас кездесті.",
        ["minister country:CL Хуан Сото", "minister country:PE Пабло Диас"],
        "each minister by the adjective of his state",
    ),
    (
        "kk",
        "Финляндияның Су министрі Лахтиге аттанды.",
        ["minister country:FI -"],
        "one word in the dative behind an office is where somebody goes",
    ),
    (
        "kk",
        "Хуан Сото келді. Құжатты министр Сотоға берді, министр Сұлтановқа айтты.",
        ["minister country:KZ Хуан Сото", "minister country:KZ Сұлтановқа"],
        "a family name in the dative, told before or by its ending, is a bearer",
    ),
]


@pytest.mark.parametrize(("lang", "text", "want", "why"), ROWS, ids=[r[3] for r in ROWS])
def test_office_beside_another(lang: str, text: str, want: list[str], why: str) -> None:
    layers = annotate(Document("1", "case", text, lang))
    surfaces = {m.entity: m.surface for m in reversed(layers.mentions)}
    assert [f"{t.role} {t.of or '-'} {surfaces.get(t.person or '', '-')}" for t in layers.titles] == want, why

"""What looks like an undertaking and is none, in four languages: language, text, why nothing is undertaken; then what stays one beside it."""

from tests.extract.commitment_kinds import Row

NONE: list[tuple[str, str, str]] = [
    ("en", "Oman and Serbia discussed joint projects in mining and agriculture.", "projects in the plural, none of them named"),
    ("ru", "Оман и Сербия обсудили совместные проекты в горном деле.", "the same, in Russian"),
    ("kk", "Оман мен Сербия тау-кен саласындағы бірлескен жобаларды талқылады.", "the same, in Kazakh"),
    ("ky", "Оман менен Сербия айыл чарба тармагындагы биргелешкен долбоорлорду талкуулашты.", "the same, in Kyrgyz"),
    ("en", "The ministers of Chile and Peru agreed to stay in touch on all questions of mutual interest.", "to stay in touch is courtesy"),
    ("ru", "Министры Чили и Перу договорились поддерживать регулярные контакты по всем вопросам.", "the same, in Russian"),
    ("en", "Chile is ready to continue its cooperation with Peru.", "cooperation that goes on"),
    ("en", "Trade between Iran and Oman is expected to grow to half a billion dollars.", "a forecast"),
    ("ru", "Как ожидается, в Омане ожидается рост торговли с Ираном.", "a forecast, in Russian"),
    ("en", "The minister of Chile underlined the importance of the visit of the Peruvian president.", "importance is no request"),
    ("en", "He said the signed memorandums are intended to foster trade between Chile and Peru.", "what was signed is told of again"),
    ("kk", "Омардың пікірінше, алдағы сапар – Иран мен Оман қатынастарындағы маңызды оқиға.", "«coming» alone plans no visit"),
    ("kk", "Иран президенті Оман сұлтанының шақыртуымен Маскатқа барады.", "«at the invitation of» is the manner of a visit"),
    ("kk", "Сол күні Маскатта министрлердің қатысуымен үш жақты кездесу өтеді.", "«with the participation of» is no act"),
    ("kk", "Министр Иран мен Оман арасындағы уағдаластықтардың жүзеге асырылу барысын баяндады.", "earlier accords are reported on"),
    ("kk", "Жақын арада Иранмен жаңа зауыт ашамыз деп үміттенеміз.", "a hope"),
    ("ky", "Жакында Иран менен жаңы завод ачабыз деп үмүттөнөбүз.", "a hope, in Kyrgyz"),
    ("ru", "Транзит растет: из Омана отправлено 292 контейнерных поезда.", "traffic is no gift"),
    (
        "ru",
        "Министры Омана и Чада обменялись мнениями о ходе подготовки и проекте итогового документа.",
        "the word for a project means a draft",
    ),
    (
        "en",
        "Oman and Chad have signed several agreements within the framework of a session of the commission on trade.",
        "of no document the subject",
    ),
    ("kk", "Қорытындысы бойынша Оман мен Чад бірқатар екіжақты құжаттарға қол қояды.", "«as a result» tells no subject"),
    ("kk", "Чадқа Оманның бастамаларын әрдайым қолдап отырғаны үшін алғыс айтамыз.", "thanks for support"),
    ("en", "The ministers of Chad thanked Oman for its support of the initiative.", "thanks for support, in English"),
    ("kk", "Оман мен Чад агроөнеркәсіп кешеніндегі жұмысты талқылады.", "a branch in which, and no complex"),
    ("ky", "Оман менен Чад кызматташтыктын бардык комплексин талкуулашты.", "the whole of something is no complex"),
    ("ky", "Иран Омандан газ сатып алууга кызыкдар.", "one side's interest"),
    ("ky", "Иран эң көп Оман менен соода-сатык жүргүзөт.", "a description of trade"),
    ("ky", "Бул маселени преференциялык режим аркылуу чечүүгө болот.", "a means that somebody sees"),
]
STAYS: list[Row] = [
    (
        "en",
        "Oman and Chad signed a memorandum on fishing.\n\nThe memorandum calls for new boats.",
        ["document signed"],
        "a document that is told of twice",
    ),
    (
        "en",
        "Oman and Chad signed a memorandum on fishing.\n\nLater the sides signed a protocol.",
        ["document signed", "document signed"],
        "another one stands beside it",
    ),
    (
        "en",
        "Serbia and Oman are discussing investment projects worth $490 million in logistics.",
        ["project under_way"],
        "a sum tells them apart",
    ),
    ("en", "The minister urged Oman to attend the summit in Belgrade.", ["invitation proposed"], "urged to come is invited"),
    ("kk", "Оман сұлтаны Иран президентін Маскатқа шақырды.", ["invitation proposed"], "the verb invites"),
]

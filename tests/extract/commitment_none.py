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
    ("ky", "Иран Омандан газ сатып алууга кызыкдар.", "one side's interest"),
    ("ky", "Иран эң көп Оман менен соода-сатык жүргүзөт.", "a description of trade"),
    ("ky", "Бул маселени преференциялык режим аркылуу чечүүгө болот.", "a means that somebody sees"),
]
STAYS: list[Row] = [
    (
        "en",
        "Serbia and Oman are discussing investment projects worth $490 million in logistics.",
        ["project under_way"],
        "a sum tells them apart",
    ),
    ("en", "The minister urged Oman to attend the summit in Belgrade.", ["invitation proposed"], "urged to come is invited"),
    ("kk", "Оман сұлтаны Иран президентін Маскатқа шақырды.", ["invitation proposed"], "the verb invites"),
]

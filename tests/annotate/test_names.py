"""Names in sentences of our own, drawn under the text: `=` under each character of a name, its type at the first."""

import pytest

from kelisim.annotate import annotate
from kelisim.model.document import Document

ROWS = [
    ("kk", "Өзбекстан Президенті Рустам Ходжаев Баку қаласына ұшып келді.", ["GPE Өзбекстан", "PERSON Рустам Ходжаев", "GPE Баку"], "a title before the name, a type word after the city"),
    ("kk", "Моңғолия Энергетика министрлігінің өкілі Ш.Батболд сөйледі.", ["ORG Моңғолия Энергетика министрлігінің", "PERSON Ш.Батболд"], "the state is part of its ministry's name; an initial makes a person"),
    ("kk", "Қазақстан – Түркия Үкіметаралық комиссиясының отырысы", ["GPE Қазақстан", "GPE Түркия", "ORG Үкіметаралық комиссиясының"], "a pair of states stands apart from the body"),
    ("kk", "«Достық» бекеті арқылы жүк өтті.", ["FAC Достық"], "a quoted name typed by the word beside it"),
    ("kk", "Экспорт 40 млн АҚШ долларына жетті.", [], "the state in the name of a currency is no mention"),
    ("ky", "Тажикстандын президенти Фирдавс Назаров менен жолукту.", ["GPE Тажикстандын", "PERSON Фирдавс Назаров"], "the state in the genitive"),
    ("ky", "Шанхай кызматташтык уюмунун (ШКУ) саммити Ташкентте өттү.", ["ORG Шанхай кызматташтык уюмунун", "ORG ШКУ", "GPE Ташкентте"], "a short form in brackets is the same body; a summit called by its body is no EVENT"),
    ("ky", "Жыйынга комиссар Йонас Линдгрен катышты. Линдгрендин айтымында, жол бүттү.", ["PERSON Йонас Линдгрен", "PERSON Линдгрендин"], "a genitive in -дин makes no surname in -ин"),
    ("kk", "Астанада Өзбек киносының күндері өтті.", ["GPE Астанада", "EVENT Өзбек киносының күндері"], "days of a state's culture are an event by name"),
    ("ky", "Баткен облусунда жаңы мектеп ачылды.", ["GPE Баткен облусунда"], "a region with its head word"),
    ("ru", "Министерство энергетики Азербайджана провело встречу с С. Алиевым.", ["ORG Министерство энергетики Азербайджана", "PERSON С. Алиевым"], "what depends on the head, up to the state"),
    ("ru", "Подписан Договор о дружбе между Монголией и Арменией.", ["DOC Договор о дружбе", "GPE Монголией", "GPE Арменией"], "a document's subject ends before the next preposition"),
    ("ru", "Дорога Душанбе – Термез проходит вдоль реки Сурхан.", ["FAC Душанбе – Термез", "LOC Сурхан"], "a line between two places is one facility; a type word is no part of a river's name"),
    ("ru", "Казахстанские компании построят завод.", [], "an adjective at the head of a sentence names nobody"),
    ("en", "Turkish Foreign Minister Emre Aksoy met Georgia's President Nino Beridze.", ["PERSON Emre Aksoy", "GPE Georgia", "PERSON Nino Beridze"], "demonyms are no mentions; the possessive stays outside"),
    ("en", "The Asian Development Bank opened an office in Ulaanbaatar.", ["ORG Asian Development Bank", "GPE Ulaanbaatar"], "the article stays outside"),
    ("en", "The Ministry of Transport of Azerbaijan signed the Baku Protocol.", ["ORG Ministry of Transport of Azerbaijan", "DOC Baku Protocol"], "a run of capitals over «of»"),
    ("ru", "По словам эксперта Рауфа Наимова, рынок ждёт. «Цены упадут к осени», – считает он.", ["PERSON Рауфа Наимова"], "a quotation after a comma is no outlet of a dateline"),
    ("ru", "Премьер прибыл на саммит Восточного партнёрства.", [], "an adjective with its noun in lower case is half a name"),
    ("en", "It thanked the International Monetary Fund and Japan.", ["ORG International Monetary Fund", "GPE Japan"], "a state after «and» is a second party"),
    ("en", "Prime Minister Kenji Abe came. “Good,” Abe said.", ["PERSON Kenji Abe", "PERSON Abe"], "a short surname again, before a verb of saying"),
    ("ky", "Ал Түркиянын борбору Анкарада иштейт.", ["GPE Түркиянын", "GPE Анкарада"], "a capital is no centre"),
    ("en", "Ministers Meet in Baku", ["GPE Baku"], "a verb of meeting with a headline's capital"),
    ("en", "The Davit Gela Monastery and Manas University are old.", ["FAC Davit Gela Monastery", "ORG Manas University"], "a given name before a capital head belongs to it; two heads are two names"),
    ("en", "The Baku–Erzurum oil and gas pipelines work.", ["FAC Baku–Erzurum"], "the word for a line stands over plain words"),
    ("en", "Foreign ministers Taro Kano, Wang Yi and Petr Novak met. Wang Yi left.", ["PERSON Taro Kano", "PERSON Wang Yi", "PERSON Petr Novak", "PERSON Wang Yi"], "names in a row after an office in the plural, and one of them again"),
    ("kk", "Сыртқы істер министрлері Рустам Ходжаев пен Ван И кездесті.", ["PERSON Рустам Ходжаев", "PERSON Ван И"], "the same in Kazakh"),
    ("ru", "Министр Ван И прибыл. В свою очередь Ван И согласился.", ["PERSON Ван И", "PERSON Ван И"], "a name of short words is found again only as a whole"),
    ("ru", "Собрались государства-основатели ТюркПА.", [], "a compound of two nouns is no office, capitals at the end make no surname"),
    ("ru", "Мохаммад Багер Карими вылетел в Баку.", ["PERSON Мохаммад Багер Карими", "GPE Баку"], "a third capital in a row belongs to the name where the second is no surname"),
    ("ru", "Прибыл председатель Меджлиса Ирана.", ["ORG Меджлиса Ирана"], "the name of one state's body with another state after it is a word for such bodies"),
    ("ky", "Ош шаарында «Борбордук Азия – Кытай» талкууланды.", ["GPE Ош", "LOC Борбордук Азия", "GPE Кытай"], "a type word with an ending before the mark tells where, and no type"),
    ("en", "The Intergovernmental Commission on Trade and Industry met.", ["ORG Intergovernmental Commission on Trade and Industry"], "what a commission is on, in capitals"),
    ("kk", "Мақсатымыз Ортақ, деді министр Мақсат Ортаев.", ["PERSON Мақсат Ортаев"], "a given name that bears «our» is a plain word"),
    ("ru", "Собралась Межправительственная комиссия по торгово-экономическому сотрудничеству в Баку.", ["ORG Межправительственная комиссия по торгово-экономическому сотрудничеству", "GPE Баку"], "what a commission is for, up to the next preposition"),
    ("ru", "Таджикско-иранская комиссия по туризму провела заседание.", ["ORG Таджикско-иранская комиссия по туризму"], "at the head of a sentence it is named by what it is for"),
    ("ru", "Агентство по регулированию рынка РК ответило.", ["ORG Агентство по регулированию рынка РК"], "the state behind what a body is for"),
    ("kk", "Дін істері жөніндегі комитет жиналды.", ["ORG Дін істері жөніндегі комитет"], "the same in Kazakh, before the head"),
    ("ky", "Кыргыз-өзбек биргелешкен комиссиясы чогулду.", ["ORG Кыргыз-өзбек биргелешкен комиссиясы"], "a body of two states, at the head of a sentence"),
    ("ru", "Открылся филиал КазНУ имени аль-Фараби.", ["ORG КазНУ имени аль-Фараби"], "the person after whom a known body is named"),
    ("kk", "Қонақтар арасында министр Ласло Сабо да бар.", ["PERSON Ласло Сабо"], "«да» is «too», and no particle of a name"),
    ("kk", "Бұл туралы Сыртқы істер министрлігі хабарлады.", [], "the words that open the sentence and a ministry without its state are no name"),
    ("kk", "Рустам Ходжаев ұлы ақын туралы айтты.", ["PERSON Рустам Ходжаев"], "after a surname in -ев the word is «great», no «son of»"),
    ("kk", "Үй алдындағы алаңда жиын өтті.", [], "the first word of a sentence names no square"),
    ("kk", "АНКАРА, 3 мамыр – Жаңа Сөз. Министр келді.", ["GPE АНКАРА", "ORG Жаңа Сөз"], "an outlet after the dash of a dateline"),
    ("ky", "Бул тууралуу Тышкы иштер министрлиги билдирди.", [], "the same in Kyrgyz"),
    ("ky", "Премьер Ли Чэнг келди. Ли Чэнгди министрлер кабинетинин төрагасы тосуп алды.", ["PERSON Ли Чэнг", "PERSON Ли Чэнгди"], "a person in an oblique case begins no body's name"),
    ("ru", "Встречу провел Халид бен Абдель Рахман Аль Сауди.", ["PERSON Халид бен Абдель Рахман Аль Сауди"], "particles hold an Arabic name together"),
    ("ru", "Предстоящий саммит важен. Следующее заседание Совета безопасности Монголии пройдет позже.", ["ORG Совета безопасности Монголии"], "an adjective of time opens a sentence, the sitting is no part of the body's name"),
    ("ru", "Прибыл король Хусейн и его супруга Зейнаб Кадыр.", ["PERSON Хусейн", "PERSON Зейнаб Кадыр"], "a word for kin stands before a name"),
    ("ru", "Премьер Ли Вэньлун прибыл. Слова Ли Вэньлуна передал посол.", ["PERSON Ли Вэньлун", "PERSON Ли Вэньлуна"], "a name found once is found whole again"),
    ("en", "H.E. Mr. Rustam Hodjaev met Maria von der Heide.", ["PERSON Rustam Hodjaev", "PERSON Maria von der Heide"], "forms of address stay outside, particles inside"),
    ("en", "President of the European Council Rustam Hodjaev spoke.", ["ORG European Council", "PERSON Rustam Hodjaev"], "an office is no part of the body's name"),
    ("en", "The Georgia-Armenia Business Forum opened.", ["GPE Georgia", "GPE Armenia", "EVENT Business Forum"], "a pair of states stands apart from the forum"),
    ("en", "They signed the Agreement on Cooperation in the Field of Energy.", ["DOC Agreement on Cooperation in the Field of Energy"], "a document's subject in capitals"),
    ("en", "Mongolia Opens First Embassy in Baku\n\nThe embassy was opened.", ["GPE Mongolia", "GPE Baku"], "capitals of a headline make no name"),
    ("en", "ANKARA (Morning News) - The minister arrived.", ["GPE ANKARA", "ORG Morning News"], "an outlet in the brackets of a dateline"),
    ("en", "Minister Kang Min-su and Sheikh Hamad bin Isa al-Nuri spoke.", ["PERSON Kang Min-su", "PERSON Hamad bin Isa al-Nuri"], "a Korean given name with a hyphen; an Arabic family's name"),
    ("en", "The Summit of the Nordic Council and the Gulf and Arab states ended.", ["ORG Nordic Council"], "a gathering is no part of the body's name"),
    ("ky", "Казакстан, Монголия мамлекеттеринин премьер-министрлери жана уюмдун катчысы катышты.", ["GPE Казакстан", "GPE Монголия"], "ministers and a body are two"),
    ("en", "Prime Minister Tran Van Minh met Rustam Hodjaev.", ["PERSON Tran Van Minh", "PERSON Rustam Hodjaev"], "three words after an office are one name"),
    ("ru", "В международном аэропорту А. Юлдашева встретил Акил Акилов.", ["PERSON А. Юлдашева", "PERSON Акил Акилов"], "initials after a type word begin a person"),
    ("ky", "Уюмдун XI саммити өттү.", [], "a number and a plain word are no name"),
    ("ky", "Түп районунун акими Лейлек районуна барды.", ["GPE Түп районунун", "GPE Лейлек районуна"], "a district of Kyrgyzstan with its head, at the head of a sentence too"),
    ("ky", "Аксыдагы мектеп Суусамырда эс алды.", ["GPE Аксыдагы", "LOC Суусамырда"], "a district's bare name and a valley"),
    ("ky", "Чаткал дарыясы Чаткал районунан башталат.", ["LOC Чаткал", "GPE Чаткал районунан"], "the type word tells the river from the district"),
    ("kk", "Сұзақ ауданынан Шатқал өзеніне дейін жол салынды.", ["GPE Сұзақ ауданынан", "LOC Шатқал"], "the same in Kazakh"),
    ("ru", "В Сузакском районе у реки Чаткал построят мост.", ["GPE Сузакском районе", "LOC Чаткал"], "the same in Russian"),
    ("en", "A bridge was built in Suzak district near the Chatkal River.", ["GPE Suzak district", "LOC Chatkal River"], "the same in English"),
    ("ky", "Боз-Дөбө районунда жол оңдолду.", ["GPE Боз-Дөбө районунда"], "a hyphened name of a district that no list has: its second capital shows that it is one"),
    ("ky", "Кечээ конок Жаңы-Алай айылында болду.", ["GPE Жаңы-Алай"], "a known name inside a longer hyphened one is no name by itself"),
    ("kk", "Боз-Дөң ауданында жол жөнделді.", ["GPE Боз-Дөң ауданында"], "the same in Kazakh"),
    ("ky", "Асанбаев Бакуга учуп кетти. Саматов: жол бүттү.", ["PERSON Асанбаев", "GPE Бакуга", "PERSON Саматов"], "a surname in -ев or -ов opens a headline: no plain word ends so"),
    ("kk", "Сапаров Бакуге ұшып кетті.", ["PERSON Сапаров", "GPE Бакуге"], "the same in Kazakh"),
    ("ru", "Готова смета. Основа договора прежняя.", [], "plain words of Russian end so"),
    ("ky", "Гүлзат Асанбаева БУУнун өкүлү менен сүйлөштү.", ["PERSON Гүлзат Асанбаева", "ORG БУУнун"], "an abbreviation with its ending is no word of a person's name"),
    ("kk", "Кеше Айгерім Сапарова БҰҰның өкілімен сөйлесті.", ["PERSON Айгерім Сапарова", "ORG БҰҰның"], "the same in Kazakh"),
    ("en", "Rustam Hodjaev MPs met in Baku.", ["PERSON Rustam Hodjaev", "GPE Baku"], "the same in English"),
    ("ky", "\u0472збекстан менен Т\u04afркмөнстан сүйлөштү.", ["GPE \u0472збекстан", "GPE Түркмөнстан"], "fita typed for ө"),
    ("ky", "Кечээ Жаркымбай Сары Таласка келди.", ["PERSON Жаркымбай Сары", "GPE Таласка"], "an old given name before a byname without a surname's ending"),
    ("ky", "Кече Ноокатта Кара-Кой жайлоосу, Жумгалдын Лама айылы, Бишкектин Көк-Жар конушу жөнүндө айтылды.", ["GPE Ноокатта", "LOC Кара-Кой", "GPE Жумгалдын", "GPE Лама", "GPE Бишкектин", "GPE Көк-Жар"], "a known name before an unknown one beside its type word is another name"),
    ("kk", "Кеше Алматының Ақ-Бұлақ ауылында той болды.", ["GPE Алматының", "GPE Ақ-Бұлақ"], "the same in Kazakh"),
    ("ky", "Депутат Оштогу эки мектепке барды.", ["GPE Оштогу"], "where a school lies names no school"),
    ("kk", "Депутат Астанадағы екі мектепке барды.", ["GPE Астанадағы"], "the same in Kazakh"),
    ("ky", "Жергиликтүү кеңештер жана мамлекеттик банктар жаңы эреже алды.", [], "bodies of a kind, in the plural"),
    ("kk", "Жергілікті кеңестер мен мемлекеттік банктер жаңа ереже алды.", [], "the same in Kazakh"),
    ("ky", "ЕЭК Кеңеши чечим чыгарды.", ["ORG ЕЭК Кеңеши"], "an abbreviation opens the sentence and the name"),
    ("ky", "Аймактарда Элдик курултай өттү.", ["ORG Элдик курултай"], "where it was held opens the sentence"),
    ("ky", "“Айбек Транс” учагы Ошко учту.", ["GPE Ошко"], "quotation marks hold no person"),
    ("ru", "Самолёт «Садыр Транс» вылетел в Ош.", ["GPE Ош"], "the same in Russian"),
    ("ky", "Улуттук банк курсту жарыялады. Миграциялык мыйзам өзгөрдү.", [], "a body or a law of a kind, its capital that of the sentence"),
    ("kk", "Ұлттық банк бағамды жариялады. Мемлекеттік компания құрылды.", [], "the same in Kazakh"),
    ("ky", "Кечээ Кыргызстандын Германиядагы элчилиги көргөзмө ачты.", ["ORG Кыргызстандын Германиядагы элчилиги"], "a state's body in another state"),
    ("kk", "Кеше Монғолияның Түркиядағы елшілігі көрме ашты.", ["ORG Монғолияның Түркиядағы елшілігі"], "the same in Kazakh"),
    ("ky", "Анкара – Баку каттамы жана Астана – Ош поезди ачылды.", ["FAC Анкара – Баку", "FAC Астана – Ош"], "a flight and a train between two cities are lines"),
    ("ky", "Жол Боом капчыгайы аркылуу өтөт.", ["LOC Боом"], "a type word of nature is no part of a name"),
    ("ky", "Төрага Айбек Жээнбай уулуна жана Гүлзат Токтогул кызына ыраазычылык айтты.", ["PERSON Айбек Жээнбай уулуна", "PERSON Гүлзат Токтогул кызына"], "«son of» and «daughter of» take the ending of the name"),
    ("kk", "Төраға Айбек Жақсылық ұлына алғыс айтты.", ["PERSON Айбек Жақсылық ұлына"], "the same in Kazakh"),
    ("ky", "Кечээ Борбордук Аппараттын өкүлү келди.", [], "a genitive in -тын is no surname where no given name is before it"),
    ("ky", "Кечээ Араван-Булак дайрасына көпүрө салынды.", [], "a known name that begins a longer hyphened one is no name by itself"),
    ("ky", "Кочкор – Нарын – Ат-Башы жолу оңдолду.", ["FAC Кочкор – Нарын – Ат-Башы"], "a road by its ends"),
    ("ky", "Асанбаев Эл аралык дос фондуна барды. Ал Саматовдун Эл аралык дос фонду менен сүйлөштү.", ["PERSON Асанбаев", "ORG Эл аралык дос фондуна", "PERSON Саматовдун", "ORG Эл аралык дос фонду"], "a surname before a body's name is no part of it"),
    ("ky", "Талас облусунун башчысы Достук фондуна барды.", ["GPE Талас облусунун", "ORG Достук фондуна"], "who holds an office stands before the body, not in its name"),
    ("kk", "Талас облысының басшысы Достық қорына барды.", ["GPE Талас облысының", "ORG Достық қорына"], "the same in Kazakh"),
    ("ky", "Айбек Асанбаев Саматовдун ишин айтты.", ["PERSON Айбек Асанбаев", "PERSON Саматовдун"], "a second surname is somebody else's"),
    ("ky", "Кечээ Сергеевкада жол бүттү.", [], "a village in -евка is no surname in the dative"),
    ("ky", "Министр Асанбаев Росдостукка барды, төрага Саматов Ошко учту.", ["PERSON Асанбаев", "PERSON Саматов", "GPE Ошко"], "after an office a surname in -ев ends the name where no given name follows"),
    ("ky", "Бишкекте 14 жаштагы Элдияр изделүүдө.", ["GPE Бишкекте", "PERSON Элдияр"], "a given name alone within a sentence"),
    ("kk", "Кеше Ошта бала Айгүл табылды.", ["GPE Ошта", "PERSON Айгүл"], "the same in Kazakh"),
    ("ky", "Жыйын “Айгерим” деп аталган жерде өттү.", [], "not between quotation marks"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "want", "why"), ROWS, ids=[f"{r[0]}: {r[3]}" for r in ROWS])
def test_names(code: str, text: str, want: list[str], why: str) -> None:
    assert [f"{m.type} {m.surface}" for m in annotate(Document("1", "row", text, code)).mentions] == want, why


SAME = [
    ("kk", "Рустам Ходжаев келді. Р.Ходжаевты қарсы алды. Ходжаевтың сапары аяқталды.", "full name, initial, lone surname with endings"),
    ("ky", "Фирдавс Назаров сүйлөдү. Ф.Назаровдун айтымында, иш бүттү. Назаровго рахмат.", "the same in Kyrgyz"),
    ("ru", "Шавкат Юлдашев прибыл. Ш. Юлдашева встретили. По словам Юлдашева, все готово.", "Russian cases of a surname in -ев"),
    ("en", "Nino Beridze arrived. N. Beridze spoke. Beridze left.", "the plain surname"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "why"), SAME, ids=[f"{r[0]}: {r[2]}" for r in SAME])
def test_one_person_many_spellings(code: str, text: str, why: str) -> None:
    people = [m.entity for m in annotate(Document("1", "row", text, code)).mentions if m.type == "PERSON"]
    assert len(people) == 3 and len(set(people)) == 1, (why, people)


def test_namesakes_stay_apart() -> None:
    text = "Премьер Марат Алимов выступил. Глава палаты Нурдин Алимов возразил. М. Алимов согласился."
    people = [m.entity for m in annotate(Document("1", "row", text, "ru")).mentions if m.type == "PERSON"]
    assert people == ["person:marat-alimov", "person:nurdin-alimov", "person:marat-alimov"]

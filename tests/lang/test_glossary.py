"""The glossary: what is the same in four languages shares its concepts, and what only looks alike does not.

A block is a reason and then the wordings, in the order kk, ky, ru, en. A look-alike is two wordings with their languages.
"""

from itertools import combinations

import pytest

from kelisim.lang.glossary import concept_key, concepts_in, gaps
from kelisim.lang.language import CODES, load

ENOUGH = 0.6  # the overlap (Jaccard) over which two wordings may be of one thing

SAME = """
body: the council of presidents
Қазақстан мен Қырғызстанның Жоғары Мемлекетаралық Кеңесі
Казакстан менен Кыргызстандын Жогорку Мамлекеттер аралык Кеңеши
Высший межгосударственный совет Казахстана и Кыргызстана
Supreme Interstate Council of Kazakhstan and Kyrgyzstan

body: the council of governments, genitive
Үкіметаралық кеңестің отырысы
Өкмөттөр аралык кеңештин жыйыны
заседание Межправительственного совета
session of the Intergovernmental Council

body: a commission of governments with its field
сауда-экономикалық ынтымақтастық жөніндегі үкіметаралық комиссия
соода-экономикалык кызматташтык боюнча өкмөттөр аралык комиссия
межправительственная комиссия по торгово-экономическому сотрудничеству
intergovernmental commission on trade and economic cooperation

body: deputies of two parliaments
парламентаралық ынтымақтастық комиссиясы
парламенттер аралык кызматташтык комиссиясы
комиссия по межпарламентскому сотрудничеству
commission on interparliamentary cooperation

body: council of foreign ministers
Сыртқы істер министрлері кеңесі
Тышкы иштер министрлеринин кеңеши
Совет министров иностранных дел
Council of Foreign Ministers

body: a ministry, with an abbreviation in Russian
Сыртқы істер министрлігі
Тышкы иштер министрлиги
МИД Казахстана
Ministry of Foreign Affairs

body: business people
Іскерлік кеңес
Ишкердик кеңеш
Деловой совет
Business Council

body: chambers of commerce
Сауда-өнеркәсіп палатасы
Соода-өнөр жай палатасы
Торгово-промышленная палата
Chamber of Commerce and Industry

body: a working group on borders
шекараны делимитациялау жөніндегі жұмыс тобы
чек араны делимитациялоо боюнча жумушчу топ
рабочая группа по делимитации границы
working group on delimitation of the border

body: forum of rectors
Ректорлар форумы
Ректорлордун форуму
Форум ректоров
Forum of Rectors

body: forum of regions
Өңіраралық ынтымақтастық форумы
Региондор аралык кызматташтык форуму
Форум межрегионального сотрудничества
Forum of Interregional Cooperation

body: the leaders of a region
Орталық Азия мемлекеттері басшыларының консультативтік кездесуі
Борбордук Азия мамлекеттеринин башчыларынын консультативдик жолугушуусу
Консультативная встреча глав государств Центральной Азии
Consultative Meeting of the Heads of State of Central Asia

body: an organisation, in full and with its field
Түркі мемлекеттері ұйымының саммиті
Түрк мамлекеттеринин уюмунун саммити
саммит Организации тюркских государств
summit of the Organization of Turkic States

body: an organisation, abbreviated
ЕАЭО үкімет басшыларының кеңесі
ЕАЭБ өкмөт башчыларынын кеңеши
Совет глав правительств ЕАЭС
Council of Heads of Government of the EAEU

body: commission on water
су шаруашылығы комиссиясы
суу чарба комиссиясы
водохозяйственная комиссия
water commission

body: youth
Жастар форумы
Жаштар форуму
Молодежный форум
Youth Forum

body: women's dialogue
Орталық Азия әйелдерінің диалогы
Борбордук Азия аялдарынын диалогу
Диалог женщин Центральной Азии
Dialogue of Women of Central Asia

body: secretaries of security councils
қауіпсіздік кеңесі хатшыларының кездесуі
коопсуздук кеңешинин катчыларынын жолугушуусу
встреча секретарей советов безопасности
meeting of the Secretaries of Security Councils

body: of the United Nations
БҰҰ Қауіпсіздік Кеңесі
БУУнун Коопсуздук Кеңеши
Совет Безопасности ООН
UN Security Council

body: a bank
Еуразиялық даму банкі
Евразия өнүктүрүү банкы
Евразийский банк развития
Eurasian Development Bank

body: a fund
Қазақстан-Қырғызстан Даму қоры
Кыргыз-Казак өнүктүрүү фонду
Кыргызско-Казахстанский фонд развития
Kyrgyz-Kazakh Development Fund

body: games
Дүниежүзілік көшпенділер ойындары
Дүйнөлүк көчмөндөр оюндары
Всемирные игры кочевников
World Nomad Games

body: a mixed commission
Аралас үкіметаралық комиссия
Аралаш өкмөттөр аралык комиссия
Смешанная межправительственная комиссия
Joint (mixed) Intergovernmental Commission

document: allied relations, as of 2003
одақтастық қатынастар туралы шарт
союздаштык мамилелер жөнүндө келишим
договор о союзнических отношениях
treaty on allied relations

document: eternal friendship
Мәңгілік достық туралы шарт
Түбөлүк достук жөнүндө келишим
Договор о вечной дружбе
Treaty on Eternal Friendship

document: deepening of the allied relations
одақтастық қатынастарды тереңдету және кеңейту туралы шарт
союздаштык мамилелерди тереңдетүү жана кеңейтүү жөнүндө келишим
договор об углублении и расширении союзнических отношений
treaty on deepening and expanding allied relations

document: strategic partnership
жан-жақты стратегиялық серіктестік туралы декларация
ар тараптуу стратегиялык өнөктөштүк жөнүндө декларация
декларация о всеобъемлющем стратегическом партнерстве
declaration on comprehensive strategic partnership

document: a road map of trade
өзара сауданы арттыру жөніндегі жол картасы
өз ара сооданы көбөйтүү боюнча жол картасы
дорожная карта по увеличению взаимной торговли
roadmap for increasing mutual trade

document: memorandum on digital matters
цифрландыру саласындағы ынтымақтастық туралы меморандум
санариптештирүү тармагындагы кызматташтык жөнүндө меморандум
меморандум о сотрудничестве в сфере цифровизации
memorandum of understanding on cooperation in digitalization

document: recognition of diplomas
білім туралы құжаттарды өзара тану туралы келісім
билим жөнүндө документтерди өз ара таануу тууралуу макулдашуу
соглашение о взаимном признании документов об образовании
agreement on mutual recognition of education documents

document: status of the border
мемлекеттік шекараны демаркациялау туралы шарт
мамлекеттик чек араны демаркациялоо жөнүндө келишим
договор о демаркации государственной границы
treaty on demarcation of the state border

document: water facilities
су шаруашылығы құрылыстарын пайдалану туралы келісім
суу чарба курулмаларын пайдалануу жөнүндө макулдашуу
соглашение об использовании водохозяйственных сооружений
agreement on the use of water management facilities

document: stay of citizens
азаматтардың болу тәртібі туралы келісім
жарандардын болуу тартиби жөнүндө макулдашуу
соглашение о порядке пребывания граждан
agreement on the stay of citizens

document: pensions
зейнетақымен қамсыздандыру саласындағы ынтымақтастық туралы келісім
пенсиялык камсыздоо жаатындагы кызматташуу жөнүндө макулдашуу
соглашение о сотрудничестве в области пенсионного обеспечения
agreement on cooperation in pension provision

document: double taxation
қосарланған салық салуды болдырмау туралы конвенция
кош салык салууну болтурбоо жөнүндө конвенция
конвенция об избежании двойного налогообложения
convention on the avoidance of double taxation

document: a programme of cultural work
мәдени-гуманитарлық ынтымақтастық бағдарламасы
маданий-гуманитардык кызматташтык программасы
программа культурно-гуманитарного сотрудничества
programme of cultural and humanitarian cooperation

document: a joint statement
бірлескен мәлімдеме
биргелешкен билдирүү
совместное заявление
joint statement

document: a protocol of amendments
келісімге өзгерістер енгізу туралы хаттама
макулдашууга өзгөртүүлөрдү киргизүү жөнүндө протокол
протокол о внесении изменений в соглашение
protocol on the introduction of amendments to the agreement

document: a plan between ministries
Сыртқы істер министрліктері арасындағы ынтымақтастық жоспары
Тышкы иштер министрликтеринин ортосундагы кызматташтык планы
план сотрудничества между министерствами иностранных дел
plan of cooperation between the foreign ministries

document: military and technical
әскери-техникалық ынтымақтастық туралы келісім
аскердик-техникалык кызматташтык жөнүндө макулдашуу
соглашение о военно-техническом сотрудничестве
agreement on military-technical cooperation

document: transfer of convicts
сотталғандарды беру туралы шарт
соттолгондорду өткөрүп берүү жөнүндө келишим
договор о передаче осужденных лиц
treaty on the transfer of convicts

project: a hydropower plant, abbreviated in three languages
Қамбар-Ата СЭС-ін салу
Камбар-Ата ГЭСин куруу
строительство Камбаратинской ГЭС
construction of the Kambarata HPP

project: a hydropower plant, written out
су электр станциясының құрылысы
гидроэлектростанциянын курулушу
строительство гидроэлектростанции
construction of a hydroelectric power plant

project: solar plant
күн электр станциясын салу
күн электр станциясын куруу
строительство солнечной электростанции
building a solar power plant

project: a trade and logistics complex
индустриялық сауда-логистикалық кешен салу
өнөр жай соода-логистикалык комплексин куруу
строительство индустриального торгово-логистического комплекса
construction of an industrial trade and logistics complex

project: a wholesale centre
көтерме-тарату орталығы
дүң бөлүштүрүү борбору
оптово-распределительный центр
wholesale distribution center

project: border posts renewed
шекарадағы өткізу пункттерін жаңғырту
чек арадагы өткөрүү пункттарын модернизациялоо
модернизация пунктов пропуска на границе
modernization of border checkpoints

project: a railway
теміржол құрылысы
темир жол куруу
строительство железной дороги
construction of a railway

project: a road
автомобиль жолын қайта жаңғырту
автомобиль жолун реконструкциялоо
реконструкция автомобильной дороги
reconstruction of a motor road

project: a bridge over a river
өзен үстіндегі көпірді жөндеу
дарыянын үстүндөгү көпүрөнү оңдоо
ремонт моста через реку
repair of the bridge over the river

project: a gas pipeline
газ құбырын салу
газ түтүгүн куруу
строительство газопровода
construction of a gas pipeline

project: a works of alloys
ферроқорытпа зауыты
ферроэритме заводу
завод ферросплавов
ferroalloy plant

project: textiles
тоқыма фабрикасы
текстиль фабрикасы
текстильная фабрика
textile factory

project: cars
автомобиль зауыты
автомобиль заводу
автомобильный завод
car plant

project: flights
тікелей әуе қатынасын ашу
түз авиакаттамды ачуу
открытие прямого авиасообщения
opening of direct flights

project: a branch of a university
университеттің филиалын ашу
университеттин филиалын ачуу
открытие филиала университета
opening of a branch of the university

project: a school
мектеп құрылысы
мектеп куруу
строительство школы
construction of a school

project: a consulate
бас консулдық ашу
башкы консулдук ачуу
открыть генеральное консульство
to open a consulate general

project: a transport corridor
транзит-көлік дәлізін дамыту
транзиттик-транспорттук коридорду өнүктүрүү
развитие транзитно-транспортного коридора
development of the transit and transport corridor

project: fibre
талшықты-оптикалық байланыс желісі
була-оптикалык байланыш линиясы
волоконно-оптическая линия связи
fiber-optic communication line

project: a dry port
құрғақ порт салу
кургак порт куруу
строительство сухого порта
construction of a dry port

project: nuclear power
атом электр станциясы
атомдук электр станциясы
атомная электростанция
nuclear power plant

undertaking: days of culture
мәдениет күндерін өткізу
маданият күндөрүн өткөрүү
проведение Дней культуры
holding Days of Culture

undertaking: days of cinema
кино күндері
кино күндөрү
Дни кино
Days of Cinema

undertaking: mutual support of candidates
халықаралық ұйымдардағы кандидатураларды өзара қолдау
эл аралык уюмдардагы талапкерлерди өз ара колдоо
взаимная поддержка кандидатур в международных организациях
mutual support of candidacies in international organizations

undertaking: a seat in the Security Council
БҰҰ Қауіпсіздік Кеңесінің тұрақты емес мүшелігіне кандидатура
БУУнун Коопсуздук Кеңешинин туруктуу эмес мүчөлүгүнө талапкер
кандидатура в непостоянные члены Совета Безопасности ООН
candidacy for non-permanent member of the UN Security Council

undertaking: a monument
достық монументін ашу
достук монументин ачуу
открытие монумента дружбы
opening of the monument of friendship

undertaking: scholarships for students
студенттерге стипендия бөлу
студенттерге стипендия берүү
выделение стипендий студентам
scholarships for students

undertaking: electronic exchange of customs data
кеден деректерін электронды алмасу
бажы маалыматтары менен электрондук алмашуу
электронный обмен таможенными данными
electronic exchange of customs data

undertaking: against drugs and terror
терроризм мен есірткіге қарсы күрес
терроризм жана баңгизатка каршы күрөшүү
борьба с терроризмом и наркотиками
combating terrorism and drugs

undertaking: irrigation water
суармалы су беру
сугат суусун берүү
подача поливной воды
supply of irrigation water

undertaking: glaciers
мұздықтарды сақтау жөніндегі бастама
мөңгүлөрдү сактоо демилгеси
инициатива по сохранению ледников
initiative on the preservation of glaciers

undertaking: a joint venture in farming
ауыл шаруашылығында бірлескен кәсіпорын құру
айыл чарбасында биргелешкен ишкана түзүү
создание совместного предприятия в сельском хозяйстве
creation of a joint venture in agriculture

undertaking: a street named
көшеге есімін беру
көчөгө ысымын берүү
присвоение улице имени
naming a street after him

undertaking: an artificial intelligence centre
жасанды интеллект орталығы
жасалма интеллект борбору
центр искусственного интеллекта
artificial intelligence center

body: heads of chambers and business
Қазақстан-Өзбекстан өңіраралық ынтымақтастық форумының қатысушылары
Казакстан-Өзбекстан региондор аралык кызматташтык форумунун катышуучулары
участники Форума межрегионального сотрудничества Казахстана и Узбекистана
participants of the Kazakhstan–Uzbekistan Interregional Cooperation Forum

body: joint commission on delimitation
мемлекеттік шекараны делимитациялау және демаркациялау жөніндегі бірлескен комиссия
мамлекеттик чек араны делимитациялоо жана демаркациялоо боюнча биргелешкен комиссия
совместная комиссия по делимитации и демаркации государственной границы
joint commission on delimitation and demarcation of the state border

body: emergencies
Төтенше жағдайлар министрлігі
Өзгөчө кырдаалдар министрлиги
МЧС Кыргызстана
Ministry of Emergency Situations

body: agriculture
Ауыл шаруашылығы министрлігі
Айыл чарба министрлиги
Министерство сельского хозяйства
Ministry of Agriculture

body: defence ministers
қорғаныс министрлерінің кездесуі
коргоо министрлеринин жолугушуусу
встреча министров обороны
meeting of defence ministers

body: interior
Ішкі істер министрлігі
Ички иштер министрлиги
Министерство внутренних дел
Ministry of Internal Affairs

body: an assembly of the UN
БҰҰ Бас Ассамблеясының сессиясы
БУУнун Башкы Ассамблеясынын сессиясы
сессия Генеральной Ассамблеи ООН
session of the UN General Assembly

body: Aral fund
Аралды құтқару халықаралық қоры
Аралды куткаруу эл аралык фонду
Международный фонд спасения Арала
International Fund for Saving the Aral Sea

body: customs services
кеден қызметтерінің бірлескен алқасы
бажы кызматтарынын биргелешкен коллегиясы
объединенная коллегия таможенных служб
joint board of the customs services

body: water and energy commission
су-энергетика комиссиясы
суу-энергетика комиссиясы
водно-энергетическая комиссия
water and energy commission

document: visa-free travel
визасыз режим туралы келісім
визасыз режим жөнүндө макулдашуу
соглашение о безвизовом режиме
agreement on a visa-free regime

document: extradition
экстрадиция туралы шарт
экстрадиция жөнүндө келишим
договор об экстрадиции
extradition treaty

document: mutual protection of investment
инвестицияларды көтермелеу және өзара қорғау туралы келісім
инвестицияларды колдоо жана өз ара коргоо жөнүндө макулдашуу
соглашение о поощрении и взаимной защите инвестиций
agreement on the promotion and mutual protection of investments

document: information security
ақпараттық қауіпсіздік саласындағы ынтымақтастық туралы келісім
маалыматтык коопсуздук жаатындагы кызматташтык жөнүндө макулдашуу
соглашение о сотрудничестве в сфере информационной безопасности
agreement on cooperation in the field of information security

document: tourism
туризм саласындағы ынтымақтастық туралы меморандум
туризм чөйрөсүндөгү кызматташтык жөнүндө меморандум
меморандум о взаимопонимании в области туризма
memorandum of understanding on cooperation in tourism

document: emergencies
төтенше жағдайлардың алдын алу және жою туралы келісім
өзгөчө кырдаалдардын алдын алуу жана жоюу жөнүндө макулдашуу
соглашение о предупреждении и ликвидации чрезвычайных ситуаций
agreement on prevention and elimination of emergencies

document: international road transport
халықаралық автомобиль қатынасы туралы келісім
эл аралык автомобиль каттамы жөнүндө макулдашуу
соглашение о международном автомобильном сообщении
agreement on international road transport

document: instruments exchanged
ратификациялық грамоталармен алмасу
ратификациялык грамоталар менен алмашуу
обмен ратификационными грамотами
exchange of instruments of ratification

document: sister cities
қалалар арасында бауырластық қатынастар орнату туралы келісім
шаарлардын ортосунда бир туугандык мамиле түзүү жөнүндө макулдашуу
соглашение об установлении побратимских отношений между городами
agreement on establishing sister-city relations between cities

document: rail project
теміржол салу жөніндегі үкіметаралық келісім
темир жол куруу боюнча өкмөттөр аралык макулдашуу
межправительственное соглашение о строительстве железной дороги
intergovernmental agreement on the construction of a railway

project: a new border crossing
жаңа шекара өткізу пунктін ашу
жаңы чек ара өткөрүү пунктун ачуу
открытие нового пограничного пункта пропуска
opening of a new border crossing point

project: a reservoir
су қоймасын жөндеу
суу сактагычты оңдоо
ремонт водохранилища
repair of the reservoir

project: a joint industrial zone
шекара маңындағы индустриялық аймақ
чек ара жакадагы өнөр жай зонасы
приграничная индустриальная зона
border industrial zone

project: power transmission
электр беру желісін салу
электр берүү линиясын куруу
строительство линии электропередачи
construction of a power transmission line

project: an oil refinery
мұнай өңдеу зауыты
мунай иштетүүчү завод
нефтеперерабатывающий завод
oil refinery

project: wind
жел электр станциясын іске қосу
шамал электр станциясын ишке киргизүү
запуск ветровой электростанции
launch of a wind power plant

project: greenhouse
жылыжай кешенін салу
күнөскана комплексин куруу
строительство тепличного комплекса
construction of a greenhouse complex

project: hospital
аурухана салу
оорукана куруу
строительство больницы
construction of a hospital

project: mosque or house of friendship
Достық үйін салу
Достук үйүн куруу
строительство Дома дружбы
construction of the House of Friendship

project: a museum
музей ашу
музей ачуу
открытие музея
opening of a museum

project: data centre
деректерді өңдеу орталығын құру
маалыматтарды иштетүү борборун түзүү
создание центра обработки данных
creation of a data centre

undertaking: export without barriers
экспорттық тауарларға кедергілерді жою
экспорттук товарларга тоскоолдуктарды жоюу
устранение барьеров для экспорта
removal of barriers to exports

undertaking: quota for trucks
жүк көліктеріне рұқсат бланкілерінің квотасы
жүк ташуучу унааларга уруксат баракчаларынын квотасы
квота разрешений для грузовых автомобилей
quota of permits for trucks

undertaking: joint exercise
бірлескен әскери жаттығулар өткізу
биргелешкен аскердик машыгууларды өткөрүү
проведение совместных военных учений
holding joint military exercises

undertaking: year of culture
мәдениет жылын өткізу
маданият жылын өткөрүү
проведение Года культуры
holding the Year of Culture

undertaking: fuel deliveries
жанар-жағармай жеткізу
күйүүчү-майлоочу майларды жеткирүү
поставки ГСМ
supplies of fuel and lubricants

undertaking: electricity exchange
электр энергиясын өзара жеткізу
электр энергиясын өз ара жеткирүү
взаимные поставки электроэнергии
mutual supplies of electricity

undertaking: humanitarian aid
гуманитарлық көмек жіберу
гуманитардык жардам жөнөтүү
направление гуманитарной помощи
sending humanitarian aid

undertaking: an observer's seat
ұйымдағы бақылаушы мәртебесі
уюмдагы байкоочу статусу
статус наблюдателя в организации
observer status in the organization

undertaking: payments in own currency
ұлттық валюталармен есеп айырысу
улуттук валюталар менен эсептешүү
расчеты в национальных валютах
settlements in national currencies

body: a committee of women
Әйелдер істері жөніндегі комиссия
Аялдар иштери боюнча комиссия
комиссия по делам женщин
commission for women's affairs

body: a business forum of two states
Қазақ-түрік бизнес-форумы
Казак-түрк бизнес-форуму
казахстанско-турецкий бизнес-форум
Kazakh-Turkish Business Forum

body: foreign ministry consultations
сыртқы істер министрліктері арасындағы саяси консультациялар
тышкы иштер министрликтеринин ортосундагы саясий консультациялар
политические консультации между министерствами иностранных дел
political consultations between foreign ministries

body: the speaker's delegation
парламент делегациясы
парламенттик делегация
парламентская делегация
parliamentary delegation

body: rescue centre
Төтенше жағдайлар және апат қаупін азайту орталығы
Өзгөчө кырдаалдар жана кырсык тобокелдигин азайтуу борбору
Центр по чрезвычайным ситуациям и снижению риска стихийных бедствий
Center for Emergency Situations and Disaster Risk Reduction

body: a youth festival
жастар фестивалі
жаштар фестивалы
молодежный фестиваль
youth festival

document: a programme of economic cooperation
экономикалық ынтымақтастықтың 2030 жылға дейінгі бағдарламасы
экономикалык кызматташтыктын 2030-жылга чейинки программасы
программа экономического сотрудничества до 2030 года
programme of economic cooperation until 2030

document: a contract on gas
табиғи газ жеткізу туралы келісімшарт
жаратылыш газын жеткирүү жөнүндө контракт
контракт на поставку природного газа
contract for the supply of natural gas

document: an action plan
бірлескен іс-қимыл жоспары
биргелешкен иш-аракеттер планы
план совместных действий
joint action plan

document: on health
денсаулық сақтау және медицина ғылымы саласындағы ынтымақтастық туралы келісім
саламаттык сактоо жана медицина илими жаатындагы кызматташтык жөнүндө макулдашуу
соглашение о сотрудничестве в области здравоохранения и медицинской науки
agreement on cooperation in healthcare and medical science

document: on labour migration
еңбек көші-қоны туралы келісім
эмгек миграциясы жөнүндө макулдашуу
соглашение о трудовой миграции
agreement on labour migration

document: on glaciers and climate
климаттың өзгеруі және мұздықтар туралы декларация
климаттын өзгөрүшү жана мөңгүлөр жөнүндө декларация
декларация об изменении климата и ледниках
declaration on climate change and glaciers

project: logistics at a port
порттағы логистикалық терминал
порттогу логистикалык терминал
логистический терминал в порту
logistics terminal at the port

project: meat processing
ет өңдеу зауыты
эт кайра иштетүү заводу
завод по переработке мяса
meat processing plant

project: electric cars
электромобиль құрастыру зауыты
электромобиль чогултуу заводу
завод по сборке электромобилей
electric vehicle assembly plant

project: a bus route
автобус бағытын ашу
автобус каттамын ачуу
открытие автобусного маршрута
opening of a bus route

project: drinking water
ауыз сумен қамту
таза суу менен камсыздоо
обеспечение питьевой водой
drinking water supply

undertaking: training of officers
офицерлерді даярлау
офицерлерди даярдоо
подготовка офицеров
training of officers

undertaking: simplify crossing of the border
шекарадан өтуді жеңілдету
чек арадан өтүүнү жеңилдетүү
упрощение пересечения границы
simplification of border crossing

undertaking: mountains and snow leopard
тау экожүйесін және қар барысын қорғау
тоо экосистемасын жана илбирсти коргоо
охрана горных экосистем и снежного барса
protection of mountain ecosystems and the snow leopard
"""

DIFFERENT = """
two councils of different rank | en | Intergovernmental Council | ru | Высший межгосударственный совет
two councils of different rank | kk | Үкіметаралық кеңес | ky | Жогорку Мамлекеттер аралык Кеңеш
a council of deputies is none of governments | kk | Парламентаралық кеңес | ru | Межправительственный совет
council and commission | ky | Өкмөттөр аралык кеңеш | en | Intergovernmental Commission
prime ministers and foreign ministers | ru | Совет глав правительств | en | Council of Foreign Ministers
speakers and presidents | kk | парламент спикерлерінің кездесуі | ru | встреча глав государств
youth and business | en | Youth Forum | ky | Ишкердик форум
women and youth | ru | Форум женщин | kk | Жастар форумы
rectors and regions | ky | Ректорлордун форуму | ru | Форум регионов
Security Council of the UN and Council of Europe | ru | Совет Безопасности ООН | en | Council of Europe
a working group and a commission | kk | жұмыс тобы | ru | комиссия
two ministries | ru | Министерство энергетики | ky | Тышкы иштер министрлиги
two ministries | kk | Денсаулық сақтау министрлігі | en | Ministry of Education
two organisations | ru | саммит ШОС | kk | ТМҰ саммиті
two organisations | ky | ЕАЭБдин саммити | en | CIS summit
treaty of 2003 and treaty of 2024 | ru | договор о союзнических отношениях | en | treaty on deepening and expanding allied relations
friendship and alliance | kk | Мәңгілік достық туралы шарт | ru | договор о союзнических отношениях
treaty and road map | ky | союздаштык мамилелер жөнүндө келишим | ru | дорожная карта
delimitation and demarcation | ru | договор о делимитации государственной границы | kk | шекараны демаркациялау
visas and pensions | en | agreement on visa-free travel | ru | соглашение о пенсионном обеспечении
taxes and customs | kk | қосарланған салық салуды болдырмау туралы конвенция | ru | соглашение о сотрудничестве в таможенных делах
a declaration and a protocol | en | joint declaration | ru | совместный протокол
solar and hydro | kk | күн электр станциясы | ru | гидроэлектростанция
wind and solar | ru | ветровая электростанция | en | solar power plant
nuclear and thermal | ky | атомдук электр станциясы | ru | теплоэлектростанция
road and railway | ru | строительство автомобильной дороги | kk | теміржол құрылысы
a road and a road map | en | construction of a road | ru | дорожная карта
gas and oil | kk | газ құбыры | ru | нефтепровод
water is no network and no wind | kk | су желісі | ru | ветер
a reservoir and a canal | ky | суу сактагыч | ru | канал
school and university | en | construction of a school | kk | университет филиалын ашу
a consulate and an embassy | ru | открытие генерального консульства | en | opening of an embassy
a port and an airport | kk | порт салу | ru | строительство аэропорта
cars and textiles | ru | автомобильный завод | ky | текстиль фабрикасы
ferroalloys and cement | en | ferroalloy plant | kk | цемент зауыты
cinema and culture | ky | кино күндөрү | ru | Дни культуры
a branch of a university and a branch of a bank | ru | филиал университета | en | branch of the bank
wheat and potatoes | kk | бидай экспорты | en | potato exports
two organisations of one region | ru | саммит ОДКБ | kk | ШЫҰ саммиті
ministries of defence and of emergencies | ky | Коргоо министрлиги | ru | Министерство по чрезвычайным ситуациям
ministries of the interior and of foreign affairs | kk | Ішкі істер министрлігі | ru | Министерство иностранных дел
ministries of education and of culture | en | Ministry of Education | ky | Маданият министрлиги
chamber of commerce and chamber of deputies | ru | Торгово-промышленная палата | kk | парламент палатасы
state visit and working visit | kk | мемлекеттік сапар | ru | рабочий визит
extradition and visas | ru | договор об экстрадиции | en | agreement on a visa-free regime
flood and fire | ky | суу ташкыны | ru | пожары в приграничье
an oil refinery and a power plant | kk | мұнай өңдеу зауыты | en | thermal power plant
a reservoir and an irrigation canal | ru | ремонт водохранилища | en | repair of the irrigation canal
loan and grant | en | concessional loan | kk | қайтарымсыз грант
exports and imports | ru | рост экспорта | ky | импорттун өсүшү
hospital and hotel | kk | аурухана салу | en | construction of a hotel
a monument and a museum | ru | открытие памятника | ky | музей ачуу
a border zone and a border road | en | border industrial zone | ru | приграничная дорога
cars and electric locomotives | ru | автомобильный завод | kk | локомотив жөндеу
days of culture and a year of culture | ky | маданият күндөрү | en | Year of Tourism
"""

BLOCKS = [block.split("\n") for block in SAME.strip().split("\n\n")]
ROWS = [[cell.strip() for cell in line.split("|")] for line in DIFFERENT.strip().split("\n")]


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all concepts that are in both; 0 where neither has any."""
    return len(one & other) / (len(one | other) or 1)


@pytest.mark.parametrize(("reason", "wordings"), [(b[0], b[1:]) for b in BLOCKS], ids=[f"{b[0]}: {b[4]}" for b in BLOCKS])
def test_one_thing_in_four_languages(reason: str, wordings: list[str]) -> None:
    found = {code: concepts_in(text, load(code)) for code, text in zip(CODES, wordings, strict=True)}
    apart = [f"{a} {sorted(found[a])} · {b} {sorted(found[b])}" for a, b in combinations(CODES, 2) if overlap(found[a], found[b]) < ENOUGH]
    assert not apart, f"{reason}: " + "; ".join(apart)


@pytest.mark.parametrize("row", ROWS, ids=[f"{r[2]} / {r[4]}" for r in ROWS])
def test_look_alikes_stay_apart(row: list[str]) -> None:
    reason, *pair = row
    one, other = (concepts_in(text, load(code)) for code, text in (pair[:2], pair[2:]))
    assert overlap(one, other) < ENOUGH, f"{reason}: {sorted(one)} · {sorted(other)}"


def test_the_world_and_the_languages_know_the_same_concepts() -> None:
    assert not gaps()


def test_the_key_is_the_same_in_any_language() -> None:
    assert concept_key("Совет глав правительств", load("ru")) == concept_key("Council of Heads of Government", load("en"))
    assert not concept_key("", load("kk"))

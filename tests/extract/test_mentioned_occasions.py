"""Which occasions a sentence only speaks of, and whose they are not. Sentences of our own: one row, one reason.

A row gives what no event of the sentence may be, and, where one is told all the same, what one event must be."""

from dataclasses import asdict
from typing import Any

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Event
from kelisim.model.text import Span

PUBLISHED = PartialDate(2025, 8, 22)
Row = tuple[str, str, dict[str, Any], dict[str, Any] | None, str]

ONLY_MENTIONED: list[Row] = [
    ("en", "Georgian Transport Minister Nino Beridze said in Baku that the rails had arrived late.", {"type": "visit"}, None, "what arrives is what is spoken of, and nobody"),
    ("ru", "Министр Нино Беридзе сообщила в Баку, что вагоны прибыли с опозданием.", {"type": "visit"}, None, "wagons arrive, and no minister"),
    ("ky", "Сапар Токтосунов бул тууралуу журналисттерге айтып берди.", {"type": "visit"}, None, "a given name that is also the word for a visit"),
    ("kk", "Нино Беридзе екі ел арасында дипломатиялық қатынастар орнатылғанына 25 жыл толғанын айтты.", {"type": "other"}, None, "an anniversary"),
    ("ky", "Нино Беридзе Бакуда келишимге кол коюлганынын 20 жылдыгын белгиледи.", {"type": "signing"}, None, "an anniversary"),
    ("ru", "Нино Беридзе напомнила о 20-летии подписания договора в Баку.", {"type": "signing"}, None, "an anniversary"),
    ("en", "Nino Beridze recalled the 20th anniversary of the signing of the treaty in Baku.", {"type": "signing"}, None, "an anniversary"),
    ("kk", "Рустам Ходжаев Бакуде баспасөз конференциясын өткізді.", {"type": "forum"}, None, "a press conference is no forum"),
    ("ky", "Рустам Ходжаев Бакуда пресс-конференция өткөрдү.", {"type": "forum"}, None, "a press conference is no forum"),
    ("ru", "Рустам Ходжаев провёл в Баку пресс-конференцию.", {"type": "forum"}, None, "a press conference is no forum"),
    ("en", "Nino Beridze held a press conference in Baku.", {"type": "forum"}, None, "a press conference is no forum"),
    ("kk", "Президент Рустам Ходжаевтың сапары қарсаңында елші Нино Беридзе агенттікке сұхбат берді.", {"type": "meeting"}, None, "an interview is no talks"),
    ("ru", "Рустам Ходжаев предложил провести деловой форум в Тбилиси.", {"type": "forum"}, None, "proposed, without a day"),
    ("en", "Nino Beridze proposed to hold a business forum within the commission.", {"type": "forum"}, None, "proposed, without a day"),
    ("kk", "Рустам Ходжаев Тбилисиде бизнес-форум өткізуді ұсынды.", {"type": "forum"}, None, "proposed, without a day"),
    ("ky", "Рустам Ходжаев Тбилисиде бизнес-форум өткөрүүнү сунуштады.", {"type": "forum"}, None, "proposed, without a day"),
    ("ky", "Рустам Ходжаев Фирдавс Назаровду расмий иш сапары менен Грузияга чакырды.", {"type": "visit"}, None, "an invitation is no visit"),
    ("kk", "Рустам Ходжаев Фирдавс Назаровты Грузияға ресми сапарға шақырды.", {"type": "visit"}, None, "an invitation is no visit"),
    ("ky", "Рустам Ходжаев өндүрүштүн калыбына келишин колдоду.", {"type": "visit"}, None, "«калыбына келиш» is recovery, and nobody came"),
    ("en", "The second part of the session was a talk between entrepreneurs.", {"session": 2}, None, "a part of a sitting has no number of its own"),
    ("ru", "Премьер-министра Грузии у трапа встречал вице-премьер Рустам Ходжаев.", {"type": "meeting"}, None, "a welcome is no talks"),
]  # fmt: skip

WHOSE_AND_WHEN: list[Row] = [
    ("ru", "Президент Рустам Ходжаев сообщил, что делегация страны в ходе визита в Баку проведёт переговоры.", {"type": "visit", "participants": ("person:rustam-hodjaev",)}, None, "he tells of a delegation's visit"),
    ("kk", "Нино Беридзе Грузия Президенті Михаил Кавелашвилиге Грузияға жасаған сапары үшін алғыс айтты.", {"type": "visit", "participants": ("person:mikheil-kavelashvili",)}, None, "nobody visits the state whose president he is"),
    ("en", "During his official visit to the United Arab Emirates, minister Emre Aksoy met with Nino Beridze.", {}, {"type": "visit", "place": "country:AE"}, "an article between the word of place and the state"),
    ("en", "Minister Emre Aksoy arrived on a visit to the Republic of Korea.", {}, {"type": "visit", "place": "country:KR"}, "an article between the word of place and the state"),
    ("ru", "Министр Рустам Ходжаев прибыл с визитом в город Термез.", {}, {"type": "visit", "place": "place:termez"}, "a word for a town between the word of place and its name"),
    ("en", "The ministers agreed to hold the next 5th meeting of the Intergovernmental Commission in Ashgabat.", {"status": "held"}, {"type": "session", "status": "planned", "session": 5}, "an infinitive is still to come"),
    ("kk", "Келесі аптада Бакуде өтетін Әзербайжан мен Грузияның өнеркәсіп жөніндегі мемлекетаралық комиссиясының VII отырысы пайдалы болады.", {"status": "held"}, {"type": "session", "status": "planned"}, "a participle of what is to come, far from its noun"),
    ("ru", "О саммите в Стамбуле рассказал министр Рустам Ходжаев: саммит прошёл 3 мая.", {}, {"type": "summit", "level": "head_of_state"}, "a summit is the leaders', whoever tells of it"),
    ("ky", "Министр Рустам Ходжаев Бакуга онлайн каттоо системасы менен таанышуу үчүн расмий сапар менен келди.", {}, {"type": "visit", "place": "place:baku"}, "whoever travels is somewhere, whatever goes by wire"),
    ("en", "Nino Beridze arrived in Ankara on a state visit on August 20. Nino Beridze will stay in Ankara for two days on her visit.", {"status": "planned"}, {"type": "visit", "status": "held"}, "what a guest is still to do is the visit already told"),
    ("kk", "Нино Беридзе 20 тамызда Анкараға мемлекеттік сапармен келді. Бұл сапардың мәні зор, ол Анкарада тағы екі күн болады.", {"status": "planned"}, {"type": "visit", "status": "held"}, "«this visit» is the one already told"),
    ("ru", "Премьер-министр Грузии Рустам Ходжаев провёл переговоры с премьер-министром Ирана Фирдавсом Назаровым. С грузинской стороны в беседе участвовали министр энергетики Грузии Нино Беридзе и посол Грузии Заза Кавелидзе.", {"participants": ("person:nino-beridze", "person:zaza-kavelidze")}, {"type": "meeting", "participants": ("person:rustam-hodjaev", "person:firdavs-nazarov", "person:nino-beridze", "person:zaza-kavelidze")}, "who else sat on one side at the talks just told of"),
    ("ru", "Министры Рустам Ходжаев и Нино Беридзе провели переговоры в Баку. Министры рассмотрели выполнение решений, принятых в ходе 7-го заседания Высшего межгосударственного совета.", {"type": "session", "participants": ("person:rustam-hodjaev", "person:nino-beridze")}, {"type": "session", "level": "head_of_state"}, "ministers look at what the heads of state decided"),
    ("en", "Ministers Emre Aksoy and Nino Beridze held talks in Ankara on August 20. The ministers reviewed the decisions, which were taken during the seventh session of the Supreme Interstate Council.", {"type": "session", "participants": ("person:emre-aksoy", "person:nino-beridze")}, {"type": "session", "level": "head_of_state"}, "ministers look at what the heads of state decided"),
    ("ky", "Президент Рустам Ходжаев менен президент Нино Беридзе 20-августта Бакуда жолугушту. 21-августта кечинде алар концертти көрүшкөн.", {"type": "meeting", "date": "2025-08-21"}, {"type": "cultural", "level": "head_of_state"}, "the two who met saw a concert: its level is theirs, and they did not meet once more"),
    ("ru", "В Баку 20 августа открыт памятник Низами.", {}, {"type": "opening", "level": "public"}, "a monument is unveiled for the public where nobody is named"),
    ("en", "A direct flight to Baku opens on October 6, 2025. The ministers agreed to hold the next meeting of the Joint Commission in Tbilisi.", {"type": "session", "date": "2025-10-06"}, None, "an agreed session does not fall on the day of the step before it"),
    ("kk", "Михаил Кавелашвилидің Бакуге сапары туралы министр Рустам Ходжаев министр Фирдавс Назаровпен кездесуінде айтты.", {"type": "meeting", "level": "head_of_state"}, {"type": "meeting", "participants": ("person:rustam-hodjaev", "person:firdavs-nazarov")}, "whose visit is spoken of did not meet them"),
    ("ru", "«Ключевой задачей остаётся выполнение договорённостей, в том числе предстоящей в этом году встречи президента Ильхама Алиева», – сказал премьер-министр Рустам Ходжаев.", {"participants": ("person:ilham-aliev", "person:rustam-hodjaev")}, None, "whoever says it takes no part"),
    ("en", "Ministers Emre Aksoy and Nino Beridze also agreed that leaders from Georgia and five countries of the region, including Iran, will hold a summit meeting at an early date.", {}, {"type": "summit", "status": "planned", "participants": ()}, "those who agree on it are not those who gather"),
    ("ru", "Готовится официальный визит премьер-министра Индии в Баку – Ходжаев\n\nПредседатель парламента Рустам Ходжаев принял посла.", {"type": "visit", "participants": ("person:rustam-hodjaev",)}, None, "a headline names its speaker behind a dash"),
    ("en", "Presidents Nino Beridze of Georgia and Emre Aksoy of Turkey held a meeting, which took place during an official visit to Georgia. A bust was opened in Ankara later.", {"type": "meeting", "place": "place:ankara"}, {"type": "meeting", "place": "country:GE"}, "talks in the course of a visit are where it goes"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "never", "want", "why"), [*ONLY_MENTIONED, *WHOSE_AND_WHEN])
def test_mentioned_occasions(code: str, text: str, never: dict[str, Any], want: dict[str, Any] | None, why: str) -> None:
    title = text.partition("\n\n")[0] if "\n\n" in text else None
    document = Document("1", "row", text, code, published=PUBLISHED, title=title, title_span=Span(0, len(title)) if title else None)
    found = [asdict(c.fact) for c in extract(document, annotate(document)) if isinstance(c.fact, Event)]
    assert not never or not any(all(event[key] == value for key, value in never.items()) for event in found), (why, found)
    assert want is None or any(all(event[key] == value for key, value in want.items()) for event in found), (why, found)

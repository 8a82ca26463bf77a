"""Whose a quotation is: by name, office, pronoun, and going on."""

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.document import Document
from kelisim.model.fact import Statement

ROWS = [
    ("ky", "Президент Рустам Ходжаев Бакуга барат. «Жыйынга төрт өлкөнүн министрлери келет», — деп айтылат маалыматта.", [], "what a notice says nobody says"),
    ("kk", "Президент Рустам Ходжаев Бакуге барады. «Жиынға төрт елдің министрлері келеді», – делінген хабарламада.", [], "the same in Kazakh"),
    ("kk", "Өзбекстан Президенті Рустам Ходжаев келді. «Сауда екі есе өседі», – деді Өзбекстан Президенті.", ["person:rustam-hodjaev"], "an office that the document gave to a person"),
    ("kk", "Рустам Ходжаев форумда сөйледі. «Біз дайынбыз, жол ашық», – деді ол.", ["person:rustam-hodjaev"], "ол is the subject before"),
    ("ky", "Фирдавс Назаров жыйынга катышты. «Чек ара ачык болушу керек», – деди ал.", ["person:firdavs-nazarov"], "ал is the subject before"),
    ("ru", "Встречу провел Шавкат Юлдашев. «Мы готовы открыть рынок», – сказал он.", ["person:shavkat-yuldashev"], "«он» is the person named last"),
    ("ru", "По словам эксперта Рауфа Наимова, рынок ждет. «Цены упадут к осени», – считает он.", ["person:rauf-naimov"], "the speaker of the sentence before"),
    ("en", "Nino Beridze opened the talks. “Our border is a bridge for trade,” she said.", ["person:nino-beridze"], "«she» is the subject before"),
    ("ru", "Министр транспорта Грузии Гиоргий Ломадзе ответил на вопросы.\n\n– Когда пойдет поезд?\n\n– Поезд пойдет этой весной.\n\n– А мост?\n\n– О мосте Арам Петросян сказал прямо: «Мост мы строим вдвоем».", ["person:giorgi-lomadze", "person:giorgi-lomadze", "person:aram-petrosyan"], "answers are his whom the introduction presents with an office; a quotation in an answer is another"),
    ("kk", "Логист Дәурен Қайыров сақ сөйлейді. «Паром дауылда тұрады, жүк күтеді», – дейді 58 жастағы маман.", ["person:dauren-kaiyrov"], "a plain word for the subject of the sentence before"),
    ("ru", "Замминистра Хуан Сото был в Лиме. «Стороны остались довольны ходом переговоров о границе», – говорится в сообщении МИД Чили.", ["org:mid-chili"], "a body's communication is the body's"),
    ("ru", "Министр Хуан Сото прибыл в Лиму. «Переговоры прошли в дружеском и деловом духе», – говорится в сообщении дипведомства.", [], "a communication of a body without a name is nobody's, and not the last person's"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "want", "why"), ROWS, ids=[f"{r[0]}: {r[3]}" for r in ROWS])
def test_speaker(code: str, text: str, want: list[str], why: str) -> None:
    document = Document("1", "row", text, code)
    said = [c.fact.speaker for c in extract(document, annotate(document)) if isinstance(c.fact, Statement) and not c.fact.reported]
    assert said == want, why


REPORTED = [
    ("en", "President Rustam Hodjaev of Uzbekistan came. Hodjaev said that the bridge will open by the end of May.", ["the bridge will open by the end of May"], "what stands behind «that»"),
    ("ru", "Министр Шавкат Юлдашев прибыл. Юлдашев заявил, что мост через реку откроют в мае.", ["мост через реку откроют в мае"], "behind «что»"),
    ("kk", "Министр Рустам Ходжаев өзен үстіндегі көпір мамырда толық ашылатынын айтты.", ["өзен үстіндегі көпір мамырда толық ашылатынын"], "between the subject and the verb that closes the sentence"),
    ("ky", "Министр Фирдавс Назаров дарыядагы көпүрө майда толук ачыларын айтты.", ["дарыядагы көпүрө майда толук ачыларын"], "between the subject and the verb that closes the sentence"),
    ("ru", "Министр Шавкат Юлдашев заявил: «Мост через реку откроют в мае, и это хорошо».", [], "a quotation is direct speech"),
    ("en", "Officials said that trade grew by a third over the year.", [], "nobody is named"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "want", "why"), REPORTED, ids=[f"{r[0]}: {r[3]}" for r in REPORTED])
def test_indirect_speech(code: str, text: str, want: list[str], why: str) -> None:
    document = Document("1", "row", text, code)
    said = [c.fact.quote for c in extract(document, annotate(document)) if isinstance(c.fact, Statement) and c.fact.reported]
    assert said == want, why

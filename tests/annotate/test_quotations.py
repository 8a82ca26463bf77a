"""Direct speech in every dress, and what only looks like it."""

import pytest

from kelisim.annotate import annotate
from kelisim.model.document import Document

ROWS = [
    ("kk", "«Біз бұл жобаға дайынбыз», – деді Рустам Ходжаев.", ["Біз бұл жобаға дайынбыз"], "guillemets and a dash"),
    ("kk", "– Жол биыл ашылады, құрылыс аяқталды, – деді министр Р.Ходжаев.", ["Жол биыл ашылады, құрылыс аяқталды"], "a dash at the head of the paragraph"),
    ("kk", "Біз екі елдің саудасын тағы да арттырамыз, деді Р.Ходжаев.", ["Біз екі елдің саудасын тағы да арттырамыз"], "no marks at all before деді"),
    ("kk", "«Достық» бекеті ашылды.", [], "a name in marks is no speech"),
    ("ky", "«Чек ара ачык болушу керек», – деди Ф.Назаров.", ["Чек ара ачык болушу керек"], "guillemets and a dash"),
    ("ky", "Ф.Назаров: «Бул долбоор элге керек, аны бүтүрөбүз».", ["Бул долбоор элге керек, аны бүтүрөбүз"], "a colon leads up to it"),
    ("ru", "«Мы готовы открыть рынок для соседей», – заявил Ш. Юлдашев.", ["Мы готовы открыть рынок для соседей"], "guillemets and a dash"),
    ("ru", "Ш. Юлдашев пояснил: «Поезд пойдет весной. Билеты уже в продаже».", ["Поезд пойдет весной. Билеты уже в продаже"], "two sentences in one quotation"),
    ("ru", "Завод «Алтын дан» получил лицензию.", [], "a name in marks is no speech"),
    ("ru", "«Этот порт нужен всем соседям», – отрезал вице-премьер.", ["Этот порт нужен всем соседям"], "a comma, a dash and a small letter: whatever the verb"),
    ("kk", "«Бұл көпір бәрімізге керек болды», – деп күлді ол.", ["Бұл көпір бәрімізге керек болды"], "any verb behind деп"),
    ("en", "It was a price that Aksoy called “fair by any decent standard”.", ["fair by any decent standard"], "a few words that somebody called something"),
    ("ru", "Завод «Серп», – тот самый, – стоит.", [], "a name between a comma and a dash is no speech"),
    ("en", "“We will open the bridge in May,” Beridze said.", ["We will open the bridge in May"], "curly marks, the comma stays outside"),
    ("en", '"Our farmers need this market," said Emre Aksoy.', ["Our farmers need this market"], "straight marks"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "want", "why"), ROWS, ids=[f"{r[0]}: {r[3]}" for r in ROWS])
def test_quotations(code: str, text: str, want: list[str], why: str) -> None:
    assert [text[q.start : q.end] for q in annotate(Document("1", "row", text, code)).quotations] == want, why


INTERVIEWS = [
    (
        "ru",
        "– Когда пойдет поезд?\n\n– Поезд пойдет этой весной.\n\n– Говорят, не успеете.\n\n– Успеем, рельсы уже лежат.\n\n– А мост?\n\n– Его сдали вчера вечером.",
        ["Поезд пойдет этой весной", "Успеем, рельсы уже лежат", "Его сдали вчера вечером"],
        "turns with dashes: a remark in the place of a question asks as well",
    ),
    (
        "kk",
        "– Жүк қашан өтеді?\n\n– Жүк келер айда өтеді.\n\nЖол әзірге жабық тұр.\n\n– Бекет ше?\n\n– Бекетті көктемде ғана ашамыз.\n\n– Рақмет!",
        ["Жүк келер айда өтеді.\n\nЖол әзірге жабық тұр", "Бекетті көктемде ғана ашамыз"],
        "an answer over two paragraphs; thanks at the end answer nothing",
    ),
    (
        "ky",
        "Суроо: Жүк качан өтөт?\n\nЖооп: Жүк кийинки айда өтөт.\n\nСуроо: Көпүрө бүттүбү?\n\nЖооп: Көпүрөнү кечээ эле бүтүрдүк.",
        ["Жүк кийинки айда өтөт", "Көпүрөнү кечээ эле бүтүрдүк"],
        "labels instead of signs",
    ),
    (
        "en",
        "When will it open?\n\nThe bridge opens in May.\n\nAnd the fees?\n\nThey stay where they are now.\n\nWho pays?\n\nBoth railways pay a half each.",
        ["The bridge opens in May", "They stay where they are now", "Both railways pay a half each"],
        "short paragraphs with a question mark",
    ),
    ("ru", "Кто заплатит?\n\nМинистерство молчит, как молчало и весной.", [], "one question is rhetoric and no interview"),
]


@pytest.mark.parametrize(("code", "text", "want", "why"), INTERVIEWS, ids=[f"{r[0]}: {r[3]}" for r in INTERVIEWS])
def test_answers_of_an_interview(code: str, text: str, want: list[str], why: str) -> None:
    assert [text[q.start : q.end] for q in annotate(Document("1", "row", text, code)).quotations] == want, why

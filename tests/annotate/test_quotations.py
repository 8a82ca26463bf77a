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
    ("en", "“We will open the bridge in May,” Beridze said.", ["We will open the bridge in May"], "curly marks, the comma stays outside"),
    ("en", '"Our farmers need this market," said Emre Aksoy.', ["Our farmers need this market"], "straight marks"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "want", "why"), ROWS, ids=[f"{r[0]}: {r[3]}" for r in ROWS])
def test_quotations(code: str, text: str, want: list[str], why: str) -> None:
    assert [text[q.start : q.end] for q in annotate(Document("1", "row", text, code)).quotations] == want, why

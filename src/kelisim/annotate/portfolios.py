"""What a minister is for, where it stands between the state and the office in Kazakh and Kyrgyz («Чили Көлік және байланыс министрі»), and
between the office and what follows it in Russian («министр земли и транспорта Чили»)."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.annotate.reading import Reading
from kelisim.model.annotation import Token

FIELDS = 9  # tokens that name what a minister is for
_LISTED = 14  # tokens of what a Russian minister is for: «малых и средних предприятий, торговли, туризма и свободных профессий»

_MINISTERIAL = frozenset({"minister", "deputy_minister"})
_CROSSED = ("title", "plural", "name", "adjective", "trigger.say.verb", "trigger.event.meet_verb", "trigger.event.visit_verb")


def over_portfolio(end: int, office: int, genitive: bool, reading: Reading) -> bool:
    """Whether only what an office is for stands between the state that ends at a token and the office: after a genitive whatever it is
    for; after a state in the nominative only where the office is a minister's and its field begins with a capital, as in its name."""
    if not 0 < office - end <= FIELDS:
        return False
    between = reading.tokens[end:office]
    lower = between[1:] if between[0].kind == "word" else between  # «Моңғолияның Жол және көлік министрі»
    if reading.word(office - 1) in reading.language.words("about"):  # «Германиянын Борбор Азия боюнча атайын өкүлү»
        lower = [t for t in lower if not (t.kind == "word" and t.text[0].isupper())]
    plain = all(t.text == "," or (t.kind == "word" and t.text[0].islower()) or t.text in "-‑" for t in lower)
    return plain and (genitive or _named(end, office, between, reading))


def _named(end: int, office: int, between: Sequence[Token], reading: Reading) -> bool:
    """«Грузия Экономика министрі»: a capital right behind the state, and neither verb, name nor another office up to the minister's."""
    ministers = any(m.value in _MINISTERIAL for m in reading.begun(office, office + 1, "title"))
    if not ministers or not reading.capital(end) or any(t.text == "," for t in between[-1:]):
        return False
    return not any(reading.begun(end, office, *_CROSSED)) and reading.line_starts.isdisjoint(range(end, office + 1))


def over_fields(start: int, end: int, reading: Reading) -> bool:
    """Whether only what a ministry is for, in the genitive, stands between: «министром земли и транспорта Пак Чжун Хёном»."""
    if reading.language.code != "ru" or end - start > _LISTED or not reading.line_starts.isdisjoint(range(start, end + 1)):
        return False
    small = reading.language.words("conjunctions")
    words = [n for n in range(start, end) if reading.tokens[n].text != "," and reading.word(n) not in small]
    plain = all(reading.tokens[n].kind == "word" and (reading.tokens[n].text[0].islower() or n == start) for n in words)
    return bool(words) and plain and all("genitive" in reading.language.cases(reading.word(n)) for n in words)

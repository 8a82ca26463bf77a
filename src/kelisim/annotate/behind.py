"""How far the words of an office reach behind it in Russian and English: whose it is may be told in several steps before the name."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.annotate.owners import Owner, Title
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match

_FIELD = 8  # words of what a body is for
_BESIDE = 3  # tokens between an office and a plain word for its body («президент корейской корпорации»)


def past_owners(end: int, owners: Sequence[Owner], reading: Reading) -> int:
    """The token after all that tells whose the office is that ends at `end`: brackets («палаты (ТПП)»), a state behind a body or region
    («Омской области РФ»), what a body is for («по борьбе с наводнениями»)."""
    if reading.language.head_final:
        return end
    while (after := _one_more(end, owners, reading)) > end:
        end = after
    return end


def _one_more(at: int, owners: Sequence[Owner], reading: Reading) -> int:
    if at >= len(reading.tokens) or reading.broken(at):
        return at
    if reading.word(at) == "(" and reading.word(at + 2) == ")" and reading.tokens[at + 1].text.isupper():
        return at + 3
    start = at + (reading.word(at) in reading.language.words("possessing"))
    start += start > at and reading.word(start) in reading.language.words("articles")
    states = (o for o in owners if o.first == start and o.entity.startswith("country:") and not o.adjective)
    state = next((o for o in states if start > at or not o.cases or "genitive" in o.cases), None)
    if state and (start > at or not reading.language.words("possessing")):
        return state.last
    if not reading.language.words("possessing") and (body := _body_at(at, owners)):
        return body.last  # «заместитель председателя комитета по обороне Сената Перу»
    return _field(at, owners, reading) if reading.word(at) in reading.language.words("remit") else at


def _body_at(at: int, owners: Sequence[Owner]) -> Owner | None:
    """The body right behind another of which it is a part."""
    bodies = [o for o in owners if o.entity.startswith("org:") and at in (o.first, o.last)]
    return next((o for o in bodies if o.first == at), None) if any(o.last == at for o in bodies) else None


def past_matters(end: int, owners: Sequence[Owner], reading: Reading) -> int:
    """The token after what an office without a state beside it is told to be for: «вице-премьером по вопросам энергетики»."""
    opens = reading.word(end) in reading.language.words("remit") and reading.word(end + 1) in reading.language.words("matters")
    return past_owners(end, owners, reading) if opens else end


def _field(at: int, owners: Sequence[Owner], reading: Reading) -> int:
    """The end of what a body or an envoy is for: words in the dative or genitive in lower case, or the name of a state."""
    end = at + 1
    named = next((o for o in owners if o.first == end and not o.adjective), None)
    if named:
        return named.last
    small = reading.language.words("conjunctions") | reading.language.words("partners")
    n, last = end, at
    while n < len(reading.tokens) and n - at <= _FIELD and not reading.broken(n):
        token = reading.tokens[n]
        joint = token.text in "-‑," or reading.word(n) in small
        if region := next(reading.begun(n, n + 1, "name"), None):
            n = last = region.last  # «по вопросам Южной и Центральной Азии»
            continue
        lower = token.text[0].islower() or _regional(n, reading)
        if not joint and (token.kind != "word" or not lower or not _governed(token.text, reading)):
            break
        n, last = n + 1, (last if joint else n + 1)
    return last


def _regional(at: int, reading: Reading) -> bool:
    """The «Южной» of «Южной и Центральной Азии»."""
    return reading.capital(at) and reading.word(at).endswith(tuple(reading.language.words("regional_adjectives")) or ("-",))


def _governed(word: str, reading: Reading) -> bool:
    return bool(reading.language.cases(word) & {"dative", "genitive", "instrumental"})


def of_chancellery(at: int, reading: Reading) -> bool:
    """«глава администрации президента Асанов»: whether an office tells only whose the chancellery before it is, and nobody bears it."""
    return reading.word(at - 1) in reading.language.words("chancelleries") and not reading.broken(at)


def of_plain_body(match: Match, reading: Reading) -> bool:
    """«президент корейской корпорации», "president of a trading company": a plain word for a body right beside an office."""
    if match.layer != "title" or match.value not in ("president", "leader"):
        return False
    if reading.language.head_final:
        return any(reading.tokens[m.first].text.islower() for m in reading.closed(match.first, "heads.ORG"))
    adjectives, small = (
        tuple(reading.language.words("adjectives")),
        reading.language.words("articles") | reading.language.words("possessing"),
    )
    bodies = reading.begun(match.last, match.last + _BESIDE + 1, "heads.ORG")
    near = [m for m in bodies if reading.tokens[m.first].text.islower()]
    describing = adjectives if reading.language.code == "ru" else ("",)
    return any(all(reading.word(n) in small or reading.word(n).endswith(describing) for n in range(match.last, m.first)) for m in near)


def reporting(title: Title, reading: Reading) -> bool:
    """ "…, an agency's correspondent reports": the office of whoever tells it, and of nobody named before."""
    says = title.role == "other" and any(reading.begun(title.extent[1], title.extent[1] + 1, "trigger.say.verb", "trigger.say.report"))
    return says and bool(reading.language.words("possessing"))

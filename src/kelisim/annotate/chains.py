"""Offices side by side in a text: which are one person's, and whose of two the name behind them is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.officepairs import beginning, over_body, over_remit, two_heads
from kelisim.annotate.owners import OF_STATE, Owner, Title, parted_by_line
from kelisim.annotate.reading import Reading

_REMIT = 7  # tokens that tell what a representative is for
_CLAUSE = 6  # tokens between a relative word and the office told in its clause
_APART: dict[str, frozenset[str]] = {  # offices that nobody holds at once: "the Peruvian president, Prime Minister Ali Reza" are two
    "president": frozenset({"prime_minister", "foreign_minister", "minister", "deputy_minister", "deputy_prime_minister", "ambassador"}),
    "prime_minister": frozenset({"deputy_prime_minister", "deputy_minister", "ambassador"}),
    "speaker": frozenset({"president", "prime_minister", "foreign_minister", "minister", "deputy_minister", "ambassador"}),
}


def nested(titles: list[Title], reading: Reading) -> list[Title]:
    """«пресс-секретарь президента Монголии Батбаяр»: of two offices one right after the other the second tells whose the first is."""
    found = list(titles)
    if reading.language.words("possessing"):
        return _nested_over(found, reading)
    if reading.language.code != "ru":
        return [_of_holder(found[n - 1], t, reading) if n else t for n, t in enumerate(found)]
    inner: set[int] = set()  # «помощник президента»: of the president nothing is told
    for n in range(len(found) - 1):
        title, follow = found[n], found[n + 1]
        genitive = reading.word(_bent(follow.first, reading)).endswith(("а", "я", "ы")) and not follow.plural
        if title.last == follow.first and genitive and follow.person is not None and title.person in (None, follow.person):
            found[n] = replace(title, person=follow.person, of=title.of or follow.of, extent=(title.first, follow.extent[1]))
            inner.add(n + 1)
    return [t for n, t in enumerate(found) if n not in inner]


def _bent(at: int, reading: Reading) -> int:
    """The token of a compound that bears its ending («премьер-министра»)."""
    while reading.word(at + 1) in ("-", "‑") and reading.glued(at + 1) and reading.glued(at + 2):
        at += 2
    return at


def _nested_over(titles: list[Title], reading: Reading) -> list[Title]:
    """ "Special Envoy of the President of Korea Kim Min-jun": the bearer is the envoy."""
    found = list(titles)
    small = reading.language.words("possessing") | reading.language.words("articles")
    for n in range(len(found) - 1):
        title, follow = found[n], found[n + 1]
        between = [reading.word(k) for k in range(title.last, follow.first)]
        of = between[:1] and between[0] in reading.language.words("possessing") and set(between) <= small
        if of and follow.person is not None and not (title.plural or follow.plural) and follow.role in OF_STATE | {"speaker"}:
            found[n] = replace(title, person=follow.person, of=title.of or follow.of)
            found[n + 1] = replace(follow, person=None)
    return found


def _of_holder(title: Title, follow: Title, reading: Reading) -> Title:
    """«БҰҰ Бас хатшысының Орталық Азия жөніндегі өкілі Ержан Асанов»: whose the office before is, the office that is its bearer's is."""
    genitive = reading.word(title.last - 1).endswith(tuple(reading.language.words("genitives")))
    start, end = title.last, follow.first
    remit = reading.word(end - 1) in reading.language.words("remit") | reading.language.words("concerning")
    near = (end == start or (remit and 0 < end - start <= _REMIT)) and not parted_by_line(start, end, reading)
    lent = genitive and near and follow.of is None and follow.person is not None and title.person is None
    return replace(follow, of=title.of) if lent else follow


def chained(titles: list[Title], reading: Reading, owners: Sequence[Owner]) -> list[Title]:
    """«Мемлекеттік хатшысы – Сыртқы істер министрі Қанат Саудабаев»: an office before another office of the same person."""
    found = list(titles)
    for n in range(len(found) - 2, -1, -1):
        title, follow = found[n], found[n + 1]
        if two_heads(title, follow, reading):
            found[n + 1] = replace(follow, of=None, extent=(follow.first, follow.last))
            continue
        if _owns(title, follow, reading):
            continue
        if _parted(title, follow, reading) or _of_two(title, follow) or _and_the(title, follow, reading):
            found[n + 1] = _listed_with(title, follow, reading)
            continue
        if (
            title.person is None
            and not title.plural
            and not title.oblique
            and follow.person is not None
            and (
                bridge(title.extent[1], beginning(title, follow), reading)
                or over_remit(title, follow, reading)
                or over_body(title, follow, reading)
            )
        ):
            if title.counterpart:  # «its counterpart, Prime Minister X»: the office told is the plainer
                found[n + 1] = replace(follow, of=follow.of or title.of)
                del found[n]
                continue
            found[n] = replace(title, person=follow.person, of=title.of or _lent(title.role, follow, owners))
            if follow.of is None and title.of and _lends(title.of, follow, reading):
                found[n + 1] = replace(follow, of=title.of)
    return found


def _lends(of: str, follow: Title, reading: Reading) -> bool:
    """Whether the second of two offices is of what the first is of; in Russian a chairman heads the body that stands without its name."""
    if follow.role == "head_of_organisation" and reading.language.code == "ru":
        return False
    return of.startswith("country:") or follow.role not in OF_STATE


def _listed_with(title: Title, follow: Title, reading: Reading) -> Title:
    """ "the Peruvian president, Prime Minister Ali Reza and …": in a list a bare office is of the state of the one before the comma."""
    comma = follow.extent[0] == title.extent[1] + 1 and reading.word(title.extent[1]) == "," and not reading.language.head_final
    state = title.of is not None and title.of.startswith("country:")
    return (
        replace(follow, of=title.of)
        if comma and state and follow.of is None and follow.person is not None and title.person is None
        else follow
    )


def _and_the(title: Title, follow: Title, reading: Reading) -> bool:
    """ "the minister and the President of Peru" are two people, "the Chairman of the Fund and the Minister of Trade of Peru" is one."""
    start, end = title.extent[1], follow.extent[0]
    article = end - start == 2 and reading.word(end - 1) in reading.language.words("articles")
    return article and reading.word(start) in reading.language.words("and") and not (title.of or "").startswith("org:")


def _of_two(title: Title, follow: Title) -> bool:
    """Whether two offices side by side are two people's: of two states, or such as nobody holds at once."""
    if title.role == "prime_minister" and follow.role == "official":  # "the head of the Cabinet and Vice President of Peru"
        return True
    states = {t.of for t in (title, follow) if t.of and t.of.startswith("country:")}
    return len(states) > 1 or follow.role in _APART.get(title.role, ()) or title.role in _APART.get(follow.role, ())


def _lent(role: str, follow: Title, owners: Sequence[Owner]) -> str | None:
    """Whose the office after it is, where such an office can be so: of a body's, its state («Head of the Administration of Peru»)."""
    if role == "head_of_organisation" and (follow.of or "").startswith("country:"):
        return None  # «сопредседатель комиссии, спецпредставитель президента Перу»: nobody chairs a state so
    if follow.of is None or role not in OF_STATE or follow.of.startswith("country:"):
        return follow.of
    inside = (o.entity for o in owners if follow.extent[0] <= o.first and o.last <= follow.extent[1] and o.entity.startswith("country:"))
    return next(inside, None)


def apposed_on(titles: list[Title], reading: Reading, persons: Sequence[NameSpan]) -> list[Title]:
    """«с Даром, заместителем премьер-министра и министром Пакистана»: both offices after a name are its bearer's, and of one state."""
    found = list(titles)
    for n in range(len(found) - 1):
        title, follow = found[n], found[n + 1]
        before = title.person is not None and persons[title.person].last <= title.first
        if before and follow.person is None and not follow.plural and bridge(title.extent[1], follow.extent[0], reading):
            found[n] = replace(title, of=title.of or follow.of)
            found[n + 1] = replace(follow, person=title.person, of=follow.of or title.of)
    return found


def _owns(title: Title, follow: Title, reading: Reading) -> bool:
    """«Президенттин атайын өкүлү»: an office in the genitive right before another tells whose that is, and has a bearer of its own."""
    touching = reading.language.head_final and title.last == follow.first
    return touching and "genitive" in reading.language.cases(reading.word(title.last - 1))


def told_of(titles: list[Title], reading: Reading, persons: Sequence[NameSpan]) -> list[Title]:
    """«Асанов, который также является министром …»: an office told of the person right before a relative clause."""
    relatives, found = reading.language.words("relatives"), list(titles)
    words = reading.language.words  # «who was travelling with the president», «which was received by»: somebody else's
    relating = words("and") | words("where") | words("on_behalf") | words("prepositions") | words("accompanying")
    ends: dict[int, int] = {}
    for k, person in enumerate(persons):
        ends.setdefault(person.last, k)
    for n, title in enumerate(titles):
        start = next((k for k in range(title.first - 1, max(0, title.first - _CLAUSE), -1) if reading.word(k) in relatives), 0)
        bearer = ends.get(start - 1) if start and reading.word(start - 1) == "," else None
        if bearer is None:
            continue
        between = [t.text for t in reading.tokens[start + 1 : title.first]]
        plain = all(text.islower() for text in between) and not relating & set(between)
        if title.person is None and not title.plural and plain:
            of = title.of or next((t.of for t in titles if t.person == bearer and t.of), None)
            found[n] = replace(title, person=bearer, of=of)
    return found


def _parted(title: Title, follow: Title, reading: Reading) -> bool:
    """«Мемлекет басшысы Қытай Елшісі …ны қабылдады»: with no sign between, the second office, of another state, is somebody else's."""
    touching = title.extent[1] == follow.extent[0]
    return touching and reading.language.head_final and follow.of is not None and follow.extent[0] < follow.first


def bridge(start: int, end: int, reading: Reading) -> bool:
    """Only a dash, a comma, «and» or an article between two offices, or nothing."""
    if not 0 <= end - start <= 2 or parted_by_line(start, end, reading):
        return False
    small = reading.language.words("and") | reading.language.words("articles")
    return all(reading.tokens[k].text in "–—-,/" or reading.word(k) in small for k in range(start, end))

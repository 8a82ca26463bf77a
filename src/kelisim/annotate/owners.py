"""Whose an office is: the state, place or organisation beside it, before or after by the order of the language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kelisim.annotate.portfolios import FIELDS, over_fields, over_portfolio
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match

OF_REACH = 5  # tokens between an office and the state it belongs to («министр энергетики и водных ресурсов Казахстана»)

OF_STATE = frozenset(
    {
        "president",
        "prime_minister",
        "foreign_minister",
        "minister",
        "deputy_minister",
        "deputy_prime_minister",
        "state_secretary",
        "ambassador",
        "leader",
    }
)

# What happens between an office and a state that is not its owner.
_HAPPENING = (
    "trigger.event.visit_verb",
    "trigger.event.meet_verb",
    "trigger.event.sign_verb",
    "trigger.event.hold_verb",
    "trigger.say.verb",
)

_BRACKETED = 8  # tokens in brackets between a body and its office
_OF_PLACE = frozenset({"governor", "mayor"})


@dataclass(frozen=True, slots=True)
class Owner:
    """Something an office may belong to, at tokens `first`..`last`: a state, a place, an organisation, or an adjective of one."""

    first: int
    last: int
    entity: str
    adjective: bool = False
    cases: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Title:
    """An office at tokens `first`..`last`, of an entity, borne by the person at `person` (an index into the persons found)."""

    first: int
    last: int
    role: str
    of: str | None = None
    person: int | None = None
    plural: bool = False
    counterpart: bool = False
    oblique: bool = False
    extent: tuple[int, int] = (0, 0)


def owner_of(match: Match, reading: Reading, owners: Sequence[Owner]) -> Owner | None:
    """Whose the office is: before it in Kazakh and Kyrgyz, an adjective before it or a name after it in Russian and English; the
    nearest of those that such an office can belong to."""
    fit = [o for o in owners if may_own(o, str(match.value)) and not _served_in(o, match, reading) and not _subject(o, reading)]
    inside = [o for o in fit if o.last <= match.last and (match.first <= o.first or match.first < o.last)]
    inside = inside or [o for o in fit if o.entity.startswith("org:") and match.first < o.first < match.last]  # «тораға Кенеша КР»
    if inside:
        return inside[0]
    posts = [o for o in fit if o.last <= match.first and "locative_adjective" in o.cases and _before(o, match.first, reading)]
    posts = posts or [o for o in owners if o.last == match.first and "locative_adjective" in o.cases]
    beside = [o for o in owners if o.last == match.first and o.entity.startswith("org:")]
    body = beside[:1] if reading.language.head_final and str(match.value) in OF_STATE else []  # «ҚХР Мемлекеттік кеңесінің премьері»
    start = (posts[-1:] + body + [match])[0].first  # «Кытайдын Кыргызстандагы элчиси»: where he serves is not whose he is
    if bracketed := _before_brackets(match, reading, fit):
        return bracketed
    near = [(start - o.last, 1, o) for o in fit if o.last <= start and o not in posts and _before(o, start, reading)]
    if posts and not near and match.value != "ambassador" and posts[-1] in fit:
        near = [(match.first - o.last, 1, o) for o in posts]
    if not reading.language.head_final and not (near and reading.word(match.last) in reading.language.words("speaking")):
        near += [(o.first - match.last, 0, o) for o in fit if match.last <= o.first and not o.adjective and _reaches(match, o, reading)]
    if not near and str(match.value) in OF_STATE:
        return _state_of_body(match, reading, fit, owners)
    if not near and match.value in _OF_PLACE:
        return _only_place(match, reading, fit)
    return min(near, key=lambda n: n[:2])[2] if near else None


def _subject(owner: Owner, reading: Reading) -> bool:
    """«Ооганстан боюнча атайын өкүл», «Ауғанстан жөніндегі арнаулы өкілі»: what an envoy is for is not whose he is."""
    after = reading.language.words("concerning") | reading.language.words("remit")
    return reading.language.head_final and reading.word(owner.last) in after


def _before_brackets(match: Match, reading: Reading, fit: Sequence[Owner]) -> Owner | None:
    """«… банкынын (ЕРӨБ) директору»: the body before the brackets right before its office, whatever these hold."""
    if not reading.language.head_final or match.first < 1 or reading.tokens[match.first - 1].text != ")":
        return None
    opening = next((n for n in range(match.first - 2, max(-1, match.first - _BRACKETED), -1) if reading.tokens[n].text == "("), None)
    return next((o for o in fit if o.last == opening and o.entity.startswith("org:")), None)


def _only_place(match: Match, reading: Reading, fit: Sequence[Owner]) -> Owner | None:
    """«В Оше … мэр города»: the one place that the sentence names before its mayor."""
    at = reading.tokens[match.first].start
    start = reading.sentence_before(at).start
    places = [o for o in fit if o.entity.startswith("place:") and start <= reading.tokens[o.first].start < at]
    return places[0] if len({o.entity for o in places}) == 1 else None


def _reaches(match: Match, owner: Owner, reading: Reading) -> bool:
    """Over plain words; of a minister in English also over the capitals of what the ministry is for ("Minister of Foreign Trade of …")."""
    if _clear(match.last, owner.first, reading, OF_REACH):
        return _possessed(match, owner, reading)
    if "minister" in str(match.value) and over_fields(match.last, owner.first, reading):
        return _possessed(match, owner, reading)  # «министром труда, занятости и миграции Чили»
    if reading.language.code != "en" or "minister" not in str(match.value) or reading.word(match.last) not in ("of", "for"):
        return False
    between = range(match.last, owner.first)
    last = reading.word(owner.first - 1 - (reading.word(owner.first - 1) == "the"))
    plain = all(reading.tokens[n].kind == "word" or reading.tokens[n].text == "," for n in between)
    return len(between) <= FIELDS and plain and last == "of" and not parted_by_line(match.last, owner.first, reading)


def _possessed(match: Match, owner: Owner, reading: Reading) -> bool:
    """Whether a state after an office owns it: after «of», or in the genitive with neither verb, preposition nor other office between;
    «министр посетил Казахстан», "the minister left for Georgia" say where somebody goes."""
    before = owner.first - 1 - (reading.word(owner.first - 1) in reading.language.words("articles"))
    if possessing := reading.language.words("possessing"):
        of = possessing if str(match.value) in OF_STATE else possessing | reading.language.words("speaking")
        return before < match.last or reading.word(before) in of
    if owner.cases and "genitive" not in owner.cases:
        return False
    between = range(match.last, owner.first)
    crossed = {n for m in reading.begun(match.last, owner.first, "title", "plural", *_HAPPENING) for n in range(m.first, m.last)}
    small = reading.language.words
    placing = (small("prepositions") | small("where")) - small("about") - small("and") - small("conjunctions")
    return not any(n in crossed or reading.word(n) in placing for n in between)


def _served_in(owner: Owner, match: Match, reading: Reading) -> bool:
    """«посол в Казахстане», "ambassador to Kazakhstan": where one serves is not whose one is."""
    if match.value != "ambassador" or reading.language.head_final or owner.first < match.last:
        return False
    return reading.word(owner.first - 1 - (reading.word(owner.first - 1) == "the")) in {"to", "in", "в", "во", "при"}


def _state_of_body(match: Match, reading: Reading, fit: Sequence[Owner], owners: Sequence[Owner]) -> Owner | None:
    """The state in the name of the body right beside an office («премьер Госсовета КНР», «Қытай Мемлекеттік кеңесінің премьері»)."""
    final = reading.language.head_final
    beside = [o for o in owners if o.entity.startswith("org:") and (o.last == match.first if final else o.first == match.last)]
    return next((o for o in fit if beside and beside[0].first <= o.first and o.last <= beside[0].last), None)


def _before(owner: Owner, office: int, reading: Reading) -> bool:
    """Whether an owner before an office owns it: right before it; in Kazakh and Kyrgyz also from afar, in the genitive, over what the
    office is for («Өзбекстанның инвестиция, өнеркәсіп және сауда министрі»)."""
    if not reading.language.head_final:
        possessive = reading.word(owner.last) in ("'", "’") and reading.word(owner.last + 1) == "s"
        if not (owner.adjective or reading.language.words("possessing")):
            return False  # «министр Пакистана сенатор …»: where the genitive stands after what it owns, nothing owned follows it
        apart = owner.last + 2 * possessive
        return _clear(apart, office, reading, 1 if owner.adjective or possessive else 0)  # "visited Georgia as foreign minister"
    if _clear(owner.last, office, reading, 2 + 2 * _quoted(owner.last, owner.last + 1, reading)):
        return True
    return not owner.adjective and over_portfolio(owner.last, office, "genitive" in owner.cases, reading)


def body_beside(match: Match, reading: Reading, owners: Sequence[Owner]) -> Owner | None:
    """The organisation right beside an office that would otherwise be of a state («палатасының президенті», "president of the Chamber")."""
    if match.layer != "title" or match.value not in ("president", "leader"):
        return None
    orgs = [o for o in owners if o.entity.startswith("org:")]
    if reading.language.head_final:
        closing = match.first > 0 and reading.tokens[match.first - 1].text == ")"
        beside = next((o for o in orgs if o.last == match.first - closing or _quoted(o.last, match.first, reading)), None)
        return next((o for o in orgs if closing and beside and o.last == beside.first - 1), beside)  # «… банкынын (ЕРӨБ) президенти»
    return next((o for o in orgs if 0 <= o.first - match.last <= 2 and _clear(match.last, o.first, reading, 2)), None)


def _quoted(start: int, end: int, reading: Reading) -> bool:
    """Whether only the mark that closes a quotation stands between («Даму» президенті»)."""
    return end - start == 1 and start < len(reading.tokens) and reading.tokens[start].text in '»”“"'


def may_own(owner: Owner, role: str) -> bool:
    """A president is of a state, never of a city; a mayor of a place; a chairman of a body or a state."""
    kind = owner.entity.partition(":")[0]
    if role in OF_STATE or role == "counterpart":
        return kind == "country"
    if role == "official":
        return kind in ("place", "country", "org")  # «Астана әкімінің орынбасары»
    return kind in ("place", "country") if role in _OF_PLACE else kind in ("country", "org")


def _clear(start: int, end: int, reading: Reading, reach: int) -> bool:
    """Whether so few plain lower-case words stand between two tokens that they belong together."""
    if end - start > reach or parted_by_line(start, end, reading):
        return False
    between = reading.tokens[start:end]
    possessive = {"'", "’", "s"}
    marks = "-‑’'«»“”„\""  # the body may stand in quotation marks («генеральный директор авиакомпании «…»»)
    kinds = reading.openings("beside.ORG")  # «председатель правления АО «…»»
    return all(
        (t.kind == "word" and (t.text[0].islower() or t.text.casefold() in possessive or (n in kinds and t.text.isupper())))
        or t.text in marks
        for n, t in enumerate(between, start=start)
    )


def parted_by_line(start: int, end: int, reading: Reading) -> bool:
    """Whether a line ends between two tokens: what stands in a headline is not beside what opens the text."""
    return not reading.line_starts.isdisjoint(range(start, end + 1))

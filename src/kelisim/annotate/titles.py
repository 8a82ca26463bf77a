"""Offices as worded: which role, whose, and who bears it where the text says so beside the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.honorifics import after_honorific
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match

_OF_REACH = 5  # tokens between an office and the state it belongs to («министр энергетики и водных ресурсов Казахстана»)
_FIELDS = 9  # tokens that name what a minister is for


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


@dataclass(frozen=True, slots=True)
class Owner:
    """Something an office may belong to, at tokens `first`..`last`: a state, a place, an organisation, or an adjective of one."""

    first: int
    last: int
    entity: str
    adjective: bool = False
    cases: frozenset[str] = frozenset()


def find_titles(reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> list[Title]:
    """Every office in the text. `owners` and `persons` are in order; a title's `person` is an index into `persons`."""
    found = []
    for match in reading.layer("title", "plural", "reference"):
        if match.layer == "reference" and match.value != "counterpart":
            continue
        if any(p.first <= match.first < p.last for p in persons):
            continue
        found.append(_title(_trimmed(match, owners), reading, owners))
    found = _longest(found)
    found = [_with_person(t, reading, owners, persons, found) for t in found]
    found = _nested(found, reading)
    found = _listed(found, reading, owners, persons)
    return _chained(_paired(found, reading, owners, persons), reading)


def _trimmed(match: Match, owners: Sequence[Owner]) -> Match:
    """«President of the Republic» of "President of the Republic of Korea" ends where the state's name begins."""
    state = next((o for o in owners if match.first < o.first < match.last < o.last and not o.adjective), None)
    return replace(match, last=state.first) if state else match


def _oblique(match: Match, reading: Reading) -> bool:
    """Whether an office stands in a case in which it cannot be apposed to the name that follows («Түркиянын лидерин … президент тосуп алды»)."""
    cases = reading.language.endings.case(match.ending)
    return reading.language.head_final and bool(cases & {"accusative", "dative", "ablative", "instrumental"}) and "nominative" not in cases


def _title(match: Match, reading: Reading, owners: Sequence[Owner]) -> Title:
    role = "counterpart" if match.layer == "reference" else str(match.value)
    title = Title(match.first, match.last, role, plural=match.layer == "plural", counterpart=role == "counterpart",
                  oblique=_oblique(match, reading), extent=(match.first, match.last))  # fmt: skip
    owner = _owner(match, reading, owners)
    body = None if owner else _body(match, reading, owners)
    if body:  # the president of a chamber heads an organisation
        return replace(title, role="head_of_organisation", of=body.entity, extent=(min(match.first, body.first), max(match.last, body.last)))
    if not owner:
        return title
    return replace(title, of=owner.entity, extent=(min(match.first, owner.first), max(match.last, owner.last)))


_OF_STATE = frozenset({"president", "prime_minister", "foreign_minister", "minister", "deputy_minister", "deputy_prime_minister", "state_secretary", "ambassador", "leader"})
_OF_PLACE = frozenset({"governor", "mayor"})


def _owner(match: Match, reading: Reading, owners: Sequence[Owner]) -> Owner | None:
    """Whose the office is: before it in Kazakh and Kyrgyz, an adjective before it or a name after it in Russian and English; the
    nearest of those that such an office can belong to."""
    fit = [o for o in owners if _may_own(o, str(match.value)) and not _served_in(o, match, reading)]
    inside = [o for o in fit if match.first <= o.first and o.last <= match.last]
    if inside:
        return inside[0]
    posts = [o for o in fit if o.last <= match.first and "locative_adjective" in o.cases and _before(o, match.first, reading)]
    start = posts[-1].first if posts else match.first  # «Кытайдын Кыргызстандагы элчиси»: where he serves is not whose he is
    near = [(start - o.last, 1, o) for o in fit if o.last <= start and o not in posts and _before(o, start, reading)]
    if posts and not near and match.value != "ambassador":
        near = [(match.first - o.last, 1, o) for o in posts]
    if not reading.language.head_final:
        near += [(o.first - match.last, 0, o) for o in fit if match.last <= o.first and not o.adjective and _reaches(match, o, reading)]
    if not near and str(match.value) in _OF_STATE:
        return _state_of_body(match, reading, fit, owners)
    return min(near, key=lambda n: n[:2])[2] if near else None


def _reaches(match: Match, owner: Owner, reading: Reading) -> bool:
    """Over plain words; of a minister in English also over the capitals of what the ministry is for ("Minister of Foreign Trade of …")."""
    if _clear(match.last, owner.first, reading, _OF_REACH):
        return True
    if reading.language.code != "en" or "minister" not in str(match.value) or reading.word(match.last) not in ("of", "for"):
        return False
    between = range(match.last, owner.first)
    last = reading.word(owner.first - 1 - (reading.word(owner.first - 1) == "the"))
    plain = all(reading.tokens[n].kind == "word" or reading.tokens[n].text == "," for n in between)
    return len(between) <= _FIELDS and plain and last == "of" and not _cut(match.last, owner.first, reading)


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
        return _clear(owner.last + 2 * possessive, office, reading, 1)
    if _clear(owner.last, office, reading, 2):
        return True
    between = reading.tokens[owner.last : office]
    plain = len(between) <= _FIELDS and all(t.text == "," or (t.kind == "word" and t.text[0].islower()) or t.text in "-‑" for t in between)
    return plain and not owner.adjective and "genitive" in owner.cases


def _body(match: Match, reading: Reading, owners: Sequence[Owner]) -> Owner | None:
    """The organisation right beside an office that would otherwise be of a state («палатасының президенті», "president of the Chamber")."""
    if match.layer != "title" or match.value not in ("president", "leader"):
        return None
    orgs = [o for o in owners if o.entity.startswith("org:")]
    if reading.language.head_final:
        return next((o for o in orgs if o.last == match.first), None)
    return next((o for o in orgs if 0 <= o.first - match.last <= 2 and _clear(match.last, o.first, reading, 2)), None)


def _may_own(owner: Owner, role: str) -> bool:
    """A president is of a state, never of a city; a mayor of a place; a chairman of a body or a state."""
    kind = owner.entity.partition(":")[0]
    if role in _OF_STATE or role == "counterpart":
        return kind == "country"
    return kind in ("place", "country") if role in _OF_PLACE else kind in ("country", "org")


def _clear(start: int, end: int, reading: Reading, reach: int) -> bool:
    """Whether so few plain lower-case words stand between two tokens that they belong together."""
    between = reading.tokens[start:end]
    if len(between) > reach or _cut(start, end, reading):
        return False
    possessive = {"'", "’", "s"}
    return all((t.kind == "word" and (t.text[0].islower() or t.text.casefold() in possessive)) or t.text in "-‑’'" for t in between)


def _cut(start: int, end: int, reading: Reading) -> bool:
    """Whether a line ends between two tokens: what stands in a headline is not beside what opens the text."""
    return any(reading.broken(n) for n in range(start, end + 1))


def _longest(found: list[Title]) -> list[Title]:
    kept: list[Title] = []
    for title in sorted(found, key=lambda t: (t.first - t.last, not t.plural, t.first)):
        if all(title.last <= k.first or k.last <= title.first for k in kept):
            kept.append(title)
    return sorted(kept, key=lambda t: t.first)


def _with_person(title: Title, reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan], titles: Sequence[Title]) -> Title:
    """The person right after the office, or before it over a comma («Ахмет Дәуітоғлы, министр …»)."""
    end = after_honorific(title.extent[1], reading)
    for n, person in enumerate(persons):
        if end <= person.first <= end + 1 and _light(end, person.first, reading) and not (title.oblique and end < person.first):
            after = next((o for o in owners if o.first in (person.last + 1, person.last + 2)), None) if title.of is None else None
            named = after and reading.word(person.last) == "of" and _may_own(after, title.role)  # "President Xi Jinping of China"
            return replace(title, person=n, of=after.entity if after and named else title.of)
        posted = next((o.last for o in owners if o.first == end + 1 and reading.word(end) in reading.language.words("where")), 0)
        if posted and person.first == posted:  # «посол Таджикистана в Узбекистане Содик Имоми»
            return replace(title, person=n)
    if title.plural or _leads_on(title, titles, persons, reading):
        return title
    for n, person in enumerate(persons):
        if person.last < title.first and _apposed(person.last, title.extent[0], reading):
            return replace(title, person=n)
    return title


def _nested(titles: list[Title], reading: Reading) -> list[Title]:
    """«пресс-секретарь президента Монголии Батбаяр»: of two offices one right after the other the second tells whose the first is."""
    found = list(titles)
    if reading.language.code != "ru":
        return found
    for n in range(len(found) - 1):
        title, follow = found[n], found[n + 1]
        genitive = reading.word(follow.first).endswith(("а", "я", "ы")) and not follow.plural
        if title.last == follow.first and genitive and follow.person is not None and title.person in (None, follow.person):
            found[n] = replace(title, person=follow.person, of=title.of or follow.of)
            found[n + 1] = replace(follow, person=None)
    return found


def _listed(titles: list[Title], reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> list[Title]:
    """"foreign ministers of Chad Ali Reza, Peru – Juan Soto and …": states and bearers by turns after an office in the plural."""
    found = []
    for title in titles:
        pairs = _turns(title, reading, owners, persons) if title.plural else []
        if len(pairs) > 1:
            found += [replace(title, of=of, person=person, plural=False) for of, person in pairs]
        else:
            found.append(title)
    return found


def _turns(title: Title, reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    at = title.last
    states = {o.first: o for o in owners if o.entity.startswith("country:") and not o.adjective}
    bearers = {p.first: (n, p) for n, p in enumerate(persons)}
    while True:
        state = next((states[n] for n in range(at, at + 4) if n in states and not _cut(at, n, reading)), None)
        person = next((bearers[n] for n in range(state.last, state.last + 2) if n in bearers), None) if state else None
        if state is None or person is None or not _light(state.last, person[1].first, reading):
            return found
        found.append((state.entity, person[0]))
        at = person[1].last


def _leads_on(title: Title, titles: Sequence[Title], persons: Sequence[NameSpan], reading: Reading) -> bool:
    """«Айдаровпен, Премьер-Министрдің орынбасары – министр Ержановпен»: an office that another office and its bearer follow is theirs."""
    follow = next((t for t in titles if t.first >= title.last), None)
    if follow is None or follow.counterpart or not _bridge(title.extent[1], follow.extent[0], reading):
        return False
    end = after_honorific(follow.extent[1], reading)
    return any(p.first == end for p in persons)


def _light(start: int, end: int, reading: Reading) -> bool:
    return not _cut(start, end, reading) and all(reading.tokens[n].text in "–—-," for n in range(start, end))


def _apposed(start: int, end: int, reading: Reading) -> bool:
    """A comma, then at most an article or an adjective, then the office."""
    if reading.tokens[start].text != "," or end - start > 4 or _cut(start, end, reading):
        return False
    return all(reading.tokens[n].kind == "word" and reading.tokens[n].text[0].islower() and _apposing(n, reading) for n in range(start + 1, end))


def _apposing(at: int, reading: Reading) -> bool:
    """An article or an adjective; a verb or a preposition makes the office somebody else's («X, accompanied by the minister»)."""
    articles, adjectives = reading.language.words("articles"), tuple(reading.language.words("adjectives"))
    if articles:
        return reading.word(at) in articles
    return reading.language.head_final or reading.word(at).endswith(adjectives)


def _paired(titles: list[Title], reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> list[Title]:
    """«президенты Кыргызстана и Казахстана Садыр Жапаров и Касым-Жомарт Токаев»: as many states as persons, in the same order."""
    found = []
    for title in titles:
        states = _run([o for o in owners if o.first >= title.last or (reading.language.head_final and o.last <= title.first)], title, reading)
        people = [n for n, p in enumerate(persons) if title.last <= p.first]
        people = _coordinated(people, persons, reading)
        if len(states) > 1 and len(people) == len(states) and persons[people[0]].first - max(title.last, states[-1].last) <= 2:
            found += [replace(title, of=s.entity, person=p, plural=False) for s, p in zip(states, people, strict=True)]
        else:
            found.append(title)
    return found


def _run(owners: list[Owner], title: Title, reading: Reading) -> list[Owner]:
    """The states named one after the other beside an office, with commas and «and» between."""
    if reading.language.head_final:
        run = [o for o in owners if o.last <= title.first][-4:]
        while run and not all(_joined(a.last, b.first, reading) for a, b in zip(run, run[1:], strict=False)):
            run = run[1:]
        return run if run and title.first - run[-1].last <= 1 else []
    run = []
    for owner in owners:
        if (not run and owner.first - title.last > _OF_REACH) or (run and not _joined(run[-1].last, owner.first, reading)):
            break
        run.append(owner)
    return run


def _coordinated(people: list[int], persons: Sequence[NameSpan], reading: Reading) -> list[int]:
    run = people[:1]
    for n in people[1:]:
        if not _joined(persons[run[-1]].last, persons[n].first, reading):
            break
        run.append(n)
    return run


def _joined(start: int, end: int, reading: Reading) -> bool:
    """A comma or one short word («и», «мен», "and") between two names."""
    between = reading.tokens[start:end]
    return not _cut(start, end, reading) and 1 <= len(between) <= 2 and all(t.text == "," or (t.kind == "word" and len(t.text) <= 5 and t.text[0].islower()) for t in between)


def _chained(titles: list[Title], reading: Reading) -> list[Title]:
    """«Мемлекеттік хатшысы – Сыртқы істер министрі Қанат Саудабаев»: an office before another office of the same person."""
    found = list(titles)
    for n in range(len(found) - 2, -1, -1):
        title, follow = found[n], found[n + 1]
        if _parted(title, follow, reading):
            continue
        if title.person is None and not title.plural and not title.oblique and follow.person is not None and _bridge(title.extent[1], follow.extent[0], reading):
            if title.counterpart:  # «its counterpart, Prime Minister X»: the office told is the plainer
                del found[n]
                continue
            found[n] = replace(title, person=follow.person, of=title.of or follow.of)
            if follow.of is None and title.of and (title.of.startswith("country:") or follow.role not in _OF_STATE):
                found[n + 1] = replace(follow, of=title.of)
    return found


def _parted(title: Title, follow: Title, reading: Reading) -> bool:
    """«Мемлекет басшысы Қытай Елшісі …ны қабылдады»: with no sign between, the second office, of another state, is somebody else's."""
    touching = title.extent[1] == follow.extent[0]
    return touching and reading.language.head_final and follow.of is not None and follow.extent[0] < follow.first


def _bridge(start: int, end: int, reading: Reading) -> bool:
    """Only a dash, a comma, «and» or an article between two offices, or nothing."""
    if not 0 <= end - start <= 2 or _cut(start, end, reading):
        return False
    small = reading.language.words("and") | reading.language.words("articles")
    return all(reading.tokens[k].text in "–—-," or reading.word(k) in small for k in range(start, end))

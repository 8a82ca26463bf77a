"""Offices as worded: which role, whose, and who bears it where the text says so beside the name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.honorifics import after_honorific
from kelisim.annotate.owners import OF_STATE, Owner, Title, body_beside, may_own, over_fields, owner_of, parted_by_line
from kelisim.annotate.pairs import paired
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match
from kelisim.world.world import table

_PREFIX = 6  # letters: shorter first halves are prefixes («вице-», «экс-», «пресс-», «бизнес-»)


def find_titles(reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> list[Title]:
    """Every office in the text. `owners` and `persons` are in order; a title's `person` is an index into `persons`."""
    found = []
    for match in reading.layer("title", "plural", "reference"):
        if match.layer == "reference" and match.value != "counterpart":
            continue
        if any(p.first <= match.first < p.last for p in persons) or _compounded(match, reading):
            continue
        found.append(_title(_trimmed(match, owners), reading, owners))
    found = _longest(found)
    found = [_with_person(t, reading, owners, persons, found) for t in found]
    found = _nested(found, reading)
    found = _listed(found, reading, owners, persons)
    return _apposed_on(_chained(paired(found, reading, owners, persons), reading), reading, persons)


def _compounded(match: Match, reading: Reading) -> bool:
    """«государств-основателей»: the second half of a compound of two nouns is no office."""
    hyphen = (
        match.first > 1 and reading.tokens[match.first - 1].text in "-‑" and reading.glued(match.first) and reading.glued(match.first - 1)
    )
    return hyphen and match.layer != "reference" and len(reading.word(match.first - 2)) > _PREFIX


def _trimmed(match: Match, owners: Sequence[Owner]) -> Match:
    """«President of the Republic» of "President of the Republic of Korea" ends where the state's name begins."""
    state = next((o for o in owners if match.first < o.first < match.last < o.last and not o.adjective), None)
    return match._replace(last=state.first) if state else match


def _oblique(match: Match, reading: Reading) -> bool:
    """Whether an office stands in a case in which no name can be apposed to it («Түркиянын лидерин … президент тосуп алды»)."""
    cases = reading.language.endings.case(match.ending)
    return reading.language.head_final and bool(cases & {"accusative", "dative", "ablative", "instrumental"}) and "nominative" not in cases


def _title(match: Match, reading: Reading, owners: Sequence[Owner]) -> Title:
    role = "counterpart" if match.layer == "reference" else str(match.value)
    title = Title(match.first, match.last, role, plural=match.layer == "plural", counterpart=role == "counterpart",
                  oblique=_oblique(match, reading), extent=(match.first, match.last))  # fmt: skip
    owner = owner_of(match, reading, owners)
    body = None if owner else body_beside(match, reading, owners)
    if body:  # the president of a chamber heads an organisation
        return replace(
            title, role="head_of_organisation", of=body.entity, extent=(min(match.first, body.first), max(match.last, body.last))
        )
    if not owner:
        return title
    if owner.entity.startswith("place:") and match.first - owner.last > 2:
        return replace(title, of=owner.entity)  # «В Оше … мэр города»: too far to be one expression
    return replace(
        title, of=_state_of_parliament(title.role, owner, owners), extent=(min(match.first, owner.first), max(match.last, owner.last))
    )


def _state_of_parliament(role: str, owner: Owner, owners: Sequence[Owner]) -> str:
    """Whose a speaker is: the state whose parliament it is, where the name or the world tells it («төрағасы» of «Сенат» of KZ)."""
    if role != "speaker" or not owner.entity.startswith("org:"):
        return owner.entity
    inside = next((o.entity for o in owners if owner.first <= o.first and o.last <= owner.last and o.entity.startswith("country:")), None)
    state = table("organisations").get(owner.entity.partition(":")[2], {}).get("country")
    return inside or (f"country:{state}" if state else owner.entity)


def _longest(found: list[Title]) -> list[Title]:
    kept: list[Title] = []
    for title in sorted(found, key=lambda t: (t.first - t.last, not t.plural, t.first)):
        if all(title.last <= k.first or k.last <= title.first for k in kept):
            kept.append(title)
    return sorted(kept, key=lambda t: t.first)


def _with_person(title: Title, reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan], titles: Sequence[Title]) -> Title:
    """The person right after the office, or before it over a comma («Ахмет Дәуітоғлы, министр …»)."""
    end = after_honorific(title.extent[1], reading)
    end += title.role == "mayor" and any(m.first == end for m in reading.layer("beside.GPE"))  # «мэр города Марат Асанов»
    for n, person in enumerate(persons):
        if "minister" in title.role and person.first > end and over_fields(end, person.first, reading):
            return replace(title, person=n)
        if end <= person.first <= end + 1 and _light(end, person.first, reading) and not (title.oblique and end < person.first):
            after = next((o for o in owners if o.first in (person.last + 1, person.last + 2)), None) if title.of is None else None
            named = after and reading.word(person.last) == "of" and may_own(after, title.role)  # "President Xi Jinping of China"
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
    """ "foreign ministers of Chad Ali Reza, Peru – Juan Soto and …": states and bearers by turns after an office in the plural."""
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
        state = next((states[n] for n in range(at, at + 4) if n in states and not parted_by_line(at, n, reading)), None)
        person = next((bearers[n] for n in range(at, at + 2) if n in bearers), None)
        if person and _of_state(person[1].last, states, reading):  # "Prime Ministers Ali Reza of Iran and Juan Soto of Peru"
            state = states[person[1].last + 1]
            found.append((state.entity, person[0]))
            at = state.last + (reading.word(state.last) == ")")
            continue
        person = next((bearers[n] for n in range(state.last, state.last + 2) if n in bearers), None) if state else None
        if state is None or person is None or not _light(state.last, person[1].first, reading):
            return found
        found.append((state.entity, person[0]))
        at = person[1].last


def _of_state(at: int, states: Mapping[int, Owner], reading: Reading) -> bool:
    """Whether «of» and a state stand at a token: "of Iran", «от Ирана», «(Иран)»."""
    return at + 1 in states and (reading.word(at) in reading.language.words("on_behalf") or reading.word(at) == "(")


def _leads_on(title: Title, titles: Sequence[Title], persons: Sequence[NameSpan], reading: Reading) -> bool:
    """«Айдаровпен, Премьер-Министрдің орынбасары – министр Ержановпен»: an office that another office and its bearer follow is theirs."""
    follow = next((t for t in titles if t.first >= title.last), None)
    if follow is None or follow.counterpart or not _bridge(title.extent[1], follow.extent[0], reading):
        return False
    end = after_honorific(follow.extent[1], reading)
    return any(p.first == end for p in persons)


def _light(start: int, end: int, reading: Reading) -> bool:
    return not parted_by_line(start, end, reading) and all(reading.tokens[n].text in '–—-,»”"' for n in range(start, end))


def _apposed(start: int, end: int, reading: Reading) -> bool:
    """A comma, then at most an article or an adjective, then the office."""
    if reading.tokens[start].text != "," or end - start > 4 or parted_by_line(start, end, reading):
        return False
    return all(
        reading.tokens[n].kind == "word" and reading.tokens[n].text[0].islower() and _apposing(n, reading) for n in range(start + 1, end)
    )


def _apposing(at: int, reading: Reading) -> bool:
    """An article or an adjective; a verb or a preposition makes the office somebody else's («X, accompanied by the minister»)."""
    articles, adjectives = reading.language.words("articles"), tuple(reading.language.words("adjectives"))
    if articles:
        return reading.word(at) in articles
    return reading.language.head_final or reading.word(at).endswith(adjectives)


def _chained(titles: list[Title], reading: Reading) -> list[Title]:
    """«Мемлекеттік хатшысы – Сыртқы істер министрі Қанат Саудабаев»: an office before another office of the same person."""
    found = list(titles)
    for n in range(len(found) - 2, -1, -1):
        title, follow = found[n], found[n + 1]
        if _parted(title, follow, reading):
            continue
        if (
            title.person is None
            and not title.plural
            and not title.oblique
            and follow.person is not None
            and _bridge(title.extent[1], follow.extent[0], reading)
        ):
            if title.counterpart:  # «its counterpart, Prime Minister X»: the office told is the plainer
                found[n + 1] = replace(follow, of=follow.of or title.of)
                del found[n]
                continue
            found[n] = replace(title, person=follow.person, of=title.of or follow.of)
            if follow.of is None and title.of and (title.of.startswith("country:") or follow.role not in OF_STATE):
                found[n + 1] = replace(follow, of=title.of)
    return found


def _apposed_on(titles: list[Title], reading: Reading, persons: Sequence[NameSpan]) -> list[Title]:
    """«с Даром, заместителем премьер-министра и министром Пакистана»: both offices after a name are its bearer's, and of one state."""
    found = list(titles)
    for n in range(len(found) - 1):
        title, follow = found[n], found[n + 1]
        before = title.person is not None and persons[title.person].last <= title.first
        if before and follow.person is None and not follow.plural and _bridge(title.extent[1], follow.extent[0], reading):
            found[n] = replace(title, of=title.of or follow.of)
            found[n + 1] = replace(follow, person=title.person, of=follow.of or title.of)
    return found


def _parted(title: Title, follow: Title, reading: Reading) -> bool:
    """«Мемлекет басшысы Қытай Елшісі …ны қабылдады»: with no sign between, the second office, of another state, is somebody else's."""
    touching = title.extent[1] == follow.extent[0]
    return touching and reading.language.head_final and follow.of is not None and follow.extent[0] < follow.first


def _bridge(start: int, end: int, reading: Reading) -> bool:
    """Only a dash, a comma, «and» or an article between two offices, or nothing."""
    if not 0 <= end - start <= 2 or parted_by_line(start, end, reading):
        return False
    small = reading.language.words("and") | reading.language.words("articles")
    return all(reading.tokens[k].text in "–—-," or reading.word(k) in small for k in range(start, end))

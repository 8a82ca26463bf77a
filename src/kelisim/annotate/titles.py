"""Offices as worded: which role, whose, and who bears it where the text says so beside the name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from kelisim.annotate.behind import of_chancellery, of_plain_body, past_matters, past_owners, reporting
from kelisim.annotate.chains import apposed_on, bridge, chained, nested, told_of
from kelisim.annotate.heads import NameSpan, tokens_of
from kelisim.annotate.honorifics import after_honorific
from kelisim.annotate.itsown import its_own
from kelisim.annotate.nearby import near
from kelisim.annotate.owners import Owner, Title, body_beside, may_own, owner_of, parted_by_line
from kelisim.annotate.pairs import paired
from kelisim.annotate.parliaments import chairing, state_of_parliament
from kelisim.annotate.portfolios import over_fields
from kelisim.annotate.reading import Reading
from kelisim.annotate.saidstates import said_state
from kelisim.annotate.stateheads import around, heading
from kelisim.annotate.titled import behind_brackets
from kelisim.lang.phrases import Match
from kelisim.model.text import Apart

_FIRST = attrgetter("first")
_PREFIX = 6  # letters: shorter first halves are prefixes («вице-», «экс-», «пресс-», «бизнес-»)


def find_titles(reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> list[Title]:
    """Every office in the text. `owners` and `persons` are in order; a title's `person` is an index into `persons`."""
    found, named = [], tokens_of(persons)
    for match in reading.layer("title", "plural", "reference"):
        if match.layer == "reference" and match.value != "counterpart":
            continue
        if match.first in named or _compounded(match, reading):
            continue
        beside = near(owners, match.first, match.last)
        close = owners[beside.start : beside.stop]
        found.append(_title(_trimmed(match, close, reading), reading, close))
    found = _longest(found)
    found = [t if of_chancellery(t.first, reading) else _with_person(t, reading, owners, persons, found) for t in found]
    found = nested(found, reading)
    found = _listed(found, reading, owners, persons)
    found = chained(paired(found, reading, owners, persons), reading, owners)
    return its_own(told_of(apposed_on(found, reading, persons), reading, persons), reading, owners, persons)


def _compounded(match: Match, reading: Reading) -> bool:
    """«государств-основателей»: the second half of a compound of two nouns is no office."""
    hyphen = (
        match.first > 1 and reading.tokens[match.first - 1].text in "-‑" and reading.glued(match.first) and reading.glued(match.first - 1)
    )
    return hyphen and match.layer != "reference" and len(reading.word(match.first - 2)) > _PREFIX


def _trimmed(match: Match, owners: Sequence[Owner], reading: Reading) -> Match:
    """«President of the Republic» of "President of the Republic of Korea" ends where the state's name begins; «Федерациясының президенті»
    of «Ресей Федерациясының президенті» begins where it ends, and is the office that the words behind the state mean."""
    before = next((o for o in owners if o.first < match.first < o.last < match.last and o.entity.startswith("country:")), None)
    if before:
        rest = reading.language.find(reading.tokens[before.last : match.last])
        role = next((m.value for m in rest if m.layer == match.layer and m.first == 0), match.value)
        return match._replace(first=before.last, value=role)
    states = (o for o in owners if o.entity.startswith("country:") and not o.adjective)
    state = next((o for o in states if match.first < o.first < match.last < o.last), None)
    return match._replace(last=state.first) if state else match


def _oblique(match: Match, reading: Reading) -> bool:
    """Whether an office stands in a case in which no name can be apposed to it («Түркиянын лидерин … президент тосуп алды»)."""
    cases = reading.language.endings.case(match.ending)
    return reading.language.head_final and bool(cases & {"accusative", "dative", "ablative", "instrumental"}) and "nominative" not in cases


def _title(match: Match, reading: Reading, owners: Sequence[Owner]) -> Title:
    role = "counterpart" if match.layer == "reference" else str(match.value)
    title = Title(match.first, match.last, role, plural=match.layer == "plural", counterpart=role == "counterpart",
                  oblique=_oblique(match, reading), extent=(match.first, match.last))  # fmt: skip
    owner = owner_of(match, reading, owners) or said_state(match, reading, owners)
    body = body_beside(match, reading, owners)
    if body and (owner is None or around(owner, body)):  # the president of a chamber heads an organisation
        return replace(
            title, role="head_of_organisation", of=body.entity, extent=(min(match.first, body.first), max(match.last, body.last))
        )
    if not owner:
        title = replace(title, extent=(match.first, past_matters(match.last, owners, reading)))
        return replace(title, role="head_of_organisation") if of_plain_body(match, reading) else title
    if owner.entity.startswith("place:") and match.first - owner.last > 2:
        return replace(title, of=owner.entity)  # «В Оше … мэр города»: too far to be one expression
    title = replace(title, role=heading(match, chairing(match, title.role, owner), owner, reading))
    of = state_of_parliament(title.role, owner, owners)
    end = past_owners(_over_state(max(match.last, owner.last), of, reading, owners), owners, reading)
    return replace(title, of=of, extent=(min(match.first, owner.first), end))


def _over_state(end: int, of: str, reading: Reading, owners: Sequence[Owner]) -> int:
    """The end of an office over a short form in brackets and the state that it is of ("… Khural (Parliament) of Mongolia")."""
    after = end + 3 if reading.word(end) == "(" and reading.word(end + 2) == ")" else end
    state = after + 1 + (reading.word(after + 1) in reading.language.words("articles"))
    if reading.word(after) not in reading.language.words("possessing"):
        return end
    return next((o.last for o in owners if o.first == state and o.entity == of), end)


def _longest(found: list[Title]) -> list[Title]:
    apart = Apart()
    ordered = sorted(found, key=lambda t: (t.first - t.last, not t.plural, t.first))
    kept = [title for title in ordered if apart.take(title.first, title.last)]
    return sorted(kept, key=lambda t: t.first)


def _with_person(title: Title, reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan], titles: Sequence[Title]) -> Title:
    """The person right after the office, or before it over a comma («Ахмет Дәуітоғлы, министр …»)."""
    end = behind_brackets(after_honorific(title.extent[1], reading), reading)
    end += title.role == "mayor" and end in reading.openings("beside.GPE")  # «мэр города Марат Асанов»
    where = end + 1 + (reading.word(end + 1) in reading.language.words("articles"))
    beside = near(owners, *title.extent)
    owners = owners[beside.start : beside.stop]
    posted = _posted(title, end, where, reading, owners)
    bearers = [(n, persons[n]) for n in near(persons, *title.extent)]
    for n, person in bearers:
        if "minister" in title.role and person.first > end and over_fields(end, person.first, reading):
            return replace(title, person=n)
        if (
            (end <= person.first <= end + 1 or _addressed(end, person, reading))
            and _light(end, end + (end < person.first), reading)
            and not (title.oblique and end < person.first)
        ):
            after = next((o for o in owners if o.first in (person.last + 1, person.last + 2)), None) if title.of is None else None
            named = after and reading.word(person.last) == "of" and may_own(after, title.role)  # "President Xi Jinping of China"
            return replace(title, person=n, of=after.entity if after and named else title.of)
        apposed = reading.word(posted) == "," and person.first == posted + 1 and _closed(person, reading)
        if posted and (person.first == posted or apposed):  # «посол Таджикистана в Узбекистане Содик Имоми»
            return replace(title, person=n)
    if title.plural or _leads_on(title, titles, persons, reading):
        return title
    touching = next((n for n, p in bearers if p.last == title.first and reading.capital(title.first)), None)
    if touching is not None and reading.language.words("possessing"):  # "Mr. Ali Reza Minister of Energy of Peru"
        return replace(title, person=touching)
    for n, person in bearers:
        apposed = _apposed(person.last, title.extent[0], reading) and not reporting(title, reading)
        if person.last < title.first and (apposed or _defined(person.last, title, reading)):
            return replace(title, person=n)
    return title


def _posted(title: Title, end: int, where: int, reading: Reading, owners: Sequence[Owner]) -> int:
    """The token behind where or for what part of the earth an office-holder serves ("envoy of Chile for Central Asia"), 0 without it."""
    words = reading.language.words
    if reading.word(end) not in words("where") and not (title.of and reading.word(end) in words("speaking")):
        return 0
    posts = [o.last for o in owners if o.first == where] + [m.last for m in reading.begun(where, where + 1, "name")]
    return posts[0] if posts else 0


def _addressed(end: int, person: NameSpan, reading: Reading) -> bool:
    """ "the Minister of Trade, H.E. Ali Reza, said": over a comma and a form of address, without a verb right behind the name."""
    if reading.word(end) != "," or not end + 1 < person.first == after_honorific(end + 1, reading):
        return False
    return _closed(person, reading)


def _closed(person: NameSpan, reading: Reading) -> bool:
    """Whether no verb stands right behind a name: a sign, «and» or a relative word does."""
    joins = reading.language.words("and") | reading.language.words("relatives") | {",", ".", ";", ")", ""}
    return reading.word(person.last) in joins or person.last == len(reading.tokens)


def _listed(titles: list[Title], reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> list[Title]:
    """ "foreign ministers of Chad Ali Reza, Peru – Juan Soto and …": states and bearers by turns after an office in the plural."""
    found = []
    states = {o.first: o for o in owners if o.entity.startswith("country:") and not o.adjective}
    bearers = {p.first: (n, p) for n, p in enumerate(persons)}
    for title in titles:
        pairs = _turns(title, reading, states, bearers) if title.plural else []
        if len(pairs) > 1:
            found += [replace(title, of=of, person=person, plural=False) for of, person in pairs]
        else:
            found.append(title)
    return found


def _turns(
    title: Title, reading: Reading, states: Mapping[int, Owner], bearers: Mapping[int, tuple[int, NameSpan]]
) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    at = title.last
    while True:
        state = next((states[n] for n in range(at, at + 4) if n in states and not parted_by_line(at, n, reading)), None)
        person = next((bearers[n] for n in range(at, at + 2) if n in bearers), None)
        if not reading.openings("title").isdisjoint(range(at, at + 3)):
            return []  # «сопредседатели министр торговли Чили Асанов и …»: each has an office of his own
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
    behind = bisect_left(titles, title.last, key=_FIRST)
    follow = titles[behind] if behind < len(titles) else None
    if follow is None or follow.counterpart or not bridge(title.extent[1], follow.extent[0], reading):
        return False
    end = after_honorific(follow.extent[1], reading)
    bearer = bisect_left(persons, end, key=_FIRST)
    return bearer < len(persons) and persons[bearer].first == end


def _light(start: int, end: int, reading: Reading) -> bool:
    return not parted_by_line(start, end, reading) and all(reading.tokens[n].text in '–—-,»”"' for n in range(start, end))


def _apposed(start: int, end: int, reading: Reading) -> bool:
    """A comma, then at most an article or an adjective, then the office."""
    if reading.tokens[start].text != "," or end - start > 4 or parted_by_line(start, end, reading):
        return False
    return all(
        reading.tokens[n].kind == "word" and reading.tokens[n].text[0].islower() and _apposing(n, reading) for n in range(start + 1, end)
    )


def _defined(start: int, title: Title, reading: Reading) -> bool:
    """«Шерзод Хамроқұлов – Өзбекстанның министрі;»: a dash between name and office, and nothing behind the office: minutes list so."""
    if reading.tokens[start].text not in "–—" or title.extent[0] != start + 1 or parted_by_line(start, title.extent[0], reading):
        return False
    end = title.extent[1]
    return end >= len(reading.tokens) or reading.broken(end) or reading.tokens[end].text in ".;,)"


def _apposing(at: int, reading: Reading) -> bool:
    """An article or an adjective; a verb or a preposition makes the office somebody else's («X, accompanied by the minister»)."""
    articles, adjectives = reading.language.words("articles"), tuple(reading.language.words("adjectives"))
    if articles:
        return reading.word(at) in articles
    return reading.language.head_final or reading.word(at).endswith(adjectives)

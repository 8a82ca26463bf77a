"""Who visits: the person whose visit a noun names («визит президента …», «…ның сапары»), or who goes somewhere by a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kelisim.extract.events.frames import framed, hosts
from kelisim.extract.events.mentioned import in_name
from kelisim.extract.events.outcome import outcome_of
from kelisim.extract.events.participants import cited
from kelisim.extract.events.standing import known_office, state_of
from kelisim.extract.kept import kept
from kelisim.extract.scene import Scene, Who
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import TitleMention, Trigger
from kelisim.model.places import holding
from kelisim.model.text import Span, within
from kelisim.world.world import country_of

_BESIDE = 30  # characters between «визит» and the person whose visit it is
_NEAR = 70  # characters between a verb of going and where somebody goes


@kept
def visits(scene: Scene, sentence: Span) -> list[tuple[Trigger, str]]:
    """The visits of a sentence: the words that tell of each, and who travels. An invitation to come is no visit."""
    return list(_visits(scene, sentence)) if scene.has(sentence, "event.visit_noun", "event.visit_verb") else []


def _visits(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, str]]:
    invited = scene.has(sentence, "commitment.invite") and not scene.has(sentence, "event.invitation")
    if invited:
        return
    if scene.has(sentence, "event.accompany"):
        return  # «Сапарда оған … еріп жүр»: who goes along is told of a visit that is told elsewhere
    seen: set[str] = set()
    plain = False  # told for itself, and not as the frame of something else
    stay = hosts(scene, sentence)
    for trigger in going(scene, sentence, "event.visit_noun"):
        if in_name(scene, trigger):
            continue  # «Сапар Исаков»
        if _told_of(scene, trigger) and not scene.dates(sentence) and not outcome_of(scene, sentence, trigger):
            continue  # «о поездке объявила …»
        if _counts_days(scene, sentence, trigger):
            continue  # «Сапардың алғашқы күні …»
        traveller = _whose(scene, sentence, trigger, stay | _at_home(scene, sentence, trigger))
        if traveller and traveller.entity not in seen:
            seen.add(traveller.entity)
            plain = plain or not framed(scene, sentence, trigger)
            yield trigger, traveller.entity
    if plain:
        return
    for trigger in going(scene, sentence, "event.visit_verb"):
        if any(q.unit == "person" for q in within(scene.layers.quantities, Span(sentence.start, max(sentence.start, trigger.start)))):
            continue  # «214 адам барган» counts
        goer = _goer(scene, sentence, trigger, stay | _at_home(scene, sentence, trigger)) or _foreigner(scene, sentence, trigger)
        strong = bool(goer) and scene.has(Span(trigger.start, trigger.end), "event.arrival")
        if goer and goer.entity not in seen and (somewhere(scene, sentence, trigger) or strong):
            yield trigger, goer.entity
            return


def _counts_days(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether a visit only tells which day of it something else is of: «на второй день визита», «сапарынын экинчи күнү»."""
    days = scene.triggers(sentence, "event.first_day", "event.second_day", "event.third_day")
    return not scene.dates(sentence) and any(d.start - trigger.end <= 2 and trigger.start - d.end <= 2 for d in days)


def _told_of(scene: Scene, trigger: Trigger) -> bool:
    """Whether somebody only speaks about the visit: «о визите», «сапары туралы»."""
    language = load(scene.document.lang)
    beside = (
        scene.text[trigger.end : trigger.end + 14].split()[:1]
        if language.head_final
        else scene.text[: trigger.start].rsplit(maxsplit=1)[-1:]
    )
    return bool(beside) and fold(beside[0].strip(".,;:")) in language.words("told_of")


def going(scene: Scene, sentence: Span, *concepts: str) -> list[Trigger]:
    """The wordings of visiting in a sentence, without those of phrases that tell of none («калыбына келүү»)."""
    idioms = scene.triggers(sentence, "event.no_visit")
    return [t for t in scene.triggers(sentence, *concepts) if not any(i.start < t.end and t.start < i.end for i in idioms)]


def _at_home(scene: Scene, sentence: Span, trigger: Trigger) -> set[str]:
    """The people of a sentence in whose own state the nearest place lies that is gone to: they do not visit it."""
    near = Span(max(sentence.start, trigger.start - 2 * _NEAR), min(sentence.end, trigger.end + 2 * _NEAR))
    gone = [m for m in scene.of_type(near, "GPE") if scene.goes_to(m)]
    target = min(gone, key=lambda m: min(abs(m.start - trigger.end), abs(trigger.start - m.end)), default=None)
    capital = scene.references(near, "capital")
    state = (country_of(target.entity) or target.entity) if target else (capital[0].entities[0] if capital else None)
    people = {w.entity for w in scene.people(sentence)}
    home = {p for p in people if state and state_of(scene, p) == state}
    return home if people - home else {p for p in home if state and target and target.entity == state and _holds(scene, p, state)}


def _holds(scene: Scene, person: str, state: str) -> bool:
    """Whether an office of a state is surely somebody's: by the world's list, or with the state's name in its words. Nobody visits it."""
    known = known_office(scene, person)
    if known and known.country == state:
        return True
    titles = [t for t in scene.offices.get(person, ()) if t.of == state]
    return any(m.entity == state for t in titles for m in scene.of_type(Span(t.start, t.end), "GPE"))


def _foreigner(scene: Scene, sentence: Span, trigger: Trigger) -> Who | None:
    """«Афганский гость», «иранский министр», "the Turkish guest" without a name: the one person of that state in the document."""
    near = Span(max(sentence.start, trigger.start - 2 * _NEAR), trigger.start)
    for title in reversed([t for t in scene.titles(near) if t.person is None and not t.plural and t.of and t.of.startswith("country:")]):
        people = {p: state_of(scene, p) for p in scene.offices}
        own = [
            p for p, state in people.items() if state == title.of and (title.role in ("counterpart", "leader") or _bears(scene, p, title))
        ]
        if len(own) == 1:
            return Who(title.start, title.end, own[0], "role", "PERSON")
    for said in reversed([r for r in scene.references(near, "adjective") if not scene.people(near)]):
        own = [p for p in scene.offices if state_of(scene, p) == said.entities[0]]
        if len(own) == 1 and (scene.has(near, "event.guest") or trigger.start - said.end <= 2):
            return Who(said.start, said.end, own[0], "role", "PERSON")
    return None


def _bears(scene: Scene, person: str, title: TitleMention) -> bool:
    """Whether an office of somebody is of the kind that a title words."""
    return any(t.role == title.role for t in scene.offices.get(person, ()))


def together(scene: Scene, sentence: Span, trigger: Trigger, traveller: str) -> list[str]:
    """The traveller of a sentence and who goes too, in order: joined by «and», over an office («министр Асанов пен төраға Ли»)."""
    language = load(scene.document.lang)
    joins = language.words("conjunctions") | (language.words("and") if language.head_final else frozenset())
    stay = hosts(scene, sentence) | _at_home(scene, sentence, trigger)
    people = [w for w in scene.people(sentence) if w.end <= trigger.start or not language.head_final]
    found = []
    for one, other in (pair for pair in pairwise(people) if traveller in (pair[0].entity, pair[1].entity)):
        between = Span(one.end, max(one.end, other.start))  # an office and a name in it may overlap
        words = scene.words(between).split()
        if words and fold(words[0]) in joins and not scene.has(between, "event.visit_verb", "event.meet_verb", "say.verb"):
            found.append(other.entity if one.entity == traveller else one.entity)
    joined = [p for p in found if p not in stay]
    return [w.entity for w in people if w.entity in (traveller, *joined)] if joined else [traveller]


@kept
def travellers(scene: Scene) -> list[str]:
    """Those who visit anywhere in the document's own text: whom it may then call a guest."""
    found = [who for s in scene.body_sentences for _, who in visits(scene, s)]
    return list(dict.fromkeys(found))


def _goer(scene: Scene, sentence: Span, trigger: Trigger, stay: set[str]) -> Who | None:
    """Who goes: before the verb, else after it; of a participle («прибывшие послы», «сапармен келген министр») whoever it describes."""
    after = _after(scene, sentence, trigger, stay)
    if _describes(scene, sentence, trigger):
        return after if after and after.start - trigger.end <= _DESCRIBED else None
    return _before(scene, sentence, trigger, stay) or after


_DESCRIBED = 200  # characters between «прибывший» and the name of who did


def _describes(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether the verb is a participle before the noun that it describes, not one after it between commas."""
    language = load(scene.document.lang)
    pattern = language.pattern("participle_of_going")
    if not language.head_final:
        return bool(pattern.match(scene.text, trigger.start)) and not scene.text[sentence.start : trigger.start].rstrip().endswith(",")
    last = re.search(r"\S+$", scene.text[trigger.start : trigger.end])
    start = trigger.start + (last.start() if last else 0)
    return bool(pattern.match(scene.text[start : min(sentence.end, trigger.end + 40)]))


def _whose(scene: Scene, sentence: Span, trigger: Trigger, stay: set[str]) -> Who | None:
    """In Russian and English the person right after the noun; else the last one before it; else the first after it."""
    after = _after(scene, sentence, trigger, stay)
    final = load(scene.document.lang).head_final
    if final and _describes(scene, sentence, trigger):
        return after if after and after.start - trigger.end <= _DESCRIBED else None
    near = after is not None and after.start - trigger.end <= _BESIDE and after.how != "pronoun"
    if after and near and not final and not _partner(scene, trigger, after):
        return after
    far = after is None or (scene.place_words and (after.start - trigger.end > 2 * _BESIDE or _partner(scene, trigger, after)))
    return _before(scene, sentence, trigger, stay) or (None if far else after)


def _partner(scene: Scene, trigger: Trigger, who: Who) -> bool:
    """«Поездка открылась переговорами с …»: between the visit and somebody stand talks, whose partner he is."""
    return scene.has(Span(trigger.end, who.start), "event.talks_noun", "event.meet_noun", "event.meet_verb")


def _before(scene: Scene, sentence: Span, trigger: Trigger, stay: set[str]) -> Who | None:
    people = _travellers(scene, Span(sentence.start, trigger.start), trigger, stay)
    return people[-1] if people else None


def _after(scene: Scene, sentence: Span, trigger: Trigger, stay: set[str]) -> Who | None:
    people = _travellers(scene, Span(trigger.end, sentence.end), trigger, stay)
    return people[0] if people else None


def _travellers(scene: Scene, place: Span, trigger: Trigger, stay: set[str]) -> list[Who]:
    """The people of a place who may travel: not the host, and inside a quotation nobody from outside it."""
    quotation = next(iter(holding(scene.layers.quotations, trigger)), None)
    people = [w for w in scene.people(place) if w.entity not in stay and not cited(scene, w) and not _reports(scene, w, trigger)]
    if quotation:
        return [w for w in people if quotation.start <= w.start < quotation.end]
    return [w for w in people if not holding(scene.layers.quotations, Span(w.start, w.start + 1))]


def _reports(scene: Scene, who: Who, trigger: Trigger) -> bool:
    """«Президент сообщил, что делегация в ходе визита …»: whoever says what a delegation does does not travel himself."""
    between = Span(who.end, max(who.end, trigger.start))
    said = scene.triggers(between, "say.verb")
    if not said:
        return False
    if trigger.concept == "event.visit_verb" and not load(scene.document.lang).head_final:
        return True  # "the minister said equipment had arrived late"
    words = re.search(
        r"\W(?:" + "|".join(load(scene.document.lang).words("that") or {"$^"}) + r")\W", scene.text[said[0].end : trigger.start]
    )
    if words is None:
        return False
    return scene.has(Span(said[0].end + words.end(), trigger.start), "event.delegation")


def somewhere(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """A state or city that somebody goes to, near the verb: in the dative, or after a word of direction."""
    near = Span(max(sentence.start, trigger.start - _NEAR), min(sentence.end, trigger.end + _NEAR))
    return any(scene.goes_to(m) for m in scene.of_type(near, "GPE")) or bool(scene.references(near, "capital"))

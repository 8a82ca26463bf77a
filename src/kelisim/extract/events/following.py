"""What is done at the end of talks, or on a numbered day of a visit, without a date of its own: it has the day and the town of those.

«По завершении переговоров министры подписали …» three paragraphs into a report of two days tells of the day of the talks, and not of the
day that the report is mostly about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kelisim.extract.events.dating import main_day
from kelisim.extract.scene import Scene
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.fact import Event
from kelisim.model.places import last_before
from kelisim.model.text import Span

_BACK = 2  # sentences back to the talks at whose end something was signed without a word that says so
_FRAMED = 8  # the same with such a word («по итогам переговоров», «келіссөздің соңында»)
_FRESH = 14  # days before publication in which talks belong to the report's own occasion
_TALKS = ("meeting", "session", "summit")
_DAYS = ("event.first_day", "event.second_day", "event.third_day")


def followed(scene: Scene, claim: Claim, event: Event, told: Sequence[Claim]) -> Event:
    """The event on the day and in the town of the talks or the visit that it follows; as it is where it has a day of its own.

    >>> from kelisim.annotate import annotate
    >>> from kelisim.extract import extract
    >>> from kelisim.model.document import Document
    >>> text = "Минувшей весной визит. Министр Али Ким 3 июня встретился в Баку с министром Яном Новаком. Министры подписали план."
    >>> document = Document("1", "row", text, "ru", published=PartialDate(2025, 6, 5))
    >>> [c.fact.date for c in extract(document, annotate(document)) if isinstance(c.fact, Event) and c.fact.type == "signing"]
    ['2025-06-03']
    """
    if event.status != "held" or event.outcome or event.type not in (*_TALKS, "signing", "forum"):
        return event
    sentence = scene.sentence(claim.span.start)
    if not scene.in_body(sentence) or _dated(scene, sentence, event):
        return event
    if day := _of_visit(scene, sentence, told):
        return replace(event, date=day)
    if event.type != "signing":
        return event
    talks = _before(scene, sentence, told)
    if talks is None or scene.has(sentence, "event.then", "event.next_day", "status.previous"):
        return event
    named = any(m.entity == event.place and scene.goes_to(m) for m in scene.of_type(sentence, "GPE"))
    return replace(event, date=talks.date, place=event.place if named else talks.place or event.place)


def _dated(scene: Scene, sentence: Span, event: Event) -> bool:
    """Whether a date of the sentence, or one that it counts from another, is the event's."""
    dates = [d for d in scene.dates(sentence) if d.begins and d.relation in ("on", "since")]
    return any(str(d.begins) == event.date or "day" in d.rule for d in dates)


def _of_visit(scene: Scene, sentence: Span, told: Sequence[Claim]) -> str | None:
    """The day of the visit that a sentence counts: «Сапардың алғашқы күні», "on the second day"."""
    counted = next((n for n, concept in enumerate(_DAYS) if scene.has(sentence, concept)), None)
    if counted is None:
        return None
    visits = [c.fact for c in told if isinstance(c.fact, Event) and c.fact.type == "visit" and c.fact.status == "held"]
    begun = next((d.exact for v in reversed(visits) if v.date and (d := PartialDate.parse(v.date)).exact), None)
    return str(PartialDate.of(begun).shifted(counted)) if begun else None


def _before(scene: Scene, sentence: Span, told: Sequence[Claim]) -> Event | None:
    """The last talks or sitting told of shortly before on a day of the report's own occasion, which is not its main day."""
    main, published = main_day(scene), scene.published
    if published is None or published.exact is None or main is None:
        return None
    back = _FRAMED if scene.has(sentence, "event.frame") else _BACK
    sentences = last_before(scene.layers.sentences, sentence.start, back)
    start = sentences[0].start if sentences else sentence.start
    near = [c.fact for c in told if start <= c.span.start <= sentence.end and isinstance(c.fact, Event) and scene.in_body(c.span)]
    talks = [e for e in near if e.type in _TALKS and e.status == "held"]
    day = PartialDate.parse(talks[-1].date).exact if talks and talks[-1].date else None
    return talks[-1] if day and 0 <= (published.exact - day).days <= _FRESH else None

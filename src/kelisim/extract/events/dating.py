"""When an event was or is to be: its own day, never that of the report."""

from __future__ import annotations

from collections import Counter

from kelisim.extract.events.zones import HEADS, aside, inside_name, led_by, zone_of, zones_of
from kelisim.extract.kept import kept
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import DateMention, Trigger
from kelisim.model.date import PartialDate
from kelisim.model.places import last_before
from kelisim.model.text import HasSpan, Span

_FRESH = 14  # days before publication in which the occasion that a report is about lies
_LOOSE = ("event.cultural", "event.forum", "event.open_noun")
_DAYS = ("event.two_days", "event.three_days", "event.four_days")  # how long a visit is
_SET = 24  # characters before a date in which it is said that something was set for it
_LATER, _FRONT = 3, 4  # days between an agency's report and the page that took it over; dates in which its dateline is
_GLUED = 3  # characters between the name of a paper and the year that is part of it («соглашение 2003 года»)
_YEARLESS = frozenset({"month", "day", "season", "weekday", "middle", "start", "end"})


def date_of(scene: Scene, sentence: Span, trigger: Trigger, status: str) -> str | None:
    """The nearest date of the event's zone, else of the zones that lead to it; never a range. Without one, what was held and belongs to
    the document's own occasion has its day; what is told of another («then», «ошондо») the day last told of."""
    if status == "outcome" and (later := _put_off(scene, sentence)):
        return later
    dates = usable_dates(scene, sentence, status, trigger)
    chosen = None
    own = zone_of(scene, sentence, trigger)
    zones = [own, *led_by(scene, sentence, trigger)] if status != "outcome" else [own, sentence]
    for zone in zones:
        inside = [d for d in dates if zone.covers(d)]
        if chosen := _finest(nearest(inside, trigger), inside):
            break
        if status == "held" and (pointed := _pointed(scene, zone, trigger, counted_only=zone is not own)):
            return str(pointed)
    if chosen and status == "held" and trigger.concept.startswith("event.visit") and (first := _first_day(scene, own, chosen)):
        return first
    if chosen:
        return _counted(scene, chosen) or str(_told_on(scene, chosen) or (_ahead(scene, chosen) if status == "planned" else chosen.begins))
    if status != "held" or (scene.has(sentence, "status.previous") and not scene.has(sentence, "event.hours_ago")):
        return None
    main = main_day(scene)
    if main and main.exact and trigger.concept in _LOOSE and not leading(scene, sentence):
        return str(main)[:7]  # «идут Дни кино»: in these weeks, and not on the day of the talks
    return str(main) if main and (main.exact or leading(scene, sentence)) else None


def _told_on(scene: Scene, date: DateMention) -> PartialDate | None:
    """«Today» of an agency's report is the day of its dateline, where the page came out some days later."""
    if date.rule != "today" or scene.published is None or scene.published.exact is None:
        return None
    days = [d.begins.exact for d in scene.layers.dates[:_FRONT] if d.begins and d.begins.exact and scene.in_dateline(d)]
    told = next((d for d in days if 0 < (scene.published.exact - d).days <= _LATER), None)
    return PartialDate.of(told) if told else None


def _first_day(scene: Scene, zone: Span, last: DateMention) -> str | None:
    """Of a visit of some days that ended on one («сегодня завершился двухдневный визит») the day on which it began."""
    if last.begins is None or last.begins.exact is None or not scene.has(zone, "event.finish"):
        return None
    days = next((n for n, concept in enumerate(_DAYS, start=1) if scene.has(zone, concept)), 0)
    return str(last.begins.shifted(-days)) if days else None


def usable_dates(scene: Scene, sentence: Span, status: str, trigger: Trigger) -> list[DateMention]:
    """The dates of a sentence that may be an event's: not a dateline's, a term, a paper's, nor the day on which it was told."""
    dates = [d for d in scene.dates(sentence) if d.begins and _tells(scene, d, status) and not named_after(scene, d)]
    dates = [d for d in dates if not scene.in_dateline(d)] or dates
    dates = [d for d in dates if not _of_saying(scene, d)] if status == "planned" else dates
    published = scene.published
    if not published or status == "outcome":
        return dates
    if status == "held":
        return [d for d in dates if d.begins and d.begins.first() <= published.last()]
    if trigger.concept == "event.sign_verb":
        return dates
    return [d for d in dates if (ahead := _ahead(scene, d)) and ahead.last() >= published.first()]


def _tells(scene: Scene, date: DateMention, status: str) -> bool:
    """Whether a date can be a day of something: no term, unless it is that for which something was set ("planned for 12 July")."""
    if date.relation in ("on", "since"):
        return True
    return date.relation == "due" and status != "held" and scene.has(Span(max(0, date.start - _SET), date.start), "status.planned")


def _put_off(scene: Scene, sentence: Span) -> str | None:
    """Of what is put off from one day to another («с мая перенесён на июнь», "moved to 2026") the later day."""
    if not scene.has(sentence, "status.postponed"):
        return None
    ends = [d.value.end or d.value.start for d in scene.dates(sentence) if d.value]
    return str(max(ends, key=lambda e: e.last())) if ends else None


def _ahead(scene: Scene, date: DateMention) -> PartialDate | None:
    """The day on which something planned is to be: a month or day without a year that has passed is next year's."""
    begins, published = date.begins, scene.published
    if begins is None or published is None or begins.last() >= published.first():
        return begins
    if set(date.rule.split("+")) <= _YEARLESS and "weekday" not in date.rule:
        return PartialDate(begins.year + 1, begins.month, begins.day)
    return begins


def named_after(scene: Scene, date: DateMention) -> bool:
    """Whether a date is part of what a paper, work or plan is called: in its name, or the bare year right beside a word for it."""
    if inside_name(scene, date):
        return True
    if not date.value or date.value.start.month:
        return False
    final = load(scene.document.lang).head_final
    side = Span(date.end, date.end + 40) if final else Span(max(0, date.start - 40), date.start)
    papers = scene.triggers(side, "commitment.document_noun")
    return any((p.start - date.end if final else date.start - p.end) <= _GLUED and _attribute(scene, date) for p in papers)


def _attribute(scene: Scene, date: DateMention) -> bool:
    """«2003 года», «2003 жылғы»: the form in which a year describes a noun."""
    words = scene.words(date).casefold().split()
    return not words[-1].endswith(("году", "жылы"))


def _of_saying(scene: Scene, date: DateMention) -> bool:
    """«сообщил 23 апреля», "said on April 23": the day on which it was told."""
    near = Span(max(0, date.start - 25), date.start)
    return any(date.start - t.end <= 5 for t in scene.triggers(near, "say.verb", "say.verb_strong", "say.report"))


def _counted(scene: Scene, date: DateMention) -> str | None:
    """«В тот же день» is the day told of last, «мындан бир күн мурда» the one before the occasion: neither counts from publication."""
    if "same_day" in date.rule:
        last = last_day(scene, date) or main_day(scene)
        return str(last) if last else None
    if date.rule != "day_before":
        return None
    before = last_before(scene.layers.sentences, date.start, 2)
    day = last_day(scene, date) if before and any(before[0].start <= d.start < date.start for d in _told(scene, date)) else None
    day = day or main_day(scene)
    return str(day.shifted(-1)) if day and day.exact else None


def _finest(chosen: DateMention | None, dates: list[DateMention]) -> DateMention | None:
    """«минувшей осенью, в ноябре»: of dates one inside the other the finer."""
    inside = [d for d in dates if chosen and d.begins and chosen.begins and str(d.begins).startswith(str(chosen.begins))]
    return max(inside, key=lambda d: len(str(d.begins)), default=chosen)


def _pointed(scene: Scene, sentence: Span, trigger: HasSpan, *, counted_only: bool = False) -> PartialDate | None:
    """The day that a zone only points back to: the next one after the last told of, or, in the event's own, that one («then»)."""
    before = Span(sentence.start, max(min(trigger.start, sentence.end) if counted_only else trigger.start, sentence.start))
    if scene.has(before, "event.next_day"):
        last = last_day(scene, sentence) or main_day(scene)
        return last.shifted(1) if last and last.exact else None
    if scene.has(before, "event.then") and not counted_only:
        return last_date(scene, sentence)
    return None


def last_day(scene: Scene, place: HasSpan) -> PartialDate | None:
    """The last exact day of the text before a place, outside the headline and datelines."""
    days = [d for d in _told(scene, place) if d.begins and d.begins.exact]
    if not days:
        return None
    counted = _counted(scene, days[-1])
    return PartialDate.parse(counted) if counted else days[-1].begins


def last_date(scene: Scene, place: HasSpan) -> PartialDate | None:
    """The last date, exact or not, of the text before a place in which something happened, at most three sentences back."""
    sentences = last_before(scene.layers.sentences, place.start, 3)
    dates = [d for d in _told(scene, place) if sentences and d.start >= sentences[0].start and not named_after(scene, d)]
    return dates[-1].begins if dates else None


def _told(scene: Scene, place: HasSpan) -> list[DateMention]:
    """The dates before a place on which something happened."""
    dates = [d for d in scene.layers.dates if d.end <= place.start and d.begins and d.relation in ("on", "since")]
    dates = [d for d in dates if "same_day" not in d.rule and "day_before" not in d.rule and scene.in_body(d) and not scene.in_dateline(d)]
    published = scene.published
    return [d for d in dates if not published or (d.begins and d.begins.first() <= published.last())]


def leading(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence opens the report: what it tells is the report's own occasion."""
    return sentence in scene.body_sentences[:3]


def nearest(dates: list[DateMention], place: HasSpan) -> DateMention | None:
    """What stands before counts as half as far as what stands after."""
    if not dates:
        return None
    return min(dates, key=lambda d: (place.start - d.end) / 2 if d.end <= place.start else float(d.start - place.end))


@kept
def main_day(scene: Scene) -> PartialDate | None:
    """The day of the occasion that the document reports: the exact day shortly before its own on which it says most often that something
    was held, of equals the last; the month of publication where it names none."""
    published = scene.published
    if not published or not published.exact:
        return None
    days: Counter[PartialDate] = Counter()
    for date in scene.layers.dates:
        begins = _told_on(scene, date) or date.begins
        day = begins.exact if begins and date.relation != "due" else None
        if day and 0 <= (published.exact - day).days <= _FRESH and scene.in_body(date):
            days[PartialDate.of(day)] += _weight(scene, date)
    days = +days
    if days:
        return max(days, key=lambda d: (days[d], d))
    return PartialDate(published.year, published.month)


def _weight(scene: Scene, date: DateMention) -> int:
    """How much a date tells of the day of the report's occasion: nothing where something is planned, or beside a verb of saying."""
    sentence = scene.sentence(date.start)
    zone = next((z for z in zones_of(scene, sentence) if z.covers(date)), sentence)
    if scene.has(zone, "status.planned") or _of_saying(scene, date) or aside(scene, sentence, zone):
        return 0
    return 2 if scene.has(zone, *HEADS) else 1

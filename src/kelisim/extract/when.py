"""When: the period that a figure covers, and the day by which something is due."""

from __future__ import annotations

import re

from kelisim.extract.nearness import distance, part, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import DateMention, Quantity
from kelisim.model.date import PartialDate, Period
from kelisim.model.fact import Figure
from kelisim.model.places import meeting
from kelisim.model.text import HasSpan, Span, within

_SAYING_DAY = frozenset({"today", "yesterday", "weekday", "same_day", "day_before", "tomorrow"})
_VAGUE = frozenset({"season", "part"})  # a stretch of months that nobody would call a term of its own
_FLOWS = ("trade_turnover", "exports", "imports", "investment", "freight", "growth")
_TRADE = ("trade_turnover", "exports", "imports", "growth")  # one takes the other apart
_OCCASIONAL = ("documents", "people")
_BESIDE = 14
_AFTER = 60  # characters between «after» and the date of an occasion
_SAME_REACH = 10  # characters between a date and «the same period»
_WHENCE = 6
_BASE_REACH = 45  # characters between a word of comparison and the date it is about
_REACH_OF_NOT = 8  # words before a date in which a denial is of it


def period_of(scene: Scene, sentence: Span, amount: Quantity, indicator: str, status: str, trail: Trail) -> str | None:
    """What the amount covers: the nearest date of the sentence that is no term and no base of comparison; without one, the period of the
    same passage where the sentence goes on about it, or the day of the occasion at which documents were signed and people gathered."""
    dates = _candidates(scene, sentence, amount, indicator, status)
    chosen = _of_amount(scene, sentence, dates, amount)
    if chosen and chosen.value:
        return _level(scene, sentence, _until_now(scene, chosen), indicator)
    if indicator in _OCCASIONAL:
        return _day_of_occasion(scene, sentence)
    if status == "actual" and (year := _after_base(scene, sentence)):
        return year
    return _inherited(scene, sentence, indicator, trail) if status == "actual" else None


def _candidates(scene: Scene, sentence: Span, amount: Quantity, indicator: str, status: str) -> list[DateMention]:
    """The dates of a sentence that may be an amount's own. What is expected is not of the time in which something else was reached, and
    a term is when it is expected."""
    if status == "actual":
        return [d for d in scene.dates(sentence) if _covers(d, indicator, scene.published) and not _base(scene, d)]
    own = [d for d in scene.dates(stretch(scene, sentence, amount)) if d.value]
    return [d for d in own if d.relation == "due" or (_covers(d, indicator, None) and not _base(scene, d))]


def _until_now(scene: Scene, date: DateMention) -> Period:
    """«since 1995» lasts up to the document's own day, as exactly as it begins."""
    assert date.value is not None
    start, today = date.value.start, scene.published
    if date.relation != "since" or date.value.end or not today or start.day or start >= today:
        return date.value
    return Period(start, PartialDate(today.year, today.month if start.month else None))


def _covers(date: DateMention, indicator: str, published: PartialDate | None) -> bool:
    """Not «today», which is when it was said, nor «the same period», with which it is compared, nor what is yet to come; bare months
    are a flow's only."""
    parts = set(date.rule.split("+"))
    if parts == {"n_months"} and indicator not in _FLOWS:
        return False
    if date.value and published and date.value.start.first() > published.last():
        return False
    return date.value is not None and date.relation in ("on", "during", "since") and not parts & _SAYING_DAY and "same_period" not in parts


def _base(scene: Scene, date: DateMention) -> bool:
    """Whether the date is what an amount is compared with: «по сравнению с 2023 годом», «2023 жылмен салыстырғанда»."""
    before = Span(max(0, date.start - _BASE_REACH), date.start)
    after = Span(date.end, min(len(scene.text), date.end + _BASE_REACH))
    side = after if load(scene.document.lang).head_final else before
    amounts = [q for q in within(scene.layers.quantities, side) if q.unit]  # «против 2,4 млрд в 2024 году» compares with the amount
    if amounts:
        side = Span(side.start, amounts[0].start) if side is after else Span(amounts[-1].end, side.end)
    language = load(scene.document.lang)
    opens = fold(scene.text[max(0, date.start - _WHENCE) : date.start]).split()[-1:]
    if date.value and date.value.end and opens and opens[0] in language.words("whence"):
        return False  # «from January to May»
    if scene.has(side, "figure.base"):
        return True
    if language.head_final and fold(scene.words(date)).endswith(tuple(language.words("ablatives"))):
        moved = Span(date.end, min(len(scene.text), date.end + _BASE_REACH))  # «былтыркыдан 11 % көп»
        return date.relation != "since" and scene.has(moved, "figure.growth_up", "figure.growth_down")
    near = Span(max(0, date.start - _SAME_REACH), date.end + _SAME_REACH)
    same = [d for d in meeting(scene.layers.dates, near) if d is not date and "same_period" in d.rule]
    return any(abs(d.start - date.end) < 4 or abs(date.start - d.end) < 9 for d in same)


def base_of(scene: Scene, sentence: Span, amount: HasSpan) -> str | None:
    """From when a growth is counted: the date in its part of the sentence that stands beside a word of comparison."""
    dates = [d for d in scene.dates(part(scene, sentence, amount)) if d.value and _base(scene, d)]
    chosen = _nearest(scene, dates, amount)
    return str(chosen.value) if chosen and chosen.value else None


def _after_base(scene: Scene, sentence: Span) -> str | None:
    """Of a document without a day of its own: «last year», compared with 2023, is 2024."""
    dates = scene.dates(sentence)
    if not any(d.value is None and set(d.rule.split("+")) == {"last_year"} for d in dates):
        return None
    years = {d.value.start.year for d in dates if d.value and d.value.start.month is None and d.value.end is None and _base(scene, d)}
    return str(years.pop() + 1) if len(years) == 1 else None


def _of_amount(scene: Scene, sentence: Span, dates: list[DateMention], amount: HasSpan) -> DateMention | None:
    """The date nearest to the amount; one that another amount keeps to itself (beside it, in its own clause) is not taken from it."""
    own = stretch(scene, sentence, amount)
    inside = [d for d in dates if own.start <= d.start and d.end <= own.end]

    def far(date: DateMention) -> float:
        return distance(scene, amount, date, before=0.6, after=1.0) - (30 if date.value and date.value.end else 0)

    beside = [d for d in inside if amount.end <= d.start <= amount.end + _BESIDE and "," not in scene.text[amount.end : d.start]]
    if beside and own.start > sentence.start and any(d.start <= own.start + _BESIDE for d in inside):
        return beside[0]  # «370 млн в 2022 году с 69 млн в 2016 году»: each has its own behind it
    ahead = [d for d in dates if d.end <= amount.start]
    if ahead and own.end < sentence.end:  # «…, ал былтыр 265 млн»: what opens the next clause is of the next amount
        inside = [d for d in inside if d.start < amount.end or "," not in scene.text[amount.end : d.start]]
    return min(inside or ahead or dates, key=far, default=None)


def _level(scene: Scene, sentence: Span, value: Period, indicator: str) -> str:
    """A level reached by a growth over years is that of the last year: «2019–2023 … 67 %-ға өсіп, 1,5 млрд»."""
    years = value.end is not None and value.start.month is None and value.end.month is None
    if (
        years
        and indicator in ("trade_turnover", "exports", "imports", "freight")
        and scene.has(sentence, "figure.growth_up", "figure.growth_down")
    ):
        return str(value.end)
    return str(value)


def _inherited(scene: Scene, sentence: Span, indicator: str, trail: Trail) -> str | None:
    """The period of the figure before it in the passage, for flows that the next sentence takes apart."""
    kin = _TRADE if indicator in _TRADE else (indicator,)
    before: Figure | None = trail.last(sentence, *kin, near=3, status="actual")
    if before is None or indicator not in _FLOWS or scene.has(sentence, "figure.now"):
        return None
    if scene.dates(sentence) and trail.last(sentence, near=0) is None:
        return None
    return before.period


def _day_of_occasion(scene: Scene, sentence: Span) -> str | None:
    """The last exact day before: documents were signed, and people came, on the day of which the text tells."""
    if not scene.has(
        sentence, "event.sign_verb", "event.sign_noun", "event.take_part", "event.forum", "event.hold_verb", "figure.gathered"
    ):
        return None
    days = [d for d in scene.layers.dates if d.end <= sentence.end and d.begins and d.begins.day and d.relation in ("on", "date")]
    past = [d for d in days if d.begins and scene.published and d.begins.first() <= scene.published.last()]
    chosen = (past or days)[-1:]
    return str(chosen[0].begins) if chosen else None


def due_of(scene: Scene, sentence: Span, amount: HasSpan, *, current: bool = False) -> str | None:
    """By when: the date of the sentence that stands as a term, else one that lies after the document's day (with `current`, also one that
    lasts beyond it: this year); of what is put off, the date beside the word for that."""
    whole = scene.sentence(amount.start)
    put_off = scene.triggers(whole, "status.postponed")
    dates = [d for d in scene.dates(whole if put_off else part(scene, sentence, amount)) if d.value]
    dates = [d for d in dates if not (_afterwards(scene, sentence, d) or _aside(scene, d) or _denied(scene, d))]
    terms = [d for d in dates if d.relation == "due"]
    ahead = [d for d in dates if scene.published and _coming(d, scene.published, current)]
    if put_off and len(dates) > 1:  # «it was to open in autumn and was put off to 2026»
        chosen = _nearest(scene, [d for d in dates if d in ahead or d in terms or not scene.published], put_off[0])
    else:
        chosen = _behind(scene, terms, amount) or _nearest(scene, terms or ahead, amount)
    return _term(chosen, scene.published) if chosen else None


def _behind(scene: Scene, terms: list[DateMention], amount: HasSpan) -> DateMention | None:
    """Of two terms the one behind the amount, where a comma parts it from the one before: "$2bn by 2030, twice the $1bn for 2027"."""
    before, after = [d for d in terms if d.end <= amount.start], [d for d in terms if d.start >= amount.end]
    if load(scene.document.lang).head_final or not before or not after or "," not in scene.text[before[-1].end : amount.start]:
        return None
    between = Span(amount.end, after[0].start)
    parted = "," in scene.text[between.start : between.end] or any(q.unit for q in within(scene.layers.quantities, between))
    return None if parted else after[0]


def _coming(date: DateMention, published: PartialDate, current: bool) -> bool:
    """Whether a date lies after the document's day, or begins a state that does («from 1 January», whose year nobody writes)."""
    if date.value is None:
        return False
    if date.value.start.first() > published.last() or _next_year(date, published):
        return True
    last = (date.value.end or date.value.start).last()
    return current and not set(date.rule.split("+")) & _SAYING_DAY and date.relation in ("on", "due") and last > published.last()


def _next_year(date: DateMention, published: PartialDate | None) -> bool:
    """«From 1 January» said in November is of the coming year: a day without a year from which something begins."""
    bare = not {"year", "this_year", "last_year", "next_year"} & set(date.rule.split("+"))
    return bool(date.relation == "since" and bare and published and date.value and date.value.start.day and date.value.start < published)


def _term(date: DateMention, published: PartialDate | None) -> str | None:
    """A term as exactly as it is told: a season, a half and a quarter leave only their year."""
    if date.value is None:
        return None
    term = date.value.end or date.value.start
    if _VAGUE & set(date.rule.split("+")):
        return str(PartialDate(term.year))
    return str(PartialDate(term.year + 1, term.month, term.day) if _next_year(date, published) else term)


def _denied(scene: Scene, date: DateMention) -> bool:
    """Whether it is said that nothing will be then ("will not be ready this year", «биыл ашылмайды»): a day that is no term."""
    if date.relation != "on":
        return False
    language, sentence = load(scene.document.lang), scene.sentence(date.start)
    if language.head_final:
        behind = scene.text[date.end : sentence.end].partition(",")[0]
        return bool(language.pattern("called_off").search(behind.casefold()))
    before = scene.text[sentence.start : date.start].casefold().rpartition(",")[2].split()
    return bool(set(before[-_REACH_OF_NOT:]) & language.words("negations"))


def _aside(scene: Scene, date: DateMention) -> bool:
    """Whether a date stands in a clause that only describes («…, который рассчитывали запустить осенью, откроют …»)."""
    sentence = scene.sentence(date.start)
    clause = scene.text[sentence.start : date.start].rpartition(",")[2].split()
    opens = bool(clause) and fold(clause[0]) in load(scene.document.lang).words("relatives")
    return opens and "," in scene.text[date.end : sentence.end]


def _afterwards(scene: Scene, sentence: Span, date: DateMention) -> bool:
    """Whether something is to happen only after an occasion on that date: "after the election on October 26"."""
    language = load(scene.document.lang)
    if language.head_final:
        near = scene.text[date.end : min(sentence.end, date.end + _AFTER)]
        return any(fold(w.strip(".,;")) in language.words("after") for w in near.split()[:3])
    lead = re.split("[,;:]", scene.text[max(sentence.start, date.start - _AFTER) : date.start])[-1]
    return any(fold(w) in language.words("after") for w in lead.split())


def _nearest(scene: Scene, dates: list[DateMention], amount: HasSpan) -> DateMention | None:
    return min(dates, key=lambda d: distance(scene, amount, d), default=None)

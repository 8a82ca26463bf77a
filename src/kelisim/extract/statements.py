"""Direct quotations and whose they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from kelisim.extract.claims import make_claim
from kelisim.extract.kept import kept
from kelisim.extract.scene import Scene, Who
from kelisim.model.annotation import ANSWER, Quotation, Token
from kelisim.model.claim import Claim
from kelisim.model.fact import Statement
from kelisim.model.text import Row, Span, starts_of, within

_SHORT = 4  # letters: shorter words are no last names


def find_statements(scene: Scene) -> Iterator[Claim]:
    """A claim for each direct quotation whose speaker the document tells: in the reporting clause, else the one who spoke last."""
    for quotation, (speaker, rule) in speakers(scene).items():
        if speaker is None:
            continue
        span = Span(quotation.start, quotation.end)
        quote = " ".join(scene.words(span).split())
        claim = make_claim(scene, Statement(speaker, quote), span, f"statement.{rule}")
        if claim:
            yield claim


@kept
def speakers(scene: Scene) -> dict[Quotation, tuple[str | None, str]]:
    """Whose each quotation is, with the rule that decided."""
    found: dict[Quotation, tuple[str | None, str]] = {}
    last: str | None = None
    asked = interviewed(scene) if any(q.rule == ANSWER for q in scene.layers.quotations) else None
    for quotation in scene.layers.quotations:
        if _told_again(scene, quotation):
            continue
        answer = quotation.rule == ANSWER
        found[quotation] = (asked, "answer") if answer else _speaker(scene, quotation, last)
        last = found[quotation][0] or last
    return found


def interviewed(scene: Scene) -> str | None:
    """Who answers in an interview: whom the headline names, else the first named before the answers who bears an office there, else
    the first named."""
    first = next((q.start for q in scene.layers.quotations if q.rule == ANSWER), 0)
    title = scene.document.title_span
    people = (scene.people(title) if title else []) or scene.people(Span(0, first))
    bearers = {t.person for t in scene.layers.titles if t.person and t.start < first}
    who = next((w for w in people if w.entity in bearers), people[0] if people else None)
    return who.entity if who else None


def _told_again(scene: Scene, quotation: Quotation) -> bool:
    """A headline that quotes the words of an answer: the answer is the statement."""
    starts, places, answers = _answers(scene)
    later = bisect_right(starts, quotation.end)
    return later < len(starts) and answers.find(_plain(scene.words(quotation)), places[later]) >= 0


@kept
def _answers(scene: Scene) -> tuple[list[int], list[int], str]:
    """Where the answers of an interview begin, where each begins in all their words, and these, a line each."""
    found = [q for q in scene.layers.quotations if q.rule == ANSWER]
    lines = [_plain(scene.words(q)) for q in found]
    places = list(accumulate((len(line) + 1 for line in lines), initial=0))[:-1]
    return [q.start for q in found], places, "\n".join(lines)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def speaker_at(scene: Scene, place: Span) -> str | None:
    """Whose the quotation that holds a place is."""
    around = [(q.end - q.start, who) for q, (who, _) in speakers(scene).items() if q.start <= place.start and place.end <= q.end]
    return min(around, key=lambda found: found[0])[1] if around else None  # the innermost: an answer may quote somebody else


def _speaker(scene: Scene, quotation: Quotation, last: str | None) -> tuple[str | None, str]:
    """Who said it: named in the clause that reports, or in the sentence that leads up to it, or the last speaker going on."""
    if quotation.said:
        who = _said_by(scene, quotation.said) or _by_surname(scene, quotation.said)
        if who:
            return who.entity, "reported"
        if scene.has(quotation.said, "say.impersonal"):  # «говорится в сообщении МИД Чили»: a body's words, or nobody's
            bodies = scene.of_type(quotation.said, "ORG")
            return (bodies[0].entity, "reported") if bodies else (None, "impersonal")
    sentence = scene.sentence(max(0, quotation.start - 1))
    lead = Span(min(sentence.start, quotation.start), quotation.start)
    who = _said_by(scene, lead)
    if who:
        return who.entity, "lead"
    before = scene.before(Span(sentence.start, sentence.end))
    who = _subject(scene, before) if before and quotation.start - before.end < 400 else None
    gap = scene.text[before.end : quotation.start] if before else ""
    if who and not (quotation.said and last and "\n" in gap):  # «– дейді маман»: the subject of the sentence before in its paragraph
        return who.entity, "before"
    return (last or (who.entity if who else None)), "continued"


def _said_by(scene: Scene, place: Span) -> Who | None:
    """The person nearest to the verb of saying in the clause; an organisation where no person stands."""
    people = scene.people(place)
    if not people:
        return None
    verbs = scene.triggers(place, "say.verb", "say.verb_strong", "say.according", "say.think")
    if not verbs or len(people) == 1:
        return people[0]
    return min(people, key=lambda w: min(abs(w.start - v.end) if w.start >= v.end else abs(v.start - w.end) for v in verbs))


def _by_surname(scene: Scene, place: Span) -> Who | None:
    """Somebody whose last name stands in a place where no finder of names took it for one («деді Сағымбеков комиссия мүшелеріне»)."""
    words = {scene.words(token) for token in within(_capitals(scene), place)}
    if not words:
        return None
    before = reversed(scene.everybody[: bisect_left(starts_of(scene.everybody), place.start)])
    named = (w for w in before if w.type == "PERSON" and w.how == "mention")
    return next((w for w in named if scene.words(w).split()[-1] in words), None)


@kept
def _capitals(scene: Scene) -> Row[Token]:
    """The words that may be last names: capital letters, and more of them than an initial or a particle has."""
    return Row(t for t in scene.layers.tokens if t.kind == "word" and t.text[0].isupper() and len(t.text) > _SHORT)


def _subject(scene: Scene, place: Span) -> Who | None:
    people = scene.people(place)
    return people[0] if people else None

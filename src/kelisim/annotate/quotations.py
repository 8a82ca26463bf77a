"""Words quoted from somebody: in any marks, after a dash, and with no marks at all before «…, деді министр»."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from kelisim.annotate.interviews import find_answers
from kelisim.annotate.reading import Reading
from kelisim.model.annotation import Quotation
from kelisim.model.text import Span

# «…», – and a small letter: whatever the verb, somebody said it («– рубанул министр»)
_ATTRIBUTED = re.compile(r"\s*,\s*[–—-]\s+(?=[^\W\d_])(?=[^A-ZА-ЯЁҚҒҮҰӘӨҢҺІ])")
_STOPS = re.compile(r"(?<![A-ZА-ЯҚҒҮҰӘӨҺІ])\.(?=\s|$)|[!?](?=\s|$)|\n")
_START = attrgetter("start")
_REPORTS = 120  # characters of a clause within which its verb of saying stands
_LEAST = 4  # words; a shorter quotation is a name or a single quoted word, unless a verb of saying reports it
_PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ('"', '"'))


def find_quotations(reading: Reading) -> list[Quotation]:
    """Every direct quotation with the clause that reports it, in order; none inside another, answers of an interview aside."""
    answers = find_answers(reading.text, reading.language)
    found: list[Quotation] = []
    for rule in (_marked, _closed_only, _dashed, _unmarked):
        for quotation in rule(reading):
            at = bisect_left(found, quotation.start, key=_START)  # no two of those found share a character
            after = at == len(found) or quotation.end <= found[at].start
            if after and (at == 0 or found[at - 1].end <= quotation.start) and _nested(quotation, answers):
                found.insert(at, quotation)
    return sorted([*answers, *found], key=lambda q: (q.start, -q.end))


def _nested(quotation: Quotation, answers: Sequence[Quotation]) -> bool:
    """Whether a quotation lies apart from every answer, or in marks within one."""
    near = [a for a in answers if quotation.start < a.end and a.start < quotation.end]
    return all(quotation.rule == "quote.marked" and a.start <= quotation.start and quotation.end <= a.end for a in near)


def _marked(reading: Reading) -> Iterator[Quotation]:
    """Between a pair of marks, over paragraphs too; the outermost pair counts."""
    text, stops = reading.text, _stops(reading.text)
    for opening, closing in _PAIRS:
        for start, end in _pairs(text, opening, closing):
            inner = _trimmed(text, start, end)
            said = _reporting(reading, stops, start - 1, end + 1)
            if _speech(reading, inner, said):
                yield Quotation(inner.start, inner.end, said, "quote.marked")


def _pairs(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """The insides of the outermost pairs of marks; one that is never closed ends with its paragraph."""
    if opening == closing:
        for match in re.finditer(rf"(?<![\w]){opening}(?=\S)([^{opening}]+){opening}", text):
            yield match.start(1), match.end(1)
        return
    depth, start = 0, 0
    for match in re.finditer(f"[{opening}{closing}]", text):
        if match.group() == opening:
            start = match.end() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield start, match.start()


def _trimmed(text: str, start: int, end: int) -> Span:
    end = max(start, end)  # the comma may close the sentence before
    while start < end and text[start] in " \n\t–—-":
        start += 1
    while end > start and text[end - 1] in " \n\t.,;":
        end -= 1
    return Span(start, end)


def _words(reading: Reading, span: Span) -> int:
    first = bisect_left(reading.tokens, span.start, key=_START)
    return sum(t.kind != "sign" for t in reading.tokens[first : bisect_left(reading.tokens, span.end, first, key=_START)])


def _speech(reading: Reading, inner: Span, said: Span | None) -> bool:
    """Speech and no name: long, or reported by a verb of saying."""
    words = _words(reading, inner)
    whole = reading.text[inner.end : inner.end + 2].strip()[:1] in (".", "!", "?", "…") or reading.text[inner.end - 1 : inner.end] in "!?…"
    return words >= 3 and ((bool(said) and words >= _LEAST) or words >= 12 or (whole and words >= 8))


def _reporting(reading: Reading, stops: Sequence[int], before: int, after: int) -> Span | None:
    """The clause that reports: after the closing mark («– деді Тоқаев»), else before the opening one («Токаев: «…»»)."""
    text = reading.text
    tail = _to_sentence_end(text, stops, after)
    if tail and _ATTRIBUTED.match(text, tail.start):
        return tail
    if tail and _says(reading, tail):
        return tail
    lead = _from_sentence_start(reading, before)
    if lead and text[lead.start : lead.end].rstrip().endswith((":", ",", "–", "—")):
        return lead
    return lead if lead and _says(reading, lead) else None


def _stops(text: str) -> list[int]:
    """Where the stops and lines of a text end."""
    return [stop.end() for stop in _STOPS.finditer(text)]


def _to_sentence_end(text: str, stops: Sequence[int], start: int) -> Span | None:
    """From the closing mark to the end of the sentence; nothing where the sentence ended inside the marks and a new one begins."""
    if start >= len(text):
        return None
    at = bisect_right(stops, start)
    return Span(start, stops[at] if at < len(stops) else len(text))


def _from_sentence_start(reading: Reading, end: int) -> Span | None:
    at = bisect_right(reading.sentences, end, key=_START)
    start = reading.sentences[at - 1].start if at else 0
    return Span(start, end) if end > start else None


def _says(reading: Reading, place: Span) -> bool:
    inside = reading.inside(place)
    for match in reading.begun(inside.start, inside.stop, "trigger.say."):
        span = reading.span(match.first, match.last)
        if span.start - place.start >= _REPORTS:
            return False
        if span.end <= place.end:
            return True
    return False


def _closed_only(reading: Reading) -> Iterator[Quotation]:
    """A closing mark whose opening one was lost: the quotation begins with its paragraph."""
    text, offset, stops = reading.text, 0, _stops(reading.text)
    for paragraph in text.split("\n\n"):
        match = re.match(r"[^«»“”\"\n]{20,}?([»”\"])[,.]?\s*[,]?\s*[–—-]", paragraph)
        if match:
            said = _to_sentence_end(text, stops, offset + match.start(1) + 1)
            if said and _says(reading, said):
                inner = _trimmed(text, offset, offset + match.start(1))
                yield Quotation(inner.start, inner.end, said, "quote.closed_only")
        offset += len(paragraph) + 2


_DASHED = re.compile(r"[–—-]\s+(?P<said>\S.{15,}?)[,.!?]\s*[–—-]\s+(?P<report>[^\n]{3,160})", re.DOTALL)


def _dashed(reading: Reading) -> Iterator[Quotation]:
    """A paragraph that begins with a dash: «– Біз дайынбыз, – деді министр.»"""
    offset, stops = 0, _stops(reading.text)
    for paragraph in reading.text.split("\n\n"):
        match = _DASHED.match(paragraph)
        if match:
            said = Span(offset + match.start("report"), offset + match.end("report"))
            first = _to_sentence_end(reading.text, stops, said.start)
            if first and _says(reading, first):
                inner = _trimmed(reading.text, offset + match.start("said"), offset + match.end("said"))
                yield Quotation(inner.start, inner.end, first, "quote.dashed")
        offset += len(paragraph) + 2


def _unmarked(reading: Reading) -> Iterator[Quotation]:
    """«…, деді министр.»: no marks; the verb that only direct speech takes stands after a comma and a verb, its subject after it."""
    if not reading.language.head_final:
        return
    for match in reading.layer("trigger.say.verb_strong"):
        span = reading.span(match.first, match.last)
        at = bisect_right(reading.sentences, span.start, key=_START)
        sentence = reading.sentences[at - 1] if at else None
        if not sentence or span.end > sentence.end or match.first == 0 or reading.tokens[match.first - 1].text != ",":
            continue
        inner = _trimmed(reading.text, sentence.start, reading.tokens[match.first - 1].start)
        tail = Span(span.start, sentence.end)
        if _words(reading, inner) >= 5 and _words(reading, tail) <= 8 and not re.search(r"[«»“”\"]", inner.of(reading.text)):
            yield Quotation(inner.start, inner.end, tail, "quote.unmarked")

"""Statements: who is quoted with what words, under which office, and between which sentences."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.export.catalogue.facets import Facet, claims_of, given, of_day, of_languages, of_states, span
from kelisim.lang.language import load
from kelisim.ledger.catalogue import Thing
from kelisim.model.document import LANGUAGES, Document
from kelisim.model.text import Span
from kelisim.views.people import Offices, office_on, offices_by_person
from kelisim.views.plain import Plain, named, plain_statement, plain_verdict
from kelisim.views.register import Register
from kelisim.views.statements import Said
from kelisim.views.statements import statements as statements_of

LONGEST = 1200  # letters of a sentence that stands beside a quotation: a list without full stops is no context


def statements(register: Register) -> Iterator[Thing]:
    """The statements, the latest first."""
    offices = offices_by_person(register)
    for one in sorted(statements_of(register), key=lambda s: (str(s.account.published or ""), s.account.claim.id), reverse=True):
        line = _line(register, one, offices.get(one.speaker or ""))
        published = line["published"]
        first, last = span(published)
        whole = line | {
            "context": context_of(one.account.record.document, one.account.claim.span),
            "verdict": plain_verdict(register.verdicts.get(one.account.claim.id)),
        }  # fmt: skip
        yield Thing("statement", line["id"], line, whole, first, last, tuple(_facets(register, one, line)), claims_of([one.account]))


def _line(register: Register, one: Said, offices: Offices | None) -> Plain:
    """A statement with the office that documents nearest to its day give the speaker."""
    held = office_on(offices, one.account.published)
    office = {"role": held[0], "of": named(register, held[1])} if held else None
    lang = one.account.record.document.lang_at(one.account.claim.span.start)
    return plain_statement(register, one) | {
        "id": one.account.claim.id, "state": register.state(one.speaker), "office": office, "lang": lang,
    }  # fmt: skip


def _facets(register: Register, one: Said, line: Plain) -> Iterator[Facet]:
    yield from of_states(register.leading.get(one.account.claim.document, ()))
    yield from of_day(line["published"])
    yield from of_languages([one.account])
    yield from given(how="reported" if one.reported else "quoted", speaker=one.speaker, of=line["state"])
    if line["office"]:
        yield "role", line["office"]["role"]


def context_of(document: Document, words: Span) -> Plain:
    """The sentences that some words stand in, with the one before and the one after of the same paragraph: what stands before the words,
    the words, and what stands after them.

    >>> text = "He came late. “We agree,” he said. Then he left."
    >>> context_of(Document("d", "d", text, "en"), Span(15, 23))
    {'before': 'He came late. “', 'words': 'We agree', 'after': ',” he said. Then he left.'}
    """
    within = next((p for p in document.paragraphs() if p.start <= words.start < p.end), words)
    lang = document.lang_at(words.start)
    own = load(lang if lang in LANGUAGES else document.lang).sentences(within.of(document.text))
    sentences = [Span(within.start + s.start, within.start + s.end) for s in own] or [within]
    touched = [n for n, s in enumerate(sentences) if s.start < words.end and s.end > words.start] or [0]
    start = min(sentences[max(0, touched[0] - 1)].start, words.start)
    end = max(sentences[min(len(sentences) - 1, touched[-1] + 1)].end, words.end)
    return {
        "before": document.text[max(start, words.start - LONGEST) : words.start],
        "words": words.of(document.text),
        "after": document.text[words.end : min(end, words.end + LONGEST)],
    }

"""Full-text search: the question is taken apart into words, and only quoted terms of our own making reach the engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sqlalchemy import Connection, Row, select, text

from kelisim.lang.lemmas import asked_terms, lemma, name_terms
from kelisim.lang.tokens import fold, tokenize
from kelisim.lang.wider import Phrase, wider
from kelisim.ledger.schema import documents
from kelisim.model.annotation import Token
from kelisim.model.document import Document
from kelisim.model.text import Span

BEGUN = 2  # letters that no ending changes: a word that begins otherwise than a term is no form of it, and is not reduced
WORDS = 24  # of a question: the rest of a longer one is left out
_FIND = text(
    "SELECT document, bm25(search_fts, 0.0, 1.0, 1.5) FROM search_fts WHERE search_fts MATCH :asked "
    "ORDER BY 2, 1 LIMIT :limit OFFSET :offset"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found, how well (more is better), the paragraph of its text that holds most of the question, and in that the words that
    were asked for (places in the text)."""

    document: str
    stem: str
    lang: str
    title: str | None
    published: str | None
    score: float
    span: Span
    words: str
    matched: tuple[Span, ...] = ()


@dataclass(frozen=True)
class _Group:
    """Words of a question that are found together or by another wording of what they say: terms and name keys a word."""

    terms: tuple[frozenset[str], ...]
    names: tuple[frozenset[str], ...]
    also: tuple[Phrase, ...] = ()

    @cached_property
    def begun(self) -> dict[str, list[Phrase]]:
        """The other wordings by the letters that they begin with."""
        found: dict[str, list[Phrase]] = {}
        for phrase in self.also:
            found.setdefault(phrase.words[0][:BEGUN], []).append(phrase)
        return found


@dataclass(frozen=True)
class Question:
    """What is looked for: every word, by a form of it in some language or as a name by its sounds; `wide` also the other languages'
    wordings of the concepts in it."""

    words: str
    wide: bool = False
    groups: tuple[_Group, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        tokens = [token for token in tokenize(self.words) if token.kind != "sign"][:WORDS]
        object.__setattr__(self, "groups", tuple(_groups(tokens, self.wide)))

    @property
    def also(self) -> tuple[Phrase, ...]:
        """The wordings of other languages that are looked for too."""
        return tuple(dict.fromkeys(phrase for group in self.groups for phrase in group.also))

    @property
    def query(self) -> str:
        """The question in the engine's language; empty when there is no word in it. Signs, operators and column names of the engine mean
        nothing here.

        >>> Question('NEAR(bridge" *').query
        '({words} : ("near") OR {names} : ("nr")) AND ({words} : ("bridge" OR "bridg") OR {names} : ("brdg"))'
        """
        return " AND ".join(_asked(group) for group in self.groups)


def build_query(words: str) -> str:
    """A question in the engine's language: every word must be found, by a form of it in some language or as a name by its sounds."""
    return Question(words).query


def _groups(tokens: Sequence[Token], wide: bool) -> Iterator[_Group]:
    ways = {way.first: way for way in (wider(tokens) if wide else ())}
    place = 0
    while place < len(tokens):
        last = ways[place].last if place in ways else place + 1
        own = [token.text for token in tokens[place:last]]
        yield _Group(
            tuple(frozenset(asked_terms(word)) for word in own), tuple(frozenset(name_terms(word)) for word in own),
            ways[place].phrases if place in ways else (),
        )  # fmt: skip
        place = last


def _asked(group: _Group) -> str:
    own = " AND ".join(_word(terms, names) for terms, names in zip(group.terms, group.names, strict=True))
    if not group.also:
        return own
    return f"(({own}) OR {' OR '.join(_phrase(phrase) for phrase in group.also)})"


def _word(terms: frozenset[str], names: frozenset[str]) -> str:
    asked = [f"{{words}} : ({_either(terms)})"]
    if names:
        asked.append(f"{{names}} : ({_either(names)})")
    return f"({' OR '.join(asked)})"


def _phrase(phrase: Phrase) -> str:
    words = (f'"{word[:-1]}" *' if word.endswith("*") else f"({_either(asked_terms(word))})" for word in phrase.words)
    return f"{{words}} : ({' AND '.join(words)})"


def _either(terms: frozenset[str] | tuple[str, ...]) -> str:
    return " OR ".join(f'"{term}"' for term in sorted(terms, key=lambda term: (-len(term), term)))


def find(connection: Connection, question: Question, limit: int, offset: int = 0) -> list[Hit]:
    """The best documents for a question, each with its best paragraph."""
    if not question.query:
        return []
    found = connection.execute(_FIND, {"asked": question.query, "limit": limit, "offset": offset}).all()
    return hits(connection, [(document, -score) for document, score in found], question)


def hits(connection: Connection, found: Sequence[tuple[str, float]], question: Question) -> list[Hit]:
    """Documents that were found with a score each, each with the paragraph that holds most of a question."""
    columns = (documents.c.id, documents.c.stem, documents.c.lang, documents.c.title, documents.c.published, documents.c.text)
    asked = select(*columns).where(documents.c.id.in_([identity for identity, _ in found]))
    rows = {row.id: row for row in connection.execute(asked)}
    return [_hit(rows[identity], score, question) for identity, score in found]


def _hit(row: Row[str, str, str, str, str, str], score: float, question: Question) -> Hit:
    identity, stem, lang, title, published, body = row
    best, most = Span(0, 0), -1.0
    matched: tuple[Span, ...] = ()
    for span in Document(identity, stem, body, lang).paragraphs():
        held, places = _holds(body, span, lang, question)
        weight = held - 0.5 if span.of(body) == title else float(held)  # the headline is shown anyway: of two that hold as much, the other
        if weight > most:
            best, matched, most = span, places, weight
        if most == len(question.groups):
            break
    return Hit(identity, stem, lang, title, published, score, best, best.of(body), matched)


def _holds(body: str, span: Span, lang: str, question: Question) -> tuple[int, tuple[Span, ...]]:
    """How many groups of words of a question a paragraph holds, and where."""
    tokens = [t for t in tokenize(span.of(body)) if t.kind != "sign"]
    folded = [fold(t.text) for t in tokens]
    held, places = 0, set[tuple[int, int]]()
    for group in question.groups:
        begun = {term[:BEGUN] for terms in group.terms for term in terms}
        own = [
            (token.start, token.end)
            for token, word in zip(tokens, folded, strict=True)
            if (word[:BEGUN] in begun and any(lemma(word, lang) in terms or word in terms for terms in group.terms))
            or (token.text[:1].isupper() and any(not names.isdisjoint(name_terms(token.text)) for names in group.names))
        ]
        for first, word in enumerate(folded if group.also else ()):
            standing = (phrase for phrase in group.begun.get(word[:BEGUN], ()) if phrase.stands(folded, first, lang))
            own += [(tokens[first].start, tokens[first + len(phrase.words) - 1].end) for phrase in standing]
        held += bool(own)
        places.update(own)
    return held, tuple(Span(span.start + start, span.start + end) for start, end in sorted(places))

"""Full-text search: the question is taken apart into words, and only quoted terms of our own making reach the engine."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select, text

from kelisim.lang.lemmas import asked_terms, lemma, name_terms
from kelisim.lang.tokens import tokenize
from kelisim.ledger.schema import documents
from kelisim.model.document import Document
from kelisim.model.text import Span

_FIND = text("SELECT document, bm25(search_fts, 0.0, 1.0, 1.5) FROM search_fts WHERE search_fts MATCH :asked ORDER BY 2, 1 LIMIT :limit")


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found, how well (more is better), and the paragraph of its text that holds most of the question."""

    document: str
    stem: str
    lang: str
    title: str | None
    published: str | None
    score: float
    span: Span
    words: str


def build_query(words: str) -> str:
    """A question in the engine's language: every word must be found, by a form of it in some language or as a name by its sounds.

    Empty when there is no word in it. Signs, operators and column names of the engine mean nothing here.

    >>> build_query('NEAR(bridge" *')
    '({words} : ("near") OR {names} : ("nr")) AND ({words} : ("bridge" OR "bridg") OR {names} : ("brdg"))'
    """
    return " AND ".join(_group(token.text) for token in tokenize(words) if token.kind != "sign")


def _group(word: str) -> str:
    groups = [f"{{words}} : ({_either(asked_terms(word))})"]
    if names := name_terms(word):
        groups.append(f"{{names}} : ({_either(names)})")
    return f"({' OR '.join(groups)})"


def _either(terms: tuple[str, ...]) -> str:
    return " OR ".join(f'"{term}"' for term in terms)


def find(connection: Connection, words: str, limit: int) -> list[Hit]:
    """The best documents for a question, each with its best paragraph."""
    asked = build_query(words)
    if not asked:
        return []
    found = connection.execute(_FIND, {"asked": asked, "limit": limit}).all()
    return [_hit(connection, document, -score, words) for document, score in found]


def _hit(connection: Connection, identity: str, score: float, words: str) -> Hit:
    columns = (documents.c.stem, documents.c.lang, documents.c.title, documents.c.published, documents.c.text)
    stem, lang, title, published, body = connection.execute(select(*columns).where(documents.c.id == identity)).one()
    wanted = [(set(asked_terms(t.text)), set(name_terms(t.text))) for t in tokenize(words) if t.kind != "sign"]
    paragraphs = Document(identity, stem, body, lang).paragraphs() or [Span(0, 0)]
    best = max(paragraphs, key=lambda span: (_holds(span.of(body), lang, wanted), -span.start))
    return Hit(identity, stem, lang, title, published, score, best, best.of(body))


def _holds(paragraph: str, lang: str, wanted: list[tuple[set[str], set[str]]]) -> int:
    """How many words of the question a paragraph holds."""
    said = {t.text for t in tokenize(paragraph) if t.kind != "sign"}
    lemmas = {lemma(word, lang) for word in said}
    names = {key for word in said if word[:1].isupper() for key in name_terms(word)}
    return sum(bool(terms & lemmas or sounds & names) for terms, sounds in wanted)

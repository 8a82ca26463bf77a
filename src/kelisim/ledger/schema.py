"""The tables of a ledger. Rows are added and never rewritten; `forget` and a new reading say in rows of their own what they remove.

A change here is a new VERSION with a migration (migrations.py): tests/ledger compares what this prints with what was printed for it.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

VERSION = 3

metadata = MetaData()

schema_versions = Table(
    "schema_versions",
    metadata,
    Column("version", Integer, primary_key=True, comment="each version that this file has had; the highest is what it has now"),
)

runs = Table(
    "runs",
    metadata,
    Column("id", String, primary_key=True, comment="random; a run that adds nothing has no row"),
    Column("command", String, nullable=False, comment="what was asked: ingest, import, forget, reread, judge …"),
    Column("started", String, nullable=False, comment="ISO 8601, UTC"),
    Column("program", String, nullable=False, comment="name and version of the program"),
)

snapshots = Table(
    "snapshots",
    metadata,
    Column("id", String, primary_key=True, comment="sha256 of the bytes, which lie under it in the folder of blobs"),
    Column("name", String, nullable=False, comment="path or address under which the bytes were first read"),
    Column("size", Integer, nullable=False),
    Column("media_type", String),
    Column("encoding", String, comment="as the server said it, not as the reader found it"),
    Column("run", ForeignKey("runs.id"), nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", ForeignKey("snapshots.id"), primary_key=True),
    Column("stem", String, nullable=False, comment="of the name under which the bytes were first read; other names add nothing"),
    Column("lang", String, nullable=False),
    Column("title", Text),
    Column("title_start", Integer),
    Column("title_end", Integer),
    Column("published", String, comment="YYYY-MM-DD, YYYY-MM or YYYY"),
    Column("source", Text, nullable=False, comment="JSON: name, country, kind"),
    Column("notes", Text, nullable=False, comment="JSON: [[name, line]]"),
    Column("run", ForeignKey("runs.id"), nullable=False),
    Column("text", Text, nullable=False, comment="as cleaned; every offset of this ledger counts in it"),
    # The page stands last, so that SQLite need not walk through it to reach the columns that lists are made of.
    Column("origin", Text, nullable=False, comment="JSON: [[offset in text, offset in page, length]]"),
    Column("page", Text, nullable=False, comment="the decoded page that the text was taken from"),
)

document_states = Table(
    "document_states",
    metadata,
    Column("number", Integer, primary_key=True, comment="the order of events; the last of a document counts"),
    Column("document", String, comment="sha256; NULL where there were no bytes (a path that leads nowhere)"),
    Column("name", String, nullable=False, comment="as the input was called"),
    Column("state", String, nullable=False, comment="read (once a reading), set_aside, forgotten"),
    Column("code", String, comment="of the issue for which it was set aside"),
    Column("detail", Text),
    Column("run", ForeignKey("runs.id"), nullable=False),
    Index("document_states_by_document", "document"),
    Index("document_states_by_name", "name", "number"),
)

mentions = Table(
    "mentions",
    metadata,
    Column("document", ForeignKey("documents.id"), primary_key=True),
    Column("number", Integer, primary_key=True, comment="in the order of the text"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("surface", Text, nullable=False),
    Column("type", String, nullable=False),
    Column("entity", String, nullable=False, comment="id within the document"),
    Column("rule", String, nullable=False),
    Column("case", String),
)

entities = Table(
    "entities",
    metadata,
    Column("document", ForeignKey("documents.id"), primary_key=True),
    Column("number", Integer, primary_key=True, comment="in the order of first mention"),
    Column("id", String, nullable=False, comment="within the document; judgements join documents"),
    Column("type", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("names", Text, nullable=False, comment="JSON: [[language, name]]"),
    Column("country", String),
    Column("keys", Text, nullable=False, comment="JSON: script-free forms"),
    Index("entities_by_id", "id"),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String, primary_key=True, comment="hash of document, place and contents"),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("number", Integer, nullable=False, comment="the order in which the rules gave them"),
    Column("kind", String, nullable=False, comment="event, figure, commitment, statement, office"),
    Column("start", Integer, nullable=False, comment="of the evidence"),
    Column("end", Integer, nullable=False),
    Column("day", String, comment="when it happens, what it covers or when it is due: a column for asking, not the contents"),
    Column("contents", Text, nullable=False, comment="canonical JSON of the fact"),
    Column("supports", Text, nullable=False, comment="JSON: [[start, end, why]]"),
    Column("rule", String, nullable=False),
    Column("version", String, nullable=False, comment="of the rule"),
    Column("run", ForeignKey("runs.id"), nullable=False),
    Index("claims_by_document", "document", "number"),
    Index("claims_by_kind_and_day", "kind", "day"),
)

parties = Table(
    "parties",
    metadata,
    Column("claim", ForeignKey("claims.id"), primary_key=True),
    Column("part", String, primary_key=True, comment="the field of the fact that names it: participants, place, speaker …"),
    Column("entity", String, primary_key=True, comment="id within the document"),
    Index("parties_by_entity", "entity"),
)

occurrences = Table(
    "occurrences",
    metadata,
    Column("number", Integer, primary_key=True, comment="in the order of coming; what keys name it by"),
    Column("kind", String, nullable=False, comment="entity, event, commitment …: only those of one kind are compared"),
    Column("id", String, nullable=False),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("facts", Text, nullable=False, comment="JSON: [[name, value]], what the comparison looks at"),
    UniqueConstraint("kind", "id"),
    Index("occurrences_by_document", "document"),
)

occurrence_keys = Table(
    "occurrence_keys",
    metadata,
    Column("kind", String, primary_key=True),
    Column("key", String, primary_key=True, comment="those that share one are compared"),
    Column("occurrence", Integer, primary_key=True, comment="its number: there are a hundred keys a document, and ids are long"),
    Index("occurrence_keys_by_occurrence", "occurrence"),
    sqlite_with_rowid=False,  # a key is all there is to a row: with a number of its own SQLite would keep each twice
)

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True, comment="of two by the same judge the later counts"),
    Column("kind", String, nullable=False),
    Column("left", String, nullable=False, comment="the smaller of the two occurrence ids"),
    Column("right", String, nullable=False),
    Column("verdict", String, nullable=False, comment="same, different, unsure"),
    Column("by", String, nullable=False, comment="a rule or a person"),
    Column("why", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("at", String, nullable=False, comment="when a person judged; empty of a rule's, which its run dates"),
    Column("run", ForeignKey("runs.id"), nullable=False),
    UniqueConstraint("kind", "left", "right", "verdict", "by", "why", "score", "at"),
    Index("judgements_by_right", "kind", "right"),
)

verdicts = Table(
    "verdicts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("claim", String, nullable=False, comment="of `claims`, or of `withdrawn_claims` where a later reading does not find it"),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("decision", String, nullable=False, comment="accepted, rejected, corrected"),
    Column("replacement", String, comment="the claim that a person has put in its place"),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False, comment="when it was decided"),
    Column("why", Text, nullable=False),
    Column("run", ForeignKey("runs.id"), nullable=False),
    Index("verdicts_by_claim", "claim"),
    Index("verdicts_by_document", "document"),
)

withdrawn_claims = Table(
    "withdrawn_claims",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("claim", String, nullable=False, comment="that an earlier reading gave, and the later one does not"),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("words", Text, nullable=False, comment="the evidence, as the text of that reading had it"),
    Column("contents", Text, nullable=False, comment="canonical JSON of the fact"),
    Column("rule", String, nullable=False),
    Column("given_by", ForeignKey("runs.id"), nullable=False, comment="the run that found it"),
    Column("run", ForeignKey("runs.id"), nullable=False, comment="the run that found it no more"),
    Index("withdrawn_claims_by_document", "document"),
    Index("withdrawn_claims_by_claim", "claim"),
)

visits = Table(
    "visits",
    metadata,
    Column("number", Integer, primary_key=True, comment="in the order in which they were made"),
    Column("address", String, nullable=False),
    Column("at", String, nullable=False, comment="ISO 8601, UTC"),
    Column("state", String, nullable=False, comment="listed, fetched, unchanged, failed, refused"),
    Column("source", String, comment="the source that listed the address"),
    Column("status", Integer, comment="of the last answer"),
    Column("code", String, comment="of the issue"),
    Column("detail", Text, nullable=False),
    Column("final", String, comment="where redirects led"),
    Column("document", String, comment="sha256 of the bytes that the address had then"),
    Column("etag", String),
    Column("last_modified", String),
    Column("size", Integer),
    Column("waited", Float, nullable=False, comment="seconds that politeness asked for"),
    Column("published", String, comment="as the list of the source told it"),
    Column("run", ForeignKey("runs.id"), nullable=False),
    Index("visits_by_address", "address", "number"),
    Index("visits_by_source_and_time", "source", "at"),
    Index("visits_by_document", "document"),
)

# Lemmas and script-free name keys, made in Python (`kelisim.lang.lemmas`), so the tokenizer has nothing to do but split at spaces.
SEARCH_FTS = """
CREATE VIRTUAL TABLE search_fts USING fts5 (
  document UNINDEXED, words, names, tokenize = "unicode61 remove_diacritics 0"
)
"""

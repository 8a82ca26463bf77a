CREATE INDEX claims_by_document ON claims (document, number);
CREATE INDEX claims_by_kind_and_day ON claims (kind, day);
CREATE INDEX document_states_by_document ON document_states (document);
CREATE INDEX document_states_by_name ON document_states (name, number);
CREATE INDEX entities_by_id ON entities (id);
CREATE INDEX judgements_by_right ON judgements (kind, "right");
CREATE INDEX occurrence_keys_by_occurrence ON occurrence_keys (occurrence);
CREATE INDEX occurrences_by_document ON occurrences (document);
CREATE INDEX parties_by_entity ON parties (entity);
CREATE INDEX verdicts_by_claim ON verdicts (claim);
CREATE INDEX verdicts_by_document ON verdicts (document);
CREATE INDEX visits_by_address ON visits (address, number);
CREATE INDEX visits_by_document ON visits (document);
CREATE INDEX visits_by_source_and_time ON visits (source, at);
CREATE INDEX withdrawn_claims_by_claim ON withdrawn_claims (claim);
CREATE INDEX withdrawn_claims_by_document ON withdrawn_claims (document);
CREATE TABLE claims (
  id VARCHAR NOT NULL,
  document VARCHAR NOT NULL,
  number INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  day VARCHAR,
  contents TEXT NOT NULL,
  supports TEXT NOT NULL,
  rule VARCHAR NOT NULL,
  version VARCHAR NOT NULL,
  run VARCHAR NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(document) REFERENCES documents (id),
  FOREIGN KEY(run) REFERENCES runs (id)
);
CREATE TABLE document_states (
  number INTEGER NOT NULL,
  document VARCHAR,
  name VARCHAR NOT NULL,
  state VARCHAR NOT NULL,
  code VARCHAR,
  detail TEXT,
  run VARCHAR NOT NULL,
  PRIMARY KEY (number),
  FOREIGN KEY(run) REFERENCES runs (id)
);
CREATE TABLE documents (
  id VARCHAR NOT NULL,
  stem VARCHAR NOT NULL,
  lang VARCHAR NOT NULL,
  title TEXT,
  title_start INTEGER,
  title_end INTEGER,
  published VARCHAR,
  source TEXT NOT NULL,
  notes TEXT NOT NULL,
  run VARCHAR NOT NULL,
  text TEXT NOT NULL,
  origin TEXT NOT NULL,
  page TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(id) REFERENCES snapshots (id),
  FOREIGN KEY(run) REFERENCES runs (id)
);
CREATE TABLE entities (
  document VARCHAR NOT NULL,
  number INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  country VARCHAR,
  keys TEXT NOT NULL,
  PRIMARY KEY (document, number),
  FOREIGN KEY(document) REFERENCES documents (id)
);
CREATE TABLE judgements (
  number INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  "left" VARCHAR NOT NULL,
  "right" VARCHAR NOT NULL,
  verdict VARCHAR NOT NULL,
  "by" VARCHAR NOT NULL,
  why TEXT NOT NULL,
  score FLOAT NOT NULL,
  at VARCHAR NOT NULL,
  run VARCHAR NOT NULL,
  PRIMARY KEY (number),
  UNIQUE (kind, "left", "right", verdict, "by", why, score, at),
  FOREIGN KEY(run) REFERENCES runs (id)
);
CREATE TABLE mentions (
  document VARCHAR NOT NULL,
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  surface TEXT NOT NULL,
  type VARCHAR NOT NULL,
  entity VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  "case" VARCHAR,
  PRIMARY KEY (document, number),
  FOREIGN KEY(document) REFERENCES documents (id)
);
CREATE TABLE occurrence_keys (
  kind VARCHAR NOT NULL,
  "key" VARCHAR NOT NULL,
  occurrence INTEGER NOT NULL,
  PRIMARY KEY (kind, "key", occurrence)
)
 WITHOUT ROWID;
CREATE TABLE occurrences (
  number INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  document VARCHAR NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (number),
  UNIQUE (kind, id),
  FOREIGN KEY(document) REFERENCES documents (id)
);
CREATE TABLE parties (
  claim VARCHAR NOT NULL,
  part VARCHAR NOT NULL,
  entity VARCHAR NOT NULL,
  PRIMARY KEY (claim, part, entity),
  FOREIGN KEY(claim) REFERENCES claims (id)
);
CREATE TABLE runs (
  id VARCHAR NOT NULL,
  command VARCHAR NOT NULL,
  started VARCHAR NOT NULL,
  program VARCHAR NOT NULL,
  PRIMARY KEY (id)
);
CREATE TABLE schema_versions (
  version INTEGER NOT NULL,
  PRIMARY KEY (version)
);
CREATE TABLE snapshots (
  id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  size INTEGER NOT NULL,
  media_type VARCHAR,
  encoding VARCHAR,
  run VARCHAR NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(run) REFERENCES runs (id)
);
CREATE TABLE verdicts (
  number INTEGER NOT NULL,
  claim VARCHAR NOT NULL,
  document VARCHAR NOT NULL,
  decision VARCHAR NOT NULL,
  replacement VARCHAR,
  "by" VARCHAR NOT NULL,
  at VARCHAR NOT NULL,
  why TEXT NOT NULL,
  run VARCHAR NOT NULL,
  PRIMARY KEY (number),
  FOREIGN KEY(document) REFERENCES documents (id),
  FOREIGN KEY(run) REFERENCES runs (id)
);
CREATE TABLE visits (
  number INTEGER NOT NULL,
  address VARCHAR NOT NULL,
  at VARCHAR NOT NULL,
  state VARCHAR NOT NULL,
  source VARCHAR,
  status INTEGER,
  code VARCHAR,
  detail TEXT NOT NULL,
  final VARCHAR,
  document VARCHAR,
  etag VARCHAR,
  last_modified VARCHAR,
  size INTEGER,
  waited FLOAT NOT NULL,
  published VARCHAR,
  run VARCHAR NOT NULL,
  PRIMARY KEY (number),
  FOREIGN KEY(run) REFERENCES runs (id)
);
CREATE TABLE withdrawn_claims (
  number INTEGER NOT NULL,
  claim VARCHAR NOT NULL,
  document VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  words TEXT NOT NULL,
  contents TEXT NOT NULL,
  rule VARCHAR NOT NULL,
  given_by VARCHAR NOT NULL,
  run VARCHAR NOT NULL,
  PRIMARY KEY (number),
  FOREIGN KEY(document) REFERENCES documents (id),
  FOREIGN KEY(given_by) REFERENCES runs (id),
  FOREIGN KEY(run) REFERENCES runs (id)
);
CREATE VIRTUAL TABLE search_fts USING fts5 (
  document UNINDEXED, words, names, tokenize = "unicode61 remove_diacritics 0"
);

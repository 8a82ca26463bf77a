"""docs/reference/facts.schema.json: the exchange form as a JSON Schema, its lists of values those of the model.

`make docs-update` writes it; the tests hold what `kelisim extract` prints against it. Keys may be added to the form, so
the schema asks for every key that the form names and lets others pass.
"""

import json
from typing import Any

from kelisim.model import entity, fact
from tests.docs.blocks import ROOT

PAGE = ROOT / "docs" / "reference" / "facts.schema.json"

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
WORDS: Schema = {"type": "string", "minLength": 1}
TRUTH: Schema = {"type": "boolean"}
PLACE: Schema = {"type": "integer", "minimum": 0, "description": "an offset into text, in Unicode code points; end is exclusive"}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
DATE: Schema = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
PERIOD: Schema = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"}
STATE: Schema = {"type": "string", "pattern": "^[A-Z]{2}$", "description": "ISO 3166-1 alpha-2"}


def one_of(values: tuple[str, ...]) -> Schema:
    """One of a list of values."""
    return {"enum": list(values)}


def or_null(schema: Schema) -> Schema:
    """What the schema allows, or null where the document does not say."""
    return {"anyOf": [schema, {"type": "null"}]}


def listed(schema: Schema) -> Schema:
    """A list of such values, empty where there is none."""
    return {"type": "array", "items": schema}


def record(said: str, keys: Schema) -> Schema:
    """An object with every one of these keys, and perhaps more."""
    return {"type": "object", "description": said, "required": list(keys), "properties": keys}


EVIDENCE: Schema = {"evidence": WORDS, "start": PLACE, "end": PLACE}

MENTION = record(
    "a name as it stands in the text",
    {"entity": TEXT, "type": one_of(entity.MENTION_TYPES), "surface": WORDS, "start": PLACE, "end": PLACE},
)
ENTITY = record(
    "what mentions name, once",
    {
        "id": TEXT, "type": one_of(entity.MENTION_TYPES), "name": TEXT,
        "names": {"type": "object", "propertyNames": {"pattern": "^[a-z]{2,3}$"}, "additionalProperties": or_null(TEXT)},
        "country": or_null(STATE), "wikidata": or_null({"type": "string", "pattern": "^Q[0-9]+$"}),
    },
)  # fmt: skip
OFFICE = record("who holds which office", {"person": TEXT, "role": one_of(entity.ROLES), "of": or_null(TEXT), "title": or_null(TEXT)})
EVENT = record(
    "what happened, or is planned, on an identifiable occasion",
    {
        "id": TEXT, "type": one_of(fact.EVENT_TYPES), "level": one_of(fact.LEVELS), "status": one_of(fact.STATUSES),
        "date": or_null(DATE), "place": or_null(TEXT), "participants": listed(TEXT), "body": or_null(TEXT),
        "session": or_null({"type": "integer", "minimum": 1}), "plover": or_null(TEXT), **EVIDENCE,
    },
)  # fmt: skip
FIGURE = record(
    "a quantity about relations, economy or projects",
    {
        "indicator": one_of(fact.INDICATORS), "of": or_null(TEXT), "parties": listed(TEXT), "value": {"type": "number"},
        "unit": {"anyOf": [one_of(fact.UNITS), {"type": "string", "pattern": "^[A-Z]{3}$"}]},
        "status": one_of(fact.FIGURE_STATUSES), "approx": TRUTH, "period": or_null(PERIOD), "due": or_null(DATE),
        "said_by": or_null(TEXT), **EVIDENCE,
    },
)  # fmt: skip
COMMITMENT = record(
    "what parties undertake, plan, agree on, are asked or invited to do",
    {
        "id": TEXT, "kind": one_of(fact.COMMITMENT_KINDS), "parties": listed(TEXT), "stage": one_of(fact.STAGES),
        "due": or_null(PERIOD), "object": or_null(TEXT), **EVIDENCE,
    },
)  # fmt: skip
STATEMENT = record("a direct quotation, without its marks", {"speaker": or_null(TEXT), "quote": WORDS, "start": PLACE, "end": PLACE})


def schema() -> Schema:
    """The schema of one line: the facts of one document."""
    source = record("who publishes", {"name": or_null(TEXT), "country": or_null(STATE), "kind": or_null(one_of(("official", "press")))})
    keys = {
        "stem": WORDS, "lang": {"type": "string", "pattern": "^[a-z]{2,3}$"}, "published": or_null(DAY), "title": or_null(TEXT),
        "source": source, "text": TEXT, "mentions": listed(MENTION), "entities": listed(ENTITY), "offices": listed(OFFICE),
        "events": listed(EVENT), "figures": listed(FIGURE), "commitments": listed(COMMITMENT), "statements": listed(STATEMENT),
    }  # fmt: skip
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Kelisim: the facts of one document"}
    return head | record("one line of the exchange form", keys)


def page() -> str:
    """The schema as the file holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"

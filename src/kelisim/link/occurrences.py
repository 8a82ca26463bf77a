"""What a document has that other documents may mean too: its people, named things, events and undertakings, with keys and facts."""

from __future__ import annotations

from kelisim.link.commitments import commitment_occurrence
from kelisim.link.entities import entity_occurrence
from kelisim.link.events import event_occurrence
from kelisim.link.reading import Reading
from kelisim.model.fact import Commitment, Event
from kelisim.model.link import Occurrence
from kelisim.model.record import Record


def occurrences_of(record: Record) -> list[Occurrence]:
    """Everything of a record that may be linked. Ids: `document#entity` of entities, the claim's id of events and commitments.

    >>> from kelisim.model.document import Document
    >>> occurrences_of(Record(Document("d1", "d1", "…", "en")))
    []
    """
    reading = Reading(record)
    found = [o for e in record.entities if (o := entity_occurrence(reading, e))]
    found += [event_occurrence(reading, c, c.fact) for c in record.claims if isinstance(c.fact, Event)]
    found += [commitment_occurrence(reading, c, c.fact) for c in record.claims if isinstance(c.fact, Commitment)]
    return found

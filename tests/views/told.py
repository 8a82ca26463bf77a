"""Documents made for a test: a text, the day it was published, and facts on words of it."""

import hashlib

from kelisim.model.annotation import Mention
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.document import Document, Source
from kelisim.model.entity import Entity
from kelisim.model.fact import Fact
from kelisim.model.record import Record
from kelisim.model.text import Span
from kelisim.views.register import Register, gather

PAIR = ("country:KZ", "country:KG")


PRESS = Source("Steppe Wire")


def record(
    stem: str,
    *facts: tuple[str, Fact],
    lang: str = "en",
    published: str | None = None,
    entities: tuple[Entity, ...] = (),
    source: Source = PRESS,
) -> Record:
    """A document whose text is the words of its facts, a paragraph each; it names Kazakhstan and Kyrgyzstan."""
    text = "\n\n".join(words for words, _ in facts)
    identity = hashlib.sha256(f"{stem}{text}".encode()).hexdigest()
    day = PartialDate.parse(published) if published else None
    document = Document(identity, stem, text, lang, title=stem, published=day, source=source, page=text)
    claims = tuple(Claim(identity, fact, Span(text.index(words), text.index(words) + len(words)), (), "test") for words, fact in facts)
    mentions = tuple(Mention(0, 0, "", "GPE", state, "test") for state in PAIR)
    states = tuple(Entity(state, "GPE", state[-2:], ((lang, state[-2:]),), state[-2:]) for state in PAIR)
    return Record(document, mentions, (*states, *entities), claims)


def one_fact(*records: Record) -> Register:
    """A register in which all claims tell of one occasion or undertaking."""
    return gather(records, fact=lambda claim: "joined")


def person(name: str, lang: str = "en", country: str | None = None) -> Entity:
    """A person by a slug made of the name, of a state where one is named."""
    return Entity("person:" + name.lower().replace(" ", "-"), "PERSON", name, ((lang, name),), country)

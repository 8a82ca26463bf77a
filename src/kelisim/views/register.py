"""What views look at: records, and the ids under which links have joined what several documents speak of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from kelisim.lang.language import CODES
from kelisim.lang.names import people
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.entity import Entity
from kelisim.model.fact import Fact, OfficeHeld
from kelisim.model.link import Verdict
from kelisim.model.record import Record
from kelisim.views.edits import Lost
from kelisim.views.reprints import Reprints, find_reprints
from kelisim.views.states import leading_states, state_of
from kelisim.views.versions import VersionedPage


@dataclass(frozen=True, slots=True)
class Account:
    """One document's telling of a fact: the claim, the record it belongs to, and the reprints that say it again in the same words.

    `differs` names the fields in which a reprint's claim is not as its original's. Of an account of `Register.former`, `lost` says since
    when its page no longer tells it; `withdrawn` is the day (YYYY-MM-DD) since which there is no such page.
    """

    claim: Claim
    record: Record
    reprints: tuple[Account, ...] = ()
    differs: tuple[str, ...] = ()
    lost: Lost | None = None
    withdrawn: str | None = None

    @property
    def fact(self) -> Fact:
        """The contents of the claim; its entity ids are those of the document."""
        return self.claim.fact

    @property
    def words(self) -> str:
        """The evidence, as the document has it."""
        return self.claim.span.of(self.record.document.text)

    @property
    def published(self) -> PartialDate | None:
        """The document's own day."""
        return self.record.document.published

    @property
    def order(self) -> tuple[str, str, int]:
        """Accounts in the order of their documents' days, undated ones last, then by name and place."""
        document = self.record.document
        return (str(document.published or "9999"), document.stem, self.claim.span.start)


@dataclass(frozen=True)
class Register:
    """Records with what links say of them. Make one with `gather`."""

    records: tuple[Record, ...]
    entity_ids: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (document, its entity) → joined id
    fact_ids: Mapping[str, str] = field(default_factory=dict)  # claim → joined id of the occasion or undertaking
    entities: Mapping[str, Entity] = field(default_factory=dict)  # joined id → entity with all its names
    states: Mapping[str, str] = field(default_factory=dict)  # joined id → the state it belongs to
    leading: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # document → the two states it speaks of most
    as_of: PartialDate | None = None  # the day on which this was known; None for all that is known
    reprints: Reprints = field(default_factory=Reprints)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)  # claim → what a person decided of it last
    dismissed: tuple[Account, ...] = ()  # what a person rejected or replaced: no view counts it, and it is not hidden
    pages: tuple[VersionedPage, ...] = ()  # those that were read with more than one text: records have the standing one
    same: Mapping[str, str] = field(default_factory=dict)  # claim of an earlier version → the one that stands in its place
    stored: Mapping[str, Account] = field(default_factory=dict)  # a person's claim carried to a later version → as the ledger has it
    lost: Mapping[str, Lost] = field(default_factory=dict)  # of a former register: claim → since when its page no longer tells it
    former: Register | None = None  # what earlier versions told and their pages no longer tell: no view of this register counts it
    withdrawn: Mapping[str, str] = field(default_factory=dict)  # document → since which day its page is no more; its facts count on

    @cached_property
    def corrections(self) -> Mapping[str, Verdict]:
        """The verdicts by which persons put claims in the place of others, by the claim that was put there."""
        return {verdict.replacement: verdict for verdict in self.verdicts.values() if verdict.replacement}

    def accounts(self, kind: str) -> Iterator[Account]:
        """Every claim of a kind with its record, in the order of the documents."""
        told = (Account(claim, record) for record in self.records for claim in record.claims if claim.kind == kind)
        return map(self._marked, told) if self.lost or self.withdrawn else told

    def _marked(self, account: Account) -> Account:
        lost, withdrawn = self.lost.get(account.claim.id), self.withdrawn.get(account.claim.document)
        return replace(account, lost=lost, withdrawn=withdrawn) if lost or withdrawn else account

    def originals(self, kind: str) -> Iterator[Account]:
        """Every account of a kind but those of reprints, which stand with their original."""
        printed = {*self.reprints.originals, *self.reprints.originals.values()}
        again: dict[str, list[Account]] = {}
        own: list[tuple[str, Account]] = []
        for account in self.accounts(kind):
            claim = account.claim.id if account.claim.document in printed else ""  # an id is a hash: none is made in vain
            original = self.reprints.claims.get(claim)
            if original is None:
                own.append((claim, account))
            else:
                again.setdefault(original, []).append(replace(account, differs=self.reprints.differ[claim]))
        for claim, account in own:
            told_again = again.get(claim, ())
            yield replace(account, reprints=tuple(sorted(told_again, key=lambda r: r.order))) if told_again else account

    def entity(self, account: Account, local: str | None) -> str | None:
        """The joined id of an entity of the account's document."""
        return self.entity_ids.get((account.claim.document, local), local) if local else None

    def all(self, account: Account, local: Iterable[str]) -> tuple[str, ...]:
        """The joined ids of entities, each once."""
        return tuple(dict.fromkeys(self.entity_ids.get((account.claim.document, e), e) for e in local))

    def id_of(self, account: Account) -> str:
        """The joined id of an account's occasion or undertaking: that of the claim where nothing is joined."""
        return self.fact_ids.get(account.claim.id, account.claim.id)

    def state(self, entity: str | None) -> str | None:
        """The two letters of the state that a joined entity is or belongs to; None when nobody says."""
        return self.states.get(entity) if entity else None

    def name(self, entity: str | None, lang: str) -> str | None:
        """What a joined entity is called in a language; where no document has it in that language, as it is called elsewhere."""
        if not entity:
            return None
        known = self.entities.get(entity)
        return dict(known.names).get(lang, known.name) if known else entity.partition(":")[2]


def gather(
    records: Iterable[Record],
    *,
    entity: Callable[[str, str], str] = lambda document, local: local,
    fact: Callable[[str], str] = lambda claim: claim,
    document: Callable[[str], str] = lambda document: document,
    apart: Collection[tuple[str, str]] = (),
    as_of: PartialDate | None = None,
    verdicts: Mapping[str, Verdict] | None = None,
    dismissed: Iterable[Account] = (),
    pages: Iterable[VersionedPage] = (),
    same: Mapping[str, str] | None = None,
    stored: Mapping[str, Account] | None = None,
    lost: Mapping[str, Lost] | None = None,
    former: Register | None = None,
    withdrawn: Mapping[str, str] | None = None,
) -> Register:
    """A register of records. `entity` gives the joined id of a document's entity, `fact` that of a claim's occasion or undertaking,
    `document` one id for all documents that are one text; `apart` are pairs of claims of which a person says that they are not the same;
    `as_of` says of which day the records are, and chooses none of them; nor do `verdicts`: what they dismiss comes as `dismissed`,
    and what only earlier versions of pages told as `former`. `withdrawn` marks what stands on pages that are no more.

    >>> gather([]).records
    ()
    """
    kept = tuple(records)
    ids = {(r.document.id, e.id): entity(r.document.id, e.id) for r in kept for e in r.entities}
    joined = _joined(kept, ids)
    states = {i: s for i, e in joined.items() if (s := e.country or state_of(i))}
    for person, state in _states_of_people(kept, ids).items():
        states.setdefault(person, state)
    reprints = find_reprints(kept, document, lambda holder, local: ids.get((holder, local), local), apart)
    claims = [c.id for r in kept for c in r.claims]
    facts = {claim: fact(reprints.claims.get(claim, claim)) for claim in claims}
    leading = {r.document.id: leading_states(r) for r in kept}
    return Register(
        kept, ids, facts, joined, states, leading, as_of, reprints, verdicts or {}, tuple(dismissed),
        tuple(pages), same or {}, stored or {}, lost or {}, former, withdrawn or {},
    )  # fmt: skip


def _joined(records: Iterable[Record], ids: Mapping[tuple[str, str], str]) -> dict[str, Entity]:
    """One entity an id: its most told name in each language, the fullest of those told as often."""
    told: dict[str, list[Entity]] = {}
    names: dict[str, Counter[tuple[str, str]]] = {}
    for record in records:
        for one in record.entities:
            joined = ids[(record.document.id, one.id)]
            told.setdefault(joined, []).append(one)
            names.setdefault(joined, Counter()).update(one.names)
    return {joined: _one(joined, same, names[joined]) for joined, same in told.items()}


def _one(joined: str, same: list[Entity], names: Counter[tuple[str, str]]) -> Entity:
    best: dict[str, str] = {}
    for (lang, name), _ in sorted(names.items(), key=lambda item: (-_fullness(item[0][1]), -item[1], item[0])):
        best.setdefault(lang, name)
    for lang, name in _of_world(same):
        best.setdefault(lang, name)
    name = best.get("en") or max((e.name for e in same), key=lambda n: (_fullness(n), n))
    return Entity(joined, same[0].type, name, tuple(sorted(best.items())), next((e.country for e in same if e.country), None))


def _of_world(same: Iterable[Entity]) -> tuple[tuple[str, str], ...]:
    """What an office-holder of the world's list is called in each language: for those in which no document names them."""
    holder = next((key for entity in same for key in entity.keys if key in people.names("en")), None)
    return tuple((code, people.names(code)[holder].usual) for code in CODES if holder in people.names(code)) if holder else ()


def _fullness(name: str) -> int:
    """How much of a name is there: «Сержан Калибеков» before «С. Калибеков» before «Калибеков»."""
    return sum(1 if word.endswith(".") or "." in word else 2 for word in name.split())


def _states_of_people(records: Iterable[Record], ids: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """The state whose offices a person holds, by most claims."""
    votes: dict[str, Counter[str]] = {}
    for record in records:
        for claim in record.claims:
            office = claim.fact
            if isinstance(office, OfficeHeld) and (state := state_of(office.of)):
                votes.setdefault(ids.get((record.document.id, office.person), office.person), Counter())[state] += 1
    return {person: max(sorted(count), key=count.__getitem__) for person, count in votes.items()}

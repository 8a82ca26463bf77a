"""The versions of a page: the different texts that one address has had, in the order in which they were seen.

A document is bytes; a page is an address, or the path of a file that was read again. Bytes that differ while the cleaned text is the same
(a counter, a menu) are one version. The newest version that was known on a day stands for the page on that day.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.visit import Visit

RUN = 3  # words: runs of three are shared by two printings of one article, and by two articles on one matter only here and there
ALIKE = 0.5  # of the shorter text's runs; of 7,140 pairs of the 120 pages of evaluation/pages no two articles share so much
_WEB = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a page: the document that first had it, all documents that have it, and when it was first and last seen (ISO 8601)."""

    document: str
    first: str
    last: str
    documents: frozenset[str]

    @property
    def since(self) -> str:
        """The day on which it was first seen, as YYYY-MM-DD."""
        return self.first[:10]


@dataclass(frozen=True, slots=True)
class VersionedPage:
    """An address or path with its versions, the oldest first; the last of them stands for the page."""

    address: str
    versions: tuple[Version, ...]
    unknown: frozenset[str] = frozenset()  # documents of versions that nobody had seen by the day that was asked for

    @property
    def standing(self) -> Version:
        """The version that stands for the page."""
        return self.versions[-1]

    @property
    def earlier(self) -> list[tuple[str, str]]:
        """The documents of earlier versions, each with the day on which the version after it was first seen; a text that came back, and
        that of the standing version, are told of their last time alone."""
        after = {version.document: later.since for version, later in pairwise(self.versions)}
        return [(document, since) for document, since in after.items() if document != self.standing.document]


def find_versions(
    visits: Iterable[Visit], documents: Mapping[str, Document], as_of: PartialDate | None = None, *, alone: Collection[str] = ()
) -> list[VersionedPage]:
    """The pages among some visits of which more than one document was read, by address; each with its versions. Those at the addresses
    `alone` are given also where they have had one document only.

    `documents` are those that were read, by id; a visit of any other says nothing of a text. With `as_of` a version counts when it had been
    seen by that day; the first of a page counts always, as its own day of publication says when it was known. An address that gave
    another publication is another page from then on (see `_is_version`).

    >>> texts = {i: Document(i, i, text, "en") for i, text in (("a", "Ten posts."), ("b", "Ten  posts."), ("c", "Two posts."))}
    >>> seen = [Visit("https://x.example", f"2026-03-0{n}", "fetched", document=d) for n, d in enumerate("abc", 1)]
    >>> [(v.document, v.first, v.last) for page in find_versions(seen, texts) for v in page.versions]
    [('a', '2026-03-01', '2026-03-02'), ('c', '2026-03-03', '2026-03-03')]
    """
    seen: dict[str, list[Visit]] = {}
    for visit in visits:
        if visit.document in documents:
            seen.setdefault(visit.address, []).append(visit)
    return [
        _page(address, same, documents, as_of)
        for address, made in sorted(seen.items())
        for same in _publications(sorted(made, key=lambda visit: visit.at), documents)
        if address in alone or len({visit.document for visit in same}) > 1
    ]


def superseded(pages: Iterable[VersionedPage]) -> frozenset[str]:
    """The documents that stand for no page: earlier versions, other bytes of the same text, and versions that nobody had seen."""
    found = list(pages)
    held = {d for page in found for d in (page.unknown.union(*(version.documents for version in page.versions)))}
    return frozenset(held - {page.standing.document for page in found})


def _page(address: str, visits: Sequence[Visit], documents: Mapping[str, Document], as_of: PartialDate | None) -> VersionedPage:
    """Visits of one publication as its versions; a text that comes back is a version again, of the document that first had it."""
    last = as_of.last().isoformat() if as_of else "9999"
    by_text: dict[str, str] = {}
    whole: dict[str, set[str]] = {}
    unknown: set[str] = set()
    versions: list[Version] = []
    for visit in visits:
        identity = visit.document or ""
        first = by_text.setdefault(_words(documents[identity].text), identity)
        if versions and visit.at[:10] > last:
            unknown.add(identity)
            continue
        whole.setdefault(first, set()).add(identity)
        if versions and versions[-1].document == first:
            versions[-1] = replace(versions[-1], last=visit.at)
        else:
            versions.append(Version(first, visit.at, visit.at, frozenset()))
    known = tuple(replace(version, documents=frozenset(whole[version.document])) for version in versions)
    return VersionedPage(address, known, frozenset(unknown.difference(*whole.values())))


def _publications(visits: Sequence[Visit], documents: Mapping[str, Document]) -> Iterator[list[Visit]]:
    """Visits of one address, cut where it begins to give another publication."""
    same: list[Visit] = []
    for visit in visits:
        before = documents[same[-1].document or ""] if same else None
        if before and not _is_version(visit.address, before, documents[visit.document or ""]):
            yield same
            same = []
        same.append(visit)
    if same:
        yield same


def _is_version(address: str, before: Document, after: Document) -> bool:
    """Whether a later document of one address is a version of the earlier one.

    An address that is given another headline and another day (a bulletin, a front page) prints something new, and what it said before stays
    true of its day. A path is used for whatever is saved under it: there the texts must be alike, too. The text that an address has
    instead of its article («the material was withdrawn») is a version of it, however short.
    """
    if before.id == after.id or _words(before.text) == _words(after.text):
        return True
    days = before.published, after.published
    anew = None not in days and days[0] != days[1] and before.title != after.title
    return not anew and (bool(_WEB.match(address)) or alike(before.text, after.text))


def alike(one: str, other: str) -> bool:
    """Whether half the runs of three words of the shorter of two texts stand in the other.

    >>> alike("Ten posts will open on Friday.", "Two posts will open on Friday."), alike("Ten posts will open.", "The talks are over now.")
    (True, False)
    """
    runs = [{tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))} for words in (one.split(), other.split())]
    return len(runs[0] & runs[1]) >= ALIKE * min(map(len, runs))


def _words(text: str) -> str:
    return " ".join(text.split())

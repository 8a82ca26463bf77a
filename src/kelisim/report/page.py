"""A page under way: its lines, the notes they call for, and the names of things in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sized
from dataclasses import dataclass, field

from kelisim.lang.names.latin import spelled
from kelisim.lang.names.worldnames import names_of
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.report.wording import Wording
from kelisim.views.people import Offices, office_on, offices_by_person
from kelisim.views.register import Account, Register

_MARKS = re.compile(r"([\\`*_\[\]<>|])")


def plain(text: str) -> str:
    """A document's words as Markdown that shows them as they are, on one line.

    >>> plain("a *b*\\n| c")
    'a \\\\*b\\\\* \\\\| c'
    """
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _marked(words: str, about: str | None) -> str:
    before, found, after = words.partition(" ".join(about.split())) if about else (words, "", "")
    if not found or found == words:
        return plain(words)
    return f"{plain(before)}{' ' * before.endswith(' ')}**{plain(found)}**{' ' * after.startswith(' ')}{plain(after)}"


@dataclass
class Page:
    """What a brief is written on. `as_of` is the day of which it tells, `room` how many entries one part may have (None: all)."""

    register: Register
    words: Wording
    as_of: PartialDate | None
    states: tuple[str, ...] = ()
    room: int | None = None
    lines: list[str] = field(default_factory=list)
    _offices: dict[str, Offices] | None = None
    _notes: dict[tuple[str, int, int], tuple[int, Account]] = field(default_factory=dict)

    def add(self, *lines: str) -> None:
        """Put lines at the end."""
        self.lines.extend(lines)

    def left_out(self, items: Sized) -> None:
        """Say how many of a part's entries there was no room for, where there was none."""
        if self.room is not None and len(items) > self.room:
            self.add(f"- {self.words.say('left_out', count=len(items) - self.room)}")

    def notes(self, accounts: Iterable[Account]) -> str:
        """The marks of the notes for some accounts: one note a place in a document, whoever calls for it."""
        marks = []
        for account in accounts:
            key = (account.claim.document, account.claim.span.start, account.claim.span.end)
            number, _ = self._notes.setdefault(key, (len(self._notes) + 1, account))
            marks.append(f"[^{number}]")
        return "".join(dict.fromkeys(marks))

    def name(self, entity: str | None) -> str:
        """What an entity is called in the reader's language."""
        if not entity:
            return ""
        known, lang = dict(names_of(entity)).get(self.words.lang), self.words.lang
        held = self.register.entities.get(entity)
        return plain(known or spelled(self.register.name(entity, lang) or "", lang, held.type if held else ""))

    def person(self, entity: str, day: PartialDate | None = None) -> str:
        """A person with the office that documents give them, a state or organisation by its name alone."""
        if self._offices is None:
            self._offices = offices_by_person(self.register)
        office = office_on(self._offices.get(entity), day)
        if office is None:
            return self.name(entity)
        of = self.name(office[1]) if office[1] else self.state(self.register.state(entity))
        role = self.words.label("roles", office[0]) if office[0] != "other" else ""
        within = ", ".join(part for part in (role, of) if part)
        return f"{self.name(entity)} ({within})" if within else self.name(entity)

    def state(self, code: str | None) -> str:
        """The name of a state by its two letters."""
        return self.name(f"country:{code}") if code else ""

    def source(self, document: Document) -> str:
        """Who published a document, where it says so."""
        return plain(document.source.name) if document.source.name else self.words.say("no_publisher")

    def title(self, document: Document) -> str:
        """A document's headline in quotation marks."""
        return self.words.quoted(plain(document.title)) if document.title else self.words.say("no_headline")

    def told(self, account: Account, longest: int = 240) -> str:
        """An account's words, cut after a word where they are long, with their language where it is not the reader's.

        What the fact is about, where the claim names it in those words, is set in bold.
        """
        flat = " ".join(account.words.split())
        cut = flat if len(flat) <= longest else flat[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–—") + " …"
        lang = account.record.document.lang
        return self.words.quoted(_marked(cut, getattr(account.fact, "object", None))) + (
            "" if lang == self.words.lang else f" ({self.words.label('languages', lang)})"
        )

    def parties(self, entities: Iterable[str]) -> str:
        """Parties by name, the states of the brief in the order in which it names them."""
        order = [f"country:{state}" for state in self.states]
        return " – ".join(self.name(e) for e in sorted(entities, key=lambda e: order.index(e) if e in order else len(order)))

    def nearest(self, accounts: Iterable[Account]) -> Account:
        """The account to quote: one in the reader's language where there is one, the latest of them."""
        return max(accounts, key=lambda a: (a.record.document.lang == self.words.lang, str(a.published or ""), -len(a.words)))

    def finish(self) -> str:
        """The page with its notes at the end."""
        notes = [f"[^{number}]: {self._note(account)}" for number, account in self._notes.values()]
        return "\n".join([*self.lines, "", *notes]).rstrip() + "\n"

    def _note(self, account: Account) -> str:
        document, span = account.record.document, account.claim.span
        note = self.words.say(
            "note", words=self.words.quoted(plain(account.words)), title=self.title(document), source=self.source(document),
            date=self.words.day(document.published), stem=plain(document.stem), start=span.start, end=span.end, claim=account.claim.id,
        )  # fmt: skip
        day = PartialDate.parse(account.withdrawn) if account.withdrawn else None
        return self.words.say("withdrawn", note=note, day=self.words.day(day)) if day else note

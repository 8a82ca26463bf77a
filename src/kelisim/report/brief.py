"""The brief before a visit: what happened between two states, what was promised and what became of it, what both say of the figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.report.figures import write_figures
from kelisim.report.former import write_former
from kelisim.report.occasions import write_happened, write_planned
from kelisim.report.page import Page
from kelisim.report.people import write_people, write_statements
from kelisim.report.summary import write_summary
from kelisim.report.undertakings import write_undertakings
from kelisim.report.wording import wording
from kelisim.views.choice import Choice
from kelisim.views.occasion import occasions
from kelisim.views.people import people
from kelisim.views.register import Account, Register
from kelisim.views.series import series
from kelisim.views.statements import statements
from kelisim.views.undertaking import undertakings


def brief(
    register: Register,
    states: Sequence[str],
    *,
    lang: str = "en",
    since: PartialDate | None = None,
    room: int | None = None,
) -> str:
    """A Markdown brief on one state or two, in a language, each line with its notes.

    `room` is the most entries that one part may have (None: all); how many are left out is said at its end. It is of
    the register's day: without one, of that of the newest document or edit, so that the same register gives the same brief.

    >>> from kelisim.views.register import gather
    >>> print(brief(gather([]), ("KZ", "KG")))
    # Kazakhstan – Kyrgyzstan: brief
    <BLANKLINE>
    No document of the register is about this.
    <BLANKLINE>
    """
    choice = Choice(between=tuple(states), since=since)
    held, promised = occasions(register, choice), undertakings(register, choice)
    counted, said = series(register, choice), statements(register, choice)
    told = [a for o in held for a in o.accounts] + [a for u in promised for a in u.accounts] + [s.account for s in said]
    told += [a for s in counted for p in s.points for v in p.values for a in v.accounts]
    documents = _documents(told)
    day = register.as_of or max((*(d.published for d in documents if d.published), *_edited(register, documents)), default=None)
    page = Page(register, wording(lang), day, tuple(states), room)
    _write_head(page, states, documents)
    if documents:
        write_summary(page, held, promised, counted)
        write_happened(page, held)
        write_planned(page, held)
        write_undertakings(page, promised, counted)
        write_figures(page, counted)
        write_statements(page, said)
        write_people(page, people(register, replace(choice, since=None)))
    write_former(page, choice)
    if documents:
        _write_sources(page, documents)
    return page.finish()


def _documents(told: Sequence[Account]) -> list[Document]:
    """The documents of some accounts, by day, those without one last."""
    found = {a.record.document.id: a.record.document for a in told}
    return sorted(found.values(), key=lambda d: (str(d.published or "9999"), d.stem))


def _edited(register: Register, documents: Sequence[Document]) -> list[PartialDate]:
    """The days on which pages of some documents were first seen changed."""
    ids = {document.id for document in documents}
    pages = (page for page in register.pages if page.standing.document in ids)
    return [PartialDate.parse(version.since) for page in pages for version in page.versions[1:]]


def _write_head(page: Page, states: Sequence[str], documents: Sequence[Document]) -> None:
    names = [page.state(state) for state in states]
    page.add(
        "# "
        + (page.words.say("title", first=names[0], second=names[1]) if len(names) > 1 else page.words.say("title_one", first=names[0])),
        "",
    )
    if not documents:
        page.add(page.words.say("no_documents"))
        return
    count = Counter(d.lang for d in documents)
    languages = ", ".join(f"{page.words.label('languages', lang)} – {count[lang]}" for lang in ("kk", "ky", "ru", "en") if count[lang])
    days = [d.published for d in documents if d.published]
    if days:
        first, last = page.words.day(min(days)), page.words.day(max(days))
        basis = page.words.say("basis", count=len(documents), languages=languages, first=first, last=last, day=page.words.day(page.as_of))
    else:
        basis = page.words.say("basis_undated", count=len(documents), languages=languages)
    page.add(basis, "", page.words.say("reading"), "")


def _write_sources(page: Page, documents: Sequence[Document]) -> None:
    page.add(f"## {page.words.say('sources')}", "")
    for number, document in enumerate(documents, 1):
        line = page.words.say(
            "source_line", title=page.title(document), source=page.source(document), date=page.words.day(document.published),
            language=page.words.label("languages", document.lang), stem=f"`{document.stem}`",
        )  # fmt: skip
        page.add(f"{number}. {line}")
    page.add("")

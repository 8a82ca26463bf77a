"""What the page of an undertaking shows beside its steps: its names, how its wording changed, how much was read since it was last spoken
of, and which occasions are told beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from kelisim.lang.glossary import words_of_concepts
from kelisim.lang.language import CODES, load
from kelisim.model.date import PartialDate
from kelisim.views.choice import days_of
from kelisim.views.life import commitment_of
from kelisim.views.plain import Plain, plain_day
from kelisim.views.register import Account, Register
from kelisim.views.undertaking import Undertaking

NEAR = 7  # days around a step within which an occasion is told as that of the step
TOGETHER = 3  # occasions that are told of one step
SAME, GONE, NEW = "same", "gone", "new"

Since = Callable[[PartialDate | None, Sequence[str]], Plain]


def names_of(accounts: Iterable[Account]) -> list[Plain]:
    """Each name with its language and in how many documents it stands, language by language, the one of most documents first; as the last
    document writes it."""
    told: dict[tuple[str, str], tuple[str, set[str], str]] = {}
    for account in accounts:
        words = " ".join((commitment_of(account).object or "").split())
        if words:
            lang = account.record.document.lang_at(account.claim.span.start)
            _, documents, _ = told.setdefault((lang, words.casefold()), (words, set(), ""))
            told[lang, words.casefold()] = (words, documents | {account.claim.document}, str(account.published or ""))
    rows = [
        {"lang": lang, "words": words, "documents": len(documents), "last": last or None}
        for (lang, _), (words, documents, last) in told.items()
    ]
    rows.sort(key=lambda row: (str(row["last"] or ""), str(row["words"])), reverse=True)
    return sorted(rows, key=lambda row: (str(row["lang"]), -int(row["documents"] or 0)))


def changes_of(wordings: Sequence[Plain]) -> list[Plain]:
    """Wordings with how each differs, word by word, from the one before it in its language; `pieces` is None for the first of a language,
    and `first_named` has the words of the concepts that nobody had named before.

    >>> words = ("open the road", "repair the road")
    >>> changed = changes_of([{"lang": "en", "words": said, "concepts_added": []} for said in words])
    >>> changed[1]["pieces"]
    [['gone', 'open'], ['new', 'repair'], ['same', 'the road']]
    """
    last: dict[str, list[str]] = {}
    found = []
    for one in wordings:
        words = one["words"].split()
        before = last.get(one["lang"])
        pieces = None if before is None else _pieces(before, words)
        found.append({**one, "words": " ".join(words), "pieces": pieces, "first_named": _first_named(one)})
        last[one["lang"]] = words
    return found


def _first_named(one: Plain) -> list[str]:
    if not one["concepts_added"] or one["lang"] not in CODES:
        return []
    said = words_of_concepts(one["words"], load(one["lang"]))
    return list(dict.fromkeys(said[concept] for concept in one["concepts_added"] if concept in said))


def _pieces(old: Sequence[str], new: Sequence[str]) -> list[list[str]]:
    folded = [word.casefold().strip(",.;:") for word in old], [word.casefold().strip(",.;:") for word in new]
    pieces: list[list[str]] = []
    for kind, first, last, start, end in SequenceMatcher(None, *folded, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append([SAME, " ".join(new[start:end])])
            continue
        pieces += [[GONE, " ".join(old[first:last])]] if first < last else []
        pieces += [[NEW, " ".join(new[start:end])]] if start < end else []
    return pieces


def read_since(register: Register) -> Since:
    """How much of what was read was published after a day and is about some states: `documents`, `sources`.

    Without states every document counts. Asked of many undertakings, so the documents of each set of states are put in order once.
    """
    published = [
        (days[0].isoformat(), record.document.source.name or "", frozenset(register.leading.get(record.document.id, ())))
        for record in register.records
        if (days := days_of(plain_day(record.document.published)))
    ]
    published.sort(key=lambda one: one[0])
    known: dict[frozenset[str], tuple[list[str], list[int]]] = {}

    def since(day: PartialDate | None, states: Sequence[str]) -> Plain:
        about = frozenset(states)
        if about not in known:
            own = [(at, source) for at, source, leading in published if not about or (leading and leading <= about)]
            known[about] = [at for at, _ in own], _sources_from(own)
        days, sources = known[about]
        at = bisect_right(days, day.last().isoformat()) if day else len(days)
        return {"documents": len(days) - at, "sources": sources[at]}

    return since


def _sources_from(own: Sequence[tuple[str, str]]) -> list[int]:
    """How many sources there are from each document on; 0 after the last."""
    seen: set[str] = set()
    counts = [0]
    for _, source in reversed(own):
        seen.add(source)
        counts.append(len(seen))
    return counts[::-1]


def told_in(register: Register) -> dict[str, tuple[str, ...]]:
    """The occasions of which each document tells, in the order of its text."""
    found: dict[str, dict[str, None]] = {}
    for account in register.accounts("event"):
        found.setdefault(account.claim.document, {})[register.id_of(account)] = None
    return {document: tuple(occasions) for document, occasions in found.items()}


def occasions_of_steps(one: Undertaking, told: Mapping[str, Sequence[str]], days: Mapping[str, str | None]) -> list[list[str]]:
    """For each step the occasions of its days that its documents tell, those that most of them tell first."""
    found = []
    for step in one.steps:
        beside: dict[str, int] = {}
        for document in dict.fromkeys(account.claim.document for account in step.accounts):
            for occasion in told.get(document, ()):
                beside[occasion] = beside.get(occasion, 0) + 1
        near = [occasion for occasion in beside if _near(step.day, days.get(occasion))]
        found.append(sorted(near, key=lambda occasion: -beside[occasion])[:TOGETHER])
    return found


def _near(day: PartialDate | None, occasion: str | None) -> bool:
    """Whether an occasion took place within some days before a report, or on the day after it."""
    held = days_of(occasion)
    if day is None or held is None:
        return False
    return -NEAR <= (held[0] - day.last()).days <= 1 or held[0] <= day.first() <= held[1]

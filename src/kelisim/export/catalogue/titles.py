"""What an undertaking is called in each language: of all its accounts the name that is best made, in the nominative.

A name is cut from a sentence by a rule, and most accounts name the thing in passing («терминал», «где терминал»). Of the names that can
be read alone (`kelisim.lang.headings`) the fullest is taken: one with a proper name, one that says which thing it is and not only what
sort, one that several documents have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kelisim.lang.glossary import concept_kinds, concepts_in
from kelisim.lang.headings import THING, Heading, heading
from kelisim.lang.language import CODES, load
from kelisim.views.life import commitment_of
from kelisim.views.plain import Plain
from kelisim.views.register import Account

_FULL, _LONG = 12, 18  # words of a title: from the one on more of them tell no more, from the other on they are too many
_HEAD = 2  # words of a title in which the sort of a document is told
_BEFORE = 60  # letters of evidence before a name that stand beside a title
_BEHIND = 80  # letters behind a name among which its noun may stand


@dataclass(frozen=True, slots=True)
class _Name:
    """A heading that an account gives, and the account."""

    account: Account
    lang: str
    heading: Heading

    @property
    def key(self) -> tuple[str, str]:
        """What is one name in two documents."""
        return self.lang, self.heading.words.casefold()


def titles_of(accounts: Sequence[Account], kind: str) -> dict[str, Plain]:
    """By language the best name of an undertaking of a kind: `words`, `bare` where they only tell what sort of thing it is, and the `claim`
    whose words they are. A language without a name that can be read alone is left out.
    """
    names = [name for account in accounts if (name := _name(account, kind)) is not None]
    documents = Counter(key for key, _ in {(name.key, name.account.claim.document) for name in names})
    found: dict[str, Plain] = {}
    for code in CODES:
        own = [name for name in names if name.lang == code]
        if own:
            best = max(own, key=lambda n: (_worth(n, kind, documents[n.key]), n.account.order))
            found[code] = {"words": best.heading.words, "bare": best.heading.bare, "claim": best.account.claim.id}
    return found


def original_of(titles: dict[str, Plain], account: Account) -> Plain:
    """The words that stand beside a title of Kelisim's own: the fullest of the names in other languages, else the evidence of an account.
    `lang`, `words`.
    """
    if titles:
        lang = max(titles, key=lambda code: (not titles[code]["bare"], len(titles[code]["words"].split()) <= _LONG, -CODES.index(code)))
        return {"lang": lang, "words": titles[lang]["words"]}
    return {
        "lang": _lang(account),
        "words": _around(" ".join(account.words.split()), " ".join((commitment_of(account).object or "").split())),
    }


def _around(evidence: str, name: str) -> str:
    """Evidence from some words before the name on: what a news agency puts before a sentence tells nothing of it."""
    at = evidence.find(name) if name else 0
    return evidence if at <= _BEFORE else "… " + evidence[at - _BEFORE :].partition(" ")[2]


def sort_of(titles: dict[str, Plain]) -> str | None:
    """Which sort of document a title names: the concept at its head, which stands first in Russian and English and last in the others."""
    for code, title in titles.items():
        words = title["words"].split()
        head = words[-_HEAD:] if load(code).head_final else words[:_HEAD]
        told = sorted(concept for concept in concepts_in(" ".join(head), load(code)) if concept_kinds().get(concept) == "document")
        if told:
            return told[0]
    return None


def things_of(accounts: Sequence[Account]) -> list[str]:
    """What the names of an undertaking speak of: concepts, those of most documents first; of an account without a name its evidence."""
    named: dict[str, set[str]] = {}
    for account in accounts:
        if (lang := _lang(account)) in CODES:
            words = commitment_of(account).object or account.words
            for concept in concepts_in(words, load(lang)):
                named.setdefault(concept, set()).add(account.claim.document)
    return sorted(named, key=lambda concept: (-len(named[concept]), concept))


def _lang(account: Account) -> str:
    return account.record.document.lang_at(account.claim.span.start)


def _name(account: Account, kind: str) -> _Name | None:
    commitment, lang = commitment_of(account), _lang(account)
    if not commitment.object or lang not in CODES:
        return None
    found = heading(commitment.object, lang, kind, _behind(account, commitment.object))
    return _Name(account, lang, found) if found else None


def _behind(account: Account, words: str) -> str:
    """The text behind a name in its document; empty where the name does not stand there as it is."""
    text, span = account.record.document.text, account.claim.span
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.compile(pattern).search(text, span.start, span.end)
    return text[found.end() : found.end() + _BEHIND] if found else ""


def _worth(name: _Name, kind: str, documents: int) -> float:
    """How good a name is as a title."""
    told, heading_of = commitment_of(name.account), name.heading
    words = len(heading_of.words.split())
    title = name.account.record.document.title_span
    worth = 4.0 * (told.kind == kind) + 3.0 * heading_of.named + 2.0 * (heading_of.form == THING) + 3.0 * (not heading_of.bare)
    worth += min(words, _FULL) / _FULL + min(documents - 1, 3) / 2
    worth -= 1.0 * bool(title and title.covers(name.account.claim.span)) + 3.0 * (words > _LONG)
    return worth

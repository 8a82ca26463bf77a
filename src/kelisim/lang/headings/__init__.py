"""What something that documents tell of can be called at the head of a page: a noun phrase in the nominative, made from words of a text.

Words that a rule has cut from a sentence begin with its preposition, stand in the case that its verb asks for, or end before their noun.
Here such words are made fit to be read alone, or are said not to be; nothing is added that the text does not have.
"""

from __future__ import annotations

from kelisim.lang.glossary import concept_kinds, concepts_in
from kelisim.lang.headings import english, russian, turkic
from kelisim.lang.headings.heading import ACT, THING, Heading, tidied
from kelisim.lang.language import Language, load

__all__ = ["ACT", "THING", "Heading", "heading"]

_NEVER_BARE = ("measure", "support")  # «помощь» and no more is no name of what is to be done
_SORT = {"document": "document", "group": "body"}  # what a heading of a kind has to name, by the kinds of concepts


def heading(words: str, code: str, kind: str = "", behind: str = "") -> Heading | None:
    """Words of a document as a heading in its language; None where they make none.

    `kind` is that of the commitment that is so named (a group is named by its noun, a measure may be by its verb), and `behind` is the
    text right behind the words, in which a noun may stand that they lack.

    >>> heading("где терминал", "ru"), heading("терминалды", "kk", "project").words
    (None, 'Терминал')
    >>> heading("an agreement on the mutual recognition of certificates", "en").words
    'Agreement on the mutual recognition of certificates'
    """
    flat = tidied(words)
    language = load(code)
    if not flat:
        return None
    if language.head_final:
        found = turkic.heading(flat, language, kind, behind)
    else:
        found = russian.heading(flat, language, kind) if code == "ru" else english.heading(flat, language, kind)
    return found if found is None or _of_kind(found, language, kind) else None


def _of_kind(found: Heading, language: Language, kind: str) -> bool:
    """Whether a document is called by a word for a document, and a group by one for a body: another noun is only told beside it."""
    if found.bare and (kind in _NEVER_BARE or (kind == "schedule" and " " not in found.words)):
        return False
    if kind not in _SORT:
        return True
    told = {match.value for match in language.find(language.tokenize(found.words)) if match.layer == "trigger"}
    kinds = {concept_kinds().get(concept) for concept in concepts_in(found.words, language)}
    return _SORT[kind] in kinds or (kind == "group" and "commitment.group_noun" in told)

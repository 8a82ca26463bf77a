"""What things are called at the head of a page, in a link and in a list: in the reader's language, from what documents say of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from kelisim.lang.glossary import concept_kinds
from kelisim.report.wording import Wording
from kelisim.views.targets import REACHED, REACHED_BY_SOME

Plain = Mapping[str, Any]
_HELD = ("visit", "session", "forum", "exhibition")
LONGEST = 110  # letters of a title that is taken from a document


class Names(Protocol):
    """Who words a title: a language's words, and what entities are called in it."""

    @property
    def words(self) -> Wording:
        """The words of the language."""

    def name(self, entity: str | Plain | None) -> str:
        """What an entity is called."""

    def own_name(self, entity: str | Plain | None) -> str | None:
        """What it is called in the language itself."""


def title_of(c: Names, kind: str, line: Plain) -> str:
    """The title of a thing of a catalogue by its line."""
    return _TITLES[kind](c, line)


def _occasion(c: Names, line: Plain) -> str:
    """«Session (ministers), no. 9, Taraz»."""
    what = f"{c.words.label('events', line['type'])} ({c.words.label('levels', line['level'])})"
    session = c.words.say("session", number=line["session"]) if line["session"] else ""
    return ", ".join(part for part in (what, session, c.name(line["place"])) if part)


def _undertaking(c: Names, line: Plain) -> str:
    """A target by what is aimed at; else as documents of the reader's language name it; else by what is known of it, in words of ours."""
    if target := line.get("target"):
        amount = c.words.amount(target["value"], target["unit"], target["approx"])
        what = _figure(c, {**target, "parties": []})
        return f"{what}: {amount} ({c.words.period(target['due'])})" if target["due"] else f"{what}: {amount}"
    title = line["titles"].get(c.words.lang)
    if title and not title["bare"]:
        return shortened(title["words"])
    what = title["words"] if title else _of_ours(c, line)
    parties = ", ".join(map(c.name, line["parties"]))
    said = c.words.say("thing_of_parties", what=what, parties=parties) if parties else what
    return shortened(c.words.say("thing_due", thing=said, due=c.words.period(line["due"])) if line["due"] else said)


def _of_ours(c: Names, line: Plain) -> str:
    """«Project (terminal)», «Memorandum (seeds)»: the kind of an undertaking, of a document its sort, and what it is about."""
    known = c.words.data["things"]
    told = [thing for thing in line["things"] if thing in known]
    what = _capital(known[line["sort"]]) if line["sort"] in known else c.words.label("kinds", line["kind"])
    held = line["kind"] in ("invitation", "schedule")  # what one is invited to; anything else is about no occasion
    things = (thing for thing in told if concept_kinds()[thing] != "document" and (thing in _HELD if held else thing not in _HELD[:2]))
    about = min(things, key=list(known).index, default=None)
    return c.words.say("kind_of_thing", kind=what, thing=known[about]) if about else what


def original_of(c: Names, line: Plain) -> Plain | None:
    """The words of documents that stand beside a title of ours: `lang`, `words`; None where the title is made of theirs."""
    if line.get("target") or line["titles"].get(c.words.lang):
        return None
    return {**line["original"], "words": shortened(line["original"]["words"])}


def is_quoted(c: Names, line: Plain) -> bool:
    """Whether the title of an undertaking is made of a document's words."""
    return not line.get("target") and c.words.lang in line["titles"] and not line["titles"][c.words.lang]["bare"]


def reached(why: str | None) -> str | None:
    """The key of the sentence that says that a target is reached, by why nothing is reckoned of it; None where it is not.

    >>> reached("no due date is told")
    """
    return {REACHED: "reached", REACHED_BY_SOME: "reached_by_some"}.get(why or "")


def _figure(c: Names, line: Plain) -> str:
    """«Trade turnover: Kazakhstan, Kyrgyzstan»."""
    what, of = c.words.label("indicators", line["indicator"]), line.get("of_in", {}).get(c.words.lang, line["of"])
    known = c.words.data["indicators"].get(of.replace(" ", "_")) if of else None
    what = f"{what}: {known.lower() if known else c.words.quoted(of)}" if of else what
    parties = ", ".join(map(c.name, line["parties"]))
    return f"{what} ({parties})" if parties else what


def _person(c: Names, line: Plain) -> str:
    return c.name(line)


def _body(c: Names, line: Plain) -> str:
    """Its name in the language; where no document has one, what kind of body of which states it is."""
    if own := c.own_name(line["body"]):
        return _capital(own)
    kind, states = c.words.label("bodies", line["kind"]), ", ".join(c.name(f"country:{state}") for state in line["states"])
    if line["body"]:
        return _capital(c.words.say("thing_of_parties", what=kind, parties=states) if states else kind)
    return _capital(c.words.say("body_of_states", kind=kind, states=states))


def _capital(words: str) -> str:
    """Words as they stand at the head of a page: reports name a body with a small letter where they describe it."""
    return words[:1].upper() + words[1:]


def _statement(c: Names, line: Plain) -> str:
    return c.name(line["speaker"]) if line["speaker"] else c.words.say("speaker_unknown")


def _document(c: Names, line: Plain) -> str:
    return line["title"] or c.words.say("no_headline")


def _source(c: Names, line: Plain) -> str:
    return line["name"] or c.words.say("no_publisher")


_TITLES = {
    "occasion": _occasion, "former occasion": _occasion, "undertaking": _undertaking, "figure": _figure, "person": _person, "body": _body,
    "statement": _statement, "document": _document, "source": _source,
}  # fmt: skip


def shortened(words: str, longest: int = LONGEST) -> str:
    """Words on one line, cut after a word where they are long; that they are cut is shown.

    >>> shortened("one two three", 9)
    'one two …'
    """
    flat = " ".join(words.split())
    return flat if len(flat) <= longest else flat[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–—") + " …"

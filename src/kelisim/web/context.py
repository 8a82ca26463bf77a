"""What every page is written with: names, days and amounts in the reader's language, addresses that keep it, the register they tell of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from kelisim.export.lists import place_of
from kelisim.lang.names.worldnames import names_of
from kelisim.ledger import Ledger
from kelisim.report.naming import Naming
from kelisim.report.wording import LANGUAGES
from kelisim.web.asked import Asked
from kelisim.web.speech import ended, speech

OWN_NAMES = {"kk": ("ҚАЗ", "Қазақша"), "ky": ("КЫР", "Кыргызча"), "ru": ("РУС", "Русский"), "en": ("ENG", "English")}
_SIDES = "ab"  # of the two states that a page is about; every other is «c»

Plain = Mapping[str, Any]


@dataclass(frozen=True)
class Context(Naming):
    """A page's reader and its register. `states` are those that the page is about: the first two have colours, the same on every page."""

    asked: Asked
    ledger: Ledger
    states: Sequence[str] = ()

    @property
    def lang(self) -> str:
        """The language of the page."""
        return self.asked.lang

    @property
    def languages(self) -> list[tuple[str, str, str]]:
        """The languages that a page can be read in: `("kk", "ҚАЗ", "Қазақша")`, cut short as on the sites of ministries, and in full."""
        return [(code, *OWN_NAMES[code]) for code in LANGUAGES]

    def say(self, sentence: str, /, **slots: object) -> str:
        """A sentence of `locale/` with its slots filled."""
        said = speech(self.lang).gettext(sentence)
        return ended(said, slots) % slots if slots else said

    def count(self, one: str, many: str, number: int, /, **slots: object) -> str:
        """A sentence with a number, in the form that the number asks for; its slot is `%(num)s`."""
        slots = {"num": self.words.number(number), **slots}
        return ended(speech(self.lang).ngettext(one, many, number), slots) % slots

    def label(self, table: str, key: str | None) -> str:
        """What a type, stage or role is called."""
        return self.words.label(table, key) if key else ""

    def other_names(self, entity: str | Plain | None) -> list[tuple[str, str]]:
        """What it is called in the other languages, each name once: `[("ru", "Садыр Жапаров")]`."""
        known, shown = self.named(entity), {self.name(entity)}
        found = []
        for code in LANGUAGES:
            name = known.names.get(code) if known else None
            if name and name not in shown:
                shown.add(name)
                found.append((code, name))
        return found

    def called(self, entity: str | Plain | None) -> Markup:
        """What it is called, for showing: a name in another language is marked as one."""
        name, known = self.name(entity), self.named(entity)
        foreign = known and self.lang not in known.names
        lang = next((code for code in LANGUAGES if known and known.names.get(code) == name), None) if foreign else None
        return Markup('<span lang="{}">{}</span>').format(lang, name) if lang else escape(name)

    def state(self, code: str | None) -> str:
        """The name of a state by its two letters, also where the register does not know it."""
        identity = f"country:{code}"
        if not code or self.named(identity):
            return self.name(identity) if code else ""
        return dict(names_of(identity)).get(self.lang, code)

    def list_of(self, entities: Iterable[str | Plain | None]) -> str:
        """Names in one line."""
        return ", ".join(name for e in entities if (name := self.name(e)))

    def side(self, code: str | None) -> Markup:
        """The mark of a state: its two letters, framed in the colour of its side; a dash where nobody says whose side it is."""
        pair = sorted(self.states[:2])
        colour = _SIDES[pair.index(code)] if code and code in pair else "c"
        return _framed(colour, self.state(code) or self.say("side not stated"), code or "—")

    def day(self, written: str | None) -> str:
        """A day, month or year in words."""
        return self.words.day(written)

    def period(self, written: str | None) -> str:
        """A period in words."""
        return self.words.period(written)

    def amount(self, value: Plain, unit: str) -> str:
        """A value with its unit, and «about» where that is said."""
        return self.words.amount(value["value"], unit, value.get("approx"))

    def unit(self, unit: str) -> str:
        """What a unit is called without a number: «US dollars»; what is counted one by one is items."""
        bare = str(self.words.data["units"].get(unit, "{number} " + unit)).format(number="").strip()
        return bare or self.say("items")

    def url(self, path: str, /, **values: object) -> str:
        """The address of another page."""
        return self.asked.url(path, **values)

    def here(self, **values: object) -> str:
        """This page otherwise."""
        return self.asked.here(**values)

    def page_of(self, kind: str, identity: str) -> str:
        """The address of a thing's own page."""
        return self.url(f"/{place_of(kind)}/{identity}")

    def words_at(self, account: Plain) -> str:
        """The address of the words of an account: their place in their document."""
        return f"{self.url('/documents/' + account['document'])}#c-{account['claim']}"

    def quoted(self, text: str, lang: str) -> Markup:
        """Words of a document between quotation marks, in their own language."""
        return Markup('<q lang="{}">{}</q>').format(lang, escape(" ".join(text.split())))


@lru_cache(maxsize=4096)
def _framed(colour: str, title: str, code: str) -> Markup:
    """A framed code: a page of a list has hundreds of a few states."""
    return Markup('<span class="side {}" title="{}">{}</span>').format(colour, title, code)

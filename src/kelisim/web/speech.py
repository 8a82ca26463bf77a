"""What pages say themselves, in the reader's language: gettext catalogues in `locale/`, a file a place, one whole sentence an entry."""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = "en"  # the language of the entries themselves
_LAST = re.compile(r"%\((\w+)\)s\.(?!\.)")


@cache
def speech(lang: str) -> gettext.NullTranslations:
    """The sentences of a language: `speech("ky").gettext("Occasions")`. An entry that is not translated stays English.

    >>> speech("ru").gettext("Occasions")
    'События'
    """
    if lang == SOURCE:
        return gettext.NullTranslations()
    sentences = Catalog(locale=lang)
    for written in sorted(resources.files("kelisim.web").joinpath("locale", lang).iterdir(), key=lambda file: file.name):
        for entry in read_po(BytesIO(written.read_bytes()), locale=lang):
            if entry.id:
                sentences[entry.id] = entry
    compiled = BytesIO()
    write_mo(compiled, sentences)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def ended(sentence: str, slots: Mapping[str, object]) -> str:
    """A sentence that is to be filled: where what fills its last slot ends in an abbreviation's stop, that ends the sentence too.

    >>> ended("Реестр на дату: %(day)s.", {"day": "20 февраля 2026 г."})
    'Реестр на дату: %(day)s'
    """

    def stopped(slot: re.Match[str]) -> str:
        value = str(slots.get(slot[1], ""))
        return slot[0][:-1] if value.endswith(".") and not value.endswith("..") else slot[0]

    return _LAST.sub(stopped, sentence)

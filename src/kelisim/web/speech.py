"""What pages say themselves, in the reader's language: gettext catalogues in `locale/`, a file a place, one whole sentence an entry."""

from __future__ import annotations

import gettext
from functools import cache
from importlib import resources
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = "en"  # the language of the entries themselves


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

"""Where one person's name ends and another's begins among words in capitals that stand side by side."""

from __future__ import annotations

from kelisim.annotate.nameunits import NameUnits, Unit
from kelisim.annotate.stems import surname_like
from kelisim.lang.tokens import fold


def another_surname(before: Unit, word: Unit, names: NameUnits) -> bool:
    """«Айбек Асанов Саматовдун ишин айтты»: a second surname in -ов behind one is somebody else in Kazakh and Kyrgyz."""
    ends = ("ов", "ова", "ев", "ева")
    stem = surname_like(fold(word.text), names.reading) or ""
    return names.reading.language.head_final and fold(before.text).endswith(ends) and stem.endswith(ends) and stem != fold(word.text)


def is_great(before: Unit, word: Unit, names: NameUnits) -> bool:
    """«Мәулен Әшімбаев ұлы ақын»: after a surname in -ев the word is «great» and no «son of»."""
    slavic = surname_like(fold(before.text), names.reading) or ""
    return word.text.islower() and names.is_particle(word.text) and slavic.endswith(("ов", "ев", "ёв", "ин", "ova", "ev", "ov"))


def next_given(run: list[Unit], names: NameUnits) -> bool:
    """«Айбек Асанов Ержан Серіковті қабылдады»: behind a surname in -ов a given name with one more word begins somebody else."""
    follows = len(run) > 3 and not run[3].initial and not names.is_particle(run[3].text) and names.reading.language.head_final
    return follows and names.is_forename(run[2].text) and not names.case_marked(run[2]) and ends_name(run[1])


def ends_name(unit: Unit) -> bool:
    """Whether a word is a surname in -ов or -ев, in the nominative: it ends a name in Kazakh and Kyrgyz."""
    return fold(unit.text).endswith(("ов", "ова", "ев", "ева"))

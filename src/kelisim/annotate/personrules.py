"""What makes capitalised words a person, as small functions in the order of their strength; each gives stretches of tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from kelisim.annotate.nameunits import NameUnits, Unit
from kelisim.annotate.stems import surname_like
from kelisim.annotate.syllabic import syllabic_end
from kelisim.annotate.twonames import another_surname, ends_name, is_great, next_given
from kelisim.lang.tokens import fold

_SYLLABLE = 5  # letters of a Korean or Vietnamese given name's word («Чжэ», «Минь»)
Rule = Callable[[NameUnits], Iterator[tuple[int, int]]]


def initials(names: NameUnits) -> Iterator[tuple[int, int]]:
    """«Қ.Тоқаев», «К.-Ж. Токаев», «Л.Н. Гумилева»: an initial, then a capitalised word."""
    for n, unit in enumerate(names.units[:-1]):
        follow = names.units[n + 1]
        if unit.initial and not follow.initial and follow.first == unit.last and len(follow.text) > 2:
            yield unit.first, follow.last


def syllabic(names: NameUnits) -> Iterator[tuple[int, int]]:
    """«Чо Тхэ Ик», «Нгуен Тхи Ханг»: a family name of one syllable among words of one syllable."""
    for unit in names.units:
        end = syllabic_end(unit.first, names.reading)
        if end > unit.first and not names.taken & set(range(unit.first, end)):
            yield unit.first, end


def forename_first(names: NameUnits) -> Iterator[tuple[int, int]]:
    """«Садыр Жапаров»: a known given name, then one or two capitalised words that are none of other names' words."""
    for n, unit in enumerate(names.units):
        run = names.adjacent(n)
        if len(run) > 1 and not unit.initial and names.is_forename(unit.text) and not names.possessed(unit):
            titled = unit.first in names.titled and len(run) > 2
            whole = titled and len(run) == 3 and not run[2].initial and not is_great(run[1], run[2], names)
            size = len(run) if titled and _doubled(names, run) else 3 if whole else _name_length(names, run)
            yield _before_forename(names, n), run[size - 1].last


def _doubled(names: NameUnits, run: list[Unit]) -> bool:
    """«министр Сардар Авайс Ахмед Хан»: a second given name after a word that is no surname goes on with the name, bare words between."""
    given = len(run) > 3 and names.is_forename(run[2].text) and not names.is_surname(run[1].text)
    return given and not any(u.initial or names.case_marked(u) for u in run[:-1])


def _name_length(names: NameUnits, run: list[Unit]) -> int:
    """Two words, or three where the third is a surname or particle, or the second is a given name too («Режеп Тайип Эрдоган»)."""
    if len(run) < 3 or run[2].initial or next_given(run, names):
        return 2
    third = names.is_surname(run[2].text) and not is_great(run[1], run[2], names) and not another_surname(run[1], run[2], names)
    third = third or names.seen_alone(run[2]) or names.whole_elsewhere(run) or _ends_run(names, run)
    size = 3 if third or (names.is_forename(run[1].text) and not names.is_surname(run[1].text)) else 2
    while size < len(run) and not run[size].initial and _carries_on(names, run, size):
        size += 1
    return size


def _before_forename(names: NameUnits, n: int) -> int:
    """Where a name begins: one word further left where that stands between the office and the given name ("Minister Rana Asif Chattha")."""
    unit, before = names.units[n], names.units[n - 1] if n else None
    joined = before and before.last == unit.first and before.first in names.titled and not names.reading.broken(unit.first)
    return before.first if before and joined and not before.initial else unit.first


def _ends_run(names: NameUnits, run: list[Unit]) -> bool:
    """«Мохаммад Багер Галибаф вылетел»: a third capital, with nothing or a new given name after it, where the second is no surname."""
    alone = len(run) == 3 or (names.is_forename(run[3].text) and not names.is_forename(run[2].text))
    return alone and not names.is_surname(run[1].text) and not names.case_marked(run[1])


def _carries_on(names: NameUnits, run: list[Unit], at: int) -> bool:
    """A particle and the word after it belong to the name before («Хамад бин Иса Аль Халифа», «Тургунбек уулу»)."""
    if fold(run[at].text).startswith(("al-", "el-", "as-", "аль-", "эль-", "ас-", "аш-", "ад-", "ан-", "әл-")):
        return True
    if names.is_particle(run[at].text):
        return not is_great(run[at - 1], run[at], names)
    return names.is_particle(run[at - 1].text) and fold(run[at - 1].text) not in names.reading.language.surname_endings


def surname_second(names: NameUnits) -> Iterator[tuple[int, int]]:
    """«Алмасадам Саткалиев»: a capitalised word, then one with a surname's ending; a patronymic may stand between or after."""
    for n in range(len(names.units)):
        run = names.adjacent(n)
        if (
            len(run) > 1
            and not run[0].initial
            and not names.is_particle(run[0].text)  # «Абдул-Азиз бин Салман» begins before it
            and names.is_surname(run[1].text)
            and not _opens_sentence(names, run[0])
            and not _genitive(names, run[1])
        ):
            last = 3 if len(run) > 2 and names.is_surname(run[2].text) else 2
            yield run[0].first, run[last - 1].last


def _genitive(names: NameUnits, unit: Unit) -> bool:
    """«Президенттик Аппараттын»: what looks like a surname in -тин or -дын is a genitive of Kyrgyz where no given name is before it."""
    stem, language = surname_like(fold(unit.text), names.reading) or "", names.reading.language
    return language.head_final and "genitive" in language.endings.case(stem[-3:])


def _opens_sentence(names: NameUnits, unit: Unit) -> bool:
    """The first word of a sentence is capital for that reason alone («Бүгін Тоқаев …»), unless it is a given name."""
    return names.reading.starts_sentence(unit.first) and not names.is_forename(unit.text)


def after_title(names: NameUnits) -> Iterator[tuple[int, int]]:
    """«министр Ван И», «Президент Тоқаев»: one to three capitalised words right after a title."""
    for n, unit in enumerate(names.units):
        bare = names.reading.language.code == "en" and len(names.adjacent(n)) > 1  # "S Jaishankar"
        long = len(unit.text) > 1 or len(names.adjacent(n)) > 2 or bare  # «Ю Дон Хи»
        if unit.first in names.titled and not unit.initial and long and not _in_capitals(names, unit) and not _kind_of_body(names, unit):
            run = names.adjacent(n)
            size = _surname_ends(names, run[:3])
            while 2 <= size < len(run) and _carries_on(names, run, size):
                size += 1
            if size > 1 or not (_describes(names, unit) or unit.first in names.happening):
                yield unit.first, run[size - 1].last


def _surname_ends(names: NameUnits, run: list[Unit]) -> int:
    """How many words of three: «министр Асанов Роскызматташтыкка барды» has a name of one word in Kazakh and Kyrgyz, since a body
    follows; after a surname in -ов only a given name, a father's name or a particle belongs to it."""
    for at, (unit, follow) in enumerate(pairwise(run), start=1):
        if (
            ends_name(unit)
            and names.reading.language.head_final
            and not (follow.initial or names.is_forename(follow.text) or names.is_particle(follow.text) or _patronymic(follow))
        ):
            return at
    return len(run)


def _patronymic(unit: Unit) -> bool:
    return any(part in fold(unit.text) for part in ("ович", "евич", "овна", "евна"))


def in_a_row(names: NameUnits) -> Iterator[tuple[int, int]]:
    """«министрлері Сергей Лавров пен Ван И»: after an office in the plural, each of those whom commas and «and» join."""
    joins = names.reading.language.words("and") | {","}
    for n, unit in enumerate(names.units):
        at = n if unit.first in names.several else len(names.units)
        while at < len(names.units):
            run = names.adjacent(at)[:3]
            if run[0].first in names.happening:
                break
            yield run[0].first, run[-1].last
            end = at + len(run)
            follow = names.units[end] if end < len(names.units) else None
            joined = follow is not None and follow.first == run[-1].last + 1 and names.reading.word(run[-1].last) in joins
            at = end if joined else len(names.units)


def _short(unit: Unit, names: NameUnits) -> bool:
    """Whether a word is one syllable of a given name, a case ending aside («Мёнмен»)."""
    return min(len(unit.text), len(names.stem(unit.text))) <= _SYLLABLE


def family_first(names: NameUnits) -> Iterator[tuple[int, int]]:
    """«Лю Вэньчжоу», «Пак Кын Хе»: a short family name of East Asia, then the given name of one word or of two short ones."""
    for n, unit in enumerate(names.units):
        run = names.adjacent(n)[:3]
        if fold(unit.text) in names.reading.language.families and len(run) > 1 and not (run[1].initial and len(run[1].text) > 1):
            plain = not names.is_forename(run[1].text) and not names.is_surname(run[1].text)
            if plain or not names.reading.starts_sentence(unit.first):
                third = len(run) > 2 and not run[2].initial and len(run[1].text) <= _SYLLABLE and _short(run[2], names)
                yield unit.first, run[2 if third else 1].last


def _in_capitals(names: NameUnits, unit: Unit) -> bool:
    """Whether a word stands in a headline of capitals throughout, where an office may be followed by a verb ("PRESIDENT VISITS CHINA")."""
    office = names.reading.tokens[unit.first - 1].text if unit.first else ""
    return unit.text.isupper() and office.isupper() and len(unit.text) > 2 and len(office) > 3


def _kind_of_body(names: NameUnits, unit: Unit) -> bool:
    """«председатель правления АО «…»»: an abbreviation for a kind of company before its quoted name."""
    kinds = names.reading.openings("heads.ORG", "beside.ORG")
    return unit.text.isupper() and unit.first in kinds and names.reading.word(unit.last) in {*"«“„"}


def _describes(names: NameUnits, unit: Unit) -> bool:
    """«Председатель Постоянного комитета», «лидер. Центральное телевидение»: an adjective with its noun after it is nobody's name."""
    reading = names.reading
    adjective = fold(unit.text).endswith(tuple(reading.language.words("adjectives"))) and not names.is_surname(unit.text)
    if fold(unit.text).endswith(("ье", "ья", "ью", "ьем")) and reading.language.code == "ru":
        return True  # «главы Приморья»: a region
    noun = unit.last < len(reading.tokens) and reading.tokens[unit.last].kind == "word" and reading.tokens[unit.last].text[0].islower()
    return adjective and noun and not reading.language.head_final and not names.is_forename(unit.text)


def surname_alone(names: NameUnits) -> Iterator[tuple[int, int]]:
    """«Әуезов пен Айтматов»: a lone capitalised word with a surname's ending, not at the head of a sentence unless a verb of saying,
    a dash, or an ending that no plain word has makes it a name; written in capitals throughout it is left alone."""
    for unit in names.units:
        if unit.initial or len(unit.text) < 5 or unit.text.isupper() or fold(unit.text) in names.reading.language.words("pointers"):
            continue
        free = not names.reading.starts_sentence(unit.first) or unit.last in names.speaking or _slavic(names, unit)
        if names.is_surname(unit.text) and _certain_ending(names, unit) and free:
            yield unit.first, unit.last


def forename_alone(names: NameUnits) -> Iterator[tuple[int, int]]:
    """«14 жаштагы Элдияр изделүүдө»: in Kazakh and Kyrgyz a given name within a sentence, no capital, mark or number beside it."""
    tokens = names.reading.tokens
    for unit in names.units if names.reading.language.head_final else ():
        beside = [tokens[n] for n in (unit.first - 1, unit.last) if 0 <= n < len(tokens)]
        plain = all((t.kind == "word" and t.text[0].islower()) or t.text in ",.;:!?" for t in beside)
        known = len(unit.text) > 3 and not unit.initial and not unit.text.isupper() and names.is_forename(unit.text)
        if plain and known and not names.reading.starts_sentence(unit.first):
            yield unit.first, unit.last


def _slavic(names: NameUnits, unit: Unit) -> bool:
    """No plain word of Kazakh or Kyrgyz ends in -ов or -ев: «Асанов Бакуга учуп кетти» opens with a surname."""
    stem = surname_like(fold(unit.text), names.reading) or ""
    return names.reading.language.head_final and len(stem) > 5 and stem.endswith(("ов", "ова", "ев", "ева"))


def _certain_ending(names: NameUnits, unit: Unit) -> bool:
    """-ин and -ын end too many plain words («Жиында», «Биздин») to make a surname of a lone one."""
    stem = surname_like(fold(unit.text), names.reading) or ""
    return not stem.endswith(("ин", "ын", "in", "yn", "ина", "ына"))


RULES: tuple[Rule, ...] = (
    initials,
    syllabic,
    forename_first,
    surname_second,
    after_title,
    in_a_row,
    family_first,
    surname_alone,
    forename_alone,
)

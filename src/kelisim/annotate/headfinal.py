"""How far a name reaches to the left of its head in Kazakh and Kyrgyz: «Қазақстан Республикасы Сыртқы істер министрлігі»."""

from __future__ import annotations

from collections.abc import Mapping

from kelisim.annotate.reading import Reading
from kelisim.annotate.stems import surname_like
from kelisim.lang.phrases import Match

_REACH = {"ORG": 6, "DOC": 7, "EVENT": 4}  # words before the head that may belong to it
_SHORT = 6  # letters of a word in the locative that is not rather a stem («Соода», «Ата»)
_ITEM = 3  # more words that one more item of a list brings
_CLOSE = 2  # for what is named by one or two words (roads, lakes, regions)


def extent(head: Match, reading: Reading, places: Mapping[int, Match], stops: frozenset[int]) -> tuple[int, int] | None:
    """Tokens of the name that ends with `head`, or None where no capital begins one."""
    if head.value in ("ORG", "DOC") and reading.language.endings.plural(head.ending):
        return None  # «Жергиликтүү кеңештер», «мыйзамдар»: bodies and laws of a kind
    if any(m.last > head.last for m in reading.begun(head.first, head.first + 1, "name")):
        return None  # «министрлері Орталық Азияға келді»: a part of the earth that begins with the word for a centre
    own = reading.capital(head.first)
    if head.value == "FAC" and not own and not possessed(head, reading) and _surname(reading.word(head.first - 1), reading):
        return None  # «Алиев парктын символун айтты»: a park of his would bear a possessive
    first = _walk(head, reading, places, stops, own)
    if first is None:
        return None
    return (first, head.last) if head.last - first >= 2 else None


def _walk(head: Match, reading: Reading, places: Mapping[int, Match], stops: frozenset[int], own: bool) -> int | None:
    """The leftmost capital from which only words that a name may hold lead to the head."""
    kind = str(head.value)
    subject = kind == "DOC" and not own and reading.word(head.first - 1) in reading.language.words("about")
    several = reading.closings("plural")  # «министрлери жана уюмдун»: ministers and a body are two
    first = head.first if own else None
    at, steps, reach = head.first, 0, _REACH.get(kind, _CLOSE)
    while at > 0 and steps < reach:
        place = _place_before(at, reading, places)
        if place:
            owner = _place_before(place.first, reading, places)
            if owner and _abroad(owner, place, at == head.first, reading):
                return owner.first
            takes = _takes(kind, at == head.first) or _hosts(place, kind, reading)
            return (
                place.first
                if takes and _belongs(place, reading, at == head.first) and not (first is None and _lies_in(place, head, reading))
                else first
            )
        at -= 1
        comma = kind == "ORG" and reading.tokens[at].text == "," and _lists(at, head, reading)
        if kind == "ORG" and (comma or reading.word(at) in reading.language.words("and")):
            reach += _ITEM
        if comma:
            continue
        if at in several and reading.word(at) in reading.language.words("and"):
            break
        if (
            at in stops
            or reading.word(at) in reading.language.words("demonstratives")
            or (kind == "ORG" and (reading.word(at) in reading.language.words("postpositions") or _counts(at, reading)))
            or _closes(at + 1, kind, reading)
            or _somebody(at, head, reading)
            or _office(at, head, reading)
            or reading.broken(at + 1)
            or not _part(at, kind, reading, subject)
        ):
            break
        if reading.capital(at) and _begins(at, head, reading):
            first = at
        steps += reading.tokens[at].text not in "-‑" and not reading.hyphened(at)  # a hyphened name is one word
    return first


def _place_before(at: int, reading: Reading, places: Mapping[int, Match]) -> Match | None:
    """The state or place whose name ends right before a token."""
    return next((m for m in reversed(reading.closed(at, "name")) if places.get(m.first) is m), None)


def _closes(at: int, kind: str, reading: Reading) -> bool:
    """Whether something else ends right before a token: a body («министрлігінің баспасөз қызметі» is none of its own), an office
    («облусунун башчысы Азия банкына барды»), before an occasion another («маданияттын күндөрү Нооруз майрамына туш келди»)."""
    if at in reading.closings("heads.ORG"):
        return True
    if kind == "EVENT" and not all(_genitive(m, reading) for m in reading.closed(at, "heads.EVENT")):
        return True
    singly = at not in reading.closings("plural") or not all(
        reading.language.endings.plural(m.ending) for m in reading.closed(at, "plural")
    )
    if at in reading.closings("title") and any(_taken_by_verb(m, reading) for m in reading.closed(at, "title")):
        return True
    return at in reading.closings("title", "plural") and reading.word(at - 1)[-1] in "ыіиуү" and singly


def _taken_by_verb(title: Match, reading: Reading) -> bool:
    """«Президентті әскери оркестр қарсы алды»: an office in another case than the nominative and the genitive is what a verb takes."""
    cases = reading.language.endings.case(title.ending)
    return bool(cases & {"accusative", "dative", "ablative", "instrumental"}) and not cases & {"nominative", "genitive"}


def _counts(at: int, reading: Reading) -> bool:
    """«үшінші сауда миссиясы», «бес мемлекетте … өкілдігі»: an ordinal in small letters, or where something is, is no part of a name."""
    if reading.capital(at):
        return False
    return at in reading.covered("ordinals") or _located(reading.word(at), reading)


def _lists(at: int, head: Match, reading: Reading) -> bool:
    """«Маданият, маалымат жана жаштар саясаты министрлиги»: what a body is for, a list that ends with «and»; no list of offices."""
    inside = range(at - 1, head.first)
    if at < 1 or reading.broken(at + 1) or reading.tokens[at - 1].kind != "word":
        return False
    if not reading.openings("title", "plural", "name", "heads.ORG").isdisjoint(inside):
        return False
    return any(reading.word(n) in reading.language.words("and") for n in inside)


def _hosts(place: Match, kind: str, reading: Reading) -> bool:
    """«Анталия Дипломатиялык форуму»: a city before a forum's capital is part of its name."""
    return kind == "EVENT" and not place.ending and reading.capital(place.last) and str(place.value).startswith("place:")


def _abroad(owner: Match, place: Match, touches: bool, reading: Reading) -> bool:
    """«Кыргызстандын Германиядагы элчилиги»: a state's body in another state has both in its name."""
    case = reading.language.endings.case
    return touches and "genitive" in case(owner.ending) and "locative_adjective" in case(place.ending)


def _lies_in(place: Match, head: Match, reading: Reading) -> bool:
    """«Оштогу банк», «Бишкектеги эки мектеп»: where something lies makes no name of plain words, unless the head has a possessive
    («Қырғызстандағы қазақтар қауымдастығы»)."""
    if "locative_adjective" not in reading.language.endings.case(place.ending):
        return False
    local = reading.word(head.first).startswith(tuple(reading.language.words("local")) or "\0")
    return local or not possessed(head, reading)


def _genitive(head: Match, reading: Reading) -> bool:
    return "genitive" in reading.language.endings.case(head.ending)


def possessed(head: Match, reading: Reading) -> bool:
    """«банкы», «келишими»: whether the head says that it is somebody's or something's."""
    word = reading.word(head.last - 1)
    return word[: len(word) - len(head.ending)][-1] in "ыіиуүө" or reading.language.endings.possessed(head.ending)


def _takes(kind: str, touches: bool) -> bool:
    """Whether a state or place may be part of a name of the kind: of bodies always, of conferences and streets right before the head."""
    return kind == "ORG" or (touches and kind in ("EVENT", "FAC"))


def _part(at: int, kind: str, reading: Reading, subject: bool) -> bool:
    """Whether a word may stand inside a name of the kind."""
    token = reading.tokens[at]
    if token.text in "-‑":
        return reading.glued(at) and reading.glued(at + 1)
    if token.kind != "word":
        return False
    word = reading.word(at)
    if token.text[0].isupper() or subject or _adjectival(word, reading):
        return True
    ends_here = len(word) > 4 and word.endswith(tuple(reading.language.words("breaks")))
    return kind in ("ORG", "DOC", "EVENT") and not ends_here


def _adjectival(word: str, reading: Reading) -> bool:
    return word.endswith(tuple(reading.language.words("adjectives"))) or word in reading.language.words("plain_adjectives")


def _begins(at: int, head: Match, reading: Reading) -> bool:
    """The first word of a sentence is capital for that reason alone: it begins a name only as an adjective («Союздаштык келишими»)
    or where a capital follows a hyphen in it («Ак-Талаа району»)."""
    if reading.hyphened(at):
        return False  # «Талаа» of «Ак-Талаа району»
    if head.value == "ORG" and not reading.capital(at + 1) and _located(reading.word(at), reading):
        return False  # «быйыл Макмалда логистика борбору курулат»
    if head.value == "EVENT" and at in reading.openings("adjective"):
        return True  # «Кыргыз маданиятынын күндөрү»
    if not reading.starts_sentence(at) or reading.hyphened(at + 2) or _abbreviated(at, head, reading):
        return True
    if reading.word(at) in reading.language.words("and") | reading.language.words("demonstratives"):
        return False
    if _of_a_kind(at, head, reading):
        return False
    if head.value not in ("ORG", "DOC", "EVENT") or _located(reading.word(at), reading):
        return False  # «Сарай алдындағы алаңда» names no square
    if head.value == "ORG" and reading.language.words("remit") & {reading.word(n) for n in range(at, head.first)}:
        return True  # «Сауда жөніндегі комиссия»: what the body is for makes the name
    pair = reading.openings("adjective") & {at, at + 2}
    if head.value == "ORG" and len(pair) == 2 and reading.tokens[at + 1].text in "-‑" and reading.glued(at + 1):
        return True  # «Кыргыз-өзбек комиссиясы» is of both
    return _adjectival(reading.word(at), reading) or (at + 1 < head.first and _adjectival(reading.word(at + 1), reading))


def _of_a_kind(at: int, head: Match, reading: Reading) -> bool:
    """«Улуттук банк», «Миграциялык мыйзам»: adjectives before a plain head; standing bodies are called so («Жогорку кеңеш»)."""
    if head.value not in ("ORG", "DOC") or reading.capital(head.first) or possessed(head, reading):
        return False
    if reading.word(head.first).startswith(tuple(reading.language.words("bodies"))):
        return False
    return all(_adjectival(reading.word(n), reading) for n in range(at, head.first))


def _somebody(at: int, head: Match, reading: Reading) -> bool:
    """«Асанов Эл аралык фондго барды»: a surname that opens the sentence or has an ending, before a body that begins with a capital."""
    beside = at + 1 < head.first or (at + 1 == head.first and not possessed(head, reading))  # «Асанов Комиссияны ашты»
    if not beside or not reading.capital(at) or not reading.capital(at + 1):
        return False
    word = reading.word(at)
    stem = _surname(word, reading)
    return bool(stem) and (stem != word or reading.starts_sentence(at) or at + 1 == head.first)


def _office(at: int, head: Match, reading: Reading) -> bool:
    """«Министр Саламаттык сактоо уюмунун жыйынына барды»: a bare office before a body that begins with a capital is who does something."""
    offices = (m for m in reading.closed(at + 1, "title") if m.last == at + 1 and not m.ending)
    return at + 1 < head.first and reading.capital(at + 1) and any(reading.word(m.last - 1)[-1] not in "ыиуү" for m in offices)


def _surname(word: str, reading: Reading) -> str:
    """The stem of a word that ends as only surnames do; empty for any other."""
    stem = surname_like(word, reading) or ""
    return stem if len(stem) >= _SHORT - 1 and stem.endswith(("ов", "ова", "ев", "ева")) else ""


def _abbreviated(at: int, head: Match, reading: Reading) -> bool:
    """«ЕЭК Кеңеши»: a body's abbreviation opens the sentence."""
    return len(reading.word(at)) > 1 and reading.tokens[at].text.isupper() and not reading.tokens[head.first].text.isupper()


def _located(word: str, reading: Reading) -> bool:
    """«Аймактарда Элдик курултай өтөт»: where it is held opens the sentence and is no part of the name."""
    return len(word) > _SHORT and word.endswith(tuple(reading.language.words("locatives")))


def _belongs(place: Match, reading: Reading, touches: bool) -> bool:
    """A state before an institution's name is part of it («Қазақстан Үкіметі»), but not in a pair («Қазақстан – Қырғызстан …»)."""
    case = reading.language.endings.case(place.ending)
    before = place.first - 1
    paired = before >= 0 and (reading.tokens[before].text in "-–—" or reading.word(before) in reading.language.words("and"))
    if paired:
        return False
    if touches:
        return bool(case & {"nominative", "genitive"})
    return bool(case & {"nominative", "genitive", "locative_adjective"}) or place.ending.endswith(
        tuple(reading.language.words("adjectives"))
    )

"""What a bare number tells by the words around it: what a thing is built for in a time, what was given, how long a way takes."""

from __future__ import annotations

import re

from kelisim.extract.nearness import clause, distance, stretch
from kelisim.extract.scene import Scene
from kelisim.lang.counted import counted_noun
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Quantity
from kelisim.model.places import meeting
from kelisim.model.text import Span, within

_CAPTION = re.compile(r"[^,;.:]{1,40}(?:\s[—–-]|:)\s$")
_ENDING = re.compile(r"-([^\W\d_]{2,4})\b")
_RUNS = 14
_REACH = 60  # characters between a number and the word of giving, of passing or of being built for
_LEAST_GIVEN = 10  # «gave three letters» is how one speaks
_BEHIND = 4  # words behind a number among which its noun is looked for
_SIGNS = ".,;:()«»“”\"'"
_WORDS = re.compile(r"(?:[ \u00a0][^\W\d_]+(?:-[^\W\d_]+)*){0,3}")
_NOUN = re.compile(r"\s+(\w+(?:-\w+)?(?:\s+\w+)?)")


def is_rated(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether a number says what a plant, a post or a line is built for: «рассчитана на 2 млн изделий в год»."""
    own = clause(scene, stretch(scene, sentence, amount), amount)
    if scene.has(Span(amount.end, min(sentence.end, amount.end + _RUNS)), "figure.runs"):
        return False
    headed = _CAPTION.search(scene.text, sentence.start, own.start)
    own = Span(headed.start(), own.end) if headed else own  # «мощность — 120 тысяч машин в год»
    rates = scene.triggers(own, "figure.per_time")
    able = [w for w in scene.triggers(own, "figure.capacity") if not any(r.start < w.end and w.start < r.end for r in rates)]
    return bool(rates) and any(distance(scene, amount, w) < _REACH for w in able)


def is_given(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether things counted by a noun are given, sent or bought: «передаст 12 тракторов», «12 мың оқулық жіберген»."""
    if amount.value < _LEAST_GIVEN or noun_after(scene, sentence, amount) is None:
        return False
    if any(0 <= t.start - amount.end <= 2 for t in scene.titles(sentence)):
        return False  # «sent twelve ministers»
    own = clause(scene, stretch(scene, sentence, amount), amount)
    final = load(scene.document.lang).head_final
    side = Span(amount.end, own.end) if final else Span(own.start, amount.start)
    return any(max(w.start - amount.end, amount.start - w.end) < _REACH for w in scene.triggers(side, "figure.given"))


def thing_of(scene: Scene, sentence: Span, amount: Quantity) -> str | None:
    """What is counted: the noun read as a unit with the number ("1,000 lorries will pass"), else the noun behind it; never a verb."""
    same = [q for q in meeting(scene.layers.quantities, amount) if q.start == amount.start and q.unit]
    words = [t.text for t in within(scene.layers.tokens, Span(amount.start, amount.end)) if t.kind == "word"]
    if same and words:
        return words[-1]
    if load(scene.document.lang).head_final:
        return noun_after(scene, sentence, amount)
    behind = scene.text[amount.end : sentence.end].split()[:_BEHIND]
    place = counted_noun([w.strip(_SIGNS) or "–" for w in behind], scene.document.lang)
    return behind[place].strip(_SIGNS) if place is not None else None


def noun_after(scene: Scene, sentence: Span, amount: Quantity) -> str | None:
    """The noun right behind a number, where no sign and no small word parts it from the number: «2 млн изделий» → `изделий`."""
    found = _NOUN.match(scene.text, amount.end, sentence.end)
    if found is None or is_bent(scene, amount):
        return None
    language = load(scene.document.lang)
    if language.head_final:
        run = _WORDS.match(scene.text, amount.end, sentence.end)
        behind = run.group().split() if run else []
        place = counted_noun(behind, language.code)
        return None if place is None else behind[place]
    first = found.group(1).split()[0]
    small = language.words("prepositions") | language.words("postpositions") | language.words("conjunctions") | language.words("topics")
    if fold(first) in small | language.words("where") or not first[0].isalpha():
        return None
    return first


def is_bent(scene: Scene, amount: Quantity) -> bool:
    """Whether a number without a unit bears a case or a possessive of its own («3 миллиардқа жету», «оның 20 миллионын»): it counts no
    noun behind it."""
    language = load(scene.document.lang)
    last = fold(scene.words(amount)).split()[-1]
    if not language.head_final or amount.unit is not None or amount.approx is not None or not last.isalpha():
        return False
    readings = language.analyse(last)[:1]
    return any(a.possessive == "third" or a.case not in (None, "nominative") for a in readings)


def goods_after(scene: Scene, sentence: Span, amount: Quantity) -> Span | None:
    """The word of the goods behind an amount of them: «40 тонн баранины» → `баранины`, "40 tonnes of raw mutton" → `raw`."""
    small = _NOUN.match(scene.text, amount.end, sentence.end)
    of = small is not None and fold(small.group(1).split()[0]) in load(scene.document.lang).words("possessing")
    end = (
        amount.end + scene.text[amount.end : sentence.end].index(small.group(1)) + len(small.group(1).split()[0])
        if small and of
        else amount.end
    )
    bulk = Quantity(amount.start, end, amount.value, amount.unit)
    word = noun_after(scene, sentence, bulk)
    if word is None:
        return None
    at = scene.text.index(word, bulk.end)
    return Span(at, at + len(word))


def is_journey(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether days are how long a way or a delivery takes."""
    own = clause(scene, Span(sentence.start, sentence.end), amount)
    return any(max(w.start - amount.end, amount.start - w.end) < _REACH for w in scene.triggers(own, "figure.journey"))


def is_base(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether an amount is what another of its kind sets out from: «с 240 до 300», «17 млн тоннадан 25 млн тоннага», "up from $2 bn"."""
    language = load(scene.document.lang)
    words = scene.text[max(sentence.start, amount.start - 24) : amount.start].split()
    others = [q for q in within(scene.layers.quantities, sentence) if q is not amount]
    follow = next((q for q in others if 0 < q.start - amount.end < _REACH and _alike(q, amount)), None)
    if language.head_final:
        ending = _ENDING.match(scene.text, amount.end)  # «500 млн-нан»
        said = fold(scene.words(amount)) + (ending.group(1) if ending else "")
        return bool(follow) and said.endswith(tuple(language.words("ablatives"))) and amount.approx is None
    led = bool(words) and fold(words[-1]) in language.words("whence")
    between = scene.text[amount.end : follow.end].split() if follow else []
    parted = scene.has(Span(max(sentence.start, amount.start - 24), amount.start), "figure.up_from")
    return parted or (led and any(fold(w) in language.words("whither") for w in between))


def follows_base(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether an amount is what another of its kind is to become: 120 of «210 күннен 120 күнге қысқарту»."""
    before = [q for q in within(scene.layers.quantities, Span(sentence.start, amount.start)) if _alike(q, amount)]
    return bool(before) and is_base(scene, sentence, before[-1])


def is_apiece(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether a percentage in the ablative is so much for each («33 пайыздан Казакстан менен Өзбекстанга»)."""
    language = load(scene.document.lang)
    ends = fold(scene.words(amount)).endswith(tuple(language.words("ablatives")))
    return language.head_final and amount.unit == "percent" and ends and not is_base(scene, sentence, amount)


def _alike(first: Quantity, second: Quantity) -> bool:
    return first.unit is None or second.unit is None or first.unit == second.unit

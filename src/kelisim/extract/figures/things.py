"""Plain things counted: the noun behind a number, where no list names it («59 случаев», "17 measures", «78 өтініш»)."""

from __future__ import annotations

import re
from bisect import bisect_left

from kelisim.extract.figures.ahead import is_seats
from kelisim.extract.scene import Scene
from kelisim.lang.counted import counted_noun, is_person
from kelisim.lang.language import load
from kelisim.lang.tense import is_converb, tense
from kelisim.model.annotation import Quantity
from kelisim.model.places import meeting
from kelisim.model.text import Span, starts_of

LEAST = 10  # «three questions» is how one speaks; what is listed as a thing counts from three
_WORDS = 4
_BESIDE = 30
_ENDED = re.compile(r"\d[-–]?[^\W\d_]+(?:\s|$)")
_VERBS = (
    "figure.reach", "figure.growth_up", "figure.growth_down", "figure.target", "say.verb", "say.verb_strong", "status.planned",
    "figure.uncounted", "figure.no_figure", "figure.poll",
)  # fmt: skip


def thing_after(scene: Scene, sentence: Span, amount: Quantity, least: float = LEAST) -> Span | None:
    """The noun that a bare number counts, right behind it; None where a verb, a name, a date, a time or a rank follows.

    «подписали план из 17 пунктов» → `пунктов`; «в 20 странах» → None.
    """
    if amount.value < least or amount.ordinal or amount.value != int(amount.value):
        return None
    if load(scene.document.lang).head_final and amount.approx in (None, "up_to") and _bent(scene, amount):
        return None
    behind = _words_behind(scene, sentence, amount)
    place = counted_noun([scene.words(w) for w in behind], scene.document.lang)
    if place is None:
        return None
    noun = behind[place]
    phrase = Span(behind[0].start, noun.end)
    if scene.has(Span(amount.end, noun.end), "figure.uncounted") or _taken(scene, phrase, noun):
        return None
    return noun


def signed_after(scene: Scene, sentence: Span, amount: Quantity) -> Span | None:
    """The noun behind a number of two or more things that are signed, whatever they are called («үш шешімге қол қойды»)."""
    thing = thing_after(scene, sentence, amount, least=2)
    if thing is None:
        return None
    if load(scene.document.lang).head_final:
        behind = Span(thing.end, min(sentence.end, thing.end + _BESIDE))
        signs = any(v.start - thing.end <= 1 for v in scene.triggers(behind, "event.sign_verb"))
        subject = load(scene.document.lang).analyse(scene.words(thing))[:1]  # «екі министрлік қол қойды»
        return thing if signs and not any(a.case == "nominative" for a in subject) else None
    verbs = [v for v in scene.triggers(Span(sentence.start, amount.start), "event.sign_verb") if amount.start - v.end <= 1]
    return thing if verbs else None


def counts_nothing(scene: Scene, amount: Quantity) -> bool:
    """Whether a time, a rank or a state stands right behind a number: «30 елден қонақ» are no thirty guests."""
    near = (
        []
        if is_seats(scene, scene.sentence(amount.start), amount)
        else scene.triggers(Span(amount.start, amount.end + 24), "figure.uncounted")
    )
    if amount.unit == "person":
        near = [t for t in near if t.start >= amount.end]  # «1200 рабочих мест» are people
    return any(t.start - amount.end <= 1 for t in near) and amount.unit in (None, "count", "person")


def means_people(scene: Scene, noun: Span) -> bool:
    """Whether a counted noun that no list names means people («40 геологов»)."""
    return is_person(scene.words(noun), scene.document.lang) or _citizens(scene, noun)


def _citizens(scene: Scene, noun: Span) -> bool:
    """Whether the counted word is the adjective of a state that stands for its people: «46 мың қазақстандық келген», "1,200 Tajiks"."""
    if not load(scene.document.lang).head_final:
        return False
    named = any(w.how == "adjective" and w.start == noun.start for w in scene.states(noun))
    behind = scene.text[noun.end :].split(maxsplit=1)[:1]
    verb = behind[0].strip(".,;") if behind else ""
    told = verb.endswith(tuple(load(scene.document.lang).words("taking")))  # «300 перулук кайрылганын билдирди»
    return named and (told or bool(tense(verb, scene.document.lang)) or is_converb(verb, scene.document.lang))


def _words_behind(scene: Scene, sentence: Span, amount: Quantity) -> list[Span]:
    """The words right behind a number, up to the next sign or number."""
    found: list[Span] = []
    at = amount.end
    first = bisect_left(starts_of(scene.layers.tokens), at)
    for token in scene.layers.tokens[first : first + _WORDS + 1]:
        if (
            token.start >= sentence.end
            or token.kind != "word"
            or scene.text[at : token.start] not in (" ", "\u00a0")
            or len(found) == _WORDS
        ):
            break
        found.append(token.span)
        at = token.end
    return found


def _bent(scene: Scene, amount: Quantity) -> bool:
    """Whether the number itself bears an ending («320-ға жетті», «тогузу»): what follows it is no noun of it."""
    return bool(_ENDED.search(scene.words(amount)))


def _taken(scene: Scene, phrase: Span, noun: Span) -> bool:
    """Whether the words are somebody's: a date, a name, a title («12 ministers» is how one speaks of them), or a verb."""
    layers = scene.layers
    if meeting(layers.dates, phrase):
        return True
    if meeting(layers.mentions, noun) or scene.words(noun)[:1].isupper():
        return True
    verbs = scene.triggers(Span(phrase.start, phrase.end + 1), *_VERBS)
    return any(v.start <= phrase.start < v.end for v in verbs)

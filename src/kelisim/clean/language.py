"""The language of a page, of its article, and of each passage of it: paragraph by paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kelisim.lang.identify import Guess, identify
from kelisim.model.document import Passage, paragraphs_of
from kelisim.model.issue import Issue

LEAST = 20  # letters: below, nobody can tell, unless small words do
_LEAST_SURE = 10
_SAMPLE = 4000  # characters of a page: more changes nothing
_ALONE = 40  # letters: a shorter paragraph goes with its neighbours
_DECIDED = 1 / 3  # of the letters, in paragraphs that letters and small words decide; below, the whole is asked
_FIRST = 1 / 2  # of the longest of the four: what stands above its own translation is the article


def find_language(text: str, subject: str) -> str | Issue:
    """`kk`, `ky`, `ru` or `en`; an Issue that says what it looks like for other languages, and one for text too short.

    >>> find_language("Президенттер достук жөнүндө сүйлөшүп, документтерге кол коюшту.", "a.txt")
    'ky'
    >>> str(find_language("Prezident Qytaı elshisin qabyldady jáne saýda týraly aıtty.", "a.txt"))
    'a.txt: E301 the language is none of Kazakh, Kyrgyz, Russian, English: looks like Kazakh in Latin letters'
    """
    sample = text[:_SAMPLE]
    guess = identify(sample)
    if guess.letters < (_LEAST_SURE if guess.sure else LEAST):
        return Issue("E302", subject, f"{guess.letters} letters")
    return guess.code if guess.ours else Issue("E301", subject, f"looks like {guess.name}")


def page_language(blocks: Sequence[str], subject: str) -> str | Issue:
    """The language of a page by its blocks; an Issue as in `find_language`.

    >>> page_language(["Министрлер достук жөнүндө сүйлөшүп, келишимге кол коюшту.", "Министры поговорили о дружбе."], "a.txt")
    'ky'
    """
    sample, room = [], _SAMPLE
    for block in blocks:
        if room > 0:
            sample.append(block[:room])
            room -= len(block)
    return _main(sample, [identify(block, model=False) for block in sample], subject)


def article_language(text: str, page: str) -> tuple[str, tuple[Passage, ...]]:
    """The language of an article, and its passages where it has more than one; `page` is the language where it is too short to tell."""
    paragraphs = [span.of(text) for span in paragraphs_of(text)]
    guesses = [identify(paragraph, model=False) for paragraph in paragraphs]
    main = _main(paragraphs, guesses, "")
    lang = page if isinstance(main, Issue) else main
    return lang, _passages(text, guesses, lang)


def find_passages(text: str, lang: str) -> tuple[Passage, ...]:
    """The passages of a text whose main language is known: runs of paragraphs in one language; none where all are in one.

    A paragraph that is short, or undecided, has the language of its neighbours; one in none of the four has its code.

    >>> text = "Министрлер келісімге қол қойып, сауда туралы сөйлесті.\\n\\nМинистры подписали соглашение и говорили о торговле."
    >>> find_passages(text, "kk")
    (Passage(start=0, end=54, lang='kk'), Passage(start=56, end=108, lang='ru'))
    """
    return _passages(text, [identify(span.of(text), model=False) for span in paragraphs_of(text)], lang)


def _passages(text: str, guesses: Sequence[Guess], lang: str) -> tuple[Passage, ...]:
    found: list[Passage] = []
    for span, code in zip(paragraphs_of(text), _smoothed(guesses, lang), strict=True):
        if found and found[-1].lang == code:
            found[-1] = Passage(found[-1].start, span.end, code)
        else:
            found.append(Passage(span.start, span.end, code))
    return tuple(found) if len(found) > 1 else ()


def _main(paragraphs: Sequence[str], guesses: Sequence[Guess], subject: str) -> str | Issue:
    """The language of most of the letters; of two of ours, the one that stands first and is at least half as long."""
    letters: Counter[str] = Counter()
    for guess in guesses:
        if guess.sure and guess.letters >= LEAST:
            letters[guess.code] += guess.letters
    if letters.total() <= _DECIDED * sum(g.letters for g in guesses):
        return find_language(" ".join(paragraphs), subject)
    longest, most = letters.most_common(1)[0]
    if not Guess(longest, sure=True, letters=most).ours:
        return Issue("E301", subject, f"looks like {Guess(longest, sure=True, letters=most).name}")
    return next(code for code, count in letters.items() if Guess(code, sure=True, letters=count).ours and count >= _FIRST * most)


def _smoothed(guesses: Sequence[Guess], lang: str) -> list[str]:
    """One language for each paragraph: its own where it is long enough and decided, else that of a neighbour."""
    codes = [g.code if g.sure and g.letters >= _ALONE else None for g in guesses]
    if set(codes) <= {None, lang}:
        return [lang] * len(codes)
    before = lang if codes and codes[0] is None and lang in codes else next((c for c in codes if c), lang)
    found = []
    for number, code in enumerate(codes):
        after = next((c for c in codes[number:] if c), before)
        own = guesses[number].code if guesses[number].sure else None
        before = code or (after if own == after else before)
        found.append(before)
    return found

"""The language of a text: by the letters that only one of the four has, and by a model where letters do not decide."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

from kelisim.model.issue import Issue

LEAST = 20  # letters: below, nobody can tell
_FOREIGN = "їєґўҳҷӣӯҗҙҫҡҥӈӊђјљњћџѓќӑӗӳ"  # of other Cyrillic alphabets
_KAZAKH, _SHARED, _RUSSIAN = "әғқұһі", "ңөү", "ыэ"
_WORD = re.compile(r"[a-z]+")
_ENGLISH = frozenset("the of and to in a is for on with that was by as at from his has have will be are it its an said".split())
_SURE = 300  # letters: a shorter Kyrgyz text may do without ң, ө and ү (one sentence in six of X-WMT does)
_SAMPLE = 4000  # characters: more changes nothing


def find_language(text: str, subject: str) -> str | Issue:
    """`kk`, `ky`, `ru` or `en`; an Issue for other languages and for text too short.

    >>> find_language("Президенттер достук жөнүндө сүйлөшүп, документтерге кол коюшту.", "a.txt")
    'ky'
    """
    sample = text[:_SAMPLE]
    letters = Counter(c for c in sample.lower() if c.isalpha())
    total, cyrillic = letters.total(), sum(n for c, n in letters.items() if "\u0400" <= c <= "\u04ff")
    latin = sum(n for c, n in letters.items() if c < "\u0250")
    if total < LEAST:
        return Issue("E302", subject, f"{total} letters")
    if total - cyrillic - latin > max(cyrillic, latin):
        return Issue("E301", subject, "another script")
    found = _cyrillic(sample, letters, cyrillic) if cyrillic >= latin else _latin(sample)
    return found if found in ("kk", "ky", "ru", "en") else Issue("E301", subject, f"looks like {found}")


def _cyrillic(sample: str, count: Counter[str], letters: int) -> str:
    def share(alphabet: str) -> float:
        return sum(count[c] for c in alphabet) / letters

    if share(_FOREIGN) > 0.004:
        return _model(sample, besides=("kk", "ky", "ru", "en"))
    if share(_KAZAKH) > 0.03:
        return "kk" if share(_SHARED) + share(_KAZAKH) > 0.05 or letters < 200 else _model(sample)
    if share(_SHARED) > 0.012:
        ours = "kk" if share(_KAZAKH) > 0.01 else "ky"
        return ours if count["ң"] else _model(sample)  # Mongolian has ө and ү, but no ң
    if share(_RUSSIAN) > 0.008 and (letters > _SURE or share(_SHARED) == 0):
        return "ru" if letters > _SURE else _model(sample, among=("ru", "ky"))
    return _model(sample, among=("kk", "ky", "ru", "en") if letters < 60 else ())


def _latin(sample: str) -> str:
    words = _WORD.findall(sample.lower())
    common = sum(word in _ENGLISH for word in words)
    if common > 0.15 * len(words):
        return "en"
    return _model(sample)


def _model(sample: str, *, among: tuple[str, ...] = (), besides: tuple[str, ...] = ()) -> str:
    """What the statistical model says; `among` are the only answers allowed, `besides` those that the letters rule out."""
    ranked = (str(code) for code, _ in _identifier().rank(sample))
    return next((code for code in ranked if code not in besides and (not among or code in among)), "unknown")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second: loaded only where letters do not decide

    return LanguageIdentifier.from_model_file(MODEL_FILE)

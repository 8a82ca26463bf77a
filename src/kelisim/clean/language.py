"""The language of a text: by the letters that only one of the four has, and by a model where letters do not decide."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from kelisim.model.issue import Issue

LEAST = 20  # letters: below, nobody can tell
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_OTHER = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f\u0400-\u04ff]")
_FOREIGN = re.compile("[їєґўҳҷӣӯҗҙҫҡҥӈӊђјљњћџѓќӑӗӳ]", re.IGNORECASE)
_KAZAKH = re.compile("[әғқұһі]", re.IGNORECASE)
_SHARED = re.compile("[ңөү]", re.IGNORECASE)
_NG = re.compile("ң", re.IGNORECASE)
_RUSSIAN = re.compile("[ыэ]", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_ENGLISH = frozenset("the of and to in a is for on with that was by as at from his has have will be are it its an said".split())
_SAMPLE = 6000  # characters: more changes nothing


def find_language(text: str, subject: str) -> str | Issue:
    """`kk`, `ky`, `ru` or `en`; an Issue for other languages and for text too short.

    >>> find_language("Президенттер достук жөнүндө сүйлөшүп, документтерге кол коюшту.", "a.txt")
    'ky'
    """
    sample = text[:_SAMPLE]
    cyrillic, latin, other = len(_CYRILLIC.findall(sample)), len(_LATIN.findall(sample)), len(_OTHER.findall(sample))
    total = cyrillic + latin + other
    if total < LEAST:
        return Issue("E302", subject, f"{total} letters")
    if other > max(cyrillic, latin):
        return Issue("E301", subject, "another script")
    found = _cyrillic(sample, cyrillic) if cyrillic >= latin else _latin(sample)
    return found if found in ("kk", "ky", "ru", "en") else Issue("E301", subject, f"looks like {found}")


def _cyrillic(sample: str, letters: int) -> str:
    def share(pattern: re.Pattern[str]) -> float:
        return len(pattern.findall(sample)) / letters

    if share(_FOREIGN) > 0.004:
        return _model(sample, restricted=False, besides=("kk", "ky", "ru", "en"))
    if share(_KAZAKH) > 0.03:
        return "kk" if share(_SHARED) + share(_KAZAKH) > 0.05 or letters < 200 else _model(sample, restricted=False)
    if share(_SHARED) > 0.012:
        return "ky" if _NG.search(sample) or letters < 150 else _model(sample, restricted=False)
    if share(_RUSSIAN) > 0.008:
        return "ru"
    return _model(sample, restricted=letters < 60)


def _latin(sample: str) -> str:
    words = _WORD.findall(sample.lower())
    common = sum(word in _ENGLISH for word in words)
    if common > 0.15 * len(words):
        return "en"
    return _model(sample, restricted=False)


def _model(sample: str, *, restricted: bool, besides: tuple[str, ...] = ()) -> str:
    """What the statistical model says; `besides` are answers that the letters have already ruled out."""
    allowed = ("kk", "ky", "ru", "en") if restricted else ()
    ranked = (str(code) for code, _ in _identifier().rank(sample))
    return next((code for code in ranked if code not in besides and (not allowed or code in allowed)), "unknown")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second: loaded only where letters do not decide

    return LanguageIdentifier.from_model_file(MODEL_FILE)

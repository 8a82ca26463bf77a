"""Interviews: which paragraphs ask and which answer, by their lay-out. An answer is a quotation of whoever is asked.

Turns are told by signs («– Скоро ли? – Осенью.» in paragraphs of their own), by labels ("Q:", «Вопрос:», «Сұрақ:») or by short paragraphs
that end in a question mark. In a printed interview turns alternate, so that a remark of the one who asks needs no question mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kelisim.lang.language import Language
from kelisim.model.annotation import ANSWER, Quotation
from kelisim.model.text import Span

_DASH = re.compile(r"[-–—]\s+")
_END = ' "”»’)'
_TURNS = 4  # paragraphs with a sign: fewer are speech in a report
_ASKED = 2  # questions among signed paragraphs
_PLAIN_ASKED = 3  # questions that only their mark tells
_LONGEST_QUESTION = 45  # words
_LEAST_ANSWER = 4  # words: «Нет», «Thank you» inform of nothing


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph, or several that go on: where its words stand, whether it bears a sign of speech, whether it asks."""

    span: Span
    signed: bool
    asks: bool


def find_answers(text: str, language: Language) -> list[Quotation]:
    """Every informative answer of an interview, each a quotation without a reporting clause; none where the text is no interview.

    >>> from kelisim.lang.language import load
    >>> text = "– Когда?\\n\\n– Мост откроют осенью этого года.\\n\\n– А поезд?\\n\\n– Поезд пойдет весной будущего года."
    >>> [q.start for q in find_answers(text, load("ru"))]
    [12, 59]
    """
    paragraphs = _paragraphs(text, language)
    signed = [p for p in paragraphs if p.signed]
    if len(signed) >= _TURNS and sum(p.asks for p in signed) >= _ASKED and signed[0].asks:
        answers = _by_signs(paragraphs)
    else:
        answers = _by_questions([p for p in paragraphs if not p.signed])
    found = [Span(span.start, _unstopped(text, span)) for span in answers if len(span.of(text).split()) >= _LEAST_ANSWER]
    return [Quotation(span.start, span.end, None, ANSWER) for span in found]


def _paragraphs(text: str, language: Language) -> list[Turn]:
    """Each paragraph without its dash or label; a label tells by itself who speaks."""
    found, offset = [], 0
    questions, answers = language.words("asks"), language.words("answers")
    for paragraph in text.split("\n\n"):
        start = offset
        dash = _DASH.match(paragraph)
        label = re.match(r"([\w.]{1,12})\s?:\s+", paragraph[dash.end() :] if dash else paragraph)
        word = label[1].casefold() if label else ""
        labelled = word in questions or word in answers
        start += (dash.end() if dash else 0) + (label.end() if label and labelled else 0)
        words = text[start : offset + len(paragraph)]
        asks = word in questions or (not labelled and words.rstrip(_END).endswith("?") and len(words.split()) <= _LONGEST_QUESTION)
        found.append(Turn(Span(start, offset + len(paragraph)), bool(dash) or labelled, asks))
        offset += len(paragraph) + 2
    return found


def _by_signs(paragraphs: Sequence[Turn]) -> list[Span]:
    """Signed paragraphs by turns from the first question on; one without a sign between two turns goes on with the answer."""
    first = next(n for n, p in enumerate(paragraphs) if p.signed)
    last = max(n for n, p in enumerate(paragraphs) if p.signed)
    answers: list[Span] = []
    answering = True
    for turn in paragraphs[first : last + 1]:
        if not turn.signed and answering and answers:
            answers[-1] = Span(answers[-1].start, turn.span.end)
        elif turn.signed:
            answering = not answering
            if answering:
                answers.append(turn.span)
    return answers


def _by_questions(paragraphs: Sequence[Turn]) -> list[Span]:
    """What stands between short paragraphs with a question mark; where these stand by turns, a remark in their place asks as well."""
    asked = [n for n, p in enumerate(paragraphs) if p.asks]
    if len(asked) < _PLAIN_ASKED or any(b - a == 1 for a, b in pairwise(asked)):
        return []
    if len({n % 2 for n in asked}) == 1:
        return [paragraphs[n + 1].span for n in range(asked[0], len(paragraphs) - 1, 2)]
    ends = [*(n - 1 for n in asked[1:]), min(asked[-1] + 1, len(paragraphs) - 1)]
    turns = [(n + 1, end) for n, end in zip(asked, ends, strict=True) if n < end]
    return [Span(paragraphs[start].span.start, paragraphs[end].span.end) for start, end in turns]


def _unstopped(text: str, span: Span) -> int:
    """The end of an answer without its full stop, as of any quotation."""
    end = span.end
    while end > span.start and text[end - 1] in " \n\t.":
        end -= 1
    return end

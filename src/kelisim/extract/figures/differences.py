"""By how much a sum or a quantity of goods changed: a difference is no level, and only a percentage is a growth."""

from __future__ import annotations

import re

from kelisim.extract.nearness import is_money
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tense import tense
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Quantity
from kelisim.model.text import Span

_MOVES = ("figure.growth_up", "figure.growth_down")
_REACH = 40  # characters between the verb of growing and what it is by
_PARTED = re.compile(r"[,;:()\d]")


def is_difference(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether an amount is by how much something rose or fell: «grew by $170 million», «выросла на 170 млн долларов», «170 млн долларға
    артты» (in the dative, with the verb right behind it)."""
    if amount.unit == "percent":
        return False
    language = load(scene.document.lang)
    if language.head_final:
        if not is_money(amount.unit) or not any("dative" in language.cases(w) for w in fold(scene.words(amount)).split()[-1:]):
            return False
        behind = scene.triggers(Span(amount.end, min(sentence.end, amount.end + _REACH)), *_MOVES)
        finite = tense(scene.text[amount.end : sentence.end].strip().partition(" ")[0].rstrip(".,;:"), scene.document.lang) == "past"
        return finite and any(v.start - amount.end <= 1 for v in behind)  # «260 млн долларға көбейтуге» may be the level
    lead = scene.text[max(sentence.start, amount.start - 3) : amount.start].split()
    if not lead or fold(lead[-1]) not in language.words("by"):
        return False
    before = scene.triggers(Span(max(sentence.start, amount.start - _REACH), amount.start), *_MOVES)
    if any(not _PARTED.search(scene.text[v.end : amount.start]) for v in before):
        return True
    behind = scene.triggers(Span(amount.end, min(sentence.end, amount.end + 3)), *_MOVES)
    return any(v.start - amount.end <= 1 for v in behind)

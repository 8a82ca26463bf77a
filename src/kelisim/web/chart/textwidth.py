"""How wide a line of text is in the sans of the pages, without a browser: so that labels can be placed on the server."""

from __future__ import annotations

SIZE = 13.0  # pixels: the letters of a chart

# Hundredths of the size, as Golos Text has them, each class rounded up to the next multiple of five (measured in a browser).
_CLASSES = {
    25: " \u00a0\u2009\u202f'",
    30: "!,.:;`ijіїј·’",
    35: "Il|ІЇ",
    40: '"()-[]frt{}',
    45: "*",
    50: "/1\\_гтѓғ“”",
    55: "+7<=>?^csxz~зсхьэєѕұ«»–≈≥≤",
    60: "235FJLZaekovyЃЈГабвеклопучяёќўџқҒәөҰү",
    65: "$04689ESTYbdghnpquЀЁЅЕЗТдийнрцъђћңҮһ₸",
    70: "#&ABCDKPRVXЄЌЎАБВКРСУХЧЬЭЯҺ",
    75: "GOQUЍЏДЛОПЪмфыҚӘӨ—",
    80: "HNИЙНЦжюҢ",
    85: "%wЂЋшщљ",
    90: "mMМФЫњ",
    95: "Ю…",
    100: "WЖШЩ",
}
_WIDTHS = {letter: hundredths / 100 for hundredths, letters in _CLASSES.items() for letter in letters}
_OTHER = 1.1  # what is in no class is taken for the widest


def text_width(text: str, size: float = SIZE) -> float:
    """At most how many pixels a line takes.

    >>> text_width("1.7 KZ") < text_width("1.7 Tokayev")
    True
    """
    return sum(_WIDTHS.get(letter, _OTHER) for letter in text) * size

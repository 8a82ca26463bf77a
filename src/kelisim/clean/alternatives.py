"""Regular expressions for long lists of phrases, put so that few of them are tried at each place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def by_first_letter(parts: Sequence[str]) -> Iterator[str]:
    """The alternatives of an expression, those that begin with one letter under that letter: of a thousand, a place tries some thirty.

    What is matched stays as it was: those of one letter keep their order, and no others match there. Alternatives that begin with no
    letter, or with a letter in both cases, stay apart in their order, since a class of characters or a pattern that ignores case may
    read one for the other.

    >>> list(by_first_letter(["also", "by", "at", r"\\d+"]))
    ['a(?:lso|t)', 'by', '\\\\d+']
    """
    groups: dict[str, list[str]] = {}
    for part in parts:
        groups.setdefault(part[0].lower() if part[0].isalpha() else "", []).append(part)
    for letter, group in groups.items():
        if len(group) > 1 and all(part[0] == letter and part[1:2] not in {"", *"*+?{"} for part in group):
            yield letter + "(?:" + "|".join(part[1:] for part in group) + ")"
        else:
            yield from group

"""Names by their beginnings, in any script and order: what a reader has written so far of a name finds it."""

from __future__ import annotations

from collections.abc import Iterable

from kelisim.lang.names.keys import romanise, skeleton

_SOUND = "~"  # begins a key of sounds, so that it is never taken for one of letters
_TELLING = 3  # consonants below which sounds say too little: «Ли» would find half of all names


def name_beginnings(names: Iterable[str]) -> list[str]:
    """The keys of a thing by its names: each begins with another word of a name, in letters and in sounds.

    >>> name_beginnings(["Садыр Жапаров"])
    ['japarov-sadyr', 'sadyr-japarov', '~jprv-sdr', '~sdr-jprv']
    """
    words = {tuple(romanise(name).split("-")) for name in names if name}
    turned = {(*own[n:], *own[:n]) for own in words for n in range(len(own))}
    letters = {"-".join(own) for own in turned}
    sounds = {_SOUND + "-".join(map(skeleton, own)) for own in turned}
    return sorted(letters | sounds)


def begun(written: str) -> list[str]:
    """With what the keys begin of names that are written so far like this.

    >>> begun("Жап"), begun("Zhaparov S")
    (['jap'], ['zhaparov-s', '~jprv-s'])
    """
    letters = romanise(written)
    if not letters:
        return []
    sounds = "-".join(map(skeleton, letters.split("-")))
    return [letters, _SOUND + sounds] if len(sounds) >= _TELLING else [letters]


def surname_sounds(name: str) -> str:
    """The key of sounds of the last word of a name, in which names of the region have the surname; empty where it says too little.

    >>> surname_sounds("Садыр Жапаров") == surname_sounds("Akylbek Japarov"), surname_sounds("Ли"), surname_sounds("Отабек Рахимов")
    (True, '', '~rhmv')
    """
    words = romanise(name).split("-")
    sounds = skeleton(words[-1])
    return _SOUND + sounds if len(words) > 1 and len(sounds) >= _TELLING else ""

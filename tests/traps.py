"""Texts and pages that are hard to read: long rows of what rules look for, deep nesting, bombs. What `tests.hostile` writes as files.

Each trap is a function of a chance and a size in bytes; each is there for a way in which a reader may take too long or too much.
"""

import random
import string
from collections.abc import Callable

Trap = Callable[[random.Random, int], bytes]

OPENINGS = (
    "Премьер-министр Казахстана Айдар Серов встретился в Оше с главой кабинета министров Кыргызстана Бакытом Усеновым.",
    "Қазақстан Премьер-министрі Айдар Серов Ош қаласында Қырғызстан Министрлер кабинетінің төрағасымен кездесті.",
    "Казакстандын Премьер-министри Айдар Серов Ош шаарында Кыргызстандын Министрлер кабинетинин төрагасы менен жолукту.",
    "The Prime Minister of Kazakhstan, Aidar Serov, met the head of Kyrgyzstan's cabinet of ministers in Osh on Monday.",
)

# Rows of what our patterns begin with, so that each of many places could begin a match that fails at the end.
ROWS = {
    "digits": "1234567890", "spaced-digits": "1 ", "thousands": "1 000 ", "quotes": "«", "closed-quotes": "«а» ", "nested-quotes": "«„“", "brackets": "(",
    "square": "[1] ", "spaces": "   \t ", "nbsp": "\u00a0", "dashes": "— ", "hyphens": "-", "hyphened": "а-", "dates": "12 марта 2025 года ",
    "numeric-dates": "12.03.2025 ", "half-dates": "12 ", "ranges": "2024-2025-", "months": "март апрель ", "names": "Айдар ", "initials": "А. ",
    "surnames": "Серов А.Б. ", "offices": "министр министра ", "chairs": "председатель комитета ", "heads-kk": "министрлігінің ", "millions": "млн ",
    "millions-of": "5 млн долларов ", "billions-kk": "млрд теңге ", "percent": "% ", "currency": "$ ", "commas": ", ", "dots": ".", "colons": ": ",
    "newlines": "\n", "crlf": "\r\n", "bullets": "• а\n", "short-lines": "а\n", "capitals": "КАЗАХСТАН ", "states": "Казахстан и Кыргызстан, ",
    "states-hyphened": "Казахстан-Кыргызстан-", "and": "и ", "that": "что ", "said": "сказал он, сказал ", "suffixes": "лардан", "word": "а",
    "urls": "http://a.kz/", "emails": "a@b.", "hashtags": "#тег ", "ampersands": "&", "entities": "&amp;", "lesser": "<", "tags": "<a", "closed": "</p>",
    "comment": "<!--", "declaration": "<!", "cdata": "<![CDATA[", "instruction": "<?", "attribute": "<p a='", "script": "<script>", "times": "12:00 ",
    "ordinals": "2-й ", "roman": "XIX ", "soft": "\u00ad", "joiners": "\u200d", "marks": "е\u0301", "zalgo": "а\u0300\u0301\u0302\u0303\u0316\u0317",
    "right-to-left": "\u202eабв\u202c", "apostrophes": "'", "slashes": "/", "backslashes": "\\", "underscores": "_", "ellipses": "…", "stars": "*",
    "equals": "=", "pipes": "| ", "emoji": "😀", "signed": "подписали соглашение о ", "to-agree": "договорились ", "agreed-kk": "келісті ",
}  # fmt: skip


def row(kind: str) -> Trap:
    """A text of one sentence and a long row of one thing."""

    def make(chance: random.Random, size: int) -> bytes:
        unit = ROWS[kind]
        return f"{chance.choice(OPENINGS)}\n\n{unit * (size // len(unit.encode()))}\n\n{chance.choice(OPENINGS)}\n".encode()

    return make


def marked_row(kind: str) -> Trap:
    """The same in the paragraph of a page."""

    def make(chance: random.Random, size: int) -> bytes:
        unit = ROWS[kind]
        inner = unit * (size // len(unit.encode()))
        return f"<html><body><h1>{chance.choice(OPENINGS)}</h1><p>{inner}</p><p>{chance.choice(OPENINGS)}</p></body></html>".encode()

    return make


def page(inner: str, chance: random.Random) -> bytes:
    """A page with an article, and something in it."""
    text = "".join(f"<p>{line}</p>" for line in OPENINGS[2:])
    return f"<!doctype html><html><head><title>{chance.choice(OPENINGS)}</title></head><body>{inner}{text}</body></html>".encode()


def nested(tag: str) -> Trap:
    """Tags inside tags, none closed or each."""

    def make(chance: random.Random, size: int) -> bytes:
        count = size // (len(tag) * 2 + 5)
        return page(f"<{tag}>" * count + "x" + f"</{tag}>" * (count if chance.random() < 0.5 else 0), chance)

    return make


def attributes(chance: random.Random, size: int) -> bytes:
    """One tag with as many attributes as fit."""
    return page("<p " + " ".join(f"a{n}=1" for n in range(size // 9)) + ">x</p>", chance)


def tags(chance: random.Random, size: int) -> bytes:
    """Random tags, opened and closed in no order."""
    names = "p div span a b i ul li table tr td h1 h2 article section script style br".split()
    return page("".join(f"<{chance.choice(('', '/'))}{chance.choice(names)}>а б" for _ in range(size // 9)), chance)


def rows_of_links(chance: random.Random, size: int) -> bytes:
    """A menu without end."""
    return page("<ul>" + "".join(f"<li><a href='/{n}'>Раздел {n}</a></li>" for n in range(size // 50)) + "</ul>", chance)


def table(chance: random.Random, size: int) -> bytes:
    """A table of one row, each cell over many columns."""
    return page("<table><tr>" + "<td colspan=999999 rowspan=999999>5 млн</td>" * (size // 50) + "</tr></table>", chance)


def entities(chance: random.Random, size: int) -> bytes:
    """Character references: surrogates, none, numbers without end."""
    some = (
        "&#xD800;",
        "&#xDFFF;",
        "&#0;",
        "&#" + "9" * 3000 + ";",
        "&#x" + "f" * 3000 + ";",
        "&#1114112;",
        "&nosuch;",
        "&" + "a" * 500 + ";",
    )
    return page("<p>" + "".join(chance.choice(some) for _ in range(max(8, size // 1000))) + "</p>", chance)


def nul(chance: random.Random, size: int) -> bytes:
    """NUL bytes between the letters of a readable page."""
    return b"\0".join(page("", chance)[n : n + 40] for n in range(0, 400, 40)) + b"\0" * size


def noise(chance: random.Random, size: int) -> bytes:
    """Bytes of no encoding."""
    return chance.randbytes(size)


def mixed(chance: random.Random, size: int) -> bytes:
    """Lines each in another encoding."""
    lines = (OPENINGS[n % 3].encode(chance.choice(("cp1251", "utf-8", "koi8-r", "utf-16")), "replace") for n in range(max(2, size // 200)))
    return b"\n".join(lines)


def broken(encoding: str) -> Trap:
    """A text in an encoding, with bytes cut out and put in."""

    def make(chance: random.Random, size: int) -> bytes:
        data = bytearray("\n".join(OPENINGS * (size // 600 + 1)).encode(encoding, "replace"))
        for _ in range(size // 200 + 3):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
        return bytes(data)

    return make


def words(chance: random.Random, size: int) -> bytes:
    """Random words of all alphabets."""
    letters = string.ascii_letters + "абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя" * 2 + "«»().,;:—-…%$0123456789"
    return " ".join("".join(chance.choices(letters, k=chance.randrange(1, 14))) for _ in range(size // 14)).encode()


TRAPS: dict[str, Trap] = {
    **{f"row-{kind}.txt": row(kind) for kind in ROWS},
    **{f"marked-{kind}.html": marked_row(kind) for kind in ROWS},
    **{f"nested-{tag}.html": nested(tag) for tag in "p div span b a table li blockquote h1 article select svg".split()},
    **{f"broken-{name}.txt": broken(name) for name in ("utf-8", "utf-16", "utf-32", "cp1251", "koi8-r", "utf-16-be")},
    "attributes.html": attributes, "tags.html": tags, "links.html": rows_of_links, "table.html": table, "entities.html": entities, "nul.html": nul,
    "noise.txt": noise, "noise.html": noise, "mixed.txt": mixed, "words.txt": words,
}  # fmt: skip

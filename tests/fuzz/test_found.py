"""What the fuzzer and the search for slow rules have found and was mended, a row each; those of one parser's form stand in its own tests too."""

import pytest

from tests.fuzz.target import fault
from tests.fuzz.targets import load

FOUND = (
    ("text", "Президенттер\u0001 Бішкекте кездесіп, сауда туралы сөйлесті.", "a control letter stayed in the cleaned text"),
    ("html", "<p>Президенттер Бішкекте\u200f кездесіп,\u0008 сауда туралы сөйлесті.", "a mark of direction and a backspace stayed"),
    (
        "encoding",
        "0<meta charset=unicode_escape>\\ud800 Президенты двух стран встретились".encode("windows-1251"),
        "a page that names an encoding of Python's own was read into half a surrogate pair, which no database takes",
    ),
    ("amounts", "2" + "7" * 5000 + " теңге", "a number of five thousand digits is more than Python reads"),
    ("amounts", "2" + "7" * 400 + " лет назад", "one of four hundred digits was endless, and no JSON writes that"),
    ("facts", "2Через " + "7" * 400 + " лет товарооборот достигнет " + "7" * 400 + " долларов.", "nor can it be counted in years"),
    ("offsets", "", "an insertion without a run before or behind it led one letter beyond the page"),
    (
        "toml",
        'kind = "city"' + "8" * 5000 + "\n" + 'kind = "city"\n' * 90,
        "behind a value that was not whole each further line was tried, and each time from every digit",
    ),
    ("pdfpages", "ͰσΏ26\nͰςΏΊ-\nͰρΏп.\nͰ\0\0\0й", "a line of letters without a size, behind three that make a column, was divided by it"),
    (
        "archive",
        b"\5PK\3\4PK\1\2\x14\3\x14"
        + bytes(13)
        + b"\x94\t\0\0\x94\t\0\0\x0e"
        + bytes(17)
        + b"archive/a.warcPK\5\6"
        + bytes(4)
        + b"\1\0\1\0<\0\0\0\xc0\t\0\0\0\0",
        "a ZIP file whose table of files lies about where it stands was read from before its beginning",
    ),
    ("sources", "[a]\nname = " + "8" * 4400, "a number of more digits than Python reads is no error of TOML's own"),
    ("listpage", "<a href=1>" + "a" * 499 + " b</a>", "a title that was cut behind a word kept the space"),
    (
        "exchange",
        (
            '{"stem": "a", "lang": "ru", "published": null, "title": null, "source": {}, "text": "Торговля выросла на 5 %.", "mentions": [], '
            '"offices": [], "events": [], "commitments": [], "statements": [], "figures": [{"indicator": "growth", "of": null, "parties": [], '
            '"value": 5, "unit": "percent", "status": "actual", "approx": false, "period": null, "due": null, "said_by": null, "compared": 2023, '
            '"evidence": "Торговля выросла на 5 %.", "start": 0, "end": 24}]}'
        ),
        "what may be left out was of no kind in particular where it was there",
    ),
    ("address", "a%d0" + "%20" * 660, "an address within the limit was longer than it once its site stood in front"),
)


@pytest.mark.parametrize(("target", "found", "why"), FOUND, ids=[why for *_, why in FOUND])
def test_is_mended(target: str, found: str | bytes, why: str) -> None:
    told, _ = fault(load(target), found.encode() if isinstance(found, str) else found)
    assert not told, f"{why}: {told.told}"

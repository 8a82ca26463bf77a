"""The descriptions of publishers: those that come with the program, and what is said of a file that cannot be used."""

from pathlib import Path

import pytest

from kelisim.acquire.sources import SourceError, find_sources, own_sources, read_sources
from kelisim.model.document import LANGUAGES

GOOD = "publisher = { en = 'Steppe Wire' }\nkind = 'press'\nlanguages = ['ru']\narticles = ['https://steppe\\.example/(?P<year>\\d{4})/(?P<month>\\d\\d)/(?P<day>\\d\\d)/[\\w-]+']\n"


def written(folder: Path, body: str, name: str = '["steppe.example"]') -> Path:
    """A file with one source."""
    path = folder / "sources.toml"
    path.write_text(f"{name}\n{body}", encoding="utf-8")
    return path


def test_at_least_ten_publishers_of_three_states_official_and_press() -> None:
    sources = own_sources().values()
    assert len(sources) >= 10
    assert {s.country for s in sources} >= {"KZ", "KG", "UZ"}
    assert {s.kind for s in sources} == {"official", "press"}


@pytest.mark.parametrize("name", sorted(own_sources()))
def test_a_source_of_ours_is_described_by_what_was_seen(name: str) -> None:
    source = own_sources()[name]
    assert set(source.publisher) == set(LANGUAGES)
    assert source.seen
    pages = [seen.address for seen in source.seen if seen.address not in source.named and "rss" not in seen.address]
    for address in pages if source.articles else ():
        assert source.is_article(address), address
    for listed in source.lists:  # no list that nobody read
        assert listed in {seen.address for seen in source.seen}
    for pattern in source.articles:  # and no pattern that no address bears out
        assert any(pattern.fullmatch(address) for address in pages), pattern.pattern


def test_a_file_of_the_user(tmp_path: Path) -> None:
    (source,) = read_sources(written(tmp_path, GOOD + "feeds = ['https://steppe.example/rss']\nleast = 1\nmost = 40\ncadence = 0.5"))
    assert (source.name, source.title, source.lists, source.cadence) == (
        "steppe.example",
        "Steppe Wire",
        ("https://steppe.example/rss",),
        0.5,
    )
    assert source.day_in("https://steppe.example/2025/08/22/talks") == "2025-08-22"
    assert source.day_in("https://steppe.example/2025/13/45/talks") is None
    assert not source.is_article("https://steppe.example/2025/08/22/talks/photo")


def test_without_patterns_every_address_on_the_hosts_of_its_lists_counts(tmp_path: Path) -> None:
    body = "publisher = { en = 'A' }\nkind = 'press'\nlanguages = ['ru']\nfeeds = ['https://a.example/rss']"
    (source,) = read_sources(written(tmp_path, body))
    assert source.is_article("https://a.example/anything")
    assert not source.is_article("https://a.example/rss")
    assert not source.is_article("https://advertiser.example/a")


FAULTS = [
    ("", "describes no source"),
    ("[x", "no TOML"),
    ("a = 1", "a stands outside a table"),
    ("[A]\n" + GOOD, "[A]: a name is made of small Latin letters"),
    ("[x]\nkind = 'press'", "[x]: publisher is missing"),
    ("[x]\n" + GOOD.replace("press", "blog"), "[x]: kind is 'blog': choose official or press"),
    ("[x]\n" + GOOD.replace("['ru']", "['de']"), "[x]: languages: 'de': choose of kk, ky, ru, en"),
    ("[x]\n" + GOOD.replace("['ru']", "'ru'"), "[x]: languages is a list of texts"),
    ("[x]\n" + GOOD + "feed = 'https://a.example'", "[x]: no key 'feed': choose of articles, cadence"),
    ("[x]\n" + GOOD + "feeds = ['ftp://a.example']", "[x]: feeds: 'ftp://a.example' is no address"),
    ("[x]\n" + GOOD.replace("[\\w-]+'", "('"), "is no pattern"),
    ("[x]\n" + GOOD + "country = 'Kazakhstan'", "[x]: country is 'Kazakhstan': write two letters"),
    ("[x]\n" + GOOD + "cadence = 0", "[x]: cadence is 0: write a number above 0"),
    ("[x]\n" + GOOD + "least = 5\nmost = 2", "[x]: least is 5 and most 2"),
    ("[x]\n" + GOOD + "least = true", "[x]: least is True"),
    ("[x]\n" + GOOD + "seen = [{ address = 'https://a.example/', day = 'soon' }]", "[x]: seen: not a date"),
    ("[x]\n" + GOOD + "seen = ['https://a.example/']", "[x]: seen is a list of"),
    (
        "[x]\npublisher = { en = 'A' }\nkind = 'press'\nlanguages = ['ru']\npages = ['https://a.example/']",
        "[x]: a list page needs patterns",
    ),
    ("[x]\n" + GOOD.replace("{ en = 'Steppe Wire' }", "'Steppe Wire'"), "[x]: publisher is a name by language"),
]


@pytest.mark.parametrize(("text", "said"), FAULTS, ids=[said for _, said in FAULTS])
def test_what_cannot_be_used_is_said(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        read_sources(path)
    assert str(raised.value).startswith(str(path)) and said in str(raised.value)


def test_sources_are_named_or_come_from_files(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    assert [source.name for source in find_sources(["24.kg", str(path), "24.kg"])] == ["24.kg", "steppe.example"]
    with pytest.raises(SourceError, match=r"no source 'bbc'.*24\.kg"):
        find_sources(["bbc"])
    with pytest.raises(SourceError, match="taken by another"):
        find_sources(["24.kg", str(written(tmp_path, GOOD, '["24.kg"]'))])

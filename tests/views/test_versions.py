"""Which documents are versions of one page: the days of each, what is no version, and what was known on a day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.visit import Visit
from kelisim.views.versions import find_versions, superseded

WEB, PATH = "https://mfa.example/1", "saved/page.html"
LONG = "The two foreign ministers met in Astana on Monday and spoke of the border posts that are to be opened this year"


def page(identity: str, text: str, *, title: str | None = "Talks", published: str | None = "2026-03-01") -> Document:
    """A document of which only what tells versions apart is said."""
    return Document(identity, identity, text, "en", title=title, published=PartialDate.parse(published) if published else None)


DOCUMENTS = {
    d.id: d
    for d in (
        page("first", LONG),
        page("counter", LONG.replace(" ", "\n", 3)),
        page("corrected", LONG.replace("Monday", "Tuesday")),
        page("withdrawn", "The material was withdrawn.", title=None, published=None),
        page("bulletin", "Rates of the day: 501 tenge.", title="Rates on 2 March", published="2026-03-02"),
        page("moved", LONG.replace("Monday", "Tuesday"), published="2026-03-02"),
        page("other", "A quite different article that somebody saved under the same name.", title="Weather"),
        page("renamed", LONG + ", the ministry said", title="Talks in Astana"),
    )
}


def seen(*documents: str, address: str = WEB) -> list[Visit]:
    """An address asked for on one day after another, from 1 March, and what it had."""
    return [Visit(address, f"2026-03-{day:02}T08:00:00+00:00", "fetched", document=d) for day, d in enumerate(documents, 1)]


@pytest.mark.parametrize(
    ("address", "visits", "versions"),
    [
        pytest.param(WEB, "first corrected", [["first 1-1", "corrected 2-2"]], id="a day put right"),
        pytest.param(WEB, "first first corrected corrected", [["first 1-2", "corrected 3-4"]], id="each as long as it was seen"),
        pytest.param(WEB, "first counter", [["first 1-2"]], id="the text is the same: no news, and the first document stands"),
        pytest.param(WEB, "first corrected counter", [["first 1-1", "corrected 2-2", "first 3-3"]], id="a text that came back is a version"),
        pytest.param(WEB, "first withdrawn", [["first 1-1", "withdrawn 2-2"]], id="taken back: what stands instead is a version"),
        pytest.param(WEB, "first bulletin", [], id="another headline and day: another publication at the same address"),
        pytest.param(WEB, "first moved", [["first 1-1", "moved 2-2"]], id="another day under the same headline: a page edited"),
        pytest.param(WEB, "first renamed", [["first 1-1", "renamed 2-2"]], id="another headline on the same day: a page edited"),
        pytest.param(PATH, "first corrected", [["first 1-1", "corrected 2-2"]], id="a file saved again"),
        pytest.param(PATH, "first other", [], id="a path that was used for something else"),
        pytest.param(WEB, "first other", [["first 1-1", "other 2-2"]], id="an address is the publisher's: its text was replaced"),
        pytest.param(WEB, "first unread corrected", [["first 1-1", "corrected 3-3"]], id="what could not be read says nothing"),
        pytest.param(WEB, "first bulletin corrected", [], id="and a publication that ended does not go on"),
    ],
)  # fmt: skip
def test_versions_of_one_name(address: str, visits: str, versions: list[list[str]]) -> None:
    found = find_versions(seen(*visits.split(), address=address), DOCUMENTS)
    assert [[f"{v.document} {int(v.first[8:10])}-{int(v.last[8:10])}" for v in one.versions] for one in found] == versions


@pytest.mark.parametrize(
    ("day", "standing", "out"),
    [
        ("2026-02-28", "first", {"counter", "corrected"}),  # known by its own day of publication, and nothing of what was seen later
        ("2026-03-01", "first", {"counter", "corrected"}),
        ("2026-03-03", "corrected", {"first", "counter"}),
        ("2026-03", "corrected", {"first", "counter"}),
        (None, "corrected", {"first", "counter"}),
    ],
)
def test_as_of_a_day_what_was_seen_by_then_stands(day: str | None, standing: str, out: set[str]) -> None:
    (one,) = find_versions(seen("first", "counter", "corrected"), DOCUMENTS, PartialDate.parse(day) if day else None)
    assert one.standing.document == standing
    assert superseded([one]) == out


def test_a_document_that_stands_at_another_address_is_not_taken_out() -> None:
    both = [*seen("first", "corrected"), *seen("first", "counter", address=WEB + "?print")]
    assert superseded(find_versions(both, DOCUMENTS)) == {"counter"}


@given(st.lists(st.sampled_from(sorted(DOCUMENTS)), max_size=12), st.integers(1, 12))
def test_a_day_is_as_if_nothing_later_had_been_seen(documents: list[str], day: int) -> None:
    """What stands as of a day is what stands where no later visit was ever made, but for the first of a publication."""
    visits = seen(*documents)
    whole = find_versions(visits, DOCUMENTS, PartialDate(2026, 3, day))
    early = find_versions(visits[:day], DOCUMENTS)
    for one in early:
        assert one.versions in [page.versions for page in whole]


@given(st.lists(st.sampled_from(sorted(DOCUMENTS)), max_size=12))
def test_versions_follow_each_other_and_differ(documents: list[str]) -> None:
    for one in find_versions(seen(*documents), DOCUMENTS):
        for before, after in zip(one.versions, one.versions[1:], strict=False):
            assert before.first <= before.last < after.first
            assert before.document != after.document

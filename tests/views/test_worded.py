"""How accounts word a day and a name: what a page marks, in four languages."""

import pytest

from kelisim.model.annotation import Mention
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.entity import Entity
from kelisim.model.fact import Event
from kelisim.model.record import Record
from kelisim.model.text import Span
from kelisim.views.register import Account, gather
from kelisim.views.worded import Worded


def _account(lang: str, words: str, *mentions: Mention) -> Account:
    document = Document(words, "d", words, lang, published=PartialDate.parse("2025-04-26"))
    claim = Claim(words, Event("visit", "head_of_state"), Span(0, len(words)))
    return Account(claim, Record(document, mentions, (Entity("place:astana", "place", "Astana"),), (claim,)))


@pytest.mark.parametrize(
    ("lang", "words", "day", "marked"),
    [
        ("en", "He arrived in Astana on Friday.", "2025-04-25", "Friday"),  # counted from the day of the document
        ("ru", "Прибывший накануне президент провёл переговоры.", "2025-04-25", "накануне"),
        ("kk", "Президент Астанаға 25 сәуірде келді.", "2025-04-25", "25 сәуірде"),
        ("ky", "Президент Астанага 25-апрелде келди.", "2025-04-25", "25-апрелде"),
        ("en", "He was there in April 2025.", "2025-04-25", "April 2025"),  # less exact, and agrees
        ("en", "He was there in May.", "2025-04-25", None),
    ],
)
def test_the_words_for_a_day(lang: str, words: str, day: str, marked: str | None) -> None:
    account = _account(lang, words)
    assert Worded(gather([account.record])).day(account, day) == marked


def test_the_name_of_a_place_as_it_is_inflected() -> None:
    account = _account("kk", "Президент Астанаға келді.", Mention(10, 18, "Астанаға", "place", "place:astana", "rule"))
    worded = Worded(gather([account.record]))
    assert worded.named(account, "place:astana") == "Астанаға"
    assert worded.named(account, "place:bishkek") is None


def test_each_account_is_read_for_itself() -> None:
    first, other = _account("en", "He came on 24 April."), _account("en", "He came on 25 April.")
    worded = Worded(gather([first.record]))
    told = [worded.day(account, day) for account, day in ((first, "2025-04-24"), (other, "2025-04-25"), (first, "2025-04-24"))]
    assert told == ["24 April", "25 April", "24 April"]

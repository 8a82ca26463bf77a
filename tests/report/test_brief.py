"""The brief: every line has its words, no figure is without who says it, what is unknown is said to be, in four languages."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

import kelisim
from kelisim.model.date import PartialDate
from kelisim.model.fact import Commitment, Event, Figure
from kelisim.report.brief import brief
from kelisim.report.page import plain
from kelisim.report.wording import LANGUAGES, wording
from kelisim.views.register import Register, gather
from tests.views.told import PAIR, record

each_language = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.fixture(scope="module")
def register(example_ledger: Path) -> Register:
    """The examples, read and joined."""
    return kelisim.register(example_ledger)


@each_language
def test_every_line_has_a_note_and_every_note_words_that_a_document_holds(register: Register, lang: str) -> None:
    paper = brief(register, ("KZ", "KG"), lang=lang)
    words = wording(lang)
    body, _, _ = paper.partition("\n[^1]: ")
    counts = re.escape(words.say("open_count", count=0)).replace("0", r"\d+")
    none = re.escape(words.say("overdue", count=0))
    before_sources = body.partition(f"## {words.say('sources')}")[0]
    for line in before_sources.splitlines():
        if line.lstrip().startswith(("- ", "| ")) and not re.search(r"\| --- \|", line) and line not in _headings(words, before_sources):
            assert re.search(r"\[\^\d+\]", line) or re.search(f"{counts}|{none}", line) or line == f"- {words.say('no_conflicts')}", line
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", paper, re.MULTILINE))
    assert set(re.findall(r"\[\^(\d+)\](?!:)", paper)) == set(notes)
    texts = [plain(r.document.text) for r in register.records]
    opening, closing = words.data["numbers"]["open_quote"], words.data["numbers"]["close_quote"]
    for note in notes.values():
        said = note[len(opening) :].partition(f"{closing} — ")[0]
        assert note.startswith(opening) and any(said in text for text in texts), note
        assert re.search(r"\d+–\d+", note)


def _headings(words: object, body: str) -> set[str]:
    """The heads of tables: the lines above their rules."""
    lines = body.splitlines()
    return {before for before, rule in pairwise(lines) if rule.startswith("| ---")}


@each_language
def test_it_is_wholly_in_its_language(register: Register, lang: str) -> None:
    """No key of the program, no label left in English."""
    paper = brief(register, ("KZ", "KG"), lang=lang)
    outside = re.sub(r"`[^`]*`|«[^»]*»|“[^”]*”|\[\^\d+\]:.*", "", paper)
    assert not re.findall(r"\b(?:None|head_of_\w+|trade_turnover|under_way|{\w+})\b", outside)
    if lang != "en":
        assert not re.search(r"\b(?:agreed|signed|proposed|done|held|planned|target|actual)\b", outside)


@each_language
def test_the_same_register_gives_the_same_brief(register: Register, lang: str) -> None:
    again = gather(register.records, entity=lambda d, e: register.entity_ids.get((d, e), e), fact=lambda c: register.fact_ids.get(c, c))
    assert brief(again, ("UZ", "TJ"), lang=lang) == brief(register, ("UZ", "TJ"), lang=lang)


def two_sides() -> Register:
    """Two accounts of one day that differ, a promise that slips, and a target that moves."""
    figure = {"parties": PAIR, "period": "2024"}
    first = record(
        "a", ("Trade was 1.7 bn.", Figure("trade_turnover", 1.7e9, "USD", said_by="country:KZ", **figure)),
        ("The terminal opens in 2025.", Commitment("project", "agreed", PAIR, "2025")),
        ("2 bn by 2027.", Figure("trade_turnover", 2e9, "USD", "target", parties=PAIR, due="2027")),
        ("They met.", Event("meeting", "minister", date="2025-01-10", place="place:bishkek")), published="2025-01-11",
    )  # fmt: skip
    second = record(
        "b", ("About 2 bn | in all.", Figure("trade_turnover", 2e9, "USD", approx=True, approx_kind="about", **figure)),
        ("3 bn by 2030.", Figure("trade_turnover", 3e9, "USD", "target", parties=PAIR, due="2030")),
        ("They will meet.", Event("session", "minister", "planned", date="2026-03", session=8)), published="2026-02-01",
    )  # fmt: skip
    return gather([first, second])


def test_figures_stand_side_by_side_with_who_says_them() -> None:
    paper = brief(two_sides(), ("KZ", "KG"))
    assert re.search(r"\| 2024 \| 1\.7 billion US dollars \| Kazakhstan \[\^\d+\] \|", paper)
    assert re.search(r"\| 2024 \| about 2 billion US dollars \| the document itself: Steppe Wire \[\^\d+\] \|", paper)
    assert re.search(r"2024: accounts differ: 1\.7 billion US dollars \[\^\d+\] · about 2 billion US dollars", paper)
    assert "1.85" not in paper
    assert r"“About 2 bn \| in all.”" in paper


def test_targets_are_a_chain_and_what_is_reckoned_is_said_to_be() -> None:
    paper = brief(two_sides(), ("KZ", "KG"))
    assert re.search(r"2 billion US dollars by 2027 \(told 11 January 2025\)\[\^\d+\] → 3 billion US dollars by 2030", paper)
    assert "Reckoned here, said by nobody" not in paper  # one of the two levels is «about»: nothing exact to reckon from


def test_what_is_late_and_what_comes_next() -> None:
    paper = brief(two_sides(), ("KZ", "KG"))
    assert "The due date has passed; no report of completion as of 1 February 2026 was read." in paper
    assert "Next planned: March 2026 – Session (ministers), no. 8" in paper
    assert "Undertakings past due or put off: 1." in paper
    before = brief(gather(two_sides().records[:1], as_of=PartialDate(2025, 6)), ("KZ", "KG"))
    assert "The due date has passed" not in before
    assert "About 2 bn" not in before


def test_a_pair_of_which_nothing_is_known() -> None:
    assert "No document of the register is about this." in brief(two_sides(), ("UZ", "TJ"))
    assert brief(two_sides(), ("KZ",)).startswith("# Kazakhstan: brief\n")


REVISED = {"en": "and later 1.58", "ru": "позднее 1,58", "kk": "кейін 1,58", "ky": "кийин 1,58"}


@each_language
def test_values_given_anew_and_growth_that_levels_contradict(lang: str) -> None:
    def level(value: float, period: str) -> Figure:
        return Figure("trade_turnover", value, "USD", parties=PAIR, period=period, basis="country:KZ")

    growth = Figure("growth", 30.0, "percent", of="trade_turnover", parties=PAIR, period="2024")
    first = record("a", ("1.5 bn.", level(1.5e9, "2024")), ("1.41 bn before.", level(1.41e9, "2023")), published="2025-02-10")
    then = record("b", ("1.58 bn.", level(1.58e9, "2024")), ("Up by 30 %.", growth), published="2025-09-01")
    paper = brief(gather([first, then]), ("KZ", "KG"), lang=lang)
    assert REVISED[lang] in paper
    assert re.search(r"30\s?%.* 1[.,]41 .*→ 1[.,]58", paper), "both levels stand beside the growth"


@each_language
def test_how_often_something_was_put_off(lang: str) -> None:
    told = [("2023-05-01", "2024"), ("2024-05-01", "2025"), ("2025-05-01", "2026")]
    pages = [record(day, (f"By {due}.", Commitment("project", "agreed", PAIR, due)), published=day) for day, due in told]
    paper = brief(gather(pages, fact=lambda claim: "joined", as_of=PartialDate(2027, 1, 1)), ("KZ", "KG"), lang=lang)
    said = wording(lang).say("is_put_off", count=2)
    assert said in paper
    assert wording(lang).say("is_past_due", day=wording(lang).day("2027-01-01")) in paper

"""Pairs of events as their facts: what a date, an ordinal, a body, a town and persons say for and against one occasion."""

import pytest

from kelisim.link import judge
from kelisim.link.weigh_events import weigh_events
from kelisim.link.weighing import Facts
from kelisim.model.link import DIFFERENT, SAME, UNSURE
from tests.link.test_judge import occurrences

PLAIN = {
    "type": "meeting", "status": "held", "level": "head_of_state", "date": "", "place": "", "body": "", "session": "", "after": "", "people": "",
    "states": "country:KG,country:KZ", "named": "", "titles": "", "near": "", "things": "", "values": "", "published": "2025-10-15",
}  # fmt: skip


def facts(**told: str) -> Facts:
    return PLAIN | told


VISIT = {"type": "visit", "place": "place:bishkek", "people": "tkv|ksm"}
COUNCIL, GOVERNMENTS = "council interstate supreme", "council intergovernmental"
SEVENTH = {"type": "session", "session": "7", "body": COUNCIL}
ROWS = [
    (facts(**VISIT, date="2025-08-21"), facts(**VISIT, date="2025-08-22"), SAME, "a visit of two days, told by its first and by its second"),
    (facts(**VISIT, date="2025-08-21"), facts(**VISIT | {"place": "", "states": "country:KZ"}, date="2025-08-21"), SAME, "one account has no place: traveller and day are the same"),
    (facts(**VISIT, date="2025-08-21"), facts(**VISIT | {"place": "", "states": "country:KZ"}, date="2025-08-23"), UNSURE, "without a place, and two days later: perhaps the next visit of a tour"),
    (facts(**VISIT, date="2025-08-21"), facts(**VISIT | {"place": "", "states": "country:KZ", "people": "jprv|sdr"}, date="2025-08-21"), DIFFERENT, "another traveller on that day"),
    (facts(**VISIT, date="2025-08-21"), facts(**VISIT, date="2025-09-21"), DIFFERENT, "two visits of one person"),
    (facts(**VISIT, date="2025-10", status="planned"), facts(**VISIT, date="2025-10-12"), SAME, "planned for October, held on the twelfth"),
    (facts(**VISIT, date="2025-10-12", status="planned"), facts(**VISIT, date="2025-11-03"), SAME, "a plan that was moved by three weeks"),
    (facts(**VISIT, date="2025-10-12", status="planned"), facts(**VISIT, date="2026-05-03"), DIFFERENT, "a plan, and a visit half a year later"),
    (facts(**SEVENTH, date="2025-08-22", place="place:bishkek"), facts(**SEVENTH, date="2025-08"), SAME, "a body and its ordinal"),
    (facts(**SEVENTH, date="2025-08-20", place="place:bishkek"), facts(**SEVENTH, date="2025-08-22", place="place:cholpon-ata"), SAME, "moved to another day and town: the ordinal stays"),
    (facts(**SEVENTH, date="2025-08-22"), facts(**SEVENTH | {"session": "6"}, date="2024-04-19"), DIFFERENT, "two sessions of one body"),
    (facts(**SEVENTH, date="2025-08-22"), facts(type="session", session="7", body=GOVERNMENTS, date="2018-08"), DIFFERENT, "two bodies of one ordinal"),
    (facts(**SEVENTH, date="2025-08-22"), facts(**SEVENTH, date="2015-08-22"), DIFFERENT, "one ordinal and ten years: a count begun anew"),
    (facts(type="session", session="14", after="13", body=GOVERNMENTS, status="planned"), facts(type="session", session="14", body=GOVERNMENTS, date="2026-11-02"), SAME, "«the next session» after the thirteenth"),
    (facts(date="2025-10-15", place="place:astana", people="a|a b|b"), facts(date="2025-10-15", place="place:astana", people="a|a b|b"), SAME, "the same two talked on one day"),
    (facts(date="2025-10-15", place="place:astana", people="tkv|ksm jprv|sdr"), facts(date="2025-10-15", place="place:astana", people="tkv|ksm ksml|dlbk", level="head_of_state"), UNSURE, "one of them received two guests that day"),
    (facts(date="2025-10-15", place="place:astana", people="a|a b|b"), facts(date="2025-10-16", place="place:astana", people="a|a b|b"), DIFFERENT, "talks have a day"),
    (facts(date="2025-10-15", place="place:astana"), facts(date="2025-10-15", place="place:almaty"), DIFFERENT, "two towns on one day"),
    (facts(type="opening", date="2025-10-15", place="place:osh", things="monument"), facts(type="opening", date="2025-10-15", place="place:osh", things="school"), UNSURE, "two things opened in one town on one day"),
    (facts(type="opening", date="2025", place="place:osh", things="monument"), facts(type="opening", date="2025-10-15", place="place:osh", things="monument"), SAME, "what is opened, where and in which year"),
    (facts(type="cultural", date="2025-08", things="cinema", named="=KZ"), facts(type="cultural", date="2025-08", things="cinema", named="=KG"), DIFFERENT, "days of the films of two states"),
    (facts(type="signing", date="2024-04-18", place="place:astana", named="work:x", things="allied_relations"), facts(type="signing", date="2024-04-19", place="place:astana", named="work:x", things="allied_relations"), SAME, "signed on a day that one document takes for the eve"),
    (facts(type="signing", date="2025-08-22", place="place:bishkek", values="trade_turnover:3e+09:USD"), facts(type="signing", values="trade_turnover:3e+09:USD", things="border"), SAME, "undated, with the same sum"),
    (facts(type="forum", date="2024-06-10", states="country:AT,country:KG,country:KZ,country:UZ", titles="energy+forum+investment", things="energy"), facts(type="forum", date="2024-06-11", titles="energy+forum+investment", things="energy"), SAME, "a forum by its name, with more states in one report"),
    (facts(type="visit"), facts(type="meeting"), None, "a visit and the talks in its course are two occasions"),
    (facts(date="2025"), facts(date="2025"), None, "talks of some day of a year"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "want", "why"), ROWS, ids=[r[-1] for r in ROWS])
def test_weights(left: Facts, right: Facts, want: str | None, why: str) -> None:
    verdict, _, agree, differ = weigh_events(left, right)
    assert verdict == want, (why, agree, differ)
    assert weigh_events(right, left)[0] == want, "either way round"


TEXTS = [
    ("visit", "ky", "Грузиянын президенти Нино Беридзе 8-сентябрда Анкарага келди.", "ru", "Президент Грузии Нино Беридзе 8 сентября прибыла в Анкару.", "traveller, day and town in two languages"),
    ("visit", "ru", "Президент Грузии Нино Беридзе 8 сентября отправилась в поездку с официальным визитом.", "en", "President of Georgia Nino Beridze arrived in Ankara on September 8.", "traveller and day, one of them without the place"),
    ("visit", "kk", "Грузия президенті Нино Беридзе 8 қыркүйекте Анкараға келді.", "en", "President of Georgia Nino Beridze arrived in Ankara on September 8.", "traveller, day and town in two languages"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "lang", "text", "other", "there", "why"), TEXTS, ids=[f"{r[1]}-{r[3]}: {r[-1]}" for r in TEXTS])
def test_over_languages(kind: str, lang: str, text: str, other: str, there: str, why: str) -> None:
    pairs = [(a, b) for a in occurrences(lang, text, "event", kind) for b in occurrences(other, there, "event", kind)]
    judged = [judge(a, b) for a, b in pairs if set(a.keys) & set(b.keys)]
    assert any(j and j.verdict == SAME for j in judged), (why, pairs, judged)

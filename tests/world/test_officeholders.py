"""Office-holders: who is meant by an office on a day, and that no row says more than its source."""

import tomllib
from datetime import date
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.model.date import PartialDate
from kelisim.world.officeholders import ROLES, Holder, everyone, holders, offices_of, source
from kelisim.world.world import table

# office, state, day, who can be meant, why
ON_A_DAY = """
president        KZ  2005-06-01  nursultan-nazarbayev                          in the middle of a term
president        KZ  2019-03-19  nursultan-nazarbayev                          the last day before the hand-over
president        KZ  2019-03-20  kassym-jomart-tokayev                         a day of hand-over is the newcomer's
president        KZ  2019-03     nursultan-nazarbayev kassym-jomart-tokayev    a month of hand-over is both men's
president        KZ  2019        nursultan-nazarbayev kassym-jomart-tokayev    acting and elected in one year: one candidate
prime_minister   KZ  2013        serik-akhmetov                                between the two governments of another
prime_minister   KZ  2014-04-02  karim-massimov                                back in office on the day his successor left it
prime_minister   KZ  2024-02-05  roman-sklyar                                  one day as acting
foreign_minister KZ  2016-06     erlan-idrissov kairat-abdrakhmanov            the source knows only the year of the change
foreign_minister KZ  2017        kairat-abdrakhmanov                           no change in that year
foreign_minister KZ  2026        ermek-kosherbaev                              nobody was read to follow
president        KG  2005-03-24  ishenbai-kadyrbekov                           one day between flight and appointment
president        KG  2010-04-10  kurmanbek-bakiyev roza-otunbayeva             overthrown, but not yet resigned
president        KG  2020-12-01  talant-mamytov                                the speaker stands in during an election
prime_minister   KG  2020-10-20  sadyr-japarov                                 prime minister and acting president at once
president        KG  2020-10-20  sadyr-japarov                                 prime minister and acting president at once
prime_minister   KG  2021-08     ulukbek-maripov                               chairman of the cabinet: the same office
president        TJ  2006        emomali-rahmon                                Rakhmonov then: the same person
foreign_minister TJ  2015        sirojiddin-muhriddin                          Aslov then: the same person
foreign_minister UZ  2011        -                                             not read anywhere: nobody is guessed
prime_minister   TM  2015        -                                             a state without the office
leader           UZ  2016-10     shavkat-mirziyoyev                            the leader is the president, acting as he was
leader           QQ  2016        -                                             no such state
leader           AM  2020        nikol-pashinyan                               a state that its prime minister leads
leader           DE  2021-12-08  olaf-scholz                                   a chancellor is a head of government
leader           IR  2022        -                                             president or supreme leader: not one office
president        US  2021-01     donald-trump joe-biden                        the month of an inauguration
president        UZ  1980        -                                             before anything was read
"""
CASES = [(row[:17].strip(), row[17:19], row[21:33].strip(), row[33:79].split(), row[79:].strip()) for row in ON_A_DAY.strip().splitlines()]

ROWS = [h for person in sorted(everyone()) for h in offices_of(person)]
OFFICES = sorted({(h.country, h.role) for h in ROWS})


@pytest.mark.parametrize(("role", "state", "day", "who", "why"), CASES, ids=[f"{c[0]}-{c[1]}-{c[2]}" for c in CASES])
def test_on_a_day(role: str, state: str, day: str, who: list[str], why: str) -> None:
    found = [h.person.partition(":")[2] for h in holders(role, state, PartialDate.parse(day))]
    assert found == [person for person in who if person != "-"], why


def test_a_day_is_a_date_or_a_partial_date_and_a_state_is_a_code_or_an_id() -> None:
    assert holders("president", "KG", date(2019, 5, 1)) == holders("president", "country:KG", PartialDate(2019, 5, 1)) != ()


@pytest.mark.parametrize(("country", "role"), OFFICES, ids=[f"{c}-{r}" for c, r in OFFICES])
def test_nobody_holds_an_office_that_is_another_s(country: str, role: str) -> None:
    """In the order of time an end may be the next beginning or lie before it, as exactly as both are known; acting holders aside."""
    office = [h for h in ROWS if (h.country, h.role) == (country, role) and not h.acting]
    line = sorted(office, key=lambda h: (h.start.first(), h.seen.last()))
    over = [
        f"{a.person} to {a.end}, {b.person} from {b.start}" for a, b in pairwise(line) if a.end is None or a.end.first() > b.start.last()
    ]
    assert not over


@pytest.mark.parametrize("holder", ROWS, ids=lambda h: f"{h.person}-{h.role}-{h.start}")
def test_a_row_is_sound(holder: Holder) -> None:
    assert holder.role in ROLES
    assert holder.country.partition(":")[2] in table("countries")
    assert holder.start.first() <= holder.seen.last()
    assert holder.sources
    assert all(source(key) for key in holder.sources)


def test_rows_are_written_once_and_in_one_way() -> None:
    text = (resources.files("kelisim.world") / "data" / "officeholders.toml").read_text(encoding="utf-8")
    states = {key: value for key, value in tomllib.loads(text).items() if len(key) == 2}
    rows = [(state, role, row) for state, offices in states.items() for role in ROLES for row in offices.get(role, ())]
    keys = [(state, role, row["person"], row.get("from", row.get("by"))) for state, role, row in rows]
    assert len(set(keys)) == len(keys)
    assert all(("from" in row) != ("by" in row) and ("to" in row) != ("seen" in row) for _, _, row in rows)
    assert all(offices.get("leader", ROLES[0]) in ROLES for offices in states.values())
    used = {key for _, _, row in rows for key in row["source"]}
    assert used == set(tomllib.loads(text)["sources"]), "a source of no row, or a row of no source"


@given(st.sampled_from(OFFICES), st.dates(date(2000, 1, 1), date(2030, 12, 31)))
def test_a_vaguer_day_loses_nobody(office: tuple[str, str], day: date) -> None:
    country, role = office
    exact, month, year = (
        {h.person for h in holders(role, country, d)} for d in (day, PartialDate(day.year, day.month), PartialDate(day.year))
    )
    assert exact <= month <= year

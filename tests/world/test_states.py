"""States: every one is named, described and its people are named in all four languages, as CLDR and the press of the region name it."""

import csv
import os
import tomllib
from functools import cache
from pathlib import Path

import pytest

from kelisim.lang.language import CODES, load
from kelisim.world.world import table

DATA = Path(__file__).parents[2] / "src" / "kelisim" / "lang" / "data"
CORPORA = os.environ.get("KELISIM_CORPORA")
needs_corpora = pytest.mark.skipif(not CORPORA, reason="KELISIM_CORPORA names no folder of corpora")

# ISO 3166-1 codes. Members of the United Nations: 193.
MEMBERS = """AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ
DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI
KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE
PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ
VA VC VE VN VU WS YE ZA ZM ZW PS""".split()
OTHERS = ["XK", "TW", "HK", "MO", "GL", "PR"]  # not members, and in the press as if they were states
# The official name is the short one, or the language's short name is already the full one («Доминиканская Республика»).
SAME = set("UA US RO ME CA JP NZ AE ZA BF CF CG CD AG BB BZ DO GD JM KN LC VC SB TV MN HU MY TW GL PR".split())
# English says these by the noun («New Zealand companies», "Hong Kong banks") and names the people by a word of their own.
BY_NOUN = {"LI", "HK", "NZ", "SB"}
# What CLDR writes and this lexicon does not take, with the reason.
OVERRIDES = {
    "MM": "a name with another in brackets: both are known by themselves",
    "GU": "«ГУАМ», GUAM is an organisation; the island is known beside the word island",
    "JE": "a garment, a cow and a part of New Jersey; known with its island or bailiwick",
    "GG": "known beside the word island («Гернси»)",
    "VG": "a name with the state in brackets; known as the British Virgin Islands",
    "VI": "a name with the state in brackets; known as the American Virgin Islands",
    "HK": "the kind of region in brackets («Гонконг (САР)»)",
    "MO": "the kind of region in brackets («Макао (САР)»)",
    "TG": "«того» is a Russian pronoun and may open a sentence; known with its kind of state",
    "CD": "Kazakh CLDR calls Kinshasa's Congo by the bare name, which is said of both; Brazzaville's keeps it",
    "PF": "a name with the state in brackets; known as French Polynesia",
}
LACKING = {  # territories with nobody to make a statement
    "001", "AC", "AQ", "BL", "BQ", "BV", "CC", "CP", "CQ", "CX", "DG", "EA", "EU", "EZ", "GS", "HM", "IC", "IO", "MF", "NF", "PM", "PN", "QO", "SJ",
    "TA", "TF", "TK", "UM", "UN", "XA", "XB", "ZZ",
}  # fmt: skip


@cache
def rows(code: str) -> dict[str, dict[str, list[str]]]:
    states: dict[str, dict[str, list[str]]] = tomllib.loads((DATA / code / "names.toml").read_text(encoding="utf-8"))["country"]
    return states


def said(code: str, text: str, *layers: str) -> set[str]:
    """What the whole of a text means in a language."""
    language = load(code)
    tokens = language.tokenize(text)
    return {str(m.value) for m in language.find(tokens) if m.layer in layers and (m.first, m.last) == (0, len(tokens))}


def test_all_states_are_there() -> None:
    assert len(MEMBERS) == 195 and len(set(MEMBERS)) == 195, "193 members of the United Nations and two observers"
    assert set(MEMBERS) | set(OTHERS) <= set(table("countries"))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("use", ["short", "official", "adjective"])
def test_every_state_has(use: str, code: str) -> None:
    excused = SAME if use == "official" else BY_NOUN if use == "adjective" and code == "en" else set()
    assert not [state for state in (*MEMBERS, *OTHERS) if state not in excused and not rows(code).get(state, {}).get(use)]
    assert not [state for state in table("countries") if not rows(code).get(state, {}).get("short")], "territories too have a name"


def test_people_of_every_state_have_a_name() -> None:
    """Kazakh and Kyrgyz name them by the adjective, English mostly; Russian never («алжирский», «алжирцы»)."""
    assert not [state for state in MEMBERS if state != "VA" and not rows("ru")[state].get("demonym")]
    assert not [state for state in BY_NOUN if not rows("en")[state].get("demonym")]


PEOPLE = [
    ("kk", "қырғызстандықтардың", "KG", "the adjective in the plural and the genitive"),
    ("kk", "жаңазеландиялықтар", "NZ", "a name of two words makes one adjective"),
    ("ky", "казакстандыктар", "KZ", "the adjective in the plural"),
    ("ky", "түштүк африкалыктарга", "ZA", "a name of two words keeps them apart"),
    ("ru", "казахстанцев", "KZ", "the plural loses the vowel of -ец"),
    ("ru", "китайцам", "CN", "-аец: -айц-"),
    ("ru", "индийцы", "IN", "-иец: -ийц-"),
    ("ru", "португальцами", "PT", "-лец: -льц-"),
    ("ru", "корейцев", "KR", "-еец: -ейц-"),
    ("ru", "алжирец", "DZ", "the singular"),
    ("ru", "египтяне", "EG", "-янин: -ян-"),
    ("ru", "кыргызстанкой", "KG", "a woman"),
    ("en", "Spaniards", "ES", "a word of its own, not the adjective"),
    ("en", "New Zealanders", "NZ", "no adjective, but a people"),
    ("en", "Kazakhstanis", "KZ", "the adjective in the plural"),
]


@pytest.mark.parametrize(("code", "word", "state", "why"), PEOPLE, ids=[row[3] for row in PEOPLE])
def test_people_say_whose_they_are_and_are_no_mention(code: str, word: str, state: str, why: str) -> None:
    assert f"country:{state}" in said(code, word, "adjective"), why
    assert not said(code, word, "name"), "people are not the state"


SPELLINGS = [
    ("KZ", "kk", "Қазақстан, Қазақстан Республикасы, ҚР, Казахстан"),
    ("KZ", "ky", "Казакстан, Казахстан, Казакстан Республикасы, РК"),
    ("KZ", "ru", "Казахстан, Қазақстан, Казакстан, Республика Казахстан, РК"),
    ("KZ", "en", "Kazakhstan, Kazakstan, Qazaqstan, Republic of Kazakhstan"),
    ("KG", "kk", "Қырғызстан, Қырғыз Республикасы, Кыргызстан"),
    ("KG", "ky", "Кыргызстан, Кыргыз Республикасы, КР"),
    ("KG", "ru", "Кыргызстан, Киргизия, Киргизстан, Кыргызская Республика, Киргизская Республика, Кыргыз Республикасы, КР"),
    ("KG", "en", "Kyrgyzstan, Kyrgyz Republic, Kirghizia, Kirgizia, Kirghizstan"),
    ("UZ", "kk", "Өзбекстан, Өзбекістан, Өзбекстан Республикасы, ӨР"),
    ("UZ", "ky", "Өзбекстан, Узбекистан, Өзбекистан"),
    ("UZ", "ru", "Узбекистан, Республика Узбекистан, РУз"),
    ("UZ", "en", "Uzbekistan, Republic of Uzbekistan"),
    ("TJ", "kk", "Тәжікстан, Тәджікстан"),
    ("TJ", "ky", "Тажикстан, Таджикистан"),
    ("TJ", "ru", "Таджикистан, Республика Таджикистан"),
    ("TJ", "en", "Tajikistan, Tadjikistan, Tadzhikistan"),
    ("TM", "kk", "Түрікменстан, Түркіменстан, Түркменстан"),
    ("TM", "ky", "Түркмөнстан, Түркменстан, Туркменистан"),
    ("TM", "ru", "Туркменистан, Туркмения"),
    ("TM", "en", "Turkmenistan, Turkmenia"),
    ("RU", "kk", "Ресей, Ресей Федерациясы, РФ"),
    ("RU", "ky", "Россия, Орусия, РФ"),
    ("RU", "ru", "Россия, Российская Федерация, РФ"),
    ("CN", "kk", "Қытай, ҚХР, Қытай Халық Республикасы"),
    ("CN", "ky", "Кытай, КЭР, КНР, Кытай Эл Республикасы, Кытай Элдик Республикасы"),
    ("CN", "ru", "Китай, КНР, Китайская Народная Республика"),
    ("CN", "en", "China, PRC"),
    ("US", "kk", "АҚШ, Америка Құрама Штаттары"),
    ("US", "ky", "АКШ, Америка Кошмо Штаттары"),
    ("US", "ru", "США, Соединенные Штаты, Соединенные Штаты Америки"),
    ("US", "en", "US, U.S., USA, United States"),
    ("AE", "kk", "БАӘ, Біріккен Араб Әмірліктері"),
    ("AE", "ky", "БАЭ, Бириккен Араб Эмираттары"),
    ("AE", "ru", "ОАЭ, Объединённые Арабские Эмираты"),
    ("AE", "en", "UAE, United Arab Emirates"),
    ("GB", "en", "UK, U.K., United Kingdom, Great Britain"),
]


@pytest.mark.parametrize(("state", "code", "forms"), SPELLINGS, ids=[f"{state} in {code}" for state, code, _ in SPELLINGS])
def test_spellings_of_the_press(state: str, code: str, forms: str) -> None:
    assert not [form for form in forms.split(", ") if said(code, form, "name") != {f"country:{state}"}]


@pytest.mark.parametrize(
    ("code", "word"), [("ru", "кр"), ("ru", "рк"), ("ru", "Рф"), ("kk", "қр"), ("ky", "кр"), ("en", "us"), ("en", "Us")]
)
def test_abbreviations_of_states_ask_for_their_capitals(code: str, word: str) -> None:
    assert not said(code, word, "name")


def test_the_usual_russian_name_of_kyrgyzstan() -> None:
    """CLDR says «Киргизия»; the state and its press say «Кыргызстан», and so does this project. The other is understood."""
    assert rows("ru")["KG"]["short"][0] == "Кыргызстан~"
    assert said("ru", "Киргизия", "name") == {"country:KG"}


@needs_corpora
@pytest.mark.parametrize("code", CODES)
def test_every_name_of_cldr_is_understood(code: str) -> None:
    page = (Path(str(CORPORA)) / "CLDR-names" / "territories.tsv").read_text(encoding="utf-8")
    names = {row["code"]: row[code] for row in csv.DictReader(page.splitlines(), delimiter="\t") if row["code"].isalpha() and row[code]}
    assert {state for state in names if len(state) == 2} - set(table("countries")) <= LACKING
    apart = {state for state, name in names.items() if state in table("countries") and f"country:{state}" not in said(code, name, "name")}
    assert not apart - set(OVERRIDES)


@needs_corpora
def test_every_kyrgyz_name_has_its_russian_and_english_one() -> None:
    """`country_names_kg` gives a state's name in three languages: all three are one state here."""
    page = (Path(str(CORPORA)) / "country_names_kg" / "country_names_in_kyrgyz.tsv").read_text(encoding="utf-8")
    odd = {
        "Египет": "its English column says Egyptian",
        "Питкэрн аралдары": "fifty inhabitants",
    }
    bracketed = {"Мьянма (Бирма)", "Виргин аралдары (АКШ)", "Виргин аралдары (Британия)", "Гернси", "Жерси", "Того"}  # see OVERRIDES
    apart = []
    for kyrgyz, russian, english in list(csv.reader(page.splitlines(), delimiter="\t"))[1:]:
        if not said("ky", kyrgyz, "name") & said("ru", russian, "name") & said("en", english, "name"):
            apart.append(kyrgyz)
    assert set(apart) <= set(odd) | bracketed

"""Names of places, parts of the earth, bodies and facilities: all there, each its own thing, in its own alphabet, with a source."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kelisim.lang.language import CODES, load
from kelisim.lang.names.worldnames import names_of
from kelisim.world.world import table

PACKAGE = Path(__file__).parents[2] / "src" / "kelisim"
TABLES = {"country": "countries", "place": "places", "loc": "locs", "org": "organisations", "fac": "facilities"}
EVERYTHING = [f"{kind}:{key}" for kind, name in TABLES.items() for key in table(name)]
# The bare word means the first; the second is known beside a word of its kind («город Тунис», "Bishkek city").
BARE = """country:LU place:luxembourg, country:VA place:vatican-city, country:SM place:san-marino, country:SG place:singapore,
country:TN place:tunis, country:DZ place:algiers, country:DJ place:djibouti, country:GT place:guatemala-city, country:PA place:panama-city,
country:RS place:republika-srpska, country:GE place:georgia-us, fac:rogun-hpp place:rogun-town, fac:nurek-hpp place:nurek,
fac:karasu place:kara-suu, loc:balkhash-lake place:balkhash, loc:ala-too place:alatau, loc:aral-sea place:aralsk, loc:altai place:altai-kz,
loc:altai place:altay-prefecture, place:zharkent place:yarkand, place:tripoli place:tripoli-lb, place:kurdistan-iq place:kurdistan-ir, place:naryn loc:naryn-river,
place:chui-region loc:chu-river, place:talas loc:talas-river, loc:urals loc:ural-river, place:alamudun loc:alamudun-river, place:isfara loc:isfara-river,
place:aksai-kz loc:ak-sai-valley"""
HOMONYMS = {tuple(pair.split()) for pair in BARE.replace("\n", " ").split(", ")}


@cache
def names(code: str) -> dict[str, dict[str, dict[str, list[str]]]]:
    read: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
        (PACKAGE / "lang" / "data" / code / "names.toml").read_text(encoding="utf-8")
    )
    return {kind: things for kind, things in read.items() if kind in TABLES}


def forms(code: str) -> Iterator[tuple[str, str]]:
    for kind, things in names(code).items():
        for key, uses in things.items():
            for use in ("short", "official", "names", "abbr"):
                for form in uses.get(use, ()):
                    yield form, f"{kind}:{key}"


def whole(code: str, text: str) -> set[str]:
    """What the whole of a text names."""
    language = load(code)
    tokens = language.tokenize(text)
    return {str(m.value) for m in language.find(tokens) if m.layer == "name" and (m.first, m.last) == (0, len(tokens))}


# Villages, ridges and passes of Kyrgyzstan whose form in these languages was read nowhere, or that are common names there.
_VILLAGES = {"place:birlik-kg", "place:telman-kg", "place:manas-village"}
LACKING = {
    "kk": _VILLAGES
    | {"place:jany-jol-kg", "place:kanysh-kyia", "place:samarkandek", "place:maksat", "place:zardaly", "place:massy", "place:barpy"}
    | {"loc:ala-kol-kg", "loc:alai-range", "loc:otmok-pass", "loc:kaldama-pass", "loc:adygene"},
    "ky": set[str](),
    "ru": _VILLAGES | {"place:sosnovka-kg", "place:massy", "place:barpy"},
    "en": _VILLAGES,
}


@pytest.mark.parametrize("code", CODES)
def test_everything_has_a_name(code: str) -> None:
    assert {entity for entity in EVERYTHING if code not in dict(names_of(entity))} <= LACKING[code]


@pytest.mark.parametrize("code", CODES)
def test_no_form_means_two_things(code: str) -> None:
    meant = defaultdict(set)
    for form, entity in forms(code):
        meant[form.casefold().replace("~", "").replace("ё", "е")].add(entity)
    assert not {form: things for form, things in meant.items() if len(things) > 1}


@pytest.mark.parametrize("code", CODES)
def test_the_usual_name_means_its_own_thing_and_no_other(code: str) -> None:
    """Nothing at all where the bare word is too common to be a name («Победы», "Split"): there it is known beside a word of its kind."""
    wrong = []
    for entity in EVERYTHING:
        for other in whole(code, dict(names_of(entity)).get(code, "")) - {entity}:
            wrong += [] if (other, entity) in HOMONYMS else [(entity, other)]
    assert not wrong


GUESTS = {
    "ru": "өңғқұүһәіў",
    "kk": "",
    "ky": "ғ",
    "en": "éèüöôóçşıčćřšžńłőñãíáåėūøæëșțăāúźğ",
}  # letters of neighbours that their names keep
LATIN = set("abcdefghijklmnopqrstuvwxyzüöçşğıýäňž")  # Turkish and Turkmen companies keep theirs
MIXED = {"АКИpress"}  # the agency's own spelling


@pytest.mark.parametrize("code", CODES)
def test_names_are_in_the_letters_of_their_language(code: str) -> None:
    """A word is wholly of the language's letters or wholly Latin, as companies are written everywhere («Huawei»)."""
    letters = set(load(code).data["language"]["alphabet"]) | set(GUESTS[code])
    strange = []
    for form, entity in forms(code):
        for word in re.findall(r"[^\W\d_]+", form):
            used = set(word.replace("İ", "I").casefold())
            strange += [] if used <= letters or used <= LATIN or word in MIXED else [f"{entity} {form}"]
    assert not strange


def test_every_place_lies_in_a_state() -> None:
    assert not [key for key, row in table("places").items() if row.get("country") not in table("countries")]
    assert not [key for key, row in table("places").items() if row.get("kind") not in ("city", "region", "district")]


def test_sources_of_names_are_explained() -> None:
    """Of each language a source that is explained, one group a row; a row in no group was read in none of them."""
    sources = tomllib.loads((PACKAGE / "world" / "data" / "sources.toml").read_text(encoding="utf-8"))
    named = Counter(entity for row in sources["rows"] for entity in row["ids"])
    assert set(named) <= set(EVERYTHING)
    assert set(named.values()) == {1}
    assert {row[code] for row in sources["rows"] for code in CODES} <= set(sources["sources"])
    assert not [row for row in sources["rows"] if {row[code] for code in CODES} == {"hand"}]
    assert len(sources["pages"]) >= 40


REGIONS = {  # first-level regions as ISO 3166-2 counts them, cities with the rank of a region apart
    "KZ": 17 + 1,  # with South Kazakhstan, as Turkistan region was called until 2018
    "KG": 7,
    "UZ": 13,
    "TJ": 4 + 1,  # with the Rasht valley, once a region
    "TM": 5,
    "RU": 46 + 9 + 21 + 4 + 1,  # oblasts, krais, republics, okrugs, the Jewish region
    "BY": 6,
    "AF": 34,
    "IN": 28 - 1 + 4,  # Punjab is Pakistan's here; Jammu and Kashmir, Ladakh, Puducherry, the islands
    "PK": 4 + 2,  # provinces; Gilgit-Baltistan and Azad Kashmir
    "CN": 22 + 5 + 7,  # provinces, autonomous regions; prefectures of Xinjiang
    "MN": 21,
    "AM": 10,
    "GE": 9 + 2 + 1,  # regions, autonomous republics; South Ossetia
    "IR": 31 - 12,  # twelve provinces are named after their cities and stand there
    "US": 50 - 2,  # New York and Washington are the cities
    "UA": 24 + 2,  # Crimea, Donbas
}


@pytest.mark.parametrize("state", REGIONS)
def test_regions_are_complete(state: str) -> None:
    regions = [key for key, row in table("places").items() if row["country"] == state and row["kind"] == "region"]
    assert len(regions) == REGIONS[state], sorted(regions)


SPELLINGS = [
    ("place:astana", "kk", "Астана, Нұр-Сұлтан, Целиноград", "four names within a century"),
    ("place:astana", "ru", "Астана, Нур-Султан, Целиноград, Акмолинск", "four names within a century"),
    ("place:oral", "ru", "Уральск", "a Russian name of its own"),
    ("place:oskemen", "ru", "Усть-Каменогорск, Оскемен, Өскемен", "Russian, transcribed and Kazakh"),
    ("place:konaev", "ru", "Конаев, Қонаев, Капчагай, Капшагай", "renamed in 2022"),
    ("place:konaev", "kk", "Қонаев, Қапшағай", "renamed in 2022"),
    ("place:semey", "ru", "Семей, Семипалатинск", "renamed in 2007"),
    ("place:taraz", "ru", "Тараз, Джамбул", "renamed in 1997"),
    ("place:jalal-abad", "ky", "Жалал-Абад, Манас шаары", "Manas since 27 September 2025"),
    ("place:jalal-abad", "ru", "Джалал-Абад, город Манас", "Manas since 27 September 2025"),
    ("place:jalal-abad", "kk", "Жалалабад, Манас қаласы", "Manas since 27 September 2025"),
    ("place:jalal-abad", "en", "Jalal-Abad, Manas city", "Manas since 27 September 2025"),
    ("place:balykchy", "ru", "Балыкчы, Рыбачье", "renamed in 1993"),
    ("place:karakol", "ru", "Каракол, Пржевальск", "renamed in 1991"),
    ("place:khujand", "ru", "Худжанд, Ленинабад", "renamed in 1991"),
    ("place:khujand", "ky", "Кожент, Худжанд", "Kyrgyz and Russian spelling"),
    ("place:turkmenabat", "ru", "Туркменабат, Чарджоу", "renamed in 1999"),
    ("place:ganja", "ru", "Гянджа, Кировабад", "renamed in 1989"),
    ("place:kyiv", "en", "Kyiv, Kiev", "Ukrainian and Russian spelling"),
    ("place:xinjiang", "ru", "Синьцзян, СУАР, Синьцзян-Уйгурский автономный район", "short, full and abbreviated"),
    ("place:jetisu-region", "kk", "Жетісу облысы", "a region since 2022"),
    ("place:jetisu-region", "ru", "область Жетісу", "a region since 2022"),
    ("place:abai-region", "ru", "область Абай", "a region since 2022"),
    ("place:ulytau-region", "en", "Ulytau region", "a region since 2022"),
]


@pytest.mark.parametrize(("entity", "code", "written", "why"), SPELLINGS, ids=[f"{row[0]} {row[1]}: {row[3]}" for row in SPELLINGS])
def test_old_names_and_spellings(entity: str, code: str, written: str, why: str) -> None:
    language = load(code)
    for form in written.split(", "):
        found = {str(m.value) for m in language.find(language.tokenize(form)) if m.layer == "name"}
        assert found == {entity}, (form, why)


BENT = [
    ("в Сараеве", "place:sarajevo", "-ево bends"),
    ("из Ростова-на-Дону", "place:rostov-on-don", "the first part of a compound bends"),
    ("в Петропавловске-Камчатском", "place:petropavlovsk-kamchatsky", "both parts bend"),
    ("у Кривого Рога", "place:kryvyi-rih", "an adjective and a noun"),
    ("в Амурской области", "place:amur-region", "the region of a river"),
    ("Республике Коми", "place:komi", "the name after «Республика» stands"),
    ("из Череповца", "place:cherepovets", "a vowel falls out"),
    ("в Путраджае", "place:putrajaya", "a noun in -ая that is no adjective"),
    ("в городе Орле", "place:oryol", "the town and not the bird"),
    ("под Черкассами", "place:cherkasy", "a plural"),
    ("в провинции Нангархар", "place:nangarhar", "the name stands beside its kind"),
    ("Ямало-Ненецкого автономного округа", "place:yamalo-nenets", "three words, all bent"),
]


@pytest.mark.parametrize(("text", "entity", "why"), BENT, ids=[row[2] for row in BENT])
def test_russian_names_bend(text: str, entity: str, why: str) -> None:
    russian = load("ru")
    assert entity in {str(m.value) for m in russian.find(russian.tokenize(text)) if m.layer == "name"}, why


NO_PLACES = [
    ("ru", "Владимир Орлов нашёл клад, находка редкая", "forenames, surnames and common words"),
    ("ru", "Николаев и Киров встретились", "surnames"),
    ("kk", "Анау кісі есік алдында тұр", "«анау» is a pronoun, «есік» a door"),
    ("ky", "Кызыл китеп жарык көрдү", "«кызыл» is red"),
    ("en", "Split the sum; Van der Berg and Darwin agreed", "a verb, a particle, a surname"),
    ("ru", "Золотую Орду изучают историки", "the Golden Horde is no Turkish town"),
    ("ky", "Манас эпосу айтылды", "the hero and not the town"),
    ("kk", "Берген уәдеге қарамай, Төмен бағаны айтты", "given, regardless, low"),
    ("ky", "Берген убадасын аткарды", "given"),
    ("ru", "Иванов и Рязанов выступили, Тигра поймали", "surnames in -ов of towns in -о and -ь; an animal"),
]


@pytest.mark.parametrize(("code", "text", "why"), NO_PLACES, ids=[row[2] for row in NO_PLACES])
def test_words_that_only_look_like_places(code: str, text: str, why: str) -> None:
    language = load(code)
    assert not [m for m in language.find(language.tokenize(text)) if m.layer == "name" and str(m.value).startswith("place:")], why

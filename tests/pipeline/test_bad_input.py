"""Bad input: each a coded issue and one line, the rest goes on; and what looks bad and is not."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from kelisim.ledger import Ledger, dump_canonical, open_ledger
from kelisim.pipeline.ingest import ingest

RUSSIAN = (
    "Премьер-министры встретились в Оше\n\nОШ, 3 марта 2025 года. Премьер-министр Казахстана Айдар Серов встретился в Оше с главой "
    "кабинета министров Кыргызстана Бакытом Усеновым. Стороны договорились довести товарооборот до 2 млрд долларов к 2030 году.\n\n"
    "«Мы построим мост вместе», — сказал Айдар Серов.\n"
)
FRENCH = (
    "Le président a reçu hier le premier ministre. Les deux responsables ont parlé du commerce et des transports entre les deux pays. " * 4
)
MENU = "<html><head><title>Новости</title></head><body><nav>{}</nav><footer>© 2025</footer></body></html>".format(
    "".join(f'<a href="/{n}">Раздел номер {n}</a> ' for n in range(40))
)
PICTURE = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\
 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
NOISE = random.Random(7).randbytes(4000)

BAD = {
    "empty.txt": (b"", "E201"),
    "noise.pdf": (NOISE, "E203"),
    "noise.txt": (NOISE, "E202"),
    "zeros.txt": (b"\0" * 4000, "E202"),
    "broken.pdf": (b"%PDF-1.7\n" + NOISE, "E204"),
    "picture.pdf": (PICTURE, "E205"),
    "menu.html": (MENU.encode(), "E206 E302"),
    "french.txt": (FRENCH.encode(), "E301"),
    "short.txt": ("Иә.".encode(), "E302"),
    "long-line.txt": (b"The ministers of the two states met in Astana and spoke of trade. " * 620_000, "E103"),
    "long-word.txt": (b"a" * 3_000_000, "E103 E301 E302"),
}
GOOD = {
    "utf-8.txt": RUSSIAN.encode(),
    "bom.txt": b"\xef\xbb\xbf" + RUSSIAN.encode() + b"\n",
    "windows-1251.txt": RUSSIAN.encode("cp1251"),
    "utf-16.txt": RUSSIAN.encode("utf-16"),
    "undeclared.html": f"<html><body><h1>{RUSSIAN.splitlines()[0]}</h1><p>{RUSSIAN.splitlines()[2]}</p></body></html>".encode("cp1251"),
    "declared-wrongly.html": f'<html><head><meta charset="utf-8"></head><body><p>{RUSSIAN}</p></body></html>'.encode("cp1251"),
    "no-ending": RUSSIAN.replace("Оше", "Баткене").encode(),
}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.db") as opened:
        yield opened


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_a_coded_issue(ledger: Ledger, tmp_path: Path, name: str) -> None:
    page, beside = tmp_path / name, tmp_path / "z-good.txt"
    page.write_bytes(BAD[name][0])
    beside.write_bytes(GOOD["utf-8.txt"])
    account = ingest([page, beside], ledger)
    (issue,) = account.set_aside
    assert issue.code in BAD[name][1].split()
    assert str(issue).startswith(f"{page}: {issue.code} ") and "\n" not in str(issue) and len(str(issue)) < 400
    assert [o.name for o in account.read] == [str(beside)]
    assert [(d.name, d.code) for d in ledger.documents()] == [(str(beside), None), (str(page), issue.code)]
    assert ledger.faults() == []
    assert list(ledger.blobs) == [ledger.record("z-good").document.id]


@pytest.mark.parametrize("name", GOOD)
def test_what_looks_bad_and_is_read(ledger: Ledger, tmp_path: Path, name: str) -> None:
    page = tmp_path / name
    page.write_bytes(GOOD[name])
    account = ingest([page], ledger)
    assert not account.set_aside
    document = ledger.record(account.read[0].document or "").document
    assert document.lang == "ru"
    assert "Премьер-министр Казахстана Айдар Серов" in document.text


def test_a_path_that_leads_nowhere_and_a_file_that_is_locked(ledger: Ledger, tmp_path: Path) -> None:
    locked = tmp_path / "loop.txt"
    locked.symlink_to(locked)
    codes = {issue.subject: issue.code for issue in ingest([tmp_path / "nowhere", locked], ledger).set_aside}
    assert codes[str(tmp_path / "nowhere")] == "E101"
    assert codes[str(locked)] in ("E101", "E102")


def test_a_folder_of_bad_and_good_ends_in_one_account(ledger: Ledger, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    small = {name: data for name, (data, _) in BAD.items() if len(data) < 100_000}
    for name, data in {**small, **GOOD}.items():
        (folder / name).write_bytes(data)
    account = ingest([folder], ledger)
    assert {Path(i.subject).name for i in account.set_aside} == set(small)
    assert len(account.read) + len(account.known) == len(GOOD)
    before = list(dump_canonical(ledger))
    ingest([folder], ledger)
    assert list(dump_canonical(ledger)) == before

"""PDF files: text with page headers, broken files, scans, and one that takes too long."""

from __future__ import annotations

from pathlib import Path

from kelisim.clean import clean
from kelisim.clean.pdf import _child, pdf_text
from kelisim.clean.pdfpages import PdfText
from kelisim.model.document import Document, Snapshot
from kelisim.model.issue import Issue


def pdf(pages: list[list[str]]) -> bytes:
    """A minimal PDF with these lines on its pages."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
               "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"]  # fmt: skip
    for number, lines in enumerate(pages):
        shown = "BT /F1 10 Tf 40 800 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + 2 * number} 0 R>>")
        objects.append(f"<</Length {len(shown)}>>stream\n{shown}\nendstream")
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{body}{table}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\nstartxref\n{len(body)}\n%%EOF".encode()


def code(found: object) -> str:
    assert isinstance(found, Issue), found
    return found.code


def test_two_pages_become_one_article() -> None:
    page_one = ["STEPPE COURIER   No. 12   3 May 2024", "Two premiers open a bridge",
                "The premiers of Georgia and Armenia opened a bridge over the",
                "river Debed on Thursday. The bridge cost 12 million dol-",
                "lars and was built in three years by companies of the two",
                "neighbouring states. The sides also spoke of their trade and"]  # fmt: skip
    page_two = ["STEPPE COURIER   No. 12   3 May 2024", "agreed to raise it to one billion dollars by 2030, the press",
                "service of the government of Georgia said after the talks", "that were held in the town of Sadakhlo."]  # fmt: skip
    found = clean(Snapshot("a.pdf", pdf([page_one, page_two])))
    assert isinstance(found, Document)
    assert found.title == "Two premiers open a bridge"
    assert str(found.published) == "2024-05-03"
    assert "12 million dollars and" in found.text
    assert "trade and agreed to raise" in found.text
    assert "COURIER" not in found.text


def test_columns_are_unwrapped_beside_a_wider_imprint() -> None:
    page = Path(__file__).parents[2] / "examples" / "kk-2024-10-commission.pdf"
    found = clean(Snapshot(page.name, page.read_bytes()))
    assert isinstance(found, Document)
    assert "Министрлер кабинеті төрағасының орынбасары Темірлан Жоробаев тең төрағалық етті." in found.text
    assert str(found.published) == "2024-10-16"
    assert "Таралымы" not in found.text


def test_broken_file() -> None:
    assert code(pdf_text(Snapshot("a.pdf", b"%PDF-1.7\n garbage"))) == "E204"


def test_scan_without_text() -> None:
    assert code(pdf_text(Snapshot("a.pdf", pdf([[]])))) == "E205"


def test_another_format_under_the_name_of_pdf() -> None:
    assert code(clean(Snapshot("a.pdf", b"<html><p>Text</p></html>"))) == "E203"


def test_time_limit() -> None:
    issue = pdf_text(Snapshot("a.pdf", pdf([["Some words to read"]])), seconds=0.00001)
    assert str(issue) == "a.pdf: E902 the reader's process was killed by this document: out of time, limit 1e-05 s"


def test_files_before_change_nothing() -> None:
    """One child reads all files: a broken one, and one that took too long, leave it as it was."""
    page = pdf([["Two premiers met in Tbilisi"]])
    first = pdf_text(Snapshot("a.pdf", page))
    pdf_text(Snapshot("b.pdf", b"%PDF-1.7\n garbage"))
    pdf_text(Snapshot("c.pdf", page), seconds=0.00001)
    assert pdf_text(Snapshot("a.pdf", page)) == first == PdfText("Two premiers met in Tbilisi", {})


def test_a_child_that_is_killed_is_replaced() -> None:
    page = Snapshot("a.pdf", pdf([["Two premiers met in Tbilisi"]]))
    first = pdf_text(page)
    process = _child._running()
    process.kill()
    process.wait()
    assert pdf_text(page) == first

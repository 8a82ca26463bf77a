"""`show --source` and `--html`: the words of facts in the page as it came, which is shown and never run."""

import html
import json
import re
from pathlib import Path

import pytest

from kelisim import ingest
from tests.cli.calling import Caller

WORDS = "Товарооборот между Казахстаном и Кыргызстаном в 2025 году составил 1,5 млрд долларов."
SOURCE = WORDS.replace("Казахстаном", "<b onclick='go()'>Казахстаном</b>").replace("1,5 млрд", "1,5&nbsp;млрд")
PAGE = f"""<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Торговля выросла</title>
<meta property="article:published_time" content="2026-03-02T10:00:00+05:00"></head><body><article><h1>Торговля выросла</h1>
<p>{SOURCE} Об этом сообщили в министерстве \x1b[31m торговли.</p>
</article><script>document.write("</pre><script>alert(1)</scr" + "ipt>")</script><img src=x onerror=alert(2)>
<iframe src="https://evil.example"></iframe></body></html>
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A register of one page that would do harm if a browser took it for its own."""
    (tmp_path / "hostile.html").write_text(PAGE, encoding="utf-8")
    ingest([tmp_path / "hostile.html"], tmp_path / "ledger.db")
    return tmp_path / "ledger.db"


@pytest.fixture
def figure(call: Caller, ledger: Path) -> str:
    """The id of its figure."""
    (found,) = json.loads(call("figures", "--ledger", ledger, "--json").out)
    return str(found["points"][0]["values"][0]["accounts"][0]["claim"])


def test_the_words_are_marked_and_the_tags_between_them_are_not(call: Caller, ledger: Path, figure: str) -> None:
    done = call("show", figure, "--source", "--ledger", ledger)
    assert (done.status, done.err) == (0, "")
    assert "⟦Товарооборот между ⟧<b onclick='go()'>⟦Казахстаном⟧</b>⟦ и Кыргызстаном" in done.out
    assert "hostile.html" in done.out and figure in done.out


def test_no_sign_of_a_page_moves_the_cursor(call: Caller, ledger: Path, figure: str) -> None:
    done = call("show", figure, "--source", "--ledger", ledger)
    assert "·[31m" in done.out and "\x1b" not in done.out


def test_json_gives_the_places_in_the_source(call: Caller, ledger: Path, figure: str) -> None:
    (one,) = json.loads(call("show", figure, "--source", "--ledger", ledger, "--json").out)
    (claim,) = one["claims"]
    assert [PAGE[p["start"] : p["end"]] for p in claim["places"]] == [p["source"] for p in claim["places"]]
    assert html.unescape("".join(p["source"] for p in claim["places"])).replace("\xa0", " ") == WORDS


@pytest.mark.parametrize("asked", ["hostile", "FIGURE"], ids=["a document with all its facts", "one fact"])
def test_the_file_has_the_whole_source_and_runs_nothing_of_it(call: Caller, ledger: Path, figure: str, asked: str) -> None:
    written = ledger.with_name("words.html")
    done = call("show", asked.replace("FIGURE", figure), "--html", written, "--ledger", ledger)
    assert done.status == 0 and "marked in hostile" in done.out
    text = written.read_text(encoding="utf-8")
    (source,) = re.findall(r"<pre>(.*)</pre>", text, re.DOTALL)
    assert html.unescape(re.sub(r"</?(?:mark|a)\b[^>]*>", "", source)) == PAGE
    assert set(re.findall(r"<(/?\w+)", source)) == {"mark", "/mark", "a", "/a"}
    assert "default-src 'none'" in text and f'<a id="{figure}">' in text


def test_what_is_neither_fact_nor_document_is_said(call: Caller, ledger: Path) -> None:
    done = call("show", "nothing-of-the-kind", "--source", "--ledger", ledger)
    assert done.status == 1 and "no fact" in done.err and "no such document" in done.err

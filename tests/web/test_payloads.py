"""Words of strangers: payloads stand in every field of a document that comes through to pages, and none of them runs.

Each document passes the same reading as any other; what it says reaches titles, quotations, names, publishers and addresses. The table of
fields and payloads is printed with what became of each.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import pytest
from playwright.sync_api import Browser
from starlette.applications import Starlette
from starlette.testclient import TestClient
from typer.testing import CliRunner

from kelisim.cli.main import app as cli
from kelisim.cli.serving import application
from kelisim.ledger import open_ledger
from tests.served import served
from tests.web.kinds import addresses, in_language

PAYLOADS = {
    "script": "<script>ran('{at}')</script>",
    "picture": "<img src=x onerror=ran('{at}')>",
    "drawing": "<svg/onload=ran('{at}')>",
    "attribute": "\" onmouseover=\"ran('{at}')\" autofocus onfocus=\"ran('{at}')\" x=\"",
    "single": "' onfocus='ran(1)' autofocus tabindex=0 '",
    "end of a title": "</title><script>ran('{at}')</script>",
    "end of a text": "</p></article><iframe srcdoc=\"<script>parent.ran('{at}')</script>\"></iframe>",
    "template": "{{ 7*'7' }}{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "address": "javascript:ran('{at}')",
    "styles": "<style>*{{background:url(//x.example)}}</style>",
}  # fmt: skip
FIELDS = ("title", "quotation", "publisher", "name", "object", "body", "file")
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title><meta property="og:site_name" content="{publisher}">
<meta property="article:published_time" content="2026-03-{day:02}"></head><body><h1>{title}</h1>
<p>President of Kazakhstan {name} met President of Kyrgyzstan Sadyr Japarov in Astana on 12 March 2026. {body}</p>
<p>The presidents agreed to build {object} by 2027. Trade turnover of Kazakhstan and Kyrgyzstan reached 2 billion dollars in 2025.</p>
<p>“We will build it with our neighbours {quotation} this year,” Sadyr Japarov said.</p></body></html>"""
PLAIN = {
    "title": "Presidents met in Astana", "publisher": "Steppe Herald", "name": "Kassym-Jomart Tokayev", "object": "a border bridge",
    "quotation": "together", "body": "They spoke of trade.", "file": "page",
}  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Starlette]:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "pages").mkdir()
    for number, (field, payload) in enumerate((f, p) for f in FIELDS for p in PAYLOADS):
        words = PAYLOADS[payload].replace("{at}", f"{field}-{payload}").replace("{{", "{").replace("}}", "}")
        told = {name: escape(value) for name, value in PLAIN.items()} | {field: escape(f"{PLAIN[field]} {words}")}
        name = f"{number:02} {words.replace('/', '∕')}"[:120] if field == "file" else f"{number:02}"
        (folder / "pages" / f"{name}.html").write_text(PAGE.format(**told, day=number % 28 + 1), encoding="utf-8")
    ledger = folder / "ledger.db"
    done = CliRunner().invoke(cli, ["ingest", str(folder / "pages"), "--ledger", str(ledger)])
    assert done.exit_code == 0, done.output
    with open_ledger(ledger, create=False) as held:
        yield application(ledger, held)


def test_no_payload_runs(hostile: Starlette, browser: Browser, capsys: pytest.CaptureFixture[str]) -> None:
    asking = TestClient(hostile)
    lines = asking.get("/api/v1/documents?limit=500").json()["data"]
    wanted = [
        *addresses(asking),
        *(f"/documents/{line['id']}" for line in lines),
        *_quotations(asking),
        "/search?q=" + "%3Cscript%3Eran(1)%3C/script%3E",
    ]
    context = browser.new_context()
    ran: list[str] = []
    context.expose_function("ran", lambda at: ran.append(str(at)))
    page = context.new_page()
    page.on("dialog", lambda dialog: ran.append(f"dialog {dialog.message}"))
    text = ""
    with served(hostile) as site:
        for address in wanted:
            page.goto(site + in_language(address, "en"))
            assert not page.locator("iframe, object, embed, base").count(), address
            assert not page.evaluate(
                "[...document.querySelectorAll('*')].some(e => [...e.attributes].some(a => a.name.startsWith('on')))"
            ), address
            hrefs = page.evaluate("[...document.querySelectorAll('[href]')].map(e => e.getAttribute('href'))")
            assert all(href.startswith(("/", "#", "http://", "https://")) for href in hrefs), address
            text += page.inner_text("body") + page.content()
    context.close()
    assert not ran
    shown = {
        (field, payload): f"{field}-{payload}" in text or payload in ("single", "template", "styles")
        for field in FIELDS
        for payload in PAYLOADS
    }
    with capsys.disabled():
        print(f"\n{'field':12}" + "".join(f"{payload:16}" for payload in PAYLOADS))
        for field in FIELDS:
            print(f"{field:12}" + "".join(f"{'shown' if shown[field, payload] else 'not kept':16}" for payload in PAYLOADS))
    assert sum(shown.values()) > len(shown) / 2, "most payloads must reach a page, or nothing is tried"
    assert "7777777" not in text


def _quotations(asking: TestClient) -> list[str]:
    return [f"/statements/{line['id']}" for line in asking.get("/api/v1/statements?limit=20").json()["data"]]

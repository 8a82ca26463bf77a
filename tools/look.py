"""Take the pictures of docs/look.md anew: every kind of page over the ledger of the examples, wide and narrow, light and dark.

    make look

The list of the pictures in docs/look.md, between its two marks, is written from the captions below; what is wrong is written by hand.
Pictures are cut to a height that shows what a page is like; a page that is shorter is not filled up.
"""

from __future__ import annotations

import base64
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from starlette.testclient import TestClient
from typer.testing import CliRunner

from kelisim.cli.main import app as cli
from kelisim.cli.serving import application
from kelisim.ledger import open_ledger
from tests.served import CHROMIUM, EXAMPLES, served
from tests.web.kinds import addresses, in_language

PAGE = Path(__file__).parents[1] / "docs" / "look.md"
BEGIN, END = "<!-- pictures: make look -->\n", "<!-- end of pictures -->\n"
WIDE, NARROW = (1440, 1100), (360, 1000)  # pixels: the window, and how much of a page is shown at most
QUALITY = 55  # of WebP: letters stay sharp at it
LANGUAGES = ("kk", "ky", "ru", "en")
NAMES = {"kk": "Kazakh", "ky": "Kyrgyz", "ru": "Russian", "en": "English"}

# What a picture is called, the address (of a thing: its place, of which the fullest is taken), and what there is to see.
KINDS = (
    ("first", "/", "The first page: which relations are told of, what needs a look, the next dates, what is new."),
    ("pair", "/?between=KZ,KG", "Two states: their relation in a paragraph, what needs a look, the next dates, the latest figures."),
    ("documents", "/documents", "Documents read, the newest first, and what was set aside."),
    ("document", "/documents/", "A document: its text left, its facts right, each number a link both ways; below it what a proof needs."),
    ("occasions", "/occasions", "Occasions by month; where accounts differ on the day, the line says so."),
    ("calendar", "/occasions?view=calendar", "The same as a calendar."),
    ("occasion", "/occasions/", "An occasion: who reported it, what was agreed, accounts side by side; hatched is what was not read."),
    ("bodies", "/bodies", "Standing bodies whose sessions are numbered."),
    ("body", "/bodies/", "A body: its sessions, the numbers of which nothing was read among them."),
    ("undertakings", "/undertakings", "Undertakings: stage, due date, since when nothing is heard of them."),
    ("undertaking", "/undertakings/", "An undertaking: its life down a line, with the words at each step."),
    ("figures", "/figures", "Figures: the series, the last values told, the target."),
    ("figure", "/figures/", "A figure: every claim a mark, targets dashed, what cannot all be true in brackets; nothing is averaged."),
    ("people", "/people", "People, with the office told last."),
    ("person", "/people/", "A person: offices in time, occasions, quotations."),
    ("statements", "/statements", "Statements: a quotation in quotation marks, reported speech without and marked as such."),
    ("statement", "/statements/", "A statement: may it be quoted, and how."),
    ("search", "/search?q=сауда", "A search: the page says which words of other languages it looked for."),
    ("sources", "/sources", "Sources: what was read of each publisher, month by month."),
    ("quality", "/quality", "How good the machine is: found and right, by kind of fact and language."),
    ("empty", "/undertakings?since=2040-01-01", "A choice with nothing in it."),
    ("error", "/nothing-there", "An address that leads nowhere."),
)  # fmt: skip
DARK_TOO = ("pair", "document", "occasion", "figure")  # wide pages that are shown dark as well


@dataclass(frozen=True)
class Picture:
    """One picture: of which page, in which language, how large, in which scheme."""

    kind: str
    address: str
    lang: str
    size: tuple[int, int]
    scheme: str

    @property
    def name(self) -> str:
        """Its file: `figure-wide-light-kk.webp`."""
        return f"{self.kind}-{'wide' if self.size == WIDE else 'narrow'}-{self.scheme}-{self.lang}.webp"


def pictures(found: Mapping[str, str]) -> list[Picture]:
    """All pictures; the languages take turns, so that each has wide and narrow pages."""
    made = []
    for number, (kind, _, _) in enumerate(KINDS):
        turn = number + number // len(LANGUAGES)
        wide, narrow = LANGUAGES[turn % 4], LANGUAGES[(turn + 2) % 4]
        made.append(Picture(kind, found[kind], wide, WIDE, "light"))
        if kind in DARK_TOO:
            made.append(Picture(kind, found[kind], LANGUAGES[(turn + 1) % 4], WIDE, "dark"))
        made.append(Picture(kind, found[kind], narrow, NARROW, "dark"))
    return made


def places(client: TestClient) -> dict[str, str]:
    """The address of each kind of page."""
    known = addresses(client)
    return {
        kind: next(one for one in known if one.startswith(asked) and one != asked) if asked.endswith("/") and asked != "/" else asked
        for kind, asked, _ in KINDS
    }


def take(browser: Browser, site: str, picture: Picture) -> bytes:
    """A picture as WebP, cut where the page ends. Raises ValueError for a page that breaks the policy or writes to the console."""
    wide, high = picture.size
    page = browser.new_page(viewport={"width": wide, "height": high}, color_scheme=picture.scheme)  # type: ignore[arg-type]
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(site + in_language(picture.address, picture.lang), wait_until="networkidle")
    if any("404" not in text for text in told):
        raise ValueError(f"{picture.address}: {told}")
    page.evaluate("document.fonts.ready")
    shown = min(high, page.evaluate("Math.ceil(document.body.getBoundingClientRect().bottom) + 16"))
    cut = {"x": 0, "y": 0, "width": wide, "height": shown, "scale": 1}
    asked = {"format": "webp", "quality": QUALITY, "clip": cut}
    answer = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
    page.close()
    return base64.b64decode(answer["data"])


def listed(made: list[Picture]) -> str:
    """The part of docs/look.md that shows the pictures."""
    lines = []
    for kind, _, caption in KINDS:
        lines += [f"### {kind.capitalize()}", "", caption, ""]
        for one in made:
            if one.kind == kind:
                width = "wide" if one.size == WIDE else "narrow"
                lines += [f"![{kind}, {width}, {one.scheme}, {NAMES[one.lang]}](look/{one.name})", ""]
    return "\n".join(lines)


def main() -> int:
    """Take all pictures and write their list; the exit status."""
    if CHROMIUM is None:
        print("look: no chromium on this machine (apt-get install chromium)", file=sys.stderr)
        return 1
    folder = PAGE.with_suffix("")
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as held:
        ledger = Path(held) / "ledger.db"
        done = CliRunner().invoke(cli, ["ingest", str(EXAMPLES), "--ledger", str(ledger)])
        if done.exit_code:
            print(f"look: {done.output}", file=sys.stderr)
            return 1
        with open_ledger(ledger, create=False) as opened:
            pages = application(ledger, opened)
            made = pictures(places(TestClient(pages)))
            with served(pages) as site, sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"])
                for number, picture in enumerate(made, 1):
                    (folder / picture.name).write_bytes(take(browser, site, picture))
                    print(f"{number}/{len(made)} {picture.name}", file=sys.stderr)
                browser.close()
    for old in folder.glob("*.webp"):
        if old.name not in {picture.name for picture in made}:
            old.unlink()
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    PAGE.write_text(before + BEGIN + "\n" + listed(made) + END + rest.partition(END)[2], encoding="utf-8")
    print(f"{len(made)} pictures, {sum(one.stat().st_size for one in folder.glob('*.webp')) / 1e6:.1f} MB, in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

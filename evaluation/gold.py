"""Gold documents: a text or HTML page with the facts that a careful reader takes from it (docs/reference/gold.md says what is in them)."""

import re
import sys
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import yaml

TYPES = {"PERSON", "GPE", "LOC", "ORG", "FAC", "EVENT", "DOC", "WORK"}
ROLES = {
    "president", "prime_minister", "foreign_minister", "minister", "deputy_minister", "deputy_prime_minister",
    "state_secretary", "ambassador", "speaker", "spokesperson", "head_of_organisation", "chair_in_office",
    "governor", "mayor", "member_of_parliament", "expert", "other",
}  # fmt: skip
EVENT_TYPES = {
    "visit", "meeting", "call", "session", "summit", "signing", "forum", "opening", "cultural", "election",
    "handover", "other",
}  # fmt: skip
LEVELS = {"head_of_state", "head_of_government", "minister", "official", "parliament", "public"}
INDICATORS = {
    "trade_turnover", "exports", "imports", "investment", "freight", "growth", "companies", "products", "capacity",
    "length", "cost", "loan", "grant", "people", "visits", "documents", "other",
}  # fmt: skip
KINDS = {"target", "project", "document", "invitation", "schedule", "group", "support", "measure"}
STAGES = {"proposed", "agreed", "signed", "under_way", "done"}
UNITS = {"percent", "tonne", "count", "km", "MW", "kWh", "m3", "person", "year", "barrel", "day"}
LANGS = {"kk", "ky", "ru", "en"}
PREFIXES = ("person:", "country:", "place:", "org:", "fac:", "event:", "doc:", "work:", "loc:")
DATE = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")
PERIOD = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$")


@dataclass
class GoldDocument:
    stem: str
    path: Path
    text: str
    facts: dict = field(default_factory=dict)


class _Text(HTMLParser):
    """All text of a page, script and style aside, blocks apart from each other."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._skip = 0

    def handle_starttag(self, tag, attrs):
        if tag in {"script", "style"}:
            self._skip += 1
        self.parts.append(" ")

    def handle_endtag(self, tag):
        if tag in {"script", "style"}:
            self._skip -= 1
        self.parts.append(" ")

    def handle_data(self, data):
        if not self._skip:
            self.parts.append(data)


def page_text(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    return "".join(parser.parts)


QUOTES = str.maketrans({c: '"' for c in "«»“”„‟″"} | {c: "'" for c in "’‘ʼ`´"} | {c: "-" for c in "–—−‑‐"})


def fold(text: str) -> str:
    """A form in which wrapping, hyphenation, quotation marks, dashes and case make no difference."""
    text = unicodedata.normalize("NFKC", text).translate(QUOTES).casefold().replace("\u00ad", "")
    return re.sub(r"[\s\-]+", "", text)


def words(text: str) -> list[str]:
    text = unicodedata.normalize("NFKC", text).translate(QUOTES).casefold().replace("\u00ad", "")
    text = re.sub(r"(?<=\w)-\s*\n\s*", "", text)
    return re.findall(r"\w+", text)


def _plain(value):
    """YAML reads 2026-02-16 as a date and 2024 as a number; here both are text (values of figures stay numbers)."""
    if isinstance(value, dict):
        return {k: str(v) if k in TEXTUAL and v is not None else _plain(v) for k, v in value.items()}
    return [_plain(v) for v in value] if isinstance(value, list) else value


TEXTUAL = {"published", "date", "period", "due"}


def load(folder: Path) -> list[GoldDocument]:
    documents = []
    for notes in sorted(folder.rglob("*.yaml")):
        page = next((notes.with_suffix(s) for s in (".txt", ".html") if notes.with_suffix(s).exists()), None)
        if page is None:
            raise FileNotFoundError(f"{notes}: no .txt or .html beside it")
        raw = page.read_text(encoding="utf-8")
        text = page_text(raw) if page.suffix == ".html" else raw
        facts = _plain(yaml.safe_load(notes.read_text(encoding="utf-8")))
        documents.append(GoldDocument(notes.stem, page, text, facts))
    return documents


def problems(document: GoldDocument) -> list[str]:
    """What is wrong with a gold document, one line each."""
    found: list[str] = []
    facts = document.facts
    body = fold(document.text)
    say = found.append

    def present(what: str, text) -> None:
        if text is not None and fold(str(text)) not in body:
            say(f"{what} is not in the document: {str(text)[:90]!r}")

    def one_of(what: str, value, allowed) -> None:
        if value not in allowed:
            say(f"{what}: {value!r} is not one of {sorted(allowed)}")

    def dated(what: str, value, pattern=DATE) -> None:
        if value is not None and not pattern.match(str(value)):
            say(f"{what}: {value!r} is not a date or period")

    one_of("lang", facts.get("lang"), LANGS)
    dated("published", facts.get("published"))
    if document.path.suffix != ".html":
        present("title", facts.get("title"))
    for text in facts.get("boilerplate") or []:
        present("boilerplate", text)
    known = set()
    for mention in facts.get("mentions") or []:
        one_of("mention type", mention["type"], TYPES)
        known.add(mention["entity"])
        if not mention["entity"].startswith(PREFIXES):
            say(f"entity slug: {mention['entity']!r}")
        for surface in mention["surfaces"]:
            present("surface", surface)

    def entity(what: str, slug) -> None:
        if slug is not None and slug not in known and not slug.startswith("country:"):  # "Kazakh" is no mention of Kazakhstan
            say(f"{what}: {slug!r} has no mention")

    for office in facts.get("offices") or []:
        entity("office person", office["person"])
        entity("office of", office.get("of"))
        one_of("role", office["role"], ROLES)
    for event in facts.get("events") or []:
        one_of("event type", event["type"], EVENT_TYPES)
        one_of("level", event["level"], LEVELS)
        one_of("status", event["status"], {"held", "planned"})
        dated("event date", event.get("date"), PERIOD)
        entity("place", event.get("place"))
        entity("body", event.get("body"))
        for participant in event.get("participants") or []:
            entity("participant", participant)
        present("event evidence", event["evidence"])
    for figure in facts.get("figures") or []:
        one_of("indicator", figure["indicator"], INDICATORS)
        one_of("figure status", figure["status"], {"actual", "target", "estimate"})
        if not isinstance(figure["value"], int | float):
            say(f"figure value: {figure['value']!r}")
        dated("period", figure.get("period"), PERIOD)
        dated("due", figure.get("due"))
        entity("said_by", figure.get("said_by"))
        for party in figure.get("parties") or []:
            entity("figure party", party)
        if figure["unit"] not in UNITS and not re.fullmatch("[A-Z]{3}", figure["unit"]):
            say(f"figure unit: {figure['unit']!r}")
        present("figure evidence", figure["evidence"])
    for commitment in facts.get("commitments") or []:
        one_of("commitment kind", commitment["kind"], KINDS)
        one_of("stage", commitment["stage"], STAGES)
        for party in commitment.get("parties") or []:
            entity("commitment party", party)
        dated("due", commitment.get("due"), PERIOD)
        present("commitment evidence", commitment["evidence"])
    for statement in facts.get("statements") or []:
        entity("speaker", statement["speaker"])
        present("quote", statement["quote"])
    return found


def main() -> int:
    folder = Path(sys.argv[1])
    bad = 0
    totals: dict[str, int] = {}
    for document in load(folder):
        for line in problems(document):
            bad += 1
            print(f"{document.stem}: {line}")
        for kind in ("mentions", "offices", "events", "figures", "commitments", "statements", "boilerplate"):
            totals[kind] = totals.get(kind, 0) + len(document.facts.get(kind) or [])
    print(f"{bad} problems; " + ", ".join(f"{n} {kind}" for kind, n in totals.items()))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

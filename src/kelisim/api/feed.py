"""A list as an Atom feed (RFC 4287): an entry a thing, whose id stays and whose day changes when documents tell something new of it."""

from __future__ import annotations

import hashlib
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from kelisim.api.listed import Listed
from kelisim.export.lists import place_of
from kelisim.report.naming import Naming
from kelisim.report.titles import title_of

_NAMESPACE = "http://www.w3.org/2005/Atom"


def feed(listed: Listed) -> tuple[str, str]:
    """The entries of a part of a list, with the way to the part behind it (RFC 5005)."""
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": listed.lang})
    _text(root, "id", listed.own)
    _text(root, "title", listed.title)
    _text(root, "updated", _instant(listed.catalogue.about["day"]))
    SubElement(SubElement(root, "author"), "name").text = "Kelisim"
    for rel, href in (("self", listed.own), ("alternate", listed.page), ("next", listed.further)):
        if href:
            SubElement(root, "link", {"rel": rel, "href": href})
    for line in listed.found.lines:
        _entry(root, listed.names, listed.kind, line, listed.base)
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode"), "application/atom+xml; charset=utf-8"


def _entry(root: Element, names: Naming, kind: str, line: dict[str, Any], base: str) -> None:
    about, thing, identity = (line["about"], *line["thing"]) if kind == "news" else (line, kind, line["id"])
    known = line if kind != "news" else names.catalogue.lines(thing, [identity]).get(identity, about)
    entry = SubElement(root, "entry")
    address = f"{base}/{place_of(thing)}/{identity}"
    told = hashlib.sha256(str(sorted(line.items(), key=str)).encode()).hexdigest()[:12]
    _text(entry, "id", f"{address}#{told}" if kind == "news" else address)
    title = title_of(names, thing, known)
    _text(entry, "title", f"{names.words.label('news', line['news'])}: {title}" if kind == "news" else title)
    _text(entry, "updated", _instant(line.get("day") or line.get("heard") or line.get("silent_since") or names.catalogue.about["day"]))
    for mark in _marks(line):
        SubElement(entry, "category", {"term": mark, "label": names.words.label("news" if kind == "news" else "happened", mark)})
    SubElement(entry, "link", {"rel": "alternate", "href": f"{address}?lang={names.words.lang}"})
    words = line["told"]["words"] if kind == "news" else (line.get("words") or {}).get("words")
    _text(entry, "summary", words or _of_occasion(names, line))


def _of_occasion(names: Naming, line: dict[str, Any]) -> str:
    """When it is, who takes part, and what became of it, in the reader's language."""
    words, who = names.words, ", ".join(map(names.name, line["participants"]))
    return "; ".join(part for part in (words.day(line["date"]), who, words.label("happened", line["outcome"] or line["status"])) if part)


def _marks(line: dict[str, Any]) -> list[str]:
    """What a reader can tell entries apart by: the kind of news, that a page was edited, what became of an occasion."""
    if "news" in line:
        return [line["news"], *(["edited"] if line["edited"] else [])]
    return [mark for mark in (line.get("outcome") or line.get("status"),) if mark]


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = "".join(sign for sign in text if sign.isprintable() or sign in "\n\t")


def _instant(day: str) -> str:
    """The first instant of a day, month or year; the beginning of time for none."""
    return f"{day}-01-01"[:10] + "T00:00:00Z" if len(day) == 4 else f"{day or '1970-01-01'}-01"[:10] + "T00:00:00Z"

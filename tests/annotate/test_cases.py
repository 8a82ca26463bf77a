"""Every row of every language's tables of names and offices."""

from typing import Any

import pytest

from kelisim.annotate import annotate
from kelisim.model.document import Document
from tests.lang.cases import names, rows

NAMES, TITLES = rows("names"), rows("titles")


@pytest.mark.parametrize(("code", "row"), NAMES, ids=names(NAMES))
def test_names_of_the_world(code: str, row: dict[str, Any]) -> None:
    found = [[m.surface, m.entity] for m in annotate(Document("1", "case", row["text"], code)).mentions if m.rule.startswith("name.")]
    for surface, entity in row["want"]:
        alike = {e.replace("fac:", "org:") for s, e in found if s == surface}  # a seat may stand for who sits in it
        inside = any(surface in s and e.startswith("org:") for s, e in found)  # «МИД РК» has the state in its name
        assert entity.replace("fac:", "org:") in alike or (inside and entity.startswith("country:")), (row["why"], found)


@pytest.mark.parametrize(("code", "row"), TITLES, ids=names(TITLES))
def test_office(code: str, row: dict[str, Any]) -> None:
    layers = annotate(Document("1", "case", row["text"], code))
    want = row["want"] if isinstance(row["want"], dict) else {"role": row["want"]}
    roles = {t.role for t in layers.titles}
    if want.get("role", "none") == "none":
        assert not any(t.person is None for t in layers.titles), row["why"]
        return
    alike = {want["role"], "president"} if want["role"] == "leader" else {want["role"]}  # a state's leader is its president
    assert alike & roles, f"{row['why']}: {roles}"
    if want.get("person"):
        surfaces = {m.entity: m.surface for m in layers.mentions if m.type == "PERSON"}
        assert any(surfaces.get(t.person or "") == want["person"] for t in layers.titles if t.role in alike), (row["why"], layers.titles)

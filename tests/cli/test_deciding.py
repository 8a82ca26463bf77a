"""Commands of decision, as a person types them: signed, shown, undone; and what is refused says why."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.calling import Caller

WHY = ("--why", "checked against the page", "--by", "aigul")


@pytest.fixture
def own(call: Caller, example_ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the examples' ledger that a test may change; commands find it by the environment."""
    shutil.copytree(example_ledger.parent, tmp_path / "own")
    path = tmp_path / "own" / example_ledger.name
    monkeypatch.setenv("KELISIM_LEDGER", str(path))
    return path


def told_twice(call: Caller, kind: str = "event") -> list[str]:
    """The claims of an occasion of several accounts."""
    listed = json.loads(call("events", "--json").out)
    found = max(listed, key=lambda one: len(one["accounts"]))
    return sorted(a["claim"] for a in found["accounts"])


@pytest.mark.usefixtures("own")
def test_judge_and_why(call: Caller) -> None:
    first, second, *_ = told_twice(call)
    assert call("why", first, second).out.startswith(f"{first} and {second} are one.")
    for other in told_twice(call)[1:]:
        assert call("judge", first, other[:10], "different", *WHY).status == 0
    said = call("why", first, second).out
    assert "are not one" in said and "person aigul" in said and "checked against the page" in said
    assert json.loads(call("why", first, second, "--json").out)["same"] is False
    assert first not in told_twice(call)
    for other in told_twice(call):
        call("judge", first, other, "same", *WHY)
    assert first in told_twice(call), "what was said last of a pair counts"


@pytest.mark.usefixtures("own")
def test_reject_show_accept(call: Caller) -> None:
    claim = told_twice(call)[0]
    done = call("reject", claim, *WHY)
    assert done.status == 0 and done.out.startswith(f"rejected: event {claim}") and "told by" in done.out
    assert claim not in told_twice(call)
    shown = call("show", claim).out
    assert "rejected (person:aigul" in shown and "checked against the page" in shown
    assert json.loads(call("show", claim, "--json").out)["claims"][0]["decided"]["decision"] == "rejected"
    assert call("accept", claim, *WHY).status == 0
    assert claim in told_twice(call)


@pytest.mark.usefixtures("own")
def test_correct_through_the_gate_or_as_ones_own_word(call: Caller) -> None:
    claim = told_twice(call)[0]
    refused = call("correct", claim, "date=1999-01-01", *WHY)
    assert refused.status == 1 and "date 1999-01-01 is stated neither" in refused.err and "--own" in refused.err
    assert call("correct", claim, "date=1999-01-01", "--own", *WHY).status == 0
    listed = json.loads(call("events", "--until", "1999", "--json").out)
    assert [a["rule"] for one in listed for a in one["accounts"]] == ["person:aigul"]


WRONG = [
    (("judge", "0000aaaa", "{claim}", "same"), 1, "no claim of this register has an id that begins so"),
    (("judge", "{claim}", "{claim}", "same"), 1, "name one account"),
    (("judge", "{claim}", "person:nobody", "same"), 1, "no entity of that id"),
    (("judge", "country:KZ", "country:KG", "same"), 1, "is of the world's list"),
    (("judge", "{claim}", "{claim}", "equal"), 2, "choose same, different, unsure"),
    (("judge", "{figure}", "{claim}", "same"), 1, "is a figure: events, undertakings, persons"),
    (("reject", "ab"), 1, "too short"),
    (("correct", "{claim}", "session"), 1, "write FIELD=VALUE"),
    (("correct", "{claim}", "session=many"), 1, "not a number"),
    (("correct", "{claim}", "level=king"), 1, '"king" is none of'),
]  # fmt: skip


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(("typed", "status", "said"), WRONG, ids=[row[-1] for row in WRONG])
def test_what_is_refused_says_why(call: Caller, typed: tuple[str, ...], status: int, said: str) -> None:
    figure = json.loads(call("figures", "--json").out)[0]["points"][0]["values"][0]["accounts"][0]["claim"]
    named = {"claim": told_twice(call)[0], "figure": figure}
    ended = call(*(part.format(**named) for part in typed), *WHY)
    assert ended.status == status and said in ended.err


@pytest.mark.usefixtures("own")
def test_reread_reports_what_changed(call: Caller) -> None:
    assert call("reread").out == "read again 16, changed 0\n"
    (only,) = json.loads(call("reread", "en-2026-05-call", "--json").out)
    assert only["stem"] == "en-2026-05-call" and not only["new"] and not only["gone"]
    assert call("reread", "nothing-of-that-name").status == 1

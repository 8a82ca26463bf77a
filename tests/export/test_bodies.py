"""Standing bodies in the catalogue: each has an id of its own."""

import sys

import pytest

from kelisim.export.catalogue.occasions import bodies
from kelisim.views.register import gather
from kelisim.views.sessions import Sitting, StandingBody


def test_two_bodies_of_one_name_have_two_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second session that is told of a council before its first cannot be of the same council, whatever both are called."""
    council = StandingBody("org:council", "council", (), (), ("KG", "KZ"), (Sitting(1),))
    another = StandingBody("org:council", "council", ("supreme",), (), ("KG", "KZ"), (Sitting(2),))
    monkeypatch.setattr(sys.modules[bodies.__module__], "standing_bodies", lambda register: [council, another])
    first, second = bodies(gather([]))
    assert first.id == "org:council"
    assert second.id.startswith("body:")

"""The things of a catalogue: ids that are one each, what is no longer told apart from what is."""

from collections import Counter

from kelisim.export.catalogue.bodies import by_occasion, identified
from kelisim.views.occasion import Occasion
from kelisim.views.sessions import Sitting, StandingBody


def _occasion(identity: str) -> Occasion:
    return Occasion(identity, "session", "minister", "held", None, None, (), None, 1, None, ("KG", "KZ"), (), {}, ())


def _body(name: str | None, *occasions: Occasion) -> StandingBody:
    return StandingBody(name, "council", (), (), ("KG", "KZ"), (Sitting(1, occasions),))


def test_two_bodies_of_one_name_have_two_ids() -> None:
    found = identified([_body("org:council", _occasion("a")), _body("org:council", _occasion("b")), _body(None, _occasion("c"))])
    assert found[0][0] == "org:council"
    assert Counter(identity for identity, _ in found).most_common(1)[0][1] == 1
    assert [identity.partition(":")[0] for identity, _ in found] == ["org", "body", "body"]


def test_an_occasion_leads_to_the_body_whose_session_it_is() -> None:
    found = identified([_body("org:council", _occasion("a"), _occasion("b"))])
    assert by_occasion(found) == {"a": ["org:council"], "b": ["org:council"]}

"""Standing bodies in the catalogue: each has an id of its own."""

from kelisim.export.catalogue.bodies import identified
from kelisim.views.sessions import Sitting, StandingBody


def test_two_bodies_of_one_name_have_two_ids() -> None:
    """The second session that is told of a council before its first cannot be of the same council, whatever both are called."""
    council = StandingBody("org:council", "council", (), (), ("KG", "KZ"), (Sitting(1),))
    another = StandingBody("org:council", "council", ("supreme",), (), ("KG", "KZ"), (Sitting(2),))
    (first, _), (second, _) = identified([council, another])
    assert first == "org:council"
    assert second.startswith("body:")

"""A crasher is made short, and stays a crasher of the same fault."""

from tests.fuzz.shrink import shrunk
from tests.fuzz.target import Target


def broken(data: bytes) -> None:
    text = data.decode()
    assert not ("«" in text and "»" in text)
    if "x" in text:
        raise ValueError("another fault, which is no shorter form of the first")


def test_only_what_shows_the_fault_is_left() -> None:
    target = Target("broken", broken, list, lambda data, _: data)
    assert shrunk(target, "Олар «келісім» деді. Екінші «сөз» айтылды.".encode()).decode() == "«»"


def test_what_shows_nothing_stays_as_it_is() -> None:
    target = Target("broken", broken, list, lambda data, _: data)
    assert shrunk(target, b"nothing") == b"nothing"

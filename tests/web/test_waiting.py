"""A register of a day that is not ready: the page and the API say so, why, and when to ask again."""

from types import SimpleNamespace
from typing import Any, NoReturn

import pytest
from starlette.testclient import TestClient

from kelisim.api.app import routes
from kelisim.export.shelf import CrowdedError, PreparingError
from kelisim.web.app import app


def client(error: Exception) -> TestClient:
    """Asks a server on whose shelf no catalogue is to be had."""

    def none(as_of: object = None) -> NoReturn:
        raise error

    shelf: Any = SimpleNamespace(catalogue=none, ledger=None)
    return TestClient(app(shelf, routes(shelf)))


SAYS = [
    ("en", "This page asks again by itself every few seconds", "registers of several other days"),
    ("ru", "Страница сама обновляется каждые несколько секунд", "готовятся реестры за несколько других дней"),
    ("kk", "Бұл бет бірнеше секунд сайын өзі жаңарып тұрады", "бірнеше басқа күннің тізілімі дайындалып жатыр"),
    ("ky", "Бул барак бир нече секунд сайын өзү жаңыланып турат", "бир нече башка күндүн реестри даярдалып жатат"),
]


@pytest.mark.parametrize(("lang", "soon", "later"), SAYS, ids=[lang for lang, *_ in SAYS])
def test_a_page_says_when_it_asks_again(lang: str, soon: str, later: str) -> None:
    asked = {"lang": lang, "as_of": "2025-06-30"}
    begun, crowded = client(PreparingError("")).get("/occasions", params=asked), client(CrowdedError("")).get("/occasions", params=asked)
    assert (begun.status_code, begun.headers["retry-after"], crowded.status_code, crowded.headers["retry-after"]) == (503, "5", 503, "60")
    assert soon in begun.text
    assert later in crowded.text


@pytest.mark.parametrize("address", ["/api/v1/occasions", "/api/v1/export", "/occasions.csv"])
@pytest.mark.parametrize(("error", "after"), [(PreparingError(""), "5"), (CrowdedError(""), "60")], ids=["begun", "crowded"])
def test_a_program_is_told_when_to_ask_again(error: Exception, after: str, address: str) -> None:
    told = client(error).get(address, params={"as_of": "2025-06-30"})
    assert (told.status_code, told.headers["content-type"], told.headers["retry-after"]) == (503, "application/problem+json", after)
    assert told.json()["detail"]

"""The catalogue: every account in it bears the place of its decisive words."""

from kelisim.export.catalogue import things
from kelisim.model.fact import Figure
from kelisim.views.register import gather
from tests.views.told import PAIR, record


def test_an_account_of_a_figure_bears_the_place_of_its_amount() -> None:
    told = Figure("trade_turnover", 1.7e9, "USD", parties=PAIR, period="2024")
    register = gather([record("a", ("Trade reached 1.7 billion dollars.", told), published="2025-04-25")])
    (figure,) = (thing for thing in things(register, gather([])) if thing.kind == "figure")
    assert figure.whole
    ((account,),) = (value["accounts"] for point in figure.whole["points"] for value in point["values"])
    start, end = account["mark"]
    assert account["words"][start:end] == "1.7 billion dollars"

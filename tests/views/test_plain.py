"""Views as JSON: everything an account is made of goes out."""

import json

from kelisim.model.fact import Commitment, Event, Figure, OfficeHeld, Statement
from kelisim.views.occasion import occasions
from kelisim.views.people import people
from kelisim.views.plain import plain_occasion, plain_person, plain_statement
from kelisim.views.plainfigures import plain_series
from kelisim.views.plainundertakings import plain_undertaking
from kelisim.views.register import gather
from kelisim.views.series import series
from kelisim.views.statements import statements
from kelisim.views.undertaking import undertakings
from tests.views.told import PAIR, record


def test_every_view_is_json_and_carries_its_words() -> None:
    facts = (
        ("Олар кездесті.", Event("meeting", "minister", date="2025-04-25", participants=PAIR)),
        ("1,5 млрд.", Figure("trade_turnover", 1.5e9, "USD", parties=PAIR, said_by="country:KZ")),
        ("Келісті.", Commitment("measure", "agreed", PAIR)),
        ("«Иә».", Statement(None, "Иә")),
        ("Министр А.", OfficeHeld("person:a", "minister", "country:KZ", "Министр")),
    )
    register = gather([record("kk", *facts, lang="kk", published="2025-04-26")])
    shown = [
        *(plain_occasion(register, o) for o in occasions(register)),
        *(plain_series(register, s) for s in series(register)),
        *(plain_undertaking(register, u) for u in undertakings(register)),
        *(plain_statement(register, s) for s in statements(register)),
        *(plain_person(register, p) for p in people(register)),
    ]
    text = json.dumps(shown, ensure_ascii=False)
    assert len(shown) == len(facts)
    assert all(json.dumps(words, ensure_ascii=False)[1:-1] in text for words, _ in facts)

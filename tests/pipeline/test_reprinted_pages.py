"""Pages that print one text: read into a ledger, they give one account, in any order, and a person's word parts them."""

from pathlib import Path

import pytest

from kelisim.cli.registers import register_of
from kelisim.ledger import open_ledger
from kelisim.model.link import Judgement
from kelisim.pipeline.ingest import ingest, new_run
from kelisim.views.occasion import occasions
from kelisim.views.series import series

PAGES = {
    "kk": ("Премьерлер Термезде кездесті", "2026 жылғы 3 ақпанда Өзбекстан мен Тәжікстан премьер-министрлері Термезде келіссөз жүргізді. Былтыр екі елдің тауар айналымы 640 миллион долларға жетті, деп хабарлады үкімет. Тараптар келесі жылы шекарадағы көпірді жөндеп, жүк бекетін кеңейтуге уағдаласты.", "Өзбекстан мен Тәжікстан: келіссөз"),
    "ky": ("Премьер-министрлер жолугушту", "2026-жылдын 3-февралында Өзбекстандын жана Тажикстандын премьер-министрлери Термезде сүйлөшүү жүргүздү. Былтыр эки өлкөнүн соода жүгүртүүсү 640 миллион долларга жетти, деп билдирди өкмөт. Тараптар эмдиги жылы чек арадагы көпүрөнү оңдоого жана жүк бекетин кеңейтүүгө макулдашты.", "Термездеги сүйлөшүү"),
    "ru": ("Премьеры встретились в Термезе", "3 февраля 2026 года премьер-министры Узбекистана и Таджикистана провели переговоры в Термезе. В прошлом году товарооборот двух стран достиг 640 миллионов долларов, сообщило правительство. Стороны договорились отремонтировать в следующем году мост на границе и расширить грузовой пункт.", "Переговоры в Термезе"),
    "en": ("Premiers meet in Termez", "The prime ministers of Uzbekistan and Tajikistan held talks in Termez on 3 February 2026. Last year trade between the two countries reached 640 million dollars, the government said. The sides agreed to repair the bridge on the border next year and to enlarge the freight post.", "Talks in Termez"),
}  # fmt: skip


@pytest.fixture
def pages(tmp_path: Path, request: pytest.FixtureRequest) -> list[Path]:
    """A text of one language and its reprint, under another headline and with a digit lost."""
    headline, text, other = PAGES[request.param]
    first, again = tmp_path / "first.txt", tmp_path / "again.txt"
    first.write_text(f"{headline}\n\n{text}\n\n03.02.2026", encoding="utf-8")
    again.write_text(f"{other}\n\n{text.replace('640', '64')}\n\n04.02.2026", encoding="utf-8")
    return [first, again]


@pytest.mark.parametrize("pages", list(PAGES), indirect=True)
@pytest.mark.parametrize("turned", [False, True])
def test_one_text_is_one_account(pages: list[Path], turned: bool, tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.db") as ledger:
        for page in reversed(pages) if turned else pages:
            ingest([page], ledger)
        (judgement,) = ledger.judgements("document")
        assert judgement.verdict == "same"
        register = register_of(ledger)
        trade = [v for s in series(register) for p in s.points for v in p.values if s.indicator == "trade_turnover"]
        assert [(v.value, len(v.accounts)) for v in trade] == [(640e6, 1)]
        assert [[r.fact.value for r in a.reprints] for a in trade[0].accounts] == [[64e6]]  # type: ignore[union-attr]
        assert all(a.record.document.stem == "first" for o in occasions(register) for a in o.accounts)

        apart = Judgement("document", judgement.left, judgement.right, "different", "person:aigul", "two reports", when="2026-02-05")
        ledger.add_judgements([apart], new_run("judge"))
        parted = series(register_of(ledger))
        assert any(p.conflict for s in parted for p in s.points), "a person parts them: two accounts, which contradict each other"

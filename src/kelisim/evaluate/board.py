"""The table of one run of the scorer: its rows in the order in which they are printed."""

from kelisim.evaluate.tally import Linking, Row, Share, Tally

_TALLIES = {"mentions (span+type)", "offices", "events", "  event participants", "events whole", "figures", "figures whole",
            "commitments", "commitments whole", "statements"}  # fmt: skip
_LINKINGS = {"entity linking (B3)", "event linking (B3)", "commitment linking (B3)"}

# Rows that begin with two spaces are of one field of the facts that were matched; `… whole` asks for all fields.
ROWS = (
    "language", "published", "title", "source country+kind", "article text kept", "boilerplate dropped", "words in the document",
    "mentions (span+type)", "offices",
    "events", "  event date", "  event place", "  event participants", "  event level+status", "  event body+session", "events whole",
    "figures", "  figure period/due", "  figure said_by", "  figure parties", "  figure approx", "figures whole",
    "commitments", "  commitment kind", "  commitment stage", "  commitment due", "  commitment parties", "commitments whole",
    "statements", "  statement speaker",
    "entity linking (B3)", "event linking (B3)", "commitment linking (B3)",
)  # fmt: skip


class Board:
    """The rows of one run, asked for by name without the leading spaces."""

    def __init__(self) -> None:
        self._rows = {name.strip(): _row(name) for name in ROWS}

    @property
    def rows(self) -> list[Row]:
        """All rows, in order."""
        return list(self._rows.values())

    def share(self, name: str) -> Share:
        """The row of a share."""
        row = self._rows[name]
        assert isinstance(row, Share), name
        return row

    def tally(self, name: str) -> Tally:
        """The row of a count."""
        row = self._rows[name]
        assert isinstance(row, Tally), name
        return row

    def linking(self, name: str) -> Linking:
        """The row of a linking."""
        row = self._rows[name]
        assert isinstance(row, Linking), name
        return row

    def values(self) -> dict[str, float]:
        """The score of every row by its name, and `overall`, the mean of them."""
        scores = {name: row.value() for name, row in self._rows.items()}
        return scores | {"overall": sum(scores.values()) / len(scores)}


def _row(name: str) -> Share | Tally | Linking:
    return Linking(name) if name in _LINKINGS else Tally(name) if name in _TALLIES else Share(name)

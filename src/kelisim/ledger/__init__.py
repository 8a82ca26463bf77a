"""Stage 6: the register as rows. The only place with SQL. The front door is `open_ledger`.

Importing this imports SQLAlchemy, a tenth of a second: commands that need no ledger import it where they use it.
"""

from kelisim.ledger.dump import dump_canonical
from kelisim.ledger.errors import LedgerError
from kelisim.ledger.queries import Listed, Withdrawn
from kelisim.ledger.rows import Run
from kelisim.ledger.search import Hit
from kelisim.ledger.store import Ledger, open_ledger

__all__ = ["Hit", "Ledger", "LedgerError", "Listed", "Run", "Withdrawn", "dump_canonical", "open_ledger"]

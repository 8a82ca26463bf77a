"""Stage 2: bytes to Document. The front door is `clean`."""

from kelisim.clean.document import clean
from kelisim.model.document import Told

__all__ = ["Told", "clean"]

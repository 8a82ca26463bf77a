"""Stage 2: bytes to Document. The front door is `clean`."""

from kelisim.clean.document import Told, clean

__all__ = ["Told", "clean"]

"""Document → layers: what is true of spans of one text by itself. Nothing here decides who promises what."""

from kelisim.annotate.annotate import annotate

__all__ = ["annotate"]

"""Names by another system where nobody marked any: Natasha (MIT) over the Russian sentences of X-WMT (MIT), into `build/silver`.

Natasha is no dependency of Kelisim: this runs in the environment of the rivals (`make train` sees to it).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.corpora import xwmt
from training.recipes import SILVER


def natasha_names(texts: list[str]) -> Iterator[list[tuple[int, int, str]]]:
    """The names that Natasha's news tagger finds in each text: start, end, PER or LOC or ORG."""
    from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())
    for text in texts:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_ner(tagger)
        yield [(span.start, span.stop, span.type) for span in doc.spans]


def write_silver(corpora: Path) -> Path:
    """Write `build/silver/ru.tsv`, one sentence a line with the places of its names; gives the path."""
    SILVER.mkdir(parents=True, exist_ok=True)
    texts = xwmt(corpora, "ru")
    lines = ["\t".join([text, *(f"{s} {e} {t}" for s, e, t in names)]) for text, names in zip(texts, natasha_names(texts), strict=True)]
    path = SILVER / "ru.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path

"""Write what the commands print now into the docs. A person reads the diff: what changed there, changed for the users.

make docs-update
"""

import tempfile
from pathlib import Path

from tests.docs import commands, schema
from tests.docs.blocks import ROOT, pages, refreshed


def put(page: Path, text: str) -> None:
    """Write the page if it holds something else, and name it."""
    if not page.exists() or page.read_text(encoding="utf-8") != text:
        page.write_text(text, encoding="utf-8")
        print(f"changed: {page.relative_to(ROOT)}")


def main() -> None:
    """Rewrite the schema, the reference of commands, and every page whose examples print something else now."""
    put(schema.PAGE, schema.page())
    put(commands.PAGE, commands.reference())
    for page in pages():
        with tempfile.TemporaryDirectory() as folder:
            put(page, refreshed(page.read_text(encoding="utf-8"), Path(folder)))


if __name__ == "__main__":
    main()

"""Write what the commands print now into the docs. A person reads the diff: what changed there, changed for the users.

make docs-update
"""

import tempfile
from pathlib import Path

from tests.docs import commands
from tests.docs.blocks import ROOT, pages, refreshed


def main() -> None:
    """Rewrite the reference of commands and every page whose examples print something else now; name what changed."""
    commands.PAGE.parent.mkdir(parents=True, exist_ok=True)
    old = commands.PAGE.read_text(encoding="utf-8") if commands.PAGE.exists() else ""
    if (new := commands.reference()) != old:
        commands.PAGE.write_text(new, encoding="utf-8")
        print(f"changed: {commands.PAGE.relative_to(ROOT)}")
    for page in pages():
        text = page.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            again = refreshed(text, Path(folder))
        if again != text:
            page.write_text(again, encoding="utf-8")
            print(f"changed: {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
